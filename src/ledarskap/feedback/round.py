"""A round of feedback around one person: who is asked about whom, and when."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, Optional

from ledarskap.assessment.questionnaire import Form
from ledarskap.framework.model import FrameworkReference, Observer
from ledarskap.reading.values import Count, Date, LanguageCode, Slug, Text, Value

# Fewer answers to a question than these are never shown as those of a group; promise 10 of the design.
FEWEST_ANSWERS = 5
FEWEST_FOR_SPREAD = 10
# A superior is one person, and knows it: their answers are shown as theirs.
IDENTIFIED: Observer = "manager"


class RaterGroup(Value):
    """Those who are asked in one perspective: how many, never who."""

    invited: Count


class Round(Value):
    """A round around one person (``subject``). ``closed`` is the day on which it was closed: until then there is no report.

    ``framework`` names the version that was asked from, and ``groups`` say how many were invited in each perspective.

    >>> from datetime import date
    >>> Round(
    ...     id="host", subject="Kim", role="chef", framework=FrameworkReference(id="region-blekinge", version="1.0.0"),
    ...     opens=date(2026, 10, 1), closes=date(2026, 10, 21), groups={"employee": RaterGroup(invited=7)},
    ... ).closed is None
    True
    """

    format: Literal["round/1"] = "round/1"
    id: Slug
    subject: Text
    role: Slug
    framework: FrameworkReference
    form: Form = "key"
    language: LanguageCode = "sv"
    opens: Date
    closes: Date
    groups: Mapping[Observer, RaterGroup]
    closed: Optional[Date] = None

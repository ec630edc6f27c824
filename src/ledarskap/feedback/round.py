"""A round of feedback around one person: the format ``round/1``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, Optional

from ledarskap.assessment.questionnaire import Form
from ledarskap.framework.model import FrameworkReference, Observer
from ledarskap.reading.errors import LedarskapError
from ledarskap.reading.values import Count, Date, LanguageCode, Slug, Text, Value

# Fewer answers to a question than these are never shown as those of a group; promise 10 of the design.
FEWEST_ANSWERS = 5
FEWEST_FOR_SPREAD = 10
# A superior is one person, and knows it: their answers are shown as theirs.
IDENTIFIED: Observer = "manager"


class RoundError(LedarskapError):
    """A round that cannot be used, opened or closed; ``problems`` says where, what, and what to do."""


class RaterGroup(Value):
    """Those who are asked in one perspective: how many, never who."""

    invited: Count


class Round(Value):
    """A round around one person. ``closed`` is the day on which it was closed: until then there is no report.

    The framework lies frozen beside it, so that a new version changes nothing.
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

"""Why something may be worth working on, as others see it: for the person to choose from, in words and not in numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Literal

from ledarskap.assessment.scoring import Reason, low_levels
from ledarskap.framework.model import Scale

if TYPE_CHECKING:
    from ledarskap.feedback.report import GroupAnswers, StatementFeedback

_SEEN_LESS: Mapping[str, Literal["seen-less", "seen-less-often"]] = {
    "frequency": "seen-less-often",
    "extent": "seen-less",
    "proficiency": "seen-less",
}


def reasons_for(statement: StatementFeedback, scale: Scale) -> Iterator[Reason]:
    """The reasons that others' answers give for a statement: where a group sees it less than the person, or where it stands low.

    It stands low where the superior has given one of the two lowest levels, or where what a group's answers come to is
    nearer to one of them than to any other.
    """
    low = low_levels(scale)
    for indicator in statement.indicators:
        if indicator.manager is not None and indicator.manager.level in low:
            yield Reason("manager-low", perspective="manager", indicator=indicator.text, label=indicator.manager.label)
        for group in indicator.groups:
            if group.difference == "lower":
                yield Reason(_SEEN_LESS[scale.kind], perspective=group.perspective, indicator=indicator.text)
            elif (level := _nearest(group, scale)) in low:
                yield Reason(
                    "seen-low", perspective=group.perspective, indicator=indicator.text, label=scale.levels[level]
                )


def _nearest(group: GroupAnswers, scale: Scale) -> int:
    """The level that what is shown of a group's answers is nearest to, the higher of two; the highest where nothing is."""
    shown = next((one for one in (group.mean, group.alike) if one is not None), None)
    if group.between is not None:
        shown = group.between[1]
    return max(scale.levels) if shown is None else min(scale.levels, key=lambda level: (abs(level - shown), -level))

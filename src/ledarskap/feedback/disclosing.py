"""What may be shown of a group's answers to one question, so that it gives nobody's answer away.

Below ten answers no spread is told, and none may follow from what is told. Few answers near the end of a scale follow from
their mean: of five whose mean is 1.4, and of which not four are alike, three are 1 and two are 2. So a mean is told as it is
only where answers of at least two different spreads have it; else as lying between it and the next. The same holds for whether
the group has another picture than the person, which rests on the spread.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations_with_replacement
from math import inf, sqrt
from typing import NamedTuple

from ledarskap.feedback.intervals import mean_interval
from ledarskap.feedback.report import Difference
from ledarskap.feedback.round import FEWEST_FOR_SPREAD

# Alike are those of whom at least so many in so many gave the same level.
ALIKE, OF = 4, 5
# How far apart two pictures are at least, in levels.
APART = 1
_FEWEST_SPREADS = 2


class Sums(NamedTuple):
    """Some answers, by how many they are, their sum and the sum of their squares: all that a mean and its interval need."""

    answered: int
    total: int
    squares: int

    @property
    def spread(self) -> int:
        """The variance, times a number that is the same for all who are as many: a whole number."""
        return self.answered * self.squares - self.total * self.total


class Shown(NamedTuple):
    """What is told of some answers: one level that they are alike in, or the sums that their sum lies between, both included."""

    alike: int | None
    lowest: int
    highest: int


def sums_of(answers: Sequence[int]) -> Sums:
    return Sums(len(answers), sum(answers), sum(level * level for level in answers))


def alike_in(answers: Sequence[int]) -> int | None:
    """The level that at least eight in ten have given; None where there is none."""
    level = max(set(answers), key=answers.count)
    return level if OF * answers.count(level) >= ALIKE * len(answers) else None


def shown_of(answers: Sequence[int], levels: Sequence[int]) -> Shown | None:
    """What may be told of the answers of a group that are enough; None where even so little would tell their spread.

    That is so for all answers of as many on the same scale, or for none: five to a question with only two levels.

    >>> shown_of([1, 1, 1, 2, 2], range(1, 6))
    Shown(alike=None, lowest=7, highest=8)
    >>> shown_of([5, 5, 5, 5, 2], range(1, 6))
    Shown(alike=5, lowest=22, highest=22)
    """
    alike, total = alike_in(answers), sum(answers)
    if len(answers) >= FEWEST_FOR_SPREAD:
        return Shown(alike, total, total)
    possible = _ways_to_show(tuple(levels), len(answers))
    if possible is None:
        return None
    return Shown(alike, total, total) if alike is not None else possible[total]


def difference_of(answers: Sequence[int], own: int, levels: Sequence[int]) -> Difference | None:
    """How a group that is shown has another picture than the person, where it has and this may be told.

    It has one where its mean is at least a level from the person's own, and the 95 % interval of the mean does not hold that
    level. It is told unless that would give away more than is shown: below ten answers their spread, and everywhere that
    all of them are alike. Silence gives as little away.
    """
    shown = shown_of(answers, levels)
    if shown is None:
        return None
    told = _difference(sums_of(answers), own)
    if len(answers) < FEWEST_FOR_SPREAD:
        return told if sums_of(answers) in _told_of(tuple(levels), len(answers), shown, own) else None
    return told if shown.alike is None or _is_common(tuple(levels), len(answers), shown.alike, own) else None


def _difference(sums: Sums, own: int) -> Difference | None:
    if abs(sums.total - own * sums.answered) < APART * sums.answered:
        return None
    low, high = mean_interval(*sums)
    return "higher" if own < low else "lower" if own > high else None


@lru_cache(maxsize=64)
def _all_sums(levels: tuple[int, ...], answered: int) -> Mapping[int | None, tuple[Sums, ...]]:
    """The sums of all answers that so many can give, by what they are alike in."""
    found: dict[int | None, set[Sums]] = defaultdict(set)
    for answers in combinations_with_replacement(levels, answered):
        found[alike_in(answers)].add(sums_of(answers))
    return {alike: tuple(sorted(sums)) for alike, sums in found.items()}


@lru_cache(maxsize=64)
def _ways_to_show(levels: tuple[int, ...], answered: int) -> Mapping[int, Shown] | None:
    """What is told by the sum of answers that are not alike: as few sums together as hold two spreads, from the lowest up."""
    classes: list[tuple[list[int], set[int]]] = []
    for total, spreads in _spreads_by_total(levels, answered):
        if not classes or len(classes[-1][1]) >= _FEWEST_SPREADS:
            classes.append(([], set()))
        classes[-1][0].append(total)
        classes[-1][1].update(spreads)
    if len(classes) > 1 and len(classes[-1][1]) < _FEWEST_SPREADS:
        # What is left over goes with what is below it.
        totals, spreads = classes.pop()
        classes[-1][0].extend(totals)
        classes[-1][1].update(spreads)
    if not all(len(spreads) >= _FEWEST_SPREADS for _, spreads in classes):
        return None
    return {total: Shown(None, totals[0], totals[-1]) for totals, _ in classes for total in totals}


def _spreads_by_total(levels: tuple[int, ...], answered: int) -> Iterator[tuple[int, set[int]]]:
    by_total: dict[int, set[int]] = defaultdict(set)
    for sums in _all_sums(levels, answered).get(None, ()):
        by_total[sums.total].add(sums.spread)
    yield from sorted(by_total.items())


@lru_cache(maxsize=1024)
def _told_of(levels: tuple[int, ...], answered: int, shown: Shown, own: int) -> frozenset[Sums]:
    """Of which answers that are shown so it is told that they give another picture.

    Of all that do, but for those that are least sure: as few as are needed for at least two spreads to be left, both where it is
    told and where it is not.
    """
    among = [
        sums
        for sums in _all_sums(levels, answered)[shown.alike]
        if shown.alike is not None or shown.lowest <= sums.total <= shown.highest
    ]
    told = {sums: _difference(sums, own) for sums in sorted(among, key=lambda sums: _sureness(sums, own))}
    while True:
        spreads: dict[Difference | None, set[int]] = defaultdict(set)
        for sums, picture in told.items():
            spreads[picture].add(sums.spread)
        lonely = [picture for picture, found in spreads.items() if len(found) < _FEWEST_SPREADS]
        if not lonely:
            return frozenset(sums for sums, picture in told.items() if picture is not None)
        if None in lonely:
            least_sure = next(sums for sums, picture in told.items() if picture is not None)
            told[least_sure] = None
        else:
            told = {sums: None if picture in lonely else picture for sums, picture in told.items()}


def _sureness(sums: Sums, own: int) -> float:
    """How far a mean is from the person's own level, in standard errors."""
    away = abs(sums.total - own * sums.answered)
    return away / sqrt(sums.spread) if sums.spread else inf


def _is_common(levels: tuple[int, ...], answered: int, alike: int, own: int) -> bool:
    """Whether the picture of those who are all alike is also that of some of whom one is not."""
    all_alike = sums_of([alike] * answered)
    picture = _difference(all_alike, own)
    return any(
        _difference(sums_of([*[alike] * (answered - 1), level]), own) == picture for level in levels if level != alike
    )

"""What may be shown of a group's answers: every one of them is tried."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from itertools import combinations_with_replacement

import pytest
from scipy import stats

from ledarskap.feedback.disclosing import Shown, alike_in, difference_of, shown_of
from ledarskap.feedback.report import Difference

FIVE_LEVELS = range(1, 6)
# Scales of two to seven levels, and one with levels left out.
SCALES: dict[str, Sequence[int]] = {
    **{f"{count} levels": range(1, count + 1) for count in range(2, 8)},
    "from zero": range(5),
    "levels left out": (1, 3, 4, 8),
}


def appearance(answers: Sequence[int], own: int, levels: Sequence[int]) -> tuple[Hashable, Difference | None]:
    """All that is told of some answers beside the person's own: what is shown, and whether it is another picture."""
    shown = shown_of(answers, levels)
    told = shown if shown is None or shown.alike is None else shown.alike
    return told, difference_of(answers, own, levels)


def spread(answers: Sequence[int]) -> int:
    """Their variance, times the square of how many they are: a whole number."""
    return len(answers) * sum(level * level for level in answers) - sum(answers) ** 2


def by_appearance(levels: Sequence[int], answered: int, own: int) -> dict[Hashable, list[tuple[int, ...]]]:
    """All answers that so many can give, by what is told of them."""
    found: dict[Hashable, list[tuple[int, ...]]] = defaultdict(list)
    for answers in combinations_with_replacement(levels, answered):
        found[appearance(answers, own, levels)].append(answers)
    return found


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("answered", [5, 6, 7, 8, 9])
def test_no_spread_follows_below_ten(scale: str, answered: int) -> None:
    """Whatever is told of fewer than ten answers beside any level of one's own, answers of another spread look the same."""
    levels = SCALES[scale]
    for own in levels:
        for told, alike in by_appearance(levels, answered, own).items():
            assert len({spread(answers) for answers in alike}) > 1, (told, alike)


@pytest.mark.parametrize("scale", ["2 levels", "3 levels", "5 levels", "levels left out"])
@pytest.mark.parametrize("answered", [5, 8, 10, 11, 13])
def test_that_all_are_alike_cannot_be_told(scale: str, answered: int) -> None:
    """However many they are, what is told where all have answered alike is also told where not all have."""
    levels = SCALES[scale]
    for own in levels:
        for told, alike in by_appearance(levels, answered, own).items():
            assert {len(set(answers)) == 1 for answers in alike} != {True}, (told, alike)


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("answered", [5, 7, 9, 12])
def test_what_is_told_is_true(scale: str, answered: int) -> None:
    """The sum lies where it is said to, and at least eight in ten gave the level that they are said to be alike in."""
    levels = SCALES[scale]
    for answers in combinations_with_replacement(levels, answered):
        shown = shown_of(answers, levels)
        if shown is None:
            continue
        assert shown.lowest <= sum(answers) <= shown.highest
        shares = {level: answers.count(level) / answered for level in levels}
        assert shown.alike == next((level for level, share in shares.items() if share >= 0.8), None)


def test_mean_near_the_end_of_the_scale() -> None:
    """Of the answers to a scale of five levels only those next to its ends are told less exactly, and together with the next."""
    sums = {
        (shown.lowest, shown.highest)
        for answers in combinations_with_replacement(FIVE_LEVELS, 5)
        if (shown := shown_of(answers, FIVE_LEVELS)) is not None and shown.alike is None
    }
    assert sorted(sums) == [(7, 8), *((total, total) for total in range(9, 22)), (22, 23)]


def test_too_little_to_show_anything() -> None:
    """Five answers to a question with two levels are never shown, whatever they are; six are."""
    levels = SCALES["2 levels"]
    assert {shown_of(answers, levels) for answers in combinations_with_replacement(levels, 5)} == {None}
    assert {difference_of(answers, 1, levels) for answers in combinations_with_replacement(levels, 5)} == {None}
    assert None not in {shown_of(answers, levels) for answers in combinations_with_replacement(levels, 6)}


def test_from_ten_on_the_mean_is_told_as_it_is() -> None:
    """Where the spread may be told there is nothing to hide but that all are alike."""
    assert shown_of((1,) * 7 + (2,) * 3, FIVE_LEVELS) == Shown(None, 13, 13)
    assert shown_of((1,) * 8 + (2,) * 2, FIVE_LEVELS) == Shown(1, 12, 12)


def other_picture(answers: Sequence[int], own: int) -> Difference | None:
    """The rule by itself, whatever may be told: a level apart, and outside the interval."""
    mean = sum(answers) / len(answers)
    if abs(mean - own) < 1:
        return None
    if len(set(answers)) > 1:
        low, high = stats.t.interval(0.95, len(answers) - 1, loc=mean, scale=stats.sem(answers))
        if low <= own <= high:
            return None
    return "higher" if mean > own else "lower"


def cases(answered: Iterable[int]) -> Iterable[tuple[tuple[int, ...], int]]:
    for count in answered:
        for answers in combinations_with_replacement(FIVE_LEVELS, count):
            for own in FIVE_LEVELS:
                yield answers, own


def test_another_picture_is_told_only_where_there_is_one() -> None:
    """It is told where the rule says so, or not at all."""
    for answers, own in cases((5, 6, 8, 10)):
        assert difference_of(answers, own, FIVE_LEVELS) in {None, other_picture(answers, own)}


@pytest.mark.parametrize(("answered", "withheld"), [(5, 22), (6, 10), (7, 10), (8, 6), (9, 10)])
def test_another_picture_is_seldom_kept_back(answered: int, withheld: int) -> None:
    """Of those of five answers to a scale of five levels a tenth is not told, and of more answers fewer."""
    there = [(answers, own) for answers, own in cases([answered]) if other_picture(answers, own)]
    kept = [one for one in there if difference_of(*one, FIVE_LEVELS) is None]
    assert len(kept) == withheld
    assert len(kept) < 0.1 * len(there)


@pytest.mark.parametrize(
    ("answers", "own", "difference"),
    [
        ((2, 2, 2, 2, 2), 4, "lower"),
        ((2, 2, 2, 3, 3), 4, "lower"),
        ((4, 4, 4, 5, 5), 2, "higher"),
        # Less than a level apart.
        ((3, 3, 4, 4, 4), 4, None),
        # Far apart, and uncertain.
        ((1, 1, 3, 5, 5), 5, None),
        # It would tell that all of them have answered alike.
        ((1, 1, 1, 1, 1), 2, None),
        ((1,) * 20, 2, None),
        ((1,) * 20, 3, "lower"),
    ],
)
def test_another_picture(answers: tuple[int, ...], own: int, difference: Difference | None) -> None:
    """What is told of some answers beside a level of one's own."""
    assert difference_of(answers, own, FIVE_LEVELS) == difference


def test_alike() -> None:
    """Eight in ten are enough, and fewer are not."""
    assert alike_in((4, 4, 4, 4, 1)) == 4
    assert alike_in((4, 4, 4, 1, 1)) is None
    assert alike_in((4,) * 8 + (1,) * 2) == 4
    assert alike_in((4,) * 7 + (1,) * 2) is None

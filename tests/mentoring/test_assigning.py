"""The exact core: the best matching of all, by the stated order, and whose one place more would help whom."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledarskap.mentoring.assigning import NOBODY, Assignment, assign, helpers

if TYPE_CHECKING:
    from ledarskap.mentoring.arrays import Integers, Truths


class Case(NamedTuple):
    """A small matching to be made."""

    fit: Integers
    allowed: Truths
    capacity: Integers
    first: Truths


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Up to five mentees and four mentors, with few different fits, so that many matchings are equally good."""
    mentees, mentors = draw(st.integers(0, 5)), draw(st.integers(0, 4))
    highest = draw(st.sampled_from((1, 3, 1000)))
    size = mentees * mentors
    fit = draw(st.lists(st.integers(0, highest), min_size=size, max_size=size))
    allowed = draw(st.lists(st.booleans(), min_size=size, max_size=size))
    capacity = draw(st.lists(st.integers(0, 3), min_size=mentors, max_size=mentors))
    first = draw(st.lists(st.booleans(), min_size=mentees, max_size=mentees))
    shape = (mentees, mentors)
    return Case(
        np.array(fit, dtype=np.int64).reshape(shape),
        np.array(allowed, dtype=np.bool_).reshape(shape),
        np.array(capacity, dtype=np.int64),
        np.array(first, dtype=np.bool_),
    )


def all_matchings(allowed: Truths, capacity: Integers) -> Iterator[tuple[int, ...]]:
    """Every way to give mentees a mentor or none."""

    def rest(mentee: int, left: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
        if mentee == len(allowed):
            yield ()
            return
        for others in rest(mentee + 1, left):
            yield (NOBODY, *others)
        for mentor in np.flatnonzero(allowed[mentee]).tolist():
            if left[mentor] > 0:
                fewer = tuple(places - (number == mentor) for number, places in enumerate(left))
                for others in rest(mentee + 1, fewer):
                    yield (mentor, *others)

    yield from rest(0, tuple(capacity.tolist()))


def worth(case: Case, matching: tuple[int, ...]) -> tuple[int, int, int, int]:
    """How good a matching is, in the order of what counts."""
    matched_first = sum(mentor != NOBODY and bool(case.first[mentee]) for mentee, mentor in enumerate(matching))
    fits = [int(case.fit[mentee, mentor]) for mentee, mentor in enumerate(matching) if mentor != NOBODY]
    return len(fits), matched_first, min(fits, default=0), sum(fits)


@given(cases())
def test_best_of_all_matchings(case: Case) -> None:
    """As many as can be, then those who come first, then the worst pair, then the sum: the best of all, and what is said is so."""
    found = assign(*case)
    matching = tuple(found.mentors.tolist())
    best = max(worth(case, one) for one in all_matchings(case.allowed, case.capacity))
    matched, _, worst, total = best
    assert (found.matched, found.worst, found.total) == (matched, worst, total)
    assert worth(case, matching) == best


@given(cases())
def test_found_matching_is_one(case: Case) -> None:
    """Nobody gets a mentor who is not allowed, and no mentor more mentees than there is room for."""
    mentors = assign(*case).mentors
    taken = np.bincount(mentors[mentors != NOBODY], minlength=len(case.capacity))
    assert (taken <= case.capacity).all()
    assert all(case.allowed[mentee, mentor] for mentee, mentor in enumerate(mentors) if mentor != NOBODY)


@given(cases())
def test_same_again(case: Case) -> None:
    """The same arrays give the same pairs."""
    assert assign(*case).mentors.tolist() == assign(*case).mentors.tolist()


@given(cases())
def test_helpers_are_exactly_those_who_would_help(case: Case) -> None:
    """One place more with a mentor lets somebody be matched too, nobody losing theirs, where and only where it is said."""
    mentors = assign(*case).mentors
    found = helpers(case.allowed, mentors)
    assert list(found) == np.flatnonzero(mentors == NOBODY).tolist()
    for mentee, said in found.items():
        needed = {*np.flatnonzero(mentors != NOBODY).tolist(), mentee}
        would = [
            mentor
            for mentor in range(len(case.capacity))
            if any(
                all(matching[one] != NOBODY for one in needed)
                for matching in all_matchings(case.allowed, case.capacity + (np.arange(len(case.capacity)) == mentor))
            )
        ]
        assert said.tolist() == would


def test_number_comes_before_worst_pair() -> None:
    """A pair that suits badly is better than nobody."""
    found = assign(np.array([[9, 0], [9, 9]]), np.array([[True, True], [True, False]]), np.array([1, 1]))
    assert (found.mentors.tolist(), found.matched, found.worst) == ([1, 0], 2, 0)


def test_those_who_come_first_do_so_before_the_worst_pair() -> None:
    """Who comes first gets the only place, though the other one suits better; but never at the cost of a pair."""
    fit, first = np.array([[9], [1]]), np.array([False, True])
    assert assign(fit, np.ones((2, 1), dtype=np.bool_), np.array([1])).mentors.tolist() == [0, NOBODY]
    assert assign(fit, np.ones((2, 1), dtype=np.bool_), np.array([1]), first).mentors.tolist() == [NOBODY, 0]
    both = np.array([[True, True], [True, False], [True, True]])
    found = assign(np.zeros((3, 2), dtype=np.int64), both, np.array([1, 1]), np.array([True, False, True]))
    assert found.mentors[1] == NOBODY
    assert found.matched == 2


def test_worst_pair_comes_before_sum() -> None:
    """Two that suit fairly are better than one that suits well beside one that suits badly."""
    found = assign(np.array([[10, 4], [4, 0]]), np.ones((2, 2), dtype=np.bool_), np.array([1, 1]))
    assert (found.mentors.tolist(), found.worst, found.total) == ([1, 0], 4, 8)


@pytest.mark.parametrize("shape", [(0, 0), (0, 3), (3, 0), (2, 2)])
def test_nobody_to_match(shape: tuple[int, int]) -> None:
    """Where nothing can be done nothing is, without trouble."""
    fit, allowed = np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.bool_)
    found = assign(fit, allowed, np.ones(shape[1], dtype=np.int64))
    assert found[1:] == (0, 0, 0)
    assert found.mentors.tolist() == [NOBODY] * shape[0]


def test_sum_is_exact_at_its_largest() -> None:
    """A single point decides among sums as large as those of thousands of people."""
    size, high = 300, 10_000_000
    fit = np.full((size, size), high, dtype=np.int64)
    np.fill_diagonal(fit, high + 1)
    # Only the diagonal has one point more everywhere.
    found = assign(fit, np.ones((size, size), dtype=np.bool_), np.ones(size, dtype=np.int64))
    assert found.total == size * (high + 1)
    assert found.mentors.tolist() == list(range(size))


def test_staircase_is_no_trap() -> None:
    """A thousand people, each of whom is allowed fewer mentors than the one before, in any order, take no time to speak of."""
    size = 1000
    order = np.random.default_rng(1).permutation(size)
    allowed = np.triu(np.ones((size, size), dtype=np.bool_))[order][:, order[::-1]]
    found = assign(np.zeros((size, size), dtype=np.int64), allowed, np.ones(size, dtype=np.int64))
    assert found.matched == size


def test_more_than_can_be_exact_is_refused() -> None:
    """Numbers that floats cannot hold are not rounded in silence."""
    fit = np.array([[0, 2**60], [0, 0]])
    with pytest.raises(OverflowError):
        assign(fit, np.ones((2, 2), dtype=np.bool_), np.array([1, 1]))


def test_what_comes_out_is_named() -> None:
    """The parts of the outcome have names."""
    assert Assignment._fields == ("mentors", "matched", "worst", "total")

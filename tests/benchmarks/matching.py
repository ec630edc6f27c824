"""Matching side by side with mentor-match, a public package for the same thing; ``python -m tests.benchmarks.matching``.

Both get the same people, the same hard rules and the same fit between any two: mentor-match as rules of its own, which is how it
is meant to be used, with so much for each pair that is allowed that one more pair counts more than any fit. It gives a mentor one
mentee in a round; so it is shown twice: in as many rounds as anybody has places, which is its own way, and in a single round with
a copy of the mentor for each place, which does better. With ``--all`` it is run at the largest size too: that takes minutes, and
three gigabytes.
"""

from __future__ import annotations

import importlib.util
import multiprocessing
import resource
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from tests.mentoring.people_made import TODAY, made, mentoring, programme

from ledarskap.mentoring.assigning import NOBODY, Assignment, assign
from ledarskap.mentoring.fitting import Sides, fit, free_of, hindrances
from ledarskap.mentoring.matching import best_match
from ledarskap.mentoring.people import People

if TYPE_CHECKING:
    from ledarskap.mentoring.arrays import Integers, Truths

# Mentees and mentors.
COMPARED = ((26, 14), (40, 20), (80, 40), (150, 60))
COMPARED_SLOWLY = ((300, 150), (2000, 1000))
ALONE = ((200, 100), (2000, 1000), (2000, 700))
ROUNDS = 3
# Seconds.
LONG = 5
EVERYTHING = "--all"
# More than any sum of fits of so few people.
FOR_EACH_PAIR = 1_000_000
MEGABYTE = 1024


class Row(NamedTuple):
    """What came of one run."""

    matched: int
    worst: int
    total: int
    seconds: float


def main() -> None:
    """Print the comparison, and then what ours takes where the other one cannot follow."""
    print(f"Python {sys.version.split()[0]}; CPU time; everybody a mentee or a mentor with two or three places")
    print(f"{'mentees':>8} {'mentors':>8}  {'by':<34} {'matched':>8} {'worst':>7} {'sum':>9} {'seconds':>9}")
    has_other = importlib.util.find_spec("matching") is not None
    for size in (*COMPARED, *(COMPARED_SLOWLY if EVERYTHING in sys.argv else ())):
        people = made(*size)
        show(size, "ledarskap, the assignment alone", timed(assigned, people))
        if has_other:
            show(size, "mentor-match, in rounds", timed(in_rounds, people))
            show(size, "mentor-match, a copy for each place", timed(with_copies, people))
    if not has_other:
        print("mentor-match is not installed, so nothing was compared: pip install mentor-match")
    print()
    print("ledarskap from people to pairs with their texts, each in a process of its own:")
    print(f"{'mentees':>8} {'mentors':>8}  {'matched':>8} {'worst':>7} {'sum':>9} {'seconds':>9} {'peak':>8}")
    for size in ALONE:
        row, peak = in_a_process(size)
        print(
            f"{size[0]:>8} {size[1]:>8}  {row.matched:>8} {row.worst:>7} {row.total:>9} {row.seconds:>9.2f} {peak:>5} MB"
        )
    print()
    print(
        "Not compared: keeping agreed pairs, replacing a mentor, and what would help those who are without one, which"
    )
    print("mentor-match does not have; and how well people get on, which no number here says anything of.")
    if EVERYTHING not in sys.argv:
        print(f"Nor is mentor-match at the largest size: add {EVERYTHING}, and wait some minutes.")


def show(size: tuple[int, int], name: str, row: Row) -> None:
    """Print one row."""
    print(f"{size[0]:>8} {size[1]:>8}  {name:<34} {row.matched:>8} {row.worst:>7} {row.total:>9} {row.seconds:>9.3f}")


def timed(run: Callable[[People], Assignment], people: People) -> Row:
    """What comes of a run, and the shortest time of a few; of one, where it takes long."""
    times: list[float] = []
    while len(times) < ROUNDS and sum(times) < LONG:
        start = time.process_time()
        found = run(people)
        times.append(time.process_time() - start)
    return Row(found.matched, found.worst, found.total, min(times))


def prepared(people: People) -> tuple[Integers, Truths, Integers]:
    """How well each two suit each other, who can be a pair, and the places."""
    terms = mentoring()
    sides = Sides(people, people.mentees, people.mentors)
    end = TODAY.replace(year=TODAY.year + 1)
    allowed = free_of(hindrances(sides, terms, [end] * len(sides.mentees)))
    return fit(sides, terms.weights), allowed, np.array([one.places for one in sides.mentors])


def assigned(people: People) -> Assignment:
    """Ours."""
    return assign(*prepared(people))


def in_rounds(people: People) -> Assignment:
    """What mentor-match makes of them, with one mentee more for each mentor in each round."""
    fits, allowed, capacity = prepared(people)
    return other(fits, allowed, capacity, np.arange(len(capacity)), int(capacity.max()))


def with_copies(people: People) -> Assignment:
    """What mentor-match makes of them, with a copy of the mentor for each place."""
    fits, allowed, capacity = prepared(people)
    return other(fits, allowed, capacity, np.repeat(np.arange(len(capacity)), capacity), 1)


def other(fits: Integers, allowed: Truths, capacity: Integers, places: Integers, rounds: int) -> Assignment:
    """What mentor-match makes of them, with one that is to be matched for each of the places, which say whose each is."""
    from matching.match import Match
    from matching.mentee import Mentee
    from matching.mentor import Mentor
    from matching.process import process_data
    from matching.rules.rule import Disqualify, Rule

    class Fit(Rule):  # type: ignore[misc]  # it has no types
        """The fit that ours has, and something for the pair itself."""

        def apply(self, match: Match) -> int:
            return int(fits[int(match.mentee.role), int(match.mentor.role)]) + FOR_EACH_PAIR

    def is_out(match: Match) -> bool:
        mentee, mentor = int(match.mentee.role), int(match.mentor.role)
        is_full = len(match.mentor.mentees) >= capacity[mentor]
        return bool(not allowed[mentee, mentor] or match.mentee.mentors or is_full)

    mentors = [Mentor(grade=0, email=f"mentor-{place}", role=str(of)) for place, of in enumerate(places.tolist())]
    mentees = [Mentee(grade=0, email=f"mentee-{number}", role=str(number)) for number in range(len(fits))]
    # The last rule is applied first.
    process_data(mentors, mentees, [[Fit(), Disqualify(is_out)] for _ in range(rounds)])
    found = np.array([int(one.mentors[0].role) if one.mentors else NOBODY for one in mentees])
    chosen = [int(fits[mentee, mentor]) for mentee, mentor in enumerate(found.tolist()) if mentor != NOBODY]
    return Assignment(found, len(chosen), min(chosen, default=0), sum(chosen))


def in_a_process(size: tuple[int, int]) -> tuple[Row, int]:
    """What ours takes from people to pairs, with the peak memory of the process, in megabytes."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(measured, (size,))


def measured(size: tuple[int, int]) -> tuple[Row, int]:
    """The whole of a matching, with its memory."""
    people, terms = made(*size), programme()
    start = time.process_time()
    quality = best_match(terms, people, date=TODAY).quality
    seconds = time.process_time() - start
    return Row(*quality, seconds), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // MEGABYTE


if __name__ == "__main__":
    main()

"""Who can be whose mentor at all, and how well two suit each other: as arrays, with a row for each mentee.

Nothing here weighs how good anybody is. How well two suit each other is how much of what the mentee has asked for the mentor
can give, and serves to choose among pairs; it is shown to nobody.
"""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from ledarskap.mentoring.people import People, Person
from ledarskap.mentoring.units import spans
from ledarskap.programme.model import Mentoring, Weights

if TYPE_CHECKING:
    from ledarskap.mentoring.arrays import Integers, Table, Truths

# What stands in the way of a pair, in the order in which it is told: what somebody has chosen comes last, so that a mentor who
# is out of the question anyway is not counted there.
Hindrance = Literal["line", "years", "organisation", "until", "set-aside"]
HINDRANCES: tuple[Hindrance, ...] = ("line", "years", "organisation", "until", "set-aside")
# All that the mentee has asked for; a mentor's wish comes on top of it.
WHOLE = 1000
UNKNOWN = -1


class Sides(NamedTuple):
    """Those who are to be matched: mentees and mentors, and the people and units around them."""

    people: People
    mentees: tuple[Person, ...]
    mentors: tuple[Person, ...]


def folded(text: str | None) -> str | None:
    """A place or a field as it is compared: without case, with white space folded and letters composed.

    >>> folded(" Norra  SKELLEFTEÅ "), folded(None)
    ('norra skellefteå', None)
    """
    return None if text is None else " ".join(unicodedata.normalize("NFC", text).casefold().split())


def hindrances(
    sides: Sides,
    mentoring: Mentoring,
    ends: Sequence[datetime.date],
    earlier: Collection[tuple[str, str]] = (),
) -> Mapping[Hindrance, Truths]:
    """For each thing that can stand in the way of a pair, the pairs that it stands in the way of.

    - ``line``: the mentor's unit is the mentee's, or lies above or below it.
    - ``years``: the mentor has been a manager for too short a time, or it is not said how long.
    - ``organisation``: both work in the same one, or it is not known where, if the programme wants a mentor from outside.
    - ``until``: the mentor is not there until the end, which ``ends`` holds for each mentee.
    - ``set-aside``: one of the two does not want the other, or is partial, or the two are among the ``earlier`` pairs.
    """
    return {
        "line": _in_line(sides),
        "years": _everywhere(sides, [(one.years or 0) < mentoring.mentor_years for one in sides.mentors]),
        "organisation": _in_organisation(sides, needed=mentoring.outside_organisation),
        "until": _gone_before(sides, ends),
        "set-aside": _set_aside(sides, earlier),
    }


def free_of(found: Mapping[Hindrance, Truths]) -> Truths:
    """The pairs that nothing stands in the way of."""
    import numpy as np

    allowed: Truths = ~np.logical_or.reduce([found[name] for name in HINDRANCES])
    return allowed


def fit(sides: Sides, weights: Weights) -> Integers:
    """How well each two suit each other, in whole numbers: 1000 is all that the mentee has asked for.

    For each thing that a mentee has said something of there is a share: for the place, for the field and for a wished mentor
    none or all of it; for goals and for needs how many of the mentee's own the mentor shares or is strong in. The fit is ::

        1000 × (sum of weight × share) / (sum of weight), over what the mentee has said something of,

    rounded down; 1000 for a mentee who has said nothing, to whom all are as good. So the pairs of somebody who asks for much
    and of somebody who asks for little can be compared. If the mentor has wished for the mentee, ``1000 × weight of wishes / (2 ×
    sum of all weights)``, rounded down, comes on top of it.

    >>> mentee = Person(id="a", part="mentee", place="Umeå", goals=("ekonomi", "samtal"))
    >>> mentor = Person(id="b", part="mentor", place="umeå", goals=("samtal",))
    >>> fit(Sides(People(), (mentee,), (mentor,)), Weights(place=2, goals=4)).tolist()
    [[666]]
    """
    import numpy as np

    people, mentees, mentors = sides
    goals = _shared([one.goals for one in mentees], [one.goals for one in mentors])
    strengths = _shared([one.needs for one in mentees], [one.strengths for one in mentors])
    wished = _named(sides, lambda one: one.wishes, of="mentees")
    # So that shares with different numbers below the line can be added as whole numbers.
    goal_count, need_count = goals.asked.clip(1), strengths.asked.clip(1)
    common = goal_count * need_count
    wish_count = wished.any(axis=1)
    said = np.zeros(len(mentees), dtype=np.int64)
    points = np.zeros((len(mentees), len(mentors)), dtype=np.int64)
    for weight, place_of in ((weights.place, people.place_of), (weights.field, lambda one: one.field)):
        its, theirs = _numbered([[place_of(one) for one in side] for side in (mentees, mentors)])
        points += (its[:, None] == theirs) * (weight * common * (its != UNKNOWN))[:, None]
        said += weight * (its != UNKNOWN)
    points += goals.shared * (weights.goals * need_count)[:, None]
    points += strengths.shared * (weights.strengths * goal_count)[:, None]
    points += wished * (weights.wishes * common)[:, None]
    said += weights.goals * (goals.asked > 0) + weights.strengths * (strengths.asked > 0) + weights.wishes * wish_count
    whole = np.where(said > 0, common * said, 1)
    points = np.where((said > 0)[:, None], WHOLE * points // whole[:, None], WHOLE)
    of_all = sum(weights.model_dump().values())
    mentor_wish = WHOLE * weights.wishes // max(2 * of_all, 1)
    total: Integers = points + _named(sides, lambda one: one.wishes, of="mentors") * mentor_wish
    return total


class _Shared(NamedTuple):
    """How many each mentee asks for, and how many of them each mentor has."""

    asked: Integers
    shared: Integers


def _shared(asked: Sequence[Collection[str]], held: Sequence[Collection[str]]) -> _Shared:
    import numpy as np

    numbers = {id_: number for number, id_ in enumerate(dict.fromkeys(id_ for ids in asked for id_ in ids))}
    both = _table(asked, numbers) @ _table(held, numbers).T
    return _Shared(np.array([len(set(ids)) for ids in asked], dtype=np.int64), both.toarray().astype(np.int64))


def _table(of: Sequence[Collection[str]], numbers: Mapping[str, int]) -> Table:
    """Which ids each has, as a sparse array: there may be many ids, and each has few."""
    import numpy as np
    from scipy.sparse import csr_array

    pairs = [(row, numbers[id_]) for row, ids in enumerate(of) for id_ in dict.fromkeys(ids) if id_ in numbers]
    rows, columns = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
    return csr_array((np.ones(len(pairs), dtype=np.int64), (rows, columns)), shape=(len(of), max(len(numbers), 1)))


def _numbered(sides: Sequence[Sequence[str | None]]) -> list[Integers]:
    """Texts as numbers that are equal where the texts are, without case; UNKNOWN where there is none."""
    import numpy as np

    numbers: dict[str | None, int] = {None: UNKNOWN}
    return [
        np.array([numbers.setdefault(folded(text), len(numbers)) for text in side], dtype=np.int64) for side in sides
    ]


def _everywhere(sides: Sides, of_mentors: Iterable[bool]) -> Truths:
    """What holds of a mentor, for every mentee."""
    import numpy as np

    return np.tile(np.array(list(of_mentors), dtype=np.bool_), (len(sides.mentees), 1))


def _in_line(sides: Sides) -> Truths:
    import numpy as np

    known = spans(sides.people.units_by_id)
    # A unit that is not described is one for itself.
    loose = {unit for one in (*sides.mentees, *sides.mentors) if (unit := one.unit) is not None and unit not in known}
    start = len(known)
    places = {**known, **{unit: (start + n, start + n + 1) for n, unit in enumerate(sorted(loose))}}
    nowhere = (UNKNOWN, UNKNOWN)
    rows, columns = (
        np.array([places.get(one.unit or "", nowhere) for one in side], dtype=np.int64).reshape(-1, 2).T
        for side in (sides.mentees, sides.mentors)
    )
    first, after, mentor_first, mentor_after = rows[0][:, None], rows[1][:, None], columns[0], columns[1]
    # Where a unit is not known its span is empty, and it lies in none.
    above: Truths = (mentor_first <= first) & (first < mentor_after)
    below: Truths = (first <= mentor_first) & (mentor_first < after)
    return above | below


def _in_organisation(sides: Sides, *, needed: bool) -> Truths:
    import numpy as np

    if not needed:
        return np.zeros((len(sides.mentees), len(sides.mentors)), dtype=np.bool_)
    its, theirs = _numbered(
        [[sides.people.organisation_of(one) for one in side] for side in (sides.mentees, sides.mentors)]
    )
    hindered: Truths = (its[:, None] == theirs) | (its == UNKNOWN)[:, None] | (theirs == UNKNOWN)
    return hindered


def _gone_before(sides: Sides, ends: Sequence[datetime.date]) -> Truths:
    import numpy as np

    last = np.array([(one.until or datetime.date.max).toordinal() for one in sides.mentors], dtype=np.int64)
    gone: Truths = last < np.array([end.toordinal() for end in ends], dtype=np.int64)[:, None]
    return gone


def _set_aside(sides: Sides, earlier: Collection[tuple[str, str]]) -> Truths:
    def unwanted(one: Person) -> tuple[str, ...]:
        return (*one.veto, *one.partial)

    aside = _named(sides, unwanted, of="mentees") | _named(sides, unwanted, of="mentors")
    rows, columns = _numbers(sides)
    for mentee, mentor in earlier:
        if mentee in rows and mentor in columns:
            aside[rows[mentee], columns[mentor]] = True
    for id_ in rows.keys() & columns.keys():
        aside[rows[id_], columns[id_]] = True
    return aside


def _numbers(sides: Sides) -> tuple[dict[str, int], dict[str, int]]:
    rows = {one.id: number for number, one in enumerate(sides.mentees)}
    return rows, {one.id: number for number, one in enumerate(sides.mentors)}


def _named(sides: Sides, names: Callable[[Person], Collection[str]], of: Literal["mentees", "mentors"]) -> Truths:
    """The pairs where somebody of one side names the other one."""
    import numpy as np

    found = np.zeros((len(sides.mentees), len(sides.mentors)), dtype=np.bool_)
    rows, columns = _numbers(sides)
    if of == "mentees":
        for row, one in enumerate(sides.mentees):
            found[row, [columns[id_] for id_ in names(one) if id_ in columns]] = True
    else:
        for column, one in enumerate(sides.mentors):
            found[[rows[id_] for id_ in names(one) if id_ in rows], column] = True
    return found

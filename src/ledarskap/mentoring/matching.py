"""Mentees and mentors of a programme to pairs: what is agreed stands, and the rest is matched as well as can be.

The rules are few and written down here and in :mod:`ledarskap.mentoring.fitting` and :mod:`ledarskap.mentoring.assigning`;
nothing is learnt from anybody. What comes out is a proposal, which people change and decide on.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from ledarskap.development.months import months_later
from ledarskap.framework.model import Framework
from ledarskap.mentoring.assigning import NOBODY, Assignment, assign, helpers
from ledarskap.mentoring.fitting import HINDRANCES, Hindrance, Sides, fit, free_of, hindrances
from ledarskap.mentoring.pairs import Matching, MatchingError, Pair, Replacement, Room, Unmatched
from ledarskap.mentoring.people import People, Person
from ledarskap.mentoring.people_checking import PeopleError, people_problems
from ledarskap.mentoring.reasons import (
    Told,
    note_of_leaving,
    note_of_time,
    notes_of_going_on,
    notes_of_quitting,
    notes_of_replacing,
    pair_reasons,
    what_stood_in_the_way,
    what_would_help,
    who,
)
from ledarskap.programme.model import Mentoring, Programme
from ledarskap.programme.references import OTHER_PROGRAMME, OTHER_PROGRAMME_VERSION
from ledarskap.reading.extras import extra_missing
from ledarskap.reading.problems import Kind, Location, Problem, has_errors
from ledarskap.reading.wording import Wording, nearest_language

if TYPE_CHECKING:
    from ledarskap.mentoring.arrays import Integers, Truths

NO_MENTORING = Kind(
    "terms-missing",
    Wording(
        'programmet "{id}" har inga villkor för mentorskap, så ingen kan matchas',
        'the programme "{id}" has no terms of mentoring, so nobody can be matched',
    ),
    Wording("lägg till mentoring i programmet", "add mentoring to the programme"),
)
TOO_MANY_TO_MATCH = Kind(
    "too-many-to-match",
    Wording(
        "{mentees} adepter och {places} platser hos mentorer är för många för att matchas på en gång",
        "{mentees} mentees and {places} places with mentors are too many to be matched at once",
    ),
    Wording("dela upp dem, till exempel efter ort", "split them, for example by place"),
)
# Mentees times places: more than this takes more memory than an ordinary computer has to spare. 2,000 times 3,000 is a third.
MOST_CELLS = 20_000_000
# Each of them has some lines in what is written, and takes some kilobytes until it is.
MOST_PEOPLE = 20_000
_MATCHING = Wording("matchning", "matching")


class Quality(NamedTuple):
    """How good the new pairs are, for programs: how many there are, how well the worst suits, and the sum over all.

    It compares matchings of the same people, and says nothing of any person. Where there are no new pairs, all are zero.
    """

    matched: int
    worst: int
    total: int


class Matched(NamedTuple):
    """A matching, and how good its new pairs are."""

    matching: Matching
    quality: Quality


class Rest(NamedTuple):
    """What is left of a pair whose mentor has quit: until when, the hours, and what is replaced."""

    end: datetime.date
    hours: int | None
    replaces: Replacement


@dataclass(frozen=True)
class _Going:
    """What has become of the pairs of an earlier matching: all of them but its proposals, and what is left of broken ones."""

    pairs: tuple[Pair, ...]
    rests: Mapping[str, Rest]

    @property
    def confirmed(self) -> tuple[Pair, ...]:
        return tuple(pair for pair in self.pairs if pair.status == "confirmed")

    @property
    def earlier(self) -> frozenset[tuple[str, str]]:
        """Those who have been a pair, or were to be, and are not to be proposed again."""
        gone = (pair for pair in self.pairs if pair.status in {"declined", "ended"})
        return frozenset((pair.mentee.id, pair.mentor.id) for pair in gone)


def match(
    programme: Programme,
    people: People,
    framework: Framework | None = None,
    previous: Matching | None = None,
    date: datetime.date | None = None,
) -> Matching:
    """The mentees of a programme with a mentor each, as far as can be; with reasons, and what would help the others.

    Of a ``previous`` matching the confirmed pairs stay as they are, and what was declined or has ended is not proposed again. A
    mentor who has quit by the ``date`` (today, if not said) is replaced for what is left of the time and the hours; where there
    are too few places, those who are so left come before those who begin. The
    ``framework`` gives the words of strengths and needs. Raises :class:`~ledarskap.mentoring.people_checking.PeopleError` for people
    who do not fit together, :class:`~ledarskap.mentoring.pairs.MatchingError` for a programme without mentoring or a matching of
    another one, and :class:`~ledarskap.reading.extras.ExtraMissingError` where scipy is not installed.
    """
    return best_match(programme, people, framework, previous, date).matching


def best_match(
    programme: Programme,
    people: People,
    framework: Framework | None = None,
    previous: Matching | None = None,
    date: datetime.date | None = None,
) -> Matched:
    """As :func:`match`, with how good the new pairs are, for programs that compare ways to match. Raises as it does."""
    mentoring = programme.mentoring
    if mentoring is None:
        raise MatchingError([Problem(NO_MENTORING, Location(programme.id), {"id": programme.id})])
    _require_scipy()
    _require_fitting(programme, people, framework, previous)
    date = date or datetime.date.today()  # noqa: DTZ011 – the day where the programme's leader is
    told = Told(programme, mentoring, people, framework, nearest_language(programme.language))
    going = _going_on(told, previous, date)
    having = {pair.mentee.id for pair in going.confirmed}
    sides = Sides(people, tuple(one for one in people.mentees if one.id not in having), people.mentors)
    terms = [_terms(going.rests.get(one.id), mentoring, date) for one in sides.mentees]
    capacity = _places_left(sides.mentors, going.confirmed, date)
    _require_room(programme, sides, capacity)
    found = hindrances(sides, mentoring, [term.end for term in terms], going.earlier)
    allowed = free_of(found)
    assignment = assign(fit(sides, mentoring.weights), allowed, _integers(capacity), _without(terms))
    proposed = _proposed(told, sides, assignment, terms, date)
    matching = Matching(
        language=programme.language,
        programme=programme.reference,
        date=date,
        pairs=(*_with_notes(told, going, date), *proposed),
        unmatched=_unmatched(told, sides, found, allowed, assignment, terms),
        places_left=_rooms(sides.mentors, capacity, proposed),
    )
    return Matched(matching, Quality(assignment.matched, assignment.worst, assignment.total))


def _require_scipy() -> None:
    try:
        import scipy.optimize  # noqa: F401 – to see that it is there
    except ImportError:
        raise extra_missing(_MATCHING, "scipy", "match") from None


def _require_fitting(
    programme: Programme, people: People, framework: Framework | None, previous: Matching | None
) -> None:
    """Raises where the people, or the matching before, do not fit the programme."""
    problems = people_problems(people, programme, framework)
    if has_errors(problems):
        raise PeopleError(problem for problem in problems if problem.severity == "error")
    if previous is None:
        return
    before, location = previous.programme, Location(previous.programme.id)
    major = before.version.split(".")[0]
    if before.id != programme.id:
        raise MatchingError([Problem(OTHER_PROGRAMME, location, {"id": before.id, "programme": programme.id})])
    if major != programme.version.split(".")[0]:
        values = {"version": before.version, "programme": programme.version, "major": major}
        raise MatchingError([Problem(OTHER_PROGRAMME_VERSION, location, values)])


def _require_room(programme: Programme, sides: Sides, capacity: Sequence[int]) -> None:
    """Raises where there are more people than can be matched at once."""
    mentees = len(sides.mentees)
    places = sum(min(one, mentees) for one in capacity)
    if mentees * max(places, len(capacity)) > MOST_CELLS or mentees + len(capacity) > MOST_PEOPLE:
        values = {"mentees": mentees, "places": sum(capacity)}
        raise MatchingError([Problem(TOO_MANY_TO_MATCH, Location(programme.id), values)])


# --- what there was before


def _going_on(told: Told, previous: Matching | None, date: datetime.date) -> _Going:
    """The pairs of an earlier matching on a date: those that have come to their end have ended, and proposals are forgotten.

    What is left of a pair is remembered until the mentee has another confirmed one: in what was proposed or declined since, or
    in what was said when nobody was found.
    """
    pairs: list[Pair] = []
    rests: dict[str, Rest] = {}
    for pair in previous.pairs if previous else ():
        mentee = pair.mentee.id
        if pair.status in {"proposed", "declined"}:
            if pair.replaces is not None:
                rests[mentee] = _rest(told, pair.end, pair.hours_left, pair.replaces, date)
        else:
            rests.pop(mentee, None)
        if pair.status == "confirmed":
            pair, rest = _on(told, pair, date)  # noqa: PLW2901 – what it has become
            if rest is not None:
                rests[mentee] = rest
        if pair.status != "proposed":
            pairs.append(pair)
    for one in previous.unmatched if previous else ():
        if one.replaces is not None:
            rests[one.mentee.id] = _rest(told, one.end, one.hours_left, one.replaces, date)
    # Whoever has no time left of it begins anew.
    return _Going(tuple(pairs), {id_: rest for id_, rest in rests.items() if rest.end > date})


def _rest(told: Told, end: datetime.date | None, hours: int | None, replaces: Replacement, date: datetime.date) -> Rest:
    return Rest(end or _end_of(told.mentoring, date), hours, replaces)


def _on(told: Told, pair: Pair, date: datetime.date) -> tuple[Pair, Rest | None]:
    """What a confirmed pair has become on a date, and what is left of it for another mentor to take over."""
    mentee, mentor = told.people.by_id.get(pair.mentee.id), told.people.by_id.get(pair.mentor.id)
    if pair.end is not None and pair.end < date:
        return _ended(pair, pair.end, (note_of_time(told),)), None
    if mentee is None or mentee.part != "mentee":
        return _ended(pair, date, (note_of_leaving(told),)), None
    if mentor is not None and mentor.part == "mentor" and (mentor.until is None or mentor.until >= date):
        return pair, None
    last = mentor.until if mentor is not None and mentor.until is not None else date
    last = min(last, date)
    replaces = Replacement(
        mentor=pair.mentor, date=last, replace_by=_days_later(last, told.mentoring.replace_within_days)
    )
    rest = _rest(told, pair.end or _end_of(told.mentoring, pair.start or date), pair.hours_left, replaces, date)
    return _ended(pair, last, notes_of_quitting(told, last)), rest


def _ended(pair: Pair, end: datetime.date, notes: Sequence[str]) -> Pair:
    """A pair that has ended on a date; one that had not begun by then has no days of its own."""
    begun = pair.start is None or pair.start <= end
    start = pair.start if begun else end
    return pair.model_copy(update={"status": "ended", "start": start, "end": end, "notes": _joined(pair.notes, notes)})


def _joined(notes: Iterable[str | None], more: Iterable[str]) -> tuple[str, ...]:
    """Notes, and those of the others that do not stand there yet."""
    return tuple(dict.fromkeys(note for note in (*notes, *more) if note is not None))


def _with_notes(told: Told, going: _Going, date: datetime.date) -> list[Pair]:
    """The pairs from before, with what is to be looked at in those that go on."""
    by_id = told.people.by_id
    mentees, mentors = (
        tuple(dict.fromkeys(getattr(pair, side).id for pair in going.confirmed)) for side in ("mentee", "mentor")
    )
    sides = Sides(told.people, tuple(by_id[id_] for id_ in mentees), tuple(by_id[id_] for id_ in mentors))
    found = hindrances(sides, told.mentoring, [date] * len(mentees))
    rows, columns = ({id_: number for number, id_ in enumerate(ids)} for ids in (mentees, mentors))
    pairs = []
    for pair in going.pairs:
        if pair.status != "confirmed":
            pairs.append(pair)
            continue
        row, column = rows[pair.mentee.id], columns[pair.mentor.id]
        hindered = [name for name in HINDRANCES if found[name][row, column]]
        notes = _joined(pair.notes, notes_of_going_on(told, by_id[pair.mentor.id], pair.end, hindered))
        pairs.append(pair if notes == pair.notes else pair.model_copy(update={"notes": notes}))
    return pairs


# --- what is new


class _Terms(NamedTuple):
    """How long a new pair lasts and how many hours it has, and what it takes over."""

    end: datetime.date
    hours: int
    replaces: Replacement | None


def _terms(rest: Rest | None, mentoring: Mentoring, date: datetime.date) -> _Terms:
    if rest is None:
        return _Terms(_end_of(mentoring, date), mentoring.hours, None)
    return _Terms(rest.end, mentoring.hours if rest.hours is None else rest.hours, rest.replaces)


def _without(terms: Sequence[_Terms]) -> Truths:
    """Those whose mentor has quit: they are in the middle of something, and come before those who begin."""
    import numpy as np

    return np.array([term.replaces is not None for term in terms], dtype=bool)


def _end_of(mentoring: Mentoring, start: datetime.date) -> datetime.date:
    return months_later(start, mentoring.months) or datetime.date.max


def _days_later(date: datetime.date, days: int) -> datetime.date:
    """A date some days later, or the last one that there is.

    >>> str(_days_later(datetime.date(2026, 12, 1), 31)), str(_days_later(datetime.date.max, 1))
    ('2027-01-01', '9999-12-31')
    """
    return datetime.date.fromordinal(min(date.toordinal() + days, datetime.date.max.toordinal()))


def _places_left(mentors: Sequence[Person], confirmed: Iterable[Pair], date: datetime.date) -> list[int]:
    """How many mentees more each mentor can have."""
    taken: dict[str, int] = {}
    for pair in confirmed:
        taken[pair.mentor.id] = taken.get(pair.mentor.id, 0) + 1
    return [
        0 if one.until is not None and one.until < date else max(0, one.places - taken.get(one.id, 0))
        for one in mentors
    ]


def _integers(numbers: Sequence[int]) -> Integers:
    import numpy as np

    return np.array(numbers, dtype=np.int64)


def _proposed(
    told: Told, sides: Sides, assignment: Assignment, terms: Sequence[_Terms], date: datetime.date
) -> tuple[Pair, ...]:
    return tuple(
        Pair(
            mentee=who(mentee),
            mentor=who(sides.mentors[number]),
            status="proposed",
            start=date,
            end=term.end,
            hours_left=term.hours,
            reasons=pair_reasons(told, mentee, sides.mentors[number]),
            notes=notes_of_replacing(told, term.replaces, found=True) if term.replaces else (),
            replaces=term.replaces,
        )
        for mentee, number, term in zip(sides.mentees, assignment.mentors.tolist(), terms, strict=True)
        if number != NOBODY
    )


def _unmatched(  # noqa: PLR0917 – what is known of everybody
    told: Told,
    sides: Sides,
    found: Mapping[Hindrance, Truths],
    allowed: Truths,
    assignment: Assignment,
    terms: Sequence[_Terms],
) -> tuple[Unmatched, ...]:
    could_help = helpers(allowed, assignment.mentors)
    unmatched = []
    for number, could in could_help.items():
        mentee, term = sides.mentees[number], terms[number]
        notes = notes_of_replacing(told, term.replaces, found=False) if term.replaces else ()
        counts = _counted(found, number)
        stood = what_stood_in_the_way(told, mentee, counts, int(allowed[number].sum()), term.end)
        mentors = [sides.mentors[one] for one in could.tolist()]
        unmatched.append(
            Unmatched(
                mentee=who(mentee),
                because=(*notes, *stood),
                would_help=what_would_help(told, mentee, mentors, term.end),
                end=term.end if term.replaces else None,
                hours_left=term.hours if term.replaces else None,
                replaces=term.replaces,
            )
        )
    return tuple(unmatched)


def _counted(found: Mapping[Hindrance, Truths], number: int) -> dict[Hindrance, int]:
    """How many mentors each thing stands in the way of, for one mentee; each mentor counts for the first thing only."""
    counts: dict[Hindrance, int] = {}
    counted = 0
    hindered: Truths | None = None
    for name in HINDRANCES:
        here = found[name][number]
        hindered = here if hindered is None else hindered | here
        counts[name] = int(hindered.sum()) - counted
        counted += counts[name]
    return counts


def _rooms(mentors: Sequence[Person], capacity: Sequence[int], proposed: Iterable[Pair]) -> tuple[Room, ...]:
    taken: dict[str, int] = {}
    for pair in proposed:
        taken[pair.mentor.id] = taken.get(pair.mentor.id, 0) + 1
    left = ((one, places - taken.get(one.id, 0)) for one, places in zip(mentors, capacity, strict=True))
    return tuple(Room(mentor=who(one), places=places) for one, places in left if places > 0)

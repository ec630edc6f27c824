"""What came of a matching, as people edit it: the pairs, and those who are without a mentor. The format ``matching/1``.

It says in words what speaks for each pair. It holds no number by which people could be ranked, and no reason why anybody
was declined or why a pair ended.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from os import PathLike
from typing import Literal, Optional, cast

from ledarskap.development.plan import Entries, Part, Texts
from ledarskap.development.plan_checking import PERIOD_BACKWARDS
from ledarskap.programme.model import Programme, ProgrammeReference
from ledarskap.programme.references import other_programme
from ledarskap.reading.binding import bind
from ledarskap.reading.errors import LedarskapError
from ledarskap.reading.formats import other_format
from ledarskap.reading.lettering import letter_problems
from ledarskap.reading.problems import Kind, Problem, enough, has_errors, without_followers
from ledarskap.reading.tree import Document, Path
from ledarskap.reading.values import Count, Date, Hours, LanguageCode, Slug, Text
from ledarskap.reading.wording import Wording

PairStatus = Literal["proposed", "confirmed", "declined", "ended"]
# Those who have somebody to talk to, or soon will.
LIVE: frozenset[PairStatus] = frozenset(("proposed", "confirmed"))

KEYS_IN_SWEDISH: Mapping[str, str] = {
    "adept": "mentee",
    "adepten": "mentee",
    "anteckningar": "notes",
    "datum": "date",
    "ersätter": "replaces",
    "ersätts senast": "replace_by",
    "format": "format",
    "kvar": "hours_left",
    "lediga platser": "places_left",
    "lediga_platser": "places_left",
    "läge": "status",
    "mentorn": "mentor",
    "namn": "name",
    "noteringar": "notes",
    "par": "pairs",
    "platser": "places",
    "program": "programme",
    "programmet": "programme",
    "senast": "replace_by",
    "skäl": "reasons",
    "slut": "end",
    "slutar": "end",
    "språk": "language",
    "start": "start",
    "börjar": "start",
    "timmar kvar": "hours_left",
    "timmar_kvar": "hours_left",
    "titel": "title",
    "utan mentor": "unmatched",
    "utan_mentor": "unmatched",
    "varför": "because",
    "vad som skulle hjälpa": "would_help",
    # What can be chosen.
    "föreslagen": "proposed",
    "föreslaget": "proposed",
    "förslag": "proposed",
    "bekräftad": "confirmed",
    "bekräftat": "confirmed",
    "klar": "confirmed",
    "klart": "confirmed",
    "ja": "confirmed",
    "yes": "confirmed",
    "avböjd": "declined",
    "avböjt": "declined",
    "nej": "declined",
    "no": "declined",
    "avslutad": "ended",
    "avslutat": "ended",
    "slutat": "ended",
}

TWO_MENTORS = Kind(
    "two-mentors",
    Wording(
        '"{id}" har redan en mentor, i paret på rad {line}', '"{id}" has a mentor already, in the pair on line {line}'
    ),
    Wording(
        "skriv status: declined eller ended i ett av paren, eller ta bort det",
        "write status: declined or ended in one of the pairs, or remove it",
    ),
)
ONES_OWN_MENTOR = Kind(
    "ones-own-mentor",
    Wording('"{id}" är både mentor och adept i paret', '"{id}" is both mentor and mentee of the pair'),
    Wording("rätta ett av id:na", "correct one of the ids"),
)
STILL_UNMATCHED = Kind(
    "still-unmatched",
    Wording(
        '"{id}" står som utan mentor, men har en i paret på rad {line}',
        '"{id}" stands as without a mentor, but has one in the pair on line {line}',
    ),
    Wording("ta bort raden, eller paret", "remove the line, or the pair"),
    severity="warning",
)


class MatchingError(LedarskapError):
    """A matching that cannot be used; ``problems`` says where, what, and what to do."""


class Who(Part):
    """Somebody, by the id in the list of people, with the name that people read."""

    id: Slug
    name: Optional[Text] = None

    @property
    def shown(self) -> str:
        """The name, or the id where there is none."""
        return self.name or self.id


class Replacement(Part):
    """The mentor who was there before, the last day of that pair, and the day by which somebody else is to be there."""

    mentor: Who
    date: Date
    replace_by: Date


class Pair(Part):
    """A mentee and a mentor, from ``start`` to ``end``, with the hours that they have left.

    ``reasons`` say what speaks for the pair, and ``notes`` what is to be remembered. A pair that ``replaces`` another one has
    what was left of its time and hours.
    """

    mentee: Who
    mentor: Who
    status: PairStatus = "proposed"
    start: Optional[Date] = None
    end: Optional[Date] = None
    hours_left: Optional[Hours] = None
    reasons: Texts = ()
    notes: Texts = ()
    replaces: Optional[Replacement] = None


class Unmatched(Part):
    """Somebody without a mentor: what stood in the way, and what would help.

    Somebody whose mentor has quit has an ``end`` and ``hours_left``: what was left of that pair.
    """

    mentee: Who
    because: Texts = ()
    would_help: Texts = ()
    end: Optional[Date] = None
    hours_left: Optional[Hours] = None
    replaces: Optional[Replacement] = None


class Room(Part):
    """A mentor who can have more mentees, and how many."""

    mentor: Who
    places: Count


class Matching(Part):
    """Who is whose mentor in a programme, as decided and proposed on a ``date``."""

    also_called = KEYS_IN_SWEDISH

    format: Literal["matching/1"] = "matching/1"
    language: LanguageCode = "sv"
    programme: ProgrammeReference
    date: Date
    pairs: Entries[Pair] = ()
    unmatched: Entries[Unmatched] = ()
    places_left: Entries[Room] = ()


def read_matching(source: str | PathLike[str], programme: Programme | None = None) -> Matching:
    """The matching in a YAML or JSON file, fitted to the programme where one is given.

    Raises :class:`MatchingError` with every error; FileNotFoundError without a file.
    """
    from ledarskap.reading.opening import open_document

    matching, problems = check_matching(open_document(source), programme)
    errors = [problem for problem in problems if problem.severity == "error"]
    if errors:
        raise MatchingError(errors)
    return cast("Matching", matching)


def matching_data(matching: Matching) -> dict[str, object]:
    """A matching as plain data to write: what people change, such as the status, stands there also where it is what it would be.

    >>> reference = ProgrammeReference(id="prova", version="1.0.0")
    >>> pair = Pair(mentee=Who(id="anna"), mentor=Who(id="bo"))
    >>> data = matching_data(Matching(programme=reference, date=datetime.date(2026, 11, 25), pairs=(pair,)))
    >>> data["format"], data["pairs"]
    ('matching/1', [{'mentee': {'id': 'anna'}, 'mentor': {'id': 'bo'}, 'status': 'proposed'}])
    """
    data = {key: _plain(child) for key, child in matching.model_dump(exclude_none=True).items()}
    return {key: child for key, child in data.items() if child != []}


def _plain(value: object) -> object:
    """Tuples as lists, without those that are empty; each date a new one, since YAML would point from the one to the other."""
    if isinstance(value, Mapping):
        return {key: _plain(child) for key, child in value.items() if child != ()}
    if isinstance(value, datetime.date):
        return datetime.date.fromordinal(value.toordinal())
    return [_plain(child) for child in value] if isinstance(value, tuple) else value


def check_matching(
    document: Document, programme: Programme | None = None
) -> tuple[Matching | None, tuple[Problem, ...]]:
    """The matching that a document holds, if it can be had, and all problems with it, warnings too."""
    if document.root is None:
        return None, document.problems
    other = other_format(document, "matching/1")
    if other is not None:
        return None, (other,)
    bound = bind(Matching, document.root, document, blanks=True)
    problems = bound.problems
    if bound.value is not None:
        problems = tuple(enough(_matching_problems(bound.value, document, programme)))
    problems = (*problems, *enough(letter_problems(document.root, document)))
    is_broken = has_errors((*document.problems, *problems))
    return (None if is_broken else bound.value), without_followers(document.problems, problems)


def _matching_problems(matching: Matching, document: Document, programme: Programme | None) -> Iterator[Problem]:
    """The rules of a matching that no type can state; errors before warnings."""
    others = [] if programme is None else list(other_programme(document, matching.programme, programme))
    yield from others
    if others:
        return
    places: dict[str, int] = {}
    for index, pair in enumerate(matching.pairs):
        if pair.mentee.id == pair.mentor.id:
            yield document.problem(ONES_OWN_MENTOR, ("pairs", index, "mentor", "id"), id=pair.mentee.id)
        if pair.start and pair.end and pair.end < pair.start:
            path = ("pairs", index, "end")
            yield document.problem(PERIOD_BACKWARDS, path, start=str(pair.start), end=str(pair.end))
        if pair.status in LIVE:
            first = places.setdefault(pair.mentee.id, index)
            if first != index:
                yield _told(document, TWO_MENTORS, ("pairs", index, "mentee", "id"), pair.mentee, first)
    for index, one in enumerate(matching.unmatched):
        if one.mentee.id in places:
            first = places[one.mentee.id]
            yield _told(document, STILL_UNMATCHED, ("unmatched", index, "mentee", "id"), one.mentee, first)


def _told(document: Document, kind: Kind, path: Path, mentee: Who, first: int) -> Problem:
    """A problem with a mentee, and the line where the first pair of that mentee stands."""
    location, _ = document.place(("pairs", first, "mentee", "id"))
    return document.problem(kind, path, id=mentee.id, line=location.line)

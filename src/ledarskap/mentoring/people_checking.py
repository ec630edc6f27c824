"""Documents to people, or to every problem with them: one document, or several that belong together."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from ledarskap.framework.model import Framework
from ledarskap.framework.rules.references import UNKNOWN_REFERENCE
from ledarskap.mentoring.people import People, Person
from ledarskap.mentoring.units import Unit, rings
from ledarskap.programme.model import Programme
from ledarskap.reading.binding import bind
from ledarskap.reading.errors import LedarskapError
from ledarskap.reading.formats import other_format
from ledarskap.reading.lettering import letter_problems
from ledarskap.reading.problems import (
    MOST_PROPOSALS,
    Kind,
    Location,
    Problem,
    Value,
    enough,
    has_errors,
    printable,
    without_followers,
)
from ledarskap.reading.proposals import nearest
from ledarskap.reading.tree import Document, Part, Path
from ledarskap.reading.wording import Wording

# Of a ring of units, as many as a message has room for.
MOST_IN_RING = 8

PERSON_TWICE = Kind(
    "person-twice",
    Wording('"{id}" finns redan, {where}', '"{id}" is there already, {where}'),
    Wording(
        "ta bort den ena; är det två personer, ge dem var sitt id",
        "remove one of them; if they are two people, give each an id of their own",
    ),
)
UNIT_TWICE = Kind(
    "unit-twice",
    Wording(
        'enheten "{id}" finns redan, {where}',
        'the unit "{id}" is there already, {where}',
    ),
    Wording(
        "ta bort den ena; är det två enheter, ge dem var sitt id",
        "remove one of them; if they are two units, give each an id of its own",
    ),
)
UNKNOWN_UNIT = Kind(
    "unknown-unit",
    Wording('enheten "{id}" finns inte bland enheterna', 'the unit "{id}" is not among the units'),
    Wording("rätta id:t, eller lägg till enheten under units", "correct the id, or add the unit under units"),
)
UNKNOWN_UNIT_ABOVE = Kind(
    "unknown-unit",
    Wording(
        'den överordnade enheten "{id}" finns inte bland enheterna', 'the unit above, "{id}", is not among the units'
    ),
    UNKNOWN_UNIT.advice,
)
RING_OF_UNITS = Kind(
    "ring-of-units",
    Wording("enheterna ligger över varandra i en ring: {way}", "the units lie above each other in a ring: {way}"),
    Wording("ta bort parent hos den enhet som ligger överst", "remove parent from the unit that is at the top"),
)
UNKNOWN_PERSON = Kind(
    "unknown-person",
    Wording('det finns ingen med id:t "{id}"', 'there is nobody with the id "{id}"'),
    Wording("rätta id:t, eller ta bort det", "correct the id, or remove it"),
)
UNKNOWN_GOAL = Kind(
    "unknown-goal",
    Wording('målet "{id}" finns inte i programmet', 'the goal "{id}" is not in the programme'),
    Wording("välj bland: {known}", "choose among: {known}"),
)
OF_OTHER_PART = Kind(
    "of-other-part",
    Wording(
        '"{key}" betyder inget för en {who}, så det används inte',
        '"{key}" means nothing for a {who}, so it is not used',
    ),
    Wording("ta bort nyckeln, eller rätta part", "remove the key, or correct part"),
    severity="warning",
)
WISH_OF_SAME_PART = Kind(
    "of-other-part",
    Wording(
        '"{id}" är också {who}, så önskemålet kan inte uppfyllas',
        '"{id}" is a {who} too, so the wish cannot come true',
    ),
    Wording("rätta id:t, eller ta bort det", "correct the id, or remove it"),
    severity="warning",
)
NO_UNIT = Kind(
    "no-unit",
    Wording(
        '"{id}" har varken enhet eller organisation, så det går inte att se vem som är i samma linje',
        '"{id}" has neither unit nor organisation, so there is no telling who is in the same line of command',
    ),
    Wording(
        "skriv unit, eller organisation för den som kommer utifrån",
        "write unit, or organisation for somebody from outside",
    ),
    severity="warning",
)

_MENTOR = Wording("mentor", "mentor")
_MENTEE = Wording("adept", "mentee")
_STATEMENT = Wording("punkten", "statement")
_PART_WORDS: Mapping[str, Wording] = {"mentor": _MENTOR, "mentee": _MENTEE}
# What only one of the two parts has.
_OF_MENTORS = ("capacity", "strengths", "until")
_OF_MENTEES = ("needs",)


class PeopleError(LedarskapError):
    """Mentors and mentees that cannot be used as they stand; ``problems`` says where, what, and what to do."""


class Telling(Protocol):
    """Whatever knows where something stands, and can tell of a problem with it."""

    def place(self, path: Path, part: Part = "value") -> tuple[Location, str]: ...

    def problem(
        self, kind: Kind, path: Path, part: Part = "value", proposal: str | None = None, **values: Value
    ) -> Problem: ...


class Source(NamedTuple):
    """People, and what knows where they stand."""

    telling: Telling
    people: People


@dataclass(frozen=True)
class Unwritten:
    """Tells of people that stand in no file: what is wrong is then where the value is."""

    name: str = "people"

    def place(self, path: Path, part: Part = "value") -> tuple[Location, str]:  # noqa: ARG002 – a key stands nowhere either
        return Location(".".join(map(str, path)) or self.name), ""

    def problem(
        self, kind: Kind, path: Path, part: Part = "value", proposal: str | None = None, **values: Value
    ) -> Problem:
        return Problem(kind, self.place(path, part)[0], values, proposal)


def check_people(
    *documents: Document, programme: Programme | None = None, framework: Framework | None = None, whole: bool = False
) -> tuple[People | None, tuple[Problem, ...]]:
    """The people that documents hold together, if they can be had, and all problems with them, each at its place; warnings too.

    ``whole`` says that there are no other documents, so that whoever and whatever is named is to be among these. Without
    it, units are missed only where there are any, and people only where there are both mentors and mentees. Goals are looked
    up in the ``programme`` and statements in the ``framework``, where they are given.
    """
    problems: list[Problem] = []
    sources: list[Source] = []
    for document in documents:
        value, found = _bound(document)
        problems += found
        if value is not None:
            sources.append(Source(document, value))
    is_complete = len(sources) == len(documents)
    rules = _rule_problems(sources, programme, framework, is_complete=is_complete, whole=whole)
    problems += without_followers(problems, enough(rules))
    found_all = without_followers(problems, ())
    if not is_complete or has_errors(found_all):
        return None, found_all
    return joined(source.people for source in sources), found_all


def joined(parts: Iterator[People] | Sequence[People]) -> People:
    """The people and units of several, in order."""
    parts = tuple(parts)
    return People(
        units=tuple(unit for part in parts for unit in part.units),
        people=tuple(person for part in parts for person in part.people),
    )


def people_problems(
    people: People, programme: Programme | None = None, framework: Framework | None = None
) -> tuple[Problem, ...]:
    """What is wrong with people that somebody has put together in Python, all of them.

    >>> [problem.code for problem in people_problems(People(people=(Person(id="a", part="mentor", veto=("b",)),)))]
    ['no-unit', 'unknown-person']
    """
    rules = _rule_problems([Source(Unwritten(), people)], programme, framework, is_complete=True, whole=True)
    return without_followers((), enough(rules))


def _bound(document: Document) -> tuple[People | None, tuple[Problem, ...]]:
    """What one document holds by itself."""
    if document.root is None:
        return None, document.problems
    other = other_format(document, "people/1")
    if other is not None:
        return None, (other,)
    bound = bind(People, document.root, document, blanks=True)
    problems = (*bound.problems, *enough(letter_problems(document.root, document)))
    value = None if has_errors(document.problems) else bound.value
    return value, without_followers(document.problems, problems)


def _rule_problems(
    sources: Sequence[Source],
    programme: Programme | None,
    framework: Framework | None,
    *,
    is_complete: bool,
    whole: bool,
) -> Iterator[Problem]:
    """The rules of people that no type can state; errors before warnings."""
    units = {unit.id: unit for source in sources for unit in source.people.units}
    everyone = {person.id: person for source in sources for person in source.people.people}
    yield from _told_twice(sources)
    yield from _rings(sources)
    if is_complete and (whole or units):
        yield from _unknown_units(sources, units)
    if is_complete and (whole or len({person.part for person in everyone.values()}) == len(_PART_WORDS)):
        yield from _unknown_people(sources, everyone)
    if programme is not None:
        yield from _unknown_goals(sources, programme)
    if framework is not None:
        yield from _unknown_statements(sources, framework)
    for source in sources:
        for index, person in enumerate(source.people.people):
            yield from _of_other_part(source.telling, index, person, everyone)
            if person.unit is None and person.organisation is None:
                yield source.telling.problem(NO_UNIT, ("people", index, "id"), id=person.id)


def _told_twice(sources: Sequence[Source]) -> Iterator[Problem]:
    """Every person and every unit that stands there a second time, with the place of the first."""
    for part, kind in (("people", PERSON_TWICE), ("units", UNIT_TWICE)):
        first: dict[str, tuple[Telling, Path]] = {}
        for source in sources:
            ids = [one.id for one in (source.people.people if part == "people" else source.people.units)]
            for index, id_ in enumerate(ids):
                path: Path = (part, index, "id")
                if id_ in first:
                    telling, before = first[id_]
                    yield source.telling.problem(kind, path, id=id_, where=_where(telling.place(before)[0]))
                else:
                    first[id_] = (source.telling, path)


def _where(location: Location) -> Wording:
    """A place in words: its file and line, or what it is called where it stands in no file."""
    file, line = printable(location.file), location.line
    return (
        Wording(f"i {file} på rad {line}", f"in {file} on line {line}")
        if line
        else Wording(f"som {file}", f"as {file}")
    )


def _rings(sources: Sequence[Source]) -> Iterator[Problem]:
    """Every ring of units, told of once: at the parent of the one that stands first, with the way round."""
    units: dict[str, Unit] = {}
    places: dict[str, tuple[Telling, Path]] = {}
    for source in sources:
        for index, unit in enumerate(source.people.units):
            units.setdefault(unit.id, unit)
            places.setdefault(unit.id, (source.telling, ("units", index, "parent")))
    for ring in rings(tuple(units.values())):
        telling, path = places[ring[0]]
        shown = ring if len(ring) <= MOST_IN_RING else [*ring[: MOST_IN_RING - 2], "…", ring[-1]]
        yield telling.problem(RING_OF_UNITS, path, "value", None, way=" → ".join(shown))


def _unknown_units(sources: Sequence[Source], units: Collection[str]) -> Iterator[Problem]:
    named = (
        (source.telling, kind, path, id_)
        for source in sources
        for kind, path, id_ in (
            *((UNKNOWN_UNIT_ABOVE, ("units", n, "parent"), one.parent) for n, one in enumerate(source.people.units)),
            *((UNKNOWN_UNIT, ("people", n, "unit"), one.unit) for n, one in enumerate(source.people.people)),
        )
        if id_ is not None and id_ not in units
    )
    for number, (telling, kind, path, id_) in enumerate(named):
        yield telling.problem(kind, path, "value", _nearest(number, id_, units), id=id_)


def _unknown_people(sources: Sequence[Source], everyone: Mapping[str, Person]) -> Iterator[Problem]:
    named = (
        (source.telling, ("people", index, key, number), id_)
        for source in sources
        for index, person in enumerate(source.people.people)
        for key in ("wishes", "veto", "partial")
        for number, id_ in enumerate(getattr(person, key))
        if id_ not in everyone
    )
    for number, (telling, path, id_) in enumerate(named):
        yield telling.problem(UNKNOWN_PERSON, path, "value", _nearest(number, id_, everyone), id=id_)


def _unknown_goals(sources: Sequence[Source], programme: Programme) -> Iterator[Problem]:
    known = programme.mentoring.goals if programme.mentoring else {}
    unknown = (
        (source.telling, ("people", index, "goals", number), id_)
        for source in sources
        for index, person in enumerate(source.people.people)
        for number, id_ in enumerate(person.goals)
        if id_ not in known
    )
    names = ", ".join(known) or "–"
    for number, (telling, path, id_) in enumerate(unknown):
        yield telling.problem(UNKNOWN_GOAL, path, "value", _nearest(number, id_, known), id=id_, known=names)


def _unknown_statements(sources: Sequence[Source], framework: Framework) -> Iterator[Problem]:
    known = framework.statements
    unknown = (
        (source.telling, ("people", index, key, number), id_)
        for source in sources
        for index, person in enumerate(source.people.people)
        for key in ("strengths", "needs")
        for number, id_ in enumerate(getattr(person, key))
        if id_ not in known
    )
    for number, (telling, path, id_) in enumerate(unknown):
        proposal = _nearest(number, id_, known)
        yield telling.problem(UNKNOWN_REFERENCE, path, "value", proposal, id=id_, target=_STATEMENT)


def _nearest(number: int, id_: str, known: Collection[str]) -> str | None:
    """What was probably meant by an id; only for as many of them as are shown with it."""
    return nearest(id_, known) if number < MOST_PROPOSALS else None


def _of_other_part(telling: Telling, index: int, person: Person, everyone: Mapping[str, Person]) -> Iterator[Problem]:
    """What stands with a mentor but is for mentees, or the other way round: it changes nothing, though somebody meant it to."""
    word = _PART_WORDS[person.part]
    for key in _OF_MENTEES if person.part == "mentor" else _OF_MENTORS:
        if getattr(person, key) not in (None, ()):
            yield telling.problem(OF_OTHER_PART, ("people", index, key), "key", None, key=key, who=word)
    for number, id_ in enumerate(person.wishes):
        if id_ in everyone and everyone[id_].part == person.part:
            path: Path = ("people", index, "wishes", number)
            yield telling.problem(WISH_OF_SAME_PART, path, "value", None, id=id_, who=word)

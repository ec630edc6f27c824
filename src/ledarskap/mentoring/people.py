"""Those who can be mentors and those who want one, with the line of command that they work in: the format ``people/1``.

What one says of whom one does not want, or is partial towards, has no reason: nobody asks for one.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Literal, Optional

from pydantic import BeforeValidator, Field

from ledarskap.development.plan import Part
from ledarskap.mentoring.units import Said, Unit, inherited
from ledarskap.programme.model import Years
from ledarskap.reading.values import Date, Slug, StatementId, Text, whole_number

MOST_MENTEES = 100

KEYS_IN_SWEDISH: Mapping[str, str] = {
    "adepter": "people",
    "behov": "needs",
    "del": "part",
    "enhet": "unit",
    "enheter": "units",
    "jäv": "partial",
    "jävig": "partial",
    "mål": "goals",
    "namn": "name",
    "område": "field",
    "ort": "place",
    "organisation": "organisation",
    "personer": "people",
    "platser": "capacity",
    "roll": "part",
    "slutar": "until",
    "styrkor": "strengths",
    "till och med": "until",
    "till_och_med": "until",
    "ämnesområde": "field",
    "år": "years",
    "år som chef": "years",
    "år_som_chef": "years",
    "önskar": "wishes",
    "önskemål": "wishes",
    "överordnad": "parent",
    "överordnad enhet": "parent",
    "överordnad_enhet": "parent",
    # What can be chosen.
    "mentorer": "mentor",
    "mentorn": "mentor",
    "adepten": "mentee",
}

_PARTS: Mapping[str, str] = {"mentor": "mentor", "mentee": "mentee", "adept": "mentee"}


def _part(value: object) -> object:
    """A part in the table's own word and with any letters; anything else as it is."""
    return _PARTS.get(value.casefold(), value) if isinstance(value, str) else value


Capacity = Annotated[int, Field(ge=1, le=MOST_MENTEES), BeforeValidator(whole_number)]
PersonPart = Annotated[Literal["mentor", "mentee"], BeforeValidator(_part)]


class Person(Part):
    """A mentor, or a mentee (who can be called ``adept`` too).

    ``unit`` is where one works; ``organisation`` and ``place`` are those of the nearest unit that says them, if one says
    nothing else. ``years`` are those as a manager, ``capacity`` how many mentees a mentor can have (one, if not said) and
    ``until`` the last day on which a mentor can be one. ``goals`` are the programme's; ``strengths`` and ``needs`` statements of
    the framework. ``wishes`` are those whom one would like, ``veto`` those whom one does not want, ``partial`` those towards
    whom one has declared partiality.
    """

    id: Slug
    part: PersonPart
    name: Optional[Text] = None
    unit: Optional[Slug] = None
    organisation: Optional[Text] = None
    place: Optional[Text] = None
    field: Optional[Text] = None
    years: Optional[Years] = None
    capacity: Optional[Capacity] = None
    goals: tuple[Slug, ...] = ()
    strengths: tuple[StatementId, ...] = ()
    needs: tuple[StatementId, ...] = ()
    wishes: tuple[Slug, ...] = ()
    veto: tuple[Slug, ...] = ()
    partial: tuple[Slug, ...] = ()
    until: Optional[Date] = None

    @property
    def places(self) -> int:
        """How many mentees there is room for: none with a mentee."""
        if self.part == "mentee":
            return 0
        return 1 if self.capacity is None else self.capacity


class People(Part):
    """Mentors and mentees, and the units that they work in. Either may stand in a file of its own."""

    also_called = KEYS_IN_SWEDISH

    format: Literal["people/1"] = "people/1"
    units: tuple[Unit, ...] = ()
    people: tuple[Person, ...] = ()

    @cached_property
    def units_by_id(self) -> Mapping[str, Unit]:
        """The units by their ids."""
        return {unit.id: unit for unit in self.units}

    @cached_property
    def by_id(self) -> Mapping[str, Person]:
        """The people by their ids."""
        return {person.id: person for person in self.people}

    @property
    def mentors(self) -> tuple[Person, ...]:
        """The mentors, ordered by their ids, so that nothing depends on the order of the file."""
        return tuple(sorted((one for one in self.people if one.part == "mentor"), key=lambda one: one.id))

    @property
    def mentees(self) -> tuple[Person, ...]:
        """The mentees, ordered by their ids."""
        return tuple(sorted((one for one in self.people if one.part == "mentee"), key=lambda one: one.id))

    def place_of(self, person: Person) -> str | None:
        """Where somebody works: what they say themselves, or what their unit or the nearest one above it says.

        >>> people = People(units=(Unit(id="nus", place="Umeå"),), people=(Person(id="a", part="mentor", unit="nus"),))
        >>> people.place_of(people.people[0])
        'Umeå'
        """
        return person.place or self._said_of(person).place

    def organisation_of(self, person: Person) -> str | None:
        """The organisation of somebody, found like the place; where no unit says one, the topmost unit is the organisation."""
        said = self._said_of(person)
        return person.organisation or said.organisation or said.topmost

    def _said_of(self, person: Person) -> Said:
        return self._inherited.get(person.unit or "", Said())

    @cached_property
    def _inherited(self) -> Mapping[str, Said]:
        return inherited(self.units_by_id)

"""People made up for the tests and measurements: a region with clinics and wards, and whoever wants a mentor or can be one."""

from __future__ import annotations

import datetime
import random

from ledarskap.framework.model import FrameworkReference
from ledarskap.mentoring.people import People, Person
from ledarskap.mentoring.units import Unit
from ledarskap.programme.model import Leader, Mentoring, Programme, ProgrammeReference, Stage

TODAY = datetime.date(2026, 11, 25)
GOALS = {
    "bli-trygg": "Bli trygg i chefsrollen",
    "ekonomi": "Förstå budget och bemanning",
    "leda-forandring": "Leda en förändring",
    "svara-samtal": "Klara svåra samtal",
    "vaxa-vidare": "Ta nästa steg, uppåt, åt sidan eller tillbaka",
}
STATEMENTS = tuple(f"chef.punkt-{number}" for number in range(1, 21))
PLACES = ("Umeå", "Skellefteå", "Lycksele", "Storuman", "Vännäs")
FIELDS = ("akutsjukvård", "kirurgi", "primärvård", "psykiatri", "medicin")
FIRST = ("Anna", "Bo", "Cilla", "David", "Eva", "Farid", "Gunnel", "Hassan", "Ingrid", "Johan", "Karin", "Lars")
LAST = ("Andersson", "Berg", "Carlsson", "Dahl", "Ek", "Forsberg", "Hedlund", "Isaksson", "Lindgren", "Nyström")


def mentoring(**changes: object) -> Mentoring:
    """Terms of mentoring as a region could have them."""
    terms: dict[str, object] = {
        "aim": "Adepten får tänka högt.",
        "months": 12,
        "hours": 40,
        "confidentiality": "Det som sägs stannar mellan de två.",
        "limits": "Tystnaden gäller inte om någons liv är i fara.",
        "mentor_years": 5,
        "replace_within_days": 30,
        "goals": GOALS,
    }
    return Mentoring.model_validate({**terms, **changes})


def programme(**changes: object) -> Programme:
    """A programme with such terms, some of them changed."""
    return Programme(
        format="programme/1",
        id="prova",
        version="1.0.0",
        title="Prova att leda",
        status="proposed",
        framework=FrameworkReference(id="vart-ramverk", version="1.0.0"),
        aim="Den som är nyfiken ska kunna pröva.",
        leader=Leader(title="Programledaren", contact="programledaren@regionen.example"),
        consent="Jag är med för att jag vill.",
        leaving="Säg till när du vill sluta.",
        start=("intresse",),
        stages={"intresse": Stage(kind="interest", name="Intresse", purpose="Att se.", who="Alla.", ends=True)},
        mentoring=mentoring(**changes),
    )


REFERENCE: ProgrammeReference = programme().reference


def mentee(id_: str, **said: object) -> Person:
    """Somebody who wants a mentor."""
    return Person.model_validate({"id": id_, "part": "mentee", "unit": f"enhet-{id_}", **said})


def mentor(id_: str, **said: object) -> Person:
    """Somebody who can be a mentor, and works in a unit of their own."""
    return Person.model_validate({"id": id_, "part": "mentor", "unit": f"enhet-{id_}", "years": 10, **said})


def people(*everyone: Person, units: tuple[Unit, ...] = ()) -> People:
    """These people, with a unit for everyone whose unit is not among those that are given."""
    given = {unit.id for unit in units}
    named = dict.fromkeys(one.unit for one in everyone if one.unit is not None and one.unit not in given)
    return People(units=(*units, *(Unit(id=id_) for id_ in named)), people=everyone)


def made(mentees: int, mentors: int, seed: int = 1) -> People:
    """A region with so many mentees and mentors, the same for the same seed."""
    chance = random.Random(seed)
    units = [Unit(id="regionen", name="Regionen", organisation="Region Västerbotten")]
    clinics = max(2, (mentees + mentors) // 30)
    for number in range(clinics):
        clinic = f"klinik-{number}"
        units.append(Unit(id=clinic, name=f"Klinik {number}", parent="regionen", place=chance.choice(PLACES)))
        units += [Unit(id=f"{clinic}-avdelning-{ward}", parent=clinic) for ward in range(3)]
    below = [unit.id for unit in units[1:]]
    ids = [f"mentor-{number:04}" for number in range(mentors)], [f"adept-{number:04}" for number in range(mentees)]
    everyone = [_mentor(chance, id_, chance.choice(below), ids[1]) for id_ in ids[0]]
    everyone += [_mentee(chance, id_, chance.choice(below), ids[0]) for id_ in ids[1]]
    chance.shuffle(everyone)
    return People(units=tuple(units), people=tuple(everyone))


def _name(chance: random.Random) -> str:
    return f"{chance.choice(FIRST)} {chance.choice(LAST)}"


def _some(chance: random.Random, known: tuple[str, ...], most: int) -> tuple[str, ...]:
    return tuple(chance.sample(known, chance.randint(0, min(most, len(known)))))


def _mentor(chance: random.Random, id_: str, unit: str, mentees: list[str]) -> Person:
    return Person(
        id=id_,
        part="mentor",
        name=_name(chance),
        unit=unit,
        field=chance.choice(FIELDS),
        years=chance.randint(3, 25),
        capacity=chance.randint(2, 3),
        goals=_some(chance, tuple(GOALS), 4),
        strengths=_some(chance, STATEMENTS, 6),
        wishes=tuple(chance.sample(mentees, 1)) if mentees and chance.random() < 0.1 else (),
        partial=tuple(chance.sample(mentees, 1)) if mentees and chance.random() < 0.1 else (),
        until=TODAY + datetime.timedelta(days=chance.randint(0, 800)) if chance.random() < 0.1 else None,
    )


def _mentee(chance: random.Random, id_: str, unit: str, mentors: list[str]) -> Person:
    return Person(
        id=id_,
        part="mentee",
        name=_name(chance),
        unit=unit,
        field=chance.choice((*FIELDS, None)),
        years=chance.randint(0, 2),
        goals=_some(chance, tuple(GOALS), 3),
        needs=_some(chance, STATEMENTS, 3),
        wishes=tuple(chance.sample(mentors, min(2, len(mentors)))) if chance.random() < 0.3 else (),
        veto=tuple(chance.sample(mentors, 1)) if mentors and chance.random() < 0.1 else (),
    )

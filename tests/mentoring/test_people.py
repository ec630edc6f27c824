"""People: what stands in the files, joined, and every problem with it at its own place."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.mentoring.people_made import made, programme

from ledarskap.framework.model import Framework
from ledarskap.mentoring.people import People, Person
from ledarskap.mentoring.people_checking import PeopleError, check_people, people_problems
from ledarskap.mentoring.reading import open_people, people_columns, read_people, unit_columns
from ledarskap.mentoring.units import Unit, inherited, rings, spans
from ledarskap.reading.json_reader import read_json
from ledarskap.reading.reporting import as_text
from ledarskap.reading.wording import Language
from ledarskap.reading.yaml_reader import read_yaml

WHOLE = """\
format: people/1
units:
  - {id: regionen, name: Regionen, organisation: Region Västerbotten}
  - {id: medicin, name: Medicinkliniken, parent: regionen, place: Umeå}
  - {id: kirurgi, name: Kirurgkliniken, parent: regionen, place: Skellefteå}
people:
  - id: a-berg
    part: mentee
    name: Anna Berg
    unit: medicin
    years: 1
    goals: [ekonomi]
    needs: [chef.lyssnar]
    wishes: [b-dahl]
  - id: b-dahl
    part: mentor
    name: Bo Dahl
    unit: kirurgi
    years: 7
    capacity: 2
    strengths: [chef.lyssnar]
    partial: [a-berg]
    until: 2027-05-01
"""


def said(*texts: str, language: Language = "sv", whole: bool = True, framework: Framework | None = None) -> list[str]:
    """What is said of files with these texts, a line each, without the lines that they stand on."""
    documents = [read_yaml(text, f"{number}.yaml") for number, text in enumerate(texts, 1)]
    problems = check_people(*documents, programme=programme(), framework=framework, whole=whole)[1]
    return [line for line in as_text(problems, language).splitlines() if "[" in line and not line.startswith(" ")]


def changed(*changes: tuple[str, str]) -> str:
    """The file with some of its text replaced, each of it once."""
    text = WHOLE
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def test_sound_file() -> None:
    """Of a sound file nothing is said, and it comes out as it is."""
    people, problems = check_people(read_yaml(WHOLE, "personer.yaml"), programme=programme(), whole=True)
    assert problems == ()
    assert people is not None
    assert people.by_id["b-dahl"].until == datetime.date(2027, 5, 1)
    assert people.place_of(people.by_id["a-berg"]) == "Umeå"
    assert people.organisation_of(people.by_id["a-berg"]) == "Region Västerbotten"
    assert [person.places for person in people.people] == [0, 2]


@pytest.mark.parametrize("word", ["mentee", "adept", "Adept", "ADEPT", "Mentee"])
def test_mentee_in_swedish(word: str) -> None:
    """A mentee is an adept in tables, with any letters."""
    assert Person.model_validate({"id": "a", "part": word}).part == "mentee"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (
            ("wishes: [b-dahl]\n  - id: b-dahl", "wishes: []\n  - id: a-berg"),
            '1.yaml:15:9: fel: "a-berg" finns redan, i 1.yaml på rad 7 – ta bort den ena; är det två personer, ge dem var sitt id [person-twice]',
        ),
        (
            ("  - {id: kirurgi,", "  - {id: kirurgi}\n  - {id: medicin,"),
            '1.yaml:6:10: fel: enheten "medicin" finns redan, i 1.yaml på rad 4 – ta bort den ena; är det två enheter, ge dem var sitt id [unit-twice]',
        ),
        (
            ("unit: medicin", "unit: medecin"),
            '1.yaml:10:11: fel: enheten "medecin" finns inte bland enheterna – menade du "medicin"? [unknown-unit]',
        ),
        (
            ("parent: regionen, place: Umeå", "parent: landstinget, place: Umeå"),
            '1.yaml:4:50: fel: den överordnade enheten "landstinget" finns inte bland enheterna – rätta id:t, eller lägg till enheten under units [unknown-unit]',
        ),
        (
            ("{id: regionen,", "{id: regionen, parent: kirurgi,"),
            "1.yaml:3:28: fel: enheterna ligger över varandra i en ring: regionen → kirurgi → regionen – ta bort parent hos den enhet som ligger överst [ring-of-units]",
        ),
        (
            ("partial: [a-berg]", "partial: [a-borg]"),
            '1.yaml:22:15: fel: det finns ingen med id:t "a-borg" – menade du "a-berg"? [unknown-person]',
        ),
        (
            ("goals: [ekonomi]", "goals: [ekonomin]"),
            '1.yaml:12:13: fel: målet "ekonomin" finns inte i programmet – menade du "ekonomi"? [unknown-goal]',
        ),
        (
            ("goals: [ekonomi]", "goals: [segling]"),
            '1.yaml:12:13: fel: målet "segling" finns inte i programmet – välj bland: bli-trygg, ekonomi, leda-forandring, svara-samtal, vaxa-vidare [unknown-goal]',
        ),
        (
            ("capacity: 2", "capacity: 0"),
            "1.yaml:20:15: fel: 0 är för litet – skriv minst 1 [too-small]",
        ),
        (
            ("capacity: 2", "capacity: två"),
            '1.yaml:20:15: fel: "två" är inte ett heltal – skriv ett helt tal, till exempel 4 [not-an-integer]',
        ),
        (
            ("until: 2027-05-01", "until: 2027-02-30"),
            "1.yaml:23:12: fel: datumet 2027-02-30 finns inte – kontrollera datumet [no-such-date]",
        ),
        (
            ("part: mentor", "part: chef"),
            '1.yaml:16:11: fel: "chef" går inte att välja här – välj bland: mentor, mentee [unknown-value]',
        ),
        (
            ("    part: mentor\n", ""),
            '1.yaml:15:5: fel: nyckeln "part" saknas – lägg till den [missing-key]',
        ),
        (
            ("    years: 7", "    år: 7"),
            '1.yaml:19:5: fel: okänd nyckel "år" – menade du "years"? [unknown-key]',
        ),
        (
            ("    years: 1\n", "    years: 1\n    capacity: 2\n"),
            '1.yaml:12:5: varning: "capacity" betyder inget för en adept, så det används inte – ta bort nyckeln, eller rätta part [of-other-part]',
        ),
        (
            ("wishes: [b-dahl]", "wishes: [a-berg, b-dahl]"),
            '1.yaml:14:14: varning: "a-berg" är också adept, så önskemålet kan inte uppfyllas – rätta id:t, eller ta bort det [of-other-part]',
        ),
        (
            ("    unit: medicin\n", ""),
            '1.yaml:7:9: varning: "a-berg" har varken enhet eller organisation, så det går inte att se vem som är i samma linje – skriv unit, eller organisation för den som kommer utifrån [no-unit]',
        ),
    ],
)
def test_each_problem_stands_at_its_place(change: tuple[str, str], expected: str) -> None:
    """What is wrong is told where it stands, with what to do about it, and nothing else is."""
    assert said(changed(change)) == [expected]


def test_statements_that_the_framework_does_not_have() -> None:
    """Strengths and needs are statements of the framework."""
    from ledarskap.explaining import BASE
    from ledarskap.framework.loading import load

    framework = load(BASE / "vart-ramverk")
    assert said(WHOLE, framework=framework) == []
    text = changed(("strengths: [chef.lyssnar]", "strengths: [chef.lysnar]"))
    assert said(text, framework=framework) == [
        '1.yaml:21:17: fel: punkten "chef.lysnar" finns inte i ramverket – menade du "chef.lyssnar"? [unknown-reference]'
    ]


def test_files_are_joined_and_problems_stay_in_their_own() -> None:
    """A person twice in two files is told at the second, with the file and the line of the first; in either language."""
    head, _, rest = WHOLE.partition("people:\n")
    both = "format: people/1\npeople:\n" + rest
    assert said(head, both) == []
    more = "format: people/1\npeople:\n  - {id: a-berg, part: mentee, unit: medicin}\n"
    assert said(head, both, more, language="en") == [
        '3.yaml:3:10: error: "a-berg" is there already, in 2.yaml on line 3 – remove one of them; if they are two people, give each an id of their own [person-twice]'
    ]


def test_what_may_stand_in_another_file_is_not_missed() -> None:
    """A file checked by itself needs neither the units nor those of the other part; all of them together do."""
    text = "format: people/1\npeople:\n  - {id: a, part: mentee, unit: medicin, wishes: [b]}\n"
    assert said(text, whole=False) == []
    assert [line.rpartition("[")[2] for line in said(text)] == ["unknown-unit]", "unknown-person]"]


def test_nothing_is_missed_where_a_file_could_not_be_read() -> None:
    """Whoever stands in a file that is broken is not told of as unknown."""
    text = "format: people/1\npeople:\n  - {id: a, part: mentee, unit: medicin, wishes: [b]}\n"
    assert [line.rpartition("[")[2] for line in said(text, "format: people/1\npeople: {b: mentor}\n")] == [
        "wrong-type]"
    ]


def test_several_rings_are_each_told_once() -> None:
    """Every ring is told of once, with the way round, however long."""
    long = [f"  - {{id: e{number}, parent: e{(number + 1) % 20}}}" for number in range(20)]
    text = "\n".join(("format: people/1", "units:", *long, "  - {id: x, parent: x}", "  - {id: y, parent: x}"))
    assert said(text) == [
        "1.yaml:3:22: fel: enheterna ligger över varandra i en ring: e0 → e1 → e2 → e3 → e4 → e5 → … → e0 – ta bort parent hos den enhet som ligger överst [ring-of-units]",
        "1.yaml:23:21: fel: enheterna ligger över varandra i en ring: x → x – ta bort parent hos den enhet som ligger överst [ring-of-units]",
    ]


def test_other_format() -> None:
    """A file of another kind is told of as such."""
    assert said("format: plan/1\n") == [
        "1.yaml:1:9: fel: det här är en utvecklingsplan, inte en lista över mentorer och adepter – ange rätt fil [other-format]"
    ]


def test_reading_raises_with_every_error(tmp_path: Path) -> None:
    """What is wrong in any of the files is raised at once, and warnings are not."""
    good, bad = tmp_path / "a.yaml", tmp_path / "b.json"
    good.write_text(WHOLE, encoding="utf-8")
    bad.write_text(json.dumps({"people": [{"id": "b-dahl", "part": "mentor", "unit": "x"}]}), encoding="utf-8")
    assert len(read_people(good).people) == 2
    with pytest.raises(PeopleError) as caught:
        read_people(good, bad)
    assert [problem.code for problem in caught.value.problems] == ["person-twice", "unknown-unit"]
    with pytest.raises(FileNotFoundError):
        read_people(tmp_path / "c.yaml")


# --- tables

UNITS_TABLE = """\
Id;Namn;Överordnad enhet;Ort;Organisation
regionen;Regionen;;;Region Västerbotten
medicin;Medicinkliniken;regionen;Umeå;
"""
PEOPLE_TABLE = """\
Id;Roll;Namn;Enhet;Organisation;Ort;Område;År som chef;Platser;Mål;Styrkor;Behov;Önskemål;Veto;Jäv;Till och med
a-berg;adept;Anna Berg;medicin;;;Akutsjukvård;1;;ekonomi, bli-trygg;;chef.lyssnar;b-dahl;;;
b-dahl;Mentor;Bo Dahl;;Umeå kommun;Umeå;;7;2;ekonomi;chef.lyssnar;;;;;2028-05-01
"""


def test_tables_with_swedish_headings(tmp_path: Path) -> None:
    """Tables of people and of units, as a spreadsheet saves them, give the same as a file of the format."""
    units, everyone = tmp_path / "enheter.csv", tmp_path / "personer.csv"
    units.write_text(UNITS_TABLE, encoding="cp1252")
    everyone.write_text(PEOPLE_TABLE, encoding="utf-8-sig")
    people = read_people(everyone, units, programme=programme())
    assert people.units[1] == Unit(id="medicin", name="Medicinkliniken", parent="regionen", place="Umeå")
    assert people.by_id["a-berg"] == Person(
        id="a-berg",
        part="mentee",
        name="Anna Berg",
        unit="medicin",
        field="Akutsjukvård",
        years=1,
        goals=("ekonomi", "bli-trygg"),
        needs=("chef.lyssnar",),
        wishes=("b-dahl",),
    )
    assert people.by_id["b-dahl"].until == datetime.date(2028, 5, 1)


def test_problem_in_a_table_stands_at_its_cell(tmp_path: Path) -> None:
    """What is wrong in a table is told with the row and the place of the cell."""
    path = tmp_path / "personer.csv"
    path.write_text(PEOPLE_TABLE.replace(";7;2;", ";7;två;"), encoding="utf-8")
    with pytest.raises(PeopleError) as caught:
        read_people(path)
    assert [(one.code, one.location.line, one.location.column) for one in caught.value.problems] == [
        ("not-an-integer", 3, 44)
    ]


def test_table_without_its_columns(tmp_path: Path) -> None:
    """A table that lacks what everybody must have is told of as such."""
    path = tmp_path / "personer.csv"
    path.write_text("Namn;Enhet\nAnna;medicin\n", encoding="utf-8")
    problems = check_people(open_people(path), whole=True)[1]
    assert [problem.code for problem in problems if problem.severity == "error"] == ["missing-column", "missing-column"]


def test_every_key_has_a_column() -> None:
    """All that can be said of a person or a unit can be said in a table."""
    assert {column.key for column in people_columns()} == set(Person.model_fields)
    assert {column.key for column in unit_columns()} == set(Unit.model_fields)
    for columns in (people_columns(), unit_columns()):
        names = [name.casefold() for column in columns for name in column.headings]
        assert len(names) == len(set(names))


# --- people that are put together in Python


def test_people_in_no_file() -> None:
    """What somebody has put together in Python is held to the same rules."""
    people = People(people=(Person(id="a", part="mentor", unit="x"), Person(id="a", part="mentee", organisation="y")))
    assert as_text(people_problems(people), "sv").splitlines() == [
        'people.0.unit: fel: enheten "x" finns inte bland enheterna – rätta id:t, eller lägg till enheten under units [unknown-unit]',
        'people.1.id: fel: "a" finns redan, som people.0.id – ta bort den ena; är det två personer, ge dem var sitt id [person-twice]',
    ]


def test_made_people_are_sound() -> None:
    """What the other tests are made of has no errors."""
    assert people_problems(made(100, 50), programme()) == ()


def upwards(id_: str, units: Mapping[str, Unit]) -> Iterator[Unit]:
    """A unit and those above it, the nearest first; each once, also where they go round in a ring."""
    seen: set[str] = set()
    above: str | None = id_
    while above is not None and above in units and above not in seen:
        seen.add(above)
        yield units[above]
        above = units[above].parent


@given(st.lists(st.tuples(st.integers(-1, 7), st.sampled_from((None, "Umeå", "Lycksele"))), min_size=1, max_size=8))
def test_a_unit_has_what_the_nearest_above_says(described: list[tuple[int, str | None]]) -> None:
    """The place is that of the nearest unit upwards that says one, and the topmost is where the way up ends."""
    units = {
        f"u{number}": Unit(id=f"u{number}", parent=f"u{above}" if above >= 0 else None, place=place)
        for number, (above, place) in enumerate(described)
    }
    if rings(tuple(units.values())):
        # An error of its own: here it only must come to an end.
        assert set(inherited(units)) == set(units)
        return
    for id_, said in inherited(units).items():
        way = list(upwards(id_, units))
        assert said.place == next((unit.place for unit in way if unit.place), None)
        assert said.topmost == way[-1].id


@given(st.lists(st.integers(-1, 7), min_size=1, max_size=8))
def test_spans_say_who_is_above(parents: list[int]) -> None:
    """One unit is above another, or is it, where the way up from that one passes it; and rings are cut, not followed."""
    units = {
        f"u{number}": Unit(id=f"u{number}", parent=f"u{above}" if above >= 0 else None)
        for number, above in enumerate(parents)
    }
    found = spans(units)
    assert set(found) == set(units)
    if rings(tuple(units.values())):
        return
    for id_ in units:
        above = {unit.id for unit in upwards(id_, units)}
        assert {one for one in units if found[one].first <= found[id_].first < found[one].after} == above


@given(st.lists(st.integers(-1, 7), min_size=1, max_size=8))
def test_rings_are_found(parents: list[int]) -> None:
    """There is a ring exactly where the way up from somewhere never ends, and what is told of goes round."""
    units = {
        f"u{number}": Unit(id=f"u{number}", parent=f"u{above}" if above >= 0 else None)
        for number, above in enumerate(parents)
    }
    found = rings(tuple(units.values()))
    in_rings = {id_ for ring in found for id_ in ring}
    assert sum(len(ring) - 1 for ring in found) == len(in_rings)
    for ring in found:
        assert ring[0] == ring[-1]
        assert all(units[one].parent == other for one, other in pairwise(ring))
    for id_ in units:
        top = [unit.id for unit in upwards(id_, units)][-1]
        assert (units[top].parent in units) == bool({unit.id for unit in upwards(id_, units)} & in_rings)


json_values = st.recursive(
    st.none() | st.text(max_size=5) | st.integers(-5, 5).map(str),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(("id", "part", "units", "people", "wishes")), inner, max_size=4)
    ),
    max_leaves=20,
)


@given(json_values, json_values)
def test_any_content_gives_problems_and_no_exception(one: object, other: object) -> None:
    """Whatever files hold, what is wrong with them is told."""
    documents = [read_json(json.dumps({"people": part, "units": part}), "x.json") for part in (one, other)]
    people, problems = check_people(*documents, whole=True)
    assert (people is None) == any(problem.severity == "error" for problem in problems)

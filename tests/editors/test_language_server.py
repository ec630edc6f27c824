"""The schemas in the language server that VS Code and most other editors use: what a person sees when editing."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

import pytest
from tests.editors.formats import FILES

import ledarskap
from ledarskap.editors.schemas import kinds
from ledarskap.editors.starting import starting_files, write_files
from ledarskap.framework.locating import bundled
from ledarskap.programme.model import Programme
from ledarskap.reading.wording import Language


class Server(Protocol):
    """What the client in conftest can ask."""

    def problems(self, path: Path, text: str | None = None) -> list[tuple[int, str, str]]: ...

    def offered(self, path: Path, text: str) -> dict[str, tuple[str, str]]: ...

    def told(self, path: Path, text: str, word: str) -> str: ...


ROLE = "# yaml-language-server: $schema=../.schemas/role.json\n"
INDICATOR = f"{ROLE}duties:\n  lyssna:\n    indicators:\n      fragar:\n"
STAGE_KEYS = [
    "kind",
    "name",
    "purpose",
    "who",
    "months",
    "needs",
    "activities",
    "profile",
    "support",
    "meetings",
    "mentor",
    "after",
    "ends",
    "leaving",
]
STAGE_KINDS = "Välj bland: interest, preparation, trial, appointment, first-year, on, sideways, back."
STATEMENT_KEYS = ["text", "source", "principles", "counterparts", "scale", "indicators"]
FOLDER = bundled()["region-blekinge"]


def started(folder: Path, language: Language = "sv") -> Path:
    """A folder as ``ledarskap new`` makes it."""
    write_files(folder, starting_files("vart", language))
    return folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new framework in Swedish."""
    return started(tmp_path_factory.mktemp("ny") / "vart")


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new framework in English."""
    return started(tmp_path_factory.mktemp("new") / "ours", "en")


def with_schema(text: str, kind: str) -> str:
    """A text that finds its schema in a folder beside the framework's."""
    return f"# yaml-language-server: $schema=.schemas/{kind}.json\n{text}"


# --- what is well is not marked


def test_new_framework_has_no_marks(server: Server, folder: Path, english: Path) -> None:
    """Nothing is marked in the files that one starts from, in either language."""
    for place in (folder, english):
        files = [path for path in place.rglob("*.yaml") if ".schemas" not in path.parts]
        assert len(files) == 5
        assert {path.name: server.problems(path) for path in files} == {path.name: [] for path in files}


@pytest.mark.parametrize("name", FILES)
def test_file_has_no_marks(server: Server, folder: Path, name: str) -> None:
    """Nothing is marked in any bundled file, nor in a whole file that an explanation calls right."""
    kind, text = FILES[name]
    assert server.problems(folder / "prov.yaml", with_schema(text, kind)) == []


def test_whole_framework_in_one_file_has_no_marks(server: Server, folder: Path) -> None:
    """A framework that is dumped as one file is well."""
    text = with_schema(ledarskap.dump(ledarskap.load("region-blekinge")), "framework")
    assert server.problems(folder / "prov.yaml", text) == []


def test_drafted_plan_has_no_marks(server: Server, folder: Path) -> None:
    """A plan with all its blanks is well."""
    framework = ledarskap.load("region-blekinge")
    result = ledarskap.score(framework, ledarskap.read_answers(FOLDER / "examples" / "svar-chef.yaml", framework))
    plan = ledarskap.draft_plan(framework, result, ["chef.narvarande"])
    assert server.problems(folder / "plan.yaml", with_schema(ledarskap.dump(plan), "plan")) == []


def test_every_schema_is_accepted(server: Server, folder: Path) -> None:
    """The server reads every schema, and shows that it does by marking a text in place of the keys."""
    for kind in kinds():
        marked = server.problems(folder / "prov.yaml", with_schema("bara text\n", kind))
        assert [piece for _, piece, _ in marked] == ["bara text"], kind


@pytest.mark.parametrize("written", ["2026", "1.5", "ja", "yes", "no", "true", "2026-11-22", "12:30", "~", ""])
def test_what_is_a_text_to_us_is_not_marked(server: Server, folder: Path, written: str) -> None:
    """Numbers, days and words for yes are texts where a text belongs, and everything can be blank or taken away."""
    text = f"{INDICATOR}        self: {written}\n        anchors: {{1: {written or 'x'}}}\n"
    assert server.problems(folder / "roles" / "prov.yaml", text) == []


def test_parts_can_be_taken_away(server: Server, folder: Path) -> None:
    """``~`` takes away what is inherited, whatever it is."""
    text = with_schema(
        "extends: {id: region-blekinge, version: 1.0.0}\nlicence: ~\nvision: ~\nabout: ~\nprinciples: {tillit: ~}\n"
        "roles:\n  chef:\n    duties: ~\n    qualities:\n"
        "      tydlig: {text: ~, source: ~, indicators: {mal: {key: ~, seen_by: ~, expected: ~}, skal: ~}}\n"
        "activities: {rond: {way: ~, hours: ~, develops: ~}}\nevidence: {status: ~, date: ~, n: ~}\n",
        "framework",
    )
    assert server.problems(folder / "prov.yaml", text) == []


# --- what is wrong is marked, at its place, with what to do


def test_misspelt_keys(server: Server, folder: Path) -> None:
    """A misspelt key is marked where it stands, and the keys that exist are named."""
    text = f"{ROLE}name: Chef\ndutys:\n  lyssna:\n    text: att lyssna\n"
    assert server.problems(folder / "roles" / "prov.yaml", text) == [
        (3, "dutys", "Här kan stå: name, about, sides, duties, qualities."),
    ]
    text = f"{INDICATOR}        self: Jag frågar.\n        observr: Chefen frågar.\n"
    assert server.problems(folder / "roles" / "prov.yaml", text) == [
        (7, "observr", "Här kan stå: self, observer, key, because, seen_by, anchors, expected."),
    ]


WRONG: Mapping[str, tuple[str, str, int, str, str]] = {
    "word": ("activities", "rond:\n  way: övning\n", 3, "övning", "Välj bland: practice, people, course."),
    "words": (
        "role",
        "duties: {a: {indicators: {b: {seen_by: [chef]}}}}\n",
        2,
        "chef",
        "Välj bland: manager, peer, employee.",
    ),
    "version": ("framework", "version: 1.0\n", 2, "1.0", "Skriv tre tal med punkt emellan, till exempel 1.0.0."),
    "id": (
        "organisation",
        "conditions:\n  Tid att leda:\n    text: x\n",
        3,
        "Tid att leda",
        "Skriv små bokstäver a–z, siffror och bindestreck.",
    ),
    "statement-id": (
        "activities",
        "rond:\n  develops: [narvarande]\n",
        3,
        "narvarande",
        "Skriv roll, punkt och id, till exempel chef.narvarande.",
    ),
    "boolean": (
        "role",
        "duties: {a: {indicators: {b: {key: ja}}}}\n",
        2,
        "ja",
        "Skriv true eller false.",
    ),
    "date": (
        "plan",
        "period: {start: 1/12 2026}\n",
        2,
        "1/12 2026",
        "Skriv år, månad och dag så här: 2026-11-22.",
    ),
    "level-name": (
        "scales",
        "frekvens:\n  levels:\n    ofta: Ofta\n",
        4,
        "ofta",
        "Skriv nivåns siffra, ett heltal från 0 till 10.",
    ),
    "level": (
        "scales",
        "frekvens:\n  levels:\n    1: Aldrig\n    11: Ofta\n",
        5,
        "11",
        "Skriv nivåns siffra, ett heltal från 0 till 10.",
    ),
    "hours": ("activities", "rond:\n  hours: tolv\n", 3, "tolv", "Skriv ett helt tal, till exempel 4."),
    "list": (
        "activities",
        "rond:\n  develops: chef.narvarande\n",
        3,
        "chef.narvarande",
        'Skriv en lista (rader som börjar med "- ").',
    ),
    "keys": ("role", "duties: att lyssna\n", 2, "att lyssna", "Skriv nycklar under den, en på varje rad."),
    "text": ("role", "name: [Chef]\n", 2, "[Chef]", "Skriv en text."),
    "answer": (
        "answers",
        "answers:\n  chef.narvarande.pa-plats: ofta\n",
        3,
        "ofta",
        "Skriv nivåns siffra, eller level, state och comment under den, på var sin rad.",
    ),
    "state": (
        "answers",
        "answers:\n  chef.narvarande.pa-plats: {state: vet-ej}\n",
        3,
        "vet-ej",
        "Välj bland: not-applicable, cannot-judge.",
    ),
    "stage-kind": ("programme", "stages:\n  prova:\n    kind: prövotid\n", 4, "prövotid", STAGE_KINDS),
    "stage-key": (
        "programme",
        "stages:\n  prova:\n    syfte: Att pröva\n",
        4,
        "syfte",
        f"Här kan stå: {', '.join(STAGE_KEYS)}.",
    ),
    "months": (
        "programme",
        "stages:\n  prova:\n    months: ett år\n",
        4,
        "ett år",
        "Skriv ett helt tal, till exempel 4.",
    ),
    "percent": (
        "trial",
        "assignment:\n  clinical_percent: 20 %\n",
        3,
        "20 %",
        "Skriv ett helt tal, till exempel 4.",
    ),
    "readiness": (
        "participants",
        "participants:\n  d-01:\n    readiness: {says: redo}\n",
        4,
        "redo",
        "Välj bland: curious, trying, one-to-two-years, ready, not-now.",
    ),
    "part": ("people", "people:\n  - part: chef\n", 3, "chef", "Välj bland: mentor, mentee."),
    "status": (
        "matching",
        "pairs:\n  - status: nej\n",
        3,
        "nej",
        "Välj bland: proposed, confirmed, declined, ended.",
    ),
    "untranslated": (
        "translation",
        "roles:\n  chef:\n    duties:\n      lyssna:\n        source: filosofi\n",
        6,
        "source",
        "Här kan stå: text, indicators.",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_wrong_value(server: Server, folder: Path, case: str) -> None:
    """What cannot stand somewhere is marked there and nowhere else, with what to write."""
    kind, text, line, piece, message = WRONG[case]
    assert server.problems(folder / "prov.yaml", with_schema(text, kind)) == [(line, piece, message)]


def test_marks_in_english(server: Server, english: Path) -> None:
    """With English schemas the marks speak English."""
    text = with_schema("walk:\n  way: exercise\n", "activities")
    assert server.problems(english / "prov.yaml", text) == [
        (3, "exercise", "Choose among: practice, people, course."),
    ]


# --- what is offered


def test_keys_of_a_role(server: Server, folder: Path) -> None:
    """In an empty role exactly its keys are offered, with what each is for, and written with a colon."""
    offered = server.offered(folder / "roles" / "prov.yaml", f"{ROLE}|\n")
    assert list(offered) == ["name", "about", "sides", "duties", "qualities"]
    assert offered["name"] == ("name: ", "Vad rollen heter, till exempel Chef.")
    assert offered["duties"] == ("duties:\n  ", "Uppgifterna: vad rollen ska göra. Ge var och en ett kort id.")


def test_keys_that_are_left(server: Server, folder: Path) -> None:
    """A key that stands there already is not offered again."""
    offered = server.offered(folder / "roles" / "prov.yaml", f"{ROLE}name: Chef\n|\n")
    assert list(offered) == ["about", "sides", "duties", "qualities"]


def test_keys_of_a_statement_and_of_a_passage(server: Server, folder: Path) -> None:
    """In a duty its keys are offered, and in a list those of what it lists."""
    path = folder / "roles" / "prov.yaml"
    assert list(server.offered(path, f"{ROLE}duties:\n  lyssna:\n    |\n")) == [*STATEMENT_KEYS, "sides"]
    assert list(server.offered(path, f"{ROLE}about:\n  - |\n")) == ["text", "source"]


def test_keys_of_an_indicator(server: Server, folder: Path) -> None:
    """In an indicator exactly its keys are offered."""
    offered = server.offered(folder / "roles" / "prov.yaml", f"{INDICATOR}        |\n")
    assert list(offered) == ["self", "observer", "key", "because", "seen_by", "anchors", "expected"]
    assert offered["self"][0] == "self: "
    assert offered["expected"][0] == "expected: "


def test_keys_of_an_answer(server: Server, folder: Path) -> None:
    """Below an indicator's id in an answers file the keys of an answer are offered."""
    text = with_schema("answers:\n  chef.narvarande.pa-plats:\n    |\n", "answers")
    assert list(server.offered(folder / "prov.yaml", text)) == ["level", "state", "comment"]


def test_keys_of_a_programme(server: Server, folder: Path) -> None:
    """In a stage exactly its keys are offered; in an empty programme those of a programme, each with what it is for."""
    path = folder / "program.yaml"
    offered = server.offered(path, with_schema("|\n", "programme"))
    assert list(offered) == list(Programme.model_fields)
    assert offered["aim"] == ("aim: ", "Vad programmet är till för, i ett par meningar.")
    stage = server.offered(path, with_schema("stages:\n  prova:\n    |\n", "programme"))
    assert list(stage) == STAGE_KEYS
    assert stage["after"][0] == "after:\n  "
    assert stage["ends"][0] == "ends: "


def test_values_of_a_programme(server: Server, folder: Path) -> None:
    """The kinds of stage are offered, each with what it means; a number is offered where there is a usual one."""
    path = folder / "program.yaml"
    kinds_of_stage = server.offered(path, with_schema("stages:\n  prova:\n    kind: |\n", "programme"))
    assert f"Välj bland: {', '.join(kinds_of_stage)}." == STAGE_KINDS
    assert kinds_of_stage["back"] == ("back", "att komma tillbaka till kliniskt arbete")
    assert list(server.offered(path, with_schema("mentoring:\n  weeks_apart: |\n", "programme"))) == ["4"]
    assert list(server.offered(path, with_schema("mentoring:\n  confidentiality: |\n", "programme"))) == []


@pytest.mark.parametrize(
    ("kind", "text", "labels"),
    [
        ("trial", "back:\n  |\n", ["date", "title", "place"]),
        ("trial", "follow_up:\n  - |\n", ["date", "text"]),
        ("participants", "participants:\n  d-01:\n    |\n", ["consent", "readiness", "steps", "mentor", "left"]),
        ("people", "people:\n  - part: |\n", ["mentor", "mentee", "adept"]),
        ("people", "units:\n  - |\n", ["id", "name", "parent", "place", "organisation"]),
        ("matching", "places_left:\n  - |\n", ["mentor", "places"]),
    ],
)
def test_what_is_offered_in_the_other_files(
    server: Server, folder: Path, kind: str, text: str, labels: list[str]
) -> None:
    """In the files that belong to a programme exactly what can stand there is offered."""
    assert list(server.offered(folder / "prov.yaml", with_schema(text, kind))) == labels


def test_words_that_can_be_chosen(server: Server, folder: Path) -> None:
    """Where a word can be chosen the words are offered, each with what it means; and no "null"."""
    path = folder / "prov.yaml"
    words = {
        "practice": ("practice", "i vardagen"),
        "people": ("people", "tillsammans med andra"),
        "course": ("course", "utbildning"),
    }
    assert server.offered(path, with_schema("rond:\n  way: |\n", "activities")) == words
    assert server.offered(path, with_schema("rond:\n  way: p|\n", "activities")) == words


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("seen_by: [|]", ["manager", "peer", "employee"]),
        ("seen_by:\n          - |", ["manager", "peer", "employee"]),
        ("key: |", ["false", "true"]),
        ("self: |", []),
        ("self: Jag |", []),
        ("anchors: |", []),
        ("expected: |", ["3"]),
    ],
)
def test_values_of_an_indicator(server: Server, folder: Path, text: str, labels: list[str]) -> None:
    """Words that can be chosen are offered, and nothing where people write in their own words."""
    offered = server.offered(folder / "roles" / "prov.yaml", f"{INDICATOR}        {text}\n")
    assert list(offered) == labels


# --- what is told


def test_what_a_key_is_for(server: Server, folder: Path) -> None:
    """Pointing at a key shows what it is in, and what it is for, in Swedish."""
    text = (folder / "roles" / "chef.yaml").read_text(encoding="utf-8")
    path = folder / "roles" / "chef.yaml"
    assert told(server, path, text, "duties:") == [
        "#### Roll",
        "Uppgifterna: vad rollen ska göra. Ge var och en ett kort id.",
    ]
    assert told(server, path, text, "observer:") == [
        "#### Beteende",
        "Samma beteende, så som andra ser det. Till exempel: Chefen låter den som talar tala till punkt.",
    ]


def test_what_an_id_is(server: Server, folder: Path) -> None:
    """Pointing at an id shows what kind of thing it names."""
    text = (folder / "roles" / "chef.yaml").read_text(encoding="utf-8")
    path = folder / "roles" / "chef.yaml"
    assert told(server, path, text, "narvarande:") == ["#### Uppgift", "Något som rollen ska göra."]
    assert told(server, path, text, "morgonmote:")[0] == "#### Beteende"


def test_what_a_word_means(server: Server, folder: Path) -> None:
    """Pointing at a word that was chosen shows what each of the words means."""
    text = (folder / "activities.yaml").read_text(encoding="utf-8")
    shown = told(server, folder / "activities.yaml", text, "practice\n")
    assert shown[:2] == ["#### Aktivitet", "På vilket sätt man lär sig."]
    assert "* `practice`: i vardagen" in shown
    assert "* `course`: utbildning" in shown


def test_told_of_a_programme(server: Server, folder: Path) -> None:
    """In a programme it is told what a stage's keys are for, and in an agreement what its days are, in Swedish."""
    text = with_schema(
        "stages:\n  prova:\n    kind: trial\n    after:\n      tillbaka: När tiden är slut.\n", "programme"
    )
    path = folder / "program.yaml"
    assert told(server, path, text, "prova:")[0] == "#### Steg"
    assert told(server, path, text, "after:") == [
        "#### Steg",
        "Stegen som kan komma sedan: stegets id, kolon och när det blir aktuellt. Till exempel: prova: När du vill pröva.",
    ]
    assert "* `trial`: ett tidsbegränsat chefsuppdrag med avtalad återgång" in told(server, path, text, "trial\n")
    agreement = with_schema("agreed: 2027-01-15\n", "trial")
    assert told(server, folder / "avtal.yaml", agreement, "agreed:")[:2] == [
        "#### Avtal om tidsbegränsat chefsuppdrag",
        "Dagen då ni kom överens om återgången. Den ligger före uppdragets första dag.",
    ]


def test_told_in_english(server: Server, english: Path) -> None:
    """With English schemas it is told in English."""
    text = (english / "roles" / "manager.yaml").read_text(encoding="utf-8")
    assert told(server, english / "roles" / "manager.yaml", text, "duties:") == [
        "#### Role",
        "The duties: what the role shall do. Give each a short id.",
    ]


def told(server: Server, path: Path, text: str, word: str) -> list[str]:
    """The lines that an editor shows, without where the schema lies and without the marks of Markdown."""
    shown = server.told(path, text, word).replace("\\", "")
    return [line for line in shown.splitlines() if line and not line.startswith("Source:")]

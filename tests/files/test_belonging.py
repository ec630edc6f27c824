"""What a file belongs to: the framework and the programme around it, beside it, or known by name."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.files.files_made import ANSWERS, CHEF, HEAD, MATCHING, PARTICIPANTS, PLAN, PROGRAMME, framework, put

from ledarskap.files.belonging import (
    ProgrammeNotFoundError,
    enclosing_framework,
    framework_at,
    framework_of,
    framework_path_of,
    known_programmes,
    programme_and_framework,
    programme_at,
    programme_in,
    programme_of,
    read_programme,
    said_kind,
)
from ledarskap.files.checking import check
from ledarskap.framework.locating import FrameworkNotFoundError, bundled, locate
from ledarskap.framework.model import Framework
from ledarskap.programme.checking import ProgrammeError
from ledarskap.programme.model import Programme
from ledarskap.reading.opening import open_document
from ledarskap.reading.reporting import as_text


def test_what_is_no_part_is_checked_by_itself() -> None:
    """An example or a source inside a framework's folder is no part of it: a file there is checked for what it is."""
    framework()
    assert enclosing_framework(Path("ramverk/roles/chef.yaml")) == Path("ramverk")
    assert enclosing_framework(Path("ramverk/examples/svar.yaml")) is None
    assert enclosing_framework(Path("ramverk")) is None
    put("ramverk/roles/chef.yaml", CHEF.replace("duties", "dutys"))
    assert check(put("ramverk/examples/plan.yaml", PLAN)) == ()


def test_framework_around_comes_before_a_bundled_one() -> None:
    """Answers inside a changed copy of a bundled framework are checked against the copy."""
    shutil.copytree(bundled()["region-blekinge"], "kopia")
    role = Path("kopia/roles/chef.yaml").read_text(encoding="utf-8")
    put("kopia/roles/chef.yaml", role.replace("      pa-plats:", "      alltid-pa-plats:", 1))
    found = framework_of(open_document("kopia/examples/svar-chef.yaml"))
    assert isinstance(found, Framework)
    assert "chef.narvarande.alltid-pa-plats" in found.indicators
    assert [problem.code for problem in check("kopia/examples/svar-chef.yaml")] == ["unknown-indicator"]


def test_framework_at(tmp_path: Path) -> None:
    """A name, a folder and any part of a framework mean it; a file of another kind means none."""
    folder = tmp_path / "litet"
    (folder / "roles").mkdir(parents=True)
    (folder / "framework.yaml").write_text("format: framework/1\n", encoding="utf-8")
    (folder / "roles" / "chef.yaml").write_text("name: Chef\n", encoding="utf-8")
    (tmp_path / "ensam.json").write_text('{"format": "framework/1"}', encoding="utf-8")
    (tmp_path / "plan.yaml").write_text("format: plan/1\n", encoding="utf-8")
    (tmp_path / "svar.json").write_text('{"format": "answers/1"}', encoding="utf-8")
    (tmp_path / "annat.yaml").write_text("name: Chef\n", encoding="utf-8")
    assert framework_at(folder) == framework_at(folder / "framework.yaml") == folder
    assert framework_at(folder / "roles" / "chef.yaml") == folder
    assert framework_at(tmp_path / "ensam.json") == tmp_path / "ensam.json"
    assert framework_at("region-blekinge") == locate("region-blekinge")
    assert [framework_at(tmp_path / name) for name in ("plan.yaml", "svar.json", "annat.yaml")] == [None, None, None]
    with pytest.raises(FrameworkNotFoundError):
        framework_at(tmp_path / "nej.yaml")


# --- frameworks beside a file


ALONE = HEAD + "roles: {chef: {name: Chef, duties: {lyssna: {text: att lyssna}}}}\n"


@pytest.mark.parametrize("place", ["liten.yaml", "liten/framework.yaml"])
def test_framework_beside_a_file(place: str) -> None:
    """What names a framework that lies beside it belongs to that one, be it a file or a folder."""
    put(place, ALONE)
    document = open_document(put("svar.yaml", ANSWERS))
    found = framework_path_of(document)
    assert isinstance(found, Path)
    assert found.resolve() == (Path.cwd() / place.removesuffix("/framework.yaml")).resolve()
    assert isinstance(framework_of(document), Framework)


def test_framework_beside_a_file_with_another_id() -> None:
    """What only has the name of the framework, and another id, is not it."""
    put("liten.yaml", ALONE.replace("id: liten", "id: annat"))
    found = framework_path_of(open_document(put("svar.yaml", ANSWERS)))
    assert isinstance(found, tuple)
    assert [problem.code for problem in found] == ["unknown-framework"]


def test_bundled_framework_comes_before_one_beside() -> None:
    """The id of a bundled framework means that one, whatever lies beside the file."""
    put("region-vasterbotten.yaml", ALONE.replace("id: liten", "id: region-vasterbotten"))
    found = framework_path_of(open_document(put("program.yaml", PROGRAMME)))
    assert isinstance(found, Path)
    assert found.resolve() == bundled()["region-vasterbotten"].resolve()


@pytest.mark.parametrize("id_", ["../liten", "/etc/passwd", "liten/../liten", "", "liten.yaml", "Liten"])
def test_id_that_is_a_path(id_: str) -> None:
    """What is no id is never looked for as a path."""
    put("liten.yaml", ALONE)
    found = framework_path_of(open_document(put("svar.yaml", ANSWERS.replace("id: liten", f'id: "{id_}"'))))
    assert isinstance(found, tuple)
    assert [problem.code for problem in found] == ["unknown-framework"]


# --- programmes


def test_programme_at() -> None:
    """A known name and the path of a programme mean it; a file of another kind, a framework and a folder mean none."""
    path = Path(put("program.yaml", PROGRAMME))
    put("plan.yaml", PLAN)
    assert programme_at("program.yaml") == path
    assert programme_at(path.resolve()) == path.resolve()
    bundled_one = programme_at("mentorsprogram")
    assert bundled_one is not None
    assert bundled_one.resolve() == known_programmes()["mentorsprogram"].resolve()
    for other in ("plan.yaml", "region-vasterbotten", framework(), "nej", "", "nej/program.yaml"):
        assert programme_at(other) is None


def test_file_comes_before_a_known_name() -> None:
    """A file in the current folder that is called as a known programme is what is meant."""
    put("mentorsprogram", PROGRAMME)
    assert read_programme("mentorsprogram").id == "prov"


def test_misspelt_programme() -> None:
    """A name that is nearly a programme's is an error that proposes it, unless something is called that."""
    with pytest.raises(ProgrammeNotFoundError) as raised:
        programme_at("mentorprogram")
    assert as_text(raised.value.problems, "sv") == (
        'mentorprogram: fel: det finns inget program och ingen fil som heter "mentorprogram"'
        ' – menade du "mentorsprogram"? [unknown-programme]'
    )
    put("mentorprogram/a.txt", "x")
    assert programme_at("mentorprogram") is None


def test_programme_that_is_not_there() -> None:
    """What nothing is called is a FileNotFoundError that lists what there is."""
    with pytest.raises(ProgrammeNotFoundError) as raised:
        read_programme("nej")
    assert isinstance(raised.value, FileNotFoundError)
    assert as_text(raised.value.problems, "en") == (
        'nej: error: there is no programme and no file called "nej" – programmes that exist: mentorsprogram [unknown-programme]'
    )


def test_programme_with_a_problem() -> None:
    """A programme with errors is an error with all of them, and without what is only a warning."""
    text = PROGRAMME.replace("ends: true", "after: {sedan: Sen.}").replace("aim: Att prova.", "aim: ")
    with pytest.raises(ProgrammeError) as raised:
        read_programme(put("program.yaml", text))
    assert "empty-value" in {problem.code for problem in raised.value.problems}
    assert {problem.severity for problem in raised.value.problems} == {"error"}


def test_programme_and_its_framework() -> None:
    """A programme comes with its framework in the language that is asked for."""
    programme, own = programme_and_framework(put("program.yaml", PROGRAMME))
    assert (programme.id, own.id, own.language) == ("prov", "region-vasterbotten", "sv")
    _, translated = programme_and_framework("program.yaml", "en")
    assert translated.activities["folj-en-chef-en-dag"].name != own.activities["folj-en-chef-en-dag"].name


def test_programme_of_a_framework_beside_it() -> None:
    """A programme can lie beside its framework, and inside it."""
    text = PROGRAMME.replace("region-vasterbotten", "liten").replace("version: 1.0.0}", "version: 1.2.0}")
    framework("mapp/liten")
    for place in ("mapp/program.yaml", "mapp/liten/programmes/program.yaml"):
        programme, problems = programme_in(open_document(put(place, text)))
        assert problems == ()
        assert isinstance(programme, Programme)
        assert programme_and_framework(place)[1].id == "liten"


def test_programme_of_a_framework_that_is_named() -> None:
    """The framework that the caller names comes before the one that the programme does, which need not be here."""
    text = PROGRAMME.replace("region-vasterbotten", "liten").replace("ends: true", "ends: true, activities: [rond]")
    document = open_document(put("program.yaml", text))
    programme, problems = programme_in(document)
    assert (programme, [problem.code for problem in problems]) == (None, ["unknown-framework"])
    programme, problems = programme_in(document, framework())
    assert [problem.code for problem in problems] == ["unknown-reference"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (PROGRAMME.replace("framework: {id: region-vasterbotten, version: 1.0.0}\n", ""), "missing-key"),
        (PROGRAMME.replace("region-vasterbotten", "nej"), "unknown-framework"),
        (PLAN, "other-format"),
        ("", "empty-file"),
        ("format: programme/1\nframework: x\n", "wrong-type"),
    ],
)
def test_what_is_no_programme(text: str, code: str) -> None:
    """Where there is no programme to be had, there are problems instead."""
    programme, problems = programme_in(open_document(put("program.yaml", text)))
    assert programme is None
    assert code in [problem.code for problem in problems]


def test_programme_beside_a_file() -> None:
    """What names a programme belongs to the one in its own folder, whatever its file is called, else to the known one."""
    document = open_document(put("mapp/deltagare.yaml", PARTICIPANTS))
    found = programme_of(document)
    assert isinstance(found, tuple)
    assert as_text(found, "sv").startswith(
        'mapp/deltagare.yaml:2:17: fel: programmet "prov" finns inte här'
        " – lägg dess fil i samma mapp; program som finns: mentorsprogram [unknown-programme]"
    )
    put("mapp/vad-som-helst.yaml", PROGRAMME)
    found = programme_of(document)
    assert isinstance(found, Programme)
    assert found.id == "prov"
    known = programme_of(open_document(put("mapp/matchning.yaml", MATCHING)))
    assert known == read_programme("mentorsprogram")
    put("mapp/eget.yaml", PROGRAMME.replace("id: prov", "id: mentorsprogram"))
    beside = programme_of(open_document("mapp/matchning.yaml"))
    assert isinstance(beside, Programme)
    assert beside.title == "Prov"


def test_programme_beside_a_file_with_a_problem() -> None:
    """What is wrong with the programme that a file belongs to is told of at its own place."""
    put("program.yaml", PROGRAMME.replace("kind: interest", "kind: intrest"))
    found = programme_of(open_document(put("deltagare.yaml", PARTICIPANTS)))
    assert isinstance(found, tuple)
    assert [(one.location.file, one.code) for one in found] == [("program.yaml", "unknown-value")]


@pytest.mark.parametrize(
    "text", ["format: trial/1\n", "format: trial/1\nprogramme:\n", "format: trial/1\nprogramme: x\n", "- x\n"]
)
def test_file_that_names_no_programme(text: str) -> None:
    """Where no programme is named there is none."""
    assert programme_of(open_document(put("fil.yaml", text))) is None


# --- what a file says of itself


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("a.yaml", "format: programme/1\n", "programme"),
        ("a.yaml", "# först\nid: x\nformat: trial/1\n", "trial"),
        ("a.yaml", '"format": "people/1"\n', "people"),
        ("a.yaml", "{format: matching/1, pairs: []}\n", "matching"),
        ("a.yaml", "format: participants/2\n", "participants"),
        ("a.json", '{"pairs": [], "format": "matching/1"}', "matching"),
        ("a.JSON", '{"format":"people/1"}', "people"),
        ("a.csv", "id;roll\n", None),
        ("a.yaml", "format: docker/1\n", None),
        ("a.yaml", "text: format, programme/1\n", None),
        ("a.yaml", "", None),
    ],
)
def test_said_kind(name: str, text: str, kind: str | None) -> None:
    """What a file says that it holds, wherever and however it says it."""
    assert said_kind(Path(put(name, text))) == kind


@pytest.mark.parametrize("encoding", ["utf-8-sig", "latin-1", "utf-16"])
def test_said_kind_in_another_encoding(encoding: str) -> None:
    """However it is saved, a programme is told to be one."""
    Path("program.yaml").write_bytes(PROGRAMME.encode(encoding))
    assert said_kind(Path("program.yaml")) == "programme"
    assert programme_at("program.yaml") == Path("program.yaml")

"""The framework that one starts from: sound, in two languages, and whole or not at all."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

import ledarskap
from ledarskap.editors import starting
from ledarskap.editors.schemas import kinds
from ledarskap.editors.starting import start, starting_files, write_files
from ledarskap.reading.wording import Language

LANGUAGES: tuple[Language, ...] = ("sv", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_wrong(language: Language, tmp_path: Path) -> None:
    """It has no errors, no warnings and no hints, and takes its id and its language."""
    write_files(tmp_path / "vart", starting_files("min-filosofi", language))
    assert ledarskap.check(tmp_path / "vart") == ()
    framework = ledarskap.load(tmp_path / "vart")
    assert (framework.id, framework.language, framework.version) == ("min-filosofi", language, "1.0.0")


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_shows_every_part(language: Language, tmp_path: Path) -> None:
    """There is something of every part to copy, and what is quoted, seen and exemplified is shown."""
    write_files(tmp_path / "vart", starting_files("vart", language))
    framework = ledarskap.load(tmp_path / "vart")
    assert framework.principles
    assert framework.organisation.conditions
    assert framework.profiles
    assert framework.activities
    assert len(framework.statements) == 4
    assert all(statement.source for statement in framework.statements.values())
    for statement in framework.statements.values():
        assert [one.key for one in statement.indicators.values()].count(True) == 1
    assert all(one.observer and len(one.anchors) == 3 for one in framework.indicators.values())
    assert any(one.seen_by != ("manager", "peer", "employee") for one in framework.indicators.values())
    developed = {id_ for activity in framework.activities.values() for id_ in activity.develops}
    assert developed == {id_ for id_ in framework.statements if not id_.startswith("organisation.")}


def test_both_languages_have_the_same_shape() -> None:
    """The English framework has what the Swedish has, part by part."""
    shapes = [
        [(re.sub(r"[^/]+(\.yaml|\.txt)$", r"x\1", name), text.count("\n")) for name, text in files.items()]
        for files in (starting_files("vart", "sv"), starting_files("vart", "en"))
    ]
    assert [name for name, _ in shapes[0]] == [name for name, _ in shapes[1]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_finds_its_schema(language: Language) -> None:
    """Each file begins with a comment that leads to a schema which lies beside it."""
    files = starting_files("vart", language)
    for name, text in files.items():
        if name.endswith(".yaml"):
            found = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
            assert found is not None, name
            assert (Path("/vart") / name).parent.joinpath(found[1]).resolve().relative_to("/vart").as_posix() in files
    assert {name for name in files if name.startswith(".schemas/")} == {f".schemas/{kind}.json" for kind in kinds()}


def test_every_part_is_explained() -> None:
    """Each file of YAML says in a comment what it is for, in the language of the framework."""
    for language in LANGUAGES:
        for name, text in starting_files("vart", language).items():
            if name.endswith(".yaml"):
                assert text.splitlines()[1].startswith("# "), name
                assert not re.search(r"^[^#]*\S +#", text, re.MULTILINE), "a comment has a line of its own"


@pytest.mark.parametrize("id_", ["null", "2026", "no", "1e3"])
def test_an_id_that_looks_like_something_else(id_: str, tmp_path: Path) -> None:
    """An id that could be read as a number or a blank is written so that it is an id."""
    write_files(tmp_path / "vart", starting_files(id_))
    assert ledarskap.load(tmp_path / "vart").id == id_


def failing_after(number: int, monkeypatch: pytest.MonkeyPatch, meanwhile: Callable[[], object] = lambda: None) -> None:
    """The disk is full after some files; before that is told, something else may happen."""
    written: list[Path] = []

    def failing(path: Path, text: str) -> None:
        if len(written) == number:
            meanwhile()
            raise OSError(28, "No space left on device", str(path))
        path.write_text(text, encoding="utf-8")
        written.append(path)

    monkeypatch.setattr(starting, "write_file", failing)


@pytest.mark.parametrize("name", ["vart", "finns", "n1/n2/n3"])
def test_all_or_nothing(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a file cannot be written none is left, nor a folder that was not there, and it is told of by its own name."""
    (tmp_path / "finns").mkdir()
    failing_after(5, monkeypatch)
    files = starting_files("vart")
    with pytest.raises(OSError, match="No space") as caught:
        write_files(tmp_path / name, files)
    assert caught.value.filename == str(tmp_path / name / list(files)[5])
    assert [path.name for path in tmp_path.rglob("*")] == ["finns"]


@pytest.mark.parametrize("name", ["n1/n2", "finns"])
def test_what_somebody_saves_meanwhile_is_kept(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What came to lie in the folder while it was written is nobody's to delete."""
    (tmp_path / "finns").mkdir()
    folder = tmp_path / name

    def save() -> None:
        folder.mkdir(exist_ok=True)
        (folder / "min.txt").write_text("min egen", encoding="utf-8")

    failing_after(5, monkeypatch, save)
    with pytest.raises(OSError, match="No space"):
        write_files(folder, starting_files("vart"))
    assert [path.name for path in folder.rglob("*")] == ["min.txt"]


@pytest.mark.parametrize("name", ["ny", "finns"])
def test_nothing_is_a_framework_until_it_is_whole(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever looks while it is written, or after the process was killed there, finds no half framework."""
    (tmp_path / "finns").mkdir()
    seen: list[str] = []

    def look(path: Path, text: str) -> None:
        path.write_text(text, encoding="utf-8")
        folder = tmp_path / name
        seen.extend(one.name for one in (folder.iterdir() if folder.exists() else ()) if not one.name.startswith("."))

    monkeypatch.setattr(starting, "write_file", look)
    files = starting_files("vart")
    write_files(tmp_path / name, files)
    assert seen == []
    assert {path.relative_to(tmp_path / name).as_posix() for path in (tmp_path / name).rglob("*.*")} >= set(files)
    assert [path.name for path in tmp_path.rglob("*.tmp")] == []


@pytest.mark.parametrize("taken", ["framework.yaml", "roles", ".schemas"])
def test_a_name_that_somebody_takes_meanwhile(taken: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is saved under a name of ours is not written over, and nothing of ours is left beside it."""
    files = starting_files("vart")

    def take(path: Path, text: str) -> None:
        path.write_text(text, encoding="utf-8")
        (tmp_path / taken).write_text("min egen", encoding="utf-8")

    monkeypatch.setattr(starting, "write_file", take)
    with pytest.raises(FileExistsError):
        write_files(tmp_path, files)
    assert [path.name for path in tmp_path.rglob("*")] == [taken]
    assert (tmp_path / taken).read_text(encoding="utf-8") == "min egen"


@pytest.mark.parametrize("name", ["fil", "mapp", "lank"])
def test_something_is_there_already(name: str, tmp_path: Path) -> None:
    """A file, a folder with something in it and a link to nothing are left as they are."""
    (tmp_path / "fil").write_text("min egen", encoding="utf-8")
    (tmp_path / "mapp").mkdir()
    (tmp_path / "mapp" / "min.txt").touch()
    (tmp_path / "lank").symlink_to("ingenstans")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(FileExistsError) as caught:
        write_files(tmp_path / name, starting_files("vart"))
    assert caught.value.filename == str(tmp_path / name)
    assert sorted(tmp_path.rglob("*")) == before


def test_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder and a language give a framework that is whole, and what was written."""
    monkeypatch.chdir(tmp_path)
    started = start("n1/Vår ledning", "en")
    assert started.id == "var-ledning"
    assert list(started.files) == list(starting_files("var-ledning", "en"))
    assert ledarskap.check("n1/Vår ledning") == ()
    assert ledarskap.load(tmp_path / "n1" / "Vår ledning").language == "en"


@pytest.mark.parametrize(
    ("path", "code"),
    [
        pytest.param("", "no-id-in-name", id="no-path"),
        pytest.param("!!", "no-id-in-name", id="no-id"),
        pytest.param("Region Blekinge", "name-taken", id="bundled"),
        pytest.param("mapp", "not-empty", id="not-empty"),
        pytest.param("lank", "not-empty", id="link-to-nothing"),
        pytest.param("ramverk/roles/nytt", "inside-framework", id="inside"),
    ],
)
def test_where_no_framework_can_start(path: str, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands in the way is a problem like any other, and nothing is written."""
    monkeypatch.chdir(tmp_path)
    write_files(Path("ramverk"), starting_files("ramverk"))
    Path("mapp").mkdir()
    Path("mapp/min.txt").touch()
    Path("lank").symlink_to("ingenstans")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(ledarskap.UnknownChoiceError) as caught:
        start(path)
    assert [problem.code for problem in caught.value.problems] == [code]
    assert sorted(tmp_path.rglob("*")) == before
    with pytest.raises(ledarskap.UnknownChoiceError, match="unknown-language"):
        start("nytt", "fr")  # type: ignore[arg-type]

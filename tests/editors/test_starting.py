"""The framework that one starts from: sound, in two languages, and whole or not at all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import ledarskap
from ledarskap.editors import starting
from ledarskap.editors.schemas import kinds
from ledarskap.editors.starting import starting_files, write_files
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


@pytest.mark.parametrize("exists", [False, True])
def test_all_or_nothing(exists: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a file cannot be written none is left, nor a folder that was not there."""
    folder = tmp_path / "vart"
    if exists:
        folder.mkdir()
    written: list[Path] = []

    def failing(path: Path, text: str) -> None:
        if len(written) == 5:
            raise OSError(28, "No space left on device", str(path))
        path.write_text(text, encoding="utf-8")
        written.append(path)

    monkeypatch.setattr(starting, "write_file", failing)
    with pytest.raises(OSError, match="No space"):
        write_files(folder, starting_files("vart"))
    assert len(written) == 5
    assert (list(folder.iterdir()) if exists else folder.exists()) == ([] if exists else False)

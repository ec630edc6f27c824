"""A small programme, which is sound, for the tests: a framework beside it, and the changes that break it."""

from __future__ import annotations

import shutil
from pathlib import Path

from ledarskap.explaining import BASE
from ledarskap.files.belonging import programme_in
from ledarskap.programme.model import Programme
from ledarskap.reading.opening import open_document
from ledarskap.reading.reporting import as_text

SMALL = (BASE / "program.yaml").read_text(encoding="utf-8")


def put(folder: Path, text: str = SMALL) -> Path:
    """A file with the text of a programme, beside the framework that it names."""
    shutil.copytree(BASE / "vart-ramverk", folder / "vart-ramverk", dirs_exist_ok=True)
    path = folder / "program.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def changed(*changes: tuple[str, str]) -> str:
    """The small programme with some of its text replaced, each of it once."""
    text = SMALL
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def said(path: Path) -> str:
    """What is said of a programme in a file, as a person reads it, without its folder."""
    return as_text(programme_in(open_document(path))[1], "sv").replace(f"{path.parent}/", "")


def small(folder: Path) -> Programme:
    """The small programme as a value."""
    programme, problems = programme_in(open_document(put(folder)))
    assert programme is not None
    assert problems == ()
    return programme

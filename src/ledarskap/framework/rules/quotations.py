"""Quotations: a text with a source stands in it word for word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path as FilePath

from ledarskap.framework.assembling import OUTSIDE_FOLDER
from ledarskap.framework.model import ORGANISATION
from ledarskap.framework.quotation import (
    EACH_READ,
    Effort,
    SearchedEnoughError,
    SourceText,
    departure,
    is_quoted,
    source_text,
)
from ledarskap.framework.rules.material import Material
from ledarskap.reading.opening import NOT_A_FILE, open_text
from ledarskap.reading.problems import MOST_PROPOSALS, Kind, Problem
from ledarskap.reading.tree import Path, Tree
from ledarskap.reading.wording import Wording

NOT_QUOTED = Kind(
    "not-quoted",
    Wording("texten står inte så i källan", "the text does not stand so in the source"),
    Wording(
        "skriv av källan ord för ord, eller ta bort source om texten är er tolkning",
        "copy the source word for word, or remove source if the text is your interpretation",
    ),
    Wording('efter "{agreed}" fortsätter källan "{proposal}"', 'after "{agreed}" the source goes on "{proposal}"'),
)
TOO_MUCH_QUOTED = Kind(
    "too-much-quoted",
    Wording("för många texter citerar för långa källor", "too many texts quote sources that are too long"),
    Wording("korta källornas filer till det som citeras", "shorten the files of the sources to what is quoted"),
)
SOURCE_WITHOUT_FILE = Kind(
    "source-without-file",
    Wording('"{id}" citeras men har ingen fil', '"{id}" is quoted but has no file'),
    Wording(
        "lägg källans text i sources/ och skriv file: sources/{id}.txt",
        "put the text of the source in sources/ and write file: sources/{id}.txt",
    ),
)
SOURCE_FILE_MISSING = Kind(
    "source-file-missing",
    Wording('filen "{file}" finns inte', 'the file "{file}" does not exist'),
    Wording("lägg källans text där, eller rätta namnet", "put the text of the source there, or correct the name"),
)


def quotations(material: Material) -> Iterator[tuple[Path, dict[str, Tree], str, str]]:
    """Every text that names a source: its owner's path, the owner, the text, the source's id."""
    owners: list[tuple[Path, Tree]] = [(("vision",), material.mapping("vision"))]
    for path in ((), (ORGANISATION,), *(("roles", role) for role in material.mapping("roles"))):
        about = material.mapping(*path).get("about")
        if isinstance(about, tuple):
            owners.extend(((*path, "about", index), passage) for index, passage in enumerate(about))
    owners.extend((("principles", id_), principle) for id_, principle in material.children("principles"))
    for role in material.mapping("roles"):
        path = ("roles", role, "sides")
        owners.extend(((*path, id_), side) for id_, side in material.children(*path))
    owners.extend(material.statements)
    for owner_path, owner in owners:
        if isinstance(owner, dict):
            text, source = owner.get("text"), owner.get("source")
            if isinstance(source, str) and isinstance(text, str):
                yield owner_path, owner, text, source


def unfaithful_quotations(material: Material) -> Iterator[Problem]:
    """A text with a source that does not stand word for word in it."""
    # One source after the other, so that no more than one is held at a time.
    quoted: dict[str, list[tuple[Path, str]]] = {}
    for path, _, text, id_ in quotations(material):
        quoted.setdefault(id_, []).append((path, text))
    for id_ in material.mapping("sources"):
        if id_ not in quoted and (problem := _unusable(material, id_)) is not None:
            yield problem
    effort = Effort()
    proposed = 0
    for id_, texts in quoted.items():
        source = _source(material, id_)
        if isinstance(source, Problem):
            yield source
        if not isinstance(source, SourceText):
            continue
        path = texts[0][0]
        try:
            # The same file may stand under any number of sources.
            effort.spend(len(source.marked) * EACH_READ)
            for path, text in texts:
                if not is_quoted(text, source, effort):
                    found = departure(text, source, effort) if proposed < MOST_PROPOSALS else None
                    proposed += 1
                    yield _not_quoted(material, path, found)
        except SearchedEnoughError:
            yield material.problem(TOO_MUCH_QUOTED, (*path, "text"))
            return


def readable_sources(material: Material) -> dict[str, SourceText]:
    """The text of every source that has one that can be read, by the source's id."""
    found = {id_: _source(material, id_) for id_ in material.mapping("sources")}
    return {id_: source for id_, source in found.items() if isinstance(source, SourceText)}


def _not_quoted(material: Material, path: Path, departs: tuple[str, str] | None) -> Problem:
    if departs is None:
        return material.problem(NOT_QUOTED, (*path, "text"))
    return material.problem(NOT_QUOTED, (*path, "text"), proposal=departs[1], agreed=departs[0])


def _unusable(material: Material, id_: str) -> Problem | None:
    """Why the file of a source that nothing quotes could not be quoted from either; it is not read."""
    path: Path = ("sources", id_, "file")
    file = material.mapping("sources", id_).get("file")
    if not isinstance(file, str):
        return None
    folder: FilePath = material.assembled.folder_of(path)
    try:
        if not (folder / file).resolve().is_relative_to(folder.resolve()):
            return material.problem(OUTSIDE_FOLDER, path, name=file)
        if (folder / file).is_file():
            return None
        is_there = (folder / file).exists() and not (folder / file).is_dir()
    except (OSError, ValueError, RuntimeError):
        is_there = False
    return material.problem(NOT_A_FILE if is_there else SOURCE_FILE_MISSING, path, file=file)


def _source(material: Material, id_: str) -> SourceText | Problem | None:
    """The text of a source, or why it cannot be had; None where another problem says so already."""
    declared = material.mapping("sources", id_)
    if not declared or ("sources", id_, "file") in material.misplaced:
        return None
    file = declared.get("file")
    path: Path = ("sources", id_, "file")
    if file is None and "file" not in declared:
        return material.problem(SOURCE_WITHOUT_FILE, path[:-1], "key", id=id_)
    if not isinstance(file, str):
        return None
    folder: FilePath = material.assembled.folder_of(path)
    try:
        if not (folder / file).resolve().is_relative_to(folder.resolve()):
            return material.problem(OUTSIDE_FOLDER, path, name=file)
        if (folder / file).is_dir():
            return material.problem(SOURCE_FILE_MISSING, path, file=file)
        text = open_text(str(folder / file))
    except (OSError, ValueError, RuntimeError):
        # Not there, or no name that a file can have, or a link that leads to itself.
        return material.problem(SOURCE_FILE_MISSING, path, file=file)
    return text if isinstance(text, Problem) else source_text(text)

"""A file about a look to the look itself, with its logotype and its fonts, or to every problem with it."""

from __future__ import annotations

import codecs
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path as FilePath
from typing import Literal, cast

from ledarskap.documents.looks.checking import contrast_problems
from ledarskap.documents.looks.file import FontFiles, LogotypeFile, LookFile
from ledarskap.documents.looks.fonts import family, font_fault, font_kind
from ledarskap.documents.looks.look import COLOURS, LOOK_FILE, Face, Logotype, Look
from ledarskap.documents.looks.pictures import NEITHER, picture_fault
from ledarskap.framework.assembling import leads_out
from ledarskap.reading.binding import bind
from ledarskap.reading.formats import other_format
from ledarskap.reading.opening import open_bytes, open_document
from ledarskap.reading.problems import Kind, Location, Problem, has_errors, in_order, without_followers
from ledarskap.reading.proposals import nearest
from ledarskap.reading.tree import Document, Path
from ledarskap.reading.wording import Wording

MOST_NAMES = 1_000

OUTSIDE_FOLDER = Kind(
    "outside-folder",
    Wording('"{name}" leder ut ur mappen', '"{name}" leads out of the folder'),
    Wording("lägg filen i mappen", "put the file in the folder"),
)
FILE_MISSING = Kind(
    "look-file-missing",
    Wording('filen "{file}" finns inte i mappen', 'there is no file "{file}" in the folder'),
    Wording("lägg den där, eller rätta namnet", "put it there, or correct the name"),
)
BAD_LOGOTYPE = Kind(
    "bad-logotype",
    Wording('"{file}" kan inte vara logotyp: {reason}', '"{file}" cannot be the logotype: {reason}'),
    Wording("välj en annan fil", "choose another file"),
)
BAD_FONT = Kind(
    "bad-font",
    Wording('"{file}" kan inte användas som teckensnitt: {reason}', '"{file}" cannot be used as a font: {reason}'),
    Wording("välj en annan fil", "choose another file"),
)


def check_look_in(folder: str) -> tuple[Look | None, tuple[Problem, ...]]:
    """The look that a folder holds, if it can be had, and all problems with it. The file itself is no link out of the folder."""
    file = os.path.join(folder, LOOK_FILE)
    if leads_out(file, FilePath(folder)):
        return None, (Problem(OUTSIDE_FOLDER, Location(file), {"name": LOOK_FILE}),)
    try:
        return check_look(open_document(file))
    except FileNotFoundError:
        return None, (Problem(FILE_MISSING, Location(folder), {"file": LOOK_FILE}),)


def check_look(document: Document) -> tuple[Look | None, tuple[Problem, ...]]:
    """The look that a document holds, if it can be had, and all problems with it and with the files that it names."""
    if document.root is None:
        return None, document.problems
    other = other_format(document, "look/1")
    if other is not None:
        return None, (other,)
    bound = bind(LookFile, document.root, document)
    if bound.value is None or has_errors(document.problems):
        return None, without_followers(document.problems, bound.problems)
    written = bound.value
    chosen = {name: colour.lower() for name, colour in written.colours.model_dump(exclude_none=True).items()}
    colours = {**COLOURS, **chosen}
    problems = [*document.problems, *contrast_problems(document, colours, chosen)]
    logotype = None if written.logotype is None else _logotype(document, written.logotype)
    faces = () if written.fonts is None else tuple(_faces(document, written.fonts))
    problems += [one for one in (logotype, *faces) if isinstance(one, Problem)]
    if has_errors(problems):
        return None, in_order(problems)
    look = Look(colours, cast("Logotype | None", logotype), cast("tuple[Face, ...]", faces))
    return look, in_order(problems)


def _logotype(document: Document, written: LogotypeFile) -> Logotype | Problem:
    path = ("logotype", "file")
    kind = written.file.rpartition(".")[2].lower()
    if kind not in {"svg", "png"}:
        return document.problem(BAD_LOGOTYPE, path, file=written.file, reason=NEITHER)
    data = _content(document, path, written.file)
    if isinstance(data, Problem):
        return data
    fault = picture_fault(data, kind)
    if fault is not None:
        return document.problem(BAD_LOGOTYPE, path, file=written.file, reason=fault)
    # Some that draw an SVG take a byte order mark for a part of it.
    return Logotype(cast('Literal["svg", "png"]', kind), written.text, data.removeprefix(codecs.BOM_UTF8))


def _faces(document: Document, written: FontFiles) -> Iterator[Face | Problem]:
    for name in ("text", "bold", "italic"):
        file = getattr(written, name)
        if isinstance(file, str):
            yield _face(document, name, file)


def _face(document: Document, name: str, file: str) -> Face | Problem:
    path = ("fonts", name)
    data = _content(document, path, file)
    if isinstance(data, Problem):
        return data
    fault = font_fault(data)
    if fault is not None:
        return document.problem(BAD_FONT, path, file=file, reason=fault)
    kind = cast('Literal["ttf", "otf"]', font_kind(data))
    return Face(kind, family(data) or "", data, bold=name == "bold", italic=name == "italic")


def _content(document: Document, path: Path, name: str) -> bytes | Problem:
    """The bytes of a file that lies in the folder of the document, not by a link out of it; or why they cannot be had."""
    folder = os.path.dirname(document.file) or os.curdir
    file = os.path.join(folder, name)
    if leads_out(file, FilePath(folder)):
        return document.problem(OUTSIDE_FOLDER, path, name=name)
    try:
        data = open_bytes(file)
    except FileNotFoundError:
        with os.scandir(folder) as entries:
            names = [entry.name for entry, _ in zip(entries, range(MOST_NAMES), strict=False)]
        return document.problem(FILE_MISSING, path, "value", nearest(name, sorted(names)), file=name)
    if isinstance(data, Problem):
        location, line_text = document.place(path)
        return replace(data, location=location, line_text=line_text)
    return data

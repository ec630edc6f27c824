"""What a file belongs to: the framework around it, or the framework and the programme that it names."""

from __future__ import annotations

import os
import re
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from ledarskap.framework.assembling import TRANSLATIONS, belongs
from ledarskap.framework.loading import FrameworkError, load, load_in
from ledarskap.framework.locating import HEAD, bundled, find_beside, find_installed, installed, locate, shown
from ledarskap.reading.decoding import FORBIDDEN_CHARACTER, NOT_UTF_8
from ledarskap.reading.errors import LedarskapError
from ledarskap.reading.formats import FORMATS, other_format
from ledarskap.reading.opening import open_document, open_text
from ledarskap.reading.problems import Kind, Location, Problem, has_errors
from ledarskap.reading.proposals import nearest
from ledarskap.reading.values import SLUG_PATTERN
from ledarskap.reading.wording import Wording

if TYPE_CHECKING:
    from ledarskap.framework.model import Framework
    from ledarskap.programme.model import Programme
    from ledarskap.reading.tree import Document

PROGRAMMES = "programmes"
UNDECODED = frozenset((NOT_UTF_8.code, FORBIDDEN_CHARACTER.code))
_KINDS = "|".join(format_.partition("/")[0] for format_ in FORMATS)
JSON_FORMAT = rf'"format"\s{{0,100}}:\s{{0,100}}"({_KINDS})/'
FORMAT_LINE = rf"""^[ \t{{]*["']?format["']?[ \t]*:[ \t]*["']?({_KINDS})/"""

FRAMEWORK_OF_FILE = Kind(
    "unknown-framework",
    Wording('ramverket "{name}" finns inte här', 'the framework "{name}" is not here'),
    Wording(
        "ange det med --framework; ramverk som finns: {known}",
        "name it with --framework; frameworks that exist: {known}",
    ),
)
NO_SUCH_PROGRAMME = Kind(
    "unknown-programme",
    Wording(
        'det finns inget program och ingen fil som heter "{name}"', 'there is no programme and no file called "{name}"'
    ),
    Wording("program som finns: {known}", "programmes that exist: {known}"),
)
UNKNOWN_PROGRAMME = Kind(
    "unknown-programme",
    Wording('programmet "{name}" finns inte här', 'the programme "{name}" is not here'),
    Wording(
        "lägg dess fil i samma mapp; program som finns: {known}",
        "put its file in the same folder; programmes that exist: {known}",
    ),
)


class ProgrammeNotFoundError(LedarskapError, FileNotFoundError):
    """Nothing has the name, or lies at the path, that a programme was asked for by."""


def framework_at(name_or_path: str | os.PathLike[str]) -> Path | None:
    """The framework that a name, a folder, a file or a part of one means; None where it is a file of another kind.

    Nothing of it is checked. Raises :class:`~ledarskap.framework.locating.FrameworkNotFoundError` where nothing is there.

    >>> str(framework_at("region-blekinge")).endswith("region-blekinge")
    True
    """
    path = locate(name_or_path)
    whole = enclosing_framework(path) or path
    return whole if whole.is_dir() or said_kind(whole) == "framework" else None


def said_kind(path: Path) -> str | None:
    """What a file says that it holds, without the version; None where it says nothing of ours."""
    text = open_text(str(path))
    if isinstance(text, Problem):
        if text.code not in UNDECODED:
            return None
        # Every encoding that people save files in has the letters of a format among its bytes.
        text = path.read_bytes().translate(None, b"\0\xfe\xff").decode("latin-1")
    pattern = JSON_FORMAT if path.suffix.lower() == ".json" else FORMAT_LINE
    found = re.search(pattern, text, re.MULTILINE)
    return found[1] if found else None


def enclosing_framework(path: Path) -> Path | None:
    """The folder of the framework that a file is a part of, or a translation's folder; None where it stands by itself."""
    if path.is_dir() and TRANSLATIONS not in Path(os.path.abspath(path)).parts:
        return None
    folder = _folder_around(path)
    return (
        folder if folder is not None and belongs(Path(os.path.abspath(folder)), Path(os.path.abspath(path))) else None
    )


def _folder_around(path: Path) -> Path | None:
    """The nearest folder above a file that holds a framework, named as somebody in the current folder would name it."""
    above = Path(os.path.abspath(path)).parents
    found = next((number for number, folder in enumerate(above) if _holds_framework(folder)), None)
    if found is None:
        return None
    written = path.parents
    # The way up that was written, unless it goes up and down again or does not reach so far.
    return written[found] if ".." not in path.parts and found < len(written) else Path(os.path.relpath(above[found]))


def _holds_framework(folder: Path) -> bool:
    """Whether a folder holds a framework, and not the translation of one, which has a head too."""
    if not (folder / HEAD).is_file():
        return False
    around = Path(os.path.abspath(folder)).parent
    return around.name != TRANSLATIONS or not (around.parent / HEAD).is_file()


def framework_of(
    document: Document, named: str | os.PathLike[str] | None = None, language: str | None = None
) -> Framework | tuple[Problem, ...]:
    """The framework that answers belong to: the one named, the one around the file, or the known one with their id.

    It comes in a language where it has that one, else in its own.
    """
    other = other_format(document, "answers/1")
    if other is not None:
        return (other,)
    found = named if named is not None else framework_path_of(document)
    if found is None:
        from ledarskap.assessment.answers import Answers
        from ledarskap.reading.binding import bind

        return bind(Answers, document.root, document, blanks=True).problems
    if isinstance(found, tuple):
        return found
    try:
        return _load(found, language)
    except FrameworkError as error:
        return error.problems


def framework_path_of(document: Document) -> Path | tuple[Problem, ...] | None:
    """Where the framework lies that a document names: around its file, beside it, or known by its id; None if it names none."""
    id_ = _named_id(document, "framework")
    if id_ is None:
        return None
    around = _folder_around(Path(document.file))
    if around is not None and _id_of(around / HEAD) == id_:
        return around
    found = bundled().get(id_) or _beside(id_, Path(document.file)) or find_installed(id_)
    if isinstance(found, Path):
        return found
    if found is not None:
        return (document.problem(found.kind, ("framework", "id"), "value", None, **found.values),)
    known = installed()
    proposal = nearest(id_, known)
    values = {"name": id_, "known": ", ".join(known) or "–"}
    return (document.problem(FRAMEWORK_OF_FILE, ("framework", "id"), "value", proposal, **values),)


def _beside(id_: str, path: Path) -> Path | None:
    """A framework of that id in the folder of a file, be it a folder or a single file."""
    found = find_beside(id_, path) if re.fullmatch(SLUG_PATTERN, id_) else None
    return found if found is not None and _id_of(found / HEAD if found.is_dir() else found) == id_ else None


def programme_in(
    document: Document, named: str | os.PathLike[str] | None = None
) -> tuple[Programme | None, tuple[Problem, ...]]:
    """The programme that a document holds, read with the framework that it names or the one named, and all problems with it."""
    from ledarskap.framework.loading import source_texts
    from ledarskap.programme.checking import check_programme
    from ledarskap.programme.model import Programme
    from ledarskap.reading.binding import bind

    other = other_format(document, "programme/1")
    if document.root is None or other is not None:
        return None, document.problems if other is None else (other,)
    found = named if named is not None else framework_path_of(document)
    if found is None:
        return None, bind(Programme, document.root, document).problems
    if isinstance(found, tuple):
        return None, found
    try:
        framework = load(found)
    except FrameworkError as error:
        return None, error.problems
    return check_programme(document, framework, source_texts(found))


def read_programme(name_or_path: str | os.PathLike[str]) -> Programme:
    """The programme in a file, or the known one with that name.

    Raises :class:`~ledarskap.programme.checking.ProgrammeError` with every error, and :class:`ProgrammeNotFoundError`, which
    is a FileNotFoundError, where there is nothing of that name.

    >>> read_programme("mentorsprogram").status
    'proposed'
    """
    from ledarskap.programme.checking import ProgrammeError

    programme, problems = programme_in(open_document(_programme_file(name_or_path)))
    if programme is None or has_errors(problems):
        raise ProgrammeError(problem for problem in problems if problem.severity == "error")
    return programme


def programme_and_framework(
    name_or_path: str | os.PathLike[str], language: str | None = None
) -> tuple[Programme, Framework]:
    """A programme with the framework that it names, the latter in a language where it has that one. Raises as both do."""
    programme = read_programme(name_or_path)
    found = framework_path_of(open_document(_programme_file(name_or_path)))
    if not isinstance(found, Path):
        # Reading the programme has found it.
        raise TypeError("a programme that could be read has a framework")
    return programme, _load(found, language)


def _programme_file(name_or_path: str | os.PathLike[str]) -> Path:
    """The file of a programme, or one that lies at the path and may be something else."""
    written = os.fspath(name_or_path)
    if os.path.isfile(written):
        return Path(written)
    known = known_programmes()
    if written not in known:
        raise _not_found(written, known)
    return shown(known[written])


def _not_found(written: str, known: Collection[str]) -> ProgrammeNotFoundError:
    values = {"name": written, "known": ", ".join(known) or "–"}
    return ProgrammeNotFoundError([Problem(NO_SUCH_PROGRAMME, Location(written), values, nearest(written, known))])


def programme_at(name_or_path: str | os.PathLike[str]) -> Path | None:
    """The file of a programme, from its name or its path; None where it is neither. Nothing of it is checked.

    Raises :class:`ProgrammeNotFoundError` for what nothing is called, but a programme nearly is.

    >>> str(programme_at("mentorsprogram")).endswith("mentorsprogram.yaml")
    True
    """
    path = Path(name_or_path)
    if os.path.isfile(path):
        return path if said_kind(path) == "programme" else None
    written, known = os.fspath(name_or_path), known_programmes()
    if written not in known and not (os.path.lexists(path) or written in installed()) and nearest(written, known):
        raise _not_found(written, known)
    found = known.get(written)
    return None if found is None else shown(found)


def known_programmes() -> dict[str, Path]:
    """The programmes that can be named: those in the frameworks that can be.

    >>> "mentorsprogram" in known_programmes()
    True
    """
    folders = [framework / PROGRAMMES for framework in installed().values()]
    return {
        path.stem: path for folder in reversed(folders) if folder.is_dir() for path in sorted(folder.glob("*.yaml"))
    }


def programme_of(document: Document) -> Programme | tuple[Problem, ...] | None:
    """The programme that a document names: one in its folder, or the known one with that id; None where it names none."""
    id_ = _named_id(document, "programme")
    if id_ is None:
        return None
    known = known_programmes()
    beside = (path for path in sorted(Path(document.file).parent.glob("*.yaml")) if said_kind(path) == "programme")
    found = next((path for path in beside if _id_of(path) == id_), None) or known.get(id_)
    if found is None:
        values = {"name": id_, "known": ", ".join(known) or "–"}
        return (document.problem(UNKNOWN_PROGRAMME, ("programme", "id"), "value", nearest(id_, known), **values),)
    programme, problems = programme_in(open_document(found))
    errors = tuple(problem for problem in problems if problem.severity == "error")
    return programme if programme is not None and not errors else errors


def _named_id(document: Document, key: str) -> str | None:
    """The id that a document says it belongs to."""
    root = document.root if isinstance(document.root, dict) else {}
    reference = root.get(key)
    id_ = reference.get("id") if isinstance(reference, dict) else None
    return id_ if isinstance(id_, str) else None


def _load(name_or_path: str | os.PathLike[str], language: str | None) -> Framework:
    return load(name_or_path) if language is None else load_in(name_or_path, language)


def _id_of(file: Path) -> object:
    head = open_document(file).root
    return head.get("id") if isinstance(head, dict) else None

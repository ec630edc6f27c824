"""A small framework to start from: its files, and the schemas that let editors help with them."""

from __future__ import annotations

import errno
import os
import re
import secrets
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from os import PathLike
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from ledarskap.editors.schemas import kinds, schema
from ledarskap.files.belonging import enclosing_framework
from ledarskap.framework.locating import HEAD, bundled
from ledarskap.reading.errors import UnknownChoiceError
from ledarskap.reading.problems import Kind, Location, Problem
from ledarskap.reading.proposals import slug
from ledarskap.reading.wording import Language, Wording, chosen_language
from ledarskap.writing import to_json, to_yaml, write_file

SCHEMAS = ".schemas"

NO_ID_IN_NAME = Kind(
    "no-id-in-name",
    Wording(
        "mappens namn blir ramverkets id, och här blir det inget", "the folder's name becomes the id, and here is none"
    ),
    Wording("ge mappen ett namn med bokstäver eller siffror", "give the folder a name with letters or digits"),
)
NAME_TAKEN = Kind(
    "name-taken",
    Wording('det finns redan ett ramverk som heter "{id}"', 'there is a framework called "{id}" already'),
    Wording("välj ett annat namn", "choose another name"),
)
NOT_EMPTY = Kind(
    "not-empty",
    Wording('"{file}" finns redan', '"{file}" exists already'),
    Wording("välj ett annat namn, eller en tom mapp", "choose another name, or an empty folder"),
)
INSIDE_FRAMEWORK = Kind(
    "inside-framework",
    Wording(
        '"{file}" ligger i ramverket "{framework}" och skulle bli en del av det',
        '"{file}" lies in the framework "{framework}" and would become a part of it',
    ),
    Wording("välj en mapp utanför", "choose a folder outside"),
)


class Started(NamedTuple):
    """What was written: the id of the framework, and its files by their names in the folder, with "/", the head first."""

    id: str
    files: tuple[str, ...]


def start(path: str | PathLike[str], language: Language | None = None) -> Started:
    """Write a small framework to start from into a new or an empty folder, whose name becomes its id.

    Without a ``language`` it is that of the environment. Raises :class:`~ledarskap.reading.errors.UnknownChoiceError` where no
    framework can lie there, and OSError where it cannot be written; then nothing is.
    """
    language = chosen_language(language)
    folder = Path(path)
    id_ = slug(Path(os.path.abspath(path)).name) if os.fspath(path) else None
    if id_ is None:
        raise _refusal(NO_ID_IN_NAME, folder)
    if id_ in bundled():
        raise _refusal(NAME_TAKEN, folder, id=id_)
    if os.path.lexists(folder) and not is_empty(folder):
        raise _refusal(NOT_EMPTY, folder, file=str(folder))
    around = enclosing_framework(folder / HEAD)
    if around is not None:
        raise _refusal(INSIDE_FRAMEWORK, folder, file=str(folder), framework=str(around))
    files = starting_files(id_, language)
    write_files(folder, files)
    return Started(id_, tuple(files))


def _refusal(kind: Kind, folder: Path, **values: str) -> UnknownChoiceError:
    return UnknownChoiceError([Problem(kind, Location(str(folder)), values)])


def starting_files(id_: str, language: Language = "sv") -> Mapping[str, str]:
    """The files of a small framework with an id, by their names in its folder, with "/"; the head comes first.

    Each begins with the line that tells an editor which schema it has; the schemas are among the files.

    >>> files = starting_files("vart-ramverk")
    >>> list(files)[:2]
    ['framework.yaml', 'activities.yaml']
    >>> files["roles/chef.yaml"].splitlines()[0]
    '# yaml-language-server: $schema=../.schemas/role.json'
    """
    files = {name: f"{_modeline(name)}{text}" for name, text in _texts(language).items()}
    files[HEAD] = re.sub("^id: .*\n", to_yaml({"id": id_}), files[HEAD], count=1, flags=re.MULTILINE)
    return {**files, **{f"{SCHEMAS}/{kind}.json": to_json(schema(kind, language)) for kind in kinds()}}


def write_files(folder: Path, files: Mapping[str, str]) -> None:
    """Write files into a new or an empty folder, all of them or none; what else comes to lie there meanwhile is left alone.

    Raises FileExistsError where something is there already, and OSError where a file cannot be written.
    """
    if not is_empty(folder):
        _refuse(folder)
    is_new = not folder.exists()
    made: list[Path] = []
    aside = (folder.parent if is_new else folder) / f".{folder.name[:40]}.{secrets.token_hex(8)}.tmp"
    try:
        with _telling_of(folder):
            for parent in reversed([parent for parent in folder.parents if not os.path.lexists(parent)]):
                parent.mkdir()
                made.append(parent)
            aside.mkdir()
        for name, text in files.items():
            with _telling_of(folder / name):
                (aside / name).parent.mkdir(parents=True, exist_ok=True)
                write_file(aside / name, text)
        with _telling_of(folder):
            # One rename puts a new folder in place; one that exists may be where somebody stands, and gets the files instead.
            if is_new:
                os.rename(aside, folder)
            else:
                _move_all(aside, folder, [*sorted({name.partition("/")[0] for name in files} - {HEAD}), HEAD])
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        for parent in reversed(made):
            with suppress(OSError):
                parent.rmdir()
        raise


def is_empty(folder: Path) -> bool:
    """Whether something is a folder with nothing in it."""
    return folder.is_dir() and not any(folder.iterdir())


def _refuse(path: Path) -> None:
    """Nothing is written over; there may be a link that leads nowhere, too."""
    if os.path.lexists(path):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))


@contextmanager
def _telling_of(path: Path) -> Iterator[None]:
    """Nobody shall be told of a temporary file whose name they have never seen."""
    try:
        yield
    except OSError as error:
        raise type(error)(error.errno, error.strerror, str(path)) from error


def _move_all(source: Path, folder: Path, names: Sequence[str]) -> None:
    """Move what lies in one folder into another, over nothing; the head comes last, since a framework begins with it."""
    moved: list[str] = []
    try:
        for name in names:
            _refuse(folder / name)
            os.rename(source / name, folder / name)
            moved.append(name)
    except BaseException:
        for name in moved:
            os.rename(folder / name, source / name)
        raise
    source.rmdir()


@cache
def _texts(language: Language) -> Mapping[str, str]:
    """The files as they lie in the package, the head first."""
    folder = Path(__file__).parent / "start" / language
    names = (path.relative_to(folder).as_posix() for path in folder.rglob("*.*"))
    return {
        name: (folder / name).read_text(encoding="utf-8")
        for name in sorted(names, key=lambda name: (name != HEAD, name))
    }


def _modeline(name: str) -> str:
    """The comment by which an editor finds the schema of a file; a source has none."""
    path = PurePosixPath(name)
    if path.suffix != ".yaml":
        return ""
    kind = "role" if path.parts[0] == "roles" else path.stem
    up = "../" * (len(path.parts) - 1)
    return f"# yaml-language-server: $schema={up}{SCHEMAS}/{kind}.json\n"

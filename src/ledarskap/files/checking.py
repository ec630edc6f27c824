"""Which of our formats a file holds: all problems of any of them."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ledarskap.files.belonging import (
    enclosing_framework,
    framework_of,
    programme_at,
    programme_in,
    programme_of,
    said_kind,
)
from ledarskap.framework.assembling import (
    MOST_ENTRIES,
    MOST_FILES,
    NO_HEAD,
    WRONG_SUFFIX,
    is_framework,
    leads_out,
)
from ledarskap.framework.loading import read_framework
from ledarskap.framework.locating import FrameworkNotFoundError, locate
from ledarskap.framework.model import ORGANISATION, Framework
from ledarskap.framework.rules.material import WITH_IDS
from ledarskap.reading.binding import (
    BAD_LANGUAGE,
    EMPTY_VALUE,
    MAPPING,
    MISSING_KEY,
    TEXT,
    UNKNOWN_VALUE,
    bind,
    wrong_type,
)
from ledarskap.reading.errors import UnknownChoiceError
from ledarskap.reading.formats import FORMATS
from ledarskap.reading.opening import open_document
from ledarskap.reading.problems import Kind, Location, Problem, in_order, limited
from ledarskap.reading.proposals import nearest
from ledarskap.reading.values import LANGUAGE_PATTERN
from ledarskap.reading.wording import Wording

if TYPE_CHECKING:
    from ledarskap.programme.model import Programme
    from ledarskap.reading.tree import Document
    from ledarskap.reading.values import Value

SUFFIXES = frozenset((".yaml", ".yml", ".json"))
# A table that is named is one of people or of units; in a folder there may be any.
TABLES = frozenset((".csv", ".tsv"))
# What only a framework's folder holds.
PARTS = frozenset(("roles", *(f"{part}.yaml" for part in (*WITH_IDS, ORGANISATION))))

OUTSIDE_FOLDER = Kind(
    "outside-folder",
    Wording('"{name}" leder ut ur mappen', '"{name}" leads out of the folder'),
    Wording("lägg filen i mappen, eller kontrollera den för sig", "put the file in the folder, or check it by itself"),
)
TOO_MANY_FILES = Kind(
    "too-many-files",
    Wording("mappen har fler än {limit} filer", "the folder holds more than {limit} files"),
    Wording("kontrollera en del av dem i taget", "check some of them at a time"),
)


@dataclass(frozen=True)
class _Wanted:
    """What a check is asked for besides the paths."""

    framework: str | os.PathLike[str] | None
    languages: tuple[str, ...]
    only_ours: bool


def check(
    *paths: str | os.PathLike[str],
    framework: str | os.PathLike[str] | None = None,
    require_language: str | Sequence[str] = (),
    only_ours: bool = False,
) -> tuple[Problem, ...]:
    """All problems of frameworks, answers and plans, ordered by file and line; none if everything is well.

    Each path is the name of a framework or a programme, a folder, or a file; a file inside a framework checks that framework, once.
    ``framework`` names the one that answers are checked against, if not the one that they name themselves;
    ``require_language`` the languages that every text of a framework shall exist in; ``only_ours`` passes over files that
    neither belong to a framework nor say that they are in a format of ours. Never raises for what a file contains;
    FileNotFoundError where nothing lies at a path, and :class:`~ledarskap.reading.errors.UnknownChoiceError` for what is not
    the code of a language.

    >>> check("region-blekinge")
    ()
    """
    if framework is not None:
        locate(framework)
    languages = (require_language,) if isinstance(require_language, str) else tuple(require_language)
    unknown = [language for language in languages if not re.fullmatch(LANGUAGE_PATTERN, language)]
    if unknown:
        raise UnknownChoiceError(Problem(BAD_LANGUAGE, Location(one), {"value": one}) for one in unknown)
    wanted = _Wanted(framework, languages, only_ours)
    checked: set[Path] = set()
    problems: list[Problem] = []
    for path in paths:
        problems.extend(_check(_found(path), wanted, checked))
    return limited(in_order(problems))


def _found(name_or_path: str | os.PathLike[str]) -> Path:
    """Where that lies which is to be checked, a programme by its name too."""
    try:
        return locate(name_or_path)
    except FrameworkNotFoundError:
        programme = programme_at(name_or_path)
        if programme is None:
            raise
        return programme


def _check(path: Path, wanted: _Wanted, checked: set[Path]) -> list[Problem]:
    whole = enclosing_framework(path) or path
    place = Path(os.path.realpath(whole))
    if place in checked:
        return []
    checked.add(place)
    if whole.is_dir():
        if is_framework(whole):
            return list(read_framework(whole, advise=True, required=wanted.languages)[1])
        return _check_folder(whole, wanted, checked)
    if wanted.only_ours and not _says_ours(whole):
        return []
    if whole.suffix == ".yml":
        return [Problem(WRONG_SUFFIX, Location(str(whole)), {"name": whole.name}, f"{whole.stem}.yaml")]
    if whole.suffix.lower() in TABLES:
        from ledarskap.mentoring.reading import open_people

        return list(_check_people(open_people(whole), wanted))
    return list(_check_document(open_document(whole), wanted))


def _check_folder(folder: Path, wanted: _Wanted, checked: set[Path]) -> list[Problem]:
    """The problems of all that a folder holds of ours, one by one; nothing is opened where that is too much."""
    names = os.listdir(folder)
    inside = [folder / name for name in sorted(names[:MOST_ENTRIES]) if _is_ours(folder / name)]
    if len(inside) > MOST_FILES or len(names) > MOST_ENTRIES:
        limit = MOST_FILES if len(inside) > MOST_FILES else MOST_ENTRIES
        return [Problem(TOO_MANY_FILES, Location(str(folder)), {"limit": limit})]
    if not inside or not PARTS.isdisjoint(names):
        return [Problem(NO_HEAD, Location(str(folder)))]
    problems: list[Problem] = []
    for child in inside:
        if leads_out(child, folder):
            found = [Problem(OUTSIDE_FOLDER, Location(str(child)), {"name": child.name})]
        else:
            found = _check(child, wanted, checked)
        problems = list(limited((*problems, *found)))
    return problems


def _says_ours(path: Path) -> bool:
    """Whether a file by itself says that it is in one of our formats; also where it cannot be read."""
    return said_kind(path) is not None


def _is_ours(path: Path) -> bool:
    if path.name.startswith("."):
        return False
    return is_framework(path) if path.is_dir() else path.suffix in SUFFIXES


def _check_document(document: Document, wanted: _Wanted) -> tuple[Problem, ...]:
    root = document.root
    if root is None:
        return document.problems
    if not isinstance(root, dict):
        return (*document.problems, wrong_type(document, (), MAPPING, root))
    if "format" not in root:
        return (*document.problems, document.problem(MISSING_KEY, (), "key", key="format"))
    written = root["format"]
    if written is None:
        return (*document.problems, document.problem(EMPTY_VALUE, ("format",), "key", key="format"))
    if not isinstance(written, str):
        return (*document.problems, wrong_type(document, ("format",), TEXT, written))
    kind = written.partition("/")[0]
    if kind == "framework":
        return read_framework(Path(document.file), advise=True, required=wanted.languages)[1]
    if kind in _CHECKS:
        return _CHECKS[kind](document, wanted)
    proposal = nearest(written, FORMATS)
    known = ", ".join(FORMATS)
    return (
        *document.problems,
        document.problem(UNKNOWN_VALUE, ("format",), "value", proposal, value=written, known=known),
    )


def _check_plan(document: Document, _: _Wanted) -> tuple[Problem, ...]:
    from ledarskap.development.plan_checking import check_plan

    return check_plan(document)[1]


def _check_answers(document: Document, wanted: _Wanted) -> tuple[Problem, ...]:
    from ledarskap.assessment.answers import check_answers

    found = framework_of(document, wanted.framework)
    if not isinstance(found, Framework):
        return (*document.problems, *found)
    return check_answers(document, found)[1]


def _check_programme(document: Document, wanted: _Wanted) -> tuple[Problem, ...]:
    return programme_in(document, wanted.framework)[1]


def _check_trial(document: Document, _: _Wanted) -> tuple[Problem, ...]:
    from ledarskap.programme.trial_checking import check_trial

    found = programme_of(document)
    if isinstance(found, tuple):
        return (*document.problems, *found)
    return check_trial(document, found)[1]


def _check_participants(document: Document, _: _Wanted) -> tuple[Problem, ...]:
    from ledarskap.programme.participants import Participants, check_participants

    return _with_programme(document, Participants, lambda programme: check_participants(document, programme)[1])


def _check_people(document: Document, _: _Wanted) -> tuple[Problem, ...]:
    from ledarskap.mentoring.people_checking import check_people

    return check_people(document)[1]


def _check_look(document: Document, _: _Wanted) -> tuple[Problem, ...]:
    from ledarskap.documents.looks.reading import check_look

    return check_look(document)[1]


def _check_matching(document: Document, _: _Wanted) -> tuple[Problem, ...]:
    from ledarskap.mentoring.pairs import Matching, check_matching

    return _with_programme(document, Matching, lambda programme: check_matching(document, programme)[1])


def _with_programme(
    document: Document, model: type[Value], checked: Callable[[Programme], tuple[Problem, ...]]
) -> tuple[Problem, ...]:
    """What is wrong with a document that needs its programme; where that is not to be had, why."""
    found = programme_of(document)
    if found is None:
        return (*document.problems, *bind(model, document.root, document, blanks=True).problems)
    return (*document.problems, *found) if isinstance(found, tuple) else checked(found)


_CHECKS: Mapping[str, Callable[[Document, _Wanted], tuple[Problem, ...]]] = {
    "answers": _check_answers,
    "look": _check_look,
    "matching": _check_matching,
    "participants": _check_participants,
    "people": _check_people,
    "plan": _check_plan,
    "programme": _check_programme,
    "trial": _check_trial,
}

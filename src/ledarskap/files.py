"""Which of our formats a file holds: checking and writing any of them."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ledarskap.framework.assembling import (
    MOST_ENTRIES,
    MOST_FILES,
    NO_HEAD,
    TRANSLATIONS,
    WRONG_SUFFIX,
    belongs,
    is_framework,
    leads_out,
)
from ledarskap.framework.loading import FrameworkError, load, load_in, read_framework
from ledarskap.framework.locating import HEAD, bundled, find_installed, installed, locate
from ledarskap.framework.model import ORGANISATION, Framework
from ledarskap.framework.rules.material import WITH_IDS
from ledarskap.reading.binding import BAD_LANGUAGE, EMPTY_VALUE, MAPPING, MISSING_KEY, TEXT, UNKNOWN_VALUE, wrong_type
from ledarskap.reading.decoding import FORBIDDEN_CHARACTER, NOT_UTF_8
from ledarskap.reading.errors import UnknownChoiceError
from ledarskap.reading.formats import FORMATS, other_format
from ledarskap.reading.opening import open_document, open_text
from ledarskap.reading.problems import Kind, Location, Problem, in_order, limited
from ledarskap.reading.proposals import nearest
from ledarskap.reading.values import LANGUAGE_PATTERN
from ledarskap.reading.wording import Wording, nearest_language

if TYPE_CHECKING:
    from ledarskap.assessment.answers import Answers
    from ledarskap.development.plan import Plan
    from ledarskap.reading.tree import Document

SUFFIXES = frozenset((".yaml", ".yml", ".json"))
# What only a framework's folder holds.
PARTS = frozenset(("roles", *(f"{part}.yaml" for part in (*WITH_IDS, ORGANISATION))))
JSON_FORMAT = r'"format"\s{0,100}:\s{0,100}"(framework|answers|plan)/'
UNDECODED = frozenset((NOT_UTF_8.code, FORBIDDEN_CHARACTER.code))
FORMAT_LINE = r"""^[ \t{]*["']?format["']?[ \t]*:[ \t]*["']?(framework|answers|plan)/"""

FRAMEWORK_OF_FILE = Kind(
    "unknown-framework",
    Wording('ramverket "{name}" finns inte här', 'the framework "{name}" is not here'),
    Wording(
        "ange det med --framework; ramverk som finns: {known}",
        "name it with --framework; frameworks that exist: {known}",
    ),
)
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

    Each path is a framework's name, a folder, or a file; a file inside a framework checks that framework, once.
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
        problems.extend(_check(locate(path), wanted, checked))
    return limited(in_order(problems))


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


def framework_at(name_or_path: str | os.PathLike[str]) -> Path | None:
    """The framework that a name, a folder, a file or a part of one means; None where it is a file of another kind.

    Nothing of it is checked. Raises :class:`~ledarskap.framework.locating.FrameworkNotFoundError` where nothing is there.

    >>> str(framework_at("region-blekinge")).endswith("region-blekinge")
    True
    """
    path = locate(name_or_path)
    whole = enclosing_framework(path) or path
    return whole if whole.is_dir() or _said_kind(whole) == "framework" else None


def _says_ours(path: Path) -> bool:
    """Whether a file by itself says that it is in one of our formats; also where it cannot be read."""
    return _said_kind(path) is not None


def _said_kind(path: Path) -> str | None:
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
    if kind == "plan":
        from ledarskap.development.plan import check_plan

        return check_plan(document)[1]
    if kind == "answers":
        from ledarskap.assessment.answers import check_answers

        found_framework = framework_of(document, wanted.framework)
        if not isinstance(found_framework, Framework):
            return (*document.problems, *found_framework)
        return check_answers(document, found_framework)[1]
    proposal = nearest(written, FORMATS)
    known = ", ".join(FORMATS)
    return (
        *document.problems,
        document.problem(UNKNOWN_VALUE, ("format",), "value", proposal, value=written, known=known),
    )


def framework_of(
    document: Document, named: str | os.PathLike[str] | None = None, language: str | None = None
) -> Framework | tuple[Problem, ...]:
    """The framework that answers belong to: the one named, the one around the file, or the known one with their id.

    It comes in a language where it has that one, else in its own.
    """
    other = other_format(document, "answers/1")
    if other is not None:
        return (other,)
    if named is not None:
        try:
            return _load(named, language)
        except FrameworkError as error:
            return error.problems
    root = document.root if isinstance(document.root, dict) else {}
    reference = root.get("framework")
    id_ = reference.get("id") if isinstance(reference, dict) else None
    if not isinstance(id_, str):
        from ledarskap.assessment.answers import Answers
        from ledarskap.reading.binding import bind

        return bind(Answers, document.root, document, blanks=True).problems
    around = _folder_around(Path(document.file))
    try:
        if around is not None and _id_of(around) == id_:
            return _load(around, language)
        found = bundled().get(id_) or find_installed(id_)
        if isinstance(found, Path):
            return _load(found, language)
    except FrameworkError as error:
        return error.problems
    if found is not None:
        return (document.problem(found.kind, ("framework", "id"), "value", None, **found.values),)
    known = installed()
    proposal = nearest(id_, known)
    values = {"name": id_, "known": ", ".join(known) or "–"}
    return (document.problem(FRAMEWORK_OF_FILE, ("framework", "id"), "value", proposal, **values),)


def _load(name_or_path: str | os.PathLike[str], language: str | None) -> Framework:
    return load(name_or_path) if language is None else load_in(name_or_path, language)


def _id_of(folder: Path) -> object:
    head = open_document(folder / HEAD).root
    return head.get("id") if isinstance(head, dict) else None


def dump(value: Framework | Answers | Plan) -> str:
    """A framework, answers or a plan as YAML that reads back to the same value.

    A framework comes with all that it inherits, and so without ``extends``. The files of its sources are named, not copied:
    the text belongs beside them, and those of what it extends lie in the parent's folder. One that was loaded in another
    language than its own does not load again as long as its texts name sources in the first. A plan comes with every key that can be filled
    in, and with what to write there.

    >>> from ledarskap.framework.loading import load
    >>> dump(load("region-blekinge")).splitlines()[1]
    'id: region-blekinge'
    """
    from ledarskap.assessment.answers import Answers
    from ledarskap.writing import plain, to_yaml

    if isinstance(value, Framework):
        return to_yaml({key: part for key, part in plain(value).items() if key != "extends"})
    from ledarskap.development.guidance import PLAN_COMMENTS
    from ledarskap.development.plan import Plan

    if isinstance(value, Answers):
        return to_yaml(answers_data(value))
    if not isinstance(value, Plan):
        raise TypeError(f"a framework, answers or a plan is dumped, not {type(value).__name__}")
    language = nearest_language(value.language)
    comments = {key: wording.in_language(language) for key, wording in PLAN_COMMENTS.items()}
    data: dict[str, object] = dict(value.model_dump(exclude={"framework"}))
    framework = value.framework.model_dump(exclude_none=True)
    ordered = {key: framework if key == "framework" else data[key] for key in type(value).model_fields}
    return to_yaml({key: _listed(child) for key, child in ordered.items()}, comments)


def answers_data(answers: Answers) -> dict[str, object]:
    """Answers as plain data in their shortest form: a level alone where there is nothing else to say."""
    data: dict[str, object] = dict(answers.model_dump(exclude={"framework", "answers", "wants"}, exclude_none=True))
    given = {
        id_: answer.level if answer.comment is None and answer.state is None else answer.model_dump(exclude_none=True)
        for id_, answer in answers.answers.items()
    }
    return {
        "format": data.pop("format"),
        "framework": answers.framework.model_dump(exclude_none=True),
        **data,
        "wants": list(answers.wants),
        "answers": given,
    }


def _listed(value: object) -> object:
    """Tuples as lists, for writers that know only lists; an empty one is a blank, to be filled in."""
    if isinstance(value, tuple):
        return [_listed(child) for child in value] or None
    if isinstance(value, Mapping):
        return {key: _listed(child) for key, child in value.items()}
    return value

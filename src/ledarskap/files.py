"""Which of our formats a file holds: checking and writing any of them."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from ledarskap.framework.assembling import HEAD, NO_HEAD, WRONG_SUFFIX, is_framework, is_part
from ledarskap.framework.loading import FrameworkError, load, read_framework
from ledarskap.framework.locating import bundled, locate
from ledarskap.framework.model import Framework
from ledarskap.reading.binding import EMPTY_VALUE, MISSING_KEY, UNKNOWN_VALUE, WRONG_TYPE, kind_of
from ledarskap.reading.formats import FORMATS, other_format
from ledarskap.reading.opening import open_document
from ledarskap.reading.problems import Kind, Location, Problem, in_order
from ledarskap.reading.proposals import nearest
from ledarskap.reading.wording import Language, Wording

if TYPE_CHECKING:
    from ledarskap.assessment.answers import Answers
    from ledarskap.development.plan import Plan
    from ledarskap.reading.tree import Document

SUFFIXES = frozenset((".yaml", ".yml", ".json"))

FRAMEWORK_OF_FILE = Kind(
    "unknown-framework",
    Wording('ramverket "{name}" finns inte här', 'the framework "{name}" is not here'),
    Wording(
        "ange det med --framework; ramverk som finns: {known}",
        "name it with --framework; frameworks that exist: {known}",
    ),
)
_MAPPING = Wording("en grupp av nycklar", "a mapping of keys")
_TEXT = Wording("en text", "a text")


def check(*paths: str | os.PathLike[str], framework: str | os.PathLike[str] | None = None) -> tuple[Problem, ...]:
    """All problems of frameworks, answers and plans, ordered by file and line; none if everything is well.

    Each path is a framework's name, a folder, or a file; a file inside a framework checks that framework, once.
    ``framework`` names the one that answers are checked against, if not the one that they name themselves. Never raises
    for what a file contains; FileNotFoundError where nothing lies at a path.

    >>> check("region-blekinge")
    ()
    """
    if framework is not None:
        locate(framework)
    checked: set[Path] = set()
    problems: list[Problem] = []
    for path in paths:
        problems.extend(_check(locate(path), framework, checked))
    return in_order(problems)


def _check(path: Path, framework: str | os.PathLike[str] | None, checked: set[Path]) -> list[Problem]:
    whole = enclosing_framework(path) or path
    place = whole.resolve()
    if place in checked:
        return []
    checked.add(place)
    if whole.is_dir():
        if is_framework(whole):
            return list(read_framework(whole)[1])
        inside = [child for child in sorted(whole.iterdir()) if _is_ours(child)]
        if not inside:
            return [Problem(NO_HEAD, Location(str(whole)))]
        return [problem for child in inside for problem in _check(child, framework, checked)]
    if whole.suffix == ".yml":
        return [Problem(WRONG_SUFFIX, Location(str(whole)), {"name": whole.name}, f"{whole.stem}.yaml")]
    return list(_check_document(open_document(whole), framework))


def enclosing_framework(path: Path) -> Path | None:
    """The folder of the framework that a file is a part of; None where it stands by itself."""
    folder = None if path.is_dir() else _folder_around(path)
    return (
        folder if folder is not None and is_part(Path(os.path.abspath(folder)), Path(os.path.abspath(path))) else None
    )


def _folder_around(path: Path) -> Path | None:
    """The nearest folder above a file that holds a framework, named as somebody in the current folder would name it."""
    for folder in path.parents:
        if (folder / HEAD).is_file():
            return folder
    above = next((folder for folder in Path(os.path.abspath(path)).parents if (folder / HEAD).is_file()), None)
    return None if above is None else Path(os.path.relpath(above))


def _is_ours(path: Path) -> bool:
    if path.name.startswith("."):
        return False
    return is_framework(path) if path.is_dir() else path.suffix in SUFFIXES


def _check_document(document: Document, framework: str | os.PathLike[str] | None) -> tuple[Problem, ...]:
    root = document.root
    if root is None:
        return document.problems
    if not isinstance(root, dict):
        return (*document.problems, document.problem(WRONG_TYPE, (), expected=_MAPPING, found=kind_of(root)))
    if "format" not in root:
        return (*document.problems, document.problem(MISSING_KEY, (), "key", key="format"))
    written = root["format"]
    if written is None:
        return (*document.problems, document.problem(EMPTY_VALUE, ("format",), "key", key="format"))
    if not isinstance(written, str):
        return (*document.problems, document.problem(WRONG_TYPE, ("format",), expected=_TEXT, found=kind_of(written)))
    kind = written.partition("/")[0]
    if kind == "framework":
        return read_framework(Path(document.file))[1]
    if kind == "plan":
        from ledarskap.development.plan import check_plan

        return check_plan(document)[1]
    if kind == "answers":
        from ledarskap.assessment.answers import check_answers

        found_framework = framework_of(document, framework)
        if not isinstance(found_framework, Framework):
            return (*document.problems, *found_framework)
        return check_answers(document, found_framework)[1]
    proposal = nearest(written, FORMATS)
    known = ", ".join(FORMATS)
    return (
        *document.problems,
        document.problem(UNKNOWN_VALUE, ("format",), "value", proposal, value=written, known=known),
    )


def framework_of(document: Document, named: str | os.PathLike[str] | None = None) -> Framework | tuple[Problem, ...]:
    """The framework that answers belong to: the one named, the one around the file, or the bundled one with their id."""
    other = other_format(document, "answers/1")
    if other is not None:
        return (other,)
    if named is not None:
        try:
            return load(named)
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
    known = bundled()
    try:
        if around is not None and _id_of(around) == id_:
            return load(around)
        if id_ in known:
            return load(id_)
    except FrameworkError as error:
        return error.problems
    proposal = nearest(id_, known)
    values = {"name": id_, "known": ", ".join(known) or "–"}
    return (document.problem(FRAMEWORK_OF_FILE, ("framework", "id"), "value", proposal, **values),)


def _id_of(folder: Path) -> object:
    head = open_document(folder / HEAD).root
    return head.get("id") if isinstance(head, dict) else None


def dump(value: Framework | Answers | Plan) -> str:
    """A framework, answers or a plan as YAML that reads back to the same value.

    A plan comes with every key that can be filled in, and with what to write there.

    >>> from ledarskap.framework.loading import load
    >>> dump(load("region-blekinge")).splitlines()[1]
    'id: region-blekinge'
    """
    from ledarskap.assessment.answers import Answers
    from ledarskap.writing import plain, to_yaml

    if isinstance(value, Framework):
        return to_yaml(plain(value))
    from ledarskap.development.guidance import PLAN_COMMENTS
    from ledarskap.development.plan import Plan

    if isinstance(value, Answers):
        return to_yaml(answers_data(value))
    if not isinstance(value, Plan):
        raise TypeError(f"a framework, answers or a plan is dumped, not {type(value).__name__}")
    language: Language = "en" if value.language == "en" else "sv"
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

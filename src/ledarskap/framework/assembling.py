"""A folder of files to one tree: each file holds the part that its path names, and mappings join."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path as FilePath

from ledarskap.reading.opening import UNREADABLE_FILE, open_document, reason_of
from ledarskap.reading.problems import Kind, Location, Problem, Value, has_errors
from ledarskap.reading.tree import Document, Part, Path, Tree
from ledarskap.reading.wording import Wording

HEAD_NAME = "framework"
HEAD = f"{HEAD_NAME}.yaml"
NOT_PARTS = frozenset(("sources", "templates", "examples", "programmes", "translations"))

NO_HEAD = Kind(
    "no-framework-file",
    Wording('mappen har ingen fil "framework.yaml"', 'the folder has no file "framework.yaml"'),
    Wording(
        "lägg ramverkets huvud där: format, id, version, title",
        "put the head of the framework there: format, id, version, title",
    ),
)
WRONG_SUFFIX = Kind(
    "wrong-suffix",
    Wording('filen "{name}" läses inte', 'the file "{name}" is not read'),
    Wording("heter .yaml här: döp om den till {proposal}", "it is called .yaml here: rename it to {proposal}"),
    Wording("heter .yaml här: döp om den till {proposal}", "it is called .yaml here: rename it to {proposal}"),
)
OUTSIDE_FOLDER = Kind(
    "outside-folder",
    Wording('"{name}" leder ut ur ramverkets mapp', '"{name}" leads out of the framework\'s folder'),
    Wording("lägg filen i mappen", "put the file in the folder"),
    Wording("lägg filen i mappen", "put the file in the folder"),
)
LINKED_FOLDER = Kind(
    "linked-folder",
    Wording('"{name}" är en länk till en annan mapp', '"{name}" is a link to another folder'),
    Wording("lägg filerna här, utan länk", "put the files here, without a link"),
    Wording("lägg filerna här, utan länk", "put the files here, without a link"),
)
DECLARED_TWICE = Kind(
    "declared-twice",
    Wording('"{key}" står också i {file} på rad {line}', '"{key}" also stands in {file} on line {line}'),
    Wording("behåll det på ett ställe", "keep it in one place"),
)


@dataclass(frozen=True)
class Layers:
    """Several documents that make one tree: for each, the path of the part that it holds."""

    parts: tuple[tuple[Path, Document], ...]

    def problem(
        self, kind: Kind, path: Path, part: Part = "value", proposal: str | None = None, **values: Value
    ) -> Problem:
        """A problem with the value at a path, or with its key, in the document that holds it."""
        document, inner, inner_part = self._find(path, part)
        return document.problem(kind, inner, inner_part, proposal, **values)

    def blank_paths(self) -> list[Path]:
        return [(*prefix, *path) for prefix, document in self.parts for path in document.blank_paths()]

    def _find(self, path: Path, part: Part) -> tuple[Document, Path, Part]:
        """The document that holds a path, or the nearest thing above it."""
        for length in range(len(path), 0, -1):
            for prefix, document in self.parts:
                if (
                    path[: len(prefix)] == prefix
                    and len(prefix) <= length
                    and document.holds(path[len(prefix) : length])
                ):
                    return document, path[len(prefix) : length], part if length == len(path) else "key"
        # A folder that no file speaks of is known by the first file in it.
        inside = (document for prefix, document in self.parts if path and prefix[: len(path)] == path)
        return next(inside, self.parts[0][1]), (), "value"


@dataclass(frozen=True)
class Assembled:
    """One tree, where its values stand, and what went wrong; ``unread`` are the parts that could not be read in whole."""

    folder: FilePath
    tree: dict[str, Tree]
    places: Layers
    unread: tuple[Path, ...]
    problems: tuple[Problem, ...]


def assemble(path: FilePath) -> Assembled:
    """The tree of a framework from its folder or its single file. Raises FileNotFoundError."""
    if not path.is_dir():
        return _join(path.parent, [((), open_document(path))])
    files = _files(path)
    parts: list[tuple[Path, Document]] = []
    refused: list[tuple[Path, Problem]] = []
    for name in sorted(files, key=lambda name: (name != HEAD, name)):
        file = str(path / name)
        bare = os.path.splitext(name)[0]
        prefix = () if bare == HEAD_NAME else tuple(bare.split("/"))
        kind = _refusal(path, name, files[name])
        if kind is None:
            parts.append((prefix, _opened(file)))
        else:
            refused.append((prefix, Problem(kind, Location(file), {"name": name}, f"{bare}.yaml")))
    if HEAD not in files:
        head = [problem for prefix, problem in refused if prefix == ()] or [Problem(NO_HEAD, Location(str(path)))]
        return Assembled(path, {}, Layers((((), Document(str(path), "")),)), ((),), tuple(head))
    return _join(path, parts, refused)


def _refusal(folder: FilePath, name: str, entry: os.DirEntry[str]) -> Kind | None:
    """Why a file or a linked folder is not read, if it is not."""
    if entry.is_symlink():
        if not FilePath(entry.path).resolve().is_relative_to(folder.resolve()):
            return OUTSIDE_FOLDER
        if entry.is_dir():
            return LINKED_FOLDER
    return WRONG_SUFFIX if name.endswith(".yml") else None


def _opened(file: str) -> Document:
    """The document in a file that was there a moment ago, or is a link to nothing."""
    try:
        return open_document(file)
    except FileNotFoundError as error:
        reason = Problem(UNREADABLE_FILE, Location(file), {"reason": reason_of(error)})
        return Document(file, "", problems=(reason,))


def is_framework(folder: FilePath) -> bool:
    """Whether a folder holds a framework, be it one whose head has the wrong suffix."""
    return (folder / HEAD).is_file() or (folder / f"{HEAD_NAME}.yml").is_file()


def is_part(folder: FilePath, file: FilePath) -> bool:
    """Whether a file in a framework's folder holds a part of the framework."""
    names = file.relative_to(folder).parts
    hidden = any(name.startswith(".") for name in names)
    return file.suffix in (".yaml", ".yml") and names[0] not in NOT_PARTS and not hidden


def _files(folder: FilePath, prefix: str = "") -> dict[str, os.DirEntry[str]]:
    """The files that hold parts, by their names relative to the framework's folder, with "/"."""
    found: dict[str, os.DirEntry[str]] = {}
    with os.scandir(folder) as entries:
        for entry in entries:
            name = prefix + entry.name
            if entry.name.startswith(".") or name in NOT_PARTS:
                continue
            if entry.is_dir(follow_symlinks=False):
                found |= _files(FilePath(entry.path), f"{name}/")
            elif entry.name.endswith((".yaml", ".yml")) or (entry.is_symlink() and entry.is_dir()):
                found[name] = entry
    return found


def _join(
    folder: FilePath, parts: list[tuple[Path, Document]], refused: Sequence[tuple[Path, Problem]] = ()
) -> Assembled:
    places = Layers(tuple(parts))
    problems = [problem for _, problem in refused]
    head = parts[0][1].root
    if head is not None and not isinstance(head, dict):
        from ledarskap.framework.model import Framework
        from ledarskap.reading.binding import bind

        problems = [*parts[0][1].problems, *bind(Framework, head, places).problems]
        return Assembled(folder, {}, places, ((),), tuple(problems))
    tree: Tree = {}
    for number, (prefix, document) in enumerate(parts):
        problems.extend(document.problems)
        if document.root is None:
            continue
        part = document.root
        for step in reversed(prefix):
            part = {str(step): part}
        tree = (
            _Joint(Layers(tuple(parts[:number])), document, len(prefix), problems).join(tree, part) if number else part
        )
    # A file with problems may lack more than it shows: a key given twice has taken what stood under it along.
    unread = (
        *(prefix for prefix, _ in refused),
        *(prefix for prefix, document in parts if has_errors(document.problems)),
    )
    return Assembled(folder, tree if isinstance(tree, dict) else {}, places, unread, tuple(problems))


@dataclass(frozen=True)
class _Joint:
    """Where one more document meets what the earlier ones hold; ``depth`` is that of the part that it declares."""

    earlier: Layers
    document: Document
    depth: int
    problems: list[Problem]

    def join(self, before: Tree, part: Tree, path: Path = ()) -> Tree:
        """Two trees as one; what is a mapping in both is joined, anything else that both declare is a problem."""
        if isinstance(before, dict) and isinstance(part, dict):
            joined = dict(before)
            for key, child in part.items():
                joined[key] = self.join(before[key], child, (*path, key)) if key in before else child
            return joined
        first = self.earlier.problem(DECLARED_TWICE, path, "key").location
        values: dict[str, Value] = {"key": str(path[-1]) if path else "", "file": first.file, "line": first.line}
        self.problems.append(self.document.problem(DECLARED_TWICE, path[self.depth :], "key", None, **values))
        return before

"""A folder of files to one tree: each file holds the part that its path names, and mappings join."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path as FilePath

from ledarskap.reading.opening import open_document
from ledarskap.reading.problems import Kind, Location, Problem, Value
from ledarskap.reading.tree import Document, Part, Path, Tree
from ledarskap.reading.wording import Wording

HEAD = "framework.yaml"
NOT_PARTS = frozenset(("sources", "templates", "examples", "programmes", "translations"))

NO_HEAD = Kind(
    "no-framework-file",
    Wording('mappen har ingen fil "framework.yaml"', 'the folder has no file "framework.yaml"'),
    Wording(
        "lägg ramverkets huvud där: format, id, version, titel",
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
        return self.parts[0][1], (), "value"


@dataclass(frozen=True)
class Assembled:
    """One tree, where its values stand, and what went wrong; ``unread`` are the parts that could not be read."""

    folder: FilePath
    tree: dict[str, Tree]
    places: Layers
    unread: tuple[Path, ...]
    problems: tuple[Problem, ...]


def assemble(path: FilePath) -> Assembled:
    """The tree of a framework from its folder or its single file. Raises FileNotFoundError."""
    if not path.is_dir():
        return _join(path.parent, [((), open_document(path))], [])
    files = _files(path)
    if HEAD not in files:
        missing = Problem(NO_HEAD, Location(str(path)))
        return Assembled(path, {}, Layers((((), Document(str(path), "")),)), ((),), (missing,))
    problems: list[Problem] = []
    parts: list[tuple[Path, Document]] = []
    for name in sorted(files, key=lambda name: (name != HEAD, name)):
        file = os.path.join(path, name)
        if name.endswith(".yml"):
            new_name = f"{name.removesuffix('.yml')}.yaml"
            problems.append(Problem(WRONG_SUFFIX, Location(file), {"name": name}, new_name))
        elif files[name].is_symlink() and not FilePath(file).resolve().is_relative_to(path.resolve()):
            problems.append(Problem(OUTSIDE_FOLDER, Location(file), {"name": name}))
        else:
            prefix = () if name == HEAD else tuple(name.removesuffix(".yaml").split("/"))
            parts.append((prefix, open_document(file)))
    return _join(path, parts, problems)


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
            elif entry.name.endswith((".yaml", ".yml")):
                found[name] = entry
    return found


def _join(folder: FilePath, parts: list[tuple[Path, Document]], problems: list[Problem]) -> Assembled:
    places = Layers(tuple(parts))
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
    unread = tuple(prefix for prefix, document in parts if document.root is None)
    if not isinstance(tree, dict):
        from ledarskap.framework.model import Framework
        from ledarskap.reading.binding import bind

        problems.extend(bind(Framework, tree, places).problems)
        return Assembled(folder, {}, places, ((),), tuple(problems))
    return Assembled(folder, tree, places, unread, tuple(problems))


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

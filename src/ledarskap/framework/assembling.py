"""A folder of files to one tree: each file holds the part that its path names, and mappings join."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path as FilePath

from ledarskap.framework.locating import HEAD, HEAD_NAME
from ledarskap.reading.opening import UNREADABLE_FILE, open_document, reason_of
from ledarskap.reading.problems import MOST_PROBLEMS, Kind, Location, Problem, Value, has_errors, limited
from ledarskap.reading.tree import DEEPEST, TOO_DEEP, Document, Name, Part, Path, Tree, UnreadableError
from ledarskap.reading.wording import Wording

TRANSLATIONS = "translations"
NOT_PARTS = frozenset(("sources", "templates", "examples", "programmes", TRANSLATIONS))
# Not parts, but what the parts are checked against: a change there concerns the framework.
BELONGING = frozenset(("sources", TRANSLATIONS))

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
    Wording(
        "namnet ska sluta på .yaml: döp om den till {proposal}", "its name must end with .yaml: rename it to {proposal}"
    ),
    Wording(
        "namnet ska sluta på .yaml: döp om den till {proposal}", "its name must end with .yaml: rename it to {proposal}"
    ),
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
TOO_MANY_FILES = Kind(
    "too-many-files",
    Wording("mappen har fler än {limit} filer", "the folder holds more than {limit} files"),
    Wording("slå ihop filer, eller flytta dem som inte hör hit", "join files, or move those that do not belong here"),
)
TOO_MUCH = Kind(
    "framework-too-large",
    Wording("ramverkets filer är tillsammans för stora", "the framework's files are too large together"),
    Wording(
        "ta bort det som inte hör hit; högst 16 miljoner tecken och 200 000 värden läses",
        "remove what does not belong here; at most 16 million characters and 200,000 values are read",
    ),
)
SUFFIX = ".yaml"
# Other systems' names for the same, and what an editor that hides suffixes makes of it.
WRONG_SUFFIXES = (".yml", ".yaml.txt", ".yml.txt")
MOST_FILES = 200
MOST_CHARACTERS = 16_000_000
MOST_VALUES = 200_000
# Files of every kind and folders, so that the search ends too.
MOST_ENTRIES = 20_000
DECLARED_TWICE = Kind(
    "declared-twice",
    Wording('"{key}" står också i {file} på rad {line}', '"{key}" also stands in {file} on line {line}'),
    Wording("behåll det på ett ställe", "keep it in one place"),
)


@dataclass(frozen=True)
class Layers:
    """Several documents that make one tree: for each, the path of the part that it holds.

    Where two hold the same path, the first counts. ``blanks`` are the paths that were left blank, where that is not simply
    what the documents say; ``moved`` are paths whose values stand at others, with those, the longest first.
    """

    parts: tuple[tuple[Path, Document], ...]
    blanks: tuple[Path, ...] | None = None
    moved: tuple[tuple[Path, Path], ...] = ()

    def problem(
        self, kind: Kind, path: Path, part: Part = "value", proposal: str | None = None, **values: Value
    ) -> Problem:
        """A problem with the value at a path, or with its key, in the document that holds it."""
        document, inner, inner_part = self._find(path, part)
        return document.problem(kind, inner, inner_part, proposal, **values)

    def blank_paths(self) -> list[Path]:
        """The paths of the values that were left blank."""
        if self.blanks is not None:
            return list(self.blanks)
        return [(*prefix, *path) for prefix, document in self.parts for path in document.blank_paths()]

    def holds(self, path: Path) -> bool:
        """Whether one of the documents holds something at a path."""
        path = self._written_at(path)
        return self._holder(path, len(path)) is not None

    def written(self, path: Path) -> str:
        """The text of the value at a path as it was written; nothing where no document holds it."""
        path = self._written_at(path)
        found = self._holder(path, len(path))
        return found[1].written(path[len(found[0]) :]) if found else ""

    def keys_beside(self, path: Path) -> frozenset[str]:
        """The keys beside the one at a path, in the document that holds it; none where it is the name of a file."""
        path = self._written_at(path)
        found = self._holder(path, len(path))
        inner = path[len(found[0]) :] if found else ()
        return found[1].keys_beside(inner) if found and inner else frozenset()

    def name_of(self, path: Path) -> Name | None:
        """The name of the file or the folder that is the key at a path; None where a document says the key."""
        path = self._written_at(path)
        found = self._holder(path, len(path))
        if found is not None:
            stem, suffix = os.path.splitext(found[1].file)
            return Name(stem + suffix, suffix, is_folder=False) if path and found[0] == path else None
        for prefix, document in self.parts:
            if path and prefix[: len(path)] == path:
                return Name(str(FilePath(document.file).parents[len(prefix) - len(path) - 1]), "", is_folder=True)
        return None

    def _written_at(self, path: Path) -> Path:
        """The path at which the documents hold what is at a path."""
        return next((old + path[len(new) :] for new, old in self.moved if path[: len(new)] == new), path)

    def _holder(self, path: Path, length: int) -> tuple[Path, Document] | None:
        """The document that holds the beginning of a path, with the path of its part."""
        for prefix, document in self.parts:
            if len(prefix) <= length and path[: len(prefix)] == prefix and document.holds(path[len(prefix) : length]):
                return prefix, document
        return None

    def _find(self, path: Path, part: Part) -> tuple[Document, Path, Part]:
        """The document that holds a path, or the nearest thing above it."""
        path = self._written_at(path)
        for length in range(len(path), 0, -1):
            found = self._holder(path, length)
            if found is not None:
                return found[1], path[len(found[0]) : length], part if length == len(path) else "key"
        # A folder that no file speaks of is known by the first file in it.
        inside = (document for prefix, document in self.parts if path and prefix[: len(path)] == path)
        return next(inside, self.parts[0][1]), (), "value"


@dataclass(frozen=True)
class Assembled:
    """One tree, where its values stand, and what went wrong; ``unread`` are the parts that could not be read in whole.

    Where it inherits from other frameworks, ``layers`` holds what the tree was made of: its own layer first, then its
    parent's, each without what it inherits; and ``parent`` the one that it was laid over, with what that inherits.
    """

    path: FilePath
    tree: dict[str, Tree]
    places: Layers
    unread: tuple[Path, ...]
    problems: tuple[Problem, ...]
    layers: tuple[Assembled, ...] = ()
    parent: Assembled | None = None

    @property
    def folder(self) -> FilePath:
        """The folder of the framework, or the one that its single file lies in."""
        return self.path if self.path.is_dir() else self.path.parent

    def folder_of(self, path: Path) -> FilePath:
        """The folder of the layer that the value at a path comes from."""
        return next((layer.folder for layer in self.layers if layer.places.holds(path)), self.folder)


def assemble(path: FilePath) -> Assembled:
    """The tree of a framework from its folder or its single file, without what it inherits. Raises FileNotFoundError."""
    if not path.is_dir():
        return _join(path, [((), open_document(path))])
    try:
        parts, refused = _read(path, _files(path))
    except UnreadableError as stopped:
        return _nothing(path, (stopped.problem,))
    if not parts or parts[0][0] != ():
        head = [problem for prefix, problem in refused if prefix == ()] or [Problem(NO_HEAD, Location(str(path)))]
        return _nothing(path, head)
    return _join(path, parts, refused)


def _nothing(folder: FilePath, problems: Iterable[Problem]) -> Assembled:
    """A folder of which nothing could be read, with the reasons."""
    return Assembled(folder, {}, Layers((((), Document(str(folder), "")),)), ((),), tuple(problems))


def assemble_translation(folder: FilePath) -> Assembled:
    """The tree of a translation from its folder, which mirrors that of its framework and need not have a head."""
    try:
        parts, refused = _read(folder, _files(folder, not_parts=frozenset()))
    except UnreadableError as stopped:
        return _nothing(folder, (stopped.problem,))
    if not parts:
        return _nothing(folder, (problem for _, problem in refused))
    return _join(folder, parts, refused)


def _read(
    folder: FilePath, files: dict[str, os.DirEntry[str]]
) -> tuple[list[tuple[Path, Document]], list[tuple[Path, Problem]]]:
    """The documents in a folder's files, each with the path of its part and the head first; and those that are not read."""
    parts: list[tuple[Path, Document]] = []
    refused: list[tuple[Path, Problem]] = []
    characters = values = 0
    for name in sorted(files, key=lambda name: (name != HEAD, name)):
        file = str(folder / name)
        bare = _bare(name)
        prefix = () if bare == HEAD_NAME else tuple(bare.split("/"))
        kind = _refusal(folder, name, files[name])
        if kind is None:
            document = _opened(file)
            parts.append((prefix, document))
            characters += len(document.text)
            values += len(document.starts)
            if characters > MOST_CHARACTERS or values > MOST_VALUES:
                raise UnreadableError(Problem(TOO_MUCH, Location(str(folder))))
        else:
            proposal = f"{bare}.yaml" if kind is WRONG_SUFFIX else None
            refused.append((prefix, Problem(kind, Location(file), {"name": name}, proposal)))
    return parts, refused


def _refusal(folder: FilePath, name: str, entry: os.DirEntry[str]) -> Kind | None:
    """Why a file or a linked folder is not read, if it is not."""
    if entry.is_symlink():
        if leads_out(entry.path, folder):
            return OUTSIDE_FOLDER
        if _is_folder(entry):
            return LINKED_FOLDER
    return None if name.endswith(SUFFIX) else WRONG_SUFFIX


def _bare(name: str) -> str:
    """A file's name without its suffix, be it the right one or one of those that are often written instead."""
    return next((name[: -len(one)] for one in (SUFFIX, *WRONG_SUFFIXES) if name.lower().endswith(one)), name)


def leads_out(path: str | os.PathLike[str], folder: FilePath) -> bool:
    """Whether a path, be it by links, leads to somewhere outside a folder; a link to itself leads nowhere."""
    return not FilePath(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def _opened(file: str) -> Document:
    """The document in a file that was there a moment ago, or is a link to nothing."""
    try:
        return open_document(file)
    except FileNotFoundError as error:
        reason = Problem(UNREADABLE_FILE, Location(file), {"reason": reason_of(error)})
        return Document(file, "", problems=(reason,))


def is_framework(folder: FilePath) -> bool:
    """Whether a folder holds a framework, be it one whose head has the wrong suffix."""
    return any((folder / f"{HEAD_NAME}{suffix}").is_file() for suffix in (SUFFIX, *WRONG_SUFFIXES))


def is_part(folder: FilePath, file: FilePath) -> bool:
    """Whether a file in a framework's folder holds a part of the framework."""
    names = file.relative_to(folder).parts
    hidden = any(name.startswith(".") for name in names)
    return file.name.lower().endswith((SUFFIX, *WRONG_SUFFIXES)) and names[0] not in NOT_PARTS and not hidden


def belongs(folder: FilePath, file: FilePath) -> bool:
    """Whether a change in a file of a framework's folder concerns the framework: a part, a source or a translation."""
    names = file.relative_to(folder).parts
    return is_part(folder, file) or (names[0] in BELONGING and not any(name.startswith(".") for name in names))


def _files(folder: FilePath, not_parts: frozenset[str] = NOT_PARTS) -> dict[str, os.DirEntry[str]]:
    """The files that hold parts, by their names relative to the framework's folder, with "/".

    Raises UnreadableError where there are too many, or where a folder lies too deep or cannot be looked into.
    """
    found: dict[str, os.DirEntry[str]] = {}
    waiting = [(os.fspath(folder), "")]
    seen = 0
    while waiting:
        here, prefix = waiting.pop()
        for entry in _entries(here):
            name = prefix + entry.name
            seen += 1
            if entry.name.startswith(".") or name in not_parts:
                continue
            if entry.is_dir(follow_symlinks=False):
                waiting.append((entry.path, f"{name}/"))
            elif entry.name.lower().endswith((SUFFIX, *WRONG_SUFFIXES)) or (entry.is_symlink() and _is_folder(entry)):
                found[name] = entry
            if len(found) > MOST_FILES or seen > MOST_ENTRIES:
                limit = MOST_FILES if len(found) > MOST_FILES else MOST_ENTRIES
                raise UnreadableError(Problem(TOO_MANY_FILES, Location(str(folder)), {"limit": limit}))
            if name.count("/") >= DEEPEST:
                raise UnreadableError(Problem(TOO_DEEP, Location(str(folder))))
    return found


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        # A link that leads to itself.
        return False


def _entries(folder: str) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            yield from entries
    except OSError as error:
        raise UnreadableError(Problem(UNREADABLE_FILE, Location(folder), {"reason": reason_of(error)})) from None


def _join(
    path: FilePath, parts: list[tuple[Path, Document]], refused: Sequence[tuple[Path, Problem]] = ()
) -> Assembled:
    places = Layers(tuple(parts))
    problems = [problem for _, problem in refused]
    first, head = parts[0][0], parts[0][1].root
    # A translation need not have a head: then its first file is like any other.
    if first == () and head is not None and not isinstance(head, dict):
        from ledarskap.framework.model import Framework
        from ledarskap.reading.binding import bind

        problems = [*parts[0][1].problems, *bind(Framework, head, places).problems]
        return Assembled(path, {}, places, ((),), tuple(problems))
    tree: Tree = {}
    twice: list[Problem] = []
    for number, (prefix, document) in enumerate(parts):
        problems = list(limited((*problems, *document.problems)))
        if document.root is None:
            continue
        part = document.root
        for step in reversed(prefix):
            part = {str(step): part}
        tree = _Joint(Layers(tuple(parts[:number])), document, len(prefix), twice).join(tree, part) if number else part
    # A file with problems may lack more than it shows: a key given twice has taken what stood under it along.
    unread = (
        *(prefix for prefix, _ in refused),
        *(prefix for prefix, document in parts if has_errors(document.problems)),
    )
    return Assembled(path, tree if isinstance(tree, dict) else {}, places, unread, (*problems, *twice))


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
        if len(self.problems) > MOST_PROBLEMS:
            return before
        first = self.earlier.problem(DECLARED_TWICE, path, "key").location
        values: dict[str, Value] = {"key": str(path[-1]) if path else "", "file": first.file, "line": first.line}
        self.problems.append(self.document.problem(DECLARED_TWICE, path[self.depth :], "key", None, **values))
        return before

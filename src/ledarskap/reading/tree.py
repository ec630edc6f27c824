"""Bytes or text to a tree of plain values, with the place of every one of them kept.

The tree holds dicts, tuples, texts and None (a blank value). It keeps what was written: that ``1.10`` is a version and
``2026-11-22`` a date is decided by the field that takes the value. Places are two offsets for each value, in the order
in which the values stand, so that they cost eight bytes and no work until somebody asks for one.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import Literal, Union

from ledarskap.reading.decoding import line_at, span
from ledarskap.reading.problems import Kind, Location, Problem, Value
from ledarskap.reading.wording import Wording

Tree = Union[str, None, "dict[str, Tree]", "tuple[Tree, ...]"]
Path = tuple[str | int, ...]
Part = Literal["key", "value"]

DEEPEST = 64
MOST_NODES = 50_000
LONGEST_TEXT = 64 * 1024

TOO_DEEP = Kind(
    "too-deep",
    Wording("fler än 64 nivåer inuti varandra", "more than 64 levels inside each other"),
    Wording("använd färre nivåer", "use fewer levels"),
)
TOO_MANY_VALUES = Kind(
    "too-many-values",
    Wording("fler än 50 000 värden i en fil", "more than 50,000 values in one file"),
    Wording("dela upp filen", "split the file"),
)
TEXT_TOO_LONG = Kind(
    "text-too-long",
    Wording("en text som är längre än 64 KiB", "a text longer than 64 KiB"),
    Wording("korta eller dela texten", "shorten or split the text"),
)
EMPTY_FILE = Kind(
    "empty-file",
    Wording("filen är tom", "the file is empty"),
    Wording("skriv minst en nyckel med ett värde", "write at least one key with a value"),
)
DUPLICATE_KEY = Kind(
    "duplicate-key",
    Wording('nyckeln "{key}" står redan på rad {line}', 'the key "{key}" stands on line {line} already'),
    Wording(
        "behåll den ena, eller ge den andra ett eget namn", "keep one of them, or give the other a name of its own"
    ),
)
EMPTY_KEY = Kind(
    "empty-key",
    Wording("här saknas en nyckel", "a key is missing here"),
    Wording(
        "skriv nyckel, kolon, blanksteg och värde; hör kolonet till en text, sätt texten inom citattecken",
        "write key, colon, space and value; if the colon belongs to a text, put the text in quotes",
    ),
)
SEVERAL_DOCUMENTS = Kind(
    "several-documents",
    Wording(
        'här börjar ett andra dokument (efter "---" eller "...")',
        'a second document begins here (after "---" or "...")',
    ),
    Wording("lägg det i en egen fil", "put it in a file of its own"),
)


@dataclass(frozen=True)
class Document:
    """What one file holds: its text, the tree, and where in the text each value stands.

    ``root`` is None where the text could not be read; ``problems`` then says why. ``starts`` and ``ends`` hold the offset
    of every value and every key in the order in which they stand.
    """

    file: str
    text: str
    root: Tree = None
    starts: array[int] = field(default_factory=lambda: array("I"))
    ends: array[int] = field(default_factory=lambda: array("I"))
    blanks: tuple[int, ...] = ()
    problems: tuple[Problem, ...] = ()

    def place(self, path: Path, part: Part = "value") -> tuple[Location, str]:
        """Where the value at a path stands, or its key; the nearest thing above it where the path leads nowhere."""
        known = path
        while known not in self._numbers and known:
            known = known[:-1]
        if known != path and not isinstance(tree_at(self.root, known), str):
            part = "key"
        key, value = self._numbers.get(known, (0, 0))
        return self.place_of(key if part == "key" else value)

    def place_of(self, number: int) -> tuple[Location, str]:
        """Where the value or key with this number stands, and the text of its first line."""
        if number >= len(self.starts):
            return Location(self.file, 1, 1, 1, 1), line_at(self.text, 0)
        start, end = self.starts[number], self.ends[number]
        line = bisect_right(self._line_starts, start)
        return span(self.text, start, end, self.file, line), line_at(self.text, start)

    def path_before(self, location: Location) -> Path:
        """The path of the value, or of the key, that is the last to begin before a place in this document."""
        number = bisect_right(self.starts, self._line_starts[location.line - 1] + location.column - 1) - 1
        return next((path for path, numbers in self._numbers.items() if number in numbers), ())

    @cached_property
    def _line_starts(self) -> array[int]:
        """The offset of every line; made at the first problem, since counting lines for each of many costs more."""
        return array("I", accumulate((len(line) + 1 for line in self.text.split("\n")), initial=0))

    def problem(
        self, kind: Kind, path: Path, part: Part = "value", proposal: str | None = None, **values: Value
    ) -> Problem:
        """A problem with the value at a path, or with its key, with the line that it stands on."""
        location, line_text = self.place(path, part)
        return Problem(kind, location, values, proposal, line_text)

    def keys_beside(self, path: Path) -> frozenset[str]:
        """The keys of the mapping that holds the key at a path."""
        around = tree_at(self.root, path[:-1])
        return frozenset(around) if isinstance(around, dict) else frozenset()

    def name_of(self, path: Path) -> Name | None:  # noqa: ARG002 – several documents that make one tree have names
        """No key of a single document is the name of a file."""
        return None

    def holds(self, path: Path) -> bool:
        """Whether a path leads to a value."""
        return path in self._numbers

    def written(self, path: Path) -> str:
        """The text of the value at a path as it stands in the file."""
        number = self._numbers[path][1]
        return self.text[self.starts[number] : self.ends[number]]

    def blank_paths(self) -> list[Path]:
        """The paths of the values that were left blank, in the order of the file."""
        if not self.blanks:
            return []
        by_number = {value: path for path, (_, value) in self._numbers.items()}
        return [by_number[number] for number in self.blanks if number in by_number]

    @cached_property
    def _numbers(self) -> Mapping[Path, tuple[int, int]]:
        """For every path the numbers of its key and its value; made at the first problem, so that it costs nothing before."""
        numbers: dict[Path, tuple[int, int]] = {}
        number = 0
        waiting: list[tuple[Path, Tree, bool]] = [((), self.root, False)]
        while waiting:
            path, tree, has_key = waiting.pop()
            key = number
            number += has_key
            numbers[path] = (key, number)
            number += 1
            if isinstance(tree, dict):
                waiting.extend(((*path, name), child, True) for name, child in reversed(tree.items()))
            elif isinstance(tree, tuple):
                waiting.extend(((*path, index), tree[index], False) for index in range(len(tree) - 1, -1, -1))
        return numbers


@dataclass(frozen=True)
class Name:
    """The name of a file or of a folder, where it is the key of what that holds; ``suffix`` ends it, and is no part of the key."""

    path: str
    suffix: str
    is_folder: bool

    def problem(self, kind: Kind, proposal: str | None, **values: Value) -> Problem:
        """A problem with the name, with the name by which it would have the key that is proposed."""
        return Problem(kind, Location(self.path), values, f"{proposal}{self.suffix}" if proposal else None)


def tree_at(tree: Tree, path: Path) -> Tree:
    """The part of a tree at a path; None where the path leads nowhere.

    >>> tree_at({"about": ({"text": "Nära"},)}, ("about", 0, "text")), tree_at({"about": ()}, ("about", 0, "text"))
    ('Nära', None)
    """
    for step in path:
        if isinstance(tree, dict):
            tree = tree.get(str(step))
        elif isinstance(tree, tuple) and isinstance(step, int) and step < len(tree):
            tree = tree[step]
        else:
            return None
    return tree


class UnreadableError(Exception):
    """Reading cannot go on past this problem."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


def problem_at(  # noqa: PLR0917 – a span in a text is four things
    kind: Kind, text: str, start: int, end: int, file: str, proposal: str | None = None, **values: Value
) -> Problem:
    """A problem with the characters ``start`` to ``end`` of a text."""
    return Problem(kind, span(text, start, end, file), values, proposal, line_at(text, start))


def key_start(container: dict[str, Tree], key: str, starts: Sequence[int]) -> int:
    """The offset of a key that a mapping holds already, where the last of ``starts`` is the same key written again."""
    number = len(starts) - 2
    for name, tree in reversed(container.items()):
        number -= _size(tree)
        if name == key:
            break
        number -= 1
    return starts[number]


def _size(tree: Tree) -> int:
    """How many values and keys a tree holds, itself included."""
    size = 0
    waiting = [tree]
    while waiting:
        one = waiting.pop()
        size += 1
        if isinstance(one, dict):
            size += len(one)
            waiting.extend(one.values())
        elif isinstance(one, tuple):
            waiting.extend(one)
    return size

"""YAML 1.2 text to a tree: the quick way where it will do, otherwise from libyaml's events, with limits on the way."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from sys import intern
from typing import Any, Protocol, cast

from ledarskap.reading.decoding import FORBIDDEN_CHARACTER, forbidden_in, name_of
from ledarskap.reading.plain_reader import read_plain
from ledarskap.reading.problems import MOST_PROBLEMS, Kind, Problem
from ledarskap.reading.tree import (
    DEEPEST,
    DUPLICATE_KEY,
    EMPTY_FILE,
    EMPTY_KEY,
    LONGEST_TEXT,
    MOST_NODES,
    SEVERAL_DOCUMENTS,
    TEXT_TOO_LONG,
    TOO_DEEP,
    TOO_MANY_VALUES,
    Document,
    Tree,
    UnreadableError,
    key_start,
    problem_at,
)
from ledarskap.reading.wording import Wording

ALIAS = Kind(
    "alias",
    Wording('"*{name}" hänvisar till en annan plats i filen', '"*{name}" refers to another place in the file'),
    Wording(
        "skriv ut värdet här; vill du ha en stjärna, sätt texten inom citattecken",
        "write the value out here; if you want an asterisk, put the text in quotes",
    ),
)
ANCHOR = Kind(
    "anchor",
    Wording('"&{name}" namnger en plats i filen', '"&{name}" names a place in the file'),
    Wording(
        "ta bort namnet; vill du ha ett och-tecken, sätt texten inom citattecken",
        "remove the name; if you want an ampersand, put the text in quotes",
    ),
)
TAG = Kind(
    "tag",
    Wording('"{name}" är en YAML-tagg', '"{name}" is a YAML tag'),
    Wording(
        "ta bort den; vill du ha ett utropstecken, sätt texten inom citattecken",
        "remove it; if you want an exclamation mark, put the text in quotes",
    ),
)
MERGE_KEY = Kind(
    "merge-key",
    Wording('"<<" slår ihop delar av filen', '"<<" merges parts of the file'),
    Wording("skriv ut nycklarna här", "write the keys out here"),
)
COMPLEX_KEY = Kind(
    "complex-key",
    Wording("en lista eller en grupp av nycklar används som nyckel", "a list or a mapping is used as a key"),
    Wording(
        'skriv nyckeln som ett enda ord, utan parenteser och "?"',
        'write the key as a single word, without brackets and "?"',
    ),
)
DIRECTIVE = Kind(
    "directive",
    Wording("filen börjar med ett direktiv (%)", "the file begins with a directive (%)"),
    Wording("ta bort raden; filen läses alltid som YAML 1.2", "remove the line; the file is always read as YAML 1.2"),
)
COMMENT_AFTER_TEXT = Kind(
    "comment-after-text",
    Wording('allt efter "#" på raden läses som en kommentar', 'all that follows "#" on the line is read as a comment'),
    Wording(
        "hör det till texten, sätt hela texten inom citattecken; annars lägg kommentaren på en egen rad",
        "if it belongs to the text, put the whole text in quotes; if not, put the comment on a line of its own",
    ),
    severity="warning",
)
SPLIT_BY_COMMA = Kind(
    "split-by-comma",
    Wording(
        'kommat delar texten, så att "{rest}" blir en egen nyckel',
        'the comma splits the text, so that "{rest}" becomes a key of its own',
    ),
    Wording("sätt texten inom citattecken", "put the text in quotes"),
)

BRACES_FOR_LIST = Kind(
    "braces-for-list",
    Wording(
        "klamrar håller nycklar med värden, men här står bara värden",
        "braces hold keys with values, but only values stand here",
    ),
    Wording("skriv en lista, inom hakparenteser", "write a list, in square brackets"),
    Wording("skriv {proposal}", "write {proposal}"),
)

_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_NO_KEY = object()
LONGEST_NULL = 4
# As far as the name of a place or a tag is looked for; both stand first in a value.
LONGEST_NAME = 400
# A value opens and closes at most once, and a file holds a few events besides its values.
MOST_EVENTS = 2 * MOST_NODES + 8
# What libyaml says of a thousand levels, in the versions that count them.
TOO_DEEP_FOR_LIBYAML = "exceeded maximum nesting depth"


def read_yaml(text: str, file: str) -> Document:
    """The tree of a YAML text; ``document.problems`` says what is wrong with it, and the tree is None if it cannot be read.

    >>> read_yaml("levels: {1: Nästan aldrig}", "a.yaml").root
    {'levels': {'1': 'Nästan aldrig'}}
    """
    return read_plain(text, file) or read_events(text, file)


def read_events(text: str, file: str) -> Document:
    """The same for every text, from libyaml's events alone, which is twice the work."""
    return _Reader(text, file).read()


class _Mark(Protocol):
    """A place in the text; libyaml counts characters."""

    index: int


class _Event(Protocol):
    """An event of libyaml's; which of these it has depends on its class."""

    start_mark: _Mark
    end_mark: _Mark
    anchor: str | None
    tag: str | None
    value: str
    style: str
    flow_style: bool
    version: object
    tags: object


class _RunAheadError(Exception):
    """Libyaml's scanner, which runs ahead of its events, has met more levels than it will take, at this offset."""

    def __init__(self, offset: int) -> None:
        self.offset = offset


class _Reader:
    """The state of one pass over the events of one text, or of its beginning up to ``limit``."""

    def __init__(self, text: str, file: str, limit: int | None = None) -> None:
        self.text = text
        self.file = file
        self.limit = limit
        self.starts = array("I")
        self.ends = array("I")
        self.blanks: list[int] = []
        self.problems: list[Problem] = []
        self.noted: dict[str, int] = {}
        # For each mapping in braces, by its number, the keys without values: places and texts.
        self.bare: dict[int, list[tuple[int, int, str]]] = {}

    def read(self) -> Document:
        """The whole text as a document; without a tree where it cannot be read."""
        try:
            root = self._build()
        except UnreadableError as stopped:
            return Document(self.file, self.text, problems=(*self.problems, stopped.problem))
        except _RunAheadError as stopped:
            # What stands before it is deeper than we take, so that the reading of it stops at our own limit.
            return _Reader(self.text, self.file, stopped.offset).read()
        return Document(self.file, self.text, root, self.starts, self.ends, tuple(self.blanks), tuple(self.problems))

    def _build(self) -> Tree:  # noqa: C901, PLR0912, PLR0915 – one loop, since every call in it is paid for by each value
        """Follow the events with a stack of the open containers, so that depth costs no recursion.

        The stack holds, for each open container: the one around it, the key that waits there (None in a list), its own
        number, and the number from which the places are dropped when it closes because its key was refused, or -1.
        This is the loop that every load pays for, so it is one function, and what few files hold is looked for only in
        texts that have the characters for it.
        """
        from yaml import MarkedYAMLError, YAMLError
        from yaml.cyaml import CParser  # type: ignore[attr-defined]  # the stubs leave the C parser out
        from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

        from ledarskap.reading.syntax import leaked, syntax_problem

        text = self.text
        starts, ends, blanks = self.starts, self.ends, self.blanks
        add_start, add_end = starts.append, ends.append
        is_long = len(text) > LONGEST_TEXT
        has_names = "&" in text or "!" in text
        has_merges = "<<" in text
        has_comments = " #" in text or "\t#" in text
        has_escapes = "\\" in text
        nulls, longest_null, no_key = _NULLS, LONGEST_NULL, _NO_KEY
        # A dict while key is not None, and a list while it is: the loop says so more quickly than a type could.
        container: Any = []
        document: list[Tree] = container
        stack: list[tuple[Any, object, int, int]] = []
        key: object = None
        refused = -1
        last_end = flow = 0
        try:
            next_event = cast("Callable[[], _Event]", CParser(text[: self.limit]).get_event)
            for _ in range(MOST_EVENTS):
                event = next_event()
                kind: object = event.__class__
                if key is no_key and kind is ScalarEvent:
                    # Most keys come again and again, and one text serves for all of them.
                    key = intern(event.value)
                    add_start(event.start_mark.index)
                    add_end(event.end_mark.index)
                    if is_long or has_names:
                        self._check_scalar(event)
                    if has_escapes and event.style == '"':
                        self._check_escaped(event)
                    if not key or key in container or (has_merges and key == "<<"):
                        refused = self._refuse_key(container, str(key), event.style)
                    event = next_event()
                    kind = event.__class__
                if kind is ScalarEvent:
                    # White space around a text says nothing; libyaml leaves only the unusual kinds of it.
                    value = event.value
                    tree: Tree = value.strip()
                    start = event.start_mark.index
                    last_end = event.end_mark.index
                    add_start(start)
                    add_end(last_end)
                    if is_long or has_names:
                        self._check_scalar(event)
                    style = event.style
                    if style:
                        if has_escapes and style == '"':
                            self._check_escaped(event)
                    elif has_comments and text.startswith((" ", "\t"), last_end) and len(value.split(maxsplit=1)) > 1:
                        self._check_comment(last_end)
                    elif last_end - start <= longest_null and value in nulls:
                        tree = None
                        blanks.append(len(starts) - 1)
                        if flow and key is not None and refused < 0 and ":" not in text[ends[-2] : start]:
                            refused = self._refuse_bare(stack[-1][2], str(key))
                elif kind is MappingStartEvent or kind is SequenceStartEvent:
                    if key is no_key:
                        self._stop(COMPLEX_KEY, event)
                    if has_names and (event.anchor or event.tag):
                        self._note_name(event)
                    stack.append((container, key, len(starts), refused))
                    add_start(event.start_mark.index)
                    add_end(0)
                    if len(stack) > DEEPEST:
                        self._stop(TOO_DEEP, event)
                    flow += event.flow_style
                    refused = -1
                    container, key = ({}, no_key) if kind is MappingStartEvent else ([], None)
                    continue
                elif kind is MappingEndEvent or kind is SequenceEndEvent:
                    # A block's end mark stands where the next thing begins; its last value tells where it really ends.
                    if flow:
                        last_end = event.end_mark.index
                        flow -= 1
                    tree = container if kind is MappingEndEvent else tuple(container)
                    container, key, number, refused = stack.pop()
                    ends[number] = last_end
                    if self.bare and number in self.bare:
                        tree = self._without_braces(number, tree)
                elif self._is_alias(event, bool(document)):
                    if key is no_key:
                        self._stop(ALIAS, event, name=str(event.anchor))
                    # What is merged is told of by the key that merges it.
                    if refused < 0 or key != "<<":
                        self._note(ALIAS, event.start_mark.index, event.end_mark.index, name=str(event.anchor))
                    last_end = event.end_mark.index
                    add_start(event.start_mark.index)
                    add_end(last_end)
                    tree = ""
                elif event.__class__.__name__ == "StreamEndEvent":
                    break
                else:
                    continue
                # A finished value: into its container, unless its key was refused, and then its places go too.
                if key is None:
                    container.append(tree)
                    continue
                if refused < 0:
                    container[key] = tree
                else:
                    self._drop(refused)
                    refused = -1
                key = no_key
            else:
                if len(starts) <= MOST_NODES:
                    self._stop(TOO_MANY_VALUES, event)
        except MarkedYAMLError as error:
            if self.limit is None and error.problem == TOO_DEEP_FOR_LIBYAML and error.problem_mark:
                raise _RunAheadError(error.problem_mark.index) from None
            raise UnreadableError(syntax_problem(error, text, self.file)) from None
        except (YAMLError, ValueError, LookupError, AttributeError, OverflowError) as error:
            raise UnreadableError(leaked(error, text, self.file)) from None
        if len(starts) > MOST_NODES:
            raise UnreadableError(problem_at(TOO_MANY_VALUES, text, starts[MOST_NODES], ends[MOST_NODES], self.file))
        if not document or document[0] is None:
            raise UnreadableError(problem_at(EMPTY_FILE, text, 0, 0, self.file))
        return document[0]

    def _drop(self, number: int) -> None:
        """Forget the places from a number on: those of a key that was refused, and of its value."""
        del self.starts[number:], self.ends[number:]
        while self.blanks and self.blanks[-1] >= number:
            self.blanks.pop()

    def _stop(self, kind: Kind, event: _Event, **values: str) -> None:
        raise UnreadableError(self._at_event(kind, event, **values))

    def _at_event(self, kind: Kind, event: _Event, **values: str) -> Problem:
        return problem_at(kind, self.text, event.start_mark.index, event.end_mark.index, self.file, **values)

    def _note(self, kind: Kind, start: int, end: int, **values: str | int) -> None:
        """Keep a problem after which reading goes on."""
        if self._is_worth(kind):
            self.noted[kind.code] = self.noted.get(kind.code, 0) + 1
            self.problems.append(problem_at(kind, self.text, start, end, self.file, None, **values))

    def _is_worth(self, kind: Kind) -> bool:
        """Whether one more of a kind makes a difference: past what can be shown, finding its place would only cost."""
        return self.noted.get(kind.code, 0) <= MOST_PROBLEMS

    def _note_name(self, event: _Event) -> None:
        """The problem of a name for a place, or of a tag."""
        if not (self._is_worth(ANCHOR) or self._is_worth(TAG)):
            return
        start = event.start_mark.index
        for word in self.text[start : start + LONGEST_NAME].split()[:2]:
            offset = self.text.index(word, start)
            kind = ANCHOR if word.startswith("&") else TAG if word.startswith("!") else None
            if kind is not None:
                name = word.removeprefix("&")
                self._note(kind, offset, offset + len(word), name=name)

    def _is_alias(self, event: _Event, begun: bool) -> bool:
        """Whether an event stands for a value elsewhere; a second document and directives are noted here too."""
        name = type(event).__name__
        if name == "AliasEvent":
            return True
        if name == "DocumentStartEvent":
            if begun:
                self._stop(SEVERAL_DOCUMENTS, event)
            if event.version or event.tags:
                start = event.start_mark.index
                self._note(DIRECTIVE, start, start + 1)
        return False

    def _check_scalar(self, event: _Event) -> None:
        if event.end_mark.index - event.start_mark.index > LONGEST_TEXT:
            self._stop(TEXT_TOO_LONG, event)
        if event.anchor or event.tag:
            self._note_name(event)

    def _check_comment(self, end: int) -> None:
        """After a word a comment is a note; after a text it may well be the rest of the text."""
        line_end = self.text.find("\n", end)
        rest = self.text[end : len(self.text) if line_end < 0 else line_end]
        if rest.lstrip().startswith("#"):
            start = end + len(rest) - len(rest.lstrip())
            self._note(COMMENT_AFTER_TEXT, start, end + len(rest.rstrip()))

    def _check_escaped(self, event: _Event) -> None:
        """A character that must not stand in a text can hide behind an escape."""
        start, end = event.start_mark.index, event.end_mark.index
        character = forbidden_in(event.value) if "\\" in self.text[start:end] else None
        if character is not None:
            self._note(FORBIDDEN_CHARACTER, start, end, character=name_of(character))

    def _refuse_key(self, container: dict[str, Tree], key: str, style: str) -> int:
        """Note a key that cannot stand here, and give the number from which its places are dropped."""
        number = len(self.starts) - 1
        start, end = self.starts[number], self.ends[number]
        if key == "<<" and not style:
            self._note(MERGE_KEY, start, end)
        elif not key and not style:
            # What is written all the same is a name or a tag, and told of as such.
            if start == end:
                self._note(EMPTY_KEY, start, end)
        elif key in container:
            if self._is_worth(DUPLICATE_KEY):
                line = self.text.count("\n", 0, key_start(container, key, self.starts)) + 1
                self._note(DUPLICATE_KEY, start, end, key=key, line=line)
        else:
            return -1
        return number

    def _refuse_bare(self, around: int, key: str) -> int:
        """Keep a key without a value until its braces close, and give the number from which its places are dropped."""
        number = len(self.starts) - 2
        self.bare.setdefault(around, []).append((self.starts[number], self.ends[number], key))
        return number

    def _without_braces(self, number: int, tree: Tree) -> Tree:
        """Keys without values are parts of a text that a comma splits; where there is nothing else, a list was meant."""
        bare = self.bare.pop(number)
        if tree or len(self.starts) > number + 1:
            for start, end, key in bare:
                self._note(SPLIT_BY_COMMA, start, end, rest=key)
            return tree
        start, end = self.starts[number], self.ends[number]
        if self._is_worth(BRACES_FOR_LIST):
            proposal = "[" + self.text[start + 1 : end - 1].strip(", \n") + "]"
            self.noted[BRACES_FOR_LIST.code] = self.noted.get(BRACES_FOR_LIST.code, 0) + 1
            self.problems.append(problem_at(BRACES_FOR_LIST, self.text, start, end, self.file, proposal))
        self.starts.extend(one[0] for one in bare)
        self.ends.extend(one[1] for one in bare)
        return tuple(key for _, _, key in bare)

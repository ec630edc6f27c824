"""JSON text to the same tree as YAML, with the same places and limits, without recursion."""

from __future__ import annotations

import json
import re
from array import array
from functools import cache

from ledarskap.reading.decoding import FORBIDDEN_CHARACTER, forbidden_in, name_of, without_forbidden
from ledarskap.reading.problems import MOST_PROBLEMS, Kind, Problem
from ledarskap.reading.tree import (
    DEEPEST,
    DUPLICATE_KEY,
    EMPTY_FILE,
    LONGEST_TEXT,
    MOST_NODES,
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

NOT_JSON = Kind(
    "not-json",
    Wording("här väntades {expected}", "{expected} was expected here"),
    Wording(
        "öppna filen i det program som skrev den, och spara den på nytt",
        "open the file in the program that wrote it, and save it again",
    ),
)
LAST_COMMA = Kind(
    "not-json",
    Wording('efter kommat väntades mer före "{mark}"', 'more was expected after the comma, before "{mark}"'),
    Wording("ta bort kommat", "remove the comma"),
)
SINGLE_QUOTES = Kind(
    "not-json",
    Wording(
        "en text i JSON står inom dubbla citattecken, inte enkla",
        "a text in JSON stands in double quotes, not single ones",
    ),
    Wording('sätt den inom "…"', 'put it in "…"'),
    Wording("skriv {proposal}", "write {proposal}"),
)
_VALUE = Wording("ett värde", "a value")
_KEY = Wording("en nyckel inom citattecken", "a key in quotes")
_COLON = Wording('":"', '":"')
_COMMA_OR_END = Wording('"," eller ett slut', '"," or an end')
_NOTHING = Wording("ingenting mer", "nothing more")

_BLANK = r"[ \t\r\n]*"
_SINGLE_QUOTED = r"'([^'\"\\\n]{0,400})'"
# No part gives back what it has taken, so that a long text costs no memory to remember how it could have been taken.
_TOKEN = (
    r'[ \t\r\n]*+(?:(?P<text>"(?:[^"\\\x00-\x1f]++|\\.)*+")'
    r"|(?P<plain>-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][-+]?[0-9]++)?|true|false|null)|(?P<mark>[{}\[\],:])|(?P<end>\Z))"
)


def read_json(text: str, file: str) -> Document:
    """The tree of a JSON text; numbers, true and false are kept as they are written, null is a blank value.

    >>> read_json('{"level": 4, "comment": "\\\\ud83d\\\\ude00"}', "a.json").root
    {'level': '4', 'comment': '😀'}
    """
    return _Reader(text, file).read()


class _Reader:
    """The state of one pass over the tokens of one text."""

    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file
        self.token = _token().match
        self.offset = 0
        self.start = 0
        self.starts = array("I")
        self.ends = array("I")
        self.blanks: list[int] = []
        self.problems: list[Problem] = []

    def read(self) -> Document:
        """The whole text as a document; without a tree where it cannot be read."""
        try:
            if not self.text.strip():
                raise self._stop(EMPTY_FILE)
            root = self._build()
            if self._next(_NOTHING)[0] != "end":
                raise self._stop(NOT_JSON, expected=_NOTHING)
            if root is None:
                self.start = self.offset = 0
                raise self._stop(EMPTY_FILE)
        except UnreadableError as stopped:
            return Document(self.file, self.text, problems=(*self.problems, stopped.problem))
        return Document(self.file, self.text, root, self.starts, self.ends, tuple(self.blanks), tuple(self.problems))

    def _build(self) -> Tree:
        """Follow the tokens; the stack holds each open container with its number and the key it waits for."""
        stack: list[tuple[dict[str, Tree] | list[Tree], int, str]] = []
        key = ""
        while True:
            name, token = self._next()
            number = self._add()
            if name == "mark" and token in "{[":
                if len(stack) >= DEEPEST:
                    raise self._stop(TOO_DEEP)
                stack.append(({} if token == "{" else [], number, key))
                closing = self._peek() in ("}", "]")
                if not closing:
                    key = self._key(stack[-1][0])
                    continue
                self._close(stack[-1][0])
                container, number, key = stack.pop()
                tree = self._closed(container, number)
            else:
                tree = self._scalar(name, token, number)
            while True:
                if not stack:
                    return tree
                container, number, outer = stack[-1]
                _put(container, key, tree)
                if self._separator(container):
                    key = self._key(container)
                    break
                stack.pop()
                tree, key = self._closed(container, number), outer

    def _closed(self, container: dict[str, Tree] | list[Tree], number: int) -> Tree:
        self.ends[number] = self.offset
        return container if isinstance(container, dict) else tuple(container)

    def _next(self, expected: Wording = _VALUE) -> tuple[str, str]:
        """The next token and its kind; what was expected is said where there is none."""
        match = self.token(self.text, self.offset)
        if match is None:
            self.start = self._blank_end()
            self.offset = self.start + 1
            if self.text.startswith("'", self.start):
                single = _single_quoted().match(self.text, self.start)
                self.offset = single.end() if single else self.offset
                proposal = f'"{single[1]}"' if single else None
                raise UnreadableError(
                    problem_at(SINGLE_QUOTES, self.text, self.start, self.offset, self.file, proposal)
                )
            raise self._stop(NOT_JSON, expected=expected)
        name = str(match.lastgroup)
        self.start, self.offset = match.span(name)
        return name, match[name]

    def _peek(self) -> str:
        end = self._blank_end()
        return self.text[end : end + 1]

    def _blank_end(self) -> int:
        blank = _blank().match(self.text, self.offset)
        return blank.end() if blank else self.offset

    def _add(self) -> int:
        if len(self.starts) >= MOST_NODES:
            raise self._stop(TOO_MANY_VALUES)
        self.starts.append(self.start)
        self.ends.append(self.offset)
        return len(self.starts) - 1

    def _scalar(self, name: str, token: str, number: int) -> Tree:
        if name == "text":
            # White space around a text says nothing.
            return self._text(token).strip()
        if name != "plain":
            raise self._stop(NOT_JSON, expected=_VALUE)
        if len(token) > LONGEST_TEXT:
            raise self._stop(TEXT_TOO_LONG)
        if token == "null":
            self.blanks.append(number)
            return None
        return token

    def _text(self, token: str) -> str:
        if len(token) > LONGEST_TEXT:
            raise self._stop(TEXT_TOO_LONG)
        try:
            text = str(json.loads(token)).replace("\r\n", "\n")
        except json.JSONDecodeError as error:
            self.start += error.pos
            raise self._stop(NOT_JSON, expected=_VALUE) from None
        character = forbidden_in(text)
        if character is not None:
            # Past what can be shown, finding the place of one more would only cost.
            if len(self.problems) <= MOST_PROBLEMS:
                self.problems.append(self._problem(FORBIDDEN_CHARACTER, character=name_of(character)))
            return without_forbidden(text)
        return text

    def _key(self, container: dict[str, Tree] | list[Tree]) -> str:
        """The key of the next value, with its colon passed; nothing in a list."""
        if isinstance(container, list):
            return ""
        name, token = self._next(_KEY)
        if name != "text":
            raise self._stop(NOT_JSON, expected=_KEY)
        self._add()
        key = self._text(token)
        if key in container:
            line = self.text.count("\n", 0, key_start(container, key, self.starts)) + 1
            # Two values under one key: which of them was meant, nobody can tell.
            raise self._stop(DUPLICATE_KEY, key=key, line=line)
        if self._next(_COLON)[1] != ":":
            raise self._stop(NOT_JSON, expected=_COLON)
        return key

    def _separator(self, container: dict[str, Tree] | list[Tree]) -> bool:
        """Whether another value follows; a container that ends here is passed."""
        name, token = self._next(_COMMA_OR_END)
        if name == "mark" and token == ",":
            closing = self._peek()
            if closing in ("}", "]"):
                raise self._stop(LAST_COMMA, mark=closing)
            return True
        if token != ("}" if isinstance(container, dict) else "]"):
            raise self._stop(NOT_JSON, expected=_COMMA_OR_END)
        return False

    def _close(self, container: dict[str, Tree] | list[Tree]) -> None:
        if self._next()[1] != ("}" if isinstance(container, dict) else "]"):
            raise self._stop(NOT_JSON, expected=_VALUE)

    def _problem(self, kind: Kind, **values: str | int | Wording) -> Problem:
        return problem_at(kind, self.text, self.start, self.offset, self.file, None, **values)

    def _stop(self, kind: Kind, **values: str | int | Wording) -> UnreadableError:
        return UnreadableError(self._problem(kind, **values))


def _put(container: dict[str, Tree] | list[Tree], key: str, tree: Tree) -> None:
    if isinstance(container, dict):
        container[key] = tree
    else:
        container.append(tree)


@cache
def _token() -> re.Pattern[str]:
    return re.compile(_TOKEN)


@cache
def _blank() -> re.Pattern[str]:
    return re.compile(_BLANK)


@cache
def _single_quoted() -> re.Pattern[str]:
    return re.compile(_SINGLE_QUOTED)

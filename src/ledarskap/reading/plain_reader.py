"""A quick way for the YAML that most files are written in; whatever is out of the ordinary is left to libyaml.

One expression takes each line apart, and indentation makes the tree. What YAML means is libyaml's to say: for every text
this reader gives either just what :func:`~ledarskap.reading.yaml_reader.read_events` gives, without problems, or nothing.
So there is no second meaning of YAML here, and each case of doubt may safely be left out.
"""

from __future__ import annotations

import re
from array import array
from functools import cache
from sys import intern
from typing import Any

from ledarskap.reading.tree import DEEPEST, MOST_NODES, Document, Tree

# An ordinary line holds a value, and now and then a line is blank or a comment.
MOST_LINES = 2 * MOST_NODES
# A line can open a list, a mapping in it, and brackets as a value there.
MOST_OPENED = 3

_NULLS = frozenset(("null", "Null", "NULL"))
_KEY = r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,199}+"
# A text goes past colons and number signs where no space gives them a meaning.
_RUN = r"[^:#\n]{0,60000}+"
_TEXT = rf"[^ \n\-?:,\[\]{{}}#&*!|>'\"%@`~]{_RUN}(?:(?::(?![ \n])|(?<! )#){_RUN}){{0,20}}+(?<! )"
_QUOTED = r"'[^'\n]{0,60000}+'|\"[^\"\\\n]{0,60000}+\""
_WORDS = r"\w[^:#?,\[\]{}\n]{0,1000}+(?<! )"
_PAIR = f"{_KEY}: {_WORDS}"
_BRACKETS = rf"\[(?:{_WORDS}(?:, {_WORDS}){{0,200}}+)?+\]|\{{(?:{_PAIR}(?:, {_PAIR}){{0,200}}+)?+\}}"
# Indentation, hyphen, key, and one of text, quoted text, brackets and comment; or else a single character.
# No part gives back what it has taken, so that a line costs no more than its length.
_LINE = rf"( *+)(- ++|)(?:({_KEY}):(?: (?!\n)|(?=\n))|)(?:({_TEXT})|({_QUOTED})|({_BRACKETS})|(#[^\n]*+)|)\n|[\s\S]"


def read_plain(text: str, file: str) -> Document | None:  # noqa: C901, PLR0912, PLR0915 – one loop, since each line pays for its calls
    """The tree of an ordinary YAML text, with its places; None for any other text, be it right or wrong.

    >>> read_plain("levels:\\n  1: Nästan aldrig\\n", "a.yaml").root
    {'levels': {'1': 'Nästan aldrig'}}
    >>> read_plain("levels: &all\\n  1: Nästan aldrig\\n", "a.yaml") is None
    True
    """
    lines = text if text.endswith("\n") else f"{text}\n"
    # Unprintable are control characters, surrogates, other line breaks, and all spaces but the ordinary one.
    if lines.count("\n") > MOST_LINES or not lines.replace("\n", "").isprintable():
        return None
    starts, ends = array("I"), array("I")
    add_start, add_end = starts.append, ends.append
    # The innermost open container: a dict, and then key is the last one in it, or a list, and then key is None. Its
    # column is that of its keys or hyphens. The outermost holds the document.
    container: Any = []
    document: list[Tree] = container
    column = -1
    key: str | None = None
    is_waiting = True
    stack: list[_Open] = []
    end = after = 0
    for match in _line().finditer(lines):
        spaces, hyphen, written, plain, quoted, brackets, comment = match.groups()
        if not (written or hyphen):
            if spaces is None or plain or quoted or brackets:
                return None
            after = match.end()
            continue
        here = len(spaces)
        start = after + here
        # Where the line belongs: in a new container under the last key, or in an open one.
        if is_waiting:
            if here < column or (here == column and not hyphen):
                return None
            is_waiting = False
            stack.append((container, column, key, len(starts)))
            add_start(start)
            add_end(0)
            container, column, key = ([], here, None) if hyphen else ({}, here, "")
        else:
            while here < column or (here == column and key is None and not hyphen):
                container, column, key = _close(container, key, stack, ends, end)
            if here != column or (hyphen and key is not None):
                return None
        if hyphen:
            start += len(hyphen)
            if written:
                stack.append((container, column, key, len(starts)))
                add_start(start)
                add_end(0)
                container, column = {}, here + len(hyphen)
        if written:
            if written in container:
                return None
            # Most keys come again and again, and one text serves for all of them.
            key = intern(written)
            end = start + len(key)
            add_start(start)
            add_end(end)
            start = end + 2
        # The value of the line.
        if plain:
            tree: Tree = plain
            if " " not in plain:
                if plain in _NULLS:
                    return None
                # Words come again, as keys do.
                tree = intern(plain)
            end = start + len(plain)
            add_start(start)
            add_end(end)
        elif quoted:
            # White space around a text says nothing.
            tree = quoted[1:-1].strip()
            end = start + len(quoted)
            add_start(start)
            add_end(end)
        elif brackets:
            found = _bracketed(brackets, start, starts, ends)
            if found is None:
                return None
            tree = found
            end = start + len(brackets)
        elif comment or not written:
            return None
        else:
            is_waiting = True
            after = start
            if len(stack) + MOST_OPENED > DEEPEST:
                return None
            continue
        if key is None:
            container.append(tree)
        else:
            container[key] = tree
        after = end + 1
    if is_waiting:
        return None
    while stack:
        container, column, key = _close(container, key, stack, ends, end)
    return None if len(starts) > MOST_NODES else Document(file, text, document[0], starts, ends)


# An open container around the innermost: itself, its column, the key that waits there, the number of what it holds.
_Open = tuple[Any, int, str | None, int]


def _close(
    container: Any, key: str | None, stack: list[_Open], ends: array[int], end: int
) -> tuple[Any, int, str | None]:
    """Put a finished container into the one around it, which is then the innermost; the last value tells where it ends."""
    tree = tuple(container) if key is None else container
    outer, column, waiting, number = stack.pop()
    ends[number] = end
    if waiting is None:
        outer.append(tree)
    else:
        outer[waiting] = tree
    return outer, column, waiting


def _bracketed(written: str, start: int, starts: array[int], ends: array[int]) -> Tree:
    """The list or mapping that stands in brackets from ``start`` on a line, or None if a part of it is out of the ordinary."""
    starts.append(start)
    ends.append(start + len(written))
    parts = written[1:-1].split(", ") if len(written) > len("[]") else []
    start += 1
    if written.startswith("["):
        if not _NULLS.isdisjoint(parts):
            return None
        for part in parts:
            starts.append(start)
            start += len(part)
            ends.append(start)
            start += 2
        return tuple(map(intern, parts))
    mapping: dict[str, Tree] = {}
    for part in parts:
        key, _, value = part.partition(": ")
        if value in _NULLS or key in mapping:
            return None
        starts.append(start)
        starts.append(start + len(key) + 2)
        ends.append(start + len(key))
        start += len(part)
        ends.append(start)
        start += 2
        mapping[intern(key)] = value
    return mapping


@cache
def _line() -> re.Pattern[str]:
    return re.compile(_LINE)

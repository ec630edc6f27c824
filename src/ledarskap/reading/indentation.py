"""Which line of a YAML text is indented wrongly: libyaml only tells of the first one that it cannot fit in.

The lines are read as keys and items, and each of those near the error is tried at other indentations. The one after whose
change the text goes on longest, and most regularly, is the one that the writer should mend.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

# How many lines before the error are tried, and how many after it tell which attempt was right.
LINES_BEFORE = 60
LINES_AFTER = 20
USUAL_STEP = 2
_LINE = (
    r"( *)(- +(?=\S)|-(?= *$)|)(?:(?:\"[^\"]*\"|'[^']*'|[^\s#\"'\[{-][^\n]*?):(?: +(?!#)(.+?)|(?: +#.*)?)|([^\n]*))\r?"
)
_BLOCK = r"[|>][-+0-9]*(?: +#.*)?"
_OPEN = r"\"[^\"]*|'[^']*|\[[^\]]*|\{[^}]*"


@dataclass(frozen=True, slots=True)
class Misfit:
    """A line, counted from 0, the indentation that it should have, and a line that it then lines up with."""

    line: int
    indent: int
    beside: int | None


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    indent: int
    # How much further in the key of a list's item stands; 0 where the line is no item.
    hyphen: int
    is_key: bool
    waits: bool
    # Whether a text in quotes or brackets go on in the lines below, or a block of text begins there.
    is_open: bool
    is_block: bool


@dataclass(frozen=True, slots=True)
class _State:
    """The open levels, each with its indentation and whether it is a list, and what the last line leaves for the next."""

    levels: tuple[tuple[int, bool], ...] = ((-1, False),)
    waits: bool = True
    # The lines that are indented further than this belong to a text; the first one of a block decides how far.
    text_above: int | None = None
    begins_block: bool = False
    cost: int = 0


def misfit(text: str, error_line: int) -> Misfit | None:
    """The line to mend where libyaml stops at ``error_line``, counted from 0; None where nobody can tell."""
    lines = _lines(text.split("\n", error_line + LINES_AFTER + 1)[: error_line + LINES_AFTER + 1])
    last = next((place for place, line in enumerate(lines) if line.number == error_line), None)
    if last is None:
        return None
    steps = Counter(
        below.indent - above.indent for above, below in pairwise(lines[:last]) if below.indent > above.indent
    )
    step = steps.most_common(1)[0][0] if steps else USUAL_STEP
    states = [_State()]
    for line in lines[:last]:
        state = _after(states[-1], line, step)
        if state is None:
            return None
        states.append(state)
    if _after(states[-1], lines[last], step) is not None:
        return None
    first = max(0, last - LINES_BEFORE)
    indents = {line.indent for line in lines[first : last + 1]}
    found: list[tuple[tuple[int, int, int, int], int, int]] = []
    for place in range(first, last + 1):
        line = lines[place]
        for indent in indents | {line.indent + step, max(0, line.indent - step)}:
            text_above = states[place].text_above
            # What a key does not fit in may not be mended by making it a part of a text.
            is_swallowed = line.is_key and text_above is not None and indent > text_above
            if indent != line.indent and not is_swallowed:
                reached, cost = _reached(states[place], [replace(line, indent=indent), *lines[place + 1 :]], step)
                if place + reached > last:
                    found.append(((-place - reached, cost, -place, abs(indent - line.indent)), place, indent))
    found.sort()
    if not found or (len(found) > 1 and found[0][0] == found[1][0]):
        return None
    _, place, indent = found[0]
    return Misfit(lines[place].number, indent, _beside(lines, place, indent))


def _lines(written: Sequence[str]) -> list[_Line]:
    """The lines that hold something, and what it is."""
    lines = []
    for number, one in enumerate(written):
        match = _line().fullmatch(one)
        if match is None or not one.strip() or one.lstrip().startswith("#"):
            continue
        spaces, hyphen, value, rest = match.groups()
        is_key = rest is None
        is_open, is_block = (one.fullmatch(value or rest or "") is not None for one in (_open(), _block()))
        waits = not value and not rest
        lines.append(_Line(number, len(spaces), len(hyphen), is_key, waits, is_open, is_block))
    return lines


def _after(state: _State, line: _Line, step: int) -> _State | None:
    """What comes after a line; None where it does not fit."""
    indent, levels, cost = line.indent, list(state.levels), state.cost
    is_item = line.hyphen > 0
    if state.text_above is not None and indent > state.text_above:
        return replace(state, text_above=indent - 1, begins_block=False) if state.begins_block else state
    if not (line.is_key or is_item):
        if state.text_above is not None:
            return None
        return replace(state, waits=False) if indent > levels[-1][0] else None
    if state.waits and (indent > levels[-1][0] or (indent == levels[-1][0] and is_item and not levels[-1][1])):
        # The outermost keys stand at the left; a list may stand right below its key.
        usual = (0, step) if len(levels) > 1 and is_item else (step,) if len(levels) > 1 else (1,)
        cost += indent - levels[-1][0] not in usual
        levels.append((indent, is_item))
    elif indent > levels[-1][0]:
        return None
    else:
        cost += state.waits
    while levels[-1][0] > indent or (levels[-1][0] == indent and levels[-1][1] and not is_item):
        levels.pop()
    if levels[-1] != (indent, is_item):
        return None
    text_above = indent if line.is_open or line.is_block else None
    if is_item and line.is_key:
        levels.append((indent + line.hyphen, False))
    return _State(tuple(levels), line.waits, text_above, line.is_block, cost)


def _reached(state: _State, lines: Sequence[_Line], step: int) -> tuple[int, int]:
    """How many of the lines fit, and how much in them is unusual."""
    for count, line in enumerate(lines):
        after = _after(state, line, step)
        if after is None:
            return count, state.cost
        state = after
    return len(lines), state.cost


def _beside(lines: Sequence[_Line], place: int, indent: int) -> int | None:
    """The nearest line above in the same block, or the nearest below."""
    for around in (reversed(lines[:place]), lines[place + 1 :]):
        for line in around:
            if line.indent < indent:
                break
            if line.indent == indent:
                return line.number
    return None


@cache
def _line() -> re.Pattern[str]:
    return re.compile(_LINE)


@cache
def _open() -> re.Pattern[str]:
    return re.compile(_OPEN)


@cache
def _block() -> re.Pattern[str]:
    return re.compile(_BLOCK)

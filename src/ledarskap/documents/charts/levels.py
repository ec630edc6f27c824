"""The chart of levels: where every text, mark and line stands; numbers and texts, and nothing drawn.

Each behaviour is a row, and each level of the scale a column. The marks of one person's answers are joined by a line within
a statement. Where an answer is no level there is no mark: the line is broken, and words say why. Marks that would lie over
each other are moved up and down in their row, never sideways, so that each stands at its own level.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from ledarskap.documents.charts.marks import REACH, dodged, path_through, short
from ledarskap.documents.fitting import text_width, wrapped

TextKind = Literal["statement", "behaviour", "level", "key", "missing", "series", "heading", "words"]

SMALL: frozenset[TextKind] = frozenset({"level", "key", "missing"})

# In the units of the picture, which are pixels where it is as wide as it is meant to be.
WIDTH = 680
TEXT_WIDTH = 282
SCALE_LEFT = 296
# How large letters are, and how far apart lines of them: the texts, and what is said of them.
SIZE, LINE = 13, 17
LEVEL_SIZE, LEVEL_LINE = 12, 15
# How wide the letters of the widest of the usual fonts are beside its bold ones, by which texts are measured.
REGULAR = 0.89
# Joiners and soft hyphens, which show nothing by themselves.
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
# Longer texts are cut in the picture, and stand as they are in the table beside it.
MOST_LINES = 10
PADDING = 7
ABOVE_STATEMENT, BELOW_STATEMENT = 14, 5
ASCENT = 0.78
SAMPLE = 44


class Text(NamedTuple):
    """A line of text; ``x`` is its beginning, or for a level its middle, and ``y`` its baseline."""

    kind: TextKind
    text: str
    x: float
    y: float


class Mark(NamedTuple):
    """One level as it was answered, by the middle of its mark; ``series`` tells whose it is."""

    series: int
    x: float
    y: float


class Line(NamedTuple):
    """What joins the marks of one series, from row to row."""

    series: int
    path: str


@dataclass(frozen=True, slots=True)
class Row:
    """A behaviour with a value for each series, or None, and the words that stand for those that are none."""

    text: str
    values: tuple[float | None, ...]
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A statement with its rows and the levels of its scale, the lowest first."""

    text: str
    levels: Mapping[int, str]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything that is drawn, with the size of the whole; ``grid`` and ``rules`` are SVG paths, the rows their tops and bottoms."""

    width: float
    height: float
    texts: tuple[Text, ...]
    marks: tuple[Mark, ...]
    lines: tuple[Line, ...]
    grid: str
    rules: str
    rows: tuple[tuple[float, float], ...]


def levels_picture(blocks: Sequence[Block], series: Sequence[str]) -> Picture:
    """The chart of some statements, as high as it comes to be.

    What the marks mean is told first where there is more than one ``series``, and what the columns mean above them and
    wherever the scale changes.
    """
    drawn = _Drawing()
    if len(series) > 1:
        _draw(_legend(series), drawn)
    for piece in _pieces(blocks):
        _draw(piece, drawn)
    _end_lines(drawn, ())
    return Picture(
        WIDTH,
        round(drawn.y + 1, 1),
        tuple(drawn.texts),
        tuple(drawn.marks),
        tuple(drawn.lines),
        "".join(drawn.grid),
        "".join(drawn.rules),
        tuple(drawn.rows),
    )


def lines_of(text: str, width: float, size: float, *, is_bold: bool = False) -> tuple[str, ...]:
    """A text in lines that fit, and not more of them than a picture has room for."""
    width = width if is_bold else width / REGULAR
    text = text.translate(_UNSEEN)
    # Nothing is as narrow as an i; what is longer than that many is never shown, and not measured either.
    longest = int(MOST_LINES * width / text_width("i", size)) + MOST_LINES
    lines = wrapped(text[:longest], width, size)
    if len(lines) <= MOST_LINES and len(text) <= longest:
        return lines
    last = wrapped(lines[:MOST_LINES][-1], width - text_width(" …", size), size)[0]
    return (*lines[: MOST_LINES - 1], f"{last} …")


# --- pieces that stand below each other


@dataclass(frozen=True, slots=True)
class _Piece:
    """What stands below another; measured from its own top. ``columns`` are the middles of the levels, in a row that has marks."""

    height: float
    texts: tuple[Text, ...] = ()
    marks: tuple[Mark, ...] = ()
    columns: tuple[float, ...] = ()
    is_row: bool = False


def _pieces(blocks: Iterable[Block]) -> Iterator[_Piece]:
    """The statements with their rows, and before the first on each scale what the columns mean."""
    told: Mapping[int, str] | None = None
    for block in blocks:
        if block.levels != told:
            yield _heads(block.levels)
            told = block.levels
        yield _statement(block.text)
        for row in block.rows:
            yield _row(row, block.levels)


def _statement(text: str) -> _Piece:
    lines = lines_of(text, WIDTH, SIZE, is_bold=True)
    texts = _stacked("statement", lines, 0, ABOVE_STATEMENT)
    return _Piece(ABOVE_STATEMENT + len(lines) * LINE + BELOW_STATEMENT, texts)


def _heads(levels: Mapping[int, str]) -> _Piece:
    """What the columns mean: in words over them, or in numbers where the words have no room, with what those mean first."""
    width = (WIDTH - SCALE_LEFT) / len(levels)
    room = width - 6
    if all(text_width(word, LEVEL_SIZE) * REGULAR <= room for text in levels.values() for word in text.split()):
        words = {level: lines_of(text, room, LEVEL_SIZE) for level, text in levels.items()}
        key: tuple[str, ...] = ()
    else:
        words = {level: (str(level),) for level in levels}
        key = lines_of(" · ".join(f"{level} {text}" for level, text in levels.items()), WIDTH, LEVEL_SIZE)
    highest = max(map(len, words.values()))
    top = len(key) * LEVEL_LINE
    texts = [
        text
        for level, lines in words.items()
        # The last lines stand on one height, just over their column.
        for text in _stacked("level", lines, _x_of(level, levels), top + (highest - len(lines)) * LEVEL_LINE)
    ]
    above = PADDING
    texts += _stacked("key", key, 0, 0)
    moved = tuple(text._replace(y=text.y + above) for text in texts)
    return _Piece(above + top + highest * LEVEL_LINE, moved)


def _row(row: Row, levels: Mapping[int, str]) -> _Piece:
    across = {number: _x_of(value, levels) for number, value in enumerate(row.values) if value is not None}
    aside = dodged(across)
    behaviour = lines_of(row.text, TEXT_WIDTH, SIZE)
    width = TEXT_WIDTH if across else WIDTH - SCALE_LEFT
    words = [line for text in row.words for line in lines_of(text, width, LEVEL_SIZE)]
    left = len(behaviour) * LINE + (len(words) * LEVEL_LINE if across else 0)
    right = (max(aside.values()) - min(aside.values()) + 2 * REACH) if across else len(words) * LEVEL_LINE
    height = max(left, right) + 2 * PADDING
    top = (height - left) / 2
    texts = _stacked("behaviour", behaviour, 0, top)
    if across:
        said = _stacked("missing", words, 0, top + len(behaviour) * LINE)
    else:
        said = _stacked("missing", words, SCALE_LEFT + 8, (height - right) / 2)
    marks = tuple(Mark(number, x, height / 2 + aside[number]) for number, x in across.items())
    columns = tuple(_x_of(level, levels) for level in levels) if across else ()
    return _Piece(height, (*texts, *said), marks, columns, is_row=True)


def _legend(series: Sequence[str]) -> _Piece:
    """What the marks mean: a sample of each, with whose it is; as many beside each other as there is room for."""
    texts: list[Text] = []
    marks: list[Mark] = []
    x, y = 0.0, 0.0
    for number, name in enumerate(series):
        lines = lines_of(name, WIDTH - SAMPLE - 8, SIZE)
        width = SAMPLE + 8 + max(text_width(line, SIZE) for line in lines)
        if x and x + width > WIDTH:
            x, y = 0.0, max(text.y for text in texts) + LINE * (1 - ASCENT)
        texts += _stacked("series", lines, x + SAMPLE + 8, y + 3)
        marks.append(Mark(number, x + SAMPLE / 2, y + 3 + LINE / 2))
        x += width + 18
    return _Piece(max(text.y for text in texts) + PADDING, tuple(texts), tuple(marks))


def _stacked(kind: TextKind, lines: Sequence[str], x: float, top: float) -> tuple[Text, ...]:
    """Lines of text below each other."""
    size, apart = (LEVEL_SIZE, LEVEL_LINE) if kind in SMALL else (SIZE, LINE)
    first = top + (apart - size) / 2 + size * ASCENT + 1
    return tuple(Text(kind, line, round(x, 1), round(first + number * apart, 1)) for number, line in enumerate(lines))


def _x_of(value: float, levels: Mapping[int, str]) -> float:
    """Where a value stands: a level in the middle of its column."""
    return round(SCALE_LEFT + (column_of(value, list(levels)) + 0.5) * (WIDTH - SCALE_LEFT) / len(levels), 2)


def column_of(value: float, levels: Sequence[int]) -> float:
    """How many columns are to the left of a value's; what lies between two levels stands between their columns."""
    at = next((number for number, level in enumerate(levels) if level >= value), len(levels) - 1)
    if at == 0:
        return 0
    return at - 1 + (value - levels[at - 1]) / (levels[at] - levels[at - 1])


# --- the picture


@dataclass
class _Drawing:
    """What has been drawn so far, and how far down."""

    y: float = 0
    texts: list[Text] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    grid: list[str] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)
    rows: list[tuple[float, float]] = field(default_factory=list)
    # The line of each series as far as it has come.
    begun: dict[int, list[tuple[float, float]]] = field(default_factory=dict)


def _draw(piece: _Piece, drawn: _Drawing) -> None:
    """A piece below what is there."""
    top, bottom = drawn.y, drawn.y + piece.height
    drawn.texts += [text._replace(y=round(text.y + top, 1)) for text in piece.texts]
    marks = [mark._replace(y=round(mark.y + top, 2)) for mark in piece.marks]
    drawn.marks += marks
    drawn.y = bottom
    if not piece.is_row:
        _end_lines(drawn, ())
        drawn.lines += [
            Line(mark.series, path_through([(mark.x - SAMPLE / 2, mark.y), (mark.x + SAMPLE / 2, mark.y)]))
            for mark in marks
        ]
        return
    drawn.rows.append((top, bottom))
    drawn.grid += [f"M{short(x)} {short(top)}V{short(bottom)}" for x in piece.columns]
    drawn.rules += [f"M0 {short(y)}H{WIDTH}" for y in (top, bottom)]
    _end_lines(drawn, [mark.series for mark in marks])
    for mark in marks:
        drawn.begun.setdefault(mark.series, []).append((mark.x, mark.y))


def _end_lines(drawn: _Drawing, going_on: Sequence[int]) -> None:
    """The lines of those series that do not go on end at their last mark; one mark alone has no line."""
    for number in [number for number in drawn.begun if number not in going_on]:
        points = drawn.begun.pop(number)
        if len(points) > 1:
            drawn.lines.append(Line(number, path_through(points)))

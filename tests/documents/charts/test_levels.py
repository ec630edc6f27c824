"""The chart of levels: where everything stands."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import combinations, pairwise
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledarskap.documents.charts.levels import (
    LEVEL_SIZE,
    MOST_LINES,
    REGULAR,
    SCALE_LEFT,
    SIZE,
    SMALL,
    WIDTH,
    Block,
    Picture,
    Row,
    Text,
    levels_picture,
    lines_of,
)
from ledarskap.documents.charts.marks import REACH
from ledarskap.documents.fitting import text_width

OFTEN = {1: "Nästan aldrig", 2: "Ibland", 3: "Ungefär varannan gång", 4: "Oftast", 5: "Så gott som alltid"}
EXTENT = {1: "Inte alls", 2: "Till en del", 3: "Helt och hållet"}
NAMES = ("Du", "Närmaste chef", "Kollegor", "Medarbetare")


def box_of(text: Text) -> tuple[float, float, float, float]:
    """What a line of text takes up at most: left, top, right, bottom."""
    size = LEVEL_SIZE if text.kind in SMALL else SIZE
    width = text_width(text.text, size) * (1 if text.kind == "statement" else REGULAR)
    left = text.x - width / 2 if text.kind == "level" else text.x
    return left, text.y - size * 0.8, left + width, text.y + size * 0.2


def overlap(one: Sequence[float], other: Sequence[float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def faults_of(picture: Picture) -> list[str]:
    """What anybody would wince at: texts over each other or outside, marks that touch, or that are outside their rows."""
    boxes = [(text.text, box_of(text)) for text in picture.texts]
    faults = [
        f"{text!r} is outside"
        for text, box in boxes
        if box[0] < -0.1 or box[1] < 0 or box[2] > picture.width + 0.1 or box[3] > picture.height
    ]
    by_top = sorted(boxes, key=lambda one: one[1][1])
    for number, (text, box) in enumerate(by_top):
        for other, other_box in by_top[number + 1 :]:
            if other_box[1] > box[3]:
                break
            if overlap(box, other_box):
                faults.append(f"{text!r} lies over {other!r}")
    faults += [
        f"marks touch at {one.x}, {one.y}"
        for one, other in combinations(picture.marks, 2)
        if hypot(one.x - other.x, one.y - other.y) < 2 * REACH - 0.1
    ]
    legend = picture.rows[0][0] if picture.rows else picture.height
    for mark in picture.marks:
        inside = any(top <= mark.y - REACH and mark.y + REACH <= bottom for top, bottom in picture.rows)
        if not inside and mark.y > legend:
            faults.append(f"the mark at {mark.x}, {mark.y} is outside its row")
        if any(overlap((mark.x - REACH, mark.y - REACH, mark.x + REACH, mark.y + REACH), box) for _, box in boxes):
            faults.append(f"the mark at {mark.x}, {mark.y} lies over a text")
    faults += [f"rows lie over each other at {one}" for one, other in pairwise(picture.rows) if one[1] > other[0]]
    return faults


words = st.text(max_size=200) | st.sampled_from(
    ["Å" * 500, "ordning och reda " * 12, "👍🏽" * 40, "<b>&amp;", "\u202e\x00"]
)
scales: st.SearchStrategy[Mapping[int, str]] = st.lists(words, min_size=2, max_size=10).map(
    lambda labels: dict(enumerate(labels, 1))
)


@st.composite
def charts(draw: st.DrawFn) -> tuple[list[Block], tuple[str, ...]]:
    """Any statements with any answers of any number of voices."""
    names = tuple(draw(st.lists(words, min_size=1, max_size=6)))
    blocks = []
    for _ in range(draw(st.integers(1, 4))):
        levels = draw(st.sampled_from([OFTEN, EXTENT]) | scales)
        answers = st.none() | st.sampled_from(sorted(levels)) | st.floats(min(levels), max(levels))
        rows = []
        for _ in range(draw(st.integers(1, 4))):
            values = tuple(draw(st.lists(answers, min_size=len(names), max_size=len(names))))
            rows.append(Row(draw(words), values, tuple("kan inte bedöma" for value in values if value is None)))
        blocks.append(Block(draw(words), levels, tuple(rows)))
    return blocks, names


@given(charts())
def test_any_answers_can_be_drawn(chart: tuple[list[Block], tuple[str, ...]]) -> None:
    """Whatever is answered by however many, nothing overlaps or is outside, every value has a mark, and all rows are there."""
    blocks, names = chart
    picture = levels_picture(blocks, names)
    assert faults_of(picture) == []
    rows = [row for block in blocks for row in block.rows]
    assert len(picture.rows) == len(rows)
    values = sum(value is not None for row in rows for value in row.values)
    assert len(picture.marks) == values + (len(names) if len(names) > 1 else 0)
    assert picture == levels_picture(blocks, names), "the same each time"


def drawn(
    *values: tuple[float | None, ...], levels: Mapping[int, str] = OFTEN, names: Sequence[str] = ("Du",)
) -> Picture:
    """The picture of one statement with these answers."""
    rows = tuple(Row("Fråga", row, ("inte aktuellt",) * row.count(None)) for row in values)
    return levels_picture([Block("Punkt", levels, rows)], names)


def column(level: float, levels: int = 5) -> float:
    return SCALE_LEFT + (level - 0.5) * (WIDTH - SCALE_LEFT) / levels


def test_marks_stand_at_their_levels() -> None:
    """A level stands in the middle of its column under its word, and a mean between two where it is between them."""
    picture = drawn((1,), (5,), (3.2,))
    assert [mark.x for mark in picture.marks] == pytest.approx([column(1), column(5), column(3.2)], abs=0.01)
    heads = {text.text: text.x for text in picture.texts if text.kind == "level"}
    assert heads["Oftast"] == pytest.approx(column(4), abs=0.1)


def test_columns_follow_the_levels_of_the_scale() -> None:
    """A scale need not begin at one: its columns are its levels, in their order."""
    picture = drawn((0,), (2,), (1.5,), levels={0: "Nej", 1: "Delvis", 2: "Ja"})
    assert [mark.x for mark in picture.marks] == pytest.approx([column(1, 3), column(3, 3), column(2.5, 3)], abs=0.01)


def test_coinciding_marks_are_kept_apart() -> None:
    """Marks of the same level stand below each other at that level, in the order of the voices."""
    picture = drawn((3, 3, 3.1, 5), names=NAMES)
    marks = picture.marks[len(NAMES) :]
    assert [mark.x for mark in marks] == pytest.approx([column(3), column(3), column(3.1), column(5)], abs=0.01)
    assert marks[0].y < marks[1].y < marks[2].y
    assert marks[3].y == marks[1].y, "alone in its column it stands in the middle of the row"


def test_missing_values_break_the_line() -> None:
    """What is no level has no mark; the line ends before it and begins anew after it, and the row says why in words."""
    picture = drawn((1,), (2,), (None,), (4,), (5,), (None,), (2,))
    assert len(picture.marks) == 5
    assert [line.path.count("L") for line in picture.lines] == [1, 1]
    said = [text for text in picture.texts if text.kind == "missing"]
    assert [text.text for text in said] == ["inte aktuellt"] * 2
    assert all(picture.rows[row][0] < text.y < picture.rows[row][1] for row, text in zip((2, 5), said, strict=True))


def test_lines_do_not_join_statements() -> None:
    """A line stays within a statement."""
    block = Block("Punkt", OFTEN, (Row("Fråga", (2,)), Row("Fråga", (3,))))
    picture = levels_picture([block, block], ["Du"])
    assert [line.path.count("L") for line in picture.lines] == [1, 1]


def test_each_voice_has_its_line() -> None:
    """The line of each voice goes through its own marks, whatever the others have left out."""
    picture = drawn((1, 5), (2, None), (3, 4), names=NAMES[:2])
    of_rows = picture.lines[2:]
    assert [(line.series, line.path.count("L")) for line in of_rows] == [(0, 2)]
    through = [tuple(map(float, point.split(" "))) for point in re.split("[ML]", of_rows[0].path)[1:]]
    assert through == [pytest.approx((mark.x, mark.y), abs=0.06) for mark in picture.marks[2:] if mark.series == 0]


def test_heads_come_again_where_the_scale_changes() -> None:
    """What the columns mean is told once, and again where the scale is another."""
    rows = (Row("Fråga", (2,)),)
    blocks = [Block("Ett", OFTEN, rows), Block("Två", OFTEN, rows), Block("Tre", EXTENT, rows)]
    picture = levels_picture(blocks, ["Du"])
    words = [text.text for text in picture.texts if text.kind in {"level", "statement"}]
    assert words.index("Ett") < words.index("Två") < words.index("Inte alls") < words.index("Tre")
    assert words.count("Ibland") == 1


def test_levels_without_room_are_numbered() -> None:
    """Where the words of a scale have no room over their columns, numbers stand there, and what they mean before them."""
    levels = dict(enumerate(["Samordningsansvaret", *"abcdefgh"], 1))
    picture = drawn((3,), levels=levels)
    assert [text.text for text in picture.texts if text.kind == "level"] == [str(level) for level in levels]
    key = [text for text in picture.texts if text.kind == "key"]
    assert " ".join(text.text for text in key).startswith("1 Samordningsansvaret · 2 a · 3 b")
    assert key[-1].y < min(text.y for text in picture.texts if text.kind == "level")


def test_the_marks_are_told_where_there_are_several() -> None:
    """With several voices a sample of each stands first, with its line; with one voice there is nothing to tell apart."""
    several = drawn((3, 4, 2, 1), names=NAMES)
    assert [text.text for text in several.texts if text.kind == "series"] == list(NAMES)
    assert [mark.series for mark in several.marks[:4]] == [0, 1, 2, 3]
    assert [line.series for line in several.lines[:4]] == [0, 1, 2, 3]
    assert [text for text in drawn((3,)).texts if text.kind == "series"] == []


@given(st.text(max_size=3000), st.integers(100, 700))
def test_texts_never_fill_a_picture(text: str, width: int) -> None:
    """A text has at most so many lines, each of which fits; one that is cut ends with dots."""
    lines = lines_of(text, width, SIZE)
    assert len(lines) <= MOST_LINES
    assert all(text_width(line, SIZE) * REGULAR <= width for line in lines)


def test_long_texts_are_cut_with_dots() -> None:
    """What a picture has no room for is cut after whole words, and dots say so."""
    lines = lines_of("ordning och reda " * 100, 300, SIZE)
    assert len(lines) == MOST_LINES
    assert lines[-1].endswith(" …")
    assert lines_of("ordning och reda", 300, SIZE) == ("ordning och reda",)


def test_invisible_letters_are_left_out() -> None:
    """Joiners and soft hyphens do not show as damage; what turns the direction of the writing does."""
    assert lines_of("sam\u00adord\u200bning 👩\u200d💻", 600, SIZE) == ("samordning 👩💻",)
    assert lines_of("a\u202eb", 600, SIZE) == ("a\N{REPLACEMENT CHARACTER}b",)

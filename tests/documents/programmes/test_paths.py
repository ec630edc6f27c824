"""The picture of the ways through a programme: where everything stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import combinations, pairwise
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.documents.programmes.stages import ways

from ledarskap.documents.fitting import text_width
from ledarskap.documents.programmes.layers import Place
from ledarskap.documents.programmes.paths import MORE_SIZE, NAME_SIZE, WIDTH, Box, Picture, Way, picture
from ledarskap.programme.model import StageKind

KINDS: tuple[StageKind, ...] = get_args(StageKind)


EXAMPLES: Mapping[str, Mapping[str, str]] = {
    "one stage": {"A": ""},
    "one stage again and again": {"A": "A"},
    "a line": {"A": "B", "B": "C", "C": ""},
    "branches": {"A": "BC", "B": "D", "C": "D", "D": ""},
    "ways back": {"A": "BC", "B": "CAT", "C": "BAT", "T": "A"},
    "everything to everything": dict.fromkeys("ABCDEFGH", "ABCDEFGH"),
}


def numbers_in(way: Way) -> list[tuple[str, list[float]]]:
    """The steps of a path, each with its numbers."""
    return [
        (letter, [float(number) for number in numbers.split()])
        for letter, numbers in re.findall(r"([MHVQ])([-\d. ]+)", way.path)
    ]


def points(way: Way) -> list[tuple[float, float]]:
    """The corners that a line goes through, those of its curves included."""
    found: list[tuple[float, float]] = []
    for letter, numbers in numbers_in(way):
        x, y = found[-1] if found else (0.0, 0.0)
        if letter == "H":
            found.append((numbers[0], y))
        elif letter == "V":
            found.append((x, numbers[0]))
        else:
            found += list(zip(numbers[::2], numbers[1::2], strict=True))
    return found


def crosses(one: tuple[float, float], other: tuple[float, float], box: Box) -> bool:
    """Whether a line between two points, along one of which it runs, has anything inside a box."""
    left, right = sorted((one[0], other[0]))
    top, bottom = sorted((one[1], other[1]))
    inside = 0.1
    return (
        left < box.x + box.width - inside
        and right > box.x + inside
        and top < box.y + box.height - inside
        and bottom > box.y + inside
    )


def faults_of(drawn: Picture, places: Mapping[str, Place]) -> list[str]:
    """What anybody would wince at: boxes over each other, texts out of their boxes, lines through boxes, ways left out."""
    boxes = {box.id: box for box in drawn.boxes}
    faults = [] if set(boxes) == set(places) else ["a stage is missing"]
    faults += [
        f"{one.id} lies over {other.id}"
        for one, other in combinations(drawn.boxes, 2)
        if one.y < other.y + other.height and other.y < one.y + one.height
    ]
    for box in drawn.boxes:
        if box.x < 0 or box.x + box.width > drawn.width or box.y < 0 or box.y + box.height > drawn.height:
            faults.append(f"{box.id} is outside")
        for line in box.lines:
            size = NAME_SIZE if line.is_name else MORE_SIZE
            if text_width(line.text, size) > box.width or not box.y + size / 2 < line.y < box.y + box.height:
                faults.append(f"{line.text} is outside its box")
        faults += [f"{box.id}: lines too close" for one, other in pairwise(box.lines) if other.y - one.y < MORE_SIZE]
    wanted = {(id_, next_) for id_, place in places.items() for next_ in place.after if next_ in places}
    faults += [f"{way} is missing or too much" for way in wanted ^ {(way.source, way.target) for way in drawn.ways}]
    for way in drawn.ways:
        corners = points(way)
        faults += [
            f"{way.source}-{way.target} crosses {box.id}"
            for one, other in pairwise(corners)
            for box in drawn.boxes
            if crosses(one, other, box)
        ]
        faults += [f"{way.source}-{way.target} is outside" for x, _ in corners if not 0 <= x <= drawn.width]
        source = boxes[way.source]
        if not (source.x - 0.1 <= corners[0][0] <= source.x + source.width + 0.1):
            faults.append(f"{way.source}-{way.target} begins beside its box")
    # Each stage that can be come to has an arrow that points at it, for each kind of way and side that leads there.
    pointed_at = {way.target for way in drawn.ways if way.arrow}
    faults += [f"nothing points at {target}" for _, target in wanted if target not in pointed_at]
    return faults


@pytest.mark.parametrize("name", EXAMPLES)
def test_nothing_overlaps(name: str) -> None:
    """No box lies over another, every text is in its box, no line crosses a box, and every way is drawn."""
    places = ways(EXAMPLES[name])
    assert faults_of(picture(places), places) == []


@st.composite
def graphs(draw: st.DrawFn) -> dict[str, Place]:
    """Any stages with any ways between them, also to themselves and to none that exists."""
    ids = [f"s{number}" for number in range(draw(st.integers(1, 9)))]
    return {
        id_: Place(
            draw(st.text(min_size=1, max_size=40)),
            draw(st.sampled_from(KINDS)),
            tuple(draw(st.lists(st.sampled_from([*ids, "gone"]), max_size=5))),
            tuple(draw(st.lists(st.text(min_size=1, max_size=30), max_size=2))),
            draw(st.booleans()),
        )
        for id_ in ids
    }


@given(graphs())
def test_any_programme_can_be_drawn(places: dict[str, Place]) -> None:
    """Whatever leads where, nothing overlaps, nothing is left out, and the picture is no wider than a telephone."""
    drawn = picture(places)
    assert faults_of(drawn, places) == []
    assert drawn.width == WIDTH <= 320
    assert min(box.width for box in drawn.boxes) > WIDTH / 2
    assert drawn == picture(places), "the same each time"


@given(graphs())
def test_lines_leave_their_boxes_apart(places: dict[str, Place]) -> None:
    """Where several lines leave or reach one side of a box they do so some way apart, each with room for an arrow."""
    drawn = picture(places)
    for box in drawn.boxes:
        for side in (box.x, box.x + box.width):
            begins = {points(way)[0] for way in drawn.ways if way.source == box.id}
            ends = {_tip(way) for way in drawn.ways if way.target == box.id and way.arrow}
            heights = sorted(y for x, y in begins | ends if abs(x - side) < 0.1)
            assert all(other - one >= 10 for one, other in pairwise(heights))


def _tip(way: Way) -> tuple[float, float]:
    """The point of an arrow."""
    x, y = way.arrow.split(" ")[0].split(",")
    return float(x), float(y)


def test_those_equally_far_are_held_together() -> None:
    """Stages that are equally far from the start stand in a band; one alone has none."""
    drawn = picture(ways(EXAMPLES["branches"]))
    boxes = {box.id: box for box in drawn.boxes}
    (band,) = drawn.bands
    assert band.y < boxes["B"].y < boxes["C"].y < boxes["C"].y + boxes["C"].height < band.y + band.height
    assert boxes["A"].y + boxes["A"].height < band.y
    assert band.y + band.height < boxes["D"].y
    assert picture(ways(EXAMPLES["a line"])).bands == ()


def test_ways_to_the_same_stage_share_a_line() -> None:
    """Ways of one kind to one stage join a line that only one of them ends, with one arrow."""
    drawn = picture(ways({"A": "BT", "B": "CT", "C": "T", "T": ""}))
    to_t = [way for way in drawn.ways if way.target == "T" and way.source != "C"]
    assert [(way.source, bool(way.arrow)) for way in to_t] == [("A", True), ("B", False)]
    assert len({max(x for x, _ in points(way)) for way in to_t}) == 1


def test_lines_that_run_side_by_side_are_apart() -> None:
    """Lines to different stages that pass the same stage run in lanes of their own."""
    drawn = picture(ways({"A": "BCD", "B": "CD", "C": "D", "D": ""}))
    lanes = {
        way.target: max(x for x, _ in points(way)) for way in drawn.ways if way.source == "A" and way.target in "CD"
    }
    assert lanes["D"] > lanes["C"]


def test_the_meaning_of_the_lines_is_told() -> None:
    """Below the picture stands what each kind of line means, and only for the kinds that are there."""
    assert [one.kind for one in picture(ways({"A": "B", "B": "A"})).samples] == ["forward", "back"]
    assert picture(ways({"A": ""})).samples == ()
    drawn = picture(ways({"A": "B", "B": ""}))
    assert drawn.samples[0].y > max(box.y + box.height for box in drawn.boxes)
    assert drawn.height > drawn.samples[-1].y

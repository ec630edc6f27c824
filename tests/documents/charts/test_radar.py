"""The radar of means: where everything stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations
from math import atan2, hypot, pi

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledarskap.documents.charts.levels import LEVEL_SIZE, REGULAR, SIZE
from ledarskap.documents.charts.marks import REACH
from ledarskap.documents.charts.radar import NARROW, NUMBER_AT, WIDE_RADIUS, Axis, Radar, Text, radar
from ledarskap.documents.fitting import text_width

LEVELS = {1: "Nästan aldrig", 2: "Ibland", 3: "Ungefär varannan gång", 4: "Oftast", 5: "Så gott som alltid"}
SMALL = {"ring", "missing", "key"}


def drawn(
    *values: Sequence[float | None], names: Sequence[str] = ("Du",), labelled: bool = True, text: str = "Punkt"
) -> Radar:
    """The radar of some axes with these means."""
    axes = [Axis(text, tuple(axis), ("inget medel",) * list(axis).count(None)) for axis in values]
    found = radar(axes, LEVELS, names, labelled=labelled)
    assert found is not None
    return found


def box_of(text: Text) -> tuple[float, float, float, float]:
    """What a line of text takes up at most: left, top, right, bottom."""
    size = LEVEL_SIZE if text.kind in SMALL else SIZE
    width = text_width(text.text, size) * (1 if text.kind == "axis" else REGULAR)
    left = text.x - {"start": 0, "middle": width / 2, "end": width}[text.anchor]
    return left, text.y - size * 0.8, left + width, text.y + size * 0.2


def overlap(one: Sequence[float], other: Sequence[float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def faults_of(picture: Radar) -> list[str]:
    """What anybody would wince at: texts over each other, over the circle or outside; labels that do not hold their texts."""
    boxes = [(text, box_of(text)) for text in picture.texts]
    faults = [
        f"{text.text!r} is outside"
        for text, box in boxes
        if box[0] < -0.1 or box[1] < 0 or box[2] > picture.width + 0.1 or box[3] > picture.height
    ]
    faults += [
        f"{one.text!r} lies over {other.text!r}"
        for (one, box), (other, other_box) in combinations(boxes, 2)
        if overlap(box, other_box)
    ]
    areas = [(one.x, one.y, one.x + one.width, one.y + one.height) for one in picture.labels]
    faults += [f"labels {one} and {other} overlap" for one, other in combinations(areas, 2) if overlap(one, other)]
    around = WIDE_RADIUS + NUMBER_AT
    circle = (picture.x - around, picture.y - around, picture.x + around, picture.y + around)
    faults += [f"label {area} lies over the circle" for area in areas if overlap(area, circle)]
    faults += [
        f"{text.text!r} is in no label"
        for text, box in boxes
        if text.kind in {"label", "missing"}
        and not any(
            area[0] - 0.1 <= box[0] and box[2] <= area[2] + 0.1 and area[1] - 1 <= box[1] and box[3] <= area[3] + 1
            for area in areas
        )
    ]
    return faults


texts = st.text(min_size=1, max_size=170) | st.sampled_from(["Å" * 500, "ordning och reda " * 12, "👍🏽" * 30, "<b>&"])


@given(st.lists(st.tuples(texts, st.none() | st.floats(1, 5)), min_size=3, max_size=20), st.booleans())
def test_labels_never_overlap(written: list[tuple[str, float | None]], labelled: bool) -> None:
    """Whatever the axes are called, from three of them to twenty, no text lies over another, over the circle or outside."""
    axes = [Axis(text, (mean,), () if mean is not None else ("inget medel",)) for text, mean in written]
    picture = radar(axes, LEVELS, ["Du"], labelled=labelled)
    with_mean = sum(mean is not None for _, mean in written)
    assert (picture is None) == (with_mean < 3)
    if picture is not None:
        assert faults_of(picture) == []
        assert len(picture.labels) == (len(axes) if labelled else 0)
        assert len(picture.marks) == with_mean
        assert picture == radar(axes, LEVELS, ["Du"], labelled=labelled), "the same each time"


@given(st.lists(st.floats(1, 5), min_size=3, max_size=20), st.booleans())
def test_marks_of_one_voice_never_touch(means: list[float], labelled: bool) -> None:
    """The marks of one voice are apart on any number of axes up to twenty, however low they are."""
    marks = drawn(*((mean,) for mean in means), labelled=labelled).marks
    assert all(hypot(one.x - other.x, one.y - other.y) > 2 * REACH - 4 for one, other in combinations(marks, 2))


@given(st.lists(st.sampled_from([2.5, 3.0, 4.0]), min_size=4, max_size=4), st.integers(3, 5))
def test_coinciding_marks_are_apart(means: list[float], axes: int) -> None:
    """Where there is room for them, marks of the same mean stand beside each other across their axis."""
    picture = drawn(*[means] * axes, names=("Du", "Chef", "Kollegor", "Medarbetare"))
    marks = picture.marks[: 4 * axes]
    for number in range(axes):
        on_axis = marks[4 * number : 4 * number + 4]
        assert all(hypot(one.x - other.x, one.y - other.y) > 2 * REACH - 4 for one, other in combinations(on_axis, 2))


def test_axes_go_clockwise_beside_the_scale() -> None:
    """Straight up are the numbers of the rings; the axes follow clockwise, each mark as far out as its mean says."""
    picture = drawn((1,), (5,), (3,))
    assert [text.text for text in picture.texts if text.kind == "ring"] == ["1", "2", "3", "4", "5"]
    assert {text.x for text in picture.texts if text.kind == "ring"} == {picture.x}
    angles = [atan2(mark.x - picture.x, picture.y - mark.y) % (2 * pi) for mark in picture.marks]
    assert angles == pytest.approx([pi / 2, pi, 3 * pi / 2], abs=0.01)
    distances = [hypot(mark.x - picture.x, mark.y - picture.y) for mark in picture.marks]
    assert distances == pytest.approx([picture.rings[0], picture.rings[4], picture.rings[2]], abs=0.01)


def test_a_missing_mean_breaks_the_line() -> None:
    """Where there is no mean there is no mark, the line is broken, and the label says so; the last axis is not joined to the first."""
    picture = drawn((2,), (3,), (None,), (4,), (4,), (2,), (None,), (3,))
    assert [line.path.count("L") for line in picture.lines] == [1, 2]
    assert not any("Z" in line.path for line in picture.lines)
    missing = [text for text in picture.texts if text.kind == "missing"]
    assert [text.text for text in missing] == ["inget medel"] * 2
    third = next(label for label in picture.labels if label.axis == 2)
    assert any(third.y < text.y <= third.y + third.height and text.x == third.x for text in missing)


def test_fewer_than_three_means_make_no_radar() -> None:
    """Two means on however many axes are no figure; a third one, of whomever, makes it one."""
    axes = [Axis("Punkt", values) for values in ((3.0, None), (2.0, 4.0), (None, None), (None, None))]
    assert radar(axes, LEVELS, ["Du", "Chef"], labelled=True) is None
    assert radar([*axes, Axis("Punkt", (None, 2.0))], LEVELS, ["Du", "Chef"], labelled=True) is not None


def test_labels_are_numbered_as_their_axes() -> None:
    """A label begins with the number of its axis, and stands on the side where its axis ends."""
    picture = drawn((1,), (2,), (3,), (4,))
    numbers = {text.text: text for text in picture.texts if text.kind == "axis"}
    for label in picture.labels:
        (text,) = [one for one in picture.texts if one.kind == "label" and one.text == f"{label.axis + 1}. Punkt"]
        is_right = numbers[str(label.axis + 1)].x > picture.x
        assert (text.x > picture.x) == is_right
        assert text.anchor == ("start" if is_right else "end")


def test_rings_are_told_in_words() -> None:
    """Below the circle stands what the number of each ring means, in words."""
    picture = drawn((1,), (2,), (3,))
    key = [text for text in picture.texts if text.kind == "key"]
    assert " ".join(text.text for text in key) == (
        "1 Nästan aldrig · 2 Ibland · 3 Ungefär varannan gång · 4 Oftast · 5 Så gott som alltid"
    )
    assert min(text.y for text in key) > picture.y + picture.rings[-1]


def test_without_labels_it_fits_on_a_telephone() -> None:
    """Without its labels the radar is as narrow as a telephone's page, and its axes still have their numbers."""
    picture = drawn((1,), (2,), (3,), labelled=False)
    assert picture.width == NARROW <= 320 - 2 * 16
    assert [text.text for text in picture.texts if text.kind == "axis"] == ["1", "2", "3"]
    assert [text for text in picture.texts if text.kind == "label"] == []


def test_each_voice_has_its_line() -> None:
    """The line of each voice goes through its own marks; below the circle a sample of each says whose it is."""
    picture = drawn((1, 2), (2, 3), (3, None), names=("Du", "Närmaste chef"))
    assert [(line.series, line.path.count("L")) for line in picture.lines] == [(0, 2), (1, 1), (0, 1), (1, 1)]
    assert [text.text for text in picture.texts if text.kind == "series"] == ["Du", "Närmaste chef"]
    first = picture.lines[0]
    through = [tuple(map(float, point.split(" "))) for point in re.split("[ML]", first.path)[1:]]
    assert through == [pytest.approx((mark.x, mark.y), abs=0.06) for mark in picture.marks if mark.series == 0][:3]

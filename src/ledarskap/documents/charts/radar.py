"""The radar of means: where every axis, ring, mark and label stands; numbers and texts, and nothing drawn.

The axes are numbered clockwise in the order that they are given. The way straight up is none of them: there the rings have
their numbers, which a key below the circle tells in words. The innermost ring is the lowest level, so that a mark never
falls into the middle, where all axes meet. A line goes from the first axis to the last and not back, since nothing that it
could enclose means anything. Where there is no mean there is no mark, and the line is broken.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, pi, sin
from typing import Literal, NamedTuple

from ledarskap.documents.charts.levels import LEVEL_LINE, LEVEL_SIZE, LINE, SAMPLE, SIZE, WIDTH, Line, Mark, lines_of
from ledarskap.documents.charts.marks import dodged, path_through

TextKind = Literal["axis", "ring", "label", "missing", "key", "series"]
Anchor = Literal["start", "middle", "end"]

FEWEST_AXES = 3
# The circle by itself is as wide as there is room for on a telephone; with its labels it is as wide as the chart of levels.
NARROW = 288
RADIUS, INNERMOST = 112, 44
WIDE_RADIUS = 124
NUMBER_AT = 15
LABEL_WIDTH = 182
BETWEEN_LABELS = 8
MARGIN = 4
ASCENT = 0.78


class Text(NamedTuple):
    """A line of text by its baseline; ``x`` is its beginning, its middle or its end, as ``anchor`` says."""

    kind: TextKind
    text: str
    x: float
    y: float
    anchor: Anchor = "middle"


class Spoke(NamedTuple):
    """An axis from the innermost ring to the outermost."""

    x1: float
    y1: float
    x2: float
    y2: float


class Label(NamedTuple):
    """The room that the text of an axis takes."""

    axis: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Axis:
    """A statement with a mean for each series, or None, and the words that stand for those that are none."""

    text: str
    values: tuple[float | None, ...]
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Radar:
    """Everything that is drawn, with the size of the whole; the rings are radii around the middle, the lowest level first."""

    width: float
    height: float
    x: float
    y: float
    rings: tuple[float, ...]
    spokes: tuple[Spoke, ...]
    texts: tuple[Text, ...]
    labels: tuple[Label, ...]
    marks: tuple[Mark, ...]
    lines: tuple[Line, ...]


def radar(axes: Sequence[Axis], levels: Mapping[int, str], series: Sequence[str], *, labelled: bool) -> Radar | None:
    """The radar of some axes on one scale; None where fewer than three have a mean, since those make no shape.

    With labels the texts of the axes stand in full beside the circle. Without them only their numbers do, for a page that
    tells beside the picture what they mean.
    """
    if sum(any(value is not None for value in axis.values) for axis in axes) < FEWEST_AXES:
        return None
    width, radius = (WIDTH, WIDE_RADIUS) if labelled else (NARROW, RADIUS)
    x = width / 2
    around = radius + NUMBER_AT + SIZE / 2 + MARGIN
    placed = _labels(axes, radius, width) if labelled else ()
    highest = min([-around, *(label.y - MARGIN for label, _ in placed)])
    lowest = max([around, *(label.y + label.height for label, _ in placed)])
    y = round(-highest, 1)
    rings = tuple(_radius(level, levels, radius) for level in levels)
    marks = _marks(axes, levels, radius, x, y)
    texts = [
        *(
            Text("ring", str(level), x, round(y - ring + SIZE * 0.35, 1))
            for level, ring in zip(levels, rings, strict=True)
        ),
        *_numbers(len(axes), radius, x, y),
        *(text._replace(y=round(text.y + y, 1)) for _, texts in placed for text in texts),
    ]
    key, samples, height = _below(levels, series, width, y + lowest)
    return Radar(
        width=width,
        height=height,
        x=x,
        y=y,
        rings=rings,
        spokes=tuple(
            Spoke(*_at(number, len(axes), rings[0], x, y), *_at(number, len(axes), radius, x, y))
            for number in range(len(axes))
        ),
        texts=(*texts, *key),
        labels=tuple(label._replace(y=round(label.y + y, 1)) for label, _ in placed),
        marks=(*(mark for of_axis in marks for mark in of_axis), *samples),
        lines=(*_lines(marks, len(series)), *_sample_lines(samples)),
    )


# --- the circle


def _radius(value: float, levels: Mapping[int, str], radius: float) -> float:
    lowest, highest = min(levels), max(levels)
    return round(INNERMOST + (value - lowest) / (highest - lowest) * (radius - INNERMOST), 2)


def _angle(number: int, count: int) -> float:
    """Clockwise from straight up, in radians; straight up stand the numbers of the rings."""
    return 2 * pi * (number + 1) / (count + 1)


def _at(number: int, count: int, radius: float, x: float, y: float) -> tuple[float, float]:
    angle = _angle(number, count)
    return round(x + radius * sin(angle), 2), round(y - radius * cos(angle), 2)


def _numbers(count: int, radius: float, x: float, y: float) -> tuple[Text, ...]:
    ends = [_at(number, count, radius + NUMBER_AT, x, y) for number in range(count)]
    return tuple(
        Text("axis", str(number), at_x, round(at_y + SIZE * 0.35, 1)) for number, (at_x, at_y) in enumerate(ends, 1)
    )


def _marks(axes: Sequence[Axis], levels: Mapping[int, str], radius: float, x: float, y: float) -> list[list[Mark]]:
    """The marks of each axis; those that would touch beside each other across it, each as far out as its value says."""
    found = []
    for number, axis in enumerate(axes):
        outwards = {one: _radius(value, levels, radius) for one, value in enumerate(axis.values) if value is not None}
        room = 2 * pi * min(outwards.values(), default=INNERMOST) / (len(axes) + 1)
        aside = dodged(outwards, room)
        angle = _angle(number, len(axes))
        found.append(
            [
                Mark(
                    one,
                    round(x + out * sin(angle) + aside[one] * cos(angle), 2),
                    round(y - out * cos(angle) + aside[one] * sin(angle), 2),
                )
                for one, out in outwards.items()
            ]
        )
    return found


def _lines(marks: Sequence[Sequence[Mark]], series: int) -> list[Line]:
    """What joins the marks of each series on neighbouring axes. The last and the first are none: the rings' numbers are between."""
    lines = []
    for number in range(series):
        run: list[tuple[float, float]] = []
        for axis in (*marks, ()):
            found = next(((one.x, one.y) for one in axis if one.series == number), None)
            if found is not None:
                run.append(found)
                continue
            if len(run) > 1:
                lines.append(Line(number, path_through(run)))
            run = []
    return lines


# --- beside the circle and below it


def _labels(axes: Sequence[Axis], radius: float, width: float) -> list[tuple[Label, tuple[Text, ...]]]:
    """The texts of the axes in a column on each side, each as near to the end of its axis as the others leave room for.

    Their heights are measured from the middle of the circle.
    """
    sides: dict[bool, list[int]] = {True: [], False: []}
    for number in range(len(axes)):
        sides[_angle(number, len(axes)) <= pi].append(number)
    placed = []
    for is_right, numbers in sides.items():
        # From above: clockwise on the right, against the clock on the left.
        order = numbers if is_right else numbers[::-1]
        written = [_written(number, axes[number]) for number in order]
        heights = [len(lines) * LINE + len(words) * LEVEL_LINE for lines, words in written]
        wanted = [
            _at(number, len(axes), radius, 0, 0)[1] - height / 2 for number, height in zip(order, heights, strict=True)
        ]
        tops = _below_each_other(wanted, heights)
        x = width - LABEL_WIDTH if is_right else LABEL_WIDTH
        anchor: Anchor = "start" if is_right else "end"
        for number, top, height, (lines, words) in zip(order, tops, heights, written, strict=True):
            texts = [
                Text("label", line, x, round(top + at * LINE + LINE * ASCENT, 1), anchor)
                for at, line in enumerate(lines)
            ]
            below = top + len(lines) * LINE
            texts += [
                Text("missing", line, x, round(below + at * LEVEL_LINE + LEVEL_LINE * ASCENT, 1), anchor)
                for at, line in enumerate(words)
            ]
            edge = x if is_right else 0.0
            placed.append((Label(number, edge, round(top, 1), LABEL_WIDTH, height), tuple(texts)))
    return placed


def _written(number: int, axis: Axis) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines of a label: the number and the text, and what is missing."""
    words = [line for text in axis.words for line in lines_of(text, LABEL_WIDTH, LEVEL_SIZE)]
    return lines_of(f"{number + 1}. {axis.text}", LABEL_WIDTH, SIZE), tuple(words)


def _below_each_other(wanted: Sequence[float], heights: Sequence[float]) -> list[float]:
    """The tops of labels that do not overlap, in their order, as near as possible to where each wants to be.

    Neighbours that push each other become one, which stands where its labels want to be on average (the least squares, by
    pooling adjacent violators).
    """
    before = [0.0]
    for height in heights:
        before.append(before[-1] + height + BETWEEN_LABELS)
    pools: list[list[float]] = []
    for top, offset in zip(wanted, before, strict=False):
        pools.append([top - offset])
        while len(pools) > 1 and _mean(pools[-2]) > _mean(pools[-1]):
            pools[-2:] = [[*pools[-2], *pools[-1]]]
    starts = [_mean(pool) for pool in pools for _ in pool]
    return [start + offset for start, offset in zip(starts, before, strict=False)]


def _mean(numbers: Sequence[float]) -> float:
    return sum(numbers) / len(numbers)


def _below(
    levels: Mapping[int, str], series: Sequence[str], width: float, top: float
) -> tuple[list[Text], list[Mark], float]:
    """The key of the rings and, where there is more than one series, of the marks; and how high the picture is with them."""
    key = " · ".join(f"{level} {text}" for level, text in levels.items())
    y = top + BETWEEN_LABELS
    texts, marks = [], []
    for line in lines_of(key, width, LEVEL_SIZE):
        texts.append(Text("key", line, width / 2, round(y + LEVEL_LINE * ASCENT, 1)))
        y += LEVEL_LINE
    y += BETWEEN_LABELS
    for number, name in enumerate(series if len(series) > 1 else ()):
        marks.append(Mark(number, SAMPLE / 2, round(y + LINE / 2, 1)))
        for line in lines_of(name, width - SAMPLE - BETWEEN_LABELS, SIZE):
            texts.append(Text("series", line, SAMPLE + BETWEEN_LABELS, round(y + LINE * ASCENT, 1), "start"))
            y += LINE
    return texts, marks, round(y, 1)


def _sample_lines(samples: Sequence[Mark]) -> list[Line]:
    return [
        Line(one.series, path_through([(one.x - SAMPLE / 2, one.y), (one.x + SAMPLE / 2, one.y)])) for one in samples
    ]

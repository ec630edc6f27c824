"""The picture of the ways through a programme: where every box and every line stands; numbers and texts, and nothing drawn.

The stages stand below each other, so that the picture is as readable on a telephone as on paper: those that are equally far
from the start together, whatever comes later further down. A way to the very next stage is a straight arrow. All others run
beside the boxes, forward ones to the right and those that lead upwards to the left, and those to the same stage share a line:
so none ever crosses a box.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal, NamedTuple

from ledarskap.documents.fitting import wrapped
from ledarskap.documents.programmes.layers import Place, WayKind, kind_of, layers_of

Side = Literal["left", "right"]

# In the units of the picture, which are pixels where there is room for it: it is never wider than a telephone.
WIDTH = 320
WIDEST_GUTTER = 58
FIRST_LANE = 16
LANE_APART = 12
MARGIN = 5
PADDING = 10
NAME_SIZE, NAME_LINE = 16, 20
MORE_SIZE, MORE_LINE = 14, 18
PORT_APART = 14
BETWEEN_LAYERS = 34
BETWEEN_BOXES = 12
AROUND_LAYER = 5
ARROW = 8
CURVE = 6
SAMPLE = 34
LEGEND_LINE = 22


class Line(NamedTuple):
    """A line of text in a box, by the middle of its baseline."""

    text: str
    x: float
    y: float
    is_name: bool


class Box(NamedTuple):
    """A stage in its place; ``layer`` is how many ways lie between it and the start, by the longest."""

    id: str
    layer: int
    x: float
    y: float
    width: float
    height: float
    lines: tuple[Line, ...]
    is_start: bool


class Way(NamedTuple):
    """A line from a stage to one that can come next, as an SVG path; ``arrow`` is empty where it joins a line that has one."""

    source: str
    target: str
    kind: WayKind
    path: str
    arrow: str


class Band(NamedTuple):
    """What holds boxes together that are equally far from the start."""

    x: float
    y: float
    width: float
    height: float


class Sample(NamedTuple):
    """What a kind of line means: a piece of such a line, and where its word stands."""

    kind: WayKind
    path: str
    arrow: str
    x: float
    y: float


@dataclass(frozen=True)
class Picture:
    """Everything that is drawn, with the size of the whole."""

    width: float
    height: float
    bands: tuple[Band, ...]
    boxes: tuple[Box, ...]
    ways: tuple[Way, ...]
    samples: tuple[Sample, ...]


def picture(places: Mapping[str, Place]) -> Picture:
    """Where everything stands in the picture of some stages; ways to stages that are not among them are left out."""
    layers = layers_of(places)
    order = _order(layers)
    trunks = _trunks(places, order)
    gutters = {side: _gutter(trunks, side) for side in ("left", "right")}
    boxes = _boxes(places, layers, trunks, gutters)
    straight = [
        _straight(places, boxes[source], boxes[target])
        for source, target in pairwise(order)
        if target in places[source].after
    ]
    ways = (*straight, *(way for trunk in trunks for way in _ways(trunk, trunks, boxes)))
    bottom = max(box.y + box.height for box in boxes.values()) + AROUND_LAYER
    samples = _samples([kind for kind in _KINDS if any(way.kind == kind for way in ways)], bottom)
    height = samples[-1].y + MARGIN + MORE_SIZE / 2 if samples else bottom + MARGIN
    return Picture(WIDTH, round(height, 1), tuple(_bands(boxes.values())), tuple(boxes.values()), ways, samples)


def _order(layers: Mapping[str, int]) -> list[str]:
    """The stages from above: those nearest to the start first, and those that are equally near as they are declared."""
    return sorted(layers, key=lambda id_: layers[id_])


# --- the lines beside the boxes


@dataclass(frozen=True)
class _Trunk:
    """The line that all ways of one kind to one stage share, on one side; ``rows`` are those that it passes."""

    target: str
    side: Side
    kind: WayKind
    sources: tuple[str, ...]
    rows: tuple[int, int]
    lane: int = 0

    @property
    def is_loop(self) -> bool:
        return self.sources == (self.target,)


def _trunks(places: Mapping[str, Place], order: Sequence[str]) -> list[_Trunk]:
    """All lines that run beside the boxes, each in its lane: the shortest ones nearest to the boxes."""
    row = {id_: number for number, id_ in enumerate(order)}
    sources: dict[tuple[str, Side, WayKind, bool], list[str]] = {}
    for id_ in order:
        for next_ in dict.fromkeys(places[id_].after):
            if next_ in row and row[next_] != row[id_] + 1:
                side: Side = "right" if row[next_] > row[id_] else "left"
                kind = kind_of(places[id_], places[next_], leads_up=side == "left")
                sources.setdefault((next_, side, kind, next_ == id_), []).append(id_)
    found = [
        _Trunk(target, side, kind, tuple(ids), (min(rows), max(rows)))
        for (target, side, kind, _), ids in sources.items()
        if (rows := [row[target], *(row[id_] for id_ in ids)])
    ]
    found.sort(key=lambda trunk: (trunk.rows[1] - trunk.rows[0], trunk.rows))
    taken: dict[tuple[Side, int], list[tuple[int, int]]] = {}
    placed = []
    for trunk in found:
        lane = 0
        while any(_meet(trunk.rows, rows) for rows in taken.get((trunk.side, lane), ())):
            lane += 1
        taken.setdefault((trunk.side, lane), []).append(trunk.rows)
        placed.append(replace(trunk, lane=lane))
    return placed


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _lane_apart(trunks: Iterable[_Trunk], side: str) -> float:
    lanes = max((trunk.lane for trunk in trunks if trunk.side == side), default=0)
    return min(LANE_APART, WIDEST_GUTTER / lanes) if lanes else 0


def _gutter(trunks: Sequence[_Trunk], side: str) -> float:
    """How much room the lines on one side need."""
    lanes = max((trunk.lane for trunk in trunks if trunk.side == side), default=None)
    if lanes is None:
        return AROUND_LAYER + MARGIN
    return FIRST_LANE + lanes * _lane_apart(trunks, side) + MARGIN


def _ports(id_: str, side: Side, trunks: Iterable[_Trunk]) -> list[tuple[_Trunk, bool]]:
    """What leaves and enters a box on one side, from above, each with whether it enters; so ordered that least crosses."""
    entering = [(trunk, True) for trunk in trunks if trunk.side == side and trunk.target == id_]
    leaving = [(trunk, False) for trunk in trunks if trunk.side == side and id_ in trunk.sources]
    if side == "right":
        leaving.sort(key=lambda port: -port[0].lane)
        return [*sorted(entering, key=lambda port: port[0].lane), *leaving]
    leaving.sort(key=lambda port: port[0].lane)
    loops = [port for port in entering if port[0].is_loop]
    return [*loops, *leaving, *sorted((port for port in entering if port not in loops), key=lambda port: port[0].lane)]


def _port_y(box: Box, trunk: _Trunk, trunks: Sequence[_Trunk], *, enters: bool) -> float:
    ports = _ports(box.id, trunk.side, trunks)
    return box.y + box.height * (ports.index((trunk, enters)) + 1) / (len(ports) + 1)


def _ways(trunk: _Trunk, trunks: Sequence[_Trunk], boxes: Mapping[str, Box]) -> Iterable[Way]:
    """The lines of all ways to one stage: the longest to the end, the others to where they join it."""
    target = boxes[trunk.target]
    outwards = 1 if trunk.side == "right" else -1
    edge = target.x + (target.width if outwards > 0 else 0)
    lane = edge + outwards * (FIRST_LANE + trunk.lane * _lane_apart(trunks, trunk.side))
    end = _port_y(target, trunk, trunks, enters=True)
    begins = {id_: _port_y(boxes[id_], trunk, trunks, enters=False) for id_ in trunk.sources}
    longest = max(begins, key=lambda id_: abs(begins[id_] - end))
    for id_, begin in begins.items():
        along = 1 if end > begin else -1
        curve = min(CURVE, abs(end - begin) / 2)
        path = [f"M{_short(edge)} {_short(begin)}H{_short(lane - outwards * curve)}"]
        path.append(f"Q{_short(lane)} {_short(begin)} {_short(lane)} {_short(begin + along * curve)}")
        if id_ == longest:
            path.append(
                f"V{_short(end - along * curve)}Q{_short(lane)} {_short(end)} {_short(lane - outwards * curve)} {_short(end)}"
            )
            path.append(f"H{_short(edge + outwards * ARROW)}")
        arrow = _arrow(edge, end, outwards * ARROW, 0) if id_ == longest else ""
        yield Way(id_, trunk.target, trunk.kind, "".join(path), arrow)


def _straight(places: Mapping[str, Place], source: Box, target: Box) -> Way:
    x, begin, end = source.x + source.width / 2, source.y + source.height, target.y
    kind = kind_of(places[source.id], places[target.id], leads_up=False)
    return Way(
        source.id, target.id, kind, f"M{_short(x)} {_short(begin)}V{_short(end - ARROW)}", _arrow(x, end, 0, -ARROW)
    )


def _arrow(x: float, y: float, across: float, down: float) -> str:
    """The corners of an arrow's head that ends in a point, and comes from so far across or down."""
    base_x, base_y = x + across, y + down
    aside_x, aside_y = abs(down) / 2, abs(across) / 2
    corners = ((x, y), (base_x - aside_x, base_y - aside_y), (base_x + aside_x, base_y + aside_y))
    return " ".join(f"{_short(at_x)},{_short(at_y)}" for at_x, at_y in corners)


# --- the boxes


def _boxes(
    places: Mapping[str, Place], layers: Mapping[str, int], trunks: Sequence[_Trunk], gutters: Mapping[str, float]
) -> dict[str, Box]:
    x, width = gutters["left"], WIDTH - gutters["left"] - gutters["right"]
    order = _order(layers)
    boxes: dict[str, Box] = {}
    y: float = AROUND_LAYER + MARGIN
    for number, id_ in enumerate(order):
        if number:
            y += BETWEEN_BOXES if layers[id_] == layers[order[number - 1]] else BETWEEN_LAYERS
        place = places[id_]
        names = wrapped(place.name, width - 2 * PADDING, NAME_SIZE)
        more = [line for text in place.more for line in wrapped(text, width - 2 * PADDING, MORE_SIZE)]
        text_height = len(names) * NAME_LINE + len(more) * MORE_LINE
        ports = max(len(_ports(id_, side, trunks)) for side in ("left", "right"))
        height = max(text_height + 2 * PADDING, (ports + 1) * PORT_APART)
        top = y + (height - text_height) / 2
        lines = [
            Line(text, x + width / 2, round(top + number * NAME_LINE + NAME_SIZE * 0.95, 1), is_name=True)
            for number, text in enumerate(names)
        ]
        below = top + len(names) * NAME_LINE
        lines += [
            Line(text, x + width / 2, round(below + number * MORE_LINE + MORE_SIZE, 1), is_name=False)
            for number, text in enumerate(more)
        ]
        boxes[id_] = Box(id_, layers[id_], x, y, width, height, tuple(lines), place.is_start)
        y += height
    return boxes


def _bands(boxes: Iterable[Box]) -> Iterable[Band]:
    layers: dict[int, list[Box]] = {}
    for box in boxes:
        layers.setdefault(box.layer, []).append(box)
    for together in layers.values():
        if len(together) > 1:
            first, last = together[0], together[-1]
            height = last.y + last.height - first.y
            around = AROUND_LAYER
            yield Band(first.x - around, first.y - around, first.width + 2 * around, height + 2 * around)


def _samples(kinds: Sequence[WayKind], top: float) -> tuple[Sample, ...]:
    rows = ((kind, top + (number + 1) * LEGEND_LINE) for number, kind in enumerate(kinds))
    end = MARGIN + SAMPLE
    return tuple(
        Sample(kind, f"M{MARGIN} {_short(y)}H{end - ARROW}", _arrow(end, y, -ARROW, 0), end + 8, y + MORE_SIZE * 0.35)
        for kind, y in rows
    )


def _short(number: float) -> str:
    """A number as short as a picture needs it."""
    return f"{round(number, 1):g}"


_KINDS: tuple[WayKind, ...] = ("forward", "sideways", "back")

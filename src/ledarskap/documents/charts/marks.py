"""How the answers of different people are told apart in charts: by the shape of the mark, the dashes of the line, and the colour."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import inf
from types import MappingProxyType
from typing import Literal, NamedTuple

from ledarskap.framework.model import Perspective

Shape = Literal["circle", "square", "triangle", "diamond"]

# No part of a mark, its edge included, is further from its middle; in the units of the pictures.
REACH = 8.5
EDGE = 1.5
# How far apart the middles of two marks are at least, so that they never touch.
APART = 2 * REACH + 1


class Style(NamedTuple):
    """How the answers from one perspective are drawn; ``colour`` is one of the look's by its name, or ``#rrggbb``."""

    shape: Shape
    dash: str
    colour: str


# Light enough apart to be told from each other in grey too, and each at least 3:1 against white.
STYLES: Mapping[Perspective, Style] = MappingProxyType(
    {
        "self": Style("circle", "none", "accent"),
        "manager": Style("square", "7 3", "#b3541e"),
        "peer": Style("triangle", "2 3", "#9a78bd"),
        "employee": Style("diamond", "9 3 2 3", "ink"),
    }
)

# The corners, as shares of the reach that the edge leaves.
_CORNERS: Mapping[str, tuple[tuple[float, float], ...]] = {
    "square": ((-0.7, -0.7), (0.7, -0.7), (0.7, 0.7), (-0.7, 0.7)),
    "triangle": ((0, -1), (0.87, 0.5), (-0.87, 0.5)),
    "diamond": ((0, -1), (1, 0), (0, 1), (-1, 0)),
}
_ROUND = 0.82


def outline(shape: Shape, x: float, y: float) -> str:
    """A mark around its middle, as an SVG path.

    >>> outline("square", 10, 10)
    'M5.1 5.1L14.9 5.1L14.9 14.9L5.1 14.9Z'
    """
    reach = REACH - EDGE
    if shape == "circle":
        radius = short(reach * _ROUND)
        left, right = short(x - reach * _ROUND), short(x + reach * _ROUND)
        return (
            f"M{left} {short(y)}A{radius} {radius} 0 1 1 {right} {short(y)}A{radius} {radius} 0 1 1 {left} {short(y)}Z"
        )
    return path_through([(x + across * reach, y + down * reach) for across, down in _CORNERS[shape]]) + "Z"


def path_through(points: Sequence[tuple[float, float]]) -> str:
    """A line through points, as an SVG path."""
    return "M" + "L".join(f"{short(x)} {short(y)}" for x, y in points)


def dodged(along: Mapping[int, float], room: float = inf) -> dict[int, float]:
    """How far aside each mark stands, by where the marks stand along a line: those that would touch beside each other.

    They are so far apart that none touches another, or as far as there is ``room`` for.

    >>> dodged({0: 100, 1: 100, 2: 200})
    {0: -9.0, 1: 9.0, 2: 0.0}
    """
    together: list[list[int]] = []
    for number in sorted(along, key=lambda one: along[one]):
        if together and along[number] - along[together[-1][-1]] < APART:
            together[-1].append(number)
        else:
            together.append([number])
    return {
        number: (at - (len(cluster) - 1) / 2) * min(APART, room / len(cluster))
        for cluster in together
        for at, number in enumerate(sorted(cluster))
    }


def short(number: float) -> str:
    """A number as short as a picture needs it."""
    return f"{round(number, 1):g}"

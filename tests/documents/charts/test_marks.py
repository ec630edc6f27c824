"""Marks: their outlines, their colours, and how they are kept apart."""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledarskap.documents.charts.marks import APART, EDGE, REACH, STYLES, dodged, outline
from ledarskap.documents.looks.look import COLOURS
from ledarskap.documents.templating.filling import BUILT_IN
from ledarskap.framework.model import Perspective

PAPER = "#ffffff"
DARK_CSS = (BUILT_IN / "chart_dark.css").read_text(encoding="utf-8")


def luminance(colour: str) -> float:
    """The relative luminance of a colour (WCAG 2.2)."""
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast of two colours (WCAG 2.2)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def dark(selector: str) -> str:
    """The colour that something has in the dark."""
    found = re.search(rf"(?<![\w-]){re.escape(selector)}[^{{}}]*{{ \w+: (#\w{{6}});", DARK_CSS)
    assert found is not None
    return found[1]


@pytest.mark.parametrize("perspective", STYLES)
def test_outlines_stay_within_reach(perspective: Perspective) -> None:
    """No corner of a mark, with half its edge, is further from its middle than a mark may reach, nor much nearer."""
    path = outline(STYLES[perspective].shape, 100, 50)
    if STYLES[perspective].shape == "circle":
        furthest = float(path.split("A")[1].split(" ")[0])
    else:
        corners = [tuple(map(float, one.split(" "))) for one in path.strip("MZ").split("L")]
        furthest = max(hypot(x - 100, y - 50) for x, y in corners)
    assert REACH - 2.6 * EDGE < furthest + EDGE / 2 <= REACH


def test_everybody_has_marks_of_their_own() -> None:
    """No two perspectives share a shape, the dashes of a line or a colour."""
    for one, other in combinations(STYLES.values(), 2):
        assert one.shape != other.shape
        assert one.dash != other.dash
        assert one.colour != other.colour


@pytest.mark.parametrize("perspective", STYLES)
def test_marks_can_be_seen(perspective: Perspective) -> None:
    """Every mark and every line has a contrast of at least 3:1 on white, and in the dark on its dark ground."""
    style = STYLES[perspective]
    assert contrast(COLOURS.get(style.colour, style.colour), PAPER) >= 3
    for selector in (f".line.of-{perspective}", f".mark.of-{perspective}"):
        assert contrast(dark(selector), dark(".ground")) >= 3


def test_texts_and_grids_can_be_seen() -> None:
    """Texts have a contrast of at least 4.5:1, and what the levels are read from one of 3:1, in the light and in the dark."""
    for name, least in (("ink", 4.5), ("quiet", 4.5), ("accent", 4.5), ("line", 3)):
        assert contrast(COLOURS[name], PAPER) >= least
    for selector, least in ((".in-ink", 4.5), (".in-quiet", 4.5), (".in-accent", 4.5), (".grid", 3)):
        assert contrast(dark(selector), dark(".ground")) >= least


def test_marks_can_be_told_from_each_other_in_grey() -> None:
    """In grey each mark has a shade of its own, besides its shape."""
    shades = sorted(luminance(COLOURS.get(style.colour, style.colour)) for style in STYLES.values())
    assert all(other - one > 0.03 for one, other in pairwise(shades))


@given(st.dictionaries(st.integers(0, 9), st.floats(0, 400)))
def test_dodged_marks_never_touch(along: dict[int, float]) -> None:
    """However many marks stand wherever, none touches another; one that is alone stays in the middle."""
    aside = dodged(along)
    assert set(aside) == set(along)
    for one, other in combinations(along, 2):
        assert hypot(along[one] - along[other], aside[one] - aside[other]) >= 2 * REACH
    for one, at in along.items():
        if all(abs(at - other_at) >= APART for other, other_at in along.items() if other != one):
            assert aside[one] == 0


def test_dodged_marks_stand_around_the_middle() -> None:
    """Marks that are moved are moved as far to the one side as to the other."""
    assert dodged({0: 50, 1: 50, 2: 51}) == {0: -APART, 1: 0, 2: APART}


@given(st.dictionaries(st.integers(0, 9), st.floats(0, 400), min_size=1), st.floats(1, 100))
def test_dodged_marks_stay_in_their_room(along: dict[int, float], room: float) -> None:
    """Where there is not room enough they are nearer to each other, and still in their order and in the room."""
    aside = dodged(along, room)
    assert max(aside.values()) - min(aside.values()) <= room
    assert all(aside[one] < aside[other] for one, other in combinations(sorted(along), 2) if along[one] == along[other])

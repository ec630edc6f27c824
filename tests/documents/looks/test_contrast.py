"""Contrast as WCAG measures it, and the nearest colour that has enough."""

from __future__ import annotations

import colorsys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledarskap.documents.looks.contrast import contrast, luminance, nearest_passing, passes

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def hue(colour: str) -> float:
    return colorsys.rgb_to_hls(*(int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)))[0]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#767676", "#ffffff", 4.54),
        ("#777777", "#ffffff", 4.48),
        ("#949494", "#ffffff", 3.03),
        ("#959595", "#ffffff", 2.99),
        ("#ff0000", "#ffffff", 4.0),
        ("#00ff00", "#ffffff", 1.37),
        ("#0000ff", "#ffffff", 8.59),
        ("#ffff00", "#000000", 19.56),
        ("#0b5563", "#eef3f4", 7.52),
    ],
)
def test_contrast(one: str, other: str, expected: float) -> None:
    """The ratios that the tools of WebAIM and others give for well-known pairs."""
    assert contrast(one, other) == pytest.approx(expected, abs=0.006)
    assert contrast(other, one) == contrast(one, other)


@pytest.mark.parametrize(
    ("colour", "expected"),
    [
        ("#000000", 0),
        ("#ffffff", 1),
        ("#ff0000", 0.2126),
        ("#00ff00", 0.7152),
        ("#0000ff", 0.0722),
        ("#0a0a0a", 0.003035),
    ],
)
def test_luminance(colour: str, expected: float) -> None:
    """White is 1, black is 0, and the three colours are what the standard weighs them by; the darkest are linear."""
    assert luminance(colour) == pytest.approx(expected, abs=0.00001)


@given(COLOURS, COLOURS)
def test_contrast_lies_between_1_and_21(one: str, other: str) -> None:
    """No two colours have less contrast than none, or more than black and white."""
    assert 1 <= contrast(one, other) <= 21


@given(COLOURS)
def test_the_nearest_passes(colour: str) -> None:
    """On white there always is one, of the same hue, that is no darker than it has to be."""
    least = {"#ffffff": 4.5}
    found = nearest_passing(colour, least)
    assert found is not None
    assert passes(found, least)
    if passes(colour, least):
        assert found == colour
    else:
        assert luminance(found) < luminance(colour)
        # Steps of lightness are small: whatever is more than two of them lighter is too light.
        assert contrast(found, "#ffffff") < 4.5 * 1.05
    if len({found[1:3], found[3:5], found[5:7]}) > 1 and len({colour[1:3], colour[3:5], colour[5:7]}) > 1:
        apart = abs(hue(found) - hue(colour))
        assert min(apart, 1 - apart) < 0.2


@pytest.mark.parametrize(
    ("colour", "least", "expected"),
    [
        ("#777777", {"#ffffff": 4.5}, "#767676"),
        ("#ff9900", {"#ffffff": 4.5}, "#ab6600"),
        ("#000080", {"#000000": 4.5}, "#5e5eff"),
        ("#ffffff", {"#ffffff": 3.0, "#000000": 21.0}, None),
    ],
)
def test_nearest(colour: str, least: dict[str, float], expected: str | None) -> None:
    """It gets darker on light ground and lighter on dark, and is none where nothing passes on both."""
    assert nearest_passing(colour, least) == expected

"""How well two colours can be told apart, as WCAG 2 measures it, and the nearest colour that can."""

from __future__ import annotations

import colorsys
from collections.abc import Iterator, Mapping

# WCAG 2.2, 1.4.3 (AA, text) and 1.4.11 (lines and other graphics).
LEAST_FOR_TEXT = 4.5
LEAST_FOR_LINES = 3.0
_STEPS = 1024


def luminance(colour: str) -> float:
    """The relative luminance of ``#rrggbb``, from 0 (black) to 1 (white), as WCAG 2.2 defines it.

    >>> round(luminance("#ff0000"), 4)
    0.2126
    """
    red, green, blue = (_linear(part) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21, whichever of them is the lighter.

    >>> round(contrast("#767676", "#ffffff"), 2)
    4.54
    """
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def passes(colour: str, least: Mapping[str, float]) -> bool:
    """Whether a colour has at least the contrast that is asked for to each of the others."""
    return all(contrast(colour, other) >= limit for other, limit in least.items())


def nearest_passing(colour: str, least: Mapping[str, float]) -> str | None:
    """The colour of the same hue that is nearest in lightness and has the contrast asked for; None where there is none.

    >>> nearest_passing("#777777", {"#ffffff": 4.5})
    '#767676'
    """
    return next((one for one in _nearer_first(colour) if passes(one, least)), None)


def _nearer_first(colour: str) -> Iterator[str]:
    """The colour, and then darker and lighter ones, step by step, to black and to white."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*_parts(colour))
    yield colour
    for step in range(1, _STEPS):
        for changed in (lightness - step / (_STEPS - 1), lightness + step / (_STEPS - 1)):
            if -1 / _STEPS < changed < 1 + 1 / _STEPS:
                yield _written(colorsys.hls_to_rgb(hue, min(max(changed, 0), 1), saturation))


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 – the figures are the standard's


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _written(parts: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)

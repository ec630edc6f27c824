"""Texts that fit into a width, whichever of the usual fonts they are shown in."""

from __future__ import annotations

from collections.abc import Mapping

from ledarskap.reading.problems import printable

# Shares of the size of the letters, for the widest of the usual fonts in bold: what fits in it fits in all.
_WIDTHS: Mapping[str, float] = {
    **dict.fromkeys("ijlI|!.,:;'’ ", 0.4),
    **dict.fromkeys('frt()[]-–/"”', 0.55),
    **dict.fromkeys("mwMW@%—…", 1.1),
    **dict.fromkeys("abcdeghknopqsuvxyzåäöéü0123456789", 0.73),
}
_OTHERS = 0.87
# Signs of other scripts are square, or wider.
_WIDE_FROM = "\u1100"
_WIDE = 1.25


def text_width(text: str, size: float) -> float:
    """How wide a text is at most, in any of the usual fonts.

    >>> text_width("Steg", 10)
    28.8
    """
    shares = (
        _WIDTHS.get(letter, _WIDE if letter >= _WIDE_FROM and letter not in "–—’”…" else _OTHERS) for letter in text
    )
    return round(size * sum(shares), 1)


def wrapped(text: str, width: float, size: float) -> tuple[str, ...]:
    """A text in lines that fit: broken between words, and inside a word only where the word alone is too wide.

    >>> wrapped("Första året som chef", 100, 16)
    ('Första', 'året som', 'chef')
    """
    lines: list[str] = []
    for word in printable(" ".join(text.split())).split(" "):
        joined = f"{lines[-1]} {word}" if lines else word
        if text_width(joined, size) <= width:
            lines[-1:] = [joined]
            continue
        rest = word
        while text_width(rest, size) > width:
            # There is always room for one letter and the hyphen.
            fits = next((at for at in range(len(rest) - 1, 1, -1) if text_width(f"{rest[:at]}-", size) <= width), 1)
            lines.append(f"{rest[:fits]}-")
            rest = rest[fits:]
        lines.append(rest)
    return tuple(lines)

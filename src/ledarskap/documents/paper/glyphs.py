"""Texts that a font can show: which characters it has, and what stands in for the others."""

from __future__ import annotations

import re
import struct
import unicodedata
from collections.abc import Iterator

ZERO_WIDTH_SPACE = "\u200b"
# A line is only broken inside a word where the word says so, and what is this long may not fit on any line. Words of
# letters alone are hyphenated, so only those that no language has are cut.
_LONG = re.compile(r"\S{25,}")
_LONGEST_OF_LETTERS = 40
# A text in a PDF/A is at most 32,767 bytes, and what is broken over lines is kept in it as one.
_TOO_LONG = re.compile(r"\S{3000}(?=\S)")
_RUN = re.compile(r"\w{25,}")
_CUT = re.compile(r"\w{12}(?=\w)")
_AFTER_A_SIGN = re.compile(r"(?<=[^\w\s])(?=\w)")
_LINE_BREAK = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_SEGMENTS, _GROUPS = 4, 12
# Hyphens and places to break that are seen only where they are used; a font has them, or needs no glyph for them.
_KEPT = frozenset("\n\xad" + ZERO_WIDTH_SPACE)


def characters(font: bytes) -> frozenset[str]:
    """The characters that a font file has glyphs for, by its table ``cmap`` (OpenType 1.9, formats 4 and 12).

    Characters for private use are left out, and those that are only marks of order: PDF/A does not allow them. A collection
    of fonts, and what is no font, has none.
    """
    try:
        return frozenset(
            one for one in _characters(font) if one in _KEPT or unicodedata.category(one) not in {"Co", "Cf"}
        )
    except (struct.error, ValueError):
        return frozenset()


def shown(text: str, known: frozenset[str]) -> str:
    r"""A text of the same words that can be set with the ``known`` characters.

    Line breaks become ``\n``. What is not seen anyway is left out, so that it cannot turn a text around. Any other character
    is told in brackets: a sign by its name, a letter by its code, so that nothing that somebody wrote is lost. Words too long
    for a line have places where they can be broken.

    >>> shown("Bra jobbat 👍🏽, 王伟!\r\n", frozenset("Bra job,t!"))
    'Bra jobbat [thumbs up sign, emoji modifier fitzpatrick type-4], [U+738B, U+4F1F]!\n'
    """
    if not known.issuperset(text):
        text = spelt_out(unicodedata.normalize("NFC", _LINE_BREAK.sub("\n", text)), known)
    return _LONG.sub(_breakable, _TOO_LONG.sub(r"\g<0> ", text))


def spelt_out(text: str, known: frozenset[str]) -> str:
    """A text, or the source of a picture, with every character that is not ``known`` told in brackets."""
    unknown = sorted(set(text) - known - _KEPT)
    if not unknown:
        return text
    seen = {character: _instead(character) for character in unknown}
    plain = {ord(character): instead for character, instead in seen.items() if instead in {"", " "}}
    text = text.translate(plain)
    named = "".join(re.escape(character) for character, instead in seen.items() if instead not in {"", " "})
    return re.sub(f"[{named}]+", lambda found: f"[{', '.join(map(_instead, found[0]))}]", text) if named else text


def _instead(character: str) -> str:
    """What stands for a character: nothing, a space, a name or a code."""
    kind = unicodedata.category(character)
    if kind == "Cf" or "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef":
        return ""
    if kind == "Zs" or character == "\t":
        return " "
    name = unicodedata.name(character, "") if kind.startswith("S") else ""
    return name.lower() or f"U+{ord(character):04X}"


def _breakable(found: re.Match[str]) -> str:
    return ZERO_WIDTH_SPACE.join(_RUN.sub(_cut, piece) for piece in _AFTER_A_SIGN.split(found[0]))


def _cut(run: re.Match[str]) -> str:
    if run[0].isalpha() and len(run[0]) <= _LONGEST_OF_LETTERS:
        return run[0]
    return _CUT.sub(rf"\g<0>{ZERO_WIDTH_SPACE}", run[0])


def _characters(font: bytes) -> Iterator[str]:
    (tables,) = struct.unpack_from(">H", font, 4)
    for number in range(tables):
        tag, _, offset, _ = struct.unpack_from(">4sIII", font, 12 + 16 * number)
        if tag == b"cmap":
            yield from _mapped(font, offset)


def _mapped(font: bytes, table: int) -> Iterator[str]:
    """The characters of every subtable for Unicode: those of the platforms 0, and 3 with the encodings 1 and 10."""
    (subtables,) = struct.unpack_from(">H", font, table + 2)
    for number in range(subtables):
        platform, encoding, offset = struct.unpack_from(">HHI", font, table + 4 + 8 * number)
        if platform == 0 or (platform, encoding) in {(3, 1), (3, 10)}:
            (form,) = struct.unpack_from(">H", font, table + offset)
            if form == _SEGMENTS:
                yield from _in_segments(font, table + offset)
            elif form == _GROUPS:
                yield from _in_groups(font, table + offset)


def _in_segments(font: bytes, at: int) -> Iterator[str]:
    """Format 4: segments of codes, each with a distance to the glyphs, or with an offset to a list of them."""
    (double,) = struct.unpack_from(">H", font, at + 6)
    count = double // 2
    ends = struct.unpack_from(f">{count}H", font, at + 14)
    starts = struct.unpack_from(f">{count}H", font, at + 16 + double)
    deltas = struct.unpack_from(f">{count}H", font, at + 16 + 2 * double)
    offsets = struct.unpack_from(f">{count}H", font, at + 16 + 3 * double)
    last = -1
    for number, (start, end, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
        last = _after(last, start, end)
        where = at + 16 + 3 * double + 2 * number + offset
        for code in range(start, min(end, 0xFFFE) + 1):
            glyph = code
            if offset:
                (glyph,) = struct.unpack_from(">H", font, where + 2 * (code - start))
            if (offset == 0 or glyph) and (glyph + delta) % 0x10000:
                yield chr(code)


def _after(last: int, start: int, end: int) -> int:
    """The end of a group of codes. Groups stand in order and do not overlap, or a small file could be read for hours."""
    if not last < start <= end:
        raise ValueError("groups of codes that overlap")
    return end


def _in_groups(font: bytes, at: int) -> Iterator[str]:
    """Format 12: groups of codes with the first glyph of each."""
    (count,) = struct.unpack_from(">I", font, at + 12)
    last = -1
    for number in range(count):
        start, end, glyph = struct.unpack_from(">III", font, at + 16 + 12 * number)
        last = _after(last, start, end)
        yield from map(chr, range(start + (glyph == 0), min(end, 0x10FFFF) + 1))

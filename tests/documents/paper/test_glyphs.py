"""Which characters can be shown, and what stands in for the others."""

from __future__ import annotations

import io
import struct
import unicodedata

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from ledarskap.documents.paper.glyphs import ZERO_WIDTH_SPACE, characters, shown, spelt_out
from ledarskap.documents.paper.typesetting import FONTS

KNOWN = frozenset(map(chr, range(32, 127))) | frozenset("åäöÅÄÖé\n")
OURS = characters((FONTS / "SourceSans3-Regular.ttf").read_bytes())


@pytest.mark.parametrize("style", ["Regular", "Italic", "SemiBold"])
def test_characters_of_our_fonts(style: str) -> None:
    """What is read from a font is what fontTools reads from it; the mark of byte order is left out."""
    path = FONTS / f"SourceSans3-{style}.ttf"
    with TTFont(path) as font:
        assert characters(path.read_bytes()) == {chr(code) for code in font.getBestCmap()} - {"\ufeff"}


def test_our_fonts_have_the_same_characters() -> None:
    """What can be shown can be shown in every style."""
    fonts = [characters(path.read_bytes()) for path in FONTS.glob("*.ttf")]
    assert fonts == [OURS] * 3


def test_characters_beyond_the_first_plane() -> None:
    """Both kinds of tables are read; a character for private use is not one that can be shown."""
    codes = (ord("a"), ord("b"), ord("z"), 0xE000, 0x1F600)
    pen = TTGlyphPen(None)
    builder = FontBuilder(unitsPerEm=1000)
    builder.setupGlyphOrder([".notdef", *(f"u{code:X}" for code in codes)])
    builder.setupCharacterMap({code: f"u{code:X}" for code in codes})
    builder.setupGlyf({name: pen.glyph() for name in builder.font.getGlyphOrder()})
    builder.setupHorizontalMetrics(dict.fromkeys(builder.font.getGlyphOrder(), (500, 0)))
    builder.setupHorizontalHeader()
    builder.setupPost()
    file = io.BytesIO()
    builder.save(file)
    assert characters(file.getvalue()) == set("abz😀")


def test_groups_that_overlap() -> None:
    """A small file whose groups of codes overlap, which would be read for hours, is no font."""
    group = struct.pack(">III", 0, 0x10FFFF, 1)
    table = struct.pack(">HHIII", 12, 0, 16 + 12 * 40, 0, 40) + group * 40
    cmap = struct.pack(">HHHHI", 0, 1, 3, 10, 12) + table
    font = b"\0\1\0\0" + struct.pack(">HHHH", 1, 0, 0, 0) + struct.pack(">4sIII", b"cmap", 0, 28, len(cmap)) + cmap
    assert characters(font) == frozenset()
    one = font.replace(struct.pack(">I", 40) + group, struct.pack(">I", 1) + struct.pack(">III", 97, 99, 1))
    assert characters(one) == set("abc")


@pytest.mark.parametrize("size", [0, 3, 11, 40, 300, 3000])
def test_what_is_no_font_has_no_characters(size: int) -> None:
    """A file that is cut off, or no font at all, shows nothing, and is no error here."""
    font = (FONTS / "SourceSans3-Italic.ttf").read_bytes()
    assert characters(font[:size]) == frozenset()
    assert characters(b"%PDF" * size) == frozenset()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Åsa läser.", "Åsa läser."),
        ("e\u0301n", "én"),
        ("a\r\nb\rc\u2028d\x0be\x85f", "a\nb\nc\nd\ne\nf"),
        ("a\tb\u2003c", "a b c"),
        ("😀", "[grinning face]"),
        ("→ 👍🏽!", "[rightwards arrow] [thumbs up sign, emoji modifier fitzpatrick type-4]!"),
        ("王伟", "[U+738B, U+4F1F]"),
        ("a\u202eb\u200d\ufe0fc\ufeff", "abc"),
        ("\x07\ud800\ue000", "[U+0007, U+D800, U+E000]"),
    ],
)
def test_what_stands_for_what_a_font_has_not_got(text: str, expected: str) -> None:
    """A sign is told by its name and anything else by its code; what is not seen anyway is left out."""
    assert shown(text, KNOWN) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("specialistsjuksköterskeutbildningssamordnare", "specialistsj|uksköterskeu|tbildningssa|mordnare"),
        ("verksamhetsutvecklingsansvarig", "verksamhetsutvecklingsansvarig"),
        ("https://www.regionblekinge.se/om-oss", "https://|www.|regionblekinge.|se/|om-|oss"),
        ("1" * 30, "111111111111|111111111111|111111"),
        ("kort/ord", "kort/ord"),
    ],
)
def test_words_too_long_for_a_line(text: str, expected: str) -> None:
    """An address can be broken after its signs, and what no language has anywhere; a long word is hyphenated instead."""
    assert shown(text, OURS) == expected.replace("|", ZERO_WIDTH_SPACE)


@given(st.text(st.characters(exclude_categories=[])))
def test_all_that_is_left_can_be_shown(text: str) -> None:
    """Whatever is written, only what the font has is left, and that is left as it is."""
    found = shown(text, OURS)
    assert OURS.issuperset(found.replace("\n", ""))
    assert spelt_out(found, OURS) == found


@given(st.text(st.sampled_from("aå\u0301\u0338<>&王😀\u202e\n \ud800")))
def test_a_picture_stays_a_picture(text: str) -> None:
    """In the source of a picture the signs of its markup are as many as before, and where they were."""
    kept = [one for one in text if one in "<>&"]
    assert [one for one in spelt_out(text, OURS) if one in "<>&"] == kept


@given(st.text(st.characters(categories=["Ll", "Lu", "Nd", "Po", "Zs"])))
def test_nothing_that_is_seen_is_lost(text: str) -> None:
    """Each letter and number is there, or its code is."""
    found = shown(text, OURS).replace(ZERO_WIDTH_SPACE, "")
    for one in unicodedata.normalize("NFC", text):
        assert one in found or f"U+{ord(one):04X}" in found or one.isspace()

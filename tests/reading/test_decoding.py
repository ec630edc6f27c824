"""Bytes to text: what is not UTF-8, and what must not stand in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledarskap.reading.decoding import NOT_A_TEXT_FILE, decode, forbidden_in, span
from ledarskap.reading.problems import Problem
from ledarskap.reading.reporting import as_text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param("å: 😀\n".encode(), "å: 😀\n", id="utf-8"),
        pytest.param(b"\xef\xbb\xbfa: b\n", "a: b\n", id="byte-order-mark"),
        pytest.param(b"a: b\r\nc: d\r\n", "a: b\r\nc: d\r\n", id="windows-line-ends"),
        pytest.param(b"a:\tb\n", "a:\tb\n", id="tab"),
        pytest.param("a\u00a0b\u200bc\ufffd\ue000".encode(), "a\u00a0b\u200bc\ufffd\ue000", id="odd-but-harmless"),
        pytest.param(b"", "", id="nothing"),
        pytest.param(b"x" * 4 * 1024 * 1024, "x" * 4 * 1024 * 1024, id="4-mebibytes"),
    ],
)
def test_text(data: bytes, text: str) -> None:
    """UTF-8 is read, with or without a byte order mark, with either kind of line end."""
    assert decode(data, "a.yaml") == text


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(
            b"title: V\xe5rt\nname: N\xe4rvarande\n",
            "a.yaml:1:9: fel: filen är inte sparad som UTF-8 (byten 0xE5) – välj UTF-8 när du sparar den [not-utf-8]\n"
            "    1 | title: Vårt\n"
            "      |         ^",
            id="latin-1",
        ),
        pytest.param(
            b"a: 1\r\nb: s\xe4tt\r\nc: 2\r\n",
            "a.yaml:2:5: fel: filen är inte sparad som UTF-8 (byten 0xE4) – välj UTF-8 när du sparar den [not-utf-8]\n"
            "    2 | b: sätt\n"
            "      |     ^",
            id="latin-1-with-windows-line-ends",
        ),
        pytest.param(
            b"\xc3\xa5\xf0\x9f\x98\x80: \xe4",
            "a.yaml:1:5: fel: filen är inte sparad som UTF-8 (byten 0xE4) – välj UTF-8 när du sparar den [not-utf-8]\n"
            "    1 | å😀: ä\n"
            "      |      ^",
            id="latin-1-after-utf-8",
        ),
        pytest.param(
            b"\xff\xfea\x00:\x00 \x00b\x00",
            "a.yaml:1:1: fel: filen är sparad med två eller fler byte för varje tecken – välj UTF-8 när du sparar den [not-utf-8]\n"
            "    1 | a: b\n"
            "      | ^",
            id="utf-16",
        ),
        pytest.param(
            b"a: \xc3",
            "a.yaml:1:4: fel: filen är inte sparad som UTF-8 (byten 0xC3) – välj UTF-8 när du sparar den [not-utf-8]\n"
            "    1 | a: Ã\n"
            "      |    ^",
            id="cut-off-letter",
        ),
        pytest.param(
            b"a: \xed\xa0\x80",
            "a.yaml:1:4: fel: filen är inte sparad som UTF-8 (byten 0xED) – välj UTF-8 när du sparar den [not-utf-8]\n"
            "    1 | a: í €\n"
            "      |    ^",
            id="encoded-surrogate",
        ),
        pytest.param(
            b"\xef\xbb\xbfa: \xe4",
            "a.yaml:1:4: fel: filen är inte sparad som UTF-8 (byten 0xE4) – välj UTF-8 när du sparar den [not-utf-8]\n"
            "    1 | a: ä\n"
            "      |    ^",
            id="latin-1-after-a-byte-order-mark",
        ),
        pytest.param(
            b"a: b\n\xc3\xa5\xf0\x9f\x98\x80: \x1b[31m\n",
            "a.yaml:2:5: fel: tecknet U+001B får inte stå i texten – ta bort det eller skriv ett vanligt blanksteg [forbidden-character]\n"
            "    2 | å😀:  [31m\n"
            "      |      ^",
            id="control-character",
        ),
        pytest.param(
            b"a\x00:\x00",
            "a.yaml:1:1: fel: filen är sparad med två eller fler byte för varje tecken – välj UTF-8 när du sparar den [not-utf-8]\n"
            "    1 | a:\n"
            "      | ^",
            id="utf-16-without-mark",
        ),
        pytest.param(
            b"a: x\xe2\x80\xa8y\n",
            "a.yaml:1:5: fel: tecknet U+2028 får inte stå i texten – ta bort det eller skriv ett vanligt blanksteg [forbidden-character]\n"
            "    1 | a: x y\n"
            "      |     ^",
            id="line-separator",
        ),
        pytest.param(
            b"a: x\xe2\x80\xa9\n",
            "a.yaml:1:5: fel: tecknet U+2029 får inte stå i texten – ta bort det eller skriv ett vanligt blanksteg [forbidden-character]\n"
            "    1 | a: x \n"
            "      |     ^",
            id="paragraph-separator",
        ),
        pytest.param(
            b"a: x\xc2\x85y\n",
            "a.yaml:1:5: fel: tecknet U+0085 får inte stå i texten – ta bort det eller skriv ett vanligt blanksteg [forbidden-character]\n"
            "    1 | a: x y\n"
            "      |     ^",
            id="next-line",
        ),
        pytest.param(
            b"a: x\x7f\n",
            "a.yaml:1:5: fel: tecknet U+007F får inte stå i texten – ta bort det eller skriv ett vanligt blanksteg [forbidden-character]\n"
            "    1 | a: x \n"
            "      |     ^",
            id="delete",
        ),
        pytest.param(
            b"\xef\xbb\xbf\xef\xbb\xbfa\n",
            "a.yaml:1:1: fel: tecknet U+FEFF får inte stå i texten – ta bort det eller skriv ett vanligt blanksteg [forbidden-character]\n"
            "    1 |  a\n"
            "      | ^",
            id="second-byte-order-mark",
        ),
        pytest.param(
            b"a: \xef\xbf\xbf\n",
            "a.yaml:1:4: fel: tecknet U+FFFF får inte stå i texten – ta bort det eller skriv ett vanligt blanksteg [forbidden-character]\n"
            "    1 | a:  \n"
            "      |    ^",
            id="non-character",
        ),
        pytest.param(
            b"PK\x03\x04\x14\x00\x06\x00",
            "a.yaml: fel: filen är ett dokument (Word eller pdf), inte ren text – kopiera texten till en textfil, sparad som UTF-8 [not-utf-8]",
            id="word",
        ),
        pytest.param(
            b"%PDF-1.7\n",
            "a.yaml: fel: filen är ett dokument (Word eller pdf), inte ren text – kopiera texten till en textfil, sparad som UTF-8 [not-utf-8]",
            id="pdf",
        ),
        pytest.param(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "a.yaml: fel: filen är ett dokument (Word eller pdf), inte ren text – kopiera texten till en textfil, sparad som UTF-8 [not-utf-8]",
            id="old-word",
        ),
        pytest.param(
            b"x" * (4 * 1024 * 1024 + 1),
            "a.yaml: fel: filen är 4194305 byte stor – dela upp den; högst 4 MiB läses [file-too-large]",
            id="too-large",
        ),
    ],
)
def test_refused(data: bytes, message: str) -> None:
    """The first byte or character that cannot be taken is told with its line and column."""
    problem = decode(data, "a.yaml")
    assert isinstance(problem, Problem)
    assert as_text([problem], "sv") == message


def test_in_english() -> None:
    """The same is said in English."""
    told = [decode(data, "a.yaml") for data in (b"\xe4", b"a\x00:\x00", b"%PDF")]
    assert [one.message("en") for one in told if isinstance(one, Problem)] == [
        "the file is not saved as UTF-8 (byte 0xE4) – choose UTF-8 when you save it",
        "the file is saved with two or more bytes a character – choose UTF-8 when you save it",
        "the file is a document (Word or PDF), not plain text – copy the text into a text file that is saved as UTF-8",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("vanlig text, åäö 😀\n\t", None),
        ("a\rb", "\r"),
        ("a\ud83d", "\ud83d"),
        ("a\x00b\x01", "\x00"),
        ("\u2028", "\u2028"),
    ],
    ids=ascii,
)
def test_forbidden_in(text: str, found: str | None) -> None:
    """The first character that cannot stand in a text, however it came there."""
    assert forbidden_in(text) == found


def test_single_carriage_returns_break_lines() -> None:
    """Line breaks of old Macs are counted as others are, and those of Windows stay as they are."""
    assert decode(b"a: 1\rb: 2\r\nc: 3\r\r", "a.yaml") == "a: 1\nb: 2\r\nc: 3\n\n"


@given(st.binary(max_size=60))
def test_any_bytes(data: bytes) -> None:
    """Whatever the bytes, there is a text, or a problem with a place inside it that can be told in both languages."""
    found = decode(data, "a.yaml")
    if isinstance(found, Problem):
        place = found.location
        # A document of another kind is refused as a whole.
        assert (place.line >= 1 and place.column >= 1) or found.kind is NOT_A_TEXT_FILE
        assert as_text([found], "sv")
        assert as_text([found], "en")
    else:
        assert found.encode().replace(b"\r", b"\n") == data.removeprefix(b"\xef\xbb\xbf").replace(b"\r", b"\n")


@given(st.text("a\nå😀\r", max_size=40), st.integers(0, 45), st.integers(0, 45))
def test_span_counts_lines_and_columns(text: str, start: int, end: int) -> None:
    """A span begins and ends where somebody who counts would say."""
    start, end = sorted((min(start, len(text)), min(end, len(text))))
    place = span(text, start, end, "a")
    counted = [(text[:offset].count("\n") + 1, len(text[:offset].rpartition("\n")[2]) + 1) for offset in (start, end)]
    assert [(place.line, place.column), (place.end_line, place.end_column)] == counted

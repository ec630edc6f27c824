"""Whether a file can be a logotype: an SVG that is a picture and nothing more, or a PNG.

A browser shows it as a picture, where nothing in it can run or fetch anything; on paper it is drawn by a library of
somebody else's. So what could run, fetch or grow is refused before either sees it.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from xml.parsers import expat

from ledarskap.reading.wording import Wording

MOST_BYTES = 512 * 1024
MOST_ELEMENTS = 20_000
DEEPEST = 64
WIDEST = 4096

SVG = "http://www.w3.org/2000/svg"
_PNG = b"\x89PNG\r\n\x1a\n"
_HEAD = struct.Struct(">II")
# Elements that run, embed or fetch; links and animations are no part of a logotype either.
_REFUSED = frozenset(("a", "animate", "audio", "foreignobject", "iframe", "image", "script", "set", "video"))
# Elements that draw others again, each of which can draw others again; and letters, which are another font's everywhere else.
_DRAWN_AGAIN = frozenset(("filter", "marker", "mask", "pattern", "text", "use"))
_REFERENCE = re.compile(r"url\(\s*['\"]?\s*(?!#)|@import|\\", re.IGNORECASE)

NEITHER = Wording("den är varken SVG eller PNG", "it is neither SVG nor PNG")
TOO_LARGE = Wording("den är större än 512 KiB", "it is larger than 512 KiB")
TOO_WIDE = Wording("den är bredare eller högre än 4096 bildpunkter", "it is wider or taller than 4096 pixels")
DAMAGED = Wording("den är skadad", "it is damaged")
TOO_COMPLEX = Wording("den har för många delar", "it has too many parts")
DECLARES = Wording(
    "den har en DOCTYPE med entiteter; spara den som ren SVG", "it has a DOCTYPE with entities; save it as plain SVG"
)
FETCHES = Wording(
    "den hämtar eller bäddar in något annat; spara den med allt som kurvor",
    "it fetches or embeds something else; save it with everything as curves",
)
NOT_PLAIN = Wording(
    "den har text, mönster, masker, filter eller kopior av delar; spara den som ren SVG med allt som kurvor",
    "it has text, patterns, masks, filters or copies of parts; save it as plain SVG with everything as curves",
)
RUNS = Wording("den innehåller program; spara den utan skript", "it holds a program; save it without scripts")
NOT_SCALABLE = Wording("den saknar viewBox, så den går inte att skala", "it has no viewBox, so it cannot be scaled")


class _RefusedError(Exception):
    def __init__(self, reason: Wording) -> None:
        super().__init__(reason.english)
        self.reason = reason


def picture_fault(data: bytes, kind: str) -> Wording | None:
    """Why the bytes of a file with the ending ``svg`` or ``png`` are no logotype; None where they are one."""
    if len(data) > MOST_BYTES:
        return TOO_LARGE
    try:
        if kind == "png":
            _read_png(data)
        else:
            _read_svg(data)
    except _RefusedError as refused:
        return refused.reason
    return None


def _read_png(data: bytes) -> None:
    if not data.startswith(_PNG):
        raise _RefusedError(NEITHER)
    chunks = list(_chunks(data))
    if (
        not chunks
        or chunks[0][0] != b"IHDR"
        or chunks[-1][0] != b"IEND"
        or not any(tag == b"IDAT" for tag, _ in chunks)
    ):
        raise _RefusedError(DAMAGED)
    try:
        width, height = _HEAD.unpack_from(chunks[0][1])
    except struct.error:
        raise _RefusedError(DAMAGED) from None
    if not (0 < width <= WIDEST and 0 < height <= WIDEST):
        raise _RefusedError(TOO_WIDE)
    _check_pixels(b"".join(body for tag, body in chunks if tag == b"IDAT"))


def _check_pixels(packed: bytes) -> None:
    """Raises where what is packed is no whole stream, or unpacks to more than the widest picture has."""
    unpacker = zlib.decompressobj()
    # At most four values of two bytes for each pixel, and one byte for each row.
    most = WIDEST * WIDEST * 8 + WIDEST
    try:
        while packed and most > 0:
            most -= len(unpacker.decompress(packed, 1 << 20))
            packed = unpacker.unconsumed_tail
    except zlib.error:
        raise _RefusedError(DAMAGED) from None
    if not unpacker.eof:
        raise _RefusedError(DAMAGED)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The chunks of a PNG (PNG 3, 5.3), each checked against its sum."""
    at = len(_PNG)
    while at < len(data):
        if at + 12 > len(data):
            raise _RefusedError(DAMAGED)
        (length,) = struct.unpack_from(">I", data, at)
        tag, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        end = at + 8 + length
        if end + 4 > len(data) or struct.unpack_from(">I", data, end)[0] != zlib.crc32(tag + body):
            raise _RefusedError(DAMAGED)
        yield tag, body
        at = end + 4
        if tag == b"IEND":
            break
    if at != len(data):
        raise _RefusedError(DAMAGED)


def _read_svg(data: bytes) -> None:
    """Goes through an SVG once, without building anything. Raises at the first thing that it may not hold."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _RefusedError(NEITHER) from None
    if "<svg" not in text and ":svg" not in text:
        raise _RefusedError(NEITHER)
    reader = _Reader()
    parser = expat.ParserCreate("utf-8", " ")
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = reader.doctype
    parser.ProcessingInstructionHandler = reader.instruction
    parser.buffer_text = True
    try:
        parser.Parse(text.encode(), True)
    except expat.ExpatError:
        raise _RefusedError(DAMAGED) from None


class _Reader:
    """What expat tells of an SVG."""

    def __init__(self) -> None:
        self.open: list[str] = []
        self.elements = 0
        self.style: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, element = name.rpartition(" ")
        self.elements += 1
        if self.elements > MOST_ELEMENTS or len(self.open) >= DEEPEST:
            raise _RefusedError(TOO_COMPLEX)
        if not self.open:
            if (space, element) != (SVG, "svg"):
                raise _RefusedError(NEITHER)
            if "viewBox" not in attributes:
                raise _RefusedError(NOT_SCALABLE)
        self.open.append(element)
        if element.casefold() == "script":
            raise _RefusedError(RUNS)
        if element.casefold() in _REFUSED:
            raise _RefusedError(FETCHES)
        if element.casefold() in _DRAWN_AGAIN:
            raise _RefusedError(NOT_PLAIN)
        for key, value in attributes.items():
            _check_attribute(key.rpartition(" ")[2].casefold(), value)

    def end(self, name: str) -> None:  # noqa: ARG002 – expat's signature
        if self.open.pop() == "style":
            _check_style("".join(self.style))
            self.style.clear()

    def text(self, written: str) -> None:
        if self.open and self.open[-1] == "style":
            self.style.append(written)

    def doctype(self, name: str, system: str | None, public: str | None, has_subset: int) -> None:  # noqa: ARG002 – expat's
        if has_subset:
            raise _RefusedError(DECLARES)

    def instruction(self, target: str, data: str) -> None:  # noqa: ARG002 – expat's signature
        raise _RefusedError(FETCHES)


def _check_attribute(key: str, value: str) -> None:
    if key.startswith("on"):
        raise _RefusedError(RUNS)
    if key in {"href", "src"} and not value.strip().startswith("#"):
        raise _RefusedError(FETCHES)
    _check_style(value)


def _check_style(written: str) -> None:
    if _REFERENCE.search(written):
        raise _RefusedError(FETCHES)

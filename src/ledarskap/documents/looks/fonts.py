"""Whether a file is a font that documents can be set in, and what it calls itself."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

from ledarskap.reading.wording import Wording

MOST_BYTES = 1024 * 1024
# The first four bytes of a font: TrueType, and OpenType with curves of the other kind.
SIGNATURES = {b"\x00\x01\x00\x00": "ttf", b"true": "ttf", b"OTTO": "otf"}
# A name that stands in a style sheet and in a typesetter's list as it is.
FAMILY = re.compile(r"[^\W_][\w .&+-]{0,62}")
# The family with all its weights, and the older name that holds four of them (OpenType 1.9, name).
_TYPOGRAPHIC, _OLDER = 16, 1
_RESTRICTED = 0x0002
_NEEDED = frozenset((b"cmap", b"head", b"name", b"OS/2"))

NEITHER = Wording(
    "den är varken TrueType (.ttf) eller OpenType (.otf)", "it is neither TrueType (.ttf) nor OpenType (.otf)"
)
TOO_LARGE = Wording("den är större än 1 MiB", "it is larger than 1 MiB")
DAMAGED = Wording("den är skadad", "it is damaged")
NAMELESS = Wording("det går inte att läsa vad den heter", "what it is called cannot be read")
NOT_TO_EMBED = Wording(
    "den säger själv att den inte får bäddas in i dokument",
    "it says of itself that it must not be embedded in documents",
)


def font_kind(data: bytes) -> str | None:
    """``ttf`` or ``otf`` by the first bytes; None for what is no font of these kinds."""
    return SIGNATURES.get(data[:4])


def font_fault(data: bytes) -> Wording | None:
    """Why the bytes are no font that can be used; None where they are one."""
    if len(data) > MOST_BYTES:
        return TOO_LARGE
    if font_kind(data) is None:
        return NEITHER
    try:
        tables = dict(_tables(data))
        if not tables.keys() >= _NEEDED:
            return DAMAGED
        (rights,) = struct.unpack_from(">H", data, tables[b"OS/2"] + 8)
    except struct.error:
        return DAMAGED
    if rights & 0x000F == _RESTRICTED:
        return NOT_TO_EMBED
    return None if family(data) else NAMELESS


def family(data: bytes) -> str | None:
    """What a font calls the family that it belongs to; None where it says nothing that can be used."""
    try:
        names = dict(_names(data, dict(_tables(data))[b"name"]))
    except (struct.error, KeyError, UnicodeDecodeError):
        return None
    found = names.get(_TYPOGRAPHIC) or names.get(_OLDER) or ""
    return found if FAMILY.fullmatch(found) else None


def _tables(data: bytes) -> Iterator[tuple[bytes, int]]:
    """The tables of a font, each with where it begins; all of them lie inside it."""
    (count,) = struct.unpack_from(">H", data, 4)
    for number in range(count):
        tag, _, offset, length = struct.unpack_from(">4sIII", data, 12 + 16 * number)
        if offset + length > len(data):
            raise struct.error("a table lies outside the font")
        yield tag, offset


def _names(data: bytes, table: int) -> Iterator[tuple[int, str]]:
    """The names that a font has for Windows in English (US), or, before those, for any platform that writes UTF-16."""
    _, count, storage = struct.unpack_from(">HHH", data, table)
    records = [struct.unpack_from(">HHHHHH", data, table + 6 + 12 * number) for number in range(count)]
    in_english = [one for one in records if one[0] == 3 and one[2] == 0x0409]  # noqa: PLR2004 – the numbers are the format's
    for platform, _, _, id_, length, offset in (*records, *in_english):
        if platform in {0, 3}:
            at = table + storage + offset
            yield id_, data[at : at + length].decode("utf-16-be").strip()

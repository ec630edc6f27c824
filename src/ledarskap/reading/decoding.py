"""From bytes to text: UTF-8 only, and no character that readers of YAML disagree about."""

from __future__ import annotations

import re

from ledarskap.reading.problems import Kind, Location, Problem
from ledarskap.reading.wording import Wording

MOST_BYTES = 4 * 1024 * 1024
# How much of its line a problem keeps: a file can be one line, and hold many problems.
KEPT_BEFORE = 200
KEPT_AFTER = 400

FILE_TOO_LARGE = Kind(
    "file-too-large",
    Wording("filen är {size} byte stor", "the file is {size} bytes long"),
    Wording("dela upp den; högst 4 MiB läses", "split it; at most 4 MiB are read"),
)
NOT_UTF_8 = Kind(
    "not-utf-8",
    Wording("filen är inte sparad som UTF-8 (byten 0x{byte})", "the file is not saved as UTF-8 (byte 0x{byte})"),
    Wording("välj UTF-8 när du sparar den", "choose UTF-8 when you save it"),
)
UTF_16 = Kind(
    "not-utf-8",
    Wording(
        "filen är sparad med två eller fler byte för varje tecken",
        "the file is saved with two or more bytes a character",
    ),
    Wording("välj UTF-8 när du sparar den", "choose UTF-8 when you save it"),
)
NOT_A_TEXT_FILE = Kind(
    "not-utf-8",
    Wording(
        "filen är ett dokument (Word eller pdf), inte ren text", "the file is a document (Word or PDF), not plain text"
    ),
    Wording(
        "kopiera texten till en textfil, sparad som UTF-8", "copy the text into a text file that is saved as UTF-8"
    ),
)
FORBIDDEN_CHARACTER = Kind(
    "forbidden-character",
    Wording("tecknet {character} får inte stå i texten", "the character {character} must not stand in a text"),
    Wording("ta bort det eller skriv ett vanligt blanksteg", "remove it, or write an ordinary space"),
)

# Besides control characters: what libyaml takes for line breaks, byte order marks inside a text, and non-characters.
FORBIDDEN = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff"
# The pairs of quotes that Word writes around a text, and those that a hand makes of one of Word's and one of its own.
WORD_QUOTES = frozenset(("””", "“”", "„”", "„“", "’’", "‘’", "«»", "»«", "»»", '”"', '“"', '"”'))
_FORBIDDEN_IN_TEXT = f"[{FORBIDDEN}\\r\\ud800-\\udfff]"
_CONTROLS = bytes((*range(9), 11, 12, *range(14, 32), 127))
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
# How documents begin: of Word and Excel, of PDF, and of older Word and Excel.
_DOCUMENT_MARKS = (b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0")
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def decode(data: bytes, file: str) -> str | Problem:
    """The text that the bytes hold, without byte order mark, or the problem that stops it from being read."""
    if len(data) > MOST_BYTES:
        return Problem(FILE_TOO_LARGE, Location(file), {"size": len(data)})
    body = data.removeprefix(_BYTE_ORDER_MARK)
    if body.startswith(_DOCUMENT_MARKS):
        return Problem(NOT_A_TEXT_FILE, Location(file))
    if body.startswith(_UTF_16_MARKS) or (len(body) >= len(_BYTE_ORDER_MARK) and body[:2].count(0) == 1):
        return _utf_16(body, file)
    try:
        text = body.decode()
    except UnicodeDecodeError as error:
        return _not_utf_8(body, error.start, file)
    if "\r" in text:
        # Alone it breaks lines too, as it did on old Macs; then every line is counted.
        text = re.sub("\r(?!\n)", "\n", text)
    if not _is_suspect(body, text):
        return text
    found = re.search(f"[{FORBIDDEN}]", text)
    if found is None:
        return text
    return Problem(
        FORBIDDEN_CHARACTER,
        span(text, found.start(), found.end(), file),
        {"character": name_of(found[0])},
        line_text=line_at(text, found.start()),
    )


def _is_suspect(body: bytes, text: str) -> bool:
    """Whether a forbidden character can stand in the text: a few quick looks, since the exact one is slow."""
    if len(body.translate(None, _CONTROLS)) < len(body) or b"\xc2" in body:
        return True
    return any(character in text for character in "\u2028\u2029\ufeff\ufffe\uffff")


def forbidden_in(text: str) -> str | None:
    """The first character that must not stand in a text: control, surrogate, non-character; or None."""
    found = re.search(_FORBIDDEN_IN_TEXT, text)
    return found[0] if found else None


def without_forbidden(text: str) -> str:
    """The text without the characters that must not stand in it."""
    return re.sub(_FORBIDDEN_IN_TEXT, "", text)


def name_of(character: str) -> str:
    """How a character that cannot be shown is named in a message."""
    return f"U+{ord(character):04X}"


def span(text: str, start: int, end: int, file: str, line: int | None = None) -> Location:
    """The lines and columns, from 1, of the characters ``start`` to ``end`` of a text; ``line`` where it is known."""
    start = min(start, len(text))
    end = max(start, min(end, len(text)))
    line = text.count("\n", 0, start) + 1 if line is None else line
    column = start - text.rfind("\n", 0, start)
    end_line = line + text.count("\n", start, end)
    end_column = column + end - start if end_line == line else end - text.rfind("\n", start, end)
    return Location(file, line, column, end_line, end_column)


def line_at(text: str, offset: int) -> str:
    """The line in which the character at ``offset`` stands, without its line break: what is near, if it is long."""
    offset = min(offset, len(text))
    end = text.find("\n", offset, offset + KEPT_AFTER)
    if end < 0:
        end = min(len(text), offset + KEPT_AFTER)
    start = max(text.rfind("\n", 0, offset) + 1, offset - KEPT_BEFORE)
    return text[start:end].rstrip("\r")


def _utf_16(body: bytes, file: str) -> Problem:
    """The problem of a file in UTF-16 or UTF-32, with its first line as far as it can be told without knowing which."""
    line = body[: 2 * KEPT_AFTER].replace(b"\0", b"").partition(b"\n")[0]
    text = line.decode("ascii", errors="ignore").rstrip("\r")
    return Problem(UTF_16, span(text, 0, 1, file), line_text=line_at(text, 0))


def _not_utf_8(body: bytes, offset: int, file: str) -> Problem:
    """The problem of a byte that is not UTF-8; its line is shown as the usual Windows encoding would have it."""
    before = body[:offset].decode(errors="replace")
    line_end = body.find(b"\n", offset)
    rest = body[offset : len(body) if line_end < 0 else line_end].decode("cp1252", errors="replace").rstrip("\r")
    text = before + rest
    return Problem(
        NOT_UTF_8,
        span(text, len(before), len(before) + 1, file),
        {"byte": f"{body[offset]:02X}"},
        line_text=line_at(text, len(before)),
    )

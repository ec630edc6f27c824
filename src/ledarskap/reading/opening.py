"""A file to a document: opened once, read whole, by the rules of its format."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Mapping
from os import PathLike

from ledarskap.reading.decoding import FILE_TOO_LARGE, MOST_BYTES, decode
from ledarskap.reading.problems import Kind, Location, Problem
from ledarskap.reading.tree import Document
from ledarskap.reading.wording import Wording

NOT_A_FILE = Kind(
    "not-a-file",
    Wording("detta är ingen vanlig fil", "this is not an ordinary file"),
    Wording("lägg innehållet i en fil", "put its content in a file"),
)
UNREADABLE_FILE = Kind(
    "unreadable-file",
    Wording("filen går inte att öppna ({reason})", "the file cannot be opened ({reason})"),
    Wording("kontrollera att den finns och att du får läsa den", "check that it exists and that you may read it"),
)

CHUNK = 1024 * 1024
_REASONS: Mapping[int, Wording] = {
    errno.EACCES: Wording("det är inte tillåtet", "that is not permitted"),
    errno.EPERM: Wording("det är inte tillåtet", "that is not permitted"),
    errno.EROFS: Wording("platsen är skrivskyddad", "the place is read-only"),
    errno.ENOSPC: Wording("disken är full", "the disk is full"),
    errno.ENAMETOOLONG: Wording("namnet är för långt", "the name is too long"),
    errno.ENOTDIR: Wording("en del av sökvägen är en fil, inte en mapp", "a part of the path is a file, not a folder"),
    errno.EISDIR: Wording("det är en mapp, inte en fil", "that is a folder, not a file"),
    errno.EEXIST: Wording("det finns redan en fil med det namnet", "there is a file of that name already"),
    errno.ENOENT: Wording("den finns inte", "it does not exist"),
    errno.ELOOP: Wording("länken leder till sig själv", "the link leads to itself"),
}


def reason_of(error: Exception) -> Wording:
    """Why a file could not be opened or written, in words for the person who named it."""
    number = error.errno if isinstance(error, OSError) else None
    told = str(getattr(error, "strerror", None) or type(error).__name__)
    return _REASONS.get(number or 0, Wording(told, told))


def open_document(path: str | PathLike[str]) -> Document:
    """What a YAML or JSON file holds; whatever stops it from being read is in ``problems``.

    Raises FileNotFoundError where there is no such file.
    """
    file = os.fspath(path)
    text = open_text(file)
    if isinstance(text, Problem):
        return Document(file, "", problems=(text,))
    if file.lower().endswith(".json"):
        from ledarskap.reading.json_reader import read_json

        return read_json(text, file)
    from ledarskap.reading.yaml_reader import read_yaml

    return read_yaml(text, file)


def open_text(file: str) -> str | Problem:
    """The text of a file, or the problem that stops it from being read; raises FileNotFoundError."""
    data = open_bytes(file)
    return data if isinstance(data, Problem) else decode(data, file)


def open_bytes(file: str) -> bytes | Problem:
    """The bytes of a file, or the problem that stops them from being read; raises FileNotFoundError."""
    try:
        return _content(file)
    except FileNotFoundError:
        raise
    except (OSError, ValueError) as error:
        return Problem(UNREADABLE_FILE, Location(file), {"reason": reason_of(error)})


def _content(file: str) -> bytes | Problem:
    """The bytes of a file. What is no ordinary file is not even opened: a device or a pipe could notice, or never answer."""
    refusal = _refusal(os.stat(file), file)
    if refusal is not None:
        return refusal
    descriptor = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        # Looked at again, since another file may have come in its place.
        status = os.fstat(descriptor)
        refusal = _refusal(status, file)
        if refusal is not None:
            return refusal
        # A file may hold more than it says, and a read give less than it is asked for; only no bytes mean the end.
        data = b""
        while len(data) <= MOST_BYTES:
            # A whole chunk is only made room for where the file holds more than it said.
            more = os.read(descriptor, max(0, status.st_size + 1 - len(data)) or CHUNK)
            if not more:
                break
            data += more
        return data
    finally:
        os.close(descriptor)


def _refusal(status: os.stat_result, file: str) -> Problem | None:
    if not stat.S_ISREG(status.st_mode):
        return Problem(NOT_A_FILE, Location(file))
    if status.st_size > MOST_BYTES:
        return Problem(FILE_TOO_LARGE, Location(file), {"size": status.st_size})
    return None

"""A table, as spreadsheets and other systems export it, to the same tree as YAML, with the same places and limits.

What separates the cells, and how the letters are stored, is found out: each program and each country has its own way.
"""

from __future__ import annotations

import os
import re
import unicodedata
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from os import PathLike
from typing import NamedTuple

from ledarskap.reading.decoding import (
    FORBIDDEN,
    FORBIDDEN_CHARACTER,
    MOST_BYTES,
    NOT_UTF_8,
    decode,
    name_of,
)
from ledarskap.reading.opening import open_bytes
from ledarskap.reading.problems import MOST_PROBLEMS, Kind, Location, Problem, Value
from ledarskap.reading.proposals import nearest
from ledarskap.reading.tree import LONGEST_TEXT, TEXT_TOO_LONG, Document, Tree, UnreadableError, problem_at
from ledarskap.reading.wording import Wording

MOST_CELLS = 200_000

EMPTY_TABLE = Kind(
    "empty-file",
    Wording("filen är tom", "the file is empty"),
    Wording(
        "skriv rubriker på den första raden, och en rad för var och en under den",
        "write headings on the first line, and a line for each one below it",
    ),
)
SPREADSHEET = Kind(
    "not-utf-8",
    Wording("filen är en arbetsbok (Excel) eller ett dokument", "the file is a workbook (Excel) or a document"),
    Wording(
        'öppna den, välj "Spara som" och formatet "CSV UTF-8"', 'open it, choose "Save as" and the format "CSV UTF-8"'
    ),
)
TOO_MANY_CELLS = Kind(
    "too-many-values",
    Wording("fler än 200 000 celler i en fil", "more than 200,000 cells in one file"),
    Wording("ta bort kolumner och rader som inte behövs", "remove columns and lines that are not needed"),
)
UNCLOSED_CELL = Kind(
    "unclosed-quote",
    Wording("citattecknet i cellens början stängs aldrig", "the quote at the beginning of the cell is never closed"),
    Wording("skriv ett till i cellens slut, eller ta bort det", "write another at the end of the cell, or remove it"),
)
TEXT_AFTER_QUOTE = Kind(
    "text-after-value",
    Wording("efter cellens sista citattecken står mer", "more follows after the closing quote of the cell"),
    Wording(
        'sätt hela cellen inom citattecken, och skriv "" för ett citattecken i texten',
        'put the whole cell in quotes, and write "" for a quote inside the text',
    ),
)
MISSING_COLUMN = Kind(
    "missing-column",
    Wording('kolumnen "{key}" saknas', 'the column "{key}" is missing'),
    Wording("lägg till en kolumn med en av rubrikerna: {known}", "add a column with one of the headings: {known}"),
    Wording(
        'skriv "{proposal}" i stället för "{heading}", om den menas',
        'write "{proposal}" instead of "{heading}", if that is meant',
    ),
)
DUPLICATE_COLUMN = Kind(
    "duplicate-column",
    Wording(
        'kolumnen "{heading}" finns redan: den är kolumn {number}, "{first}"',
        'there is a column "{heading}" already: it is column {number}, "{first}"',
    ),
    Wording("ta bort den ena, eller ge den en annan rubrik", "remove one of them, or give it another heading"),
)
UNREAD_COLUMN = Kind(
    "unread-column",
    Wording('kolumnen "{heading}" läses inte', 'the column "{heading}" is not read'),
    Wording("ta bort den om den inte behövs", "remove it if it is not needed"),
    severity="hint",
)
UNREAD_COLUMNS = Kind(
    "unread-column",
    Wording("de här kolumnerna läses inte: {known}", "these columns are not read: {known}"),
    Wording(
        "ta bort dem ur filen om andra inte behöver se dem", "remove them from the file if others need not see them"
    ),
    severity="hint",
)
CELL_WITHOUT_HEADING = Kind(
    "cell-without-heading",
    Wording(
        'cell {number} på raden, "{cell}", har ingen rubrik', 'cell {number} of the line, "{cell}", has no heading'
    ),
    Wording(
        'skriv en rubrik, eller ta bort cellen; hör "{delimiter}" till en text, sätt texten inom citattecken',
        'write a heading, or remove the cell; if "{delimiter}" belongs to a text, put the text in quotes',
    ),
)

_DELIMITERS = ";\t,"
_DELIMITER_NAMES: Mapping[str, Wording] = {"\t": Wording("tabb", "tab")}
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
# How new and old workbooks begin.
_WORKBOOK_MARKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")

# The line with which Excel is told what separates the cells.
_SEPARATOR_LINE = r'\s*+"?sep=([;,\t])"?[ ;,\t]*+(?:\r?\n|\Z)'
_HEADER_PIECE = r'"[^"]*+"?|[;,\t]|\n'
# No part gives back what it has taken, so that every character is looked at once.
_CELL = r'(?:[^\S\r\n{0}]*+(?P<quoted>"[^"]*+(?:""[^"]*+)*+"))?(?P<rest>[^{0}\n]*+)(?P<end>[{0}\n]|\Z)'
_EMPTY_ROWS = r"(?:[{0} \t\r\xa0]*+\n)*+(?:[{0} \t\r\xa0]*+\Z)?"
_ITEM = r"[^;,|\n]++"


@dataclass(frozen=True)
class Column:
    """A column that a table can have: the key of its cells, and the headings that mean it, besides the key itself.

    ``is_list`` says that a cell can hold several values, with semicolons, commas, upright lines or line breaks between.
    """

    key: str
    names: tuple[str, ...] = ()
    is_list: bool = False
    is_required: bool = False

    @property
    def headings(self) -> tuple[str, ...]:
        """All headings that mean this column."""
        return (self.key, *self.names)


class _Cell(NamedTuple):
    """A cell: where it stands, white space around it left out, and what it says; a wrong one is not well quoted."""

    start: int
    end: int
    text: str
    is_wrong: bool = False


class _Row(NamedTuple):
    start: int
    end: int
    cells: list[_Cell]


# --- from bytes to text


def open_table(path: str | PathLike[str]) -> str | Problem:
    """The text of a CSV file, whatever program saved it, or the problem that stops it from being read.

    UTF-8, UTF-16 with its mark, and the Windows encoding of western Europe are read. Raises FileNotFoundError.
    """
    file = os.fspath(path)
    data = open_bytes(file)
    return data if isinstance(data, Problem) else _decoded(data, file)


def _decoded(data: bytes, file: str) -> str | Problem:
    if len(data) > MOST_BYTES:
        return decode(data, file)
    if data.startswith(_WORKBOOK_MARKS):
        return Problem(SPREADSHEET, Location(file))
    if data.startswith(_UTF_16_MARKS):
        # Two zeros after the mark make it UTF-32.
        return decode(data, file) if data[2:4] == b"\0\0" else _utf_16(data, file)
    try:
        data.decode()
    except UnicodeDecodeError as error:
        # With a mark, or with other letters that are UTF-8, it is UTF-8 with a fault.
        if not data.startswith(_BYTE_ORDER_MARK) and data[: error.start].isascii() and 0 not in data[:2]:
            return _windows(data, file)
    return decode(data, file)


def _utf_16(data: bytes, file: str) -> str | Problem:
    try:
        return _checked(data.decode("utf-16"), file)
    except UnicodeDecodeError:
        return decode(data, file)


def _windows(data: bytes, file: str) -> str | Problem:
    try:
        return _checked(data.decode("cp1252"), file)
    except UnicodeDecodeError as error:
        text, start = data.decode("cp1252", errors="replace"), error.start
        return problem_at(NOT_UTF_8, text, start, start + 1, file, byte=f"{data[start]:02X}")


def _checked(text: str, file: str) -> str | Problem:
    """The text with the line breaks of old Macs made ordinary; or the problem of a character that must not stand in it."""
    text = _with_line_breaks(text)
    found = re.search(f"[{FORBIDDEN}]", text)
    if found is None:
        return text
    return problem_at(FORBIDDEN_CHARACTER, text, found.start(), found.end(), file, character=name_of(found[0]))


def _with_line_breaks(text: str) -> str:
    return re.sub("\r(?!\n)", "\n", text) if "\r" in text else text


# --- from text to rows


def headings(text: str) -> tuple[str, ...]:
    """The cells of the first row of a table, to recognise what it holds; none where they cannot be read.

    >>> headings('sep=;\\nId;"Namn, hela";Enhet\\n1;Anna;A')
    ('Id', 'Namn, hela', 'Enhet')
    """
    text = _with_line_breaks(text)
    delimiter, start = _beginning(text)
    try:
        header = next(_rows(text, "", delimiter, start), None)
    except UnreadableError:
        return ()
    return tuple(cell.text for cell in header.cells) if header else ()


def _beginning(text: str) -> tuple[str, int]:
    """What separates the cells of a table, and where its rows begin."""
    told = re.match(_SEPARATOR_LINE, text)
    if told:
        return told[1], told.end()
    counts = dict.fromkeys(_DELIMITERS, 0)
    # Leading empty rows have no headings to count in.
    first = re.search(r"[^\s;,]", text)
    start = text.rfind("\n", 0, first.start()) + 1 if first else 0
    for piece in re.compile(_HEADER_PIECE).finditer(text, start, start + LONGEST_TEXT):
        if piece[0] == "\n":
            break
        if piece[0] in counts:
            counts[piece[0]] += 1
    return max(counts, key=lambda delimiter: counts[delimiter]), start


def _rows(text: str, file: str, delimiter: str, offset: int) -> Iterator[_Row]:
    """The rows that hold anything, one after the other; raises UnreadableError where it cannot go on."""
    match, empty = _cell(delimiter).match, _empty_rows(delimiter).match
    count = 0
    while offset < len(text):
        if skipped := empty(text, offset):
            offset = skipped.end()
        start, last, cells, end = offset, offset, list[_Cell](), delimiter
        while end == delimiter:
            found = match(text, offset)
            count += 1
            if count > MOST_CELLS:
                raise UnreadableError(problem_at(TOO_MANY_CELLS, text, offset, offset + 1, file))
            if found is None:
                return
            cells.append(_cell_of(text, file, found))
            last, offset, end = found.start("end"), found.end(), found["end"]
        if any(cell.text for cell in cells):
            yield _Row(start, start + len(text[start:last].rstrip("\r")), cells)


def _cell_of(text: str, file: str, found: re.Match[str]) -> _Cell:
    start, end = found.start(), found.start("end")
    if end - start > LONGEST_TEXT:
        raise UnreadableError(problem_at(TEXT_TOO_LONG, text, start, end, file))
    written = text[start:end]
    start += len(written) - len(written.lstrip())
    written = written.strip()
    end = start + len(written)
    if found["quoted"] is None:
        if written.startswith('"'):
            raise UnreadableError(_unclosed(text, file, found))
        return _Cell(start, end, written)
    if found["rest"].strip():
        return _Cell(start, end, written, is_wrong=True)
    return _Cell(start, end, _unquoted(written[1:-1]))


def _unquoted(written: str) -> str:
    return written.replace('""', '"').replace("\r\n", "\n").strip()


def _unclosed(text: str, file: str, found: re.Match[str]) -> Problem:
    start = text.index('"', found.start())
    return problem_at(UNCLOSED_CELL, text, start, start + 1, file)


# --- from rows to a tree


def read_table(text: str, file: str, part: str, columns: Sequence[Column]) -> Document:
    """The tree of a table: under the key ``part`` a mapping for every row that holds anything, without its empty cells.

    A key stands where its cell stands. There is no tree where the text, or what its columns mean, cannot be told.

    >>> columns = (Column("name", ("namn",), is_required=True), Column("goals", ("mål",), is_list=True))
    >>> read_table("Namn;Mål\\nAnna;a, b\\nBo;\\n", "a.csv", "people", columns).root
    {'people': ({'name': 'Anna', 'goals': ('a', 'b')}, {'name': 'Bo'})}
    """
    return _Reader(_with_line_breaks(text), file).read(part, columns)


class _Reader:
    """The state of one pass over the rows of one text."""

    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file
        self.delimiter, self.offset = _beginning(text)
        self.starts = array("I")
        self.ends = array("I")
        self.problems: list[Problem] = []
        self.without_heading: set[int] = set()

    def read(self, part: str, columns: Sequence[Column]) -> Document:
        """The whole text as a document."""
        rows = _rows(self.text, self.file, self.delimiter, self.offset)
        try:
            header = next(rows, None)
            if header is None:
                raise self._stop(EMPTY_TABLE, 0, 1)
            found = self._columns(header, columns)
            can_be_told = not any(problem.severity == "error" for problem in self.problems)
            # The root, the key of its only part, and that.
            for _ in range(3):
                self._add(header.start, header.end)
            table = tuple([self._row(row, header, found) for row in rows])
        except UnreadableError as stopped:
            return Document(self.file, self.text, problems=(*self.problems, stopped.problem))
        problems = tuple(self.problems)
        if not can_be_told:
            return Document(self.file, self.text, problems=problems)
        return Document(self.file, self.text, {part: table}, self.starts, self.ends, problems=problems)

    def _columns(self, header: _Row, columns: Sequence[Column]) -> list[Column | None]:
        """What each column of the table is; None where it is none that is known."""
        known = {_folded(heading): column for column in columns for heading in column.headings}
        found = [known.get(_folded(cell.text)) for cell in header.cells]
        first: dict[str, int] = {}
        for number, (cell, column) in enumerate(zip(header.cells, found, strict=True)):
            if cell.is_wrong:
                self._tell(TEXT_AFTER_QUOTE, cell)
            if column is None:
                continue
            before = first.setdefault(column.key, number)
            if before != number:
                other = header.cells[before].text
                self._tell(DUPLICATE_COLUMN, cell, heading=cell.text, number=before + 1, first=other)
        unread = {cell.text: cell for cell, column in zip(header.cells, found, strict=True) if not column and cell.text}
        for column in sorted(columns, key=lambda column: not column.is_required):
            if column.key not in first:
                self._missing(column, header, unread)
        if unread:
            self._tell(UNREAD_COLUMNS, header, known=", ".join(unread))
        return found

    def _missing(self, column: Column, header: _Row, unread: dict[str, _Cell]) -> None:
        """Tell of a column that the table lacks; what it probably is called there is taken out of the ``unread``."""
        near = ((name, nearest(name, unread)) for name in column.headings)
        name, heading = next(((name, heading) for name, heading in near if heading), (None, ""))
        place = unread.pop(heading) if heading else header
        if column.is_required:
            known = ", ".join(column.headings)
            self._tell(MISSING_COLUMN, place, name, key=column.key, heading=heading or "", known=known)
        elif heading:
            self._tell(UNREAD_COLUMN, place, name, heading=heading)

    def _row(self, row: _Row, header: _Row, columns: Sequence[Column | None]) -> dict[str, Tree]:
        self._add(row.start, row.end)
        tree: dict[str, Tree] = {}
        for cell, column in zip(row.cells, columns, strict=False):
            if column is None or not cell.text:
                continue
            if cell.is_wrong:
                self._tell(TEXT_AFTER_QUOTE, cell)
            items = self._items(cell) if column.is_list else []
            if column.is_list and not items:
                continue
            self._add(cell.start, cell.end)
            self._add(cell.start, cell.end)
            for item in items:
                self._add(item.start, item.end)
            tree[column.key] = tuple(item.text for item in items) if column.is_list else cell.text
        self._tell_of_cells_without_heading(row, header)
        return tree

    def _items(self, cell: _Cell) -> list[_Cell]:
        """The parts of a cell that holds several, each with its own place."""
        is_quoted = not cell.is_wrong and self.text.startswith('"', cell.start)
        items = []
        for found in re.compile(_ITEM).finditer(self.text, cell.start + is_quoted, cell.end - is_quoted):
            written = found[0].strip()
            if written:
                start = found.start() + len(found[0]) - len(found[0].lstrip())
                items.append(_Cell(start, start + len(written), _unquoted(written) if is_quoted else written))
        return items

    def _tell_of_cells_without_heading(self, row: _Row, header: _Row) -> None:
        """Tell of the first cell of a row that has no heading; of a whole column without one only once."""
        width = len(header.cells)
        for number, cell in enumerate(row.cells):
            if not cell.text or number in self.without_heading or (number < width and header.cells[number].text):
                continue
            if number < width:
                self.without_heading.add(number)
            delimiter = _DELIMITER_NAMES.get(self.delimiter, self.delimiter)
            self._tell(CELL_WITHOUT_HEADING, cell, number=number + 1, cell=cell.text, delimiter=delimiter)
            return

    def _add(self, start: int, end: int) -> None:
        # A row gives its key and its value for each cell, and cells can hold several.
        if len(self.starts) > 2 * MOST_CELLS:
            raise self._stop(TOO_MANY_CELLS, start, end)
        self.starts.append(start)
        self.ends.append(end)

    def _stop(self, kind: Kind, start: int, end: int) -> UnreadableError:
        return UnreadableError(problem_at(kind, self.text, start, end, self.file))

    def _tell(self, kind: Kind, place: _Cell | _Row, proposal: str | None = None, **values: Value) -> None:
        # Past what can be shown, finding the place of one more would only cost.
        if len(self.problems) <= MOST_PROBLEMS:
            self.problems.append(problem_at(kind, self.text, place.start, place.end, self.file, proposal, **values))


def _folded(heading: str) -> str:
    """A heading as it is compared: without case, with white space folded and letters composed.

    >>> _folded(" Önskade\\n MÅL ")
    'önskade mål'
    """
    return " ".join(unicodedata.normalize("NFC", heading).casefold().split())


@cache
def _cell(delimiter: str) -> re.Pattern[str]:
    return re.compile(_CELL.format(delimiter))


@cache
def _empty_rows(delimiter: str) -> re.Pattern[str]:
    return re.compile(_EMPTY_ROWS.format(delimiter))

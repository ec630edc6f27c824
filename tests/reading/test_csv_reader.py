"""A table to the same tree as YAML, with the same places, whatever program wrote it."""

from __future__ import annotations

import csv
import io
import time
from pathlib import Path
from typing import Optional

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ledarskap.reading.binding import bind
from ledarskap.reading.csv_reader import Column, headings, open_table, read_table
from ledarskap.reading.problems import Problem
from ledarskap.reading.reporting import as_text
from ledarskap.reading.tree import Document, Tree
from ledarskap.reading.values import Hours, Slug, Text, Value

COLUMNS = (
    Column("id", ("anställningsnummer",), is_required=True),
    Column("name", ("namn",), is_required=True),
    Column("unit", ("enhet",)),
    Column("wants", ("vill utveckla",), is_list=True),
)
MEBIBYTES = 4 * 1024 * 1024
LETTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cn"), exclude_characters="\u2028\u2029\ufeff")
WINDOWS_LETTERS = st.characters(codec="cp1252", exclude_categories=("Cc", "Cn"))
PIECES = ("a", "å", '"', '""', ";", ",", "\t", "\n", "\r\n", "\r", " ", "id", "namn", "sep=;", "|", "\u00a0")


def read(text: str) -> Document:
    return read_table(text, "a.csv", "people", COLUMNS)


def people(text: str) -> Tree:
    document = read(text)
    assert document.problems == ()
    assert isinstance(document.root, dict)
    return document.root["people"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        pytest.param("id;name\n1;Anna", ({"id": "1", "name": "Anna"},), id="semicolons"),
        pytest.param("id,name\n1,Anna\n", ({"id": "1", "name": "Anna"},), id="commas"),
        pytest.param("id\tname\n1\tAnna\n", ({"id": "1", "name": "Anna"},), id="tabs"),
        pytest.param("sep=;\r\nid;name\r\n1;Anna\r\n", ({"id": "1", "name": "Anna"},), id="told-separator"),
        pytest.param("id;name\r1;Anna\r", ({"id": "1", "name": "Anna"},), id="old-mac"),
        pytest.param("Enhet;NAMN; id\nA;Anna;1", ({"unit": "A", "name": "Anna", "id": "1"},), id="order-of-the-file"),
        pytest.param(
            'id;name\n1;"Anna ""An""; Ek\r\n(vik)"\n', ({"id": "1", "name": 'Anna "An"; Ek\n(vik)'},), id="quoted"
        ),
        pytest.param("\n;;\nid;name\n\n ; \n1;\u00a0Anna \n;;;\n", ({"id": "1", "name": "Anna"},), id="empty-rows"),
        pytest.param(
            "id;name;unit\n1;Anna;\n2;Bo", ({"id": "1", "name": "Anna"}, {"id": "2", "name": "Bo"}), id="gaps"
        ),
        pytest.param("id;name;;\n1;Anna;;\n", ({"id": "1", "name": "Anna"},), id="empty-columns"),
        pytest.param(
            'id;name;wants\n1;A;a, b|c\n2;B;"a; ""b""\nc;"\n3;C;,\n',
            (
                {"id": "1", "name": "A", "wants": ("a", "b", "c")},
                {"id": "2", "name": "B", "wants": ("a", '"b"', "c")},
                {"id": "3", "name": "C"},
            ),
            id="lists",
        ),
        pytest.param("id;name\n", (), id="no-rows"),
    ],
)
def test_rows(text: str, rows: Tree) -> None:
    """Cells are kept as they are written, without white space around them; empty ones are left out."""
    assert people(text) == rows


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            " \n",
            "a.csv:1:1: fel: filen är tom – skriv rubriker på den första raden, och en rad för var och en under den [empty-file]\n"
            "    1 |  \n"
            "      | ^",
            id="empty",
        ),
        pytest.param(
            "id\n1",
            'a.csv:1:1: fel: kolumnen "name" saknas – lägg till en kolumn med en av rubrikerna: name, namn [missing-column]\n'
            "    1 | id\n"
            "      | ^^",
            id="missing",
        ),
        pytest.param(
            "id;Nman\n1;Anna",
            'a.csv:1:4: fel: kolumnen "name" saknas – skriv "namn" i stället för "Nman", om den menas [missing-column]\n'
            "    1 | id;Nman\n"
            "      |    ^^^^",
            id="misspelt",
        ),
        pytest.param(
            "id;name;Namn\n1;Anna;B",
            'a.csv:1:9: fel: kolumnen "Namn" finns redan: den är kolumn 2, "name" – ta bort den ena, eller ge den en annan rubrik [duplicate-column]\n'
            "    1 | id;name;Namn\n"
            "      |         ^^^^",
            id="twice",
        ),
        pytest.param(
            "id;name\n1;Anna;Ek",
            'a.csv:2:8: fel: cell 3 på raden, "Ek", har ingen rubrik – skriv en rubrik, eller ta bort cellen; hör ";" till en text, sätt texten inom citattecken [cell-without-heading]\n'
            "    2 | 1;Anna;Ek\n"
            "      |        ^^",
            id="too-many-cells",
        ),
        pytest.param(
            'id;name\n1;"Anna\n2;Bo',
            "a.csv:2:3: fel: citattecknet i cellens början stängs aldrig – skriv ett till i cellens slut, eller ta bort det [unclosed-quote]\n"
            '    2 | 1;"Anna\n'
            "      |   ^",
            id="unclosed",
        ),
        pytest.param(
            'id;name\n1;"Anna" Ek',
            'a.csv:2:3: fel: efter cellens sista citattecken står mer – sätt hela cellen inom citattecken, och skriv "" för ett citattecken i texten [text-after-value]\n'
            '    2 | 1;"Anna" Ek\n'
            "      |   ^^^^^^^^^",
            id="text-after-quote",
        ),
        pytest.param(
            "id;name;Lön;Ålder\n1;Anna;1;2",
            "a.csv:1:1: tips: de här kolumnerna läses inte: Lön, Ålder – ta bort dem ur filen om andra inte behöver se dem [unread-column]\n"
            "    1 | id;name;Lön;Ålder\n"
            "      | ^^^^^^^^^^^^^^^^^",
            id="unread",
        ),
        pytest.param(
            "id;name;Enhte\n1;Anna;A",
            'a.csv:1:9: tips: kolumnen "Enhte" läses inte – menade du "enhet"? [unread-column]\n'
            "    1 | id;name;Enhte\n"
            "      |         ^^^^^",
            id="unread-but-near",
        ),
    ],
)
def test_problems(text: str, message: str) -> None:
    """What is wrong with a table is told where it stands."""
    document = read(text)
    assert as_text(document.problems, "sv") == message


def test_problems_come_at_once() -> None:
    """Several problems are told together; a column without a heading is told of once."""
    codes = [one.code for one in read('id;name;;x y z\n1;"A"b;c;\n2;B;d;;e\n3;C;f').problems]
    assert codes == ["unread-column", "text-after-value", "cell-without-heading", "cell-without-heading"]


def test_places() -> None:
    """Keys stand where their cells stand, rows are whole lines, and parts of a list have their own places."""
    document = read('id;name;wants\r\n1;"An""na";a, b\r\n')
    written = {path: document.written(path) for path in document._numbers}
    assert written == {
        (): "id;name;wants",
        ("people",): "id;name;wants",
        ("people", 0): '1;"An""na";a, b',
        ("people", 0, "id"): "1",
        ("people", 0, "name"): '"An""na"',
        ("people", 0, "wants"): "a, b",
        ("people", 0, "wants", 0): "a",
        ("people", 0, "wants", 1): "b",
    }
    assert document.place(("people", 0, "unit"))[0].line == 2


def test_headings() -> None:
    """The first row tells what a table is."""
    assert headings('\n"Id, nytt",Namn\n1,2') == ("Id, nytt", "Namn")
    assert headings("") == headings('"a') == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    """A table is read alike, whatever program saved it."""
    path = tmp_path / "a.csv"
    path.write_bytes("id\tnamn\r\n1\tÅsa Öberg\r\n".encode(encoding))
    assert open_table(path) == "id\tnamn\r\n1\tÅsa Öberg\r\n"


@pytest.mark.parametrize(
    ("data", "code", "place"),
    [
        pytest.param(b"id;namn\n1;\xc5sa\x81", "not-utf-8", (2, 6), id="not-windows"),
        pytest.param(b"\xc3\xa5;b\n1;\xe5", "not-utf-8", (2, 3), id="faulty-utf-8"),
        pytest.param(b"id;\xe5\x00", "forbidden-character", (1, 5), id="control-character"),
        pytest.param(b"\xff\xfea\x00\x07\x00", "forbidden-character", (1, 2), id="control-character-in-utf-16"),
        pytest.param(b"\xff\xfea\x00b", "not-utf-8", (1, 1), id="cut-off-utf-16"),
        pytest.param(b"\xff\xfe\0\0a\0\0\0", "not-utf-8", (1, 1), id="utf-32"),
        pytest.param(b"PK\x03\x04...", "not-utf-8", (0, 0), id="new-excel"),
        pytest.param(b"\xd0\xcf\x11\xe0...", "not-utf-8", (0, 0), id="old-excel"),
        pytest.param(b"%PDF-1.7", "not-utf-8", (0, 0), id="pdf"),
        pytest.param(b"a" * (MEBIBYTES + 1), "file-too-large", (0, 0), id="too-large"),
    ],
)
def test_unreadable_bytes(tmp_path: Path, data: bytes, code: str, place: tuple[int, int]) -> None:
    """What is no text is told where it stands."""
    path = tmp_path / "a.csv"
    path.write_bytes(data)
    problem = open_table(path)
    assert isinstance(problem, Problem)
    assert (problem.code, (problem.location.line, problem.location.column)) == (code, place)


def test_no_ordinary_file(tmp_path: Path) -> None:
    """Only files are opened; one that does not exist is the caller's to tell of."""
    problem = open_table(tmp_path)
    assert isinstance(problem, Problem)
    assert problem.code == "not-a-file"
    with pytest.raises(FileNotFoundError):
        open_table(tmp_path / "b.csv")


@pytest.mark.parametrize(
    ("piece", "code"),
    [(";", "empty-file"), ('"', "text-too-long"), ("\n", "empty-file"), ('"a', "text-too-long"), ("a;", "too-many-values"), (';"', "too-many-values"), ('"";', "too-many-values"), ("a\n", "missing-column"), ("\r", "empty-file"), (" ", "empty-file"), ('"\n', "too-many-values"), ('a";"', "too-many-values"), ("[", "text-too-long"), ('x"', "text-too-long"), (";\n", "empty-file")],
)  # fmt: skip
def test_hostile_text(piece: str, code: str) -> None:
    """Four mebibytes of anything are read in linear time."""
    text = piece * (MEBIBYTES // len(piece))
    start = time.perf_counter()
    problems = read(text).problems
    assert time.perf_counter() - start < 5
    assert code in {problem.code for problem in problems}


def test_in_english() -> None:
    """The same is said in English."""
    texts = ("id;Nman\n", "id\n", "id;name;Name\n", "id\tname\n1\tA\tb", "id;name;x y z\n", 'id;"')
    assert [read(text).problems[0].message("en") for text in texts] == [
        'the column "name" is missing – write "namn" instead of "Nman", if that is meant',
        'the column "name" is missing – add a column with one of the headings: name, namn',
        'there is a column "Name" already: it is column 2, "name" – remove one of them, or give it another heading',
        (
            'cell 3 of the line, "b", has no heading – write a heading, or remove the cell; '
            'if "tab" belongs to a text, put the text in quotes'
        ),
        "these columns are not read: x y z – remove them from the file if others need not see them",
        "the quote at the beginning of the cell is never closed – write another at the end of the cell, or remove it",
    ]


def test_parts_of_lists_are_counted() -> None:
    """Cells that hold very many parts cannot make more values than cells could."""
    row = f'1;A;"{"a," * 30_000}"\n'
    assert [one.code for one in read("id;name;wants\n" + row * 20).problems] == ["too-many-values"]
    assert read("id;name;wants\n" + row * 10).problems == ()


@settings(max_examples=200)
@given(
    st.lists(st.tuples(st.text(LETTERS), st.text(LETTERS)), max_size=6),
    st.sampled_from(";,\t"),
    st.sampled_from(("\n", "\r\n", "\r")),
    st.sampled_from((csv.QUOTE_MINIMAL, csv.QUOTE_ALL)),
)
def test_reads_what_the_standard_library_writes(
    table: list[tuple[str, str]], delimiter: str, line_end: str, quoting: int
) -> None:
    """Whatever csv writes is read to the same texts, and each stands where its place says."""
    written = io.StringIO()
    writer = csv.writer(written, delimiter=delimiter, lineterminator=line_end, quoting=quoting)  # type: ignore[arg-type]
    writer.writerows([("id", "name"), *table])
    document = read(written.getvalue())
    stripped = [{key: text.strip() for key, text in zip(("id", "name"), row, strict=True)} for row in table]
    full = [{key: text for key, text in row.items() if text} for row in stripped]
    assert (document.root, document.problems) == ({"people": tuple(row for row in full if row)}, ())
    for number, row in enumerate(row for row in full if row):
        for key, text in row.items():
            cell = document.written(("people", number, key))
            assert next(csv.reader([cell], delimiter=delimiter))[0].strip() == text


@settings(max_examples=100)
@given(st.text(WINDOWS_LETTERS))
def test_windows_letters(text: str) -> None:
    """Every letter of the Windows encoding is read right, after one that is plainly not UTF-8."""
    from ledarskap.reading.csv_reader import _decoded

    assert _decoded(f"å {text}".encode("cp1252"), "a.csv") == f"å {text}"


@settings(max_examples=300)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_any_text_is_a_tree_or_problems_inside_it(text: str) -> None:
    """Nothing that stands in a file makes the reader raise; every place lies inside it, one for each value."""
    for start in ("", "id;namn;wants\n"):
        document = read(start + text)
        as_text(document.problems, "en")
        if document.root is None:
            assert document.problems
        else:
            count = 1 + max(value for _, value in document._numbers.values())
            assert count == len(document.starts) == len(document.ends)
        for problem in document.problems:
            place = problem.location
            assert (1, 1) <= (place.line, place.column) <= (place.end_line, place.end_column)


class Person(Value):
    """A row, for binding."""

    id: Slug
    name: Text
    hours: Optional[Hours] = None


class People(Value):
    """A table, for binding."""

    people: tuple[Person, ...]


def test_binding_tells_the_line_and_column() -> None:
    """What is wrong with a value is told at its cell, and what is missing at its line."""
    columns = (Column("id", is_required=True), Column("name", is_required=True), Column("hours"))
    document = read_table('id;name;hours\n"Anna Ek";Anna;många\nbo;;4\n', "a.csv", "people", columns)
    assert as_text(bind(People, document.root, document).problems, "sv") == (
        'a.csv:2:1: fel: "Anna Ek" kan inte vara ett id – skriv "anna-ek" [bad-id]\n'
        '    2 | "Anna Ek";Anna;många\n'
        "      | ^^^^^^^^^\n"
        'a.csv:2:16: fel: "många" är inte ett heltal – skriv ett helt tal, till exempel 4 [not-an-integer]\n'
        '    2 | "Anna Ek";Anna;många\n'
        "      |                ^^^^^\n"
        'a.csv:3:1: fel: nyckeln "name" saknas – lägg till den [missing-key]\n'
        "    3 | bo;;4\n"
        "      | ^^^^^"
    )

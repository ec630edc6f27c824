"""JSON text to the same tree as YAML, with the same limits and places."""

from __future__ import annotations

import json
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ledarskap.reading.json_reader import read_json
from ledarskap.reading.reporting import as_text
from ledarskap.reading.tree import Document, Path, Tree
from ledarskap.reading.yaml_reader import read_yaml

PIECES = (
    '"a"',
    '"å"',
    '"😀"',
    "1",
    "-0.5e3",
    "01",
    "true",
    "null",
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    '"',
    "\\",
    "\\u",
    "d83d",
    " ",
    "\n",
    "\t",
    "x",
)
LETTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cn"), exclude_characters="\u2028\u2029\ufeff")
JSON_VALUES = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.text(LETTERS)
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.text(LETTERS, max_size=10), inner, max_size=4)
    ),
    max_leaves=20,
).filter(lambda value: value is not None)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        pytest.param('{"a": [1, {"b": "c"}]}', {"a": ("1", {"b": "c"})}, id="containers"),
        pytest.param(
            "[1.10, -0, 1e3, 1E-2, true, false]", ("1.10", "-0", "1e3", "1E-2", "true", "false"), id="as-written"
        ),
        pytest.param('{"a": null}', {"a": None}, id="null-is-a-blank"),
        pytest.param('["null", ""]', ("null", ""), id="quoted-is-no-blank"),
        pytest.param('"\\u00e5\\ud83d\\ude00\\n\\t\\/\\\\\\""', 'å😀\n\t/\\"', id="escapes-and-surrogate-pairs"),
        pytest.param('{"a": "x\\r\\ny"}', {"a": "x\ny"}, id="windows-line-end-behind-escapes"),
        pytest.param('\r\n{\r\n\t"a" :\r\n1 }\r\n', {"a": "1"}, id="white-space"),
        pytest.param('{"": {}, "b": []}', {"": {}, "b": ()}, id="empty"),
    ],
)
def test_tree(text: str, tree: Tree) -> None:
    """Numbers, true and false are kept as they are written; null is a blank."""
    document = read_json(text, "a.json")
    assert (document.root, document.problems) == (tree, ())


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            " \n",
            "a.json:1:1: fel: filen är tom – skriv minst en nyckel med ett värde [empty-file]\n    1 |  \n      | ^",
            id="empty",
        ),
        pytest.param(
            '{"a": 1,}',
            'a.json:1:8: fel: efter kommat väntades mer före "}" – ta bort kommat [not-json]\n'
            '    1 | {"a": 1,}\n'
            "      |        ^",
            id="comma-before-the-end",
        ),
        pytest.param(
            "[\n  1,\n]",
            'a.json:2:4: fel: efter kommat väntades mer före "]" – ta bort kommat [not-json]\n'
            "    2 |   1,\n"
            "      |    ^",
            id="comma-before-the-end-of-a-list",
        ),
        pytest.param(
            "{1: 2}",
            "a.json:1:2: fel: här väntades en nyckel inom citattecken – öppna filen i det program som skrev den, och spara den på nytt [not-json]\n"
            "    1 | {1: 2}\n"
            "      |  ^",
            id="key-that-is-a-number",
        ),
        pytest.param(
            '{"å😀" 1}',
            'a.json:1:7: fel: här väntades ":" – öppna filen i det program som skrev den, och spara den på nytt [not-json]\n'
            '    1 | {"å😀" 1}\n'
            "      |        ^",
            id="no-colon",
        ),
        pytest.param(
            '{"a": 1 "b": 2}',
            'a.json:1:9: fel: här väntades "," eller ett slut – öppna filen i det program som skrev den, och spara den på nytt [not-json]\n'
            '    1 | {"a": 1 "b": 2}\n'
            "      |         ^^^",
            id="no-comma",
        ),
        pytest.param(
            "[1}",
            'a.json:1:3: fel: här väntades "," eller ett slut – öppna filen i det program som skrev den, och spara den på nytt [not-json]\n'
            "    1 | [1}\n"
            "      |   ^",
            id="wrong-bracket",
        ),
        pytest.param(
            '{"a": [1',
            'a.json:1:9: fel: här väntades "," eller ett slut – öppna filen i det program som skrev den, och spara den på nytt [not-json]\n'
            '    1 | {"a": [1\n'
            "      |         ^",
            id="unclosed",
        ),
        pytest.param(
            '{"a": }',
            "a.json:1:7: fel: här väntades ett värde – öppna filen i det program som skrev den, och spara den på nytt [not-json]\n"
            '    1 | {"a": }\n'
            "      |       ^",
            id="no-value",
        ),
        pytest.param(
            '{"a": 01}',
            'a.json:1:8: fel: här väntades "," eller ett slut – öppna filen i det program som skrev den, och spara den på nytt [not-json]\n'
            '    1 | {"a": 01}\n'
            "      |        ^",
            id="number-that-begins-with-zero",
        ),
        pytest.param(
            '{"a": NaN}',
            "a.json:1:7: fel: här väntades ett värde – öppna filen i det program som skrev den, och spara den på nytt [not-json]\n"
            '    1 | {"a": NaN}\n'
            "      |       ^",
            id="not-a-number",
        ),
        pytest.param(
            "// svar\n{}",
            "a.json:1:1: fel: här väntades ett värde – öppna filen i det program som skrev den, och spara den på nytt [not-json]\n"
            "    1 | // svar\n"
            "      | ^",
            id="comment",
        ),
        pytest.param(
            "{}\n{}",
            "a.json:2:1: fel: här väntades ingenting mer – öppna filen i det program som skrev den, och spara den på nytt [not-json]\n"
            "    2 | {}\n"
            "      | ^",
            id="second-value",
        ),
        pytest.param(
            '{"a": 1,\n "b": {"a": 2},\n "å": [3], "\\u0061": 4}',
            'a.json:3:12: fel: nyckeln "a" står redan på rad 1 – behåll den ena, eller ge den andra ett eget namn [duplicate-key]\n'
            '    3 |  "å": [3], "\\u0061": 4}\n'
            "      |            ^^^^^^^^",
            id="duplicate-key",
        ),
        pytest.param(
            '{"a": "x\\ud83d"}',
            "a.json:1:7: fel: tecknet U+D83D får inte stå i texten – ta bort det eller skriv ett vanligt blanksteg [forbidden-character]\n"
            '    1 | {"a": "x\\ud83d"}\n'
            "      |       ^^^^^^^^^",
            id="lone-surrogate",
        ),
        pytest.param(
            '{"a": "\\ude00\\ud83d"}',
            "a.json:1:7: fel: tecknet U+DE00 får inte stå i texten – ta bort det eller skriv ett vanligt blanksteg [forbidden-character]\n"
            '    1 | {"a": "\\ude00\\ud83d"}\n'
            "      |       ^^^^^^^^^^^^^^",
            id="surrogates-in-wrong-order",
        ),
        pytest.param(
            '{"a": "x\\u2028y"}',
            "a.json:1:7: fel: tecknet U+2028 får inte stå i texten – ta bort det eller skriv ett vanligt blanksteg [forbidden-character]\n"
            '    1 | {"a": "x\\u2028y"}\n'
            "      |       ^^^^^^^^^^",
            id="line-separator-behind-an-escape",
        ),
        pytest.param(
            '{"a": "x\\ry"}',
            "a.json:1:7: fel: tecknet U+000D får inte stå i texten – ta bort det eller skriv ett vanligt blanksteg [forbidden-character]\n"
            '    1 | {"a": "x\\ry"}\n'
            "      |       ^^^^^^",
            id="carriage-return-alone",
        ),
        pytest.param(
            '{"a\\u0007": 1}',
            "a.json:1:2: fel: tecknet U+0007 får inte stå i texten – ta bort det eller skriv ett vanligt blanksteg [forbidden-character]\n"
            '    1 | {"a\\u0007": 1}\n'
            "      |  ^^^^^^^^^",
            id="control-character-in-a-key",
        ),
        pytest.param(
            '{"å": ["ä", "😀", x]}',
            "a.json:1:18: fel: här väntades ett värde – öppna filen i det program som skrev den, och spara den på nytt [not-json]\n"
            '    1 | {"å": ["ä", "😀", x]}\n'
            "      |                   ^",
            id="place-after-other-letters",
        ),
    ],
)
def test_refused(text: str, message: str) -> None:
    """What is not JSON, or must not stand in a text, is told where it stands."""
    assert as_text(read_json(text, "a.json").problems, "sv") == message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            "{'a': 1}",
            'a.json:1:2: fel: en text i JSON står inom dubbla citattecken, inte enkla – skriv "a" [not-json]\n'
            "    1 | {'a': 1}\n"
            "      |  ^^^",
            id="key",
        ),
        pytest.param(
            "[1, 'it\\'s']",
            'a.json:1:5: fel: en text i JSON står inom dubbla citattecken, inte enkla – sätt den inom "…" [not-json]\n'
            "    1 | [1, 'it\\'s']\n"
            "      |     ^",
            id="value",
        ),
    ],
)
def test_single_quotes(text: str, message: str) -> None:
    """A text in single quotes is told so, with how it should stand where that is plain."""
    assert as_text(read_json(text, "a.json").problems, "sv") == message


def test_hints_in_english() -> None:
    """The same is said in English."""
    texts = ('{"a": 1,}', "['a']", "['a")
    assert [read_json(text, "a.json").problems[0].message("en") for text in texts] == [
        'more was expected after the comma, before "}" – remove the comma',
        'a text in JSON stands in double quotes, not single ones – write "a"',
        'a text in JSON stands in double quotes, not single ones – put it in "…"',
    ]


def test_long_number() -> None:
    """A number is kept as it is written, and so must not be longer than a text."""
    assert read_json("[" + "1" * 65_536 + "]", "a.json").root == ("1" * 65_536,)
    (problem,) = read_json("[" + "1" * 65_537 + "]", "a.json").problems
    assert (problem.code, problem.location.column) == ("text-too-long", 2)


def test_key_without_quotes() -> None:
    """Where a key belongs, a key is asked for."""
    assert as_text(read_json("{a: 1}", "a.json").problems, "sv") == (
        "a.json:1:2: fel: här väntades en nyckel inom citattecken – "
        "öppna filen i det program som skrev den, och spara den på nytt [not-json]\n"
        "    1 | {a: 1}\n"
        "      |  ^"
    )


def test_garbage_after_the_value() -> None:
    """After the whole value, nothing more is asked for."""
    assert as_text(read_json("{} x", "a.json").problems, "en") == (
        "a.json:1:4: error: nothing more was expected here – "
        "open the file in the program that wrote it, and save it again [not-json]\n"
        "    1 | {} x\n"
        "      |    ^"
    )


def test_null_alone_is_an_empty_file() -> None:
    """A file that holds null holds nothing, and no tree comes without a problem that says why."""
    assert as_text(read_json("null", "a.json").problems, "sv") == (
        "a.json:1:1: fel: filen är tom – skriv minst en nyckel med ett värde [empty-file]\n    1 | null\n      | ^"
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("[" * 64 + "]" * 64, "", id="64-levels"),
        pytest.param("[" + "1," * 49_998 + "1]", "", id="50000-values"),
        pytest.param('"' + "å" * 65_534 + '"', "", id="64-kibi-letters"),
        pytest.param(
            "[\n" * 64 + '{"a": 1}',
            "a.json:65:1: fel: fler än 64 nivåer inuti varandra – använd färre nivåer [too-deep]\n"
            '   65 | {"a": 1}\n'
            "      | ^",
            id="65-levels",
        ),
        pytest.param(
            "[\n" + "1,\n" * 50_000,
            "a.json:50001:1: fel: fler än 50 000 värden i en fil – dela upp filen [too-many-values]\n"
            "50001 | 1,\n"
            "      | ^",
            id="50001-values",
        ),
        pytest.param(
            '"' + "lång " * 13_200 + '"',
            "a.json:1:1: fel: en text som är längre än 64 KiB – korta eller dela texten [text-too-long]\n"
            '    1 | "lång lång lång lång lång lång lång lång lång lång lång lång lång lång lång lång lång lång lång lång…\n'
            "      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
            id="text-too-long",
        ),
    ],
)
def test_limits(text: str, message: str) -> None:
    """The limits are those of YAML."""
    assert as_text(read_json(text, "a.json").problems, "sv") == message


def test_blanks_stand_where_null_is_written() -> None:
    """The place of a blank is that of its null."""
    document = read_json('{"å": null, "b": [null]}', "a.json")
    assert document.blank_paths() == [("å",), ("b", 0)]
    assert document.place(("b", 0))[0].column == 19


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=20).map("".join)))
def test_any_text_is_a_tree_or_problems_inside_it(text: str) -> None:
    """Nothing that stands in a file makes the reader raise, and every problem lies inside the file."""
    problems = read_json(text, "a.json").problems
    as_text(problems, "en")
    lines = text.split("\n")
    for problem in problems:
        place = problem.location
        assert (1, 1) <= (place.line, place.column) <= (place.end_line, place.end_column)
        assert place.end_line <= len(lines)
        assert place.column <= len(lines[place.line - 1]) + 1
        assert place.end_column <= len(lines[place.end_line - 1]) + 1


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_reads_what_the_standard_library_reads(text: str) -> None:
    """A text is refused by both readers or by neither, but for what must not stand in our texts."""
    codes = [problem.code for problem in read_json(text, "a.json").problems]
    try:
        json.loads(text, parse_constant=_refuse)
    except ValueError:
        assert codes
    else:
        assert set(codes) <= {"duplicate-key", "forbidden-character", "empty-file"}


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def _as_written(value: object) -> Tree:
    """A JSON value as a reader gives it: all but containers and null as text, without white space around it."""
    if isinstance(value, dict):
        return {key: _as_written(child) for key, child in value.items()}
    if isinstance(value, list):
        return tuple(_as_written(child) for child in value)
    if isinstance(value, str):
        return value.strip()
    return None if value is None else json.dumps(value)


@settings(max_examples=200, deadline=None)
@given(JSON_VALUES, st.booleans(), st.sampled_from((None, 1)))
def test_agrees_with_the_standard_library(value: object, ascii_only: bool, indent: int | None) -> None:
    """Whatever json writes is read to the same values, as texts, and each stands where its place says."""
    document = read_json(json.dumps(value, ensure_ascii=ascii_only, indent=indent), "a.json")
    assert (document.root, document.problems) == (_as_written(value), ())
    _assert_placed(document, (), value)


def _assert_placed(document: Document, path: Path, value: object) -> None:
    place, _ = document.place(path)
    lines = document.text.split("\n")[place.line - 1 : place.end_line]
    lines[-1] = lines[-1][: place.end_column - 1]
    lines[0] = lines[0][place.column - 1 :]
    assert json.loads("\n".join(lines)) == value
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, child in children:
        _assert_placed(document, (*path, step), child)


@settings(max_examples=200, deadline=None)
@given(JSON_VALUES)
def test_agrees_with_the_yaml_reader(value: object) -> None:
    """The same text gives the same tree, places and blanks, whichever reader reads it."""
    text = json.dumps(value, ensure_ascii=False)
    as_json, as_yaml = read_json(text, "a"), read_yaml(text, "a")
    assert as_json == as_yaml


def test_many_forbidden_characters() -> None:
    """Past what can be shown no more problems are made, and none of the characters gets through."""
    document = read_json("[" + ", ".join(['"a\\u0000\\ud83d\\u001b"'] * 1000) + "]", "a.json")
    assert [problem.code for problem in document.problems] == ["forbidden-character"] * 201
    assert document.root == ("a",) * 1000


def test_long_texts_take_no_memory_to_look_at() -> None:
    """Finding the end of a text of four mebibytes costs no more than its size."""
    text = '"' + "å" * 1_000_000 + '\\"' * 500_000 + '"'
    tracemalloc.start()
    (problem,) = read_json(text, "a.json").problems
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert problem.code == "text-too-long"
    assert peak < 10_000_000

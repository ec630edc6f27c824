"""YAML text to a tree: what is kept as written, what is refused, and where every value stands."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ledarskap.reading.decoding import NOT_A_TEXT_FILE, decode
from ledarskap.reading.problems import Problem
from ledarskap.reading.reporting import as_text
from ledarskap.reading.tree import Document, Path, Tree
from ledarskap.reading.yaml_reader import read_events, read_yaml

# Pieces that mean something in YAML, so that what is put together from them reaches far into the reader.
PIECES = (
    *("a", "å", "😀", "x: y", "1", "~", "null", "<<", "# x", "\\u00e5", "\\x07", "http://x"),
    *(": ", ":", "- ", "-", "? ", "?", ", ", "{", "}", "[", "]", "&a ", "*a", "!t ", "!!str ", "%YAML 1.1", "@", "`"),
    *("'", '"', "|", ">", "|-\n", "\n", "\n  ", "\n    ", "\t", "\r\n", "\r", " ", "---\n", "...\n", "\\"),
)


@pytest.mark.parametrize(
    "written",
    [
        *(
            "no",
            "on",
            "yes",
            "true",
            "12:30",
            "010",
            "0x1F",
            "1e3",
            "1.10",
            "1_000",
            ".inf",
            "2026-11-22",
            "+1",
            "=",
            "nULL",
        ),
        *("R&D", "-x", "a#b", "a:b", "C++", "50 %", "ja?", "vad - egentligen", "http://region.se"),
    ],
)
def test_plain_text_stays_what_was_written(written: str) -> None:
    """What is written without quotes is kept letter by letter, since the field decides what it is."""
    assert read_yaml(f"value: {written}\n", "a.yaml").root == {"value": written}


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL", "# kommer senare"])
def test_nothing_is_a_blank(written: str) -> None:
    """A value that is left out, and the ways of YAML to say null, are a blank at their place."""
    document = read_yaml(f"value: {written}\n", "a.yaml")
    assert document.root == {"value": None}
    assert document.blank_paths() == [("value",)]


@pytest.mark.parametrize("written", ["''", '""', "'~'", '"null"'])
def test_quoted_text_is_no_blank(written: str) -> None:
    """Quotes make a text of anything, also of nothing."""
    document = read_yaml(f"value: {written}\n", "a.yaml")
    assert document.root == {"value": written[1:-1]}
    assert document.blank_paths() == []


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        pytest.param("a:\n  - b\n  - c: d\n", {"a": ("b", {"c": "d"})}, id="blocks"),
        pytest.param("{a: [b, {c: d}]}", {"a": ("b", {"c": "d"})}, id="braces"),
        pytest.param("a:\n- b\n", {"a": ("b",)}, id="list-without-indentation"),
        pytest.param("a: |\n  b: c\n  # d\n", {"a": "b: c\n# d"}, id="lines-kept"),
        pytest.param("a: >-\n  b\n  c\n", {"a": "b c"}, id="lines-folded"),
        pytest.param("a: b\n  c\n", {"a": "b c"}, id="text-goes-on-when-indented"),
        pytest.param('a: "\\u00e5\\n\\t😀"\n', {"a": "å\n\t😀"}, id="escapes"),
        pytest.param("a: 'it''s'\n", {"a": "it's"}, id="doubled-quote"),
        pytest.param("? a\n: b\n", {"a": "b"}, id="question-mark-before-a-plain-key"),
        pytest.param("'<<': b\n", {"<<": "b"}, id="quoted-merge-key"),
        pytest.param("null: b\n~: c\n1: d\n", {"null": "b", "~": "c", "1": "d"}, id="odd-keys"),
        pytest.param("{a: , b: c}", {"a": None, "b": "c"}, id="blank-in-braces"),
        pytest.param("[{a: }, ~]", ({"a": None}, None), id="blanks-in-brackets"),
        pytest.param("a: []\nb: {}\n", {"a": (), "b": {}}, id="empty-containers"),
        pytest.param("---\na: b\n...\n", {"a": "b"}, id="one-document-with-its-marks"),
        pytest.param("a: b\r\nc:\r\n  - d\r\n", {"a": "b", "c": ("d",)}, id="windows-line-ends"),
        pytest.param("a: |\r\n  b\r\n  c\r\n", {"a": "b\nc"}, id="windows-line-ends-inside-a-text"),
    ],
)
def test_tree(text: str, tree: Tree) -> None:
    """Blocks and braces give the same dicts, tuples and texts."""
    document = read_yaml(text, "a.yaml")
    assert (document.root, document.problems) == (tree, ())


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            "name: Chef\nabout: []\nname: Ledare\n",
            'a.yaml:3:1: fel: nyckeln "name" står redan på rad 1 – behåll den ena, eller ge den andra ett eget namn [duplicate-key]\n'
            "    3 | name: Ledare\n"
            "      | ^^^^",
            id="duplicate-key",
        ),
        pytest.param(
            "a: 1\na: 2\na: 3\n",
            'a.yaml:2:1: fel: nyckeln "a" står redan på rad 1 – behåll den ena, eller ge den andra ett eget namn [duplicate-key]\n'
            "    2 | a: 2\n"
            "      | ^\n"
            'a.yaml:3:1: fel: nyckeln "a" står redan på rad 1 – behåll den ena, eller ge den andra ett eget namn [duplicate-key]\n'
            "    3 | a: 3\n"
            "      | ^",
            id="duplicate-key-twice",
        ),
        pytest.param(
            "roles:\n  å: {x: [1, 2]}\n  b: ~\n  å:\n    y: 1\n",
            'a.yaml:4:3: fel: nyckeln "å" står redan på rad 2 – behåll den ena, eller ge den andra ett eget namn [duplicate-key]\n'
            "    4 |   å:\n"
            "      |   ^",
            id="duplicate-key-after-a-group",
        ),
        pytest.param(
            "{a: 1, b: {c: 2, c: 3}}",
            'a.yaml:1:18: fel: nyckeln "c" står redan på rad 1 – behåll den ena, eller ge den andra ett eget namn [duplicate-key]\n'
            "    1 | {a: 1, b: {c: 2, c: 3}}\n"
            "      |                  ^",
            id="duplicate-key-in-braces",
        ),
        pytest.param(
            "{self: Jag lyssnar, frågar, key: true}\n",
            'a.yaml:1:21: fel: kommat delar texten, så att "frågar" blir en egen nyckel – sätt texten inom citattecken [split-by-comma]\n'
            "    1 | {self: Jag lyssnar, frågar, key: true}\n"
            "      |                     ^^^^^^",
            id="comma-splits-a-text",
        ),
        pytest.param(
            "a: {self: Jag lyssnar, frågar\n  och svarar}\n",
            'a.yaml:1:24: fel: kommat delar texten, så att "frågar och svarar" blir en egen nyckel – sätt texten inom citattecken [split-by-comma]\n'
            "    1 | a: {self: Jag lyssnar, frågar\n"
            "      |                        ^^^^^^",
            id="comma-splits-a-text-over-lines",
        ),
        pytest.param(
            "",
            "a.yaml:1:1: fel: filen är tom – skriv minst en nyckel med ett värde [empty-file]\n    1 | \n      | ^",
            id="empty-file",
        ),
        pytest.param(
            "# Kommer senare.\n",
            "a.yaml:1:1: fel: filen är tom – skriv minst en nyckel med ett värde [empty-file]\n"
            "    1 | # Kommer senare.\n"
            "      | ^",
            id="only-a-comment",
        ),
        pytest.param(
            "---\n",
            "a.yaml:1:1: fel: filen är tom – skriv minst en nyckel med ett värde [empty-file]\n    1 | ---\n      | ^",
            id="only-a-document-mark",
        ),
        pytest.param(
            "~\n",
            "a.yaml:1:1: fel: filen är tom – skriv minst en nyckel med ett värde [empty-file]\n    1 | ~\n      | ^",
            id="only-null",
        ),
        pytest.param(
            "- a\n- *a\n",
            'a.yaml:2:3: fel: "*a" hänvisar till en annan plats i filen – skriv ut värdet här; vill du ha en stjärna, sätt texten inom citattecken [alias]\n'
            "    2 | - *a\n"
            "      |   ^^",
            id="alias",
        ),
        pytest.param(
            "duties: !!map\n  a: 1\n",
            'a.yaml:1:9: fel: "!!map" är en YAML-tagg – ta bort den; vill du ha ett utropstecken, sätt texten inom citattecken [tag]\n'
            "    1 | duties: !!map\n"
            "      |         ^^^^^",
            id="tag-of-a-group",
        ),
        pytest.param(
            "duties: &alla\n  a: 1\n",
            'a.yaml:1:9: fel: "&alla" namnger en plats i filen – ta bort namnet; vill du ha ett och-tecken, sätt texten inom citattecken [anchor]\n'
            "    1 | duties: &alla\n"
            "      |         ^^^^^",
            id="anchor-of-a-group",
        ),
        pytest.param(
            "a: 1\n<<: {b: 2}\n",
            'a.yaml:2:1: fel: "<<" slår ihop delar av filen – skriv ut nycklarna här [merge-key]\n'
            "    2 | <<: {b: 2}\n"
            "      | ^^",
            id="merge-key",
        ),
        pytest.param(
            "? [a, b]\n: 1\n",
            'a.yaml:1:3: fel: en lista eller en grupp av nycklar används som nyckel – skriv nyckeln som ett enda ord, utan parenteser och "?" [complex-key]\n'
            "    1 | ? [a, b]\n"
            "      |   ^",
            id="complex-key",
        ),
        pytest.param(
            "{{a: 1}: 2}\n",
            'a.yaml:1:2: fel: en lista eller en grupp av nycklar används som nyckel – skriv nyckeln som ett enda ord, utan parenteser och "?" [complex-key]\n'
            "    1 | {{a: 1}: 2}\n"
            "      |  ^",
            id="complex-key-in-braces",
        ),
        pytest.param(
            "%YAML 1.1\n---\na: 1\n",
            "a.yaml:1:1: fel: filen börjar med ett direktiv (%) – ta bort raden; filen läses alltid som YAML 1.2 [directive]\n"
            "    1 | %YAML 1.1\n"
            "      | ^",
            id="directive",
        ),
        pytest.param(
            "%TAG ! x\n---\na: 1\n",
            "a.yaml:1:1: fel: filen börjar med ett direktiv (%) – ta bort raden; filen läses alltid som YAML 1.2 [directive]\n"
            "    1 | %TAG ! x\n"
            "      | ^",
            id="tag-directive",
        ),
        pytest.param(
            "a: 1\n---\nb: 2\n",
            'a.yaml:2:1: fel: här börjar ett andra dokument (efter "---" eller "...") – lägg det i en egen fil [several-documents]\n'
            "    2 | ---\n"
            "      | ^^^",
            id="second-document",
        ),
        pytest.param(
            'a: "pling\\x07"\n',
            "a.yaml:1:4: fel: tecknet U+0007 får inte stå i texten – ta bort det eller skriv ett vanligt blanksteg [forbidden-character]\n"
            '    1 | a: "pling\\x07"\n'
            "      |    ^^^^^^^^^^^",
            id="control-character-behind-an-escape",
        ),
        pytest.param(
            'å: "x\\u2028y"\n',
            "a.yaml:1:4: fel: tecknet U+2028 får inte stå i texten – ta bort det eller skriv ett vanligt blanksteg [forbidden-character]\n"
            '    1 | å: "x\\u2028y"\n'
            "      |    ^^^^^^^^^^",
            id="line-separator-behind-an-escape",
        ),
        pytest.param(
            'a: "\\N"\n',
            "a.yaml:1:4: fel: tecknet U+0085 får inte stå i texten – ta bort det eller skriv ett vanligt blanksteg [forbidden-character]\n"
            '    1 | a: "\\N"\n'
            "      |    ^^^^",
            id="next-line-behind-an-escape",
        ),
        pytest.param(
            'a: ["😀", "\\0"]\n',
            "a.yaml:1:10: fel: tecknet U+0000 får inte stå i texten – ta bort det eller skriv ett vanligt blanksteg [forbidden-character]\n"
            '    1 | a: ["😀", "\\0"]\n'
            "      |           ^^^^",
            id="zero-behind-an-escape",
        ),
        pytest.param(
            "å: [ä, 😀, *x]\n",
            'a.yaml:1:11: fel: "*x" hänvisar till en annan plats i filen – skriv ut värdet här; vill du ha en stjärna, sätt texten inom citattecken [alias]\n'
            "    1 | å: [ä, 😀, *x]\n"
            "      |            ^^",
            id="place-after-other-letters",
        ),
        pytest.param(
            "# å\r\na: 1\r\nb: *x\r\n",
            'a.yaml:3:4: fel: "*x" hänvisar till en annan plats i filen – skriv ut värdet här; vill du ha en stjärna, sätt texten inom citattecken [alias]\n'
            "    3 | b: *x\n"
            "      |    ^^",
            id="place-with-windows-line-ends",
        ),
    ],
)
def test_refused(text: str, message: str) -> None:
    """What YAML allows but readers disagree about is refused, with what to write instead."""
    assert as_text(read_yaml(text, "a.yaml").problems, "sv") == message


@pytest.mark.parametrize(
    ("text", "tree", "message"),
    [
        pytest.param(
            "a: Rond på avdelning #3\n",
            {"a": "Rond på avdelning"},
            'a.yaml:1:22: varning: allt efter "#" på raden läses som en kommentar – hör det till texten, sätt hela texten inom citattecken; annars lägg kommentaren på en egen rad [comment-after-text]\n'
            "    1 | a: Rond på avdelning #3\n"
            "      |                      ^^",
            id="after-a-key",
        ),
        pytest.param(
            "- å ä\t# ö  \n- b\n",
            ("å ä", "b"),
            'a.yaml:1:7: varning: allt efter "#" på raden läses som en kommentar – hör det till texten, sätt hela texten inom citattecken; annars lägg kommentaren på en egen rad [comment-after-text]\n'
            "    1 | - å ä # ö  \n"
            "      |       ^^^",
            id="after-a-tab-in-a-list",
        ),
        pytest.param(
            "{a: b c # d\n}\n",
            {"a": "b c"},
            'a.yaml:1:9: varning: allt efter "#" på raden läses som en kommentar – hör det till texten, sätt hela texten inom citattecken; annars lägg kommentaren på en egen rad [comment-after-text]\n'
            "    1 | {a: b c # d\n"
            "      |         ^^^",
            id="in-braces",
        ),
        pytest.param(
            "a: b\n  c # d",
            {"a": "b c"},
            'a.yaml:2:5: varning: allt efter "#" på raden läses som en kommentar – hör det till texten, sätt hela texten inom citattecken; annars lägg kommentaren på en egen rad [comment-after-text]\n'
            "    2 |   c # d\n"
            "      |     ^^^",
            id="after-a-text-of-two-lines-at-the-end",
        ),
    ],
)
def test_comment_after_text(text: str, tree: Tree, message: str) -> None:
    """A comment on the line of a text without quotes may be the rest of it: a warning, and the text is read without it."""
    document = read_yaml(text, "a.yaml")
    assert (document.root, as_text(document.problems, "sv")) == (tree, message)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        pytest.param("a: b # c\n", {"a": "b"}, id="after-a-word"),
        pytest.param("a: # c\n  b\n", {"a": "b"}, id="after-a-key"),
        pytest.param("a: 'b c' # d\n", {"a": "b c"}, id="after-single-quotes"),
        pytest.param('a: "b c #3" # d\n', {"a": "b c #3"}, id="inside-and-after-double-quotes"),
        pytest.param("a: b c#d\n", {"a": "b c#d"}, id="without-a-blank-before"),
        pytest.param("a: b c\n# d\ne: f g\n  # h\n", {"a": "b c", "e": "f g"}, id="on-its-own-line"),
        pytest.param("a: |  # b\n  c # d\n", {"a": "c # d"}, id="before-lines-that-are-kept"),
        pytest.param("a: [b c, d] # e\n", {"a": ("b c", "d")}, id="after-brackets"),
    ],
)
def test_comment_that_cuts_nothing(text: str, tree: Tree) -> None:
    """A comment after a word, quotes or brackets, or on its own line, is a comment and nothing is said of it."""
    document = read_yaml(text, "a.yaml")
    assert (document.root, document.problems) == (tree, ())


def test_name_of_a_place_is_marked_alone() -> None:
    """An anchor or a tag is underlined without the value after it."""
    assert as_text(read_yaml("a: &x 1\nb: !!str 2\n", "a.yaml").problems, "sv") == (
        'a.yaml:1:4: fel: "&x" namnger en plats i filen – ta bort namnet; '
        "vill du ha ett och-tecken, sätt texten inom citattecken [anchor]\n"
        "    1 | a: &x 1\n"
        "      |    ^^\n"
        'a.yaml:2:4: fel: "!!str" är en YAML-tagg – ta bort den; '
        "vill du ha ett utropstecken, sätt texten inom citattecken [tag]\n"
        "    2 | b: !!str 2\n"
        "      |    ^^^^^"
    )


def test_alias_as_key_is_one_problem() -> None:
    """That an alias is no plain key follows from its being an alias, and is not said."""
    assert [problem.code for problem in read_yaml("*x : 1\n", "a.yaml").problems] == ["alias"]


def test_forbidden_character_behind_an_escape_in_a_key() -> None:
    """An escape hides nothing in a key either."""
    assert as_text(read_yaml('"a\\x07": 1\n', "a.yaml").problems, "sv") == (
        "a.yaml:1:1: fel: tecknet U+0007 får inte stå i texten – "
        "ta bort det eller skriv ett vanligt blanksteg [forbidden-character]\n"
        '    1 | "a\\x07": 1\n'
        "      | ^^^^^^^"
    )


def test_braces_for_a_list() -> None:
    """Braces around values are told of once, and read as the list that is proposed, so that nothing follows from it."""
    document = read_yaml("a: {tillit, tydlighet,}\nb: {c: {ett ord}}\n", "a.yaml")
    assert as_text(document.problems, "sv") == (
        "a.yaml:1:4: fel: klamrar håller nycklar med värden, men här står bara värden – skriv [tillit, tydlighet] [braces-for-list]\n"
        "    1 | a: {tillit, tydlighet,}\n"
        "      |    ^^^^^^^^^^^^^^^^^^^^\n"
        "a.yaml:2:8: fel: klamrar håller nycklar med värden, men här står bara värden – skriv [ett ord] [braces-for-list]\n"
        "    2 | b: {c: {ett ord}}\n"
        "      |        ^^^^^^^^^"
    )
    assert document.root == {"a": ("tillit", "tydlighet"), "b": {"c": ("ett ord",)}}
    assert document.blank_paths() == []
    assert [document.written(("a", 1)), document.written(("b", "c"))] == ["tydlighet", "{ett ord}"]
    assert document.problems[0].message("en") == (
        "braces hold keys with values, but only values stand here – write [tillit, tydlighet]"
    )


def test_all_refusals_come_at_once() -> None:
    """Reading goes on past what is refused, so that all of it is told in one run."""
    problems = read_yaml("a: *x\na: {b, c: &y 1}\nd: !t 2\n", "a.yaml").problems
    assert [problem.code for problem in problems] == ["alias", "duplicate-key", "anchor", "split-by-comma", "tag"]


def test_refused_key_takes_its_places_along() -> None:
    """The places of what follows a refused key are still right."""
    document = read_yaml("a: 1\na: {b: [~, 2]}\nc: ~\nd: å\n", "a.yaml")
    assert document.root == {"a": "1", "c": None, "d": "å"}
    assert document.blank_paths() == [("c",)]
    assert document.place(("d",))[0].line == 4


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("[" * 64 + "]" * 64, "", id="64-levels"),
        pytest.param("- å\n" * 49_999, "", id="50000-values"),
        pytest.param("a: " + "å" * 65_536, "", id="64-kibi-letters"),
        pytest.param(
            "".join(" " * level + "a:\n" for level in range(65)),
            "a.yaml:65:65: fel: fler än 64 nivåer inuti varandra – använd färre nivåer [too-deep]\n"
            "   65 |                                                                 a:\n"
            "      |                                                                 ^",
            id="65-levels",
        ),
        pytest.param(
            "- å\n" * 50_000,
            "a.yaml:50000:3: fel: fler än 50 000 värden i en fil – dela upp filen [too-many-values]\n"
            "50000 | - å\n"
            "      |   ^",
            id="50001-values",
        ),
        pytest.param(
            "a: >\n  " + "lång " * 13_200,
            "a.yaml:1:4: fel: en text som är längre än 64 KiB – korta eller dela texten [text-too-long]\n"
            "    1 | a: >\n"
            "      |    ^",
            id="text-too-long",
        ),
        pytest.param(
            "? " + "x" * 65_537 + "\n: 1\n",
            "a.yaml:1:3: fel: en text som är längre än 64 KiB – korta eller dela texten [text-too-long]\n"
            "    1 | ? xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…\n"
            "      |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
            id="key-too-long",
        ),
    ],
)
def test_limits(text: str, message: str) -> None:
    """What is at a limit is read, what is past it is refused where it begins."""
    assert as_text(read_yaml(text, "a.yaml").problems, "sv") == message


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_depth_costs_no_recursion(opening: str) -> None:
    """Text that would crash PyYAML's own loader is one problem."""
    assert [problem.code for problem in read_yaml(opening * 30_000, "a.yaml").problems] == ["too-deep"]


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        pytest.param("[" * 2000, "too-deep", 1, 65, id="brackets"),
        pytest.param("[" * 1005 + "]" * 1005, "too-deep", 1, 65, id="closed-brackets"),
        pytest.param("- " * 30 + "[" * 2000, "too-deep", 1, 95, id="brackets-in-lists"),
        pytest.param("a: å\nb:\n  - c: " + "[ " * 2000, "too-deep", 3, 130, id="brackets-in-keys"),
        pytest.param("[# å\n" * 2000, "too-deep", 65, 1, id="number-sign-at-a-bracket"),
        pytest.param("[ # [[[[\n" * 2000, "too-deep", 65, 1, id="brackets-in-comments"),
        pytest.param('["[[", ' * 2000, "too-deep", 1, 449, id="brackets-in-quotes"),
        pytest.param("[{" * 2000, "complex-key", 1, 3, id="braces-as-keys"),
    ],
)
def test_depth_is_told_where_it_begins(text: str, code: str, line: int, column: int) -> None:
    """How far libyaml's scanner runs ahead, and whether it counts levels itself, makes no difference."""
    (problem,) = read_yaml(text, "a.yaml").problems
    assert (problem.code, problem.location.line, problem.location.column) == (code, line, column)


@pytest.mark.parametrize(
    ("text", "path", "part", "place"),
    [
        pytest.param("a: å😀 ä\n", ("a",), "value", (1, 4, 1, 8), id="value"),
        pytest.param("å😀ä: b\n", ("å😀ä",), "key", (1, 1, 1, 4), id="key"),
        pytest.param("{å: ä, 😀: c}\n", ("😀",), "value", (1, 11, 1, 12), id="after-wide-letters"),
        pytest.param("a:\n  b: c\n\n# d\ne: f\n", ("a",), "value", (2, 3, 2, 7), id="block-ends-with-its-last-value"),
        pytest.param("a: [b,\n  c]\nd: e\n", ("a",), "value", (1, 4, 2, 5), id="brackets-over-lines"),
        pytest.param("a: 'b'\n", ("a",), "value", (1, 4, 1, 7), id="quotes-belong"),
        pytest.param("a: [b, c]\n", ("a", 1), "value", (1, 8, 1, 9), id="in-a-list"),
        pytest.param("a: b\r\nc: d\r\n", ("c",), "value", (2, 4, 2, 5), id="windows-line-ends"),
    ],
)
def test_place(text: str, path: Path, part: str, place: tuple[int, int, int, int]) -> None:
    """Lines and columns count characters from 1, and the end is exclusive."""
    location, _ = read_yaml(text, "a.yaml").place(path, "key" if part == "key" else "value")
    assert (location.line, location.column, location.end_line, location.end_column) == place


def _assert_inside(problems: tuple[Problem, ...], text: str) -> None:
    lines = text.split("\n")
    for problem in problems:
        place = problem.location
        start, end = (place.line, place.column), (place.end_line, place.end_column)
        assert (1, 1) <= start <= end
        assert place.line <= len(lines)
        assert place.end_line <= len(lines)
        assert place.column <= len(lines[place.line - 1]) + 1
        assert place.end_column <= len(lines[place.end_line - 1]) + 1


@settings(max_examples=400, deadline=None)
@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=30).map("".join)))
def test_any_text_is_a_tree_or_problems_inside_it(text: str) -> None:
    """Nothing that stands in a file makes the reader raise, and every problem lies inside the file."""
    document = read_yaml(text, "a.yaml")
    assert document.root is not None or document.problems
    as_text(document.problems, "en")
    if "\x85" not in text and "\u2028" not in text and "\u2029" not in text:
        _assert_inside(document.problems, text)


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.binary(),
        st.text().map(lambda text: text.encode("utf-16")),
        st.text().map(lambda t: t.encode("utf-8", "surrogatepass")),
    )
)
def test_any_bytes_are_read_or_refused_inside_the_file(data: bytes) -> None:
    """Bytes become a text or one problem; the text becomes a tree or problems."""
    text = decode(data, "a.yaml")
    if isinstance(text, Problem):
        assert text.location.line >= 1 or text.kind is NOT_A_TEXT_FILE
        return
    _assert_inside(read_yaml(text, "a.yaml").problems, text)


LETTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cn"), exclude_characters="\u2028\u2029\ufeff")
JSON_VALUES = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.text(LETTERS)
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.text(LETTERS, max_size=10), inner, max_size=4)
    ),
    max_leaves=20,
)


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
@given(JSON_VALUES.filter(lambda value: value is not None), st.sampled_from((None, 2)))
def test_json_is_yaml(value: object, indent: int | None) -> None:
    """JSON text is read as YAML to the very values that it holds."""
    document = read_yaml(json.dumps(value, ensure_ascii=False, indent=indent), "a.yaml")
    assert (document.root, document.problems) == (_as_written(value), ())


@settings(max_examples=200, deadline=None)
@given(JSON_VALUES.filter(lambda value: value is not None), st.sampled_from((None, 2)))
def test_every_value_stands_where_its_place_says(value: object, indent: int | None) -> None:
    """What stands between the start and the end of a value's place is that value."""
    document = read_yaml(json.dumps(value, ensure_ascii=False, indent=indent), "a.yaml")
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


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("a: x\n", "duplicate-key"),
        ("- en text # och mer\n", "comment-after-text"),
        ("- &a x\n", "anchor"),
        ("- !a x\n", "tag"),
        ("- <<: x\n", "merge-key"),
        ('- "\\e"\n', "forbidden-character"),
        ("- {a, b: c}\n", "split-by-comma"),
        ("- {a, b}\n", "braces-for-list"),
        ("- ? \n", "empty-key"),
    ],
)
def test_of_many_problems_of_a_kind_only_some_are_placed(line: str, code: str) -> None:
    """Past what can be shown, no more problems of a kind are made; those of other kinds still are."""
    text = line * 300 if code == "duplicate-key" else line * 300 + "- *x\n"
    codes = [problem.code for problem in read_events(text, "a.yaml").problems]
    assert codes.count(code) == 201
    assert code == "duplicate-key" or codes[-1] == "alias"


def test_the_value_past_the_limit_is_where_too_many_are_told() -> None:
    """Too many values are told of at the first that is too many, also where the whole text could be taken apart."""
    (problem,) = read_events("[" + "x, " * 100_000 + "]", "a.yaml").problems
    assert (problem.code, problem.location.column) == ("too-many-values", 2 + 3 * 49_999)


def test_key_that_is_a_tag_has_one_problem() -> None:
    """Nothing is told of a key that is missing where a tag or a name is told of."""
    assert [problem.code for problem in read_events("!!python/name:os.system : x\n", "a.yaml").problems] == ["tag"]


def test_mapping_that_ends_with_an_alias() -> None:
    """What surrounds an alias ends where the alias ends; the fuzzer found that it ended before it began."""
    document = read_events(" :a: *a\n", "a.yaml")
    assert (list(document.starts), list(document.ends)) == ([1, 1, 5], [7, 3, 7])

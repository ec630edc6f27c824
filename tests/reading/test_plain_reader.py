"""The quick way of reading YAML: whatever it reads, it reads as libyaml does, and it reads what most files hold."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from ledarskap.framework.locating import bundled
from ledarskap.reading.plain_reader import MOST_LINES, read_plain
from ledarskap.reading.tree import Document, Tree
from ledarskap.reading.yaml_reader import read_events, read_yaml

FOLDER = bundled()["region-blekinge"]
FILES = [path for path in sorted(FOLDER.rglob("*.yaml")) if "examples" not in path.parts]

ORDINARY_WORDS = ("a", "b", "x:y", "a#b", "http://x.se", "12:30", "å", "😀", "a-b", "it's", "C++", "50 %", "&", "nulla")
ODD_WORDS = (
    *(
        "~",
        "null",
        "Null",
        "-x",
        "-",
        "--",
        "---",
        "...",
        "*a",
        "&a",
        "!x",
        "|",
        ">",
        "%a",
        "@a",
        "`a",
        "?a",
        "a?",
        ":a",
    ),
    *("a:", "<<", "=", "[", "]", "{x}", "a\\b", 'say "x"', "\xa0", "b\xad", "\u200d", "\u0663", "_", "#"),
)
ORDINARY_KEYS = ("a", "b", "c", "key", "1", "a.b", "x-y", "null", "_", "true")
ODD_KEYS = ("å", "a b", "'q'", '"q"', "-a", "<<", "a:", "? a", "- a", "")
PIECES = (
    *" :-#[]{}\"',\n\t\r&*!|>%@~?å😀\\`=<ab1._",
    *(
        "\xa0",
        "\x85",
        "\u2028",
        "\ufeff",
        "\ufffe",
        "\ud800",
        "\u3000",
        "\x00",
        "\x7f",
        "  ",
        ": ",
        " #",
        "\n- ",
        "\n  ",
    ),
    *("---\n", "...\n", " null\n", "<<", "''", '""', ", "),
)


def is_same(text: str) -> bool:
    """Whether the quick reader reads a text; if so, it must be just as libyaml does."""
    document = read_plain(text, "a.yaml")
    if document is None:
        return False
    expected = read_events(text, "a.yaml")
    assert expected.problems == ()
    assert document == expected
    # Equal is not enough where True is 1: every kind of value is the same too.
    assert repr(document.root) == repr(expected.root)
    return True


@st.composite
def blocks(draw: st.DrawFn, column: int = 0, depth: int = 3) -> str:
    """A block of lines that begins at a column, nearly always as it should."""
    odd = draw(st.integers(0, 30)) == 0
    is_list = draw(st.booleans())
    keys = draw(st.lists(st.sampled_from(ORDINARY_KEYS + ODD_KEYS * odd), min_size=1, max_size=3, unique=not odd))
    lines = []
    for key in keys:
        lines.append(draw(st.sampled_from(("", "", "", "", "\n", " " * column + "# c: d\n", "#\n", " \n"))))
        indentation = " " * (column + odd * draw(st.sampled_from((0, 1, 2))))
        gap = draw(st.sampled_from((" ", " ", " ", "  "))) if is_list else ""
        inner = column + 1 + len(gap) if is_list else column
        begun = f"{indentation}{'-' * is_list}{gap}"
        if is_list and draw(st.booleans()):
            lines.append(f"{begun}{draw(values(odd=odd))}\n")
        elif depth and draw(st.booleans()):
            deeper = draw(blocks(inner + draw(st.sampled_from((0, 1, 2, 2, 2, 4))), depth - 1))
            lines.append(f"{begun}{key}:\n{deeper}")
        else:
            lines.append(f"{begun}{key}: {draw(values(odd=odd))}\n")
    return "".join(lines)


@st.composite
def values(draw: st.DrawFn, *, odd: bool) -> str:
    """What stands on a line after a key or a hyphen."""
    words = st.sampled_from(ORDINARY_WORDS + ODD_WORDS * odd)
    text = draw(st.lists(words, min_size=not odd, max_size=3).map(" ".join))
    parts = draw(st.lists(words if odd else st.sampled_from(("a", "b c", "a.b", "å-1", "it's")), max_size=3))
    keys = draw(st.lists(st.sampled_from(ORDINARY_KEYS), min_size=len(parts), max_size=len(parts), unique=not odd))
    pairs = [f"{key}: {part}" for key, part in zip(keys, parts, strict=True)]
    return draw(
        st.sampled_from((text, text, f"'{text}: #'", f'" {text}"', f"[{', '.join(parts)}]", f"{{{', '.join(pairs)}}}"))
    )


@st.composite
def changed(draw: st.DrawFn) -> str:
    """A block of which a few characters are gone, added or doubled, or a line indented otherwise."""
    text = draw(blocks())
    for _ in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 8)))
        line = text.rfind("\n", 0, start) + 1
        text = draw(
            st.sampled_from(
                (
                    text[:start] + draw(st.sampled_from(PIECES)) + text[start:],
                    text[:start] + text[end:],
                    text[:end] + text[start:],
                    text[:line] + " " + text[line:],
                    text[:line] + text[line:].removeprefix("  "),
                )
            )
        )
    return text


@settings(max_examples=600, deadline=None)
@given(changed())
def test_what_is_read_is_what_libyaml_reads(text: str) -> None:
    """Near the ordinary, and a step or two beside it, the quick reader reads a text as libyaml does, or not at all."""
    event(f"read: {is_same(text)}")


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(), st.lists(st.sampled_from((*PIECES, "a: ", "b:\n", "  c: d\n")), max_size=20).map("".join)))
def test_any_text_is_read_as_libyaml_reads_it(text: str) -> None:
    """The same of texts that have nothing to do with the ordinary."""
    event(f"read: {is_same(text)}")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(FOLDER).as_posix())
def test_bundled_files_are_read_the_quick_way(path: Path) -> None:
    """What the budgets are measured with is really read so."""
    assert is_same(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        pytest.param(
            "a:\n  b: c d\n  e:\n    f: g\nh: i", {"a": {"b": "c d", "e": {"f": "g"}}, "h": "i"}, id="mappings"
        ),
        pytest.param("- a\n- b c\n", ("a", "b c"), id="list"),
        pytest.param("a:\n- b\n- c\nd: e\n", {"a": ("b", "c"), "d": "e"}, id="list-at-its-key"),
        pytest.param(
            "a:\n  - b: c\n    d:\n    - e\n  - f: g\n", {"a": ({"b": "c", "d": ("e",)}, {"f": "g"})}, id="both"
        ),
        pytest.param("-   a: b\n    c: d\n", ({"a": "b", "c": "d"},), id="wide-hyphen"),
        pytest.param("  a: b\n  c: d\n", {"a": "b", "c": "d"}, id="all-indented"),
        pytest.param("# a\n\na: b\n \n    # c\nd:\n# e\n  f: g\n\n", {"a": "b", "d": {"f": "g"}}, id="comments"),
        pytest.param("a: b:c #d\n".replace(" #", "#"), {"a": "b:c#d"}, id="colon-and-number-sign-inside-words"),
        pytest.param("a: 'b: #c\"'\nd: \"e's \"\n", {"a": 'b: #c"', "d": "e's"}, id="quotes"),
        pytest.param("a: ''\nb: 'null'\n", {"a": "", "b": "null"}, id="quoted-nothing"),
        pytest.param("a: [b, c d]\ne: []\nf: {}\n", {"a": ("b", "c d"), "e": (), "f": {}}, id="brackets"),
        pytest.param("a: {b: c d, e: 1.0}\n", {"a": {"b": "c d", "e": "1.0"}}, id="braces"),
        pytest.param("a: ja, nej (b) – [c]\n", {"a": "ja, nej (b) – [c]"}, id="brackets-inside-a-text"),
    ],
)
def test_ordinary(text: str, tree: Tree) -> None:
    """The YAML that most files are written in."""
    document = read_plain(text, "a.yaml")
    assert document is not None
    assert document.root == tree
    assert is_same(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "\n", "# a\n", "a\n", "'a'\n", "[a]\n", "{a: b}\n"),
        *(
            "a:\n",
            "a: \n",
            "a: ~\n",
            "a: null\n",
            "- \n",
            "-\n",
            "a: [null]\n",
            "a: {b: NULL}\n",
            "a: {b}\n",
            "a: {b: }\n",
        ),
        *(
            "a: b # c\n",
            "a: # c\n  b: d\n",
            "a: b\n  c\n",
            "a: b\n\n  c\n",
            "a: 'b\n  c'\n",
            "a: |\n  b\n",
            "a: >-\n  b\n",
        ),
        *("a: b\na: c\n", "a: {b: c, b: d}\n", "a: &b c\n", "a: *b\n", "a: !b c\n", "<<: a\n", "? a\n: b\n", "a: @b\n"),
        *("---\na: b\n", "a: b\n...\n", "a: b\n---\nc: d\n", "%YAML 1.2\n---\na: b\n"),
        *("a:\n   b: c\n  d: e\n", "a: b\n c: d\n", " a: b\nc: d\n", "- a\n b: c\n", "a: b\n- c\n", "- a\nb: c\n"),
        *(
            "a: - b\n",
            "- - a\n",
            "a: b: c\n",
            "a: b:\n",
            "a: 'b' c\n",
            "a: 'it''s'\n",
            'a: "\\n"\n',
            "a: [b,c]\n",
            "a: [b, ]\n",
        ),
        *(
            "a: [b\n",
            "a: [[b]]\n",
            "a: [b: c]\n",
            "a: ['b']\n",
            "a: {b: [c]}\n",
            "a: -b\n",
            "a: ?b\n",
            "a:b\n",
            "a:  b\n",
        ),
        *("a: b \n", "a: b\t\n", "a:\tb\n", "\ta: b\n", "a: b\r\n", "\ufeffa: b\n", "a: b\x85c: d\n", "a: b\u2028\n"),
        *(
            "a: b\xa0\n",
            "a: \u3000b\n",
            "a: \ud800\n",
            "a: \x07\n",
            "a: \ufffe\n",
            "# \x07\na: b\n",
            "å: b\n",
            "'a': b\n",
            "a b: c\n",
        ),
        *(
            "k" * 201 + ": b\n",
            "a: " + "b" * 65_537,
            "a: '" + "b" * 65_537 + "'\n",
            "a: [" + ", ".join("b" * 300) + "]\n",
        ),
        *("".join(" " * level + "a:\n" for level in range(64)) + " " * 64 + "a: b\n", "- a\n" * 50_000),
        *("\n" * MOST_LINES + "a: b\n",),
    ],
)
def test_passed_on(text: str) -> None:
    """What is wrong, rare or doubtful is left to libyaml, which then has the word."""
    assert read_plain(text, "a.yaml") is None
    assert read_yaml(text, "a.yaml") == read_events(text, "a.yaml")


@pytest.mark.parametrize("depth", range(55, 67))
@pytest.mark.parametrize("last", ["a: b", "a: [b]", "- a", "- a: b", "- a: [b]"])
def test_depth_near_the_limit(depth: int, last: str) -> None:
    """Not a level more is read than otherwise."""
    is_same("".join(" " * level + "a:\n" for level in range(depth)) + f"{' ' * depth}{last}\n")


@pytest.mark.parametrize("count", [49_999, 50_000, 50_001])
def test_values_near_the_limit(count: int) -> None:
    """Nor a value more."""
    assert is_same("- a\n" * (count - 1)) == (count <= 50_000)


def test_one_text_for_each_key_and_word() -> None:
    """Keys and words that come again cost no memory again."""
    document = read_plain("- key: word\n- key: word\n- [word]\n", "a.yaml")
    assert document is not None
    assert isinstance(document.root, tuple)
    first, second, third = document.root
    assert isinstance(first, dict)
    assert isinstance(second, dict)
    assert isinstance(third, tuple)
    assert next(iter(first)) is next(iter(second))
    assert first["key"] is second["key"] is third[0]


HOSTILE = (
    " ",
    "\n",
    "- ",
    "[",
    "{",
    "'",
    '"',
    ":",
    "#",
    ": ",
    " #",
    "a#",
    "a:a",
    "a: ",
    "- - ",
    "[a, ",
    "a, ",
    "a\n",
    "#\n",
    "  #",
)


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("before", ["", "a: ", "- ", "a: [", "a: '"])
def test_time_follows_length(before: str, piece: str) -> None:
    """Four million characters of anything are passed on in a moment."""
    text = before + piece * (4 * 1024 * 1024 // len(piece))
    start = time.process_time()
    assert read_plain(text, "a.yaml") is None
    assert time.process_time() - start < 1


def test_small_stack() -> None:
    """A thread with little stack can read."""
    read: list[Document | None] = []
    texts = [
        "".join(f"{' ' * level}a:\n" for level in range(60)) + " " * 60 + "a: b\n",
        "a: " + "b:c" * 20_000,
        "a: " + "[" * 99_999,
    ]
    before = threading.stack_size(128 * 1024)
    try:
        thread = threading.Thread(target=lambda: read.extend(read_plain(text, "a.yaml") for text in texts))
        thread.start()
        thread.join()
    finally:
        threading.stack_size(before)
    assert [document is None for document in read] == [False, True, True]


def test_yaml_is_not_imported() -> None:
    """A process that reads only ordinary files does not pay for PyYAML."""
    code = f"import sys, ledarskap; ledarskap.load({str(FOLDER)!r}); print('yaml' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"

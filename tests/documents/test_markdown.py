"""The Markdown of every document: so simple that any system that takes Markdown takes it, and readable where none does.

It is headings, paragraphs, lists and bold, and nothing else. What that means line by line stands here, as a grammar of its own, so that
no parser's kindness hides a fault; a parser for CommonMark would take anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.documents.pages import NAMES, values

import ledarskap
from ledarskap.documents.escaping import markdown
from ledarskap.reading.wording import LANGUAGES, Language

# What a line may be made of: signs that mean nothing, signs that a backslash has made mean nothing, and bold without bold in it.
_PLAIN = r"(?:(?!&#?\w+;)[^\\`*_\[<|~\n]|\\[!-/:-@\[-`{-~])"
_WORDS = rf"(?:{_PLAIN}|\*\*(?=\S){_PLAIN}+?(?<=\S)\*\*)+"
HEADING = re.compile(rf"(#{{1,4}}) (?=\S){_WORDS}(?<=\S)")
# A line of a text; it begins with nothing that begins something else.
_TEXT = rf"(?!\s|#{{1,6}} |[-+] |\d{{1,9}}[.)] |>|[=-]+$){_WORDS}(?<=\S)"
ITEM = re.compile(rf"((?:  ){{0,2}})- {_TEXT}")
LINE = re.compile(_TEXT)
# Where somebody has begun a new line in what they wrote.
BREAK = "  "


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_is_headings_paragraphs_lists_and_bold(name: str, language: Language) -> None:
    """Every line is one of a few kinds, and stands where its kind may stand."""
    assert list(faults(of(name, language))) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_headings_have_their_order(name: str, language: Language) -> None:
    """One first heading, at the top, and no level skipped on the way down."""
    levels = [len(found[1]) for line in of(name, language).splitlines() if (found := HEADING.fullmatch(line))]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("# A\n\n<b>b</b>\n", "3: neither heading, text nor item"),
        ("# A\n\nb &amp; c\n", "3: neither heading, text nor item"),
        ("# A\n\n[b](c)\n", "3: neither heading, text nor item"),
        ("# A\n\n| a | b |\n", "3: neither heading, text nor item"),
        ("# A\n\n*a*\n", "3: neither heading, text nor item"),
        ("# A\n\n1. a\n", "3: neither heading, text nor item"),
        ("# A\n\n- 1. a\n", "3: neither heading, text nor item"),
        ("# A\n\n- # a\n", "3: neither heading, text nor item"),
        ("# A\n\n> a\n", "3: neither heading, text nor item"),
        ("# A\n\n** a**\n", "3: neither heading, text nor item"),
        ("# A\n\n    a\n", "3: neither heading, text nor item"),
        ("# A\n\n##### b\n", "3: neither heading, text nor item"),
        ("# A\n\na \n", "3: neither heading, text nor item"),
        ("# A\n\na  \n", "3: a line break with nothing after it"),
        ("# A\n\na\nb\n", "4: a line that does not begin anything"),
        ("# A\nb\n", "2: a line that does not begin anything"),
        ("# A\n\n- a\n    - b\n", "4: an item too deep"),
        ("# A\n\n- a\n\n- b\n", "5: a list with a gap in it"),
        ("# A\n\n\nb\n", "3: more than one empty line"),
        ("# A\n\nb\n- c\n", "4: a list right after a text"),
        ("# A\n\nb", "3: no end of line"),
    ],
)
def test_what_is_not_simple_is_seen(text: str, finding: str) -> None:
    """The grammar refuses what some system does not take, or takes for something else."""
    assert list(faults(text)) == [finding]


def test_what_is_simple_is_taken() -> None:
    """A text with something of everything that there is."""
    assert list(faults("# A\n\nb **c** d  \ne\n\n## F\n\n- g  \nh\n  - i\n    - j\n- k\n\n1\\. l \\* m\n")) == []


@given(st.text(st.sampled_from("aå 1.#-+>*_`[]<>|~&;=\\\n\t)!(")))
def test_whatever_somebody_writes_is_text(text: str) -> None:
    """A text that somebody wrote, escaped, is lines of text in the grammar: never a heading, an item or anything else."""
    escaped = str(markdown(text))
    assert list(faults(f"# A\n\n{escaped}\n" if escaped else "# A\n")) == []


def of(name: str, language: Language) -> str:
    value, how = values(language)[name]
    return str(ledarskap.render(value, "md", language=language, **how))


def faults(text: str) -> Iterator[str]:
    """What of a text is not in the grammar, each with its line."""
    lines = text.splitlines()
    if not text.endswith("\n"):
        yield f"{len(lines)}: no end of line"
    before, depth, last_text = "", -1, ""
    for number, line in enumerate(lines, 1):
        kind, item = _kind(line), ITEM.fullmatch(line.removesuffix(BREAK))
        if fault := _fault(kind, before, last_text, broken=number > 1 and lines[number - 2].endswith(BREAK)):
            yield f"{number}: {fault}"
        if item is not None and len(item[1]) // 2 > (depth + 1 if before in {"item", "more"} else 0):
            yield f"{number}: an item too deep"
        if kind and line.endswith(BREAK) and not "".join(lines[number : number + 1]):
            yield f"{number}: a line break with nothing after it"
        depth = len(item[1]) // 2 if item is not None else depth
        before = "more" if before in {"item", "more"} and kind == "text" else kind
        last_text = kind or last_text


def _kind(line: str) -> str:
    """Which kind of line it is: nothing where it is empty."""
    words = line.removesuffix(BREAK)
    for kind, pattern in (("heading", HEADING), ("item", ITEM), ("text", LINE)):
        if pattern.fullmatch(words if kind != "heading" else line):
            return kind
    return "" if not line else "unknown"


def _fault(kind: str, before: str, last_text: str, *, broken: bool) -> str | None:
    """What is wrong with a kind of line after another, where the last that was not empty was of a kind too."""
    if kind == "unknown":
        return "neither heading, text nor item"
    if not kind and not before:
        return "more than one empty line"
    if (kind == "text" and before and not broken) or (kind == "heading" and before):
        return "a line that does not begin anything"
    if kind == "item" and before in {"text", "heading"}:
        return "a list right after a text"
    if kind == "item" and not before and last_text == "item":
        return "a list with a gap in it"
    return None

"""What people have written can never become markup."""

from __future__ import annotations

import datetime
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from ledarskap.documents.escaping import markdown, unescaped


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("Vanlig text, med komma – och tankstreck.", "Vanlig text, med komma – och tankstreck."),
        ("# Rubrik", r"\# Rubrik"),
        ("###### Rubrik", r"\###### Rubrik"),
        ("#hashtagg", "#hashtagg"),
        ("nr # 1", "nr # 1"),
        ("- punkt", r"\- punkt"),
        ("+ punkt", r"\+ punkt"),
        ("-", r"\-"),
        ("* punkt", r"\* punkt"),
        ("1. först", r"1\. först"),
        ("22) sist", r"22\) sist"),
        ("2026-11-22", "2026-11-22"),
        ("1.5 timmar", "1.5 timmar"),
        ("> citat", r"\> citat"),
        (">citat", r"\>citat"),
        ("a > b", "a > b"),
        ("---", r"\---"),
        ("===", r"\==="),
        ("*fet* _lutad_ `kod`", r"\*fet\* \_lutad\_ \`kod\`"),
        ("[länk](http://x)", r"\[länk](http://x)"),
        ("![bild](x)", r"!\[bild](x)"),
        ("<b>fet</b>", r"\<b>fet\</b>"),
        ("a | b", r"a \| b"),
        ("&amp; &#35; & co", r"\&amp; \&#35; & co"),
        ("bak\\slag", r"bak\\slag"),
        ("```\nkod\n```", "\\`\\`\\`  \nkod  \n\\`\\`\\`"),
        ("ett\n\n\n    två", "ett  \ntvå"),
        ("ett\n- två\n= tre", "ett  \n\\- två  \n= tre"),
    ],
)
def test_markdown(text: str, escaped: str) -> None:
    """What would be markup in Markdown is escaped, and nothing else is changed; lines stay lines."""
    assert str(markdown(text)) == escaped


@pytest.mark.parametrize("text", ["~~struket~~", "~~~struket~~~", "~struket~", "~~~\nkod\n~~~"])
def test_tildes_are_escaped(text: str) -> None:
    """Tildes strike out and fence in, one, two or three of them: each is escaped."""
    assert re.search(r"(?<!\\)~", str(markdown(text))) is None


# How Markdown reads an escape (CommonMark 2.4): a backslash before a sign gives the sign.
ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
SIGNS = "#-+*_`~<>[]()!|=&;:\\.1 a\n"


@settings(deadline=None)
@given(st.text(st.sampled_from(SIGNS), max_size=30))
def test_markdown_can_be_read_back(text: str) -> None:
    """A reader of the Markdown sees the text that was written, line by line."""
    seen = [ESCAPE.sub(r"\1", line) for line in str(markdown(text)).split("  \n")]
    assert [line for line in seen if line] == [line.strip() for line in text.splitlines() if line.strip()]


@settings(deadline=None)
@given(st.text(st.sampled_from(SIGNS), max_size=30))
def test_markdown_begins_nothing(text: str) -> None:
    """No line begins a heading, a list, a quotation, a rule, a fence or a table, and nothing inside begins markup."""
    for line in str(markdown(text)).split("\n"):
        assert not re.match(r"\s*(#{1,6}|[-+*]|\d{1,9}[.)])(\s|$)", line)
        assert not re.match(r"\s*(>|```|~~~|([-=*_]\s*)\2*$)", line)
        bare = re.sub(r"\\.", " ", line)
        assert not set(bare) & set("*_`~[<|\\")
        assert not re.search(r"&#?\w+;", bare)


def test_markup_is_left_alone() -> None:
    """What a template's own macros have made is markup already, and stays."""
    made = Markup("**fet**")
    assert markdown(made) is made


@pytest.mark.parametrize("value", [4, 3.5, datetime.date(2026, 11, 22), None])
def test_only_texts_are_escaped(value: object) -> None:
    """Numbers and dates hold no markup and stay what they are."""
    assert markdown(value) is value
    assert unescaped(value) is value


@settings(deadline=None)
@given(st.text())
def test_unescaped_is_the_text_itself(text: str) -> None:
    """For a terminal a text is what was written, marked so that nothing else escapes it."""
    assert isinstance(unescaped(text), Markup)
    assert str(unescaped(text)) == text

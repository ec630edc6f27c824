"""Texts that fit into a width."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledarskap.documents.fitting import text_width, wrapped


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Steg", ("Steg",)),
        ("Första året som chef", ("Första", "året som", "chef")),
        ("  två\n rader ", ("två rader",)),
        ("Sjukvårdföreträdare", ("Sjukvård-", "företräd-", "are")),
        ("En sjukvårdföreträdare", ("En", "sjukvård-", "företräd-", "are")),
        ("", ("",)),
    ],
)
def test_wrapped(text: str, lines: tuple[str, ...]) -> None:
    """A text is broken between words, and inside a word only where the word alone is too wide."""
    assert wrapped(text, 100, 16) == lines


@given(st.text(max_size=60), st.integers(60, 300))
def test_every_line_fits(text: str, width: int) -> None:
    """However odd a text is, its lines fit, and nothing but spaces and added hyphens is gained or lost."""
    lines = wrapped(text, width, 16)
    assert all(text_width(line, 16) <= width for line in lines)
    assert "".join(lines).replace("-", "").replace(" ", "") == "".join(
        sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in "".join(text.split())
    ).replace("-", "")


def test_wide_letters_count_as_wide() -> None:
    """Letters that are wide in one font are counted as that wide in all; signs of other scripts as squares."""
    assert text_width("iii", 10) < text_width("nnn", 10) < text_width("mmm", 10) < text_width("語語語", 10)

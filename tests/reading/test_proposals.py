"""Which known word a misspelt one probably means."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledarskap.reading import proposals
from ledarskap.reading.proposals import _different, _distance, nearest, slug
from ledarskap.reading.values import SLUG_PATTERN

KNOWN = ("indicators", "text", "source", "principles", "counterparts", "scale")


@pytest.mark.parametrize(
    ("word", "proposal"),
    [
        pytest.param("indicatorer", "indicators", id="swedish-ending"),
        pytest.param("indicatrs", "indicators", id="left-out"),
        pytest.param("tetx", "text", id="swapped"),
        pytest.param("Text", "text", id="capital"),
        pytest.param("scäle", "scale", id="accent"),
        pytest.param("sources", "source", id="plural"),
        pytest.param("scale", "scale", id="the-same"),
        pytest.param("beteenden", None, id="another-word"),
        pytest.param("x", None, id="too-short-to-tell"),
        pytest.param("", None, id="nothing"),
        pytest.param("indicators" * 9, None, id="too-long-to-compare"),
    ],
)
def test_nearest(word: str, proposal: str | None) -> None:
    """A slip of a few letters is recognised; another word is not."""
    assert nearest(word, KNOWN) == proposal


def test_the_closest_of_several_is_proposed() -> None:
    """Of several words that are near, the nearest is proposed, and of equals the first."""
    assert nearest("source", ["sources", "source"]) == "source"
    assert nearest("role", ["roles", "rule"]) == "roles"


@pytest.mark.parametrize(
    ("text", "proposal"),
    [
        ("Närvarande chef", "narvarande-chef"),
        ("På_plats!", "pa-plats"),
        ("  --Å--  ", "a"),
        ("2:a nivån", "2-a-nivan"),
        ("ﬁn", "fin"),
        ("!?", None),
        ("漢字", None),
    ],
)
def test_slug(text: str, proposal: str | None) -> None:
    """An id is proposed from the letters that a text holds, if any."""
    assert slug(text) == proposal


@pytest.mark.parametrize("dash", "-–—‐‑−/_")
def test_words_parted_by_any_mark(dash: str) -> None:
    """Whatever mark stands between two words, they stay two in the id."""
    assert slug(f"svarar{dash}samma{dash}dag") == "svarar-samma-dag"


@given(st.text())
def test_proposed_id_can_be_an_id(text: str) -> None:
    """What is proposed as an id is accepted as one."""
    proposal = slug(text)
    assert proposal is None or (re.fullmatch(SLUG_PATTERN, proposal) and len(proposal) <= 100)


@given(st.sampled_from([word for word in KNOWN if len(word) > 4]), st.data())
def test_one_wrong_letter_is_always_recognised(word: str, data: st.DataObject) -> None:
    """Any single letter changed in a word of five letters or more still gives the word."""
    place = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("abcdeåäöxyz"))
    assert nearest(word[:place] + letter + word[place + 1 :], KNOWN) == word


@pytest.mark.parametrize(
    "known",
    [
        pytest.param([f"chef.narvarande-{number}" for number in range(50_000)], id="alike"),
        pytest.param(["abcdefghij" * 8] * 50_000, id="long"),
        pytest.param(["\N{PARENTHESIZED NUMBER TEN}" * 80] * 50_000, id="growing-when-folded"),
        pytest.param(["x" * 60_000] * 50_000, id="very-long"),
    ],
)
@pytest.mark.parametrize("word", ["chef.narvarxnde-12345", "jihgfedcba" * 8, "(10)" * 20], ids=["slip", "long", "odd"])
def test_very_many_known_words(word: str, known: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """However many words are known, and whatever they are, few are looked at and few letters are compared."""
    compared: list[int] = []

    def distance(one: str, other: str, most: int) -> int:
        compared.append(len(one) * len(other))
        return _distance(one, other, most)

    monkeypatch.setattr(proposals, "_distance", distance)
    waiting = iter(known)
    nearest(word, waiting)
    assert len(list(waiting)) >= 45_000
    assert sum(compared) <= 50_000


def test_a_slip_among_many_known_words() -> None:
    """A framework far larger than any is still looked through."""
    known = [
        f"chef.{first}{second}-{third}" for first in "abcdefghij" for second in "klmnopqrst" for third in range(10)
    ]
    assert nearest("chef.jt-99", known) == "chef.jt-9"


@given(st.text("abåc.-", max_size=9), st.text("abåc.-", max_size=9))
def test_shared_ends_do_not_change_the_distance(one: str, other: str) -> None:
    """Leaving out what two words share at their ends gives the distance that all of their letters give."""
    far = len(one) + len(other)
    assert _distance(*_different(one, other), far) == _distance(one, other, far)

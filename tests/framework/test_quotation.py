"""Whether a text stands word for word in its source."""

from __future__ import annotations

import unicodedata
from contextlib import nullcontext

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ledarskap.framework import quotation as quotation_module
from ledarskap.framework.quotation import (
    EACH_LETTER,
    EACH_PLACE,
    Effort,
    SearchedEnoughError,
    departure,
    is_quoted,
    source_text,
)

SOURCE = """\
 Chefens  uppgifter:
• att vara synlig,   närvarande och
\tinsatt i verksamheten,
• att nå de region-
övergripande målen från region- till individ-
  nivå, t ex patient-/kundnytta.
"""


@pytest.mark.parametrize(
    "quotation",
    [
        pytest.param("att vara synlig, närvarande och insatt i verksamheten", id="white-space-is-folded"),
        pytest.param("att vara\nsynlig,\n  närvarande", id="also-in-the-quotation"),
        pytest.param("att vara synlig, närvarande och insatt i verksamheten.", id="closing-punctuation-is-ignored"),
        pytest.param("insatt i verksamheten;!? ", id="any-of-it"),
        pytest.param("Chefens uppgifter", id="from-the-beginning"),
        pytest.param("t ex patient-/kundnytta", id="to-the-end"),
        pytest.param("de regionövergripande målen", id="hyphen-at-line-end-dropped"),
        pytest.param("de region-övergripande målen", id="hyphen-at-line-end-kept"),
        pytest.param("de region-övergripande målen från region- till individnivå", id="one-kept-and-one-dropped"),
        pytest.param("de regionövergripande målen från region- till individ-nivå", id="one-dropped-and-one-kept"),
        pytest.param("från region- till", id="hyphen-inside-a-line"),
    ],
)
def test_quoted(quotation: str) -> None:
    """What stands in the source is found, whatever its lines look like."""
    assert is_quoted(quotation, source_text(SOURCE))


def test_letters_in_one_character_or_two() -> None:
    """A text matches its source whichever of the two writes its letters with two characters."""
    quotation = "att vara synlig, närvarande"
    decomposed = unicodedata.normalize("NFD", quotation)
    assert quotation != decomposed
    for written in (quotation, decomposed):
        assert is_quoted(written, source_text(SOURCE))
        assert is_quoted(written, source_text(unicodedata.normalize("NFD", SOURCE)))
    assert departure(f"{decomposed} och glad", source_text(SOURCE)) == (
        "vara synlig, närvarande och",
        " insatt i verksamheten, • att nå de …",
    )


@pytest.mark.parametrize(
    "quotation",
    [
        pytest.param("att vara synlig och närvarande", id="a-word-added"),
        pytest.param("att vara synlig närvarande", id="a-comma-left-out"),
        pytest.param("Att vara synlig", id="a-capital"),
        pytest.param("ara synlig", id="begins-inside-a-word"),
        pytest.param("att vara syn", id="ends-inside-a-word"),
        pytest.param("från region till", id="hyphen-inside-a-line-dropped"),
        pytest.param("de region- övergripande", id="hyphen-with-a-space"),
        pytest.param("", id="nothing"),
        pytest.param(".,;", id="only-punctuation"),
    ],
)
def test_not_quoted(quotation: str) -> None:
    """What departs from the source by a word, a letter or a comma is no quotation."""
    assert not is_quoted(quotation, source_text(SOURCE))


def test_source_with_windows_line_ends() -> None:
    """A hyphen at a line's end is one also where the source was saved on Windows."""
    source = source_text("att nå de region-\r\növergripande målen")
    assert is_quoted("att nå de regionövergripande målen", source)
    assert is_quoted("att nå de region-övergripande målen", source)


def test_word_boundaries_beside_an_earlier_cut() -> None:
    """A text is quoted if it stands whole anywhere, also after a place where it is cut."""
    assert is_quoted("ansvar", source_text("ansvarstagande och ansvar"))
    assert not is_quoted("ansvar", source_text("ansvarstagande och chefsansvar"))


@pytest.mark.parametrize(
    ("quotation", "found"),
    [
        pytest.param(
            "att vara synlig och glad", ("att vara synlig", ", närvarande och insatt i verksamheten, …"), id="word"
        ),
        pytest.param(
            "Chefens uppgifter är svåra",
            ("Chefens uppgifter", ": • att vara synlig, närvarande och …"),
            id="at-punctuation",
        ),
        pytest.param("vi ska vara glada", None, id="nothing-agrees"),
        pytest.param("att berätta", None, id="one-word-says-nothing"),
        pytest.param(
            "att vara synlig, närvarande och insatt i allt",
            ("närvarande och insatt i", " verksamheten, • att nå de …"),
            id="last-words",
        ),
    ],
)
def test_departure(quotation: str, found: tuple[str, str] | None) -> None:
    """The last words that agree, at most four, and how the source goes on."""
    assert departure(quotation, source_text(SOURCE)) == found


def test_departure_after_a_dropped_hyphen() -> None:
    """A hyphen at a line's end that may be dropped is not where the text departs."""
    found = departure("att nå de regionövergripande målen till varje pris", source_text(SOURCE))
    assert found is not None
    assert found[0] == "nå de regionövergripande målen"


@settings(deadline=None)
@given(st.data())
def test_any_run_of_words_is_quoted(data: st.DataObject) -> None:
    """Any words of a source that stand one after the other are a quotation, however the lines are broken."""
    words = data.draw(st.lists(st.text("abcåäö", min_size=1, max_size=6), min_size=1, max_size=12))
    spaces = data.draw(st.lists(st.sampled_from((" ", "\n", "\r\n", "  \n\t", "\n\n")), min_size=12, max_size=12))
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    source = source_text("".join(word + space for word, space in zip(words, spaces, strict=False)))
    assert is_quoted(" ".join(words[start:end]), source)


@pytest.mark.parametrize(
    ("quotation", "is_there"),
    [
        ("de region-övergripande och lands-bygdens mål", True),
        ("de regionövergripande och lands-bygdens mål", True),
        ("de region-övergripande och landsbygdens mål", True),
        ("de regionövergripande och landsbygdens mål", True),
        ("e- och d-vitamin, de region-övergripande och landsbygdens mål", True),
        ("e och d-vitamin, de region-övergripande och landsbygdens mål", False),
        ("de region-över-gripande och landsbygdens mål", False),
        ("regionövergripande och lands-bygdens må", False),
        ("egionövergripande och lands-bygdens mål", False),
        ("-och d-vitamin, de region-övergripande och landsbygdens", False),
        ("-d-vitamin, de region-övergripande och landsbygdens", False),
    ],
)
def test_hyphens_kept_and_dropped_in_one_quotation(quotation: str, is_there: bool) -> None:
    """Of hyphens at line ends some may be kept and others dropped; those inside a line stand as they are."""
    source = source_text("e- och d-vitamin, de region-\növergripande och lands-\nbygdens mål")
    assert is_quoted(quotation, source) == is_there


def test_no_word_goes_on_over_a_line_after_a_mixed_quotation() -> None:
    """A quotation that keeps one hyphen and drops another does not end where a hyphen cuts a word in two."""
    source = source_text("de region-\növergripande och lands-\nbygdens mål-\nsättning")
    assert not is_quoted("de region-övergripande och landsbygdens mål", source)
    assert is_quoted("de region-övergripande och landsbygdens målsättning", source)


@pytest.mark.parametrize(
    ("quotation", "text"),
    [
        pytest.param("aaaa", "a" * 100_000, id="a-source-of-one-letter"),
        pytest.param("b ab a", "ab " * 50_000, id="begins-inside-words"),
    ],
)
def test_every_place_that_is_looked_at_is_counted(quotation: str, text: str) -> None:
    """What is found again and again inside a word ends by itself, long before it has taken any time."""
    with pytest.raises(SearchedEnoughError):
        is_quoted(quotation, source_text(text), Effort(1_000_000))


@pytest.mark.parametrize(
    ("left", "is_enough"),
    [
        pytest.param(1_000 + EACH_PLACE, True, id="exactly-enough"),
        pytest.param(1_000 + EACH_PLACE - 1, False, id="one-too-few"),
    ],
)
def test_effort_of_one_look_through(left: int, is_enough: bool) -> None:
    """A source of a thousand characters costs as many, and what a look takes besides."""
    source = source_text("x" * 1_000)
    with nullcontext() if is_enough else pytest.raises(SearchedEnoughError):
        assert not is_quoted("å", source, Effort(left))


def test_a_quotation_that_stands_early_costs_little() -> None:
    """Only what is really looked through is counted."""
    effort = Effort(2 * EACH_PLACE + 10)
    assert is_quoted("en text", source_text("ny: en text" + " till" * 10_000), effort)
    assert effort.left == EACH_PLACE + 10 - len("ny: ")


def test_letter_by_letter_is_counted() -> None:
    """A quotation with some of its hyphens costs for every one of its letters at every place where it may stand."""
    quotation = "te-te" * 200 + "tete"
    nearly = ("te-\nte" * 200 + "te-te ") * 10
    effort = Effort(6 * len(nearly) + 100 * EACH_PLACE + 11 * len(quotation) * EACH_LETTER)
    assert not is_quoted(quotation, source_text(nearly), effort)
    assert effort.left < len(quotation) * EACH_LETTER * 2
    with pytest.raises(SearchedEnoughError):
        is_quoted(quotation, source_text(nearly * 2), effort)


def test_where_it_departs_is_counted() -> None:
    """Every part of a quotation that is looked for costs the whole source."""
    with pytest.raises(SearchedEnoughError):
        departure("en text som inte finns", source_text("en text " * 1_000), Effort(10_000))


def test_source_that_goes_round_is_looked_through_quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    """However often a quotation nearly stands in its source, few of the places are looked at letter by letter."""
    looked: list[int] = []

    def end_of(quotation: str, marked: str, place: int) -> None:
        looked.append(place)

    monkeypatch.setattr(quotation_module, "_end_of", end_of)
    assert not is_quoted("en te-en tete", source_text("en te-\nen te te" * 10_000))
    assert not is_quoted("t-ete te-te", source_text("te-\nte " * 10_000))
    assert len(looked) <= 40

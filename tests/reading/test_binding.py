"""A tree and a model to a value, or to problems at their place."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, ClassVar, Literal, Optional

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field

from ledarskap.reading import binding
from ledarskap.reading.binding import bind
from ledarskap.reading.problems import in_order
from ledarskap.reading.reporting import as_text
from ledarskap.reading.values import (
    Boolean,
    Date,
    Integer,
    LanguageCode,
    RetiredId,
    Slug,
    StatementId,
    Text,
    Value,
    Version,
)
from ledarskap.reading.wording import Language
from ledarskap.reading.yaml_reader import read_yaml


class Part(Value):
    text: Text
    when: Literal["now", "later"] = "now"
    count: Annotated[Integer, Field(ge=1, le=10)] = 1


class Whole(Value):
    also_called: ClassVar[Mapping[str, str]] = {"delar": "parts", "räknat": "count", "språk": "language", "nu": "now"}

    id: Slug = "x"
    name: Text = "X"
    version: Version = "1.0.0"
    key: Boolean = False
    date: Optional[Date] = None
    parts: Mapping[Slug, Part] = Field(default_factory=dict)
    levels: Annotated[Mapping[Integer, Text], Field(max_length=2)] = Field(default_factory=dict)
    of: tuple[StatementId, ...] = ()
    language: LanguageCode = "sv"
    retired: Mapping[RetiredId, Text] = Field(default_factory=dict)


def _problems(text: str, language: Language = "sv") -> str:
    document = read_yaml(text, "a.yaml")
    assert document.problems == ()
    return as_text(in_order(bind(Whole, document.root, document).problems), language)


def test_value() -> None:
    """Every field makes of the written text what it takes; texts lose the white space around them."""
    document = read_yaml(
        "id: no\nname: ' 1.10 '\nversion: 1.10.0\nkey: true\ndate: 2026-11-22\n"
        "parts: {010: {text: on, when: later, count: 4}}\nlevels: {-1: 12:30, 0: ~x}\nof: [a.b]\n",
        "a.yaml",
    )
    assert bind(Whole, document.root, document).value == Whole(
        id="no",
        name="1.10",
        version="1.10.0",
        key=True,
        date=date(2026, 11, 22),
        parts={"010": Part(text="on", when="later", count=4)},
        levels={-1: "12:30", 0: "~x"},
        of=("a.b",),
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            "parts:\n  a:\n    txet: Ja\n",
            'a.yaml:3:5: fel: okänd nyckel "txet" – menade du "text"? [unknown-key]\n'
            "    3 |     txet: Ja\n"
            "      |     ^^^^",
            id="unknown-key-with-proposal",
        ),
        pytest.param(
            "parts:\n  a: {text: b, beteende: c}\n",
            'a.yaml:2:16: fel: okänd nyckel "beteende" – här kan stå: text, when, count [unknown-key]\n'
            "    2 |   a: {text: b, beteende: c}\n"
            "      |                ^^^^^^^^",
            id="unknown-key-without-proposal",
        ),
        pytest.param(
            "parts:\n  a: {text: b, texts: c}\n",
            'a.yaml:2:16: fel: okänd nyckel "texts" – här kan stå: text, when, count [unknown-key]\n'
            "    2 |   a: {text: b, texts: c}\n"
            "      |                ^^^^^",
            id="known-key-that-is-written-already",
        ),
        pytest.param(
            "parts:\n  a:\n    when: now\n",
            'a.yaml:2:3: fel: nyckeln "text" saknas – lägg till den [missing-key]\n    2 |   a:\n      |   ^',
            id="missing-key",
        ),
        pytest.param(
            "parts:\n  - text: a\n",
            "a.yaml:2:3: fel: här ska stå en grupp av nycklar, inte en lista – skriv nycklarna på raderna under, mer indragna [wrong-type]\n"
            "    2 |   - text: a\n"
            "      |   ^^^^^^^^^",
            id="list-for-a-mapping",
        ),
        pytest.param(
            "parts: många\n",
            "a.yaml:1:8: fel: här ska stå en grupp av nycklar, inte en text – skriv nycklarna på raderna under, mer indragna [wrong-type]\n"
            "    1 | parts: många\n"
            "      |        ^^^^^",
            id="text-for-a-mapping",
        ),
        pytest.param(
            "name: {a: b}\n",
            "a.yaml:1:7: fel: här ska stå en text, inte en grupp av nycklar – skriv allt som en enda text [wrong-type]\n"
            "    1 | name: {a: b}\n"
            "      |       ^^^^^^",
            id="mapping-for-a-text",
        ),
        pytest.param(
            "name:\n  - a\n  - b\n",
            "a.yaml:2:3: fel: här ska stå en text, inte en lista – skriv allt som en enda text [wrong-type]\n"
            "    2 |   - a\n"
            "      |   ^^^",
            id="list-for-a-text",
        ),
        pytest.param(
            "of: chef.narvarande\n",
            'a.yaml:1:5: fel: här ska stå en lista (rader som börjar med "- "), inte en text – skriv [chef.narvarande] [wrong-type]\n'
            "    1 | of: chef.narvarande\n"
            "      |     ^^^^^^^^^^^^^^^",
            id="text-for-a-list",
        ),
        pytest.param(
            "of:\n  chef.narvarande:\n  chef.lugn:\n",
            'a.yaml:2:3: fel: här ska stå en lista (rader som börjar med "- "), inte en grupp av nycklar – '
            "skriv [chef.narvarande, chef.lugn] [wrong-type]\n"
            "    2 |   chef.narvarande:\n"
            "      |   ^^^^^^^^^^^^^^^^",
            id="blank-keys-for-a-list",
        ),
        pytest.param(
            "key: {a: b}\n",
            "a.yaml:1:6: fel: här ska stå true eller false, inte en grupp av nycklar – skriv bara true eller false [wrong-type]\n"
            "    1 | key: {a: b}\n"
            "      |      ^^^^^^",
            id="mapping-for-a-boolean",
        ),
        pytest.param(
            "date: {a: b}\n",
            "a.yaml:1:7: fel: här ska stå ett datum, inte en grupp av nycklar – skriv bara ett datum [wrong-type]\n"
            "    1 | date: {a: b}\n"
            "      |       ^^^^^^",
            id="mapping-for-a-date",
        ),
        pytest.param(
            "parts: {a: {text: b, count: [1]}}\n",
            "a.yaml:1:29: fel: här ska stå ett heltal, inte en lista – skriv bara ett heltal [wrong-type]\n"
            "    1 | parts: {a: {text: b, count: [1]}}\n"
            "      |                             ^^^",
            id="list-for-an-integer",
        ),
        pytest.param(
            "parts: {a: {text: b, when: [now]}}\n",
            "a.yaml:1:28: fel: här ska stå en text, inte en lista – skriv now [wrong-type]\n"
            "    1 | parts: {a: {text: b, when: [now]}}\n"
            "      |                            ^^^^^",
            id="list-for-a-choice",
        ),
        pytest.param(
            "- id: a\n",
            "a.yaml:1:1: fel: här ska stå en grupp av nycklar, inte en lista – skriv en nyckel och ett värde på varje rad [wrong-type]\n"
            "    1 | - id: a\n"
            "      | ^^^^^^^",
            id="list-for-the-whole",
        ),
        pytest.param(
            "Vi har ett ramverk.\n",
            "a.yaml:1:1: fel: här ska stå en grupp av nycklar, inte en text – skriv en nyckel och ett värde på varje rad [wrong-type]\n"
            "    1 | Vi har ett ramverk.\n"
            "      | ^^^^^^^^^^^^^^^^^^^",
            id="text-for-the-whole",
        ),
        pytest.param(
            "name:\nid: ~\n",
            'a.yaml:1:1: fel: "name" har inget värde – skriv ett värde, eller ta bort nyckeln [empty-value]\n'
            "    1 | name:\n"
            "      | ^^^^\n"
            'a.yaml:2:1: fel: "id" har inget värde – skriv ett värde, eller ta bort nyckeln [empty-value]\n'
            "    2 | id: ~\n"
            "      | ^^",
            id="blank",
        ),
        pytest.param(
            "name: '  '\n",
            "a.yaml:1:7: fel: texten är tom – skriv en text, eller ta bort nyckeln [empty-text]\n"
            "    1 | name: '  '\n"
            "      |       ^^^^",
            id="empty-text",
        ),
        pytest.param(
            "parts: {a: {text: b, when: latre}}\n",
            'a.yaml:1:28: fel: "latre" går inte att välja här – menade du "later"? [unknown-value]\n'
            "    1 | parts: {a: {text: b, when: latre}}\n"
            "      |                            ^^^^^",
            id="choice-with-proposal",
        ),
        pytest.param(
            "parts: {a: {text: b, when: snart}}\n",
            'a.yaml:1:28: fel: "snart" går inte att välja här – välj bland: now, later [unknown-value]\n'
            "    1 | parts: {a: {text: b, when: snart}}\n"
            "      |                            ^^^^^",
            id="choice-without-proposal",
        ),
        pytest.param(
            "parts: {a: {text: b, count: fyra}}\n",
            'a.yaml:1:29: fel: "fyra" är inte ett heltal – skriv ett helt tal, till exempel 4 [not-an-integer]\n'
            "    1 | parts: {a: {text: b, count: fyra}}\n"
            "      |                             ^^^^",
            id="integer",
        ),
        pytest.param(
            "parts: {a: {text: b, count: 04}}\n",
            'a.yaml:1:29: fel: "04" är inte ett heltal – skriv 4 [not-an-integer]\n'
            "    1 | parts: {a: {text: b, count: 04}}\n"
            "      |                             ^^",
            id="integer-with-a-zero-before",
        ),
        pytest.param(
            "parts: {a: {text: b, count: 0}}\n",
            "a.yaml:1:29: fel: 0 är för litet – skriv minst 1 [too-small]\n"
            "    1 | parts: {a: {text: b, count: 0}}\n"
            "      |                             ^",
            id="too-small",
        ),
        pytest.param(
            "parts: {a: {text: b, count: 11}}\n",
            "a.yaml:1:29: fel: 11 är för stort – skriv högst 10 [too-large]\n"
            "    1 | parts: {a: {text: b, count: 11}}\n"
            "      |                             ^^",
            id="too-large",
        ),
        pytest.param(
            "levels: {1: a, 2: b, 3: c}\n",
            "a.yaml:1:9: fel: antal här: 3 – behåll högst 2 [too-many]\n"
            "    1 | levels: {1: a, 2: b, 3: c}\n"
            "      |         ^^^^^^^^^^^^^^^^^^",
            id="too-many",
        ),
        pytest.param(
            "levels: {ett: a}\n",
            'a.yaml:1:10: fel: "ett" är inte ett heltal – skriv ett helt tal, till exempel 4 [not-an-integer]\n'
            "    1 | levels: {ett: a}\n"
            "      |          ^^^",
            id="integer-key",
        ),
        pytest.param(
            "key: ja\n",
            'a.yaml:1:6: fel: "ja" är varken true eller false – skriv true [not-a-boolean]\n'
            "    1 | key: ja\n"
            "      |      ^^",
            id="boolean-ja",
        ),
        pytest.param(
            "key: Nej\n",
            'a.yaml:1:6: fel: "Nej" är varken true eller false – skriv false [not-a-boolean]\n'
            "    1 | key: Nej\n"
            "      |      ^^^",
            id="boolean-nej",
        ),
        pytest.param(
            "key: True\n",
            'a.yaml:1:6: fel: "True" är varken true eller false – skriv true [not-a-boolean]\n'
            "    1 | key: True\n"
            "      |      ^^^^",
            id="boolean-capital",
        ),
        pytest.param(
            "key: kanske\n",
            'a.yaml:1:6: fel: "kanske" är varken true eller false – skriv true eller false [not-a-boolean]\n'
            "    1 | key: kanske\n"
            "      |      ^^^^^^",
            id="boolean-something-else",
        ),
        pytest.param(
            "date: 22/11 2026\n",
            'a.yaml:1:7: fel: "22/11 2026" är inte ett datum – skriv 2026-11-22 [not-a-date]\n'
            "    1 | date: 22/11 2026\n"
            "      |       ^^^^^^^^^^",
            id="date-day-month-year",
        ),
        pytest.param(
            "date: 1.2.2026\n",
            'a.yaml:1:7: fel: "1.2.2026" är inte ett datum – skriv 2026-02-01 [not-a-date]\n'
            "    1 | date: 1.2.2026\n"
            "      |       ^^^^^^^^",
            id="date-with-dots",
        ),
        pytest.param(
            "date: 2026-2-1\n",
            'a.yaml:1:7: fel: "2026-2-1" är inte ett datum – skriv 2026-02-01 [not-a-date]\n'
            "    1 | date: 2026-2-1\n"
            "      |       ^^^^^^^^",
            id="date-without-zeros",
        ),
        pytest.param(
            "date: 22 november 2026\n",
            'a.yaml:1:7: fel: "22 november 2026" är inte ett datum – skriv 2026-11-22 [not-a-date]\n'
            "    1 | date: 22 november 2026\n"
            "      |       ^^^^^^^^^^^^^^^^",
            id="date-in-words",
        ),
        pytest.param(
            "date: 2026-02-30\n",
            "a.yaml:1:7: fel: datumet 2026-02-30 finns inte – kontrollera datumet [no-such-date]\n"
            "    1 | date: 2026-02-30\n"
            "      |       ^^^^^^^^^^",
            id="date-that-does-not-exist",
        ),
        pytest.param(
            "version: 1.0\n",
            'a.yaml:1:10: fel: "1.0" är inte en version – skriv 1.0.0 [bad-version]\n'
            "    1 | version: 1.0\n"
            "      |          ^^^",
            id="version-of-two-numbers",
        ),
        pytest.param(
            "version: 2\n",
            'a.yaml:1:10: fel: "2" är inte en version – skriv 2.0.0 [bad-version]\n'
            "    1 | version: 2\n"
            "      |          ^",
            id="version-of-one-number",
        ),
        pytest.param(
            "version: v1.0.0\n",
            'a.yaml:1:10: fel: "v1.0.0" är inte en version – skriv tre tal med punkt emellan, till exempel 1.0.0 [bad-version]\n'
            "    1 | version: v1.0.0\n"
            "      |          ^^^^^^",
            id="version-with-a-letter",
        ),
        pytest.param(
            "id: Närvarande Chef\n",
            'a.yaml:1:5: fel: "Närvarande Chef" kan inte vara ett id – skriv "narvarande-chef" [bad-id]\n'
            "    1 | id: Närvarande Chef\n"
            "      |     ^^^^^^^^^^^^^^^",
            id="id-with-capitals-and-blanks",
        ),
        pytest.param(
            "parts:\n  På plats:\n    text: a\n",
            'a.yaml:2:3: fel: "På plats" kan inte vara ett id – skriv "pa-plats" [bad-id]\n'
            "    2 |   På plats:\n"
            "      |   ^^^^^^^^",
            id="id-as-key",
        ),
        pytest.param(
            "id: '!?'\n",
            'a.yaml:1:5: fel: "!?" kan inte vara ett id – skriv små bokstäver a–z, siffror och bindestreck [bad-id]\n'
            "    1 | id: '!?'\n"
            "      |     ^^^^",
            id="id-without-any-letter",
        ),
        pytest.param(
            "of: [chef.narvarande, narvarande]\n",
            'a.yaml:1:23: fel: "narvarande" är inte id:t för en punkt – skriv roll, punkt och id, till exempel chef.narvarande [bad-statement-id]\n'
            "    1 | of: [chef.narvarande, narvarande]\n"
            "      |                       ^^^^^^^^^^",
            id="id-of-a-statement",
        ),
        pytest.param(
            "retired: {narvarande: ersatt}\n",
            'a.yaml:1:11: fel: "narvarande" är inte id:t för en punkt eller ett beteende – skriv till exempel chef.narvarande eller chef.narvarande.pa-plats [bad-retired-id]\n'
            "    1 | retired: {narvarande: ersatt}\n"
            "      |           ^^^^^^^^^^",
            id="retired-id-of-one-part",
        ),
        pytest.param(
            "retired: {a.b.c.d: ersatt}\n",
            'a.yaml:1:11: fel: "a.b.c.d" är inte id:t för en punkt eller ett beteende – skriv till exempel chef.narvarande eller chef.narvarande.pa-plats [bad-retired-id]\n'
            "    1 | retired: {a.b.c.d: ersatt}\n"
            "      |           ^^^^^^^",
            id="retired-id-of-four-parts",
        ),
        pytest.param(
            "language: svenska\n",
            'a.yaml:1:11: fel: "svenska" är inte ett språks kod – skriv till exempel sv eller en [bad-language]\n'
            "    1 | language: svenska\n"
            "      |           ^^^^^^^",
            id="language-in-words",
        ),
        pytest.param(
            "language: SV\n",
            'a.yaml:1:11: fel: "SV" är inte ett språks kod – skriv till exempel sv eller en [bad-language]\n'
            "    1 | language: SV\n"
            "      |           ^^",
            id="language-in-capitals",
        ),
    ],
)
def test_problem(text: str, message: str) -> None:
    """Every slip is told at its place, with a proposal where there is one."""
    assert _problems(text) == message


@pytest.mark.parametrize("code", ["sv", "en", "sv-FI", "smj"])
def test_language_code(code: str) -> None:
    """A language is told by its code, with a country after it or without."""
    document = read_yaml(f"language: {code}\n", "a.yaml")
    assert bind(Whole, document.root, document).value == Whole(language=code)


def test_retired_ids() -> None:
    """What is gone was a statement or one of its indicators, so its id has two parts or three."""
    document = read_yaml("retired: {a.b: ersatt, a.b.c: borttagen}\n", "a.yaml")
    assert bind(Whole, document.root, document).value == Whole(retired={"a.b": "ersatt", "a.b.c": "borttagen"})


def test_problem_in_english() -> None:
    """The same is said in English."""
    assert _problems("parts:\n  a: många\nkey: ja\ndate: 22/11 2026\n", "en") == (
        "a.yaml:2:6: error: a mapping of keys belongs here, not a text – write the keys on the lines below, indented more [wrong-type]\n"
        "    2 |   a: många\n"
        "      |      ^^^^^\n"
        'a.yaml:3:6: error: "ja" is neither true nor false – write true [not-a-boolean]\n'
        "    3 | key: ja\n"
        "      |      ^^\n"
        'a.yaml:4:7: error: "22/11 2026" is not a date – write 2026-11-22 [not-a-date]\n'
        "    4 | date: 22/11 2026\n"
        "      |       ^^^^^^^^^^"
    )


@pytest.mark.parametrize(
    ("written", "proposal"),
    [
        ("24 november 2026", "2026-11-24"),
        ("1 mars 2026", "2026-03-01"),
        ("den 1 maj 2026", "2026-05-01"),
        ("3:e okt. 2026", "2026-10-03"),
        ("1 March 2026", "2026-03-01"),
        ("2nd May 2026", "2026-05-02"),
        ("'November 24, 2026'", "2026-11-24"),
        ("31 februari 2026", None),
        ("1 brumaire 2026", None),
        ("1 ma 2026", None),
    ],
)
def test_dates_in_words(written: str, proposal: str | None) -> None:
    """A date with the name of its month, in Swedish or English, is proposed in figures."""
    document = read_yaml(f"date: {written}\n", "a.yaml")
    assert [one.proposal for one in bind(Whole, document.root, document).problems] == [proposal]


@pytest.mark.parametrize(
    ("written", "proposal"),
    [
        ("4.0", "4"),
        ("'4,0'", "4"),
        ("1 200", "1200"),
        ("1\N{NO-BREAK SPACE}200", "1200"),
        ("4 timmar", "4"),
        ("4h", "4"),
        ("010", "10"),
        ("+4", "4"),
        ("4.5", None),
        ("1.000", None),
        ("3-4", None),
        ("4 eller 5", None),
    ],
)
def test_integers_written_otherwise(written: str, proposal: str | None) -> None:
    """A whole number with more than its digits is proposed without; nothing that could be another number is."""
    document = read_yaml(f"parts: {{a: {{text: b, count: {written}}}}}\n", "a.yaml")
    assert [one.proposal for one in bind(Whole, document.root, document).problems] == [proposal]


def test_integer_of_very_many_digits() -> None:
    """A number with more digits than anyone needs is too large, not a text."""
    assert _problems(f"parts: {{a: {{text: b, count: {'9' * 101}}}}}\n").partition("\n")[0] == (
        f"a.yaml:1:29: fel: {'9' * 59}… är för stort – skriv ett mindre tal [too-large]"
    )


@pytest.mark.parametrize("written", ["nu", "Nu", "NU", "Now"])
def test_choice_in_swedish_or_in_capitals(written: str) -> None:
    """What can be chosen is proposed for what it is called in another language, or for its capitals."""
    assert _problems(f"parts: {{a: {{text: b, when: {written}}}}}\n") == (
        f'a.yaml:1:28: fel: "{written}" går inte att välja här – menade du "now"? [unknown-value]\n'
        f"    1 | parts: {{a: {{text: b, when: {written}}}}}\n"
        f"      |                            {'^' * len(written)}"
    )


def test_misspelt_key_is_not_also_missing() -> None:
    """A key that a proposal names is not said to be missing, and is told to whoever checks further."""
    document = read_yaml("parts: {a: {txt: b}}\n", "a.yaml")
    bound = bind(Whole, document.root, document)
    assert [problem.code for problem in bound.problems] == ["unknown-key"]
    assert bound.misplaced == {("parts", "a", "text")}


def test_two_keys_are_not_both_taken_for_the_same() -> None:
    """Problems are told for each unknown key, and a required key that nothing resembles is missing all the same."""
    document = read_yaml("parts: {a: {x: b, y: c}}\n", "a.yaml")
    codes = [problem.code for problem in bind(Whole, document.root, document).problems]
    assert sorted(codes) == ["missing-key", "unknown-key", "unknown-key"]


def test_blank_can_mean_not_filled_in() -> None:
    """Where a blank is allowed, an optional field takes it as nothing."""
    document = read_yaml("date:\n", "a.yaml")
    assert bind(Whole, document.root, document, blanks=True).value == Whole()
    assert bind(Whole, document.root, document).value is None


def test_blank_in_a_list() -> None:
    """A blank in a list is told at its own place."""
    document = read_yaml("of: [a.b, ~]\n", "a.yaml")
    (problem,) = bind(Whole, document.root, document).problems
    assert (problem.code, problem.location.column) == ("empty-value", 11)


def test_nothing_is_missing_in_what_could_not_be_read() -> None:
    """Of a part that could not be read, nothing is said."""
    document = read_yaml("parts: {a: {}, b: {}}\n", "a.yaml")
    problems = bind(Whole, document.root, document, unread=[("parts", "a")]).problems
    assert [problem.location.column for problem in problems] == [16]


def test_proposals_are_few() -> None:
    """Proposals cost time: past twenty, the known keys are listed instead."""
    document = read_yaml(
        "parts:\n" + "".join(f"  a{number}: {{text: b, whem: now}}\n" for number in range(50)), "a.yaml"
    )
    problems = bind(Whole, document.root, document).problems
    assert [problem.proposal for problem in problems] == ["when"] * 20 + [None] * 30


@pytest.mark.parametrize(
    "text",
    ["date: 22/11 2026", "date: 31-02-2026", "date: 32.1.2026", "version: 1.0", "version: 01.2"],
)
def test_what_is_proposed_is_accepted(text: str) -> None:
    """Nobody is led from one problem to the next: a proposal is a value that its field takes."""
    document = read_yaml(text, "a.yaml")
    (problem,) = bind(Whole, document.root, document).problems
    key = text.partition(":")[0]
    assert problem.proposal is None or bind(Whole, {key: problem.proposal}, document).problems == ()


@given(st.one_of(st.dates().map(str), st.from_regex(r"[0-9]{1,4}[-/. ][0-9]{1,2}[-/. ][0-9]{1,4}", fullmatch=True)))
def test_any_proposed_date_exists(written: str) -> None:
    """A date is proposed only if the calendar has it."""
    document = read_yaml(f"date: '{written}'", "a.yaml")
    for problem in bind(Whole, document.root, document).problems:
        assert problem.proposal is None or str(date.fromisoformat(problem.proposal)) == problem.proposal


def test_no_more_problems_are_made_than_can_be_shown() -> None:
    """Of very many unknown keys, wrong values and blanks, as many are told of as show that there are more."""
    for line in ("  u{}: x", "  p{}: {{}}", "  p{}: {{text: x, count: 0}}", "  p{}:"):
        text = "parts:\n" + "\n".join(line.format(number) for number in range(1000)) + "\n"
        document = read_yaml(text.replace("parts:\n  u0", "u:\n  u0"), "a.yaml")
        problems = bind(Whole, document.root, document).problems
        assert len(problems) in {1, 201}
    document = read_yaml("\n".join(f"u{number}: x" for number in range(1000)), "a.yaml")
    assert len(bind(Whole, document.root, document).problems) == 201


def test_proposals_are_looked_for_twenty_times(monkeypatch: pytest.MonkeyPatch) -> None:
    """Looking for a proposal is given up after twenty keys, whether one was found or not."""
    looked: list[str] = []
    monkeypatch.setattr(binding, "nearest", lambda word, _: looked.append(word))
    document = read_yaml("\n".join(f"u{number}: x" for number in range(100)), "a.yaml")
    bind(Whole, document.root, document)
    assert looked == [f"u{number}" for number in range(20)]


def test_mapping_where_a_colon_split_a_text() -> None:
    """A list item or value on one line with a colon and a space is proposed in quotes; another mapping is not."""
    assert _problems('name:\n  Så: ja "nu"\n') == (
        "a.yaml:2:3: fel: ett kolon följt av blanksteg inuti en text – "
        'sätt texten inom citattecken: "Så: ja \\"nu\\"" [unquoted-colon]\n'
        '    2 |   Så: ja "nu"\n'
        "      |   ^^^^^^^^^^^"
    )
    assert "[unquoted-colon]" in _problems("of:\n- a: b\n")
    assert "[wrong-type]" in _problems("name: {a: b}\n")
    assert "[wrong-type]" in _problems("name:\n  a: b\n  c: d\n")
    assert "[wrong-type]" in _problems(f"name:\n  a: {'b' * 500}\n")


@pytest.mark.parametrize(
    ("text", "proposal"),
    [
        ("delar: {a: {text: b}}\n", "parts"),
        ("DELAR: {a: {text: b}}\n", "parts"),
        ("parts: {a: {text: b, räknat: 2}}\n", "count"),
        ("räknat: 2\n", None),
        ("språk: sv\nlanguage: sv\n", None),
        ("dat: x\n", "date"),
    ],
)
def test_key_in_another_language(text: str, proposal: str | None) -> None:
    """A key that people know by another word is proposed where it can stand and does not stand yet."""
    document = read_yaml(text, "a.yaml")
    assert [one.proposal for one in bind(Whole, document.root, document).problems] == [proposal]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("of: chef.a, chef.b\n", "skriv [chef.a, chef.b]"),
        ("of: chef.a chef.b\n", "skriv [chef.a, chef.b]"),
        ("of: chef.a och chef.b\n", "skriv [chef.a, chef.b]"),
        ("of: chef.a, chef.b]\n", "skriv [chef.a, chef.b]"),
        ("of: tillit, ansvar och mod\n", "skriv [tillit, ansvar, mod]"),
        ("of:\n  chef.a:\n  chef.b:\n", "skriv [chef.a, chef.b]"),
        ("of:\n  a: b\n  c:\n", 'skriv varje del på en egen rad som börjar med "- "'),
        ("of: ett ord, två\n", 'skriv varje del på en egen rad som börjar med "- "'),
        (f"of: {'a' * 120}!\n", 'skriv varje del på en egen rad som börjar med "- "'),
        (f"of: {'a ' * 150}!\n", 'skriv varje del på en egen rad som börjar med "- "'),
        ("of: Bra på att lyssna\n", 'skriv varje del på en egen rad som börjar med "- "'),
        ("of: {a: b}\n", 'skriv varje del på en egen rad som börjar med "- "'),
        ("name: [Chef]\n", "skriv Chef"),
        ("name: [Chef, ledare]\n", "skriv allt som en enda text"),
    ],
)
def test_how_to_write_a_list_and_a_text(text: str, said: str) -> None:
    """What stands as a text where a list belongs, or the other way round, is written rightly where that can be known."""
    assert f" – {said} [wrong-type]" in _problems(text)

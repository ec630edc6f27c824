"""The self-assessment as a dialogue: what a reply means, and which question comes next."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ledarskap
from ledarskap.assessment.answers import Answer, Answers
from ledarskap.assessment.dialogue import (
    asked_questions,
    minutes_left,
    next_open,
    read_choice,
    read_reply,
    with_answer,
)
from ledarskap.assessment.questionnaire import questionnaire
from ledarskap.framework.model import TRANSLATED, Framework, FrameworkReference, Perspective
from ledarskap.reading.wording import Language
from ledarskap.reading.yaml_reader import read_yaml

FRAMEWORK = Framework.model_validate(
    read_yaml(
        """
format: framework/1
id: liten
version: 1.0.0
title: Litet ramverk
evidence: {status: untested}
scale: ofta
scales:
  ofta: {kind: frequency, name: Hur ofta, levels: {1: Aldrig, 2: Ibland, 3: Alltid}}
roles:
  chef:
    name: Chef
    duties:
      lyssna:
        text: att lyssna
        indicators:
          fragar: {self: Jag frågar., observer: Chefen frågar., anchors: {1: Frågar aldrig}}
          minns: {self: Jag minns.}
      planera:
        text: att planera
        indicators:
          bokar: {self: Jag bokar., observer: Chefen bokar.}
          haller: {self: Jag håller tiden., observer: Chefen håller tiden.}
""",
        "framework.yaml",
    ).root
)
LEVELS = (1, 2, 3)
EMPTY = Answers(framework=FrameworkReference(id="liten", version="1.0.0"), role="chef", perspective="self")


def ids(perspective: Perspective = "self", in_full: tuple[str, ...] = ()) -> list[str]:
    return [one.id for one in asked_questions(questionnaire(FRAMEWORK, "chef", perspective, "key"), in_full)]


def test_key_questions_come_first_and_then_the_rest_of_what_is_wanted() -> None:
    """The short form's questions come in their order, and after them the rest of the statements asked in full."""
    assert ids() == ["chef.lyssna.fragar", "chef.planera.bokar"]
    assert ids(in_full=("chef.planera", "chef.lyssna")) == [
        "chef.lyssna.fragar",
        "chef.planera.bokar",
        "chef.lyssna.minns",
        "chef.planera.haller",
    ]


def test_what_cannot_be_seen_is_not_asked_in_full_either() -> None:
    """An observer is not asked what only the person knows."""
    assert ids("peer", ("chef.lyssna",)) == ["chef.lyssna.fragar", "chef.planera.bokar"]


def test_question_comes_with_what_is_shown_beside_it() -> None:
    """A question has its words, its statement's text, its scale and the examples of the levels."""
    first = asked_questions(questionnaire(FRAMEWORK, "chef", form="key"))[0]
    assert (first.text, first.statement, first.scale, first.anchors) == (
        "Jag frågar.",
        "att lyssna",
        "ofta",
        {1: "Frågar aldrig"},
    )


def test_next_question_is_the_first_that_was_not_put() -> None:
    """A question that was skipped has been put; one past the last says that all have been."""
    questions = asked_questions(questionnaire(FRAMEWORK, "chef", form="key"))
    assert next_open(questions, EMPTY) == 0
    skipped = with_answer(EMPTY, "chef.lyssna.fragar", Answer())
    assert next_open(questions, skipped) == 1
    assert next_open(questions, with_answer(EMPTY, "chef.planera.bokar", Answer(level=1))) == 0
    assert next_open(questions, with_answer(skipped, "chef.planera.bokar", Answer(level=1))) == 2


@pytest.mark.parametrize(("questions", "minutes"), [(0, 1), (1, 1), (10, 3), (28, 8), (66, 20)])
def test_minutes_left(questions: int, minutes: int) -> None:
    """Eighteen seconds a question, and never less than a minute."""
    assert minutes_left(questions) == minutes


@pytest.mark.parametrize(
    ("reply", "answer"),
    [
        ("3", Answer(level=3)),
        ("  2  ", Answer(level=2)),
        ("2 Svårt på natten", Answer(level=2, comment="Svårt på natten")),
        ("2   två  ord ", Answer(level=2, comment="två  ord")),
        ("i", Answer(state="not-applicable")),
        ("I Inget sådant än", Answer(state="not-applicable", comment="Inget sådant än")),
        ("k", Answer(state="cannot-judge")),
        ("h", Answer()),
        ("h Återkommer", Answer(comment="Återkommer")),
        ("b", "back"),
        ("B", "back"),
        ("s", "stop"),
        ("?", "help"),
        ("", "keep"),
        ("   ", "keep"),
        ("0", "unclear"),
        ("4", "unclear"),
        ("-1", "unclear"),
        ("02", "unclear"),
        ("ja", "unclear"),
        ("s snart", "unclear"),
        ("23", "unclear"),
    ],
)
def test_swedish_reply(reply: str, answer: object) -> None:
    """A reply is a level or a letter, with a comment after it if there is one; anything else is unclear."""
    assert read_reply(reply, LEVELS, "sv") == answer


@pytest.mark.parametrize(
    ("reply", "answer"),
    [
        ("n", Answer(state="not-applicable")),
        ("c Never seen it", Answer(state="cannot-judge", comment="Never seen it")),
        ("s", Answer()),
        ("q", "stop"),
        ("b", "back"),
        ("?", "help"),
        ("i", "unclear"),
    ],
)
def test_english_reply(reply: str, answer: object) -> None:
    """English has letters of its own."""
    assert read_reply(reply, LEVELS, "en") == answer


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("reply", ["2 upp\x1b[A", "i \ufeff", "h a\u2028b", "3 \x07"])
def test_reply_with_a_stray_key(reply: str, language: Language) -> None:
    """A comment with a character that no text may hold, as an arrow key sends, is unclear and never an exception."""
    assert read_reply(reply, LEVELS, language) == "unclear"


@settings(deadline=None)
@given(
    st.text() | st.builds("{} {}".format, st.sampled_from("123inkchbsq?"), st.text(min_size=1)),
    st.sampled_from(["sv", "en"]),
)
def test_any_reply_means_something(reply: str, language: Language) -> None:
    """Whatever is typed is an answer or a step, and never an exception."""
    meaning = read_reply(reply, LEVELS, language)
    assert isinstance(meaning, Answer) or meaning in {"back", "stop", "help", "keep", "unclear"}


def test_new_reply_keeps_the_comment_before() -> None:
    """A comment stays when the level is changed without one, and is replaced by a new one."""
    before = with_answer(EMPTY, "chef.lyssna.fragar", Answer(level=1, comment="Först"))
    changed = with_answer(before, "chef.lyssna.fragar", Answer(level=2))
    assert changed.answers["chef.lyssna.fragar"] == Answer(level=2, comment="Först")
    replaced = with_answer(changed, "chef.lyssna.fragar", Answer(state="cannot-judge", comment="Sedan"))
    assert replaced.answers["chef.lyssna.fragar"] == Answer(state="cannot-judge", comment="Sedan")


def test_dash_removes_the_comment_before() -> None:
    """A comment that is a lone dash removes the one before, and is never kept itself; a longer one is a comment."""
    before = with_answer(EMPTY, "chef.lyssna.fragar", Answer(level=1, comment="Först"))
    removed = with_answer(before, "chef.lyssna.fragar", Answer(level=2, comment="-"))
    assert removed.answers["chef.lyssna.fragar"] == Answer(level=2)
    assert with_answer(EMPTY, "chef.lyssna.fragar", Answer(comment="-")).answers == {"chef.lyssna.fragar": Answer()}
    longer = with_answer(before, "chef.lyssna.fragar", Answer(level=2, comment="- sedan"))
    assert longer.answers["chef.lyssna.fragar"] == Answer(level=2, comment="- sedan")


def test_with_answer_leaves_the_rest_alone() -> None:
    """The answers given before stay, in their order, and the value that was passed in does not change."""
    one = with_answer(EMPTY, "chef.lyssna.fragar", Answer(level=1))
    two = with_answer(one, "chef.planera.bokar", Answer(level=2))
    assert (EMPTY.answers, list(one.answers)) == ({}, ["chef.lyssna.fragar"])
    assert list(two.answers) == ["chef.lyssna.fragar", "chef.planera.bokar"]


@pytest.mark.parametrize(
    ("reply", "choice"),
    [
        ("", ()),
        ("2", (2,)),
        ("3,1", (3, 1)),
        (" 3 , 1  2 ", (3, 1, 2)),
        ("2 2", (2,)),
        ("1 2 3 4", None),
        ("0", ()),
        (" 0 ", ()),
        ("0 1", None),
        ("00", None),
        ("6", None),
        ("-1", None),
        ("två", None),
        ("²", None),
        ("1.", None),
    ],
)
def test_choice_of_statements(reply: str, choice: tuple[int, ...] | None) -> None:
    """A choice is at most three different numbers of the list, in the order in which they were written, or 0 for none."""
    assert read_choice(reply, 5) == choice


def test_only_what_is_quoted_stands_in_quotes() -> None:
    """A statement that is quoted from its source is put in quotes; one that is the framework's own is not."""
    framework = ledarskap.load("region-blekinge")
    quoted = asked_questions(ledarskap.questionnaire(framework, "chef", form="key"))[-1].statement
    assert quoted == "”att bjuda på sig själv och att kunna glädjas åt andras framgångar”"
    chef = framework.roles["chef"]
    last, quality = [*chef.qualities.items()][-1]
    qualities = {**chef.qualities, last: quality.model_copy(update={"source": None})}
    changed = framework.model_copy(update={"roles": {"chef": chef.model_copy(update={"qualities": qualities})}})
    assert asked_questions(ledarskap.questionnaire(changed, "chef", form="key"))[-1].statement == quoted.strip("”")


def test_a_translation_of_what_is_quoted_stands_in_no_quotes() -> None:
    """What is translated is no longer word for word; what has no translation still is."""
    framework = ledarskap.load("region-blekinge").model_copy()
    framework.derived[TRANSLATED] = ("roles.chef.duties.narvarande.text",)
    asked = {one.id: one.statement for one in asked_questions(ledarskap.questionnaire(framework, "chef"))}
    assert asked["chef.narvarande.pa-plats"] == "att vara synlig, närvarande och insatt i verksamheten"
    assert asked["chef.lyhord-tydlig.lyssnar-klart"] == "”att vara lyhörd och tydlig”"

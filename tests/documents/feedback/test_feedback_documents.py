"""The report of a round of feedback, as it is read."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from tests.feedback import made

import ledarskap
from ledarskap.documents.errors import UnsuitableError
from ledarskap.feedback.comparing import feedback_of
from ledarskap.feedback.report import Feedback
from ledarskap.reading.wording import Language

QUESTION = "chef.lika-varde.ingriper"
STATEMENT = QUESTION.rpartition(".")[0]
NEXT_STEP = {
    "sv": "Välj högst tre fokusområden och ta med dem till ett samtal med din närmaste chef eller en mentor.",
    "en": "Choose at most three focus areas, and take them to a conversation with your line manager or a mentor.",
}


def report(own: int | str | None = None, manager: int | str | None = None, **groups: Sequence[int | str]) -> Feedback:
    """A report of one question, which everybody is asked."""
    answers = [made.given("self", {QUESTION: own})] if own is not None else []
    answers += [made.given("manager", {QUESTION: manager})] if manager is not None else []
    for perspective, levels in groups.items():
        answers += [made.given(perspective, {QUESTION: level}) for level in levels]  # type: ignore[arg-type]  # keywords are texts
    return feedback_of(made.made_round(manager=1, peer=9, employee=12), made.FRAMEWORK, answers)


def told(feedback: Feedback, language: Language = "sv") -> list[str]:
    """What the text says of the question, line by line."""
    text = str(ledarskap.render(feedback, "text", language=language))
    found = re.search(rf"^- {re.escape(made.FRAMEWORK.indicators[QUESTION].self)}\n((?:  - .*\n)*)", text, re.MULTILINE)
    assert found is not None
    return [line.strip("- ") for line in found[1].splitlines()]


def test_everybody_has_a_line() -> None:
    """Each stands by themselves: the person and the superior with a level, a group with a mean."""
    assert told(report(4, 2, peer=(3, 3, 4, 4, 4), employee=(3, 4, 4, 5, 5, 5, 4))) == [
        "Du: Oftast (4)",
        "Närmaste chef: Ibland (2)",
        "Kollegor: medelvärde 3,6",
        "Medarbetare: medelvärde 4,3",
    ]


@pytest.mark.parametrize(
    ("levels", "swedish", "english"),
    [
        ((3, 3, 4, 4, 5), "medelvärde 3,8", "mean 3.8"),
        ((4, 4, 4, 4, 1), "minst 80 % svarade ”Oftast” (4)", "at least 80% answered “Oftast” (4)"),
        ((5, 5, 5, 4, 4), "medelvärde mellan 4,4 och 4,6", "mean between 4.4 and 4.6"),
        ((3, 3, 4, 4, 5, "cannot-judge"), "medelvärde 3,8 (5 svar)", "mean 3.8 (5 answers)"),
        (
            (2, 2, 3, 3, 3, 3, 4, 4, 4, 4),
            "medelvärde 3,2. Så många gav varje nivå: nivå 1 0 %, nivå 2 20 %, nivå 3 40 %, nivå 4 40 %, nivå 5 0 %.",
            "mean 3.2. So many gave each level: level 1 0%, level 2 20%, level 3 40%, level 4 40%, level 5 0%.",
        ),
    ],
)
def test_what_a_group_comes_to(levels: tuple[int | str, ...], swedish: str, english: str) -> None:
    """A mean, two that it lies between, or the level that they are alike in; how many, where not all gave a level."""
    assert told(report(employee=levels)) == [f"Medarbetare: {swedish}"]
    assert told(report(employee=levels), "en") == [f"Employees: {english}"]


def test_states_stand_in_words() -> None:
    """The person's own and the superior's answers that are no level say what they are."""
    assert told(report("not-applicable", "cannot-judge")) == [
        "Du: Inte aktuellt",
        "Närmaste chef: Kan inte bedöma",
    ]


@pytest.mark.parametrize(
    ("own", "groups", "sentence"),
    [
        (
            5,
            {"employee": (2, 2, 3, 3, 3)},
            "Medarbetarna ser det mer sällan än du. Att skatta sig högre än andra är vanligt.",
        ),
        (
            5,
            {"peer": (2, 2, 3, 3, 3), "employee": (2, 2, 3, 3, 3)},
            "Kollegorna och medarbetarna ser det mer sällan än du. Att skatta sig högre än andra är vanligt.",
        ),
        (
            2,
            {"peer": (4, 4, 4, 3, 3)},
            "Kollegorna ser det oftare än du. Det kan vara något att bygga vidare på.",
        ),
    ],
)
def test_another_picture(own: int, groups: Mapping[str, tuple[int, ...]], sentence: str) -> None:
    """Who sees it otherwise, and how, in a sentence about what is seen and not about who one is."""
    assert told(report(own, None, **groups))[-1] == f"Olika bild: {sentence}"


def test_a_superior_never_has_another_picture() -> None:
    """However far a superior's level is from the person's, the two stand beside each other and nothing is said of it."""
    assert told(report(5, 1)) == ["Du: Så gott som alltid (5)", "Närmaste chef: Nästan aldrig (1)"]


def test_too_few_for_a_statement() -> None:
    """A group that is reported elsewhere has a sentence where too few have answered, and no line."""
    answers = [
        made.given(
            "peer", {QUESTION: 4, **({"chef.utvecklas-i-ledarskapet.fragar-hur-det-fungerar": 3} if few else {})}
        )
        for few in (True, True, True, False, False)
    ]
    text = str(ledarskap.render(feedback_of(made.made_round(peer=7), made.FRAMEWORK, answers), "text"))
    few = "För få kollegor har svarat på alla frågor om den här punkten. Därför visas inget av deras svar här."
    # All the others that peers are asked about.
    assert text.count(few) == 7
    assert text.count("Kollegor: ") == 1


def test_a_group_of_four_is_told_of_once() -> None:
    """Where nothing of a group is shown it says so at the beginning, and is silent about it after that."""
    text = str(ledarskap.render(report(4, employee=(2, 3, 3, 4)), "text"))
    assert "Fyra av tolv medarbetare svarade. Det är för få för att redovisas." in text
    assert "Medarbetare:" not in text
    assert "För få medarbetare" not in text


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("to", ["html", "md", "text"])
def test_what_every_report_says(language: Language, to: str) -> None:
    """Whatever is in it: that it is confidential and not for pay or selection, how tested it is, and what comes next."""
    said = {
        "sv": ("konfidentiella", "inte gjord för lön eller urval", "har inte prövats", NEXT_STEP["sv"]),
        "en": ("confidential", "not made for pay or selection", "have not been tested", NEXT_STEP["en"]),
    }[language]
    for one in (made.full_of_everything(), report(), report(3, employee=(1, 2))):
        text = str(ledarskap.render(one, to, language=language))  # type: ignore[call-overload]  # one of the texts
        assert [words for words in said if words not in text] == []
        assert "anonym" not in text.casefold()


def test_nothing_of_groups_where_there_are_none() -> None:
    """A round with the superior alone says nothing of means, or of groups that nobody is in."""
    round_ = made.made_round(manager=1)
    text = str(ledarskap.render(feedback_of(round_, made.FRAMEWORK, made.sample()), "text"))
    assert "medelvärde" not in text.casefold()
    assert "Kollegors" not in text
    assert "Din närmaste chef är ensam om att svara som chef" in text


def test_own_comments_stay_in_the_own_result() -> None:
    """What the person has written to themselves is not in the report, which they may want to show to others."""
    own = made.given("self", {QUESTION: 4})
    commented = own.answers[QUESTION].model_copy(update={"comment": "Svårt under jourveckor"})
    own = own.model_copy(update={"answers": {QUESTION: commented}})
    employees = [made.given("employee", {QUESTION: 4}) for _ in range(5)]
    found = feedback_of(made.made_round(employee=7), made.FRAMEWORK, [own, *employees])
    for to in ("html", "md", "text", "json"):
        assert "jourveckor" not in str(ledarskap.render(found, to))


def test_reasons_of_others() -> None:
    """What may be worth working on says whose picture each reason is."""
    text = str(ledarskap.render(report(5, 2, peer=(2, 2, 2, 3, 3), employee=(2, 2, 2, 3, 3)), "text"))
    question = made.FRAMEWORK.indicators[QUESTION].self
    assert (
        f"  - Din närmaste chef svarade ”Ibland” på: {question}\n"
        f"  - Kollegorna ser det mer sällan än du: {question}\n"
        f"  - Medarbetarna ser det mer sällan än du: {question}\n"
    ) in text
    low = str(ledarskap.render(report(employee=(2, 2, 2, 3, 3)), "text"))
    assert f"  - Medarbetarna svarade i genomsnitt nära ”Ibland” på: {question}\n" in low


def group_data(feedback: Feedback, perspective: str) -> Any:
    """What the JSON says of a group's answers to the question."""
    data = json.loads(str(ledarskap.render(feedback, "json")))
    (statement,) = [one for one in data["statements"] if one["id"] == STATEMENT]
    (group,) = [one for one in statement["indicators"][0]["groups"] if one["perspective"] == perspective]
    return group


def test_json() -> None:
    """For other programs there are codes and numbers, and of a group that is too small neither."""
    found = report(4, 2, peer=(3, 3, 4), employee=(2, 2, 2, 3, 3))
    assert group_data(found, "peer") == {"perspective": "peer", "state": "few"}
    assert group_data(found, "employee") == {
        "perspective": "employee",
        "state": "shown",
        "answered": 5,
        "mean": 2.4,
        "difference": "lower",
    }
    data = json.loads(str(ledarskap.render(found, "json")))
    assert data["format"] == "feedback/1"
    assert data["turnout"][1] == {"perspective": "peer", "invited": 9, "answered": 3, "is_reported": False}
    (statement,) = [one for one in data["statements"] if one["id"] == STATEMENT]
    assert statement["indicators"][0]["own"] == {"state": "rated", "level": 4, "label": "Oftast"}
    assert statement["indicators"][0]["manager"] == {"state": "rated", "level": 2, "label": "Ibland"}


def test_json_with_spread() -> None:
    """From ten answers on the whole per cents by level are there too, and where they are alike only the level."""
    assert group_data(report(employee=(2, 2, 3, 3, 3, 3, 4, 4, 4, 4)), "employee") == {
        "perspective": "employee",
        "state": "shown",
        "answered": 10,
        "mean": 3.2,
        "shares": {"1": 0, "2": 20, "3": 40, "4": 40, "5": 0},
    }
    assert group_data(report(employee=(4,) * 10), "employee") == {
        "perspective": "employee",
        "state": "shown",
        "answered": 10,
        "alike": 4,
    }
    assert group_data(report(employee=(5, 5, 5, 4, 4)), "employee")["between"] == [4.4, 4.6]


def test_marks_stand_where_their_values_are() -> None:
    """In the picture each voice has its own shape, at its level, at its mean, or in the middle where its mean lies between two."""
    html = str(ledarskap.render(report(4, 2, peer=(3, 3, 4, 4, 4), employee=(5, 5, 5, 4, 4)), "html"))
    marks = re.findall(r'<svg x="([\d.]+)%" y=".93rem"><path class="mark of-(\w+)"', html)
    assert marks == [("70.0", "self"), ("30.0", "manager"), ("62.0", "peer"), ("80.0", "employee")]


def test_it_has_no_other_document() -> None:
    """There is no radar, since nothing is computed of a statement's questions together."""
    with pytest.raises(UnsuitableError, match="feedback"):
        ledarskap.render(report(), document="radar")


def test_questions_without_any_answer_are_left_out() -> None:
    """What nobody's answer can be shown to is not there; where that is everything, it says so."""
    nothing = str(ledarskap.render(feedback_of(made.made_round(peer=7), made.FRAMEWORK, []), "text"))
    assert "Svaren\n------\n\nDet finns inga svar att visa.\n" in nothing
    assert made.FRAMEWORK.statements[STATEMENT].text not in nothing
    some = str(ledarskap.render(report(4), "text"))
    assert "Det finns inga svar att visa." not in some
    assert made.FRAMEWORK.statements[STATEMENT].text in some


@pytest.mark.parametrize("to", ["html", "pdf"])
def test_a_statement_with_nothing_but_too_few_answers(to: str) -> None:
    """Where the person has not answered, and a group too seldom, the statement stands there with that alone."""
    others = [made.given("peer", {QUESTION: 4}) for _ in range(5)]
    found = feedback_of(made.made_round(peer=7), made.FRAMEWORK, others)
    made_of = ledarskap.render(found, to)  # type: ignore[call-overload]  # one of the formats
    if to == "pdf":
        assert made_of.startswith(b"%PDF")
        return
    assert made_of.count("<table") == 1
    assert made_of.count("För få kollegor") == made_of.count("<h3>") - 3

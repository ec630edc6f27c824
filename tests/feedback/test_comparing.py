"""What the answers of a round come to."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.feedback import made
from tests.feedback.made import made_round, sample
from tests.feedback.test_disclosing import FIVE_LEVELS, by_appearance

import ledarskap
from ledarskap.assessment.answers import Answers, AnswersError
from ledarskap.assessment.scoring import IndicatorResult
from ledarskap.feedback.comparing import feedback_of
from ledarskap.feedback.report import Feedback, GroupAnswers, GroupTurnout, IndicatorFeedback
from ledarskap.framework.model import Perspective

# A duty that employees are asked three questions about, and peers none.
DUTY = "chef.foretrada-arbetsgivaren"
EXPLAINS, SHARES_OUT, ANSWERS = (f"{DUTY}.{name}" for name in ("forklarar-beslut", "fordelar-ansvar", "ger-besked"))
CONDITION = "organisation.malstyrning"


def of_employees(*levels: int | str, own: int | None = None, question: str = EXPLAINS) -> IndicatorFeedback:
    """One question in the short form, as employees have answered it beside the person."""
    answers = [made.given("employee", {question: level}) for level in levels]
    answers += [made.given("self", {question: own})] if own is not None else []
    return indicator(feedback_of(made_round(employee=20), made.FRAMEWORK, answers), question)


def indicator(report: Feedback, id_: str) -> IndicatorFeedback:
    (found,) = [one for each in (*report.conditions, *report.statements) for one in each.indicators if one.id == id_]
    return found


def rendered(report: Feedback) -> tuple[str, ...]:
    """All that anybody ever sees of a report."""
    return tuple(str(ledarskap.render(report, to)) for to in ("json", "html", "md", "text"))


# --- one question


def test_mean_of_a_group() -> None:
    """Five answers have a mean to one decimal, with how many they are, and no spread."""
    found = of_employees(2, 3, 4, 4, 5, own=3)
    assert found.groups == (GroupAnswers("employee", "shown", answered=5, mean=3.6),)
    assert found.own == IndicatorResult(EXPLAINS, found.text, "rated", 3, "Ungefär varannan gång")


def test_four_answers_are_not_shown() -> None:
    """Four answers are too few, and nothing of them is told, not even that they are four."""
    assert of_employees(2, 3, 4, 4, own=3).groups == (GroupAnswers("employee", "few"),)


def test_only_levels_count() -> None:
    """What was not applicable, could not be judged or was left is no answer: with five of six who answered, five count."""
    assert of_employees(2, 3, 4, 4, "cannot-judge", "not-applicable").groups == (GroupAnswers("employee", "few"),)
    (group,) = of_employees(2, 3, 4, 4, 5, "cannot-judge").groups
    assert (group.answered, group.mean) == (5, 3.6)


def test_halves_are_rounded_upwards() -> None:
    """Of eight answers whose mean is 3.125 and of eight whose mean is 3.25 the means are 3.1 and 3.3."""
    assert of_employees(2, 2, 3, 3, 3, 4, 4, 4).groups[0].mean == 3.1
    assert of_employees(2, 2, 3, 3, 4, 4, 4, 4).groups[0].mean == 3.3


def test_alike() -> None:
    """Where at least eight in ten have given a level it stands instead of the mean."""
    for answers in ((4, 4, 4, 4, 1), (4, 4, 4, 4, 4), (4,) * 12):
        (group,) = of_employees(*answers).groups
        assert group == GroupAnswers("employee", "shown", answered=len(answers), alike=4)


def test_between() -> None:
    """A mean that would tell the answers is told as lying between it and the next."""
    for answers in ((5, 5, 5, 4, 4), (5, 5, 4, 4, 4)):
        (group,) = of_employees(*answers).groups
        assert group == GroupAnswers("employee", "shown", answered=5, between=(4.4, 4.6))


def test_spread_from_ten_answers() -> None:
    """From ten answers on it is told in whole per cents how many gave each level; not of nine, nor where they are alike."""
    (group,) = of_employees(2, 3, 3, 3, 4, 4, 4, 4, 4, 5, 5).groups
    assert group.shares == {1: 0, 2: 9, 3: 27, 4: 45, 5: 18}
    assert of_employees(2, 3, 3, 4, 4, 4, 4, 5, 5).groups[0].shares is None
    assert of_employees(*(4,) * 8, 2, 1).groups[0].shares is None


def test_another_picture() -> None:
    """A group's picture is told to be another where it is, and never without an answer of the person's own."""
    assert of_employees(2, 2, 2, 3, 3, own=4).groups[0].difference == "lower"
    assert of_employees(4, 4, 4, 5, 5, own=2).groups[0].difference == "higher"
    assert of_employees(2, 2, 2, 3, 3, own=3).groups[0].difference is None
    assert of_employees(2, 2, 2, 3, 3).groups[0].difference is None


# --- a statement


@pytest.mark.parametrize("answered", [4, 5])
def test_a_statement_is_shown_whole_or_not_at_all(answered: int) -> None:
    """Where one of its questions has four answers, nothing is shown of those that have six."""
    people = [{EXPLAINS: 4, SHARES_OUT: 3, ANSWERS: 2} for _ in range(answered)]
    people += [{EXPLAINS: 2, SHARES_OUT: 4} for _ in range(6 - answered)]
    answers = [made.given("employee", each, "full") for each in people]
    report = feedback_of(made_round("full", employee=9), made.FRAMEWORK, answers)
    states = [indicator(report, one).groups[0].state for one in (EXPLAINS, SHARES_OUT, ANSWERS)]
    assert states == ["shown" if answered == 5 else "few"] * 3


def test_only_identical_questions() -> None:
    """In the short form what somebody has answered besides is not taken in, and what a group cannot see is not asked of it."""
    answers = [made.given("employee", {EXPLAINS: 4, SHARES_OUT: 3}, "full") for _ in range(6)]
    answers += [made.given("peer", {"chef.lika-varde.ingriper": 3}) for _ in range(6)]
    report = feedback_of(made_round(peer=7, employee=7, manager=1), made.FRAMEWORK, answers)
    assert [one.state for one in indicator(report, EXPLAINS).groups] == ["not-asked", "shown"]
    shown = {one.id for statement in report.statements for one in statement.indicators}
    assert SHARES_OUT not in shown


def test_what_nobody_else_is_asked_is_left_out() -> None:
    """Only what somebody else was asked about stands in the report."""
    report = feedback_of(made_round(peer=7), made.FRAMEWORK, sample(peer=6))
    asked = {one.id for one in ledarskap.questionnaire(made.FRAMEWORK, made.ROLE, "peer", "key").questions}
    assert {one.id for each in report.statements for one in each.indicators} == asked
    assert report.conditions == ()


# --- the superior


def test_superior_is_shown_as_themselves() -> None:
    """A superior's level or state is shown as it is, without a comment, and is never said to be another picture."""
    manager = made.given("manager", {EXPLAINS: 1, CONDITION + ".malen-hanger-ihop": "cannot-judge"})
    written = manager.answers[EXPLAINS].model_copy(update={"comment": "Bara sagt till dig"})
    manager = manager.model_copy(update={"answers": {**manager.answers, EXPLAINS: written}})
    report = feedback_of(made_round(manager=1), made.FRAMEWORK, [manager, made.given("self", {EXPLAINS: 5})])
    found = indicator(report, EXPLAINS)
    worded = made.FRAMEWORK.indicators[EXPLAINS].observer
    assert found.manager == IndicatorResult(EXPLAINS, str(worded), "rated", 1, "Nästan aldrig")
    assert found.groups == ()
    assert not any("Bara sagt till dig" in text for text in rendered(report))


def test_conditions_are_asked_of_the_person_and_the_superior() -> None:
    """The conditions stand there with those two, and with no group."""
    report = feedback_of(made_round(manager=1, peer=7, employee=7), made.FRAMEWORK, sample(peer=6, employee=6))
    assert len(report.conditions) == 9
    for one in (one for each in report.conditions for one in each.indicators):
        assert one.own is not None
        assert one.manager is not None
        assert [group.state for group in one.groups] == ["not-asked", "not-asked"]


def test_what_the_superior_is_not_asked_has_no_answer_of_theirs() -> None:
    """Of what only employees can see there is nothing from the superior, nor from the person in the short form."""
    seen_by_employees = "chef.ta-tillvara.konkret-berom"
    answers = sample("full", employee=6)
    answers[0] = made.given("self", {EXPLAINS: 4})
    report = feedback_of(made_round("full", manager=1, employee=7), made.FRAMEWORK, answers)
    found = indicator(report, seen_by_employees)
    assert (found.own, found.manager) == (None, None)
    assert [one.state for one in found.groups] == ["shown"]


# --- who answered


def test_turnout() -> None:
    """How many of each group were asked and have answered, and of which something is shown."""
    report = feedback_of(made_round(manager=1, peer=7, employee=9), made.FRAMEWORK, sample(peer=4, employee=8))
    assert report.turnout == (
        GroupTurnout("manager", 1, 1, is_reported=True),
        GroupTurnout("peer", 7, 4, is_reported=False),
        GroupTurnout("employee", 9, 8, is_reported=True),
    )


def test_five_who_leave_every_question_are_not_reported() -> None:
    """A group that nothing can be shown of is not reported, however many have handed in."""
    answers = [made.given("employee", {EXPLAINS: "cannot-judge"}) for _ in range(6)]
    report = feedback_of(made_round(employee=7), made.FRAMEWORK, answers)
    assert report.turnout == (GroupTurnout("employee", 7, 6, is_reported=False),)


def test_answers_of_a_group_that_the_round_has_not_got() -> None:
    """They are counted as set aside, and nothing of them is shown."""
    both = feedback_of(made_round(employee=7), made.FRAMEWORK, sample(employee=6, peer=6), set_aside=2)
    alone = [one for one in sample(employee=6, peer=6) if one.perspective in {"self", "employee"}]
    assert both == feedback_of(made_round(employee=7), made.FRAMEWORK, alone, set_aside=2 + 6 + 1)


def test_an_open_round_gives_no_report() -> None:
    """Until it is closed there is none, whatever has been handed in."""
    still_open = made_round(employee=7).model_copy(update={"closed": None})
    with pytest.raises(ValueError, match="has not been closed"):
        feedback_of(still_open, made.FRAMEWORK, sample(employee=6))


@pytest.mark.parametrize("perspective", ["self", "manager"])
def test_one_person_answers_once(perspective: Perspective) -> None:
    """Several answers of the person's own, or of the superior's, are refused: no mean is made of them."""
    answers = [made.given(perspective, {EXPLAINS: level}) for level in (2, 4)]
    with pytest.raises(ValueError, match="one person's answers"):
        feedback_of(made_round(manager=1), made.FRAMEWORK, answers)


def test_answers_about_another_role() -> None:
    """Answers about another role than the round's are refused: they would be counted as answers to nothing."""
    others = [one.model_copy(update={"role": "medarbetare", "answers": {}}) for one in sample(employee=1)[-1:]]
    with pytest.raises(ValueError, match="is about the role chef, not about medarbetare"):
        feedback_of(made_round(employee=7), made.FRAMEWORK, others)


def test_answers_that_do_not_fit() -> None:
    """Answers to another framework's questions are refused, whoever they are from."""
    for perspective in ("self", "manager", "employee"):
        wrong = made.given(perspective, {EXPLAINS: 9})
        with pytest.raises(AnswersError, match="level-outside-scale"):
            feedback_of(made_round(manager=1, employee=7), made.FRAMEWORK, [wrong])


# --- laws

# All questions that employees are asked in the short form.
ASKED = tuple(one.id for one in ledarskap.questionnaire(made.FRAMEWORK, made.ROLE, "employee", "key").questions)
LEVELS = st.lists(st.integers(1, 5), min_size=len(ASKED), max_size=len(ASKED))
SLOW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def employees(columns: Sequence[Sequence[int]]) -> list[Answers]:
    """The answers of employees, by those to each question."""
    return [made.given("employee", dict(zip(ASKED, levels, strict=True))) for levels in zip(*columns, strict=True)]


def own(levels: Sequence[int]) -> Answers:
    return made.given("self", dict(zip(ASKED, levels, strict=True)))


@SLOW
@given(st.lists(LEVELS, min_size=5, max_size=12), LEVELS, st.randoms(use_true_random=False))
def test_the_order_says_nothing(people: list[list[int]], levels: list[int], drawn: random.Random) -> None:
    """Nothing changes when the answers come in another order, question by question."""
    columns = list(zip(*people, strict=True))
    moved = [drawn.sample(column, len(column)) for column in columns]
    reports = [
        feedback_of(made_round(employee=12), made.FRAMEWORK, [own(levels), *employees(one)]) for one in (columns, moved)
    ]
    assert reports[0] == reports[1]


@SLOW
@given(st.lists(LEVELS, min_size=4, max_size=4), st.lists(LEVELS, min_size=4, max_size=4), LEVELS)
def test_four_leave_no_trace(some: list[list[int]], others: list[list[int]], levels: list[int]) -> None:
    """Whatever four people have answered, every document is the same to the last character."""
    reports = [
        feedback_of(
            made_round(employee=7),
            made.FRAMEWORK,
            [own(levels), *(made.given("employee", dict(zip(ASKED, each, strict=True))) for each in people)],
        )
        for people in (some, others)
    ]
    assert rendered(reports[0]) == rendered(reports[1])


@SLOW
@given(st.integers(5, 9), LEVELS, st.data())
def test_below_ten_no_document_tells_more_than_is_shown(count: int, levels: list[int], data: st.DataObject) -> None:
    """Answers of another spread, which look the same question by question, give the same documents to the last character."""
    some, others = [], []
    for level in levels:
        answers = data.draw(st.lists(st.integers(1, 5), min_size=count, max_size=count).map(sorted).map(tuple))
        alike = next(alike for alike in _looks(count, level).values() if answers in alike)
        some.append(answers)
        others.append(data.draw(st.sampled_from([one for one in alike if one != answers])))
    reports = [
        feedback_of(made_round(employee=9), made.FRAMEWORK, [own(levels), *employees(columns)])
        for columns in (some, others)
    ]
    assert rendered(reports[0]) == rendered(reports[1])


_KNOWN: dict[tuple[int, int], Mapping[object, list[tuple[int, ...]]]] = {}


def _looks(count: int, level: int) -> Mapping[object, list[tuple[int, ...]]]:
    if (count, level) not in _KNOWN:
        _KNOWN[count, level] = by_appearance(FIVE_LEVELS, count, level)
    return _KNOWN[count, level]

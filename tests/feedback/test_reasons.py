"""Why something may be worth working on, as others see it."""

from __future__ import annotations

import pytest
from tests.feedback import made

import ledarskap
from ledarskap.assessment.scoring import Candidate, Reason, UnknownProfileError
from ledarskap.feedback.comparing import feedback_of
from ledarskap.feedback.report import Feedback
from ledarskap.framework.model import Scale

QUESTION = "chef.foretrada-arbetsgivaren.forklarar-beslut"
STATEMENT = QUESTION.rpartition(".")[0]
TEXT = made.FRAMEWORK.indicators[QUESTION].self


def report(*employees: int, own: int | None = None, manager: int | None = None) -> Feedback:
    """A report of one question."""
    answers = [made.given("employee", {QUESTION: level}) for level in employees]
    answers += [made.given("self", {QUESTION: own})] if own is not None else []
    answers += [made.given("manager", {QUESTION: manager})] if manager is not None else []
    return feedback_of(made.made_round(manager=1, employee=12), made.FRAMEWORK, answers)


def reasons(*employees: int, own: int | None = None, manager: int | None = None) -> tuple[Reason, ...]:
    return report(*employees, own=own, manager=manager).reasons.get(STATEMENT, ())


def test_a_group_sees_it_less_often() -> None:
    """Where a group's picture is another and lower, that is the reason, and that it is low is not said too."""
    expected = (Reason("seen-less-often", perspective="employee", indicator=TEXT),)
    assert reasons(3, 3, 3, 2, 4, own=5) == expected
    assert reasons(2, 2, 2, 2, 1, own=5) == expected


def test_a_group_sees_it_more_often() -> None:
    """That a group sees it more often is no reason to work on it."""
    assert reasons(4, 4, 4, 5, 5, own=3) == ()


@pytest.mark.parametrize(
    ("levels", "label"),
    [
        ((2, 2, 2, 3, 3), "Ibland"),  # 2.4
        ((1, 1, 1, 2, 2), "Ibland"),  # between 1.4 and 1.6
        ((1, 1, 1, 1, 1), "Nästan aldrig"),
        ((2, 2, 2, 3, 3, 3), None),  # 2.5
        ((3, 3, 3, 2, 4), None),
        ((5, 5, 5, 4, 4), None),  # between 4.4 and 4.6
        ((2, 2, 2, 2), None),  # too few
    ],
)
def test_a_group_stands_low(levels: tuple[int, ...], label: str | None) -> None:
    """What a group's answers come to is low where one of the two lowest levels is nearer than any other."""
    found = reasons(*levels)
    assert found == (() if label is None else (Reason("seen-low", None, None, TEXT, label, "employee"),))


@pytest.mark.parametrize("level", [1, 2, 3, 5])
def test_the_superior_stands_low(level: int) -> None:
    """A superior's answer is a reason where it is one of the two lowest levels, and never for being lower than the person's."""
    label = {1: "Nästan aldrig", 2: "Ibland"}.get(level)
    expected = () if label is None else (Reason("manager-low", None, None, TEXT, label, "manager"),)
    assert reasons(own=5, manager=level) == expected


def test_another_scale_is_not_about_how_often() -> None:
    """On a scale of how far or how well something is done, a group sees it less and not less often."""
    scale = made.FRAMEWORK.scales["frekvens"]
    extent = Scale(kind="extent", name=scale.name, levels=scale.levels)
    framework = made.FRAMEWORK.model_copy(update={"scales": {**made.FRAMEWORK.scales, "frekvens": extent}})
    answers = [made.given("employee", {QUESTION: 2}) for _ in range(5)] + [made.given("self", {QUESTION: 5})]
    found = feedback_of(made.made_round(employee=7), framework, answers)
    assert found.reasons == {STATEMENT: (Reason("seen-less", perspective="employee", indicator=TEXT),)}


def test_candidates() -> None:
    """The reasons of others stand after the person's own, and what the person wants still comes first."""
    wanted = made.given("self", {QUESTION: 2}, wants=["chef.larande"])
    employees = [made.given("employee", {QUESTION: 1, "chef.larande.tid-for-larande": 4}) for _ in range(5)]
    found = feedback_of(made.made_round(employee=7), made.FRAMEWORK, [wanted, *employees])
    learning, told = found.candidates()
    assert (learning.statement, learning.reasons) == ("chef.larande", (Reason("wanted"),))
    assert told.statement == STATEMENT
    assert told.reasons == (
        Reason("low", indicator=TEXT, label="Ibland"),
        Reason("seen-low", perspective="employee", indicator=TEXT, label="Nästan aldrig"),
    )
    result = ledarskap.score(made.FRAMEWORK, wanted)
    assert result.candidates(reasons=found.reasons) == (learning, told)
    assert result.candidates() == (learning, Candidate(told.statement, told.text, told.reasons[:1]))


def test_candidates_without_ones_own_answers() -> None:
    """Without answers of one's own there are the reasons of others."""
    found = report(1, 1, 1, 2, 2)
    statement = made.FRAMEWORK.statements[STATEMENT]
    assert found.candidates() == (Candidate(STATEMENT, statement.text, found.reasons[STATEMENT]),)


def test_unknown_profile() -> None:
    """A profile that the role has not got is refused."""
    with pytest.raises(UnknownProfileError, match="unknown-profile"):
        report(1, 1, 1, 2, 2, own=3).candidates("finns-inte")


def test_no_reason_holds_a_number() -> None:
    """What the person chooses among is told in words: no level, no mean and no count."""
    found = made.full_of_everything()
    assert found.reasons
    for reason in (one for each in found.reasons.values() for one in each):
        assert (reason.profile, reason.because) == (None, None)
        texts = {one.text for each in found.statements for one in each.indicators}
        labels = {label for scale in found.questionnaire.scales.values() for label in scale.levels.values()}
        assert reason.indicator in texts
        assert reason.label in {None, *labels}


def test_a_plan_knows_nothing_of_the_feedback() -> None:
    """The plan for a focus is the same, to the last character, whatever others have answered."""
    found = made.full_of_everything()
    assert found.own is not None
    focus = [one.statement for one in found.candidates()][:3]
    plan = ledarskap.dump(ledarskap.draft_plan(made.FRAMEWORK, found.own, focus))
    alone = ledarskap.score(made.FRAMEWORK, found.own.answers)
    assert ledarskap.dump(ledarskap.draft_plan(made.FRAMEWORK, alone, focus)) == plan
    assert not any(str(reason.indicator) in plan for each in found.reasons.values() for reason in each)

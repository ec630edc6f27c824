"""From the answers of a closed round to its report: each group beside the person's own answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from ledarskap.assessment.answers import Answers
from ledarskap.assessment.questionnaire import Question, Questionnaire, StatementQuestions, remembered_questionnaire
from ledarskap.assessment.scoring import IndicatorResult, Result, score
from ledarskap.feedback.disclosing import Shown, difference_of, shown_of
from ledarskap.feedback.report import Feedback, GroupAnswers, GroupTurnout, IndicatorFeedback, StatementFeedback
from ledarskap.feedback.round import FEWEST_ANSWERS, FEWEST_FOR_SPREAD, IDENTIFIED, Round
from ledarskap.framework.model import OBSERVERS, Framework, Observer

_PER_CENT = 100


class _Group(NamedTuple):
    """Those of one perspective: what they are asked, and what they have answered."""

    perspective: Observer
    asked: frozenset[str]
    answers: tuple[Answers, ...]


class _Sides(NamedTuple):
    """All that a statement is compared between."""

    own: Mapping[str, IndicatorResult]
    manager: Mapping[str, IndicatorResult]
    groups: tuple[_Group, ...]


def feedback_of(round: Round, framework: Framework, answers: Sequence[Answers], set_aside: int = 0) -> Feedback:  # noqa: A002 – what it is
    """What the answers of a closed round come to; ``framework`` is the round's own copy, and only handed-in answers are given.

    The person's own are compared with the superior's and with each group's, on identical questions only. A statement is shown
    for a group where each of its questions that the group was asked has at least five valid answers, and else not at all. No
    comment of anybody else's is taken in. ``set_aside`` counts what could not be, and grows by answers from a group that the round
    has not got. Raises :class:`~ledarskap.assessment.answers.AnswersError` where answers do not fit the framework, and ValueError
    where the round is open, where answers are about another role than the round's, or where there are several of the person's
    own or of the superior's.

    >>> import ledarskap
    >>> framework = ledarskap.load("region-blekinge")
    >>> reference = {"id": "region-blekinge", "version": "1.0.0"}
    >>> days = {"opens": "2026-10-01", "closes": "2026-10-21", "closed": "2026-10-22"}
    >>> round = Round(
    ...     id="host", subject="Kim", role="chef", framework=reference, groups={"employee": {"invited": 7}}, **days
    ... )
    >>> id_ = "chef.narvarande.pa-plats"
    >>> given = [
    ...     Answers(framework=reference, role="chef", form="key", perspective="employee", answers={id_: level})
    ...     for level in (3, 4, 4, 2, 5)
    ... ]
    >>> report = feedback_of(round, framework, given)
    >>> [group.mean for one in report.statements if one.id == "chef.narvarande" for group in one.indicators[0].groups]
    [3.6]
    """
    if round.closed is None:
        raise ValueError(f"the round {round.id} has not been closed, and so gives no report")
    others_roles = {one.role for one in answers} - {round.role}
    if others_roles:
        raise ValueError(
            f"the round {round.id} is about the role {round.role}, not about {', '.join(sorted(others_roles))}"
        )
    by_perspective = {
        perspective: tuple(one for one in answers if one.perspective == perspective)
        for perspective in ("self", *OBSERVERS)
    }
    own, manager = (_result(framework, by_perspective[perspective]) for perspective in ("self", IDENTIFIED))
    asked = remembered_questionnaire(framework, round.role, "self", round.form)
    groups = []
    for perspective in OBSERVERS:
        if perspective not in round.groups or perspective == IDENTIFIED:
            continue
        for one in by_perspective[perspective]:
            # Raises where they do not fit.
            score(framework, one)
        questions = remembered_questionnaire(framework, round.role, perspective, round.form).questions
        ids = frozenset(question.id for question in questions)
        groups.append(_Group(perspective, ids, by_perspective[perspective]))
    sides = _Sides(_indicators(own), _indicators(manager if IDENTIFIED in round.groups else None), tuple(groups))
    compared = (_statement(group, asked, sides) for group in asked.statements)
    found = tuple(statement for statement in compared if statement.indicators)
    others = sum(len(by_perspective[one]) for one in OBSERVERS if one not in round.groups)
    return Feedback(
        round=round,
        questionnaire=asked,
        own=own,
        turnout=tuple(
            _turnout(round, perspective, len(by_perspective[perspective]), found)
            for perspective in OBSERVERS
            if perspective in round.groups
        ),
        conditions=tuple(statement for statement in found if statement.kind == "condition"),
        statements=tuple(statement for statement in found if statement.kind != "condition"),
        set_aside=set_aside + others,
    )


def _result(framework: Framework, answers: Sequence[Answers]) -> Result | None:
    """The result of the one person who answers by themselves."""
    if len(answers) > 1:
        raise ValueError(f"one person's answers as {answers[0].perspective}, not those of {len(answers)}")
    return score(framework, answers[0]) if answers else None


def _indicators(result: Result | None) -> Mapping[str, IndicatorResult]:
    """A person's answers by indicator, without what they were not asked."""
    if result is None:
        return {}
    statements = (*result.conditions, *result.statements)
    return {one.id: one for statement in statements for one in statement.indicators if one.state != "not-asked"}


def _turnout(
    round: Round,  # noqa: A002 – what it is
    perspective: Observer,
    answered: int,
    statements: Sequence[StatementFeedback],
) -> GroupTurnout:
    shown = (
        group.state == "shown"
        for statement in statements
        for indicator in statement.indicators
        for group in indicator.groups
        if group.perspective == perspective
    )
    is_reported = answered > 0 if perspective == IDENTIFIED else any(shown)
    return GroupTurnout(perspective, round.groups[perspective].invited, answered, is_reported)


def _statement(group: StatementQuestions, asked: Questionnaire, sides: _Sides) -> StatementFeedback:
    levels = tuple(asked.scales[group.scale].levels)
    answered = {one.perspective: _group_answers(group.questions, levels, one, sides.own) for one in sides.groups}
    indicators = tuple(
        IndicatorFeedback(
            question.id,
            question.text,
            sides.own.get(question.id),
            _uncommented(sides.manager.get(question.id)),
            tuple(found[question.id] for found in answered.values()),
        )
        for question in group.questions
    )
    return StatementFeedback(
        id=group.id,
        kind=group.kind,
        text=group.text,
        source=group.source,
        translated=group.translated,
        scale=group.scale,
        indicators=tuple(one for one in indicators if _is_asked_of_others(one)),
    )


def _is_asked_of_others(indicator: IndicatorFeedback) -> bool:
    return indicator.manager is not None or any(group.state != "not-asked" for group in indicator.groups)


def _uncommented(answer: IndicatorResult | None) -> IndicatorResult | None:
    return answer and replace(answer, comment=None)


def _group_answers(
    questions: Sequence[Question], levels: Sequence[int], group: _Group, own: Mapping[str, IndicatorResult]
) -> dict[str, GroupAnswers]:
    """What a group's answers to the questions of one statement come to: to all that it was asked, or to none."""
    given = {
        question.id: sorted(
            answer.level
            for one in group.answers
            if (answer := one.answers.get(question.id)) is not None and answer.level is not None
        )
        for question in questions
        if question.id in group.asked
    }
    shown = {id_: shown_of(one, levels) if len(one) >= FEWEST_ANSWERS else None for id_, one in given.items()}
    found = {}
    for question in questions:
        id_ = question.id
        what = shown.get(id_)
        if id_ not in given:
            found[id_] = GroupAnswers(group.perspective, "not-asked")
        elif what is None or None in shown.values():
            found[id_] = GroupAnswers(group.perspective, "few")
        else:
            found[id_] = _told(group.perspective, given[id_], what, own.get(id_), levels)
    return found


def _told(
    perspective: Observer, given: Sequence[int], shown: Shown, own: IndicatorResult | None, levels: Sequence[int]
) -> GroupAnswers:
    answered, is_alike = len(given), shown.alike is not None
    lowest, highest = (_to_one_decimal(total, answered) for total in (shown.lowest, shown.highest))
    is_exact = shown.lowest == shown.highest
    return GroupAnswers(
        perspective,
        "shown",
        answered=answered,
        mean=lowest if is_exact and not is_alike else None,
        between=None if is_exact or is_alike else (lowest, highest),
        alike=shown.alike,
        shares=None
        if is_alike or answered < FEWEST_FOR_SPREAD
        else {level: _rounded(_PER_CENT * given.count(level), answered) for level in levels},
        difference=None if own is None or own.level is None else difference_of(given, own.level, levels),
    )


def _to_one_decimal(total: int, answered: int) -> float:
    return _rounded(10 * total, answered) / 10


def _rounded(number: int, by: int) -> int:
    """A quotient to a whole number, halves upwards, exactly."""
    return (2 * number + by) // (2 * by)

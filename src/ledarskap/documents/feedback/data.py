"""A feedback report for other programs: codes and numbers, not words; nothing that its own documents do not show."""

from __future__ import annotations

from ledarskap.assessment.scoring import IndicatorResult
from ledarskap.documents.contents import Contents, candidates_data, evidence_data, scales_data
from ledarskap.feedback.report import Feedback, GroupAnswers, IndicatorFeedback, StatementFeedback
from ledarskap.reading.wording import Language


def feedback_data(feedback: Feedback, language: Language, profile: str | None = None) -> Contents:
    """The report as plain data. Raises :class:`~ledarskap.assessment.scoring.UnknownProfileError`."""
    form, round_ = feedback.questionnaire, feedback.round
    return {
        "format": "feedback/1",
        "framework": form.framework.model_dump(exclude_none=True),
        "evidence": evidence_data(form, language),
        "role": {"id": form.role, "name": form.role_name},
        "form": form.form,
        "language": form.language,
        "round": {
            "id": round_.id,
            "subject": round_.subject,
            "opens": round_.opens,
            "closes": round_.closes,
            "closed": round_.closed,
        },
        "turnout": [
            {
                "perspective": one.perspective,
                "invited": one.invited,
                "answered": one.answered,
                "is_reported": one.is_reported,
            }
            for one in feedback.turnout
        ],
        "set_aside": feedback.set_aside,
        "scales": scales_data(form),
        "conditions": [_statement(one) for one in feedback.conditions],
        "statements": [_statement(one) for one in feedback.statements],
        "candidates": candidates_data(feedback.candidates(profile)),
    }


def _statement(statement: StatementFeedback) -> Contents:
    return {
        "id": statement.id,
        "kind": statement.kind,
        "text": statement.text,
        "source": statement.source,
        "translated": statement.translated,
        "scale": statement.scale,
        "indicators": [_indicator(one) for one in statement.indicators],
    }


def _indicator(indicator: IndicatorFeedback) -> Contents:
    single = {"own": indicator.own, "manager": indicator.manager}
    return {
        "id": indicator.id,
        "text": indicator.text,
        **{name: _answer(answer) for name, answer in single.items() if answer is not None},
        "groups": [_group(one) for one in indicator.groups],
    }


def _answer(answer: IndicatorResult) -> Contents:
    """One person's answer; a comment of the person's own stays in their own result."""
    told = {"state": answer.state, "level": answer.level, "label": answer.label}
    return {key: value for key, value in told.items() if value is not None}


def _group(group: GroupAnswers) -> Contents:
    told = {
        "perspective": group.perspective,
        "state": group.state,
        "answered": group.answered,
        "mean": group.mean,
        "between": None if group.between is None else list(group.between),
        "alike": group.alike,
        "shares": None if group.shares is None else {str(level): share for level, share in group.shares.items()},
        "difference": group.difference,
    }
    return {key: value for key, value in told.items() if value is not None}

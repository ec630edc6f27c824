"""What a document shows, as plain data: dicts, lists, texts, numbers and dates, ready for any template."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from string import Formatter
from types import MappingProxyType
from typing import TYPE_CHECKING

from ledarskap.assessment.questionnaire import Questionnaire
from ledarskap.assessment.scoring import Candidate, IndicatorResult, Reason, Result, StatementResult
from ledarskap.development.plan import Focus, Plan, PlannedActivity
from ledarskap.documents.charts.strips import Strip, strips
from ledarskap.documents.escaping import in_quotes
from ledarskap.documents.labels import (
    EVIDENCE,
    FORMS,
    LABELS,
    OBSERVERS_NAMED,
    PERSPECTIVES,
    PLAN_EVIDENCE,
    REASONS,
    STANDINGS,
    STATES,
    STATUSES,
    decimal,
    in_language,
)
from ledarskap.framework.model import Evidence, Standing
from ledarskap.reading.wording import Language, Wording

if TYPE_CHECKING:
    from ledarskap.feedback.report import StatementFeedback

Contents = dict[str, object]


def result_contents(result: Result, language: Language, profile: str | None = None) -> Contents:
    """What the private result shows. Raises :class:`~ledarskap.assessment.scoring.UnknownProfileError`."""
    form = result.questionnaire
    chosen = result.profile(profile) if profile else None
    texts = {one.id: shown(one, form.language) for one in result.statements}
    told = [one for one in result.statements if _is_shown(one, form)]
    return {
        "label": in_language(LABELS, language),
        "language": language,
        "content_language": form.language,
        "answers_language": result.answers.language,
        "framework": {"title": form.framework.title or form.framework.id, "version": form.framework.version},
        "role": form.role_name,
        "is_self": form.perspective == "self",
        "is_manager": form.perspective == "manager",
        "perspective": PERSPECTIVES[form.perspective].in_language(language),
        "form": FORMS[form.form].in_language(language),
        "date": result.date,
        "evidence": evidence_sentence(EVIDENCE, form.evidence, language, form.framework.standing),
        "profile": chosen.name if chosen else None,
        "conditions": [_statement(one, form, language) for one in result.conditions if _is_shown(one, form)],
        "duties": [_statement(one, form, language) for one in told if one.kind == "duty"],
        "qualities": [_statement(one, form, language) for one in told if one.kind == "quality"],
        "candidates": [candidate_contents(candidate, texts, language) for candidate in result.candidates(profile)],
        "scales": [{"name": scale.name, "levels": list(scale.levels.values())} for scale in form.scales.values()],
    }


def result_data(result: Result, language: Language, profile: str | None = None) -> Contents:
    """The result for other programs: codes and numbers, not words; everything in it is in the result's own documents."""
    form = result.questionnaire
    return {
        "format": "result/1",
        "framework": form.framework.model_dump(exclude_none=True),
        "evidence": evidence_data(form, language),
        "role": {"id": form.role, "name": form.role_name},
        "perspective": form.perspective,
        "form": form.form,
        "language": form.language,
        "date": result.date,
        "wants": list(result.answers.wants),
        "scales": scales_data(form),
        "conditions": [_statement_data(statement) for statement in result.conditions],
        "statements": [_statement_data(statement) for statement in result.statements],
        "candidates": candidates_data(result.candidates(profile)),
    }


def evidence_data(form: Questionnaire, language: Language) -> Contents:
    """How tested the questions are, for other programs, with the sentence that says it."""
    sentence = evidence_sentence(EVIDENCE, form.evidence, language, form.framework.standing)
    return {**form.evidence.model_dump(exclude_none=True), "text": sentence}


def scales_data(form: Questionnaire) -> Contents:
    """The scales of the questions, for other programs."""
    return {
        id_: {
            "kind": scale.kind,
            "name": scale.name,
            "levels": {str(level): text for level, text in scale.levels.items()},
        }
        for id_, scale in form.scales.items()
    }


def candidates_data(candidates: Sequence[Candidate]) -> list[Contents]:
    """What is worth choosing among, for other programs."""
    return [
        {"statement": one.statement, "text": one.text, "reasons": [reason_data(reason) for reason in one.reasons]}
        for one in candidates
    ]


def plan_contents(plan: Plan, language: Language) -> Contents:
    """What the plan shows: each focus area with the promises made for it, and all activities in one list."""
    focus_ids = {focus.statement for focus in plan.focus}
    commitments = [
        {
            "what": one.what,
            "by": one.by,
            "date": one.date,
            "status": STATUSES[one.status].in_language(language),
            "is_open": one.status == "open",
            "statement": one.statement,
        }
        for one in plan.commitments
    ]
    return {
        "label": in_language(LABELS, language),
        "language": language,
        "content_language": plan.language,
        "evidence": evidence_sentence(PLAN_EVIDENCE, plan.framework.evidence, language, plan.framework.standing)
        if plan.framework.evidence
        else "",
        "framework": {"title": plan.framework.title or plan.framework.id, "version": plan.framework.version},
        "role": plan.role.name,
        "profile": plan.profile.name if plan.profile else None,
        "person": plan.parties.person.model_dump(),
        "manager": plan.parties.manager.model_dump(),
        "mentor": plan.parties.mentor.model_dump() if plan.parties.mentor else None,
        "period": plan.period.model_dump(),
        "looking_back": plan.looking_back,
        "history": [],
        "assignment": plan.assignment,
        "conditions": [one.model_dump() for one in plan.conditions if one.note],
        "conditions_to_discuss": [one.text for one in plan.conditions if one.text and not one.note],
        "focus": [
            {
                "number": number,
                "text": focus.text,
                "source": focus.source,
                "translated": focus.translated,
                "shown": shown(focus, plan.language),
                "goal": focus.goal,
                "when": focus.when,
                "then": focus.then,
                "commitments": [one for one in commitments if one["statement"] == focus.statement],
                "activities": [activity.model_dump() for activity in focus.activities if activity != PlannedActivity()],
            }
            for number, focus in enumerate(plan.focus, 1)
        ],
        "has_activities": any(activity != PlannedActivity() for focus in plan.focus for activity in focus.activities),
        "strengths": list(plan.strengths),
        "commitments": [one for one in commitments if one["statement"] not in focus_ids and one["what"]],
        "follow_up": [one.model_dump() for one in plan.follow_up if one.date or one.text],
        "dissent": plan.dissent,
        "signatures": plan.signatures.model_dump(),
        "retention": plan.retention,
    }


def _is_shown(result: StatementResult, form: Questionnaire) -> bool:
    """Whether a result tells of a statement: of all those about oneself, and of those about others that were asked about."""
    return form.perspective == "self" or any(one.state != "not-asked" for one in result.indicators)


def _statement(result: StatementResult, form: Questionnaire, language: Language) -> Contents:
    levels = form.scales[result.scale].levels
    asked = [indicator for indicator in result.indicators if indicator.state != "not-asked"]
    drawn = dict(zip((one.id for one in asked), strips([one.level for one in asked], levels), strict=True))
    return {
        "id": result.id,
        "text": result.text,
        "source": result.source,
        "translated": result.translated,
        "shown": shown(result, form.language),
        "mean": None if result.mean is None else decimal(result.mean, language),
        "lowest": min(levels),
        "highest": max(levels),
        "manager_can": list(result.manager_can),
        "not_asked": sum(indicator.state == "not-asked" for indicator in result.indicators),
        "indicators": [
            _indicator(indicator, tuple(levels), drawn.get(indicator.id), language) for indicator in result.indicators
        ],
        "columns": [strip.mark for strip in strips(list(levels), levels)],
    }


def shown(statement: StatementResult | StatementFeedback | Focus, language: str) -> str:
    """A statement as plain text: in quotation marks where it is quoted."""
    is_quoted = statement.source is not None and not statement.translated
    return in_quotes(statement.text, language) if is_quoted else statement.text


def _indicator(indicator: IndicatorResult, levels: Sequence[int], strip: Strip | None, language: Language) -> Contents:
    state = None if indicator.state == "rated" else STATES[indicator.state].in_language(language)
    return {
        "text": indicator.text,
        "answer": indicator.label or state,
        "is_rated": indicator.state == "rated",
        "is_asked": indicator.state != "not-asked",
        "strip": strip._asdict() if strip else None,
        "steps": [indicator.level is not None and level <= indicator.level for level in levels],
        "comment": indicator.comment,
    }


def candidate_contents(candidate: Candidate, texts: Mapping[str, str], language: Language) -> Contents:
    """A statement worth choosing as a template takes it; ``texts`` are those of all statements, as they are shown."""
    return {
        "id": candidate.statement,
        "text": texts[candidate.statement],
        "reasons": [_reason(reason, language) for reason in candidate.reasons],
    }


def _reason(reason: Reason, language: Language) -> list[Contents]:
    """The pieces of a reason, each with whether it is the framework's own text or the document's."""
    values = reason_data(reason)
    who = "" if reason.perspective is None else OBSERVERS_NAMED[reason.perspective].in_language(language)
    return pieces(REASONS[reason.kind].in_language(language), values, {"who": who})


def reason_words(reason: Reason, language: Language) -> str:
    """A reason as plain text."""
    return "".join(str(piece["text"]) for piece in _reason(reason, language))


def pieces(words: str, owns: Mapping[str, str], others: Mapping[str, str] = MappingProxyType({})) -> list[Contents]:
    """Words with texts filled in: the pieces, each with whether it is the framework's own text or the document's."""
    found: list[Contents] = []
    for text, name, _, _ in Formatter().parse(words):
        found += [{"text": text, "is_own": False}] if text else []
        found += [{"text": owns[name] if name in owns else others[name], "is_own": name in owns}] if name else []
    return found


def reason_data(reason: Reason) -> dict[str, str]:
    """A reason for other programs."""
    values = {
        "kind": reason.kind,
        "profile": reason.profile,
        "because": reason.because,
        "indicator": reason.indicator,
        "label": reason.label,
        "perspective": reason.perspective,
    }
    return {key: value for key, value in values.items() if value is not None}


def _statement_data(result: StatementResult) -> Contents:
    return {
        "id": result.id,
        "kind": result.kind,
        "text": result.text,
        "source": result.source,
        "translated": result.translated,
        "scale": result.scale,
        "mean": result.mean,
        "indicators": [
            {
                key: value
                for key, value in (
                    ("id", indicator.id),
                    ("text", indicator.text),
                    ("state", indicator.state),
                    ("level", indicator.level),
                    ("label", indicator.label),
                    ("comment", indicator.comment),
                )
                if value is not None
            }
            for indicator in result.indicators
        ],
        **({"manager_can": list(result.manager_can)} if result.manager_can else {}),
    }


def evidence_sentence(
    wordings: Mapping[str, Wording], evidence: Evidence, language: Language, standing: Standing | None
) -> str:
    """How tested the questions are, in one of the ways that documents say it, and whether what they build on holds."""
    tested = wordings[evidence.status].in_language(language).format(details=_evidence_details(evidence))
    return f"{tested} {STANDINGS[standing].in_language(language)}" if standing else tested


def _evidence_details(evidence: Evidence) -> str:
    details = (f"n = {evidence.n}" if evidence.n else "", str(evidence.date or ""), evidence.report or "")
    return ", ".join(detail for detail in details if detail) or "–"

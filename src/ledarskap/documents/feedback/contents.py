"""What a feedback report shows, as plain data: each question with a row for everybody who was asked it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from ledarskap.assessment.questionnaire import StatementKind
from ledarskap.assessment.scoring import IndicatorResult
from ledarskap.documents.charts.labels import VOICES
from ledarskap.documents.charts.marks import REACH, STYLES, outline
from ledarskap.documents.charts.strips import strips
from ledarskap.documents.contents import Contents, candidate_contents, evidence_sentence, pieces, shown
from ledarskap.documents.feedback.labels import AND, DIFFERENCES, FEEDBACK_LABELS, GROUPS, SHOWN
from ledarskap.documents.feedback.turnout import named_in_sentence, turnout_contents
from ledarskap.documents.labels import EVIDENCE, FORMS, LABELS, OBSERVERS_NAMED, STATES, decimal, in_language
from ledarskap.feedback.report import Difference, Feedback, GroupAnswers, IndicatorFeedback, StatementFeedback
from ledarskap.framework.model import Perspective, Scale
from ledarskap.reading.wording import Language

_DIRECTIONS: tuple[Difference, ...] = ("lower", "higher")


@dataclass(frozen=True)
class _Telling:
    """The report that is told of, and the language of the document's own words."""

    feedback: Feedback
    language: Language

    @cached_property
    def turnout(self) -> dict[Perspective, int]:
        """How many of each group have answered."""
        return {one.perspective: one.answered for one in self.feedback.turnout}

    @cached_property
    def label(self) -> dict[str, str]:
        return in_language({**LABELS, **FEEDBACK_LABELS}, self.language)

    def scale_of(self, statement: StatementFeedback) -> Scale:
        return self.feedback.questionnaire.scales[statement.scale]


def feedback_contents(feedback: Feedback, language: Language, profile: str | None = None) -> Contents:
    """What the report shows. Raises :class:`~ledarskap.assessment.scoring.UnknownProfileError`."""
    telling, form, round_ = _Telling(feedback, language), feedback.questionnaire, feedback.round
    chosen = None if profile is None or feedback.own is None else feedback.own.profile(profile)
    texts = {one.id: shown(one, form.language) for one in feedback.statements}
    if feedback.own is not None:
        texts |= {one.id: shown(one, form.language) for one in feedback.own.statements}
    return {
        "label": telling.label,
        "language": language,
        "content_language": form.language,
        "framework": {"title": form.framework.title or form.framework.id, "version": form.framework.version},
        "role": form.role_name,
        "subject": round_.subject,
        "form": FORMS[form.form].in_language(language),
        "opens": round_.opens,
        "closed": round_.closed or round_.closes,
        "has_manager": "manager" in round_.groups,
        "has_groups": any(one in round_.groups for one in GROUPS),
        "evidence": evidence_sentence(EVIDENCE, form.evidence, language, form.framework.standing),
        "turnout": turnout_contents(feedback, language),
        "voices": [_voice(one) for one in STYLES],
        "conditions": _statements(feedback.conditions, "condition", telling),
        "duties": _statements(feedback.statements, "duty", telling),
        "qualities": _statements(feedback.statements, "quality", telling),
        "profile": chosen.name if chosen else None,
        "candidates": [candidate_contents(one, texts, language) for one in feedback.candidates(profile)],
        "scales": [
            {"name": scale.name, "levels": [{"level": level, "text": text} for level, text in scale.levels.items()]}
            for scale in form.scales.values()
        ],
    }


def _voice(perspective: Perspective) -> Contents:
    """How the marks of a voice are drawn, around the point where they stand."""
    style = STYLES[perspective]
    return {
        "name": perspective,
        "path": outline(style.shape, 0, 0),
        "reach": REACH,
        "shape": style.shape,
        "colour": style.colour,
    }


def _statements(statements: Sequence[StatementFeedback], kind: StatementKind, telling: _Telling) -> list[Contents]:
    """The statements of one kind that there is something to say about."""
    told = (_statement(one, telling) for one in statements if one.kind == kind)
    return [one for one in told if one["indicators"] or one["few"]]


def _statement(statement: StatementFeedback, telling: _Telling) -> Contents:
    scale = telling.scale_of(statement)
    few = {group.perspective: None for one in statement.indicators for group in one.groups if group.state == "few"}
    # Of which groups nothing at all can be shown has been told before.
    reported = {one.perspective for one in telling.feedback.turnout if one.is_reported}
    return {
        "id": statement.id,
        "text": statement.text,
        "source": statement.source,
        "translated": statement.translated,
        "shown": shown(statement, telling.feedback.language),
        "columns": _columns(scale),
        "indicators": [
            told for one in statement.indicators if (told := _indicator(one, statement, telling))["answers"]
        ],
        "few": [
            telling.label["few_statement"].format(group=GROUPS[one][1].in_language(telling.language))
            for one in few
            if one in reported
        ],
    }


def _columns(scale: Scale) -> list[object]:
    """Where each level stands, in per cent of the width."""
    return [strip.mark for strip in strips(list(scale.levels), scale.levels)]


def _indicator(indicator: IndicatorFeedback, statement: StatementFeedback, telling: _Telling) -> Contents:
    scale = telling.scale_of(statement)
    return {
        "text": indicator.text,
        "answers": list(_answers(indicator, scale, telling)),
        "differences": list(_differences(indicator, scale, telling)),
    }


def _answers(indicator: IndicatorFeedback, scale: Scale, telling: _Telling) -> Iterator[Contents]:
    """A row for each voice that something can be shown of."""
    single: tuple[tuple[Perspective, IndicatorResult | None], ...] = (
        ("self", indicator.own),
        ("manager", indicator.manager),
    )
    for perspective, answer in single:
        if answer is not None:
            yield _row(perspective, _said_by_one(answer, telling), answer.level, scale, telling)
    for group in indicator.groups:
        if group.state == "shown":
            row = _row(group.perspective, _said_by_group(group, scale, telling), _mark_of(group), scale, telling)
            yield {**row, "shares": _shares(group, telling)}


def _row(
    perspective: Perspective, said: list[Contents], value: float | None, scale: Scale, telling: _Telling
) -> Contents:
    (strip,) = strips([value], scale.levels)
    return {
        "voice": perspective,
        "who": VOICES[perspective].in_language(telling.language),
        "said": said,
        "mark": strip.mark,
        "shares": None,
    }


def _said_by_one(answer: IndicatorResult, telling: _Telling) -> list[Contents]:
    if answer.level is None:
        return pieces(STATES[answer.state].in_language(telling.language), {})
    return _words("level", telling, {"label": str(answer.label)}, level=str(answer.level))


def _said_by_group(group: GroupAnswers, scale: Scale, telling: _Telling) -> list[Contents]:
    said: list[Contents] = []
    if group.alike is not None:
        said = _words("alike", telling, {"label": scale.levels[group.alike]}, level=str(group.alike))
    elif group.between is not None:
        lowest, highest = (decimal(one, telling.language) for one in group.between)
        said = _words("between", telling, {}, lowest=lowest, highest=highest)
    elif group.mean is not None:
        said = _words("mean", telling, {}, mean=decimal(group.mean, telling.language))
    if group.answered is not None and group.answered < telling.turnout[group.perspective]:
        said += _words("fewer", telling, {}, count=str(group.answered))
    return said


def _words(name: str, telling: _Telling, owns: dict[str, str], **others: str) -> list[Contents]:
    return pieces(SHOWN[name].in_language(telling.language), owns, others)


def _mark_of(group: GroupAnswers) -> float | None:
    """Where a group's mark stands: in the middle where its mean lies between two."""
    if group.between is not None:
        return sum(group.between) / len(group.between)
    return group.mean if group.alike is None else group.alike


def _shares(group: GroupAnswers, telling: _Telling) -> Contents | None:
    """How many gave each level, in per cents: in words, and under the columns of the levels."""
    if group.shares is None:
        return None
    words = (telling.label["share"].format(level=level, share=share) for level, share in group.shares.items())
    return {
        "words": f"{telling.label['spread']} {', '.join(words)}.",
        "columns": [
            {"level": telling.label["level_number"].format(level=level), "share": share}
            for level, share in group.shares.items()
        ],
    }


def _differences(indicator: IndicatorFeedback, scale: Scale, telling: _Telling) -> Iterator[str]:
    """A sentence for those who see it less, and one for those who see it more."""
    for direction in _DIRECTIONS:
        names = [
            OBSERVERS_NAMED[group.perspective].in_language(telling.language)
            for group in indicator.groups
            if group.difference == direction
        ]
        if names:
            words = DIFFERENCES[direction, scale.kind == "frequency"].in_language(telling.language)
            yield words.format(who=_together(names, telling.language))


def _together(names: Sequence[str], language: Language) -> str:
    first, *others = names
    for other in others:
        first = AND.in_language(language).format(one=first, other=named_in_sentence(other))
    return first

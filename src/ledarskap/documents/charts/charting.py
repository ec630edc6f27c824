"""The charts of a result: what they are made of, and each with its name and what it says in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ledarskap.assessment.questionnaire import StatementKind
from ledarskap.assessment.scoring import IndicatorState, Result, StatementResult
from ledarskap.documents.charts.labels import CHART_LABELS, VOICES
from ledarskap.documents.charts.levels import Block, Picture, Row, levels_picture
from ledarskap.documents.charts.radar import Axis, Radar, radar
from ledarskap.documents.contents import shown
from ledarskap.documents.labels import LABELS, STATES, decimal, in_language
from ledarskap.framework.model import Perspective, Scale
from ledarskap.reading.wording import Language

GROUPS: Mapping[StatementKind, str] = {"condition": "conditions", "duty": "duties", "quality": "qualities"}
# Conditions are not a person's, and have no radar.
WITH_RADAR: tuple[StatementKind, ...] = ("duty", "quality")


@dataclass(frozen=True, slots=True)
class ChartedQuestion:
    """A question with what each voice has answered: a level, which may be a mean of several people's, or a state."""

    text: str
    answers: tuple[float | IndicatorState, ...]

    @property
    def values(self) -> tuple[float | None, ...]:
        return tuple(None if isinstance(one, str) else one for one in self.answers)


@dataclass(frozen=True, slots=True)
class ChartedStatement:
    """A statement as the charts show it: its questions, and the mean of each voice where there is one."""

    kind: StatementKind
    text: str
    scale: Scale
    questions: tuple[ChartedQuestion, ...]
    means: tuple[float | None, ...]


@dataclass(frozen=True)
class Charting:
    """All that the charts of one document are made of; a voice is a perspective whose answers have marks of their own."""

    statements: tuple[ChartedStatement, ...]
    voices: tuple[Perspective, ...]
    language: Language

    @cached_property
    def label(self) -> dict[str, str]:
        return in_language({**LABELS, **CHART_LABELS}, self.language)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Whose answers they are, in the order of the marks."""
        return tuple(VOICES[voice].in_language(self.language) for voice in self.voices)


@dataclass(frozen=True, slots=True)
class LevelsChart:
    """The chart of levels of the statements of one kind."""

    group: str
    picture: Picture


@dataclass(frozen=True, slots=True)
class RadarChart:
    """The radar of some statements, and the words about its axes; without a picture ``why`` tells why there is none.

    ``scale`` is the name of its scale, where the group has radars on several.
    """

    name: str
    group: str
    scale: str | None
    title: str
    description: str
    caption: str
    statements: tuple[ChartedStatement, ...]
    picture: Radar | None
    why: str | None


def charting_of(result: Result, language: Language) -> Charting:
    """What the charts of one person's answers are made of; what was not asked is left out, as it is in the result."""
    form = result.questionnaire
    return Charting(
        tuple(
            ChartedStatement(
                one.kind, shown(one, form.language), form.scales[one.scale], tuple(_questions(one)), (one.mean,)
            )
            for one in (*result.conditions, *result.statements)
        ),
        (form.perspective,),
        language,
    )


def levels_charts(charting: Charting) -> Iterator[LevelsChart]:
    """The charts of levels, the conditions first; without those of statements that nothing was asked about."""
    for kind, group in GROUPS.items():
        blocks = [
            Block(one.text, one.scale.levels, tuple(_row(charting, each) for each in one.questions))
            for one in charting.statements
            if one.kind == kind and one.questions
        ]
        if blocks:
            yield LevelsChart(group, levels_picture(blocks, charting.names))


def radar_charts(charting: Charting, *, labelled: bool) -> tuple[RadarChart, ...]:
    """The radars: of duties and of qualities, and of each scale by itself; what was not asked about has no axis."""
    found = []
    for kind in WITH_RADAR:
        of_kind = [one for one in charting.statements if one.kind == kind and one.questions]
        scales = list({one.scale.name: one.scale for one in of_kind}.values())
        for number, scale in enumerate(scales, 1):
            statements = [one for one in of_kind if one.scale.name == scale.name]
            found.append(
                _radar(
                    charting, statements, f"radar-{GROUPS[kind]}-{number}", is_only=len(scales) == 1, labelled=labelled
                )
            )
    return tuple(found)


def answers_in_words(charting: Charting) -> Iterator[str]:
    """All that the charts of levels show: a sentence for each question, after its statement."""
    for statement in charting.statements:
        if statement.questions:
            yield f"{statement.text}:"
        for question in statement.questions:
            answers = (
                _said(charting, number, _answer(charting, answer, statement.scale))
                for number, answer in enumerate(question.answers)
            )
            yield f"{question.text} – {'; '.join(answers)}."


def means_in_words(charting: Charting, statements: Sequence[ChartedStatement]) -> Iterator[str]:
    """All that a radar shows: a sentence for each axis."""
    nothing = charting.label["no_mean"]
    for axis, statement in enumerate(statements, 1):
        means = (
            _said(charting, number, nothing if mean is None else decimal(mean, charting.language))
            for number, mean in enumerate(statement.means)
        )
        yield f"{axis}. {statement.text} – {'; '.join(means)}."


def _questions(statement: StatementResult) -> Iterator[ChartedQuestion]:
    for one in statement.indicators:
        if one.state != "not-asked":
            yield ChartedQuestion(one.text, (one.state if one.level is None else one.level,))


def _said(charting: Charting, voice: int, what: str) -> str:
    """What somebody has said, with who it is where there are several."""
    if len(charting.voices) == 1:
        return what
    return charting.label["said"].format(who=charting.names[voice], what=what)


def _state(charting: Charting, state: IndicatorState) -> str:
    """Why there is no level, in words: by itself, or after whose it is."""
    words = STATES[state].in_language(charting.language)
    return words if len(charting.voices) == 1 else words[:1].lower() + words[1:]


def _answer(charting: Charting, answer: float | IndicatorState, scale: Scale) -> str:
    """An answer in words: a level by its label, a mean between two as a number."""
    if isinstance(answer, str):
        return _state(charting, answer)
    return scale.levels[int(answer)] if answer in scale.levels else decimal(answer, charting.language)


def _row(charting: Charting, question: ChartedQuestion) -> Row:
    words = (
        _said(charting, number, _state(charting, answer))
        for number, answer in enumerate(question.answers)
        if isinstance(answer, str)
    )
    return Row(question.text, question.values, tuple(words))


def _radar(
    charting: Charting, statements: Sequence[ChartedStatement], name: str, *, is_only: bool, labelled: bool
) -> RadarChart:
    label, scale, group = charting.label, statements[0].scale, GROUPS[statements[0].kind]
    axes = [Axis(one.text, one.means, tuple(_missing_means(charting, one))) for one in statements]
    picture = radar(axes, scale.levels, charting.names, labelled=labelled)
    words = [label["radar_words"]]
    words += [label["radar_gap"]] if any(mean is None for one in statements for mean in one.means) else []
    words += [] if labelled else [label["radar_beside"]]
    # A page says elsewhere what the levels are called, and marks the language of that, which a description cannot.
    lowest, highest = (
        label["level"].format(level=level, text=scale.levels[level]) if labelled else str(level)
        for level in (min(scale.levels), max(scale.levels))
    )
    return RadarChart(
        name=name,
        group=group,
        scale=None if is_only else scale.name,
        title=label["radar_title"].format(group=label[group] if is_only else f"{label[group]}, {scale.name}"),
        description=" ".join(words).format(lowest=lowest, highest=highest),
        caption=label["radar_table"].format(lowest=min(scale.levels), highest=max(scale.levels)),
        statements=tuple(statements),
        picture=picture,
        why=None if picture else label["no_radar"],
    )


def _missing_means(charting: Charting, statement: ChartedStatement) -> Iterator[str]:
    for number, mean in enumerate(statement.means):
        if mean is None:
            yield _said(charting, number, charting.label["no_mean"])

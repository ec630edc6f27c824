"""What answers come to: the levels as they were given, a mean where one exists, and what may be worth working on.

Nothing is computed above the statement. Only a level is a number: what was not applicable, could not be judged, was left
or was not asked never counts as one. Conditions stand beside the person's own statements, never in them.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Literal

from ledarskap.assessment.answers import Answer, Answers, read_answers
from ledarskap.assessment.questionnaire import (
    Question,
    Questionnaire,
    StatementKind,
    StatementQuestions,
    remembered_questionnaire,
)
from ledarskap.framework.model import Framework, Observer, Perspective, Profile, Scale
from ledarskap.reading.errors import UnknownChoiceError
from ledarskap.reading.problems import Kind, Location, Problem
from ledarskap.reading.proposals import nearest
from ledarskap.reading.wording import Wording

IndicatorState = Literal["rated", "not-applicable", "cannot-judge", "unanswered", "not-asked"]
FEWEST_RATED = 2

UNKNOWN_PROFILE = Kind(
    "unknown-profile",
    Wording('rollen "{role}" har ingen profil "{profile}"', 'the role "{role}" has no profile "{profile}"'),
    Wording("välj bland: {known}", "choose among: {known}"),
)


class UnknownProfileError(UnknownChoiceError):
    """The role has no such profile."""


@dataclass(frozen=True, slots=True)
class IndicatorResult:
    """One indicator as it was answered: its level with the level's label, or the state that is no number."""

    id: str
    text: str
    state: IndicatorState
    level: int | None = None
    label: str | None = None
    comment: str | None = None


@dataclass(frozen=True, slots=True)
class StatementResult:
    """A statement's indicators, and their mean where one exists: on the statement's scale, never rounded here.

    ``source`` and ``translated`` are those of :class:`~ledarskap.assessment.questionnaire.StatementQuestions`, and so is
    ``manager_can``, where an indicator stands at one of the two lowest levels.
    """

    id: str
    kind: StatementKind
    text: str
    source: str | None
    translated: bool
    scale: str
    indicators: tuple[IndicatorResult, ...]
    mean: float | None
    manager_can: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a statement is proposed: the person wants it, a profile puts it first, an indicator stands low, or others see it so.

    For ``profile`` there is its name and why it puts the statement first; for ``low`` the indicator's text and the label
    of its level. What others see comes from feedback: ``perspective`` says whose it is, and ``label`` names the level that the
    superior gave (``manager-low``) or that a group's answers are near (``seen-low``). There is no number in any.
    """

    kind: Literal["wanted", "profile", "low", "manager-low", "seen-low", "seen-less", "seen-less-often"]
    profile: str | None = None
    because: str | None = None
    indicator: str | None = None
    label: str | None = None
    perspective: Observer | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement worth choosing, with every reason for it."""

    statement: str
    text: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Result:
    """What one person's answers come to. It is theirs: nothing in it goes anywhere unless they hand it over.

    It holds every text that it shows, so that it stays what it was when the framework changes.
    """

    questionnaire: Questionnaire
    answers: Answers
    means: Mapping[str, float]

    @property
    def date(self) -> datetime.date | None:
        return self.answers.date

    @cached_property
    def conditions(self) -> tuple[StatementResult, ...]:
        """What the organisation provides, as the person sees it."""
        return tuple(self._result(group) for group in self.questionnaire.statements if group.kind == "condition")

    @cached_property
    def statements(self) -> tuple[StatementResult, ...]:
        """The duties and qualities, in the order of the framework."""
        return tuple(self._result(group) for group in self.questionnaire.statements if group.kind != "condition")

    def candidates(
        self, profile: str | None = None, reasons: Mapping[str, tuple[Reason, ...]] = MappingProxyType({})
    ) -> tuple[Candidate, ...]:
        """The statements worth choosing among, with their reasons: what the person wants, then the others, unranked.

        The others are those that the profile puts first now, those where an indicator stands at one of the two lowest
        levels (on a scale with fewer than four levels, at the lowest), and those for which there are further ``reasons`` by
        statement, such as :attr:`~ledarskap.feedback.report.Feedback.reasons`. Nothing is added to make them more. Raises
        :class:`UnknownProfileError`.
        """
        chosen = None if profile is None else self.profile(profile)
        if self.questionnaire.perspective != "self":
            # What somebody works on is theirs to choose, on the ground of their own answers.
            return ()
        found = {
            result.id: Candidate(result.id, result.text, why)
            for result in self.statements
            if (why := (*self._reasons(result, chosen), *reasons.get(result.id, ())))
        }
        wanted = [found.pop(id_) for id_ in self.answers.wants if id_ in found]
        return (*wanted, *found.values())

    def profile(self, profile: str) -> Profile:
        """The profile with an id. Raises :class:`UnknownProfileError`."""
        profiles = self.questionnaire.profiles
        if profile not in profiles:
            values = {"role": self.questionnaire.role, "profile": profile, "known": ", ".join(profiles) or "–"}
            location = Location(self.questionnaire.framework.id)
            raise UnknownProfileError([Problem(UNKNOWN_PROFILE, location, values, nearest(profile, profiles))])
        return profiles[profile]

    def _reasons(self, result: StatementResult, profile: Profile | None) -> tuple[Reason, ...]:
        reasons: list[Reason] = []
        if result.id in self.answers.wants:
            reasons.append(Reason("wanted"))
        priority = profile.priorities.get(result.id) if profile else None
        if profile is not None and priority is not None and priority.when == "now":
            reasons.append(Reason("profile", profile=profile.name, because=priority.because))
        low = low_levels(self.questionnaire.scales[result.scale])
        reasons.extend(
            Reason("low", indicator=indicator.text, label=indicator.label)
            for indicator in result.indicators
            if indicator.level in low
        )
        return tuple(reasons)

    def _result(self, group: StatementQuestions) -> StatementResult:
        scale = self.questionnaire.scales[group.scale]
        in_full = group.id in self.answers.wants
        indicators = tuple(
            _indicator(question, self.answers.answers.get(question.id), scale, in_full) for question in group.questions
        )
        low = low_levels(scale)
        is_low = any(one.level in low for one in indicators)
        return StatementResult(
            id=group.id,
            kind=group.kind,
            text=group.text,
            source=group.source,
            translated=group.translated,
            scale=group.scale,
            indicators=indicators,
            mean=self.means.get(group.id),
            manager_can=group.manager_can if is_low else (),
        )


def low_levels(scale: Scale) -> tuple[int, ...]:
    """The two lowest levels of a scale, or the lowest where it has fewer than four: a middle is never low."""
    return tuple(scale.levels)[: 2 if len(scale.levels) > 3 else 1]  # noqa: PLR2004 – four levels have two halves of two


def _indicator(question: Question, answer: Answer | None, scale: Scale, in_full: bool) -> IndicatorResult:
    if answer is not None and answer.level is not None:
        return IndicatorResult(
            question.id, question.text, "rated", answer.level, scale.levels[answer.level], answer.comment
        )
    comment = answer.comment if answer else None
    if answer is not None and answer.state is not None:
        return IndicatorResult(question.id, question.text, answer.state, comment=comment)
    asked = question.asked or (in_full and question.visible)
    return IndicatorResult(question.id, question.text, "unanswered" if asked else "not-asked", comment=comment)


def score(framework: Framework, answers: Answers) -> Result:
    """The result of one person's answers.

    A statement has a mean when at least two of its indicators are rated and at least half of those that apply (all but
    the not applicable). Raises :class:`~ledarskap.assessment.answers.AnswersError` where the answers do not fit the
    framework.

    >>> import ledarskap
    >>> framework = ledarskap.load("region-blekinge")
    >>> answers = Answers(
    ...     framework={"id": "region-blekinge", "version": "1.0.0"}, role="chef", perspective="self",
    ...     answers={"chef.narvarande.pa-plats": 4, "chef.narvarande.gar-att-na": 5},
    ... )
    >>> score(framework, answers).means
    {'chef.narvarande': 4.5}
    """
    if not _fits(framework, answers):
        # Raises, with every problem told in full.
        answers = read_answers(answers.model_dump(mode="json"), framework)
    asked = remembered_questionnaire(framework, answers.role, answers.perspective, answers.form)
    given = answers.answers
    means: dict[str, float] = {}
    for statement in asked.statements:
        total = rated = not_applicable = 0
        for question in statement.questions:
            answer = given.get(question.id)
            if answer is None:
                continue
            if answer.level is not None:
                total += answer.level
                rated += 1
            elif answer.state == "not-applicable":
                not_applicable += 1
        if rated >= FEWEST_RATED and 2 * rated >= len(statement.questions) - not_applicable:
            means[statement.id] = total / rated
    return Result(asked, answers, means)


def _fits(framework: Framework, answers: Answers) -> bool:
    """Whether answers fit a framework, found out quickly; why not is told by reading them again."""
    same_major = answers.framework.version.split(".")[0] == framework.version.split(".")[0]
    if answers.framework.id != framework.id or not same_major or answers.role not in framework.roles:
        return False
    levels = _levels(framework, answers.role, answers.perspective)
    for id_, answer in answers.answers.items():
        scale = levels.get(id_)
        if scale is None or (answer.level is not None and (answer.level not in scale or answer.state is not None)):
            return False
    wants = answers.wants
    known = all(want in framework.statements and want.startswith(f"{answers.role}.") for want in wants)
    return known and len(set(wants)) == len(wants) and (not wants or answers.perspective == "self")


def _levels(framework: Framework, role: str, perspective: Perspective) -> Mapping[str, Mapping[int, str]]:
    """For every indicator that a perspective is asked about, the levels of its scale."""
    asked = remembered_questionnaire(framework, role, perspective, "full")
    key = ("levels", role, perspective)
    if key not in framework.derived:
        framework.derived[key] = {
            question.id: asked.scales[group.scale].levels
            for group in asked.statements
            for question in group.questions
            if question.asked
        }
    return framework.derived[key]  # type: ignore[return-value]  # what was put there under this key

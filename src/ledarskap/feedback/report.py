"""What the answers of a round come to: the person's own beside each group's, never averaged together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ledarskap.assessment.questionnaire import Questionnaire, StatementKind
from ledarskap.assessment.scoring import Candidate, IndicatorResult, Reason, Result
from ledarskap.feedback.reasons import reasons_for
from ledarskap.feedback.round import Round
from ledarskap.framework.model import Observer

# ``shown``: as much as may be; ``few``: too few valid answers to one of the statement's questions, so none is shown;
# ``not-asked``: this group is not asked about it, or cannot see it.
GroupState = Literal["shown", "few", "not-asked"]
# How the group sees it beside the person: more often (higher) or more seldom (lower).
Difference = Literal["higher", "lower"]


@dataclass(frozen=True, slots=True)
class GroupAnswers:
    """One question as one group of observers has answered it.

    ``answered`` counts the valid answers (levels; no other state is a number). What is shown of them is one of three:
    ``mean``, on the question's scale and to one decimal; ``between``, the two means that theirs lies between, both included,
    where the mean itself would give the answers away; or ``alike``, the level that at least eight in ten gave, so that all of
    them having done so cannot be told. ``shares`` holds whole per cents by level, from ten answers on and only beside a mean.
    ``difference`` is told where the group has another picture than the person, and None else.
    """

    perspective: Observer
    state: GroupState
    answered: int | None = None
    mean: float | None = None
    between: tuple[float, float] | None = None
    alike: int | None = None
    shares: Mapping[int, int] | None = None
    difference: Difference | None = None


@dataclass(frozen=True, slots=True)
class IndicatorFeedback:
    """One indicator: the person's own answer and the superior's, where they have given any, and what each group's come to.

    The text is the person's own wording. A superior is one person who is named, so theirs is a level or a state, without any
    comment, and never told to be another picture: nothing is known of how sure one rater is.
    """

    id: str
    text: str
    own: IndicatorResult | None
    manager: IndicatorResult | None
    groups: tuple[GroupAnswers, ...]


@dataclass(frozen=True, slots=True)
class StatementFeedback:
    """A statement's indicators that others were asked about, with the texts that it shows; nothing is computed above them."""

    id: str
    kind: StatementKind
    text: str
    source: str | None
    translated: bool
    scale: str
    indicators: tuple[IndicatorFeedback, ...]


@dataclass(frozen=True, slots=True)
class GroupTurnout:
    """How many of a group answered, never who; ``is_reported`` says whether anything of theirs can be shown."""

    perspective: Observer
    invited: int
    answered: int
    is_reported: bool


@dataclass(frozen=True, slots=True)
class Feedback:
    """The report of a closed round: the person's own, to be handed on by nobody else.

    ``questionnaire`` is what the person is asked, with all texts and scales; ``own`` the result of their own answers, where they
    have given any. ``set_aside`` counts the files that could not be taken in.
    """

    round: Round
    questionnaire: Questionnaire
    own: Result | None
    turnout: tuple[GroupTurnout, ...]
    conditions: tuple[StatementFeedback, ...]
    statements: tuple[StatementFeedback, ...]
    set_aside: int = 0

    @property
    def language(self) -> str:
        """The language of the framework's texts."""
        return self.questionnaire.language

    @property
    def reasons(self) -> Mapping[str, tuple[Reason, ...]]:
        """Why a statement may be worth working on, as others see it; only for statements that there is a reason for.

        They go into :meth:`~ledarskap.assessment.scoring.Result.candidates`, and never into a plan.
        """
        found = {one.id: tuple(reasons_for(one, self.questionnaire.scales[one.scale])) for one in self.statements}
        return {id_: reasons for id_, reasons in found.items() if reasons}

    def candidates(self, profile: str | None = None) -> tuple[Candidate, ...]:
        """The statements worth choosing among, by the person's own answers and others'.

        Raises :class:`~ledarskap.assessment.scoring.UnknownProfileError`.
        """
        reasons = self.reasons
        if self.own is not None:
            return self.own.candidates(profile, reasons)
        return tuple(Candidate(one.id, one.text, reasons[one.id]) for one in self.statements if one.id in reasons)

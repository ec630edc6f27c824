"""The questions that a framework asks of somebody, in their words and in the order of the framework.

Conditions come first, as they do in the result: what the organisation provides is the ground for what a person can do.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, Optional, cast

from ledarskap.framework.model import (
    OBSERVERS,
    ORGANISATION,
    Condition,
    Duty,
    Evidence,
    Framework,
    FrameworkReference,
    Indicator,
    Perspective,
    Profile,
    Quality,
    Scale,
    Statement,
)
from ledarskap.reading.binding import UNKNOWN_VALUE
from ledarskap.reading.errors import UnknownChoiceError
from ledarskap.reading.problems import Kind, Location, Problem
from ledarskap.reading.proposals import nearest
from ledarskap.reading.values import Value
from ledarskap.reading.wording import Wording

Form = Literal["key", "full"]
StatementKind = Literal["condition", "duty", "quality"]

UNKNOWN_ROLE = Kind(
    "unknown-role",
    Wording('rollen "{role}" finns inte i ramverket', 'the role "{role}" is not in the framework'),
    Wording("välj bland: {known}", "choose among: {known}"),
)


class UnknownRoleError(UnknownChoiceError):
    """The framework has no such role."""


class Question(Value):
    """One indicator, worded for who answers.

    ``visible`` says that this perspective can see the behaviour at all, ``asked`` that this form asks about it.
    """

    id: str
    text: str
    anchors: Mapping[int, str]
    visible: bool
    asked: bool


class StatementQuestions(Value):
    """A statement with all its indicators, asked or not; ``source`` is the title of what it is quoted from.

    ``translated`` says that the text is a translation of what stands there, and so no quotation; ``manager_can`` what the
    person's own manager can do for it.
    """

    id: str
    kind: StatementKind
    text: str
    source: Optional[str] = None
    translated: bool = False
    scale: str
    questions: tuple[Question, ...]
    manager_can: tuple[str, ...] = ()


class Questionnaire(Value):
    """All that a form, a dialogue or a result needs to know, copied from the framework: texts, scales, profiles.

    >>> import ledarskap
    >>> framework = ledarskap.load("region-blekinge")
    >>> form = questionnaire(framework, role="chef", form="key")
    >>> form.role_name, len(form.questions)
    ('Chef/ledare', 28)
    """

    framework: FrameworkReference
    role: str
    role_name: str
    perspective: Perspective
    form: Form
    language: str
    evidence: Evidence
    scales: Mapping[str, Scale]
    statements: tuple[StatementQuestions, ...]
    profiles: Mapping[str, Profile]

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions that are asked, in order."""
        return tuple(question for group in self.statements for question in group.questions if question.asked)


def questionnaire(
    framework: Framework,
    role: str,
    perspective: Perspective = "self",
    form: Form = "full",
    in_full: Sequence[str] = (),
) -> Questionnaire:
    """The questionnaire for somebody in a role, or for somebody who observes them.

    The key form asks one indicator of each statement, and every indicator of the statements named in ``in_full``. Raises
    :class:`UnknownRoleError`, and UnknownChoiceError for any other choice that does not exist.
    """
    in_full = (in_full,) if isinstance(in_full, str) else in_full
    choices = (("perspective", perspective, ("self", *OBSERVERS)), ("form", form, ("key", "full")))
    asked = [id_ for id_, _ in _statements_for(framework, role)]
    wrong = [
        Problem(
            UNKNOWN_VALUE,
            Location(name),
            {"value": str(written), "known": ", ".join(known)},
            nearest(str(written), known),
        )
        for name, written, known in (*choices, *(("in_full", one, asked) for one in in_full))
        if written not in known and role in framework.roles
    ]
    if wrong:
        raise UnknownChoiceError(wrong)
    if role not in framework.roles:
        values = {"role": role, "known": ", ".join(framework.roles)}
        raise UnknownRoleError([Problem(UNKNOWN_ROLE, Location(framework.id), values, nearest(role, framework.roles))])
    statements = tuple(
        _questions(framework, id_, statement, perspective, everything=form == "full" or id_ in in_full)
        for id_, statement in _statements_for(framework, role)
    )
    used = {statement.scale for statement in statements}
    return Questionnaire(
        framework=FrameworkReference(
            id=framework.id, version=framework.version, title=framework.title, standing=framework.standing
        ),
        role=role,
        role_name=framework.roles[role].name,
        perspective=perspective,
        form=form,
        language=framework.language,
        evidence=framework.evidence,
        scales={id_: scale for id_, scale in framework.scales.items() if id_ in used},
        statements=statements,
        profiles={id_: profile for id_, profile in framework.profiles.items() if profile.role == role},
    )


def _statements_for(framework: Framework, role: str) -> list[tuple[str, Statement]]:
    """The statements that somebody in a role is asked about, conditions first."""
    conditions: list[tuple[str, Statement]] = [
        (f"{ORGANISATION}.{id_}", condition)
        for id_, condition in framework.organisation.conditions.items()
        if not condition.roles or role in condition.roles
    ]
    prefix = f"{role}."
    return conditions + [(id_, statement) for id_, statement in framework.statements.items() if id_.startswith(prefix)]


def _questions(
    framework: Framework, id_: str, statement: Statement, perspective: Perspective, *, everything: bool
) -> StatementQuestions:
    source = framework.sources.get(statement.source) if statement.source else None
    questions = []
    for indicator_id, indicator in statement.indicators.items():
        visible = _is_visible(statement, indicator, perspective)
        questions.append(
            Question(
                id=f"{id_}.{indicator_id}",
                text=indicator.self if perspective == "self" else indicator.observer or indicator.self,
                anchors=indicator.anchors,
                visible=visible,
                asked=visible and (everything or indicator_id in statement.key_indicators),
            )
        )
    return StatementQuestions(
        id=id_,
        kind=_KINDS[type(statement)],
        text=statement.text,
        source=source.title if source else None,
        translated=source is not None and framework.is_translated(id_),
        scale=framework.scale_id_of(statement),
        questions=tuple(questions),
        manager_can=tuple(
            f"{activity.name}. {activity.text}"
            for activity in framework.activities.values()
            if activity.by == "manager" and id_ in activity.develops
        ),
    )


_KINDS: Mapping[type[Statement], StatementKind] = {Duty: "duty", Quality: "quality", Condition: "condition"}


def _is_visible(statement: Statement, indicator: Indicator, perspective: Perspective) -> bool:
    """Whether somebody can answer about an indicator; conditions are asked of the person and the person's manager."""
    if perspective == "self":
        return True
    if isinstance(statement, Condition) and perspective != "manager":
        return False
    return indicator.observer is not None and perspective in indicator.seen_by


def remembered_questionnaire(framework: Framework, role: str, perspective: Perspective, form: Form) -> Questionnaire:
    """The same as :func:`questionnaire`, made once for each framework, so that scoring many answers is quick."""
    key = ("questionnaire", role, perspective, form)
    if key not in framework.derived:
        framework.derived[key] = questionnaire(framework, role, perspective, form)
    return cast("Questionnaire", framework.derived[key])

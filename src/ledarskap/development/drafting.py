"""A plan drafted from what a person has chosen to work on, for two people to fill in."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from typing import Literal

from ledarskap.assessment.answers import UNKNOWN_WANT
from ledarskap.assessment.scoring import Result
from ledarskap.development.months import A_YEAR, HALF_A_YEAR, months_later
from ledarskap.development.plan import (
    MOST_FOCUS,
    Commitment,
    Focus,
    FollowUp,
    Parties,
    Party,
    Period,
    Plan,
    PlanCondition,
    PlanError,
    PlannedActivity,
    PlanProfile,
    PlanRole,
)
from ledarskap.development.plan_checking import FOCUS_TWICE
from ledarskap.framework.model import Activity, Framework, FrameworkReference
from ledarskap.reading.binding import TOO_FEW, TOO_MANY
from ledarskap.reading.errors import UnknownChoiceError
from ledarskap.reading.problems import Kind, Location, Problem
from ledarskap.reading.proposals import nearest
from ledarskap.reading.wording import Language, Wording, nearest_language

MOST_PROPOSED = 2

NOT_ONES_OWN = Kind(
    "not-ones-own",
    Wording("svaren handlar om en annan person", "the answers are about another person"),
    Wording("gör planen från personens egna svar", "make the plan from the person's own answers"),
)


_HOUR = Wording("(Ungefär en timme.)", "(About one hour.)")
_HOURS = Wording("(Ungefär {hours} timmar.)", "(About {hours} hours.)")
_RETENTION = Wording(
    "Enligt regionens beslut om bevarande och gallring.", "As the region has decided on keeping and disposal."
)
_HALF_YEAR = Wording(
    "Vad har blivit gjort, av er båda? Vad ska ändras?", "What has been done, by both of you? What is to change?"
)
_MENTOR = Wording(
    "Hinner ni med samtalen, du och din mentor? Vad ni talar om är er sak.",
    "Do you and your mentor find time to talk? What you talk about is your own affair.",
)
_YEAR = Wording(
    "Vad blev annorlunda? Vad tar ni med till nästa plan?", "What became different? What goes into the next plan?"
)


class FocusError(PlanError, UnknownChoiceError):
    """Statements that a plan cannot be drafted for."""


def draft_plan(
    framework: Framework,
    result: Result,
    focus: Sequence[str],
    profile: str | None = None,
    start: datetime.date | None = None,
    *,
    mentor: str | None = None,
) -> Plan:
    """A plan to fill in, for one to three statements that the person has chosen.

    It takes the role from the result and nothing else of what was answered. Each focus area comes with the framework's
    activities for it, to keep or to strike out, and with room for what the manager commits to: what the framework says
    that a manager can do for it stands there already. ``start`` is the first day
    of the period, which is then a year long; without it the dates are left blank. ``mentor`` is the name of the person's
    mentor, who is then a party of the plan and a subject of the follow-ups. Raises :class:`PlanError` where the
    focus is not one to three of the role's own statements, and
    :class:`~ledarskap.assessment.scoring.UnknownProfileError`.

    >>> import ledarskap
    >>> framework = ledarskap.load("region-blekinge")
    >>> examples = ledarskap.bundled()["region-blekinge"] / "examples"
    >>> result = ledarskap.score(framework, ledarskap.read_answers(examples / "svar-chef.yaml", framework))
    >>> plan = draft_plan(framework, result, ["chef.larande"], start=datetime.date(2026, 11, 22))
    >>> [focus.statement for focus in plan.focus], plan.period.end
    (['chef.larande'], datetime.date(2027, 11, 22))
    """
    questionnaire = result.questionnaire
    focus = (focus,) if isinstance(focus, str) else tuple(focus)
    if questionnaire.perspective != "self":
        raise FocusError([Problem(NOT_ONES_OWN, Location(framework.id))])
    _check_focus(framework, questionnaire.role, focus)
    language = nearest_language(framework.language)
    chosen = result.profile(profile) if profile else None
    return Plan(
        language=framework.language,
        framework=FrameworkReference(
            id=framework.id,
            version=framework.version,
            title=framework.title,
            evidence=framework.evidence,
            standing=framework.standing,
        ),
        role=PlanRole(id=questionnaire.role, name=questionnaire.role_name),
        profile=PlanProfile(id=profile, name=chosen.name) if profile and chosen else None,
        parties=Parties(mentor=Party(name=mentor) if mentor else None),
        period=Period(start=start, end=months_later(start, A_YEAR)),
        conditions=tuple(
            PlanCondition(statement=group.id, text=group.text)
            for group in questionnaire.statements
            if group.kind == "condition"
        ),
        focus=tuple(_focuses(framework, focus, language)),
        commitments=tuple(_commitments(framework, focus, language)),
        follow_up=(
            FollowUp(date=months_later(start, HALF_A_YEAR), text=_asked(_HALF_YEAR, mentor, language)),
            FollowUp(date=months_later(start, A_YEAR), text=_asked(_YEAR, mentor, language)),
        ),
        retention=_RETENTION.in_language(language),
    )


def _asked(wording: Wording, mentor: str | None, language: Language) -> str:
    """What is asked at a follow-up; whether there was time for the mentor, but never what was said."""
    asked = wording.in_language(language)
    return f"{asked} {_MENTOR.in_language(language)}" if mentor else asked


def _check_focus(framework: Framework, role: str, focus: Sequence[str]) -> None:
    known = [id_ for id_ in framework.statements if id_.startswith(f"{role}.")]
    location = Location(framework.id)
    problems = [
        Problem(UNKNOWN_WANT, location, {"id": id_, "role": role}, nearest(id_, known))
        for id_ in focus
        if id_ not in known
    ]
    problems += [
        Problem(FOCUS_TWICE, location, {"id": id_}) for id_ in dict.fromkeys(focus) if list(focus).count(id_) > 1
    ]
    if not focus:
        problems.append(Problem(TOO_FEW, location, {"count": 0, "limit": 1}))
    if len(focus) > MOST_FOCUS:
        problems.append(Problem(TOO_MANY, location, {"count": len(focus), "limit": MOST_FOCUS}))
    if problems:
        raise FocusError(problems)


def _focuses(framework: Framework, ids: Sequence[str], language: Language) -> Iterator[Focus]:
    """The focus areas, each with at most two activities that no other one has: a plan is two pages, and nobody does more."""
    proposed = _proposals(framework, ids, "person", MOST_PROPOSED)
    for id_, activities in zip(ids, proposed, strict=True):
        statement = framework.statements[id_]
        source = framework.sources.get(statement.source) if statement.source else None
        yield Focus(
            statement=id_,
            text=statement.text,
            source=source.title if source else None,
            translated=source is not None and framework.is_translated(id_),
            activities=tuple(PlannedActivity(text=_told(activity, language)) for activity in activities),
        )


def _commitments(framework: Framework, ids: Sequence[str], language: Language) -> Iterator[Commitment]:
    """A commitment of the manager for each focus area: what the framework has a manager do for it, or a blank."""
    for id_, activities in zip(ids, _proposals(framework, ids, "manager", 1), strict=True):
        what = _told(activities[0], language) if activities else None
        yield Commitment(what=what, by="manager", statement=id_)


def _proposals(
    framework: Framework, ids: Sequence[str], by: Literal["person", "manager"], most: int
) -> Iterator[list[Activity]]:
    """For each statement the first activities that develop it and are done by one of the two; none comes twice."""
    taken: set[str] = set()
    for id_ in ids:
        free = {
            key: activity
            for key, activity in framework.activities.items()
            if activity.by == by and id_ in activity.develops and key not in taken
        }
        # One of each way before a second of any.
        firsts = {activity.way: key for key, activity in reversed(free.items())}
        chosen = sorted(free, key=lambda key: firsts[free[key].way] != key)[:most]
        taken.update(chosen)
        yield [free[key] for key in chosen]


def _told(activity: Activity, language: Language) -> str:
    """An activity as a proposal: the time that it takes is told in words, since only the two can set it aside."""
    told = f"{activity.name}. {activity.text}"
    if activity.hours is None:
        return told
    wording = _HOUR if activity.hours == 1 else _HOURS
    return f"{told} {wording.in_language(language).format(hours=activity.hours)}"

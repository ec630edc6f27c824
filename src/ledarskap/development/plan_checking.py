"""Plans read from files, and the rules of a plan that no type can state."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from itertools import pairwise
from os import PathLike
from typing import cast

from ledarskap.development.plan import Plan, PlanError
from ledarskap.reading.binding import bind
from ledarskap.reading.errors import UnknownChoiceError
from ledarskap.reading.formats import other_format
from ledarskap.reading.lettering import letter_problems
from ledarskap.reading.problems import Kind, Location, Problem, enough, has_errors, without_followers
from ledarskap.reading.proposals import nearest
from ledarskap.reading.tree import Document, Path
from ledarskap.reading.wording import Wording

PERIOD_BACKWARDS = Kind(
    "period-backwards",
    Wording("perioden slutar {end}, innan den börjar {start}", "the period ends {end}, before it begins {start}"),
    Wording("byt plats på datumen eller rätta årtalet", "swap the dates or correct the year"),
)
FOCUS_TWICE = Kind(
    "focus-twice",
    Wording('"{id}" är fokusområde två gånger', '"{id}" is a focus area twice'),
    Wording("lägg ihop dem", "join them"),
)
UNKNOWN_FOCUS = Kind(
    "unknown-focus",
    Wording(
        'löftet hör till "{id}", som inte är ett fokusområde i planen',
        'the commitment belongs to "{id}", which is no focus area of the plan',
    ),
    Wording(
        "välj ett av planens fokusområden, eller lämna statement tomt",
        "choose one of the plan's focus areas, or leave statement blank",
    ),
)
OUTSIDE_PERIOD = Kind(
    "outside-period",
    Wording("{date} ligger utanför planens period", "{date} lies outside the period of the plan"),
    Wording("rätta datumet eller perioden", "correct the date or the period"),
    severity="warning",
)
FOLLOW_UPS_OUT_OF_ORDER = Kind(
    "follow-ups-out-of-order",
    Wording(
        "uppföljningen {date} ligger inte efter den förra, {before}",
        "the follow-up of {date} is not after the one before it, {before}",
    ),
    Wording(
        "rätta datumet, eller byt plats på dem: den äldsta står först",
        "correct the date, or let them change places: the oldest stands first",
    ),
)
# The same, of a day that is asked for.
NOT_LATER = Kind(
    "follow-ups-out-of-order",
    Wording(
        "planen följdes upp {before}, och {date} är inte senare",
        "the plan was followed up on {before}, and {date} is not later",
    ),
    Wording("välj en senare dag", "choose a later day"),
)


class FollowUpError(PlanError, UnknownChoiceError):
    """A day that a plan cannot be followed up on."""


def read_plan(source: str | PathLike[str]) -> Plan:
    """The plan in a YAML or JSON file. Raises :class:`PlanError` with every error; FileNotFoundError without a file.

    >>> import ledarskap
    >>> plan = read_plan(ledarskap.bundled()["region-blekinge"] / "examples" / "plan-chef.yaml")
    >>> [focus.statement for focus in plan.focus]
    ['chef.prioritera-ledarskapet', 'chef.larande']
    """
    from ledarskap.reading.opening import open_document

    plan, problems = check_plan(open_document(source))
    errors = [problem for problem in problems if problem.severity == "error"]
    if errors:
        raise PlanError(errors)
    return cast("Plan", plan)


def check_plan(document: Document) -> tuple[Plan | None, tuple[Problem, ...]]:
    """The plan that a document holds, if it can be had, and all problems with it, warnings too."""
    if document.root is None:
        return None, document.problems
    other = other_format(document, "plan/1")
    if other is not None:
        return None, (other,)
    bound = bind(Plan, document.root, document, blanks=True)
    problems = bound.problems if bound.value is None else tuple(enough(_plan_problems(bound.value, document)))
    problems = (*problems, *enough(letter_problems(document.root, document)))
    return (None if has_errors(document.problems) else bound.value), without_followers(document.problems, problems)


def require_later(plan: Plan, date: datetime.date) -> None:
    """Raises :class:`FollowUpError` where a day is not after the last follow-up of a plan."""
    if plan.history and date <= plan.history[-1].date:
        values = {"date": str(date), "before": str(plan.history[-1].date)}
        raise FollowUpError([Problem(NOT_LATER, Location("–"), values)])


def _plan_problems(plan: Plan, document: Document) -> Iterator[Problem]:
    """The rules of a plan that no type can state."""
    start, end = plan.period.start, plan.period.end
    if start and end and end < start:
        yield document.problem(PERIOD_BACKWARDS, ("period", "end"), start=str(start), end=str(end))
    seen: set[str] = set()
    for index, focus in enumerate(plan.focus):
        if focus.statement in seen:
            yield document.problem(FOCUS_TWICE, ("focus", index, "statement"), id=focus.statement)
        seen.add(focus.statement)
    for index, commitment in enumerate(plan.commitments):
        if commitment.statement is not None and commitment.statement not in seen:
            path: Path = ("commitments", index, "statement")
            proposal = nearest(commitment.statement, seen)
            yield document.problem(UNKNOWN_FOCUS, path, proposal=proposal, id=commitment.statement)
    for index, (before, after) in enumerate(pairwise(plan.history), 1):
        if after.date <= before.date:
            path = ("history", index, "date")
            yield document.problem(FOLLOW_UPS_OUT_OF_ORDER, path, date=str(after.date), before=str(before.date))
    if start and end and start <= end:
        for path, date in _dates(plan):
            if not start <= date <= end:
                yield document.problem(OUTSIDE_PERIOD, path, date=str(date))


def _dates(plan: Plan) -> Iterator[tuple[Path, datetime.date]]:
    dated: list[tuple[Path, datetime.date | None]] = [
        (("focus", index, "activities", number, "date"), activity.date)
        for index, focus in enumerate(plan.focus)
        for number, activity in enumerate(focus.activities)
    ]
    dated += [(("commitments", index, "date"), commitment.date) for index, commitment in enumerate(plan.commitments)]
    dated += [(("follow_up", index, "date"), follow_up.date) for index, follow_up in enumerate(plan.follow_up)]
    for path, date in dated:
        if date is not None:
            yield path, date

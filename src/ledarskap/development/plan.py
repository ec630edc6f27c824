"""The development plan: a file that two people fill in together, and sign.

It holds no level, mean or comment from any answer, since a signed plan can become a public document; and it copies every
text that it shows, so that it never changes when the framework does.
"""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterator, Mapping, Sequence
from os import PathLike
from typing import Annotated, Literal, Optional, TypeVar, cast

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    SerializerFunctionWrapHandler,
    model_serializer,
    model_validator,
)

from ledarskap.assessment.answers import UNKNOWN_WANT
from ledarskap.assessment.scoring import Result
from ledarskap.framework.model import Activity, Framework, FrameworkReference
from ledarskap.reading.binding import TOO_FEW, TOO_MANY, bind
from ledarskap.reading.errors import LedarskapError, UnknownChoiceError
from ledarskap.reading.formats import other_format
from ledarskap.reading.lettering import letter_problems
from ledarskap.reading.problems import Kind, Location, Problem, enough, has_errors, without_followers
from ledarskap.reading.proposals import nearest
from ledarskap.reading.tree import Document, Path
from ledarskap.reading.values import Boolean, Date, Hours, LanguageCode, Slug, StatementId, Text, Value, without_blanks
from ledarskap.reading.wording import Language, Wording, nearest_language

MOST_FOCUS = 3
MOST_PROPOSED = 2
HALF_A_YEAR = 6
A_YEAR = 12

KEYS_IN_SWEDISH: Mapping[str, str] = {
    "aktiviteter": "activities",
    "ansvarig": "owner",
    "anteckning": "note",
    "av": "by",
    "avvikande-mening": "dissent",
    "avvikande_mening": "dissent",
    "bevarande": "retention",
    "chef": "manager",
    "datum": "date",
    "då": "then",
    "fokus": "focus",
    "fokusområden": "focus",
    "förutsättningar": "conditions",
    "löften": "commitments",
    "mål": "goal",
    "namn": "name",
    "när": "when",
    "parter": "parties",
    "profil": "profile",
    "punkt": "statement",
    "ramverk": "framework",
    "roll": "role",
    "språk": "language",
    "slut": "end",
    "styrkor": "strengths",
    "tillbakablick": "looking_back",
    "timmar": "hours",
    "titel": "title",
    "underskrifter": "signatures",
    "uppdrag": "assignment",
    "uppföljning": "follow_up",
    "översatt": "translated",
    "vad": "what",
    # What can be chosen.
    "chefen": "manager",
    "jag": "person",
    "medarbetare": "person",
    "medarbetaren": "person",
    "öppen": "open",
    "öppet": "open",
    "pågår": "open",
    "klar": "kept",
    "klart": "kept",
    "hållet": "kept",
    "gjort": "kept",
    "flyttad": "moved",
    "flyttat": "moved",
    "uppskjutet": "moved",
    "ej klart": "not-kept",
    "inte klart": "not-kept",
    "ej hållet": "not-kept",
    "inte hållet": "not-kept",
}

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


NOT_ONES_OWN = Kind(
    "not-ones-own",
    Wording("svaren handlar om en annan person", "the answers are about another person"),
    Wording("gör planen från personens egna svar", "make the plan from the person's own answers"),
)


class PlanError(LedarskapError):
    """A plan that cannot be used or made; ``problems`` says where, what, and what to do."""


class FocusError(PlanError, UnknownChoiceError):
    """Statements that a plan cannot be drafted for."""


def _blank_list(value: object) -> object:
    """A blank list is an empty one, and so is a blank line in it."""
    return () if value is None else value


def _blank_entry(value: object) -> object:
    return {} if value is None else value


def _filled(texts: tuple[str | None, ...]) -> tuple[str | None, ...]:
    return tuple(text for text in texts if text is not None)


class Part(Value):
    """The base of what people fill in: a key left blank is one that is not filled in."""

    @model_validator(mode="before")
    @classmethod
    def _blank_is_not_filled_in(cls, value: object) -> object:
        return without_blanks(value, cls.model_fields)


Entry = TypeVar("Entry", bound=Part)
Entries = Annotated[tuple[Annotated[Entry, BeforeValidator(_blank_entry)], ...], BeforeValidator(_blank_list)]
Texts = Annotated[tuple[Optional[Text], ...], BeforeValidator(_blank_list), AfterValidator(_filled)]


class Party(Part):
    """One of the two who agree."""

    name: Optional[Text] = None
    title: Optional[Text] = None


class Parties(Part):
    """The person whose plan it is, the manager they agree with, and the person's mentor where there is one."""

    person: Party = Party()
    manager: Party = Party()
    mentor: Optional[Party] = None

    @model_serializer(mode="wrap")
    def _mentor_where_there_is_one(self, handler: SerializerFunctionWrapHandler) -> dict[str, object]:
        """Most people have no mentor: the plan then says nothing of one."""
        data: dict[str, object] = handler(self)
        return {key: value for key, value in data.items() if key != "mentor" or value is not None}


class PlanRole(Part):
    """The role that the plan is about, with the name that people read."""

    id: Slug
    name: Text


class PlanProfile(Part):
    """The profile that was looked at, with the name that people read."""

    id: Slug
    name: Text


class Period(Part):
    """From the first day to the last."""

    start: Optional[Date] = None
    end: Optional[Date] = None


class PlanCondition(Part):
    """What the organisation shall provide, and what the two say of it."""

    statement: Optional[StatementId] = None
    text: Optional[Text] = None
    note: Optional[Text] = None


class PlannedActivity(Part):
    """What is done, by whom, when it is done, and the paid hours set aside for it."""

    text: Optional[Text] = None
    owner: Optional[Text] = None
    date: Optional[Date] = None
    hours: Optional[Hours] = None


class Focus(Part):
    """A statement to work on: the goal, and an if–then plan for reaching it (when …, then …).

    ``source`` is the title of what the text is quoted from; ``translated`` says that it is translated from there instead.
    """

    statement: StatementId
    text: Text
    source: Optional[Text] = None
    translated: Boolean = False
    goal: Optional[Text] = None
    when: Optional[Text] = None
    then: Optional[Text] = None
    activities: Entries[PlannedActivity] = ()

    @model_serializer(mode="wrap")
    def _translated_where_it_is(self, handler: SerializerFunctionWrapHandler) -> dict[str, object]:
        """Nobody fills in whether a text is translated: where it is not, the plan says nothing of it."""
        data: dict[str, object] = handler(self)
        return {key: value for key, value in data.items() if key != "translated" or value}


class Commitment(Part):
    """What somebody promises, until when; ``statement`` names the focus area that it serves, if it serves one."""

    what: Optional[Text] = None
    by: Optional[Literal["manager", "person"]] = None
    date: Optional[Date] = None
    status: Literal["open", "kept", "moved", "not-kept"] = "open"
    statement: Optional[StatementId] = None


class FollowUp(Part):
    """When the two meet again, and about what."""

    date: Optional[Date] = None
    text: Optional[Text] = None


class Signature(Part):
    """Who signed, and when."""

    name: Optional[Text] = None
    date: Optional[Date] = None


class Signatures(Part):
    """The two signatures."""

    person: Signature = Signature()
    manager: Signature = Signature()


class Plan(Part):
    """What two people agreed on."""

    also_called = KEYS_IN_SWEDISH

    format: Literal["plan/1"] = "plan/1"
    language: LanguageCode = "sv"
    framework: FrameworkReference
    role: PlanRole
    profile: Optional[PlanProfile] = None
    parties: Parties = Parties()
    period: Period = Period()
    looking_back: Optional[Text] = None
    assignment: Optional[Text] = None
    conditions: Entries[PlanCondition] = ()
    focus: Annotated[Entries[Focus], Field(max_length=MOST_FOCUS)] = ()
    strengths: Texts = ()
    commitments: Entries[Commitment] = ()
    follow_up: Entries[FollowUp] = ()
    dissent: Optional[Text] = None
    signatures: Signatures = Signatures()
    retention: Optional[Text] = None


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


def months_later(date: datetime.date | None, months: int) -> datetime.date | None:
    """The same day some months later, or the last day of that month where it is shorter.

    >>> months_later(datetime.date(2026, 8, 31), 6)
    datetime.date(2027, 2, 28)
    """
    if date is None:
        return None
    year, month = divmod(date.year * 12 + date.month - 1 + months, 12)
    if year > datetime.MAXYEAR:
        return None
    return datetime.date(year, month + 1, min(date.day, calendar.monthrange(year, month + 1)[1]))


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

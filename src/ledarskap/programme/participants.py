"""Those who take part in a programme: what each has said yes to, said of themselves, and been through.

Readiness is the person's own word. Nothing computes it, compares it or counts it, and it holds for as long as the
programme says. Why somebody left is nowhere recorded.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from itertools import pairwise
from os import PathLike
from typing import Literal, Optional, cast

from pydantic import Field

from ledarskap.development.months import months_later
from ledarskap.development.plan import Entries, Part
from ledarskap.programme.checking import UNKNOWN_STAGE
from ledarskap.programme.model import Programme, ProgrammeReference
from ledarskap.programme.references import other_programme
from ledarskap.programme.trial import Filled
from ledarskap.programme.unrecorded import recorded_reasons
from ledarskap.reading.binding import bind
from ledarskap.reading.errors import LedarskapError
from ledarskap.reading.formats import other_format
from ledarskap.reading.lettering import letter_problems
from ledarskap.reading.problems import Kind, Problem, enough, has_errors, without_followers
from ledarskap.reading.proposals import nearest
from ledarskap.reading.tree import Document, Path, tree_at
from ledarskap.reading.values import Date, LanguageCode, Slug
from ledarskap.reading.wording import Wording

Readiness = Literal["curious", "trying", "one-to-two-years", "ready", "not-now"]

KEYS_IN_SWEDISH: Mapping[str, str] = {
    "beredskap": "readiness",
    "är redo": "readiness",
    "är_redo": "readiness",
    "datum": "date",
    "deltagare": "participants",
    "har lämnat": "left",
    "har_lämnat": "left",
    "lämnade": "left",
    "lämnat": "left",
    "mentorn": "mentor",
    "program": "programme",
    "programmet": "programme",
    "samtycke": "consent",
    "slutade": "left",
    "språk": "language",
    "steg": "steps",
    "steget": "stage",
    "säger": "says",
    "titel": "title",
    # What can be chosen.
    "nyfiken": "curious",
    "prövar": "trying",
    "vill pröva": "trying",
    "om ett till två år": "one-to-two-years",
    "om 1–2 år": "one-to-two-years",
    "om 1-2 år": "one-to-two-years",
    "beredd": "ready",
    "redo": "ready",
    "inte nu": "not-now",
    "ej nu": "not-now",
}

NO_CONSENT = Kind(
    "no-consent",
    Wording(
        'det står inte att "{id}" har sagt ja till att vara med', 'it does not say that "{id}" has agreed to take part'
    ),
    Wording(
        "fråga personen, och skriv dagen under consent; utan ett ja ska ingen stå här",
        "ask the person, and write the day under consent; nobody belongs here without a yes",
    ),
)
CONSENT_AFTER_STEP = Kind(
    "consent-after-step",
    Wording(
        '"{id}" sade ja {consent}, men var med redan {date}',
        '"{id}" agreed on {consent}, but was taking part as early as {date}',
    ),
    Wording(
        "rätta datumen; ingen kommer in i programmet före sitt ja",
        "correct the dates; nobody joins the programme before saying yes",
    ),
)
STEPS_OUT_OF_ORDER = Kind(
    "steps-out-of-order",
    Wording(
        "steget börjar {date}, men det före det börjar {before}",
        "the step begins on {date}, but the one before it begins on {before}",
    ),
    Wording("skriv stegen i den ordning som de togs", "write the steps in the order in which they were taken"),
)
STEP_AFTER_LEAVING = Kind(
    "step-after-leaving",
    Wording(
        'steget börjar {date}, men "{id}" lämnade programmet {left}',
        'the step begins on {date}, but "{id}" left the programme on {left}',
    ),
    Wording(
        "rätta datumen; för den som har kommit tillbaka tas left bort",
        "correct the dates; if somebody has come back, remove left",
    ),
)
LATER_THAN_LIST = Kind(
    "later-than-list",
    Wording("{date} kommer efter listans eget datum, {listed}", "{date} is later than the list's own date, {listed}"),
    Wording("rätta datumet, eller date överst i filen", "correct the date, or date at the top of the file"),
)
NO_WAY_THERE = Kind(
    "off-route",
    Wording(
        'programmet leder inte från "{before}" till "{id}"', 'the programme does not lead from "{before}" to "{id}"'
    ),
    Wording('kontrollera steget; efter "{before}" kommer: {known}', 'check the step; after "{before}" comes: {known}'),
    severity="warning",
)
NOT_A_START = Kind(
    "off-route",
    Wording('ingen börjar i steget "{id}"', 'nobody begins at the stage "{id}"'),
    Wording("kontrollera steget; programmet börjar med: {known}", "check the step; the programme begins with: {known}"),
    severity="warning",
)
ASK_AGAIN = Kind(
    "ask-again",
    Wording(
        'det som "{id}" sade {date} om att vara redo gäller inte längre',
        'what "{id}" said on {date} about being ready no longer counts',
    ),
    Wording("fråga igen, eller ta bort det", "ask again, or remove it"),
    severity="hint",
)


class ParticipantsError(LedarskapError):
    """Participants that cannot be used; ``problems`` says where, what, and what to do."""


class Said(Part):
    """What somebody has said of their own readiness, and when; nothing computes it."""

    says: Readiness
    date: Date


class Step(Part):
    """That a stage was entered, and when."""

    stage: Slug
    date: Date


class Participant(Part):
    """One who takes part.

    ``consent`` is the day when they said yes to it, ``steps`` the stages in the order in which they entered them, ``mentor``
    the id of their mentor, and ``left`` the day when they left; why is nowhere recorded.
    """

    consent: Date
    readiness: Filled[Said] = None
    steps: Entries[Step] = ()
    mentor: Optional[Slug] = None
    left: Optional[Date] = None


class Participants(Part):
    """Those who take part in a programme, by an id for each, as they were on a ``date``."""

    also_called = KEYS_IN_SWEDISH

    format: Literal["participants/1"] = "participants/1"
    language: LanguageCode = "sv"
    programme: ProgrammeReference
    date: Date
    participants: Mapping[Slug, Participant] = Field(default_factory=dict)


# --- reading and checking


def read_participants(source: str | PathLike[str], programme: Programme) -> Participants:
    """The participants in a YAML or JSON file, fitted to their programme.

    Raises :class:`ParticipantsError` with every error; FileNotFoundError without a file.
    """
    from ledarskap.reading.opening import open_document

    participants, problems = check_participants(open_document(source), programme)
    errors = [problem for problem in problems if problem.severity == "error"]
    if errors:
        raise ParticipantsError(errors)
    return cast("Participants", participants)


def check_participants(document: Document, programme: Programme) -> tuple[Participants | None, tuple[Problem, ...]]:
    """The participants that a document holds, if they can be had, and all problems with them, warnings and hints too."""
    if document.root is None:
        return None, document.problems
    other = other_format(document, "participants/1")
    if other is not None:
        return None, (other,)
    written = tree_at(document.root, ("participants",))
    ids = list(written) if isinstance(written, dict) else []
    # A missing yes is told of in words of its own.
    unread: Iterator[Path] = (("participants", id_, "consent") for id_ in ids)
    bound = bind(Participants, document.root, document, blanks=True, unread=unread)
    reasons = (one for id_ in ids for one in recorded_reasons(document, ("participants", id_)))
    problems = without_followers(tuple(enough(reasons)), bound.problems)
    problems = (*problems, *enough(_without_consent(document, ids, bound.misplaced)))
    if bound.value is not None:
        problems = (*problems, *enough(_participants_problems(bound.value, document, programme)))
    problems = (*problems, *enough(letter_problems(document.root, document)))
    is_broken = has_errors((*document.problems, *problems))
    return (None if is_broken else bound.value), without_followers(document.problems, problems)


def _without_consent(document: Document, ids: list[str], misspelt: frozenset[Path]) -> Iterator[Problem]:
    for id_ in ids:
        path: Path = ("participants", id_, "consent")
        is_person = isinstance(tree_at(document.root, path[:-1]), dict)
        if is_person and tree_at(document.root, path) is None and path not in misspelt:
            yield document.problem(NO_CONSENT, path, "key", id=id_)


def _participants_problems(participants: Participants, document: Document, programme: Programme) -> Iterator[Problem]:
    """The rules of participants that no type can state; errors before warnings, and those before hints."""
    others = list(other_programme(document, participants.programme, programme))
    if others:
        yield from others
        return
    everyone = participants.participants.items()
    for id_, one in everyone:
        yield from _unknown_stages(document, id_, one, programme)
        yield from _misdated(document, id_, one, participants.date)
    for id_, one in everyone:
        yield from _off_route(document, id_, one, programme)
    for id_, one in everyone:
        said = one.readiness
        if said is not None and _is_to_be_asked(one, said, programme, participants.date):
            yield document.problem(ASK_AGAIN, ("participants", id_, "readiness", "date"), id=id_, date=str(said.date))


def _is_to_be_asked(one: Participant, said: Said, programme: Programme, date: datetime.date) -> bool:
    """Whether what somebody said held until before a date; nobody is asked again who has left."""
    return said.date <= date and takes_part(one, date) and readiness_on(one, programme, date) is None


def _unknown_stages(document: Document, id_: str, one: Participant, programme: Programme) -> Iterator[Problem]:
    for index, step in enumerate(one.steps):
        if step.stage not in programme.stages:
            path: Path = ("participants", id_, "steps", index, "stage")
            yield document.problem(UNKNOWN_STAGE, path, "value", nearest(step.stage, programme.stages), id=step.stage)


def _misdated(document: Document, id_: str, one: Participant, listed: datetime.date) -> Iterator[Problem]:
    """Dates that cannot all be right: before a yes, out of order, after leaving, or later than the list itself."""
    path: Path = ("participants", id_)
    for where, date in _dates(one):
        if date > listed:
            yield document.problem(LATER_THAN_LIST, (*path, *where), date=str(date), listed=str(listed))
    first = min((step.date for step in one.steps), default=None)
    if first is not None and first < one.consent <= listed:
        consent = str(one.consent)
        yield document.problem(CONSENT_AFTER_STEP, (*path, "consent"), id=id_, consent=consent, date=str(first))
    for index, (before, step) in enumerate(pairwise(one.steps), 1):
        if step.date < before.date:
            where = (*path, "steps", index, "date")
            yield document.problem(STEPS_OUT_OF_ORDER, where, date=str(step.date), before=str(before.date))
    for index, step in enumerate(one.steps):
        if one.left is not None and one.left < step.date <= listed:
            where = (*path, "steps", index, "date")
            yield document.problem(STEP_AFTER_LEAVING, where, id=id_, date=str(step.date), left=str(one.left))


def _dates(one: Participant) -> Iterator[tuple[Path, datetime.date]]:
    yield ("consent",), one.consent
    if one.readiness is not None:
        yield ("readiness", "date"), one.readiness.date
    yield from ((("steps", index, "date"), step.date) for index, step in enumerate(one.steps))
    if one.left is not None:
        yield ("left",), one.left


def _off_route(document: Document, id_: str, one: Participant, programme: Programme) -> Iterator[Problem]:
    """Steps that the programme knows no way to; nothing of those that come before or after a stage that it does not know."""
    steps: Path = ("participants", id_, "steps")
    stages = programme.stages
    first = one.steps[0].stage if one.steps else None
    if first is not None and first in stages and first not in programme.start:
        known = ", ".join(programme.start)
        yield document.problem(NOT_A_START, (*steps, 0, "stage"), id=first, known=known)
    for index, (before, step) in enumerate(pairwise(one.steps), 1):
        if step.stage in stages and before.stage in stages and step.stage not in stages[before.stage].after:
            known = ", ".join(stages[before.stage].after) or "–"
            values = {"before": before.stage, "id": step.stage, "known": known}
            yield document.problem(NO_WAY_THERE, (*steps, index, "stage"), "value", None, **values)


# --- where somebody is


def takes_part(participant: Participant, date: datetime.date) -> bool:
    """Whether somebody takes part on a date: has said yes to it, and has not left.

    >>> someone = Participant(consent=datetime.date(2026, 9, 1), left=datetime.date(2026, 11, 1))
    >>> takes_part(someone, datetime.date(2026, 10, 31)), takes_part(someone, datetime.date(2026, 11, 1))
    (True, False)
    """
    return participant.consent <= date and (participant.left is None or date < participant.left)


def current_stage(participant: Participant, date: datetime.date) -> str | None:
    """The id of the stage that somebody is in on a date; None before the first step, and from the day when they left.

    >>> steps = (Step(stage="intresse", date=datetime.date(2026, 9, 1)), Step(stage="prova", date=datetime.date(2027, 1, 1)))
    >>> someone = Participant(consent=datetime.date(2026, 9, 1), steps=steps)
    >>> current_stage(someone, datetime.date(2026, 12, 31)), current_stage(someone, datetime.date(2027, 1, 1))
    ('intresse', 'prova')
    """
    if not takes_part(participant, date):
        return None
    entered = [step.stage for step in participant.steps if step.date <= date]
    return entered[-1] if entered else None


def readiness_on(participant: Participant, programme: Programme, date: datetime.date) -> Said | None:
    """What somebody has said of their own readiness, where it holds on a date; None where nothing does.

    It holds from the day when it was said, for as many months as the programme says, the last day among them.
    """
    said = participant.readiness
    if said is None or date < said.date:
        return None
    last = months_later(said.date, programme.readiness_months)
    return said if last is None or date <= last else None

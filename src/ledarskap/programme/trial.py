"""A trial appointment: a time-limited assignment as manager, with a return that is agreed before it starts.

Why an assignment ended before its time is nowhere recorded, and there is no place to write it.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from os import PathLike
from typing import Annotated, Literal, NamedTuple, Optional, TypeVar, cast

from pydantic import BeforeValidator, Field

from ledarskap.development.plan import PERIOD_BACKWARDS, Entries, FollowUp, Part, Party, Signature, months_later
from ledarskap.programme.model import Days, Programme, ProgrammeReference, TrialTerms, Weeks
from ledarskap.reading.binding import bind
from ledarskap.reading.errors import LedarskapError
from ledarskap.reading.formats import other_format
from ledarskap.reading.lettering import letter_problems
from ledarskap.reading.problems import Kind, Problem, enough, has_errors, without_followers
from ledarskap.reading.tree import Document, Path, tree_at
from ledarskap.reading.values import Date, LanguageCode, Text, Value, whole_number
from ledarskap.reading.wording import Wording

# More days than this without either the assignment or the post are told of.
LONGEST_GAP = 31
DAYS_A_WEEK = 7
DAYS_A_YEAR = 365

KEYS_IN_SWEDISH: Mapping[str, str] = {
    "andel kliniskt": "clinical_percent",
    "andel_kliniskt": "clinical_percent",
    "arbetsplats": "place",
    "avslutat": "ended",
    "avslutades": "ended",
    "avtalad": "agreed",
    "avtalat": "agreed",
    "bestäm senast": "decide_by",
    "bestäm_senast": "decide_by",
    "bevarande": "retention",
    "chef": "manager",
    "datum": "date",
    "från": "start",
    "följa upp": "follow_up",
    "förtida slut": "early_end",
    "förtida_slut": "early_end",
    "halvtid": "half_time",
    "halvtidssamtal": "half_time",
    "hålls till": "held_until",
    "hålls_till": "held_until",
    "i förtid": "early_end",
    "i_förtid": "early_end",
    "inskolning": "catching_up",
    "klinisk andel": "clinical_percent",
    "klinisk_andel": "clinical_percent",
    "klinisk chef": "clinical_manager",
    "klinisk_chef": "clinical_manager",
    "kliniskt": "clinical_percent",
    "medarbetare": "person",
    "medarbetaren": "person",
    "namn": "name",
    "parter": "parties",
    "plats": "place",
    "program": "programme",
    "return": "back",
    "sista beslutsdag": "decide_by",
    "sista_beslutsdag": "decide_by",
    "slut": "end",
    "slutade": "ended",
    "språk": "language",
    "säga till": "notice",
    "säga_till": "notice",
    "tillbaka": "back",
    "titel": "title",
    "till": "until",
    "till och med": "until",
    "till_och_med": "until",
    "tjänst": "post",
    "tjänsten": "post",
    "underskrifter": "signatures",
    "uppdatering": "catching_up",
    "uppdrag": "assignment",
    "uppdraget": "assignment",
    "uppföljning": "follow_up",
    "veckor": "weeks",
    "verksamhetschef": "clinical_manager",
    "vikarie": "stand_in",
    "vikarien": "stand_in",
    "vikarie till": "stand_in_until",
    "vikarie_till": "stand_in_until",
    "återgång": "back",
    "återgången": "back",
    "överenskommet": "agreed",
}
# What people call a reason, where one would be written down.
REASONS = frozenset(
    (
        "because",
        "cause",
        "motive",
        "reason",
        "reasons",
        "why",
        "anledning",
        "motivering",
        "orsak",
        "orsaker",
        "skal",
        "skäl",
        "varför",
    )
)

RETURN_NOT_AGREED = Kind(
    "return-not-agreed",
    Wording(
        "återgången är inte avtalad: det står inte vilken dag ni kom överens om den",
        "the return is not agreed: it does not say on which day you agreed on it",
    ),
    Wording(
        "skriv dagen under agreed; den ska ligga före uppdragets första dag",
        "write the day under agreed; it comes before the first day of the assignment",
    ),
)
NO_FIRST_DAY_BACK = Kind(
    "return-not-agreed",
    Wording(
        "återgången är inte avtalad: första dagen tillbaka saknas",
        "the return is not agreed: the first day back is missing",
    ),
    Wording("skriv den som date under back", "write it as date under back"),
)
AGREED_TOO_LATE = Kind(
    "agreed-too-late",
    Wording(
        "återgången avtalades {agreed}, men uppdraget börjar redan {start}",
        "the return was agreed on {agreed}, but the assignment begins on {start}",
    ),
    Wording(
        "kom överens om återgången innan uppdraget börjar, eller flytta första dagen",
        "agree on the return before the assignment begins, or move the first day",
    ),
)
OPEN_PERIOD = Kind(
    "open-period",
    Wording("uppdraget har ingen {day}", "the assignment has no {day}"),
    Wording(
        "skriv {key} under period: uppdraget är tidsbegränsat",
        "write {key} under period: the assignment is time-limited",
    ),
)
DECISION_OUTSIDE_PERIOD = Kind(
    "decision-outside-period",
    Wording(
        "sista dagen att bestämma sig är {date}, men uppdraget varar från {start} till {end}",
        "the last day to decide is {date}, but the assignment lasts from {start} to {end}",
    ),
    Wording("välj en dag under uppdraget", "choose a day during the assignment"),
)
TALK_OUTSIDE_PERIOD = Kind(
    "outside-period",
    Wording(
        "halvtidssamtalet {date} ligger utanför uppdragets tid", "the half-time talk {date} lies outside the assignment"
    ),
    Wording("rätta datumet eller perioden", "correct the date or the period"),
    severity="warning",
)
STAND_IN_STAYS = Kind(
    "stand-in-stays",
    Wording(
        "vikarien är kvar till och med {until}, men återgången är {date}",
        "the stand-in stays until {until}, but the return is on {date}",
    ),
    Wording(
        "låt vikarien sluta senast dagen före återgången",
        "let the stand-in leave on the day before the return, at the latest",
    ),
)
STAND_IN_LEAVES_EARLY = Kind(
    "stand-in-leaves-early",
    Wording(
        "vikarien slutar {until}, innan uppdraget är slut {end}",
        "the stand-in leaves on {until}, before the assignment ends on {end}",
    ),
    Wording(
        "ordna en vikarie för hela tiden, så att tjänsten inte står tom",
        "arrange for a stand-in all of the time, so that the post is not empty",
    ),
    severity="warning",
)
RETURN_BEFORE_END = Kind(
    "return-before-end",
    Wording(
        "återgången är {date}, men uppdraget slutar först {end}",
        "the return is on {date}, but the assignment does not end until {end}",
    ),
    Wording(
        "låt återgången vara tidigast dagen efter uppdragets sista dag",
        "let the return be on the day after the last day of the assignment, at the earliest",
    ),
)
GAP_BEFORE_RETURN = Kind(
    "gap-before-return",
    Wording(
        "mellan uppdragets sista dag {end} och återgången {date} är det {days} dagar",
        "between the last day of the assignment on {end} and the return on {date} there are {days} days",
    ),
    Wording(
        "flytta återgången, eller gör uppdraget längre, så att ingen tid är utan tjänst",
        "move the return, or make the assignment longer, so that no time is without a post",
    ),
    severity="warning",
)
POST_GONE = Kind(
    "post-gone",
    Wording(
        "tjänsten hålls bara till och med {held_until}, men återgången är {date}",
        "the post is held only until {held_until}, but the return is on {date}",
    ),
    Wording("håll tjänsten till och med återgången, eller längre", "hold the post until the return, or longer"),
)
NOTICE_TOO_LONG = Kind(
    "notice-too-long",
    Wording(
        "den som vill sluta i förtid ska säga till {notice} före, men hela uppdraget är {days}",
        "whoever wants to end early is to say so {notice} before, but the whole assignment is {days}",
    ),
    Wording(
        "skriv färre dagar, så att det går att sluta i förtid", "write fewer days, so that it is possible to end early"
    ),
)
ENDED_OUTSIDE_PERIOD = Kind(
    "ended-outside-period",
    Wording(
        "uppdraget slutade i förtid {date}, men det varar från {start} till {end}",
        "the assignment ended early on {date}, but it lasts from {start} to {end}",
    ),
    Wording(
        "skriv den dag som blev den sista i uppdraget", "write the day that came to be the last one of the assignment"
    ),
)
NO_CATCHING_UP = Kind(
    "no-catching-up",
    Wording(
        "det finns ingen tid för att komma in i det kliniska arbetet igen",
        "there is no time for coming back up to date in clinical work",
    ),
    Wording(
        "skriv under catching_up hur många veckor det tar och vad som ingår",
        "write under catching_up how many weeks it takes and what is included",
    ),
    severity="warning",
)
REASON_RECORDED = Kind(
    "reason-recorded",
    Wording(
        '"{key}" är ett skäl till att sluta, och skäl antecknas aldrig',
        '"{key}" is a reason for stopping, and reasons are never recorded',
    ),
    Wording(
        "ta bort raden: den som slutar behöver inte säga varför",
        "remove the line: whoever stops need not say why",
    ),
)
OTHER_PROGRAMME = Kind(
    "other-programme",
    Wording(
        'filen hör till programmet "{id}", inte till "{programme}"',
        'the file belongs to the programme "{id}", not to "{programme}"',
    ),
    Wording("läs den med det programmet", "read it with that programme"),
)
OTHER_PROGRAMME_VERSION = Kind(
    "other-programme-version",
    Wording(
        "filen hör till version {version} av programmet, som nu är version {programme}",
        "the file belongs to version {version} of the programme, which is version {programme} now",
    ),
    Wording(
        "läs den med ett program vars första siffra är {major}",
        "read it with a programme whose first number is {major}",
    ),
)
_ADVICE = Wording(
    "ändra avtalet, eller ta upp det med programledaren",
    "change the agreement, or raise it with the programme's leader",
)
_PROPOSING = Wording(
    "skriv {proposal}, eller ta upp det med programledaren", "write {proposal}, or raise it with the programme's leader"
)
LONGER_THAN_TERMS = Kind(
    "outside-terms",
    Wording(
        "uppdraget slutar {end}, men programmet säger högst {months}, alltså till och med {latest}",
        "the assignment ends on {end}, but the programme says {months} at most, which is until {latest}",
    ),
    _ADVICE,
    _PROPOSING,
    severity="warning",
)
DECIDED_LATER_THAN_TERMS = Kind(
    "outside-terms",
    Wording(
        "sista dagen att bestämma sig är {date}, men programmet säger {weeks} före slutet, alltså senast {latest}",
        "the last day to decide is {date}, but the programme says {weeks} before the end, which is {latest} at the latest",
    ),
    _ADVICE,
    _PROPOSING,
    severity="warning",
)
LESS_CLINICAL_THAN_TERMS = Kind(
    "outside-terms",
    Wording(
        "det kliniska arbetet är {percent} procent av tiden, men programmet säger minst {least}",
        "clinical work is {percent} per cent of the time, but the programme says {least} at least",
    ),
    _ADVICE,
    _PROPOSING,
    severity="warning",
)
OTHER_NOTICE_THAN_TERMS = Kind(
    "outside-terms",
    Wording(
        "den som vill sluta i förtid ska säga till {notice} före, men programmet säger {days}",
        "whoever wants to end early is to say so {notice} before, but the programme says {days}",
    ),
    _ADVICE,
    _PROPOSING,
    severity="warning",
)
LESS_CATCHING_UP_THAN_TERMS = Kind(
    "outside-terms",
    Wording(
        "det finns {weeks} för att komma in i det kliniska arbetet igen, men programmet säger minst {least}",
        "there is time for coming back up to date in clinical work ({weeks}), but the programme says {least} at least",
    ),
    _ADVICE,
    _PROPOSING,
    severity="warning",
)

_DAYS = (Wording("dag", "day"), Wording("dagar", "days"))
_WEEKS = (Wording("vecka", "week"), Wording("veckor", "weeks"))
_MONTHS = (Wording("månad", "month"), Wording("månader", "months"))
_FIRST_DAY = Wording("första dag", "first day")
_LAST_DAY = Wording("sista dag", "last day")

_AGREED = Wording("Återgången är avtalad", "The return is agreed")
_START = Wording("Första dagen i uppdraget", "First day of the assignment")
_HALF_TIME = Wording("Halvtidssamtal", "Half-time talk")
_DECIDE_BY = Wording("Sista dagen att bestämma sig", "Last day to decide")
_END = Wording("Sista dagen i uppdraget", "Last day of the assignment")
_ENDED = Wording("Uppdraget slutar i förtid, sista dagen", "The assignment ends early, last day")
_UNTIL_RETURN = Wording("Från i dag och fram till återgången", "From today until the return")
_STAND_IN = Wording("Vikariens sista dag", "Last day of the stand-in")
_RETURN = Wording("Första dagen tillbaka", "First day back")
_CAUGHT_UP = Wording(
    "Sista dagen av tiden för att komma in i det kliniska arbetet igen",
    "Last day of the time for coming back up to date in clinical work",
)
_POST_HELD = Wording("Sista dagen som tjänsten hålls", "Last day that the post is held")
_FOLLOW_UP = Wording("Uppföljning", "Follow-up")

Percent = Annotated[int, Field(ge=0, le=100), BeforeValidator(whole_number)]


class TrialError(LedarskapError):
    """A trial appointment that cannot be used; ``problems`` says where, what, and what to do."""


def _blank_group(value: object) -> object:
    """A group of keys that are all left blank is one that is not filled in."""
    if isinstance(value, Mapping) and all(child is None for child in value.values()):
        return None
    return value


Group = TypeVar("Group", bound=Value)
Filled = Annotated[Optional[Group], BeforeValidator(_blank_group)]


class TrialParties(Part):
    """Those who agree: the person, the manager who gives the assignment, and the manager who holds the post open."""

    person: Party = Party()
    manager: Party = Party()
    clinical_manager: Party = Party()


class Assignment(Part):
    """What is tried: the title, the place, and how much of the time is clinical work, in per cent."""

    title: Text
    place: Text
    clinical_percent: Percent


class TrialPeriod(Part):
    """From the first day of the assignment to the last; a trial is never open."""

    start: Date
    end: Date


class Post(Part):
    """The post that is held open meanwhile, and the last day that it is."""

    title: Text
    place: Text
    held_until: Date


class Return(Part):
    """The first day back, and where; a title or a place that is left blank is that of the post."""

    date: Date
    title: Optional[Text] = None
    place: Optional[Text] = None


class CatchingUp(Part):
    """What there is to come back up to date in clinical work: for how many weeks, from the first day back, and what."""

    weeks: Weeks
    text: Text


class StandIn(Part):
    """Who does the work of the post meanwhile, and the last day."""

    name: Optional[Text] = None
    until: Date


class EarlyEnd(Part):
    """What holds if the assignment ends before its time.

    ``notice`` is how many days before it is told, ``place_until_return`` where the person works from then until the return,
    and ``stand_in_until`` the day that the stand-in stays to in that case; left blank, it is the one agreed for the stand-in.
    """

    notice: Days
    place_until_return: Text
    stand_in_until: Optional[Date] = None


class Ended(Part):
    """That the assignment ended before its time, and its last day; why is nowhere recorded."""

    date: Date


class TrialSignatures(Part):
    """The three signatures."""

    person: Signature = Signature()
    manager: Signature = Signature()
    clinical_manager: Signature = Signature()


class Trial(Part):
    """A trial appointment as it was agreed on.

    ``agreed`` is the day when the return was, ``half_time`` that of the half-time talk, and ``decide_by`` the last day to
    decide what comes after.
    """

    also_called = KEYS_IN_SWEDISH

    format: Literal["trial/1"] = "trial/1"
    language: LanguageCode = "sv"
    programme: Filled[ProgrammeReference] = None
    parties: TrialParties = TrialParties()
    assignment: Assignment
    period: TrialPeriod
    post: Post
    agreed: Date
    back: Return
    half_time: Optional[Date] = None
    decide_by: Date
    catching_up: Filled[CatchingUp] = None
    stand_in: Filled[StandIn] = None
    early_end: EarlyEnd
    ended: Filled[Ended] = None
    follow_up: Entries[FollowUp] = ()
    signatures: TrialSignatures = TrialSignatures()
    retention: Optional[Text] = None


class Deadline(NamedTuple):
    """A day that matters: ``key`` is stable, ``words`` say what day it is, ``note`` what the agreement says of it."""

    date: datetime.date
    key: str
    words: Wording
    note: str | None = None


# --- reading and checking


def read_trial(source: str | PathLike[str]) -> Trial:
    """The trial appointment in a YAML or JSON file. Raises :class:`TrialError` with every error; FileNotFoundError without a file.

    What only the programme can tell, such as how long a trial may be, is asked of :func:`check_trial`.
    """
    from ledarskap.reading.opening import open_document

    trial, problems = check_trial(open_document(source))
    errors = [problem for problem in problems if problem.severity == "error"]
    if errors:
        raise TrialError(errors)
    return cast("Trial", trial)


def check_trial(document: Document, programme: Programme | None = None) -> tuple[Trial | None, tuple[Problem, ...]]:
    """The trial appointment that a document holds, if it can be had, and all problems with it, warnings too.

    With a ``programme`` it is held against what that says of every trial; what departs from it is a warning, since those
    who agree may have their reasons.
    """
    if document.root is None:
        return None, document.problems
    other = other_format(document, "trial/1")
    if other is not None:
        return None, (other,)
    # What is missing of these is told of in words of its own.
    bound = bind(Trial, document.root, document, blanks=True, unread=(("agreed",), ("back",), ("period",)))
    reasons = (*recorded_reasons(document, ()), *recorded_reasons(document, ("ended",)))
    problems = without_followers(reasons, bound.problems)
    problems = (*problems, *_not_agreed(document, bound.misplaced))
    if bound.value is not None:
        problems = (*problems, *enough(_trial_problems(bound.value, document, programme)))
    problems = (*problems, *enough(letter_problems(document.root, document)))
    is_broken = has_errors((*document.problems, *problems))
    return (None if is_broken else bound.value), without_followers(document.problems, problems)


def recorded_reasons(document: Document, path: Path) -> Iterator[Problem]:
    """Every key of the mapping at a path under which somebody has written why another person stopped."""
    group = tree_at(document.root, path)
    for key in group if isinstance(group, dict) else ():
        if " ".join(key.casefold().split()) in REASONS:
            yield document.problem(REASON_RECORDED, (*path, key), "key", key=key)


def other_programme(
    document: Document, reference: ProgrammeReference | None, programme: Programme
) -> Iterator[Problem]:
    """The problem of a file that belongs to another programme, or to a version that has changed too much."""
    if reference is None:
        return
    major = reference.version.split(".")[0]
    if reference.id != programme.id:
        yield document.problem(OTHER_PROGRAMME, ("programme", "id"), id=reference.id, programme=programme.id)
    elif major != programme.version.split(".")[0]:
        values = {"version": reference.version, "programme": programme.version, "major": major}
        yield document.problem(OTHER_PROGRAMME_VERSION, ("programme", "version"), "value", None, **values)


def _not_agreed(document: Document, misspelt: frozenset[Path]) -> Iterator[Problem]:
    """What a trial cannot be without, where it is missing or blank, but not where its key is only misspelt."""
    if _is_missing(document, ("agreed",), misspelt):
        yield document.problem(RETURN_NOT_AGREED, ("agreed",), "key")
    if _is_missing(document, ("back", "date"), misspelt):
        yield document.problem(NO_FIRST_DAY_BACK, ("back", "date"), "key")
    for key, day in (("start", _FIRST_DAY), ("end", _LAST_DAY)):
        if _is_missing(document, ("period", key), misspelt):
            yield document.problem(OPEN_PERIOD, ("period", key), "key", key=key, day=day)


def _is_missing(document: Document, path: Path, misspelt: frozenset[Path]) -> bool:
    around = tree_at(document.root, path[:-1])
    is_told_of = path in misspelt or (len(path) > 1 and path[:-1] in misspelt)
    return tree_at(document.root, path) is None and (around is None or isinstance(around, dict)) and not is_told_of


def _trial_problems(trial: Trial, document: Document, programme: Programme | None) -> Iterator[Problem]:
    """The rules of a trial that no type can state; errors before warnings."""
    others = [] if programme is None else list(other_programme(document, trial.programme, programme))
    yield from others
    start, end = trial.period.start, trial.period.end
    is_backwards = end < start
    if is_backwards:
        yield document.problem(PERIOD_BACKWARDS, ("period", "end"), start=str(start), end=str(end))
    else:
        yield from _period_errors(trial, document)
    yield from _return_errors(trial, document)
    yield from _warnings(trial, document)
    if programme is not None and programme.trial is not None and not others and not is_backwards:
        yield from _outside_terms(trial, document, programme.trial)


def _period_errors(trial: Trial, document: Document) -> Iterator[Problem]:
    """What does not lie before the assignment, in it or after it, as it has to."""
    start, end = trial.period.start, trial.period.end
    period = {"start": str(start), "end": str(end)}
    if trial.agreed >= start:
        yield document.problem(AGREED_TOO_LATE, ("agreed",), agreed=str(trial.agreed), start=str(start))
    if not start <= trial.decide_by <= end:
        yield document.problem(
            DECISION_OUTSIDE_PERIOD, ("decide_by",), "value", None, date=str(trial.decide_by), **period
        )
    if trial.back.date <= end:
        yield document.problem(RETURN_BEFORE_END, ("back", "date"), date=str(trial.back.date), end=str(end))
    days = (end - start).days + 1
    notice = trial.early_end.notice
    if notice > days:
        amounts = {"notice": _amount(notice, _DAYS), "days": _amount(days, _DAYS)}
        yield document.problem(NOTICE_TOO_LONG, ("early_end", "notice"), "value", None, **amounts)
    if trial.ended is not None and not start <= trial.ended.date <= end:
        date = str(trial.ended.date)
        yield document.problem(ENDED_OUTSIDE_PERIOD, ("ended", "date"), "value", None, date=date, **period)


def _return_errors(trial: Trial, document: Document) -> Iterator[Problem]:
    """What would leave whoever comes back without a post."""
    back = trial.back.date
    if trial.post.held_until < back:
        held_until = str(trial.post.held_until)
        yield document.problem(POST_GONE, ("post", "held_until"), held_until=held_until, date=str(back))
    if back <= trial.period.end:
        # A stand-in for the time of the assignment only follows from that.
        return
    stays: tuple[tuple[Path, datetime.date | None], ...] = (
        (("stand_in", "until"), None if trial.stand_in is None else trial.stand_in.until),
        (("early_end", "stand_in_until"), trial.early_end.stand_in_until),
    )
    for path, until in stays:
        if until is not None and until >= back:
            yield document.problem(STAND_IN_STAYS, path, until=str(until), date=str(back))


def _warnings(trial: Trial, document: Document) -> Iterator[Problem]:
    start, end, back = trial.period.start, trial.period.end, trial.back.date
    if trial.catching_up is None:
        yield document.problem(NO_CATCHING_UP, ("catching_up",), "key")
    if end < start:
        return
    gap = (back - end).days - 1
    if gap > LONGEST_GAP:
        yield document.problem(GAP_BEFORE_RETURN, ("back", "date"), end=str(end), date=str(back), days=gap)
    if trial.stand_in is not None and trial.stand_in.until < end:
        until = str(trial.stand_in.until)
        yield document.problem(STAND_IN_LEAVES_EARLY, ("stand_in", "until"), until=until, end=str(end))
    if trial.half_time is not None and not start <= trial.half_time <= end:
        yield document.problem(TALK_OUTSIDE_PERIOD, ("half_time",), date=str(trial.half_time))


def _outside_terms(trial: Trial, document: Document, terms: TrialTerms) -> Iterator[Problem]:
    """What departs from what the programme says of every trial, with what it would be as proposal."""
    start, end = trial.period.start, trial.period.end
    after = months_later(start, terms.longest_months)
    if after is not None and end >= after:
        latest = str(_days_later(after, -1))
        months = _amount(terms.longest_months, _MONTHS)
        yield document.problem(
            LONGER_THAN_TERMS, ("period", "end"), proposal=latest, end=str(end), months=months, latest=latest
        )
    # A short trial can be decided on from its first day.
    decide_by = max(start, _days_later(end, -DAYS_A_WEEK * terms.decide_weeks_before_end))
    if decide_by < trial.decide_by <= end:
        told = {"date": str(trial.decide_by), "latest": str(decide_by)}
        weeks = _amount(terms.decide_weeks_before_end, _WEEKS)
        yield document.problem(DECIDED_LATER_THAN_TERMS, ("decide_by",), "value", str(decide_by), **told, weeks=weeks)
    percent, least = trial.assignment.clinical_percent, terms.least_clinical_percent
    if percent < least:
        path: Path = ("assignment", "clinical_percent")
        yield document.problem(LESS_CLINICAL_THAN_TERMS, path, proposal=str(least), percent=percent, least=least)
    notice, days = trial.early_end.notice, terms.notice_days
    if notice != days:
        amounts = {"notice": _amount(notice, _DAYS), "days": _amount(days, _DAYS)}
        yield document.problem(OTHER_NOTICE_THAN_TERMS, ("early_end", "notice"), "value", str(days), **amounts)
    needed = _weeks_to_catch_up(trial, terms)
    if trial.catching_up is not None and trial.catching_up.weeks < needed:
        amounts = {"weeks": _amount(trial.catching_up.weeks, _WEEKS), "least": _amount(needed, _WEEKS)}
        yield document.problem(LESS_CATCHING_UP_THAN_TERMS, ("catching_up", "weeks"), "value", str(needed), **amounts)


def _weeks_to_catch_up(trial: Trial, terms: TrialTerms) -> int:
    """The weeks of a year away, for as long as the person is away, to the nearest week: a leap day asks for no more."""
    days = max(0, (trial.back.date - trial.period.start).days)
    return (2 * terms.catching_up_weeks_a_year * days + DAYS_A_YEAR) // (2 * DAYS_A_YEAR)


def _amount(number: int, unit: tuple[Wording, Wording]) -> Wording:
    one, many = unit
    words = one if number == 1 else many
    return Wording(f"{number} {words.swedish}", f"{number} {words.english}")


# --- the days that matter


def return_date(trial: Trial) -> datetime.date:
    """The first day back: the one that was agreed, or an earlier one where the assignment ended before its time.

    Then it is the day after the stand-in leaves and the assignment is over; never later than the day that was agreed.
    """
    agreed = trial.back.date
    if trial.ended is None:
        return agreed
    until = trial.early_end.stand_in_until
    if until is None and trial.stand_in is not None:
        until = trial.stand_in.until
    last = trial.ended.date if until is None else max(trial.ended.date, until)
    return min(agreed, _days_later(last, 1))


def deadlines(trial: Trial) -> tuple[Deadline, ...]:
    """Every day that matters in a trial appointment, in order of date.

    After an early end these are the days as they came to be: what was to happen later in the assignment is gone, and from
    the day after until the return it says where the person works. The keys are ``agreed``, ``start``, ``half-time``,
    ``decide-by``, ``end`` (or ``ended`` and ``until-return``), ``stand-in``, ``return``, ``caught-up``, ``post-held``, and
    ``follow-up-1`` and so on, numbered as they stand in the agreement.
    """
    days = (*_days_of_assignment(trial), *_days_of_return(trial), *_follow_ups(trial))
    return tuple(sorted(days, key=lambda deadline: deadline.date))


def _days_of_assignment(trial: Trial) -> Iterator[Deadline]:
    last = trial.period.end if trial.ended is None else trial.ended.date
    yield Deadline(trial.agreed, "agreed", _AGREED)
    yield Deadline(trial.period.start, "start", _START, f"{trial.assignment.title}, {trial.assignment.place}")
    if trial.half_time is not None and trial.half_time <= last:
        yield Deadline(trial.half_time, "half-time", _HALF_TIME)
    if trial.decide_by <= last:
        yield Deadline(trial.decide_by, "decide-by", _DECIDE_BY)
    if trial.ended is None:
        yield Deadline(last, "end", _END)
        return
    yield Deadline(last, "ended", _ENDED)
    next_day = _days_later(last, 1)
    if next_day < return_date(trial):
        yield Deadline(next_day, "until-return", _UNTIL_RETURN, trial.early_end.place_until_return)


def _days_of_return(trial: Trial) -> Iterator[Deadline]:
    back = return_date(trial)
    if trial.stand_in is not None:
        until = trial.stand_in.until
        if trial.ended is not None:
            # Whoever comes back does so as soon as the stand-in has left.
            until = min(max(until, trial.early_end.stand_in_until or until), _days_later(back, -1))
        yield Deadline(until, "stand-in", _STAND_IN, trial.stand_in.name)
    title, place = trial.back.title or trial.post.title, trial.back.place or trial.post.place
    yield Deadline(back, "return", _RETURN, f"{title}, {place}")
    if trial.catching_up is not None:
        last = _days_later(back, DAYS_A_WEEK * trial.catching_up.weeks - 1)
        yield Deadline(last, "caught-up", _CAUGHT_UP, trial.catching_up.text)
    yield Deadline(trial.post.held_until, "post-held", _POST_HELD, f"{trial.post.title}, {trial.post.place}")


def _follow_ups(trial: Trial) -> Iterator[Deadline]:
    for number, follow_up in enumerate(trial.follow_up, 1):
        if follow_up.date is not None:
            yield Deadline(follow_up.date, f"follow-up-{number}", _FOLLOW_UP, follow_up.text)


def _days_later(date: datetime.date, days: int) -> datetime.date:
    """The day so many days later, or before where they are fewer than none; the first or the last there is, past those."""
    least, most = datetime.date.min.toordinal(), datetime.date.max.toordinal()
    return datetime.date.fromordinal(min(max(date.toordinal() + days, least), most))

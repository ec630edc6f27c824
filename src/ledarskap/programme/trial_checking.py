"""A document to a trial appointment, or to every problem with it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from os import PathLike
from typing import cast

from ledarskap.development.months import months_later
from ledarskap.development.plan_checking import PERIOD_BACKWARDS
from ledarskap.programme.deadlines import DAYS_A_WEEK, days_later
from ledarskap.programme.model import Programme, TrialTerms
from ledarskap.programme.references import other_programme
from ledarskap.programme.trial import Trial
from ledarskap.programme.unrecorded import recorded_reasons
from ledarskap.reading.binding import bind
from ledarskap.reading.errors import LedarskapError
from ledarskap.reading.formats import other_format
from ledarskap.reading.lettering import letter_problems
from ledarskap.reading.problems import Kind, Problem, enough, has_errors, without_followers
from ledarskap.reading.tree import Document, Path, tree_at
from ledarskap.reading.wording import Wording

# More days than this without either the assignment or the post are told of.
LONGEST_GAP = 31
DAYS_A_YEAR = 365

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
        "halvtidssamtalet {date} ligger utanför uppdragets tid",
        "the halfway conversation on {date} is outside the assignment",
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
        "arrange a stand-in for the whole time, so that the post is not left empty",
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
        "move the return, or make the assignment longer, so that there is no time without a post",
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
        "anyone who wants to end early is to give {notice} notice, but the whole assignment is {days}",
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
        "skriv den dag som blev den sista i uppdraget", "write the day that turned out to be the last of the assignment"
    ),
)
NO_CATCHING_UP = Kind(
    "no-catching-up",
    Wording(
        "det finns ingen tid för att komma in i det kliniska arbetet igen",
        "there is no time for getting back into clinical work",
    ),
    Wording(
        "skriv under catching_up hur många veckor det tar och vad som ingår",
        "write under catching_up how many weeks it takes and what is included",
    ),
    severity="warning",
)
_ADVICE = Wording(
    "ändra avtalet, eller ta upp det med programledaren",
    "change the agreement, or raise it with the programme leader",
)
_PROPOSING = Wording(
    "skriv {proposal}, eller ta upp det med programledaren", "write {proposal}, or raise it with the programme leader"
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


class TrialError(LedarskapError):
    """A trial appointment that cannot be used; ``problems`` says where, what, and what to do."""


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
        latest = str(days_later(after, -1))
        months = _amount(terms.longest_months, _MONTHS)
        yield document.problem(
            LONGER_THAN_TERMS, ("period", "end"), proposal=latest, end=str(end), months=months, latest=latest
        )
    # A short trial can be decided on from its first day.
    decide_by = max(start, days_later(end, -DAYS_A_WEEK * terms.decide_weeks_before_end))
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

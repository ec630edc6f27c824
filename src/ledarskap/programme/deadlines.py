"""The days that matter in a trial appointment, also after an early end."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from ledarskap.programme.trial import Trial
from ledarskap.reading.wording import Wording

DAYS_A_WEEK = 7

_AGREED = Wording("Återgången är avtalad", "The return is agreed")
_START = Wording("Första dagen i uppdraget", "First day of the assignment")
_HALF_TIME = Wording("Halvtidssamtal", "Halfway conversation")
_DECIDE_BY = Wording("Sista dagen att bestämma sig", "Last day to decide")
_END = Wording("Sista dagen i uppdraget", "Last day of the assignment")
_ENDED = Wording("Uppdraget slutar i förtid, sista dagen", "The assignment ends early, last day")
_UNTIL_RETURN = Wording("Från i dag och fram till återgången", "From today until the return")
_STAND_IN = Wording("Vikariens sista dag", "Last day of the stand-in")
_RETURN = Wording("Första dagen tillbaka", "First day back")
_CAUGHT_UP = Wording(
    "Sista dagen med tid för att komma in i det kliniska arbetet igen",
    "Last day of the time for getting back into clinical work",
)
_POST_HELD = Wording("Sista dagen som tjänsten hålls", "Last day that the post is held")
_FOLLOW_UP = Wording("Uppföljning", "Follow-up")


class Deadline(NamedTuple):
    """A day that matters: ``key`` is stable, ``words`` say what day it is, ``note`` what the agreement says of it."""

    date: datetime.date
    key: str
    words: Wording
    note: str | None = None


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
    return min(agreed, days_later(last, 1))


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
    next_day = days_later(last, 1)
    if next_day < return_date(trial):
        yield Deadline(next_day, "until-return", _UNTIL_RETURN, trial.early_end.place_until_return)


def _days_of_return(trial: Trial) -> Iterator[Deadline]:
    back = return_date(trial)
    if trial.stand_in is not None:
        until = trial.stand_in.until
        if trial.ended is not None:
            # Whoever comes back does so as soon as the stand-in has left.
            until = min(max(until, trial.early_end.stand_in_until or until), days_later(back, -1))
        yield Deadline(until, "stand-in", _STAND_IN, trial.stand_in.name)
    title, place = trial.back.title or trial.post.title, trial.back.place or trial.post.place
    yield Deadline(back, "return", _RETURN, f"{title}, {place}")
    if trial.catching_up is not None:
        last = days_later(back, DAYS_A_WEEK * trial.catching_up.weeks - 1)
        yield Deadline(last, "caught-up", _CAUGHT_UP, trial.catching_up.text)
    yield Deadline(trial.post.held_until, "post-held", _POST_HELD, f"{trial.post.title}, {trial.post.place}")


def _follow_ups(trial: Trial) -> Iterator[Deadline]:
    for number, follow_up in enumerate(trial.follow_up, 1):
        if follow_up.date is not None:
            yield Deadline(follow_up.date, f"follow-up-{number}", _FOLLOW_UP, follow_up.text)


def days_later(date: datetime.date, days: int) -> datetime.date:
    """The day so many days later, or before where they are fewer than none; the first or the last there is, past those."""
    least, most = datetime.date.min.toordinal(), datetime.date.max.toordinal()
    return datetime.date.fromordinal(min(max(date.toordinal() + days, least), most))

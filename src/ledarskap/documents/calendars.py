"""Dates for people's calendars: what happens on which day, as iCalendar (RFC 5545)."""

from __future__ import annotations

import datetime
import hashlib
import itertools
import re
from collections import deque
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ledarskap.development.plan import Plan
from ledarskap.documents.document import Asked, Made
from ledarskap.documents.labels import LABELS, in_language
from ledarskap.reading.extras import extra_missing
from ledarskap.reading.problems import Kind, Location, Problem
from ledarskap.reading.wording import Language, Wording

_CALENDAR_FILE = Wording("en kalenderfil", "a calendar file")
# What has to be decided or done by a day is told of this many days before.
DAYS_BEFORE = 7
_DOMAIN = "ledarskap"
_PRODUCT = "-//ledarskap//ledarskap//SV"

CALENDAR_LABELS: Mapping[str, Wording] = {
    "plan_follow_up": Wording("Uppföljning av utvecklingsplanen", "Follow-up of the development plan"),
    "plan_commitment": Wording("Löfte i utvecklingsplanen", "Commitment in the development plan"),
    "remember": Wording("Om en vecka: {what}", "In a week: {what}"),
}

NO_DATES = Kind(
    "no-dates",
    Wording("det finns inget datum att skriva i kalendern", "there is no date to write in the calendar"),
    Wording("fyll i ett datum, till exempel för en uppföljning", "fill in a date, such as that of a follow-up"),
)


class Event(NamedTuple):
    """What happens on a day, all day long.

    ``uid`` is the same each time that the same thing is written, wherever its day has moved to, so that a calendar moves it
    too. ``is_deadline`` is for what has to be done by then: the calendar reminds of it a week before.
    """

    uid: str
    date: datetime.date
    summary: str
    description: str | None = None
    is_deadline: bool = False


def calendar(events: Iterable[Event], language: Language, stamp: datetime.date | None) -> str:
    """Events as a calendar file. ``stamp`` is the day that it is written; that of the first event, where none is known.

    Raises :class:`~ledarskap.reading.extras.ExtraMissingError` where the package icalendar is not installed.
    """
    try:
        import icalendar
    except ImportError:
        raise extra_missing(_CALENDAR_FILE, "icalendar", "calendar") from None

    class Written(icalendar.vText):
        r"""A text as it was written: icalendar's own takes ``\N`` for a line break, also in the name of a folder."""

        def to_ical(self) -> bytes:
            return _escaped(str(self)).encode()

    found = sorted(events, key=lambda event: (event.date, event.uid))
    written = icalendar.Calendar()
    written.add("prodid", _PRODUCT if language == "sv" else _PRODUCT.replace("SV", "EN"))
    written.add("version", "2.0")
    for event in found:
        made = icalendar.Event()
        made.add("uid", event.uid)
        made.add("dtstamp", datetime.datetime.combine(stamp or event.date, datetime.time(), datetime.UTC))
        made.add("dtstart", event.date)
        made.add("summary", Written(event.summary))
        if event.description:
            made.add("description", Written(event.description))
        # A day with something to remember is no day when nobody can be met.
        made.add("transp", "TRANSPARENT")
        if event.is_deadline:
            alarm = icalendar.Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("trigger", -datetime.timedelta(days=DAYS_BEFORE))
            told = CALENDAR_LABELS["remember"].in_language(language).format(what=event.summary)
            alarm.add("description", Written(told))
            made.add_component(alarm)
        written.add_component(made)
    lines: bytes = written.to_ical()
    return lines.decode("utf-8")


def _escaped(text: str) -> str:
    r"""A text as it stands in a calendar file (RFC 5545, 3.3.11), its lines on one line.

    >>> print(_escaped("Rum 2; hus B\\N"))
    Rum 2\; hus B\\N
    """
    signs = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return "\\n".join(re.split("\r\n|\r|\n", signs))


def uid_of(*parts: object) -> str:
    """An id that is the same for the same parts in every calendar, and from which they cannot be read.

    >>> uid_of("plan", "Åsa", 1) == uid_of("plan", "Åsa", 1) != uid_of("plan", "Åsa", 2)
    True
    """
    # With its length before each part, no two lists of parts are written the same way.
    text = "".join(f"{len(str(part))}:{part};" for part in parts)
    return f"{hashlib.sha256(text.encode()).hexdigest()[:32]}@{_DOMAIN}"


def plan_events(plan: Plan, language: Language) -> Iterator[Event]:
    """The follow-ups of a plan, and the commitments and activities that are to be done by a day."""
    label = in_language({**LABELS, **CALENDAR_LABELS}, language)
    whose = ("plan", plan.framework.id, plan.role.id, plan.parties.person.name, plan.period.start)
    about = f"{label['plan_title']}: {plan.parties.person.name}" if plan.parties.person.name else label["plan_title"]
    agreements = (*plan.history, plan)
    numbers = _numbers([[one.text or one.date for one in agreed.follow_up] for agreed in agreements])
    for number, one in zip(numbers, plan.follow_up, strict=True):
        if one.date:
            yield Event(uid_of(*whose, "follow-up", number), one.date, label["plan_follow_up"], _lines(about, one.text))
    numbers = _numbers([[(one.what, one.by) for one in agreed.commitments] for agreed in agreements])
    for number, promise in zip(numbers, plan.commitments, strict=True):
        if promise.date and promise.what and promise.status in {"open", "moved"}:
            by = label["person_commits" if promise.by == "person" else "manager_commits"]
            yield Event(
                uid_of(*whose, "commitment", number),
                promise.date,
                f"{by}: {promise.what}",
                about,
                is_deadline=True,
            )
    for focus in plan.focus:
        for number, activity in enumerate(focus.activities):
            if activity.date and activity.text:
                yield Event(
                    uid_of(*whose, "activity", focus.statement, number),
                    activity.date,
                    f"{label['due']}: {activity.text}",
                    _lines(about, f"{label['owner']}: {activity.owner}" if activity.owner else None),
                    is_deadline=True,
                )


def _numbers(lists: Sequence[Sequence[Hashable]]) -> list[int]:
    """The number of each entry of the last list: the one that it had in the list before, or else one that none has had.

    What is done leaves a plan when it is followed up, and what is left must not be taken for it in anybody's calendar.

    >>> _numbers([["a", "b"]]), _numbers([["a", "b"], ["b", "c"]])
    ([0, 1], [1, 2])
    """
    free = itertools.count()
    known: dict[Hashable, deque[int]] = {}
    numbers: list[int] = []
    for entries in lists:
        numbers = [known[entry].popleft() if known.get(entry) else next(free) for entry in entries]
        known = {}
        for entry, number in zip(entries, numbers, strict=True):
            known.setdefault(entry, deque()).append(number)
    return numbers


def _lines(*texts: str | None) -> str:
    return "\n".join(text for text in texts if text)


def calendar_of(events: Iterable[Event], asked: Asked, written: datetime.date | None) -> Made:
    """A calendar file of events, or why there is none; ``written`` is the day that it is dated, where none is asked for."""
    found = tuple(events)
    if not found:
        return Problem(NO_DATES, Location("–"))
    return calendar(found, asked.language, asked.date or written)

"""What is different between two agreements: what was added, what was struck out, and what was put in another way."""

from __future__ import annotations

import datetime
from collections import deque
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Literal, NamedTuple, TypeVar

from ledarskap.development.plan import Agreement, Commitment, Focus, PlanCondition, PlannedActivity

Changed = Literal["period", "condition", "focus", "activity", "commitment"]
Detail = str | int | datetime.date | None
Entry = TypeVar("Entry", PlanCondition, Focus, PlannedActivity, Commitment)

_FOCUS_DETAILS = ("goal", "when", "then")
_ACTIVITY_DETAILS = ("owner", "date", "hours")
_COMMITMENT_DETAILS = ("what", "by", "date", "status")


class Change(NamedTuple):
    """One thing that is different. ``about`` says of what, in the plan's own words.

    ``detail`` is the key whose value is another, or None where all of it is new or struck out: ``now`` is then its text, or None.
    """

    part: Changed
    about: str | None
    detail: str | None
    before: Detail
    now: Detail


def changes_between(before: Agreement, now: Agreement) -> tuple[Change, ...]:
    """What is different in the period, the conditions, the focus areas and the promises, in the order of the plan.

    A promise that had been kept and is gone is no change: it is done. Nor is one that is open again: it still stands. What is
    blank is nothing.

    >>> before = Agreement(commitments=(Commitment(what="Ge tid", date=datetime.date(2027, 1, 15)),))
    >>> now = Agreement(commitments=(Commitment(what="Ge tid", date=datetime.date(2027, 3, 1)),))
    >>> [(one.about, one.detail, str(one.before), str(one.now)) for one in changes_between(before, now)]
    [('Ge tid', 'date', '2027-01-15', '2027-03-01')]
    """
    return (
        *_details("period", None, ("start", "end"), before.period, now.period),
        *_conditions(before.conditions, now.conditions),
        *_focuses(before.focus, now.focus),
        *_commitments(before.commitments, now.commitments),
    )


def _conditions(before: Sequence[PlanCondition], now: Sequence[PlanCondition]) -> Iterator[Change]:
    for old, new in _paired(before, now, lambda one: one.statement or one.text):
        was, is_ = old or PlanCondition(), new or PlanCondition()
        about = is_.text or was.text or is_.statement or was.statement
        if was.note or is_.note:
            yield from _details("condition", about, ("note",), was, is_)
        elif old is None or new is None:
            yield Change("condition", None, None, about if old else None, about if new else None)


def _focuses(before: Sequence[Focus], now: Sequence[Focus]) -> Iterator[Change]:
    for old, new in _paired(before, now, lambda one: one.statement):
        if old is None or new is None:
            yield Change("focus", None, None, old.text if old else None, new.text if new else None)
            continue
        yield from _details("focus", new.text, _FOCUS_DETAILS, old, new)
        yield from _activities(old.activities, new.activities)


def _activities(before: Sequence[PlannedActivity], now: Sequence[PlannedActivity]) -> Iterator[Change]:
    for old, new in _paired(before, now, lambda one: one.text):
        if old is None or new is None:
            yield Change("activity", None, None, old.text if old else None, new.text if new else None)
        else:
            yield from _details("activity", new.text, _ACTIVITY_DETAILS, old, new)


def _commitments(before: Sequence[Commitment], now: Sequence[Commitment]) -> Iterator[Change]:
    pairs = _paired(before, now, _words_and_promiser, lambda one: one.what, _place)
    for old, new in pairs:
        if old is not None and new is not None:
            details = _details("commitment", old.what, _COMMITMENT_DETAILS, old, new)
            yield from (one for one in details if (one.detail, one.now) != ("status", "open"))
        elif new is not None or (old is not None and old.status != "kept"):
            yield Change("commitment", None, None, old.what if old else None, new.what if new else None)


def _words_and_promiser(one: Commitment) -> Hashable | None:
    return (one.what, one.by) if one.what else None


def _place(one: Commitment) -> Hashable | None:
    """What a promise in other words has in common with the one whose place it takes; a kept one leaves its place."""
    return (one.statement, one.by) if one.what and one.statement and one.status != "kept" else None


def _paired(
    before: Sequence[Entry], now: Sequence[Entry], *keys: Callable[[Entry], Hashable | None]
) -> Iterator[tuple[Entry | None, Entry | None]]:
    """Each entry beside the one that it was, or None: those that are there now in their order, then those that are gone.

    Entries are known by the first key; those that no other one has been found for by it, by the next. Where several have the
    same key, the first goes with the first. What the first key says nothing of is blank, and left out.
    """
    left = {place: one for place, one in enumerate(before) if keys[0](one) is not None}
    found: dict[int, Entry] = {}
    for key in keys:
        waiting: dict[Hashable | None, deque[int]] = {}
        for place, one in left.items():
            waiting.setdefault(key(one), deque()).append(place)
        for place, one in enumerate(now):
            if place not in found and key(one) is not None and waiting.get(key(one)):
                found[place] = left.pop(waiting[key(one)].popleft())
    for place, one in enumerate(now):
        if keys[0](one) is not None:
            yield found.get(place), one
    yield from ((one, None) for one in left.values())


def _details(part: Changed, about: str | None, names: Sequence[str], before: object, now: object) -> Iterator[Change]:
    for name in names:
        old, new = getattr(before, name), getattr(now, name)
        if old != new:
            yield Change(part, about, name, old, new)

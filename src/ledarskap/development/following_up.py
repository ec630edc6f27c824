"""A plan followed up: how its promises went, the meeting where that is talked about, and the plan to go on with."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from ledarskap.development.changes import Change, changes_between
from ledarskap.development.plan import (
    Agreement,
    Commitment,
    EarlierAgreement,
    FollowUp,
    Plan,
    Signatures,
)
from ledarskap.development.plan_checking import require_later

# People meet a little earlier than planned, and that is the planned meeting all the same.
EARLY = datetime.timedelta(days=31)


class Tally(NamedTuple):
    """How many promises became what; ``later`` are open ones that are not due yet, ``unsaid`` the other open ones."""

    kept: int
    moved: int
    not_kept: int
    unsaid: int
    later: int

    @property
    def all(self) -> int:
        """All promises that say something."""
        return sum(self)

    @property
    def is_begun(self) -> bool:
        """Whether it has been said of any promise what became of it."""
        return self.unsaid + self.later < self.all


class Meeting(NamedTuple):
    """A follow-up: what had been agreed on before it and, where it has been held, what was agreed on ``after`` it.

    The ``changes`` are those that it made; where it is still to come, those that the one before it made, on the day ``since``.
    """

    date: datetime.date | None
    agreed: Agreement
    after: Agreement | None
    since: datetime.date | None
    changes: tuple[Change, ...]


def tally(commitments: Sequence[Commitment], date: datetime.date | None) -> Tally:
    """How promises stand on a day; those without a text are none.

    >>> tally([Commitment(what="Ge tid", status="kept"), Commitment(what="Ge stöd"), Commitment()], None)
    Tally(kept=1, moved=0, not_kept=0, unsaid=1, later=0)
    """
    told = [one for one in commitments if one.what]
    still_open = [one for one in told if one.status == "open"]
    later = sum(is_due_later(one, date) for one in still_open)
    return Tally(
        kept=sum(one.status == "kept" for one in told),
        moved=sum(one.status == "moved" for one in told),
        not_kept=sum(one.status == "not-kept" for one in told),
        unsaid=len(still_open) - later,
        later=later,
    )


def is_due_later(commitment: Commitment, date: datetime.date | None) -> bool:
    """Whether a promise is to be kept after a day."""
    return date is not None and commitment.date is not None and commitment.date > date


def meeting_of(plan: Plan, date: datetime.date | None = None) -> Meeting:
    """The follow-up of a day: one that has been held, or one to come; the next one that is planned, where no day is said.

    Raises :class:`~ledarskap.development.plan_checking.FollowUpError` for a day before the last follow-up when none was held.
    """
    agreements: tuple[Agreement, ...] = (*plan.history, plan)
    for earlier, after in zip(plan.history, agreements[1:], strict=True):
        if earlier.date == date:
            return Meeting(date, earlier, after, date, changes_between(earlier, after))
    last = plan.history[-1] if plan.history else None
    if date is None:
        planned = (one.date for one in plan.follow_up if one.date and (last is None or one.date > last.date))
        date = min(planned, default=None)
    else:
        require_later(plan, date)
    if last is None:
        return Meeting(date, plan, None, None, ())
    return Meeting(date, plan, None, last.date, changes_between(last, plan))


def next_plan(plan: Plan, date: datetime.date) -> Plan:
    """The plan to go on with after a follow-up on ``date``, for the two to change and to sign again.

    All that had been agreed on is kept, whole and unchanged, last in its ``history``. The new plan begins as a copy of it,
    where that is blank which belonged to the time before: the signatures, what was looked back on, the follow-up that has been
    held, and the promises that have been kept. All others are open again, until the two strike them out. Each focus area
    without a promise of the manager has room for one. Raises
    :class:`~ledarskap.development.plan_checking.FollowUpError` where the day is not after the last follow-up.

    >>> import ledarskap
    >>> plan = ledarskap.read_plan(ledarskap.bundled()["region-blekinge"] / "examples" / "plan-chef.yaml")
    >>> following = next_plan(plan, datetime.date(2027, 5, 20))
    >>> [str(one.date) for one in following.history], [str(one.date) for one in following.follow_up]
    (['2027-05-20'], ['2027-12-01'])
    """
    require_later(plan, date)
    agreed = {name: getattr(plan, name) for name in Agreement.model_fields}
    return plan.model_copy(
        update={
            "looking_back": None,
            "commitments": _to_go_on_with(plan),
            "follow_up": to_come(plan.follow_up, date),
            "signatures": Signatures(),
            "history": (*plan.history, EarlierAgreement(date=date, **agreed)),
        }
    )


def _to_go_on_with(plan: Plan) -> tuple[Commitment, ...]:
    """The promises that have not been kept, which still stand, and a blank one of the manager where a focus area has none."""
    left = [
        one.model_copy(update={"status": "open"}) for one in plan.commitments if one.status != "kept" or not one.what
    ]
    served = {one.statement for one in left if one.by != "person"}
    blank = [
        Commitment(by="manager", statement=focus.statement) for focus in plan.focus if focus.statement not in served
    ]
    return (*left, *blank)


def to_come(follow_ups: Sequence[FollowUp], date: datetime.date | None) -> tuple[FollowUp, ...]:
    """The follow-ups that are still to be held after one on a day; without any day to tell by, all but the first."""
    if date is None or not any(one.date for one in follow_ups):
        return tuple(follow_ups[1:])
    nearest = min((one.date for one in follow_ups if one.date and one.date > date), default=None)
    is_early = nearest is not None and nearest - date <= EARLY
    if is_early and not any(one.date and one.date <= date for one in follow_ups):
        date = nearest or date
    return tuple(one for one in follow_ups if one.date is None or one.date > date)

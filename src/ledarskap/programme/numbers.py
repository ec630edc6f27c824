"""Following up a programme: how many are where in it, and nothing about any one of them.

What is published, and why nobody can compute what is not:

1. A count of one to four people is hidden. So every count that is shown is none, or at least five.
2. A total is the sum of the counts that are shown, and no other total is given: from what is left out of a sum nothing can
   be subtracted. (So a total may be lower than how many there are; ``is_whole`` says whether it is.)
3. How many should have a mentor is the sum of the stages where one does, and is hidden where any of those is.
4. How many of them have none is a subset. It is hidden where it is one to four, where the others are one to four, and
   where the whole is hidden.

That nobody, or everybody, of at least five has no mentor is shown: it says what the programme has given, and nothing that
anybody is or has done.

Whoever knows these rules, and all that is published, knows of a hidden count of a stage that it is one, two, three or four,
and of a hidden number without a mentor no more than that it can be any of those four. The tests go through every table to
prove it.

What no rule here can keep anybody from: two reports that come close in time can be compared, and show where somebody moved. So
make one at most twice a year, always on the same dates, and publish no other number of the same people beside it, such
as how many take part in all. There is nothing here about readiness: that is the person's own.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ledarskap.programme.checking import UNKNOWN_STAGE
from ledarskap.programme.model import Programme, ProgrammeReference, StageKind
from ledarskap.programme.participants import Participant, Participants, ParticipantsError, current_stage, takes_part
from ledarskap.reading.problems import Location, Problem
from ledarskap.reading.proposals import nearest

FEWEST_SHOWN = 5


@dataclass(frozen=True, slots=True)
class StageNumber:
    """How many are in a stage of the programme; ``people`` is None where they are too few to be shown."""

    stage: str
    name: str
    kind: StageKind
    people: int | None


@dataclass(frozen=True, slots=True)
class Numbers:
    """How many are where in a programme on a date; every number that is None is hidden, as the module says.

    ``not_begun`` are those who have said yes but entered no stage yet, and ``left`` those who have left. ``total`` is the sum of
    the numbers that are shown of those who take part; ``is_whole`` says that none of them is hidden.
    """

    programme: ProgrammeReference
    date: datetime.date
    stages: tuple[StageNumber, ...]
    not_begun: int | None
    left: int | None
    total: int
    is_whole: bool
    should_have_mentor: int | None
    without_mentor: int | None


def numbers(programme: Programme, participants: Participants) -> Numbers:
    """How many are where in a programme, on the date of the list of participants.

    Raises :class:`~ledarskap.programme.participants.ParticipantsError` for somebody in a stage that the programme has not.
    """
    date = participants.date
    everyone = participants.participants.values()
    taking_part = [one for one in everyone if takes_part(one, date)]
    by_stage = Counter(current_stage(one, date) for one in taking_part)
    _refuse_unknown(programme, by_stage)
    shown = {id_: shown_count(by_stage[id_]) for id_ in programme.stages}
    not_begun = shown_count(by_stage[None])
    whole = whole_of(shown[id_] for id_, stage in programme.stages.items() if stage.mentor)
    lacking = sum(_lacks_mentor(one, programme, date) for one in taking_part)
    taking = (*shown.values(), not_begun)
    return Numbers(
        programme=programme.reference,
        date=date,
        stages=tuple(StageNumber(id_, stage.name, stage.kind, shown[id_]) for id_, stage in programme.stages.items()),
        not_begun=not_begun,
        left=shown_count(sum(one.left is not None and one.left <= date for one in everyone)),
        total=sum(count for count in taking if count is not None),
        is_whole=None not in taking,
        should_have_mentor=whole,
        without_mentor=shown_subset(lacking, whole),
    )


def shown_count(count: int) -> int | None:
    """A count as it can be shown; None for one to four people.

    >>> [shown_count(count) for count in (0, 1, 4, 5)]
    [0, None, None, 5]
    """
    return None if 0 < count < FEWEST_SHOWN else count


def whole_of(parts: Iterable[int | None]) -> int | None:
    """The sum of parts that are all shown; None where any of them is hidden.

    >>> whole_of((0, 5)), whole_of((None, 5)) is None
    (5, True)
    """
    known = tuple(parts)
    return None if None in known else sum(part for part in known if part is not None)


def shown_subset(count: int, whole: int | None) -> int | None:
    """A part of a whole as it can be shown; None where it or what is left of the whole is one to four people.

    >>> shown_subset(6, 12), shown_subset(0, 12), shown_subset(12, 12)
    (6, 0, 12)
    >>> [shown_subset(count, whole) for count, whole in ((4, 12), (8, 12), (6, None))]
    [None, None, None]
    """
    if whole is None or shown_count(count) is None or shown_count(whole - count) is None:
        return None
    return count


def numbers_data(found: Numbers) -> dict[str, object]:
    """The numbers as plain data for JSON; what is hidden is null, and ``fewest_shown`` says from how many it is not."""
    stages = [{"stage": one.stage, "name": one.name, "kind": one.kind, "people": one.people} for one in found.stages]
    return {
        "programme": found.programme.model_dump(exclude_none=True),
        "date": found.date.isoformat(),
        "fewest_shown": FEWEST_SHOWN,
        "stages": stages,
        "not_begun": found.not_begun,
        "left": found.left,
        "total": found.total,
        "is_whole": found.is_whole,
        "should_have_mentor": found.should_have_mentor,
        "without_mentor": found.without_mentor,
    }


def _lacks_mentor(one: Participant, programme: Programme, date: datetime.date) -> bool:
    """Whether somebody is in a stage where one has a mentor, and has none."""
    stage = current_stage(one, date)
    return stage is not None and programme.stages[stage].mentor and one.mentor is None


def _refuse_unknown(programme: Programme, by_stage: Mapping[str | None, int]) -> None:
    unknown = sorted(id_ for id_ in by_stage if id_ is not None and id_ not in programme.stages)
    if unknown:
        location = Location(programme.id)
        raise ParticipantsError(
            Problem(UNKNOWN_STAGE, location, {"id": id_}, nearest(id_, programme.stages)) for id_ in unknown
        )

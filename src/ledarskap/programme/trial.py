"""A trial appointment: a time-limited assignment as manager, with a return that is agreed before it starts.

Why an assignment ended before its time is nowhere recorded, and there is no place to write it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, Optional, TypeVar

from pydantic import BeforeValidator, Field

from ledarskap.development.plan import Entries, FollowUp, Part, Party, Signature
from ledarskap.programme.model import Days, ProgrammeReference, Weeks
from ledarskap.reading.values import Date, LanguageCode, Text, Value, whole_number

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

Percent = Annotated[int, Field(ge=0, le=100), BeforeValidator(whole_number)]


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

"""The development plan: a file that two people fill in together, and sign.

It holds no level, mean or comment from any answer, since a signed plan can become a public document; and it copies every
text that it shows, so that it never changes when the framework does.
"""

from __future__ import annotations

from typing import Annotated, Literal, Optional, TypeVar

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    SerializerFunctionWrapHandler,
    model_serializer,
    model_validator,
)

from ledarskap.development.plan_words import KEYS_IN_SWEDISH
from ledarskap.framework.model import FrameworkReference
from ledarskap.reading.errors import LedarskapError
from ledarskap.reading.values import Boolean, Date, Hours, LanguageCode, Slug, StatementId, Text, Value, without_blanks

MOST_FOCUS = 3


class PlanError(LedarskapError):
    """A plan that cannot be used or made; ``problems`` says where, what, and what to do."""


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


class PlanHead(Part):
    """What a plan is, as long as it is the same plan: for which role, by which framework, and in which language."""

    format: Literal["plan/1"] = "plan/1"
    language: LanguageCode = "sv"
    framework: FrameworkReference
    role: PlanRole


class Agreement(Part):
    """All that two people agree on at one time, and sign."""

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


class FollowedUp(Part):
    """The day when an agreement was followed up."""

    date: Date


class EarlierAgreement(Agreement, FollowedUp):
    """What had been agreed on before a follow-up, whole, as it stood on that day."""


class Plan(Agreement, PlanHead):
    """What two people have agreed on, and what they had agreed on before; the oldest stands first in ``history``."""

    also_called = KEYS_IN_SWEDISH

    history: Entries[EarlierAgreement] = ()

    @model_serializer(mode="wrap")
    def _history_where_there_is_one(self, handler: SerializerFunctionWrapHandler) -> dict[str, object]:
        """A plan that has not been followed up says nothing of its history."""
        data: dict[str, object] = handler(self)
        return {key: value for key, value in data.items() if key != "history" or value}

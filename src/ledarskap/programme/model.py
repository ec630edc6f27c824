"""The nouns of a programme, as immutable values: a route into leadership, with ways back and ways out of it.

Texts are in the programme's own language. A passage with a ``source`` is quoted from that source of the framework.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Annotated, Literal, Optional

from pydantic import BeforeValidator, Field

from ledarskap.framework.model import FrameworkReference, Passage
from ledarskap.reading.values import (
    Boolean,
    Count,
    Hours,
    LanguageCode,
    Prose,
    Slug,
    Text,
    Value,
    Version,
    whole_number,
)

StageKind = Literal["interest", "preparation", "trial", "appointment", "first-year", "on", "sideways", "back"]
Status = Literal["proposed", "adopted", "withdrawn"]
Months = Annotated[int, Field(ge=1, le=120), BeforeValidator(whole_number)]
Weeks = Annotated[int, Field(ge=1, le=104), BeforeValidator(whole_number)]
Days = Annotated[int, Field(ge=1, le=366), BeforeValidator(whole_number)]
Years = Annotated[int, Field(ge=0, le=60), BeforeValidator(whole_number)]
Weight = Annotated[int, Field(ge=0, le=10), BeforeValidator(whole_number)]

KEYS_IN_SWEDISH: Mapping[str, str] = {
    "aktiviteter": "activities",
    "antal": "number",
    "avslutar": "ends",
    "efter": "after",
    "ingångar": "start",
    "kontakt": "contact",
    "ledare": "leader",
    "lämna": "leaving",
    "mentorskap": "mentoring",
    "mål": "goals",
    "månader": "months",
    "möten": "meetings",
    "namn": "name",
    "om": "about",
    "profil": "profile",
    "programledare": "leader",
    "prövotid": "trial",
    "ramverk": "framework",
    "samtycke": "consent",
    "språk": "language",
    "start": "start",
    "steg": "stages",
    "stöd": "support",
    "syfte": "aim",
    "timmar": "hours",
    "titel": "title",
    "typ": "kind",
    "vem": "who",
    "vikter": "weights",
    # What can be chosen.
    "intresse": "interest",
    "förberedelse": "preparation",
    "prova": "trial",
    "tillsättning": "appointment",
    "första året": "first-year",
    "vidare": "on",
    "sidledes": "sideways",
    "tillbaka": "back",
    "föreslagen": "proposed",
    "föreslaget": "proposed",
    "förslag": "proposed",
    "antagen": "adopted",
    "antaget": "adopted",
    "beslutad": "adopted",
    "beslutat": "adopted",
    "upphävd": "withdrawn",
    "upphävt": "withdrawn",
}


class ProgrammeReference(Value):
    """Which programme, and which version of it, something belongs to."""

    id: Slug
    version: Version
    title: Optional[Prose] = None
    status: Optional[Status] = None


class Leader(Value):
    """Whoever runs the programme: the title that people read, and where that person is reached."""

    title: Prose
    contact: Optional[Text] = None


class Meetings(Value):
    """Meetings that come back: how many, the weeks from one to the next, and the hours that each takes."""

    name: Prose
    number: Count
    weeks_apart: Weeks
    hours: Hours


class Stage(Value):
    """One part of the route.

    ``months`` is how long it takes; without it, as long as the person wants. ``needs`` is what is needed to enter,
    ``activities`` and ``profile`` are the framework's, ``mentor`` says that the person has a mentor here. ``after`` holds
    the stages that can come next, with when each does; ``ends`` says that the programme can end here. ``leaving`` is what
    holds for whoever leaves at this stage, besides what the programme says.
    """

    kind: StageKind
    name: Prose
    purpose: Prose
    who: Prose
    months: Optional[Months] = None
    needs: tuple[Prose, ...] = ()
    activities: tuple[Slug, ...] = ()
    profile: Optional[Slug] = None
    support: tuple[Prose, ...] = ()
    meetings: Mapping[Slug, Meetings] = Field(default_factory=dict)
    mentor: Boolean = False
    after: Mapping[Slug, Prose] = Field(default_factory=dict)
    ends: Boolean = False
    leaving: Optional[Prose] = None


class Weights(Value):
    """How much each thing that speaks for a pair counts against the others; 0 is not at all."""

    place: Weight = 2
    field: Weight = 1
    goals: Weight = 4
    strengths: Weight = 3
    wishes: Weight = 4


class Mentoring(Value):
    """What the programme says of mentoring: for how long, how many hours, what is kept in confidence, and who can be a mentor.

    ``mentor_years`` is for how many years a mentor has been a manager, at least; ``outside_organisation`` says that a mentor
    works in another organisation. A mentor who quits is replaced within ``replace_within_days``.
    """

    aim: Prose
    months: Months
    hours: Hours
    weeks_apart: Weeks = 4
    confidentiality: Prose
    limits: Prose
    mentor_years: Years = 0
    outside_organisation: Boolean = False
    replace_within_days: Days = 30
    goals: Mapping[Slug, Prose] = Field(default_factory=dict)
    weights: Weights = Weights()


class TrialTerms(Value):
    """What the programme says of every trial appointment.

    It lasts at most ``longest_months`` and is decided on ``decide_weeks_before_end``; at least ``least_clinical_percent`` of
    the time is clinical work. ``notice_days`` is how long before an early end it is told; ``catching_up_weeks_a_year`` how
    many weeks there are to come back up to date for each year away from clinical work.
    """

    longest_months: Months
    decide_weeks_before_end: Weeks
    least_clinical_percent: Annotated[int, Field(ge=0, le=100), BeforeValidator(whole_number)] = 0
    notice_days: Days
    catching_up_weeks_a_year: Weeks


class Programme(Value):
    """A route into leadership.

    ``status`` says whether it has been decided on; every document says it. ``consent`` is what one says yes to at entry,
    ``leaving`` what holds for whoever leaves, at any stage. ``readiness_months`` is how long what somebody has said of
    their own readiness holds. ``start`` names the stages where one can enter.
    """

    also_called = KEYS_IN_SWEDISH

    format: Literal["programme/1"]
    id: Slug
    version: Version
    title: Prose
    language: LanguageCode = "sv"
    status: Status
    framework: FrameworkReference
    about: tuple[Passage, ...] = ()
    aim: Prose
    leader: Leader
    consent: Prose
    leaving: Prose
    readiness_months: Months = 12
    start: Annotated[tuple[Slug, ...], Field(min_length=1)]
    stages: Annotated[Mapping[Slug, Stage], Field(min_length=1)]
    mentoring: Optional[Mentoring] = None
    trial: Optional[TrialTerms] = None

    @classmethod
    def declared_for(cls, tree: object, path: tuple[str | int, ...]) -> Collection[str] | None:
        """The ids of stages, where a stage is named."""
        if path[:1] == ("start",) or (len(path) > len(("stages", "stage")) and path[2] == "after"):
            stages = tree.get("stages") if isinstance(tree, Mapping) else None
            return list(stages) if isinstance(stages, Mapping) else []
        return None

    @property
    def reference(self) -> ProgrammeReference:
        """What a file that belongs to this programme says of it."""
        return ProgrammeReference(id=self.id, version=self.version, title=self.title, status=self.status)

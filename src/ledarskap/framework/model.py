"""The nouns of a framework, as immutable values.

Texts are in the framework's own language. A ``text`` with a ``source`` is quoted from it word for word; everything
without one is the framework's own interpretation.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Annotated, Literal, Optional

from pydantic import Field

from ledarskap.reading.values import (
    Boolean,
    Count,
    Date,
    Hours,
    LanguageCode,
    Level,
    Prose,
    RetiredId,
    Slug,
    StatementId,
    Subject,
    Text,
    Value,
    Version,
)

Standing = Literal["proposed", "withdrawn"]
Observer = Literal["manager", "peer", "employee"]
Perspective = Literal["self", "manager", "peer", "employee"]
OBSERVERS: tuple[Observer, ...] = ("manager", "peer", "employee")
ORGANISATION = "organisation"
TRANSLATED = "translated"
UNTRANSLATED = "untranslated"


KEYS_IN_SWEDISH: Mapping[str, str] = {
    "aktiviteter": "activities",
    "antal": "n",
    "av": "by",
    "beteenden": "indicators",
    "bygger-på": "extends",
    "bygger_på": "extends",
    "del-av-rollen": "sides",
    "egenskaper": "qualities",
    "fil": "file",
    "förutsättningar": "conditions",
    "förväntad": "expected",
    "görs-av": "by",
    "grundprinciper": "principles",
    "indikatorer": "indicators",
    "jag": "self",
    "källa": "source",
    "källor": "sources",
    "licens": "licence",
    "motsvaras-av": "counterparts",
    "motsvarigheter": "counterparts",
    "namn": "name",
    "nivåer": "levels",
    "nyckel": "key",
    "när": "when",
    "observatör": "observer",
    "om": "about",
    "ordlista": "glossary",
    "principer": "principles",
    "prioriteringar": "priorities",
    "profiler": "profiles",
    "rapport": "report",
    "roll": "role",
    "roller": "roles",
    "rubrik": "title",
    "sidor": "sides",
    "självskattning": "self",
    "skala": "scale",
    "skalor": "scales",
    "skäl": "because",
    "språk": "language",
    "syns-för": "seen_by",
    "titel": "title",
    "timmar": "hours",
    "typ": "kind",
    "tystade": "silenced",
    "undvik": "avoid",
    "uppgifter": "duties",
    "utfasade": "retired",
    "utförs-av": "by",
    "utgivare": "publisher",
    "utgått": "retired",
    "utvecklar": "develops",
    "vem": "by",
    "ankare": "anchors",
    "exempel": "anchors",
    # What can be chosen.
    "oprövad": "untested",
    "oprövade": "untested",
    "oprövat": "untested",
    "ej prövad": "untested",
    "inte prövad": "untested",
    "prövad": "piloted",
    "prövade": "piloted",
    "prövat": "piloted",
    "testad": "piloted",
    "validerad": "validated",
    "validerade": "validated",
    "validerat": "validated",
    "riktlinje": "policy",
    "styrdokument": "policy",
    "lag": "law",
    "lagen": "law",
    "forskning": "research",
    "intern": "internal",
    "internt": "internal",
    "antagen": "adopted",
    "antaget": "adopted",
    "beslutad": "adopted",
    "beslutat": "adopted",
    "föreslagen": "proposed",
    "föreslaget": "proposed",
    "förslag": "proposed",
    "upphävd": "withdrawn",
    "upphävt": "withdrawn",
    "återkallad": "withdrawn",
    "indragen": "withdrawn",
    "frekvens": "frequency",
    "hur ofta": "frequency",
    "omfattning": "extent",
    "utsträckning": "extent",
    "skicklighet": "proficiency",
    "färdighet": "proficiency",
    "nu": "now",
    "idag": "now",
    "senare": "later",
    "sedan": "later",
    "praktik": "practice",
    "övning": "practice",
    "människor": "people",
    "personer": "people",
    "kurs": "course",
    "utbildning": "course",
    "chef": "manager",
    "chefen": "manager",
    "kollega": "peer",
    "kollegan": "peer",
    "kollegor": "peer",
    "medarbetare": "employee",
    "medarbetaren": "employee",
}


# The keys whose values are ids, with the part that declares those.
REFERENCES: Mapping[str, str] = {
    "principles": "principles",
    "role": "roles",
    "roles": "roles",
    "scale": "scales",
    "source": "sources",
}
STATEMENT_REFERENCES = frozenset(("counterparts", "develops"))


class Evidence(Value):
    """How tested the questions are: by how many people, when, and where it is reported."""

    status: Literal["untested", "piloted", "validated"]
    n: Optional[Count] = None
    date: Optional[Date] = None
    report: Optional[Text] = None


class FrameworkReference(Value):
    """Which framework, and which version of it, something belongs to, and how tested its questions were then.

    ``standing`` says that nothing it was quoted from had been decided on (``proposed``), or held any longer (``withdrawn``).
    """

    id: Slug
    version: Version
    title: Optional[Prose] = None
    evidence: Optional[Evidence] = None
    standing: Optional[Standing] = None


class Extended(Value):
    """The framework that another one is laid over: this version of it, or a later one with the same first number."""

    id: Slug
    version: Version


class Source(Value):
    """A document that statements are quoted from; ``file`` is its text, inside the framework's folder."""

    title: Prose
    publisher: Prose
    kind: Literal["policy", "motion", "law", "research", "internal"]
    status: Literal["adopted", "proposed", "withdrawn"]
    file: Optional[Text] = None


class Passage(Value):
    """A piece of running text."""

    text: Prose
    source: Optional[Slug] = None


class Principle(Value):
    """What leadership builds on."""

    name: Prose
    text: Prose
    source: Optional[Slug] = None


class Side(Value):
    """One of the sides of a role, such as a manager's of being the employer; which duties show it is interpretation."""

    name: Prose
    text: Prose
    source: Optional[Slug] = None


class Term(Value):
    """A word as the framework uses it, what it means there, and the words that it does not use instead of it."""

    name: Prose
    text: Prose
    avoid: tuple[Prose, ...] = ()


class Scale(Value):
    """An answer scale: whole-number levels in rising order, every one with its label."""

    kind: Literal["frequency", "extent", "proficiency"]
    name: Prose
    levels: Annotated[Mapping[Level, Prose], Field(min_length=2, max_length=10)]


class Indicator(Value):
    """One observable behaviour, in the person's own words and in an observer's; the only thing that is ever rated.

    ``key`` says that the short form asks it, and ``because`` why that one. ``seen_by`` lists the observers who can see it;
    ``anchors`` tell what a level can look like. ``expected`` is the level that the role asks for, on a scale of proficiency
    and on no other.
    """

    self: Prose
    observer: Optional[Prose] = None
    key: Boolean = False
    because: Optional[Prose] = None
    seen_by: tuple[Observer, ...] = OBSERVERS
    anchors: Mapping[Level, Prose] = Field(default_factory=dict)
    expected: Optional[Level] = None


class Statement(Value):
    """What duties, qualities and conditions have in common.

    ``principles`` names those that the statement carries out, ``counterparts`` the statements that answer it in another
    role, ``scale`` another scale than the framework's.
    """

    text: Prose
    source: Optional[Slug] = None
    principles: tuple[Slug, ...] = ()
    counterparts: tuple[StatementId, ...] = ()
    scale: Optional[Slug] = None
    indicators: Mapping[Slug, Indicator] = Field(default_factory=dict)

    @property
    def key_indicators(self) -> tuple[str, ...]:
        """The ids that the short form asks: those marked ``key``, or the first where none is marked."""
        marked = tuple(id_ for id_, indicator in self.indicators.items() if indicator.key)
        return marked or tuple(self.indicators)[:1]


class Duty(Statement):
    """What a role shall do; ``sides`` names the sides of the role that it belongs to."""

    sides: tuple[Slug, ...] = ()


class Quality(Statement):
    """What a role shall be."""


class Condition(Statement):
    """What the organisation shall provide; never scored as a person's. ``roles`` are those who are asked, all if empty."""

    roles: tuple[Slug, ...] = ()


class Role(Value):
    """Somebody of whom something is expected: a manager, an employee, a mentor."""

    name: Prose
    about: tuple[Passage, ...] = ()
    sides: Mapping[Slug, Side] = Field(default_factory=dict)
    duties: Mapping[Slug, Duty] = Field(default_factory=dict)
    qualities: Mapping[Slug, Quality] = Field(default_factory=dict)


class Organisation(Value):
    """What is expected of the organisation itself."""

    about: tuple[Passage, ...] = ()
    conditions: Mapping[Slug, Condition] = Field(default_factory=dict)


class Priority(Value):
    """That a statement matters, when, and why."""

    when: Literal["now", "later"]
    because: Prose


class Profile(Value):
    """What matters most for a role at a stage."""

    name: Prose
    role: Slug
    priorities: Mapping[StatementId, Priority] = Field(default_factory=dict)


class Activity(Value):
    """Something that develops statements: what one does, how one notices the difference, and the hours that it takes.

    It is done ``by`` the person who develops, or by that person's own manager, as what develops a condition is.
    """

    name: Prose
    text: Prose
    notice: Optional[Prose] = None
    way: Literal["practice", "people", "course"]
    by: Literal["person", "manager"] = "person"
    hours: Optional[Hours] = None
    develops: tuple[StatementId, ...] = ()


class Framework(Value):
    """One versioned declaration of a leadership philosophy.

    ``retired`` says why an id is gone; ``silenced`` says, for an id and the code of a warning or a hint, why it is meant so.

    >>> import ledarskap
    >>> framework = ledarskap.load("region-blekinge")
    >>> framework.roles["chef"].duties["narvarande"].text
    'att vara synlig, närvarande och insatt i verksamheten'
    """

    also_called = KEYS_IN_SWEDISH

    format: Literal["framework/1"]
    id: Slug
    version: Version
    title: Prose
    extends: Optional[Extended] = None
    language: LanguageCode = "sv"
    licence: Optional[Text] = None
    evidence: Evidence
    scale: Slug
    sources: Mapping[Slug, Source] = Field(default_factory=dict)
    vision: Optional[Passage] = None
    about: tuple[Passage, ...] = ()
    principles: Mapping[Slug, Principle] = Field(default_factory=dict)
    scales: Mapping[Slug, Scale]
    roles: Mapping[Slug, Role]
    organisation: Organisation = Organisation()
    profiles: Mapping[Slug, Profile] = Field(default_factory=dict)
    activities: Mapping[Slug, Activity] = Field(default_factory=dict)
    glossary: Mapping[Slug, Term] = Field(default_factory=dict)
    retired: Mapping[RetiredId, Prose] = Field(default_factory=dict)
    silenced: Mapping[Subject, Mapping[Slug, Text]] = Field(default_factory=dict)

    @classmethod
    def declared_for(cls, tree: object, path: tuple[str | int, ...]) -> Collection[str] | None:
        """The ids that a reference at a path can be, as they stand in a tree: those of statements, or of what its key names."""
        keys = [step for step in path if isinstance(step, str)]
        last = keys[-1] if keys else ""
        if last in STATEMENT_REFERENCES or keys[-2:-1] == ["priorities"]:
            groups = [
                (role, _mapping(tree, "roles", role, kind))
                for role in _mapping(tree, "roles")
                for kind in ("duties", "qualities")
            ]
            groups.append((ORGANISATION, _mapping(tree, ORGANISATION, "conditions")))
            return [f"{owner}.{id_}" for owner, group in groups for id_ in group]
        if last == "sides" and keys[0] == "roles" and len(keys) > len(("roles", "role", "sides")):
            return list(_mapping(tree, "roles", keys[1], "sides"))
        part = REFERENCES.get(last) if len(keys) > 1 or keys == ["scale"] else None
        return None if part is None else list(_mapping(tree, part))

    def __copy__(self) -> Framework:
        """A copy computes for itself what is kept beside the fields: it may be about to get others."""
        copied = super().__copy__()
        for name in ("statements", "indicators", "derived"):
            copied.__dict__.pop(name, None)
        for key, paths in ((TRANSLATED, self.translated), (UNTRANSLATED, self.untranslated)):
            if paths:
                # What was translated, and what was not, when this was read cannot be found out again.
                copied.derived[key] = paths
        return copied

    def __deepcopy__(self, memo: dict[int, object] | None = None) -> Framework:
        """The same, for a copy of everything."""
        return super(Framework, self.__copy__()).__deepcopy__(memo)

    def __getstate__(self) -> dict[object, object]:
        """The same, for pickle."""
        return super(Framework, self.__copy__()).__getstate__()

    @cached_property
    def statements(self) -> Mapping[str, Statement]:
        """Every statement by its full id, such as ``chef.narvarande``, in the order of the framework."""
        found: dict[str, Statement] = {}
        for role_id, role in self.roles.items():
            found |= {f"{role_id}.{id_}": statement for id_, statement in {**role.duties, **role.qualities}.items()}
        found |= {f"{ORGANISATION}.{id_}": condition for id_, condition in self.organisation.conditions.items()}
        return MappingProxyType(found)

    @cached_property
    def indicators(self) -> Mapping[str, Indicator]:
        """Every indicator by its full id, such as ``chef.narvarande.pa-plats``, in the order of the framework."""
        return MappingProxyType(
            {
                f"{statement_id}.{id_}": indicator
                for statement_id, statement in self.statements.items()
                for id_, indicator in statement.indicators.items()
            }
        )

    @property
    def standing(self) -> Standing | None:
        """Whether all its sources are proposed, or none of them holds any longer; None where one has been adopted, or none is.

        >>> import ledarskap
        >>> ledarskap.load("region-vasterbotten").standing
        'proposed'
        """
        statuses = {source.status for source in self.sources.values()}
        if not statuses or "adopted" in statuses:
            return None
        return "proposed" if "proposed" in statuses else "withdrawn"

    @property
    def translated(self) -> tuple[str, ...]:
        """The texts that come from a translation: their paths. One with a ``source`` is then no longer word for word."""
        return self._paths(TRANSLATED)

    @property
    def untranslated(self) -> tuple[str, ...]:
        """The texts that stand in another language than the one asked for, for want of a translation: their paths."""
        return self._paths(UNTRANSLATED)

    def is_translated(self, statement: str) -> bool:
        """Whether the text of a statement, named by its full id, comes from a translation."""
        owner, _, id_ = statement.partition(".")
        parts = ("conditions",) if owner == ORGANISATION else ("duties", "qualities")
        group = ORGANISATION if owner == ORGANISATION else f"roles.{owner}"
        return any(f"{group}.{part}.{id_}.text" in self.translated for part in parts)

    def _paths(self, key: str) -> tuple[str, ...]:
        found = self.derived.get(key, ())
        return found if isinstance(found, tuple) else ()

    @cached_property
    def derived(self) -> dict[object, object]:
        """What other modules have computed from this framework and keep with it, since it never changes."""
        return {}

    def scale_id_of(self, statement: Statement) -> str:
        """The id of the scale that a statement's indicators are answered on."""
        return statement.scale or self.scale


def _mapping(tree: object, *path: str) -> Mapping[str, object]:
    """The mapping at a path of a tree; empty where there is none."""
    for step in path:
        tree = tree.get(step) if isinstance(tree, Mapping) else None
    return tree if isinstance(tree, Mapping) else {}

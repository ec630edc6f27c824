"""The rules of a framework that no type can state, each with its texts beside it.

They look at the tree, not at the model, so that they speak even where a type is wrong somewhere else; and they say
nothing of references into a part that could not be read or is misspelt.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path as FilePath

from ledarskap.framework.assembling import OUTSIDE_FOLDER, Assembled
from ledarskap.framework.model import ORGANISATION
from ledarskap.framework.quotation import SourceText, departure, is_quoted, source_text
from ledarskap.reading.binding import MOST_PROPOSALS
from ledarskap.reading.opening import open_text
from ledarskap.reading.problems import Kind, Problem
from ledarskap.reading.proposals import nearest
from ledarskap.reading.tree import Part, Path, Tree
from ledarskap.reading.values import SLUG_PATTERN, STATEMENT_ID_PATTERN
from ledarskap.reading.wording import Wording


@dataclass(frozen=True)
class Material:
    """What the rules look at: the assembled tree, and where something belongs that stands under a wrong key."""

    assembled: Assembled
    misplaced: frozenset[Path]

    def mapping(self, *path: str) -> dict[str, Tree]:
        """The mapping at a path; empty where there is none."""
        here: Tree = self.assembled.tree
        for step in path:
            here = here.get(step) if isinstance(here, dict) else None
        return here if isinstance(here, dict) else {}

    def is_whole(self, depth: int, *path: str) -> bool:
        """Whether a part of the tree could be read down to a depth, so that what is not there is really missing."""
        here: Tree = self.assembled.tree
        for step in path:
            here = here.get(step, {}) if isinstance(here, dict) else None
        return isinstance(here, dict) and not any(len(hole) <= depth and _overlap(path, hole) for hole in self.holes)

    @cached_property
    def holes(self) -> list[Path]:
        """Where something belongs that is not known: what could not be read, is misplaced, blank, or has no proper id."""
        holes: list[Path] = [*self.assembled.unread, *self.misplaced]
        roles = self.mapping("roles")
        groups = [("roles", role, kind) for role in roles for kind in ("duties", "qualities")]
        for path in (("roles",), ("sources",), ("principles",), ("scales",), *groups, (ORGANISATION, "conditions")):
            group = self.mapping(*path[:-1]).get(path[-1], {})
            if not isinstance(group, dict) or not re.fullmatch(SLUGS_PATTERN, " ".join(group)):
                holes.append(path)
            else:
                holes += [(*path, id_) for id_, child in group.items() if not isinstance(child, dict)]
        return holes

    @cached_property
    def statements(self) -> list[tuple[tuple[str, ...], dict[str, Tree]]]:
        """Every statement with its path, whatever else is wrong."""
        groups = [("roles", role, kind) for role in self.mapping("roles") for kind in ("duties", "qualities")]
        return [
            ((*path, id_), statement)
            for path in (*groups, (ORGANISATION, "conditions"))
            for id_, statement in self.children(*path)
        ]

    @cached_property
    def statement_ids(self) -> frozenset[str]:
        """The full id of every statement."""
        return frozenset(f"{path[1] if path[0] == 'roles' else ORGANISATION}.{path[-1]}" for path, _ in self.statements)

    def children(self, *path: str) -> list[tuple[str, dict[str, Tree]]]:
        """The mappings inside the mapping at a path, by their keys."""
        return [(id_, child) for id_, child in self.mapping(*path).items() if isinstance(child, dict)]

    def problem(
        self, kind: Kind, path: Path, part: Part = "value", proposal: str | None = None, **values: str | int | Wording
    ) -> Problem:
        """A problem with the value at a path, or with its key, in whichever file it came from."""
        return self.assembled.places.problem(kind, path, part, proposal, **values)


# One look at all the ids of a group: every one is checked on every load.
SLUGS_PATTERN = f"({SLUG_PATTERN[1:-1]}( |$))*"

Rule = Callable[[Material], Iterator[Problem]]


def rule_problems(assembled: Assembled, misplaced: frozenset[Path]) -> Iterator[Problem]:
    """Every problem that the rules find in an assembled framework."""
    material = Material(assembled, misplaced)
    for rule in RULES:
        yield from rule(material)


def _overlap(path: Path, hole: Path) -> bool:
    shared = min(len(path), len(hole))
    return path[:shared] == hole[:shared]


# --- references

UNKNOWN_REFERENCE = Kind(
    "unknown-reference",
    Wording('{target} "{id}" finns inte i ramverket', 'the {target} "{id}" is not in the framework'),
    Wording("skriv ett id som finns, eller lägg till {target}", "write an id that exists, or add the {target}"),
)


class _References:
    """References of one kind: what they can point to, and those found that point to nothing."""

    def __init__(self, name: Wording, ids: Iterable[str], is_whole: bool, pattern: str = SLUG_PATTERN) -> None:
        self.name = name
        self.pattern = pattern
        self.ids = frozenset(ids)
        self.is_whole = is_whole
        self.unknown: list[tuple[Path, Part, str]] = []

    def check(self, owner: Mapping[str, Tree], path: Path, key: str) -> None:
        """Look at one reference, or at a list of them, under a key of a mapping."""
        written = owner.get(key)
        if written is None or not self.is_whole:
            return
        if isinstance(written, str):
            self._look_up(written, (*path, key), "value")
        elif isinstance(written, tuple):
            for index, one in enumerate(written):
                if isinstance(one, str):
                    self._look_up(one, (*path, key, index), "value")

    def check_keys(self, mapping: Mapping[str, Tree], path: Path) -> None:
        """Look at a mapping whose keys are references."""
        if self.is_whole:
            for key in mapping:
                self._look_up(key, (*path, key), "key")

    def _look_up(self, written: str, path: Path, part: Part) -> None:
        # What cannot be an id at all is told of as such.
        if written not in self.ids and re.fullmatch(self.pattern, written):
            self.unknown.append((path, part, written))


def unknown_references(material: Material) -> Iterator[Problem]:
    """A source, principle, scale, role or statement that is named but not declared."""

    def declared(name: Wording, key: str) -> _References:
        return _References(name, material.mapping(key), material.is_whole(2, key))

    sources = declared(Wording("källan", "source"), "sources")
    principles = declared(Wording("grundprincipen", "principle"), "principles")
    scales = declared(Wording("skalan", "scale"), "scales")
    roles = declared(Wording("rollen", "role"), "roles")
    whole = material.is_whole(4, "roles") and material.is_whole(3, ORGANISATION)
    statements = _References(Wording("punkten", "statement"), material.statement_ids, whole, STATEMENT_ID_PATTERN)
    for path, owner, _, _ in _quotations(material):
        sources.check(owner, path, "source")
    scales.check(material.mapping(), (), "scale")
    for path, statement in material.statements:
        scales.check(statement, path, "scale")
        principles.check(statement, path, "principles")
        statements.check(statement, path, "counterparts")
        if path[0] == ORGANISATION:
            roles.check(statement, path, "roles")
    for id_, profile in material.children("profiles"):
        roles.check(profile, ("profiles", id_), "role")
        statements.check_keys(material.mapping("profiles", id_, "priorities"), ("profiles", id_, "priorities"))
    for id_, activity in material.children("activities"):
        statements.check(activity, ("activities", id_), "develops")
    for references in (sources, principles, scales, roles, statements):
        for number, (path, part, written) in enumerate(references.unknown):
            proposal = nearest(written, sorted(references.ids)) if number < MOST_PROPOSALS else None
            yield material.problem(UNKNOWN_REFERENCE, path, part, proposal, target=references.name, id=written)


# --- quotations

NOT_QUOTED = Kind(
    "not-quoted",
    Wording("texten står inte så i källan", "the text does not stand so in the source"),
    Wording(
        "skriv av källan ord för ord, eller ta bort source om texten är er tolkning",
        "copy the source word for word, or remove source if the text is your interpretation",
    ),
    Wording('efter "{agreed}" fortsätter källan "{proposal}"', 'after "{agreed}" the source goes on "{proposal}"'),
)
SOURCE_WITHOUT_FILE = Kind(
    "source-without-file",
    Wording('"{id}" citeras men har ingen fil', '"{id}" is quoted but has no file'),
    Wording(
        "lägg källans text i sources/ och skriv file: sources/{id}.txt",
        "put the text of the source in sources/ and write file: sources/{id}.txt",
    ),
)
SOURCE_FILE_MISSING = Kind(
    "source-file-missing",
    Wording('filen "{file}" finns inte', 'the file "{file}" does not exist'),
    Wording("lägg källans text där, eller rätta namnet", "put the text of the source there, or correct the name"),
)


def _quotations(material: Material) -> Iterator[tuple[Path, dict[str, Tree], str, str]]:
    """Every text that names a source: its owner's path, the owner, the text, the source's id."""
    owners: list[tuple[Path, Tree]] = [(("vision",), material.mapping("vision"))]
    for path in ((), (ORGANISATION,), *(("roles", role) for role in material.mapping("roles"))):
        about = material.mapping(*path).get("about")
        if isinstance(about, tuple):
            owners.extend(((*path, "about", index), passage) for index, passage in enumerate(about))
    owners.extend((("principles", id_), principle) for id_, principle in material.children("principles"))
    owners.extend(material.statements)
    for owner_path, owner in owners:
        if isinstance(owner, dict):
            text, source = owner.get("text"), owner.get("source")
            if isinstance(source, str) and isinstance(text, str):
                yield owner_path, owner, text, source


def unfaithful_quotations(material: Material) -> Iterator[Problem]:
    """A text with a source that does not stand word for word in it."""
    sources: dict[str, SourceText | Problem | None] = {}
    for path, _, text, id_ in _quotations(material):
        if id_ not in sources:
            sources[id_] = _source(material, id_)
        source = sources[id_]
        if isinstance(source, Problem):
            yield source
            sources[id_] = None
        elif source is not None and not is_quoted(text, source):
            yield _not_quoted(material, path, text, source)


def _not_quoted(material: Material, path: Path, text: str, source: SourceText) -> Problem:
    found = departure(text, source)
    if found is None:
        return material.problem(NOT_QUOTED, (*path, "text"))
    return material.problem(NOT_QUOTED, (*path, "text"), proposal=found[1], agreed=found[0])


def _source(material: Material, id_: str) -> SourceText | Problem | None:
    """The text of a source, or why it cannot be had; None where another problem says so already."""
    declared = material.mapping("sources", id_)
    if not declared or ("sources", id_, "file") in material.misplaced:
        return None
    file = declared.get("file")
    path: Path = ("sources", id_, "file")
    if file is None and "file" not in declared:
        return material.problem(SOURCE_WITHOUT_FILE, path[:-1], "key", id=id_)
    if not isinstance(file, str):
        return None
    folder: FilePath = material.assembled.folder
    try:
        if not (folder / file).resolve().is_relative_to(folder.resolve()):
            return material.problem(OUTSIDE_FOLDER, path, name=file)
        if (folder / file).is_dir():
            return material.problem(SOURCE_FILE_MISSING, path, file=file)
        text = open_text(str(folder / file))
    except (OSError, ValueError, RuntimeError):
        # Not there, or no name that a file can have, or a link that leads to itself.
        return material.problem(SOURCE_FILE_MISSING, path, file=file)
    return text if isinstance(text, Problem) else source_text(text)


# --- ids

DUPLICATE_STATEMENT = Kind(
    "duplicate-statement",
    Wording('"{id}" är både en uppgift och en egenskap', '"{id}" is both a duty and a quality'),
    Wording("ge den ena ett annat id", "give one of them another id"),
)
RESERVED_ID = Kind(
    "reserved-id",
    Wording('ingen roll kan heta "organisation"', 'no role can be called "organisation"'),
    Wording(
        "organisationens förutsättningar börjar så; välj ett annat id",
        "the ids of the conditions begin so; choose another",
    ),
)


def confusable_statements(material: Material) -> Iterator[Problem]:
    """A full id that could mean two statements."""
    if ORGANISATION in material.mapping("roles"):
        yield material.problem(RESERVED_ID, ("roles", ORGANISATION), "key")
    for role in material.mapping("roles"):
        duties = material.mapping("roles", role, "duties")
        for id_ in material.mapping("roles", role, "qualities"):
            if id_ in duties:
                yield material.problem(DUPLICATE_STATEMENT, ("roles", role, "qualities", id_), "key", id=id_)


# --- scales

LEVELS_OUT_OF_ORDER = Kind(
    "levels-out-of-order",
    Wording("nivån {level} följer på {before}", "level {level} follows {before}"),
    Wording("skriv nivåerna i stigande ordning, utan hopp", "write the levels in rising order, without gaps"),
)


# Any other is a problem of its own.
LEVELS = frozenset(str(level) for level in range(11))


def disordered_levels(material: Material) -> Iterator[Problem]:
    """A scale whose levels do not rise by one."""
    for id_ in material.mapping("scales"):
        levels = [level for level in material.mapping("scales", id_, "levels") if level in LEVELS]
        for before, level in pairwise(levels):
            if int(level) != int(before) + 1:
                yield material.problem(
                    LEVELS_OUT_OF_ORDER, ("scales", id_, "levels", level), "key", level=level, before=before
                )


# --- profiles

OTHER_ROLE = Kind(
    "priority-of-another-role",
    Wording('"{id}" hör inte till rollen "{role}"', '"{id}" does not belong to the role "{role}"'),
    Wording("prioritera bara punkter i profilens egen roll", "put only statements of the profile's own role first"),
)


def misplaced_priorities(material: Material) -> Iterator[Problem]:
    """A profile that puts a statement of another role first."""
    for id_, profile in material.children("profiles"):
        role = profile.get("role")
        for priority in material.mapping("profiles", id_, "priorities"):
            if not isinstance(role, str) or role not in material.mapping("roles"):
                continue
            if priority in material.statement_ids and priority.split(".")[0] != role:
                yield material.problem(
                    OTHER_ROLE, ("profiles", id_, "priorities", priority), "key", id=priority, role=role
                )


# --- evidence

EVIDENCE_WITHOUT_REPORT = Kind(
    "evidence-without-report",
    Wording(
        'frågorna sägs vara prövade, men "{key}" saknas', 'the questions are said to be tested, but "{key}" is missing'
    ),
    Wording(
        "skriv hur många som svarade (n), när (date) och var det står (report), eller status: untested",
        "write how many answered (n), when (date) and where it is told (report), or status: untested",
    ),
)


def unproven_evidence(material: Material) -> Iterator[Problem]:
    """Questions that are said to be tested, without by whom, when, or where it is told."""
    evidence = material.mapping("evidence")
    if evidence.get("status") in ("piloted", "validated"):
        for key in ("n", "date", "report"):
            if key not in evidence:
                yield material.problem(EVIDENCE_WITHOUT_REPORT, ("evidence", "status"), key=key)
                return


# --- what is gone

NOT_RETIRED = Kind(
    "not-retired",
    Wording('"{id}" sägs ha utgått, men finns i ramverket', '"{id}" is said to be retired, but is in the framework'),
    Wording("ta bort det ena; ett id får aldrig en ny mening", "remove one of them; an id never gets a new meaning"),
)


def living_retired(material: Material) -> Iterator[Problem]:
    """An id that stands under ``retired`` and is in use."""
    paths = {f"{path[1] if path[0] == 'roles' else ORGANISATION}.{path[-1]}": path for path, _ in material.statements}
    for id_ in material.mapping("retired"):
        statement, _, indicator = id_.rpartition(".")
        if id_ in paths or (statement in paths and indicator in material.mapping(*paths[statement], "indicators")):
            yield material.problem(NOT_RETIRED, ("retired", id_), "key", id=id_)


RULES: tuple[Rule, ...] = (
    unknown_references,
    unfaithful_quotations,
    confusable_statements,
    disordered_levels,
    misplaced_priorities,
    unproven_evidence,
    living_retired,
)

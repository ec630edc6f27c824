"""Declarations: what one part of a framework says agrees with what another says."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ledarskap.framework.model import ORGANISATION
from ledarskap.framework.rules.material import Material
from ledarskap.reading.problems import Kind, Problem
from ledarskap.reading.wording import Wording

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

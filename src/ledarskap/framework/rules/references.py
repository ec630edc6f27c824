"""References: what is named must be declared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from ledarskap.framework.model import ORGANISATION
from ledarskap.framework.rules.material import Material
from ledarskap.framework.rules.quotations import quotations
from ledarskap.reading.problems import MOST_PROPOSALS, Kind, Problem
from ledarskap.reading.proposals import nearest
from ledarskap.reading.tree import Part, Path, Tree
from ledarskap.reading.values import SLUG_PATTERN, STATEMENT_ID_PATTERN
from ledarskap.reading.wording import Wording

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
    for path, owner, _, _ in quotations(material):
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
        known = sorted(references.ids) if references.unknown else []
        for number, (path, part, written) in enumerate(references.unknown):
            proposal = nearest(written, known) if number < MOST_PROPOSALS else None
            yield material.problem(UNKNOWN_REFERENCE, path, part, proposal, target=references.name, id=written)

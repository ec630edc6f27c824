"""What the rules look at, and what a rule is.

Rules look at the tree, not at the model, so that they speak even where a type is wrong somewhere else; and they say nothing
of references into a part that could not be read or is misspelt.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from ledarskap.framework.assembling import Assembled
from ledarskap.framework.model import ORGANISATION
from ledarskap.reading.problems import Kind, Problem
from ledarskap.reading.tree import Part, Path, Tree
from ledarskap.reading.values import SLUG_PATTERN
from ledarskap.reading.wording import Wording

# One look at all the ids of a group: every one is checked on every load.
SLUGS_PATTERN = f"({SLUG_PATTERN[1:-1]}( |$))*"


# The parts whose things are named by the part and an id; a statement is named by its role.
WITH_IDS = frozenset(("sources", "principles", "scales", "roles", "profiles", "activities", "glossary"))


@dataclass(frozen=True)
class Material:
    """What the rules look at: the assembled tree, and where something belongs that stands under a wrong key.

    ``is_first_look`` says that the latter is not known yet, so that a problem may only follow from another.
    """

    assembled: Assembled
    misplaced: frozenset[Path]
    is_first_look: bool = False

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
        groups = [("roles", role, kind) for role in roles for kind in ("sides", "duties", "qualities")]
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
    def statement_paths(self) -> dict[str, tuple[str, ...]]:
        """The path of every statement by its full id."""
        return {f"{path[1] if path[0] == 'roles' else ORGANISATION}.{path[-1]}": path for path, _ in self.statements}

    @cached_property
    def statement_ids(self) -> frozenset[str]:
        """The full id of every statement."""
        return frozenset(self.statement_paths)

    def children(self, *path: str) -> list[tuple[str, dict[str, Tree]]]:
        """The mappings inside the mapping at a path, by their keys."""
        return [(id_, child) for id_, child in self.mapping(*path).items() if isinstance(child, dict)]

    def problem(
        self, kind: Kind, path: Path, part: Part = "value", proposal: str | None = None, **values: str | int | Wording
    ) -> Problem:
        """A problem with the value at a path, or with its key, in whichever file it came from."""
        found = self.assembled.places.problem(kind, path, part, proposal, **values)
        return replace(found, subject=subject_of(path))


def subject_of(path: Path) -> str | None:
    """The id of what a path leads to or into, as ``silenced`` names it; None for what has no id.

    >>> subject_of(("roles", "chef", "duties", "narvarande", "indicators", "pa-plats", "self"))
    'chef.narvarande.pa-plats'
    >>> subject_of(("organisation", "conditions", "tid")), subject_of(("activities", "rond", "develops", 0))
    ('organisation.tid', 'activities.rond')
    """
    match tuple(map(str, path)):
        case (("organisation" as owner), "conditions", id_, "indicators", indicator, *_):
            return f"{owner}.{id_}.{indicator}"
        case (("organisation" as owner), "conditions", id_, *_):
            return f"{owner}.{id_}"
        case ("roles", owner, _, id_, "indicators", indicator, *_):
            return f"{owner}.{id_}.{indicator}"
        case ("roles", owner, ("duties" | "qualities"), id_, *_):
            return f"{owner}.{id_}"
        case (part, id_, *_) if part in WITH_IDS:
            return f"{part}.{id_}"
    return None


Rule = Callable[[Material], Iterator[Problem]]


def _overlap(path: Path, hole: Path) -> bool:
    shared = min(len(path), len(hole))
    return path[:shared] == hole[:shared]

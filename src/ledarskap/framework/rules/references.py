"""References: what is named must be declared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice

from ledarskap.framework.model import ORGANISATION
from ledarskap.framework.rules.material import Material, subject_of
from ledarskap.framework.rules.quotations import quotations
from ledarskap.reading.problems import MOST_PROPOSALS, Kind, Location, Problem, Value
from ledarskap.reading.proposals import nearest
from ledarskap.reading.tree import Part, Path, Tree
from ledarskap.reading.values import SLUG_PATTERN, STATEMENT_ID_PATTERN
from ledarskap.reading.wording import Wording

UNKNOWN_REFERENCE = Kind(
    "unknown-reference",
    Wording('{target} "{id}" finns inte i ramverket', 'the {target} "{id}" is not in the framework'),
    Wording("skriv ett id som finns, eller lägg till {target}", "write an id that exists, or add the {target}"),
)
UNKNOWN_SIDE = Kind(
    "unknown-reference",
    Wording('rollen "{role}" har ingen sida "{id}"', 'the role "{role}" has no side "{id}"'),
    Wording(
        "skriv ett id som står under sides i rollen, eller lägg till sidan där",
        "write an id that stands under sides of the role, or add the side there",
    ),
)
REMOVED_REFERENCE = Kind(
    "unknown-reference",
    Wording(
        '{target} "{id}" tas bort i {file} på rad {line}', 'the {target} "{id}" is removed in {file} on line {line}'
    ),
    Wording("hänvisa till något annat, eller behåll {target}", "refer to something else, or keep the {target}"),
)
MISSPELT_ID = Kind(
    "misspelt-id",
    Wording(
        'ingenting hänvisar till "{id}", men {count} ställen till "{other}"',
        'nothing refers to "{id}", but {count} places to "{other}"',
    ),
    Wording("ge det samma id", "give it the same id"),
)
MISSPELT_FILE = Kind(
    "misspelt-id",
    MISSPELT_ID.what,
    Wording("döp om filen", "rename the file"),
    Wording("döp om filen till {proposal}", "rename the file to {proposal}"),
)
SEVERAL = 2


class _References:
    """References of one kind: what they can point to, and those found that point to nothing."""

    kind = UNKNOWN_REFERENCE

    def __init__(
        self, name: Wording, part: Path, declared: Mapping[str, Path], is_whole: bool, pattern: str = SLUG_PATTERN
    ) -> None:
        self.values: dict[str, Value] = {"target": name}
        self.part = part
        self.pattern = pattern
        self.declared = declared
        self.is_whole = is_whole
        self.used: set[str] = set()
        self.looked_for: dict[str, str | None] = {}
        self.unknown: dict[str, list[tuple[Path, Part]]] = {}

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

    def paths(self, id_: str) -> list[Path]:
        """Where something with an id, or what it belongs to, would be declared."""
        owner, dot, own = id_.rpartition(".")
        if not dot:
            return [(*self.part, id_)]
        if owner == ORGANISATION:
            return [(ORGANISATION, "conditions", own)]
        return [("roles", owner), *(("roles", owner, kind, own) for kind in ("duties", "qualities"))]

    def meant(self, written: str) -> str | None:
        """What is declared and probably meant by an id that is not; found out once for each, and for no more than can be shown."""
        if written not in self.looked_for and len(self.looked_for) < MOST_PROPOSALS:
            self.looked_for[written] = self._nearest(written)
        return self.looked_for.get(written)

    def _nearest(self, written: str) -> str | None:
        owner, dot, id_ = written.rpartition(".")
        if not dot:
            return nearest(written, sorted(self.declared))
        owners: dict[str, list[str]] = {}
        for known in sorted(self.declared):
            of, _, own = known.rpartition(".")
            owners.setdefault(of, []).append(own)
        near = nearest(id_, owners.get(owner, ()))
        if near is not None:
            return f"{owner}.{near}"
        # The right id, of a role with another id.
        having = [of for of, ids in owners.items() if id_ in ids]
        right = nearest(owner, having) or (having[0] if len(having) == 1 else None)
        return right and f"{right}.{id_}"

    def _look_up(self, written: str, path: Path, part: Part) -> None:
        if written in self.declared:
            self.used.add(written)
        # What cannot be an id at all is told of as such.
        elif re.fullmatch(self.pattern, written):
            self.unknown.setdefault(written, []).append((path, part))


class _Sides(_References):
    """References to the sides of one role: another role has others."""

    kind = UNKNOWN_SIDE

    def __init__(self, material: Material, role: str) -> None:
        path = ("roles", role, "sides")
        declared: dict[str, Path] = {id_: (*path, id_) for id_ in material.mapping(*path)}
        super().__init__(Wording("sidan", "side"), path, declared, material.is_whole(4, *path))
        self.values["role"] = role


def unknown_references(material: Material) -> Iterator[Problem]:
    """A source, principle, scale, role or statement that is named but not declared."""

    def declared(name: Wording, key: str) -> _References:
        return _References(name, (key,), {id_: (key, id_) for id_ in material.mapping(key)}, material.is_whole(2, key))

    sources = declared(Wording("källan", "source"), "sources")
    principles = declared(Wording("grundprincipen", "principle"), "principles")
    scales = declared(Wording("skalan", "scale"), "scales")
    roles = declared(Wording("rollen", "role"), "roles")
    whole = material.is_whole(4, "roles") and material.is_whole(3, ORGANISATION)
    statements = _References(Wording("punkten", "statement"), (), material.statement_paths, whole, STATEMENT_ID_PATTERN)
    sides = {role: _Sides(material, role) for role in material.mapping("roles")}
    for path, owner, _, _ in quotations(material):
        sources.check(owner, path, "source")
    scales.check(material.mapping(), (), "scale")
    for path, statement in material.statements:
        scales.check(statement, path, "scale")
        principles.check(statement, path, "principles")
        statements.check(statement, path, "counterparts")
        if path[0] == ORGANISATION:
            roles.check(statement, path, "roles")
        else:
            sides[path[1]].check(statement, path, "sides")
    for id_, profile in material.children("profiles"):
        roles.check(profile, ("profiles", id_), "role")
        statements.check_keys(material.mapping("profiles", id_, "priorities"), ("profiles", id_, "priorities"))
    for id_, activity in material.children("activities"):
        statements.check(activity, ("activities", id_), "develops")
    everything = (sources, principles, scales, roles, statements, *sides.values())
    broken = [references for references in everything if references.unknown]
    if broken and material.is_first_look:
        # What is meant takes time to find, and is asked for only when it is known that nothing else explains it.
        written, [(path, part), *_] = next(iter(broken[0].unknown.items()))
        yield material.problem(broken[0].kind, path, part, None, **broken[0].values, id=written)
        return
    if roles in broken or statements in broken:
        yield from _misspelt_roles(material, roles, statements)
    for references in broken:
        if references.unknown:
            yield from _misspelt(material, references)
            yield from _unknown(material, references)


def _unknown(material: Material, references: _References) -> Iterator[Problem]:
    removed = _removed(material)
    for written, places in references.unknown.items():
        gone = next((removed[path] for path in references.paths(written) if path in removed), None)
        if gone is not None:
            for path, part in places:
                values: dict[str, Value] = {"id": written, "file": gone.file, "line": gone.line}
                yield material.problem(REMOVED_REFERENCE, path, part, None, **references.values, **values)
            continue
        proposal = references.meant(written)
        for path, part in places:
            yield material.problem(references.kind, path, part, proposal, **references.values, id=written)


def _removed(material: Material) -> dict[Path, Location]:
    """Where a framework removes what it inherits, by the paths of that."""
    layers = material.assembled.layers
    if not layers:
        return {}
    places = layers[0].places
    return {path: places.problem(REMOVED_REFERENCE, path, "key").location for path in places.blank_paths()}


def _misspelt(material: Material, references: _References) -> Iterator[Problem]:
    """What is declared by a misspelt id, if several references agree on another; nothing is then said of those."""
    several = ((id_, len(places)) for id_, places in references.unknown.items() if len(places) >= SEVERAL)
    for meant, count in list(islice(several, MOST_PROPOSALS)):
        path = _declared_as(material, references, meant)
        if path is not None:
            yield _misspelt_id(material, path, meant.rpartition(".")[2], meant, count)
            del references.unknown[meant]


def _misspelt_roles(material: Material, roles: _References, statements: _References) -> Iterator[Problem]:
    """The same of roles, where the ids of their statements refer to them too."""
    places: dict[str, list[str]] = {}
    for id_ in statements.unknown:
        places.setdefault(id_.partition(".")[0], []).append(id_)
    roles.used.update(id_.partition(".")[0] for id_ in statements.used)
    for meant in list(islice(dict.fromkeys((*roles.unknown, *places)), MOST_PROPOSALS)):
        count = len(roles.unknown.get(meant, ())) + sum(len(statements.unknown[id_]) for id_ in places.get(meant, ()))
        if meant in roles.declared or meant == ORGANISATION or count < SEVERAL:
            continue
        path = _declared_as(material, roles, meant)
        if path is not None:
            yield _misspelt_id(material, path, meant, meant, count)
            roles.unknown.pop(meant, None)
            # Those that the role has not got under its right id either are left to be told of.
            for id_ in places.get(meant, ()):
                if f"{path[-1]}.{id_.partition('.')[2]}" in statements.declared:
                    del statements.unknown[id_]


def _declared_as(material: Material, references: _References, meant: str) -> Path | None:
    """Where that is declared which is probably meant by an id that is not, if nothing refers to it by its own id."""
    known = references.meant(meant) if references.used < references.declared.keys() else None
    if known is None or known in references.used or known.rpartition(".")[0] != meant.rpartition(".")[0]:
        return None
    path = references.declared[known]
    layers = material.assembled.layers
    # Whoever inherits something cannot give it another id.
    return path if not layers or layers[0].places.holds(path) else None


def _misspelt_id(material: Material, path: Path, proposal: str, meant: str, count: int) -> Problem:
    own = str(path[-1])
    id_ = f"{meant.rpartition('.')[0]}.{own}" if "." in meant else own
    name = material.assembled.places.name_of(path)
    if name is None:
        return material.problem(MISSPELT_ID, path, "key", proposal, id=id_, other=meant, count=count)
    found = name.problem(MISSPELT_FILE, proposal, id=id_, other=meant, count=count)
    return replace(found, subject=subject_of(path))

"""One framework's tree laid over another's: mappings join, what is written again replaces, and ``~`` removes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from ledarskap.framework.model import ORGANISATION
from ledarskap.reading.tree import Path, Tree

# What a framework says of itself alone.
NOT_INHERITED = frozenset(("format", "id", "version", "title", "language", "licence", "evidence", "extends"))
GROUPS = ("duties", "qualities")


def lay(below: Mapping[str, Tree], above: Mapping[str, Tree], removed: Collection[Path] = ()) -> dict[str, Tree]:
    """The tree of a framework with what it inherits.

    ``below`` is the parent's tree with all that it inherits itself, ``above`` the child's own, ``removed`` the paths of
    the values with which the child removes something. What is removed takes the inherited references to it along; a text
    that is replaced loses its inherited source, since the source does not say it. A blank value replaces nothing.

    >>> lay({"title": "A", "roles": {"chef": {"name": "Chef"}}}, {"title": "B", "roles": {"mentor": {"name": "Mentor"}}})
    {'roles': {'chef': {'name': 'Chef'}, 'mentor': {'name': 'Mentor'}}, 'title': 'B'}
    """
    inherited = {key: tree for key, tree in below.items() if key not in NOT_INHERITED}
    if removed:
        inherited = without_references(inherited, above, removed)
    return _joined(inherited, above, frozenset(removed), ())


def _joined(
    below: Mapping[str, Tree], above: Mapping[str, Tree], removed: frozenset[Path], path: Path
) -> dict[str, Tree]:
    joined = dict(below)
    for key, tree in above.items():
        here = (*path, key)
        before = joined.get(key)
        if here in removed:
            joined.pop(key, None)
        elif isinstance(tree, dict):
            joined[key] = _joined(before if isinstance(before, dict) else {}, tree, removed, here)
        elif tree is not None or key not in joined:
            joined[key] = tree
    # Where ids stand, something may be called "text" or "source" too; that is no text.
    is_quotation = isinstance(below.get("text"), str) and isinstance(below.get("source"), str)
    if is_quotation and "source" not in above and joined.get("text") != below["text"]:
        joined.pop("source", None)
    return joined


@dataclass(frozen=True)
class Gone:
    """The ids that a child removes, and does not declare anew."""

    roles: frozenset[str] = frozenset()
    principles: frozenset[str] = frozenset()
    statements: frozenset[str] = frozenset()
    sides: frozenset[tuple[str, str]] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.roles or self.principles or self.statements or self.sides)


def without_references(
    below: Mapping[str, Tree], above: Mapping[str, Tree], removed: Collection[Path]
) -> dict[str, Tree]:
    """What is inherited, without the references to what the child removes.

    A profile of a role that is gone goes with it, and so does what only served what is gone: an activity that developed
    nothing else, a profile without priorities, a condition that nobody else is asked about. With a scale's level goes what
    is said of it in indicators. What the child itself speaks of stays, for the child to mend.
    """
    tree = dict(below)
    removed = set(removed)
    while gone := _gone(below, above, removed):
        tree = {
            **tree,
            "roles": {
                id_: _role(id_, role, gone) if isinstance(role, dict) else role
                for id_, role in _mapping(tree, "roles").items()
            },
            "profiles": dict(_profiles(_mapping(tree, "profiles"), _mapping(above, "profiles"), gone)),
            "activities": dict(_activities(_mapping(tree, "activities"), _mapping(above, "activities"), gone)),
            ORGANISATION: {**_mapping(tree, ORGANISATION), "conditions": _statements(_conditions(tree), gone)},
        }
        orphans = _orphans(below, tree, above) - removed
        if not orphans:
            break
        removed |= orphans
        kept = {id_: one for id_, one in _conditions(tree).items() if (ORGANISATION, "conditions", id_) not in removed}
        tree[ORGANISATION] = {**_mapping(tree, ORGANISATION), "conditions": kept}
    tree = _without_levels(tree, above, removed)
    return {key: part for key, part in tree.items() if key in below}


def _mapping(tree: Mapping[str, Tree], *path: str) -> dict[str, Tree]:
    here: Tree = dict(tree)
    for step in path:
        here = here.get(step) if isinstance(here, dict) else None
    return here if isinstance(here, dict) else {}


def _conditions(tree: Mapping[str, Tree]) -> dict[str, Tree]:
    return _mapping(tree, ORGANISATION, "conditions")


def _statement_paths(tree: Mapping[str, Tree]) -> Iterator[tuple[str, Path]]:
    """Every statement's full id with its path."""
    for role in _mapping(tree, "roles"):
        for group in GROUPS:
            for id_ in _mapping(tree, "roles", role, group):
                yield f"{role}.{id_}", ("roles", role, group, id_)
    for id_ in _conditions(tree):
        yield f"{ORGANISATION}.{id_}", (ORGANISATION, "conditions", id_)


def _gone(below: Mapping[str, Tree], above: Mapping[str, Tree], removed: Collection[Path]) -> Gone:
    def is_removed(path: Path) -> bool:
        return any(path[:length] in removed for length in range(1, len(path) + 1))

    declared = {id_ for id_, path in _statement_paths(above) if not is_removed(path)}
    return Gone(
        frozenset(role for role in _mapping(below, "roles") if is_removed(("roles", role))),
        frozenset(id_ for id_ in _mapping(below, "principles") if is_removed(("principles", id_))),
        frozenset(id_ for id_, path in _statement_paths(below) if is_removed(path) and id_ not in declared),
        frozenset(
            (role, side)
            for role in _mapping(below, "roles")
            for side in _mapping(below, "roles", role, "sides")
            if is_removed(("roles", role, "sides", side))
        ),
    )


def _filtered(owner: dict[str, Tree], key: str, gone: Collection[str]) -> dict[str, Tree]:
    """A mapping whose list of references under a key has lost those that are gone; without the key if none is left."""
    written = owner.get(key)
    if not isinstance(written, tuple) or not any(isinstance(one, str) and one in gone for one in written):
        return owner
    left = tuple(one for one in written if not (isinstance(one, str) and one in gone))
    return {name: left if name == key else tree for name, tree in owner.items() if name != key or left}


def _statements(statements: dict[str, Tree], gone: Gone, sides: Collection[str] = ()) -> dict[str, Tree]:
    lists = (
        ("principles", gone.principles),
        ("counterparts", gone.statements),
        ("roles", gone.roles),
        ("sides", sides),
    )
    left = dict(statements)
    for id_, one in statements.items():
        statement = one
        for key, ids in lists:
            statement = _filtered(statement, key, ids) if isinstance(statement, dict) else statement
        left[id_] = statement
    return left


def _role(id_: str, role: dict[str, Tree], gone: Gone) -> dict[str, Tree]:
    sides = {side for owner, side in gone.sides if owner == id_}
    return {
        key: _statements(tree, gone, sides) if key in GROUPS and isinstance(tree, dict) else tree
        for key, tree in role.items()
    }


def _without_levels(tree: dict[str, Tree], above: Mapping[str, Tree], removed: Collection[Path]) -> dict[str, Tree]:
    """What is inherited, without the examples of levels that the child takes out of a scale, and expected ones."""
    levels: dict[str, set[str]] = {}
    for path in removed:
        if path[0] == "scales" and path[2:3] == ("levels",) and len(path) == 4:  # noqa: PLR2004 – the levels' own path, and one
            levels.setdefault(str(path[1]), set()).add(str(path[3]))
    if not levels:
        return tree
    default = above.get("scale") or tree.get("scale")

    def narrowed(path: Path, statement: Tree) -> Tree:
        if not isinstance(statement, dict):
            return statement
        inherited = None if (*path, "scale") in removed else statement.get("scale")
        scale = _mapping(above, *map(str, path)).get("scale") or inherited or default
        gone = levels.get(scale, set()) if isinstance(scale, str) else set()
        indicators = _mapping(statement, "indicators")
        if not gone or not indicators:
            return statement
        return {**statement, "indicators": {id_: _without(one, gone) for id_, one in indicators.items()}}

    roles = {
        id_: {
            key: _changed(group, ("roles", id_, key), narrowed) if key in GROUPS else group
            for key, group in role.items()
        }
        if isinstance(role, dict)
        else role
        for id_, role in _mapping(tree, "roles").items()
    }
    conditions = _changed(_conditions(tree), (ORGANISATION, "conditions"), narrowed)
    return {**tree, "roles": roles, ORGANISATION: {**_mapping(tree, ORGANISATION), "conditions": conditions}}


def _changed(statements: Tree, path: Path, change: Callable[[Path, Tree], Tree]) -> Tree:
    """The statements of a group, each changed."""
    if not isinstance(statements, dict):
        return statements
    return {id_: change((*path, id_), one) for id_, one in statements.items()}


def _without(indicator: Tree, levels: Collection[str]) -> Tree:
    """An indicator that says nothing of some levels."""
    if not isinstance(indicator, dict):
        return indicator
    anchors = {level: text for level, text in _mapping(indicator, "anchors").items() if level not in levels}
    narrowed: dict[str, Tree] = {
        key: anchors if key == "anchors" and isinstance(one, dict) else one
        for key, one in indicator.items()
        if not (key == "expected" and isinstance(one, str) and one in levels)
    }
    if narrowed.get("anchors") == {}:
        del narrowed["anchors"]
    return narrowed


def _profiles(profiles: dict[str, Tree], own: Mapping[str, Tree], gone: Gone) -> Iterator[tuple[str, Tree]]:
    for id_, profile in profiles.items():
        before = _mapping(profile, "priorities") if isinstance(profile, dict) else {}
        left = {key: tree for key, tree in before.items() if key not in gone.statements}
        if not isinstance(profile, dict) or (left == before and profile.get("role") not in gone.roles):
            yield id_, profile
        elif id_ in own or (left and profile.get("role") not in gone.roles):
            yield id_, {**profile, "priorities": left}


def _activities(activities: dict[str, Tree], own: Mapping[str, Tree], gone: Gone) -> Iterator[tuple[str, Tree]]:
    for id_, activity in activities.items():
        left = _filtered(activity, "develops", gone.statements) if isinstance(activity, dict) else activity
        if left == activity or id_ in own or (isinstance(left, dict) and left.get("develops")):
            yield id_, left


def _orphans(below: Mapping[str, Tree], tree: Mapping[str, Tree], above: Mapping[str, Tree]) -> set[Path]:
    """The conditions that were asked of certain roles, all of which are gone: left alone, everybody would be asked."""
    before, own = _conditions(below), _conditions(above)
    return {
        (ORGANISATION, "conditions", id_)
        for id_, condition in _conditions(tree).items()
        if isinstance(condition, dict)
        and "roles" not in condition
        and id_ not in own
        and _mapping(before, id_).get("roles")
    }

"""A framework with what it inherits: its parent found, and its own tree laid over the parent's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path as FilePath

from ledarskap.framework.assembling import (
    MOST_CHARACTERS,
    MOST_VALUES,
    TOO_MUCH,
    Assembled,
    Layers,
    assemble,
    leads_out,
)
from ledarskap.framework.layering import NOT_INHERITED, lay
from ledarskap.framework.locating import bundled, find_beside, find_installed, installed, shown
from ledarskap.framework.model import Framework
from ledarskap.framework.rules.material import subject_of
from ledarskap.reading.binding import required_keys
from ledarskap.reading.problems import MOST_PROPOSALS, Kind, Problem, enough
from ledarskap.reading.proposals import nearest
from ledarskap.reading.tree import Path, Tree
from ledarskap.reading.values import SLUG_PATTERN, VERSION_PATTERN
from ledarskap.reading.wording import Wording

UNKNOWN_PARENT = Kind(
    "unknown-parent",
    Wording(
        'ramverket "{name}", som det här bygger på, finns inte här',
        'the framework "{name}", which this extends, is not here',
    ),
    Wording(
        "lägg det i en mapp bredvid, eller installera paketet som har det; ramverk som finns: {known}",
        "put it in a folder beside this one, or install the package that has it; frameworks that exist: {known}",
    ),
)
PARENT_VERSION = Kind(
    "parent-version",
    Wording(
        'här finns "{name}" i version {found}, men det ska vara {version} eller senare med samma första siffra',
        'version {found} of "{name}" is here, but it has to be {version} or later with the same first number',
    ),
    Wording(
        "skaffa rätt version, eller läs vad som är ändrat och skriv {found} här",
        "get the right version, or read what has changed and write {found} here",
    ),
)
PARENT_ID = Kind(
    "parent-id",
    Wording(
        'ramverket i {file} har id:t "{found}", inte "{name}"',
        'the framework in {file} has the id "{found}", not "{name}"',
    ),
    Wording("ge mappen samma namn som ramverkets id", "give the folder the same name as the id of the framework"),
)
LINKED_PARENT = Kind(
    "outside-folder",
    Wording('"{name}" är en länk som leder ut ur mappen', '"{name}" is a link that leads out of the folder'),
    Wording("lägg ramverket i mappen, utan länk", "put the framework in the folder, without a link"),
)
SAME_ID_AS_PARENT = Kind(
    "same-id-as-parent",
    Wording('ramverket har samma id som det bygger på, "{id}"', 'the framework has the id of what it extends, "{id}"'),
    Wording("ge det ett eget id", "give it an id of its own"),
)
EXTENDS_CYCLE = Kind(
    "extends-cycle",
    Wording(
        "ramverken bygger på varandra i en cirkel: {chain}", "the frameworks extend each other in a circle: {chain}"
    ),
    Wording("ta bort extends i ett av dem", "remove extends in one of them"),
)
TOO_MANY_PARENTS = Kind(
    "too-many-parents",
    Wording("fler än {most} ramverk bygger på varandra", "more than {most} frameworks extend each other"),
    Wording(
        "låt ramverket bygga direkt på det som ligger längst ned", "let the framework extend the lowest one directly"
    ),
)
NOTHING_TO_REMOVE = Kind(
    "nothing-to-remove",
    Wording('"~" tar bort "{key}", men inget sådant ärvs', '"~" removes "{key}", but nothing like it is inherited'),
    Wording("ta bort raden", "remove the line"),
)
REMOVED_IN_USE = Kind(
    "removed-in-use",
    Wording(
        '"{key}" tas bort, men används av det som ärvs (antal ställen: {count}, först {user})',
        '"{key}" is removed, but what is inherited uses it (places: {count}, first {user})',
    ),
    Wording(
        "behåll den, eller ta bort eller skriv om det som använder den",
        "keep it, or remove or write anew what uses it",
    ),
)

REQUIRED = Kind(
    "needed-key-removed",
    Wording('"{key}" får inte tas bort, för den behövs', '"{key}" must not be removed, since it is needed'),
    Wording(
        "ta bort raden, så ärvs den, eller skriv ett värde", "remove the line and it is inherited, or write a value"
    ),
)

MOST_PARENTS = 8


def extend(own: Assembled, chain: Sequence[Assembled] = ()) -> Assembled:
    """A framework with what it inherits; as it is where it extends nothing.

    ``chain`` holds the frameworks that lead here, the first one first. Where the parent cannot be had, the problem says
    why, and nothing is said of what may be inherited.
    """
    if "extends" not in own.tree:
        return own
    parent = _parent(own, (*chain, own))
    if not isinstance(parent, Assembled):
        alone = without_parent(own)
        return replace(alone, problems=(*alone.problems, *parent))
    inherited = extend(parent, (*chain, own))
    removals = _removals(own)
    tree = lay(inherited.tree, own.tree, removals)
    in_use = _in_use(own, inherited, removals, tree)
    required = [path for path in _sorted(removals.difference(in_use)) if _is_required(inherited.tree, path)]
    if in_use or required:
        tree = lay(inherited.tree, own.tree, removals.difference(in_use, required))
    blanks = [path for path in own.places.blank_paths() if path not in removals]
    blanks += [path for path in inherited.places.blank_paths() if _is_blank(tree, path)]
    return Assembled(
        own.path,
        tree,
        Layers((*own.places.parts, *inherited.places.parts), tuple(dict.fromkeys(blanks))),
        (*own.unread, *inherited.unread),
        (
            *own.problems,
            *_same_id(own, inherited),
            *enough(_needless(own, inherited, removals)),
            *enough(_removed_in_use(own, in_use)),
            *enough(own.places.problem(REQUIRED, path, "key", key=str(path[-1])) for path in required),
            *(one for one in inherited.problems if one.severity == "error"),
        ),
        (own, *(inherited.layers or (inherited,))),
        inherited,
    )


def _same_id(own: Assembled, inherited: Assembled) -> Iterator[Problem]:
    """Answers belong to the id of a framework, so that no two may share one."""
    id_ = own.tree.get("id")
    if isinstance(id_, str) and any(layer.tree.get("id") == id_ for layer in inherited.layers or (inherited,)):
        yield own.places.problem(SAME_ID_AS_PARENT, ("id",), id=id_)


def without_parent(own: Assembled) -> Assembled:
    """A framework whose parent is not known: all that may be inherited counts as unread, and what it removes as gone."""
    removals = _removals(own)
    may_be_inherited = [(key,) for key in Framework.model_fields if key not in NOT_INHERITED]
    return replace(
        own,
        tree=lay({}, own.tree, removals),
        places=replace(own.places, blanks=tuple(path for path in own.places.blank_paths() if path not in removals)),
        unread=(*own.unread, *may_be_inherited),
    )


# --- the parent


def _parent(own: Assembled, chain: Sequence[Assembled]) -> Assembled | tuple[Problem, ...]:
    """The framework that another one extends, without what it inherits itself; or why it cannot be had.

    No problem at all where ``extends`` is written in a way that is told of elsewhere.
    """
    reference = own.tree.get("extends")
    id_, version = (reference.get("id"), reference.get("version")) if isinstance(reference, dict) else (None, None)
    if not isinstance(id_, str) or not re.fullmatch(SLUG_PATTERN, id_):
        return ()
    found = _located(id_, own)
    if not isinstance(found, FilePath):
        return (found,)
    paths = [one.path.resolve() for one in chain]
    if found.resolve() in paths:
        circle = chain[paths.index(found.resolve()) :]
        names = [str(one.tree.get("id", "?")) for one in circle]
        # Told where the circle begins: that is the framework that was asked for, if it is in it.
        return (circle[0].places.problem(EXTENDS_CYCLE, ("extends", "id"), chain=" → ".join((*names, id_))),)
    if len(chain) > MOST_PARENTS:
        return (own.places.problem(TOO_MANY_PARENTS, ("extends", "id"), most=MOST_PARENTS),)
    parent = assemble(found)
    documents = [document for one in (*chain, parent) for _, document in one.places.parts]
    if (
        sum(len(document.text) for document in documents) > MOST_CHARACTERS
        or sum(len(document.starts) for document in documents) > MOST_VALUES
    ):
        return (own.places.problem(TOO_MUCH, ("extends", "id")),)
    written = parent.tree.get("id")
    if isinstance(written, str) and written != id_:
        return (own.places.problem(PARENT_ID, ("extends", "id"), name=id_, found=written, file=str(found)),)
    has = parent.tree.get("version")
    if isinstance(version, str) and isinstance(has, str) and not fits(has, version):
        return (own.places.problem(PARENT_VERSION, ("extends", "version"), name=id_, version=version, found=has),)
    return parent


def fits(has: str, wanted: str) -> bool:
    """Whether a version is the wanted one, or a later one with the same first number; also where either is no version.

    >>> fits("1.10.0", "1.9.0"), fits("1.0.0", "1.0.1"), fits("2.0.0", "1.0.0")
    (True, False, False)
    """
    if not (re.fullmatch(VERSION_PATTERN, has) and re.fullmatch(VERSION_PATTERN, wanted)):
        # Told of as such.
        return True
    first, second = ([(len(number), number) for number in version.split(".")] for version in (has, wanted))
    return first[0] == second[0] and first >= second


def _located(id_: str, own: Assembled) -> FilePath | Problem:
    """Beside the framework, or bundled, or in another package."""
    beside = find_beside(id_, own.path)
    if beside is not None:
        if leads_out(beside, beside.parent):
            return own.places.problem(LINKED_PARENT, ("extends", "id"), name=str(beside))
        return beside
    found = bundled().get(id_) or find_installed(id_)
    if isinstance(found, FilePath):
        return shown(found)
    if found is not None:
        return own.places.problem(found.kind, ("extends", "id"), "value", None, **found.values)
    names = installed()
    return own.places.problem(
        UNKNOWN_PARENT, ("extends", "id"), proposal=nearest(id_, names), name=id_, known=", ".join(names) or "–"
    )


# --- removals


def _removals(own: Assembled) -> frozenset[Path]:
    """The paths of the values with which a framework removes something: in a list there is nothing to remove.

    Only "~" removes: who writes the word "null" has seen it in another format, and JSON has nothing else.
    """
    written = (
        (*prefix, *path)
        for prefix, document in own.places.parts
        for path in document.blank_paths()
        if document.written(path) == ("null" if document.file.lower().endswith(".json") else "~")
    )
    return frozenset(
        path for path in written if path[0] not in NOT_INHERITED and all(isinstance(step, str) for step in path)
    )


def _needless(own: Assembled, inherited: Assembled, removals: Iterable[Path]) -> Iterator[Problem]:
    """Removals of what is not inherited."""
    number = 0
    for path in () if inherited.unread else _sorted(removals):
        above, key = _at(inherited.tree, path[:-1]), str(path[-1])
        if not isinstance(above, dict) or key not in above:
            known: Iterable[str] = above if isinstance(above, dict) and number < MOST_PROPOSALS else ()
            if len(path) == 1:
                known = (other for other in known if other not in NOT_INHERITED)
            number += 1
            yield own.places.problem(NOTHING_TO_REMOVE, path, "key", nearest(key, known), key=key)


def _is_required(inherited: Tree, path: Path) -> bool:
    """Whether what is inherited at a path has to be there."""
    return path[-1] in required_keys(Framework, path[:-1]) and _at(inherited, path) is not None


def _sorted(paths: Iterable[Path]) -> list[Path]:
    return sorted(paths, key=lambda path: tuple(map(str, path)))


def _in_use(own: Assembled, inherited: Assembled, removals: Iterable[Path], tree: Tree) -> dict[Path, list[Path]]:
    """The removals of a source or a scale, or of all of them, that what is inherited still names: where it does."""
    found: dict[Path, list[Path]] = {}
    for part, name in (("sources", "source"), ("scales", "scale")):
        asked = [path for path in removals if path[0] == part and len(path) <= 2]  # noqa: PLR2004 – the part, and an id
        if not asked:
            continue
        declared = _at(inherited.tree, (part,))
        users: dict[str, list[Path]] = {}
        for path, id_ in _uses(tree, name):
            if not own.places.holds(path):
                users.setdefault(id_, []).append(path)
        for path in sorted(asked, key=str):
            ids = [str(path[1])] if len(path) > 1 else list(declared if isinstance(declared, dict) else ())
            using = [user for id_ in ids for user in users.get(id_, ())]
            if using:
                found[path] = using
    return found


def _removed_in_use(own: Assembled, in_use: Mapping[Path, Sequence[Path]]) -> Iterator[Problem]:
    for path, users in in_use.items():
        first = subject_of(users[0]) or ".".join(map(str, users[0][:-1])) or str(users[0][-1])
        yield own.places.problem(REMOVED_IN_USE, path, "key", key=str(path[-1]), count=len(users), user=first)


def _uses(tree: Tree, name: str, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """The paths of the texts under a key of that name, with each text."""
    if isinstance(tree, dict):
        for key, child in tree.items():
            if key == name and isinstance(child, str):
                yield (*path, key), child
            else:
                yield from _uses(child, name, (*path, key))
    elif isinstance(tree, tuple):
        for index, child in enumerate(tree):
            yield from _uses(child, name, (*path, index))


def _at(tree: Tree, path: Path) -> Tree:
    for step in path:
        if isinstance(tree, dict):
            tree = tree.get(str(step))
        else:
            tree = tree[step] if isinstance(tree, tuple) and isinstance(step, int) and step < len(tree) else None
    return tree


def _is_blank(tree: Tree, path: Path) -> bool:
    """Whether there is a blank value at a path."""
    above = _at(tree, path[:-1])
    if isinstance(above, dict):
        return above.get(str(path[-1]), "") is None
    return isinstance(above, tuple) and isinstance(path[-1], int) and path[-1] < len(above) and above[path[-1]] is None

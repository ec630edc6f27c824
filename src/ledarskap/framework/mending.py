"""A framework with a line at the wrong level, or without the line of an id, read as it was probably meant.

One such slip moves all that stands under the line, so that very much seems to be wrong. It is told of once, and what
depends on it is then looked at as if it were mended; nothing can be had of the framework until it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from ledarskap.framework.assembling import Assembled
from ledarskap.framework.model import Framework
from ledarskap.reading.binding import known_keys, required_keys
from ledarskap.reading.problems import MOST_PROBLEMS, Kind, Problem
from ledarskap.reading.tree import DUPLICATE_KEY, Path, Tree
from ledarskap.reading.wording import Wording

TOO_FAR_LEFT = Kind(
    "wrong-level",
    Wording('"{key}" står på fel nivå', '"{key}" stands at the wrong level'),
    Wording(
        'dra in raden så att den hör till "{owner}" ovanför', 'indent the line so that it belongs to "{owner}" above'
    ),
)
TOO_FAR_RIGHT = Kind(
    "wrong-level",
    TOO_FAR_LEFT.what,
    Wording(
        'dra ut raden så att den inte hör till "{owner}"', 'outdent the line so that it does not belong to "{owner}"'
    ),
)
ID_TOO_FAR_RIGHT = Kind(
    "wrong-level",
    TOO_FAR_LEFT.what,
    Wording("dra ut raden så att raderna under hör till den", "outdent the line so that the lines below belong to it"),
)
ID_MISSING = Kind(
    "id-missing",
    Wording("här börjar något nytt, vars id saknas", "something new begins here, whose id is missing"),
    Wording(
        "skriv dess id och ett kolon på raden före, mindre indraget",
        "write its id and a colon on the line before, indented less",
    ),
)
SEVERAL = 2


# What such a slip leads to, where no key or value that is nearly spelt so explains it.
SUSPECT = frozenset(("unknown-key", "missing-key", "wrong-type", "empty-value", "bad-id", "bad-statement-id"))


def mend(assembled: Assembled, found: Iterable[Problem]) -> Assembled:
    """A framework as it was probably meant, with the problems that say what is wrong; as it is where nothing seems to be.

    ``found`` are the problems of binding it. A framework that inherits from another is left alone: what stands beside what
    is not known before it is mended.
    """
    is_suspect = any(one.code in SUSPECT and one.proposal is None for one in found)
    is_suspect = is_suspect or any(one.code == DUPLICATE_KEY.code for one in assembled.problems)
    if assembled.parent is not None or not is_suspect:
        return assembled
    mending = _Mending(assembled)
    mending.look()
    problems = list(_without_repetition(assembled, mending.outdented))
    if not mending.problems and not mending.removed and problems == list(assembled.problems):
        return assembled
    moved = tuple(sorted(mending.moved.items(), key=lambda pair: -len(pair[0])))
    places = replace(
        assembled.places,
        moved=moved,
        blanks=tuple(_moved(path, moved) for path in assembled.places.blank_paths() if path not in mending.removed),
    )
    return replace(
        assembled,
        tree=mending.tree,
        places=places,
        unread=(*assembled.unread, *mending.unread),
        problems=(*problems, *mending.problems),
    )


class _Mending:
    """What is found while the tree is looked through; ``tree`` is then a copy of it, mended."""

    def __init__(self, assembled: Assembled) -> None:
        self.places = assembled.places
        self.tree: dict[str, Tree] = dict(assembled.tree)
        self.problems: list[Problem] = []
        self.outdented: list[Problem] = []
        self.unread: list[Path] = []
        self.removed: set[Path] = set()
        self.moved: dict[Path, Path] = {}
        self.twice = {
            (one.location.file, one.values["line"], one.values["key"])
            for one in assembled.problems
            if one.code == DUPLICATE_KEY.code
        }

    def look(self) -> None:
        """Look through the tree from the top, mending it and noting what is wrong on the way."""
        waiting: list[tuple[Path, dict[str, Tree], dict[str, Tree] | None]] = [((), self.tree, None)]
        while waiting and len(self.problems) < MOST_PROBLEMS:
            path, here, above = waiting.pop()
            fields, of_things = _keys_at(path), _keys_at((*path, ""))
            if not fields and not of_things:
                continue
            self._drop_first_of_two(path, here)
            if not fields and self._has_no_id(path, here, of_things):
                here.clear()
                continue
            if above is not None:
                self._move_up(path, here, above, fields, of_things)
            self._move_down(path, here, fields, of_things)
            for key, child in here.items():
                if isinstance(child, dict):
                    here[key] = copied = dict(child)
                    waiting.append(((*path, key), copied, here))

    def _drop_first_of_two(self, path: Path, here: dict[str, Tree]) -> None:
        """A blank key that is told to stand twice is not also said to be blank."""
        for key in [key for key, child in here.items() if child is None] if self.twice else ():
            location = self.places.problem(DUPLICATE_KEY, (*path, key), "key").location
            if (location.file, location.line, key) in self.twice:
                del here[key]
                self.removed.add((*path, key))

    def _has_no_id(self, path: Path, here: dict[str, Tree], of_things: list[str]) -> bool:
        """Whether the keys of one thing stand where its id belongs."""
        needed = _needed_at((*path, ""))
        if not here or not needed or not set(needed) <= here.keys() <= set(of_things) or _are_things(here, needed):
            return False
        self.problems.append(self.places.problem(ID_MISSING, (*path, next(iter(here))), "key"))
        self.unread.append(path)
        return True

    def _move_down(self, path: Path, here: dict[str, Tree], fields: list[str], of_things: list[str]) -> None:
        """A key that belongs to what stands before it, be it one of its keys or an id in it."""
        owner: str | None = None
        before_all = len(self.problems)
        blank = next((key for key, child in here.items() if child is None), None)
        for key in list(here):
            child, before = here[key], here.get(owner) if owner is not None else None
            if owner is not None and self._belongs_down((*path, owner), before, key, child, fields, of_things):
                found = self.places.problem(TOO_FAR_LEFT, (*path, key), "key", key=key, owner=owner)
                if self._stand_together((*path, owner), (*path, key)):
                    self.problems.append(found)
                    del here[key]
                    here[owner] = {**before, key: child} if isinstance(before, dict) else {key: child}
                    self.moved[*path, owner, key] = (*path, key)
                    self.removed.add((*path, owner)) if before is None else None
                    continue
            owner = key
        if blank is not None and blank == owner and len(self.problems) - before_all >= SEVERAL:
            # All that follows on one line is right, and the line is not.
            found = self.places.problem(ID_TOO_FAR_RIGHT, (*path, blank), "key", key=blank)
            self.problems[before_all:] = [found]

    def _belongs_down(  # noqa: PLR0917 – two things beside each other, and what can stand there
        self, owner: Path, before: Tree, key: str, child: Tree, fields: list[str], of_things: list[str]
    ) -> bool:
        if not (isinstance(before, dict) or before is None) or (before is not None and key in before):
            return False
        if fields:
            if key in fields:
                return False
            if key in _keys_at(owner):
                return True
            inside = _keys_at((*owner, ""))
            return bool(inside and isinstance(child, dict) and child and child.keys() <= set(inside))
        return key in of_things and not _is_thing(child, _needed_at(owner))

    def _move_up(
        self, path: Path, here: dict[str, Tree], above: dict[str, Tree], fields: list[str], of_things: list[str]
    ) -> None:
        """A key that belongs beside what it stands in, with what follows on it where it is blank."""
        around = _keys_at(path[:-1])
        for number, key in enumerate(list(here)):
            child = here[key]
            is_at_home = key in fields if fields else _is_thing(child, _needed_at((*path, "")))
            if number == 0 or is_at_home or key in above or not (key in around if around else child is None):
                continue
            if around and key in of_things:
                continue
            found = self.places.problem(TOO_FAR_RIGHT, (*path, key), "key", key=key, owner=str(path[-1]))
            self.problems.append(found)
            self.outdented.append(found)
            del here[key]
            self.moved[*path[:-1], key] = (*path, key)
            if child is None:
                self.removed.add((*path, key))
                child = {}
                for name in list(here)[number:]:
                    child[name] = here.pop(name)
                    self.moved[*path[:-1], key, name] = (*path, name)
                self.unread.append((*path[:-1], key))
            above[key] = child
            return

    def _stand_together(self, one: Path, other: Path) -> bool:
        """Whether two keys stand in the same file, the one before the other."""
        first, second = (self.places.problem(TOO_FAR_LEFT, path, "key").location for path in (one, other))
        named = any(self.places.name_of(path) for path in (one, other))
        return first.file == second.file and first.line < second.line and not named


def _keys_at(path: Path) -> list[str]:
    """The keys that can stand at a path; none where any ids can."""
    return _known(_shape(path))


def _needed_at(path: Path) -> list[str]:
    return _required(_shape(path))


def _shape(path: Path) -> Path:
    """A path without its ids, since all things of a kind are alike; of such paths there are few."""
    shape: Path = ()
    for step in path:
        shape = (*shape, step if _known(shape) else "")
    return shape


@cache
def _known(shape: Path) -> list[str]:
    return known_keys(Framework, shape)


@cache
def _required(shape: Path) -> list[str]:
    return required_keys(Framework, shape)


def _is_thing(tree: Tree, needed: Iterable[str]) -> bool:
    """Whether something has at least one of the keys that a thing cannot be without."""
    return isinstance(tree, dict) and any(key in tree for key in needed)


def _are_things(here: dict[str, Tree], needed: list[str]) -> bool:
    return any(_is_thing(child, needed) for child in here.values())


def _moved(path: Path, moved: Iterable[tuple[Path, Path]]) -> Path:
    """Where what was written at a path is now."""
    for new, old in moved:
        if path[: len(old)] == old:
            return (*new, *path[len(old) :])
    return path


def _without_repetition(assembled: Assembled, outdented: list[Problem]) -> Iterator[Problem]:
    """The problems, where keys that stand twice one after the other are told of as what lacks an id, or not at all."""
    texts = {document.file: document.text.split("\n") for _, document in assembled.places.parts}
    first: Problem | None = None
    waiting = sorted(assembled.problems, key=lambda one: (one.location.file, one.location.line))
    for number, problem in enumerate(waiting):
        if problem.code != DUPLICATE_KEY.code:
            yield problem
            continue
        lines = texts.get(problem.location.file, [])
        if any(_goes_on(one, problem, lines) for one in outdented) or (first and _goes_on(first, problem, lines)):
            continue
        first = problem
        more = (one for one in waiting[number + 1 :] if one.code == DUPLICATE_KEY.code)
        if sum(_goes_on(problem, one, lines) for one in more) + 1 >= SEVERAL:
            yield replace(problem, kind=ID_MISSING, values={})
        else:
            yield problem


def _goes_on(first: Problem, problem: Problem, lines: list[str]) -> bool:
    """Whether a problem stands below another, with the same indentation and nothing that is indented less between them."""
    one, other = first.location, problem.location
    if one.file != other.file or one.column != other.column or not one.line < other.line:
        return False
    between = lines[one.line : other.line]
    return all(
        len(line) - len(line.lstrip()) >= one.column - 1 for line in between if line.strip()[:1] not in ("", "#")
    )

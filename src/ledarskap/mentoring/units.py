"""The line of command: which unit lies above which, and what a unit has from those above it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Optional

from ledarskap.development.plan import Part
from ledarskap.reading.values import Slug, Text


class Unit(Part):
    """A unit of the organisation, and the one that it lies right under."""

    id: Slug
    name: Optional[Text] = None
    parent: Optional[Slug] = None
    place: Optional[Text] = None
    organisation: Optional[Text] = None


class Span(NamedTuple):
    """Where a unit stands when all are counted from the top down: what lies in it stands from ``first`` to before ``after``."""

    first: int
    after: int


class Said(NamedTuple):
    """What is said of a unit, by itself or by the nearest one above that says it; the organisation else is the topmost unit."""

    place: str | None = None
    organisation: str | None = None
    topmost: str | None = None


def inherited(units: Mapping[str, Unit]) -> dict[str, Said]:
    """What is said of every unit. Each is come to once, however long the line above it is.

    >>> units = {"a": Unit(id="a", name="Regionen", place="Umeå"), "b": Unit(id="b", parent="a")}
    >>> inherited(units)["b"]
    Said(place='Umeå', organisation=None, topmost='Regionen')
    """
    found: dict[str, Said] = {}
    for start in units:
        way: list[Unit] = []
        seen: set[str] = set()
        above: str | None = start
        while above is not None and above in units and above not in found and above not in seen:
            seen.add(above)
            way.append(units[above])
            above = units[above].parent
        # What is above the last one of the way: known already, nothing, or, in a ring, a unit of the way itself.
        said = found.get(above or "", Said())
        for unit in reversed(way):
            said = Said(
                unit.place or said.place, unit.organisation or said.organisation, said.topmost or unit.name or unit.id
            )
            found[unit.id] = said
    return found


def spans(units: Mapping[str, Unit]) -> dict[str, Span]:
    """The span of every unit; one is above another, or is it, where its span holds the other's first.

    A parent that is not there is none, and a ring is cut where it is first come to.

    >>> spans({"a": Unit(id="a"), "b": Unit(id="b", parent="a"), "c": Unit(id="c")})
    {'b': Span(first=1, after=2), 'a': Span(first=0, after=2), 'c': Span(first=2, after=3)}
    """
    below: dict[str, list[str]] = {}
    tops: list[str] = []
    for unit in units.values():
        if unit.parent in units:
            below.setdefault(str(unit.parent), []).append(unit.id)
        else:
            tops.append(unit.id)
    found: dict[str, Span] = {}
    firsts: dict[str, int] = {}
    for top in (*tops, *units):
        # Those of a ring have none above, and so are come to last.
        waiting = [top]
        while waiting:
            id_ = waiting[-1]
            if id_ in firsts:
                waiting.pop()
                found.setdefault(id_, Span(firsts[id_], len(firsts)))
                continue
            firsts[id_] = len(firsts)
            waiting.extend(one for one in reversed(below.get(id_, ())) if one not in firsts)
    return found


def rings(units: Sequence[Unit]) -> list[list[str]]:
    """Every ring of units that lie above each other: the way round, from the first in order and back to it.

    >>> rings([Unit(id="a", parent="b"), Unit(id="b", parent="a"), Unit(id="c", parent="a")])
    [['a', 'b', 'a']]
    """
    parents = {unit.id: unit.parent for unit in units}
    done: set[str] = set()
    found: list[list[str]] = []
    for unit in units:
        way: dict[str, int] = {}
        id_: str | None = unit.id
        while id_ is not None and id_ in parents and id_ not in done and id_ not in way:
            way[id_] = len(way)
            id_ = parents[id_]
        if id_ is not None and id_ in way:
            found.append([*list(way)[way[id_] :], id_])
        done.update(way)
    return found

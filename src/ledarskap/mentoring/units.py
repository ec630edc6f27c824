"""The line of command: which unit lies above which, and what a unit has from those above it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple, Optional

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


def upwards(id_: str, units: Mapping[str, Unit]) -> Iterator[Unit]:
    """A unit and those above it, the nearest first; each once, also where they go round in a ring.

    >>> units = {"a": Unit(id="a"), "b": Unit(id="b", parent="a")}
    >>> [unit.id for unit in upwards("b", units)], list(upwards("c", units))
    (['b', 'a'], [])
    """
    seen: set[str] = set()
    above: str | None = id_
    while above is not None and above in units and above not in seen:
        seen.add(above)
        yield units[above]
        above = units[above].parent


def inherited(
    id_: str | None, units: Mapping[str, Unit], what: Literal["place", "organisation"], *, topmost: bool = False
) -> str | None:
    """What a unit says of itself, or what the nearest one above it does; with ``topmost`` else the name of the topmost one.

    >>> units = {"a": Unit(id="a", name="Regionen", place="Umeå"), "b": Unit(id="b", parent="a")}
    >>> inherited("b", units, "place"), inherited("b", units, "organisation"), inherited(None, units, "place")
    ('Umeå', None, None)
    >>> inherited("b", units, "organisation", topmost=True)
    'Regionen'
    """
    top: Unit | None = None
    for unit in upwards(id_, units) if id_ is not None else ():
        said: str | None = getattr(unit, what)
        if said is not None:
            return said
        top = unit
    return None if top is None or not topmost else top.name or top.id


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

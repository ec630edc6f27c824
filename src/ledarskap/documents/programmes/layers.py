"""How far every stage of a programme is from the start, and what each way between two of them means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from ledarskap.programme.model import StageKind

WayKind = Literal["forward", "sideways", "back"]


class Place(NamedTuple):
    """A stage as the picture shows it: its name, what stands below the name, and the stages that can come next."""

    name: str
    kind: StageKind
    after: Sequence[str]
    more: Sequence[str] = ()
    is_start: bool = False


def layers_of(places: Mapping[str, Place]) -> dict[str, int]:
    """How far every stage is from the start, by the longest way that goes nowhere twice.

    What leads out of a stage of the kind ``back`` leads to an earlier one, so it makes nothing later. Stages that no start
    leads to come last.
    """
    forward = {
        id_: [one for one in place.after if one in places and place.kind != "back"] for id_, place in places.items()
    }
    starts = [id_ for id_, place in places.items() if place.is_start] or list(places)[:1]
    layers: dict[str, int] = {}
    for roots in (starts, list(places)):
        first = 0 if not layers else max(layers.values()) + 1
        new = _without_loops(forward, [root for root in roots if root not in layers], set(layers))
        found = dict.fromkeys(new, first)
        for id_, nexts in new.items():
            for next_ in nexts:
                found[next_] = max(found[next_], found[id_] + 1)
        layers |= found
    return {id_: layers[id_] for id_ in places}


def _without_loops(forward: Mapping[str, Sequence[str]], roots: Iterable[str], known: set[str]) -> dict[str, list[str]]:
    """The stages that some roots lead to, each before those that it leads to; ways that would close a loop are left out."""
    kept: dict[str, list[str]] = {}
    done: list[str] = []
    for root in roots:
        if root in kept:
            continue
        waiting, inside = [(root, iter(forward[root]))], {root}
        kept[root] = []
        while waiting:
            id_, nexts = waiting[-1]
            next_ = next(nexts, None)
            if next_ is None:
                waiting.pop()
                inside.discard(id_)
                done.append(id_)
            elif next_ not in inside and next_ not in known:
                kept[id_].append(next_)
                if next_ not in kept:
                    kept[next_] = []
                    inside.add(next_)
                    waiting.append((next_, iter(forward[next_])))
    return {id_: kept[id_] for id_ in reversed(done)}


def kind_of(source: Place, target: Place, *, leads_up: bool) -> WayKind:
    """What a way means: on, to something else, or back."""
    if target.kind == "back":
        return "back"
    if "sideways" in {source.kind, target.kind}:
        return "sideways"
    return "back" if leads_up or source.kind == "back" else "forward"

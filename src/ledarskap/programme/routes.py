"""Ways through a programme: where one can come from a stage, and where one cannot."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ledarskap.programme.model import Programme


def reachable(programme: Programme) -> frozenset[str]:
    """The stages that somebody who enters at one of the starts can come to."""
    return _along({id_: stage.after for id_, stage in programme.stages.items()}, programme.start)


def with_way_out(programme: Programme) -> frozenset[str]:
    """The stages from which some way leads to one where the programme can end, themselves among those."""
    backwards: dict[str, list[str]] = {id_: [] for id_ in programme.stages}
    for id_, stage in programme.stages.items():
        for next_ in stage.after:
            backwards.setdefault(next_, []).append(id_)
    return _along(backwards, [id_ for id_, stage in programme.stages.items() if stage.ends])


def ways_back(programme: Programme, stage: str) -> tuple[str, ...]:
    """The stages of the kind ``back`` that come directly after a stage."""
    stages = programme.stages
    return tuple(id_ for id_ in stages[stage].after if id_ in stages and stages[id_].kind == "back")


def _along(ways: Mapping[str, Iterable[str]], starts: Iterable[str]) -> frozenset[str]:
    """All that is come to from some starts, those that exist among them."""
    found = {start for start in starts if start in ways}
    waiting = list(found)
    while waiting:
        new = {next_ for next_ in ways[waiting.pop()] if next_ in ways} - found
        found |= new
        waiting.extend(new)
    return frozenset(found)

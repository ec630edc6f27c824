"""Which statements answer each other: a link counts whichever of the two names it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ledarskap.framework.model import Framework

BOTH = 2


@dataclass(frozen=True)
class Answering:
    """Statements of two roles that answer each other, by their full ids, in the order of the framework.

    Where a statement has several counterparts, or shares one with another, all of them stand together.
    """

    roles: tuple[str, str]
    first: tuple[str, ...]
    second: tuple[str, ...]


def counterparts_of(framework: Framework) -> Mapping[str, tuple[str, ...]]:
    """The counterparts of every statement that has any: those that it names, then those that name it.

    >>> import ledarskap
    >>> counterparts_of(ledarskap.load("region-blekinge"))["chef.narvarande"]
    ('medarbetare.soka-information',)
    """
    named = {id_: list(statement.counterparts) for id_, statement in framework.statements.items()}
    for id_, statement in framework.statements.items():
        for other in statement.counterparts:
            named.setdefault(other, []).append(id_)
    return {id_: tuple(dict.fromkeys(one for one in others if one != id_)) for id_, others in named.items() if others}


def answering(framework: Framework) -> tuple[Answering, ...]:
    """The groups of statements that answer each other between two roles, role by role; each link is in one of them.

    >>> import ledarskap
    >>> answering(ledarskap.load("region-blekinge"))[0].second
    ('medarbetare.rattigheter-skyldigheter',)
    """
    order = {id_: number for number, id_ in enumerate(framework.statements)}
    roles = {id_: number for number, id_ in enumerate(framework.roles)}
    links: dict[tuple[str, str], dict[str, list[str]]] = {}
    for id_, others in counterparts_of(framework).items():
        for other in others:
            pair = sorted({_role(id_), _role(other)} & roles.keys(), key=roles.__getitem__)
            if len(pair) == BOTH:
                links.setdefault((pair[0], pair[1]), {}).setdefault(id_, []).append(other)
    return tuple(
        Answering(pair, _of(pair[0], group, order), _of(pair[1], group, order))
        for pair in sorted(links, key=lambda one: (roles[one[0]], roles[one[1]]))
        for group in _groups(links[pair], order)
    )


def _groups(links: Mapping[str, list[str]], order: Mapping[str, int]) -> Iterator[frozenset[str]]:
    """What hangs together by the links between two roles, in the order of the framework."""
    found: set[str] = set()
    for id_ in sorted(links, key=order.__getitem__):
        if id_ in found:
            continue
        group, waiting = {id_}, [id_]
        while waiting:
            reached = set(links[waiting.pop()]) - group
            group |= reached
            waiting += reached
        found |= group
        yield frozenset(group)


def _of(role: str, group: frozenset[str], order: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(sorted((id_ for id_ in group if _role(id_) == role), key=order.__getitem__))


def _role(id_: str) -> str:
    return id_.partition(".")[0]

"""What a framework says is meant so: warnings and hints that are left out, each with its reason."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence

from ledarskap.framework.rules.material import Material
from ledarskap.reading.problems import MOST_PROPOSALS, Kind, Problem
from ledarskap.reading.proposals import nearest
from ledarskap.reading.tree import Path
from ledarskap.reading.values import SLUG_PATTERN
from ledarskap.reading.wording import Wording

UNKNOWN_CODE = Kind(
    "unknown-code",
    Wording('"{code}" är ingen kod som går att tysta', '"{code}" is no code that can be silenced'),
    Wording(
        "skriv koden så som den står inom [ ] efter varningen eller tipset; fel går inte att tysta",
        "write the code as it stands in [ ] after the warning or the hint; errors cannot be silenced",
    ),
)
SILENCES_NOTHING = Kind(
    "silences-nothing",
    Wording(
        'här tystas "{code}" om "{id}", men det sägs inte',
        'this silences "{code}" about "{id}", which is not said',
    ),
    Wording("ta bort raden, eller rätta id:t", "remove the line, or correct the id"),
    severity="warning",
)


class Silence:
    """What a framework says is meant so; it remembers what it has silenced.

    ``silenced`` names the id of what a problem is about, or of something around it.
    """

    def __init__(self, material: Material) -> None:
        self.material = material
        self.silenced = {id_: entry for id_, entry in material.children("silenced") if entry}
        self.used: set[tuple[str, str]] = set()
        self.said: dict[str, set[str]] = {}
        self.meant: set[tuple[str, str]] = set()

    def covers(self, problem: Problem) -> bool:
        """Whether a warning or hint is silenced."""
        if not self.silenced:
            return False
        around = list(_around(problem.subject))
        covering = [id_ for id_ in around if problem.code in self.silenced.get(id_, ())]
        self.used.update((id_, problem.code) for id_ in covering)
        if not covering:
            self.said.setdefault(problem.code, set()).update(around)
        return bool(covering)

    def would_cover(self, problem: Problem) -> bool:
        """Whether a warning or hint would be silenced if an id that was told of as misspelt were right."""
        return any((id_, problem.code) in self.meant for id_ in _around(problem.subject))

    def problems(self, codes: Collection[str], is_complete: Callable[[], bool]) -> Iterator[Problem]:
        """What is wrong with what is silenced, when all warnings and hints have been looked at.

        ``codes`` are those that can be silenced; ``is_complete`` tells, when asked, whether nothing has kept warnings and
        hints from being found.
        """
        material = self.material
        entries = [
            (id_, code) for id_, entry in self.silenced.items() for code in entry if _is_own(material, id_, code)
        ]
        for number, (id_, code) in enumerate(one for one in entries if one[1] not in codes):
            # What cannot be a code at all is told of as such.
            if re.fullmatch(SLUG_PATTERN, code):
                proposal = nearest(code, sorted(codes)) if number < MOST_PROPOSALS else None
                yield material.problem(UNKNOWN_CODE, ("silenced", id_, code), "key", proposal, code=code)
        unused = [one for one in entries if one[1] in codes and one not in self.used]
        if unused and is_complete():
            yield from self._unused(unused)

    def _unused(self, entries: Sequence[tuple[str, str]]) -> Iterator[Problem]:
        told: set[str] = set()
        for number, (id_, code) in enumerate(entries):
            meant = nearest(id_, sorted(self.said.get(code, ()))) if number < MOST_PROPOSALS else None
            if meant is None:
                yield self.material.problem(SILENCES_NOTHING, ("silenced", id_, code), "key", code=code, id=id_)
                continue
            self.meant.add((meant, code))
            if id_ not in told:
                told.add(id_)
                yield self.material.problem(SILENCES_NOTHING, ("silenced", id_), "key", meant, code=code, id=id_)


def _around(subject: str | None) -> Iterator[str]:
    """The id of what a problem is about, and those of what is around it."""
    while subject:
        yield subject
        subject = subject.rpartition(".")[0]


def _is_own(material: Material, *entry: str) -> bool:
    """Whether the framework itself silences something, and not one that it inherits from."""
    path: Path = ("silenced", *entry)
    layers = material.assembled.layers
    return not layers or layers[0].places.holds(path)

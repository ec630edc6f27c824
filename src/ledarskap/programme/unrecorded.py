"""What is nowhere recorded: why somebody stopped."""

from __future__ import annotations

from collections.abc import Iterator

from ledarskap.reading.problems import Kind, Problem
from ledarskap.reading.tree import Document, Path, tree_at
from ledarskap.reading.wording import Wording

# What people call a reason, where one would be written down.
REASONS = frozenset(
    (
        "because",
        "cause",
        "motive",
        "reason",
        "reasons",
        "why",
        "anledning",
        "motivering",
        "orsak",
        "orsaker",
        "skal",
        "skäl",
        "varför",
    )
)

REASON_RECORDED = Kind(
    "reason-recorded",
    Wording(
        '"{key}" är ett skäl till att sluta, och skäl antecknas aldrig',
        '"{key}" is a reason for stopping, and reasons are never recorded',
    ),
    Wording(
        "ta bort raden: den som slutar behöver inte säga varför",
        "remove the line: whoever stops need not say why",
    ),
)


def recorded_reasons(document: Document, path: Path) -> Iterator[Problem]:
    """Every key of the mapping at a path under which somebody has written why another person stopped."""
    group = tree_at(document.root, path)
    for key in group if isinstance(group, dict) else ():
        if " ".join(key.casefold().split()) in REASONS:
            yield document.problem(REASON_RECORDED, (*path, key), "key", key=key)

"""The chart of levels inside a table: what each of its rows draws beside the words, as high as the row comes to be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from ledarskap.documents.charts.levels import column_of


class Strip(NamedTuple):
    """A row by itself: where its mark stands, and where its line crosses its upper and lower edge.

    All are shares of the width, in per cent; None where there is none.
    """

    mark: float | None
    above: float | None
    below: float | None


def strips(values: Sequence[float | None], levels: Mapping[int, str]) -> tuple[Strip, ...]:
    """The rows of a statement, whose line goes from mark to mark and is broken where there is none.

    >>> strips([1, 3, None, 2], {1: "Aldrig", 2: "Ibland", 3: "Alltid"})[1]
    Strip(mark=83.3, above=50.0, below=None)
    """
    known = list(levels)
    marks = [None if value is None else 100 * (column_of(value, known) + 0.5) / len(known) for value in values]
    edges = [None if one is None or other is None else round((one + other) / 2, 1) for one, other in pairwise(marks)]
    return tuple(
        Strip(None if mark is None else round(mark, 1), above, below)
        for mark, above, below in zip(marks, [None, *edges], [*edges, None], strict=False)
    )

"""The chart of levels inside a table."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ledarskap.documents.charts.strips import strips

OFTEN = {1: "Nästan aldrig", 2: "Ibland", 3: "Ungefär varannan gång", 4: "Oftast", 5: "Så gott som alltid"}


@given(st.lists(st.none() | st.sampled_from(sorted(OFTEN)), min_size=1, max_size=8))
def test_strips_join_at_the_edges_of_their_rows(values: list[int | None]) -> None:
    """A row's line leaves it where the next row's enters, between two marks and nowhere else."""
    rows = strips(values, OFTEN)
    assert [row.mark for row in rows] == [None if value is None else 20 * value - 10 for value in values]
    assert rows[0].above is None
    assert rows[-1].below is None
    for one, other in pairwise(rows):
        assert one.below == other.above
        joined = one.mark is not None and other.mark is not None
        assert (one.below is not None) == joined

"""Days that are some months apart."""

from __future__ import annotations

import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from ledarskap.development.months import months_later


@settings(deadline=None)
@given(st.dates(), st.integers(1, 24))
def test_months_later_is_in_the_right_month(date: datetime.date, months: int) -> None:
    """So many months later is in that month, never on a later day, and blank only past the last year."""
    later = months_later(date, months)
    if later is None:
        assert date.year * 12 + date.month - 1 + months >= 12 * (datetime.MAXYEAR + 1)
        return
    assert (later.year * 12 + later.month) - (date.year * 12 + date.month) == months
    assert later.day <= date.day
    assert later.day == date.day or (later + datetime.timedelta(days=1)).day == 1

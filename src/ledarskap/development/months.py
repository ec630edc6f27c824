"""Days that are some months apart."""

from __future__ import annotations

import calendar
import datetime

HALF_A_YEAR = 6
A_YEAR = 12


def months_later(date: datetime.date | None, months: int) -> datetime.date | None:
    """The same day some months later, or the last day of that month where it is shorter.

    >>> months_later(datetime.date(2026, 8, 31), 6)
    datetime.date(2027, 2, 28)
    """
    if date is None:
        return None
    year, month = divmod(date.year * 12 + date.month - 1 + months, 12)
    if year > datetime.MAXYEAR:
        return None
    return datetime.date(year, month + 1, min(date.day, calendar.monthrange(year, month + 1)[1]))

"""The t-interval of a mean, against scipy's."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from ledarskap.feedback.intervals import mean_interval, t_quantile

MANY = (*range(1, 61), 100, 101, 250, 251, 1000, 1001, 10_000)


@pytest.mark.parametrize("confidence", [0.5, 0.8, 0.9, 0.95, 0.99, 0.999])
def test_quantile(confidence: float) -> None:
    """The quantile is scipy's, for few degrees of freedom and for many, odd and even."""
    expected = [stats.t.ppf((1 + confidence) / 2, freedom) for freedom in MANY]
    assert [t_quantile(confidence, freedom) for freedom in MANY] == pytest.approx(expected, rel=1e-11)


@pytest.mark.parametrize(("confidence", "freedom"), [(0.0, 4), (1.0, 4), (-0.1, 4), (0.95, 0)])
def test_no_such_quantile(confidence: float, freedom: int) -> None:
    """A confidence that is none, and no degree of freedom, are refused."""
    with pytest.raises(ValueError, match="at least one degree of freedom"):
        t_quantile(confidence, freedom)


@given(st.lists(st.integers(0, 10), min_size=2, max_size=40))
def test_interval(levels: list[int]) -> None:
    """The interval of a mean is scipy's of the same numbers; the numbers that are all alike have one without any width."""
    found = mean_interval(len(levels), sum(levels), sum(level * level for level in levels))
    mean = sum(levels) / len(levels)
    if len(set(levels)) == 1:
        assert found == (mean, mean)
    else:
        expected = stats.t.interval(0.95, len(levels) - 1, loc=mean, scale=stats.sem(levels))
        assert found == pytest.approx(tuple(expected), rel=1e-9, abs=1e-9)


def test_one_number_has_no_interval() -> None:
    """Nothing is known of how sure one rater is."""
    assert mean_interval(1, 4, 16) == (-inf, inf)

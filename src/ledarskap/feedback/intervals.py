"""The interval of a mean: Student's t, in Python alone, since a report around one person needs no package for numbers."""

from __future__ import annotations

from functools import lru_cache
from math import cos, inf, pi, sin, sqrt, tan

# A double has no finer parts to halve.
_HALVINGS = 60


@lru_cache(maxsize=256)
def t_quantile(confidence: float, freedom: int) -> float:
    """The t that a Student's t variable stays between minus and plus of with a probability, by its degrees of freedom.

    With t = tan(θ)·√freedom the probability is a finite sum of powers of cos(θ): Abramowitz & Stegun (1964), Handbook of
    Mathematical Functions, 26.7.3 for an odd number of degrees and 26.7.4 for an even one. It rises with θ, so the angle is found
    by halving. Raises ValueError for a confidence outside 0 to 1, or for less than one degree of freedom.

    >>> round(t_quantile(0.95, 4), 3)
    2.776
    """
    if not 0 < confidence < 1 or freedom < 1:
        raise ValueError("a confidence between 0 and 1, and at least one degree of freedom")
    low, high = 0.0, pi / 2
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if _probability(middle, freedom) < confidence else (low, middle)
    return tan((low + high) / 2) * sqrt(freedom)


def mean_interval(answered: int, total: int, squares: int, confidence: float = 0.95) -> tuple[float, float]:
    """The t-interval of the mean of some whole numbers, by how many they are, their sum and the sum of their squares.

    The standard error is s/√n, with n − 1 in the variance and no correction for a finite population: that would be zero where
    everybody has answered, and no raters are all that there could have been. One number alone has no interval: it is endless.

    >>> [round(end, 2) for end in mean_interval(5, 20, 82)]
    [3.12, 4.88]
    """
    mean = total / answered
    if answered == 1:
        return (-inf, inf)
    # Whole numbers as far as they go, so that answers that are all alike have no spread at all.
    variance = (answered * squares - total * total) / (answered * (answered - 1))
    margin = t_quantile(confidence, answered - 1) * sqrt(variance / answered)
    return (mean - margin, mean + margin)


def _probability(angle: float, freedom: int) -> float:
    """How probable it is that |t| is at most tan(angle)·√freedom."""
    cosine = cos(angle)
    odd = freedom % 2
    term = cosine if odd else 1.0
    terms = 0.0 if freedom == 1 else term
    for step in range(2 + odd, freedom - 1, 2):
        term *= cosine * cosine * (step - 1) / step
        terms += term
    return 2 / pi * (angle + sin(angle) * terms) if odd else sin(angle) * terms

"""Who gets which mentor, exactly: the best matching of all that there are, by an order that is stated.

Arrays only; what they mean is for others to know. A matching is better than another one

1. if more people are matched;
2. if as many are, and more of those who come first are among them;
3. if as many of those are too, and the pair that suits worst suits better;
4. if that is equal too, and the sum over all pairs is larger.

Of those that are equally good in all four the same one comes out each time, for the same arrays: whoever wants it to be
independent of the order of a file sorts before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ledarskap.mentoring.arrays import Integers, Truths

NOBODY = -1
# Up to here every whole number is a float of its own.
LARGEST_EXACT = 2**53


class Assignment(NamedTuple):
    """The mentor's number for each mentee, or NOBODY; how many are matched, how well the worst pair suits, and the sum."""

    mentors: Integers
    matched: int
    worst: int
    total: int


def assign(fit: Integers, allowed: Truths, capacity: Integers, first: Truths | None = None) -> Assignment:
    """The best matching, where ``fit[mentee, mentor]`` says how well two suit each other, not below zero.

    Only pairs that are ``allowed`` can be made, and no mentor has more mentees than the ``capacity``. ``first`` says which
    mentees come before the others where not all can have a mentor; nobody, if not said. Where nobody can be matched, the worst
    and the sum are zero.

    >>> import numpy as np
    >>> fit = np.array([[5, 4], [5, 1]])
    >>> assign(fit, np.ones((2, 2), bool), np.array([1, 1]))
    Assignment(mentors=array([1, 0]), matched=2, worst=4, total=9)
    """
    import numpy as np

    mentees, _ = fit.shape
    nobody = Assignment(np.full(mentees, NOBODY, dtype=np.int64), 0, 0, 0)
    # A place for each mentee that a mentor can have; more than there are mentees are never used.
    places = np.repeat(np.arange(len(capacity)), np.minimum(np.maximum(capacity, 0), mentees))
    allowed_places = allowed[:, places]
    # Whoever cannot have any, and whatever nobody can take, only costs time.
    rows, columns = (np.flatnonzero(allowed_places.any(axis=axis)) for axis in (1, 0))
    if not len(rows):
        return nobody
    allowed_here = allowed_places[np.ix_(rows, columns)]
    fit_here = fit[np.ix_(rows, places[columns])]
    first_here = np.zeros(len(rows), dtype=bool) if first is None else first[rows]
    worst = _best_worst(fit_here, allowed_here, first_here)
    chosen = _largest_sum(fit_here, allowed_here & (fit_here >= worst), first_here)
    mentors = nobody.mentors.copy()
    mentors[rows] = np.where(chosen == NOBODY, NOBODY, places[columns][chosen])
    pairs = mentors != NOBODY
    total = int(fit[pairs, mentors[pairs]].sum())
    return Assignment(mentors, int(pairs.sum()), worst, total)


def helpers(allowed: Truths, mentors: Integers) -> dict[int, Integers]:
    """For each mentee without a mentor: the mentors who, with one more place, would let this one be matched too, nobody losing theirs.

    ``mentors`` is a matching of as many as can be. Others may then get another mentor, never none. These are exactly the mentors
    to whom an alternating path leads (Berge 1957): from the mentee to a mentor who is allowed, from a mentor to those who have
    that one, and on to those whom they could have instead.

    >>> import numpy as np
    >>> helpers(np.array([[True, True], [True, False], [False, False]]), np.array([1, 0, NOBODY]))
    {2: array([], dtype=int64)}
    >>> helpers(np.array([[True, True], [True, False]]), np.array([0, NOBODY]))[1]
    array([0, 1])
    """
    waiting = (mentors == NOBODY).nonzero()[0]
    if not len(waiting):
        return {}
    import numpy as np

    having = np.unique(mentors[mentors != NOBODY])
    instead = _instead(allowed, mentors, having)
    row_of = np.full(allowed.shape[1], NOBODY, dtype=np.int64)
    row_of[having] = np.arange(len(having))
    return {int(mentee): _reached(allowed[mentee], instead, row_of) for mentee in waiting}


def _instead(allowed: Truths, mentors: Integers, having: Integers) -> Truths:
    """For each of the mentors who have somebody, whether one of those could have another one instead."""
    import numpy as np

    instead = np.zeros((len(having), allowed.shape[1]), dtype=bool)
    for row, mentor in enumerate(having):
        instead[row] = allowed[mentors == mentor].any(axis=0)
    return instead


def _reached(first: Truths, instead: Truths, row_of: Integers) -> Integers:
    """The mentors to whom a way leads; who has nobody can take somebody at once, and no way leads on from there."""
    reached = first.copy()
    edge = first
    while edge.any():
        rows = row_of[edge]
        edge = instead[rows[rows != NOBODY]].any(axis=0) & ~reached
        reached |= edge
    return reached.nonzero()[0]


def _most_matched(allowed: Truths) -> int:
    """How many rows can have a column of their own: an assignment where every pair that is allowed is worth one.

    What scipy has for this alone (Hopcroft and Karp 1973) is faster as a rule, but did not end within minutes for 1,000 people
    each of whom was allowed fewer mentors than the one before. This takes at most the third power of the size.
    """
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    cost = np.where(allowed, -1.0, 0.0)
    return int(allowed[linear_sum_assignment(cost)].sum())


def _best_worst(fit: Integers, allowed: Truths, first: Truths) -> int:
    """The highest fit that all pairs can reach while as many are matched, found by halving among those that there are.

    As many of those who come first as can be matched at all can be so in a matching of as many as can be: to sets of rows that
    can be matched one can always add from a larger one (Edmonds and Fulkerson 1965). So the two numbers are looked at apart.
    """
    import numpy as np

    matched, matched_first = _most_matched(allowed), _most_matched(allowed[first])
    steps = np.unique(fit[allowed])
    low, high = 0, len(steps) - 1
    while low < high:
        middle = (low + high + 1) // 2
        reaching = allowed & (fit >= steps[middle])
        if _most_matched(reaching) == matched and _most_matched(reaching[first]) == matched_first:
            low = middle
        else:
            high = middle - 1
    return int(steps[low])


def _largest_sum(fit: Integers, allowed: Truths, first: Truths) -> Integers:
    """The column of each row, or NOBODY: as many as can be, and of those the largest sum (Crouse 2016, in scipy).

    A pair that is allowed is worth ``more + fit``, one of a row that comes first ``2 × more + fit``, and any other one nothing,
    where ``more`` is larger than the sum of all fits can be. So one pair more, and one pair more of those who come first, is
    worth more than any fits; both are as many as can be at once (see above), and at equal numbers the sum decides.

    The costs are whole numbers, and the algorithm only adds and subtracts them: the length of a path, and each dual value, is
    a sum of at most ``rows + columns`` costs with their signs. As long as that many times the largest cost is below 2 to the
    power of 53, every number it meets is exact, and so is what it finds. For 2,000 people it is some millionths of that.
    """
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    rows, columns = fit.shape
    # Only what is above the worst matters, when as many are matched.
    above = np.where(allowed, fit - fit[allowed].min(), 0)
    more = min(rows, columns) * int(above.max()) + 1
    largest = 2 * more + int(above.max())
    if (rows + columns) * largest >= LARGEST_EXACT:
        raise OverflowError("too many people to match exactly: match them in parts")
    cost = np.where(allowed, -(above + more * (1 + first[:, None])), 0).astype(np.float64)
    found_rows, found_columns = linear_sum_assignment(cost)
    chosen = np.full(rows, NOBODY, dtype=np.int64)
    chosen[found_rows] = np.where(allowed[found_rows, found_columns], found_columns, NOBODY)
    return chosen

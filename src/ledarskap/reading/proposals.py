"""Which known word a misspelt one probably means."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from itertools import islice

LONGEST_COMPARED = 80
MOST_KNOWN = 5_000
# Pairs of letters that are compared for one proposal: far more than an ordinary framework needs, a few hundredths of a second.
MOST_COMPARED = 50_000


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word with the fewest letters changed, moved, added or left out, if few enough to be a slip.

    Among very many known words only the first that come into question are compared.

    >>> nearest("indicatorer", ["indicators", "text"])
    'indicators'
    >>> nearest("lön", ["text", "source"]) is None
    True
    """
    if len(word) > LONGEST_COMPARED:
        return None
    folded = _folded(word)
    letters = set(folded)
    best: tuple[int, str] | None = None
    compared = 0
    for candidate in islice(known, MOST_KNOWN):
        longest = max(len(folded), len(candidate))
        if longest > 2 * LONGEST_COMPARED:
            continue
        most = max(1, longest // 3)
        if best is not None:
            most = min(most, best[0] - 1)
        other = _folded(candidate)
        # A letter changed takes at most one away from the one word's letters and adds one to the other's.
        if abs(len(folded) - len(other)) > most or len(letters.symmetric_difference(other)) > 2 * most:
            continue
        one, other = _different(folded, other)
        compared += len(one) * len(other) + 1
        if compared > MOST_COMPARED:
            break
        distance = _distance(one, other, most)
        if distance <= most:
            best = (distance, candidate)
    return best[1] if best else None


def slug(text: str) -> str | None:
    """The id that a text would make: lower case, without accents, words joined by hyphens.

    >>> slug("Närvarande chef")
    'narvarande-chef'
    >>> slug("!") is None
    True
    """
    # What parts words does so whatever it looks like; before it is folded away.
    parted = "".join(" " if unicodedata.category(one)[0] in "PSZ" else one for one in text[:LONGEST_COMPARED])
    letters = (character if character.isalnum() else " " for character in _folded(parted))
    return "-".join("".join(letters).split()) or None


def _folded(text: str) -> str:
    if text.isascii():
        return text.lower()
    # Folded once more, since some letters only become ordinary ones when they are decomposed.
    decomposed = unicodedata.normalize("NFKD", text.casefold()).casefold()
    return "".join(character for character in decomposed if character.isascii())


def _different(one: str, other: str) -> tuple[str, str]:
    """Two words without the beginning and the end that they share: their distance is that of what is left."""
    start = _shared(one, other)
    one, other = one[start:], other[start:]
    end = _shared(one[::-1], other[::-1])
    return one[: len(one) - end], other[: len(other) - end]


def _shared(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    shorter = min(len(one), len(other))
    return next((number for number in range(shorter) if one[number] != other[number]), shorter)


def _distance(one: str, other: str, most: int) -> int:
    """Optimal string alignment distance (Damerau 1964), given up as soon as it exceeds ``most``."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    above = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        here = [row]
        for column, facing in enumerate(other, 1):
            cost = min(above[column] + 1, here[column - 1] + 1, above[column - 1] + (letter != facing))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == facing:
                cost = min(cost, before[column - 2] + 1)
            here.append(cost)
        if min(here) > most:
            return most + 1
        before, above = above, here
    return above[-1]

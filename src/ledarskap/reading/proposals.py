"""Which known word a misspelt one probably means."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

LONGEST_COMPARED = 80


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word with the fewest letters changed, moved, added or left out, if few enough to be a slip.

    >>> nearest("indicatorer", ["indicators", "text"])
    'indicators'
    >>> nearest("lön", ["text", "source"]) is None
    True
    """
    if len(word) > LONGEST_COMPARED:
        return None
    folded = _folded(word)
    best: tuple[int, str] | None = None
    for candidate in known:
        most = max(1, max(len(folded), len(candidate)) // 3)
        if best is not None:
            most = min(most, best[0] - 1)
        distance = _distance(folded, _folded(candidate), most)
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
    letters = (character if character.isalnum() else " " for character in _folded(text[:LONGEST_COMPARED]))
    return "-".join("".join(letters).split()) or None


def _folded(text: str) -> str:
    # Folded once more, since some letters only become ordinary ones when they are decomposed.
    decomposed = unicodedata.normalize("NFKD", text.casefold()).casefold()
    return "".join(character for character in decomposed if character.isascii())


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

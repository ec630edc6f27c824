"""What is asked of every word that documents add, whichever module holds it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import Formatter

from ledarskap.reading.wording import Wording


def faults_of_wordings(wordings: Mapping[str, Wording]) -> list[str]:
    """The keys whose text lacks one of the languages, or has other values to be filled in there."""
    return [key for key, one in wordings.items() if _is_faulty(one)]


def _is_faulty(wording: Wording) -> bool:
    texts = (wording.swedish, wording.english)
    swedish, english = (sorted(_fields(text)) for text in texts)
    return swedish != english or not all(text.strip() for text in texts)


def _fields(text: str) -> Iterator[str]:
    return (name for _, name, _, _ in Formatter().parse(text) if name)

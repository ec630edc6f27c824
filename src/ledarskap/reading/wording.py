"""Texts that exist in both of the languages that people read."""

from __future__ import annotations

from typing import Literal, NamedTuple

Language = Literal["sv", "en"]


class Wording(NamedTuple):
    """The same text in Swedish and in English.

    >>> Wording("fel", "error").in_language("en")
    'error'
    """

    swedish: str
    english: str

    def in_language(self, language: Language) -> str:
        return self.english if language == "en" else self.swedish

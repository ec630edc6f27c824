"""Texts that exist in both of the languages that people read."""

from __future__ import annotations

import os
from typing import Literal, NamedTuple

Language = Literal["sv", "en"]
LANGUAGES: tuple[Language, ...] = ("sv", "en")
VARIABLE = "LEDARSKAP_LANGUAGE"


class Wording(NamedTuple):
    """The same text in Swedish and in English.

    >>> Wording("fel", "error").in_language("en")
    'error'
    """

    swedish: str
    english: str

    def in_language(self, language: Language) -> str:
        return self.english if language == "en" else self.swedish


def nearest_language(own: str) -> Language:
    """The language that is spoken around texts in another: English where those are in English of any country, else Swedish.

    >>> nearest_language("en-GB"), nearest_language("fi")
    ('en', 'sv')
    """
    return "en" if own.partition("-")[0] == "en" else "sv"


def chosen_language(language: Language | None = None) -> Language:
    """The language to speak: the one that is given, or that of the environment, or Swedish.

    Raises :class:`~ledarskap.reading.errors.UnknownChoiceError` for a language that the library does not speak, and TypeError
    for what is no text. What the environment says, by contrast, is not the caller's to mend, and is passed over.

    >>> chosen_language("en")
    'en'
    """
    if language is None:
        written = os.environ.get(VARIABLE, "")
        return written if written in LANGUAGES else "sv"
    if language in LANGUAGES:
        return language
    # Only here, since errors are told in languages.
    from ledarskap.reading.errors import unknown_language

    raise unknown_language(language)

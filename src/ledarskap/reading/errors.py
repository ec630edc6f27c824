"""The base of every error that the library raises about what a file contains."""

from __future__ import annotations

from collections.abc import Iterable

from ledarskap.reading.problems import Kind, Location, Problem, limited
from ledarskap.reading.proposals import nearest
from ledarskap.reading.reporting import as_text
from ledarskap.reading.wording import LANGUAGES, Wording, chosen_language

UNKNOWN_LANGUAGE = Kind(
    "unknown-language",
    Wording('"{language}" är inget språk som biblioteket talar', '"{language}" is no language that the library speaks'),
    Wording("välj bland: {known}", "choose among: {known}"),
)


class LedarskapError(Exception):
    """The base of every error that this library raises about what a file contains.

    ``problems`` holds at least one :class:`Problem`, and as many as ``check`` gives; ``str(error)`` lists them, in the language
    of the environment variable LEDARSKAP_LANGUAGE or in Swedish.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = limited(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return as_text(self.problems, chosen_language())


class UnknownChoiceError(LedarskapError):
    """Something that the caller named is not there, or cannot be: a role, a profile, a language, a folder to start in."""


def unknown_language(language: str) -> UnknownChoiceError:
    """The error for a language that the library does not speak. Raises TypeError for what is no text."""
    require_text(language, "language")
    values = {"language": language, "known": ", ".join(LANGUAGES)}
    return UnknownChoiceError([Problem(UNKNOWN_LANGUAGE, Location(language), values, nearest(language, LANGUAGES))])


def require_text(value: object, name: str) -> None:
    """Raises TypeError where what a caller names is no text."""
    if not isinstance(value, str):
        raise TypeError(f"{name} must be a text, not {type(value).__name__}")

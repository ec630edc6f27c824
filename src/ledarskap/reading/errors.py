"""The base of every error that the library raises about what a file contains."""

from __future__ import annotations

from collections.abc import Iterable

from ledarskap.reading.problems import Problem, limited
from ledarskap.reading.reporting import as_text


class LedarskapError(Exception):
    """The base of every error that this library raises about what a file contains.

    ``problems`` holds at least one :class:`Problem`, and as many as ``check`` gives; ``str(error)`` lists them in Swedish.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = limited(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return as_text(self.problems, "sv")


class UnknownChoiceError(LedarskapError):
    """Something that the caller named is not there: a role, a profile, a statement, a folder of templates."""

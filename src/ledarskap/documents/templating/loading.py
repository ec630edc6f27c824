"""Templates from files: from the folder that the caller names, then from the built-in ones, and from nowhere else."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from jinja2 import BaseLoader, Environment, TemplateNotFound, TemplateSyntaxError

from ledarskap.reading.decoding import decode
from ledarskap.reading.opening import open_bytes
from ledarskap.reading.problems import Problem
from ledarskap.reading.wording import Wording

BUILT_IN = Path(__file__).parents[1] / "templates"
# The longest of ours holds less than a fifth of it.
MOST_BYTES = 100_000

TOO_LARGE = Wording("den är större än 100 kB", "it is larger than 100 kB")


class UnreadableTemplateError(TemplateSyntaxError):
    """A template whose file cannot be read as text; ``reason`` tells why."""

    def __init__(self, reason: Wording, line: int, name: str, path: str) -> None:
        super().__init__(reason.english, line, name, path)
        self.reason = reason


class Loader(BaseLoader):
    """Templates from the caller's folder, then the built-in ones; links that lead out of the folder are not followed."""

    def __init__(self, folder: str | None) -> None:
        self.folders = [path for path in (folder, os.path.realpath(BUILT_IN)) if path is not None]

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:  # noqa: ARG002 – Jinja's signature
        path = self._find(template)
        if path is None:
            raise TemplateNotFound(template)
        # Looked at before it is read, so that what is written meanwhile is read again the next time.
        is_current = partial(self._is_current, template, path, _changed(path))
        return _text(path, template), path, is_current

    def _find(self, template: str) -> str | None:
        if "\0" in template:
            return None
        for folder in self.folders:
            path = os.path.realpath(os.path.join(folder, template))
            if is_inside(path, folder) and os.path.isfile(path):
                return path
        return None

    def _is_current(self, template: str, path: str, changed: float | None) -> bool:
        """Whether a template is still found where it was, as it was: somebody may be writing one right now."""
        return self._find(template) == path and _changed(path) == changed


def is_inside(path: str, folder: str) -> bool:
    """Whether a real path lies in a real folder, on its drive."""
    try:
        return os.path.commonpath((folder, path)) == folder
    except ValueError:
        return False


def _changed(path: str) -> float | None:
    try:
        return os.path.getmtime(path)
    except OSError:
        return None


def _text(path: str, name: str) -> str:
    try:
        data = open_bytes(path)
    except FileNotFoundError:
        raise TemplateNotFound(name) from None
    if not isinstance(data, Problem) and len(data) > MOST_BYTES:
        raise UnreadableTemplateError(TOO_LARGE, 1, name, path)
    text = data if isinstance(data, Problem) else decode(data, path)
    if isinstance(text, Problem):
        raise UnreadableTemplateError(_what(text), text.location.line or 1, name, path)
    return text


def _what(problem: Problem) -> Wording:
    """What a problem says is wrong, as words to be put in another."""
    swedish, english = (
        {key: one[number] if isinstance(one, Wording) else one for key, one in problem.values.items()}
        for number in (0, 1)
    )
    return Wording(problem.kind.what.swedish.format_map(swedish), problem.kind.what.english.format_map(english))

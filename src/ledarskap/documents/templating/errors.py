"""Every mistake in a template as one kind of problem, at its file and line."""

from __future__ import annotations

import os
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

from jinja2 import TemplateNotFound, TemplatesNotFound, TemplateSyntaxError

from ledarskap.documents.errors import TEMPLATE_ERROR
from ledarskap.documents.templating.loading import UnreadableTemplateError, is_inside
from ledarskap.documents.templating.metering import RefusedError
from ledarskap.documents.templating.sandbox import UncompilableError
from ledarskap.reading.problems import LONGEST_SHOWN_VALUE, Location, Problem, printable
from ledarskap.reading.wording import Wording

ENDLESS = Wording("den slutar aldrig", "it never ends")
TOO_NESTED = Wording(
    "den är för lång eller har för många nivåer inuti varandra",
    "it is too long or has too many levels inside each other",
)
TOO_LARGE = Wording("den får inte plats i minnet", "it does not fit in the memory")


def template_problem(error: Exception, name: str, folders: Sequence[str], named: str | None) -> Problem:
    """Where in which template of the ``folders`` it went wrong, and why.

    ``name`` is the template that was to be filled in, ``named`` what the caller has called the first of the folders.
    """
    file, line = _place(error, folders) or (os.path.join(folders[0], name), 1)
    shown = file
    if named is not None and is_inside(file, folders[0]):
        shown = os.path.join(named, os.path.relpath(file, folders[0]))
    place = Location(shown, line, 1, line, 1)
    return Problem(TEMPLATE_ERROR, place, {"reason": _reason(error)}, line_text=_line(file, line))


def _place(error: Exception, folders: Sequence[str]) -> tuple[str, int] | None:
    if isinstance(error, TemplateSyntaxError) and (error.filename or error.name):
        # The one or the other holds the path, by where in Jinja it was found.
        return error.filename or error.name or "", error.lineno
    # What is passed to a built-in piece is seldom the fault of that piece.
    for folder in folders:
        inside = [(frame, line) for frame, line in traceback.walk_tb(error.__traceback__) if _is_of(frame, folder)]
        if inside:
            frame, line = inside[-1]
            return frame.f_code.co_filename, line
    return None


def _is_of(frame: FrameType, folder: str) -> bool:
    return is_inside(frame.f_code.co_filename, folder)


def _reason(error: Exception) -> str | Wording:
    if isinstance(error, (RefusedError, UnreadableTemplateError)):
        return error.reason
    if isinstance(error, UncompilableError):
        return TOO_NESTED
    if isinstance(error, RecursionError):
        return ENDLESS
    if isinstance(error, MemoryError):
        return TOO_LARGE
    if isinstance(error, TemplateNotFound) and not isinstance(error, TemplatesNotFound):
        name = printable((error.name or "")[:LONGEST_SHOWN_VALUE])
        return Wording(
            f'det finns ingen mall "{name}" i mappen eller bland de inbyggda',
            f'there is no template "{name}" in the folder or among the built-in ones',
        )
    return str(error) or type(error).__name__


def _line(file: str, line: int) -> str:
    try:
        return Path(file).read_text(encoding="utf-8", errors="replace").splitlines()[line - 1] if line else ""
    except (OSError, IndexError):
        # The message stands without the line that it is about.
        return ""

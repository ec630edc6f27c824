"""Templates filled in: sandboxed, escaped for their format, with plain data and nothing else.

A folder that the caller names can replace any template, piece by piece: a file of the same name there comes first.
"""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable
from functools import lru_cache, partial
from pathlib import Path

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from ledarskap.documents.choosing import Page, TextFormat
from ledarskap.documents.errors import NO_TEMPLATE_FOLDER, TEMPLATE_ERROR, NoTemplatesError, RenderError
from ledarskap.documents.escaping import in_own_language, markdown, unescaped
from ledarskap.documents.looks import Look
from ledarskap.reading.problems import Location, Problem

BUILT_IN = Path(__file__).parent / "templates"
_SUFFIXES: dict[str, str] = {"html": ".html.j2", "md": ".md.j2", "text": ".md.j2", "svg": ".svg.j2"}


def fill(page: Page, to: TextFormat, look: Look, templates: str | None = None) -> str:
    """A page in a format, by the template of its name. Raises :class:`~ledarskap.documents.errors.RenderError`."""
    folder = None if templates is None else os.path.realpath(templates)
    if folder is not None and not os.path.isdir(folder):
        raise NoTemplatesError([Problem(NO_TEMPLATE_FOLDER, Location(templates or ""))])
    environment = _environment(to, folder)
    template_name = page.template + _SUFFIXES[to]
    try:
        text = environment.get_template(template_name).render(page.contents, look=look.contents, is_markdown=to == "md")
    except TemplateError as error:
        raise RenderError([_template_problem(error, template_name)]) from error
    except (ArithmeticError, LookupError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise RenderError([_template_problem(error, template_name)]) from error
    return text.rstrip() + "\n"


@lru_cache(maxsize=16)
def _environment(to: TextFormat, folder: str | None) -> Environment:
    """Made once for each format and folder: making one costs more than a document."""
    finalize: dict[str, Callable[[object], object]] = {"md": markdown, "text": unescaped}
    environment = _Sandbox(
        loader=_Loader(folder),
        # The built-in templates never change while a program runs; those of somebody who is writing them do.
        auto_reload=folder is not None,
        undefined=StrictUndefined,
        autoescape=True,
        finalize=finalize.get(to),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["own"] = in_own_language
    return environment


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, where ``d.items`` is the key of that name, and every key is found without a detour."""

    def getattr(self, obj: object, attribute: str) -> object:
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


class _Loader(BaseLoader):
    """Templates from the caller's folder, then the built-in ones; links that lead out of the folder are not followed."""

    def __init__(self, folder: str | None) -> None:
        self.folders = [path for path in (folder, os.path.realpath(BUILT_IN)) if path is not None]

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:  # noqa: ARG002 – Jinja's signature
        path = self._find(template)
        if path is None:
            raise TemplateNotFound(template)
        try:
            text = Path(path).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise TemplateSyntaxError(f"UTF-8? ({type(error).__name__})", 1, template, path) from error
        return text, path, partial(self._is_current, template, path, os.path.getmtime(path))

    def _find(self, template: str) -> str | None:
        for folder in self.folders:
            path = os.path.realpath(os.path.join(folder, template))
            if os.path.commonpath((folder, path)) == folder and os.path.isfile(path):
                return path
        return None

    def _is_current(self, template: str, path: str, modified: float) -> bool:
        """Whether a template is still found where it was, as it was: somebody may be writing one right now."""
        return self._find(template) == path and os.path.getmtime(path) == modified


def _template_problem(error: Exception, name: str) -> Problem:
    """Where in which template it went wrong, as well as that is known."""
    file, line = name, 0
    if isinstance(error, TemplateSyntaxError):
        file, line = error.filename or error.name or name, error.lineno
    else:
        for frame in traceback.extract_tb(error.__traceback__):
            if frame.filename.endswith((".j2", ".css")):
                file, line = frame.filename, frame.lineno or 0
    return Problem(
        TEMPLATE_ERROR, Location(file, line, 1, line, 1), {"reason": str(error)}, line_text=_line(file, line)
    )


def _line(file: str, line: int) -> str:
    try:
        return Path(file).read_text(encoding="utf-8").splitlines()[line - 1] if line else ""
    except (OSError, UnicodeDecodeError, IndexError):
        # The message stands without the line that it is about.
        return ""

"""Documents from templates: sandboxed, escaped for their format, with plain data and nothing else.

A folder that the caller names can replace any template, piece by piece: a file of the same name there comes first.
"""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from ledarskap.documents.choosing import Asked, Document, documents_of, language_of
from ledarskap.documents.choosing import Format as Format  # noqa: PLC0414 – so that others can have it from here
from ledarskap.documents.contents import Contents
from ledarskap.documents.escaping import in_own_language, markdown, unescaped
from ledarskap.reading.errors import LedarskapError, UnknownChoiceError
from ledarskap.reading.problems import Kind, Location, Problem
from ledarskap.reading.proposals import nearest
from ledarskap.reading.wording import Language, Wording, nearest_language

if TYPE_CHECKING:
    import datetime

    from ledarskap.assessment.scoring import Result
    from ledarskap.development.plan import Plan
    from ledarskap.framework.model import Framework
    from ledarskap.mentoring.pairs import Matching
    from ledarskap.programme.model import Programme
    from ledarskap.programme.participants import Participants
    from ledarskap.programme.trial import Trial

DocumentName = Literal["booklet", "dialogue", "folder", "paths", "agreement", "overview", "numbers", "plan", "result"]
BUILT_IN = Path(__file__).parent / "templates"

TEMPLATE_ERROR = Kind(
    "template-error",
    Wording("mallen går inte att använda: {reason}", "the template cannot be used: {reason}"),
    Wording("jämför med den inbyggda mallen med samma namn", "compare with the built-in template of the same name"),
)
NO_TEMPLATE_FOLDER = Kind(
    "no-template-folder",
    Wording("mappen med mallar finns inte", "the folder of templates does not exist"),
    Wording("rätta sökvägen", "correct the path"),
)
NOT_A_FORMAT = Kind(
    "not-a-format",
    Wording('"{format}" går inte att skriva', '"{format}" cannot be written'),
    Wording("välj bland: {known}", "choose among: {known}"),
)
NO_SUCH_DOCUMENT = Kind(
    "no-such-document",
    Wording('det finns inget dokument "{document}"', 'there is no document "{document}"'),
    Wording("välj bland: {known}", "choose among: {known}"),
)


class RenderError(LedarskapError):
    """A document that cannot be made; ``problems`` says which template, which line, and why."""


class UnsuitableError(RenderError, UnknownChoiceError):
    """A document, or a format, that a value has not got."""


class NoTemplatesError(RenderError, UnknownChoiceError):
    """The folder of templates does not exist."""


def render(
    value: Result | Plan | Framework | Programme | Trial | Participants | Matching,
    to: Format = "html",
    *,
    document: DocumentName | None = None,
    language: Language | None = None,
    profile: str | None = None,
    framework: Framework | None = None,
    programme: Programme | None = None,
    pair: str | None = None,
    date: datetime.date | None = None,
    templates: str | os.PathLike[str] | None = None,
) -> str:
    """A value as a document: ``html`` in one file, ``md``, ``text`` for a terminal, ``json`` for programs; some as ``svg`` or ``ics``.

    Without ``document`` it is the first of its documents that has the format:

    - a framework: ``booklet``, which is all of it, or ``dialogue``, the statements of two roles that answer each other;
    - a programme: ``folder``, for those who think of applying, with the activities of its ``framework`` where that is given,
      or ``paths``, the picture of the ways through it, also as ``svg``;
    - a matching: ``overview``, or ``agreement``, one for each pair that is confirmed, or only for the mentee that ``pair``
      names, also as ``ics``, with what the ``programme`` says of mentoring where that is given;
    - a trial appointment: ``agreement``, also as ``ics``;
    - a list of participants: ``numbers``, by the stages of the ``programme``, which it needs;
    - a plan: ``plan``, also as ``ics``; a result: ``result``, with the reasons of a ``profile``.

    The document's own words are in ``language`` (that of the value, if not said). ``date`` is the day that a calendar file says
    it was written. ``templates`` names a folder whose files come before the built-in ones of the same name.

    Raises :class:`UnsuitableError` for a document or a format that the value has not got, and :class:`RenderError` else, also for a dialogue sheet of a framework where no statements answer each other;
    :class:`~ledarskap.assessment.scoring.UnknownProfileError`; and
    :class:`~ledarskap.reading.extras.ExtraMissingError` for a calendar file without the package that writes it.

    >>> import ledarskap
    >>> framework = ledarskap.load("region-blekinge")
    >>> render(framework, "md").splitlines()[0]
    '# Ledningsfilosofi för Region Blekinge'
    >>> render(framework, "md", document="dialogue").splitlines()[0]
    '# Samtalsunderlag'
    """
    documents = documents_of(value)
    if documents is None:
        raise TypeError(
            f"a result, a plan, a framework or a part of a programme is rendered, not {type(value).__name__}"
        )
    chosen = _chosen(documents, to, document)
    spoken = language or nearest_language(language_of(value))
    made = chosen.make(Asked(to, spoken, profile, framework, programme, pair, date))
    if isinstance(made, Problem):
        raise RenderError([made])
    return made if isinstance(made, str) else _fill(made.template, to, made.contents, templates)


def _chosen(documents: Mapping[str, Document], to: Format, name: DocumentName | None) -> Document:
    """The document that is asked for, or the first one that has the format. Raises :class:`UnsuitableError`."""
    if name is not None and name not in documents:
        values = {"document": name, "known": ", ".join(documents)}
        raise UnsuitableError([Problem(NO_SUCH_DOCUMENT, Location("–"), values, nearest(name, tuple(documents)))])
    possible = documents.values() if name is None else (documents[name],)
    for document in possible:
        if to in document.formats:
            return document
    known = ", ".join(dict.fromkeys(format_ for document in possible for format_ in document.formats))
    raise UnsuitableError([Problem(NOT_A_FORMAT, Location("–"), {"format": to, "known": known})])


_SUFFIXES: dict[str, str] = {"html": ".html.j2", "md": ".md.j2", "text": ".md.j2", "svg": ".svg.j2"}


def _fill(name: str, to: Format, contents: Contents, templates: str | os.PathLike[str] | None) -> str:
    folder = None if templates is None else os.path.realpath(templates)
    if folder is not None and not os.path.isdir(folder):
        raise NoTemplatesError([Problem(NO_TEMPLATE_FOLDER, Location(os.fspath(templates or "")))])
    environment = _environment(to, folder)
    template_name = name + _SUFFIXES[to]
    try:
        text = environment.get_template(template_name).render(contents, is_markdown=to == "md")
    except TemplateError as error:
        raise RenderError([_template_problem(error, template_name)]) from error
    except (ArithmeticError, LookupError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise RenderError([_template_problem(error, template_name)]) from error
    return text.rstrip() + "\n"


@lru_cache(maxsize=16)
def _environment(to: Format, folder: str | None) -> Environment:
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

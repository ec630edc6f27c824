"""Documents from templates: sandboxed, escaped for their format, with plain data and nothing else.

A folder that the caller names can replace any template, piece by piece: a file of the same name there comes first.
"""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable
from functools import lru_cache, partial
from pathlib import Path
from typing import Literal

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from ledarskap.assessment.scoring import Result
from ledarskap.development.plan import Plan
from ledarskap.documents.contents import Contents, plan_contents, result_contents, result_data
from ledarskap.documents.dialogue_contents import dialogue_contents, dialogue_data
from ledarskap.documents.escaping import in_own_language, markdown, unescaped
from ledarskap.documents.framework_contents import booklet_contents
from ledarskap.framework.counterparts import answering
from ledarskap.framework.model import Framework
from ledarskap.reading.errors import LedarskapError, UnknownChoiceError
from ledarskap.reading.problems import Kind, Location, Problem
from ledarskap.reading.proposals import nearest
from ledarskap.reading.wording import Language, Wording, nearest_language
from ledarskap.writing import plain, to_json

Format = Literal["html", "md", "text", "json"]
DocumentName = Literal["booklet", "dialogue"]
DOCUMENTS: tuple[DocumentName, ...] = ("booklet", "dialogue")
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
NO_COUNTERPARTS = Kind(
    "no-counterparts",
    Wording(
        "inga punkter i två roller motsvarar varandra, så det finns inget att prata om",
        "no statements of two roles answer each other, so there is nothing to talk about",
    ),
    Wording(
        "skriv counterparts under en punkt, med id på den punkt i en annan roll som motsvarar den",
        "write counterparts under a statement, with the id of the statement of another role that answers it",
    ),
)


class RenderError(LedarskapError):
    """A document that cannot be made; ``problems`` says which template, which line, and why."""


class NoTemplatesError(RenderError, UnknownChoiceError):
    """The folder of templates does not exist."""


def render(
    value: Result | Plan | Framework,
    to: Format = "html",
    *,
    document: DocumentName | None = None,
    language: Language | None = None,
    profile: str | None = None,
    templates: str | os.PathLike[str] | None = None,
) -> str:
    """A result, a plan or a framework as a document: ``html`` in one file, ``md``, ``text`` for a terminal, or ``json`` for programs.

    A framework has two documents: ``booklet``, which is all of it (if not said), and ``dialogue``, the statements of two roles
    that answer each other, to talk about at a workplace meeting. The document's own words are in ``language`` (the
    framework's, if not said). ``profile`` adds its reasons to a result's candidates. ``templates`` names a folder whose files
    come before the built-in ones of the same name.

    Raises :class:`RenderError`, also for a dialogue sheet of a framework where no statements answer each other;
    :class:`~ledarskap.assessment.scoring.UnknownProfileError`; and TypeError where ``document`` is said of anything but a
    framework.

    >>> import ledarskap
    >>> framework = ledarskap.load("region-blekinge")
    >>> render(framework, "md").splitlines()[0]
    '# Ledningsfilosofi för Region Blekinge'
    >>> render(framework, "md", document="dialogue").splitlines()[0]
    '# Samtalsunderlag'
    """
    if to not in _SUFFIXES and to != "json":
        known = ", ".join((*_SUFFIXES, "json"))
        raise RenderError([Problem(NOT_A_FORMAT, Location("–"), {"format": to, "known": known})])
    if not isinstance(value, (Result, Plan, Framework)):
        raise TypeError(f"a result, a plan or a framework is rendered, not {type(value).__name__}")
    own = value.questionnaire.language if isinstance(value, Result) else value.language
    spoken = language or nearest_language(own)
    if isinstance(value, Framework):
        return _framework(value, to, document or "booklet", spoken, templates)
    if document is not None:
        raise TypeError("document chooses among the documents of a framework; results and plans have one each")
    if isinstance(value, Result):
        if to == "json":
            return to_json(result_data(value, spoken, profile))
        return _fill("result", to, result_contents(value, spoken, profile), templates)
    if to == "json":
        return to_json(value.model_dump())
    return _fill("plan", to, plan_contents(value, spoken), templates)


def _framework(
    framework: Framework,
    to: Format,
    document: DocumentName,
    language: Language,
    templates: str | os.PathLike[str] | None,
) -> str:
    if document not in DOCUMENTS:
        known = ", ".join(DOCUMENTS)
        raise RenderError(
            [
                Problem(
                    NO_SUCH_DOCUMENT,
                    Location("–"),
                    {"document": document, "known": known},
                    nearest(document, DOCUMENTS),
                )
            ]
        )
    if document == "dialogue":
        if not answering(framework):
            raise RenderError([Problem(NO_COUNTERPARTS, Location(framework.id))])
        if to == "json":
            return to_json(dialogue_data(framework, language))
        return _fill("dialogue", to, dialogue_contents(framework, language), templates)
    if to == "json":
        # With all that it inherits, and so without what it is laid over, as a framework is dumped.
        return to_json({key: part for key, part in plain(framework).items() if key != "extends"})
    return _fill("booklet", to, booklet_contents(framework, language), templates)


_SUFFIXES: dict[str, str] = {"html": ".html.j2", "md": ".md.j2", "text": ".md.j2"}


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

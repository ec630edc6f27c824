"""What the commands write: documents to standard output or to files, problems to standard error."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Sequence
from gettext import gettext as _
from typing import TYPE_CHECKING

import click

from ledarskap.cli.language import spoken
from ledarskap.reading.errors import LedarskapError, UnknownChoiceError
from ledarskap.reading.opening import reason_of
from ledarskap.reading.problems import Problem, printable
from ledarskap.reading.reporting import as_text, unpainted
from ledarskap.reading.wording import Language

if TYPE_CHECKING:
    from ledarskap.framework.model import Framework, Source

PROBLEMS = 1
WRONG_USE = 2
WIDTH = 96
# What a terminal obeys, and what turns the direction of the writing; joiners stay, since names and emoji need them.
_DANGEROUS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def deliver(document: str | bytes, output: str | None, force: bool, *, private: bool = False) -> None:
    """A document to where it was asked for; never over a file that exists, unless that was asked for too."""
    if output is None:
        if isinstance(document, bytes) and sys.stdout.isatty():
            raise click.UsageError(_("A PDF is no text for a terminal. Name a file for it with --output."))
        # A program gets the document as it is.
        is_shown = isinstance(document, str) and sys.stdout.isatty()
        click.echo(harmless(str(document)) if is_shown else document, nl=False)
        return
    if os.path.exists(output) and not force:
        raise click.UsageError(_('"{file}" exists already. Choose another name, or write --force.').format(file=output))
    from ledarskap.writing import write_file

    write_file(output, document, private=private)
    click.echo(_("Wrote {file}").format(file=output))


def show_lines(lines: Iterable[str]) -> None:
    """Lines for people, on standard output."""
    click.echo(harmless("\n".join(lines)))


def harmless(text: str) -> str:
    """A text of somebody else's that can do a terminal no harm; line breaks and tabs are what they are.

    >>> harmless("a\\x1b[2J\\nb") == "a\N{REPLACEMENT CHARACTER}[2J\\nb"
    True
    """
    return _DANGEROUS.sub("\N{REPLACEMENT CHARACTER}", text)


def report(problems: Sequence[Problem]) -> None:
    """Problems, to standard error, in the language that was chosen; in colour where a person looks at them."""
    if problems:
        click.echo(as_text(problems, spoken(), _painted if _wants_colour() else unpainted), err=True)


def _wants_colour() -> bool:
    return sys.stderr.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _painted(piece: str, text: str) -> str:
    """A piece of a problem in its colour; the words say all that the colours do."""
    colour = {"error": "red", "warning": "yellow", "hint": "cyan", "mark": "red", "code": "bright_black"}.get(piece)
    return click.style(text, fg=colour, bold=piece in {"place", "error", "warning"})


def report_error(error: Exception, language: Language) -> int:
    """The exit code of an error that a person can meet, told to them; any other is a fault of ours and raised again."""
    if isinstance(error, LedarskapError):
        click.echo(as_text(error.problems, language), err=True)
        return WRONG_USE if isinstance(error, (FileNotFoundError, UnknownChoiceError)) else PROBLEMS
    if not isinstance(error, OSError):
        raise error
    file = str(error.filename2 or error.filename or "–")
    folder = os.path.dirname(file)
    if isinstance(error, FileNotFoundError) and folder and not os.path.isdir(folder):
        file = folder
        sentence = _('There is no folder "{file}".')
    elif isinstance(error, FileNotFoundError):
        sentence = _('There is no "{file}".')
    elif isinstance(error, PermissionError):
        sentence = _('"{file}" may not be read or written by you.')
    elif isinstance(error, IsADirectoryError):
        sentence = _('"{file}" is a folder, not a file.')
    else:
        sentence = _('"{file}" cannot be read or written ({reason}).')
    click.echo(sentence.format(file=printable(file), reason=reason_of(error).in_language(language)), err=True)
    return WRONG_USE


def framework_named(named: str | os.PathLike[str]) -> Framework:
    """A framework in the language that was chosen, where it has it, else in its own. Raises as load does."""
    from ledarskap.framework.loading import load_in

    return load_in(named, spoken())


def framework_for(document_path: str, named: str | None) -> Framework:
    """The framework that an answers file belongs to, in the language that was chosen where it has it.

    Raises AnswersError, FrameworkError or FileNotFoundError.
    """
    from ledarskap.assessment.answers import AnswersError
    from ledarskap.files.belonging import framework_of
    from ledarskap.framework.model import Framework
    from ledarskap.reading.opening import open_document

    document = open_document(document_path)
    if document.root is None:
        raise AnswersError(document.problems)
    framework = framework_of(document, named, spoken())
    if not isinstance(framework, Framework):
        raise AnswersError(framework)
    return framework


def wrapped(text: str, indent: str = "", further: str | None = None) -> str:
    """A text in lines that a terminal shows whole; those after the first are indented by ``further``."""
    further = indent if further is None else further
    return click.wrap_text(text, width=WIDTH, initial_indent=indent, subsequent_indent=further)


def source_status(source: Source) -> str:
    """Whether what a source says has been decided on, in a word."""
    return {"adopted": _("adopted"), "proposed": _("proposed"), "withdrawn": _("withdrawn")}[source.status]

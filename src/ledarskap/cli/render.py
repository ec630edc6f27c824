"""``ledarskap render``: a plan or a whole framework as a document."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

import click

from ledarskap.cli import options
from ledarskap.cli.language import spoken
from ledarskap.cli.output import deliver, framework_named

if TYPE_CHECKING:
    from ledarskap.documents.rendering import DocumentName, Format


@options.command(
    "render",
    _("Make a document of a plan or of a framework."),
    _(
        "A framework has two documents: a booklet of all of it (booklet, the default), and a sheet to talk about at a "
        "workplace meeting, with the statements of two roles that answer each other (dialogue)."
    ),
)
@click.argument("file", metavar=_("PLAN|FRAMEWORK"))
@click.option(
    "--to", type=click.Choice(("html", "md", "text", "json")), default="html", help=_("The format of the document.")
)
@click.option("--document", type=click.Choice(("booklet", "dialogue")), help=_("Which document of a framework."))
@options.templates
@options.output
@options.language
def command(
    file: str, to: Format, document: DocumentName | None, templates: str | None, output: str | None, force: bool
) -> None:
    from ledarskap.documents.rendering import render
    from ledarskap.files.belonging import framework_at

    found = framework_at(file)
    if found is not None:
        text = render(framework_named(found), to, document=document, language=spoken(), templates=templates)
    else:
        from ledarskap.development.plan import read_plan

        plan = read_plan(file)
        if document is not None:
            raise click.UsageError(_('--document is for a framework, and "{file}" is a plan.').format(file=file))
        text = render(plan, to, language=spoken(), templates=templates)
    deliver(text, output, force)

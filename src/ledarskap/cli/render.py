"""``ledarskap render``: anything of ours that people read or sign as a document."""

from __future__ import annotations

import datetime
from gettext import gettext as _
from typing import TYPE_CHECKING

import click

from ledarskap.cli import options
from ledarskap.cli.language import spoken
from ledarskap.cli.output import deliver

if TYPE_CHECKING:
    from ledarskap.documents.choosing import Format
    from ledarskap.documents.rendering import DocumentName

DOCUMENTS = ("booklet", "dialogue", "folder", "paths", "overview", "agreement")


@options.command(
    "render",
    _("Make a document of a plan, a framework or a part of a programme."),
    _(
        "Some have more than one document. A framework: a booklet of all of it (booklet, the default), or a sheet to talk about "
        "at a workplace meeting (dialogue). A programme: a folder for those who think of applying (folder, the default), or "
        "a picture of the ways through it (paths). A matching: an overview for whoever runs the programme (overview, the "
        "default), or an agreement for each confirmed pair (agreement). Plans and agreements can be calendar files (ics)."
    ),
)
@click.argument("file", metavar=_("FILE|FRAMEWORK|PROGRAMME"))
@click.option(
    "--to",
    type=click.Choice(("html", "md", "text", "json", "pdf", "svg", "ics")),
    default="html",
    help=_("The format of the document."),
)
@click.option("--document", type=click.Choice(DOCUMENTS), help=_("Which document, where there is more than one."))
@click.option("--pair", metavar="ID", help=_("The mentee whose agreement it is; all confirmed pairs, if not said."))
@click.option(
    "--date", type=options.Day(), metavar=_("YYYY-MM-DD"), help=_("The day that a calendar file says it was written.")
)
@options.templates
@options.output
@options.language
def command(
    file: str,
    to: Format,
    document: DocumentName | None,
    pair: str | None,
    date: datetime.date | None,
    templates: str | None,
    output: str | None,
    force: bool,
) -> None:
    from ledarskap.documents.rendering import render
    from ledarskap.files.opening import open_value

    opened = open_value(file, spoken())
    if pair is not None:
        from ledarskap.mentoring.pairs import Matching

        if not isinstance(opened.value, Matching) or document == "overview":
            raise click.UsageError(_("--pair is for the agreements of a matching."))
        document = "agreement"
    made = render(
        opened.value,
        to,
        document=document,
        language=spoken(),
        framework=opened.framework,
        programme=opened.programme,
        pair=pair,
        date=date,
        templates=templates,
    )
    deliver(made, output, force, private=opened.is_private)

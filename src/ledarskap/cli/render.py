"""``ledarskap render``: anything of ours that people read or sign as a document."""

from __future__ import annotations

import datetime
import os
from gettext import gettext as _
from typing import TYPE_CHECKING

import click

from ledarskap.cli import options
from ledarskap.cli.language import spoken
from ledarskap.cli.output import deliver, show_lines

if TYPE_CHECKING:
    from ledarskap.documents.document import Format
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
@click.argument("file", metavar=_("FILE|FRAMEWORK|PROGRAMME"), required=False)
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
@click.option(
    "--list-templates", is_flag=True, help=_("Show which templates there are, and which of them --templates replaces.")
)
@click.option(
    "--copy-templates",
    metavar=_("FOLDER"),
    help=_("Copy the built-in templates to a folder, with a look to start from, so that they can be changed."),
)
@options.output
@options.language
def command(
    file: str | None,
    to: Format,
    document: DocumentName | None,
    pair: str | None,
    date: datetime.date | None,
    templates: str | None,
    list_templates: bool,
    copy_templates: str | None,
    output: str | None,
    force: bool,
) -> None:
    if copy_templates is not None:
        _copy(copy_templates, force)
        return
    if list_templates:
        _list(templates)
        return
    if file is None:
        raise click.UsageError(
            _("Name what to make a document of: a file, a framework or a programme. Or write --list-templates.")
        )
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


def _list(folder: str | None) -> None:
    from ledarskap.documents.templating.listing import templates_listed

    listed = templates_listed(folder)
    widest = max(len(one.name) for one in listed)
    mark = _("your own")
    show_lines(
        f"{one.name:<{widest}}  {one.purpose.in_language(spoken())}{f' – {mark}' if one.is_replaced else ''}"
        for one in listed
    )


def _copy(folder: str, force: bool) -> None:
    if not folder:
        raise click.UsageError(_("Name a folder for the templates."))
    from ledarskap.documents.templating.listing import copy_templates

    for name in copy_templates(folder, spoken(), force=force):
        click.echo(_("Wrote {file}").format(file=os.path.join(folder, name)))

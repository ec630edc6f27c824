"""``ledarskap render``: a plan as a document."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

import click

from ledarskap.cli import options
from ledarskap.cli.language import spoken
from ledarskap.cli.output import deliver

if TYPE_CHECKING:
    from ledarskap.documents.rendering import Format


@options.command("render", _("Make a document of a plan."))
@click.argument("file", metavar=_("FILE"))
@click.option(
    "--to", type=click.Choice(("html", "md", "text", "json")), default="html", help=_("The format of the document.")
)
@options.templates
@options.output
@options.language
def command(file: str, to: Format, templates: str | None, output: str | None, force: bool) -> None:
    from ledarskap.development.plan import read_plan
    from ledarskap.documents.rendering import render

    deliver(render(read_plan(file), to, language=spoken(), templates=templates), output, force)

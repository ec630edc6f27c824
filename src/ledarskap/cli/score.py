"""``ledarskap score``: the private result of an answers file."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

import click

from ledarskap.cli import options
from ledarskap.cli.language import spoken
from ledarskap.cli.output import deliver, framework_for

if TYPE_CHECKING:
    from ledarskap.documents.document import Format
    from ledarskap.documents.rendering import DocumentName

DOCUMENTS = ("result", "levels", "radar")


@options.command("score", _("Show the private result of an answers file, with what may be worth working on."))
@click.argument("answers", metavar=_("ANSWERS"))
@click.option(
    "--to",
    type=click.Choice(("text", "md", "html", "json", "pdf", "svg")),
    default="text",
    help=_("The format of the result."),
)
@click.option(
    "--document",
    type=click.Choice(DOCUMENTS),
    help=_(
        "All of it (result), or with --to svg a picture: of all levels (levels, the default), or of the means (radar)."
    ),
)
@options.profile
@options.framework
@options.templates
@options.output
@options.language
def command(
    answers: str,
    to: Format,
    document: DocumentName | None,
    profile: str | None,
    framework: str | None,
    templates: str | None,
    output: str | None,
    force: bool,
) -> None:
    from ledarskap.assessment.answers import read_answers
    from ledarskap.assessment.scoring import score
    from ledarskap.documents.rendering import render

    loaded = framework_for(answers, framework)
    result = score(loaded, read_answers(answers, loaded))
    made = render(result, to, document=document, language=spoken(), profile=profile, templates=templates)
    deliver(made, output, force, private=True)

"""``ledarskap form``: the questions of a framework as one HTML file that works without a network."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

import click

from ledarskap.cli import options
from ledarskap.cli.language import spoken
from ledarskap.cli.output import deliver, framework_named

if TYPE_CHECKING:
    from ledarskap.assessment.questionnaire import Form
    from ledarskap.framework.model import Perspective


@options.command(
    "form",
    _("Make a form of a framework's questions, to be filled in in a browser."),
    _(
        "It is one HTML file that works without a network. Nothing leaves the computer: whoever answers saves the answers in a "
        "file, which the form opens again and which ledarskap score reads."
    ),
)
@click.argument("framework", metavar=_("FRAMEWORK"))
@click.option("--role", required=True, metavar=_("ROLE"), help=_("Whose questions, for example chef."))
@click.option(
    "--form",
    type=click.Choice(("key", "full")),
    default="key",
    help=_("One question for each statement (key, the default) or all (full)."),
)
@click.option(
    "--perspective",
    type=click.Choice(("self", "manager", "peer", "employee")),
    default="self",
    help=_("Who answers: the person (self, the default) or an observer."),
)
@options.templates
@options.output
@options.language
def command(
    framework: str,
    role: str,
    form: Form,
    perspective: Perspective,
    templates: str | None,
    output: str | None,
    force: bool,
) -> None:
    from ledarskap.assessment.questionnaire import questionnaire
    from ledarskap.documents.rendering import render

    asked = questionnaire(framework_named(framework), role, perspective, form)
    deliver(render(asked, "html", language=spoken(), templates=templates), output, force)

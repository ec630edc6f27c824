"""``ledarskap schema``: JSON Schema of a kind of file, for editors."""

from __future__ import annotations

from gettext import gettext as _

import click

from ledarskap.cli import options
from ledarskap.cli.language import spoken
from ledarskap.cli.output import deliver


@options.command(
    "schema",
    _("Write the JSON Schema of a kind of file, for editors."),
    _(
        "KIND is framework, a part of one (role, organisation, profiles, activities, principles, sources, scales and more), "
        "translation, answers, plan, programme, trial, participants, people, matching or look. With the schema an editor "
        "completes keys, explains them and marks what is wrong. A file finds its schema by a comment on its first line, as "
        "in those that ledarskap new makes."
    ),
)
@click.argument("kind", metavar=_("KIND"))
@options.output
@options.language
def command(kind: str, output: str | None, force: bool) -> None:
    from ledarskap.editors.schemas import schema
    from ledarskap.writing import to_json

    deliver(to_json(schema(kind, spoken())), output, force)

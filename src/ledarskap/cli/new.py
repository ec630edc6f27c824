"""``ledarskap new``: a small framework to start from."""

from __future__ import annotations

import shlex
from gettext import gettext as _
from pathlib import Path

import click

from ledarskap.cli import options
from ledarskap.cli.language import spoken


@options.command(
    "new",
    _("Make a small framework to start from, in a folder of its own."),
    _(
        "PATH is a new or an empty folder; its name becomes the id of the framework. The framework is an example: it is "
        "sound as it stands, and every text of it is to be replaced. In an editor that knows YAML you get help as you write."
    ),
)
@click.argument("path", metavar=_("PATH"))
@options.language
def command(path: str) -> None:
    from ledarskap.editors.starting import start

    started = start(path, spoken())
    shown = [name for name in started.files if not name.startswith(".")]
    click.echo(_('The framework "{id}" is in place:').format(id=started.id))
    for name in shown:
        click.echo(f"   {Path(path, name)}")
    source = next(name for name in shown if name.startswith("sources/"))
    click.echo(
        _(
            "Open {source} and put your own philosophy there. Then replace the texts in {head} and the other files. "
            "Look for mistakes with: {check}"
        ).format(source=Path(path, source), head=Path(path, shown[0]), check=shlex.join(["ledarskap", "check", path]))
    )

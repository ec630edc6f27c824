"""``ledarskap new``: a small framework to start from."""

from __future__ import annotations

import os
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
    from ledarskap.editors.starting import starting_files, write_files
    from ledarskap.files import enclosing_framework
    from ledarskap.framework.locating import HEAD, bundled
    from ledarskap.reading.proposals import slug

    folder = Path(path)
    id_ = slug(Path(os.path.abspath(path)).name) if path else None
    if id_ is None:
        raise click.UsageError(_("Give the folder a name with letters or digits: it becomes the id of the framework."))
    if id_ in bundled():
        raise click.UsageError(_('There is a framework called "{id}" already. Choose another name.').format(id=id_))
    if os.path.lexists(folder) and not (folder.is_dir() and not any(folder.iterdir())):
        raise click.UsageError(
            _('"{file}" exists already. Choose another name, or an empty folder.').format(file=folder)
        )
    around = enclosing_framework(folder / HEAD)
    if around is not None:
        raise click.UsageError(
            _(
                '"{file}" lies in the framework "{framework}" and would become a part of it. Choose a folder outside.'
            ).format(file=folder, framework=around)
        )
    files = starting_files(id_, spoken())
    write_files(folder, files)
    shown = [name for name in files if not name.startswith(".")]
    click.echo(_('The framework "{id}" is in place:').format(id=id_))
    for name in shown:
        click.echo(f"   {folder / name}")
    source = next(name for name in shown if name.startswith("sources/"))
    click.echo(
        _(
            "Open {source} and put your own philosophy there. Then replace the texts in {head} and the other files. "
            "Look for mistakes with: {check}"
        ).format(source=folder / source, head=folder / HEAD, check=shlex.join(["ledarskap", "check", path]))
    )

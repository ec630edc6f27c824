"""``ledarskap explain``: what a problem means, with an example of wrong and of right."""

from __future__ import annotations

from gettext import gettext as _

import click

from ledarskap.cli import options
from ledarskap.cli.language import spoken


@options.command(
    "explain",
    _("Tell what a problem means, with an example of wrong and of right."),
    _("CODE stands in [ ] at the end of what check says. Without a code all codes are listed."),
)
@click.argument("codes", nargs=-1, metavar=_("[CODE…]"))
@options.language
def command(codes: tuple[str, ...]) -> None:
    from ledarskap.explaining import explain, overview

    pages = [explain(code, spoken()) for code in codes] or [overview(spoken())]
    click.echo("\n\n\n".join(pages))

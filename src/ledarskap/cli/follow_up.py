"""``ledarskap follow-up``: the page for a plan's follow-up, and the plan to go on with after it."""

from __future__ import annotations

import datetime
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

import click

from ledarskap.cli import options
from ledarskap.cli.language import spoken
from ledarskap.cli.output import deliver

if TYPE_CHECKING:
    from ledarskap.development.plan import Plan
    from ledarskap.documents.document import Format


@options.command(
    "follow-up",
    _("Make the page for the follow-up of a plan, or the plan to go on with."),
    _(
        "The page begins with what was promised. Write in the plan what became of each commitment (status), and then let "
        "--next make the plan to go on with: it keeps all that stood in the old one, under history. With the --date of a "
        "follow-up that has been held, the page shows what was changed then."
    ),
)
@click.argument("plan", metavar="PLAN")
@click.option(
    "--date",
    type=options.Day(),
    metavar=_("YYYY-MM-DD"),
    help=_("The day of the follow-up; the next one that is planned, if not said, and with --next today."),
)
@click.option("--next", "is_next", is_flag=True, help=_("Write the plan to go on with, instead of the page."))
@click.option(
    "--to",
    type=click.Choice(("html", "md", "text", "json", "pdf")),
    help=_("The format of the page; html, if not said."),
)
@options.templates
@options.output
@options.language
def command(
    plan: str,
    date: datetime.date | None,
    is_next: bool,
    to: Format | None,
    templates: str | None,
    output: str | None,
    force: bool,
) -> None:
    from ledarskap.development.plan_checking import read_plan

    if is_next and (to or templates):
        raise click.UsageError(_("--next writes a plan, which has neither --to nor --templates."))
    read = read_plan(plan)
    if is_next:
        _write_next(read, date or datetime.date.today(), output, force)  # noqa: DTZ011 – the day where the two meet
        return
    from ledarskap.documents.rendering import render

    page = render(read, to or "html", document="follow-up", language=spoken(), date=date, templates=templates)
    deliver(page, output, force)


def _write_next(plan: Plan, date: datetime.date, output: str | None, force: bool) -> None:
    from ledarskap.development.following_up import next_plan, tally
    from ledarskap.files.dumping import dump

    deliver(dump(next_plan(plan, date)), output, force)
    unsaid = tally(plan.commitments, date).unsaid
    if unsaid:
        sentence = ngettext(
            "One commitment says nothing of how it went. If you know, write it in the old plan and make the new one again.",
            "{count} commitments say nothing of how they went. If you know, write it in the old plan and make the new one again.",
            unsaid,
        )
        click.echo(sentence.format(count=unsaid), err=True)

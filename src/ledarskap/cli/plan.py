"""``ledarskap plan``: drafts a development plan, which people then fill in."""

from __future__ import annotations

import datetime
from gettext import gettext as _

import click

from ledarskap.cli import options
from ledarskap.cli.output import deliver, framework_for


@options.command(
    "plan",
    _("Draft a development plan from an answers file, to fill in together."),
    _("The plan holds no level, mean or comment from the answers."),
)
@click.argument("answers", metavar=_("ANSWERS"))
@click.option(
    "--focus",
    multiple=True,
    metavar="ID",
    help=_("A statement to work on, at most three; what the person wants, if not said."),
)
@options.profile
@click.option("--start", type=options.Day(), metavar=_("YYYY-MM-DD"), help=_("The first day of the period."))
@click.option("--mentor", metavar=_("NAME"), help=_("The person's mentor, who then stands in the plan."))
@options.framework
@options.output
@options.language
def command(
    answers: str,
    focus: tuple[str, ...],
    profile: str | None,
    start: datetime.date | None,
    mentor: str | None,
    framework: str | None,
    output: str | None,
    force: bool,
) -> None:
    from ledarskap.assessment.answers import read_answers
    from ledarskap.assessment.scoring import score
    from ledarskap.development.drafting import draft_plan
    from ledarskap.files.dumping import dump

    loaded = framework_for(answers, framework)
    result = score(loaded, read_answers(answers, loaded))
    chosen = focus or result.answers.wants
    if not chosen and result.questionnaire.perspective == "self":
        candidates = "".join(f"\n  {one.statement}: {one.text}" for one in result.candidates(profile))
        raise click.UsageError(_("Choose one to three statements with --focus.") + candidates)
    plan = draft_plan(loaded, result, chosen, profile, start, mentor=mentor)
    deliver(dump(plan), output, force)

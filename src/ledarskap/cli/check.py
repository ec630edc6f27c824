"""``ledarskap check``: all problems of frameworks, answers and plans."""

from __future__ import annotations

from gettext import gettext as _

import click

from ledarskap.cli import options
from ledarskap.cli.output import PROBLEMS, report


@options.command(
    "check",
    _("Show all problems of frameworks, answers and plans."),
    _(
        "PATH is the name of a framework, a folder or a file. Ends with 0 if all is well, 1 if there are problems, 2 if the "
        "command was used wrongly."
    ),
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@options.framework
@click.option("--strict", is_flag=True, help=_("Let warnings count as errors."))
@options.language
def command(paths: tuple[str, ...], framework: str | None, strict: bool) -> int:
    from ledarskap.files import check

    problems = check(*paths, framework=framework)
    report(problems)
    serious = ("error", "warning") if strict else ("error",)
    return PROBLEMS if any(problem.severity in serious for problem in problems) else 0

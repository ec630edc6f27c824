"""``ledarskap check``: all problems of frameworks, answers and plans."""

from __future__ import annotations

from gettext import gettext as _

import click

from ledarskap.cli import options
from ledarskap.cli.language import spoken
from ledarskap.cli.output import PROBLEMS, report
from ledarskap.reading.reporting import as_github, as_json


@options.command(
    "check",
    _("Show all problems of frameworks, answers, plans and programmes."),
    _(
        "PATH is the name of a framework, a folder or a file. Ends with 0 if all is well, 1 if there are problems, 2 if the "
        "command was used wrongly."
    ),
)
@click.argument("paths", nargs=-1, required=True, metavar=_("PATH…"))
@options.framework
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json", "github")),
    default="text",
    help=_("For people (text, the default), for programs (json) or as annotations on GitHub (github)."),
)
@click.option(
    "--only-ours",
    is_flag=True,
    help=_("Pass over files that are not in our formats, as a hook needs that is given every file."),
)
@click.option(
    "--require-language",
    multiple=True,
    metavar=_("LANGUAGE"),
    help=_("A language, for example en, that every text of a framework shall exist in. Can be given several times."),
)
@click.option("--strict", is_flag=True, help=_("Let warnings count as errors."))
@options.language
def command(
    paths: tuple[str, ...],
    framework: str | None,
    form: str,
    only_ours: bool,
    require_language: tuple[str, ...],
    strict: bool,
) -> int:
    from ledarskap.files.checking import check

    problems = check(*paths, framework=framework, require_language=require_language, only_ours=only_ours)
    if form == "text":
        report(problems)
    elif problems or form == "json":
        # For programs, which read standard output.
        click.echo((as_json if form == "json" else as_github)(problems, spoken()))
    serious = ("error", "warning") if strict else ("error",)
    return PROBLEMS if any(problem.severity in serious for problem in problems) else 0

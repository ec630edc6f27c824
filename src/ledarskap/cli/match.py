"""``ledarskap match``: a mentor for each mentee of a programme, with the reasons, for a person to decide on."""

from __future__ import annotations

import datetime
from gettext import gettext as _

import click

from ledarskap.cli import options
from ledarskap.cli.language import spoken
from ledarskap.cli.output import deliver, report


@options.command(
    "match",
    _("Match mentors and mentees, with what speaks for each pair."),
    _(
        "PEOPLE are files of mentors, mentees and units: YAML or JSON, or tables (CSV) as Excel saves them. What comes out is a "
        "proposal, as YAML to read through and change: write status: confirmed where both say yes, and declined where one "
        "does not. Match again with --previous to keep what is agreed and propose the rest anew."
    ),
)
@click.argument("programme", metavar=_("PROGRAMME"))
@click.argument("people", nargs=-1, required=True, metavar=_("PEOPLE…"))
@click.option("--previous", metavar=_("FILE"), help=_("An earlier matching: its confirmed pairs stay as they are."))
@click.option(
    "--date", type=options.Day(), metavar=_("YYYY-MM-DD"), help=_("The first day of the new pairs; today, if not said.")
)
@options.output
@options.language
def command(
    programme: str,
    people: tuple[str, ...],
    previous: str | None,
    date: datetime.date | None,
    output: str | None,
    force: bool,
) -> None:
    from ledarskap.files.belonging import programme_and_framework
    from ledarskap.files.dumping import dump
    from ledarskap.mentoring.matching import match
    from ledarskap.mentoring.pairs import read_matching
    from ledarskap.mentoring.people_checking import PeopleError, check_people
    from ledarskap.mentoring.reading import open_people

    read, framework = programme_and_framework(programme, spoken())
    documents = [open_people(path) for path in people]
    known, problems = check_people(*documents, programme=read, framework=framework, whole=True)
    if known is None:
        raise PeopleError(problems)
    # Whoever has no unit, for example, is taken for somebody from outside: that is worth knowing before the pairs.
    report(problems)
    earlier = read_matching(previous, read) if previous else None
    # Who is whose mentor, and who is not, is for those who run the programme.
    deliver(dump(match(read, known, framework, earlier, date)), output, force, private=True)

"""``ledarskap demo``: the whole flow on the bundled frameworks, the example answers and the example programme."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ledarskap.cli import options
from ledarskap.cli.language import spoken
from ledarskap.cli.output import framework_named

if TYPE_CHECKING:
    from ledarskap.assessment.scoring import Result
    from ledarskap.development.plan import Plan
    from ledarskap.framework.model import Framework
    from ledarskap.mentoring.pairs import Matching
    from ledarskap.programme.model import Programme

FRAMEWORK = "region-blekinge"
ROLE = "chef"
PROFILE = "ny-chef"
PROGRAMME = "mentorsprogram"
PEOPLE = ("mentorer.csv", "adepter.csv", "enheter.csv")
TRIAL = "uppdrag.yaml"
PARTICIPANTS = "deltagare.yaml"


@options.command(
    "demo",
    _("Run the whole flow on an example."),
    _(
        "It takes the bundled frameworks, example answers and an example programme, and writes the documents to a folder."
    ),
)
@click.argument("folder", default="ledarskap-demo", metavar=_("[FOLDER]"))
@click.option("--force", is_flag=True, help=_("Write over files that exist."))
@options.language
def command(folder: str, force: bool) -> None:
    from ledarskap.assessment.answers import read_answers
    from ledarskap.assessment.scoring import score
    from ledarskap.development.drafting import draft_plan
    from ledarskap.development.plan_checking import read_plan
    from ledarskap.files.checking import check
    from ledarskap.framework.locating import locate
    from ledarskap.writing import write_file

    if not folder:
        raise click.UsageError(_("Name a folder for the documents."))
    examples = locate(FRAMEWORK) / "examples"
    framework = framework_named(FRAMEWORK)
    problems = check(FRAMEWORK, examples / "svar-chef.yaml", examples / "plan-chef.yaml")
    click.echo(
        _(
            "1. Read {title}: {roles} roles, {statements} statements, {indicators} indicators, {problems} problems."
        ).format(
            title=framework.title,
            roles=len(framework.roles),
            statements=len(framework.statements),
            indicators=len(framework.indicators),
            problems=len(problems),
        )
    )
    answers = read_answers(examples / "svar-chef.yaml", framework)
    result = score(framework, answers)
    click.echo(
        _(
            "2. Scored a new manager's {answers} answers: {means} statements have a mean, {candidates} may be worth working on."
        ).format(answers=len(answers.answers), means=len(result.means), candidates=len(result.candidates(PROFILE)))
    )
    draft = draft_plan(framework, result, answers.wants, PROFILE, start=answers.date)
    filled = read_plan(examples / "plan-chef.yaml")
    click.echo(
        _("3. Drafted a development plan for {focus} focus areas, and read one that is filled in.").format(
            focus=len(draft.focus)
        )
    )
    documents = {**_documents(framework, result, draft, filled), **_programme()}
    target = Path(folder)
    taken = [name for name in documents if (target / name).exists()]
    if taken and not force:
        raise click.UsageError(
            _('"{file}" exists already. Choose another folder, or write --force.').format(file=target / taken[0])
        )
    target.mkdir(parents=True, exist_ok=True)
    click.echo(_("5. Wrote the documents:"))
    for name, document in documents.items():
        write_file(target / name, document)
        click.echo(f"   {target / name}")
    click.echo(_("Open the .html files in a browser; they print well on A4."))


def _documents(framework: Framework, result: Result, draft: Plan, filled: Plan) -> dict[str, str | bytes]:
    """The files that the demo writes, by their names."""
    from ledarskap.assessment.questionnaire import questionnaire
    from ledarskap.documents.rendering import render
    from ledarskap.files.dumping import dump

    language = spoken()
    return {
        _("form.html"): render(questionnaire(framework, role=ROLE, form="key"), "html", language=language),
        _("booklet.html"): render(framework, "html", language=language),
        _("dialogue.html"): render(framework, "html", document="dialogue", language=language),
        _("result.html"): render(result, "html", language=language, profile=PROFILE),
        _("result.md"): render(result, "md", language=language, profile=PROFILE),
        _("plan-to-fill-in.yaml"): dump(draft),
        _("plan-to-fill-in.html"): render(draft, "html", language=language),
        _("plan-filled-in.html"): render(filled, "html", language=language),
        _("plan-filled-in.md"): render(filled, "md", language=language),
        _("follow-up.html"): render(filled, "html", document="follow-up", language=language),
        **_on_paper({_("plan-filled-in.pdf"): filled, _("result.pdf"): result}),
    }


def _on_paper(values: Mapping[str, Plan | Result]) -> dict[str, bytes]:
    """What is written as PDF, by the names of the files; nothing where the package for it is not installed, which is told."""
    from ledarskap.documents.rendering import render
    from ledarskap.reading.extras import ExtraMissingError

    try:
        return {name: render(value, "pdf", language=spoken()) for name, value in values.items()}
    except ExtraMissingError:
        click.echo("   " + _('PDF is made where typst is installed: pip install "ledarskap[pdf]".'))
        return {}


def _programme() -> dict[str, str]:
    """The files of the example programme by their names, those that were read among them; and what is told of it."""
    from ledarskap.documents.rendering import render
    from ledarskap.files.belonging import programme_and_framework, programme_at
    from ledarskap.files.dumping import dump
    from ledarskap.programme.participants import read_participants
    from ledarskap.programme.trial_checking import read_trial

    language = spoken()
    programme, framework = programme_and_framework(PROGRAMME, language)
    examples = (programme_at(PROGRAMME) or Path()).parent / "examples"
    matching = _matched(programme, framework, examples)
    told = _("4. Read {title}: {stages} stages.").format(title=programme.title, stages=len(programme.stages))
    documents = {
        _("programme.html"): render(programme, framework=framework, language=language),
        _("trial.html"): render(read_trial(examples / TRIAL), programme=programme, language=language),
        _("numbers.html"): render(
            read_participants(examples / PARTICIPANTS, programme), programme=programme, language=language
        ),
    }
    if matching is None:
        click.echo(f"{told} " + _('Mentors are matched where scipy is installed: pip install "ledarskap[match]".'))
    else:
        pairs, others = len(matching.pairs), len(matching.unmatched)
        click.echo(
            f"{told} "
            + _("{pairs} of {mentees} mentees get a mentor, with reasons.").format(pairs=pairs, mentees=pairs + others)
        )
        documents |= {
            _("matching.yaml"): dump(matching),
            _("matching.html"): render(matching, programme=programme, language=language),
        }
    files = (*PEOPLE, TRIAL, PARTICIPANTS)
    return {**documents, **{name: (examples / name).read_text(encoding="utf-8") for name in files}}


def _matched(programme: Programme, framework: Framework, examples: Path) -> Matching | None:
    """The example people matched, from a day in January; None without the package for it."""
    from ledarskap.mentoring.matching import match
    from ledarskap.mentoring.reading import read_people
    from ledarskap.reading.extras import ExtraMissingError

    people = read_people(*(examples / name for name in PEOPLE), programme=programme, framework=framework)
    try:
        return match(programme, people, framework, date=datetime.date(2027, 1, 11))
    except ExtraMissingError:
        return None

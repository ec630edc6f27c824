"""``ledarskap assess``: asks in the terminal; every answer is saved at once, and the next run goes on from there."""

from __future__ import annotations

import datetime
import errno
import os
import shlex
import sys
import textwrap
from gettext import gettext as _
from typing import TYPE_CHECKING

import click

from ledarskap.cli import options
from ledarskap.cli.evidence import evidence_text
from ledarskap.cli.language import spoken
from ledarskap.cli.output import framework_named

if TYPE_CHECKING:
    from ledarskap.assessment.answers import Answer, Answers
    from ledarskap.assessment.dialogue import AskedQuestion
    from ledarskap.assessment.questionnaire import Form, Questionnaire
    from ledarskap.framework.model import Framework, Perspective

WIDTH = 78


@options.command(
    "assess",
    _("Ask the questions of a framework in the terminal."),
    _(
        "ANSWERS is the file for the answers, .yaml or .json. It is saved after every answer: stop whenever you like, and "
        "give the same command to go on."
    ),
)
@click.argument("framework", metavar=_("FRAMEWORK"))
@click.argument("answers", metavar=_("ANSWERS"))
@click.option("--role", required=True, metavar=_("ROLE"), help=_("Whose questions, for example chef."))
@click.option(
    "--form",
    type=click.Choice(("key", "full")),
    help=_("One question for each statement (key, the default) or all (full)."),
)
@click.option(
    "--perspective",
    type=click.Choice(("self", "manager", "peer", "employee")),
    help=_("Who answers: the person (self, the default) or an observer."),
)
@options.language
def command(framework: str, answers: str, role: str, form: Form | None, perspective: Perspective | None) -> None:
    from ledarskap.assessment.questionnaire import questionnaire
    from ledarskap.framework.locating import bundled

    loaded = framework_named(framework)
    # Before anything is asked: a role or a folder that is not there.
    questionnaire(loaded, role)
    folder = os.path.dirname(answers) or "."
    if not os.path.isdir(folder):
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), answers)
    begun = _begun(loaded, answers, role, form, perspective)
    named = None if framework in bundled() else framework
    _Dialogue(questionnaire(loaded, role, begun.perspective, begun.form), answers, begun, named).run()


def _begun(framework: Framework, path: str, role: str, form: Form | None, perspective: Perspective | None) -> Answers:
    """The answers that the file holds already, or none yet; another questionnaire's file is left alone."""
    from ledarskap.assessment.answers import Answers, read_answers
    from ledarskap.framework.model import FrameworkReference

    if not path.endswith((".yaml", ".json")):
        raise click.UsageError(_('"{file}" must end with .yaml or .json.').format(file=path))
    if not os.path.exists(path):
        return Answers(
            format="answers/1",
            framework=FrameworkReference(id=framework.id, version=framework.version),
            role=role,
            perspective=perspective or "self",
            form=form or "key",
            language=framework.language,
            date=datetime.datetime.now().astimezone().date(),
        )
    begun = read_answers(path, framework)
    same = begun.role == role and form in (None, begun.form) and perspective in (None, begun.perspective)
    if not same:
        raise click.UsageError(
            _(
                '"{file}" holds answers for the role {role}, form {form}, perspective {perspective}. Choose another file.'
            ).format(file=path, role=begun.role, form=begun.form, perspective=begun.perspective)
        )
    return begun


def _text(answers: Answers, path: str) -> str:
    from ledarskap.files.dumping import answers_data, dump
    from ledarskap.writing import to_json

    return to_json(answers_data(answers)) if path.endswith(".json") else dump(answers)


def _keep_copy(path: str, answers: Answers) -> None:
    """A file that holds more than the answers, notes made by hand, is copied before it is first written over."""
    from ledarskap.writing import write_file

    if not os.path.exists(path):
        return
    with open(path, encoding="utf-8-sig") as file:
        text = file.read()
    if text == _text(answers, path):
        return
    number = 1
    while os.path.exists(copy := f"{path}.{number}.bak"):
        number += 1
    write_file(copy, text, private=True)
    click.echo(_("The file had been edited by hand; it is kept as {file}.").format(file=copy))


class _Dialogue:
    """One sitting: the questionnaire, the file, the answers so far, and how the framework was named if it is not bundled."""

    def __init__(self, questionnaire: Questionnaire, path: str, answers: Answers, framework: str | None) -> None:
        self.questionnaire = questionnaire
        self.path = path
        self.begun = answers
        self.answers = answers
        self.framework = framework
        self.has_saved = False

    def run(self) -> None:
        """From the first open question to the last, then what the person wants to work on."""
        from ledarskap.assessment.dialogue import asked_questions

        self._introduce()
        try:
            finished = self._ask(asked_questions(self.questionnaire, self.answers.wants))
            if finished and self.questionnaire.perspective == "self":
                self._choose()
                finished = self._ask(asked_questions(self.questionnaire, self.answers.wants))
        except (click.Abort, KeyboardInterrupt):
            # Ctrl-C and the end of the input: everything that was answered is saved already.
            click.echo()
            finished = False
        if finished:
            ending = _("Finished. Your answers are in {file}. See the result: {command}")
        elif os.path.exists(self.path):
            ending = _("Saved in {file}. Give the same command to go on.")
        else:
            ending = _("Nothing has been answered, and nothing saved.")
        click.echo("\n" + ending.format(file=self.path, command=self._next_command()))

    def _next_command(self) -> str:
        """The command that shows the result, as it can be typed."""
        words = ["ledarskap", "score", self.path, *(("--framework", self.framework) if self.framework else ())]
        return shlex.join(words)

    def _save(self, answers: Answers) -> None:
        from ledarskap.writing import write_file

        if not self.has_saved:
            _keep_copy(self.path, self.begun)
            self.has_saved = True
        write_file(self.path, _text(answers, self.path), private=True)

    def _introduce(self) -> None:
        click.echo(f"{self.questionnaire.framework.title} – {self.questionnaire.role_name}")
        _wrapped(evidence_text(self.questionnaire.evidence, self.questionnaire.framework.standing))
        _wrapped(
            _(
                "Your answers are saved in {file} after each one. Nobody else sees them until you hand them over."
            ).format(file=self.path)
        )
        self._help()

    def _help(self) -> None:
        _wrapped(
            _(
                "Answer with the number of a level. Other replies: n not applicable, c cannot judge, s skip, b back, "
                "q save and stop, ? help. A comment can follow after a blank: 4 Hard in weeks on call; 4 - takes it away."
            )
        )

    def _ask(self, questions: tuple[AskedQuestion, ...]) -> bool:
        """Put the questions from the first open one on; false if the person stopped."""
        from ledarskap.assessment.dialogue import minutes_left, next_open, with_answer

        place = next_open(questions, self.answers)
        shown = None
        while place < len(questions):
            question = questions[place]
            left = len(questions) - place
            click.echo(
                "\n"
                + _("Question {number} of {total}, about {minutes} min left").format(
                    number=place + 1, total=len(questions), minutes=minutes_left(left)
                )
            )
            if question.statement != shown:
                shown = question.statement
                _wrapped(shown)
            reply = self._put(question)
            if reply == "stop":
                return False
            if reply == "back":
                place = max(0, place - 1)
            elif isinstance(reply, str):
                place += 1
            else:
                self.answers = with_answer(self.answers, question.id, reply)
                self._save(self.answers)
                place += 1
        return True

    def _put(self, question: AskedQuestion) -> Answer | str:
        """One question until the reply is clear: an answer, or "back", "stop" or "keep"."""
        from ledarskap.assessment.dialogue import read_reply

        scale = self.questionnaire.scales[question.scale]
        click.echo()
        _wrapped(question.text, "  ")
        click.echo()
        _wrapped(scale.name, "  ")
        width = max(len(str(level)) for level in scale.levels)
        beside = " " * (width + 4)
        for level, label in scale.levels.items():
            _wrapped(f"{level:>{width}}  {label}", "  ", beside)
            if level in question.anchors:
                # Below its label: the labels are the scale, and stay in one column to choose from.
                _wrapped(question.anchors[level], beside)
        before = self.answers.answers.get(question.id)
        if before is not None:
            _wrapped(_("Answered: {answer}. Enter keeps it.").format(answer=_answer_text(before)), "  ")
        while True:
            reply = read_reply(_prompt(_("Answer")), tuple(scale.levels), spoken())
            if reply in {"help", "unclear"} or (reply == "keep" and before is None):
                self._help()
            else:
                return reply

    def _choose(self) -> None:
        """At most three statements that the person wants to work on."""
        from ledarskap.assessment.dialogue import read_choice

        groups = [group for group in self.questionnaire.statements if group.kind != "condition"]
        click.echo("\n" + _("What do you want to work on?"))
        for number, group in enumerate(groups, 1):
            click.echo(textwrap.fill(group.text, WIDTH, initial_indent=f"{number:>3}  ", subsequent_indent="     "))
        now = [str(number) for number, group in enumerate(groups, 1) if group.id in self.answers.wants]
        if now:
            _wrapped(_("Chosen: {numbers}. Enter keeps it.").format(numbers=", ".join(now)))
        while True:
            reply = _prompt(_("At most three numbers, with commas between (0 for none)"))
            chosen = read_choice(reply, len(groups))
            if chosen is not None:
                break
            click.echo(_("Write at most three numbers from 1 to {most}.").format(most=len(groups)))
        if reply.strip():
            wants = tuple(groups[number - 1].id for number in chosen)
            self.answers = self.answers.model_copy(update={"wants": wants})
        self._save(self.answers)


def _prompt(text: str) -> str:
    """What is typed; without any input, as at its end."""
    if sys.stdin is None:
        raise click.Abort
    return str(click.prompt(text, default="", show_default=False))


def _answer_text(answer: Answer) -> str:
    states = {"not-applicable": _("not applicable"), "cannot-judge": _("cannot judge")}
    text = str(answer.level) if answer.level is not None else states[answer.state] if answer.state else _("skipped")
    return f"{text} ({answer.comment})" if answer.comment else text


def _wrapped(text: str, indent: str = "", further: str | None = None) -> None:
    further = indent if further is None else further
    click.echo(textwrap.fill(text, WIDTH, initial_indent=indent, subsequent_indent=further))

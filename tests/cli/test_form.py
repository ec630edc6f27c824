"""``ledarskap form``: the questions of a framework as one HTML file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

import ledarskap
from ledarskap.assessment.questionnaire import Form
from ledarskap.framework.model import Perspective
from ledarskap.reading.wording import Language

Run = Callable[..., CompletedProcess[str]]


def test_short_form_about_oneself_unless_said_otherwise(run: Run, small: Path) -> None:
    """The page comes to standard output: the key questions to the person, in Swedish."""
    done = run("form", "litet.yaml", "--role", "chef")
    asked = ledarskap.questionnaire(ledarskap.load(small), "chef", "self", "key")
    assert (done.returncode, done.stdout, done.stderr) == (0, ledarskap.render(asked, language="sv"), "")


@pytest.mark.parametrize(
    ("perspective", "form", "language"), [("self", "full", "en"), ("manager", "key", "sv"), ("employee", "full", "en")]
)
def test_choices(run: Run, small: Path, perspective: Perspective, form: Form, language: Language) -> None:
    """Who answers, how much is asked, and in which language, as was chosen."""
    done = run(
        "form", "litet.yaml", "--role", "chef", "--perspective", perspective, "--form", form, "--language", language
    )
    asked = ledarskap.questionnaire(ledarskap.load(small), "chef", perspective, form)
    assert (done.returncode, done.stdout, done.stderr) == (0, ledarskap.render(asked, language=language), "")


def test_framework_in_the_language_that_is_chosen(run: Run) -> None:
    """A bundled framework asks in the language of the form, where it is translated into it."""
    done = run("form", "region-blekinge", "--role", "chef", "--language", "en")
    asked = ledarskap.questionnaire(ledarskap.load("region-blekinge", language="en"), "chef", form="key")
    assert (done.returncode, done.stdout, done.stderr) == (0, ledarskap.render(asked, language="en"), "")


def test_to_a_file(run: Run, small: Path, tmp_path: Path) -> None:
    """With --output the page is in the file, never over one that exists unless that is asked for."""
    words = ("form", "litet.yaml", "--role", "chef", "-o", "chef.html")
    assert run(*words).stdout == "Skrev chef.html\n"
    written = (tmp_path / "chef.html").read_text(encoding="utf-8")
    assert written.startswith("<!DOCTYPE html>")
    again = run(*words)
    assert (again.returncode, again.stdout) == (2, "")
    assert 'Fel: "chef.html" finns redan. Välj ett annat namn, eller skriv --force.' in again.stderr
    assert run(*words, "--force").stdout == "Skrev chef.html\n"


def test_templates(run: Run, small: Path, tmp_path: Path) -> None:
    """A file in a folder that is named comes before the built-in one of the same name."""
    (tmp_path / "mallar").mkdir()
    (tmp_path / "mallar" / "form.css").write_text("h1 { color: green }\n", encoding="utf-8")
    done = run("form", "litet.yaml", "--role", "chef", "--templates", "mallar")
    assert (done.returncode, done.stderr) == (0, "")
    assert "h1 { color: green }" in done.stdout
    assert ".levels" not in done.stdout.partition("</style>")[0]


@pytest.mark.parametrize(
    "words",
    [
        ("litet.yaml", "--role", "cheff"),
        ("finns-inte", "--role", "chef"),
        ("region-blekingee", "--role", "chef"),
        ("litet.yaml",),
        ("litet.yaml", "--role", "chef", "--form", "hela"),
        ("litet.yaml", "--role", "chef", "--perspective", "chef"),
        ("trasig.yaml", "--role", "chef"),
    ],
)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_same_messages_as_when_asking_in_the_terminal(
    run: Run, small: Path, tmp_path: Path, words: tuple[str, ...], language: str
) -> None:
    """A role, a framework or a choice that is not there is told as ``assess`` tells it, and ends alike."""
    (tmp_path / "trasig.yaml").write_text(
        small.read_text(encoding="utf-8").replace("title:", "titel:"), encoding="utf-8"
    )
    framework, *options = words
    done = run("form", framework, *options, "--language", language)
    told = run("assess", framework, "svar.yaml", *options, "--language", language)
    assert done.returncode == told.returncode != 0
    assert done.stdout == ""

    def without_usage(text: str) -> list[str]:
        return [line for line in text.splitlines() if "assess" not in line and "form " not in line]

    assert without_usage(done.stderr) == without_usage(told.stderr)
    assert done.stderr


def test_templates_that_are_not_there(run: Run, small: Path) -> None:
    """A folder of templates that is not there is a problem, and ends with 2."""
    done = run("form", "litet.yaml", "--role", "chef", "--templates", "nej")
    assert (done.returncode, done.stdout, done.stderr) == (
        2,
        "",
        "nej: fel: mappen med mallar finns inte – rätta sökvägen [no-template-folder]\n",
    )

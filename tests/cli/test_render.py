"""``ledarskap render``: a plan as a document."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Literal

import pytest

import ledarskap

Run = Callable[..., CompletedProcess[str]]


def test_html_unless_said_otherwise(run: Run, plan: Path) -> None:
    """The document comes to standard output as HTML."""
    done = run("render", "plan.yaml")
    expected = ledarskap.render(ledarskap.read_plan(plan), "html", language="sv")
    assert (done.returncode, done.stdout, done.stderr) == (0, expected, "")


@pytest.mark.parametrize(("to", "language"), [("html", "en"), ("md", "sv"), ("text", "en"), ("json", "sv")])
def test_formats(
    run: Run, plan: Path, to: Literal["html", "md", "text", "json"], language: Literal["sv", "en"]
) -> None:
    """Each format is what the library makes, in the language that was chosen."""
    done = run("render", "plan.yaml", "--to", to, "--language", language)
    expected = ledarskap.render(ledarskap.read_plan(plan), to, language=language)
    assert (done.returncode, done.stdout, done.stderr) == (0, expected, "")


def test_to_a_file(run: Run, plan: Path, tmp_path: Path) -> None:
    """With --output the document is in the file, and only where it went is told."""
    done = run("render", "plan.yaml", "-o", "plan.html", "--language", "en")
    assert (done.returncode, done.stdout, done.stderr) == (0, "Wrote plan.html\n", "")
    written = (tmp_path / "plan.html").read_bytes().decode()
    assert written == ledarskap.render(ledarskap.read_plan(plan), "html", language="en")


def test_templates(run: Run, plan: Path, tmp_path: Path) -> None:
    """A template in a folder that is named comes before the built-in one, and is escaped like it."""
    plan.write_text(plan.read_text(encoding="utf-8").replace("Fler säger", "<b>Fler</b> säger"), encoding="utf-8")
    (tmp_path / "mallar").mkdir()
    (tmp_path / "mallar" / "plan.html.j2").write_text("{{ focus[0].goal }}\n", encoding="utf-8")
    done = run("render", "plan.yaml", "--templates", "mallar")
    assert (done.returncode, done.stdout, done.stderr) == (0, "&lt;b&gt;Fler&lt;/b&gt; säger vad de tänker.\n", "")


def test_template_that_does_not_work(run: Run, plan: Path, tmp_path: Path) -> None:
    """A mistake in a template is a problem at its line, and ends with 1."""
    (tmp_path / "mallar").mkdir()
    (tmp_path / "mallar" / "plan.html.j2").write_text("<p>\n{{ nej }}\n", encoding="utf-8")
    done = run("render", "plan.yaml", "--templates", "mallar")
    assert (done.returncode, done.stdout, done.stderr) == (
        1,
        "",
        (
            f"{tmp_path}/mallar/plan.html.j2:2:1: fel: mallen går inte att använda: 'nej' is undefined – jämför med den "
            "inbyggda mallen med samma namn [template-error]\n"
            "    2 | {{ nej }}\n"
            "      | ^\n"
        ),
    )


def test_templates_that_are_not_there(run: Run, plan: Path) -> None:
    """A folder of templates that does not exist is a problem, and ends with 2."""
    done = run("render", "plan.yaml", "--templates", "nej")
    assert (done.returncode, done.stdout, done.stderr) == (
        2,
        "",
        "nej: fel: mappen med mallar finns inte – rätta sökvägen [no-template-folder]\n",
    )


def test_damaged_plan(run: Run, plan: Path) -> None:
    """A plan with errors is no document: its problems are told, all at once, with 1."""
    text = plan.read_text(encoding="utf-8").replace("goal:", "gaol:").replace("2027-12-01", "2027-13-01")
    plan.write_text(text, encoding="utf-8")
    done = run("render", "plan.yaml", "--output", "plan.html")
    assert (done.returncode, done.stdout) == (1, "")
    assert [line.partition(": fel: ")[0] for line in done.stderr.splitlines() if ": fel: " in line] == [
        "plan.yaml:5:34",
        "plan.yaml:9:5",
    ]


def test_warning_does_not_stop_a_document(run: Run, plan: Path) -> None:
    """A plan with a date outside its period is a document all the same."""
    with plan.open("a", encoding="utf-8") as file:
        file.write("follow_up:\n  - date: 2028-01-01\n")
    done = run("render", "plan.yaml", "--to", "text")
    assert (done.returncode, done.stderr) == (0, "")
    assert "2028-01-01" in done.stdout


def test_example_that_comes_with_the_library(run: Run) -> None:
    """The example plan of the bundled framework is made a document."""
    from ledarskap.framework.locating import bundled

    example = bundled()["region-blekinge"] / "examples" / "plan-chef.yaml"
    done = run("render", str(example), "--to", "md")
    expected = ledarskap.render(ledarskap.read_plan(example), "md", language="sv")
    assert (done.returncode, done.stdout, done.stderr) == (0, expected, "")

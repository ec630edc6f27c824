"""``ledarskap render``: a plan or a whole framework as a document."""

from __future__ import annotations

import re
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


# --- a framework


@pytest.mark.parametrize("to", ["html", "md", "text", "json"])
@pytest.mark.parametrize("named", ["litet.yaml", "./litet.yaml"])
def test_framework(run: Run, small: Path, named: str, to: Literal["html", "md", "text", "json"]) -> None:
    """The file of a framework becomes its booklet, as the library makes it."""
    done = run("render", named, "--to", to)
    expected = ledarskap.render(ledarskap.load(small), to, document="booklet", language="sv")
    assert (done.returncode, done.stdout, done.stderr) == (0, expected, "")


def test_framework_by_name(run: Run) -> None:
    """A bundled framework is named as for the other commands."""
    done = run("render", "region-blekinge", "--to", "md")
    expected = ledarskap.render(ledarskap.load("region-blekinge"), "md", language="sv")
    assert (done.returncode, done.stdout, done.stderr) == (0, expected, "")


@pytest.mark.parametrize("named", ["litet", "litet/framework.yaml", "litet/roles/chef.yaml"])
def test_framework_in_a_folder(run: Run, small: Path, tmp_path: Path, named: str) -> None:
    """The folder of a framework, its head and any other part of it mean the whole of it."""
    head, roles, rest = re.split("^(?=roles:|profiles:)", small.read_text(encoding="utf-8"), flags=re.MULTILINE)
    chef = roles.partition("  medarbetare:")[0].removeprefix("roles:\n  chef:\n")
    (tmp_path / "litet" / "roles").mkdir(parents=True)
    (tmp_path / "litet" / "framework.yaml").write_text(head + roles.replace(f"  chef:\n{chef}", "") + rest, "utf-8")
    (tmp_path / "litet" / "roles" / "chef.yaml").write_text(re.sub("^    ", "", chef, flags=re.MULTILINE), "utf-8")
    done = run("render", named, "--to", "md")
    expected = ledarskap.render(ledarskap.load(tmp_path / "litet"), "md", language="sv")
    assert (done.returncode, done.stdout, done.stderr) == (0, expected, "")
    assert "Jag frågar." in expected


def test_what_a_file_is_stands_in_it(run: Run, small: Path, plan: Path, tmp_path: Path) -> None:
    """What a file is called does not matter: a framework called plan is one, and a plan called framework too."""
    small.rename(tmp_path / "utvecklingsplan.yaml")
    plan.rename(tmp_path / "ramverk.yaml")
    assert run("render", "utvecklingsplan.yaml", "--to", "text").stdout.startswith("Litet ramverk\n")
    assert run("render", "ramverk.yaml", "--to", "text").stdout.startswith("Utvecklingsplan\n")


def test_dialogue(run: Run, small: Path) -> None:
    """With --document a framework becomes its dialogue sheet."""
    text = small.read_text(encoding="utf-8")
    small.write_text(
        text.replace("text: att säga till\n", "text: att säga till\n        counterparts: [chef.lyssna]\n"),
        encoding="utf-8",
    )
    done = run("render", "litet.yaml", "--document", "dialogue", "-o", "samtal.html")
    assert (done.returncode, done.stdout, done.stderr) == (0, "Skrev samtal.html\n", "")
    written = (small.parent / "samtal.html").read_text(encoding="utf-8")
    assert written == ledarskap.render(ledarskap.load(small), document="dialogue", language="sv")


def test_nothing_to_talk_about(run: Run, small: Path) -> None:
    """A framework without counterparts has no dialogue sheet, and ends with 1."""
    done = run("render", "litet.yaml", "--document", "dialogue")
    assert (done.returncode, done.stdout, done.stderr) == (
        1,
        "",
        (
            "litet: fel: inga punkter i två roller motsvarar varandra, så det finns inget att prata om – skriv counterparts under "
            "en punkt, med id på den punkt i en annan roll som motsvarar den [no-counterparts]\n"
        ),
    )


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("sv", 'Fel: --document gäller ramverk, och "plan.yaml" är en plan.'),
        ("en", 'Error: --document is for a framework, and "plan.yaml" is a plan.'),
    ],
)
def test_document_of_a_plan(run: Run, plan: Path, language: str, message: str) -> None:
    """A plan is one document, and choosing among them is wrong use."""
    done = run("render", "plan.yaml", "--document", "booklet", "--language", language)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines()[-1] == message


def test_answers_are_no_document(run: Run, answers: Path) -> None:
    """Answers are neither a plan nor a framework, and are told of as what they are."""
    done = run("render", "svar.yaml")
    assert (done.returncode, done.stdout, done.stderr) == (
        1,
        "",
        (
            "svar.yaml:1:9: fel: det här är en svarsfil, inte en utvecklingsplan – ange rätt fil [other-format]\n"
            "    1 | format: answers/1\n"
            "      |         ^^^^^^^^^\n"
        ),
    )


def test_damaged_framework(run: Run, small: Path) -> None:
    """A framework with errors is no document: check's own words are told, with 1."""
    small.write_text(small.read_text(encoding="utf-8").replace("scale: ofta", "scale: sällan"), encoding="utf-8")
    done, checked = run("render", "litet.yaml", "-o", "litet.html"), run("check", "litet.yaml")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", checked.stderr)
    assert "litet.yaml:7:8: fel: " in done.stderr


def test_framework_that_cannot_be_read(run: Run, small: Path) -> None:
    """A file that says that it is a framework is told of as one, even where it is no YAML."""
    small.write_text(small.read_text(encoding="utf-8") + "slut: [1, 2\n", encoding="utf-8")
    done, checked = run("render", "litet.yaml"), run("check", "litet.yaml")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", checked.stderr)
    assert done.stderr.startswith("litet.yaml:")


def test_nothing_of_that_name(run: Run) -> None:
    """What is neither a file nor a framework is wrong use, with what there is."""
    done = run("render", "region-bleking")
    assert (done.returncode, done.stdout, done.stderr) == (
        2,
        "",
        (
            'region-bleking: fel: det finns inget ramverk och ingen fil som heter "region-bleking" – menade du "region-blekinge"? '
            "[unknown-framework]\n"
        ),
    )


@pytest.mark.parametrize("has_translation", [True, False])
def test_framework_in_english(run: Run, small: Path, tmp_path: Path, has_translation: bool) -> None:
    """A framework speaks the language that was chosen where it is translated; else only the document's own words do."""
    (tmp_path / "litet").mkdir()
    small.rename(tmp_path / "litet" / "framework.yaml")
    if has_translation:
        (tmp_path / "litet" / "translations" / "en").mkdir(parents=True)
        (tmp_path / "litet" / "translations" / "en" / "framework.yaml").write_text("title: Small framework\n", "utf-8")
    done = run("render", "litet", "--to", "md", "--language", "en")
    assert (done.returncode, done.stderr) == (0, "")
    title = "Small framework" if has_translation else "Litet ramverk"
    assert done.stdout.startswith(f"# {title}\n\n- Version: 1.0.0\n")
    assert "## How to read this booklet\n" in done.stdout


def test_templates_of_a_framework(run: Run, small: Path, tmp_path: Path) -> None:
    """A region's own booklet comes before the built-in one."""
    (tmp_path / "mallar").mkdir()
    (tmp_path / "mallar" / "booklet.html.j2").write_text("<p>{{ framework.title }}</p>\n", encoding="utf-8")
    done = run("render", "litet.yaml", "--templates", "mallar")
    assert (done.returncode, done.stdout, done.stderr) == (0, "<p>Litet ramverk</p>\n", "")

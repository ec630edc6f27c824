"""``ledarskap score``: the private result of an answers file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Literal

import pytest

import ledarskap

Run = Callable[..., CompletedProcess[str]]
OWN = ("--framework", "litet.yaml")


@pytest.fixture
def result(small: Path, answers: Path) -> ledarskap.Result:
    """What the answers come to, by the library."""
    framework = ledarskap.load(small)
    return ledarskap.score(framework, ledarskap.read_answers(answers, framework))


def test_text_unless_said_otherwise(run: Run, result: ledarskap.Result) -> None:
    """The result comes to standard output as text."""
    done = run("score", "svar.yaml", *OWN)
    assert (done.returncode, done.stdout, done.stderr) == (0, ledarskap.render(result, "text", language="sv"), "")


@pytest.mark.parametrize(("to", "language"), [("html", "en"), ("md", "sv"), ("text", "en"), ("json", "sv")])
def test_formats(
    run: Run, result: ledarskap.Result, to: Literal["text", "md", "html", "json"], language: Literal["sv", "en"]
) -> None:
    """Each format is what the library makes, in the language that was chosen."""
    done = run("score", "svar.yaml", *OWN, "--to", to, "--language", language)
    assert (done.returncode, done.stdout, done.stderr) == (0, ledarskap.render(result, to, language=language), "")


def test_pictures(run: Run, result: ledarskap.Result) -> None:
    """As SVG the result is the picture of its levels; a radar that cannot be made is an error."""
    done = run("score", "svar.yaml", *OWN, "--to", "svg")
    assert (done.returncode, done.stdout, done.stderr) == (0, ledarskap.render(result, "svg", document="levels"), "")
    refused = run("score", "svar.yaml", *OWN, "--to", "svg", "--document", "radar")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr.endswith("eller välj bilden av nivåerna (levels) [no-radar]\n")


def test_what_may_be_worth_working_on(run: Run, answers: Path) -> None:
    """What the person wants comes first, then what the profile puts first, each with its reasons."""
    done = run("score", "svar.yaml", *OWN, "--profile", "ny-chef")
    after = done.stdout.partition("Värt att överväga\n-----------------\n")[2].partition("\nNästa steg\n")[0]
    assert (done.returncode, done.stderr) == (0, "")
    assert after == (
        "\nVälj högst tre punkter att arbeta med. Först står det du själv vill; resten är utan inbördes ordning.\n"
        "\nPrioriteringsprofil: Ny chef\n"
        "\n- att lyssna\n"
        "  - Du vill arbeta med det.\n"
        "  - Du svarade ”Aldrig” på: Jag frågar.\n"
        "- att vara tydlig\n"
        "  - Ny chef: Gruppen vet inte än vad som gäller.\n"
    )


def test_unknown_profile(run: Run, answers: Path) -> None:
    """A profile that does not exist is a problem with a proposal, and ends with 2."""
    done = run("score", "svar.yaml", *OWN, "--profile", "ny-chefen")
    assert (done.returncode, done.stdout, done.stderr) == (
        2,
        "",
        'litet: fel: rollen "chef" har ingen profil "ny-chefen" – menade du "ny-chef"? [unknown-profile]\n',
    )


def test_to_a_file(run: Run, result: ledarskap.Result, tmp_path: Path) -> None:
    """With --output the document is in the file, and only where it went is told."""
    done = run("score", "svar.yaml", *OWN, "--to", "html", "--output", "resultat.html")
    assert (done.returncode, done.stdout, done.stderr) == (0, "Skrev resultat.html\n", "")
    written = (tmp_path / "resultat.html").read_bytes().decode()
    assert written == ledarskap.render(result, "html", language="sv")


def test_templates(run: Run, answers: Path, tmp_path: Path) -> None:
    """A template in a folder that is named comes before the built-in one."""
    (tmp_path / "mallar").mkdir()
    (tmp_path / "mallar" / "result.md.j2").write_text("Eget resultat\n", encoding="utf-8")
    done = run("score", "svar.yaml", *OWN, "--templates", "mallar")
    assert (done.returncode, done.stdout, done.stderr) == (0, "Eget resultat\n", "")


def test_answers_of_a_bundled_framework(run: Run) -> None:
    """Answers to a bundled framework need no --framework."""
    from ledarskap.framework.locating import bundled

    example = bundled()["region-blekinge"] / "examples" / "svar-chef.yaml"
    done = run("score", str(example), "--profile", "ny-chef")
    framework = ledarskap.load("region-blekinge")
    result = ledarskap.score(framework, ledarskap.read_answers(example, framework))
    expected = ledarskap.render(result, "text", language="sv", profile="ny-chef")
    assert (done.returncode, done.stdout, done.stderr) == (0, expected, "")


def test_framework_beside_the_answers(run: Run, result: ledarskap.Result) -> None:
    """Answers that lie beside the framework that they name need no --framework."""
    done = run("score", "svar.yaml")
    assert (done.returncode, done.stdout, done.stderr) == (0, ledarskap.render(result, "text", language="sv"), "")


def test_framework_that_is_not_here(run: Run, small: Path, answers: Path) -> None:
    """Answers of an unknown framework are a problem that names --framework, and end with 1."""
    small.unlink()
    done = run("score", "svar.yaml")
    assert (done.returncode, done.stdout, done.stderr) == (
        1,
        "",
        (
            'svar.yaml:3:7: fel: ramverket "litet" finns inte här – ange det med --framework; ramverk som finns: '
            "region-blekinge, region-vasterbotten [unknown-framework]\n"
            "    3 |   id: litet\n"
            "      |       ^^^^^\n"
        ),
    )


def test_other_framework(run: Run, answers: Path) -> None:
    """Answers do not fit the framework that --framework names if it is another one."""
    done = run("score", "svar.yaml", "--framework", "region-blekinge")
    assert (done.returncode, done.stdout, done.stderr) == (
        1,
        "",
        (
            'svar.yaml:3:7: fel: svaren hör till ramverket "litet", inte till "region-blekinge" – läs dem med det ramverket '
            "[other-framework]\n"
            "    3 |   id: litet\n"
            "      |       ^^^^^\n"
        ),
    )

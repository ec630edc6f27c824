"""``ledarskap check``: problems on standard error, nothing on standard output, and what the exit code says."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pexpect
import pytest

Run = Callable[..., CompletedProcess[str]]

WRONG_KEY = """\
litet.yaml:23:5: fel: okänd nyckel "dutys" – menade du "duties"? [unknown-key]
   23 |     dutys:
      |     ^^^^^
"""
WRONG_LEVEL = """\
svar.yaml:13:28: fel: nivån 4 finns inte på skalan "Hur ofta" – skriv ett tal från 1 till 3 [level-outside-scale]
   13 |   organisation.tid.racker: 4
      |                            ^
"""
OUTSIDE = """\
plan.yaml:11:11: varning: 2028-01-01 ligger utanför planens period – rätta datumet eller perioden [outside-period]
   11 |   - date: 2028-01-01
      |           ^^^^^^^^^^
"""
NAMES_ONLY = """\
format: framework/1
id: vart
version: 1.0.0
title: Vårt
evidence: {status: untested}
scale: ofta
scales: {ofta: {kind: frequency, name: Hur ofta, levels: {1: Aldrig, 2: Alltid}}}
roles: {chef: {name: Chef}}
"""
NAMES_IN_ENGLISH = """\
title: Ours
scales: {ofta: {name: How often, levels: {1: Never, 2: Always}}}
roles: {chef: {name: Manager}}
"""
UNTRANSLATED = """\
vart/framework.yaml:4:8: fel: texten finns inte på "en" – lägg till den i vart/translations/en/framework.yaml [untranslated]
    4 | title: Vårt
      |        ^^^^
"""


@pytest.fixture
def late(plan: Path) -> Path:
    """A plan with a warning: it is followed up after its end."""
    with plan.open("a", encoding="utf-8") as file:
        file.write("follow_up:\n  - date: 2028-01-01\n")
    return plan


@pytest.mark.parametrize("path", ["litet.yaml", "plan.yaml", "svar.yaml", "."])
def test_silent_when_all_is_well(run: Run, answers: Path, plan: Path, path: str) -> None:
    """A framework, a plan, answers and a folder of them: no word, and 0."""
    done = run("check", path, "--framework", "litet.yaml")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_bundled_framework_by_name(run: Run) -> None:
    """A framework that comes with the library is checked by its name."""
    done = run("check", "region-blekinge")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_errors(run: Run, small: Path) -> None:
    """An error is told on standard error, with nothing on standard output, and ends with 1."""
    small.write_text(small.read_text(encoding="utf-8").replace("duties:", "dutys:", 1), encoding="utf-8")
    done = run("check", "litet.yaml")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", WRONG_KEY)


def test_errors_in_english(run: Run, small: Path, answers: Path) -> None:
    """The same problem in English."""
    answers.write_text(answers.read_text(encoding="utf-8").replace("racker: 2", "racker: 4"), encoding="utf-8")
    done = run("check", "svar.yaml", "--framework", "litet.yaml", "--language", "en")
    assert (done.returncode, done.stdout, done.stderr) == (
        1,
        "",
        (
            'svar.yaml:13:28: error: the level 4 is not on the scale "Hur ofta" – write a number from 1 to 3 '
            "[level-outside-scale]\n"
            "   13 |   organisation.tid.racker: 4\n"
            "      |                            ^\n"
        ),
    )


def test_warnings_are_not_errors(run: Run, late: Path) -> None:
    """A warning is told, and ends with 0."""
    done = run("check", "plan.yaml")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", OUTSIDE)


def test_strict(run: Run, late: Path) -> None:
    """With --strict a warning ends with 1."""
    done = run("check", "plan.yaml", "--strict")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", OUTSIDE)


def test_strict_without_warnings(run: Run, plan: Path) -> None:
    """With --strict and nothing wrong it ends with 0."""
    done = run("check", "plan.yaml", "--strict")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_several_paths(run: Run, late: Path, answers: Path) -> None:
    """The problems of all paths come at once, ordered by file."""
    answers.write_text(answers.read_text(encoding="utf-8").replace("racker: 2", "racker: 4"), encoding="utf-8")
    done = run("check", "svar.yaml", "litet.yaml", "plan.yaml", "--framework", "litet.yaml")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", OUTSIDE + WRONG_LEVEL)


def test_same_file_twice(run: Run, late: Path) -> None:
    """What is named twice is checked once."""
    done = run("check", "plan.yaml", "./plan.yaml")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", OUTSIDE)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "sv",
            (
                'nej.yaml: fel: det finns inget ramverk och ingen fil som heter "nej.yaml" – ramverk som finns: '
                "region-blekinge, region-vasterbotten [unknown-framework]\n"
            ),
        ),
        (
            "en",
            (
                'nej.yaml: error: there is no framework and no file called "nej.yaml" – frameworks that exist: '
                "region-blekinge, region-vasterbotten [unknown-framework]\n"
            ),
        ),
    ],
)
def test_missing_path(run: Run, language: str, sentence: str) -> None:
    """A path where nothing lies is one sentence that names the frameworks that exist, and ends with 2."""
    done = run("check", "nej.yaml", "--language", language)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", sentence)


def test_misspelt_framework(run: Run) -> None:
    """A name that is nearly one of a framework gets a proposal."""
    done = run("check", "region-blekingen")
    assert (done.returncode, done.stdout, done.stderr) == (
        2,
        "",
        (
            'region-blekingen: fel: det finns inget ramverk och ingen fil som heter "region-blekingen" – menade du '
            '"region-blekinge"? [unknown-framework]\n'
        ),
    )


def test_answers_beside_their_framework(run: Run, answers: Path) -> None:
    """A framework that lies beside the answers is found by its id, without being named."""
    done = run("check", "svar.yaml")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_answers_of_a_framework_that_is_not_here(run: Run, answers: Path) -> None:
    """Answers whose framework is not bundled and not beside them are a problem that names --framework."""
    answers.with_name("litet.yaml").rename(answers.with_name("annat.yaml"))
    done = run("check", "svar.yaml")
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


def test_framework_that_is_missing(run: Run, answers: Path) -> None:
    """A missing --framework is one sentence, and ends with 2."""
    done = run("check", "svar.yaml", "--framework", "nej.yaml")
    assert (done.returncode, done.stdout, done.stderr) == (
        2,
        "",
        (
            'nej.yaml: fel: det finns inget ramverk och ingen fil som heter "nej.yaml" – ramverk som finns: '
            "region-blekinge, region-vasterbotten [unknown-framework]\n"
        ),
    )


def test_formats_for_programs_go_to_standard_output(run: Run, small: Path) -> None:
    """JSON and annotations are read by programs, from standard output; JSON is a list also when all is well."""
    assert run("check", "litet.yaml", "--format", "json").stdout == "[]\n"
    small.write_text(small.read_text(encoding="utf-8").replace("    duties:", "    dutys:", 1), encoding="utf-8")
    done = run("check", "litet.yaml", "--format", "json")
    assert (done.returncode, done.stderr) == (1, "")
    assert [(one["code"], one["line"], one["proposal"]) for one in json.loads(done.stdout)] == [
        ("unknown-key", 23, "duties")
    ]
    done = run("check", "litet.yaml", "--format", "github", "--language", "en")
    assert (done.returncode, done.stdout, done.stderr) == (
        1,
        (
            "::error file=litet.yaml,title=unknown-key,line=23,col=5,endLine=23,endColumn=10::"
            'unknown key "dutys" – did you mean "duties"?\n'
        ),
        "",
    )


def test_required_language(run: Run, tmp_path: Path) -> None:
    """Each text that a framework lacks in a required language is an error; one that it has all texts in is none."""
    folder = tmp_path / "vart"
    (folder / "translations" / "en").mkdir(parents=True)
    (folder / "framework.yaml").write_text(NAMES_ONLY, encoding="utf-8")
    english = folder / "translations" / "en" / "framework.yaml"
    english.write_text(NAMES_IN_ENGLISH, encoding="utf-8")
    assert run("check", "vart", "--require-language", "en", "--require-language=sv").returncode == 0
    english.write_text(NAMES_IN_ENGLISH.replace("title: Ours\n", ""), encoding="utf-8")
    assert run("check", "vart").returncode == 0
    done = run("check", "vart", "--require-language", "en")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", UNTRANSLATED)


def test_required_language_that_is_none(run: Run, small: Path) -> None:
    """What is no code of a language is one sentence, and ends with 2."""
    done = run("check", "litet.yaml", "--require-language", "Engelska")
    assert (done.returncode, done.stdout, done.stderr) == (
        2,
        "",
        'Engelska: fel: "Engelska" är inte ett språks kod – skriv till exempel sv eller en [bad-language]\n',
    )


@pytest.mark.parametrize(("variable", "coloured"), [("", True), ("1", False)])
def test_colour_only_on_a_terminal_that_wants_it(
    command: str, environment: dict[str, str], small: Path, variable: str, coloured: bool
) -> None:
    """On a terminal problems are in colour, unless NO_COLOR is set; the words are the same."""
    small.write_text(small.read_text(encoding="utf-8").replace("    duties:", "    dutys:", 1), encoding="utf-8")
    child = pexpect.spawn(
        command,
        ["check", "litet.yaml"],
        cwd=str(small.parent),
        env={**environment, "TERM": "xterm-256color", "NO_COLOR": variable},
        encoding="utf-8",
    )
    shown = child.read().replace("\r\n", "\n")
    assert ("\x1b[" in shown) == coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", shown) == WRONG_KEY


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_reader_that_goes_away(command: str, environment: dict[str, str], tmp_path: Path, form: str) -> None:
    """Whoever reads no further, like ``head``, ends the command without a word."""
    lines = "".join(f"k{number}: {'x' * 900}\n" for number in range(300))
    (tmp_path / "a.yaml").write_text(f"format: plan/1\n{lines}", encoding="utf-8")
    done = subprocess.run(
        ["bash", "-c", f'("{command}" check a.yaml --format {form} 2>&1; echo "$?" >code) | head -c 1'],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, len(done.stdout), done.stderr) == (0, 1, "")
    assert (tmp_path / "code").read_text(encoding="utf-8") == "1\n"

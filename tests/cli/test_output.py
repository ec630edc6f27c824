"""Where documents go: never over a file unasked, and whatever is in the way is one sentence."""

from __future__ import annotations

import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from ledarskap.cli.output import harmless

Run = Callable[..., CompletedProcess[str]]
COMMANDS = {
    "score": ["score", "svar.yaml", "--framework", "litet.yaml"],
    "plan": ["plan", "svar.yaml", "--framework", "litet.yaml"],
    "render": ["render", "plan.yaml"],
}

pytestmark = pytest.mark.usefixtures("answers", "plan")


@pytest.mark.parametrize("name", COMMANDS)
def test_never_over_a_file(run: Run, tmp_path: Path, name: str) -> None:
    """A file that exists is left alone, with 2; with --force it is written over."""
    target = tmp_path / "ut.txt"
    target.write_text("min egen", encoding="utf-8")
    refused = run(*COMMANDS[name], "--output", "ut.txt")
    assert (refused.returncode, refused.stdout) == (2, "")
    usage = f"Användning: ledarskap {name} [VAL] {'FIL|RAMVERK|PROGRAM' if name == 'render' else 'SVAR'}\n"
    assert refused.stderr == (
        f"{usage}Hjälp får du med 'ledarskap {name} --help'.\n\n"
        'Fel: "ut.txt" finns redan. Välj ett annat namn, eller skriv --force.\n'
    )
    assert target.read_text(encoding="utf-8") == "min egen"
    forced = run(*COMMANDS[name], "--output", "ut.txt", "--force")
    assert (forced.returncode, forced.stdout, forced.stderr) == (0, "Skrev ut.txt\n", "")
    assert (
        target.read_text(encoding="utf-8").splitlines()[0]
        == {
            "score": "Ditt resultat",
            "plan": "# Utvecklingsplan. Fyll i det som är tomt och stryk det som inte behövs.",
            "render": "<!DOCTYPE html>",
        }[name]
    )


@pytest.mark.parametrize("name", COMMANDS)
def test_folder_that_does_not_exist(run: Run, tmp_path: Path, name: str) -> None:
    """A folder that is not there is one sentence that names what was written, with 2."""
    done = run(*COMMANDS[name], "--output", "nej/ut.txt")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert '"nej' in done.stderr
    assert ".tmp" not in done.stderr
    assert str(tmp_path) not in done.stderr


@pytest.mark.parametrize("output", ["mapp", "litet.yaml/ut.txt"])
def test_folder_and_file_mixed_up(run: Run, tmp_path: Path, output: str) -> None:
    """A folder as the file, or a file as the folder, is one sentence that names what was written, with 2."""
    (tmp_path / "mapp").mkdir()
    before = (tmp_path / "litet.yaml").read_bytes()
    done = run(*COMMANDS["render"], "--output", output, "--force")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert f'"{output.partition("/")[0]}' in done.stderr
    assert ".tmp" not in done.stderr
    assert (tmp_path / "litet.yaml").read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["litet.yaml", "mapp", "plan.yaml", "svar.yaml"]


@pytest.mark.parametrize("name", COMMANDS)
def test_missing_file(run: Run, tmp_path: Path, name: str) -> None:
    """A file to read that is not there is one sentence, with 2, and nothing is written; what may be a framework's name is more."""
    words = [{"svar.yaml": "nej.yaml", "plan.yaml": "nej.yaml"}.get(word, word) for word in COMMANDS[name]]
    done = run(*words, "--output", "ut.txt")
    of_render = (
        'nej.yaml: fel: det finns inget ramverk och ingen fil som heter "nej.yaml" – ramverk som finns: region-blekinge, '
        "region-vasterbotten [unknown-framework]\n"
    )
    said = of_render if name == "render" else 'Det finns ingen "nej.yaml".\n'
    assert (done.returncode, done.stdout, done.stderr) == (2, "", said)
    assert not (tmp_path / "ut.txt").exists()


@pytest.mark.parametrize("name", ["score", "plan"])
def test_damaged_answers(run: Run, tmp_path: Path, answers: Path, name: str) -> None:
    """Answers with errors are told with their places, with 1, and nothing is written."""
    text = answers.read_text(encoding="utf-8")
    answers.write_text(text.replace("minns: 3", "minns: 4").replace("tydlig.mal", "tydlig.maal"), encoding="utf-8")
    done = run(*COMMANDS[name], "--output", "ut.txt")
    assert (done.returncode, done.stdout, done.stderr) == (
        1,
        "",
        (
            'svar.yaml:17:22: fel: nivån 4 finns inte på skalan "Hur ofta" – skriv ett tal från 1 till 3 '
            "[level-outside-scale]\n"
            "   17 |   chef.lyssna.minns: 4\n"
            "      |                      ^\n"
            'svar.yaml:18:3: fel: beteendet "chef.tydlig.maal" finns inte i ramverket – menade du "chef.tydlig.mal"? '
            "[unknown-indicator]\n"
            "   18 |   chef.tydlig.maal:\n"
            "      |   ^^^^^^^^^^^^^^^^\n"
        ),
    )
    assert not (tmp_path / "ut.txt").exists()


@pytest.mark.parametrize("name", ["score", "plan"])
def test_answers_that_cannot_be_read(run: Run, answers: Path, name: str) -> None:
    """A file that is no YAML is told with its place, with 1."""
    answers.write_text("format: answers/1\nanswers: {a: 1\n", encoding="utf-8")
    done = run(*COMMANDS[name])
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("svar.yaml:")
    assert done.stderr.count(": fel: ") == 1


def test_plan_instead_of_answers(run: Run) -> None:
    """A plan where answers are meant is told as what it is, in one problem."""
    done = run("score", "plan.yaml", "--framework", "litet.yaml")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count(": fel: ") == 1


def test_answers_instead_of_a_plan(run: Run) -> None:
    """Answers where a plan is meant are told as what they are, in one problem."""
    done = run("render", "svar.yaml")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count(": fel: ") == 1


def test_link_is_written_through(run: Run, tmp_path: Path) -> None:
    """A file that is a link stays one, and what it leads to is written."""
    (tmp_path / "mapp").mkdir()
    (tmp_path / "mapp" / "ut.html").write_text("", encoding="utf-8")
    (tmp_path / "ut.html").symlink_to("mapp/ut.html")
    done = run("render", "plan.yaml", "--output", "ut.html", "--force")
    assert (done.returncode, done.stdout, done.stderr) == (0, "Skrev ut.html\n", "")
    assert (tmp_path / "ut.html").is_symlink()
    assert (tmp_path / "mapp" / "ut.html").read_text(encoding="utf-8").startswith("<!")


@pytest.mark.parametrize(
    ("error", "language", "sentence"),
    [
        ("FileNotFoundError(2, 'x', 'a')", "sv", 'Det finns ingen "a".'),
        ("FileNotFoundError(2, 'x', 'a')", "en", 'There is no "a".'),
        ("PermissionError(13, 'x', 'a')", "sv", 'Du får inte läsa eller skriva "a".'),
        ("PermissionError(13, 'x', 'a')", "en", '"a" may not be read or written by you.'),
        ("IsADirectoryError(21, 'x', 'a', None, 'b')", "sv", '"b" är en mapp, inte en fil.'),
        ("IsADirectoryError(21, 'x', 'a', None, 'b')", "en", '"b" is a folder, not a file.'),
        ("OSError(28, 'fullt', 'a')", "sv", '"a" går inte att läsa eller skriva (disken är full).'),
        ("OSError(28, 'full', 'a')", "en", '"a" cannot be read or written (the disk is full).'),
    ],
)
def test_what_the_system_refuses(environment: dict[str, str], error: str, language: str, sentence: str) -> None:
    """Each way in which the system refuses a file is a sentence of its own, with 2."""
    program = (
        "import sys; from ledarskap.cli.language import speak; from ledarskap.cli.output import report_error; "
        f"speak('{language}'); sys.exit(report_error({error}, '{language}'))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"{sentence}\n")


@pytest.mark.parametrize("name", COMMANDS)
def test_results_are_private(run: Run, tmp_path: Path, name: str) -> None:
    """A result is a file that only its owner can read; a plan is made to be shared, as any new file."""
    (tmp_path / "vanlig.txt").touch()
    assert run(*COMMANDS[name], "--output", "ut.txt").returncode == 0
    usual = stat.S_IMODE((tmp_path / "vanlig.txt").stat().st_mode)
    expected = 0o600 if name == "score" else usual
    assert stat.S_IMODE((tmp_path / "ut.txt").stat().st_mode) == expected


def test_result_over_a_file_keeps_its_mode(run: Run, tmp_path: Path) -> None:
    """A file that is written over with --force keeps the mode that somebody gave it."""
    (tmp_path / "ut.txt").touch()
    (tmp_path / "ut.txt").chmod(0o640)
    assert run(*COMMANDS["score"], "--output", "ut.txt", "--force").returncode == 0
    assert stat.S_IMODE((tmp_path / "ut.txt").stat().st_mode) == 0o640


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Åsa – 1\t2\n", "Åsa – 1\t2\n"),
        ("a\x1b[2J\x07\r\x7f\x9b31m", "a\ufffd[2J\ufffd\ufffd\ufffd\ufffd31m"),
        ("a\u202eb\u2066c", "a\ufffdb\ufffdc"),
        ("👩\u200d⚕️ می\u200cخواهم", "👩\u200d⚕️ می\u200cخواهم"),
    ],
)
def test_harmless(text: str, shown: str) -> None:
    """What a terminal obeys and what turns the writing is replaced; letters, emoji and joiners are left alone."""
    assert harmless(text) == shown

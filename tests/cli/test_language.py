"""Which language the command line speaks, click's own messages among them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]

SWEDISH = "Fel: Det finns inget kommando 'nej'.\n"
ENGLISH = "Error: No such command 'nej'.\n"
BEGINNINGS = {"sv": ["Användning: ledarskap", "Hjälp får", "\n"], "en": ["Usage: ledarskap", "Try 'ledarskap", "\n"]}
SCORE_HELP = {
    "sv": """\
Användning: ledarskap score [VAL] SVAR

  Visa det privata resultatet av en svarsfil, med det som kan vara värt att
  arbeta med.

Val:
  --to [text|md|html|json|pdf|svg]
                                  Resultatets format.
  --document [result|levels|radar]
                                  Allt (result), eller med --to svg en bild:
                                  av alla nivåer (levels, om inget anges)
                                  eller av medelvärdena (radar).
  --profile ID                    En prioriteringsprofil, till exempel ny-
                                  chef.
  --framework NAMN|SÖKVÄG         Ramverket, i stället för det som filen
                                  anger.
  --templates MAPP                En mapp med egna mallar och eget utseende,
                                  som går före det inbyggda.
  -o, --output FIL                Skriv till en fil i stället för på skärmen.
  --force                         Skriv över en fil som finns.
  --language [sv|en]              Svenska (sv) eller engelska (en).
  -h, --help                      Visa den här hjälpen och avsluta.
""",
    "en": """\
Usage: ledarskap score [OPTIONS] ANSWERS

  Show the private result of an answers file, with what may be worth working
  on.

Options:
  --to [text|md|html|json|pdf|svg]
                                  The format of the result.
  --document [result|levels|radar]
                                  All of it (result), or with --to svg a
                                  picture: of all levels (levels, the
                                  default), or of the means (radar).
  --profile ID                    A priority profile, for example ny-chef.
  --framework NAME|PATH           The framework, instead of the one that the
                                  file names.
  --templates FOLDER              A folder with templates and a look of your
                                  own, which come before the built-in ones.
  -o, --output FILE               Write to a file instead of to standard
                                  output.
  --force                         Write over a file that exists.
  --language [sv|en]              Swedish (sv) or English (en).
  -h, --help                      Show this message and exit.
""",
}


def last_line(done: CompletedProcess[str]) -> str:
    """The sentence that says what was wrong, below how the command is used."""
    return done.stderr.splitlines(keepends=True)[-1]


@pytest.mark.parametrize(
    ("words", "variable", "sentence"),
    [
        (["nej"], None, SWEDISH),
        (["nej"], "sv", SWEDISH),
        (["nej"], "en", ENGLISH),
        (["nej"], "fr", SWEDISH),
        (["nej"], "", SWEDISH),
        (["--language", "en", "nej"], None, ENGLISH),
        (["--language=en", "nej"], None, ENGLISH),
        (["nej", "--language", "en"], None, ENGLISH),
        (["--language", "sv", "nej"], "en", SWEDISH),
        (["--", "nej", "--language", "en"], None, SWEDISH),
    ],
)
def test_language(run: Run, words: list[str], variable: str | None, sentence: str) -> None:
    """Swedish, unless --language, before or after the command, or else LEDARSKAP_LANGUAGE says otherwise."""
    variables = {} if variable is None else {"LEDARSKAP_LANGUAGE": variable}
    done = run(*words, variables=variables)
    assert (done.returncode, done.stdout, last_line(done)) == (2, "", sentence)


@pytest.mark.parametrize(
    "variables", [{"LANGUAGE": "de"}, {"LANGUAGE": "en_GB:en"}, {"LC_ALL": "C"}, {"LANG": "en_US.UTF-8"}]
)
def test_language_of_the_computer_does_not_matter(run: Run, variables: dict[str, str]) -> None:
    """The language that the computer is set to is not asked."""
    done = run("nej", variables=variables)
    assert (done.returncode, last_line(done)) == (2, SWEDISH)


@pytest.mark.parametrize("words", [["--language", "en", "show", "litet.yaml"], ["show", "litet.yaml", "--language=en"]])
def test_language_before_or_after_the_command(run: Run, small: Path, words: list[str]) -> None:
    """--language works on both sides of the command's name."""
    done = run(*words)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == "2 activities"


@pytest.mark.parametrize("language", ["sv", "en"])
def test_help(run: Run, language: str) -> None:
    """A command's help is in one language throughout."""
    done = run("score", "--help", "--language", language)
    assert (done.returncode, done.stdout, done.stderr) == (0, SCORE_HELP[language], "")


@pytest.mark.parametrize(
    ("words", "swedish", "english"),
    [
        pytest.param(
            ["check"], "Det saknas ett argument: 'SÖKVÄG…'.", "Missing argument 'PATH…'.", id="missing-argument"
        ),
        pytest.param(
            ["assess", "a", "b.yaml"], "Det saknas ett val: '--role'.", "Missing option '--role'.", id="missing-option"
        ),
        pytest.param(["show", "--nej"], "Det finns inget val '--nej'.", "No such option '--nej'.", id="unknown-option"),
        pytest.param(
            ["score", "--profil", "a"],
            "Det finns inget val '--profil'. Menade du '--profile'?",
            "No such option '--profil'. Did you mean '--profile'?",
            id="misspelt-option",
        ),
        pytest.param(["nej"], "Det finns inget kommando 'nej'.", "No such command 'nej'.", id="unknown-command"),
        pytest.param(
            ["score", "a", "b"],
            "Ett argument för mycket (b)",
            "Got unexpected extra argument (b)",
            id="one-argument-too-many",
        ),
        pytest.param(
            ["score", "a", "b", "c"],
            "Några argument för mycket (b c)",
            "Got unexpected extra arguments (b c)",
            id="two-arguments-too-many",
        ),
        pytest.param(
            ["render", "a", "--to", "docx"],
            "Ogiltigt värde för '--to': 'docx' är inte någon av 'html', 'md', 'text', 'json', 'pdf', 'svg', 'ics'.",
            "Invalid value for '--to': 'docx' is not one of 'html', 'md', 'text', 'json', 'pdf', 'svg', 'ics'.",
            id="not-one-of",
        ),
        pytest.param(
            ["score", "a", "--output"],
            "Valet '--output' kräver ett värde.",
            "Option '--output' requires an argument.",
            id="option-without-value",
        ),
        pytest.param(
            ["check", "a", "--strict=1"],
            "Valet '--strict' tar inget värde.",
            "Option '--strict' does not take a value.",
            id="flag-with-value",
        ),
    ],
)
def test_wrong_use(run: Run, words: list[str], swedish: str, english: str) -> None:
    """What click says of a wrong use is in the language that was chosen, and so is how the command is used."""
    for language, sentence in (("sv", f"Fel: {swedish}\n"), ("en", f"Error: {english}\n")):
        done = run(*words, variables={"LEDARSKAP_LANGUAGE": language})
        *usage, last = done.stderr.splitlines(keepends=True)
        beginnings = [" ".join(line.split(" ")[:2]) for line in usage]
        # Of a value that is missing or too much, click tells only that.
        assert (done.returncode, done.stdout, last) == (2, "", sentence)
        assert beginnings in ([], BEGINNINGS[language])


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--language", "fr", "check"], "Ogiltigt värde för '--language': 'fr' är inte någon av 'sv', 'en'."),
        (["check", "a", "--language", "EN"], "Ogiltigt värde för '--language': 'EN' är inte någon av 'sv', 'en'."),
        (["check", "a", "--language"], "Valet '--language' kräver ett värde."),
    ],
)
def test_language_that_is_not_spoken(run: Run, words: list[str], sentence: str) -> None:
    """A language that is not spoken is refused, in Swedish."""
    done = run(*words)
    assert (done.returncode, done.stdout) == (2, "")
    assert last_line(done) == f"Fel: {sentence}\n"


ENGLISH_OF_SMALL = """\
title: A small framework
roles: {chef: {name: Manager, duties: {lyssna: {text: to listen, indicators: {fragar: {self: I ask.}}}}}}
"""


def test_framework_in_the_language_that_was_chosen(run: Run, tmp_path: Path, small: Path) -> None:
    """Questions, result and plan are in English where the framework is, and the answers say in which they were given."""
    folder = tmp_path / "litet"
    (folder / "translations" / "en").mkdir(parents=True)
    small.rename(folder / "framework.yaml")
    (folder / "translations" / "en" / "framework.yaml").write_text(ENGLISH_OF_SMALL, encoding="utf-8")
    asked = run("assess", "litet", "mina.yaml", "--role", "chef", "--language", "en", typed="2\n3\nq\n")
    assert "A small framework – Manager" in asked.stdout
    assert "  I ask.\n" in asked.stdout
    assert "language: en\n" in (tmp_path / "mina.yaml").read_text(encoding="utf-8")
    scored = run("score", "mina.yaml", "--framework", "litet", "--language", "en")
    assert "- Framework: A small framework, version 1.0.0\n" in scored.stdout
    planned = run("plan", "mina.yaml", "--framework", "litet", "--focus", "chef.lyssna", "--language", "en")
    assert "    text: to listen\n" in planned.stdout
    in_swedish = run("score", "mina.yaml", "--framework", "litet")
    assert "- Ramverk: Litet ramverk, version 1.0.0\n" in in_swedish.stdout

"""``ledarskap show``: the overview of a framework, and one statement of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]

OVERVIEW = """\
Litet ramverk, version 1.0.0
Frågorna är ramverkets egen tolkning och har inte prövats.

Organisatoriska förutsättningar (1)
  organisation.tid
    chefen har tid att leda

Chef (chef)

Uppgifter (1)
  chef.lyssna
    att lyssna

Egenskaper (1)
  chef.tydlig
    att vara tydlig

Medarbetare (medarbetare)

Uppgifter (1)
  medarbetare.saga-till
    att säga till

Prioriteringsprofiler (1)
  ny-chef
    Ny chef (chef)

2 aktiviteter
"""
STATEMENT = """\
chef.lyssna
att lyssna
Ramverkets egen tolkning
Skala: Hur ofta: 1 Aldrig, 2 Ibland, 3 Alltid

chef.lyssna.fragar – frågas i kortformuläret
  Jag frågar.
  Chefen frågar.
    1 Frågar aldrig
    3 Frågar var gång

chef.lyssna.minns
  Jag minns.
  Chefen minns.

Aktiviteter
  Rond. Gå en rond varje vecka.

Frågorna är ramverkets egen tolkning och har inte prövats.
"""
USAGE = "Användning: ledarskap show [VAL] RAMVERK [ID]\nHjälp får du med 'ledarskap show --help'.\n\n"


def test_overview_of_the_bundled_framework(run: Run) -> None:
    """Five principles, nine conditions, and the duties and qualities of two roles, each listed under its number."""
    done = run("show", "region-blekinge")
    headings = [(name, int(number)) for name, number in re.findall(r"^(\S.*) \((\d+)\)$", done.stdout, re.MULTILINE)]
    assert (done.returncode, done.stderr) == (0, "")
    assert headings == [
        ("Grundprinciper", 5),
        ("Organisatoriska förutsättningar", 9),
        ("Uppgifter", 10),
        ("Egenskaper", 9),
        ("Uppgifter", 11),
        ("Egenskaper", 6),
        ("Prioriteringsprofiler", 5),
    ]
    listed = re.findall(r"^  [a-z][a-z.-]*$", done.stdout, re.MULTILINE)
    assert len(listed) == len(set(listed)) == sum(number for _, number in headings)


def test_overview_of_the_bundled_framework_begins_with_its_vision(run: Run) -> None:
    """First comes which framework it is, then its vision, then how tested its questions are."""
    done = run("show", "region-blekinge")
    assert done.stdout.splitlines()[:3] == [
        "Ledningsfilosofi för Region Blekinge, version 1.0.0",
        "”Den bästa livsmiljön för hållbar tillväxt och god hälsa”",
        "Frågorna är ramverkets egen tolkning och har inte prövats.",
    ]


def test_overview(run: Run, small: Path) -> None:
    """A framework in a file is shown whole, without headings for what it does not have."""
    done = run("show", "litet.yaml")
    assert (done.returncode, done.stdout, done.stderr) == (0, OVERVIEW, "")


def test_overview_in_english(run: Run, small: Path) -> None:
    """The headings are in English, the framework's texts in its own language."""
    done = run("show", "litet.yaml", "--language", "en")
    expected = OVERVIEW.replace(
        "Frågorna är ramverkets egen tolkning och har inte prövats.",
        "The questions are the framework's own interpretation and have not been tested.",
    )
    for swedish, english in [
        ("Organisatoriska förutsättningar", "Conditions"),
        ("Uppgifter", "Duties"),
        ("Egenskaper", "Qualities"),
        ("Prioriteringsprofiler", "Profiles"),
        ("aktiviteter", "activities"),
    ]:
        expected = expected.replace(swedish, english)
    assert (done.returncode, done.stdout, done.stderr) == (0, expected, "")


TRANSLATION = """\
title: Small framework
roles:
  chef:
    name: Manager
    duties: {lyssna: {text: to listen, indicators: {fragar: {self: I ask.}}}}
"""


@pytest.fixture
def translated(small: Path) -> Path:
    """The small framework as a folder, with some of its texts in English."""
    folder = small.parent / "litet"
    (folder / "translations" / "en").mkdir(parents=True)
    small.rename(folder / "framework.yaml")
    (folder / "translations" / "en" / "framework.yaml").write_text(TRANSLATION, encoding="utf-8")
    return folder


def test_translated_framework(run: Run, translated: Path) -> None:
    """A framework that is translated into the language that is spoken is shown in it, as far as the translation goes."""
    done = run("show", "litet", "--language", "en")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[0] == "Small framework, version 1.0.0"
    assert "\nManager (chef)\n\nDuties (1)\n  chef.lyssna\n    to listen\n" in done.stdout
    assert "\nMedarbetare (medarbetare)\n" in done.stdout
    assert run("show", "litet").stdout == OVERVIEW


def test_statement_of_a_translated_framework(run: Run, translated: Path) -> None:
    """So is one statement of it."""
    done = run("show", "litet", "chef.lyssna", "--language", "en")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[1] == "to listen"
    assert "  I ask.\n  Chefen frågar.\n" in done.stdout


@pytest.mark.parametrize(("language", "line"), [("sv", "1 aktivitet"), ("en", "1 activity")])
def test_one_activity(run: Run, small: Path, language: str, line: str) -> None:
    """One activity is counted in the singular."""
    text = small.read_text(encoding="utf-8")
    small.write_text(text[: text.index("  samtal:")], encoding="utf-8")
    assert run("show", "litet.yaml", "--language", language).stdout.splitlines()[-1] == line


def test_statement(run: Run, small: Path) -> None:
    """A statement that is the framework's own comes with its scale, indicators, examples of levels and activities."""
    done = run("show", "litet.yaml", "chef.lyssna")
    assert (done.returncode, done.stdout, done.stderr) == (0, STATEMENT, "")


def test_indicator(run: Run, small: Path) -> None:
    """The id of an indicator shows the statement that it belongs to."""
    done = run("show", "litet.yaml", "chef.lyssna.minns")
    assert (done.returncode, done.stdout, done.stderr) == (0, STATEMENT, "")


def test_quoted_statement(run: Run) -> None:
    """A statement that is quoted comes with its source, its principle and its counterpart."""
    done = run("show", "region-blekinge", "chef.lyhord-tydlig")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[:5] == [
        "chef.lyhord-tydlig",
        "”att vara lyhörd och tydlig”",
        "Källa: Ledningsfilosofi för Region Blekinge, Region Blekinge (antagen)",
        "Grundprincip: Goda relationer",
        "Motsvaras av: medarbetare.bra-relation",
    ]


def test_quoted_statement_in_english(run: Run) -> None:
    """The words beside the texts are in English."""
    done = run("show", "region-blekinge", "chef.lyhord-tydlig", "--language", "en")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[2:7] == [
        "Source: Ledningsfilosofi för Region Blekinge, Region Blekinge (adopted)",
        "Principle: Goda relationer",
        "Counterpart: medarbetare.bra-relation",
        (
            "Scale: Hur ofta, när det finns tillfälle (de senaste sex månaderna): 1 Nästan aldrig, 2 Ibland, "
            "3 Ungefär varannan gång, 4 Oftast, 5 Så gott som alltid"
        ),
        "",
    ]


def test_unknown_statement(run: Run, small: Path) -> None:
    """An id that is nearly one gets a proposal, and ends with 2."""
    done = run("show", "litet.yaml", "chef.lysna")
    sentence = 'Fel: Det finns ingen punkt "chef.lysna". Menade du "chef.lyssna"?\n'
    assert (done.returncode, done.stdout, done.stderr) == (2, "", USAGE + sentence)


@pytest.mark.parametrize("framework", ["region-blekinge", "litet.yaml"])
def test_unknown_statement_without_proposal(run: Run, small: Path, framework: str) -> None:
    """Where no id is near, the command that lists them is named, and it works."""
    done = run("show", framework, "xyz")
    sentence = f'Fel: Det finns ingen punkt "xyz". Se ledarskap show {framework}\n'
    assert (done.returncode, done.stdout, done.stderr) == (2, "", USAGE + sentence)


def test_unknown_framework(run: Run) -> None:
    """A framework that does not exist is one sentence, and ends with 2."""
    done = run("show", "nej")
    assert (done.returncode, done.stdout, done.stderr) == (
        2,
        "",
        (
            'nej: fel: det finns inget ramverk och ingen fil som heter "nej" – ramverk som finns: region-blekinge '
            "[unknown-framework]\n"
        ),
    )


def test_damaged_framework(run: Run, small: Path) -> None:
    """A framework with an error is not shown: its problems are, with 1."""
    small.write_text(small.read_text(encoding="utf-8").replace("version: 1.0.0", "version: 1.0"), encoding="utf-8")
    done = run("show", "litet.yaml")
    assert (done.returncode, done.stdout, done.stderr) == (
        1,
        "",
        (
            'litet.yaml:3:10: fel: "1.0" är inte en version – skriv 1.0.0 [bad-version]\n'
            "    3 | version: 1.0\n"
            "      |          ^^^\n"
        ),
    )

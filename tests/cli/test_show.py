"""``ledarskap show``: the overview of a framework or a programme, and one statement or one stage of it."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

import ledarskap
from ledarskap.files.belonging import read_programme

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
    1 Aldrig: Frågar aldrig
    3 Alltid: Frågar var gång

chef.lyssna.minns
  Jag minns.
  Chefen minns.

Aktiviteter
  Rond. Gå en rond varje vecka.
    Så märks det: Fler hinder kommer fram.
    Ungefär 12 timmar

Frågorna är ramverkets egen tolkning och har inte prövats.
"""
USAGE = "Användning: ledarskap show [VAL] RAMVERK|PROGRAM [ID]\nHjälp får du med 'ledarskap show --help'.\n\n"


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
        ("Prioriteringsprofiler", len(ledarskap.load("region-blekinge").profiles)),
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
    """A statement that is quoted comes with its source, its principle and what answers it, in lines of at most 96 signs."""
    done = run("show", "region-blekinge", "chef.lyhord-tydlig")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[:9] == [
        "chef.lyhord-tydlig",
        "”att vara lyhörd och tydlig”",
        "Källa: Ledningsfilosofi för Region Blekinge, Region Blekinge (antagen)",
        "Grundprincip: Goda relationer",
        "Motsvaras av: medarbetare.bra-relation – att ta eget ansvar för att skapa en bra relation till",
        "  arbetskamrater, kollegor, patienter/kunder och chefer",
        "Skala: Hur ofta, när det finns tillfälle (de senaste sex månaderna): 1 Nästan aldrig, 2 Ibland,",
        "  3 Ungefär varannan gång, 4 Oftast, 5 Så gott som alltid",
        "",
    ]
    assert max(map(len, done.stdout.splitlines())) <= 96


RICH = """\
format: framework/1
id: rikt
version: 1.0.0
title: Rikt ramverk
evidence: {status: untested}
scale: ofta
sources:
  skrift: {title: Skriften, publisher: Regionen, kind: policy, status: adopted, file: sources/skrift.txt}
vision: {text: En bra dag, source: skrift}
scales:
  ofta: {kind: frequency, name: Hur ofta, levels: {1: Aldrig, 2: Ibland, 3: Alltid}}
organisation:
  conditions:
    tid: {text: det finns tid, indicators: {racker: {self: Min tid räcker.}}}
roles:
  chef:
    name: Chef
    sides:
      arbetsgivare: {name: Arbetsgivare, text: att företräda regionen}
      ledare: {name: Ledare, text: att leda}
    duties:
      lyssna:
        text: att lyssna
        source: skrift
        sides: [ledare, arbetsgivare]
        indicators:
          fragar:
            self: Jag frågar.
            observer: Chefen frågar.
            because: Den som lyssnar vill veta mer.
            anchors: {1: Frågar aldrig, 7: Frågar jämt}
          svarar: {self: Jag svarar., observer: Chefen svarar., seen_by: [peer, employee]}
          minns: {self: Jag minns., observer: Chefen minns., seen_by: []}
          kanner: {self: Jag känner mig lugn.}
  medarbetare:
    name: Medarbetare
    duties:
      beratta:
        text: att berätta
        counterparts: [chef.lyssna]
        indicators: {sager: {self: Jag säger till., observer: Medarbetaren säger till.}}
activities:
  rond: {name: Rond, text: Gå en rond., way: practice, hours: 1, develops: [chef.lyssna]}
  ledig: {name: Ledig tid, text: Ge tid., notice: Fler frågar., way: people, by: manager, hours: 4, develops: [chef.lyssna, organisation.tid]}
glossary:
  rond: {name: rond, text: att gå runt och fråga}
"""
RICH_STATEMENT = """\
chef.lyssna
”att lyssna”
Källa: Skriften, Regionen (antagen)
Sida av rollen: Ledare, Arbetsgivare (enligt ramverkets tolkning)
Motsvaras av: medarbetare.beratta – att berätta
Skala: Hur ofta: 1 Aldrig, 2 Ibland, 3 Alltid

chef.lyssna.fragar – frågas i kortformuläret
  Jag frågar.
  Chefen frågar.
  Därför just den: Den som lyssnar vill veta mer.
    1 Aldrig: Frågar aldrig
    7: Frågar jämt

chef.lyssna.svarar
  Jag svarar.
  Chefen svarar.
  Kan ses av: kollegor, medarbetare

chef.lyssna.minns
  Jag minns.
  Chefen minns.
  Kan ses av: bara personen själv

chef.lyssna.kanner
  Jag känner mig lugn.
  Kan ses av: bara personen själv

Aktiviteter
  Rond. Gå en rond.
    Ungefär 1 timme

Det här kan personens närmaste chef göra
  Ledig tid. Ge tid.
    Så märks det: Fler frågar.
    Ungefär 4 timmar

Frågorna är ramverkets egen tolkning och har inte prövats.
"""
IN_ENGLISH = {
    "”att lyssna”": "to listen",
    "Källa: Skriften, Regionen (antagen)": "Source: The paper, Regionen (adopted, translated)",
    "Sida av rollen": "Side of the role",
    "enligt ramverkets tolkning": "as the framework interprets it",
    "Motsvaras av": "Counterpart",
    "Skala": "Scale",
    "frågas i kortformuläret": "asked in the short form",
    "Därför just den": "Why this one",
    "Kan ses av": "Can be seen by",
    "kollegor, medarbetare": "colleagues, employees",
    "bara personen själv": "only the person",
    "Aktiviteter": "Activities",
    "Ungefär 1 timme": "About 1 hour",
    "Ungefär 4 timmar": "About 4 hours",
    "Det här kan personens närmaste chef göra": "What the person's line manager can do",
    "Så märks det": "How it is noticed",
    "Frågorna är ramverkets egen tolkning och har inte prövats.": (
        "The questions are the framework's own interpretation and have not been tested."
    ),
}


@pytest.fixture
def rich(tmp_path: Path) -> Path:
    """A framework with something of everything that can be said of a statement, and a part of it in English."""
    folder = tmp_path / "rikt"
    (folder / "translations" / "en").mkdir(parents=True)
    (folder / "framework.yaml").write_text(RICH, encoding="utf-8")
    (folder / "sources").mkdir()
    (folder / "sources" / "skrift.txt").write_text("En bra dag. Det viktigaste är att lyssna.\n", encoding="utf-8")
    (folder / "translations" / "en" / "framework.yaml").write_text(
        "sources: {skrift: {title: The paper}}\nroles: {chef: {duties: {lyssna: {text: to listen}}}}\n",
        encoding="utf-8",
    )
    return folder


def test_statement_with_everything(run: Run, rich: Path) -> None:
    """Levels have their labels, reasons and observers their words, and what is the manager's stands by itself."""
    done = run("show", "rikt", "chef.lyssna")
    assert (done.returncode, done.stdout, done.stderr) == (0, RICH_STATEMENT, "")


def test_statement_with_everything_in_english(run: Run, rich: Path) -> None:
    """A translated quotation stands in no quotation marks, and its source is said to be translated."""
    expected = RICH_STATEMENT
    for swedish, english in IN_ENGLISH.items():
        assert swedish in expected
        expected = expected.replace(swedish, english)
    done = run("show", "rikt", "chef.lyssna", "--language", "en")
    assert (done.returncode, done.stdout, done.stderr) == (0, expected, "")


def test_counterpart_from_the_other_side(run: Run, rich: Path) -> None:
    """A statement shows what it answers, whichever of the two names the other."""
    assert run("show", "rikt", "medarbetare.beratta").stdout.splitlines()[3] == "Motsvaras av: chef.lyssna – att lyssna"


def test_vision_is_in_quotation_marks_only_where_it_is_quoted(run: Run, rich: Path) -> None:
    """A vision from a source is quoted; one that is translated, or the framework's own, is not."""
    assert run("show", "rikt").stdout.splitlines()[1] == "”En bra dag”"
    assert run("show", "rikt", "--language", "en").stdout.splitlines()[1] == "”En bra dag”"
    translation = rich / "translations" / "en" / "framework.yaml"
    translation.write_text("vision: {text: A good day}\n", encoding="utf-8")
    assert run("show", "rikt", "--language", "en").stdout.splitlines()[1] == "A good day"
    (rich / "framework.yaml").write_text(RICH.replace("En bra dag, source: skrift", "En bra dag"), encoding="utf-8")
    assert run("show", "rikt").stdout.splitlines()[1] == "En bra dag"


@pytest.mark.parametrize(
    ("more", "language", "line"),
    [
        ("", "sv", "1 ord i ordlistan"),
        ("", "en", "1 term in the glossary"),
        ("  ord: {name: ord, text: det man säger}\n", "sv", "2 ord i ordlistan"),
        ("  ord: {name: ord, text: det man säger}\n", "en", "2 terms in the glossary"),
    ],
)
def test_glossary_is_counted(run: Run, rich: Path, more: str, language: str, line: str) -> None:
    """The overview ends with how many words the framework explains."""
    (rich / "framework.yaml").write_text(RICH + more, encoding="utf-8")
    assert run("show", "rikt", "--language", language).stdout.splitlines()[-1] == line


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
            'nej: fel: det finns inget ramverk och ingen fil som heter "nej" – ramverk som finns: region-blekinge, '
            "region-vasterbotten [unknown-framework]\n"
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


# --- a programme


PROGRAMME = """\
format: programme/1
id: prov
version: 1.2.0
title: Provprogram
status: adopted
framework: {id: region-vasterbotten, version: 1.0.0}
about:
  - text: För att säkra den framtida kompetensförsörjningen av nya ledare och chefer behövs ett strukturerat arbetssätt för att åstadkomma att fler väljer att söka tjänster som chef och att de som är ledare kan fortsätta att utvecklas.
    source: motion
  - text: Programmets egna ord.
aim: Att prova på att leda.
leader: {title: Ledaren}
consent: Jag vill.
leaving: Säg till när du vill sluta.
start: [forst]
stages:
  forst:
    kind: interest
    name: Först
    purpose: Att ta reda på.
    who: Alla.
    months: 1
    needs: [Att du vill.]
    support: [Tid för träffarna.]
    meetings:
      traff: {name: Träff, number: 1, weeks_apart: 1, hours: 1}
      fler: {name: Fler träffar, number: 2, weeks_apart: 4, hours: 3}
    activities: [folj-en-chef-en-dag]
    profile: nyfiken
    after: {sedan: När du vill.}
  sedan:
    kind: on
    name: Sedan
    purpose: Att gå vidare.
    who: Den som vill.
    leaving: Säg till en vecka före.
    ends: true
mentoring: {aim: Att tänka högt., months: 12, hours: 1, confidentiality: Tyst., limits: Fara.}
"""
PROGRAMME_OVERVIEW = """\
Provprogram, version 1.2.0
Det här är beslutat.
Att prova på att leda.
”För att säkra den framtida kompetensförsörjningen av nya ledare och chefer behövs ett
strukturerat arbetssätt för att åstadkomma att fler väljer att söka tjänster som chef och att de
som är ledare kan fortsätta att utvecklas.”
Programmets egna ord.
Källa: Mentors- och plantskoleprogram för nya chefer i hälso- och sjukvården, Nicklas Sandström
  (M), regionråd i opposition, Region Västerbotten (förslag)

Steg (2)
  forst
    Först – 1 månad. Att ta reda på.
      → Sedan: När du vill.
  sedan
    Sedan – så länge du vill. Att gå vidare.
      → Programmet kan sluta här.

Mentorskap
  Att tänka högt. (12 månader, 1 timme)

Att lämna programmet: Säg till när du vill sluta.
"""
STAGE = """\
Först (forst)
Det här är beslutat.
Att ta reda på.
För vem: Alla.
Hur länge: 1 månad

Det som behövs för att börja
  Att du vill.

Stöd
  Tid för träffarna.

Möten
  Träff: 1 gång, 1 vecka emellan, 1 timme varje gång
  Fler träffar: 2 gånger, 4 veckor emellan, 3 timmar varje gång

Aktiviteter
{activity}
Prioriteringsprofil: {profile} (nyfiken)

Det som kan komma sedan
      → Sedan: När du vill.

Att lämna programmet: Säg till när du vill sluta.
"""
PROGRAMME_IN_ENGLISH = {
    (
        "Källa: Mentors- och plantskoleprogram för nya chefer i hälso- och sjukvården, Nicklas Sandström\n"
        "  (M), regionråd i opposition, Region Västerbotten (förslag)"
    ): (
        "Source: Mentoring and grow-your-own programme for new managers in health care (Mentors- och\n"
        "  plantskoleprogram för nya chefer i hälso- och sjukvården), Nicklas Sandström (Moderate Party),\n"
        "  opposition regional councillor, Region Västerbotten (proposed)"
    ),
    "Det här är beslutat.": "This has been decided on.",
    "Steg (2)": "Stages (2)",
    "1 månad.": "1 month.",
    "Hur länge: 1 månad": "How long: 1 month",
    "så länge du vill": "as long as you want",
    "Programmet kan sluta här.": "The programme can end here.",
    "Mentorskap": "Mentoring",
    "12 månader, 1 timme": "12 months, 1 hour",
    "Att lämna programmet": "Leaving",
    "För vem": "Who",
    "Det som behövs för att börja": "What is needed to enter",
    "Stöd\n": "Support\n",
    "Möten\n": "Meetings\n",
    "varje gång": "each time",
    "1 gång, 1 vecka emellan, 1 timme": "1 time, 1 week apart, 1 hour",
    "2 gånger, 4 veckor emellan, 3 timmar": "2 times, 4 weeks apart, 3 hours",
    "Aktiviteter": "Activities",
    "Prioriteringsprofil": "Profile",
    "Det som kan komma sedan": "What can come next",
}


def in_english(text: str) -> str:
    """The programme's own texts stay, since it is written in Swedish; the words around them are English."""
    for swedish, english in PROGRAMME_IN_ENGLISH.items():
        text = text.replace(swedish, english)
    return text


def stage_in(language: str) -> str:
    """The first stage, with the activity and the profile as the framework has them in a language."""
    framework = ledarskap.load("region-vasterbotten", language=None if language == "sv" else language)
    activity = framework.activities["folj-en-chef-en-dag"]
    lines = textwrap.wrap(
        f"{activity.name}. {activity.text}", 96, initial_indent="  ", subsequent_indent="    ", break_on_hyphens=False
    )
    text = STAGE if language == "sv" else in_english(STAGE)
    return text.format(activity="\n".join(lines), profile=framework.profiles["nyfiken"].name)


@pytest.fixture
def programme(tmp_path: Path) -> Path:
    """A programme of two stages in a file, ``program.yaml``."""
    path = tmp_path / "program.yaml"
    path.write_text(PROGRAMME, encoding="utf-8")
    return path


@pytest.mark.usefixtures("programme")
def test_programme(run: Run) -> None:
    """A programme in a file is shown with whether it is decided on, its stages, the ways between them and the way out."""
    done = run("show", "program.yaml")
    assert (done.returncode, done.stdout, done.stderr) == (0, PROGRAMME_OVERVIEW, "")
    done = run("show", "program.yaml", "--language", "en")
    assert (done.returncode, done.stdout, done.stderr) == (0, in_english(PROGRAMME_OVERVIEW), "")


@pytest.mark.usefixtures("programme")
@pytest.mark.parametrize("language", ["sv", "en"])
def test_stage(run: Run, language: str) -> None:
    """A stage is shown with what it needs, what it gives, what can come next, and how one leaves."""
    done = run("show", "program.yaml", "forst", "--language", language)
    assert (done.returncode, done.stdout, done.stderr) == (0, stage_in(language), "")


@pytest.mark.usefixtures("programme")
def test_stage_with_little(run: Run) -> None:
    """A stage has no headings for what it does not have, and its own words on leaving come after the programme's."""
    done = run("show", "program.yaml", "sedan")
    assert (done.returncode, done.stdout, done.stderr) == (
        0,
        (
            "Sedan (sedan)\nDet här är beslutat.\nAtt gå vidare.\nFör vem: Den som vill.\nHur länge: så länge du vill\n\n"
            "Det som kan komma sedan\n      → Programmet kan sluta här.\n\nAtt lämna programmet: Säg till när du vill sluta. Säg till en vecka före.\n"
        ),
        "",
    )


@pytest.mark.parametrize(
    ("status", "language", "sentence"),
    [
        ("proposed", "sv", "Det här är ett förslag, inte ett beslut."),
        ("proposed", "en", "This is a proposal, not a decision."),
        ("withdrawn", "sv", "Det här gäller inte längre."),
        ("withdrawn", "en", "This no longer holds."),
    ],
)
def test_whether_a_programme_is_decided_on(
    run: Run, programme: Path, status: str, language: str, sentence: str
) -> None:
    """Each status is a sentence of its own, first of all."""
    programme.write_text(PROGRAMME.replace("adopted", status), encoding="utf-8")
    assert run("show", "program.yaml", "--language", language).stdout.splitlines()[1] == sentence
    assert run("show", "program.yaml", "forst", "--language", language).stdout.splitlines()[1] == sentence


def test_bundled_programme(run: Run) -> None:
    """The bundled programme is shown by its name, each of its stages once, in lines that a terminal shows whole."""
    done = run("show", "mentorsprogram")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[:2] == [
        "Mentors- och plantskoleprogram för nya chefer i hälso- och sjukvården, version 1.0.0",
        "Det här är ett förslag, inte ett beslut.",
    ]
    stages = list(read_programme("mentorsprogram").stages)
    assert re.findall(r"^  ([a-z-]+)$", done.stdout, re.MULTILINE) == stages
    for stage in stages:
        shown = run("show", "mentorsprogram", stage)
        assert (shown.returncode, shown.stderr) == (0, "")
        assert max(map(len, shown.stdout.splitlines())) <= 96


@pytest.mark.usefixtures("programme")
@pytest.mark.parametrize(
    ("named", "stage", "language", "sentence"),
    [
        ("program.yaml", "frost", "sv", 'Fel: Det finns inget steg "frost". Menade du "forst"?\n'),
        ("mentorsprogram", "xyz", "sv", 'Fel: Det finns inget steg "xyz". Se ledarskap show mentorsprogram\n'),
        ("program.yaml", "frost", "en", 'Error: There is no stage "frost". Did you mean "forst"?\n'),
        ("mentorsprogram", "xyz", "en", 'Error: There is no stage "xyz". See ledarskap show mentorsprogram\n'),
    ],
)
def test_unknown_stage(run: Run, named: str, stage: str, language: str, sentence: str) -> None:
    """A stage that does not exist is one sentence with the nearest or where to look, and ends with 2."""
    done = run("show", named, stage, "--language", language)
    english = "Usage: ledarskap show [OPTIONS] FRAMEWORK|PROGRAMME [ID]\nTry 'ledarskap show --help' for help.\n\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", (USAGE if language == "sv" else english) + sentence)


def test_damaged_programme(run: Run, programme: Path) -> None:
    """A programme with an error is not shown: check's own words are told, with 1."""
    text = PROGRAMME.replace("adopted", "proposed").replace("after: {sedan:", "after: {sedn:")
    programme.write_text(text, encoding="utf-8")
    done, checked = run("show", "program.yaml"), run("check", "program.yaml")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", checked.stderr)
    assert 'program.yaml:30:13: fel: steget "sedn" finns inte i programmet – menade du "sedan"? ' in done.stderr


def test_misspelt_programme(run: Run) -> None:
    """A name that is nearly a programme's gets it as a proposal, and ends with 2."""
    done = run("show", "mentorprogram")
    assert (done.returncode, done.stdout, done.stderr) == (
        2,
        "",
        (
            'mentorprogram: fel: det finns inget program och ingen fil som heter "mentorprogram" – menade du "mentorsprogram"? '
            "[unknown-programme]\n"
        ),
    )


def test_nothing_that_a_terminal_obeys(run: Run, programme: Path) -> None:
    """Whatever would turn the writing, in a text or in an id that was typed, is shown as a sign that it was there."""
    programme.write_text(
        PROGRAMME.replace("title: Provprogram", 'title: "Prov \\u202Egnir \\u2066a"'), encoding="utf-8"
    )
    assert (
        run("show", "program.yaml").stdout.splitlines()[0]
        == "Prov \N{REPLACEMENT CHARACTER}gnir \N{REPLACEMENT CHARACTER}a, version 1.2.0"
    )
    done = run("show", "program.yaml", "x\x1b[2J\u202e")
    assert done.stderr.splitlines()[-1] == (
        'Fel: Det finns inget steg "x\N{REPLACEMENT CHARACTER}[2J\N{REPLACEMENT CHARACTER}". Se ledarskap show program.yaml'
    )

"""``ledarskap render``: a plan, a whole framework or a part of a programme as a document."""

from __future__ import annotations

import datetime
import re
import shutil
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any, Literal

import pexpect
import pytest

import ledarskap
from ledarskap.files.belonging import programme_at
from ledarskap.files.opening import open_value

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
            "mallar/plan.html.j2:2:1: fel: mallen går inte att använda: 'nej' is undefined – jämför med den "
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
        ("sv", '–: fel: det finns inget dokument "booklet" – välj bland: plan, follow-up [no-such-document]'),
        ("en", '–: error: there is no document "booklet" – choose among: plan, follow-up [no-such-document]'),
    ],
)
def test_document_of_a_plan(run: Run, plan: Path, language: str, message: str) -> None:
    """A plan is one document, and choosing another is told, with what there is."""
    done = run("render", "plan.yaml", "--document", "booklet", "--language", language)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"{message}\n")


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


# --- everything that is a document


MATCHING = """\
format: matching/1
programme: {id: mentorsprogram, version: 1.0.0}
date: 2027-01-11
pairs:
  - mentee: {id: anna, name: Anna Öberg}
    mentor: {id: bo, name: Bo Åkesson}
    status: confirmed
    start: 2027-01-11
    end: 2028-01-11
    hours_left: 40
  - mentee: {id: cilla, name: Cilla Berg}
    mentor: {id: bo, name: Bo Åkesson}
    status: confirmed
    start: 2027-01-11
    end: 2028-01-11
    hours_left: 40
  - mentee: {id: doris, name: Doris Ek}
    mentor: {id: erik, name: Erik Dahl}
"""
TEXTS = ("html", "md", "text", "json")
DOCUMENTS: dict[tuple[str, str | None], tuple[str, ...]] = {
    ("plan.yaml", None): (*TEXTS, "ics", "pdf"),
    ("region-vasterbotten", None): (*TEXTS, "pdf"),
    ("region-blekinge", "dialogue"): (*TEXTS, "pdf"),
    ("mentorsprogram", None): (*TEXTS, "pdf", "svg"),
    ("mentorsprogram", "folder"): (*TEXTS, "pdf"),
    ("mentorsprogram", "paths"): (*TEXTS, "svg", "pdf"),
    ("uppdrag.yaml", None): (*TEXTS, "ics", "pdf"),
    ("uppdrag.yaml", "agreement"): (*TEXTS, "ics", "pdf"),
    ("deltagare.yaml", None): (*TEXTS, "pdf"),
    ("matchning.yaml", None): (*TEXTS, "pdf", "ics"),
    ("matchning.yaml", "overview"): (*TEXTS, "pdf"),
    ("matchning.yaml", "agreement"): (*TEXTS, "ics", "pdf"),
}
HAS = [(*what, to) for what, formats in DOCUMENTS.items() for to in formats if to != "pdf"]
HAS_NOT = [(*what, to) for what, formats in DOCUMENTS.items() for to in (*TEXTS, "svg", "ics") if to not in formats]


@pytest.fixture
def everything(tmp_path: Path, plan: Path) -> Path:
    """A file of every kind that is a document, in one folder."""
    with plan.open("a", encoding="utf-8") as file:
        file.write("follow_up:\n  - date: 2027-03-01\n")
    example = programme_at("mentorsprogram")
    assert example is not None
    for name in ("uppdrag.yaml", "deltagare.yaml"):
        shutil.copy(example.parent / "examples" / name, tmp_path)
    (tmp_path / "matchning.yaml").write_text(MATCHING, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("what", HAS, ids=lambda what: "-".join(filter(None, what)))
def test_every_document_in_every_format(
    everything: Path, run: Run, monkeypatch: pytest.MonkeyPatch, what: tuple[str, Any, Any], language: Any
) -> None:
    """Each document is what the library makes of the same value, in the language that was chosen."""
    named, document, to = what
    words = ["render", named, "--to", to, "--language", language, *(("--document", document) if document else ())]
    done = run(*words, "--date", "2027-01-11")
    monkeypatch.chdir(everything)
    opened = open_value(named, language)
    expected = ledarskap.render(
        opened.value,
        to,
        document=document,
        language=language,
        framework=opened.framework,
        programme=opened.programme,
        date=datetime.date(2027, 1, 11),
    )
    assert (done.returncode, done.stderr) == (0, "")
    # A calendar's own line breaks are two characters.
    assert done.stdout == expected
    assert expected.startswith(
        {"html": "<!DOCTYPE html>", "md": "# ", "json": "{", "svg": "<svg ", "ics": "BEGIN:VCALENDAR"}.get(to, "")
    )


@pytest.mark.parametrize(("named", "document"), [what for what, formats in DOCUMENTS.items() if "pdf" in formats])
def test_every_document_as_pdf(
    everything: Path, run: Run, monkeypatch: pytest.MonkeyPatch, named: str, document: Any
) -> None:
    """Each PDF is what the library makes of the same value, written to a file to the byte."""
    words = ["render", named, "--to", "pdf", "-o", "ut.pdf", *(("--document", document) if document else ())]
    done = run(*words, "--date", "2027-01-11")
    monkeypatch.chdir(everything)
    opened = open_value(named, "sv")
    expected = ledarskap.render(
        opened.value,
        "pdf",
        document=document,
        language="sv",
        framework=opened.framework,
        programme=opened.programme,
        date=datetime.date(2027, 1, 11),
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert (everything / "ut.pdf").read_bytes() == expected


@pytest.mark.parametrize(("named", "document", "to"), HAS_NOT)
def test_format_that_a_document_does_not_have(
    run: Run, everything: Path, named: str, document: str | None, to: str
) -> None:
    """A format that a document does not have is told, with those that it has, and nothing is written."""
    words = ["render", named, "--to", to, *(("--document", document) if document else ())]
    done = run(*words, "-o", "ut.txt")
    known = ", ".join(DOCUMENTS[named, document])
    assert (done.returncode, done.stdout, done.stderr) == (
        2,
        "",
        f'–: fel: "{to}" går inte att skriva – välj bland: {known} [not-a-format]\n',
    )
    assert not (everything / "ut.txt").exists()


@pytest.mark.parametrize(
    ("named", "known"),
    [
        ("plan.yaml", "plan, follow-up"),
        ("mentorsprogram", "folder, paths"),
        ("uppdrag.yaml", "agreement"),
        ("deltagare.yaml", "numbers"),
        ("matchning.yaml", "overview, agreement"),
    ],
)
@pytest.mark.usefixtures("everything")
def test_document_that_something_does_not_have(run: Run, named: str, known: str) -> None:
    """A document of another kind of thing is told, with those that there are."""
    done = run("render", named, "--document", "dialogue", "--language", "en")
    sentence = f'–: error: there is no document "dialogue" – choose among: {known} [no-such-document]\n'
    assert (done.returncode, done.stdout, done.stderr) == (2, "", sentence)


@pytest.mark.usefixtures("everything")
def test_agreement_of_one_pair(run: Run) -> None:
    """With --pair only that mentee's agreement is made; without it, one of each confirmed pair."""
    one = run("render", "matchning.yaml", "--document", "agreement", "--pair", "anna", "--to", "md")
    assert (one.returncode, one.stderr) == (0, "")
    assert re.findall("^# .*$", one.stdout, re.MULTILINE) == ["# Mentorsavtal: Anna Öberg och Bo Åkesson"]
    assert "Cilla" not in one.stdout
    every = run("render", "matchning.yaml", "--document", "agreement", "--to", "md").stdout
    assert "Anna Öberg" in every
    assert "Cilla Berg" in every
    assert "Doris" not in every


@pytest.mark.usefixtures("everything")
@pytest.mark.parametrize(
    ("pair", "language", "sentence"),
    [
        (
            "ana",
            "sv",
            'mentorsprogram: fel: det finns inget bekräftat par med adepten "ana" – menade du "anna"? [no-confirmed-pair]\n',
        ),
        (
            "doris",
            "en",
            (
                'mentorsprogram: error: there is no confirmed pair with the mentee "doris" – choose among: anna, cilla '
                "[no-confirmed-pair]\n"
            ),
        ),
    ],
)
def test_pair_that_is_not_confirmed(run: Run, pair: str, language: str, sentence: str) -> None:
    """A mentee without a confirmed pair is told, with those who have one."""
    done = run("render", "matchning.yaml", "--document", "agreement", "--pair", pair, "--language", language)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", sentence)


def test_pair_means_its_agreement(run: Run, everything: Path) -> None:
    """Whoever names a pair wants its agreement; of anything else than a matching, or of the overview, there is none."""
    named = run("render", "matchning.yaml", "--pair", "anna", "--to", "md")
    assert (
        named.stdout
        == run("render", "matchning.yaml", "--document", "agreement", "--pair", "anna", "--to", "md").stdout
    )
    assert named.returncode == 0
    for words in (("plan.yaml",), ("matchning.yaml", "--document", "overview")):
        done = run("render", *words, "--pair", "anna")
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.splitlines()[-1] == "Fel: --pair gäller avtalen i en matchning."


def test_no_pair_is_confirmed(run: Run, everything: Path) -> None:
    """Before anybody has said yes there is no agreement, and it says what to write."""
    (everything / "matchning.yaml").write_text(MATCHING.replace("confirmed", "proposed"), encoding="utf-8")
    done = run("render", "matchning.yaml", "--document", "agreement")
    assert (done.returncode, done.stdout, done.stderr) == (
        1,
        "",
        (
            "mentorsprogram: fel: inget par är bekräftat – skriv status: confirmed i det par som mentorn och adepten har sagt ja "
            "till [no-confirmed-pair]\n"
        ),
    )


def test_matching_is_private(run: Run, everything: Path) -> None:
    """What tells of several pairs is a file that only its owner can read; other documents are as any new file."""
    (everything / "vanlig.txt").touch()
    usual = stat.S_IMODE((everything / "vanlig.txt").stat().st_mode)
    for named, expected in (("matchning.yaml", 0o600), ("mentorsprogram", usual), ("uppdrag.yaml", usual)):
        assert run("render", named, "-o", f"{named}.html").returncode == 0
        assert stat.S_IMODE((everything / f"{named}.html").stat().st_mode) == expected


def test_calendar(run: Run, everything: Path) -> None:
    """The same calendar comes whenever it is made; nothing of it is the day on which that was."""
    words = ("render", "uppdrag.yaml", "--to", "ics")
    first, second = run(*words).stdout, run(*words).stdout
    assert first == second
    assert set(re.findall(r"^DTSTAMP:(\d{8})", first, re.MULTILINE)) == {"20261214"}
    later = run(*words, "--date", "2027-01-01").stdout
    assert set(re.findall(r"^DTSTAMP:(\d{8})", later, re.MULTILINE)) == {"20270101"}
    refused = run(*words, "--date", "i morgon")
    assert (refused.returncode, refused.stderr.splitlines()[-1]) == (
        2,
        "Fel: Ogiltigt värde för '--date': 'i morgon' är inte ett datum. Skriv så här: 2026-12-01.",
    )


def test_calendar_without_dates(run: Run, plan: Path) -> None:
    """A plan without any date has no calendar, and it says so."""
    plan.write_text("\n".join(line for line in plan.read_text(encoding="utf-8").splitlines() if "period" not in line))
    done = run("render", "plan.yaml", "--to", "ics")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.endswith("[no-dates]\n")


def test_misspelt_programme(run: Run) -> None:
    """A name that is nearly a programme's gets it as a proposal."""
    done = run("render", "mentorsprogra", "--language", "en")
    assert (done.returncode, done.stdout, done.stderr) == (
        2,
        "",
        (
            'mentorsprogra: error: there is no programme and no file called "mentorsprogra" – did you mean "mentorsprogram"? '
            "[unknown-programme]\n"
        ),
    )


@pytest.mark.parametrize("name", ["deltagare.yaml", "matchning.yaml", "uppdrag.yaml"])
def test_programme_that_is_not_here(run: Run, everything: Path, name: str) -> None:
    """What belongs to a programme that is not here is told of at the id, with 1."""
    path = everything / name
    path.write_text(re.sub("id: mentorsprogram", "id: nej", path.read_text(encoding="utf-8"), count=1), "utf-8")
    done, checked = run("render", name), run("check", name)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", checked.stderr)
    assert (
        'programmet "nej" finns inte här – lägg dess fil i samma mapp; program som finns: mentorsprogram [unknown-programme]\n'
    ) in done.stderr


def test_people_are_no_document(run: Run, tmp_path: Path) -> None:
    """A list of mentors and mentees is told of as what it is."""
    (tmp_path / "personer.yaml").write_text("format: people/1\npeople: []\n", encoding="utf-8")
    done = run("render", "personer.yaml")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("personer.yaml:1:9: fel: det här är en lista över mentorer och adepter, inte ")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals on Windows")
@pytest.mark.usefixtures("everything")
def test_nothing_that_a_terminal_obeys(command: str, environment: dict[str, str], everything: Path) -> None:
    """In a terminal, what would turn the writing is shown as a sign that it was there; a file gets it as it is."""
    text = MATCHING.replace("name: Anna Öberg", 'name: "Anna \\u202Egnir"')
    (everything / "matchning.yaml").write_text(text, encoding="utf-8")
    words = ["render", "matchning.yaml", "--to", "text"]
    shown = pexpect.run(f"{command} {' '.join(words)}", cwd=str(everything), env=environment, encoding="utf-8")
    assert "\u202e" not in shown
    assert "Anna \N{REPLACEMENT CHARACTER}gnir" in shown

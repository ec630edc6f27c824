"""The agreement on a trial appointment, with its return."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest
from tests.documents.made_programmes import HOSTILE, day, hostile_trial, programme, trial
from tests.documents.parsing import faults_of_headings, headings, in_order, parsed, shown
from tests.documents.wordings import faults_of_wordings

from ledarskap.documents.document import TextFormat
from ledarskap.documents.framework_labels import FRAMEWORK_LABELS
from ledarskap.documents.labels import LABELS
from ledarskap.documents.programmes.trial_contents import REMINDED_OF, trial_events
from ledarskap.documents.programmes.trial_labels import TRIAL_LABELS
from ledarskap.documents.rendering import render
from ledarskap.programme.deadlines import deadlines
from ledarskap.programme.model import ProgrammeReference
from ledarskap.programme.trial import EarlyEnd, Ended, TrialParties
from ledarskap.programme.trial_checking import read_trial
from ledarskap.reading.wording import Language

every_format = pytest.mark.parametrize("to", ["html", "md", "text"])
every_language = pytest.mark.parametrize("language", ["sv", "en"])


def text_of(document: str, to: TextFormat) -> str:
    return shown(parsed(document)) if to == "html" else document.replace("**", "")


def test_every_word_is_in_both_languages() -> None:
    """Every text is there in Swedish and in English, and hides none of the words of all documents."""
    assert faults_of_wordings(TRIAL_LABELS) == []
    assert set(TRIAL_LABELS) & (set(LABELS) | set(FRAMEWORK_LABELS)) == set()


def test_chapters() -> None:
    """The agreement goes from the assignment over the post and the return to the days and the signatures."""
    assert headings(parsed(render(trial()))) == [
        (1, "Avtal om tidsbegränsat chefsuppdrag med återgång"),
        (2, "Uppdraget"),
        (2, "Tjänsten som hålls"),
        (2, "Återgången"),
        (2, "Om uppdraget slutar tidigare"),
        (2, "Alla dagar som gäller"),
        (3, "Uppföljning"),
        (2, "Underskrifter"),
    ]


@every_format
def test_the_agreement_says_everything(to: TextFormat) -> None:
    """All that was agreed on stands in the agreement, in its order."""
    assert in_order(
        text_of(render(trial(), to), to),
        "Programmet är ett förslag, inte ett beslut.",
        "Den som slutar behöver inte säga varför, och skälet antecknas inte.",
        "Stäm av med er jurist och HR innan ni skriver under.",
        "Medarbetare",
        "Elin Norberg",
        "Sjuksköterska",
        "Chef som ger uppdraget",
        "Karin Lund",
        "Chef som håller tjänsten",
        "Bo Ek",
        "Enhetschef",
        "Avdelning 2",
        "2027-02-01 – 2027-07-31",
        "20 procent av tiden",
        "2027-06-05",
        "Specialistsjuksköterska",
        "Avdelning 1",
        "2027-08-31",
        "Ali Reza, till och med 2027-07-31",
        "Första dagen tillbaka",
        "2027-08-01",
        "Specialistsjuksköterska, Avdelning 1",
        "2 veckor. Gå bredvid en kollega.",
        "2027-01-11",
        "säger till 30 dagar i förväg.",
        "dagen efter att vikarien har slutat, och aldrig senare än avtalat.",
        "Mottagningen",
        "2027-06-30",
        "Alla dagar som gäller",
        "Halvtidssamtal",
        "Hur blev det?",
        "Underskrifter",
        "Avtalet kan bli allmän handling. Skriv inget om hälsa. Lönen under och efter uppdraget avtalas för sig, också den i förväg.",
        "Enligt beslutet om gallring.",
    )


def test_the_days_are_a_table() -> None:
    """Every day that matters stands in a table with headings, in order of date."""
    (table,) = parsed(render(trial())).iter("table")
    assert [(one.get("scope"), shown(one)) for one in table.iter("th")] == [
        ("col", "Dag"),
        ("col", "Vad som händer då"),
    ]
    rows = [[shown(cell) for cell in row.iter("td")] for row in table.iter("tr")][1:]
    assert [row[0] for row in rows] == [str(one.date) for one in deadlines(trial())]
    assert rows[0] == ["2027-01-11", "Återgången är avtalad"]
    assert ["2027-07-31", "Vikariens sista dag Ali Reza"] in rows


@every_format
def test_after_an_early_end(to: TextFormat) -> None:
    """Where the assignment has ended early the agreement says so, and both the day that came of it and the one agreed on."""
    text = text_of(render(trial(ended=Ended(date=day(5, 1))), to), to)
    assert in_order(
        text,
        "Första dagen tillbaka",
        "2027-07-01 (enligt avtalet senast 2027-08-01)",
        "Uppdraget slutade i förtid 2027-05-01.",
    )
    assert "enligt avtalet senast" not in text_of(render(trial(), to), to)


@every_format
def test_without_a_stand_in(to: TextFormat) -> None:
    """Where nobody stands in, the return after an early end follows at once, and no row is empty."""
    alone = trial(stand_in=None, early_end=EarlyEnd(notice=1, place_until_return="Mottagningen"), catching_up=None)
    text = text_of(render(alone, to), to)
    assert (
        "Den som vill avsluta uppdraget i förtid säger till en dag i förväg. Återgången är då dagen efter uppdragets sista dag."
        in text
    )
    assert "ikarie" not in text
    assert "Komma in i arbetet igen" not in text


@every_format
def test_blank_names_are_room_to_write(to: TextFormat) -> None:
    """An agreement without names says that they are not filled in, and nobody is called None."""
    text = text_of(render(trial(parties=TrialParties(), programme=None, retention=None), to), to)
    assert text.count("(ej ifyllt)") >= 6
    assert "None" not in text
    assert "Programmet är" not in text


@every_language
def test_html_is_sound(language: Language) -> None:
    """The agreement is HTML without an error, in its language, with headings without gaps."""
    page = parsed(render(trial(), language=language))
    assert page.get("lang") == language
    assert faults_of_headings(page) == []


def test_english_around_swedish() -> None:
    """In English what people wrote is marked as Swedish, and the agreement's own words are not."""
    page = parsed(render(trial(), language="en"))
    swedish = [shown(one) for one in page.iter() if one.get("lang") == "sv"]
    assert {"Elin Norberg", "Enhetschef", "Gå bredvid en kollega.", "Mottagningen"} <= set(swedish)
    assert in_order(
        shown(page), "Agreement on a time-limited assignment", "Employee", "First day back", "Last day to decide"
    )


@every_language
def test_what_people_write_is_text(language: Language) -> None:
    """A text that looks like markup or like a template is shown as the text that it is, everywhere."""
    page = parsed(render(hostile_trial(), language=language))
    assert not list(page.iter("script"))
    text = shown(page)
    assert text.count("<script>") == text.count(HOSTILE) >= 20


def test_json_is_a_trial_file(tmp_path: Path) -> None:
    """A trial appointment as JSON is a file of one, which reads back to the same."""
    (tmp_path / "avtal.json").write_text(render(trial(), "json"), encoding="utf-8")
    assert read_trial(tmp_path / "avtal.json") == trial()
    assert json.loads(render(trial(), "json"))["format"] == "trial/1"


def test_a_regions_own_template(tmp_path: Path) -> None:
    """A region can have an agreement of its own."""
    (tmp_path / "trial_agreement.md.j2").write_text("{{ back.date }} {{ parties[0].name }}\n", encoding="utf-8")
    assert render(trial(), "md", templates=tmp_path) == "2027-08-01 Elin Norberg\n"


# --- the calendar


def test_every_day_is_an_event() -> None:
    """Every day that matters is an event, with whose it is; a reminder comes before what has to be done by then."""
    events = list(trial_events(trial(), "sv"))
    assert [one.date for one in events] == [one.date for one in deadlines(trial())]
    assert len({one.uid for one in events}) == len(events)
    start, stand_in = (next(one for one in events if word in one.summary) for word in ("Första dagen i", "Vikariens"))
    assert start.description == "Tidsbegränsat chefsuppdrag: Enhetschef, Avdelning 2"
    assert stand_in.description == f"{start.description}\nAli Reza"
    told = {one.summary for one in events if one.is_deadline}
    assert told == {
        "Sista dagen att bestämma sig (Elin Norberg)",
        "Vikariens sista dag (Elin Norberg)",
        "Första dagen tillbaka (Elin Norberg)",
        "Uppföljning (Elin Norberg)",
    }
    assert {one.key for one in deadlines(trial())} > REMINDED_OF


def test_a_day_that_moves_keeps_its_id() -> None:
    """Where a day is moved its event is the same one, so that a calendar moves it; another person's is another."""
    before = {one.summary: one.uid for one in trial_events(trial(), "sv")}
    after = {one.summary: one.uid for one in trial_events(trial(decide_by=day(6, 1)), "sv")}
    assert before == after
    other = trial(parties=TrialParties())
    assert not {one.uid for one in trial_events(other, "sv")} & set(before.values())


def test_days_as_a_calendar_file() -> None:
    """The calendar file is dated as the agreement is, or as it is asked to be."""
    text = render(trial(), "ics")
    assert text.count("BEGIN:VEVENT") == len(deadlines(trial()))
    assert text.count("DTSTAMP:20270111T000000Z") == text.count("BEGIN:VEVENT")
    assert "DTSTAMP:20270202T000000Z" in render(trial(), "ics", date=datetime.date(2027, 2, 2))
    assert render(trial(), "ics") == text


def test_programme_belongs_to_the_trial() -> None:
    """The trial appointments here are those of the programme here."""
    assert trial().programme == programme().reference


def test_what_the_file_leaves_out_of_the_programme() -> None:
    """A file that only names its programme still says that it is a proposal, where the programme is at hand; its own words stay."""
    known = programme()
    bare = trial(programme=ProgrammeReference(id=known.id, version=known.version))
    assert "Programmet är ett förslag, inte ett beslut." not in render(bare, "md")
    said = render(bare, "md", programme=known)
    assert "Programmet är ett förslag, inte ett beslut." in said
    assert known.title in said
    signed = trial(
        programme=ProgrammeReference(id=known.id, version=known.version, title="Som det hette", status="adopted")
    )
    assert "Som det hette" in render(signed, "md", programme=known)
    assert "Programmet är beslutat." in render(signed, "md", programme=known)

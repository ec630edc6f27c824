"""The documents of a matching: the overview for the leader, and the agreement of each pair."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_args

import pytest
import vobject  # type: ignore[import-untyped]  # it has no types of its own
from tests.documents.made_programmes import HOSTILE, day, hostile_matching, hostile_programme, matching, programme
from tests.documents.parsing import faults_of_headings, headings, in_order, parsed, shown
from tests.documents.wordings import faults_of_wordings

from ledarskap.documents.document import TextFormat
from ledarskap.documents.errors import RenderError
from ledarskap.documents.framework_labels import FRAMEWORK_LABELS
from ledarskap.documents.labels import LABELS
from ledarskap.documents.programmes.mentoring_contents import confirmed, pair_days, pair_events
from ledarskap.documents.programmes.mentoring_labels import MENTORING_LABELS, PAIR_DAYS, PAIR_QUESTIONS, PAIR_STATUSES
from ledarskap.documents.rendering import DocumentName, render
from ledarskap.mentoring.pairs import Pair, PairStatus, Who, read_matching
from ledarskap.reading.reporting import as_text
from ledarskap.reading.wording import Language

every_format = pytest.mark.parametrize("to", ["html", "md", "text"])
every_language = pytest.mark.parametrize("language", ["sv", "en"])
every_document = pytest.mark.parametrize("document", ["overview", "agreement"])


def text_of(document: str, to: TextFormat) -> str:
    return shown(parsed(document)) if to == "html" else document.replace("**", "")


def agreement(to: TextFormat = "html", pair: str | None = None, **more: Any) -> str:
    """The agreements of the pairs that are confirmed, or of one of them, with what the programme says."""
    text: str = render(matching(), to, document="agreement", programme=programme(), pair=pair, **more)
    return text


def test_every_word_is_in_both_languages() -> None:
    """Every text is there in Swedish and in English, every status and day has its words, and no key hides another."""
    kinds = (MENTORING_LABELS, PAIR_STATUSES, PAIR_DAYS, PAIR_QUESTIONS)
    assert [faults_of_wordings(kind) for kind in kinds] == [[]] * len(kinds)
    assert set(MENTORING_LABELS) & (set(LABELS) | set(FRAMEWORK_LABELS)) == set()
    assert set(PAIR_STATUSES) == set(get_args(PairStatus))
    assert set(PAIR_DAYS) == set(PAIR_QUESTIONS) == {one.key for one in pair_days(matching().pairs[0])}


@every_language
@every_document
def test_html_is_sound(document: DocumentName, language: Language) -> None:
    """A document is HTML without an error, in its language, with headings without gaps and ids that are its own."""
    page = parsed(render(matching(), document=document, language=language, programme=programme()))
    assert page.get("lang") == language
    assert faults_of_headings(page) == []
    ids = [one.get("id") for one in page.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    named = [name for one in page.iter() for name in str(one.get("aria-labelledby") or "").split()]
    assert set(named) <= set(ids)


@every_language
@every_document
def test_what_people_write_is_text(document: DocumentName, language: Language) -> None:
    """A text that looks like markup or like a template is shown as the text that it is, everywhere."""
    text = render(hostile_matching(), document=document, language=language, programme=hostile_programme())
    page = parsed(text)
    assert not list(page.iter("script"))
    assert shown(page).count("<script>") == shown(page).count(HOSTILE) >= 10


@every_format
@every_document
def test_nothing_missing_is_called_none(document: DocumentName, to: TextFormat) -> None:
    """Somebody without a name goes by their id, a day that is not known is room to write, and nobody is called None."""
    bare = matching(
        pairs=(Pair(mentee=Who(id="a"), mentor=Who(id="b"), status="confirmed"),),
        unmatched=(),
        places_left=(),
        programme=programme().reference.model_copy(update={"status": None, "title": None}),
    )
    text = text_of(render(bare, to, document=document), to)
    assert "None" not in text
    assert "prova-leda, version 1.0.0" in text
    if document == "agreement":
        assert text.count("(ej ifyllt)") >= 6


# --- the overview


@every_format
def test_overview_says_everything(to: TextFormat) -> None:
    """The overview goes from the pairs, each with what speaks for it, to those without a mentor and the places left."""
    assert in_order(
        text_of(render(matching(), to), to),
        "Mentorer och adepter",
        "Pröva att leda",
        "2027-01-15",
        "Programmet är ett förslag, inte ett beslut.",
        "En människa bestämmer.",
        "Inget par gäller förrän mentorn och adepten har sagt ja",
        "Listan är för programledaren.",
        "Föreslagna par",
        "Adept: Sara Holm, mentor: Gun Sehlin",
        "Inget särskilt.",
        "Bekräftade par",
        "Adept: Elin Norberg, mentor: Gun Sehlin",
        "Elin vill bli trygg.",
        "Båda är i Umeå.",
        "2027-02-01 – 2027-12-31",
        "40 timmar",
        "Helst tisdagar.",
        "Adept: Omar Aziz, mentor: per",
        "Inga Berg, till och med 2027-01-10.",
        "Par som inte blev av",
        "Ida Ek",
        "Utan mentor",
        "Ida Ek",
        "Alla mentorer är i chefslinjen.",
        "En mentor på distans.",
        "till och med 2027-06-01",
        "10 timmar",
        "Bo Ek, till och med 2027-01-09. En ny mentor ska finnas senast 2027-02-08.",
        "Lediga platser",
        "per",
        "2",
    )


def test_overview_has_its_headings_and_its_table() -> None:
    """Every pair that is or can be is a heading, and the places are a table with headings."""
    page = parsed(render(matching()))
    assert headings(page) == [
        (1, "Mentorer och adepter"),
        (2, "Föreslagna par"),
        (3, "Adept: Sara Holm, mentor: Gun Sehlin"),
        (2, "Bekräftade par"),
        (3, "Adept: Elin Norberg, mentor: Gun Sehlin"),
        (3, "Adept: Omar Aziz, mentor: per"),
        (2, "Par som inte blev av"),
        (2, "Utan mentor"),
        (3, "Ida Ek"),
        (2, "Lediga platser"),
    ]
    (table,) = page.iter("table")
    assert [(one.get("scope"), shown(one)) for one in table.iter("th")] == [
        ("col", "Mentor"),
        ("col", "Platser"),
        ("row", "per"),
    ]


@every_format
def test_empty_overview(to: TextFormat) -> None:
    """Where there are no pairs, nobody without a mentor, or no places, it says so."""
    text = text_of(render(matching(pairs=(), unmatched=(), places_left=()), to), to)
    assert in_order(
        text,
        "Det finns inga par.",
        "Alla adepter har en mentor, eller ett förslag.",
        "Inga mentorer har plats för fler.",
    )


def test_overview_as_json_is_a_matching_file(tmp_path: Path) -> None:
    """A matching as JSON is a matching file, which reads back to the same."""
    (tmp_path / "par.json").write_text(render(matching(), "json"), encoding="utf-8")
    assert read_matching(tmp_path / "par.json") == matching()


# --- the agreements


@every_format
def test_agreement_says_everything(to: TextFormat) -> None:
    """All that the two agree on stands in their agreement: what stays between them before anything else."""
    assert in_order(
        text_of(agreement(to, "elin"), to),
        "Mentorsavtal: Elin Norberg och Gun Sehlin",
        "Ingenting rapporteras till någon chef.",
        "2027-02-01 – 2027-12-31",
        "Att tänka högt.",
        "Det här vill adepten få ut av det",
        "40 timmar i 12 månader, ett samtal var fjärde vecka.",
        "Adepten driver",
        "Det stannar mellan er.",
        "Utom vid fara för liv.",
        "Anteckningarna är adeptens. De följer adepten, och mentorn behåller inga.",
        "Att byta mentor är ingens fel.",
        "Ingen behöver säga varför, och skälet antecknas inte.",
        "inom 30 dagar, för den tid och de timmar som är kvar, och stöttar adepten till dess.",
        "Programledaren på HR, prova@example.org",
        "2027-02-01",
        "Mentorskapet börjar.",
        "2027-07-17",
        "Halvtid i mentorskapet.",
        "2027-12-31",
        "Mentorskapet avslutas.",
        "Underskrifter",
        "Avtalet kan bli allmän handling.",
    )


@every_format
def test_every_agreement_says_whether_the_programme_is_decided(to: TextFormat) -> None:
    """Since agreements are handed out one by one, each says what the programme's status is."""
    text = text_of(agreement(to), to)
    assert text.count("Programmet är ett förslag, inte ett beslut.") == 2
    assert text.count("Ingenting rapporteras till någon chef.") == 2


def test_one_agreement_for_each_pair() -> None:
    """Only pairs that are confirmed have an agreement, each on a page of its own; one of them alone is a document of its own."""
    assert [text for level, text in headings(parsed(agreement())) if level < 3] == [
        "Mentorsavtal",
        "Mentorsavtal: Elin Norberg och Gun Sehlin",
        "Mentorsavtal: Omar Aziz och per",
    ]
    assert ".agreement + .agreement { break-before: page;" in agreement()
    assert [text for level, text in headings(parsed(agreement(pair="omar"))) if level == 1] == [
        "Mentorsavtal: Omar Aziz och per"
    ]
    assert "Sara" not in agreement()


@every_format
def test_nothing_of_how_the_pair_came_about(to: TextFormat) -> None:
    """An agreement can become public: what spoke for the pair, and what is to be remembered of it, is not in it."""
    text = agreement(to)
    for secret in ("Båda är i Umeå.", "Helst tisdagar.", "Inga Berg", "chefslinjen"):
        assert secret not in text


@every_format
def test_somebody_who_takes_over_has_what_is_left(to: TextFormat) -> None:
    """A pair that replaces another one agrees on the hours that are left, and not on those of the programme."""
    text = text_of(agreement(to, "omar"), to)
    assert "22 timmar som är kvar, ett samtal var fjärde vecka." in text
    assert "40 timmar" not in text


@every_format
def test_without_the_programme(to: TextFormat) -> None:
    """Where the programme is not at hand the agreement has what always holds, and nothing that it cannot know."""
    text = text_of(render(matching(), to, document="agreement", pair="omar"), to)
    assert in_order(
        text, "Pröva att leda", "Ingenting rapporteras till någon chef.", "22 timmar som är kvar.", "Anteckningarna"
    )
    assert "Att tänka högt." not in text


def test_english_around_swedish() -> None:
    """In English what the programme says is marked as Swedish, and the agreement's own words are not."""
    page = parsed(agreement(pair="elin", language="en"))
    swedish = [shown(one) for one in page.iter() if one.get("lang") == "sv"]
    assert {"Att tänka högt.", "Det stannar mellan er.", "Elin Norberg", "Programledaren på HR"} <= set(swedish)
    assert in_order(shown(page), "Mentoring agreement", "Nothing is reported to any manager.", "40 hours in 12 months")


def test_none_confirmed() -> None:
    """Without a pair that is confirmed there is no agreement, and the error says what to do."""
    formats: tuple[TextFormat, ...] = ("html", "md", "text", "json", "ics")
    for to in formats:
        with pytest.raises(RenderError) as raised:
            render(matching(pairs=matching().pairs[2:]), to, document="agreement", pair="sara")
        assert as_text(raised.value.problems, "sv") == (
            "prova-leda: fel: inget par är bekräftat"
            " – skriv status: confirmed i det par som mentorn och adepten har sagt ja till [no-confirmed-pair]"
        )


@pytest.mark.parametrize(("id_", "advice"), [("elinn", 'menade du "elin"?'), ("sara", "välj bland: elin, omar")])
def test_another_pair(id_: str, advice: str) -> None:
    """A mentee without a pair that is confirmed is an error that lists those who have one."""
    with pytest.raises(RenderError) as raised:
        agreement(pair=id_)
    assert as_text(raised.value.problems, "sv") == (
        f'prova-leda: fel: det finns inget bekräftat par med adepten "{id_}" – {advice} [no-confirmed-pair]'
    )


def test_agreements_as_json() -> None:
    """For programs an agreement has who, when and what the programme says, and nothing of how the pair came about."""
    data = json.loads(agreement("json"))
    assert data["format"] == "mentor-agreements/1"
    assert data["terms"]["hours"] == 40
    assert [(one["mentee"]["id"], one["mentor"]["id"], one["hours_left"]) for one in data["agreements"]] == [
        ("elin", "gun", 40),
        ("omar", "per", 22),
    ]
    assert data["agreements"][0]["follow_up"] == [
        {"key": "start", "date": "2027-02-01"},
        {"key": "half-time", "date": "2027-07-17"},
        {"key": "end", "date": "2027-12-31"},
    ]
    assert "reasons" not in data["agreements"][0]


def test_a_regions_own_template(tmp_path: Path) -> None:
    """A region can have an overview and an agreement of its own."""
    (tmp_path / "overview.md.j2").write_text("{{ places_left[0].mentor }}\n", encoding="utf-8")
    (tmp_path / "mentor_agreement.md.j2").write_text("{{ agreements[0].mentee }}\n", encoding="utf-8")
    assert render(matching(), "md", templates=tmp_path) == "per\n"
    assert agreement("md", templates=tmp_path) == "Elin Norberg\n"


# --- the calendar


def test_days_of_a_pair() -> None:
    """The follow-ups of a pair are on the first day, in the middle and on the last; what is not known is not guessed."""
    elin = matching().pairs[0]
    assert [one.date for one in pair_days(elin)] == [day(2, 1), day(7, 17), day(12, 31)]
    open_ended = elin.model_copy(update={"end": None})
    assert [one.date for one in pair_days(open_ended)] == [day(2, 1), None, None]
    assert [one.date for one in pair_events(matching(), [open_ended], "sv")] == [day(2, 1)]


def test_follow_ups_of_one_pair_as_a_calendar_file() -> None:
    """A pair's follow-ups are read back by another library, each with an id that another mentor would change."""
    (read,) = vobject.readComponents(agreement("ics", "elin"))
    read.validate(raiseException=True)
    assert [(one.dtstart.value, one.summary.value) for one in read.vevent_list] == [
        (day(2, 1), "Mentorskapet börjar: Elin Norberg, Gun Sehlin"),
        (day(7, 17), "Halvtid i mentorskapet: Elin Norberg, Gun Sehlin"),
        (day(12, 31), "Mentorskapet avslutas: Elin Norberg, Gun Sehlin"),
    ]
    ids = {one.uid.value for one in read.vevent_list}
    assert ids == {one.uid for one in pair_events(matching(), confirmed(matching(), "elin"), "en")}
    another = matching().pairs[0].model_copy(update={"mentor": Who(id="per")})
    assert not ids & {one.uid for one in pair_events(matching(), [another], "sv")}
    assert render(matching(), "ics", pair="elin") == agreement("ics", "elin"), "the only document with a calendar"


def test_hostile_names_in_a_calendar() -> None:
    """A name that looks like markup is text in a calendar too."""
    (read,) = vobject.readComponents(render(hostile_matching(), "ics"))
    assert all(HOSTILE in one.summary.value for one in read.vevent_list)

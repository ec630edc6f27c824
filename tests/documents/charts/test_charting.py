"""The charts of a result: which there are, and what they say in words."""

from __future__ import annotations

from dataclasses import replace

from tests.documents.charts.charted import four_voices
from tests.documents.test_rendering import bundled_result, result
from tests.documents.wordings import faults_of_wordings

from ledarskap.documents.charts.charting import (
    answers_in_words,
    charting_of,
    levels_charts,
    means_in_words,
    radar_charts,
)
from ledarskap.documents.charts.labels import CHART_LABELS, VOICES


def test_words_exist_in_both_languages() -> None:
    """Every word of the charts is there in Swedish and English, with the same values to be filled in."""
    assert faults_of_wordings(CHART_LABELS) == []
    assert faults_of_wordings({str(voice): wording for voice, wording in VOICES.items()}) == []


def test_conditions_come_first_and_by_themselves() -> None:
    """The charts of levels are those of the conditions, then of the duties, then of the qualities."""
    charts = levels_charts(charting_of(result(), "sv"))
    headed = [
        (chart.group, [text.text for text in chart.picture.texts if text.kind == "statement"]) for chart in charts
    ]
    assert headed == [
        ("conditions", ["det finns tid"]),
        ("duties", ["”att lyssna”"]),
        ("qualities", ["att vara lugn"]),
    ]


def test_what_nothing_was_asked_about_has_no_chart() -> None:
    """Statements without a single question make no empty chart."""
    asked = four_voices()
    statements = tuple(replace(one, questions=()) if one.kind == "duty" else one for one in asked.statements)
    charts = levels_charts(replace(asked, statements=statements))
    assert [chart.group for chart in charts] == ["conditions", "qualities"]


def test_what_was_not_asked_has_no_row() -> None:
    """In the short form a chart has the questions that were asked, also where they were left, and no others."""
    charting = charting_of(result(form="key", answers={}, wants=()), "sv")
    assert [(one.text, one.answers) for statement in charting.statements for one in statement.questions] == [
        ("Min tid räcker.", ("unanswered",)),
        ("Jag frågar.", ("unanswered",)),
        ("Jag visar lugn.", ("unanswered",)),
    ]


def test_answers_in_words() -> None:
    """In words a chart says all that it shows: every statement, every question, and each answer by its word."""
    assert list(answers_in_words(charting_of(result(), "sv"))) == [
        "det finns tid:",
        "Min tid räcker. – Aldrig.",
        "”att lyssna”:",
        "Jag frågar. – Alltid.",
        "Jag svarar. – Oftast.",
        "att vara lugn:",
        "Jag visar lugn. – Inte aktuellt.",
        "Jag minns lugnet. – Kan inte bedöma.",
    ]


def test_answers_of_several_in_words() -> None:
    """Where there are several voices each answer says whose it is; a mean between two levels is a number."""
    words = list(answers_in_words(four_voices("en")))
    assert words[1] == "Tiden räcker. – You: Inte alls; Line manager: Till en del; Peers: not asked; Employees: 1.5."
    assert words[4] == "Jag svarar. – You: not applicable; Line manager: Alltid; Peers: 2.4; Employees: cannot judge."


def test_rows_say_whose_answer_is_missing() -> None:
    """Where there are several voices the row of the picture says whose level is missing and why."""
    charts = levels_charts(four_voices())
    duties = next(chart for chart in charts if chart.group == "duties")
    said = [text.text for text in duties.picture.texts if text.kind == "missing"]
    assert said[:2] == ["Du: inte aktuellt", "Medarbetare: kan inte bedöma"]


def test_radars_by_kind_and_scale() -> None:
    """Duties and qualities have radars of their own, and so has each scale; conditions have none."""
    radars = radar_charts(four_voices(), labelled=True)
    assert [(one.name, one.group, one.scale, one.picture is not None, one.why) for one in radars] == [
        ("radar-duties-1", "duties", "Hur ofta", True, None),
        (
            "radar-duties-2",
            "duties",
            "I vilken grad",
            False,
            "Det blir inget diagram, för ett sådant behöver minst tre punkter med ett medelvärde.",
        ),
        (
            "radar-qualities-1",
            "qualities",
            None,
            False,
            "Det blir inget diagram, för ett sådant behöver minst tre punkter med ett medelvärde.",
        ),
    ]


def test_descriptions_say_what_is_there() -> None:
    """A radar says how it is read and where it has a gap, and on a page that its means stand in the table too."""
    charting = charting_of(bundled_result("svar-chef.yaml"), "sv")
    on_page, alone = (radar_charts(charting, labelled=labelled) for labelled in (False, True))
    axes = "Varje punkt har en axel, numrerad medurs. Längst in är 1, längst ut 5."
    in_words = (
        "Varje punkt har en axel, numrerad medurs. Längst in är 1 (Nästan aldrig), längst ut 5 (Så gott som alltid)."
    )
    gap, table = "Där ett medelvärde saknas är linjen bruten.", "Medelvärdena står också i en tabell."
    assert [one.description for one in on_page] == [f"{axes} {table}", f"{axes} {gap} {table}"]
    assert [one.description for one in alone] == [in_words, f"{in_words} {gap}"]


def test_what_nothing_was_asked_about_has_no_axis() -> None:
    """A statement without a single question is not an axis without a mean."""
    asked = four_voices()
    statements = tuple(replace(one, questions=()) if one.text == "”att lyssna 2”" else one for one in asked.statements)
    first, *_ = radar_charts(replace(asked, statements=statements), labelled=True)
    assert [one.text for one in first.statements] == ["”att lyssna 1”", "”att lyssna 3”"]


def test_means_in_words() -> None:
    """In words a radar says every axis with its means, and where there is none."""
    charting = four_voices()
    radar, *_ = radar_charts(charting, labelled=True)
    assert next(means_in_words(charting, radar.statements)) == (
        "1. ”att lyssna 1” – Du: 3,0; Närmaste chef: 3,5; Kollegor: 2,8; Medarbetare: inget medelvärde."
    )
    alone = charting_of(bundled_result("svar-chef.yaml"), "sv")
    words = list(means_in_words(alone, radar_charts(alone, labelled=False)[1].statements))
    assert words[-1] == "9. ”att bjuda på sig själv och att kunna glädjas åt andras framgångar” – inget medelvärde."

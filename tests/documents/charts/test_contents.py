"""The charts inside a result: what templates are given, and what stands in the page."""

from __future__ import annotations

from typing import Any, cast
from xml.etree.ElementTree import Element

import pytest
from tests.documents.charts.charted import four_voices
from tests.documents.parsing import headings, parsed, shown
from tests.documents.test_plain_data import other_than_plain
from tests.documents.test_rendering import HOSTILE, bundled_result, result

from ledarskap.assessment.answers import Answer
from ledarskap.documents.charts.charting import charting_of
from ledarskap.documents.charts.contents import radar_contents
from ledarskap.documents.choosing import documents_of
from ledarskap.documents.document import Asked, Page
from ledarskap.documents.rendering import render
from ledarskap.reading.wording import Language

SVG = "{http://www.w3.org/2000/svg}"


def tables_of(document: Element, name: str) -> list[list[list[str]]]:
    """The tables of a class, each with its rows of texts."""
    return [
        [[shown(cell) for cell in row] for row in table.iter("tr")]
        for table in document.iter("table")
        if name in table.get("class", "").split()
    ]


def test_contents_are_plain() -> None:
    """Templates get plain data, also of charts that have several voices, and so do the pictures of a PDF."""
    assert list(other_than_plain(radar_contents(four_voices()))) == []
    made = (documents_of(bundled_result("svar-chef.yaml")) or {})["result"].make(Asked("pdf", "sv"))
    assert isinstance(made, Page)
    assert list(other_than_plain(made.contents)) == []
    assert [fault for page in made.pictures.values() for fault in other_than_plain(page.contents)] == []


def test_every_picture_of_a_pdf_is_told() -> None:
    """The pictures that a PDF is given are those of which its contents say what they are, and no others are drawn."""
    made = (documents_of(bundled_result("svar-chef.yaml")) or {})["result"].make(Asked("pdf", "sv"))
    assert isinstance(made, Page)
    told = cast("Any", made.contents)
    names = [one["name"] for one in told["radars"] if one["picture"]]
    assert list(made.pictures) == names == ["radar-duties-1", "radar-qualities-1"]
    assert {page.template for page in made.pictures.values()} == {"radar"}


def test_answers_stand_in_tables() -> None:
    """Every statement is a table with its text as caption: a row for each question with its answer in words, then the comment on it."""
    document = parsed(render(result()))
    assert tables_of(document, "answers") == [
        [["Fråga", "Svar"], ["Min tid räcker.", "Aldrig"], ["Din kommentar: Schemat tar kvällarna"]],
        [["Fråga", "Svar"], ["Jag frågar.", "Alltid"], ["Jag svarar.", "Oftast"]],
        [
            ["Fråga", "Svar"],
            ["Jag visar lugn.", "Inte aktuellt"],
            ["Din kommentar: Inget bråk än"],
            ["Jag minns lugnet.", "Kan inte bedöma"],
        ],
    ]
    captions = [shown(table[0]) for table in document.iter("table") if table.get("class") == "answers"]
    assert captions == ["det finns tid", "”att lyssna”", "att vara lugn"]
    assert all(table[0].tag == "caption" for table in document.iter("table"))


def test_every_level_has_a_mark_in_its_row() -> None:
    """A row with a level has a mark at its column and lines to its neighbours; one without has none. Nobody hears them twice."""
    document = parsed(render(result()))
    rows = [row for table in document.iter("table") for row in table.iter("tr") if row[0].get("scope") == "row"]
    marks = [[one.get("cx") for one in row.iter(f"{SVG}circle")] for row in rows]
    assert marks == [["12.5%"], ["87.5%"], ["62.5%"], [], []]
    joined = [
        [(one.get("x1"), one.get("x2")) for one in row.iter(f"{SVG}line") if one.get("class") == "joined"]
        for row in rows
    ]
    assert joined == [[], [("87.5%", "75.0%")], [("75.0%", "62.5%")], [], []]
    strips = [one for row in rows for one in row.iter(f"{SVG}svg")]
    assert [one.get("aria-hidden") for one in strips] == ["true"] * 3


def test_a_line_goes_on_beside_a_comment() -> None:
    """Where a comment stands between two rows the line between their marks goes on beside it."""
    answers = {
        "chef.lyssna.fragar": Answer(level=4, comment="Alltid på fredagar"),
        "chef.lyssna.svarar": Answer(level=3, comment="Nästan"),
    }
    document = parsed(render(result(answers=answers)))
    beside = [cell for cell in document.iter("td") if cell.get("colspan")]
    joined = [
        [(one.get("x1"), one.get("x2")) for one in cell.iter(f"{SVG}line") if one.get("class") == "joined"]
        for cell in beside
    ]
    assert joined == [[("75.0%", "75.0%")], []]


def test_a_page_without_radar_says_why() -> None:
    """Where too few statements have a mean there is no radar, and the page says why, once."""
    document = parsed(render(result()))
    assert [text for _, text in headings(document)][8:10] == ["Medelvärden i ett radardiagram", "Värt att överväga"]
    why = "Det blir inget diagram, för ett sådant behöver minst tre punkter med ett medelvärde."
    assert shown(document).count(why) == 1
    assert [one.get("role") for one in document.iter(f"{SVG}svg")] == [None] * 4, "the rows of the answers, and no more"


@pytest.mark.parametrize(
    ("language", "title", "caption", "first", "last"),
    [
        (
            "sv",
            "Radardiagram över medelvärden: Uppgifter",
            "Medelvärden på skalan från 1 till 5",
            ["Nr", "Punkt", "Medelvärde"],
            ["9", "”att bjuda på sig själv och att kunna glädjas åt andras framgångar”", "inget"],
        ),
        (
            "en",
            "Radar chart of means: Duties",
            "Means on the scale from 1 to 5",
            ["No.", "Statement", "Mean"],
            ["9", "”att bjuda på sig själv och att kunna glädjas åt andras framgångar”", "none"],
        ),
    ],
)
def test_radars_have_their_table(
    language: Language, title: str, caption: str, first: list[str], last: list[str]
) -> None:
    """A radar has a title and a description, and beside it a table with its axes by their numbers, their means, and what lacks."""
    document = parsed(render(bundled_result("svar-chef.yaml"), language=language))
    pictures = [one for one in document.iter(f"{SVG}svg") if one.get("role") == "img"]
    ids = {one.get("id"): shown(one) or "".join(one.itertext()) for one in document.iter() if one.get("id")}
    for picture in pictures:
        named, described = (ids[one].strip() for one in picture.get("aria-labelledby", "").split())
        assert named
        assert described.startswith(("Varje punkt har en axel", "Every statement has an axis"))
    assert ids["radar-duties-1_title"] == title
    tables = [table for table in document.iter("table") if table.get("class") != "answers"]
    assert len(tables) == len(pictures) == 2
    assert shown(tables[0][0]) == caption
    rows = [[shown(cell) for cell in row] for row in tables[1].iter("tr")]
    assert rows[0] == first
    assert rows[-1] == last
    numbers = ["".join(one.itertext()) for one in pictures[0].iter(f"{SVG}text") if one.get("font-weight") == "600"]
    assert numbers == [row[0].text for row in tables[0].iter("tr") if row[0].tag == "td"]


def test_languages_are_marked_in_pictures() -> None:
    """Where the framework speaks another language than the document its words in a picture are marked."""
    document = parsed(render(bundled_result("svar-chef.yaml"), language="en"))
    radar = next(one for one in document.iter(f"{SVG}svg") if one.get("role") == "img")
    marked = ["".join(one.itertext()) for one in radar.iter(f"{SVG}text") if one.get("lang") == "sv"]
    assert " ".join(marked).startswith("1 Nästan aldrig")
    in_own = parsed(render(bundled_result("svar-chef.yaml"), language="sv"))
    assert not [one for svg in in_own.iter(f"{SVG}svg") for one in svg.iter(f"{SVG}text") if one.get("lang")]


def test_hostile_texts_are_texts() -> None:
    """A comment full of markup changes nothing in the chart beside it."""
    calm = parsed(render(result(answers={"chef.lugn.visar": Answer(level=1, comment="Lugn")})))
    document = parsed(render(result(answers={"chef.lugn.visar": Answer(level=1, comment=HOSTILE)})))
    assert [one.tag for one in document.iter()] == [one.tag for one in calm.iter()]


def test_pages_for_people_have_no_needless_charts() -> None:
    """Markdown and text are not kept waiting for pictures that they do not show."""
    for to in ("md", "text"):
        made = (documents_of(result()) or {})["result"].make(Asked(cast("Any", to), "sv"))
        assert isinstance(made, Page)
        assert "radars" not in made.contents


def test_charting_is_of_the_result() -> None:
    """What the charts show is what the result holds, statement by statement."""
    scored = bundled_result("svar-chef.yaml")
    charting = charting_of(scored, "sv")
    assert [one.means[0] for one in charting.statements] == [
        one.mean for one in (*scored.conditions, *scored.statements)
    ]

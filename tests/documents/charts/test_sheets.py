"""Charts that stand alone: whole SVG files, parsed as XML."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser
from tests.browsing import page_of
from tests.documents.paper.pdfs import page_texts
from tests.documents.test_rendering import ANSWERS, FRAMEWORK, bundled_result, result

from ledarskap.assessment.answers import Answers
from ledarskap.assessment.scoring import Result, score
from ledarskap.documents.charts.sheets import levels_sheet, picture_sheets
from ledarskap.documents.document import Page
from ledarskap.documents.errors import RenderError
from ledarskap.documents.looks.look import OWN_LOOK, Look
from ledarskap.documents.paper.typesetting import FONTS
from ledarskap.documents.rendering import DocumentName, render
from ledarskap.documents.templating.filling import fill
from ledarskap.reading.reporting import as_text
from ledarskap.reading.wording import Language

SVG = "{http://www.w3.org/2000/svg}"
BOTH: tuple[DocumentName, ...] = ("levels", "radar")
DRAWN = {"svg", "title", "desc", "style", "g", "path", "text", "rect", "circle", "line"}


def svg(value: Result, document: DocumentName = "levels", language: Language | None = None) -> Element:
    """A chart as an XML parser reads it."""
    return ElementTree.fromstring(render(value, "svg", document=document, language=language))


def texts(drawing: Element) -> list[str]:
    """The lines of text that are drawn, in their order."""
    return ["".join(one.itertext()) for one in drawing.iter(f"{SVG}text")]


@pytest.mark.parametrize("document", BOTH)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_files_are_whole(document: DocumentName, language: Language) -> None:
    """A chart is an SVG file of its own in its language, with a title that names it and a description that can be skipped."""
    drawing = svg(bundled_result("svar-chef.yaml"), document, language)
    assert drawing.tag == f"{SVG}svg"
    assert drawing.get("lang") == drawing.get("{http://www.w3.org/XML/1998/namespace}lang") == language
    assert drawing.get("role") == "img"
    ids = [one.get("id") for one in (drawing[0], drawing[1])]
    assert [drawing[0].tag, drawing[1].tag] == [f"{SVG}title", f"{SVG}desc"]
    assert [drawing.get("aria-labelledby"), drawing.get("aria-describedby")] == ids
    assert all(drawing[at].text for at in (0, 1))
    assert {str(one.tag).removeprefix(SVG) for one in drawing.iter()} <= DRAWN
    assert not [one for one in drawing.iter() if any("href" in key or key.startswith("on") for key in one.attrib)]


@pytest.mark.parametrize("document", BOTH)
def test_files_say_what_they_are(document: DocumentName) -> None:
    """Standing alone, a chart says that it is private, that there is no total and no target, and how tested its questions are."""
    said = " ".join(texts(svg(bundled_result("svar-chef.yaml"), document)))
    assert "Det här är ditt eget underlag." in said
    assert "Det är inte gjort för lön eller urval." in said
    assert "Det finns ingen totalsumma och inget mål att nå upp till." in said
    assert "Hur prövade är frågorna? De är ramverkets egen tolkning av källan och har inte prövats." in said
    assert "Ledningsfilosofi för Region Blekinge, version 1.0.0 · 2026-11-16" in said


def test_levels_of_everything() -> None:
    """The chart of levels has every question and every state, under its group; the conditions come first and apart."""
    drawing = svg(result())
    said = texts(drawing)
    places = [said.index(one) for one in ("Organisatoriska förutsättningar", "Uppgifter", "Egenskaper")]
    assert places == sorted(places)
    assert "Min tid räcker." in said[places[0] : places[1]]
    assert {"Jag frågar.", "Jag svarar.", "”att lyssna”"} <= set(said[places[1] : places[2]])
    assert {"Inte aktuellt", "Kan inte bedöma"} <= set(said[places[2] :])
    assert drawing[1].text == (
        "det finns tid: Min tid räcker. – Aldrig. ”att lyssna”: Jag frågar. – Alltid. Jag svarar. – Oftast. "
        "att vara lugn: Jag visar lugn. – Inte aktuellt. Jag minns lugnet. – Kan inte bedöma."
    )


def test_observers_are_spoken_to_as_such() -> None:
    """A chart of answers about somebody else says so."""
    drawing = svg(result("manager"))
    assert drawing[0].text == "Svar om en annan person"
    said = " ".join(texts(drawing))
    assert "Det här är dina svar om en annan person." in said
    assert "ditt eget" not in said


def test_radar_of_everything() -> None:
    """The radars have every statement that has or could have a mean, with the sentence on what a radar does not say."""
    drawing = svg(bundled_result("svar-chef.yaml"), "radar")
    said = " ".join(texts(drawing))
    assert "Ytan och formen säger ingenting: i en annan ordning hade de sett ut på ett annat sätt." in said
    assert "Punkterna har olika frågor, så jämför inte deras medelvärden med varandra." in said
    assert "10. ”att arbeta utifrån alla människors lika värde och rättigheter”" in said
    assert "inget medelvärde" in said
    assert "6. ”att vara synlig, närvarande och insatt i verksamheten” – 4,7." in (drawing[1].text or "")


def test_without_means_there_is_no_radar() -> None:
    """Where there are too few means no radar is made, and the error says what to do."""
    with pytest.raises(RenderError) as raised:
        render(result(), "svg", document="radar")
    assert as_text(raised.value.problems, "sv") == (
        "liten: fel: det blir ingen radar, för en sådan behöver minst tre punkter med ett medelvärde – "
        "svara på hela formuläret, eller välj bilden av nivåerna (levels) [no-radar]"
    )


def test_the_first_svg_is_that_of_the_levels() -> None:
    """A result as SVG, without more being said, is the chart of its levels."""
    assert render(result(), "svg") == render(result(), "svg", document="levels")


odd = st.text(max_size=40) | st.sampled_from(
    [
        "</text><script>alert(1)</script>",
        "]]>",
        "&lt;&#0;",
        "\x00\x08\ufffe",
        "\u202eabc\u2066",
        "Å" * 500,
        "👩\u200d💻 👍🏽",
        "{{ 7*7 }}",
    ]
)


@settings(max_examples=60)
@given(odd, odd, odd)
def test_no_text_is_markup(statement: str, question: str, level: str) -> None:
    """Whatever texts a framework has, its charts are XML of the same elements, and nothing in them is what no XML may hold."""
    group = next(one for one in result().questionnaire.statements if one.id == "chef.lyssna")
    scored = result()
    form = scored.questionnaire
    hostile = group.model_copy(
        update={
            "text": statement,
            "questions": tuple(one.model_copy(update={"text": question}) for one in group.questions),
        }
    )
    scale = form.scales["ofta"].model_copy(update={"levels": {1: level, 2: "B", 3: "C", 4: level}})
    changed = form.model_copy(update={"statements": (hostile,), "scales": {"ofta": scale}})
    drawing = svg(Result(changed, scored.answers, scored.means))
    assert {str(one.tag).removeprefix(SVG) for one in drawing.iter()} <= DRAWN
    assert not [one for one in drawing.iter() if one.tag != f"{SVG}svg" and "onload" in one.attrib]


def test_languages_are_marked() -> None:
    """The framework's words are marked in a document of another language, and the document's own are not."""
    drawing = svg(result(), language="en")
    marked = {"".join(one.itertext()) for one in drawing.iter(f"{SVG}text") if one.get("lang") == "sv"}
    assert {"”att lyssna”", "Jag frågar.", "Aldrig"} <= marked
    assert not {"Your result", "Duties", "Not applicable"} & marked


def test_colours_are_those_of_the_look() -> None:
    """A region's own colours are those of its charts."""
    sheet = levels_sheet(result(), "sv")
    own = Look({"ink": "#000001", "quiet": "#000002", "line": "#000003", "tint": "#000004", "accent": "#000005"})
    drawn = fill(Page("levels", sheet), "svg", own)
    assert {f"#00000{number}" for number in (1, 2, 3, 5)} <= set(drawn.replace('"', " ").split())


def test_pictures_for_a_pdf_need_no_style() -> None:
    """The pictures that a PDF takes have no style and no ground, since neither variables nor queries are known there."""
    for sheet in picture_sheets(bundled_result("svar-chef.yaml"), "sv").values():
        drawn = fill(Page("radar", sheet), "svg", OWN_LOOK)
        assert "<style" not in drawn
        assert "var(" not in drawn


def test_a_pdf_shows_the_texts_of_a_picture(tmp_path: Path) -> None:
    """Typeset, the texts of a chart are texts in a font of ours, and none is lost."""
    sheet = picture_sheets(bundled_result("svar-chef.yaml"), "sv")["radar-qualities-1"]
    (tmp_path / "chart.svg").write_text(fill(Page("radar", sheet), "svg", OWN_LOOK), encoding="utf-8")
    (tmp_path / "page.typ").write_text('#image("chart.svg", width: 100%, alt: "Bild")', encoding="utf-8")
    data = typst.compile(tmp_path / "page.typ", root=tmp_path, font_paths=[FONTS], ignore_system_fonts=True)
    said = "".join(page_texts(data)).replace(" ", "")
    for text in ("1 Nästan aldrig · 2 Ibland", "5 Så gott som", "123456789"):
        assert text.replace(" ", "") in said


@pytest.mark.parametrize("document", BOTH)
def test_browsers_follow_the_reader(browser: Browser, tmp_path: Path, document: DocumentName) -> None:
    """In the dark a chart is light on dark, in the reader's own colours it is in those, and on paper it is always light."""
    path = tmp_path / "chart.svg"
    path.write_text(render(bundled_result("svar-chef.yaml"), "svg", document=document), encoding="utf-8")
    fill_of = "name => getComputedStyle(document.querySelector(name)).fill"
    for colours, ground, ink in (
        ("light", "rgb(255, 255, 255)", "rgb(77, 90, 97)"),
        ("dark", "rgb(27, 36, 41)", "rgb(195, 204, 210)"),
    ):
        with page_of(browser, path, color_scheme=colours) as page:
            assert page.evaluate(fill_of, ".ground") == ground
            assert page.evaluate(fill_of, ".in-quiet") == ink
            page.emulate_media(media="print")
            assert page.evaluate(fill_of, ".ground") == "rgb(255, 255, 255)"
    with page_of(browser, path, color_scheme="dark", forced_colors="active") as page:
        assert page.evaluate(fill_of, ".ground") == page.evaluate(
            "() => { document.documentElement.style.color = 'Canvas'; return getComputedStyle(document.documentElement).color; }"
        )


def test_nothing_that_was_answered_is_left_out() -> None:
    """A result without a single answer has its rows, each with the word for it."""
    empty: Answers = ANSWERS.model_copy(update={"answers": {}, "wants": ()})
    said = texts(svg(score(FRAMEWORK, empty)))
    assert said.count("Obesvarad") == 5

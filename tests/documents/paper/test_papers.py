"""PDF documents as they are heard and seen: tags, languages, order, and what is kept together on a page."""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Iterator
from typing import Any, cast
from xml.etree.ElementTree import Element

import pikepdf
import pytest
from tests.documents.paper.papers import NAMES, PAPERS, paper, same_as_html, values
from tests.documents.paper.pdfs import document, failures, page_texts
from tests.documents.parsing import headings, parsed, texts_of

import ledarskap
from ledarskap.assessment.answers import Answer
from ledarskap.assessment.scoring import Result
from ledarskap.development.plan import Plan, PlannedActivity
from ledarskap.documents.charts.labels import CHART_LABELS
from ledarskap.documents.charts.levels import LEVEL_SIZE
from ledarskap.documents.charts.radar import NARROW
from ledarskap.documents.labels import LABELS
from ledarskap.framework.loading import load_in
from ledarskap.reading.wording import Language

SVG = "{http://www.w3.org/2000/svg}"
papers = pytest.mark.parametrize(("name", "language"), PAPERS)


def plan(**parts: object) -> Plan:
    return cast("Plan", values("sv")["plan"]).model_copy(update=parts)


def folded(text: str) -> str:
    """A text with all space alike."""
    return " ".join(text.split())


def read(element: Element) -> Iterator[str]:
    """The texts of a page in their order, without those of its pictures: they are told in another way."""
    yield element.text or ""
    for child in element:
        if child.tag not in {"style", "title", f"{SVG}svg"}:
            yield from read(child)
        yield child.tail or ""


@papers
def test_holds_both_standards(name: str, language: Language) -> None:
    """PDF/UA-1, for those who hear it, and PDF/A-2a, for the archive."""
    assert failures(paper(name, language)) == []


@papers
def test_says_what_it_is(name: str, language: Language) -> None:
    """The file says its language and its title, shows the title, and says that it is tagged."""
    with pikepdf.open(io.BytesIO(paper(name, language))) as pdf:
        root = cast("Any", pdf.Root)
        title = parsed(same_as_html(name, language)).findtext("head/title")
        assert (root.Lang, root.MarkInfo.Marked, root.ViewerPreferences.DisplayDocTitle) == (language, True, True)
        assert [str(pdf.docinfo["/Title"]), pdf.open_metadata()["dc:title"]] == [title, title]


@papers
def test_has_the_headings_of_the_page(name: str, language: Language) -> None:
    """The headings are those of the HTML document, at their levels, so that one can jump between them."""
    found = document(paper(name, language)).parts("H1", "H2", "H3", "H4", "H5", "H6")
    assert [(int(one.tag[1]), folded(one.text)) for one in found] == headings(parsed(same_as_html(name, language)))


@papers
def test_says_all_that_the_page_says(name: str, language: Language) -> None:
    """Every text of the HTML document is heard in the PDF."""
    heard = folded(document(paper(name, language)).text)
    assert [text for text in read(parsed(same_as_html(name, language))) if folded(text) not in heard] == []


@papers
def test_has_no_empty_element(name: str, language: Language) -> None:
    """No heading, paragraph, list or cell is without something to hear: a blank says that it is not filled in."""
    parts = document(paper(name, language)).parts("H1", "H2", "H3", "H4", "P", "L", "LBody", "TH", "TD", "Div")
    assert [one.tag for one in parts if not one.text.strip()] == []


def test_swedish_is_never_taken_for_english() -> None:
    """In a Swedish document on a Swedish framework every word is Swedish, the document's own too."""
    for name in NAMES:
        assert {words.language for words in document(paper(name, "sv")).words} == {"sv"}


def test_languages_that_mix_are_marked() -> None:
    """In an English document on a Swedish plan, what the plan says is Swedish, and what the document adds is English."""
    spoken = {(words.text.strip(), words.language) for words in document(paper("plan", "en")).words}
    own = {("Development plan", "en"), ("Goal", "en"), ("Activities", "en"), ("2027-01-31", "en"), ("1.", "en")}
    written = {
        ("Maria Lindqvist", "sv"),
        ("”att prioritera ledarskapet framför sin specialistroll”", "sv"),
        ("Maria", "sv"),
    }
    assert own | written <= spoken
    english = {wording.english for wording in LABELS.values()}
    assert {language for text, language in spoken if text in english} == {"en"}


def test_language_of_a_region() -> None:
    """A language that is spoken in a country is said with the country."""
    data = ledarskap.render(plan(language="en-GB"), "pdf", language="sv")
    assert {words.language for words in document(data).words} == {"sv", "en-GB"}
    assert "“att prioritera ledarskapet framför sin specialistroll”" in folded(document(data).text)


@pytest.mark.parametrize("language", ["zh-Hant", "sma", "de-1996", "en-x-12"])
def test_any_language_can_be_marked(language: str) -> None:
    """Whatever tag a language has, its texts are marked and the document is made."""
    data = ledarskap.render(plan(language=language), "pdf", language="sv")
    assert language.partition("-")[0] in {words.language for words in document(data).words}
    assert failures(data) == []


def test_table_has_headers() -> None:
    """The cells of the table say which column and which focus area they belong to."""
    (table,) = document(paper("plan", "sv")).parts("Table")
    heads = table.parts("TH")
    assert [one.text for one in heads] == [
        "Vad",
        "Vem",
        "Klart",
        "Betald tid",
        "1. ”att prioritera ledarskapet framför sin specialistroll”",
        "2. ”att skapa förutsättningar för kunskapsöverföring och lärande som en naturlig del i arbetet”",
    ]
    assert {one.attributes["Scope"] for one in heads} == {"/Column"}
    assert [len(cast("list[str]", one.attributes["Headers"])) for one in heads] == [0, 0, 0, 0, 4, 4]
    assert all(one.attributes["Headers"] for one in table.parts("TD"))


def test_header_comes_again_on_every_page() -> None:
    """A table that is cut has its header on each page, and those who hear it hear it once."""
    focus = plan().focus[0].model_copy(update={"activities": (PlannedActivity(text="Gå en rond."),) * 70})
    data = ledarskap.render(plan(focus=(focus,)), "pdf")
    seen = [text.count("Betald tid") for text in page_texts(data)]
    assert (len(seen), seen[0], min(seen[1:-1])) == (4, 0, 1)
    assert document(data).text.count("Betald tid") == 1


def test_blanks_are_heard() -> None:
    """Where somebody is to write by hand, it is said that it is not filled in, as often as in the HTML document."""
    blank = "(ej ifyllt)"
    heard = document(paper("draft", "sv")).text.count(blank)
    assert heard == "".join(texts_of(parsed(same_as_html("draft", "sv")))).count(blank) > 20


def test_lists_are_lists() -> None:
    """What follows one after the other is a list, and each name with its value is one of its items."""
    lists = [[one.text for one in found.parts("LBody")] for found in document(paper("plan", "sv")).parts("L")]
    assert ["Finns på golvet och ser vad som händer.", "Säger som det är, också när det är svårt."] in lists
    assert [one.text for one in document(paper("plan", "sv")).parts("Lbl") if one.text != "•"] == [
        "Mål",
        "När",
        "så",
    ] * 2


def test_boxes_to_tick_are_heard_as_items() -> None:
    """An activity with a box to tick before it is an item of a list like any other, with a mark that is heard."""
    lists = [found for found in document(paper("follow-up", "sv")).parts("L") if "tim" in found.text]
    assert {one.text for found in lists for one in found.parts("Lbl")} == {"•"}


def test_candidates_are_items_of_a_list() -> None:
    """What is worth considering is a list of quotations whose every item has its mark, and so have the reasons in it."""
    (outer, *inner) = document(paper("result", "sv")).parts("L")
    assert [one.text for one in outer.parts("LBody")][:2] == [
        "”att prioritera ledarskapet framför sin specialistroll”",
        "Du vill arbeta med det.",
    ]
    assert len(inner) > 1
    assert {one.text for one in outer.parts("Lbl")} == {"•"}


def test_a_line_break_is_heard_as_a_space() -> None:
    """Lines that a person has broken do not run together."""
    assert "i våras. Medarbetarsamtalen" in document(paper("plan", "sv")).text


def test_numbers_of_pages_are_seen_and_not_heard() -> None:
    """Each page says which one it is and of what; a screen reader is not interrupted by it."""
    data = paper("plan", "sv")
    feet = [text[-len("Utvecklingsplan – Maria Lindqvist1 (2)") :] for text in page_texts(data)]
    assert feet == ["Utvecklingsplan – Maria Lindqvist1 (2)", "Utvecklingsplan – Maria Lindqvist2 (2)"]
    assert re.search(r"\d \(2\)", document(data).text) is None


@pytest.mark.parametrize("language", ["sv", "en"])
def test_plan_is_two_pages(language: Language) -> None:
    """A plan fits on the two sides of a sheet, the second of which is signed; so does a draft."""
    for name in ("plan", "draft"):
        first, second = page_texts(paper(name, language))
        signatures = LABELS["signatures"].in_language(language)
        assert (signatures in first, signatures in second) == (False, True)


@pytest.mark.parametrize("between", ["\n", " "])
@pytest.mark.parametrize("lines", range(0, 64, 3))
def test_signatures_never_split(lines: int, between: str) -> None:
    """However long the text before them is, the signatures stand together, below the end of what is signed."""
    text = between.join(f"Rad {number}{' av många' * (between == ' ')}." for number in range(lines)) + " Slut."
    data = ledarskap.render(plan(dissent=text, looking_back=text), "pdf")
    (signed,) = [text for text in page_texts(data) if "Underskrifter" in text]
    before, _, after = signed.partition("Underskrifter")
    assert [after.count(words) for words in ("Ort och datum", "Namnteckning", "Anders Holm")] == [2, 2, 1]
    assert "Slut." in before


def test_signatures_of_a_follow_up_never_stand_alone() -> None:
    """What is agreed on for the next time stands on the page that is signed, with the note below the signatures."""
    last = page_texts(paper("next follow-up", "sv"))[-1]
    words = ("Nästa uppföljning", "Avvikande mening", "Underskrifter", "Uppföljningen kan bli allmän handling.")
    assert [word for word in words if word not in last] == []


def test_heading_never_ends_a_page() -> None:
    """Wherever a page ends, a heading goes with what it heads."""
    for lines in range(0, 60, 2):
        text = "\n".join(["Rad."] * lines) or None
        data = ledarskap.render(plan(looking_back=text, strengths=()), "pdf")
        ends = [re.sub(r"Utvecklingsplan – .*$", "", one) for one in page_texts(data)]
        assert [
            one for one in ends if one.endswith(tuple(LABELS[key].swedish for key in ("focus", "conditions")))
        ] == []


@pytest.mark.parametrize("lines", range(1, 45, 2))
def test_introduction_never_ends_a_page(lines: int) -> None:
    """Wherever a page of a result ends, what introduces the answers, the radars or the candidates goes with them."""
    result = cast("Result", values("sv")["result"])
    answers = dict(result.answers.answers)
    answers["chef.narvarande.pa-plats"] = Answer(level=4, comment="\n".join(["Rad."] * lines))
    changed = result.answers.model_copy(update={"answers": answers})
    data = ledarskap.render(ledarskap.score(load_in("region-blekinge", "sv"), changed), "pdf")
    ends = [re.sub(r"Ditt resultat – .*$", "", one)[-40:] for one in page_texts(data)]
    labels = {**LABELS, **CHART_LABELS}
    names = ("radars", "radar_meaning", "candidates", "candidates_intro", "conditions", "conditions_intro", "duties")
    assert [one for one in ends if one.endswith(tuple(labels[name].swedish[-30:] for name in names))] == []


def test_letters_of_a_radar_can_be_read() -> None:
    """The smallest letters of a radar on paper are of eight points."""
    with pikepdf.open(io.BytesIO(paper("result", "sv"))) as pdf:
        figures = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"]
        boxes = [attributes.BBox for one in cast("Any", figures) for attributes in one.A if "/BBox" in attributes]
    sizes = [LEVEL_SIZE * float(right - left) / NARROW for left, _, right, _ in boxes]
    assert len(sizes) == 2
    assert min(sizes) >= 8


def test_date_of_a_signature_stands_on_its_line() -> None:
    """Where a signature has a date, it is there instead of a blank."""
    signatures = plan().signatures
    signed = signatures.person.model_copy(update={"date": datetime.date(2026, 12, 1)})
    data = ledarskap.render(plan(signatures=signatures.model_copy(update={"person": signed})), "pdf")
    assert "Ort och datum2026-12-01Namnteckning(ej ifyllt)" in document(data).text


def test_answer_is_heard_in_words() -> None:
    """The question, its comment and the answer in words are cells of a row, under a header that is heard and not seen."""
    rows = [[one.text for one in row.parts("TH", "TD")] for row in document(paper("result", "sv")).parts("TR")]
    assert ["Fråga", "Svar"] in rows
    comment = "Din kommentar: 38 medarbetare och tre vakanser. Schemat tar kvällarna."
    assert [f"Mitt chefsuppdrag ryms inom min ordinarie arbetstid.{comment}", "Till en liten del"] in rows


@pytest.mark.parametrize("language", ["sv", "en"])
def test_charts_are_figures(language: Language) -> None:
    """Every radar of the page is a figure that says what it shows: the title and the description of the picture."""
    pictures = [
        [folded(one.findtext(SVG + tag) or "") for tag in ("title", "desc")]
        for one in parsed(same_as_html("result", language)).iter(f"{SVG}svg")
        if one.get("role") == "img"
    ]
    said = [one.alternative for one in document(paper("result", language)).parts("Figure")]
    assert said == [f"{title}. {description}" for title, description in pictures] != []


def test_paragraphs_are_paragraphs() -> None:
    """No text stands in a bare span, which some readers run together with the next."""
    for name in NAMES:
        spans = document(paper(name, "sv")).parts("Span")
        bare = [one for one in spans if one.attributes.get("Placement") == "/Block"]
        assert [one.text for one in bare] == []

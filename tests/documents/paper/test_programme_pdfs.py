"""The documents of a programme as PDF: heard as the HTML documents are, signed on one page, and never more than text."""

from __future__ import annotations

import io
import re
from functools import cache
from typing import Any, cast

import pikepdf
import pytest
from tests.documents.made_programmes import (
    FRAMEWORK,
    HOSTILE,
    hostile_matching,
    hostile_programme,
    hostile_trial,
    matching,
    participants,
    programme,
    trial,
)
from tests.documents.paper.comparing import different_headings, empty_parts, folded, links, unheard
from tests.documents.paper.pdfs import Part, document, failures, page_texts
from tests.documents.parsing import parsed, texts_of

import ledarskap
from ledarskap.documents.document import Page
from ledarskap.documents.looks.look import OWN_LOOK, Look
from ledarskap.documents.paper.typesetting import typeset
from ledarskap.documents.programmes.numbers_contents import numbers_contents
from ledarskap.documents.programmes.programme_contents import paths_contents
from ledarskap.documents.templating.filling import fill
from ledarskap.framework.loading import load_in
from ledarskap.framework.locating import bundled
from ledarskap.programme.numbers import numbers
from ledarskap.programme.trial import TrialParties
from ledarskap.reading.wording import LANGUAGES, Language

BUNDLED = bundled()["region-vasterbotten"] / "programmes"
NAMES = (
    "folder",
    "folder of the example",
    "folder by itself",
    "hostile folder",
    "paths",
    "paths of the example",
    "trial",
    "trial of the example",
    "blank trial",
    "hostile trial",
    "agreements",
    "one agreement",
    "hostile agreements",
    "overview",
    "hostile overview",
    "numbers",
    "numbers of the example",
)
papers = pytest.mark.parametrize(("name", "language"), [(name, language) for name in NAMES for language in LANGUAGES])


def asked(name: str, language: Language) -> tuple[Any, dict[str, Any]]:
    """What is rendered, and with what."""
    example = ledarskap.read_programme(BUNDLED / "mentorsprogram.yaml")
    values: dict[str, tuple[Any, dict[str, Any]]] = {
        "folder": (programme(), {"framework": FRAMEWORK}),
        "folder of the example": (example, {"framework": load_in("region-vasterbotten", language)}),
        "folder by itself": (programme(mentoring=None, trial=None), {}),
        "hostile folder": (hostile_programme(), {"framework": FRAMEWORK}),
        "paths": (programme(), {"document": "paths"}),
        "paths of the example": (example, {"document": "paths"}),
        "trial": (trial(), {"programme": programme()}),
        "trial of the example": (ledarskap.read_trial(BUNDLED / "examples" / "uppdrag.yaml"), {"programme": example}),
        "blank trial": (trial(parties=TrialParties(), catching_up=None, stand_in=None, programme=None), {}),
        "hostile trial": (hostile_trial(), {}),
        "agreements": (matching(), {"document": "agreement", "programme": programme()}),
        "one agreement": (matching(), {"document": "agreement", "pair": "omar"}),
        "hostile agreements": (hostile_matching(), {"document": "agreement", "programme": hostile_programme()}),
        "overview": (matching(), {"document": "overview"}),
        "hostile overview": (hostile_matching(), {"document": "overview"}),
        "numbers": (participants(intresse=7, prova=2), {"programme": programme()}),
        "numbers of the example": (
            ledarskap.read_participants(BUNDLED / "examples" / "deltagare.yaml", example),
            {"programme": example},
        ),
    }
    return values[name]


@cache
def paper(name: str, language: Language) -> bytes:
    value, more = asked(name, language)
    return cast("bytes", ledarskap.render(value, "pdf", language=language, **more))


@cache
def heard(name: str, language: Language) -> Part:
    return document(paper(name, language))


@cache
def same_as_html(name: str, language: Language) -> str:
    value, more = asked(name, language)
    return cast("str", ledarskap.render(value, "html", language=language, **more))


@papers
def test_holds_both_standards(name: str, language: Language) -> None:
    """PDF/UA-1, for those who hear it, and PDF/A-2a, for the archive."""
    assert failures(paper(name, language)) == []


@papers
def test_says_what_it_is(name: str, language: Language) -> None:
    """The file says its language and its title, which are those of the HTML document."""
    with pikepdf.open(io.BytesIO(paper(name, language))) as pdf:
        title = parsed(same_as_html(name, language)).findtext("head/title")
        assert (str(pdf.Root.Lang), str(pdf.docinfo["/Title"])) == (language, title)


@papers
def test_says_all_that_the_page_says(name: str, language: Language) -> None:
    """Every text and every heading of the HTML document is in the PDF, in the same order, and no part is empty."""
    pdf, html = heard(name, language), parsed(same_as_html(name, language))
    assert different_headings(pdf, html) == []
    assert empty_parts(pdf) == []
    assert unheard(pdf, html) == []


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("hostile")])
def test_what_people_write_is_only_text(name: str) -> None:
    """What looks like markup and like a template is heard as it was written, as often as it stands on the HTML page."""
    html = "".join(texts_of(parsed(same_as_html(name, "sv"))))
    alternatives = "".join(part.alternative or "" for part in heard(name, "sv").parts("Figure"))
    assert heard(name, "sv").text.count(HOSTILE) + alternatives.count(HOSTILE) == html.count(HOSTILE) > 3


def test_languages_that_mix_are_marked() -> None:
    """In an English document on a Swedish programme its own words are English, and the programme's Swedish."""
    for name, own, written in (
        ("folder", "Aim", "Den som vill ska få pröva."),
        ("trial", "The return", "Enhetschef"),
        ("agreements", "Signatures", "Det stannar mellan er."),
        ("overview", "Without a mentor", "Alla mentorer är i chefslinjen."),
        ("numbers", "Stage by stage", "Pröva på"),
    ):
        spoken = {(folded(words.text), words.language) for words in heard(name, "en").words}
        assert {(own, "en"), (written, "sv")} <= spoken
        assert {words.language for words in heard(name, "sv").words} == {"sv"}


@pytest.mark.parametrize("name", ["folder", "trial", "agreements", "overview", "numbers", "paths"])
def test_same_bytes(name: str) -> None:
    """What is asked for twice is the same to the byte."""
    value, more = asked(name, "sv")
    assert ledarskap.render(value, "pdf", language="sv", **more) == paper(name, "sv")


def test_documents_are_dated_as_they_are() -> None:
    """A file says the day that what it shows is from."""
    for name, day in (
        ("trial", "20270111"),
        ("agreements", "20270115"),
        ("overview", "20270115"),
        ("numbers", "20270301"),
    ):
        with pikepdf.open(io.BytesIO(paper(name, "sv"))) as pdf:
            assert str(pdf.docinfo["/CreationDate"])[2:10] == day


# --- agreements


@pytest.mark.parametrize("lines", range(0, 40, 2))
def test_signatures_never_split(lines: int) -> None:
    """However much is agreed on, all sign on the same page, and never one with nothing else on it."""
    text = "\n".join(f"Rad {number}." for number in range(lines)) or "Kort."
    follow_up = tuple(one.model_copy(update={"date": None, "text": f"{one.text} {text}"}) for one in trial().follow_up)
    data = ledarskap.render(trial(follow_up=follow_up), "pdf", language="sv")
    (signed,) = [page for page in page_texts(data) if "Underskrifter" in page]
    before, _, after = signed.partition("Underskrifter")
    assert [after.count(words) for words in ("Ort och datum", "Namnteckning")] == [3, 3]
    assert [name in after for name in ("Elin Norberg", "Karin Lund", "Bo Ek")] == [True] * 3
    assert before.strip()


@pytest.mark.parametrize("lines", range(0, 60, 4))
def test_each_agreement_has_pages_of_its_own(lines: int) -> None:
    """Every pair's agreement begins a page with its heading, counts its own pages, and is signed below its follow-up."""
    secret = "\n".join(["Det stannar mellan er."] * (lines + 1))
    mentoring = programme().mentoring
    assert mentoring is not None
    longer = programme(mentoring=mentoring.model_copy(update={"confidentiality": secret}).model_dump())
    data = ledarskap.render(matching(), "pdf", document="agreement", programme=longer, language="sv")
    pages = [folded(text) for text in page_texts(data)]
    starts = [number for number, page in enumerate(pages) if re.search("Mentorsavtal: (Elin|Omar)", page)]
    assert len(starts) == 2
    assert re.match("(Mentorsavtal ?)?Mentorsavtal: Elin Norberg och Gun Sehlin", pages[starts[0]])
    assert pages[starts[1]].startswith("Mentorsavtal: Omar Aziz och per")
    for first, after in zip(starts, [*starts[1:], len(pages)], strict=True):
        counts = [re.search(r"(\d+) \((\d+)\)$", page) for page in pages[first:after]]
        own = after - first
        assert [one and one.groups() for one in counts] == [(str(at), str(own)) for at in range(1, own + 1)]
        (signed,) = [page for page in pages[first:after] if "Underskrifter" in page]
        assert signed.count("Namnteckning") == 2
        assert "Halvtid i mentorskapet" in signed.partition("Underskrifter")[0]


def test_one_pair_is_one_page() -> None:
    """The agreement of a pair fits on a page with what the bundled programme says, so that it is signed where it is read."""
    example = ledarskap.read_programme(BUNDLED / "mentorsprogram.yaml")
    reference = matching(programme=example.reference)
    for language in LANGUAGES:
        data = ledarskap.render(reference, "pdf", document="agreement", programme=example, language=language)
        assert len(page_texts(data)) == 2


def test_blanks_are_heard() -> None:
    """Where somebody is to write by hand it says that it is not filled in, as often as in the HTML document."""
    blank = "(ej ifyllt)"
    for name, least in (("blank trial", 12), ("one agreement", 6)):
        said = heard(name, "sv").text.count(blank)
        assert said == "".join(texts_of(parsed(same_as_html(name, "sv")))).count(blank) >= least


# --- tables and pictures


@pytest.mark.parametrize(
    ("name", "heads"),
    [
        ("numbers", [["Steg", "Antal"], ["Vilka", "Antal"]]),
        ("overview", [["Mentor", "Platser"]]),
        ("trial", [["Dag", "Vad som händer då"]]),
        ("agreements", [["Dag", "Vad vi gör då"]] * 2),
    ],
)
def test_tables_have_headers(name: str, heads: list[list[str]]) -> None:
    """The header cells of every table say which column is theirs."""
    tables = heard(name, "sv").parts("Table")
    assert [[cell.text for cell in table.parts("TH")] for table in tables] == heads
    assert {cell.attributes["Scope"] for table in tables for cell in table.parts("TH")} == {"/Column"}
    assert all(cell.attributes["Headers"] for table in tables for cell in table.parts("TD"))


def test_hidden_numbers_are_words() -> None:
    """A number that is hidden says so in words, as in the HTML document."""
    cells = [cell.text for cell in heard("numbers", "sv").parts("TD")]
    assert "färre än fem, visas inte" in cells
    assert "2" not in cells


def test_header_comes_again_on_every_page() -> None:
    """A long table has its header on each page, and those who hear it hear it once."""
    found = numbers(programme(), participants(intresse=7))
    contents = numbers_contents(found, programme(), "sv")
    contents["stages"] = [{"name": f"Steg nummer {number}", "people": 7} for number in range(120)]
    data = typeset(Page("numbers", contents), {}, OWN_LOOK)
    seen = [text.count("StegAntal") for text in page_texts(data)]
    assert (len(seen) > 2, set(seen[:-1])) == (True, {1})
    assert document(data).text.count("StegAntal") == 1


@pytest.mark.parametrize("name", ["folder", "paths", "paths of the example", "hostile folder"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_picture_says_what_it_shows(name: str, language: Language) -> None:
    """The picture of the ways has an alternative, which says that the same stands in words beside it."""
    (figure,) = heard(name, language).parts("Figure")
    html = parsed(same_as_html(name, language))
    title, words = (next(one.text for one in html.iter() if str(one.tag).endswith(tag)) for tag in ("}title", "}desc"))
    assert figure.alternative == f"{title}. {words}"


def test_picture_has_the_colours_of_the_look() -> None:
    """The picture is drawn in the colours of the look, and none is left for the reader's program to find out."""
    contents = paths_contents(programme(), "sv")
    drawn = fill(Page("ways", contents), "svg", Look({**OWN_LOOK.colours, "accent": "#7a1f5c"}))
    assert "var(" not in drawn
    assert "#7a1f5c" in drawn
    assert OWN_LOOK.colours["accent"] not in drawn
    red, green, blue = (round(number / 255, 4) for number in (0x7A, 0x1F, 0x5C))
    assert (red, green, blue) in _colours(typeset(Page("paths", contents), {"paths": drawn}, OWN_LOOK))


def _colours(data: bytes) -> set[tuple[float, ...]]:
    """Every colour that something on a page is drawn with, also inside pictures."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        streams: list[Any] = [page.obj for page in pdf.pages]
        streams += [one for one in pdf.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Form"]
        return {
            tuple(round(float(cast("Any", number)), 4) for number in one.operands)
            for stream in streams
            for one in pikepdf.parse_content_stream(stream)
            if str(one.operator) in {"scn", "SCN", "rg", "RG"} and len(one.operands) == 3
        }


# --- finding one's way


def test_links_say_where_they_lead() -> None:
    """The links between the stages, and those of the contents, say what they lead to and on which page."""
    said = links(paper("folder", "sv"))
    assert len(said) > 10
    assert [one for one in said if not re.fullmatch(r"\S.*, sida \d+", one)] == []
    assert {"Syfte, sida 1", "Vägarna, sida 2", "Stegen, sida 3"} <= set(said)


def test_contents_have_the_right_pages() -> None:
    """Each chapter is on the page that the contents say."""
    data = paper("folder of the example", "sv")
    pages = page_texts(data)
    (contents,) = [one for one in heard("folder of the example", "sv").parts("L") if "Syfte" in one.text][:1]
    entries = [re.fullmatch(r"(.*?)\s(\d+)", one.text) for one in contents.parts("LBody")]
    assert len(entries) == 8
    for entry in entries:
        assert entry is not None
        assert entry[1] in pages[int(entry[2]) - 1]

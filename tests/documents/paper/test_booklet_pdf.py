"""The booklet of a framework and its dialogue sheet as PDF: heard as the HTML document is, and laid out for paper."""

from __future__ import annotations

import io
import re
from functools import cache
from itertools import pairwise
from typing import Any, Literal, cast

import pikepdf
import pytest
from tests.documents.paper.comparing import bookmarks, different_headings, empty_parts, folded, links, unheard
from tests.documents.paper.pdfs import Part, document, failures, page_texts
from tests.documents.parsing import parsed, shown, texts_of
from tests.documents.test_framework_contents import FRAMEWORK as SMALL

import ledarskap
from ledarskap.documents.dialogue_contents import dialogue_contents
from ledarskap.documents.document import Page
from ledarskap.documents.framework_contents import booklet_contents
from ledarskap.documents.framework_labels import FRAMEWORK_LABELS, TIMES, WAYS
from ledarskap.documents.labels import LABELS
from ledarskap.documents.looks.look import OWN_LOOK
from ledarskap.documents.paper.typesetting import typeset
from ledarskap.documents.templating.filling import fill
from ledarskap.framework.loading import load_in
from ledarskap.framework.model import Framework
from ledarskap.reading.wording import LANGUAGES, Language

Name = Literal["booklet", "dialogue"]
FRAMEWORKS = ("region-blekinge", "region-vasterbotten")
PAPERS = [
    (framework, name, language)
    for framework in FRAMEWORKS
    for name in ("booklet", "dialogue")
    for language in LANGUAGES
]
papers = pytest.mark.parametrize(("framework", "name", "language"), PAPERS)
OWN_WORDS = {wording.swedish for words in (LABELS, FRAMEWORK_LABELS, WAYS, TIMES) for wording in words.values()}
# Means something to typst, to HTML, and to a template.
HOSTILE = '#read("/etc/passwd") *fet* $x^2$ <etikett> @namn = Rubrik // inget [] {title} <b>&amp;</b>'


@cache
def framework_in(name: str, language: Language) -> Framework:
    return load_in(name, language)


@cache
def paper(framework: str, name: Name, language: Language) -> bytes:
    return ledarskap.render(framework_in(framework, language), "pdf", document=name, language=language)


@cache
def heard(framework: str, name: Name, language: Language) -> Part:
    return document(paper(framework, name, language))


@cache
def same_as_html(framework: str, name: Name, language: Language) -> str:
    return ledarskap.render(framework_in(framework, language), "html", document=name, language=language)


@papers
def test_holds_both_standards(framework: str, name: Name, language: Language) -> None:
    """PDF/UA-1, for those who hear it, and PDF/A-2a, for the archive."""
    assert failures(paper(framework, name, language)) == []


@papers
def test_says_what_it_is(framework: str, name: Name, language: Language) -> None:
    """The file says its language and its title, which are those of the HTML document."""
    with pikepdf.open(io.BytesIO(paper(framework, name, language))) as pdf:
        title = parsed(same_as_html(framework, name, language)).findtext("head/title")
        assert (str(pdf.Root.Lang), str(pdf.docinfo["/Title"])) == (language, title)


@papers
def test_says_all_that_the_page_says(framework: str, name: Name, language: Language) -> None:
    """Every text and every heading of the HTML document is in the PDF, in the same order, and no part is empty."""
    pdf, html = heard(framework, name, language), parsed(same_as_html(framework, name, language))
    assert different_headings(pdf, html) == []
    assert empty_parts(pdf) == []
    assert unheard(pdf, html) == []


def test_same_bytes() -> None:
    """The same framework gives the same bytes, and another title others."""
    framework = framework_in("region-vasterbotten", "sv")
    again = framework.model_copy(update={"title": framework.title})
    other = framework.model_copy(update={"title": "Något annat"})
    first = paper("region-vasterbotten", "dialogue", "sv")
    assert ledarskap.render(again, "pdf", document="dialogue", language="sv") == first
    assert ledarskap.render(other, "pdf", document="dialogue", language="sv") != first


@pytest.mark.parametrize("name", ["booklet", "dialogue"])
def test_languages_that_mix_are_marked(name: Name) -> None:
    """In an English document on a Swedish framework its own words are English, and the framework's Swedish."""
    pdf = document(ledarskap.render(framework_in("region-blekinge", "sv"), "pdf", document=name, language="en"))
    spoken = {(folded(words.text), words.language) for words in pdf.words}
    own = {"booklet": "Contents", "dialogue": "Dialogue sheet"}[name]
    assert {(own, "en"), ("”att aktivt söka information”", "sv")} <= spoken
    assert {words.language for words in heard("region-blekinge", name, "sv").words} == {"sv"}


# --- finding one's way


def test_contents_name_every_statement_with_its_page() -> None:
    """The contents have the chapters and every statement, and the page that each says is the one where it stands."""
    data = paper("region-blekinge", "booklet", "sv")
    pages = page_texts(data)
    entries = [folded(one.text) for one in heard("region-blekinge", "booklet", "sv").parts("TOCI")]
    html = parsed(same_as_html("region-blekinge", "booklet", "sv"))
    statements = [shown(one) for one in html.iter("h4") if one.get("id", "").startswith("statement_")]
    listed = [one for one in entries if re.match(r"\d+ ", one)]
    assert len(listed) == len(statements) == 45
    for entry, heading in zip(listed, statements, strict=True):
        found = re.fullmatch(r"(\d+) (.*) (\d+)", entry)
        assert found is not None
        assert heading.endswith(f" {found[1]}. {found[2]}")
        assert heading in folded(pages[int(found[3]) - 1])


def test_links_say_where_they_lead() -> None:
    """Every link says what it leads to and the page, in the language of the document."""
    for language, page in (("sv", "sida"), ("en", "page")):
        said = links(paper("region-blekinge", "booklet", cast("Language", language)))
        assert [one for one in said if not re.fullmatch(rf"\S.*, {page} \d+", one)] == []
    assert {"Manager/leader 6", "Activity 1", "Good relationships"} <= {one.rpartition(",")[0] for one in said}


def test_bookmarks_are_the_chapters() -> None:
    """The bookmarks have the chapters, their parts and the statements, each under what it belongs to."""
    found = bookmarks(paper("region-vasterbotten", "booklet", "sv"))
    levels = [level for level, _ in found]
    assert max(levels) == 4
    assert all(after - before <= 1 for before, after in pairwise(levels))
    titles = [title for level, title in found if level == 2]
    assert titles[:3] == ["Innehåll", "Så läser du häftet", "Om ramverket"]
    assert titles[-3:] == ["Skalorna", "Ordlista", "Källor"]


def test_pages_are_numbered() -> None:
    """Every page but the cover says which one it is and of how many."""
    cover, *pages = page_texts(paper("region-blekinge", "booklet", "sv"))
    assert re.search(r"\d+ \(\d+\)", cover) is None
    assert [re.search(r"(\d+) \((\d+)\)$", text) is None for text in pages] == [False] * len(pages)
    assert pages[-1].endswith(f"{len(pages) + 1} ({len(pages) + 1})")


# --- what is kept together


def test_no_heading_ends_a_page() -> None:
    """Wherever a page ends, a heading goes with what it heads."""
    for framework in FRAMEWORKS:
        titles = {title for _, title in bookmarks(paper(framework, "booklet", "sv"))}
        for text in page_texts(paper(framework, "booklet", "sv"))[1:]:
            end = folded(text).rpartition(folded(framework_in(framework, "sv").title))[0].rstrip()
            assert [title for title in titles if end.endswith(folded(title))] == []


def test_behaviour_is_on_one_page() -> None:
    """A behaviour is never cut: its question, the question to others and its examples stand on the same page."""
    pages = [folded(text) for text in page_texts(paper("region-blekinge", "booklet", "sv"))]
    for one in framework_in("region-blekinge", "sv").indicators.values():
        parts = [one.self, *one.anchors.values(), *([one.because] if one.because else ())]
        assert any(all(folded(part) in page for part in parts) for page in pages), one.self


def test_behaviour_of_a_long_statement_is_on_one_page() -> None:
    """A statement that is higher than a page is cut between its behaviours and nowhere else."""
    contents = cast("Any", _contents("booklet"))
    statement = next(one for role in contents["roles"] for group in role["groups"] for one in group["statements"])
    asked = next(one for one in statement["indicators"] if one["anchors"])
    statement["indicators"] = [
        {**asked, "self": f"Fråga {number}:", "observer": None, "because": f"Skäl {number}."} for number in range(40)
    ]
    pages = [folded(text) for text in page_texts(typeset(Page("booklet", contents), {}, OWN_LOOK))]
    questions, reasons = ([re.findall(rf"{word} (\d+)", page) for page in pages] for word in ("Fråga", "Skäl"))
    assert questions == reasons
    assert [len(found) for found in questions if found] == [
        page.count("Svarar aldrig") for page in pages if "Skäl" in page
    ]
    assert sum(map(bool, questions)) > 2


def test_topic_is_on_one_page() -> None:
    """What is talked about at one time, with the room to write, is never cut."""
    ends = [
        text.count("Vem gör vad, och till när") - len(re.findall(r"Samtal \d+", text))
        for text in page_texts(paper("region-blekinge", "dialogue", "sv"))
    ]
    assert set(ends) == {0}


def test_levels_are_a_list() -> None:
    """The examples of a behaviour are one list, each level with its number and its name before its example."""
    lists = [
        [folded(item.text) for item in found.parts("LBody") if not item.parts("L")]
        for found in heard("region-blekinge", "booklet", "sv").parts("L")
    ]
    assert [
        "1 Nästan aldrig:Förklarar nästan inga av besluten",
        "3 Ungefär varannan gång:Förklarar ungefär vartannat beslut",
        "5 Så gott som alltid:Förklarar så gott som varje beslut",
    ] in lists


# --- any framework


def _everywhere(value: object, text: str, key: str = "") -> object:
    """The contents of a document with every text that is not the document's own replaced."""
    if key in {"label", "language", "content_language", "id", "kind", "published_as", "words", "source"}:
        return value
    if isinstance(value, dict):
        return {name: _everywhere(one, text, name) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_everywhere(one, text, key) for one in value]
    return text if isinstance(value, str) and value not in OWN_WORDS else value


@pytest.mark.parametrize("text", [HOSTILE, "x" * 400, " ".join(f"ord{number}" for number in range(900))])
@pytest.mark.parametrize("name", ["booklet", "dialogue"])
def test_any_text_is_only_text(name: Name, text: str) -> None:
    """Whatever a framework says, however long, is shown as it was written and as often as on the HTML page."""
    page = Page(name, cast("dict[str, object]", _everywhere(_contents(name), text)))
    data = typeset(page, {}, OWN_LOOK)
    html = folded("".join(texts_of(parsed(fill(page, "html", OWN_LOOK)))))
    assert folded(document(data).text).count(text) >= html.count(text) > 8
    assert failures(data) == []


@pytest.mark.parametrize("text", ["", " \n "])
@pytest.mark.parametrize("name", ["booklet", "dialogue"])
def test_nothing_written_is_no_fault(name: Name, text: str) -> None:
    """A framework that says nothing where it could say something makes a document all the same."""
    page = Page(name, cast("dict[str, object]", _everywhere(_contents(name), text)))
    assert document(typeset(page, {}, OWN_LOOK)).parts("H1")


def _contents(name: Name) -> dict[str, object]:
    return booklet_contents(SMALL, "sv") if name == "booklet" else dialogue_contents(SMALL, "sv")

"""What a PDF has in common with the HTML document of the same: every text, every heading, and no part that says nothing."""

from __future__ import annotations

import io
from xml.etree.ElementTree import Element

import pikepdf
from tests.documents.paper.pdfs import Part
from tests.documents.parsing import headings, texts_of


def folded(text: str) -> str:
    """A text with all space alike."""
    return " ".join(text.split())


def unheard(pdf: Part, html: Element) -> list[str]:
    """The texts of the HTML document that are not heard in the PDF, or not in the same order.

    A link past the contents is of no use on paper, and what a picture says to those who do not see it is no text there.
    """
    heard, at, missing = folded(pdf.text), 0, []
    for text in map(folded, texts_of(_on_paper(html))):
        found = heard.find(text, at)
        missing += [text] if found < 0 else []
        at = max(at, found + len(text)) if found >= 0 else at
    return missing


def different_headings(pdf: Part, html: Element) -> list[tuple[int, str]]:
    """The headings, each with its level, that only one of the two has."""
    found = [(int(one.tag[1]), folded(one.text)) for one in pdf.parts("H1", "H2", "H3", "H4", "H5", "H6")]
    shown = headings(html)
    return [] if found == shown else [one for one in (*found, *shown) if one not in found or one not in shown] or shown


def empty_parts(pdf: Part) -> list[str]:
    """The tags of what has nothing to hear, and of text that stands in no paragraph."""
    parts = pdf.parts("H1", "H2", "H3", "H4", "P", "L", "LBody", "TH", "TD", "TOCI")
    bare = [one for one in pdf.parts("Span") if one.attributes.get("Placement") == "/Block"]
    return [one.tag for one in parts if not one.text.strip()] + [one.tag for one in bare]


def links(data: bytes) -> list[str]:
    """What every link of a PDF says to those who hear it."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [
            str(one.get("/Contents", ""))
            for page in pdf.pages
            for one in page.obj.get("/Annots") or ()
            if "/Dest" in one
        ]


def bookmarks(data: bytes) -> list[tuple[int, str]]:
    """The bookmarks of a PDF in their order, each with its level."""
    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_outline() as outline:
        found: list[tuple[int, str]] = []

        def add(items: list[pikepdf.OutlineItem], level: int) -> None:
            for item in items:
                found.append((level, item.title))
                add(item.children, level + 1)

        add(outline.root, 1)
        return found


def _on_paper(html: Element) -> Element:
    for above in list(html.iter()):
        for one in list(above):
            if one.get("class") == "skip" or str(one.tag).endswith(("}title", "}desc")):
                above.remove(one)
    return html

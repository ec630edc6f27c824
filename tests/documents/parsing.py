"""Documents as tests read them: parsed, not grepped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import cast
from xml.etree.ElementTree import Element

import html5lib


def parsed(text: str) -> Element:
    """The document as a tree; anything that is not right in the HTML is an exception."""
    parser = html5lib.HTMLParser(html5lib.getTreeBuilder("etree"), strict=True, namespaceHTMLElements=False)
    return cast("Element", parser.parse(text))


def shown(element: Element) -> str:
    """The text of an element as it is read, without styles."""
    return " ".join("".join(texts_of(element)).split())


def texts_of(element: Element) -> Iterator[str]:
    """The pieces of text in an element, in their order, without styles and the title."""
    if element.tag in {"style", "title"}:
        return
    yield element.text or ""
    for child in element:
        yield from texts_of(child)
        yield child.tail or ""


def headings(document: Element) -> list[tuple[int, str]]:
    """All headings in their order, each with its level."""
    return [
        (int(str(one.tag)[1]), shown(one))
        for one in document.iter()
        if re.fullmatch("h[1-6]", str(one.tag)) is not None
    ]


def faults_of_headings(document: Element) -> list[str]:
    """What a screen reader would stumble on: no h1 first or more than one, a level skipped on the way down, an empty one."""
    found = headings(document)
    levels = [level for level, _ in found]
    faults = [] if levels[:1] == [1] and levels.count(1) == 1 else [f"levels {levels}"]
    faults += [f"{after[1]!r} skips a level" for before, after in pairwise(found) if after[0] > before[0] + 1]
    return faults + [f"heading {number} is empty" for number, (_, text) in enumerate(found, 1) if not text]


def in_order(text: str, *parts: str) -> bool:
    """Whether the parts all stand in a text, each after the one before."""
    at = 0
    for part in parts:
        at = text.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return True

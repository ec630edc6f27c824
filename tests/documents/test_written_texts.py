"""What people have written changes no document's structure, in any format: not one of their signs is read as markup."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from typing import Any, get_args, get_origin
from xml.etree import ElementTree as ET

import html5lib
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel
from tests.documents.made_programmes import matching, programme, trial
from tests.documents.test_rendering import ANSWERS, FRAMEWORK, plan
from tests.feedback import made as feedbacks

from ledarskap.assessment.scoring import score
from ledarskap.documents.document import Format
from ledarskap.documents.rendering import render
from ledarskap.feedback.comparing import feedback_of
from ledarskap.feedback.report import Feedback
from ledarskap.reading.values import TEXT_PATTERN

INNOCENT = "ord"
# What ends, begins or escapes something in HTML, CSS, SVG, Markdown, a calendar, a template or a script.
HOSTILE = (
    "<script>alert(1)</script>",
    "</style></title></svg><b>",
    "<!--",
    "]]>",
    '" onclick="alert(1)',
    "' style='x",
    "&lt;b&gt; &amp; &#60;",
    "{{ 7*7 }}{% raw %}{# a #}",
    "# ord",
    "- ord",
    "1. ord",
    "> ord",
    "***",
    "===",
    "```",
    "| a | b |",
    "[ord](javascript:alert(1))",
    "![ord](x)",
    "<https://ord>",
    "\\",
    "*ord* _ord_ `ord` ~~ord~~",
    "ord\nEND:VEVENT\nBEGIN:VALARM",
    "ord;X-A=1:b,c",
    "\u202eord",
)


def is_free(metadata: Any) -> bool:
    """Whether what is annotated beside a type says that any text can stand there."""
    return any(
        getattr(one, "pattern", None) == TEXT_PATTERN or is_free(getattr(one, "metadata", ())) for one in metadata
    )


def with_text(value: Any, text: str, annotation: Any = None, metadata: Any = ()) -> Any:
    """A value with a text in every place where a person can write any."""
    if isinstance(value, BaseModel):
        changed = {
            name: with_text(getattr(value, name), text, field.annotation, field.metadata)
            for name, field in type(value).model_fields.items()
        }
        return value.model_copy(update=changed)
    if get_origin(annotation) is not None and hasattr(annotation, "__metadata__"):
        metadata, annotation = annotation.__metadata__, get_args(annotation)[0]
    inner = [one for one in get_args(annotation) if one is not type(None)]
    if isinstance(value, str):
        found = is_free(metadata) or any(is_free(getattr(one, "__metadata__", ())) for one in inner)
        return text if found else value
    if isinstance(value, Mapping):
        return {key: with_text(child, text, inner[-1] if inner else None) for key, child in value.items()}
    if isinstance(value, tuple):
        return tuple(with_text(child, text, inner[0] if inner else None) for child in value)
    return value


def feedback_with(text: str) -> Feedback:
    """A report of feedback in which the framework and the round have a text everywhere."""
    framework = with_text(feedbacks.FRAMEWORK, text)
    answers = feedbacks.sample(framework=framework, peer=6, employee=11)
    return feedback_of(with_text(feedbacks.made_round(manager=1, peer=8, employee=14), text), framework, answers)


VALUES: Mapping[str, Callable[[str], Any]] = {
    "plan": lambda text: with_text(plan(), text),
    "framework": lambda text: with_text(FRAMEWORK, text),
    "programme": lambda text: with_text(programme(), text),
    "trial": lambda text: with_text(trial(), text),
    "matching": lambda text: with_text(matching(), text),
    "feedback": feedback_with,
    "result": lambda text: score(with_text(FRAMEWORK, text), with_text(ANSWERS, text)),
}


def made(name: str, text: str, to: Format) -> str:
    """A document of a value with a text everywhere."""
    value = VALUES[name](text)
    extra = {"programme": programme()} if name in {"trial", "matching"} else {}
    date = {"date": datetime.date(2026, 11, 25)} if to == "ics" else {}
    document = {"document": "agreement"} if name == "matching" else {"document": "paths"} if to == "svg" else {}
    return str(render(value, to, **extra, **date, **document))  # type: ignore[call-overload]


def elements(text: str) -> tuple[list[tuple[str, ...]], set[str]]:
    """The elements of an HTML document with the names of their attributes; those of its pictures by their kinds.

    In a picture a longer text takes more lines, each an element, and elsewhere each line break is one.
    """
    tree = html5lib.parse(text, namespaceHTMLElements=False)
    drawn = {one for picture in tree.findall(".//{*}svg") for one in picture.iter()}
    page = [one for one in tree.iter() if one not in drawn and one.tag != "br"]
    return [(str(one.tag), *sorted(map(str, one.attrib))) for one in page], {str(one.tag) for one in drawn}


def marks(text: str) -> list[str]:
    """How each line of a Markdown document begins, and what stands unescaped in it of signs that mean something."""
    bare = (re.sub(r"\\.", "x", line) for line in text.splitlines())
    return [
        "".join(re.findall(r"^\s*(?:#{1,6}|[-*+]|\d+[.)]|>|=+$|-+$|\||```)(?=\s|$)", line))
        + "".join(re.findall(r"\*\*|[*_`\[<|~]|&(?=#?\w+;)", line))
        for line in bare
    ]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("name", VALUES)
def test_html_structure(name: str, text: str) -> None:
    """An HTML document has the same elements and attributes, whatever the texts are, and they are all in it."""
    document = made(name, text, "html")
    assert elements(document) == elements(made(name, INNOCENT, "html"))
    shown = " ".join("".join(html5lib.parse(document, namespaceHTMLElements=False).itertext()).split())
    assert " ".join(text.split()) in shown


@pytest.mark.parametrize("text", [one for one in HOSTILE if "\n" not in one])
@pytest.mark.parametrize("name", VALUES)
def test_markdown_structure(name: str, text: str) -> None:
    """A Markdown document has the same headings, lists and signs, whatever the texts are."""
    assert marks(made(name, text, "md")) == marks(made(name, INNOCENT, "md"))


@pytest.mark.parametrize("text", HOSTILE)
def test_svg_structure(text: str) -> None:
    """An SVG has only the elements that it has otherwise; a longer text takes more lines."""
    tags = {str(one.tag) for one in ET.fromstring(made("programme", text, "svg")).iter()}
    assert tags == {str(one.tag) for one in ET.fromstring(made("programme", INNOCENT, "svg")).iter()}


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("name", ["plan", "trial", "matching"])
def test_calendar_structure(name: str, text: str) -> None:
    """A calendar has the same lines, but for what each says."""

    def names(document: str) -> list[str]:
        return [re.split("[:;]", line)[0] for line in document.replace("\r\n ", "").splitlines()]

    # Events on the same day come in an order of their own.
    assert sorted(names(made(name, text, "ics"))) == sorted(names(made(name, INNOCENT, "ics")))


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.text(st.sampled_from("<>&\"'`*_#-+.1[](){}%|\\~!=/: aå;"), min_size=1, max_size=20).filter(
        lambda text: text == text.strip()
    )
)
def test_any_text_in_a_plan(text: str) -> None:
    """So for any text in a plan, as HTML and as Markdown."""
    assert elements(made("plan", text, "html")) == elements(made("plan", INNOCENT, "html"))
    assert marks(made("plan", text, "md")) == marks(made("plan", INNOCENT, "md"))


def test_the_texts_are_found() -> None:
    """The tests above put their text in every document's places, and in none that must be an id."""
    changed = with_text(plan(), "HEJ")
    assert changed.parties.person.name == changed.focus[0].text == changed.commitments[0].what == "HEJ"
    assert changed.focus[0].statement == "chef.lyssna"
    assert with_text(FRAMEWORK, "HEJ").roles["chef"].duties["lyssna"].indicators["fragar"].observer == "HEJ"

"""In which language each word of a document says that it is, where the document's language and its content's differ."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from pydantic import BaseModel
from tests.documents.pages import NAMES, values
from tests.documents.parsing import parsed

import ledarskap
from ledarskap.assessment.scoring import Result
from ledarskap.feedback.report import Feedback
from ledarskap.reading.wording import Language

# Before each word of the content, so that it is known wherever it comes to stand.
SIGN = "¤"
# What is the same in all languages.
NOT_WORDS = {"licence", "version", "language"}
# The language of the document, and the one that its content says it is in.
MIXTURES: tuple[tuple[Language, Language], ...] = (("en", "sv"), ("sv", "en"))
mixed = pytest.mark.parametrize(("spoken", "content"), MIXTURES, ids=["English on Swedish", "Swedish on English"])


@mixed
@pytest.mark.parametrize("name", NAMES)
def test_what_is_foreign_is_marked(name: str, spoken: Language, content: Language) -> None:
    """No word of the content stands in a part that is said to be in the document's own language."""
    said = [text for text, language in pieces(document(name, spoken, content)) if language == spoken]
    assert [text for text in said if SIGN in text] == []


@mixed
@pytest.mark.parametrize("name", NAMES)
def test_what_is_not_foreign_is_not_marked(name: str, spoken: Language, content: Language) -> None:
    """What is said to be in the content's language is the content's, and something is; none of it is the document's own words."""
    said = [text for text, language in pieces(document(name, spoken, content)) if language == content]
    assert said != []
    assert [text for text in said if not all(_is_of_the_content(word) for word in text.split())] == []


@mixed
@pytest.mark.parametrize("name", NAMES)
def test_no_other_language_is_named(name: str, spoken: Language, content: Language) -> None:
    """All of a document is in one of two languages, also where nothing is read."""
    named = {one.get("lang") for one in document(name, spoken, content).iter()} - {None}
    assert named == {spoken, content}


def test_a_mark_that_is_missing_is_seen() -> None:
    """Where words stand, and in which language, is found inside and behind other parts."""
    document = parsed(
        '<!DOCTYPE html><html lang="en"><title>a</title><p>Goal: ¤Fler <b lang="sv">¤vågar <i>Period</i></b> then'
    )
    assert list(pieces(document)) == [("Goal: ¤Fler", "en"), ("¤vågar", "sv"), ("Period", "sv"), ("then", "en")]


@cache
def document(name: str, spoken: Language, content: Language) -> Element:
    """A document in one language on content in another, with the sign before each word of that content."""
    value, how = values("sv")[name]
    how = {key: _in_language(signed(one), content) if key == "programme" else one for key, one in how.items()}
    return parsed(str(ledarskap.render(_in_language(signed(value), content), language=spoken, **how)))


def signed(value: Any) -> Any:
    """A value with the sign before each word that somebody reads in it."""
    if isinstance(value, str):
        # Ids, and the words that our formats have.
        is_id = re.fullmatch(r"[a-z0-9._/+-]+", value) is not None
        return value if is_id else re.sub(r"(?<!\S)(?=\S*[^\W\d_])", SIGN, value)
    if isinstance(value, BaseModel):
        fields = {name: getattr(value, name) for name in type(value).model_fields if name not in NOT_WORDS}
        return value.model_copy(update={name: signed(one) for name, one in fields.items()})
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return dataclasses.replace(
            value, **{one.name: signed(getattr(value, one.name)) for one in dataclasses.fields(value) if one.init}
        )
    if isinstance(value, Mapping):
        return {key: signed(one) for key, one in value.items()}
    if isinstance(value, tuple):
        signs = [signed(one) for one in value]
        return type(value)(*signs) if hasattr(value, "_fields") else tuple(signs)
    return value


def pieces(element: Element, language: str = "") -> Iterator[tuple[str, str]]:
    """Every piece of text in an element as it is read, in its order, with its language."""
    language = element.get("lang", language)
    if element.tag in {"style", "title"} and element.get("id") is None:
        return
    yield from ((text, language) for text in _read(element.text))
    for child in element:
        yield from pieces(child, language)
        yield from ((text, language) for text in _read(child.tail))


def _in_language(value: Any, language: Language) -> Any:
    """A value that says that it is in a language, whatever its words are."""
    if isinstance(value, Result):
        parts: dict[str, Any] = {"questionnaire": value.questionnaire, "answers": value.answers}
        return dataclasses.replace(value, **{name: _in_language(part, language) for name, part in parts.items()})
    if isinstance(value, Feedback):
        parts = {"questionnaire": value.questionnaire, "own": value.own}
        return dataclasses.replace(value, **{name: _in_language(part, language) for name, part in parts.items()})
    return value.model_copy(update={"language": language}) if hasattr(value, "language") else value


def _read(text: str | None) -> Iterator[str]:
    read = " ".join((text or "").split())
    if re.search(r"[^\W\d_]", read):
        yield read


def _is_of_the_content(word: str) -> bool:
    """Whether it has the sign, or has nothing to say, or is an id that stands where no name is."""
    return SIGN in word or re.fullmatch(r"[\W\d_]*|[(”“]?[a-z0-9._/+-]+[,.)”“]*", word) is not None

"""What editors say: something of every key that people write, in two languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, get_args, get_origin

import pytest
from pydantic import BaseModel
from tests.editors.formats import MODELS, models_in

from ledarskap.editors.describing import Key
from ledarskap.editors.descriptions import THINGS, thing
from ledarskap.framework.model import Statement
from ledarskap.reading.wording import Wording


def words_in(annotation: object) -> list[str]:
    """The words that can be chosen where a type belongs."""
    if get_origin(annotation) is Literal:
        return list(get_args(annotation))
    if annotation is bool:
        return ["true", "false"]
    return [word for argument in get_args(annotation) for word in words_in(argument)]


def own_words(model: type[BaseModel], name: str) -> list[str]:
    """The words that can be chosen under a key itself, not inside the things below it."""
    annotation = model.model_fields[name].annotation
    return [] if list(models_in(annotation)) else words_in(annotation)


def wordings() -> Iterator[tuple[str, Wording]]:
    """Everything that is said, and of what."""
    for model, said in THINGS.items():
        yield f"{model.__name__} name", said.name
        yield f"{model.__name__} text", said.text
        for name, key in said.keys.items():
            yield f"{model.__name__}.{name}", key.text
            yield from ((f"{model.__name__}.{name} {word}", meaning) for word, meaning in key.choices.items())


def test_every_model_is_described() -> None:
    """Every group of keys that people write is described, and no other."""
    assert set(THINGS) == {*MODELS, Statement}
    assert len(MODELS) > 50


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_key_is_described(model: type[BaseModel]) -> None:
    """Every key is described, in the order of the model; no description is left over."""
    assert list(thing(model).keys) == list(model.model_fields)
    assert set(THINGS[model].keys) <= set(model.model_fields)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_word_is_described(model: type[BaseModel]) -> None:
    """Every word that can be chosen is described, in order; no description is left over."""
    for name, key in thing(model).keys.items():
        assert list(key.choices) == own_words(model, name), name


def test_examples_are_right() -> None:
    """What is given as an example can stand there."""
    for model in MODELS:
        for name, key in thing(model).keys.items():
            if key.example is not None:
                assert_fits(model, name, key)


def assert_fits(model: type[BaseModel], name: str, key: Key) -> None:
    """The example alone makes no error of its own under its key, be it in a list or by itself."""
    from pydantic import ValidationError

    one = str(key.example)
    value: object = (one,) if get_origin(model.model_fields[name].annotation) is tuple else one
    try:
        model.model_validate({name: value})
    except ValidationError as error:
        places = [detail["loc"] for detail in error.errors(include_input=False, include_url=False)]
        assert [place for place in places if place[0] == name] == [], f"{model.__name__}.{name}"


def test_both_languages_say_something() -> None:
    """Nothing is said in one language only, and the Swedish is not the English."""
    same = [what for what, wording in wordings() if wording.swedish == wording.english]
    # The words that are spelt alike in both.
    assert same == ["Period name"]
    assert [what for what, wording in wordings() if not (wording.swedish.strip() and wording.english.strip())] == []


def test_descriptions_are_whole_sentences() -> None:
    """What is said of a key begins with a capital and ends as a sentence, or with an example; it is no technical term."""
    for what, wording in wordings():
        for text in wording:
            assert text == text.strip()
            assert "  " not in text, what
            if "." in what and " " not in what:
                assert re.match(r"[A-ZÅÄÖ~]|true", text), what
                assert text.endswith((".", "”")) or "xempel: " in text or "example: " in text, what
            assert not re.search(r"\b(field|fält|schema|string|sträng)\b", text), what

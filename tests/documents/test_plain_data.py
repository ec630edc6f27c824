"""Templates get plain data and nothing else, since a model or a path in a sandboxed template is a way out of the sandbox."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import pytest
from tests.documents.made_programmes import FRAMEWORK, matching, participants, programme, trial
from tests.documents.test_rendering import plan, result
from tests.feedback.made import full_of_everything

from ledarskap.documents.choosing import documents_of
from ledarskap.documents.document import Asked, Page

PLAIN = (str, int, float, bool, datetime.date, type(None))
VALUES = {
    "programme": programme(),
    "trial": trial(),
    "participants": participants(intresse=7),
    "matching": matching(),
    "framework": FRAMEWORK,
    "plan": plan(),
    "result": result(),
    "feedback": full_of_everything(),
}


def other_than_plain(data: object, path: str = "") -> Iterator[str]:
    """Where in some data something stands that is not plain; of exactly these types, and of none that derive from them."""
    if isinstance(data, dict) and type(data) is dict:
        for key, child in data.items():
            yield from other_than_plain(child, f"{path}.{key}")
    elif isinstance(data, (list, tuple)) and type(data) in {list, tuple}:
        for number, child in enumerate(data):
            yield from other_than_plain(child, f"{path}.{number}")
    elif type(data) not in PLAIN:
        yield f"{path}: {type(data).__name__}"


@pytest.mark.parametrize("name", VALUES)
def test_plain_data_only(name: str) -> None:
    """Every document's template is given dicts, lists, texts, numbers and dates, however deep."""
    asked = Asked("html", "sv", framework=FRAMEWORK, programme=programme())
    made = [document.make(asked) for document in (documents_of(VALUES[name]) or {}).values()]
    pages = [one for one in made if isinstance(one, Page)]
    assert pages
    assert [fault for page in pages for fault in other_than_plain(page.contents)] == []


def test_the_check_finds_what_is_not_plain() -> None:
    """The check above tells of a model, wherever it stands."""
    assert list(other_than_plain({"a": [1, {"b": programme()}]})) == [".a.1.b: Programme"]

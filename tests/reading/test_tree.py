"""A document's tree: where its values stand."""

from __future__ import annotations

import pytest

from ledarskap.reading.problems import Kind, Location
from ledarskap.reading.reporting import as_text
from ledarskap.reading.tree import Document, Part, Path
from ledarskap.reading.wording import Wording
from ledarskap.reading.yaml_reader import read_yaml

TEXT = """\
# Rollen
name: Chef
duties:
  å:
    text: 😀 att vara
    tags: [a, ~, b]
  ä:
"""
KIND = Kind("odd", Wording("konstigt {what}", "odd {what}"), Wording("", ""))


@pytest.fixture
def document() -> Document:
    return read_yaml(TEXT, "a.yaml")


@pytest.mark.parametrize(
    ("path", "part", "place"),
    [
        pytest.param((), "value", (2, 1, 7, 5), id="the-whole"),
        pytest.param(("name",), "key", (2, 1, 2, 5), id="key"),
        pytest.param(("name",), "value", (2, 7, 2, 11), id="value"),
        pytest.param(("duties", "å", "text"), "value", (5, 11, 5, 21), id="deep-value"),
        pytest.param(("duties", "å", "tags", 2), "value", (6, 18, 6, 19), id="in-a-list"),
        pytest.param(("duties", "å", "tags", 2), "key", (6, 18, 6, 19), id="a-list-has-no-keys"),
        pytest.param(("duties", "ä"), "key", (7, 3, 7, 4), id="key-of-a-blank"),
        pytest.param(("duties", "å", "source"), "value", (4, 3, 4, 4), id="what-is-missing-stands-at-the-key-above"),
        pytest.param(("roles", "chef"), "value", (2, 1, 7, 5), id="nothing-above-but-the-whole"),
    ],
)
def test_place(document: Document, path: Path, part: Part, place: tuple[int, int, int, int]) -> None:
    """The place of a value or key; of the nearest key above where the path leads nowhere."""
    assert document.place(path, part)[0] == Location("a.yaml", *place)


def test_problem(document: Document) -> None:
    """A problem is made with its place, its line and its values."""
    problem = document.problem(KIND, ("duties", "å", "text"), what="text")
    assert as_text([problem], "sv") == (
        "a.yaml:5:11: fel: konstigt text [odd]\n    5 |     text: 😀 att vara\n      |           ^^^^^^^^^^^"
    )


def test_blanks(document: Document) -> None:
    """Blanks are listed in the order of the file."""
    assert document.blank_paths() == [("duties", "å", "tags", 1), ("duties", "ä")]


def test_holds(document: Document) -> None:
    """A document holds the paths of its values, and no others."""
    assert document.holds(("duties", "å", "tags", 2))
    assert not document.holds(("duties", "å", "tags", 3))
    assert not document.holds(("duties", "tags"))


def test_document_without_a_tree() -> None:
    """What could not be read still has a place to point to: its beginning."""
    location, line = Document("a.yaml", "första\nandra").place(("name",))
    assert (location, line) == (Location("a.yaml", 1, 1, 1, 1), "första")

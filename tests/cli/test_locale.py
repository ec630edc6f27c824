"""The Swedish texts of the command line: whole, used, and compiled."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po

import ledarskap.cli

SOURCES = Path(ledarskap.cli.__file__).parent
MESSAGES = SOURCES / "locale" / "sv" / "LC_MESSAGES" / "messages.po"
ONE_TEXT = {"_", "gettext"}
TWO_TEXTS = {"ngettext"}


@pytest.fixture
def catalog() -> Catalog:
    """The Swedish texts as they are written."""
    with MESSAGES.open("rb") as file:
        return read_po(file, locale="sv", abort_invalid=True)


def entries(catalog: Catalog) -> list[Message]:
    """All texts but the head."""
    return [message for message in catalog if message.id]


def forms(message: Message) -> list[tuple[str, str]]:
    """Each text beside its translation: one, or one for the singular and one for the plural."""
    originals = [message.id] if isinstance(message.id, str) else list(message.id)
    translations = [message.string] if isinstance(message.string, str) else list(message.string or ())
    return list(zip(originals, translations, strict=True))


def is_from_click(message: Message) -> bool:
    """Whether a text is one of click's."""
    return "click" in message.auto_comments


def calls() -> Iterator[tuple[str, ast.Call, int]]:
    """Every call of gettext in the command line's code: where it stands, and how many texts it takes."""
    for path in sorted(SOURCES.glob("**/*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in ONE_TEXT | TWO_TEXTS:
                yield f"{path.name}:{node.lineno}", node, 2 if name in TWO_TEXTS else 1


def used() -> dict[str, str]:
    """Every text that is passed to gettext, and where."""
    return {
        argument.value: place
        for place, call, number in calls()
        for argument in call.args[:number]
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    }


def test_compiled_texts_are_those_that_are_written(catalog: Catalog) -> None:
    """The .mo file holds what the .po file says."""
    compiled = BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    with MESSAGES.with_suffix(".mo").open("rb") as file:
        stored = read_mo(file)
    assert [forms(message) for message in entries(stored)] == [forms(message) for message in entries(read_mo(compiled))]
    assert len(entries(stored)) == len(entries(catalog))


def test_every_text_is_translated(catalog: Catalog) -> None:
    """Whatever the code passes to gettext has a translation that is neither empty nor in doubt."""
    translated = {
        original
        for message in entries(catalog)
        for original, translation in forms(message)
        if translation and not message.fuzzy
    }
    assert used()
    assert {text: place for text, place in used().items() if text not in translated} == {}


def test_every_translation_is_finished(catalog: Catalog) -> None:
    """No entry is empty, in doubt or thrown away, click's among them."""
    unfinished = [
        message.id for message in entries(catalog) if message.fuzzy or not all(text for _, text in forms(message))
    ]
    assert unfinished == []
    assert list(catalog.obsolete) == []


def test_texts_can_be_found(catalog: Catalog) -> None:
    """Only texts that stand in the code as they are go to gettext, so that each can be translated."""
    found = list(calls())
    assert found
    assert [
        place
        for place, call, number in found
        if not all(isinstance(one, ast.Constant) and isinstance(one.value, str) for one in call.args[:number])
    ] == []


def test_same_places_to_fill_in(catalog: Catalog) -> None:
    """A translation has the same {names} as its text, filled in in the same way."""

    def places(text: str) -> set[tuple[str, str | None, str | None]]:
        return {(name, conversion, form) for _, name, form, conversion in Formatter().parse(text) if name is not None}

    different = [
        (original, translation)
        for message in entries(catalog)
        for original, translation in forms(message)
        if places(original) != places(translation)
    ]
    assert different == []


def test_every_translation_is_used(catalog: Catalog) -> None:
    """No translation of ours is of a text that the code no longer has."""
    texts = used()
    ours = [original for message in entries(catalog) if not is_from_click(message) for original, _ in forms(message)]
    assert ours
    assert [text for text in ours if text not in texts] == []


def test_click_and_ours_are_kept_apart(catalog: Catalog) -> None:
    """What the code passes to gettext itself is not marked as click's."""
    texts = used()
    assert [message.id for message in entries(catalog) if is_from_click(message) and message.id in texts] == []

"""The nouns of a framework, as values."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable, Mapping
from types import MappingProxyType

import pytest
from pydantic import ValidationError

from ledarskap.framework.model import (
    OBSERVERS,
    TRANSLATED,
    UNTRANSLATED,
    Duty,
    Framework,
    Indicator,
    Organisation,
    Scale,
    Statement,
)
from ledarskap.reading.binding import bind
from ledarskap.reading.yaml_reader import read_yaml


def _indicators(*keys: bool) -> Mapping[str, Indicator]:
    return {f"i{number}": Indicator(self="Jag lyssnar.", key=key) for number, key in enumerate(keys, 1)}


@pytest.fixture
def framework() -> Framework:
    """A framework as a program would give it: typed values, few of them."""
    return Framework.model_validate(
        {
            "format": "framework/1",
            "id": "vart",
            "version": "1.0.0",
            "title": "Vårt",
            "evidence": {"status": "untested"},
            "scale": "ofta",
            "scales": {"ofta": {"kind": "frequency", "name": "Ofta", "levels": {1: "Aldrig", 2: "Alltid"}}},
            "roles": {
                "chef": {
                    "name": "Chef",
                    "qualities": {"lugn": {"text": "att vara lugn", "indicators": _indicators(False)}},
                    "duties": {
                        "lyssna": {"text": "att lyssna", "scale": "annan", "indicators": _indicators(False, True)}
                    },
                },
                "adept": {"name": "Adept", "duties": {"lyssna": {"text": "att lyssna"}}},
            },
            "organisation": {"conditions": {"tid": {"text": "det finns tid", "indicators": _indicators(True)}}},
        }
    )


def test_statements(framework: Framework) -> None:
    """Statements come by their full ids: roles in their order, duties before qualities, conditions last."""
    assert list(framework.statements) == ["chef.lyssna", "chef.lugn", "adept.lyssna", "organisation.tid"]
    assert framework.statements["chef.lugn"] is framework.roles["chef"].qualities["lugn"]


def test_indicators(framework: Framework) -> None:
    """Indicators come by their full ids in the order of their statements."""
    assert list(framework.indicators) == ["chef.lyssna.i1", "chef.lyssna.i2", "chef.lugn.i1", "organisation.tid.i1"]


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("sidor: {a: {name: A, text: A}}", "sides"),
        ("ordlista: {}", "glossary"),
        ("undvik: [x]", "avoid"),
        ("skäl: Det märks.", "because"),
        ("av: manager", "by"),
        ("vem: manager", "by"),
        ("görs-av: manager", "by"),
        ("utförs-av: manager", "by"),
        ("by: chefen", "manager"),
        ("by: chef", "manager"),
        ("by: personen", "person"),
        ("by: medarbetaren", None),
    ],
)
def test_keys_and_choices_in_swedish(written: str, key: str | None) -> None:
    """What is written in Swedish is understood, and the English word that belongs there is proposed."""
    head, rest = written.partition(": ")[::2]
    places = {
        "sidor": f"roles: {{a: {{name: A, {written}}}}}",
        "undvik": f"glossary: {{a: {{name: A, text: A, {written}}}}}",
        "skäl": f"roles: {{a: {{name: A, duties: {{b: {{text: B, indicators: {{c: {{self: C, {written}}}}}}}}}}}}}",
        "ordlista": written,
    }
    document = read_yaml(
        places.get(head, f"activities: {{a: {{name: A, text: A, way: people, {written}}}}}") + "\n", "a.yaml"
    )
    problems = bind(Framework, document.root, document).problems
    [problem] = [one for one in problems if one.code in {"unknown-key", "unknown-value"}]
    assert (problem.proposal, problem.values.get("value")) == (key, rest if head == "by" else None)


def test_scale_of_a_statement(framework: Framework) -> None:
    """A statement is answered on its own scale, or else on the framework's."""
    assert framework.scale_id_of(framework.statements["chef.lyssna"]) == "annan"
    assert framework.scale_id_of(framework.statements["chef.lugn"]) == "ofta"


@pytest.mark.parametrize(
    ("keys", "asked"),
    [
        pytest.param((False, True, False), ("i2",), id="the-marked-one"),
        pytest.param((True, False, True), ("i1", "i3"), id="all-that-are-marked"),
        pytest.param((False, False), ("i1",), id="the-first-where-none-is-marked"),
        pytest.param((), (), id="none-where-there-is-none"),
    ],
)
def test_key_indicators(keys: tuple[bool, ...], asked: tuple[str, ...]) -> None:
    """The short form asks what is marked as key, or the first."""
    assert Statement(text="att lyssna", indicators=_indicators(*keys)).key_indicators == asked


def test_defaults() -> None:
    """An indicator that says no more is seen by every observer and is no key."""
    indicator = Indicator(self="Jag lyssnar.")
    assert (indicator.seen_by, indicator.key, indicator.observer, dict(indicator.anchors)) == (
        OBSERVERS,
        False,
        None,
        {},
    )


def test_values_do_not_change(framework: Framework) -> None:
    """A value is frozen."""
    with pytest.raises(ValidationError):
        framework.title = "Annat"


def test_copies_are_equal(framework: Framework) -> None:
    """A framework survives pickle and JSON, also after its statements were asked for."""
    assert list(framework.statements)
    assert pickle.loads(pickle.dumps(framework)) == framework
    assert Framework.model_validate_json(framework.model_dump_json()) == framework


COPIERS = [
    pytest.param(copy.copy, id="copy"),
    pytest.param(copy.deepcopy, id="deepcopy"),
    pytest.param(lambda one: one.model_copy(), id="model-copy"),
    pytest.param(lambda one: one.model_copy(deep=True), id="deep-model-copy"),
    pytest.param(lambda one: pickle.loads(pickle.dumps(one)), id="pickle"),
]


@pytest.mark.parametrize("copied", COPIERS)
def test_copies_keep_what_cannot_be_found_out_again(
    framework: Framework, copied: Callable[[Framework], Framework]
) -> None:
    """A copy knows what was translated and what was not; whatever else was kept beside the fields it computes for itself."""
    framework.derived.update({TRANSLATED: ("vision.text",), UNTRANSLATED: ("title",), "questions": [1]})
    assert list(framework.statements)
    assert list(framework.indicators)
    one = copied(framework)
    assert one == framework
    assert (one.translated, one.untranslated) == (("vision.text",), ("title",))
    assert dict(one.derived) == {TRANSLATED: ("vision.text",), UNTRANSLATED: ("title",)}
    assert one.derived is not framework.derived
    assert one.statements == framework.statements
    assert one.indicators.keys() == framework.indicators.keys()
    assert framework.derived["questions"] == [1]


@pytest.mark.parametrize("copied", COPIERS)
def test_copies_of_what_is_whole(framework: Framework, copied: Callable[[Framework], Framework]) -> None:
    """A framework of which nothing is translated, or lacks a translation, has copies that say so."""
    one = copied(framework)
    assert (one.translated, one.untranslated, dict(one.derived)) == ((), (), {})


def test_what_is_computed_does_not_change(framework: Framework) -> None:
    """Nobody empties the statements of a framework for everybody else."""
    for found in (framework.statements, framework.indicators):
        assert isinstance(found, MappingProxyType)
    assert Framework.model_validate_json(framework.model_dump_json()).statements == framework.statements


@pytest.mark.parametrize("deep", [False, True])
def test_changed_copy_answers_for_itself(framework: Framework, deep: bool) -> None:
    """A copy with other roles has their statements and indicators, and the framework that it was made from keeps its own."""
    before = ([*framework.statements], [*framework.indicators])
    copied = framework.model_copy(update={"roles": {"chef": framework.roles["chef"]}}, deep=deep)
    bare = copied.model_copy(update={"organisation": Organisation()}, deep=deep)
    assert [*copied.statements] == ["chef.lyssna", "chef.lugn", "organisation.tid"]
    assert [*bare.statements] == ["chef.lyssna", "chef.lugn"]
    assert [*bare.indicators] == ["chef.lyssna.i1", "chef.lyssna.i2", "chef.lugn.i1"]
    assert ([*framework.statements], [*framework.indicators]) == before


@pytest.mark.parametrize(
    "text",
    ["", " \n", "a\x07", "a\rb", "a\u2028b", "\ufeffa", "a\x85b"],
    ids=["empty", "blank", "bell", "carriage-return", "line-separator", "byte-order-mark", "next-line"],
)
def test_no_text(text: str) -> None:
    """What no file can hold, no value can hold either, so that every value can be written."""
    with pytest.raises(ValidationError):
        Duty(text=text)


@pytest.mark.parametrize("levels", [{1: "Aldrig"}, {1: "a", 11: "b"}, {-1: "a", 0: "b"}, {True: "a", 2: "b"}], ids=str)
def test_no_scale(levels: dict[int, str]) -> None:
    """A scale has two to ten levels, which are whole numbers from 0 to 10."""
    with pytest.raises(ValidationError):
        Scale(kind="frequency", name="Ofta", levels=levels)


@pytest.mark.parametrize("id_", ["", "Å", "chef_1", "-a", "a-", "a--b", "a b", "a\n", "x" * 101])
def test_no_id(id_: str) -> None:
    """An id is a lower-case ASCII slug."""
    with pytest.raises(ValidationError):
        Statement(text="att lyssna", source=id_)

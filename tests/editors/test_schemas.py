"""JSON Schema of every file that people write: true to the models, mild to parts, strict to slips."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, cast

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import BaseModel
from tests.editors.formats import FILES, FORMATS, OURS, models_in

import ledarskap
from ledarskap.editors.schemas import kinds, schema
from ledarskap.framework.assembling import NOT_PARTS
from ledarskap.framework.model import Framework
from ledarskap.reading.binding import bind
from ledarskap.reading.wording import Language
from ledarskap.reading.yaml_reader import read_yaml

LANGUAGES: tuple[Language, ...] = ("sv", "en")


class Loader(yaml.SafeLoader):
    """YAML as editors read it: the plain values of version 1.2."""


Loader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^[-+]?[0-9]+$", list("-+0123456789")),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)(?:[eE][-+]?[0-9]+)?$", list("-+.0123456789")),
):
    Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), first)


def read(text: str) -> object:
    """A text of YAML as JSON has it."""
    return json_like(yaml.load(text, Loader))


def json_like(value: object) -> object:
    """A value with texts for keys."""
    if isinstance(value, dict):
        return {str(key): json_like(child) for key, child in value.items()}
    return [json_like(child) for child in value] if isinstance(value, list) else value


def errors(kind: str, value: object) -> list[tuple[str, str]]:
    """Where a value breaks the schema of a kind, and the keyword that it breaks."""
    found = Draft202012Validator(cast("Mapping[str, Any]", schema(kind))).iter_errors(value)
    return [(".".join(map(str, error.absolute_path)), str(error.validator)) for error in found]


def parts_of(value: object) -> Iterator[dict[str, object]]:
    """Every mapping in a schema."""
    if isinstance(value, dict):
        yield value
        for child in value.values():
            yield from parts_of(child)
    elif isinstance(value, list):
        for child in value:
            yield from parts_of(child)


# --- what schemas there are


def test_a_schema_for_every_file() -> None:
    """There is a schema for a framework, for each file that its folder can hold, and for the other formats."""
    assert set(kinds()) >= {
        "framework",
        "role",
        "organisation",
        "profiles",
        "activities",
        "glossary",
        "term",
        "principles",
        "sources",
        "scales",
        "roles",
        "retired",
        "silenced",
        "translation",
        "answers",
        "plan",
        "programme",
        "trial",
        "participants",
        "people",
        "matching",
    }
    assert "source" not in kinds(), "the folder sources holds no parts"
    assert "sources" in NOT_PARTS


@pytest.mark.parametrize("kind", kinds())
@pytest.mark.parametrize("language", LANGUAGES)
def test_schema_is_sound(kind: str, language: Language) -> None:
    """Every schema is one by the rules of 2020-12, and every reference in it leads somewhere."""
    made = schema(kind, language)
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(cast("Mapping[str, Any]", made))
    definitions = cast("dict[str, object]", made["$defs"])
    used = {str(part["$ref"]).removeprefix("#/$defs/") for part in parts_of(made) if "$ref" in part}
    assert used == set(definitions)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_file_has_a_name_and_a_description(language: Language) -> None:
    """What an editor shows over a whole file tells it from every other."""
    titles = [schema(kind, language)["title"] for kind in kinds()]
    descriptions = [schema(kind, language)["description"] for kind in kinds()]
    for said in (titles, descriptions):
        assert all(isinstance(one, str) and one for one in said)
        assert len(set(said)) == len(said)
    roles = schema("roles", language)
    assert (roles["title"], roles["description"]) == {
        "sv": ("Roller", "Rollerna, till exempel chef och medarbetare. Ge var och en ett kort id."),
        "en": ("Roles", "The roles, for example manager and employee. Give each a short id."),
    }[language]
    assert list(roles)[:2] == ["$schema", "title"]


def test_unknown_kind() -> None:
    """A kind that does not exist is an error that names the nearest."""
    with pytest.raises(ledarskap.UnknownChoiceError) as caught:
        ledarskap.schema("rolle")
    [problem] = caught.value.problems
    assert (problem.code, problem.proposal) == ("unknown-schema", "role")
    assert problem.message("en") == 'there is no schema for "rolle" – did you mean "role"?'
    with pytest.raises(ledarskap.UnknownChoiceError, match="välj bland: framework, sources,"):
        ledarskap.schema("")


def test_schema_is_ones_own() -> None:
    """Whoever changes a schema that they were given changes nobody else's."""
    before = json.dumps(ledarskap.schema("role"))
    for part in list(parts_of(ledarskap.schema("role"))):
        part.clear()
    assert json.dumps(ledarskap.schema("role")) == before


# --- true to the models


@pytest.mark.parametrize(("kind", "root"), FORMATS.items(), ids=str)
def test_every_key_of_the_model(kind: str, root: type[BaseModel]) -> None:
    """Every key that a model knows is in the schema and no other, in the same order; others are refused."""
    made = schema(kind)
    definitions = {root.__name__: made, **cast("dict[str, dict[str, object]]", made["$defs"])}
    for model in models_in(root):
        part = definitions[model.__name__]
        assert list(cast("dict[str, object]", part["properties"])) == list(model.model_fields)
        assert part["additionalProperties"] is False


@pytest.mark.parametrize("kind", kinds())
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_says_what_it_is_for(kind: str, language: Language) -> None:
    """Every key has a description, and whatever is refused says what to write instead."""
    for part in parts_of(schema(kind, language)):
        for one in cast("dict[str, dict[str, object]]", part.get("properties", {})).values():
            assert one["description"]
        if part.get("additionalProperties") is False or "enum" in part or (isinstance(part.get("type"), str | list)):
            assert part.get("errorMessage") or part == {"type": "null"}
        if "enum" in part:
            assert len(cast("list[str]", part["enumDescriptions"])) == len(cast("list[str]", part["enum"]))


@pytest.mark.parametrize("kind", kinds())
def test_editors_can_show_every_error(kind: str) -> None:
    """Nothing is required and nothing is one of several types of thing, which editors show at the wrong place or not at all."""
    for part in parts_of(schema(kind)):
        assert not {"anyOf", "oneOf", "allOf", "required", "minProperties", "minItems"} & set(part)


def test_translation_holds_the_texts() -> None:
    """A translation has the keys that lead to a text which people read, and no others."""
    made = schema("translation")
    properties = cast("dict[str, object]", made["properties"])
    assert list(properties) == [name for name in Framework.model_fields if name in properties], (
        "in the order of the framework"
    )
    assert {"id", "version", "scale", "language", "extends", "silenced"}.isdisjoint(properties)
    definitions = cast("dict[str, dict[str, dict[str, object]]]", made["$defs"])
    assert list(definitions["Indicator"]["properties"]) == ["self", "observer", "because", "anchors"]
    assert list(definitions["Activity"]["properties"]) == ["name", "text", "notice"]
    assert list(definitions["Passage"]["properties"]) == ["text"]
    assert list(definitions["Side"]["properties"]) == ["name", "text"]
    assert list(definitions["Term"]["properties"]) == ["name", "text", "avoid"]
    assert "sides" not in definitions["Duty"]["properties"]


# --- what is well is well


def test_files_of_every_kind() -> None:
    """The files below are of every format, and of every part that the bundled frameworks keep in a file of its own."""
    assert {kind for kind, _ in FILES.values()} >= {
        *FORMATS,
        "role",
        "organisation",
        "profiles",
        "activities",
        "glossary",
    }


@pytest.mark.parametrize("name", FILES)
def test_file_is_well(name: str) -> None:
    """Every bundled file, and every whole file that an explanation calls right, is without errors."""
    kind, text = FILES[name]
    assert errors(kind, read(text)) == []


@pytest.mark.parametrize("kind", OURS)
def test_our_own_files_hold_everything(kind: str) -> None:
    """The files that are written for the tests hold every key, and what the model reads there is what it knows."""
    document = read_yaml(OURS[kind], "fil.yaml")
    bound = bind(FORMATS[kind], document.root, document, blanks=True)
    assert [*document.problems, *bound.problems] == []
    written = {key for _, key in places(read(OURS[kind]))}
    assert {key for model in models_in(FORMATS[kind]) for key in model.model_fields} - {"evidence"} <= written


def test_parts_of_the_whole_are_well() -> None:
    """What a framework holds under a key is well by that key's own schema, and so is each thing in it."""
    whole = cast("dict[str, dict[str, object]]", read(ledarskap.dump(ledarskap.load("region-blekinge"))))
    assert errors("framework", whole) == []
    # Under "scale" a framework names one; the kind of that name is a file with one.
    for name in (set(kinds()) & set(whole)) - {"scale"}:
        assert errors(name, whole[name]) == []
    parts = (
        ("role", "roles"),
        ("activity", "activities"),
        ("profile", "profiles"),
        ("scale", "scales"),
        ("term", "glossary"),
    )
    for kind, part in parts:
        for one in whole[part].values():
            assert errors(kind, one) == []


WHOLE = cast("dict[str, object]", read(ledarskap.dump(ledarskap.load("region-blekinge"))))


def places(value: object) -> Iterator[tuple[dict[str, object], str]]:
    """Every key in a value, with the mapping that it stands in."""
    if isinstance(value, dict):
        for key, child in value.items():
            yield value, key
            yield from places(child)
    elif isinstance(value, list):
        for child in value:
            yield from places(child)


@settings(deadline=None)
@given(st.data())
def test_parts_and_overlays_are_well(data: st.DataObject) -> None:
    """Whatever is left out, blank or taken away with ``~``, nothing is said: that is for ``check`` to judge."""
    changed = copy.deepcopy(WHOLE)
    for _ in range(data.draw(st.integers(1, 5))):
        found = list(places(changed))
        if found:
            mapping, key = data.draw(st.sampled_from(found))
            if data.draw(st.booleans()):
                mapping[key] = None
            else:
                del mapping[key]
    assert errors("framework", changed) == []


# --- what is wrong is one error, at its place

WRONG = {
    "key": ("role", "dutys: {}", "", "additionalProperties"),
    "inner-key": (
        "role",
        "duties: {a: {indicators: {b: {slef: Jag}}}}",
        "duties.a.indicators.b",
        "additionalProperties",
    ),
    "id": ("role", "duties: {Att lyssna: {text: a}}", "duties", "pattern"),
    "word": ("sources", "a: {kind: bok}", "a.kind", "enum"),
    "word-in-list": (
        "role",
        "duties: {a: {indicators: {b: {seen_by: [chef]}}}}",
        "duties.a.indicators.b.seen_by.0",
        "enum",
    ),
    "format": ("framework", "format: framework/2", "format", "enum"),
    "version": ("framework", "version: 1.0", "version", "type"),
    "version-pattern": ("framework", "version: 1.0.x", "version", "pattern"),
    "language": ("framework", "language: svenska", "language", "pattern"),
    "text": ("activity", "text: [a, b]", "text", "type"),
    "blank-text": ("activity", "text: ' '", "text", "pattern"),
    "boolean": ("role", "duties: {a: {indicators: {b: {key: ja}}}}", "duties.a.indicators.b.key", "type"),
    "integer": ("activity", "hours: 1.5", "hours", "type"),
    "too-large": ("activity", "hours: 2001", "hours", "maximum"),
    "too-small": ("framework", "evidence: {n: 0}", "evidence.n", "minimum"),
    "date": ("plan", "period: {start: 2026-1-1}", "period.start", "pattern"),
    "level": ("scale", "levels: {11: a}", "levels", "additionalProperties"),
    "reference": ("profile", "priorities: {narvarande: {when: now}}", "priorities", "pattern"),
    "list": ("activity", "develops: chef.narvarande", "develops", "type"),
    "mapping": ("framework", "roles: [chef]", "roles", "type"),
    "whole": ("role", "- a", "", "type"),
    "too-many-wants": ("answers", "wants: [a.a, a.b, a.c, a.d]", "wants", "maxItems"),
    "too-many-focuses": ("plan", "focus: [{}, {}, {}, {}]", "focus", "maxItems"),
    "answer": ("answers", "answers: {chef.a.b: ofta}", "answers.chef.a.b", "type"),
    "state": ("answers", "answers: {chef.a.b: {state: nej}}", "answers.chef.a.b.state", "enum"),
    "retired": ("retired", "chef: borta", "", "pattern"),
    "silenced": ("silenced", "chef.a: borta", "chef.a", "type"),
    "stage": ("programme", "stages: {prova: {kind: back-again}}", "stages.prova.kind", "enum"),
    "start": ("programme", "start: intresse", "start", "type"),
    "after": ("programme", "stages: {prova: {after: [tillbaka]}}", "stages.prova.after", "type"),
    "too-many-months": ("programme", "mentoring: {months: 121}", "mentoring.months", "maximum"),
    "percent": ("trial", "assignment: {clinical_percent: 101}", "assignment.clinical_percent", "maximum"),
    "reason": ("trial", "ended: {date: 2027-05-01, reason: a}", "ended", "additionalProperties"),
    "readiness": (
        "participants",
        "participants: {d: {readiness: {says: yes}}}",
        "participants.d.readiness.says",
        "enum",
    ),
    "part": ("people", "people: [{part: chef}]", "people.0.part", "enum"),
    "capacity": ("people", "people: [{capacity: 0}]", "people.0.capacity", "minimum"),
    "status": ("matching", "pairs: [{status: nej}]", "pairs.0.status", "enum"),
    "translated": ("translation", "id: ours", "", "additionalProperties"),
}


@pytest.mark.parametrize("case", WRONG)
def test_wrong_document(case: str) -> None:
    """What cannot stand somewhere is one error, at its place."""
    kind, text, place, keyword = WRONG[case]
    assert errors(kind, read(text)) == [(place, keyword)]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("answers", "answers: {a.b.c: 4, a.b.d: {level: 3, comment: Hej}, a.b.e: {state: cannot-judge}, a.b.f: }"),
        ("activity", "text: 2026"),
        ("activity", "name: true"),
        ("role", "duties: {4: {text: a}}"),
        ("profile", "role: 4"),
        ("plan", "focus: [{statement: a.b, hours: }]".replace("hours", "goal")),
        ("plan", "strengths:\n-\n- Lugn\n"),
        ("scales", "frekvens: {levels: {0: a, 10: b}}"),
    ],
)
def test_right_document(kind: str, text: str) -> None:
    """What is read as it is meant is no error."""
    assert errors(kind, read(text)) == []


def test_no_path_in_a_schema(tmp_path: Path) -> None:
    """A schema names nothing of the computer that it was made on."""
    assert str(Path.home()) not in str(schema("framework"))
    assert str(Path.cwd()) not in str(schema("framework"))

"""JSON Schema for editors, made from the models: what can stand in each of the files that people write.

A schema is milder than ``check``: a file can be a part of a framework, or be laid over another one. So nothing is required
and everything may be blank. It says what to write in the words of ``check``, through ``errorMessage`` and its like, which
the editors that most people have understand and all others pass over.
"""

from __future__ import annotations

import datetime
import types
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Annotated, Literal, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from ledarskap.assessment.answers import Answer, Answers
from ledarskap.development.plan import Plan
from ledarskap.documents.looks.file import LookFile
from ledarskap.editors.describing import Key
from ledarskap.editors.descriptions import thing
from ledarskap.framework.assembling import NOT_PARTS
from ledarskap.framework.model import Framework
from ledarskap.framework.texts import shape_of
from ledarskap.mentoring.pairs import Matching
from ledarskap.mentoring.people import People
from ledarskap.programme.model import Programme
from ledarskap.programme.participants import Participants
from ledarskap.programme.trial import Trial
from ledarskap.reading import values
from ledarskap.reading.binding import (
    BAD_COLOUR,
    BAD_ID,
    BAD_LANGUAGE,
    BAD_RETIRED_ID,
    BAD_STATEMENT_ID,
    BAD_SUBJECT,
    BAD_VERSION,
    NOT_A_BOOLEAN,
    NOT_A_DATE,
    NOT_AN_INTEGER,
    UNKNOWN_KEY,
    UNKNOWN_VALUE,
)
from ledarskap.reading.errors import UnknownChoiceError, require_text
from ledarskap.reading.problems import Kind, Location, Problem
from ledarskap.reading.proposals import nearest
from ledarskap.reading.wording import Language, Wording, chosen_language

Schema = dict[str, object]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
DATE_PATTERN = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
LEVEL_PATTERN = "^(0|[1-9]|10)$"

UNKNOWN_KIND = Kind(
    "unknown-schema",
    Wording('det finns inget schema för "{kind}"', 'there is no schema for "{kind}"'),
    Wording("välj bland: {known}", "choose among: {known}"),
)
_A_TEXT = Wording("skriv en text", "write a text")
_A_LIST = Wording('skriv en lista (rader som börjar med "- ")', 'write a list (lines that begin with "- ")')
_A_MAPPING = Wording("skriv nycklar under den, en på varje rad", "write keys below it, one on each line")
_AN_ANSWER = Wording(
    "skriv nivåns siffra, eller level, state och comment under den, på var sin rad",
    "write the number of the level, or level, state and comment below it, each on its own line",
)
_A_LEVEL = Wording("skriv nivåns siffra, ett heltal från 0 till 10", "write the number of the level, from 0 to 10")
_TRANSLATION = Key(
    Wording(
        "Översättning av ett ramverk: samma nycklar som i ramverket, och bara texterna.",
        "A translation of a framework: the same keys as in the framework, and the texts only.",
    ),
    name=Wording("Översättning", "Translation"),
)
_UNSAID = Key(Wording("", ""))
# How a text can be spelt: a name for it, and what to write.
_SPELLINGS: Mapping[str, tuple[str, Wording]] = {
    values.TEXT_PATTERN: ("text", _A_TEXT),
    values.SLUG_PATTERN: ("id", BAD_ID.advice),
    values.STATEMENT_ID_PATTERN: ("statement-id", BAD_STATEMENT_ID.advice),
    values.RETIRED_ID_PATTERN: ("retired-id", BAD_RETIRED_ID.advice),
    values.SUBJECT_PATTERN: ("subject", BAD_SUBJECT.advice),
    values.LANGUAGE_PATTERN: ("language", BAD_LANGUAGE.advice),
    values.VERSION_PATTERN: ("version", BAD_VERSION.advice),
    values.COLOUR_PATTERN: ("colour", BAD_COLOUR.advice),
    DATE_PATTERN: ("date", NOT_A_DATE.advice),
}
_DEFINITIONS = "#/$defs/"


class _File(NamedTuple):
    """What a kind of file holds: its type, what is said of it besides, and whether it holds the texts only."""

    annotation: object
    key: Key | None = None
    texts_only: bool = False


def schema(kind: str, language: Language | None = None) -> Schema:
    """The JSON Schema (2020-12) of a kind of file, with descriptions in Swedish or English.

    ``kind`` is one of :func:`kinds`; without a ``language`` it is that of the environment. Raises
    :class:`~ledarskap.reading.errors.UnknownChoiceError` for any other of either.

    >>> list(schema("role")["properties"])
    ['name', 'about', 'sides', 'duties', 'qualities']
    >>> schema("role", "en")["description"]
    'Somebody of whom something is expected: a manager, an employee, a mentor.'
    """
    require_text(kind, "kind")
    files = _files()
    if kind not in files:
        values_ = {"kind": kind, "known": ", ".join(files)}
        raise UnknownChoiceError([Problem(UNKNOWN_KIND, Location(kind), values_, nearest(kind, files))])
    return _Writer(chosen_language(language), files[kind].texts_only).document(files[kind])


def kinds() -> tuple[str, ...]:
    """The kinds of file that have a schema: a framework, every part that can have a file of its own, and the other formats.

    >>> kinds()[:5]
    ('framework', 'sources', 'principles', 'principle', 'scales')
    """
    return tuple(_files())


@cache
def _files() -> Mapping[str, _File]:
    return {
        "framework": _File(Framework),
        **dict(_parts()),
        "translation": _File(Framework, _TRANSLATION, texts_only=True),
        "answers": _File(Answers),
        "plan": _File(Plan),
        "programme": _File(Programme),
        "trial": _File(Trial),
        "participants": _File(Participants),
        "people": _File(People),
        "matching": _File(Matching),
        "look": _File(LookFile),
    }


def _parts() -> Iterator[tuple[str, _File]]:
    """The parts of a framework that hold things with ids, and each such thing where a folder can hold them."""
    for name, one in Framework.model_fields.items():
        inner = _inside(one.annotation)
        if inner is not None or _holds_mappings(one.annotation):
            yield name, _File(one.annotation, thing(Framework).keys[name])
        if isinstance(inner, type) and issubclass(inner, BaseModel) and name not in NOT_PARTS:
            yield inner.__name__.lower(), _File(inner)


def _inside(annotation: object) -> object | None:
    """What a mapping maps its keys to; None for what is no mapping."""
    origin = get_origin(annotation)
    return get_args(annotation)[1] if isinstance(origin, type) and issubclass(origin, Mapping) else None


def _holds_mappings(annotation: object) -> bool:
    return (
        isinstance(annotation, type)
        and issubclass(annotation, BaseModel)
        and any(_inside(one.annotation) is not None for one in annotation.model_fields.values())
    )


@dataclass
class _Writer:
    """Writes one document; ``definitions`` gathers what it refers to."""

    language: Language
    texts_only: bool
    definitions: dict[str, Schema] = field(default_factory=dict)

    def document(self, file: _File) -> Schema:
        """The whole schema of a file."""
        key = file.key or _UNSAID
        whole = self.of_type(file.annotation, (), key)
        reference = whole.get("$ref")
        if isinstance(reference, str):
            # Nothing holds things of its own kind, so that the definition is used nowhere else.
            whole = self.definitions.pop(reference.removeprefix(_DEFINITIONS))
        if file.key is not None:
            whole["description"] = self.said(key.text)
        if key.name is not None:
            whole["title"] = self.said(key.name)
        return {"$schema": DIALECT, "title": whole["title"], **whole, "$defs": dict(sorted(self.definitions.items()))}

    def of_type(self, annotation: object, metadata: Sequence[object], key: Key) -> Schema:
        """The schema of a value from its type, what is annotated beside it, and what is said of its key."""
        origin, arguments = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            return self.of_type(arguments[0], (*metadata, *arguments[1:]), key)
        if origin in (Union, types.UnionType):
            return self.of_type(next(one for one in arguments if one is not types.NoneType), metadata, key)
        if origin is tuple:
            return self.of_list(arguments[0], metadata, key)
        if isinstance(origin, type) and issubclass(origin, Mapping):
            return self.of_mapping(arguments[0], arguments[1], metadata)
        if origin is Literal:
            return self.of_choice(arguments, key)
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            return self.of_model(annotation)
        return self.of_scalar(annotation, metadata, key)

    def of_model(self, model: type[BaseModel]) -> Schema:
        """A reference to what a group of keys can hold."""
        name = model.__name__
        if name not in self.definitions:
            self.definitions[name] = {}
            said = thing(model)
            properties = {
                name: self.of_key(one, said.keys[name])
                for name, one in model.model_fields.items()
                if not self.texts_only or shape_of(model).fields[name].holds_texts
            }
            self.definitions[name] = {
                "title": self.said(said.name),
                "description": self.said(said.text),
                "properties": properties,
                "additionalProperties": False,
                "errorMessage": self.advice(UNKNOWN_KEY.advice, known=", ".join(properties)),
                # The short way to write an answer is the level alone.
                **(
                    self.or_blank(["integer", "object"], _AN_ANSWER)
                    if model is Answer
                    else self.or_blank(["object"], _A_MAPPING)
                ),
            }
        return {"$ref": _DEFINITIONS + name}

    def of_key(self, one: FieldInfo, key: Key) -> Schema:
        """What can stand under a key, with what is said of it."""
        described = {"description": self.said(key.text), **self.of_type(one.annotation, one.metadata, key)}
        if isinstance(one.default, (str, int)):
            described["default"] = one.default
        elif isinstance(one.default, tuple) and one.default:
            described["default"] = list(one.default)
        return described

    def of_mapping(self, keys: object, inner: object, metadata: Sequence[object]) -> Schema:
        """Things by their ids, or texts by their levels; ``properties`` makes editors begin a new line below the key."""
        begun: Schema = {"properties": {}}
        child = self.of_type(inner, (), _UNSAID)
        spelt = get_args(keys)
        if spelt and spelt[0] is int:
            begun |= {"patternProperties": {LEVEL_PATTERN: child}, "additionalProperties": False}
            begun["errorMessage"] = self.advice(_A_LEVEL)
        elif spelt:
            begun |= {"propertyNames": self.of_type(keys, (), _UNSAID), "additionalProperties": child}
        else:
            begun["additionalProperties"] = child
        return {**begun, **_limits(metadata, {"max_length": "maxProperties"}), **self.or_blank(["object"], _A_MAPPING)}

    def of_list(self, inner: object, metadata: Sequence[object], key: Key) -> Schema:
        """A list of values of one type."""
        items = self.of_type(inner, (), key)
        chosen = items.get("else")
        if isinstance(chosen, dict) and "enum" in chosen:
            # Blank lines of such a list are not for filling in.
            items = chosen
        return {"items": items, **_limits(metadata, {"max_length": "maxItems"}), **self.or_blank(["array"], _A_LIST)}

    def of_choice(self, words: Sequence[str], key: Key) -> Schema:
        """One of some words, or of those that are understood too, each with what it means."""
        all_meanings = {**{word: key.choices[word] for word in words}, **key.also}
        meanings = [self.said(meaning) for meaning in all_meanings.values()]
        wrong = self.advice(UNKNOWN_VALUE.advice, known=", ".join(words))
        snippets = [
            {"label": word, "description": meaning, "body": word}
            for word, meaning in zip(all_meanings, meanings, strict=True)
        ]
        chosen = {"enum": list(all_meanings), "enumDescriptions": meanings, "errorMessage": wrong}
        return {"if": {"type": "null"}, "else": chosen, "defaultSnippets": snippets}

    def of_scalar(self, annotation: object, metadata: Sequence[object], key: Key) -> Schema:
        """A number, a day, true or false, or a text that is spelt in some way."""
        if annotation is bool:
            snippets = [
                {"label": word, "description": self.said(meaning), "body": word == "true"}
                for word, meaning in key.choices.items()
            ]
            return {**self.or_blank(["boolean"], NOT_A_BOOLEAN.advice), "defaultSnippets": snippets}
        example: Schema = {} if key.example is None else {"examples": [key.example]}
        if annotation is int:
            limits = _limits(metadata, {"ge": "minimum", "le": "maximum"})
            number = self.or_blank(["integer"], NOT_AN_INTEGER.advice, limits)
            return {**number, "defaultSnippets": _only_the_key(), **example}
        pattern = DATE_PATTERN if annotation is datetime.date else _named(metadata, "pattern")
        return {"$ref": _DEFINITIONS + self.spelling(str(pattern), metadata), **example}

    def spelling(self, pattern: str, metadata: Sequence[object]) -> str:
        """The name of the definition of what is spelt in some way."""
        name, advice = _SPELLINGS[pattern]
        # Whatever is written is a text to us: 2026 can be one, and the id 4 too, but 1.0 is no version.
        is_open = pattern == values.TEXT_PATTERN
        written = ["string", "number", "boolean"] if is_open else ["string", "integer"] if name == "id" else ["string"]
        spelt: Schema = {"pattern": r"\S" if is_open else pattern, **_limits(metadata, {"max_length": "maxLength"})}
        self.definitions[name] = {**self.or_blank(written, advice, spelt), "defaultSnippets": _only_the_key()}
        return name

    def or_blank(self, written: Sequence[str], advice: Wording, limits: Mapping[str, object] | None = None) -> Schema:
        """Nothing, or a value of some JSON types.

        Spelt as a condition: an editor would offer "null" wherever it stands among the types.
        """
        types_ = written[0] if len(written) == 1 else list(written)
        return {"if": {"type": "null"}, "else": {"type": types_, **(limits or {}), "errorMessage": self.advice(advice)}}

    # --- words

    def said(self, wording: Wording) -> str:
        return wording.in_language(self.language)

    def advice(self, wording: Wording, **filled: str) -> str:
        """What to write, as a sentence."""
        text = self.said(wording).format(**filled)
        return f"{text[0].upper()}{text[1:]}."


def _only_the_key() -> list[dict[str, str]]:
    """Has a key completed with its colon and a space, and nothing to write over: "^" stands for nothing there."""
    return [{"body": "^"}]


def _limits(metadata: Sequence[object], names: Mapping[str, str]) -> Schema:
    """The limits that are annotated beside a type, under their names in JSON Schema."""
    found = {ours: _named(metadata, name) for name, ours in names.items()}
    return {name: limit for name, limit in found.items() if limit is not None}


def _named(metadata: Iterable[object], name: str) -> object:
    """What is annotated under a name, also inside what pydantic has gathered; None where nothing is."""
    for one in metadata:
        found = _named(one.metadata, name) if isinstance(one, FieldInfo) else getattr(one, name, None)
        if found is not None:
            return found
    return None

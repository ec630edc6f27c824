"""The kinds of value that a field can take: the field decides what the written text is.

Each is a type for a pydantic model. Reading gives every value as text; whoever builds a model in Python gives it typed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Mapping
from datetime import date
from typing import Annotated, ClassVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from ledarskap.reading.decoding import FORBIDDEN

# Without white space around it: readers take it away, and whoever builds a value in Python leaves it out.
TEXT_PATTERN = f"^[^\\s{FORBIDDEN}]([^\r{FORBIDDEN}]*[^\\s{FORBIDDEN}])?$"
SLUG_PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$"
STATEMENT_ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$"
LANGUAGE_PATTERN = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
RETIRED_ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*){1,2}$"
SUBJECT_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*){0,2}$"
COLOUR_PATTERN = "^#[0-9a-fA-F]{6}$"
VERSION_PATTERN = r"^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)$"

# As long as nobody needs it, so that what is too large is told of as such.
INTEGER_PATTERN = r"0|-?[1-9][0-9]{0,99}"

_SMALL = {str(number): number for number in range(11)}
BOOLEANS = {"true": True, "false": False}


def whole_number(value: object) -> object:
    """The integer that a text spells; anything but a text as it is."""
    if isinstance(value, str):
        small = _SMALL.get(value)
        if small is not None:
            return small
        if not re.fullmatch(INTEGER_PATTERN, value):
            raise PydanticCustomError("not_an_integer", "not an integer")
        return int(value)
    return value


def _boolean(value: object) -> object:
    if isinstance(value, str):
        if value not in BOOLEANS:
            raise PydanticCustomError("not_a_boolean", "not true or false")
        return BOOLEANS[value]
    return value


def _date(value: object) -> object:
    if isinstance(value, str):
        try:
            if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
                return date.fromisoformat(value)
        except ValueError:
            raise PydanticCustomError("no_such_date", "no such date") from None
        raise PydanticCustomError("not_a_date", "not a date")
    return value


class _Translatable:
    """Marks a text that people read, and that a translation may say in another language."""


TRANSLATABLE = _Translatable()
Text = Annotated[str, StringConstraints(min_length=1, pattern=TEXT_PATTERN)]
Prose = Annotated[str, StringConstraints(min_length=1, pattern=TEXT_PATTERN), TRANSLATABLE]
Slug = Annotated[str, StringConstraints(pattern=SLUG_PATTERN, max_length=100)]
StatementId = Annotated[str, StringConstraints(pattern=STATEMENT_ID_PATTERN, max_length=201)]
LanguageCode = Annotated[str, StringConstraints(pattern=LANGUAGE_PATTERN, max_length=35)]
RetiredId = Annotated[str, StringConstraints(pattern=RETIRED_ID_PATTERN, max_length=302)]
Subject = Annotated[str, StringConstraints(pattern=SUBJECT_PATTERN, max_length=302)]
Colour = Annotated[str, StringConstraints(pattern=COLOUR_PATTERN)]
Version = Annotated[str, StringConstraints(pattern=VERSION_PATTERN, max_length=100)]
Integer = Annotated[int, BeforeValidator(whole_number)]
# Limits stand before the reader of the text, so that pydantic checks them in its own core.
Count = Annotated[int, Field(ge=1), BeforeValidator(whole_number)]
Hours = Annotated[int, Field(ge=0, le=2000), BeforeValidator(whole_number)]
Level = Annotated[int, Field(ge=0, le=10), BeforeValidator(whole_number)]
Boolean = Annotated[bool, BeforeValidator(_boolean)]
Date = Annotated[date, BeforeValidator(_date)]


def without_blanks(value: object, known: Container[str]) -> object:
    """What people fill in, without the keys that they left blank; a key that is not known stays, to be told of."""
    if isinstance(value, Mapping):
        # JSON and Python write lists where the model has tuples.
        return {
            key: tuple(child) if isinstance(child, list) else child
            for key, child in value.items()
            if child is not None or key not in known
        }
    return value


class Value(BaseModel):
    """The base of every value: frozen, strict, and without keys that it does not know.

    ``also_called`` holds what people write in their own language for a key or for what can be chosen, so that it can be
    proposed.
    """

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")
    also_called: ClassVar[Mapping[str, str]] = {}

    @classmethod
    def declared_for(cls, tree: object, path: tuple[str | int, ...]) -> Collection[str] | None:  # noqa: ARG003 – a model may know
        """The ids that what stands at a path of a tree of this model can be, to propose one; None where it is no reference."""
        return None

"""The kinds of value that a field can take: the field decides what the written text is.

Each is a type for a pydantic model. Reading gives every value as text; whoever builds a model in Python gives it typed.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

from ledarskap.reading.decoding import FORBIDDEN

TEXT_PATTERN = f"^[^{FORBIDDEN}\r]*$"
SLUG_PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$"
STATEMENT_ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$"
VERSION_PATTERN = r"^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)$"

BOOLEANS = {"true": True, "false": False}


def _integer(value: object) -> object:
    if isinstance(value, str):
        # Nineteen digits hold every integer that other systems can take.
        if not re.fullmatch(r"0|-?[1-9][0-9]{0,18}", value):
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


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, pattern=TEXT_PATTERN)]
Slug = Annotated[str, StringConstraints(pattern=SLUG_PATTERN, max_length=100)]
StatementId = Annotated[str, StringConstraints(pattern=STATEMENT_ID_PATTERN, max_length=201)]
Version = Annotated[str, StringConstraints(pattern=VERSION_PATTERN, max_length=100)]
Integer = Annotated[int, BeforeValidator(_integer)]
Boolean = Annotated[bool, BeforeValidator(_boolean)]
Date = Annotated[date, BeforeValidator(_date)]


class Value(BaseModel):
    """The base of every value: frozen, strict, and without keys that it does not know."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

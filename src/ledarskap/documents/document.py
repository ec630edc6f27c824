"""What a document is: the formats that it has, what is asked of it, and what its template is filled in with."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from ledarskap.reading.problems import Problem
from ledarskap.reading.wording import Language

if TYPE_CHECKING:
    from ledarskap.documents.contents import Contents
    from ledarskap.framework.model import Framework
    from ledarskap.programme.model import Programme

TextFormat = Literal["html", "md", "text", "json", "svg", "ics"]
Format = TextFormat | Literal["pdf"]
TEXTS: tuple[Format, ...] = ("html", "md", "text", "json")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a document besides its name: the format, the language, and what it takes from elsewhere."""

    to: Format
    language: Language
    profile: str | None = None
    framework: Framework | None = None
    programme: Programme | None = None
    pair: str | None = None
    date: datetime.date | None = None


class Page(NamedTuple):
    """What a template is filled in with; the format says which template of that name.

    ``pictures`` are pages of their own, which a PDF takes as SVG; a template for another format draws them itself.
    """

    template: str
    contents: Contents
    pictures: Mapping[str, Page] = MappingProxyType({})


Made = Page | str | Problem


class Document(NamedTuple):
    """One document of a value: the formats that it has, and how it is made, or why it cannot be."""

    formats: tuple[Format, ...]
    make: Callable[[Asked], Made]

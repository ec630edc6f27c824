"""How documents look: the colours, the logotype and the letters, which a region can have as its own."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Literal

LOOK_FILE = "look.yaml"
PAPER = "#ffffff"
COLOURS: Mapping[str, str] = MappingProxyType(
    {"ink": "#1b2429", "quiet": "#4d5a61", "line": "#82909a", "tint": "#eef3f4", "accent": "#0b5563"}
)
# On a dark screen, which only a picture by itself is shown on.
DARK_PAPER = "#1b2429"
DARK_COLOURS: Mapping[str, str] = MappingProxyType(
    {"ink": "#eef3f4", "quiet": "#b9c4ca", "line": "#8d9aa3", "tint": "#27333a", "accent": "#7cc7d6"}
)
MEDIA = {"svg": "image/svg+xml", "png": "image/png", "ttf": "font/ttf", "otf": "font/otf"}


@dataclass(frozen=True)
class Logotype:
    """A logotype that has been looked through: its kind, what it says to those who do not see it, and its bytes."""

    kind: Literal["svg", "png"]
    text: str
    data: bytes


@dataclass(frozen=True)
class Face:
    """The letters of one kind, in a font file: ``bold`` and ``italic`` say of which, ``family`` what the file calls itself."""

    kind: Literal["ttf", "otf"]
    family: str
    data: bytes
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True)
class Look:
    """What every document is drawn with.

    Each colour is ``#rrggbb``. ``faces`` are the region's letters, the ordinary ones first.
    """

    colours: Mapping[str, str] = field(default_factory=lambda: COLOURS)
    logotype: Logotype | None = None
    faces: tuple[Face, ...] = ()

    @property
    def families(self) -> tuple[str, ...]:
        """What the region's fonts call themselves, the ordinary letters first."""
        return tuple(dict.fromkeys(face.family for face in self.faces))

    @cached_property
    def contents(self) -> dict[str, object]:
        """The look as plain data: what is the same on a screen and on paper. A picture's bytes are a text or numbers."""
        return {
            "colours": dict(self.colours),
            "families": list(self.families),
            "logotype": None if self.logotype is None else _drawn(self.logotype),
        }

    @cached_property
    def embedded(self) -> dict[str, object]:
        """The look as plain data for templates of text: the logotype and the fonts as addresses that hold them whole."""
        logotype = self.logotype
        return {
            "colours": dict(self.colours),
            "properties": " ".join(f"--{name}: {colour};" for name, colour in self.colours.items()),
            "dark_colours": {**self.dark_colours, "paper": DARK_PAPER},
            "family": self.families[0] if self.faces else None,
            "faces": [
                {
                    "source": _address(face.kind, face.data),
                    "weight": "bold" if face.bold else "normal",
                    "style": "italic" if face.italic else "normal",
                }
                for face in self.faces
            ],
            "logotype": None
            if logotype is None
            else {"source": _address(logotype.kind, logotype.data), "text": logotype.text},
        }

    @property
    def dark_colours(self) -> Mapping[str, str]:
        """The colours on a dark screen: ours, with an accent of the region's own that is light enough to be seen there."""
        if self.colours["accent"] == COLOURS["accent"]:
            return DARK_COLOURS
        from ledarskap.documents.looks.contrast import LEAST_FOR_TEXT, nearest_passing

        grounds = {DARK_PAPER: LEAST_FOR_TEXT, DARK_COLOURS["tint"]: LEAST_FOR_TEXT}
        return {**DARK_COLOURS, "accent": nearest_passing(self.colours["accent"], grounds) or DARK_COLOURS["accent"]}


OWN_LOOK = Look()


def _drawn(logotype: Logotype) -> dict[str, object]:
    data: object = logotype.data.decode("utf-8") if logotype.kind == "svg" else list(logotype.data)
    return {"kind": logotype.kind, "text": logotype.text, "data": data}


def _address(kind: str, data: bytes) -> str:
    return f"data:{MEDIA[kind]};base64,{base64.b64encode(data).decode('ascii')}"

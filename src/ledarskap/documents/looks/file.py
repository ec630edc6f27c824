"""What a region writes about its look, in the file ``look.yaml`` beside its templates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, Optional

from ledarskap.reading.values import Colour, Text, Value

KEYS_IN_SWEDISH: Mapping[str, str] = {
    "alternativtext": "text",
    "bläck": "ink",
    "bild": "file",
    "brödtext": "text",
    "dämpad": "quiet",
    "fet": "bold",
    "fil": "file",
    "fonter": "fonts",
    "färger": "colours",
    "colors": "colours",
    "halvfet": "bold",
    "kursiv": "italic",
    "linje": "line",
    "linjer": "line",
    "logga": "logotype",
    "logo": "logotype",
    "logotyp": "logotype",
    "normal": "text",
    "profilfärg": "accent",
    "teckensnitt": "fonts",
    "textfärg": "ink",
    "ton": "tint",
    "typsnitt": "fonts",
}


class Colours(Value):
    """The colours, each over ours: of text, of what is less important, of lines, behind notes, and of headings."""

    ink: Optional[Colour] = None
    quiet: Optional[Colour] = None
    line: Optional[Colour] = None
    tint: Optional[Colour] = None
    accent: Optional[Colour] = None


class LogotypeFile(Value):
    """The file of the logotype, SVG or PNG, and what it says to those who do not see it."""

    file: Text
    text: Text


class FontFiles(Value):
    """The files of the letters, TrueType or OpenType."""

    text: Text
    bold: Optional[Text] = None
    italic: Optional[Text] = None


class LookFile(Value):
    """A look, or as much of one as is to be other than ours."""

    also_called = KEYS_IN_SWEDISH

    format: Literal["look/1"]
    colours: Colours = Colours()
    logotype: Optional[LogotypeFile] = None
    fonts: Optional[FontFiles] = None

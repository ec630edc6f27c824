"""What a PDF says to those who hear it: its tags, and the words in the order that they are read."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import page
import pikepdf

SOFT_HYPHEN = "\xad"


class Words(NamedTuple):
    """Words of a page, and the language that they are said to be in."""

    text: str
    language: str


@dataclass(frozen=True)
class Part:
    """An element of the tree of tags, with what is in it, in the order of reading."""

    tag: str
    language: str
    alternative: str | None
    attributes: Mapping[str, object]
    inside: tuple[Part | Words, ...]

    @cached_property
    def words(self) -> tuple[Words, ...]:
        return tuple(
            words for one in self.inside for words in (one.words if isinstance(one, Part) else (one,)) if words.text
        )

    @property
    def text(self) -> str:
        """All that is read of it; hyphens at the end of a line are not."""
        return "".join(words.text for words in self.words).replace(SOFT_HYPHEN, "")

    def parts(self, *tags: str) -> list[Part]:
        """What is in it, at any depth, of one of the tags."""
        found = [one for one in self.inside if isinstance(one, Part)]
        return [part for one in found for part in ([one] if one.tag in tags else []) + one.parts(*tags)]


def document(data: bytes) -> Part:
    """The tree of tags of a PDF."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        marked = {number: _marked(page_.obj) for number, page_ in _pages(pdf).items()}
        language = str(pdf.Root.get("/Lang", ""))

        def part(element: Any, above: str, on: int | None) -> Part:
            on = element.Pg.objgen[0] if "/Pg" in element else on
            spoken = str(element.get("/Lang", above))
            return Part(
                str(element.S)[1:],
                spoken,
                str(element.Alt) if "/Alt" in element else None,
                _attributes(element.get("/A")),
                tuple(kid for one in _several(element.get("/K")) for kid in inside(one, spoken, on)),
            )

        def inside(kid: Any, spoken: str, on: int | None) -> Iterator[Part | Words]:
            if isinstance(kid, int):
                assert on is not None
                text, own = marked[on][kid]
                yield Words(text, own or spoken)
            elif "/MCID" in kid:
                yield from inside(int(kid.MCID), spoken, kid.Pg.objgen[0] if "/Pg" in kid else on)
            elif "/S" in kid:
                yield part(kid, spoken, on)

        root = pdf.Root.StructTreeRoot
        (whole,) = [part(one, language, None) for one in _several(root.K)]
        return whole


def failures(data: bytes) -> list[str]:
    """What two standards have against a PDF: PDF/UA-1, for those who hear it, and PDF/A-2a, for the archive."""
    return [
        f"{profile.value} {failure.rule_id}: {failure.message}"
        for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A)
        for failure in page.validate_pdf_bytes(data, profile=profile).failures
        # The validator takes the last byte of a stream for a part of the line break after it, where it happens to be 13.
        if failure.rule_id != "PDFA2A-STREAM-LENGTH-001" or not _lengths_hold(data)
    ]


def _lengths_hold(data: bytes) -> bool:
    """Whether every stream is as long as it says."""
    starts = re.finditer(rb"/Length (\d+)[^\n]*>>\s*stream\n", data)
    return all(data.startswith(b"\nendstream", found.end() + int(found[1])) for found in starts)


def page_texts(data: bytes) -> list[str]:
    """All that stands on each page, also what is no part of the text, such as its number."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return ["".join(text for text, _ in _shown(one.obj)).replace(SOFT_HYPHEN, "") for one in pdf.pages]


def _pages(pdf: pikepdf.Pdf) -> dict[int, pikepdf.Page]:
    return {one.obj.objgen[0]: one for one in pdf.pages}


def _several(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, pikepdf.Array) else [value]


def _attributes(value: Any) -> dict[str, object]:
    return {
        str(name)[1:]: _plain(one)
        for several in _several(value)
        for name, one in several.items()
        if str(name) not in {"/O", "/BBox"}
    }


def _plain(value: Any) -> object:
    if isinstance(value, pikepdf.Array):
        return [_plain(one) for one in value]
    return value if isinstance(value, int) else str(value)


def _marked(page_: Any) -> dict[int, tuple[str, str | None]]:
    """The text and the language of each piece of a page that the tree refers to."""
    found: dict[int, tuple[str, str | None]] = {}
    for text, (number, language) in _shown(page_):
        if number is not None:
            found[number] = (found.get(number, ("", None))[0] + text, language)
    return found


def _shown(page_: Any) -> Iterator[tuple[str, tuple[int | None, str | None]]]:
    """Every text of a page as it is drawn, with the number and the language of the piece that it is in."""
    decoders = {str(name): _decoder(font) for name, font in page_.Resources.get("/Font", {}).items()}
    decode: Callable[[bytes], str] = bytes.decode
    # Number, language, and the text that stands for what is drawn, of each piece that is open.
    opened: list[tuple[int | None, str | None, str | None]] = [(None, None, None)]
    for instruction in pikepdf.parse_content_stream(page_):
        operands, name = instruction.operands, str(instruction.operator)
        if name in {"BDC", "BMC"}:
            number, language, _ = opened[-1]
            values: Any = operands[1] if name == "BDC" else {}
            instead = str(values["/ActualText"]) if "/ActualText" in values else None
            number = int(values["/MCID"]) if "/MCID" in values else number
            language = str(values["/Lang"]) if "/Lang" in values else language
            opened.append((number, language, instead))
            yield instead or "", (number, language)
        elif name == "EMC":
            opened.pop()
        elif name == "Tf":
            decode = decoders[str(operands[0])]
        elif name in {"Tj", "TJ"} and opened[-1][2] is None:
            pieces: Any = operands[0] if name == "TJ" else operands
            text = "".join(decode(bytes(piece)) for piece in pieces if isinstance(piece, pikepdf.String))
            yield text, opened[-1][:2]


def _decoder(font: Any) -> Callable[[bytes], str]:
    """How the codes of a font, of two bytes each, are read as text."""
    table = font.ToUnicode.read_bytes().decode("ascii")
    meanings: dict[int, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for code, meaning in re.findall(r"<(\w+)>\s*<(\w+)>", block):
            meanings[int(code, 16)] = bytes.fromhex(meaning).decode("utf-16-be")
    assert "beginbfrange" not in table
    return lambda codes: "".join(meanings[int.from_bytes(codes[at : at + 2], "big")] for at in range(0, len(codes), 2))

"""Pages on paper: what a browser prints of them, piece by piece, each with the sheet that it came to stand on."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pikepdf
from playwright.sync_api import Page


@dataclass(frozen=True)
class Piece:
    """A piece of text as it was printed: in which kinds of parts, outermost first, on which sheet, from 1."""

    inside: tuple[tuple[str, int], ...]
    sheet: int
    text: str

    @property
    def is_marker(self) -> bool:
        """Whether it is no text of the page but the number of an item."""
        return any(tag == "Lbl" for tag, _ in self.inside)

    @property
    def heading(self) -> int | None:
        """Which heading it belongs to, if it belongs to one."""
        return next((number for tag, number in self.inside if re.fullmatch("H[1-6]", tag)), None)


@dataclass(frozen=True)
class Print:
    """A page as paper: how many sheets there are, and all that is read on them, in the order of reading."""

    sheets: int
    pieces: tuple[Piece, ...]

    @property
    def letters(self) -> str:
        """All that is printed as one run: no spaces, and no hyphens, for a browser adds those where it breaks a line."""
        return letters(
            "".join(piece.text for piece in self.pieces if not piece.is_marker and not self._comes_again(piece))
        )

    def _comes_again(self, piece: Piece) -> bool:
        """Whether it is a header of a table that goes on from an earlier sheet."""
        return any(piece.sheet > self._first_sheets[part] for part in piece.inside if part[0] == "TH")

    @cached_property
    def _first_sheets(self) -> Mapping[tuple[str, int], int]:
        """On which sheet each header of a table stands first."""
        found: dict[tuple[str, int], int] = {}
        for piece in self.pieces:
            for part in piece.inside:
                if part[0] == "TH":
                    found[part] = min(found.get(part, piece.sheet), piece.sheet)
        return found


def letters(text: str) -> str:
    """A text without what a line break changes."""
    return re.sub(r"[\s\xad\u200b‐-]+", "", text)


def printed(page: Page) -> Print:
    """An open page as the browser prints it on A4, with the page's own margins."""
    data = page.pdf(prefer_css_page_size=True, tagged=True, print_background=True)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        sheets = {one.obj.objgen: number for number, one in enumerate(pdf.pages, 1)}
        texts = {one.obj.objgen: _marked(one.obj) for one in pdf.pages}
        pieces = _pieces(pdf.Root.StructTreeRoot, (), None, sheets, texts)
        return Print(len(sheets), tuple(piece for piece in pieces if piece.text))


@contextmanager
def written_on(page: Page) -> Iterator[Page]:
    """A page with a sign on every line that is to be written on, so that it is known where the line came to stand."""
    page.evaluate("() => document.querySelectorAll('.blank, .line').forEach(line => line.append('_'))")
    try:
        yield page
    finally:
        page.evaluate("() => document.querySelectorAll('.blank, .line').forEach(line => line.lastChild.remove())")


def parted_headings(paper: Print) -> list[str]:
    """Headings at the foot of a sheet, where what they are headings of begins on the next one."""
    found: list[str] = []
    for at, piece in enumerate(paper.pieces):
        after = next((one for one in paper.pieces[at:] if one.heading is None), None)
        if piece.heading is not None and after is not None and after.sheet != piece.sheet:
            found.append(f"sheet {piece.sheet}: {piece.text}")
    return found


def sheets_under(paper: Print, title: str) -> list[set[int]]:
    """For each heading of this text, the sheets that it stands on together with all that shares its section."""
    found: list[set[int]] = []
    for piece in paper.pieces:
        if piece.heading is not None and piece.text.strip() == title:
            at = [number for _, number in piece.inside].index(piece.heading)
            section = piece.inside[at - 1]
            found.append({one.sheet for one in paper.pieces if section in one.inside})
    return found


def _pieces(
    element: Any,
    inside: tuple[tuple[str, int], ...],
    on: Any,
    sheets: Mapping[Any, int],
    texts: Mapping[Any, Mapping[int, str]],
) -> Iterator[Piece]:
    on = element.Pg.objgen if "/Pg" in element else on
    kids = element.get("/K", [])
    for kid in list(kids) if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            yield Piece(inside, sheets[on], texts[on].get(kid, ""))
        elif "/MCID" in kid:
            where = kid.Pg.objgen if "/Pg" in kid else on
            yield Piece(inside, sheets[where], texts[where].get(int(kid.MCID), ""))
        elif "/S" in kid:
            yield from _pieces(kid, (*inside, (str(kid.S)[1:], kid.objgen[0])), on, sheets, texts)


def _marked(sheet: Any) -> dict[int, str]:
    """The text of each piece of a sheet that the tree of tags refers to."""
    fonts = {str(name): _meanings(font) for name, font in sheet.Resources.get("/Font", {}).items()}
    found: dict[int, str] = {}
    meanings: Mapping[int, str] = {}
    numbers: list[int | None] = [None]
    for instruction in pikepdf.parse_content_stream(sheet):
        operands, name = instruction.operands, str(instruction.operator)
        if name in {"BDC", "BMC"}:
            values: Any = operands[1] if name == "BDC" else {}
            numbers.append(int(values["/MCID"]) if "/MCID" in values else numbers[-1])
        elif name == "EMC":
            numbers.pop()
        elif name == "Tf":
            meanings = fonts[str(operands[0])]
        elif name in {"Tj", "TJ"} and numbers[-1] is not None:
            drawn: Any = operands[0] if name == "TJ" else operands
            codes = b"".join(bytes(one) for one in drawn if isinstance(one, pikepdf.String))
            text = "".join(
                meanings.get(int.from_bytes(codes[at : at + 2], "big"), "") for at in range(0, len(codes), 2)
            )
            found[numbers[-1]] = found.get(numbers[-1], "") + text
    return found


def _meanings(font: Any) -> dict[int, str]:
    """What the codes of a font, of two bytes each, are read as."""
    table = font.ToUnicode.read_bytes().decode("ascii")
    found: dict[int, str] = {}
    for kind, block in re.findall(r"beginbf(char|range)(.*?)endbf", table, re.DOTALL):
        if kind == "char":
            for code, meaning in re.findall(r"<(\w+)>\s*<(\w+)>", block):
                found[int(code, 16)] = _text(meaning)
        else:
            for first, last, meaning in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
                start = int(meaning, 16)
                found |= {code: chr(start + code - int(first, 16)) for code in range(int(first, 16), int(last, 16) + 1)}
    return found


def _text(meaning: str) -> str:
    return bytes.fromhex(meaning).decode("utf-16-be")

"""Documents for paper: tagged PDF, made by typst from templates of our own and from data that is never markup."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from ledarskap.documents.document import Page
from ledarskap.documents.errors import NOT_TYPESET, RenderError
from ledarskap.documents.looks.look import Face, Look
from ledarskap.documents.paper.glyphs import characters, shown, spelt_out
from ledarskap.reading.extras import extra_missing
from ledarskap.reading.problems import Location, Problem
from ledarskap.reading.wording import Wording

if TYPE_CHECKING:
    import typst

TYPST_TEMPLATES = Path(__file__).parent / "typst"
FONTS = Path(__file__).parent / "fonts"

_WHAT = Wording("en PDF", "a PDF")


def typeset(page: Page, pictures: Mapping[str, str], look: Look, date: datetime.date | None = None) -> bytes:
    """A page as a PDF, by the typst template of its name; ``pictures`` are SVG texts by the names that the template uses.

    It follows PDF/UA-1 and PDF/A-2a, and its bytes are the same wherever the same is asked for on the same ``date``. Without
    one it is dated as the document is. A character that no font has is told in brackets.

    Threads can typeset at the same time. A process that has typeset hangs if it is forked and typesets again: start others with
    ``multiprocessing.get_context("spawn")``.

    Raises :class:`~ledarskap.reading.extras.ExtraMissingError` where typst is not installed, and
    :class:`~ledarskap.documents.errors.RenderError` for a picture that cannot be drawn.
    """
    try:
        import typst
    except ImportError as error:
        raise extra_missing(_WHAT, "typst", "pdf") from error
    known = _known(look.faces)
    data = {
        **_settable(page.contents, known),
        "look": _drawable(look, known),
        "pictures": {name: spelt_out(picture, known) for name, picture in pictures.items()},
        "written": date.isoformat() if date else None,
    }
    template = f"{page.template}.typ"
    try:
        with _fonts(look.faces) as fonts:
            return typst.compile(
                TYPST_TEMPLATES / template,
                root=TYPST_TEMPLATES,
                font_paths=fonts,
                ignore_system_fonts=True,
                pdf_standards=["ua-1", "a-2a"],
                sys_inputs={"data": json.dumps(data)},
            )
    except typst.TypstError as error:
        raise RenderError([Problem(NOT_TYPESET, Location(template), {"reason": error.message})]) from error


def _settable(contents: Mapping[str, object], known: frozenset[str]) -> dict[str, object]:
    """Data as JSON has it, with every text as the ``known`` characters can show it."""
    return {key: _settable_value(value, known) for key, value in contents.items()}


def _settable_value(value: object, known: frozenset[str]) -> object:
    if isinstance(value, str):
        return shown(value, known)
    if isinstance(value, Mapping):
        return _settable(value, known)
    if isinstance(value, list | tuple):
        return [_settable_value(one, known) for one in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


def _drawable(look: Look, known: frozenset[str]) -> dict[str, object]:
    """The look, with every text in its logotype as the ``known`` characters can show it."""
    if look.logotype is None or look.logotype.kind != "svg":
        return look.contents
    picture = look.logotype.data.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    drawn = {"kind": "svg", "text": look.logotype.text, "data": spelt_out(picture, known)}
    return {**look.contents, "logotype": drawn}


@lru_cache(maxsize=8)
def _known(faces: tuple[Face, ...]) -> frozenset[str]:
    """The characters that a region's fonts and ours have."""
    fonts = (*(path.read_bytes() for path in FONTS.glob("*.ttf")), *(face.data for face in faces))
    return frozenset("\n").union(*map(characters, fonts))


@contextmanager
def _fonts(faces: tuple[Face, ...]) -> Iterator[typst.Fonts]:
    """A region's fonts and ours; nothing of the machine's, and nothing that typst brings.

    Typst takes all fonts of a folder, and reads them when it needs them. So those of a region, which have been looked
    through, get a folder of their own for as long as a document is made.
    """
    if not faces:
        yield _our_fonts()
        return
    with TemporaryDirectory() as folder:
        for number, face in enumerate(faces):
            Path(folder, f"{number}.{face.kind}").write_bytes(face.data)
        yield _fonts_in(FONTS, Path(folder))


@lru_cache(maxsize=1)
def _our_fonts() -> typst.Fonts:
    """Looked for once."""
    return _fonts_in(FONTS)


def _fonts_in(*folders: Path) -> typst.Fonts:
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=list(folders))

"""Documents for paper: tagged PDF, made by typst from templates of our own and from data that is never markup."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from pathlib import Path

from ledarskap.documents.choosing import Page
from ledarskap.documents.looks import Look
from ledarskap.reading.extras import extra_missing
from ledarskap.reading.wording import Wording

TYPST_TEMPLATES = Path(__file__).parent / "typst"
FONTS = Path(__file__).parent / "fonts"

_WHAT = Wording("en PDF", "a PDF")


def typeset(page: Page, pictures: Mapping[str, str], look: Look, date: datetime.date | None = None) -> bytes:
    """A page as a PDF, by the typst template of its name; ``pictures`` are SVG texts by the names that the template uses.

    It follows PDF/UA-1 and PDF/A-2a, and its bytes are the same wherever the same is asked for on the same ``date``. Raises
    :class:`~ledarskap.reading.extras.ExtraMissingError` where typst is not installed.
    """
    try:
        import typst
    except ImportError as error:
        raise extra_missing(_WHAT, "typst", "pdf") from error
    data = {**page.contents, "look": look.contents, "pictures": dict(pictures), "written": date}
    return typst.compile(
        TYPST_TEMPLATES / f"{page.template}.typ",
        root=TYPST_TEMPLATES,
        font_paths=[FONTS],
        ignore_system_fonts=True,
        pdf_standards=["ua-1", "a-2a"],
        sys_inputs={"data": json.dumps(data, default=str)},
    )

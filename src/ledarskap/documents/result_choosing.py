"""Which documents a result has, and what each is made of."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from ledarskap.assessment.scoring import Result
from ledarskap.documents.charts.charting import charting_of
from ledarskap.documents.charts.contents import radar_contents
from ledarskap.documents.charts.sheets import levels_sheet, picture_sheets, radar_sheet
from ledarskap.documents.contents import result_contents, result_data
from ledarskap.documents.document import TEXTS, Asked, Document, Made, Page
from ledarskap.reading.problems import Kind, Location, Problem
from ledarskap.reading.wording import Wording
from ledarskap.writing import to_json

NO_RADAR = Kind(
    "no-radar",
    Wording(
        "det blir ingen radar, för en sådan behöver minst tre punkter med ett medelvärde",
        "there is no radar, since one needs at least three statements with a mean",
    ),
    Wording(
        "svara på hela formuläret, eller välj bilden av nivåerna (levels)",
        "answer the full form, or choose the picture of the levels (levels)",
    ),
)


def documents_of_result(result: Result) -> Mapping[str, Document]:
    """The documents of a result by their names."""
    return {
        "result": Document((*TEXTS, "pdf"), partial(_result, result)),
        "levels": Document(("svg",), partial(_levels, result)),
        "radar": Document(("svg",), partial(_radar, result)),
    }


def _result(result: Result, asked: Asked) -> Made:
    if asked.to == "json":
        return to_json(result_data(result, asked.language, asked.profile))
    contents = result_contents(result, asked.language, asked.profile)
    if asked.to not in {"html", "pdf"}:
        return Page("result", contents)
    contents |= radar_contents(charting_of(result, asked.language))
    if asked.to == "html":
        return Page("result", contents)
    pictures = {name: Page("radar", sheet) for name, sheet in picture_sheets(result, asked.language).items()}
    return Page("result", contents, pictures)


def _levels(result: Result, asked: Asked) -> Made:
    return Page("levels", levels_sheet(result, asked.language))


def _radar(result: Result, asked: Asked) -> Made:
    sheet = radar_sheet(result, asked.language)
    return Problem(NO_RADAR, Location(result.questionnaire.framework.id)) if sheet is None else Page("radar", sheet)

"""Charts that stand alone, each as one picture with all that must be said over it, as plain data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from ledarskap.assessment.scoring import Result
from ledarskap.documents.charts.charting import (
    Charting,
    answers_in_words,
    charting_of,
    levels_charts,
    means_in_words,
    radar_charts,
)
from ledarskap.documents.charts.contents import levels_data, radar_data, styles
from ledarskap.documents.charts.levels import WIDTH, Picture, lines_of
from ledarskap.documents.charts.radar import Radar
from ledarskap.documents.contents import Contents, evidence_sentence
from ledarskap.documents.labels import EVIDENCE
from ledarskap.reading.problems import printable
from ledarskap.reading.wording import Language

HeadKind = Literal["title", "heading", "weighty", "words"]
MARGIN = 24
BELOW_HEAD = 12
# The size of the letters over the pictures, how far apart their lines are, and how far they are from what is above.
LETTERS: Mapping[HeadKind, tuple[int, int, int]] = {
    "title": (22, 30, 0),
    "heading": (16, 22, 26),
    "weighty": (13, 18, 6),
    "words": (13, 18, 6),
}
_ASCENT = 0.78


class Head(NamedTuple):
    """A text over a picture; ``is_own`` where it is the framework's and not the document's."""

    kind: HeadKind
    text: str
    is_own: bool = False


def levels_sheet(result: Result, language: Language) -> Contents:
    """All charts of levels below each other, the conditions first."""
    charting = charting_of(result, language)
    label = charting.label
    parts: list[Head | Picture | Radar] = []
    for chart in levels_charts(charting):
        parts.append(Head("heading", label[chart.group]))
        if chart.group == "conditions":
            parts.append(Head("words", label[_for(charting, "conditions_intro")]))
        parts.append(chart.picture)
    words = " ".join(answers_in_words(charting))
    title = label["result_title" if "self" in charting.voices else "observer_title"]
    return _sheet(("levels", title, words), [*_heads(result, charting, title), *parts], result, charting)


def radar_sheet(result: Result, language: Language) -> Contents | None:
    """All radars below each other, with the texts of their axes; None where there is none."""
    charting = charting_of(result, language)
    label = charting.label
    radars = radar_charts(charting, labelled=True)
    if not any(chart.picture for chart in radars):
        return None
    parts: list[Head | Picture | Radar] = [Head("words", label["radar_meaning"])]
    described = [label["radar_meaning"]]
    for chart in radars:
        heading = label[chart.group] if chart.scale is None else f"{label[chart.group]}, {chart.scale}"
        parts.append(Head("heading", heading))
        parts.append(chart.picture or Head("words", chart.why or ""))
        described += [f"{heading}:", chart.description if chart.picture else chart.why or ""]
        described += means_in_words(charting, chart.statements)
    title = label["radars"]
    return _sheet(("radar", title, " ".join(described)), [*_heads(result, charting, title), *parts], result, charting)


def picture_sheets(result: Result, language: Language) -> dict[str, Contents]:
    """Every radar by its name, as a picture for a page where all that must be said stands beside it."""
    charting = charting_of(result, language)
    return {
        chart.name: _sheet((chart.name, chart.title, chart.description), [chart.picture], result, charting, margin=0)
        for chart in radar_charts(charting, labelled=False)
        if chart.picture is not None
    }


def _for(charting: Charting, name: str) -> str:
    """The name of a text in the wording for those who have answered about somebody else, or about themselves."""
    return name if "self" in charting.voices else f"{name}_observer"


def _heads(result: Result, charting: Charting, title: str) -> Iterator[Head]:
    """What every picture that stands alone says: what it is, that it is private, how to read it, and how tested it is."""
    form, label, language = result.questionnaire, charting.label, charting.language
    framework = f"{form.framework.title or form.framework.id}, {label['version']} {form.framework.version}"
    yield Head("title", title)
    yield Head("words", " · ".join(str(one) for one in (form.role_name, framework, result.date) if one), is_own=True)
    yield Head("weighty", label["private" if "self" in charting.voices else "private_observer"])
    yield Head("words", label[_for(charting, "how_to_read")])
    tested = evidence_sentence(EVIDENCE, form.evidence, language, form.framework.standing)
    yield Head("words", f"{label['evidence']} {tested}")


def _sheet(
    said: tuple[str, str, str],
    parts: Iterable[Head | Picture | Radar],
    result: Result,
    charting: Charting,
    *,
    margin: int = MARGIN,
) -> Contents:
    """Texts and pictures below each other, each at its place; ``said`` are the name, the title and the description."""
    name, title, description = said
    y: float = margin
    # A picture alone is as wide as it is; the texts over several are as wide as the widest can be.
    width: float = WIDTH if margin else 0
    placed: list[Contents] = []
    for part in parts:
        if isinstance(part, Head):
            size, line_height, above = LETTERS[part.kind]
            lines = lines_of(part.text, WIDTH, size, is_bold=part.kind != "words")
            first = y + above + (line_height - size) / 2 + size * _ASCENT
            texts = [
                {"text": line, "x": margin, "y": round(first + number * line_height, 1)}
                for number, line in enumerate(lines)
            ]
            placed.append({"kind": part.kind, "size": size, "is_own": part.is_own, "texts": texts})
            y += above + len(lines) * line_height
            continue
        y += BELOW_HEAD if margin else 0
        drawn = levels_data(part, charting.voices) if isinstance(part, Picture) else radar_data(part, charting.voices)
        placed.append({"kind": "picture", "y": round(y, 1), "drawn": drawn})
        y += part.height
        width = max(width, part.width)
    return {
        "language": charting.language,
        "content_language": result.questionnaire.language,
        "name": name,
        # In one line, and without what no XML may hold.
        "title": printable(" ".join(title.split())),
        "description": printable(" ".join(description.split())),
        "styles": styles(charting.voices),
        "width": width + 2 * margin,
        "height": round(y + margin, 1),
        "margin": margin,
        "parts": placed,
    }

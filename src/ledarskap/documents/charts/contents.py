"""What the charts show, as plain data: inside a document with tables beside them, and as pictures that stand alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ledarskap.documents.charts.charting import Charting, RadarChart, radar_charts
from ledarskap.documents.charts.levels import Line, Mark, Picture
from ledarskap.documents.charts.marks import STYLES, outline
from ledarskap.documents.charts.radar import Radar
from ledarskap.documents.contents import Contents
from ledarskap.documents.labels import decimal
from ledarskap.framework.model import Perspective


def radar_contents(charting: Charting) -> Contents:
    """The radars of a document, for a template that says beside each of them in a table what its axes are.

    Their pictures are without the texts of the axes. Where there can be no radar the picture is None, and ``why`` says so.
    """
    return {
        "chart_label": charting.label,
        "styles": styles(charting.voices),
        "radars": [_radar(one, charting) for one in radar_charts(charting, labelled=False)],
    }


def styles(voices: Iterable[Perspective]) -> list[Contents]:
    """How the marks of each voice are drawn."""
    return [{"name": voice, **STYLES[voice]._asdict()} for voice in voices]


def levels_data(picture: Picture, voices: Sequence[Perspective]) -> Contents:
    """A chart of levels as plain data, with the outline of every mark."""
    return {
        "width": picture.width,
        "height": picture.height,
        "texts": [text._asdict() for text in picture.texts],
        "grid": picture.grid,
        "rules": picture.rules,
        **_drawn(picture.marks, picture.lines, voices),
    }


def radar_data(picture: Radar, voices: Sequence[Perspective]) -> Contents:
    """A radar as plain data, with the outline of every mark."""
    return {
        "width": picture.width,
        "height": picture.height,
        "x": picture.x,
        "y": picture.y,
        "rings": list(picture.rings),
        "spokes": [spoke._asdict() for spoke in picture.spokes],
        "texts": [text._asdict() for text in picture.texts],
        **_drawn(picture.marks, picture.lines, voices),
    }


def _drawn(marks: Iterable[Mark], lines: Iterable[Line], voices: Sequence[Perspective]) -> Contents:
    return {
        "marks": [
            {"series": mark.series, "path": outline(STYLES[voices[mark.series]].shape, mark.x, mark.y)}
            for mark in marks
        ],
        "lines": [line._asdict() for line in lines],
    }


def _radar(chart: RadarChart, charting: Charting) -> Contents:
    """A radar with the table of what it shows."""
    return {
        "name": chart.name,
        "group": chart.group,
        "title": chart.title,
        "description": chart.description,
        "heading": charting.label[chart.group],
        "scale": chart.scale,
        "caption": chart.caption,
        "picture": radar_data(chart.picture, charting.voices) if chart.picture else None,
        "why": chart.why,
        "lacks_mean": any(mean is None for one in chart.statements for mean in one.means),
        "axes": [
            {
                "number": number,
                "text": one.text,
                "means": [None if mean is None else decimal(mean, charting.language) for mean in one.means],
            }
            for number, one in enumerate(chart.statements, 1)
        ],
    }

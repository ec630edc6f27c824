"""The words of the charts, in two languages."""

from __future__ import annotations

from collections.abc import Mapping

from ledarskap.framework.model import Perspective
from ledarskap.reading.wording import Wording

CHART_LABELS: Mapping[str, Wording] = {
    "question": Wording("Fråga", "Question"),
    "answer": Wording("Svar", "Answer"),
    "said": Wording("{who}: {what}", "{who}: {what}"),
    "radars": Wording("Medelvärden i ett radardiagram", "Means on a radar chart"),
    "radar_title": Wording("Radardiagram över medelvärden: {group}", "Radar chart of means: {group}"),
    "radar_words": Wording(
        "Varje punkt har en axel, numrerad medurs. Längst in är {lowest}, längst ut {highest}.",
        "Every statement has an axis, numbered clockwise. Innermost is {lowest}, outermost {highest}.",
    ),
    "radar_gap": Wording("Där ett medelvärde saknas är linjen bruten.", "Where there is no mean, the line is broken."),
    "radar_beside": Wording("Medelvärdena står också i en tabell.", "The means are in a table too."),
    "radar_meaning": Wording(
        "Diagrammet visar medelvärdet för varje punkt, i ramverkets ordning. Ytan och formen säger ingenting: i en annan "
        "ordning hade de sett ut på ett annat sätt. Punkterna har olika frågor, så jämför inte deras medelvärden med varandra.",
        "The chart shows the mean of every statement, in the order of the framework. Its area and its shape say nothing: in "
        "another order they would have looked different. The statements have different questions, so do not compare their "
        "means with each other.",
    ),
    "radar_table": Wording(
        "Medelvärden på skalan från {lowest} till {highest}", "Means on the scale from {lowest} to {highest}"
    ),
    "level": Wording("{level} ({text})", "{level} ({text})"),
    "number": Wording("Nr", "No."),
    "statement": Wording("Punkt", "Statement"),
    "mean": Wording("Medelvärde", "Mean"),
    # Under the heading that says of what.
    "none": Wording("inget", "none"),
    "no_mean": Wording("inget medelvärde", "no mean"),
    "no_mean_why": Wording(
        "Inget medelvärde: färre än två frågor har en nivå, eller färre än hälften av dem som är aktuella.",
        "No mean: fewer than two questions have a level, or fewer than half of those that apply.",
    ),
    "no_radar": Wording(
        "Det blir inget diagram, för ett sådant behöver minst tre punkter med ett medelvärde.",
        "There is no chart, since one needs at least three statements with a mean.",
    ),
}
# Whose answers a mark stands for, where there are those of several.
VOICES: Mapping[Perspective, Wording] = {
    "self": Wording("Du", "You"),
    "manager": Wording("Närmaste chef", "Line manager"),
    "peer": Wording("Kollegor", "Peers"),
    "employee": Wording("Medarbetare", "Employees"),
}

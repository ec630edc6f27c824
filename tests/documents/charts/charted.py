"""Results with charts: what comes along, and what has several voices, coinciding marks and missing values."""

from __future__ import annotations

from ledarskap.assessment.scoring import IndicatorState
from ledarskap.documents.charts.charting import ChartedQuestion, ChartedStatement, Charting
from ledarskap.framework.model import Scale
from ledarskap.reading.wording import Language

OFTEN = Scale(kind="frequency", name="Hur ofta", levels={1: "Aldrig", 2: "Ibland", 3: "Oftast", 4: "Alltid"})
EXTENT = Scale(kind="extent", name="I vilken grad", levels={1: "Inte alls", 2: "Till en del", 3: "Helt"})


def question(text: str, *answers: float | IndicatorState) -> ChartedQuestion:
    return ChartedQuestion(text, answers)


def four_voices(language: Language = "sv") -> Charting:
    """A condition, four duties on two scales and a quality, as four voices see them."""
    return Charting(
        (
            ChartedStatement(
                "condition", "det finns tid", EXTENT, (question("Tiden räcker.", 1, 2, "not-asked", 1.5),), (None,) * 4
            ),
            *(
                ChartedStatement(
                    "duty",
                    f"”att lyssna {number}”",
                    OFTEN,
                    (
                        question("Jag frågar.", 3, 3, 3.1, 3),
                        question("Jag svarar.", "not-applicable", 4, 2.4, "cannot-judge"),
                    ),
                    (3.0, 3.5, 2.75, None),
                )
                for number in (1, 2, 3)
            ),
            ChartedStatement("duty", "”att planera”", EXTENT, (question("Jag planerar.", 2, 2, 2, 2),), (None,) * 4),
            ChartedStatement("quality", "att vara lugn", OFTEN, (question("Jag är lugn.", 1, 2, 3, 4),), (None,) * 4),
        ),
        ("self", "manager", "peer", "employee"),
        language,
    )

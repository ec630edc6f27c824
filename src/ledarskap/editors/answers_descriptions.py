"""What an editor says of each key of an answers file."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel

from ledarskap.assessment.answers import Answer, Answers
from ledarskap.editors.describing import DAY, LANGUAGE, OBSERVERS, STATEMENT_ID, Key, Thing
from ledarskap.reading.wording import Wording

ANSWERS: Mapping[type[BaseModel], Thing] = {
    Answer: Thing(
        Wording("Svar", "Answer"),
        Wording(
            "Ett svar: nivåns siffra, eller ett läge; gärna med en kommentar.",
            "An answer: the number of the level, or a state; with a comment if you like.",
        ),
        {
            "level": Key(Wording("Nivåns siffra på skalan.", "The number of the level on the scale."), 4),
            "state": Key(
                Wording(
                    "Varför det inte går att ange en nivå. Skriv antingen level eller state.",
                    "Why no level can be given. Write either level or state.",
                ),
                choices={
                    "not-applicable": Wording("inte aktuellt", "not applicable"),
                    "cannot-judge": Wording("kan inte bedöma", "cannot judge"),
                },
            ),
            "comment": Key(
                Wording(
                    "En kommentar till svaret. Den kommer aldrig med i planen.",
                    "A comment on the answer. It never reaches the plan.",
                )
            ),
        },
    ),
    Answers: Thing(
        Wording("Svar", "Answers"),
        Wording(
            "En persons svar. De lämnar inte datorn förrän personen själv lämnar dem vidare.",
            "One person's answers. They do not leave the computer until the person hands them on.",
        ),
        {
            "format": Key(
                Wording("Säger att filen innehåller svar.", "Says that the file holds answers."),
                choices={"answers/1": Wording("svar", "answers")},
            ),
            "framework": Key(Wording("Ramverket som svaren hör till.", "The framework that the answers belong to.")),
            "role": Key(
                Wording(
                    "Rollen som svaren handlar om: dess id i ramverket.",
                    "The role that the answers are about: its id in the framework.",
                ),
                "chef",
            ),
            "perspective": Key(
                Wording("Vem som svarar.", "Who answers."),
                choices={"self": Wording("personen själv", "the person"), **OBSERVERS},
            ),
            "form": Key(
                Wording("Vilket formulär som besvaras.", "Which form is answered."),
                choices={
                    "key": Wording(
                        "det korta, med en fråga för varje punkt", "the short one, one question a statement"
                    ),
                    "full": Wording("det fullständiga, med alla frågor", "the full one, with every question"),
                },
            ),
            "language": LANGUAGE,
            "date": Key(Wording("Dagen då svaren gavs.", "The day of the answers."), DAY),
            "wants": Key(
                Wording(
                    "Högst tre punkter som personen vill arbeta med, skrivna som chef.narvarande.",
                    "At most three statements that the person wants to work on, written as chef.narvarande.",
                ),
                STATEMENT_ID,
            ),
            "answers": Key(
                Wording(
                    "Svaren: beteendets id, kolon och nivåns siffra. Till exempel: chef.narvarande.pa-plats: 4",
                    "The answers: the id of the indicator, a colon and the number of the level. For example: "
                    "chef.narvarande.pa-plats: 4",
                )
            ),
        },
    ),
}

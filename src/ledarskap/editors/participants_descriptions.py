"""What an editor says of each key of a list of those who take part in a programme."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel

from ledarskap.editors.describing import DAY, LANGUAGE, Key, Thing
from ledarskap.programme.participants import Participant, Participants, Said, Step
from ledarskap.reading.wording import Wording

PARTICIPANTS: Mapping[type[BaseModel], Thing] = {
    Said: Thing(
        Wording("Med personens egna ord", "In the person's own words"),
        Wording(
            "Hur personen själv ser på att leda. Ingen räknar ut det, och ingen annan kan säga det.",
            "How the person looks at leading. Nobody computes it, and nobody else can say it.",
        ),
        {
            "says": Key(
                Wording("Det som personen själv har sagt.", "What the person has said."),
                choices={
                    "curious": Wording("jag är nyfiken", "I am curious"),
                    "trying": Wording("jag prövar", "I am trying it"),
                    "one-to-two-years": Wording("jag är redo om ett till två år", "I am ready in one to two years"),
                    "ready": Wording("jag är redo nu", "I am ready now"),
                    "not-now": Wording("inte nu", "not now"),
                },
            ),
            "date": Key(
                Wording(
                    "Dagen då det sades. Det gäller sedan så länge som programmet säger.",
                    "The day when it was said. It then holds for as long as the programme says.",
                ),
                DAY,
            ),
        },
    ),
    Step: Thing(
        Wording("Taget steg", "Step taken"),
        Wording("Ett steg som personen har börjat i.", "A stage that the person has entered."),
        {
            "stage": Key(
                Wording(
                    "Steget: dess id under stages i programmet.",
                    "The stage: its id under stages of the programme.",
                ),
                "intresse",
            ),
            "date": Key(Wording("Första dagen i steget.", "The first day of the stage."), DAY),
        },
    ),
    Participant: Thing(
        Wording("En deltagare", "A participant"),
        Wording(
            "En som är med i programmet. Skriv inget om hälsa, om lön eller om varför någon slutar.",
            "Somebody who takes part in the programme. Write nothing about health, pay or why somebody leaves.",
        ),
        {
            "consent": Key(
                Wording(
                    "Dagen då personen själv sade ja till att vara med. Utan ett ja ska ingen stå här.",
                    "The day when the person agreed to take part. Without a yes nobody stands here.",
                ),
                DAY,
            ),
            "readiness": Key(
                Wording(
                    "Hur personen själv ser på att leda. Lämna tomt om hen inte har sagt något.",
                    "How the person looks at leading. Leave it blank if they have said nothing.",
                )
            ),
            "steps": Key(
                Wording(
                    "Stegen som personen har börjat i, i den ordning som de togs. Samma steg kan komma igen.",
                    "The stages that the person has entered, in the order in which they did. A stage can come again.",
                )
            ),
            "mentor": Key(
                Wording("Mentorns id, om personen har en mentor.", "The id of the mentor, if there is one."), "m-01"
            ),
            "left": Key(
                Wording(
                    "Dagen då personen lämnade programmet. Varför antecknas aldrig.",
                    "The day when the person left the programme. Why is never recorded.",
                ),
                "2027-06-30",
            ),
        },
    ),
    Participants: Thing(
        Wording("Deltagare", "Participants"),
        Wording(
            "De som är med i ett program, så som det var en viss dag. De ska veta att de står här.",
            "Those who take part in a programme, as it was on a certain day. They are to know that they stand here.",
        ),
        {
            "format": Key(
                Wording("Säger att filen är en lista över deltagare.", "Says that the file is a list of participants."),
                choices={"participants/1": Wording("en lista över deltagare", "a list of participants")},
            ),
            "language": LANGUAGE,
            "programme": Key(
                Wording("Programmet som deltagarna är med i.", "The programme that the participants take part in.")
            ),
            "date": Key(
                Wording(
                    "Dagen som listan gäller. Inget i den kan ha hänt senare.",
                    "The day that the list is for. Nothing in it can have happened later.",
                ),
                "2027-06-30",
            ),
            "participants": Key(
                Wording(
                    "Deltagarna. Ge var och en ett kort id, till exempel d-01, som inte säger vem det är.",
                    "The participants. Give each a short id, for example d-01, that does not say who it is.",
                )
            ),
        },
    ),
}

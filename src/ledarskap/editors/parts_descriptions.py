"""What an editor says of each key of the other parts of a framework."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel

from ledarskap.editors.describing import SOURCE, STATEMENT_ID, Key, Thing
from ledarskap.framework.model import Activity, Principle, Priority, Profile, Scale, Term
from ledarskap.reading.wording import Wording

PARTS: Mapping[type[BaseModel], Thing] = {
    Principle: Thing(
        Wording("Grundprincip", "Principle"),
        Wording("Något som ledarskapet bygger på.", "Something that leadership builds on."),
        {
            "name": Key(
                Wording("Grundprincipens namn, ett eller ett par ord.", "The name of the principle, a word or two.")
            ),
            "text": Key(
                Wording(
                    "Vad den innebär. Med source ska texten stå ord för ord i källan.",
                    "What it means. With a source the text must stand there word for word.",
                )
            ),
            "source": SOURCE,
        },
    ),
    Term: Thing(
        Wording("Ord", "Term"),
        Wording("Ett ord så som ramverket använder det.", "A word as the framework uses it."),
        {
            "name": Key(Wording("Ordet, så som det skrivs överallt.", "The word, as it is written everywhere.")),
            "text": Key(Wording("Vad ordet betyder här.", "What the word means here.")),
            "avoid": Key(
                Wording(
                    "Andra ord för samma sak. Kontrollen säger till där de står i era texter.",
                    "Other words for the same thing. The check tells where they stand in your texts.",
                )
            ),
        },
    ),
    Scale: Thing(
        Wording("Skala", "Scale"),
        Wording("En skala att svara på.", "A scale to answer on."),
        {
            "kind": Key(
                Wording("Vad skalan frågar efter.", "What the scale asks for."),
                choices={
                    "frequency": Wording("hur ofta", "how often"),
                    "extent": Wording("i vilken grad", "how much"),
                    "proficiency": Wording("hur väl man behärskar något", "how well one masters something"),
                },
            ),
            "name": Key(
                Wording(
                    "Skalans fråga, så som den visas. Till exempel: Hur ofta, de senaste sex månaderna",
                    "The question of the scale, as it is shown. For example: How often, in the last six months",
                )
            ),
            "levels": Key(
                Wording(
                    "Nivåerna från den lägsta till den högsta: ett heltal, kolon och vad nivån heter.",
                    "The levels from the lowest to the highest: a whole number, a colon and what the level is called.",
                )
            ),
        },
    ),
    Priority: Thing(
        Wording("Prioritering", "Priority"),
        Wording("När en punkt är viktig, och varför.", "When a statement matters, and why."),
        {
            "when": Key(
                Wording("När punkten är viktig.", "When the statement matters."),
                choices={
                    "now": Wording("nu", "now"),
                    "later": Wording("längre fram", "later on"),
                },
            ),
            "because": Key(
                Wording(
                    "Skälet, så att den som läser förstår varför just den här punkten.",
                    "The reason, so that whoever reads it sees why this very statement.",
                )
            ),
        },
    ),
    Profile: Thing(
        Wording("Prioriteringsprofil", "Profile"),
        Wording(
            "Vad som är viktigast för en roll i ett visst skede.",
            "What matters most for a role at a stage.",
        ),
        {
            "name": Key(
                Wording(
                    "Profilens namn. Till exempel: Ny chef, första året",
                    "The name of the profile. For example: New manager, the first year",
                )
            ),
            "role": Key(
                Wording("Rollen som profilen gäller: dess id under roles.", "The role: its id under roles."), "chef"
            ),
            "priorities": Key(
                Wording(
                    "Punkterna som är viktiga i skedet, skrivna som chef.narvarande.",
                    "The statements that matter at this stage, written as chef.narvarande.",
                )
            ),
        },
    ),
    Activity: Thing(
        Wording("Aktivitet", "Activity"),
        Wording("Något att göra för att utveckla en punkt.", "Something to do in order to develop a statement."),
        {
            "name": Key(Wording("Aktivitetens namn, ett par ord.", "The name of the activity, a few words.")),
            "text": Key(
                Wording(
                    "Vad man gör, så att det går att börja i morgon.",
                    "What one does, so that one can begin tomorrow.",
                )
            ),
            "notice": Key(
                Wording(
                    "Hur man märker att det har gett något, helst i det som andra gör.",
                    "How one notices that it has helped, preferably in what others do.",
                )
            ),
            "way": Key(
                Wording("På vilket sätt man lär sig.", "In which way one learns."),
                choices={
                    "practice": Wording("i vardagen", "in everyday work"),
                    "people": Wording("tillsammans med andra", "together with others"),
                    "course": Wording("utbildning", "a course"),
                },
            ),
            "by": Key(
                Wording(
                    "Vem som gör det. Utan raden är det personen själv.",
                    "Who does it. Without the line it is the person.",
                ),
                choices={
                    "person": Wording("personen som utvecklas", "the person who develops"),
                    "manager": Wording("personens egen chef", "the person's own manager"),
                },
            ),
            "hours": Key(
                Wording(
                    "Ungefär hur många timmar det tar för den som utvecklas.",
                    "About how many hours it takes for the one who develops.",
                ),
                12,
            ),
            "develops": Key(
                Wording(
                    "Punkterna som aktiviteten utvecklar, skrivna som chef.narvarande.",
                    "The statements that the activity develops, written as chef.narvarande.",
                ),
                STATEMENT_ID,
            ),
        },
    ),
}

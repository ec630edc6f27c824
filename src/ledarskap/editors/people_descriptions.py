"""What an editor says of each key of a list of mentors and mentees."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel

from ledarskap.editors.describing import STATEMENT_ID, Key, Thing
from ledarskap.mentoring.people import People, Person
from ledarskap.mentoring.units import Unit
from ledarskap.reading.wording import Wording

PEOPLE: Mapping[type[BaseModel], Thing] = {
    Unit: Thing(
        Wording("Enhet", "Unit"),
        Wording(
            "En del av organisationen, och den enhet som den ligger under. Med enheterna syns vem som är i samma chefslinje.",
            "A part of the organisation, and the unit that it lies under. The units show who is in the same line of command.",
        ),
        {
            "id": Key(
                Wording("Ett kort id för enheten.", "A short id of the unit."),
                "avdelning-4",
            ),
            "name": Key(Wording("Enhetens namn.", "The name of the unit.")),
            "parent": Key(
                Wording(
                    "Enheten som den ligger närmast under: dess id. Den översta har ingen sådan rad.",
                    "The unit that it lies right under: its id. The topmost one has no such line.",
                ),
                "kirurgi",
            ),
            "place": Key(
                Wording(
                    "Orten, till exempel Lycksele. Den gäller också enheterna under, om de inte säger något annat.",
                    "The place, for example Lycksele. It holds for the units below too, unless they say another.",
                )
            ),
            "organisation": Key(
                Wording(
                    "Organisationen, till exempel Region Västerbotten. Den gäller också enheterna under. "
                    "Står den ingenstans är det den översta enheten.",
                    "The organisation, for example Region Västerbotten. It holds for the units below too. "
                    "Where it is not said it is the topmost unit.",
                )
            ),
        },
    ),
    Person: Thing(
        Wording("Mentor eller adept", "Mentor or mentee"),
        Wording(
            "En som vill vara mentor, eller som vill ha en mentor. Skriv bara det som personen själv har sagt.",
            "Somebody who wants to be a mentor, or to have one. Write only what the person has said.",
        ),
        {
            "id": Key(
                Wording(
                    "Ett kort id för personen, som ingen annan i listan har.",
                    "A short id of the person, which nobody else in the list has.",
                ),
                "anna-ek",
            ),
            "part": Key(
                Wording("Om personen är mentor eller adept.", "Whether the person is a mentor or a mentee."),
                choices={
                    "mentor": Wording("vill vara mentor", "wants to be a mentor"),
                    "mentee": Wording("adept: vill ha en mentor", "wants to have a mentor"),
                },
                also={"adept": Wording("samma som mentee", "the same as mentee")},
            ),
            "name": Key(Wording("För- och efternamn.", "First name and surname.")),
            "unit": Key(
                Wording(
                    "Enheten där personen arbetar: dess id under units. Ingen får en mentor ur sin egen chefslinje.",
                    "The unit where the person works: its id under units. Nobody gets a mentor from their own line of command.",
                ),
                "avdelning-4",
            ),
            "organisation": Key(
                Wording(
                    "Organisationen, om den är en annan än enhetens, till exempel för den som kommer utifrån.",
                    "The organisation, if it is not that of the unit, for example of somebody from outside.",
                )
            ),
            "place": Key(
                Wording("Orten, om den är en annan än enhetens.", "The place, if it is not that of the unit.")
            ),
            "field": Key(
                Wording(
                    "Området som personen arbetar i, till exempel primärvård.",
                    "The kind of work that the person does, for example primary care.",
                )
            ),
            "years": Key(
                Wording(
                    "För en mentor: i hur många hela år hen har varit chef.",
                    "For a mentor: for how many whole years they have been a manager.",
                ),
                7,
            ),
            "capacity": Key(
                Wording(
                    "För en mentor: hur många adepter hen kan ha samtidigt. Utan raden är det en.",
                    "For a mentor: how many mentees they can have at a time. Without the line it is one.",
                ),
                2,
            ),
            "goals": Key(
                Wording(
                    "Mål som adepten vill nå, eller som mentorn kan hjälpa till med: deras id under goals i programmet.",
                    "Goals that the mentee wants to reach, or that the mentor can help with: their ids under goals of the "
                    "programme.",
                ),
                "bli-trygg",
            ),
            "strengths": Key(
                Wording(
                    "För en mentor: punkter i ramverket som hen själv ser som sina styrkor, skrivna som chef.narvarande.",
                    "For a mentor: statements of the framework that they see as their strengths, written as chef.narvarande.",
                ),
                STATEMENT_ID,
            ),
            "needs": Key(
                Wording(
                    "För en adept: punkter i ramverket som hen själv vill utveckla, skrivna som chef.narvarande.",
                    "For a mentee: statements of the framework that they want to develop, written as chef.narvarande.",
                ),
                STATEMENT_ID,
            ),
            "wishes": Key(
                Wording(
                    "Dem som personen helst vill ha som mentor eller adept: deras id.",
                    "Those whom the person would like as mentor or mentee: their ids.",
                ),
                "bo-al",
            ),
            "veto": Key(
                Wording(
                    "Dem som personen inte vill ha som mentor eller adept: deras id. Ingen frågar varför.",
                    "Those whom the person does not want as mentor or mentee: their ids. Nobody asks why.",
                ),
                "cy-lind",
            ),
            "partial": Key(
                Wording(
                    "Dem som personen är jävig mot, till exempel en släkting: deras id. Skriv inte varför.",
                    "Those towards whom the person is partial, for example a relative: their ids. Do not write why.",
                ),
                "di-ask",
            ),
            "until": Key(
                Wording(
                    "För en mentor: sista dagen som hen kan vara mentor, om det finns en.",
                    "For a mentor: the last day on which they can be one, if there is such a day.",
                ),
                "2027-12-31",
            ),
        },
    ),
    People: Thing(
        Wording("Mentorer och adepter", "Mentors and mentees"),
        Wording(
            "De som kan vara mentorer och de som vill ha en, med enheterna där de arbetar. De ska veta att de står här.",
            "Those who can be mentors and those who want one, with the units where they work. They are to know that they "
            "stand here.",
        ),
        {
            "format": Key(
                Wording(
                    "Säger att filen är en lista över mentorer och adepter.",
                    "Says that the file is a list of mentors and mentees.",
                ),
                choices={"people/1": Wording("en lista över mentorer och adepter", "a list of mentors and mentees")},
            ),
            "units": Key(
                Wording(
                    "Enheterna i organisationen. De kan också stå i en egen fil.",
                    "The units of the organisation. They can stand in a file of their own, too.",
                )
            ),
            "people": Key(Wording("Mentorerna och adepterna.", "The mentors and the mentees.")),
        },
    ),
}

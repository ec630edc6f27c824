"""What an editor says of each key of a matching of mentors and mentees."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel

from ledarskap.editors.describing import DAY, LANGUAGE, Key, Thing
from ledarskap.mentoring.pairs import Matching, Pair, Replacement, Room, Unmatched, Who
from ledarskap.reading.wording import Wording

_MENTEE = Key(Wording("Adepten: id och namn.", "The mentee: id and name."))
_MENTOR = Key(Wording("Mentorn: id och namn.", "The mentor: id and name."))
_HOURS_LEFT = Wording("Hur många timmar mentorskap som är kvar.", "How many hours of mentoring are left.")
_REPLACES = Wording(
    "Mentorn som adepten hade förut, om den har slutat.", "The mentor whom the mentee had before, if that one has quit."
)

MATCHING: Mapping[type[BaseModel], Thing] = {
    Who: Thing(
        Wording("En person", "A person"),
        Wording("Någon i listan över mentorer och adepter.", "Somebody in the list of mentors and mentees."),
        {
            "id": Key(
                Wording(
                    "Personens id i listan över mentorer och adepter.",
                    "The id of the person in the list of mentors and mentees.",
                ),
                "anna-ek",
            ),
            "name": Key(Wording("Personens namn.", "The name of the person.")),
        },
    ),
    Replacement: Thing(
        Wording("Mentorn som fanns förut", "The mentor before"),
        Wording(
            "En mentor som har slutat, och när en ny ska finnas.",
            "A mentor who has quit, and when another one is to be there.",
        ),
        {
            "mentor": Key(Wording("Mentorn som slutade.", "The mentor who quit.")),
            "date": Key(Wording("Deras sista dag tillsammans.", "The last day of that pair."), "2027-03-15"),
            "replace_by": Key(
                Wording(
                    "Dagen då adepten ska ha en ny mentor, senast.",
                    "The day by which the mentee is to have another mentor.",
                ),
                "2027-04-14",
            ),
        },
    ),
    Pair: Thing(
        Wording("Par", "Pair"),
        Wording(
            "En mentor och en adept. Förslaget är räknat fram; ni bestämmer tillsammans med de två.",
            "A mentor and a mentee. The proposal is computed; you decide together with the two.",
        ),
        {
            "mentee": _MENTEE,
            "mentor": _MENTOR,
            "status": Key(
                Wording(
                    "Vad det har blivit av paret. Ändra det när ni har frågat de två.",
                    "What has become of the pair. Change it when you have asked the two.",
                ),
                choices={
                    "proposed": Wording("ett förslag", "a proposal"),
                    "confirmed": Wording("båda har sagt ja", "both have said yes"),
                    "declined": Wording("någon sa nej; skriv inte varför", "one of them said no; do not write why"),
                    "ended": Wording(
                        "mentorskapet är slut; skriv inte varför", "the mentoring is over; do not write why"
                    ),
                },
            ),
            "start": Key(Wording("Första dagen.", "The first day."), "2026-12-01"),
            "end": Key(Wording("Sista dagen.", "The last day."), "2027-11-30"),
            "hours_left": Key(_HOURS_LEFT, 40),
            "reasons": Key(
                Wording(
                    "Det som talar för paret, en sak på varje rad som börjar med ett bindestreck.",
                    "What speaks for the pair, one thing on each line that begins with a hyphen.",
                )
            ),
            "notes": Key(
                Wording(
                    "Det som ni behöver komma ihåg, en sak på varje rad som börjar med ett bindestreck. "
                    "Skriv inget av det som de två talar om.",
                    "What you need to remember, one thing on each line that begins with a hyphen. "
                    "Write nothing of what the two talk about.",
                )
            ),
            "replaces": Key(_REPLACES),
        },
    ),
    Unmatched: Thing(
        Wording("Adept utan mentor", "Mentee without a mentor"),
        Wording(
            "En adept som det inte finns något förslag till, och vad som skulle hjälpa.",
            "A mentee for whom there is no proposal, and what would help.",
        ),
        {
            "mentee": _MENTEE,
            "because": Key(
                Wording(
                    "Vad som stod i vägen, en sak på varje rad som börjar med ett bindestreck.",
                    "What stood in the way, one thing on each line that begins with a hyphen.",
                )
            ),
            "would_help": Key(
                Wording(
                    "Vad som skulle hjälpa, en sak på varje rad som börjar med ett bindestreck.",
                    "What would help, one thing on each line that begins with a hyphen.",
                )
            ),
            "end": Key(
                Wording(
                    "Sista dagen som var bestämd för mentorskapet, om en mentor har slutat.",
                    "The last day that was set for the mentoring, if a mentor has quit.",
                ),
                "2027-11-30",
            ),
            "hours_left": Key(
                Wording(
                    "Hur många timmar mentorskap som var kvar, om en mentor har slutat.",
                    "How many hours of mentoring were left, if a mentor has quit.",
                ),
                24,
            ),
            "replaces": Key(_REPLACES),
        },
    ),
    Room: Thing(
        Wording("Mentor med plats", "Mentor with room"),
        Wording("En mentor som kan ha fler adepter.", "A mentor who can have more mentees."),
        {
            "mentor": _MENTOR,
            "places": Key(
                Wording("Hur många adepter till mentorn kan ha.", "How many more mentees the mentor can have."), 1
            ),
        },
    ),
    Matching: Thing(
        Wording("Matchning", "Matching"),
        Wording(
            "Vem som är mentor åt vem: förslag, och det som ni har bestämt.",
            "Who is whose mentor: proposals, and what you have decided.",
        ),
        {
            "format": Key(
                Wording(
                    "Säger att filen är en matchning av mentorer och adepter.",
                    "Says that the file is a matching of mentors and mentees.",
                ),
                choices={
                    "matching/1": Wording("en matchning av mentorer och adepter", "a matching of mentors and mentees")
                },
            ),
            "language": LANGUAGE,
            "programme": Key(
                Wording("Programmet som mentorskapet hör till.", "The programme that the mentoring belongs to.")
            ),
            "date": Key(Wording("Dagen som matchningen gäller.", "The day that the matching is for."), DAY),
            "pairs": Key(Wording("Paren.", "The pairs.")),
            "unmatched": Key(Wording("De adepter som är utan mentor.", "Those mentees who are without a mentor.")),
            "places_left": Key(
                Wording("De mentorer som kan ha fler adepter.", "Those mentors who can have more mentees.")
            ),
        },
    ),
}

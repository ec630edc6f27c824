"""What an editor says of each key of an agreement on a trial appointment."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel

from ledarskap.editors.describing import LANGUAGE, Key, Thing
from ledarskap.programme.trial import (
    Assignment,
    CatchingUp,
    EarlyEnd,
    Ended,
    Post,
    Return,
    StandIn,
    Trial,
    TrialParties,
    TrialPeriod,
    TrialSignatures,
)
from ledarskap.reading.wording import Wording

_PERSON = Key(Wording("Den som prövar att vara chef.", "Whoever tries being a manager."))
_MANAGER = Key(Wording("Chefen som ger uppdraget.", "The manager who gives the assignment."))
_CLINICAL_MANAGER = Key(
    Wording(
        "Chefen på den arbetsplats där tjänsten finns kvar.",
        "The manager of the place where the post is held open.",
    )
)

TRIAL: Mapping[type[BaseModel], Thing] = {
    TrialParties: Thing(
        Wording("Parterna i avtalet", "The parties to the agreement"),
        Wording("De tre som kommer överens.", "The three who agree."),
        {"person": _PERSON, "manager": _MANAGER, "clinical_manager": _CLINICAL_MANAGER},
    ),
    Assignment: Thing(
        Wording("Uppdraget", "The assignment"),
        Wording("Det uppdrag som personen prövar.", "The assignment that the person tries."),
        {
            "title": Key(
                Wording(
                    "Vad uppdraget heter. Till exempel: Avdelningschef",
                    "What the assignment is called. For example: Ward manager",
                )
            ),
            "place": Key(Wording("Arbetsplatsen där uppdraget är.", "The place of work of the assignment.")),
            "clinical_percent": Key(
                Wording(
                    "Hur många procent av tiden som är kliniskt arbete. Skriv 0 om inget är det.",
                    "How many per cent of the time are clinical work. Write 0 if none is.",
                ),
                20,
            ),
        },
    ),
    TrialPeriod: Thing(
        Wording("Uppdragets tid", "Time of the assignment"),
        Wording(
            "När uppdraget börjar och slutar. Det är alltid bestämt.", "When it begins and ends. It is always set."
        ),
        {
            "start": Key(Wording("Uppdragets första dag.", "The first day of the assignment."), "2027-02-01"),
            "end": Key(Wording("Uppdragets sista dag.", "The last day of the assignment."), "2027-07-31"),
        },
    ),
    Post: Thing(
        Wording("Tjänsten som finns kvar", "The post that is held open"),
        Wording(
            "Tjänsten som personen har kvar under uppdraget.", "The post that the person keeps during the assignment."
        ),
        {
            "title": Key(
                Wording(
                    "Vad tjänsten heter. Till exempel: Specialistsjuksköterska",
                    "What the post is called. For example: Specialist nurse",
                )
            ),
            "place": Key(Wording("Arbetsplatsen där tjänsten är.", "The place of work of the post.")),
            "held_until": Key(
                Wording(
                    "Sista dagen som tjänsten hålls. Det är tidigast första dagen tillbaka.",
                    "The last day that the post is held. It is no earlier than the first day back.",
                ),
                "2027-12-31",
            ),
        },
    ),
    Return: Thing(
        Wording("Återgången", "The return"),
        Wording("Dagen då personen är tillbaka, och var.", "The day when the person is back, and where."),
        {
            "date": Key(
                Wording(
                    "Första dagen tillbaka. Det är tidigast dagen efter uppdragets sista.",
                    "The first day back. It is no earlier than the day after the last one of the assignment.",
                ),
                "2027-08-01",
            ),
            "title": Key(
                Wording(
                    "Vad personen kommer tillbaka som. Lämna tomt om det är samma tjänst.",
                    "What the person comes back as. Leave it blank if it is the same post.",
                )
            ),
            "place": Key(
                Wording(
                    "Arbetsplatsen att komma tillbaka till. Lämna tomt om det är samma som förut.",
                    "The place of work to come back to. Leave it blank if it is the same as before.",
                )
            ),
        },
    ),
    CatchingUp: Thing(
        Wording("Tid för att komma in i arbetet igen", "Time for coming back up to date"),
        Wording(
            "Vad personen får för att komma in i det kliniska arbetet igen.",
            "What the person gets to come back up to date in clinical work.",
        ),
        {
            "weeks": Key(
                Wording(
                    "Hur många veckor det tar, från första dagen tillbaka.",
                    "How many weeks it takes, from the first day back.",
                ),
                2,
            ),
            "text": Key(
                Wording(
                    "Vad som ingår. Till exempel: Gå bredvid en kollega och gå igenom nya rutiner.",
                    "What is included. For example: Work beside a colleague and go through new routines.",
                )
            ),
        },
    ),
    StandIn: Thing(
        Wording("Vikarien", "The stand-in"),
        Wording(
            "Den som arbetar på personens tjänst under uppdraget.",
            "Whoever does the work of the post during the assignment.",
        ),
        {
            "name": Key(
                Wording(
                    "Vikariens namn. Lämna tomt om det inte är klart vem det blir.",
                    "The name of the stand-in. Leave it blank if it is not settled who it will be.",
                )
            ),
            "until": Key(
                Wording(
                    "Vikariens sista dag. Det är senast dagen före återgången.",
                    "The last day of the stand-in. It is no later than the day before the return.",
                ),
                "2027-07-31",
            ),
        },
    ),
    EarlyEnd: Thing(
        Wording("Om uppdraget slutar i förtid", "If the assignment ends early"),
        Wording(
            "Vad som gäller om någon av er vill att uppdraget slutar i förtid. Ingen behöver säga varför.",
            "What holds if any of you wants the assignment to end early. Nobody need say why.",
        ),
        {
            "notice": Key(
                Wording("Hur många dagar i förväg man säger till.", "How many days before one says so."),
                30,
            ),
            "place_until_return": Key(
                Wording(
                    "Var personen arbetar från det att uppdraget slutar fram till återgången.",
                    "Where the person works from the end of the assignment until the return.",
                )
            ),
            "stand_in_until": Key(
                Wording(
                    "Vikariens sista dag i så fall. Lämna tomt om det är samma dag som under stand_in.",
                    "The last day of the stand-in in that case. Leave it blank if it is the same as under stand_in.",
                ),
                "2027-06-30",
            ),
        },
    ),
    Ended: Thing(
        Wording("Uppdraget slutade i förtid", "The assignment ended early"),
        Wording(
            "Skrivs bara om uppdraget slutade i förtid. Varför antecknas aldrig.",
            "Written only if the assignment ended early. Why is never recorded.",
        ),
        {
            "date": Key(
                Wording("Den dag som blev uppdragets sista.", "The day that came to be the last of the assignment."),
                "2027-05-15",
            )
        },
    ),
    TrialSignatures: Thing(
        Wording("Underskrifter av tre", "Three signatures"),
        Wording("Underskrifterna från alla tre.", "The signatures of all three."),
        {"person": _PERSON, "manager": _MANAGER, "clinical_manager": _CLINICAL_MANAGER},
    ),
    Trial: Thing(
        Wording("Avtal om tidsbegränsat chefsuppdrag", "Agreement on a time-limited assignment"),
        Wording(
            "Ett chefsuppdrag på bestämd tid, med en återgång som är avtalad innan uppdraget börjar. "
            "Stäm av avtalet med er jurist och HR.",
            "A time-limited assignment as manager, with a return that is agreed on before it begins. "
            "Check the agreement with your lawyer and HR.",
        ),
        {
            "format": Key(
                Wording(
                    "Säger att filen är ett avtal om ett tidsbegränsat chefsuppdrag.",
                    "Says that the file is an agreement on a time-limited assignment as manager.",
                ),
                choices={
                    "trial/1": Wording(
                        "ett avtal om ett tidsbegränsat chefsuppdrag",
                        "an agreement on a time-limited assignment as manager",
                    )
                },
            ),
            "language": LANGUAGE,
            "programme": Key(
                Wording(
                    "Programmet som uppdraget hör till. Lämna tomt om det inte hör till något.",
                    "The programme that the assignment belongs to. Leave it blank if it belongs to none.",
                )
            ),
            "parties": Key(
                Wording(
                    "De tre som kommer överens: personen, chefen som ger uppdraget och chefen som håller tjänsten.",
                    "The three who agree: the person, the manager who gives the assignment and the one who holds the post.",
                )
            ),
            "assignment": Key(
                Wording(
                    "Uppdraget: vad det är, var, och hur mycket kliniskt arbete som ingår.",
                    "The assignment: what it is, where, and how much clinical work is included.",
                )
            ),
            "period": Key(Wording("När uppdraget börjar och slutar.", "When the assignment begins and ends.")),
            "post": Key(Wording("Tjänsten som hålls under tiden.", "The post that is held open meanwhile.")),
            "agreed": Key(
                Wording(
                    "Dagen då ni kom överens om återgången. Den ligger före uppdragets första dag.",
                    "The day when you agreed on the return. It comes before the first day of the assignment.",
                ),
                "2027-01-15",
            ),
            "back": Key(
                Wording("Återgången: dagen då personen är tillbaka, och var.", "The return: which day, and where.")
            ),
            "half_time": Key(
                Wording(
                    "Dagen för halvtidssamtalet, när ungefär halva uppdraget har gått.",
                    "The day of the half-time talk, when about half of the assignment is over.",
                ),
                "2027-05-01",
            ),
            "decide_by": Key(
                Wording(
                    "Sista dagen för personen att säga om hen vill fortsätta.",
                    "The last day for the person to say whether they want to go on.",
                ),
                "2027-06-05",
            ),
            "catching_up": Key(
                Wording(
                    "Vad personen får för att komma in i det kliniska arbetet igen: hur många veckor, och vad som ingår.",
                    "What the person gets to come back up to date in clinical work: how many weeks, and what is included.",
                )
            ),
            "stand_in": Key(
                Wording(
                    "Vikarien på personens tjänst. Lämna tomt om det inte finns någon.",
                    "The stand-in on the person's post. Leave it blank if there is none.",
                )
            ),
            "early_end": Key(
                Wording(
                    "Vad som gäller om någon av er vill att uppdraget slutar i förtid.",
                    "What holds if any of you wants the assignment to end early.",
                )
            ),
            "ended": Key(
                Wording(
                    "Fylls i bara om uppdraget slutade i förtid: vilken dag, och aldrig varför.",
                    "Filled in only if the assignment ended early: on which day, and never why.",
                )
            ),
            "follow_up": Key(
                Wording(
                    "När ni ses under uppdraget, och om vad.", "When you meet during the assignment, and about what."
                )
            ),
            "signatures": Key(
                Wording("Fylls i när avtalet är underskrivet.", "Filled in when the agreement has been signed.")
            ),
            "retention": Key(
                Wording("Hur länge avtalet sparas, och var.", "How long the agreement is kept, and where.")
            ),
        },
    ),
}

"""What an editor says of each key of a development plan."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel

from ledarskap.development.plan import (
    Commitment,
    EarlierAgreement,
    Focus,
    FollowUp,
    Parties,
    Party,
    Period,
    Plan,
    PlanCondition,
    PlannedActivity,
    PlanProfile,
    PlanRole,
    Signature,
    Signatures,
)
from ledarskap.editors.describing import LANGUAGE, STATEMENT_ID, Key, Thing
from ledarskap.reading.wording import Wording

_PERSON_OR_MANAGER: Mapping[str, Wording] = {
    "manager": Wording("chefen lovar", "the manager promises"),
    "person": Wording("personen själv lovar", "the person promises"),
}
_PLAN_STATEMENT = Wording("Punktens id i ramverket.", "The id of the statement in the framework.")
_AGREED: Mapping[str, Key] = {
    "profile": Key(Wording("Prioriteringsprofilen som ni har utgått från.", "The profile that you have gone by.")),
    "parties": Key(
        Wording("Vems planen är, och med vilken chef den görs.", "Whose plan it is, and with which manager.")
    ),
    "period": Key(Wording("Tiden som planen gäller.", "The time that the plan is for.")),
    "looking_back": Key(
        Wording(
            "Vad det blev av förra planen, och vad ni är nöjda med.",
            "What became of the last plan, and what you are pleased with.",
        )
    ),
    "assignment": Key(
        Wording(
            "Vad som ingår i uppdraget, och vilka av verksamhetens mål det bidrar till.",
            "What the assignment is, and which of the organisation's goals it contributes to.",
        )
    ),
    "conditions": Key(
        Wording(
            "Det som organisationen ska ge, och vad ni gör åt det.",
            "What the organisation shall provide, and what you do about it.",
        )
    ),
    "focus": Key(Wording("Högst tre fokusområden.", "At most three focus areas.")),
    "strengths": Key(
        Wording(
            "Styrkor att bygga på, en på varje rad som börjar med ett bindestreck.",
            "Strengths to build on, one on each line that begins with a hyphen.",
        )
    ),
    "commitments": Key(Wording("Vad chefen och personen lovar.", "What the manager and the person promise.")),
    "follow_up": Key(Wording("När ni ses igen, och om vad.", "When you meet again, and about what.")),
    "dissent": Key(
        Wording(
            "Det som ni ser olika på, om det finns något.",
            "What you see differently, if there is anything.",
        )
    ),
    "signatures": Key(Wording("Fylls i när planen är underskriven.", "Filled in when the plan has been signed.")),
    "retention": Key(Wording("Hur länge planen sparas, och var.", "How long the plan is kept, and where.")),
}

PLAN: Mapping[type[BaseModel], Thing] = {
    Party: Thing(
        Wording("Part", "Party"),
        Wording("En av dem som kommer överens.", "One of those who agree."),
        {
            "name": Key(Wording("För- och efternamn.", "First name and surname.")),
            "title": Key(Wording("Titel och arbetsplats.", "Title and place of work.")),
        },
    ),
    Parties: Thing(
        Wording("Parterna", "The parties"),
        Wording(
            "De två som gör planen, och mentorn om det finns en.",
            "The two who make the plan, and the mentor if there is one.",
        ),
        {
            "person": Key(Wording("Den som planen gäller.", "The one whose plan it is.")),
            "manager": Key(Wording("Personens närmaste chef.", "The person's line manager.")),
            "mentor": Key(
                Wording(
                    "Personens mentor, om det finns en. Annars behövs inte raden.",
                    "The person's mentor, if there is one. Otherwise the line is not needed.",
                )
            ),
        },
    ),
    PlanRole: Thing(
        Wording("Rollen", "The role"),
        Wording("Rollen som planen gäller.", "The role that the plan is about."),
        {
            "id": Key(Wording("Rollens id i ramverket.", "The id of the role in the framework."), "chef"),
            "name": Key(Wording("Rollens namn.", "The name of the role.")),
        },
    ),
    PlanProfile: Thing(
        Wording("Prioriteringsprofilen", "The profile"),
        Wording("Prioriteringsprofilen som ni har utgått från.", "The profile that you have gone by."),
        {
            "id": Key(Wording("Profilens id i ramverket.", "The id of the profile in the framework."), "ny-chef"),
            "name": Key(Wording("Profilens namn.", "The name of the profile.")),
        },
    ),
    Period: Thing(
        Wording("Period", "Period"),
        Wording("Tiden som planen gäller.", "The time that the plan is for."),
        {
            "start": Key(Wording("Första dagen.", "The first day."), "2026-12-01"),
            "end": Key(Wording("Sista dagen.", "The last day."), "2027-12-01"),
        },
    ),
    PlanCondition: Thing(
        Wording("Organisatorisk förutsättning", "Condition"),
        Wording(
            "Något som organisationen ska ge, och vad ni gör åt det.",
            "Something that the organisation shall provide, and what you do about it.",
        ),
        {
            "statement": Key(_PLAN_STATEMENT, "organisation.hanterbart-uppdrag"),
            "text": Key(
                Wording("Förutsättningen, så som den står i ramverket.", "The condition, as the framework has it.")
            ),
            "note": Key(Wording("Vad ni gör åt det.", "What you do about it.")),
        },
    ),
    PlannedActivity: Thing(
        Wording("Aktivitet", "Activity"),
        Wording("Något som ska göras.", "Something that is to be done."),
        {
            "text": Key(Wording("Vad som ska göras.", "What is to be done.")),
            "owner": Key(Wording("Vem som gör det.", "Who does it.")),
            "date": Key(Wording("När det ska vara klart.", "When it is to be done."), "2027-02-28"),
            "hours": Key(Wording("Betald tid som sätts av, i timmar.", "Paid time that is set aside, in hours."), 6),
        },
    ),
    Focus: Thing(
        Wording("Fokusområde", "Focus area"),
        Wording("En punkt att arbeta med.", "A statement to work on."),
        {
            "statement": Key(_PLAN_STATEMENT, STATEMENT_ID),
            "text": Key(Wording("Punkten, så som den står i ramverket.", "The statement, as the framework has it.")),
            "source": Key(
                Wording("Källan som punkten är citerad ur.", "The source that the statement is quoted from.")
            ),
            "translated": Key(
                Wording(
                    "true om texten är översatt ur källan och därför inte är ett citat. Annars behövs inte raden.",
                    "true if the text is translated from the source, and so is no quotation. Otherwise the line is not needed.",
                ),
                choices={
                    "true": Wording("översatt ur källan", "translated from the source"),
                    "false": Wording("som texten står", "as the text stands"),
                },
            ),
            "goal": Key(
                Wording(
                    "Vad som ska märkas när ni är framme.",
                    "What is to be noticed once you are there.",
                )
            ),
            "when": Key(
                Wording(
                    "En situation som återkommer. Till exempel: Någon ber mig hoppa in under min ledartid",
                    "A situation that comes back. For example: Somebody asks me to step in during my time for leading",
                )
            ),
            "then": Key(
                Wording(
                    "Vad personen gör när den situationen uppstår. Till exempel: "
                    "frågar jag först vem som är koordinator i dag.",
                    "What the person does when that situation arises. For example: I first ask who coordinates today.",
                )
            ),
            "activities": Key(
                Wording(
                    "Vad som ska göras. Stryk, ändra eller lägg till.",
                    "What is to be done. Strike out, change or add.",
                )
            ),
        },
    ),
    Commitment: Thing(
        Wording("Löfte", "Commitment"),
        Wording("Något som chefen eller personen lovar.", "Something that the manager or the person promises."),
        {
            "what": Key(Wording("Vad som lovas.", "What is promised.")),
            "by": Key(Wording("Vem som lovar.", "Who promises."), choices=_PERSON_OR_MANAGER),
            "date": Key(Wording("När det ska vara gjort.", "When it is to be done."), "2027-01-15"),
            "status": Key(
                Wording("Hur det har gått med löftet.", "What has become of the commitment."),
                choices={
                    "open": Wording("pågår", "open"),
                    "kept": Wording("hållet", "kept"),
                    "moved": Wording("flyttat till ett nytt datum", "moved to another date"),
                    "not-kept": Wording("inte hållet", "not kept"),
                },
            ),
            "statement": Key(
                Wording(
                    "Fokusområdet som löftet gäller: punktens id. Lämna tomt om det gäller något annat.",
                    "The focus area that it serves: the id of the statement. Leave it blank if it serves none.",
                ),
                STATEMENT_ID,
            ),
        },
    ),
    FollowUp: Thing(
        Wording("Uppföljning", "Follow-up"),
        Wording(
            "Ett möte där ni följer upp det som ni har kommit överens om.",
            "A meeting where you follow up what you have agreed on.",
        ),
        {
            "date": Key(Wording("Dagen då ni ses.", "The day when you meet."), "2027-06-01"),
            "text": Key(Wording("Vad ni talar om då.", "What you talk about then.")),
        },
    ),
    Signature: Thing(
        Wording("Underskrift", "Signature"),
        Wording("Fylls i av den som skriver under.", "Filled in by whoever signs."),
        {
            "name": Key(Wording("Vem som skrev under.", "Who signed.")),
            "date": Key(Wording("Vilken dag.", "On which day."), "2026-12-01"),
        },
    ),
    Signatures: Thing(
        Wording("Underskrifter", "Signatures"),
        Wording("Underskrifterna från båda.", "The signatures of both."),
        {
            "person": Key(Wording("Den som planen gäller.", "The one whose plan it is.")),
            "manager": Key(Wording("Personens närmaste chef.", "The person's line manager.")),
        },
    ),
    EarlierAgreement: Thing(
        Wording("Planen vid en uppföljning", "The plan at a follow-up"),
        Wording(
            "Så här stod det i planen den dag då den följdes upp.",
            "What the plan said on the day when it was followed up.",
        ),
        {
            "date": Key(
                Wording("Dagen då ni följde upp planen.", "The day when you followed up the plan."), "2027-06-01"
            ),
            **_AGREED,
        },
    ),
    Plan: Thing(
        Wording("Utvecklingsplan", "Development plan"),
        Wording(
            "En plan som två personer gör tillsammans. Den kan bli allmän handling: skriv inget om lön eller hälsa.",
            "A plan that two people make together. It can become a public document: write nothing about pay or health.",
        ),
        {
            "format": Key(
                Wording("Säger att filen är en utvecklingsplan.", "Says that the file is a development plan."),
                choices={"plan/1": Wording("en utvecklingsplan", "a development plan")},
            ),
            "language": LANGUAGE,
            "framework": Key(Wording("Ramverket som planen utgår från.", "The framework that the plan goes by.")),
            "role": Key(Wording("Rollen som planen gäller.", "The role that the plan is about.")),
            **_AGREED,
            "history": Key(
                Wording(
                    "Så här stod det i planen vid tidigare uppföljningar, den äldsta först. Skrivs av ledarskap follow-up "
                    "--next. Ändra inget här.",
                    "What the plan said at earlier follow-ups, the oldest first. Written by ledarskap follow-up --next. "
                    "Change nothing here.",
                )
            ),
        },
    ),
}

"""What an editor says of each key of a framework."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel

from ledarskap.editors.describing import DAY, OBSERVERS, STATEMENT_ID, Key, Thing
from ledarskap.framework.model import (
    Activity,
    Condition,
    Duty,
    Evidence,
    Extended,
    Framework,
    FrameworkReference,
    Indicator,
    Organisation,
    Passage,
    Principle,
    Priority,
    Profile,
    Quality,
    Role,
    Scale,
    Side,
    Source,
    Statement,
    Term,
)
from ledarskap.reading.wording import Wording

_SOURCE = Key(
    Wording(
        "Källan som texten är citerad ur: dess id under sources. Texten ska då stå ord för ord i källan. "
        "Är texten er egen tar du bort raden.",
        "The source that the text is quoted from: its id under sources. The text must then stand there word for word. "
        "If the text is your own, remove the line.",
    ),
    "ledningsfilosofi",
)

FRAMEWORK: Mapping[type[BaseModel], Thing] = {
    Framework: Thing(
        Wording("Ramverk", "Framework"),
        Wording(
            "Er ledningsfilosofi, skriven så att den går att använda: roller, punkter och beteenden.",
            "Your leadership philosophy, written so that it can be used: roles, statements and indicators.",
        ),
        {
            "format": Key(
                Wording("Säger att filen är ett ramverk.", "Says that the file is a framework."),
                choices={"framework/1": Wording("ett ramverk", "a framework")},
            ),
            "id": Key(
                Wording(
                    "Ramverkets korta namn. Ändra det aldrig sedan någon har börjat svara.",
                    "The short name of the framework. Never change it once somebody has begun to answer.",
                ),
                "vart-ramverk",
            ),
            "version": Key(
                Wording(
                    "Ramverkets version, tre tal. Höj det sista när du rättar, det mellersta när något "
                    "tillkommer och det första när gamla svar inte längre passar.",
                    "The version of the framework, three numbers. Raise the last for a correction, the middle one for "
                    "an addition, and the first when old answers no longer fit.",
                ),
                "1.0.0",
            ),
            "title": Key(
                Wording(
                    "Ramverkets namn, så som det står i dokumenten.",
                    "The name of the framework, as documents show it.",
                )
            ),
            "extends": Key(
                Wording(
                    "Ett annat ramverk som det här bygger vidare på. Skriv bara det som skiljer; "
                    "~ tar bort något som ärvs.",
                    "Another framework that this one builds on. Write only what differs; ~ removes what is inherited.",
                )
            ),
            "language": Key(
                Wording("Språket som texterna är skrivna på.", "The language that the texts are written in."), "sv"
            ),
            "licence": Key(
                Wording(
                    "Villkoren för den som vill använda era texter.",
                    "The terms for those who want to use your texts.",
                ),
                "CC-BY-4.0",
            ),
            "evidence": Key(
                Wording(
                    "Hur prövade frågorna är. Det står i varje dokument.",
                    "How tested the questions are. Every document says it.",
                )
            ),
            "scale": Key(
                Wording(
                    "Skalan som beteendena skattas på, om punkten inte anger en annan: dess id under scales.",
                    "The scale that indicators are rated on, unless the statement names another: its id under scales.",
                ),
                "frekvens",
            ),
            "sources": Key(
                Wording(
                    "Källorna: dokumenten som texter är citerade ur. Ge var och en ett kort id.",
                    "The sources: the documents that texts are quoted from. Give each a short id.",
                ),
                name=Wording("Källor", "Sources"),
            ),
            "vision": Key(
                Wording("Visionen, om källan har en.", "The vision, if the source has one."),
            ),
            "about": Key(
                Wording(
                    "Löpande text om ramverket, stycke för stycke. Den skattas inte.",
                    "Running text about the framework, passage by passage. It is not rated.",
                )
            ),
            "principles": Key(
                Wording(
                    "Grundprinciperna: det som ledarskapet bygger på. Ge var och en ett kort id.",
                    "The principles: what leadership builds on. Give each a short id.",
                ),
                name=Wording("Grundprinciper", "Principles"),
            ),
            "scales": Key(
                Wording(
                    "Skalorna att svara på. Ge var och en ett kort id.",
                    "The scales to answer on. Give each a short id.",
                ),
                name=Wording("Skalor", "Scales"),
            ),
            "roles": Key(
                Wording(
                    "Rollerna, till exempel chef och medarbetare. Ge var och en ett kort id.",
                    "The roles, for example manager and employee. Give each a short id.",
                ),
                name=Wording("Roller", "Roles"),
            ),
            "organisation": Key(
                Wording(
                    "Det som organisationen ska ge. Svaren handlar om organisationen och räknas aldrig in i "
                    "en persons resultat.",
                    "What the organisation shall provide. The answers are about the organisation and never count in a "
                    "person's result.",
                )
            ),
            "profiles": Key(
                Wording(
                    "Prioriteringsprofilerna: vad som är viktigast för en roll i ett visst skede, och varför. "
                    "Ge var och en ett kort id.",
                    "The profiles: what matters most for a role at a stage, and why. Give each a short id.",
                ),
                name=Wording("Prioriteringsprofiler", "Profiles"),
            ),
            "activities": Key(
                Wording(
                    "Aktiviteterna: sätt att utveckla punkterna. Ge var och en ett kort id.",
                    "The activities: ways to develop the statements. Give each a short id.",
                ),
                name=Wording("Aktiviteter", "Activities"),
            ),
            "glossary": Key(
                Wording(
                    "Ordlistan: orden så som ramverket använder dem. Ge vart och ett ett kort id.",
                    "The glossary: the words as the framework uses them. Give each a short id.",
                ),
                name=Wording("Ordlista", "Glossary"),
            ),
            "retired": Key(
                Wording(
                    "Id:n på punkter och beteenden som har utgått, var och en med skälet. Använd dem aldrig på nytt.",
                    "The ids of statements and indicators that are gone, each with the reason. Never use them again.",
                ),
                name=Wording("Utgångna id:n", "Retired ids"),
            ),
            "silenced": Key(
                Wording(
                    "Varningar och tips som ni har valt bort: id:t på det som de gäller, deras kod och skälet.",
                    "Warnings and hints that you have chosen to do without: the id of what they concern, their code and "
                    "the reason.",
                ),
                name=Wording("Tystade varningar och tips", "Silenced warnings and hints"),
            ),
        },
    ),
    Extended: Thing(
        Wording("Bygger vidare på", "Builds on"),
        Wording("Ramverket som det här bygger vidare på.", "The framework that this one builds on."),
        {
            "id": Key(Wording("Det andra ramverkets id.", "The id of the other framework."), "region-blekinge"),
            "version": Key(
                Wording(
                    "Den lägsta version som duger. En senare med samma första tal duger också.",
                    "The lowest version that will do. A later one with the same first number will do too.",
                ),
                "1.0.0",
            ),
        },
    ),
    FrameworkReference: Thing(
        Wording("Ramverket", "The framework"),
        Wording("Vilket ramverk filen hör till.", "Which framework the file belongs to."),
        {
            "id": Key(Wording("Ramverkets id.", "The id of the framework."), "region-blekinge"),
            "version": Key(Wording("Ramverkets version.", "The version of the framework."), "1.0.0"),
            "title": Key(Wording("Ramverkets namn.", "The name of the framework.")),
            "evidence": Key(
                Wording("Hur prövade frågorna var då.", "How tested the questions were at the time."),
            ),
        },
    ),
    Evidence: Thing(
        Wording("Hur prövade är frågorna?", "How tested are the questions?"),
        Wording(
            "Hur prövade frågorna är. Det står i varje dokument.",
            "How tested the questions are. Every document says it.",
        ),
        {
            "status": Key(
                Wording("Hur långt prövningen har kommit.", "How far the testing has come."),
                choices={
                    "untested": Wording("inte prövade", "not tested"),
                    "piloted": Wording("prövade i liten skala", "tried out on a small scale"),
                    "validated": Wording("validerade, med rapport", "validated, with a report"),
                },
            ),
            "n": Key(Wording("Hur många som svarade i prövningen.", "How many people answered in the test."), 120),
            "date": Key(Wording("När prövningen var klar.", "When the test was finished."), DAY),
            "report": Key(
                Wording(
                    "Var prövningen går att läsa om, till exempel en rapport.",
                    "Where the test can be read about, for example a report.",
                )
            ),
        },
    ),
    Source: Thing(
        Wording("Källa", "Source"),
        Wording("Ett dokument som texter är citerade ur.", "A document that texts are quoted from."),
        {
            "title": Key(Wording("Dokumentets namn.", "The name of the document.")),
            "publisher": Key(
                Wording(
                    "Vem som har gett ut det, till exempel Region Blekinge.",
                    "Who has published it, for example Region Blekinge.",
                )
            ),
            "kind": Key(
                Wording("Vad det är för slags dokument.", "What kind of document it is."),
                choices={
                    "policy": Wording("policy, riktlinje eller filosofi", "a policy, guideline or philosophy"),
                    "motion": Wording("motion eller förslag", "a motion or proposal"),
                    "law": Wording("lag eller föreskrift", "a law or regulation"),
                    "research": Wording("forskning", "research"),
                    "internal": Wording("internt underlag", "internal material"),
                },
            ),
            "status": Key(
                Wording("Om dokumentet gäller.", "Whether the document is in force."),
                choices={
                    "adopted": Wording("antaget", "adopted"),
                    "proposed": Wording("föreslaget, inte beslutat", "proposed, not decided"),
                    "withdrawn": Wording("upphävt", "withdrawn"),
                },
            ),
            "file": Key(
                Wording(
                    "Filen med dokumentets text, i ramverkets mapp. Med den kan citaten prövas.",
                    "The file with the text of the document, in the framework's folder. With it quotations can be "
                    "proven.",
                ),
                "sources/ledningsfilosofi.txt",
            ),
        },
    ),
    Passage: Thing(
        Wording("Stycke", "Passage"),
        Wording("Ett stycke löpande text.", "A passage of running text."),
        {
            "text": Key(
                Wording(
                    "Styckets text. Med source ska den stå ord för ord i källan.",
                    "The text of the passage. With a source it must stand there word for word.",
                )
            ),
            "source": _SOURCE,
        },
    ),
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
            "source": _SOURCE,
        },
    ),
    Side: Thing(
        Wording("Sida av rollen", "Side of the role"),
        Wording(
            "En av rollens sidor, till exempel chefens arbetsgivarroll.",
            "One of the sides of a role, for example that a manager is the employer.",
        ),
        {
            "name": Key(Wording("Vad sidan heter, ett ord eller två.", "What the side is called, a word or two.")),
            "text": Key(
                Wording(
                    "Vad den innebär. Med source ska texten stå ord för ord i källan.",
                    "What it means. With a source the text must stand there word for word.",
                )
            ),
            "source": _SOURCE,
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
    Indicator: Thing(
        Wording("Beteende", "Indicator"),
        Wording(
            "Ett beteende som en annan människa kan se. Bara beteenden skattas. Ta ett i taget.",
            "A behaviour that somebody else can see. Only indicators are rated. Take one at a time.",
        ),
        {
            "self": Key(
                Wording(
                    "Beteendet i jag-form, utan ”ofta” och ”alltid”: det svarar skalan på. Till exempel: "
                    "Jag låter den som talar tala till punkt.",
                    "The behaviour in the first person, without “often” and “always”: the scale answers that. For "
                    "example: I let people finish what they are saying.",
                )
            ),
            "observer": Key(
                Wording(
                    "Samma beteende, så som andra ser det. Till exempel: Chefen låter den som talar tala till punkt.",
                    "The same behaviour as others see it. For example: The manager lets people finish what they are "
                    "saying.",
                )
            ),
            "key": Key(
                Wording(
                    "true om det korta formuläret ska fråga om just det här beteendet. Välj ett för varje punkt.",
                    "true if this is the indicator that the short form asks about. Choose one for each statement.",
                ),
                choices={
                    "true": Wording("frågas i det korta formuläret", "asked in the short form"),
                    "false": Wording("frågas bara i det fullständiga formuläret", "asked in the full form only"),
                },
            ),
            "because": Key(
                Wording(
                    "Skälet till att det korta formuläret frågar om just det här beteendet.",
                    "The reason why the short form asks about this very indicator.",
                )
            ),
            "seen_by": Key(
                Wording(
                    "Vilka som kan se beteendet. Utan raden frågas alla, med en tom lista bara personen själv.",
                    "Who can see the behaviour. Without the line everybody is asked, with an empty list only the person.",
                ),
                choices=OBSERVERS,
            ),
            "anchors": Key(
                Wording(
                    "Exempel på nivåerna: hur just det här beteendet ser ut på en nivå. Lägg inte till något nytt.",
                    "Examples of the levels: what this very behaviour looks like at a level. Add nothing new.",
                )
            ),
            "expected": Key(
                Wording(
                    "Nivån som rollen kräver. Bara på en skala av slaget proficiency: hur väl man behärskar något.",
                    "The level that the role asks for. Only on a scale of the kind proficiency: how well one masters "
                    "something.",
                ),
                3,
            ),
        },
    ),
    Statement: Thing(
        Wording("Punkt", "Statement"),
        Wording("En uppgift, en egenskap eller en förutsättning.", "A duty, a quality or a condition."),
        {
            "text": Key(
                Wording(
                    "Punkten i ord. Med source ska den stå ord för ord i källan.",
                    "The statement in words. With a source it must stand there word for word.",
                )
            ),
            "source": _SOURCE,
            "principles": Key(
                Wording(
                    "Grundprinciperna som punkten bär upp: deras id under principles.",
                    "The principles that the statement carries out: their ids under principles.",
                ),
                "tillit",
            ),
            "counterparts": Key(
                Wording(
                    "Punkter i en annan roll som svarar mot den här, skrivna som medarbetare.soka-information.",
                    "Statements of another role that answer this one, written as medarbetare.soka-information.",
                ),
                "medarbetare.soka-information",
            ),
            "scale": Key(
                Wording(
                    "En annan skala än ramverkets, om punkten behöver det: dess id under scales.",
                    "Another scale than the framework's, if the statement needs it: its id under scales.",
                ),
                "omfattning",
            ),
            "indicators": Key(
                Wording(
                    "Beteendena som visar punkten i handling. Ge vart och ett ett kort id. Två till fyra räcker.",
                    "The indicators that show the statement in action. Give each a short id. Two to four will do.",
                )
            ),
        },
    ),
    Duty: Thing(
        Wording("Uppgift", "Duty"),
        Wording("Något som rollen ska göra.", "Something that the role shall do."),
        {
            "text": Key(
                Wording(
                    "Uppgiften i ord. Med source ska den stå ord för ord i källan. Till exempel: "
                    "att vara närvarande i verksamheten",
                    "The duty in words. With a source it must stand there word for word. For example: "
                    "to be present where the work is done",
                )
            ),
            "sides": Key(
                Wording(
                    "Sidorna av rollen som uppgiften hör till, enligt er tolkning: deras id under sides i rollen.",
                    "The sides of the role that the duty belongs to, as you read it: their ids under sides of the role.",
                ),
                "arbetsgivarroll",
            ),
        },
    ),
    Quality: Thing(
        Wording("Egenskap", "Quality"),
        Wording("Något som rollen ska vara.", "Something that the role shall be."),
        {
            "text": Key(
                Wording(
                    "Egenskapen i ord. Med source ska den stå ord för ord i källan. Till exempel: "
                    "att vara lyhörd och tydlig",
                    "The quality in words. With a source it must stand there word for word. For example: "
                    "to be attentive and clear",
                )
            )
        },
    ),
    Condition: Thing(
        Wording("Organisatorisk förutsättning", "Condition"),
        Wording(
            "Något som organisationen ska ge. Räknas aldrig in i en persons resultat.",
            "Something that the organisation shall provide. Never counts in a person's result.",
        ),
        {
            "text": Key(
                Wording(
                    "Förutsättningen i ord. Med source ska den stå ord för ord i källan.",
                    "The condition in words. With a source it must stand there word for word.",
                )
            ),
            "roles": Key(
                Wording(
                    "Rollerna som får frågan: deras id under roles. Utan raden frågas alla roller.",
                    "The roles that are asked: their ids under roles. Without the line all roles are asked.",
                ),
                "chef",
            ),
        },
    ),
    Role: Thing(
        Wording("Roll", "Role"),
        Wording(
            "Någon som det väntas något av: chef, medarbetare, mentor.",
            "Somebody of whom something is expected: a manager, an employee, a mentor.",
        ),
        {
            "name": Key(
                Wording(
                    "Vad rollen heter, till exempel Chef.",
                    "What the role is called, for example Manager.",
                )
            ),
            "about": Key(
                Wording(
                    "Löpande text om rollen, stycke för stycke. Den skattas inte.",
                    "Running text about the role, passage by passage. It is not rated.",
                )
            ),
            "sides": Key(
                Wording(
                    "Rollens sidor, om den har flera. Ge var och en ett kort id.",
                    "The sides of the role, if it has several. Give each a short id.",
                )
            ),
            "duties": Key(
                Wording(
                    "Uppgifterna: vad rollen ska göra. Ge var och en ett kort id.",
                    "The duties: what the role shall do. Give each a short id.",
                )
            ),
            "qualities": Key(
                Wording(
                    "Egenskaperna: vad rollen ska vara. Ge var och en ett kort id.",
                    "The qualities: what the role shall be. Give each a short id.",
                )
            ),
        },
    ),
    Organisation: Thing(
        Wording("Organisationen", "The organisation"),
        Wording("Det som väntas av organisationen själv.", "What is expected of the organisation itself."),
        {
            "about": Key(
                Wording(
                    "Löpande text om organisationen, stycke för stycke.",
                    "Running text about the organisation, passage by passage.",
                )
            ),
            "conditions": Key(
                Wording(
                    "De organisatoriska förutsättningarna. Ge var och en ett kort id.",
                    "The conditions that the organisation shall provide. Give each a short id.",
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

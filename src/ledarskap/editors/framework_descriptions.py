"""What an editor says of each key of a framework's head, and of what it is quoted from."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel

from ledarskap.editors.describing import DAY, SOURCE, Key, Thing
from ledarskap.framework.model import Evidence, Extended, Framework, FrameworkReference, Passage, Source
from ledarskap.reading.wording import Wording

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
            "standing": Key(
                Wording(
                    "Om det som ramverket är citerat ur inte är beslutat, eller inte längre gäller. Annars behövs inte raden.",
                    "Whether what the framework is quoted from has not been adopted, or holds no longer. Otherwise not needed.",
                ),
                choices={
                    "proposed": Wording("ett förslag", "a proposal"),
                    "withdrawn": Wording("gäller inte längre", "holds no longer"),
                },
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
            "source": SOURCE,
        },
    ),
}

"""What an editor says of each key of roles, the organisation and what is expected of them."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel

from ledarskap.editors.describing import OBSERVERS, SOURCE, Key, Thing
from ledarskap.framework.model import Condition, Duty, Indicator, Organisation, Quality, Role, Side, Statement
from ledarskap.reading.wording import Wording

STATEMENTS: Mapping[type[BaseModel], Thing] = {
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
            "source": SOURCE,
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
            "source": SOURCE,
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
}

"""What an editor says of each key of a programme."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel

from ledarskap.editors.describing import LANGUAGE, Key, Thing
from ledarskap.programme.model import (
    Leader,
    Meetings,
    Mentoring,
    Programme,
    ProgrammeReference,
    Stage,
    TrialTerms,
    Weights,
)
from ledarskap.reading.wording import Wording

_STATUSES: Mapping[str, Wording] = {
    "proposed": Wording("föreslaget, inte beslutat", "proposed, not decided"),
    "adopted": Wording("beslutat", "decided on"),
    "withdrawn": Wording("gäller inte längre", "no longer in force"),
}

PROGRAMME: Mapping[type[BaseModel], Thing] = {
    ProgrammeReference: Thing(
        Wording("Programmet", "The programme"),
        Wording("Vilket program filen hör till.", "Which programme the file belongs to."),
        {
            "id": Key(Wording("Programmets id.", "The id of the programme."), "mentorsprogram"),
            "version": Key(Wording("Programmets version.", "The version of the programme."), "1.0.0"),
            "title": Key(Wording("Programmets namn.", "The name of the programme.")),
            "status": Key(
                Wording("Om programmet var beslutat då.", "Whether the programme had been decided on at the time."),
                choices=_STATUSES,
            ),
        },
    ),
    Leader: Thing(
        Wording("Programledare", "Programme leader"),
        Wording("Den som håller i programmet.", "Whoever runs the programme."),
        {
            "title": Key(
                Wording(
                    "Titeln, så som deltagarna läser den. Till exempel: Programledaren på HR",
                    "The title, as participants read it. For example: The programme leader at HR",
                )
            ),
            "contact": Key(
                Wording(
                    "Hur man når programledaren: telefon eller e-post.",
                    "How the programme leader is reached: telephone or e-mail.",
                )
            ),
        },
    ),
    Meetings: Thing(
        Wording("Återkommande möten", "Recurring meetings"),
        Wording(
            "Möten som hör till steget, och hur mycket tid de tar.",
            "Meetings that belong to the stage, and the time that they take.",
        ),
        {
            "name": Key(
                Wording(
                    "Vad mötena är. Till exempel: Samtal med mentorn",
                    "What the meetings are. For example: Conversation with the mentor",
                )
            ),
            "number": Key(Wording("Hur många mötena är.", "How many meetings there are."), 12),
            "weeks_apart": Key(
                Wording("Hur många veckor det är mellan två möten.", "How many weeks there are between two meetings."),
                4,
            ),
            "hours": Key(
                Wording("Hur många timmar varje möte tar.", "How many hours each meeting takes."),
                2,
            ),
        },
    ),
    Stage: Thing(
        Wording("Steg", "Stage"),
        Wording(
            "En del av vägen: vad den är till för, vilket stöd som ges och vad som kan komma sedan.",
            "A part of the route: what it is for, which support there is, and what can come next.",
        ),
        {
            "kind": Key(
                Wording("Vad det är för slags steg.", "What kind of stage it is."),
                choices={
                    "interest": Wording("att ta reda på om det lockar", "finding out whether it appeals"),
                    "preparation": Wording("att förbereda sig och öva", "preparing and practising"),
                    "trial": Wording(
                        "ett tidsbegränsat chefsuppdrag med avtalad återgång",
                        "a time-limited assignment as manager with an agreed return",
                    ),
                    "appointment": Wording("att söka en chefstjänst", "applying for a post as manager"),
                    "first-year": Wording("det första året som chef", "the first year as manager"),
                    "on": Wording("att fortsätta som chef", "going on as manager"),
                    "sideways": Wording(
                        "att leda något annat, eller på ett annat sätt", "leading something else, or in another way"
                    ),
                    "back": Wording("att komma tillbaka till kliniskt arbete", "coming back to clinical work"),
                },
            ),
            "name": Key(Wording("Stegets namn, ett par ord.", "The name of the stage, a few words.")),
            "purpose": Key(
                Wording(
                    "Vad steget är till för. Till exempel: Att öva på att leda där du är.",
                    "What the stage is for. For example: To practise leading where you are.",
                )
            ),
            "who": Key(
                Wording(
                    "Vem steget är till för. Till exempel: Den som har förberett sig och vill pröva.",
                    "For whom the stage is. For example: Whoever has prepared and wants to try.",
                )
            ),
            "months": Key(
                Wording(
                    "Hur många månader steget tar. Utan raden varar det så länge personen vill.",
                    "How many months the stage takes. Without the line it lasts as long as the person wants.",
                ),
                6,
            ),
            "needs": Key(
                Wording(
                    "Vad som behövs för att komma in i steget, en sak på varje rad som börjar med ett bindestreck.",
                    "What is needed to enter the stage, one thing on each line that begins with a hyphen.",
                )
            ),
            "activities": Key(
                Wording(
                    "Aktiviteter som passar i steget: deras id under activities i ramverket.",
                    "Activities that suit the stage: their ids under activities of the framework.",
                ),
                "verksamhetsrond",
            ),
            "profile": Key(
                Wording(
                    "Prioriteringsprofilen som visar vad som är viktigast i steget: dess id under profiles i ramverket.",
                    "The profile that shows what matters most in the stage: its id under profiles of the framework.",
                ),
                "ny-chef",
            ),
            "support": Key(
                Wording(
                    "Vilket stöd deltagaren får, en sak på varje rad som börjar med ett bindestreck.",
                    "Which support the participant gets, one thing on each line that begins with a hyphen.",
                )
            ),
            "meetings": Key(
                Wording(
                    "Möten som kommer tillbaka med jämna mellanrum. Ge varje slags möte ett kort id.",
                    "Meetings that come back at regular intervals. Give each kind of meeting a short id.",
                )
            ),
            "mentor": Key(
                Wording(
                    "true om den som är i steget har en mentor. Skriv då under mentoring vad som gäller.",
                    "true if whoever is in the stage has a mentor. Then write under mentoring what holds.",
                ),
                choices={
                    "true": Wording("den som är i steget har en mentor", "whoever is in the stage has a mentor"),
                    "false": Wording("ingen mentor i det här steget", "no mentor in this stage"),
                },
            ),
            "after": Key(
                Wording(
                    "Stegen som kan komma sedan: stegets id, kolon och när det blir aktuellt. "
                    "Till exempel: prova: När du vill pröva.",
                    "The stages that can come next: the id of the stage, a colon and when it does. "
                    "For example: prova: When you want to try.",
                )
            ),
            "ends": Key(
                Wording(
                    "true om programmet kan sluta här. Från varje steg ska det gå att komma till ett sådant.",
                    "true if the programme can end here. Such a stage must be within reach from every stage.",
                ),
                choices={
                    "true": Wording("programmet kan sluta här", "the programme can end here"),
                    "false": Wording(
                        "härifrån går man vidare till ett annat steg", "from here one goes on to another stage"
                    ),
                },
            ),
            "leaving": Key(
                Wording(
                    "Vad som gäller för den som lämnar programmet i just det här steget, utöver det som alltid gäller.",
                    "What holds for whoever leaves the programme at this very stage, besides what always holds.",
                )
            ),
        },
    ),
    Weights: Thing(
        Wording("Vad som väger tungt", "What counts"),
        Wording(
            "Hur mycket varje sak väger när mentorer och adepter paras ihop: från 0 (inte alls) till 10.",
            "How much each thing counts when mentors and mentees are paired: from 0 (not at all) to 10.",
        ),
        {
            "place": Key(
                Wording(
                    "Hur mycket det väger att de arbetar på samma ort.",
                    "How much it counts that they work in the same place.",
                ),
                2,
            ),
            "field": Key(
                Wording(
                    "Hur mycket det väger att de arbetar inom samma område.",
                    "How much it counts that they do the same kind of work.",
                ),
                1,
            ),
            "goals": Key(
                Wording(
                    "Hur mycket det väger att mentorn kan hjälpa till med det som adepten vill nå.",
                    "How much it counts that the mentor can help with what the mentee wants to reach.",
                ),
                4,
            ),
            "strengths": Key(
                Wording(
                    "Hur mycket det väger att mentorn är stark i det som adepten vill utveckla.",
                    "How much it counts that the mentor is strong in what the mentee wants to develop.",
                ),
                3,
            ),
            "wishes": Key(
                Wording(
                    "Hur mycket det väger att adepten har önskat mentorn, eller mentorn adepten.",
                    "How much it counts that the mentee has wished for the mentor, or the mentor for the mentee.",
                ),
                4,
            ),
        },
    ),
    Mentoring: Thing(
        Wording("Mentorskap", "Mentoring"),
        Wording(
            "Vad som gäller för alla mentorer och adepter i programmet.",
            "What holds for all mentors and mentees of the programme.",
        ),
        {
            "aim": Key(
                Wording(
                    "Vad mentorskapet ska ge adepten, och vem som bestämmer vad samtalen handlar om.",
                    "What mentoring is to give the mentee, and who decides what the conversations are about.",
                )
            ),
            "months": Key(
                Wording("Hur många månader mentorskapet varar.", "For how many months the mentoring lasts."), 12
            ),
            "hours": Key(
                Wording(
                    "Hur många timmar det tar sammanlagt, för var och en av dem.",
                    "How many hours it takes in all, for each of the two.",
                ),
                40,
            ),
            "weeks_apart": Key(
                Wording(
                    "Hur många veckor det är mellan två samtal. Utan raden är det fyra.",
                    "How many weeks there are between two conversations. Without the line it is four.",
                ),
                4,
            ),
            "confidentiality": Key(
                Wording(
                    "Vad som stannar mellan mentorn och adepten, och vad mentorn aldrig berättar för chefen.",
                    "What stays between mentor and mentee, and what the mentor never tells the manager.",
                )
            ),
            "limits": Key(
                Wording(
                    "När tystnaden inte gäller, till exempel om någons liv är i fara.",
                    "When silence does not hold, for example if somebody's life is in danger.",
                )
            ),
            "mentor_years": Key(
                Wording(
                    "I hur många år en mentor ska ha varit chef, minst. Utan raden krävs inget visst antal år.",
                    "For how many years a mentor must have been a manager, at least. Without the line no number is required.",
                ),
                5,
            ),
            "outside_organisation": Key(
                Wording(
                    "true om mentorn ska arbeta i en annan organisation än adepten.",
                    "true if the mentor must work in another organisation than the mentee.",
                ),
                choices={
                    "true": Wording(
                        "mentorn arbetar i en annan organisation", "the mentor works in another organisation"
                    ),
                    "false": Wording(
                        "mentorn kan arbeta i samma organisation", "the mentor can work in the same organisation"
                    ),
                },
            ),
            "replace_within_days": Key(
                Wording(
                    "Inom hur många dagar adepten får en ny mentor, om den första slutar. Utan raden är det 30.",
                    "Within how many days the mentee gets a new mentor, if the first one quits. Without the line it is 30.",
                ),
                30,
            ),
            "goals": Key(
                Wording(
                    "Mål som adepter kan välja bland, och som mentorer kan säga att de hjälper till med. "
                    "Ge vart och ett ett kort id. Till exempel: bli-trygg: Bli trygg i chefsrollen",
                    "Goals that mentees can choose among, and that mentors can say they help with. "
                    "Give each a short id. For example: bli-trygg: Feel at home as a manager",
                )
            ),
            "weights": Key(
                Wording(
                    "Hur mycket varje sak väger när ett förslag på par räknas fram, från 0 till 10. Det står i "
                    "programmets mapp, så att alla kan läsa det.",
                    "How much each thing counts when pairs are proposed, from 0 to 10. It stands in the programme's "
                    "folder, so that everybody can read it.",
                )
            ),
        },
    ),
    TrialTerms: Thing(
        Wording("Villkor för tidsbegränsade chefsuppdrag", "Terms of time-limited assignments"),
        Wording(
            "Vad som gäller för alla tidsbegränsade chefsuppdrag i programmet. Avtalen hålls mot det.",
            "What holds for every time-limited assignment of the programme. The agreements are held against it.",
        ),
        {
            "longest_months": Key(
                Wording("Hur många månader ett uppdrag varar, högst.", "How many months an assignment lasts, at most."),
                12,
            ),
            "decide_weeks_before_end": Key(
                Wording(
                    "Hur många veckor före slutet personen säger om hen vill fortsätta, senast.",
                    "How many weeks before the end the person says whether they want to go on, at the latest.",
                ),
                8,
            ),
            "least_clinical_percent": Key(
                Wording(
                    "Hur många procent av tiden som är kliniskt arbete, minst. Utan raden krävs inget.",
                    "How many per cent of the time are clinical work, at least. Without the line none is required.",
                ),
                20,
            ),
            "notice_days": Key(
                Wording(
                    "Hur många dagar i förväg man säger till, om uppdraget ska sluta i förtid.",
                    "How many days before one says so, if the assignment is to end early.",
                ),
                30,
            ),
            "catching_up_weeks_a_year": Key(
                Wording(
                    "Hur många veckor personen får för att komma in i kliniskt arbete igen, för varje år borta.",
                    "How many weeks the person gets to come back up to date in clinical work, for each year away.",
                ),
                4,
            ),
        },
    ),
    Programme: Thing(
        Wording("Program", "Programme"),
        Wording(
            "En väg in i ledarskapet, steg för steg, med vägar tillbaka och ut.",
            "A route into leadership, stage by stage, with ways back and ways out.",
        ),
        {
            "format": Key(
                Wording("Säger att filen är ett program.", "Says that the file is a programme."),
                choices={"programme/1": Wording("ett program", "a programme")},
            ),
            "id": Key(
                Wording(
                    "Programmets korta namn. Ändra det aldrig sedan någon har börjat i programmet.",
                    "The short name of the programme. Never change it once somebody has begun in the programme.",
                ),
                "mentorsprogram",
            ),
            "version": Key(
                Wording(
                    "Programmets version, tre tal. Höj det sista när du rättar, det mellersta när något tillkommer och "
                    "det första när avtal och listor inte längre passar.",
                    "The version of the programme, three numbers. Raise the last for a correction, the middle one for an "
                    "addition, and the first when agreements and lists no longer fit.",
                ),
                "1.0.0",
            ),
            "title": Key(
                Wording(
                    "Programmets namn, så som deltagarna läser det.", "The name of the programme, as people read it."
                )
            ),
            "language": LANGUAGE,
            "status": Key(
                Wording(
                    "Om programmet är beslutat. Det står i varje dokument.",
                    "Whether the programme has been decided on. Every document says it.",
                ),
                choices=_STATUSES,
            ),
            "framework": Key(
                Wording(
                    "Ramverket som programmets aktiviteter, profiler och källor finns i.",
                    "The framework that holds the programme's activities, profiles and sources.",
                )
            ),
            "about": Key(
                Wording(
                    "Bakgrunden, stycke för stycke. Med source är stycket ett citat.",
                    "The background, passage by passage. With a source the passage is a quotation.",
                )
            ),
            "aim": Key(
                Wording(
                    "Vad programmet är till för, i ett par meningar.",
                    "What the programme is for, in a few sentences.",
                )
            ),
            "leader": Key(
                Wording(
                    "Den som håller i programmet, och som deltagarna vänder sig till.",
                    "Whoever runs the programme, and whom participants turn to.",
                )
            ),
            "consent": Key(
                Wording(
                    "Det som deltagaren säger ja till, i jag-form. Till exempel: Jag är med för att jag själv vill.",
                    "What the participant says yes to, in the first person. For example: I take part because I want to.",
                )
            ),
            "leaving": Key(
                Wording(
                    "Vad som gäller för den som vill lämna programmet, i vilket steg som helst. Ingen behöver säga varför.",
                    "What holds for whoever wants to leave the programme, at any stage. Nobody need say why.",
                )
            ),
            "readiness_months": Key(
                Wording(
                    "I hur många månader det gäller som deltagaren har sagt om att vara redo. Utan raden är det tolv.",
                    "For how many months what a participant has said of being ready holds. Without the line it is twelve.",
                ),
                12,
            ),
            "start": Key(
                Wording(
                    "Stegen som man kan börja i: deras id under stages.",
                    "The stages where one can begin: their ids under stages.",
                ),
                "intresse",
            ),
            "stages": Key(
                Wording(
                    "Stegen. Ge vart och ett ett kort id.",
                    "The stages. Give each a short id.",
                )
            ),
            "mentoring": Key(
                Wording(
                    "Vad som gäller för mentorer och adepter, om något steg har en mentor.",
                    "What holds for mentors and mentees, if any stage has a mentor.",
                )
            ),
            "trial": Key(
                Wording(
                    "Vad som gäller för tidsbegränsade chefsuppdrag, om något steg är ett sådant (kind: trial).",
                    "What holds for time-limited assignments, if any stage is one (kind: trial).",
                )
            ),
        },
    ),
}

"""The words that the documents of a programme add to its own, in two languages."""

from __future__ import annotations

from collections.abc import Mapping

from ledarskap.reading.wording import Wording

PROGRAMME_LABELS: Mapping[str, Wording] = {
    # the head
    "folder": Wording("Programmapp", "Programme folder"),
    "not_for_pay": Wording(
        "Det som du gör och säger i programmet används inte för lön eller urval.",
        "What you do and say in the programme is not used for pay or selection.",
    ),
    "contact": Wording("Kontakt", "Contact"),
    # the chapters
    "aim": Wording("Syfte", "Aim"),
    "ways": Wording("Vägarna", "The paths"),
    "ways_intro": Wording(
        "Vägarna är ingen stege. Du väljer själv hur långt du går, och du kan sluta när du vill.",
        "The paths are not a ladder. You choose for yourself how far you go, and you can stop whenever you want.",
    ),
    "ways_in_words": Wording("Vägarna i ord", "The paths in words"),
    "stages": Wording("Stegen", "The stages"),
    "readiness": Wording(
        "Med dina egna ord: hur ser du på att leda?", "In your own words: how do you feel about leading?"
    ),
    "readiness_intro": Wording(
        "Du väljer själv den mening som stämmer bäst. Ingen räknar ut den, och ingen annan kan välja den åt dig. Du kan "
        "ändra dig när du vill.",
        "You choose for yourself the sentence that fits best. Nobody works it out for you, and nobody else can choose it. You "
        "can change your mind whenever you want.",
    ),
    "readiness_holds": Wording(
        "Det du säger skrivs upp med datum och gäller i {time}. Sedan räknas det inte längre, om du inte säger det igen.",
        "What you say is written down with the date and stands for {time}. After that it no longer counts, unless you say "
        "it again.",
    ),
    "consent": Wording("Det här säger du ja till", "What you are saying yes to"),
    "mentoring": Wording("Mentorskap", "Mentoring"),
    "trial": Wording(
        "Tidsbegränsat chefsuppdrag med avtalad återgång", "Time-limited assignment as manager with an agreed return"
    ),
    "leaving": Wording("Att lämna programmet", "Leaving the programme"),
    "leaving_is": Wording(
        "Att sluta är inte ett misslyckande, och det är ingens fel.",
        "Stopping is not a failure, and it is nobody's fault.",
    ),
    "source_of": Wording("Källa", "Source"),
    "programme_quoted": Wording(
        "Det som står inom citattecken är hämtat ord för ord ur en källa, och källan står intill. Allt annat är programmets "
        "och ramverkets egen utformning.",
        "What is in quotation marks is taken word for word from a source, which is named beside it. Everything else is "
        "the programme's and the framework's own.",
    ),
    "programme_own": Wording(
        "Allt i mappen är programmets och ramverkets egen utformning, och inget är citerat ur en källa.",
        "All of this folder is the programme's and the framework's own, and nothing is quoted from a source.",
    ),
    # a stage
    "who": Wording("För vem", "Who it is for"),
    "how_long": Wording("Hur länge", "How long"),
    "as_long": Wording("så länge du vill", "as long as you want"),
    "needs": Wording("Det här behövs", "What is needed"),
    "stage_activities": Wording("Det här kan du göra", "What you can do"),
    "stage_activities_ids": Wording("Aktiviteter i ramverket", "Activities in the framework"),
    "priorities": Wording("Viktigast då", "What matters most then"),
    "support": Wording("Stöd", "Support"),
    "meetings": Wording("Möten", "Meetings"),
    "meetings_total": Wording("Sammanlagt {time}.", "{time} in all."),
    "has_mentor": Wording("Mentor", "Mentor"),
    "has_mentor_text": Wording("Du har en mentor under det här steget.", "You have a mentor during this stage."),
    "next": Wording("Sedan kan du gå till", "Then you can go to"),
    "ending": Wording("Sluta", "Stopping"),
    "stop_any_time": Wording("Du kan sluta när som helst.", "You can stop at any time."),
    "stop_here": Wording(
        "Du kan sluta när som helst, och här är ett naturligt läge.",
        "You can stop at any time, and this is a natural point.",
    ),
    "how_to_leave": Wording("Så gör du", "How to do it"),
    # the picture
    "picture_title": Wording("Vägarna i {title}", "The paths in {title}"),
    "picture_words": Wording(
        "En bild av {count} och vägarna mellan dem. Samma vägar står i ord intill.",
        "A picture of {count} and the paths between them. The same paths are set out in words beside it.",
    ),
    "starts_here": Wording("här kan du börja", "you can start here"),
    "from": Wording("Från", "From"),
    "to": Wording("till", "to"),
    "leads_nowhere": Wording("Härifrån går ingen väg vidare.", "No path leads on from here."),
    # mentoring
    "mentoring_time": Wording("Tid", "Time"),
    "mentoring_for": Wording("{time} i {months}, ett samtal {apart}", "{time} in {months}, a conversation {apart}"),
    "confidentiality": Wording("Det här stannar mellan er", "What stays between you"),
    "limits": Wording("När tystnaden inte gäller", "When something may be passed on"),
    "who_can_be_mentor": Wording("Vem som kan vara mentor", "Who can be a mentor"),
    "mentor_wants": Wording("Den som själv vill.", "Anyone who wants to."),
    "mentor_years": Wording(
        "Den som har varit chef i minst {time}.", "Anyone who has been a manager for at least {time}."
    ),
    "mentor_outside": Wording(
        "Den som arbetar i en annan organisation än du.", "Anyone who works in a different organisation from you."
    ),
    "mentor_not_line": Wording(
        "Ingen som är chef över dig, som du är chef över eller som arbetar på din enhet.",
        "Nobody who is above you in your management line, whom you manage, or who works in your unit.",
    ),
    "mentor_veto": Wording(
        "Ingen som någon av er har sagt nej till. Varför behöver ingen säga.",
        "Nobody to whom either of you has said no. Nobody needs to say why.",
    ),
    "mentor_pairing": Wording("Så får du en mentor", "How you get a mentor"),
    "mentor_choice": Wording(
        "Ingen dator bestämmer. Ett förslag räknas fram, och en människa bestämmer tillsammans med er.",
        "No computer decides. The computer works out a proposal, and a person decides together with you.",
    ),
    "weighing": Wording(
        "Det här räknas i förslaget. Ju högre tal, desto mer:",
        "These count in the proposal. The higher the number, the more they count:",
    ),
    "mentor_change": Wording("Byta mentor", "Changing mentor"),
    "mentor_change_text": Wording(
        "Passar det inte är det ingens fel. Säg till, så ordnar programledaren en annan mentor inom {time}. Till dess stöttar programledaren dig. Du behöver inte säga varför.",
        "If it does not work out, it is nobody's fault. Say so, and the programme leader will find you another mentor within {time} and support you until then. You need not say why.",
    ),
    "mentor_goals": Wording("Mål att välja bland", "Goals to choose among"),
    # trial appointments
    "trial_intro": Wording(
        "Återgången avtalas innan uppdraget börjar. I avtalet står vilken tjänst som du har kvar, vilken dag du är tillbaka "
        "och var.",
        "The return is agreed before the assignment begins. The agreement says which post is held open for you, on "
        "which day you are back, and where.",
    ),
    "trial_longest": Wording("Uppdraget är på högst {time}.", "The assignment lasts at most {time}."),
    "trial_decide": Wording(
        "Senast {time} innan uppdraget tar slut säger du om du vill fortsätta.",
        "No later than {time} before the assignment ends you say whether you want to go on.",
    ),
    "trial_clinical": Wording(
        "Minst {percent} procent av tiden arbetar du kliniskt.",
        "At least {percent} per cent of the time is clinical work.",
    ),
    "trial_notice": Wording(
        "Den som vill avsluta tidigare säger till {time} i förväg. Skälet antecknas inte.",
        "Anyone who wants to end it earlier gives {time} notice. The reason is not recorded.",
    ),
    "trial_catching_up": Wording(
        "Du får tid att komma in i det kliniska arbetet igen: {time} för varje år borta.",
        "You get time to find your way back into clinical work: {time} for each year away.",
    ),
    "check_with_lawyer": Wording(
        "Avtalet stäms av med jurist, HR och facket innan det skrivs under.",
        "The agreement is checked with a legal adviser, HR and the unions before it is signed.",
    ),
}

# What is counted: one of it, and more.
COUNTED: Mapping[str, tuple[Wording, Wording]] = {
    "hours": (Wording("en timme", "one hour"), Wording("{n} timmar", "{n} hours")),
    "days": (Wording("en dag", "one day"), Wording("{n} dagar", "{n} days")),
    "weeks": (Wording("en vecka", "one week"), Wording("{n} veckor", "{n} weeks")),
    "months": (Wording("en månad", "one month"), Wording("{n} månader", "{n} months")),
    "years": (Wording("ett år", "one year"), Wording("{n} år", "{n} years")),
    "times": (Wording("en gång", "once"), Wording("{n} gånger", "{n} times")),
    "stages": (Wording("ett steg", "one stage"), Wording("{n} steg", "{n} stages")),
    "apart": (Wording("varje vecka", "every week"), Wording("var {n}:e vecka", "every {n} weeks")),
}
MEETINGS = Wording("{times} {apart}, {hours} varje gång", "{times}, one {apart}, {hours} each time")
MEETING_ONCE = Wording("en gång, {hours}", "once, {hours}")
PROGRAMME_STATUSES: Mapping[str, Wording] = {
    "proposed": Wording("Programmet är ett förslag, inte ett beslut.", "The programme is a proposal, not a decision."),
    "adopted": Wording("Programmet är beslutat.", "The programme has been adopted."),
    "withdrawn": Wording("Programmet gäller inte längre.", "The programme is no longer in force."),
}
READINESS: Mapping[str, Wording] = {
    "curious": Wording("Jag är nyfiken.", "I am curious."),
    "trying": Wording("Jag provar.", "I am trying it."),
    "one-to-two-years": Wording("Jag är redo om ett till två år.", "I will be ready in one to two years."),
    "ready": Wording("Jag är redo nu.", "I am ready now."),
    "not-now": Wording("Inte nu.", "Not now."),
}
WAY_KINDS: Mapping[str, Wording] = {
    "forward": Wording("vidare", "on"),
    "sideways": Wording("åt sidan", "sideways"),
    "back": Wording("tillbaka", "back"),
}
WEIGHTS: Mapping[str, Wording] = {
    "place": Wording("plats", "place"),
    "field": Wording("område", "field of work"),
    "goals": Wording("dina mål", "your goals"),
    "strengths": Wording("det mentorn är bra på", "what the mentor is good at"),
    "wishes": Wording("era önskemål", "whom you have both asked for"),
}
SWEDISH_ORDINALS: Mapping[int, str] = {
    2: "varannan vecka",
    3: "var tredje vecka",
    4: "var fjärde vecka",
    5: "var femte vecka",
    6: "var sjätte vecka",
    8: "var åttonde vecka",
}

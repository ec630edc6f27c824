"""The words that the documents of a matching add to its own, in two languages."""

from __future__ import annotations

from collections.abc import Mapping

from ledarskap.reading.wording import Wording

MENTORING_LABELS: Mapping[str, Wording] = {
    # the overview
    "overview_title": Wording("Mentorer och adepter", "Mentors and mentees"),
    "overview_for": Wording(
        "Listan är för programledaren. Lämna den inte vidare, och visa ingen hur andra par kom till.",
        "The list is for the programme leader. Do not pass it on, and show nobody how other pairs came about.",
    ),
    "human_decides": Wording("En människa bestämmer.", "A person decides."),
    "human_decides_how": Wording(
        "Paren är förslag som är framräknade efter programmets regler. Inget par gäller förrän mentorn och adepten har "
        "sagt ja och du har bekräftat det.",
        "The pairs are proposals, worked out by the programme's rules. No pair is settled until the mentor and the mentee have said "
        "yes and you have confirmed it.",
    ),
    "no_pairs": Wording("Det finns inga par.", "There are no pairs."),
    "for_the_pair": Wording("Det här talar för paret", "What speaks for the pair"),
    "no_reasons": Wording("Inget särskilt.", "Nothing in particular."),
    "pair_time": Wording("Tid", "Time"),
    "hours_left": Wording("Timmar kvar", "Hours left"),
    "notes": Wording("Att komma ihåg", "To remember"),
    "replaces": Wording("Mentor före", "Previous mentor"),
    "until_day": Wording("till och med {date}", "until {date}"),
    "from_day": Wording("från {date}", "from {date}"),
    "from_to": Wording("{start} – {end}", "{start} – {end}"),
    "new_by": Wording("En ny mentor ska finnas senast {date}.", "A new mentor is to be in place by {date}."),
    "time_left": Wording("{time} som är kvar", "{time} that are left"),
    "time_left_apart": Wording(
        "{time} som är kvar, ett samtal {apart}", "{time} that are left, a conversation {apart}"
    ),
    "unmatched": Wording("Utan mentor", "Without a mentor"),
    "all_matched": Wording(
        "Alla adepter har en mentor, eller ett förslag.", "Every mentee has a mentor, or a proposal."
    ),
    "because": Wording("Det här stod i vägen", "What stood in the way"),
    "would_help": Wording("Det här skulle hjälpa", "What would help"),
    "places_left": Wording("Lediga platser", "Places left"),
    "no_places": Wording("Inga mentorer har plats för fler.", "No mentor has room for more."),
    "mentee": Wording("Adept", "Mentee"),
    "places": Wording("Platser", "Places"),
    # the agreement
    "agreement_title": Wording("Mentorsavtal", "Mentoring agreement"),
    "agreements_title": Wording("Mentorsavtal", "Mentoring agreements"),
    "mentor_signs": Wording("Mentor", "Mentor"),
    "leader": Wording("Programledare", "Programme leader"),
    "and": Wording("och", "and"),
    "agreement_aim": Wording("Det här är mentorskapet till för", "What mentoring is for"),
    "agreement_wants": Wording("Det här vill adepten få ut av det", "What the mentee wants to get out of it"),
    "agreement_how": Wording("Så gör vi", "How we do it"),
    "mentee_drives": Wording(
        "Adepten driver mentorskapet, bokar samtalen och bestämmer vad de ska handla om.",
        "The mentee leads the way, books the conversations and decides what they are about.",
    ),
    "mentor_does": Wording(
        "Mentorn lyssnar, frågar och berättar om sina egna erfarenheter. Mentorn bedömer inte adepten.",
        "The mentor listens, asks questions and shares their own experience. The mentor does not assess the mentee.",
    ),
    "agreement_secret": Wording("Det här stannar mellan oss", "What stays between us"),
    "nothing_reported": Wording("Ingenting rapporteras till någon chef.", "Nothing is reported to any manager."),
    "nothing_reported_who": Wording(
        "Varken adeptens chef, mentorns chef eller någon annan chef får veta vad vi talar om.",
        "Neither the mentee's manager, the mentor's manager nor any other manager is told what we talk about.",
    ),
    "agreement_change": Wording("Om det inte passar", "If it does not work out"),
    "change_is": Wording(
        "Att byta mentor är ingens fel. Den av oss som vill sluta säger det till programledaren. Ingen behöver säga varför, "
        "och skälet antecknas inte.",
        "Changing mentor is nobody's fault. Whichever of us wants to stop tells the programme leader. Nobody needs to say "
        "why, and the reason is not recorded.",
    ),
    "change_within": Wording(
        "Programledaren ordnar en annan mentor inom {time}, för den tid och de timmar som är kvar, och stöttar adepten till dess.",
        "The programme leader finds another mentor within {time}, for the time and the hours that are left, and supports the mentee until then.",
    ),
    "notes_follow": Wording(
        "Anteckningarna är adeptens. De följer adepten, och mentorn behåller inga.",
        "The notes are the mentee's. They follow the mentee, and the mentor keeps none.",
    ),
    "agreement_follow_up": Wording("Uppföljning", "Follow-up"),
    "agreement_day": Wording("Dag", "Day"),
    "agreement_what": Wording("Vad vi gör då", "What we do then"),
    "mentor_agreement_public": Wording(
        "Avtalet kan bli allmän handling. Skriv inget om vad ni talar om.",
        "The agreement may become a public document. Write nothing about what you talk about.",
    ),
}
PAIR_STATUSES: Mapping[str, Wording] = {
    "proposed": Wording("Föreslagna par", "Proposed pairs"),
    "confirmed": Wording("Bekräftade par", "Confirmed pairs"),
    "declined": Wording("Par som inte blev av", "Pairs that did not come about"),
    "ended": Wording("Avslutade par", "Ended pairs"),
}
# What a pair meets about besides their conversations, and the name of it in a calendar.
PAIR_DAYS: Mapping[str, Wording] = {
    "start": Wording("Mentorskapet börjar", "Mentoring begins"),
    "half-time": Wording("Halvtid i mentorskapet", "Halfway through mentoring"),
    "end": Wording("Mentorskapet avslutas", "Mentoring ends"),
}
PAIR_QUESTIONS: Mapping[str, Wording] = {
    "start": Wording(
        "Gå igenom avtalet. Vad vill adepten få ut av det? Boka de första samtalen.",
        "Go through the agreement. What does the mentee want to get out of it? Book the first conversations.",
    ),
    "half-time": Wording(
        "Hinner ni träffas? Talar ni om rätt saker? Vill ni ändra något?",
        "Are you finding time to meet? Are you talking about the right things? Do you want to change anything?",
    ),
    "end": Wording(
        "Vad tar adepten med sig? Vad lärde sig mentorn? Bestäm om ni vill ses igen.",
        "What will the mentee take away from it? What did the mentor learn? Decide whether you want to meet again.",
    ),
}

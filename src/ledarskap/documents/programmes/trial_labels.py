"""The words that the agreement on a trial appointment adds to its own, in two languages."""

from __future__ import annotations

from collections.abc import Mapping

from ledarskap.reading.wording import Wording

TRIAL_LABELS: Mapping[str, Wording] = {
    "trial_title": Wording(
        "Avtal om tidsbegränsat chefsuppdrag med återgång",
        "Agreement on a time-limited assignment as manager with a return",
    ),
    "trial_check": Wording(
        "Det här är ett underlag, inte juridisk rådgivning. Stäm av med er jurist och HR innan ni skriver under.",
        "This is a draft, not legal advice. Check it with your legal adviser and HR before you sign.",
    ),
    "trial_is_safe": Wording(
        "Återgången gäller hur uppdraget än går. Den som slutar behöver inte säga varför, och skälet antecknas inte.",
        "The return stands however the assignment goes. Anyone who stops need not say why, and the reason is not recorded.",
    ),
    "trial_of": Wording("Programmet {title}, version {version}", "The programme {title}, version {version}"),
    # those who agree
    "trial_person": Wording("Medarbetare", "Employee"),
    "trial_manager": Wording("Chef som ger uppdraget", "Manager who gives the assignment"),
    "trial_clinical_manager": Wording("Chef som håller tjänsten", "Manager who holds the post"),
    # what is agreed on
    "trial_assignment": Wording("Uppdraget", "The assignment"),
    "trial_task": Wording("Uppdrag", "Assignment"),
    "trial_place": Wording("Arbetsplats", "Place of work"),
    "trial_clinical": Wording("Kliniskt arbete", "Clinical work"),
    "percent_of_time": Wording("{percent} procent av tiden", "{percent} per cent of the time"),
    "decide_by": Wording("Sista dagen att bestämma sig", "Last day to decide"),
    "decide_by_hint": Wording(
        "Senast då säger ni till varandra om ni vill fortsätta.",
        "By then you tell each other whether you want to go on.",
    ),
    "trial_post": Wording("Tjänsten som hålls", "The post that is held open"),
    "post_title": Wording("Tjänst", "Post"),
    "held_until": Wording("Hålls till och med", "Held up to and including"),
    "stand_in": Wording("Vikarie", "Stand-in"),
    "stand_in_until": Wording("till och med", "until"),
    "not_named_yet": Wording("inte utsedd än", "not appointed yet"),
    "trial_return": Wording("Återgången", "The return"),
    "first_day_back": Wording("Första dagen tillbaka", "First day back"),
    "return_agreed": Wording("Återgången avtalades", "Date the return was agreed"),
    "catching_up": Wording("Komma in i arbetet igen", "Getting back into the work"),
    "trial_early_end": Wording("Om uppdraget slutar tidigare", "If the assignment ends early"),
    "early_end_who": Wording(
        "Den som vill avsluta uppdraget i förtid säger till {time} i förväg.",
        "Anyone who wants to end the assignment early gives {time} notice.",
    ),
    "early_end_place": Wording("Arbetsplats fram till återgången", "Place of work until the return"),
    "early_end_stand_in": Wording("Vikarien stannar då till och med", "The stand-in then stays up to and including"),
    "early_end_return": Wording(
        "Återgången är då dagen efter att vikarien har slutat, och aldrig senare än avtalat.",
        "The return is then the day after the stand-in has left, and never later than agreed.",
    ),
    "early_end_at_once": Wording(
        "Återgången är då dagen efter uppdragets sista dag.",
        "The return is then the day after the assignment's last day.",
    ),
    "has_ended": Wording("Uppdraget slutade i förtid", "The assignment ended early"),
    "as_agreed": Wording("enligt avtalet senast {date}", "as agreed, by {date} at the latest"),
    "trial_days": Wording("Alla dagar som gäller", "All days that matter"),
    "day": Wording("Dag", "Day"),
    "what_happens": Wording("Vad som händer då", "What happens then"),
    "agreement_public": Wording(
        "Avtalet kan bli allmän handling. Skriv inget om hälsa. Lönen under och efter uppdraget avtalas för sig, också den i förväg.",
        "The agreement may become a public document. Write nothing about health. Pay during and after the assignment is agreed separately, also in advance.",
    ),
    # the calendar
    "trial_calendar": Wording("Tidsbegränsat chefsuppdrag", "Time-limited assignment"),
}

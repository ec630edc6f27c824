"""The words that documents add to the framework's own, in two languages."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

from ledarskap.reading.wording import Language, Wording

LABELS: Mapping[str, Wording] = {
    # the result
    "result_title": Wording("Ditt resultat", "Your result"),
    "observer_title": Wording("Svar om en annan person", "Answers about another person"),
    "private": Wording(
        "Det här är ditt eget underlag. Ingen annan ser det förrän du själv lämnar det vidare. "
        "Det är inte gjort för lön eller urval.",
        "This is your own material. Nobody else sees it until you hand it on yourself. "
        "It is not made for pay or selection.",
    ),
    "private_observer": Wording(
        "Det här är dina svar om en annan person. De är inte gjorda för lön eller urval. Lämna dem bara till den som har "
        "bett om dem, och först när du vet vad de ska användas till.",
        "These are your answers about another person. They are not made for pay or selection. Hand them only to whoever "
        "asked for them, and not until you know what they are to be used for.",
    ),
    "how_to_read_observer": Wording(
        "Svaren visar hur ofta eller i vilken grad, så som du har sett det. Det finns ingen totalsumma och inget mål att nå upp till.",
        "The answers show how often or how much, as you have seen it. There is no total and no target to reach.",
    ),
    "conditions_intro_observer": Wording(
        "De står först, för att det som organisationen ger avgör mycket av vad en person kan göra.",
        "They come first, since what the organisation provides decides much of what a person can do.",
    ),
    "your_manager_can": Wording("Det här kan din närmaste chef göra", "What your line manager can do"),
    "you_can_as_manager": Wording("Det här kan du göra som närmaste chef", "What you can do as line manager"),
    "not_asked_count": Wording(
        "Frågor som inte ingick i det här formuläret: {count}", "Questions not asked in this form: {count}"
    ),
    "how_to_read": Wording(
        "Svaren visar hur ofta eller i vilken grad, inte hur bra du är. Det finns ingen totalsumma och inget mål att nå upp till.",
        "The answers show how often or how much, not how good you are. There is no total and no target to reach.",
    ),
    "role": Wording("Roll", "Role"),
    "perspective": Wording("Perspektiv", "Perspective"),
    "form": Wording("Formulär", "Form"),
    "date": Wording("Datum", "Date"),
    "framework": Wording("Ramverk", "Framework"),
    "version": Wording("version", "version"),
    "evidence": Wording("Hur prövade är frågorna?", "How tested are the questions?"),
    "conditions": Wording("Organisatoriska förutsättningar", "Organisational conditions"),
    "conditions_intro": Wording(
        "De står först, för att det som organisationen ger avgör mycket av vad du kan göra. De räknas aldrig in i ditt eget resultat.",
        "They come first, since what the organisation provides decides much of what you can do. They never count in your own result.",
    ),
    "duties": Wording("Uppgifter", "Duties"),
    "qualities": Wording("Egenskaper", "Qualities"),
    "mean": Wording("Medelvärde", "Mean"),
    "on_scale": Wording("skalan går från {lowest} till {highest}", "the scale goes from {lowest} to {highest}"),
    "comment": Wording("Din kommentar", "Your comment"),
    "candidates": Wording("Värt att överväga", "Worth considering"),
    "candidates_intro": Wording(
        "Välj högst tre punkter att arbeta med. Först står det du själv vill; resten är utan inbördes ordning.",
        "Choose at most three statements to work on. What you want comes first; the rest is in no particular order.",
    ),
    "no_candidates": Wording(
        "Svaren pekar inte ut något särskilt. Välj gärna ändå något som du vill bli bättre på.",
        "The answers point to nothing in particular. All the same, do choose something that you want to become better at.",
    ),
    "looked_at_profile": Wording("Prioriteringsprofil", "Priority profile"),
    "scales": Wording("Skalorna", "The scales"),
    "next_step": Wording("Nästa steg", "Next step"),
    "next_step_text": Wording(
        "Välj tillsammans med din chef vad planen ska handla om. Den du väljer att visa resultatet för ser också dina kommentarer.",
        "Choose together with your manager what the plan shall be about. Whoever you show the result to also sees your comments.",
    ),
    # the plan
    "plan_title": Wording("Utvecklingsplan", "Development plan"),
    "plan_public": Wording(
        "Planen kan bli allmän handling. Skriv inget om lön eller hälsa.",
        "The plan can become a public document. Write nothing about pay or health.",
    ),
    "plan_owner": Wording("Planen gäller", "The plan is for"),
    "manager": Wording("Närmaste chef", "Line manager"),
    "plan_purpose": Wording(
        "Planen är till för utveckling, inte för lön eller urval. {evidence}",
        "The plan is for development, not for pay or selection. {evidence}",
    ),
    "mentor": Wording("Mentor", "Mentor"),
    "period": Wording("Period", "Period"),
    "looking_back": Wording("Tillbakablick", "Looking back"),
    "followed_up": Wording("Uppföljd", "Followed up"),
    "looking_back_hint": Wording(
        "Vad blev det av förra planen? Vad är ni nöjda med?", "What became of the last plan? What are you pleased with?"
    ),
    "assignment": Wording("Uppdraget och målen", "The assignment and the goals"),
    "assignment_hint": Wording(
        "Vilka mål i verksamheten bidrar uppdraget till?",
        "Which goals of the organisation does the assignment contribute to?",
    ),
    "conditions_to_discuss": Wording("Gå också igenom", "Go through as well"),
    "conditions_to_go_through": Wording("Gå igenom", "Go through"),
    "note": Wording("Det här gör vi", "What we do"),
    "focus": Wording("Fokusområden", "Focus areas"),
    "goal": Wording("Mål", "Goal"),
    "when": Wording("När", "When"),
    "then": Wording("så", "then"),
    "manager_commits": Wording("Närmaste chefs löfte", "The line manager's commitment"),
    "person_commits": Wording("Eget löfte", "Own commitment"),
    "strengths": Wording("Styrkor att bygga på", "Strengths to build on"),
    "activities": Wording("Aktiviteter", "Activities"),
    "activity": Wording("Vad", "What"),
    "owner": Wording("Vem", "Who"),
    "due": Wording("Klart", "Done by"),
    "hours": Wording("Betald tid", "Paid time"),
    "hours_unit": Wording("tim", "h"),
    "other_commitments": Wording("Fler löften", "Further commitments"),
    "follow_up": Wording("Uppföljning", "Follow-up"),
    "dissent": Wording("Avvikande mening", "Dissenting opinion"),
    "dissent_hint": Wording("Det här ser vi olika på:", "What we see differently:"),
    "signatures": Wording("Underskrifter", "Signatures"),
    "signature": Wording("Namnteckning", "Signature"),
    "place_and_date": Wording("Ort och datum", "Place and date"),
    "retention": Wording("Bevarande och gallring", "Retention and disposal"),
    "not_filled_in": Wording("(ej ifyllt)", "(not filled in)"),
    "by": Wording("senast", "by"),
}

PERSPECTIVES: Mapping[str, Wording] = {
    "self": Wording("Du om dig själv", "You about yourself"),
    "manager": Wording("Som närmaste chef", "As line manager"),
    "peer": Wording("Som kollega", "As peer"),
    "employee": Wording("Som medarbetare", "As employee"),
}
FORMS: Mapping[str, Wording] = {
    "key": Wording("Kort", "Short"),
    "full": Wording("Fullständigt", "Full"),
}
STATES: Mapping[str, Wording] = {
    "not-applicable": Wording("Inte aktuellt", "Not applicable"),
    "cannot-judge": Wording("Kan inte bedöma", "Cannot judge"),
    "unanswered": Wording("Obesvarad", "Unanswered"),
    "not-asked": Wording("Ingick inte", "Not asked"),
}
STATUSES: Mapping[str, Wording] = {
    "open": Wording("pågår", "open"),
    "kept": Wording("hållet", "kept"),
    "moved": Wording("flyttat", "moved"),
    "not-kept": Wording("inte hållet", "not kept"),
}
EVIDENCE: Mapping[str, Wording] = {
    "untested": Wording(
        "De är ramverkets egen tolkning av källan och har inte prövats. Läs svaren som underlag för samtal, inte som mätvärden.",
        "They are the framework's own interpretation of the source and have not been tested. Read the answers as ground for a conversation, not as measurements.",
    ),
    "piloted": Wording(
        "De är ramverkets egen tolkning av källan och har prövats i liten skala ({details}).",
        "They are the framework's own interpretation of the source and have been tried out on a small scale ({details}).",
    ),
    "validated": Wording(
        "De är ramverkets egen tolkning av källan och har validerats ({details}).",
        "They are the framework's own interpretation of the source and have been validated ({details}).",
    ),
}
STANDINGS: Mapping[str, Wording] = {
    "proposed": Wording(
        "Ramverket bygger på ett förslag, inte på ett beslut.", "The framework builds on a proposal, not on a decision."
    ),
    "withdrawn": Wording(
        "Ramverket bygger på något som inte längre gäller.", "The framework builds on something that no longer holds."
    ),
}
PLAN_EVIDENCE: Mapping[str, Wording] = {
    "untested": Wording(
        "Frågorna bakom den är ramverkets egen tolkning och har inte prövats.",
        "The questions behind it are the framework's own interpretation and have not been tested.",
    ),
    "piloted": Wording(
        "Frågorna bakom den är ramverkets egen tolkning och har prövats i liten skala ({details}).",
        "The questions behind it are the framework's own interpretation and have been tried out on a small scale ({details}).",
    ),
    "validated": Wording(
        "Frågorna bakom den är ramverkets egen tolkning och har validerats ({details}).",
        "The questions behind it are the framework's own interpretation and have been validated ({details}).",
    ),
}
REASONS: Mapping[str, Wording] = {
    "wanted": Wording("Du vill arbeta med det.", "You want to work on it."),
    "profile": Wording("{profile}: {because}", "{profile}: {because}"),
    "low": Wording("Du svarade ”{label}” på: {indicator}", "You answered “{label}” to: {indicator}"),
    "manager-low": Wording("{who} svarade ”{label}” på: {indicator}", "{who} answered “{label}” to: {indicator}"),
    "seen-low": Wording(
        "{who} svarade i genomsnitt nära ”{label}” på: {indicator}",
        "{who} answered close to “{label}” on average to: {indicator}",
    ),
    "seen-less": Wording(
        "{who} ser det i lägre grad än du: {indicator}", "{who} see it to a lesser degree than you do: {indicator}"
    ),
    "seen-less-often": Wording(
        "{who} ser det mer sällan än du: {indicator}", "{who} see it less often than you do: {indicator}"
    ),
}
# Those whose picture a reason comes from.
OBSERVERS_NAMED: Mapping[str, Wording] = {
    "manager": Wording("Din närmaste chef", "Your line manager"),
    "peer": Wording("Kollegorna", "Your peers"),
    "employee": Wording("Medarbetarna", "Your employees"),
}


def in_language(wordings: Mapping[str, Wording], language: Language) -> dict[str, str]:
    """All the words of one kind in one language."""
    return {key: wording.in_language(language) for key, wording in wordings.items()}


def decimal(number: float, language: Language) -> str:
    """A number with one decimal, halves upwards, and the decimal sign of the language.

    >>> decimal(3.25, "sv"), decimal(3.25, "en")
    ('3,3', '3.3')
    """
    text = str(Decimal(repr(number)).quantize(Decimal("0.1"), ROUND_HALF_UP))
    return text if language == "en" else text.replace(".", ",")

"""The words that documents add to the framework's own, in two languages."""

from __future__ import annotations

from collections.abc import Mapping

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
    "mean": Wording("Medel av svaren", "Mean of the answers"),
    "of": Wording("av", "of"),
    "comment": Wording("Din kommentar", "Your comment"),
    "quoted_from": Wording("Citat ur", "Quoted from"),
    "candidates": Wording("Värt att överväga", "Worth considering"),
    "candidates_intro": Wording(
        "Välj högst tre punkter att arbeta med. Först står det du själv vill; resten är utan inbördes ordning.",
        "Choose at most three statements to work on. What you want comes first; the rest is in no order.",
    ),
    "no_candidates": Wording(
        "Inget stack ut. Välj gärna ändå något som du vill bli bättre på.",
        "Nothing stood out. Do choose something that you want to become better at all the same.",
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
    "person": Wording("Medarbetare", "Employee"),
    "plan_owner": Wording("Planen gäller", "The plan is for"),
    "manager": Wording("Närmaste chef", "Closest manager"),
    "period": Wording("Period", "Period"),
    "looking_back": Wording("Tillbakablick", "Looking back"),
    "looking_back_hint": Wording(
        "Vad blev det av förra planen? Vad är ni nöjda med?", "What became of the last plan? What are you content with?"
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
    "manager_commits": Wording("Chefens löfte", "The manager's commitment"),
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
    "retention": Wording("Bevarande och gallring", "Keeping and disposal"),
    "not_filled_in": Wording("(ej ifyllt)", "(not filled in)"),
    "by": Wording("senast", "by"),
}

PERSPECTIVES: Mapping[str, Wording] = {
    "self": Wording("Du om dig själv", "You about yourself"),
    "manager": Wording("Som närmaste chef", "As closest manager"),
    "peer": Wording("Som kollega", "As peer"),
    "employee": Wording("Som medarbetare", "As employee"),
}
FORMS: Mapping[str, Wording] = {
    "key": Wording("Kort", "Short"),
    "full": Wording("Helt", "Full"),
}
STATES: Mapping[str, Wording] = {
    "not-applicable": Wording("Inte aktuellt", "Not applicable"),
    "cannot-judge": Wording("Kan inte bedöma", "Cannot judge"),
    "unanswered": Wording("Obesvarad", "Unanswered"),
    "not-asked": Wording("Inte frågat", "Not asked"),
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
        "De är ramverkets egen tolkning av källan och har prövats vetenskapligt ({details}).",
        "They are the framework's own interpretation of the source and have been validated ({details}).",
    ),
}
REASONS: Mapping[str, Wording] = {
    "wanted": Wording("Du vill arbeta med det.", "You want to work on it."),
    "profile": Wording("{profile}: {because}", "{profile}: {because}"),
    "low": Wording('Du svarade "{label}" på: {indicator}', 'You answered "{label}" to: {indicator}'),
}


def in_language(wordings: Mapping[str, Wording], language: Language) -> dict[str, str]:
    """All the words of one kind in one language."""
    return {key: wording.in_language(language) for key, wording in wordings.items()}


def decimal(number: float, language: Language) -> str:
    """A number with one decimal, and the decimal sign of the language.

    >>> decimal(3.5, "sv"), decimal(3.5, "en")
    ('3,5', '3.5')
    """
    text = f"{number:.1f}"
    return text if language == "en" else text.replace(".", ",")

"""What a drafted plan says to those who fill it in: a comment above each key of the file."""

from __future__ import annotations

from collections.abc import Mapping

from ledarskap.reading.wording import Wording

PLAN_COMMENTS: Mapping[str, Wording] = {
    "format": Wording(
        "Utvecklingsplan. Fyll i det som är tomt och stryk det som inte behövs.\n"
        "Planen kan bli allmän handling. Skriv inget om lön eller hälsa.",
        "Development plan. Fill in what is blank and strike out what is not needed.\n"
        "The plan can become a public document. Write nothing about pay or health.",
    ),
    "parties": Wording(
        "Vems planen är, och med vilken chef den görs.", "Whose plan it is, and with which manager it is made."
    ),
    "period": Wording("Första och sista dag, så här: 2026-11-22.", "First and last day, like this: 2026-11-22."),
    "looking_back": Wording(
        "Vad blev det av förra planen? Vad är ni nöjda med?", "What became of the last plan? What are you pleased with?"
    ),
    "assignment": Wording(
        "Vad ingår i uppdraget, och vilka av verksamhetens mål bidrar det till?",
        "What is the assignment, and which of the organisation's goals does it contribute to?",
    ),
    "conditions": Wording(
        "Det som organisationen ska ge. Skriv i note vad ni gör åt det. Stryk det som ni inte behöver tala om.",
        "What the organisation shall provide. Write in note what you do about it. Strike out what you need not talk about.",
    ),
    "focus": Wording(
        "Högst tre fokusområden. goal: vad ska märkas? when och then: när något visst händer, så gör jag så här.\n"
        "Aktiviteterna är förslag ur ramverket: stryk, ändra eller skriv egna. Sätt ut vem, när och betald tid.",
        "At most three focus areas. goal: what is to be noticed? when and then: when a certain thing happens, I do this.\n"
        "The activities are proposals from the framework: strike out, change or write your own. Say who, when and paid time.",
    ),
    "strengths": Wording(
        "Styrkor att bygga på, en på varje rad som börjar med ett bindestreck.",
        "Strengths to build on, one on each line that begins with a hyphen.",
    ),
    "commitments": Wording(
        "Vad chefen och personen lovar. Står något här redan är det ett förslag ur ramverket: stryk det eller ändra det.\n"
        "by: manager eller person. statement: fokusområdet som löftet gäller. status: open, kept, moved eller not-kept.",
        "What the manager and the person promise. What stands here already is a proposal from the framework: strike it out "
        "or change it.\n"
        "by: manager or person. statement: the focus area that it serves. status: open, kept, moved or not-kept.",
    ),
    "follow_up": Wording("När ni ses igen.", "When you meet again."),
    "dissent": Wording(
        "Det som ni ser olika på, om det finns något.", "What you see differently, if there is anything."
    ),
    "signatures": Wording("Fylls i när planen är underskriven.", "Filled in when the plan has been signed."),
    "retention": Wording("Hur länge planen sparas, och var.", "How long the plan is kept, and where."),
    "history": Wording(
        "Så här stod det i planen vid tidigare uppföljningar, den äldsta först. Ändra inget här.",
        "What the plan said at earlier follow-ups, the oldest first. Change nothing here.",
    ),
}

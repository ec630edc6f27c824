"""The words that a feedback report adds to the framework's own, in two languages."""

from __future__ import annotations

from collections.abc import Mapping

from ledarskap.framework.model import Perspective
from ledarskap.reading.wording import Wording

FEEDBACK_LABELS: Mapping[str, Wording] = {
    "feedback_title": Wording("Din återkoppling", "Your feedback"),
    "about_whom": Wording("Gäller", "About"),
    "open_between": Wording("Omgången var öppen", "The round was open"),
    "private_feedback": Wording(
        "Det här är din egen återkoppling. Ingen annan får se den förrän du själv lämnar den vidare. "
        "Den är inte gjord för lön eller urval.",
        "This is your own feedback. Nobody else sees it until you hand it on yourself. "
        "It is not made for pay or selection.",
    ),
    "confidential": Wording(
        "Svaren är konfidentiella. Kollegors och medarbetares svar visas bara tillsammans, minst fem åt gången. Leta inte efter "
        "vem som har svarat vad.",
        "The answers are confidential. Those of peers and employees are shown only together, at least five at a time. Do not "
        "look for who has answered what.",
    ),
    "confidential_manager": Wording(
        "Din närmaste chef är ensam om att svara som chef och vet att de svaren visas som chefens egna.",
        "Your line manager is the only one who answers as manager, and knows that those answers are shown as the manager's own.",
    ),
    "who_answered": Wording("Hur många som svarade", "How many answered"),
    "how_to_read": Wording("Så läser du svaren", "How to read the answers"),
    "how_to_read_levels": Wording(
        "Svaren visar hur ofta eller i vilken grad något görs, så som var och en har sett det. Dina egna svar och andras "
        "räknas aldrig ihop, och det finns ingen totalsumma och inget mål att nå upp till.",
        "The answers show how often or how much something is done, as each has seen it. Your own answers and others' are never "
        "added together, and there is no total and no target to reach.",
    ),
    "how_to_read_means": Wording(
        "För en grupp står ett medelvärde på samma skala som svaren, och från tio svar också hur många procent som gav varje nivå. "
        "Där minst 80 % svarade lika står den nivån i stället. Om svaren annars skulle gå att räkna ut står bara vilka två "
        "tal medelvärdet ligger mellan.",
        "For a group there is a mean on the same scale as the answers, and from ten answers on also how many per cent gave each "
        "level. Where at least 80% gave the same answer, that level is shown instead. Where the answers could otherwise be worked "
        "out, only the two numbers that the mean lies between are shown.",
    ),
    "how_to_read_difference": Wording(
        "Att du och andra ser olika på saken är vanligt. ”Olika bild” står bara där det skiljer minst en hel nivå, och mer än vad "
        "som ryms i osäkerheten i gruppens medelvärde.",
        "It is common that you and others see a thing differently. “Different pictures” stands only where there is at least a "
        "whole level between you, and more than the uncertainty of the group's mean has room for.",
    ),
    "conditions_intro_feedback": Wording(
        "De står först, för att det som organisationen ger avgör mycket av vad du kan göra. Här har du och din närmaste chef "
        "svarat på samma frågor.",
        "They come first, since what the organisation provides decides much of what you can do. You and your line manager "
        "have answered the same questions here.",
    ),
    "whose": Wording("Vem", "Who"),
    "answer": Wording("Svar", "Answer"),
    "answers": Wording("Svaren", "The answers"),
    "different": Wording("Olika bild", "Different pictures"),
    "few_statement": Wording(
        "För få {group} har svarat på alla frågor om den här punkten. Därför visas inget av deras svar här.",
        "Too few {group} have answered all the questions about this statement, so none of their answers are shown here.",
    ),
    "spread": Wording("Så många gav varje nivå:", "So many gave each level:"),
    "share": Wording("nivå {level} {share} %", "level {level} {share}%"),
    "level_number": Wording("nivå {level}:", "level {level}:"),
    "per_cent": Wording("% av svaren på varje nivå", "% of the answers at each level"),
    "nothing_to_show": Wording("Det finns inga svar att visa.", "There are no answers to show."),
    "no_candidates_feedback": Wording(
        "Svaren pekar inte ut något särskilt. Välj gärna ändå något som du vill utveckla.",
        "The answers point to nothing in particular. All the same, do choose something that you want to develop.",
    ),
    "candidates_intro_feedback": Wording(
        "Välj högst tre punkter att arbeta med. Det du själv har sagt att du vill står först; resten är utan inbördes ordning.",
        "Choose at most three statements to work on. What you have said that you want comes first; the rest is in no "
        "particular order.",
    ),
    "next_step_feedback": Wording(
        "Välj högst tre fokusområden och ta med dem till ett samtal med din närmaste chef eller en mentor. Kom överens om vad "
        "du ska göra, när, och vad din chef bidrar med. I utvecklingsplanen står bara det, och inga siffror härifrån.",
        "Choose at most three focus areas, and take them to a conversation with your line manager or a mentor. Agree on what "
        "you will do, when, and what your manager contributes. The development plan says only that, and holds no numbers from here.",
    ),
}

# Who answered, before how it went.
COUNTED: Mapping[str, Wording] = {
    "some": Wording("{answered} av {invited} {group} svarade.", "{answered} of {invited} {group} answered."),
    "all": Wording("Alla {invited} {group} svarade.", "All {invited} {group} answered."),
    "none": Wording("Ingen av {invited} {group} svarade.", "None of {invited} {group} answered."),
    "too_few": Wording("Det är för få för att redovisas.", "Those are too few to be reported."),
    "nowhere_enough": Wording(
        "Ingen punkt fick tillräckligt många svar för att redovisas.",
        "No statement got enough answers to be reported.",
    ),
}
TURNOUT: Mapping[str, Wording] = {
    "self": Wording("Du har själv svarat.", "You have answered yourself."),
    "self_not": Wording(
        "Du har inte själv svarat, så det finns inget eget att jämföra med.",
        "You have not answered yourself, so there is nothing of your own to compare with.",
    ),
    "manager": Wording("Din närmaste chef svarade.", "Your line manager answered."),
    "manager_not": Wording("Din närmaste chef svarade inte.", "Your line manager did not answer."),
    "set_aside": Wording("{count} inlämningar gick inte att ta med.", "{count} submissions could not be taken in."),
    "set_aside_one": Wording("En inlämning gick inte att ta med.", "One submission could not be taken in."),
}
# How many, in words as far as one says it in words.
NUMBERS: tuple[Wording, ...] = tuple(
    Wording(swedish, english)
    for swedish, english in zip(
        ("ingen", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"),
        ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
        strict=True,
    )
)
# One of them, and several.
GROUPS: Mapping[Perspective, tuple[Wording, Wording]] = {
    "peer": (Wording("kollega", "peer"), Wording("kollegor", "peers")),
    "employee": (Wording("medarbetare", "employee"), Wording("medarbetare", "employees")),
}
# What a group's answers come to.
SHOWN: Mapping[str, Wording] = {
    "level": Wording("{label} ({level})", "{label} ({level})"),
    "mean": Wording("medelvärde {mean}", "mean {mean}"),
    "between": Wording("medelvärde mellan {lowest} och {highest}", "mean between {lowest} and {highest}"),
    "alike": Wording("minst 80 % svarade ”{label}” ({level})", "at least 80% answered “{label}” ({level})"),
    "fewer": Wording(" ({count} svar)", " ({count} answers)"),
}
# How those who see it in another way see it; by whether one says how often.
DIFFERENCES: Mapping[tuple[str, bool], Wording] = {
    ("lower", True): Wording(
        "{who} ser det mer sällan än du. Att skatta sig högre än andra är vanligt.",
        "{who} see it less often than you do. To rate oneself higher than others do is common.",
    ),
    ("lower", False): Wording(
        "{who} ser det i lägre grad än du. Att skatta sig högre än andra är vanligt.",
        "{who} see it to a lesser degree than you do. To rate oneself higher than others do is common.",
    ),
    ("higher", True): Wording(
        "{who} ser det oftare än du. Det kan vara något att bygga vidare på.",
        "{who} see it more often than you do. That may be something to build on.",
    ),
    ("higher", False): Wording(
        "{who} ser det i högre grad än du. Det kan vara något att bygga vidare på.",
        "{who} see it to a higher degree than you do. That may be something to build on.",
    ),
}
AND = Wording("{one} och {other}", "{one} and {other}")

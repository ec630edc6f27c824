"""The words that the documents of a whole framework add to its own, in two languages."""

from __future__ import annotations

from collections.abc import Mapping

from ledarskap.reading.wording import Wording

FRAMEWORK_LABELS: Mapping[str, Wording] = {
    # the head
    "version_of": Wording("Version", "Version"),
    "licence": Wording("Licens", "Licence"),
    "builds_on": Wording("Bygger på", "Builds on"),
    "skip": Wording("Hoppa till texten", "Skip to the text"),
    "contents": Wording("Innehåll", "Contents"),
    # how to read it
    "reading": Wording("Så läser du häftet", "How to read this booklet"),
    "numbered": Wording(
        "Varje punkt har ett nummer och varje beteende en bokstav, så att alla runt ett bord snabbt hittar till samma ställe.",
        "Every statement has a number and every behaviour a letter, so that everybody around a table finds the same place.",
    ),
    "quoted": Wording(
        "Det som står inom citattecken är hämtat ord för ord ur en källa. Vilken källa det är står intill.",
        "What stands in quotation marks is taken word for word from a source. The source is named beside it.",
    ),
    "translated": Wording(
        "Det som är översatt ur en källa är inte längre ett citat. Det står utan citattecken, och intill står vad det är "
        "översatt från.",
        "What is translated from a source is no longer a quotation. It stands without quotation marks, and beside it stands "
        "what it is translated from.",
    ),
    "interpreted": Wording(
        "Allt annat är ramverkets egen tolkning: beteendena, exemplen på nivåerna, skälen, profilerna och aktiviteterna, och "
        "också vilka punkter som hör ihop.",
        "Everything else is the framework's own interpretation: the behaviours, the level examples, the reasons, the profiles "
        "and the activities, and also which statements belong together.",
    ),
    "all_interpreted": Wording(
        "Allt i häftet är ramverkets egen tolkning, och inget är citerat ur en källa.",
        "All of this booklet is the framework's own interpretation, and nothing is quoted from a source.",
    ),
    "rated": Wording(
        "Bara beteendena besvaras i ett formulär. Först står frågan till personen själv, sedan frågan till andra. Exemplen gäller några av nivåerna; de andra ligger emellan.",
        "Only the behaviours are answered in a form. First comes the question to the person, then the question to others. There are examples for some of the levels; the others lie in between.",
    ),
    # the chapters
    "about": Wording("Om ramverket", "About the framework"),
    "principles": Wording("Grundprinciper", "Principles"),
    "carried_out_by": Wording(
        "Bärs upp av (ramverkets egen tolkning)", "Carried out by (the framework's own interpretation)"
    ),
    "organisation": Wording("Organisationen", "The organisation"),
    "about_organisation": Wording("Om organisationen", "About the organisation"),
    "about_role": Wording("Om rollen", "About the role"),
    "conditions_are": Wording(
        "Svaren handlar om organisationen och räknas aldrig in i en persons resultat. Samma fråga ställs till personen och till "
        "personens närmaste chef.",
        "The answers are about the organisation and never count in a person's result. The same question is put to the person "
        "and to the person's line manager.",
    ),
    "sides": Wording("Rollens sidor", "The sides of the role"),
    "sides_are": Wording(
        "Vilka uppgifter som hör till vilken sida är ramverkets egen tolkning.",
        "Which duties belong to which side is the framework's own interpretation.",
    ),
    "duties_of_side": Wording("Uppgifter som hör hit", "Duties that belong here"),
    "profiles": Wording("Prioriteringsprofiler", "Priority profiles"),
    "profiles_are": Wording(
        "En profil säger vad som är viktigast för en roll i ett visst skede, och varför. Den är ramverkets egen tolkning.",
        "A profile says what matters most for a role at a stage, and why. It is the framework's own interpretation.",
    ),
    "for_role": Wording("Gäller rollen", "For the role"),
    "activities_are": Wording(
        "Förslag på hur en punkt kan utvecklas. De är ramverkets egna, och timmarna är ungefärliga.",
        "Proposals for how a statement can be developed. They are the framework's own, and the hours are approximate.",
    ),
    "scales_are": Wording(
        "Skalorna säger hur ofta eller i vilken grad, inte hur bra någon är.",
        "The scales say how often or how much, not how good anybody is.",
    ),
    "glossary": Wording("Ordlista", "Glossary"),
    "avoid": Wording("Ord som inte används för samma sak", "Words that are not used for the same thing"),
    "sources": Wording("Källor", "Sources"),
    # a statement
    "scale": Wording("Skala", "Scale"),
    "asked_of": Wording("Frågas om rollen", "Asked about the role"),
    "principles_of": Wording("Grundprincip", "Principle"),
    "sides_of": Wording("Sida av rollen", "Side of the role"),
    "answered_by": Wording("Motsvaras av", "Answered by"),
    "developed_by": Wording("Utvecklas genom", "Developed by"),
    "manager_can": Wording("Det här kan den närmaste chefen göra", "What the line manager can do"),
    # an indicator
    "behaviours": Wording("Beteenden", "Behaviours"),
    "others_are_asked": Wording("Till andra", "To others"),
    "short_form": Wording("Frågas i det korta formuläret.", "Asked in the short form."),
    "seen_by": Wording("Kan ses av", "Can be seen by"),
    "only_oneself": Wording("bara personen själv", "only the person"),
    "expected": Wording("Rollen kräver", "The role asks for"),
    "anchors": Wording("Exempel på nivåerna", "Examples of the levels"),
    # an activity
    "activity_number": Wording("Aktivitet {number}", "Activity {number}"),
    "noticed_by": Wording("Så märks det", "How it is noticed"),
    "time": Wording("Tid", "Time"),
    "about_hours": Wording("ungefär {hours} timmar", "about {hours} hours"),
    "about_one_hour": Wording("ungefär en timme", "about one hour"),
    "develops": Wording("Utvecklar", "Develops"),
    # the dialogue sheet
    "dialogue_title": Wording("Samtalsunderlag", "Dialogue sheet"),
    "dialogue_use": Wording(
        "Använd bladet på en arbetsplatsträff (APT): välj ett eller två samtal, läs båda sidorna och prata om hur det är hos er. "
        "Skriv upp vad som fungerar och vad ni vill prova, och gå tillbaka till det på nästa träff.",
        "Use the sheet at a workplace meeting: choose one or two topics, read both sides and talk about how it is where you work. "
        "Write down what works and what you want to try, and come back to it at the next meeting.",
    ),
    "dialogue_is": Wording(
        "Samtalet handlar om arbetet. Ingen ska bedömas, och ingen behöver berätta hur hen själv har svarat.",
        "The conversation is about the work. Nobody is to be judged, and nobody has to tell how they have answered.",
    ),
    "workplace": Wording("Arbetsplats, datum och vilka som var med", "Workplace, date and who took part"),
    "who_does_what": Wording("Vem gör vad, och till när", "Who does what, and by when"),
    "alone": Wording("Punkter utan motsvarighet", "Statements without a counterpart"),
    "topic": Wording("Samtal {number}", "Topic {number}"),
    "it_shows_in": Wording("Så kan det märkas", "This is how it can show"),
    "works_here": Wording("Det här fungerar hos oss", "This works where we are"),
    "want_to_try": Wording("Det här vill vi prova", "This is what we want to try"),
    "room_to_write": Wording("(plats att skriva)", "(room to write)"),
}

ORIGINS: Mapping[str, Wording] = {
    "quoted": Wording("Källa", "Source"),
    "translated": Wording("Översatt från", "Translated from"),
    "own": Wording("Ramverkets egen tolkning", "The framework's own interpretation"),
}
QUESTIONS_EVIDENCE: Mapping[str, Wording] = {
    "untested": Wording(
        "Frågorna är ramverkets egen tolkning och har inte prövats. Läs dem som underlag för samtal, inte som mätinstrument.",
        "The questions are the framework's own interpretation and have not been tested. Read them as a basis for a "
        "conversation, not as an instrument.",
    ),
    "piloted": Wording(
        "Frågorna är ramverkets egen tolkning och har prövats i liten skala ({details}).",
        "The questions are the framework's own interpretation and have been tried out on a small scale ({details}).",
    ),
    "validated": Wording(
        "Frågorna är ramverkets egen tolkning och har validerats ({details}).",
        "The questions are the framework's own interpretation and have been validated ({details}).",
    ),
}
OBSERVER_NAMES: Mapping[str, Wording] = {
    "manager": Wording("närmaste chef", "the line manager"),
    "peer": Wording("kollegor", "peers"),
    "employee": Wording("medarbetare", "employees"),
}
TIMES: Mapping[str, Wording] = {
    "now": Wording("Nu", "Now"),
    "later": Wording("Längre fram", "Later"),
}
WAYS: Mapping[str, Wording] = {
    "practice": Wording("I vardagen", "In everyday work"),
    "people": Wording("Tillsammans med andra", "Together with others"),
    "course": Wording("Utbildning", "Courses"),
}
SOURCE_KINDS: Mapping[str, Wording] = {
    "policy": Wording("Styrdokument", "Policy"),
    "motion": Wording("Motion", "Motion"),
    "law": Wording("Lag", "Law"),
    "research": Wording("Forskning", "Research"),
    "internal": Wording("Internt dokument", "Internal document"),
}
SOURCE_STATUSES: Mapping[str, Wording] = {
    "adopted": Wording("som gäller", "in force"),
    "proposed": Wording("som är ett förslag", "that is a proposal"),
    "withdrawn": Wording("som inte gäller längre", "no longer in force"),
}

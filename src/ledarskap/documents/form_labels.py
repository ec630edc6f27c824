"""The words of the form: those that the page begins with, and those that it says while it is filled in."""

from __future__ import annotations

from collections.abc import Mapping

from ledarskap.framework.model import Perspective
from ledarskap.reading.wording import Wording

FORM_LABELS: Mapping[str, Wording] = {
    "title_self": Wording("Självskattning", "Self-assessment"),
    "title_observer": Wording("Frågor om en annan person", "Questions about another person"),
    "skip": Wording("Hoppa till innehållet", "Skip to the content"),
    "noscript": Wording(
        "Formuläret behöver JavaScript, som är avstängt här. Öppna filen i en webbläsare där det är påslaget. Det går också att svara i en "
        "terminal:",
        "The form needs JavaScript, which is turned off here. Open the file in a browser where it is turned on. You can also answer in a "
        "terminal:",
    ),
    "noscript_file": Wording(
        "Eller fyll i en svarsfil i YAML. Så här börjar den:",
        "Or fill in an answers file in YAML. It begins like this:",
    ),
    "promise": Wording(
        "Svaren stannar i datorn eller telefonen tills du själv lämnar dem vidare.",
        "The answers stay on the computer or phone until you hand them on yourself.",
    ),
    "purpose": Wording(
        "De är till för utveckling, inte för lön eller urval.",
        "They are for development, not for pay or selection.",
    ),
    "how_it_works": Wording("Så går det till", "How it works"),
    "honest": Wording(
        "Svara så som det är, inte så som det borde vara. Inga svar är rätt eller fel.",
        "Answer as things are, not as they ought to be. There are no right or wrong answers.",
    ),
    "states": Wording(
        "”Inte aktuellt” betyder att det inte har funnits något tillfälle, ”Kan inte bedöma” att du inte vet. Inget av dem räknas som en nivå.",
        "“Not applicable” means that there has been no occasion, “Cannot judge” that you do not know. Neither counts as a level.",
    ),
    "then_wants": Wording(
        "Sedan väljer du högst tre punkter som du vill arbeta med. Om dem får du några frågor till.",
        "Then you choose at most three statements that you want to work on, and are asked a few more questions about them.",
    ),
    "may_want": Wording(
        "Sedan kan du välja högst tre punkter som du vill arbeta med.",
        "Then you can choose at most three statements that you want to work on.",
    ),
    "stop_and_save": Wording(
        "Du kan sluta när du vill. Spara svaren i en fil innan du stänger sidan, och öppna filen här när du vill fortsätta.",
        "You can stop whenever you like. Save the answers in a file before you close the page, and open the file here to go on.",
    ),
    "handling": Wording("Så hanteras dina svar", "How your answers are handled"),
    "no_free_text": Wording(
        "Formuläret har ingen plats för fri text, så att ingen känns igen på sitt sätt att skriva.",
        "The form has no room for free text, so that nobody is recognised by how they write.",
    ),
    "receiver": Wording(
        "Den som tar emot din fil kan se vad just du har svarat. Lämna den bara till den som har bett om den, och först när du vet "
        "vad svaren ska användas till.",
        "Whoever receives your file can see what you in particular have answered. Hand it only to whoever asked for it, and not "
        "until you know what the answers are to be used for.",
    ),
    "keeping": Wording("Spara i webbläsaren", "Keep in the browser"),
    "keeping_risk": Wording(
        "Då finns svaren kvar om sidan stängs av misstag. Men andra lokala filer som öppnas i samma webbläsare kan läsa dem. Gör det "
        "bara på en dator eller telefon som är din egen.",
        "The answers are then still there if the page is closed by mistake. But other local files that are opened in the same "
        "browser can read them. Do it only on a computer or phone of your own.",
    ),
}
HANDLING: Mapping[Perspective, tuple[Wording, ...]] = {
    "self": (),
    "manager": (
        Wording(
            "Dina svar är konfidentiella, men de visas som dina egna för den som de handlar om: det finns bara en närmaste chef. "
            "Svara så som du är beredd att säga det i ett samtal.",
            "Your answers are confidential, but they are shown as your own to the person whom they are about: there is only one "
            "line manager. Answer as you are prepared to say it in a conversation.",
        ),
    ),
    "peer": (
        Wording(
            "Dina svar är konfidentiella. Den som de handlar om får se dem sammanslagna med andra kollegors, aldrig för sig, och först "
            "när minst fem har svarat. Svar från en närmaste chef visas däremot som chefens egna.",
            "Your answers are confidential. The person whom they are about sees them together with those of other peers, never by "
            "themselves, and not until at least five have answered. The answers of a line manager, however, are shown as the "
            "manager's own.",
        ),
    ),
    "employee": (
        Wording(
            "Dina svar är konfidentiella. Den som de handlar om får se dem sammanslagna med andra medarbetares, aldrig för sig, och "
            "först när minst fem har svarat. Svar från en närmaste chef visas däremot som chefens egna.",
            "Your answers are confidential. The person whom they are about sees them together with those of other employees, never "
            "by themselves, and not until at least five have answered. The answers of a line manager, however, are shown as the "
            "manager's own.",
        ),
    ),
}
FILE_NAMES: Mapping[Perspective, Wording] = {
    "self": Wording("svar-{role}", "answers-{role}"),
    "manager": Wording("svar-om-{role}-som-narmaste-chef", "answers-about-{role}-as-line-manager"),
    "peer": Wording("svar-om-{role}-som-kollega", "answers-about-{role}-as-peer"),
    "employee": Wording("svar-om-{role}-som-medarbetare", "answers-about-{role}-as-employee"),
}
KINDS: Mapping[str, Wording] = {
    "condition": Wording(
        "Organisatorisk förutsättning {number} av {total}", "Organisational condition {number} of {total}"
    ),
    "duty": Wording("Uppgift {number} av {total}", "Duty {number} of {total}"),
    "quality": Wording("Egenskap {number} av {total}", "Quality {number} of {total}"),
}
# What the page says by itself; what stands in {braces} is put in there.
FORM_WORDS: Mapping[str, Wording] = {
    # finding one's way
    "begin": Wording("Börja svara", "Begin"),
    "go_on": Wording("Fortsätt svara", "Go on"),
    "how_long": Wording(
        "Formuläret har {total} frågor och tar ungefär {minutes} minuter.",
        "The form has {total} questions and takes about {minutes} minutes.",
    ),
    "how_long_one": Wording(
        "Formuläret har {total} frågor och tar ungefär en minut.",
        "The form has {total} questions and takes about a minute.",
    ),
    "previous": Wording("Föregående", "Previous"),
    "next": Wording("Nästa", "Next"),
    "next_wants": Wording("Nästa: vad vill du arbeta med?", "Next: what do you want to work on?"),
    "next_end": Wording("Nästa: dina svar", "Next: your answers"),
    "all_on_a_page": Wording("Visa allt på en sida", "Show everything on one page"),
    "one_at_a_time": Wording("Visa en punkt i taget", "Show one statement at a time"),
    "steps": Wording("Gå till en punkt", "Go to a statement"),
    "start_step": Wording("Början", "The beginning"),
    "in_full_step": Wording("Fler frågor om: {statement}", "More questions about: {statement}"),
    "progress": Wording("{done} av {total} frågor besvarade", "{done} of {total} questions answered"),
    "time_left": Wording("ungefär {minutes} min kvar", "about {minutes} min left"),
    "all_answered": Wording("Alla {total} frågor är besvarade", "All {total} questions are answered"),
    "of": Wording("{done} av {total}", "{done} of {total}"),
    "answered": Wording("besvarade", "answered"),
    # a question
    "from_source": Wording("Ur {source}", "From {source}"),
    "about_conditions": Wording(
        "Det här handlar om vad organisationen ger, och räknas aldrig in i ditt eget resultat.",
        "This is about what the organisation provides, and never counts in your own result.",
    ),
    "about_conditions_observer": Wording(
        "Det här handlar om vad organisationen ger, och räknas aldrig in i personens resultat.",
        "This is about what the organisation provides, and never counts in the person's result.",
    ),
    "about_more": Wording(
        "Du vill arbeta med den här punkten, och får därför resten av frågorna om den.",
        "You want to work on this statement, and are therefore asked the rest of its questions.",
    ),
    "about_kept_more": Wording(
        "De här frågorna är med för att du har svarat på dem.",
        "These questions are here because you have answered them.",
    ),
    "scale": Wording("Skala", "Scale"),
    "examples": Wording("Visa exempel", "Show examples"),
    "clear": Wording("Ta bort svaret", "Remove the answer"),
    "cleared": Wording("Svaret är borttaget.", "The answer is removed."),
    "comment": Wording("Kommentar", "Comment"),
    "comment_long": Wording(
        "Kommentaren är längre än {most} tecken. Korta den, annars går filen kanske inte att läsa.",
        "The comment is longer than {most} characters. Shorten it, or the file may not be readable.",
    ),
    "comment_hint": Wording("Frivillig. Den följer med i filen.", "Optional. It goes into the file."),
    # what one wants
    "wants": Wording("Vad vill du arbeta med?", "What do you want to work on?"),
    "wants_legend": Wording("Välj högst tre punkter, eller ingen", "Choose at most three statements, or none"),
    "wants_why": Wording(
        "Högst tre, för att den som vill ändra mycket på en gång sällan hinner med något ordentligt. Valet är ditt.",
        "At most three, because whoever tries to change a lot at once seldom has time to do anything properly. The choice is yours.",
    ),
    "wants_more": Wording(
        "Om punkterna som du väljer kommer några frågor till.",
        "You will be asked a few more questions about the statements that you choose.",
    ),
    "wants_count": Wording("{count} av {most} valda", "{count} of {most} chosen"),
    "wants_full": Wording(
        "Du har redan valt tre punkter. Avmarkera en av dem först, om du hellre vill arbeta med den här.",
        "You have already chosen three statements. Clear one of them first, if you would rather work on this one.",
    ),
    "wants_gone": Wording("{id} (finns inte i det här formuläret)", "{id} (is not in this form)"),
    # the end
    "end": Wording("Dina svar", "Your answers"),
    "end_levels": Wording(
        "Svaren visar hur ofta eller i vilken grad, inte hur bra du är. Det finns ingen totalsumma och inget mål att nå upp till.",
        "The answers show how often or how much, not how good you are. There is no total and no target to reach.",
    ),
    "end_levels_observer": Wording(
        "Svaren visar hur ofta eller i vilken grad, så som du har sett det. Det finns ingen totalsumma och inget mål att nå upp till.",
        "The answers show how often or how much, as you have seen it. There is no total and no target to reach.",
    ),
    "still_open": Wording("{count} frågor är obesvarade.", "{count} questions are unanswered."),
    "one_still_open": Wording("En fråga är obesvarad.", "One question is unanswered."),
    "to_first_open": Wording("Gå till den första obesvarade frågan", "Go to the first unanswered question"),
    "nothing_yet": Wording(
        "Här visas dina svar när du har svarat.", "Your answers are shown here once you have answered."
    ),
    "condition_group": Wording("Organisatoriska förutsättningar", "Organisational conditions"),
    "duty_group": Wording("Uppgifter", "Duties"),
    "quality_group": Wording("Egenskaper", "Qualities"),
    "chart_level": Wording(
        "Nivå {level} på en skala från {lowest} till {highest}", "Level {level} on a scale from {lowest} to {highest}"
    ),
    "chart_none": Wording("Ingen nivå", "No level"),
    "as_table": Wording("Samma svar som tabell", "The same answers as a table"),
    "table_question": Wording("Fråga", "Question"),
    "table_level": Wording("Nivå", "Level"),
    "table_answer": Wording("Svar", "Answer"),
    "no_level": Wording("–", "–"),
    "not_asked": Wording(
        "Det här är det korta formuläret: {count} frågor ingick inte.",
        "This is the short form: {count} questions are not in it.",
    ),
    "one_not_asked": Wording(
        "Det här är det korta formuläret: en fråga ingick inte.", "This is the short form: one question is not in it."
    ),
    "your_comment": Wording("Din kommentar", "Your comment"),
    "chosen": Wording("Det här vill du arbeta med", "What you want to work on"),
    "going_on": Wording("Så går du vidare", "How to go on"),
    "going_on_save": Wording(
        "Spara svaren i en fil. Den är din, och ingen annan har den.",
        "Save the answers in a file. It is yours, and nobody else has it.",
    ),
    "going_on_score": Wording(
        "Se ditt resultat, med förslag på vad som kan vara värt att arbeta med. Skriv så här i en terminal, i mappen där filen ligger:",
        "See your result, with proposals of what may be worth working on. Write this in a terminal, in the folder where the file is:",
    ),
    "going_on_talk": Wording(
        "Om du vill kan du prata med din närmaste chef om det som du vill arbeta med. Du väljer själv vad du visar. Den som får filen "
        "ser alla svar och alla kommentarer.",
        "If you like, you can talk with your line manager about what you want to work on. You choose yourself what to show. Whoever "
        "gets the file sees all the answers and all the comments.",
    ),
    "going_on_save_observer": Wording("Spara svaren i en fil.", "Save the answers in a file."),
    "going_on_hand_over": Wording(
        "Lämna filen till den som har bett om dina svar, och till ingen annan.",
        "Hand the file to whoever asked for your answers, and to nobody else.",
    ),
    "print": Wording("Skriv ut", "Print"),
    # files
    "save": Wording("Spara svaren", "Save the answers"),
    "open": Wording("Öppna sparade svar", "Open saved answers"),
    "message": Wording("Meddelande", "Message"),
    "close": Wording("Stäng meddelandet", "Close the message"),
    "saved": Wording(
        "Webbläsaren sparar svaren som {file}, oftast i mappen för hämtade filer. Se efter att filen finns innan du stänger sidan.",
        "The browser saves the answers as {file}, usually in the folder for downloads. See that the file is there before you close the page.",
    ),
    "saved_again": Wording(
        "En fil med det namnet finns redan. Då brukar webbläsaren lägga till en siffra: filen med den högsta siffran är den nyaste.",
        "There is a file of that name already. The browser then usually adds a number: the file with the highest number is the newest.",
    ),
    "opened": Wording(
        "{file} är öppnad. {done} av {total} frågor är besvarade.",
        "{file} is open, with {done} of {total} questions answered.",
    ),
    "opened_version": Wording(
        "Svaren gavs till version {version} av ramverket. Det här formuläret följer version {framework}.",
        "The answers were given to version {version} of the framework. This form follows version {framework}.",
    ),
    "opened_from_key": Wording(
        "Filen sparades i det korta formuläret, och det här är det fullständiga. Alla svar är med.",
        "The file was saved in the short form, and this is the full one. All the answers are here.",
    ),
    "opened_from_full": Wording(
        "Filen sparades i det fullständiga formuläret, och det här är det korta. Alla svar är med.",
        "The file was saved in the full form, and this is the short one. All the answers are here.",
    ),
    "opened_gone": Wording(
        "De här svaren har ingen fråga i formuläret. De finns kvar, och sparas som de är: {ids}.",
        "These answers have no question in the form. They are kept, and saved as they are: {ids}.",
    ),
    "opened_comments": Wording(
        "Filen har kommentarer. De visas inte här, men finns kvar i filen.",
        "The file has comments. They are not shown here, but stay in the file.",
    ),
    "and_more": Wording("och {count} till", "and {count} more"),
    "remove_gone": Wording("Ta bort svar som saknar fråga", "Remove answers that have no question"),
    "removed_gone": Wording("Svaren som saknade fråga är borttagna.", "The answers that had no question are removed."),
    "unsaved": Wording(
        "Du har svar som inte är sparade. De försvinner om {file} tar deras plats.",
        "You have answers that are not saved. They will be lost if {file} takes their place.",
    ),
    "open_anyway": Wording("Öppna ändå", "Open anyway"),
    "cancel": Wording("Avbryt", "Cancel"),
    "not_now": Wording("Inte nu", "Not now"),
    "untouched": Wording("Svaren här är orörda.", "The answers here are untouched."),
    "not_answers": Wording(
        "{file} är ingen svarsfil. Välj en fil som har sparats med knappen ”Spara svaren”.",
        "{file} is not an answers file. Choose a file that was saved with the button “Save the answers”.",
    ),
    "damaged": Wording(
        "{file} går inte att läsa. Innehållet är skadat, eller så saknas en del av det. Öppna en kopia, eller en fil som du sparade tidigare.",
        "{file} cannot be read. What is in it is damaged, or a part is missing. Open a copy, or a file that you saved earlier.",
    ),
    "yaml": Wording(
        "{file} är skriven i YAML, och formuläret läser JSON. Fortsätt med den filen i terminalen, med ledarskap assess.",
        "{file} is written in YAML, and the form reads JSON. Go on with that file in the terminal, with ledarskap assess.",
    ),
    "too_large": Wording(
        "{file} är för stor för att vara en svarsfil. Kontrollera att du valde rätt fil.",
        "{file} is too large to be an answers file. Check that you chose the right file.",
    ),
    "unreadable": Wording(
        "Webbläsaren kan inte läsa {file}. Kontrollera att filen finns kvar, och försök igen.",
        "The browser cannot read {file}. Check that the file is still there, and try again.",
    ),
    "twice": Wording(
        "I {file} står ”{key}” två gånger, så det går inte att veta vilket svar som gäller. Ta bort det ena i en textredigerare.",
        "In {file}, “{key}” stands twice, so there is no way to know which answer counts. Remove one of them in a text editor.",
    ),
    "other_format": Wording(
        "{file} är {found}, inte en svarsfil. Välj rätt fil.",
        "{file} is {found}, not an answers file. Choose the right file.",
    ),
    "newer_format": Wording(
        "{file} är skriven i formatet {format}, och formuläret läser {own}. Be om ett nyare formulär.",
        "{file} is written in the format {format}, and the form reads {own}. Ask for a newer form.",
    ),
    "other_framework": Wording(
        "{file} hör till ramverket ”{id}”, och formuläret till ”{framework}”. Öppna filen i det formulär som den sparades i.",
        "{file} belongs to the framework “{id}”, and the form to “{framework}”. Open the file in the form that it was saved in.",
    ),
    "other_version": Wording(
        "{file} hör till version {version} av ramverket, och formuläret till version {framework}. De är för olika: öppna filen i ett "
        "formulär vars version börjar på {major}.",
        "{file} belongs to version {version} of the framework, and the form to version {framework}. They differ too much: open the "
        "file in a form whose version begins with {major}.",
    ),
    "other_role": Wording(
        "{file} gäller rollen ”{role}”, och formuläret rollen ”{own}”. Öppna filen i formuläret för den rollen.",
        "{file} is for the role “{role}”, and the form for the role “{own}”. Open the file in the form for that role.",
    ),
    "other_perspective": Wording(
        "{file} är besvarad i ett annat perspektiv ({perspective}) än formuläret ({own}). Öppna filen i det formulär som den sparades i.",
        "{file} is answered in another perspective ({perspective}) than the form ({own}). Open the file in the form that it was saved in.",
    ),
    "wrong_part": Wording(
        "I {file} går det inte att läsa ”{key}”. Rätta det i en textredigerare, eller öppna en fil som du sparade tidigare.",
        "In {file}, “{key}” cannot be read. Correct it in a text editor, or open a file that you saved earlier.",
    ),
    # the browser
    "keep": Wording(
        "Spara svaren också i webbläsaren medan jag svarar", "Keep the answers in the browser too while I answer"
    ),
    "forget": Wording("Ta bort svaren ur webbläsaren", "Remove the answers from the browser"),
    "kept": Wording(
        "Från och med nu finns svaren också i webbläsaren.", "From now on the answers are in the browser too."
    ),
    "forgotten": Wording(
        "Svaren är borttagna ur webbläsaren.",
        "The answers are removed from the browser.",
    ),
    "forgotten_here": Wording(
        "De finns kvar på sidan tills du stänger den.",
        "They stay on the page until you close it.",
    ),
    "forget_last": Wording(
        "Har du inte sparat svaren från förra gången i en fil, så försvinner de nu. Vill du ta bort dem?",
        "If you have not saved the answers from last time in a file, they will now be lost. Do you want to remove them?",
    ),
    "cannot_keep": Wording(
        "Webbläsaren kan inte spara svaren här: det är avstängt, eller så är det fullt. Spara dem i en fil i stället.",
        "The browser cannot keep the answers here: it is turned off, or full. Save them in a file instead.",
    ),
    "found_kept": Wording(
        "Det finns svar i webbläsaren från förra gången. Vill du fortsätta med dem?",
        "There are answers in the browser from last time. Do you want to go on with them?",
    ),
    "found_kept_observer": Wording(
        "Det finns svar i webbläsaren från förra gången. Vill du fortsätta med dem? Gör det bara om de gäller samma person.",
        "There are answers in the browser from last time. Do you want to go on with them? Do so only if they are about the same person.",
    ),
    "use_kept": Wording("Fortsätt med dem", "Go on with them"),
    "opened_kept": Wording(
        "Du fortsätter med svaren från förra gången. {done} av {total} frågor är besvarade.",
        "You go on with the answers from last time, with {done} of {total} questions answered.",
    ),
    "in_browser": Wording("det som webbläsaren har sparat", "what the browser has kept"),
}

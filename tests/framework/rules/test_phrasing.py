"""Hints about how behaviours are worded: few, and each one worth its while."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from ledarskap.framework.rules import vocabulary

Said = Callable[..., str]
Changes = list[tuple[str, str]]

SELF = "Jag svarar inom en dag."


def codes(text: str) -> list[str]:
    return re.findall(r"^vart.yaml.*\[([a-z-]+)\]$", text, re.MULTILINE)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        pytest.param(
            [("Jag svarar inom en dag.", "Jag lyssnar på alla och svarar på frågor.")],
            'vart.yaml:30:19: tips: texten tycks fråga om två beteenden: "lyssnar" och "svarar" – dela det i två beteenden, eller behåll det viktigaste [two-behaviours]\n'
            "   30 |             self: Jag lyssnar på alla och svarar på frågor.\n"
            "      |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
            id="two-behaviours",
        ),
        pytest.param(
            [("Chefen svarar inom en dag.", "Chefen lyssnar på alla och svarar på frågor.")],
            'vart.yaml:31:23: tips: texten tycks fråga om två beteenden: "lyssnar" och "svarar" – dela det i två beteenden, eller behåll det viktigaste [two-behaviours]\n'
            "   31 |             observer: Chefen lyssnar på alla och svarar på frågor.\n"
            "      |                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
            id="two-behaviours-of-the-observer-only",
        ),
        pytest.param(
            [
                ("Jag svarar inom en dag.", "Jag lyssnar och svarar."),
                ("Chefen svarar inom en dag.", "Chefen lyssnar och svarar."),
                ("Svarar samma dag", "Lyssnar och svarar samma dag"),
            ],
            'vart.yaml:30:19: tips: texten tycks fråga om två beteenden: "lyssnar" och "svarar" – dela det i två beteenden, eller behåll det viktigaste [two-behaviours]\n'
            "   30 |             self: Jag lyssnar och svarar.\n"
            "      |                   ^^^^^^^^^^^^^^^^^^^^^^^",
            id="two-behaviours-in-all-texts",
        ),
        pytest.param(
            [("self: Tiden räcker.", "self: Jag planerar min tid och följer upp den.")],
            'vart.yaml:49:17: tips: texten tycks fråga om två beteenden: "planerar" och "följer" – dela det i två beteenden, eller behåll det viktigaste [two-behaviours]\n'
            "   49 |           self: Jag planerar min tid och följer upp den.\n"
            "      |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
            id="two-behaviours-of-a-condition",
        ),
        pytest.param(
            [("Svarar samma dag", "Svarar samma dag och frågar vad mer som behövs")],
            'vart.yaml:34:18: tips: exemplet tycks handla om två beteenden: "svarar" och "frågar" – beskriv bara beteendet självt, så som det ser ut på nivån [anchor-adds-behaviour]\n'
            "   34 |               3: Svarar samma dag och frågar vad mer som behövs\n"
            "      |                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
            id="anchor-adds-behaviour",
        ),
        pytest.param(
            [("Jag svarar inom en dag.", "Jag känner till målen.")],
            'vart.yaml:30:19: tips: "känner" är något som ingen annan kan se – skriv vad personen gör eller säger då [not-observable]\n'
            "   30 |             self: Jag känner till målen.\n"
            "      |                   ^^^^^^^^^^^^^^^^^^^^^^",
            id="not-observable",
        ),
        pytest.param(
            [("Chefen svarar inom en dag.", "Chefen är medveten om vad som gäller.")],
            'vart.yaml:31:23: tips: "är medveten" är något som ingen annan kan se – skriv vad personen gör eller säger då [not-observable]\n'
            "   31 |             observer: Chefen är medveten om vad som gäller.\n"
            "      |                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
            id="not-observable-of-the-observer-only",
        ),
        pytest.param(
            [
                ("Jag svarar inom en dag.", "Jag förstår hur andra har det."),
                ("Chefen svarar inom en dag.", "Chefen förstår hur andra har det."),
            ],
            'vart.yaml:30:19: tips: "förstår" är något som ingen annan kan se – skriv vad personen gör eller säger då [not-observable]\n'
            "   30 |             self: Jag förstår hur andra har det.\n"
            "      |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
            id="not-observable-in-both",
        ),
        pytest.param(
            [("Jag svarar inom en dag.", "Frågor besvaras inom en dag.")],
            'vart.yaml:30:19: tips: texten handlar inte om den som svarar – skriv den i jag-form: "Jag …" [not-first-person]\n'
            "   30 |             self: Frågor besvaras inom en dag.\n"
            "      |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
            id="not-first-person",
        ),
    ],
)
def test_hint(said: Said, changes: Changes, message: str) -> None:
    """A hint stands at the text, once for each behaviour, and says what to do."""
    assert said(*changes) == message


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        pytest.param(
            [("Jag svarar inom en dag.", "Jag lyssnar på alla och svarar på frågor.")],
            'vart.yaml:30:19: hint: the text seems to ask about two behaviours: "lyssnar" and "svarar" – make two indicators of it, or keep what matters most [two-behaviours]\n'
            "   30 |             self: Jag lyssnar på alla och svarar på frågor.\n"
            "      |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
            id="two-behaviours",
        ),
        pytest.param(
            [("Svarar samma dag", "Svarar samma dag och frågar vad mer som behövs")],
            'vart.yaml:34:18: hint: the anchor seems to be about two behaviours: "svarar" and "frågar" – describe the behaviour alone, as it looks at the level [anchor-adds-behaviour]\n'
            "   34 |               3: Svarar samma dag och frågar vad mer som behövs\n"
            "      |                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
            id="anchor-adds-behaviour",
        ),
        pytest.param(
            [("Jag svarar inom en dag.", "Jag känner till målen.")],
            'vart.yaml:30:19: hint: "känner" is something that nobody else can see – write what the person does or says then [not-observable]\n'
            "   30 |             self: Jag känner till målen.\n"
            "      |                   ^^^^^^^^^^^^^^^^^^^^^^",
            id="not-observable",
        ),
        pytest.param(
            [("Jag svarar inom en dag.", "Frågor besvaras inom en dag.")],
            'vart.yaml:30:19: hint: the text is not about the person who answers – write it in the first person: "I …" [not-first-person]\n'
            "   30 |             self: Frågor besvaras inom en dag.\n"
            "      |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
            id="not-first-person",
        ),
    ],
)
def test_hint_in_english(said: Said, changes: Changes, message: str) -> None:
    """The same is said in English."""
    assert said(*changes, language="en") == message


@pytest.mark.parametrize(
    "text",
    [
        "Jag frågar patienter och kunder vad de behöver.",
        "Jag samlar in frågor och synpunkter före mötet.",
        "Jag tar upp det som fungerar och hindrar.",
        "Jag säger vad som gäller och väntar.",
        "Jag ser till att alla vet vad som gäller och när det börjar.",
        "Jag lämnar rapport till den som tar över och går hem i tid.",
        "Jag delar information mellan dag och natt.",
        "Jag ser både delar och helhet när vi planerar.",
        "Jag frågar vilka krav och delar som är viktigast.",
        "Jag ber medarbetarna att pröva och utvärdera ett nytt arbetssätt.",
        "Jag förklarar för var och en vad målen betyder.",
        "När jag leder och fördelar arbetet frågar jag gruppen först.",
        "Om någon kränker och hotar andra ingriper jag.",
        "Jag går ut i verksamheten och frågar hur det går.",
        "Jag sätter mig ner och lyssnar på den som är orolig.",
        "Jag stannar upp och lyssnar när någon vill prata.",
        "Jag ringer och frågar hur det går för den som är sjukskriven.",
        "I möten är jag med och skriver protokoll.",
        "Jag tar mig tid och lyssnar.",
        "Jag läser på och är förberedd.",
        "Jag och min kollega planerar och följer upp arbetet.",
        "Jag säger vad jag tycker när något är fel.",
        "När det blir bråttom säger jag vad jag vet.",
        "Jag tänker högt när jag fattar svåra beslut.",
        '"\\"Jag vet inte\\" säger jag när det är så."',
        "Jag har möten om kunskap.",
        "Jag har visat respekt när andra har invändningar.",
        "Jag önskar nya kollegor välkomna.",
        "Vi följer upp målen och resultaten varje månad.",
        'När en kollega säger "nej", frågar hen mig varför.',
    ],
)
def test_one_behaviour(said: Said, text: str) -> None:
    """Of one behaviour that somebody can see, nothing is said, whatever it joins and however its clauses stand."""
    assert said((SELF, text)) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Jag är tydlig med målen och ger besked i tid.",
        "Jag förklarar beslutet, lyssnar på invändningar och svarar på frågor.",
        "När läget ändras informerar jag gruppen och fördelar om arbetet.",
        "Jag ger beröm samt tar upp det som inte fungerar.",
        "Jag leder och fördelar arbetet.",
        "Jag delar med mig av kunskap och delar ut uppgifter efter förmåga.",
        "Jag säger vad som gäller, och följer upp att det blir gjort.",
        "Jag går igenom målen med gruppen och ber om synpunkter.",
        "Jag visar respekt för andra och jag håller det jag lovar.",
        "I svåra lägen prioriterar jag arbetet och säger till min chef.",
        "Jag arbetar för att förbättra rutinerna och rapporterar avvikelser.",
        "Jag avslutar det som är påbörjat innan jag går, och städar undan.",
        "Jag skapar tydliga mål och följer regelbundet upp dem.",
        "Jag kommer i tid och hjälper till.",
        'Jag säger "jag vet inte" och frågar någon annan.',
    ],
)
def test_two_behaviours(said: Said, text: str) -> None:
    """Two verbs that are joined in the main clause are two behaviours."""
    assert codes(said((SELF, text))) == ["two-behaviours"]


@pytest.mark.parametrize(
    "text",
    [
        "När det blir bråttom vet jag vad som får vänta.",
        "Jag har god förståelse för andras situation.",
        "I konflikter tänker jag på båda parter.",
        "Vi inser vikten av kommunikation.",
        "Jag är inte insatt i allt.",
        "Jag tror på mina medarbetare.",
    ],
)
def test_not_observable(said: Said, text: str) -> None:
    """What goes on inside a person, as the main verb of a behaviour, is nothing to rate."""
    assert codes(said((SELF, text))) == ["not-observable"]


@pytest.mark.parametrize(
    "text",
    [
        "Medarbetarna informeras om beslut.",
        "Återkoppling ges löpande.",
        "Man hälsar på varandra.",
    ],
)
def test_not_first_person(said: Said, text: str) -> None:
    """Who answers is in the text."""
    assert codes(said((SELF, text))) == ["not-first-person"]


@pytest.mark.parametrize("quote", ["”", "“", "»", "’"])
def test_first_person_after_a_quotation_mark(said: Said, quote: str) -> None:
    """Who answers is in the text also where a quotation mark stands before."""
    assert "not-first-person" not in codes(said((SELF, f"{quote}Jag hör av dig{quote}, säger chefen.")))


def test_observer_in_first_person(said: Said) -> None:
    """What an observer answers is not about the observer."""
    shown = said(("observer: Chefen frågar hur det går.", "observer: Jag frågar hur det går hos oss."))
    assert shown == (
        "vart.yaml:27:23: tips: texten är skriven som om den som ser beteendet gjorde det – "
        'skriv den om den som skattas: "Chefen …" [observer-in-first-person]\n'
        "   27 |             observer: Jag frågar hur det går hos oss.\n"
        "      |                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"
    )
    assert said(("observer: Chefen frågar hur det går.", "observer: Jag får svar av chefen.")) == ""


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("I listen and answer.", "two-behaviours"),
        ("We plan and lead the work.", "two-behaviours"),
        ("I give feedback and support.", ""),
        ("I lead the work and answer questions.", ""),
        ("I know my limits.", "not-observable"),
        ("I am aware of my strengths.", "not-observable"),
        ("The manager's trust is shown to me.", ""),
        ("Questions are answered.", "not-first-person"),
        ("I tell others what I think.", ""),
    ],
)
def test_english(said: Said, text: str, code: str) -> None:
    """A framework in English gets the hints that can be told with certainty."""
    english = [
        ("language: sv", "language: en-GB"),
        ("Jag frågar hur det går.", "I ask."),
        ("Jag tar en paus när det blir hetsigt.", "I pause."),
    ]
    assert codes(said(*english, (SELF, text))) == ([code] if code else [])


def test_other_languages(said: Said) -> None:
    """Of texts in a language that is not known, nothing is said."""
    german = ("language: sv", "language: de")
    assert said(german, (SELF, "Jag lyssnar och svarar, förstår, och så vidare.")) == ""


def test_without_language(said: Said) -> None:
    """A framework that does not say its language is in Swedish."""
    assert codes(said(("language: sv\n", ""), (SELF, "Jag lyssnar och svarar."))) == ["two-behaviours"]


def test_conditions_are_not_behaviours_of_a_person(said: Said) -> None:
    """What the organisation provides can be known or felt, and need not be said by me."""
    assert said(("self: Tiden räcker.", "self: Jag känner till vad som gäller.")) == ""
    assert said(("self: Tiden räcker.", "self: Målen är tydliga.")) == ""


@pytest.mark.parametrize("text", ["[Jag lyssnar och svarar.]", "{a: b}"])
def test_texts_of_the_wrong_type(said: Said, text: str) -> None:
    """Of what is no text, only that is said."""
    assert codes(said((SELF, text))) == ["wrong-type"]


LONG = "Jag svarar inom en dag, också när det är bråttom eller när frågan egentligen hör till någon annan enhet i regionen."
MORE = "".join(
    f"          mer-{name}: {{self: Jag gör sak {name}., observer: Chefen gör sak {name}.}}\n"
    for name in ("a", "b", "d", "e")
)


def test_long_text(said: Said) -> None:
    """A text more than twice as long as most of its kind is told, once for each behaviour."""
    more = ("    qualities:\n", MORE + "    qualities:\n")
    long = (SELF, f'"{LONG}"')
    observer = ("Chefen svarar inom en dag.", '"' + LONG.replace("Jag", "Chefen") + '"')
    assert said(more, long, observer) == (
        "vart.yaml:30:19: tips: texten är mycket längre än de andra: 115 tecken mot omkring 14 – "
        "korta den till det viktigaste [long-text]\n"
        '   30 |             self: "Jag svarar inom en dag, också när det är bråttom eller när frågan egentligen hör …\n'
        "      |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"
    )
    assert said(more, long, language="en").startswith(
        "vart.yaml:30:19: hint: the text is much longer than the others: 115 characters against about 14 – "
        "shorten it to what matters most [long-text]\n"
    )


def test_long_text_among_few(said: Said) -> None:
    """Among fewer than five, none is the usual length; and what is short is never long."""
    assert said((SELF, f'"{LONG}"')) == ""
    more = ("    qualities:\n", MORE + "    qualities:\n")
    assert said(more, (SELF, LONG[:60])) == ""


def test_long_text_of_two_behaviours(said: Said) -> None:
    """A text that is long since it holds two behaviours is told as that."""
    more = ("    qualities:\n", MORE + "    qualities:\n")
    text = LONG.replace("också", "och frågar mer, också").replace(",", "", 1)
    assert codes(said(more, (SELF, f'"{text}"'))) == ["two-behaviours"]


def test_verbs_are_known() -> None:
    """Words that are looked for as verbs are neither helping verbs nor what goes on inside a person."""
    assert len(vocabulary.VERBS) > 250
    assert not vocabulary.VERBS & (vocabulary.UNSEEN_VERBS | vocabulary.HELPING_VERBS | vocabulary.SUBJECTS)
    assert vocabulary.ALSO_THINGS <= vocabulary.VERBS

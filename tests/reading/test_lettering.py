"""Characters that nobody sees, that turn the writing, and letters in two parts: in any tree, and in answers and plans."""

from __future__ import annotations

import time
import unicodedata
from pathlib import Path

import pytest

import ledarskap
from ledarskap.assessment.answers import check_answers
from ledarskap.development.plan_checking import check_plan
from ledarskap.reading.json_reader import read_json
from ledarskap.reading.lettering import letter_problems
from ledarskap.reading.problems import Problem
from ledarskap.reading.reporting import as_text
from ledarskap.reading.wording import Language
from ledarskap.reading.yaml_reader import read_yaml


def found(text: str) -> list[Problem]:
    """What is said of a text in a YAML document."""
    document = read_yaml(f"a: {text}\n", "a.yaml")
    assert document.problems == ()
    return list(letter_problems(document.root, document))


def said(text: str, language: Language = "sv") -> str:
    return as_text(found(text), language)


def test_invisible_character() -> None:
    """It is named, with the word before it; the whole value is shown, and what it would be without is proposed."""
    assert said("Jag lyss\u200bnar klart.") == (
        'a.yaml:1:4: varning: det osynliga tecknet U+200B står efter "lyss" – ta bort det, eller skriv om texten [invisible-character]\n'
        "    1 | a: Jag lyss nar klart.\n"
        "      |    ^^^^^^^^^^^^^^^^^^^"
    )
    assert found("Jag lyss\u200bnar\xad klart.")[0].proposal == "Jag lyssnar klart."


def test_right_to_left_character() -> None:
    """One that turns the writing is another kind."""
    assert said("Jag \u202elyssnar.") == (
        'a.yaml:1:4: varning: tecknet U+202E, som står efter "Jag", kan vända skriftens riktning – '
        "ta bort det, så att texten står som den läses [right-to-left-character]\n"
        "    1 | a: Jag  lyssnar.\n"
        "      |    ^^^^^^^^^^^^^"
    )


def test_decomposed_letters() -> None:
    """The word is shown as it should be, and the whole text is proposed."""
    text = "Jag svarar pa\u030a fra\u030agor."
    assert said(text) == (
        'a.yaml:1:4: varning: i "på" är en bokstav skriven med två tecken, så att den inte går att söka efter – '
        "skriv ordet på nytt [decomposed-letters]\n"
        "    1 | a: Jag svarar pa\u030a fra\u030agor.\n"
        "      |    ^^^^^^^^^^^^^^^^^^^^^"
    )
    assert found(text)[0].proposal == unicodedata.normalize("NFC", text)


def test_in_english() -> None:
    """All three are said in English."""
    assert [problem.message("en") for problem in found("\xada\u200f o\u0308")] == [
        "the invisible character U+00AD stands first in the text – remove it, or write the text anew",
        'the character U+200F, which stands after "a", can turn the direction of the writing – remove it, so that the text stands as it is read',
        'in "ö" a letter is written with two characters, so that it cannot be searched for – write the word anew',
    ]


def test_key() -> None:
    """A key is looked at as a text is, and shown itself."""
    assert said("{se\u2060lf: x}") == (
        'a.yaml:1:5: varning: det osynliga tecknet U+2060 står efter "se" – ta bort det, eller skriv om texten [invisible-character]\n'
        "    1 | a: {se lf: x}\n"
        "      |     ^^^^^"
    )


def test_escaped() -> None:
    """What an escape stands for is looked at, in YAML and in JSON."""
    assert [problem.values["character"] for problem in found('"Jag\\u200b lyssnar."')] == ["U+200B"]
    document = read_json('["Jag\\u200b lyssnar."]', "a.json")
    assert as_text(list(letter_problems(document.root, document)), "sv") == (
        'a.json:1:2: varning: det osynliga tecknet U+200B står efter "Jag" – ta bort det, eller skriv om texten [invisible-character]\n'
        '    1 | ["Jag\\u200b lyssnar."]\n'
        "      |  ^^^^^^^^^^^^^^^^^^^^"
    )


@pytest.mark.parametrize(
    "character",
    [
        *"\xad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\u206a\u3164\uffa0\ufff9\ufffb",
        *"\ufe0f\U000e0001\U000e0041\U000e007f\U000e0100",
    ],
    ids=lambda one: f"U+{ord(one):04X}",
)
def test_every_invisible_character(character: str) -> None:
    """Whatever leaves no mark between two letters is found."""
    assert [problem.code for problem in found(f"ab{character}cd")] == ["invisible-character"]


@pytest.mark.parametrize(
    "character",
    [*"\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"],
    ids=lambda one: f"U+{ord(one):04X}",
)
def test_every_turning_character(character: str) -> None:
    """Whatever turns the direction of the writing is found."""
    assert [problem.code for problem in found(f"ab{character}cd")] == ["right-to-left-character"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Vård – ”nära” är så … 3 × 4 ½ µ €", id="swedish"),
        pytest.param(
            "\U0001f469\U0001f3fd\u200d\u2695\ufe0f och \U0001f468\u200d\U0001f469\u200d\U0001f467", id="joined-emoji"
        ),
        pytest.param("\u2764\ufe0f 1\ufe0f\u20e3 *\ufe0f\u20e3 \xa9\ufe0f", id="emoji-in-colour"),
        pytest.param("\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", id="flag-of-england"),
        pytest.param("\u0627\u0644\u0639\u0631\u0628\u064a\u0629", id="arabic"),
        pytest.param("\u05e2\u05d1\u05e8\u05d9\u05ea", id="hebrew"),
        pytest.param("\u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", id="persian-with-its-joiner"),
        pytest.param("\u0915\u094d\u200d\u0937", id="hindi-with-its-joiner"),
        pytest.param("q\u0307", id="letter-that-has-no-single-character"),
    ],
)
def test_what_belongs(text: str) -> None:
    """Emoji, letters of scripts that are written from the right, and joiners where a script asks for them are well."""
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "message", "proposal"),
    [
        pytest.param(
            'Jag tar upp brister."',
            "citattecknet i slutet har inget i början – ta bort det: Jag tar upp brister.",
            "Jag tar upp brister.",
            id="at-the-end",
        ),
        pytest.param(
            "”Jag tar upp brister.",
            "citattecknet i början har inget i slutet – ta bort det: Jag tar upp brister.",
            "Jag tar upp brister.",
            id="at-the-beginning",
        ),
        pytest.param(
            "Hon sa ”ja” och gick.”",
            "citattecknet i slutet har inget i början – ta bort det: Hon sa ”ja” och gick.",
            "Hon sa ”ja” och gick.",
            id="beside-a-pair",
        ),
        *(
            pytest.param(
                f"{pair[0]}Jag lyssnar.{pair[1]}",
                "hela texten står inom citattecken – ta bort dem, om de inte hör till texten: Jag lyssnar.",
                "Jag lyssnar.",
                id=f"wrapped-{pair!a}",
            )
            for pair in ("””", "“”", "’’", "‘’", "«»", '”"')
        ),
    ],
)
def test_stray_quote(text: str, message: str, proposal: str) -> None:
    """A quote without its other half, and Word's quotes around a whole text, are proposed to go."""
    (problem,) = found(text)
    assert (problem.code, problem.severity, problem.message("sv")) == ("stray-quote", "warning", message)
    assert problem.proposal == proposal


def test_stray_quote_is_shown() -> None:
    """The whole value is shown, in English too."""
    assert said('Jag tar upp brister."', "en") == (
        "a.yaml:1:4: warning: the quote at the end has none at the beginning – remove it: Jag tar upp brister. [stray-quote]\n"
        '    1 | a: Jag tar upp brister."\n'
        "      |    ^^^^^^^^^^^^^^^^^^^^^"
    )
    assert found("”Jag lyssnar.”")[0].message("en") == (
        "the whole text stands in quotes – remove them, unless they belong to it: Jag lyssnar."
    )


@pytest.mark.parametrize(
    "text",
    [
        'Jag säger "nej"',
        "Jag säger ”nej”",
        "”Nej” säger jag, och sedan ”ja”",
        "'\"Nej\" säger jag'",
        'Skärmen är 27"',
        'Skärmen på 27" är stor',
        "Det är Lars’",
        "’Nej’ säger jag",
        "'\"'",
    ],
)
def test_quotes_that_belong(text: str) -> None:
    """A text may begin or end with a quotation, or with a measure in inches."""
    assert found(text) == []


def test_blank_values_and_lists() -> None:
    """Any tree can be looked at, whatever stands in it."""
    assert [problem.location.line for problem in found("\n  - b:\n  - [c, 'd\u200b']\n  - e\u200b: f")] == [3, 4]


def test_only_invisible_characters() -> None:
    """Where nothing is left without them, nothing is proposed."""
    assert found('"\\u200b"')[0].proposal is None


def test_hostile_text_is_quick() -> None:
    """A text of nothing but tags takes no time that grows with its square."""
    document = read_json('["' + "\U000e0041" * 60_000 + '"]', "a.json")
    start = time.process_time()
    assert len(list(letter_problems(document.root, document))) == 1
    assert time.process_time() - start < 2


def test_answers_and_plans(tmp_path: Path) -> None:
    """The texts of answers and of plans are looked at too, and what they hold is read all the same."""
    framework = ledarskap.load("region-blekinge")
    answers = read_yaml(
        "format: answers/1\nframework: {id: region-blekinge, version: 1.0.0}\nrole: chef\nperspective: self\n"
        "answers:\n  chef.narvarande.pa-plats: {level: 4, comment: Sva\u030art}\n",
        "svar.yaml",
    )
    value, problems = check_answers(answers, framework)
    assert value is not None
    assert as_text(problems, "sv") == (
        'svar.yaml:6:49: varning: i "Svårt" är en bokstav skriven med två tecken, så att den inte går att söka efter – '
        "skriv ordet på nytt [decomposed-letters]\n"
        "    6 |   chef.narvarande.pa-plats: {level: 4, comment: Sva\u030art}\n"
        "      |                                                 ^^^^^"
    )
    plan = read_yaml(
        "format: plan/1\nframework: {id: region-blekinge, version: 1.0.0}\nrole: {id: chef, name: Chef}\n"
        "looking_back: Bra\u202e.\n",
        "plan.yaml",
    )
    value_of_plan, problems = check_plan(plan)
    assert value_of_plan is not None
    assert as_text(problems, "sv") == (
        'plan.yaml:4:15: varning: tecknet U+202E, som står efter "Bra", kan vända skriftens riktning – '
        "ta bort det, så att texten står som den läses [right-to-left-character]\n"
        "    4 | looking_back: Bra .\n"
        "      |               ^^^^^"
    )

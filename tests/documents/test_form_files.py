"""What the form saves in a file, and what it opens again."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Dialog, Page
from tests.documents.forms import (
    QUESTIONS,
    TODAY,
    answer,
    file,
    go_to,
    heading,
    message,
    open_text,
    opened,
    press,
    progress,
    saved,
    written,
)

import ledarskap
from ledarskap.files.dumping import answers_data
from ledarskap.framework.model import Framework
from ledarskap.reading.decoding import without_forbidden
from ledarskap.writing import to_json

UNTOUCHED = " Svaren här är orörda."


@pytest.fixture(scope="module")
def standing(browser: Browser, full: Path) -> Iterator[Page]:
    """One page that stays open, for the law that tries many files."""
    with opened(browser, full) as page:
        yield page


LETTERS = st.characters(exclude_categories=["Cs"])
COMMENTS = st.text(LETTERS, min_size=1, max_size=40).map(lambda text: without_forbidden(text).strip()).filter(bool)


@st.composite
def answers_to_all(draw: st.DrawFn) -> dict[str, dict[str, object]]:
    """Answers of every kind to some of the few questions."""
    given_: dict[str, dict[str, object]] = {}
    for id_, levels in QUESTIONS.items():
        what = draw(st.sampled_from(("level", "state", "blank", "nothing")))
        if what == "nothing":
            continue
        one: dict[str, object] = {}
        if what == "level":
            one["level"] = draw(st.sampled_from(levels))
        if what == "state":
            one["state"] = draw(st.sampled_from(("not-applicable", "cannot-judge")))
        if draw(st.booleans()):
            one["comment"] = draw(COMMENTS)
        given_[id_] = one
    return given_


WANTED = st.lists(
    st.sampled_from(("chef.lyssna", "chef.besluta", "chef.tydlig", "chef.modig")), max_size=3, unique=True
)
NASTY = '"\\ </script> <!-- \U0001f600\n\tå\u00a0x \u0301e'


@settings(max_examples=40)
@given(answers_to_all(), WANTED)
@example({"chef.lyssna.fragar": {"level": 2, "comment": NASTY}, "chef.modig.prov": {}}, ["chef.modig", "chef.lyssna"])
def test_restoring_is_exact(
    standing: Page, framework: Framework, folder: Path, given_: Mapping[str, object], wanted: list[str]
) -> None:
    """Whatever answers a file of ours holds, opened and saved on the same day it is the same, byte for byte."""
    read = ledarskap.read_answers(json.loads(file(wants=wanted, answers=given_)), framework)
    text = to_json(answers_data(read))
    assert open_text(standing, folder, text).startswith("svar.json är öppnad.")
    assert saved(standing).decode() == text


def test_what_is_filled_in_is_what_is_read(browser: Browser, folder: Path) -> None:
    """A whole short form on the bundled framework, saved, is read without any problem and scored as it was answered."""
    framework = ledarskap.load("region-blekinge")
    path = folder / "svar-blekinge.json"
    with opened(browser, written(folder, "region-blekinge", form="key")) as page:
        press(page, "Visa allt på en sida")
        for number, group in enumerate(page.locator("main fieldset:has([type=radio])").all()):
            group.get_by_role("radio").nth(number % 7).check()
        path.write_bytes(saved(page))
    assert ledarskap.check(path) == ()
    read = ledarskap.read_answers(path, framework)
    result = ledarskap.score(framework, read)
    asked = ledarskap.questionnaire(framework, "chef", form="key").questions
    kinds = {5: "not-applicable", 6: "cannot-judge"}
    found = {
        one.id: one.level or one.state for group in (*result.conditions, *result.statements) for one in group.indicators
    }
    assert [found[question.id] for question in asked] == [
        kinds.get(number % 7, number % 7 + 1) for number in range(len(asked))
    ]
    assert to_json(answers_data(read)).encode() == path.read_bytes()


GONE = "De här svaren har ingen fråga i formuläret. De finns kvar, och sparas som de är: {}."
OPENED = "svar.json är öppnad. 1 av 7 frågor är besvarade."
OLDER = "Svaren gavs till version {} av ramverket. Det här formuläret följer version 1.2.0."


@pytest.mark.parametrize(
    ("changed", "notes"),
    [
        ({}, ""),
        ({"form": "key"}, "Filen sparades i det korta formuläret, och det här är det fullständiga. Alla svar är med."),
        ({"framework": {"id": "litet", "version": "1.0.0"}}, OLDER.format("1.0.0")),
        ({"framework": {"id": "litet", "version": "1.3.0"}}, OLDER.format("1.3.0")),
        (
            {
                "framework": {"id": "litet", "version": "1.0.0"},
                "answers": {
                    "chef.lyssna.fragar": 2,
                    "chef.gammal.fraga": {"level": 3, "comment": "Kvar"},
                    "__proto__": 1,
                },
            },
            OLDER.format("1.0.0") + " " + GONE.format("chef.gammal.fraga, __proto__"),
        ),
        ({"answers": {"chef.lyssna.fragar": 2, "chef.lyssna.minns": 9}}, GONE.format("chef.lyssna.minns")),
    ],
)
def test_older_file_loses_nothing(
    browser: Browser, full: Path, folder: Path, changed: dict[str, object], notes: str
) -> None:
    """A file of another version with the same first number is opened; what has no question here is told of, and saved as it was."""
    text = file(**changed)
    with opened(browser, full) as page:
        assert open_text(page, folder, text) == f"{OPENED} {notes}".strip()
        now = json.loads(saved(page), object_pairs_hook=list)
        before = json.loads(text, object_pairs_hook=list)
        assert dict(now)["answers"] == dict(before)["answers"]
        assert dict(now)["framework"] == [("id", "litet"), ("version", "1.2.0")]


def test_a_level_that_is_not_on_the_scale_is_answered_anew(browser: Browser, full: Path, folder: Path) -> None:
    """Once the question is answered, the new answer is the one that is saved."""
    with opened(browser, full) as page:
        open_text(page, folder, file(answers={"chef.lyssna.minns": 9}))
        press(page, "Stäng meddelandet")
        press(page, "Visa allt på en sida")
        answer(page, "Jag minns.", "Ibland")
        assert json.loads(saved(page))["answers"] == {"chef.lyssna.minns": 2}


def test_answers_without_a_question_can_be_removed(browser: Browser, full: Path, folder: Path) -> None:
    """Who does not want them any longer takes them away by a button of the message."""
    with opened(browser, full) as page:
        open_text(page, folder, file(answers={"chef.lyssna.fragar": 2, "chef.gammal.fraga": 3}, wants=["chef.gammal"]))
        press(page, "Ta bort svar som saknar fråga")
        go_to(page, "Vad vill du arbeta med?")
        page.get_by_role("checkbox", name="chef.gammal (finns inte i det här formuläret)").uncheck()
        assert saved(page).decode() == file()


REFUSED: dict[str, tuple[str | bytes, str]] = {
    "nothing": (
        "",
        "svar.json går inte att läsa. Innehållet är skadat, eller så saknas en del av det. Öppna en kopia, eller en fil som du sparade tidigare.",
    ),
    "cut": (
        file()[:-20],
        "svar.json går inte att läsa. Innehållet är skadat, eller så saknas en del av det. Öppna en kopia, eller en fil som du sparade tidigare.",
    ),
    "bytes": (
        b"\xff\xfe{\x00}",
        "svar.json går inte att läsa. Innehållet är skadat, eller så saknas en del av det. Öppna en kopia, eller en fil som du sparade tidigare.",
    ),
    "yaml": (
        "format: answers/1\nrole: chef\n",
        "svar.json är skriven i YAML, och formuläret läser JSON. Fortsätt med den filen i terminalen, med ledarskap assess.",
    ),
    "other json": ("[1, 2]", "svar.json är ingen svarsfil. Välj en fil som har sparats med knappen ”Spara svaren”."),
    "other words": (
        '{"format": "text/1"}',
        "svar.json är ingen svarsfil. Välj en fil som har sparats med knappen ”Spara svaren”.",
    ),
    "a plan": (file(format="plan/1"), "svar.json är en utvecklingsplan, inte en svarsfil. Välj rätt fil."),
    "newer format": (
        file(format="answers/2"),
        "svar.json är skriven i formatet answers/2, och formuläret läser answers/1. Be om ett nyare formulär.",
    ),
    "other framework": (
        file(framework={"id": "annat", "version": "1.2.0"}),
        "svar.json hör till ramverket ”annat”, och formuläret till ”litet”. Öppna filen i det formulär som den sparades i.",
    ),
    "other major version": (
        file(framework={"id": "litet", "version": "2.0.0"}),
        "svar.json hör till version 2.0.0 av ramverket, och formuläret till version 1.2.0. De är för olika: öppna filen i ett formulär vars version börjar på 2.",
    ),
    "other role": (
        file(role="medarbetare"),
        "svar.json gäller rollen ”medarbetare”, och formuläret rollen ”chef”. Öppna filen i formuläret för den rollen.",
    ),
    "other perspective": (
        file(perspective="peer"),
        "svar.json är besvarad i ett annat perspektiv (Som kollega) än formuläret (Du om dig själv). Öppna filen i det formulär som den sparades i.",
    ),
    "too large": (
        file() + " " * 4 * 1024 * 1024,
        "svar.json är för stor för att vara en svarsfil. Kontrollera att du valde rätt fil.",
    ),
    "a key twice": (
        file().replace('"chef.lyssna.fragar": 2', '"chef.lyssna.fragar": 2, "chef.lyssna.fr\\u0061gar": 3'),
        "I svar.json står ”chef.lyssna.fragar” två gånger, så det går inte att veta vilket svar som gäller. Ta bort det ena i en textredigerare.",
    ),
}
WRONG_PARTS: dict[str, tuple[dict[str, object], str]] = {
    "unknown key": ({"namn": "Eva"}, "namn"),
    "framework": ({"framework": "litet"}, "framework"),
    "version": ({"framework": {"id": "litet", "version": "ny"}}, "version"),
    "language": ({"language": 7}, "language"),
    "wants": ({"wants": ["a.b", "a.c", "a.d", "a.e"]}, "wants"),
    "wants twice": ({"wants": ["chef.lyssna", "chef.lyssna"]}, "wants"),
    "answers": ({"answers": [1]}, "answers"),
    "level": ({"answers": {"chef.lyssna.fragar": 1.5}}, "chef.lyssna.fragar"),
    "state": ({"answers": {"chef.lyssna.fragar": {"state": "kanske"}}}, "chef.lyssna.fragar"),
    "both": ({"answers": {"chef.lyssna.fragar": {"level": 1, "state": "cannot-judge"}}}, "chef.lyssna.fragar"),
    "comment": ({"answers": {"chef.lyssna.fragar": {"comment": 7}}}, "chef.lyssna.fragar"),
    "form": ({"form": "halv"}, "form"),
    "other": ({"answers": {"chef.lyssna.fragar": {"levle": 1}}}, "chef.lyssna.fragar"),
}
REFUSED |= {
    f"wrong {name}": (
        file(**changed),
        f"I svar.json går det inte att läsa ”{part}”. Rätta det i en textredigerare, eller öppna en fil som du sparade tidigare.",
    )
    for name, (changed, part) in WRONG_PARTS.items()
}


@pytest.fixture(scope="module")
def answered(browser: Browser, full: Path) -> Iterator[Page]:
    """A page with an answer that is saved, for the files that are refused."""
    with opened(browser, full) as page:
        press(page, "Visa allt på en sida")
        answer(page, "Jag minns.", "Alltid")
        saved(page)
        yield page


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_cannot_be_used(answered: Page, folder: Path, name: str) -> None:
    """What is damaged or foreign is refused with what it is and what to do, and the answers on the page stay."""
    text, told = REFUSED[name]
    before = saved(answered)
    assert open_text(answered, folder, text) == told + UNTOUCHED
    assert answered.locator("#message [role=alert]").count() == 1
    assert saved(answered) == before


def test_answers_that_are_not_saved_are_asked_about(browser: Browser, full: Path, folder: Path) -> None:
    """Before a file takes the place of answers that are not saved, the person is asked, and can keep them."""
    with opened(browser, full) as page:
        press(page, "Visa allt på en sida")
        answer(page, "Jag minns.", "Alltid")
        question = "Du har svar som inte är sparade. De försvinner om svar.json tar deras plats."
        assert open_text(page, folder, file()) == question
        assert page.evaluate("() => document.activeElement.id") == "message"
        press(page, "Avbryt")
        assert heading(page) == "Öppna sparade svar"
        assert progress(page).startswith("1 av 7")
        assert page.get_by_role("group", name="Jag minns.").get_by_role("radio", name="Alltid").is_checked()
        assert open_text(page, folder, file()) == question
        press(page, "Öppna ändå")
        assert message(page) == OPENED
        assert json.loads(saved(page))["answers"] == {"chef.lyssna.fragar": 2}


def test_leaving_with_answers_that_are_not_saved(browser: Browser, full: Path) -> None:
    """The browser asks before the page is left, only where something would be lost."""
    with opened(browser, full) as page:
        asked: list[str] = []

        def leave(dialog: Dialog) -> None:
            asked.append(dialog.type)
            dialog.accept()

        page.on("dialog", leave)
        page.reload()
        assert asked == []
        press(page, "Visa allt på en sida")
        answer(page, "Jag minns.", "Alltid")
        page.reload()
        assert asked == ["beforeunload"]
        press(page, "Visa allt på en sida")
        answer(page, "Jag minns.", "Alltid")
        saved(page)
        page.reload()
        assert asked == ["beforeunload"]


def test_saved_twice_on_a_day(browser: Browser, full: Path, folder: Path) -> None:
    """Where a file of the name is there already, the page says which is the newest."""
    name = f"svar-chef-{TODAY}.json"
    once = (
        f"Webbläsaren sparar svaren som {name}, oftast i mappen för hämtade filer. "
        "Se efter att filen finns innan du stänger sidan."
    )
    again = (
        f"{once} En fil med det namnet finns redan. Då brukar webbläsaren lägga till en siffra: "
        "filen med den högsta siffran är den nyaste."
    )
    with opened(browser, full) as page:
        saved(page)
        assert message(page) == once
        saved(page)
        assert message(page) == again
    with opened(browser, full) as page:
        open_text(page, folder, file(), name)
        saved(page)
        assert message(page) == again


def test_a_full_file_in_the_short_form(browser: Browser, key: Path, folder: Path) -> None:
    """It is said which form the file is from, and all its answers are there."""
    with opened(browser, key) as page:
        assert open_text(page, folder, file(answers={"chef.lyssna.minns": 2})) == (
            "svar.json är öppnad. 1 av 6 frågor är besvarade. "
            "Filen sparades i det fullständiga formuläret, och det här är det korta. Alla svar är med."
        )

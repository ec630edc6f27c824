"""The form as people fill it in: the real file from disk in a real browser, from the first question to the end."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.browsing import NARROW
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
from ledarskap.assessment.answers import Answer
from ledarskap.framework.model import Framework


def test_one_statement_at_a_time(browser: Browser, full: Path) -> None:
    """Conditions come first, one step after the other, and the focus goes to each step's heading."""
    with opened(browser, full) as page:
        press(page, "Börja svara")
        seen = [heading(page)]
        while page.locator("#steering .main").count():
            page.locator("#steering .main").click()
            seen.append(heading(page))
        assert seen == [
            "chefen har tid att leda",
            "”att lyssna”",
            "att besluta",
            "att vara tydlig",
            "att vara modig",
            "Vad vill du arbeta med?",
            "Dina svar",
        ]
        press(page, "Föregående")
        assert heading(page) == "Vad vill du arbeta med?"
        go_to(page, "”att lyssna”")
        assert heading(page) == "”att lyssna”"


def test_a_question_has_its_name_and_all_its_choices(browser: Browser, full: Path) -> None:
    """In the accessibility tree a question is a group of its own name, with the levels in words and two states apart."""
    with opened(browser, full) as page:
        press(page, "Börja svara")
        page.locator("#steering .main").click()
        group = page.get_by_role("group", name="Jag frågar.", exact=True)
        names = [one.evaluate("one => one.labels[0].textContent") for one in group.get_by_role("radio").all()]
        assert names == ["Aldrig", "Ibland", "Alltid", "Inte aktuellt", "Kan inte bedöma"]
        assert re.findall('group "(.*)"', page.locator("main").aria_snapshot()) == ["Jag frågar.", "Jag minns."]
        assert page.locator(".scale").inner_text() == "Skala: Hur ofta"
        assert not group.get_by_text("Frågar var gång").is_visible()
        group.get_by_text("Visa exempel").click()
        assert group.locator(".examples").inner_text().split("\n") == [
            "Aldrig",
            "Frågar aldrig",
            "Alltid",
            "Frågar var gång",
        ]


def test_states_are_kept_apart(browser: Browser, full: Path, framework: Framework, folder: Path) -> None:
    """A level, two states, a question left alone and an answer that is taken back end in the file as what they are."""
    with opened(browser, full) as page:
        press(page, "Visa allt på en sida")
        answer(page, "Min tid räcker.", "Inte alls")
        answer(page, "Jag frågar.", "Inte aktuellt")
        answer(page, "Jag minns.", "Kan inte bedöma")
        answer(page, "Jag säger hur det blir.", "Alltid")
        answer(page, "Jag säger hur det blir.", "Ibland")
        answer(page, "Jag säger målen.", "Aldrig")
        page.get_by_role("group", name="Jag säger målen.").get_by_text("Ta bort svaret").click()
        assert page.evaluate("() => document.activeElement.value") == "1"
        assert page.locator("#said").inner_text() == "Svaret är borttaget."
        assert progress(page) == "4 av 7 frågor besvarade, ungefär 1 min kvar"
        assert json.loads(saved(page))["answers"] == {
            "organisation.tid.racker": 0,
            "chef.lyssna.fragar": {"state": "not-applicable"},
            "chef.lyssna.minns": {"state": "cannot-judge"},
            "chef.besluta.sager": 2,
        }


def test_progress_and_time(browser: Browser, folder: Path) -> None:
    """18 seconds a question that is left, in minutes."""
    with opened(browser, written(folder, "region-blekinge")) as page:
        assert progress(page) == "0 av 66 frågor besvarade, ungefär 20 min kvar"
        press(page, "Börja svara")
        page.get_by_role("radio").first.check()
        assert progress(page) == "1 av 66 frågor besvarade, ungefär 20 min kvar"
        go_to(page, "Dina svar")
        press(page, "Gå till den första obesvarade frågan")
        assert page.evaluate("() => document.activeElement.name") == "organisation.malstyrning.mal-med-budget"


def test_comments_as_they_are_written(browser: Browser, full: Path, framework: Framework, folder: Path) -> None:
    """A comment holds whatever somebody writes, but for what no text may hold."""
    text = '  "Ja" </script><img src=x onerror=alert(1)>\nrad två \U0001f600 \\ {x}\u2028ny\x07  '
    with opened(browser, full) as page:
        press(page, "Visa allt på en sida")
        page.get_by_role("group", name="Jag frågar.").get_by_text("Kommentar", exact=True).click()
        page.get_by_role("group", name="Jag frågar.").get_by_role("textbox", name="Kommentar").fill(text)
        path = folder / "kommentar.json"
        path.write_bytes(saved(page))
        read = ledarskap.read_answers(path, framework).answers["chef.lyssna.fragar"]
        assert read == Answer(comment='"Ja" </script><img src=x onerror=alert(1)>\nrad två \U0001f600 \\ {x}\nny')
        assert page.locator("img").count() == 0


def test_a_long_comment_is_seen_whole(browser: Browser, full: Path) -> None:
    """Its field grows with it, and is as large where the statement is shown again."""
    with opened(browser, full, NARROW) as page:
        press(page, "Börja svara")
        page.get_by_text("Kommentar", exact=True).click()
        area = page.get_by_role("textbox")
        area.fill("En lång kommentar. " * 30)
        hidden = "area => area.scrollHeight - area.clientHeight"
        assert area.evaluate(hidden) <= 0
        press(page, "Nästa")
        press(page, "Föregående")
        page.wait_for_function("() => document.querySelector('textarea').rows > 3")
        assert area.evaluate(hidden) <= 0


def test_a_comment_that_is_too_long_is_told_and_kept(browser: Browser, full: Path, folder: Path) -> None:
    """Nothing of it is cut, also where it is pasted; what to do is said beside it, until it has been done."""
    with opened(browser, full) as page:
        press(page, "Börja svara")
        page.get_by_text("Kommentar", exact=True).click()
        page.get_by_role("textbox").focus()
        page.keyboard.insert_text("a" * 20_001)
        told = page.locator(".too-long:not(:empty)")
        assert told.text_content() == (
            "Kommentaren är längre än 20000 tecken. Korta den, annars går filen kanske inte att läsa."
        )
        assert ("a" * 20_001).encode() in saved(page)
        page.get_by_role("textbox").fill("a" * 20_000)
        assert told.count() == 0


def test_key_form_asks_the_rest_of_what_one_wants(
    browser: Browser, key: Path, framework: Framework, folder: Path
) -> None:
    """The short form asks the key questions; a statement that is marked is then asked in full."""
    with opened(browser, key) as page:
        assert progress(page) == "0 av 5 frågor besvarade, ungefär 2 min kvar"
        go_to(page, "Vad vill du arbeta med?")
        page.get_by_role("checkbox", name="att vara tydlig").check()
        assert progress(page) == "0 av 6 frågor besvarade, ungefär 2 min kvar"
        page.locator("#steering .main").click()
        assert heading(page) == "att vara tydlig"
        assert page.get_by_role("group").filter(has=page.get_by_role("radio")).count() == 1
        answer(page, "Jag säger skälen.", "Alltid")
        path = folder / "kort.json"
        path.write_bytes(saved(page))
        read = ledarskap.read_answers(path, framework)
        assert (read.form, read.wants) == ("key", ("chef.tydlig",))
        result = ledarskap.score(framework, read)
        states = {one.id: one.state for group in result.statements for one in group.indicators}
        assert states == {
            "chef.lyssna.fragar": "unanswered",
            "chef.lyssna.minns": "not-asked",
            "chef.besluta.sager": "unanswered",
            "chef.tydlig.mal": "unanswered",
            "chef.tydlig.skal": "rated",
            "chef.modig.prov": "unanswered",
        }
        go_to(page, "Vad vill du arbeta med?")
        page.get_by_role("checkbox", name="att vara tydlig").uncheck()
        assert progress(page) == "1 av 6 frågor besvarade, ungefär 2 min kvar", "an answer is not hidden"


def test_the_browsers_button_back(browser: Browser, full: Path) -> None:
    """It leads to the step before, and not away from the answers; the button forward leads on again."""
    with opened(browser, full) as page:
        press(page, "Börja svara")
        page.get_by_role("radio", name="Helt").check()
        press(page, "Nästa")
        page.go_back()
        assert heading(page) == "chefen har tid att leda"
        assert page.get_by_role("radio", name="Helt").is_checked()
        page.go_forward()
        assert heading(page) == "”att lyssna”"
        page.go_back()
        page.go_back()
        assert heading(page) == "Så går det till"


def test_the_heading_says_where_one_is(browser: Browser, full: Path) -> None:
    """What is read with the heading that gets the focus is which of the statements it is, and both are in sight."""
    with opened(browser, full, NARROW) as page:
        press(page, "Börja svara")
        press(page, "Nästa")
        described = page.evaluate(
            "() => document.getElementById(document.activeElement.getAttribute('aria-describedby')).textContent"
        )
        assert described == "Uppgift 1 av 2"
        top = page.locator(".kicker").evaluate("one => one.getBoundingClientRect().top")
        assert top >= 0


def test_the_head_is_low_on_a_telephone(browser: Browser, folder: Path) -> None:
    """Once answering has begun less than a third of a screen stands above the statement."""
    with opened(browser, written(folder, "region-blekinge", form="key"), NARROW) as page:
        press(page, "Börja svara")
        assert page.locator("header").evaluate("one => one.offsetHeight") < NARROW["height"] / 3


def test_progress_is_said_only_when_it_is_new(browser: Browser, full: Path) -> None:
    """Another level for the same question, or a comment, makes nobody hear the same progress again."""
    with opened(browser, full) as page:
        press(page, "Börja svara")
        page.get_by_role("radio", name="Helt").check()
        page.evaluate(
            """() => {
                window.said = 0;
                const count = records => { window.said += records.length; };
                new MutationObserver(count).observe(document.querySelector(".progress"), {childList: true, characterData: true, subtree: true});
            }"""
        )
        page.get_by_role("radio", name="Inte alls").check()
        page.get_by_text("Kommentar", exact=True).click()
        page.get_by_role("textbox").press_sequentially("Ja")
        assert page.evaluate("() => window.said") == 0
        press(page, "Ta bort svaret")
        assert page.evaluate("() => window.said") > 0


def test_about_a_minute(browser: Browser, folder: Path) -> None:
    """One minute is written as one."""
    framework = ledarskap.load(folder / "litet.yaml")
    path = folder / "form.en-minut.html"
    asked = ledarskap.questionnaire(framework, "medarbetare")
    path.write_text(ledarskap.render(asked, language="sv"), encoding="utf-8")
    with opened(browser, path) as page:
        assert page.locator("#start li").first.inner_text() == "Formuläret har 2 frågor och tar ungefär en minut."


def test_an_answer_taken_back_leaves_the_end_in_place(browser: Browser, key: Path) -> None:
    """On one page, where a statement is no longer wanted and its last answer is taken back, all the rest stands."""
    with opened(browser, key) as page:
        press(page, "Visa allt på en sida")
        answer(page, "Jag säger målen.", "Ibland")
        wish = page.get_by_role("checkbox", name="att vara tydlig")
        wish.check()
        answer(page, "Jag säger skälen.", "Alltid")
        wish.uncheck()
        page.get_by_role("group", name="Jag säger skälen.").get_by_text("Ta bort svaret").click()
        assert page.locator("main > .end").count() == 1
        assert page.locator(".end .row .asked").all_inner_texts() == ["Jag säger målen."]


def test_a_message_that_is_read_goes_away(browser: Browser, full: Path) -> None:
    """Whoever goes on to the next step has read that the answers are saved; a question stays until it is answered."""
    with opened(browser, full) as page:
        press(page, "Börja svara")
        page.get_by_role("radio", name="Helt").check()
        saved(page)
        assert page.locator("#message").is_visible()
        press(page, "Nästa")
        assert not page.locator("#message").is_visible()
        assert heading(page) == "”att lyssna”"


@pytest.mark.parametrize("is_one_page", [False, True])
def test_at_most_three_are_wanted(browser: Browser, full: Path, is_one_page: bool) -> None:
    """A fourth is not taken, and beside it stands why, and what to do."""
    with opened(browser, full) as page:
        if is_one_page:
            press(page, "Visa allt på en sida")
        else:
            go_to(page, "Vad vill du arbeta med?")
        boxes = page.locator(".wants input")
        for number in range(3):
            boxes.nth(number).check()
        boxes.nth(3).click()
        assert [box.is_checked() for box in boxes.all()] == [True, True, True, False]
        assert page.locator(".wants .choice:has(input) + .limit").inner_text() == (
            "Du har redan valt tre punkter. Avmarkera en av dem först, om du hellre vill arbeta med den här."
        )
        assert page.locator(".limit").get_attribute("role") == "alert"
        boxes.nth(0).uncheck()
        boxes.nth(3).check()
        assert page.locator(".limit").inner_text() == ""
        assert json.loads(saved(page))["wants"] == ["chef.besluta", "chef.tydlig", "chef.modig"]


def test_by_keyboard_alone(browser: Browser, full: Path, framework: Framework, folder: Path) -> None:
    """Everything is answered, wanted, saved, opened again and restored without a mouse."""
    with opened(browser, full) as page:
        tab_to(page, "Börja svara")
        page.keyboard.press("Enter")
        for _ in QUESTIONS:
            page.keyboard.press("Tab")
            while page.evaluate("() => document.activeElement.type") != "radio":
                if page.evaluate("() => document.activeElement.textContent") == "Nästa":
                    page.keyboard.press("Enter")
                page.keyboard.press("Tab")
            page.keyboard.press("Space")
            page.keyboard.press("ArrowDown")
        tab_to(page, "Nästa: vad vill du arbeta med?")
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        tab_to(page, "Nästa: dina svar")
        page.keyboard.press("Enter")
        assert heading(page) == "Dina svar"
        tab_to(page, "Spara svaren")
        with page.expect_download() as download:
            page.keyboard.press("Enter")
        assert download.value.suggested_filename == f"svar-chef-{TODAY}.json"
        path = folder / "tangentbord.json"
        download.value.save_as(path)
        tab_to(page, "Stäng meddelandet")
        page.keyboard.press("Enter")
        assert page.evaluate("() => document.activeElement.textContent") == "Spara svaren"
    read = ledarskap.read_answers(path, framework)
    assert {id_: one.level for id_, one in read.answers.items()} == {
        id_: levels[1] for id_, levels in QUESTIONS.items()
    }
    assert read.wants == ("chef.lyssna",)
    with opened(browser, full) as page:
        tab_to(page, "Öppna sparade svar")
        with page.expect_file_chooser() as chooser:
            page.keyboard.press("Enter")
        chooser.value.set_files(path)
        page.locator("#message").wait_for()
        assert message(page) == "tangentbord.json är öppnad. 7 av 7 frågor är besvarade."
        assert saved(page) == path.read_bytes()


def tab_to(page: Page, name: str) -> None:
    for _ in range(200):
        if page.evaluate("() => document.activeElement.textContent") == name:
            return
        page.keyboard.press("Tab")
    pytest.fail(f"the Tab key never comes to {name}")


# The end


def test_the_end_shows_levels_and_nothing_added_up(browser: Browser, full: Path) -> None:
    """Conditions come first, every answer is shown by itself in a picture and in words, and a state has no mark."""
    with opened(browser, full) as page:
        press(page, "Visa allt på en sida")
        answer(page, "Min tid räcker.", "Inte alls")
        answer(page, "Jag frågar.", "Alltid")
        answer(page, "Jag minns.", "Kan inte bedöma")
        answer(page, "Jag säger målen.", "Ibland")
        page.locator(".wants input").first.check()
        end = page.locator(".end")
        assert end.locator("h3").all_inner_texts() == [
            "Organisatoriska förutsättningar",
            "Uppgifter",
            "Egenskaper",
            "Det här vill du arbeta med",
            "Så går du vidare",
        ]
        rows = [
            [
                row.locator(".asked").inner_text(),
                row.get_by_role("img").locator("title").text_content(),
                row.locator(".answer").inner_text(),
                row.locator(".mark").evaluate_all("marks => marks.map(mark => mark.tagName)"),
            ]
            for row in end.locator(".row").all()
        ]
        assert rows == [
            ["Min tid räcker.", "Nivå 0 på en skala från 0 till 1", "Inte alls", ["rect"]],
            ["Jag frågar.", "Nivå 3 på en skala från 1 till 3", "Alltid", ["circle"]],
            ["Jag minns.", "Ingen nivå", "Kan inte bedöma", []],
            ["Jag säger målen.", "Nivå 2 på en skala från 1 till 3", "Ibland", ["circle"]],
            ["Jag säger skälen.", "Ingen nivå", "Obesvarad", []],
        ]
        end.get_by_text("Samma svar som tabell").click()
        assert [row.inner_text().split("\t") for row in end.locator("tr").all()] == [
            ["Fråga", "Nivå", "Svar"],
            ["chefen har tid att leda"],
            ["Min tid räcker.", "0", "Inte alls"],
            ["”att lyssna”"],
            ["Jag frågar.", "3", "Alltid"],
            ["Jag minns.", "–", "Kan inte bedöma"],
            ["att vara tydlig"],
            ["Jag säger målen.", "2", "Ibland"],
            ["Jag säger skälen.", "–", "Obesvarad"],
        ]
        assert end.locator("code").inner_text() == f"ledarskap score svar-chef-{TODAY}.json"


def test_an_observer_writes_nothing_freely(browser: Browser, observer: Path, folder: Path) -> None:
    """How answers are handled stands before the first question, and there is no room for text, and nothing to want."""
    with opened(browser, observer) as page:
        told = page.locator("main").inner_text()
        assert "Så hanteras dina svar" in told
        assert "konfidentiella" in told
        assert "Svar från en närmaste chef visas däremot som chefens egna." in told
        press(page, "Visa allt på en sida")
        assert page.locator("textarea, input[type=text], .wants").count() == 0
        text = file(perspective="employee", answers={"chef.lyssna.fragar": {"level": 2, "comment": "Från assess"}})
        assert open_text(page, folder, text) == (
            "svar.json är öppnad. 1 av 6 frågor är besvarade. Filen har kommentarer. De visas inte här, men finns kvar i filen."
        )
        with page.expect_download() as download:
            press(page, "Spara svaren")
        assert download.value.suggested_filename == f"svar-om-chef-som-medarbetare-{TODAY}.json"
        assert download.value.path().read_bytes().decode() == text
        assert "Från assess" not in page.locator("body").inner_text()
        assert page.locator(".end h3").all_inner_texts() == ["Uppgifter", "Så går du vidare"]

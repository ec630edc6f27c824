"""What the browser keeps of the answers, and how it is taken away."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.documents.forms import (
    answer,
    file,
    go_to,
    message,
    open_text,
    opened,
    press,
    progress,
    saved,
)

KEEP = "Spara svaren också i webbläsaren medan jag svarar"


def test_nothing_is_kept_unless_asked(browser: Browser, full: Path) -> None:
    """Off by default, with what it means; then kept at each change, offered the next time, and taken away by a button."""
    with opened(browser, full) as page:
        box = page.get_by_role("checkbox", name=KEEP)
        assert not box.is_checked()
        assert "andra lokala filer som öppnas i samma webbläsare kan läsa dem" in page.locator("#keeping").inner_text()
        press(page, "Börja svara")
        page.get_by_role("radio", name="Helt").check()
        assert page.evaluate("() => localStorage.length") == 0
        go_to(page, "Början")
        box.check()
        assert page.evaluate("() => Object.keys(localStorage)") == ["ledarskap/litet/chef/self/full"]
        press(page, "Fortsätt svara")
        answer(page, "Jag frågar.", "Alltid")
        page.reload()
        assert message(page) == "Det finns svar i webbläsaren från förra gången. Vill du fortsätta med dem?"
        press(page, "Fortsätt med dem")
        assert message(page) == "Du fortsätter med svaren från förra gången. 2 av 7 frågor är besvarade."
        press(page, "Stäng meddelandet")
        assert box.is_checked()
        press(page, "Ta bort svaren ur webbläsaren")
        assert page.evaluate("() => localStorage.length") == 0
        assert message(page) == "Svaren är borttagna ur webbläsaren. De finns kvar på sidan tills du stänger den."
        assert not box.is_checked()
        assert progress(page).startswith("2 av 7")


@pytest.mark.parametrize(
    "broken",
    [
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})",
        "Object.defineProperty(window, 'localStorage', {value: null})",
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }",
    ],
)
def test_a_browser_that_cannot_keep(browser: Browser, full: Path, broken: str) -> None:
    """Where the browser's memory is off, missing or full, that is told, and the form goes on without it."""
    with opened(browser, full) as page:
        page.add_init_script(broken)
        page.reload()
        box = page.get_by_role("checkbox", name=KEEP)
        box.click()
        assert message(page) == (
            "Webbläsaren kan inte spara svaren här: det är avstängt, eller så är det fullt. Spara dem i en fil i stället."
        )
        assert not box.is_checked()
        press(page, "Börja svara")
        page.get_by_role("radio", name="Helt").check()
        assert json.loads(saved(page))["answers"] == {"organisation.tid.racker": 1}


def test_what_was_kept_and_is_damaged(browser: Browser, full: Path) -> None:
    """Damaged answers in the browser are told of, and can be taken away."""
    with opened(browser, full) as page:
        page.evaluate("() => localStorage.setItem('ledarskap/litet/chef/self/full', '{')")
        page.reload()
        press(page, "Fortsätt med dem")
        assert message(page).startswith("Det som webbläsaren har sparat går inte att läsa.")
        page.locator("#message").get_by_role("button", name="Ta bort svaren ur webbläsaren").click()
        assert page.evaluate("() => localStorage.length") == 0


def test_what_was_kept_is_not_written_over(browser: Browser, full: Path) -> None:
    """Other answers in the browser stay until the person has said what is to become of them, and so do those on the page."""
    with opened(browser, full) as page:
        kept = file()
        page.evaluate("text => localStorage.setItem('ledarskap/litet/chef/self/full', text)", kept)
        page.reload()
        press(page, "Inte nu")
        press(page, "Visa allt på en sida")
        answer(page, "Jag minns.", "Alltid")
        page.get_by_role("checkbox", name=KEEP).click()
        press(page, "Inte nu")
        assert not page.get_by_role("checkbox", name=KEEP).is_checked()
        answer(page, "Jag minns.", "Ibland")
        assert page.evaluate("() => Object.values(localStorage)") == [kept]
        page.get_by_role("checkbox", name=KEEP).click()
        press(page, "Fortsätt med dem")
        assert (
            message(page)
            == "Du har svar som inte är sparade. De försvinner om det som webbläsaren har sparat tar deras plats."
        )
        press(page, "Öppna ändå")
        assert message(page) == "Du fortsätter med svaren från förra gången. 1 av 7 frågor är besvarade."
        assert saved(page).decode() == kept


def test_taking_away_what_may_be_nowhere_else(browser: Browser, full: Path) -> None:
    """Kept answers that are not on the page are taken away only when the person has said so once more."""
    with opened(browser, full) as page:
        page.evaluate("text => localStorage.setItem('ledarskap/litet/chef/self/full', text)", file())
        page.reload()
        press(page, "Ta bort svaren ur webbläsaren")
        assert message(page) == (
            "Har du inte sparat svaren från förra gången i en fil, så försvinner de nu. Vill du ta bort dem?"
        )
        press(page, "Avbryt")
        assert page.evaluate("() => localStorage.length") == 1
        page.get_by_role("button", name="Ta bort svaren ur webbläsaren").click()
        page.locator("#message").get_by_role("button", name="Ta bort svaren ur webbläsaren").click()
        assert message(page) == "Svaren är borttagna ur webbläsaren."
        assert page.evaluate("() => localStorage.length") == 0


def test_a_file_that_is_opened_is_kept_too(browser: Browser, full: Path, folder: Path) -> None:
    """Where answers are kept in the browser, those of a file that is opened are so at once."""
    with opened(browser, full) as page:
        page.get_by_role("checkbox", name=KEEP).check()
        open_text(page, folder, file())
        assert page.evaluate("() => Object.values(localStorage)") == [file()]


def test_answers_about_another_person(browser: Browser, observer: Path) -> None:
    """Who answers about somebody is reminded that the kept answers may be about somebody else."""
    with opened(browser, observer) as page:
        page.evaluate(
            "text => localStorage.setItem('ledarskap/litet/chef/employee/full', text)", file(perspective="employee")
        )
        page.reload()
        assert message(page) == (
            "Det finns svar i webbläsaren från förra gången. Vill du fortsätta med dem? Gör det bara om de gäller samma person."
        )

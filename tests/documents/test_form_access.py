"""The form for everybody, and for nobody else: it can be used by all, and nothing strange runs in it or leaves it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from tests.browsing import NARROW, WIDE, nu_messages, overflowing, page_of, unseen_focus, violations
from tests.documents.forms import (
    answer,
    file,
    go_to,
    heading,
    message,
    open_text,
    opened,
    press,
    saved,
    written,
)

from ledarskap.framework.model import Framework


def states(page: Page) -> Iterator[str]:
    """The form in one state after another."""
    yield "start"
    press(page, "Börja svara")
    yield "question"
    for details in page.locator("details").all():
        details.evaluate("details => { details.open = true; }")
    page.get_by_role("radio").nth(1).check()
    yield "opened"
    page.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = false; })")
    go_to(page, "Vad vill du arbeta med?")
    for number in (0, 1, 2, 3):
        page.locator(".wants input").nth(number).click()
    yield "wants"
    with page.expect_file_chooser() as chooser:
        press(page, "Öppna sparade svar")
    chooser.value.set_files({"name": "svar.json", "mimeType": "application/json", "buffer": b"{}"})
    page.locator("#message").wait_for()
    yield "asked"
    press(page, "Öppna ändå")
    yield "refused"
    press(page, "Stäng meddelandet")
    go_to(page, "Dina svar")
    page.get_by_text("Samma svar som tabell").click()
    yield "end"
    press(page, "Visa allt på en sida")
    yield "all"


LOOKS: dict[str, dict[str, Any]] = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
    "still": {"reduced_motion": "reduce"},
}


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("look", ["light", "dark", "forced"])
def test_axe_finds_nothing_and_nothing_overflows(
    browser: Browser, folder: Path, viewport: dict[str, int], look: str
) -> None:
    """In every state of the form, wide and at 320 px, in the light, in the dark and in the reader's own colours."""
    path = written(folder, "region-blekinge", form="key")
    with opened(browser, path, viewport, **LOOKS[look]) as page:
        for state in states(page):
            assert (state, violations(page)) == (state, [])
            assert (state, overflowing(page)) == (state, [])
            assert (state, small_targets(page)) == (state, [])


def test_axe_finds_nothing_for_an_observer_in_another_language(
    browser: Browser, folder: Path, framework: Framework
) -> None:
    """A framework that is not translated is marked as what it is inside an English form."""
    with opened(browser, written(folder, framework, "manager", language="en")) as page:
        press(page, "Show everything on one page")
        assert violations(page) == []
        assert page.get_by_role("group", name="Chefen frågar.").locator("legend span").get_attribute("lang") == "sv"
        assert page.locator("html").get_attribute("lang") == "en"


def test_language_of_the_answers_stays(browser: Browser, folder: Path) -> None:
    """Comments stay in the language that they were written in, whatever language the form is in."""
    head = {"framework": {"id": "region-blekinge", "version": "1.0.0"}, "language": "sv"}
    text = file(**head, answers={"chef.narvarande.pa-plats": {"level": 4, "comment": "Utom på fredagar"}})
    path = folder / "svenska.json"
    path.write_text(text, encoding="utf-8")
    with opened(browser, written(folder, "region-blekinge", language="en")) as page:
        with page.expect_file_chooser() as chooser:
            press(page, "Open saved answers")
        chooser.value.set_files(path)
        assert message(page) == "svenska.json is open, with 1 of 66 questions answered."
        press(page, "Show everything on one page")
        assert page.locator(".end .written span").last.get_attribute("lang") == "sv"
        with page.expect_download() as download:
            press(page, "Save the answers")
        assert download.value.path().read_text(encoding="utf-8") == text


def small_targets(page: Page) -> list[str]:
    """What one clicks that is smaller than 24 px (WCAG 2.2, 2.5.8); a choice is clicked by its whole label."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll("button, summary, label, textarea")].filter(one => {
            const box = one.getBoundingClientRect();
            return box.width && box.height && (box.width < 24 || box.height < 24);
        }).map(one => one.outerHTML.slice(0, 100))"""
    )
    return found


@pytest.mark.parametrize("look", ["light", "dark", "forced"])
def test_focus_is_seen(browser: Browser, full: Path, look: str) -> None:
    """Whatever the Tab key comes to shows it, on a page with everything on it."""
    with opened(browser, full, **LOOKS[look]) as page:
        assert unseen_focus(page, 40) == []
        press(page, "Visa allt på en sida")
        assert unseen_focus(page, 80) == []


def test_focus_is_not_hidden_by_a_message(browser: Browser, full: Path, folder: Path) -> None:
    """While a message is in sight, what the Tab key comes to is not under it."""
    with opened(browser, full, NARROW) as page:
        press(page, "Visa allt på en sida")
        open_text(page, folder, file())
        page.get_by_role("button", name="Skriv ut").focus()
        for _ in range(60):
            page.keyboard.press("Shift+Tab")
            hidden = page.evaluate(
                """() => {
                    const one = document.activeElement, box = one.getBoundingClientRect();
                    const message = document.getElementById("message").getBoundingClientRect();
                    if (one === document.body || document.getElementById("message").contains(one)) return "";
                    return box.top >= message.top && box.bottom <= message.bottom ? one.outerHTML : "";
                }"""
            )
            assert hidden == ""


def test_twice_as_large(browser: Browser, folder: Path) -> None:
    """At a zoom of 200 % all is there, and nothing needs scrolling sideways."""
    with opened(browser, written(folder, "region-blekinge", form="key"), {"width": 640, "height": 450}) as page:
        page.evaluate("() => { document.documentElement.style.fontSize = '200%'; }")
        for state in states(page):
            assert (state, overflowing(page)) == (state, [])


def test_nothing_moves_for_those_who_do_not_want_it(browser: Browser, full: Path) -> None:
    """Without a wish for stillness a button changes softly; with it, nothing does."""
    for look, moves in (("light", True), ("still", False)):
        with opened(browser, full, **LOOKS[look]) as page:
            times = page.evaluate(
                "() => [...document.querySelectorAll('*')].map(one => getComputedStyle(one).transitionDuration)"
            )
            assert any(time != "0s" for time in times) is moves


def test_printed(browser: Browser, full: Path) -> None:
    """On paper there is nothing to click, and the colours are those of the light, whatever the screen is."""
    with opened(browser, full, color_scheme="dark") as page:
        press(page, "Visa allt på en sida")
        answer(page, "Jag frågar.", "Alltid")
        page.emulate_media(media="print")
        assert [one.inner_text() for one in page.get_by_role("button").all() if one.is_visible()] == []
        assert not page.locator("#tools").is_visible()
        assert page.evaluate("() => getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        assert page.locator(".end .row").first.is_visible()
        assert page.locator(".facts").is_visible()


def test_without_javascript(browser: Browser, full: Path) -> None:
    """The page says what it needs, and how to answer without it."""
    with page_of(browser, full, java_script_enabled=False) as page:
        told = page.locator("noscript").inner_text()
        assert "Formuläret behöver JavaScript" in told
        assert "ledarskap assess litet svar.yaml --role chef --form full --perspective self" in told
        assert "format: answers/1" in told


def test_the_skip_link(browser: Browser, full: Path) -> None:
    """The first stop of the Tab key leads past the head of the page."""
    with opened(browser, full) as page:
        page.keyboard.press("Tab")
        assert heading(page) == "Hoppa till innehållet"
        page.keyboard.press("Enter")
        assert page.evaluate("() => document.activeElement.id") == "main"


def test_the_skip_link_stays_where_one_is(browser: Browser, full: Path) -> None:
    """In the middle of the form it leads to the statement that is shown, and is no step of its own for the button back."""
    with opened(browser, full) as page:
        press(page, "Börja svara")
        press(page, "Nästa")
        page.locator(".skip").focus()
        page.keyboard.press("Enter")
        assert page.evaluate("() => document.activeElement.id") == "main"
        assert page.locator("main h2").inner_text() == "”att lyssna”"
        page.go_back()
        assert page.locator("main h2").inner_text() == "chefen har tid att leda"


def test_the_nu_checker_says_nothing(folder: Path, full: Path, observer: Path, browser: Browser) -> None:
    """The file is what the standard says, and so is the page once the script has built it."""
    built = folder / "byggd.html"
    with opened(browser, full) as page:
        press(page, "Visa allt på en sida")
        answer(page, "Jag frågar.", "Alltid")
        html = page.evaluate("() => '<!DOCTYPE html>' + document.documentElement.outerHTML")
    built.write_text(html, encoding="utf-8")
    assert nu_messages(full, observer, built) == []


# What is never allowed


def test_nothing_leaves_and_nothing_strange_runs(browser: Browser, full: Path, folder: Path) -> None:
    """A script put into the file or into the page is stopped, so is whatever asks for an address, and nobody is asked."""
    strange = folder / "inskjutet.html"
    text = full.read_text(encoding="utf-8")
    strange.write_text(
        text.replace("<main", '<script>window.strange = 1</script><img src="x" onerror="window.strange = 2"><main'),
        encoding="utf-8",
    )
    context = browser.new_context(offline=True)
    try:
        page = context.new_page()
        answered_: list[str] = []
        failed: list[str | None] = []
        page.on("requestfinished", lambda request: answered_.append(request.url))
        page.on("requestfailed", lambda request: failed.append(request.failure))
        page.add_init_script(
            "window.told = []; addEventListener('securitypolicyviolation', event => told.push(event.effectiveDirective))"
        )
        page.goto(strange.as_uri())
        page.evaluate(
            """async () => {
                const script = document.createElement("script");
                script.textContent = "window.strange = 3";
                document.body.append(script);
                const far = document.createElement("script");
                far.src = "https://example.org/x.js";
                document.body.append(far);
                document.body.insertAdjacentHTML("beforeend", '<p id="p" style="color: red" onclick="window.strange = 4">x</p>');
                document.getElementById("p").click();
                setTimeout("window.strange = 5");
                await fetch("https://example.org/").catch(() => {});
                await new Promise(done => setTimeout(done, 200));
            }"""
        )
        told = page.evaluate("() => window.told")
        assert {"script-src-elem", "script-src-attr", "style-src-attr", "script-src", "connect-src", "img-src"} <= set(
            told
        )
        assert told.count("script-src-elem") == 3
        assert page.evaluate("() => window.strange") is None
        assert answered_ == [strange.as_uri()]
        assert set(failed) == {"csp"}, "stopped by the policy, before anything was asked"
    finally:
        context.close()


def test_a_whole_sitting_asks_nobody(browser: Browser, full: Path, folder: Path) -> None:
    """Answering, saving and opening make no request but for the page itself and the file that is saved."""
    with opened(browser, full) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url.partition(":")[0]))
        press(page, "Visa allt på en sida")
        answer(page, "Jag minns.", "Alltid")
        saved(page)
        open_text(page, folder, file())
        assert set(asked) <= {"blob"}

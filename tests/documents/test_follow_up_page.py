"""The page for a follow-up in a real browser: what axe and the Nu checker say, what they miss, and how it prints."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from tests.browsing import NARROW, nu_messages, overflowing, page_of, unseen_focus, violations
from tests.documents.test_follow_up_contents import VALUES, page

from ledarskap.development.plan_checking import read_plan
from ledarskap.framework.locating import bundled
from ledarskap.reading.wording import LANGUAGES

PAGES = [f"{name}.{language}.html" for name in VALUES for language in LANGUAGES]
every_page = pytest.mark.parametrize("name", PAGES)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("follow-ups")
    for name, (plan, date) in VALUES.items():
        for language in LANGUAGES:
            (made / f"{name}.{language}.html").write_text(page(plan, date, language=language), encoding="utf-8")
    return made


@every_page
def test_axe_finds_nothing(browser: Browser, folder: Path, name: str) -> None:
    """WCAG 2.0 to 2.2, A and AA, and the best practices."""
    with page_of(browser, folder / name) as opened:
        assert violations(opened) == []


@every_page
def test_fits_on_a_phone(browser: Browser, folder: Path, name: str) -> None:
    """At 320 px nothing stands outside the page, and the tables are tables still."""
    with page_of(browser, folder / name, NARROW) as opened:
        assert overflowing(opened) == []
        displays = opened.eval_on_selector_all(
            "table, tr, td, th", "all => all.map(one => getComputedStyle(one).display)"
        )
        assert set(displays) == {"table", "table-row", "table-cell"}


@every_page
def test_focus_is_seen(browser: Browser, folder: Path, name: str) -> None:
    """Whatever the Tab key comes to shows that it has the focus."""
    with page_of(browser, folder / name) as opened:
        assert unseen_focus(opened) == []


def test_nu_checker_finds_nothing(folder: Path) -> None:
    """The HTML is valid by the rules of the W3C's checker, warnings too."""
    assert nu_messages(*(folder / name for name in PAGES)) == []


def test_boxes_and_lines_are_seen_in_forced_colours(browser: Browser, folder: Path) -> None:
    """In a theme of few colours the boxes to tick and the lines to write on are drawn in a colour that is not the ground's."""
    with page_of(browser, folder / "open.sv.html", forced_colors="active") as opened:
        drawn: list[Any] = opened.eval_on_selector_all(
            ".box, .line, .short",
            """all => all.map(one => { const style = getComputedStyle(one);
                return [style.borderBottomWidth, style.borderBottomColor !== getComputedStyle(document.body).backgroundColor]; })""",
        )
    assert len(drawn) > 20
    assert [one for one in drawn if one[0] == "0px" or not one[1]] == []


def test_a_screen_reader_is_told_of_what_is_blank(browser: Browser, folder: Path) -> None:
    """Every heading of a room to write in is followed by words that say that nothing has been written."""
    with page_of(browser, folder / "open.sv.html") as opened:
        tree = opened.locator("main").aria_snapshot()
    assert tree.count("Har det blivit gjort?") == 2
    for heading in ("Har det blivit gjort?", "Vad kom emellan?"):
        after = tree.split(f'heading "{heading}" [level=4]')[1:]
        assert all(one.lstrip().startswith("- paragraph: (ej ifyllt)") for one in after)


def pages_on_paper(opened: Page) -> int:
    return opened.pdf(prefer_css_page_size=True).count(b"/Type /Page\n")


def test_normal_plan_is_two_pages(browser: Browser, tmp_path: Path) -> None:
    """The bundled examples are two pages on paper: before a follow-up, as the record of it, and before the next one."""
    examples = bundled()["region-blekinge"] / "examples"
    before, after = (read_plan(examples / f"{name}.yaml") for name in ("plan-chef", "plan-chef-uppfoljd"))
    for one, date in ((before, None), (after, after.history[0].date), (after, None)):
        path = tmp_path / "page.html"
        path.write_text(page(one, date), encoding="utf-8")
        with page_of(browser, path) as opened:
            assert pages_on_paper(opened) == 2


def test_signatures_are_never_split(browser: Browser, folder: Path) -> None:
    """On paper each focus area and the signatures stand whole on a page."""
    with page_of(browser, folder / "held.sv.html") as opened:
        opened.emulate_media(media="print")
        breaks = opened.eval_on_selector_all(
            ".focus, .signing, tr", "all => all.map(one => getComputedStyle(one).breakInside)"
        )
    assert set(breaks) == {"avoid"}

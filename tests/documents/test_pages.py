"""Every HTML document as a page: what axe and the Nu checker say, and what they miss, in a real browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.browsing import NARROW, nu_messages, overflowing, page_of, unseen_focus, violations
from tests.documents.pages import PAGES, written


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("pages"))


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(browser: Browser, folder: Path, name: str) -> None:
    """WCAG 2.0 to 2.2, A and AA, and the best practices."""
    with page_of(browser, folder / name) as page:
        assert violations(page) == []


@pytest.mark.parametrize("name", PAGES)
def test_fits_on_a_phone(browser: Browser, folder: Path, name: str) -> None:
    """At 320 px, which is 1280 px at a zoom of 400 %, nothing stands outside the page."""
    with page_of(browser, folder / name, NARROW) as page:
        assert overflowing(page) == []


@pytest.mark.parametrize("name", PAGES)
def test_focus_is_seen(browser: Browser, folder: Path, name: str) -> None:
    """Whatever the Tab key comes to shows it, also with the reader's own colours."""
    for colours in ("none", "active"):
        with page_of(browser, folder / name, forced_colors=colours) as page:
            assert unseen_focus(page, 40) == []


def test_the_nu_checker_says_nothing(folder: Path) -> None:
    """The HTML is what the standard says."""
    assert nu_messages(*(folder / name for name in PAGES)) == []


def test_a_fault_is_found(browser: Browser, folder: Path, tmp_path: Path) -> None:
    """The checks see what they look for: a picture without alternative, too wide a line, a focus that is not seen."""
    sound = (folder / PAGES[0]).read_text(encoding="utf-8")
    faulty = tmp_path / "faulty.html"
    wide = (
        '<img src="data:,"><p style="width: 60rem">Bred</p><a href="#x" style="outline: none; color: inherit">Dit</a>'
    )
    faulty.write_text(sound.replace("<main>", f"<main>{wide}"), encoding="utf-8")
    with page_of(browser, faulty, NARROW) as page:
        assert [line.split(":")[0] for line in violations(page)] == ["image-alt"]
        assert overflowing(page)[0] == "the page scrolls sideways"
    assert any("img" in message for message in nu_messages(faulty))

"""Every HTML document as a page: what axe and the Nu checker say, and what they miss, in a real browser, on the screen and on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.browsing import NARROW, SIZE_RULES, WIDE, nu_messages, overflowing, page_of, unseen_focus, violations
from tests.documents.pages import PAGES, written
from tests.looking import (
    ENLARGED,
    HALVED,
    SHEET,
    SPACED,
    heard,
    lost_without_colours,
    moving,
    note_what_is_seen,
    shown,
    unlike_themselves,
    unreadable,
    words_on_paper,
    written_parts,
)
from tests.printing import letters, parted_headings, printed, sheets_under, written_on

# What is signed, and on how many sheets: a person has to see that none is missing.
SIGNED = {"plan": 2, "draft": 2, "follow-up": 2, "followed-up": 2, "held": 2, "trial": 2, "mentor": 2}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("pages"))


@pytest.fixture(scope="module", params=PAGES)
def page(browser: Browser, folder: Path, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page that stays open for all tests of it; what it says on the console fails the last one."""
    with page_of(browser, folder / str(request.param)) as opened:
        yield opened


def test_axe_finds_nothing(page: Page) -> None:
    """WCAG 2.0 to 2.2, A and AA, and the best practices, on a desktop; what can be otherwise there, on a phone too."""
    assert violations(page) == []
    with shown(page, NARROW):
        assert violations(page, SIZE_RULES) == []


def test_fits_on_a_phone(page: Page) -> None:
    """At 320 px, which is 1280 px at a zoom of 400 %, nothing stands outside the page, and nothing is cut or covered."""
    with shown(page, NARROW):
        assert overflowing(page) + unreadable(page) == []


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_takes_more_space_between_letters_and_lines(page: Page, size: dict[str, int]) -> None:
    """With the spacing of WCAG 1.4.12 nothing is cut, covered or outside."""
    with shown(page, size, SPACED):
        assert overflowing(page) + unreadable(page) == []


@pytest.mark.parametrize(
    ("size", "style"), [(HALVED, ""), (WIDE, ENLARGED), (HALVED, ENLARGED)], ids=["page", "text", "both"]
)
def test_takes_a_zoom_of_200_percent(page: Page, size: dict[str, int], style: str) -> None:
    """Whether all of the page is enlarged, or only its text, or both, nothing is cut, covered or outside."""
    with shown(page, size, style):
        assert overflowing(page) + unreadable(page) == []


@pytest.mark.parametrize("colours", ["none", "active"])
def test_focus_is_seen(page: Page, colours: str) -> None:
    """Whatever the Tab key comes to shows it, also with the reader's own colours."""
    with shown(page, forced_colors=colours):
        assert unseen_focus(page, 40) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_needs_no_colours_of_its_own(page: Page, scheme: str) -> None:
    """With the reader's own colours, light or dark, every surface still has an edge, and every line, mark and text is seen."""
    note_what_is_seen(page)
    with shown(page, forced_colors="active", color_scheme=scheme):
        assert lost_without_colours(page) == []


def test_nothing_moves(page: Page) -> None:
    """There is nothing to take away for those who cannot bear movement."""
    assert moving(page) == []


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_tables_and_lists_are_heard_as_such(page: Page, size: dict[str, int]) -> None:
    """However narrow, a screen reader is told of every table with its rows, headers and cells, and of every list with its items."""
    with shown(page, size):
        assert heard(page) == written_parts(page)
        assert unlike_themselves(page) == []


def test_skip_link_leads_to_the_text(page: Page) -> None:
    """Where there is a link past the contents it is the first thing that the Tab key comes to, and it goes there."""
    target = page.evaluate("() => document.querySelector('.skip')?.getAttribute('href')")
    if target is None:
        assert page.locator("nav").count() == 0
        return
    page.reload()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate(
        "to => Boolean(document.querySelector(to).compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING)",
        target,
    )


def test_everything_stands_on_paper(page: Page) -> None:
    """What is printed is what is on the page, letter by letter, and nothing of it is cut, covered or outside the sheet."""
    with shown(page, SHEET, media="print"):
        assert overflowing(page) + unreadable(page) == []
        expected = letters(words_on_paper(page))
    assert printed(page).letters == expected


def test_headings_stay_with_their_text(page: Page) -> None:
    """No heading stands at the foot of a sheet, with what it is the heading of on the next."""
    with written_on(page):
        assert parted_headings(printed(page)) == []


@pytest.mark.parametrize("page", [name for name in PAGES if name.split(".")[0] in SIGNED], indirect=True)
def test_signatures_stay_together(page: Page, request: pytest.FixtureRequest) -> None:
    """What is signed is on no more sheets than it has to be, and all that belongs to the signing stands on one sheet."""
    with written_on(page):
        paper = printed(page)
    blocks = sheets_under(paper, "Underskrifter") + sheets_under(paper, "Signatures")
    assert blocks != []
    assert [len(sheets) for sheets in blocks] == [1] * len(blocks)
    assert paper.sheets == SIGNED[request.node.callspec.params["page"].split(".")[0]]


def test_the_nu_checker_says_nothing(folder: Path) -> None:
    """The HTML is what the standard says."""
    assert nu_messages(*(folder / name for name in PAGES)) == []


# --- the checks see what they look for


FAULTS: dict[str, tuple[str, Callable[[Page], list[str]], str]] = {
    "a picture without alternative": ('<img src="data:,">', violations, "image-alt"),
    "too small a target": (
        '<div style="font: 8px/10px serif"><a href="#a" style="display: block">En</a><a href="#b" style="display: block">Två</a></div>',
        violations,
        "target-size",
    ),
    "too wide a line": ('<p style="width: 60rem">Bred</p>', overflowing, "the page scrolls sideways"),
    "a focus that is not seen": (
        '<a href="#x" style="outline: none; color: inherit; text-decoration: none">Dit</a>',
        lambda page: unseen_focus(page, 40),
        "<a ",
    ),
    "text that is cut": (
        '<p style="width: 4rem; height: 1rem; overflow: hidden">Längre än sin ruta</p>',
        unreadable,
        "cut",
    ),
    "text over text": (
        '<div style="height: 3rem"><p style="position: absolute">Under</p><p style="position: absolute">Över</p></div>',
        unreadable,
        "over each other",
    ),
    "a table that is none": (
        '<table style="display: block"><tbody><tr><th scope="row">a</th><td>1</td></tr></tbody></table>',
        unlike_themselves,
        "<table ",
    ),
    "a list that is none": ('<ul style="list-style: none"><li>a</li><li>b</li></ul>', unlike_themselves, "<li>"),
    "something that moves": ('<p style="transition: color 1s">Hej</p>', moving, "<p "),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found(browser: Browser, folder: Path, tmp_path: Path, fault: str) -> None:
    """Each check finds its fault in a page that is right apart from it."""
    html, check, finding = FAULTS[fault]
    with page_of(browser, _faulty(folder, tmp_path, html), NARROW) as page:
        found = check(page)
        assert found != []
        assert all(line.startswith(finding) for line in found[:1])


def test_a_surface_without_an_edge_is_found(browser: Browser, folder: Path, tmp_path: Path) -> None:
    """A background alone, and a drawn line in a colour of its own, are missed where the reader's colours hold."""
    html = (
        '<p style="background: #eee">Yta</p>'
        '<svg viewBox="0 0 9 9" style="forced-color-adjust: none" aria-hidden="true"><path d="M0 0L9 9" style="stroke: #fff; fill: none"/><text y="9" style="fill: #fff">Ord</text><rect width="9" height="5" style="fill: #000"/></svg>'
    )
    with page_of(browser, _faulty(folder, tmp_path, html)) as page:
        note_what_is_seen(page)
        with shown(page, forced_colors="active", color_scheme="light"):
            assert lost_without_colours(page) == ["only a background: p.", "text: Ord"]
        with shown(page, forced_colors="active", color_scheme="dark"):
            assert lost_without_colours(page) == ["only a background: p.", "mark: rect."]


def test_a_table_that_is_not_heard_is_found(browser: Browser, folder: Path, tmp_path: Path) -> None:
    """A role that takes a table away is missed."""
    html = '<table role="presentation"><tbody><tr><th scope="row">a</th><td>1</td></tr></tbody></table>'
    with page_of(browser, _faulty(folder, tmp_path, html)) as page:
        assert written_parts(page) - heard(page) == {"table": 1, "row": 1, "rowheader": 1, "cell": 1}


def test_faults_of_paper_are_found(browser: Browser, folder: Path, tmp_path: Path) -> None:
    """A heading at the foot of a sheet, a block that two sheets share, and words that are only on the screen are missed."""
    html = (
        '<section style="height: 250mm"><p>Först</p></section>'
        '<section><h2 style="break-after: auto">Underskrifter</h2><p style="break-before: page">Namn</p></section>'
        "<style>@media print { .screen { display: none; } }</style>"
        '<p class="screen">Bara här</p>'
    )
    with page_of(browser, _faulty(folder, tmp_path, html, empty=True)) as page:
        paper = printed(page)
        assert parted_headings(paper) == ["sheet 1: Underskrifter"]
        assert sheets_under(paper, "Underskrifter") == [{1, 2}]
        assert letters(words_on_paper(page)) == paper.letters + "Barahär"


def _faulty(folder: Path, to: Path, html: str, *, empty: bool = False) -> Path:
    """A page of ours with something added, or with nothing else in it."""
    sound = (folder / PAGES[0]).read_text(encoding="utf-8")
    head, _, rest = sound.partition("<main>")
    faulty = to / "faulty.html"
    faulty.write_text(f"{head}<main>{html}{'</main></body></html>' if empty else rest}", encoding="utf-8")
    return faulty

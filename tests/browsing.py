"""Pages as people meet them: a real browser without a network, and two checkers of pages.

What is not installed is told in the reason for skipping; where LEDARSKAP_EVERYTHING is set, as in CI, it fails instead.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

NODE_MODULES = Path(sys.prefix, "node", "node_modules")
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
# Those that may find something else where the page has another size.
SIZE_RULES = ("target-size", "color-contrast", "link-in-text-block", "scrollable-region-focusable")
# As wide as the narrowest page that WCAG 2.1 (1.4.10) asks for, and as a desktop's.
NARROW = {"width": 320, "height": 640}
WIDE = {"width": 1280, "height": 900}


def missing(what: str, mend: str) -> NoReturn:
    """Skip a test that needs what is not installed; where everything shall be tried, fail instead."""
    if os.environ.get("LEDARSKAP_EVERYTHING"):
        pytest.fail(f"{what} is not installed ({mend})")
    pytest.skip(f"{what} is not installed ({mend})")


@contextmanager
def opened_browser() -> Iterator[Browser]:
    """Debian's Chromium or Chrome, wherever it is found; nothing that it opens has a network."""
    found = next(
        (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
    )
    if found is None:
        missing("a browser", "apt install chromium")
    arguments = [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=arguments)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def page_of(browser: Browser, path: Path, viewport: dict[str, int] | None = None, **more: Any) -> Iterator[Page]:
    """A file opened from disk, offline, in a context of its own; it fails if the page says anything on the console."""
    context = browser.new_context(viewport=viewport or WIDE, offline=True, accept_downloads=True, **more)  # type: ignore[arg-type]  # the stubs want their own kind of dict
    said: list[str] = []
    try:
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(path.resolve().as_uri())
        yield page
        assert said == []
    finally:
        context.close()


@cache
def _axe() -> str:
    source = NODE_MODULES / "axe-core" / "axe.min.js"
    if not source.is_file():
        missing("axe-core", "make test, with npm")
    return source.read_text(encoding="utf-8")


def violations(page: Page, rules: Sequence[str] = RULES) -> list[str]:
    """What axe-core finds on a page as it stands, one line for each place, by rules or by groups of rules."""
    page.evaluate(_axe())
    # Only what is returned costs time on the way: nothing of what is right.
    run = "rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']}).then(found => found.violations)"
    found = page.evaluate(run, list(rules))
    return [f"{one['id']}: {one['help']}: {node['html'][:200]}" for one in found for node in one["nodes"]]


def overflowing(page: Page) -> list[str]:
    """What stands outside the page's width, so that one must scroll sideways to read it."""
    found: list[str] = page.evaluate(
        """() => {
            const width = document.documentElement.clientWidth;
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), all = [...document.body.querySelectorAll("*")];
            // A word can stand outside although its element does not.
            while (texts.nextNode()) if (texts.currentNode.data.trim()) all.push(texts.currentNode);
            const box_of = one => {
                if (one.nodeType === Node.ELEMENT_NODE) return one.getBoundingClientRect();
                const range = document.createRange();
                range.selectNodeContents(one);
                return range.getBoundingClientRect();
            };
            const shown = all.filter(one => {
                const box = box_of(one);
                if (!box.width || !box.height || box.right <= width + 1) return false;
                for (let at = one.nodeType === Node.ELEMENT_NODE ? one : one.parentElement; at && at !== document.body; at = at.parentElement) {
                    if (getComputedStyle(at).clipPath !== "none") return false;
                }
                return true;
            });
            const scrolls = document.documentElement.scrollWidth > width + 1 ? ["the page scrolls sideways"] : [];
            return [...scrolls, ...shown.map(one => (one.outerHTML || one.data.trim()).slice(0, 120))];
        }"""
    )
    return found


def unseen_focus(page: Page, most: int = 400) -> list[str]:
    """What the Tab key comes to without that being seen: no outline, border, shadow or other sign is different."""
    page.evaluate("() => { window.stops = new Set(); document.activeElement.blur(); }")
    unseen: list[str] = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop: str | None = page.evaluate(_STOP)
        if stop is None:
            break
        unseen += [stop] if stop else []
    return unseen


# Where the focus is now: nothing where it has been before, and else what of it is not seen, which is hopefully nothing at all.
_STOP = """() => {
    const one = document.activeElement;
    if (!one || one === document.body || window.stops.has(one)) return null;
    window.stops.add(one);
    const signs = () => {
        const style = getComputedStyle(one);
        return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.borderColor, style.backgroundColor, style.textDecorationLine].join(" ");
    };
    const focused = signs(), box = one.getBoundingClientRect();
    one.blur();
    const blurred = signs();
    one.focus();
    return focused !== blurred && Math.min(box.width, box.height) > 0 ? "" : one.outerHTML.slice(0, 120);
}"""


def nu_messages(*paths: Path) -> list[str]:
    """What the Nu checker says of HTML files: errors and warnings, without its wrong ones about a policy's hashes."""
    jar = NODE_MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    java = shutil.which("java")
    if not jar.is_file():
        missing("the Nu checker", "make test, with npm")
    if java is None:
        missing("Java, which the Nu checker needs", "apt install default-jre-headless")
    ran = subprocess.run(
        [java, "-jar", str(jar), "--format", "json", "--stdout", "--exit-zero-always", *map(str, paths)],
        capture_output=True,
        text=True,
        check=True,
    )
    return [
        f"{Path(one['url']).name}:{one.get('lastLine')}: {one['message']}"
        for one in json.loads(ran.stdout)["messages"]
        if "Content Security Policy" not in one["message"] and "Content-Security-Policy" not in one["message"]
    ]

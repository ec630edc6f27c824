"""Pages as people meet them: a real browser without a network, and two checkers of pages.

What is not installed is told in the reason for skipping; where LEDARSKAP_EVERYTHING is set, as in CI, it fails instead.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

NODE_MODULES = Path(sys.prefix, "node", "node_modules")
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
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


def violations(page: Page) -> list[str]:
    """What axe-core finds on a page as it stands, one line for each place."""
    page.evaluate(_axe())
    found = page.evaluate("rules => axe.run(document, {runOnly: rules})", list(RULES))
    return [f"{one['id']}: {one['help']}: {node['html'][:200]}" for one in found["violations"] for node in one["nodes"]]


def overflowing(page: Page) -> list[str]:
    """What stands outside the page's width, so that one must scroll sideways to read it."""
    found: list[str] = page.evaluate(
        """() => {
            const width = document.documentElement.clientWidth;
            const shown = [...document.body.querySelectorAll("*")].filter(one => {
                const box = one.getBoundingClientRect();
                if (!box.width || !box.height || box.right <= width + 1) return false;
                for (let at = one; at && at !== document.body; at = at.parentElement) {
                    if (getComputedStyle(at).clipPath !== "none") return false;
                }
                return true;
            });
            const scrolls = document.documentElement.scrollWidth > width + 1 ? ["the page scrolls sideways"] : [];
            return [...scrolls, ...shown.map(one => one.outerHTML.slice(0, 120))];
        }"""
    )
    return found


def unseen_focus(page: Page, most: int = 400) -> list[str]:
    """What the Tab key comes to without that being seen: no outline, border, shadow or other sign is different."""
    return [one for one in _tabbed(page, most) if one]


def _tabbed(page: Page, most: int) -> Iterator[str]:
    sign = """one => { const style = getComputedStyle(one);
        return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.borderColor,
                style.backgroundColor, style.textDecorationLine].join(" "); }"""
    stops = page.evaluate_handle("() => []")
    for _ in range(most):
        page.keyboard.press("Tab")
        again = page.evaluate(
            """stops => { const one = document.activeElement;
                if (!one || one === document.body || stops.includes(one)) return true; stops.push(one); return false; }""",
            stops,
        )
        if again:
            break
        focused = page.evaluate(f"() => ({sign})(document.activeElement)")
        html = page.evaluate("() => document.activeElement.outerHTML.slice(0, 120)")
        box = page.evaluate(
            "() => { const box = document.activeElement.getBoundingClientRect(); return [box.width, box.height]; }"
        )
        page.evaluate("() => { window.focusedOne = document.activeElement; document.activeElement.blur(); }")
        blurred = page.evaluate(f"() => ({sign})(window.focusedOne)")
        page.evaluate("() => window.focusedOne.focus()")
        yield "" if focused != blurred and min(box) > 0 else html


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

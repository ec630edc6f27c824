"""The form on a framework of a few questions and on the bundled one, and how a test fills it in."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page
from tests.browsing import page_of

import ledarskap
from ledarskap.assessment.questionnaire import Form
from ledarskap.framework.loading import load_in
from ledarskap.framework.model import Framework, Perspective
from ledarskap.reading.wording import Language

TODAY = "2026-11-22"
NOON = f"{TODAY}T12:00:00"
FEW = """\
format: framework/1
id: litet
version: 1.2.0
title: Litet ramverk
language: sv
evidence: {status: untested}
scale: ofta
sources:
  skrift: {title: En skrift, publisher: En region, kind: policy, status: adopted, file: skrift.txt}
scales:
  ofta:
    kind: frequency
    name: Hur ofta
    levels: {1: Aldrig, 2: Ibland, 3: Alltid}
  mycket:
    kind: extent
    name: Hur mycket
    levels: {0: Inte alls, 1: Helt}
organisation:
  conditions:
    tid:
      text: chefen har tid att leda
      scale: mycket
      indicators:
        racker: {self: Min tid räcker., observer: Chefens tid räcker., key: true}
roles:
  chef:
    name: Chef
    duties:
      lyssna:
        text: att lyssna
        source: skrift
        indicators:
          fragar:
            self: Jag frågar.
            observer: Chefen frågar.
            key: true
            anchors: {1: Frågar aldrig, 3: Frågar var gång}
          minns: {self: Jag minns., observer: Chefen minns., seen_by: [employee]}
      besluta:
        text: att besluta
        indicators:
          sager: {self: Jag säger hur det blir., observer: Chefen säger hur det blir.}
    qualities:
      tydlig:
        text: att vara tydlig
        indicators:
          mal: {self: Jag säger målen., observer: Chefen säger målen., key: true}
          skal: {self: Jag säger skälen., observer: Chefen säger skälen.}
      modig:
        text: att vara modig
        indicators:
          prov: {self: Jag provar nytt., observer: Chefen provar nytt.}
  medarbetare:
    name: Medarbetare
    duties:
      saga-till:
        text: att säga till
        indicators:
          genast: {self: Jag säger till genast., observer: Medarbetaren säger till genast., key: true}
"""
QUESTIONS: Mapping[str, tuple[int, ...]] = {
    "organisation.tid.racker": (0, 1),
    "chef.lyssna.fragar": (1, 2, 3),
    "chef.lyssna.minns": (1, 2, 3),
    "chef.besluta.sager": (1, 2, 3),
    "chef.tydlig.mal": (1, 2, 3),
    "chef.tydlig.skal": (1, 2, 3),
    "chef.modig.prov": (1, 2, 3),
}


def few(folder: Path) -> Framework:
    """The framework of a few questions, with the source that one of its statements is quoted from."""
    (folder / "skrift.txt").write_text("Det hör till uppdraget att lyssna.\n", encoding="utf-8")
    path = folder / "litet.yaml"
    path.write_text(FEW, encoding="utf-8")
    return ledarskap.load(path)


def written(
    folder: Path,
    framework: Framework | str,
    perspective: Perspective = "self",
    form: Form = "full",
    language: Language = "sv",
) -> Path:
    """The form of a manager as a file; a framework that is named is the bundled one, in the language."""
    loaded = load_in(framework, language) if isinstance(framework, str) else framework
    asked = ledarskap.questionnaire(loaded, "chef", perspective, form)
    path = folder / f"form.{loaded.id}.{perspective}.{form}.{language}.html"
    path.write_text(ledarskap.render(asked, language=language), encoding="utf-8")
    return path


@contextmanager
def opened(browser: Browser, path: Path, viewport: dict[str, int] | None = None, **more: Any) -> Iterator[Page]:
    """A form in the browser, at noon of a known day."""
    with page_of(browser, path, viewport, **more) as page:
        # Listening from the beginning: a listener that is new when a key is pressed may come too late.
        page.on("filechooser", lambda _: None)
        page.clock.set_fixed_time(NOON)
        yield page


def press(page: Page, name: str) -> None:
    """Click the button of that name."""
    page.get_by_role("button", name=name, exact=True).first.click()


def answer(page: Page, question: str, choice: str) -> None:
    page.get_by_role("group", name=question, exact=True).get_by_role("radio", name=choice, exact=True).check()


def heading(page: Page) -> str:
    """What has the focus."""
    return str(page.evaluate("() => document.activeElement.textContent"))


def progress(page: Page) -> str:
    return page.locator(".progress").inner_text()


def go_to(page: Page, step: str) -> None:
    """Jump to a step by the list of steps."""
    page.get_by_text("Gå till en punkt", exact=True).click()
    page.get_by_role("navigation").get_by_role("button", name=step, exact=True).click()


def saved(page: Page) -> bytes:
    """What a real download holds."""
    # Chromium drops what is more than ten downloads a second.
    page.wait_for_timeout(120)
    with page.expect_download() as download:
        press(page, "Spara svaren")
    return download.value.path().read_bytes()


def open_file(page: Page, path: Path) -> None:
    with page.expect_file_chooser() as chooser:
        press(page, "Öppna sparade svar")
    chooser.value.set_files(path)


def open_text(page: Page, folder: Path, text: str | bytes, name: str = "svar.json") -> str:
    """Open a file that holds a text; what the page says of it."""
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    page.evaluate("() => { document.getElementById('message').hidden = true; }")
    open_file(page, path)
    return message(page)


def message(page: Page) -> str:
    """The sentences of the message that is shown."""
    page.locator("#message [role=alert]").wait_for()
    return " ".join(page.locator("#message [role=alert] p").all_inner_texts())


def file(**changed: object) -> str:
    """An answers file for the few questions."""
    head = {
        "format": "answers/1",
        "framework": {"id": "litet", "version": "1.2.0"},
        "role": "chef",
        "perspective": "self",
        "form": "full",
        "language": "sv",
        "date": TODAY,
        "wants": [],
        "answers": {"chef.lyssna.fragar": 2},
    }
    return json.dumps({**head, **changed}, ensure_ascii=False, indent=2) + "\n"

"""Every HTML document there is, in both languages, on the bundled examples."""

from __future__ import annotations

import datetime
from pathlib import Path

from tests.documents.programmes import matching, participants, programme, trial

import ledarskap
from ledarskap.framework.loading import load_in
from ledarskap.framework.locating import bundled
from ledarskap.reading.wording import LANGUAGES, Language

NAMES = (
    "plan",
    "draft",
    "result",
    "observer",
    "booklet",
    "dialogue",
    "folder",
    "paths",
    "trial",
    "mentor",
    "overview",
    "numbers",
)
PAGES = tuple(f"{name}.{language}.html" for name in NAMES for language in LANGUAGES)


def written(folder: Path) -> Path:
    """A folder with all pages in it."""
    for language in LANGUAGES:
        for name, text in documents(language).items():
            (folder / f"{name}.{language}.html").write_text(text, encoding="utf-8")
    return folder


def documents(language: Language) -> dict[str, str]:
    """Every document by its name, on what comes along and on what has something in every part."""
    examples = bundled()["region-blekinge"] / "examples"
    framework = load_in("region-blekinge", language)
    answers = ledarskap.read_answers(examples / "svar-chef.yaml", framework)
    result = ledarskap.score(framework, answers)
    observer = answers.model_copy(update={"perspective": "manager", "wants": (), "answers": {}})
    draft = ledarskap.draft_plan(framework, result, ["chef.larande"], start=datetime.date(2026, 11, 22))
    return {
        "plan": ledarskap.render(ledarskap.read_plan(examples / "plan-chef.yaml"), language=language),
        "draft": ledarskap.render(draft, language=language),
        "result": ledarskap.render(result, language=language, profile="ny-chef"),
        "observer": ledarskap.render(ledarskap.score(framework, observer), language=language),
        "booklet": ledarskap.render(framework, language=language),
        "dialogue": ledarskap.render(framework, document="dialogue", language=language),
        "folder": ledarskap.render(programme(), language=language),
        "paths": ledarskap.render(programme(), document="paths", language=language),
        "trial": ledarskap.render(trial(), programme=programme(), language=language),
        "mentor": ledarskap.render(matching(), document="agreement", programme=programme(), language=language),
        "overview": ledarskap.render(matching(), document="overview", language=language),
        "numbers": ledarskap.render(participants(), programme=programme(), language=language),
    }

"""Every HTML document there is, in both languages, on the bundled examples."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

from tests.documents.made_programmes import matching, participants, programme, trial
from tests.feedback.made import full_of_everything

import ledarskap
from ledarskap.framework.loading import load_in
from ledarskap.framework.locating import bundled
from ledarskap.reading.wording import LANGUAGES, Language

NAMES = (
    "plan",
    "draft",
    "follow-up",
    "followed-up",
    "held",
    "result",
    "observer",
    "feedback",
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
    return {
        name: str(ledarskap.render(value, language=language, **how)) for name, (value, how) in values(language).items()
    }


def values(language: Language) -> dict[str, tuple[Any, dict[str, Any]]]:
    """What is rendered, by the name of the document, with how; the framework in a language, the rest in Swedish."""
    examples = bundled()["region-blekinge"] / "examples"
    framework = load_in("region-blekinge", language)
    answers = ledarskap.read_answers(examples / "svar-chef.yaml", framework)
    result = ledarskap.score(framework, answers)
    observer = answers.model_copy(update={"perspective": "manager", "wants": (), "answers": {}})
    # As much as a plan to fill in can hold: three focus areas, each with all of its activities.
    focus = ["chef.lika-varde", "chef.utvecklas-i-ledarskapet", "chef.kulturbarare"]
    draft = ledarskap.draft_plan(framework, result, focus, start=datetime.date(2026, 11, 22))
    plan = ledarskap.read_plan(examples / "plan-chef.yaml")
    followed_up = ledarskap.read_plan(examples / "plan-chef-uppfoljd.yaml")
    return {
        "plan": (plan, {}),
        "draft": (draft, {}),
        "follow-up": (plan, {"document": "follow-up"}),
        "followed-up": (followed_up, {"document": "follow-up"}),
        "held": (followed_up, {"document": "follow-up", "date": followed_up.history[-1].date}),
        "result": (result, {"profile": "ny-chef"}),
        "observer": (ledarskap.score(framework, observer), {}),
        "feedback": (full_of_everything(framework), {"profile": "ny-chef"}),
        "booklet": (framework, {}),
        "dialogue": (framework, {"document": "dialogue"}),
        "folder": (programme(), {}),
        "paths": (programme(), {"document": "paths"}),
        "trial": (trial(), {"programme": programme()}),
        "mentor": (matching(), {"document": "agreement", "programme": programme()}),
        "overview": (matching(), {"document": "overview"}),
        "numbers": (participants(), {"programme": programme()}),
    }

"""Every PDF document there is, in both languages, on the bundled examples, and the same as HTML."""

from __future__ import annotations

import datetime
from functools import cache

from tests.feedback.made import full_of_everything

import ledarskap
from ledarskap.assessment.scoring import Result
from ledarskap.development.following_up import next_plan
from ledarskap.development.plan import Plan
from ledarskap.documents.rendering import DocumentName
from ledarskap.feedback.report import Feedback
from ledarskap.framework.loading import load_in
from ledarskap.framework.locating import bundled
from ledarskap.reading.wording import LANGUAGES, Language

NAMES = (
    "plan",
    "draft",
    "result",
    "observer",
    "feedback",
    "follow-up",
    "draft of a follow-up",
    "next follow-up",
    "follow-up held",
)
FOLLOWED_UP = datetime.date(2027, 6, 1)
PAPERS = tuple((name, language) for name in NAMES for language in LANGUAGES)


@cache
def paper(name: str, language: Language) -> bytes:
    return ledarskap.render(
        values(language)[name],
        "pdf",
        document=_document(name),
        language=language,
        profile=_profile(name),
        date=_date(name),
    )


@cache
def same_as_html(name: str, language: Language) -> str:
    return ledarskap.render(
        values(language)[name],
        "html",
        document=_document(name),
        language=language,
        profile=_profile(name),
        date=_date(name),
    )


@cache
def values(language: Language) -> dict[str, Plan | Result | Feedback]:
    """What is rendered, by name. The plan stays in Swedish, so that its English document mixes two languages."""
    examples = bundled()["region-blekinge"] / "examples"
    framework = load_in("region-blekinge", language)
    answers = ledarskap.read_answers(examples / "svar-chef.yaml", framework)
    result = ledarskap.score(framework, answers)
    observer = answers.model_copy(update={"perspective": "manager", "wants": (), "answers": {}})
    plan = ledarskap.read_plan(examples / "plan-chef.yaml")
    draft = ledarskap.draft_plan(framework, result, ["chef.larande"], start=datetime.date(2026, 11, 22))
    return {
        "plan": plan,
        "draft": draft,
        "result": result,
        "observer": ledarskap.score(framework, observer),
        "feedback": full_of_everything(framework),
        "follow-up": plan,
        "draft of a follow-up": draft,
        "next follow-up": ledarskap.read_plan(examples / "plan-chef-uppfoljd.yaml"),
        "follow-up held": _followed_up(plan),
    }


def _followed_up(plan: Plan) -> Plan:
    """The plan after its first follow-up, where one promise had been kept and one had not, and a goal was changed."""
    first, second, *others = plan.commitments
    told = (first.model_copy(update={"status": "kept"}), second.model_copy(update={"status": "not-kept"}), *others)
    after = next_plan(plan.model_copy(update={"commitments": told}), FOLLOWED_UP)
    changed = after.focus[0].model_copy(update={"goal": "Alla 38 har haft två samtal."})
    return after.model_copy(update={"focus": (changed, *after.focus[1:]), "looking_back": "Det mesta.\nInte allt."})


def _date(name: str) -> datetime.date | None:
    return FOLLOWED_UP if name == "follow-up held" else None


def _document(name: str) -> DocumentName | None:
    return "follow-up" if "follow-up" in name else None


def _profile(name: str) -> str | None:
    return "ny-chef" if name in {"result", "feedback"} else None

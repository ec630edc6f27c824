"""Rounds with made-up people, and the answers that are handed in to them."""

from __future__ import annotations

import datetime
import random
from collections.abc import Mapping, Sequence

import ledarskap
from ledarskap.assessment.answers import Answers
from ledarskap.feedback.comparing import feedback_of
from ledarskap.feedback.report import Feedback
from ledarskap.feedback.round import RaterGroup, Round
from ledarskap.framework.model import OBSERVERS, Framework, Observer, Perspective

FRAMEWORK = ledarskap.load("region-blekinge")
ROLE = "chef"
# How often each level from 1 to 5 is given, by those who see somebody differently.
_LIKELY: Mapping[Perspective, tuple[int, ...]] = {
    "self": (1, 3, 10, 45, 40),
    "manager": (1, 10, 20, 50, 20),
    "peer": (4, 12, 30, 40, 14),
    "employee": (8, 22, 35, 28, 7),
}


def made_round(form: str = "key", framework: Framework = FRAMEWORK, **invited: int) -> Round:
    """A closed round around somebody with those invited in each perspective."""
    groups: dict[Observer, RaterGroup] = {
        perspective: RaterGroup(invited=invited[perspective]) for perspective in OBSERVERS if perspective in invited
    }
    return Round(
        id="aterkoppling-host",
        subject="Kim Lindgren",
        role=ROLE,
        framework={"id": framework.id, "version": framework.version},  # type: ignore[arg-type]  # as it stands in a file
        form=form,  # type: ignore[arg-type]  # as it stands in a file
        opens=datetime.date(2026, 10, 5),
        closes=datetime.date(2026, 10, 23),
        groups=groups,
        closed=datetime.date(2026, 10, 26),
    )


def given(
    perspective: Perspective,
    levels: Mapping[str, int | str],
    form: str = "key",
    wants: Sequence[str] = (),
    framework: Framework = FRAMEWORK,
) -> Answers:
    """One person's answers: a level or a state for each indicator."""
    return Answers.model_validate(
        {
            "framework": {"id": framework.id, "version": framework.version},
            "role": ROLE,
            "perspective": perspective,
            "form": form,
            "wants": list(wants),
            "answers": {
                id_: {"state": level} if isinstance(level, str) else {"level": level} for id_, level in levels.items()
            },
        }
    )


def sample(form: str = "key", framework: Framework = FRAMEWORK, seed: int = 7, **answered: int) -> list[Answers]:
    """Answers of the person, of the superior, and of so many others as are said; some questions are left."""
    drawn = random.Random(seed)
    found = []
    people: Mapping[Perspective, int] = {"self": 1, "manager": 1, **answered}  # type: ignore[dict-item]  # keywords are texts
    for perspective, count in people.items():
        asked = ledarskap.questionnaire(framework, ROLE, perspective, form).questions  # type: ignore[arg-type]  # as it stands in a file
        for _ in range(count):
            levels: dict[str, int | str] = {
                question.id: drawn.choices(range(1, 6), _LIKELY[perspective])[0] for question in asked
            }
            for question in asked:
                if drawn.random() < 0.02:
                    levels[question.id] = "cannot-judge"
            wants = ("chef.larande",) if perspective == "self" else ()
            found.append(given(perspective, levels, form, wants, framework))
    return found


def full_of_everything(framework: Framework = FRAMEWORK) -> Feedback:
    """A report with everything that one can hold: spread, means, too few, differences, and files set aside."""
    asked = made_round(framework=framework, manager=1, peer=8, employee=14)
    answers = sample(framework=framework, peer=6, employee=11)
    return feedback_of(asked, framework, answers, set_aside=1)

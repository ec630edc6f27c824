"""What a drafted plan says to those who fill it in."""

from __future__ import annotations

import datetime

import pytest

import ledarskap
from ledarskap.development.guidance import PLAN_COMMENTS
from ledarskap.development.plan import EarlierAgreement, Plan, PlanRole
from ledarskap.framework.model import FrameworkReference


def dumped(language: str) -> str:
    return ledarskap.dump(
        Plan(
            language=language,
            framework=FrameworkReference(id="liten", version="1.0.0"),
            role=PlanRole(id="chef", name="Chef"),
            history=(EarlierAgreement(date=datetime.date(2027, 6, 1)),),
        )
    )


def test_only_keys_of_a_plan_are_explained() -> None:
    """Every comment stands over a key that a plan has, so that none is lost."""
    assert set(PLAN_COMMENTS) <= set(Plan.model_fields)


def test_everything_to_fill_in_is_explained() -> None:
    """Every key that people fill in has a comment; the others are filled in already."""
    assert set(Plan.model_fields) - set(PLAN_COMMENTS) == {"language", "framework", "role", "profile"}


@pytest.mark.parametrize("language", ["sv", "en"])
def test_comments_stand_over_their_keys(language: str) -> None:
    """In the file each comment stands, in the plan's language, right above its key."""
    lines = dumped(language).splitlines()
    for key, wording in PLAN_COMMENTS.items():
        comment = [f"# {line}" for line in wording.in_language("en" if language == "en" else "sv").splitlines()]
        row = next(number for number, line in enumerate(lines) if line.startswith(f"{key}:"))
        assert lines[row - len(comment) : row] == comment


def test_file_begins_with_what_must_not_stand_in_it() -> None:
    """The first lines say that a plan can become public, and what therefore must not be written."""
    assert dumped("sv").splitlines()[:2] == [
        "# Utvecklingsplan. Fyll i det som är tomt och stryk det som inte behövs.",
        "# Planen kan bli allmän handling. Skriv inget om lön eller hälsa.",
    ]

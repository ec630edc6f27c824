"""The development plan: room for what two people agree on and for nothing else, and read back unchanged."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from tests.development.plans_made import FRAMEWORK, ODD_TEXTS, plans, result

import ledarskap
from ledarskap.development.drafting import draft_plan
from ledarskap.development.plan import Plan, PlanRole
from ledarskap.development.plan_checking import read_plan
from ledarskap.framework.model import FrameworkReference
from ledarskap.reading.yaml_reader import read_yaml


def test_plan_has_no_room_for_levels() -> None:
    """No part of a plan has a field for a level, a mean, a score or a comment."""
    schema = Plan.model_json_schema()
    parts = [schema, *schema["$defs"].values()]
    names = {name for part in parts for name in part.get("properties", {})}
    assert "goal" in names
    assert not names & {
        "level",
        "levels",
        "mean",
        "means",
        "score",
        "comment",
        "comments",
        "answers",
        "result",
        "state",
    }


def test_dumped_draft_has_room_for_everything() -> None:
    """The file of a draft has every key that can be filled in, those of the design, and in their order."""
    tree = read_yaml(ledarskap.dump(draft_plan(FRAMEWORK, result(), ["chef.lyssna"])), "plan.yaml").root
    assert isinstance(tree, dict)
    assert list(tree) == [
        "format",
        "language",
        "framework",
        "role",
        "profile",
        "parties",
        "period",
        "looking_back",
        "assignment",
        "conditions",
        "focus",
        "strengths",
        "commitments",
        "follow_up",
        "dissent",
        "signatures",
        "retention",
    ]
    first: dict[str, Any] = {key: value[0] for key, value in tree.items() if isinstance(value, tuple)}
    assert list(first["conditions"]) == ["statement", "text", "note"]
    assert list(first["focus"]) == ["statement", "text", "source", "goal", "when", "then", "activities"]
    assert list(first["focus"]["activities"][0]) == ["text", "owner", "date", "hours"]
    assert list(first["commitments"]) == ["what", "by", "date", "status", "statement"]
    assert list(first["follow_up"]) == ["date", "text"]
    parties: Any = tree["parties"]
    signatures: Any = tree["signatures"]
    assert {side: list(one) for side, one in parties.items()} == {
        "person": ["name", "title"],
        "manager": ["name", "title"],
    }
    assert {side: list(one) for side, one in signatures.items()} == {
        "person": ["name", "date"],
        "manager": ["name", "date"],
    }
    assert tree["period"] == {"start": None, "end": None}


# --- laws


@settings(deadline=None)
@given(plans())
def test_plans_survive_dump_and_read(plan: Plan) -> None:
    """A plan written as YAML reads back to the same value, whatever its texts hold."""
    Path("plan.yaml").write_text(ledarskap.dump(plan), encoding="utf-8")
    assert read_plan("plan.yaml") == plan


@settings(deadline=None, max_examples=40)
@given(plans())
def test_plans_survive_json(plan: Plan) -> None:
    """A plan rendered as JSON reads back to the same value."""
    Path("plan.json").write_text(ledarskap.render(plan, "json"), encoding="utf-8")
    assert read_plan("plan.json") == plan


@pytest.mark.parametrize("text", [text.strip() for text in ODD_TEXTS])
def test_odd_texts_survive(text: str) -> None:
    """A text that looks like something else to YAML reads back as the text that it is."""
    plan = Plan(
        framework=FrameworkReference(id="liten", version="1.0.0"),
        role=PlanRole(id="chef", name="Chef"),
        dissent=text,
        strengths=(text, "mellan", text),
    )
    Path("plan.yaml").write_text(ledarskap.dump(plan), encoding="utf-8")
    assert read_plan("plan.yaml") == plan

"""``ledarskap schema``: JSON Schema on standard output or in a file."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

import ledarskap
from ledarskap.editors.schemas import kinds

Run = Callable[..., CompletedProcess[str]]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_schema_on_standard_output(run: Run, language: str) -> None:
    """It prints what the library gives, with descriptions in the language that was chosen."""
    done = run("schema", "role", "--language", language)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == ledarskap.schema("role", "en" if language == "en" else "sv")
    assert "\\u" not in done.stdout, "Swedish letters stand as they are"


def test_schema_in_a_file(run: Run, tmp_path: Path) -> None:
    """It writes to a file, and never over one unless that is asked for."""
    done = run("schema", "plan", "--output", "plan.json")
    assert (done.returncode, done.stdout, done.stderr) == (0, "Skrev plan.json\n", "")
    assert json.loads((tmp_path / "plan.json").read_text(encoding="utf-8")) == ledarskap.schema("plan")
    assert run("schema", "plan", "--output", "plan.json").returncode == 2
    assert run("schema", "plan", "--output", "plan.json", "--force").returncode == 0


def test_unknown_kind(run: Run) -> None:
    """A kind that does not exist is one sentence with the nearest, and ends with 2."""
    done = run("schema", "rolle")
    assert (done.returncode, done.stdout, done.stderr) == (
        2,
        "",
        'rolle: fel: det finns inget schema för "rolle" – menade du "role"? [unknown-schema]\n',
    )


def test_help_names_kinds_that_exist(run: Run) -> None:
    """Every kind that the help names has a schema."""
    text = " ".join(run("schema", "--help", "--language", "en").stdout.split())
    found = re.search(r"part of one \(([\w, ]+) and more\), ([\w, ]+) or (\w+)\.", text)
    assert found is not None
    named = {*found[1].split(", "), *found[2].split(", "), found[3]}
    assert named <= set(kinds())
    assert {"programme", "trial", "participants", "people", "matching"} <= named

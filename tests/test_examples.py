"""README and docs: every example is run, and comes out as the page shows."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
# Made of the explanations, whose examples are run one by one in test_explaining.
MADE = [ROOT / "docs" / "codes.en.md", ROOT / "docs" / "codes.sv.md"]

specification = importlib.util.spec_from_file_location("examples", ROOT / "tests" / "examples.py")
assert specification is not None
assert specification.loader is not None
examples = importlib.util.module_from_spec(specification)
sys.modules["examples"] = examples
specification.loader.exec_module(examples)


@pytest.mark.parametrize(
    "page", [page for page in PAGES if page not in MADE], ids=lambda page: str(page.relative_to(ROOT))
)
def test_every_example_comes_out_as_it_is_shown(page: Path, tmp_path: Path) -> None:
    """Files are written, Python and commands are run, and each prints what the page says."""
    outcomes = list(examples.outcomes(page.read_text(encoding="utf-8"), tmp_path))
    assert outcomes
    for outcome in outcomes:
        assert outcome.happened == outcome.shown


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_blocks_that_are_not_run_are_only_calls_of_make(page: Path) -> None:
    """What a page shows as sh is a target of the Makefile; every other kind of block is run or is a file."""
    for block in examples.blocks(page.read_text(encoding="utf-8")):
        assert block.language in {"sh", "python", "text", "console", "yaml", "json", "jinja", "run"}
        if block.language == "sh":
            for line in block.text.splitlines():
                target = re.fullmatch(r"make (\w+)( +#.*)?", line)
                assert target is not None
                planned = subprocess.run(["make", "-n", target[1]], cwd=ROOT, capture_output=True, check=False)
                assert planned.returncode == 0


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    """A link to a file of the project names one that exists."""
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), target

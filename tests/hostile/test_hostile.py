"""Nothing that a file holds can hurt, and every hostile file ends as a located, helpful problem."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest
from tests.hostile.running import CASES, ROOT, Runner, expected, names

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits, devices and pipes are those of Linux")

MOST_MEGABYTES = 200
# What a terminal obeys, or what changes the order of letters.
DANGEROUS = [
    *map(chr, range(32)),
    *map(chr, range(127, 160)),
    *"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
]


@pytest.fixture(scope="module")
def runner() -> Iterator[Runner]:
    runner = Runner()
    yield runner
    runner.close()


@pytest.mark.parametrize("name", names())
def test_output(runner: Runner, name: str) -> None:
    """The whole output of ``ledarskap check``, its exit code, and the memory that it took at most."""
    outcome = runner.run(name)
    assert outcome.output == expected(name).read_text(encoding="utf-8")
    assert outcome.peak_megabytes <= MOST_MEGABYTES


def test_nothing_dangerous_is_expected() -> None:
    """No output holds a character that a terminal obeys, a Python traceback, or more than the most that is shown."""
    for path in CASES.glob("*.txt"):
        text = path.read_text(encoding="utf-8")
        found = {character for character in text if character in DANGEROUS} - {"\n"}
        assert (path.name, found) == (path.name, set())
        assert "Traceback" not in text
        assert len(text) < 200_000


def test_reading_in_a_small_thread() -> None:
    """Checking and loading survive in a thread of 128 KiB, from the first import to the last message."""
    run = subprocess.run(
        [sys.executable, "-m", "tests.hostile.thread"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert int(run.stdout) > 200


def test_every_output_belongs_to_a_case() -> None:
    """Nothing is left of a case that has gone."""
    assert {path.stem for path in CASES.glob("*.txt")} == set(names())

"""The command as people meet it: a process of its own, in an empty folder, so that every path is short."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

SMALL = """\
format: framework/1
id: litet
version: 1.0.0
title: Litet ramverk
language: sv
evidence: {status: untested}
scale: ofta
scales:
  ofta:
    kind: frequency
    name: Hur ofta
    levels: {1: Aldrig, 2: Ibland, 3: Alltid}
organisation:
  conditions:
    tid:
      text: chefen har tid att leda
      roles: [chef]
      indicators:
        racker: {self: Min tid räcker., observer: Chefens tid räcker., key: true}
roles:
  chef:
    name: Chef
    duties:
      lyssna:
        text: att lyssna
        indicators:
          fragar:
            self: Jag frågar.
            observer: Chefen frågar.
            key: true
            anchors: {1: Frågar aldrig, 3: Frågar var gång}
          minns: {self: Jag minns., observer: Chefen minns.}
    qualities:
      tydlig:
        text: att vara tydlig
        indicators:
          mal: {self: Jag säger målen., observer: Chefen säger målen., key: true}
          skal: {self: Jag säger skälen., observer: Chefen säger skälen.}
          besked: {self: Jag ger besked., observer: Chefen ger besked.}
  medarbetare:
    name: Medarbetare
    duties:
      saga-till:
        text: att säga till
        indicators:
          genast: {self: Jag säger till genast., observer: Medarbetaren säger till genast., key: true}
profiles:
  ny-chef:
    name: Ny chef
    role: chef
    priorities:
      chef.tydlig: {when: now, because: Gruppen vet inte än vad som gäller.}
activities:
  rond:
    name: Rond
    text: Gå en rond varje vecka.
    notice: Fler hinder kommer fram.
    way: practice
    hours: 12
    develops: [chef.lyssna]
  samtal:
    name: Samtal
    text: Tala med en kollega varje månad.
    notice: Fler frågar tillbaka.
    way: people
    develops: [chef.tydlig, medarbetare.saga-till]
"""

ANSWERS = """\
format: answers/1
framework:
  id: litet
  version: 1.0.0
role: chef
perspective: self
form: key
language: sv
date: 2026-11-22
wants:
  - chef.lyssna
answers:
  organisation.tid.racker: 2
  chef.lyssna.fragar:
    level: 1
    comment: Svårt när det är bråttom
  chef.lyssna.minns: 3
  chef.tydlig.mal:
    state: cannot-judge
"""

PLAN = """\
format: plan/1
language: sv
framework: {id: litet, version: 1.0.0, title: Litet ramverk}
role: {id: chef, name: Chef}
period: {start: 2026-12-01, end: 2027-12-01}
focus:
  - statement: chef.lyssna
    text: att lyssna
    goal: Fler säger vad de tänker.
"""


@pytest.fixture(scope="session")
def without_scipy(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """Variables with which the program finds no scipy, as where it is not installed."""
    folder = tmp_path_factory.mktemp("without")
    (folder / "scipy.py").write_text("raise ModuleNotFoundError(name='scipy')\n", encoding="utf-8")
    return {"PYTHONPATH": str(folder)}


@pytest.fixture(scope="session")
def command() -> str:
    """The program, beside the Python that runs the tests."""
    return str(Path(sys.executable).parent / "ledarskap")


@pytest.fixture(scope="session")
def environment() -> dict[str, str]:
    """The environment without anything that chooses a language or a width."""
    chosen = ("LEDARSKAP_LANGUAGE", "LANGUAGE", "COLUMNS", "LINES", "PYTHONWARNINGS")
    kept = {name: value for name, value in os.environ.items() if name not in chosen}
    return {**kept, "PYTHONIOENCODING": "utf-8", "TERM": "xterm"}


@pytest.fixture
def run(command: str, environment: dict[str, str], tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs the command in the empty folder, with what is typed and with variables set."""

    def run_it(
        *words: str, typed: str | bytes = b"", variables: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [command, *words],
            cwd=tmp_path,
            env={**environment, **(variables or {})},
            input=typed.encode() if isinstance(typed, str) else typed,
            capture_output=True,
            timeout=60,
            check=False,
        )
        return subprocess.CompletedProcess(
            done.args, done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")
        )

    return run_it


@pytest.fixture(scope="session")
def examples() -> Mapping[str, str]:
    """A small framework, answers to its key form as the command writes them, and a plan that is begun."""
    return {"litet.yaml": SMALL, "svar.yaml": ANSWERS, "plan.yaml": PLAN}


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A framework in one file, ``litet.yaml``."""
    path = tmp_path / "litet.yaml"
    path.write_text(SMALL, encoding="utf-8")
    return path


@pytest.fixture
def answers(small: Path, tmp_path: Path) -> Path:
    """Answers to the small framework's key form, ``svar.yaml``, written as the command writes them."""
    path = tmp_path / "svar.yaml"
    path.write_text(ANSWERS, encoding="utf-8")
    return path


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A plan that is begun, ``plan.yaml``."""
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path

"""A small framework, answers to it, a plan, a programme and what belongs to one, as files in the current folder."""

from __future__ import annotations

from pathlib import Path

from ledarskap.files.belonging import programme_at
from ledarskap.files.checking import check
from ledarskap.reading.reporting import as_text

HEAD = """\
format: framework/1
id: liten
version: 1.2.0
title: Litet ramverk
evidence: {status: untested}
scale: ofta
scales:
  ofta: {kind: frequency, name: Hur ofta, levels: {1: Aldrig, 2: Ibland, 3: Alltid}}
"""
CHEF = """\
name: Chef
duties:
  lyssna: {text: att lyssna, indicators: {fragar: {self: Jag frågar., observer: Chefen frågar., key: true}}}
"""
ANSWERS = """\
format: answers/1
framework: {id: liten, version: 1.0.0}
role: chef
perspective: self
answers: {chef.lyssna.fragar: 2}
"""
PLAN = """\
format: plan/1
framework: {id: liten, version: 1.0.0}
role: {id: chef, name: Chef}
"""
PROGRAMME = """\
format: programme/1
id: prov
version: 1.0.0
title: Prov
status: proposed
framework: {id: region-vasterbotten, version: 1.0.0}
aim: Att prova.
leader: {title: Ledaren}
consent: Jag vill.
leaving: Säg till.
start: [forst]
stages:
  forst: {kind: interest, name: Först, purpose: Att pröva., who: Alla., ends: true}
"""
PARTICIPANTS = """\
format: participants/1
programme: {id: prov, version: 1.0.0}
date: 2027-01-11
participants:
  d-1: {consent: 2026-11-02, steps: [{stage: forst, date: 2026-11-03}]}
"""
MATCHING = """\
format: matching/1
programme: {id: mentorsprogram, version: 1.0.0}
date: 2027-01-11
pairs:
  - {mentee: {id: anna}, mentor: {id: bo}, status: confirmed}
"""
MENTORS = """\
id;roll;enhet
bo;mentor;akuten
"""


def put(name: str, text: str) -> str:
    """A file with a text, in folders that are made for it."""
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")
    return name


def framework(folder: str = "ramverk") -> str:
    """A small framework in a folder."""
    put(f"{folder}/framework.yaml", HEAD)
    put(f"{folder}/roles/chef.yaml", CHEF)
    return folder


def said(*paths: str | Path, framework: str | None = None) -> str:
    return as_text(check(*paths, framework=framework), "sv")


def examples() -> Path:
    """The folder of the examples of the bundled programme."""
    path = programme_at("mentorsprogram")
    assert path is not None
    return path.resolve().parent / "examples"

"""A sound framework, its English translation and the beginning of one that extends it, for the tests of inheritance."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ledarskap.files.checking import check
from ledarskap.reading.reporting import as_text
from ledarskap.reading.wording import Language

PARENT_HEAD = """\
format: framework/1
id: region
version: 1.2.0
title: Regionens ramverk
language: sv
evidence: {status: untested}
scale: ofta
sources:
  policy: {title: Policy, publisher: Regionen, kind: policy, status: adopted, file: sources/policy.txt}
principles:
  tillit: {name: Tillit, text: att lita på varandra, source: policy}
  ansvar: {name: Ansvar, text: att ta ansvar}
scales:
  ofta:
    kind: frequency
    name: Hur ofta
    levels: {1: Aldrig, 2: Ibland, 3: Alltid}
about:
  - text: Chefen lyssnar.
    source: policy
  - text: Så är det.
organisation:
  conditions:
    tid:
      text: det finns tid
      roles: [chef]
      indicators: {racker: {self: Min tid räcker., observer: Chefens tid räcker., key: true}}
"""
PARENT = {
    "region/framework.yaml": PARENT_HEAD,
    "region/sources/policy.txt": (
        "Chefen lyssnar. Ledare ska arbeta med att lita på varandra och med att lyssna på alla.\n"
    ),
    "region/roles/chef.yaml": """\
name: Chef
duties:
  lyssna:
    text: att lyssna på alla
    source: policy
    principles: [tillit, ansvar]
    counterparts: [medarbetare.beratta]
    indicators:
      fragar: {self: Jag frågar., observer: Chefen frågar., key: true}
qualities:
  lugn:
    text: att vara lugn
    principles: [tillit]
    indicators:
      pausar: {self: Jag pausar., observer: Chefen pausar., key: true}
""",
    "region/roles/medarbetare.yaml": """\
name: Medarbetare
duties:
  beratta:
    text: att berätta
    principles: [ansvar, tillit]
    indicators:
      sager: {self: Jag säger till., observer: Medarbetaren säger till., key: true}
    counterparts: [chef.lyssna]
""",
    "region/profiles.yaml": """\
ny:
  name: Ny chef
  role: chef
  priorities:
    chef.lyssna: {when: now, because: Gruppen är ny.}
""",
    "region/activities.yaml": """\
rond: {name: Rond, text: Gå en rond., notice: Fler frågar., way: practice, develops: [chef.lyssna, chef.lugn]}
samtal: {name: Samtal, text: Tala med någon., notice: Fler berättar., way: people, develops: [medarbetare.beratta]}
""",
}
ENGLISH = {
    "region/translations/en/framework.yaml": """\
title: The framework of the region
sources: {policy: {title: Our policy, publisher: The region}}
principles:
  tillit: {name: Trust, text: to trust each other}
  ansvar: {name: Responsibility, text: to take responsibility}
scales: {ofta: {name: How often, levels: {1: Never, 2: Sometimes, 3: Always}}}
about:
  - text: The manager listens.
  - text: That is how it is.
organisation:
  conditions:
    tid:
      text: there is time
      indicators: {racker: {self: My time is enough., observer: The manager's time is enough.}}
""",
    "region/translations/en/roles/chef.yaml": """\
name: Manager
duties:
  lyssna:
    text: to listen to everybody
    indicators: {fragar: {self: I ask., observer: The manager asks.}}
qualities:
  lugn:
    text: to be calm
    indicators: {pausar: {self: I pause., observer: The manager pauses.}}
""",
    "region/translations/en/roles/medarbetare.yaml": """\
name: Employee
duties:
  beratta:
    text: to tell
    indicators: {sager: {self: I say so., observer: The employee says so.}}
""",
    "region/translations/en/profiles.yaml": """\
ny: {name: New manager, priorities: {chef.lyssna: {because: The group is new.}}}
""",
    "region/translations/en/activities.yaml": """\
rond: {name: Round, text: Make a round., notice: More ask.}
samtal: {name: Talk, text: Talk to somebody., notice: More tell.}
""",
}
# Six lines, so that what a test adds begins on the seventh.
CHILD = """\
format: framework/1
id: vart
version: 1.0.0
title: Vårt ramverk
evidence: {status: untested}
extends: {id: region, version: 1.0.0}
"""


def write(files: Mapping[str, str]) -> None:
    """Write files below the current folder."""
    for file, text in files.items():
        Path(file).parent.mkdir(parents=True, exist_ok=True)
        Path(file).write_text(text, encoding="utf-8", newline="\n")


def write_child(more: str = "", files: Mapping[str, str] | None = None) -> None:
    """Write the child with more in its head, and other files."""
    write({"vart/framework.yaml": CHILD + more, **(files or {})})


def told(*paths: str, language: Language = "sv", require_language: str | tuple[str, ...] = ()) -> str:
    """What ``check`` says of the child, or of what lies at some paths."""
    return as_text(check(*(paths or ("vart",)), require_language=require_language), language)

"""A small framework of which nothing is to be said, for the tests of what is said when a part of it is otherwise."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ledarskap.files.checking import check
from ledarskap.reading.reporting import as_text
from ledarskap.reading.wording import Language

FRAMEWORK = """\
format: framework/1
id: vart
version: 1.0.0
title: Vårt ramverk
language: sv
evidence: {status: untested}
scale: ofta
principles:
  tillit:
    name: Tillit
    text: att lita på varandra
scales:
  ofta:
    kind: frequency
    name: Hur ofta
    levels: {1: Aldrig, 2: Ibland, 3: Alltid}
roles:
  chef:
    name: Chef
    duties:
      lyssna:
        text: att lyssna på alla
        principles: [tillit]
        indicators:
          fragar:
            self: Jag frågar hur det går.
            observer: Chefen frågar hur det går.
            key: true
          svarar:
            self: Jag svarar inom en dag.
            observer: Chefen svarar inom en dag.
            anchors:
              1: Svarar efter flera dagar
              3: Svarar samma dag
    qualities:
      lugn:
        text: att vara lugn
        indicators:
          pausar:
            self: Jag tar en paus när det blir hetsigt.
            observer: Chefen tar en paus när det blir hetsigt.
            key: true
organisation:
  conditions:
    tid:
      text: det finns tid
      indicators:
        racker:
          self: Tiden räcker.
          observer: Chefens tid räcker.
          key: true
activities:
  rond:
    name: Rond
    text: Gå en rond i veckan.
    way: practice
    develops: [chef.lyssna, chef.lugn]
"""

Said = Callable[..., str]


@pytest.fixture
def said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Said:
    """What is said of the framework where parts of its text are replaced, each once."""
    monkeypatch.chdir(tmp_path)

    def tell(*changes: tuple[str, str], language: Language = "sv") -> str:
        text = FRAMEWORK
        for old, new in changes:
            assert old in text
            text = text.replace(old, new, 1)
        Path("vart.yaml").write_text(text, encoding="utf-8")
        return as_text(check("vart.yaml"), language)

    return tell

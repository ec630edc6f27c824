"""What the tests of schemas and descriptions go through: the formats, their models, and the bundled files of each kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import get_args

from pydantic import BaseModel

from ledarskap import explaining
from ledarskap.assessment.answers import Answers
from ledarskap.development.plan import Plan
from ledarskap.documents.looks.file import LookFile
from ledarskap.framework.locating import bundled
from ledarskap.framework.model import Framework
from ledarskap.mentoring.pairs import Matching
from ledarskap.mentoring.people import People
from ledarskap.programme.model import Programme
from ledarskap.programme.participants import Participants
from ledarskap.programme.trial import Trial

FORMATS: Mapping[str, type[BaseModel]] = {
    "framework": Framework,
    "answers": Answers,
    "plan": Plan,
    "programme": Programme,
    "trial": Trial,
    "participants": Participants,
    "people": People,
    "matching": Matching,
    "look": LookFile,
}


def models_in(annotation: object) -> Iterator[type[BaseModel]]:
    """The models that a type is made of, those inside them among them."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        for one in annotation.model_fields.values():
            yield from models_in(one.annotation)
    for argument in get_args(annotation):
        yield from models_in(argument)


MODELS = list(dict.fromkeys(model for root in FORMATS.values() for model in models_in(root)))


def kind_said(text: str) -> str | None:
    """The kind that the text of a file says it is."""
    said = re.search(r"^format: ([a-z]+)/1$", text, re.MULTILINE)
    return said[1] if said else None


def bundled_files() -> Iterator[tuple[str, str, str]]:
    """Every YAML file of the bundled frameworks that is not a translation: its name, its kind and its text."""
    for folder in bundled().values():
        for path in sorted(folder.rglob("*.yaml")):
            inside, text = path.relative_to(folder), path.read_text(encoding="utf-8")
            if inside.parts[0] != "translations":
                placed = "role" if inside.parts[0] == "roles" else inside.stem
                yield f"{folder.name}/{inside.as_posix()}", kind_said(text) or placed, text


def explained_files() -> Iterator[tuple[str, str, str]]:
    """What is right in the explanation of a code, where it is a whole file of a format: the code, its kind and its text."""
    for code in explaining.explained():
        text = explaining.explanation(code).right
        kind = None if text is None else kind_said(text)
        if text is not None and kind is not None:
            yield code, kind, text


# All that can stand in formats that no bundled file has.
TRIAL = """\
format: trial/1
language: sv
programme: {id: programmet, version: 1.0.0, title: Prova att leda, status: proposed}
parties:
  person: {name: Ada Ek, title: Sjuksköterska}
  manager: {name: Bo Al, title: Områdeschef}
  clinical_manager: {name: Cy Lind, title: }
assignment: {title: Avdelningschef, place: Avdelning 4, clinical_percent: 0}
period: {start: 2027-02-01, end: 2027-07-31}
post: {title: Sjuksköterska, place: Avdelning 2, held_until: 2027-12-31}
agreed: 2027-01-15
back:
  date: 2027-08-01
  title:
  place: Avdelning 2
half_time: 2027-05-01
decide_by: 2027-06-01
catching_up: {weeks: 2, text: Gå bredvid en kollega.}
stand_in: {name: Di Ask, until: 2027-07-31}
early_end: {notice: 30, place_until_return: Avdelning 4, stand_in_until: }
ended: {date: 2027-05-15}
follow_up:
  - {date: 2027-03-01, text: Hur det går}
signatures:
  person: {name: Ada Ek, date: 2027-01-15}
  manager:
  clinical_manager: {name: , date: }
retention: Enligt regionens beslut.
"""
PARTICIPANTS = """\
format: participants/1
language: sv
programme: {id: programmet, version: 1.0.0, title: , status: }
date: 2027-06-30
participants:
  d-01:
    consent: 2026-11-01
    readiness: {says: one-to-two-years, date: 2026-11-01}
    steps:
      - {stage: intresse, date: 2026-11-02}
      - {stage: prova, date: 2027-02-01}
    mentor: m-01
    left: 2027-06-01
  d-02:
    consent: 2026-11-01
    readiness:
    steps:
    left:
"""
PEOPLE = """\
format: people/1
units:
  - {id: regionen, name: Region Norr, parent: , place: Umeå, organisation: }
  - {id: avdelning-4, name: Avdelning 4, parent: regionen}
people:
  - id: anna-ek
    part: adept
    name: Anna Ek
    unit: avdelning-4
    organisation:
    place: Lycksele
    field: primärvård
    goals: [bli-trygg]
    needs: [chef.narvarande]
    wishes: [bo-al]
    veto: [cy-lind]
    partial:
      - di-ask
  - {id: bo-al, part: mentor, years: 0, capacity: 2, strengths: [chef.narvarande], until: 2027-12-31}
  - {id: cy-lind, part: mentee}
"""
MATCHING = """\
format: matching/1
language: sv
programme: {id: programmet, version: 1.0.0, title: , status: }
date: 2027-04-01
pairs:
  - mentee: {id: anna-ek, name: Anna Ek}
    mentor: {id: bo-al}
    status: confirmed
    start: 2027-04-01
    end: 2027-11-30
    hours_left: 24
    reasons:
      - Samma ort
    notes:
    replaces:
      mentor: {id: cy-lind, name: }
      date: 2027-03-15
      replace_by: 2027-04-14
unmatched:
  - mentee: {id: di-ask}
    because: [Det finns inga mentorer i listan]
    would_help:
      - En mentor till
    end:
    hours_left:
    replaces:
places_left:
  - {mentor: {id: bo-al}, places: 1}
"""
LOOK = """\
format: look/1
colours:
  ink: "#1b2429"
  quiet: "#4d5a61"
  line: "#82909a"
  tint: "#EEF3F4"
  accent: "#0b5563"
logotype: {file: logotyp.svg, text: Region Norr}
fonts: {text: Exempel-Regular.ttf, bold: Exempel-Bold.ttf, italic: Exempel-Italic.ttf}
"""
OURS: Mapping[str, str] = {
    "trial": TRIAL,
    "participants": PARTICIPANTS,
    "people": PEOPLE,
    "matching": MATCHING,
    "look": LOOK,
}
# By its name or its code: the kind of a file, and its text.
FILES: Mapping[str, tuple[str, str]] = {
    name: (kind, text)
    for name, kind, text in (
        *bundled_files(),
        *explained_files(),
        *((f"{kind}.yaml", kind, text) for kind, text in OURS.items()),
    )
}

"""The formats that a file can say it is written in, and what is wrong where it is another than the one meant."""

from __future__ import annotations

from collections.abc import Mapping

from ledarskap.reading.problems import Kind, Problem
from ledarskap.reading.tree import Document
from ledarskap.reading.wording import Wording

FORMATS: Mapping[str, Wording] = {
    "framework/1": Wording("ett ramverk", "a framework"),
    "answers/1": Wording("en svarsfil", "an answers file"),
    "plan/1": Wording("en utvecklingsplan", "a development plan"),
    "programme/1": Wording("ett program", "a programme"),
    "trial/1": Wording("ett avtal om ett tidsbegränsat chefsuppdrag", "an agreement on a trial appointment"),
    "participants/1": Wording("en lista över deltagare", "a list of participants"),
    "people/1": Wording("en lista över mentorer och adepter", "a list of mentors and mentees"),
    "matching/1": Wording("en matchning av mentorer och adepter", "a matching of mentors and mentees"),
    "look/1": Wording("ett utseende", "a look"),
}

OTHER_FORMAT = Kind(
    "other-format",
    Wording("det här är {found}, inte {expected}", "this is {found}, not {expected}"),
    Wording("ange rätt fil", "name the right file"),
)


def other_format(document: Document, expected: str) -> Problem | None:
    """The problem of a file that says it is in another of the formats; None for any other file."""
    written = document.root.get("format") if isinstance(document.root, dict) else None
    if not isinstance(written, str) or written == expected or written not in FORMATS:
        return None
    return document.problem(OTHER_FORMAT, ("format",), found=FORMATS[written], expected=FORMATS[expected])

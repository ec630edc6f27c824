"""Problems shown to people, with the line that each stands on."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence

from ledarskap.reading.decoding import KEPT_BEFORE
from ledarskap.reading.problems import SEVERITY_NAMES, Location, Problem, printable
from ledarskap.reading.wording import Language, Wording

WIDEST_LINE = 100
LEAD = 40
LONGEST_VALUE = 1000

Paint = Callable[[str, str], str]


def unpainted(_: str, text: str) -> str:
    """A text without colour, whatever it is."""
    return text


def as_text(problems: Sequence[Problem], language: Language, paint: Paint = unpainted) -> str:
    """All problems, one below the other.

    ``paint`` gets what a piece is (``place``, ``error``, ``warning``, ``hint``, ``code``, ``mark``) and the piece, and gives
    the piece with its colour.
    """
    return "\n".join(problem_text(problem, language, paint) for problem in problems)


def as_json(problems: Sequence[Problem], language: Language) -> str:
    """All problems as a JSON list of objects, for programs: the same values as the text, cut only where they are very long.

    What a terminal should not get is written as its escape; a surrogate, which is no character, is replaced.
    """
    import json

    text = json.dumps([_data(problem, language) for problem in problems], ensure_ascii=False, indent=2)
    text = text.encode(errors="replace").decode()
    if text.replace("\n", "").isprintable():
        return text
    return "".join(one if one == "\n" or one.isprintable() else json.dumps(one)[1:-1] for one in text)


def as_github(problems: Sequence[Problem], language: Language) -> str:
    """All problems as annotations of a workflow on GitHub, a line each."""
    return "\n".join(_annotation(problem, language) for problem in problems)


def problem_text(problem: Problem, language: Language, paint: Paint = unpainted) -> str:
    """One problem: where, what, what to do, and the line with the place underlined."""
    location = problem.location
    file = printable(location.file)
    place = f"{file}:{location.line}:{location.column}" if location.line else file
    severity = SEVERITY_NAMES[problem.severity].in_language(language)
    head = f"{paint('place', place)}: {paint(problem.severity, severity)}: {problem.message(language)}"
    code = paint("code", f"[{problem.code}]")
    return f"{head} {code}" + (_snippet(location, problem.line_text, paint) if location.line else "")


def _data(problem: Problem, language: Language) -> dict[str, object]:
    location = problem.location
    data: dict[str, object] = {
        "file": location.file,
        "line": location.line,
        "column": location.column,
        "end_line": location.end_line,
        "end_column": location.end_column,
        "severity": problem.severity,
        "code": problem.code,
        "message": problem.message(language),
        "values": {
            name: value.in_language(language) if isinstance(value, Wording) else _cut(value)
            for name, value in problem.values.items()
        },
    }
    more = {"proposal": problem.proposal, "subject": problem.subject}
    return data | {name: _cut(value) for name, value in more.items() if value is not None}


def _cut(value: str | int) -> str | int:
    return value if isinstance(value, int) or len(value) <= LONGEST_VALUE else value[: LONGEST_VALUE - 1] + "…"


def _annotation(problem: Problem, language: Language) -> str:
    """One annotation; what would end a property or the line is written as its code, as GitHub asks."""
    location = problem.location
    command = {"error": "error", "warning": "warning", "hint": "notice"}[problem.severity]
    places = {"file": printable(location.file), "title": problem.code}
    if location.line:
        places |= {"line": str(location.line), "col": str(location.column)}
        places |= {"endLine": str(location.end_line), "endColumn": str(location.end_column)}
    properties = ",".join(f"{key}={_escaped(value, ':,')}" for key, value in places.items())
    return f"::{command} {properties}::{_escaped(problem.message(language))}"


def _escaped(text: str, more: str = "") -> str:
    for character in "%\r\n" + more:
        text = text.replace(character, f"%{ord(character):02X}")
    return text


def _snippet(location: Location, line_text: str, paint: Paint) -> str:
    line = "".join(character if character.isprintable() else " " for character in line_text)
    left_out = max(0, location.column - 1 - KEPT_BEFORE)
    start = min(location.column - 1 - left_out, len(line))
    last = len(line.rstrip()) if location.end_line > location.line else location.end_column - 1 - left_out
    end = max(start + 1, min(last, len(line)))
    cut = max(0, start - LEAD) if len(line) > WIDEST_LINE else 0
    shown = ("…" if cut else "") + line[cut : cut + WIDEST_LINE] + ("…" if len(line) > cut + WIDEST_LINE else "")
    indent = ("…" if cut else "") + line[cut:start]
    marked = line[start : min(end, cut + WIDEST_LINE)] or " "
    number = f"{location.line:>5}"
    marks = paint("mark", "^" * _width(marked))
    return f"\n{number} | {shown}\n{' ' * len(number)} | {' ' * _width(indent)}{marks}"


def _width(text: str) -> int:
    """How many terminal columns a text takes: two for wide characters such as emoji, none for combining ones."""
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )

"""Problems shown to people, with the line that each stands on."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from ledarskap.reading.problems import SEVERITY_NAMES, Location, Problem
from ledarskap.reading.wording import Language

WIDEST_LINE = 100
LEAD = 40
MOST_SHOWN = 200


def as_text(problems: Sequence[Problem], language: Language) -> str:
    """All problems, one below the other; past two hundred only their number."""
    shown = "\n".join(problem_text(problem, language) for problem in problems[:MOST_SHOWN])
    rest = len(problems) - MOST_SHOWN
    if rest > 0:
        shown += f"\n… och {rest} till" if language == "sv" else f"\n… and {rest} more"
    return shown


def problem_text(problem: Problem, language: Language) -> str:
    """One problem: where, what, what to do, and the line with the place underlined."""
    location = problem.location
    place = f"{location.file}:{location.line}:{location.column}" if location.line else location.file
    severity = SEVERITY_NAMES[problem.severity].in_language(language)
    head = f"{place}: {severity}: {problem.message(language)} [{problem.code}]"
    return head + _snippet(location, problem.line_text) if location.line else head


def _snippet(location: Location, line_text: str) -> str:
    line = "".join(character if character.isprintable() else " " for character in line_text)
    start = min(location.column - 1, len(line))
    last = len(line.rstrip()) if location.end_line > location.line else location.end_column - 1
    end = max(start + 1, min(last, len(line)))
    cut = max(0, start - LEAD) if len(line) > WIDEST_LINE else 0
    shown = ("…" if cut else "") + line[cut : cut + WIDEST_LINE] + ("…" if len(line) > cut + WIDEST_LINE else "")
    indent = ("…" if cut else "") + line[cut:start]
    marked = line[start : min(end, cut + WIDEST_LINE)] or " "
    number = f"{location.line:>5}"
    return f"\n{number} | {shown}\n{' ' * len(number)} | {' ' * _width(indent)}{'^' * _width(marked)}"


def _width(text: str) -> int:
    """How many terminal columns a text takes: two for wide characters such as emoji, none for combining ones."""
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )

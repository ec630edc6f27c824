"""Problems as values: what is wrong, where it stands, and what to do about it, in two languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from ledarskap.reading.wording import Language, Wording

Severity = Literal["error", "warning", "hint"]
Value = str | int | Wording

SEVERITY_NAMES: Mapping[Severity, Wording] = {
    "error": Wording("fel", "error"),
    "warning": Wording("varning", "warning"),
    "hint": Wording("tips", "hint"),
}
DID_YOU_MEAN = Wording('menade du "{proposal}"?', 'did you mean "{proposal}"?')
LONGEST_SHOWN_VALUE = 60


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of problem: a stable code, and its texts with ``{names}`` for the values.

    ``advice`` says what to do; ``proposing`` says it instead where a proposal could be computed.
    """

    code: str
    what: Wording
    advice: Wording
    proposing: Wording = DID_YOU_MEAN
    severity: Severity = "error"


@dataclass(frozen=True, slots=True)
class Location:
    """A span in a file: lines and columns count from 1, the end is exclusive; line 0 means the file as a whole."""

    file: str
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in one place; ``subject`` is the id of what it is about, where it has one.

    >>> kind = Kind("unknown-key", Wording('okänd nyckel "{key}"', 'unknown key "{key}"'), Wording("", ""))
    >>> problem = Problem(kind, Location("a.yaml", 3, 1, 3, 5), {"key": "txet"}, proposal="text")
    >>> problem.message("sv")
    'okänd nyckel "txet" – menade du "text"?'
    >>> problem.message("en")
    'unknown key "txet" – did you mean "text"?'
    """

    kind: Kind
    location: Location
    values: Mapping[str, Value] = field(default_factory=dict)
    proposal: str | None = None
    line_text: str = ""
    subject: str | None = None

    @property
    def code(self) -> str:
        return self.kind.code

    @property
    def severity(self) -> Severity:
        return self.kind.severity

    def message(self, language: Language = "sv") -> str:
        """What is wrong and what to do, as one line in the given language."""
        advice = self.kind.advice if self.proposal is None else self.kind.proposing
        # What can stand here is told in full; what somebody has written is cut where it is long.
        shown = {name: _shown(value, language, whole=name == "known") for name, value in self.values.items()}
        if self.proposal is not None:
            shown["proposal"] = _shown(self.proposal, language)
        parts = (self.kind.what.in_language(language), advice.in_language(language))
        return " – ".join(part.format_map(shown) for part in parts if part)


def _shown(value: Value, language: Language, *, whole: bool = False) -> str:
    """A value as it can stand inside a message: one line, printable, cut where it is long."""
    if isinstance(value, Wording):
        return value.in_language(language)
    text = " ".join(str(value).split())
    if len(text) > LONGEST_SHOWN_VALUE and not whole:
        text = text[: LONGEST_SHOWN_VALUE - 1] + "…"
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems, each once, ordered by file, line and column."""
    unique = {
        (
            problem.location.file,
            problem.location.line,
            problem.location.column,
            problem.code,
            problem.message(),
        ): problem
        for problem in problems
    }
    return tuple(unique[key] for key in sorted(unique))


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems is an error, so that a value cannot be had."""
    return any(problem.severity == "error" for problem in problems)


def without_followers(causes: Sequence[Problem], problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The causes, and the problems that do not stand where one of them stands: those only follow from it."""
    places = {(one.location.file, one.location.line, one.location.column) for one in causes}
    others = (one for one in problems if (one.location.file, one.location.line, one.location.column) not in places)
    return in_order((*causes, *others))

"""Problems as values: what is wrong, where it stands, and what to do about it, in two languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Literal

from ledarskap.reading.wording import Language, Wording, chosen_language

Severity = Literal["error", "warning", "hint"]
Value = str | int | Wording

SEVERITY_NAMES: Mapping[Severity, Wording] = {
    "error": Wording("fel", "error"),
    "warning": Wording("varning", "warning"),
    "hint": Wording("tips", "hint"),
}
DID_YOU_MEAN = Wording('menade du "{proposal}"?', 'did you mean "{proposal}"?')
LONGEST_SHOWN_VALUE = 60
LONGEST_KNOWN = 1000
MOST_PROBLEMS = 200
MOST_PROPOSALS = 20


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

    ``line_text`` is the line around the place, as :func:`~ledarskap.reading.decoding.line_at` gives it.

    >>> kind = Kind("unknown-key", Wording('okänd nyckel "{key}"', 'unknown key "{key}"'), Wording("", ""))
    >>> problem = Problem(kind, Location("a.yaml", 3, 1, 3, 5), {"key": "txet"}, proposal="text")
    >>> problem.message("sv")
    'okänd nyckel "txet" – menade du "text"?'
    >>> problem.message("en")
    'unknown key "txet" – did you mean "text"?'
    """

    kind: Kind
    location: Location
    values: Mapping[str, Value] = field(default_factory=dict, hash=False)
    proposal: str | None = None
    line_text: str = ""
    subject: str | None = None

    @property
    def code(self) -> str:
        """The stable name of its kind, such as ``unknown-key``; :func:`ledarskap.explain` tells more."""
        return self.kind.code

    @property
    def severity(self) -> Severity:
        """How grave it is: of an error nothing can be made; a warning or a hint leaves a value that can be used."""
        return self.kind.severity

    def message(self, language: Language | None = None) -> str:
        """What is wrong and what to do, as one line, in the given language or in that of the environment.

        Raises :class:`~ledarskap.reading.errors.UnknownChoiceError` for any other language than ``sv`` and ``en``.
        """
        language = chosen_language(language)
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
    longest = LONGEST_KNOWN if whole else LONGEST_SHOWN_VALUE
    return printable(text if len(text) <= longest else text[: longest - 1] + "…")


def printable(text: str) -> str:
    """A text that can do a terminal no harm: whatever moves its cursor, hides or reorders letters is replaced.

    >>> printable("a\\x1b[2Jb") == "a\N{REPLACEMENT CHARACTER}[2Jb"
    True
    """
    if text.isprintable():
        return text
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems, each once, ordered by file, line and column."""
    unique = {
        (
            problem.location.file,
            problem.location.line,
            problem.location.column,
            problem.code,
            problem.message("sv"),
        ): problem
        for problem in problems
    }
    return tuple(unique[key] for key in sorted(unique))


MORE_PROBLEMS = Kind(
    "more-problems",
    Wording("fler problem än de {count} som visas", "more problems than the {count} that are shown"),
    Wording("rätta dem, och kontrollera igen", "mend them, and check again"),
)
_GRAVITY: Mapping[Severity, int] = {"error": 0, "warning": 1, "hint": 2}


def limited(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems of a run in the order given: at most two hundred, and then one that says that there are more.

    The gravest are kept, and the one that says so is as grave as what it stands for, so that errors are never hidden by
    warnings. Past twenty proposals a problem gives its general advice. What is limited can be limited again with others.
    """
    given = tuple(problems)
    found = [problem for problem in given if problem.code != MORE_PROBLEMS.code]
    by_gravity = sorted(range(len(found)), key=lambda number: _GRAVITY[found[number].severity])
    shown = [found[number] for number in sorted(by_gravity[:MOST_PROBLEMS])]
    hidden = [found[number] for number in by_gravity[MOST_PROBLEMS:]]
    hidden += [problem for problem in given if problem.code == MORE_PROBLEMS.code]
    if hidden:
        severity = min((problem.severity for problem in hidden), key=lambda one: _GRAVITY[one])
        kind = replace(MORE_PROBLEMS, severity=severity)
        shown.append(Problem(kind, Location((shown or hidden)[-1].location.file), {"count": MOST_PROBLEMS}))
    proposing = [number for number, problem in enumerate(shown) if problem.proposal is not None]
    for number in proposing[MOST_PROPOSALS:]:
        if "{proposal}" not in shown[number].kind.advice.swedish:
            shown[number] = replace(shown[number], proposal=None)
    return tuple(shown)


def enough(problems: Iterable[Problem]) -> Iterator[Problem]:
    """As many problems as can be shown, and one more, where errors come before warnings; the rest are not even made."""
    return islice(problems, MOST_PROBLEMS + 1)


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems is an error, so that a value cannot be had."""
    return any(problem.severity == "error" for problem in problems)


def without_followers(causes: Sequence[Problem], problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The causes, and the problems that do not stand where one of them stands: those only follow from it."""
    places = {(one.location.file, one.location.line, one.location.column) for one in causes}
    others = (one for one in problems if (one.location.file, one.location.line, one.location.column) not in places)
    return in_order((*causes, *others))

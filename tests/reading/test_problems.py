"""Problems as values."""

from __future__ import annotations

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledarskap.reading.errors import LedarskapError
from ledarskap.reading.problems import Kind, Location, Problem, Severity, enough, in_order, limited, printable
from ledarskap.reading.wording import Wording

UNKNOWN = Kind("unknown", Wording('okänt {what} "{key}"', 'unknown {what} "{key}"'), Wording("se efter", "have a look"))
RENAMED = Kind(
    "renamed",
    Wording("gammalt namn", "old name"),
    Wording("byt", "change"),
    Wording("heter {proposal}", "is {proposal}"),
)

NAMED = Kind("named", Wording("namnet", "the name"), Wording("heter {proposal}", "is {proposal}"))


def test_message_with_values() -> None:
    """Values are put into the texts; those with two wordings in the language of the message."""
    problem = Problem(UNKNOWN, Location("a.yaml"), {"what": Wording("ord", "word"), "key": "ja"})
    assert problem.message() == 'okänt ord "ja" – se efter'
    assert problem.message("en") == 'unknown word "ja" – have a look'


def test_proposal_takes_the_place_of_the_advice() -> None:
    """Where something can be proposed, it is said instead of the general advice."""
    problem = Problem(UNKNOWN, Location("a.yaml"), {"what": "ord", "key": "jaa"}, proposal="ja")
    assert problem.message("sv") == 'okänt ord "jaa" – menade du "ja"?'
    assert problem.message("en") == 'unknown ord "jaa" – did you mean "ja"?'
    assert Problem(RENAMED, Location("a.yaml"), proposal="b").message("sv") == "gammalt namn – heter b"


def test_problems_in_a_set() -> None:
    """A problem is frozen, and can be a key or stand in a set."""
    one = Problem(UNKNOWN, Location("a.yaml", 1), {"what": "ord", "key": "ja"})
    other = Problem(UNKNOWN, Location("a.yaml", 1), {"what": "ord", "key": "nej"})
    assert {one, other, Problem(UNKNOWN, Location("a.yaml", 1), {"what": "ord", "key": "ja"})} == {one, other}


def test_values_are_shown_on_one_line() -> None:
    """A long value is cut, line breaks are folded, and what cannot be printed is replaced."""
    problem = Problem(UNKNOWN, Location("a.yaml"), {"what": "ord", "key": "rad\n  två\x07 {x} " + "å" * 60})
    assert problem.message() == f'okänt ord "rad två\N{REPLACEMENT CHARACTER} {{x}} {"å" * 46}…" – se efter'


def test_in_order() -> None:
    """Problems come by file, line and column, and each only once."""
    places = [Location("b", 1, 1), Location("a", 10, 1), Location("a", 2, 9), Location("a", 2, 1), Location("b", 1, 1)]
    problems = in_order(Problem(RENAMED, place) for place in places)
    assert [(problem.location.file, problem.location.line, problem.location.column) for problem in problems] == [
        ("a", 2, 1),
        ("a", 2, 9),
        ("a", 10, 1),
        ("b", 1, 1),
    ]


def test_two_problems_in_one_place_are_both_kept() -> None:
    """Only what says the very same thing is left out."""
    place = Location("a", 1, 1)
    first, second = (Problem(UNKNOWN, place, {"what": "ord", "key": key}) for key in ("a", "b"))
    assert in_order([second, first, second]) == (first, second)


def test_error_lists_its_problems() -> None:
    """The text of an error is what a person would be shown."""
    error = LedarskapError([Problem(RENAMED, Location("a.yaml")), Problem(RENAMED, Location("b.yaml"))])
    assert str(error) == "a.yaml: fel: gammalt namn – byt [renamed]\nb.yaml: fel: gammalt namn – byt [renamed]"
    assert [problem.location.file for problem in error.problems] == ["a.yaml", "b.yaml"]


def _many(
    number: int, severity: Severity = "error", file: str = "a.yaml", proposal: str | None = None
) -> list[Problem]:
    kind = Kind(severity, Wording("så", "so"), Wording("gör så", "do so"), severity=severity)
    return [Problem(kind, Location(file, line, 1, line, 2), proposal=proposal) for line in range(1, number + 1)]


def _severities(problems: tuple[Problem, ...]) -> list[str]:
    return [f"{problem.code} {problem.severity}" for problem in problems]


@pytest.mark.parametrize("number", [0, 1, 200])
def test_few_problems_are_all_kept(number: int) -> None:
    """Up to two hundred, nothing is changed."""
    assert limited(_many(number)) == tuple(_many(number))


def test_of_many_problems_two_hundred_are_kept() -> None:
    """Past two hundred one more says that there are more, in the last file that is shown."""
    *shown, more = limited([*_many(150), *_many(60, file="b.yaml")])
    assert shown == [*_many(150), *_many(50, file="b.yaml")]
    assert more.location == Location("b.yaml")
    assert more.message("sv") == "fler problem än de 200 som visas – rätta dem, och kontrollera igen"
    assert more.message("en") == "more problems than the 200 that are shown – mend them, and check again"
    assert (more.code, more.severity) == ("more-problems", "error")


def test_errors_are_not_hidden_by_warnings() -> None:
    """The gravest are kept, in the order of the files."""
    problems = limited([*_many(199, "hint"), *_many(3, "warning", "b.yaml"), *_many(2, "error", "c.yaml")])
    assert _severities(problems) == [
        *["hint hint"] * 195,
        *["warning warning"] * 3,
        *["error error"] * 2,
        "more-problems hint",
    ]


@pytest.mark.parametrize(
    ("severities", "told"), [("eew", "error"), ("ewh", "warning"), ("whh", "hint"), ("ehw", "warning")]
)
def test_what_is_hidden_counts(severities: str, told: str) -> None:
    """What says that there are more is as grave as the gravest that is left out, so that the exit code stays right."""
    names: dict[str, Severity] = {"e": "error", "w": "warning", "h": "hint"}
    problems = [one for letter in severities for one in _many(150, names[letter], f"{letter}.yaml")]
    assert limited(problems)[-1].severity == told


@given(st.lists(st.sampled_from(["error", "warning", "hint"]), max_size=5), st.integers(0, 120), st.integers(0, 5))
def test_limiting_twice_is_limiting_once(severities: list[Severity], number: int, cut: int) -> None:
    """What is limited can be limited again with others, and no error, warning or hint goes unnoticed."""
    problems = [one for place, severity in enumerate(severities) for one in _many(number, severity, f"{place}.yaml")]
    once = limited(problems)
    parts = limited((*limited(problems[: cut * number]), *problems[cut * number :]))
    assert limited(once) == once
    assert parts == once
    for severity in ("error", "warning", "hint"):
        # What nothing is graver than is always there.
        if any(one.severity == severity for one in problems):
            assert any(one.severity == severity for one in once)
            break


def test_of_many_proposals_twenty_are_kept() -> None:
    """Past twenty proposals a problem gives its advice, unless that is nothing without the proposal."""
    shown = limited([*_many(25, proposal="x"), *([Problem(NAMED, Location("a.yaml"), proposal="y")] * 2)])
    assert [one.proposal for one in shown] == ["x"] * 20 + [None] * 5 + ["y"] * 2
    assert shown[24].message() == "så – gör så"


def test_no_more_problems_are_made_than_can_be_shown() -> None:
    """Of endless problems, as many are made as show that there are more than can be shown."""
    made = (Problem(RENAMED, Location("a.yaml", line)) for line in count(1))
    assert len(list(enough(made))) == 201
    assert next(made).location.line == 202


def test_error_holds_a_limited_number() -> None:
    """An error is as bounded as a check."""
    error = LedarskapError(_many(1000))
    assert len(error.problems) == 201
    assert str(error).splitlines()[-1].endswith("[more-problems]")


def test_known_values_are_shown_far_but_not_without_end() -> None:
    """What can stand in a place is told in full, as long as people have written it."""
    kind = Kind("known", Wording("{known}", "{known}"), Wording("", ""))
    assert Problem(kind, Location("a"), {"known": "ord, " * 100 + "slut"}).message() == "ord, " * 100 + "slut"
    assert len(Problem(kind, Location("a"), {"known": "ord, " * 100_000}).message()) == 1000


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("åäö 😀 漢字", "åäö 😀 漢字"),
        ("a\x1b[2J\nb", "a\ufffd[2J\ufffdb"),
        ("\x9b31m", "\ufffd31m"),
        ("a\u202eb\u200b\udcff", "a\ufffdb\ufffd\ufffd"),
    ],
    ids=ascii,
)
def test_printable(text: str, shown: str) -> None:
    """Whatever moves a cursor, hides or reorders letters, or is no letter, is replaced."""
    assert printable(text) == shown

"""Problems as values."""

from __future__ import annotations

from ledarskap.reading.errors import LedarskapError
from ledarskap.reading.problems import Kind, Location, Problem, in_order
from ledarskap.reading.wording import Wording

UNKNOWN = Kind("unknown", Wording('okänt {what} "{key}"', 'unknown {what} "{key}"'), Wording("se efter", "have a look"))
RENAMED = Kind(
    "renamed",
    Wording("gammalt namn", "old name"),
    Wording("byt", "change"),
    Wording("heter {proposal}", "is {proposal}"),
)


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

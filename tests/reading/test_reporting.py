"""Problems as people see them: the place, the words, the line."""

from __future__ import annotations

import json

import pytest

from ledarskap.reading.decoding import line_at, span
from ledarskap.reading.problems import Kind, Location, Problem
from ledarskap.reading.reporting import as_github, as_json, as_text
from ledarskap.reading.wording import Wording

KIND = Kind("odd", Wording("konstigt", "odd"), Wording("", ""))
WARNING = Kind("odd", Wording("konstigt", "odd"), Wording("se efter", "have a look"), severity="warning")
HINT = Kind("odd", Wording("konstigt", "odd"), Wording("", ""), severity="hint")


def _shown(text: str, marked: str) -> str:
    """A problem with one part of a text, as it is shown."""
    start = text.index(marked)
    return as_text(
        [Problem(KIND, span(text, start, start + len(marked), "a.yaml"), line_text=line_at(text, start))], "sv"
    )


def test_line_and_place() -> None:
    """The line is shown with its number, and the place underlined."""
    assert _shown("a: 1\nbb: två\n", "två") == "a.yaml:2:5: fel: konstigt [odd]\n    2 | bb: två\n      |     ^^^"


def test_several_problems() -> None:
    """Problems stand one below the other, with their severities."""
    place = Location("a.yaml", 1, 1, 1, 2)
    problems = [Problem(kind, place, line_text="x") for kind in (KIND, WARNING, HINT)]
    assert as_text(problems, "en") == (
        "a.yaml:1:1: error: odd [odd]\n    1 | x\n      | ^\n"
        "a.yaml:1:1: warning: odd – have a look [odd]\n    1 | x\n      | ^\n"
        "a.yaml:1:1: hint: odd [odd]\n    1 | x\n      | ^"
    )
    assert as_text(problems[1:2], "sv").startswith("a.yaml:1:1: varning: konstigt – se efter [odd]\n")
    assert as_text(problems[2:], "sv").startswith("a.yaml:1:1: tips: konstigt [odd]\n")


def test_problem_of_a_whole_file() -> None:
    """A problem without a line has no snippet."""
    assert as_text([Problem(KIND, Location("a.yaml"))], "sv") == "a.yaml: fel: konstigt [odd]"


def test_wide_and_combining_letters() -> None:
    """The marks stand right under letters that take two columns of a terminal, or none."""
    assert _shown("😀a\u0301: 漢字\n", "漢字") == (
        "a.yaml:1:6: fel: konstigt [odd]\n    1 | 😀a\u0301: 漢字\n      |      ^^^^"
    )


def test_tabs_and_other_unprintable_characters() -> None:
    """What takes an unknown number of columns is shown as one blank, so that the marks stand right."""
    assert _shown("\ta\u200b: \x1b[31mx", "x") == (
        "a.yaml:1:11: fel: konstigt [odd]\n    1 |  a :  [31mx\n      |           ^"
    )


def test_place_over_several_lines() -> None:
    """Of a place that goes on over lines, the first is shown and underlined to its end."""
    assert _shown("a: [b,\n  c]\n", "[b,\n  c]") == "a.yaml:1:4: fel: konstigt [odd]\n    1 | a: [b,\n      |    ^^^"


def test_place_at_the_end_of_a_line() -> None:
    """A place that holds no letter has one mark."""
    assert as_text([Problem(KIND, span("a: b", 4, 4, "a.yaml"), line_text="a: b")], "sv") == (
        "a.yaml:1:5: fel: konstigt [odd]\n    1 | a: b\n      |     ^"
    )


def test_long_line_is_cut_around_the_place() -> None:
    """A hundred characters are shown, from forty before the place."""
    assert _shown("ord " * 50 + "här " + "slut " * 50, "här") == (
        f"a.yaml:1:201: fel: konstigt [odd]\n    1 | …{'ord ' * 10}här {'slut ' * 11}s…\n      | {' ' * 41}^^^"
    )


def test_long_line_is_not_cut_before_an_early_place() -> None:
    """Where the place is near the beginning, the line is cut at its end only."""
    assert _shown("här " + "slut " * 50, "här") == (
        f"a.yaml:1:1: fel: konstigt [odd]\n    1 | här {'slut ' * 19}s…\n      | ^^^"
    )


def test_marks_stand_right_under_any_line_number() -> None:
    """Line numbers of more than five digits do not move the marks."""
    assert as_text([Problem(KIND, Location("a.yaml", 123_456, 1, 123_456, 3), line_text="ab: c")], "sv") == (
        "a.yaml:123456:1: fel: konstigt [odd]\n123456 | ab: c\n       | ^^"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [(0, 10**6), (199, 300), (200, 10**6), (201, 401), (10**6, 10**6), (1000, 0), (39, 61), (41, 59)],
)
def test_place_on_a_very_long_line(before: int, after: int) -> None:
    """Of a very long line a problem keeps what is shown of it, so that many problems on one line cost little."""
    text = "a" * before + "HÄR" + "b" * after
    problem = Problem(KIND, span(text, before, before + 3, "a.yaml"), line_text=line_at(text, before))
    assert len(problem.line_text) <= 1000
    _, shown, marks = as_text([problem], "sv").splitlines()
    assert len(shown) <= len("    1 | …") + 100 + len("…")
    start = marks.index("^")
    assert shown[start : start + 3] == "HÄR"
    assert marks.count("^") == 3


def test_no_problems() -> None:
    """Where all is well, nothing is said."""
    assert as_text([], "sv") == ""


def test_colours_say_what_each_piece_is() -> None:
    """Whoever paints gets each piece with what it is, and the words stay the same without colours."""
    problem = Problem(KIND, Location("a.yaml", 1, 2, 1, 3), line_text="abc")
    painted = as_text([problem], "sv", lambda piece, text: f"<{piece}>{text}</{piece}>")
    assert painted == (
        "<place>a.yaml:1:2</place>: <error>fel</error>: konstigt <code>[odd]</code>\n"
        "    1 | abc\n      |  <mark>^</mark>"
    )


def test_json_holds_all_that_the_text_says() -> None:
    """Programs get the place, the severity, the code, the message and the proposal, and every problem of a long list."""
    problem = Problem(KIND, Location("a.yaml", 1, 2, 3, 4), proposal="bättre")
    assert (
        json.loads(as_json([problem] * 201, "en"))
        == [
            {
                "file": "a.yaml",
                "line": 1,
                "column": 2,
                "end_line": 3,
                "end_column": 4,
                "severity": "error",
                "code": "odd",
                "message": 'odd – did you mean "bättre"?',
                "values": {},
                "proposal": "bättre",
            }
        ]
        * 201
    )


def test_json_names_what_a_problem_is_about() -> None:
    """Programs get the id of what a problem is about, which is also what silences it."""
    problem = Problem(KIND, Location("a.yaml", 1, 2, 3, 4), subject="chef.narvarande")
    assert json.loads(as_json([problem], "sv"))[0]["subject"] == "chef.narvarande"


def test_github_annotations_cannot_be_broken_out_of() -> None:
    """What would end a property or the line is written as its code."""
    kind = Kind("odd", Wording("50 %: {what}", "50 %: {what}"), Wording("", ""), severity="hint")
    problems = [Problem(kind, Location("a,b:c.yaml", 1, 2, 1, 3), {"what": "x"}), Problem(KIND, Location("a.yaml"))]
    assert as_github(problems, "sv") == (
        "::notice file=a%2Cb%3Ac.yaml,title=odd,line=1,col=2,endLine=1,endColumn=3::50 %25: x\n"
        "::error file=a.yaml,title=odd::konstigt"
    )


HOSTILE = "a\n::error::\x1b[2J\x9b31m\u202e\udcff.yaml"


def test_names_of_files_can_do_no_harm() -> None:
    """Line breaks, terminal sequences and what is no letter never leave the name of a file."""
    problems = [Problem(KIND, Location(HOSTILE)), Problem(KIND, Location(HOSTILE, 1, 1, 1, 2), line_text="x")]
    shown = "a\ufffd::error::\ufffd[2J\ufffd31m\ufffd\ufffd.yaml"
    assert as_text(problems, "sv") == (
        f"{shown}: fel: konstigt [odd]\n{shown}:1:1: fel: konstigt [odd]\n    1 | x\n      | ^"
    )
    escaped = shown.replace(":", "%3A")
    assert as_github(problems[:1], "sv") == f"::error file={escaped},title=odd::konstigt"


def test_json_is_printable_and_reads_back() -> None:
    """JSON escapes what a terminal would obey; a program reads what stood there."""
    problem = Problem(KIND, Location(HOSTILE), {"key": "\x1b[2J\u202e😀\U000e0001"})
    text = as_json([problem], "sv")
    assert text.replace("\n", "").isprintable()
    assert json.loads(text)[0]["file"] == HOSTILE.replace("\udcff", "?")
    assert json.loads(text)[0]["values"] == {"key": "\x1b[2J\u202e😀\U000e0001"}


def test_very_long_values_are_cut_in_json() -> None:
    """Two hundred problems with long values stay a text that a program can take."""
    problem = Problem(KIND, Location("a.yaml"), {"key": "x" * 60_000, "count": 10**9}, proposal="y" * 60_000)
    data = json.loads(as_json([problem], "sv"))[0]
    assert (len(data["values"]["key"]), data["values"]["count"], len(data["proposal"])) == (1000, 10**9, 1000)

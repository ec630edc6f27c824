"""The file of pairs that people edit: it reads back to itself, and what is wrong with it is told at its place."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.mentoring.people_made import TODAY, made, programme

from ledarskap.mentoring.matching import match
from ledarskap.mentoring.pairs import (
    KEYS_IN_SWEDISH,
    Matching,
    MatchingError,
    Pair,
    Replacement,
    Room,
    Unmatched,
    Who,
    check_matching,
    matching_data,
    read_matching,
)
from ledarskap.reading.json_reader import read_json
from ledarskap.reading.reporting import as_text
from ledarskap.reading.wording import Language
from ledarskap.reading.yaml_reader import read_yaml
from ledarskap.writing import to_json, to_yaml

WHOLE = """\
format: matching/1
programme: {id: prova, version: 1.0.0}
date: 2026-11-25
pairs:
  - mentee: {id: a-berg, name: Anna Berg}
    mentor: {id: b-dahl, name: Bo Dahl}
    status: confirmed
    start: 2026-12-01
    end: 2027-11-30
    hours_left: 40
    reasons:
      - "Samma ort: Umeå"
  - mentee: {id: c-ek}
    mentor: {id: b-dahl}
    status: declined
unmatched:
  - mentee: {id: c-ek}
    because:
    would_help:
places_left:
  - {mentor: {id: b-dahl}, places: 1}
"""


def said(text: str, language: Language = "sv") -> list[str]:
    """What is said of a file, a line each, without the lines that they stand on."""
    problems = check_matching(read_yaml(text, "par.yaml"), programme())[1]
    return [line for line in as_text(problems, language).splitlines() if not line.startswith(" ")]


def test_sound_file() -> None:
    """Of a sound file nothing is said; what is left blank is not filled in."""
    matching, problems = check_matching(read_yaml(WHOLE, "par.yaml"), programme())
    assert problems == ()
    assert matching is not None
    assert [pair.status for pair in matching.pairs] == ["confirmed", "declined"]
    assert matching.unmatched[0].because == ()


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "status: confirmed",
            "status: bekräftad",
            'par.yaml:7:13: fel: "bekräftad" går inte att välja här – menade du "confirmed"? [unknown-value]',
        ),
        (
            "status: confirmed",
            "status: kanske",
            'par.yaml:7:13: fel: "kanske" går inte att välja här – välj bland: proposed, confirmed, declined, ended [unknown-value]',
        ),
        (
            "end: 2027-11-30",
            "end: 2025-11-30",
            "par.yaml:9:10: fel: perioden slutar 2025-11-30, innan den börjar 2026-12-01 – byt plats på datumen eller rätta årtalet [period-backwards]",
        ),
        ("hours_left: 40", "hours_left: -1", "par.yaml:10:17: fel: -1 är för litet – skriv minst 0 [too-small]"),
        (
            "  - mentee: {id: c-ek}\n    mentor: {id: b-dahl}\n    status: declined",
            "  - mentee: {id: a-berg}\n    mentor: {id: d-ros}\n    status: proposed",
            'par.yaml:13:18: fel: "a-berg" har redan en mentor, i paret på rad 5 – skriv status: declined eller ended i ett av paren, eller ta bort det [two-mentors]',
        ),
        (
            "mentor: {id: b-dahl, name: Bo Dahl}",
            "mentor: {id: a-berg}",
            'par.yaml:6:18: fel: "a-berg" är både mentor och adept i paret – rätta ett av id:na [ones-own-mentor]',
        ),
        (
            "unmatched:\n  - mentee: {id: c-ek}",
            "unmatched:\n  - mentee: {id: a-berg}",
            'par.yaml:17:18: varning: "a-berg" står som utan mentor, men har en i paret på rad 5 – ta bort raden, eller paret [still-unmatched]',
        ),
        (
            "{id: prova,",
            "{id: annat,",
            'par.yaml:2:17: fel: filen hör till programmet "annat", inte till "prova" – läs den med det programmet [other-programme]',
        ),
        (
            "hours_left: 40",
            "timmar_kvar: 40",
            'par.yaml:10:5: fel: okänd nyckel "timmar_kvar" – menade du "hours_left"? [unknown-key]',
        ),
        (
            "format: matching/1",
            "format: people/1",
            "par.yaml:1:9: fel: det här är en lista över mentorer och adepter, inte en matchning av mentorer och adepter – ange rätt fil [other-format]",
        ),
    ],
)
def test_each_problem_stands_at_its_place(old: str, new: str, expected: str) -> None:
    """What is wrong is told where it stands, with what to do about it, and nothing else is."""
    assert WHOLE.count(old) == 1
    assert said(WHOLE.replace(old, new)) == [expected]


def test_without_a_programme() -> None:
    """A file can be checked without its programme."""
    assert check_matching(read_yaml(WHOLE, "par.yaml"))[1] == ()


def test_declined_and_ended_pairs_are_no_mentors() -> None:
    """Somebody can have had several mentors, and can have declined several, and still get one."""
    text = WHOLE.replace("mentee: {id: c-ek}\n    mentor", "mentee: {id: a-berg}\n    mentor")
    assert said(text) == []
    assert said(text.replace("declined", "ended")) == []


def test_reading_raises_with_every_error(tmp_path: Path) -> None:
    """What is wrong is raised at once, and warnings are not."""
    path = tmp_path / "par.yaml"
    path.write_text(WHOLE.replace("unmatched:\n  - mentee: {id: c-ek}", "unmatched:\n  - mentee: {id: a-berg}"))
    assert read_matching(path).pairs[0].mentor == Who(id="b-dahl", name="Bo Dahl")
    path.write_text(WHOLE.replace("40", "-1"))
    with pytest.raises(MatchingError) as caught:
        read_matching(path)
    assert [problem.code for problem in caught.value.problems] == ["too-small"]
    with pytest.raises(FileNotFoundError):
        read_matching(tmp_path / "annat.yaml")


def test_reads_back_to_itself() -> None:
    """What is written is what was matched, in YAML and in JSON; and there is a status to change in every pair."""
    matching = match(programme(), made(60, 20), date=TODAY)
    assert matching.unmatched
    data = matching_data(matching)
    for document in (read_yaml(to_yaml(data), "par.yaml"), read_json(to_json(data), "par.json")):
        assert check_matching(document, programme()) == (matching, ())
    assert to_yaml(data).count("status: proposed") == len(matching.pairs) + 1


def test_replacement_reads_back() -> None:
    """So does what is said of a mentor who has quit."""
    replaces = Replacement(mentor=Who(id="b"), date=TODAY, replace_by=TODAY + datetime.timedelta(30))
    matching = Matching(
        programme=programme().reference,
        date=TODAY,
        pairs=(Pair(mentee=Who(id="a"), mentor=Who(id="c"), notes=("Ersätter b",), replaces=replaces),),
        unmatched=(Unmatched(mentee=Who(id="d"), end=TODAY, hours_left=0, replaces=replaces),),
        places_left=(Room(mentor=Who(id="c"), places=2),),
    )
    assert check_matching(read_yaml(to_yaml(matching_data(matching)), "par.yaml")) == (matching, ())


def test_words_in_swedish_are_known_keys_or_choices() -> None:
    """Each Swedish word leads to a key or a choice of the format."""
    keys = {key for model in (Matching, Pair, Unmatched, Replacement, Room, Who) for key in model.model_fields}
    assert set(KEYS_IN_SWEDISH.values()) <= keys | {"title", "proposed", "confirmed", "declined", "ended"}


json_values = st.recursive(
    st.none() | st.text(max_size=5) | st.integers(-5, 5).map(str),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(("id", "mentee", "mentor", "status")), inner)
    ),
    max_leaves=20,
)


@given(json_values)
def test_any_content_gives_problems_and_no_exception(content: object) -> None:
    """Whatever a file holds, what is wrong with it is told."""
    head = {"programme": {"id": "prova", "version": "1.0.0"}, "date": "2026-11-25"}
    document = read_json(json.dumps({**head, "pairs": content, "unmatched": content}), "x.json")
    matching, problems = check_matching(document, programme())
    assert (matching is None) == any(problem.severity == "error" for problem in problems)

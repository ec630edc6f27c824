"""Writing any of our formats, so that it reads back to the same."""

from __future__ import annotations

import datetime
from typing import cast

import pytest
from tests.files.files_made import ANSWERS, MATCHING, PLAN, framework, put

import ledarskap
from ledarskap.assessment.answers import Answer, Answers
from ledarskap.development.plan import Plan
from ledarskap.files.checking import check
from ledarskap.files.dumping import answers_data, dump
from ledarskap.framework.model import FrameworkReference
from ledarskap.mentoring.pairs import Matching, Pair, Replacement, Room, Unmatched, Who
from ledarskap.programme.model import ProgrammeReference
from ledarskap.reading.yaml_reader import read_yaml


def test_dumped_framework_passes_check() -> None:
    """A framework written as one file is read back as the same framework."""
    loaded = ledarskap.load(framework())
    put("i-en-fil.yaml", dump(loaded))
    assert check("i-en-fil.yaml") == ()
    assert ledarskap.load("i-en-fil.yaml") == loaded


def test_answers_are_written_short() -> None:
    """A level by itself is written as the level, and everything else as what there is to say."""
    answers = Answers(
        framework=FrameworkReference(id="liten", version="1.0.0"),
        role="chef",
        perspective="self",
        wants=("chef.lyssna",),
        answers={
            "chef.lyssna.a": Answer(level=4),
            "chef.lyssna.b": Answer(level=2, comment="På natten"),
            "chef.lyssna.c": Answer(state="cannot-judge"),
            "chef.lyssna.d": Answer(),
        },
    )
    assert dump(answers) == (
        "format: answers/1\n"
        "framework:\n"
        "  id: liten\n"
        "  version: 1.0.0\n"
        "role: chef\n"
        "perspective: self\n"
        "form: full\n"
        "language: sv\n"
        "wants:\n"
        "  - chef.lyssna\n"
        "answers:\n"
        "  chef.lyssna.a: 4\n"
        "  chef.lyssna.b:\n"
        "    level: 2\n"
        "    comment: På natten\n"
        "  chef.lyssna.c:\n"
        "    state: cannot-judge\n"
        "  chef.lyssna.d:\n"
    )
    assert list(answers_data(answers)) == list(
        dict.fromkeys(line.partition(":")[0] for line in dump(answers).splitlines() if line[0] != " ")
    )


def test_dump_begins_with_the_format() -> None:
    """Whatever is written says first what it is, so that it can be checked."""
    loaded = ledarskap.load(framework())
    answers = ledarskap.read_answers(put("svar.yaml", ANSWERS), loaded)
    plan = ledarskap.read_plan(put("plan.yaml", PLAN))
    matching = ledarskap.read_matching(put("matchning.yaml", MATCHING))
    for value, format_ in (
        (loaded, "framework/1"),
        (answers, "answers/1"),
        (plan, "plan/1"),
        (matching, "matching/1"),
    ):
        root = read_yaml(dump(value), "fil.yaml").root
        assert isinstance(root, dict)
        assert next(iter(root.items())) == ("format", format_)


START = datetime.date(2027, 1, 11)
WHOLE = Matching(
    language="en",
    programme=ProgrammeReference(id="mentorsprogram", version="1.0.0", title="Program: ett", status="proposed"),
    date=START,
    pairs=(
        Pair(mentee=Who(id="anna", name="Anna # Öberg"), mentor=Who(id="bo")),
        Pair(
            mentee=Who(id="cilla"),
            mentor=Who(id="doris", name="- Doris: Ek"),
            status="confirmed",
            start=START,
            end=START,
            hours_left=40,
            reasons=("Samma ort: Umeå", "yes", "'", "1.0"),
            notes=("Något att minnas",),
            replaces=Replacement(mentor=Who(id="erik"), date=START, replace_by=START),
        ),
        Pair(mentee=Who(id="anna"), mentor=Who(id="fia"), status="declined"),
        Pair(mentee=Who(id="anna"), mentor=Who(id="gun"), status="ended"),
    ),
    unmatched=(
        Unmatched(mentee=Who(id="hugo"), because=("Ingen plats",), would_help=("En till",), end=START, hours_left=1),
    ),
    places_left=(Room(mentor=Who(id="gun"), places=2),),
)


@pytest.mark.parametrize("value", [WHOLE, Matching(programme=WHOLE.programme, date=START)])
def test_dumped_matching_reads_back_to_the_same(value: Matching) -> None:
    """A matching with everything that it can hold, and one with nothing, read back to the same, without a problem."""
    path = put("matchning.yaml", dump(value))
    assert ledarskap.read_matching(path) == value
    assert check(path) == ()
    assert dump(ledarskap.read_matching(path)) == dump(value)


def test_matching_is_written_to_be_changed() -> None:
    """Its status stands with each pair, also where nobody has said anything, and no date is written as a reference to another."""
    text = dump(WHOLE)
    assert text.count("    status: ") == 4
    assert "&" not in text
    assert "*" not in text
    assert "[]" not in text


@pytest.mark.parametrize("value", [None, "text", {}, Answer(level=2)])
def test_dump_of_something_else(value: object) -> None:
    """What is no framework, answers, plan or matching is a TypeError that names it."""
    with pytest.raises(TypeError) as raised:
        dump(cast("Plan", value))
    assert str(raised.value) == f"a framework, answers, a plan or a matching is dumped, not {type(value).__name__}"

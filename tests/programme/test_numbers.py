"""Following up a programme: how many are where, and nothing from which one to four people can be computed."""

from __future__ import annotations

import datetime
import json
from collections import defaultdict
from dataclasses import fields
from itertools import product
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledarskap.programme.model import Programme, ProgrammeReference
from ledarskap.programme.numbers import FEWEST_SHOWN, Numbers, StageNumber, numbers, numbers_data
from ledarskap.programme.participants import Participant, Participants, ParticipantsError, Said, Step
from ledarskap.reading.reporting import as_text
from ledarskap.reading.yaml_reader import read_yaml

PROGRAMME = Programme.model_validate(
    read_yaml(
        """
format: programme/1
id: vagen
version: 1.0.0
title: Vägen
status: proposed
framework: {id: liten, version: 1.0.0}
aim: Att pröva.
leader: {title: Programledaren}
consent: Jag vill vara med.
leaving: Säg till.
start: [intresse]
stages:
  intresse: {kind: interest, name: Intresse, purpose: Veta, who: Alla, after: {prova: Sedan}, ends: true}
  prova: {kind: trial, name: Pröva, purpose: Pröva, who: Alla, mentor: true, after: {tillbaka: Sedan, ny: Sedan}}
  ny: {kind: first-year, name: Ny chef, purpose: Börja, who: Nya, mentor: true, after: {tillbaka: Sedan}}
  tillbaka: {kind: back, name: Tillbaka, purpose: Vara tillbaka, who: Alla, ends: true}
""",
        "program.yaml",
    ).root
)
DATE = datetime.date(2026, 11, 24)
BEFORE = datetime.date(2026, 1, 12)
FEW = range(1, FEWEST_SHOWN)


def people(
    *, intresse: int = 0, prova: int = 0, ny: int = 0, tillbaka: int = 0, begun: int = 0, left: int = 0, alone: int = 0
) -> Participants:
    """So many in each stage, so many that have entered none yet or have left; ``alone`` of those with a mentor lack one."""
    stages = ["prova"] * prova + ["ny"] * ny + ["intresse"] * intresse + ["tillbaka"] * tillbaka
    everyone = [
        Participant(
            consent=BEFORE,
            steps=(Step(stage=stage, date=BEFORE),),
            mentor=None if number < alone or stage in ("intresse", "tillbaka") else "m-1",
        )
        for number, stage in enumerate(stages)
    ]
    everyone += [Participant(consent=BEFORE)] * begun
    everyone += [Participant(consent=BEFORE, steps=(Step(stage="ny", date=BEFORE),), left=DATE)] * left
    return Participants(
        programme=PROGRAMME.reference,
        date=DATE,
        participants={f"p-{number}": one for number, one in enumerate(everyone)},
    )


# --- what is counted


def test_numbers() -> None:
    """Everybody is counted where they are on the day of the list: in a stage, in none yet, or among those who have left."""
    found = numbers(PROGRAMME, people(intresse=12, prova=5, ny=7, begun=6, left=8, alone=6))
    assert found == Numbers(
        programme=ProgrammeReference(id="vagen", version="1.0.0", title="Vägen", status="proposed"),
        date=DATE,
        stages=(
            StageNumber("intresse", "Intresse", "interest", 12),
            StageNumber("prova", "Pröva", "trial", 5),
            StageNumber("ny", "Ny chef", "first-year", 7),
            StageNumber("tillbaka", "Tillbaka", "back", 0),
        ),
        not_begun=6,
        left=8,
        total=30,
        is_whole=True,
        should_have_mentor=12,
        without_mentor=6,
    )


def test_few_are_hidden_and_left_out_of_the_total() -> None:
    """One to four in a stage are hidden, the total leaves them out, and nothing is said of mentors where one has some there."""
    found = numbers(PROGRAMME, people(intresse=12, prova=4, ny=7, begun=1, left=3, alone=6))
    assert [one.people for one in found.stages] == [12, None, 7, 0]
    assert (found.not_begun, found.left, found.total, found.is_whole) == (None, None, 19, False)
    assert (found.should_have_mentor, found.without_mentor) == (None, None)


@pytest.mark.parametrize(
    ("alone", "shown"),
    [(0, 0), (1, None), (4, None), (5, 5), (7, 7), (8, None), (11, None), (12, 12)],
)
def test_without_mentor(alone: int, shown: int | None) -> None:
    """How many lack a mentor is hidden where these, or those who have one, are few."""
    assert numbers(PROGRAMME, people(prova=5, ny=7, alone=alone)).without_mentor == shown


def test_only_where_one_has_a_mentor_is_it_missed() -> None:
    """Nobody lacks a mentor in a stage where one has none."""
    found = numbers(PROGRAMME, people(intresse=9, tillbaka=9))
    assert (found.should_have_mentor, found.without_mentor) == (0, 0)


def test_counted_on_the_day_of_the_list() -> None:
    """What comes after the day of the list is not counted yet: neither a step nor that somebody leaves."""
    later = DATE + datetime.timedelta(1)
    steps = (Step(stage="intresse", date=BEFORE), Step(stage="prova", date=later))
    everyone = {f"p-{number}": Participant(consent=BEFORE, steps=steps, left=later) for number in range(5)}
    found = numbers(PROGRAMME, Participants(programme=PROGRAMME.reference, date=DATE, participants=everyone))
    assert [one.people for one in found.stages] == [5, 0, 0, 0]
    assert found.left == 0


def test_stage_that_the_programme_has_not() -> None:
    """Nobody is lost in a stage that does not exist."""
    someone = Participant(consent=BEFORE, steps=(Step(stage="prva", date=BEFORE),))
    strangers = Participants(programme=PROGRAMME.reference, date=DATE, participants={"p-1": someone})
    with pytest.raises(ParticipantsError) as raised:
        numbers(PROGRAMME, strangers)
    assert as_text(raised.value.problems, "sv") == (
        'vagen: fel: steget "prva" finns inte i programmet – menade du "prova"? [unknown-stage]'
    )


def test_numbers_data() -> None:
    """As JSON a hidden number is null, and it says from how many people a number is shown."""
    data = numbers_data(numbers(PROGRAMME, people(intresse=12, prova=4, ny=7)))
    assert json.loads(json.dumps(data)) == {
        "programme": {"id": "vagen", "version": "1.0.0", "title": "Vägen", "status": "proposed"},
        "date": "2026-11-24",
        "fewest_shown": 5,
        "stages": [
            {"stage": "intresse", "name": "Intresse", "kind": "interest", "people": 12},
            {"stage": "prova", "name": "Pröva", "kind": "trial", "people": None},
            {"stage": "ny", "name": "Ny chef", "kind": "first-year", "people": 7},
            {"stage": "tillbaka", "name": "Tillbaka", "kind": "back", "people": 0},
        ],
        "not_begun": 0,
        "left": 0,
        "total": 19,
        "is_whole": False,
        "should_have_mentor": None,
        "without_mentor": None,
    }
    assert set(data) - {"fewest_shown"} == {field.name for field in fields(Numbers)}


# --- nothing of single persons


@given(st.integers(0, 12), st.integers(0, 12), st.integers(0, 24), st.randoms())
def test_nothing_but_counts_is_told(prova: int, ny: int, alone: int, random: Random) -> None:
    """Who they are, what they have said of themselves, and in which order they stand, changes nothing."""
    one = people(prova=prova, ny=ny, alone=alone)
    shuffled = list(one.participants.values())
    random.shuffle(shuffled)
    said = Said(says="not-now", date=BEFORE)
    others = {f"x-{number}": someone.model_copy(update={"readiness": said}) for number, someone in enumerate(shuffled)}
    assert numbers(PROGRAMME, one.model_copy(update={"participants": others})) == numbers(PROGRAMME, one)
    assert "not-now" not in json.dumps(numbers_data(numbers(PROGRAMME, one)))


# --- an attacker who knows the rules


def test_attacker_with_every_table() -> None:
    """Of every table the published numbers leave each hidden count of a stage all of one to four, whatever else is known.

    The tables are all those with up to nine people in each of three stages, two of which have mentors, and any number
    without one. The attacker has all that is published, and knows how it comes about.
    """
    possible: dict[Numbers, list[tuple[int, int, int, int]]] = defaultdict(list)
    for intresse, prova, ny in product(range(10), repeat=3):
        for alone in range(prova + ny + 1):
            table = (intresse, prova, ny, alone)
            found = numbers(PROGRAMME, people(intresse=intresse, prova=prova, ny=ny, alone=alone))
            possible[found].append(table)
    assert len(possible) > 100
    for found, tables in possible.items():
        shown = [one.people for one in found.stages]
        for number in range(3):
            values = {table[number] for table in tables}
            assert values == (set(FEW) if shown[number] is None else {shown[number]})
        lacking = {table[3] for table in tables}
        having = {table[1] + table[2] - table[3] for table in tables}
        if found.without_mentor is None:
            assert set(FEW) <= lacking
            assert set(FEW) <= having
        else:
            assert lacking == {found.without_mentor}
        assert_few_are_not_told_apart(found, tables)


def assert_few_are_not_told_apart(found: Numbers, tables: list[tuple[int, int, int, int]]) -> None:
    """Hidden counts say nothing of each other, either: whatever one of them is, another can be any of one to four."""
    hidden = [number for number, one in enumerate(found.stages[:3]) if one.people is None]
    combinations = {tuple(table[number] for number in hidden) for table in tables}
    assert combinations == set(product(FEW, repeat=len(hidden)))
    for known in combinations:
        lacking = {table[3] for table in tables if tuple(table[number] for number in hidden) == known}
        assert found.without_mentor is not None or len(lacking) > 1


TABLES = st.fixed_dictionaries(
    dict.fromkeys(("intresse", "prova", "ny", "tillbaka", "begun", "left"), st.integers(0, 14))
)


@given(TABLES, st.integers(0, 28))
def test_no_sum_or_difference_of_what_is_shown_is_few(counts: dict[str, int], alone: int) -> None:
    """No number that is shown is one to four, and no difference between a whole and its parts is."""
    found = numbers(PROGRAMME, people(**counts, alone=alone))
    parts = (*(one.people for one in found.stages), found.not_begun)
    shown = [part for part in parts if part is not None]
    assert not {*shown, found.left, found.total, found.should_have_mentor, found.without_mentor} & set(FEW)
    assert found.total == sum(shown)
    assert found.is_whole == (None not in parts)
    if found.without_mentor is not None:
        assert found.should_have_mentor is not None
        assert found.should_have_mentor - found.without_mentor not in FEW


@given(TABLES, st.integers(0, 28), st.data())
def test_another_few_gives_the_same_report(counts: dict[str, int], alone: int, data: st.DataObject) -> None:
    """Whatever is hidden could be any other of one to four, with the same report: nothing in it depends on which."""
    few = [key for key, count in counts.items() if count in FEW]
    other = {**counts, **{key: data.draw(st.integers(1, 4), label=key) for key in few}}
    one, another = (numbers(PROGRAMME, people(**table, alone=alone)) for table in (counts, other))
    assert one == another

"""Plans filled in by hand: what they are read as, and what is said of slips."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.development.plans_made import FOCUS, FRAMEWORK, HEAD, START, problems_in, result, written

import ledarskap
from ledarskap.development.drafting import draft_plan
from ledarskap.development.plan import (
    Commitment,
    Focus,
    FollowUp,
    Parties,
    Party,
    Period,
    Plan,
    PlanCondition,
    PlanError,
    PlannedActivity,
    PlanRole,
    Signature,
    Signatures,
)
from ledarskap.development.plan_checking import check_plan, read_plan
from ledarskap.framework.model import FrameworkReference
from ledarskap.reading.yaml_reader import read_yaml


@pytest.mark.parametrize(("line", "is_translated"), [("translated: true", True), ("translated:", False), ("", False)])
def test_translated_as_it_is_written(line: str, is_translated: bool) -> None:
    """The key is read, and one that is left blank says the same as none."""
    text = f"{HEAD}focus:\n  - statement: chef.lyssna\n    text: to listen\n    {line}\n"
    assert problems_in(text) == ""
    assert read_plan("plan.yaml").focus[0].translated is is_translated


def test_filled_in_by_hand() -> None:
    """What people write in the blanks is in the plan, with dates as dates and hours as numbers."""
    plan = read_plan(
        written(
            HEAD
            + """\
parties: {person: {name: Åsa Öman, title: Avdelningschef}, manager: {name: Bo Ek}}
period: {start: 2026-11-22, end: 2027-11-22}
looking_back: |
  Förra planen höll.
  Utom i juni.
focus:
  - statement: chef.lyssna
    text: att lyssna
    goal: Alla har frågat
    when: någon klagar
    then: frågar jag först
    activities:
      - {text: Rond, owner: Åsa, date: 2027-01-15, hours: 12}
strengths:
  - Lugn
commitments:
  - {what: Ledig varje tisdag, by: manager, date: 2026-12-01, status: kept, statement: chef.lyssna}
dissent: Inget
signatures: {person: {name: Åsa Öman, date: 2026-11-30}}
"""
        )
    )
    assert plan == Plan(
        framework=FrameworkReference(id="liten", version="1.2.0"),
        role=PlanRole(id="chef", name="Chef"),
        parties=Parties(person=Party(name="Åsa Öman", title="Avdelningschef"), manager=Party(name="Bo Ek")),
        period=Period(start=START, end=datetime.date(2027, 11, 22)),
        looking_back="Förra planen höll.\nUtom i juni.",
        focus=(
            Focus(
                statement="chef.lyssna",
                text="att lyssna",
                goal="Alla har frågat",
                when="någon klagar",
                then="frågar jag först",
                activities=(PlannedActivity(text="Rond", owner="Åsa", date=datetime.date(2027, 1, 15), hours=12),),
            ),
        ),
        strengths=("Lugn",),
        commitments=(
            Commitment(
                what="Ledig varje tisdag",
                by="manager",
                date=datetime.date(2026, 12, 1),
                status="kept",
                statement="chef.lyssna",
            ),
        ),
        dissent="Inget",
        signatures=Signatures(person=Signature(name="Åsa Öman", date=datetime.date(2026, 11, 30))),
    )


def test_blank_values_are_not_filled_in() -> None:
    """A blank key, list or entry anywhere among what people fill in is one that is not filled in."""
    blank = """\
language:
profile:
parties: {person: , manager: {name: , title: }}
period: {start: , end: }
looking_back:
assignment:
conditions:
  - {statement: , text: , note: }
  -
focus:
  - {statement: chef.lyssna, text: att lyssna, source: , goal: , when: , then: , activities: }
  - statement: chef.planera
    text: att planera
    activities:
      - {text: , owner: , date: , hours: }
      -
strengths:
  -
commitments:
  - {what: , by: , date: , status: , statement: }
  -
follow_up:
  - {date: , text: }
dissent:
signatures: {person: {name: , date: }, manager: }
retention:
"""
    assert problems_in(HEAD + blank) == ""
    assert read_plan("plan.yaml") == Plan(
        framework=FrameworkReference(id="liten", version="1.2.0"),
        role=PlanRole(id="chef", name="Chef"),
        conditions=(PlanCondition(), PlanCondition()),
        focus=(
            Focus(statement="chef.lyssna", text="att lyssna"),
            Focus(statement="chef.planera", text="att planera", activities=(PlannedActivity(), PlannedActivity())),
        ),
        commitments=(Commitment(), Commitment()),
        follow_up=(FollowUp(),),
    )


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u2003"])
def test_white_space_around_a_text_says_nothing(space: str) -> None:
    """Blanks around a text, hard ones too as they come with copied text, are left out in YAML and in JSON."""
    plan = Plan(
        framework=FrameworkReference(id="liten", version="1.2.0"),
        role=PlanRole(id="chef", name="Chef"),
        dissent="Å sa",
    )
    assert read_plan(written(HEAD + f"dissent: {space}Å sa{space}\n")) == plan
    assert read_plan(written(HEAD + f"dissent: '{space}Å sa{space}'\n")) == plan
    text = ledarskap.render(plan, "json").replace("Å sa", f"{space}Å sa{space}")
    Path("plan.json").write_text(text, encoding="utf-8")
    assert read_plan("plan.json") == plan


def test_period_backwards() -> None:
    """A period that ends before it begins is an error at its end, and its dates are not held against it."""
    text = "period: {start: 2027-11-22, end: 2026-11-22}\nfollow_up: [{date: 2027-05-22}]\n"
    assert problems_in(HEAD + text) == (
        "plan.yaml:4:34: fel: perioden slutar 2026-11-22, innan den börjar 2027-11-22"
        " – byt plats på datumen eller rätta årtalet [period-backwards]\n"
        "    4 | period: {start: 2027-11-22, end: 2026-11-22}\n"
        "      |                                  ^^^^^^^^^^"
    )


def test_dates_outside_the_period() -> None:
    """A date before or after the period is a warning at the date; the first and the last day are inside."""
    text = """\
period: {start: 2026-11-22, end: 2027-11-22}
focus:
  - statement: chef.lyssna
    text: att lyssna
    activities: [{date: 2026-11-21}, {date: 2026-11-22}, {date: 2027-11-22}]
commitments: [{date: 2062-01-01}]
follow_up: [{date: 2027-11-23}]
"""
    assert problems_in(HEAD + text) == (
        "plan.yaml:8:25: varning: 2026-11-21 ligger utanför planens period"
        " – rätta datumet eller perioden [outside-period]\n"
        "    8 |     activities: [{date: 2026-11-21}, {date: 2026-11-22}, {date: 2027-11-22}]\n"
        "      |                         ^^^^^^^^^^\n"
        "plan.yaml:9:22: varning: 2062-01-01 ligger utanför planens period"
        " – rätta datumet eller perioden [outside-period]\n"
        "    9 | commitments: [{date: 2062-01-01}]\n"
        "      |                      ^^^^^^^^^^\n"
        "plan.yaml:10:20: varning: 2027-11-23 ligger utanför planens period"
        " – rätta datumet eller perioden [outside-period]\n"
        "   10 | follow_up: [{date: 2027-11-23}]\n"
        "      |                    ^^^^^^^^^^"
    )
    assert read_plan("plan.yaml").follow_up == (FollowUp(date=datetime.date(2027, 11, 23)),)


def test_commitment_for_an_unknown_focus() -> None:
    """A commitment for something that is no focus area of the plan is an error, with the one that was probably meant."""
    text = FOCUS + "commitments:\n  - {what: Stöd, statement: chef.lysna}\n  - {what: Tid, statement: chef.vaga}\n"
    assert problems_in(HEAD + text) == (
        'plan.yaml:8:29: fel: löftet hör till "chef.lysna", som inte är ett fokusområde i planen'
        ' – menade du "chef.lyssna"? [unknown-focus]\n'
        "    8 |   - {what: Stöd, statement: chef.lysna}\n"
        "      |                             ^^^^^^^^^^\n"
        'plan.yaml:9:28: fel: löftet hör till "chef.vaga", som inte är ett fokusområde i planen'
        " – välj ett av planens fokusområden, eller lämna statement tomt [unknown-focus]\n"
        "    9 |   - {what: Tid, statement: chef.vaga}\n"
        "      |                            ^^^^^^^^^"
    )


def test_same_focus_twice_in_a_file() -> None:
    """A focus area that stands twice is an error at the second."""
    assert problems_in(HEAD + FOCUS + "  - {statement: chef.lyssna, text: att lyssna}\n") == (
        'plan.yaml:7:17: fel: "chef.lyssna" är fokusområde två gånger – lägg ihop dem [focus-twice]\n'
        "    7 |   - {statement: chef.lyssna, text: att lyssna}\n"
        "      |                 ^^^^^^^^^^^"
    )


def test_more_than_three_in_a_file() -> None:
    """A fourth focus area is an error at the list."""
    text = FOCUS + "  - {statement: chef.vaga, text: att våga}\n  - {statement: chef.vila, text: att vila}\n"
    assert problems_in(HEAD + text) == (
        "plan.yaml:5:3: fel: antal här: 4 – behåll högst 3 [too-many]\n"
        "    5 |   - {statement: chef.lyssna, text: att lyssna}\n"
        "      |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"
    )


def test_slips_of_a_plan() -> None:
    """Dates, choices, hours and keys that are wrong are told together, each with what to write."""
    text = """\
period: {start: 22/11/2026, end: 2027-02-30}
follow_upp: []
focus:
  - statement: chef.lyssna
    text: att lyssna
    activities: [{hours: tolv}, {hours: -1}]
commitments: [{by: chefen, status: not kept}]
"""
    assert problems_in(HEAD + text) == (
        'plan.yaml:4:17: fel: "22/11/2026" är inte ett datum – skriv 2026-11-22 [not-a-date]\n'
        "    4 | period: {start: 22/11/2026, end: 2027-02-30}\n"
        "      |                 ^^^^^^^^^^\n"
        "plan.yaml:4:34: fel: datumet 2027-02-30 finns inte – kontrollera datumet [no-such-date]\n"
        "    4 | period: {start: 22/11/2026, end: 2027-02-30}\n"
        "      |                                  ^^^^^^^^^^\n"
        'plan.yaml:5:1: fel: okänd nyckel "follow_upp" – menade du "follow_up"? [unknown-key]\n'
        "    5 | follow_upp: []\n"
        "      | ^^^^^^^^^^\n"
        'plan.yaml:9:26: fel: "tolv" är inte ett heltal – skriv ett helt tal, till exempel 4 [not-an-integer]\n'
        "    9 |     activities: [{hours: tolv}, {hours: -1}]\n"
        "      |                          ^^^^\n"
        "plan.yaml:9:41: fel: -1 är för litet – skriv minst 0 [too-small]\n"
        "    9 |     activities: [{hours: tolv}, {hours: -1}]\n"
        "      |                                         ^^\n"
        'plan.yaml:10:20: fel: "chefen" går inte att välja här – menade du "manager"? [unknown-value]\n'
        "   10 | commitments: [{by: chefen, status: not kept}]\n"
        "      |                    ^^^^^^\n"
        'plan.yaml:10:36: fel: "not kept" går inte att välja här – menade du "not-kept"? [unknown-value]\n'
        "   10 | commitments: [{by: chefen, status: not kept}]\n"
        "      |                                    ^^^^^^^^"
    )


def test_read_plan_raises_with_every_error() -> None:
    """A plan with errors is a PlanError that holds them, and says them in Swedish."""
    with pytest.raises(PlanError) as raised:
        read_plan(written(HEAD.replace("role: {id: chef, name: Chef}\n", "")))
    assert str(raised.value) == (
        'plan.yaml:1:1: fel: nyckeln "role" saknas – lägg till den [missing-key]\n'
        "    1 | format: plan/1\n"
        "      | ^^^^^^^^^^^^^^"
    )


def test_missing_plan() -> None:
    """A plan that is not there is a FileNotFoundError."""
    with pytest.raises(FileNotFoundError):
        read_plan("finns-inte.yaml")


def _keys(tree: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    children = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, tuple) else ()
    for key, child in children:
        if isinstance(key, str):
            yield (*path, key)
        yield from _keys(child, (*path, key))


FULL = ledarskap.dump(draft_plan(FRAMEWORK, result(), ["chef.lyssna"], "ny", START))
PATHS = list(_keys(read_yaml(FULL, "plan.yaml").root))


@settings(deadline=None)
@given(st.sampled_from(PATHS), st.data())
def test_every_misspelt_key_is_a_located_problem(path: tuple[str | int, ...], data: st.DataObject) -> None:
    """Any key of a plan, at any depth, with a letter too many is a problem on its own line, and never an exception."""
    document = read_yaml(FULL, "plan.yaml")
    place = document.place(path, "key")[0]
    letter = data.draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz_"))
    lines = FULL.splitlines()
    at = place.column - 1 + data.draw(st.integers(0, len(str(path[-1]))))
    lines[place.line - 1] = lines[place.line - 1][:at] + letter + lines[place.line - 1][at:]
    plan, problems = check_plan(read_yaml("\n".join(lines), "plan.yaml"))
    assert plan is None
    unknown = [problem for problem in problems if problem.code == "unknown-key"]
    assert [(one.location.line, one.location.column, one.proposal) for one in unknown] == [
        (place.line, place.column, str(path[-1]))
    ]


def test_misspelt_key_left_blank() -> None:
    """Also a misspelt key that nothing is written at is a problem, or what is written there later would be lost."""
    assert problems_in(HEAD + "looking_bak:\n") == (
        'plan.yaml:4:1: fel: okänd nyckel "looking_bak" – menade du "looking_back"? [unknown-key]\n'
        "    4 | looking_bak:\n"
        "      | ^^^^^^^^^^^"
    )

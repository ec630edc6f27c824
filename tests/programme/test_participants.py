"""Those who take part: with their own yes, in the order in which it happened, and with what they say of themselves."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledarskap.development.months import months_later
from ledarskap.programme.model import Programme, ProgrammeReference
from ledarskap.programme.participants import (
    KEYS_IN_SWEDISH,
    Participant,
    Participants,
    ParticipantsError,
    Said,
    Step,
    check_participants,
    current_stage,
    read_participants,
    readiness_on,
    takes_part,
)
from ledarskap.programme.unrecorded import REASONS
from ledarskap.reading.json_reader import read_json
from ledarskap.reading.opening import open_document
from ledarskap.reading.problems import MOST_PROBLEMS, has_errors
from ledarskap.reading.reporting import as_text
from ledarskap.reading.wording import Language
from ledarskap.reading.yaml_reader import read_yaml

PROGRAMME = Programme.model_validate(
    read_yaml(
        """
format: programme/1
id: vagen
version: 1.2.0
title: Vägen
status: proposed
framework: {id: liten, version: 1.0.0}
aim: Att pröva.
leader: {title: Programledaren}
consent: Jag vill vara med.
leaving: Säg till.
readiness_months: 6
start: [intresse, forsta-aret]
stages:
  intresse: {kind: interest, name: Intresse, purpose: Veta, who: Alla, after: {prova: När du vill}, ends: true}
  prova:
    kind: trial
    name: Pröva
    purpose: Att pröva
    who: Alla
    mentor: true
    after: {tillbaka: Sedan, forsta-aret: Sedan}
  forsta-aret: {kind: first-year, name: Första året, purpose: Att börja, who: Nya, after: {tillbaka: Sedan}}
  tillbaka: {kind: back, name: Tillbaka, purpose: Att vara tillbaka, who: Alla, ends: true}
""",
        "program.yaml",
    ).root
)
HEAD = """\
format: participants/1
programme: {id: vagen, version: 1.0.0}
date: 2026-11-24
participants:
"""


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def written(text: str) -> str:
    Path("deltagare.yaml").write_text(text, encoding="utf-8")
    return "deltagare.yaml"


def problems_in(people: str, head: str = HEAD, language: Language = "sv") -> str:
    """Everything that is said of a list of participants, warnings and hints too."""
    return as_text(check_participants(open_document(written(head + people)), PROGRAMME)[1], language)


def codes_in(people: str, head: str = HEAD) -> list[str]:
    return [problem.code for problem in check_participants(open_document(written(head + people)), PROGRAMME)[1]]


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


# --- what is read


def test_read_participants() -> None:
    """Each stands under an id, with dates as dates, and only a yes has to stand there."""
    people = """\
  p-1:
    consent: 2026-01-12
    readiness: {says: trying, date: 2026-09-01}
    steps:
      - {stage: intresse, date: 2026-01-12}
      - {stage: prova, date: 2026-10-01}
    mentor: m-7
  p-2: {consent: 2026-02-02, readiness: {says: , date: }, steps: , mentor: , left: 2026-05-01}
"""
    assert problems_in(people) == ""
    assert read_participants("deltagare.yaml", PROGRAMME) == Participants(
        programme=ProgrammeReference(id="vagen", version="1.0.0"),
        date=day("2026-11-24"),
        participants={
            "p-1": Participant(
                consent=day("2026-01-12"),
                readiness=Said(says="trying", date=day("2026-09-01")),
                steps=(Step(stage="intresse", date=day("2026-01-12")), Step(stage="prova", date=day("2026-10-01"))),
                mentor="m-7",
            ),
            "p-2": Participant(consent=day("2026-02-02"), left=day("2026-05-01")),
        },
    )


def test_nobody_yet() -> None:
    """A programme that nobody takes part in has a list all the same."""
    assert problems_in("") == ""
    assert read_participants("deltagare.yaml", PROGRAMME).participants == {}


def test_error_with_every_problem() -> None:
    """A list with errors is a ParticipantsError that holds them; warnings and hints are not among them."""
    people = """\
  p-1: {consent: 2026-01-12, steps: [{stage: tillbaka, date: 2026-01-11}]}
  p-2: {consent: 2026-01-12, readiness: {says: ready, date: 2026-01-12}, left: 2027-01-01}
"""
    with pytest.raises(ParticipantsError) as raised:
        read_participants(written(HEAD + people), PROGRAMME)
    assert [problem.code for problem in raised.value.problems] == ["consent-after-step", "later-than-list"]


def test_missing_file() -> None:
    """A file that is not there is a FileNotFoundError."""
    with pytest.raises(FileNotFoundError):
        read_participants("finns-inte.yaml", PROGRAMME)


def test_file_of_another_format() -> None:
    """A trial is no list of participants, and nothing else is said of it."""
    assert problems_in("", "format: trial/1\n") == (
        "deltagare.yaml:1:9: fel: det här är ett avtal om ett tidsbegränsat chefsuppdrag, inte en lista över deltagare"
        " – ange rätt fil [other-format]\n"
        "    1 | format: trial/1\n"
        "      |         ^^^^^^^"
    )


def test_text_that_cannot_be_read() -> None:
    """What is no YAML is told of, and there is no value."""
    value, problems = check_participants(read_yaml("a: [", "deltagare.yaml"), PROGRAMME)
    assert (value, [problem.code for problem in problems]) == (None, ["unclosed-bracket"])


@pytest.mark.parametrize("word", sorted(KEYS_IN_SWEDISH))
def test_swedish_words_lead_to_keys_and_choices(word: str) -> None:
    """What people write in Swedish is proposed as a key, or as one of the choices."""
    schema = Participants.model_json_schema()
    known = {name for part in (schema, *schema["$defs"].values()) for name in part.get("properties", {})}
    known.update(schema["$defs"]["Said"]["properties"]["says"]["enum"])
    assert KEYS_IN_SWEDISH[word] in known
    assert word == " ".join(word.casefold().split())


def test_swedish_words_are_proposed() -> None:
    """Each Swedish word gives the one to write, and nobody is said to lack a yes that stands there in Swedish."""
    assert problems_in("  p-1: {samtycke: 2026-01-12, readiness: {says: nyfiken, date: 2026-11-01}}\n") == (
        'deltagare.yaml:5:9: fel: okänd nyckel "samtycke" – menade du "consent"? [unknown-key]\n'
        "    5 |   p-1: {samtycke: 2026-01-12, readiness: {says: nyfiken, date: 2026-11-01}}\n"
        "      |         ^^^^^^^^\n"
        'deltagare.yaml:5:49: fel: "nyfiken" går inte att välja här – menade du "curious"? [unknown-value]\n'
        "    5 |   p-1: {samtycke: 2026-01-12, readiness: {says: nyfiken, date: 2026-11-01}}\n"
        "      |                                                 ^^^^^^^"
    )


# --- their own yes


def test_no_consent() -> None:
    """Whoever has not said yes does not stand there: it is said in plain words."""
    assert problems_in("  p-1: {mentor: m-7}\n  p-2: {consent: }\n") == (
        'deltagare.yaml:5:3: fel: det står inte att "p-1" har sagt ja till att vara med'
        " – fråga personen, och skriv dagen under consent; utan ett ja ska ingen stå här [no-consent]\n"
        "    5 |   p-1: {mentor: m-7}\n"
        "      |   ^^^\n"
        'deltagare.yaml:6:9: fel: det står inte att "p-2" har sagt ja till att vara med'
        " – fråga personen, och skriv dagen under consent; utan ett ja ska ingen stå här [no-consent]\n"
        "    6 |   p-2: {consent: }\n"
        "      |         ^^^^^^^"
    )
    assert problems_in("  p-1: {}\n", language="en") == (
        'deltagare.yaml:5:3: error: it does not say that "p-1" has agreed to take part'
        " – ask the person, and write the day under consent; nobody belongs here without a yes [no-consent]\n"
        "    5 |   p-1: {}\n"
        "      |   ^^^"
    )


def test_a_yes_is_a_day() -> None:
    """A yes without its day is no date; nothing else is said of it, or of an entry that is blank."""
    assert codes_in("  p-1: {consent: ja}\n  p-2:\n") == ["not-a-date", "empty-value"]


def test_consent_after_the_first_step() -> None:
    """Nobody enters a stage before the day of their yes; on that day they can."""
    people = "  p-1: {consent: 2026-01-12, steps: [{stage: intresse, date: 2026-01-11}]}\n"
    assert problems_in(people) == (
        'deltagare.yaml:5:18: fel: "p-1" sade ja 2026-01-12, men var med redan 2026-01-11'
        " – rätta datumen; ingen kommer in i programmet före sitt ja [consent-after-step]\n"
        "    5 |   p-1: {consent: 2026-01-12, steps: [{stage: intresse, date: 2026-01-11}]}\n"
        "      |                  ^^^^^^^^^^"
    )
    assert codes_in(people.replace("01-11", "01-12")) == []
    later = "{stage: prova, date: 2026-11-24}"
    assert codes_in(people.replace("}]", f"}}, {later}]")) == ["consent-after-step"]
    assert codes_in(people.replace("01-12", "11-24")) == ["consent-after-step"]


@pytest.mark.parametrize("reason", sorted(REASONS))
def test_reason_for_leaving(reason: str) -> None:
    """Why somebody left is refused, whatever it is called."""
    assert codes_in(f"  p-1: {{consent: 2026-01-12, left: 2026-05-01, {reason}: Flyttade}}\n") == ["reason-recorded"]


def test_participants_have_no_room_for_reasons_or_grades() -> None:
    """No part of the list has a field for why, or for anything that others think."""
    schema = Participants.model_json_schema()
    assert set(schema["$defs"]["Participant"]["properties"]) == {"consent", "readiness", "steps", "mentor", "left"}
    assert set(schema["$defs"]["Said"]["properties"]) == {"says", "date"}
    assert set(schema["$defs"]["Step"]["properties"]) == {"stage", "date"}


# --- the steps


def test_unknown_stage() -> None:
    """A stage that the programme has not is an error, with the one that was probably meant; nothing follows from it."""
    people = """\
  p-1:
    consent: 2026-01-12
    steps:
      - {stage: intrese, date: 2026-01-12}
      - {stage: vd, date: 2026-02-01}
      - {stage: tillbaka, date: 2026-03-01}
"""
    assert problems_in(people) == (
        'deltagare.yaml:8:17: fel: steget "intrese" finns inte i programmet – menade du "intresse"? [unknown-stage]\n'
        "    8 |       - {stage: intrese, date: 2026-01-12}\n"
        "      |                 ^^^^^^^\n"
        'deltagare.yaml:9:17: fel: steget "vd" finns inte i programmet'
        " – skriv id:t för ett steg, eller lägg till steget [unknown-stage]\n"
        "    9 |       - {stage: vd, date: 2026-02-01}\n"
        "      |                 ^^"
    )


def test_steps_out_of_order() -> None:
    """Steps that do not stand in order of date are an error; two on a day are in order."""
    people = """\
  p-1:
    consent: 2026-01-12
    steps:
      - {stage: intresse, date: 2026-03-01}
      - {stage: prova, date: 2026-02-01}
"""
    assert problems_in(people) == (
        "deltagare.yaml:9:30: fel: steget börjar 2026-02-01, men det före det börjar 2026-03-01"
        " – skriv stegen i den ordning som de togs [steps-out-of-order]\n"
        "    9 |       - {stage: prova, date: 2026-02-01}\n"
        "      |                              ^^^^^^^^^^"
    )
    assert codes_in(people.replace("02-01", "03-01")) == []


def test_step_that_the_programme_does_not_lead_to() -> None:
    """A step that does not come after the one before, and a first step that nobody begins at, are warnings."""
    people = """\
  p-1:
    consent: 2026-01-12
    steps:
      - {stage: prova, date: 2026-02-01}
      - {stage: intresse, date: 2026-03-01}
      - {stage: prova, date: 2026-04-01}
      - {stage: tillbaka, date: 2026-05-01}
      - {stage: tillbaka, date: 2026-06-01}
"""
    assert problems_in(people) == (
        'deltagare.yaml:8:17: varning: ingen börjar i steget "prova"'
        " – kontrollera steget; programmet börjar med: intresse, forsta-aret [off-route]\n"
        "    8 |       - {stage: prova, date: 2026-02-01}\n"
        "      |                 ^^^^^\n"
        'deltagare.yaml:9:17: varning: programmet leder inte från "prova" till "intresse"'
        ' – kontrollera steget; efter "prova" kommer: tillbaka, forsta-aret [off-route]\n'
        "    9 |       - {stage: intresse, date: 2026-03-01}\n"
        "      |                 ^^^^^^^^\n"
        'deltagare.yaml:12:17: varning: programmet leder inte från "tillbaka" till "tillbaka"'
        ' – kontrollera steget; efter "tillbaka" kommer: – [off-route]\n'
        "   12 |       - {stage: tillbaka, date: 2026-06-01}\n"
        "      |                 ^^^^^^^^"
    )
    assert len(read_participants("deltagare.yaml", PROGRAMME).participants) == 1


def test_step_after_leaving() -> None:
    """A step after the day of leaving is an error: whoever has come back has not left."""
    people = """\
  p-1:
    consent: 2026-01-12
    steps: [{stage: intresse, date: 2026-02-01}, {stage: prova, date: 2026-04-02}]
    left: 2026-04-01
"""
    assert problems_in(people) == (
        'deltagare.yaml:7:71: fel: steget börjar 2026-04-02, men "p-1" lämnade programmet 2026-04-01'
        " – rätta datumen; för den som har kommit tillbaka tas left bort [step-after-leaving]\n"
        "    7 |     steps: [{stage: intresse, date: 2026-02-01}, {stage: prova, date: 2026-04-02}]\n"
        "      |                                                                       ^^^^^^^^^^"
    )
    assert codes_in(people.replace("04-02", "04-01")) == []


def test_dates_later_than_the_list() -> None:
    """Any day that comes after the list's own is an error, and no other is said of it."""
    people = """\
  p-1:
    consent: 2027-01-12
    readiness: {says: ready, date: 2027-01-01}
    steps: [{stage: intresse, date: 2026-11-24}, {stage: prova, date: 2027-04-02}]
    left: 2026-11-25
"""
    assert problems_in(people) == "\n".join(
        f"deltagare.yaml:{line}:{column}: fel: {date} kommer efter listans eget datum, 2026-11-24"
        " – rätta datumet, eller date överst i filen [later-than-list]\n"
        f"    {line} | {people.splitlines()[line - 5]}\n"
        f"      | {' ' * (column - 1)}^^^^^^^^^^"
        for line, column, date in (
            (6, 14, "2027-01-12"),
            (7, 36, "2027-01-01"),
            (8, 71, "2027-04-02"),
            (9, 11, "2026-11-25"),
        )
    )


# --- what they say of themselves


def test_readiness_that_no_longer_holds() -> None:
    """What was said more than the programme's months ago is a hint to ask again; of who has left nothing is asked."""
    people = """\
  p-1: {consent: 2026-01-12, readiness: {says: not-now, date: 2026-05-23}}
  p-2: {consent: 2026-01-12, readiness: {says: not-now, date: 2026-05-24}}
  p-3: {consent: 2026-01-12, readiness: {says: not-now, date: 2026-05-23}, left: 2026-06-01}
"""
    assert problems_in(people) == (
        'deltagare.yaml:5:63: tips: det som "p-1" sade 2026-05-23 om att vara redo gäller inte längre'
        " – fråga igen, eller ta bort det [ask-again]\n"
        "    5 |   p-1: {consent: 2026-01-12, readiness: {says: not-now, date: 2026-05-23}}\n"
        "      |                                                               ^^^^^^^^^^"
    )


def test_readiness_on_a_date() -> None:
    """It holds from the day when it was said until as many months later, that day included."""
    said = Said(says="curious", date=day("2026-08-31"))
    someone = Participant(consent=day("2026-01-12"), readiness=said)
    found = [readiness_on(someone, PROGRAMME, day(date)) for date in ("2026-08-30", "2026-08-31", "2027-02-28")]
    assert found == [None, said, said]
    assert readiness_on(someone, PROGRAMME, day("2027-03-01")) is None
    assert readiness_on(Participant(consent=day("2026-01-12")), PROGRAMME, day("2026-01-12")) is None


# --- another programme


def test_participants_of_another_programme() -> None:
    """A list of another programme, or of a version that has changed too much, is not held against this one."""
    people = "  p-1: {consent: 2026-01-12, steps: [{stage: vd, date: 2026-01-12}]}\n"
    assert problems_in(people, HEAD.replace("vagen", "annan")) == (
        'deltagare.yaml:2:17: fel: filen hör till programmet "annan", inte till "vagen"'
        " – läs den med det programmet [other-programme]\n"
        "    2 | programme: {id: annan, version: 1.0.0}\n"
        "      |                 ^^^^^"
    )
    assert problems_in(people, HEAD.replace("1.0.0", "2.0.0")) == (
        "deltagare.yaml:2:33: fel: filen hör till version 2.0.0 av programmet, som nu är version 1.2.0"
        " – läs den med ett program vars första siffra är 2 [other-programme-version]\n"
        "    2 | programme: {id: vagen, version: 2.0.0}\n"
        "      |                                 ^^^^^"
    )


# --- where somebody is


def test_current_stage() -> None:
    """Somebody is in the stage of the last step, in none before the first, and in none from the day when they left."""
    someone = Participant(
        consent=day("2026-01-12"),
        steps=(
            Step(stage="intresse", date=day("2026-02-01")),
            Step(stage="prova", date=day("2026-03-01")),
            Step(stage="tillbaka", date=day("2026-03-01")),
        ),
        left=day("2026-04-01"),
    )
    days = ("2026-01-31", "2026-02-01", "2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01")
    stages = [current_stage(someone, day(date)) for date in days]
    assert stages == [None, "intresse", "intresse", "tillbaka", "tillbaka", None]


def test_takes_part_from_the_day_of_the_yes() -> None:
    """The day of their yes is the first, and the day before they left the last."""
    someone = Participant(consent=day("2026-01-12"), left=day("2026-01-14"))
    days = ("2026-01-11", "2026-01-12", "2026-01-13", "2026-01-14")
    assert [takes_part(someone, day(date)) for date in days] == [False, True, True, False]


# --- laws

DATES = st.dates(datetime.date(2026, 1, 1), datetime.date(2026, 2, 28)) | st.sampled_from(
    [datetime.date.min, datetime.date.max]
)
STAGES = st.sampled_from([*PROGRAMME.stages, "vd"])
PEOPLE = st.dictionaries(
    st.sampled_from(["p-1", "p-2", "p-3"]),
    st.fixed_dictionaries(
        {
            "consent": DATES.map(str),
            "readiness": st.none() | st.fixed_dictionaries({"says": st.just("ready"), "date": DATES.map(str)}),
            "steps": st.lists(st.fixed_dictionaries({"stage": STAGES, "date": DATES.map(str)}), max_size=4),
            "left": st.none() | DATES.map(str),
        }
    ),
    max_size=3,
)


def document(people: dict[str, Any], date: datetime.date) -> str:
    head = {"format": "participants/1", "programme": {"id": "vagen", "version": "1.0.0"}, "date": str(date)}
    return json.dumps({**head, "participants": people})


@given(PEOPLE, DATES)
def test_laws_of_any_list_that_passes(people: dict[str, Any], date: datetime.date) -> None:
    """Whatever is written nothing is raised, and in a list that passes every day is in order and every stage is known."""
    found, problems = check_participants(read_json(document(people, date), "deltagare.json"), PROGRAMME)
    assert (found is None) == has_errors(problems)
    for one in found.participants.values() if found else ():
        steps = [step.date for step in one.steps]
        left = one.left or date
        assert steps == sorted(steps)
        assert all(one.consent <= step <= left <= date for step in steps)
        assert {step.stage for step in one.steps} <= set(PROGRAMME.stages)
        stage = current_stage(one, date)
        assert stage == (one.steps[-1].stage if one.steps and takes_part(one, date) else None)


@given(DATES, DATES)
def test_readiness_is_never_older_than_the_programme_says(said: datetime.date, date: datetime.date) -> None:
    """What is told of somebody's readiness was said by then, and not more than so many months before."""
    one = Participant(consent=datetime.date(2026, 1, 1), readiness=Said(says="ready", date=said))
    found = readiness_on(one, PROGRAMME, date)
    last = months_later(said, PROGRAMME.readiness_months) or datetime.date.max
    assert (found is not None) == (said <= date <= last)
    assert found in (None, one.readiness)


def test_errors_are_never_lost_behind_warnings() -> None:
    """However many steps lead where the programme does not, the one error is told of."""
    wrong = {"consent": "2026-01-01", "steps": [{"stage": "tillbaka", "date": "2026-01-01"}]}
    people: dict[str, Any] = {f"p-{number}": wrong for number in range(MOST_PROBLEMS + 50)}
    people["sist"] = {"consent": "2026-01-01", "steps": [{"stage": "vd", "date": "2026-01-01"}]}
    text = document(people, datetime.date(2026, 1, 1))
    found, problems = check_participants(read_json(text, "deltagare.json"), PROGRAMME)
    assert found is None
    assert "unknown-stage" in {problem.code for problem in problems}

"""A trial appointment: the return is agreed before the start, and every day that matters can be had from it."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ledarskap.development.plan import FollowUp
from ledarskap.programme.deadlines import deadlines, return_date
from ledarskap.programme.model import Programme, ProgrammeReference
from ledarskap.programme.trial import (
    KEYS_IN_SWEDISH,
    Assignment,
    CatchingUp,
    EarlyEnd,
    Post,
    Return,
    StandIn,
    Trial,
    TrialPeriod,
)
from ledarskap.programme.trial_checking import TrialError, check_trial, read_trial
from ledarskap.programme.unrecorded import REASONS
from ledarskap.reading.json_reader import read_json
from ledarskap.reading.opening import open_document
from ledarskap.reading.problems import has_errors
from ledarskap.reading.reporting import as_text
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
start: [prova]
stages:
  prova: {kind: trial, name: Pröva, purpose: Att pröva, who: Alla, after: {tillbaka: Sedan}}
  tillbaka: {kind: back, name: Tillbaka, purpose: Att vara tillbaka, who: Alla, ends: true}
trial:
  longest_months: 12
  decide_weeks_before_end: 8
  least_clinical_percent: 20
  notice_days: 30
  catching_up_weeks_a_year: 4
""",
        "program.yaml",
    ).root
)
LINES = {
    "format": "trial/1",
    "assignment": "{title: Enhetschef, place: Vårdcentralen, clinical_percent: 20}",
    "period": "{start: 2027-01-11, end: 2028-01-09}",
    "post": "{title: Överläkare, place: Kirurgen, held_until: 2028-03-31}",
    "agreed": "2026-12-01",
    "back": "{date: 2028-01-10}",
    "decide_by": "2027-11-14",
    "catching_up": "{weeks: 4, text: Jag går bredvid en kollega.}",
    "stand_in": "{name: Bo Ek, until: 2028-01-09}",
    "early_end": "{notice: 30, place_until_return: Mottagningen, stand_in_until: 2027-06-30}",
}


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def written(**changed: str | None) -> str:
    """The file of a trial without problems, but for some lines; None takes a line away."""
    lines = {**LINES, **changed}
    Path("avtal.yaml").write_text(
        "".join(f"{key}: {line}\n" for key, line in lines.items() if line is not None), encoding="utf-8"
    )
    return "avtal.yaml"


def problems_in(held_against: Programme | None = None, /, **changed: str | None) -> str:
    """Everything that is said of such a file, warnings too."""
    return as_text(check_trial(open_document(written(**changed)), held_against)[1], "sv")


def problems_in_english(**changed: str | None) -> str:
    return as_text(check_trial(open_document(written(**changed)))[1], "en")


def codes_in(held_against: Programme | None = None, /, **changed: str | None) -> list[str]:
    return [problem.code for problem in check_trial(open_document(written(**changed)), held_against)[1]]


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


# --- what is read


def test_read_trial() -> None:
    """What was agreed on is read with its dates as dates and its numbers as numbers."""
    assert read_trial(written(follow_up="[{date: 2028-04-03, text: Hur blev det?}]")) == Trial(
        assignment=Assignment(title="Enhetschef", place="Vårdcentralen", clinical_percent=20),
        period=TrialPeriod(start=day("2027-01-11"), end=day("2028-01-09")),
        post=Post(title="Överläkare", place="Kirurgen", held_until=day("2028-03-31")),
        agreed=day("2026-12-01"),
        back=Return(date=day("2028-01-10")),
        decide_by=day("2027-11-14"),
        catching_up=CatchingUp(weeks=4, text="Jag går bredvid en kollega."),
        stand_in=StandIn(name="Bo Ek", until=day("2028-01-09")),
        early_end=EarlyEnd(notice=30, place_until_return="Mottagningen", stand_in_until=day("2027-06-30")),
        follow_up=(FollowUp(date=day("2028-04-03"), text="Hur blev det?"),),
    )


def test_nothing_is_said_of_a_sound_trial() -> None:
    """It has no problem, alone or held against a programme, and not a warning."""
    assert problems_in() == ""
    assert problems_in(PROGRAMME, programme="{id: vagen, version: 1.0.0}") == ""


def test_blank_values_are_not_filled_in() -> None:
    """A key that is left blank, and a group where all are, is one that is not filled in."""
    blank: dict[str, str | None] = {
        "language": "",
        "programme": "{id: , version: , title: , status: }",
        "parties": "{person: {name: , title: }, manager: , clinical_manager: }",
        "back": "{date: 2028-01-10, title: , place: }",
        "half_time": "",
        "catching_up": "{weeks: , text: }",
        "stand_in": "{name: , until: }",
        "early_end": "{notice: 30, place_until_return: Mottagningen, stand_in_until: }",
        "ended": "{date: }",
        "follow_up": "[{date: , text: }]",
        "signatures": "{person: {name: , date: }}",
        "retention": "",
    }
    assert codes_in(**blank) == ["no-catching-up"]
    assert read_trial("avtal.yaml") == Trial(
        assignment=Assignment(title="Enhetschef", place="Vårdcentralen", clinical_percent=20),
        period=TrialPeriod(start=day("2027-01-11"), end=day("2028-01-09")),
        post=Post(title="Överläkare", place="Kirurgen", held_until=day("2028-03-31")),
        agreed=day("2026-12-01"),
        back=Return(date=day("2028-01-10")),
        decide_by=day("2027-11-14"),
        early_end=EarlyEnd(notice=30, place_until_return="Mottagningen"),
        follow_up=(FollowUp(),),
    )


def test_error_with_every_problem() -> None:
    """A trial with errors is a TrialError that holds them; warnings are not among them."""
    with pytest.raises(TrialError) as raised:
        read_trial(written(decide_by="2028-01-10", catching_up=None, agreed="2027-01-11"))
    assert [problem.code for problem in raised.value.problems] == ["agreed-too-late", "decision-outside-period"]


def test_missing_file() -> None:
    """A file that is not there is a FileNotFoundError."""
    with pytest.raises(FileNotFoundError):
        read_trial("finns-inte.yaml")


def test_file_of_another_format() -> None:
    """A plan is no trial, and nothing else is said of it."""
    assert problems_in(format="plan/1") == (
        "avtal.yaml:1:9: fel: det här är en utvecklingsplan, inte ett avtal om ett tidsbegränsat chefsuppdrag"
        " – ange rätt fil [other-format]\n"
        "    1 | format: plan/1\n"
        "      |         ^^^^^^"
    )


def test_text_that_cannot_be_read() -> None:
    """What is no YAML is told of, and there is no value."""
    value, problems = check_trial(read_yaml("a: [", "avtal.yaml"))
    assert (value, [problem.code for problem in problems]) == (None, ["unclosed-bracket"])


@pytest.mark.parametrize("key", sorted(KEYS_IN_SWEDISH))
def test_swedish_keys_lead_to_keys(key: str) -> None:
    """What people write in Swedish is proposed as a key that stands somewhere in a trial."""
    schema = Trial.model_json_schema()
    known = {name for part in (schema, *schema["$defs"].values()) for name in part.get("properties", {})}
    assert KEYS_IN_SWEDISH[key] in known
    assert key == " ".join(key.casefold().split())


def test_swedish_keys_are_proposed() -> None:
    """Each Swedish key gives the one to write, and nothing is said to be missing besides."""
    text = problems_in(
        agreed=None,
        back=None,
        period=None,
        avtalat="2026-12-01",
        återgång="{date: 2028-01-10}",
        perioden="{start: 2027-01-11, end: 2028-01-09}",
        vikarien="{till: 2028-01-09}",
        stand_in=None,
    )
    assert text == (
        'avtal.yaml:7:1: fel: okänd nyckel "avtalat" – menade du "agreed"? [unknown-key]\n'
        "    7 | avtalat: 2026-12-01\n"
        "      | ^^^^^^^\n"
        'avtal.yaml:8:1: fel: okänd nyckel "återgång" – menade du "back"? [unknown-key]\n'
        "    8 | återgång: {date: 2028-01-10}\n"
        "      | ^^^^^^^^\n"
        'avtal.yaml:9:1: fel: okänd nyckel "perioden" – menade du "period"? [unknown-key]\n'
        "    9 | perioden: {start: 2027-01-11, end: 2028-01-09}\n"
        "      | ^^^^^^^^\n"
        'avtal.yaml:10:1: fel: okänd nyckel "vikarien" – menade du "stand_in"? [unknown-key]\n'
        "   10 | vikarien: {till: 2028-01-09}\n"
        "      | ^^^^^^^^"
    )


def test_misspelt_key_of_the_day_back() -> None:
    """A misspelt key inside the return is told of as such, and not as a return that is not agreed."""
    assert codes_in(back="{datum: 2028-01-10}", period="{start: 2027-01-11, slut: 2028-01-09}") == [
        "unknown-key",
        "unknown-key",
    ]


# --- the return is agreed before the start


def test_return_that_is_not_agreed() -> None:
    """Without the day when the return was agreed on, and without the day itself, it is said to be not agreed."""
    assert problems_in(agreed=None, back="{title: Överläkare}") == (
        "avtal.yaml:1:1: fel: återgången är inte avtalad: det står inte vilken dag ni kom överens om den"
        " – skriv dagen under agreed; den ska ligga före uppdragets första dag [return-not-agreed]\n"
        "    1 | format: trial/1\n"
        "      | ^^^^^^^^^^^^^^^\n"
        "avtal.yaml:5:1: fel: återgången är inte avtalad: första dagen tillbaka saknas"
        " – skriv den som date under back [return-not-agreed]\n"
        "    5 | back: {title: Överläkare}\n"
        "      | ^^^^"
    )


def test_return_that_is_not_agreed_in_english() -> None:
    """In English too, and at its key where that is left blank."""
    assert problems_in_english(agreed="") == (
        "avtal.yaml:5:1: error: the return is not agreed: it does not say on which day you agreed on it"
        " – write the day under agreed; it comes before the first day of the assignment [return-not-agreed]\n"
        "    5 | agreed: \n"
        "      | ^^^^^^"
    )


@pytest.mark.parametrize("back", [None, "", "{}", "{date: , place: }"])
def test_return_without_a_day(back: str | None) -> None:
    """However the day back is left out, it is said once."""
    assert codes_in(back=back) == ["return-not-agreed"]


def test_return_that_is_no_group() -> None:
    """Where the day stands right under the key, it is told how to write it, and nothing else."""
    assert codes_in(back="2028-01-10", period="2027", agreed="i höstas") == ["wrong-type", "not-a-date", "wrong-type"]


def test_what_else_is_missing_is_told_too() -> None:
    """That the return is not agreed hides nothing else that is missing."""
    assert codes_in(agreed=None, post=None, early_end="") == ["missing-key", "missing-key", "return-not-agreed"]


@pytest.mark.parametrize("agreed", ["2027-01-11", "2027-02-01"])
def test_return_agreed_after_the_start(agreed: str) -> None:
    """A return that was agreed on the first day, or later, was not agreed before."""
    assert problems_in(agreed=agreed) == (
        f"avtal.yaml:5:9: fel: återgången avtalades {agreed}, men uppdraget börjar redan 2027-01-11"
        " – kom överens om återgången innan uppdraget börjar, eller flytta första dagen [agreed-too-late]\n"
        f"    5 | agreed: {agreed}\n"
        "      |         ^^^^^^^^^^"
    )
    assert problems_in(agreed="2027-01-10") == ""


# --- the days of the assignment


def test_open_period() -> None:
    """An assignment without a first or a last day is an error for each."""
    assert problems_in(period="{start: , end: }") == (
        "avtal.yaml:3:10: fel: uppdraget har ingen första dag"
        " – skriv start under period: uppdraget är tidsbegränsat [open-period]\n"
        "    3 | period: {start: , end: }\n"
        "      |          ^^^^^\n"
        "avtal.yaml:3:19: fel: uppdraget har ingen sista dag"
        " – skriv end under period: uppdraget är tidsbegränsat [open-period]\n"
        "    3 | period: {start: , end: }\n"
        "      |                   ^^^"
    )
    assert codes_in(period=None) == ["open-period", "open-period"]
    assert codes_in(period="{start: 2027-01-11}") == ["open-period"]


def test_period_backwards() -> None:
    """A period that ends before it begins is an error, and nothing is held against it."""
    assert problems_in(PROGRAMME, period="{start: 2028-01-11, end: 2027-01-09}", half_time="2031-01-01") == (
        "avtal.yaml:3:34: fel: perioden slutar 2027-01-09, innan den börjar 2028-01-11"
        " – byt plats på datumen eller rätta årtalet [period-backwards]\n"
        "    3 | period: {start: 2028-01-11, end: 2027-01-09}\n"
        "      |                                  ^^^^^^^^^^"
    )


def test_assignment_of_a_day() -> None:
    """An assignment of a single day is one: it is decided on and talked about on that day."""
    changed = {
        "period": "{start: 2028-01-09, end: 2028-01-09}",
        "decide_by": "2028-01-09",
        "half_time": "2028-01-09",
        "early_end": "{notice: 1, place_until_return: Mottagningen}",
    }
    assert codes_in(**changed) == []
    assert codes_in(**{**changed, "half_time": "2028-01-10"}) == ["outside-period"]
    days = {one.key: str(one.date) for one in deadlines(read_trial(written(**changed, ended="{date: 2028-01-09}")))}
    assert {days[key] for key in ("start", "half-time", "decide-by", "ended")} == {"2028-01-09"}


def test_decision_on_the_last_day() -> None:
    """Within the assignment, but later than the programme says, is a departure from the programme, also on the last day."""
    assert codes_in(PROGRAMME, decide_by="2028-01-09") == ["outside-terms"]
    assert codes_in(PROGRAMME, decide_by="2028-01-10") == ["decision-outside-period"]


@pytest.mark.parametrize("decide_by", ["2027-01-10", "2028-01-10"])
def test_decision_outside_the_period(decide_by: str) -> None:
    """The last day to decide is one of the assignment's; its first and last are."""
    assert problems_in(decide_by=decide_by) == (
        f"avtal.yaml:7:12: fel: sista dagen att bestämma sig är {decide_by},"
        " men uppdraget varar från 2027-01-11 till 2028-01-09"
        " – välj en dag under uppdraget [decision-outside-period]\n"
        f"    7 | decide_by: {decide_by}\n"
        "      |            ^^^^^^^^^^"
    )
    assert codes_in(decide_by="2027-01-11") == codes_in(decide_by="2028-01-09") == []


def test_half_time_talk_outside_the_period() -> None:
    """A half-time talk before or after the assignment is a warning."""
    assert problems_in(half_time="2028-02-01") == (
        "avtal.yaml:11:12: varning: halvtidssamtalet 2028-02-01 ligger utanför uppdragets tid"
        " – rätta datumet eller perioden [outside-period]\n"
        "   11 | half_time: 2028-02-01\n"
        "      |            ^^^^^^^^^^"
    )
    assert codes_in(half_time="2027-01-10") == ["outside-period"]
    assert codes_in(half_time="2027-01-11") == codes_in(half_time="2028-01-09") == []


def test_longer_notice_than_the_period() -> None:
    """Whoever has to say so earlier than the assignment begins cannot end it."""
    changed: dict[str, str | None] = {
        "period": "{start: 2028-01-01, end: 2028-01-09}",
        "decide_by": "2028-01-05",
        "early_end": "{notice: 10, place_until_return: Mottagningen}",
    }
    assert problems_in(**changed) == (
        "avtal.yaml:10:21: fel: den som vill sluta i förtid ska säga till 10 dagar före, men hela uppdraget är 9 dagar"
        " – skriv färre dagar, så att det går att sluta i förtid [notice-too-long]\n"
        "   10 | early_end: {notice: 10, place_until_return: Mottagningen}\n"
        "      |                     ^^"
    )
    assert codes_in(**{**changed, "early_end": "{notice: 9, place_until_return: Mottagningen}"}) == []


@pytest.mark.parametrize("ended", ["2027-01-10", "2028-01-10"])
def test_early_end_outside_the_period(ended: str) -> None:
    """An assignment ends early on one of its days."""
    assert problems_in(ended=f"{{date: {ended}}}") == (
        f"avtal.yaml:11:15: fel: uppdraget slutade i förtid {ended}, men det varar från 2027-01-11 till 2028-01-09"
        " – skriv den dag som blev den sista i uppdraget [ended-outside-period]\n"
        f"   11 | ended: {{date: {ended}}}\n"
        "      |               ^^^^^^^^^^"
    )
    assert codes_in(ended="{date: 2027-01-11}") == codes_in(ended="{date: 2028-01-09}") == []


# --- the return


@pytest.mark.parametrize("back", ["2027-06-01", "2028-01-09"])
def test_return_before_the_end(back: str) -> None:
    """Nobody goes back on a day when the assignment is not over; nothing more follows from that."""
    assert problems_in(back=f"{{date: {back}}}") == (
        f"avtal.yaml:6:14: fel: återgången är {back}, men uppdraget slutar först 2028-01-09"
        " – låt återgången vara tidigast dagen efter uppdragets sista dag [return-before-end]\n"
        f"    6 | back: {{date: {back}}}\n"
        "      |              ^^^^^^^^^^"
    )


def test_long_gap_before_the_return() -> None:
    """More than a month between the end and the return is a warning; a month is not."""
    assert problems_in(back="{date: 2028-02-11}") == (
        "avtal.yaml:6:14: varning: mellan uppdragets sista dag 2028-01-09 och återgången 2028-02-11 är det 32 dagar"
        " – flytta återgången, eller gör uppdraget längre, så att ingen tid är utan tjänst [gap-before-return]\n"
        "    6 | back: {date: 2028-02-11}\n"
        "      |              ^^^^^^^^^^"
    )
    assert codes_in(back="{date: 2028-02-10}") == []


def test_post_that_is_gone() -> None:
    """A post that is not held until the return is no post to come back to."""
    post = "{title: Överläkare, place: Kirurgen, held_until: 2028-01-09}"
    assert problems_in(post=post) == (
        "avtal.yaml:4:56: fel: tjänsten hålls bara till och med 2028-01-09, men återgången är 2028-01-10"
        " – håll tjänsten till och med återgången, eller längre [post-gone]\n"
        "    4 | post: {title: Överläkare, place: Kirurgen, held_until: 2028-01-09}\n"
        "      |                                                        ^^^^^^^^^^"
    )
    assert codes_in(post=post.replace("01-09", "01-10")) == []


def test_stand_in_who_stays() -> None:
    """A stand-in who is there on the day of the return is an error, as agreed on and in case of an early end."""
    text = problems_in(
        stand_in="{until: 2028-01-10}",
        early_end="{notice: 30, place_until_return: Mottagningen, stand_in_until: 2028-06-30}",
    )
    assert text == (
        "avtal.yaml:9:19: fel: vikarien är kvar till och med 2028-01-10, men återgången är 2028-01-10"
        " – låt vikarien sluta senast dagen före återgången [stand-in-stays]\n"
        "    9 | stand_in: {until: 2028-01-10}\n"
        "      |                   ^^^^^^^^^^\n"
        "avtal.yaml:10:75: fel: vikarien är kvar till och med 2028-06-30, men återgången är 2028-01-10"
        " – låt vikarien sluta senast dagen före återgången [stand-in-stays]\n"
        "   10 | early_end: {notice: 30, place_until_return: Mottagningen, stand_in_until: 2028-06-30}\n"
        "      |                                                                           ^^^^^^^^^^"
    )


def test_stand_in_who_leaves_early() -> None:
    """A stand-in who leaves before the end is a warning."""
    assert problems_in(stand_in="{until: 2028-01-08}") == (
        "avtal.yaml:9:19: varning: vikarien slutar 2028-01-08, innan uppdraget är slut 2028-01-09"
        " – ordna en vikarie för hela tiden, så att tjänsten inte står tom [stand-in-leaves-early]\n"
        "    9 | stand_in: {until: 2028-01-08}\n"
        "      |                   ^^^^^^^^^^"
    )


def test_no_time_for_catching_up() -> None:
    """Without any time to come back up to date there is a warning, and the trial can be read."""
    assert problems_in(catching_up=None) == (
        "avtal.yaml:1:1: varning: det finns ingen tid för att komma in i det kliniska arbetet igen"
        " – skriv under catching_up hur många veckor det tar och vad som ingår [no-catching-up]\n"
        "    1 | format: trial/1\n"
        "      | ^^^^^^^^^^^^^^^"
    )
    assert read_trial("avtal.yaml").catching_up is None


# --- why it ended is nowhere recorded


def test_reason_for_an_early_end() -> None:
    """A reason is refused in words that say why there is no place for it."""
    assert problems_in(ended="{date: 2027-05-01, orsak: Det blev för mycket.}") == (
        'avtal.yaml:11:27: fel: "orsak" är ett skäl till att sluta, och skäl antecknas aldrig'
        " – ta bort raden: den som slutar behöver inte säga varför [reason-recorded]\n"
        "   11 | ended: {date: 2027-05-01, orsak: Det blev för mycket.}\n"
        "      |                           ^^^^^"
    )
    assert problems_in_english(ended="{date: 2027-05-01, Reason: Too much.}") == (
        'avtal.yaml:11:27: error: "Reason" is a reason for stopping, and reasons are never recorded'
        " – remove the line: whoever stops need not say why [reason-recorded]\n"
        "   11 | ended: {date: 2027-05-01, Reason: Too much.}\n"
        "      |                           ^^^^^^"
    )


@pytest.mark.parametrize("reason", sorted(REASONS))
def test_every_word_for_a_reason(reason: str) -> None:
    """Under the early end, and beside it, each word for a reason is refused, also left blank."""
    assert codes_in(ended=f"{{date: 2027-05-01, {reason}: }}", **{reason: "Trivdes inte."}) == ["reason-recorded"] * 2


def test_trial_has_no_room_for_a_reason() -> None:
    """No part of a trial has a field for why."""
    schema = Trial.model_json_schema()
    names = {name for part in (schema, *schema["$defs"].values()) for name in part.get("properties", {})}
    assert "ended" in names
    assert not names & REASONS
    assert set(schema["$defs"]["Ended"]["properties"]) == {"date"}


# --- what the programme says of every trial


def test_outside_the_terms() -> None:
    """What departs from the programme is a warning for each, with what it says as proposal; the trial can be read."""
    text = problems_in(
        PROGRAMME,
        assignment="{title: Enhetschef, place: Vårdcentralen, clinical_percent: 10}",
        period="{start: 2027-01-11, end: 2028-01-11}",
        back="{date: 2028-01-12}",
        decide_by="2027-11-17",
        catching_up="{weeks: 1, text: Jag går bredvid.}",
        stand_in=None,
        early_end="{notice: 1, place_until_return: Mottagningen}",
    )
    assert text == (
        "avtal.yaml:2:73: varning: det kliniska arbetet är 10 procent av tiden, men programmet säger minst 20"
        " – skriv 20, eller ta upp det med programledaren [outside-terms]\n"
        "    2 | assignment: {title: Enhetschef, place: Vårdcentralen, clinical_percent: 10}\n"
        "      |                                                                         ^^\n"
        "avtal.yaml:3:34: varning: uppdraget slutar 2028-01-11, men programmet säger högst 12 månader,"
        " alltså till och med 2028-01-10 – skriv 2028-01-10, eller ta upp det med programledaren [outside-terms]\n"
        "    3 | period: {start: 2027-01-11, end: 2028-01-11}\n"
        "      |                                  ^^^^^^^^^^\n"
        "avtal.yaml:7:12: varning: sista dagen att bestämma sig är 2027-11-17, men programmet säger 8 veckor före slutet,"
        " alltså senast 2027-11-16 – skriv 2027-11-16, eller ta upp det med programledaren [outside-terms]\n"
        "    7 | decide_by: 2027-11-17\n"
        "      |            ^^^^^^^^^^\n"
        "avtal.yaml:8:22: varning: det finns 1 vecka för att komma in i det kliniska arbetet igen,"
        " men programmet säger minst 4 veckor – skriv 4, eller ta upp det med programledaren [outside-terms]\n"
        "    8 | catching_up: {weeks: 1, text: Jag går bredvid.}\n"
        "      |                      ^\n"
        "avtal.yaml:9:21: varning: den som vill sluta i förtid ska säga till 1 dag före, men programmet säger 30 dagar"
        " – skriv 30, eller ta upp det med programledaren [outside-terms]\n"
        "    9 | early_end: {notice: 1, place_until_return: Mottagningen}\n"
        "      |                     ^"
    )
    assert check_trial(open_document("avtal.yaml"), PROGRAMME)[0] == read_trial("avtal.yaml")


def test_longer_notice_than_the_terms() -> None:
    """A longer notice than the programme's is a warning too: it makes it harder to go back."""
    assert codes_in(PROGRAMME, early_end="{notice: 31, place_until_return: Mottagningen}") == ["outside-terms"]


@pytest.mark.parametrize(
    ("end", "back", "weeks", "is_enough"),
    [
        ("2028-01-09", "2028-01-10", 3, False),
        ("2028-01-09", "2028-01-10", 4, True),
        ("2027-07-10", "2027-07-11", 1, False),
        ("2027-07-10", "2027-07-11", 2, True),
        ("2027-01-31", "2027-02-01", 1, True),
        ("2030-01-10", "2030-01-11", 11, False),
        ("2030-01-10", "2030-01-11", 12, True),
    ],
)
def test_weeks_for_catching_up(end: str, back: str, weeks: int, is_enough: bool) -> None:
    """Four weeks for each year away, until the return, to the nearest week; a leap day asks for no more."""
    trial = dict(LINES, period=f"{{start: 2027-01-11, end: {end}}}", back=f"{{date: {back}}}")
    trial.update(decide_by="2027-01-11", stand_in="", early_end="{notice: 20, place_until_return: Mottagningen}")
    trial.update(
        catching_up=f"{{weeks: {weeks}, text: Jag går bredvid.}}",
        post="{title: Läkare, place: Kirurgen, held_until: 2031-01-01}",
    )
    terms = PROGRAMME.trial
    assert terms is not None
    patient = PROGRAMME.model_copy(update={"trial": terms.model_copy(update={"longest_months": 60, "notice_days": 20})})
    assert codes_in(patient, **trial) == ([] if is_enough else ["outside-terms"])


def test_a_short_trial_is_decided_on_from_its_first_day() -> None:
    """Where it is shorter than the weeks before its end, the first day is early enough."""
    changed = {
        "period": "{start: 2027-01-11, end: 2027-02-20}",
        "back": "{date: 2027-02-21}",
        "stand_in": "{until: 2027-02-20}",
        "early_end": "{notice: 30, place_until_return: Mottagningen}",
    }
    assert codes_in(PROGRAMME, decide_by="2027-01-11", **changed) == []
    assert codes_in(PROGRAMME, decide_by="2027-01-12", **changed) == ["outside-terms"]


def test_programme_without_terms() -> None:
    """A programme that says nothing of trials says nothing of this one."""
    silent = PROGRAMME.model_copy(update={"trial": None})
    assert codes_in(silent, early_end="{notice: 31, place_until_return: Mottagningen}") == []


def test_trial_of_another_programme() -> None:
    """A trial of another programme, or of one that has changed too much, is not held against this one's terms."""
    assert problems_in(PROGRAMME, programme="{id: annan, version: 1.0.0}", decide_by="2028-01-09") == (
        'avtal.yaml:11:17: fel: filen hör till programmet "annan", inte till "vagen"'
        " – läs den med det programmet [other-programme]\n"
        "   11 | programme: {id: annan, version: 1.0.0}\n"
        "      |                 ^^^^^"
    )
    assert problems_in(PROGRAMME, programme="{id: vagen, version: 2.0.0}", decide_by="2028-01-09") == (
        "avtal.yaml:11:33: fel: filen hör till version 2.0.0 av programmet, som nu är version 1.2.0"
        " – läs den med ett program vars första siffra är 2 [other-programme-version]\n"
        "   11 | programme: {id: vagen, version: 2.0.0}\n"
        "      |                                 ^^^^^"
    )
    assert codes_in(programme="{id: annan, version: 9.0.0}") == []


# --- the days that matter


def told(trial: Trial) -> list[tuple[str, str, str, str | None]]:
    return [(str(one.date), one.key, one.words.swedish, one.note) for one in deadlines(trial)]


def test_deadlines() -> None:
    """Every day that matters is there in order, with words and with what the agreement says of it."""
    trial = read_trial(
        written(
            half_time="2027-07-01",
            back="{date: 2028-01-10, place: Ortopeden}",
            follow_up="[{date: 2028-04-03, text: Hur blev det?}, {text: Någon gång}, {date: 2027-03-01}]",
        )
    )
    assert told(trial) == [
        ("2026-12-01", "agreed", "Återgången är avtalad", None),
        ("2027-01-11", "start", "Första dagen i uppdraget", "Enhetschef, Vårdcentralen"),
        ("2027-03-01", "follow-up-3", "Uppföljning", None),
        ("2027-07-01", "half-time", "Halvtidssamtal", None),
        ("2027-11-14", "decide-by", "Sista dagen att bestämma sig", None),
        ("2028-01-09", "end", "Sista dagen i uppdraget", None),
        ("2028-01-09", "stand-in", "Vikariens sista dag", "Bo Ek"),
        ("2028-01-10", "return", "Första dagen tillbaka", "Överläkare, Ortopeden"),
        (
            "2028-02-06",
            "caught-up",
            "Sista dagen med tid för att komma in i det kliniska arbetet igen",
            "Jag går bredvid en kollega.",
        ),
        ("2028-03-31", "post-held", "Sista dagen som tjänsten hålls", "Överläkare, Kirurgen"),
        ("2028-04-03", "follow-up-1", "Uppföljning", "Hur blev det?"),
    ]


def test_deadlines_after_an_early_end() -> None:
    """After an early end the days are those that it led to: what was to come is gone, and it says what holds until the return."""
    trial = read_trial(written(half_time="2027-07-01", ended="{date: 2027-05-01}"))
    assert told(trial) == [
        ("2026-12-01", "agreed", "Återgången är avtalad", None),
        ("2027-01-11", "start", "Första dagen i uppdraget", "Enhetschef, Vårdcentralen"),
        ("2027-05-01", "ended", "Uppdraget slutar i förtid, sista dagen", None),
        ("2027-05-02", "until-return", "Från i dag och fram till återgången", "Mottagningen"),
        ("2027-06-30", "stand-in", "Vikariens sista dag", "Bo Ek"),
        ("2027-07-01", "return", "Första dagen tillbaka", "Överläkare, Kirurgen"),
        (
            "2027-07-28",
            "caught-up",
            "Sista dagen med tid för att komma in i det kliniska arbetet igen",
            "Jag går bredvid en kollega.",
        ),
        ("2028-03-31", "post-held", "Sista dagen som tjänsten hålls", "Överläkare, Kirurgen"),
    ]


@pytest.mark.parametrize(
    ("ended", "stand_in", "until", "back"),
    [
        pytest.param(None, "2028-01-09", "2027-06-30", "2028-01-10", id="as-agreed"),
        pytest.param("2027-05-01", "2028-01-09", "2027-06-30", "2027-07-01", id="after-the-stand-in"),
        pytest.param("2027-10-01", "2028-01-09", "2027-06-30", "2027-10-02", id="the-stand-in-could-have-left"),
        pytest.param("2027-05-01", "2028-01-09", None, "2028-01-10", id="nothing-else-agreed-of-the-stand-in"),
        pytest.param("2027-05-01", None, None, "2027-05-02", id="no-stand-in"),
        pytest.param("2027-05-01", None, "2027-06-30", "2027-07-01", id="only-in-case-of-an-early-end"),
        pytest.param("2028-01-09", "2028-01-09", None, "2028-01-10", id="on-the-last-day"),
    ],
)
def test_return_date(ended: str | None, stand_in: str | None, until: str | None, back: str) -> None:
    """After an early end the return is when the stand-in has left, and never later than agreed."""
    trial = read_trial(
        written(
            ended=ended and f"{{date: {ended}}}",
            stand_in=stand_in and f"{{until: {stand_in}}}",
            early_end=f"{{notice: 30, place_until_return: Mottagningen, stand_in_until: {until or ''}}}",
        )
    )
    assert return_date(trial) == day(back)
    assert {one.key: one.date for one in deadlines(trial)}["return"] == day(back)


def test_return_is_never_later_than_agreed() -> None:
    """Not even in a value that was made in Python and never checked, whose stand-in would stay beyond the return."""
    trial = read_trial(written(ended="{date: 2027-05-01}"))
    staying = trial.early_end.model_copy(update={"stand_in_until": trial.back.date + datetime.timedelta(days=30)})
    assert return_date(trial.model_copy(update={"early_end": staying})) == trial.back.date


def test_stand_in_who_leaves_before_an_early_end() -> None:
    """A stand-in who has left when the assignment ends early has left on the day that was agreed."""
    trial = read_trial(
        written(
            stand_in="{until: 2027-03-01}",
            ended="{date: 2027-05-01}",
            early_end="{notice: 30, place_until_return: Mottagningen}",
        )
    )
    days = {one.key: str(one.date) for one in deadlines(trial)}
    assert (days["stand-in"], days["return"]) == ("2027-03-01", "2027-05-02")
    later = trial.early_end.model_copy(update={"stand_in_until": day("2027-06-30")})
    days = {one.key: str(one.date) for one in deadlines(trial.model_copy(update={"early_end": later}))}
    assert (days["stand-in"], days["return"]) == ("2027-06-30", "2027-07-01")


# --- laws

DAYS = st.dates(datetime.date(2026, 1, 1), datetime.date(2026, 3, 31))
AT_THE_ENDS = st.sampled_from([datetime.date.min, datetime.date.max]) | st.dates()


def documents(days: st.SearchStrategy[datetime.date]) -> st.SearchStrategy[dict[str, Any]]:
    """Trials with any dates at all, as they stand in a file."""
    dates = days.map(str)
    maybe = st.none() | dates
    return st.fixed_dictionaries(
        {
            "format": st.just("trial/1"),
            "assignment": st.just({"title": "Chef", "place": "Norr", "clinical_percent": "20"}),
            "period": st.fixed_dictionaries({"start": dates, "end": dates}),
            "post": st.fixed_dictionaries({"title": st.just("Läkare"), "place": st.just("Syd"), "held_until": dates}),
            "agreed": dates,
            "back": st.fixed_dictionaries({"date": dates}),
            "half_time": maybe,
            "decide_by": dates,
            "catching_up": st.none()
            | st.fixed_dictionaries({"weeks": st.integers(1, 104).map(str), "text": st.just("Bredvid")}),
            "stand_in": st.none() | st.fixed_dictionaries({"until": dates}),
            "early_end": st.fixed_dictionaries(
                {
                    "notice": st.integers(1, 366).map(str),
                    "place_until_return": st.just("Öst"),
                    "stand_in_until": maybe,
                }
            ),
            "ended": st.none() | st.fixed_dictionaries({"date": dates}),
            "follow_up": st.lists(st.fixed_dictionaries({"date": maybe}), max_size=3),
        }
    )


@st.composite
def agreements(draw: st.DrawFn) -> dict[str, Any]:
    """Trials that people would agree on: days in order, most of the time."""
    one = draw(documents(DAYS))
    ordered = [str(date) for date in sorted(draw(st.lists(DAYS, min_size=8, max_size=8, unique=True)))]
    agreed, start, ended, decide_by, until, end, back, held_until = ordered
    one.update(agreed=agreed, period={"start": start, "end": end}, decide_by=decide_by, back={"date": back})
    one["post"]["held_until"] = held_until
    one["early_end"].update(notice="1", stand_in_until=draw(st.sampled_from([None, until, end, ended])))
    one["stand_in"] = draw(st.sampled_from([None, {"until": until}, {"until": end}]))
    one["ended"] = draw(st.sampled_from([None, {"date": ended}, {"date": end}, {"date": start}]))
    return one


def checked(data: dict[str, Any], programme: Programme | None = None) -> Trial | None:
    """The trial that stands in a file, if it passes."""
    trial, problems = check_trial(read_json(json.dumps(data), "avtal.json"), programme)
    assert (trial is None) == has_errors(problems)
    assert [problem.location.file for problem in problems] == ["avtal.json"] * len(problems)
    return trial


def assert_lawful(trial: Trial) -> None:
    start, end, back = trial.period.start, trial.period.end, trial.back.date
    assert trial.agreed < start <= trial.decide_by <= end < back <= trial.post.held_until
    assert start < return_date(trial) <= back
    if trial.ended is None:
        assert return_date(trial) == back
    else:
        assert start <= trial.ended.date < return_date(trial)
    if trial.stand_in is not None:
        assert trial.stand_in.until < back
    found = deadlines(trial)
    assert [one.date for one in found] == sorted(one.date for one in found)
    keys = [one.key for one in found]
    assert len(keys) == len(set(keys))
    assert {"agreed", "start", "return", "post-held"} <= set(keys)
    assert ("end" in keys) == (trial.ended is None) == ("ended" not in keys)
    days = {one.key: one.date for one in found}
    assert days["return"] == return_date(trial)
    assert days.get("stand-in", start) < days["return"]
    assert days.get("until-return", start) < days["return"]
    assert max(days.get("half-time", start), days.get("decide-by", start)) <= days.get("end", days.get("ended", end))


@given(documents(DAYS) | documents(AT_THE_ENDS))
def test_laws_of_any_trial_that_passes(data: dict[str, Any]) -> None:
    """Whatever dates are written, nothing is raised, and what passes has its days in order."""
    for programme in (None, PROGRAMME):
        trial = checked(data, programme)
        if trial is not None:
            assert_lawful(trial)


@given(agreements())
def test_laws_of_agreements(data: dict[str, Any]) -> None:
    """What people would agree on passes, and then the laws hold."""
    trial = checked(data)
    assert trial is not None
    assert_lawful(trial)


@given(agreements(), st.sampled_from(["agreed", "decide_by", "post", "back"]), st.integers(1, 400))
def test_a_day_that_is_moved_out_of_order_is_told_of(data: dict[str, Any], key: str, days: int) -> None:
    """Moving one of the days past those that it comes before, or after, is an error."""
    moved = datetime.timedelta(days)
    start, end, back = (day(text) for text in (*data["period"].values(), data["back"]["date"]))
    if key == "agreed":
        data[key] = str(start + moved - datetime.timedelta(1))
    elif key == "decide_by":
        data[key] = str(end + moved)
    elif key == "back":
        data[key] = {"date": str(end - moved + datetime.timedelta(1))}
    else:
        data[key]["held_until"] = str(back - moved)
    assert checked(data) is None


@given(agreements(), DAYS)
def test_the_later_an_early_end_the_later_the_return(data: dict[str, Any], other: datetime.date) -> None:
    """Ending earlier never makes the return later, and ending on the last day is like not ending early at all, at most."""
    trial = checked(data)
    assume(trial is not None and trial.ended is not None)
    assert trial is not None
    assert trial.ended is not None
    assume(trial.period.start <= other <= trial.period.end)
    moved = trial.model_copy(update={"ended": trial.ended.model_copy(update={"date": other})})
    earlier, later = sorted((trial, moved), key=lambda one: one.ended.date if one.ended else datetime.date.max)
    assert return_date(earlier) <= return_date(later) <= trial.back.date


def test_reference_of_a_programme() -> None:
    """What a programme says of itself is what a trial of it holds."""
    assert PROGRAMME.reference == ProgrammeReference(id="vagen", version="1.2.0", title="Vägen", status="proposed")

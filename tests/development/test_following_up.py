"""A plan followed up: how its promises went, which meeting it is about, and the plan to go on with, where nothing is lost."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.development.plans_made import HEAD, plans, problems_in, written

import ledarskap
from ledarskap.development.following_up import Tally, meeting_of, next_plan, tally, to_come
from ledarskap.development.plan import (
    Agreement,
    Commitment,
    EarlierAgreement,
    Focus,
    FollowUp,
    Party,
    Plan,
    PlanRole,
    Signature,
    Signatures,
)
from ledarskap.development.plan_checking import FollowUpError, read_plan
from ledarskap.framework.model import FrameworkReference
from ledarskap.reading.reporting import as_text

MAY = datetime.date(2027, 5, 20)
JUNE = datetime.date(2027, 6, 1)
DECEMBER = datetime.date(2027, 12, 1)
GIVE_TIME = Commitment(what="Ge tid", by="manager", date=datetime.date(2027, 1, 15), statement="chef.a", status="kept")
GIVE_ROOM = Commitment(what="Ge rum", by="manager", date=DECEMBER, statement="chef.b")
ASK = Commitment(what="Fråga", by="person", date=datetime.date(2027, 3, 1), status="moved")
TELL = Commitment(what="Berätta", by="person", date=datetime.date(2027, 3, 1), status="not-kept")


def plan(**more: object) -> Plan:
    """A plan for two focus areas, with four promises and two follow-ups."""
    made = Plan(
        framework=FrameworkReference(id="liten", version="1.2.0"),
        role=PlanRole(id="chef", name="Chef"),
        looking_back="Förra året",
        focus=(Focus(statement="chef.a", text="att a"), Focus(statement="chef.b", text="att b")),
        commitments=(GIVE_TIME, GIVE_ROOM, ASK, TELL),
        follow_up=(FollowUp(date=JUNE, text="Halvvägs"), FollowUp(date=DECEMBER, text="Till sist")),
        dissent="Vi är oense",
        signatures=Signatures(person=Signature(name="Ada", date=datetime.date(2026, 12, 1))),
    )
    return made.model_copy(update=more)


def refused(one: Plan, date: datetime.date) -> str:
    with pytest.raises(FollowUpError) as raised:
        next_plan(one, date)
    with pytest.raises(FollowUpError) as also_raised:
        meeting_of(one, date)
    assert raised.value.problems == also_raised.value.problems
    return as_text(raised.value.problems, "sv")


# --- how promises went


def test_promises_are_counted_by_what_became_of_them() -> None:
    """Each promise with a text counts once; an open one is due later, or nothing has been said of it."""
    promises = (*plan().commitments, Commitment(), Commitment(by="manager"), Commitment(what="Utan dag"))
    assert tally(promises, JUNE) == Tally(kept=1, moved=1, not_kept=1, unsaid=1, later=1)
    assert tally(promises, DECEMBER) == Tally(kept=1, moved=1, not_kept=1, unsaid=2, later=0)
    assert tally(promises, None) == Tally(kept=1, moved=1, not_kept=1, unsaid=2, later=0)
    assert tally(promises, JUNE).all == 5


@pytest.mark.parametrize("status", ["kept", "moved", "not-kept"])
def test_one_word_is_a_beginning(status: str) -> None:
    """The count is begun as soon as something has been said of one promise, whatever it is."""
    said = GIVE_ROOM.model_copy(update={"status": status})
    assert not tally((GIVE_ROOM, GIVE_ROOM), None).is_begun
    assert not tally((GIVE_ROOM, GIVE_ROOM), JUNE).is_begun
    assert not tally((), None).is_begun
    assert tally((GIVE_ROOM, said), JUNE).is_begun


# --- which meeting


def test_next_meeting_that_is_planned() -> None:
    """Without a day it is the first follow-up that is planned, whatever their order in the file; none has a day, none is said."""
    backwards = plan(follow_up=tuple(reversed(plan().follow_up)))
    assert (meeting_of(plan()).date, meeting_of(backwards).date) == (JUNE, JUNE)
    assert meeting_of(plan(follow_up=(FollowUp(text="Någon gång"),))).date is None
    assert meeting_of(plan()).agreed == plan()


def test_a_day_that_has_been_is_not_the_next() -> None:
    """A planned day before the last follow-up, left in the file by somebody, is not taken for the next one."""
    following = next_plan(plan(), MAY)
    left = FollowUp(date=datetime.date(2027, 1, 1))
    assert meeting_of(following.model_copy(update={"follow_up": (left, *following.follow_up)})).date == DECEMBER
    assert meeting_of(following.model_copy(update={"follow_up": (left,)})).date is None


def test_meeting_to_come_tells_what_the_last_one_changed() -> None:
    """After a follow-up the next page is about the new plan, and tells what the follow-up before it changed."""
    following = next_plan(plan(), MAY).model_copy(update={"focus": plan().focus[:1]})
    meeting = meeting_of(following)
    assert (meeting.date, meeting.since, meeting.after) == (DECEMBER, MAY, None)
    assert [(one.part, one.before, one.now) for one in meeting.changes] == [("focus", "att b", None)]


def test_meeting_that_has_been_held() -> None:
    """By the day of a follow-up that was held one gets what had been agreed on before it, and after it, however many came later."""
    second = next_plan(plan(), MAY).model_copy(update={"dissent": "Inget längre"})
    third = next_plan(second, DECEMBER).model_copy(update={"dissent": None})
    first_meeting, second_meeting = meeting_of(third, MAY), meeting_of(third, DECEMBER)
    assert (first_meeting.agreed.dissent, first_meeting.after and first_meeting.after.dissent) == (
        "Vi är oense",
        "Inget längre",
    )
    assert (second_meeting.agreed.dissent, second_meeting.after) == ("Inget längre", third)
    assert first_meeting.agreed.commitments == plan().commitments


# --- the plan to go on with


def test_what_goes_on() -> None:
    """The promises that were not kept still stand; what belongs to the time before is blank, and there is room for a new promise."""
    following = next_plan(plan(), MAY)
    assert following.commitments == (
        GIVE_ROOM,
        ASK.model_copy(update={"status": "open"}),
        TELL.model_copy(update={"status": "open"}),
        Commitment(by="manager", statement="chef.a"),
    )
    assert (following.looking_back, following.signatures) == (None, Signatures())
    assert (following.dissent, following.focus) == (plan().dissent, plan().focus)


def test_room_for_the_managers_promise() -> None:
    """A focus area where the manager promises nothing has room for it; one where there is room already gets no more."""
    two = (GIVE_TIME, ASK.model_copy(update={"statement": "chef.a"}), GIVE_ROOM)
    following = next_plan(plan(commitments=two), MAY)
    assert [(one.by, one.what, one.statement) for one in following.commitments] == [
        ("person", "Fråga", "chef.a"),
        ("manager", "Ge rum", "chef.b"),
        ("manager", None, "chef.a"),
    ]
    assert next_plan(following, DECEMBER).commitments == following.commitments


@pytest.mark.parametrize(
    ("day", "left"),
    [
        (datetime.date(2027, 4, 30), [JUNE, DECEMBER]),
        (datetime.date(2027, 5, 1), [DECEMBER]),
        (JUNE, [DECEMBER]),
        (datetime.date(2027, 11, 15), [DECEMBER]),
        (DECEMBER, []),
        (datetime.date(2028, 2, 1), []),
    ],
)
def test_which_follow_up_has_been_held(day: datetime.date, left: list[datetime.date]) -> None:
    """Those are held whose day has come; where none has, the next one if it is at most 31 days away."""
    assert [one.date for one in to_come(plan().follow_up, day)] == left
    assert [one.date for one in next_plan(plan(), day).follow_up] == left


def test_follow_ups_without_days() -> None:
    """Where no follow-up has a day the first has been held; one without among others is still to come."""
    undated = (FollowUp(text="Halvvägs"), FollowUp(text="Till sist"))
    assert to_come(undated, MAY) == undated[1:]
    assert to_come((FollowUp(date=JUNE), FollowUp(text="Till sist")), JUNE) == (FollowUp(text="Till sist"),)
    assert to_come(plan().follow_up, None) == plan().follow_up[1:]
    assert to_come((), MAY) == ()


def test_near_the_last_day_that_there_is() -> None:
    """The end of the calendar is no error."""
    last = datetime.date.max
    assert next_plan(plan(follow_up=(FollowUp(date=last),)), last).follow_up == ()


def test_day_that_is_not_later() -> None:
    """A plan cannot be followed up on a day before the last follow-up, and not on the same day again."""
    following = next_plan(plan(), MAY)
    assert refused(following, datetime.date(2027, 5, 19)) == (
        "–: fel: planen följdes upp 2027-05-20, och 2027-05-19 är inte senare – välj en senare dag [follow-ups-out-of-order]"
    )
    with pytest.raises(FollowUpError):
        next_plan(following, MAY)


# --- nothing is lost


def texts_in(value: object) -> Iterator[object]:
    """Everything that somebody has typed, wherever it stands."""
    if isinstance(value, dict):
        for child in value.values():
            yield from texts_in(child)
    elif isinstance(value, (list, tuple)):
        for child in value:
            yield from texts_in(child)
    elif value is not None:
        yield value


@settings(deadline=None)
@given(plans(), st.dates())
def test_nothing_that_was_typed_is_lost(one: Plan, date: datetime.date) -> None:
    """All that had been agreed on is in the history, whole and as it was; what the plan is stays as it was."""
    following = next_plan(one, date)
    (earlier,) = following.history
    assert earlier.date == date
    for name in Agreement.model_fields:
        assert getattr(earlier, name) == getattr(one, name)
    assert {str(text) for text in texts_in(one.model_dump())} <= {
        str(text) for text in texts_in(following.model_dump())
    }
    assert (following.format, following.language, following.framework, following.role) == (
        one.format,
        one.language,
        one.framework,
        one.role,
    )


@settings(deadline=None)
@given(plans(), st.dates(max_value=datetime.date(9000, 1, 1)), st.integers(1, 400))
def test_history_survives_dump_and_read(one: Plan, date: datetime.date, days: int) -> None:
    """A plan that was followed up, once or twice, reads back to the same from its file, and keeps both."""
    following = next_plan(one, date)
    assert read_plan(written(ledarskap.dump(following))) == following
    twice = next_plan(following, date + datetime.timedelta(days=days))
    assert read_plan(written(ledarskap.dump(twice))) == twice
    assert twice.history[0] == following.history[0]
    assert [earlier.date for earlier in twice.history] == [date, date + datetime.timedelta(days=days)]


@settings(deadline=None, max_examples=40)
@given(plans(), st.dates())
def test_history_survives_json(one: Plan, date: datetime.date) -> None:
    """The plan as JSON has all of its history, and reads back to the same."""
    following = next_plan(one, date)
    Path("plan.json").write_text(ledarskap.render(following, "json"), encoding="utf-8")
    assert read_plan("plan.json") == following


@settings(deadline=None, max_examples=50)
@given(plans(), st.dates())
def test_going_on_makes_no_new_problem(one: Plan, date: datetime.date) -> None:
    """A plan that passes its check still does when it has been followed up."""
    before = problems_in(ledarskap.dump(one))
    assume(not before)
    assert problems_in(ledarskap.dump(next_plan(one, date))) == ""


# --- the file


def test_plan_without_history_says_nothing_of_it() -> None:
    """Neither the YAML nor the JSON of a plan that has not been followed up names the history."""
    assert "history" not in ledarskap.dump(plan())
    assert "history" not in ledarskap.render(plan(), "json")


def test_history_in_a_file() -> None:
    """The history stands last, under what it is, without blanks; what became of each promise is always said."""
    one = plan(looking_back=None, focus=(), signatures=Signatures(), commitments=(ASK, Commitment(what="Öppet")))
    text = ledarskap.dump(next_plan(one, MAY))
    assert text.partition("# Så här stod")[2] == (
        " det i planen vid tidigare uppföljningar, den äldsta först. Ändra inget här.\n"
        "history:\n"
        "  - date: 2027-05-20\n"
        "    commitments:\n"
        "      - what: Fråga\n"
        "        by: person\n"
        "        date: 2027-03-01\n"
        "        status: moved\n"
        "      - what: Öppet\n"
        "        status: open\n"
        "    follow_up:\n"
        "      - date: 2027-06-01\n"
        "        text: Halvvägs\n"
        "      - date: 2027-12-01\n"
        "        text: Till sist\n"
        "    dissent: Vi är oense\n"
    )


def test_blank_history_is_none() -> None:
    """A blank history, and a part of it that is left blank, is one that is not filled in."""
    assert read_plan(written(HEAD + "history:\n")).history == ()
    assert read_plan(written(HEAD + "history:\n  - date: 2027-05-20\n    parties:\n    focus:\n")).history == (
        EarlierAgreement(date=MAY),
    )


def test_a_mentor_without_a_name_stays() -> None:
    """That there was to be a mentor is kept, also where nobody had been named."""
    one = plan()
    one = one.model_copy(update={"parties": one.parties.model_copy(update={"mentor": Party()})})
    following = next_plan(one, MAY)
    assert read_plan(written(ledarskap.dump(following))).history[0].parties.mentor == Party()


def test_history_out_of_order() -> None:
    """An entry that is not later than the one before it is an error at its date; one without a date is told of too."""
    text = "history:\n  - date: 2027-12-01\n  - date: 2027-06-01\n  - date: 2027-06-01\n"
    assert problems_in(HEAD + text) == (
        "plan.yaml:6:11: fel: uppföljningen 2027-06-01 ligger inte efter den förra, 2027-12-01 – rätta datumet, eller byt "
        "plats på dem: den äldsta står först [follow-ups-out-of-order]\n"
        "    6 |   - date: 2027-06-01\n"
        "      |           ^^^^^^^^^^\n"
        "plan.yaml:7:11: fel: uppföljningen 2027-06-01 ligger inte efter den förra, 2027-06-01 – rätta datumet, eller byt "
        "plats på dem: den äldsta står först [follow-ups-out-of-order]\n"
        "    7 |   - date: 2027-06-01\n"
        "      |           ^^^^^^^^^^"
    )
    assert problems_in(HEAD + "history:\n  - dissent: Inget\n") == (
        'plan.yaml:5:5: fel: nyckeln "date" saknas – lägg till den [missing-key]\n'
        "    5 |   - dissent: Inget\n"
        "      |     ^^^^^^^^^^^^^^"
    )


def test_slips_in_the_history() -> None:
    """A misspelt key in the history is told of at its place, like everywhere else."""
    assert problems_in(HEAD + "history:\n  - date: 2027-06-01\n    disent: Inget\n") == (
        'plan.yaml:6:5: fel: okänd nyckel "disent" – menade du "dissent"? [unknown-key]\n'
        "    6 |     disent: Inget\n"
        "      |     ^^^^^^"
    )

"""Calendar files: read back by another library than the one that wrote them."""

from __future__ import annotations

import datetime
import subprocess
import sys
from typing import Any

import pytest
import vobject  # type: ignore[import-untyped]  # it has no types of its own
from hypothesis import given
from hypothesis import strategies as st
from tests.documents.made_programmes import HOSTILE, hostile_trial, trial
from tests.documents.wordings import faults_of_wordings

from ledarskap.development.following_up import next_plan
from ledarskap.development.plan import (
    Commitment,
    Focus,
    FollowUp,
    Parties,
    Party,
    Plan,
    PlannedActivity,
    PlanRole,
)
from ledarskap.documents.calendars import CALENDAR_LABELS, Event, calendar, uid_of
from ledarskap.documents.errors import RenderError
from ledarskap.documents.rendering import render
from ledarskap.framework.model import FrameworkReference
from ledarskap.programme.deadlines import deadlines
from ledarskap.reading.reporting import as_text

DAY = datetime.date(2027, 3, 1)
NASTY = "Möte; rum 2, hus B\\n\\Närvaro\nBEGIN:VEVENT\r\nUID:x\n" + "å" * 100


def events_in(text: str) -> list[Any]:
    """The events of a calendar file, as another library reads them."""
    (read,) = vobject.readComponents(text)
    read.validate(raiseException=True)
    return list(read.vevent_list)


def plan(**more: Any) -> Plan:
    """A plan with dates in every place that has one."""
    values: dict[str, Any] = {
        "framework": FrameworkReference(id="litet", version="1.0.0"),
        "role": PlanRole(id="chef", name="Chef"),
        "parties": Parties(person=Party(name="Åsa Öman"), manager=Party(name="Bo Ek")),
        "focus": (
            Focus(
                statement="chef.lyssna",
                text="att lyssna",
                activities=(
                    PlannedActivity(text="Gå en rond", owner="Åsa", date=datetime.date(2027, 4, 1)),
                    PlannedActivity(text="Utan dag"),
                ),
            ),
        ),
        "commitments": (
            Commitment(what="Ger tid", by="manager", date=datetime.date(2027, 3, 15)),
            Commitment(what="Gjort redan", by="person", date=datetime.date(2027, 3, 16), status="kept"),
            Commitment(what="Utan dag", by="person"),
        ),
        "follow_up": (FollowUp(date=datetime.date(2027, 9, 1), text="Vad blev gjort?"), FollowUp(text="Utan dag")),
    }
    return Plan(**{**values, **more})


def test_every_word_is_in_both_languages() -> None:
    """Every text is there in Swedish and in English, with the same values to be filled in."""
    assert faults_of_wordings(CALENDAR_LABELS) == []


def test_an_event_is_read_back() -> None:
    """Another library reads the day, the id and the texts as they were, whatever signs they hold."""
    (event,) = events_in(calendar([Event("a@b", DAY, NASTY, NASTY)], "sv", DAY))
    assert event.uid.value == "a@b"
    assert (event.dtstart.value, event.dtstart.params.get("VALUE")) == (DAY, ["DATE"])
    assert event.dtstamp.value == datetime.datetime(2027, 3, 1, tzinfo=datetime.UTC)
    told = NASTY.replace("\r\n", "\n")
    assert (event.summary.value, event.description.value) == (told, told)
    assert not hasattr(event, "dtend"), "a day without an end is one day long"
    assert not hasattr(event, "valarm")


@given(st.text(st.characters(exclude_categories=["C"]), min_size=1))
def test_any_text_stays_one_event(text: str) -> None:
    """Nothing that is written in an event can end it or begin another."""
    (event,) = events_in(calendar([Event("a@b", DAY, text, text, is_deadline=True)], "sv", DAY))
    # A line is broken at any kind of line break that the reader knows.
    assert "".join(event.summary.value.split()) == "".join(text.split())


def test_the_form_of_the_file() -> None:
    """Lines end as the standard says, and none is longer than 75 bytes; the head says what made it."""
    text = calendar([Event("a@b", DAY, NASTY)], "sv", DAY)
    assert text.replace("\r\n", "").count("\n") == text.replace("\r\n", "").count("\r") == 0
    assert text.endswith("\r\n")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    assert text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//ledarskap//ledarskap//SV\r\n")
    assert "PRODID:-//ledarskap//ledarskap//EN\r\n" in calendar([Event("a@b", DAY, "x")], "en", DAY)


def test_a_deadline_is_told_of_a_week_before() -> None:
    """What has to be done by a day has an alarm a week before it; what only happens then has none."""
    (event,) = events_in(calendar([Event("a@b", DAY, "Bestäm dig", is_deadline=True)], "sv", DAY))
    assert (event.valarm.trigger.value, event.valarm.action.value) == (-datetime.timedelta(days=7), "DISPLAY")
    assert event.valarm.description.value == "Om en vecka: Bestäm dig"


def test_in_order_and_the_same_each_time() -> None:
    """Events stand in order of date, and the same events make the same file, byte for byte."""
    events = [Event("b@b", DAY + datetime.timedelta(days=1), "andra"), Event("a@b", DAY, "första")]
    text = calendar(events, "sv", None)
    assert [one.summary.value for one in events_in(text)] == ["första", "andra"]
    assert text == calendar(reversed(events), "sv", None)
    assert [one.dtstamp.value.date() for one in events_in(text)] == [DAY, DAY + datetime.timedelta(days=1)]


def test_no_date_at_all() -> None:
    """A plan without dates makes no calendar, since one without events is none; the error says what to do."""
    with pytest.raises(RenderError) as raised:
        render(plan(focus=(), commitments=(), follow_up=()), "ics")
    assert as_text(raised.value.problems, "sv") == (
        "–: fel: det finns inget datum att skriva i kalendern"
        " – fyll i ett datum, till exempel för en uppföljning [no-dates]"
    )


def test_ids_tell_nothing() -> None:
    """An id holds no name, and no two lists of parts give the same one."""
    assert "Åsa" not in uid_of("plan", "Åsa")
    assert uid_of("a", "bc") != uid_of("ab", "c")
    assert uid_of("a", None) != uid_of("a", "")


# --- the plan


def test_events_of_a_plan() -> None:
    """Follow-ups, open commitments and activities with a day are events; what is done or has no day is none."""
    events = events_in(render(plan(), "ics"))
    assert [(one.dtstart.value.isoformat(), one.summary.value, hasattr(one, "valarm")) for one in events] == [
        ("2027-03-15", "Närmaste chefs löfte: Ger tid", True),
        ("2027-04-01", "Klart: Gå en rond", True),
        ("2027-09-01", "Uppföljning av utvecklingsplanen", False),
    ]
    assert events[1].description.value == "Utvecklingsplan: Åsa Öman\nVem: Åsa"
    assert events[2].description.value == "Utvecklingsplan: Åsa Öman\nVad blev gjort?"
    assert events_in(render(plan(), "ics", language="en"))[2].summary.value == "Follow-up of the development plan"


def test_ids_of_a_plan_are_its_own() -> None:
    """A follow-up that moves keeps its id; another person's plan has other ids."""
    moved = plan(follow_up=(FollowUp(date=datetime.date(2027, 9, 2), text="Vad blev gjort?"),))
    ids = {one.summary.value: one.uid.value for one in events_in(render(plan(), "ics"))}
    assert {one.summary.value: one.uid.value for one in events_in(render(moved, "ics"))} == ids
    assert len(set(ids.values())) == len(ids)
    other = plan(parties=Parties(person=Party(name="Någon Annan")))
    assert not {one.uid.value for one in events_in(render(other, "ics"))} & set(ids.values())


def test_ids_stay_when_a_plan_is_followed_up() -> None:
    """What has been held and kept is gone from the calendar file, what is left keeps its id, and the history has no events."""
    promises = (
        Commitment(what="Ger tid", by="manager", date=datetime.date(2027, 3, 15), status="kept"),
        Commitment(what="Ger rum", by="manager", date=datetime.date(2027, 4, 15)),
    )
    meetings = (FollowUp(date=datetime.date(2027, 6, 1)), FollowUp(date=datetime.date(2027, 12, 1), text="Till sist"))
    before = plan(commitments=promises, follow_up=meetings)
    following = next_plan(before, datetime.date(2027, 5, 20))
    ids = {one.dtstart.value: one.uid.value for one in events_in(render(before, "ics"))}
    left = {one.dtstart.value: one.uid.value for one in events_in(render(following, "ics"))}
    assert sorted(map(str, left)) == ["2027-04-01", "2027-04-15", "2027-12-01"]
    assert left == {date: ids[date] for date in left}
    renewed = following.model_copy(
        update={"follow_up": (*following.follow_up, FollowUp(date=datetime.date(2028, 6, 1)))}
    )
    assert len({one.uid.value for one in events_in(render(renewed, "ics"))} - set(ids.values())) == 1


# --- trial appointments


def test_days_of_a_trial() -> None:
    """Every day of a trial appointment is read back as that day, with an id of its own."""
    events = events_in(render(trial(), "ics"))
    assert [one.dtstart.value for one in events] == [one.date for one in deadlines(trial())]
    ids = [one.uid.value for one in events]
    assert len(set(ids)) == len(ids)
    assert all(id_.endswith("@ledarskap") for id_ in ids)


def test_hostile_texts_stay_texts() -> None:
    """What looks like markup or like a line of the file is text in it."""
    events = events_in(render(hostile_trial(), "ics"))
    assert len(events) == len(deadlines(hostile_trial()))
    assert all(HOSTILE in one.summary.value for one in events)


# --- without the package


def test_without_the_package() -> None:
    """Where the package is not installed one error says how to install it, in both languages, and nothing else fails."""
    program = """
import sys
sys.modules["icalendar"] = None
from tests.documents.test_calendars import plan
from ledarskap.reading.extras import ExtraMissingError
from ledarskap.documents.errors import RenderError
from ledarskap.documents.rendering import render
assert render(plan(), "md")
try:
    render(plan(), "ics")
except ExtraMissingError as error:
    (problem,) = error.problems
    print(problem.code, problem.message("sv"), problem.message("en"), sep="\\n")
"""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout == (
        "extra-missing\n"
        "en kalenderfil behöver paketet icalendar, som inte är installerat"
        ' – installera det med: pip install "ledarskap[calendar]"\n'
        "a calendar file needs the package icalendar, which is not installed"
        ' – install it with: pip install "ledarskap[calendar]"\n'
    )


def test_other_documents_do_not_need_it() -> None:
    """The package is imported only where a calendar file is made."""
    program = "import sys, ledarskap.documents.rendering; print('icalendar' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"


@pytest.mark.parametrize("status", ["kept", "not-kept"])
def test_what_is_settled_is_no_event(status: str) -> None:
    """A commitment that is settled, one way or the other, is in nobody's calendar any more."""
    settled = Commitment(what="Ger tid", by="manager", date=DAY, status="kept").model_copy(update={"status": status})
    assert events_in(render(plan(commitments=(settled,), focus=()), "ics"))[0].summary.value.startswith("Uppföljning")

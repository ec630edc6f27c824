"""Plans for the page of a follow-up: before one, with what became of the promises, and after it."""

from __future__ import annotations

import datetime

from tests.documents.made_programmes import HOSTILE

from ledarskap.development.following_up import next_plan
from ledarskap.development.plan import (
    Commitment,
    Focus,
    FollowUp,
    Parties,
    Party,
    Period,
    Plan,
    PlanCondition,
    PlannedActivity,
    PlanRole,
    Signature,
    Signatures,
)
from ledarskap.framework.model import Evidence, FrameworkReference

MEETING = datetime.date(2027, 5, 20)
LISTEN = Focus(
    statement="chef.lyssna",
    text="att lyssna",
    source="Skriften",
    goal="Alla har frågat",
    when="någon klagar",
    then="frågar jag först",
    activities=(PlannedActivity(text="Gå rond", owner="Åsa", date=datetime.date(2027, 2, 1), hours=4),),
)
CALM = Focus(statement="chef.lugn", text="att vara lugn")


def plan(**more: object) -> Plan:
    """A plan on the day before it is followed up, with one promise of every status and one that is due later."""
    made = Plan(
        framework=FrameworkReference(
            id="liten", version="1.2.0", title="Litet ramverk", evidence=Evidence(status="untested")
        ),
        role=PlanRole(id="chef", name="Chef"),
        parties=Parties(
            person=Party(name="Åsa Öman", title="Avdelningschef"),
            manager=Party(name="Bo Ek"),
            mentor=Party(name="Cy Lind"),
        ),
        period=Period(start=datetime.date(2026, 12, 1), end=datetime.date(2027, 12, 1)),
        conditions=(
            PlanCondition(statement="organisation.tid", text="det finns tid", note="Halvtid från mars."),
            PlanCondition(statement="organisation.rum", text="det finns rum"),
        ),
        focus=(LISTEN, CALM),
        commitments=(
            Commitment(what="Jag går kursen", by="person", date=datetime.date(2027, 3, 1), status="not-kept"),
            Commitment(
                what="Ger tid", by="manager", date=datetime.date(2027, 1, 15), status="kept", statement="chef.lyssna"
            ),
            Commitment(what="Ger rum", by="manager", date=datetime.date(2027, 3, 15), status="moved"),
            Commitment(what="Ger råd", by="manager", date=datetime.date(2027, 9, 1)),
            Commitment(what="Ordnar kaffe", date=datetime.date(2027, 4, 1)),
            Commitment(by="manager", statement="chef.lugn"),
        ),
        follow_up=(
            FollowUp(date=datetime.date(2027, 6, 1), text="Halvvägs"),
            FollowUp(date=datetime.date(2027, 12, 1), text="Till sist"),
        ),
        dissent="Åsa vill ha heltid.",
        signatures=Signatures(person=Signature(name="Åsa Öman", date=datetime.date(2026, 12, 1))),
        retention="Enligt beslutet om gallring.",
    )
    return made.model_copy(update=more)


def undecided() -> Plan:
    """The plan before anything has been said of its promises."""
    return plan(commitments=tuple(one.model_copy(update={"status": "open"}) for one in plan().commitments))


def revised() -> Plan:
    """The plan to go on with, changed in every part that can be told of."""
    following = next_plan(plan(), MEETING)
    walk = LISTEN.activities[0].model_copy(update={"hours": 8, "date": datetime.date(2027, 9, 1)})
    listen = LISTEN.model_copy(
        update={"goal": "Fler har frågat", "then": None, "activities": (walk, PlannedActivity(text="Läsa"))}
    )
    moved = [
        one.model_copy(update={"date": datetime.date(2027, 10, 1)}) if one.what == "Ger rum" else one
        for one in following.commitments
    ]
    return following.model_copy(
        update={
            "looking_back": "Fler frågar nu.",
            "period": Period(start=datetime.date(2026, 12, 1), end=datetime.date(2028, 6, 1)),
            "conditions": (PlanCondition(statement="organisation.tid", text="det finns tid", note="Heltid."),),
            "focus": (listen, Focus(statement="chef.mod", text="att våga")),
            "commitments": tuple(one for one in moved if one.what != "Jag går kursen" and one.what),
        }
    )


def hostile() -> Plan:
    """A plan that was followed up, with a text that looks like markup and like a template in every place of a text."""
    somebody = Party(name=HOSTILE, title=HOSTILE)
    activity = PlannedActivity(text=HOSTILE, owner=HOSTILE, hours=1)
    one = plan(
        framework=FrameworkReference(id="liten", version="1.2.0", title=HOSTILE),
        role=PlanRole(id="chef", name=HOSTILE),
        parties=Parties(person=somebody, manager=somebody, mentor=somebody),
        looking_back=HOSTILE,
        conditions=(PlanCondition(text=HOSTILE, note=HOSTILE),),
        focus=(
            LISTEN.model_copy(
                update={
                    **dict.fromkeys(("text", "source", "goal", "when", "then"), HOSTILE),
                    "activities": (activity,),
                }
            ),
        ),
        commitments=(Commitment(what=HOSTILE, by="manager", date=datetime.date(2027, 1, 1)), Commitment(what=HOSTILE)),
        follow_up=(FollowUp(text=HOSTILE), FollowUp(text=HOSTILE)),
        dissent=HOSTILE,
        retention=HOSTILE,
    )
    following = next_plan(one, MEETING)
    return following.model_copy(
        update={
            "looking_back": HOSTILE,
            "focus": (
                following.focus[0].model_copy(update={"goal": f"{HOSTILE} {HOSTILE}"}),
                CALM.model_copy(update={"text": HOSTILE}),
            ),
        }
    )

"""What is different between two agreements."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from tests.development.plans_made import plans

from ledarskap.development.changes import Change, changes_between
from ledarskap.development.plan import Agreement, Commitment, Focus, Period, Plan, PlanCondition, PlannedActivity

MAY = datetime.date(2027, 5, 20)
JUNE = datetime.date(2027, 6, 1)


def focus(id_: str = "chef.a", **more: object) -> Focus:
    return Focus(statement=id_, text=f"att {id_}").model_copy(update=more)


def changed(before: Agreement, now: Agreement) -> list[tuple[object, ...]]:
    return [tuple(one) for one in changes_between(before, now)]


def test_a_focus_area_that_is_put_in_another_way() -> None:
    """Goal, situation and what is then done are each told from what to what; those that are as they were are not."""
    before = Agreement(focus=(focus(goal="Fem", when="Någon ringer", then="svarar jag"),))
    now = Agreement(focus=(focus(goal="Sex", when="Någon ringer", then=None),))
    assert changed(before, now) == [
        ("focus", "att chef.a", "goal", "Fem", "Sex"),
        ("focus", "att chef.a", "then", "svarar jag", None),
    ]


def test_focus_areas_that_come_and_go() -> None:
    """One that is new and one that is struck out are told as wholes, and nothing of what they hold."""
    before = Agreement(focus=(focus("chef.a", goal="Fem"), focus("chef.b")))
    now = Agreement(focus=(focus("chef.b"), focus("chef.c", goal="Sju")))
    assert changed(before, now) == [
        ("focus", None, None, None, "att chef.c"),
        ("focus", None, None, "att chef.a", None),
    ]


def test_activities() -> None:
    """An activity is known by its text: who, when and how long are told, and those that are new or struck out."""
    walk = PlannedActivity(text="Gå rond", owner="Ada", date=MAY, hours=4)
    before = Agreement(focus=(focus(activities=(walk, PlannedActivity(text="Läs"))),))
    moved = walk.model_copy(update={"date": JUNE, "hours": 0})
    now = Agreement(focus=(focus(activities=(PlannedActivity(text="Fika"), moved, PlannedActivity())),))
    assert changed(before, now) == [
        ("activity", None, None, None, "Fika"),
        ("activity", "Gå rond", "date", MAY, JUNE),
        ("activity", "Gå rond", "hours", 4, 0),
        ("activity", None, None, "Läs", None),
    ]


def test_promises() -> None:
    """A promise is known by its words and by who makes it: its day and what became of it are told."""
    before = Agreement(commitments=(Commitment(what="Ge tid", by="manager", date=MAY), Commitment(what="Ge rum")))
    now = Agreement(
        commitments=(Commitment(what="Ge tid", by="manager", date=JUNE, status="moved"), Commitment(what="Fråga"))
    )
    assert changed(before, now) == [
        ("commitment", "Ge tid", "date", MAY, JUNE),
        ("commitment", "Ge tid", "status", "open", "moved"),
        ("commitment", None, None, None, "Fråga"),
        ("commitment", None, None, "Ge rum", None),
    ]


def test_promise_in_other_words() -> None:
    """A promise by the same party for the same focus area takes the place of one that is gone."""
    before = Agreement(commitments=(Commitment(what="Ge tid", by="manager", statement="chef.a"),))
    now = Agreement(commitments=(Commitment(what="Ge två timmar", by="manager", statement="chef.a"),))
    assert changed(before, now) == [("commitment", "Ge tid", "what", "Ge tid", "Ge två timmar")]
    nowhere = Agreement(commitments=(Commitment(what="Ge två timmar", by="manager"),))
    assert [one[3:] for one in changed(before, nowhere)] == [(None, "Ge två timmar"), ("Ge tid", None)]
    by_other = Agreement(commitments=(Commitment(what="Ta två timmar", by="person", statement="chef.a"),))
    assert changed(before, by_other) == [
        ("commitment", None, None, None, "Ta två timmar"),
        ("commitment", None, None, "Ge tid", None),
    ]


def test_a_promise_that_somebody_else_makes() -> None:
    """The same words by another, or by somebody where nobody had been named, are told as that."""
    before = Agreement(commitments=(Commitment(what="Ge tid"), Commitment(what="Ge rum", by="manager")))
    now = Agreement(commitments=(Commitment(what="Ge rum", by="person"), Commitment(what="Ge tid", by="manager")))
    assert changed(before, now) == [
        ("commitment", "Ge rum", "by", "manager", "person"),
        ("commitment", "Ge tid", "by", None, "manager"),
    ]


def test_a_new_promise_in_the_place_of_a_kept_one() -> None:
    """A promise for a focus area where the one before was kept is new; that which was kept is done."""
    before = Agreement(commitments=(Commitment(what="Ge tid", by="manager", statement="chef.a", status="kept"),))
    now = Agreement(commitments=(Commitment(what="Ge två timmar", by="manager", statement="chef.a"), Commitment()))
    assert changed(before, now) == [("commitment", None, None, None, "Ge två timmar")]


def test_promises_that_are_alike() -> None:
    """Where a promise stands twice and one is struck out, that is told."""
    twice = Commitment(what="Ge tid", by="manager", statement="chef.a")
    assert changed(Agreement(commitments=(twice, twice)), Agreement(commitments=(twice,))) == [
        ("commitment", None, None, "Ge tid", None)
    ]


@pytest.mark.parametrize("status", ["moved", "not-kept"])
def test_a_promise_that_stands_again_is_no_change(status: str) -> None:
    """One that was moved or not kept, and is open again, still stands; one that was kept and is gone is done."""
    before = Agreement(
        commitments=(
            Commitment(what="Ge tid").model_copy(update={"status": status}),
            Commitment(what="Ge rum", status="kept"),
        )
    )
    assert changed(before, Agreement(commitments=(Commitment(what="Ge tid"),))) == []


def test_conditions() -> None:
    """What is done about a condition is told, also where there was nothing before or the condition is gone."""
    before = Agreement(
        conditions=(
            PlanCondition(statement="organisation.tid", text="det finns tid", note="Halvtid"),
            PlanCondition(text="det finns rum", note="Ett rum"),
            PlanCondition(statement="organisation.lag"),
        )
    )
    now = Agreement(
        conditions=(
            PlanCondition(statement="organisation.tid", text="det finns tid", note="Heltid"),
            PlanCondition(statement="organisation.lag", note="Fler"),
        )
    )
    assert changed(before, now) == [
        ("condition", "det finns tid", "note", "Halvtid", "Heltid"),
        ("condition", "organisation.lag", "note", None, "Fler"),
        ("condition", "det finns rum", "note", "Ett rum", None),
    ]


def test_condition_that_nothing_was_said_about() -> None:
    """A condition that is new or struck out is told, though there is no word about it."""
    one = Agreement(conditions=(PlanCondition(statement="organisation.tid", text="det finns tid"),))
    assert changed(one, Agreement()) == [("condition", None, None, "det finns tid", None)]
    assert changed(Agreement(), one) == [("condition", None, None, None, "det finns tid")]


def test_period() -> None:
    """A period that is made longer is told, and nothing else has to be different."""
    assert changes_between(
        Agreement(period=Period(start=MAY, end=MAY)), Agreement(period=Period(start=MAY, end=JUNE))
    ) == (Change("period", None, "end", MAY, JUNE),)


@settings(deadline=None, max_examples=40)
@given(plans(), plans())
def test_only_what_is_different(one: Plan, other: Plan) -> None:
    """A plan does not differ from itself, and every change is from one value to another."""
    assert changes_between(one, one) == ()
    for change in changes_between(one, other):
        assert change.before != change.now
        assert (change.about is None) or (change.detail is not None)

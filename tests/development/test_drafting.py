"""A plan drafted from what a person chose, with nothing of what was answered."""

from __future__ import annotations

import datetime
from typing import Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.development.plans_made import FRAMEWORK, START, problems_in, result, written

import ledarskap
from ledarskap.assessment.answers import Answer, Answers, State
from ledarskap.assessment.scoring import UnknownProfileError, score
from ledarskap.development.drafting import FocusError, draft_plan
from ledarskap.development.plan import (
    Commitment,
    Focus,
    FollowUp,
    Period,
    Plan,
    PlanCondition,
    PlannedActivity,
    PlanProfile,
    PlanRole,
)
from ledarskap.development.plan_checking import read_plan
from ledarskap.framework.model import TRANSLATED, Activity, Evidence, Framework, FrameworkReference
from ledarskap.reading.reporting import as_text


def refused(*focus: str) -> str:
    """What is said of a focus that no plan can be drafted for."""
    with pytest.raises(FocusError) as raised:
        draft_plan(FRAMEWORK, result(), focus)
    return as_text(raised.value.problems, "sv")


def test_drafted_plan() -> None:
    """A draft holds the role, the conditions, the focus with its activities and a promise for each, and the follow-up."""
    assert draft_plan(FRAMEWORK, result(), ["chef.planera", "chef.lyssna"], "ny", START) == Plan(
        framework=FrameworkReference(
            id="liten", version="1.2.0", title="Litet ramverk", evidence=Evidence(status="untested")
        ),
        role=PlanRole(id="chef", name="Chef"),
        profile=PlanProfile(id="ny", name="Ny chef"),
        period=Period(start=START, end=datetime.date(2027, 11, 22)),
        conditions=(
            PlanCondition(statement="organisation.tid", text="det finns tid"),
            PlanCondition(statement="organisation.stod", text="chefen får stöd"),
        ),
        focus=(
            Focus(
                statement="chef.planera",
                text="att planera",
                activities=(PlannedActivity(text="Rond. Gå en rond. (Ungefär 12 timmar.)"),),
            ),
            Focus(
                statement="chef.lyssna",
                text="att lyssna",
                source="Skriften",
                activities=(PlannedActivity(text="Bok. Läs en bok."),),
            ),
        ),
        commitments=(
            Commitment(by="manager", statement="chef.planera"),
            Commitment(by="manager", statement="chef.lyssna"),
        ),
        follow_up=(
            FollowUp(date=datetime.date(2027, 5, 22), text="Vad har blivit gjort, av er båda? Vad ska ändras?"),
            FollowUp(date=datetime.date(2027, 11, 22), text="Vad blev annorlunda? Vad tar ni med till nästa plan?"),
        ),
        retention="Enligt regionens beslut om bevarande och gallring.",
    )


def test_plan_without_a_start_has_blank_dates() -> None:
    """Without a first day there is no date anywhere, and the two meetings stand there all the same."""
    plan = draft_plan(FRAMEWORK, result(), ["chef.vaga"])
    assert plan.period == Period()
    assert [one.date for one in plan.follow_up] == [None, None]
    assert plan.profile is None


@pytest.mark.parametrize(
    ("start", "half", "year"),
    [
        ((2026, 8, 31), (2027, 2, 28), (2027, 8, 31)),
        ((2027, 8, 31), (2028, 2, 29), (2028, 8, 31)),
        ((2024, 2, 29), (2024, 8, 29), (2025, 2, 28)),
        ((2026, 10, 31), (2027, 4, 30), (2027, 10, 31)),
        ((2026, 6, 1), (2026, 12, 1), (2027, 6, 1)),
        ((2026, 12, 31), (2027, 6, 30), (2027, 12, 31)),
    ],
)
def test_follow_up_after_half_a_year_and_a_year(
    start: tuple[int, int, int], half: tuple[int, int, int], year: tuple[int, int, int]
) -> None:
    """Follow-up is the same day six and twelve months later, or the last day of a month that is shorter."""
    plan = draft_plan(FRAMEWORK, result(), ["chef.vaga"], start=datetime.date(*start))
    assert [one.date for one in plan.follow_up] == [datetime.date(*half), datetime.date(*year)]
    assert plan.period.end == datetime.date(*year)


def test_draft_passes_its_own_check() -> None:
    """What is drafted has no problem, and not a warning, when it is checked."""
    plan = draft_plan(FRAMEWORK, result(), ["chef.lyssna", "chef.vaga", "chef.vila"], "ny", START)
    assert problems_in(ledarskap.dump(plan)) == ""


def test_draft_for_another_role() -> None:
    """A plan for an employee has the employee's conditions and activities."""
    plan = draft_plan(FRAMEWORK, result(role="medarbetare"), ["medarbetare.dela"])
    assert [one.statement for one in plan.conditions] == ["organisation.tid", "organisation.lokal"]
    assert [one.text for one in plan.focus[0].activities] == ["Fika. Drick kaffe. (Ungefär 2 timmar.)"]


def test_focus_that_is_not_of_the_role() -> None:
    """A statement of another role, a condition and a misspelt one are refused together, with a proposal where one is near."""
    assert refused("medarbetare.dela", "organisation.tid", "chef.lysna") == (
        'liten: fel: "medarbetare.dela" är inte en punkt för rollen "chef"'
        " – välj bland rollens uppgifter och egenskaper [unknown-want]\n"
        'liten: fel: "organisation.tid" är inte en punkt för rollen "chef"'
        " – välj bland rollens uppgifter och egenskaper [unknown-want]\n"
        'liten: fel: "chef.lysna" är inte en punkt för rollen "chef" – menade du "chef.lyssna"? [unknown-want]'
    )


def test_three_focus_areas_share_the_activities() -> None:
    """Over three focus areas none has more than two activities, and no activity is there twice."""
    three = ("chef.lyssna", "chef.planera", "chef.vaga")
    shared = {
        letter: Activity(name=letter, text="Gör det.", way="practice", develops=three)
        for letter in ("A", "B", "C", "D", "E")
    }
    framework = FRAMEWORK.model_copy(update={"activities": shared})
    plan = draft_plan(framework, result(), ["chef.vaga", "chef.lyssna", "chef.planera"])
    assert [[one.text for one in focus.activities] for focus in plan.focus] == [
        ["A. Gör det.", "B. Gör det."],
        ["C. Gör det.", "D. Gör det."],
        ["E. Gör det."],
    ]


def with_activities(**activities: Activity) -> Framework:
    return FRAMEWORK.model_copy(update={"activities": activities})


def managers(name: str, *develops: str, hours: int | None = None) -> Activity:
    return Activity(name=name, text="Ge tid.", way="people", by="manager", hours=hours, develops=develops)


def test_what_a_manager_does_is_the_managers_commitment() -> None:
    """What the framework has a manager do for a statement is proposed as the manager's promise, never as the person's."""
    framework = with_activities(
        tid=managers("Fast tid", "chef.lyssna", "organisation.tid", hours=12),
        rond=Activity(name="Rond", text="Gå en rond.", way="practice", develops=("chef.lyssna",)),
    )
    plan = draft_plan(framework, result(), ["chef.lyssna", "chef.vaga"])
    assert [[one.text for one in focus.activities] for focus in plan.focus] == [["Rond. Gå en rond."], []]
    assert plan.commitments == (
        Commitment(what="Fast tid. Ge tid. (Ungefär 12 timmar.)", by="manager", statement="chef.lyssna"),
        Commitment(by="manager", statement="chef.vaga"),
    )


def test_a_manager_promises_nothing_twice() -> None:
    """Each focus area gets the first thing that a manager can do for it and that no earlier one has."""
    framework = with_activities(
        a=managers("A", "chef.lyssna", "chef.vaga"),
        b=managers("B", "chef.lyssna", "chef.vaga"),
        c=managers("C", "organisation.tid"),
    )
    plan = draft_plan(framework, result(), ["chef.vaga", "chef.planera", "chef.lyssna"])
    assert [one.what for one in plan.commitments] == ["A. Ge tid.", None, "B. Ge tid."]


def test_what_only_a_manager_does_for_a_condition_is_in_no_plan() -> None:
    """What develops a condition alone belongs to no focus area."""
    plan = draft_plan(with_activities(tid=managers("Fast tid", "organisation.tid")), result(), ["chef.lyssna"])
    assert (plan.focus[0].activities, plan.commitments) == ((), (Commitment(by="manager", statement="chef.lyssna"),))


@pytest.mark.parametrize(("language", "told"), [("sv", "(Ungefär en timme.)"), ("en", "(About one hour.)")])
def test_one_hour(language: str, told: str) -> None:
    """A single hour is told in the singular."""
    one = Activity(name="Rond", text="Gå.", way="practice", hours=1, develops=("chef.lyssna",))
    framework = with_activities(rond=one).model_copy(update={"language": language})
    assert draft_plan(framework, result(), ["chef.lyssna"]).focus[0].activities[0].text == f"Rond. Gå. {told}"


def test_translated_quotation() -> None:
    """A focus area whose quoted text is translated says so, in the file too; the others say nothing of it."""
    english = FRAMEWORK.model_copy()
    english.derived[TRANSLATED] = ("roles.chef.duties.lyssna.text", "roles.chef.duties.planera.text")
    plan = draft_plan(english, result(), ["chef.lyssna", "chef.planera"])
    assert [(one.source, one.translated) for one in plan.focus] == [("Skriften", True), (None, False)]
    text = ledarskap.dump(plan)
    assert text.count("translated") == 1
    assert "source: Skriften\n    translated: true\n" in text
    assert read_plan(written(text)) == plan


def test_one_focus_as_a_text() -> None:
    """A focus that is a text is one id, not its letters."""
    assert draft_plan(FRAMEWORK, result(), "chef.lyssna") == draft_plan(FRAMEWORK, result(), ["chef.lyssna"])


def test_no_plan_from_an_observers_answers() -> None:
    """Answers about another person are no ground for a plan."""
    answers = Answers(framework=FrameworkReference(id="liten", version="1.0.0"), role="chef", perspective="peer")
    with pytest.raises(FocusError) as raised:
        draft_plan(FRAMEWORK, score(FRAMEWORK, answers), ["chef.lyssna"])
    assert as_text(raised.value.problems, "sv") == (
        "liten: fel: svaren handlar om en annan person – gör planen från personens egna svar [not-ones-own]"
    )


def test_focus_twice() -> None:
    """The same statement twice is refused, and said once."""
    assert refused("chef.lyssna", "chef.lyssna", "chef.lyssna") == (
        'liten: fel: "chef.lyssna" är fokusområde två gånger – lägg ihop dem [focus-twice]'
    )


def test_more_than_three_focus_areas() -> None:
    """A fourth focus area is refused."""
    assert refused("chef.lyssna", "chef.planera", "chef.vaga", "chef.vila") == (
        "liten: fel: antal här: 4 – behåll högst 3 [too-many]"
    )


def test_no_focus() -> None:
    """A plan is drafted for one to three statements: for none it is refused."""
    with pytest.raises(FocusError):
        draft_plan(FRAMEWORK, result(), [])


def test_unknown_profile() -> None:
    """A profile that the role has not is an error."""
    with pytest.raises(UnknownProfileError) as raised:
        draft_plan(FRAMEWORK, result(), ["chef.lyssna"], "gammal")
    assert as_text(raised.value.problems, "sv") == (
        'liten: fel: rollen "chef" har ingen profil "gammal" – välj bland: ny [unknown-profile]'
    )


# --- nothing of the answers

SECRET = "hemlig kommentar 4711"
answered = st.dictionaries(
    st.sampled_from(["chef.lyssna.fragar", "chef.lyssna.svarar", "organisation.tid.racker"]),
    st.builds(Answer, level=st.none() | st.integers(1, 4), comment=st.sampled_from([None, SECRET]))
    | st.builds(
        Answer,
        state=st.sampled_from(list[State](["not-applicable", "cannot-judge"])),
        comment=st.sampled_from([None, SECRET]),
    ),
)
chosen = st.lists(
    st.sampled_from(["chef.lyssna", "chef.planera", "chef.vaga", "chef.vila"]), min_size=1, max_size=3, unique=True
)


@settings(deadline=None)
@given(answered, answered, chosen)
def test_nothing_answered_reaches_a_plan(some: dict[str, Answer], others: dict[str, Answer], focus: list[str]) -> None:
    """Whatever was answered, the plan for the same focus is the same, and so is its file."""
    plan = draft_plan(FRAMEWORK, result(some), focus, "ny", START)
    assert plan == draft_plan(FRAMEWORK, result(others), focus, "ny", START)
    assert SECRET not in ledarskap.dump(plan)


@settings(deadline=None, max_examples=25)
@given(answered, chosen, st.sampled_from(["html", "md", "text", "json"]))
def test_nothing_answered_reaches_a_plans_documents(answers: dict[str, Answer], focus: list[str], to: Any) -> None:
    """A plan's documents are those of a plan for which nothing was answered."""
    document = ledarskap.render(draft_plan(FRAMEWORK, result(answers), focus, "ny", START), to)
    assert document == ledarskap.render(draft_plan(FRAMEWORK, result(), focus, "ny", START), to)
    assert SECRET not in document


def test_one_activity_of_each_way_before_a_second_of_any() -> None:
    """Somebody who is to choose is shown different ways, in the order of the framework."""

    def activity(name: str, way: Literal["practice", "people", "course"]) -> Activity:
        return Activity(name=name, text="Gå.", way=way, develops=("chef.lyssna",))

    framework = with_activities(a=activity("A", "practice"), b=activity("B", "practice"), c=activity("C", "course"))
    proposed = draft_plan(framework, result(), ["chef.lyssna"]).focus[0].activities
    assert [one.text for one in proposed] == ["A. Gå.", "C. Gå."]
    alike = with_activities(a=activity("A", "practice"), b=activity("B", "practice"))
    assert [one.text for one in draft_plan(alike, result(), ["chef.lyssna"]).focus[0].activities] == [
        "A. Gå.",
        "B. Gå.",
    ]

"""The development plan: drafted from what a person chose, filled in by two people, and read back unchanged."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ledarskap
from ledarskap.assessment.answers import Answer, Answers, State
from ledarskap.assessment.scoring import Result, UnknownProfileError, score
from ledarskap.development.plan import (
    Commitment,
    Focus,
    FocusError,
    FollowUp,
    Parties,
    Party,
    Period,
    Plan,
    PlanCondition,
    PlanError,
    PlannedActivity,
    PlanProfile,
    PlanRole,
    Signature,
    Signatures,
    check_plan,
    draft_plan,
    months_later,
    read_plan,
)
from ledarskap.framework.model import TRANSLATED, Activity, Evidence, Framework, FrameworkReference
from ledarskap.reading.opening import open_document
from ledarskap.reading.reporting import as_text
from ledarskap.reading.yaml_reader import read_yaml

FRAMEWORK = Framework.model_validate(
    read_yaml(
        """
format: framework/1
id: liten
version: 1.2.0
title: Litet ramverk
evidence: {status: untested}
scale: ofta
sources:
  skrift: {title: Skriften, publisher: Liten, kind: policy, status: adopted}
scales:
  ofta: {kind: frequency, name: Hur ofta, levels: {1: Aldrig, 2: Ibland, 3: Oftast, 4: Alltid}}
roles:
  chef:
    name: Chef
    duties:
      lyssna:
        text: att lyssna
        source: skrift
        indicators:
          fragar: {self: Jag frågar., observer: Chefen frågar.}
          svarar: {self: Jag svarar., observer: Chefen svarar.}
      planera: {text: att planera}
      vaga: {text: att våga}
      vila: {text: att vila}
  medarbetare:
    name: Medarbetare
    duties:
      dela: {text: att dela med sig}
organisation:
  conditions:
    tid: {text: det finns tid, indicators: {racker: {self: Min tid räcker.}}}
    stod: {text: chefen får stöd, roles: [chef]}
    lokal: {text: det finns en lokal, roles: [medarbetare]}
profiles:
  ny: {name: Ny chef, role: chef}
activities:
  rond: {name: Rond, text: Gå en rond., way: practice, hours: 12, develops: [chef.lyssna, chef.planera]}
  bok: {name: Bok, text: Läs en bok., way: course, develops: [chef.lyssna]}
  fika: {name: Fika, text: Drick kaffe., way: people, hours: 2, develops: [medarbetare.dela]}
""",
        "framework.yaml",
    ).root
)
START = datetime.date(2026, 11, 22)
HEAD = """\
format: plan/1
framework: {id: liten, version: 1.2.0}
role: {id: chef, name: Chef}
"""
FOCUS = """\
focus:
  - {statement: chef.lyssna, text: att lyssna}
  - {statement: chef.planera, text: att planera}
"""


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def result(answers: dict[str, Answer] | None = None, role: str = "chef") -> Result:
    return score(
        FRAMEWORK,
        Answers(
            framework=FrameworkReference(id="liten", version="1.0.0"),
            role=role,
            perspective="self",
            answers=answers or {},
        ),
    )


def refused(*focus: str) -> str:
    """What is said of a focus that no plan can be drafted for."""
    with pytest.raises(FocusError) as raised:
        draft_plan(FRAMEWORK, result(), focus)
    return as_text(raised.value.problems, "sv")


def written(text: str) -> str:
    Path("plan.yaml").write_text(text, encoding="utf-8")
    return "plan.yaml"


def problems_in(text: str) -> str:
    """Everything that is said of a plan, warnings too."""
    return as_text(check_plan(open_document(written(text)))[1], "sv")


# --- drafting


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


@settings(deadline=None)
@given(st.dates(), st.integers(1, 24))
def test_months_later_is_in_the_right_month(date: datetime.date, months: int) -> None:
    """So many months later is in that month, never on a later day, and blank only past the last year."""
    later = months_later(date, months)
    if later is None:
        assert date.year * 12 + date.month - 1 + months >= 12 * (datetime.MAXYEAR + 1)
        return
    assert (later.year * 12 + later.month) - (date.year * 12 + date.month) == months
    assert later.day <= date.day
    assert later.day == date.day or (later + datetime.timedelta(days=1)).day == 1


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


@pytest.mark.parametrize(("line", "is_translated"), [("translated: true", True), ("translated:", False), ("", False)])
def test_translated_as_it_is_written(line: str, is_translated: bool) -> None:
    """The key is read, and one that is left blank says the same as none."""
    text = f"{HEAD}focus:\n  - statement: chef.lyssna\n    text: to listen\n    {line}\n"
    assert problems_in(text) == ""
    assert read_plan("plan.yaml").focus[0].translated is is_translated


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


def test_plan_has_no_room_for_levels() -> None:
    """No part of a plan has a field for a level, a mean, a score or a comment."""
    schema = Plan.model_json_schema()
    parts = [schema, *schema["$defs"].values()]
    names = {name for part in parts for name in part.get("properties", {})}
    assert "goal" in names
    assert not names & {
        "level",
        "levels",
        "mean",
        "means",
        "score",
        "comment",
        "comments",
        "answers",
        "result",
        "state",
    }


# --- the file


def test_dumped_draft_has_room_for_everything() -> None:
    """The file of a draft has every key that can be filled in, those of the design, and in their order."""
    tree = read_yaml(ledarskap.dump(draft_plan(FRAMEWORK, result(), ["chef.lyssna"])), "plan.yaml").root
    assert isinstance(tree, dict)
    assert list(tree) == [
        "format",
        "language",
        "framework",
        "role",
        "profile",
        "parties",
        "period",
        "looking_back",
        "assignment",
        "conditions",
        "focus",
        "strengths",
        "commitments",
        "follow_up",
        "dissent",
        "signatures",
        "retention",
    ]
    first: dict[str, Any] = {key: value[0] for key, value in tree.items() if isinstance(value, tuple)}
    assert list(first["conditions"]) == ["statement", "text", "note"]
    assert list(first["focus"]) == ["statement", "text", "source", "goal", "when", "then", "activities"]
    assert list(first["focus"]["activities"][0]) == ["text", "owner", "date", "hours"]
    assert list(first["commitments"]) == ["what", "by", "date", "status", "statement"]
    assert list(first["follow_up"]) == ["date", "text"]
    parties: Any = tree["parties"]
    signatures: Any = tree["signatures"]
    assert {side: list(one) for side, one in parties.items()} == {
        "person": ["name", "title"],
        "manager": ["name", "title"],
    }
    assert {side: list(one) for side, one in signatures.items()} == {
        "person": ["name", "date"],
        "manager": ["name", "date"],
    }
    assert tree["period"] == {"start": None, "end": None}


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


# --- laws

ODD_TEXTS = [
    "null",
    "~",
    "ja",
    "no",
    "4",
    "0x1F",
    "2026-11-22",
    "# inte en kommentar",
    "- inte en lista",
    "a: b",
    "'enkla' och \"dubbla\"",
    "*stjärna* & <tagg> {{ 7*7 }}",
    "rad ett\nrad två",
    "rad ett\n\n  indragen\n\tflik",
    "slut på rad \n nästa",
    "|\n>",
    "😀 👩‍⚕️",
    "\u00a0hårt\u00a0blanksteg",
    "ord " * 60 + "slut",
    "%YAML 1.1",
    "--- \n...",
    "=",
    "<<",
]
filled = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\u2028\u2029\ufeff\ufffe\uffff"))
texts = st.sampled_from([text.strip() for text in ODD_TEXTS]) | filled.map(str.strip).filter(bool)
maybe = st.none() | texts
maybe_date = st.none() | st.dates()
activities = st.lists(
    st.builds(PlannedActivity, text=maybe, owner=maybe, date=maybe_date, hours=st.none() | st.integers(0, 2000)),
    max_size=2,
).map(tuple)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """A plan that anybody could have filled in."""
    ids = draw(st.lists(st.sampled_from(["chef.a", "chef.b", "chef.c-d"]), max_size=3, unique=True))
    start, end = sorted(draw(st.tuples(st.dates(), st.dates())))
    statements = st.sampled_from([None, *ids])
    return Plan(
        language=draw(st.sampled_from(["sv", "en"])),
        framework=FrameworkReference(id="liten", version="1.0.0", title=draw(maybe)),
        role=PlanRole(id="chef", name=draw(texts)),
        profile=draw(st.none() | st.builds(PlanProfile, id=st.just("ny"), name=texts)),
        parties=Parties(person=Party(name=draw(maybe), title=draw(maybe))),
        period=draw(st.sampled_from([Period(), Period(start=start), Period(start=start, end=end)])),
        looking_back=draw(maybe),
        assignment=draw(maybe),
        conditions=(PlanCondition(statement="organisation.tid", text=draw(maybe), note=draw(maybe)),),
        focus=tuple(
            Focus(statement=id_, text=draw(texts), goal=draw(maybe), when=draw(maybe), activities=draw(activities))
            for id_ in ids
        ),
        strengths=tuple(draw(st.lists(texts, max_size=2))),
        commitments=tuple(
            draw(
                st.lists(
                    st.builds(
                        Commitment,
                        what=maybe,
                        by=st.sampled_from([None, "manager", "person"]),
                        date=maybe_date,
                        status=st.sampled_from(["open", "kept", "moved", "not-kept"]),
                        statement=statements,
                    ),
                    max_size=2,
                )
            )
        ),
        follow_up=tuple(draw(st.lists(st.builds(FollowUp, date=maybe_date, text=maybe), max_size=2))),
        dissent=draw(maybe),
        signatures=Signatures(manager=Signature(name=draw(maybe), date=draw(maybe_date))),
        retention=draw(maybe),
    )


@settings(deadline=None)
@given(plans())
def test_plans_survive_dump_and_read(plan: Plan) -> None:
    """A plan written as YAML reads back to the same value, whatever its texts hold."""
    Path("plan.yaml").write_text(ledarskap.dump(plan), encoding="utf-8")
    assert read_plan("plan.yaml") == plan


@settings(deadline=None, max_examples=40)
@given(plans())
def test_plans_survive_json(plan: Plan) -> None:
    """A plan rendered as JSON reads back to the same value."""
    Path("plan.json").write_text(ledarskap.render(plan, "json"), encoding="utf-8")
    assert read_plan("plan.json") == plan


@pytest.mark.parametrize("text", [text.strip() for text in ODD_TEXTS])
def test_odd_texts_survive(text: str) -> None:
    """A text that looks like something else to YAML reads back as the text that it is."""
    plan = Plan(
        framework=FrameworkReference(id="liten", version="1.0.0"),
        role=PlanRole(id="chef", name="Chef"),
        dissent=text,
        strengths=(text, "mellan", text),
    )
    Path("plan.yaml").write_text(ledarskap.dump(plan), encoding="utf-8")
    assert read_plan("plan.yaml") == plan


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

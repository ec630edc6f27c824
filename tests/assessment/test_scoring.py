"""What answers come to: states kept apart, means only where the rules allow one, and candidates with their reasons."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random
from typing import cast

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import ledarskap
from ledarskap.assessment.answers import Answer, Answers, AnswersError, State
from ledarskap.assessment.questionnaire import Form
from ledarskap.assessment.scoring import (
    Candidate,
    IndicatorResult,
    Reason,
    Result,
    StatementResult,
    UnknownProfileError,
    low_levels,
    score,
)
from ledarskap.framework.model import TRANSLATED, Activity, Framework, FrameworkReference, Perspective, Scale
from ledarskap.reading.errors import UnknownChoiceError
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
  ofta:
    kind: frequency
    name: Hur ofta
    levels: {1: Aldrig, 2: Ibland, 3: Varannan gång, 4: Oftast, 5: Alltid}
  tre:
    kind: extent
    name: I vilken grad
    levels: {0: Inte, 1: Delvis, 2: Helt}
roles:
  chef:
    name: Chef
    duties:
      lyssna:
        text: att lyssna
        source: skrift
        indicators:
          a: {self: Jag frågar., observer: Chefen frågar., key: true}
          b: {self: Jag väntar., observer: Chefen väntar.}
          c: {self: Jag svarar., observer: Chefen svarar., seen_by: [employee]}
          d: {self: Jag minns.}
      planera:
        text: att planera
        indicators:
          a: {self: Jag bokar., observer: Chefen bokar., key: true}
          b: {self: Jag håller tiden., observer: Chefen håller tiden.}
      vaga:
        text: att våga
        scale: tre
        indicators:
          a: {self: Jag vågar fråga., observer: Chefen vågar fråga., key: true}
          b: {self: Jag vågar ändra., observer: Chefen vågar ändra.}
    qualities:
      lugn:
        text: att vara lugn
        indicators:
          a: {self: Jag är lugn., observer: Chefen är lugn., key: true}
organisation:
  conditions:
    tid:
      text: det finns tid
      indicators:
        a: {self: Min tid räcker., observer: Chefens tid räcker., key: true}
        b: {self: Jag får vila., observer: Chefen får vila.}
profiles:
  ny:
    name: Ny chef
    role: chef
    priorities:
      chef.lugn: {when: now, because: Gruppen ser på chefen.}
      chef.lyssna: {when: now, because: Man lär känna varandra.}
      chef.planera: {when: later, because: Det får vänta.}
retired:
  chef.lyssna.gammal: borttagen
""",
        "framework.yaml",
    ).root
)
STATE_OF = {"i": "not-applicable", "k": "cannot-judge"}


def answers_of(
    given: Mapping[str, str | int],
    wants: Sequence[str] = (),
    form: Form = "full",
    perspective: Perspective = "self",
) -> Answers:
    """Answers from a level, "i" (not applicable), "k" (cannot judge) or "" (left blank) for each indicator."""
    return Answers(
        framework=FrameworkReference(id="liten", version="1.0.0"),
        role="chef",
        perspective=perspective,
        form=form,
        wants=tuple(wants),
        answers={
            id_: Answer(level=value)
            if isinstance(value, int)
            else Answer(state=cast("State | None", STATE_OF.get(value)))
            for id_, value in given.items()
        },
    )


def result_of(
    given: Mapping[str, str | int],
    wants: Sequence[str] = (),
    form: Form = "full",
    perspective: Perspective = "self",
) -> Result:
    return score(FRAMEWORK, answers_of(given, wants, form, perspective))


def statement_in(result: Result, id_: str) -> StatementResult:
    return next(one for one in (*result.conditions, *result.statements) if one.id == id_)


def states_in(result: Result, id_: str) -> list[str]:
    return [indicator.state for indicator in statement_in(result, id_).indicators]


# --- states


def test_states_are_kept_apart() -> None:
    """A level, not applicable, cannot judge and unanswered are told apart, and only a level has a number and a label."""
    result = result_of({"chef.lyssna.a": 4, "chef.lyssna.b": "i", "chef.lyssna.c": "k", "chef.lyssna.d": ""})
    assert statement_in(result, "chef.lyssna").indicators == (
        IndicatorResult("chef.lyssna.a", "Jag frågar.", "rated", 4, "Oftast"),
        IndicatorResult("chef.lyssna.b", "Jag väntar.", "not-applicable"),
        IndicatorResult("chef.lyssna.c", "Jag svarar.", "cannot-judge"),
        IndicatorResult("chef.lyssna.d", "Jag minns.", "unanswered"),
    )


def test_left_out_is_unanswered_like_a_blank() -> None:
    """A question that is not in the answers is unanswered, as one that was left blank."""
    assert states_in(result_of({"chef.planera.a": ""}), "chef.planera") == ["unanswered", "unanswered"]


def test_short_form_tells_not_asked_from_unanswered() -> None:
    """In the short form only the key behaviour can be unanswered; the others were not asked."""
    result = result_of({}, form="key")
    assert states_in(result, "chef.lyssna") == ["unanswered", "not-asked", "not-asked", "not-asked"]


def test_what_the_person_wants_is_asked_in_full() -> None:
    """In the short form a wanted statement was asked in full, and no other was."""
    result = result_of({"chef.planera.a": 2}, wants=["chef.planera"], form="key")
    assert states_in(result, "chef.planera") == ["rated", "unanswered"]
    assert states_in(result, "chef.vaga") == ["unanswered", "not-asked"]


def test_answer_to_what_was_not_asked_counts() -> None:
    """An answer to a question that the short form does not put is shown and counted all the same."""
    result = result_of({"chef.planera.a": 2, "chef.planera.b": 3}, form="key")
    assert states_in(result, "chef.planera") == ["rated", "rated"]
    assert result.means == {"chef.planera": 2.5}


def test_observers_were_not_asked_what_they_cannot_see() -> None:
    """What an observer cannot see was not asked, also where the statement is asked in full."""
    result = result_of({"chef.lyssna.a": 3}, perspective="peer")
    assert states_in(result, "chef.lyssna") == ["rated", "unanswered", "not-asked", "not-asked"]
    assert statement_in(result, "chef.lyssna").indicators[0].text == "Chefen frågar."


def test_conditions_were_not_asked_of_peers() -> None:
    """A peer was not asked about the organisation's conditions; the manager was."""
    assert states_in(result_of({}, perspective="peer"), "organisation.tid") == ["not-asked", "not-asked"]
    assert states_in(result_of({}, perspective="manager"), "organisation.tid") == ["unanswered", "unanswered"]


def test_comments_stay_with_their_answers() -> None:
    """A comment is kept with a level, with a state, and where nothing else was answered."""
    answers = answers_of({}).model_copy(
        update={
            "answers": {
                "chef.lyssna.a": Answer(level=1, comment="ett"),
                "chef.lyssna.b": Answer(state="not-applicable", comment="två"),
                "chef.lyssna.c": Answer(comment="tre"),
            }
        }
    )
    indicators = statement_in(score(FRAMEWORK, answers), "chef.lyssna").indicators
    assert [indicator.comment for indicator in indicators] == ["ett", "två", "tre", None]


def test_level_zero_is_a_level() -> None:
    """The level 0 is a number like any other, and counts in the mean."""
    result = result_of({"chef.vaga.a": 0, "chef.vaga.b": 1})
    assert result.means == {"chef.vaga": 0.5}
    assert statement_in(result, "chef.vaga").indicators[0] == IndicatorResult(
        "chef.vaga.a", "Jag vågar fråga.", "rated", 0, "Inte"
    )


# --- means

TABLE: list[tuple[str, float | None]] = [
    # the answers to the four behaviours of "lyssna": a level, i(nte aktuellt), k(an inte bedöma), - obesvarad
    ("4 5 3 2", 3.5),
    ("4 5 - -", 4.5),  # two of four: half
    ("4 5 k k", 4.5),
    ("4 - - -", None),  # one rated
    ("4 i i i", None),  # one rated, though it is all that applies
    ("4 5 i i", 4.5),
    ("1 2 i -", 1.5),  # two of three
    ("1 5 5 -", 11 / 3),
    ("i i i i", None),
    ("k k k k", None),
    ("- - - -", None),
    ("1 1 1 1", 1.0),
    ("5 5 5 5", 5.0),
]


@pytest.mark.parametrize(("row", "mean"), TABLE)
def test_mean_of_a_statement(row: str, mean: float | None) -> None:
    """A mean exists from two rated behaviours that are at least half of those that apply, and is theirs alone."""
    given: dict[str, str | int] = {
        f"chef.lyssna.{name}": int(written) if written.isdigit() else written
        for name, written in zip("abcd", row.split(), strict=True)
        if written != "-"
    }
    result = result_of(given)
    assert statement_in(result, "chef.lyssna").mean == mean
    assert result.means == ({} if mean is None else {"chef.lyssna": mean})


def test_less_than_half_has_no_mean() -> None:
    """Two rated of five that apply are too few for a mean, and enough when one of the five does not apply."""
    five = Framework.model_validate(
        {
            **FRAMEWORK.model_dump(exclude={"roles", "profiles", "retired", "organisation"}),
            "roles": {
                "chef": {
                    "name": "Chef",
                    "duties": {
                        "lyssna": {
                            "text": "att lyssna",
                            "indicators": {one: {"self": f"Jag {one}."} for one in "abcde"},
                        }
                    },
                }
            },
        }
    )
    two = answers_of({"chef.lyssna.a": 4, "chef.lyssna.b": 5})
    assert score(five, two).means == {}
    but_one = answers_of({"chef.lyssna.a": 4, "chef.lyssna.b": 5, "chef.lyssna.c": "i"})
    assert score(five, but_one).means == {"chef.lyssna": 4.5}


def test_single_indicator_has_no_mean() -> None:
    """A statement with one behaviour is shown by its level, never by a mean."""
    assert result_of({"chef.lugn.a": 3}).means == {}


def test_short_form_alone_gives_no_means() -> None:
    """One behaviour of each statement is no ground for a mean."""
    result = result_of({"chef.lyssna.a": 4, "chef.planera.a": 4, "chef.vaga.a": 2, "organisation.tid.a": 4}, form="key")
    assert result.means == {}


def test_nothing_is_computed_above_the_statement() -> None:
    """A result holds no number but the means of single statements."""
    names = {field.name for field in dataclasses.fields(Result)}
    assert names == {"questionnaire", "answers", "means"}
    everything = dict.fromkeys(FRAMEWORK.indicators, 2)
    assert set(result_of(everything).means) == {"organisation.tid", "chef.lyssna", "chef.planera", "chef.vaga"}


def test_conditions_are_apart() -> None:
    """Conditions have means of their own, and are no statements of the person."""
    result = result_of({"organisation.tid.a": 1, "organisation.tid.b": 2, "chef.planera.a": 5, "chef.planera.b": 4})
    assert result.means == {"organisation.tid": 1.5, "chef.planera": 4.5}
    assert [one.id for one in result.conditions] == ["organisation.tid"]
    assert [one.id for one in result.statements] == ["chef.lyssna", "chef.planera", "chef.vaga", "chef.lugn"]


def test_result_copies_what_it_shows() -> None:
    """A statement's result holds its text, kind, scale and the title of its source."""
    result = result_of({})
    assert [
        (one.kind, one.text, one.source, one.scale)
        for one in (*result.conditions, result.statements[0], result.statements[2], result.statements[3])
    ] == [
        ("condition", "det finns tid", None, "ofta"),
        ("duty", "att lyssna", "Skriften", "ofta"),
        ("duty", "att våga", None, "tre"),
        ("quality", "att vara lugn", None, "ofta"),
    ]


def test_retired_answers_are_kept_but_count_for_nothing() -> None:
    """An answer to a retired behaviour stays in the answers and changes no mean."""
    result = result_of({"chef.lyssna.a": 4, "chef.lyssna.b": 5, "chef.lyssna.gammal": 1})
    assert result.means == {"chef.lyssna": 4.5}
    assert result.answers.answers["chef.lyssna.gammal"] == Answer(level=1)


# --- answers made in Python


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        (
            answers_of({"chef.lyssna.x": 3}),
            'fel: beteendet "chef.lyssna.x" finns inte i ramverket – menade du "chef.lyssna.a"? [unknown-indicator]',
        ),
        (
            answers_of({"chef.lyssna.a": 6}),
            'fel: nivån 6 finns inte på skalan "Hur ofta" – skriv ett tal från 1 till 5 [level-outside-scale]',
        ),
        (
            answers_of({}, wants=["organisation.tid"]),
            'fel: "organisation.tid" är inte en punkt för rollen "chef" – välj bland rollens uppgifter och egenskaper [unknown-want]',
        ),
        (
            answers_of({}).model_copy(update={"framework": FrameworkReference(id="liten", version="2.0.0")}),
            "fel: svaren hör till version 2.0.0, och ramverket är version 1.2.0 – läs dem med ett ramverk vars första siffra är 2 [other-version]",
        ),
        (
            answers_of({}).model_copy(update={"framework": FrameworkReference(id="stor", version="1.0.0")}),
            'fel: svaren hör till ramverket "stor", inte till "liten" – läs dem med det ramverket [other-framework]',
        ),
        (
            answers_of({}).model_copy(update={"role": "boss"}),
            'fel: rollen "boss" finns inte i ramverket – välj bland: chef [unknown-role]',
        ),
        (
            answers_of({}).model_copy(
                update={"answers": {"chef.lyssna.a": Answer(level=1, state="cannot-judge")}},
            ),
            "fel: svaret har både en nivå och ett läge – behåll level eller state, inte båda [level-and-state]",
        ),
    ],
)
def test_answers_that_do_not_fit_are_refused(answers: Answers, message: str) -> None:
    """Answers made in Python are held to the same rules as those in a file."""
    with pytest.raises(AnswersError) as raised:
        score(FRAMEWORK, answers)
    assert as_text(raised.value.problems, "sv").splitlines()[0].partition(" ")[2] == message


# --- candidates


def test_candidates_are_wanted_then_profile_and_low_in_framework_order() -> None:
    """What the person wants comes first in the person's order; the rest follow the framework, each with its reasons."""
    result = result_of({"chef.lyssna.b": 2, "chef.planera.a": 4, "chef.vaga.b": 0}, wants=["chef.vaga", "chef.planera"])
    assert result.candidates("ny") == (
        Candidate(
            "chef.vaga", "att våga", (Reason("wanted"), Reason("low", indicator="Jag vågar ändra.", label="Inte"))
        ),
        Candidate("chef.planera", "att planera", (Reason("wanted"),)),
        Candidate(
            "chef.lyssna",
            "att lyssna",
            (
                Reason("profile", profile="Ny chef", because="Man lär känna varandra."),
                Reason("low", indicator="Jag väntar.", label="Ibland"),
            ),
        ),
        Candidate(
            "chef.lugn", "att vara lugn", (Reason("profile", profile="Ny chef", because="Gruppen ser på chefen."),)
        ),
    )


def test_candidates_are_never_padded() -> None:
    """Where nothing is wanted, low or in a profile there is no candidate at all."""
    assert result_of({id_: 4 if ".vaga" not in id_ else 2 for id_ in FRAMEWORK.indicators}).candidates() == ()


def test_candidates_without_a_profile_give_no_profile_reasons() -> None:
    """A profile counts only when it is asked for."""
    assert [one.statement for one in result_of({"chef.planera.b": 1}).candidates()] == ["chef.planera"]


def test_later_priorities_are_no_candidates() -> None:
    """What a profile puts later is not proposed now."""
    assert [one.statement for one in result_of({}).candidates("ny")] == ["chef.lyssna", "chef.lugn"]


def test_conditions_are_no_candidates() -> None:
    """A low condition is never the person's to work on."""
    assert result_of({"organisation.tid.a": 1, "organisation.tid.b": 1}).candidates() == ()


def test_answers_of_observers_give_no_candidates() -> None:
    """What somebody works on is not drawn from what others answered about them, also with a profile."""
    result = result_of({"chef.lyssna.a": 1, "chef.lyssna.b": 1}, perspective="peer")
    assert (result.candidates(), result.candidates("ny")) == ((), ())


def test_answer_to_what_cannot_be_seen() -> None:
    """A result is not made of an answer about what an observer cannot see."""
    with pytest.raises(AnswersError) as raised:
        result_of({"organisation.tid.a": 3}, perspective="peer")
    assert as_text(raised.value.problems, "sv") == (
        'answers:17:5: fel: "organisation.tid.a" frågas inte i perspektivet "peer" – '
        "ta bort svaret; den som svarar kan inte se beteendet [not-seen]\n"
        '   17 |     "organisation.tid.a": {\n'
        "      |     ^^^^^^^^^^^^^^^^^^^^"
    )


def test_unknown_profile_is_an_unknown_choice() -> None:
    """Whoever catches unknown choices catches unknown profiles too."""
    with pytest.raises(UnknownChoiceError) as raised:
        result_of({}).profile("nu")
    assert as_text(raised.value.problems, "sv") == (
        'liten: fel: rollen "chef" har ingen profil "nu" – menade du "ny"? [unknown-profile]'
    )


def test_every_low_indicator_is_a_reason() -> None:
    """Each behaviour at a low level is a reason of its own, in the order of the framework."""
    result = result_of({"chef.lyssna.c": 1, "chef.lyssna.a": 2, "chef.lyssna.b": 3})
    assert [reason.indicator for reason in result.candidates()[0].reasons] == ["Jag frågar.", "Jag svarar."]


def test_candidates_can_be_more_than_three() -> None:
    """All that stands low is shown, since the person chooses; nothing is cut to a number."""
    given = {"chef.lyssna.a": 1, "chef.planera.a": 1, "chef.vaga.a": 0, "chef.lugn.a": 1}
    assert len(result_of(given).candidates()) == 4


@pytest.mark.parametrize(
    ("levels", "low"),
    [((1, 2), (1,)), ((1, 2, 3), (1,)), ((1, 2, 3, 4), (1, 2)), ((1, 2, 3, 4, 5), (1, 2)), ((0, 1, 2, 3, 4), (0, 1))],
)
def test_low_levels(levels: tuple[int, ...], low: tuple[int, ...]) -> None:
    """The two lowest levels are low, on a scale of two or three only the lowest: a middle is never low."""
    scale = Scale(kind="frequency", name="Skala", levels={level: f"Nivå {level}" for level in levels})
    assert low_levels(scale) == low


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"organisation.tid.a": 2, "organisation.tid.b": 5}, ("Fast tid. Boka en timme.",)),
        ({"organisation.tid.a": 3, "organisation.tid.b": 5}, ()),
        ({"organisation.tid.a": "i"}, ()),
        ({}, ()),
    ],
)
def test_what_the_manager_can_do(given: Mapping[str, str | int], told: tuple[str, ...]) -> None:
    """Where something that the organisation provides stands low, the result says what the person's own manager can do."""
    activities = {
        "tid": Activity(
            name="Fast tid", text="Boka en timme.", way="people", by="manager", develops=("organisation.tid",)
        ),
        "egen": Activity(name="Egen tid", text="Ta en timme.", way="people", develops=("organisation.tid",)),
    }
    framework = FRAMEWORK.model_copy(update={"activities": activities})
    assert [one.manager_can for one in score(framework, answers_of(given)).conditions] == [told]


def test_misspelt_profile_is_proposed() -> None:
    """A profile that the role has not is an error that proposes the one meant."""
    with pytest.raises(UnknownProfileError) as raised:
        result_of({}).candidates("nu")
    assert as_text(raised.value.problems, "sv") == (
        'liten: fel: rollen "chef" har ingen profil "nu" – menade du "ny"? [unknown-profile]'
    )


def test_unknown_profile_lists_the_profiles() -> None:
    """Where no profile is near what was written, the error lists those of the role."""
    with pytest.raises(UnknownProfileError) as raised:
        result_of({}).profile("erfaren")
    assert as_text(raised.value.problems, "sv") == (
        'liten: fel: rollen "chef" har ingen profil "erfaren" – välj bland: ny [unknown-profile]'
    )


# --- laws

SCALES = {
    id_: FRAMEWORK.scales[FRAMEWORK.scale_id_of(FRAMEWORK.statements[id_.rpartition(".")[0]])].levels
    for id_ in FRAMEWORK.indicators
}


@st.composite
def answer_sets(draw: st.DrawFn) -> dict[str, str | int]:
    """For some indicators a level of their scale, a state, or a blank."""
    answered: dict[str, str | int] = {}
    for id_ in draw(st.lists(st.sampled_from(list(SCALES)), unique=True)):
        choices: list[str | int] = [*SCALES[id_], *SCALES[id_], "i", "k", ""]
        answered[id_] = draw(st.sampled_from(choices))
    return answered


@settings(deadline=None)
@given(answer_sets())
def test_means_stay_within_the_scale(given: dict[str, str | int]) -> None:
    """No mean is lower than the lowest or higher than the highest level that was answered in its statement."""
    for id_, mean in result_of(given).means.items():
        levels = [value for key, value in given.items() if key.startswith(f"{id_}.") and isinstance(value, int)]
        assert min(levels) <= mean <= max(levels)


@settings(deadline=None)
@given(answer_sets(), st.randoms(use_true_random=False))
def test_order_of_answers_does_not_matter(given: dict[str, str | int], random: Random) -> None:
    """The same answers in another order come to the same result."""
    shuffled = list(given.items())
    random.shuffle(shuffled)
    one, other = result_of(given), result_of(dict(shuffled))
    assert one.means == other.means
    assert (one.conditions, one.statements) == (other.conditions, other.statements)
    assert one.candidates("ny") == other.candidates("ny")


@settings(deadline=None)
@given(answer_sets(), st.sampled_from(list(SCALES)))
def test_not_applicable_changes_no_mean(given: dict[str, str | int], unanswered: str) -> None:
    """That one more question does not apply leaves every mean that exists as it is."""
    assume(given.get(unanswered, "") == "")
    before, after = result_of(given).means, result_of({**given, unanswered: "i"}).means
    assert {id_: after.get(id_) for id_ in before} == before


@settings(deadline=None)
@given(answer_sets(), st.data())
def test_raising_a_level_lowers_no_mean(given: dict[str, str | int], data: st.DataObject) -> None:
    """A higher level for one behaviour raises its own statement's mean and leaves the others alone."""
    rated = {id_: value for id_, value in given.items() if isinstance(value, int) and value < max(SCALES[id_])}
    assume(rated)
    id_ = data.draw(st.sampled_from(sorted(rated)))
    raised = data.draw(st.integers(rated[id_] + 1, max(SCALES[id_])))
    before, after = result_of(given).means, result_of({**given, id_: raised}).means
    assert before.keys() == after.keys()
    own = id_.rpartition(".")[0]
    assert all(after[one] > mean if one == own else after[one] == mean for one, mean in before.items())


@settings(deadline=None)
@given(answer_sets(), st.sampled_from(list(SCALES)))
def test_cannot_judge_is_as_unanswered_for_means(given: dict[str, str | int], unanswered: str) -> None:
    """That a question cannot be judged counts as little as leaving it."""
    assume(given.get(unanswered, "") == "")
    assert result_of(given).means == result_of({**given, unanswered: "k"}).means


@settings(deadline=None)
@given(answer_sets(), st.lists(st.sampled_from(["chef.lyssna", "chef.planera", "chef.vaga"]), unique=True))
def test_candidates_are_wants_then_framework_order(given: dict[str, str | int], wants: list[str]) -> None:
    """The wants are always first and in their order, the rest in the framework's, nobody twice, each with a reason."""
    candidates = result_of(given, wants).candidates("ny")
    ids = [one.statement for one in candidates]
    assert ids[: len(wants)] == wants
    rest = ids[len(wants) :]
    assert rest == [id_ for id_ in FRAMEWORK.statements if id_ in rest]
    assert len(set(ids)) == len(ids)
    assert all(one.reasons for one in candidates)


def test_bundled_example() -> None:
    """The bundled manager's answers give the means that one finds by adding them up by hand."""
    framework = ledarskap.load("region-blekinge")
    examples = Path(__file__).parents[2] / "frameworks" / "region-blekinge" / "examples"
    answers = ledarskap.read_answers(examples / "svar-chef.yaml", framework)
    means = score(framework, answers).means
    assert means["chef.narvarande"] == (4 + 5 + 5) / 3
    assert means["chef.kommunicera"] == 4.0  # 4, 4 and one that cannot be judged
    assert means["chef.lojal-helhet"] == 3.5  # 3, 4 and one that does not apply
    assert means["organisation.hanterbart-uppdrag"] == 2.5
    assert "organisation.basta-ledarkompetens" not in means
    assert [one.statement for one in score(framework, answers).candidates()][:2] == [
        "chef.prioritera-ledarskapet",
        "chef.larande",
    ]


def test_translated_quotation() -> None:
    """A result says of each statement with a source whether its text is translated from there."""
    english = FRAMEWORK.model_copy()
    english.derived[TRANSLATED] = ("roles.chef.duties.lyssna.text", "roles.chef.duties.planera.text")
    result = score(english, answers_of({}))
    assert [one.id for one in (*result.conditions, *result.statements) if one.translated] == ["chef.lyssna"]
    assert statement_in(result, "chef.lyssna").source == "Skriften"

"""The questions that a small framework asks: of whom, in which words, and which of them in the short form."""

from __future__ import annotations

from typing import Any, cast

import pytest

import ledarskap
from ledarskap.assessment.questionnaire import (
    Form,
    Questionnaire,
    UnknownRoleError,
    questionnaire,
    remembered_questionnaire,
)
from ledarskap.framework.model import TRANSLATED, Framework, Perspective
from ledarskap.reading.errors import UnknownChoiceError
from ledarskap.reading.problems import in_order
from ledarskap.reading.reporting import as_text
from ledarskap.reading.yaml_reader import read_yaml

FRAMEWORK = """
format: framework/1
id: liten
version: 1.2.0
title: Litet ramverk
evidence: {status: piloted, n: 12}
scale: ofta
sources:
  skrift: {title: Skriften, publisher: Liten, kind: policy, status: adopted}
scales:
  ofta:
    kind: frequency
    name: Hur ofta
    levels: {1: Aldrig, 2: Ibland, 3: Alltid}
  utstrackning:
    kind: extent
    name: I vilken utsträckning
    levels: {0: Inte alls, 1: Helt}
  kunnande:
    kind: proficiency
    name: Hur väl
    levels: {1: Nybörjare, 2: Van}
roles:
  chef:
    name: Chef
    duties:
      lyssna:
        text: att lyssna
        source: skrift
        indicators:
          fragar: {self: Jag frågar., observer: Chefen frågar.}
          svarar:
            self: Jag svarar.
            observer: Chefen svarar.
            key: true
            seen_by: [employee]
            anchors: {1: Svarar aldrig, 3: Svarar varje gång}
    qualities:
      lugn:
        text: att vara lugn
        indicators:
          kanner: {self: Jag känner mig lugn.}
          visar: {self: Jag visar lugn., observer: Chefen visar lugn.}
  medarbetare:
    name: Medarbetare
    duties:
      dela:
        text: att dela med sig
        indicators:
          delar: {self: Jag delar., observer: Personen delar.}
organisation:
  conditions:
    tid:
      text: det finns tid
      scale: utstrackning
      indicators:
        racker: {self: Min tid räcker., observer: Personens tid räcker.}
    stod:
      text: chefen får stöd
      scale: utstrackning
      roles: [chef]
      indicators:
        far: {self: Jag får stöd., observer: Jag ger chefen stöd.}
profiles:
  ny: {name: Ny chef, role: chef}
  van: {name: Van medarbetare, role: medarbetare}
"""


def framework() -> Framework:
    return Framework.model_validate(read_yaml(FRAMEWORK, "framework.yaml").root)


def asked(role: str = "chef", perspective: Perspective = "self", form: Form = "full", **more: Any) -> dict[str, str]:
    """The questions that are asked, by their ids."""
    return {one.id: one.text for one in questionnaire(framework(), role, perspective, form, **more).questions}


def test_conditions_stand_first() -> None:
    """The organisation's conditions come before the role's duties, and those before its qualities."""
    groups = questionnaire(framework(), "chef").statements
    assert [(group.id, group.kind) for group in groups] == [
        ("organisation.tid", "condition"),
        ("organisation.stod", "condition"),
        ("chef.lyssna", "duty"),
        ("chef.lugn", "quality"),
    ]


def test_full_form_asks_everything_of_the_person() -> None:
    """The full form asks a person about every behaviour, in the person's own words."""
    assert asked() == {
        "organisation.tid.racker": "Min tid räcker.",
        "organisation.stod.far": "Jag får stöd.",
        "chef.lyssna.fragar": "Jag frågar.",
        "chef.lyssna.svarar": "Jag svarar.",
        "chef.lugn.kanner": "Jag känner mig lugn.",
        "chef.lugn.visar": "Jag visar lugn.",
    }


def test_key_form_asks_the_marked_or_the_first() -> None:
    """The short form asks the behaviour marked key, and the first one of a statement that marks none."""
    assert list(asked(form="key")) == [
        "organisation.tid.racker",
        "organisation.stod.far",
        "chef.lyssna.svarar",
        "chef.lugn.kanner",
    ]


def test_key_form_keeps_what_it_does_not_ask() -> None:
    """What the short form leaves out is still in the questionnaire, as visible and not asked."""
    lyssna = questionnaire(framework(), "chef", form="key").statements[2]
    assert [(one.id, one.visible, one.asked) for one in lyssna.questions] == [
        ("chef.lyssna.fragar", True, False),
        ("chef.lyssna.svarar", True, True),
    ]


def test_key_form_asks_a_named_statement_in_full() -> None:
    """A statement named in in_full is asked in full in the short form, and no other is."""
    assert list(asked(form="key", in_full=["chef.lugn"])) == [
        "organisation.tid.racker",
        "organisation.stod.far",
        "chef.lyssna.svarar",
        "chef.lugn.kanner",
        "chef.lugn.visar",
    ]


def test_condition_of_another_role_is_not_asked() -> None:
    """A condition restricted to one role is not asked of another."""
    assert list(asked("medarbetare")) == ["organisation.tid.racker", "medarbetare.dela.delar"]


@pytest.mark.parametrize(
    ("perspective", "questions"),
    [
        (
            "manager",
            {
                "organisation.tid.racker": "Personens tid räcker.",
                "organisation.stod.far": "Jag ger chefen stöd.",
                "chef.lyssna.fragar": "Chefen frågar.",
                "chef.lugn.visar": "Chefen visar lugn.",
            },
        ),
        ("peer", {"chef.lyssna.fragar": "Chefen frågar.", "chef.lugn.visar": "Chefen visar lugn."}),
        (
            "employee",
            {
                "chef.lyssna.fragar": "Chefen frågar.",
                "chef.lyssna.svarar": "Chefen svarar.",
                "chef.lugn.visar": "Chefen visar lugn.",
            },
        ),
    ],
)
def test_observers_are_asked_what_they_can_see(perspective: Perspective, questions: dict[str, str]) -> None:
    """An observer is asked, in an observer's words, what that observer can see; conditions only the manager."""
    assert asked(perspective=perspective) == questions


@pytest.mark.parametrize("form", ["key", "full"])
@pytest.mark.parametrize("perspective", ["self", "manager", "peer", "employee"])
def test_what_is_asked_can_be_seen(perspective: Perspective, form: Form) -> None:
    """Nothing is asked of anybody who cannot see it, also where a statement is asked in full."""
    for in_full in ((), ("chef.lyssna", "chef.lugn", "organisation.stod")):
        groups = questionnaire(framework(), "chef", perspective, form, in_full).statements
        assert not [one.id for group in groups for one in group.questions if one.asked and not one.visible]


def test_questionnaire_copies_what_it_shows() -> None:
    """The questionnaire holds the texts, scales, evidence and profiles that its role needs, and no others."""
    asked = questionnaire(framework(), "chef", "self", "key")
    assert (asked.framework.id, asked.framework.version, asked.framework.title) == ("liten", "1.2.0", "Litet ramverk")
    assert (asked.role, asked.role_name, asked.perspective, asked.form) == ("chef", "Chef", "self", "key")
    assert (asked.language, asked.evidence.status, asked.evidence.n) == ("sv", "piloted", 12)
    assert list(asked.scales) == ["ofta", "utstrackning"]
    assert list(asked.profiles) == ["ny"]
    lyssna = asked.statements[2]
    assert (lyssna.text, lyssna.source, lyssna.scale) == ("att lyssna", "Skriften", "ofta")
    assert lyssna.questions[1].anchors == {1: "Svarar aldrig", 3: "Svarar varje gång"}
    assert asked.statements[3].source is None


def test_questionnaire_survives_being_written_and_read() -> None:
    """A questionnaire as JSON reads back to the same value."""
    asked = questionnaire(framework(), "chef", "manager", "key")
    assert Questionnaire.model_validate_json(asked.model_dump_json()) == asked


def test_misspelt_role_is_proposed() -> None:
    """A role that the framework has not is an error that proposes the one meant."""
    with pytest.raises(UnknownRoleError) as raised:
        questionnaire(framework(), "medarbetar")
    assert as_text(raised.value.problems, "sv") == (
        'liten: fel: rollen "medarbetar" finns inte i ramverket – menade du "medarbetare"? [unknown-role]'
    )


def test_unknown_role_lists_the_roles() -> None:
    """Where no role is near what was written, the error lists those that exist."""
    with pytest.raises(UnknownRoleError) as raised:
        questionnaire(framework(), "politiker")
    assert as_text(raised.value.problems, "en") == (
        'liten: error: the role "politiker" is not in the framework – choose among: chef, medarbetare [unknown-role]'
    )


@pytest.mark.parametrize(
    ("choice", "message"),
    [
        pytest.param(
            {"perspective": "pear"},
            'perspective: fel: "pear" går inte att välja här – menade du "peer"? [unknown-value]',
            id="perspective-with-proposal",
        ),
        pytest.param(
            {"perspective": "kund"},
            'perspective: fel: "kund" går inte att välja här – välj bland: self, manager, peer, employee [unknown-value]',
            id="perspective-without-proposal",
        ),
        pytest.param(
            {"form": "kort"},
            'form: fel: "kort" går inte att välja här – välj bland: key, full [unknown-value]',
            id="form",
        ),
        pytest.param(
            {"form": "key", "in_full": ["chef.lyssna", "chef.lungn"]},
            'in_full: fel: "chef.lungn" går inte att välja här – menade du "chef.lugn"? [unknown-value]',
            id="statement-with-proposal",
        ),
        pytest.param(
            {"form": "key", "in_full": "medarbetare.dela"},
            'in_full: fel: "medarbetare.dela" går inte att välja här – '
            "välj bland: organisation.tid, organisation.stod, chef.lyssna, chef.lugn [unknown-value]",
            id="statement-of-another-role",
        ),
        pytest.param(
            {"perspective": "pear", "form": "ful"},
            'form: fel: "ful" går inte att välja här – menade du "full"? [unknown-value]\n'
            'perspective: fel: "pear" går inte att välja här – menade du "peer"? [unknown-value]',
            id="both",
        ),
    ],
)
def test_unknown_choice(choice: dict[str, Any], message: str) -> None:
    """A perspective, form or statement that cannot be chosen is an error with what can be."""
    with pytest.raises(UnknownChoiceError) as raised:
        questionnaire(framework(), "chef", **choice)
    assert as_text(in_order(raised.value.problems), "sv") == message


def test_one_statement_in_full() -> None:
    """A single statement to ask in full can be given as a text."""
    assert asked(form="key", in_full="chef.lugn") == asked(form="key", in_full=["chef.lugn"])


def test_unknown_role_is_an_unknown_choice() -> None:
    """Whoever catches unknown choices catches unknown roles too."""
    with pytest.raises(UnknownChoiceError) as raised:
        questionnaire(framework(), "chefen", cast("Perspective", "pear"))
    assert as_text(raised.value.problems, "sv") == (
        'liten: fel: rollen "chefen" finns inte i ramverket – menade du "chef"? [unknown-role]'
    )


def test_changed_copy_is_asked_about_by_itself() -> None:
    """A copy of a framework with other roles asks its own questions, also after the first one was asked about."""
    original = framework()
    before = remembered_questionnaire(original, "chef", "self", "full")
    chef = original.roles["chef"]
    copied = original.model_copy(update={"roles": {"chef": chef.model_copy(update={"duties": {}})}})
    assert [group.id for group in remembered_questionnaire(copied, "chef", "self", "full").statements] == [
        "organisation.tid",
        "organisation.stod",
        "chef.lugn",
    ]
    assert remembered_questionnaire(original, "chef", "self", "full") is before


def test_bundled_framework_asks_every_indicator_of_its_roles() -> None:
    """Between them, the bundled framework's roles are asked every indicator, in the framework's order in each part."""
    bundled = ledarskap.load("region-blekinge")
    for role in bundled.roles:
        questions = questionnaire(bundled, role).questions
        own = [one.id for one in questions if one.id.startswith(f"{role}.")]
        conditions = [one.id for one in questions if one.id.startswith("organisation.")]
        assert own == [id_ for id_ in bundled.indicators if id_.startswith(f"{role}.")]
        assert [one.id for one in questions] == conditions + own
    asked_of_all = {one.id for role in bundled.roles for one in questionnaire(bundled, role).questions}
    assert asked_of_all == set(bundled.indicators)


def test_bundled_key_form_asks_one_behaviour_of_each_statement() -> None:
    """The short form of the bundled framework asks exactly one behaviour of every statement."""
    bundled = ledarskap.load("region-blekinge")
    for role in bundled.roles:
        for group in questionnaire(bundled, role, form="key").statements:
            assert [question.asked for question in group.questions].count(True) == 1, group.id


def test_questionnaire_is_frozen() -> None:
    """A questionnaire never changes once it is made."""
    asked = questionnaire(framework(), "chef")
    with pytest.raises(ValueError, match="frozen"):
        cast("Any", asked).role = "medarbetare"


def test_translated_quotation() -> None:
    """A statement whose quoted text is translated says so and names its source; one that was never quoted says nothing."""
    framework = Framework.model_validate(read_yaml(FRAMEWORK, "framework.yaml").root)
    english = framework.model_copy()
    english.derived[TRANSLATED] = (
        "roles.chef.duties.lyssna.text",
        "roles.chef.qualities.lugn.text",
        "organisation.conditions.tid.text",
    )
    told = {one.id: (one.source, one.translated) for one in questionnaire(english, "chef").statements}
    assert told["chef.lyssna"] == ("Skriften", True)
    assert {known for id_, known in told.items() if id_ != "chef.lyssna"} == {(None, False)}
    assert not any(one.translated for one in questionnaire(framework, "chef").statements)

"""The words that documents add, in two languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import get_args

import pytest
from tests.documents.wordings import faults_of_wordings

from ledarskap.assessment.questionnaire import Form
from ledarskap.assessment.scoring import IndicatorState, Reason
from ledarskap.development.plan import Commitment
from ledarskap.documents.feedback.labels import COUNTED, FEEDBACK_LABELS, SHOWN, TURNOUT
from ledarskap.documents.follow_up_labels import FOLLOW_UP_LABELS
from ledarskap.documents.form_labels import FORM_LABELS
from ledarskap.documents.framework_labels import FRAMEWORK_LABELS
from ledarskap.documents.labels import (
    EVIDENCE,
    FORMS,
    LABELS,
    OBSERVERS_NAMED,
    PERSPECTIVES,
    PLAN_EVIDENCE,
    REASONS,
    STATES,
    STATUSES,
    decimal,
    in_language,
)
from ledarskap.documents.programmes.mentoring_labels import MENTORING_LABELS
from ledarskap.documents.programmes.numbers_labels import NUMBERS_LABELS
from ledarskap.documents.programmes.programme_labels import PROGRAMME_LABELS
from ledarskap.documents.programmes.trial_labels import TRIAL_LABELS
from ledarskap.documents.templating.filling import BUILT_IN
from ledarskap.framework.model import OBSERVERS, Evidence, Perspective
from ledarskap.reading.wording import Wording

ALL: Mapping[str, Mapping[str, Wording]] = {
    "labels": LABELS,
    "perspectives": PERSPECTIVES,
    "forms": FORMS,
    "states": STATES,
    "statuses": STATUSES,
    "evidence": EVIDENCE,
    "plan evidence": PLAN_EVIDENCE,
    "reasons": REASONS,
    "observers": OBSERVERS_NAMED,
    "feedback": FEEDBACK_LABELS,
    "feedback turnout": {**COUNTED, **TURNOUT},
    "feedback answers": SHOWN,
}


@pytest.mark.parametrize("kind", ALL)
def test_every_word_is_in_both_languages(kind: str) -> None:
    """Every text is there in Swedish and in English, with the same values to be filled in."""
    assert faults_of_wordings(ALL[kind]) == []


def test_every_value_that_can_be_shown_has_a_word() -> None:
    """Every perspective, form, state, status, evidence and reason that a value can have, has a word and no other has."""
    assert set(PERSPECTIVES) == set(get_args(Perspective))
    assert set(FORMS) == set(get_args(Form))
    assert set(STATES) == set(get_args(IndicatorState)) - {"rated"}
    assert set(STATUSES) == set(get_args(Commitment.model_fields["status"].annotation))
    assert set(EVIDENCE) == set(PLAN_EVIDENCE) == set(get_args(Evidence.model_fields["status"].annotation))
    assert set(REASONS) == {"wanted", "profile", "low", "manager-low", "seen-low", "seen-less", "seen-less-often"}
    assert set(OBSERVERS_NAMED) == set(OBSERVERS)
    assert Reason("wanted").kind in REASONS


def test_templates_use_labels_that_exist() -> None:
    """Every label that a built-in template names is there."""
    used = {
        name
        for path in BUILT_IN.glob("*.j2")
        for name in re.findall(r"\blabel\.(\w+)", path.read_text(encoding="utf-8"))
    }
    assert used
    known = {
        key
        for labels in (
            LABELS,
            FRAMEWORK_LABELS,
            PROGRAMME_LABELS,
            TRIAL_LABELS,
            NUMBERS_LABELS,
            MENTORING_LABELS,
            FOLLOW_UP_LABELS,
            FORM_LABELS,
            FEEDBACK_LABELS,
        )
        for key in labels
    }
    assert used - known == set()


def test_in_language() -> None:
    """All words of a kind in one language, by their keys."""
    assert in_language(FORMS, "sv") == {"key": "Kort", "full": "Fullständigt"}
    assert in_language(FORMS, "en") == {"key": "Short", "full": "Full"}


@pytest.mark.parametrize(
    ("number", "swedish", "english"),
    [
        (3.5, "3,5", "3.5"),
        (4, "4,0", "4.0"),
        (11 / 3, "3,7", "3.7"),
        (3.25, "3,3", "3.3"),
        (0.0, "0,0", "0.0"),
        (10.0, "10,0", "10.0"),
    ],
)
def test_decimal(number: float, swedish: str, english: str) -> None:
    """One decimal, halves upwards, with a comma in Swedish and a point in English."""
    assert decimal(number, "sv") == swedish
    assert decimal(number, "en") == english


def test_confidential_is_never_called_anonymous() -> None:
    """No text promises that anything is anonymous."""
    texts = [text for kind in ALL.values() for wording in kind.values() for text in wording]
    assert not [text for text in texts if "anonym" in text.casefold()]

"""The words that the documents of a framework add, in two languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

import pytest
from tests.documents.wordings import faults_of_wordings

from ledarskap.documents.framework_labels import (
    FRAMEWORK_LABELS,
    OBSERVER_NAMES,
    ORIGINS,
    QUESTIONS_EVIDENCE,
    SOURCE_KINDS,
    SOURCE_STATUSES,
    TIMES,
    WAYS,
)
from ledarskap.documents.labels import LABELS
from ledarskap.framework.model import OBSERVERS, Activity, Evidence, Priority, Source
from ledarskap.reading.wording import Wording

ALL: Mapping[str, Mapping[str, Wording]] = {
    "labels": FRAMEWORK_LABELS,
    "origins": ORIGINS,
    "evidence": QUESTIONS_EVIDENCE,
    "observers": OBSERVER_NAMES,
    "times": TIMES,
    "ways": WAYS,
    "source kinds": SOURCE_KINDS,
    "source statuses": SOURCE_STATUSES,
}


@pytest.mark.parametrize("kind", ALL)
def test_every_word_is_in_both_languages(kind: str) -> None:
    """Every text is there in Swedish and in English, with the same values to be filled in."""
    assert faults_of_wordings(ALL[kind]) == []


def test_every_value_that_can_be_shown_has_a_word() -> None:
    """Every way, time, observer, evidence, kind and status that a value can have, has a word and no other has."""
    assert set(OBSERVER_NAMES) == set(OBSERVERS)
    assert set(WAYS) == set(get_args(Activity.model_fields["way"].annotation))
    assert set(TIMES) == set(get_args(Priority.model_fields["when"].annotation))
    assert set(SOURCE_KINDS) == set(get_args(Source.model_fields["kind"].annotation))
    assert set(SOURCE_STATUSES) == set(get_args(Source.model_fields["status"].annotation))
    assert set(QUESTIONS_EVIDENCE) == set(get_args(Evidence.model_fields["status"].annotation))


def test_no_label_hides_another() -> None:
    """A template's label means one thing: the words of all documents and those of a framework's share no key."""
    assert set(FRAMEWORK_LABELS) & set(LABELS) == set()

"""How many have answered, in sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.feedback import made

from ledarskap.documents.feedback.turnout import turnout_contents, turnout_sentence
from ledarskap.feedback.report import GroupTurnout
from ledarskap.reading.wording import Language


@pytest.mark.parametrize(
    ("turnout", "swedish", "english"),
    [
        (GroupTurnout("manager", 1, 1, True), "Din närmaste chef svarade.", "Your line manager answered."),
        (GroupTurnout("manager", 1, 0, False), "Din närmaste chef svarade inte.", "Your line manager did not answer."),
        (GroupTurnout("peer", 7, 6, True), "Sex av sju kollegor svarade.", "Six of seven peers answered."),
        (
            GroupTurnout("peer", 7, 4, False),
            "Fyra av sju kollegor svarade. Det är för få för att redovisas.",
            "Four of seven peers answered. Those are too few to be reported.",
        ),
        (GroupTurnout("peer", 7, 0, False), "Ingen av sju kollegor svarade.", "None of seven peers answered."),
        (GroupTurnout("employee", 8, 8, True), "Alla åtta medarbetare svarade.", "All eight employees answered."),
        (GroupTurnout("employee", 14, 11, True), "11 av 14 medarbetare svarade.", "11 of 14 employees answered."),
        (
            GroupTurnout("employee", 7, 6, False),
            "Sex av sju medarbetare svarade. Ingen punkt fick tillräckligt många svar för att redovisas.",
            "Six of seven employees answered. No statement got enough answers to be reported.",
        ),
        (
            GroupTurnout("peer", 1, 1, False),
            "En av en kollega svarade. Det är för få för att redovisas.",
            "One of one peer answered. Those are too few to be reported.",
        ),
    ],
)
def test_sentence(turnout: GroupTurnout, swedish: str, english: str) -> None:
    """How many, in words as far as one says it in words, and whether that is enough."""
    assert turnout_sentence(turnout, "sv") == swedish
    assert turnout_sentence(turnout, "en") == english


@pytest.mark.parametrize(
    ("language", "set_aside", "told"),
    [
        ("sv", 1, "En inlämning gick inte att ta med."),
        ("sv", 3, "Tre inlämningar gick inte att ta med."),
        ("en", 1, "One submission could not be taken in."),
        ("en", 20, "20 submissions could not be taken in."),
    ],
)
def test_what_was_set_aside(language: Language, set_aside: int, told: str) -> None:
    """How many files could not be taken in stands last, and nothing where there were none."""
    report = made.full_of_everything()
    assert turnout_contents(replace(report, set_aside=set_aside), language)[-1] == {"voice": None, "text": told}
    assert len(turnout_contents(replace(report, set_aside=0), language)) == 4


def test_without_ones_own_answers() -> None:
    """It is told that there is nothing of one's own to compare with."""
    first = turnout_contents(replace(made.full_of_everything(), own=None), "sv")[0]
    assert first == {
        "voice": "self",
        "text": "Du har inte själv svarat, så det finns inget eget att jämföra med.",
    }

"""The words that the page for a follow-up adds to the plan's own, in two languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ledarskap.reading.wording import Language, Wording

if TYPE_CHECKING:
    from ledarskap.development.following_up import Tally

FOLLOW_UP_LABELS: Mapping[str, Wording] = {
    "follow_up_title": Wording("Uppföljning av utvecklingsplanen", "Follow-up of the development plan"),
    "meeting": Wording("Uppföljningen", "The follow-up"),
    # the promises
    "commitments": Wording("Löften", "Commitments"),
    "kept": Wording("Löften som hölls", "Commitments kept"),
    "of": Wording("av", "of"),
    "managers_commitments": Wording("Närmaste chefs löften", "The line manager's commitments"),
    "persons_commitments": Wording("Egna löften", "Own commitments"),
    "nobodys_commitments": Wording(
        "Löften där det inte står vem som lovar", "Commitments that do not say who makes them"
    ),
    "commitment": Wording("Löfte", "Commitment"),
    "went": Wording("Så gick det", "How it went"),
    "tick": Wording("Att kryssa för", "To tick"),
    "is_kept": Wording("hållet", "kept"),
    "is_not_kept": Wording("inte hållet", "not kept"),
    "moved_to": Wording("flyttat till", "moved to"),
    "due_later": Wording("ska hållas senare", "due later"),
    "unsaid": Wording("saknar besked", "not reported"),
    "for_focus": Wording("fokusområde {number}", "focus area {number}"),
    "none_yet": Wording(
        "Planen har inga löften än. Skriv vad var och en tar på sig. En plan där bara den ena lovar något är en halv plan.",
        "The plan has no commitments yet. Write what each of you takes on. A plan in which only one of you promises anything is half a plan.",
    ),
    "none_made": Wording("Inga löften hade getts.", "No commitments had been made."),
    "half_a_plan": Wording(
        "Här är det bara den ena av er som har lovat något. Det är en halv plan: skriv vad den andra kan ta på sig.",
        "So far only one of you has promised anything. That is half a plan: write what the other can take on.",
    ),
    "agreed_conditions": Wording("Förutsättningarna: det här skulle göras", "The conditions: what was to be done"),
    "became": Wording("Så blev det", "What came of it"),
    # the focus areas
    "is_done": Wording("Har det blivit gjort?", "Has it been done?"),
    "in_the_way": Wording("Vad kom emellan?", "What got in the way?"),
    "from_here": Wording("Hur går det vidare?", "What happens next?"),
    "went_on": Wording("Så går det vidare", "What happens next"),
    "goes_on": Wording("fortsätter", "continues"),
    "changes": Wording("ändras", "changes"),
    "ends": Wording("avslutas", "ends"),
    # what changes
    "what_changes": Wording("Det här ändras", "What changes"),
    "what_changed": Wording("Det här ändrades", "What was changed"),
    "changed_since": Wording("Ändrat vid uppföljningen {date}", "Changed at the follow-up of {date}"),
    "nothing_changed": Wording("Inget i planen ändrades.", "Nothing in the plan was changed."),
    "what_changes_hint": Wording(
        "Mål, vanor, aktiviteter, löften och datum: stryk, flytta eller skriv nytt.",
        "Goals, habits, activities, commitments and dates: strike out, move or add.",
    ),
    "before": Wording("Förut", "Before"),
    "now": Wording("Nu", "Now"),
    "was_not_there": Wording("fanns inte", "was not there"),
    "struck_out": Wording("struket", "struck out"),
    "next_follow_up": Wording("Nästa uppföljning", "Next follow-up"),
    "dissent_now": Wording("Ser ni något olika i dag?", "Is there anything that you see differently today?"),
    "follow_up_public": Wording(
        "Uppföljningen kan bli allmän handling. Skriv inget om lön eller hälsa.",
        "The follow-up can become a public document. Write nothing about pay or health.",
    ),
}
PARTS: Mapping[str, Wording] = {
    "period": Wording("Period", "Period"),
    "condition": Wording("Förutsättning", "Condition"),
    "focus": Wording("Fokusområde", "Focus area"),
    "activity": Wording("Aktivitet", "Activity"),
    "commitment": Wording("Löfte", "Commitment"),
}
DETAILS: Mapping[str, Wording] = {
    "start": Wording("Första dag", "First day"),
    "end": Wording("Sista dag", "Last day"),
    "note": Wording("Det här gör vi", "What we do"),
    "goal": Wording("Mål", "Goal"),
    "when": Wording("När", "When"),
    "then": Wording("så", "then"),
    "owner": Wording("Vem", "Who"),
    "date": Wording("Klart", "Done by"),
    "hours": Wording("Betald tid", "Paid time"),
    "what": Wording("Löfte", "Commitment"),
    "by": Wording("Vem", "Who"),
    "status": Wording("Så gick det", "How it went"),
}
PROMISERS: Mapping[str, Wording] = {
    "manager": Wording("närmaste chef", "the line manager"),
    "person": Wording("den som planen gäller", "the one whose plan it is"),
}
_KEPT = Wording("Löften som hölls: {kept} av {all}", "Commitments kept: {kept} of {all}")
_REST: Mapping[str, tuple[Wording, Wording]] = {
    "moved": (Wording("1 flyttat", "1 moved"), Wording("{n} flyttade", "{n} moved")),
    "not_kept": (Wording("1 inte hållet", "1 not kept"), Wording("{n} inte hållna", "{n} not kept")),
    "unsaid": (Wording("1 saknar besked", "1 not reported"), Wording("{n} saknar besked", "{n} not reported")),
    "later": (Wording("1 ska hållas senare", "1 due later"), Wording("{n} ska hållas senare", "{n} due later")),
}


def kept_in_words(tally: Tally, language: Language) -> str:
    """How many promises were kept, of how many."""
    return _KEPT.in_language(language).format(kept=tally.kept, all=tally.all)


def rest_in_words(tally: Tally, language: Language) -> str:
    """What became of the promises that have not been kept; empty where there are none.

    >>> from ledarskap.development.following_up import Tally
    >>> rest_in_words(Tally(kept=5, moved=1, not_kept=0, unsaid=2, later=0), "sv")
    '1 flyttat, 2 saknar besked'
    """
    numbers = ((words, getattr(tally, name)) for name, words in _REST.items())
    return ", ".join(
        (one if number == 1 else more).in_language(language).format(n=number)
        for (one, more), number in numbers
        if number
    )


def tally_in_words(tally: Tally, language: Language) -> str:
    """How promises went, in one sentence; empty where there are none.

    >>> from ledarskap.development.following_up import Tally
    >>> tally_in_words(Tally(kept=5, moved=1, not_kept=0, unsaid=1, later=0), "sv")
    'Löften som hölls: 5 av 7 (1 flyttat, 1 saknar besked).'
    """
    if not tally.all:
        return ""
    rest = rest_in_words(tally, language)
    return f"{kept_in_words(tally, language)}{f' ({rest})' if rest else ''}."

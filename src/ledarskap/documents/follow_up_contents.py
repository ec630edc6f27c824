"""What the page for a follow-up shows, as plain data: the promises first, then the habits, then what changes."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from itertools import groupby

from ledarskap.development.changes import Change, Detail
from ledarskap.development.following_up import Meeting, is_due_later, meeting_of, tally, to_come
from ledarskap.development.plan import Agreement, Commitment, Focus, Plan, PlannedActivity
from ledarskap.documents.contents import Contents, evidence_sentence
from ledarskap.documents.escaping import in_quotes
from ledarskap.documents.follow_up_labels import (
    DETAILS,
    FOLLOW_UP_LABELS,
    PARTS,
    PROMISERS,
    kept_in_words,
    rest_in_words,
    tally_in_words,
)
from ledarskap.documents.labels import LABELS, PLAN_EVIDENCE, STATUSES, in_language
from ledarskap.reading.wording import Language

# Whose promises stand in which table; the manager's first.
_SIDES = (("manager", "managers_commitments"), (None, "nobodys_commitments"), ("person", "persons_commitments"))


def follow_up_contents(plan: Plan, date: datetime.date | None, language: Language) -> Contents:
    """What the page of the follow-up on a day shows. Raises as :func:`~ledarskap.development.following_up.meeting_of` does."""
    meeting = meeting_of(plan, date)
    agreed, latest = meeting.agreed, meeting.after or meeting.agreed
    words = in_language({**LABELS, **FOLLOW_UP_LABELS}, language)
    return {
        "label": words,
        "language": language,
        "content_language": plan.language,
        "evidence": evidence_sentence(PLAN_EVIDENCE, plan.framework.evidence, language, plan.framework.standing)
        if plan.framework.evidence
        else "",
        "framework": {"title": plan.framework.title or plan.framework.id, "version": plan.framework.version},
        "role": plan.role.name,
        "person": agreed.parties.person.model_dump(),
        "manager": agreed.parties.manager.model_dump(),
        "mentor": agreed.parties.mentor.model_dump() if agreed.parties.mentor else None,
        "period": agreed.period.model_dump(),
        "date": meeting.date,
        "is_held": meeting.after is not None,
        "earlier": earlier_follow_ups(plan, language, before=meeting.date),
        "tally": _tally(agreed, meeting, language),
        "sides": list(_sides(agreed, meeting, words, language)),
        "conditions": [one.model_dump() for one in agreed.conditions if one.note],
        "focus": [_focus(one, number, meeting, plan.language) for number, one in enumerate(agreed.focus, 1)],
        "looking_back": meeting.after.looking_back if meeting.after else None,
        "since": meeting.since,
        "changes": list(_changes(tuple(_as_quoted(plan, meeting.changes)), words, language)),
        "next": [
            one.model_dump()
            for one in (latest.follow_up if meeting.after else to_come(agreed.follow_up, meeting.date))
            if one.date or one.text
        ],
        "dissent": latest.dissent,
        "signing": [
            {"label": words["plan_owner"], "name": latest.parties.person.name},
            {"label": words["manager"], "name": latest.parties.manager.name},
        ],
        "retention": latest.retention,
    }


def earlier_follow_ups(plan: Plan, language: Language, before: datetime.date | None = None) -> list[Contents]:
    """The follow-ups that have been held, all of them or those before a day, with how the promises went."""
    return [
        {"date": one.date, "went": tally_in_words(tally(one.commitments, one.date), language)}
        for one in plan.history
        if before is None or one.date < before
    ]


def follow_up_data(plan: Plan, date: datetime.date | None) -> Contents:
    """The follow-up for other programs: codes, dates and the plan's own texts, and not a word of the page's."""
    meeting = meeting_of(plan, date)
    agreed, latest = meeting.agreed, meeting.after or meeting.agreed
    told = tally(agreed.commitments, meeting.date)
    return {
        "format": "follow-up/1",
        "language": plan.language,
        "framework": plan.framework.model_dump(exclude_none=True),
        "role": plan.role.model_dump(),
        "parties": agreed.parties.model_dump(),
        "date": meeting.date,
        "is_held": meeting.after is not None,
        "tally": {**told._asdict(), "all": told.all},
        "commitments": [one.model_dump() for one in agreed.commitments if one.what],
        "conditions": [one.model_dump() for one in agreed.conditions if one.note],
        "focus": [one.model_dump() for one in agreed.focus],
        "since": meeting.since,
        "changes": [one._asdict() for one in meeting.changes],
        "follow_up": [
            one.model_dump() for one in (latest.follow_up if meeting.after else to_come(agreed.follow_up, meeting.date))
        ],
        "dissent": latest.dissent,
    }


def _tally(agreed: Agreement, meeting: Meeting, language: Language) -> Contents:
    told = tally(agreed.commitments, meeting.date)
    parties = {one.by for one in agreed.commitments if one.what}
    return {
        "all": told.all,
        "kept": kept_in_words(told, language) if told.all and (told.is_begun or meeting.after) else None,
        "rest": rest_in_words(told, language),
        "is_half": meeting.after is None and parties in ({"manager"}, {"person"}),
    }


def _sides(agreed: Agreement, meeting: Meeting, words: dict[str, str], language: Language) -> Iterator[Contents]:
    """Each party's promises; both parties always have their place, also where they have promised nothing."""
    numbers = {focus.statement: number for number, focus in enumerate(agreed.focus, 1)}
    names = {"manager": agreed.parties.manager.name, "person": agreed.parties.person.name}
    for by, title in _SIDES:
        rows = [
            _promise(one, numbers, meeting, words, language) for one in agreed.commitments if one.by == by and one.what
        ]
        if rows or by:
            yield {"by": by, "title": words[title], "name": names[by] if by else None, "rows": rows}


def _promise(
    one: Commitment, numbers: dict[str, int], meeting: Meeting, words: dict[str, str], language: Language
) -> Contents:
    number = numbers.get(one.statement or "")
    status = STATUSES[one.status].in_language(language) if one.status != "open" else None
    later = words["due_later"] if is_due_later(one, meeting.date) else None
    return {
        "what": one.what,
        "focus": words["for_focus"].format(number=number) if number else None,
        "date": one.date,
        # Of a follow-up that has been held nobody ticks anything any more.
        "status": status or ((later or words["unsaid"]) if meeting.after else None),
        "later": later,
    }


def _focus(focus: Focus, number: int, meeting: Meeting, language: str) -> Contents:
    return {
        "number": number,
        "text": focus.text,
        "source": focus.source,
        "translated": focus.translated,
        "shown": _shown(focus, language),
        "goal": focus.goal,
        "when": focus.when,
        "then": focus.then,
        "activities": [activity.model_dump() for activity in focus.activities if activity != PlannedActivity()],
        "outcome": _outcome(focus, meeting.after) if meeting.after else None,
    }


def _shown(focus: Focus, language: str) -> str:
    """The words of a focus area, in quotation marks where they are quoted from a source."""
    is_quoted = focus.source is not None and not focus.translated
    return in_quotes(focus.text, language) if is_quoted else focus.text


def _outcome(focus: Focus, after: Agreement) -> str:
    """The label of how a focus area went on after a follow-up."""
    if focus in after.focus:
        return "goes_on"
    return "changes" if focus.statement in {one.statement for one in after.focus} else "ends"


def _as_quoted(plan: Plan, changes: Sequence[Change]) -> Iterator[Change]:
    """The changes, where the words of a focus area stand as they do in the rest of the page."""
    focuses = [focus for one in (*plan.history, plan) for focus in one.focus]
    texts: dict[Detail, str] = {focus.text: _shown(focus, plan.language) for focus in focuses}
    for one in changes:
        if one.part != "focus":
            yield one
        elif one.detail is None:
            yield one._replace(before=texts.get(one.before), now=texts.get(one.now))
        else:
            yield one._replace(about=texts.get(one.about))


def _changes(changes: Sequence[Change], words: dict[str, str], language: Language) -> Iterator[Contents]:
    """The changes of one thing together, under its own words."""
    for (part, about, is_whole), group in groupby(changes, key=lambda one: (one.part, one.about, one.detail is None)):
        title = PARTS[part].in_language(language)
        if is_whole:
            for one in group:
                before = _cell(one, one.before, words["was_not_there"], language)
                yield {
                    "title": None,
                    "about": None,
                    "rows": [_row(title, before, _cell(one, one.now, words["struck_out"], language))],
                }
            continue
        rows = [
            _row(
                DETAILS[one.detail or ""].in_language(language),
                *(_cell(one, value, words["not_filled_in"], language) for value in (one.before, one.now)),
            )
            for one in group
        ]
        yield {"title": title, "about": about, "rows": rows}


def _row(label: str, before: Contents, now: Contents) -> Contents:
    return {"label": label, "before": before, "now": now}


def _cell(change: Change, value: Detail, missing: str, language: Language) -> Contents:
    """A value in words; ``is_own`` where they are the plan's own, ``is_missing`` where there is none."""
    text: object = value
    if value is None:
        text = missing
    elif change.detail == "status":
        text = STATUSES[str(value)].in_language(language)
    elif change.detail == "by":
        text = PROMISERS[str(value)].in_language(language)
    elif change.detail == "hours":
        text = f"{value} {LABELS['hours_unit'].in_language(language)}"
    is_own = isinstance(value, str) and change.detail not in {"status", "by"}
    return {"text": text, "is_own": is_own, "is_missing": value is None}

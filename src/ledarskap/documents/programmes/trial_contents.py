"""What the agreement on a trial appointment shows, as plain data, and its days for people's calendars."""

from __future__ import annotations

from collections.abc import Iterator

from ledarskap.documents.calendars import Event, uid_of
from ledarskap.documents.contents import Contents
from ledarskap.documents.labels import in_language
from ledarskap.documents.programmes.programme_contents import counted, head_of
from ledarskap.documents.programmes.trial_labels import TRIAL_LABELS
from ledarskap.programme.deadlines import deadlines, return_date
from ledarskap.programme.trial import Trial
from ledarskap.reading.wording import Language

PARTIES = ("person", "manager", "clinical_manager")
# What somebody has to do by that day, and not only what happens on it.
REMINDED_OF = frozenset({"decide-by", "stand-in", "return"})


def trial_contents(trial: Trial, language: Language) -> Contents:
    """What the agreement shows: who agrees on what, the return, and every day that matters."""
    words = in_language(TRIAL_LABELS, language)
    early_end = trial.early_end
    has_stand_in = trial.stand_in is not None or early_end.stand_in_until is not None
    return {
        **head_of(trial.programme, language, TRIAL_LABELS),
        "content_language": trial.language,
        "parties": [
            {"label": words[f"trial_{party}"], **getattr(trial.parties, party).model_dump()} for party in PARTIES
        ],
        "assignment": trial.assignment.model_dump(),
        "clinical": words["percent_of_time"].format(percent=trial.assignment.clinical_percent),
        "period": trial.period.model_dump(),
        "decide_by": trial.decide_by,
        "post": trial.post.model_dump(),
        "stand_in": trial.stand_in.model_dump() if trial.stand_in else None,
        "back": {
            "date": return_date(trial),
            # What was signed stays to be read where the return has come to be on another day.
            "as_agreed": words["as_agreed"].format(date=trial.back.date)
            if return_date(trial) != trial.back.date
            else None,
            "title": trial.back.title or trial.post.title,
            "place": trial.back.place or trial.post.place,
        },
        "agreed": trial.agreed,
        "catching_up": {
            "time": counted("weeks", trial.catching_up.weeks, language),
            "text": trial.catching_up.text,
        }
        if trial.catching_up
        else None,
        "early_end": {
            "who": words["early_end_who"].format(time=counted("days", early_end.notice, language)),
            "return": words["early_end_return" if has_stand_in else "early_end_at_once"],
            "place": early_end.place_until_return,
            "stand_in_until": early_end.stand_in_until,
        },
        "ended": trial.ended.date if trial.ended else None,
        "days": [
            {"date": one.date, "words": one.words.in_language(language), "note": one.note} for one in deadlines(trial)
        ],
        "undated": [one.text for one in trial.follow_up if one.text and not one.date],
        "signing": [
            {
                "label": words[f"trial_{party}"],
                "name": getattr(trial.signatures, party).name or getattr(trial.parties, party).name,
                "date": getattr(trial.signatures, party).date,
            }
            for party in PARTIES
        ],
        "retention": trial.retention,
    }


def trial_events(trial: Trial, language: Language) -> Iterator[Event]:
    """Every day that matters in a trial appointment; a reminder goes before those by which something has to be done."""
    person = trial.parties.person.name
    about = TRIAL_LABELS["trial_calendar"].in_language(language)
    about = f"{about}: {trial.assignment.title}, {trial.assignment.place}"
    whose = ("trial", person, trial.assignment.title, trial.post.title, trial.agreed)
    for one in deadlines(trial):
        words = one.words.in_language(language)
        yield Event(
            uid_of(*whose, one.key),
            one.date,
            f"{words} ({person})" if person else words,
            f"{about}\n{one.note}" if one.note and one.key != "start" else about,
            is_deadline=one.key in REMINDED_OF or one.key.startswith("follow-up"),
        )

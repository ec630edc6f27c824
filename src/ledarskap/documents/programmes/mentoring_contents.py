"""What the documents of a matching show, as plain data: the overview for the leader, and the agreement of each pair."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ledarskap.documents.calendars import Event, uid_of
from ledarskap.documents.contents import Contents
from ledarskap.documents.labels import in_language
from ledarskap.documents.programmes.mentoring_labels import MENTORING_LABELS, PAIR_DAYS, PAIR_QUESTIONS, PAIR_STATUSES
from ledarskap.documents.programmes.programme_contents import counted, head_of, mentoring_in_words
from ledarskap.mentoring.pairs import Matching, Pair, Replacement, Unmatched
from ledarskap.programme.model import Mentoring, Programme
from ledarskap.reading.wording import Language


class PairDay(NamedTuple):
    """A day on which a pair follows up how it goes, and what the key of it is; None where it is not known yet."""

    key: str
    date: datetime.date | None


def overview_contents(matching: Matching, language: Language) -> Contents:
    """What the overview shows: the pairs with what speaks for each, those without a mentor, and the places that are left."""
    return {
        **head_of(matching.programme, language, MENTORING_LABELS),
        "content_language": matching.language,
        "date": matching.date,
        "groups": [
            {"title": title, "status": status, "pairs": pairs}
            for status, title in in_language(PAIR_STATUSES, language).items()
            if (pairs := [_pair(one, language) for one in matching.pairs if one.status == status])
        ],
        "unmatched": [_unmatched(one, language) for one in matching.unmatched],
        "places_left": [{"mentor": one.mentor.shown, "places": one.places} for one in matching.places_left],
    }


def _pair(pair: Pair, language: Language) -> Contents:
    return {
        "mentee": pair.mentee.shown,
        "mentor": pair.mentor.shown,
        "time": _time(pair.start, pair.end, language),
        "hours_left": _hours(pair.hours_left, language),
        "reasons": list(pair.reasons),
        "notes": list(pair.notes),
        "before": _before(pair.replaces, language),
        "new_by": None,
    }


def _unmatched(one: Unmatched, language: Language) -> Contents:
    return {
        "mentee": one.mentee.shown,
        "because": list(one.because),
        "would_help": list(one.would_help),
        "time": _time(None, one.end, language),
        "hours_left": _hours(one.hours_left, language),
        "before": _before(one.replaces, language),
        "new_by": MENTORING_LABELS["new_by"].in_language(language).format(date=one.replaces.replace_by)
        if one.replaces
        else None,
    }


def _before(replaced: Replacement | None, language: Language) -> Contents | None:
    """The mentor who was there before, and until when."""
    return {"mentor": replaced.mentor.shown, "until": _time(None, replaced.date, language)} if replaced else None


def _time(start: datetime.date | None, end: datetime.date | None, language: Language) -> str | None:
    """From when until when, as far as that is known."""
    if start is None and end is None:
        return None
    key = "from_to" if start and end else "from_day" if start else "until_day"
    return MENTORING_LABELS[key].in_language(language).format(start=start, end=end, date=start or end)


def _hours(hours: int | None, language: Language) -> str | None:
    return None if hours is None else counted("hours", hours, language)


# --- the agreements


def confirmed(matching: Matching, mentee: str | None = None) -> tuple[Pair, ...]:
    """The pairs that are confirmed, or only that of one mentee."""
    return tuple(one for one in matching.pairs if one.status == "confirmed" and mentee in {None, one.mentee.id})


def agreement_contents(
    matching: Matching, pairs: Sequence[Pair], programme: Programme | None, language: Language
) -> Contents:
    """What the agreements of some pairs show: what the programme says of mentoring, and the days of each pair."""
    head = head_of(programme or matching.programme, language, MENTORING_LABELS)
    mentoring = programme.mentoring if programme else None
    return {
        **head,
        "content_language": matching.language,
        "date": matching.date,
        # What the programme says is in the programme's language, and what is known of the pairs in the matching's.
        "terms_language": programme.language if programme else matching.language,
        "terms": _terms(mentoring, language) if mentoring else None,
        "leader": {"title": programme.leader.title, "contact": programme.leader.contact} if programme else None,
        "agreements": [_agreement(one, mentoring, language) for one in pairs],
    }


def _terms(mentoring: Mentoring, language: Language) -> Contents:
    within = MENTORING_LABELS["change_within"].in_language(language)
    return {
        "aim": mentoring.aim,
        "confidentiality": mentoring.confidentiality,
        "limits": mentoring.limits,
        "change": within.format(time=counted("days", mentoring.replace_within_days, language)),
    }


def _agreement(pair: Pair, mentoring: Mentoring | None, language: Language) -> Contents:
    return {
        "id": f"pair_{pair.mentee.id}",
        "mentee": pair.mentee.shown,
        "mentor": pair.mentor.shown,
        "time": _time(pair.start, pair.end, language),
        "hours": _hours_in_words(pair, mentoring, language),
        "days": [
            {
                "date": day.date,
                "name": PAIR_DAYS[day.key].in_language(language),
                "text": PAIR_QUESTIONS[day.key].in_language(language),
            }
            for day in pair_days(pair)
        ],
        "signing": [
            {"label": MENTORING_LABELS["mentee"].in_language(language), "name": pair.mentee.name, "date": None},
            {"label": MENTORING_LABELS["mentor_signs"].in_language(language), "name": pair.mentor.name, "date": None},
        ],
    }


def _hours_in_words(pair: Pair, mentoring: Mentoring | None, language: Language) -> str | None:
    """How much the pair talks: as the programme says, or the hours that are left where somebody has taken over."""
    if mentoring is not None and pair.hours_left in {None, mentoring.hours}:
        return mentoring_in_words(mentoring, language)
    if pair.hours_left is None:
        return None
    time = counted("hours", pair.hours_left, language)
    if mentoring is None:
        return MENTORING_LABELS["time_left"].in_language(language).format(time=time)
    apart = counted("apart", mentoring.weeks_apart, language)
    return MENTORING_LABELS["time_left_apart"].in_language(language).format(time=time, apart=apart)


def agreement_data(matching: Matching, pairs: Sequence[Pair], programme: Programme | None) -> Contents:
    """The agreements for other programs: who, when, and what the programme says."""
    mentoring = programme.mentoring if programme else None
    terms = ("aim", "months", "hours", "weeks_apart", "confidentiality", "limits", "replace_within_days")
    return {
        "format": "mentor-agreements/1",
        "programme": matching.programme.model_dump(exclude_none=True),
        "language": matching.language,
        "terms": mentoring.model_dump(include=set(terms)) if mentoring else None,
        "agreements": [
            {
                "mentee": one.mentee.model_dump(),
                "mentor": one.mentor.model_dump(),
                "start": one.start,
                "end": one.end,
                "hours_left": one.hours_left,
                "follow_up": [day._asdict() for day in pair_days(one)],
            }
            for one in pairs
        ],
    }


def pair_days(pair: Pair) -> tuple[PairDay, ...]:
    """The days on which a pair follows up how it goes: the first, the one in the middle, and the last."""
    start, end = pair.start, pair.end
    half_time = start + (end - start) / 2 if start and end else None
    return (PairDay("start", start), PairDay("half-time", half_time), PairDay("end", end))


def pair_events(matching: Matching, pairs: Sequence[Pair], language: Language) -> Iterator[Event]:
    """The follow-ups of some pairs, as far as their days are known."""
    for pair in pairs:
        whose = ("mentoring", matching.programme.id, pair.mentee.id, pair.mentor.id)
        for day in pair_days(pair):
            if day.date is not None:
                yield Event(
                    uid_of(*whose, day.key),
                    day.date,
                    f"{PAIR_DAYS[day.key].in_language(language)}: {pair.mentee.shown}, {pair.mentor.shown}",
                    PAIR_QUESTIONS[day.key].in_language(language),
                    is_deadline=True,
                )

"""Which documents a programme and what belongs to it have, and what each is made of."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from ledarskap.documents.calendars import calendar_of
from ledarskap.documents.contents import Contents
from ledarskap.documents.document import TEXTS, Asked, Document, Made, Page
from ledarskap.documents.programmes.folder_contents import folder_contents
from ledarskap.documents.programmes.mentoring_contents import (
    agreement_contents,
    agreement_data,
    confirmed,
    overview_contents,
    pair_events,
)
from ledarskap.documents.programmes.numbers_contents import numbers_contents
from ledarskap.documents.programmes.programme_contents import paths_contents, paths_data
from ledarskap.documents.programmes.trial_contents import trial_contents, trial_events
from ledarskap.mentoring.pairs import Matching
from ledarskap.programme.model import Programme, ProgrammeReference
from ledarskap.programme.numbers import numbers, numbers_data
from ledarskap.programme.participants import Participants
from ledarskap.programme.trial import Trial
from ledarskap.reading.problems import Kind, Location, Problem
from ledarskap.reading.proposals import nearest
from ledarskap.reading.wording import Wording
from ledarskap.writing import plain, to_json

NONE_CONFIRMED = Kind(
    "no-confirmed-pair",
    Wording("inget par är bekräftat", "no pair is confirmed"),
    Wording(
        "skriv status: confirmed i det par som mentorn och adepten har sagt ja till",
        "write status: confirmed in the pair that the mentor and the mentee have said yes to",
    ),
)
NOT_CONFIRMED = Kind(
    "no-confirmed-pair",
    Wording('det finns inget bekräftat par med adepten "{id}"', 'there is no confirmed pair with the mentee "{id}"'),
    Wording("välj bland: {known}", "choose among: {known}"),
)


def documents_of_programmes(value: object) -> Mapping[str, Document] | None:
    """The documents of a value that belongs to a programme; None where it does not."""
    if isinstance(value, Programme):
        return {
            "folder": Document((*TEXTS, "pdf"), partial(_folder, value)),
            "paths": Document((*TEXTS, "svg", "pdf"), partial(_paths, value)),
        }
    if isinstance(value, Trial):
        return {"agreement": Document((*TEXTS, "ics", "pdf"), partial(_trial, value))}
    if isinstance(value, Participants):
        return {"numbers": Document((*TEXTS, "pdf"), partial(_numbers, value))}
    if isinstance(value, Matching):
        return {
            "overview": Document((*TEXTS, "pdf"), partial(_overview, value)),
            "agreement": Document((*TEXTS, "ics", "pdf"), partial(_agreements, value)),
        }
    return None


def _folder(programme: Programme, asked: Asked) -> Made:
    if asked.to == "json":
        return to_json(plain(programme))
    return _with_picture("folder", folder_contents(programme, asked.framework, asked.language))


def _paths(programme: Programme, asked: Asked) -> Made:
    if asked.to == "json":
        return to_json(paths_data(programme, asked.language))
    return _with_picture("paths", paths_contents(programme, asked.language))


def _with_picture(template: str, contents: Contents) -> Page:
    """A page on which the ways are drawn."""
    return Page(template, contents, {"paths": Page("ways", contents)})


def _trial(trial: Trial, asked: Asked) -> Made:
    trial = trial.model_copy(update={"programme": _reference(trial.programme, asked)})
    if asked.to == "json":
        return to_json(trial.model_dump())
    if asked.to == "ics":
        return calendar_of(trial_events(trial, asked.language), asked, trial.agreed)
    return Page("trial_agreement", trial_contents(trial, asked.language))


def _reference(written: ProgrammeReference | None, asked: Asked) -> ProgrammeReference | None:
    """What a file says of its programme; what it leaves out, such as whether that is decided on, as the programme says it."""
    if written is None or asked.programme is None:
        return written
    known = asked.programme.reference
    return written.model_copy(update={"title": written.title or known.title, "status": written.status or known.status})


def _numbers(participants: Participants, asked: Asked) -> Made:
    if asked.programme is None:
        raise TypeError("the numbers of a list of participants need its programme: render(participants, programme=...)")
    found = numbers(asked.programme, participants)
    if asked.to == "json":
        return to_json({"format": "numbers/1", **numbers_data(found)})
    return Page("numbers", numbers_contents(found, asked.programme, asked.language))


def _overview(matching: Matching, asked: Asked) -> Made:
    matching = matching.model_copy(update={"programme": _reference(matching.programme, asked)})
    if asked.to == "json":
        return to_json(matching.model_dump())
    return Page("overview", overview_contents(matching, asked.language))


def _agreements(matching: Matching, asked: Asked) -> Made:
    pairs = confirmed(matching, asked.pair)
    if not pairs:
        return _no_agreement(matching, asked.pair)
    if asked.to == "json":
        return to_json(agreement_data(matching, pairs, asked.programme))
    if asked.to == "ics":
        return calendar_of(pair_events(matching, pairs, asked.language), asked, matching.date)
    return Page("mentor_agreement", agreement_contents(matching, pairs, asked.programme, asked.language))


def _no_agreement(matching: Matching, mentee: str | None) -> Problem:
    known = tuple(one.mentee.id for one in confirmed(matching))
    location = Location(matching.programme.id)
    if mentee is None or not known:
        return Problem(NONE_CONFIRMED, location)
    return Problem(NOT_CONFIRMED, location, {"id": mentee, "known": ", ".join(known)}, nearest(mentee, known))

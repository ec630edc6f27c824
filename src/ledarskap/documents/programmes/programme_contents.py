"""What the documents of a programme show, as plain data: the folder for those who think of applying, and the picture of its ways."""

from __future__ import annotations

from collections.abc import Mapping

from ledarskap.documents.contents import Contents
from ledarskap.documents.fitting import wrapped
from ledarskap.documents.framework_labels import FRAMEWORK_LABELS
from ledarskap.documents.labels import LABELS, in_language
from ledarskap.documents.programmes.layers import Place, kind_of, layers_of
from ledarskap.documents.programmes.paths import LEGEND_LINE, MARGIN, MORE_SIZE, WIDTH, picture
from ledarskap.documents.programmes.programme_labels import (
    COUNTED,
    MEETING_ONCE,
    MEETINGS,
    PROGRAMME_LABELS,
    PROGRAMME_STATUSES,
    SWEDISH_ORDINALS,
    WAY_KINDS,
)
from ledarskap.programme.model import Meetings, Mentoring, Programme, ProgrammeReference
from ledarskap.reading.wording import Language, Wording


def paths_contents(programme: Programme, language: Language) -> Contents:
    """What the picture of the ways shows, with the same ways in words."""
    return {**head_of(programme, language), **paths_of(programme, language)}


def paths_data(programme: Programme, language: Language) -> Contents:
    """The ways for other programs: the stages with how far they are from the start, and the ways between them."""
    places = places_of(programme, language)
    layers = layers_of(places)
    return {
        "format": "paths/1",
        "programme": {
            "id": programme.id,
            "version": programme.version,
            "title": programme.title,
            "status": programme.status,
        },
        "language": programme.language,
        "stages": [
            {
                "id": id_,
                "name": stage.name,
                "kind": stage.kind,
                "layer": layers[id_],
                "start": id_ in programme.start,
                "ends": stage.ends,
            }
            for id_, stage in programme.stages.items()
        ],
        "ways": [
            {
                "from": id_,
                "to": next_,
                "when": when,
                "kind": kind_of(places[id_], places[next_], leads_up=layers[next_] <= layers[id_]),
            }
            for id_, stage in programme.stages.items()
            for next_, when in stage.after.items()
            if next_ in places
        ],
    }


def head_of(
    programme: Programme | ProgrammeReference | None,
    language: Language,
    labels: Mapping[str, Wording] = PROGRAMME_LABELS,
) -> Contents:
    """What every document of a programme says of it, and the words that its template adds."""
    return {
        "label": in_language({**LABELS, **FRAMEWORK_LABELS, **labels}, language),
        "language": language,
        "content_language": programme.language if isinstance(programme, Programme) else language,
        "programme": {"title": programme.title or programme.id, "version": programme.version} if programme else None,
        "status": PROGRAMME_STATUSES[programme.status].in_language(language)
        if programme and programme.status
        else None,
    }


# --- the picture


def places_of(programme: Programme, language: Language) -> dict[str, Place]:
    """The stages as the picture shows them."""
    words = in_language(PROGRAMME_LABELS, language)
    return {
        id_: Place(
            stage.name,
            stage.kind,
            tuple(stage.after),
            (
                *((counted("months", stage.months, language),) if stage.months else ()),
                *((words["starts_here"],) if id_ in programme.start else ()),
            ),
            is_start=id_ in programme.start,
        )
        for id_, stage in programme.stages.items()
    }


def paths_of(programme: Programme, language: Language) -> Contents:
    """The picture, with its title and what it shows in words."""
    words = in_language(PROGRAMME_LABELS, language)
    drawn = picture(places_of(programme, language))
    status = wrapped(PROGRAMME_STATUSES[programme.status].in_language(language), WIDTH - 2 * MARGIN, MORE_SIZE)
    return {
        "picture": {
            # Where the picture stands alone nothing beside it says whether the programme has been decided on.
            "status": [
                {"x": MARGIN, "y": drawn.height + LEGEND_LINE * number, "text": line}
                for number, line in enumerate(status, 1)
            ],
            "height_alone": drawn.height + LEGEND_LINE * len(status) + MARGIN,
            "title": words["picture_title"].format(title=programme.title),
            "words": words["picture_words"].format(count=counted("stages", len(programme.stages), language)),
            "width": drawn.width,
            "height": drawn.height,
            "bands": [one._asdict() for one in drawn.bands],
            "boxes": [{**one._asdict(), "lines": [line._asdict() for line in one.lines]} for one in drawn.boxes],
            "ways": [one._asdict() for one in drawn.ways],
            "samples": [{**one._asdict(), "text": WAY_KINDS[one.kind].in_language(language)} for one in drawn.samples],
        },
        "ways": [
            {
                "from": stage.name,
                "is_start": id_ in programme.start,
                "ends": stage.ends,
                "to": [
                    {"name": programme.stages[next_].name, "when": when}
                    for next_, when in stage.after.items()
                    if next_ in programme.stages
                ],
            }
            for id_, stage in programme.stages.items()
        ],
    }


# --- words with numbers in them


def counted(what: str, number: int, language: Language) -> str:
    """How many of something, in words where it is one.

    >>> counted("weeks", 1, "sv"), counted("months", 6, "en"), counted("apart", 4, "sv")
    ('en vecka', '6 months', 'var fjärde vecka')
    """
    if what == "apart" and language == "sv" and number in SWEDISH_ORDINALS:
        return SWEDISH_ORDINALS[number]
    one, more = COUNTED[what]
    return (one if number == 1 else more).in_language(language).format(n=number)


def meetings_in_words(meetings: Meetings, language: Language) -> str:
    """How many meetings, how far apart, and for how long each."""
    hours = counted("hours", meetings.hours, language)
    if meetings.number == 1:
        return MEETING_ONCE.in_language(language).format(hours=hours)
    return MEETINGS.in_language(language).format(
        times=counted("times", meetings.number, language),
        apart=counted("apart", meetings.weeks_apart, language),
        hours=hours,
    )


def mentoring_in_words(mentoring: Mentoring, language: Language) -> str:
    """For how long there is a mentor, for how many hours in all, and how often the two meet."""
    return (
        PROGRAMME_LABELS["mentoring_for"]
        .in_language(language)
        .format(
            time=counted("hours", mentoring.hours, language),
            months=counted("months", mentoring.months, language),
            apart=counted("apart", mentoring.weeks_apart, language),
        )
    )

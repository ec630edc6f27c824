"""What is said of a pair, and of whoever is without a mentor: in words, and never in numbers by which people could be ranked."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ledarskap.framework.model import Framework
from ledarskap.mentoring.fitting import Hindrance, folded
from ledarskap.mentoring.pairs import Replacement, Who
from ledarskap.mentoring.people import People, Person
from ledarskap.programme.model import Mentoring, Programme
from ledarskap.reading.wording import Language, Wording

# More names than this are not read.
MOST_NAMES = 5

_SAME_PLACE = Wording("Samma ort: {place}", "Same place: {place}")
_SAME_FIELD = Wording("Samma område: {field}", "Same field of work: {field}")
_ONE_GOAL = Wording("Kan hjälpa till med adeptens mål: {names}", "Can help with the mentee's goal: {names}")
_ALL_GOALS = Wording("Kan hjälpa till med alla {asked} mål: {names}", "Can help with all {asked} goals: {names}")
_SOME_GOALS = Wording(
    "Kan hjälpa till med {count} av {asked} mål: {names}", "Can help with {count} of {asked} goals: {names}"
)
_ONE_NEED = Wording(
    "Har en styrka som svarar mot adeptens behov: {names}", "Has a strength that meets the mentee's need: {names}"
)
_ALL_NEEDS = Wording(
    "Har styrkor som svarar mot alla {asked} behov: {names}", "Has strengths that meet all {asked} needs: {names}"
)
_SOME_NEEDS = Wording(
    "Har styrkor som svarar mot {count} av {asked} behov: {names}",
    "Has strengths that meet {count} of {asked} needs: {names}",
)
_MENTEES_WISH = Wording("Adepten har önskat den här mentorn", "The mentee has asked for this mentor")
_MENTORS_WISH = Wording("Mentorn har önskat den här adepten", "The mentor has asked for this mentee")
_NOTHING_SAID = Wording(
    "Inga hinder finns, och adepten har inte sagt något om vad en mentor ska kunna",
    "Nothing stands in the way, and the mentee has not said what a mentor should be able to do",
)
_NOTHING_SPECIAL = Wording(
    "Inga hinder finns, men inget av det som adepten har sagt talar för just den här mentorn",
    "Nothing stands in the way, but nothing the mentee has said speaks for this mentor in particular",
)

_NO_MENTORS = Wording("Det finns inga mentorer i listan", "There are no mentors on the list")
# Of one mentor, and of several.
_COUNTED: Mapping[Hindrance, tuple[Wording, Wording]] = {
    "line": (
        Wording("1 mentor är i samma linje som adepten", "1 mentor is in the same management line as the mentee"),
        Wording(
            "{count} mentorer är i samma linje som adepten",
            "{count} mentors are in the same management line as the mentee",
        ),
    ),
    "years": (
        Wording(
            "1 mentor har varit chef i mindre än {years} år, eller har inte sagt hur länge",
            "1 mentor has been a manager for less than {years} years, or has not said how long",
        ),
        Wording(
            "{count} mentorer har varit chef i mindre än {years} år, eller har inte sagt hur länge",
            "{count} mentors have been managers for less than {years} years, or have not said how long",
        ),
    ),
    "organisation": (
        Wording(
            "1 mentor arbetar i samma organisation, eller har inte sagt i vilken",
            "1 mentor works in the same organisation, or has not said which one",
        ),
        Wording(
            "{count} mentorer arbetar i samma organisation, eller har inte sagt i vilken",
            "{count} mentors work in the same organisation, or have not said which one",
        ),
    ),
    "until": (
        Wording("1 mentor slutar före {end}", "1 mentor stops before {end}"),
        Wording("{count} mentorer slutar före {end}", "{count} mentors stop before {end}"),
    ),
    "set-aside": (
        Wording(
            "1 mentor är bortvald eller jävig, eller har varit på förslag förut",
            "1 mentor has been ruled out, has a conflict of interest, or has been proposed before",
        ),
        Wording(
            "{count} mentorer är bortvalda eller jäviga, eller har varit på förslag förut",
            "{count} mentors have been ruled out, have a conflict of interest, or have been proposed before",
        ),
    ),
}
_MENTEE_WITHOUT_ORGANISATION = Wording(
    "Det är inte sagt i vilken organisation adepten arbetar",
    "The mentee's organisation has not been given",
)
_FULL = (
    Wording("1 mentor går att välja, men har ingen plats över", "1 mentor can be chosen, but has no place left"),
    Wording(
        "{count} mentorer går att välja, men har inga platser över",
        "{count} mentors can be chosen, but have no places left",
    ),
)
_ONE_PLACE = Wording("En plats till hos {name}", "One more place with {name}")
_SOME_PLACE = Wording("En plats till hos någon av {names}", "One more place with any of {names}")
_AND_OTHERS = Wording("{names} eller {count} till", "{names} or {count} more")
_ONE_MORE = Wording("En mentor till {terms}", "One more mentor {terms}")
_TERM_YEARS = Wording("med minst {years} år som chef", "with at least {years} years as a manager")
_TERM_LINE = Wording("utanför adeptens linje", "outside the mentee's management line")
_TERM_ORGANISATION = Wording("i en annan organisation", "in another organisation")
_TERM_OTHER_ORGANISATION = Wording(
    "i en annan organisation än {organisation}", "in a different organisation from {organisation}"
)
_TERM_UNTIL = Wording("som kan vara med till och med {end}", "who can take part until {end}")
_TERM_PLACE = Wording("gärna i {place}", "preferably in {place}")
_SAY_ORGANISATION = Wording("Att det står i vilken organisation adepten arbetar", "Giving the mentee's organisation")

_QUIT = Wording("Mentorn slutade {date}", "The mentor's last day was {date}")
_LEFT = Wording(
    "Adepten finns inte längre bland dem som vill ha en mentor",
    "The mentee is no longer among those who want a mentor",
)
_OVER = Wording("Tiden är slut", "The time is up")
_REPLACES = Wording(
    "Ersätter {name}, vars sista dag var {date}. En ny mentor ska vara på plats senast {replace_by}",
    "Replaces {name}, whose last day was {date}. A new mentor is to be in place by {replace_by}",
)
_WITHOUT = Wording(
    "{name} var mentor till och med {date}. En ny mentor ska vara på plats senast {replace_by}",
    "{name} was the mentor until {date}. A new mentor is to be in place by {replace_by}",
)
_SUPPORT = Wording("Stöd till dess: {leader}", "Support until then: {leader}")
_NOTES_FOLLOW = Wording(
    "Anteckningarna är adeptens egna och följer med adepten, inte med mentorn",
    "The notes are the mentee's own and go with the mentee, not with the mentor",
)
_QUITS_EARLY = Wording(
    "Mentorn slutar {until}, men paret har tid till {end}: ordna en ny mentor i god tid",
    "The mentor stops on {until}, but the pair has time until {end}: arrange a new mentor in good time",
)
_NOW_IN_LINE = Wording(
    "Se över paret: mentorn är i samma linje som adepten",
    "Look at the pair again: the mentor is in the same management line as the mentee",
)
_NOW_IN_ORGANISATION = Wording(
    "Se över paret: båda arbetar i samma organisation, eller så är det inte sagt i vilken",
    "Look at the pair again: both work in the same organisation, or it has not been said which one",
)
_NOW_SET_ASIDE = Wording(
    "Se över paret: en av dem har anmält jäv eller vill inte fortsätta",
    "Look at the pair again: one of them has declared a conflict of interest or does not want to go on",
)
_NOW: Mapping[Hindrance, Wording] = {
    "line": _NOW_IN_LINE,
    "organisation": _NOW_IN_ORGANISATION,
    "set-aside": _NOW_SET_ASIDE,
}


class Told(NamedTuple):
    """All that texts are made of, besides the two whom they are about: the programme, its terms, the people, the framework."""

    programme: Programme
    mentoring: Mentoring
    people: People
    framework: Framework | None
    language: Language

    def text(self, wording: Wording, **values: str | int) -> str:
        return wording.in_language(self.language).format(**values)


def shown(person: Person) -> str:
    """The name of somebody, or the id where there is none."""
    return person.name or person.id


def who(person: Person) -> Who:
    """Somebody as a pair names them."""
    return Who(id=person.id, name=person.name)


def pair_reasons(told: Told, mentee: Person, mentor: Person) -> tuple[str, ...]:
    """What speaks for a pair, in words; or that nothing does in particular."""
    return tuple(_reasons(told, mentee, mentor)) or (told.text(_unspecific(told, mentee)),)


def _reasons(told: Told, mentee: Person, mentor: Person) -> Iterator[str]:
    goals, needs = _shared(mentee.goals, mentor.goals), _shared(mentee.needs, mentor.strengths)
    if mentor.id in mentee.wishes:
        yield told.text(_MENTEES_WISH)
    if mentee.id in mentor.wishes:
        yield told.text(_MENTORS_WISH)
    if goals:
        names = [told.mentoring.goals.get(id_, id_) for id_ in goals]
        yield _how_many(told, (_ONE_GOAL, _ALL_GOALS, _SOME_GOALS), names, len(set(mentee.goals)))
    if needs:
        names = [_statement(told.framework, id_) for id_ in needs]
        yield _how_many(told, (_ONE_NEED, _ALL_NEEDS, _SOME_NEEDS), names, len(set(mentee.needs)))
    place, field = told.people.place_of(mentee), mentee.field
    if place and folded(place) == folded(told.people.place_of(mentor)):
        yield told.text(_SAME_PLACE, place=place)
    if field and folded(field) == folded(mentor.field):
        yield told.text(_SAME_FIELD, field=field)


def _unspecific(told: Told, mentee: Person) -> Wording:
    has_said = mentee.goals or mentee.needs or mentee.wishes or mentee.field or told.people.place_of(mentee)
    return _NOTHING_SPECIAL if has_said else _NOTHING_SAID


def _shared(asked: Sequence[str], held: Sequence[str]) -> list[str]:
    return [id_ for id_ in dict.fromkeys(asked) if id_ in held]


def _how_many(told: Told, wordings: tuple[Wording, Wording, Wording], names: Sequence[str], asked: int) -> str:
    one, every, some = wordings
    wording = some if len(names) < asked else one if asked == 1 else every
    # The texts of statements have commas of their own.
    between = "; " if any("," in name for name in names) else ", "
    return told.text(wording, count=len(names), asked=asked, names=between.join(names))


def _statement(framework: Framework | None, id_: str) -> str:
    statement = framework.statements.get(id_) if framework is not None else None
    return id_ if statement is None else statement.text


def what_stood_in_the_way(
    told: Told, mentee: Person, counts: Mapping[Hindrance, int], without_place: int, end: datetime.date
) -> tuple[str, ...]:
    """Why somebody is without a mentor: how many mentors each thing stands in the way of, each mentor counted once."""
    texts = [told.text(_FULL[without_place > 1], count=without_place)] if without_place else []
    for name, count in counts.items():
        if not count:
            continue
        if name == "organisation" and told.people.organisation_of(mentee) is None:
            texts.append(told.text(_MENTEE_WITHOUT_ORGANISATION))
            continue
        wording = _COUNTED[name][count > 1]
        texts.append(told.text(wording, count=count, years=told.mentoring.mentor_years, end=str(end)))
    return tuple(texts) or (told.text(_NO_MENTORS),)


def what_would_help(told: Told, mentee: Person, helpers: Sequence[Person], end: datetime.date) -> tuple[str, ...]:
    """What would give somebody a mentor: a place more with one of those who could have one, or another mentor, and of what kind."""
    texts = []
    if len(helpers) == 1:
        texts.append(told.text(_ONE_PLACE, name=shown(helpers[0])))
    elif helpers:
        names = ", ".join(shown(one) for one in helpers[:MOST_NAMES])
        more = len(helpers) - MOST_NAMES
        names = told.text(_AND_OTHERS, names=names, count=more) if more > 0 else names
        texts.append(told.text(_SOME_PLACE, names=names))
    outside = told.mentoring.outside_organisation
    organisation = told.people.organisation_of(mentee)
    if outside and organisation is None:
        return (told.text(_SAY_ORGANISATION), *texts)
    terms = [told.text(_TERM_LINE)]
    if told.mentoring.mentor_years:
        terms.insert(0, told.text(_TERM_YEARS, years=told.mentoring.mentor_years))
    if outside and organisation is not None:
        terms.append(told.text(_TERM_OTHER_ORGANISATION, organisation=organisation))
    terms.append(told.text(_TERM_UNTIL, end=str(end)))
    place = told.people.place_of(mentee)
    if place:
        terms.append(told.text(_TERM_PLACE, place=place))
    return (*texts, told.text(_ONE_MORE, terms=", ".join(terms)))


# --- of pairs that go on, and of those that do not


def notes_of_quitting(told: Told, date: datetime.date) -> tuple[str, ...]:
    """What is to be remembered of a pair whose mentor has quit."""
    return told.text(_QUIT, date=str(date)), told.text(_NOTES_FOLLOW)


def note_of_leaving(told: Told) -> str:
    """What is said of a pair whose mentee is no longer there."""
    return told.text(_LEFT)


def note_of_time(told: Told) -> str:
    """What is said of a pair whose time is over."""
    return told.text(_OVER)


def notes_of_replacing(told: Told, replaces: Replacement, *, found: bool) -> tuple[str, ...]:
    """What is to be remembered when a mentor has quit: by when there is to be a new one, and who supports until then."""
    values = {"name": replaces.mentor.shown, "date": str(replaces.date), "replace_by": str(replaces.replace_by)}
    leader = told.programme.leader
    contact = f"{leader.title} ({leader.contact})" if leader.contact else leader.title
    return (
        told.text(_REPLACES if found else _WITHOUT, **values),
        told.text(_SUPPORT, leader=contact),
        told.text(_NOTES_FOLLOW),
    )


def notes_of_going_on(
    told: Told, mentor: Person, end: datetime.date | None, hindered: Sequence[Hindrance]
) -> tuple[str, ...]:
    """What is to be looked at in a pair that goes on: what has come to stand in its way since, and that the mentor quits early."""
    notes = [told.text(_NOW[name]) for name in hindered if name in _NOW]
    if mentor.until is not None and end is not None and mentor.until < end:
        notes.append(told.text(_QUITS_EARLY, until=str(mentor.until), end=str(end)))
    return tuple(notes)

"""A document to a programme, or to every problem with it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import chain

from ledarskap.framework.model import Framework
from ledarskap.framework.quotation import Effort, SearchedEnoughError, SourceText, departure, is_quoted
from ledarskap.framework.rules.quotations import NOT_QUOTED, TOO_MUCH_QUOTED
from ledarskap.framework.rules.references import UNKNOWN_REFERENCE
from ledarskap.programme.model import Meetings, Programme, Stage
from ledarskap.programme.routes import reachable, ways_back, with_way_out
from ledarskap.reading.binding import bind
from ledarskap.reading.errors import LedarskapError
from ledarskap.reading.formats import other_format
from ledarskap.reading.lettering import letter_problems
from ledarskap.reading.problems import MOST_PROPOSALS, Kind, Problem, enough, has_errors, without_followers
from ledarskap.reading.proposals import nearest
from ledarskap.reading.tree import Document, Part, Path
from ledarskap.reading.wording import Wording

WEEKS_A_YEAR = 52
MONTHS_A_YEAR = 12

UNKNOWN_STAGE = Kind(
    "unknown-stage",
    Wording('steget "{id}" finns inte i programmet', 'the stage "{id}" is not in the programme'),
    Wording("skriv id:t för ett steg, eller lägg till steget", "write the id of a stage, or add the stage"),
)
UNREACHABLE_STAGE = Kind(
    "unreachable-stage",
    Wording('ingen kan komma till steget "{id}"', 'nobody can reach the stage "{id}"'),
    Wording(
        "skriv det under after i ett steg som kommer före, eller under start",
        "write it under after of a stage that comes before, or under start",
    ),
)
NO_WAY_OUT = Kind(
    "no-way-out",
    Wording(
        'från steget "{id}" finns ingen väg ut ur programmet', 'no way leads out of the programme from the stage "{id}"'
    ),
    Wording(
        "skriv ends: true om programmet kan sluta där, eller ett steg under after som leder ut",
        "write ends: true if the programme can end there, or a stage under after that leads out",
    ),
)
NO_WAY_BACK = Kind(
    "no-way-back",
    Wording(
        'från steget "{id}", där man prövar att vara chef, går det inte att komma tillbaka',
        'there is no way back from the stage "{id}", where people try being a manager',
    ),
    Wording(
        "skriv ett steg av slaget back under after: den som prövar ska kunna gå tillbaka direkt",
        "write a stage of the kind back under after: anyone who tries must be able to go straight back",
    ),
)
TOO_MANY_MEETINGS = Kind(
    "too-many-meetings",
    Wording(
        "{number} möten med {apart} veckor emellan tar {needed} veckor, men steget är {months} månader ({weeks} veckor)",
        "{number} meetings {apart} weeks apart take {needed} weeks, but the stage is {months} months ({weeks} weeks)",
    ),
    Wording(
        "gör steget längre, eller mötena färre eller tätare",
        "make the stage longer, or the meetings fewer or closer together",
    ),
)
TERMS_MISSING = Kind(
    "terms-missing",
    Wording(
        'steget "{id}" behöver {terms}, som programmet inte har',
        'the stage "{id}" needs {terms}, which the programme lacks',
    ),
    Wording("lägg till {key} i programmet", "add {key} to the programme"),
)
OTHER_FRAMEWORK = Kind(
    "other-framework",
    Wording(
        'programmet hör till ramverket "{id}", inte till "{framework}"',
        'the programme belongs to the framework "{id}", not to "{framework}"',
    ),
    Wording("läs det med det ramverket", "read it with that framework"),
)
OTHER_VERSION = Kind(
    "other-version",
    Wording(
        "programmet hör till version {version}, och ramverket är version {framework}",
        "the programme belongs to version {version}, and the framework is version {framework}",
    ),
    Wording(
        "se över programmet och skriv den nya versionen, eller läs det med ett ramverk vars första siffra är {major}",
        "look the programme over and write the new version, or read it with a framework whose first number is {major}",
    ),
)
ONLY_PROPOSED = Kind(
    "only-proposed",
    Wording(
        "programmet är beslutat, men allt det citerar är förslag",
        "the programme is adopted, but all that it quotes is proposed",
    ),
    Wording("skriv status: proposed, eller citera beslutet", "write status: proposed, or quote the decision"),
    severity="warning",
)

_ACTIVITY = Wording("aktiviteten", "activity")
_PROFILE = Wording("profilen", "profile")
_SOURCE = Wording("källan", "source")
_MENTORING = Wording("villkor för mentorskapet", "terms of mentoring")
_TRIAL = Wording("villkor för tidsbegränsade chefsuppdrag", "terms for time-limited assignments")


class ProgrammeError(LedarskapError):
    """A programme that cannot be used; ``problems`` says where, what, and what to do."""


def check_programme(
    document: Document, framework: Framework, sources: Mapping[str, SourceText]
) -> tuple[Programme | None, tuple[Problem, ...]]:
    """The programme that a document holds, if it can be had, and all problems with it, warnings too.

    ``framework`` is the one that it belongs to, ``sources`` the texts of those of its sources that could be read.
    """
    if document.root is None:
        return None, document.problems
    other = other_format(document, "programme/1")
    if other is not None:
        return None, (other,)
    bound = bind(Programme, document.root, document)
    problems = bound.problems
    if bound.value is not None:
        problems = tuple(enough(_rule_problems(bound.value, document, framework, sources)))
    problems = (*problems, *enough(letter_problems(document.root, document)))
    is_broken = has_errors((*document.problems, *problems))
    return (None if is_broken else bound.value), without_followers(document.problems, problems)


def _rule_problems(
    programme: Programme, document: Document, framework: Framework, sources: Mapping[str, SourceText]
) -> Iterator[Problem]:
    """The rules of a programme that no type can state; nothing that only follows from the wrong framework."""
    others = list(_other_framework(programme, document, framework))
    yield from others
    if others:
        return
    unknown = list(_unknown_stages(programme, document))
    yield from unknown
    if not unknown:
        # What leads nowhere would make more unreachable than there is.
        yield from _broken_ways(programme, document)
    for id_, stage in programme.stages.items():
        path: Path = ("stages", id_)
        yield from _unknown(document, (*path, "activities"), stage.activities, framework.activities, _ACTIVITY)
        if stage.profile is not None and stage.profile not in framework.profiles:
            yield _not_there(document, (*path, "profile"), stage.profile, framework.profiles, _PROFILE)
        for name, meetings in stage.meetings.items():
            yield from _without_room(document, (*path, "meetings", name), stage, meetings)
        yield from _without_terms(programme, document, id_, stage)
    yield from _unfaithful(programme, document, framework, sources)


def _other_framework(programme: Programme, document: Document, framework: Framework) -> Iterator[Problem]:
    """The problem of a programme that is read with another framework, or with a version that has changed too much."""
    reference = programme.framework
    major = reference.version.split(".")[0]
    if reference.id != framework.id:
        yield document.problem(OTHER_FRAMEWORK, ("framework", "id"), id=reference.id, framework=framework.id)
    elif major != framework.version.split(".")[0]:
        values = {"version": reference.version, "framework": framework.version, "major": major}
        yield document.problem(OTHER_VERSION, ("framework", "version"), "value", None, **values)


def _unknown_stages(programme: Programme, document: Document) -> Iterator[Problem]:
    named: Iterator[tuple[Path, str]] = chain(
        ((("start", index), id_) for index, id_ in enumerate(programme.start)),
        ((("stages", id_, "after", next_), next_) for id_, stage in programme.stages.items() for next_ in stage.after),
    )
    unknown = ((path, id_) for path, id_ in named if id_ not in programme.stages)
    for number, (path, id_) in enumerate(unknown):
        part: Part = "value" if path[0] == "start" else "key"
        proposal = nearest(id_, programme.stages) if number < MOST_PROPOSALS else None
        yield document.problem(UNKNOWN_STAGE, path, part, proposal, id=id_)


def _broken_ways(programme: Programme, document: Document) -> Iterator[Problem]:
    reached, leading_out = reachable(programme), with_way_out(programme)
    for id_, stage in programme.stages.items():
        path: Path = ("stages", id_)
        if id_ not in reached:
            yield document.problem(UNREACHABLE_STAGE, path, "key", id=id_)
        if id_ not in leading_out:
            yield document.problem(NO_WAY_OUT, path, "key", id=id_)
        elif stage.kind == "trial" and not ways_back(programme, id_):
            yield document.problem(NO_WAY_BACK, path, "key", id=id_)


def _without_room(document: Document, path: Path, stage: Stage, meetings: Meetings) -> Iterator[Problem]:
    """Meetings that come back more often than the time of their stage allows, from the first to the last."""
    if stage.months is None:
        return
    weeks = stage.months * WEEKS_A_YEAR // MONTHS_A_YEAR
    needed = (meetings.number - 1) * meetings.weeks_apart
    if needed > weeks:
        values: dict[str, int] = {"apart": meetings.weeks_apart, "needed": needed, "weeks": weeks}
        months = stage.months
        yield document.problem(TOO_MANY_MEETINGS, path, "key", None, number=meetings.number, months=months, **values)


def _without_terms(programme: Programme, document: Document, id_: str, stage: Stage) -> Iterator[Problem]:
    if stage.mentor and programme.mentoring is None:
        yield document.problem(
            TERMS_MISSING, ("stages", id_, "mentor"), "key", id=id_, terms=_MENTORING, key="mentoring"
        )
    if stage.kind == "trial" and programme.trial is None:
        yield document.problem(TERMS_MISSING, ("stages", id_, "kind"), id=id_, terms=_TRIAL, key="trial")


def _unknown(
    document: Document, path: Path, ids: Collection[str], known: Collection[str], target: Wording
) -> Iterator[Problem]:
    for index, id_ in enumerate(ids):
        if id_ not in known:
            yield _not_there(document, (*path, index), id_, known, target)


def _not_there(document: Document, path: Path, id_: str, known: Collection[str], target: Wording) -> Problem:
    return document.problem(UNKNOWN_REFERENCE, path, proposal=nearest(id_, known), id=id_, target=target)


def _unfaithful(
    programme: Programme, document: Document, framework: Framework, sources: Mapping[str, SourceText]
) -> Iterator[Problem]:
    """Passages that do not stand in the source that they name, and a decision that nothing but proposals speaks for."""
    effort = Effort()
    for index, passage in enumerate(programme.about):
        path: Path = ("about", index)
        if passage.source is None:
            continue
        if passage.source not in framework.sources:
            yield _not_there(document, (*path, "source"), passage.source, framework.sources, _SOURCE)
            continue
        source = sources.get(passage.source)
        try:
            if source is not None and not is_quoted(passage.text, source, effort):
                found = departure(passage.text, source, effort)
                agreed, proposal = found or ("", None)
                yield document.problem(NOT_QUOTED, (*path, "text"), proposal=proposal, agreed=agreed)
        except SearchedEnoughError:
            yield document.problem(TOO_MUCH_QUOTED, (*path, "text"))
            return
    quoted = {passage.source for passage in programme.about} & set(framework.sources)
    statuses = {framework.sources[id_].status for id_ in quoted if id_ is not None}
    if programme.status == "adopted" and statuses == {"proposed"}:
        yield document.problem(ONLY_PROPOSED, ("status",))

"""What the booklet of a whole framework shows, as plain data."""

from __future__ import annotations

from collections.abc import Mapping
from string import ascii_lowercase

from ledarskap.documents.contents import Contents
from ledarskap.documents.framework_book import MANAGERS, Book, head_of, origins_in
from ledarskap.documents.framework_labels import (
    FRAMEWORK_LABELS,
    OBSERVER_NAMES,
    SOURCE_KINDS,
    SOURCE_STATUSES,
    TIMES,
    WAYS,
)
from ledarskap.documents.labels import LABELS
from ledarskap.framework.model import (
    OBSERVERS,
    ORGANISATION,
    Activity,
    Condition,
    Duty,
    Framework,
    Indicator,
    Principle,
    Profile,
    Role,
    Side,
    Source,
    Statement,
)
from ledarskap.reading.wording import Language


def booklet_contents(framework: Framework, language: Language) -> Contents:
    """What the booklet shows: everything in the framework that people read, chapter by chapter."""
    book = Book.of(framework, language)
    organisation, roles = _organisation(book), [_role(book, id_) for id_ in framework.roles]
    principles, profiles = _principles(book), _profiles(book)
    contents: Contents = {
        **head_of(book),
        "vision": book.passages((framework.vision,), "vision")["texts"] if framework.vision else [],
        "reading": _reading(book),
        "about": book.passages(framework.about, "about"),
        "principles": principles,
        "organisation": organisation,
        "roles": roles,
        "profiles": profiles,
        "ways": _ways(book),
        "has_targets": any(scale.kind == "proficiency" for scale in framework.scales.values()),
        "scales": [
            {
                "id": f"scale_{id_}",
                "name": scale.name,
                "levels": [{"number": level, "label": label} for level, label in scale.levels.items()],
            }
            for id_, scale in framework.scales.items()
        ],
        "glossary": [
            {"name": one.name, "text": one.text, "avoid": list(one.avoid)} for one in framework.glossary.values()
        ],
        "sources": [_source(source, language) for source in framework.sources.values()],
    }
    return contents


def _reading(book: Book) -> list[str]:
    """The sentences on how to read it: only what this framework has anything of."""
    framework, kinds = book.framework, origins_in(book)
    keys = {
        "quoted": "quoted" in kinds,
        "translated": "translated" in kinds,
        "interpreted": kinds != {"own"} and bool(kinds),
        "all_interpreted": kinds <= {"own"},
        "rated": bool(framework.indicators),
        "numbered": bool(framework.statements),
    }
    return [book.word(FRAMEWORK_LABELS, key) for key, is_so in keys.items() if is_so]


# --- the chapters


def _principles(book: Book) -> Contents:
    origins = {id_: book.origin_of(f"principles.{id_}", one.source) for id_, one in book.framework.principles.items()}
    common = book.common_origin(origins.values())
    return {
        "origin": common,
        "entries": [
            _principle(book, id_, one, None if common else book.origin(origins[id_]))
            for id_, one in book.framework.principles.items()
        ],
    }


def _principle(book: Book, id_: str, principle: Principle, origin: Contents | None) -> Contents:
    carriers = [one for one, statement in book.framework.statements.items() if id_ in statement.principles]
    return {
        "id": f"principle_{id_}",
        "name": principle.name,
        **book.said(f"principles.{id_}", principle.text, principle.source),
        "origin": origin,
        "statements": book.references(carriers),
    }


def _organisation(book: Book) -> Contents:
    organisation = book.framework.organisation
    return {
        "about": book.passages(organisation.about, f"{ORGANISATION}.about"),
        "groups": [_group(book, "conditions", ORGANISATION, organisation.conditions)]
        if organisation.conditions
        else [],
    }


def _role(book: Book, id_: str) -> Contents:
    role = book.framework.roles[id_]
    return {
        "id": f"role_{id_}",
        "name": role.name,
        "about": book.passages(role.about, f"roles.{id_}.about"),
        "sides": [_side(book, id_, role, side_id, side) for side_id, side in role.sides.items()],
        "groups": [
            _group(book, kind, id_, statements)
            for kind, statements in (("duties", role.duties), ("qualities", role.qualities))
            if statements
        ],
    }


def _side(book: Book, role_id: str, role: Role, id_: str, side: Side) -> Contents:
    path = f"roles.{role_id}.sides.{id_}"
    return {
        "id": f"side_{role_id}.{id_}",
        "name": side.name,
        **book.said(path, side.text, side.source),
        "origin": book.origin(book.origin_of(path, side.source)),
        "duties": book.references(f"{role_id}.{duty_id}" for duty_id, duty in role.duties.items() if id_ in duty.sides),
    }


def _group(book: Book, kind: str, owner: str, statements: Mapping[str, Statement]) -> Contents:
    """The statements of one kind and owner; what is the same for all of them is said once."""
    ids = [f"{owner}.{id_}" for id_ in statements]
    origins = {id_: book.origin_of(book.path_of(id_), book.framework.statements[id_].source) for id_ in ids}
    scales = {id_: book.framework.scale_id_of(book.framework.statements[id_]) for id_ in ids}
    origin = book.common_origin(origins.values())
    scale = _scale(book, scales[ids[0]]) if len(set(scales.values())) == 1 else None
    return {
        "id": f"{kind}_{owner}",
        "kind": kind,
        "title": book.word(LABELS, kind),
        "origin": origin,
        "scale": scale,
        "statements": [
            {
                **_statement(book, id_),
                "origin": None if origin else book.origin(origins[id_]),
                "scale": None if scale else _scale(book, scales[id_]),
            }
            for id_ in ids
        ],
    }


def _scale(book: Book, id_: str) -> Contents:
    return {"id": f"scale_{id_}", "name": book.framework.scales[id_].name}


def _statement(book: Book, id_: str) -> Contents:
    framework, statement = book.framework, book.framework.statements[id_]
    role_id = id_.partition(".")[0]
    levels = framework.scales[framework.scale_id_of(statement)].levels
    developing = book.developing.get(id_, ())
    is_condition = isinstance(statement, Condition)
    return {
        **book.reference(id_),
        "asked_of": [framework.roles[one].name for one in statement.roles] if isinstance(statement, Condition) else [],
        "principles": [
            {"id": f"principle_{one}", "name": framework.principles[one].name} for one in statement.principles
        ],
        "sides": [
            {"id": f"side_{role_id}.{one}", "name": framework.roles[role_id].sides[one].name}
            for one in (statement.sides if isinstance(statement, Duty) else ())
        ],
        "counterparts": book.references(book.counterparts.get(id_, ())),
        "indicators": [
            {"letter": _letter(number), **_indicator(book, one, levels, is_key=key in statement.key_indicators)}
            for number, (key, one) in enumerate(statement.indicators.items())
        ],
        "managers": [
            book.activity(one) for one in developing if is_condition and framework.activities[one].by == "manager"
        ],
        "activities": [
            book.activity(one) for one in developing if not (is_condition and framework.activities[one].by == "manager")
        ],
    }


def _indicator(book: Book, indicator: Indicator, levels: Mapping[int, str], *, is_key: bool) -> Contents:
    if indicator.observer is None or not indicator.seen_by:
        seen_by: str | None = book.word(FRAMEWORK_LABELS, "only_oneself")
    elif set(indicator.seen_by) == set(OBSERVERS):
        seen_by = None
    else:
        seen_by = ", ".join(book.word(OBSERVER_NAMES, one) for one in indicator.seen_by)
    return {
        "self": indicator.self,
        "observer": indicator.observer,
        "is_key": is_key,
        "because": indicator.because,
        "seen_by": seen_by,
        "expected": None if indicator.expected is None else levels.get(indicator.expected),
        "anchors": [
            {"number": level, "label": levels.get(level, ""), "text": text} for level, text in indicator.anchors.items()
        ],
    }


def _profiles(book: Book) -> list[Contents]:
    return [_profile(book, id_, profile) for id_, profile in book.framework.profiles.items()]


def _profile(book: Book, id_: str, profile: Profile) -> Contents:
    return {
        "id": f"profile_{id_}",
        "name": profile.name,
        "role": {"id": f"role_{profile.role}", "name": book.framework.roles[profile.role].name},
        "times": [
            {
                "name": book.word(TIMES, time),
                "priorities": [
                    {**book.reference(one), "because": priority.because}
                    for one, priority in profile.priorities.items()
                    if priority.when == time
                ],
            }
            for time in TIMES
            if any(priority.when == time for priority in profile.priorities.values())
        ],
    }


def _ways(book: Book) -> list[Contents]:
    """The activities that somebody does to develop, way by way, and last what their own manager does."""
    return [
        {
            "id": f"way_{way}",
            "name": name.in_language(book.language),
            "activities": [_activity(book, id_, book.framework.activities[id_]) for id_ in ids],
        }
        for way, name in {**WAYS, MANAGERS: FRAMEWORK_LABELS["manager_can"]}.items()
        if (ids := book.in_way(way))
    ]


def _activity(book: Book, id_: str, activity: Activity) -> Contents:
    return {
        **book.activity(id_),
        "notice": activity.notice,
        "hours": activity.hours,
        "develops": book.references(activity.develops),
    }


def _source(source: Source, language: Language) -> Contents:
    return {
        "title": source.title,
        "publisher": source.publisher,
        "kind": SOURCE_KINDS[source.kind].in_language(language),
        "status": SOURCE_STATUSES[source.status].in_language(language),
    }


def _letter(number: int) -> str:
    """The letters that lists are marked with, from 0 on: a to z, then aa, ab and so on.

    >>> _letter(0), _letter(25), _letter(26)
    ('a', 'z', 'aa')
    """
    first, last = divmod(number, len(ascii_lowercase))
    return (_letter(first - 1) if first else "") + ascii_lowercase[last]

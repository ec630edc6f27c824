"""Completeness: what a framework can do without, but not do well without."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ledarskap.framework.model import ORGANISATION, Activity, Condition, Duty, Indicator, Scale
from ledarskap.framework.rules.declarations import LEVELS
from ledarskap.framework.rules.material import Material
from ledarskap.reading.problems import Kind, Problem
from ledarskap.reading.tree import Path, Tree
from ledarskap.reading.values import BOOLEANS
from ledarskap.reading.wording import Wording

STATEMENT_KEYS = frozenset((*Duty.model_fields, *Condition.model_fields))
INDICATOR_KEYS = frozenset(Indicator.model_fields)
ACTIVITY_KEYS = frozenset(Activity.model_fields)

# --- indicators

OBSERVER_MISSING = Kind(
    "observer-missing",
    Wording('beteendet "{id}" har ingen "observer"', 'the indicator "{id}" has no "observer"'),
    Wording(
        "skriv beteendet så som den som ser det skulle säga",
        "write the behaviour as somebody who sees it would say it",
    ),
    severity="warning",
)
NO_INDICATORS = Kind(
    "no-indicators",
    Wording(
        'punkten "{id}" har inga beteenden, och kan inte skattas',
        'the statement "{id}" has no indicators, and cannot be rated',
    ),
    Wording("lägg till minst ett under indicators", "add at least one under indicators"),
    severity="warning",
)
NO_KEY_INDICATOR = Kind(
    "no-key-indicator",
    Wording('inget beteende i "{id}" har key: true', 'no indicator of "{id}" has key: true'),
    Wording(
        "skriv key: true i det som det korta formuläret ska fråga om",
        "write key: true in the one that the short form shall ask",
    ),
    severity="warning",
)
SEVERAL_KEY_INDICATORS = Kind(
    "several-key-indicators",
    Wording('flera beteenden i "{id}" har key: true: {ids}', 'several indicators of "{id}" have key: true: {ids}'),
    Wording(
        "behåll det i ett; det korta formuläret ska fråga om ett beteende i varje punkt",
        "keep it in one; the short form shall ask one indicator of each statement",
    ),
    severity="warning",
)


# What is said to be missing, and the key that it would stand under.
MISSING_KEYS = {OBSERVER_MISSING.code: "observer", NO_INDICATORS.code: "indicators"}


def incomplete_indicators(material: Material) -> Iterator[Problem]:
    """A statement without indicators, or without exactly one that the short form asks; an indicator that no observer can answer."""
    for path, statement in material.statements:
        indicators = statement.get("indicators", {})
        if not isinstance(indicators, dict):
            continue
        if not indicators:
            if _is_known(material, path, statement, STATEMENT_KEYS):
                yield material.problem(NO_INDICATORS, path, "key", id=path[-1])
            continue
        keys: list[str] = []
        is_clear = True
        for id_, indicator in indicators.items():
            if not isinstance(indicator, dict):
                is_clear = False
                continue
            marked = indicator.get("key", "false")
            if marked == "true":
                keys.append(id_)
            is_clear = is_clear and marked in BOOLEANS and indicator.keys() <= INDICATOR_KEYS
            # What nobody else can see has nobody to say it.
            if "observer" not in indicator and indicator.get("seen_by") != ():
                place = (*path, "indicators", id_)
                if _is_known(material, place, indicator, INDICATOR_KEYS):
                    yield material.problem(OBSERVER_MISSING, place, "key", id=id_)
        if len(keys) > 1:
            place = (*path, "indicators", keys[1], "key")
            yield material.problem(SEVERAL_KEY_INDICATORS, place, id=path[-1], ids=", ".join(keys))
        elif not keys and is_clear and material.is_whole(len(path) + 3, *path):
            yield material.problem(NO_KEY_INDICATOR, (*path, "indicators"), "key", id=path[-1])


def _is_known(material: Material, path: tuple[str, ...], owner: dict[str, Tree], known: Collection[str]) -> bool:
    """Whether all that belongs to something stands in it, so that what is not there is really missing."""
    return all(key in known for key in owner) and material.is_whole(len(path) + 1, *path)


# --- levels

ANCHOR_OUTSIDE_SCALE = Kind(
    "anchor-outside-scale",
    Wording('nivån {level} finns inte på skalan "{scale}"', 'the level {level} is not on the scale "{scale}"'),
    Wording(
        "ta bort exemplet, eller skriv det för en nivå som finns: {known}",
        "remove the anchor, or write it for a level that exists: {known}",
    ),
    severity="warning",
)
EXPECTED_OUTSIDE_SCALE = Kind(
    "expected-outside-scale",
    Wording('nivån {level} finns inte på skalan "{scale}"', 'the level {level} is not on the scale "{scale}"'),
    Wording("skriv en nivå som finns: {known}", "write a level that exists: {known}"),
    severity="warning",
)
EXPECTED_WITHOUT_PROFICIENCY = Kind(
    "expected-without-proficiency",
    Wording(
        '"expected" står för ett beteende på skalan "{scale}", som inte mäter skicklighet',
        '"expected" stands for an indicator on the scale "{scale}", which does not measure proficiency',
    ),
    Wording(
        "ta bort expected; ett mål finns bara på en skala med kind: proficiency",
        "remove expected; there is a target only on a scale with kind: proficiency",
    ),
    severity="warning",
)


def misjudged_levels(material: Material) -> Iterator[Problem]:
    """An anchor or an expected level that the statement's scale lacks, or that it cannot have."""
    default = material.mapping().get("scale")
    scales = {id_: _levels(material, id_) for id_ in material.mapping("scales")}
    for path, statement in material.statements:
        scale = statement.get("scale", default)
        indicators = statement.get("indicators")
        if not isinstance(scale, str) or not isinstance(indicators, dict):
            continue
        kind = material.mapping("scales", scale).get("kind")
        levels = scales.get(scale, LEVELS)
        for id_, indicator in indicators.items():
            if not isinstance(indicator, dict) or not ("anchors" in indicator or "expected" in indicator):
                continue
            place: Path = (*path, "indicators", id_)
            anchors, expected = indicator.get("anchors"), indicator.get("expected")
            known = ", ".join(levels)
            for level in anchors if isinstance(anchors, dict) else ():
                if level in LEVELS and level not in levels:
                    where = (*place, "anchors", level)
                    yield material.problem(ANCHOR_OUTSIDE_SCALE, where, "key", level=level, scale=scale, known=known)
            if not isinstance(expected, str) or expected not in LEVELS:
                continue
            where = (*place, "expected")
            if kind in ("frequency", "extent"):
                yield material.problem(EXPECTED_WITHOUT_PROFICIENCY, where, "key", scale=scale)
            elif expected not in levels:
                yield material.problem(EXPECTED_OUTSIDE_SCALE, where, level=expected, scale=scale, known=known)


def _levels(material: Material, scale: str) -> Collection[str]:
    """The levels of a scale; every level where they are not all known."""
    levels = material.mapping("scales", scale, "levels")
    is_known = material.mapping("scales", scale).keys() <= Scale.model_fields.keys()
    is_whole = is_known and material.is_whole(4, "scales", scale)
    return levels if levels and LEVELS.issuperset(levels) and is_whole else LEVELS


# --- principles and activities

UNSUPPORTED_PRINCIPLE = Kind(
    "unsupported-principle",
    Wording('ingen punkt nämner grundprincipen "{id}"', 'no statement names the principle "{id}"'),
    Wording(
        "skriv den under principles i de punkter som genomför den",
        "write it under principles in the statements that carry it out",
    ),
    severity="warning",
)
DEVELOPS_NOTHING = Kind(
    "develops-nothing",
    Wording('aktiviteten "{id}" utvecklar ingen punkt', 'the activity "{id}" develops no statement'),
    Wording("skriv punkternas id under develops", "write the ids of the statements under develops"),
    severity="warning",
)
UNDEVELOPED_STATEMENT = Kind(
    "undeveloped-statement",
    Wording('ingen aktivitet utvecklar punkten "{id}"', 'no activity develops the statement "{id}"'),
    Wording(
        "skriv {id} under develops i en aktivitet, eller lägg till en",
        "write {id} under develops in an activity, or add one",
    ),
    severity="warning",
)


def unsupported_principles(material: Material) -> Iterator[Problem]:
    """A principle that no statement carries out."""
    declared = material.mapping("principles")
    if not declared:
        return
    named: set[str] = set()
    for _, statement in material.statements:
        named.update(_listed(statement.get("principles")))
    missing = [id_ for id_ in declared if id_ not in named]
    # A principle that is named by a wrong id, or under a wrong key, is not missing.
    if not missing or not named <= declared.keys() or not _are_known(material):
        return
    for id_ in missing:
        if isinstance(declared[id_], dict):
            yield material.problem(UNSUPPORTED_PRINCIPLE, ("principles", id_), "key", id=id_)


def _are_known(material: Material) -> bool:
    """Whether all that belongs to the statements stands in them."""
    is_whole = material.is_whole(5, "roles") and material.is_whole(4, ORGANISATION)
    return is_whole and all(statement.keys() <= STATEMENT_KEYS for _, statement in material.statements)


def idle_activities(material: Material) -> Iterator[Problem]:
    """An activity that develops nothing; a duty or quality that no activity develops."""
    activities = material.mapping("activities")
    if not activities:
        return
    developed: set[str] = set()
    is_known = material.is_whole(3, "activities")
    for id_, activity in activities.items():
        if not isinstance(activity, dict) or not activity.keys() <= ACTIVITY_KEYS:
            is_known = False
            continue
        develops = activity.get("develops", ())
        developed.update(_listed(develops))
        if develops == () and material.is_whole(3, "activities", id_):
            yield material.problem(DEVELOPS_NOTHING, ("activities", id_), "key", id=id_)
            # What it was to develop is then not known, unless it is meant so.
            is_known = is_known and DEVELOPS_NOTHING.code in material.mapping("silenced", f"activities.{id_}")
    if not is_known or not developed <= material.statement_ids:
        return
    for path, _ in material.statements:
        full_id = f"{path[1]}.{path[-1]}"
        if path[0] != ORGANISATION and full_id not in developed:
            yield material.problem(UNDEVELOPED_STATEMENT, path, "key", id=full_id)


# --- counterparts

ONE_SIDED_COUNTERPART = Kind(
    "one-sided-counterpart",
    Wording(
        '"{id}" motsvaras här av "{other}", men där nämns inte "{id}"',
        '"{id}" names "{other}" as its counterpart, which does not name "{id}"',
    ),
    Wording("skriv {id} under counterparts i {other}", "write {id} under counterparts in {other}"),
    severity="hint",
)


def one_sided_counterparts(material: Material) -> Iterator[Problem]:
    """A statement that names another as its counterpart, which does not name it; each pair once, where it is named."""
    layers = material.assembled.layers
    by_path = dict(material.statements)
    # Of an id that stands twice it is not known which one is meant.
    if len(by_path) != len(material.statement_paths):
        return
    statements = {id_: by_path[path] for id_, path in material.statement_paths.items()}
    for id_, path in material.statement_paths.items():
        written = statements[id_].get("counterparts")
        told: set[str] = set()
        for index, other in enumerate(written if isinstance(written, tuple) else ()):
            if not isinstance(other, str) or other not in statements or other == id_ or other in told:
                continue
            place: Path = (*path, "counterparts", index)
            is_own = not layers or layers[0].places.holds(place)
            if is_own and _leaves_out(material, material.statement_paths[other], statements[other], id_):
                told.add(other)
                yield material.problem(ONE_SIDED_COUNTERPART, place, id=id_, other=other)


def _leaves_out(material: Material, path: tuple[str, ...], statement: dict[str, Tree], id_: str) -> bool:
    """Whether it is known of a statement that it does not name another as its counterpart."""
    named = statement.get("counterparts", ())
    # Where one of them is misspelt, it may be the one that is looked for.
    if not isinstance(named, tuple) or id_ in named or not material.statement_ids.issuperset(_listed(named)):
        return False
    return _is_known(material, path, statement, STATEMENT_KEYS)


def _listed(written: Tree) -> Iterator[str]:
    """The texts in a list, or the one that stands there instead of a list."""
    for one in written if isinstance(written, tuple) else (written,):
        if isinstance(one, str):
            yield one


KINDS = (
    OBSERVER_MISSING,
    NO_INDICATORS,
    NO_KEY_INDICATOR,
    SEVERAL_KEY_INDICATORS,
    ANCHOR_OUTSIDE_SCALE,
    EXPECTED_OUTSIDE_SCALE,
    EXPECTED_WITHOUT_PROFICIENCY,
    UNSUPPORTED_PRINCIPLE,
    DEVELOPS_NOTHING,
    UNDEVELOPED_STATEMENT,
    ONE_SIDED_COUNTERPART,
)

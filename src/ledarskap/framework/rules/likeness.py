"""Likeness: ids that are taken for each other, texts that stand twice, and characters that are not what they seem."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ledarskap.framework.model import ORGANISATION
from ledarskap.framework.quotation import CLOSING
from ledarskap.framework.rules.material import Material, subject_of
from ledarskap.reading import lettering
from ledarskap.reading.problems import Kind, Problem
from ledarskap.reading.tree import Part, Path, Tree
from ledarskap.reading.wording import Wording
from ledarskap.reading.yaml_reader import COMMENT_AFTER_TEXT

# Things with their paths, and the key of the text of each that is compared; none where the things are the texts.
Owners = Sequence[tuple[Path, Tree]]
Texts = tuple[tuple[str, ...], Owners]

# --- ids

LOOK_ALIKE_ID = Kind(
    "look-alike-id",
    Wording(
        '"{id}" är lätt att förväxla med "{other}" på rad {line}', '"{id}" is easily taken for "{other}" on line {line}'
    ),
    Wording("ge det ena ett id som skiljer sig mer", "give one of them an id that differs more"),
    severity="warning",
)
LOOK_ALIKE_IN_ANOTHER_FILE = Kind(
    "look-alike-id",
    Wording(
        '"{id}" är lätt att förväxla med "{other}" i {file} på rad {line}',
        '"{id}" is easily taken for "{other}" in {file} on line {line}',
    ),
    LOOK_ALIKE_ID.advice,
    severity="warning",
)
# What looks like one letter, with that letter.
ALIKE = (("0", "o"), ("1", "l"), ("i", "l"), ("rn", "m"), ("vv", "w"), ("cl", "d"))
GROUPS = ("roles", "principles", "scales", "sources", "profiles", "activities", "glossary")


def look_alike_ids(material: Material) -> Iterator[Problem]:
    """Two ids beside each other that a reader would take for the same."""
    for path, ids in _siblings(material):
        shapes = _shape("\n".join(ids)).split("\n")
        if len(set(shapes)) == len(ids):
            continue
        seen: dict[str, str] = {}
        for id_, shape in zip(ids, map(_shape, ids), strict=True):
            other = seen.setdefault(shape, id_)
            if id_ != other and _numbers(id_) == _numbers(other):
                places = _place(material, path, id_), _place(material, path, other)
                kinds = LOOK_ALIKE_ID, LOOK_ALIKE_IN_ANOTHER_FILE
                yield _second(material, kinds, *places, part="key", id=id_, other=other)


def _second(
    material: Material, kinds: tuple[Kind, Kind], path: Path, first: Path, *, part: Part = "value", **values: str
) -> Problem:
    """The problem with the second of two: of the first kind where they stand in one file, or of the second."""
    before = material.problem(kinds[0], first, part).location
    found = material.problem(kinds[0], path, part, line=before.line, **values)
    if found.location.file == before.file:
        return found
    return material.problem(kinds[1], path, part, file=before.file, line=before.line, **values)


def _siblings(material: Material) -> Iterator[tuple[tuple[str, ...], list[str]]]:
    """The ids that stand beside each other, with the path of what is around them."""
    for path in (*((group,) for group in GROUPS), (ORGANISATION, "conditions")):
        yield path, list(material.mapping(*path))
    for role in material.mapping("roles"):
        path = ("roles", role)
        yield path, [*material.mapping(*path, "duties"), *material.mapping(*path, "qualities")]
    for path, statement in material.statements:
        indicators = statement.get("indicators")
        if isinstance(indicators, dict) and len(indicators) > 1:
            yield (*path, "indicators"), list(indicators)


def _place(material: Material, path: tuple[str, ...], id_: str) -> Path:
    """The path of an id among its siblings, which for statements stand in two groups."""
    if path[0] == "roles" and len(path) == len(("roles", "role")):
        kind = "duties" if id_ in material.mapping(*path, "duties") else "qualities"
        return (*path, kind, id_)
    return (*path, id_)


def _shape(id_: str) -> str:
    """An id as a hasty reader sees it."""
    shape = id_.replace("-", "")
    for written, seen in ALIKE:
        shape = shape.replace(written, seen)
    return shape


def _numbers(id_: str) -> str:
    """An id without the hyphens that part no numbers: 1-11 and 11-1 are different sections."""
    return _shape(re.sub(r"(?<=\d)-(?=\d)", ".", id_))


# --- texts

SAME_TEXT_TWICE = Kind(
    "same-text-twice",
    Wording("samma text står redan på rad {line}", "the same text stands on line {line} already"),
    Wording("skriv om den ena, eller ta bort den", "rewrite one of them, or remove it"),
    severity="warning",
)
SAME_TEXT_IN_ANOTHER_FILE = Kind(
    "same-text-twice",
    Wording("samma text står redan i {file} på rad {line}", "the same text stands in {file} on line {line} already"),
    SAME_TEXT_TWICE.advice,
    severity="warning",
)


def repeated_texts(material: Material) -> Iterator[Problem]:
    """A text that stands twice where that cannot be meant; of something that is copied whole, its first text."""
    kinds = SAME_TEXT_TWICE, SAME_TEXT_IN_ANOTHER_FILE
    for scopes in _scopes(material):
        told: set[tuple[Path, Path]] = set()
        for key, owners in scopes:
            texts = [(path, text) for path, owner in owners if isinstance(text := _text(owner, key), str)]
            if _all_differ([text for _, text in texts]):
                continue
            seen: dict[str, Path] = {}
            for path, text in texts:
                first = seen.setdefault(_folded(text), path)
                if first != path and (first, path) not in told and not _is_apart(material, first, path):
                    told.add((first, path))
                    yield _second(material, kinds, (*path, *key), (*first, *key))


def _text(owner: Tree, key: tuple[str, ...]) -> Tree:
    """The text of something: what stands under its key, or the thing itself where no key is given."""
    return owner.get(key[0]) if key and isinstance(owner, dict) else owner


def _all_differ(texts: Sequence[str]) -> bool:
    """Whether all texts are sure to differ: a quick look, since they nearly always do."""
    joined = "\0".join(texts).casefold()
    if "\n" in joined or "  " in joined or "\t" in joined:
        return False
    return len({text.rstrip(CLOSING) for text in joined.split("\0")}) == len(texts)


def _folded(text: str) -> str:
    """A text without what does not make it another one."""
    return " ".join(text.casefold().split()).rstrip(CLOSING)


def _scopes(material: Material) -> Iterator[tuple[Texts, ...]]:
    """The groups of texts within which each stands once; those of the same things together."""
    for part in ("principles", "activities"):
        owners: Owners = [((part, id_), child) for id_, child in material.children(part)]
        yield (("name",), owners), (("text",), owners)
    for part in ("roles", "profiles", "glossary"):
        yield ((("name",), [((part, id_), child) for id_, child in material.children(part)]),)
    for id_ in material.mapping("scales"):
        yield (_levels(("scales", id_, "levels"), material.mapping("scales", id_, "levels")),)
    of_owner: dict[str, list[tuple[Path, dict[str, Tree]]]] = {}
    for path, statement in material.statements:
        of_owner.setdefault(path[1], []).append((path, statement))
    for statements in of_owner.values():
        yield ((("text",), statements),)
        indicators = [one for path, statement in statements for one in _indicators(path, statement)]
        yield (("self",), indicators), (("observer",), indicators)
        for place, indicator in indicators:
            anchors = indicator.get("anchors")
            if isinstance(anchors, dict):
                yield (_levels((*place, "anchors"), anchors),)


def _levels(path: Path, levels: dict[str, Tree]) -> Texts:
    return (), [((*path, level), text) for level, text in levels.items()]


def _indicators(path: Path, statement: Mapping[str, Tree]) -> Iterator[tuple[Path, dict[str, Tree]]]:
    indicators = statement.get("indicators")
    for id_, indicator in indicators.items() if isinstance(indicators, dict) else ():
        if isinstance(indicator, dict):
            yield (*path, "indicators", id_), indicator


def _is_apart(material: Material, one: Path, other: Path) -> bool:
    """Whether two things are conditions, or indicators of conditions, that nobody is asked both of."""
    if one[0] != ORGANISATION:
        return False
    asked = [material.mapping(*map(str, path[:3])).get("roles") for path in (one, other)]
    return all(isinstance(roles, tuple) and roles for roles in asked) and not set(asked[0] or ()) & set(asked[1] or ())


# --- letters


def strange_letters(material: Material) -> Iterator[Problem]:
    """A text or key with a character that nobody sees, or with letters that are not found by searching."""
    return lettering.letter_problems(material.assembled.tree, material)


# --- comments


def cut_off_texts(material: Material) -> Iterator[Problem]:
    """What reading says that may be meant so, with the id of what it is about, so that it can be silenced."""
    documents = {document.file: document for _, document in material.assembled.places.parts}
    prefixes = {document.file: prefix for prefix, document in material.assembled.places.parts}
    for problem in material.assembled.problems:
        if problem.code == COMMENT_AFTER_TEXT.code and problem.location.file in documents:
            file = problem.location.file
            path = (*prefixes[file], *documents[file].path_before(problem.location))
            yield replace(problem, subject=subject_of(path))


KINDS = (
    LOOK_ALIKE_ID,
    LOOK_ALIKE_IN_ANOTHER_FILE,
    SAME_TEXT_TWICE,
    SAME_TEXT_IN_ANOTHER_FILE,
    COMMENT_AFTER_TEXT,
    *lettering.KINDS,
)

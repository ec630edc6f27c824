"""A framework in another language: translations hold texts only, and are laid over what they translate."""

from __future__ import annotations

import os
import re
import types
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import count
from pathlib import Path as FilePath
from typing import Annotated, Union, get_args, get_origin

from pydantic import BaseModel

from ledarskap.framework.assembling import (
    LINKED_FOLDER,
    MOST_FILES,
    TOO_MANY_FILES,
    TRANSLATIONS,
    Assembled,
    assemble_translation,
)
from ledarskap.framework.layering import NOT_INHERITED
from ledarskap.framework.locating import HEAD
from ledarskap.framework.model import Framework
from ledarskap.framework.rules.material import subject_of
from ledarskap.reading.binding import BAD_TEXT, EMPTY_LINE, EMPTY_TEXT, EMPTY_VALUE, expected_of, wrong_type
from ledarskap.reading.opening import UNREADABLE_FILE, reason_of
from ledarskap.reading.problems import MOST_PROPOSALS, Kind, Location, Problem, enough
from ledarskap.reading.proposals import nearest
from ledarskap.reading.tree import Path, Tree
from ledarskap.reading.values import LANGUAGE_PATTERN, TEXT_PATTERN, TRANSLATABLE
from ledarskap.reading.wording import Wording

TRANSLATION_OF_NOTHING = Kind(
    "translation-of-nothing",
    Wording('"{key}" översätts, men finns inte i ramverket', '"{key}" is translated, but is not in the framework'),
    Wording("ta bort översättningen", "remove the translation"),
    severity="warning",
)
NOT_A_TEXT = Kind(
    "not-a-text",
    Wording('"{key}" är ingen text, och översätts inte', '"{key}" is no text, and is not translated'),
    Wording("ta bort raden; den står i ramverket", "remove the line; it stands in the framework"),
)
BAD_TRANSLATION_FOLDER = Kind(
    "bad-translation-folder",
    Wording('"{name}" är inte ett språks kod', '"{name}" is not the code of a language'),
    Wording(
        "lägg översättningen i en mapp som heter till exempel translations/en",
        "put the translation in a folder called for example translations/en",
    ),
)
OWN_LANGUAGE = Kind(
    "translation-of-own-language",
    Wording('ramverket är redan på "{language}"', 'the framework is in "{language}" already'),
    Wording("ta bort översättningen, eller rätta language", "remove the translation, or correct language"),
    severity="warning",
)
STALE_TRANSLATION = Kind(
    "stale-translation",
    Wording(
        'texten är ändrad här, men översättningen till "{translation}" i {file} hör till den gamla lydelsen',
        'the text is changed here, but the translation into "{translation}" in {file} belongs to the old wording',
    ),
    Wording("översätt den nya i {own}", "translate the new one in {own}"),
    severity="hint",
)
UNTRANSLATED = Kind(
    "untranslated",
    Wording('texten finns inte på "{translation}"', 'the text does not exist in "{translation}"'),
    Wording("lägg till den i {own}", "add it in {own}"),
)
# A framework in a single file has no folder for translations.
IN_FOLDER = Wording(
    "gör filen till en mapp, med ramverket i {head}, och skriv översättningen i {own}",
    "make a folder of the file, with the framework in {head}, and write the translation in {own}",
)


@dataclass(frozen=True)
class Spoken:
    """A framework's tree in a language, and the paths of the texts that stand in another one for want of a translation."""

    tree: dict[str, Tree]
    untranslated: tuple[Path, ...] = ()


def languages(assembled: Assembled) -> tuple[str, ...]:
    """The languages that a framework can be read in: its own first, then those that it has translations into."""
    found = {name for layer in _layers(assembled) for name in _folders(layer)}
    return tuple(dict.fromkeys((language_of(assembled), *sorted(found))))


def language_of(assembled: Assembled) -> str:
    """The language that a framework, or one of its layers, says that it is in."""
    written = assembled.tree.get("language")
    return written if isinstance(written, str) else "sv"


def needs_translation(assembled: Assembled, language: str | None) -> bool:
    """Whether some of a framework's texts stand in another language than the one it is to be read in."""
    wanted = language or language_of(assembled)
    return any(language_of(layer) != wanted for layer in _layers(assembled))


def speak(assembled: Assembled, language: str | None) -> Spoken:
    """The tree of a framework in a language (its own, if none is named), with every text that has a translation in it."""
    wanted = language or language_of(assembled)
    texts: dict[Path, str] = {}
    missing: list[Path] = []
    for text in _texts(assembled, wanted, _translations(assembled, wanted)):
        if text.translation is not None:
            texts[text.path] = text.translation
        elif text.language != wanted:
            missing.append(text.path)
    tree = _with_texts(assembled.tree, texts, ())
    return Spoken({**(tree if isinstance(tree, dict) else {}), "language": wanted}, tuple(missing))


def translation_problems(
    assembled: Assembled, only: str | None = None, *, required: Sequence[str] = (), is_sound: bool = True
) -> Iterator[Problem]:
    """What is wrong with a framework's translations, in every language or in only one.

    Of what it inherits, only that a file cannot be read. ``required`` are the languages that every text shall exist in.
    ``is_sound`` says that the framework itself fits the model: where it does not, nothing is said of what a translation
    has besides.
    """
    layers = _layers(assembled)
    for name, problem in _names(layers[0]).items():
        if problem is not None and only in (None, name):
            yield problem
    for language in dict.fromkeys((*(languages(assembled) if only is None else (only,)), *required)):
        own, *inherited = translations = _translations(assembled, language)
        misspelt: Collection[Path] = ()
        if own is not None:
            yield from own.problems
            if all(language_of(layer) == language for layer in layers):
                yield own.places.problem(OWN_LANGUAGE, (), language=language)
                continue
            judged = _Judged(own, is_whole=is_sound and not assembled.unread)
            yield from enough(judged.unfit(own.tree, assembled.tree, Framework, ()))
            misspelt = judged.misspelt
            yield from enough(_needless(assembled, language, own))
        for one in inherited:
            yield from (problem for problem in (one.problems if one else ()) if problem.severity == "error")
        yield from enough(_stale(assembled, language, translations))
        if language in required:
            yield from enough(_untranslated(assembled, language, translations, misspelt))


def texts_in(tree: Tree, annotation: object = Framework, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """The texts of a framework's tree that a translation may hold, with their paths.

    >>> list(texts_in({"id": "vart", "principles": {"tillit": {"name": "Tillit", "source": "policy"}}}))
    [(('principles', 'tillit', 'name'), 'Tillit')]
    """
    if isinstance(tree, str):
        if _is_marked(annotation):
            yield path, tree
    elif isinstance(tree, dict):
        for key, child in tree.items():
            yield from texts_in(child, _step(annotation, key), (*path, key))
    elif isinstance(tree, tuple):
        for index, child in enumerate(tree):
            yield from texts_in(child, _step(annotation, index), (*path, index))


# --- what a text is in a language


@dataclass(frozen=True)
class _Text:
    """A text of a framework: the layer that says it so, its language there, its translation, or an outdated one's file."""

    path: Path
    layer: int
    language: str
    translation: str | None
    outdated: str | None


def _texts(assembled: Assembled, wanted: str, translations: Sequence[Assembled | None]) -> Iterator[_Text]:
    """Every text of a framework, with what the translations of its layers into one language say."""
    layers = _layers(assembled)
    for path, text in texts_in(assembled.tree):
        # What a framework says of itself alone has nothing to do with what its parent says there.
        is_inherited = path[0] not in NOT_INHERITED
        layer = _sayer(layers, path, text) if is_inherited else 0
        found = [
            (number, one, said)
            for number, one in enumerate(translations if is_inherited else translations[:1])
            if one is not None and (said := _said(one, path)) is not None
        ]
        language = language_of(layers[layer])
        # A layer that speaks the language itself has said it already.
        valid = (said for number, _, said in found if number < layer or (number == layer and language != wanted))
        outdated = (
            one.places.problem(STALE_TRANSLATION, path).location.file for number, one, _ in found if number > layer
        )
        yield _Text(path, layer, language, next(valid, None), next(outdated, None))


def _stale(assembled: Assembled, language: str, translations: Sequence[Assembled | None]) -> Iterator[Problem]:
    """The texts that a framework says anew, and whose translation belongs to what they replace."""
    for text in _texts(assembled, language, translations):
        is_changed = text.layer == 0 and text.language != language and text.translation is None
        if is_changed and text.outdated is not None:
            yield _about(assembled, STALE_TRANSLATION, text.path, translation=language, file=text.outdated)


def _untranslated(
    assembled: Assembled, language: str, translations: Sequence[Assembled | None], misspelt: Collection[Path]
) -> Iterator[Problem]:
    """The texts that a framework lacks in a language, but for those whose translation is told of as such."""
    for text in _texts(assembled, language, translations):
        path = text.path
        is_told = (
            any(path[:length] in misspelt for length in range(1, len(path) + 1))
            or any(path[: len(hole)] == hole for one in translations if one for hole in one.unread)
            or (translations[0] is not None and _is_said(translations[0].tree, path))
        )
        if text.translation is None and text.language != language and not is_told:
            yield _about(assembled, UNTRANSLATED, path, translation=language)


def _needless(assembled: Assembled, language: str, own: Assembled) -> Iterator[Problem]:
    """Translations of what a framework itself says in that language, be it that what it inherits needs one."""
    for text in _texts(assembled, language, (own,)):
        if text.layer == 0 and text.language == language and _said(own, text.path) is not None:
            yield own.places.problem(OWN_LANGUAGE, text.path, language=language)


def _said(translation: Assembled, path: Path) -> str | None:
    """What a translation says at a path; None where it says nothing that can stand there."""
    said = _at(translation.tree, path)
    return said if isinstance(said, str) and re.fullmatch(TEXT_PATTERN, said) else None


def _is_said(tree: Tree, path: Path) -> bool:
    """Whether a translation has something at a path, or something on the way there that leads nowhere."""
    for step in path:
        if isinstance(tree, dict):
            if str(step) not in tree:
                return False
            tree = tree[str(step)]
        elif isinstance(tree, tuple):
            if not isinstance(step, int) or step >= len(tree):
                return False
            tree = tree[step]
        else:
            return True
    return True


def _sayer(layers: Sequence[Assembled], path: Path, text: str) -> int:
    """The lowest layer from which on up the text is said in the same words."""
    sayer = 0
    for number, layer in enumerate(layers):
        said = _at(layer.tree, path)
        if said == text:
            sayer = number
        elif said is not None:
            break
    return sayer


def _translations(assembled: Assembled, language: str) -> list[Assembled | None]:
    """The translation of each layer into a language; None where it has none."""
    return [
        assemble_translation(layer.path / TRANSLATIONS / language) if language in _folders(layer) else None
        for layer in _layers(assembled)
    ]


def _layers(assembled: Assembled) -> tuple[Assembled, ...]:
    return assembled.layers or (assembled,)


def _names(layer: Assembled) -> dict[str, Problem | None]:
    """The names in a layer's folder of translations, each with the problem that stops it from being read, if one does."""
    folder = layer.path / TRANSLATIONS
    if not os.path.isdir(folder):
        return {}
    try:
        names = sorted(name for name in os.listdir(folder) if not name.startswith("."))
    except OSError as error:
        return {"": Problem(UNREADABLE_FILE, Location(str(folder)), {"reason": reason_of(error)})}
    if len(names) > MOST_FILES:
        return {"": Problem(TOO_MANY_FILES, Location(str(folder)), {"limit": MOST_FILES})}
    return {name: _refusal(folder / name) for name in names if _is_meant(folder / name)}


def _is_meant(path: FilePath) -> bool:
    """Whether something in the folder of translations is meant as one, and no note beside them."""
    return os.path.isdir(path) or path.is_symlink() or path.suffix in (".yaml", ".yml")


def _refusal(path: FilePath) -> Problem | None:
    if path.is_symlink() or path.parent.is_symlink():
        kind = LINKED_FOLDER
    elif os.path.isdir(path) and re.fullmatch(LANGUAGE_PATTERN, path.name):
        return None
    else:
        kind = BAD_TRANSLATION_FOLDER
    return Problem(kind, Location(str(path)), {"name": path.name})


def _folders(layer: Assembled) -> list[str]:
    return [name for name, problem in _names(layer).items() if problem is None]


def _with_texts(tree: Tree, texts: Mapping[Path, str], path: Path) -> Tree:
    if isinstance(tree, dict):
        return {key: _with_texts(child, texts, (*path, key)) for key, child in tree.items()}
    if isinstance(tree, tuple):
        return tuple(_with_texts(child, texts, (*path, index)) for index, child in enumerate(tree))
    return texts.get(path, tree)


def _at(tree: Tree, path: Path) -> Tree:
    for step in path:
        if isinstance(tree, dict):
            tree = tree.get(str(step))
        elif isinstance(tree, tuple) and isinstance(step, int) and step < len(tree):
            tree = tree[step]
        else:
            return None
    return tree


# --- what is wrong with a translation


class _Judged:
    """A translation that is held against its framework; ``is_whole`` says that all of the framework is known."""

    def __init__(self, translation: Assembled, *, is_whole: bool) -> None:
        self.places = translation.places
        self.is_whole = is_whole
        self.compared = count()
        self.misspelt: set[Path] = set()

    def unfit(self, said: Tree, tree: Tree, annotation: object, path: Path) -> Iterator[Problem]:
        """What a translation holds besides translations of the texts that the framework has."""
        key = str(path[-1]) if path else ""
        if said is None or said == "":
            yield self._empty(said, path, key)
        elif not _holds_texts(annotation):
            yield self.places.problem(NOT_A_TEXT, path, "key", key=key)
        elif type(said) is not type(tree):
            if self.is_whole:
                yield wrong_type(self.places, path, expected_of(tree), said)
        elif isinstance(said, str):
            if not re.fullmatch(TEXT_PATTERN, said):
                yield self.places.problem(BAD_TEXT, path)
        else:
            for step, child in _parts(said):
                below, here = _at(tree, (step,)), (*path, step)
                if below is not None:
                    yield from self.unfit(child, below, _step(annotation, step), here)
                elif self.is_whole:
                    yield self._of_nothing(here, tree, annotation)

    def _empty(self, said: Tree, path: Path, key: str) -> Problem:
        if said is not None:
            return self.places.problem(EMPTY_TEXT, path)
        if path and isinstance(path[-1], int):
            return self.places.problem(EMPTY_LINE, path)
        return self.places.problem(EMPTY_VALUE, path, "key", key=key)

    def _of_nothing(self, path: Path, tree: Tree, annotation: object) -> Problem:
        *above, step = path
        if not isinstance(tree, dict) or isinstance(step, int):
            return self.places.problem(TRANSLATION_OF_NOTHING, path, key=f"{above[-1]} {int(step) + 1}")
        proposal = None
        if next(self.compared) < MOST_PROPOSALS:
            known = (key for key, child in tree.items() if any(True for _ in texts_in(child, _step(annotation, key))))
            proposal = nearest(step, known)
        if proposal is not None:
            self.misspelt.add((*above, proposal))
        return self.places.problem(TRANSLATION_OF_NOTHING, path, "key", proposal, key=step)


def _parts(tree: Tree) -> Iterator[tuple[str | int, Tree]]:
    if isinstance(tree, dict):
        yield from tree.items()
    elif isinstance(tree, tuple):
        yield from enumerate(tree)


def _step(annotation: object, step: str | int) -> object:
    """The annotation of what stands under a key or an index of a value with this annotation; None where nothing can."""
    bare, _ = _bare(annotation)
    if isinstance(bare, type) and issubclass(bare, BaseModel):
        field = bare.model_fields.get(str(step))
        # Pydantic keeps apart what stands around the type of a field.
        return None if field is None else Annotated[(field.annotation, *field.metadata, None)]
    arguments = get_args(bare)
    return arguments[-1] if _is_mapping(bare) else arguments[0] if arguments else None


@cache
def _holds_texts(annotation: object) -> bool:
    """Whether a value with this annotation is a text that can be translated, or can hold one."""
    bare, is_marked = _bare(annotation)
    if isinstance(bare, type) and issubclass(bare, BaseModel):
        return any(_holds_texts(_step(bare, name)) for name in bare.model_fields)
    return is_marked or any(_holds_texts(inside) for inside in get_args(bare))


def _is_marked(annotation: object) -> bool:
    """Whether a value with this annotation is a text that can be translated."""
    return _bare(annotation)[1]


def _bare(annotation: object) -> tuple[object, bool]:
    """An annotation without what stands around it, and whether it is marked as a text that can be translated."""
    marked = False
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            first, *metadata = get_args(annotation)
            annotation, marked = first, marked or TRANSLATABLE in metadata
        elif origin in (Union, types.UnionType):
            annotation = next(one for one in get_args(annotation) if one is not type(None))
        else:
            return annotation, marked


def _is_mapping(annotation: object) -> bool:
    origin = get_origin(annotation)
    return isinstance(origin, type) and issubclass(origin, Mapping)


def _about(assembled: Assembled, kind: Kind, path: Path, **values: str) -> Problem:
    """A problem with a text, whose translation belongs in the file of the framework's own that mirrors the text's."""
    found = assembled.places.problem(kind, path, "value", None, **values)
    layer = next((one for one in _layers(assembled) if one.places.holds(path)), assembled)
    file = FilePath(found.location.file).relative_to(layer.path) if os.path.isdir(layer.path) else FilePath(HEAD)
    own = str(FilePath(TRANSLATIONS, values["translation"], file))
    if os.path.isdir(assembled.path):
        return replace(found, values={**found.values, "own": own}, subject=subject_of(path))
    folder = assembled.path.stem
    kind = replace(kind, advice=IN_FOLDER)
    head, own = f"{folder}/{HEAD}", f"{folder}/{own}"
    return replace(found, kind=kind, values={**found.values, "head": head, "own": own}, subject=subject_of(path))

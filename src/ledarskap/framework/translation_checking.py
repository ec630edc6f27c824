"""What is wrong with a framework's translations, and what they lack."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import count, islice
from pathlib import Path as FilePath

from ledarskap.framework.assembling import TRANSLATIONS, Assembled
from ledarskap.framework.locating import HEAD
from ledarskap.framework.model import Framework
from ledarskap.framework.rules.glossary import OTHER_WORD, TERM_TO_AVOID, other_words, terms_to_avoid
from ledarskap.framework.rules.material import subject_of
from ledarskap.framework.texts import Shape, shape_of
from ledarskap.framework.translating import (
    language_of,
    languages,
    layers_of,
    said_at,
    texts_of,
    translation_names,
    translations_of,
)
from ledarskap.reading.binding import BAD_TEXT, EMPTY_LINE, EMPTY_TEXT, EMPTY_VALUE, expected_of, wrong_type
from ledarskap.reading.problems import MOST_PROBLEMS, MOST_PROPOSALS, Kind, Problem, enough
from ledarskap.reading.proposals import nearest
from ledarskap.reading.tree import Path, Tree, tree_at
from ledarskap.reading.values import TEXT_PATTERN
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
COVERAGE = Kind(
    "untranslated",
    Wording(
        '{missing} av {count} texter finns inte på "{translation}": {share} % är översatta',
        '{missing} of {count} texts do not exist in "{translation}": {share} % are translated',
    ),
    Wording("lägg till dem i mappen {own}", "add them in the folder {own}"),
)
# A framework in a single file has no folder for translations.
IN_FOLDER = Wording(
    "gör filen till en mapp, med ramverket i {head}, och skriv översättningen i {own}",
    "make a folder of the file, with the framework in {head}, and write the translation in {own}",
)


def translation_problems(
    assembled: Assembled, only: str | None = None, *, required: Sequence[str] = (), is_sound: bool = True
) -> Iterator[Problem]:
    """What is wrong with a framework's translations, in every language or in only one.

    Of what it inherits, only that a file cannot be read. ``required`` are the languages that every text shall exist in.
    ``is_sound`` says that the framework itself fits the model: where it does not, nothing is said of what a translation
    has besides.
    """
    layers = layers_of(assembled)
    for name, problem in translation_names(layers[0]).items():
        if problem is not None and only in (None, name):
            yield problem
    for language in dict.fromkeys((*(languages(assembled) if only is None else (only,)), *required)):
        own, *inherited = translations = translations_of(assembled, language)
        misspelt: Collection[Path] = ()
        if own is not None:
            yield from own.problems
            if all(language_of(layer) == language for layer in layers):
                yield own.places.problem(OWN_LANGUAGE, (), language=language)
                continue
            judged = _Judged(own, is_whole=is_sound and not assembled.unread)
            # Warnings are bounded as they are made, so that no error is lost behind them.
            yield from islice(judged.unfit(own.tree, assembled.tree, shape_of(Framework), ()), 2 * (MOST_PROBLEMS + 1))
            misspelt = judged.misspelt
            yield from enough(_needless(assembled, language, own))
            yield from enough(_in_other_words(own, language))
        for one in inherited:
            yield from (problem for problem in (one.problems if one else ()) if problem.severity == "error")
        yield from enough(_stale(assembled, language, translations))
        if language in required:
            yield from enough(_untranslated(assembled, language, translations, misspelt))


def _stale(assembled: Assembled, language: str, translations: Sequence[Assembled | None]) -> Iterator[Problem]:
    """The texts that a framework says anew, and whose translation belongs to what they replace."""
    # Whoever has not begun to translate has not forgotten to.
    if translations[0] is None or not any(translations[1:]):
        return
    for text in texts_of(assembled, language, translations):
        is_changed = text.layer == 0 and text.language != language and text.translation is None
        if is_changed and text.outdated is not None:
            file = text.outdated.places.problem(STALE_TRANSLATION, text.path).location.file
            yield _about(assembled, STALE_TRANSLATION, text.path, translation=language, file=file)


def _untranslated(
    assembled: Assembled, language: str, translations: Sequence[Assembled | None], misspelt: Collection[Path]
) -> Iterator[Problem]:
    """How many texts a framework lacks in a language, and which, but for those whose translation is told of as such."""
    texts = list(texts_of(assembled, language, translations))

    def is_told(path: Path) -> bool:
        return (
            any(path[:length] in misspelt for length in range(1, len(path) + 1))
            or any(path[: len(hole)] == hole for one in translations if one for hole in one.unread)
            or (translations[0] is not None and _is_said(translations[0].tree, path))
        )

    lacking = [
        text.path for text in texts if text.translation is None and text.language != language and not is_told(text.path)
    ]
    if len(lacking) > 1 and os.path.isdir(assembled.path):
        share = 100 * (len(texts) - len(lacking)) // len(texts)
        own = (assembled.path / TRANSLATIONS / language).as_posix()
        values: dict[str, str | int] = {"translation": language, "own": own, "count": len(texts), "share": share}
        yield assembled.places.problem(COVERAGE, ("language",), "value", None, missing=len(lacking), **values)
    for path in lacking:
        yield _about(assembled, UNTRANSLATED, path, translation=language)


def _needless(assembled: Assembled, language: str, own: Assembled) -> Iterator[Problem]:
    """Translations of what a framework itself says in that language, be it that what it inherits needs one."""
    if language_of(layers_of(assembled)[0]) != language:
        return
    for text in texts_of(assembled, language, (own,)):
        if text.layer == 0 and text.language == language and said_at(own, text.path) is not None:
            yield own.places.problem(OWN_LANGUAGE, text.path, language=language)


def _in_other_words(own: Assembled, language: str) -> Iterator[Problem]:
    """What a translation says in words that its own glossary does not use: it holds no quotation."""
    glossary = own.tree.get("glossary")
    for path, avoided in terms_to_avoid(glossary if isinstance(glossary, dict) else {}):
        yield own.places.problem(TERM_TO_AVOID, path, word=avoided)
    for found in other_words(own.tree, language):
        values = {"word": found.word, "term": found.avoided.term, "avoided": found.avoided.written}
        yield own.places.problem(OTHER_WORD, found.path, "value", None, **values)


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


class _Judged:
    """A translation that is held against its framework; ``is_whole`` says that all of the framework is known."""

    def __init__(self, translation: Assembled, *, is_whole: bool) -> None:
        self.places = translation.places
        self.is_whole = is_whole
        self.compared = count()
        self.needless = count()
        self.misspelt: set[Path] = set()

    def unfit(self, said: Tree, tree: Tree, shape: Shape | None, path: Path) -> Iterator[Problem]:
        """What a translation holds besides translations of the texts that the framework has."""
        key = str(path[-1]) if path else ""
        if said is None or said == "":
            yield self._empty(said, path, key)
        elif shape is None or not shape.holds_texts:
            yield self.places.problem(NOT_A_TEXT, path, "key", key=key)
        elif type(said) is not type(tree):
            if self.is_whole:
                yield wrong_type(self.places, path, expected_of(tree), said)
        elif isinstance(said, str):
            if not re.fullmatch(TEXT_PATTERN, said):
                yield self.places.problem(BAD_TEXT, path)
        else:
            for step, child in _parts(said):
                below, here = tree_at(tree, (step,)), (*path, step)
                if below is not None:
                    yield from self.unfit(child, below, shape.step(step), here)
                elif self.is_whole and next(self.needless) <= MOST_PROBLEMS:
                    yield self._of_nothing(here, tree, shape)

    def _empty(self, said: Tree, path: Path, key: str) -> Problem:
        if said is not None:
            return self.places.problem(EMPTY_TEXT, path)
        if path and isinstance(path[-1], int):
            return self.places.problem(EMPTY_LINE, path)
        return self.places.problem(EMPTY_VALUE, path, "key", key=key)

    def _of_nothing(self, path: Path, tree: Tree, shape: Shape) -> Problem:
        *above, step = path
        if not isinstance(tree, dict) or isinstance(step, int):
            return self.places.problem(TRANSLATION_OF_NOTHING, path, key=f"{above[-1]} {int(step) + 1}")
        proposal = None
        if next(self.compared) < MOST_PROPOSALS:
            known = (
                key
                for key, child in tree.items()
                if (inner := shape.step(key)) is not None and any(True for _ in inner.texts_in(child))
            )
            proposal = nearest(step, known)
        if proposal is not None:
            self.misspelt.add((*above, proposal))
        found = self.places.problem(TRANSLATION_OF_NOTHING, path, "key", proposal, key=step)
        return replace(found, subject=subject_of(path))


def _parts(tree: Tree) -> Iterator[tuple[str | int, Tree]]:
    if isinstance(tree, dict):
        yield from tree.items()
    elif isinstance(tree, tuple):
        yield from enumerate(tree)


def _about(assembled: Assembled, kind: Kind, path: Path, **values: str) -> Problem:
    """A problem with a text, whose translation belongs in the file of the framework's own that mirrors the text's."""
    found = assembled.places.problem(kind, path, "value", None, **values)
    layer = next((one for one in layers_of(assembled) if one.places.holds(path)), assembled)
    file = FilePath(found.location.file).relative_to(layer.path) if os.path.isdir(layer.path) else FilePath(HEAD)
    own = FilePath(TRANSLATIONS, values["translation"], file).as_posix()
    if os.path.isdir(assembled.path):
        values = {**values, "own": (assembled.path / own).as_posix()}
        return replace(found, values=values, subject=subject_of(path))
    folder = assembled.path.stem
    kind = replace(kind, advice=IN_FOLDER)
    head, own = f"{folder}/{HEAD}", f"{folder}/{own}"
    return replace(found, kind=kind, values={**found.values, "head": head, "own": own}, subject=subject_of(path))

"""A framework in another language: translations hold texts only, and are laid over what they translate."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path as FilePath

from ledarskap.framework.assembling import (
    LINKED_FOLDER,
    MOST_FILES,
    TOO_MANY_FILES,
    TRANSLATIONS,
    Assembled,
    assemble_translation,
)
from ledarskap.framework.layering import NOT_INHERITED
from ledarskap.framework.texts import texts_in
from ledarskap.reading.errors import require_text
from ledarskap.reading.opening import UNREADABLE_FILE, reason_of
from ledarskap.reading.problems import Kind, Location, Problem
from ledarskap.reading.tree import Path, Tree, tree_at
from ledarskap.reading.values import LANGUAGE_PATTERN, TEXT_PATTERN
from ledarskap.reading.wording import Wording

BAD_TRANSLATION_FOLDER = Kind(
    "bad-translation-folder",
    Wording('"{name}" är inte ett språks kod', '"{name}" is not the code of a language'),
    Wording(
        "lägg översättningen i en mapp som heter till exempel translations/en",
        "put the translation in a folder called for example translations/en",
    ),
)


@dataclass(frozen=True)
class Spoken:
    """A framework's tree in a language: the paths of its translated texts, and of those that have no translation."""

    tree: dict[str, Tree]
    translated: tuple[Path, ...] = ()
    untranslated: tuple[Path, ...] = ()


def languages(assembled: Assembled) -> tuple[str, ...]:
    """The languages that a framework can be read in: its own first, then those that it has translations into."""
    found = {name for layer in layers_of(assembled) for name in translated_into(layer)}
    return tuple(dict.fromkeys((language_of(assembled), *sorted(found))))


def language_of(assembled: Assembled) -> str:
    """The language that a framework, or one of its layers, says that it is in."""
    written = assembled.tree.get("language")
    return written if isinstance(written, str) else "sv"


def needs_translation(assembled: Assembled, language: str | None) -> bool:
    """Whether some of a framework's texts stand in another language than the one it is to be read in.

    Raises TypeError for a language that is no text.
    """
    if language is not None:
        require_text(language, "language")
    wanted = language_of(assembled) if language is None else language
    return any(language_of(layer) != wanted for layer in layers_of(assembled))


def speak(assembled: Assembled, language: str | None) -> Spoken:
    """The tree of a framework in a language (its own, if none is named), with every text that has a translation in it."""
    wanted = language_of(assembled) if language is None else language
    texts: dict[Path, str] = {}
    missing: list[Path] = []
    for text in texts_of(assembled, wanted, translations_of(assembled, wanted)):
        if text.translation is not None:
            texts[text.path] = text.translation
        elif text.language != wanted:
            missing.append(text.path)
    tree = _with_texts(assembled.tree, texts, ())
    return Spoken({**(tree if isinstance(tree, dict) else {}), "language": wanted}, tuple(texts), tuple(missing))


# --- what a text is in a language


@dataclass(frozen=True)
class Text:
    """A text of a framework: the layer that says it so, its language there, its translation, or the outdated one."""

    path: Path
    layer: int
    language: str
    translation: str | None
    outdated: Assembled | None


def texts_of(assembled: Assembled, wanted: str, translations: Sequence[Assembled | None]) -> Iterator[Text]:
    """Every text of a framework, with what the translations of its layers into one language say."""
    layers = layers_of(assembled)
    for path, text in texts_in(assembled.tree):
        # What a framework says of itself alone has nothing to do with what its parent says there.
        is_inherited = path[0] not in NOT_INHERITED
        layer = _sayer(layers, path, text) if is_inherited else 0
        found = [
            (number, one, said)
            for number, one in enumerate(translations if is_inherited else translations[:1])
            if one is not None and (said := said_at(one, path)) is not None
        ]
        language = language_of(layers[layer])
        # A layer that speaks the language itself has said it already.
        valid = (said for number, _, said in found if number < layer or (number == layer and language != wanted))
        outdated = (one for number, one, _ in found if number > layer)
        yield Text(path, layer, language, next(valid, None), next(outdated, None))


def said_at(translation: Assembled, path: Path) -> str | None:
    """What a translation says at a path; None where it says nothing that can stand there."""
    said = tree_at(translation.tree, path)
    return said if isinstance(said, str) and re.fullmatch(TEXT_PATTERN, said) else None


def _sayer(layers: Sequence[Assembled], path: Path, text: str) -> int:
    """The lowest layer from which on up the text is said in the same words."""
    sayer = 0
    for number, layer in enumerate(layers):
        said = tree_at(layer.tree, path)
        if said == text:
            sayer = number
        elif said is not None:
            break
    return sayer


def translations_of(assembled: Assembled, language: str) -> list[Assembled | None]:
    """The translation of each layer into a language; None where it has none."""
    return [
        assemble_translation(layer.path / TRANSLATIONS / language) if language in translated_into(layer) else None
        for layer in layers_of(assembled)
    ]


def layers_of(assembled: Assembled) -> tuple[Assembled, ...]:
    return assembled.layers or (assembled,)


def translation_names(layer: Assembled) -> dict[str, Problem | None]:
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


def translated_into(layer: Assembled) -> list[str]:
    return [name for name, problem in translation_names(layer).items() if problem is None]


def _with_texts(tree: Tree, texts: Mapping[Path, str], path: Path) -> Tree:
    if isinstance(tree, dict):
        return {key: _with_texts(child, texts, (*path, key)) for key, child in tree.items()}
    if isinstance(tree, tuple):
        return tuple(_with_texts(child, texts, (*path, index)) for index, child in enumerate(tree))
    return texts.get(path, tree)

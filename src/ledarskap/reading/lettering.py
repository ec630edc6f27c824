"""The characters of texts and keys: those that nobody sees, those that turn the writing, and letters in two parts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Protocol

from ledarskap.reading.decoding import WORD_QUOTES, name_of
from ledarskap.reading.problems import Kind, Problem, Value
from ledarskap.reading.tree import Part, Path, Tree
from ledarskap.reading.wording import Wording

INVISIBLE_CHARACTER = Kind(
    "invisible-character",
    Wording("det osynliga tecknet {character} står {where}", "the invisible character {character} stands {where}"),
    Wording("ta bort det, eller skriv om texten", "remove it, or write the text anew"),
    Wording("ta bort det, eller skriv om texten", "remove it, or write the text anew"),
    severity="warning",
)
RIGHT_TO_LEFT_CHARACTER = Kind(
    "right-to-left-character",
    Wording(
        "tecknet {character}, som står {where}, kan vända skriftens riktning",
        "the character {character}, which stands {where}, can turn the direction of the writing",
    ),
    Wording("ta bort det, så att texten står som den läses", "remove it, so that the text stands as it is read"),
    Wording("ta bort det, så att texten står som den läses", "remove it, so that the text stands as it is read"),
    severity="warning",
)
DECOMPOSED_LETTERS = Kind(
    "decomposed-letters",
    Wording(
        'i "{word}" är en bokstav skriven med två tecken, så att den inte går att söka efter',
        'in "{word}" a letter is written with two characters, so that it cannot be searched for',
    ),
    Wording("skriv ordet på nytt", "write the word anew"),
    Wording("skriv ordet på nytt", "write the word anew"),
    severity="warning",
)
STRAY_QUOTE = Kind(
    "stray-quote",
    Wording("citattecknet i {here} har inget i {there}", "the quote at the {here} has none at the {there}"),
    Wording("ta bort det, eller skriv det som saknas", "remove it, or write the one that is missing"),
    Wording("ta bort det: {proposal}", "remove it: {proposal}"),
    severity="warning",
)
WRAPPING_QUOTES = Kind(
    "stray-quote",
    Wording("hela texten står inom citattecken", "the whole text stands in quotes"),
    Wording("ta bort dem, om de inte hör till texten", "remove them, unless they belong to the text"),
    Wording("ta bort dem, om de inte hör till texten: {proposal}", "remove them, unless they belong to it: {proposal}"),
    severity="warning",
)
KINDS = (INVISIBLE_CHARACTER, RIGHT_TO_LEFT_CHARACTER, DECOMPOSED_LETTERS, STRAY_QUOTE, WRAPPING_QUOTES)

_SOFT_HYPHEN = "\xad"
_INVISIBLE = (
    "\xad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200d\u2060-\u2064\u206a-\u206f\u3164\ufe00-\ufe0f\uffa0\ufff9-\ufffb"
    "\U0001d173-\U0001d17a\U000e0000-\U000e01ef"
)
_TURNING = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_JOINERS = "\u200c\u200d"
# A flag of a part of a country is a black one and a few letters as tags.
LONGEST_FLAG = 8
_FLAG = "\U0001f3f4"
_BEGINNING = Wording("början", "beginning")
_END = Wording("slutet", "end")
# An apostrophe may stand alone at the end of a word, and so is not counted.
_QUOTES = '"“”„«»'
_ENDS = frozenset((*_QUOTES, "’", "‘"))


class Telling(Protocol):
    """Whatever can tell of a problem with the value at a path."""

    def problem(
        self, kind: Kind, path: Path, part: Part = "value", proposal: str | None = None, **values: Value
    ) -> Problem: ...


def letter_problems(tree: Tree, places: Telling) -> Iterator[Problem]:
    """Every text and key of a tree that holds such characters, with what it would be without them as proposal."""
    if not any(_is_suspect(text) or text[:1] in _ENDS or text[-1:] in _ENDS for text in _texts(tree)):
        return
    waiting: list[tuple[Path, Tree]] = [((), tree)]
    while waiting:
        path, one = waiting.pop()
        if isinstance(one, dict):
            waiting.extend(((*path, key), child) for key, child in reversed(one.items()))
            for key in one:
                yield from _found(key, (*path, key), "key", places)
        elif isinstance(one, tuple):
            waiting.extend(((*path, index), one[index]) for index in range(len(one) - 1, -1, -1))
        elif isinstance(one, str):
            yield from _found(one, path, "value", places)
            yield from _stray_quote(one, path, places)


def _texts(tree: Tree) -> list[str]:
    """Every text and key of a tree, in no order."""
    texts: list[str] = []
    waiting = [tree]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            texts.append(one)
        elif isinstance(one, dict):
            texts += one
            waiting += one.values()
        elif one is not None:
            waiting += one
    return texts


def _is_suspect(text: str) -> bool:
    """Whether such a character stands in a text: nearly all texts are Latin-1, which holds one of them only."""
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        return re.search(f"[{_INVISIBLE}{_TURNING}]", text) is not None or not unicodedata.is_normalized("NFC", text)
    return _SOFT_HYPHEN in text


def _found(text: str, path: Path, part: Part, places: Telling) -> Iterator[Problem]:
    if not _is_suspect(text):
        return
    for kind, characters in ((INVISIBLE_CHARACTER, _INVISIBLE), (RIGHT_TO_LEFT_CHARACTER, _TURNING)):
        offsets = [found.start() for found in re.finditer(f"[{characters}]", text)]
        offsets = [offset for offset in offsets if not _belongs(text, offset)]
        if offsets:
            gone = frozenset(offsets)
            without = "".join(one for offset, one in enumerate(text) if offset not in gone).strip()
            where = _where(text[: offsets[0]])
            yield places.problem(kind, path, part, without or None, character=name_of(text[offsets[0]]), where=where)
    if not unicodedata.is_normalized("NFC", text):
        word = next((word for word in text.split() if not unicodedata.is_normalized("NFC", word)), text)
        composed = unicodedata.normalize("NFC", text)
        yield places.problem(DECOMPOSED_LETTERS, path, part, composed, word=unicodedata.normalize("NFC", word))


def _stray_quote(text: str, path: Path, places: Telling) -> Iterator[Problem]:
    """A quote at an end of a text without one that answers it, or a pair of Word's around the whole of it."""
    first, last = text[:1], text[-1:]
    if first not in _ENDS and last not in _ENDS:
        return
    if first + last in WORD_QUOTES and len(text) > len("””") and not any(quote in text[1:-1] for quote in _QUOTES):
        yield places.problem(WRAPPING_QUOTES, path, "value", text[1:-1].strip() or None)
        return
    count = sum(map(text.count, _QUOTES))
    if count % 2 == 0 or len(text) == 1:
        return
    # A lone one after a number is a measure in inches.
    if last in _QUOTES and not (count == 1 and text[-2:-1].isdigit()):
        yield places.problem(STRAY_QUOTE, path, "value", text[:-1].strip() or None, here=_END, there=_BEGINNING)
    elif first in _QUOTES:
        yield places.problem(STRAY_QUOTE, path, "value", text[1:].strip() or None, here=_BEGINNING, there=_END)


def _where(before: str) -> Wording:
    """Where in a text something stands, by the word, or the beginning of one, before it."""
    seen = re.sub(f"[{_INVISIBLE}{_TURNING}]", "", before).split()
    if not seen:
        return Wording("först i texten", "first in the text")
    word = "".join(one for one in seen[-1] if one.isprintable())[-30:]
    return Wording(f'efter "{word}"', f'after "{word}"')


def _belongs(text: str, offset: int) -> bool:
    """Whether such a character does its work: joins emoji or letters of a script that asks for it, or chooses a form."""
    character, before, after = text[offset], text[offset - 1 : offset], text[offset + 1 : offset + 2]
    if character in _JOINERS and "\u0600" <= before < "\u0e00":
        return True
    if character == "\u200d":
        return _is_symbol(before) and _is_symbol(after)
    if "\ufe00" <= character <= "\ufe0f" or character >= "\U000e0100":
        return _is_symbol(before) or before.isdigit() or unicodedata.category(before or " ") in ("Lo", "Po")
    return character in _tags() and text[max(0, offset - LONGEST_FLAG) : offset].rstrip(_tags()).endswith(_FLAG)


@cache
def _tags() -> str:
    return "".join(map(chr, range(0xE0020, 0xE0080)))


def _is_symbol(character: str) -> bool:
    """Whether a character can be a part of an emoji: a symbol, a colour of skin, or the choice of a form."""
    return unicodedata.category(character or " ") in ("So", "Sm", "Sk") or "\ufe0e" <= character <= "\ufe0f"

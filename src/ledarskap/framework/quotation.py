"""Whether a text stands word for word in its source.

White space is folded, closing punctuation ignored, a hyphen at a line's end kept or dropped, and a letter may be written
with one character or with two; a quotation begins and ends at word boundaries.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from operator import itemgetter

CLOSING = ".,;:!? "
# Where a quotation with some of its hyphens may stand, as often as it is looked at more closely.
MOST_PLACES = 20
LONGEST_SHOWN = 40
# Characters that are looked through for all quotations together, about half a second; what takes longer counts as many.
MOST_SEARCHED = 200_000_000
EACH_READ = 12
EACH_PLACE = 500
EACH_LETTER = 100
_LINE_END_HYPHEN = re.compile(r"-[ \t\r]*\n\s*")
# Stands for a hyphen at a line's end while a quotation is looked for; no source holds it, since it is a control character.
_MARK = "\x00"


class SearchedEnoughError(Exception):
    """More has been looked through for quotations than may be."""


@dataclass
class Effort:
    """How many characters may yet be looked through. It is spent where the work is done, so that none goes uncounted."""

    left: int = MOST_SEARCHED

    def spend(self, characters: int) -> None:
        """Raises :class:`SearchedEnoughError` where that is more than what is left."""
        self.left -= characters
        if self.left < 0:
            raise SearchedEnoughError


@dataclass(frozen=True)
class SourceText:
    """A source's text with its white space folded, and its hyphens at line ends marked."""

    marked: str

    @cached_property
    def kept(self) -> str:
        """The text with its hyphens at line ends."""
        return self.marked.replace(_MARK, "-")

    @cached_property
    def bare(self) -> str:
        """The text without hyphens of any kind."""
        return self.dropped.replace("-", "")

    @cached_property
    def letters(self) -> array[int]:
        """Where in the marked text each letter of the bare one stands."""
        return array("I", (place for place, letter in enumerate(self.marked) if letter not in {"-", _MARK}))

    @cached_property
    def dropped(self) -> str:
        """The text without them."""
        return self.marked.replace(_MARK, "")


def source_text(text: str) -> SourceText:
    """The text of a source, made ready to look quotations up in."""
    return SourceText(" ".join(_LINE_END_HYPHEN.sub(_MARK, _composed(text)).split()))


def is_quoted(quotation: str, source: SourceText, effort: Effort | None = None) -> bool:
    """Whether the source holds the quotation. Raises :class:`SearchedEnoughError` where the effort does not suffice.

    >>> source = source_text("att uppnå de region- \\növergripande   målen.")
    >>> is_quoted("de regionövergripande målen", source), is_quoted("de region-övergripande målen", source)
    (True, True)
    >>> is_quoted("övergripande mål", source)
    False
    """
    effort = effort or Effort()
    # Most quotations are written as they stand, and need no folding.
    written = quotation.rstrip(CLOSING)
    if written and _stands_in(written, source.kept, effort):
        return True
    folded = _folded(quotation)
    if not folded:
        return False
    if folded != written and _stands_in(folded, source.kept, effort):
        return True
    return _MARK in source.marked and (
        _stands_in(folded, source.dropped, effort) or _stands_mixed(folded, source, effort)
    )


def departure(quotation: str, source: SourceText, effort: Effort | None = None) -> tuple[str, str] | None:
    """Where a text that is not quoted departs from its source: the last words that agree, and how the source goes on.

    Raises :class:`SearchedEnoughError` where the effort does not suffice.

    >>> departure("att vara synlig och glad", source_text("att vara synlig, närvarande och insatt"))
    ('att vara synlig', ', närvarande och insatt')
    """
    effort = effort or Effort()
    words = _folded(quotation).split()
    text, best = max(
        ((text, _agreeing(words, text, effort)) for text in (source.kept, source.dropped)), key=itemgetter(1)
    )
    # One word alone is found in any text, and says nothing of where the quotation was meant to begin.
    if best <= 1:
        return None
    agreed = " ".join(words[:best])
    end = text.index(agreed) + len(agreed)
    return " ".join(words[max(0, best - 4) : best]), _beginning(text[end:])


def _beginning(text: str) -> str:
    """The first words of a text."""
    if len(text) <= LONGEST_SHOWN:
        return text.rstrip()
    return text[:LONGEST_SHOWN].rpartition(" ")[0] + " …"


def _agreeing(words: Sequence[str], text: str, effort: Effort) -> int:
    """With how many of its first words a quotation stands in a text."""
    best = 0
    low, high = 1, len(words)
    while low <= high:
        middle = (low + high) // 2
        effort.spend(len(text))
        if " ".join(words[:middle]) in text:
            best, low = middle, middle + 1
        else:
            high = middle - 1
    return best


def _folded(quotation: str) -> str:
    return " ".join(_composed(quotation).split()).rstrip(CLOSING)


def _composed(text: str) -> str:
    """A text whose letters are each one character, where there is such a one."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def _places(quotation: str, text: str, effort: Effort) -> Iterator[int]:
    """Where in a text a quotation begins, be it inside a word."""
    start = -1
    while True:
        before, start = start + 1, text.find(quotation, start + 1)
        effort.spend((start if start >= 0 else len(text)) - before + EACH_PLACE)
        if start < 0:
            return
        yield start


def _stands_in(quotation: str, text: str, effort: Effort) -> bool:
    return any(_bounded(text, start, start + len(quotation)) for start in _places(quotation, text, effort))


def _bounded(text: str, start: int, end: int) -> bool:
    """Whether no word goes on across either end."""
    cut_before = start > 0 and text[start].isalnum() and text[start - 1].isalnum()
    cut_after = end < len(text) and text[end - 1].isalnum() and (text[end].isalnum() or text[end] == _MARK)
    return not cut_before and not cut_after


def _stands_mixed(quotation: str, source: SourceText, effort: Effort) -> bool:
    """A quotation that keeps one line-end hyphen and drops another: looked up without any hyphen, and then letter by letter."""
    bare = quotation.replace("-", "")
    if not bare or quotation.startswith("-"):
        return False
    for start in islice(_places(bare, source.bare, effort), MOST_PLACES):
        effort.spend(len(quotation) * EACH_LETTER)
        place = source.letters[start]
        end = _end_of(quotation, source.marked, place)
        if end is not None and _bounded(source.marked, place, end):
            return True
    return False


def _end_of(quotation: str, marked: str, place: int) -> int | None:
    """Where a quotation that begins at a place of a text ends, if all of its hyphens are there; None if they are not."""
    for letter in quotation:
        if letter != "-" and marked.startswith(_MARK, place):
            place += 1
        if not marked.startswith(("-", _MARK) if letter == "-" else letter, place):
            return None
        place += 1
    return place

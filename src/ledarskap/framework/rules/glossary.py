"""The glossary: a term is written in one way throughout, so that readers need not wonder whether two words mean two things."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from ledarskap.framework.rules.material import Material
from ledarskap.framework.rules.vocabulary import words
from ledarskap.framework.texts import texts_in
from ledarskap.reading.problems import Kind, Problem
from ledarskap.reading.tree import Path, Tree, tree_at
from ledarskap.reading.wording import Wording

OTHER_WORD = Kind(
    "other-word",
    Wording(
        'texten säger "{word}", men ordlistan säger "{term}"', 'the text says "{word}", but the glossary says "{term}"'
    ),
    Wording(
        'byt ord, eller ta bort "{avoided}" ur avoid i ordlistan',
        'change the word, or take "{avoided}" out of avoid in the glossary',
    ),
    severity="warning",
)
TERM_TO_AVOID = Kind(
    "term-to-avoid",
    Wording(
        '"{word}" står här som ett ord att undvika, men är självt ett ord i ordlistan',
        '"{word}" stands here as a word to avoid, but is a term of the glossary itself',
    ),
    Wording("ta bort det ur avoid, eller byt namn på ordet", "take it out of avoid, or rename the term"),
    severity="warning",
)
KINDS = (OTHER_WORD, TERM_TO_AVOID)

# How nouns end where they are inflected; a form that is missing makes the warning fail to come.
ENDINGS: Mapping[str, frozenset[str]] = {
    "sv": words(
        "an ar are aren ares arna arnas ars e en ens er erna ernas ers es et ets n na nas ns or orna ornas ors r s t ts"
    ),
    "en": words("s es 's ’s"),
}
_LONGEST_ENDING = 5
# Longer ones are no words to avoid but sentences, and are not looked for.
_MOST_WORDS = 6
# So many words are looked for one by one, which is quick where none of them is there, as is usual.
_FEW = 100
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")


class Avoided(NamedTuple):
    """A word, or several in a row, that the framework does not use, and the term that it uses instead."""

    words: tuple[str, ...]
    written: str
    term: str


# The words that end with the same one, by what stands before it.
_SameEnd = dict[tuple[str, ...], Avoided]


class Found(NamedTuple):
    """A text with such a word in it, as the text has it."""

    path: Path
    word: str
    avoided: Avoided


def terms_in_other_words(material: Material) -> Iterator[Problem]:
    """A text of the framework's own with a word that its glossary says not to use; a quotation says what its source says."""
    glossary = material.mapping("glossary")
    if not glossary:
        return
    language = material.mapping().get("language", "sv")
    layers = material.assembled.layers
    for path, avoided in terms_to_avoid(glossary):
        if not layers or layers[0].places.holds(path):
            yield material.problem(TERM_TO_AVOID, path, word=avoided)
    for found in other_words(material.assembled.tree, language if isinstance(language, str) else ""):
        # What is inherited, the framework cannot mend.
        if not layers or layers[0].places.holds(found.path):
            yield material.problem(
                OTHER_WORD, found.path, word=found.word, term=found.avoided.term, avoided=found.avoided.written
            )


def terms_to_avoid(glossary: Mapping[str, Tree]) -> Iterator[tuple[Path, str]]:
    """The words to avoid that are terms themselves, so that nothing could be written right, each with its path."""
    names = {
        _folded(name) for one in glossary.values() if isinstance(one, dict) and isinstance(name := one.get("name"), str)
    }
    for id_, term in glossary.items():
        for index, written in _avoided(term):
            if _folded(written) in names:
                yield ("glossary", id_, "avoid", index), written


def other_words(tree: dict[str, Tree], language: str) -> Iterator[Found]:
    """The texts of a framework's tree, or of a translation's, that have a word which its glossary says not to use.

    What the glossary itself says is not looked at, nor are quotations and the names of sources.

    >>> said = {"glossary": {"apt": {"name": "arbetsplatsträff", "avoid": ("personalmöte",)}},
    ...         "profiles": {"ny": {"name": "Efter personalmötena"}}}
    >>> [(found.word, found.avoided.term) for found in other_words(said, "sv")]
    [('personalmötena', 'arbetsplatsträff')]
    """
    glossary = tree.get("glossary")
    all_avoided = list(_all_avoided(glossary if isinstance(glossary, dict) else {}))
    if not all_avoided:
        return
    by_last: dict[str, _SameEnd] = {}
    for avoided in all_avoided:
        by_last.setdefault(avoided.words[-1], {}).setdefault(avoided.words[:-1], avoided)
    texts = [
        (path, text)
        for path, text in texts_in(tree)
        if path[0] not in ("glossary", "sources") and not _is_quoted(tree, path)
    ]
    endings = ENDINGS.get(language.partition("-")[0], frozenset())
    said = "\n".join(text for _, text in texts).casefold()
    if len(all_avoided) <= _FEW and not any(_may_say(said, one, endings) for one in all_avoided):
        return
    used = set(_WORD.findall(said))
    hits = {word: found for word in used if (found := list(_inflected(word, by_last, endings)))}
    if not hits:
        return
    for path, text in texts:
        yield from _found_in(path, text, hits)


def _may_say(said: str, avoided: Avoided, endings: frozenset[str]) -> bool:
    """Whether a text seems to have a word in one of its forms: a quick look, since it nearly always has not."""
    *before, last = avoided.words
    stem = re.sub("[ae]$", "", last)
    if not all(word in said for word in (*before, stem)):
        return False
    phrase = r"\W+".join(map(re.escape, (*before, stem)))
    forms = re.finditer(rf"{phrase}[ae]?(?:{'|'.join(map(re.escape, sorted(endings)))})?(?![^\W_])", said)
    return any(found.start() == 0 or not said[found.start() - 1].isalnum() for found in forms)


def _found_in(path: Path, text: str, hits: Mapping[str, list[_SameEnd]]) -> Iterator[Found]:
    """What a text has of words that are avoided, and that are no part of the term; of one that it has often, the first."""
    places = list(_WORD.finditer(text))
    said = [found.group().casefold() for found in places]
    told: set[Avoided] = set()
    for number, word in enumerate(said):
        for same_end in hits.get(word, ()):
            for count in range(min(number + 1, _MOST_WORDS)):
                first = number - count
                avoided = same_end.get(tuple(said[first:number]))
                if avoided is None or avoided in told or not _is_together(text, places[first : number + 1]):
                    continue
                start, end = places[first].start(), places[number].end()
                if not _is_in_term(text, start, end, avoided.term):
                    told.add(avoided)
                    yield Found(path, text[start:end], avoided)


def _is_together(text: str, places: Sequence[re.Match[str]]) -> bool:
    """Whether nothing but blanks stands between words."""
    return all(text[one.end() : other.start()].isspace() for one, other in pairwise(places))


def _is_in_term(text: str, start: int, end: int, term: str) -> bool:
    """Whether what stands at a place of a text is the term itself, or a part of it."""
    around = text[max(0, end - len(term)) : start + len(term)]
    return _folded(term) in _folded(around)


def _inflected(word: str, by_last: Mapping[str, _SameEnd], endings: frozenset[str]) -> Iterator[_SameEnd]:
    """What is avoided and ends with a word, or with what the word is a form of."""
    if word in by_last:
        yield by_last[word]
    for length in range(1, min(_LONGEST_ENDING, len(word) - 1) + 1):
        stem, ending = word[:-length], word[-length:]
        if ending in endings:
            # Brukare, brukarna: a vowel at the end gives way.
            vowels = ("", "a", "e") if stem + "a" != word and stem + "e" != word else ("",)
            yield from (by_last[stem + vowel] for vowel in vowels if stem + vowel in by_last)


def _all_avoided(glossary: Mapping[str, Tree]) -> Iterator[Avoided]:
    contradicted = {path for path, _ in terms_to_avoid(glossary)}
    for id_, term in glossary.items():
        name = term.get("name") if isinstance(term, dict) else None
        for index, written in _avoided(term):
            found = tuple(_WORD.findall(written.casefold()))
            is_sound = ("glossary", id_, "avoid", index) not in contradicted
            if 0 < len(found) <= _MOST_WORDS and isinstance(name, str) and is_sound:
                yield Avoided(found, written, name)


def _avoided(term: Tree) -> Iterable[tuple[int, str]]:
    avoid = term.get("avoid") if isinstance(term, dict) else None
    return [(index, one) for index, one in enumerate(avoid) if isinstance(one, str)] if isinstance(avoid, tuple) else ()


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _is_quoted(tree: Tree, path: Path) -> bool:
    """Whether a text is quoted from a source."""
    owner = tree_at(tree, path[:-1]) if path[-1] == "text" else None
    return isinstance(owner, dict) and isinstance(owner.get("source"), str)

"""Phrasing: hints about how behaviours are worded, so that one thing at a time is asked, which somebody can see.

A hint that is wrong costs more than one that is missing: where the words leave a doubt, nothing is said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from ledarskap.framework.model import ORGANISATION
from ledarskap.framework.rules.material import Material
from ledarskap.framework.rules.vocabulary import (
    AFTER_IF,
    AFTER_VERBS,
    ALSO_THINGS,
    BETWEEN,
    ENGLISH_AWARE,
    ENGLISH_FIRST_PERSON,
    ENGLISH_OTHERS,
    ENGLISH_UNSEEN,
    ENGLISH_UNSEEN_WORDS,
    ENGLISH_VERBS,
    FILLING,
    FIRST_PERSON,
    GOING,
    HELPING_VERBS,
    JOINING,
    NOT_GOING,
    NOT_INFINITIVES,
    NOT_VERBS,
    OPENING,
    OTHERS,
    PARTICLES,
    PRONOUNS,
    SEEN_AFTER_ALL,
    SHORT_INFINITIVES,
    STAYING,
    SUBJECTS,
    UNSEEN_AFTER_HAS,
    UNSEEN_AFTER_IS,
    UNSEEN_VERBS,
    UNSEEN_WORDS,
    VERBS,
)
from ledarskap.reading.problems import Kind, Problem
from ledarskap.reading.tree import Path, Tree
from ledarskap.reading.wording import Wording

TWO_BEHAVIOURS = Kind(
    "two-behaviours",
    Wording(
        'texten tycks fråga om två beteenden: "{one}" och "{other}"',
        'the text seems to ask about two behaviours: "{one}" and "{other}"',
    ),
    Wording(
        "dela det i två beteenden, eller behåll det viktigaste", "make two indicators of it, or keep what matters most"
    ),
    severity="hint",
)
ANCHOR_ADDS_BEHAVIOUR = Kind(
    "anchor-adds-behaviour",
    Wording(
        'exemplet tycks handla om två beteenden: "{one}" och "{other}"',
        'the anchor seems to be about two behaviours: "{one}" and "{other}"',
    ),
    Wording(
        "beskriv bara beteendet självt, så som det ser ut på nivån",
        "describe the behaviour alone, as it looks at the level",
    ),
    severity="hint",
)
NOT_OBSERVABLE = Kind(
    "not-observable",
    Wording('"{verb}" är något som ingen annan kan se', '"{verb}" is something that nobody else can see'),
    Wording("skriv vad personen gör eller säger då", "write what the person does or says then"),
    severity="hint",
)
NOT_FIRST_PERSON = Kind(
    "not-first-person",
    Wording("texten handlar inte om den som svarar", "the text is not about the person who answers"),
    Wording('skriv den i jag-form: "Jag …"', 'write it in the first person: "I …"'),
    severity="hint",
)
OBSERVER_IN_FIRST_PERSON = Kind(
    "observer-in-first-person",
    Wording(
        "texten är skriven som om den som ser beteendet gjorde det",
        "the text is written as if the one who sees the behaviour did it",
    ),
    Wording('skriv den om den som skattas: "Chefen …"', 'write it about the person who is rated: "The manager …"'),
    severity="hint",
)
LONG_TEXT = Kind(
    "long-text",
    Wording(
        "texten är mycket längre än de andra: {count} tecken mot omkring {usual}",
        "the text is much longer than the others: {count} characters against about {usual}",
    ),
    Wording("korta den till det viktigaste", "shorten it to what matters most"),
    severity="hint",
)
KINDS = (TWO_BEHAVIOURS, ANCHOR_ADDS_BEHAVIOUR, NOT_OBSERVABLE, NOT_FIRST_PERSON, OBSERVER_IN_FIRST_PERSON, LONG_TEXT)

QUOTES = "\"'”“„»«’‘("
FEWEST_SIBLINGS = 5
SHORTEST_LONG = 80
LONG_AGAINST_MEDIAN = 2.5

# What a text holds two of, or nothing.
Pair = tuple[str, str] | None


class _Speech(NamedTuple):
    """What can be told of texts in one language."""

    behaviours: Callable[[str], Pair]
    unseen: Callable[[str], str | None]
    first_person: frozenset[str]
    doing: str
    others: frozenset[str]


def badly_phrased(material: Material) -> Iterator[Problem]:
    """Behaviours that are two, that nobody can see, or that are not said by the person who answers."""
    speech = _speech(material)
    if speech is None:
        return
    for path, indicator in _indicators(material):
        texts = [(key, text) for key in ("self", "observer") if isinstance(text := indicator.get(key), str)]
        pairs = [(key, pair) for key, text in texts if (pair := speech.behaviours(text)) is not None]
        for key, (one, other) in pairs[:1]:
            yield material.problem(TWO_BEHAVIOURS, (*path, key), one=one, other=other)
        anchors = indicator.get("anchors")
        # An anchor of two behaviours may well have both.
        for level, text in anchors.items() if isinstance(anchors, dict) and not pairs else ():
            pair = speech.behaviours(text) if isinstance(text, str) else None
            if pair is not None:
                yield material.problem(ANCHOR_ADDS_BEHAVIOUR, (*path, "anchors", level), one=pair[0], other=pair[1])
        if path[0] != ORGANISATION:
            yield from _of_a_person(material, path, texts, speech)


def _of_a_person(
    material: Material, path: Path, texts: Sequence[tuple[str, str]], speech: _Speech
) -> Iterator[Problem]:
    """What is asked of a behaviour of a person's, but not of a condition."""
    for key, text in texts:
        verb = speech.unseen(text)
        if verb is not None:
            yield material.problem(NOT_OBSERVABLE, (*path, key), verb=verb)
            break
    for key, text in texts:
        if key == "observer":
            begins = text.casefold().lstrip(QUOTES).startswith(speech.doing)
            # Who sees it may tell what they get of the person.
            if begins and speech.others.isdisjoint(_words(text)):
                yield material.problem(OBSERVER_IN_FIRST_PERSON, (*path, key))
        # Beside a quotation mark, a word is not found at first.
        elif _has_none_of(text, speech.first_person) and speech.first_person.isdisjoint(
            word.lstrip(QUOTES) for word in _words(text)
        ):
            yield material.problem(NOT_FIRST_PERSON, (*path, key))


def _speech(material: Material) -> _Speech | None:
    language = material.mapping().get("language", "sv")
    match language.partition("-")[0] if isinstance(language, str) else None:
        case "sv":
            return _Speech(_two_in_swedish, _unseen_in_swedish, FIRST_PERSON, "jag ", OTHERS)
        case "en":
            return _Speech(_two_in_english, _unseen_in_english, ENGLISH_FIRST_PERSON, "i ", ENGLISH_OTHERS)
    return None


def _indicators(material: Material) -> Iterator[tuple[Path, dict[str, Tree]]]:
    for path, statement in material.statements:
        indicators = statement.get("indicators")
        for id_, indicator in indicators.items() if isinstance(indicators, dict) else ():
            if isinstance(indicator, dict):
                yield (*path, "indicators", id_), indicator


def _words(text: str) -> list[str]:
    """The words of a text in lower case, with its commas as words of their own.

    A quotation mark before a word stays, so that what somebody says is not taken for the sentence itself.
    """
    words = text.casefold().replace(",", " , ").split()
    return [word.rstrip('.!?:;)"”“»«') or word for word in words]


def _has_none_of(text: str, known: frozenset[str]) -> bool:
    """Whether a text has none of some words; a word beside a quotation mark or the like is not found."""
    return known.isdisjoint(text.casefold().rstrip(".!?").replace(",", " ").split())


# --- Swedish


def _two_in_swedish(text: str) -> Pair:
    """The verbs of two behaviours that "och" joins in the main clause of a text.

    >>> _two_in_swedish("Jag planerar bemanningen och följer upp den.")
    ('planerar', 'följer')
    >>> _two_in_swedish("Jag tar upp det som fungerar och hindrar.") is None
    True
    """
    # Most texts join nothing.
    if " och " not in text and " samt " not in text:
        return None
    words = _words(text)
    main = _main_verb(words)
    if main is None:
        return None
    is_inside = False
    for place in range(main + 1, len(words) - 1):
        word = words[place]
        if word == ",":
            # A comma before "och" closes what was opened, as in "säger det som är svårt, och frågar".
            is_inside = is_inside and words[place + 1] not in JOINING
        elif word in JOINING and not is_inside:
            other = _joined_verb(words, place)
            if other is not None and not _is_one_movement(words, main, place):
                return words[main], other
        elif _opens(words, place, main):
            is_inside = True
    return None


def _main_verb(words: Sequence[str]) -> int | None:
    """Where the verb of the main clause stands: right after the subject that begins the text, or right before it."""
    if len(words) == 1 or _is_finite(words[0]):
        return 0 if _is_finite(words[0]) else None
    length = 2 if words[0] in ("min", "vår") else 1
    is_subject = words[0] not in OPENING and words[0][0].isalpha()
    if words[0] in PRONOUNS or (is_subject and _is_finite("".join(words[length : length + 1]))):
        return length if _is_finite_form(words[length]) else None
    for place in range(1, len(words) - 1):
        if words[place + 1] in SUBJECTS and _is_finite_form(words[place]):
            return place
    return None


def _is_finite(word: str) -> bool:
    return word in VERBS or word in UNSEEN_VERBS or word in HELPING_VERBS


def _is_finite_form(word: str) -> bool:
    """Whether a word where a verb can stand is one, known or not."""
    return _is_finite(word) or (word.endswith(("r", "s")) and word not in NOT_VERBS)


def _joined_verb(words: Sequence[str], place: int) -> str | None:
    """The verb that "och" at a place joins to the main one, if it does join one."""
    after = place + 1
    while after < len(words) - 1 and (words[after] in BETWEEN or words[after] in ("jag", "vi", "hen")):
        after += 1
    word = words[after]
    if word not in VERBS:
        return None
    following = words[after + 1] if after + 1 < len(words) else ""
    is_verb = word not in ALSO_THINGS or following in AFTER_VERBS or words[place - 1] in VERBS
    return word if is_verb else None


def _opens(words: Sequence[str], place: int, main: int) -> bool:
    """Whether a clause begins at a place, whose verbs are not the main one."""
    word, after = words[place], words[place + 1]
    if word in OPENING:
        return True
    if word == "att":
        return not _is_infinitive(after)
    if word == "om":
        return after in AFTER_IF
    if word == "där":
        return after not in JOINING and after != ","
    return word in PRONOUNS and place > main + 1 and words[place - 1] not in JOINING


def _is_infinitive(word: str) -> bool:
    if word in SHORT_INFINITIVES or word == "inte":
        return True
    is_plural = word.endswith(("arna", "erna", "orna")) and word not in ("varna", "värna", "gärna")
    return word.endswith("a") and word not in NOT_INFINITIVES and not is_plural


def _is_one_movement(words: Sequence[str], main: int, joining: int) -> bool:
    """Whether the main verb only says that somebody goes somewhere, or stays, to do what follows."""
    between = (word for word in islice(words, main + 1, joining) if word not in SUBJECTS)
    if words[main] in GOING:
        return next(between, "") not in NOT_GOING
    return words[main] in STAYING and all(word in PARTICLES for word in between)


def _unseen_in_swedish(text: str) -> str | None:
    """The main verb of a text where it says what goes on inside a person.

    >>> _unseen_in_swedish("När det blir bråttom vet jag vad som får vänta.")
    'vet'
    >>> _unseen_in_swedish("Jag säger vad jag tycker.") is None
    True
    """
    if _has_none_of(text, UNSEEN_WORDS):
        return None
    words = _words(text)
    main = _main_verb(words)
    if main is None or main >= len(words):
        return None
    verb, after = words[main], words[main + 1 :]
    if verb in UNSEEN_VERBS:
        return verb if SEEN_AFTER_ALL.isdisjoint(after[:2]) else None
    word = next((word for word in after if word not in FILLING), "")
    is_unseen = (verb == "är" and word in UNSEEN_AFTER_IS) or (verb == "har" and word in UNSEEN_AFTER_HAS)
    return f"{verb} {word}" if is_unseen else None


# --- English


def _two_in_english(text: str) -> Pair:
    """Two verbs that "and" joins right after the subject; in any other place English verbs are nouns too easily.

    >>> _two_in_english("I listen and answer.")
    ('listen', 'answer')
    >>> _two_in_english("I give feedback and support.") is None
    True
    """
    if " and " not in text:
        return None
    words = _words(text)
    verbs = words[1:4] if words[0] in ("i", "we") else words[2:5] if words[0] == "the" else []
    match verbs:
        case one, "and", other if _is_english_verb(one) and _is_english_verb(other):
            return one, other
    return None


def _is_english_verb(word: str) -> bool:
    return word in ENGLISH_VERBS or word.removesuffix("s") in ENGLISH_VERBS or word.removesuffix("es") in ENGLISH_VERBS


def _unseen_in_english(text: str) -> str | None:
    """The same of a text that begins with "I" or "we", or with "the" and one word more.

    >>> _unseen_in_english("I am aware of my strengths.")
    'am aware'
    """
    if _has_none_of(text, ENGLISH_UNSEEN_WORDS):
        return None
    words = _words(text)
    subject = words[:1] if words[0] in ("i", "we") else words[:2] if words[0] == "the" else words
    verb, after = [*words[len(subject) :], "", ""][:2]
    if verb in ENGLISH_UNSEEN and not subject[-1].endswith(("'s", "’s")):
        return verb
    return f"{verb} {after}" if verb in ("am", "are", "is") and after in ENGLISH_AWARE else None


# --- length


def long_texts(material: Material) -> Iterator[Problem]:
    """A text of the framework's own that is much longer than those that it stands beside; of one indicator, once."""
    speech = _speech(material)
    if speech is None:
        return
    told: set[Path] = set()
    for texts in _siblings(material):
        lengths = sorted(len(text) for _, text in texts)
        if len(lengths) < FEWEST_SIBLINGS:
            continue
        usual = lengths[len(lengths) // 2]
        limit = max(SHORTEST_LONG, LONG_AGAINST_MEDIAN * usual)
        if lengths[-1] < limit:
            continue
        for path, text in texts:
            # Two behaviours are told of as such, and are shorter apart.
            if len(text) >= limit and path[:-1] not in told and speech.behaviours(text) is None:
                told.add(path[:-1])
                yield material.problem(LONG_TEXT, path, count=len(text), usual=usual)


def _siblings(material: Material) -> Iterator[list[tuple[Path, str]]]:
    """The texts that stand beside each other and say the same kind of thing, each with its path."""
    of_owner: dict[str | int, list[tuple[Path, dict[str, Tree]]]] = {}
    for path, indicator in _indicators(material):
        of_owner.setdefault(path[1], []).append((path, indicator))
    for indicators in of_owner.values():
        yield _texts(indicators, "self")
        yield _texts(indicators, "observer")
        all_anchors = [((*path, "anchors"), one["anchors"]) for path, one in indicators if "anchors" in one]
        yield [
            ((*path, level), text)
            for path, anchors in all_anchors
            if isinstance(anchors, dict)
            for level, text in anchors.items()
            if isinstance(text, str)
        ]
    for part in ("principles", "scales", "roles", "profiles", "activities"):
        children: list[tuple[Path, dict[str, Tree]]] = [((part, id_), child) for id_, child in material.children(part)]
        yield _texts(children, "name")
        if part == "activities":
            yield _texts(children, "text")
    for id_ in material.mapping("profiles"):
        path = ("profiles", id_, "priorities")
        yield _texts([((*path, one), priority) for one, priority in material.children(*path)], "because")


def _texts(owners: Sequence[tuple[Path, dict[str, Tree]]], key: str) -> list[tuple[Path, str]]:
    return [((*path, key), text) for path, owner in owners if isinstance(text := owner.get(key), str)]

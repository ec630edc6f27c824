"""What can be asked of the texts of any framework: how alike they are, how long, and how hard to read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from ledarskap.framework.model import Framework
from ledarskap.framework.texts import texts_in
from ledarskap.reading.tree import Tree


def content(text: str) -> frozenset[str]:
    """The words of a text that carry meaning, without their endings.

    >>> sorted(content("Jag frågar hur arbetet går."))
    ['arbete', 'frågar']
    """
    return frozenset(word[:6] for word in re.findall(r"\w+", text.casefold()) if len(word) > 3)


def sentences(text: str) -> list[str]:
    """The sentences of a text, without what ends them.

    >>> sentences("Lyssna. Fråga sedan!")
    ['Lyssna', ' Fråga sedan']
    """
    return [sentence for sentence in re.split(r"[.!?](?=\s|$)", text) if sentence.strip()]


def lix(texts: Sequence[str]) -> float:
    """The readability index of texts (Björnsson, 1968): words a sentence, and words of more than six letters a hundred words.

    >>> lix(["Chefen lyssnar.", "Hen svarar."])
    27.0
    """
    words = [word for text in texts for word in re.findall(r"\w+", text)]
    count = sum(len(sentences(text)) for text in texts)
    return len(words) / count + 100 * sum(len(word) > 6 for word in words) / len(words)


def wordings(framework: Framework) -> list[str]:
    """What people are asked, in every wording."""
    return [text for one in framework.indicators.values() for text in (one.self, one.observer) if text is not None]


def anchors(framework: Framework) -> list[str]:
    """What the levels can look like."""
    return [text for one in framework.indicators.values() for text in one.anchors.values()]


def own_texts(framework: Framework) -> Iterator[str]:
    """The texts that are the framework's own, and no translation of what it quotes."""
    yield from wordings(framework)
    yield from anchors(framework)
    yield from (one.because for one in framework.indicators.values() if one.because is not None)
    yield from (text for one in framework.activities.values() for text in (one.text, one.notice) if text is not None)
    yield from (one.because for profile in framework.profiles.values() for one in profile.priorities.values())
    yield from (term.text for term in framework.glossary.values())


def far_apart(framework: Framework) -> list[str]:
    """The indicators whose two wordings share less than two fifths of their words, but for the smallest."""
    found = []
    for id_, one in framework.indicators.items():
        if one.observer is not None:
            own, others = content(one.self), content(one.observer)
            if len(own & others) < 2 / 5 * len(own | others):
                found.append(id_)
    return found


def near_duplicates(framework: Framework, owner: str) -> list[tuple[str, str]]:
    """The indicators of a role, or of the organisation, that share more than half of their words, but for the smallest."""
    texts = {id_: content(one.self) for id_, one in framework.indicators.items() if id_.startswith(f"{owner}.")}
    return [
        (one, other)
        for one, other in combinations(texts, 2)
        if len(texts[one] & texts[other]) > len(texts[one] | texts[other]) / 2
    ]


def swedish_texts(framework: Framework) -> list[str]:
    """The texts of a framework with a letter that English has not."""
    return [text for _, text in texts_in(_as_tree(framework.model_dump(mode="json"))) if re.search("[åäöÅÄÖ]", text)]


def _as_tree(value: object) -> Tree:
    if isinstance(value, dict):
        return {str(key): _as_tree(child) for key, child in value.items() if child is not None}
    if isinstance(value, list):
        return tuple(_as_tree(child) for child in value)
    return str(value)

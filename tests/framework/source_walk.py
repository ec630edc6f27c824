"""A walk through a source: which of its words no text of a framework quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ledarskap.framework.model import Framework

# What ends a sentence, a line of a list or a heading in the plain text of a document.
_END = re.compile(r"(?<=[.:])\s+(?=[A-ZÅÄÖ])|\n\s*\n|\n\s*[•]|[•]")


def quoted_texts(framework: Framework, source: str) -> Iterator[str]:
    """Every text of a framework that stands in a source, and the names of its principles, which are headings there."""
    passages = [*framework.about, *framework.organisation.about, *([framework.vision] if framework.vision else [])]
    for role in framework.roles.values():
        passages.extend(role.about)
        yield from (side.text for side in role.sides.values() if side.source == source)
    yield from (passage.text for passage in passages if passage.source == source)
    yield from (statement.text for statement in framework.statements.values() if statement.source == source)
    for principle in framework.principles.values():
        if principle.source == source:
            yield from (principle.name, principle.text)


def unquoted(text: str, quotations: Iterator[str]) -> list[str]:
    """What is left of each sentence of a text when the quotations are taken out of it, in order; what is whole is gone.

    >>> unquoted("Rubrik\\n\\nattt vara lyhörd och\\ntydlig. Mer finns.", iter(["att vara lyhörd och tydlig", "Mer finns"]))
    ['Rubrik', 'attt vara lyhörd och tydlig']
    >>> unquoted("dvs att leda region- \\nens arbete.", iter(["att leda regionens arbete."]))
    ['dvs']
    """
    joined = re.sub(r"-[ \t]*\n\s*", "", text)
    words = [(found.group(), found.start()) for found in re.finditer(r"[^\W_]+", joined)]
    is_quoted = [False] * len(words)
    for quotation in quotations:
        sought = re.findall(r"[^\W_]+", quotation)
        for start in range(len(words) - len(sought) + 1):
            if [word for word, _ in words[start : start + len(sought)]] == sought:
                is_quoted[start : start + len(sought)] = [True] * len(sought)
    left: list[str] = []
    begin = 0
    for end in (*(found.start() for found in _END.finditer(joined)), len(joined)):
        rest = " ".join(
            word for (word, place), known in zip(words, is_quoted, strict=True) if begin <= place < end and not known
        )
        left += [rest] if rest else []
        begin = end
    return left

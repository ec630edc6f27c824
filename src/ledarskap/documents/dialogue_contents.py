"""What the dialogue sheet shows, as plain data: the statements of two roles that answer each other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Literal

from ledarskap.documents.contents import Contents, evidence_sentence
from ledarskap.documents.framework_book import Book, head_of
from ledarskap.documents.framework_labels import QUESTIONS_EVIDENCE
from ledarskap.framework.counterparts import Answering, answering
from ledarskap.framework.model import Framework, Indicator
from ledarskap.reading.wording import Language


def dialogue_contents(framework: Framework, language: Language) -> Contents:
    """What the dialogue sheet shows: statements of two roles that answer each other, if there are any."""
    groups = answering(framework)
    book = Book.of(framework, language)
    shown = dict.fromkeys(id_ for group in groups for id_ in (*group.first, *group.second))
    origin = book.common_origin(book.origin_of(book.path_of(id_), framework.statements[id_].source) for id_ in shown)
    return {
        **head_of(book),
        "origin": origin,
        "pairs": [
            {
                "roles": [framework.roles[role].name for role in roles],
                "topics": [
                    {
                        "number": number,
                        "principles": _shared_principles(book, one),
                        "sides": [_side(book, one, side, origin is None) for side in (0, 1)],
                    }
                    for number, one in topics
                ],
            }
            for roles, topics in groupby(enumerate(groups, 1), key=lambda numbered: numbered[1].roles)
        ],
        "alone": book.references(
            id_ for id_ in framework.statements if id_ not in shown and id_.partition(".")[0] in _roles_in(groups)
        ),
    }


def dialogue_data(framework: Framework, language: Language) -> Contents:
    """The dialogue sheet for other programs: ids and texts."""
    return {
        "format": "dialogue/1",
        "framework": {"id": framework.id, "version": framework.version, "title": framework.title},
        "evidence": {
            **framework.evidence.model_dump(exclude_none=True),
            "text": evidence_sentence(QUESTIONS_EVIDENCE, framework.evidence, language, framework.standing),
        },
        "language": framework.language,
        "topics": [
            {
                "roles": list(group.roles),
                "statements": [
                    {
                        "id": id_,
                        "text": framework.statements[id_].text,
                        "indicators": [
                            {"id": f"{id_}.{key}", "text": _as_seen(framework.statements[id_].indicators[key])}
                            for key in framework.statements[id_].key_indicators
                        ],
                    }
                    for id_ in (*group.first, *group.second)
                ],
            }
            for group in answering(framework)
        ],
    }


def _roles_in(groups: Sequence[Answering]) -> frozenset[str]:
    """The roles that have statements which answer each other."""
    return frozenset(role for group in groups for role in group.roles)


def _shared_principles(book: Book, group: Answering) -> list[str]:
    """The names of the principles that every statement of a topic carries out: what it is about, in a word or two."""
    statements = [book.framework.statements[id_] for id_ in (*group.first, *group.second)]
    return [
        principle.name
        for id_, principle in book.framework.principles.items()
        if all(id_ in statement.principles for statement in statements)
    ]


def _as_seen(indicator: Indicator) -> str:
    """A behaviour as others say it: around a table, "I" would be whoever reads aloud."""
    return indicator.observer or indicator.self


def _side(book: Book, group: Answering, side: Literal[0, 1], tells_origin: bool) -> Contents:
    statements = book.framework.statements
    return {
        "role": book.framework.roles[group.roles[side]].name,
        "statements": [
            {
                **book.reference(id_),
                "origin": book.origin(book.origin_of(book.path_of(id_), statements[id_].source))
                if tells_origin
                else None,
                "indicators": [_as_seen(statements[id_].indicators[key]) for key in statements[id_].key_indicators],
            }
            for id_ in (group.first, group.second)[side]
        ],
    }

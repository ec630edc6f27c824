"""What all documents of a framework need of it: its texts with where they come from, its numbers, its links both ways."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ledarskap.documents.contents import Contents, evidence_sentence
from ledarskap.documents.escaping import in_quotes
from ledarskap.documents.framework_labels import FRAMEWORK_LABELS, ORIGINS, QUESTIONS_EVIDENCE, WAYS
from ledarskap.documents.labels import LABELS, in_language
from ledarskap.framework.counterparts import counterparts_of
from ledarskap.framework.model import ORGANISATION, Activity, Framework, Passage
from ledarskap.reading.wording import Language, Wording

# Beside the ways in which people develop themselves: what their own manager does.
MANAGERS = "manager"
Origin = Literal["quoted", "translated", "own"]


@dataclass(frozen=True)
class Book:
    """A framework with what every chapter of its documents needs: the language, the numbers and the links both ways."""

    framework: Framework
    language: Language
    numbers: Mapping[str, int]
    activities: Mapping[str, int]
    developing: Mapping[str, Sequence[str]]
    counterparts: Mapping[str, tuple[str, ...]]
    translated: frozenset[str]

    @classmethod
    def of(cls, framework: Framework, language: Language) -> Book:
        """A framework's statements numbered in each group, its activities in their chapter, and its links both ways."""
        counts: Counter[str] = Counter()
        numbers: dict[str, int] = {}
        for id_ in framework.statements:
            counts[id_.partition(".")[0]] += 1
            numbers[id_] = counts[id_.partition(".")[0]]
        developing: dict[str, list[str]] = {}
        for id_, activity in framework.activities.items():
            for statement in dict.fromkeys(activity.develops):
                developing.setdefault(statement, []).append(id_)
        in_chapter = [
            id_ for way in (*WAYS, MANAGERS) for id_, one in framework.activities.items() if _way_of(one) == way
        ]
        return cls(
            framework,
            language,
            numbers,
            {id_: number for number, id_ in enumerate(in_chapter, 1)},
            developing,
            counterparts_of(framework),
            frozenset(framework.translated),
        )

    def word(self, wordings: Mapping[str, Wording], key: str) -> str:
        """A word that the document adds, in its language."""
        return wordings[key].in_language(self.language)

    # --- where a text comes from

    def origin_of(self, path: str, source: str | None) -> tuple[Origin, str]:
        """Whether a text is quoted, translated or the framework's own, and the id of its source."""
        if source is None:
            return "own", ""
        return ("translated" if f"{path}.text" in self.translated else "quoted"), source

    def origin(self, origin: tuple[Origin, str]) -> Contents:
        """What a document says of where a text comes from, with the source's title and publisher where there is one."""
        kind, id_ = origin
        source = self.framework.sources.get(id_)
        return {
            "words": self.word(ORIGINS, kind),
            "source": {"title": source.title, "publisher": source.publisher} if source else None,
        }

    def common_origin(self, origins: Iterable[tuple[Origin, str]]) -> Contents | None:
        """Where all of some texts come from, to be said once; None where it has to be said of each."""
        different = list(dict.fromkeys(origins))
        return self.origin(different[0]) if len(different) == 1 else None

    def said(self, path: str, text: str, source: str | None) -> Contents:
        """A text with whether it is a quotation: ``source`` is what it is quoted from, ``shown`` the text in quotes."""
        is_quoted = self.origin_of(path, source)[0] == "quoted"
        titles = self.framework.sources
        return {
            "text": text,
            "source": (titles[source].title if source in titles else source) if is_quoted and source else None,
            "shown": in_quotes(text, self.framework.language) if is_quoted else text,
        }

    def passages(self, passages: Sequence[Passage], path: str) -> Contents:
        """Running text, with where it comes from once where that is the same for all of it."""
        paths = [path] if path == "vision" else [f"{path}.{number}" for number in range(len(passages))]
        origins = [self.origin_of(at, one.source) for at, one in zip(paths, passages, strict=True)]
        common = self.common_origin(origins)
        return {
            "origin": common,
            "texts": [
                {**self.said(at, one.text, one.source), "origin": None if common else self.origin(origin)}
                for at, one, origin in zip(paths, passages, origins, strict=True)
            ],
        }

    # --- statements, by their numbers

    def owner(self, id_: str) -> str | None:
        """The name of the role that a statement belongs to; None where it is the organisation's."""
        role = self.framework.roles.get(id_.partition(".")[0])
        return role.name if role else None

    def path_of(self, id_: str) -> str:
        """Where a statement stands in its framework, as the paths of translated texts are written."""
        owner, _, own = id_.partition(".")
        if owner == ORGANISATION:
            return f"{ORGANISATION}.conditions.{own}"
        return f"roles.{owner}.{'duties' if own in self.framework.roles[owner].duties else 'qualities'}.{own}"

    def reference(self, id_: str) -> Contents:
        """A statement as it is named elsewhere: its owner, its number, its text and the link to it."""
        statement = self.framework.statements[id_]
        return {
            "id": f"statement_{id_}",
            "owner": self.owner(id_),
            "number": self.numbers[id_],
            **self.said(self.path_of(id_), statement.text, statement.source),
        }

    def references(self, ids: Iterable[str]) -> list[Contents]:
        return [self.reference(id_) for id_ in ids]

    def in_way(self, way: str) -> list[str]:
        """The activities that are done in one way, or by the manager, in the order of their numbers."""
        return [id_ for id_ in self.activities if _way_of(self.framework.activities[id_]) == way]

    def activity(self, id_: str) -> Contents:
        """An activity as it is named elsewhere."""
        one = self.framework.activities[id_]
        return {
            "id": f"activity_{id_}",
            "number": self.activities[id_],
            "name": one.name,
            "text": one.text,
        }


def head_of(book: Book) -> Contents:
    """What every document of a framework says of it, and the words that its template adds."""
    framework, language = book.framework, book.language
    return {
        "label": in_language({**LABELS, **FRAMEWORK_LABELS}, language),
        "language": language,
        "content_language": framework.language,
        "framework": {"title": framework.title, "version": framework.version, "licence": framework.licence},
        "builds_on": f"{framework.extends.id} {framework.extends.version}" if framework.extends else None,
        # Where the whole is translated the source is what it is translated from.
        "published_as": book.word(ORIGINS, "translated" if "translated" in origins_in(book) else "quoted"),
        "published": [{"title": one.title, "publisher": one.publisher} for one in framework.sources.values()],
        "evidence": evidence_sentence(QUESTIONS_EVIDENCE, framework.evidence, language, framework.standing),
    }


def origins_in(book: Book) -> set[Origin]:
    """Whether anything is quoted, translated or the framework's own among all that can be quoted."""
    framework = book.framework
    found = [("vision", framework.vision.source)] if framework.vision else []
    running = {"about": framework.about, f"{ORGANISATION}.about": framework.organisation.about}
    running |= {f"roles.{id_}.about": role.about for id_, role in framework.roles.items()}
    found += [(f"{path}.{at}", one.source) for path, texts in running.items() for at, one in enumerate(texts)]
    found += [(f"principles.{id_}", one.source) for id_, one in framework.principles.items()]
    found += [
        (f"roles.{role_id}.sides.{id_}", one.source)
        for role_id, role in framework.roles.items()
        for id_, one in role.sides.items()
    ]
    found += [(book.path_of(id_), one.source) for id_, one in framework.statements.items()]
    return {book.origin_of(path, source)[0] for path, source in found}


def _way_of(activity: Activity) -> str:
    """Where an activity stands among the others: what the manager does is apart, in whichever way it is done."""
    return MANAGERS if activity.by == "manager" else activity.way

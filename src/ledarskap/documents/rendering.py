"""Any of our values as a document."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, overload

from ledarskap.documents.choosing import documents_of, language_of
from ledarskap.documents.document import Asked, Document, Format, TextFormat
from ledarskap.documents.errors import NO_SUCH_DOCUMENT, NOT_A_FORMAT, RenderError, UnsuitableError
from ledarskap.documents.looks.finding import look_in
from ledarskap.documents.templating.filling import fill
from ledarskap.reading.problems import Location, Problem
from ledarskap.reading.proposals import nearest
from ledarskap.reading.wording import Language, nearest_language

if TYPE_CHECKING:
    import datetime

    from ledarskap.assessment.questionnaire import Questionnaire
    from ledarskap.assessment.scoring import Result
    from ledarskap.development.plan import Plan
    from ledarskap.feedback.report import Feedback
    from ledarskap.framework.model import Framework
    from ledarskap.mentoring.pairs import Matching
    from ledarskap.programme.model import Programme
    from ledarskap.programme.participants import Participants
    from ledarskap.programme.trial import Trial

    Renderable = Result | Plan | Framework | Questionnaire | Feedback | Programme | Trial | Participants | Matching

DocumentName = Literal[
    "booklet",
    "dialogue",
    "form",
    "folder",
    "paths",
    "agreement",
    "overview",
    "numbers",
    "plan",
    "feedback",
    "follow-up",
    "result",
    "levels",
    "radar",
]


@overload
def render(
    value: Renderable,
    to: Literal["pdf"],
    *,
    document: DocumentName | None = None,
    language: Language | None = None,
    profile: str | None = None,
    framework: Framework | None = None,
    programme: Programme | None = None,
    pair: str | None = None,
    date: datetime.date | None = None,
    templates: str | os.PathLike[str] | None = None,
) -> bytes: ...
@overload
def render(
    value: Renderable,
    to: TextFormat = "html",
    *,
    document: DocumentName | None = None,
    language: Language | None = None,
    profile: str | None = None,
    framework: Framework | None = None,
    programme: Programme | None = None,
    pair: str | None = None,
    date: datetime.date | None = None,
    templates: str | os.PathLike[str] | None = None,
) -> str: ...
@overload
def render(
    value: Renderable,
    to: Format,
    *,
    document: DocumentName | None = None,
    language: Language | None = None,
    profile: str | None = None,
    framework: Framework | None = None,
    programme: Programme | None = None,
    pair: str | None = None,
    date: datetime.date | None = None,
    templates: str | os.PathLike[str] | None = None,
) -> str | bytes: ...
def render(
    value: Renderable,
    to: Format = "html",
    *,
    document: DocumentName | None = None,
    language: Language | None = None,
    profile: str | None = None,
    framework: Framework | None = None,
    programme: Programme | None = None,
    pair: str | None = None,
    date: datetime.date | None = None,
    templates: str | os.PathLike[str] | None = None,
) -> str | bytes:
    """A value as a document: ``html`` in one file, ``md``, ``text`` for a terminal, ``json`` for programs; some as ``pdf``, ``svg`` or ``ics``.

    Without ``document`` it is the first of its documents that has the format:

    - a framework: ``booklet``, which is all of it, or ``dialogue``, the statements of two roles that answer each other;
    - a questionnaire: ``form``, a page that asks its questions, and saves the answers in a file without any network;
    - a programme: ``folder``, for those who think of applying, with the activities of its ``framework`` where that is given,
      or ``paths``, the picture of the ways through it, also as ``svg``;
    - a matching: ``overview``, or ``agreement``, one for each pair that is confirmed, or only for the mentee that ``pair``
      names, also as ``ics``, with what the ``programme`` says of mentoring where that is given;
    - a trial appointment: ``agreement``, also as ``ics``;
    - a list of participants: ``numbers``, by the stages of the ``programme``, which it needs;
    - a plan: ``plan``, also as ``ics``, or ``follow-up``, the page for the meeting on ``date``, or on the next day that is planned;
    - a result: ``result``, with the reasons of a ``profile``, or one of its charts as ``svg``: ``levels``, or ``radar``;
    - a report of a round of feedback: ``feedback``, with the reasons of a ``profile``.

    The document's own words are in ``language`` (that of the value, if not said). ``date`` is the day that a calendar file or a PDF says
    it was written. ``templates`` names a folder with a look, and with files that come before the built-in ones of the same name.
    A PDF is bytes, everything else a text.

    Raises :class:`UnsuitableError` for a document or a format that the value has not got, and :class:`RenderError` else, also for a dialogue sheet of a framework where no statements answer each other;
    :class:`~ledarskap.assessment.scoring.UnknownProfileError`; :class:`~ledarskap.development.plan_checking.FollowUpError` for a follow-up on a day before the last one; and
    :class:`~ledarskap.reading.extras.ExtraMissingError` for a calendar file or a PDF without the package that writes it.

    >>> import ledarskap
    >>> framework = ledarskap.load("region-blekinge")
    >>> render(framework, "md").splitlines()[0]
    '# Ledningsfilosofi för Region Blekinge'
    >>> render(framework, "md", document="dialogue").splitlines()[0]
    '# Samtalsunderlag'
    """
    documents = documents_of(value)
    if documents is None:
        raise TypeError(
            f"a result, a plan, a framework or a part of a programme is rendered, not {type(value).__name__}"
        )
    chosen = _chosen(documents, to, document)
    spoken = language or nearest_language(language_of(value))
    folder = None if templates is None else os.fspath(templates)
    look = look_in(folder)
    made = chosen.make(Asked(to, spoken, profile, framework, programme, pair, date))
    if isinstance(made, Problem):
        raise RenderError([made])
    if isinstance(made, str):
        return made
    if to == "pdf":
        from ledarskap.documents.paper.typesetting import typeset

        pictures = {name: fill(page, "svg", look, folder) for name, page in made.pictures.items()}
        return typeset(made, pictures, look, date)
    return fill(made, to, look, folder)


def _chosen(documents: Mapping[str, Document], to: Format, name: DocumentName | None) -> Document:
    """The document that is asked for, or the first one that has the format. Raises :class:`UnsuitableError`."""
    if name is not None and name not in documents:
        values = {"document": name, "known": ", ".join(documents)}
        raise UnsuitableError([Problem(NO_SUCH_DOCUMENT, Location("–"), values, nearest(name, tuple(documents)))])
    possible = documents.values() if name is None else (documents[name],)
    for document in possible:
        if to in document.formats:
            return document
    known = ", ".join(dict.fromkeys(format_ for document in possible for format_ in document.formats))
    raise UnsuitableError([Problem(NOT_A_FORMAT, Location("–"), {"format": to, "known": known})])

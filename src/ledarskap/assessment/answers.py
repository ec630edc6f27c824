"""What somebody answered, and whether it fits the framework that it was asked by."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from os import PathLike
from typing import Annotated, Literal, Optional, cast

from pydantic import BeforeValidator, Field, model_validator

from ledarskap.assessment.questionnaire import UNKNOWN_ROLE, Form, Questionnaire, remembered_questionnaire
from ledarskap.framework.model import OBSERVERS, Framework, FrameworkReference, Perspective
from ledarskap.reading.binding import bind
from ledarskap.reading.errors import LedarskapError
from ledarskap.reading.formats import other_format
from ledarskap.reading.lettering import letter_problems
from ledarskap.reading.problems import (
    MOST_PROBLEMS,
    MOST_PROPOSALS,
    Kind,
    Problem,
    enough,
    has_errors,
    without_followers,
)
from ledarskap.reading.proposals import nearest
from ledarskap.reading.tree import Document, Path, Tree
from ledarskap.reading.values import (
    INTEGER_PATTERN,
    Date,
    Integer,
    LanguageCode,
    Slug,
    StatementId,
    Text,
    Value,
    without_blanks,
)
from ledarskap.reading.wording import Wording

State = Literal["not-applicable", "cannot-judge"]
MOST_WANTS = 3

KEYS_IN_SWEDISH: Mapping[str, str] = {
    "datum": "date",
    "formulär": "form",
    "kommentar": "comment",
    "läge": "state",
    "nivå": "level",
    "perspektiv": "perspective",
    "ramverk": "framework",
    "roll": "role",
    "språk": "language",
    "svar": "answers",
    "vill": "wants",
    "önskar": "wants",
    # What can be chosen.
    "jag": "self",
    "självskattning": "self",
    "chef": "manager",
    "chefen": "manager",
    "kollega": "peer",
    "kollegan": "peer",
    "medarbetare": "employee",
    "medarbetaren": "employee",
    "kort": "key",
    "korta": "key",
    "hela": "full",
    "helt": "full",
    "fullständig": "full",
    "fullt": "full",
    "ej aktuell": "not-applicable",
    "ej aktuellt": "not-applicable",
    "inte aktuellt": "not-applicable",
    "ej tillämpligt": "not-applicable",
    "kan inte bedöma": "cannot-judge",
    "kan ej bedöma": "cannot-judge",
    "vet inte": "cannot-judge",
    "vet ej": "cannot-judge",
}

OTHER_FRAMEWORK = Kind(
    "other-framework",
    Wording(
        'svaren hör till ramverket "{id}", inte till "{framework}"',
        'the answers belong to the framework "{id}", not to "{framework}"',
    ),
    Wording("läs dem med det ramverket", "read them with that framework"),
)
OTHER_VERSION = Kind(
    "other-version",
    Wording(
        "svaren hör till version {version}, och ramverket är version {framework}",
        "the answers belong to version {version}, and the framework is version {framework}",
    ),
    Wording(
        "läs dem med ett ramverk vars första siffra är {major}",
        "read them with a framework whose first number is {major}",
    ),
)
WRONG_ROLE = Kind(
    "wrong-role",
    Wording('"{id}" frågas inte till rollen "{role}"', '"{id}" is not asked of the role "{role}"'),
    Wording(
        "ta bort svaret, eller rätta role överst i filen", "remove the answer, or correct role at the top of the file"
    ),
)
UNKNOWN_INDICATOR = Kind(
    "unknown-indicator",
    Wording('beteendet "{id}" finns inte i ramverket', 'the indicator "{id}" is not in the framework'),
    Wording("rätta id:t, så kan svaren läsas", "correct the id, and the answers can be read"),
)
NOT_AN_INDICATOR = Kind(
    "not-an-indicator",
    Wording('"{id}" är en punkt, och bara beteenden skattas', '"{id}" is a statement, and only indicators are rated'),
    Wording("svara på dess beteenden: {indicators}", "answer its indicators: {indicators}"),
)
RETIRED_INDICATOR = Kind(
    "retired-indicator",
    Wording('"{id}" har utgått ({reason})', '"{id}" has been retired ({reason})'),
    Wording("svaret behålls men visas inte i resultatet", "the answer is kept but not shown in the result"),
    severity="warning",
)
LEVEL_OUTSIDE_SCALE = Kind(
    "level-outside-scale",
    Wording('nivån {level} finns inte på skalan "{scale}"', 'the level {level} is not on the scale "{scale}"'),
    Wording("skriv ett tal från {lowest} till {highest}", "write a number from {lowest} to {highest}"),
)
LEVEL_AND_STATE = Kind(
    "level-and-state",
    Wording("svaret har både en nivå och ett läge", "the answer has both a level and a state"),
    Wording("behåll level eller state, inte båda", "keep level or state, not both"),
)
NOT_SEEN = Kind(
    "not-seen",
    Wording(
        '"{id}" frågas inte i perspektivet "{perspective}"', '"{id}" is not asked in the perspective "{perspective}"'
    ),
    Wording(
        "ta bort svaret; den som svarar kan inte se beteendet",
        "remove the answer; whoever answers cannot see the behaviour",
    ),
)
WANTS_OF_OBSERVER = Kind(
    "wants-of-observer",
    Wording(
        "bara den som svarar om sig själv väljer vad hen vill arbeta med",
        "only who answers about themselves chooses what to work on",
    ),
    Wording("ta bort wants", "remove wants"),
)
WANT_TWICE = Kind(
    "want-twice",
    Wording('"{id}" står två gånger', '"{id}" stands twice'),
    Wording("ta bort den ena", "remove one of them"),
)
UNKNOWN_WANT = Kind(
    "unknown-want",
    Wording('"{id}" är inte en punkt för rollen "{role}"', '"{id}" is not a statement of the role "{role}"'),
    Wording("välj bland rollens uppgifter och egenskaper", "choose among the duties and qualities of the role"),
)


class AnswersError(LedarskapError):
    """Answers that cannot be used as they stand; ``problems`` says where, what, and what to do."""


class Answer(Value):
    """A level, or one of the states that are no number, or neither where the question was left; and a comment."""

    level: Optional[Integer] = None
    state: Optional[State] = None
    comment: Optional[Text] = None


def _answer(value: object) -> object:
    """A level alone is the short way to write an answer; a blank one is a question left unanswered."""
    if isinstance(value, (str, int)):
        return {"level": value}
    return {} if value is None else without_blanks(value, Answer.model_fields)


class Answers(Value):
    """One person's answers about themselves, or about somebody whom they observe.

    ``wants`` names at most three statements that the person wants to work on.
    """

    also_called = KEYS_IN_SWEDISH

    format: Literal["answers/1"] = "answers/1"
    framework: FrameworkReference
    role: Slug
    perspective: Perspective
    form: Form = "full"
    language: LanguageCode = "sv"
    date: Optional[Date] = None
    wants: Annotated[tuple[StatementId, ...], Field(max_length=MOST_WANTS)] = ()
    answers: Mapping[str, Annotated[Answer, BeforeValidator(_answer)]] = Field(default_factory=dict)

    @model_validator(mode="before")
    @classmethod
    def _blank_is_not_filled_in(cls, value: object) -> object:
        return without_blanks(value, cls.model_fields)


def read_answers(source: str | PathLike[str] | Mapping[str, object], framework: Framework) -> Answers:
    """The answers in a YAML or JSON file, or in a mapping of the same shape, fitted to their framework.

    Raises :class:`AnswersError` with every error and its place; FileNotFoundError where there is no such file.

    >>> import ledarskap
    >>> framework = ledarskap.load("region-blekinge")
    >>> answers = read_answers({
    ...     "format": "answers/1", "framework": {"id": "region-blekinge", "version": "1.0.0"},
    ...     "role": "chef", "perspective": "self", "answers": {"chef.narvarande.pa-plats": 4},
    ... }, framework)
    >>> answers.answers["chef.narvarande.pa-plats"].level
    4
    """
    answers, problems = check_answers(_document(source), framework)
    errors = [problem for problem in problems if problem.severity == "error"]
    if errors:
        raise AnswersError(errors)
    return cast("Answers", answers)


def check_answers(document: Document, framework: Framework) -> tuple[Answers | None, tuple[Problem, ...]]:
    """The answers that a document holds, if they can be had, and all problems with them, warnings too."""
    if document.root is None:
        return None, document.problems
    other = other_format(document, "answers/1")
    if other is not None:
        return None, (other,)
    bound = bind(Answers, document.root, document, blanks=True)
    misfits = (*islice(_fitting(document, framework), 2 * (MOST_PROBLEMS + 1)), *enough(_level_and_state(document)))
    problems = without_followers(bound.problems, misfits)
    problems = (*problems, *enough(letter_problems(document.root, document)))
    return (None if has_errors(document.problems) else bound.value), without_followers(document.problems, problems)


def _document(source: str | PathLike[str] | Mapping[str, object]) -> Document:
    if isinstance(source, Mapping):
        import json

        from ledarskap.reading.json_reader import read_json

        # Written out, so that a problem with a mapping has a line to stand on like any other.
        return read_json(json.dumps(source, ensure_ascii=False, indent=2, default=_plain), "answers")
    from ledarskap.reading.opening import open_document

    return open_document(source)


def _plain(value: object) -> object:
    """What JSON cannot hold by itself: other mappings than dicts, and dates."""
    return dict(value) if isinstance(value, Mapping) else str(value)


def _part(tree: Tree, key: str) -> dict[str, Tree]:
    found = tree.get(key) if isinstance(tree, dict) else None
    return found if isinstance(found, dict) else {}


def _fitting(document: Document, framework: Framework) -> Iterator[Problem]:
    """What does not fit the framework; nothing that only follows from the wrong framework or role."""
    root = document.root if isinstance(document.root, dict) else {}
    reference = _part(root, "framework")
    id_, version = reference.get("id"), reference.get("version")
    if isinstance(id_, str) and id_ != framework.id:
        yield document.problem(OTHER_FRAMEWORK, ("framework", "id"), id=id_, framework=framework.id)
        return
    if isinstance(version, str) and version.split(".")[0] != framework.version.split(".")[0]:
        yield document.problem(
            OTHER_VERSION,
            ("framework", "version"),
            version=version,
            framework=framework.version,
            major=version.split(".")[0],
        )
        return
    role = root.get("role")
    if not isinstance(role, str):
        return
    if role not in framework.roles:
        proposal = nearest(role, framework.roles)
        yield document.problem(UNKNOWN_ROLE, ("role",), proposal=proposal, role=role, known=", ".join(framework.roles))
        return
    written = root.get("perspective")
    perspective = cast("Perspective", written) if written in OBSERVERS else "self"
    yield from _unfit_answers(document, framework, role, perspective)
    wants = root.get("wants")
    if wants and perspective != "self":
        yield document.problem(WANTS_OF_OBSERVER, ("wants",), "key")
        return
    known = [id_ for id_ in framework.statements if id_.startswith(f"{role}.")]
    # More than three are a problem of their own, whatever they are.
    few = wants if isinstance(wants, tuple) and len(wants) <= MOST_WANTS else ()
    for index, want in enumerate(few):
        if want in few[:index]:
            yield document.problem(WANT_TWICE, ("wants", index), id=str(want))
        elif isinstance(want, str) and want not in known:
            yield document.problem(UNKNOWN_WANT, ("wants", index), proposal=nearest(want, known), id=want, role=role)


def _unfit_answers(document: Document, framework: Framework, role: str, perspective: Perspective) -> Iterator[Problem]:
    asked = remembered_questionnaire(framework, role, perspective, "full")
    scales = {question.id: group.scale for group in asked.statements for question in group.questions}
    visible = {question.id for question in asked.questions}
    proposed = gone = 0
    for id_, answer in _part(document.root, "answers").items():
        path: Path = ("answers", id_)
        if id_ in scales:
            if id_ not in visible:
                yield document.problem(NOT_SEEN, path, "key", id=id_, perspective=perspective)
            yield from _unfit_level(document, asked, scales[id_], path, answer)
        elif (reason := _retired(framework, id_)) is not None:
            # Bounded here, so that no error is lost behind these warnings.
            gone += 1
            if gone <= MOST_PROBLEMS + 1:
                yield document.problem(RETIRED_INDICATOR, path, "key", id=id_, reason=reason)
        elif id_ in framework.indicators:
            yield document.problem(WRONG_ROLE, path, "key", id=id_, role=role)
        elif id_ in framework.statements:
            indicators = ", ".join(f"{id_}.{name}" for name in framework.statements[id_].indicators)
            yield document.problem(NOT_AN_INDICATOR, path, "key", id=id_, indicators=indicators)
        else:
            proposal = nearest(id_, scales) if proposed < MOST_PROPOSALS else None
            proposed += 1
            yield document.problem(UNKNOWN_INDICATOR, path, "key", proposal, id=id_)


def _unfit_level(
    document: Document, asked: Questionnaire, scale_id: str, path: Path, answer: Tree
) -> Iterator[Problem]:
    level = answer.get("level") if isinstance(answer, dict) else answer
    if isinstance(level, str) and re.fullmatch(INTEGER_PATTERN, level):
        scale = asked.scales[scale_id]
        if level not in map(str, scale.levels):
            where = (*path, "level") if isinstance(answer, dict) else path
            lowest, *_, highest = scale.levels
            yield document.problem(
                LEVEL_OUTSIDE_SCALE, where, level=level, scale=scale.name, lowest=lowest, highest=highest
            )


def _retired(framework: Framework, id_: str) -> str | None:
    """Why an indicator, or the statement that it belonged to, has gone; None where neither has."""
    return framework.retired.get(id_) or framework.retired.get(id_.rpartition(".")[0])


def _level_and_state(document: Document) -> Iterator[Problem]:
    for id_, answer in _part(document.root, "answers").items():
        if isinstance(answer, dict) and answer.get("level") is not None and answer.get("state") is not None:
            yield document.problem(LEVEL_AND_STATE, ("answers", id_, "state"), "key")

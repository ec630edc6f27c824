"""The self-assessment as a dialogue: what a reply means, and which question comes next. It asks nobody itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ledarskap.assessment.answers import MOST_WANTS, Answer, Answers, State
from ledarskap.assessment.questionnaire import Questionnaire
from ledarskap.reading.decoding import forbidden_in
from ledarskap.reading.tree import LONGEST_TEXT
from ledarskap.reading.wording import Language

SECONDS_A_QUESTION = 18

Step = Literal["back", "stop", "help", "keep", "unclear"]

STATE_LETTERS: Mapping[Language, Mapping[str, State]] = {
    "sv": {"i": "not-applicable", "k": "cannot-judge"},
    "en": {"n": "not-applicable", "c": "cannot-judge"},
}
SKIP_LETTER: Mapping[Language, str] = {"sv": "h", "en": "s"}
STEP_LETTERS: Mapping[Language, Mapping[str, Step]] = {
    "sv": {"b": "back", "s": "stop", "?": "help"},
    "en": {"b": "back", "q": "stop", "?": "help"},
}


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """One question as it is put: under which statement (in quotes where it is quoted), on which scale."""

    id: str
    text: str
    statement: str
    scale: str
    anchors: Mapping[int, str]


def asked_questions(questionnaire: Questionnaire, in_full: Sequence[str] = ()) -> tuple[AskedQuestion, ...]:
    """The questions of a form in their order, and after them the rest of the statements that are asked in full."""
    first = []
    rest = []
    for group in questionnaire.statements:
        statement = group.text if group.source is None or group.translated else f"”{group.text}”"
        for question in group.questions:
            asked = AskedQuestion(question.id, question.text, statement, group.scale, question.anchors)
            if question.asked:
                first.append(asked)
            elif question.visible and group.id in in_full:
                rest.append(asked)
    return (*first, *rest)


def next_open(questions: Sequence[AskedQuestion], answers: Answers) -> int:
    """The place of the first question that has not been put yet; one past the last where all have been.

    A question that was skipped has been put: it stands in the answers, blank.
    """
    for number, question in enumerate(questions):
        if question.id not in answers.answers:
            return number
    return len(questions)


def minutes_left(questions: int) -> int:
    """About how many minutes so many questions take, at least one.

    >>> minutes_left(66), minutes_left(1)
    (20, 1)
    """
    return max(1, round(questions * SECONDS_A_QUESTION / 60))


def read_reply(reply: str, levels: Sequence[int], language: Language) -> Answer | Step:
    """What was typed: a level or a letter, and after it a comment if there is one.

    >>> read_reply("4 Svårt under jourveckor", (1, 2, 3, 4, 5), "sv")
    Answer(level=4, state=None, comment='Svårt under jourveckor')
    >>> read_reply("i", (1, 2, 3, 4, 5), "sv").state
    'not-applicable'
    >>> read_reply("7", (1, 2, 3, 4, 5), "sv")
    'unclear'
    """
    first, _, rest = reply.strip().partition(" ")
    comment = rest.strip() or None
    if forbidden_in(reply) is not None or len(reply) > LONGEST_TEXT:
        # What an arrow key sends, for example: no text can hold it.
        return "unclear"
    letter = first.casefold()
    if not first:
        return "keep"
    if letter in STEP_LETTERS[language] and comment is None:
        return STEP_LETTERS[language][letter]
    if first in map(str, levels):
        return Answer(level=int(first), comment=comment)
    if letter in STATE_LETTERS[language]:
        return Answer(state=STATE_LETTERS[language][letter], comment=comment)
    if letter == SKIP_LETTER[language]:
        return Answer(comment=comment)
    return "unclear"


NO_COMMENT = "-"
NONE_CHOSEN = "0"


def with_answer(answers: Answers, id_: str, answer: Answer) -> Answers:
    """The answers with one more; a comment that was written before stays where the new reply has none, and "-" removes it."""
    before = answers.answers.get(id_)
    if answer.comment == NO_COMMENT:
        answer = answer.model_copy(update={"comment": None})
    elif before is not None and before.comment is not None and answer.comment is None:
        answer = answer.model_copy(update={"comment": before.comment})
    return answers.model_copy(update={"answers": {**answers.answers, id_: answer}})


def read_choice(reply: str, most: int) -> tuple[int, ...] | None:
    """At most three numbers from 1 to ``most``, with commas or blanks between them, or 0 for none; None where it is not that.

    >>> read_choice("2, 5", 19), read_choice("0", 19), read_choice("1 2 3 4", 19)
    ((2, 5), (), None)
    """
    if reply.strip() == NONE_CHOSEN:
        return ()
    words = reply.replace(",", " ").split()
    if not all(word.isascii() and word.isdecimal() and 1 <= int(word) <= most for word in words):
        return None
    numbers = tuple(dict.fromkeys(int(word) for word in words))
    return numbers if len(numbers) <= MOST_WANTS else None

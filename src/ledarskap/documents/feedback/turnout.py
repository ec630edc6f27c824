"""How many have answered in a round, in sentences; never who."""

from __future__ import annotations

from ledarskap.documents.contents import Contents
from ledarskap.documents.feedback.labels import COUNTED, GROUPS, NUMBERS, TURNOUT
from ledarskap.feedback.report import Feedback, GroupTurnout
from ledarskap.feedback.round import FEWEST_ANSWERS, IDENTIFIED
from ledarskap.reading.wording import Language


def turnout_contents(feedback: Feedback, language: Language) -> list[Contents]:
    """A sentence or two for the person and for each of the others; ``voice`` is None for what is about no one of them."""
    own = TURNOUT["self" if feedback.own is not None else "self_not"].in_language(language)
    told: list[Contents] = [{"voice": "self", "text": own}]
    told += [{"voice": one.perspective, "text": turnout_sentence(one, language)} for one in feedback.turnout]
    if feedback.set_aside:
        name = "set_aside_one" if feedback.set_aside == 1 else "set_aside"
        count = in_words(feedback.set_aside, language)
        told.append({"voice": None, "text": _capital(TURNOUT[name].in_language(language).format(count=count))})
    return told


def turnout_sentence(turnout: GroupTurnout, language: Language) -> str:
    """How many of a group answered, and whether that is too few.

    >>> turnout_sentence(GroupTurnout("peer", invited=7, answered=4, is_reported=False), "sv")
    'Fyra av sju kollegor svarade. Det är för få för att redovisas.'
    """
    if turnout.perspective == IDENTIFIED:
        return TURNOUT["manager" if turnout.answered else "manager_not"].in_language(language)
    one, several = GROUPS[turnout.perspective]
    name = "none" if not turnout.answered else "all" if turnout.answered == turnout.invited > 1 else "some"
    sentence = (
        COUNTED[name]
        .in_language(language)
        .format(
            answered=in_words(turnout.answered, language, beside=turnout.invited),
            invited=in_words(turnout.invited, language),
            group=(one if turnout.invited == 1 else several).in_language(language),
        )
    )
    told = [_capital(sentence)]
    if turnout.answered and not turnout.is_reported:
        why = "too_few" if turnout.answered < FEWEST_ANSWERS else "nowhere_enough"
        told.append(COUNTED[why].in_language(language))
    return " ".join(told)


def in_words(number: int, language: Language, *, beside: int = 0) -> str:
    """A number as it is written in a sentence: in words up to twelve, unless the one ``beside`` it is higher.

    >>> in_words(12, "sv"), in_words(13, "sv"), in_words(11, "sv", beside=13)
    ('tolv', '13', '11')
    """
    return NUMBERS[number].in_language(language) if max(number, beside) < len(NUMBERS) else str(number)


def named_in_sentence(name: str) -> str:
    """A name that begins a sentence, as it stands inside one."""
    return name[:1].lower() + name[1:]


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]

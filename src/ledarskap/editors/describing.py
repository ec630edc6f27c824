"""What a description of a group of keys is, and what several of them say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ledarskap.reading.wording import Wording


class Key(NamedTuple):
    """What a key is for; an example of what to write there; and what each of the words that can be chosen means.

    ``also`` holds words that are understood too. ``name`` is what a file is called that holds what stands under the key. An example of running text stands in the description itself, so that no editor fills it in by a slip of the hand.
    """

    text: Wording
    example: str | int | None = None
    choices: Mapping[str, Wording] = {}
    name: Wording | None = None
    also: Mapping[str, Wording] = {}


class Thing(NamedTuple):
    """A group of keys: what it is called, what it is, and its keys."""

    name: Wording
    text: Wording
    keys: Mapping[str, Key]


STATEMENT_ID = "chef.narvarande"
DAY = "2026-11-22"
OBSERVERS: Mapping[str, Wording] = {
    "manager": Wording("personens chef", "the person's manager"),
    "peer": Wording("en kollega", "a peer"),
    "employee": Wording("en medarbetare", "an employee"),
}
LANGUAGE = Key(Wording("Språket i filen: sv eller en.", "The language of the file: sv or en."), "sv")
SOURCE = Key(
    Wording(
        "Källan som texten är citerad ur: dess id under sources. Texten ska då stå ord för ord i källan. "
        "Är texten er egen tar du bort raden.",
        "The source that the text is quoted from: its id under sources. The text must then stand there word for word. "
        "If the text is your own, remove the line.",
    ),
    "ledningsfilosofi",
)

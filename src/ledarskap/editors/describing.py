"""What a description of a group of keys is, and what several of them say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ledarskap.reading.wording import Wording


class Key(NamedTuple):
    """What a key is for; an example of what to write there; and what each of the words that can be chosen means.

    ``name`` is what a file is called that holds what stands under the key. An example of running text stands in the description itself, so that no editor fills it in by a slip of the hand.
    """

    text: Wording
    example: str | int | None = None
    choices: Mapping[str, Wording] = {}
    name: Wording | None = None


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

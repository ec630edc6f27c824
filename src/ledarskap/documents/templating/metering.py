"""How much work a template may do: counted in units as it goes, so that it ends alike on every machine.

A unit is about what reading one value costs. A region's templates are metered, and so is all that they use of ours.
"""

from __future__ import annotations

import datetime
import sys
from collections.abc import ItemsView, Iterable, Iterator, KeysView, Sized, ValuesView
from contextlib import contextmanager
from contextvars import ContextVar

from jinja2 import TemplateRuntimeError
from markupsafe import Markup

from ledarskap.reading.wording import Wording

# Half a second or so, and for each unit of what a document is made of as much again as our own templates need, and more.
LEAST_WORK = 3_000_000
WORK_A_UNIT = 50
MOST_NESTED = 40
# A document of ours is at most some hundred thousand characters.
MOST_CHARACTERS = 8_000_000
CHARACTERS_A_UNIT = 8
# What one part of a value costs.
NODE = 4
SCALARS = (bool, datetime.date, float, int, type(None))

TOO_MUCH_WORK = Wording("den gör för mycket", "it does too much")
TOO_NESTED = Wording("den anropar sig själv för djupt", "it calls itself too deeply")
NOT_WRITTEN = Wording(
    "det här går inte att skriva ut, bara texter, tal och datum", "only texts, numbers and dates can be written"
)
TOO_LONG = Wording("dokumentet blir för långt", "the document gets too long")


class RefusedError(TemplateRuntimeError):
    """Something that a template may not do; ``reason`` tells what."""

    def __init__(self, reason: Wording) -> None:
        super().__init__(reason.english)
        self.reason = reason


class Meter:
    """What is left of the work for one document, and how deeply it has called."""

    __slots__ = ("depth", "left")

    def __init__(self, work: int = LEAST_WORK) -> None:
        self.left = work
        self.depth = 0

    def charge(self, units: int) -> None:
        """Take some units. Raises :class:`RefusedError` where there are not so many left."""
        self.left -= units
        if self.left < 0:
            raise RefusedError(TOO_MUCH_WORK)

    def weigh(self, value: object, units_a_node: int = NODE, *, plain: bool = False) -> None:
        """Take what it costs to read a value through, each part as often as it would be written or compared.

        Lists that hold the same list twice, and that again, are as long as they would be written. ``plain`` says that what
        is neither a text, a number nor a date cannot be a part of it.
        """
        waiting, left = [value], self.left
        while waiting and left >= 0:
            one = waiting.pop()
            kind = type(one)
            left -= units_a_node
            if kind is str or kind is Markup:
                left -= len(one) // CHARACTERS_A_UNIT  # type: ignore[arg-type]  # it is a text
            elif isinstance(one, (list, tuple, ItemsView, KeysView, ValuesView)):
                waiting += one
            elif kind is dict:
                waiting += one.keys()  # type: ignore[attr-defined]  # it is a dict
                waiting += one.values()  # type: ignore[attr-defined]
            elif kind is range:
                left -= units_a_node * len(one)  # type: ignore[arg-type]  # it has a length
            elif plain and kind not in SCALARS:
                raise RefusedError(NOT_WRITTEN)
        self.left = left
        self.charge(0)

    def walked(self, values: Iterable[object], units: int) -> Iterable[object]:
        """Values to go through, taken for in advance where their number is known."""
        if isinstance(values, Sized):
            self.charge(units * (len(values) + 1))
            return values
        return self._counted(values, units)

    def _counted(self, values: Iterable[object], units: int) -> Iterator[object]:
        for one in values:
            self.charge(units)
            yield one

    @contextmanager
    def deeper(self) -> Iterator[None]:
        """One call further in."""
        self.depth += 1
        try:
            if self.depth > MOST_NESTED:
                raise RefusedError(TOO_NESTED)
            yield
        finally:
            self.depth -= 1


_METER: ContextVar[Meter] = ContextVar("meter")


def meter() -> Meter:
    """That of the document that is being made; one that nobody looks at, where none is."""
    found = _METER.get(None)
    return Meter() if found is None else found


@contextmanager
def metered(contents: object) -> Iterator[Meter]:
    """Within this, one document is made of the contents, with work in proportion to them."""
    size = Meter(sys.maxsize)
    size.weigh(contents)
    token = _METER.set(Meter(LEAST_WORK + WORK_A_UNIT * (sys.maxsize - size.left)))
    try:
        yield _METER.get()
    finally:
        _METER.reset(token)


def joined_within(pieces: Iterable[str]) -> str:
    """The pieces of a document as one text. Raises :class:`RefusedError` where it gets too long."""
    kept: list[str] = []
    room = MOST_CHARACTERS
    for piece in pieces:
        room -= len(piece)
        if room < 0:
            raise RefusedError(TOO_LONG)
        kept.append(piece)
    return "".join(kept)

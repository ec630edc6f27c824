"""What a template can use: plain values with a few harmless methods of theirs, and a few filters and tests.

It is a list of what is allowed, not of what is forbidden, since Python gets new methods. What would be heavy or tells of
something outside the document is not on it; neither is ``safe``, so that no text of a person's becomes markup.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from jinja2 import TemplateSyntaxError
from jinja2.environment import TemplateModule
from jinja2.runtime import BlockReference, LoopContext, Macro, TemplateReference, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment, safe_range
from jinja2.utils import Cycler, Joiner, Namespace
from markupsafe import Markup


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_OF_TEXTS = _words(
    "capitalize count endswith find format index isdigit lower lstrip partition removeprefix removesuffix replace rpartition"
    " rsplit rstrip split splitlines startswith strip title upper"
)
_OF_LISTS = _words("count index")
# What the filter groupby gives is a tuple with names.
_OF_GROUPS = _words("grouper list")
_OF_MAPPINGS = _words("get items keys values")
_OF_DATES = _words("day isocalendar isoformat isoweekday month weekday year")
METHODS: Mapping[type, frozenset[str]] = MappingProxyType(
    {
        str: _OF_TEXTS,
        Markup: frozenset(("format",)),
        list: _OF_LISTS,
        tuple: _OF_LISTS,
        dict: _OF_MAPPINGS,
        datetime.date: _OF_DATES,
    }
)
# What Jinja itself gives to templates; it keeps what is inside to itself by an underscore.
OF_JINJA = (BlockReference, Cycler, Joiner, LoopContext, Macro, Namespace, TemplateModule, TemplateReference, Undefined)
FILTERS = _words(
    "abs capitalize count d default dictsort e escape first float groupby int items join last length list lower map max min"
    " reject rejectattr replace reverse select selectattr sort string title trim truncate unique upper urlencode"
    " wordcount"
)
LARGEST = 1_000_000_000
NOT_TESTS = _words("callable filter test")


def _range(*bounds: int) -> range:
    """A range as Jinja's sandbox bounds it, and of numbers that nothing is slow with."""
    if any(abs(bound) > LARGEST for bound in bounds):
        raise OverflowError("a range ends at 1,000,000,000")
    return safe_range(*bounds)


class UncompilableError(TemplateSyntaxError):
    """A template that is too long or too nested to be made into code."""


class Names(Namespace):
    """Jinja's ``namespace``, which tells nothing of what is in it when it is written out."""

    def __repr__(self) -> str:
        return "<namespace>"


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox with less in it. ``d.items`` is the key of that name where there is one, found without a detour."""

    def __init__(self, own_filters: Mapping[str, Callable[..., object]], **options: object) -> None:
        super().__init__(**options)
        self.filters = {name: self.filters[name] for name in FILTERS} | dict(own_filters)
        self.tests = {name: test for name, test in self.tests.items() if name not in NOT_TESTS}
        self.globals = {"cycler": Cycler, "dict": dict, "joiner": Joiner, "namespace": Names, "range": _range}

    def compile(
        self, source: Any, name: str | None = None, filename: str | None = None, *args: Any, **options: Any
    ) -> Any:
        """The code of a template. What Jinja or Python finds too long or too nested is a mistake at the template's first line."""
        try:
            return super().compile(source, name, filename, *args, **options)
        except (RecursionError, MemoryError, SyntaxError) as error:
            raise UncompilableError(str(error), 1, name, filename) from error

    def getattr(self, obj: Any, attribute: str) -> Any:
        kind = type(obj)
        if kind is dict and attribute in obj:
            return obj[attribute]
        known = METHODS.get(kind)
        if known is None:
            if isinstance(obj, OF_JINJA) or (isinstance(obj, tuple) and attribute in _OF_GROUPS):
                return super().getattr(obj, attribute)
        elif attribute in known:
            return super().getattr(obj, attribute)
        elif kind is Markup and attribute in _OF_TEXTS:
            # As text, so that it is escaped again: taking markup apart could take away what escapes it.
            return super().getattr(str(obj), attribute)
        return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        if isinstance(obj, (dict, list, tuple, str, range)):
            try:
                found = obj[argument]
            except (TypeError, LookupError):
                return (
                    self.getattr(obj, argument) if isinstance(argument, str) else self.undefined(obj=obj, name=argument)
                )
            return str(found) if isinstance(obj, Markup) else found
        return super().getitem(obj, argument) if isinstance(obj, OF_JINJA) else self.undefined(obj=obj, name=argument)

"""The sandbox for templates of a folder: nothing in it can take long, get large, or undo what escapes a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import wraps
from typing import Any, cast

from jinja2 import Template, Undefined, nodes, pass_context
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import SandboxedEscapeFormatter, SandboxedFormatter
from markupsafe import Markup, escape

from ledarskap.documents.templating.metered_nodes import (
    JOINED,
    STANDING,
    WALKED,
    WEIGHED,
    WRITTEN,
    Metering,
    check_depth,
)
from ledarskap.documents.templating.metering import CHARACTERS_A_UNIT, NODE, RefusedError, meter
from ledarskap.documents.templating.sandbox import OF_JINJA, Sandbox
from ledarskap.reading.wording import Wording

ITEM, CALL, FILTER, OUTPUT = 10, 40, 20, 10
# Finding a template asks the file system; compiling one costs for each character.
TEMPLATE, CHARACTER = 2_000, 25
LARGEST_BITS = 1_024
WIDEST = re.compile(r"\d{3,}")
# A part of markup that is not a part of what escapes a sign.
NO_ESCAPE = re.compile(r"[\w ().,:-]+")
# Filters that take markup as it is; any other gets the text of it, which is escaped again.
FOR_MARKUP = frozenset(("count", "d", "default", "e", "escape", "join", "length", "own", "string"))
# What is passed to a call besides what the template writes.
HIDDEN = frozenset(("_block_vars", "_loop_vars"))

TOO_LARGE = Wording("talet blir för stort", "the number gets too large")
TOO_WIDE = Wording("bredden är för stor", "the width is too large")
NO_NUMBERS = Wording("det går bara att räkna med tal", "only numbers can be calculated with")
NO_PERCENT = Wording('skriv "…{}…".format(…) i stället för %', 'write "…{}…".format(…) instead of %')

Escape = Callable[[object], object]


class MeteredTemplate(Template):
    """A template that counts how deeply others are included in it."""

    @classmethod
    def _from_namespace(cls, *args: Any, **options: Any) -> Template:
        made = super()._from_namespace(*args, **options)
        made.root_render_func = _deeper(made.root_render_func)
        return made


class MeteredSandbox(Sandbox):
    """``escaped`` is how a text is put into the format that the templates are for."""

    template_class = MeteredTemplate
    intercepted_binops = frozenset(("+", "-", "*", "/", "//", "%", "**"))

    def __init__(
        self, own_filters: Mapping[str, Callable[..., object]], escaped: Escape = escape, **options: object
    ) -> None:
        super().__init__(own_filters, **options)
        self.escaped = escaped
        self.filters = {
            name: _metered_filter(name, cast("Callable[..., Any]", one)) for name, one in self.filters.items()
        }
        self.filters |= {WALKED: _walked, WEIGHED: _weighed, WRITTEN: _written, STANDING: _standing}
        self.filters[JOINED] = self.joined
        self.filters["join"] = self.join
        self.filters["replace"] = self.replace
        self.tests = {
            name: _metered_filter("escape", cast("Callable[..., Any]", one)) for name, one in self.tests.items()
        }

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, *args: Any, **options: Any
    ) -> str:
        check_depth(source, name, filename)
        return super()._generate(Metering(self, name, filename).visit(source), name, filename, *args, **options)

    def _compile(self, source: str, filename: str) -> Any:
        meter().charge(CHARACTER * len(source) // 4)
        return super()._compile(source, filename)

    def get_template(self, *args: Any, **options: Any) -> Template:
        meter().charge(TEMPLATE)
        return super().get_template(*args, **options)

    def select_template(self, names: Any, *args: Any, **options: Any) -> Template:
        if isinstance(names, Sequence):
            meter().charge(TEMPLATE * len(names))
        return super().select_template(names, *args, **options)

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805 – Jinja's names
        counter = meter()
        counter.charge(CALL)
        for value in (*args, *(value for name, value in kwargs.items() if name not in HIDDEN)):
            counter.weigh(value)
        receiver = getattr(__obj, "__self__", None)
        if isinstance(receiver, (str, list, tuple, dict)):
            counter.charge(len(receiver))
        if isinstance(__obj, LoopContext) and args:
            args = (counter.walked(args[0], ITEM), *args[1:])
        if isinstance(receiver, str) and __obj.__name__ == "replace" and len(args) > 1:
            _charge_growth(receiver, args[0], args[1])
        with counter.deeper():
            result = super().call(__context, __obj, *args, **kwargs)
        if isinstance(result, (str, list)):
            counter.charge(len(result) // CHARACTERS_A_UNIT)
        return result

    def getattr(self, obj: Any, attribute: str) -> Any:
        found = super().getattr(obj, attribute)
        return _weighed_out(found) if isinstance(obj, OF_JINJA) else found

    def getitem(self, obj: Any, argument: Any) -> Any:
        found = super().getitem(obj, argument)
        return _weighed_out(found) if isinstance(obj, OF_JINJA) else found

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        counter = meter()
        counter.charge(FILTER)
        if isinstance(left, (str, list, tuple)) or isinstance(right, (str, list, tuple)):
            return self._with_sequence(context, operator, left, right)
        if not isinstance(left, (int, float, Undefined)) or not isinstance(right, (int, float, Undefined)):
            raise RefusedError(NO_NUMBERS)
        result = _power(left, right) if operator == "**" else super().call_binop(context, operator, left, right)
        return _small(result)

    def _with_sequence(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        counter = meter()
        if operator == "%":
            raise RefusedError(NO_PERCENT)
        if operator == "+" and (isinstance(left, Markup) or isinstance(right, Markup)):
            return self.joined((left, right))
        if operator == "*":
            times, one = (left, right) if isinstance(left, int) else (right, left)
            if isinstance(times, int) and times > 0:
                counter.charge(times * (1 + _room(one)))
        elif operator == "+":
            counter.charge(_room(left) + _room(right))
        return super().call_binop(context, operator, left, right)

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        text = getattr(value, "__self__", None)
        if not isinstance(text, str) or getattr(value, "__name__", "") != "format":
            return None
        formatter = _MarkupFormatter(self, escape=self.escaped) if isinstance(text, Markup) else _TextFormatter(self)
        kind = type(text)

        def format_(*args: object, **kwargs: object) -> str:
            return kind(formatter.vformat(str(text), args, kwargs))

        return format_

    def joined(self, pieces: Iterable[object], between: object = "") -> str:
        """Values as one text; as markup where one of them is, with the others escaped for the format."""
        shown = [_written(piece) for piece in pieces]
        room = sum(len(piece) if isinstance(piece, str) else 1 for piece in shown) + len(shown) * len(str(between))
        meter().charge(FILTER + room // CHARACTERS_A_UNIT)
        if any(isinstance(piece, Markup) for piece in (between, *shown)):
            return Markup(str(self._escaped(between)).join(str(self._escaped(piece)) for piece in shown))  # noqa: S704 – each piece is
        return str(between).join(str(piece) for piece in shown)

    def join(self, value: Iterable[object], d: object = "", attribute: str | int | None = None) -> str:
        """The filter ``join``."""
        pieces = meter().walked(value, ITEM)
        if attribute is not None:
            pieces = [self.getitem(piece, attribute) for piece in pieces]
        return self.joined(pieces, _written(d))

    def replace(self, s: object, old: object, new: object, count: int | None = None) -> str:
        """The filter ``replace``: on markup only what escapes nothing is replaced, by what is escaped itself."""
        _charge_growth(s, old, new)
        times = -1 if count is None else count
        if isinstance(s, Markup) and self.escaped is escape and NO_ESCAPE.fullmatch(str(old)):
            return Markup(str(s).replace(str(old), str(escape(new)), times))  # noqa: S704 – escaped right here
        return str(s).replace(str(old), str(new), times)

    def _escaped(self, value: object) -> object:
        return value if isinstance(value, Markup) else self.escaped(str(value))


class _TextFormatter(SandboxedFormatter):
    def convert_field(self, value: Any, conversion: Any) -> Any:
        return super().convert_field(_written(value), conversion)

    def format_field(self, value: Any, format_spec: str) -> str:
        return _charged(super().format_field(_written(value), _narrow(format_spec)))


class _MarkupFormatter(SandboxedEscapeFormatter):
    def convert_field(self, value: Any, conversion: Any) -> Any:
        return super().convert_field(_written(value), conversion)

    def format_field(self, value: Any, format_spec: str) -> str:
        return _charged(super().format_field(_written(value), _narrow(format_spec)))


def _deeper(render: Callable[[Context], Iterator[str]]) -> Callable[[Context], Iterator[str]]:
    def rendering(context: Context) -> Iterator[str]:
        with meter().deeper():
            yield from render(context)

    return rendering


def _metered_filter(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """A filter that pays for what it is given and for what it gives, also one by one."""

    @wraps(function)
    def paying(*args: Any, **kwargs: Any) -> Any:
        counter = meter()
        counter.charge(FILTER)
        # Some get the context first, which is not the template's.
        for value in (*args, *kwargs.values()):
            if isinstance(value, (str, list, tuple, dict, range)):
                counter.weigh(value, 2 * NODE)
            if isinstance(value, str):
                counter.charge(len(value) // 2)
        if name not in FOR_MARKUP:
            args = tuple(str(one) if type(one) is Markup else one for one in args)
        result = function(*args, **kwargs)
        if isinstance(result, Iterator):
            return counter.walked(result, ITEM)
        if isinstance(result, (str, list, dict)):
            counter.charge(len(result) // (CHARACTERS_A_UNIT if isinstance(result, str) else 1))
        return result

    return paying


def _walked(values: Any) -> Any:
    return meter().walked(values, ITEM) if isinstance(values, Iterable) else values


def _weighed(value: object) -> object:
    meter().weigh(value)
    return str(value) if type(value) is Markup else value


def _weighed_out(value: object) -> object:
    """What comes out of an object of Jinja's, which is not seen where that is weighed."""
    if not isinstance(value, Undefined):
        meter().weigh(value)
    return value


def _written(value: object) -> object:
    """A value that can be written out; what it would take is charged for."""
    counter = meter()
    counter.charge(OUTPUT)
    if not isinstance(value, Undefined):
        counter.weigh(value, plain=True)
    return value


@pass_context
def _standing(context: Context, characters: int) -> str:  # noqa: ARG001 – it keeps Jinja from doing it once when compiling
    meter().charge(OUTPUT + characters // CHARACTERS_A_UNIT)
    return Markup("")


def _charge_growth(text: object, old: object, new: object) -> None:
    found = str(text).count(str(old))
    meter().charge(FILTER + (len(str(text)) + found * len(str(new))) // CHARACTERS_A_UNIT)


def _charged(text: str) -> str:
    meter().charge(len(text) // CHARACTERS_A_UNIT)
    return text


def _narrow(format_spec: str) -> str:
    if WIDEST.search(format_spec):
        raise RefusedError(TOO_WIDE)
    return format_spec


def _room(value: Any) -> int:
    """What it costs to make a text or a list as long as this one."""
    if isinstance(value, str):
        return len(value) // CHARACTERS_A_UNIT
    return len(value) if isinstance(value, (list, tuple)) else 0


def _power(left: Any, right: Any) -> Any:
    if isinstance(left, int) and isinstance(right, int) and right > 0 and left.bit_length() * right > LARGEST_BITS:
        raise RefusedError(TOO_LARGE)
    return left**right


def _small(result: Any) -> Any:
    if isinstance(result, int) and result.bit_length() > LARGEST_BITS:
        raise RefusedError(TOO_LARGE)
    return result

"""What people have written can never become markup: how a text is put into a format that is not HTML."""

from __future__ import annotations

import re

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from ledarskap.reading.wording import nearest_language

# What begins emphasis, code, a link, a tag, a table, struck-out text or an entity, wherever it stands.
_ANYWHERE = re.compile(r"[\\`*_\[<|~]|&(?=#?\w+;)")
# What begins a heading, a list or a quotation, or underlines the line above, where a line begins with it.
_AT_LINE_START = re.compile(r"(#{1,6}|[-+]|\d{1,9}[.)])(?=\s|$)|[=-]+$|>")
# What ends a heading, and would be taken away with it.
_AT_LINE_END = re.compile(r"(?<=\s)#+$")
_NOT_IN_CSS = re.compile("[^A-Za-z0-9 .,-]")


def markdown(value: object) -> object:
    r"""A value as text inside Markdown; what a template's own macros have made is left as it is.

    >>> str(markdown("*Nej*\n# 1 < 2"))
    '\\*Nej\\*  \n\\# 1 \\< 2'
    """
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    lines = (line.strip() for line in value.splitlines() if line.strip())
    return Markup("  \n".join(_line(line) for line in lines))  # noqa: S704 – escaped on the line above


def unescaped(value: object) -> object:
    """A value as it is, for a terminal: nothing there is markup."""
    return Markup(value) if isinstance(value, str) else value  # noqa: S704 – plain text is no markup


def in_quotes(text: str, language: str) -> str:
    """A quotation in the quotation marks of its language, as Markup where the text is."""
    before = "“" if nearest_language(language) == "en" else "”"
    return before + text + "”"


@pass_context
def in_own_language(
    context: Context, text: object, source: object = None, *, translated: bool = False, language: str | None = None
) -> object:
    """The filter ``own``: a text that the document did not bring itself, marked where its language is another.

    One that is quoted from a source stands in quotes, and its translation in none. ``language`` is that of the text where
    it is not that of the rest. None stays None, so that ``or`` can take over in the template.
    """
    if text is None:
        return None
    # Asked for so, since this is the filter that is used most, and a document waits for it.
    own = language or context.resolve_or_missing("content_language")
    if context.resolve_or_missing("language") != own:
        text = Markup('<span lang="{}">{}</span>').format(own, text)
    if source is None or translated:
        return text
    # As characters, so that they stand in what is copied and in the text of a PDF too.
    return Markup("<q>{}</q>").format(in_quotes(escape(text), own))


@pass_context
def in_own_quotes(
    context: Context, text: object, source: object = None, *, translated: bool = False, language: str | None = None
) -> object:
    """The filter ``own`` where languages cannot be marked: the text alone, in quotes where it is quoted from a source."""
    if text is None or source is None or translated:
        return text
    return in_quotes(str(text), language or context["content_language"])


def css_text(value: object) -> Markup:
    r"""The filter ``css``: a text as one that CSS reads, with its quotes (CSS Syntax 3, 4.3.5); nothing in it ends it.

    >>> css_text('Vård & "omsorg"')
    Markup('"V\\e5 rd \\26  \\22 omsorg\\22 "')
    """
    shown = _NOT_IN_CSS.sub(lambda found: f"\\{ord(found[0]) or 0xFFFD:x} ", str(value))
    return Markup(f'"{shown}"')  # noqa: S704 – letters, digits and spaces are all that stands as it is


def _line(line: str) -> str:
    escaped = _AT_LINE_END.sub(r"\\\g<0>", _ANYWHERE.sub(lambda found: f"\\{found[0]}", line))
    start = _AT_LINE_START.match(escaped)
    if start is None:
        return escaped
    # In "1. " it is the sign after the number that makes the list.
    sign = start.end() - 1 if escaped[0].isdigit() else 0
    return f"{escaped[:sign]}\\{escaped[sign:]}"

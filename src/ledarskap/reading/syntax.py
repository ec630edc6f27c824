"""What libyaml says of a text that is not YAML, in words for the person who wrote it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ledarskap.reading.problems import Kind, Problem
from ledarskap.reading.tree import problem_at
from ledarskap.reading.wording import Wording

if TYPE_CHECKING:
    from yaml import MarkedYAMLError

TAB_INDENTATION = Kind(
    "tab-indentation",
    Wording("raden är indragen med tabb", "the line is indented with a tab"),
    Wording("dra in med blanksteg", "indent with spaces"),
)
UNQUOTED_COLON = Kind(
    "unquoted-colon",
    Wording("ett kolon följt av blanksteg inuti en text", "a colon followed by a space inside a text"),
    Wording("sätt texten inom citattecken", "put the text in quotes"),
    Wording("sätt texten inom citattecken: {proposal}", "put the text in quotes: {proposal}"),
)
WRONG_INDENTATION = Kind(
    "wrong-indentation",
    Wording(
        "raden är indragen på ett sätt som inte passar raderna ovanför",
        "the line's indentation does not fit the lines above",
    ),
    Wording("ge nycklar som hör ihop samma indrag", "give keys that belong together the same indentation"),
)
UNQUOTED_START = Kind(
    "unquoted-start",
    Wording(
        'en text får inte börja med "{character}" utan citattecken',
        'a text must not begin with "{character}" without quotes',
    ),
    Wording("sätt texten inom citattecken", "put the text in quotes"),
    Wording("sätt texten inom citattecken: {proposal}", "put the text in quotes: {proposal}"),
)
UNCLOSED_QUOTE = Kind(
    "unclosed-quote",
    Wording("citattecknet som börjar här tar aldrig slut", "the quote that begins here never ends"),
    Wording("avsluta texten med samma citattecken", "end the text with the same quote"),
)
UNCLOSED_BRACKET = Kind(
    "unclosed-bracket",
    Wording('"{bracket}" som börjar här avslutas inte rätt', '"{bracket}" that begins here is not closed rightly'),
    Wording(
        "sätt komma mellan delarna och avsluta med motsvarande parentes",
        "put commas between the parts and close with the matching bracket",
    ),
)
TEXT_AFTER_VALUE = Kind(
    "text-after-value",
    Wording("här står något efter att värdet redan är slut", "something stands here after the value has ended"),
    Wording(
        'sätt hela texten inom citattecken, och skriv ett citattecken i den som \\"',
        'put the whole text in quotes, and write a quote inside it as \\"',
    ),
)
MISSING_COLON = Kind(
    "missing-colon",
    Wording("raden har ingen nyckel: det saknas ett kolon", "the line has no key: a colon is missing"),
    Wording(
        "skriv nyckel, kolon, blanksteg och värde, eller dra in raden om den hör till texten ovanför",
        "write key, colon, space and value, or indent the line if it belongs to the text above",
    ),
)
WRONG_ESCAPE = Kind(
    "wrong-escape",
    Wording(
        "ett omvänt snedstreck följs av ett tecken som inte betyder något",
        "a backslash is followed by a character without meaning",
    ),
    Wording(
        "skriv omvänt snedstreck som \\\\, eller använd enkla citattecken",
        "write a backslash as \\\\, or use single quotes",
    ),
)
NOT_YAML = Kind(
    "not-yaml",
    Wording(
        'texten går inte att läsa härifrån (libyaml: "{reason}")',
        'the text cannot be read from here (libyaml: "{reason}")',
    ),
    Wording(
        "jämför med raderna ovanför: indrag, kolon, citattecken",
        "compare with the lines above: indentation, colon, quotes",
    ),
)

_BRACKETS = frozenset(("while parsing a flow mapping", "while parsing a flow sequence"))
_ESCAPES = frozenset(
    (
        "found unknown escape character",
        "did not find expected hexdecimal number",
        "found invalid Unicode character escape code",
    )
)
_TABS = frozenset(
    ("found a tab character that violates indentation", "found a tab character where an indentation space is expected")
)
_NAMES = frozenset(("while scanning an alias", "while scanning an anchor", "while scanning a tag"))
_STARTS = frozenset(
    ("block sequence entries are not allowed in this context", "found character that cannot start any token")
)
_QUOTES = frozenset(("found unexpected end of stream", "found unexpected document indicator"))


def syntax_problem(error: MarkedYAMLError, text: str, file: str) -> Problem:
    """The problem that an error of libyaml's stands for, at the place where the writer can mend it."""
    mark, context_mark = error.problem_mark, error.context_mark
    offset = min(mark.index if mark else 0, len(text))
    context = min(context_mark.index, len(text)) if context_mark else offset
    reason = str(error.problem)
    character = text[offset : offset + 1]
    if reason in _QUOTES and error.context == "while scanning a quoted scalar":
        return problem_at(UNCLOSED_QUOTE, text, context, context + 1, file)
    if reason in _TABS:
        return problem_at(TAB_INDENTATION, text, offset, offset + 1, file)
    if reason in _ESCAPES:
        return problem_at(WRONG_ESCAPE, text, max(0, offset - 1), offset + 1, file)
    if reason == "did not find expected node content" and not text[offset:].strip():
        # The file ends inside a bracket: it is there that it can be mended.
        context = max(text.rfind("[", 0, offset), text.rfind("{", 0, offset))
    if error.context in _BRACKETS or (reason == "did not find expected node content" and not text[offset:].strip()):
        return problem_at(UNCLOSED_BRACKET, text, context, context + 1, file, bracket=text[context : context + 1])
    if reason == "mapping values are not allowed in this context":
        return _colon_problem(text, offset, file)
    sign = max(text.rfind("|", _line_start(text, offset), offset), text.rfind(">", _line_start(text, offset), offset))
    if reason == "did not find expected comment or line break" and sign >= 0:
        # A text that begins with the sign of a block of text.
        return _start_problem(text, sign, text[sign], file)
    if reason in _STARTS:
        return _start_problem(text, offset, character, file)
    if error.context in _NAMES:
        return _start_problem(text, context, text[context : context + 1], file)
    if reason == "could not find expected ':'":
        line_end = text.find("\n", context)
        return problem_at(MISSING_COLON, text, context, len(text) if line_end < 0 else line_end, file)
    if reason in (
        "did not find expected key",
        "did not find expected '-' indicator",
        "did not find expected <document start>",
    ):
        return _unexpected_problem(text, offset, file)
    return problem_at(NOT_YAML, text, offset, offset + 1, file, reason=reason)


def leaked(error: Exception, text: str, file: str) -> Problem:
    """The problem of an error that is not one of PyYAML's own: its C parser lets a few others through."""
    position = getattr(error, "position", 0)
    offset = position if isinstance(position, int) else 0
    return problem_at(NOT_YAML, text, offset, offset + 1, file, reason=type(error).__name__)


def _line_start(text: str, offset: int) -> int:
    return text.rfind("\n", 0, offset) + 1


def _colon_problem(text: str, offset: int, file: str) -> Problem:
    """A second colon on a line belongs to a text; a first one means that the line is indented into the text above."""
    start = _line_start(text, offset)
    before = text[start:offset]
    first = before.find(": ")
    if first < 0:
        indented = len(before) - len(before.lstrip())
        return problem_at(WRONG_INDENTATION, text, start + indented, offset, file)
    return problem_at(UNQUOTED_COLON, text, offset, offset + 1, file, proposal=_quoted(text, start + first + 2))


def _start_problem(text: str, offset: int, character: str, file: str) -> Problem:
    if character == "\t" or not text[_line_start(text, offset) : offset + 1].strip():
        return problem_at(TAB_INDENTATION, text, offset, offset + 1, file)
    return problem_at(
        UNQUOTED_START, text, offset, offset + 1, file, proposal=_quoted(text, offset), character=character
    )


def _unexpected_problem(text: str, offset: int, file: str) -> Problem:
    line = text[_line_start(text, offset) : offset]
    if line.strip() and not line.strip().endswith("-"):
        return problem_at(TEXT_AFTER_VALUE, text, offset, offset + 1, file)
    line_end = text.find("\n", offset)
    return problem_at(WRONG_INDENTATION, text, offset, len(text) if line_end < 0 else line_end, file)


def _quoted(text: str, offset: int) -> str:
    """What stands from ``offset`` to the end of its line, without a comment, as a text in quotes."""
    line_end = text.find("\n", offset)
    line = text[offset : len(text) if line_end < 0 else line_end]
    return json.dumps(line.partition(" #")[0].strip(), ensure_ascii=False)

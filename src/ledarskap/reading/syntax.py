"""What libyaml says of a text that is not YAML, in words for the person who wrote it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from ledarskap.reading.problems import Kind, Problem
from ledarskap.reading.tree import EMPTY_KEY, SEVERAL_DOCUMENTS, problem_at
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
    Wording("skriv {proposal}", "write {proposal}"),
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
    Wording("skriv {proposal}", "write {proposal}"),
)
KEY_TOO_LONG = Kind(
    "key-too-long",
    Wording("nyckeln är längre än 1 024 tecken", "the key is longer than 1,024 characters"),
    Wording("korta den", "shorten it"),
)
NOTHING_BEFORE = Kind(
    "missing-value",
    Wording('före "{character}" saknas ett värde', 'a value is missing before "{character}"'),
    Wording(
        'skriv det som saknas, eller ta bort "{character}"; hör tecknet till en text, sätt texten inom citattecken',
        'write what is missing, or remove "{character}"; if it belongs to a text, put the text in quotes',
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

# A proposal is for a line that a person has written.
LONGEST_LINE = 400
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
_NAMES = frozenset(
    ("while scanning an alias", "while scanning an anchor", "while scanning a tag", "while scanning a directive")
)
# How JSON writes a character that takes two places in UTF-16; YAML has no such escape.
_SURROGATE_PAIR = r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
_KIND_BY_MARK = {":": EMPTY_KEY, ",": NOTHING_BEFORE, "]": NOTHING_BEFORE, "}": NOTHING_BEFORE}
# Libyaml looks no further for the colon of a key that stands without quotes on one line.
LONGEST_KEY = 1024
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
        return problem_at(UNCLOSED_QUOTE, text, context, context + 1, file, _closed(text, context))
    if reason in _TABS:
        return problem_at(TAB_INDENTATION, text, offset, offset + 1, file)
    if reason in _ESCAPES:
        return _escape_problem(text, offset, file)
    ends_inside = reason == "did not find expected node content" and not text[offset:].strip()
    if ends_inside or error.context in _BRACKETS:
        # Where the file ends inside a bracket, it is at the last one that it can be mended.
        start = max(0, text.rfind("[", 0, offset), text.rfind("{", 0, offset)) if ends_inside else context
        return problem_at(UNCLOSED_BRACKET, text, start, start + 1, file, bracket=text[start : start + 1])
    if reason == "mapping values are not allowed in this context":
        return _colon_problem(text, offset, file)
    sign = max(text.rfind("|", _line_start(text, offset), offset), text.rfind(">", _line_start(text, offset), offset))
    if reason == "did not find expected comment or line break" and sign >= 0:
        # A text that begins with the sign of a block of text.
        return _start_problem(text, sign, text[sign], file)
    if reason in _STARTS:
        return _start_problem(text, offset, character, file)
    if reason == "did not find expected node content" and character in _KIND_BY_MARK:
        return problem_at(_KIND_BY_MARK[character], text, offset, offset + 1, file, character=character)
    if error.context in _NAMES:
        return _start_problem(text, context, text[context : context + 1], file)
    if reason == "could not find expected ':'":
        return _without_colon(text, context, file)
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


def _escape_problem(text: str, offset: int, file: str) -> Problem:
    """A backslash with something that YAML gives no meaning; what it is in JSON can be proposed."""
    pair = re.compile(_SURROGATE_PAIR).match(text, max(0, offset - 2))
    if pair is not None:
        return problem_at(WRONG_ESCAPE, text, *pair.span(), file, json.loads(f'"{pair[0]}"'))
    return problem_at(WRONG_ESCAPE, text, max(0, offset - 1), offset + 1, file)


def _line_start(text: str, offset: int) -> int:
    return text.rfind("\n", 0, offset) + 1


def _line_end(text: str, offset: int) -> int:
    end = text.find("\n", offset)
    return len(text) if end < 0 else end


def _colon_problem(text: str, offset: int, file: str) -> Problem:
    """A second colon on a line belongs to a text; a first one means that the line is indented into the text above."""
    start = _line_start(text, offset)
    before = text[start:offset]
    first = before.find(": ")
    header = re.search(r"^ *([\w.-]+) *\n(?: *\n)*\Z", text[max(0, start - LONGEST_LINE) : start], re.MULTILINE)
    if first < 0 and header is not None:
        # The line above is a key without its colon, which libyaml takes for the beginning of a text.
        return _without_colon(text, start - len(header[0]) + header.start(1) - header.start(), file)
    if not before.strip():
        return problem_at(EMPTY_KEY, text, offset, offset + 1, file)
    if first < 0:
        indented = len(before) - len(before.lstrip())
        if len(before) - indented > LONGEST_KEY:
            return problem_at(KEY_TOO_LONG, text, start + indented, offset, file)
        return problem_at(WRONG_INDENTATION, text, start + indented, offset, file)
    return problem_at(UNQUOTED_COLON, text, offset, offset + 1, file, proposal=_quoted(text, start + first + 2))


def _without_colon(text: str, offset: int, file: str) -> Problem:
    """A line without a colon; what it should be is known where it begins with a key that stands elsewhere in the file."""
    end = _line_end(text, offset)
    key_end = text.find(":", offset, end)
    if key_end - offset > LONGEST_KEY:
        return problem_at(KEY_TOO_LONG, text, offset, key_end, file)
    line = text[offset:end].rstrip()
    written = re.fullmatch(r"([\w.-]{1,100})(:?)( *)(.*)", line[:LONGEST_LINE])
    proposal = None
    if written is not None:
        key, colon, _, value = written.groups()
        is_key = colon or not value or re.search(rf"^[ -]*{re.escape(key)}:", text, re.MULTILINE)
        proposal = f"{key}: {value}".rstrip() if is_key else None
    return problem_at(MISSING_COLON, text, offset, end, file, proposal)


def _closed(text: str, offset: int) -> str | None:
    """A text with its closing quote, where it takes up the rest of its line; None inside brackets."""
    before = text[_line_start(text, offset) : offset]
    line = text[offset : _line_end(text, offset)].rstrip()
    if "[" in before or "{" in before or len(line) > LONGEST_LINE:
        return None
    return line + text[offset]


def _start_problem(text: str, offset: int, character: str, file: str) -> Problem:
    if character == "\t" or not text[_line_start(text, offset) : offset + 1].strip():
        return problem_at(TAB_INDENTATION, text, offset, offset + 1, file)
    return problem_at(
        UNQUOTED_START, text, offset, offset + 1, file, proposal=_quoted(text, offset), character=character
    )


def _unexpected_problem(text: str, offset: int, file: str) -> Problem:
    line = text[_line_start(text, offset) : offset]
    quote = line[-1:]
    if quote in {'"', "'"} and line.count(quote) == 1:
        # It ends a text that began on a line above, whose own closing quote is missing.
        opening = text.rfind(quote, 0, offset - len(line))
        if opening >= 0:
            return problem_at(UNCLOSED_QUOTE, text, opening, opening + 1, file, _closed(text, opening))
    if text.startswith(":", offset) and not line.strip():
        return problem_at(EMPTY_KEY, text, offset, offset + 1, file)
    if re.search(r"^\.\.\.\s*\Z", text[max(0, offset - LONGEST_LINE) : offset], re.MULTILINE):
        return problem_at(SEVERAL_DOCUMENTS, text, offset, _line_end(text, offset), file)
    if line.strip() and not line.strip().endswith("-"):
        return problem_at(TEXT_AFTER_VALUE, text, offset, offset + 1, file)
    return problem_at(WRONG_INDENTATION, text, offset, _line_end(text, offset), file)


def _quoted(text: str, offset: int) -> str:
    """What stands from ``offset`` to the end of its line, without a comment, as a text in quotes."""
    line = text[offset : _line_end(text, offset)]
    return json.dumps(line.partition(" #")[0].strip(), ensure_ascii=False)

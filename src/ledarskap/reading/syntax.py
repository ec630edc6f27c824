"""What libyaml says of a text that is not YAML, in words for the person who wrote it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ledarskap.reading.decoding import WORD_QUOTES, name_of
from ledarskap.reading.problems import Kind, Problem
from ledarskap.reading.tree import EMPTY_KEY, SEVERAL_DOCUMENTS, problem_at
from ledarskap.reading.wording import Wording

if TYPE_CHECKING:
    from yaml import MarkedYAMLError

    from ledarskap.reading.indentation import Misfit

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
MISPLACED_LINE = Kind(
    "wrong-indentation",
    Wording(
        "raden är indragen på ett sätt som inte passar raderna omkring",
        "the line's indentation does not fit the lines around it",
    ),
    Wording("{how}", "{how}"),
    Wording("{how}", "{how}"),
)
ODD_SPACE = Kind(
    "odd-space",
    Wording(
        "här står ett hårt blanksteg ({character}), som inte räknas som blanksteg",
        "there is a hard space ({character}) here, which does not count as a space",
    ),
    Wording("skriv det på nytt med mellanslagstangenten", "write it anew with the space bar"),
)
MISSING_LINE_BREAK = Kind(
    "missing-line-break",
    Wording("två nycklar står på samma rad", "two keys stand on one line"),
    Wording("skriv den andra på nästa rad, {how}", "write the second one on the next line, {how}"),
    Wording("skriv {proposal} på nästa rad, {how}", "write {proposal} on the next line, {how}"),
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
    Wording("skriv {proposal}", "write {proposal}"),
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

_FURTHER_IN = Wording("mer indraget", "indented further")
_AS_FAR_IN = Wording("med samma indrag", "with the same indentation")
# Word and web pages write these; spaces to the eye, but not to YAML.
_ODD_SPACE = "[\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]"
_ODD_INDENTATION = rf"[ -]*(?:[\w.-]{{1,100}}:)?({_ODD_SPACE})"
# A key and its value with something else between them than a colon and a space.
_ALMOST_PAIR = r"([\w.-]{1,100})( *:| *=(?=\s)|(?=\s|\Z)) *((?!//).*)"
_SLUG = r"[a-z0-9][a-z0-9_.-]{0,199}"
_CLOSING = {"[": "]", "{": "}"}

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
    return _odd_space(error, text, file) or _problem(error, text, file)


def _problem(error: MarkedYAMLError, text: str, file: str) -> Problem:
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
        bracket = text[start : start + 1]
        return problem_at(UNCLOSED_BRACKET, text, start, start + 1, file, _with_bracket(text, start), bracket=bracket)
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
        import json

        return problem_at(WRONG_ESCAPE, text, *pair.span(), file, json.loads(f'"{pair[0]}"'))
    return problem_at(WRONG_ESCAPE, text, max(0, offset - 1), offset + 1, file)


def _line_start(text: str, offset: int) -> int:
    return text.rfind("\n", 0, offset) + 1


def _line_end(text: str, offset: int) -> int:
    end = text.find("\n", offset)
    return len(text) if end < 0 else end


def _odd_space(error: MarkedYAMLError, text: str, file: str) -> Problem | None:
    """A space that is none to YAML, in the indentation or before the value of a line near the error."""
    marks = [min(mark.index, len(text)) for mark in (error.problem_mark, error.context_mark) if mark]
    starts = {_line_start(text, mark) for mark in marks}
    starts |= {_line_start(text, start - 1) for start in starts if start}
    for start in sorted(starts):
        found = _odd_indentation().match(text, start)
        if found is not None:
            return problem_at(ODD_SPACE, text, *found.span(1), file, character=name_of(found[1]))
    return None


def _colon_problem(text: str, offset: int, file: str) -> Problem:
    """A second colon on a line belongs to a text; a first one means that the line is indented into the text above."""
    start = _line_start(text, offset)
    before = text[start:offset]
    first = before.find(": ")
    if not before.strip():
        return problem_at(EMPTY_KEY, text, offset, offset + 1, file)
    if first < 0:
        above = _pair_above(text, start)
        if above is not None:
            return _without_colon(text, above, file)
        indented = len(before) - len(before.lstrip())
        if len(before) - indented > LONGEST_KEY:
            return problem_at(KEY_TOO_LONG, text, start + indented, offset, file)
        return _indentation_problem(text, start + indented, offset, file)
    value = start + first + 2
    value += len(text[value:offset]) - len(text[value:offset].lstrip())
    if _is_key(text, value):
        return _line_break_problem(text, value, _FURTHER_IN, file)
    return problem_at(UNQUOTED_COLON, text, offset, offset + 1, file, proposal=_quoted(text, value))


def _pair_above(text: str, start: int) -> int | None:
    """Where a key without its colon begins above a line, which libyaml takes for the beginning of a text; or None."""
    above = ""
    while start and not above.strip():
        end = start - 1
        start = _line_start(text, end)
        above = text[start : min(end, start + LONGEST_LINE)]
    if not above.strip() or _colon().search(above) or above.lstrip().startswith("#"):
        return None
    indented = len(above) - len(above.lstrip(" "))
    hyphen = (
        len(above) - indented - len(above[indented:].removeprefix("-").lstrip(" ")) if above[indented] == "-" else 0
    )
    written = _almost_pair().fullmatch(above[indented + hyphen :].rstrip())
    is_first = not hyphen and above[indented].isalnum() and _begins_block(text, start)
    if is_first or (written is not None and (written[2] or not written[3] or _stands_elsewhere(text, written[1]))):
        return start + indented + hyphen
    return None


def _begins_block(text: str, start: int) -> bool:
    """Whether a line is the first one in the file, or the first one under a key."""
    above = re.sub(r"^ *(?:#.*)?\r?\n", "", text[max(0, start - LONGEST_LINE) : start], flags=re.MULTILINE).rstrip()
    return not above or above.endswith(":")


def _is_key(text: str, offset: int) -> bool:
    """Whether a key begins here that stands elsewhere in the file, or has nothing after it on its line."""
    written = _key_in_a_line().match(text, offset)
    return written is not None and (not written[2].strip() or _stands_elsewhere(text, written[1]))


def _stands_elsewhere(text: str, key: str) -> bool:
    return re.search(rf"^[ -]*{re.escape(key)}:(?=\s|\Z)", text, re.MULTILINE) is not None


def _line_break_problem(text: str, offset: int, how: Wording, file: str) -> Problem:
    line = text[offset : _line_end(text, offset)].rstrip()
    proposal = line if len(line) <= LONGEST_LINE else None
    return problem_at(MISSING_LINE_BREAK, text, offset, offset + len(line), file, proposal, how=how)


def _indentation_problem(text: str, start: int, end: int, file: str) -> Problem:
    """The line that is indented wrongly; where it cannot be told, the one that libyaml stopped at."""
    from ledarskap.reading.indentation import misfit

    found = misfit(text, text.count("\n", 0, start))
    if found is None:
        return problem_at(WRONG_INDENTATION, text, start, end, file)
    for _ in range(text.count("\n", 0, start) - found.line):
        start = _line_start(text, _line_start(text, start) - 1)
    start = _line_start(text, start)
    line = text[start : _line_end(text, start)].rstrip()
    start += len(line) - len(line.lstrip())
    return problem_at(MISPLACED_LINE, text, start, start + len(line.lstrip()), file, how=_how(found))


def _how(found: Misfit) -> Wording:
    """What to do with a line that is indented wrongly."""
    count = found.indent
    swedish = f"dra in den med {count} blanksteg" if count else "börja den längst till vänster"
    english = f"indent it by {count} space{'' if count == 1 else 's'}" if count else "begin it at the left margin"
    if found.beside is None:
        return Wording(swedish, english)
    return Wording(f"{swedish}, i linje med rad {found.beside + 1}", f"{english}, in line with line {found.beside + 1}")


def _with_bracket(text: str, offset: int) -> str | None:
    """What stands in brackets from ``offset``, with the end that it lacks, where that is all it lacks on its line."""
    end = _line_end(text, offset)
    line = text[offset:end].rstrip()
    if line in _CLOSING:
        return None
    counts = [line.count(one) for one in "[]{}"]
    is_alone = counts in ([1, 0, 0, 0], [0, 0, 1, 0])
    below = text[end : end + LONGEST_LINE].lstrip().partition("\n")[0]
    goes_on = below and not _colon().search(below) and not below.startswith("-")
    if not is_alone or goes_on or len(line) > LONGEST_LINE or any(one in line for one in "\"'#"):
        return None
    return line.rstrip(" ,") + _CLOSING[line[0]]


def _without_colon(text: str, offset: int, file: str) -> Problem:
    """A line without a colon; what it should be is known where it begins with a key that stands elsewhere in the file."""
    end = _line_end(text, offset)
    key_end = text.find(":", offset, end)
    if key_end - offset > LONGEST_KEY:
        return problem_at(KEY_TOO_LONG, text, offset, key_end, file)
    line = text[offset:end].rstrip()
    written = _almost_pair().fullmatch(line[:LONGEST_LINE])
    proposal = None
    if written is not None:
        key, sign, value = written.groups()
        is_key = sign or not value or _stands_elsewhere(text, key)
        proposal = f"{key}: {value}".rstrip() if is_key else None
    return problem_at(MISSING_COLON, text, offset, offset + len(line), file, proposal)


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
        if _is_key(text, offset):
            return _line_break_problem(text, offset, _AS_FAR_IN, file)
        return problem_at(TEXT_AFTER_VALUE, text, offset, offset + 1, file)
    return _indentation_problem(text, offset, _line_end(text, offset), file)


def _quoted(text: str, offset: int) -> str:
    """What stands from ``offset`` to the end of its line, without a comment, as a text in quotes."""
    line = text[offset : _line_end(text, offset)].partition(" #")[0].strip()
    if line[:1] + line[-1:] in WORD_QUOTES and len(line) > len("””"):
        # Word's quotes were meant to be those of YAML.
        line = line[1:-1]
    import json

    return json.dumps(line, ensure_ascii=False)


@cache
def _odd_indentation() -> re.Pattern[str]:
    return re.compile(_ODD_INDENTATION)


@cache
def _almost_pair() -> re.Pattern[str]:
    return re.compile(_ALMOST_PAIR)


@cache
def _key_in_a_line() -> re.Pattern[str]:
    return re.compile(rf"({_SLUG}):(?=\s|\Z)([^\n]*)")


@cache
def _colon() -> re.Pattern[str]:
    return re.compile(r":(?=\s|\Z)")

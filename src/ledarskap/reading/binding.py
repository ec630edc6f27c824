"""A tree and a model to a value, or to problems at their place."""

from __future__ import annotations

import re
import types
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Annotated, Any, Generic, Protocol, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from ledarskap.reading import values
from ledarskap.reading.problems import MOST_PROBLEMS, MOST_PROPOSALS, Kind, Problem, Value, enough
from ledarskap.reading.proposals import nearest, slug
from ledarskap.reading.syntax import UNQUOTED_COLON
from ledarskap.reading.tree import Name, Part, Path, Tree
from ledarskap.reading.wording import Wording

Model = TypeVar("Model", bound=BaseModel)

# A list that somebody has forgotten the brackets of.
LONGEST_LIST = 400
LONGEST_QUOTED = 400
# Each of the three parts of a colour is a byte.
LARGEST_PART = 255
# Ids that are looked at for one proposal.
MOST_COMPARED = 5_000

UNKNOWN_KEY = Kind(
    "unknown-key",
    Wording('okänd nyckel "{key}"', 'unknown key "{key}"'),
    Wording("här kan stå: {known}", "what can stand here: {known}"),
)
UNKNOWN_FILE = Kind(
    "unknown-key",
    Wording('filens namn är en okänd nyckel: "{key}"', 'the name of the file is an unknown key: "{key}"'),
    Wording("den kan heta: {known}", "it can be called: {known}"),
    Wording("döp om den till {proposal}", "rename it to {proposal}"),
)
UNKNOWN_FOLDER = Kind(
    "unknown-key",
    Wording('mappens namn är en okänd nyckel: "{key}"', 'the name of the folder is an unknown key: "{key}"'),
    UNKNOWN_FILE.advice,
    UNKNOWN_FILE.proposing,
)
MISSING_KEY = Kind(
    "missing-key",
    Wording('nyckeln "{key}" saknas', 'the key "{key}" is missing'),
    Wording("lägg till den", "add it"),
)
EMPTY_VALUE = Kind(
    "empty-value",
    Wording('"{key}" har inget värde', '"{key}" has no value'),
    Wording("skriv ett värde, eller ta bort nyckeln", "write a value, or remove the key"),
)
EMPTY_LINE = Kind(
    "empty-value",
    Wording("raden i listan är tom", "the line of the list is blank"),
    Wording("skriv ett värde, eller ta bort raden", "write a value, or remove the line"),
)
EMPTY_TEXT = Kind(
    "empty-text",
    Wording("texten är tom", "the text is empty"),
    Wording("skriv en text, eller ta bort nyckeln", "write a text, or remove the key"),
)
WRONG_TYPE = Kind(
    "wrong-type",
    Wording("här ska stå {expected}, inte {found}", "{expected} belongs here, not {found}"),
    Wording("{how}", "{how}"),
    Wording("skriv {proposal}", "write {proposal}"),
)
NOT_AN_INTEGER = Kind(
    "not-an-integer",
    Wording('"{value}" är inte ett heltal', '"{value}" is not a whole number'),
    Wording("skriv ett helt tal, till exempel 4", "write a whole number, for example 4"),
    Wording("skriv {proposal}", "write {proposal}"),
)
NOT_A_BOOLEAN = Kind(
    "not-a-boolean",
    Wording('"{value}" är varken true eller false', '"{value}" is neither true nor false'),
    Wording("skriv true eller false", "write true or false"),
    Wording("skriv {proposal}", "write {proposal}"),
)
NOT_A_DATE = Kind(
    "not-a-date",
    Wording('"{value}" är inte ett datum', '"{value}" is not a date'),
    Wording("skriv år, månad och dag så här: 2026-11-22", "write year, month and day like this: 2026-11-22"),
    Wording("skriv {proposal}", "write {proposal}"),
)
NO_SUCH_DATE = Kind(
    "no-such-date",
    Wording("datumet {value} finns inte", "the date {value} does not exist"),
    Wording("kontrollera datumet", "check the date"),
)
UNKNOWN_VALUE = Kind(
    "unknown-value",
    Wording('"{value}" går inte att välja här', '"{value}" cannot be chosen here'),
    Wording("välj bland: {known}", "choose among: {known}"),
)
BAD_ID = Kind(
    "bad-id",
    Wording('"{value}" kan inte vara ett id', '"{value}" cannot be an id'),
    Wording("skriv små bokstäver a–z, siffror och bindestreck", "write small letters a–z, digits and hyphens"),
    Wording('skriv "{proposal}"', 'write "{proposal}"'),
)
MISSING_COMMA = Kind(
    "bad-id",
    Wording('mellan id:na "{value}" saknas komma', 'commas are missing between the ids "{value}"'),
    Wording("skriv komma mellan dem", "write commas between them"),
    Wording("skriv {proposal}", "write {proposal}"),
)
BAD_FILE_ID = Kind(
    "bad-id",
    Wording('filens namn kan inte vara ett id: "{value}"', 'the name of the file cannot be an id: "{value}"'),
    Wording(
        "döp om den till små bokstäver a–z, siffror och bindestreck",
        "rename it to small letters a–z, digits and hyphens",
    ),
    UNKNOWN_FILE.proposing,
)
BAD_FOLDER_ID = Kind(
    "bad-id",
    Wording('mappens namn kan inte vara ett id: "{value}"', 'the name of the folder cannot be an id: "{value}"'),
    BAD_FILE_ID.advice,
    UNKNOWN_FILE.proposing,
)
BAD_STATEMENT_ID = Kind(
    "bad-statement-id",
    Wording('"{value}" är inte id:t för en punkt', '"{value}" is not the id of a statement'),
    Wording(
        "skriv roll, punkt och id, till exempel chef.narvarande", "write role, dot and id, for example chef.narvarande"
    ),
)
BAD_RETIRED_ID = Kind(
    "bad-retired-id",
    Wording(
        '"{value}" är inte id:t för en punkt eller ett beteende',
        '"{value}" is not the id of a statement or an indicator',
    ),
    Wording(
        "skriv till exempel chef.narvarande eller chef.narvarande.pa-plats",
        "write for example chef.narvarande or chef.narvarande.pa-plats",
    ),
)
BAD_SUBJECT = Kind(
    "bad-subject",
    Wording('"{value}" är inte ett id i ramverket', '"{value}" is not an id of the framework'),
    Wording(
        "skriv till exempel chef.narvarande, chef.narvarande.pa-plats eller activities.verksamhetsrond",
        "write for example chef.narvarande, chef.narvarande.pa-plats or activities.verksamhetsrond",
    ),
)
BAD_LANGUAGE = Kind(
    "bad-language",
    Wording('"{value}" är inte ett språks kod', '"{value}" is not the code of a language'),
    Wording("skriv till exempel sv eller en", "write for example sv or en"),
)
BAD_VERSION = Kind(
    "bad-version",
    Wording('"{value}" är inte en version', '"{value}" is not a version'),
    Wording(
        "skriv tre tal med punkt emellan, till exempel 1.0.0",
        "write three numbers with dots between, for example 1.0.0",
    ),
    Wording("skriv {proposal}", "write {proposal}"),
)
BAD_COLOUR = Kind(
    "bad-colour",
    Wording('"{value}" är inte en färg', '"{value}" is not a colour'),
    Wording(
        'skriv # och sex tecken inom citattecken, två för rött, två för grönt och två för blått: "#0b5563"',
        'write # and six characters in quotes, two for red, two for green and two for blue: "#0b5563"',
    ),
    Wording('skriv "{proposal}"', 'write "{proposal}"'),
)
BAD_TEXT = Kind(
    "bad-text",
    Wording(
        "texten innehåller ett tecken som inte får stå i den", "the text holds a character that must not stand in it"
    ),
    Wording(
        "ta bort styrtecken och radbrytningar av ovanligt slag", "remove control characters and unusual line breaks"
    ),
)
TOO_SMALL = Kind(
    "too-small",
    Wording("{value} är för litet", "{value} is too small"),
    Wording("skriv minst {limit}", "write at least {limit}"),
)
TOO_LARGE = Kind(
    "too-large",
    Wording("{value} är för stort", "{value} is too large"),
    Wording("skriv högst {limit}", "write at most {limit}"),
)
TOO_MANY_DIGITS = Kind(
    "too-large",
    TOO_LARGE.what,
    Wording("skriv ett mindre tal", "write a smaller number"),
)
TOO_FEW = Kind(
    "too-few",
    Wording("antal här: {count}", "number here: {count}"),
    Wording("skriv minst {limit}", "write at least {limit}"),
)
TOO_MANY = Kind(
    "too-many",
    Wording("antal här: {count}", "number here: {count}"),
    Wording("behåll högst {limit}", "keep at most {limit}"),
)
TOO_LONG = Kind(
    "too-long",
    Wording("här står {count} tecken", "there are {count} characters here"),
    Wording("skriv högst {limit}", "write at most {limit}"),
)
NOT_ACCEPTED = Kind(
    "not-accepted",
    Wording("värdet godtas inte ({reason})", "the value is not accepted ({reason})"),
    Wording("jämför med ett exempel som följer med", "compare with a bundled example"),
)

MAPPING = Wording("en grupp av nycklar", "a mapping of keys")
LIST = Wording('en lista (rader som börjar med "- ")', 'a list (lines that begin with "- ")')
TEXT = Wording("en text", "a text")
_HOW = {
    MAPPING: Wording(
        "skriv nycklarna på raderna under, mer indragna", "write the keys on the lines below, indented more"
    ),
    LIST: Wording(
        'skriv varje del på en egen rad som börjar med "- "', 'write each part on a line that begins with "- "'
    ),
    TEXT: Wording("skriv allt som en enda text", "write all of it as a single text"),
}
_EXPECTED = {
    "model_type": MAPPING,
    "model_attributes_type": MAPPING,
    "dict_type": MAPPING,
    "mapping_type": MAPPING,
    "tuple_type": LIST,
    "list_type": LIST,
    "string_type": TEXT,
    "int_type": Wording("ett heltal", "a whole number"),
    "bool_type": Wording("true eller false", "true or false"),
    "date_type": Wording("ett datum", "a date"),
    "literal_error": TEXT,
}
_PATTERNS = {
    values.SLUG_PATTERN: BAD_ID,
    values.STATEMENT_ID_PATTERN: BAD_STATEMENT_ID,
    values.VERSION_PATTERN: BAD_VERSION,
    values.COLOUR_PATTERN: BAD_COLOUR,
    values.LANGUAGE_PATTERN: BAD_LANGUAGE,
    values.RETIRED_ID_PATTERN: BAD_RETIRED_ID,
    values.SUBJECT_PATTERN: BAD_SUBJECT,
    values.TEXT_PATTERN: BAD_TEXT,
}
_PLAIN = {
    "not_an_integer": NOT_AN_INTEGER,
    "not_a_boolean": NOT_A_BOOLEAN,
    "not_a_date": NOT_A_DATE,
    "no_such_date": NO_SUCH_DATE,
}
_LIMITS = {
    "greater_than_equal": (TOO_SMALL, "ge"),
    "less_than_equal": (TOO_LARGE, "le"),
    "too_short": (TOO_FEW, "min_length"),
    "too_long": (TOO_MANY, "max_length"),
    "string_too_long": (TOO_LONG, "max_length"),
}
_MONTHS = (
    ("januari", "january"),
    ("februari", "february"),
    ("mars", "march"),
    ("april",),
    ("maj", "may"),
    ("juni", "june"),
    ("juli", "july"),
    ("augusti", "august"),
    ("september",),
    ("oktober", "october"),
    ("november",),
    ("december",),
)
_BOOLEAN_SLIPS = {
    "ja": "true",
    "yes": "true",
    "on": "true",
    "sant": "true",
    "nej": "false",
    "no": "false",
    "off": "false",
    "falskt": "false",
}


class Places(Protocol):
    """Whatever knows where a value stands: one document, or several that make one tree."""

    def problem(
        self, kind: Kind, path: Path, part: Part = "value", proposal: str | None = None, **values: Value
    ) -> Problem: ...

    def blank_paths(self) -> list[Path]: ...

    def written(self, path: Path) -> str: ...

    def keys_beside(self, path: Path) -> frozenset[str]: ...

    def name_of(self, path: Path) -> Name | None: ...


@dataclass(frozen=True)
class Bound(Generic[Model]):
    """What came of binding: a value, or problems.

    ``misplaced`` holds where something belongs that stands under a key that is not known: the path of the key that is
    proposed instead, or of the mapping around it where none could be.
    """

    value: Model | None
    problems: tuple[Problem, ...] = ()
    misplaced: frozenset[Path] = frozenset()


def bind(
    model: type[Model], tree: Tree, places: Places, *, blanks: bool = False, unread: Iterable[Path] = ()
) -> Bound[Model]:
    """The tree as a value of the model, or every problem with it.

    ``blanks`` says that a blank value means "not filled in"; otherwise each is a problem. Nothing is said of keys that are
    missing in or above the paths in ``unread``, which could not be read.
    """
    blank = () if blanks else tuple(places.blank_paths())
    try:
        value = model.model_validate(tree)
    except ValidationError as error:
        return _problems(model, tree, places, error, blank=blank, unread=tuple(unread))
    if blank:
        return Bound(None, tuple(enough(_empty(places, path) for path in blank)))
    return Bound(value)


def _problems(
    model: type[Model],
    tree: Tree,
    places: Places,
    error: ValidationError,
    *,
    blank: tuple[Path, ...],
    unread: tuple[Path, ...],
) -> Bound[Model]:
    misspelt: set[Path] = set()
    misplaced: set[Path] = set()
    # The input stays out: formatting a hostile one can hang.
    details = error.errors(include_url=False, include_input=False)
    no_lists = {_path(detail) for detail in details if _EXPECTED.get(detail["type"]) is LIST}
    # Whoever writes a list as keys has left each of them blank.
    alone = (path for path in blank if not no_lists or path[:-1] not in no_lists)
    found = [*enough(_empty(places, path) for path in alone)]
    proposed = 0
    for detail in details:
        if detail["type"] == "extra_forbidden":
            path = _path(detail)
            proposal = None
            if proposed < MOST_PROPOSALS:
                proposal = _key_meant(model, tree, places, path)
                proposed += 1
            if proposal is not None:
                misspelt.add((*path[:-1], proposal))
            elif isinstance(_at(tree, path), dict):
                misplaced.add(path[:-1])
            # Finding a place is what costs, so it is done only for as many as can be shown.
            if len(found) <= MOST_PROBLEMS:
                known = ", ".join(known_keys(model, path[:-1])) or "–"
                found.append(_unknown_key(places, path, proposal, known))
    explained = _Explained(frozenset(blank), frozenset(misspelt), unread)
    rest = (detail for detail in details if detail["type"] != "extra_forbidden" and not explained.covers(detail))
    found += islice(
        (_problem(model, tree, places, detail, _path(detail)) for detail in rest), MOST_PROBLEMS + 1 - len(found)
    )
    return Bound(None, tuple(found), frozenset(misspelt | misplaced))


def _unknown_key(places: Places, path: Path, proposal: str | None, known: str) -> Problem:
    name = places.name_of(path)
    if name is None:
        return places.problem(UNKNOWN_KEY, path, "key", proposal, key=str(path[-1]), known=known)
    kind = UNKNOWN_FOLDER if name.is_folder else UNKNOWN_FILE
    return name.problem(kind, proposal, key=str(path[-1]), known=known)


class _Explained:
    """What is told of already, so that nothing is said of what only follows from it."""

    def __init__(self, blank: frozenset[Path], misspelt: frozenset[Path], unread: Iterable[Path]) -> None:
        self.blank = blank
        self.misspelt = misspelt
        self.unread = frozenset(unread)
        self.around_unread = frozenset(path[:length] for path in self.unread for length in range(len(path)))

    def covers(self, detail: ErrorDetails) -> bool:
        path = _path(detail)
        if path in self.blank:
            return True
        return detail["type"] == "missing" and (
            path in self.misspelt
            or path in self.around_unread
            or any(path[:length] in self.unread for length in range(len(path) + 1))
        )


def _empty(places: Places, path: Path) -> Problem:
    if path and isinstance(path[-1], int):
        return places.problem(EMPTY_LINE, path)
    return places.problem(EMPTY_VALUE, path, "key", key=str(path[-1]) if path else "")


def _path(detail: ErrorDetails) -> Path:
    """Where the error is, without what pydantic adds of its own to say that it concerns a key."""
    location = detail["loc"]
    return location[:-1] if location and location[-1] == "[key]" else location


def _problem(model: type[BaseModel], tree: Tree, places: Places, detail: ErrorDetails, path: Path) -> Problem:
    name = detail["type"]
    context: dict[str, Any] = detail.get("ctx", {})
    of_key = bool(detail["loc"]) and detail["loc"][-1] == "[key]"
    part: Part = "key" if of_key else "value"
    found = str(path[-1]) if of_key else _at(tree, path)
    if name == "missing":
        return places.problem(MISSING_KEY, path[:-1], "key", key=str(path[-1]))
    if found is None:
        return _empty(places, path)
    if name == "string_too_short":
        return places.problem(EMPTY_TEXT, path, part)
    if name == "string_type" and isinstance(found, dict) and part == "value":
        written = places.written(path)
        if "\n" not in written and not written.startswith("{") and len(written) <= LONGEST_QUOTED:
            # A colon and a space have made a mapping of what was meant as a text.
            import json

            return places.problem(UNQUOTED_COLON, path, part, json.dumps(written, ensure_ascii=False))
    if name == "literal_error" and isinstance(found, str):
        known = re.findall(r"'([^']*)'", str(context["expected"]))
        proposal = _called(model, str(found), known) or nearest(str(found), known)
        return places.problem(UNKNOWN_VALUE, path, part, proposal, value=str(found), known=", ".join(known))
    if name in _EXPECTED:
        return wrong_type(places, path, _EXPECTED[name], found, part)
    if name == "string_pattern_mismatch":
        declared = model.declared_for(tree, path) if issubclass(model, values.Value) else None
        return _unlike_pattern(places, path, part, _PATTERNS[context["pattern"]], str(found), declared)
    if name in _PLAIN:
        kind = TOO_MANY_DIGITS if re.fullmatch("[1-9][0-9]*", str(found)) and name == "not_an_integer" else _PLAIN[name]
        return places.problem(kind, path, part, _proposal(kind, str(found)), value=str(found))
    if name in _LIMITS:
        kind, limit = _LIMITS[name]
        count = len(found) if found else 0
        return places.problem(kind, path, part, value=str(found), count=count, limit=int(context[limit]))
    return places.problem(NOT_ACCEPTED, path, part, reason=name)


def _unlike_pattern(  # noqa: PLR0917 – a problem has a place of two parts
    places: Places, path: Path, part: Part, kind: Kind, written: str, declared: Collection[str] | None
) -> Problem:
    """The problem of what cannot be an id or the like; a reference is only proposed where it is ``declared``."""
    name = places.name_of(path) if kind is BAD_ID and part == "key" else None
    if name is not None:
        return name.problem(BAD_FOLDER_ID if name.is_folder else BAD_FILE_ID, slug(written), value=written)
    if kind is BAD_STATEMENT_ID:
        return places.problem(kind, path, part, _statement_meant(written, declared or ()), value=written)
    if kind is not BAD_ID or declared is None:
        return places.problem(kind, path, part, _proposal(kind, written), value=written)
    words = written.split()
    if len(words) > 1 and all(word in declared for word in words):
        return places.problem(MISSING_COMMA, path, part, ", ".join(words), value=written)
    # It may be written with what it belongs to before it, as a statement's id is.
    tried = (_declared_like(slug(one), declared) for one in (written, written.rpartition(".")[2]))
    return places.problem(kind, path, part, next(filter(None, tried), None), value=written)


def _declared_like(id_: str | None, declared: Iterable[str]) -> str | None:
    """The declared id that an id is, or is nearly; spelt as it has to be where it is declared."""
    # What is declared may be misspelt in the same way.
    known = [proposal for one in islice(declared, MOST_COMPARED) if (proposal := slug(one)) is not None]
    return id_ if id_ in known or id_ is None else nearest(id_, known)


def _statement_meant(written: str, declared: Iterable[str]) -> str | None:
    """The statement that is probably meant by what is not the id of one: its own id, that of an indicator, or other marks."""
    parts = [slug(part) for part in re.split(r"[^\w-]+", written)]
    owned: dict[str, list[str]] = {}
    for one in islice(declared, MOST_COMPARED):
        owner, _, own = one.partition(".")
        owned.setdefault(owner, []).append(own)
    if parts[0] in owned and len(parts) > 1:
        near = _declared_like(parts[1], owned[parts[0]])
        return near and f"{parts[0]}.{near}"
    found = [f"{owner}.{own}" for owner, ids in owned.items() if len(parts) == 1 for own in ids if own == parts[0]]
    return found[0] if len(found) == 1 else None


def wrong_type(places: Places, path: Path, expected: Wording, found: Tree, part: Part = "value") -> Problem:
    """The problem of a text, a list or a mapping (a part of a tree) where another of them belongs, with how to write what was meant."""
    proposal = None
    if expected is LIST and isinstance(found, str):
        proposal = _as_list(found)
    elif expected is LIST and isinstance(found, dict) and all(child is None for child in found.values()):
        proposal = _as_list(", ".join(found))
    elif expected is TEXT and isinstance(found, tuple) and len(found) == 1 and isinstance(found[0], str):
        proposal = found[0]
    how = _HOW.get(expected, Wording(f"skriv bara {expected.swedish}", f"write only {expected.english}"))
    if not path:
        how = Wording("skriv en nyckel och ett värde på varje rad", "write a key and a value on each line")
    return places.problem(WRONG_TYPE, path, part, proposal, expected=expected, found=kind_of(found), how=how)


def _as_list(written: str) -> str | None:
    """What a text of ids, with commas, spaces or "och" between them, would be as a list; None where it is prose."""
    if len(written) > LONGEST_LIST:
        return None
    parts = [part.split() for part in re.split(r",|\s(?:och|and)\s", written.strip("[]"))]
    items = [word for words in parts for word in words]
    # Words that nothing parts belong together, unless each is the id of a statement.
    is_prose = "." not in written and (
        any(len(words) > 1 for words in parts) or ("," not in written and len(items) > 1)
    )
    if not items or is_prose or not all(re.fullmatch(r"[\w.-]+", item) for item in items):
        return None
    return f"[{', '.join(items)}]"


def _proposal(kind: Kind, written: str) -> str | None:
    """What was probably meant by a value that its field cannot take."""
    if kind is BAD_ID:
        return slug(written)
    if kind is NOT_A_BOOLEAN:
        return _BOOLEAN_SLIPS.get(written.casefold()) or nearest(written, values.BOOLEANS)
    if kind is BAD_COLOUR:
        return _colour_meant(written)
    if kind is BAD_VERSION and re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,9})?", written):
        return ".".join((*(str(int(number)) for number in written.split(".")), "0", "0")[:3])
    if kind is NOT_A_DATE:
        return _date_meant(written)
    return _integer_meant(written) if kind is NOT_AN_INTEGER else None


def _colour_meant(written: str) -> str | None:
    """A colour without its sign, with one character for each part, or with numbers from 0 to 255."""
    numbers = [int(number) for number in re.findall(r"\d{1,3}", written)]
    if re.fullmatch(r"(?:rgb)?\s*\(?(\s*\d{1,3}\s*[,;]?){3}\)?", written) and max(numbers) <= LARGEST_PART:
        return "#" + "".join(f"{number:02x}" for number in numbers)
    digits = re.fullmatch("#?((?:[0-9a-f]{3}){1,2})", written.strip().casefold())
    if digits is None:
        return None
    return "#" + (digits[1] if len(digits[1]) > len("rgb") else "".join(2 * digit for digit in digits[1]))


def _integer_meant(written: str) -> str | None:
    """A whole number that has zeros before or behind it, spaces in it, or its unit after it."""
    number = re.fullmatch(r"\+?(\d{1,3}(?:\s\d{3})+|\d{1,9})(?:[.,]0{1,2})?(?:\s*[^\W\d_]+\.?)?", written)
    return str(int("".join(number[1].split()))) if number else None


def _date_meant(written: str) -> str | None:
    """A date written in another order, without its zeros or in words; the Swedish order is day, month, year."""
    numbers = re.fullmatch(r"(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})", _in_numbers(written.casefold()))
    if numbers is None:
        return None
    first, month, last = numbers.groups()
    year, day = (first, last) if len(first) == 4 else (last, first)  # noqa: PLR2004 – a year has four digits
    proposal = f"{year}-{month:0>2}-{day:0>2}"
    try:
        return str(date.fromisoformat(proposal))
    except ValueError:
        # Nobody is led from one problem to the next.
        return None


def _in_numbers(written: str) -> str:
    """A date with the name of its month, as three numbers; any other text as it is."""
    words = re.fullmatch(r"(?:den )?(\d{1,2})(?::?[ae]|st|nd|rd|th)?\.? ([a-z]{3,9})\.?,? (\d{4})", written)
    day, name, year = words.groups() if words else ("", "", "")
    if words is None:
        words = re.fullmatch(r"([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})", written)
        name, day, year = words.groups() if words else ("", "", "")
    months = (month for month, names in enumerate(_MONTHS, 1) if any(one.startswith(name) for one in names))
    return f"{day} {next(months, '')} {year}" if words else written


def expected_of(tree: Tree) -> Wording:
    """What something has to be in order to be like a part of a tree, in words."""
    return LIST if isinstance(tree, tuple) else kind_of(tree)


def kind_of(tree: Tree) -> Wording:
    """What a part of a tree is, in words."""
    return MAPPING if isinstance(tree, dict) else Wording("en lista", "a list") if isinstance(tree, tuple) else TEXT


def _at(tree: Tree, path: Path) -> Tree:
    """The part of the tree at a path, or the text that stands where the path goes on into it."""
    for step in path:
        if isinstance(tree, dict) and str(step) in tree:
            tree = tree[str(step)]
        elif isinstance(tree, tuple) and isinstance(step, int) and step < len(tree):
            tree = tree[step]
        elif isinstance(tree, str):
            return tree
        else:
            return None
    return tree


def _key_meant(model: type[BaseModel], tree: Tree, places: Places, path: Path) -> str | None:
    """The key that is probably meant by one that is not known: what it is called in another language, or nearly spelt."""
    written = str(path[-1])
    around = _at(tree, path[:-1])
    # What is inherited can be written again, so only what stands in the same place is taken.
    taken: Collection[str] = places.keys_beside(path) or (around if isinstance(around, dict) else frozenset())
    if places.name_of(path) is not None:
        # What lies in two folders, or in a folder and a file, joins.
        taken = {key for key in taken if (name := places.name_of((*path[:-1], key))) and not name.is_folder}
    free = [key for key in known_keys(model, path[:-1]) if key not in taken]
    return _called(model, written, free) or nearest(written, free)


def _called(model: type[BaseModel], written: str, known: Collection[str]) -> str | None:
    """Which of the known words something is called by in another language."""
    called = model.also_called.get(" ".join(written.casefold().split())) if issubclass(model, values.Value) else None
    return called if called in known else None


def known_keys(model: type[BaseModel], path: Path) -> list[str]:
    """The keys that the model knows at a path; none where any ids can stand."""
    reached = _model_at(model, path)
    return list(reached.model_fields) if reached else []


def required_keys(model: type[BaseModel], path: Path) -> list[str]:
    """Those of them that have to stand there."""
    reached = _model_at(model, path)
    return [key for key, field in reached.model_fields.items() if field.is_required()] if reached else []


def _model_at(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    annotation: object = model
    for step in path:
        annotation = _step(annotation, step)
    return _model_in(annotation)


def _step(annotation: object, step: str | int) -> object:
    """The annotation of what stands at a key or an index of a value with this annotation."""
    reached = _model_in(annotation)
    if reached is not None:
        field = reached.model_fields.get(str(step))
        return field.annotation if field else None
    arguments = get_args(annotation)
    origin = get_origin(annotation)
    if origin in (Union, types.UnionType, Annotated):
        return next((found for found in (_step(one, step) for one in arguments) if found is not None), None)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return arguments[1]
    return arguments[0] if origin is tuple else None


def _model_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in (Union, types.UnionType, Annotated):
        return next((found for found in map(_model_in, get_args(annotation)) if found), None)
    return None

"""What each problem means: why it is one, and an example of wrong and of right, as people read it.

The texts lie in ``explanations/``, a file for each code. What ``check`` says of the wrong examples lies beside them in
``explanations/said``: it is found out when the library is made, since telling about a problem shall not write files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from textwrap import indent, wrap
from types import MappingProxyType
from typing import Optional

from pydantic import Field

from ledarskap.reading.binding import bind
from ledarskap.reading.errors import LedarskapError, UnknownChoiceError, require_text
from ledarskap.reading.opening import open_document
from ledarskap.reading.problems import SEVERITY_NAMES, Kind, Location, Problem, Severity
from ledarskap.reading.proposals import nearest
from ledarskap.reading.values import Text, Value
from ledarskap.reading.wording import Language, Wording, chosen_language

FOLDER = Path(__file__).parent / "explanations"
# A small framework with a source, another one that extends it, answers and a plan: all that an example does not say.
BASE = FOLDER / "base"
FRAMEWORK = "vart-ramverk"
WIDTH = 80
INDENT = "    "

NO_SUCH_CODE = Kind(
    "no-such-code",
    Wording('det finns ingen kod "{code}"', 'there is no code "{code}"'),
    Wording("se alla med: ledarskap explain", "see all with: ledarskap explain"),
)

_GROUPS: Mapping[Severity, Wording] = {
    "error": Wording("Fel", "Errors"),
    "warning": Wording("Varningar", "Warnings"),
    "hint": Wording("Tips", "Hints"),
}
_GROUP_NOTES: Mapping[Severity, Wording] = {
    "error": Wording("Filen går inte att använda förrän det är rättat.", "The file cannot be used until it is mended."),
    "warning": Wording(
        "Filen går att använda, men något är troligen inte som det var tänkt.",
        "The file can be used, but something is probably not as it was meant.",
    ),
    "hint": Wording("Ett råd. Ni avgör om det passar er.", "Advice. You decide whether it suits you."),
}
_IS_WRONG = Wording("Så här blir det fel", "This is wrong")
_IS_EXAMPLE = Wording("Ett exempel", "An example")
_IS_RIGHT = Wording("Så här blir det rätt", "This is right")
_IS_BETTER = Wording("Hellre så här", "Better like this")
_SAYS = Wording("Det här får du veta", "What you are told")
_STANDS = Wording("I {file} står", "{file} holds")
_IN = Wording("i {file}", "in {file}")
_MORE = Wording(
    "Mer om ett av dem: ledarskap explain unknown-key", "More about one of them: ledarskap explain unknown-key"
)
_TITLE = Wording("Alla problem och vad de betyder", "All problems and what they mean")
_ABOUT = Wording(
    "Varje problem har en kod. Den står inom [ ] sist i det som kontrollen säger. Här står alla koder, vad de betyder, varför det"
    " är ett problem och hur du rättar det. Samma sidor visar ledarskap explain i terminalen. Exemplen utgår från mappen som"
    " beskrivs sist på sidan: varje exempel byter ut en fil i den, eller kör några kommandon där.",
    "Every problem has a code. It stands in [ ] at the end of what check says. Here are all codes, what they mean, why that is a"
    " problem and how to mend it. In a terminal ledarskap explain shows the same. The examples are in Swedish. They start from the"
    " folder that is described last on the page: each replaces one file in it, or runs some commands there.",
)
_FOLDER_TITLE = Wording("Mappen som exemplen utgår från", "The folder that the examples start from")
_GENERATED = "<!-- Made by make docs of src/ledarskap/explanations: change the texts there. -->"


class BothLanguages(Value):
    """A text for people, in Swedish and in English."""

    sv: Text
    en: Text


class Explanation(Value):
    """Why a problem is one, and an example of it.

    ``wrong`` and ``right`` are what the ``file`` holds, after which ``check`` is run; or, without a file, commands in bash,
    of which only the last one says anything. ``beside`` are other files that the example needs. Both are left out where no
    file can have the problem.
    """

    why: BothLanguages
    beside: Mapping[str, Text] = Field(default_factory=dict)
    file: Optional[Text] = None
    check: Optional[Text] = None
    wrong: Optional[Text] = None
    right: Optional[Text] = None


def explain(code: str, language: Language | None = None) -> str:
    """The page of a code: what is said, why, and an example; plain text of 80 columns, which is Markdown too.

    Without a ``language`` it is that of the environment. Raises :class:`~ledarskap.reading.errors.UnknownChoiceError` where
    there is no such code or language.

    >>> print(explain("unknown-key").splitlines()[0])
    unknown-key (fel)
    """
    language = chosen_language(language)
    kinds, found = _kinds(code), _explanation(code)
    severity = kinds[0].severity
    blocks = [_heading(f"{code} ({SEVERITY_NAMES[severity].in_language(language)})", "-")]
    blocks += [_form(kind, language) for kind in kinds]
    blocks.append(_paragraph(found.why.en if language == "en" else found.why.sv))
    if found.wrong is None or found.right is None:
        return "\n\n".join(blocks)
    for file, text in found.beside.items():
        blocks += [f"{_STANDS.in_language(language).format(file=file)}:", _verbatim(text)]
    is_error = severity == "error"
    where = f", {_IN.in_language(language).format(file=found.file)}" if found.file else ""
    before, after = (_IS_WRONG, _IS_RIGHT) if is_error else (_IS_EXAMPLE, _IS_BETTER)
    command = "" if found.file is None else f"$ {command_of(found)}\n"
    blocks += [f"{before.in_language(language)}{where}:", _verbatim(found.wrong if found.file else _typed(found.wrong))]
    blocks += [f"{_SAYS.in_language(language)}:", _verbatim(f"{command}{said(language).get(code, '')}")]
    blocks += [f"{after.in_language(language)}{where}:", _verbatim(found.right if found.file else _typed(found.right))]
    return "\n\n".join(blocks)


def overview(language: Language = "sv") -> str:
    """All codes with what they say, in one text of 80 columns: errors, warnings and hints."""
    lines: list[str] = []
    column = max(map(len, codes())) + len("  ")
    for severity, kinds in _by_severity():
        lines += [_heading(f"{_GROUPS[severity].in_language(language)} ({len(kinds)})", "-"), ""]
        lines += [_wrapped(_blanked(kind.what, language), kind.code.ljust(column), " " * column) for kind in kinds]
        lines.append("")
    return "\n".join((*lines, _MORE.in_language(language)))


def reference(language: Language = "sv") -> str:
    """All pages in one, as Markdown, with a list of the codes first and the folder of the examples last."""
    from ledarskap.documents.escaping import markdown

    blocks = [_GENERATED, _heading(_TITLE.in_language(language), "="), _paragraph(_ABOUT.in_language(language))]
    for severity, kinds in _by_severity():
        blocks += [f"## {_GROUPS[severity].in_language(language)}", _GROUP_NOTES[severity].in_language(language)]
        name = SEVERITY_NAMES[severity].in_language(language)
        listed = (f"- [{kind.code}](#{kind.code}-{name}): {markdown(_blanked(kind.what, language))}" for kind in kinds)
        blocks.append("\n".join(listed))
    blocks += [explain(code, language) for code in codes()]
    blocks.append(_heading(_FOLDER_TITLE.in_language(language), "-"))
    for name, text in base_files().items():
        blocks += [f"{_STANDS.in_language(language).format(file=name)}:", _verbatim(text)]
    return "\n\n".join(blocks) + "\n"


@cache
def codes() -> Mapping[str, tuple[Kind, ...]]:
    """Every code of the library in alphabetical order, with its kinds of problem; all but the command line is looked through.

    >>> [kind.what.swedish for kind in codes()["tab-indentation"]]
    ['raden är indragen med tabb']
    """
    found: dict[str, dict[Kind, None]] = {}
    for name, _ in _modules():
        for kind in _kinds_in(name):
            found.setdefault(kind.code, {})[kind] = None
    return MappingProxyType({code: tuple(found[code]) for code in sorted(found)})


def explanation(code: str) -> Explanation:
    """The explanation of a code. Raises :class:`~ledarskap.reading.errors.UnknownChoiceError` where there is no such code.

    >>> explanation("unknown-key").file
    'vart-ramverk/profiles.yaml'
    """
    _kinds(code)
    return _explanation(code)


def _explanation(code: str) -> Explanation:
    document = open_document(FOLDER / f"{code}.yaml")
    bound = bind(Explanation, document.root, document)
    if bound.value is None or document.problems:
        raise LedarskapError((*document.problems, *bound.problems))
    return bound.value


def explained() -> tuple[str, ...]:
    """The codes that have an explanation."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))


def command_of(found: Explanation) -> str:
    """The command that shows what is said of an example's file: its own, or the one that checks such a file.

    >>> command_of(explanation("unknown-key"))
    'ledarskap check vart-ramverk'
    """
    if found.check is not None:
        return found.check
    first = (found.file or "").partition("/")[0]
    return f"ledarskap check svar.yaml --framework {FRAMEWORK}" if first == "svar.yaml" else f"ledarskap check {first}"


@cache
def said(language: Language) -> Mapping[str, str]:
    """What is said of the wrong examples, by their codes."""
    root = open_document(FOLDER / "said" / ("en.yaml" if language == "en" else "sv.yaml")).root
    return MappingProxyType({code: str(text) for code, text in root.items()} if isinstance(root, dict) else {})


def base_files() -> dict[str, str]:
    """The files of the folder that the examples start from, by their names in it."""
    paths = sorted(path for path in BASE.rglob("*") if path.is_file())
    return {path.relative_to(BASE).as_posix(): path.read_text(encoding="utf-8").rstrip() for path in paths}


# --- the codes


def _modules() -> Iterator[tuple[str, Path]]:
    """The names of the library's modules with their files, without the command line's."""
    package = FOLDER.parent
    for path in sorted(package.rglob("*.py")):
        parts = path.relative_to(package).with_suffix("").parts
        if parts[0] not in ("cli", "__init__"):
            yield ".".join((package.name, *(part for part in parts if part != "__init__"))), path


def _kinds_in(module: str) -> Iterator[Kind]:
    from importlib import import_module

    yield from (value for value in vars(import_module(module)).values() if isinstance(value, Kind))


def _kinds(code: str) -> tuple[Kind, ...]:
    require_text(code, "code")
    # For one page only the modules that speak of its code are loaded, which takes half the time.
    spoken_of = (name for name, path in _modules() if f'"{code}"' in path.read_text(encoding="utf-8"))
    found = dict.fromkeys(kind for name in spoken_of for kind in _kinds_in(name) if kind.code == code)
    if not found:
        known = codes()
        raise UnknownChoiceError([Problem(NO_SUCH_CODE, Location(code), {"code": code}, nearest(code, known))])
    return tuple(found)


def _by_severity() -> Iterator[tuple[Severity, list[Kind]]]:
    """For each severity the first kind of each code."""
    first = [kinds[0] for kinds in codes().values()]
    for severity in _GROUPS:
        yield severity, [kind for kind in first if kind.severity == severity]


# --- the text


def _heading(text: str, line: str) -> str:
    return f"{text}\n{line * len(text)}"


def _paragraph(text: str) -> str:
    return "\n\n".join(_wrapped(part) for part in text.split("\n") if part)


def _wrapped(text: str, start: str = "", rest: str = "") -> str:
    # What stands in a message is searched for and copied, and so stays whole.
    return "\n".join(
        wrap(text, WIDTH, initial_indent=start, subsequent_indent=rest, break_on_hyphens=False, break_long_words=False)
    )


def _verbatim(text: str) -> str:
    return indent(text, INDENT)


def _typed(commands: str) -> str:
    return indent(commands, "$ ")


def _form(kind: Kind, language: Language) -> str:
    """What is said of a kind of problem, and what to do, with "…" for what differs."""
    parts = (_blanked(kind.what, language), _blanked(kind.advice, language))
    return _wrapped(" – ".join(part for part in parts if part), INDENT, f"{INDENT}  ")


def _blanked(wording: Wording, language: Language) -> str:
    return re.sub(r"\{\w+\}", "…", wording.in_language(language))

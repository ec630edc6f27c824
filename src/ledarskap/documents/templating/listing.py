"""Which templates there are, what each is for, and copies of them to change."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from ledarskap.documents.looks.finding import template_folder
from ledarskap.documents.looks.look import COLOURS, LOOK_FILE
from ledarskap.documents.templating.filling import SUFFIXES
from ledarskap.documents.templating.loading import BUILT_IN, is_inside
from ledarskap.reading.errors import UnknownChoiceError
from ledarskap.reading.problems import Kind, Location, Problem
from ledarskap.reading.wording import Language, Wording
from ledarskap.writing import write_file

TAKEN = Kind(
    "not-empty",
    Wording(
        'mappen har redan filer som skulle skrivas över: {count}, den första är "{file}"',
        'the folder holds files already that would be written over: {count}, the first is "{file}"',
    ),
    Wording("välj en annan mapp, eller skriv --force", "choose another folder, or write --force"),
)
_FORMATS: Mapping[str, Wording] = {
    "html": Wording("HTML", "HTML"),
    "md": Wording("Markdown och text", "Markdown and text"),
    "svg": Wording("SVG", "SVG"),
}
# What each template is a document of, by its name without the format.
DOCUMENTS: Mapping[str, Wording] = {
    "booklet": Wording("ramverket som häfte", "the framework as a booklet"),
    "dialogue": Wording("samtalsunderlag för arbetsplatsträffen", "sheet to talk about at a workplace meeting"),
    "feedback": Wording("rapport av en återkopplingsomgång", "report of a round of feedback"),
    "folder": Wording("programmet som folder", "the programme as a folder"),
    "follow_up": Wording("uppföljning av en utvecklingsplan", "follow-up of a development plan"),
    "form": Wording("formulär att svara i", "form to answer in"),
    "levels": Wording("diagram över nivåerna", "chart of the levels"),
    "mentor_agreement": Wording("avtal mellan mentor och adept", "agreement between mentor and mentee"),
    "numbers": Wording("programmets deltagare i siffror", "the participants of a programme in numbers"),
    "overview": Wording("översikt över mentorer och adepter", "overview of mentors and mentees"),
    "paths": Wording("bilden av vägarna genom programmet", "the picture of the ways through the programme"),
    "plan": Wording("utvecklingsplan", "development plan"),
    "radar": Wording("diagram över punkterna", "chart of the statements"),
    "result": Wording("resultat av en självskattning", "result of a self-assessment"),
    "trial_agreement": Wording("avtal om ett tidsbegränsat chefsuppdrag", "agreement on a trial appointment"),
    "ways": Wording(
        "vägarna genom programmet, i ett annat dokument", "the ways through the programme, in another document"
    ),
}
PIECES: Mapping[str, Wording] = {
    "base.html.j2": Wording(
        "ramen kring varje HTML-dokument, med logotypen", "the frame of every HTML document, with the logotype"
    ),
    "style.css": Wording("stilmallen för varje HTML-dokument", "the style of every HTML document"),
    "words.md.j2": Wording("rubriker och fet stil i Markdown och text", "headings and bold in Markdown and text"),
}
_A_PIECE = Wording("del av {files}", "a part of {files}")
_IN = Wording("{what}, {format}", "{what}, {format}")
_REFERENCE = re.compile(r"""(?:include|extends|import|from) "([^"]+)\"""")
_LOOK_HEAD = Wording(
    "Regionens utseende. Det som inte står här är det inbyggda. Kontrollera med: ledarskap check {name}",
    "The region's look. What is not said here is the built-in one. Check it with: ledarskap check {name}",
)
_LOOK_COLOURS: Mapping[str, Wording] = {
    "ink": Wording("text", "text"),
    "quiet": Wording("text som är mindre viktig", "text that is less important"),
    "line": Wording("linjer", "lines"),
    "tint": Wording("bakgrunden i rutor", "the background of boxes"),
    "accent": Wording("rubriker; här passar profilfärgen", "headings; the region's own colour fits here"),
}
_LOOK_LOGOTYPE = Wording(
    "Logotypen, SVG eller PNG, och vad den säger till den som inte ser den. Ta bort # när filen ligger här.",
    "The logotype, SVG or PNG, and what it says to those who do not see it. Remove # when the file is here.",
)
_LOOK_FONTS = Wording(
    "Teckensnitt, TrueType (.ttf) eller OpenType (.otf). Bara text behövs.",
    "Fonts, TrueType (.ttf) or OpenType (.otf). Only text is needed.",
)


class Listed(NamedTuple):
    """A template: its name, what it is for, and whether the file of that name in the caller's folder comes first."""

    name: str
    purpose: Wording
    is_replaced: bool = False


def templates_listed(folder: str | None = None) -> tuple[Listed, ...]:
    """The built-in templates: those of whole documents first, then the pieces that they are made of.

    With a ``folder`` it says which of them are replaced there. Raises :class:`~ledarskap.documents.errors.NoTemplatesError`.

    >>> templates_listed()[0].name
    'booklet.html.j2'
    """
    names = built_in_names()
    replaced = replaced_in(folder, names) if folder is not None else frozenset()
    texts = {name: (BUILT_IN / name).read_text(encoding="utf-8") for name in names}
    listed = [Listed(name, _purpose(name, texts), name in replaced) for name in names]
    return tuple(sorted(listed, key=lambda one: (_document_of(one.name) is None, one.name)))


def built_in_names() -> tuple[str, ...]:
    """The names of all built-in templates, in order."""
    return tuple(sorted(path.name for path in BUILT_IN.iterdir() if path.is_file()))


def replaced_in(folder: str, names: Iterable[str]) -> frozenset[str]:
    """Which of the names a folder has a file for that is used."""
    real = template_folder(folder)
    paths = {name: os.path.realpath(os.path.join(real, name)) for name in names}
    return frozenset(name for name, path in paths.items() if is_inside(path, real) and os.path.isfile(path))


def copy_templates(folder: str, language: Language, *, force: bool = False) -> tuple[str, ...]:
    """Write the built-in templates, and a look to start from, into a folder, which is made where it is not there.

    A look that is there already is the region's own, and stays as it is. Gives the names of the files. Raises :class:`~ledarskap.reading.errors.UnknownChoiceError`, and writes nothing, where one
    of them exists already, unless ``force`` says that they may be written over; OSError where a file cannot be written.
    """
    contents = {name: (BUILT_IN / name).read_text(encoding="utf-8") for name in built_in_names()}
    place = Path(folder)
    if not os.path.lexists(place / LOOK_FILE):
        contents[LOOK_FILE] = starting_look(language)
    taken = [name for name in contents if os.path.lexists(place / name)]
    if taken and not force:
        raise UnknownChoiceError([Problem(TAKEN, Location(folder), {"count": len(taken), "file": taken[0]})])
    place.mkdir(parents=True, exist_ok=True)
    for name, text in contents.items():
        write_file(place / name, text)
    return tuple(contents)


def starting_look(language: Language) -> str:
    """A file about a look that says what the built-in one is, with places for a logotype and fonts."""

    def said(wording: Wording) -> str:
        return wording.in_language(language)

    colours = (f'  {name}: "{colour}"  # {said(_LOOK_COLOURS[name])}' for name, colour in COLOURS.items())
    return "\n".join(
        (
            f"# {said(_LOOK_HEAD).format(name=LOOK_FILE)}",
            "format: look/1",
            "colours:",
            *colours,
            f"# {said(_LOOK_LOGOTYPE)}",
            "# logotype: {file: logotyp.svg, text: Region Exempel}",
            f"# {said(_LOOK_FONTS)}",
            "# fonts: {text: Exempel-Regular.ttf, bold: Exempel-Bold.ttf, italic: Exempel-Italic.ttf}",
            "",
        )
    )


def _document_of(name: str) -> tuple[str, str] | None:
    """The document and the format that a template is named for; None for a piece."""
    for format_, suffix in SUFFIXES.items():
        stem = name.removesuffix(suffix)
        if stem != name and stem in DOCUMENTS:
            return stem, format_
    return None


def _purpose(name: str, texts: Mapping[str, str]) -> Wording:
    found = _document_of(name)
    if found is not None:
        what, format_ = DOCUMENTS[found[0]], _FORMATS[found[1]]
        return Wording(*(one.format(what=what[n], format=format_[n]) for n, one in enumerate(_IN)))
    if name in PIECES:
        return PIECES[name]
    users = ", ".join(sorted(user for user, text in texts.items() if name in _REFERENCE.findall(text)))
    return Wording(*(one.format(files=users) for one in _A_PIECE))

"""Whether a file belongs to a programme that it is read with."""

from __future__ import annotations

from collections.abc import Iterator

from ledarskap.programme.model import Programme, ProgrammeReference
from ledarskap.reading.problems import Kind, Problem
from ledarskap.reading.tree import Document
from ledarskap.reading.wording import Wording

OTHER_PROGRAMME = Kind(
    "other-programme",
    Wording(
        'filen hör till programmet "{id}", inte till "{programme}"',
        'the file belongs to the programme "{id}", not to "{programme}"',
    ),
    Wording("läs den med det programmet", "read it with that programme"),
)
OTHER_PROGRAMME_VERSION = Kind(
    "other-programme-version",
    Wording(
        "filen hör till version {version} av programmet, som nu är version {programme}",
        "the file belongs to version {version} of the programme, which is version {programme} now",
    ),
    Wording(
        "läs den med ett program vars första siffra är {major}",
        "read it with a programme whose version begins with {major}",
    ),
)


def other_programme(
    document: Document, reference: ProgrammeReference | None, programme: Programme
) -> Iterator[Problem]:
    """The problem of a file that belongs to another programme, or to a version that has changed too much."""
    if reference is None:
        return
    major = reference.version.split(".")[0]
    if reference.id != programme.id:
        yield document.problem(OTHER_PROGRAMME, ("programme", "id"), id=reference.id, programme=programme.id)
    elif major != programme.version.split(".")[0]:
        values = {"version": reference.version, "programme": programme.version, "major": major}
        yield document.problem(OTHER_PROGRAMME_VERSION, ("programme", "version"), "value", None, **values)

"""Files to people: of the format ``people/1``, or tables of people and of units with headings in words."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from ledarskap.mentoring.people import People
from ledarskap.mentoring.people_checking import PeopleError, check_people
from ledarskap.reading.opening import open_document
from ledarskap.reading.problems import Problem
from ledarskap.reading.tree import Document

if TYPE_CHECKING:
    from ledarskap.framework.model import Framework
    from ledarskap.programme.model import Programme
    from ledarskap.reading.csv_reader import Column

TABLE_SUFFIXES = (".csv", ".tsv")
# What the columns are called, besides the key itself; letters and white space are the reader's to fold.
PEOPLE_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "id": (),
    "part": ("roll", "del", "role"),
    "name": ("namn",),
    "unit": ("enhet",),
    "organisation": ("organization",),
    "place": ("ort", "plats"),
    "field": ("område", "ämnesområde", "fält"),
    "years": ("år som chef", "år", "years as manager"),
    "capacity": ("platser", "antal platser", "antal adepter", "places"),
    "goals": ("mål",),
    "strengths": ("styrkor",),
    "needs": ("behov",),
    "wishes": ("önskemål", "önskar"),
    "veto": ("vill inte ha",),
    "partial": ("jäv", "jävig mot"),
    "until": ("till och med", "slutar", "t.o.m."),
}
UNIT_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "id": (),
    "name": ("namn",),
    "parent": ("överordnad enhet", "överordnad", "unit above"),
    "place": ("ort", "plats"),
    "organisation": ("organization",),
}
LISTS = frozenset(("goals", "strengths", "needs", "wishes", "veto", "partial"))
REQUIRED = frozenset(("id", "part"))


def read_people(
    *paths: str | os.PathLike[str], programme: Programme | None = None, framework: Framework | None = None
) -> People:
    """The people and units in one or more files, joined: YAML or JSON of the format ``people/1``, or tables (CSV).

    A table whose headings name the unit above (``parent`` or ``överordnad enhet``) is one of units, any other one of people.
    Goals are looked up in the ``programme`` and statements in the ``framework``, where they are given. Raises
    :class:`~ledarskap.mentoring.people_checking.PeopleError` with every error, each at its own file and line;
    FileNotFoundError where there is no such file.
    """
    documents = [open_people(path) for path in paths]
    people, problems = check_people(*documents, programme=programme, framework=framework, whole=True)
    errors = [problem for problem in problems if problem.severity == "error"]
    if errors:
        raise PeopleError(errors)
    return cast("People", people)


def open_people(path: str | os.PathLike[str]) -> Document:
    """What a file of people or of units holds, be it a table or not; whatever stops it from being read is in ``problems``."""
    file = os.fspath(path)
    if not file.lower().endswith(TABLE_SUFFIXES):
        return open_document(file)
    from ledarskap.reading.csv_reader import headings, open_table, read_table

    text = open_table(file)
    if isinstance(text, Problem):
        return Document(file, "", problems=(text,))
    is_units = _names_unit_above(headings(text))
    part, columns = ("units", unit_columns()) if is_units else ("people", people_columns())
    return read_table(text, file, part, columns)


def people_columns() -> tuple[Column, ...]:
    """The columns of a table of people."""
    return _columns(PEOPLE_HEADINGS)


def unit_columns() -> tuple[Column, ...]:
    """The columns of a table of units."""
    return _columns(UNIT_HEADINGS)


def _columns(named: Mapping[str, tuple[str, ...]]) -> tuple[Column, ...]:
    from ledarskap.reading.csv_reader import Column

    return tuple(
        Column(key=key, names=names, is_list=key in LISTS, is_required=key in REQUIRED) for key, names in named.items()
    )


def _names_unit_above(written: tuple[str, ...]) -> bool:
    known = {"parent", *UNIT_HEADINGS["parent"]}
    return any(" ".join(one.casefold().split()) in known for one in written)

"""What a name or a path means, whichever of our formats it is in: the value, with the programme and the framework it needs."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ledarskap.files.belonging import (
    framework_at,
    programme_and_framework,
    programme_at,
    programme_of,
    said_kind,
)
from ledarskap.framework.loading import load, load_in
from ledarskap.framework.locating import locate
from ledarskap.programme.checking import ProgrammeError
from ledarskap.reading.opening import open_document

if TYPE_CHECKING:
    from ledarskap.development.plan import Plan
    from ledarskap.framework.model import Framework
    from ledarskap.mentoring.pairs import Matching
    from ledarskap.programme.model import Programme
    from ledarskap.programme.participants import Participants
    from ledarskap.programme.trial import Trial


@dataclass(frozen=True, slots=True)
class Opened:
    """A value, with the programme that it belongs to and the framework of that, where it belongs to one.

    ``is_private`` says that it tells of several people what each of them may not have told the others.
    """

    value: Framework | Plan | Programme | Trial | Participants | Matching
    programme: Programme | None = None
    framework: Framework | None = None
    is_private: bool = False


def open_value(name_or_path: str | os.PathLike[str], language: str | None = None) -> Opened:
    """The value that a name or a path means: anything of ours that can be made a document of, answers excepted.

    A framework comes in a ``language`` where it has that one. A file that says nothing of its format is read as a plan, so
    that what is wrong with it is said. Raises what reading a value of that kind does, each a
    :class:`~ledarskap.reading.errors.LedarskapError`, and FileNotFoundError where nothing is there.

    >>> open_value("region-blekinge").value.id
    'region-blekinge'
    """
    programme_file = programme_at(name_or_path)
    if programme_file is not None:
        programme, framework = programme_and_framework(programme_file, language)
        return Opened(programme, programme, framework)
    found = framework_at(name_or_path)
    if found is not None:
        return Opened(load(found) if language is None else load_in(found, language))
    return _open_file(locate(name_or_path))


def _open_file(path: Path) -> Opened:
    kind = said_kind(path)
    if kind == "trial":
        from ledarskap.programme.trial_checking import read_trial

        return Opened(read_trial(path), _programme_around(path))
    if kind == "matching":
        from ledarskap.mentoring.pairs import read_matching

        return Opened(read_matching(path), _programme_around(path), is_private=True)
    if kind == "participants":
        return _open_participants(path)
    from ledarskap.development.plan_checking import read_plan

    return Opened(read_plan(path))


def _open_participants(path: Path) -> Opened:
    from ledarskap.programme.participants import Participants, ParticipantsError, read_participants
    from ledarskap.reading.binding import bind

    programme = _programme_around(path)
    if programme is None:
        document = open_document(path)
        unread = document.root is None
        raise ParticipantsError(
            document.problems if unread else bind(Participants, document.root, document, blanks=True).problems
        )
    return Opened(read_participants(path, programme), programme)


def _programme_around(path: Path) -> Programme | None:
    """The programme that a file names; None where it names none. Raises ProgrammeError where it cannot be had."""
    found = programme_of(open_document(path))
    if isinstance(found, tuple):
        raise ProgrammeError(found)
    return found

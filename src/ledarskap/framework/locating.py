"""Where a framework lies: the bundled ones by name, any other by its path."""

from __future__ import annotations

import os
from pathlib import Path

from ledarskap.reading.errors import LedarskapError
from ledarskap.reading.problems import Kind, Location, Problem
from ledarskap.reading.proposals import nearest
from ledarskap.reading.wording import Wording

UNKNOWN_FRAMEWORK = Kind(
    "unknown-framework",
    Wording(
        'det finns inget ramverk och ingen fil som heter "{name}"', 'there is no framework and no file called "{name}"'
    ),
    Wording("ramverk som finns: {known}", "frameworks that exist: {known}"),
)


class FrameworkNotFoundError(LedarskapError, FileNotFoundError):
    """No framework has the name, and nothing lies at the path."""


def bundled() -> dict[str, Path]:
    """The folders of the frameworks that come with the library, by name: in the installed package, or else its checkout.

    >>> list(bundled())
    ['region-blekinge']
    """
    package = Path(__file__).parents[1]
    folder = package / "frameworks"
    if not folder.is_dir():
        folder = package.parents[1] / "frameworks"
    if not folder.is_dir():
        return {}
    return {path.name: path for path in sorted(folder.iterdir()) if (path / "framework.yaml").is_file()}


def locate(name_or_path: str | os.PathLike[str]) -> Path:
    """The folder or file of a framework, from its name or its path.

    A bundled name comes first: write ``./region-blekinge`` for a folder of that name. Raises
    :class:`FrameworkNotFoundError`, which is a FileNotFoundError.
    """
    written = os.fspath(name_or_path)
    known = bundled()
    if written in known:
        return _shown(known[written])
    path = Path(written)
    if written and _exists(path):
        return path
    values = {"name": written, "known": ", ".join(known) or "–"}
    raise FrameworkNotFoundError([Problem(UNKNOWN_FRAMEWORK, Location(written), values, nearest(written, known))])


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        # Too long, or with a character that no file's name can hold.
        return False


def _shown(path: Path) -> Path:
    """The path as somebody in the current folder would write it, so that messages stay short."""
    try:
        return path.relative_to(Path.cwd())
    except (ValueError, OSError):
        return path

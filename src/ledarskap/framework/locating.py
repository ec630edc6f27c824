"""Where a framework lies: bundled, in another package, beside another one, or at a path."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ledarskap.reading.errors import LedarskapError
from ledarskap.reading.problems import Kind, Location, Problem
from ledarskap.reading.proposals import nearest
from ledarskap.reading.values import SLUG_PATTERN
from ledarskap.reading.wording import Wording

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

ENTRY_POINTS = "ledarskap.frameworks"
HEAD_NAME = "framework"
HEAD = f"{HEAD_NAME}.yaml"

UNKNOWN_FRAMEWORK = Kind(
    "unknown-framework",
    Wording(
        'det finns inget ramverk och ingen fil som heter "{name}"', 'there is no framework and no file called "{name}"'
    ),
    Wording("ramverk som finns: {known}", "frameworks that exist: {known}"),
)
BROKEN_PACKAGE = Kind(
    "broken-framework-package",
    Wording(
        'paketet "{package}" säger sig ha ramverket "{name}" i "{module}", men där finns ingen framework.yaml',
        'the package "{package}" says that it has the framework "{name}" in "{module}", but there is no framework.yaml',
    ),
    Wording(
        "installera paketet på nytt, eller säg till den som gör det",
        "install the package again, or tell whoever makes it",
    ),
)
SEVERAL_PACKAGES = Kind(
    "framework-in-several-packages",
    Wording(
        'flera paket har ramverket "{name}": {packages}', 'several packages have the framework "{name}": {packages}'
    ),
    Wording("avinstallera alla utom ett", "uninstall all but one"),
)


class FrameworkNotFoundError(LedarskapError, FileNotFoundError):
    """No framework has the name, and nothing lies at the path."""


def bundled() -> dict[str, Path]:
    """The folders of the frameworks that come with the library, by name: in the installed package, or else its checkout.

    >>> list(bundled())
    ['region-blekinge', 'region-vasterbotten']
    """
    package = Path(__file__).parents[1]
    folder = package / "frameworks"
    if not folder.is_dir():
        folder = package.parents[1] / "frameworks"
    if not folder.is_dir():
        return {}
    return {path.name: path for path in sorted(folder.iterdir()) if (path / HEAD).is_file()}


def installed() -> dict[str, Path]:
    """The folders of all frameworks that can be named: the bundled ones, and those of other packages.

    A package offers a framework through an entry point in the group ``ledarskap.frameworks``: its name is the framework's
    id, and its value the package (dotted where it lies deeper) whose folder is the framework's. No code of it is run.

    >>> "region-blekinge" in installed()
    True
    """
    offers = _offers()
    offered = {name: _offered(name, offers) for name in sorted({offer.name for offer in offers})}
    return {**{name: found for name, found in offered.items() if isinstance(found, Path)}, **bundled()}


def locate(name_or_path: str | os.PathLike[str]) -> Path:
    """The folder or file of a framework, from its name or its path.

    For a text a bundled name comes first (write ``./region-blekinge`` for a folder of that name), then what lies at the
    path, then the frameworks of other packages; for a path, what lies there comes first. Raises
    :class:`FrameworkNotFoundError`, which is a FileNotFoundError.

    >>> locate("region-blekinge").name
    'region-blekinge'
    """
    written = os.fspath(name_or_path)
    known = bundled()
    path = Path(written)
    if written in known and (isinstance(name_or_path, str) or not _exists(path)):
        return shown(known[written])
    if written and _exists(path):
        return path
    found = find_installed(written)
    if isinstance(found, Path):
        return shown(found)
    if found is None:
        names = installed()
        values = {"name": written, "known": ", ".join(names) or "–"}
        found = Problem(UNKNOWN_FRAMEWORK, Location(written), values, nearest(written, names))
    raise FrameworkNotFoundError([found])


def find_installed(name: str) -> Path | Problem | None:
    """The folder of another package's framework, or the problem with it; None where no package offers the name."""
    return _offered(name, _offers()) if re.fullmatch(SLUG_PATTERN, name) else None


def find_beside(name: str, path: Path) -> Path | None:
    """A framework of that name in the folder where another one lies, be it a folder or a single file."""
    around = path.parent if path.name not in ("", "..") else path / ".."
    if os.path.isfile(around / name / HEAD):
        return around / name
    return around / f"{name}.yaml" if os.path.isfile(around / f"{name}.yaml") else None


class _Offer(NamedTuple):
    """A framework that a package says it has: the framework's id, the module whose folder it is, and the package's name."""

    name: str
    module: str
    package: str


def _offers() -> list[_Offer]:
    # Costs as much as loading a framework: only when neither a bundled name nor a path was meant.
    from importlib.metadata import distributions, entry_points

    try:
        found = list(entry_points(group=ENTRY_POINTS))
    except Exception:  # noqa: BLE001 – whatever a package that has nothing to do with us may have written
        found = []
        for distribution in distributions():
            with suppress(Exception):
                found.extend(distribution.entry_points.select(group=ENTRY_POINTS))
    return [_Offer(entry.name, entry.value, _package(entry)) for entry in found]


def _offered(name: str, offers: Iterable[_Offer]) -> Path | Problem | None:
    """What is offered under a name: a folder, or the problem with it."""
    ours = sorted({offer for offer in offers if offer.name == name and re.fullmatch(SLUG_PATTERN, name)})
    packages = sorted({offer.package for offer in ours})
    if len(packages) > 1:
        return Problem(SEVERAL_PACKAGES, Location(name), {"name": name, "packages": ", ".join(packages)})
    for offer in ours:
        values = {"name": name, "package": offer.package, "module": offer.module}
        return _folder_of(offer.module) or Problem(BROKEN_PACKAGE, Location(name), values)
    return None


def _package(entry: EntryPoint) -> str:
    """The name of the package that an entry point comes from; the entry point's own value where it has none."""
    try:
        return str((entry.dist and entry.dist.metadata["Name"]) or entry.value)
    except Exception:  # noqa: BLE001 – its description may be missing or damaged
        return entry.value


def _folder_of(module: str) -> Path | None:
    """The folder of a package, found without importing anything of it."""
    from importlib.util import find_spec

    names = module.strip().split(".")
    if not all(re.fullmatch(r"[\w-]+", name) for name in names):
        return None
    try:
        spec = find_spec(names[0])
    except (ImportError, ValueError, AttributeError):
        return None
    for location in (spec.submodule_search_locations or ()) if spec else ():
        folder = Path(location, *names[1:])
        if os.path.isfile(folder / HEAD):
            return folder
    return None


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        # Too long, or with a character that no file's name can hold.
        return False


def shown(path: Path) -> Path:
    """The path as somebody in the current folder would write it, so that messages stay short."""
    try:
        return path.relative_to(Path.cwd())
    except (ValueError, OSError):
        return path

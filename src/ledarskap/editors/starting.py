"""A small framework to start from: its files, and the schemas that let editors help with them."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path, PurePosixPath

from ledarskap.editors.schemas import kinds, schema
from ledarskap.framework.locating import HEAD
from ledarskap.reading.wording import Language
from ledarskap.writing import to_json, to_yaml, write_file

SCHEMAS = ".schemas"


def starting_files(id_: str, language: Language = "sv") -> Mapping[str, str]:
    """The files of a small framework with an id, by their names in its folder, with "/"; the head comes first.

    Each begins with the line that tells an editor which schema it has; the schemas are among the files.

    >>> files = starting_files("vart-ramverk")
    >>> list(files)[:2]
    ['framework.yaml', 'activities.yaml']
    >>> files["roles/chef.yaml"].splitlines()[0]
    '# yaml-language-server: $schema=../.schemas/role.json'
    """
    files = {name: f"{_modeline(name)}{text}" for name, text in _texts(language).items()}
    files[HEAD] = re.sub("^id: .*\n", to_yaml({"id": id_}), files[HEAD], count=1, flags=re.MULTILINE)
    return {**files, **{f"{SCHEMAS}/{kind}.json": to_json(schema(kind, language)) for kind in kinds()}}


def write_files(folder: Path, files: Mapping[str, str]) -> None:
    """Write files into a new or an empty folder; where one cannot be written, none is left. Raises OSError."""
    is_new = not folder.exists()
    try:
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            write_file(path, text)
    except BaseException:
        _empty(folder)
        if is_new and folder.is_dir():
            folder.rmdir()
        raise


def _empty(folder: Path) -> None:
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


@cache
def _texts(language: Language) -> Mapping[str, str]:
    """The files as they lie in the package, the head first."""
    folder = Path(__file__).parent / "start" / language
    names = (path.relative_to(folder).as_posix() for path in folder.rglob("*.*"))
    return {
        name: (folder / name).read_text(encoding="utf-8")
        for name in sorted(names, key=lambda name: (name != HEAD, name))
    }


def _modeline(name: str) -> str:
    """The comment by which an editor finds the schema of a file; a source has none."""
    path = PurePosixPath(name)
    if path.suffix != ".yaml":
        return ""
    kind = "role" if path.parts[0] == "roles" else path.stem
    up = "../" * (len(path.parts) - 1)
    return f"# yaml-language-server: $schema={up}{SCHEMAS}/{kind}.json\n"

"""Python packages that hold frameworks, installed into a folder as pip would: for the tests of entry points."""

from __future__ import annotations

import base64
import hashlib
import zipfile
from collections.abc import Mapping
from pathlib import Path

from tests.framework.families import PARENT

# Whoever runs this leaves a trace, and gets nowhere.
HOSTILE = """\
import pathlib
(pathlib.Path(__file__).parent / "har-korts").touch()
raise RuntimeError("the package was run")
"""


def framework_files(folder: str, id_: str) -> dict[str, str]:
    """A sound framework with an id, as files in a folder."""
    return {
        f"{folder}/{file.partition('/')[2]}": text.replace("id: region\n", f"id: {id_}\n")
        for file, text in PARENT.items()
    }


def package_files(name: str, files: Mapping[str, str], offers: Mapping[str, str]) -> dict[str, str]:
    """All files of an installed package: what it holds, and what says which frameworks it offers."""
    information = f"{name.replace('-', '_')}-1.0.0.dist-info"
    points = "".join(f"{id_} = {module}\n" for id_, module in offers.items())
    return {
        **files,
        f"{information}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0.0\n",
        f"{information}/WHEEL": "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{information}/entry_points.txt": f"[ledarskap.frameworks]\n{points}",
    }


def install(site: Path, name: str, files: Mapping[str, str], offers: Mapping[str, str]) -> None:
    """Put a package into a folder of packages."""
    for file, text in package_files(name, files, offers).items():
        (site / file).parent.mkdir(parents=True, exist_ok=True)
        (site / file).write_text(text, encoding="utf-8")


def build_wheel(folder: Path, name: str, files: Mapping[str, str], offers: Mapping[str, str]) -> Path:
    """The same package as a wheel, which pip can install."""
    path = folder / f"{name.replace('-', '_')}-1.0.0-py3-none-any.whl"
    written = package_files(name, files, offers)
    record = f"{name.replace('-', '_')}-1.0.0.dist-info/RECORD"
    lines = [f"{file},sha256={_digest(text)},{len(text.encode())}" for file, text in written.items()]
    with zipfile.ZipFile(path, "w") as archive:
        for file, text in {**written, record: "\n".join((*lines, f"{record},,\n"))}.items():
            archive.writestr(file, text)
    return path


def _digest(text: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()

"""The examples in README and docs, found and run: what a page shows is what happens.

A page's blocks are run in order in one empty folder:

- ``yaml`` whose first line is a comment with a file's name is written to that file,
- ``python`` is run; what it prints is what the ``text`` block right after it shows,
- ``console`` holds commands after ``$`` and below each what it prints, on standard output or standard error,
- a comment ``<!-- run`` holds commands that the reader does by hand, in an editor for example.

Run as a program, it runs the files and the Python of the pages that it is given, with nothing but the library.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

BLOCK = re.compile(r"^(?:```|<!-- )(\w+)\n(.*?)^(?:```|-->)$", re.MULTILINE | re.DOTALL)
FILE_NAME = re.compile(r"# ([\w./-]+\.(?:yaml|json|j2))\n")


@dataclass(frozen=True)
class Block:
    """One fenced block of a page."""

    language: str
    text: str


@dataclass(frozen=True)
class Outcome:
    """What a block shows, and what happened."""

    shown: str
    happened: str


def blocks(page: str) -> list[Block]:
    """The fenced blocks of a page, in order."""
    return [Block(found[1], found[2]) for found in BLOCK.finditer(page)]


def outcomes(page: str, folder: Path, *, commands: bool = True) -> Iterator[Outcome]:
    """Run a page's blocks in a folder, and give what each shows beside what happened."""
    found = blocks(page)
    namespace: dict[str, object] = {"__name__": "example"}
    for number, block in enumerate(found):
        if block.language in {"yaml", "json", "jinja"}:
            write_file(block.text, folder)
        elif block.language == "python":
            printed = run_python(block.text, namespace, folder)
            after = found[number + 1] if number + 1 < len(found) else None
            yield Outcome(after.text if after and after.language == "text" else "", printed)
        elif block.language == "console" and commands:
            yield from run_console(block.text, folder)
        elif block.language == "run" and commands:
            subprocess.run(["bash", "-ec", block.text], cwd=folder, check=True)


def write_file(text: str, folder: Path) -> None:
    """A block that begins with a file's name in a comment is that file."""
    named = FILE_NAME.match(text)
    if named is not None:
        path = folder / named[1]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def run_python(text: str, namespace: dict[str, object], folder: Path) -> str:
    """What a block of Python prints when it is run in a folder."""
    printed = io.StringIO()
    before = Path.cwd()
    os.chdir(folder)
    try:
        with contextlib.redirect_stdout(printed):
            exec(compile(text, "example", "exec"), namespace)
    finally:
        os.chdir(before)
    return printed.getvalue()


def run_console(text: str, folder: Path) -> Iterator[Outcome]:
    """Each command of a console block, with what the page shows below it and what it really printed."""
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        environment = {
            **os.environ,
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "LEDARSKAP_LANGUAGE": "sv",
            "PYTHONIOENCODING": "utf-8",
        }
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        yield Outcome(f"$ {command}\n{shown}", f"$ {command}\n{done.stdout}")


def main(pages: list[str]) -> int:
    """Run the files and the Python of some pages; the number of examples that came out otherwise than shown."""
    wrong = 0
    for page in pages:
        with tempfile.TemporaryDirectory() as folder:
            for outcome in outcomes(Path(page).read_text(encoding="utf-8"), Path(folder), commands=False):
                if outcome.shown != outcome.happened:
                    wrong += 1
                    print(f"{page} shows:\n{outcome.shown}\nbut this happened:\n{outcome.happened}")
        print(f"{Path(page).name}: its Python was run")
    return wrong


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

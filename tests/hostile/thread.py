"""Reads hostile files in a thread whose stack is as small as it can be on any platform: ``python -m tests.hostile.thread``.

A process of its own, since a stack that runs over ends the whole process.
"""

from __future__ import annotations

import os
import tempfile
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from tests.hostile.recipes import OTHER_COMMANDS, RECIPES
from tests.hostile.running import CASES

if TYPE_CHECKING:
    from ledarskap import Problem

SMALL_STACK = 128 * 1024
# Whatever could cost stack: depth, length, very many problems, and numbers.
PARTS = ("bracket", "brace", "depth", "hyphens", "question", "json", "digits", "bomb", "keys", "quotes", "mebibytes")


def main() -> None:
    done: list[str] = []
    threading.stack_size(SMALL_STACK)
    thread = threading.Thread(target=_read_all, args=(done,))
    thread.start()
    thread.join()
    print(len(done))


def _read_all(done: list[str]) -> None:
    """Everything inside the thread, the first import of the library too."""
    for path in sorted(CASES.iterdir()):
        if path.suffix != ".txt":
            _read(str(path), done)
    for name, recipe in RECIPES.items():
        if name not in OTHER_COMMANDS and any(part in name for part in PARTS):
            with tempfile.TemporaryDirectory() as folder:
                os.chdir(folder)
                _read(recipe()[0], done)
                os.chdir(CASES)


def _read(path: str, done: list[str]) -> None:
    import ledarskap
    from ledarskap.reading.reporting import as_github, as_json, as_text

    for problems in (ledarskap.check(path), _refusal(ledarskap.load, path), _refusal(ledarskap.read_plan, path)):
        as_text(problems, "sv"), as_json(problems, "en"), as_github(problems, "sv")
    done.append(path)


def _refusal(reader: Callable[[str], object], path: str) -> tuple[Problem, ...]:
    from ledarskap import LedarskapError

    try:
        reader(path)
    except LedarskapError as error:
        return error.problems if str(error) else ()
    return ()


if __name__ == "__main__":
    main()

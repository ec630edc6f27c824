"""Runs ``ledarskap check``, and some other commands, on hostile files, each in a process of its own that may take no more than its memory.

A process that has read nothing yet but the library forks for every case: once to lay out its files, once to run the command. So
each case is alone with its limits and its peak memory, and none pays for starting Python.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.hostile.recipes import OTHER_COMMANDS, RECIPES

CASES = Path(__file__).parent / "cases"
ROOT = Path(__file__).parents[2]
MOST_ADDRESSES = 512 * 1024 * 1024
LONGEST_SECONDS = 60


@dataclass(frozen=True)
class Outcome:
    """What a case came to: all that was printed, with the exit code (or signal) as its last line, and what it cost."""

    output: str
    peak_megabytes: float
    cpu_seconds: float


def names() -> list[str]:
    """The names of all cases: those that stand as files, and those that a recipe makes."""
    kept = {path.stem for path in CASES.iterdir() if path.suffix != ".txt"}
    made = set(RECIPES)
    twice = kept & made
    if twice:
        raise ValueError(f"both a file and a recipe: {sorted(twice)}")
    return sorted(kept | made)


def expected(name: str) -> Path:
    """The file with the whole output of a case."""
    return CASES / f"{name}.txt"


class Runner:
    """The process that forks for every case."""

    def __init__(self) -> None:
        variables = {
            name: value for name, value in os.environ.items() if name not in ("LEDARSKAP_LANGUAGE", "LANGUAGE")
        }
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.hostile.running"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            env={**variables, "PYTHONIOENCODING": "utf-8", "LEDARSKAP_LANGUAGE": "sv"},
        )

    def run(self, name: str) -> Outcome:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{name}\n")
        self._process.stdin.flush()
        return Outcome(**json.loads(self._process.stdout.readline()))

    def close(self) -> None:
        self._process.communicate()


def _serve() -> None:
    """Answer each name on standard input with its outcome on standard output."""
    import ledarskap
    from ledarskap import cli  # noqa: F401 – every case would import it

    ledarskap.check("region-blekinge")
    # Read past Python's own standard input, which every case sets up for itself.
    for line in os.fdopen(os.dup(0), encoding="utf-8"):
        name = line.strip()
        folder = tempfile.mkdtemp(prefix="hostile-")
        try:
            print(json.dumps(_outcome(name, Path(folder))), flush=True)
        finally:
            # Python's own way recurses, and there are folders for which that is too deep.
            subprocess.run(["rm", "-rf", folder], check=True)


def _outcome(name: str, folder: Path) -> dict[str, object]:
    place = folder / "here"
    place.mkdir()
    status, _ = _forked(lambda: _lay_out(name, place, folder / "arguments"), folder / "laid-out")
    if status:
        raise RuntimeError(f"{name}: {(folder / 'laid-out').read_text(encoding='utf-8')}")
    arguments = json.loads((folder / "arguments").read_text(encoding="utf-8"))
    status, used = _forked(lambda: _command(arguments, place), folder / "output")
    end = f"signal: {signal.Signals(-status).name}" if status < 0 else f"exit: {status}"
    return {
        "output": f"{(folder / 'output').read_bytes().decode(errors='backslashreplace')}{end}\n",
        "peak_megabytes": used.ru_maxrss / 1024,
        "cpu_seconds": used.ru_utime + used.ru_stime,
    }


def _lay_out(name: str, place: Path, arguments: Path) -> None:
    """Put the files of a case in place, and write down the words of its command."""
    os.chdir(place)
    if name in RECIPES:
        words = RECIPES[name]() if name in OTHER_COMMANDS else ["check", *RECIPES[name]()]
    else:
        kept = next(path for path in CASES.iterdir() if path.stem == name and path.suffix != ".txt")
        (shutil.copytree if kept.is_dir() else shutil.copy)(kept, place / kept.name)
        words = ["check", kept.name]
    arguments.write_text(json.dumps(words), encoding="utf-8")


def _command(words: list[str], place: Path) -> None:
    os.chdir(place)
    resource.setrlimit(resource.RLIMIT_AS, (MOST_ADDRESSES, MOST_ADDRESSES))
    # A case that hangs ends by itself.
    resource.setrlimit(resource.RLIMIT_CPU, (LONGEST_SECONDS, LONGEST_SECONDS))
    signal.alarm(LONGEST_SECONDS)
    from ledarskap.cli import main

    main(words)


def _forked(task: Callable[[], None], output: Path) -> tuple[int, resource.struct_rusage]:
    """Run a task in a process of its own, with what it prints in a file; its exit code or signal, and what it used."""
    child = os.fork()
    if not child:
        code = 1
        try:
            descriptor = os.open(output, os.O_CREAT | os.O_WRONLY | os.O_APPEND)
            for number in (1, 2):
                os.dup2(descriptor, number)
            task()
            code = 0
        except SystemExit as ended:
            code = ended.code if isinstance(ended.code, int) else 1
        except BaseException:  # noqa: BLE001 – the process ends here, whatever it was
            sys.excepthook(*sys.exc_info())
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)
    _, status, used = os.wait4(child, 0)
    return os.waitstatus_to_exitcode(status), used


if __name__ == "__main__":
    _serve()

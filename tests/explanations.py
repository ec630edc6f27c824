"""Runs the examples of the explanations, each in a folder of its own, and tells what is said of them.

Run as a program, it writes what is said of the wrong ones for the library to show, and the pages of all codes for docs.
"""

from __future__ import annotations

import contextlib
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import ledarskap
from ledarskap import explaining
from ledarskap.explaining import Explanation
from ledarskap.framework.locating import FrameworkNotFoundError
from ledarskap.reading.problems import has_errors
from ledarskap.reading.reporting import as_text
from ledarskap.reading.wording import Language

DOCS = Path(__file__).parents[1] / "docs"
SAID = explaining.FOLDER / "said"
WRONG_USE = 2
LANGUAGES: tuple[Language, ...] = ("sv", "en")
# A check of files and nothing more, which needs no process of its own.
PLAIN_CHECK = re.compile(r"ledarskap check [\w./-]+( --(framework|require-language) [\w./-]+)?")


@dataclass(frozen=True)
class Outcome:
    """What the last command of an example printed, and the number that it ended with."""

    printed: str
    exit_code: int

    @property
    def codes(self) -> list[str]:
        """The codes of the problems that were told of, in order."""
        return re.findall(r"^\S.* \[([a-z0-9-]+)\]$", self.printed, re.MULTILINE)


def outcome(found: Explanation, text: str, language: Language = "sv") -> Outcome:
    """What comes of an explanation's wrong or right example."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "exempel"
        shutil.copytree(explaining.BASE, folder)
        for file, content in {**found.beside, **({found.file: text} if found.file else {})}.items():
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_text(f"{content}\n", encoding="utf-8")
        *before, last = [explaining.command_of(found)] if found.file else text.splitlines()
        if before:
            subprocess.run(["bash", "-ec", "\n".join(before)], cwd=folder, env=_environment(language), check=True)
        return _checked(last, folder, language) if PLAIN_CHECK.fullmatch(last) else _run(last, folder, language)


def _checked(command: str, folder: Path, language: Language) -> Outcome:
    _, _, path, *more = shlex.split(command)
    option, value = more or ("", None)
    try:
        with contextlib.chdir(folder):
            problems = ledarskap.check(
                path,
                framework=value if option == "--framework" else None,
                require_language=(value or "") if option == "--require-language" else (),
            )
    except FrameworkNotFoundError as error:
        return Outcome(as_text(error.problems, language), WRONG_USE)
    return Outcome(as_text(problems, language), int(has_errors(problems)))


def _run(command: str, folder: Path, language: Language) -> Outcome:
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=_environment(language),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    # A template's place is told in full, and the example's folder has another name each time.
    printed = done.stdout.replace(f"{folder.resolve()}{os.sep}", "")
    return Outcome(printed.rstrip("\n"), done.returncode)


def _environment(language: Language) -> dict[str, str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    kept = {name: value for name, value in os.environ.items() if name not in ("LANGUAGE", "PYTHONPATH", "COLUMNS")}
    return {**kept, "PATH": path, "LEDARSKAP_LANGUAGE": language, "PYTHONIOENCODING": "utf-8"}


def needs_process(found: Explanation) -> bool:
    """Whether an example runs more than a plain check, so that it takes its time and can run beside others."""
    last = explaining.command_of(found) if found.file else (found.wrong or "").splitlines()[-1]
    return not PLAIN_CHECK.fullmatch(last)


def outcomes(side: str, language: Language = "sv") -> dict[str, Outcome]:
    """What comes of all the ``wrong`` or ``right`` examples, by their codes."""
    examples = {code: explaining.explanation(code) for code in explaining.explained()}
    texts = {code: getattr(found, side) for code, found in examples.items() if found.wrong is not None}
    slow = [code for code in texts if needs_process(examples[code])]
    with ThreadPoolExecutor() as pool:
        waiting = {code: pool.submit(outcome, examples[code], texts[code], language) for code in slow}
        # These change the current folder, which all threads share: a process gets its own by name.
        quick = {code: outcome(examples[code], texts[code], language) for code in texts if code not in waiting}
        return {**quick, **{code: one.result() for code, one in waiting.items()}}


def as_yaml(printed: Mapping[str, Outcome]) -> str:
    """What was said of each example, as a file that the library reads."""
    indented = {code: re.sub("^(?=.)", "  ", one.printed, flags=re.MULTILINE) for code, one in printed.items()}
    entries = (f"{code}: |\n{indented[code]}\n" for code in sorted(indented))
    return "".join(("# Made by make docs: what is said of the wrong examples.\n", *entries))


def main() -> None:
    """Write what is said, and the pages of docs."""
    SAID.mkdir(exist_ok=True)
    for language in LANGUAGES:
        (SAID / f"{language}.yaml").write_text(as_yaml(outcomes("wrong", language)), encoding="utf-8")
    explaining.said.cache_clear()
    for language in LANGUAGES:
        (DOCS / f"codes.{language}.md").write_text(explaining.reference(language), encoding="utf-8")


if __name__ == "__main__":
    main()

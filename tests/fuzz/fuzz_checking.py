"""Coverage-guided fuzzing of checking: ``python -m tests.fuzz.fuzz_checking`` with any options of libFuzzer's.

The first byte says what the file is: a framework by itself, a part of one, answers, a plan, JSON, a translation, a source,
a programme or what belongs to one, or a table. No exception; every problem lies inside its file and can be told in both languages.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["ledarskap"]):
    from tests.fuzz.fuzz_reading import HERE, assert_inside, corpus, told

    from ledarskap.files.checking import check
    from ledarskap.framework.loading import load
    from ledarskap.reading.decoding import decode
    from ledarskap.reading.errors import LedarskapError
    from ledarskap.reading.problems import MOST_PROBLEMS

NAMES = (
    "one.yaml",
    "folder/framework.yaml",
    "folder/roles/chef.yaml",
    "folder/activities.yaml",
    "folder/translations/en/roles.yaml",
    "folder/sources/x.txt",
    "answers.yaml",
    "answers.json",
    "plan.yaml",
    "plan.json",
    "programme.yaml",
    "trial.yaml",
    "participants.yaml",
    "people.yaml",
    "people.csv",
    "units.csv",
    "matching.yaml",
)


def check_one(data: bytes) -> None:
    name = NAMES[data[0] % len(NAMES)] if data else NAMES[0]
    path = Path(name)
    before = path.read_bytes() if path.exists() else None
    path.write_bytes(data[1:])
    try:
        judge(name)
    finally:
        if before is None:
            path.unlink()
        else:
            path.write_bytes(before)


def judge(name: str) -> None:
    """What holds for every check; and what is loaded has no errors, but for its translations, which nobody asked for."""
    whole = "folder" if name.startswith("folder/") else name
    problems = check(whole, framework="folder" if name.startswith(("answers", "programme")) else None)
    assert len(problems) <= MOST_PROBLEMS + 1
    for problem in problems:
        told(problem)
        text = decode(Path(problem.location.file).read_bytes(), name) if problem.location.line else ""
        if isinstance(text, str) and problem.location.line:
            assert_inside(problem.location, text.split("\n"))
    if whole in {"folder", "one.yaml"}:
        errors = [one for one in problems if one.severity == "error" and "translations" not in one.location.file]
        try:
            load(whole)
        except LedarskapError:
            assert errors
        else:
            assert not errors


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(HERE / "framework", Path(folder, "folder"))
        os.chdir(folder)
        atheris.Setup([*sys.argv, *corpus("checking")], check_one)
        atheris.Fuzz()


if __name__ == "__main__":
    main()

"""Coverage-guided fuzzing of reading: ``python -m tests.fuzz.fuzz_reading`` with any options of libFuzzer's.

Any bytes, as YAML and as JSON. No exception; every problem lies inside the text and can be told in both languages; and the
quick reader of YAML gives nothing, or just what the reader of libyaml's events gives.
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["ledarskap"]):
    from ledarskap.reading.decoding import decode
    from ledarskap.reading.json_reader import read_json
    from ledarskap.reading.plain_reader import read_plain
    from ledarskap.reading.problems import Location, Problem
    from ledarskap.reading.reporting import as_github, as_json, as_text
    from ledarskap.reading.tree import Document
    from ledarskap.reading.yaml_reader import read_events

HERE = Path(__file__).parent


def read_both(data: bytes) -> None:
    text = decode(data, "a")
    if isinstance(text, Problem):
        told(text)
        return
    by_events = read_events(text, "a")
    for document in (by_events, read_json(text, "a")):
        judge(document)
    plain = read_plain(text, "a")
    if plain is not None:
        assert (plain.root, list(plain.starts), list(plain.ends)) == (
            by_events.root,
            list(by_events.starts),
            list(by_events.ends),
        )
        assert (plain.problems, plain.blanks) == ((), ()) == (by_events.problems, by_events.blanks)


def judge(document: Document) -> None:
    """What holds for every document, however it was read."""
    lines = document.text.split("\n")
    for problem in document.problems:
        told(problem)
        assert_inside(problem.location, lines)
    assert document.root is not None or document.problems
    assert len(document.starts) == len(document.ends)
    for start, end in zip(document.starts, document.ends, strict=True):
        assert 0 <= start <= end <= len(document.text)
    for path in document.blank_paths():
        assert_inside(document.place(path)[0], lines)


def told(problem: Problem) -> None:
    """A problem can be told in every form and language, and no form can do a terminal harm."""
    for text in (
        as_text([problem], "sv"),
        as_text([problem], "en"),
        as_json([problem], "sv"),
        as_github([problem], "en"),
    ):
        assert text
        assert text.replace("\n", "").isprintable()


def assert_inside(place: Location, lines: list[str]) -> None:
    assert (1, 1) <= (place.line, place.column) <= (place.end_line, place.end_column)
    assert place.end_line <= len(lines)
    assert place.column <= len(lines[place.line - 1]) + 1
    assert place.end_column <= len(lines[place.end_line - 1]) + 1


def corpus(name: str) -> list[str]:
    """Where what is found is kept from run to run, outside of what is under version control; and the fixed seeds."""
    found = HERE.parents[1] / "build" / "fuzz" / name
    found.mkdir(parents=True, exist_ok=True)
    return [
        str(found),
        f"-artifact_prefix={found.parent}/",
        "-timeout=10",
        "-rss_limit_mb=1024",
        f"-dict={HERE / 'words.dict'}",
        str(HERE / "seeds" / name),
    ]


if __name__ == "__main__":
    atheris.Setup([*sys.argv, *corpus("reading")], read_both)
    atheris.Fuzz()

"""Texts that read back to the same values, and files that are written whole or not at all."""

from __future__ import annotations

import datetime
import os
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ledarskap
from ledarskap.framework.model import Framework, Passage, Scale
from ledarskap.reading.json_reader import read_json
from ledarskap.reading.yaml_reader import read_yaml
from ledarskap.writing import plain, to_json, to_yaml, write_file


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def as_read(value: object) -> object:
    """What reading gives for plain data: texts without white space around them, None, dicts and tuples."""
    if isinstance(value, Mapping):
        return {str(key): as_read(child) for key, child in value.items()}
    if isinstance(value, (list, tuple)):
        return tuple(as_read(child) for child in value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return None if value is None else str(value).strip()


# --- to_yaml

texts = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\u2028\u2029\ufeff\ufffe\uffff")) | (
    st.text("ab \n\t#-:'\"|>{}[]&*!%@`,?~", max_size=20)
)
keys = texts.map(str.strip)
scalars = st.none() | st.booleans() | st.integers(-10, 10**12) | st.dates() | texts
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
    max_leaves=12,
)


@settings(deadline=None, max_examples=300)
@given(st.dictionaries(keys, values, min_size=1, max_size=4))
def test_yaml_reads_back_equal(data: dict[str, object]) -> None:
    """Whatever plain data is written as YAML, our own reader gives the same data back."""
    document = read_yaml(to_yaml(data), "a.yaml")
    assert document.problems == ()
    assert document.root == as_read(data)


@settings(deadline=None)
@given(st.dictionaries(keys, values, min_size=1, max_size=4))
def test_json_reads_back_equal(data: dict[str, object]) -> None:
    """Whatever plain data is written as JSON, our own reader gives the same data back."""
    document = read_json(to_json(data), "a.json")
    assert document.problems == ()
    assert document.root == as_read(data)


def test_yaml_is_made_for_reading() -> None:
    """Lists are indented, prose of several lines stands in a block, None is a blank, and letters are not escaped."""
    data = {
        "name": "Åsa – chef",
        "note": "Rad ett.\nRad två: med kolon.",
        "goal": None,
        "when": datetime.date(2026, 11, 22),
        "wants": ["chef.lyssna", {"level": 4, "key": True}],
        "levels": {1: "Aldrig"},
        "looks": ["4", "no", "null", "2026-11-22"],
    }
    assert to_yaml(data) == (
        "name: Åsa – chef\n"
        "note: |-\n"
        "  Rad ett.\n"
        "  Rad två: med kolon.\n"
        "goal:\n"
        "when: 2026-11-22\n"
        "wants:\n"
        "  - chef.lyssna\n"
        "  - level: 4\n"
        "    key: true\n"
        "levels:\n"
        "  1: Aldrig\n"
        "looks:\n"
        "  - '4'\n"
        "  - 'no'\n"
        "  - 'null'\n"
        "  - '2026-11-22'\n"
    )


def test_the_same_value_twice_is_written_twice() -> None:
    """A value that stands in two places is written in both, since no reader of ours takes an alias."""
    day, texts = datetime.date(2027, 6, 1), ["Nej"]
    assert to_yaml({"a": [day, day, texts, texts]}) == ("a:\n  - 2027-06-01\n  - 2027-06-01\n  - - Nej\n  - - Nej\n")


def test_comments_stand_over_their_keys() -> None:
    """A comment of several lines stands above its key, and one for a key that is not there is left out."""
    text = to_yaml({"a": "1", "b": None}, {"b": "Först\nsedan", "c": "Ingenstans"})
    assert text == "a: '1'\n# Först\n# sedan\nb:\n"


def test_bundled_framework_reads_back_equal() -> None:
    """The bundled framework written as one file is the same framework when it is read."""
    framework = ledarskap.load("region-blekinge")
    tree = read_yaml(ledarskap.dump(framework), "framework.yaml")
    assert tree.problems == ()
    assert Framework.model_validate(tree.root) == framework


def test_plain_leaves_out_what_was_not_said() -> None:
    """A value as plain data has no defaults, and lists for tuples."""
    assert plain(Passage(text="Nära")) == {"text": "Nära"}
    scale = Scale(kind="extent", name="Grad", levels={0: "Inte", 1: "Helt"})
    assert plain(scale) == {"kind": "extent", "name": "Grad", "levels": {0: "Inte", 1: "Helt"}}


def test_json_is_made_for_reading() -> None:
    """JSON is indented, keeps its letters and writes dates as texts."""
    assert to_json({"ö": [datetime.date(2026, 11, 22), None, 4, 2.5]}) == (
        '{\n  "ö": [\n    "2026-11-22",\n    null,\n    4,\n    2.5\n  ]\n}\n'
    )


def test_json_refuses_what_is_not_plain() -> None:
    """What is no plain data is a TypeError that names it, rather than something made up."""
    with pytest.raises(TypeError, match="Path is not plain data"):
        to_json({"a": Path("b")})


# --- write_file


def test_new_file() -> None:
    """A new file holds the text as UTF-8 with the line breaks that it has, and nothing else lies beside it."""
    write_file("ny.txt", "rad ett\nåäö\n")
    assert Path("ny.txt").read_bytes() == "rad ett\nåäö\n".encode()
    assert os.listdir() == ["ny.txt"]


def test_new_file_has_the_mode_of_any_new_file() -> None:
    """A new file can be read by whoever could read one made in the usual way."""
    write_file("ny.txt", "a")
    Path("vanlig.txt").write_text("a", encoding="utf-8")
    assert Path("ny.txt").stat().st_mode == Path("vanlig.txt").stat().st_mode


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_mode_is_kept(mode: int) -> None:
    """A file that is written over keeps its mode, so that a private one stays private."""
    Path("svar.yaml").write_text("förr", encoding="utf-8")
    Path("svar.yaml").chmod(mode)
    write_file("svar.yaml", "nu")
    assert stat.S_IMODE(Path("svar.yaml").stat().st_mode) == mode
    assert Path("svar.yaml").read_text(encoding="utf-8") == "nu"


def test_link_is_written_through() -> None:
    """A link stays a link, and the file that it leads to gets the text."""
    Path("mapp").mkdir()
    Path("mapp/plan.yaml").write_text("förr", encoding="utf-8")
    Path("plan.yaml").symlink_to("mapp/plan.yaml")
    write_file("plan.yaml", "nu")
    assert Path("plan.yaml").is_symlink()
    assert Path("mapp/plan.yaml").read_text(encoding="utf-8") == "nu"
    assert sorted(os.listdir()) == ["mapp", "plan.yaml"]
    assert os.listdir("mapp") == ["plan.yaml"]


def test_link_to_a_file_that_is_not_there_yet() -> None:
    """A link that leads to nothing is written through too."""
    Path("plan.yaml").symlink_to("senare.yaml")
    write_file("plan.yaml", "nu")
    assert Path("plan.yaml").is_symlink()
    assert Path("senare.yaml").read_text(encoding="utf-8") == "nu"


def test_interrupted_write_leaves_the_old_file() -> None:
    """A text that cannot be written to its end leaves the old file as it was, and nothing beside it."""
    Path("plan.yaml").write_text("förr", encoding="utf-8")
    with pytest.raises(UnicodeEncodeError):
        write_file("plan.yaml", "nu " * 100_000 + "\ud800")
    assert Path("plan.yaml").read_text(encoding="utf-8") == "förr"
    assert os.listdir() == ["plan.yaml"]


def test_interrupted_write_of_a_new_file_leaves_nothing() -> None:
    """Where there was no file there is none afterwards either."""
    with pytest.raises(UnicodeEncodeError):
        write_file("plan.yaml", "nu\udfff")
    assert os.listdir() == []


def test_full_disk_leaves_the_old_file() -> None:
    """A write that the system breaks off half-way leaves the old file as it was, and nothing beside it."""
    import resource
    import signal

    Path("plan.yaml").write_text("förr", encoding="utf-8")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limits[1]))
    try:
        with pytest.raises(OSError, match="File too large"):
            write_file("plan.yaml", "x" * 100_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, before)
    assert Path("plan.yaml").read_text(encoding="utf-8") == "förr"
    assert os.listdir() == ["plan.yaml"]


def test_folder_that_is_not_there() -> None:
    """A folder that does not exist is an OSError, and is not made."""
    with pytest.raises(FileNotFoundError):
        write_file("saknas/plan.yaml", "nu")
    assert os.listdir() == []


def test_file_where_a_folder_should_be() -> None:
    """A file in the folder's place is an OSError, and stays what it is."""
    Path("mapp").write_text("en fil", encoding="utf-8")
    with pytest.raises(NotADirectoryError):
        write_file("mapp/plan.yaml", "nu")
    assert Path("mapp").read_text(encoding="utf-8") == "en fil"


def test_folder_where_the_file_should_be() -> None:
    """A folder in the file's place is an OSError, and no temporary file stays behind."""
    Path("plan.yaml").mkdir()
    with pytest.raises(OSError, match=r"plan\.yaml"):
        write_file("plan.yaml", "nu")
    assert os.listdir() == ["plan.yaml"]
    assert os.listdir("plan.yaml") == []


def test_circle_of_links() -> None:
    """Links that lead to each other are an OSError or are replaced, and leave no temporary file behind."""
    Path("a").symlink_to("b")
    Path("b").symlink_to("a")
    try:
        write_file("a", "nu")
    except OSError:
        pass
    else:
        assert Path("a").read_text(encoding="utf-8") == "nu"
    assert sorted(os.listdir()) == ["a", "b"]


def test_longest_name() -> None:
    """A name as long as the system takes can be written."""
    name = "p" * 250 + ".yaml"
    write_file(name, "nu")
    assert os.listdir() == [name]


def test_written_twice() -> None:
    """Writing again replaces all of the text, also by a shorter one."""
    contents: list[Any] = ["en lång text\n" * 1000, "kort\n"]
    for text in contents:
        write_file("plan.yaml", text)
        assert Path("plan.yaml").read_text(encoding="utf-8") == text


def test_private_file_is_its_owners() -> None:
    """A new private file can be read by its owner only."""
    write_file("svar.yaml", "a", private=True)
    assert stat.S_IMODE(Path("svar.yaml").stat().st_mode) == 0o600


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_private_file_that_exists_keeps_its_mode(mode: int) -> None:
    """A file that exists keeps the mode that somebody gave it, also when it is written as private."""
    Path("svar.yaml").write_text("förr", encoding="utf-8")
    Path("svar.yaml").chmod(mode)
    write_file("svar.yaml", "nu", private=True)
    assert stat.S_IMODE(Path("svar.yaml").stat().st_mode) == mode


def test_line_breaks_at_the_ends_do_not_reach_the_next_key() -> None:
    """A text of line breaks alone is not written as a block, which would take what follows it along."""
    document = read_yaml(to_yaml({"0": "\n", "": None}), "a.yaml")
    assert (document.root, document.problems) == ({"0": "", "": None}, ())

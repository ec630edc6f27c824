"""Files to documents."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

import pytest

from ledarskap.reading.opening import open_document, open_text
from ledarskap.reading.problems import Problem
from ledarskap.reading.reporting import as_text


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("name", ["a.yaml", "a.yml", "a", "a.txt"])
def test_yaml_is_read_by_default(name: str) -> None:
    """Whatever is not called .json is read as YAML."""
    Path(name).write_text("a: it's\n", encoding="utf-8")
    assert open_document(name).root == {"a": "it's"}


def test_json_is_read_by_its_name() -> None:
    """A .json file is read as JSON, with surrogate pairs and tabs."""
    Path("a.json").write_text('{\t"a": "\\ud83d\\ude00"}', encoding="utf-8")
    assert open_document(Path("a.json")).root == {"a": "😀"}


def test_capitals_in_the_suffix() -> None:
    """A suffix in capitals means the same."""
    Path("A.JSON").write_text('{\t"a": "\\ud83d\\ude00"}', encoding="utf-8")
    assert open_document("A.JSON").root == {"a": "😀"}


def test_problems_of_decoding_and_reading_name_the_file() -> None:
    """Whatever stops a file from being read is told with the file's name as it was given."""
    Path("folder").mkdir()
    Path("folder/latin.yaml").write_bytes(b"a: \xe4\n")
    Path("b.yaml").write_bytes(b"\xef\xbb\xbfa: b: c\r\n")
    assert as_text(open_document(Path("folder/latin.yaml")).problems, "sv") == (
        "folder/latin.yaml:1:4: fel: filen är inte sparad som UTF-8 (byten 0xE4) – välj UTF-8 när du sparar den [not-utf-8]\n"
        "    1 | a: ä\n"
        "      |    ^"
    )
    assert as_text(open_document("b.yaml").problems, "sv") == (
        "b.yaml:1:5: fel: ett kolon följt av blanksteg inuti en text – "
        'sätt texten inom citattecken: "b: c" [unquoted-colon]\n'
        "    1 | a: b: c\n"
        "      |     ^"
    )


def test_no_such_file() -> None:
    """Only a file that is not there raises."""
    with pytest.raises(FileNotFoundError):
        open_document("a.yaml")


def test_folder() -> None:
    """A folder is no file."""
    Path("a.yaml").mkdir()
    assert as_text(open_document("a.yaml").problems, "sv") == (
        "a.yaml: fel: detta är ingen vanlig fil – lägg innehållet i en fil [not-a-file]"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_pipe_does_not_hang() -> None:
    """A pipe that nobody writes to is refused at once."""
    os.mkfifo("a.yaml")
    assert [problem.code for problem in open_document("a.yaml").problems] == ["not-a-file"]


def test_too_large_file_is_not_read() -> None:
    """A file past the limit is refused by its size."""
    with Path("a.yaml").open("wb") as file:
        file.truncate(10**12)
    assert as_text(open_document("a.yaml").problems, "en") == (
        "a.yaml: error: the file is 1000000000000 bytes long – split it; at most 4 MiB are read [file-too-large]"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="making links needs a privilege on Windows")
def test_link_to_itself() -> None:
    """A file that the system cannot open is a problem, not an exception."""
    Path("a.yaml").symlink_to("a.yaml")
    problem = open_text("a.yaml")
    assert isinstance(problem, Problem)
    assert as_text([problem], "sv") == (
        "a.yaml: fel: filen går inte att öppna (länken leder till sig själv) – kontrollera att den finns och att du får läsa den [unreadable-file]"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_what_is_no_file_is_not_even_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    """Devices, pipes and sockets, also behind links, are refused by what they are: opening could be noticed."""
    os.mkfifo("pipe.yaml")
    Path("link.yaml").symlink_to("/dev/zero")
    with socket.socket(socket.AF_UNIX) as one:
        one.bind("socket.yaml")

    def never(*_: object) -> int:
        raise AssertionError

    monkeypatch.setattr(os, "open", never)
    for name in ("pipe.yaml", "link.yaml", "socket.yaml", "/dev/zero"):
        assert [problem.code for problem in open_document(name).problems] == ["not-a-file"]


def test_file_that_grows_while_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """What comes to a file after its size was asked for is read too, so that no text is cut off."""
    Path("a.yaml").write_text("a: 1\n", encoding="utf-8")
    _grow_by(b"b: 2\n", monkeypatch)
    assert open_document("a.yaml").root == {"a": "1", "b": "2"}


def test_file_that_grows_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that grows past the limit while it is read is refused like any other that is too large."""
    Path("a.yaml").write_text("a: 1\n", encoding="utf-8")
    _grow_by(b"#" * 10_000_000, monkeypatch)
    assert [problem.code for problem in open_document("a.yaml").problems] == ["file-too-large"]


def _grow_by(more: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a file grow in the moment after its size was asked for."""
    ask = os.fstat

    def ask_and_grow(descriptor: int) -> os.stat_result:
        status = ask(descriptor)
        with Path("a.yaml").open("ab") as file:
            file.write(more)
        return status

    monkeypatch.setattr(os, "fstat", ask_and_grow)


def test_other_file_in_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is opened is looked at once more, since it may not be what was looked at before."""
    Path("a.yaml").write_text("a: 1\n", encoding="utf-8")
    ask = os.stat
    with Path("large.yaml").open("wb") as file:
        file.truncate(10**8)

    def ask_and_exchange(path: str) -> os.stat_result:
        status = ask(path)
        Path("large.yaml").replace("a.yaml")
        return status

    monkeypatch.setattr(os, "stat", ask_and_exchange)
    problem = open_text("a.yaml")
    monkeypatch.undo()
    assert isinstance(problem, Problem)
    assert problem.code == "file-too-large"


def test_file_that_may_not_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that the system will not open, or not read, is a problem that says why."""
    Path("a.yaml").write_text("a: 1\n", encoding="utf-8")
    for name in ("open", "read"):

        def refuse(*_: object) -> int:
            raise PermissionError(13, "Permission denied", "a.yaml")

        with monkeypatch.context() as patched:
            patched.setattr(os, name, refuse)
            problem = open_text("a.yaml")
        assert isinstance(problem, Problem)
        assert as_text([problem], "sv") == (
            "a.yaml: fel: filen går inte att öppna (det är inte tillåtet) – kontrollera att den finns och att du får läsa den [unreadable-file]"
        )


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="only Linux has files that do not say their size")
def test_file_that_does_not_say_its_size() -> None:
    """A file that says that it is empty, but is not, is read all the same."""
    text = open_text("/proc/self/status")
    assert isinstance(text, str)
    assert "\nVmPeak:" in text


def test_reads_that_give_less_than_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file on a network can come in small pieces, and is read to its end all the same."""
    Path("a.yaml").write_text("a: 1\nb: 2\n", encoding="utf-8")
    read = os.read
    monkeypatch.setattr(os, "read", lambda descriptor, count: read(descriptor, min(count, 3)))
    assert open_text("a.yaml") == "a: 1\nb: 2\n"


def test_file_that_says_that_it_is_empty_and_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file without an end is given up soon after the limit."""
    Path("a.yaml").touch()
    asked: list[int] = []

    def go_on(_: int, count: int) -> bytes:
        asked.append(count)
        assert len(asked) < 10
        return b"#" * count

    monkeypatch.setattr(os, "read", go_on)
    problem = open_text("a.yaml")
    assert isinstance(problem, Problem)
    assert (problem.code, problem.values["size"]) == ("file-too-large", 1 + 4 * 1024 * 1024)

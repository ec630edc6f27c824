"""From values to text, and from text to files that are written whole or not at all; knows nothing of leadership."""

from __future__ import annotations

import datetime
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel

Plain = object


def plain(value: BaseModel) -> dict[str, Plain]:
    """A value as dicts, lists, texts, numbers and dates, without what was left at its default.

    >>> from ledarskap.framework.model import Passage
    >>> plain(Passage(text="Nära"))
    {'text': 'Nära'}
    """
    return {key: _plain(child) for key, child in value.model_dump(exclude_defaults=True).items()}


def _plain(value: Plain) -> Plain:
    if isinstance(value, Mapping):
        return {key: _plain(child) for key, child in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(child) for child in value]
    return value


def to_yaml(data: Mapping[str, Plain], comments: Mapping[str, str] | None = None) -> str:
    """Plain data as YAML that reads back to the same values: prose in block style, None as a blank, comments over keys.

    >>> to_yaml({"goal": None, "text": "Ja: nej"}, {"goal": "Vad ska bli annorlunda?"})
    "# Vad ska bli annorlunda?\\ngoal:\\ntext: 'Ja: nej'\\n"
    """
    import yaml

    class Dumper(yaml.SafeDumper):
        """PyYAML's own, with None as a blank, long texts in blocks, and lists indented under their key."""

        def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT002 – PyYAML's signature
            super().increase_indent(flow, False)

        def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 – PyYAML's signature
            """A value that comes twice is written twice: no reader of ours takes a reference."""
            return True

    def blank(dumper: yaml.SafeDumper, _: None) -> yaml.ScalarNode:
        return dumper.represent_scalar("tag:yaml.org,2002:null", "")

    def text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
        is_block = "\n" in value and value == value.strip() and all(line == line.strip() for line in value.split("\n"))
        style = "|" if is_block else None
        return dumper.represent_scalar("tag:yaml.org,2002:str", value, style)

    Dumper.add_representer(type(None), blank)
    Dumper.add_representer(str, text)
    parts: list[str] = []
    for key, value in data.items():
        parts.extend(f"# {line}\n" for line in (comments or {}).get(key, "").splitlines())
        parts.append(
            yaml.dump(
                {key: value}, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=100, default_flow_style=False
            )
        )
    return "".join(parts)


def to_json(data: Mapping[str, Plain]) -> str:
    """Plain data as JSON, two spaces deep, with dates as texts."""
    import json

    return json.dumps(data, ensure_ascii=False, indent=2, default=_date_text) + "\n"


def _date_text(value: object) -> str:
    if isinstance(value, datetime.date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is not plain data")


def write_file(path: str | os.PathLike[str], content: str | bytes, *, private: bool = False) -> None:
    """Write a file whole or not at all, also if the power is cut: a temporary file beside it, then renamed over it.

    A link is written through, and an existing file keeps its mode; a new one that is ``private`` can be read by its owner
    only. Raises OSError, with the path as it was given, where the file cannot be written.
    """
    try:
        _write_beside(Path(os.path.realpath(path)), content, private)
    except OSError as error:
        # Nobody shall be told of a temporary file whose name they have never seen.
        raise type(error)(error.errno, error.strerror, os.fspath(path)) from error


def _write_beside(target: Path, content: str | bytes, private: bool) -> None:
    descriptor, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".tmp", dir=target.parent)
    try:
        with open(descriptor, "wb") as file:
            file.write(content.encode() if isinstance(content, str) else content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, _mode(target, private))
        os.replace(name, target)
    except BaseException:
        os.unlink(name)
        raise
    _sync_folder(target.parent)


def _mode(target: Path, private: bool) -> int:
    """The mode that the file has, or that a new file of this process would get."""
    try:
        return target.stat().st_mode & 0o777
    except FileNotFoundError:
        if private:
            return 0o600
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    """Make the new name survive a power cut; Windows has no such call, and its rename does it."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

"""The language server that most editors use for YAML, and a client that asks it what an editor would."""

from __future__ import annotations

import json
import queue
import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.browsing import missing

SERVER = Path(__file__).parents[2] / ".venv" / "node" / "node_modules" / ".bin" / "yaml-language-server"
SECONDS = 60
# No network: schemas are found by the comments in the files, and by nothing else.
SETTINGS = {"schemaStore": {"enable": False}, "validate": True, "completion": True, "hover": True}
CAPABILITIES = {
    "textDocument": {
        "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}},
        "hover": {"contentFormat": ["markdown"]},
    },
    "workspace": {"configuration": True},
}


class Client:
    """Speaks the Language Server Protocol over a process's standard streams; lines and columns count from 1."""

    def __init__(self, folder: Path, settings: dict[str, object]) -> None:
        self._process = subprocess.Popen(
            [str(SERVER), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._settings = settings
        self._messages: queue.Queue[dict[str, Any]] = queue.Queue()
        self._problems: dict[str, list[dict[str, Any]]] = {}
        self._number = 0
        threading.Thread(target=self._listen, daemon=True).start()
        self._ask("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": CAPABILITIES})
        self._send({"method": "initialized", "params": {}})

    def problems(self, path: Path, text: str | None = None) -> list[tuple[int, str, str]]:
        """What the editor marks in a file, or in another text in its place: the line, the piece marked, and what it says."""
        shown = path.read_text(encoding="utf-8") if text is None else text
        uri = self._open(path, shown)
        while uri not in self._problems:
            self._handle(self._next())
        found = []
        for problem in self._problems.pop(uri):
            start, end = problem["range"]["start"], problem["range"]["end"]
            line = shown.splitlines()[start["line"]]
            piece = line[start["character"] : end["character"] if start["line"] == end["line"] else None]
            found.append((start["line"] + 1, piece, str(problem["message"])))
        self._close(uri)
        return sorted(found)

    def offered(self, path: Path, text: str) -> dict[str, tuple[str, str]]:
        """What the editor offers where ``|`` stands in a text: for each label, what it writes and what it says."""
        before, _, after = text.partition("|")
        uri = self._open(path, before + after)
        position = {"line": before.count("\n"), "character": len(before.rpartition("\n")[2])}
        found = self._ask("textDocument/completion", {"textDocument": {"uri": uri}, "position": position})
        self._close(uri)
        items = found["items"] if isinstance(found, dict) else found or []
        return {item["label"]: (item.get("insertText", ""), _plain(item.get("documentation"))) for item in items}

    def told(self, path: Path, text: str, word: str) -> str:
        """What the editor says of the first place where a word stands."""
        uri = self._open(path, text)
        before = text[: text.index(word)]
        position = {"line": before.count("\n"), "character": len(before.rpartition("\n")[2]) + 1}
        found = self._ask("textDocument/hover", {"textDocument": {"uri": uri}, "position": position})
        self._close(uri)
        return _plain(found["contents"]) if found else ""

    def stop(self) -> None:
        """End the server."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream:
                stream.close()

    def _open(self, path: Path, text: str) -> str:
        uri = path.as_uri()
        # The server remembers what it has read of a file by its version.
        self._number += 1
        document = {"uri": uri, "languageId": "yaml", "version": self._number, "text": text}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        return uri

    def _close(self, uri: str) -> None:
        self._send({"method": "textDocument/didClose", "params": {"textDocument": {"uri": uri}}})
        # Closing has the server take its marks back: what it says of the next text in this place comes after that.
        while self._problems.pop(uri, None) != []:
            self._handle(self._next())

    def _ask(self, method: str, parameters: dict[str, object]) -> Any:
        self._number += 1
        number = self._number
        self._send({"id": number, "method": method, "params": parameters})
        while True:
            message = self._next()
            if message.get("id") == number and "method" not in message:
                return message.get("result")
            self._handle(message)

    def _handle(self, message: dict[str, Any]) -> None:
        """Answer what the server asks, and keep what it says of a file."""
        if message.get("method") == "textDocument/publishDiagnostics":
            self._problems[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "method" in message and "id" in message:
            items = message["params"].get("items", []) if message["method"] == "workspace/configuration" else None
            answer = None if items is None else [self._settings if one["section"] == "yaml" else None for one in items]
            self._send({"id": message["id"], "result": answer})

    def _send(self, message: dict[str, object]) -> None:
        assert self._process.stdin is not None
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _next(self) -> dict[str, Any]:
        return self._messages.get(timeout=SECONDS)

    def _listen(self) -> None:
        stream = self._process.stdout
        assert stream is not None
        while header := stream.readline():
            length = 0
            while header.strip():
                name, _, value = header.partition(b":")
                length = int(value) if name.lower() == b"content-length" else length
                header = stream.readline()
            self._messages.put(json.loads(stream.read(length)))


def _plain(documentation: object) -> str:
    return str(documentation["value"]) if isinstance(documentation, dict) else str(documentation or "")


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """The language server, with its usual settings but without its store of schemas on the net."""
    if not SERVER.exists() or shutil.which("node") is None:
        missing("yaml-language-server", "make test, with npm")
    client = Client(tmp_path_factory.mktemp("editor"), dict(SETTINGS))
    yield client
    client.stop()

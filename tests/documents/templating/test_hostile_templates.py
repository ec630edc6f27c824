"""No template, whatever it says, runs code, reads or writes a file, or takes the machine: it is told of, at its line."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.documents.templating.hostile_templates import ALL
from tests.documents.test_rendering import plan

from ledarskap.documents.errors import RenderError
from ledarskap.documents.rendering import render
from ledarskap.reading.problems import Problem
from ledarskap.reading.reporting import as_text

ROOT = Path(__file__).parents[3]
# A template ends within a second on a machine that does nothing else; the tests run beside others.
LONGEST_SECONDS = 5
# None of these makes a document, and each is placed at a line of the folder's own files.
PLACED = {
    "file: huge file": "huge.css:1:1",
    "file: binary file": "binary.css:1:1",
    "file: latin-1 file": "latin.css:2:1",
    "file: control characters": "control.css:1:1",
    "broken: lines and blanks": "plan.md.j2:901:1",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of templates with all that lies in wait around it; what runs here would leave a file."""
    made = tmp_path / "mallar"
    made.mkdir()
    monkeypatch.chdir(tmp_path)
    (tmp_path / "secret.txt").write_text("hemligt", encoding="utf-8")
    (made / "link.txt").symlink_to("../secret.txt")
    (made / "up").symlink_to("..")
    os.mkfifo(made / "pipe")
    (made / "huge.css").write_bytes(b"a" * 5_000_000)
    (made / "binary.css").write_bytes(bytes(range(256)))
    (made / "latin.css").write_bytes(b"\n\xe5")
    (made / "control.css").write_bytes(b"a\x01")
    (made / "circle.md.j2").write_text('{% extends "plan.md.j2" %}', encoding="utf-8")
    return made


def said(folder: Path, text: str) -> str:
    """What is said of a template that makes no document."""
    (folder / "plan.md.j2").write_bytes(text.encode("utf-8", "surrogatepass"))
    with pytest.raises(RenderError) as raised:
        render(plan(), "md", templates=folder)
    assert {problem.code for problem in raised.value.problems} == {"template-error"}
    return as_text(raised.value.problems, "en").replace(f"{folder.resolve()}{os.sep}", "")


@pytest.mark.skipif(os.name == "nt", reason="links and pipes are made otherwise on Windows")
@pytest.mark.parametrize("name", ALL)
def test_hostile_template(folder: Path, name: str) -> None:
    """It ends soon, as a problem at a line of a file; nothing is written, and nothing of another file is shown."""
    before = {path: path.lstat().st_mtime_ns for path in (*folder.parent.iterdir(), *folder.iterdir())}
    start = time.process_time()
    message = said(folder, ALL[name])
    assert time.process_time() - start < LONGEST_SECONDS
    place = message.partition(": error: the template cannot be used: ")[0]
    file, line, _ = place.split(":")
    assert place == PLACED.get(name, place)
    assert file in {path.name for path in folder.iterdir()}
    assert int(line) >= 1
    assert "hemligt" not in message
    assert "root:" not in message
    after = {path: path.lstat().st_mtime_ns for path in (*folder.parent.iterdir(), *folder.iterdir())}
    assert {path for path in after if after[path] != before.get(path)} <= {folder / "plan.md.j2", folder}


IN_A_SMALL_THREAD = """
import sys, tempfile, threading
from pathlib import Path
from tests.documents.templating.hostile_templates import BROKEN, HEAVY
from tests.documents.test_rendering import plan
from ledarskap.documents.templating import metered_sandbox
from ledarskap.documents.errors import RenderError
from ledarskap.documents.rendering import render

def fill():
    for name, text in (*BROKEN.items(), *((name, text) for name, text in HEAVY.items() if "itself" in name)):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "plan.md.j2").write_bytes(text.encode("utf-8", "surrogatepass"))
            try:
                render(plan(), "md", templates=folder)
            except RenderError:
                refused.append(name)

refused = []
threading.stack_size(256 * 1024)
thread = threading.Thread(target=fill)
thread.start()
thread.join()
print(len(refused) >= len(BROKEN))
"""


def test_in_a_small_thread() -> None:
    """Whatever is nested or calls itself ends well before the stack of a thread does, which nothing could catch."""
    done = subprocess.run(
        [sys.executable, "-c", IN_A_SMALL_THREAD], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "True\n", "")


# --- templates made of whatever templates are made of


def filled(pattern: str, *parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Pieces of a template put where a pattern has $."""
    return st.tuples(*parts).map(
        lambda found: "".join(map("".join, zip(pattern.split("$"), (*found, ""), strict=True)))
    )


NAMES = st.sampled_from(
    ("person", "person.name", "focus", "label", "period.start", "x", "loop", "self", "'a'", "1", "[1, 2]", "nope")
)
FILTERS = st.sampled_from(
    ("upper", "length", "list", "join", "first", "map('upper')", "replace('a', x)", "sort", "groupby(x)", "own", "safe")
)
ATTRIBUTES = st.sampled_from(
    (".name", ".__class__", "['x']", "[0]", "[::-1]", ".format(x)", ".items()", "()", "(x)", "._x", ".split()")
)
OPERATORS = st.sampled_from(
    ("+", "-", "*", "/", "//", "**", "%", "~", "and", "or", "==", "<", "in", "not in", "is", "if x else")
)
EXPRESSIONS = st.recursive(
    NAMES,
    lambda inner: st.one_of(
        filled("$|$", inner, FILTERS),
        filled("$$", inner, ATTRIBUTES),
        filled("($ $ $)", inner, OPERATORS, inner),
        filled("[$, $]", inner, inner),
        filled("{$: $}", inner, inner),
        filled("range($)", inner),
    ),
    max_leaves=8,
)
TEMPLATES = st.recursive(
    st.one_of(st.sampled_from(("text", "{#", "{{", "%}", "{% endfor %}", "\n")), filled("{{ $ }}", EXPRESSIONS)),
    lambda inner: st.one_of(
        filled("$$", inner, inner),
        filled("{% for x in $ %}${% endfor %}", EXPRESSIONS, inner),
        filled("{% if $ %}${% endif %}", EXPRESSIONS, inner),
        filled("{% set x = $ %}$", EXPRESSIONS, inner),
        filled("{% set x %}${% endset %}$", inner, inner),
        filled("{% macro x(y=$) %}${% endmacro %}$", EXPRESSIONS, inner, inner),
        filled("{% call x() %}${% endcall %}", inner),
        filled("{% block x %}${% endblock %}", inner),
        filled("{% include $ %}$", EXPRESSIONS, inner),
        filled("{% for x in $ recursive %}${{ loop(x) }}{% endfor %}", EXPRESSIONS, inner),
    ),
    max_leaves=6,
)


@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEMPLATES)
def test_any_template(tmp_path: Path, text: str) -> None:
    """Whatever a template says, it makes a document or is a problem at a line of it, and tells nothing of Python's classes."""
    folder = tmp_path / "mallar"
    folder.mkdir(exist_ok=True)
    (folder / "plan.md.j2").write_text(text, encoding="utf-8")
    # Two within the same tick of the clock would be taken for one.
    changed = abs(hash(text)) % 10**9
    os.utime(folder / "plan.md.j2", (changed, changed))
    made = problems_or_text(folder)
    if isinstance(made, str):
        assert "<class" not in made
        assert "object at 0x" not in made
    else:
        assert [(problem.code, problem.location.line > 0) for problem in made] == [("template-error", True)]


def problems_or_text(folder: Path) -> str | tuple[Problem, ...]:
    """What comes of a plan with the templates of a folder; any other exception is a failure."""
    try:
        return render(plan(), "md", templates=folder)
    except RenderError as error:
        return error.problems

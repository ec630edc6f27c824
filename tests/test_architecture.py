"""The shape of the library: imports only look left, and the public names are what they say."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import ledarskap

PACKAGE = Path(ledarskap.__file__).parent
# From left to right; each may import from itself and from what stands to its left.
LAYERS = (
    "reading",
    "framework",
    "assessment",
    "feedback",
    "development",
    "programme",
    "mentoring",
    "documents",
    "files",
    "editors",
    "explaining",
    "cli",
)
# Writing is of the same kind as reading: it knows nothing of leadership.
LAYER_OF = {**{layer: number for number, layer in enumerate(LAYERS)}, "writing": 0}
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


def imports_of(tree: ast.AST, package: tuple[str, ...]) -> Iterator[str]:
    """The full names of every module that is imported anywhere in a tree, in functions and for type checking too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            start = ".".join((*base, *((node.module,) if node.module else ())))
            yield from (f"{start}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("import_module", "__import__")):
            yield from (str(one.value) for one in node.args if isinstance(one, ast.Constant))


def ours(name: str) -> str | None:
    """The layer that an imported name belongs to; None where it is not ours, or is only the package's version."""
    first, _, rest = name.partition(".")
    return rest.partition(".")[0] if first == "ledarskap" and rest != "__version__" else None


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_only_look_left(path: Path) -> None:
    """A module imports, anywhere in it, only from its own layer and from those to its left."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    package = ("ledarskap", *parts[:-1])
    layers = {ours(name) for name in imports_of(ast.parse(path.read_text(encoding="utf-8")), package)} - {None}
    assert layers <= set(LAYER_OF), "everything that is imported belongs to a layer"
    assert [layer for layer in layers if layer and LAYER_OF[layer] > LAYER_OF[parts[0]]] == []


def test_every_module_has_a_layer() -> None:
    """No module stands outside the order."""
    assert {path.relative_to(PACKAGE).with_suffix("").parts[0] for path in MODULES} == set(LAYER_OF)


def test_every_kind_of_import_is_seen() -> None:
    """The check above sees imports at the top, in functions, for type checking, relative ones and those by name."""
    text = """
import ledarskap.cli.show
from ledarskap import files
from ..documents import rendering
from . import quotation
if TYPE_CHECKING:
    from ledarskap.development.plan import Plan
def late():
    from ledarskap.assessment.scoring import score
    importlib.import_module("ledarskap.writing")
"""
    assert list(imports_of(ast.parse(text), ("ledarskap", "framework"))) == [
        "ledarskap.cli.show",
        "ledarskap.files",
        "ledarskap.documents.rendering",
        "ledarskap.framework.quotation",
        "ledarskap.development.plan.Plan",
        "ledarskap.assessment.scoring.score",
        "ledarskap.writing",
    ]


def test_reading_and_writing_know_nothing_of_leadership() -> None:
    """What reads and writes imports nothing of ours but what reads and writes."""
    for path in MODULES:
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        if parts[0] in {"reading", "writing"}:
            names = imports_of(ast.parse(path.read_text(encoding="utf-8")), ("ledarskap", *parts[:-1]))
            assert {ours(name) for name in names} <= {None, "reading", "writing"}, path


# --- the public names


def _listed_twice() -> tuple[dict[str, str], dict[str, str]]:
    """Where each public name comes from: for type checkers, and when the program runs."""
    tree = ast.parse((PACKAGE / "__init__.py").read_text(encoding="utf-8"))
    branch = next(node for node in tree.body if isinstance(node, ast.If))
    typed = {
        alias.asname or alias.name: f"{node.module}"
        for node in branch.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    places = next(node.value for node in branch.orelse if isinstance(node, ast.Assign))
    return typed, {name: f"ledarskap.{place}" for name, place in ast.literal_eval(places).items()}


TYPED, LAZY = _listed_twice()


def test_both_lists_of_public_names_agree() -> None:
    """What type checkers see is what the program finds, name for name and module for module."""
    assert TYPED == LAZY
    assert list(LAZY) == sorted(LAZY)


@pytest.mark.parametrize("name", sorted(LAZY))
def test_public_name_resolves(name: str) -> None:
    """Every public name is there, and is the thing of that name in its module."""
    value = getattr(ledarskap, name)
    assert value is getattr(sys.modules[LAZY[name]], name)
    assert (value.__module__, value.__qualname__) == (LAZY[name], name)


def test_public_names_are_listed() -> None:
    """All public names, the version among them, are in what dir() gives, and a star import takes them."""
    assert set(LAZY) | {"__version__"} <= set(dir(ledarskap))
    taken: dict[str, object] = {}
    exec("from ledarskap import *", taken)
    assert set(taken) - {"__builtins__"} == set(LAZY)


def test_the_interface_of_the_design_is_public() -> None:
    """The functions that the design names are all there."""
    assert set(LAZY) >= {
        "load",
        "check",
        "questionnaire",
        "read_answers",
        "score",
        "draft_plan",
        "render",
        "read_plan",
        "dump",
        "LedarskapError",
    }


def test_misspelt_public_name() -> None:
    """A name that is not there is an AttributeError that says so."""
    with pytest.raises(AttributeError, match=r"^module 'ledarskap' has no attribute 'laod'$"):
        _ = getattr(ledarskap, "laod")  # noqa: B009 – type checkers would find it first
    assert not hasattr(ledarskap, "Questionaire")


def test_importing_the_package_loads_nothing_else() -> None:
    """Importing the package by itself brings in none of its modules and no library; a name brings what it needs."""
    program = (
        "import sys; before = set(sys.modules); import ledarskap; "
        "print(sorted(set(sys.modules) - before)); ledarskap.LedarskapError; "
        "print('pydantic' in sys.modules, 'yaml' in sys.modules, 'jinja2' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout == "['ledarskap']\nFalse False False\n"


def test_reading_a_framework_needs_no_templates() -> None:
    """Loading a framework costs no template engine and no command line."""
    program = "import sys, ledarskap; ledarskap.load('region-blekinge'); print('jinja2' in sys.modules, 'click' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout == "False False\n"

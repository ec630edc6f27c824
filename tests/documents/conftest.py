"""Forms that several tests open: those of the few questions, whole and short, and for an observer."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.documents.forms import few, written

from ledarskap.framework.model import Framework


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("forms")


@pytest.fixture(scope="module")
def framework(folder: Path) -> Framework:
    return few(folder)


@pytest.fixture(scope="module")
def full(folder: Path, framework: Framework) -> Path:
    return written(folder, framework)


@pytest.fixture(scope="module")
def key(folder: Path, framework: Framework) -> Path:
    return written(folder, framework, form="key")


@pytest.fixture(scope="module")
def observer(folder: Path, framework: Framework) -> Path:
    return written(folder, framework, "employee")

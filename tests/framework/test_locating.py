"""Where a framework lies."""

from __future__ import annotations

from pathlib import Path

import pytest

from ledarskap.framework.locating import FrameworkNotFoundError, bundled, locate


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_bundled() -> None:
    """The bundled frameworks are known by name, and are folders with a head."""
    assert "region-blekinge" in bundled()
    assert all((folder / "framework.yaml").is_file() for folder in bundled().values())


def test_name_comes_before_a_folder_of_that_name() -> None:
    """A bundled name means the bundled framework; ./ before it means the folder here."""
    Path("region-blekinge").mkdir()
    assert locate("region-blekinge").resolve() == bundled()["region-blekinge"].resolve()
    assert locate("./region-blekinge").resolve() == Path("region-blekinge").resolve()


def test_path() -> None:
    """A path to a folder or a file is taken as it is."""
    Path("vart.yaml").touch()
    assert locate("vart.yaml") == locate(Path("vart.yaml")) == Path("vart.yaml")
    assert locate(".") == Path()


def test_bundled_path_is_short_in_its_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages about a framework below the current folder show the path from there."""
    monkeypatch.chdir(bundled()["region-blekinge"].parents[1])
    assert locate("region-blekinge") == Path("frameworks/region-blekinge")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        pytest.param(
            "region-blekinge2",
            "region-blekinge2: fel: det finns inget ramverk och ingen fil som heter "
            '"region-blekinge2" – menade du "region-blekinge"? [unknown-framework]',
            id="misspelt",
        ),
        pytest.param(
            "vart/ramverk",
            'vart/ramverk: fel: det finns inget ramverk och ingen fil som heter "vart/ramverk" – '
            "ramverk som finns: region-blekinge [unknown-framework]",
            id="something-else",
        ),
    ],
)
def test_nothing_there(name: str, message: str) -> None:
    """Where nothing lies, the frameworks that exist are named."""
    with pytest.raises(FrameworkNotFoundError) as raised:
        locate(name)
    assert str(raised.value) == message
    assert isinstance(raised.value, FileNotFoundError)


@pytest.mark.parametrize("name", ["", "a\0b", "x" * 5000], ids=["empty", "zero", "too-long"])
def test_what_can_be_no_path(name: str) -> None:
    """What the system takes for no path at all is not found either."""
    with pytest.raises(FrameworkNotFoundError):
        locate(name)

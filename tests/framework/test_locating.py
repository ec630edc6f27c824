"""Where a framework lies."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.framework.families import CHILD, told, write
from tests.framework.packages import HOSTILE, build_wheel, framework_files, install

import ledarskap
from ledarskap.files.checking import check
from ledarskap.framework.locating import FrameworkNotFoundError, bundled, installed, locate


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
            "ramverk som finns: region-blekinge, region-vasterbotten [unknown-framework]",
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


# --- frameworks in other packages


@pytest.fixture
def site(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that Python looks for packages in, besides the usual ones."""
    folder = tmp_path_factory.mktemp("site")
    monkeypatch.syspath_prepend(folder)
    return folder


def _install(
    site: Path, files: Mapping[str, str], name: str = "exempel-ramverk", offers: Mapping[str, str] | None = None
) -> None:
    install(site, name, files, offers if offers is not None else {"sjukhus": "exempel"})
    importlib.invalidate_caches()


EXAMPLE = {"exempel/__init__.py": HOSTILE, **framework_files("exempel", "sjukhus")}
ANSWERS = """\
format: answers/1
framework: {id: sjukhus, version: 1.0.0}
role: chef
perspective: self
form: key
language: sv
date: 2026-11-22
answers:
  chef.lyssna.fragar: 2
"""


def test_framework_of_another_package(site: Path) -> None:
    """It is loaded, checked, extended and listed by its name, and answers find it by its id; none of its code runs."""
    _install(site, EXAMPLE)
    assert list(installed()) == ["sjukhus", "region-blekinge", "region-vasterbotten"]
    assert ledarskap.load("sjukhus").title == "Regionens ramverk"
    assert ledarskap.check("sjukhus") == ()
    write({"vart/framework.yaml": CHILD.replace("id: region", "id: sjukhus"), "svar.yaml": ANSWERS})
    assert told() == ""
    assert list(ledarskap.load("vart").indicators) == list(ledarskap.load("sjukhus").indicators)
    assert told("svar.yaml") == ""
    write({"svar.yaml": ANSWERS.replace("fragar: 2", "fragr: 2")})
    assert [one.code for one in check("svar.yaml")] == ["unknown-indicator"]
    assert "exempel" not in sys.modules
    assert not (site / "exempel" / "har-korts").exists()


def test_framework_of_another_package_on_the_command_line(site: Path) -> None:
    """So it is for the command, in a process of its own."""
    _install(site, EXAMPLE)
    write({"svar.yaml": ANSWERS.replace("fragar: 2", "fragar: 9")})
    for words, code in ((["check", "sjukhus"], 0), (["show", "sjukhus"], 0), (["check", "svar.yaml"], 1)):
        run = subprocess.run(
            [Path(sys.executable).parent / "ledarskap", *words],
            env={**os.environ, "PYTHONPATH": str(site)},
            capture_output=True,
            check=False,
        )
        assert (run.returncode, b"Traceback" in run.stderr) == (code, False), run.stderr
    assert not (site / "exempel" / "har-korts").exists()


def test_package_that_pip_installs(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """A wheel that pip puts into a folder is found there."""
    folder = tmp_path_factory.mktemp("hjul")
    wheel = build_wheel(folder, "exempel-ramverk", EXAMPLE, {"sjukhus": "exempel"})
    words = ["install", "--quiet", "--no-index", "--no-deps", "--no-compile", "--disable-pip-version-check"]
    subprocess.run([sys.executable, "-m", "pip", *words, "--target", folder / "site", wheel], check=True)
    monkeypatch.syspath_prepend(folder / "site")
    assert told("sjukhus") == ""
    assert ledarskap.load("sjukhus").id == "sjukhus"


@pytest.mark.parametrize("has_init", [True, False])
def test_framework_deep_inside_a_package(site: Path, has_init: bool) -> None:
    """The value of the entry point is dotted where the folder lies deeper, whether the folders are packages or not."""
    files = framework_files("exempel/ramverk/stora-sjukhuset", "sjukhus")
    code = {f"{folder}/__init__.py": HOSTILE for folder in ("exempel", "exempel/ramverk")} if has_init else {}
    _install(site, {**files, **code}, offers={"sjukhus": "exempel.ramverk.stora-sjukhuset"})
    assert told("sjukhus") == ""
    assert not list(site.rglob("har-korts"))


def test_several_frameworks_in_one_package(site: Path) -> None:
    """A package may offer as many as it likes."""
    files = {**framework_files("exempel/a", "sjukhus"), **framework_files("exempel/b", "skola")}
    _install(site, files, offers={"skola": "exempel.b", "sjukhus": "exempel.a"})
    assert (told("sjukhus"), told("skola")) == ("", "")
    assert list(installed()) == ["sjukhus", "skola", "region-blekinge", "region-vasterbotten"]


def test_what_lies_here_comes_before_a_package(site: Path) -> None:
    """A path comes before the name of another package's framework, and so does what lies beside a child."""
    _install(site, EXAMPLE)
    write({"sjukhus/framework.yaml": "format: [\n", "vart/framework.yaml": CHILD.replace("id: region", "id: sjukhus")})
    assert [one.location.file for one in check("sjukhus")] == ["sjukhus/framework.yaml"]
    assert [one.location.file for one in check("vart")] == ["sjukhus/framework.yaml"]


def test_package_cannot_take_the_place_of_a_bundled_framework(site: Path) -> None:
    """A bundled name means the bundled framework, whatever is installed."""
    _install(site, framework_files("exempel", "region-blekinge"), offers={"region-blekinge": "exempel"})
    assert installed()["region-blekinge"] == bundled()["region-blekinge"]
    assert ledarskap.load("region-blekinge").title == "Ledningsfilosofi för Region Blekinge"


@pytest.mark.parametrize(
    "module",
    ["exempel", "saknas", "exempel.borta", "exempel:ramverk", "exempel./etc", "exempel..", "", ".exempel", "a b"],
)
def test_package_without_what_it_says(site: Path, module: str) -> None:
    """A package whose framework is not where it says is named, by itself and where it is extended or answered."""
    _install(site, {"exempel/__init__.py": HOSTILE}, offers={"sjukhus": module})
    if not module:
        # Nothing is offered at all.
        assert "sjukhus" not in installed()
        return
    with pytest.raises(FrameworkNotFoundError) as raised:
        ledarskap.load("sjukhus")
    assert str(raised.value) == (
        f'sjukhus: fel: paketet "exempel-ramverk" säger sig ha ramverket "sjukhus" i "{module}", men där finns ingen '
        "framework.yaml – installera paketet på nytt, eller säg till den som gör det [broken-framework-package]"
    )
    assert "sjukhus" not in installed()
    write({"vart/framework.yaml": CHILD.replace("id: region", "id: sjukhus"), "svar.yaml": ANSWERS})
    assert [(one.code, one.location.line, one.location.column) for one in check("vart", "svar.yaml")] == [
        ("broken-framework-package", 2, 17),
        ("broken-framework-package", 6, 15),
    ]


def test_several_packages_with_the_same_framework(site: Path) -> None:
    """Which one is meant cannot be known: all are named, and none is taken."""
    _install(site, EXAMPLE)
    _install(site, framework_files("annat", "sjukhus"), "annat-ramverk", {"sjukhus": "annat"})
    with pytest.raises(FrameworkNotFoundError) as raised:
        ledarskap.load("sjukhus")
    assert str(raised.value) == (
        'sjukhus: fel: flera paket har ramverket "sjukhus": annat-ramverk, exempel-ramverk – avinstallera alla utom ett '
        "[framework-in-several-packages]"
    )
    assert "sjukhus" not in installed()
    write({"vart/framework.yaml": CHILD.replace("id: region", "id: sjukhus")})
    assert told(language="en") == (
        'vart/framework.yaml:6:15: error: several packages have the framework "sjukhus": annat-ramverk, exempel-ramverk – '
        "uninstall all but one [framework-in-several-packages]\n"
        "    6 | extends: {id: sjukhus, version: 1.0.0}\n"
        "      |               ^^^^^^^"
    )


def test_installed_framework_is_proposed(site: Path) -> None:
    """A misspelt name gets the name of another package's framework too."""
    _install(site, EXAMPLE)
    with pytest.raises(FrameworkNotFoundError, match='menade du "sjukhus"'):
        ledarskap.load("sjukhuss")
    write({"vart/framework.yaml": CHILD.replace("id: region", "id: sjukhuss")})
    assert [one.proposal for one in check("vart")] == ["sjukhus"]


@pytest.mark.parametrize(
    "damage",
    [
        {"trasigt-1.0.0.dist-info/entry_points.txt": "[ledarskap.frameworks]\ninget likhetstecken\n"},
        {"trasigt-1.0.0.dist-info/entry_points.txt": "[ledarskap.frameworks]\nInte ett id = exempel\n"},
        {"trasigt-1.0.0.dist-info/METADATA": "", "trasigt-1.0.0.dist-info/entry_points.txt": ""},
        {"trasigt-1.0.0.dist-info/LICENSE": "ingenting annat"},
    ],
    ids=["no-equals-sign", "no-id", "no-metadata", "nothing"],
)
def test_damaged_package_hides_no_other(site: Path, damage: dict[str, str]) -> None:
    """What some other package has written in a wrong way is that package's own affair."""
    _install(site, EXAMPLE)
    for file, text in damage.items():
        (site / file).parent.mkdir(exist_ok=True)
        (site / file).write_text(text, encoding="utf-8")
    assert told("sjukhus") == ""
    assert list(installed()) == ["sjukhus", "region-blekinge", "region-vasterbotten"]


def test_package_without_metadata(site: Path) -> None:
    """A package that does not say what it is called is named by what it offers."""
    _install(site, EXAMPLE, offers={"sjukhus": "saknas"})
    (site / "exempel_ramverk-1.0.0.dist-info" / "METADATA").unlink()
    with pytest.raises(FrameworkNotFoundError, match='paketet "saknas" säger sig'):
        ledarskap.load("sjukhus")


def test_path_to_a_folder_with_a_bundled_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A text is a name first, a path is a path first, since a path cannot say that it begins here."""
    monkeypatch.chdir(tmp_path)
    assert locate(Path("region-blekinge")) == locate("region-blekinge")
    Path("region-blekinge").mkdir()
    assert locate(Path("region-blekinge")) == locate(Path("./region-blekinge")) == Path("region-blekinge")
    assert locate("region-blekinge").resolve() == bundled()["region-blekinge"].resolve()

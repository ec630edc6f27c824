"""``ledarskap new``: a folder to start from, and never over anything."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]

WRITTEN = """\
Ramverket "vart-ramverk" är på plats:
   vart-ramverk/framework.yaml
   vart-ramverk/activities.yaml
   vart-ramverk/organisation.yaml
   vart-ramverk/profiles.yaml
   vart-ramverk/roles/chef.yaml
   vart-ramverk/sources/ledningsfilosofi.txt
Öppna vart-ramverk/sources/ledningsfilosofi.txt och lägg in er egen filosofi. Byt sedan texterna i \
vart-ramverk/framework.yaml och de andra filerna. Se om något är fel med: ledarskap check vart-ramverk
"""


def contents(folder: Path) -> dict[str, bytes]:
    """All files of a folder, by their names in it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def test_new_framework(run: Run, tmp_path: Path) -> None:
    """It tells what it wrote and what to do next, and that is well."""
    done = run("new", "vart-ramverk")
    assert (done.returncode, done.stdout, done.stderr) == (0, WRITTEN, "")
    checked = run("check", "vart-ramverk", "--strict")
    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "", "")
    assert run("show", "vart-ramverk", "chef.narvarande").returncode == 0


def test_new_framework_in_english(run: Run, tmp_path: Path) -> None:
    """In English the framework is English too."""
    done = run("new", "ours", "--language", "en")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith('The framework "ours" is in place:\n   ours/framework.yaml\n')
    assert done.stdout.endswith("Look for mistakes with: ledarskap check ours\n")
    checked = run("check", "ours", "--strict")
    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "", "")
    assert "language: en\n" in (tmp_path / "ours" / "framework.yaml").read_text(encoding="utf-8")


def test_id_from_the_name(run: Run, tmp_path: Path) -> None:
    """A name with spaces and capitals makes a proper id, and the command to go on with can be copied."""
    done = run("new", "ny/Vår ledning")
    assert done.returncode == 0
    assert "id: var-ledning\n" in (tmp_path / "ny" / "Vår ledning" / "framework.yaml").read_text(encoding="utf-8")
    assert done.stdout.endswith("ledarskap check 'ny/Vår ledning'\n")


def test_empty_folder(run: Run, tmp_path: Path) -> None:
    """A folder that is empty is filled, also the one that one stands in."""
    (tmp_path / "tom").mkdir()
    assert run("new", "tom").returncode == 0
    assert run("check", "tom", "--strict").returncode == 0


def test_current_folder(run: Run, tmp_path: Path) -> None:
    """The current folder gives the framework its name."""
    done = run("new", ".")
    assert done.returncode == 0
    assert (tmp_path / "framework.yaml").exists()
    assert run("check", ".", "--strict").returncode == 0


@pytest.mark.parametrize("name", ["fil", "mapp", "dold", "lank", "trasig-lank"])
def test_never_over_anything(run: Run, tmp_path: Path, name: str) -> None:
    """A file, a folder with something in it, be it hidden, and a link to either are left as they are."""
    (tmp_path / "fil").write_text("min egen", encoding="utf-8")
    for folder, inside in (("mapp", "min.txt"), ("dold", ".min")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / inside).write_text("min egen", encoding="utf-8")
    (tmp_path / "lank").symlink_to("mapp")
    (tmp_path / "trasig-lank").symlink_to("ingenstans")
    before = contents(tmp_path)
    done = run("new", name)
    sentence = f'{name}: fel: "{name}" finns redan – välj ett annat namn, eller en tom mapp [not-empty]\n'
    assert (done.returncode, done.stdout, done.stderr) == (2, "", sentence)
    assert contents(tmp_path) == before


def test_second_time(run: Run, tmp_path: Path) -> None:
    """The same command again is refused, and changes nothing."""
    assert run("new", "vart").returncode == 0
    before = contents(tmp_path)
    assert run("new", "vart").returncode == 2
    assert contents(tmp_path) == before


@pytest.mark.parametrize("name", ["", "!!", "/"])
def test_no_id_in_the_name(run: Run, tmp_path: Path, name: str) -> None:
    """A name that makes no id is refused."""
    done = run("new", name)
    sentence = (
        "fel: mappens namn blir ramverkets id, och här blir det inget – ge mappen ett namn med bokstäver eller siffror"
    )
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"{name or '.'}: {sentence} [no-id-in-name]\n")
    assert contents(tmp_path) == {}


def test_id_of_a_bundled_framework(run: Run, tmp_path: Path) -> None:
    """An id that a bundled framework has is refused: the name alone would mean the bundled one."""
    done = run("new", "Region Blekinge")
    sentence = 'fel: det finns redan ett ramverk som heter "region-blekinge" – välj ett annat namn [name-taken]\n'
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"Region Blekinge: {sentence}")


def test_inside_another_framework(run: Run, tmp_path: Path) -> None:
    """A framework is not put inside another one, which would take it for a part of itself."""
    assert run("new", "vart").returncode == 0
    done = run("new", "vart/roles/nytt")
    sentence = (
        'vart/roles/nytt: fel: "vart/roles/nytt" ligger i ramverket "vart" och skulle bli en del av det – '
        "välj en mapp utanför [inside-framework]\n"
    )
    assert (done.returncode, done.stdout, done.stderr) == (2, "", sentence)
    assert run("check", "vart", "--strict").returncode == 0


def test_folder_that_cannot_be_made(run: Run, tmp_path: Path) -> None:
    """Where a file stands in the way of the folder, that is one sentence, with 2."""
    (tmp_path / "fil").write_text("min egen", encoding="utf-8")
    done = run("new", "fil/vart")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert (tmp_path / "fil").read_text(encoding="utf-8") == "min egen"

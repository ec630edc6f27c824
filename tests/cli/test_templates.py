"""``ledarskap render --list-templates`` and ``--copy-templates``: what can be replaced, and something to start from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import ledarskap
from ledarskap.documents.templating.listing import built_in_names, templates_listed

Run = Callable[..., CompletedProcess[str]]


def test_list(run: Run) -> None:
    """Each template stands on a line with what it is for, in the language that was chosen; no file is needed."""
    done = run("render", "--list-templates", "--language", "en")
    listed = [line.split("  ", 1) for line in done.stdout.splitlines()]
    assert (done.returncode, done.stderr) == (0, "")
    assert [(name, purpose.strip()) for name, purpose in listed] == [
        (one.name, one.purpose.english) for one in templates_listed()
    ]


def test_list_with_a_folder(run: Run, tmp_path: Path) -> None:
    """Those that the folder replaces are marked, and only those."""
    (tmp_path / "mallar").mkdir()
    (tmp_path / "mallar" / "style.css").touch()
    done = run("render", "--list-templates", "--templates", "mallar")
    assert [line for line in done.stdout.splitlines() if "er egen" in line] == [
        f"{'style.css':<24}  stilmallen för varje HTML-dokument – er egen"
    ]
    refused = run("render", "--list-templates", "--templates", "nej")
    assert (refused.returncode, refused.stdout, refused.stderr) == (
        2,
        "",
        "nej: fel: mappen med mallar finns inte – rätta sökvägen [no-template-folder]\n",
    )


def test_copy(run: Run, tmp_path: Path) -> None:
    """All are written, and it says which; what is there is left alone, unless --force is written."""
    done = run("render", "--copy-templates", "mallar")
    names = [*built_in_names(), "look.yaml"]
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [f"Skrev {Path('mallar', name)}" for name in names]
    assert ledarskap.check(tmp_path / "mallar") == ()
    (tmp_path / "mallar" / "style.css").write_text("min", encoding="utf-8")
    refused = run("render", "--copy-templates", "mallar")
    assert (refused.returncode, refused.stdout, refused.stderr) == (
        2,
        "",
        (
            f'mallar: fel: mappen har redan filer som skulle skrivas över: {len(built_in_names())}, den första är "agreement.css"'
            " – välj en annan mapp, eller skriv --force [not-empty]\n"
        ),
    )
    assert (tmp_path / "mallar" / "style.css").read_text(encoding="utf-8") == "min"
    nowhere = run("render", "--copy-templates", "")
    assert (nowhere.returncode, nowhere.stderr.splitlines()[-1]) == (2, "Fel: Ange en mapp för mallarna.")
    assert run("render", "--copy-templates", "mallar", "--force").returncode == 0
    assert (tmp_path / "mallar" / "style.css").read_text(encoding="utf-8") != "min"


def test_nothing_to_make(run: Run) -> None:
    """Without a file, and without either of the two, it says what is missing."""
    done = run("render", "--to", "md")
    assert (done.returncode, done.stdout, done.stderr.splitlines()[-1]) == (
        2,
        "",
        "Fel: Ange vad det ska bli ett dokument av: en fil, ett ramverk eller ett program. Eller skriv --list-templates.",
    )


def test_look_of_a_region(run: Run, plan: Path, tmp_path: Path) -> None:
    """A look in the folder that is named is used; one with a mistake is told of at its line, and nothing is made."""
    (tmp_path / "mallar").mkdir()
    look = tmp_path / "mallar" / "look.yaml"
    look.write_text('format: look/1\ncolours: {accent: "#7a1f5c"}\n', encoding="utf-8")
    done = run("render", "plan.yaml", "--templates", "mallar")
    assert (done.returncode, "--accent: #7a1f5c;" in done.stdout) == (0, True)
    look.write_text('format: look/1\ncolours: {accent: "#f39200"}\n', encoding="utf-8")
    refused, checked = run("render", "plan.yaml", "--templates", "mallar"), run("check", "mallar")
    assert (refused.returncode, refused.stdout, refused.stderr) == (1, "", checked.stderr)
    assert checked.stderr.startswith("mallar/look.yaml:2:19: fel: #f39200 har kontrasten 2,35:1 mot vitt")

"""``ledarskap demo``: the whole flow, with its documents in a folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import ledarskap

Run = Callable[..., CompletedProcess[str]]

STEPS = """\
1. Läste Ledningsfilosofi för Region Blekinge: 2 roller, 45 punkter, 111 beteenden, 0 problem.
2. Gick igenom en ny chefs 64 svar: 22 punkter har ett medel, 12 kan vara värda att arbeta med.
3. Gjorde ett utkast till utvecklingsplan med 2 fokusområden, och läste en som är ifylld.
"""
NAMES = [
    "hafte.html",
    "samtal.html",
    "resultat.html",
    "resultat.md",
    "plan-att-fylla-i.yaml",
    "plan-att-fylla-i.html",
    "plan-ifylld.html",
    "plan-ifylld.md",
]


def written(folder: str) -> str:
    """What is told when all is well."""
    lines = "".join(f"   {folder}/{name}\n" for name in NAMES)
    return f"{STEPS}4. Skrev dokumenten:\n{lines}Öppna .html-filerna i en webbläsare; de går bra att skriva ut på A4.\n"


def contents(folder: Path) -> dict[str, tuple[bytes, int]]:
    """The files of a folder, and when each was written."""
    return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()}


def test_documents_in_a_folder(run: Run, tmp_path: Path) -> None:
    """It tells what it does and where each document is, and each is there and well."""
    done = run("demo", "ut/hit")
    assert (done.returncode, done.stdout, done.stderr) == (0, written("ut/hit"), "")
    assert sorted(contents(tmp_path / "ut" / "hit")) == sorted(NAMES)
    assert all(text for text, _ in contents(tmp_path / "ut" / "hit").values())
    checked = run("check", "ut/hit", "--strict")
    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "", "")
    plan = ledarskap.read_plan(tmp_path / "ut" / "hit" / "plan-att-fylla-i.yaml")
    assert [focus.statement for focus in plan.focus] == ["chef.prioritera-ledarskapet", "chef.larande"]


def test_second_run(run: Run, tmp_path: Path) -> None:
    """A second run is refused with 2 and changes nothing; with --force it writes the same again."""
    assert run("demo").returncode == 0
    folder = tmp_path / "ledarskap-demo"
    before = contents(folder)
    again = run("demo")
    assert (again.returncode, again.stderr) == (
        2,
        (
            "Användning: ledarskap demo [VAL] [MAPP]\nHjälp får du med 'ledarskap demo --help'.\n\n"
            'Fel: "ledarskap-demo/hafte.html" finns redan. Välj en annan mapp, eller skriv --force.\n'
        ),
    )
    assert contents(folder) == before
    forced = run("demo", "--force")
    assert (forced.returncode, forced.stdout, forced.stderr) == (0, written("ledarskap-demo"), "")
    assert {name: text for name, (text, _) in contents(folder).items()} == {
        name: text for name, (text, _) in before.items()
    }


def test_refusal_writes_nothing(run: Run, tmp_path: Path) -> None:
    """One file that is in the way, and not even the first, keeps all the others from being written."""
    (tmp_path / "ut").mkdir()
    (tmp_path / "ut" / "plan-ifylld.md").write_text("min egen", encoding="utf-8")
    done = run("demo", "ut")
    assert done.returncode == 2
    assert {name: text for name, (text, _) in contents(tmp_path / "ut").items()} == {"plan-ifylld.md": b"min egen"}


def test_in_english(run: Run, tmp_path: Path) -> None:
    """In English the names of the documents are English too."""
    done = run("demo", "out", "--language", "en")
    assert (done.returncode, done.stdout, done.stderr) == (
        0,
        (
            "1. Read Region Blekinge's leadership philosophy: 2 roles, 45 statements, 111 indicators, 0 problems.\n"
            "2. Scored a new manager's 64 answers: 22 statements have a mean, 12 may be worth working on.\n"
            "3. Drafted a development plan for 2 focus areas, and read one that is filled in.\n"
            "4. Wrote the documents:\n"
            "   out/booklet.html\n   out/dialogue.html\n   out/result.html\n   out/result.md\n   out/plan-to-fill-in.yaml\n   out/plan-to-fill-in.html\n"
            "   out/plan-filled-in.html\n   out/plan-filled-in.md\n"
            "Open the .html files in a browser; they print well on A4.\n"
        ),
        "",
    )


def test_file_as_the_folder(run: Run, tmp_path: Path) -> None:
    """Where a file has the folder's name, that is one sentence, with 2, and the file stays."""
    (tmp_path / "ut").write_text("min egen", encoding="utf-8")
    done = run("demo", "ut")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert '"ut"' in done.stderr
    assert (tmp_path / "ut").read_text(encoding="utf-8") == "min egen"

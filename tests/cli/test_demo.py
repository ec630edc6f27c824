"""``ledarskap demo``: the whole flow, with its documents in a folder."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from subprocess import CompletedProcess

import pytest

import ledarskap

Run = Callable[..., CompletedProcess[str]]

STEPS = """\
1. Läste Ledningsfilosofi för Region Blekinge: 2 roller, 45 punkter, 111 beteenden, 0 problem.
2. Gick igenom en ny chefs 64 svar: 22 punkter har ett medelvärde, 12 kan vara värda att arbeta med.
3. Gjorde ett utkast till utvecklingsplan med 2 fokusområden, och läste en som är ifylld.
"""
READ = "4. Läste Mentors- och plantskoleprogram för nya chefer i hälso- och sjukvården: 8 steg."
MATCHED = "21 av 24 adepter får en mentor, med skäl."
NOT_MATCHED = 'Mentorer matchas om scipy är installerat: pip install "ledarskap[match]".'
NAMES = [
    "formular.html",
    "hafte.html",
    "samtal.html",
    "resultat.html",
    "resultat.md",
    "plan-att-fylla-i.yaml",
    "plan-att-fylla-i.html",
    "plan-ifylld.html",
    "plan-ifylld.md",
    "uppfoljning.html",
    "plan-ifylld.pdf",
    "resultat.pdf",
    "program.html",
    "uppdrag.html",
    "antal.html",
    "matchning.yaml",
    "matchning.html",
    "mentorer.csv",
    "adepter.csv",
    "enheter.csv",
    "uppdrag.yaml",
    "deltagare.yaml",
]
OF_MATCHING = {"matchning.yaml", "matchning.html"}


def written(folder: str, *, is_matched: bool = True) -> str:
    """What is told when all is well."""
    names = [name for name in NAMES if is_matched or name not in OF_MATCHING]
    lines = "".join(f"   {folder}/{name}\n" for name in names)
    read = f"{READ} {MATCHED if is_matched else NOT_MATCHED}\n"
    return f"{STEPS}{read}5. Skrev dokumenten:\n{lines}Öppna .html-filerna i en webbläsare; de går bra att skriva ut på A4.\n"


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
            'Fel: "ledarskap-demo/formular.html" finns redan. Välj en annan mapp, eller skriv --force.\n'
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
            "4. Read Mentors- och plantskoleprogram för nya chefer i hälso- och sjukvården: 8 stages. 21 of 24 mentees get a mentor, "
            "with reasons.\n"
            "5. Wrote the documents:\n"
            "   out/form.html\n   out/booklet.html\n   out/dialogue.html\n   out/result.html\n   out/result.md\n   out/plan-to-fill-in.yaml\n   out/plan-to-fill-in.html\n"
            "   out/plan-filled-in.html\n   out/plan-filled-in.md\n   out/follow-up.html\n   out/plan-filled-in.pdf\n   out/result.pdf\n"
            "   out/programme.html\n   out/trial.html\n   out/numbers.html\n   out/matching.yaml\n   out/matching.html\n"
            "   out/mentorer.csv\n   out/adepter.csv\n   out/enheter.csv\n   out/uppdrag.yaml\n   out/deltagare.yaml\n"
            "Open the .html files in a browser; they print well on A4.\n"
        ),
        "",
    )


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("sv", f"{READ} {NOT_MATCHED}"),
        (
            "en",
            (
                "4. Read Mentors- och plantskoleprogram för nya chefer i hälso- och sjukvården: 8 stages. "
                'Mentors are matched where scipy is installed: pip install "ledarskap[match]".'
            ),
        ),
    ],
)
def test_without_scipy(
    run: Run, tmp_path: Path, without_scipy: Mapping[str, str], language: str, sentence: str
) -> None:
    """Without scipy nobody is matched, which one sentence says, and everything else is there."""
    done = run("demo", "ut", "--language", language, variables=without_scipy)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[3] == sentence
    if language == "sv":
        assert done.stdout == written("ut", is_matched=False)
        assert sorted(contents(tmp_path / "ut")) == sorted(set(NAMES) - OF_MATCHING)


def test_what_is_written_can_be_gone_on_with(run: Run, tmp_path: Path) -> None:
    """Whoever has run the demo can match its people again, and gets the same matching."""
    assert run("demo").returncode == 0
    folder = tmp_path / "ledarskap-demo"
    people = [f"ledarskap-demo/{name}" for name in ("mentorer.csv", "adepter.csv", "enheter.csv")]
    done = run("match", "mentorsprogram", *people, "--date", "2027-01-11")
    expected = (folder / "matchning.yaml").read_text(encoding="utf-8")
    assert (done.returncode, done.stdout, done.stderr) == (0, expected, "")


def test_file_as_the_folder(run: Run, tmp_path: Path) -> None:
    """Where a file has the folder's name, that is one sentence, with 2, and the file stays."""
    (tmp_path / "ut").write_text("min egen", encoding="utf-8")
    done = run("demo", "ut")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert '"ut"' in done.stderr
    assert (tmp_path / "ut").read_text(encoding="utf-8") == "min egen"

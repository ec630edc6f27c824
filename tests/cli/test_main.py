"""The command line as a whole: its commands, and that no person ever meets a traceback."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from subprocess import CompletedProcess

import pytest

import ledarskap

Run = Callable[..., CompletedProcess[str]]

HELP = """\
Användning: ledarskap [VAL] KOMMANDO [ARGUMENT]...

  Gör en ledningsfilosofi till ett ramverk, självskattningar och
  utvecklingsplaner.

Val:
  --language [sv|en]  Svenska (sv) eller engelska (en).
  --version           Visa versionen och avsluta.
  -h, --help          Visa den här hjälpen och avsluta.

Kommandon:
  assess     Ställ ett ramverks frågor i terminalen.
  check      Visa alla problem i ramverk, svar, planer och program.
  demo       Kör hela flödet på ett exempel.
  explain    Berätta vad ett problem betyder, med ett exempel på fel och rätt.
  follow-up  Gör sidan till en plans uppföljning, eller planen att gå vidare
             med.
  form       Gör ett formulär av ett ramverks frågor, att fylla i i en
             webbläsare.
  match      Matcha mentorer och adepter, med det som talar för varje par.
  new        Gör ett litet ramverk att utgå från, i en egen mapp.
  plan       Gör ett utkast till utvecklingsplan från en svarsfil, att fylla i
             tillsammans.
  render     Gör ett dokument av en plan, ett ramverk eller en del av ett
             program.
  schema     Skriv ut JSON Schema för ett slags fil, till redigerare.
  score      Visa det privata resultatet av en svarsfil, med det som kan vara
             värt att arbeta med.
  show       Visa ett ramverk eller ett program, eller en del av det.
"""
LONG = "a" * 5000
DEEP = "a/" * 3000
BYTES = os.fsdecode(b"\xff\xfe")
OWN = ("--framework", "litet.yaml")
ODD: dict[str, tuple[str, ...]] = {
    "empty-command": ("",),
    "dash-as-command": ("-",),
    "dashes-only": ("--",),
    "bytes-as-command": (BYTES,),
    "check-empty": ("check", ""),
    "check-dash": ("check", "-"),
    "check-long": ("check", LONG),
    "check-deep": ("check", DEEP),
    "check-bytes": ("check", BYTES),
    "check-nul-like": ("check", "\\0", "%00", "\x01"),
    "check-line-breaks": ("check", "a\nb\r\x1b[2J"),
    "check-odd-files": ("check", "mapp", "bytes.bin", "bytes.yaml", "bytes.json", "tom.yaml", "tom.json"),
    "check-null": ("check", "/dev/null"),
    "check-root-file-below-file": ("check", "litet.yaml/a"),
    "check-framework-empty": ("check", "svar.yaml", "--framework", ""),
    "check-framework-bytes": ("check", "svar.yaml", "--framework", "bytes.bin"),
    "check-framework-answers": ("check", "svar.yaml", "--framework", "svar.yaml"),
    "check-nested": ("check", "djup.yaml", "djup.json"),
    "check-loop": ("check", "varv"),
    "show-empty": ("show", ""),
    "show-empty-id": ("show", "litet.yaml", ""),
    "show-long-id": ("show", "litet.yaml", LONG),
    "show-bytes-id": ("show", "litet.yaml", BYTES),
    "show-dots": ("show", "litet.yaml", "..."),
    "show-null": ("show", "/dev/null"),
    "show-folder": ("show", "mapp"),
    "show-answers": ("show", "svar.yaml"),
    "assess-empty-file": ("assess", "litet.yaml", "", "--role", "chef"),
    "assess-only-suffix": ("assess", "litet.yaml", ".yaml", "--role", "chef"),
    "assess-folder": ("assess", "litet.yaml", "mapp.yaml", "--role", "chef"),
    "assess-long": ("assess", "litet.yaml", f"{LONG}.yaml", "--role", "chef"),
    "assess-bytes": ("assess", "litet.yaml", f"{BYTES}.yaml", "--role", "chef"),
    "assess-long-role": ("assess", "litet.yaml", "ny.yaml", "--role", LONG),
    "assess-bytes-role": ("assess", "litet.yaml", "ny.yaml", "--role", BYTES),
    "score-null": ("score", "/dev/null"),
    "score-folder": ("score", "mapp"),
    "score-bytes": ("score", "bytes.yaml"),
    "score-empty-file": ("score", "tom.yaml"),
    "score-list": ("score", "lista.yaml"),
    "score-framework": ("score", "litet.yaml"),
    "score-empty-profile": ("score", "svar.yaml", *OWN, "--profile", ""),
    "score-bytes-profile": ("score", "svar.yaml", *OWN, "--profile", BYTES),
    "score-empty-templates": ("score", "svar.yaml", *OWN, "--templates", ""),
    "score-file-as-templates": ("score", "svar.yaml", *OWN, "--templates", "litet.yaml"),
    "plan-empty-focus": ("plan", "svar.yaml", *OWN, "--focus", ""),
    "plan-bytes-focus": ("plan", "svar.yaml", *OWN, "--focus", BYTES),
    "plan-last-day": ("plan", "svar.yaml", *OWN, "--start", "9999-12-31"),
    "plan-first-day": ("plan", "svar.yaml", *OWN, "--start", "0001-01-01"),
    "plan-empty-output": ("plan", "svar.yaml", *OWN, "--output", ""),
    "plan-empty-output-forced": ("plan", "svar.yaml", *OWN, "--output", "", "--force"),
    "plan-long-output": ("plan", "svar.yaml", *OWN, "--output", LONG),
    "plan-nearly-too-long-output": ("plan", "svar.yaml", *OWN, "--output", "a" * 250),
    "plan-bytes-output": ("plan", "svar.yaml", *OWN, "--output", BYTES),
    "plan-null-output": ("plan", "svar.yaml", *OWN, "--output", "/dev/null"),
    "render-framework": ("render", "litet.yaml"),
    "render-list": ("render", "lista.yaml"),
    "render-null": ("render", "/dev/null"),
    "render-empty": ("render", ""),
    "render-empty-pair": ("render", "plan.yaml", "--pair", ""),
    "render-bytes-pair": ("render", "plan.yaml", "--pair", BYTES),
    "render-first-day": ("render", "plan.yaml", "--to", "ics", "--date", "0001-01-01"),
    "render-table": ("render", "tabell.csv"),
    "show-programme-empty-id": ("show", "mentorsprogram", ""),
    "show-programme-bytes-id": ("show", "mentorsprogram", BYTES),
    "show-table": ("show", "tabell.csv"),
    "check-table": ("check", "tabell.csv", "bytes.csv", "tom.csv", "mapp.csv"),
    "match-empty": ("match", "", ""),
    "match-empty-people": ("match", "mentorsprogram", ""),
    "match-bytes": ("match", BYTES, BYTES),
    "match-long": ("match", LONG, LONG),
    "match-long-people": ("match", "mentorsprogram", LONG),
    "match-null": ("match", "mentorsprogram", "/dev/null"),
    "match-folder": ("match", "mapp", "mapp"),
    "match-folder-of-people": ("match", "mentorsprogram", "mapp", "mapp.csv"),
    "match-loop": ("match", "mentorsprogram", "varv"),
    "match-bytes-people": ("match", "mentorsprogram", "bytes.csv", "bytes.bin"),
    "match-empty-file": ("match", "mentorsprogram", "tom.csv", "tom.yaml"),
    "match-list": ("match", "mentorsprogram", "lista.yaml"),
    "match-framework": ("match", "litet.yaml", "tabell.csv"),
    "match-nobody-previous": ("match", "mentorsprogram", "tabell.csv", "--previous", ""),
    "match-previous-bytes": ("match", "mentorsprogram", "tabell.csv", "--previous", "bytes.yaml"),
    "match-previous-table": ("match", "mentorsprogram", "tabell.csv", "--previous", "tabell.csv"),
    "match-first-day": ("match", "mentorsprogram", "tabell.csv", "--date", "0001-01-01"),
    "match-last-day": ("match", "mentorsprogram", "tabell.csv", "--date", "9999-12-31"),
    "match-no-day": ("match", "mentorsprogram", "tabell.csv", "--date", ""),
    "match-null-output": ("match", "mentorsprogram", "tabell.csv", "--output", "/dev/null"),
    "match-empty-output": ("match", "mentorsprogram", "tabell.csv", "--output", "", "--force"),
    "demo-file": ("demo", "litet.yaml"),
    "demo-below-a-file": ("demo", "litet.yaml/a"),
    "demo-nowhere": ("demo", "/proc/nej"),
    "demo-bytes": ("demo", f"{BYTES}.d"),
    "explain-empty": ("explain", ""),
    "explain-bytes": ("explain", BYTES),
    "explain-long": ("explain", LONG),
    "explain-out-of-the-folder": ("explain", "../explanations/alias"),
    "new-bytes": ("new", BYTES),
    "new-bytes-and-letters": ("new", f"{BYTES}a"),
    "new-long": ("new", LONG),
    "new-deep": ("new", DEEP),
    "new-nowhere": ("new", "/proc/nej"),
    "new-line-breaks": ("new", "a\nb\r\x1b[2J"),
    "new-loop": ("new", "varv/a"),
    "schema-empty": ("schema", ""),
    "schema-bytes": ("schema", BYTES),
    "schema-long": ("schema", LONG),
    "schema-null-output": ("schema", "role", "--output", "/dev/null"),
}


def as_odd_as_it_gets(folder: Path) -> None:
    """Files that no person meant to give."""
    (folder / "mapp").mkdir()
    (folder / "mapp.yaml").mkdir()
    (folder / "varv").symlink_to("varv")
    for name in ("bytes.bin", "bytes.yaml", "bytes.json"):
        (folder / name).write_bytes(bytes(range(256)))
    (folder / "bytes.csv").write_bytes(bytes(range(256)))
    (folder / "mapp.csv").mkdir()
    (folder / "tom.csv").touch()
    (folder / "tabell.csv").write_text("id;roll;organisation;år\nbo;mentor;A;9\nanna;adept;B;\n", encoding="utf-8")
    (folder / "tom.yaml").touch()
    (folder / "tom.json").touch()
    (folder / "lista.yaml").write_text("- a\n- b\n", encoding="utf-8")
    for name in ("djup.yaml", "djup.json"):
        (folder / name).write_text("[" * 60_000, encoding="utf-8")


@pytest.fixture(scope="module")
def odd(
    command: str, environment: dict[str, str], examples: Mapping[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, CompletedProcess[bytes]]:
    """What each odd command line comes to; side by side, since there are many."""
    folder = tmp_path_factory.mktemp("odd")
    for name, text in examples.items():
        (folder / name).write_text(text, encoding="utf-8")
    as_odd_as_it_gets(folder)
    strict = {**environment, "PYTHONIOENCODING": "utf-8:strict"}

    def run_it(words: tuple[str, ...]) -> CompletedProcess[bytes]:
        return subprocess.run(
            [command, *words], cwd=folder, env=strict, stdin=subprocess.DEVNULL, capture_output=True, check=False
        )

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return dict(zip(ODD, pool.map(run_it, ODD.values()), strict=True))


@pytest.mark.parametrize("name", ODD)
def test_no_traceback(odd: Mapping[str, CompletedProcess[bytes]], name: str) -> None:
    """However odd the command line, it ends with 0, 1 or 2, and what is wrong is told without a traceback."""
    done = odd[name]
    assert b"Traceback" not in done.stdout + done.stderr
    assert done.returncode in {0, 1, 2}
    assert done.returncode == 0 or done.stderr


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    ("typed", "errors"),
    [
        pytest.param(b"2 Sv\xe5rt\n2\n", "strict", id="latin-1"),
        pytest.param(b"2 Sv\xe5rt\n2\n", "surrogateescape", id="latin-1-let-through"),
        pytest.param(b"\xff\xfe\n2\n", "surrogateescape", id="no-text"),
        pytest.param(b"2 \x00\n2\n", "strict", id="nul"),
        pytest.param(b"\r\n\x0c\n2\n", "strict", id="odd-line-breaks"),
    ],
)
def test_odd_replies(run: Run, typed: bytes, errors: str) -> None:
    """However odd what is typed, the dialogue ends with 0 and without a traceback."""
    words = ("assess", "litet.yaml", "ny.yaml", "--role", "chef")
    done = run(*words, typed=typed, variables={"PYTHONIOENCODING": f"utf-8:{errors}"})
    assert "Traceback" not in done.stderr
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.usefixtures("small")
def test_very_long_comment(run: Run) -> None:
    """A comment that is longer than a text may be does not leave a file that cannot be gone on with."""
    words = ("assess", "litet.yaml", "ny.yaml", "--role", "chef")
    assert run(*words, typed=f"2 {'a' * 100_000}\n").returncode == 0
    again = run(*words, typed="2\n")
    assert (again.returncode, again.stderr) == (0, "")


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "ascii"])
@pytest.mark.usefixtures("answers", "plan")
def test_output_that_cannot_hold_every_character(run: Run, plan: Path, encoding: str) -> None:
    """Where the terminal or the pipe has no room for a character, the rest is shown all the same."""
    plan.write_text(plan.read_text(encoding="utf-8").replace("tänker", "tänker 😀"), encoding="utf-8")
    done = run("render", "plan.yaml", "--to", "text", variables={"PYTHONIOENCODING": encoding})
    assert "Traceback" not in done.stderr
    assert (done.returncode, done.stderr) == (0, "")


def test_closed_input(command: str, environment: dict[str, str], small: Path) -> None:
    """Without any input the dialogue ends as at the end of its input."""
    words = f'"{command}" assess litet.yaml svar.yaml --role chef <&-'
    done = subprocess.run(
        ["sh", "-c", words], cwd=small.parent, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert "Traceback" not in done.stderr
    assert (done.returncode, done.stderr) == (0, "")


def test_closed_output(command: str, environment: dict[str, str], tmp_path: Path) -> None:
    """Whoever reads only the first lines, as head does, leaves no word about it."""
    done = subprocess.run(
        ["sh", "-c", f'"{command}" show region-blekinge | head -n 1'],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (
        0,
        "Ledningsfilosofi för Region Blekinge, version 1.0.0\n",
        "",
    )


def test_full_disk(command: str, environment: dict[str, str], small: Path) -> None:
    """Output that does not fit on the disk is one sentence, with 2."""
    done = subprocess.run(
        ["sh", "-c", f'"{command}" show litet.yaml > /dev/full'],
        cwd=small.parent,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)


def test_help(run: Run) -> None:
    """The help lists every command, each in a sentence."""
    for word in ("--help", "-h"):
        done = run(word)
        assert (done.returncode, done.stdout, done.stderr) == (0, HELP, "")


def test_no_command(run: Run) -> None:
    """Without a command it shows the help, as a wrong use."""
    done = run()
    assert (done.returncode, done.stdout, done.stderr) == (2, "", HELP)


def test_version(run: Run) -> None:
    """The version is the library's."""
    done = run("--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"ledarskap {ledarskap.__version__}\n", "")


@pytest.mark.parametrize("name", ["assess", "check", "demo", "match", "plan", "render", "score", "show"])
def test_help_of_every_command(run: Run, name: str) -> None:
    """Each command has a help of its own, which begins with how it is used."""
    done = run(name, "-h")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"Användning: ledarskap {name} [VAL]")

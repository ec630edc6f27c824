"""``ledarskap assess``: the dialogue in a real terminal, and the file that it keeps."""

from __future__ import annotations

import json
import re
import shlex
import signal
import stat
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import CompletedProcess

import pexpect
import pytest

import ledarskap

Run = Callable[..., CompletedProcess[str]]

HELP = """\
Svara med nivåns siffra. Andra svar: i inte aktuellt, k kan inte bedöma, h
hoppa över, b bakåt, s spara och sluta, ? hjälp. En kommentar kan stå efter
ett blanksteg: 4 Svårt under jourveckor; 4 - tar bort den.
"""
FIRST = f"""\
Litet ramverk – Chef
Frågorna är ramverkets egen tolkning och har inte prövats.
Dina svar sparas i svar.yaml efter varje fråga. Ingen annan ser dem förrän du
själv lämnar dem vidare.
{HELP}
Fråga 1 av 3, ungefär 1 min kvar
chefen har tid att leda

  Min tid räcker.

  Hur ofta
  1  Aldrig
  2  Ibland
  3  Alltid
"""
SECOND = """
Fråga 2 av 3, ungefär 1 min kvar
att lyssna

  Jag frågar.

  Hur ofta
  1  Aldrig
     Frågar aldrig
  2  Ibland
  3  Alltid
     Frågar var gång
"""
THIRD = """
Fråga 3 av 3, ungefär 1 min kvar
att vara tydlig

  Jag säger målen.

  Hur ofta
  1  Aldrig
  2  Ibland
  3  Alltid
"""
CHOICE = """
Vad vill du arbeta med?
  1  att lyssna
  2  att vara tydlig
"""
IN_FULL = """
Fråga 4 av 4, ungefär 1 min kvar
att lyssna

  Jag minns.

  Hur ofta
  1  Aldrig
  2  Ibland
  3  Alltid
"""
SAVED = "\nSparat i svar.yaml. Ge samma kommando för att fortsätta.\n"
USAGE = "Användning: ledarskap assess [VAL] RAMVERK SVAR\nHjälp får du med 'ledarskap assess --help'.\n\n"
WHICH = "Högst tre nummer, med komma emellan (0 för inga): "
FULL_IDS = [
    "organisation.tid.racker",
    "chef.lyssna.fragar",
    "chef.lyssna.minns",
    "chef.tydlig.mal",
    "chef.tydlig.skal",
    "chef.tydlig.besked",
]


def _heed_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Terminal:
    """The command in a pseudo-terminal that does not echo what is typed."""

    def __init__(self, command: str, words: tuple[str, ...], folder: Path, environment: dict[str, str]) -> None:
        self.child = pexpect.spawn(
            command,
            list(words),
            cwd=folder,
            env=environment,
            encoding="utf-8",
            timeout=20,
            echo=False,
            dimensions=(50, 100),
            # A runner that stands in the background ignores interrupts, and its children would too.
            preexec_fn=_heed_interrupts,
        )
        self.child.delaybeforesend = None

    def asked(self, prompt: str = "Svar: ") -> str:
        """All that is shown up to the next time that something is asked."""
        self.child.expect_exact(prompt)
        return (self.child.before or "").replace("\r\n", "\n")

    def reply(self, text: str, prompt: str = "Svar: ") -> str:
        """Type a reply, and see all that is shown up to the next question."""
        self.child.sendline(text)
        return self.asked(prompt)

    def ended(self, reply: str | None = None) -> str:
        """All that is shown up to the end of the command, which ends with 0."""
        if reply is not None:
            self.child.sendline(reply)
        self.child.expect_exact(pexpect.EOF)
        shown = (self.child.before or "").replace("\r\n", "\n")
        self.child.wait()
        assert (self.child.exitstatus, self.child.signalstatus) == (0, None), shown
        return shown


@pytest.fixture
def assess(command: str, environment: dict[str, str], small: Path, tmp_path: Path) -> Iterator[Callable[..., Terminal]]:
    """Begins a dialogue about the small framework in the role chef."""
    begun: list[Terminal] = []

    def begin(*options: str, file: str = "svar.yaml", framework: str = "litet.yaml") -> Terminal:
        words = ("assess", framework, file, "--role", "chef", *options)
        begun.append(Terminal(command, words, tmp_path, environment))
        return begun[-1]

    yield begin
    for terminal in begun:
        # Ended at once: closing a terminal waits for a process that may still be asking.
        terminal.child.kill(signal.SIGKILL)
        terminal.child.close()


def saved(folder: Path, file: str = "svar.yaml") -> dict[str, object]:
    """The answers in a file, read by the library: a level, a state, or the whole answer where it has a comment."""
    answers = ledarskap.read_answers(folder / file, ledarskap.load(folder / "litet.yaml"))
    return {
        id_: (answer.level or answer.state, answer.comment) if answer.comment else answer.level or answer.state
        for id_, answer in answers.answers.items()
    }


def wants(folder: Path) -> tuple[str, ...]:
    """What the file says that the person wants to work on."""
    return ledarskap.read_answers(folder / "svar.yaml", ledarskap.load(folder / "litet.yaml")).wants


def test_key_form_from_beginning_to_end(assess: Callable[..., Terminal], tmp_path: Path) -> None:
    """One question a statement, conditions first; then what the person wants, which is asked in full."""
    terminal = assess()
    assert terminal.asked() == FIRST
    assert terminal.reply("2") == SECOND
    assert terminal.reply("1 Svårt när det är bråttom") == THIRD
    assert terminal.reply("k", WHICH) == CHOICE
    assert terminal.reply("1") == IN_FULL
    terminal.ended("3")
    text = (tmp_path / "svar.yaml").read_text(encoding="utf-8")
    assert re.sub(r"date: \d{4}-\d\d-\d\d\n", "date: …\n", text) == (
        "format: answers/1\n"
        "framework:\n  id: litet\n  version: 1.0.0\n"
        "role: chef\nperspective: self\nform: key\nlanguage: sv\ndate: …\n"
        "wants:\n  - chef.lyssna\n"
        "answers:\n"
        "  organisation.tid.racker: 2\n"
        "  chef.lyssna.fragar:\n    level: 1\n    comment: Svårt när det är bråttom\n"
        "  chef.tydlig.mal:\n    state: cannot-judge\n"
        "  chef.lyssna.minns: 3\n"
    )


@pytest.mark.parametrize("file", ["svar.yaml", "mina svar.yaml"])
def test_command_that_is_named_at_the_end_works(
    assess: Callable[..., Terminal], run: Run, small: Path, file: str
) -> None:
    """At the end it says how to see the result, and that command does it as it stands."""
    terminal = assess("--perspective", "peer", file=file)
    terminal.asked()
    terminal.reply("2")
    shown = terminal.ended("2")
    named = re.search(r"^Klart\. Dina svar finns i (.*)\. Se resultatet: ledarskap (.*)$", shown, re.MULTILINE)
    assert named is not None
    assert named[1] == file
    done = run(*shlex.split(named[2]))
    assert (done.returncode, done.stderr) == (0, "")


def test_command_that_is_named_at_the_end_for_a_bundled_framework(run: Run) -> None:
    """A framework that comes with the library needs no more than the answers file."""
    done = run("assess", "region-blekinge", "svar.json", "--role", "chef", typed="3\n" * 28 + "1\n3\n3\n")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == (
        "Klart. Dina svar finns i svar.json. Se resultatet: ledarskap score svar.json"
    )
    assert run("score", "svar.json").returncode == 0


STATEMENTS = ("chefen har tid att leda", "att lyssna", "att vara tydlig")


def test_full_form(assess: Callable[..., Terminal], tmp_path: Path) -> None:
    """Every question is asked once, and nothing more after the choice; a statement is shown over its first question."""
    terminal = assess("--form", "full")
    shown = [terminal.asked(), *(terminal.reply("2") for _ in range(5))]
    numbers = [re.search(r"Fråga (\d) av (\d), ungefär (\d) min kvar", text) for text in shown]
    assert [found.groups() if found else None for found in numbers] == [
        *(("1", "6", "2"), ("2", "6", "2"), ("3", "6", "1")),
        *(("4", "6", "1"), ("5", "6", "1"), ("6", "6", "1")),
    ]
    assert [[line for line in text.splitlines() if line in STATEMENTS] for text in shown] == [
        *(["chefen har tid att leda"], ["att lyssna"], [], ["att vara tydlig"], [], []),
    ]
    terminal.reply("2", WHICH)
    terminal.ended("2, 1")
    assert saved(tmp_path) == dict.fromkeys(FULL_IDS, 2)
    assert wants(tmp_path) == ("chef.tydlig", "chef.lyssna")


def test_states_that_are_no_number(assess: Callable[..., Terminal], tmp_path: Path) -> None:
    """Not applicable, cannot judge and skipped are three different things in the file, each with its comment."""
    terminal = assess("--form", "full")
    terminal.asked()
    for reply in ("i", "K", "h", "i Aldrig hänt", "k  Ser det inte"):
        terminal.reply(reply)
    terminal.reply("h Senare", WHICH)
    terminal.ended("")
    assert saved(tmp_path) == dict(
        zip(
            FULL_IDS,
            [
                *("not-applicable", "cannot-judge", None),
                *(("not-applicable", "Aldrig hänt"), ("cannot-judge", "Ser det inte"), (None, "Senare")),
            ],
            strict=True,
        )
    )


def test_file_is_whole_after_every_answer(assess: Callable[..., Terminal], run: Run, tmp_path: Path) -> None:
    """Between two answers the file holds all that was answered so far, and passes check."""
    terminal = assess("--form", "full")
    terminal.asked()
    for number, level in enumerate((1, 2, 3, 1, 2), 1):
        terminal.reply(str(level))
        assert saved(tmp_path) == dict(zip(FULL_IDS[:number], (1, 2, 3, 1, 2), strict=False))
    done = run("check", "svar.yaml", "--framework", "litet.yaml", "--strict")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["litet.yaml", "svar.yaml"]


def test_back(assess: Callable[..., Terminal], tmp_path: Path) -> None:
    """One goes back to a question, sees what was answered, and can change it; its comment stays, Enter keeps it all."""
    terminal = assess()
    terminal.asked()
    terminal.reply("2 Ont om tid")
    first = "\nFråga 1 av 3, ungefär 1 min kvar\n" + FIRST.partition("min kvar\n")[2]
    assert terminal.reply("b") == first + "  Svarat: 2 (Ont om tid). Enter behåller det.\n"
    assert terminal.reply("b") == (
        "\nFråga 1 av 3, ungefär 1 min kvar\n"
        + first.partition("leda\n")[2]
        + "  Svarat: 2 (Ont om tid). Enter behåller det.\n"
    )
    assert terminal.reply("") == SECOND
    assert saved(tmp_path) == {"organisation.tid.racker": (2, "Ont om tid")}
    terminal.reply("b")
    assert terminal.reply("3") == SECOND
    assert saved(tmp_path) == {"organisation.tid.racker": (3, "Ont om tid")}
    terminal.ended("s")


def test_back_to_what_has_no_level(assess: Callable[..., Terminal]) -> None:
    """A state is told in words when one comes back to it."""
    terminal = assess()
    terminal.asked()
    for reply, told in [
        ("i", "inte aktuellt"),
        ("k", "kan inte bedöma"),
        ("h", "överhoppad"),
        ("h Sen", "överhoppad (Sen)"),
    ]:
        terminal.reply(reply)
        assert terminal.reply("b").splitlines()[-1] == f"  Svarat: {told}. Enter behåller det."


def test_unclear_reply_asks_again(assess: Callable[..., Terminal], tmp_path: Path) -> None:
    """A question mark, or a reply that means nothing, shows what can be replied; nothing is saved."""
    terminal = assess()
    terminal.asked()
    for reply in ("?", "", "4", "0", "ja", "22", "s nu", "ÅÄÖ"):
        assert terminal.reply(reply) == HELP
    assert not (tmp_path / "svar.yaml").exists()
    assert terminal.reply("2") == SECOND


def test_arrow_key_in_a_comment(assess: Callable[..., Terminal], tmp_path: Path) -> None:
    """What an arrow key sends can stand in no comment, and the question is asked again."""
    terminal = assess()
    terminal.asked()
    assert terminal.reply("2 upp\x1b[A") == HELP
    assert terminal.reply("2") == SECOND
    assert saved(tmp_path) == {"organisation.tid.racker": 2}


def test_stop_and_go_on(assess: Callable[..., Terminal], tmp_path: Path) -> None:
    """With s it stops and tells how to go on; the next run begins at the first question that was not put."""
    terminal = assess()
    terminal.asked()
    terminal.reply("h")
    terminal.reply("3")
    assert terminal.ended("s") == SAVED
    again = assess()
    assert again.asked() == FIRST.partition("\nFråga")[0] + THIRD
    assert again.reply("1", WHICH) == CHOICE
    assert saved(tmp_path) == {"organisation.tid.racker": None, "chef.lyssna.fragar": 3, "chef.tydlig.mal": 1}


@pytest.mark.parametrize("key", ["interrupt", "end"])
def test_interrupted(assess: Callable[..., Terminal], tmp_path: Path, key: str) -> None:
    """Ctrl-C and Ctrl-D in the middle leave all that was answered, and tell how to go on."""
    terminal = assess()
    terminal.asked()
    terminal.reply("2")
    if key == "interrupt":
        terminal.child.sendintr()
    else:
        terminal.child.sendeof()
    assert terminal.ended() == "\n" + SAVED
    assert saved(tmp_path) == {"organisation.tid.racker": 2}
    assert assess().asked() == FIRST.partition("\nFråga")[0] + SECOND


def test_interrupted_while_choosing(assess: Callable[..., Terminal], tmp_path: Path) -> None:
    """Ctrl-C at the choice leaves the answers; the next run goes on with the choice."""
    terminal = assess()
    terminal.asked()
    terminal.reply("2")
    terminal.reply("2")
    terminal.reply("2", WHICH)
    terminal.child.sendintr()
    assert terminal.ended() == "\n" + SAVED
    assert assess().asked(WHICH) == FIRST.partition("\nFråga")[0] + CHOICE
    assert wants(tmp_path) == ()


@pytest.mark.parametrize("reply", ["s", None])
def test_nothing_is_said_to_be_saved_that_is_not(
    assess: Callable[..., Terminal], tmp_path: Path, reply: str | None
) -> None:
    """Who stops at the first question is not told of a file that does not exist."""
    terminal = assess()
    terminal.asked()
    if reply is None:
        terminal.child.sendeof()
    assert ("Sparat i" in terminal.ended(reply)) == (tmp_path / "svar.yaml").exists()


def test_at_most_three_are_chosen(assess: Callable[..., Terminal], small: Path, tmp_path: Path) -> None:
    """Four are refused, as is what is no number of the list; three are taken, and are marked the next time."""
    text = small.read_text(encoding="utf-8")
    more = "".join(
        f"      p{number}:\n        text: att p{number}\n        indicators:\n"
        f"          a: {{self: Jag gör {number}., observer: Chefen gör {number}., key: true}}\n"
        for number in range(3)
    )
    small.write_text(text.replace("    qualities:\n", f"{more}    qualities:\n"), encoding="utf-8")
    terminal = assess("--form", "full")
    terminal.asked()
    for _ in range(8):
        terminal.reply("2")
    shown = terminal.reply("2", WHICH)
    assert shown == (
        "\nVad vill du arbeta med?\n  1  att lyssna\n  2  att p0\n  3  att p1\n  4  att p2\n  5  att vara tydlig\n"
    )
    for wrong in ("1,2,3,4", "6", "0,1", "lyssna", "1.5"):
        assert terminal.reply(wrong, WHICH) == "Skriv högst tre nummer från 1 till 5.\n"
    assert wants(tmp_path) == ()
    terminal.ended("5, 1 3")
    assert wants(tmp_path) == ("chef.tydlig", "chef.lyssna", "chef.p1")
    again = assess("--form", "full")
    assert again.asked(WHICH).splitlines()[-1] == "Valt: 1, 3, 5. Enter behåller det."
    again.ended("")
    assert wants(tmp_path) == ("chef.tydlig", "chef.lyssna", "chef.p1")


def test_json(assess: Callable[..., Terminal], tmp_path: Path) -> None:
    """A file whose name ends with .json is JSON, and is gone on with."""
    terminal = assess(file="svar.json")
    terminal.asked()
    terminal.reply("2 Ont om tid")
    terminal.reply("i")
    terminal.ended("s")
    data = json.loads((tmp_path / "svar.json").read_text(encoding="utf-8"))
    data.pop("date")
    assert data == {
        "format": "answers/1",
        "framework": {"id": "litet", "version": "1.0.0"},
        "role": "chef",
        "perspective": "self",
        "form": "key",
        "language": "sv",
        "wants": [],
        "answers": {
            "organisation.tid.racker": {"level": 2, "comment": "Ont om tid"},
            "chef.lyssna.fragar": {"state": "not-applicable"},
        },
    }
    assert assess(file="svar.json").asked().endswith(THIRD)


@pytest.mark.parametrize("file", ["svar.yaml", "svar.json"])
def test_file_edited_by_hand_is_kept(assess: Callable[..., Terminal], tmp_path: Path, file: str) -> None:
    """A file that somebody has edited is copied before it is written over; one that nobody has is not."""
    terminal = assess(file=file)
    terminal.asked()
    terminal.reply("2")
    terminal.ended("s")
    path = tmp_path / file
    text = path.read_text(encoding="utf-8")
    edited = (
        text.replace("answers:\n", "# Tänk på veckorna i juni.\nanswers:\n") if file == "svar.yaml" else text + "\n\n"
    )
    path.write_text(edited, encoding="utf-8")
    again = assess(file=file)
    again.asked()
    assert f"Filen var ändrad för hand; den finns kvar som {file}.1.bak." in again.reply("2").splitlines()
    again.ended("s")
    assert (tmp_path / f"{file}.1.bak").read_text(encoding="utf-8") == edited
    assert saved(tmp_path, file) == {"organisation.tid.racker": 2, "chef.lyssna.fragar": 2}
    assert assess(file=file).asked().splitlines()[0] == "Litet ramverk – Chef"
    assert sorted(one.name for one in tmp_path.glob("*.bak")) == [f"{file}.1.bak"]


def test_second_copy_does_not_replace_the_first(assess: Callable[..., Terminal], answers: Path, tmp_path: Path) -> None:
    """Each edited file is kept under a number of its own."""
    text = answers.read_text(encoding="utf-8")
    for number in (1, 2):
        answers.write_text(f"# {number}\n{text}", encoding="utf-8")
        terminal = assess()
        terminal.asked(WHICH)
        terminal.ended("")
    assert [(tmp_path / f"svar.yaml.{number}.bak").read_text(encoding="utf-8")[:4] for number in (1, 2)] == [
        "# 1\n",
        "# 2\n",
    ]


def test_looking_in_does_not_pile_up_copies(assess: Callable[..., Terminal], answers: Path, tmp_path: Path) -> None:
    """Who begins twice and stops without an answer gets at most one copy of a file that was not written over."""
    answers.write_text("# Min fil\n" + answers.read_text(encoding="utf-8"), encoding="utf-8")
    for _ in range(2):
        terminal = assess()
        terminal.asked(WHICH)
        terminal.child.sendeof()
        terminal.ended()
    assert len(list(tmp_path.glob("*.bak"))) <= 1
    assert answers.read_text(encoding="utf-8").startswith("# Min fil\n")


@pytest.mark.parametrize(
    "options", [["--form", "full"], ["--perspective", "manager"], ["--role", "medarbetare"]], ids=lambda words: words[0]
)
def test_file_of_another_questionnaire(run: Run, answers: Path, options: list[str]) -> None:
    """A file of another role, form or perspective is refused with 2, and left alone."""
    before = answers.read_bytes()
    done = run("assess", "litet.yaml", "svar.yaml", "--role", "chef", *options, typed="1\n")
    sentence = 'Fel: "svar.yaml" innehåller svar för rollen chef, formulär key, perspektiv self. Välj en annan fil.\n'
    assert (done.returncode, done.stdout, done.stderr) == (2, "", USAGE + sentence)
    assert answers.read_bytes() == before


@pytest.mark.parametrize(
    ("role", "advice"),
    [
        ("chief", 'rollen "chief" finns inte i ramverket – menade du "chef"?'),
        ("Chef", 'rollen "Chef" finns inte i ramverket – menade du "chef"?'),
        ("första linjen", 'rollen "första linjen" finns inte i ramverket – välj bland: chef, medarbetare'),
        ("", 'rollen "" finns inte i ramverket – välj bland: chef, medarbetare'),
    ],
)
def test_unknown_role(run: Run, small: Path, tmp_path: Path, role: str, advice: str) -> None:
    """A role that the framework does not have is a problem, with 2, before anything is asked or written."""
    done = run("assess", "litet.yaml", "svar.yaml", "--role", role, typed="1\n")
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"litet: fel: {advice} [unknown-role]\n")
    assert not (tmp_path / "svar.yaml").exists()


@pytest.mark.parametrize("text", ["format: answers/1\nframework: {id: litet", "", "\x00"])
def test_damaged_file_is_not_written_over(run: Run, small: Path, tmp_path: Path, text: str) -> None:
    """A file that cannot be read is a problem, with 1, and stays as it is, without a copy."""
    path = tmp_path / "svar.yaml"
    path.write_text(text, encoding="utf-8")
    done = run("assess", "litet.yaml", "svar.yaml", "--role", "chef", typed="1\n")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("svar.yaml:")
    assert path.read_text(encoding="utf-8") == text
    assert sorted(one.name for one in tmp_path.iterdir()) == ["litet.yaml", "svar.yaml"]


def test_name_of_another_kind(run: Run, small: Path) -> None:
    """A file for answers is YAML or JSON."""
    done = run("assess", "litet.yaml", "svar.txt", "--role", "chef", typed="1\n")
    sentence = 'Fel: "svar.txt" måste sluta på .yaml eller .json.\n'
    assert (done.returncode, done.stdout, done.stderr) == (2, "", USAGE + sentence)


def test_place_that_cannot_be_written_is_told_first(run: Run, small: Path) -> None:
    """Nobody answers a question and then hears that the folder does not exist."""
    done = run("assess", "litet.yaml", "nej/svar.yaml", "--role", "chef", typed="1 Lång kommentar\n")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith("\n")
    assert '"nej' in done.stderr


def test_english(assess: Callable[..., Terminal], tmp_path: Path) -> None:
    """In English the dialogue has its own letters: n, c, s, b and q."""
    terminal = assess("--language", "en", "--form", "full")
    assert terminal.asked("Answer: ") == (
        "Litet ramverk – Chef\n"
        "The questions are the framework's own interpretation and have not been tested.\n"
        "Your answers are saved in svar.yaml after each one. Nobody else sees them\n"
        "until you hand them over.\n"
        "Answer with the number of a level. Other replies: n not applicable, c cannot\n"
        "judge, s skip, b back, q save and stop, ? help. A comment can follow after a\n"
        "blank: 4 Hard in weeks on call; 4 - takes it away.\n"
        "\nQuestion 1 of 6, about 2 min left\n" + FIRST.partition("min kvar\n")[2]
    )
    terminal.reply("n", "Answer: ")
    terminal.reply("c Never seen", "Answer: ")
    terminal.reply("s", "Answer: ")
    assert terminal.reply("b", "Answer: ").splitlines()[-1] == "  Answered: skipped. Enter keeps it."
    assert terminal.ended("q") == "\nSaved in svar.yaml. Give the same command to go on.\n"
    assert saved(tmp_path) == {
        "organisation.tid.racker": "not-applicable",
        "chef.lyssna.fragar": ("cannot-judge", "Never seen"),
        "chef.lyssna.minns": None,
    }


@pytest.mark.parametrize(
    ("evidence", "language", "sentence"),
    [
        ("piloted", "sv", "Frågorna är ramverkets egen tolkning och har prövats i liten skala."),
        ("validated", "sv", "Frågorna är ramverkets egen tolkning och har validerats."),
        ("validated", "en", "The questions are the framework's own interpretation and have been validated."),
    ],
)
def test_how_tested_the_questions_are(run: Run, small: Path, evidence: str, language: str, sentence: str) -> None:
    """Whatever has been tried, it begins by telling that the questions are interpretation, and how tested they are."""
    report = "status: untested", f"status: {evidence}, n: 40, date: 2026-10-01, report: Rapport 3"
    small.write_text(small.read_text(encoding="utf-8").replace(*report), encoding="utf-8")
    done = run("assess", "litet.yaml", "svar.yaml", "--role", "chef", "--language", language)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[1] == sentence


LONG = "Går runt till alla som arbetar och frågar dem vad som hindrar dem, varje gång det finns något att fråga om"
TEN = "levels: {1: Aldrig, 2: Nästan aldrig, 3: Ibland, 4: Då och då, 5: Rätt ofta, 6: Ofta, 7: Mycket ofta, 8: Nästan alltid, 9: Alltid, 10: Jämt}"


def test_examples_of_levels_stand_below_their_labels(run: Run, small: Path) -> None:
    """Labels stand in one column under their numbers; an example below its own, and a line that goes on keeps the column."""
    text = small.read_text(encoding="utf-8").replace("levels: {1: Aldrig, 2: Ibland, 3: Alltid}", TEN)
    anchors = f"anchors: {{1: Frågar ingen, 5: Frågar hälften, 10: {LONG!r}}}"
    small.write_text(text.replace("anchors: {1: Frågar aldrig, 3: Frågar var gång}", anchors), encoding="utf-8")
    done = run("assess", "litet.yaml", "svar.yaml", "--role", "chef", typed="h\n")
    assert (done.returncode, done.stderr) == (0, "")
    assert (
        done.stdout[done.stdout.index("  Jag frågar.") :].partition("Svar: ")[0]
        == """\
  Jag frågar.

  Hur ofta
   1  Aldrig
      Frågar ingen
   2  Nästan aldrig
   3  Ibland
   4  Då och då
   5  Rätt ofta
      Frågar hälften
   6  Ofta
   7  Mycket ofta
   8  Nästan alltid
   9  Alltid
  10  Jämt
      Går runt till alla som arbetar och frågar dem vad som hindrar dem, varje
      gång det finns något att fråga om
"""
    )


def test_observer(assess: Callable[..., Terminal], tmp_path: Path) -> None:
    """An observer is asked in the observer's words, not about the organisation, and not what the person wants."""
    terminal = assess("--perspective", "employee")
    shown = terminal.asked()
    assert "\n  Chefen frågar.\n" in shown
    assert "\nFråga 1 av 2, " in shown
    assert "\n  Chefen säger målen.\n" in terminal.reply("2")
    assert "Vad vill du arbeta med?" not in terminal.ended("2")
    assert saved(tmp_path) == {"chef.lyssna.fragar": 2, "chef.tydlig.mal": 2}


def test_killed_between_answers(assess: Callable[..., Terminal], tmp_path: Path) -> None:
    """A process that is killed leaves all that was answered, and the next run goes on."""
    terminal = assess()
    terminal.asked()
    terminal.reply("2")
    terminal.child.kill(signal.SIGKILL)
    terminal.child.expect_exact(pexpect.EOF)
    assert saved(tmp_path) == {"organisation.tid.racker": 2}
    assert assess().asked().endswith(SECOND)


@pytest.mark.parametrize("milliseconds", [1, 4])
def test_killed_while_saving(assess: Callable[..., Terminal], tmp_path: Path, milliseconds: int) -> None:
    """Killed at any moment, the file holds the answers with or without the last one, and is never torn."""
    terminal = assess("--form", "full")
    terminal.asked()
    terminal.reply("1")
    terminal.child.sendline("2 " + "lång kommentar " * 200)
    time.sleep(milliseconds / 1000)
    terminal.child.kill(signal.SIGKILL)
    terminal.child.expect_exact(pexpect.EOF)
    without = {"organisation.tid.racker": 1}
    answer = (2, ("lång kommentar " * 200).strip())
    assert saved(tmp_path) in (without, {**without, "chef.lyssna.fragar": answer})


def test_answers_are_private(assess: Callable[..., Terminal], tmp_path: Path) -> None:
    """A new answers file, and the copy of one edited by hand, can be read by their owner only."""
    terminal = assess()
    terminal.asked()
    terminal.reply("2")
    terminal.ended("s")
    path = tmp_path / "svar.yaml"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.write_text("# Min fil\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    again = assess()
    again.asked()
    again.reply("2")
    again.ended("s")
    assert {one.name: stat.S_IMODE(one.stat().st_mode) for one in tmp_path.glob("svar.yaml*")} == {
        "svar.yaml": 0o600,
        "svar.yaml.1.bak": 0o600,
    }


def test_answers_file_keeps_its_mode(assess: Callable[..., Terminal], answers: Path) -> None:
    """An answers file that is gone on with keeps the mode that somebody gave it."""
    answers.chmod(0o640)
    terminal = assess()
    terminal.asked(WHICH)
    terminal.ended("0")
    assert stat.S_IMODE(answers.stat().st_mode) == 0o640


def test_comment_is_removed(assess: Callable[..., Terminal], tmp_path: Path) -> None:
    """A level with a lone dash after it takes the comment away."""
    terminal = assess()
    terminal.asked()
    terminal.reply("2 Ont om tid")
    terminal.reply("b")
    assert terminal.reply("2 -") == SECOND
    assert saved(tmp_path) == {"organisation.tid.racker": 2}


def test_choice_is_cleared(assess: Callable[..., Terminal], answers: Path, tmp_path: Path) -> None:
    """With 0 nothing is wanted any more."""
    assert wants(tmp_path) == ("chef.lyssna",)
    terminal = assess()
    terminal.asked(WHICH)
    terminal.ended("0")
    assert wants(tmp_path) == ()

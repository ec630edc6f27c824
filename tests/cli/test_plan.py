"""``ledarskap plan``: a draft to fill in, from an answers file."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from pathlib import Path
from subprocess import CompletedProcess

import pytest

import ledarskap

Run = Callable[..., CompletedProcess[str]]
OWN = ("--framework", "litet.yaml")
USAGE = "Användning: ledarskap plan [VAL] SVAR\nHjälp får du med 'ledarskap plan --help'.\n\n"


def draft(
    small: Path,
    answers: Path,
    focus: Sequence[str],
    profile: str | None = None,
    start: datetime.date | None = None,
) -> str:
    """The draft that the library makes, as YAML."""
    framework = ledarskap.load(small)
    result = ledarskap.score(framework, ledarskap.read_answers(answers, framework))
    return ledarskap.dump(ledarskap.draft_plan(framework, result, focus, profile, start))


def test_focus_is_what_the_person_wants(run: Run, small: Path, answers: Path) -> None:
    """Without --focus the plan is about what the person wants to work on."""
    done = run("plan", "svar.yaml", *OWN)
    assert (done.returncode, done.stdout, done.stderr) == (0, draft(small, answers, ["chef.lyssna"]), "")


def test_focus_that_is_chosen(run: Run, small: Path, answers: Path) -> None:
    """With --focus, once or more, the plan is about that instead, in that order."""
    done = run("plan", "svar.yaml", *OWN, "--focus", "chef.tydlig", "--focus", "chef.lyssna")
    expected = draft(small, answers, ["chef.tydlig", "chef.lyssna"])
    assert (done.returncode, done.stdout, done.stderr) == (0, expected, "")


def test_profile(run: Run, small: Path, answers: Path) -> None:
    """The profile that was looked at is named in the plan."""
    done = run("plan", "svar.yaml", *OWN, "--profile", "ny-chef")
    expected = draft(small, answers, ["chef.lyssna"], "ny-chef")
    assert (done.returncode, done.stdout, done.stderr) == (0, expected, "")
    assert "\nprofile:\n  id: ny-chef\n  name: Ny chef\n" in done.stdout


def test_mentor(run: Run, small: Path, answers: Path) -> None:
    """With --mentor the person's mentor is a party of the plan; without it, nothing is said of one."""
    done = run("plan", "svar.yaml", *OWN, "--mentor", "Bo Åkesson: mentor")
    framework = ledarskap.load(small)
    result = ledarskap.score(framework, ledarskap.read_answers(answers, framework))
    plan = ledarskap.draft_plan(framework, result, ["chef.lyssna"], mentor="Bo Åkesson: mentor")
    assert (done.returncode, done.stdout, done.stderr) == (0, ledarskap.dump(plan), "")
    assert "mentor" in done.stdout
    assert "mentor" not in run("plan", "svar.yaml", *OWN).stdout


def test_start(run: Run, small: Path, answers: Path) -> None:
    """With --start the period is a year from that day, with a follow-up after half of it."""
    done = run("plan", "svar.yaml", *OWN, "--start", "2026-12-01")
    expected = draft(small, answers, ["chef.lyssna"], start=datetime.date(2026, 12, 1))
    assert (done.returncode, done.stdout, done.stderr) == (0, expected, "")
    assert "\nperiod:\n  start: 2026-12-01\n  end: 2027-12-01\n" in done.stdout


def test_nothing_of_the_answers(run: Run, answers: Path) -> None:
    """The plan holds neither the comment nor the labels of what was answered."""
    done = run("plan", "svar.yaml", *OWN)
    assert done.returncode == 0
    assert [word for word in ("bråttom", "Aldrig", "Ibland", "Alltid", "cannot-judge") if word in done.stdout] == []


@pytest.mark.parametrize("options", [[], ["--start", "2026-12-01", "--profile", "ny-chef", "--focus", "chef.tydlig"]])
def test_plan_is_well(run: Run, answers: Path, options: list[str]) -> None:
    """What was written passes check, warnings counted in, and can be made a document."""
    written = run("plan", "svar.yaml", *OWN, *options, "--output", "plan.yaml")
    checked = run("check", "plan.yaml", "--strict")
    rendered = run("render", "plan.yaml", "--output", "plan.html")
    assert (written.returncode, written.stdout, written.stderr) == (0, "Skrev plan.yaml\n", "")
    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "", "")
    assert (rendered.returncode, rendered.stdout, rendered.stderr) == (0, "Skrev plan.html\n", "")


def test_neither_focus_nor_wants(run: Run, answers: Path) -> None:
    """Where nothing was chosen, what is worth choosing is listed, and it ends with 2."""
    text = answers.read_text(encoding="utf-8")
    answers.write_text(text.replace("wants:\n  - chef.lyssna\n", ""), encoding="utf-8")
    done = run("plan", "svar.yaml", *OWN, "--profile", "ny-chef")
    sentence = "Fel: Välj en till tre punkter med --focus.\n  chef.lyssna: att lyssna\n  chef.tydlig: att vara tydlig\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", USAGE + sentence)


def test_neither_focus_nor_anything_to_propose(run: Run, answers: Path) -> None:
    """Where nothing is worth proposing either, only what to do is told."""
    text = answers.read_text(encoding="utf-8")
    text = text.replace("wants:\n  - chef.lyssna\n", "").replace("    level: 1\n", "    level: 3\n")
    answers.write_text(text, encoding="utf-8")
    done = run("plan", "svar.yaml", *OWN)
    assert (done.returncode, done.stdout, done.stderr) == (
        2,
        "",
        USAGE + "Fel: Välj en till tre punkter med --focus.\n",
    )


def test_unknown_focus(run: Run, answers: Path) -> None:
    """A focus that is no statement of the role is a problem with a proposal, and ends with 2."""
    done = run("plan", "svar.yaml", *OWN, "--focus", "chef.lysna")
    assert (done.returncode, done.stdout, done.stderr) == (
        2,
        "",
        'litet: fel: "chef.lysna" är inte en punkt för rollen "chef" – menade du "chef.lyssna"? [unknown-want]\n',
    )


def test_condition_as_focus(run: Run, answers: Path) -> None:
    """What the organisation provides is nothing for the person to work on, and ends with 2."""
    done = run("plan", "svar.yaml", *OWN, "--focus", "organisation.tid")
    assert (done.returncode, done.stdout, done.stderr) == (
        2,
        "",
        (
            'litet: fel: "organisation.tid" är inte en punkt för rollen "chef" – välj bland rollens uppgifter och '
            "egenskaper [unknown-want]\n"
        ),
    )


def test_same_focus_twice(run: Run, answers: Path) -> None:
    """A focus that is named twice is a problem, and ends with 2."""
    done = run("plan", "svar.yaml", *OWN, "--focus", "chef.lyssna", "--focus", "chef.lyssna")
    assert (done.returncode, done.stdout, done.stderr) == (
        2,
        "",
        'litet: fel: "chef.lyssna" är fokusområde två gånger – lägg ihop dem [focus-twice]\n',
    )


def test_unknown_profile(run: Run, answers: Path) -> None:
    """A profile that does not exist is a problem, and ends with 2."""
    done = run("plan", "svar.yaml", *OWN, "--profile", "xyz")
    assert (done.returncode, done.stdout, done.stderr) == (
        2,
        "",
        'litet: fel: rollen "chef" har ingen profil "xyz" – välj bland: ny-chef [unknown-profile]\n',
    )


def test_start_that_is_no_day(run: Run, answers: Path) -> None:
    """A start that is no day is told how to be written, in words that are no programmer's, and ends with 2."""
    done = run("plan", "svar.yaml", *OWN, "--start", "1 december")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"{USAGE}Fel: Ogiltigt värde för '--start': '1 december'")
    assert "%" not in done.stderr


@pytest.mark.parametrize("options", [["--focus", "chef.lyssna"], []], ids=["focus", "no-focus"])
def test_observers_answers_lead_to_no_plan(run: Run, answers: Path, options: list[str]) -> None:
    """From answers about another person no plan is made, whatever is asked for: one sentence, with 2."""
    text = answers.read_text(encoding="utf-8").partition("wants:\n")[0].replace("self", "manager")
    answers.write_text(f"{text}answers:\n  chef.lyssna.fragar: 1\n", encoding="utf-8")
    done = run("plan", "svar.yaml", *OWN, *options)
    assert (done.returncode, done.stdout, done.stderr) == (
        2,
        "",
        "litet: fel: svaren handlar om en annan person – gör planen från personens egna svar [not-ones-own]\n",
    )

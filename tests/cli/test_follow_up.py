"""ledarskap follow-up: the page for the meeting, and the plan to go on with after it."""

from __future__ import annotations

import datetime
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]

PLAN = """\
format: plan/1
language: sv
framework: {id: litet, version: 1.0.0, title: Litet ramverk}
role: {id: chef, name: Chef}
period: {start: 2026-12-01, end: 2027-12-01}
focus:
  - {statement: chef.lyssna, text: att lyssna, goal: Fler säger vad de tänker.}
commitments:
  - {what: Ger tid, by: manager, date: 2027-01-15, status: kept, statement: chef.lyssna}
  - {what: Frågar mer, by: person, date: 2027-03-01, status: open}
follow_up:
  - {date: 2027-06-01, text: Halvvägs}
  - {date: 2027-12-01, text: Till sist}
"""


@pytest.fixture
def followed(tmp_path: Path) -> Path:
    """A plan whose promises have partly been told of, ``plan.yaml``."""
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_page(run: Run, followed: Path) -> None:
    """Without anything else it is the page for the next follow-up that is planned, as HTML."""
    done = run("follow-up", "plan.yaml")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("<!DOCTYPE html>")
    assert "<h2>Löften som hölls: 1 av 2</h2>" in done.stdout
    assert "2027-06-01" in done.stdout


@pytest.mark.parametrize(
    ("options", "beginning"),
    [
        (("--to", "md"), "# Uppföljning av utvecklingsplanen\n"),
        (("--to", "text"), "Uppföljning av utvecklingsplanen\n================================\n"),
        (("--to", "md", "--language", "en"), "# Follow-up of the development plan\n"),
        (("--to", "json"), '{\n  "format": "follow-up/1",\n'),
    ],
)
def test_formats_and_languages(run: Run, followed: Path, options: tuple[str, ...], beginning: str) -> None:
    """The page comes in the format and the language that are asked for."""
    done = run("follow-up", "plan.yaml", *options)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(beginning)


def test_day_that_is_said(run: Run, followed: Path) -> None:
    """The day of the meeting is the one that is said, and what is due later is told by it."""
    early = json.loads(run("follow-up", "plan.yaml", "--date", "2027-02-01", "--to", "json").stdout)
    assert (early["date"], early["tally"]["later"], early["tally"]["unsaid"]) == ("2027-02-01", 1, 0)


def test_own_template(run: Run, followed: Path, tmp_path: Path) -> None:
    """A region's own template for the page comes before the built-in one."""
    (tmp_path / "mallar").mkdir()
    (tmp_path / "mallar" / "follow_up.html.j2").write_text("{{ tally.kept }}\n", encoding="utf-8")
    assert run("follow-up", "plan.yaml", "--templates", "mallar").stdout == "Löften som hölls: 1 av 2\n"


def test_the_whole_way(run: Run, followed: Path) -> None:
    """The plan to go on with is written, passes its check, can be followed up again, and has the page of what was changed."""
    written = run("follow-up", "plan.yaml", "--next", "--date", "2027-05-20", "--output", "plan-2.yaml")
    assert (written.returncode, written.stdout) == (0, "Skrev plan-2.yaml\n")
    assert written.stderr == (
        "Ett löfte saknar besked om hur det gick. Vet ni det, skriv det i den gamla planen och gör den nya en gång till.\n"
    )
    checked = run("check", "plan-2.yaml", "--strict")
    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "", "")
    held = run("follow-up", "plan-2.yaml", "--date", "2027-05-20", "--to", "md")
    assert "Löften som hölls: 1 av 2" in held.stdout
    assert "Inget i planen ändrades." in held.stdout
    again = run("follow-up", "plan-2.yaml", "--next", "--date", "2027-12-01", "-o", "plan-3.yaml")
    assert again.returncode == 0
    rendered = run("render", "plan-3.yaml", "--to", "text")
    assert rendered.stdout.count("Uppföljd 2027-") == 2


def test_nothing_is_said_where_everything_was_told(run: Run, followed: Path) -> None:
    """Where it is known how every promise went, nothing is said but where the plan was written."""
    followed.write_text(PLAN.replace("status: open", "status: moved"), encoding="utf-8")
    done = run("follow-up", "plan.yaml", "--next", "--date", "2027-05-20", "-o", "plan-2.yaml")
    assert (done.returncode, done.stdout, done.stderr) == (0, "Skrev plan-2.yaml\n", "")


def test_next_is_today(run: Run, followed: Path) -> None:
    """Where no day is said the plan was followed up today."""
    before = datetime.date.today()  # noqa: DTZ011 – the day of this machine, as the command takes it
    done = run("follow-up", "plan.yaml", "--next")
    assert done.returncode == 0
    dates = {f"  - date: {day}\n" for day in (before, datetime.date.today())}  # noqa: DTZ011 – as above
    assert any(f"history:\n{date}" in done.stdout for date in dates)


def test_nothing_is_written_over(run: Run, followed: Path) -> None:
    """The plan to go on with is not written over the old one, unless that is asked for; and then all of the old one is in it."""
    done = run("follow-up", "plan.yaml", "--next", "--date", "2027-05-20", "-o", "plan.yaml")
    assert (done.returncode, done.stdout) == (2, "")
    assert followed.read_text(encoding="utf-8") == PLAN
    forced = run("follow-up", "plan.yaml", "--next", "--date", "2027-05-20", "-o", "plan.yaml", "--force")
    assert forced.returncode == 0
    assert "Ger tid" in followed.read_text(encoding="utf-8")


@pytest.mark.parametrize("options", [("--to", "md"), ("--templates", "mallar"), ("--to", "html")])
def test_next_has_no_format(run: Run, followed: Path, options: tuple[str, ...]) -> None:
    """A plan to go on with in another format, or by a template, is wrong use, and nothing is written."""
    done = run("follow-up", "plan.yaml", "--next", *options)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith("Fel: --next skriver en plan, som varken har --to eller --templates.\n")


@pytest.mark.parametrize("options", [(), ("--next",)])
def test_day_before_the_last_follow_up(run: Run, followed: Path, options: tuple[str, ...]) -> None:
    """A day that is not later than the last follow-up is refused, with 2, for the page and for the plan."""
    run("follow-up", "plan.yaml", "--next", "--date", "2027-05-20", "-o", "plan-2.yaml")
    done = run("follow-up", "plan-2.yaml", *options, "--date", "2027-05-19")
    assert (done.returncode, done.stdout, done.stderr) == (
        2,
        "",
        "–: fel: planen följdes upp 2027-05-20, och 2027-05-19 är inte senare – välj en senare dag [follow-ups-out-of-order]\n",
    )


def test_plan_with_a_slip(run: Run, followed: Path) -> None:
    """A plan that cannot be read is told of, with 1, whatever is asked for."""
    followed.write_text(PLAN.replace("status: open", "status: öppet"), encoding="utf-8")
    done = run("follow-up", "plan.yaml", "--next")
    assert (done.returncode, done.stdout) == (1, "")
    assert 'menade du "open"?' in done.stderr


def test_plan_that_is_not_there(run: Run) -> None:
    """A file that does not exist is one sentence, with 2."""
    done = run("follow-up", "nej.yaml")
    assert (done.returncode, done.stdout, done.stderr) == (2, "", 'Det finns ingen "nej.yaml".\n')

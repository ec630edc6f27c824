"""What a name or a path means: the value of any kind, with the programme and the framework that it belongs to."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.files.files_made import ANSWERS, MATCHING, PLAN, PROGRAMME, examples, framework, put

import ledarskap
from ledarskap.assessment.answers import Answers
from ledarskap.development.plan import Plan, PlanError
from ledarskap.files.belonging import ProgrammeNotFoundError, read_programme
from ledarskap.files.opening import open_value
from ledarskap.framework.loading import FrameworkError
from ledarskap.framework.locating import FrameworkNotFoundError
from ledarskap.framework.model import Framework
from ledarskap.mentoring.pairs import Matching, MatchingError
from ledarskap.programme.checking import ProgrammeError
from ledarskap.programme.model import Programme
from ledarskap.programme.participants import Participants, ParticipantsError
from ledarskap.programme.trial import Trial
from ledarskap.programme.trial_checking import TrialError
from ledarskap.reading.reporting import as_text


def test_framework() -> None:
    """A framework is opened by its name, its folder and any part of it, and belongs to nothing."""
    folder = framework()
    for named in ("ramverk", "ramverk/framework.yaml", "ramverk/roles/chef.yaml", Path(folder).resolve()):
        opened = open_value(named)
        assert isinstance(opened.value, Framework)
        assert opened.value == ledarskap.load(folder)
        assert (opened.programme, opened.framework, opened.is_private) == (None, None, False)


def test_programme() -> None:
    """A programme is opened by its name and its path, and comes with its framework."""
    path = put("program.yaml", PROGRAMME)
    for named, id_ in (("mentorsprogram", "mentorsprogram"), (path, "prov"), (Path(path).resolve(), "prov")):
        opened = open_value(named)
        assert isinstance(opened.value, Programme)
        assert opened.value.id == id_
        assert opened.programme == opened.value
        assert opened.framework is not None
        assert opened.framework.id == "region-vasterbotten"
        assert not opened.is_private


@pytest.mark.parametrize("language", [None, "en"])
def test_language(language: str | None) -> None:
    """A framework comes in the language that is asked for, where it has that one; so does that of a programme."""
    own = ledarskap.load("region-vasterbotten", language=language)
    by_itself = open_value("region-vasterbotten", language).value
    of_programme = open_value("mentorsprogram", language).framework
    assert by_itself == of_programme == own
    assert bool(own.translated) == (language == "en")
    assert open_value("mentorsprogram", "de").framework == ledarskap.load("region-vasterbotten")


def test_trial() -> None:
    """A trial appointment comes with the programme that it names; it may name none."""
    shutil.copy(examples() / "uppdrag.yaml", "uppdrag.yaml")
    opened = open_value("uppdrag.yaml")
    assert isinstance(opened.value, Trial)
    assert opened.programme == read_programme("mentorsprogram")
    assert not opened.is_private
    text = Path("uppdrag.yaml").read_text(encoding="utf-8")
    alone = text.partition("programme:")[0] + "parties:" + text.partition("parties:")[2]
    assert open_value(put("ensamt.yaml", alone)).programme is None


def test_participants() -> None:
    """Participants come with the programme, which their numbers need."""
    shutil.copy(examples() / "deltagare.yaml", "deltagare.yaml")
    opened = open_value("deltagare.yaml")
    assert isinstance(opened.value, Participants)
    assert opened.programme == read_programme("mentorsprogram")


def test_matching() -> None:
    """A matching comes with the programme, and is private."""
    opened = open_value(put("matchning.yaml", MATCHING))
    assert isinstance(opened.value, Matching)
    assert opened.programme == read_programme("mentorsprogram")
    assert opened.is_private


@pytest.mark.parametrize("suffix", ["yaml", "json"])
def test_plan(suffix: str) -> None:
    """A plan belongs to nothing; its framework may be gone."""
    text = PLAN
    if suffix == "json":
        text = '{"format": "plan/1", "framework": {"id": "liten", "version": "1.0.0"}, "role": {"id": "chef", "name": "Chef"}}'
    opened = open_value(put(f"plan.{suffix}", text))
    assert isinstance(opened.value, Plan)
    assert (opened.programme, opened.framework) == (None, None)


@pytest.mark.parametrize(
    ("text", "error", "code"),
    [
        (ANSWERS, PlanError, "other-format"),
        ("format: people/1\n", PlanError, "other-format"),
        ("id;roll\n", PlanError, "wrong-type"),
        ("title: x\n", PlanError, "missing-key"),
        ("", PlanError, "empty-file"),
        (PLAN + "x: y\n", PlanError, "unknown-key"),
        ("format: framework/1\n", FrameworkError, "missing-key"),
        ("format: programme/1\n", ProgrammeError, "missing-key"),
        ("format: trial/1\n", TrialError, "missing-key"),
        ("format: matching/1\n", MatchingError, "missing-key"),
        (MATCHING.replace("status: confirmed", "status: ja"), MatchingError, "unknown-value"),
        (MATCHING.replace("mentorsprogram", "nej"), ProgrammeError, "unknown-programme"),
        (
            "format: participants/1\nprogramme: {id: mentorsprogram, version: 1.0.0}\n",
            ParticipantsError,
            "missing-key",
        ),
    ],
)
def test_file_with_a_problem(text: str, error: type[ledarskap.LedarskapError], code: str) -> None:
    """What cannot be opened raises what reading a value of its kind does."""
    with pytest.raises(error) as raised:
        open_value(put("fil.yaml", text))
    assert code in {problem.code for problem in raised.value.problems}


def test_participants_that_name_no_programme() -> None:
    """Participants without a programme are told of as participants, and not as a plan."""
    with pytest.raises(ledarskap.LedarskapError) as raised:
        open_value(put("deltagare.yaml", "format: participants/1\ndate: 2027-01-11\n"))
    assert as_text(raised.value.problems, "sv") == (
        'deltagare.yaml:1:1: fel: nyckeln "programme" saknas – lägg till den [missing-key]\n'
        "    1 | format: participants/1\n"
        "      | ^^^^^^^^^^^^^^^^^^^^^^"
    )


def test_answers_are_not_opened() -> None:
    """Answers are nobody's but the person's, and no document is made of them."""
    opened = ledarskap.read_answers(put("svar.yaml", ANSWERS), ledarskap.load(framework()))
    assert isinstance(opened, Answers)
    with pytest.raises(PlanError):
        open_value("svar.yaml")


def test_nothing_there() -> None:
    """What nothing is called is a FileNotFoundError; what a programme is nearly called proposes it."""
    with pytest.raises(FrameworkNotFoundError) as framework_raised:
        open_value("nej")
    assert isinstance(framework_raised.value, FileNotFoundError)
    with pytest.raises(ProgrammeNotFoundError) as raised:
        open_value("mentorprogram")
    assert isinstance(raised.value, FileNotFoundError)
    assert as_text(raised.value.problems, "en") == (
        'mentorprogram: error: there is no programme and no file called "mentorprogram"'
        ' – did you mean "mentorsprogram"? [unknown-programme]'
    )
    put("mentorprogram", PLAN)
    assert isinstance(open_value("mentorprogram").value, Plan)

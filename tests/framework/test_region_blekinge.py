"""The bundled framework: what Region Blekinge's philosophy says, whole and in the right shape."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from tests.framework.source_walk import quoted_texts, unquoted
from tests.framework.wordings import (
    anchors,
    far_apart,
    lix,
    near_duplicates,
    own_texts,
    sentences,
    swedish_texts,
    wordings,
)

from ledarskap.assessment.dialogue import SECONDS_A_QUESTION
from ledarskap.assessment.questionnaire import questionnaire
from ledarskap.files.checking import check
from ledarskap.framework.loading import load
from ledarskap.framework.locating import bundled
from ledarskap.framework.model import Framework, Perspective


@pytest.fixture(scope="module")
def framework() -> Framework:
    return load("region-blekinge")


def test_sound() -> None:
    """Nothing is said of it: every quotation stands word for word in the source."""
    assert check("region-blekinge") == ()


def test_head(framework: Framework) -> None:
    """It says who it comes from, and that its questions are untested."""
    assert framework.title == "Ledningsfilosofi för Region Blekinge"
    assert (framework.language, framework.evidence.status) == ("sv", "untested")
    assert [source.publisher for source in framework.sources.values()] == ["Region Blekinge"]
    assert framework.vision is not None
    assert framework.vision.text == "Den bästa livsmiljön för hållbar tillväxt och god hälsa"


def test_everything_is_there(framework: Framework) -> None:
    """The source has five principles, nine conditions, and for each of two roles its duties and qualities."""
    chef, medarbetare = framework.roles["chef"], framework.roles["medarbetare"]
    assert list(framework.roles) == ["chef", "medarbetare"]
    assert len(framework.principles) == 5
    assert len(framework.organisation.conditions) == 9
    assert (len(chef.duties), len(chef.qualities)) == (10, 9)
    assert (len(medarbetare.duties), len(medarbetare.qualities)) == (11, 6)
    assert len(framework.statements) == 45


def test_everything_is_quoted(framework: Framework) -> None:
    """Every statement, principle and passage names its source; no statement is quoted twice in a role."""
    passages = [*framework.about, *framework.organisation.about]
    for role in framework.roles.values():
        passages.extend(role.about)
    sources = {statement.source for statement in framework.statements.values()}
    sources |= {principle.source for principle in framework.principles.values()}
    sources |= {passage.source for passage in passages}
    sources |= {side.source for role in framework.roles.values() for side in role.sides.values()}
    assert sources == {"ledningsfilosofi"}
    for role in framework.roles.values():
        texts = [statement.text for statement in (*role.duties.values(), *role.qualities.values())]
        assert len(set(texts)) == len(texts)


def test_indicators(framework: Framework) -> None:
    """Duties and qualities have two to four indicators, conditions one to three; exactly one of them is the key."""
    for id_, statement in framework.statements.items():
        fewest, most = (1, 3) if id_.startswith("organisation.") else (2, 4)
        assert fewest <= len(statement.indicators) <= most, id_
        assert [indicator.key for indicator in statement.indicators.values()].count(True) == 1, id_


def test_wordings(framework: Framework) -> None:
    """Every indicator has a wording for the person and another for an observer, and no wording is used twice."""
    wordings = [text for indicator in framework.indicators.values() for text in (indicator.self, indicator.observer)]
    assert None not in wordings
    assert len(set(wordings)) == len(wordings)


# --- the source


# What no text of the framework quotes, and why.
LEFT_OUT = {
    "Ledningsfilosofi för Region Blekinge": "the title, which the framework bears itself",
    "Ledning och styrning av Region Blekinge bygger på": "the heading of the principles",
    "dvs": "joins the name of a principle to its text",
    "Organisation": "a heading",
    "Det innebär att": "the heading of the conditions",
    "Chefskap": "a heading",
    "Chefens ledarens viktigaste uppgifter": "the heading of the duties",
    "Chefens ledarens viktigaste egenskaper": "the heading of the qualities",
    "Medarbetarskap": "a heading",
    "Medarbetarnas viktigaste uppgifter": "the heading of the duties",
    "Medarbetarens viktigaste egenskaper": "the heading of the qualities",
}


def test_the_whole_source_is_quoted(framework: Framework) -> None:
    """Sentence by sentence: what no text quotes is left out on purpose, and said to be."""
    file = framework.sources["ledningsfilosofi"].file
    assert file is not None
    text = (bundled()["region-blekinge"] / file).read_text(encoding="utf-8")
    left = unquoted(text, quoted_texts(framework, "ledningsfilosofi"))
    assert [rest for rest in left if rest not in LEFT_OUT] == []
    assert set(left) == set(LEFT_OUT)


# --- the questions


@pytest.mark.parametrize("perspective", ["self", "manager", "peer", "employee"])
@pytest.mark.parametrize("role", ["chef", "medarbetare"])
def test_time(framework: Framework, role: str, perspective: Perspective) -> None:
    """The full form takes at most twenty minutes; the short one asks one question of each statement that can be seen.

    For a manager that is 28 questions, of 19 duties and qualities and 9 conditions: eight minutes and 24 seconds.
    """
    full = questionnaire(framework, role=role, perspective=perspective, form="full")
    assert len(full.questions) * SECONDS_A_QUESTION <= 20 * 60
    short = questionnaire(framework, role=role, perspective=perspective, form="key")
    assert all(sum(one.asked for one in statement.questions) <= 1 for statement in short.statements)
    assert len(short.questions) * SECONDS_A_QUESTION <= 8.4 * 60


def test_whoever_leads_can_answer_the_short_form(framework: Framework) -> None:
    """The key indicator of nearly every statement of the manager's can be seen by the manager's own manager."""
    unseen = {
        id_.rpartition(".")[0]
        for id_, one in framework.indicators.items()
        if one.key and id_.startswith("chef.") and "manager" not in one.seen_by
    }
    assert unseen == set()


@pytest.mark.parametrize("language", ["sv", "en"])
def test_both_wordings_say_the_same(language: str) -> None:
    """What the person is asked and what an observer is asked share at least two fifths of their words, but for the smallest."""
    assert far_apart(load("region-blekinge", language=language)) == []


def test_reasons(framework: Framework) -> None:
    """The one indicator of a statement that the short form asks says why it is that one, and no other does."""
    for id_, indicator in framework.indicators.items():
        assert (indicator.because is not None) is indicator.key, id_


def test_anchors(framework: Framework) -> None:
    """Every indicator has an example of the lowest, the middle and the highest level, and they differ."""
    for id_, indicator in framework.indicators.items():
        assert list(indicator.anchors) == [1, 3, 5], id_
        assert len({text.casefold() for text in indicator.anchors.values()}) == 3, id_


def test_objections(framework: Framework) -> None:
    """Loyalty is never measured as silence: beside carrying out a decision stands raising objections to it."""
    assert {"genomfor-beslut", "invandningar"} <= framework.statements["chef.lojal-helhet"].indicators.keys()


def test_conditions_have_a_scale_of_their_own(framework: Framework) -> None:
    """How often is asked of what a person does, and to what extent of what the organisation provides."""
    for id_, statement in framework.statements.items():
        kind = "extent" if id_.startswith("organisation.") else "frequency"
        assert framework.scales[framework.scale_id_of(statement)].kind == kind, id_


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("role", ["chef", "medarbetare", "organisation"])
def test_no_near_duplicates(role: str, language: str) -> None:
    """No two indicators of a role say nearly the same: at most half of their words, but for the smallest, are shared."""
    assert near_duplicates(load("region-blekinge", language=language), role) == []


# --- plain language


def test_plain_language(framework: Framework) -> None:
    """Indicators and anchors are easy to read on the whole."""
    assert lix(wordings(framework)) < 40
    assert lix(anchors(framework)) < 40


@pytest.mark.parametrize("language", ["sv", "en"])
def test_short_sentences(language: str) -> None:
    """No sentence of the framework's own is longer than twenty-five words."""
    texts = own_texts(load("region-blekinge", language=language))
    assert [one for text in texts for one in sentences(text) if len(one.split()) > 25] == []


@pytest.mark.parametrize(
    ("language", "file", "word", "other"),
    [
        ("sv", "roles/medarbetare.yaml", "nya arbetskamrater", "nya kollegor"),
        ("sv", "activities.yaml", "medarbetarsamtal under", "utvecklingssamtal under"),
        ("sv", "activities.yaml", "arbetsplatsträff (APT) i ett", "personalmöte i ett"),
        ("sv", "profiles.yaml", "Överlämningar", "Avrapporteringar"),
        ("en", "roles/medarbetare.yaml", "new colleagues", "new co-workers"),
        ("en", "activities.yaml", "development dialogue for", "appraisal for"),
    ],
)
def test_term_written_in_two_ways(tmp_path: Path, language: str, file: str, word: str, other: str) -> None:
    """A word for something that the glossary has another word for is found, in Swedish and in English."""
    shutil.copytree(bundled()["region-blekinge"], tmp_path / "ramverk")
    path = tmp_path / "ramverk" / ("" if language == "sv" else f"translations/{language}") / file
    text = path.read_text(encoding="utf-8")
    changed = re.sub(re.escape(word), other, text, count=1, flags=re.IGNORECASE)
    assert changed != text
    path.write_text(changed, encoding="utf-8")
    assert [problem.code for problem in check(tmp_path / "ramverk")] == ["other-word"]


# --- what goes with them


def test_counterparts(framework: Framework) -> None:
    """Statements that answer each other name each other, and belong to different roles."""
    links = {(id_, other) for id_, one in framework.statements.items() for other in one.counterparts}
    assert {(other, id_) for id_, other in links} == links
    assert all({one.partition(".")[0], other.partition(".")[0]} == {"chef", "medarbetare"} for one, other in links)
    assert len(links) // 2 >= 15


def test_every_statement_carries_out_a_principle(framework: Framework) -> None:
    """No statement hangs loose from what leadership builds on."""
    assert [id_ for id_, one in framework.statements.items() if not one.principles] == []


def test_sides(framework: Framework) -> None:
    """The manager's two sides are quoted, and each has a duty that shows it."""
    chef = framework.roles["chef"]
    assert [side.name for side in chef.sides.values()] == ["Arbetsgivarroll", "Ledarroll"]
    assert {side.source for side in chef.sides.values()} == {"ledningsfilosofi"}
    assert {side for duty in chef.duties.values() for side in duty.sides} == set(chef.sides)


def test_activities(framework: Framework) -> None:
    """Each duty and quality can be developed in all three ways; each condition has one thing that the manager's manager does."""
    for id_ in framework.statements:
        found = [one for one in framework.activities.values() if id_ in one.develops]
        if id_.startswith("organisation."):
            assert [one.by for one in found] == ["manager"], id_
        else:
            assert {one.way for one in found if one.by == "person"} == {"practice", "people", "course"}, id_


def test_activities_can_be_begun(framework: Framework) -> None:
    """Each says what one does, how many hours it takes and how one notices the difference."""
    assert [id_ for id_, one in framework.activities.items() if not (one.text and one.hours and one.notice)] == []


def test_profiles(framework: Framework) -> None:
    """There is one for each stage; each puts five to eight statements first, some of them now."""
    assert {"ny-chef", "erfaren-chef", "chefs-chef", "medarbetare-i-vardag", "vill-leda"} <= framework.profiles.keys()
    for id_, profile in framework.profiles.items():
        assert 5 <= len(profile.priorities) <= 8, id_
        assert 3 <= [one.when for one in profile.priorities.values()].count("now") <= 5, id_


# --- in English


def test_english_is_whole() -> None:
    """Nothing is left in Swedish, in a warning's eyes or in a reader's."""
    assert check("region-blekinge", require_language="en") == ()
    english = load("region-blekinge", language="en")
    assert english.untranslated == ()
    assert english.roles["chef"].duties["narvarande"].text == "to be visible, present and familiar with the service"


def test_translation_has_no_swedish_letters() -> None:
    """No text has been left as it was: only the name of a document is in Swedish."""
    texts = swedish_texts(load("region-blekinge", language="en"))
    assert texts == ["Leadership philosophy of Region Blekinge (Ledningsfilosofi för Region Blekinge)"]

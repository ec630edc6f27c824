"""The bundled framework built on a motion: what the motion asks for, whole, and never as if it were decided."""

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

NAME = "region-vasterbotten"
ROLES = ("aspirant", "mentor", "ny-chef")


@pytest.fixture(scope="module")
def framework() -> Framework:
    return load(NAME)


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """The framework in a folder of its own, to change something in."""
    return Path(shutil.copytree(bundled()[NAME], tmp_path / "ramverk"))


def test_sound() -> None:
    """Nothing is said of it: every quotation stands word for word in the motion."""
    assert check(NAME) == ()


def test_a_proposal(framework: Framework) -> None:
    """It says that it builds on a motion, by whom, and that nothing has been decided."""
    source = framework.sources["motion"]
    assert (source.kind, source.status) == ("motion", "proposed")
    assert source.publisher.startswith("Nicklas Sandström (M)")
    assert "motion" in framework.title
    assert "föreslår jag" in framework.about[-1].text


def test_head(framework: Framework) -> None:
    """Its questions are untested, and it has no vision and no principles, since the motion lists none."""
    assert (framework.language, framework.licence, framework.evidence.status) == ("sv", "CC-BY-4.0", "untested")
    assert framework.vision is None
    assert framework.principles == {}


def test_everything_is_there(framework: Framework) -> None:
    """There are three roles and eleven conditions; no role is asked of more than can be borne."""
    assert tuple(framework.roles) == ROLES
    sizes = {id_: (len(role.duties), len(role.qualities)) for id_, role in framework.roles.items()}
    assert sizes == {"aspirant": (5, 4), "mentor": (6, 2), "ny-chef": (10, 4)}
    assert len(framework.organisation.conditions) == 11


def test_everything_is_quoted(framework: Framework) -> None:
    """Every statement and passage names the motion; no statement is quoted twice in a role."""
    passages = [*framework.about, *framework.organisation.about]
    for role in framework.roles.values():
        passages.extend(role.about)
        texts = [statement.text for statement in (*role.duties.values(), *role.qualities.values())]
        assert len(set(texts)) == len(texts)
    sources = {statement.source for statement in framework.statements.values()}
    assert sources | {passage.source for passage in passages} == {"motion"}


def test_a_changed_quotation_is_found(copied: Path) -> None:
    """A single word that the motion does not say is an error."""
    path = copied / "roles" / "ny-chef.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("text: leda förändringsprocesser", "text: leda förändringar"), encoding="utf-8")
    assert [problem.code for problem in check(copied)] == ["not-quoted"]


# --- the source


# What no text of the framework quotes, and why.
LEFT_OUT = {
    "Motion Umeå 23 januari 2020": "what it is, where and when",
    "Mentors och plantskoleprogram för nya chefer i hälsooch sjukvården": "the title, which the source bears",
    "Det är viktigt med": "leads up to the quality",
    "Det måste finnas": "leads up to the condition",
    "Detta kräver att": "leads from the ability to the condition",
    "En chef": "says whose duty it is, as the role does",
    "Chefen förväntas men chefen förväntas även att": "says whose duties they are, as the role does",
    "Nicklas Sandström M Regionråd i opposition": "the signature, which is the publisher",
}


def test_the_whole_source_is_quoted(framework: Framework) -> None:
    """Sentence by sentence: what no text quotes is left out on purpose, and said to be."""
    file = framework.sources["motion"].file
    assert file is not None
    text = (bundled()[NAME] / file).read_text(encoding="utf-8")
    left = unquoted(text, quoted_texts(framework, "motion"))
    assert [rest for rest in left if rest not in LEFT_OUT] == []
    assert set(left) == set(LEFT_OUT)


# --- the questions


def test_indicators(framework: Framework) -> None:
    """Duties and qualities have two to four indicators, conditions one to three; exactly one of them is the key, and says why."""
    for id_, statement in framework.statements.items():
        fewest, most = (1, 3) if id_.startswith("organisation.") else (2, 4)
        assert fewest <= len(statement.indicators) <= most, id_
        assert [indicator.key for indicator in statement.indicators.values()].count(True) == 1, id_
    for id_, indicator in framework.indicators.items():
        assert (indicator.because is not None) is indicator.key, id_


@pytest.mark.parametrize("language", ["sv", "en"])
def test_wordings(language: str) -> None:
    """No wording is used twice, in any role."""
    texts = wordings(load(NAME, language=language))
    assert len(set(texts)) == len(texts)


def test_wordings_of_its_own(framework: Framework) -> None:
    """No wording and no activity is taken from the other bundled framework."""
    other = load("region-blekinge")
    assert set(wordings(framework)).isdisjoint(wordings(other))
    activities = ([(one.name, one.text) for one in each.activities.values()] for each in (framework, other))
    ours, theirs = ({text for pair in pairs for text in pair} for pairs in activities)
    assert ours.isdisjoint(theirs)


def test_whom_it_is_asked_of(framework: Framework) -> None:
    """Everything can be answered by somebody else too, but what only the one who took an education knows."""
    alone = [id_ for id_, one in framework.indicators.items() if one.observer is None or not one.seen_by]
    assert alone == ["organisation.statens-utbildningar.grunder-i-yrkesutbildningen"]
    asked = {id_: condition.roles for id_, condition in framework.organisation.conditions.items() if condition.roles}
    assert asked["statens-utbildningar"] == ("ny-chef",)
    assert asked["prova-med-atergang"] == asked["identifiera-stodja"] == ("aspirant",)


def test_what_is_said_between_two(framework: Framework) -> None:
    """The mentor's own manager sees nothing of the talks: only what is said before others."""
    seen = {id_ for id_, one in framework.indicators.items() if id_.startswith("mentor.") and "manager" in one.seen_by}
    assert seen == {
        "mentor.fler-vill-prova.berattar-hur-man-far-prova",
        "mentor.tydligt-ledarskap.roligt-och-svart",
    }


@pytest.mark.parametrize("perspective", ["self", "manager", "peer", "employee"])
@pytest.mark.parametrize("role", ROLES)
def test_time(framework: Framework, role: str, perspective: Perspective) -> None:
    """The full form takes at most twenty minutes, and the short one eight; it asks one question of each statement.

    For a new manager the full form has 60 questions, and takes eighteen minutes.
    """
    full = questionnaire(framework, role=role, perspective=perspective, form="full")
    assert 0 < len(full.questions) * SECONDS_A_QUESTION <= 20 * 60
    short = questionnaire(framework, role=role, perspective=perspective, form="key")
    assert all(sum(one.asked for one in statement.questions) <= 1 for statement in short.statements)
    assert 0 < len(short.questions) * SECONDS_A_QUESTION <= 8 * 60


@pytest.mark.parametrize("language", ["sv", "en"])
def test_both_wordings_say_the_same(language: str) -> None:
    """What the person is asked and what an observer is asked share at least two fifths of their words, but for the smallest."""
    assert far_apart(load(NAME, language=language)) == []


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("owner", [*ROLES, "organisation"])
def test_no_near_duplicates(owner: str, language: str) -> None:
    """No two indicators of a role say nearly the same: at most half of their words, but for the smallest, are shared."""
    assert near_duplicates(load(NAME, language=language), owner) == []


@pytest.mark.parametrize("language", ["sv", "en"])
def test_anchors(language: str) -> None:
    """Every indicator has an example of the lowest, the middle and the highest level, and they differ."""
    for id_, indicator in load(NAME, language=language).indicators.items():
        assert list(indicator.anchors) == [1, 3, 5], id_
        assert len({text.casefold() for text in indicator.anchors.values()}) == 3, id_


@pytest.mark.parametrize(
    ("language", "low", "half", "high"),
    [
        ("sv", "nästan (aldrig|ing[ae]?n?t?)", "ungefär (hälften|vart?annat|varannan)", "så gott som (varje|all)"),
        ("en", "hardly (ever|any|anyone)", "about half", "almost (every|all|everybody)"),
    ],
)
def test_anchors_only_say_how_often(language: str, low: str, half: str, high: str) -> None:
    """A person's anchors say the frequency in the words of the scale, so that none of them is a judgement."""
    for id_, indicator in load(NAME, language=language).indicators.items():
        if not id_.startswith("organisation."):
            for words, level in ((low, 1), (half, 3), (high, 5)):
                assert re.search(rf"\b{words}", indicator.anchors[level], re.IGNORECASE), (id_, level)


def test_conditions_have_a_scale_of_their_own(framework: Framework) -> None:
    """How often is asked of what a person does, and to what extent of what the organisation provides."""
    for id_, statement in framework.statements.items():
        kind = "extent" if id_.startswith("organisation.") else "frequency"
        assert framework.scales[framework.scale_id_of(statement)].kind == kind, id_


# --- plain language


def test_plain_language(framework: Framework) -> None:
    """Indicators and anchors are easy to read on the whole."""
    assert lix(wordings(framework)) < 35
    assert lix(anchors(framework)) < 35


@pytest.mark.parametrize("language", ["sv", "en"])
def test_short_sentences(language: str) -> None:
    """No sentence of the framework's own is longer than twenty-five words."""
    texts = own_texts(load(NAME, language=language))
    assert [one for text in texts for one in sentences(text) if len(one.split()) > 25] == []


@pytest.mark.parametrize("word", ["lämplig", "olämplig", "potential", "talang", "bedöm", "godkän", "underkän"])
def test_nobody_is_measured(framework: Framework, word: str) -> None:
    """No text of its own says who is fit to lead, but where the glossary says that it does not."""
    glossary = {term.text for term in framework.glossary.values()}
    assert [text for text in own_texts(framework) if word in text.casefold() and text not in glossary] == []


@pytest.mark.parametrize(
    ("file", "word", "other"),
    [
        ("roles/mentor.yaml", "När adepten vill", "När menteen vill"),
        ("profiles.yaml", "Nyfiken på att leda", "Talang som vill leda"),
        ("activities.yaml", "Återkoppling efter", "Feedback efter"),
        ("translations/en/roles/mentor.yaml", "When the mentee wants", "When the protégé wants"),
        ("translations/en/profiles.yaml", "Curious about leading", "Talent for leading"),
    ],
)
def test_term_written_in_two_ways(copied: Path, file: str, word: str, other: str) -> None:
    """A word for somebody that the glossary has another word for is found, in Swedish and in English."""
    path = copied / file
    text = path.read_text(encoding="utf-8")
    assert word in text
    path.write_text(text.replace(word, other), encoding="utf-8")
    assert {problem.code for problem in check(copied)} == {"other-word"}


# --- what goes with them


def test_counterparts(framework: Framework) -> None:
    """Statements that answer each other name each other, and belong to different roles; every pair of roles has some."""
    links = {(id_, other) for id_, one in framework.statements.items() for other in one.counterparts}
    assert {(other, id_) for id_, other in links} == links
    pairs = [frozenset((one.partition(".")[0], other.partition(".")[0])) for one, other in links]
    assert all(len(pair) == 2 for pair in pairs)
    assert len(set(pairs)) == 3
    assert len(links) // 2 == 11


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
    """There is one for each stage, the way back too; each puts five to seven statements first, some of them now."""
    stages = {id_: profile.role for id_, profile in framework.profiles.items()}
    assert stages == {
        "nyfiken": "aspirant",
        "provar": "aspirant",
        "tillbaka-i-varden": "aspirant",
        "forsta-aret": "ny-chef",
        "andra-aret": "ny-chef",
        "ny-mentor": "mentor",
        "mentor-i-programmet": "mentor",
    }
    for id_, profile in framework.profiles.items():
        assert 5 <= len(profile.priorities) <= 7, id_
        assert 3 <= [one.when for one in profile.priorities.values()].count("now") <= 5, id_


@pytest.mark.parametrize("file", ["svar-aspirant.yaml", "svar-mentor.yaml", "plan-ny-chef.yaml"])
def test_examples(file: str) -> None:
    """The examples fit the framework."""
    path = bundled()[NAME] / "examples" / file
    assert path.is_file()
    assert check(path) == ()


def test_plan_says_what_the_framework_says(framework: Framework) -> None:
    """The example of a plan shows the statements as they stand."""
    text = (bundled()[NAME] / "examples" / "plan-ny-chef.yaml").read_text(encoding="utf-8")
    shown = re.findall(r"- statement: (\S+)\n    text: (.+)\n", text)
    assert len(shown) == 5
    assert [(id_, framework.statements[id_].text) for id_, _ in shown] == shown


# --- in English


def test_english_is_whole() -> None:
    """Nothing is left in Swedish, in a warning's eyes or in a reader's."""
    assert check(NAME, require_language="en") == ()
    english = load(NAME, language="en")
    assert english.untranslated == ()
    assert english.roles["ny-chef"].duties["leda-forandring"].text == "to lead processes of change"


def test_translation_has_no_swedish_letters() -> None:
    """No text has been left as it was: only names are in Swedish."""
    names = "Region Västerbotten|Sandström|Mentors- och plantskoleprogram för nya chefer i hälso- och sjukvården"
    texts = swedish_texts(load(NAME, language="en"))
    assert len(texts) == 4
    assert [text for text in texts if re.search("[åäöÅÄÖ]", re.sub(names, "", text))] == []

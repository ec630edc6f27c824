"""The bundled framework: what Region Blekinge's philosophy says, whole and in the right shape."""

from __future__ import annotations

import pytest

from ledarskap.files import check
from ledarskap.framework.loading import load
from ledarskap.framework.model import Framework


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


def test_everything_can_be_developed(framework: Framework) -> None:
    """Each duty and quality is developed by some activity, and each role has a profile."""
    developed = {id_ for activity in framework.activities.values() for id_ in activity.develops}
    assert developed == {id_ for id_ in framework.statements if not id_.startswith("organisation.")}
    assert {profile.role for profile in framework.profiles.values()} == set(framework.roles)

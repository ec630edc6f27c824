"""Which language the library speaks, wherever it is chosen."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ledarskap.editors.schemas import schema
from ledarskap.explaining import explain
from ledarskap.reading.errors import LedarskapError, UnknownChoiceError
from ledarskap.reading.problems import Kind, Location, Problem, in_order
from ledarskap.reading.wording import VARIABLE, Language, Wording, chosen_language

PROBLEM = Problem(Kind("odd", Wording("konstigt", "odd"), Wording("", "")), Location("a.yaml"))


@pytest.mark.parametrize(
    ("given", "environment", "spoken"),
    [
        pytest.param(None, None, "sv", id="swedish-where-nothing-is-said"),
        pytest.param(None, "en", "en", id="environment"),
        pytest.param(None, "sv", "sv", id="swedish-by-environment"),
        pytest.param(None, "fr", "sv", id="environment-that-nobody-speaks"),
        pytest.param(None, "", "sv", id="empty-environment"),
        pytest.param("sv", "en", "sv", id="argument-before-environment"),
        pytest.param("en", "sv", "en", id="english-argument-before-environment"),
    ],
)
def test_chosen(
    given: Language | None, environment: str | None, spoken: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The argument, or else the environment, or else Swedish; the same everywhere."""
    monkeypatch.delenv(VARIABLE, raising=False)
    if environment is not None:
        monkeypatch.setenv(VARIABLE, environment)
    assert chosen_language(given) == spoken
    assert PROBLEM.message(given) == ("odd" if spoken == "en" else "konstigt")
    assert schema("plan", given) == schema("plan", spoken)
    assert explain("alias", given) == explain("alias", spoken)
    if given is None:
        said = {"sv": "a.yaml: fel: konstigt [odd]", "en": "a.yaml: error: odd [odd]"}
        assert str(LedarskapError([PROBLEM])) == said[spoken]


@pytest.mark.parametrize("written", ["", "fr", "SV", "svenska", "se"])
def test_language_that_is_not_spoken(written: str) -> None:
    """No text is given in another language than the one that was asked for."""
    calls: list[Callable[[], object]] = [
        lambda: PROBLEM.message(written),  # type: ignore[arg-type]
        lambda: schema("role", written),  # type: ignore[arg-type]
        lambda: explain("alias", written),  # type: ignore[arg-type]
    ]
    for call in calls:
        with pytest.raises(UnknownChoiceError) as caught:
            call()
        problem = caught.value.problems[0]
        assert (problem.code, problem.values["known"]) == ("unknown-language", "sv, en")
        assert problem.proposal == {"SV": "sv", "se": "sv"}.get(written)


@pytest.mark.parametrize("given", [3, b"sv", ["sv"], True])
def test_no_text(given: object) -> None:
    """What is no text is told of in one sentence."""
    calls: list[tuple[Callable[[], object], str]] = [
        (lambda: PROBLEM.message(given), "language"),  # type: ignore[arg-type]
        (lambda: schema("role", given), "language"),  # type: ignore[arg-type]
        (lambda: explain("alias", given), "language"),  # type: ignore[arg-type]
        (lambda: schema(given), "kind"),  # type: ignore[arg-type]
        (lambda: explain(given), "code"),  # type: ignore[arg-type]
    ]
    for call, name in calls:
        with pytest.raises(TypeError) as caught:
            call()
        assert str(caught.value) == f"{name} must be a text, not {type(given).__name__}"


def test_order_of_problems_is_the_same_in_every_language(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is said first does not depend on the language."""
    other = Problem(Kind("odd", Wording("a", "z"), Wording("", "")), PROBLEM.location)
    monkeypatch.setenv(VARIABLE, "sv")
    swedish = in_order([PROBLEM, other])
    monkeypatch.setenv(VARIABLE, "en")
    assert in_order([PROBLEM, other]) == swedish == (other, PROBLEM)

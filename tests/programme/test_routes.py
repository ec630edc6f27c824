"""Ways through a programme: what is reached, what leads out, and what leads back."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from tests.programme.programmes import small

from ledarskap.framework.model import FrameworkReference
from ledarskap.programme.model import Leader, Programme, Stage
from ledarskap.programme.routes import reachable, ways_back, with_way_out

IDS = [f"steg-{number}" for number in range(6)]


@st.composite
def programmes(draw: st.DrawFn) -> Programme:
    """Any programme: with loops, with stages that lead to themselves, with none that ends, with ways to nowhere."""
    ids = draw(st.lists(st.sampled_from(IDS), min_size=1, unique=True))
    stages = {
        id_: Stage(
            kind=draw(st.sampled_from(("interest", "trial", "back"))),
            name="Steg",
            purpose="Att pröva.",
            who="Alla.",
            after=dict.fromkeys(draw(st.lists(st.sampled_from(IDS), max_size=3, unique=True)), "När du vill."),
            ends=draw(st.booleans()),
        )
        for id_ in ids
    }
    return Programme(
        format="programme/1",
        id="programmet",
        version="1.0.0",
        title="Programmet",
        status="proposed",
        framework=FrameworkReference(id="ramverk", version="1.0.0"),
        aim="Att fler ska vilja.",
        leader=Leader(title="Ledaren"),
        consent="Jag vill.",
        leaving="Säg till.",
        start=tuple(draw(st.lists(st.sampled_from(IDS), min_size=1, max_size=2, unique=True))),
        stages=stages,
    )


def walked(programme: Programme, start: str) -> set[str]:
    """All stages that some walk of at most as many steps as there are stages comes to, by trying every one."""
    here = {start} & set(programme.stages)
    for _ in programme.stages:
        here |= {next_ for id_ in here for next_ in programme.stages[id_].after if next_ in programme.stages}
    return here


@given(programmes())
def test_reachable(programme: Programme) -> None:
    """A stage is reached exactly where some walk from a start comes to it."""
    expected = {id_ for start in programme.start for id_ in walked(programme, start)}
    assert reachable(programme) == expected


@given(programmes())
def test_way_out(programme: Programme) -> None:
    """A stage has a way out exactly where some walk from it comes to a stage that can be the last."""
    stages = programme.stages
    expected = {id_ for id_ in stages if any(stages[other].ends for other in walked(programme, id_))}
    assert with_way_out(programme) == expected


def test_ways_back(tmp_path: Path) -> None:
    """Only what comes straight after counts as a way back."""
    programme = small(tmp_path)
    assert ways_back(programme, "prova") == ("tillbaka",)
    assert ways_back(programme, "intresse") == ()

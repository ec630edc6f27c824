"""How far every stage is from the start, and what the ways between them mean."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from tests.documents.programmes.stages import ways

from ledarskap.documents.programmes.layers import Place, kind_of, layers_of
from ledarskap.programme.model import StageKind


@pytest.mark.parametrize(
    ("after", "layers"),
    [
        ({"A": ""}, {"A": 0}),
        ({"A": "B", "B": "C", "C": ""}, {"A": 0, "B": 1, "C": 2}),
        ({"A": "BC", "B": "D", "C": "D", "D": ""}, {"A": 0, "B": 1, "C": 1, "D": 2}),
        ({"A": "BD", "B": "C", "C": "D", "D": ""}, {"A": 0, "B": 1, "C": 2, "D": 3}),
        ({"A": "DB", "D": "", "C": "D", "B": "C"}, {"A": 0, "D": 3, "C": 2, "B": 1}),
        ({"A": "EB", "B": "C", "C": "D", "D": "", "E": "D"}, {"A": 0, "B": 1, "C": 2, "D": 3, "E": 1}),
        ({"A": "B", "B": "CA", "C": "B"}, {"A": 0, "B": 1, "C": 2}),
        ({"A": "A"}, {"A": 0}),
        ({"A": "B", "B": "", "C": "B"}, {"A": 0, "B": 1, "C": 2}),
        ({"A": "BX", "B": ""}, {"A": 0, "B": 1}),
    ],
)
def test_layers_are_the_longest_way(after: Mapping[str, str], layers: Mapping[str, int]) -> None:
    """A stage stands as far down as the longest way to it that goes nowhere twice; what no start leads to comes last."""
    assert layers_of(ways(after)) == layers


def test_two_starts() -> None:
    """Where one can enter in two places, the later one still comes after what leads to it."""
    assert layers_of(ways({"A": "B", "B": "C", "C": ""}, "A", "C")) == {"A": 0, "B": 1, "C": 2}


def test_ways_out_of_a_way_back_make_nothing_later() -> None:
    """Coming back leads to an earlier stage, in whichever order the stages and the ways are written."""
    assert layers_of(ways({"C": "T", "T": "A", "A": "B", "B": ""}, "C", "A")) == {"C": 0, "T": 1, "A": 0, "B": 1}


@pytest.mark.parametrize(
    ("source", "target", "leads_up", "kind"),
    [
        ("trial", "appointment", False, "forward"),
        ("trial", "preparation", True, "back"),
        ("trial", "back", False, "back"),
        ("sideways", "back", False, "back"),
        ("on", "sideways", False, "sideways"),
        ("sideways", "on", True, "sideways"),
        ("back", "interest", True, "back"),
        ("back", "interest", False, "back"),
    ],
)
def test_what_a_way_means(source: StageKind, target: StageKind, leads_up: bool, kind: str) -> None:
    """A way leads on, to something else, or back: by what it leads to, and by whether that comes earlier."""
    assert kind_of(Place("", source, ()), Place("", target, ()), leads_up=leads_up) == kind

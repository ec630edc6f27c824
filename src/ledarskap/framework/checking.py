"""Every rule of a framework, run over an assembled one."""

from __future__ import annotations

from collections.abc import Iterator

from ledarskap.framework.assembling import Assembled
from ledarskap.framework.rules.declarations import (
    confusable_statements,
    disordered_levels,
    living_retired,
    misplaced_priorities,
    unproven_evidence,
)
from ledarskap.framework.rules.material import Material, Rule
from ledarskap.framework.rules.quotations import unfaithful_quotations
from ledarskap.framework.rules.references import unknown_references
from ledarskap.reading.problems import Problem
from ledarskap.reading.tree import Path

RULES: tuple[Rule, ...] = (
    unknown_references,
    unfaithful_quotations,
    confusable_statements,
    disordered_levels,
    misplaced_priorities,
    unproven_evidence,
    living_retired,
)


def rule_problems(assembled: Assembled, misplaced: frozenset[Path]) -> Iterator[Problem]:
    """Every problem that the rules find in an assembled framework."""
    material = Material(assembled, misplaced)
    for rule in RULES:
        yield from rule(material)

"""Every rule of a framework, run over an assembled one."""

from __future__ import annotations

from collections.abc import Collection, Iterator

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
from ledarskap.reading.problems import MOST_PROBLEMS, Location, Problem, enough, has_errors
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


def rule_problems(assembled: Assembled, misplaced: frozenset[Path] | None) -> Iterator[Problem]:
    """Every problem that the rules find in an assembled framework.

    Where it is not known yet what is misplaced (None), the first one only tells that there may be some.
    """
    material = Material(assembled, misplaced or frozenset(), is_first_look=misplaced is None)
    for rule in RULES:
        yield from enough(rule(material))


def advice(
    assembled: Assembled,
    misplaced: frozenset[Path],
    *,
    is_bound: bool = True,
    said: Collection[tuple[str, Location]] = frozenset(),
    is_bounded: bool = True,
) -> Iterator[Problem]:
    """The warnings and hints about an assembled framework, without those that it silences.

    ``is_bound`` says that its tree fits the model: where it does not, some may not have been found. ``said`` holds the code
    and the place of what is said already, of what it inherits. All are made, however many, where not ``is_bounded``.
    """
    from ledarskap.framework.silencing import Silence

    rules, codes = _advice_rules()
    material = Material(assembled, misplaced)
    silence = Silence(material)
    bound = enough if is_bounded else iter
    # Bounded only after what is silenced or said is gone, so that it crowds nothing out.
    found = [
        problem
        for rule in rules
        for problem in bound(
            one for one in rule(material) if not silence.covers(one) and (one.code, one.location) not in said
        )
    ]

    def is_complete() -> bool:
        is_sound = is_bound and len(found) <= MOST_PROBLEMS and not has_errors(assembled.problems)
        return is_sound and not any(rule_problems(assembled, misplaced))

    # With them it becomes known which ids are misspelt there, and what is said only for that reason.
    of_silencing = list(enough(silence.problems(codes, is_complete)))
    yield from (one for one in found if not silence.would_cover(one))
    yield from of_silencing


def _advice_rules() -> tuple[tuple[Rule, ...], frozenset[str]]:
    """The rules that warn and give hints, and their codes; imported here, since loading does not ask for them."""
    from ledarskap.framework.rules import completeness, glossary, likeness, phrasing

    rules: tuple[Rule, ...] = (
        completeness.incomplete_indicators,
        completeness.misjudged_levels,
        completeness.unsupported_principles,
        completeness.idle_activities,
        completeness.one_sided_counterparts,
        likeness.look_alike_ids,
        likeness.repeated_texts,
        likeness.strange_letters,
        likeness.cut_off_texts,
        phrasing.badly_phrased,
        phrasing.long_texts,
        glossary.terms_in_other_words,
    )
    kinds = (*completeness.KINDS, *likeness.KINDS, *phrasing.KINDS, *glossary.KINDS)
    return rules, frozenset(kind.code for kind in kinds)

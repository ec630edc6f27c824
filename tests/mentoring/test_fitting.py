"""Who can be whose mentor, and how well two suit each other."""

from __future__ import annotations

import datetime
import math
import random
from collections.abc import Collection, Mapping
from fractions import Fraction

import pytest
from tests.mentoring.people_made import TODAY, made, mentee, mentor, mentoring, people

from ledarskap.mentoring.fitting import HINDRANCES, Hindrance, Sides, fit, folded, free_of, hindrances
from ledarskap.mentoring.people import People, Person
from ledarskap.mentoring.units import Unit
from ledarskap.programme.model import Weights

END = datetime.date(2027, 11, 25)
TREE = (
    Unit(id="regionen", organisation="Regionen"),
    Unit(id="sjukhuset", parent="regionen"),
    Unit(id="medicin", parent="sjukhuset"),
    Unit(id="avdelning-1", parent="medicin"),
    Unit(id="avdelning-2", parent="medicin"),
    Unit(id="kommunen", organisation="Kommunen"),
)


def sides_of(everyone: People) -> Sides:
    """All of them, to be matched."""
    return Sides(everyone, everyone.mentees, everyone.mentors)


def hindered(
    one: Person, other: Person, units: tuple[Unit, ...] = (), earlier: Collection[tuple[str, str]] = (), **terms: object
) -> list[Hindrance]:
    """What stands in the way of a mentee and a mentor."""
    found = hindrances(sides_of(people(one, other, units=units)), mentoring(**terms), [END], earlier)
    return [name for name in HINDRANCES if found[name][0, 0]]


def fits(one: Person, other: Person, units: tuple[Unit, ...] = (), **weights: int) -> int:
    """How well a mentee and a mentor suit each other."""
    return int(fit(sides_of(people(one, other, units=units)), Weights(**weights))[0, 0])


# --- what stands in the way


@pytest.mark.parametrize(
    ("unit", "is_in_line"),
    [
        ("avdelning-1", True),
        ("medicin", True),
        ("sjukhuset", True),
        ("regionen", True),
        ("avdelning-2", False),
        ("kommunen", False),
        (None, False),
    ],
)
def test_nobody_in_the_same_line_of_command(unit: str | None, *, is_in_line: bool) -> None:
    """A mentor is not from one's own unit or one above it or below it, whichever of the two is above; one beside it is fine."""
    expected = ["line"] if is_in_line else []
    assert hindered(mentee("a", unit="avdelning-1"), mentor("b", unit=unit), TREE) == expected
    assert hindered(mentee("a", unit=unit), mentor("b", unit="avdelning-1"), TREE) == expected


def test_nobody_without_unit_is_in_line() -> None:
    """Two who both come from outside are in no line."""
    assert hindered(mentee("a", unit=None), mentor("b", unit=None), TREE) == []


@pytest.mark.parametrize(("years", "expected"), [(None, ["years"]), (4, ["years"]), (5, []), (30, [])])
def test_years_as_manager(years: int | None, expected: list[Hindrance]) -> None:
    """A mentor has been a manager for as long as the programme says, and has said so."""
    assert hindered(mentee("a"), mentor("b", years=years), mentor_years=5) == expected


def test_no_years_are_needed_where_none_are_asked_for() -> None:
    """Without a number of years in the programme anybody can be a mentor."""
    assert hindered(mentee("a"), mentor("b", years=None), mentor_years=0) == []


@pytest.mark.parametrize(
    ("its", "theirs", "expected"),
    [
        ("Regionen", "Kommunen", []),
        ("Regionen", "REGIONEN", ["organisation"]),
        ("Regionen", None, ["organisation"]),
        (None, "Regionen", ["organisation"]),
    ],
)
def test_outside_organisation(its: str | None, theirs: str | None, expected: list[Hindrance]) -> None:
    """Where the programme wants a mentor from outside, what is not known does not count as outside."""
    one, other = mentee("a", unit=None, organisation=its), mentor("b", unit=None, organisation=theirs)
    assert hindered(one, other, outside_organisation=True) == expected
    assert hindered(one, other, outside_organisation=False) == []


def test_organisation_of_the_units_above() -> None:
    """The organisation is that of the nearest unit above that says one; that of the topmost one where none does."""
    one, other = mentee("a", unit="avdelning-1"), mentor("b", unit="kommunen")
    assert hindered(one, other, TREE, outside_organisation=True) == []
    units = (Unit(id="topp"), Unit(id="x", parent="topp"), Unit(id="y", parent="topp"))
    one, other = mentee("a", unit="x"), mentor("b", unit="y")
    assert hindered(one, other, units, outside_organisation=True) == ["organisation"]


@pytest.mark.parametrize(("until", "expected"), [(None, []), (END, []), (END - datetime.timedelta(1), ["until"])])
def test_mentor_stays_until_the_end(until: datetime.date | None, expected: list[Hindrance]) -> None:
    """A mentor is there for all of the time, the last day among it."""
    assert hindered(mentee("a"), mentor("b", until=until)) == expected


@pytest.mark.parametrize("key", ["veto", "partial"])
def test_either_side_can_set_aside(key: str) -> None:
    """Whoever does not want the other, or is partial, is not made a pair with them; it looks the same whoever it was."""
    assert hindered(mentee("a", **{key: ("b",)}), mentor("b")) == ["set-aside"]
    assert hindered(mentee("a"), mentor("b", **{key: ("a",)})) == ["set-aside"]
    assert hindered(mentee("a", **{key: ("c",)}), mentor("b", **{key: ("c",)})) == []


def test_earlier_pairs_are_not_proposed_again() -> None:
    """What has been tried or declined is not proposed."""
    assert hindered(mentee("a"), mentor("b"), earlier={("a", "b")}) == ["set-aside"]
    assert hindered(mentee("a"), mentor("b"), earlier={("b", "a"), ("x", "y")}) == []


def test_nobody_is_ones_own_mentor() -> None:
    """Whoever stands as both is no pair."""
    both = People(people=(mentee("a", unit=None), mentor("a", unit=None)))
    assert not free_of(hindrances(sides_of(both), mentoring(), [END]))[0, 0]


# --- how well two suit each other


def test_share_of_what_the_mentee_has_asked_for() -> None:
    """Two of three goals are two thirds, and the same place counts by its weight."""
    one = mentee("a", goals=("ekonomi", "svara-samtal", "bli-trygg"), place="Umeå")
    other = mentor("b", goals=("ekonomi", "bli-trygg"), place="umeå")
    # (4 × 2/3 + 2 × 1) / (4 + 2)
    assert fits(one, other, goals=4, place=2) == 777


def test_what_is_not_asked_for_does_not_count() -> None:
    """Who asks for one thing and gets it is as well off as who asks for five and gets them."""
    assert fits(mentee("a", field="kirurgi"), mentor("b", field="Kirurgi")) == 1000
    assert fits(mentee("a", field="kirurgi", wishes=("b",)), mentor("b", field="Kirurgi", goals=("ekonomi",))) == 1000


def test_whoever_asks_for_nothing_has_all_of_it() -> None:
    """Nobody who has asked for nothing is the worst off."""
    assert fits(mentee("a"), mentor("b")) == 1000


def test_weights_of_nought_count_nothing() -> None:
    """What the programme gives no weight is as if it were not asked for."""
    assert fits(mentee("a", field="kirurgi"), mentor("b"), field=0) == 1000
    nothing = dict.fromkeys(Weights.model_fields, 0)
    assert fits(mentee("a", field="kirurgi"), mentor("b", wishes=("a",)), (), **nothing) == 1000


def test_mentors_wish_comes_on_top() -> None:
    """A mentor's wish lifts the pair by half of what wishes weigh, also above the whole; and lowers no other pair."""
    assert fits(mentee("a", field="kirurgi"), mentor("b", wishes=("a",))) == 1000 * 4 // 28
    assert fits(mentee("a"), mentor("b", wishes=("a",))) == 1000 + 1000 * 4 // 28
    assert fits(mentee("a"), mentor("b", wishes=("c",))) == 1000


def test_wish_for_somebody_who_is_no_mentor_is_no_wish() -> None:
    """Who wishes for one who cannot come is not the worse off for it."""
    assert fits(mentee("a", wishes=("c",)), mentor("b")) == 1000


def test_place_of_the_unit_above() -> None:
    """The place is one's own, or that of the unit."""
    units = (Unit(id="x", place="Umeå"), Unit(id="y", parent="x"))
    assert fits(mentee("a", unit="y"), mentor("b", place="UMEÅ"), units) == 1000
    assert fits(mentee("a", unit="y", place="Lycksele"), mentor("b", place="UMEÅ"), units) == 0


def test_texts_are_compared_as_people_read_them() -> None:
    """Letters of either case, in one part or two, and any white space are alike."""
    assert folded("Norra\n  Umeå") == folded("NORRA umea\N{COMBINING RING ABOVE}")


def plainly(everyone: People, one: Person, other: Person, weights: Weights) -> int:
    """The formula once more, one pair at a time and with fractions."""
    mentors = {person.id for person in everyone.mentors}
    shares: Mapping[str, Fraction | None] = {
        "place": _same(everyone.place_of(one), everyone.place_of(other)),
        "field": _same(one.field, other.field),
        "goals": _share(one.goals, other.goals),
        "strengths": _share(one.needs, other.strengths),
        "wishes": Fraction(other.id in one.wishes) if mentors.intersection(one.wishes) else None,
    }
    said: dict[str, int] = {name: getattr(weights, name) for name, share in shares.items() if share is not None}
    bonus: int = 1000 * weights.wishes // (2 * sum(weights.model_dump().values())) if one.id in other.wishes else 0
    if not sum(said.values()):
        return 1000 + bonus
    return math.floor(1000 * sum(said[name] * (shares[name] or 0) for name in said) / sum(said.values())) + bonus


def _same(one: str | None, other: str | None) -> Fraction | None:
    return None if one is None else Fraction(folded(one) == folded(other))


def _share(asked: Collection[str], held: Collection[str]) -> Fraction | None:
    return Fraction(len(set(asked) & set(held)), len(set(asked))) if asked else None


@pytest.mark.parametrize("seed", range(5))
def test_formula_for_everybody_at_once(seed: int) -> None:
    """What is computed for all pairs at once is what the formula gives for each."""
    chance = random.Random(seed)
    everyone = made(30, 15, seed)
    weights = Weights(**{name: chance.randint(0, 10) for name in Weights.model_fields} | {"goals": 3})
    found = fit(sides_of(everyone), weights)
    for row, one in enumerate(everyone.mentees):
        for column, other in enumerate(everyone.mentors):
            assert found[row, column] == plainly(everyone, one, other, weights)


def test_sizes_without_anybody() -> None:
    """With nobody on one side there are no pairs."""
    for everyone in (People(), made(3, 0), made(0, 3)):
        sides = sides_of(everyone)
        shape = (len(sides.mentees), len(sides.mentors))
        assert fit(sides, Weights()).shape == shape
        assert free_of(hindrances(sides, mentoring(), [TODAY] * shape[0])).shape == shape

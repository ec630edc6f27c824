"""One tree laid over another."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ledarskap.framework.layering import NOT_INHERITED, lay
from ledarskap.reading.tree import Path, Tree

Mapped = dict[str, Tree]


def test_mappings_join() -> None:
    """What only one of the two has is kept, in the parent's order with the child's additions after."""
    below: Mapped = {"roles": {"chef": {"name": "Chef", "duties": {"a": {"text": "A"}}}}}
    above: Mapped = {"roles": {"mentor": {"name": "Mentor"}, "chef": {"duties": {"b": {"text": "B"}}}}}
    laid = lay(below, above)
    assert laid == {
        "roles": {
            "chef": {"name": "Chef", "duties": {"a": {"text": "A"}, "b": {"text": "B"}}},
            "mentor": {"name": "Mentor"},
        }
    }
    assert list(laid["roles"] if isinstance(laid["roles"], dict) else ()) == ["chef", "mentor"]


def test_texts_and_lists_replace() -> None:
    """A text or a list of the child's stands instead of the parent's."""
    below: Mapped = {"scale": "ofta", "about": ({"text": "A"}, {"text": "B"})}
    assert lay(below, {"scale": "grad", "about": ({"text": "C"},)}) == {"scale": "grad", "about": ({"text": "C"},)}


@pytest.mark.parametrize("key", sorted(NOT_INHERITED))
def test_what_is_not_inherited(key: str) -> None:
    """What a framework says of itself alone comes from itself alone."""
    assert lay({key: "A"}, {}) == {}
    assert lay({key: "A"}, {key: "B"}) == {key: "B"}


@pytest.mark.parametrize(
    ("above", "source"),
    [
        pytest.param({"text": "B"}, None, id="replaced"),
        pytest.param({"text": "A"}, "policy", id="the-same"),
        pytest.param({"scale": "grad"}, "policy", id="not-spoken-of"),
        pytest.param({"text": "B", "source": "egen"}, "egen", id="with-its-own"),
        pytest.param({"source": "egen"}, "egen", id="only-the-source"),
        pytest.param({"text": None}, "policy", id="blank"),
    ],
)
def test_source_of_a_replaced_text(above: Mapped, source: str | None) -> None:
    """A text that is replaced loses its inherited source; one that stays keeps it."""
    laid = lay({"vision": {"text": "A", "source": "policy"}}, {"vision": above})
    assert isinstance(laid["vision"], dict)
    assert laid["vision"].get("source") == source


def test_ids_that_are_called_text_and_source() -> None:
    """Statements whose ids are ``text`` and ``source`` have nothing to do with each other."""
    below: Mapped = {"principles": {"text": {"name": "A"}, "source": {"name": "B"}}}
    above: Mapped = {"principles": {"text": {"name": "C"}}}
    assert lay(below, above) == {"principles": {"text": {"name": "C"}, "source": {"name": "B"}}}


def test_removal_inside_what_is_new() -> None:
    """A removal where nothing is inherited leaves nothing behind."""
    above: Mapped = {"roles": {"mentor": {"name": "Mentor", "duties": None}}}
    assert lay({}, above, [("roles", "mentor", "duties")]) == {"roles": {"mentor": {"name": "Mentor"}}}


STATEMENTS: Mapped = {
    "principles": {"tillit": {"name": "Tillit"}, "ansvar": {"name": "Ansvar"}},
    "roles": {
        "chef": {
            "name": "Chef",
            "duties": {"a": {"text": "A", "principles": ("tillit", "ansvar"), "counterparts": ("medarbetare.c",)}},
            "qualities": {"b": {"text": "B", "principles": ("tillit",)}},
        },
        "medarbetare": {"name": "Medarbetare", "duties": {"c": {"text": "C", "counterparts": ("chef.a", "chef.b")}}},
    },
    "organisation": {
        "conditions": {
            "tid": {"text": "T", "roles": ("chef",), "counterparts": ("chef.a",)},
            "lokal": {"text": "L", "roles": ("chef", "medarbetare"), "counterparts": ("organisation.tid",)},
            "alla": {"text": "X"},
        }
    },
    "profiles": {
        "ny": {"name": "Ny", "role": "chef", "priorities": {"chef.a": {"when": "now"}, "chef.b": {"when": "later"}}},
        "van": {"name": "Van", "role": "chef", "priorities": {"chef.a": {"when": "now"}}},
        "tom": {"name": "Tom", "role": "chef"},
    },
    "activities": {
        "rond": {"name": "Rond", "develops": ("chef.a", "medarbetare.c")},
        "kurs": {"name": "Kurs", "develops": ("chef.a",)},
        "lunch": {"name": "Lunch"},
    },
}


def _without(*paths: Path, above: Mapped | None = None) -> Mapped:
    """The tree above without what is removed, and without what is not touched by that."""
    child: Mapped = dict(above or {})
    for path in paths:
        _put(child, path, None)
    laid = lay(STATEMENTS, child, set(paths))
    return {key: tree for key, tree in laid.items() if tree != STATEMENTS[key]}


def _put(tree: Mapped, path: Path, value: Tree) -> bool:
    """Write a value into a tree, making the mappings above it; False where something else stands in the way."""
    here = tree
    for step in path[:-1]:
        below = here.setdefault(str(step), {})
        if not isinstance(below, dict):
            return False
        here = below
    if str(path[-1]) in here:
        return False
    here[str(path[-1])] = value
    return True


def test_removed_principle() -> None:
    """References to it go, and a list that becomes empty goes with them."""
    assert _without(("principles", "tillit")) == {
        "principles": {"ansvar": {"name": "Ansvar"}},
        "roles": {
            "chef": {
                "name": "Chef",
                "duties": {"a": {"text": "A", "principles": ("ansvar",), "counterparts": ("medarbetare.c",)}},
                "qualities": {"b": {"text": "B"}},
            },
            "medarbetare": {
                "name": "Medarbetare",
                "duties": {"c": {"text": "C", "counterparts": ("chef.a", "chef.b")}},
            },
        },
    }


def test_removed_statement() -> None:
    """Counterparts and priorities go; what only served it goes; what never had any stays."""
    changed = _without(("roles", "chef", "duties", "a"))
    assert changed["profiles"] == {
        "ny": {"name": "Ny", "role": "chef", "priorities": {"chef.b": {"when": "later"}}},
        "tom": {"name": "Tom", "role": "chef"},
    }
    assert changed["activities"] == {
        "rond": {"name": "Rond", "develops": ("medarbetare.c",)},
        "lunch": {"name": "Lunch"},
    }
    assert changed["organisation"] == {
        "conditions": {
            "tid": {"text": "T", "roles": ("chef",)},
            "lokal": {"text": "L", "roles": ("chef", "medarbetare"), "counterparts": ("organisation.tid",)},
            "alla": {"text": "X"},
        }
    }
    assert changed["roles"] == {
        "chef": {"name": "Chef", "duties": {}, "qualities": {"b": {"text": "B", "principles": ("tillit",)}}},
        "medarbetare": {"name": "Medarbetare", "duties": {"c": {"text": "C", "counterparts": ("chef.b",)}}},
    }


def test_removed_group_of_statements() -> None:
    """All statements of a group that is removed are gone."""
    changed = _without(("roles", "chef", "qualities"))
    assert changed["profiles"] == {
        "ny": {"name": "Ny", "role": "chef", "priorities": {"chef.a": {"when": "now"}}},
        "van": {"name": "Van", "role": "chef", "priorities": {"chef.a": {"when": "now"}}},
        "tom": {"name": "Tom", "role": "chef"},
    }


def test_removed_role() -> None:
    """Its profiles go, and the conditions that only it was asked of, with the references to those."""
    changed = _without(("roles", "chef"))
    assert changed == {
        "roles": {"medarbetare": {"name": "Medarbetare", "duties": {"c": {"text": "C"}}}},
        "organisation": {"conditions": {"lokal": {"text": "L", "roles": ("medarbetare",)}, "alla": {"text": "X"}}},
        "profiles": {},
        "activities": {"rond": {"name": "Rond", "develops": ("medarbetare.c",)}, "lunch": {"name": "Lunch"}},
    }


SIDED_CHEF: Mapped = {
    "name": "Chef",
    "sides": {"agare": {"name": "Ägare"}, "ledare": {"name": "Ledare"}},
    "duties": {
        "a": {"text": "A", "sides": ("agare", "ledare")},
        "b": {"text": "B", "sides": ("agare",)},
        "c": {"text": "C"},
    },
}
SIDED_EMPLOYEE: Mapped = {
    "name": "Medarbetare",
    "sides": {"agare": {"name": "Ägare"}},
    "duties": {"d": {"text": "D", "sides": ("agare",)}},
}
SIDED: Mapped = {"roles": {"chef": SIDED_CHEF, "medarbetare": SIDED_EMPLOYEE}}
AGARE: Path = ("roles", "chef", "sides", "agare")


def test_removed_side() -> None:
    """References to it go, a list that becomes empty goes with them, and a side of another role with the same id stays."""
    above: Mapped = {}
    _put(above, AGARE, None)
    laid = lay(SIDED, above, [AGARE])
    assert laid == {
        "roles": {
            "chef": {
                "name": "Chef",
                "sides": {"ledare": {"name": "Ledare"}},
                "duties": {"a": {"text": "A", "sides": ("ledare",)}, "b": {"text": "B"}, "c": {"text": "C"}},
            },
            "medarbetare": SIDED_EMPLOYEE,
        }
    }


def test_removed_group_of_sides() -> None:
    """All sides of a role that loses them are gone, and no other role's."""
    path: Path = ("roles", "chef", "sides")
    above: Mapped = {}
    _put(above, path, None)
    laid = lay(SIDED, above, [path])
    assert _at(laid, ("roles", "chef")) == {
        "name": "Chef",
        "duties": {"a": {"text": "A"}, "b": {"text": "B"}, "c": {"text": "C"}},
    }
    assert _at(laid, ("roles", "medarbetare")) == SIDED_EMPLOYEE


def test_removed_role_with_sides() -> None:
    """A role goes with its sides, and another role keeps its own."""
    path: Path = ("roles", "chef")
    assert lay(SIDED, {"roles": {"chef": None}}, [path]) == {"roles": {"medarbetare": SIDED_EMPLOYEE}}


def test_what_the_child_says_of_a_removed_side_stays() -> None:
    """What the child itself names is kept, also where it leads nowhere; what it adds stands beside the rest."""
    chef: Mapped = {
        "sides": {"agare": None, "tredje": {"name": "Tredje"}},
        "duties": {"b": {"sides": ("agare", "tredje")}},
    }
    above: Mapped = {"roles": {"chef": chef}}
    laid = lay(SIDED, above, [AGARE])
    assert _at(laid, ("roles", "chef", "sides")) == {"ledare": {"name": "Ledare"}, "tredje": {"name": "Tredje"}}
    assert _at(laid, ("roles", "chef", "duties", "a", "sides")) == ("ledare",)
    assert _at(laid, ("roles", "chef", "duties", "b", "sides")) == ("agare", "tredje")


LEVELS: Mapped = {"1": "Aldrig", "2": "Ibland", "3": "Alltid"}
RATED: Mapped = {"self": "A", "anchors": {"1": "a", "3": "c"}, "expected": "3"}
SCALED: Mapped = {
    "scale": "ofta",
    "scales": {"ofta": {"name": "Ofta", "levels": LEVELS}, "grad": {"name": "Grad", "levels": LEVELS}},
    "roles": {
        "chef": {
            "name": "Chef",
            "duties": {
                "a": {"text": "A", "indicators": {"x": RATED}},
                "b": {"text": "B", "scale": "grad", "indicators": {"x": RATED}},
            },
            "qualities": {"c": {"text": "C", "indicators": {"x": RATED, "y": {"self": "B", "anchors": {"3": "c"}}}}},
        },
    },
    "organisation": {"conditions": {"d": {"text": "D", "indicators": {"x": RATED}}}},
}
NARROWED: Mapped = {"self": "A", "anchors": {"1": "a"}}


def _rated(laid: Mapped) -> dict[str, Tree]:
    """The indicators of each statement above."""
    paths: list[Path] = [("roles", "chef", "duties", "a"), ("roles", "chef", "duties", "b")]
    paths += [("roles", "chef", "qualities", "c"), ("organisation", "conditions", "d")]
    return {str(path[-1]): _at(laid, (*path, "indicators", "x")) for path in paths}


def _lay_without_level(scale: str, above: Mapped, *others: Path) -> Mapped:
    """A child that takes the highest level out of a scale."""
    removals: list[Path] = [("scales", scale, "levels", "3"), *others]
    child = copy.deepcopy(above)
    for path in removals:
        _put(child, path, None)
    return lay(SCALED, child, removals)


def test_removed_level() -> None:
    """With a level goes what is said of it wherever that scale is used, and nowhere else; what becomes empty goes too."""
    laid = _lay_without_level("ofta", {})
    assert _at(laid, ("scales", "ofta", "levels")) == {"1": "Aldrig", "2": "Ibland"}
    assert _rated(laid) == {"a": NARROWED, "b": RATED, "c": NARROWED, "d": NARROWED}
    assert _at(laid, ("roles", "chef", "qualities", "c", "indicators", "y")) == {"self": "B"}
    assert _rated(_lay_without_level("grad", {})) == {"a": RATED, "b": NARROWED, "c": RATED, "d": RATED}


def test_removed_level_of_the_scale_that_the_child_chooses() -> None:
    """Which scale a statement has is said by the child first."""
    chosen = _lay_without_level("grad", {"scale": "grad"})
    assert _rated(chosen) == {"a": NARROWED, "b": NARROWED, "c": NARROWED, "d": NARROWED}
    one = _lay_without_level("grad", {"roles": {"chef": {"duties": {"a": {"scale": "grad"}, "b": {"scale": "ofta"}}}}})
    assert _rated(one) == {"a": NARROWED, "b": RATED, "c": RATED, "d": RATED}
    none = _lay_without_level("ofta", {}, ("roles", "chef", "duties", "b", "scale"))
    assert _rated(none) == {"a": NARROWED, "b": NARROWED, "c": NARROWED, "d": NARROWED}


def test_what_the_child_says_of_a_removed_level_stays() -> None:
    """An example that the child itself gives of a level that it removes is the child's to mend."""
    own: Mapped = {"anchors": {"3": "eget"}, "expected": "3"}
    laid = _lay_without_level("ofta", {"roles": {"chef": {"duties": {"a": {"indicators": {"x": own}}}}}})
    assert _rated(laid)["a"] == {"self": "A", "anchors": {"1": "a", "3": "eget"}, "expected": "3"}


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param({"scales": {"ofta": {"levels": {"3": "c"}}}, "scale": {"a": "b"}}, id="scale"),
        pytest.param(
            {"scale": "ofta", "roles": {"a": "x", "chef": {"duties": "x", "qualities": {"c": "x"}}}}, id="texts"
        ),
        pytest.param(
            {
                "scale": "ofta",
                "roles": {
                    "chef": {
                        "duties": {
                            "a": {"indicators": "x"},
                            "b": {"indicators": {"x": "y", "z": {"anchors": "w", "expected": {"3": "c"}}}},
                        }
                    }
                },
            },
            id="indicators",
        ),
    ],
)
def test_removed_level_of_what_does_not_fit(broken: Mapped) -> None:
    """What is written where something else belongs is left for others to tell of."""
    path: Path = ("scales", "ofta", "levels", "3")
    above: Mapped = {}
    _put(above, path, None)
    laid = lay(broken, above, [path])
    assert {key: laid[key] for key in broken if key != "scales"} == {
        key: broken[key] for key in broken if key != "scales"
    }


def test_what_the_child_speaks_of_stays() -> None:
    """A profile, an activity or a condition that the child says something of is the child's to mend."""
    own: Mapped = {
        "profiles": {"van": {"name": "Erfaren"}},
        "activities": {"kurs": {"hours": "3"}},
        "organisation": {"conditions": {"tid": {"scale": "grad"}}},
    }
    changed = _without(("roles", "chef"), above=own)
    assert changed["profiles"] == {"van": {"name": "Erfaren", "role": "chef", "priorities": {}}}
    assert isinstance(changed["activities"], dict)
    assert changed["activities"]["kurs"] == {"name": "Kurs", "hours": "3"}
    assert isinstance(changed["organisation"], dict)
    assert isinstance(changed["organisation"]["conditions"], dict)
    assert changed["organisation"]["conditions"]["tid"] == {"text": "T", "scale": "grad"}


def test_statement_that_moves_keeps_its_references() -> None:
    """What is removed from the duties and declared among the qualities has the same id as before."""
    changed = _without(("roles", "chef", "duties", "a"), above={"roles": {"chef": {"qualities": {"a": {"text": "A"}}}}})
    assert list(changed) == ["roles"]


def test_reference_of_the_childs_own() -> None:
    """What the child itself writes is kept, also where it leads nowhere."""
    own: Mapped = {"activities": {"ny": {"name": "Ny", "develops": ("chef.a",)}}}
    changed = _without(("roles", "chef", "duties", "a"), above=own)
    assert isinstance(changed["activities"], dict)
    assert changed["activities"]["ny"] == {"name": "Ny", "develops": ("chef.a",)}


# --- laws

IDS = st.sampled_from(("a", "b", "text", "source"))
FULL_IDS = st.builds("{}.{}".format, st.sampled_from(("chef", "medarbetare", "organisation")), IDS)
TEXTS = st.sampled_from(("ett", "två", "tre"))


def _some(**fields: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
    """Mappings with some of the fields, in any order."""
    return st.fixed_dictionaries({}, optional=fields)


def _listed(one: st.SearchStrategy[str]) -> st.SearchStrategy[Tree]:
    return st.lists(one, max_size=3, unique=True).map(tuple)


STATEMENT = _some(
    text=TEXTS,
    source=IDS,
    principles=_listed(IDS),
    counterparts=_listed(FULL_IDS),
    sides=_listed(IDS),
    indicators=st.dictionaries(IDS, _some(self=TEXTS, observer=TEXTS), max_size=2),
)
ROLE = _some(
    name=TEXTS,
    sides=st.dictionaries(IDS, _some(name=TEXTS, text=TEXTS, source=IDS), max_size=2),
    duties=st.dictionaries(IDS, STATEMENT, max_size=2),
    qualities=st.dictionaries(IDS, STATEMENT, max_size=2),
)
ROLES = _some(chef=ROLE, medarbetare=ROLE)
CONDITION = _some(text=TEXTS, counterparts=_listed(FULL_IDS), roles=_listed(st.sampled_from(("chef", "medarbetare"))))
FRAMEWORK = _some(
    title=TEXTS,
    scale=IDS,
    vision=_some(text=TEXTS, source=IDS),
    about=st.lists(_some(text=TEXTS, source=IDS), max_size=2).map(tuple),
    principles=st.dictionaries(IDS, _some(name=TEXTS, text=TEXTS, source=IDS), max_size=2),
    roles=ROLES,
    organisation=_some(conditions=st.dictionaries(IDS, CONDITION, max_size=2)),
    profiles=st.dictionaries(
        IDS,
        _some(
            role=st.sampled_from(("chef", "medarbetare")),
            priorities=st.dictionaries(FULL_IDS, _some(because=TEXTS), max_size=2),
        ),
        max_size=2,
    ),
    activities=st.dictionaries(IDS, _some(name=TEXTS, develops=_listed(FULL_IDS)), max_size=2),
    glossary=st.dictionaries(IDS, _some(name=TEXTS, text=TEXTS, avoid=_listed(TEXTS)), max_size=2),
)


def paths_of(tree: Tree, path: Path = ()) -> Iterator[Path]:
    """The path of everything that stands under a key."""
    if isinstance(tree, dict):
        for key, child in tree.items():
            yield (*path, key)
            yield from paths_of(child, (*path, key))


@st.composite
def families(draw: st.DrawFn) -> tuple[Mapped, Mapped, frozenset[Path]]:
    """A parent, a child, and what the child removes, of the parent's and of what the parent has not."""
    below, above = draw(FRAMEWORK), draw(FRAMEWORK)
    assert isinstance(below, dict)
    assert isinstance(above, dict)
    can_go = [path for path in paths_of(below) if path[0] not in NOT_INHERITED]
    wanted = draw(st.lists(st.sampled_from(can_go), max_size=4, unique=True)) if can_go else []
    # Among all that can go, a side is seldom drawn.
    sides = [path for path in can_go if path[2:3] == ("sides",)]
    wanted += draw(st.lists(st.sampled_from(sides), max_size=2)) if sides else []
    wanted += draw(st.lists(st.sampled_from((("scales", "x"), ("roles", "mentor", "duties"))), max_size=1))
    return below, above, frozenset(path for path in wanted if _put(above, path, None))


@settings(max_examples=300, deadline=None)
@given(family=families())
def test_an_empty_layer_changes_nothing(family: tuple[Mapped, Mapped, frozenset[Path]]) -> None:
    """Without anything of its own a child has all that is inherited, and nothing else."""
    below, _, _ = family
    assert lay(below, {}) == {key: tree for key, tree in below.items() if key not in NOT_INHERITED}


@settings(max_examples=300, deadline=None)
@given(family=families())
def test_a_layer_laid_twice_equals_laid_once(family: tuple[Mapped, Mapped, frozenset[Path]]) -> None:
    """Whatever it adds, replaces and removes, doing it again changes nothing more."""
    below, above, removed = family
    once = lay(below, above, removed)
    assert lay(once, above, removed) == once


@settings(max_examples=300, deadline=None)
@given(family=families())
def test_what_is_removed_is_gone(family: tuple[Mapped, Mapped, frozenset[Path]]) -> None:
    """No removed path is left, and no reference to a removed statement or side but what the child writes itself."""
    below, above, removed = family
    laid = lay(below, above, removed)
    assert removed.isdisjoint(paths_of(laid))
    gone = set(_statement_ids(below)) - set(_statement_ids(laid))
    for path, references in _references(laid):
        if references != _at(above, path):
            assert gone.isdisjoint(references)
    for path in paths_of(laid):
        named = _at(laid, path)
        if path[-1] == "sides" and isinstance(named, tuple) and named != _at(above, path):
            declared = (*path[:2], "sides")
            assert set(named).isdisjoint(_ids_at(below, declared) - _ids_at(laid, declared))


def _ids_at(tree: Mapped, path: Path) -> set[str]:
    found = _at(tree, path)
    return set(found) if isinstance(found, dict) else set()


@settings(max_examples=300, deadline=None)
@given(family=families())
def test_trees_are_left_as_they_were(family: tuple[Mapped, Mapped, frozenset[Path]]) -> None:
    """Laying makes a new tree and changes neither of the two."""
    below, above, removed = family
    before = repr((below, above))
    lay(below, above, removed)
    assert repr((below, above)) == before


def _statement_ids(tree: Mapping[str, Tree]) -> Iterator[str]:
    for path in paths_of(dict(tree)):
        match path:
            case ("roles", role, "duties" | "qualities", id_):
                yield f"{role}.{id_}"
            case ("organisation", "conditions", id_):
                yield f"organisation.{id_}"


def _references(tree: Mapping[str, Tree]) -> Iterator[tuple[Path, tuple[Tree, ...]]]:
    for path in paths_of(dict(tree)):
        found = _at(tree, path)
        if path[-1] in ("counterparts", "develops") and isinstance(found, tuple):
            yield path, found


def _at(tree: Tree | Mapping[str, Tree], path: Path) -> Tree:
    here: Tree = dict(tree) if isinstance(tree, Mapping) else tree
    for step in path:
        here = here.get(str(step)) if isinstance(here, dict) else None
    return here

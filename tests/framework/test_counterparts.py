"""Which statements answer each other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ledarskap.framework.counterparts import Answering, answering, counterparts_of
from ledarskap.framework.model import Framework

IDS = [f"{role}.{id_}" for role in ("chef", "medarbetare", "mentor") for id_ in ("a", "b", "c")]
LINKS = st.dictionaries(st.sampled_from(IDS), st.lists(st.sampled_from([*IDS, "organisation.tid"]), max_size=3))


def framework(links: dict[str, list[str]]) -> Framework:
    """Three roles with three duties each, and a condition, with these links."""
    return Framework.model_validate(
        {
            "format": "framework/1",
            "id": "litet",
            "version": "1.0.0",
            "title": "Litet",
            "evidence": {"status": "untested"},
            "scale": "ofta",
            "scales": {"ofta": {"kind": "frequency", "name": "Ofta", "levels": {1: "Aldrig", 2: "Alltid"}}},
            "roles": {
                role: {
                    "name": role,
                    "duties": {
                        id_: {"text": f"att {id_}", "counterparts": tuple(links.get(f"{role}.{id_}", ()))}
                        for id_ in ("a", "b", "c")
                    },
                }
                for role in ("chef", "medarbetare", "mentor")
            },
            "organisation": {"conditions": {"tid": {"text": "det finns tid"}}},
        }
    )


def test_link_counts_from_both_sides() -> None:
    """A statement has as counterparts those that it names and then those that name it, each once."""
    links = {"chef.a": ["medarbetare.b"], "medarbetare.b": ["chef.a", "chef.c"], "mentor.c": ["chef.a", "chef.a"]}
    assert counterparts_of(framework(links)) == {
        "chef.a": ("medarbetare.b", "mentor.c"),
        "chef.c": ("medarbetare.b",),
        "medarbetare.b": ("chef.a", "chef.c"),
        "mentor.c": ("chef.a",),
    }


def test_named_by_one_side_only() -> None:
    """It does not matter which of the two names the other, or whether both do."""
    one, other = {"chef.a": ["medarbetare.b"]}, {"medarbetare.b": ["chef.a"]}
    expected = (Answering(("chef", "medarbetare"), ("chef.a",), ("medarbetare.b",)),)
    assert answering(framework(one)) == answering(framework(other)) == answering(framework(one | other)) == expected


def test_several_counterparts_stand_together() -> None:
    """What shares a counterpart is one group, in the order of the framework; what shares none is another."""
    links = {"chef.c": ["medarbetare.b"], "medarbetare.c": ["chef.c"], "chef.a": ["medarbetare.a"]}
    assert answering(framework(links)) == (
        Answering(("chef", "medarbetare"), ("chef.a",), ("medarbetare.a",)),
        Answering(("chef", "medarbetare"), ("chef.c",), ("medarbetare.b", "medarbetare.c")),
    )


def test_every_two_roles() -> None:
    """Every two roles have their own groups, and a link to a third role joins none of theirs."""
    links = {"chef.a": ["medarbetare.a", "mentor.a"], "mentor.a": ["medarbetare.a", "medarbetare.b"]}
    assert answering(framework(links)) == (
        Answering(("chef", "medarbetare"), ("chef.a",), ("medarbetare.a",)),
        Answering(("chef", "mentor"), ("chef.a",), ("mentor.a",)),
        Answering(("medarbetare", "mentor"), ("medarbetare.a", "medarbetare.b"), ("mentor.a",)),
    )


def test_only_between_roles() -> None:
    """What links within a role, to itself or to the organisation gives nothing to talk about between roles."""
    links = {"chef.a": ["chef.b", "chef.a", "organisation.tid"]}
    assert answering(framework(links)) == ()
    assert counterparts_of(framework(links))["chef.a"] == ("chef.b", "organisation.tid")


@given(LINKS)
def test_every_link_is_in_exactly_one_group(links: dict[str, list[str]]) -> None:
    """Whatever the links, each between two roles is in one group of theirs, and a statement stands once for two roles."""
    groups = answering(framework(links))
    for owner, others in links.items():
        for other in others:
            roles = {owner.partition(".")[0], other.partition(".")[0]}
            holding = [one for one in groups if {owner, other} <= {*one.first, *one.second} and set(one.roles) == roles]
            assert len(holding) == (len(roles) == 2 and "organisation" not in roles)
    for roles_of_group in {one.roles for one in groups}:
        shown = [id_ for one in groups if one.roles == roles_of_group for id_ in (*one.first, *one.second)]
        assert len(shown) == len(set(shown))
    assert all(one.first and one.second for one in groups)


def test_order_of_the_framework() -> None:
    """Roles, groups and statements come in the framework's order, which is not that of the alphabet."""
    duties: dict[str, dict[str, object]] = {id_: {"text": f"att {id_}"} for id_ in "hgfedcba"}
    duties["h"]["counterparts"] = ("a.x", "c.a")
    ask = {"text": "att fråga", "counterparts": ("b.h",)}
    answer = {"text": "att svara", "counterparts": ("c.a", *(f"b.{id_}" for id_ in "abcdefgh"))}
    roles = {
        "b": {"name": "B", "duties": duties},
        "c": {"name": "C", "duties": {"a": ask}},
        "a": {"name": "A", "duties": {"x": answer}},
    }
    assert answering(Framework.model_validate({**framework({}).model_dump(), "roles": roles})) == (
        Answering(("b", "c"), ("b.h",), ("c.a",)),
        Answering(("b", "a"), tuple(f"b.{id_}" for id_ in "hgfedcba"), ("a.x",)),
        Answering(("c", "a"), ("c.a",), ("a.x",)),
    )

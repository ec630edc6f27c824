"""The sides of a role: a duty names those of its own role, and what is quoted stands in its source."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

Said = Callable[..., str]

SIDES = (
    "    name: Chef\n",
    (
        "    name: Chef\n"
        "    sides:\n"
        "      arbetsgivare: {name: Arbetsgivare, text: att vara arbetsgivare}\n"
        "      ledare: {name: Ledare, text: att leda}\n"
    ),
)
EMPLOYEE = (
    "organisation:\n",
    (
        "  medarbetare:\n"
        "    name: Medarbetare\n"
        "    sides:\n"
        "      kollega: {name: Kollega, text: att vara en kollega}\n"
        "    duties:\n"
        "      beratta:\n"
        "        text: att berätta\n"
        "        sides: [kollega]\n"
        "        indicators: {sager: {self: Jag säger till., observer: Medarbetaren säger till., key: true}}\n"
        "organisation:\n"
    ),
)
DEVELOPED = ("[chef.lyssna, chef.lugn]", "[chef.lyssna, chef.lugn, medarbetare.beratta]")


def _named(sides: str) -> tuple[str, str]:
    """The change that lets a duty name sides of its role."""
    return ("        principles: [tillit]\n", f"        principles: [tillit]\n        sides: {sides}\n")


def test_sides_that_are_declared(said: Said) -> None:
    """Of sides that the role has, each role its own, nothing is said."""
    assert said(SIDES, _named("[arbetsgivare, ledare]"), EMPLOYEE, DEVELOPED) == ""


def test_unknown_side(said: Said) -> None:
    """A side that the role has not got is told of where a duty names it."""
    changes = (SIDES, _named("[medmanniska]"))
    assert said(*changes) == (
        'vart.yaml:27:17: fel: rollen "chef" har ingen sida "medmanniska" – skriv ett id som står under sides i rollen, '
        "eller lägg till sidan där [unknown-reference]\n"
        "   27 |         sides: [medmanniska]\n"
        "      |                 ^^^^^^^^^^^"
    )
    assert said(*changes, language="en") == (
        'vart.yaml:27:17: error: the role "chef" has no side "medmanniska" – write an id that stands under sides of the role, '
        "or add the side there [unknown-reference]\n"
        "   27 |         sides: [medmanniska]\n"
        "      |                 ^^^^^^^^^^^"
    )


def test_side_of_another_role(said: Said) -> None:
    """What is a side of another role is none here."""
    assert said(SIDES, _named("[ledare, kollega]"), EMPLOYEE, DEVELOPED) == (
        'vart.yaml:27:25: fel: rollen "chef" har ingen sida "kollega" – skriv ett id som står under sides i rollen, '
        "eller lägg till sidan där [unknown-reference]\n"
        "   27 |         sides: [ledare, kollega]\n"
        "      |                         ^^^^^^^"
    )


def test_misspelt_side(said: Said) -> None:
    """One that is nearly spelt as a side of the role is proposed."""
    assert said(SIDES, _named("[ledar]")) == (
        'vart.yaml:27:17: fel: rollen "chef" har ingen sida "ledar" – menade du "ledare"? [unknown-reference]\n'
        "   27 |         sides: [ledar]\n"
        "      |                 ^^^^^"
    )


def test_misspelt_declaration_of_a_side(said: Said) -> None:
    """Where several duties agree on another id than the declared one, it is told of once, where it is declared."""
    another = (
        "    qualities:\n",
        (
            "      tala:\n"
            "        text: att tala\n"
            "        sides: [ledare]\n"
            "        indicators: {sager: {self: Jag säger till., observer: Chefen säger till., key: true}}\n"
            "    qualities:\n"
        ),
    )
    developed = ("[chef.lyssna, chef.lugn]", "[chef.lyssna, chef.lugn, chef.tala]")
    assert said(SIDES, _named("[ledare]"), another, developed) == ""
    assert said(SIDES, _named("[ledare]"), another, developed, ("      ledare:", "      ledarre:")) == (
        'vart.yaml:22:7: fel: ingenting hänvisar till "ledarre", men 2 ställen till "ledare" – menade du "ledare"? [misspelt-id]\n'
        "   22 |       ledarre: {name: Ledare, text: att leda}\n"
        "      |       ^^^^^^^"
    )


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        pytest.param(
            "    sides:\n",
            "    sidor:\n",
            'vart.yaml:20:5: fel: okänd nyckel "sidor" – menade du "sides"? [unknown-key]\n'
            "   20 |     sidor:\n"
            "      |     ^^^^^",
            id="in-swedish",
        ),
        pytest.param(
            "      ledare: {name: Ledare, text: att leda}\n",
            "      ledare:\n",
            'vart.yaml:22:7: fel: "ledare" har inget värde – skriv ett värde, eller ta bort nyckeln [empty-value]\n'
            "   22 |       ledare:\n"
            "      |       ^^^^^^",
            id="blank",
        ),
        pytest.param(
            "      ledare: {name: Ledare, text: att leda}\n",
            "      ledare: att leda\n",
            "vart.yaml:22:15: fel: här ska stå en grupp av nycklar, inte en text – skriv nycklarna på raderna under, "
            "mer indragna [wrong-type]\n"
            "   22 |       ledare: att leda\n"
            "      |               ^^^^^^^^",
            id="plain-text",
        ),
        pytest.param(
            "      ledare: {name: Ledare, text: att leda}\n",
            "    ledare: {name: Ledare, text: att leda}\n",
            'vart.yaml:22:5: fel: "ledare" står på fel nivå – dra in raden så att den hör till "sides" ovanför [wrong-level]\n'
            "   22 |     ledare: {name: Ledare, text: att leda}\n"
            "      |     ^^^^^^",
            id="too-far-left",
        ),
        pytest.param(
            "{name: Arbetsgivare, text: att vara arbetsgivare}\n      ledare: {name: Ledare, text: att leda}\n",
            "\n        name: Arbetsgivare\n        text: att vara arbetsgivare\n        name: Ledare\n        text: att leda\n",
            "vart.yaml:24:9: fel: här börjar något nytt, vars id saknas – skriv dess id och ett kolon på raden före, "
            "mindre indraget [id-missing]\n"
            "   24 |         name: Ledare\n"
            "      |         ^^^^",
            id="without-id",
        ),
        pytest.param(
            "        sides: [ledare]",
            "        sidor: [ledare]",
            'vart.yaml:27:9: fel: okänd nyckel "sidor" – menade du "sides"? [unknown-key]\n'
            "   27 |         sidor: [ledare]\n"
            "      |         ^^^^^",
            id="named-in-swedish",
        ),
        pytest.param(
            "        sides: [ledare]",
            "        side: [ledare]",
            'vart.yaml:27:9: fel: okänd nyckel "side" – menade du "sides"? [unknown-key]\n'
            "   27 |         side: [ledare]\n"
            "      |         ^^^^",
            id="misspelt-key",
        ),
        pytest.param(
            "        sides: [ledare]",
            "        sides: arbetsgivare och ledare",
            'vart.yaml:27:16: fel: här ska stå en lista (rader som börjar med "- "), inte en text – skriv varje del på en egen '
            'rad som börjar med "- " [wrong-type]\n'
            "   27 |         sides: arbetsgivare och ledare\n"
            "      |                ^^^^^^^^^^^^^^^^^^^^^^^",
            id="text-for-a-list",
        ),
        pytest.param(
            "        sides: [ledare]",
            "        sides:\n          ledare:\n          arbetsgivare:\n",
            'vart.yaml:28:11: fel: här ska stå en lista (rader som börjar med "- "), inte en grupp av nycklar – '
            "skriv [ledare, arbetsgivare] [wrong-type]\n"
            "   28 |           ledare:\n"
            "      |           ^^^^^^^",
            id="keys-for-a-list",
        ),
        pytest.param(
            "        sides: [ledare]",
            "        sides: [chef.ledare]",
            'vart.yaml:27:17: fel: "chef.ledare" kan inte vara ett id – skriv "ledare" [bad-id]\n'
            "   27 |         sides: [chef.ledare]\n"
            "      |                 ^^^^^^^^^^^",
            id="with-its-role",
        ),
    ],
)
def test_slip_with_sides_is_one_problem(said: Said, old: str, new: str, message: str) -> None:
    """Whatever is wrong with a side, what names it is not told of besides."""
    assert said(SIDES, _named("[ledare]"), (old, new)) == message


def test_sides_of_a_quality(said: Said) -> None:
    """Only what a role shall do belongs to one of its sides."""
    change = ("        text: att vara lugn\n", "        text: att vara lugn\n        sides: [ledare]\n")
    assert said(SIDES, change) == (
        'vart.yaml:41:9: fel: okänd nyckel "sides" – här kan stå: text, source, principles, counterparts, scale, indicators '
        "[unknown-key]\n"
        "   41 |         sides: [ledare]\n"
        "      |         ^^^^^"
    )


def test_quoted_side(said: Said) -> None:
    """A side with a source stands there word for word."""
    Path("policy.txt").write_text("Chefen ska leda och lyssna.\n", encoding="utf-8")
    source = (
        "scales:\n",
        "sources:\n  policy: {title: Policy, publisher: Vi, kind: policy, status: adopted, file: policy.txt}\nscales:\n",
    )
    quoted = ("text: att leda}", "text: ska leda, source: policy}")
    assert said(SIDES, source, quoted) == ""
    assert said(SIDES, source, quoted, ("text: ska leda,", "text: ska leda alla,")) == (
        'vart.yaml:24:36: fel: texten står inte så i källan – efter "ska leda" fortsätter källan "och lyssna." [not-quoted]\n'
        "   24 |       ledare: {name: Ledare, text: ska leda alla, source: policy}\n"
        "      |                                    ^^^^^^^^^^^^^"
    )
    assert said(SIDES, source, quoted, ("source: policy}", "source: polcy}")) == (
        'vart.yaml:24:54: fel: källan "polcy" finns inte i ramverket – menade du "policy"? [unknown-reference]\n'
        "   24 |       ledare: {name: Ledare, text: ska leda, source: polcy}\n"
        "      |                                                      ^^^^^"
    )


def test_unknown_side_where_one_is_blank(said: Said) -> None:
    """Where a side of the role is not known, nothing is said of what names another: it may be that one."""
    assert said(
        SIDES, _named("[medmanniska]"), ("      ledare: {name: Ledare, text: att leda}\n", "      ledare:\n")
    ) == (
        'vart.yaml:22:7: fel: "ledare" har inget värde – skriv ett värde, eller ta bort nyckeln [empty-value]\n'
        "   22 |       ledare:\n"
        "      |       ^^^^^^"
    )

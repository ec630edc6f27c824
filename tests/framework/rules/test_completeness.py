"""What a framework can do without, but not do well without."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.framework.families import PARENT, write, write_child

from ledarskap.files.checking import check

Said = Callable[..., str]
Changes = list[tuple[str, str]]


def test_nothing_is_said_of_what_is_complete(said: Said) -> None:
    """Of a framework that has everything, nothing is said."""
    assert said() == ""


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        pytest.param(
            [("            observer: Chefen svarar inom en dag.\n", "")],
            'vart.yaml:29:11: varning: beteendet "svarar" har ingen "observer" – skriv beteendet så som den som ser det skulle säga [observer-missing]\n'
            "   29 |           svarar:\n"
            "      |           ^^^^^^",
            id="observer-missing",
        ),
        pytest.param(
            [("          observer: Chefens tid räcker.\n", "")],
            'vart.yaml:48:9: varning: beteendet "racker" har ingen "observer" – skriv beteendet så som den som ser det skulle säga [observer-missing]\n'
            "   48 |         racker:\n"
            "      |         ^^^^^^",
            id="observer-of-a-condition-missing",
        ),
        pytest.param(
            [
                (
                    "        indicators:\n          pausar:\n            self: Jag tar en paus när det blir hetsigt.\n            observer: Chefen tar en paus när det blir hetsigt.\n            key: true\n",
                    "",
                )
            ],
            'vart.yaml:36:7: varning: punkten "lugn" har inga beteenden, och kan inte skattas – lägg till minst ett under indicators [no-indicators]\n'
            "   36 |       lugn:\n"
            "      |       ^^^^",
            id="no-indicators",
        ),
        pytest.param(
            [
                (
                    "        indicators:\n          pausar:\n            self: Jag tar en paus när det blir hetsigt.\n            observer: Chefen tar en paus när det blir hetsigt.\n            key: true\n",
                    "        indicators: {}\n",
                )
            ],
            'vart.yaml:36:7: varning: punkten "lugn" har inga beteenden, och kan inte skattas – lägg till minst ett under indicators [no-indicators]\n'
            "   36 |       lugn:\n"
            "      |       ^^^^",
            id="empty-indicators",
        ),
        pytest.param(
            [("            key: true\n          svarar", "          svarar")],
            'vart.yaml:24:9: varning: inget beteende i "lyssna" har key: true – skriv key: true i det som det korta formuläret ska fråga om [no-key-indicator]\n'
            "   24 |         indicators:\n"
            "      |         ^^^^^^^^^^",
            id="no-key-indicator",
        ),
        pytest.param(
            [("hetsigt.\n            key: true", "hetsigt.")],
            'vart.yaml:38:9: varning: inget beteende i "lugn" har key: true – skriv key: true i det som det korta formuläret ska fråga om [no-key-indicator]\n'
            "   38 |         indicators:\n"
            "      |         ^^^^^^^^^^",
            id="only-indicator-without-key",
        ),
        pytest.param(
            [("            anchors:\n", "            key: true\n            anchors:\n")],
            'vart.yaml:32:18: varning: flera beteenden i "lyssna" har key: true: fragar, svarar – behåll det i ett; det korta formuläret ska fråga om ett beteende i varje punkt [several-key-indicators]\n'
            "   32 |             key: true\n"
            "      |                  ^^^^",
            id="several-key-indicators",
        ),
        pytest.param(
            [("              3: Svarar", "              4: Svarar")],
            'vart.yaml:34:15: varning: nivån 4 finns inte på skalan "ofta" – ta bort exemplet, eller skriv det för en nivå som finns: 1, 2, 3 [anchor-outside-scale]\n'
            "   34 |               4: Svarar samma dag\n"
            "      |               ^",
            id="anchor-outside-scale",
        ),
        pytest.param(
            [
                ("        principles: [tillit]\n", "        principles: [tillit]\n        scale: ja-nej\n"),
                ("roles:\n  chef", "  ja-nej: {kind: extent, name: Om, levels: {1: Nej, 2: Ja}}\nroles:\n  chef"),
            ],
            'vart.yaml:36:15: varning: nivån 3 finns inte på skalan "ja-nej" – ta bort exemplet, eller skriv det för en nivå som finns: 1, 2 [anchor-outside-scale]\n'
            "   36 |               3: Svarar samma dag\n"
            "      |               ^",
            id="anchor-outside-the-statement's-own-scale",
        ),
        pytest.param(
            [("            anchors:\n", "            expected: 5\n            anchors:\n")],
            'vart.yaml:32:13: varning: "expected" står för ett beteende på skalan "ofta", som inte mäter skicklighet – ta bort expected; ett mål finns bara på en skala med kind: proficiency [expected-without-proficiency]\n'
            "   32 |             expected: 5\n"
            "      |             ^^^^^^^^",
            id="expected-without-proficiency",
        ),
        pytest.param(
            [
                ("            anchors:\n", "            expected: 5\n            anchors:\n"),
                ("kind: frequency", "kind: proficiency"),
            ],
            'vart.yaml:32:23: varning: nivån 5 finns inte på skalan "ofta" – skriv en nivå som finns: 1, 2, 3 [expected-outside-scale]\n'
            "   32 |             expected: 5\n"
            "      |                       ^",
            id="expected-outside-scale",
        ),
        pytest.param(
            [("        principles: [tillit]\n", "")],
            'vart.yaml:9:3: varning: ingen punkt nämner grundprincipen "tillit" – skriv den under principles i de punkter som genomför den [unsupported-principle]\n'
            "    9 |   tillit:\n"
            "      |   ^^^^^^",
            id="unsupported-principle",
        ),
        pytest.param(
            [
                (
                    "    develops: [chef.lyssna, chef.lugn]\n",
                    "  samtal: {name: Samtal, text: Tala med någon., way: people, develops: [chef.lyssna, chef.lugn]}\n",
                )
            ],
            'vart.yaml:53:3: varning: aktiviteten "rond" utvecklar ingen punkt – skriv punkternas id under develops [develops-nothing]\n'
            "   53 |   rond:\n"
            "      |   ^^^^",
            id="develops-nothing",
        ),
        pytest.param(
            [
                (
                    "    develops: [chef.lyssna, chef.lugn]\n",
                    "    develops: []\n  samtal: {name: Samtal, text: Tala med någon., way: people, develops: [chef.lyssna, chef.lugn]}\n",
                )
            ],
            'vart.yaml:53:3: varning: aktiviteten "rond" utvecklar ingen punkt – skriv punkternas id under develops [develops-nothing]\n'
            "   53 |   rond:\n"
            "      |   ^^^^",
            id="develops-an-empty-list",
        ),
        pytest.param(
            [("[chef.lyssna, chef.lugn]", "[chef.lyssna]")],
            'vart.yaml:36:7: varning: ingen aktivitet utvecklar punkten "chef.lugn" – skriv chef.lugn under develops i en aktivitet, eller lägg till en [undeveloped-statement]\n'
            "   36 |       lugn:\n"
            "      |       ^^^^",
            id="undeveloped-statement",
        ),
    ],
)
def test_what_is_missing(said: Said, changes: Changes, message: str) -> None:
    """What is missing is said at what lacks it, with what to write."""
    assert said(*changes) == message


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        pytest.param(
            [("            observer: Chefen svarar inom en dag.\n", "")],
            'vart.yaml:29:11: warning: the indicator "svarar" has no "observer" – write the behaviour as somebody who sees it would say it [observer-missing]\n'
            "   29 |           svarar:\n"
            "      |           ^^^^^^",
            id="observer-missing",
        ),
        pytest.param(
            [
                (
                    "        indicators:\n          pausar:\n            self: Jag tar en paus när det blir hetsigt.\n            observer: Chefen tar en paus när det blir hetsigt.\n            key: true\n",
                    "",
                )
            ],
            'vart.yaml:36:7: warning: the statement "lugn" has no indicators, and cannot be rated – add at least one under indicators [no-indicators]\n'
            "   36 |       lugn:\n"
            "      |       ^^^^",
            id="no-indicators",
        ),
        pytest.param(
            [("            key: true\n          svarar", "          svarar")],
            'vart.yaml:24:9: warning: no indicator of "lyssna" has key: true – write key: true in the one that the short form shall ask [no-key-indicator]\n'
            "   24 |         indicators:\n"
            "      |         ^^^^^^^^^^",
            id="no-key-indicator",
        ),
        pytest.param(
            [("            anchors:\n", "            key: true\n            anchors:\n")],
            'vart.yaml:32:18: warning: several indicators of "lyssna" have key: true: fragar, svarar – keep it in one; the short form shall ask one indicator of each statement [several-key-indicators]\n'
            "   32 |             key: true\n"
            "      |                  ^^^^",
            id="several-key-indicators",
        ),
        pytest.param(
            [("              3: Svarar", "              4: Svarar")],
            'vart.yaml:34:15: warning: the level 4 is not on the scale "ofta" – remove the anchor, or write it for a level that exists: 1, 2, 3 [anchor-outside-scale]\n'
            "   34 |               4: Svarar samma dag\n"
            "      |               ^",
            id="anchor-outside-scale",
        ),
        pytest.param(
            [("            anchors:\n", "            expected: 5\n            anchors:\n")],
            'vart.yaml:32:13: warning: "expected" stands for an indicator on the scale "ofta", which does not measure proficiency – remove expected; there is a target only on a scale with kind: proficiency [expected-without-proficiency]\n'
            "   32 |             expected: 5\n"
            "      |             ^^^^^^^^",
            id="expected-without-proficiency",
        ),
        pytest.param(
            [
                ("            anchors:\n", "            expected: 5\n            anchors:\n"),
                ("kind: frequency", "kind: proficiency"),
            ],
            'vart.yaml:32:23: warning: the level 5 is not on the scale "ofta" – write a level that exists: 1, 2, 3 [expected-outside-scale]\n'
            "   32 |             expected: 5\n"
            "      |                       ^",
            id="expected-outside-scale",
        ),
        pytest.param(
            [("        principles: [tillit]\n", "")],
            'vart.yaml:9:3: warning: no statement names the principle "tillit" – write it under principles in the statements that carry it out [unsupported-principle]\n'
            "    9 |   tillit:\n"
            "      |   ^^^^^^",
            id="unsupported-principle",
        ),
        pytest.param(
            [
                (
                    "    develops: [chef.lyssna, chef.lugn]\n",
                    "  samtal: {name: Samtal, text: Tala med någon., way: people, develops: [chef.lyssna, chef.lugn]}\n",
                )
            ],
            'vart.yaml:53:3: warning: the activity "rond" develops no statement – write the ids of the statements under develops [develops-nothing]\n'
            "   53 |   rond:\n"
            "      |   ^^^^",
            id="develops-nothing",
        ),
        pytest.param(
            [("[chef.lyssna, chef.lugn]", "[chef.lyssna]")],
            'vart.yaml:36:7: warning: no activity develops the statement "chef.lugn" – write chef.lugn under develops in an activity, or add one [undeveloped-statement]\n'
            "   36 |       lugn:\n"
            "      |       ^^^^",
            id="undeveloped-statement",
        ),
    ],
)
def test_what_is_missing_in_english(said: Said, changes: Changes, message: str) -> None:
    """The same is said in English."""
    assert said(*changes, language="en") == message


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        pytest.param(
            [("            observer: Chefen svarar inom en dag.\n", "            seen_by: []\n")],
            [],
            id="seen-by-nobody",
        ),
        pytest.param(
            [
                (
                    "            observer: Chefen svarar inom en dag.\n",
                    "            obsrver: Chefen svarar inom en dag.\n",
                )
            ],
            ["unknown-key"],
            id="observer-misspelt",
        ),
        pytest.param(
            [
                (
                    "            observer: Chefen svarar inom en dag.\n",
                    "            betraktare: Chefen svarar inom en dag.\n",
                )
            ],
            ["unknown-key"],
            id="observer-in-swedish",
        ),
        pytest.param(
            [("            observer: Chefen svarar inom en dag.\n", "            observer:\n")],
            ["empty-value"],
            id="observer-blank",
        ),
        pytest.param(
            [
                (
                    "          pausar:\n            self: Jag tar en paus när det blir hetsigt.\n            observer: Chefen tar en paus när det blir hetsigt.\n            key: true\n",
                    "          pausar: Jag tar en paus.\n",
                )
            ],
            ["wrong-type"],
            id="indicator-of-the-wrong-type",
        ),
        pytest.param(
            [("hetsigt.\n            key: true", "hetsigt.\n            key: ja")],
            ["not-a-boolean"],
            id="key-that-is-no-boolean",
        ),
        pytest.param(
            [("hetsigt.\n            key: true", "hetsigt.\n            nyckel: true")],
            ["unknown-key"],
            id="key-in-swedish",
        ),
        pytest.param(
            [("        indicators:\n          pausar", "        indicatorer:\n          pausar")],
            ["unknown-key"],
            id="indicators-misspelt",
        ),
        pytest.param(
            [("        indicators:\n          pausar", "        beteenden:\n          pausar")],
            ["unknown-key"],
            id="indicators-in-swedish",
        ),
        pytest.param(
            [
                (
                    "        indicators:\n          pausar:\n            self: Jag tar en paus när det blir hetsigt.\n            observer: Chefen tar en paus när det blir hetsigt.\n            key: true\n",
                    "        indicators: [pausar]\n",
                )
            ],
            ["wrong-type"],
            id="indicators-of-the-wrong-type",
        ),
        pytest.param([("[tillit]", "[tilit]")], ["unknown-reference"], id="principle-misspelt"),
        pytest.param([("principles: [", "principels: [")], ["unknown-key"], id="principles-misspelt"),
        pytest.param(
            [("        principles: [", "        grundprinciper: [")], ["unknown-key"], id="principles-in-swedish"
        ),
        pytest.param(
            [("principles: [tillit]", "principles: tillit")], ["wrong-type"], id="principles-of-the-wrong-type"
        ),
        pytest.param(
            [
                ("organisation:", "organization:"),
                ("        principles: [tillit]\n", ""),
                ("      text: det finns tid\n", "      text: det finns tid\n      principles: [tillit]\n"),
            ],
            ["unknown-key"],
            id="organisation-misspelt",
        ),
        pytest.param(
            [
                ("        principles: [tillit]\n", ""),
                ("      text: det finns tid\n", "      text: det finns tid\n      principles: [tillit]\n"),
            ],
            [],
            id="named-by-a-condition-only",
        ),
        pytest.param(
            [
                ("principles:\n  tillit:\n    name: Tillit\n    text: att lita på varandra\n", ""),
                ("        principles: [tillit]\n", ""),
            ],
            [],
            id="no-principles",
        ),
        pytest.param([("    develops:", "    develop:")], ["unknown-key"], id="develops-misspelt"),
        pytest.param([("    develops:", "    utvecklar:")], ["unknown-key"], id="develops-in-swedish"),
        pytest.param([("chef.lugn]", "chef.lungn]")], ["unknown-reference"], id="develops-what-is-not-there"),
        pytest.param(
            [
                (
                    "activities:\n  rond:\n    name: Rond\n    text: Gå en rond i veckan.\n    way: practice\n    develops: [chef.lyssna, chef.lugn]\n",
                    "",
                )
            ],
            [],
            id="no-activities",
        ),
        pytest.param([("activities:", "activites:")], ["unknown-key"], id="activities-misspelt"),
        pytest.param([("3: Alltid", "99: Alltid")], ["too-large"], id="a-level-that-is-none"),
        pytest.param([("    levels:", "    level:")], ["unknown-key"], id="levels-misspelt"),
        pytest.param([("scale: ofta", "scale: ofte")], ["unknown-reference"], id="scale-misspelt"),
        pytest.param(
            [
                ("            anchors:\n", "            expected: 2\n            anchors:\n"),
                ("kind: frequency", "kind: frekvens"),
            ],
            ["unknown-value"],
            id="kind-that-cannot-be-known",
        ),
        pytest.param([("    duties:", "    dutys:")], ["unknown-key"], id="duties-misspelt"),
    ],
)
def test_nothing_is_said_that_only_follows(said: Said, changes: Changes, codes: list[str]) -> None:
    """Of what is misspelt, blank or of the wrong type, it is not said that it is missing."""
    assert re.findall(r"^vart.yaml.*\[([a-z-]+)\]$", said(*changes), re.MULTILINE) == codes


EMPLOYEE = """\
  medarbetare:
    name: Medarbetare
    duties:
      beratta:
        text: att berätta
        indicators:
          sager:
            self: Jag säger till.
            observer: Medarbetaren säger till.
            key: true
organisation:
"""
ANSWERED: Changes = [
    ("organisation:\n", EMPLOYEE),
    ("chef.lugn]", "chef.lugn, medarbetare.beratta]"),
    ("        principles: [tillit]\n", "        principles: [tillit]\n        counterparts: [medarbetare.beratta]\n"),
]
ANSWERS = ("        text: att berätta\n", "        text: att berätta\n        counterparts: [chef.lyssna]\n")


def test_one_sided_counterpart(said: Said) -> None:
    """It is told where the one names the other, with what to write where."""
    assert said(*ANSWERED) == (
        'vart.yaml:24:24: tips: "chef.lyssna" motsvaras här av "medarbetare.beratta", men där nämns inte "chef.lyssna" – '
        "skriv chef.lyssna under counterparts i medarbetare.beratta [one-sided-counterpart]\n"
        "   24 |         counterparts: [medarbetare.beratta]\n"
        "      |                        ^^^^^^^^^^^^^^^^^^^"
    )
    assert said(*ANSWERED, language="en").startswith(
        'vart.yaml:24:24: hint: "chef.lyssna" names "medarbetare.beratta" as its counterpart, which does not name '
        '"chef.lyssna" – write chef.lyssna under counterparts in medarbetare.beratta [one-sided-counterpart]\n'
    )


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        pytest.param(ANSWERS, [], id="both-name-each-other"),
        pytest.param((ANSWERS[0], ANSWERS[1].replace("lyssna", "lysna")), ["unknown-reference"], id="misspelt"),
        pytest.param((ANSWERS[0], ANSWERS[1].replace("counterparts", "counterpart")), ["unknown-key"], id="wrong-key"),
        pytest.param((ANSWERS[0], ANSWERS[1].replace("[chef.lyssna]", "{}")), ["wrong-type"], id="wrong-type"),
        pytest.param(("[medarbetare.beratta]", "[medarbetare.berata]"), ["unknown-reference"], id="unknown"),
        pytest.param(
            (ANSWERS[0], ANSWERS[1].replace("[chef.lyssna]", "[{a: b}, chef.lyssna]")), ["wrong-type"], id="odd-entry"
        ),
        pytest.param(
            ("[medarbetare.beratta]", "[medarbetare.beratta, medarbetare.beratta]"),
            ["one-sided-counterpart"],
            id="named-twice",
        ),
        pytest.param(
            ("activities:\n", "silenced: {chef.lyssna: {one-sided-counterpart: Så ska det vara.}}\nactivities:\n"),
            [],
            id="silenced",
        ),
    ],
)
def test_counterpart_that_may_be_named(said: Said, change: tuple[str, str], codes: list[str]) -> None:
    """Nothing is said of what is named, or may be meant to be, and one thing of what is named twice."""
    assert re.findall(r"^vart.yaml.*\[([a-z-]+)\]$", said(*ANSWERED, change), re.MULTILINE) == codes


def test_statement_that_stands_twice_has_no_counterpart_missing(said: Said) -> None:
    """Of an id that two statements have, it is told as such, and not which of them names no other."""
    twice = ("      lugn:\n        text", "      lyssna:\n        text")
    codes = re.findall(r"^vart.yaml.*\[([a-z-]+)\]$", said(*ANSWERED, twice), re.MULTILINE)
    assert "duplicate-statement" in codes
    assert "one-sided-counterpart" not in codes


def test_counterpart_that_is_inherited_is_told_of_in_the_parent_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of what a framework inherits it is told where that is checked."""
    monkeypatch.chdir(tmp_path)
    one_sided = PARENT["region/roles/medarbetare.yaml"].replace("    counterparts: [chef.lyssna]\n", "")
    write({**PARENT, "region/roles/medarbetare.yaml": one_sided})
    write_child()
    assert [(one.code, one.location.file) for one in check("region")] == [
        ("one-sided-counterpart", "region/roles/chef.yaml")
    ]
    assert list(check("vart")) == []

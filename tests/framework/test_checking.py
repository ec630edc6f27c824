"""The rules that no type can state, and that no problem is told which only follows from another."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from ledarskap.files.checking import check
from ledarskap.framework import model
from ledarskap.framework.locating import bundled
from ledarskap.framework.rules import references
from ledarskap.reading.opening import open_document
from ledarskap.reading.reporting import as_text
from ledarskap.reading.tree import Document
from ledarskap.reading.tree import Path as TreePath
from ledarskap.reading.wording import Language

FRAMEWORK = """\
format: framework/1
id: vart
version: 1.0.0
title: Vårt ramverk
evidence: {status: untested}
scale: ofta
sources:
  policy: {title: Policy, publisher: Vi, kind: policy, status: adopted, file: policy.txt}
principles:
  tillit: {name: Tillit, text: att lita på varandra}
scales:
  ofta:
    kind: frequency
    name: Hur ofta
    levels: {1: Aldrig, 2: Ibland, 3: Alltid}
roles:
  chef:
    name: Chef
    duties:
      lyssna:
        text: att lyssna på alla
        source: policy
        principles: [tillit]
        counterparts: [medarbetare.beratta]
        indicators: {fragar: {self: Jag frågar., observer: Chefen frågar., key: true}}
    qualities:
      lugn: {text: att vara lugn, indicators: {pausar: {self: Jag pausar., observer: Chefen pausar., key: true}}}
  medarbetare:
    name: Medarbetare
    duties:
      beratta:
        text: att berätta
        scale: ofta
        counterparts: [chef.lyssna]
        indicators: {sager: {self: Jag säger till., observer: Medarbetaren säger till., key: true}}
organisation:
  conditions:
    tid: {text: det finns tid, roles: [chef],
      indicators: {racker: {self: Tiden räcker., observer: Chefens tid räcker., key: true}}}
profiles:
  ny:
    name: Ny chef
    role: chef
    priorities:
      chef.lyssna: {when: now, because: Det är viktigt.}
activities:
  rond: {name: Rond, text: Gå en rond., way: practice, develops: [chef.lyssna, chef.lugn]}
  samtal: {name: Samtal, text: Tala med någon., way: people, develops: [chef.lyssna, chef.lugn, medarbetare.beratta]}
"""
SOURCE = "Chefen ska vara närvarande: att lyssna på alla, varje dag."


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _problems(old: str = "", new: str = "", language: Language = "sv") -> str:
    """What is told of the framework where a part of its text is replaced, once."""
    Path("policy.txt").write_text(SOURCE, encoding="utf-8")
    assert old in FRAMEWORK
    Path("vart.yaml").write_text(FRAMEWORK.replace(old, new, 1), encoding="utf-8")
    return as_text(check("vart.yaml"), language)


def test_sound_framework() -> None:
    """Of a sound framework, nothing is said."""
    assert _problems() == ""


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        pytest.param(
            "scale: ofta",
            "scale: ofte",
            'vart.yaml:6:8: fel: skalan "ofte" finns inte i ramverket – menade du "ofta"? [unknown-reference]\n'
            "    6 | scale: ofte\n"
            "      |        ^^^^",
            id="unknown-scale",
        ),
        pytest.param(
            "        scale: ofta",
            "        scale: hur-mycket",
            'vart.yaml:33:16: fel: skalan "hur-mycket" finns inte i ramverket – skriv ett id som finns, eller lägg till skalan [unknown-reference]\n'
            "   33 |         scale: hur-mycket\n"
            "      |                ^^^^^^^^^^",
            id="unknown-scale-of-a-statement",
        ),
        pytest.param(
            "[tillit]",
            "[tilit]",
            'vart.yaml:23:22: fel: grundprincipen "tilit" finns inte i ramverket – menade du "tillit"? [unknown-reference]\n'
            "   23 |         principles: [tilit]\n"
            "      |                      ^^^^^",
            id="unknown-principle",
        ),
        pytest.param(
            "source: policy",
            "source: polcy",
            'vart.yaml:22:17: fel: källan "polcy" finns inte i ramverket – menade du "policy"? [unknown-reference]\n'
            "   22 |         source: polcy\n"
            "      |                 ^^^^^",
            id="unknown-source",
        ),
        pytest.param(
            "[medarbetare.beratta]",
            "[medarbetare.berata]",
            'vart.yaml:24:24: fel: punkten "medarbetare.berata" finns inte i ramverket – menade du "medarbetare.beratta"? [unknown-reference]\n'
            "   24 |         counterparts: [medarbetare.berata]\n"
            "      |                        ^^^^^^^^^^^^^^^^^^",
            id="unknown-counterpart",
        ),
        pytest.param(
            "roles: [chef]",
            "roles: [chef, chefen]",
            'vart.yaml:38:46: fel: rollen "chefen" finns inte i ramverket – menade du "chef"? [unknown-reference]\n'
            "   38 |     tid: {text: det finns tid, roles: [chef, chefen],\n"
            "      |                                              ^^^^^^",
            id="unknown-role-of-a-condition",
        ),
        pytest.param(
            "role: chef",
            "role: chf",
            'vart.yaml:43:11: fel: rollen "chf" finns inte i ramverket – menade du "chef"? [unknown-reference]\n'
            "   43 |     role: chf\n"
            "      |           ^^^",
            id="unknown-role-of-a-profile",
        ),
        pytest.param(
            "chef.lyssna: {",
            "chef.lysna: {",
            'vart.yaml:45:7: fel: punkten "chef.lysna" finns inte i ramverket – menade du "chef.lyssna"? [unknown-reference]\n'
            "   45 |       chef.lysna: {when: now, because: Det är viktigt.}\n"
            "      |       ^^^^^^^^^^",
            id="unknown-statement-of-a-profile",
        ),
        pytest.param(
            "[chef.lyssna, chef.lugn]",
            "[chef.lyssna, chef.lungn]",
            'vart.yaml:47:80: fel: punkten "chef.lungn" finns inte i ramverket – menade du "chef.lugn"? [unknown-reference]\n'
            "   47 |   rond: {name: Rond, text: Gå en rond., way: practice, develops: [chef.lyssna, chef.lungn]}\n"
            "      |                                                                                ^^^^^^^^^^",
            id="unknown-statement-of-an-activity",
        ),
        pytest.param(
            "[chef.lyssna, chef.lugn]",
            "[organisation.tid, organisation.tide]",
            'vart.yaml:47:85: fel: punkten "organisation.tide" finns inte i ramverket – menade du "organisation.tid"? [unknown-reference]\n'
            "   47 | … practice, develops: [organisation.tid, organisation.tide]}\n"
            "      |                                          ^^^^^^^^^^^^^^^^^",
            id="condition-as-statement",
        ),
        pytest.param(
            "{1: Aldrig, 2: Ibland, 3: Alltid}",
            "{3: Aldrig, 2: Ibland, 1: Alltid}",
            "vart.yaml:15:25: fel: nivån 2 följer på 3 – skriv nivåerna i stigande ordning, utan hopp [levels-out-of-order]\n"
            "   15 |     levels: {3: Aldrig, 2: Ibland, 1: Alltid}\n"
            "      |                         ^\n"
            "vart.yaml:15:36: fel: nivån 1 följer på 2 – skriv nivåerna i stigande ordning, utan hopp [levels-out-of-order]\n"
            "   15 |     levels: {3: Aldrig, 2: Ibland, 1: Alltid}\n"
            "      |                                    ^",
            id="levels-in-falling-order",
        ),
        pytest.param(
            "3: Alltid",
            "4: Alltid",
            "vart.yaml:15:36: fel: nivån 4 följer på 2 – skriv nivåerna i stigande ordning, utan hopp [levels-out-of-order]\n"
            "   15 |     levels: {1: Aldrig, 2: Ibland, 4: Alltid}\n"
            "      |                                    ^",
            id="levels-with-a-gap",
        ),
        pytest.param(
            "      lugn: {",
            "      lyssna: {text: att vara glad, indicators: {ler: {self: Jag ler., observer: Chefen ler., key: true}}}\n      lugn: {",
            'vart.yaml:27:7: fel: "lyssna" är både en uppgift och en egenskap – ge den ena ett annat id [duplicate-statement]\n'
            "   27 |       lyssna: {text: att vara glad, indicators: {ler: {self: Jag ler., observer: Chefen ler., key: t…\n"
            "      |       ^^^^^^",
            id="statement-twice-in-a-role",
        ),
        pytest.param(
            "att lyssna på alla",
            "att lyssna på somliga",
            'vart.yaml:21:15: fel: texten står inte så i källan – efter "att lyssna på" fortsätter källan "alla, varje dag." [not-quoted]\n'
            "   21 |         text: att lyssna på somliga\n"
            "      |               ^^^^^^^^^^^^^^^^^^^^^",
            id="not-quoted",
        ),
        pytest.param(
            "att lyssna på alla",
            "att höra alla",
            "vart.yaml:21:15: fel: texten står inte så i källan – skriv av källan ord för ord, eller ta bort source om texten är er tolkning [not-quoted]\n"
            "   21 |         text: att höra alla\n"
            "      |               ^^^^^^^^^^^^^",
            id="not-quoted-from-the-beginning",
        ),
        pytest.param(
            "file: policy.txt",
            "file: sources/policy.txt",
            'vart.yaml:8:79: fel: filen "sources/policy.txt" finns inte – lägg källans text där, eller rätta namnet [source-file-missing]\n'
            "    8 |   policy: {title: Policy, publisher: Vi, kind: policy, status: adopted, file: sources/policy.txt}\n"
            "      |                                                                               ^^^^^^^^^^^^^^^^^^",
            id="source-that-does-not-exist",
        ),
        pytest.param(
            ", file: policy.txt",
            "",
            'vart.yaml:8:3: fel: "policy" citeras men har ingen fil – lägg källans text i sources/ och skriv file: sources/policy.txt [source-without-file]\n'
            "    8 |   policy: {title: Policy, publisher: Vi, kind: policy, status: adopted}\n"
            "      |   ^^^^^^",
            id="source-without-file",
        ),
        pytest.param(
            "file: policy.txt",
            "file: ../policy.txt",
            'vart.yaml:8:79: fel: "../policy.txt" leder ut ur ramverkets mapp – lägg filen i mappen [outside-folder]\n'
            "    8 |   policy: {title: Policy, publisher: Vi, kind: policy, status: adopted, file: ../policy.txt}\n"
            "      |                                                                               ^^^^^^^^^^^^^",
            id="source-outside-the-folder",
        ),
        pytest.param(
            "{status: untested}",
            "{status: piloted}",
            'vart.yaml:5:20: fel: frågorna sägs vara prövade, men "n" saknas – skriv hur många som svarade (n), när (date) och var det står (report), eller status: untested [evidence-without-report]\n'
            "    5 | evidence: {status: piloted}\n"
            "      |                    ^^^^^^^",
            id="piloted-by-nobody",
        ),
        pytest.param(
            "{status: untested}",
            "{status: piloted, n: 12, report: Rapport 1}",
            'vart.yaml:5:20: fel: frågorna sägs vara prövade, men "date" saknas – skriv hur många som svarade (n), när (date) och var det står (report), eller status: untested [evidence-without-report]\n'
            "    5 | evidence: {status: piloted, n: 12, report: Rapport 1}\n"
            "      |                    ^^^^^^^",
            id="piloted-at-no-time",
        ),
        pytest.param(
            "{status: untested}",
            "{status: validated, n: 12, date: 2026-11-22}",
            'vart.yaml:5:20: fel: frågorna sägs vara prövade, men "report" saknas – skriv hur många som svarade (n), när (date) och var det står (report), eller status: untested [evidence-without-report]\n'
            "    5 | evidence: {status: validated, n: 12, date: 2026-11-22}\n"
            "      |                    ^^^^^^^^^",
            id="validated-without-report",
        ),
        pytest.param(
            "profiles:\n",
            "retired: {chef.lyssna: ersatt}\nprofiles:\n",
            'vart.yaml:40:11: fel: "chef.lyssna" sägs ha utgått, men finns i ramverket – ta bort det ena; ett id får aldrig en ny mening [not-retired]\n'
            "   40 | retired: {chef.lyssna: ersatt}\n"
            "      |           ^^^^^^^^^^^",
            id="retired-statement-in-use",
        ),
        pytest.param(
            "profiles:\n",
            "retired: {organisation.tid: ersatt}\nprofiles:\n",
            'vart.yaml:40:11: fel: "organisation.tid" sägs ha utgått, men finns i ramverket – ta bort det ena; ett id får aldrig en ny mening [not-retired]\n'
            "   40 | retired: {organisation.tid: ersatt}\n"
            "      |           ^^^^^^^^^^^^^^^^",
            id="retired-condition-in-use",
        ),
        pytest.param(
            "profiles:\n",
            "    stod: {text: det finns stöd, indicators: {ges: {self: Jag får stöd., observer: Chefen får stöd., key: true}}}\n"
            "retired: {organisation.stod.ges: ersatt, organisation.stod.togs: ersatt}\n"
            "profiles:\n",
            'vart.yaml:41:11: fel: "organisation.stod.ges" sägs ha utgått, men finns i ramverket – ta bort det ena; ett id får aldrig en ny mening [not-retired]\n'
            "   41 | retired: {organisation.stod.ges: ersatt, organisation.stod.togs: ersatt}\n"
            "      |           ^^^^^^^^^^^^^^^^^^^^^",
            id="retired-indicator-in-use",
        ),
    ],
)
def test_rule(old: str, new: str, message: str) -> None:
    """Every rule tells what breaks it, at its place, with a proposal where there is one."""
    assert _problems(old, new) == message


def test_rule_in_english() -> None:
    """The same is said in English."""
    assert _problems("[tillit]", "[tilit, x]", "en") == (
        'vart.yaml:23:22: error: the principle "tilit" is not in the framework – did you mean "tillit"? [unknown-reference]\n'
        "   23 |         principles: [tilit, x]\n"
        "      |                      ^^^^^\n"
        'vart.yaml:23:29: error: the principle "x" is not in the framework – '
        "write an id that exists, or add the principle [unknown-reference]\n"
        "   23 |         principles: [tilit, x]\n"
        "      |                             ^"
    )


SEVERAL = FRAMEWORK.replace("att berätta\n", "att berätta\n        source: policy\n        principles: [tillit]\n")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        pytest.param(
            "  policy:",
            "  polcy:",
            'vart.yaml:8:3: fel: ingenting hänvisar till "polcy", men 2 ställen till "policy" – menade du "policy"? [misspelt-id]\n'
            "    8 |   polcy: {title: Policy, publisher: Vi, kind: policy, status: adopted, file: policy.txt}\n"
            "      |   ^^^^^",
            id="source",
        ),
        pytest.param(
            "  tillit:",
            "  tilit:",
            'vart.yaml:10:3: fel: ingenting hänvisar till "tilit", men 2 ställen till "tillit" – menade du "tillit"? [misspelt-id]\n'
            "   10 |   tilit: {name: Tillit, text: att lita på varandra}\n"
            "      |   ^^^^^",
            id="principle",
        ),
        pytest.param(
            "  ofta:\n",
            "  offta:\n",
            'vart.yaml:12:3: fel: ingenting hänvisar till "offta", men 2 ställen till "ofta" – menade du "ofta"? [misspelt-id]\n'
            "   12 |   offta:\n"
            "      |   ^^^^^",
            id="scale",
        ),
        pytest.param(
            "  chef:\n",
            "  cheff:\n",
            'vart.yaml:17:3: fel: ingenting hänvisar till "cheff", men 8 ställen till "chef" – menade du "chef"? [misspelt-id]\n'
            "   17 |   cheff:\n"
            "      |   ^^^^^",
            id="role",
        ),
        pytest.param(
            "      lyssna:",
            "      lysna:",
            'vart.yaml:20:7: fel: ingenting hänvisar till "chef.lysna", men 4 ställen till "chef.lyssna" – menade du "lyssna"? [misspelt-id]\n'
            "   20 |       lysna:\n"
            "      |       ^^^^^",
            id="statement",
        ),
    ],
)
def test_misspelt_id_is_told_where_it_is_declared(old: str, new: str, message: str) -> None:
    """What several places agree on is right, and what is declared and that nothing refers to is the slip."""
    Path("policy.txt").write_text(SOURCE + " Och att berätta.", encoding="utf-8")
    Path("vart.yaml").write_text(SEVERAL, encoding="utf-8")
    assert check("vart.yaml") == ()
    Path("vart.yaml").write_text(SEVERAL.replace(old, new, 1), encoding="utf-8")
    assert as_text(check("vart.yaml"), "sv") == message


def test_misspelt_id_in_english() -> None:
    """The same is said in English."""
    assert _problems("      lyssna:", "      lysna:", "en") == (
        'vart.yaml:20:7: error: nothing refers to "chef.lysna", but 4 places to "chef.lyssna" – did you mean "lyssna"? [misspelt-id]\n'
        "   20 |       lysna:\n"
        "      |       ^^^^^"
    )


def test_statement_that_a_role_with_a_misspelt_id_has_not_got() -> None:
    """Of a role whose id is misspelt, only the references that its right id would not mend are told of besides."""
    _problems("  chef:\n", "  cheff:\n")
    text = (
        Path("vart.yaml")
        .read_text(encoding="utf-8")
        .replace("develops: [chef.lyssna, chef.lugn]", "develops: [chef.borta]", 1)
    )
    Path("vart.yaml").write_text(text, encoding="utf-8")
    assert [(problem.location.line, problem.code) for problem in check("vart.yaml")] == [
        (17, "misspelt-id"),
        (47, "unknown-reference"),
    ]


def test_id_that_others_refer_to_is_right() -> None:
    """Where something refers to what is declared, those that do not are told of, each by itself."""
    _problems("[chef.lyssna, chef.lugn]", "[chef.lysna, chef.lysna]")
    assert [problem.code for problem in check("vart.yaml")] == ["unknown-reference", "unknown-reference"]


def test_statement_of_another_role() -> None:
    """A statement that only another role has is proposed where it is named with the wrong one."""
    assert _problems("[chef.lyssna, chef.lugn]", "[medarbetare.lugn]") == (
        'vart.yaml:47:67: fel: punkten "medarbetare.lugn" finns inte i ramverket – menade du "chef.lugn"? [unknown-reference]\n'
        "   47 |   rond: {name: Rond, text: Gå en rond., way: practice, develops: [medarbetare.lugn]}\n"
        "      |                                                                   ^^^^^^^^^^^^^^^^"
    )


def test_proposals_are_computed_once_for_each_id(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many references name an unknown id, and however many a misspelt key hides, one is looked for at most once."""
    asked: list[str] = []

    def counting(word: str, known: Iterable[str]) -> str | None:
        asked.append(word)
        return None

    monkeypatch.setattr(references, "nearest", counting)
    _problems("duties:", "dutys:")
    assert asked == []
    _problems("[chef.lyssna, chef.lugn]", "[chef.borta, chef.borta]")
    assert [word for word in asked if word == "borta"] == ["borta"]


@pytest.mark.parametrize(
    "written", ["lyssna", "chef/lyssna", "chef.lyssna.fragar", "Chef.Lyssna", "chef: lyssna", "chef.lysna.fragar"]
)
def test_statement_id_written_otherwise(written: str) -> None:
    """A statement that is named by its own id, by an indicator's, or with other marks, is proposed as it has to be."""
    Path("policy.txt").write_text(SOURCE, encoding="utf-8")
    text = FRAMEWORK.replace("develops: [chef.lyssna,", f"develops: ['{written}',", 1)
    Path("vart.yaml").write_text(text, encoding="utf-8")
    assert [one.message("sv") for one in check("vart.yaml")] == [
        f'"{written}" är inte id:t för en punkt – menade du "chef.lyssna"?'
    ]


def test_statement_id_that_could_be_several() -> None:
    """Where two roles have a statement of that id, neither is proposed."""
    _problems("beratta:\n        text: att berätta", "lyssna:\n        text: att berätta")
    text = Path("vart.yaml").read_text(encoding="utf-8").replace("medarbetare.beratta", "medarbetare.lyssna")
    Path("vart.yaml").write_text(text.replace("[chef.lyssna, chef.lugn]", "[lyssna, chef.lugn]", 1), encoding="utf-8")
    assert [(one.code, one.proposal) for one in check("vart.yaml")] == [("bad-statement-id", None)]


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("tillit mod", 'mellan id:na "tillit mod" saknas komma – skriv tillit, mod'),
        ("Tillit", '"Tillit" kan inte vara ett id – skriv "tillit"'),
        ("Tilit", '"Tilit" kan inte vara ett id – skriv "tillit"'),
        ("tillit mot", '"tillit mot" kan inte vara ett id – skriv små bokstäver a–z, siffror och bindestreck'),
    ],
)
def test_reference_that_cannot_be_an_id(written: str, message: str) -> None:
    """Only what is declared is proposed for a reference, and two ids without a comma between them are told of as such."""
    Path("policy.txt").write_text(SOURCE, encoding="utf-8")
    text = FRAMEWORK.replace("[tillit]", f"[{written}]", 1)
    text = text.replace("scales:\n", "  mod: {name: Mod, text: att våga}\nscales:\n", 1)
    Path("vart.yaml").write_text(text, encoding="utf-8")
    assert [one.message("sv") for one in check("vart.yaml")] == [message]


@pytest.mark.parametrize(
    ("old", "new", "proposal"),
    [
        ("when: now", "when: nu", "now"),
        ("when: now", "when: Now", "now"),
        ("status: adopted", "status: antagen", "adopted"),
        ("way: practice", "way: praktik", "practice"),
        ("kind: frequency", "kind: Hur ofta", "frequency"),
        ("Jag frågar., observer", "Jag frågar., seen_by: [medarbetare], observer", "employee"),
        ("Jag frågar., observer", "Jag frågar., seen_by: [chefen], observer", "manager"),
        ("status: untested", "status: oprövad", "untested"),
    ],
)
def test_choices_in_swedish(old: str, new: str, proposal: str) -> None:
    """What can be chosen is proposed where it is written in Swedish."""
    _problems(old, new)
    assert [(one.code, one.proposal) for one in check("vart.yaml")] == [("unknown-value", proposal)]


@pytest.mark.parametrize("status", ["piloted", "validated"])
def test_evidence_with_its_report(status: str) -> None:
    """Of questions that are said to be tested, with how many, when and where it is told, nothing is said."""
    evidence = f"{{status: {status}, n: 12, date: 2026-11-22, report: Rapport 1}}"
    assert _problems("{status: untested}", evidence) == ""


def test_retired_ids_that_are_gone() -> None:
    """An id that is not in use any more is rightly retired, also an indicator of a statement that is left."""
    assert _problems("profiles:\n", "retired: {chef.gammal: ersatt, chef.lyssna.nickar: ersatt}\nprofiles:\n") == ""


def test_retired_id_that_is_no_id() -> None:
    """What stands under retired is the id of a statement or of an indicator."""
    assert _problems("profiles:\n", "retired: {gammal: ersatt}\nprofiles:\n") == (
        'vart.yaml:40:11: fel: "gammal" är inte id:t för en punkt eller ett beteende – '
        "skriv till exempel chef.narvarande eller chef.narvarande.pa-plats [bad-retired-id]\n"
        "   40 | retired: {gammal: ersatt}\n"
        "      |           ^^^^^^"
    )


def test_language_that_is_no_code() -> None:
    """The language of a framework is told by its code."""
    assert _problems("title: Vårt ramverk", "language: svenska\ntitle: Vårt ramverk") == (
        'vart.yaml:4:11: fel: "svenska" är inte ett språks kod – skriv till exempel sv eller en [bad-language]\n'
        "    4 | language: svenska\n"
        "      |           ^^^^^^^"
    )


def test_comment_after_text() -> None:
    """A text that a comment may have cut off is a warning, and nothing more is said of the framework."""
    assert _problems("text: det finns tid,", "text: det finns tid # nog\n      ,") == (
        'vart.yaml:38:31: varning: allt efter "#" på raden läses som en kommentar – '
        "hör det till texten, sätt hela texten inom citattecken; "
        "annars lägg kommentaren på en egen rad [comment-after-text]\n"
        "   38 |     tid: {text: det finns tid # nog\n"
        "      |                               ^^^^^"
    )


def test_role_cannot_be_called_organisation() -> None:
    """The ids of conditions begin with organisation, so no role has that id."""
    assert _problems("roles:\n", "roles:\n  organisation: {name: Vi}\n") == (
        'vart.yaml:17:3: fel: ingen roll kan heta "organisation" – '
        "organisationens förutsättningar börjar så; välj ett annat id [reserved-id]\n"
        "   17 |   organisation: {name: Vi}\n"
        "      |   ^^^^^^^^^^^^"
    )


def test_priority_of_another_role() -> None:
    """A profile puts only statements of its own role first."""
    assert _problems("chef.lyssna: {", "medarbetare.beratta: {") == (
        'vart.yaml:45:7: fel: "medarbetare.beratta" hör inte till rollen "chef" – '
        "prioritera bara punkter i profilens egen roll [priority-of-another-role]\n"
        "   45 |       medarbetare.beratta: {when: now, because: Det är viktigt.}\n"
        "      |       ^^^^^^^^^^^^^^^^^^^"
    )


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("borta.txt", "source-file-missing"),
        ("../x.txt", "outside-folder"),
        (".", "source-file-missing"),
        ("policy.txt", ""),
    ],
)
def test_file_of_a_source_that_nothing_quotes(file: str, code: str) -> None:
    """The file of a source is looked for whether it is quoted or not."""
    other = f"  lag: {{title: Lag, publisher: Vi, kind: law, status: adopted, file: {file}}}\nprinciples:\n"
    _problems("principles:\n", other)
    assert [(one.code, one.location.line) for one in check("vart.yaml")] == ([(code, 9)] if code else [])


def test_unreadable_source_is_told_once_and_where() -> None:
    """A source that is not UTF-8 is told in its own file, and no quotation is said to be wrong."""
    Path("latin.txt").write_bytes(SOURCE.encode("latin-1"))
    assert _problems("file: policy.txt", "file: latin.txt") == (
        "latin.txt:1:18: fel: filen är inte sparad som UTF-8 (byten 0xE4) – välj UTF-8 när du sparar den [not-utf-8]\n"
        "    1 | Chefen ska vara närvarande: att lyssna på alla, varje dag.\n"
        "      |                  ^"
    )


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        pytest.param("roles:\n  chef", "rolls:\n  chef", "unknown-key", id="roles-misspelt"),
        pytest.param("duties:", "dutys:", "unknown-key", id="duties-misspelt"),
        pytest.param("qualities:", "qualites:", "unknown-key", id="qualities-misspelt"),
        pytest.param("qualities:", "egenskaper:", "unknown-key", id="qualities-in-swedish"),
        pytest.param("sources:", "source:", "unknown-key", id="sources-misspelt"),
        pytest.param("principles:\n  tillit", "principer:\n  tillit", "unknown-key", id="principles-misspelt"),
        pytest.param(", file: policy.txt", ", fil: policy.txt", "unknown-key", id="file-of-a-source-misspelt"),
        pytest.param("conditions:", "condition:", "unknown-key", id="conditions-misspelt"),
        pytest.param("organisation:", "organization:", "unknown-key", id="organisation-misspelt"),
        pytest.param(
            "    qualities:\n      lugn: {text: att vara lugn, indicators: {pausar: {self: Jag pausar., observer: Chefen pausar., key: true}}}",
            "    qualities:",
            "empty-value",
            id="qualities-blank",
        ),
        pytest.param("    duties:\n", "    qualities:\n", "duplicate-key", id="qualities-twice"),
        pytest.param("  tillit:", "  Tillit:", "bad-id", id="id-of-a-principle"),
        pytest.param("  ofta:", "  Ofta:", "bad-id", id="id-of-a-scale"),
        pytest.param("  policy:", "  Policy:", "bad-id", id="id-of-a-source"),
        pytest.param("  chef:\n", "  Chef:\n", "bad-id", id="id-of-a-role"),
        pytest.param("      lugn:", "      Lugn:", "bad-id", id="id-of-a-statement"),
        pytest.param("[tillit]", "[Tillit]", "bad-id", id="reference-that-is-no-id"),
        pytest.param("chef.lyssna: {", "lyssna: {", "bad-statement-id", id="priority-that-is-no-id"),
        pytest.param("3: Alltid", "99: Alltid", "too-large", id="level-too-large"),
        pytest.param("chef:\n    name: Chef", "chef:\n    - name: Chef\n   #", "wrong-indentation", id="not-yaml"),
        pytest.param(
            "lugn: {text: att vara lugn, indicators: {pausar: {self: Jag pausar., observer: Chefen pausar., key: true}}}",
            "lugn: [att vara lugn]",
            "wrong-type",
            id="statement-that-is-a-list",
        ),
        pytest.param("text: att lyssna på alla", "text:", "empty-value", id="blank-quotation"),
    ],
)
def test_nothing_is_told_that_only_follows(old: str, new: str, code: str) -> None:
    """One slip gives one problem, whatever else refers to the part that it hides."""
    _problems(old, new)
    assert [problem.code for problem in check("vart.yaml")] == [code]


def test_a_file_inside_a_framework_checks_the_framework_once() -> None:
    """Whichever of a framework's files are named, the whole framework is checked, once."""
    _problems()
    Path("hela").mkdir()
    shutil.move("policy.txt", "hela")
    Path("hela/framework.yaml").write_text(FRAMEWORK.replace("[tillit]", "[tilit]"), encoding="utf-8")
    Path("hela/retired.yaml").write_text("chef.gammal: ersatt\n", encoding="utf-8")
    assert [problem.code for problem in check("hela/retired.yaml", "hela", "hela/framework.yaml")] == [
        "unknown-reference"
    ]


def test_loading_asks_for_no_advice() -> None:
    """Loading imports nothing of what only warns and gives hints; checking a framework does."""
    program = (
        "import sys, ledarskap; ledarskap.load('region-blekinge'); before = set(sys.modules); "
        "ledarskap.check('region-blekinge'); print(*sorted(set(sys.modules) - before))"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    names = ("completeness", "likeness", "phrasing", "vocabulary")
    assert {f"ledarskap.framework.rules.{name}" for name in names} <= set(run.stdout.split())
    assert {"ledarskap.framework.silencing", "ledarskap.reading.lettering"} <= set(run.stdout.split())


MODELS = [kind for kind in vars(model).values() if isinstance(kind, type) and issubclass(kind, BaseModel)]
FIELDS = {name for kind in MODELS for name in kind.model_fields}


def _keys(document: Document) -> list[TreePath]:
    """The path of every key in a document that is a field of a model."""
    found: list[TreePath] = []
    waiting: list[TreePath] = [()]
    while waiting:
        path = waiting.pop()
        tree = document.root
        for step in path:
            tree = tree[step] if isinstance(tree, dict) else tree[int(step)] if isinstance(tree, tuple) else None  # type: ignore[index]
        if isinstance(tree, dict):
            waiting.extend((*path, key) for key in tree)
            found.extend((*path, key) for key in tree if key in FIELDS)
        elif isinstance(tree, tuple):
            waiting.extend((*path, index) for index in range(len(tree)))
    return found


SLIPS: tuple[Callable[[str, int], str], ...] = (
    lambda word, place: word[:place] + word[place + 1 :],
    lambda word, place: word[:place] + "å" + word[place:],
    lambda word, place: word[:place] + word[place : place + 2][::-1] + word[place + 2 :],
    lambda word, place: word.upper(),
)


@pytest.fixture(scope="module")
def blekinge(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the bundled framework's folder."""
    folder = tmp_path_factory.mktemp("blekinge") / "region-blekinge"
    return Path(shutil.copytree(bundled()["region-blekinge"].resolve(), folder))


@cache
def _documents(folder: Path) -> dict[Path, Document]:
    return {file: open_document(file) for file in sorted([*folder.glob("*.yaml"), *folder.glob("roles/*.yaml")])}


NUMBERS = st.integers(0, 10_000)


@settings(max_examples=200, deadline=None)
@given(kind=NUMBERS, number=NUMBERS, change=st.sampled_from(SLIPS), letter=NUMBERS)
def test_every_misspelt_key_is_told(
    blekinge: Path, kind: int, number: int, change: Callable[[str, int], str], letter: int
) -> None:
    """Any one key of any model in a real framework, misspelt, gives one problem, which stands in the same file."""
    keys: dict[TreePath, list[tuple[Path, TreePath]]] = {}
    for file, document in _documents(blekinge).items():
        for path in _keys(document):
            model_path = (file.name, *(step if step in FIELDS else "" for step in path))
            keys.setdefault(model_path, []).append((file, path))
    alike = [*keys.values()][kind % len(keys)]
    file, path = alike[number % len(alike)]
    document, word = _documents(blekinge)[file], str(path[-1])
    slip = change(word, letter % len(word))
    assume(slip != word and (*path[:-1], slip) not in _keys(document))
    place = document.place(path, "key")[0]
    lines = document.text.split("\n")
    line = lines[place.line - 1]
    lines[place.line - 1] = line[: place.column - 1] + slip + line[place.end_column - 1 :]
    try:
        file.write_text("\n".join(lines), encoding="utf-8")
        problems = check(file)
    finally:
        file.write_text(document.text, encoding="utf-8")
    assert [Path(problem.location.file) for problem in problems] == [file]
    assert 1 <= problems[0].location.line <= len(lines)
    assert 1 <= problems[0].location.column <= len(lines[problems[0].location.line - 1])

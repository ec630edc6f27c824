"""Ids that are taken for each other, texts that stand twice, and characters that are not what they seem."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from ledarskap.files.checking import check
from ledarskap.reading.reporting import as_text

Said = Callable[..., str]
Changes = list[tuple[str, str]]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        pytest.param(
            [("          svarar:", "          fra-gar:")],
            'vart.yaml:29:11: varning: "fra-gar" är lätt att förväxla med "fragar" på rad 25 – ge det ena ett id som skiljer sig mer [look-alike-id]\n'
            "   29 |           fra-gar:\n"
            "      |           ^^^^^^^",
            id="indicators-but-for-a-hyphen",
        ),
        pytest.param(
            [("      lugn:", "      iyssna:"), ("chef.lugn]", "chef.iyssna]")],
            'vart.yaml:36:7: varning: "iyssna" är lätt att förväxla med "lyssna" på rad 21 – ge det ena ett id som skiljer sig mer [look-alike-id]\n'
            "   36 |       iyssna:\n"
            "      |       ^^^^^^",
            id="statements-of-both-kinds",
        ),
        pytest.param(
            [
                (
                    "organisation:\n  conditions:\n",
                    "organisation:\n  conditions:\n    t1d: {text: något annat, indicators: {x: {self: X., observer: Y., key: true}}}\n",
                )
            ],
            'vart.yaml:46:5: varning: "tid" är lätt att förväxla med "t1d" på rad 45 – ge det ena ett id som skiljer sig mer [look-alike-id]\n'
            "   46 |     tid:\n"
            "      |     ^^^",
            id="conditions",
        ),
        pytest.param(
            [("roles:\n", "roles:\n  chet: {name: Annan}\n  che-t: {name: Ännu en}\n")],
            'vart.yaml:19:3: varning: "che-t" är lätt att förväxla med "chet" på rad 18 – ge det ena ett id som skiljer sig mer [look-alike-id]\n'
            "   19 |   che-t: {name: Ännu en}\n"
            "      |   ^^^^^",
            id="roles",
        ),
        pytest.param(
            [("          fragar:", "          forrn:"), ("          svarar:", "          form:")],
            'vart.yaml:29:11: varning: "form" är lätt att förväxla med "forrn" på rad 25 – ge det ena ett id som skiljer sig mer [look-alike-id]\n'
            "   29 |           form:\n"
            "      |           ^^^^",
            id="rn-as-m",
        ),
        pytest.param(
            [("Jag svarar inom en dag.", "Jag frågar  hur DET går")],
            "vart.yaml:30:19: varning: samma text står redan på rad 26 – skriv om den ena, eller ta bort den [same-text-twice]\n"
            "   30 |             self: Jag frågar  hur DET går\n"
            "      |                   ^^^^^^^^^^^^^^^^^^^^^^^",
            id="self",
        ),
        pytest.param(
            [
                ("Jag svarar inom en dag.", "Jag frågar hur det går."),
                ("Chefen svarar inom en dag.", "Chefen frågar hur det går."),
            ],
            "vart.yaml:30:19: varning: samma text står redan på rad 26 – skriv om den ena, eller ta bort den [same-text-twice]\n"
            "   30 |             self: Jag frågar hur det går.\n"
            "      |                   ^^^^^^^^^^^^^^^^^^^^^^^",
            id="self-and-observer",
        ),
        pytest.param(
            [("Chefen svarar inom en dag.", "Chefen frågar hur det går.")],
            "vart.yaml:31:23: varning: samma text står redan på rad 27 – skriv om den ena, eller ta bort den [same-text-twice]\n"
            "   31 |             observer: Chefen frågar hur det går.\n"
            "      |                       ^^^^^^^^^^^^^^^^^^^^^^^^^^",
            id="observer",
        ),
        pytest.param(
            [("3: Svarar samma dag", "3: svarar efter flera dagar!")],
            "vart.yaml:34:18: varning: samma text står redan på rad 33 – skriv om den ena, eller ta bort den [same-text-twice]\n"
            "   34 |               3: svarar efter flera dagar!\n"
            "      |                  ^^^^^^^^^^^^^^^^^^^^^^^^^",
            id="anchors",
        ),
        pytest.param(
            [("2: Ibland", "2: aldrig")],
            "vart.yaml:16:28: varning: samma text står redan på rad 16 – skriv om den ena, eller ta bort den [same-text-twice]\n"
            "   16 |     levels: {1: Aldrig, 2: aldrig, 3: Alltid}\n"
            "      |                            ^^^^^^",
            id="levels",
        ),
        pytest.param(
            [("att vara lugn", "att lyssna på alla")],
            "vart.yaml:37:15: varning: samma text står redan på rad 22 – skriv om den ena, eller ta bort den [same-text-twice]\n"
            "   37 |         text: att lyssna på alla\n"
            "      |               ^^^^^^^^^^^^^^^^^^",
            id="statements",
        ),
        pytest.param(
            [
                (
                    "  rond:\n    name: Rond\n    text: Gå en rond i veckan.\n    way: practice\n    develops: [chef.lyssna, chef.lugn]\n",
                    "  rond:\n    name: Rond\n    text: Gå en rond i veckan.\n    way: practice\n    develops: [chef.lyssna, chef.lugn]\n  varv:\n    name: Rond\n    text: Gå en rond i veckan.\n    way: practice\n    develops: [chef.lyssna, chef.lugn]\n",
                )
            ],
            "vart.yaml:59:11: varning: samma text står redan på rad 54 – skriv om den ena, eller ta bort den [same-text-twice]\n"
            "   59 |     name: Rond\n"
            "      |           ^^^^",
            id="activities",
        ),
        pytest.param(
            [
                (
                    "  rond:\n    name: Rond\n    text: Gå en rond i veckan.\n    way: practice\n    develops: [chef.lyssna, chef.lugn]\n",
                    "  rond:\n    name: Rond\n    text: Gå en rond i veckan.\n    way: practice\n    develops: [chef.lyssna, chef.lugn]\n  varv:\n    name: Varv\n    text: Gå en rond i veckan.\n    way: practice\n    develops: [chef.lyssna, chef.lugn]\n",
                )
            ],
            "vart.yaml:60:11: varning: samma text står redan på rad 55 – skriv om den ena, eller ta bort den [same-text-twice]\n"
            "   60 |     text: Gå en rond i veckan.\n"
            "      |           ^^^^^^^^^^^^^^^^^^^^",
            id="text-of-an-activity",
        ),
        pytest.param(
            [
                (
                    "    text: att lita på varandra\n",
                    "    text: att lita på varandra\n  ansvar: {name: Ansvar, text: att lita på varandra}\n",
                ),
                ("[tillit]", "[tillit, ansvar]"),
            ],
            "vart.yaml:12:32: varning: samma text står redan på rad 11 – skriv om den ena, eller ta bort den [same-text-twice]\n"
            "   12 |   ansvar: {name: Ansvar, text: att lita på varandra}\n"
            "      |                                ^^^^^^^^^^^^^^^^^^^^",
            id="principles",
        ),
        pytest.param(
            [("organisation:", "  mentor: {name: Chef}\norganisation:")],
            "vart.yaml:43:18: varning: samma text står redan på rad 19 – skriv om den ena, eller ta bort den [same-text-twice]\n"
            "   43 |   mentor: {name: Chef}\n"
            "      |                  ^^^^",
            id="name-of-a-role",
        ),
    ],
)
def test_what_is_alike(said: Said, changes: Changes, message: str) -> None:
    """Ids beside each other that look the same, and a text that stands twice, are said at the second, with the first's line."""
    assert said(*changes) == message


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        pytest.param(
            [("          svarar:", "          fra-gar:")],
            'vart.yaml:29:11: warning: "fra-gar" is easily taken for "fragar" on line 25 – give one of them an id that differs more [look-alike-id]\n'
            "   29 |           fra-gar:\n"
            "      |           ^^^^^^^",
            id="indicators-but-for-a-hyphen",
        ),
        pytest.param(
            [("Jag svarar inom en dag.", "Jag frågar  hur DET går")],
            "vart.yaml:30:19: warning: the same text stands on line 26 already – rewrite one of them, or remove it [same-text-twice]\n"
            "   30 |             self: Jag frågar  hur DET går\n"
            "      |                   ^^^^^^^^^^^^^^^^^^^^^^^",
            id="self",
        ),
    ],
)
def test_what_is_alike_in_english(said: Said, changes: Changes, message: str) -> None:
    """The same is said in English."""
    assert said(*changes, language="en") == message


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        pytest.param(
            [("          fragar:", "          punkt-1-11:"), ("          svarar:", "          punkt-11-1:")],
            [],
            id="sections-with-numbers",
        ),
        pytest.param([("          pausar:", "          fra-gar:")], [], id="ids-of-different-statements"),
        pytest.param(
            [
                (
                    "organisation:",
                    "  mentor:\n    name: Mentor\n    duties:\n      lyssna:\n        text: att lyssna på alla\n        indicators:\n          fragar: {self: Jag frågar hur det går., observer: Mentorn frågar hur det går., key: true}\norganisation:",
                ),
                ("chef.lugn]", "chef.lugn, mentor.lyssna]"),
            ],
            [],
            id="in-another-role",
        ),
        pytest.param(
            [
                (
                    "          key: true\nactivities:",
                    "          key: true\n      roles: [chef]\n    mer: {text: mer tid, roles: [mentor], indicators: {a: {self: Tiden räcker., observer: Chefens tid räcker., key: true}}}\nactivities:",
                ),
                ("organisation:", "  mentor: {name: Mentor}\norganisation:"),
            ],
            [],
            id="in-conditions-of-different-roles",
        ),
        pytest.param([("Jag svarar inom en dag.", "Jag frågar hur det går nu.")], [], id="texts-that-differ-by-a-word"),
        pytest.param(
            [("self: Jag svarar inom en dag.", "self: [Jag frågar hur det går.]")],
            ["wrong-type"],
            id="text-of-the-wrong-type",
        ),
    ],
)
def test_what_may_be_alike(said: Said, changes: Changes, codes: list[str]) -> None:
    """What differs to a reader, stands in different places, or is wrong in another way is not said to be alike."""
    assert re.findall(r"^vart.yaml.*\[([a-z-]+)\]$", said(*changes), re.MULTILINE) == codes


def test_same_text_in_another_file(said: Said) -> None:
    """Where the first stands in another file, that is named too."""
    said()
    Path("vart").mkdir()
    head, _, rest = Path("vart.yaml").read_text(encoding="utf-8").partition("activities:\n")
    Path("vart/framework.yaml").write_text(head, encoding="utf-8")
    Path("vart/activities").mkdir()
    rond = "".join(line.removeprefix("    ") + "\n" for line in rest.splitlines()[1:])
    Path("vart/activities/rond.yaml").write_text(rond, encoding="utf-8")
    Path("vart/activities/varv.yaml").write_text(rond, encoding="utf-8")
    assert as_text(check("vart"), "sv") == (
        "vart/activities/varv.yaml:1:7: varning: samma text står redan i vart/activities/rond.yaml på rad 1 – "
        "skriv om den ena, eller ta bort den [same-text-twice]\n"
        "    1 | name: Rond\n"
        "      |       ^^^^"
    )


def test_look_alike_id_in_another_file(said: Said) -> None:
    """Two roles that look the same stand in two files, and both are named."""
    said()
    Path("vart/roles").mkdir(parents=True)
    text = Path("vart.yaml").read_text(encoding="utf-8")
    Path("vart/framework.yaml").write_text(text, encoding="utf-8")
    for name in ("mentor", "ment0r"):
        Path(f"vart/roles/{name}.yaml").write_text(f"name: {name}\n", encoding="utf-8")
    assert as_text(check("vart"), "sv") == (
        'vart/roles/mentor.yaml:1:1: varning: "mentor" är lätt att förväxla med "ment0r" i vart/roles/ment0r.yaml på rad 1 – '
        "ge det ena ett id som skiljer sig mer [look-alike-id]\n"
        "    1 | name: mentor\n"
        "      | ^^^^^^^^^^^^"
    )


def test_invisible_character_in_a_framework(said: Said) -> None:
    """A character that nobody sees is said of the framework's texts, with the id of what it is about."""
    assert said(("Jag svarar inom en dag.", '"Jag svarar\\u200b inom en dag."')) == (
        'vart.yaml:30:19: varning: det osynliga tecknet U+200B står efter "svarar" – ta bort det, eller skriv om texten [invisible-character]\n'
        '   30 |             self: "Jag svarar\\u200b inom en dag."\n'
        "      |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"
    )
    assert [problem.subject for problem in check("vart.yaml")] == ["chef.lyssna.svarar"]

"""The documents of a whole framework: the booklet and the dialogue sheet."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, cast
from xml.etree.ElementTree import Element

import pytest
from tests.documents.parsing import faults_of_headings, headings, in_order, parsed, shown

import ledarskap
from ledarskap.development.plan import Plan, PlanRole
from ledarskap.documents.dialogue_contents import dialogue_contents
from ledarskap.documents.document import TextFormat
from ledarskap.documents.errors import RenderError
from ledarskap.documents.framework_contents import booklet_contents
from ledarskap.documents.rendering import DocumentName, render
from ledarskap.framework.loading import load
from ledarskap.framework.model import Framework, FrameworkReference
from ledarskap.framework.texts import texts_in
from ledarskap.reading.reporting import as_text
from ledarskap.reading.tree import Tree
from ledarskap.reading.wording import Language
from ledarskap.reading.yaml_reader import read_yaml

SMALL = """
format: framework/1
id: litet
version: 1.2.0
title: Litet ramverk
licence: CC-BY-4.0
evidence: {status: untested}
scale: ofta
sources:
  skrift: {title: Skriften, publisher: Regionen, kind: policy, status: adopted, file: sources/skrift.txt}
vision: {text: Nära varandra, source: skrift}
about:
  - {text: Det här gäller alla., source: skrift}
principles:
  tillit: {name: Tillit, text: att lita på varandra, source: skrift}
scales:
  ofta: {kind: frequency, name: Hur ofta, levels: {1: Aldrig, 2: Ibland, 3: Alltid}}
  mycket: {kind: extent, name: Hur mycket, levels: {0: Inget, 1: Allt}}
organisation:
  about:
    - {text: Organisationen bär., source: skrift}
  conditions:
    tid:
      text: det finns tid
      source: skrift
      scale: mycket
      roles: [chef]
      principles: [tillit]
      indicators:
        racker: {self: Min tid räcker., observer: Tiden räcker., because: Det finns bara en fråga.}
roles:
  chef:
    name: Chef
    about:
      - {text: Chefen leder., source: skrift}
    sides:
      ledare: {name: Ledarroll, text: att leda, source: skrift}
    duties:
      lyssna:
        text: att lyssna
        source: skrift
        principles: [tillit]
        sides: [ledare]
        counterparts: [medarbetare.saga-till]
        indicators:
          fragar: {self: Jag frågar., observer: Chefen frågar., seen_by: [manager, employee]}
          svarar:
            self: Jag svarar.
            observer: Chefen svarar.
            key: true
            because: Ett svar märks av alla.
            anchors: {1: Svarar aldrig, 3: Svarar var gång}
    qualities:
      lugn:
        text: att vara lugn
        indicators:
          minns: {self: Jag minns lugnet.}
  medarbetare:
    name: Medarbetare
    duties:
      saga-till:
        text: att säga till
        source: skrift
        indicators:
          genast: {self: Jag säger till genast., observer: Medarbetaren säger till genast., key: true}
profiles:
  ny:
    name: Ny chef
    role: chef
    priorities:
      chef.lugn: {when: now, because: Gruppen ser på chefen.}
      chef.lyssna: {when: later, because: Det tar tid.}
activities:
  kurs: {name: Kurs, text: Gå en kurs., way: course, hours: 1, develops: [chef.lugn]}
  rond:
    name: Rond
    text: Gå en rond.
    notice: Fler säger till.
    way: practice
    hours: 12
    develops: [chef.lyssna, medarbetare.saga-till]
  schema: {name: Schema, text: Ge tid i schemat., way: practice, by: manager, develops: [organisation.tid]}
glossary:
  rond: {name: rond, text: Ett besök på plats., avoid: [runda, tur]}
"""
SOURCE = (
    "Nära varandra. Det här gäller alla. att lita på varandra. Organisationen bär. det finns tid. Chefen leder. att leda. \
att lyssna. att säga till."
)
TREE = cast("dict[str, Tree]", read_yaml(SMALL, "litet.yaml").root)
FRAMEWORK = Framework.model_validate(TREE)
HOSTILE = "<script>alert(1)</script> & {{ 7*7 }} {% if x %} \"'"

BOOKLET = """\
# Litet ramverk

”Nära varandra”

- Version: 1.2.0
- Källa: Skriften, Regionen
- Licens: CC-BY-4.0

**Hur prövade är frågorna?** Frågorna är ramverkets egen tolkning och har inte prövats. Läs dem som underlag för \
samtal, inte som mätinstrument.

## Så läser du häftet

- Det som står inom citattecken är hämtat ord för ord ur en källa. Vilken källa det är står intill.
- Allt annat är ramverkets egen tolkning: beteendena, exemplen på nivåerna, skälen, profilerna och aktiviteterna, och \
också vilka punkter som hör ihop.
- Bara beteendena besvaras i ett formulär. Först står frågan till personen själv, sedan frågan till andra. Exemplen \
gäller några av nivåerna; de andra ligger emellan.
- Varje punkt har ett nummer och varje beteende en bokstav, så att alla runt ett bord snabbt hittar till samma ställe.

## Om ramverket

”Det här gäller alla.”

Källa: Skriften, Regionen

## Grundprinciper

Källa: Skriften, Regionen

### Tillit

”att lita på varandra”

Bärs upp av (ramverkets egen tolkning):

- Chef 1: ”att lyssna”
- Organisationen 1: ”det finns tid”

## Organisationen

”Organisationen bär.”

Källa: Skriften, Regionen

### Organisatoriska förutsättningar

Svaren handlar om organisationen och räknas aldrig in i en persons resultat. Samma fråga ställs till personen och \
till personens närmaste chef.

Källa: Skriften, Regionen

Skala: Hur mycket

#### Organisationen 1. ”det finns tid”

- Frågas om rollen: Chef
- Grundprincip: Tillit
- Det här kan den närmaste chefen göra: Aktivitet 3: Schema. Ge tid i schemat.

Beteenden:

- a. **Min tid räcker.**
  - Till andra: Tiden räcker.
  - Frågas i det korta formuläret. Det finns bara en fråga.

## Chef

”Chefen leder.”

Källa: Skriften, Regionen

### Rollens sidor

Vilka uppgifter som hör till vilken sida är ramverkets egen tolkning.

#### Ledarroll

”att leda”

Källa: Skriften, Regionen

Uppgifter som hör hit:

- Chef 1: ”att lyssna”

### Uppgifter

Källa: Skriften, Regionen

Skala: Hur ofta

#### Chef 1. ”att lyssna”

- Grundprincip: Tillit
- Sida av rollen: Ledarroll
- Motsvaras av Medarbetare 1: ”att säga till”
- Utvecklas genom Aktivitet 1: Rond

Beteenden:

- a. **Jag frågar.**
  - Till andra: Chefen frågar.
  - Kan ses av: närmaste chef, medarbetare
- b. **Jag svarar.**
  - Till andra: Chefen svarar.
  - Exempel på nivåerna:
    - 1 Aldrig: Svarar aldrig
    - 3 Alltid: Svarar var gång
  - Frågas i det korta formuläret. Ett svar märks av alla.

### Egenskaper

Ramverkets egen tolkning

Skala: Hur ofta

#### Chef 2. att vara lugn

- Utvecklas genom Aktivitet 2: Kurs

Beteenden:

- a. **Jag minns lugnet.**
  - Kan ses av: bara personen själv
  - Frågas i det korta formuläret.

## Medarbetare

### Uppgifter

Källa: Skriften, Regionen

Skala: Hur ofta

#### Medarbetare 1. ”att säga till”

- Motsvaras av Chef 1: ”att lyssna”
- Utvecklas genom Aktivitet 1: Rond

Beteenden:

- a. **Jag säger till genast.**
  - Till andra: Medarbetaren säger till genast.
  - Frågas i det korta formuläret.

## Prioriteringsprofiler

En profil säger vad som är viktigast för en roll i ett visst skede, och varför. Den är ramverkets egen tolkning.

### Ny chef

Gäller rollen: Chef

#### Nu

- Chef 2: att vara lugn
  - Gruppen ser på chefen.

#### Längre fram

- Chef 1: ”att lyssna”
  - Det tar tid.

## Aktiviteter

Förslag på hur en punkt kan utvecklas. De är ramverkets egna, och timmarna är ungefärliga.

### I vardagen

#### Aktivitet 1. Rond

Gå en rond.

- Så märks det: Fler säger till.
- Tid: ungefär 12 timmar
- Utvecklar Chef 1: ”att lyssna”
- Utvecklar Medarbetare 1: ”att säga till”

### Utbildning

#### Aktivitet 2. Kurs

Gå en kurs.

- Tid: ungefär en timme
- Utvecklar Chef 2: att vara lugn

### Det här kan den närmaste chefen göra

#### Aktivitet 3. Schema

Ge tid i schemat.

- Utvecklar Organisationen 1: ”det finns tid”

## Skalorna

Skalorna säger hur ofta eller i vilken grad, inte hur bra någon är.

### Hur ofta

- 1: Aldrig
- 2: Ibland
- 3: Alltid

### Hur mycket

- 0: Inget
- 1: Allt

## Ordlista

- **rond**: Ett besök på plats.
  - Ord som inte används för samma sak: runda, tur

## Källor

- Skriften, Regionen. Styrdokument som gäller.
"""

DIALOGUE = """\
# Samtalsunderlag

Litet ramverk, version 1.2.0.

Använd bladet på en arbetsplatsträff (APT): välj ett eller två samtal, läs båda sidorna och prata om hur det är hos \
er. Skriv upp vad som fungerar och vad ni vill prova, och gå tillbaka till det på nästa träff.

**Samtalet handlar om arbetet. Ingen ska bedömas, och ingen behöver berätta hur hen själv har svarat.** Frågorna är \
ramverkets egen tolkning och har inte prövats. Läs dem som underlag för samtal, inte som mätinstrument.

Källa: Skriften, Regionen

## Chef – Medarbetare

### Samtal 1

#### Chef 1. ”att lyssna”

Så kan det märkas:

- Chefen svarar.

#### Medarbetare 1. ”att säga till”

Så kan det märkas:

- Medarbetaren säger till genast.

Det här fungerar hos oss: (plats att skriva)

Det här vill vi prova: (plats att skriva)

Vem gör vad, och till när: (plats att skriva)

## Punkter utan motsvarighet

- Chef 2: att vara lugn
"""


def small(changes: Mapping[str, Any]) -> Framework:
    """The small framework with other values at its top."""
    return Framework.model_validate({**TREE, **changes})


def write_source(folder: Path) -> None:
    """The text that the small framework quotes, in a folder."""
    (folder / "sources").mkdir(parents=True)
    (folder / "sources" / "skrift.txt").write_text(SOURCE, encoding="utf-8")


def with_hostile_texts(tree: Tree) -> Framework:
    """A framework where every text that people read looks like markup."""
    paths = {path for path, _ in texts_in(tree)}

    def replaced(node: Tree, path: tuple[str | int, ...]) -> Tree:
        if isinstance(node, dict):
            return {key: replaced(child, (*path, key)) for key, child in node.items()}
        if isinstance(node, tuple):
            return tuple(replaced(child, (*path, index)) for index, child in enumerate(node))
        return HOSTILE if path in paths else node

    return Framework.model_validate(replaced(tree, ()))


def bundled() -> Framework:
    return load("region-blekinge")


FRAMEWORKS: Mapping[str, Callable[[], Framework]] = {
    "small": lambda: FRAMEWORK,
    "hostile": lambda: with_hostile_texts(TREE),
    "bundled": bundled,
    # No role, no source, no statement: the least that is a framework.
    "least": lambda: small(
        {key: {} for key in ("sources", "principles", "profiles", "activities", "glossary", "roles", "organisation")}
        | {"vision": None, "about": ()}
    ),
}
every_framework = pytest.mark.parametrize("name", FRAMEWORKS)
every_language = pytest.mark.parametrize("language", ["sv", "en"])


def documents(name: str, language: Language) -> Iterator[Element]:
    """The documents of a framework, parsed."""
    framework = FRAMEWORKS[name]()
    yield parsed(render(framework, language=language))
    if name != "least":
        yield parsed(render(framework, document="dialogue", language=language))


# --- the booklet, whole


def test_booklet_in_markdown() -> None:
    """The whole booklet of a small framework, word for word."""
    assert render(FRAMEWORK, "md") == BOOKLET


def test_booklet_in_html() -> None:
    """The chapters and sections of the booklet, in their order, under one title."""
    assert headings(parsed(render(FRAMEWORK))) == [
        (1, "Litet ramverk"),
        (2, "Innehåll"),
        (2, "Så läser du häftet"),
        (2, "Om ramverket"),
        (2, "Grundprinciper"),
        (3, "Tillit"),
        (4, "Bärs upp av (ramverkets egen tolkning)"),
        (2, "Organisationen"),
        (3, "Om organisationen"),
        (3, "Organisatoriska förutsättningar"),
        (4, "Organisationen 1. ”det finns tid”"),
        (2, "Chef"),
        (3, "Om rollen"),
        (3, "Rollens sidor"),
        (4, "Ledarroll"),
        (3, "Uppgifter"),
        (4, "Chef 1. ”att lyssna”"),
        (3, "Egenskaper"),
        (4, "Chef 2. att vara lugn"),
        (2, "Medarbetare"),
        (3, "Uppgifter"),
        (4, "Medarbetare 1. ”att säga till”"),
        (2, "Prioriteringsprofiler"),
        (3, "Ny chef"),
        (4, "Ny chef: Nu"),
        (4, "Ny chef: Längre fram"),
        (2, "Aktiviteter"),
        (3, "I vardagen"),
        (4, "Aktivitet 1. Rond"),
        (3, "Utbildning"),
        (4, "Aktivitet 2. Kurs"),
        (3, "Det här kan den närmaste chefen göra"),
        (4, "Aktivitet 3. Schema"),
        (2, "Skalorna"),
        (3, "Hur ofta"),
        (3, "Hur mycket"),
        (2, "Ordlista"),
        (2, "Källor"),
    ]


def test_booklet_for_a_terminal() -> None:
    """For a terminal a heading has a line below it, and nothing is marked with signs."""
    text = render(FRAMEWORK, "text")
    assert text.startswith("Litet ramverk\n=============\n\n”Nära varandra”\n")
    assert "\nChef 1. ”att lyssna”\n····················\n" in text
    assert "#" not in text
    assert "**" not in text


@pytest.mark.parametrize("name", ["small", "bundled"])
@pytest.mark.parametrize("to", ["html", "md", "text"])
def test_everything_is_in_the_booklet(name: str, to: TextFormat) -> None:
    """Every text of a framework that people read stands in its booklet: all that a translation would have to say."""
    framework = FRAMEWORKS[name]()
    text = render(framework, to)
    text = shown(parsed(text)) if to == "html" else " ".join(text.replace("\\", "").split())
    tree = cast("Tree", framework.model_dump(exclude_none=True, exclude={"retired", "silenced"}))
    texts = list(texts_in(tree))
    assert len(texts) > 50
    assert [path for path, one in texts if " ".join(one.split()) not in text] == []


def test_quotations_and_what_is_not() -> None:
    """What is taken from a source stands as a quotation, once for each place where it is shown; nothing else does."""
    quoted = [shown(one) for one in parsed(render(FRAMEWORK)).iter("q")]
    assert set(quoted) == {
        "”Nära varandra”",
        "”Det här gäller alla.”",
        "”att lita på varandra”",
        "”Organisationen bär.”",
        "”det finns tid”",
        "”Chefen leder.”",
        "”att leda”",
        "”att lyssna”",
        "”att säga till”",
    }


def test_where_each_text_is_from() -> None:
    """Where the statements of a group have different sources, each says its own; else it is said once for all."""
    tree = cast("dict[str, Any]", read_yaml(SMALL, "litet.yaml").root)
    tree["roles"]["chef"]["qualities"]["modig"] = {"text": "att vara modig", "source": "skrift"}
    text = render(Framework.model_validate(tree), "md")
    assert in_order(
        text,
        "### Egenskaper\n\nSkala: Hur ofta\n",
        "#### Chef 2. att vara lugn\n\nRamverkets egen tolkning\n",
        "#### Chef 3. ”att vara modig”\n\nKälla: Skriften, Regionen\n",
    )


def test_anchors_beside_their_levels() -> None:
    """An example of a level stands with the number and the name of its level."""
    (anchors,) = [one for one in parsed(render(FRAMEWORK)).iter("ul") if one.get("class") == "anchors"]
    assert [shown(one) for one in anchors] == ["1 Aldrig: Svarar aldrig", "3 Alltid: Svarar var gång"]


def test_topic_is_called_by_what_it_is_about() -> None:
    """The principles that all statements of a topic carry out stand in its heading."""
    tree = cast("dict[str, Any]", read_yaml(SMALL, "litet.yaml").root)
    tree["roles"]["medarbetare"]["duties"]["saga-till"]["principles"] = ("tillit",)
    document = parsed(render(Framework.model_validate(tree), document="dialogue"))
    assert (3, "Samtal 1 · Tillit") in headings(document)


def test_levels_keep_their_numbers() -> None:
    """A scale that begins with 0 is numbered from 0."""
    lists = [one for one in parsed(render(FRAMEWORK)).iter("ol") if one.get("class") == "levels"]
    assert [[(item.get("value"), shown(item)) for item in one] for one in lists] == [
        [("1", "Aldrig"), ("2", "Ibland"), ("3", "Alltid")],
        [("0", "Inget"), ("1", "Allt")],
    ]


@pytest.mark.parametrize(
    ("evidence", "words"),
    [
        ({"status": "piloted", "n": 24}, "har prövats i liten skala (n = 24)."),
        ({"status": "validated", "n": 812, "report": "Rapport 7"}, "har validerats (n = 812, Rapport 7)."),
    ],
)
def test_how_tested_the_questions_are(evidence: dict[str, object], words: str) -> None:
    """Tried-out questions are told of with how many answered, in the booklet and on the dialogue sheet."""
    tested = small({"evidence": evidence})
    documents: tuple[DocumentName, ...] = ("booklet", "dialogue")
    for document in documents:
        assert words in shown(parsed(render(tested, document=document)))


def test_level_that_a_role_asks_for() -> None:
    """On a scale of proficiency the level that the role asks for is told by its name."""
    indicator = {"self": "Jag kan.", "observer": "Chefen kan.", "expected": 2}
    tree = {
        "scales": {"ofta": {"kind": "proficiency", "name": "Hur väl", "levels": {1: "Med hjälp", 2: "På egen hand"}}},
        "roles": {
            "chef": {"name": "Chef", "duties": {"kunna": {"text": "att kunna", "indicators": {"kan": indicator}}}}
        },
        **{key: {} for key in ("principles", "profiles", "activities", "organisation")},
    }
    assert "  - Rollen kräver: På egen hand\n" in render(small(tree), "md")


def test_what_a_framework_lacks_is_not_announced() -> None:
    """A framework with nothing but scales has no empty chapters, and says nothing of quotations."""
    least = FRAMEWORKS["least"]()
    assert [text for _, text in headings(parsed(render(least)))] == [
        "Litet ramverk",
        "Innehåll",
        "Så läser du häftet",
        "Skalorna",
        "Hur ofta",
        "Hur mycket",
    ]
    assert "citattecken" not in render(least, "md")


def test_framework_laid_over_another() -> None:
    """What a framework builds on is said at its head."""
    child = small({"extends": {"id": "region", "version": "2.1.0"}})
    assert "\n- Bygger på: region 2.1.0\n" in render(child, "md")


# --- the dialogue sheet


def test_dialogue_in_markdown() -> None:
    """The whole dialogue sheet of a small framework, word for word."""
    assert render(FRAMEWORK, "md", document="dialogue") == DIALOGUE


def test_dialogue_in_html() -> None:
    """Each topic holds the one role's statements, then the other's, then room to write; that is also the reading order."""
    document = parsed(render(FRAMEWORK, document="dialogue"))
    assert headings(document) == [
        (1, "Samtalsunderlag"),
        (2, "Chef – Medarbetare"),
        (3, "Samtal 1"),
        (4, "Chef 1. ”att lyssna”"),
        (4, "Medarbetare 1. ”att säga till”"),
        (2, "Punkter utan motsvarighet"),
    ]
    (topic,) = [one for one in document.iter("section") if one.get("class") == "topic"]
    assert shown(topic) == (
        "Samtal 1 Chef 1. ”att lyssna” Så kan det märkas: Chefen svarar. Medarbetare 1. ”att säga till” Så kan det märkas: "
        "Medarbetaren säger till genast. Det här fungerar hos oss (plats att skriva) Det här vill vi prova (plats att skriva) "
        "Vem gör vad, och till när: (plats att skriva)"
    )


def test_dialogue_between_several_roles() -> None:
    """Every two roles that answer each other have a part of their own, and the topics are numbered through."""
    tree = cast("dict[str, Any]", read_yaml(SMALL, "litet.yaml").root)
    tree["roles"]["mentor"] = {
        "name": "Mentor",
        "duties": {"tala": {"text": "att tala", "counterparts": ("chef.lyssna",)}},
    }
    document = parsed(render(Framework.model_validate(tree), document="dialogue"))
    assert [text for level, text in headings(document) if level in {2, 3}] == [
        "Chef – Medarbetare",
        "Samtal 1",
        "Chef – Mentor",
        "Samtal 2",
        "Punkter utan motsvarighet",
    ]


@pytest.mark.parametrize("to", ["html", "md", "text", "json"])
def test_nothing_to_talk_about(to: TextFormat) -> None:
    """A framework where no statements answer each other has no dialogue sheet, and is told how to get one."""
    with pytest.raises(RenderError) as raised:
        render(small({"roles": {}, "profiles": {}, "activities": {}, "organisation": {}}), to, document="dialogue")
    assert as_text(raised.value.problems, "sv") == (
        "litet: fel: inga punkter i två roller motsvarar varandra, så det finns inget att prata om – skriv counterparts under "
        "en punkt, med id på den punkt i en annan roll som motsvarar den [no-counterparts]"
    )


def test_dialogue_as_json() -> None:
    """For programs the sheet is ids and texts, of the behaviours that the short form asks."""
    data = json.loads(render(FRAMEWORK, "json", document="dialogue"))
    assert data == {
        "format": "dialogue/1",
        "framework": {"id": "litet", "version": "1.2.0", "title": "Litet ramverk"},
        "evidence": {
            "status": "untested",
            "text": "Frågorna är ramverkets egen tolkning och har inte prövats. Läs dem som underlag för samtal, inte som "
            "mätinstrument.",
        },
        "language": "sv",
        "topics": [
            {
                "roles": ["chef", "medarbetare"],
                "statements": [
                    {
                        "id": "chef.lyssna",
                        "text": "att lyssna",
                        "indicators": [{"id": "chef.lyssna.svarar", "text": "Chefen svarar."}],
                    },
                    {
                        "id": "medarbetare.saga-till",
                        "text": "att säga till",
                        "indicators": [
                            {"id": "medarbetare.saga-till.genast", "text": "Medarbetaren säger till genast."}
                        ],
                    },
                ],
            }
        ],
    }


# --- HTML that anybody can read


@every_language
@every_framework
def test_html_is_valid_and_says_its_language(name: str, language: Language) -> None:
    """A document is HTML without a single error, in a declared language, with a title and one main part."""
    for document in documents(name, language):
        assert document.get("lang") == language
        assert len([one for one in document.iter("title") if (one.text or "").strip()]) == 1
        assert len(list(document.iter("main"))) == 1


@every_language
@every_framework
def test_headings_have_no_gaps(name: str, language: Language) -> None:
    """There is one h1, it comes first, no level is skipped on the way down, and no heading is empty."""
    for document in documents(name, language):
        assert faults_of_headings(document) == []


@every_framework
def test_links_lead_somewhere(name: str) -> None:
    """Every id stands once, and every link leads to one of them: nothing leads out of the document."""
    for document in documents(name, "sv"):
        ids = [one.get("id") for one in document.iter() if one.get("id")]
        assert len(ids) == len(set(ids))
        links = [one.get("href") or "" for one in document.iter("a")]
        assert [link for link in links if link.removeprefix("#") not in ids or not link.startswith("#")] == []


def test_ids_of_a_framework_cannot_clash() -> None:
    """A role that is called as a chapter, or as another part with a statement in it, has links of its own all the same."""
    tree = cast("dict[str, Any]", read_yaml(SMALL, "litet.yaml").root)
    role = {"name": "Roll", "duties": {"rond": {"text": "att gå"}, "tillit": {"text": "att lita"}}}
    for name in ("activity", "principle", "chapter", "statement", "sides", "role-chef"):
        tree["roles"][name] = role
    document = parsed(render(Framework.model_validate(tree)))
    ids = [one.get("id") for one in document.iter() if one.get("id")]
    assert len(ids) == len(set(ids))


def test_contents_lead_to_every_statement() -> None:
    """The table of contents links to each chapter and to each statement."""
    document = parsed(render(bundled()))
    (contents,) = document.iter("nav")
    links = {(one.get("href") or "").removeprefix("#") for one in contents.iter("a")}
    assert {f"statement_{id_}" for id_ in bundled().statements} <= links
    chapters = {one.get("id") for one in document.iter("h2")} - {"chapter_contents"}
    assert chapters <= links


@every_framework
def test_nothing_is_fetched(name: str) -> None:
    """A document fetches nothing and runs nothing: no pictures, scripts or styles from elsewhere."""
    for document in documents(name, "sv"):
        attributes = {key for one in document.iter() for key in one.attrib}
        assert not attributes & {"src", "srcset", "action", "data", "poster", "background"}
        assert not [key for key in attributes if key.startswith("on")]
        assert not list(document.iter("script"))
        styles = "".join(one.text or "" for one in document.iter("style"))
        assert styles
        assert "url(" not in styles
        assert "@import" not in styles


# --- languages


def test_english_words_around_swedish_texts() -> None:
    """In English the document's words are English, and what the framework says is marked as Swedish."""
    documents: tuple[DocumentName, ...] = ("booklet", "dialogue")
    for name in documents:
        document = parsed(render(FRAMEWORK, document=name, language="en"))
        swedish = {shown(one) for one in document.iter() if one.get("lang") == "sv"}
        assert {"Litet ramverk", "att lyssna", "Chefen svarar.", "Chef"} <= swedish
        english = re.compile(r"\b(the|of|and|The|Source|Version)\b")
        assert [text for text in swedish if english.search(text)] == []


def test_every_text_is_marked_in_another_language() -> None:
    """In a document of another language each of the framework's texts stands in an element that says its language."""
    document = parsed(render(FRAMEWORK, language="en"))
    marked = {shown(one) for one in document.iter() if one.get("lang") == "sv"}
    tree = cast("Tree", FRAMEWORK.model_dump(exclude_none=True))
    assert [text for _, text in texts_in(tree) if text not in marked] == []


def test_swedish_document_marks_no_language_inside() -> None:
    """Where all is Swedish nothing is marked inside the document."""
    for document in documents("small", "sv"):
        assert [one.get("lang") for one in document.iter() if one.get("lang")] == ["sv"]


@pytest.fixture
def translated(tmp_path: Path) -> Framework:
    """The small framework in English, as far as it is translated."""
    folder = tmp_path / "litet"
    write_source(folder)
    (folder / "translations" / "en").mkdir(parents=True)
    (folder / "framework.yaml").write_text(SMALL, encoding="utf-8")
    (folder / "translations" / "en" / "framework.yaml").write_text(
        """
title: Small framework
vision: {text: Close to each other}
principles: {tillit: {name: Trust, text: to trust each other}}
roles:
  chef:
    name: Manager
    duties: {lyssna: {text: to listen}}
  medarbetare:
    name: Employee
    duties: {saga-till: {text: to say so}}
""",
        encoding="utf-8",
    )
    return load(folder, language="en")


def test_translation_is_no_quotation(translated: Framework) -> None:
    """A text of a translation stands without quotation marks, and beside it stands what it is translated from."""
    text = render(translated, "md")
    assert "\nClose to each other\n" in text
    assert "### Trust\n\nto trust each other\n" in text
    assert "### Duties\n\nTranslated from: Skriften, Regionen\n\nScale: Hur ofta\n\n#### Manager 1. to listen\n" in text
    assert "What is translated from a source is no longer a quotation." in text
    sheet = render(translated, "md", document="dialogue")
    assert in_order(sheet, "Translated from: Skriften, Regionen", "Manager 1. to listen", "Employee 1. to say so")
    assert "to listen" not in {shown(one) for one in parsed(render(translated)).iter("q")}


def test_what_is_not_translated_is_still_quoted(translated: Framework) -> None:
    """A text that has no translation is a quotation as before, in quotation marks and with its source."""
    assert "“det finns tid”" in render(translated, "md")
    assert "Source: Skriften, Regionen" in render(translated, "md")
    assert "“det finns tid”" in {shown(one) for one in parsed(render(translated)).iter("q")}


# --- what people write is text


@every_language
def test_html_shows_what_was_written(language: Language) -> None:
    """Texts that look like HTML or like a template are shown as the texts that they are, everywhere."""
    framework = with_hostile_texts(TREE)
    names: tuple[DocumentName, ...] = ("booklet", "dialogue")
    for name, fewest in zip(names, (60, 8), strict=True):
        document = parsed(render(framework, document=name, language=language))
        text = shown(document)
        assert not list(document.iter("script"))
        assert text.count(HOSTILE) >= fewest
        assert text.count("<script>") == text.count(HOSTILE)
        assert "49" not in text
        assert HOSTILE in (next(document.iter("title")).text or "")


def test_markdown_is_escaped() -> None:
    """In Markdown, what a framework says is escaped wherever it stands."""
    odd = "# *Nej* <b>[x](y)</b>"
    tree = cast("dict[str, Any]", read_yaml(SMALL, "litet.yaml").root)
    tree["title"] = tree["glossary"]["rond"]["text"] = tree["roles"]["chef"]["duties"]["lyssna"]["text"] = odd
    text = render(Framework.model_validate(tree), "md") + render(
        Framework.model_validate(tree), "md", document="dialogue"
    )
    escaped = r"\*Nej\* \<b>\[x](y)\</b>"
    assert text.count("Nej") == text.count(escaped) > 5
    assert r"**rond**: \# " + escaped in text


@pytest.mark.parametrize("contents", [booklet_contents, dialogue_contents])
def test_templates_get_plain_data(contents: Any) -> None:
    """All that a template is given is dicts, lists, texts, numbers and nothing that has methods of ours."""

    def kinds(value: object) -> Iterator[type]:
        yield type(value)
        inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        for child in inside:
            yield from kinds(child)

    assert set(kinds(contents(FRAMEWORK, "sv"))) <= {dict, list, str, int, bool, type(None)}


@pytest.mark.parametrize(("document", "name"), [("booklet", "booklet.md.j2"), ("dialogue", "dialogue.md.j2")])
def test_template_replaced(document: DocumentName, name: str, tmp_path: Path) -> None:
    """A region's own template comes before the built-in one of its name."""
    (tmp_path / name).write_text("# {{ framework.title }}, {{ evidence }}\n", encoding="utf-8")
    assert render(FRAMEWORK, "md", document=document, templates=tmp_path) == (
        "# Litet ramverk, Frågorna är ramverkets egen tolkning och har inte prövats. Läs dem som underlag för samtal, inte "
        "som mätinstrument.\n"
    )
    assert render(FRAMEWORK, "html", document=document, templates=tmp_path) == render(FRAMEWORK, document=document)


def test_style_replaced(tmp_path: Path) -> None:
    """The style of a framework's documents can be replaced by itself."""
    (tmp_path / "framework.css").write_text("h1 { color: rebeccapurple; }", encoding="utf-8")
    names: tuple[DocumentName, ...] = ("booklet", "dialogue")
    for name in names:
        assert "rebeccapurple" in render(FRAMEWORK, document=name, templates=tmp_path)


# --- JSON, and wrong use


def test_framework_as_json_is_a_framework_file(tmp_path: Path) -> None:
    """A framework as JSON is a framework file, which reads back to the same framework."""
    write_source(tmp_path)
    (tmp_path / "litet.json").write_text(render(FRAMEWORK, "json"), encoding="utf-8")
    assert load(tmp_path / "litet.json") == FRAMEWORK


def test_json_is_what_is_laid_over_another_and_the_other(tmp_path: Path) -> None:
    """A framework that builds on another comes with all that it inherits, and so without saying what it builds on."""
    child = small({"extends": {"id": "region", "version": "2.1.0"}})
    assert json.loads(render(child, "json")) == json.loads(render(FRAMEWORK, "json"))


def test_unknown_document() -> None:
    """A document that there is not is an error that says which there are."""
    with pytest.raises(RenderError) as raised:
        render(FRAMEWORK, document=cast("DocumentName", "dialog"))
    assert as_text(raised.value.problems, "sv") == (
        '–: fel: det finns inget dokument "dialog" – menade du "dialogue"? [no-such-document]'
    )


def test_document_of_a_plan() -> None:
    """A plan has documents of its own, and none of a framework's."""
    plan = Plan(framework=FrameworkReference(id="litet", version="1.0.0"), role=PlanRole(id="chef", name="Chef"))
    with pytest.raises(RenderError) as raised:
        render(plan, document="booklet")
    assert as_text(raised.value.problems, "sv") == (
        '–: fel: det finns inget dokument "booklet" – välj bland: plan, follow-up [no-such-document]'
    )
    assert render(plan, document="plan") == render(plan)


def test_public_function() -> None:
    """The library's own function renders a framework, as a booklet where nothing else is said."""
    assert ledarskap.render(FRAMEWORK, "md") == ledarskap.render(FRAMEWORK, "md", document="booklet") == BOOKLET


NOTHING: Mapping[str, Any] = {
    key: {} for key in ("principles", "profiles", "activities", "glossary", "roles", "organisation")
} | {"vision": None, "about": ()}
QUOTED = {"text": "att lyssna", "source": "skrift"}


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"vision": QUOTED}, id="vision"),
        pytest.param({"about": (QUOTED,)}, id="about"),
        pytest.param({"organisation": {"about": (QUOTED,)}}, id="about-the-organisation"),
        pytest.param({"organisation": {"conditions": {"tid": QUOTED}}}, id="condition"),
        pytest.param({"principles": {"tillit": {"name": "Tillit", **QUOTED}}}, id="principle"),
        pytest.param({"roles": {"chef": {"name": "Chef", "about": (QUOTED,)}}}, id="about-a-role"),
        pytest.param({"roles": {"chef": {"name": "Chef", "sides": {"a": {"name": "A", **QUOTED}}}}}, id="side"),
        pytest.param({"roles": {"chef": {"name": "Chef", "duties": {"a": QUOTED}}}}, id="duty"),
        pytest.param({"roles": {"chef": {"name": "Chef", "qualities": {"a": QUOTED}}}}, id="quality"),
    ],
)
def test_only_quotation(changes: Mapping[str, Any]) -> None:
    """Wherever the only quotation stands, the booklet says what quotation marks mean; without one it does not."""
    assert "Det som står inom citattecken" in render(small({**NOTHING, **changes}), "md")
    assert "Det som står inom citattecken" not in render(small(NOTHING), "md")


def test_translated_quality(tmp_path: Path) -> None:
    """A quality that is quoted from a source is no quotation in translation."""
    folder = tmp_path / "litet"
    write_source(folder)
    (folder / "translations" / "en").mkdir(parents=True)
    quoted = SMALL.replace("text: att vara lugn\n", "text: att lyssna\n        source: skrift\n")
    (folder / "framework.yaml").write_text(quoted, encoding="utf-8")
    (folder / "translations" / "en" / "framework.yaml").write_text(
        "roles: {chef: {qualities: {lugn: {text: to be calm}}}}\n", encoding="utf-8"
    )
    text = render(load(folder, language="en"), "md")
    assert "Translated from: Skriften, Regionen\n\nScale: Hur ofta\n\n#### Chef 2. to be calm\n" in text


def test_origin_of_each_passage() -> None:
    """Running text from several places says of each passage where it is from, and nothing for all."""
    about = ({"text": "Ett."}, {"text": "Två.", "source": "skrift"})
    assert (
        "## Om ramverket\n\nEtt.\n\nRamverkets egen tolkning\n\n”Två.”\n\nKälla: Skriften, Regionen\n\n## "
        in render(small({"about": about}), "md")
    )


def test_profile_of_what_matters_now() -> None:
    """A time at which nothing matters has no heading."""
    profile = {"name": "Ny chef", "role": "chef", "priorities": {"chef.lugn": {"when": "now", "because": "Så."}}}
    text = render(small({"profiles": {"ny": profile}}), "md")
    assert ("#### Nu\n" in text, "#### Längre fram\n" in text) == (True, False)


def test_what_a_manager_does_for_a_duty() -> None:
    """It is an activity as others: only for a condition it says what the manager can do."""
    activity = {
        "name": "Tid",
        "text": "Ge tid.",
        "way": "practice",
        "by": "manager",
        "develops": ("chef.lyssna", "chef.lyssna"),
    }
    text = render(small({"activities": {"tid": activity}}), "md")
    assert text.count("- Utvecklas genom Aktivitet 1: Tid\n") == 1
    assert "- Det här kan den närmaste chefen göra: " not in text


def test_level_that_the_scale_has_not() -> None:
    """An expected level outside the scale, which is warned of, is passed over; an example stands with its number alone."""
    indicator = {"self": "Jag kan.", "expected": 9, "anchors": {9: "Kan allt."}}
    duty = {"text": "att kunna", "indicators": {"kan": indicator}}
    text = render(small({**NOTHING, "roles": {"chef": {"name": "Chef", "duties": {"kunna": duty}}}}), "md")
    assert ("Rollen kräver" in text, ": Kan allt.\n" in text) == (False, True)


def test_scales_of_a_group() -> None:
    """Where the statements of a group have different scales, each says its own."""
    duties = {"a": {"text": "att a"}, "b": {"text": "att b", "scale": "mycket"}}
    text = render(small({**NOTHING, "roles": {"chef": {"name": "Chef", "duties": duties}}}), "md")
    assert in_order(text, "#### Chef 1. att a\n\n- Skala: Hur ofta\n", "#### Chef 2. att b\n\n- Skala: Hur mycket\n")
    assert "\nSkala: " not in text


def test_how_to_read_what_is_there() -> None:
    """A framework without questions says nothing of a form, and one without statements nothing of numbers."""
    only = small({**NOTHING, "roles": {"chef": {"name": "Chef", "duties": {"a": {"text": "att a"}}}}})
    assert ("Bara beteendena" in render(only, "md"), "Varje punkt har ett nummer" in render(only, "md")) == (
        False,
        True,
    )
    assert "Varje punkt har ett nummer" not in render(small(NOTHING), "md")


def test_duties_of_each_side() -> None:
    """A side lists the duties that belong to it and no others."""
    sides = {"a": {"name": "Ena", "text": "ena"}, "b": {"name": "Andra", "text": "andra"}}
    duties = {"x": {"text": "att x", "sides": ("a", "b")}, "y": {"text": "att y", "sides": ("b",)}}
    text = render(small({**NOTHING, "roles": {"chef": {"name": "Chef", "sides": sides, "duties": duties}}}), "text")
    assert in_order(text, "Ena\n", "- Chef 1: att x\n\nAndra\n", "- Chef 1: att x\n- Chef 2: att y\n")
    assert "Sida av rollen: Ena, Andra\n" in text


def test_dialogue_with_two_origins() -> None:
    """Where the one role's statement is quoted and the other's is not, each says where it is from."""
    roles = {
        "chef": {"name": "Chef", "duties": {"a": {**QUOTED, "counterparts": ("med.b",)}}},
        "med": {"name": "Med", "duties": {"b": {"text": "att säga till"}}},
    }
    assert in_order(
        render(small({**NOTHING, "roles": roles}), "md", document="dialogue"),
        "#### Chef 1. ”att lyssna”\n\nKälla: Skriften, Regionen\n",
        "#### Med 1. att säga till\n\nRamverkets egen tolkning\n",
    )


def test_quotation_marks_are_those_of_the_text() -> None:
    """In an English document a Swedish quotation keeps the marks of its own language."""
    assert "\n”Nära varandra”\n" in render(FRAMEWORK, "md", language="en")


def test_observer_who_is_named_twice() -> None:
    """Two observers of three do not become everybody because one is named twice."""
    indicator = {"self": "Jag gör.", "observer": "Hon gör.", "seen_by": ("manager", "peer", "peer")}
    duty = {"text": "att göra", "indicators": {"gor": indicator}}
    roles = {"chef": {"name": "Chef", "duties": {"a": duty}}}
    assert "  - Kan ses av: " in render(small({**NOTHING, "roles": roles}), "md")

"""Frameworks in other languages: what a translation says, what it lacks, and what is wrong with it."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.framework.families import CHILD, ENGLISH, PARENT, PARENT_HEAD, told, write, write_child

from ledarskap.files.checking import check
from ledarskap.files.dumping import dump
from ledarskap.framework.assembling import assemble
from ledarskap.framework.loading import FrameworkError, languages, load
from ledarskap.framework.texts import texts_in
from ledarskap.framework.translating import speak
from ledarskap.reading.errors import UnknownChoiceError
from ledarskap.reading.tree import Path as TreePath
from ledarskap.reading.tree import Tree

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="making links needs a privilege on Windows")
HEAD = "vart/translations/en/framework.yaml"


@pytest.fixture(autouse=True)
def _beside_a_parent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(PARENT)


# --- reading in a language


def test_framework_in_another_language() -> None:
    """Every text is the translation's; ids, numbers and references are the framework's."""
    write(ENGLISH)
    swedish, english = load("region"), load("region", language="en")
    assert (english.language, english.title, english.untranslated) == ("en", "The framework of the region", ())
    assert english.scales["ofta"].levels == {1: "Never", 2: "Sometimes", 3: "Always"}
    assert [passage.text for passage in english.about] == ["The manager listens.", "That is how it is."]
    assert english.indicators["chef.lyssna.fragar"].observer == "The manager asks."
    assert english.profiles["ny"].priorities["chef.lyssna"].because == "The group is new."
    assert english.sources["policy"].publisher == "The region"
    assert english.statements["chef.lyssna"].source == "policy"
    assert list(english.indicators) == list(swedish.indicators)
    assert told("region", require_language="en") == ""


def test_languages() -> None:
    """The framework's own language comes first, then those that it is translated into."""
    assert languages("region") == ("sv",)
    write({**ENGLISH, "region/translations/de/framework.yaml": "title: Rahmen\n"})
    assert languages("region") == ("sv", "de", "en")


def test_own_language() -> None:
    """To ask for the language that a framework is in gives it as it is."""
    assert load("region", language="sv") == load("region")
    assert load("region", language="sv").untranslated == ()
    write(ENGLISH)
    assert load("region").translated == load("region", language="sv").translated == ()


def test_texts_that_come_from_a_translation_are_listed() -> None:
    """Each text is listed by its path, once, as translated or as not: together they are all texts."""
    write({"region/translations/en/framework.yaml": "title: Ours\nabout:\n  - text: The manager listens.\n"})
    english = load("region", language="en")
    assert english.translated == ("title", "about.0.text")
    texts = {".".join(map(str, path)) for path, _ in texts_in(assemble(Path("region")).tree)}
    assert {*english.translated} | {*english.untranslated} == texts
    assert len(english.translated) + len(english.untranslated) == len(texts)


@pytest.mark.parametrize("part", ["lyssna", "lugn"])
def test_translated_statements(part: str) -> None:
    """Of every kind of statement it can be asked whether its own text is translated, whatever else of it is."""
    write(
        {
            "region/translations/en/framework.yaml": "organisation: {conditions: {tid: {text: there is time}}}\n",
            "region/translations/en/roles/chef.yaml": (
                "duties: {lyssna: {text: to listen, indicators: {fragar: {self: I ask.}}}}\n"
                "qualities: {lugn: {indicators: {pausar: {self: I pause.}}}}\n"
                if part == "lyssna"
                else "qualities: {lugn: {text: to be calm}}\n"
            ),
        }
    )
    english = load("region", language="en")
    assert [id_ for id_ in english.statements if english.is_translated(id_)] == [f"chef.{part}", "organisation.tid"]
    assert not any(load("region").is_translated(id_) for id_ in english.statements)


def test_language_that_does_not_exist() -> None:
    """A language without a translation is the caller's mistake, and names those that exist."""
    write(ENGLISH)
    with pytest.raises(UnknownChoiceError) as raised:
        load("region", language="fi")
    assert str(raised.value) == 'region: fel: ramverket finns inte på "fi" – välj bland: sv, en [unknown-language]'
    with pytest.raises(UnknownChoiceError, match='menade du "en"'):
        load("region", language="ent")


def test_missing_texts_stand_as_they_are_and_are_listed() -> None:
    """What has no translation stays in the framework's language."""
    write(
        {
            "region/translations/en/roles/chef.yaml": "name: Manager\n",
            "region/translations/en/about.yaml": "- {}\n- text: So\n",
        }
    )
    english = load("region", language="en")
    assert (english.roles["chef"].name, english.roles["medarbetare"].name) == ("Manager", "Medarbetare")
    assert [passage.text for passage in english.about] == ["Chefen lyssnar.", "So"]
    assert "title" in english.untranslated
    assert "about.0.text" in english.untranslated
    assert "profiles.ny.priorities.chef.lyssna.because" in english.untranslated
    assert not {"about.1.text", "roles.chef.name"} & set(english.untranslated)
    assert load("region").untranslated == ()


@pytest.mark.parametrize(
    ("file", "text"), [("about", "- text: A\n- text: B\n"), ("roles/chef/name", "Manager\n"), ("scale", "x\n")]
)
def test_translation_whose_first_file_is_no_mapping(file: str, text: str) -> None:
    """A translation needs no head, and each of its files holds the part that its path names."""
    write({f"region/translations/en/{file}.yaml": text})
    assert [one.code for one in check("region")] == (["not-a-text"] if file == "scale" else [])


def test_300_passages() -> None:
    """Passages are translated by their position, however many."""
    write(
        {
            "region/about.yaml": "".join(f"- text: Stycke {number}\n" for number in range(300)),
            "region/framework.yaml": PARENT_HEAD.replace(
                PARENT_HEAD[PARENT_HEAD.index("about:") : PARENT_HEAD.index("organisation:")], ""
            ),
            "region/translations/en/about.yaml": "".join(f"- text: Passage {number}\n" for number in range(300)),
        }
    )
    assert {one.code for one in check("region")} == set()
    assert [one.text for one in load("region", language="en").about] == [f"Passage {number}" for number in range(300)]


def test_dumped_translation() -> None:
    """A framework in another language is dumped in it, and reads back to the same texts."""
    write(ENGLISH)
    english = load("region", language="en")
    write(
        {
            "engelska.yaml": dump(english)
            .replace("sources/policy.txt", "policy.txt")
            .replace("source: policy", "scale: ofta")
        }
    )
    assert "language: en" in dump(english)
    assert "Regionens" not in dump(english)


# --- translations of what is inherited


def test_parents_translation_counts() -> None:
    """What is inherited is translated by the parent; the title is the child's own, and nobody has translated it."""
    write(ENGLISH)
    write_child()
    assert languages("vart") == ("sv", "en")
    english = load("vart", language="en")
    assert (english.title, english.untranslated) == ("Vårt ramverk", ("title",))
    assert english.roles["chef"].name == "Manager"
    assert told() == ""


def test_childs_translation_of_what_is_inherited() -> None:
    """The child may translate what the parent says, in other words or at all."""
    write(ENGLISH)
    write_child(files={HEAD: "title: Ours\nroles: {chef: {name: Leader}}\n"})
    english = load("vart", language="en")
    assert (english.title, english.roles["chef"].name, english.untranslated) == ("Ours", "Leader", ())
    assert {"title", "roles.chef.name", "roles.medarbetare.name"} <= set(english.translated)


def test_replaced_text_loses_its_translation() -> None:
    """The parent's translation says what the parent says: the new wording wants its own, which a hint points out."""
    write(ENGLISH)
    write_child("roles: {chef: {duties: {lyssna: {text: att lyssna noga}}}}\n", {HEAD: "title: Ours\n"})
    assert load("vart", language="en").untranslated == ("roles.chef.duties.lyssna.text",)
    assert told() == (
        'vart/framework.yaml:7:40: tips: texten är ändrad här, men översättningen till "en" i '
        "region/translations/en/roles/chef.yaml hör till den gamla lydelsen – översätt den nya i "
        "vart/translations/en/framework.yaml [stale-translation]\n"
        "    7 | roles: {chef: {duties: {lyssna: {text: att lyssna noga}}}}\n"
        "      |                                        ^^^^^^^^^^^^^^^"
    )
    assert [one.severity for one in check("vart")] == ["hint"]
    assert [one.code for one in check("vart", require_language="en")] == ["stale-translation", "untranslated"]
    write({"vart/translations/en/roles/chef.yaml": "duties: {lyssna: {text: to listen carefully}}\n"})
    assert told(require_language="en") == ""


def test_text_that_is_repeated_keeps_its_translation() -> None:
    """What the child says in the parent's words is translated by the parent."""
    write(ENGLISH)
    write_child(
        "roles: {chef: {duties: {lyssna: {text: att lyssna på alla}}}}\nabout: [{text: Chefen lyssnar.}]\n",
        {HEAD: "title: Ours\n"},
    )
    assert told(require_language="en") == ""
    assert [one.text for one in load("vart", language="en").about] == ["The manager listens."]


def test_list_that_the_child_replaces() -> None:
    """Of a list, only what stands in the same words at the same place keeps its translation."""
    write(ENGLISH)
    write_child("about: [{text: Så är det.}, {text: Så är det.}]\n", {HEAD: "title: Ours\n"})
    english = load("vart", language="en")
    assert ([one.text for one in english.about], english.untranslated) == (
        ["Så är det.", "That is how it is."],
        ("about.0.text",),
    )


def test_three_levels() -> None:
    """Each layer's translation counts for what that layer and those below it say, and no further up."""
    write(ENGLISH)
    middle = CHILD.replace("id: vart", "id: mitten") + "roles: {chef: {name: Ledare}}\nprinciples: {tillit: ~}\n"
    write({"mitten/framework.yaml": middle, "mitten/translations/en/roles/chef.yaml": "name: Leader\n"})
    write({"vart/framework.yaml": CHILD.replace("id: region", "id: mitten")})
    write({HEAD: "title: Ours\n"})
    assert told(require_language="en") == ""
    assert load("vart", language="en").roles["chef"].name == "Leader"
    write({"vart/roles/chef.yaml": "name: Chef\n"})
    # The parent's parent said "Chef" too, but what its parent says now is in between.
    assert load("vart", language="en").untranslated == ("roles.chef.name",)


def test_child_in_another_language_than_its_parent() -> None:
    """The parent's texts are read in the child's language, where they are translated into it; the rest is listed."""
    write({**ENGLISH, "region/translations/en/profiles.yaml": "{}\n"})
    write({"vart/framework.yaml": CHILD.replace("Vårt ramverk", "Our framework\nlanguage: en")})
    child = load("vart")
    assert (child.language, child.title, child.roles["chef"].name) == ("en", "Our framework", "Manager")
    assert child.untranslated == ("profiles.ny.name", "profiles.ny.priorities.chef.lyssna.because")
    assert [one.values["own"] for one in check("vart", require_language="en")] == [
        "vart/translations/en/profiles.yaml",
        "vart/translations/en/profiles.yaml",
        "vart/translations/en",
    ]
    write({"vart/translations/en/profiles.yaml": "ny: {name: New, priorities: {chef.lyssna: {because: New.}}}\n"})
    assert (load("vart").untranslated, told(require_language="en")) == ((), "")


def test_translation_of_what_the_child_says_in_the_language_itself() -> None:
    """What the child says stands, and its translation of it into its own language is told of."""
    write(ENGLISH)
    write({"vart/framework.yaml": CHILD.replace("Vårt ramverk", "Our framework\nlanguage: en")})
    write({HEAD: "title: Another\nprinciples: {tillit: {name: Confidence}}\n"})
    assert (load("vart").title, load("vart").principles["tillit"].name) == ("Our framework", "Confidence")
    assert told() == (
        f'{HEAD}:1:8: varning: ramverket är redan på "en" – ta bort översättningen, eller rätta language '
        "[translation-of-own-language]\n"
        "    1 | title: Another\n"
        "      |        ^^^^^^^"
    )


def test_syntax_error_in_the_parents_translation() -> None:
    """It is told where it stands, and loading in that language stops at it."""
    write({**ENGLISH, "region/translations/en/roles/chef.yaml": "name: [\n"})
    write_child(files={HEAD: "title: Ours\n"})
    assert [(one.code, one.location.file) for one in check("vart", require_language="en")] == [
        ("unclosed-bracket", "region/translations/en/roles/chef.yaml")
    ]
    with pytest.raises(FrameworkError):
        load("vart", language="en")
    assert load("vart").title == "Vårt ramverk"


# --- what is missing


def test_required_language() -> None:
    """How many texts are missing is told, and each is an error, with the file to write it in."""
    write({**ENGLISH, "region/translations/en/roles/medarbetare.yaml": "duties: {beratta: {text: to tell}}\n"})
    assert told("region", require_language="en") == (
        'region/framework.yaml:5:11: fel: 3 av 35 texter finns inte på "en": 91 % är översatta – lägg till dem i mappen '
        "region/translations/en [untranslated]\n"
        "    5 | language: sv\n"
        "      |           ^^\n"
        'region/roles/medarbetare.yaml:1:7: fel: texten finns inte på "en" – lägg till den i '
        "region/translations/en/roles/medarbetare.yaml [untranslated]\n"
        "    1 | name: Medarbetare\n"
        "      |       ^^^^^^^^^^^\n"
        'region/roles/medarbetare.yaml:7:21: fel: texten finns inte på "en" – lägg till den i '
        "region/translations/en/roles/medarbetare.yaml [untranslated]\n"
        "    7 |       sager: {self: Jag säger till., observer: Medarbetaren säger till., key: true}\n"
        "      |                     ^^^^^^^^^^^^^^^\n"
        'region/roles/medarbetare.yaml:7:48: fel: texten finns inte på "en" – lägg till den i '
        "region/translations/en/roles/medarbetare.yaml [untranslated]\n"
        "    7 |       sager: {self: Jag säger till., observer: Medarbetaren säger till., key: true}\n"
        "      |                                                ^^^^^^^^^^^^^^^^^^^^^^^^"
    )


def test_required_language_of_a_single_file() -> None:
    """A single file has no folder for translations: it has to become one first."""
    shutil.move("region/framework.yaml", "vart.yaml")
    write(
        {
            "vart.yaml": CHILD.replace(
                "extends: {id: region, version: 1.0.0}",
                "scale: a\nroles: {}\nscales: {a: {kind: extent, name: a, levels: {1: a, 2: b}}}",
            )
        }
    )
    first = told("vart.yaml", language="en", require_language=("en",)).splitlines()[0]
    assert first == (
        'vart.yaml:4:8: error: the text does not exist in "en" – make a folder of the file, with the framework in '
        "vart/framework.yaml, and write the translation in vart/translations/en/framework.yaml [untranslated]"
    )


def test_several_required_languages() -> None:
    """Each language is required by itself, the framework's own too, which has all its texts."""
    write(ENGLISH)
    assert check("region", require_language=["sv", "en"]) == ()
    assert {one.values["translation"] for one in check("region", require_language=["de", "en", "fi"])} == {"de", "fi"}


@pytest.mark.parametrize("code", ["", "engelska!", "EN", "en_GB", "../en"])
def test_required_language_that_is_none(code: str) -> None:
    """What cannot be the code of a language is the caller's mistake."""
    with pytest.raises(UnknownChoiceError) as raised:
        check("region", require_language=code)
    assert [one.code for one in raised.value.problems] == ["bad-language"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("name: [\n", "unclosed-bracket", id="unreadable"),
        pytest.param("name:\n", "empty-value", id="blank"),
        pytest.param("name: [Employee]\n", "wrong-type", id="list"),
        pytest.param("nam: Employee\n", "translation-of-nothing", id="misspelt"),
    ],
)
def test_nothing_is_missing_whose_translation_is_told_of(text: str, code: str) -> None:
    """A slip in a translation is one problem, also where the language is required."""
    rest = (
        ""
        if code == "unclosed-bracket"
        else ENGLISH["region/translations/en/roles/medarbetare.yaml"].partition("\n")[2]
    )
    write({**ENGLISH, "region/translations/en/roles/medarbetare.yaml": text + rest})
    assert [one.code for one in check("region", require_language="en")] == [code]


# --- sides, reasons and the glossary

ROLE = (
    PARENT["region/roles/chef.yaml"]
    .replace("name: Chef\n", "name: Chef\nsides: {ledare: {name: Ledare, text: att leda}}\n")
    .replace("    source: policy\n", "    source: policy\n    sides: [ledare]\n")
    .replace("observer: Chefen frågar., key: true", "observer: Chefen frågar., key: true, because: Alla märker det.")
)
TERMS = "apt: {name: arbetsplatsträff, text: Gruppens möte., avoid: [personalmöte, gruppmöte]}\n"


def test_sides_reasons_and_glossary_in_another_language() -> None:
    """Each has its text in the translation; the words to avoid are translated by their position."""
    write({**ENGLISH, "region/roles/chef.yaml": ROLE, "region/glossary.yaml": TERMS})
    missing = (
        "glossary.apt.name",
        "glossary.apt.text",
        "glossary.apt.avoid.0",
        "roles.chef.sides.ledare.name",
        "roles.chef.sides.ledare.text",
        "roles.chef.duties.lyssna.indicators.fragar.because",
    )
    assert set(load("region", language="en").untranslated) == {*missing, "glossary.apt.avoid.1"}
    english = ENGLISH["region/translations/en/roles/chef.yaml"]
    english = english.replace("self: I ask.", "self: I ask., because: Everybody notices.")
    write(
        {
            "region/translations/en/roles/chef.yaml": f"{english}sides: {{ledare: {{name: Leader, text: to lead}}}}\n",
            "region/translations/en/glossary.yaml": "apt: {name: meeting, text: Of the group., avoid: [staff meeting]}\n",
        }
    )
    read = load("region", language="en")
    side, term = read.roles["chef"].sides["ledare"], read.glossary["apt"]
    assert (side.name, side.text) == ("Leader", "to lead")
    assert read.indicators["chef.lyssna.fragar"].because == "Everybody notices."
    assert (term.name, term.text, term.avoid) == ("meeting", "Of the group.", ("staff meeting", "gruppmöte"))
    assert read.untranslated == ("glossary.apt.avoid.1",)
    assert set(missing) <= set(read.translated)


def test_word_to_avoid_that_the_framework_has_not() -> None:
    """There is nothing to translate at that position."""
    write(
        {
            "region/glossary.yaml": TERMS,
            "region/translations/en/glossary.yaml": "apt: {avoid: [staff meeting, team meeting, get-together]}\n",
        }
    )
    assert told("region") == (
        'region/translations/en/glossary.yaml:1:44: varning: "avoid 3" översätts, men finns inte i ramverket – ta bort '
        "översättningen [translation-of-nothing]\n"
        "    1 | apt: {avoid: [staff meeting, team meeting, get-together]}\n"
        "      |                                            ^^^^^^^^^^^^"
    )


def test_side_and_word_that_the_framework_has_not() -> None:
    """A misspelt id is told of in the translation, with the right one."""
    write(
        {
            "region/roles/chef.yaml": ROLE,
            "region/glossary.yaml": TERMS,
            "region/translations/en/glossary.yaml": "atp: {name: meeting}\n",
            "region/translations/en/roles/chef.yaml": (
                "sides: {ledar: {name: Leader}}\nduties: {lyssna: {sides: [leader]}}\n"
            ),
        }
    )
    assert told("region") == (
        'region/translations/en/glossary.yaml:1:1: varning: "atp" översätts, men finns inte i ramverket – menade du "apt"? '
        "[translation-of-nothing]\n"
        "    1 | atp: {name: meeting}\n"
        "      | ^^^\n"
        'region/translations/en/roles/chef.yaml:1:9: varning: "ledar" översätts, men finns inte i ramverket – '
        'menade du "ledare"? [translation-of-nothing]\n'
        "    1 | sides: {ledar: {name: Leader}}\n"
        "      |         ^^^^^\n"
        'region/translations/en/roles/chef.yaml:2:19: fel: "sides" är ingen text, och översätts inte – ta bort raden; '
        "den står i ramverket [not-a-text]\n"
        "    2 | duties: {lyssna: {sides: [leader]}}\n"
        "      |                   ^^^^^"
    )


# --- what is wrong with a translation


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            "roles: {chef: {duties: {lysna: {text: to listen}}}}\n",
            f'{HEAD}:1:25: varning: "lysna" översätts, men finns inte i ramverket – menade du "lyssna"? '
            "[translation-of-nothing]\n"
            "    1 | roles: {chef: {duties: {lysna: {text: to listen}}}}\n"
            "      |                         ^^^^^",
            id="misspelt",
        ),
        pytest.param(
            "vision: {text: The best}\n",
            f'{HEAD}:1:1: varning: "vision" översätts, men finns inte i ramverket – ta bort översättningen '
            "[translation-of-nothing]\n"
            "    1 | vision: {text: The best}\n"
            "      | ^^^^^^",
            id="of-nothing",
        ),
        pytest.param(
            "about: [{text: A}, {text: B}, {text: C}]\n",
            f'{HEAD}:1:31: varning: "about 3" översätts, men finns inte i ramverket – ta bort översättningen '
            "[translation-of-nothing]\n"
            "    1 | about: [{text: A}, {text: B}, {text: C}]\n"
            "      |                               ^^^^^^^^^",
            id="passage-too-many",
        ),
        pytest.param(
            "id: ours\n",
            f'{HEAD}:1:1: fel: "id" är ingen text, och översätts inte – ta bort raden; den står i ramverket [not-a-text]\n'
            "    1 | id: ours\n"
            "      | ^^",
            id="id",
        ),
        pytest.param(
            "roles: {chef: {duties: {lyssna: {principles: [tillit]}}}}\n",
            f'{HEAD}:1:34: fel: "principles" är ingen text, och översätts inte – ta bort raden; den står i ramverket '
            "[not-a-text]\n"
            "    1 | roles: {chef: {duties: {lyssna: {principles: [tillit]}}}}\n"
            "      |                                  ^^^^^^^^^^",
            id="references",
        ),
        pytest.param(
            "title:\n",
            f'{HEAD}:1:1: fel: "title" har inget värde – skriv ett värde, eller ta bort nyckeln [empty-value]\n'
            "    1 | title:\n"
            "      | ^^^^^",
            id="blank",
        ),
        pytest.param(
            "title: ~\n",
            f'{HEAD}:1:1: fel: "title" har inget värde – skriv ett värde, eller ta bort nyckeln [empty-value]\n'
            "    1 | title: ~\n"
            "      | ^^^^^",
            id="null",
        ),
        pytest.param(
            'title: ""\n',
            f"{HEAD}:1:8: fel: texten är tom – skriv en text, eller ta bort nyckeln [empty-text]\n"
            '    1 | title: ""\n'
            "      |        ^^",
            id="empty",
        ),
        pytest.param(
            "about:\n  -\n",
            f"{HEAD}:2:4: fel: raden i listan är tom – skriv ett värde, eller ta bort raden [empty-value]\n"
            "    2 |   -\n"
            "      |    ^",
            id="blank-line",
        ),
        pytest.param(
            "principles: {tillit: Trust}\n",
            f"{HEAD}:1:22: fel: här ska stå en grupp av nycklar, inte en text – skriv nycklarna på raderna under, mer indragna "
            "[wrong-type]\n"
            "    1 | principles: {tillit: Trust}\n"
            "      |                      ^^^^^",
            id="text-for-a-mapping",
        ),
        pytest.param(
            "title: {en: Ours}\n",
            f"{HEAD}:1:8: fel: här ska stå en text, inte en grupp av nycklar – skriv allt som en enda text "
            "[wrong-type]\n"
            "    1 | title: {en: Ours}\n"
            "      |        ^^^^^^^^^^",
            id="mapping-for-a-text",
        ),
        pytest.param(
            "- Ours\n",
            f"{HEAD}:1:1: fel: här ska stå en grupp av nycklar, inte en lista – skriv en nyckel och ett "
            "värde på varje rad [wrong-type]\n"
            "    1 | - Ours\n"
            "      | ^^^^^^",
            id="list-for-the-head",
        ),
        pytest.param(
            "title: [\n",
            f'{HEAD}:1:8: fel: "[" som börjar här avslutas inte rätt – sätt komma mellan delarna och avsluta med motsvarande '
            "parentes [unclosed-bracket]\n"
            "    1 | title: [\n"
            "      |        ^",
            id="not-yaml",
        ),
    ],
)
def test_what_does_not_belong_in_a_translation(text: str, message: str) -> None:
    """A translation holds texts, of what the framework has, and nothing else."""
    write_child(files={HEAD: text})
    assert told() == message


@pytest.mark.parametrize(
    ("name", "message"),
    [
        pytest.param(
            "engelska/framework.yaml",
            'vart/translations/engelska: error: "engelska" is not the code of a language – put the translation in a folder '
            "called for example translations/en [bad-translation-folder]",
        ),
        pytest.param(
            "en.yaml",
            'vart/translations/en.yaml: error: "en.yaml" is not the code of a language – put the translation in a folder '
            "called for example translations/en [bad-translation-folder]",
        ),
        pytest.param(
            "en/roles/chef.yml",
            'vart/translations/en/roles/chef.yml: error: the file "roles/chef.yml" is not read – its name must end with .yaml: '
            "rename it to roles/chef.yaml [wrong-suffix]",
        ),
        pytest.param(
            "sv/framework.yaml",
            'vart/translations/sv/framework.yaml:1:1: warning: the framework is in "sv" already – remove the translation, '
            "or correct language [translation-of-own-language]\n"
            "    1 | title: Ours\n"
            "      | ^^^^^^^^^^^",
        ),
        ("LÄSMIG.md", ""),
        (".git/framework.yaml", ""),
        ("en/.framework.yaml.swp", ""),
    ],
)
def test_names_in_the_folder_of_translations(name: str, message: str) -> None:
    """What is not read is told of, but for notes and what is hidden."""
    write_child(files={f"vart/translations/{name}": "title: Ours\n"})
    assert told(language="en") == message


def test_too_many_languages() -> None:
    """There are not that many: nothing in the folder is read."""
    write_child()
    for number in range(201):
        Path(f"vart/translations/aa-{number:04}").mkdir(parents=True)
    assert told() == (
        "vart/translations: fel: mappen har fler än 200 filer – slå ihop filer, eller flytta dem som inte hör hit "
        "[too-many-files]"
    )


@needs_links
@pytest.mark.parametrize(
    ("link", "target", "message"),
    [
        (
            "vart/translations",
            "../annat",
            'vart/translations/en: fel: "en" är en länk till en annan mapp – lägg filerna här, utan länk [linked-folder]',
        ),
        (
            "vart/translations/en",
            "../../annat/en",
            'vart/translations/en: fel: "en" är en länk till en annan mapp – lägg filerna här, utan länk [linked-folder]',
        ),
        (
            "vart/translations/en",
            "borta",
            'vart/translations/en: fel: "en" är en länk till en annan mapp – lägg filerna här, utan länk [linked-folder]',
        ),
        (
            "vart/translations/en/framework.yaml",
            "/etc/passwd",
            f'{HEAD}: fel: "framework.yaml" leder ut ur ramverkets mapp – lägg filen i mappen [outside-folder]',
        ),
    ],
)
def test_links(link: str, target: str, message: str) -> None:
    """No link leads out of a folder of translations."""
    write_child()
    write({"annat/en/framework.yaml": "title: Ours\n"})
    Path(link).parent.mkdir(parents=True, exist_ok=True)
    Path(link).symlink_to(target)
    assert told() == message


def test_translation_of_what_the_child_removes() -> None:
    """The child's own translation of it is told; the parent's is the parent's."""
    write(ENGLISH)
    write_child("profiles: ~\n", {HEAD: "title: Ours\nprofiles: {ny: {name: New}}\n"})
    assert [(one.code, one.location.line) for one in check("vart")] == [("translation-of-nothing", 2)]


@pytest.mark.parametrize(
    ("more", "codes"),
    [
        ("roles: {chef: {dutis: {}}}\n", ["unknown-key"]),
        ("roles: {chef: {duties: {ny: {}}}}\n", ["missing-key"]),
        ("roles: {chef: {duties: {ny: }}}\n", ["empty-value"]),
    ],
)
def test_nothing_follows_from_a_slip_in_the_framework(more: str, codes: list[str]) -> None:
    """Where the framework itself does not fit, nothing is said of what its translation has besides."""
    write_child(more, {HEAD: "roles: {chef: {duties: {ny: {text: to be new}}}}\n"})
    errors = [one.code for one in check("vart") if one.severity == "error" or one.code == "translation-of-nothing"]
    assert errors == codes


def test_errors_stop_only_their_own_language() -> None:
    """A framework is loaded in its own language whatever its translations hold."""
    write_child(files={HEAD: "id: ours\n"})
    assert load("vart").id == "vart"
    with pytest.raises(FrameworkError) as raised:
        load("vart", language="en")
    assert [one.code for one in raised.value.problems] == ["not-a-text"]


@pytest.mark.parametrize(
    "path", [HEAD, "vart/translations/en/roles/chef.yaml", "vart/translations/en", "vart/translations"]
)
def test_translation_that_is_named_by_itself(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is a part of its framework, which is checked, whatever its head is called."""
    write_child(files={HEAD: "titel: Ours\n", "vart/translations/en/roles/chef.yaml": "nam: Manager\n"})
    expected = ["translation-of-nothing", "translation-of-nothing"]
    assert [one.code for one in check(path)] == expected
    assert [one.code for one in check(path, "vart", HEAD)] == expected


def test_translation_that_is_named_from_inside(monkeypatch: pytest.MonkeyPatch) -> None:
    """So it is from inside the folder of the translation."""
    write_child(files={HEAD: "titel: Ours\n"})
    monkeypatch.chdir("vart/translations/en")
    assert [one.code for one in check("framework.yaml")] == ["translation-of-nothing"]
    assert [one.code for one in check(".")] == ["translation-of-nothing"]


def test_source_that_is_named_by_itself() -> None:
    """So is a source, whose change may make a quotation wrong."""
    write({"region/sources/policy.txt": "Chefen lyssnar. Ledare ska arbeta med att lita på varandra.\n"})
    assert [one.code for one in check("region/sources/policy.txt")] == ["not-quoted"]


# --- laws

WORDS = st.sampled_from(("one", "two words", "a longer text", "å 😀"))
JUNK = st.recursive(
    st.none() | WORDS,
    lambda inside: (
        st.dictionaries(st.sampled_from(("text", "id", "roles", "chef", "lyssna", "1")), inside, max_size=3)
        | st.lists(inside, max_size=2).map(tuple)
    ),
    max_leaves=8,
)


def _with_text(tree: Tree, path: TreePath, text: str) -> Tree:
    """A translation that says something more at a path of the framework; lists are filled up with empty mappings."""
    if not path:
        return text
    step, *rest = path
    if isinstance(step, int):
        listed = list(tree) if isinstance(tree, tuple) else []
        listed += [{}] * (step + 1 - len(listed))
        listed[step] = _with_text(listed[step], tuple(rest), text)
        return tuple(listed)
    mapped = dict(tree) if isinstance(tree, dict) else {}
    mapped[step] = _with_text(mapped.get(step), tuple(rest), text)
    return mapped


def _yaml(tree: Tree) -> str:
    """A tree as YAML in flow style."""
    if isinstance(tree, dict):
        return "{" + ", ".join(f"{key}: {_yaml(child)}" for key, child in tree.items()) + "}"
    if isinstance(tree, tuple):
        return "[" + ", ".join(_yaml(child) for child in tree) + "]"
    return "~" if tree is None else f'"{tree}"'


def _without_texts(tree: Tree) -> Tree:
    """A framework's tree with every text that can be translated left out."""
    marked = {path for path, _ in texts_in(tree)}

    def bare(here: Tree, path: TreePath) -> Tree:
        if isinstance(here, dict):
            return {key: bare(child, (*path, key)) for key, child in here.items()}
        if isinstance(here, tuple):
            return tuple(bare(child, (*path, index)) for index, child in enumerate(here))
        return "" if path in marked else here

    return bare(tree, ())


@settings(max_examples=100, deadline=None)
@given(data=st.data(), junk=st.none() | st.dictionaries(st.sampled_from(("retired", "roles", "scale", "about")), JUNK))
def test_a_translation_changes_no_id_number_or_reference(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject, junk: dict[str, Tree] | None
) -> None:
    """Whatever a translation holds, only texts change, and exactly those that it has; the rest is listed."""
    base = tmp_path_factory.getbasetemp() / "oversatt"
    for file, text in PARENT.items():
        (base / file).parent.mkdir(parents=True, exist_ok=True)
        (base / file).write_text(text, encoding="utf-8")
    whole = assemble(base / "region")
    paths = [path for path, _ in texts_in(whole.tree)]
    chosen = data.draw(st.dictionaries(st.sampled_from(paths), WORDS, max_size=6))
    translation: Tree = junk or {}
    for path, text in chosen.items():
        translation = _with_text(translation, path, text)
    english = base / "region/translations/en/framework.yaml"
    english.parent.mkdir(parents=True, exist_ok=True)
    english.write_text(_yaml(translation), encoding="utf-8")
    spoken = speak(whole, "en")
    assert _without_texts({**spoken.tree, "language": "sv"}) == _without_texts(whole.tree)
    said = dict(texts_in(spoken.tree))
    assert {path: said[path] for path in chosen} == chosen
    original = dict(texts_in(whole.tree))
    assert set(spoken.untranslated).isdisjoint(chosen)
    assert sorted((*spoken.translated, *spoken.untranslated), key=str) == sorted(paths, key=str)
    assert all(said[path] == original[path] for path in spoken.untranslated)
    assert len(load(base / "region").indicators) == 4
    check(base / "region")


def test_errors_behind_very_many_warnings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error in a translation is told, and stops the loading, however much is translated that is not there."""
    monkeypatch.chdir(tmp_path)
    write(PARENT)
    needless = "".join(f"  ny-{number}: {{name: New}}\n" for number in range(300))
    write({"region/translations/en/framework.yaml": f"roles:\n{needless}evidence: {{status: untested}}\n"})
    codes = [one.code for one in check("region")]
    assert (codes.count("not-a-text"), codes.count("translation-of-nothing"), codes[-1]) == (1, 199, "more-problems")
    with pytest.raises(FrameworkError, match="not-a-text"):
        load("region", language="en")


@pytest.mark.parametrize("language", ["", "SV", "xx"])
def test_load_in_a_language_that_is_none(language: str) -> None:
    """Only None means the framework's own language."""
    with pytest.raises(UnknownChoiceError) as caught:
        load("region-blekinge", language=language)
    assert caught.value.problems[0].code == "unknown-language"
    assert load("region-blekinge", language=None).language == "sv"


def test_load_in_a_language_that_is_no_text() -> None:
    """What is no text is told of in one sentence."""
    with pytest.raises(TypeError, match=r"^language must be a text, not int$"):
        load("region-blekinge", language=3)  # type: ignore[arg-type]


OWN_HEAD = (
    "format: framework/1\nid: vart\nversion: 1.0.0\ntitle: Vårt\nevidence: {status: untested}\nscale: ofta\n"
    "scales: {ofta: {kind: frequency, name: Hur ofta, levels: {1: Aldrig, 2: Ibland}}}\n"
)


def _write_own(framework: str, english: str) -> None:
    Path("vart/translations/en").mkdir(parents=True)
    Path("vart/framework.yaml").write_text(OWN_HEAD + framework, encoding="utf-8")
    Path("vart/translations/en/framework.yaml").write_text(english, encoding="utf-8")


def test_hint_explains_no_translation_of_nothing() -> None:
    """What is only a hint says nothing of what may be missing, and so hides nothing in a translation."""
    asked = "indicators: {x: {self: Jag gör det., observer: Hon gör det., key: true}}"
    _write_own(
        f"roles:\n  chef:\n    name: Chef\n    duties:\n      a: {{text: att lyssna, counterparts: [med.b], {asked}}}\n"
        f"  med:\n    name: Med\n    duties:\n      b: {{text: att säga till, {asked.replace('Hon', 'Han').replace('Jag', 'Vi')}}}\n",
        "roles: {chef: {duties: {a: {txet: to listen}}}}\n",
    )
    assert [(one.code, one.location.line) for one in check("vart")] == [
        ("one-sided-counterpart", 12),
        ("translation-of-nothing", 1),
    ]


def test_warning_without_an_id_hides_nothing() -> None:
    """A warning of a text that belongs to no id explains nothing in a translation."""
    _write_own(
        "roles: {}\nabout: [{text: Vi ses på personalmöte.}]\n"
        "glossary: {apt: {name: arbetsplatsträff, text: Möte., avoid: [personalmöte]}}\n",
        "abuot: [{text: We meet.}]\n",
    )
    assert [one.code for one in check("vart")] == ["other-word", "translation-of-nothing"]


def test_warning_hides_no_text_that_is_not_translated() -> None:
    """A warning of a statement does not hide that its text has no translation."""
    _write_own("roles: {chef: {name: Chef, duties: {a: {text: att lyssna}}}}\n", "title: Ours\n")
    lines = [one.location.line for one in check("vart", require_language="en") if one.code == "untranslated"]
    assert [one.code for one in check("vart")] == ["no-indicators"]
    assert lines == [1, 7, 7, 7, 8, 8]


def test_warning_hides_only_what_it_says_is_missing() -> None:
    """A warning about a statement's words does not hide what its translation has too much of."""
    asked = "indicators: {x: {self: Jag gör det., observer: Hon gör det., key: true}}"
    _write_own(
        f"roles: {{chef: {{name: Chef, duties: {{a: {{text: att glosa, {asked}}}}}}}}}\n"
        "glossary: {g: {name: ord, text: Ett ord., avoid: [glosa]}}\n",
        "roles: {chef: {duties: {a: {text: to gloss, zzz: {self: q}}}}}\n",
    )
    assert [one.code for one in check("vart")] == ["other-word", "translation-of-nothing"]

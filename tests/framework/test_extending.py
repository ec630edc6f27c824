"""Frameworks that extend others: what they inherit, what they remove, and where each problem stands."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.framework.families import CHILD, PARENT, PARENT_HEAD, told, write, write_child

from ledarskap.files.checking import check
from ledarskap.files.dumping import dump
from ledarskap.framework.assembling import Assembled, assemble
from ledarskap.framework.extending import UNKNOWN_PARENT, extend
from ledarskap.framework.layering import NOT_INHERITED
from ledarskap.framework.loading import FrameworkError, load
from ledarskap.reading.tree import Path as TreePath
from ledarskap.reading.tree import Tree

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="making links needs a privilege on Windows")


@pytest.fixture(autouse=True)
def _beside_a_parent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(PARENT)


def _write_child_that_extends(reference: str, more: str = "") -> None:
    write({"vart/framework.yaml": CHILD.replace("{id: region, version: 1.0.0}", reference) + more})


# --- inheriting


def test_everything_is_inherited_but_the_head() -> None:
    """A child that only names its parent is the parent under its own id, version and title."""
    write_child()
    assert told() == ""
    child, parent = load("vart"), load("region")
    own = {"id", "version", "title", "extends"}
    assert child.model_dump(exclude=own) == parent.model_dump(exclude=own)
    assert (child.id, child.version, child.title) == ("vart", "1.0.0", "Vårt ramverk")


def test_licence_and_evidence_are_not_inherited() -> None:
    """What was tried out in one region has not been tried out in another."""
    head = PARENT_HEAD.replace(
        "{status: untested}", "{status: piloted, n: 40, date: 2026-01-01, report: Rapport}\nlicence: CC-BY-4.0"
    )
    write({"region/framework.yaml": head})
    write_child()
    assert load("region").licence == "CC-BY-4.0"
    assert (load("vart").licence, load("vart").evidence.status) == (None, "untested")


def test_child_as_one_file_beside_a_parent_in_one_file() -> None:
    """Either may be a single file; the parent's is called by its id."""
    write(
        {
            "mal.yaml": dump(load("region"))
            .replace("id: region", "id: mal")
            .replace("file: sources", "file: region/sources")
        }
    )
    write({"vart.yaml": CHILD.replace("id: region", "id: mal")})
    assert told("vart.yaml") == ""
    assert list(load("vart.yaml").statements) == list(load("region").statements)


def test_child_in_many_files() -> None:
    """The files of a child mirror its data, as in any framework."""
    write_child(
        files={
            "vart/roles/chef/duties/lyssna/indicators/fragar.yaml": "self: Jag ställer frågor.\n",
            "vart/roles/chef/name.yaml": "Ledare\n",
        }
    )
    assert told() == ""
    child = load("vart")
    assert child.roles["chef"].name == "Ledare"
    indicator = child.indicators["chef.lyssna.fragar"]
    assert (indicator.self, indicator.observer, indicator.key) == ("Jag ställer frågor.", "Chefen frågar.", True)


def test_bundled_parent() -> None:
    """A framework that comes with the library can be extended by its name."""
    _write_child_that_extends("{id: region-blekinge, version: 1.0.0}")
    assert told() == ""
    assert list(load("vart").statements) == list(load("region-blekinge").statements)


def test_parent_beside_comes_before_the_bundled_one() -> None:
    """A folder beside the child is the parent also where a bundled framework has the same name."""
    shutil.copytree("region", "region-blekinge")
    write({"region-blekinge/framework.yaml": PARENT_HEAD.replace("id: region", "id: region-blekinge")})
    _write_child_that_extends("{id: region-blekinge, version: 1.0.0}")
    assert list(load("vart").statements) == list(load("region").statements)


@pytest.mark.parametrize("path", [".", "framework.yaml", "../vart", "roles/../framework.yaml"])
def test_parent_is_found_from_inside_the_child(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The parent lies beside the child, however the child is named."""
    write_child("scale: nagot\n")
    Path("vart/roles").mkdir()
    monkeypatch.chdir("vart")
    (problem,) = check(path)
    assert (problem.code, problem.location.line) == ("unknown-reference", 7)
    assert os.path.samefile(problem.location.file, "framework.yaml")


def test_parent_is_found_from_a_folder_inside_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    """A problem of the parent's is told by a path that leads there from the current folder."""
    write({"region/framework.yaml": PARENT_HEAD.replace("text: att ta ansvar", "txet: att ta ansvar")})
    write_child()
    monkeypatch.chdir("vart")
    assert told(".") == (
        '../region/framework.yaml:12:26: fel: okänd nyckel "txet" – menade du "text"? [unknown-key]\n'
        "   12 |   ansvar: {name: Ansvar, txet: att ta ansvar}\n"
        "      |                          ^^^^"
    )


def test_dumped_child_stands_alone() -> None:
    """A child that is dumped comes with all that it inherits, and extends nothing."""
    write_child(files={"vart/sources/policy.txt": PARENT["region/sources/policy.txt"]})
    whole = dump(load("vart"))
    assert "extends" not in whole
    write({"vart/framework.yaml": whole})
    shutil.rmtree("region")
    assert told() == ""


@pytest.mark.parametrize(
    ("version", "is_right"),
    [("1.2.0", True), ("1.1.9", True), ("1.2.1", False), ("1.10.0", False), ("0.9.0", False), ("2.0.0", False)],
)
def test_version_of_the_parent(version: str, is_right: bool) -> None:
    """The parent has the version that is named or a later one, with the same first number."""
    _write_child_that_extends(f"{{id: region, version: {version}}}")
    assert (told() == "") == is_right


# --- the parent cannot be had

DANGLING = """\
principles: {tillit: ~, anvar: ~}
scales: ~
roles:
  chef:
    duties:
      lyssna: {text: att lyssna noga, source: handbok, principles: [anvar], scale: grad, counterparts: [chef.nagot]}
      ny: {principles: [mod]}
profiles: {ny: {priorities: {chef.annan: {when: now}}}}
activities: {rond: {develops: [chef.borta]}}
"""


@pytest.mark.parametrize(
    ("reference", "message"),
    [
        pytest.param(
            "{id: regoin, version: 1.0.0}",
            'vart/framework.yaml:6:15: fel: ramverket "regoin", som det här bygger på, finns inte här – lägg det i en mapp '
            "bredvid, eller installera paketet som har det; ramverk som finns: region-blekinge, region-vasterbotten [unknown-parent]\n"
            "    6 | extends: {id: regoin, version: 1.0.0}\n"
            "      |               ^^^^^^",
            id="missing",
        ),
        pytest.param(
            "{id: region-blekingen, version: 1.0.0}",
            'vart/framework.yaml:6:15: fel: ramverket "region-blekingen", som det här bygger på, finns inte här – menade '
            'du "region-blekinge"? [unknown-parent]\n'
            "    6 | extends: {id: region-blekingen, version: 1.0.0}\n"
            "      |               ^^^^^^^^^^^^^^^^",
            id="misspelt",
        ),
        pytest.param(
            "{id: region, version: 1.3.0}",
            'vart/framework.yaml:6:32: fel: här finns "region" i version 1.2.0, men det ska vara 1.3.0 eller senare med '
            "samma första siffra – skaffa rätt version, eller läs vad som är ändrat och skriv 1.2.0 här [parent-version]\n"
            "    6 | extends: {id: region, version: 1.3.0}\n"
            "      |                                ^^^^^",
            id="too-old",
        ),
        pytest.param(
            "{id: vart, version: 1.0.0}",
            "vart/framework.yaml:6:15: fel: ramverken bygger på varandra i en cirkel: vart → vart – ta bort extends i ett "
            "av dem [extends-cycle]\n"
            "    6 | extends: {id: vart, version: 1.0.0}\n"
            "      |               ^^^^",
            id="itself",
        ),
        pytest.param(
            "",
            'vart/framework.yaml:6:1: fel: "extends" har inget värde – skriv ett värde, eller ta bort nyckeln [empty-value]\n'
            "    6 | extends: \n"
            "      | ^^^^^^^",
            id="blank",
        ),
        pytest.param(
            "~",
            'vart/framework.yaml:6:1: fel: "extends" har inget värde – skriv ett värde, eller ta bort nyckeln [empty-value]\n'
            "    6 | extends: ~\n"
            "      | ^^^^^^^",
            id="null",
        ),
        pytest.param(
            "region",
            "vart/framework.yaml:6:10: fel: här ska stå en grupp av nycklar, inte en text – skriv nycklarna på raderna "
            "under, mer indragna [wrong-type]\n"
            "    6 | extends: region\n"
            "      |          ^^^^^^",
            id="text",
        ),
        pytest.param(
            "[region]",
            "vart/framework.yaml:6:10: fel: här ska stå en grupp av nycklar, inte en lista – "
            "skriv nycklarna på raderna under, mer indragna [wrong-type]\n"
            "    6 | extends: [region]\n"
            "      |          ^^^^^^^^",
            id="list",
        ),
        pytest.param(
            "{version: 1.0.0}",
            'vart/framework.yaml:6:1: fel: nyckeln "id" saknas – lägg till den [missing-key]\n'
            "    6 | extends: {version: 1.0.0}\n"
            "      | ^^^^^^^",
            id="without-id",
        ),
        pytest.param(
            "{id: Region, version: 1.0.0}",
            'vart/framework.yaml:6:15: fel: "Region" kan inte vara ett id – skriv "region" [bad-id]\n'
            "    6 | extends: {id: Region, version: 1.0.0}\n"
            "      |               ^^^^^^",
            id="no-id",
        ),
        pytest.param(
            "{id: ../region, version: 1.0.0}",
            'vart/framework.yaml:6:15: fel: "../region" kan inte vara ett id – skriv "region" [bad-id]\n'
            "    6 | extends: {id: ../region, version: 1.0.0}\n"
            "      |               ^^^^^^^^^",
            id="path",
        ),
    ],
)
def test_parent_that_cannot_be_had_is_one_problem(reference: str, message: str) -> None:
    """Nothing is said of what is missing, removed or referred to, since all of it may be inherited."""
    _write_child_that_extends(reference, DANGLING)
    assert told() == message


def test_extends_that_is_misspelt() -> None:
    """What would be inherited is not missing, and what is removed is not blank."""
    write({"vart/framework.yaml": CHILD.replace("extends", "extend") + DANGLING})
    assert told() == (
        'vart/framework.yaml:6:1: fel: okänd nyckel "extend" – menade du "extends"? [unknown-key]\n'
        "    6 | extend: {id: region, version: 1.0.0}\n"
        "      | ^^^^^^"
    )


def test_extends_with_a_key_that_is_not_known() -> None:
    """A key too many is told, and what is inherited is inherited all the same."""
    _write_child_that_extends("{id: region, version: 1.0.0, path: ../region}")
    assert told() == (
        'vart/framework.yaml:6:39: fel: okänd nyckel "path" – här kan stå: id, version [unknown-key]\n'
        "    6 | extends: {id: region, version: 1.0.0, path: ../region}\n"
        "      |                                       ^^^^"
    )


def test_extends_without_a_version() -> None:
    """Which version the child was made for has to be said."""
    _write_child_that_extends("{id: region}")
    assert told(language="en") == (
        'vart/framework.yaml:6:1: error: the key "version" is missing – add it [missing-key]\n'
        "    6 | extends: {id: region}\n"
        "      | ^^^^^^^"
    )


def test_extends_in_a_role() -> None:
    """Only a framework extends; a role does not."""
    write_child(files={"vart/roles/chef.yaml": "extends: {id: region, version: 1.0.0}\n"})
    assert told() == (
        'vart/roles/chef.yaml:1:1: fel: okänd nyckel "extends" – här kan stå: name, about, sides, duties, qualities [unknown-key]\n'
        "    1 | extends: {id: region, version: 1.0.0}\n"
        "      | ^^^^^^^"
    )


def test_what_is_not_inherited_is_missing_also_without_a_parent() -> None:
    """The child's own head is told of beside the parent that is not there."""
    write({"vart/framework.yaml": CHILD.replace("id: region", "id: nagon").replace("title: Vårt ramverk\n", "")})
    assert [(one.code, one.values.get("key")) for one in check("vart")] == [
        ("missing-key", "title"),
        ("unknown-parent", None),
    ]


def test_parent_with_another_id() -> None:
    """A folder that is called like the parent holds the parent."""
    write({"region/framework.yaml": PARENT_HEAD.replace("id: region", "id: annan")})
    write_child(DANGLING)
    assert told(language="en") == (
        'vart/framework.yaml:6:15: error: the framework in region has the id "annan", not "region" – give the folder the '
        "same name as the id of the framework [parent-id]\n"
        "    6 | extends: {id: region, version: 1.0.0}\n"
        "      |               ^^^^^^"
    )


def test_child_with_the_id_of_its_parent() -> None:
    """A child has an id of its own, since answers belong to an id."""
    write({"vart/framework.yaml": CHILD.replace("id: vart", "id: region")})
    assert told() == (
        'vart/framework.yaml:2:5: fel: ramverket har samma id som det bygger på, "region" – ge det ett eget id '
        "[same-id-as-parent]\n"
        "    2 | id: region\n"
        "      |     ^^^^^^"
    )


def test_misspelt_key_over_an_inherited_one() -> None:
    """What is inherited can be written again, so a key that the parent has is proposed too."""
    write_child("roles: {chef: {dutis: {}}}\n")
    assert told() == (
        'vart/framework.yaml:7:16: fel: okänd nyckel "dutis" – menade du "duties"? [unknown-key]\n'
        "    7 | roles: {chef: {dutis: {}}}\n"
        "      |                ^^^^^"
    )


def test_two_that_extend_each_other() -> None:
    """A circle is told once of each framework in it that is checked, where it stands."""
    write({"region/framework.yaml": PARENT_HEAD + "extends: {id: vart, version: 1.0.0}\n"})
    write_child(DANGLING.replace("scales: ~\n", ""))
    assert told() == (
        "vart/framework.yaml:6:15: fel: ramverken bygger på varandra i en cirkel: vart → region → vart – ta bort extends "
        "i ett av dem [extends-cycle]\n"
        "    6 | extends: {id: region, version: 1.0.0}\n"
        "      |               ^^^^^^"
    )
    assert [one.code for one in check("vart", "region")] == ["extends-cycle", "extends-cycle"]
    with pytest.raises(FrameworkError, match="cirkel"):
        load("vart")


def _write_chain(length: int) -> None:
    """A chain of children, the first of which extends the second and the last of which extends the parent."""
    for number in range(length):
        parent = f"led-{number + 1}" if number + 1 < length else "region"
        write(
            {
                f"led-{number}/framework.yaml": CHILD.replace("vart", f"led-{number}").replace(
                    "id: region", f"id: {parent}"
                )
            }
        )


def test_as_many_parents_as_may_be() -> None:
    """Eight frameworks may extend each other on top of the lowest."""
    _write_chain(8)
    assert told("led-0") == ""
    assert list(load("led-0").statements) == list(load("region").statements)


@pytest.mark.parametrize("length", [9, 100])
def test_too_many_parents(length: int) -> None:
    """One more is one problem, at the one that goes too far."""
    _write_chain(length)
    assert told("led-0") == (
        "led-8/framework.yaml:6:15: fel: fler än 8 ramverk bygger på varandra – låt ramverket bygga direkt på det som "
        "ligger längst ned [too-many-parents]\n"
        f"    6 | extends: {{id: {'region' if length == 9 else 'led-9'}, version: 1.0.0}}\n"
        f"      |               {'^' * (6 if length == 9 else 5)}"
    )


def test_frameworks_that_are_too_large_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit for the files of one framework holds for it and all that it extends."""
    monkeypatch.setattr("ledarskap.framework.extending.MOST_CHARACTERS", 1000)
    write_child(DANGLING)
    (problem,) = check("vart")
    assert (problem.code, problem.location.line, problem.location.column) == ("framework-too-large", 6, 15)


@pytest.mark.parametrize("file", ["framework", "roles/chef"])
def test_parent_that_cannot_be_read(file: str) -> None:
    """A syntax error of the parent's is told in its file, and nothing of what the child has to do with it."""
    write({f"region/{file}.yaml": "name: [\n"})
    write_child(
        "principles: {mod: {name: Mod, text: att våga}}\n"
        "roles:\n"
        "  chef:\n"
        "    duties:\n"
        "      lyssna: {principles: [mod], counterparts: [chef.nagot, medarbetare.beratta]}\n"
        "      lysna: ~\n"
        "activities: {rond: {develops: [chef.borta]}}\n"
    )
    shown = told().splitlines()
    assert shown[0] == (
        f'region/{file}.yaml:1:7: fel: "[" som börjar här avslutas inte rätt – sätt komma mellan delarna och avsluta med '
        "motsvarande parentes [unclosed-bracket]"
    )
    assert len(shown) == 3


@needs_links
def test_parent_that_is_a_link_out_of_the_folder(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A link to somewhere else is not followed: what is there was not meant to be read."""
    elsewhere = tmp_path_factory.mktemp("annanstans") / "region"
    shutil.move("region", elsewhere)
    Path("region").symlink_to(elsewhere)
    write_child(DANGLING)
    assert told() == (
        'vart/framework.yaml:6:15: fel: "region" är en länk som leder ut ur mappen – lägg ramverket i mappen, utan länk '
        "[outside-folder]\n"
        "    6 | extends: {id: region, version: 1.0.0}\n"
        "      |               ^^^^^^"
    )


@needs_links
def test_parent_in_a_file_that_is_a_link_out_of_the_folder() -> None:
    """The same for a single file, of which not a word is shown."""
    shutil.rmtree("region")
    Path("region.yaml").symlink_to("/etc/passwd")
    write_child()
    assert [one.code for one in check("vart")] == ["outside-folder"]


@needs_links
def test_parent_that_is_a_link_inside_the_folder() -> None:
    """A link to a folder beside it is followed."""
    Path("region").rename("region-1")
    Path("region").symlink_to("region-1")
    write_child()
    assert told() == ""


def test_parent_with_a_blank_that_the_child_fills_in() -> None:
    """What is blank in the parent is told where the child does not say it either."""
    write({"region/profiles.yaml": "ny:\n  name:\n  role: chef\n"})
    write_child()
    assert told() == (
        'region/profiles.yaml:2:3: fel: "name" har inget värde – skriv ett värde, eller ta bort nyckeln [empty-value]\n'
        "    2 |   name:\n"
        "      |   ^^^^"
    )
    write_child("profiles: {ny: {name: Ny hos oss}}\n")
    assert told() == ""
    write_child("profiles: {ny: ~}\n")
    assert told() == ""


# --- removing


def test_removed_statement_takes_its_references_along() -> None:
    """Nothing dangles, and nothing is told, also where what is left serves nothing."""
    write_child("roles: {chef: {duties: {lyssna: ~}}}\n")
    assert [one.code for one in check("vart") if one.severity == "error"] == []
    child = load("vart")
    assert list(child.statements) == ["chef.lugn", "medarbetare.beratta", "organisation.tid"]
    assert child.activities["rond"].develops == ("chef.lugn",)
    assert child.profiles == {}


def test_removed_role() -> None:
    """With a role go its profile, its activities, and the conditions that only it was asked of."""
    write_child("roles: {chef: ~}\nprinciples: {tillit: ~}\n")
    assert told() == ""
    child = load("vart")
    assert list(child.statements) == ["medarbetare.beratta"]
    assert (list(child.activities), list(child.profiles)) == (["samtal"], [])
    assert child.statements["medarbetare.beratta"].principles == ("ansvar",)


def test_null_in_json_removes_too() -> None:
    """A child in JSON removes with null."""
    write(
        {
            "vart.json": '{"format": "framework/1", "id": "vart", "version": "1.0.0", "title": "V", "extends": {"id": '
            '"region", "version": "1.0.0"}, "evidence": {"status": "untested"}, "profiles": null}'
        }
    )
    assert told("vart.json") == ""
    assert load("vart.json").profiles == {}


def test_blank_removes_nothing() -> None:
    """A blank value is a slip: it is told, and nothing that refers to what is inherited."""
    write_child("roles:\n  chef:\n    duties:\n      lyssna:\n")
    assert told() == (
        'vart/framework.yaml:10:7: fel: "lyssna" har inget värde – skriv ett värde, eller ta bort nyckeln [empty-value]\n'
        "   10 |       lyssna:\n"
        "      |       ^^^^^^"
    )


@pytest.mark.parametrize("key", sorted(NOT_INHERITED - {"extends"}))
def test_the_head_cannot_be_removed(key: str) -> None:
    """What is not inherited cannot be removed either: there ~ is a blank value."""
    head = "".join(f"{line}\n" for line in CHILD.splitlines() if not line.startswith(f"{key}:"))
    write({"vart/framework.yaml": f"{head}{key}: ~\n"})
    assert [(one.code, one.values["key"]) for one in check("vart")] == [("empty-value", key)]


def test_blank_line_in_a_list() -> None:
    """In a list there is nothing to remove: the list replaces the inherited one."""
    write_child("activities: {rond: {develops: [chef.lyssna, chef.lugn, ~]}}\n")
    assert told() == (
        "vart/framework.yaml:7:56: fel: raden i listan är tom – skriv ett värde, eller ta bort raden [empty-value]\n"
        "    7 | activities: {rond: {develops: [chef.lyssna, chef.lugn, ~]}}\n"
        "      |                                                        ^"
    )


@pytest.mark.parametrize(
    ("more", "message"),
    [
        pytest.param(
            "roles: {chef: {duties: {lysna: ~}}}\n",
            'vart/framework.yaml:7:25: fel: "~" tar bort "lysna", men inget sådant ärvs – menade du "lyssna"? '
            "[nothing-to-remove]\n"
            "    7 | roles: {chef: {duties: {lysna: ~}}}\n"
            "      |                         ^^^^^",
            id="misspelt",
        ),
        pytest.param(
            "vision: ~\n",
            'vart/framework.yaml:7:1: fel: "~" tar bort "vision", men inget sådant ärvs – ta bort raden '
            "[nothing-to-remove]\n"
            "    7 | vision: ~\n"
            "      | ^^^^^^",
            id="not-there",
        ),
        pytest.param(
            "roles: {mentor: {name: Mentor, duties: ~}}\n",
            'vart/framework.yaml:7:32: fel: "~" tar bort "duties", men inget sådant ärvs – ta bort raden '
            "[nothing-to-remove]\n"
            "    7 | roles: {mentor: {name: Mentor, duties: ~}}\n"
            "      |                                ^^^^^^",
            id="in-what-is-new",
        ),
    ],
)
def test_nothing_to_remove(more: str, message: str) -> None:
    """A removal of what is not inherited is told, with what was probably meant."""
    write_child(more)
    assert told() == message


def test_required_text_that_is_removed() -> None:
    """What has to be there cannot be removed, and is told of where that is tried."""
    write_child("roles: {chef: {name: ~}}\n")
    assert told() == (
        'vart/framework.yaml:7:16: fel: "name" får inte tas bort, för den behövs – '
        "ta bort raden, så ärvs den, eller skriv ett värde [needed-key-removed]\n"
        "    7 | roles: {chef: {name: ~}}\n"
        "      |                ^^^^"
    )
    assert told(language="en").splitlines()[0] == (
        'vart/framework.yaml:7:16: error: "name" must not be removed, since it is needed – '
        "remove the line and it is inherited, or write a value [needed-key-removed]"
    )


@pytest.mark.parametrize("written", ["null", "Null", "NULL"])
def test_null_in_yaml_removes_nothing(written: str) -> None:
    """Only ~ removes: the word null is a blank value."""
    write_child(f"profiles: {written}\n")
    assert [(one.code, one.location.line) for one in check("vart")] == [("empty-value", 7)]


def test_removed_source_in_use() -> None:
    """A source that inherited texts are quoted from is told with the first of them; nothing else follows."""
    write_child("sources: {policy: ~}\n")
    assert told() == (
        'vart/framework.yaml:7:11: fel: "policy" tas bort, men används av det som ärvs (antal ställen: 3, först '
        "principles.tillit) – behåll den, eller ta bort eller skriv om det som använder den [removed-in-use]\n"
        "    7 | sources: {policy: ~}\n"
        "      |           ^^^^^^"
    )


def test_removed_scale_in_use() -> None:
    """So is a scale that is the default, also where all scales go at once."""
    write_child("scales: ~\n")
    assert told(language="en") == (
        'vart/framework.yaml:7:1: error: "scales" is removed, but what is inherited uses it (places: 1, first scale) – keep '
        "it, or remove or write anew what uses it [removed-in-use]\n"
        "    7 | scales: ~\n"
        "      | ^^^^^^"
    )


def test_removed_source_and_scale_out_of_use() -> None:
    """Where the child says otherwise all that used them, they can go."""
    write_child(
        "scale: grad\n"
        "scales: {ofta: ~, grad: {kind: extent, name: Hur mycket, levels: {1: Lite, 2: Mycket}}}\n"
        "about: ~\n"
        "principles: {tillit: {text: att tro på varandra}}\n"
        "roles: {chef: {duties: {lyssna: {source: ~}}}}\n"
        "sources: ~\n"
    )
    assert told() == ""
    child = load("vart")
    assert (child.about, list(child.scales), child.sources) == ((), ["grad"], {})
    assert child.statements["chef.lyssna"].source is None


def test_removal_inside_a_source_or_a_scale() -> None:
    """To remove a source's file or a level is not to remove the source or the scale."""
    write_child("scales: {ofta: {levels: {3: ~}}}\n")
    assert told() == ""
    write_child("sources: {policy: {file: ~}}\n")
    assert [(one.code, one.location.line, one.location.column) for one in check("vart")] == [
        ("source-without-file", 7, 11)
    ]


def test_moved_statement() -> None:
    """A duty that becomes a quality keeps its id, and all that refers to it."""
    write_child(
        "roles:\n  chef:\n    duties: {lyssna: ~}\n    qualities:\n      lyssna:\n        text: att vara lyhörd\n"
        "        principles: [tillit]\n        indicators:\n"
        "          hor: {self: Jag hör efter., observer: Chefen hör efter., key: true}\n"
    )
    assert told() == ""
    child = load("vart")
    assert list(child.roles["chef"].qualities) == ["lugn", "lyssna"]
    assert child.activities["rond"].develops == ("chef.lyssna", "chef.lugn")
    assert list(child.profiles["ny"].priorities) == ["chef.lyssna"]


def test_dangling_reference_of_the_childs_own() -> None:
    """What the child itself refers to and removes is told where the child says it."""
    write_child("roles: {chef: {qualities: {lugn: ~}}}\nactivities: {rond: {develops: [chef.lyssna, chef.lugn]}}\n")
    assert told() == (
        'vart/framework.yaml:8:45: fel: punkten "chef.lugn" tas bort i vart/framework.yaml på rad 7 – '
        "hänvisa till något annat, eller behåll punkten [unknown-reference]\n"
        "    8 | activities: {rond: {develops: [chef.lyssna, chef.lugn]}}\n"
        "      |                                             ^^^^^^^^^"
    )
    assert told(language="en").splitlines()[0] == (
        'vart/framework.yaml:8:45: error: the statement "chef.lugn" is removed in vart/framework.yaml on line 7 – '
        "refer to something else, or keep the statement [unknown-reference]"
    )


# --- the sides of a role, and the glossary

SIDED = {
    "region/roles/chef.yaml": PARENT["region/roles/chef.yaml"]
    .replace(
        "name: Chef\n",
        "name: Chef\n"
        "sides:\n"
        "  agare: {name: Ägare, text: att lita på varandra, source: policy}\n"
        "  ledare: {name: Ledare, text: att leda}\n",
    )
    .replace("    source: policy\n", "    source: policy\n    sides: [agare, ledare]\n"),
    "region/glossary.yaml": (
        "apt: {name: arbetsplatsträff, text: Gruppens möte., avoid: [personalmöte]}\n"
        "rond: {name: rond, text: Ett besök., avoid: [runda]}\n"
    ),
}


def _sides(path: str) -> tuple[list[str], tuple[str, ...]]:
    """The sides of a framework's manager, and those that the duty to listen belongs to."""
    chef = load(path).roles["chef"]
    return list(chef.sides), chef.duties["lyssna"].sides


def test_removed_side_takes_its_references_along() -> None:
    """What named it names only the rest, and nothing is told."""
    write(SIDED)
    write_child(files={"vart/roles/chef.yaml": "sides: {agare: ~}\n"})
    assert told("region", "vart") == ""
    assert _sides("region") == (["agare", "ledare"], ("agare", "ledare"))
    assert _sides("vart") == (["ledare"], ("ledare",))
    write_child(files={"vart/roles/chef.yaml": "sides: ~\n"})
    assert told() == ""
    assert _sides("vart") == ([], ())


def test_removed_role_with_sides() -> None:
    """What belongs to a role is not missed where the role is gone."""
    write(SIDED)
    write_child("roles: {chef: ~}\n")
    assert told() == ""
    assert list(load("vart").roles) == ["medarbetare"]


def test_added_side() -> None:
    """A child's side joins the inherited ones, and a duty that is inherited can be said to belong to it."""
    write(SIDED)
    write_child(
        files={
            "vart/roles/chef.yaml": "duties: {lyssna: {sides: [ledare, mentor]}}\n",
            "vart/roles/chef/sides/mentor.yaml": "name: Mentor\ntext: att stötta\n",
        }
    )
    assert told() == ""
    assert _sides("vart") == (["agare", "ledare", "mentor"], ("ledare", "mentor"))


def test_side_that_the_child_removes_and_names() -> None:
    """What the child itself refers to and removes is told where the child says it, and so is what is misspelt."""
    write(SIDED)
    write_child(files={"vart/roles/chef.yaml": "sides: {agare: ~}\nduties: {lyssna: {sides: [agare, ledar]}}\n"})
    assert told() == (
        'vart/roles/chef.yaml:2:27: fel: sidan "agare" tas bort i vart/roles/chef.yaml på rad 1 – '
        "hänvisa till något annat, eller behåll sidan [unknown-reference]\n"
        "    2 | duties: {lyssna: {sides: [agare, ledar]}}\n"
        "      |                           ^^^^^\n"
        'vart/roles/chef.yaml:2:34: fel: rollen "chef" har ingen sida "ledar" – menade du "ledare"? [unknown-reference]\n'
        "    2 | duties: {lyssna: {sides: [agare, ledar]}}\n"
        "      |                                  ^^^^^"
    )
    write_child(files={"vart/roles/chef.yaml": "sides: {agar: ~}\n"})
    assert told() == (
        'vart/roles/chef.yaml:1:9: fel: "~" tar bort "agar", men inget sådant ärvs – menade du "agare"? [nothing-to-remove]\n'
        "    1 | sides: {agar: ~}\n"
        "      |         ^^^^"
    )


def test_source_that_a_side_uses() -> None:
    """A source that only a side is quoted from cannot be removed alone; with the side it can."""
    write(
        {
            **SIDED,
            "region/framework.yaml": PARENT_HEAD.replace(
                "sources:\n",
                "sources:\n  annan: {title: Annan, publisher: Vi, kind: law, status: adopted, file: sources/policy.txt}\n",
            ),
            "region/roles/chef.yaml": SIDED["region/roles/chef.yaml"].replace("source: policy}", "source: annan}"),
        }
    )
    write_child("sources: {annan: ~}\n")
    assert told() == (
        'vart/framework.yaml:7:11: fel: "annan" tas bort, men används av det som ärvs (antal ställen: 1, '
        "först roles.chef) – behåll den, eller ta bort eller skriv om det som använder den [removed-in-use]\n"
        "    7 | sources: {annan: ~}\n"
        "      |           ^^^^^"
    )
    write_child("sources: {annan: ~}\n", {"vart/roles/chef.yaml": "sides: {agare: ~}\n"})
    assert told() == ""


@pytest.mark.parametrize("file", ["glossary.yaml", "framework.yaml", "glossary/rond.yaml"])
def test_inherited_glossary(file: str) -> None:
    """A child adds words, changes what is said of them and removes them, in whichever file."""
    write(SIDED)
    terms = {
        "glossary.yaml": "apt: ~\nrond: {avoid: [tur]}\nmal: {name: mål, text: Dit vi ska.}\n",
        "framework.yaml": f"{CHILD}glossary: {{apt: ~, rond: {{avoid: [tur]}}, mal: {{name: mål, text: Dit vi ska.}}}}\n",
        "glossary/rond.yaml": "avoid: [tur]\n",
    }
    write_child(files={f"vart/{file}": terms[file]})
    assert told("region", "vart") == ""
    child = load("vart").glossary
    assert list(child) == (["apt", "rond"] if file == "glossary/rond.yaml" else ["rond", "mal"])
    assert (child["rond"].name, child["rond"].text, child["rond"].avoid) == ("rond", "Ett besök.", ("tur",))


def test_glossary_is_removed() -> None:
    """The whole of it can go; a word that is not there, or what a word needs, cannot."""
    write(SIDED)
    write_child("glossary: ~\n")
    assert told() == ""
    assert load("vart").glossary == {}
    write_child(files={"vart/glossary.yaml": "atp: ~\nrond: {text: ~}\n"})
    assert told() == (
        'vart/glossary.yaml:1:1: fel: "~" tar bort "atp", men inget sådant ärvs – menade du "apt"? [nothing-to-remove]\n'
        "    1 | atp: ~\n"
        "      | ^^^\n"
        'vart/glossary.yaml:2:8: fel: "text" får inte tas bort, för den behövs – ta bort raden, så ärvs den, eller skriv '
        "ett värde [needed-key-removed]\n"
        "    2 | rond: {text: ~}\n"
        "      |        ^^^^"
    )


# --- three levels

MIDDLE = """\
format: framework/1
id: mitten
version: 2.1.0
title: Mitt emellan
evidence: {status: untested}
extends: {id: region, version: 1.0.0}
profiles: ~
principles: {tillit: {text: att tro på varandra}}
roles:
  mentor:
    name: Mentor
    duties:
      stotta:
        text: att stötta
        principles: [tillit]
        indicators: {ringer: {self: Jag ringer upp., observer: Mentorn ringer upp., key: true}}
activities: {samtal: {develops: [medarbetare.beratta, mentor.stotta]}}
"""


def _write_grandchild(more: str = "") -> None:
    write({"mitten/framework.yaml": MIDDLE})
    _write_child_that_extends("{id: mitten, version: 2.0.0}", more)


def test_three_levels() -> None:
    """What comes from the parent's parent is inherited as it is in the parent."""
    _write_grandchild("roles: {chef: {name: Ledare}}\n")
    assert told() == ""
    child = load("vart")
    assert child.roles["chef"].name == "Ledare"
    assert list(child.roles) == ["chef", "medarbetare", "mentor"]
    assert (child.principles["tillit"].text, child.principles["tillit"].source) == ("att tro på varandra", None)
    assert child.profiles == {}
    assert child.activities["samtal"].develops == ("medarbetare.beratta", "mentor.stotta")


def test_removal_at_each_level() -> None:
    """The child can remove what the parent or its parent says, and say again what the parent removes."""
    _write_grandchild(
        "roles: {mentor: ~, chef: {duties: {lyssna: ~}}}\n"
        "profiles: {ny: {name: Ny hos oss, role: chef, priorities: {chef.lugn: {when: now, because: Det är så.}}}}\n"
    )
    assert told() == ""
    child = load("vart")
    assert list(child.statements) == ["chef.lugn", "medarbetare.beratta", "organisation.tid"]
    assert child.activities["samtal"].develops == ("medarbetare.beratta",)
    assert list(child.profiles["ny"].priorities) == ["chef.lugn"]


def test_what_the_parent_removes_cannot_be_removed_again() -> None:
    """What the parent has removed is not inherited."""
    _write_grandchild("profiles: ~\n")
    assert [(one.code, one.location.line) for one in check("vart")] == [("nothing-to-remove", 7)]


def test_problem_of_the_parents_parent() -> None:
    """It is told in the file that it comes from."""
    write({"region/roles/medarbetare.yaml": PARENT["region/roles/medarbetare.yaml"].replace("ansvar", "anvsar")})
    _write_grandchild()
    assert told() == (
        'region/roles/medarbetare.yaml:5:18: fel: grundprincipen "anvsar" finns inte i ramverket – menade du "ansvar"? '
        "[unknown-reference]\n"
        "    5 |     principles: [anvsar, tillit]\n"
        "      |                  ^^^^^^"
    )


# --- where problems stand


@pytest.mark.parametrize(
    ("more", "files", "place"),
    [
        pytest.param("scale: x\n", {}, "vart/framework.yaml:7:8", id="text-of-the-childs"),
        pytest.param("about: ~\nscale: x\n", {}, "vart/framework.yaml:8:8", id="text-of-the-childs-after-a-removal"),
        pytest.param(
            "activities: {rond: {develops: [chef.lugn, chef.lyssna, chef.x]}}\n",
            {},
            "vart/framework.yaml:7:56",
            id="list-of-the-childs",
        ),
        pytest.param(
            "",
            {"region/activities.yaml": PARENT["region/activities.yaml"].replace("chef.lugn]", "chef.lugn, chef.x]")},
            "region/activities.yaml:1:111",
            id="list-of-the-parents",
        ),
        pytest.param(
            "profiles: {ny: {priorities: {chef.x: {when: now, because: Så.}}}}\n",
            {},
            "vart/framework.yaml:7:30",
            id="key-of-the-childs",
        ),
        pytest.param(
            "activities: {rond: {hours: 3}}\n",
            {"region/profiles.yaml": PARENT["region/profiles.yaml"].replace("chef.lyssna", "chef.x")},
            "region/profiles.yaml:5:5",
            id="key-of-the-parents",
        ),
        pytest.param(
            "",
            {"vart/roles/chef/duties/ny.yaml": "principles: [ansvar]\n"},
            "vart/roles/chef/duties/ny.yaml:1:1",
            id="missing-key-of-the-childs",
        ),
        pytest.param(
            "principles: {mod: {name: Mod}}\n", {}, "vart/framework.yaml:7:14", id="missing-key-in-the-childs-mapping"
        ),
        pytest.param(
            "activities: {rond: {hours: 3}}\n",
            {"region/activities.yaml": "rond: {name: Rond, way: practice}\n"},
            "vart/framework.yaml:7:14",
            id="missing-key-of-what-both-speak-of",
        ),
        pytest.param(
            "",
            {"region/roles/chef.yaml": PARENT["region/roles/chef.yaml"].replace("    text: att vara lugn\n", "")},
            "region/roles/chef.yaml:11:3",
            id="missing-key-of-the-parents",
        ),
        pytest.param("", {"vart/rolls/chef.yaml": "name: Chef\n"}, "vart/rolls:0:0", id="unknown-folder"),
    ],
)
def test_problem_stands_in_the_file_it_came_from(more: str, files: dict[str, str], place: str) -> None:
    """File, line and column are those of the layer that says it."""
    write(files)
    write_child(more)
    errors = [one for one in check("vart") if one.severity == "error"]
    assert [f"{one.location.file}:{one.location.line}:{one.location.column}" for one in errors] == [place]


def test_quotation_of_the_parents_source() -> None:
    """A child quotes the parent's source, whose file lies in the parent's folder."""
    write_child("vision: {text: med att lyssna, source: policy}\n")
    assert told() == ""
    write_child("vision: {text: med att lyssna noga, source: policy}\n")
    assert told() == (
        'vart/framework.yaml:7:16: fel: texten står inte så i källan – efter "med att lyssna" fortsätter källan "på alla." '
        "[not-quoted]\n"
        "    7 | vision: {text: med att lyssna noga, source: policy}\n"
        "      |                ^^^^^^^^^^^^^^^^^^^"
    )


def test_source_of_the_childs_own() -> None:
    """The file of a source that the child declares lies in the child's folder, not in the parent's."""
    own = "sources: {egen: {title: Egen, publisher: Vi, kind: policy, status: adopted, file: sources/egen.txt}}\n"
    write_child(f"{own}vision: {{text: Vi lyssnar, source: egen}}\n", {"vart/sources/egen.txt": "Vi lyssnar.\n"})
    assert told() == ""
    shutil.move("vart/sources/egen.txt", "region/sources/egen.txt")
    assert [(one.code, one.location.line) for one in check("vart")] == [("source-file-missing", 7)]


def test_file_that_the_child_gives_to_an_inherited_source() -> None:
    """What is inherited is then held against the child's file, and told where it is written."""
    write_child(
        "sources: {policy: {file: sources/ny.txt}}\n",
        {"vart/sources/ny.txt": "att lita på varandra. Chefen lyssnar.\n"},
    )
    assert told().splitlines()[0] == (
        "region/roles/chef.yaml:4:11: fel: texten står inte så i källan – skriv av källan ord för ord, eller ta bort source "
        "om texten är er tolkning [not-quoted]"
    )


def test_warnings_of_the_parents_are_not_repeated() -> None:
    """Whoever writes the child cannot mend them; what only the child brings about is told."""
    write(
        {
            "region/activities.yaml": "rond: {name: Rond, text: Gå., notice: Bra., way: practice, develops: [chef.lugn]}\n"
        }
    )
    write_child()
    assert {one.code for one in check("region")} == {"undeveloped-statement"}
    assert told() == ""
    write_child("activities: {rond: {develops: [medarbetare.beratta]}}\n")
    assert [(one.code, one.location.file, one.values["id"]) for one in check("vart")] == [
        ("undeveloped-statement", "region/roles/chef.yaml", "chef.lugn")
    ]


# --- every leaf of the merged tree

IDS = st.sampled_from(("a", "b", "c"))
TEXTS = st.sampled_from(("ett", "två", "en längre text", "å 😀 ä"))


def _some(**fields: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
    return st.fixed_dictionaries({}, optional=fields)


LISTS = st.lists(TEXTS, min_size=1, max_size=3).map(tuple)
STATEMENTS = st.dictionaries(IDS, _some(text=TEXTS, source=TEXTS, principles=LISTS), max_size=2)
LAYER = st.fixed_dictionaries(
    {},
    optional={
        "scale": TEXTS,
        "about": st.lists(st.fixed_dictionaries({"text": TEXTS}), min_size=1, max_size=3).map(tuple),
        "principles": st.dictionaries(IDS, _some(name=TEXTS, text=TEXTS), max_size=2),
        "roles": st.dictionaries(IDS, _some(name=TEXTS, duties=STATEMENTS), max_size=2),
    },
)


def _yaml(tree: Tree, indent: str = "") -> str:
    """A tree as YAML, each value on a line of its own."""
    if isinstance(tree, str):
        return f"{indent}{tree}\n"
    if isinstance(tree, tuple):
        return "".join(f"{indent}-\n{_yaml(child, indent + '  ')}" for child in tree)
    if not tree:
        return f"{indent}{{}}\n" if tree is not None else f"{indent}~\n"
    return "".join(f"{indent}{key}:\n{_yaml(child, indent + '  ')}" for key, child in tree.items())


def _write_layer(folder: Path, parent: str | None, tree: dict[str, Tree], split: bool) -> None:
    """A layer's folder: its roles in files of their own, or all in one."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "roles").mkdir(parents=True)
    head: dict[str, Tree] = {"id": folder.name, "version": "1.0.0"}
    if parent is not None:
        head["extends"] = {"id": parent, "version": "1.0.0"}
    roles = tree.get("roles")
    if split and isinstance(roles, dict):
        for id_, role in roles.items():
            if role:
                (folder / "roles" / f"{id_}.yaml").write_text(_yaml(role), encoding="utf-8")
        tree = {key: child for key, child in tree.items() if key != "roles"}
    (folder / "framework.yaml").write_text(_yaml({**head, **tree}), encoding="utf-8")


def leaves(tree: Tree, path: TreePath = ()) -> Iterator[tuple[TreePath, str]]:
    """Every text of a tree with its path."""
    if isinstance(tree, str):
        yield path, tree
    elif isinstance(tree, dict):
        for key, child in tree.items():
            yield from leaves(child, (*path, key))
    elif isinstance(tree, tuple):
        for index, child in enumerate(tree):
            yield from leaves(child, (*path, index))


def _spanned(assembled: Assembled, path: TreePath) -> tuple[str, str]:
    """The file that a value is said to stand in, and the text that stands there."""
    place = assembled.places.problem(UNKNOWN_PARENT, path).location
    assert place.line == place.end_line
    line = Path(place.file).read_text(encoding="utf-8").split("\n")[place.line - 1]
    return place.file, line[place.column - 1 : place.end_column - 1]


@settings(max_examples=150, deadline=None)
@given(
    layers=st.lists(LAYER, min_size=2, max_size=3),
    split=st.lists(st.booleans(), min_size=3, max_size=3),
    data=st.data(),
)
def test_every_leaf_is_located_in_the_topmost_layer_that_has_it(
    tmp_path_factory: pytest.TempPathFactory, layers: list[dict[str, Tree]], split: list[bool], data: st.DataObject
) -> None:
    """Over any layers, each with removals of its own, every text of the whole tree stands where it is said to stand."""
    base = tmp_path_factory.getbasetemp() / "lager"
    names = [f"lager-{number}" for number in range(len(layers))]
    removable = [("principles", "a"), ("roles", "b"), ("about",), ("roles", "a", "duties", "a"), ("scale",)]
    for number, layer in enumerate(layers):
        if number + 1 < len(layers):
            _remove(layer, data.draw(st.sampled_from(removable)))
        parent = names[number + 1] if number + 1 < len(layers) else None
        _write_layer(base / names[number], parent, layer, split[number])
    whole = extend(assemble(base / names[0]))
    assume(not any(problem.code != "nothing-to-remove" for problem in whole.problems))
    assert len(whole.layers) == len(layers)
    for path, text in leaves(whole.tree):
        file, spanned = _spanned(whole, path)
        topmost = next(layer for layer in whole.layers if (path, text) in set(leaves(layer.tree)) or _has(layer, path))
        assert (Path(file).is_relative_to(topmost.path), spanned) == (True, text)


def _has(layer: Assembled, path: TreePath) -> bool:
    return any(other == path for other, _ in leaves(layer.tree))


def _remove(tree: dict[str, Tree], path: tuple[str, ...]) -> None:
    """Write ``~`` at a path, unless the layer says something there."""
    here = tree
    for step in path[:-1]:
        below = here.setdefault(step, {})
        assert isinstance(below, dict)
        here = below
    here.setdefault(path[-1], None)


# --- what it costs


def test_a_framework_that_extends_nothing_pays_nothing() -> None:
    """Neither inheritance, translations nor other packages are looked for where none is asked for."""
    program = (
        "import sys, ledarskap\n"
        "from ledarskap.framework import locating\n"
        "def asked(): raise AssertionError\n"
        "locating._offers = asked\n"
        "ledarskap.load('region-blekinge', language='sv')\n"
        "ledarskap.load('region-blekinge')\n"
        "names = ('extending', 'layering', 'silencing', 'translating')\n"
        "print([name for name in names if f'ledarskap.framework.{name}' in sys.modules])\n"
    )
    without_language = program.replace("ledarskap.load('region-blekinge', language='sv')\n", "")
    run = subprocess.run([sys.executable, "-c", without_language], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
    subprocess.run([sys.executable, "-c", program], check=True)

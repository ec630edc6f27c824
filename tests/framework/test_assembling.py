"""A folder of files to one tree."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from ledarskap.files.checking import check
from ledarskap.files.dumping import dump
from ledarskap.framework import assembling
from ledarskap.framework.assembling import is_part
from ledarskap.framework.loading import FrameworkError, load
from ledarskap.framework.locating import bundled
from ledarskap.reading.reporting import as_text

HEAD = """\
format: framework/1
id: vart
version: 1.0.0
title: Vårt ramverk
evidence: {status: untested}
scale: ofta
scales:
  ofta: {kind: frequency, name: Hur ofta, levels: {1: Aldrig, 2: Alltid}}
"""
CHEF = """\
name: Chef
duties:
  lyssna: {text: att lyssna, indicators: {fragar: {self: Jag frågar., observer: Chefen frågar., key: true}}}
"""
RONDER = "rond: {name: Rond, text: Gå., way: practice, develops: [chef.lyssna]}\n"
FILES = {"vart/framework.yaml": HEAD, "vart/roles/chef.yaml": CHEF, "vart/activities.yaml": RONDER}

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="making links needs a privilege on Windows")


@pytest.fixture(autouse=True)
def _in_a_folder_with_a_framework(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for file, text in FILES.items():
        _write(file, text)


def _write(file: str, text: str) -> None:
    Path(file).parent.mkdir(parents=True, exist_ok=True)
    Path(file).write_text(text, encoding="utf-8")


def _problems() -> str:
    return as_text(check("vart"), "sv")


def test_folder_mirrors_the_data() -> None:
    """Each file holds the part that its path names, however deep, and the head may hold parts too."""
    _write("vart/roles/medarbetare/name.yaml", "Medarbetare\n")
    _write("vart/roles/medarbetare/duties/beratta.yaml", "text: att berätta\n")
    _write("vart/principles.yaml", "tillit: {name: Tillit, text: att lita på varandra}\n")
    framework = load("vart")
    assert list(framework.statements) == ["chef.lyssna", "medarbetare.beratta"]
    assert framework.roles["medarbetare"].name == "Medarbetare"
    assert framework.principles["tillit"].text == "att lita på varandra"


def test_one_file_also_works() -> None:
    """The same framework as one file equals the one in a folder."""
    roles = "".join(f"    {line}\n" for line in CHEF.splitlines())
    _write("vart.yaml", f"{HEAD}roles:\n  chef:\n{roles}activities:\n  {RONDER}")
    assert load("vart.yaml") == load("vart")


def test_bundled_framework_as_one_file() -> None:
    """A real framework, written as one file beside its sources, is the same framework."""
    folder = bundled()["region-blekinge"].resolve()
    shutil.copytree(folder / "sources", "sources")
    _write("blekinge.yaml", dump(load(folder)))
    assert as_text(check("blekinge.yaml"), "sv") == ""
    assert load("blekinge.yaml") == load(folder)


def test_json_file() -> None:
    """A framework can also be one JSON file."""
    _write("vart.json", load("vart").model_dump_json(exclude_defaults=True))
    assert load("vart.json") == load("vart")


@pytest.mark.parametrize(
    "name",
    [
        "sources/a.yaml",
        "templates/a.yaml",
        "examples/a.yaml",
        "programmes/a.yaml",
        ".git/a.yaml",
        ".a.yaml",
        "läsmig.txt",
    ],
)
def test_what_is_no_part(name: str) -> None:
    """Some folders, names that begin with a dot, and other suffixes are not read."""
    _write(f"vart/{name}", "[inte: {läst")
    assert _problems() == ""
    assert not is_part(Path("vart"), Path("vart") / name)


def test_part_that_is_declared_twice() -> None:
    """A text that stands in two files is told with both places."""
    _write("vart/roles/chef/duties/lyssna.yaml", "scale: ofta\ntext: att höra\n")
    assert _problems() == (
        'vart/roles/chef/duties/lyssna.yaml:2:1: fel: "text" står också i vart/roles/chef.yaml på rad 3 – '
        "behåll det på ett ställe [declared-twice]\n"
        "    2 | text: att höra\n"
        "      | ^^^^"
    )


def test_list_that_is_declared_twice() -> None:
    """Lists do not join: a second one is told, from the beginning of its file."""
    _write("vart/framework.yaml", HEAD + "about:\n  - text: Så är det.\n")
    _write("vart/about.yaml", "- text: Så är det också.\n")
    assert _problems() == (
        'vart/about.yaml:1:1: fel: "about" står också i vart/framework.yaml på rad 9 – '
        "behåll det på ett ställe [declared-twice]\n"
        "    1 | - text: Så är det också.\n"
        "      | ^^^^^^^^^^^^^^^^^^^^^^^^"
    )


def test_problem_stands_in_its_own_file() -> None:
    """A problem of the joined tree is told in the file that it came from."""
    _write("vart/activities.yaml", RONDER.replace("chef.lyssna", "chef.lysna"))
    assert _problems() == (
        'vart/activities.yaml:1:57: fel: punkten "chef.lysna" finns inte i ramverket – menade du "chef.lyssna"? '
        "[unknown-reference]\n"
        "    1 | rond: {name: Rond, text: Gå., way: practice, develops: [chef.lysna]}\n"
        "      |                                                         ^^^^^^^^^^"
    )


def test_file_whose_name_cannot_be_an_id() -> None:
    """The id that a file's name gives is told of the file as a whole, with what it is to be renamed to."""
    _write("vart/roles/Ny chef.yaml", "name: Ny chef\n")
    assert _problems() == (
        'vart/roles/Ny chef.yaml: fel: filens namn kan inte vara ett id: "Ny chef" – '
        "döp om den till ny-chef.yaml [bad-id]"
    )
    assert as_text(check("vart"), "en") == (
        'vart/roles/Ny chef.yaml: error: the name of the file cannot be an id: "Ny chef" – '
        "rename it to ny-chef.yaml [bad-id]"
    )


def test_file_whose_name_has_letters_of_its_own_language() -> None:
    """Letters that no id can have are written without what sets them apart."""
    _write("vart/roles/rådgivare.yaml", "name: Rådgivare\n")
    assert _problems() == (
        'vart/roles/rådgivare.yaml: fel: filens namn kan inte vara ett id: "rådgivare" – '
        "döp om den till radgivare.yaml [bad-id]"
    )


def test_folder_whose_name_cannot_be_an_id() -> None:
    """The same of the name of a folder."""
    _write("vart/roles/Ny chef/name.yaml", "Ny chef\n")
    assert _problems() == (
        'vart/roles/Ny chef: fel: mappens namn kan inte vara ett id: "Ny chef" – döp om den till ny-chef [bad-id]'
    )


@pytest.mark.parametrize("name", ["rolls", "Roles", "roller"])
def test_folder_that_is_misspelt(name: str) -> None:
    """A misspelt folder is told of as such, also one that is called so in Swedish."""
    Path("vart/roles").rename("vart/gone")
    Path("vart/gone").rename(f"vart/{name}")
    assert _problems() == (
        f'vart/{name}: fel: mappens namn är en okänd nyckel: "{name}" – döp om den till roles [unknown-key]'
    )
    assert as_text(check("vart"), "en") == (
        f'vart/{name}: error: the name of the folder is an unknown key: "{name}" – rename it to roles [unknown-key]'
    )


def test_file_beside_a_folder_that_is_misspelt() -> None:
    """What lies in the right folder does not keep the name of a misspelt one from being proposed."""
    _write("vart/roller/medarbetare.yaml", "name: Medarbetare\n")
    assert _problems() == (
        'vart/roller: fel: mappens namn är en okänd nyckel: "roller" – döp om den till roles [unknown-key]'
    )


def test_file_that_is_misspelt() -> None:
    """A file whose name is no key is told of as such, and nothing of its first line."""
    Path("vart/activities.yaml").rename("vart/aktiviteter.yaml")
    assert _problems() == (
        'vart/aktiviteter.yaml: fel: filens namn är en okänd nyckel: "aktiviteter" – '
        "döp om den till activities.yaml [unknown-key]"
    )
    assert as_text(check("vart"), "en") == (
        'vart/aktiviteter.yaml: error: the name of the file is an unknown key: "aktiviteter" – '
        "rename it to activities.yaml [unknown-key]"
    )


def test_file_that_is_like_no_key() -> None:
    """Where no name is near, those that there are."""
    _write("vart/xyz.yaml", "name: Chef\n")
    assert _problems() == (
        'vart/xyz.yaml: fel: filens namn är en okänd nyckel: "xyz" – den kan heta: format, id, version, title, extends, '
        "language, licence, evidence, scale, sources, vision, about, principles, scales, roles, organisation, profiles, "
        "activities, glossary, retired, silenced [unknown-key]"
    )


def test_role_whose_file_is_misspelt() -> None:
    """What several places agree on is told where it is declared: of the name of the file."""
    Path("vart/roles/chef.yaml").rename("vart/roles/cheff.yaml")
    _write(
        "vart/profiles.yaml", "ny: {name: Ny, role: chef, priorities: {chef.lyssna: {when: now, because: Viktigt.}}}\n"
    )
    assert _problems() == (
        'vart/roles/cheff.yaml: fel: ingenting hänvisar till "cheff", men 3 ställen till "chef" – '
        "döp om filen till chef.yaml [misspelt-id]"
    )


@pytest.mark.parametrize(
    ("file", "data", "message"),
    [
        pytest.param(
            "vart/roles/chef.yaml",
            "name: Chef för sjukvård\n".encode("latin-1"),
            "vart/roles/chef.yaml:1:13: fel: filen är inte sparad som UTF-8 (byten 0xF6) – välj UTF-8 när du sparar den [not-utf-8]\n"
            "    1 | name: Chef för sjukvård\n"
            "      |             ^",
            id="role-in-latin-1",
        ),
        pytest.param(
            "vart/roles/chef.yaml",
            b"",
            "vart/roles/chef.yaml:1:1: fel: filen är tom – skriv minst en nyckel med ett värde [empty-file]\n"
            "    1 | \n"
            "      | ^",
            id="role-that-is-empty",
        ),
        pytest.param(
            "vart/roles/chef.yaml",
            b"- name: Chef\n",
            "vart/roles/chef.yaml:1:1: fel: här ska stå en grupp av nycklar, "
            "inte en lista – skriv nycklarna på raderna under, mer indragna [wrong-type]\n"
            "    1 | - name: Chef\n"
            "      | ^^^^^^^^^^^^",
            id="role-that-is-a-list",
        ),
        pytest.param(
            "vart/framework.yaml",
            b"- name: Chef\n",
            "vart/framework.yaml:1:1: fel: här ska stå en grupp av nycklar, "
            "inte en lista – skriv en nyckel och ett värde på varje rad [wrong-type]\n"
            "    1 | - name: Chef\n"
            "      | ^^^^^^^^^^^^",
            id="head-that-is-a-list",
        ),
        pytest.param(
            "vart/framework.yaml",
            b"roles:\n\tchef: 1\n",
            "vart/framework.yaml:2:1: fel: raden är indragen med tabb – dra in med blanksteg [tab-indentation]\n"
            "    2 |  chef: 1\n"
            "      | ^",
            id="head-that-is-not-yaml",
        ),
        pytest.param(
            "vart/activities.yaml",
            b"a: [1\n",
            'vart/activities.yaml:1:4: fel: "[" som börjar här avslutas inte rätt – '
            "skriv [1] [unclosed-bracket]\n"
            "    1 | a: [1\n"
            "      |    ^",
            id="activities-that-are-not-yaml",
        ),
    ],
)
def test_unreadable_file_is_one_problem(file: str, data: bytes, message: str) -> None:
    """Of what refers into a file that cannot be read, nothing is said."""
    Path(file).write_bytes(data)
    assert _problems() == message


@pytest.mark.parametrize("name", ["roles/chef", "activities"])
def test_yml(name: str) -> None:
    """A .yml file is told to be renamed, and nothing of what refers into it."""
    Path(f"vart/{name}.yaml").rename(f"vart/{name}.yml")
    assert _problems() == (
        f'vart/{name}.yml: fel: filen "{name}.yml" läses inte – '
        f"namnet ska sluta på .yaml: döp om den till {name}.yaml [wrong-suffix]"
    )


@pytest.mark.parametrize("suffix", [".YAML", ".Yml", ".yaml.txt", ".yml.txt", ".YAML.TXT"])
def test_other_suffixes(suffix: str) -> None:
    """So is one whose suffix is in capitals, or which an editor has added another one to."""
    Path("vart/roles/chef.yaml").rename(f"vart/roles/chef{suffix}")
    assert _problems() == (
        f'vart/roles/chef{suffix}: fel: filen "roles/chef{suffix}" läses inte – '
        "namnet ska sluta på .yaml: döp om den till roles/chef.yaml [wrong-suffix]"
    )


def test_other_suffixes_beside_the_parts() -> None:
    """What is no part may be called anything, and so may a text that is no YAML."""
    for name in ("sources/a.yaml.txt", "templates/b.YML", "läs-mig.txt"):
        Path("vart", name).parent.mkdir(exist_ok=True)
        Path("vart", name).write_text("text", encoding="utf-8")
    assert _problems() == ""


@pytest.mark.parametrize("suffix", [".yaml.txt", ".yml.txt"])
def test_head_with_another_suffix(suffix: str) -> None:
    """A folder whose head an editor has called a text is taken for a framework all the same."""
    Path("vart/framework.yaml").rename(f"vart/framework{suffix}")
    assert _problems() == (
        f'vart/framework{suffix}: fel: filen "framework{suffix}" läses inte – '
        "namnet ska sluta på .yaml: döp om den till framework.yaml [wrong-suffix]"
    )


def test_head_called_yml() -> None:
    """So is the head: the folder is still taken for a framework."""
    Path("vart/framework.yaml").rename("vart/framework.yml")
    assert _problems() == (
        'vart/framework.yml: fel: filen "framework.yml" läses inte – '
        "namnet ska sluta på .yaml: döp om den till framework.yaml [wrong-suffix]"
    )


def test_no_head() -> None:
    """A folder without framework.yaml cannot be loaded."""
    Path("vart/framework.yaml").unlink()
    with pytest.raises(FrameworkError) as raised:
        load("vart")
    assert str(raised.value) == (
        'vart: fel: mappen har ingen fil "framework.yaml" – '
        "lägg ramverkets huvud där: format, id, version, title [no-framework-file]"
    )


def test_empty_folder() -> None:
    """An empty folder is told to have no framework."""
    Path("tom").mkdir()
    assert as_text(check("tom"), "en") == (
        'tom: error: the folder has no file "framework.yaml" – '
        "put the head of the framework there: format, id, version, title [no-framework-file]"
    )


@needs_links
@pytest.mark.parametrize("name", ["roles/chef", "activities"])
def test_link_out_of_the_folder(name: str) -> None:
    """A link to a file elsewhere is not followed, and nothing is said of what refers into it."""
    Path(f"vart/{name}.yaml").rename("annan.yaml")
    Path(f"vart/{name}.yaml").symlink_to(Path("annan.yaml").resolve())
    assert _problems() == (
        f'vart/{name}.yaml: fel: "{name}.yaml" leder ut ur ramverkets mapp – lägg filen i mappen [outside-folder]'
    )


@needs_links
def test_linked_folder() -> None:
    """A link to a folder elsewhere is told, rather than left out in silence."""
    Path("vart/roles").rename("roller")
    Path("vart/roles").symlink_to(Path("roller").resolve())
    assert _problems() == (
        'vart/roles: fel: "roles" leder ut ur ramverkets mapp – lägg filen i mappen [outside-folder]'
    )


@needs_links
def test_link_inside_the_folder() -> None:
    """A link to a file of the same framework is followed."""
    Path("vart/sources").mkdir()
    Path("vart/activities.yaml").rename("vart/sources/activities.yaml")
    Path("vart/activities.yaml").symlink_to("sources/activities.yaml")
    assert list(load("vart").activities) == ["rond"]


@needs_links
def test_link_to_nothing() -> None:
    """A link that leads nowhere is a problem with the framework, not an exception."""
    Path("vart/profiles.yaml").symlink_to("borta.yaml")
    (problem,) = check("vart")
    assert problem.location.file == "vart/profiles.yaml"


def test_as_many_files_as_may_be() -> None:
    """Two hundred files are read, and with one more none is; those that are no parts do not count."""
    for number in range(197):
        _write(f"vart/principles/p{number}.yaml", "name: P\ntext: p\n")
    for number in range(10):
        _write(f"vart/examples/e{number}.yaml", "x")
        _write(f"vart/readme{number}.txt", "x")
    assert len(load("vart").principles) == 197
    _write("vart/profiles.yaml", "{")
    assert _problems() == (
        "vart: fel: mappen har fler än 200 filer – slå ihop filer, eller flytta dem som inte hör hit [too-many-files]"
    )


def test_looking_for_files_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with very many other files is given up, and so is one whose folders go on and on."""
    for number in range(30):
        _write(f"vart/{number}.txt", "")
    with monkeypatch.context() as patched:
        patched.setattr(assembling, "MOST_ENTRIES", 30)
        assert _problems().startswith("vart: fel: mappen har fler än 30 filer – ")
    assert check("vart") == ()
    Path("vart", *["a"] * 65).mkdir(parents=True)
    assert check("vart")[0].code == "too-deep"


def test_all_files_together_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files that are too large together are refused before all of them are in memory."""
    expected = (
        "vart: fel: ramverkets filer är tillsammans för stora – ta bort det som inte hör hit; högst 16 miljoner tecken "
        "och 200 000 värden läses [framework-too-large]"
    )
    with monkeypatch.context() as patched:
        patched.setattr(assembling, "MOST_CHARACTERS", len(HEAD) + len(CHEF))
        assert _problems() == expected
    with monkeypatch.context() as patched:
        patched.setattr(assembling, "MOST_VALUES", 30)
        assert _problems() == expected


def test_declared_twice_very_often() -> None:
    """What two files declare is told as often as can be shown."""
    _write("vart/principles.yaml", "".join(f"p{number}: {{name: P, text: p}}\n" for number in range(300)))
    principles = "".join(f"  p{number}: {{name: P, text: p}}\n" for number in range(300))
    _write("vart/framework.yaml", f"{HEAD}principles:\n{principles}")
    problems = check("vart")
    assert [one.code for one in problems].count("declared-twice") >= 199
    assert problems[-1].code == "more-problems"


@needs_links
def test_head_that_is_a_link_out() -> None:
    """A head that lies outside the folder is refused, and nothing is said of what would follow."""
    Path("vart/framework.yaml").rename("framework.yaml")
    Path("vart/framework.yaml").symlink_to("../framework.yaml")
    assert _problems() == (
        'vart/framework.yaml: fel: "framework.yaml" leder ut ur ramverkets mapp – lägg filen i mappen [outside-folder]'
    )
    Path("vart/roles/chef.yaml").unlink()
    Path("vart/activities.yaml").unlink()
    assert "[outside-folder]" in _problems()


@needs_links
def test_link_that_leads_to_itself() -> None:
    """A link in a circle is a problem of its own."""
    Path("vart/x.yaml").symlink_to("x.yaml")
    Path("vart/y").symlink_to("y")
    assert _problems() == (
        "vart/x.yaml: fel: filen går inte att öppna (länken leder till sig själv) – kontrollera att den finns och att du får läsa den [unreadable-file]"
    )


def test_folder_that_may_not_be_looked_into(monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that the system keeps closed is a problem with its name."""
    scan = os.scandir

    def refuse(folder: str) -> object:
        if folder.endswith("roles"):
            raise PermissionError(13, "Permission denied", folder)
        return scan(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    assert as_text(check("vart"), "sv") == (
        "vart/roles: fel: filen går inte att öppna (det är inte tillåtet) – kontrollera att den finns och att du får läsa den [unreadable-file]"
    )

"""Which of our formats a file holds: checking and writing any of them."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.files.files_made import (
    ANSWERS,
    CHEF,
    HEAD,
    MATCHING,
    MENTORS,
    PARTICIPANTS,
    PLAN,
    PROGRAMME,
    examples,
    framework,
    put,
    said,
)

from ledarskap.files.belonging import ProgrammeNotFoundError
from ledarskap.files.checking import check
from ledarskap.framework.locating import FrameworkNotFoundError, bundled
from ledarskap.reading.decoding import decode
from ledarskap.reading.problems import Location, Problem
from ledarskap.reading.reporting import as_text

MISSPELT = (
    'ramverk/roles/chef.yaml:2:1: fel: okänd nyckel "dutys" – menade du "duties"? [unknown-key]\n'
    "    2 | dutys:\n"
    "      | ^^^^^"
)


# --- frameworks


def test_framework_by_name_folder_and_file() -> None:
    """A framework is checked by its name, by its folder, and by any file that is a part of it."""
    assert check("region-blekinge") == ()
    assert check(framework()) == ()
    put("ramverk/roles/chef.yaml", CHEF.replace("duties", "dutys"))
    for path in ("ramverk", "ramverk/", "ramverk/framework.yaml", "ramverk/roles/chef.yaml", Path("ramverk").resolve()):
        assert said(path).endswith(MISSPELT)


def test_framework_in_one_file() -> None:
    """A framework that is one file is checked as one."""
    assert check(put("eget.yaml", HEAD + "roles: {chef: {name: Chef}}\n")) == ()
    assert said(put("eget.yaml", HEAD + "roles: {chef: {nam: Chef}}\n")) == (
        'eget.yaml:9:16: fel: okänd nyckel "nam" – menade du "name"? [unknown-key]\n'
        "    9 | roles: {chef: {nam: Chef}}\n"
        "      |                ^^^"
    )


def test_framework_is_checked_once() -> None:
    """However many of a framework's files are named, each of its problems is said once."""
    framework()
    put("ramverk/roles/chef.yaml", CHEF.replace("duties", "dutys"))
    assert said("ramverk/roles/chef.yaml", "ramverk", "ramverk/framework.yaml", Path("ramverk").resolve()) == MISSPELT


def test_missing_path() -> None:
    """Where nothing lies at a path the error is a FileNotFoundError that lists what there is."""
    with pytest.raises(FrameworkNotFoundError) as raised:
        check("saknas.yaml")
    assert isinstance(raised.value, FileNotFoundError)
    assert as_text(raised.value.problems, "sv") == (
        'saknas.yaml: fel: det finns inget ramverk och ingen fil som heter "saknas.yaml"'
        " – ramverk som finns: region-blekinge, region-vasterbotten [unknown-framework]"
    )


def test_misspelt_name() -> None:
    """A misspelt name of a framework is proposed."""
    with pytest.raises(FrameworkNotFoundError) as raised:
        check("region-bleking")
    assert as_text(raised.value.problems, "en") == (
        'region-bleking: error: there is no framework and no file called "region-bleking"'
        ' – did you mean "region-blekinge"? [unknown-framework]'
    )


# --- formats


def test_unknown_format_is_proposed() -> None:
    """A misspelt format is an error at its value that proposes the one meant."""
    assert said(put("svar.yaml", ANSWERS.replace("answers/1", "anwers/1"))) == (
        'svar.yaml:1:9: fel: "anwers/1" går inte att välja här – menade du "answers/1"? [unknown-value]\n'
        "    1 | format: anwers/1\n"
        "      |         ^^^^^^^^"
    )


def test_unknown_format_lists_the_formats() -> None:
    """A format like none of ours is an error that lists them."""
    problems = check(put("kurs.yaml", "format: kurs\n"))
    assert as_text(problems, "sv").startswith(
        'kurs.yaml:1:9: fel: "kurs" går inte att välja här – välj bland: framework/1'
    )


@pytest.mark.parametrize(
    ("format_", "text"), [("answers", ANSWERS), ("plan", PLAN), ("framework", HEAD + "roles: {chef: {name: Chef}}\n")]
)
def test_later_version_of_a_format(format_: str, text: str) -> None:
    """A later version of one of our formats is refused at its value."""
    assert said(put("fil.yaml", text.replace(f"{format_}/1", f"{format_}/2") + "\n"), framework=framework()).startswith(
        f'fil.yaml:1:9: fel: "{format_}/2" går inte att välja här'
    )


def test_no_format() -> None:
    """A file that says no format is one problem."""
    assert said(put("fil.yaml", "title: x\n")) == (
        'fil.yaml:1:1: fel: nyckeln "format" saknas – lägg till den [missing-key]\n    1 | title: x\n      | ^^^^^^^^'
    )


def test_blank_format() -> None:
    """A format that was left blank is told as such."""
    assert said(put("fil.yaml", "format:\n")) == (
        'fil.yaml:1:1: fel: "format" har inget värde – skriv ett värde, eller ta bort nyckeln [empty-value]\n'
        "    1 | format:\n"
        "      | ^^^^^^"
    )


def test_format_that_is_no_text() -> None:
    """A list in the format's place is told as such, and not in Python's words."""
    assert said(put("fil.yaml", "format: [plan/1]\n")) == (
        "fil.yaml:1:9: fel: här ska stå en text, inte en lista"
        " – skriv plan/1 [wrong-type]\n"
        "    1 | format: [plan/1]\n"
        "      |         ^^^^^^^^"
    )


@pytest.mark.parametrize(("text", "found"), [("- 1\n", "en lista"), ("bara text\n", "en text")])
def test_file_without_keys(text: str, found: str) -> None:
    """A file that is a list or a text is one problem."""
    assert said(put("fil.yaml", text)) == (
        f"fil.yaml:1:1: fel: här ska stå en grupp av nycklar, inte {found}"
        " – skriv en nyckel och ett värde på varje rad [wrong-type]\n"
        f"    1 | {text}"
        f"      | {'^' * len(text.strip())}"
    )


def test_file_that_cannot_be_read() -> None:
    """A file that is no YAML or no JSON is a problem with its place, never an exception."""
    assert said(put("fil.json", '{"format": "plan/1"')) == (
        'fil.json:1:20: fel: här väntades "," eller ett slut'
        " – öppna filen i det program som skrev den, och spara den på nytt [not-json]\n"
        '    1 | {"format": "plan/1"\n'
        "      |                    ^"
    )
    assert [problem.code for problem in check(put("tom.yaml", ""))] == ["empty-file"]


# --- answers and plans


def test_plan() -> None:
    """A plan needs no framework to be checked; its problems are told, warnings too."""
    assert check(put("plan.yaml", PLAN)) == ()
    text = PLAN + "period: {start: 2026-01-01, end: 2026-12-31}\nfollow_up: [{date: 2027-01-01}]\n"
    assert said(put("plan.yaml", text)) == (
        "plan.yaml:5:20: varning: 2027-01-01 ligger utanför planens period"
        " – rätta datumet eller perioden [outside-period]\n"
        "    5 | follow_up: [{date: 2027-01-01}]\n"
        "      |                    ^^^^^^^^^^"
    )


WRONG_LEVEL = (
    'fel: nivån 9 finns inte på skalan "Hur ofta" – skriv ett tal från 1 till 3 [level-outside-scale]\n'
    "    5 | answers: {chef.lyssna.fragar: 9}\n"
    "      |                               ^"
)


def test_answers_against_the_framework_named() -> None:
    """Answers are checked against the framework that the caller names."""
    assert check(put("svar.yaml", ANSWERS), framework=framework()) == ()
    assert said(put("svar.yaml", ANSWERS.replace("2}", "9}")), framework="ramverk") == f"svar.yaml:5:31: {WRONG_LEVEL}"


def test_answers_against_the_framework_around_them() -> None:
    """Answers inside a framework's folder are checked against that framework."""
    framework()
    assert check(put("ramverk/examples/svar.yaml", ANSWERS)) == ()
    assert said(put("ramverk/examples/svar.yaml", ANSWERS.replace("2}", "9}"))) == (
        f"ramverk/examples/svar.yaml:5:31: {WRONG_LEVEL}"
    )


def test_answers_against_a_bundled_framework() -> None:
    """Answers that lie by themselves are checked against the bundled framework whose id they have."""
    text = """\
format: answers/1
framework: {id: region-blekinge, version: 1.0.0}
role: chef
perspective: self
answers: {chef.narvarande.pa-plats: 9}
"""
    assert [problem.code for problem in check(put("svar.yaml", text))] == ["level-outside-scale"]


def test_answers_to_a_framework_that_is_not_here() -> None:
    """Answers to a framework that cannot be found are one problem that says how to name it."""
    assert said(put("svar.yaml", ANSWERS)) == (
        'svar.yaml:2:17: fel: ramverket "liten" finns inte här'
        " – ange det med --framework; ramverk som finns: region-blekinge, region-vasterbotten [unknown-framework]\n"
        "    2 | framework: {id: liten, version: 1.0.0}\n"
        "      |                 ^^^^^"
    )


def test_answers_to_a_misspelt_framework() -> None:
    """A misspelt id of a bundled framework is proposed."""
    assert 'menade du "region-blekinge"?' in said(put("svar.yaml", ANSWERS.replace("liten", "region-bleking")))


def test_answers_to_a_framework_with_problems() -> None:
    """Answers to a framework that does not load are told what is wrong with the framework."""
    framework()
    put("ramverk/roles/chef.yaml", CHEF.replace("duties", "dutys"))
    assert said(put("svar.yaml", ANSWERS), framework="ramverk") == MISSPELT


def test_answers_that_name_no_framework() -> None:
    """Answers without a framework are told that, with what else is wrong in them."""
    assert said(put("svar.yaml", "format: answers/1\nrole: chef\nperspectiv: self\n")) == (
        'svar.yaml:1:1: fel: nyckeln "framework" saknas – lägg till den [missing-key]\n'
        "    1 | format: answers/1\n"
        "      | ^^^^^^^^^^^^^^^^^\n"
        'svar.yaml:3:1: fel: okänd nyckel "perspectiv" – menade du "perspective"? [unknown-key]\n'
        "    3 | perspectiv: self\n"
        "      | ^^^^^^^^^^"
    )


def test_named_framework_that_is_not_there() -> None:
    """A framework that the caller names and that is not there is a FileNotFoundError."""
    with pytest.raises(FileNotFoundError):
        check(put("svar.yaml", ANSWERS), framework="saknas")


# --- folders


def test_folder_of_answers() -> None:
    """A folder of answers and plans is all checked, in the order of their names; hidden files are left alone."""
    framework()
    put("svar/b.yaml", ANSWERS.replace("2}", "9}"))
    put("svar/a.json", '{"format": "plan/1"}')
    put("svar/c.yaml", ANSWERS)
    put("svar/.d.yaml", "format: okänt\n")
    put("svar/lasmig.txt", "Inget av vårt.")
    problems = check("svar", framework="ramverk")
    assert [(problem.location.file, problem.code) for problem in problems] == [
        ("svar/a.json", "missing-key"),
        ("svar/a.json", "missing-key"),
        ("svar/b.yaml", "level-outside-scale"),
    ]


def test_folder_of_frameworks() -> None:
    """A folder that holds frameworks checks each of them."""
    framework("alla/ett")
    framework("alla/två")
    assert check("alla") == ()
    put("alla/två/roles/chef.yaml", CHEF.replace("duties", "dutys"))
    assert [problem.location.file for problem in check("alla", "alla/två")] == ["alla/två/roles/chef.yaml"]


def test_empty_folder() -> None:
    """A folder with nothing of ours in it is a problem, since somebody thought that there was."""
    Path("tom").mkdir()
    assert said("tom") == (
        'tom: fel: mappen har ingen fil "framework.yaml"'
        " – lägg ramverkets huvud där: format, id, version, title [no-framework-file]"
    )


def test_folder_with_files_of_another_suffix() -> None:
    """A file with the other suffix of YAML is not passed over in silence: what is wrong in it is found."""
    put("svar/a.yaml", PLAN)
    put("svar/b.yml", PLAN.replace("role:", "rol:"))
    assert [problem.location.file for problem in check("svar")] != []


def test_several_paths() -> None:
    """Problems of several paths come together, ordered by file, whatever the order of the paths."""
    put("b.yaml", "format: x\n")
    put("a.yaml", "format: x\n")
    assert [problem.location.file for problem in check("b.yaml", "a.yaml", "b.yaml")] == ["a.yaml", "b.yaml"]
    assert check() == ()


def test_the_framework_is_found_from_inside_its_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who stands in a folder of the framework can name a file as it lies there: a part, or answers beside it."""
    for folder in ("roles", "examples"):
        (tmp_path / "vart" / folder).mkdir(parents=True)
    (tmp_path / "vart" / "framework.yaml").write_text(HEAD, encoding="utf-8")
    (tmp_path / "vart" / "roles" / "chef.yaml").write_text(CHEF.replace("duties", "dutys"), encoding="utf-8")
    (tmp_path / "vart" / "examples" / "svar.yaml").write_text(ANSWERS, encoding="utf-8")
    told = 'chef.yaml:2:1: fel: okänd nyckel "dutys" – menade du "duties"? [unknown-key]\n    2 | dutys:\n      | ^^^^^'
    monkeypatch.chdir(tmp_path / "vart" / "roles")
    assert as_text(check("chef.yaml"), "sv") == f"../roles/{told}"
    monkeypatch.chdir(tmp_path / "vart")
    assert as_text(check("roles/chef.yaml"), "sv") == f"roles/{told}"
    (tmp_path / "vart" / "roles" / "chef.yaml").write_text(CHEF, encoding="utf-8")
    monkeypatch.chdir(tmp_path / "vart" / "examples")
    assert check("svar.yaml") == ()


# --- limits


def test_folder_with_too_many_files() -> None:
    """A folder of more than two hundred files of ours is not opened; others do not count."""
    for number in range(200):
        put(f"planer/{number}.yaml", PLAN)
        put(f"planer/{number}.txt", "x")
    assert check("planer") == ()
    put("planer/x.yaml", "{")
    assert said("planer") == (
        "planer: fel: mappen har fler än 200 filer – kontrollera en del av dem i taget [too-many-files]"
    )


def test_problems_of_many_files_are_limited() -> None:
    """All files of a run together give two hundred problems, the errors of the last file among them."""
    for number in range(5):
        put(f"planer/{number}.yaml", PLAN + "strengths:\n" + "- en text # och mer\n" * 60)
    put("planer/sist.yaml", PLAN + "x: y\n")
    for paths in (["planer"], sorted(str(path) for path in Path("planer").iterdir())):
        problems = check(*paths)
        assert len(problems) == 201
        assert [one.code for one in problems[-2:]] == ["unknown-key", "more-problems"]
        assert problems[-1].severity == "warning"


@pytest.mark.skipif(sys.platform == "win32", reason="making links needs a privilege on Windows")
def test_links_out_of_a_folder() -> None:
    """In a folder that is checked, a link that leads out of it is not followed; named by itself it is."""
    put("plan.yaml", PLAN + "x: y\n")
    Path("planer").mkdir()
    Path("planer/a.yaml").symlink_to("../plan.yaml")
    Path("planer/b").symlink_to("..")
    assert said("planer") == (
        'planer/a.yaml: fel: "a.yaml" leder ut ur mappen – lägg filen i mappen, eller kontrollera den för sig [outside-folder]'
    )
    assert [one.code for one in check("planer/a.yaml")] == ["unknown-key"]


def test_every_problem_lies_inside_its_file(tmp_path: Path) -> None:
    """However a file of a real framework, its answers or a plan is changed, problems have places and words."""
    folder = shutil.copytree(bundled()["region-blekinge"], tmp_path / "ramverk")
    originals = {path: path.read_bytes() for path in sorted(folder.rglob("*.yaml"))}

    @settings(max_examples=80, deadline=None)
    @given(st.sampled_from(sorted(originals)), mutations())
    def changed(path: Path, mutation: Mutation) -> None:
        path.write_bytes(mutation(originals[path]))
        try:
            for problem in check(path):
                assert problem.message("sv")
                assert problem.message("en")
                assert_inside(problem.location)
        finally:
            path.write_bytes(originals[path])

    changed()


def assert_inside(place: Location) -> None:
    """A place begins and ends in the text of its file; one without a line is the file's as a whole."""
    text = decode(Path(place.file).read_bytes(), place.file) if place.line else ""
    if isinstance(text, Problem):
        # What cannot be decoded has no letters to count.
        return
    lines = text.split("\n")
    assert (place.line, place.column) <= (place.end_line, place.end_column)
    for line, column in ((place.line, place.column), (place.end_line, place.end_column)):
        assert not place.line or (1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 1)


Mutation = Callable[[bytes], bytes]


def mutations() -> st.SearchStrategy[Mutation]:
    """Ways to change a file: a piece taken away, put in, written twice or moved."""
    pieces = st.sampled_from(
        [
            b":",
            b": ",
            b"\n",
            b"- ",
            b"  ",
            b"\t",
            b'"',
            b"'",
            b"{",
            b"}",
            b"[",
            b"&a ",
            b"*a",
            b"!x ",
            b"#",
            b" #",
            b"<<: ",
            b"~",
            b"\xff",
            b"\0",
            b"\r",
            "å😀".encode(),
            b"? ",
            b"|",
            b">",
            b"---\n",
            b"%",
            b"x: y\n",
        ]
    )
    return st.builds(
        lambda start, length, piece: (
            lambda data: b"".join((data[: int(start * len(data))], piece, data[int(start * len(data)) + length :]))
        ),
        st.floats(0, 1),
        st.integers(0, 40),
        st.lists(pieces | st.binary(max_size=4), max_size=3).map(b"".join),
    )


@pytest.mark.parametrize("name", ["roles/chef.yaml", "activities.yaml", "organisation.yaml"])
def test_framework_without_its_head(name: str) -> None:
    """A folder with the parts of a framework and no head is one problem, not one for each part."""
    put(f"ramverk/{name}", CHEF)
    put("ramverk/profiles.yaml", "ny: {name: Ny}\n")
    assert said("ramverk") == (
        'ramverk: fel: mappen har ingen fil "framework.yaml" – lägg ramverkets huvud där: format, id, version, title '
        "[no-framework-file]"
    )


def test_only_ours() -> None:
    """Files of others are passed over, whatever they hold; ours are checked, also where they cannot be read."""
    others = [put("a.yaml", "services: [webb\n"), put("b.json", '{"format": 1}'), put("c.txt", "format: fritt\n")]
    assert check(*others, only_ours=True) == ()
    ours = [
        put("d.yaml", "format: plan/1\na: [\n"),
        put("e.json", '{"format": "answers/1"'),
        put("f.yml", "format: plan/1\n"),
    ]
    assert [one.code for one in check(*others, *ours, only_ours=True)] == [
        "unclosed-bracket",
        "not-json",
        "wrong-suffix",
    ]


def test_only_ours_inside_a_framework() -> None:
    """Every part of a framework is ours, though it does not say so, and so are its sources and its translations."""
    folder = framework()
    put(f"{folder}/roles/chef.yaml", CHEF.replace("duties", "dutys"))
    put(f"{folder}/sources/a.txt", "Så är det.")
    put(f"{folder}/examples/a.yaml", "egen: [\n")
    for name in ("roles/chef.yaml", "sources/a.txt"):
        assert as_text(check(f"{folder}/{name}", f"{folder}/examples/a.yaml", only_ours=True), "sv") == MISSPELT


@pytest.mark.parametrize("inside", [".", "ramverk", "ramverk/roles"])
@pytest.mark.parametrize("target", ["ramverk/roles/chef.yaml", "ramverk", "plan.yaml", "ramverk/framework.yaml"])
def test_path_spelt_in_any_way(inside: str, target: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """From wherever one stands, and with whatever detours, the same is said of the same file."""
    framework()
    put("ramverk/roles/chef.yaml", CHEF.replace("duties", "dutys"))
    put("plan.yaml", "format: plan/1\n")
    here = Path.cwd()
    said_of_it = [(one.code, one.location.line) for one in check(here / target)]
    assert said_of_it
    monkeypatch.chdir(inside)
    up = os.path.relpath(here, Path.cwd())
    for spelling in (f"{up}/{target}", f"{up}/ramverk/../{target}", f"./{up}/ramverk/roles/../../{target}"):
        found = check(spelling)
        assert [(one.code, one.location.line) for one in found] == said_of_it
        assert all((Path.cwd() / one.location.file).exists() for one in found)


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16", "utf-8-sig"])
def test_only_ours_in_another_encoding(encoding: str) -> None:
    """A file of ours that is saved in another encoding is told of, and not taken for somebody else's."""
    Path("svar.yaml").write_bytes("format: answers/1\nrole: överläkare\n".encode(encoding))
    Path("annat.yaml").write_bytes("namn: överläkare\n".encode(encoding))
    assert {one.location.file for one in check("svar.yaml", "annat.yaml", only_ours=True)} == {"svar.yaml"}


def test_only_ours_in_json_on_one_line() -> None:
    """A JSON file says that it is ours wherever in it the format stands."""
    put("svar.json", '{"answers": {}, "format": "answers/1"}')
    assert [one.code for one in check("svar.json", only_ours=True)] != []


# --- programmes and what belongs to them


TRIAL = """\
format: trial/1
assignment: {title: Enhetschef, place: Avdelning 2, clinical_percent: 20}
period: {start: 2027-02-01, end: 2027-07-31}
post: {title: Sjuksköterska, place: Avdelning 1, held_until: 2027-12-31}
agreed: 2026-12-14
decide_by: 2027-06-04
back: {date: 2027-08-01}
catching_up: {weeks: 2, text: Bredvid en kollega.}
stand_in: {until: 2027-07-31}
early_end: {notice: 30, place_until_return: Avdelning 2, stand_in_until: 2027-06-30}
follow_up: [{date: 2027-03-15, text: Hur går det?}]
"""
PEOPLE = """\
format: people/1
units: [{id: akuten}]
people: [{id: bo, part: mentor, unit: akuten}]
"""
OF_EACH = {
    "programme": PROGRAMME,
    "trial": TRIAL,
    "participants": PARTICIPANTS,
    "people": PEOPLE,
    "matching": MATCHING,
}


def test_bundled_programme_and_its_examples() -> None:
    """The bundled programme is well by its name's file, and so is every example of it, tables among them."""
    folder = examples()
    files = sorted(folder.iterdir())
    assert {path.suffix for path in files} == {".csv", ".yaml"}
    assert check(folder.parent / "mentorsprogram.yaml", *files) == ()
    assert check(folder) == ()


@pytest.mark.parametrize("kind", OF_EACH)
def test_format_by_itself(kind: str) -> None:
    """A file of each format is checked by itself, and what is wrong in it is told of at its line."""
    put("program.yaml", PROGRAMME)
    assert said(put(f"{kind}.yaml", OF_EACH[kind])) == ""
    lines = OF_EACH[kind].count("\n")
    assert said(put(f"{kind}.yaml", f"{OF_EACH[kind]}hemligt: ja\n")) == (
        f'{kind}.yaml:{lines + 1}:1: fel: okänd nyckel "hemligt" – '
        f"{said(f'{kind}.yaml').partition(' – ')[2].partition(' [')[0]} [unknown-key]\n"
        f"{lines + 1:5} | hemligt: ja\n"
        "      | ^^^^^^^"
    )


@pytest.mark.parametrize("kind", OF_EACH)
def test_later_version_of_a_programmes_format(kind: str) -> None:
    """A later version of each is refused at its value."""
    put("program.yaml", PROGRAMME)
    text = OF_EACH[kind].replace(f"{kind}/1", f"{kind}/2")
    assert said(put("fil.yaml", text)).startswith(f'fil.yaml:1:9: fel: "{kind}/2" går inte att välja här')


def test_formats_in_a_folder() -> None:
    """A folder with a file of each is all checked, the programme in it for those that belong to it."""
    for kind, text in OF_EACH.items():
        put(f"allt/{kind}.yaml", text)
    put("allt/mentorer.csv", "inget av det här läses\n")
    assert said("allt") == ""
    for kind, text in OF_EACH.items():
        put(f"allt/{kind}.yaml", f"{text}x: y\n")
    # What belongs to the programme is not checked as long as that cannot be had.
    assert [problem.location.file for problem in check("allt")] == [
        *(f"allt/{kind}.yaml" for kind in ("matching", "people")),
        *("allt/programme.yaml" for _ in range(1)),
        "allt/trial.yaml",
    ]


def test_table_by_its_path_and_in_a_folder() -> None:
    """A table that is named is one of people or of units; in a folder there may be any, and none is looked at."""
    put("mapp/mentorer.csv", MENTORS.replace("mentor;", "mentr;"))
    put("mapp/budget.tsv", "konto\tkronor\n")
    put("mapp/plan.yaml", PLAN)
    assert said("mapp") == ""
    assert said("mapp/mentorer.csv") == (
        'mapp/mentorer.csv:2:4: fel: "mentr" går inte att välja här – menade du "mentor"? [unknown-value]\n'
        "    2 | bo;mentr;akuten\n"
        "      |    ^^^^^"
    )
    assert [problem.code for problem in check("mapp/budget.tsv")][:2] == ["missing-column", "missing-column"]
    assert check("mapp/mentorer.csv", "mapp/budget.tsv", only_ours=True) == ()


def test_folder_of_nothing_but_tables() -> None:
    """A folder where there is only a table holds nothing of ours, and that is told."""
    put("mapp/mentorer.csv", MENTORS)
    assert [problem.code for problem in check("mapp")] == ["no-framework-file"]


@pytest.mark.parametrize("name", ["a.csv", "a.CSV", "a.tsv"])
def test_table_of_any_suffix(name: str) -> None:
    """A table is told by how its name ends, in any letters."""
    assert said(put(name, MENTORS.replace(";", "\t" if name.endswith("tsv") else ";"))) == ""


def test_table_of_units() -> None:
    """A table with a heading for the unit above is one of units."""
    assert said(put("enheter.csv", "id;överordnad\na;\nb;a\n")) == ""
    assert said(put("enheter.csv", "id;överordnad\na;b\nb;a\n")) == (
        "enheter.csv:2:3: fel: enheterna ligger över varandra i en ring: a → b → a – ta bort parent hos den enhet som ligger "
        "överst [ring-of-units]\n"
        "    2 | a;b\n"
        "      |   ^"
    )


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("deltagare.yaml", PARTICIPANTS.replace("prov", "nej"), "2:17"),
        ("uppdrag.yaml", f"{TRIAL}programme: {{id: nej, version: 1.0.0}}\n", "12:17"),
        ("matchning.yaml", MATCHING.replace("mentorsprogram", "nej"), "2:17"),
    ],
)
def test_programme_that_is_not_here(name: str, text: str, place: str) -> None:
    """What belongs to a programme that is nowhere is told of at the id, and nothing else is."""
    assert said(put(name, text)).startswith(
        f'{name}:{place}: fel: programmet "nej" finns inte här – lägg dess fil i samma mapp; program som finns: mentorsprogram '
        "[unknown-programme]\n"
    )
    misspelt = text.replace("nej", "mentorprogram")
    assert 'programmet "mentorprogram" finns inte här – menade du "mentorsprogram"? ' in said(put(name, misspelt))


@pytest.mark.parametrize(
    ("name", "text"), [("deltagare.yaml", PARTICIPANTS), ("matchning.yaml", MATCHING), ("program.yaml", PROGRAMME)]
)
def test_what_names_nothing(name: str, text: str) -> None:
    """A file that does not say what it belongs to is told that, with what else is wrong in it."""
    alone = "".join(
        line for line in text.splitlines(keepends=True) if not line.startswith(("programme:", "framework:"))
    )
    codes = [problem.code for problem in check(put(name, f"{alone}x: y\n"))]
    assert codes == ["missing-key", "unknown-key"]


def test_trial_belongs_to_no_programme() -> None:
    """An agreement can be made without a programme."""
    assert said(put("uppdrag.yaml", TRIAL)) == ""


def test_programme_beside_comes_before_a_known_one() -> None:
    """Participants are checked against the programme in their folder; a stage that it does not have is a problem."""
    put("program.yaml", PROGRAMME)
    assert said(put("deltagare.yaml", PARTICIPANTS)) == ""
    text = PARTICIPANTS.replace("stage: forst", "stage: frost")
    assert said(put("deltagare.yaml", text)) == (
        'deltagare.yaml:5:46: fel: steget "frost" finns inte i programmet – menade du "forst"? [unknown-stage]\n'
        "    5 |   d-1: {consent: 2026-11-02, steps: [{stage: frost, date: 2026-11-03}]}\n"
        "      |                                              ^^^^^"
    )


def test_problem_of_the_programme_that_a_file_belongs_to() -> None:
    """Where the programme itself has a problem, that is told at its place; and once, where both are checked."""
    put("program.yaml", PROGRAMME.replace("ends: true", "ends: kanske"))
    put("deltagare.yaml", PARTICIPANTS)
    alone, both = check("deltagare.yaml"), check("deltagare.yaml", "program.yaml")
    assert [(one.location.file, one.code) for one in alone] == [("program.yaml", "not-a-boolean")]
    assert both == alone


def test_programme_inside_its_framework() -> None:
    """A programme in a framework's folder belongs to that framework, and is no part of it."""
    framework()
    text = PROGRAMME.replace("region-vasterbotten", "liten").replace("version: 1.0.0}", "version: 1.2.0}")
    assert said(put("ramverk/programmes/program.yaml", text)) == ""
    assert said("ramverk") == ""
    put("ramverk/programmes/program.yaml", text.replace("ends: true", "ends: true, profile: ny"))
    assert [one.code for one in check("ramverk/programmes/program.yaml")] == ["unknown-reference"]


def test_programme_checked_against_a_framework_that_is_named() -> None:
    """The framework that the caller names is the one that a programme is checked against."""
    path = put("program.yaml", PROGRAMME.replace("ends: true", "ends: true, activities: [folj-en-chef-en-dag]"))
    # Of another framework than its own that alone is said, and not all that it lacks.
    assert [one.code for one in check(path, framework=framework())] == ["other-framework"]
    assert check(path, framework="region-vasterbotten") == ()


def test_formats_in_json() -> None:
    """People, for example from another system, can be JSON."""
    assert (
        said(put("personer.json", '{"format": "people/1", "people": [{"id": "bo", "part": "mentor", "unit": "a"}]}'))
        == ""
    )
    assert said(
        put("personer.json", '{"format": "people/1", "people": [{"id": "bo", "part": "chef", "unit": "a"}]}')
    ) == (
        'personer.json:1:56: fel: "chef" går inte att välja här – välj bland: mentor, mentee [unknown-value]\n'
        '    1 | {"format": "people/1", "people": [{"id": "bo", "part": "chef", "unit": "a"}]}\n'
        "      |                                                        ^^^^^^"
    )


def test_programme_by_its_name() -> None:
    """A programme is checked by its name as by its file, once; a name that is nearly one is an error that proposes it."""
    assert check("mentorsprogram") == ()
    assert check("mentorsprogram", examples().parent / "mentorsprogram.yaml") == ()
    with pytest.raises(ProgrammeNotFoundError) as raised:
        check("mentorprogram")
    assert as_text(raised.value.problems, "sv") == (
        'mentorprogram: fel: det finns inget program och ingen fil som heter "mentorprogram"'
        ' – menade du "mentorsprogram"? [unknown-programme]'
    )

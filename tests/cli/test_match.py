"""``ledarskap match``: people in tables to a proposal of pairs, and what becomes of it when somebody says no or quits."""

from __future__ import annotations

import datetime
import os
import stat
from collections.abc import Callable, Mapping
from pathlib import Path
from subprocess import CompletedProcess

import pytest

import ledarskap
from ledarskap.files.belonging import programme_and_framework, programme_at
from ledarskap.files.dumping import dump
from ledarskap.mentoring.matching import match
from ledarskap.mentoring.reading import read_people

Run = Callable[..., CompletedProcess[str]]

MENTORS = """\
id;roll;namn;enhet;år som chef;platser;till och med;vill inte ha
bo;mentor;Bo Åkesson;akuten;9;1;;
cecilia;mentor;Cecilia Ek;kirurgen;8;1;;
"""
MENTEES = """\
id;roll;namn;enhet
anna;adept;Anna Öberg;medicinen
"""
UNITS = """\
id;namn;överordnad
sjukhuset;Sjukhuset;
akuten;Akuten;sjukhuset
kirurgen;Kirurgen;sjukhuset
medicinen;Medicinen;sjukhuset
"""
WORDS = ("match", "mentorsprogram", "mentorer.csv", "adepter.csv", "enheter.csv")
DAY = datetime.date(2027, 1, 11)
JANUARY = ("--date", "2027-01-11")
TITLE = "Mentors- och plantskoleprogram för nya chefer i hälso- och sjukvården"
HEAD = f"""\
format: matching/1
language: sv
programme:
  id: mentorsprogram
  version: 1.0.0
  title: {TITLE}
  status: proposed
date: 2027-01-11
"""
WITH_BO = """\
  - mentee:
      id: anna
      name: Anna Öberg
    mentor:
      id: bo
      name: Bo Åkesson
    status: proposed
    start: 2027-01-11
    end: 2028-01-11
    hours_left: 40
    reasons:
      - Inga hinder finns, och adepten har inte sagt något om vad en mentor ska kunna
"""
WITH_CECILIA = WITH_BO.replace("id: bo\n", "id: cecilia\n").replace("Bo Åkesson", "Cecilia Ek")
PLACE_WITH_CECILIA = """\
places_left:
  - mentor:
      id: cecilia
      name: Cecilia Ek
    places: 1
"""
PLACE_WITH_BO = PLACE_WITH_CECILIA.replace("cecilia", "bo").replace("Cecilia Ek", "Bo Åkesson")
MATCHING = f"{HEAD}pairs:\n{WITH_BO}{PLACE_WITH_CECILIA}"
CONFIRMED = MATCHING.replace("    status: proposed", "    status: confirmed")
DECLINED = MATCHING.replace("    status: proposed", "    status: declined")
USAGE = "Användning: ledarskap match [VAL] PROGRAM PERSONER…\nHjälp får du med 'ledarskap match --help'.\n\n"


@pytest.fixture
def people(tmp_path: Path) -> Path:
    """Two mentors, a mentee and their units, in three tables; the folder with them."""
    for name, text in (("mentorer.csv", MENTORS), ("adepter.csv", MENTEES), ("enheter.csv", UNITS)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


# --- a matching


@pytest.mark.usefixtures("people")
def test_matching(run: Run) -> None:
    """The proposal comes to standard output as YAML, with reasons, and with the places that are left."""
    done = run(*WORDS, *JANUARY)
    assert (done.returncode, done.stdout, done.stderr) == (0, MATCHING, "")


def test_bundled_example(run: Run) -> None:
    """The example people get what the library makes of them, in the programme's language whichever is spoken."""
    example = programme_at("mentorsprogram")
    assert example is not None
    example = example.resolve()
    files = [str(example.parent / "examples" / name) for name in ("mentorer.csv", "adepter.csv", "enheter.csv")]
    programme, framework = programme_and_framework("mentorsprogram", "sv")
    found = match(programme, read_people(*files, programme=programme, framework=framework), framework, None, DAY)
    assert (len(found.pairs), len(found.unmatched)) == (21, 3)
    done = run("match", "mentorsprogram", *files, *JANUARY)
    assert (done.returncode, done.stdout, done.stderr) == (0, dump(found), "")
    by_path = run("match", str(example), *reversed(files), *JANUARY)
    assert (by_path.returncode, by_path.stdout, by_path.stderr) == (0, dump(found), "")


def test_to_a_private_file(run: Run, people: Path) -> None:
    """Who is whose mentor is in a file that only its owner can read, and never over another one unasked."""
    done = run(*WORDS, *JANUARY, "-o", "m.yaml")
    assert (done.returncode, done.stdout, done.stderr) == (0, "Skrev m.yaml\n", "")
    assert (people / "m.yaml").read_text(encoding="utf-8") == MATCHING
    assert stat.S_IMODE((people / "m.yaml").stat().st_mode) == 0o600
    (people / "m.yaml").write_text("min egen", encoding="utf-8")
    refused = run(*WORDS, *JANUARY, "--output", "m.yaml")
    sentence = 'Fel: "m.yaml" finns redan. Välj ett annat namn, eller skriv --force.\n'
    assert (refused.returncode, refused.stdout, refused.stderr) == (2, "", USAGE + sentence)
    assert (people / "m.yaml").read_text(encoding="utf-8") == "min egen"
    forced = run(*WORDS, *JANUARY, "--output", "m.yaml", "--force", "--language", "en")
    assert (forced.returncode, forced.stdout, forced.stderr) == (0, "Wrote m.yaml\n", "")
    assert (people / "m.yaml").read_text(encoding="utf-8") == MATCHING


def test_what_is_written_passes_check(run: Run, people: Path) -> None:
    """A proposal is well as it stands, and so is each of the files that it was made from."""
    (people / "m.yaml").write_text(MATCHING, encoding="utf-8")
    done = run("check", "m.yaml", "mentorer.csv", "adepter.csv", "enheter.csv", "--strict")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.usefixtures("people")
def test_today_unless_said_otherwise(run: Run) -> None:
    """Without --date the new pairs begin today, and the same words give the same matching."""
    first, second = run(*WORDS).stdout, run(*WORDS).stdout
    assert first == second
    assert "    start: 20" in first


def test_programme_of_ones_own(run: Run, people: Path) -> None:
    """A programme in a file is matched by as well as one that has a name."""
    example = programme_at("mentorsprogram")
    assert example is not None
    (people / "eget.yaml").write_text(example.read_text(encoding="utf-8").replace("hours: 40", "hours: 20"), "utf-8")
    done = run("match", "eget.yaml", *WORDS[2:], *JANUARY)
    assert (done.returncode, done.stdout, done.stderr) == (0, MATCHING.replace("hours_left: 40", "hours_left: 20"), "")


# --- again


def test_confirmed_pair_stands(run: Run, people: Path) -> None:
    """A pair that is confirmed stays as it is, also where another one would be as good."""
    changed = CONFIRMED.replace("hours_left: 40", "hours_left: 31")
    (people / "m.yaml").write_text(changed, encoding="utf-8")
    done = run(*WORDS, "--date", "2027-02-01", "--previous", "m.yaml")
    expected = changed.replace("date: 2027-01-11", "date: 2027-02-01")
    assert (done.returncode, done.stdout, done.stderr) == (0, expected, "")


def test_declined_pair_does_not_come_again(run: Run, people: Path) -> None:
    """A pair that somebody has declined stays declined, and the mentee gets somebody else."""
    (people / "m.yaml").write_text(DECLINED, encoding="utf-8")
    done = run(*WORDS, *JANUARY, "--previous", "m.yaml")
    declined = WITH_BO.replace("proposed", "declined")
    expected = f"{HEAD}pairs:\n{declined}{WITH_CECILIA}{PLACE_WITH_BO}"
    assert (done.returncode, done.stdout, done.stderr) == (0, expected, "")


def test_nobody_is_left(run: Run, people: Path) -> None:
    """Where everybody has been declined, the mentee stands as without a mentor, with what stood in the way and what would help."""
    (people / "mentorer.csv").write_text("".join(MENTORS.splitlines(keepends=True)[:2]), encoding="utf-8")
    (people / "m.yaml").write_text(DECLINED, encoding="utf-8")
    done = run(*WORDS, *JANUARY, "--previous", "m.yaml")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.partition("unmatched:\n")[2].partition("places_left:\n")[0] == (
        "  - mentee:\n"
        "      id: anna\n"
        "      name: Anna Öberg\n"
        "    because:\n"
        "      - 1 mentor är bortvald eller jävig, eller har varit på förslag förut\n"
        "    would_help:\n"
        "      - En mentor till med minst 5 år som chef, utanför adeptens linje, som kan vara med till och med\n"
        "        2028-01-11\n"
    )


@pytest.mark.parametrize("heading", ["till och med", "until", "slutar"])
def test_mentor_who_quits_is_replaced(run: Run, people: Path, heading: str) -> None:
    """Whoever quits is replaced for the rest of the time and the hours, and it says until when somebody is to be there."""
    quitting = MENTORS.replace("till och med", heading).replace("akuten;9;1;;", "akuten;9;1;2027-03-31;")
    (people / "mentorer.csv").write_text(quitting, encoding="utf-8")
    (people / "m.yaml").write_text(CONFIRMED.replace("hours_left: 40", "hours_left: 31"), encoding="utf-8")
    done = run(*WORDS, "--date", "2027-04-12", "--previous", "m.yaml")
    own = "Anteckningarna är adeptens egna och följer med adepten, inte med mentorn"
    ended = WITH_BO.replace("proposed", "ended").replace("2028-01-11", "2027-03-31").replace("40", "31")
    new = WITH_CECILIA.replace("2027-01-11", "2027-04-12").replace("40", "31")
    expected = (
        f"{HEAD.replace('date: 2027-01-11', 'date: 2027-04-12')}pairs:\n{ended}"
        f"    notes:\n      - Mentorn slutade 2027-03-31\n      - {own}\n{new}"
        "    notes:\n"
        "      - Ersätter Bo Åkesson, vars sista dag var 2027-03-31. En ny mentor ska vara på plats senast 2027-04-30\n"
        f"      - 'Stöd till dess: Programledaren på HR'\n      - {own}\n"
        "    replaces:\n"
        "      mentor:\n        id: bo\n        name: Bo Åkesson\n"
        "      date: 2027-03-31\n      replace_by: 2027-04-30\n"
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, expected, "")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            CONFIRMED.replace("status: confirmed", "status: bekräftat"),
            (
                'm.yaml:16:13: fel: "bekräftat" går inte att välja här – menade du "confirmed"? [unknown-value]\n'
                "   16 |     status: bekräftat\n"
                "      |             ^^^^^^^^^\n"
            ),
        ),
        (
            CONFIRMED.replace("id: mentorsprogram", "id: annat"),
            (
                'm.yaml:4:7: fel: filen hör till programmet "annat", inte till "mentorsprogram" – läs den med det programmet '
                "[other-programme]\n"
                "    4 |   id: annat\n"
                "      |       ^^^^^\n"
            ),
        ),
        (
            MENTEES,
            (
                "m.yaml:1:1: fel: här ska stå en grupp av nycklar, inte en text – skriv en nyckel och ett värde på varje rad "
                "[wrong-type]\n"
                "    1 | id;roll;namn;enhet\n"
                "      | ^^^^^^^^^^^^^^^^^^\n"
            ),
        ),
    ],
)
def test_previous_matching_with_a_problem(run: Run, people: Path, text: str, told: str) -> None:
    """What is wrong with the earlier matching is told at its line, with 1, and nothing is written."""
    (people / "m.yaml").write_text(text, encoding="utf-8")
    done = run(*WORDS, "--previous", "m.yaml", "-o", "ny.yaml")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", told)
    assert not (people / "ny.yaml").exists()


@pytest.mark.usefixtures("people")
def test_previous_matching_that_is_not_there(run: Run) -> None:
    """An earlier matching that is not there is one sentence, with 2."""
    done = run(*WORDS, "--previous", "nej.yaml")
    assert (done.returncode, done.stdout, done.stderr) == (2, "", 'Det finns ingen "nej.yaml".\n')


# --- how tables are saved


@pytest.mark.parametrize(
    ("delimiter", "encoding", "line_break"),
    [
        pytest.param(";", "utf-8", "\n", id="semicolons"),
        pytest.param(";", "utf-8-sig", "\r\n", id="byte-order-mark"),
        pytest.param(";", "cp1252", "\r\n", id="windows"),
        pytest.param("\t", "utf-8", "\n", id="tabs"),
        pytest.param("\t", "utf-16", "\r\n", id="unicode-text"),
        pytest.param(",", "utf-8", "\n", id="commas"),
        pytest.param(",", "cp1252", "\r\n", id="commas-windows"),
    ],
)
def test_table_saved_in_any_way(run: Run, people: Path, delimiter: str, encoding: str, line_break: str) -> None:
    """However a spreadsheet saves its tables, the same matching comes of them."""
    for name, text in (("mentorer.csv", MENTORS), ("adepter.csv", MENTEES), ("enheter.csv", UNITS)):
        saved = text.replace(";", delimiter).replace("\n", line_break)
        (people / name).write_bytes(saved.encode(encoding))
    done = run(*WORDS, *JANUARY)
    assert (done.returncode, done.stdout, done.stderr) == (0, MATCHING, "")


def test_people_in_yaml(run: Run, people: Path) -> None:
    """People can stand in YAML beside tables."""
    (people / "adepter.yaml").write_text(
        "format: people/1\npeople:\n  - {id: anna, part: mentee, name: Anna Öberg, unit: medicinen}\n", "utf-8"
    )
    done = run("match", "mentorsprogram", "mentorer.csv", "adepter.yaml", "enheter.csv", *JANUARY)
    assert (done.returncode, done.stdout, done.stderr) == (0, MATCHING, "")


# --- what is wrong with people


FAULTS: dict[str, tuple[Mapping[str, str], str]] = {
    "missing-columns": (
        {"adepter.csv": "namn;enhet\nAnna Öberg;medicinen\n"},
        (
            'adepter.csv:1:1: fel: kolumnen "id" saknas – lägg till en kolumn med en av rubrikerna: id [missing-column]\n'
            "    1 | namn;enhet\n"
            "      | ^^^^^^^^^^\n"
            'adepter.csv:1:1: fel: kolumnen "part" saknas – lägg till en kolumn med en av rubrikerna: part, roll, del, role '
            "[missing-column]\n"
            "    1 | namn;enhet\n"
            "      | ^^^^^^^^^^\n"
        ),
    ),
    "person-twice": (
        {"adepter.csv": MENTEES + "bo;adept;Bo Åkesson;medicinen\n"},
        (
            'adepter.csv:3:1: fel: "bo" finns redan, i mentorer.csv på rad 2 – ta bort den ena; är det två personer, ge dem var sitt '
            "id [person-twice]\n"
            "    3 | bo;adept;Bo Åkesson;medicinen\n"
            "      | ^^\n"
        ),
    ),
    "unknown-unit": (
        {"adepter.csv": MENTEES.replace("medicinen", "medicin")},
        (
            'adepter.csv:2:23: fel: enheten "medicin" finns inte bland enheterna – menade du "medicinen"? [unknown-unit]\n'
            "    2 | anna;adept;Anna Öberg;medicin\n"
            "      |                       ^^^^^^^\n"
        ),
    ),
    "ring-of-units": (
        {"enheter.csv": UNITS.replace("Sjukhuset;\n", "Sjukhuset;akuten\n")},
        (
            "enheter.csv:2:21: fel: enheterna ligger över varandra i en ring: sjukhuset → akuten → sjukhuset – ta bort parent hos den "
            "enhet som ligger överst [ring-of-units]\n"
            "    2 | sjukhuset;Sjukhuset;akuten\n"
            "      |                     ^^^^^^\n"
        ),
    ),
    "capacity-that-is-no-number": (
        {"mentorer.csv": MENTORS.replace("akuten;9;1", "akuten;9;två")},
        (
            'mentorer.csv:2:31: fel: "två" är inte ett heltal – skriv ett helt tal, till exempel 4 [not-an-integer]\n'
            "    2 | bo;mentor;Bo Åkesson;akuten;9;två;;\n"
            "      |                               ^^^\n"
        ),
    ),
    "capacity-of-nobody": (
        {"mentorer.csv": MENTORS.replace("akuten;9;1", "akuten;9;0")},
        (
            "mentorer.csv:2:31: fel: 0 är för litet – skriv minst 1 [too-small]\n"
            "    2 | bo;mentor;Bo Åkesson;akuten;9;0;;\n"
            "      |                               ^\n"
        ),
    ),
    "date-that-does-not-exist": (
        {"mentorer.csv": MENTORS.replace("akuten;9;1;", "akuten;9;1;2027-02-30")},
        (
            "mentorer.csv:2:33: fel: datumet 2027-02-30 finns inte – kontrollera datumet [no-such-date]\n"
            "    2 | bo;mentor;Bo Åkesson;akuten;9;1;2027-02-30;\n"
            "      |                                 ^^^^^^^^^^\n"
        ),
    ),
    "veto-against-somebody-unknown": (
        {"mentorer.csv": MENTORS.replace("akuten;9;1;;", "akuten;9;1;;anna, ann")},
        (
            'mentorer.csv:2:40: fel: det finns ingen med id:t "ann" – menade du "anna"? [unknown-person]\n'
            "    2 | bo;mentor;Bo Åkesson;akuten;9;1;;anna, ann\n"
            "      |                                        ^^^\n"
        ),
    ),
    "part-that-does-not-exist": (
        {"adepter.csv": MENTEES.replace("adept;", "adpt;")},
        (
            'adepter.csv:2:6: fel: "adpt" går inte att välja här – välj bland: mentor, mentee [unknown-value]\n'
            "    2 | anna;adpt;Anna Öberg;medicinen\n"
            "      |      ^^^^\n"
        ),
    ),
    "id-with-swedish-letters": (
        {"adepter.csv": MENTEES.replace("anna;", "åsa;")},
        (
            'adepter.csv:2:1: fel: "åsa" kan inte vara ett id – skriv "asa" [bad-id]\n'
            "    2 | åsa;adept;Anna Öberg;medicinen\n"
            "      | ^^^\n"
        ),
    ),
    "cell-too-many": (
        {"adepter.csv": MENTEES.replace("medicinen", "medicinen;Umeå")},
        (
            'adepter.csv:2:33: fel: cell 5 på raden, "Umeå", har ingen rubrik – skriv en rubrik, eller ta bort cellen; hör ";" till en '
            "text, sätt texten inom citattecken [cell-without-heading]\n"
            "    2 | anna;adept;Anna Öberg;medicinen;Umeå\n"
            "      |                                 ^^^^\n"
        ),
    ),
    "empty-table": (
        {"adepter.csv": ""},
        (
            "adepter.csv:1:1: fel: filen är tom – skriv rubriker på den första raden, och en rad för var och en under den [empty-file]\n"
            "    1 | \n"
            "      | ^\n"
        ),
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_problem_at_its_line(run: Run, people: Path, name: str) -> None:
    """Whatever is wrong with the people is told at its place, with 1, and nothing is written."""
    files, told = FAULTS[name]
    for file, text in files.items():
        (people / file).write_text(text, encoding="utf-8")
    done = run(*WORDS, *JANUARY, "-o", "m.yaml")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", told)
    assert not (people / "m.yaml").exists()


def test_problems_of_all_files_at_once(run: Run, people: Path) -> None:
    """The problems of several files come together, in English too."""
    (people / "mentorer.csv").write_text(MENTORS.replace("akuten;9", "akuten;nio"), encoding="utf-8")
    (people / "enheter.csv").write_text(
        UNITS.replace("kirurgen;Kirurgen;sjukhuset", "kirurgen;Kirurgen;sjukhus"), "utf-8"
    )
    done = run(*WORDS, *JANUARY, "--language", "en")
    assert (done.returncode, done.stdout, done.stderr) == (
        1,
        "",
        (
            'mentorer.csv:2:29: error: "nio" is not a whole number – write a whole number, for example 4 [not-an-integer]\n'
            "    2 | bo;mentor;Bo Åkesson;akuten;nio;1;;\n"
            "      |                             ^^^\n"
        ),
    )


def test_warning_does_not_stop_a_matching(run: Run, people: Path) -> None:
    """Whoever has no unit is matched all the same, and that it is so is told beside the matching."""
    (people / "adepter.csv").write_text("id;roll;namn\nanna;adept;Anna Öberg\n", encoding="utf-8")
    done = run(*WORDS, *JANUARY)
    assert (done.returncode, done.stdout, done.stderr) == (
        0,
        MATCHING,
        (
            'adepter.csv:2:1: varning: "anna" har varken enhet eller organisation, så det går inte att se vem som är i samma '
            "linje – skriv unit, eller organisation för den som kommer utifrån [no-unit]\n"
            "    2 | anna;adept;Anna Öberg\n"
            "      | ^^^^\n"
        ),
    )
    assert run("check", "adepter.csv").stderr == done.stderr


# --- wrong use


@pytest.mark.parametrize(
    ("programme", "language", "sentence"),
    [
        (
            "nej",
            "sv",
            (
                'nej: fel: det finns inget program och ingen fil som heter "nej" – program som finns: mentorsprogram '
                "[unknown-programme]\n"
            ),
        ),
        (
            "mentorsprogramm",
            "en",
            (
                'mentorsprogramm: error: there is no programme and no file called "mentorsprogramm" – did you mean "mentorsprogram"? '
                "[unknown-programme]\n"
            ),
        ),
        (
            "region-vasterbotten",
            "sv",
            (
                'region-vasterbotten: fel: det finns inget program och ingen fil som heter "region-vasterbotten" – program som finns: '
                "mentorsprogram [unknown-programme]\n"
            ),
        ),
    ],
)
@pytest.mark.usefixtures("people")
def test_unknown_programme(run: Run, programme: str, language: str, sentence: str) -> None:
    """A programme that does not exist is one sentence, with 2."""
    done = run("match", programme, *WORDS[2:], "--language", language)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", sentence)


@pytest.mark.usefixtures("people")
def test_people_instead_of_a_programme(run: Run) -> None:
    """A file of another kind in the programme's place is told of as what it is, with 1."""
    done = run("match", "adepter.csv", "mentorer.csv")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("adepter.csv:1:1: fel: ")


@pytest.mark.usefixtures("people")
def test_file_that_is_not_there(run: Run) -> None:
    """People that are not there are one sentence, with 2."""
    done = run("match", "mentorsprogram", "mentorer.csv", "nej.csv")
    assert (done.returncode, done.stdout, done.stderr) == (2, "", 'Det finns ingen "nej.csv".\n')


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "sv",
            (
                "scipy: fel: matchning behöver paketet scipy, som inte är installerat – installera det med: pip install "
                '"ledarskap[match]" [extra-missing]\n'
            ),
        ),
        (
            "en",
            (
                "scipy: error: matching needs the package scipy, which is not installed – install it with: pip install "
                '"ledarskap[match]" [extra-missing]\n'
            ),
        ),
    ],
)
@pytest.mark.usefixtures("people")
def test_without_scipy(run: Run, without_scipy: Mapping[str, str], language: str, sentence: str) -> None:
    """Where scipy is not installed, that and how to mend it is one sentence, with 1."""
    done = run(*WORDS, "--language", language, variables=without_scipy)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", sentence)


@pytest.mark.usefixtures("people")
def test_checking_needs_no_scipy(run: Run, without_scipy: Mapping[str, str]) -> None:
    """People are checked, and a programme is shown, where scipy is not installed."""
    assert run("check", "mentorer.csv", variables=without_scipy).returncode == 0
    assert run("show", "mentorsprogram", variables=without_scipy).returncode == 0


def test_nobody_else_can_read_it_while_it_is_written(run: Run, people: Path) -> None:
    """Nothing is left beside the file that was written."""
    assert run(*WORDS, *JANUARY, "-o", "m.yaml").returncode == 0
    assert sorted(os.listdir(people)) == ["adepter.csv", "enheter.csv", "m.yaml", "mentorer.csv"]


def test_read_back(run: Run, people: Path) -> None:
    """What is written reads back as a matching of the programme."""
    assert run(*WORDS, *JANUARY, "-o", "m.yaml").returncode == 0
    read = ledarskap.read_matching(people / "m.yaml")
    assert dump(read) == MATCHING

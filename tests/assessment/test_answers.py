"""Answers as they are written: every state kept, and every mistake told with its place."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ledarskap
from ledarskap.assessment.answers import Answer, Answers, AnswersError, check_answers, read_answers
from ledarskap.framework.model import Framework, FrameworkReference, Perspective
from ledarskap.reading.opening import open_document
from ledarskap.reading.reporting import as_text
from ledarskap.reading.yaml_reader import read_yaml

FRAMEWORK = Framework.model_validate(
    read_yaml(
        """
format: framework/1
id: liten
version: 1.2.0
title: Litet ramverk
evidence: {status: untested}
scale: ofta
scales:
  ofta:
    kind: frequency
    name: Hur ofta
    levels: {1: Aldrig, 2: Ibland, 3: Oftast, 4: Alltid}
roles:
  chef:
    name: Chef
    duties:
      lyssna:
        text: att lyssna
        indicators:
          fragar: {self: Jag frågar., observer: Chefen frågar.}
          svarar: {self: Jag svarar., observer: Chefen svarar., seen_by: [employee]}
      planera:
        text: att planera
        indicators:
          bokar: {self: Jag bokar.}
      leda: {text: att leda}
      vila: {text: att vila}
  medarbetare:
    name: Medarbetare
    duties:
      dela:
        text: att dela med sig
        indicators:
          delar: {self: Jag delar.}
organisation:
  conditions:
    stod:
      text: chefen får stöd
      roles: [chef]
      indicators:
        far: {self: Jag får stöd., observer: Jag ger chefen stöd.}
retired:
  chef.lyssna.nickar: att nicka visar inget
  chef.ropa: ersatt av chef.lyssna
""",
        "framework.yaml",
    ).root
)
HEAD = """\
format: answers/1
framework: {id: liten, version: 1.0.0}
role: chef
perspective: self
"""


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def read(text: str, name: str = "svar.yaml") -> Answers:
    Path(name).write_text(text, encoding="utf-8")
    return read_answers(name, FRAMEWORK)


def errors_in(text: str, name: str = "svar.yaml") -> str:
    """What is said of a file that cannot be used."""
    with pytest.raises(AnswersError) as raised:
        read(text, name)
    return as_text(raised.value.problems, "sv")


def problems_in(text: str) -> str:
    """Everything that is said of a file, warnings too."""
    Path("svar.yaml").write_text(text, encoding="utf-8")
    return as_text(check_answers(open_document("svar.yaml"), FRAMEWORK)[1], "sv")


# --- reading


EVERYTHING = Answers(
    framework=FrameworkReference(id="liten", version="1.0.0", title="Litet ramverk"),
    role="chef",
    perspective="self",
    form="key",
    language="sv",
    date=datetime.date(2026, 11, 22),
    wants=("chef.planera", "chef.lyssna"),
    answers={
        "organisation.stod.far": Answer(level=4),
        "chef.lyssna.fragar": Answer(level=2, comment="Svårt: på natten, mest"),
        "chef.lyssna.svarar": Answer(state="not-applicable", comment="Inga frågor än"),
        "chef.planera.bokar": Answer(state="cannot-judge"),
    },
)


def test_yaml_answers() -> None:
    """A YAML file becomes a value with every answer, state, comment and want that stands in it."""
    text = """\
format: answers/1
framework: {id: liten, version: 1.0.0, title: Litet ramverk}
role: chef
perspective: self
form: key
language: sv
date: 2026-11-22
wants: [chef.planera, chef.lyssna]
answers:
  organisation.stod.far: 4
  chef.lyssna.fragar: {level: 2, comment: 'Svårt: på natten, mest'}
  chef.lyssna.svarar:
    state: not-applicable
    comment: Inga frågor än
  chef.planera.bokar: {state: cannot-judge}
"""
    assert read(text) == EVERYTHING


MAPPING: dict[str, object] = {
    "format": "answers/1",
    "framework": {"id": "liten", "version": "1.0.0", "title": "Litet ramverk"},
    "role": "chef",
    "perspective": "self",
    "form": "key",
    "language": "sv",
    "date": "2026-11-22",
    "wants": ["chef.planera", "chef.lyssna"],
    "answers": {
        "organisation.stod.far": 4,
        "chef.lyssna.fragar": {"level": 2, "comment": "Svårt: på natten, mest"},
        "chef.lyssna.svarar": {"state": "not-applicable", "comment": "Inga frågor än"},
        "chef.planera.bokar": {"state": "cannot-judge"},
    },
}


def test_json_answers() -> None:
    """A JSON file, also one with escapes for its letters, becomes the same value as YAML."""
    assert read(json.dumps(MAPPING), "svar.json") == EVERYTHING
    assert read(json.dumps(MAPPING, ensure_ascii=False, indent=4), "svar.json") == EVERYTHING


def test_mapping_answers() -> None:
    """A mapping becomes the same value as a file, also with a date and a tuple in it."""
    assert read_answers(MAPPING, FRAMEWORK) == EVERYTHING
    typed = {**MAPPING, "date": datetime.date(2026, 11, 22), "wants": ("chef.planera", "chef.lyssna")}
    assert read_answers(typed, FRAMEWORK) == EVERYTHING


def test_read_only_mapping_answers() -> None:
    """A mapping that is not a dict is as good as one."""
    assert read_answers(MappingProxyType(MAPPING), FRAMEWORK) == EVERYTHING


def test_path_answers() -> None:
    """A path can be a text or a Path."""
    Path("svar.json").write_text(json.dumps(MAPPING), encoding="utf-8")
    assert read_answers(Path("svar.json"), FRAMEWORK) == read_answers("svar.json", FRAMEWORK) == EVERYTHING


def test_what_may_be_left_out() -> None:
    """Form, language, date, wants and answers can be left out or blank; nothing is made up for them."""
    bare = read(HEAD)
    assert bare == read(HEAD + "form:\nlanguage:\ndate:\nwants:\nanswers:\n")
    assert (bare.form, bare.language, bare.date, bare.wants, bare.answers) == ("full", "sv", None, (), {})


def test_blank_answers_are_kept_as_unanswered() -> None:
    """A question that was left blank stands in the answers without level and state; a lone comment is kept."""
    text = """\
answers:
  chef.lyssna.fragar:
  chef.lyssna.svarar: {level: , state: , comment: }
  chef.planera.bokar: {comment: Återkommer}
"""
    assert read(HEAD + text).answers == {
        "chef.lyssna.fragar": Answer(),
        "chef.lyssna.svarar": Answer(),
        "chef.planera.bokar": Answer(comment="Återkommer"),
    }


VISIBLE: dict[Perspective, tuple[str, ...]] = {
    "self": ("organisation.stod.far", "chef.lyssna.fragar", "chef.lyssna.svarar", "chef.planera.bokar"),
    "manager": ("organisation.stod.far", "chef.lyssna.fragar"),
    "peer": ("chef.lyssna.fragar",),
    "employee": ("chef.lyssna.fragar", "chef.lyssna.svarar"),
}


@pytest.mark.parametrize("perspective", VISIBLE)
def test_answers_to_what_can_be_seen(perspective: Perspective) -> None:
    """Whoever answers can answer about all that they can see."""
    text = "answers:\n" + "".join(f"  {id_}: 3\n" for id_ in VISIBLE[perspective])
    answers = read(HEAD.replace("self", perspective) + text)
    assert answers.perspective == perspective
    assert answers.answers == {id_: Answer(level=3) for id_ in VISIBLE[perspective]}


def test_warning_does_not_stop_answers() -> None:
    """Answers that a comment may have cut short are had, with a warning."""
    text = HEAD + "answers:\n  chef.lyssna.fragar:\n    level: 2 # eller 3\n    comment: Svårt på avdelning #3\n"
    assert read(text).answers == {"chef.lyssna.fragar": Answer(level=2, comment="Svårt på avdelning")}
    assert problems_in(text) == (
        'svar.yaml:8:33: varning: allt efter "#" på raden läses som en kommentar – hör det till texten, '
        "sätt hela texten inom citattecken; annars lägg kommentaren på en egen rad [comment-after-text]\n"
        "    8 |     comment: Svårt på avdelning #3\n"
        "      |                                 ^^"
    )


def test_lists_for_tuples() -> None:
    """A program can give a list where the value has a tuple."""
    given = {**MAPPING, "date": datetime.date(2026, 11, 22)}
    assert Answers.model_validate(given) == EVERYTHING


def test_another_minor_version_fits() -> None:
    """Answers to an earlier or a later version with the same first number fit."""
    assert read(HEAD.replace("1.0.0", "1.9.4")).framework.version == "1.9.4"


def test_missing_file() -> None:
    """A file that is not there is a FileNotFoundError."""
    with pytest.raises(FileNotFoundError):
        read_answers("finns-inte.yaml", FRAMEWORK)


# --- what is wrong, and where


def test_unknown_indicator_is_proposed() -> None:
    """A misspelt indicator is an error at its key that proposes the one meant."""
    assert errors_in(HEAD + "answers:\n  chef.lyssna.svara: 3\n") == (
        'svar.yaml:6:3: fel: beteendet "chef.lyssna.svara" finns inte i ramverket'
        ' – menade du "chef.lyssna.svarar"? [unknown-indicator]\n'
        "    6 |   chef.lyssna.svara: 3\n"
        "      |   ^^^^^^^^^^^^^^^^^"
    )


def test_unknown_indicator_without_proposal() -> None:
    """An indicator like no other is an error that says that the answer does not count."""
    assert errors_in(HEAD + "answers:\n  kaffe: 3\n") == (
        'svar.yaml:6:3: fel: beteendet "kaffe" finns inte i ramverket'
        " – rätta id:t, så kan svaren läsas [unknown-indicator]\n"
        "    6 |   kaffe: 3\n"
        "      |   ^^^^^"
    )


def test_only_indicators_are_rated() -> None:
    """A level for a statement is an error that names the statement's indicators."""
    assert errors_in(HEAD + "answers:\n  chef.lyssna: 3\n") == (
        'svar.yaml:6:3: fel: "chef.lyssna" är en punkt, och bara beteenden skattas'
        " – svara på dess beteenden: chef.lyssna.fragar, chef.lyssna.svarar [not-an-indicator]\n"
        "    6 |   chef.lyssna: 3\n"
        "      |   ^^^^^^^^^^^"
    )


@pytest.mark.parametrize("level", ["0", "5", "10"])
def test_level_outside_the_scale(level: str) -> None:
    """A level that the scale has not is an error at the level, with the scale's ends."""
    assert errors_in(HEAD + f"answers:\n  chef.lyssna.fragar: {level}\n") == (
        f'svar.yaml:6:23: fel: nivån {level} finns inte på skalan "Hur ofta"'
        " – skriv ett tal från 1 till 4 [level-outside-scale]\n"
        f"    6 |   chef.lyssna.fragar: {level}\n"
        f"      |                       {'^' * len(level)}"
    )


@pytest.mark.parametrize("level", ["-1", "11", "99999999999999999999"])
def test_level_far_outside_the_scale_is_said_once(level: str) -> None:
    """A level that no scale could have is one error with the scale's ends, not a second one with other limits."""
    assert errors_in(HEAD + f"answers:\n  chef.lyssna.fragar: {{level: {level}}}\n") == (
        f'svar.yaml:6:31: fel: nivån {level} finns inte på skalan "Hur ofta"'
        " – skriv ett tal från 1 till 4 [level-outside-scale]\n"
        f"    6 |   chef.lyssna.fragar: {{level: {level}}}\n"
        f"      |                               {'^' * len(level)}"
    )


@pytest.mark.parametrize("level", ["fyra", "4.5", "true"])
def test_level_that_is_no_number(level: str) -> None:
    """A level that is no whole number is an error at the level."""
    assert errors_in(HEAD + f"answers:\n  chef.lyssna.fragar: {{level: {level}}}\n") == (
        f'svar.yaml:6:31: fel: "{level}" är inte ett heltal – skriv ett helt tal, till exempel 4 [not-an-integer]\n'
        f"    6 |   chef.lyssna.fragar: {{level: {level}}}\n"
        f"      |                               {'^' * len(level)}"
    )


def test_short_level_that_is_no_number() -> None:
    """Also in the short form the error stands at the level, not at its key."""
    assert errors_in(HEAD + "answers:\n  chef.lyssna.fragar: fyra\n") == (
        'svar.yaml:6:23: fel: "fyra" är inte ett heltal – skriv ett helt tal, till exempel 4 [not-an-integer]\n'
        "    6 |   chef.lyssna.fragar: fyra\n"
        "      |                       ^^^^"
    )


def test_unknown_state() -> None:
    """A misspelt state is an error that lists the states or proposes one."""
    assert errors_in(HEAD + "answers:\n  chef.lyssna.fragar: {state: not-aplicable}\n") == (
        'svar.yaml:6:31: fel: "not-aplicable" går inte att välja här – menade du "not-applicable"? [unknown-value]\n'
        "    6 |   chef.lyssna.fragar: {state: not-aplicable}\n"
        "      |                               ^^^^^^^^^^^^^"
    )


@pytest.mark.parametrize("state", ["unanswered", "not-asked", "suppressed"])
def test_states_that_nobody_answers(state: str) -> None:
    """That a question was left or never put is told by leaving it out, not by a state in the file."""
    assert errors_in(HEAD + f"answers:\n  chef.lyssna.fragar: {{state: {state}}}\n") == (
        f'svar.yaml:6:31: fel: "{state}" går inte att välja här'
        " – välj bland: not-applicable, cannot-judge [unknown-value]\n"
        f"    6 |   chef.lyssna.fragar: {{state: {state}}}\n"
        f"      |                               {'^' * len(state)}"
    )


def test_level_and_state() -> None:
    """A level together with a state is an error, since nobody can tell which was meant."""
    assert errors_in(HEAD + "answers:\n  chef.lyssna.fragar: {level: 3, state: cannot-judge}\n") == (
        "svar.yaml:6:34: fel: svaret har både en nivå och ett läge"
        " – behåll level eller state, inte båda [level-and-state]\n"
        "    6 |   chef.lyssna.fragar: {level: 3, state: cannot-judge}\n"
        "      |                                  ^^^^^"
    )


def test_another_framework() -> None:
    """Answers to another framework get that one error, and none that only follows from it."""
    text = HEAD.replace("liten", "stor") + "wants: [chef.okand]\nanswers:\n  chef.okand.okant: 9\n"
    assert errors_in(text) == (
        'svar.yaml:2:17: fel: svaren hör till ramverket "stor", inte till "liten"'
        " – läs dem med det ramverket [other-framework]\n"
        "    2 | framework: {id: stor, version: 1.0.0}\n"
        "      |                 ^^^^"
    )


def test_another_major_version() -> None:
    """Answers to another major version get that one error."""
    assert errors_in(HEAD.replace("1.0.0", "2.0.0") + "answers:\n  chef.okand.okant: 9\n") == (
        "svar.yaml:2:33: fel: svaren hör till version 2.0.0, och ramverket är version 1.2.0"
        " – läs dem med ett ramverk vars första siffra är 2 [other-version]\n"
        "    2 | framework: {id: liten, version: 2.0.0}\n"
        "      |                                 ^^^^^"
    )


def test_unknown_role() -> None:
    """A misspelt role is an error that proposes the one meant, and the answers are not held against it."""
    assert errors_in(HEAD.replace("role: chef", "role: chefen") + "answers:\n  chef.lyssna.fragar: 3\n") == (
        'svar.yaml:3:7: fel: rollen "chefen" finns inte i ramverket – menade du "chef"? [unknown-role]\n'
        "    3 | role: chefen\n"
        "      |       ^^^^^^"
    )


def test_answers_of_another_role() -> None:
    """An indicator of another role, or a condition that is not asked of this one, is an error."""
    text = HEAD.replace("role: chef", "role: medarbetare")
    assert errors_in(text + "answers:\n  chef.lyssna.fragar: 3\n  organisation.stod.far: 3\n") == (
        'svar.yaml:6:3: fel: "chef.lyssna.fragar" frågas inte till rollen "medarbetare"'
        " – ta bort svaret, eller rätta role överst i filen [wrong-role]\n"
        "    6 |   chef.lyssna.fragar: 3\n"
        "      |   ^^^^^^^^^^^^^^^^^^\n"
        'svar.yaml:7:3: fel: "organisation.stod.far" frågas inte till rollen "medarbetare"'
        " – ta bort svaret, eller rätta role överst i filen [wrong-role]\n"
        "    7 |   organisation.stod.far: 3\n"
        "      |   ^^^^^^^^^^^^^^^^^^^^^"
    )


def test_wants_of_another_role() -> None:
    """A want that is no statement of the role, or is a condition, is an error at its place."""
    assert errors_in(HEAD + "wants: [medarbetare.dela, organisation.stod, chef.lysna]\n") == (
        'svar.yaml:5:9: fel: "medarbetare.dela" är inte en punkt för rollen "chef"'
        " – välj bland rollens uppgifter och egenskaper [unknown-want]\n"
        "    5 | wants: [medarbetare.dela, organisation.stod, chef.lysna]\n"
        "      |         ^^^^^^^^^^^^^^^^\n"
        'svar.yaml:5:27: fel: "organisation.stod" är inte en punkt för rollen "chef"'
        " – välj bland rollens uppgifter och egenskaper [unknown-want]\n"
        "    5 | wants: [medarbetare.dela, organisation.stod, chef.lysna]\n"
        "      |                           ^^^^^^^^^^^^^^^^^\n"
        'svar.yaml:5:46: fel: "chef.lysna" är inte en punkt för rollen "chef" – menade du "chef.lyssna"? [unknown-want]\n'
        "    5 | wants: [medarbetare.dela, organisation.stod, chef.lysna]\n"
        "      |                                              ^^^^^^^^^^"
    )


def test_want_twice() -> None:
    """The same want again is an error at the second one."""
    assert errors_in(HEAD + "wants: [chef.lyssna, chef.planera, chef.lyssna]\n") == (
        'svar.yaml:5:36: fel: "chef.lyssna" står två gånger – ta bort den ena [want-twice]\n'
        "    5 | wants: [chef.lyssna, chef.planera, chef.lyssna]\n"
        "      |                                    ^^^^^^^^^^^"
    )


@pytest.mark.parametrize("perspective", ["manager", "peer", "employee"])
def test_wants_of_an_observer(perspective: str) -> None:
    """What to work on is for the person to choose, so an observer's wants are one error, whatever they are."""
    assert errors_in(HEAD.replace("self", perspective) + "wants: [chef.lyssna, kaffe.paus]\n") == (
        "svar.yaml:5:1: fel: bara den som svarar om sig själv väljer vad hen vill arbeta med"
        " – ta bort wants [wants-of-observer]\n"
        "    5 | wants: [chef.lyssna, kaffe.paus]\n"
        "      | ^^^^^"
    )


def test_no_wants_of_an_observer() -> None:
    """An observer's wants can be left blank, or be an empty list."""
    head = HEAD.replace("self", "peer")
    assert read(head + "wants:\n") == read(head + "wants: []\n") == read(head)


@pytest.mark.parametrize(
    ("perspective", "id_"),
    [
        pytest.param("peer", "chef.lyssna.svarar", id="seen-by-others"),
        pytest.param("manager", "chef.planera.bokar", id="without-words-for-observers"),
        pytest.param("peer", "organisation.stod.far", id="condition-for-a-peer"),
        pytest.param("employee", "organisation.stod.far", id="condition-for-an-employee"),
    ],
)
def test_answer_to_what_cannot_be_seen(perspective: str, id_: str) -> None:
    """An answer about what an observer cannot see, also one that was left blank, is an error at its key."""
    for answer in ("3", "{state: cannot-judge}", ""):
        line = f"  {id_}: {answer}".rstrip()
        assert errors_in(f"{HEAD.replace('self', perspective)}answers:\n{line}\n") == (
            f'svar.yaml:6:3: fel: "{id_}" frågas inte i perspektivet "{perspective}"'
            " – ta bort svaret; den som svarar kan inte se beteendet [not-seen]\n"
            f"    6 | {line}\n"
            f"      |   {'^' * len(id_)}"
        )


def test_language_that_is_no_code() -> None:
    """The language of answers is told by its code."""
    assert errors_in(HEAD + "language: svenska\n") == (
        'svar.yaml:5:11: fel: "svenska" är inte ett språks kod – skriv till exempel sv eller en [bad-language]\n'
        "    5 | language: svenska\n"
        "      |           ^^^^^^^"
    )


def test_more_than_three_wants() -> None:
    """A fourth want is an error at the list."""
    assert errors_in(HEAD + "wants: [chef.lyssna, chef.planera, chef.leda, chef.vila]\n") == (
        "svar.yaml:5:8: fel: antal här: 4 – behåll högst 3 [too-many]\n"
        "    5 | wants: [chef.lyssna, chef.planera, chef.leda, chef.vila]\n"
        "      |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"
    )


def test_retired_indicator_is_kept_with_a_warning() -> None:
    """An answer to a retired indicator, or to one of a retired statement, is kept, and a warning says why it is not shown."""
    text = HEAD + "answers:\n  chef.lyssna.nickar: 3\n  chef.ropa.hogt: {level: 2, comment: Ibland}\n"
    assert read(text).answers == {
        "chef.lyssna.nickar": Answer(level=3),
        "chef.ropa.hogt": Answer(level=2, comment="Ibland"),
    }
    assert problems_in(text) == (
        'svar.yaml:6:3: varning: "chef.lyssna.nickar" har utgått (att nicka visar inget)'
        " – svaret behålls men visas inte i resultatet [retired-indicator]\n"
        "    6 |   chef.lyssna.nickar: 3\n"
        "      |   ^^^^^^^^^^^^^^^^^^\n"
        'svar.yaml:7:3: varning: "chef.ropa.hogt" har utgått (ersatt av chef.lyssna)'
        " – svaret behålls men visas inte i resultatet [retired-indicator]\n"
        "    7 |   chef.ropa.hogt: {level: 2, comment: Ibland}\n"
        "      |   ^^^^^^^^^^^^^^"
    )


def test_all_problems_at_once() -> None:
    """Problems of every kind come together, in the order of the file."""
    text = HEAD.replace("self", "sjelf") + "wants: [chef.vila]\nanswers:\n  chef.lyssna.fragar: 9\n  kaffe: 3\n"
    assert errors_in(text) == (
        'svar.yaml:4:14: fel: "sjelf" går inte att välja här – menade du "self"? [unknown-value]\n'
        "    4 | perspective: sjelf\n"
        "      |              ^^^^^\n"
        'svar.yaml:7:23: fel: nivån 9 finns inte på skalan "Hur ofta" – skriv ett tal från 1 till 4 [level-outside-scale]\n'
        "    7 |   chef.lyssna.fragar: 9\n"
        "      |                       ^\n"
        'svar.yaml:8:3: fel: beteendet "kaffe" finns inte i ramverket'
        " – rätta id:t, så kan svaren läsas [unknown-indicator]\n"
        "    8 |   kaffe: 3\n"
        "      |   ^^^^^"
    )


def test_duplicate_answer() -> None:
    """Two answers to one question are an error: neither of them is silently dropped."""
    assert errors_in(HEAD + "answers:\n  chef.lyssna.fragar: 3\n  chef.lyssna.fragar: 4\n") == (
        'svar.yaml:7:3: fel: nyckeln "chef.lyssna.fragar" står redan på rad 6'
        " – behåll den ena, eller ge den andra ett eget namn [duplicate-key]\n"
        "    7 |   chef.lyssna.fragar: 4\n"
        "      |   ^^^^^^^^^^^^^^^^^^"
    )


def test_json_has_places_too() -> None:
    """A problem in a JSON file has its line and column."""
    text = json.dumps({**MAPPING, "answers": {"chef.lyssna.fragar": 7}}, indent=2)
    assert errors_in(text, "svar.json") == (
        'svar.json:18:27: fel: nivån 7 finns inte på skalan "Hur ofta"'
        " – skriv ett tal från 1 till 4 [level-outside-scale]\n"
        '   18 |     "chef.lyssna.fragar": 7\n'
        "      |                           ^"
    )


def test_mapping_has_places_too() -> None:
    """A problem in a mapping is shown with the line that the mapping has when it is written out."""
    with pytest.raises(AnswersError) as raised:
        read_answers({**MAPPING, "answers": {"chef.lyssna.fragar": 7}}, FRAMEWORK)
    assert as_text(raised.value.problems, "en") == (
        'answers:18:27: error: the level 7 is not on the scale "Hur ofta"'
        " – write a number from 1 to 4 [level-outside-scale]\n"
        '   18 |     "chef.lyssna.fragar": 7\n'
        "      |                           ^"
    )


def test_unreadable_file() -> None:
    """A file that is no YAML is an AnswersError with its place, not an exception of the YAML reader's."""
    assert errors_in(HEAD + "answers: *svar\n") == (
        'svar.yaml:5:10: fel: "*svar" hänvisar till en annan plats i filen'
        " – skriv ut värdet här; vill du ha en stjärna, sätt texten inom citattecken [alias]\n"
        "    5 | answers: *svar\n"
        "      |          ^^^^^"
    )


@pytest.mark.parametrize("text", ["- 1\n- 2\n", "bara text\n", '"4"\n'])
def test_file_that_holds_no_mapping(text: str) -> None:
    """A file that holds a list or a text is one located problem."""
    Path("svar.yaml").write_text(text, encoding="utf-8")
    answers, problems = check_answers(open_document("svar.yaml"), FRAMEWORK)
    assert answers is None
    assert [(problem.code, problem.location.line, problem.location.column) for problem in problems] == [
        ("wrong-type", 1, 1)
    ]


@pytest.mark.parametrize("name", sorted(Answers.model_fields))
@settings(deadline=None)
@given(data=st.data())
def test_every_misspelt_key_is_a_located_problem(name: str, data: st.DataObject) -> None:
    """A key of an answers file with one letter wrong is a problem on the key's own line, and never an exception."""
    at = data.draw(st.integers(0, len(name) - 1))
    letter = data.draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz_").filter(lambda letter: letter != name[at]))
    misspelt = name[:at] + letter + name[at + 1 :]
    mapping = {misspelt if key == name else key: value for key, value in MAPPING.items()}
    with pytest.raises(AnswersError) as raised:
        read_answers(mapping, FRAMEWORK)
    unknown = [problem for problem in raised.value.problems if problem.code == "unknown-key"]
    assert [(one.values["key"], one.proposal, one.line_text.split('"')[1]) for one in unknown] == [
        (misspelt, name, misspelt)
    ]


@pytest.mark.parametrize("name", sorted(Answer.model_fields))
def test_misspelt_key_of_an_answer(name: str) -> None:
    """A key of a single answer with a letter too many is an error at the key."""
    line = f"  chef.lyssna.fragar: {{{name}x: 3}}"
    assert errors_in(f"{HEAD}answers:\n{line}\n") == (
        f'svar.yaml:6:24: fel: okänd nyckel "{name}x" – menade du "{name}"? [unknown-key]\n'
        f"    6 | {line}\n"
        f"      | {' ' * 23}{'^' * (len(name) + 1)}"
    )


@pytest.mark.parametrize(
    ("line", "key", "proposal"), [("  chef.lyssna.fragar: {levl: }", "levl", "level"), ("wnats:", "wnats", "wants")]
)
def test_misspelt_key_left_blank(line: str, key: str, proposal: str) -> None:
    """Also a misspelt key that nothing is written at is a problem."""
    column = line.index(key) + 1
    assert errors_in(HEAD + ("answers:\n" if line[0] == " " else "\n") + line + "\n") == (
        f'svar.yaml:6:{column}: fel: okänd nyckel "{key}" – menade du "{proposal}"? [unknown-key]\n'
        f"    6 | {line}\n"
        f"      | {' ' * (column - 1)}{'^' * len(key)}"
    )


# --- laws

texts = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\u2028\u2029\ufeff\ufffe\uffff"))
comments = st.none() | texts.map(str.strip).filter(bool) | st.just("Två rader:\n- med *tecken* # och 'mer'")
single_answers = st.one_of(
    st.builds(Answer, level=st.none() | st.integers(1, 4), comment=comments),
    st.builds(Answer, state=st.sampled_from(["not-applicable", "cannot-judge"]), comment=comments),
)
chosen = st.lists(st.sampled_from(["chef.lyssna", "chef.planera", "chef.leda"]), unique=True).map(tuple)


def answer_sets_of(perspective: Perspective) -> st.SearchStrategy[Answers]:
    """Answers to what a perspective can see; only the person wants something."""
    return st.builds(
        Answers,
        framework=st.builds(
            FrameworkReference, id=st.just("liten"), version=st.sampled_from(["1.0.0", "1.2.0", "1.10.3"])
        ),
        role=st.just("chef"),
        perspective=st.just(perspective),
        form=st.sampled_from(["key", "full"]),
        language=st.sampled_from(["sv", "en", "sv-FI"]),
        date=st.none() | st.dates(),
        wants=chosen if perspective == "self" else st.just(()),
        answers=st.dictionaries(st.sampled_from([*VISIBLE[perspective], "chef.lyssna.nickar"]), single_answers),
    )


answer_sets = st.sampled_from(sorted(VISIBLE)).flatmap(answer_sets_of)


@settings(deadline=None)
@given(answer_sets)
def test_answers_survive_dump_and_read(answers: Answers) -> None:
    """Answers written as YAML read back to the same value, whatever their comments hold."""
    Path("svar.yaml").write_text(ledarskap.dump(answers), encoding="utf-8")
    assert read_answers("svar.yaml", FRAMEWORK) == answers


@settings(deadline=None)
@given(answer_sets)
def test_answers_survive_json(answers: Answers) -> None:
    """Answers written as JSON read back to the same value, with the framework or without."""
    Path("svar.json").write_text(answers.model_dump_json(), encoding="utf-8")
    assert read_answers("svar.json", FRAMEWORK) == answers
    assert Answers.model_validate_json(answers.model_dump_json()) == answers


@settings(deadline=None)
@given(answer_sets)
def test_no_answer_is_dropped_by_the_result(answers: Answers) -> None:
    """The result holds the answers as they were given, also those that it does not show."""
    assert ledarskap.score(FRAMEWORK, answers).answers == answers


def test_bundled_examples_fit() -> None:
    """The answers that come with the bundled framework read without a problem, and survive being written."""
    framework = ledarskap.load("region-blekinge")
    examples = Path(__file__).parents[2] / "frameworks" / "region-blekinge" / "examples"
    for example in ("svar-chef.yaml", "svar-medarbetare.yaml"):
        answers, problems = check_answers(open_document(examples / example), framework)
        assert answers is not None
        assert problems == ()
        Path("igen.yaml").write_text(ledarskap.dump(answers), encoding="utf-8")
        assert read_answers("igen.yaml", framework) == answers


def test_error_behind_very_many_warnings() -> None:
    """Answers that cannot be used are refused, however many warnings come before the error."""
    gone = "".join(f"  chef.ropa.r{number}: 1\n" for number in range(500))
    assert "[unknown-indicator]" in errors_in(f"{HEAD}answers:\n{gone}  chef.lyssna.finns-inte: 1\n")

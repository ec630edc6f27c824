"""Explanations: every code has a page, whose examples do what it says."""

from __future__ import annotations

import re
import subprocess
import sys
from types import MappingProxyType

import pytest
from tests.explanations import DOCS, LANGUAGES, SAID, Outcome, as_yaml, needs_process, outcome, outcomes

from ledarskap import explaining
from ledarskap.explaining import explain, explanation
from ledarskap.reading.errors import UnknownChoiceError
from ledarskap.reading.problems import Kind
from ledarskap.reading.wording import Language

CODES = sorted({*explaining.codes(), *explaining.explained()})
# No file gives these: they keep watch over what another code says first.
WITHOUT_EXAMPLE = frozenset(("bad-text", "not-accepted"))
WITH_EXAMPLE = [code for code in CODES if code not in WITHOUT_EXAMPLE]
# What else is said of a wrong example, by necessity.
ALSO_SAID = {
    # What it was to silence is not silenced.
    "bad-subject": {"no-indicators"},
}
# A programme needs twelve keys before its first stage.
LONGEST_EXAMPLE = 17
# What would be markup in Markdown, and is only noise in a terminal.
MARKUP = frozenset("*<>`#[]|\\")

UNKNOWN_KEY = """\
unknown-key (fel)
-----------------

    okänd nyckel "…" – här kan stå: …

    filens namn är en okänd nyckel: "…" – den kan heta: …

    mappens namn är en okänd nyckel: "…" – den kan heta: …

Nycklarna är de ord som biblioteket känner igen, och allt annat är det blint
för. Lästes en felstavad nyckel utan att någon sade till skulle det som står
under den saknas i formulär och planer, och ingen skulle veta varför. Därför är
varje okänd nyckel ett fel.

Så här blir det fel, i vart-ramverk/profiles.yaml:

    ny-chef:
      name: Ny chef
      rol: chef

Det här får du veta:

    $ ledarskap check vart-ramverk
    vart-ramverk/profiles.yaml:3:3: fel: okänd nyckel "rol" – menade du "role"? [unknown-key]
        3 |   rol: chef
          |   ^^^

Så här blir det rätt, i vart-ramverk/profiles.yaml:

    ny-chef:
      name: Ny chef
      role: chef"""

WRONG_SUFFIX = """\
wrong-suffix (error)
--------------------

    the file "…" is not read – its name must end with .yaml: rename it to …

Files that end with .yml or .yaml.txt are not read, and then what they hold is
missing. With one name only there are never two files that look like the same,
one of them old. What the file holds can stay just as it is. Windows often hides
the end of a file's name, and Notepad adds .txt: choose "All files" when you
save.

This is wrong:

    $ mv vart-ramverk/profiles.yaml vart-ramverk/profiles.yml
    $ ledarskap check vart-ramverk

What you are told:

    vart-ramverk/profiles.yml: error: the file "profiles.yml" is not read – its name must end with .yaml: rename it to profiles.yaml [wrong-suffix]

This is right:

    $ ledarskap check vart-ramverk"""

SILENCES_NOTHING = """\
silences-nothing (varning)
--------------------------

    här tystas "…" om "…", men det sägs inte – ta bort raden, eller rätta id:t

Raden säger att något är meningen, men kontrollen har inget att säga om det
längre. Står den kvar tystar den också nästa gång samma sak händer av misstag.
Ta bort den, så får ni veta det då.

I vart-ramverk/roles/medarbetare.yaml står:

    name: Medarbetare
    duties:
      fragar:
        text: att fråga när något är oklart

Ett exempel, i vart-ramverk/silenced.yaml:

    medarbetare.fragar:
      no-indicators: Beteendena skrivs i vår.
      no-key-indicator: Det korta formuläret används inte.

Det här får du veta:

    $ ledarskap check vart-ramverk
    vart-ramverk/silenced.yaml:3:3: varning: här tystas "no-key-indicator" om "medarbetare.fragar", men det sägs inte – ta bort raden, eller rätta id:t [silences-nothing]
        3 |   no-key-indicator: Det korta formuläret används inte.
          |   ^^^^^^^^^^^^^^^^

Hellre så här, i vart-ramverk/silenced.yaml:

    medarbetare.fragar:
      no-indicators: Beteendena skrivs i vår."""


@pytest.fixture(scope="module")
def wrong() -> dict[str, Outcome]:
    """What comes of every wrong example."""
    return outcomes("wrong")


@pytest.fixture(scope="module")
def right() -> dict[str, Outcome]:
    """What comes of every right example."""
    return outcomes("right")


# --- the codes


def test_every_code_is_explained_and_nothing_else() -> None:
    """There is an explanation for each code, and none is left over."""
    assert list(explaining.codes()) == list(explaining.explained())


def test_kinds_of_a_code_are_equally_grave() -> None:
    """What shares a code is told of on one page, under one severity."""
    assert [code for code, kinds in explaining.codes().items() if len({kind.severity for kind in kinds}) > 1] == []


def test_codes_are_gathered_from_every_layer() -> None:
    """Kinds are found wherever they are declared, and each once."""
    found = explaining.codes()
    assert {"alias", "unknown-reference", "want-twice", "focus-twice", "template-error", "unknown-schema"} <= set(found)
    assert all(isinstance(kind, Kind) for kinds in found.values() for kind in kinds)
    assert [len(found[code]) for code in ("unknown-key", "empty-value")] == [3, 2]


def test_kinds_of_one_code_are_those_of_all() -> None:
    """A page finds its kinds without looking through everything, and finds the same."""
    assert {code: explaining._kinds(code) for code in explaining.codes()} == dict(explaining.codes())


def test_what_is_given_out_does_not_change() -> None:
    """Nobody changes the codes, or what is said of the examples, for everybody else."""
    for given in (explaining.codes(), explaining.said("sv")):
        assert isinstance(given, MappingProxyType)


@pytest.mark.parametrize("code", ["uknown-key", "", "../said/sv", "base"])
def test_unknown_code(code: str) -> None:
    """What is no code is not looked for among the files."""
    with pytest.raises(UnknownChoiceError) as caught:
        explain(code)
    assert [problem.code for problem in caught.value.problems] == ["no-such-code"]
    with pytest.raises(UnknownChoiceError):
        explanation(code)


# --- the examples


@pytest.mark.parametrize("code", WITH_EXAMPLE)
def test_wrong_example_gives_the_problem(code: str, wrong: dict[str, Outcome]) -> None:
    """The wrong example gives the problem, and no other but those that follow by necessity."""
    assert set(wrong[code].codes) == {code} | ALSO_SAID.get(code, set())


@pytest.mark.parametrize("code", WITH_EXAMPLE)
def test_right_example_gives_no_problem(code: str, right: dict[str, Outcome]) -> None:
    """Of the right example nothing is said."""
    assert (right[code].exit_code, right[code].codes) == (0, [])


@pytest.mark.parametrize("code", sorted(WITHOUT_EXAMPLE))
def test_page_without_example(code: str) -> None:
    """What no file can give has its reason and nothing more."""
    found = explanation(code)
    assert (found.wrong, found.right, found.file, found.check, dict(found.beside)) == (None, None, None, None, {})


@pytest.mark.parametrize("code", WITH_EXAMPLE)
def test_examples_are_short_and_whole(code: str) -> None:
    """An example has both sides, which differ, and can be read at a glance."""
    found = explanation(code)
    assert found.wrong is not None
    assert found.right is not None
    assert found.wrong != found.right
    assert max(len(text.splitlines()) for text in (found.wrong, found.right)) <= LONGEST_EXAMPLE
    assert found.file is not None or found.check is None, "commands bring their own check"


@pytest.mark.parametrize("code", CODES)
def test_reasons_are_plain_text(code: str) -> None:
    """The reason is given in both languages, without markup, in a few sentences."""
    why = explanation(code).why
    for text in (why.sv, why.en):
        assert not MARKUP.intersection(text)
        sentences = re.findall(r"[.?](?= |$)", text)
        assert 2 <= len(sentences) <= 5
        assert text.endswith(".")
    assert why.sv != why.en


def test_base_is_sound() -> None:
    """The folder that the examples start from has no problem, not even a hint."""
    done = outcome(explanation("wrong-suffix"), "ledarskap check . --framework vart-ramverk")
    assert (done.printed, done.exit_code) == ("", 0)


def test_most_examples_need_no_process() -> None:
    """The examples are run in a few seconds, since nearly all of them are checked right here."""
    slow = [code for code in WITH_EXAMPLE if needs_process(explanation(code))]
    assert len(slow) <= len(WITH_EXAMPLE) / 8


# --- what is stored


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_is_what_was_said(language: Language, wrong: dict[str, Outcome]) -> None:
    """The pages show what the examples really give; "make docs" writes it anew."""
    said = wrong if language == "sv" else outcomes("wrong", language)
    assert dict(explaining.said(language)) == {code: one.printed for code, one in said.items()}


def test_stored_file_is_as_it_is_written(wrong: dict[str, Outcome]) -> None:
    """Writing it anew changes nothing."""
    assert (SAID / "sv.yaml").read_text(encoding="utf-8") == as_yaml(wrong)


@pytest.mark.parametrize("language", LANGUAGES)
def test_reference_is_up_to_date(language: Language) -> None:
    """The pages in docs come from the same source; "make docs" writes them anew."""
    assert (DOCS / f"codes.{language}.md").read_text(encoding="utf-8") == explaining.reference(language)


# --- the text


@pytest.mark.parametrize(
    ("code", "language", "page"),
    [
        pytest.param("unknown-key", "sv", UNKNOWN_KEY, id="file"),
        pytest.param("wrong-suffix", "en", WRONG_SUFFIX, id="commands-in-english"),
        pytest.param("silences-nothing", "sv", SILENCES_NOTHING, id="warning-with-another-file"),
    ],
)
def test_page(code: str, language: Language, page: str) -> None:
    """A page tells what is said, why, and shows wrong and right."""
    assert explain(code, language) == page


def test_page_of_several_kinds() -> None:
    """Where a code is said in several ways, all of them are told."""
    assert explain("empty-value").splitlines()[3:7] == [
        '    "…" har inget värde – skriv ett värde, eller ta bort nyckeln',
        "",
        "    raden i listan är tom – skriv ett värde, eller ta bort raden",
        "",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", CODES)
def test_prose_fits_a_terminal(code: str, language: Language) -> None:
    """All but files, commands and what is printed is at most 80 columns wide."""
    lines = explain(code, language).splitlines()
    assert [line for line in lines if len(line) > explaining.WIDTH and not line.startswith("    ")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_overview_fits_a_terminal(language: Language) -> None:
    """The list names every code once, and no line of it is wider than 80 columns."""
    lines = explaining.overview(language).splitlines()
    assert max(map(len, lines)) <= explaining.WIDTH
    first = [line.split(" ")[0] for line in lines]
    assert [first.count(code) for code in explaining.codes()] == [1] * len(explaining.codes())


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_of_the_reference_lead_to_headings(language: Language) -> None:
    """Each code in the list links to its page, by the name that its heading gets."""
    page = explaining.reference(language)
    headings = re.findall(r"^([a-z0-9-]+ \(\w+\))\n-+$", page, re.MULTILINE)
    anchors = [re.sub(r"[()]", "", heading).replace(" ", "-") for heading in headings]
    assert sorted(re.findall(r"\]\(#([^)]+)\)", page)) == sorted(anchors)
    assert len(anchors) == len(explaining.codes())


# --- what it costs


def test_nothing_else_pays_for_it() -> None:
    """Neither the library nor a check loads the explanations."""
    program = "import sys, ledarskap; ledarskap.check('region-blekinge'); print('ledarskap.explaining' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_a_page_does_not_load_everything() -> None:
    """For one page only the modules that speak of its code are loaded."""
    program = (
        "import sys, ledarskap; ledarskap.explain('unknown-key'); print('ledarskap.development.plan' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"

"""What a framework says is meant so is not said again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ledarskap.files.checking import check
from ledarskap.framework.loading import load
from ledarskap.framework.rules import completeness, likeness, phrasing
from ledarskap.reading import lettering
from ledarskap.reading.problems import Kind
from ledarskap.reading.reporting import as_text
from ledarskap.reading.wording import Language

FRAMEWORK = """\
format: framework/1
id: vart
version: 1.0.0
title: Vårt ramverk
evidence: {status: untested}
scale: ofta
scales:
  ofta: {kind: frequency, name: Hur ofta, levels: {1: Aldrig, 2: Ibland, 3: Alltid}}
roles:
  chef:
    name: Chef
    duties:
      lyssna:
        text: att lyssna
        indicators:
          fragar: {self: Jag frågar och svarar., observer: Chefen frågar och svarar., key: true}
          vet: {self: Jag vet hur det går., observer: Chefen vet hur det går.}
silenced:
"""
TWO = """\
vart.yaml:16:26: tips: texten tycks fråga om två beteenden: "frågar" och "svarar" – dela det i två beteenden, eller behåll det viktigaste [two-behaviours]
   16 |           fragar: {self: Jag frågar och svarar., observer: Chefen frågar och svarar., key: true}
      |                          ^^^^^^^^^^^^^^^^^^^^^^"""
UNSEEN = """\
vart.yaml:17:23: tips: "vet" är något som ingen annan kan se – skriv vad personen gör eller säger då [not-observable]
   17 |           vet: {self: Jag vet hur det går., observer: Chefen vet hur det går.}
      |                       ^^^^^^^^^^^^^^^^^^^^"""

Said = Callable[..., str]


@pytest.fixture
def said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Said:
    """What is said of the framework with lines under ``silenced``, and with a part of its text replaced."""
    monkeypatch.chdir(tmp_path)

    def tell(silenced: str, old: str = "", new: str = "", language: Language = "sv") -> str:
        assert old in FRAMEWORK
        text = FRAMEWORK.replace(old, new, 1) + "".join(f"  {line}\n" for line in silenced.splitlines())
        Path("vart.yaml").write_text(text, encoding="utf-8")
        return as_text(check("vart.yaml"), language)

    return tell


BOTH = "chef.lyssna.vet: {not-observable: Vi menar det.}\nchef.lyssna.fragar: {two-behaviours: Det är ett.}"


def test_nothing_silenced(said: Said) -> None:
    """Without it, both are said."""
    assert said("{}") == f"{TWO}\n{UNSEEN}"


def test_silenced(said: Said) -> None:
    """What is silenced about an id is not said, and everything else is."""
    assert said("chef.lyssna.vet: {not-observable: Vi menar det.}") == TWO
    assert said(BOTH) == ""


def test_silenced_around(said: Said) -> None:
    """A statement's id covers its indicators, and a role's its statements."""
    assert said("chef.lyssna: {not-observable: Vi menar det., two-behaviours: Det är ett.}") == ""
    assert said("chef: {not-observable: Vi menar det., two-behaviours: Det är ett.}") == ""


def test_silenced_word_of_the_glossary(said: Said) -> None:
    """A word of the glossary is named by the part and its id."""
    glossary = "glossary: {oppen: {name: öppen, text: Öppen.}, 0ppen: {name: vänlig, text: Vänlig.}}\nsilenced:\n"
    assert said(BOTH, "silenced:\n", glossary) == (
        'vart.yaml:18:48: varning: "0ppen" är lätt att förväxla med "oppen" på rad 18 – ge det ena ett id som skiljer sig mer '
        "[look-alike-id]\n"
        "   18 | glossary: {oppen: {name: öppen, text: Öppen.}, 0ppen: {name: vänlig, text: Vänlig.}}\n"
        "      |                                                ^^^^^"
    )
    assert said(f"{BOTH}\nglossary.0ppen: {{look-alike-id: Vi menar det.}}", "silenced:\n", glossary) == ""


def test_framework_holds_what_is_silenced(said: Said) -> None:
    """The reasons are in the loaded framework."""
    said(BOTH)
    assert load("vart.yaml").silenced["chef.lyssna.fragar"] == {"two-behaviours": "Det är ett."}


def test_silences_nothing(said: Said) -> None:
    """What is not said any more need not be silenced."""
    silenced = f"{BOTH}\nchef.lyssna: {{no-key-indicator: En räcker.}}"
    assert said(silenced) == (
        'vart.yaml:21:17: varning: här tystas "no-key-indicator" om "chef.lyssna", men det sägs inte – ta bort raden, eller rätta id:t [silences-nothing]\n'
        "   21 |   chef.lyssna: {no-key-indicator: En räcker.}\n"
        "      |                 ^^^^^^^^^^^^^^^^"
    )
    assert said(silenced, language="en") == (
        'vart.yaml:21:17: warning: this silences "no-key-indicator" about "chef.lyssna", which is not said – '
        "remove the line, or correct the id [silences-nothing]\n"
        "   21 |   chef.lyssna: {no-key-indicator: En räcker.}\n"
        "      |                 ^^^^^^^^^^^^^^^^"
    )


@pytest.mark.parametrize(
    ("written", "meant"),
    [("chef.lyssna.vett", "chef.lyssna.vet"), ("chef.lysna", "chef.lyssna"), ("cheff", "chef")],
)
def test_silences_nothing_for_a_misspelt_id(said: Said, written: str, meant: str) -> None:
    """An id near one that the warning is about is told of as such, and the warning itself is not said again."""
    assert said(f"{written}: {{not-observable: Vi menar det.}}") == (
        f"{TWO}\n"
        f'vart.yaml:19:3: varning: här tystas "not-observable" om "{written}", men det sägs inte – menade du "{meant}"? [silences-nothing]\n'
        f"   19 |   {written}: {{not-observable: Vi menar det.}}\n"
        f"      |   {'^' * len(written)}"
    )


def test_two_codes_of_a_misspelt_id(said: Said) -> None:
    """An id is misspelt once, whatever it is to silence."""
    said("chef.lysna: {not-observable: Vi menar det., two-behaviours: Det är ett.}")
    assert [(one.code, one.proposal) for one in check("vart.yaml")] == [("silences-nothing", "chef.lyssna")]


COMMENTED = (
    "self: Jag frågar och svarar., observer: Chefen frågar och svarar.,",
    "self: Jag frågar # ofta\n            ,",
)


def test_comment_after_text_can_be_silenced(said: Said) -> None:
    """A comment after a text belongs to what has the text, and can be meant so."""
    silenced = "chef.lyssna.vet: {not-observable: Vi menar det.}\nchef.lyssna.fragar: {observer-missing: Ingen ser det."
    assert said(silenced + "}", *COMMENTED) == (
        'vart.yaml:16:37: varning: allt efter "#" på raden läses som en kommentar – hör det till texten, '
        "sätt hela texten inom citattecken; annars lägg kommentaren på en egen rad [comment-after-text]\n"
        "   16 |           fragar: {self: Jag frågar # ofta\n"
        "      |                                     ^^^^^^"
    )
    assert check("vart.yaml")[0].subject == "chef.lyssna.fragar"
    assert said(silenced + ", comment-after-text: En anteckning.}", *COMMENTED) == ""


def test_unknown_code(said: Said) -> None:
    """A code that no warning and no hint has is an error, and silences nothing."""
    assert said("chef.lyssna.vet: {not-observed: Vi menar det.}") == (
        f"{TWO}\n{UNSEEN}\n"
        'vart.yaml:19:21: fel: "not-observed" är ingen kod som går att tysta – menade du "not-observable"? [unknown-code]\n'
        "   19 |   chef.lyssna.vet: {not-observed: Vi menar det.}\n"
        "      |                     ^^^^^^^^^^^^"
    )


@pytest.mark.parametrize("code", ["unknown-key", "outside-period", "silences-nothing", "nej"])
def test_what_cannot_be_silenced(said: Said, code: str) -> None:
    """Errors, what concerns other documents, and what concerns no id cannot be silenced."""
    assert said(f"{BOTH}\nchef.lyssna: {{{code}: Vi menar det.}}", language="en") == (
        f'vart.yaml:21:17: error: "{code}" is no code that can be silenced – '
        "write the code as it stands in [ ] after the warning or the hint; errors cannot be silenced [unknown-code]\n"
        f"   21 |   chef.lyssna: {{{code}: Vi menar det.}}\n"
        f"      |                 {'^' * len(code)}"
    )


@pytest.mark.parametrize(
    ("silenced", "code"),
    [
        ("chef.lyssna: [no-key-indicator]", "wrong-type"),
        ("chef.lyssna: {No-Key: nej}", "bad-id"),
        ("Chef Lyssna: {no-key-indicator: nej}", "bad-subject"),
        ("chef.lyssna: {no-key-indicator: }", "empty-value"),
    ],
)
def test_wrong_shape(said: Said, silenced: str, code: str) -> None:
    """Of what cannot be read, only that is said."""
    said(f"{BOTH}\n{silenced}")
    assert [problem.code for problem in check("vart.yaml")] == [code]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        pytest.param("          fragar: {", "          frågar: {", "bad-id", id="id-that-is-none"),
        pytest.param("key: true", "key: ja", "not-a-boolean", id="key-that-is-none"),
        pytest.param("scale: ofta", "scale: ofte", "unknown-reference", id="reference-to-nothing"),
        pytest.param("    duties:", "    dutys:", "unknown-key", id="misspelt-key"),
        pytest.param("name: Chef\n", "name: Chef\n    name: Chef\n", "duplicate-key", id="part-that-is-not-read-whole"),
    ],
)
def test_not_all_could_be_found(said: Said, old: str, new: str, code: str) -> None:
    """Where an error may have kept something from being said, nothing is said to silence nothing."""
    said(f"{BOTH}\nchef.lyssna: {{no-key-indicator: En räcker.}}", old, new)
    assert code in [problem.code for problem in check("vart.yaml")]
    assert "silences-nothing" not in [problem.code for problem in check("vart.yaml")]


@pytest.mark.parametrize("module", [completeness, likeness, phrasing, lettering])
def test_every_kind_can_be_silenced(module: object) -> None:
    """Every kind of a warning or hint is in its module's list, and is no error."""
    kinds = [kind for kind in vars(module).values() if isinstance(kind, Kind)]
    listed = module.KINDS  # type: ignore[attr-defined]  # every one of these modules has it
    assert {kind.code for kind in kinds} <= {kind.code for kind in listed}
    assert {kind.severity for kind in listed} <= {"warning", "hint"}


def test_loading_asks_for_no_advice(said: Said) -> None:
    """Neither warnings nor hints stop a framework from being loaded, nor an unknown code under silenced."""
    said("chef.lyssna.vet: {not-observed: Vi menar det.}")
    assert load("vart.yaml").id == "vart"


def _many(role: str, count: int, prefix: str) -> str:
    """A role with statements that no activity develops."""
    statement = "{{text: att {0}, indicators: {{a: {{self: Jag gör {0}., observer: Chefen gör {0}., key: true}}}}}}"
    lines = (f"      {prefix}{number}x: {statement.format(f'{prefix}{number}x')}\n" for number in range(count))
    return f"  {role}:\n    name: {role}\n    duties:\n" + "".join(lines)


HEAD = FRAMEWORK.partition("roles:")[0]
ACTIVITY = "activities: {rond: {name: Rond, text: Gå en rond., way: practice, develops: [ledare.valda0x]}}\n"


def test_what_is_silenced_crowds_nothing_out(tmp_path: Path) -> None:
    """Behind very many warnings that are silenced, the ones that are not are still said."""
    path = tmp_path / "vart.yaml"
    roles = _many("chef", 250, "mal") + _many("ledare", 3, "valda")
    text = HEAD + "roles:\n" + roles + ACTIVITY + "silenced: {chef: {undeveloped-statement: Vi börjar så.}}\n"
    path.write_text(text, encoding="utf-8")
    assert [(one.code, one.subject) for one in check(path)] == [
        ("undeveloped-statement", "ledare.valda1x"),
        ("undeveloped-statement", "ledare.valda2x"),
    ]


def test_what_a_parent_says_crowds_nothing_out(tmp_path: Path) -> None:
    """Behind very many warnings about a parent, those about the child are still said, and only those."""
    (tmp_path / "grund.yaml").write_text(
        HEAD.replace("id: vart", "id: grund")
        + "roles:\n"
        + _many("chef", 250, "mal")
        + _many("ledare", 1, "valda")
        + ACTIVITY,
        encoding="utf-8",
    )
    head = HEAD.partition("scale:")[0].replace("id: vart", "id: barn") + "extends: {id: grund, version: 1.0.0}\n"
    (tmp_path / "barn.yaml").write_text(head + "roles:\n" + _many("mentor", 2, "egna"), encoding="utf-8")
    assert [(one.code, one.subject) for one in check(tmp_path / "barn.yaml")] == [
        ("undeveloped-statement", "mentor.egna0x"),
        ("undeveloped-statement", "mentor.egna1x"),
    ]


def test_nothing_is_said_of_silencing_where_not_all_was_found(tmp_path: Path) -> None:
    """With more warnings than can be shown, it cannot be known that an entry silences nothing."""
    path = tmp_path / "vart.yaml"
    roles = _many("chef", 250, "mal") + _many("ledare", 1, "valda")
    text = HEAD + "roles:\n" + roles + ACTIVITY + "silenced: {ledare.valda0x: {no-indicators: Vi väntar.}}\n"
    path.write_text(text, encoding="utf-8")
    assert {one.code for one in check(path)} == {"undeveloped-statement", "more-problems"}
    path.write_text(text.replace(_many("chef", 250, "mal"), ""), encoding="utf-8")
    assert [one.code for one in check(path)] == ["silences-nothing"]

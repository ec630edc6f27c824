"""The glossary: a word that it says not to use, in the framework's own texts and in its translations."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledarskap.files.checking import check
from ledarskap.framework.rules.glossary import other_words
from ledarskap.reading.reporting import as_text
from ledarskap.reading.tree import Tree

Said = Callable[..., str]

GLOSSARY = """\
glossary:
  apt: {name: arbetsplatsträff, text: Gruppens möte., avoid: [personalmöte, möte med alla]}
activities:
"""


def test_other_word(said: Said) -> None:
    """What stands in the text, what the glossary says instead, and the two ways out."""
    assert said(("activities:\n", GLOSSARY), ("Gå en rond i veckan", "Gå en rond före Personalmötena")) == (
        'vart.yaml:57:11: varning: texten säger "Personalmötena", men ordlistan säger "arbetsplatsträff" – byt ord, eller '
        'ta bort "personalmöte" ur avoid i ordlistan [other-word]\n'
        "   57 |     text: Gå en rond före Personalmötena.\n"
        "      |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"
    )
    assert said(
        ("activities:\n", GLOSSARY), ("Gå en rond i veckan", "Ha ett möte  med alla"), language="en"
    ).startswith(
        'vart.yaml:57:11: warning: the text says "möte med alla", but the glossary says "arbetsplatsträff" – change the word, '
        'or take "möte med alla" out of avoid in the glossary [other-word]\n'
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Gå till arbetsplatsträffen.", id="the-term-itself"),
        pytest.param("Gå till storpersonalmöten.", id="inside-a-longer-word"),
        pytest.param("Gå till personalmötesrummet.", id="the-beginning-of-a-longer-word"),
        pytest.param("Gå till personalmöte-salen.", id="in-a-compound-with-a-hyphen"),
        pytest.param("Gå till möte med några.", id="another-word-in-the-middle"),
    ],
)
def test_nothing_is_said(said: Said, text: str) -> None:
    """Only the word itself counts, in its forms."""
    assert said(("activities:\n", GLOSSARY), ("Gå en rond i veckan.", text)) == ""


def test_quotation_is_left_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A source says what it says, and so does its title; the framework's own text beside it is looked at."""
    monkeypatch.chdir(tmp_path)
    Path("vart/sources").mkdir(parents=True)
    Path("vart/sources/a.txt").write_text("Vi ses på personalmöte.", encoding="utf-8")
    Path("vart/framework.yaml").write_text(
        "format: framework/1\nid: vart\nversion: 1.0.0\ntitle: Vårt\nevidence: {status: untested}\nscale: ofta\n"
        "scales: {ofta: {kind: frequency, name: Hur ofta, levels: {1: Aldrig, 2: Ibland}}}\nroles: {}\n"
        "sources: {a: {title: Om personalmöten, publisher: Vi, kind: internal, status: adopted, file: sources/a.txt}}\n"
        "about:\n  - {text: Vi ses på personalmöte, source: a}\n  - {text: Vi ses på personalmöte}\n"
        "glossary: {apt: {name: arbetsplatsträff, text: Inte personalmöte., avoid: [personalmöte]}}\n",
        encoding="utf-8",
    )
    assert [(one.code, one.location.line) for one in check("vart")] == [("other-word", 12)]


def test_silenced(said: Said) -> None:
    """It is silenced for an id as other warnings are."""
    silenced = "silenced: {activities.rond: {other-word: Så säger alla.}}\n"
    assert said(("activities:\n", silenced + GLOSSARY), ("en rond i veckan", "på personalmöte")) == ""


def test_term_to_avoid(said: Said) -> None:
    """A word that is a term and is to be avoided could be written in no way."""
    terms = "  annan: {name: Personalmöte, text: Ett annat möte.}\nactivities:\n"
    assert said(("activities:\n", GLOSSARY.replace("activities:\n", terms))) == (
        'vart.yaml:53:63: varning: "personalmöte" står här som ett ord att undvika, men är självt ett ord i ordlistan – ta '
        "bort det ur avoid, eller byt namn på ordet [term-to-avoid]\n"
        "   53 |   apt: {name: arbetsplatsträff, text: Gruppens möte., avoid: [personalmöte, möte med alla]}\n"
        "      |                                                               ^^^^^^^^^^^^"
    )


def test_same_term_twice(said: Said) -> None:
    """Two terms are not written the same."""
    twice = "  apt: {name: Möte, text: Ett.}\n  annat: {name: möte, text: Ett annat.}\n"
    assert "samma text står redan på rad 53" in said(("activities:\n", f"glossary:\n{twice}activities:\n"))


def test_translation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A translation is held against the glossary in its own language, also where it translates a quotation."""
    monkeypatch.chdir(tmp_path)
    Path("vart/translations/en").mkdir(parents=True)
    Path("vart/framework.yaml").write_text(
        "format: framework/1\nid: vart\nversion: 1.0.0\ntitle: Vårt\nevidence: {status: untested}\nscale: ofta\n"
        "scales: {ofta: {kind: frequency, name: Hur ofta, levels: {1: Aldrig, 2: Ibland}}}\nroles: {}\n"
        "about:\n  - {text: Vi ses på arbetsplatsträffen}\n"
        "glossary: {apt: {name: arbetsplatsträff, text: Möte., avoid: [personalmöte]}}\n",
        encoding="utf-8",
    )
    Path("vart/translations/en/framework.yaml").write_text(
        "about:\n  - {text: We meet at staff meetings}\n"
        "glossary: {apt: {name: workplace meeting, text: A meeting., avoid: [staff meeting]}}\n",
        encoding="utf-8",
    )
    assert as_text(check("vart"), "en") == (
        'vart/translations/en/framework.yaml:2:12: warning: the text says "staff meetings", but the glossary says "workplace '
        'meeting" – change the word, or take "staff meeting" out of avoid in the glossary [other-word]\n'
        "    2 |   - {text: We meet at staff meetings}\n"
        "      |            ^^^^^^^^^^^^^^^^^^^^^^^^^"
    )


def test_what_is_inherited_is_not_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A child's glossary is not held against texts that the child cannot mend."""
    monkeypatch.chdir(tmp_path)
    for folder in ("far", "barn"):
        Path(folder).mkdir()
    Path("far/framework.yaml").write_text(
        "format: framework/1\nid: far\nversion: 1.0.0\ntitle: Fars\nevidence: {status: untested}\nscale: ofta\n"
        "scales: {ofta: {kind: frequency, name: Hur ofta, levels: {1: Aldrig, 2: Ibland}}}\nroles: {}\n"
        "about: [{text: Vi ses på personalmöte}]\nvision: {text: Alla på personalmöte}\n",
        encoding="utf-8",
    )
    Path("barn/framework.yaml").write_text(
        "format: framework/1\nid: barn\nversion: 1.0.0\ntitle: Barnets\nevidence: {status: untested}\n"
        "extends: {id: far, version: 1.0.0}\nvision: {text: Fler på personalmöte}\n"
        "glossary: {apt: {name: arbetsplatsträff, text: Möte., avoid: [personalmöte]}}\n",
        encoding="utf-8",
    )
    assert [(one.code, one.location.file, one.location.line) for one in check("barn")] == [
        ("other-word", "barn/framework.yaml", 7)
    ]


@pytest.mark.parametrize(
    ("language", "avoided", "forms"),
    [
        ("sv", "personalmöte", "personalmötet personalmöten personalmötena personalmötes personalmötenas"),
        ("sv", "arbetsledare", "arbetsledaren arbetsledarna arbetsledares arbetsledarnas"),
        ("sv", "indikator", "indikatorn indikatorer indikatorerna indikatorns"),
        ("sv", "blankett", "blanketten blanketter blanketterna"),
        ("sv", "tavla", "tavlan tavlor tavlorna tavlornas"),
        ("en", "staff meeting", "staff  meetings|staff meeting's|Staff meeting’s"),
        ("fi", "kokous", "kokous"),
    ],
)
def test_forms(language: str, avoided: str, forms: str) -> None:
    """A word is known in the forms that it takes in a sentence; in a language that is not known, as it is written."""
    for form in forms.split("|" if " " in avoided else None):
        assert [found.word for found in other_words(_tree(f"Nu {form} igen.", avoided), language)] == [form]


@pytest.mark.parametrize(
    "glossary",
    [
        pytest.param({"a": "arbetsplatsträff"}, id="no-mapping"),
        pytest.param({"a": {"name": "A", "avoid": "möte"}}, id="no-list"),
        pytest.param({"a": {"name": "A", "avoid": ({"x": "möte"}, None, "")}}, id="no-texts"),
        pytest.param({"a": {"avoid": ("möte",)}}, id="no-name"),
        pytest.param({"a": {"name": "A", "avoid": ("(.*)+", "–", "[")}}, id="no-words"),
    ],
)
def test_what_cannot_be_looked_for(glossary: Tree) -> None:
    """What is told of elsewhere, or holds no word, is passed over."""
    assert list(other_words({"title": "Möte (.*)+ – [", "glossary": glossary}, "sv")) == []


def test_many_words_and_long_texts() -> None:
    """The work grows with what there is to look at, and not with the product of both."""
    words = tuple(f"ord{number}" for number in range(20_000))
    tree: dict[str, Tree] = {
        "title": " ".join(f"annat{number}" for number in range(200_000)) + " ord19999",
        "glossary": {"a": {"name": "A", "avoid": words}},
    }
    assert [found.word for found in other_words(tree, "sv")] == ["ord19999"]


WORDS = st.text(alphabet="abcdeåäö", min_size=6, max_size=9)


@given(st.lists(WORDS), WORDS)
def test_only_what_is_avoided_is_found(said: list[str], avoided: str) -> None:
    """What does not begin with a word, but for its last vowel, is no form of it; the word itself always is."""
    text = " ".join(one for one in said if not one.startswith(avoided[:-1]))
    assert list(other_words(_tree(text, avoided), "sv")) == []
    assert [found.word for found in other_words(_tree(f"{text} {avoided}", avoided), "sv")] == [avoided]


def _tree(text: str, avoided: str) -> dict[str, Tree]:
    term: Mapping[str, Tree] = {"name": "det rätta", "avoid": (avoided,)}
    return {"title": text, "glossary": {"a": dict(term)}}


def test_term_to_avoid_however_it_is_spaced(said: Said) -> None:
    """Upper case and spaces make no other word of it."""
    terms = "  annan: {name: Möte  Med Alla, text: Ett annat möte.}\nactivities:\n"
    assert said(("activities:\n", GLOSSARY.replace("activities:\n", terms))).startswith(
        'vart.yaml:53:77: varning: "möte med alla" står här som ett ord att undvika, men är självt ett ord i ordlistan – '
    )


def test_name_of_what_is_quoted(said: Said) -> None:
    """Only the text is quoted from the source; the name beside it is the framework's own."""
    Path("a.txt").write_text("att gå på personalmöte", encoding="utf-8")
    sources = "sources: {a: {title: A, publisher: Vi, kind: law, status: adopted, file: a.txt}}\n"
    assert said(
        ("activities:\n", sources + GLOSSARY),
        ("name: Tillit\n", "name: Personalmöten\n"),
        ("text: att lita på varandra\n", "text: att gå på personalmöte\n    source: a\n"),
    ) == (
        'vart.yaml:10:11: varning: texten säger "Personalmöten", men ordlistan säger "arbetsplatsträff" – byt ord, eller '
        'ta bort "personalmöte" ur avoid i ordlistan [other-word]\n'
        "   10 |     name: Personalmöten\n"
        "      |           ^^^^^^^^^^^^^"
    )


def test_language_that_is_not_said_is_swedish(said: Said) -> None:
    """A framework that says no language is in Swedish, and so are the forms of its words."""
    changes = ("language: sv\n", ""), ("activities:\n", GLOSSARY), ("Gå en rond i veckan", "Gå på personalmöten")
    assert "[other-word]" in said(*changes)


@pytest.mark.parametrize(("language", "form"), [("sv-FI", "personalmöten"), ("en-GB", "personalmötes")])
def test_forms_in_the_language_of_a_country(language: str, form: str) -> None:
    """The forms are those of the language, wherever it is spoken."""
    assert [found.word for found in other_words(_tree(f"Nu {form} igen.", "personalmöte"), language)] == [form]


@pytest.mark.parametrize(("avoided", "other"), [("ledare", "ledara"), ("tavla", "tavle")])
def test_one_vowel_for_another(avoided: str, other: str) -> None:
    """A word that ends in another vowel is another word."""
    assert list(other_words(_tree(f"Nu {other} igen.", avoided), "sv")) == []


def test_ending_is_no_word() -> None:
    """What is an ending and nothing else is no form of a word."""
    assert list(other_words(_tree("Nu s igen.", "a"), "sv")) == []


def test_term_to_avoid_in_a_translation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A translation's own glossary is held against itself too."""
    monkeypatch.chdir(tmp_path)
    Path("vart/translations/en").mkdir(parents=True)
    Path("vart/framework.yaml").write_text(
        "format: framework/1\nid: vart\nversion: 1.0.0\ntitle: Vårt\nevidence: {status: untested}\nscale: ofta\n"
        "scales: {ofta: {kind: frequency, name: Hur ofta, levels: {1: Aldrig, 2: Ibland}}}\nroles: {}\n"
        "glossary: {apt: {name: arbetsplatsträff, text: Möte., avoid: [personalmöte]}}\n",
        encoding="utf-8",
    )
    Path("vart/translations/en/framework.yaml").write_text(
        "glossary: {apt: {name: meeting, text: A meeting., avoid: [Meeting]}}\n", encoding="utf-8"
    )
    assert as_text(check("vart"), "en") == (
        'vart/translations/en/framework.yaml:1:59: warning: "Meeting" stands here as a word to avoid, but is a term of the '
        "glossary itself – take it out of avoid, or rename the term [term-to-avoid]\n"
        "    1 | glossary: {apt: {name: meeting, text: A meeting., avoid: [Meeting]}}\n"
        "      |                                                           ^^^^^^^"
    )


def test_many_phrases_with_the_same_end() -> None:
    """The work does not grow with the phrases that end alike times the places where they could."""
    tree: dict[str, Tree] = {
        "title": "möte " * 12_000,
        "glossary": {"a": {"name": "A", "avoid": tuple(f"x{number} möte" for number in range(12_000))}},
    }
    assert list(other_words(tree, "sv")) == []


@pytest.mark.parametrize(
    ("name", "avoided", "text"),
    [
        pytest.param("möten", "möte", "Vi ses på möten.", id="a-form-of-the-term"),
        pytest.param("möte med chef", "möte", "Vi ses på ett möte med chef.", id="a-part-of-the-term"),
        pytest.param("samtal", "möte chef", "Ett möte. Chefen kom.", id="across-sentences"),
    ],
)
def test_what_is_no_other_word(name: str, avoided: str, text: str) -> None:
    """The term itself is never told of, nor are words that only stand beside each other."""
    tree: dict[str, Tree] = {"title": text, "glossary": {"a": {"name": name, "avoid": (avoided,)}}}
    assert list(other_words(tree, "sv")) == []

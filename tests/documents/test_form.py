"""The form as a text: what is in it, how it is escaped, and what its policy lets in."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from tests.documents.forms import few

import ledarskap
from ledarskap.documents.errors import UnsuitableError
from ledarskap.documents.form import form_contents
from ledarskap.documents.form_labels import FILE_NAMES, FORM_LABELS, FORM_WORDS, HANDLING, KINDS
from ledarskap.documents.scripting import inert
from ledarskap.framework.model import OBSERVERS, Framework, Perspective
from ledarskap.reading.wording import LANGUAGES, Wording

HOSTILE = "</script><img src=x onerror=alert(1)>\u2028<!-- {{ 7 * 7 }} &lt; -->"


class Elements(HTMLParser):
    """The elements of a page, with their attributes, and the texts of those whose text is raw."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.raw: list[tuple[str, dict[str, str | None], str]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag in {"script", "style"}:
            self.raw.append((tag, dict(attrs), ""))

    def handle_data(self, data: str) -> None:
        if self.cdata_elem and self.raw:
            tag, attributes, text = self.raw[-1]
            self.raw[-1] = (tag, attributes, text + data)


@pytest.fixture(scope="module")
def framework(tmp_path_factory: pytest.TempPathFactory) -> Framework:
    return few(tmp_path_factory.mktemp("framework"))


def page(framework: Framework, perspective: Perspective = "self", **options: str) -> Elements:
    return Elements(ledarskap.render(ledarskap.questionnaire(framework, "chef", perspective), **options))  # type: ignore[call-overload]  # options that the caller chooses


def data(elements: Elements) -> dict[str, object]:
    """What the page's script reads."""
    found = [text for _, attributes, text in elements.raw if attributes.get("id") == "data"]
    assert len(found) == 1
    loaded: dict[str, object] = json.loads(found[0])
    return loaded


def policy(elements: Elements) -> str:
    return next(
        str(attributes["content"])
        for _, attributes in elements.elements
        if "content-security-policy" in str(attributes.get("http-equiv")).lower()
    )


def hash_of(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def test_policy_lets_in_what_is_there_and_nothing_else(framework: Framework) -> None:
    """The policy names the one style and the one script by the hashes of their exact texts, and forbids all else."""
    elements = page(framework)
    styles = [text for tag, _, text in elements.raw if tag == "style"]
    scripts = [text for tag, attributes, text in elements.raw if tag == "script" and "type" not in attributes]
    assert (len(styles), len(scripts)) == (1, 1)
    assert policy(elements) == (
        f"default-src 'none'; script-src '{hash_of(scripts[0])}'; style-src '{hash_of(styles[0])}'; img-src data:; "
        "font-src data:; form-action 'none'; base-uri 'none'"
    )


def test_a_look_of_ones_own_is_let_in_too(framework: Framework, tmp_path: Path) -> None:
    """A style that comes from a folder, and colours of a look, are named by the hash of what they have become."""
    (tmp_path / "form.css").write_text("p { color: var(--accent) }\n", encoding="utf-8")
    (tmp_path / "look.yaml").write_text('format: look/1\ncolours: {accent: "#7a1f5c"}\n', encoding="utf-8")
    elements = page(framework, templates=str(tmp_path))
    (style,) = [text for tag, _, text in elements.raw if tag == "style"]
    assert "p { color: var(--accent) }" in style
    assert "#7a1f5c" in style
    assert f"style-src '{hash_of(style)}'" in policy(elements)


def test_nothing_runs_or_is_styled_by_an_attribute(framework: Framework) -> None:
    """No handlers, no styles and no addresses stand in attributes, and the script makes code of no text."""
    elements = page(framework)
    names = {name for _, attributes in elements.elements for name in attributes}
    assert [name for name in names if name.startswith("on") or name in {"style", "src", "srcdoc", "action"}] == []
    (script,) = [text for tag, attributes, text in elements.raw if tag == "script" and "type" not in attributes]
    assert (
        re.findall(
            r"\b(eval|Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write|fetch|XMLHttpRequest)\b", script
        )
        == []
    )


def test_hostile_texts_stay_texts(framework: Framework) -> None:
    """Whatever a framework says is exact in the data, and opens or ends no element."""
    question = ledarskap.questionnaire(framework, "chef")
    statement = question.statements[1].model_copy(update={"text": HOSTILE, "source": HOSTILE})
    hostile = question.model_copy(update={"statements": (statement,), "role_name": HOSTILE})
    elements = Elements(ledarskap.render(hostile))
    assert [tag for tag, _ in elements.elements if tag == "img"] == []
    assert [tag for tag, _ in elements.elements].count("script") == 2
    (shown,) = data(elements)["statements"]  # type: ignore[misc]  # JSON
    assert (shown["text"], shown["source"]) == (f"”{HOSTILE}”", HOSTILE)  # type: ignore[has-type]  # JSON


def test_inert_data_is_exact_and_has_no_sign_of_markup() -> None:
    """JSON reads back to the same, and holds nothing that ends a script, begins a comment or breaks a line."""
    value = {"text": HOSTILE, "numbers": [1, 2.5, None, True], "å😀": '"\\'}
    text = (
        str(inert(value, "data")).removeprefix('<script type="application/json" id="data">').removesuffix("</script>")
    )
    assert json.loads(text) == value
    assert re.findall("[<>&\u2028\u2029]", text) == []


def test_data_of_a_form(framework: Framework) -> None:
    """The head of the answers file, the scales in their order, and the questions that the perspective can see."""
    contents = form_contents(ledarskap.questionnaire(framework, "chef", "manager", "key"), "en")["data"]
    assert isinstance(contents, dict)
    head = ("format", "framework", "role", "perspective", "form", "language", "file_name")
    assert {key: contents[key] for key in head} == {
        "format": "answers/1",
        "framework": {"id": "litet", "version": "1.2.0"},
        "role": "chef",
        "perspective": "manager",
        "form": "key",
        "language": "sv",
        "file_name": "answers-about-chef-as-line-manager",
    }
    assert contents["scales"] == {
        "mycket": {"name": "Hur mycket", "levels": [[0, "Inte alls"], [1, "Helt"]]},
        "ofta": {"name": "Hur ofta", "levels": [[1, "Aldrig"], [2, "Ibland"], [3, "Alltid"]]},
    }
    assert [(one["id"], [(q["id"], q["asked"]) for q in one["questions"]]) for one in contents["statements"]] == [
        ("organisation.tid", [("organisation.tid.racker", True)]),
        ("chef.lyssna", [("chef.lyssna.fragar", True)]),
        ("chef.besluta", [("chef.besluta.sager", True)]),
        ("chef.tydlig", [("chef.tydlig.mal", True), ("chef.tydlig.skal", False)]),
        ("chef.modig", [("chef.modig.prov", True)]),
    ]


def test_only_as_html(framework: Framework) -> None:
    """A form is a page, and nothing else."""
    with pytest.raises(UnsuitableError) as caught:
        ledarskap.render(ledarskap.questionnaire(framework, "chef"), "md")
    assert [problem.message("en") for problem in caught.value.problems] == [
        '"md" cannot be written – choose among: html'
    ]


def every_wording() -> Iterator[Wording]:
    for words in (FORM_LABELS, FORM_WORDS, KINDS):
        yield from words.values()
    yield from FILE_NAMES.values()
    for paragraphs in HANDLING.values():
        yield from paragraphs


def test_words_hold_their_promises() -> None:
    """Nothing is called anonymous, both languages fill in the same, and observers are told what is done with answers."""
    for wording in every_wording():
        texts = [wording.in_language(language) for language in LANGUAGES]
        assert not re.search("anonym", " ".join(texts), re.IGNORECASE)
        assert len({tuple(sorted(re.findall(r"\{\w+\}", text))) for text in texts}) == 1
    for perspective in OBSERVERS:
        told = " ".join(wording.in_language("sv") for wording in HANDLING[perspective])
        assert "konfidentiella" in told
        assert "närmaste chef" in told
        assert "egna" in told


def test_every_word_of_the_page_is_there() -> None:
    """The script says no word that is not in both languages, and none is there in vain."""
    templates = Path(ledarskap.__file__).parent / "documents" / "templates"
    script = "".join(path.read_text(encoding="utf-8") for path in templates.glob("form*.j*"))
    used = set(re.findall(r"\bwords\.(\w+)", script)) | {f"{kind}_group" for kind in KINDS}
    assert used == set(FORM_WORDS)
    labels = set(re.findall(r"\blabel\.(\w+)", script))
    assert set(FORM_LABELS) <= labels

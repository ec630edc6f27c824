"""Templates of a folder give what ours give, and nothing that people have written becomes markup in them."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

import html5lib
import pytest
from tests.documents import pages
from tests.documents.made_programmes import programme
from tests.documents.test_rendering import DOCUMENTS, plan

import ledarskap
from ledarskap.development.plan import Parties, Party, Plan
from ledarskap.documents.document import TextFormat
from ledarskap.documents.errors import RenderError
from ledarskap.documents.rendering import render
from ledarskap.documents.templating import filling as templating
from ledarskap.documents.templating.loading import BUILT_IN

HOSTILE = "*fet* <b>x</b> & `kod` [a](b) \"' \\ {{ 7*7 }}"
ESCAPED = "\\*fet\\* \\<b>x\\</b> & \\`kod\\` \\[a](b) \"' \\\\ {{ 7\\*7 }}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "mallar"
    made.mkdir()
    return made


def filled(folder: Path, text: str, to: TextFormat = "md", name: str = HOSTILE) -> str:
    """What a template of a folder makes of a plan whose person has a name."""
    suffix = {"html": "html", "md": "md", "text": "md"}[to]
    (folder / f"plan.{suffix}.j2").write_text(text, encoding="utf-8")
    one: Plan = plan().model_copy(update={"parties": Parties(person=Party(name=name))})
    return render(one, to, templates=folder).removesuffix("\n")


# --- the same as ours


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("to", ["html", "md", "text"])
def test_metered_as_not(folder: Path, name: str, to: TextFormat) -> None:
    """A folder without templates gives to the letter what no folder gives: what is metered is not changed."""
    made = DOCUMENTS[name]()  # type: ignore[operator]  # each makes a value
    assert render(made, to, templates=folder) == render(made, to)


def test_every_page_metered_as_not(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So for every HTML document, and for the pictures."""
    expected = pages.documents("sv")
    plain = ledarskap.render
    monkeypatch.setattr(ledarskap, "render", lambda *one, **more: plain(*one, **more, templates=folder))
    assert pages.documents("sv") == expected
    assert render(programme(), "svg", document="paths", templates=folder) == render(
        programme(), "svg", document="paths"
    )


def test_copies_of_ours(folder: Path) -> None:
    """Copies of all built-in templates give what they themselves give."""
    for path in BUILT_IN.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    for to in ("html", "md", "text"):
        assert render(plan(), to, templates=folder) == render(plan(), to)


# --- what people have written stays text

MARKUP = {
    "by itself": "{{ person.name }}",
    "after markup": "{% set a %}{% endset %}{{ a ~ person.name }}",
    "before markup": "{% set a %}{% endset %}{{ person.name ~ a }}",
    "added": "{% set a %}{% endset %}{{ a + person.name }}",
    "added before": "{% set a %}{% endset %}{{ person.name + a }}",
    "put in": "{% set a %}{}{% endset %}{{ a.format(person.name) }}",
    "put in by name": "{% set a %}{x}{% endset %}{{ a.format(x=person.name) }}",
    "put in its parts": "{% set a %}{x[name]}{% endset %}{{ a.format(x=person) }}",
    "joined": "{% set a %}{% endset %}{{ [a, person.name]|join }}",
    "joined by markup": "{% set a %}{% endset %}{{ [person.name]|join(a) }}",
    "in a macro": "{% macro m(x) %}{{ x }}{% endmacro %}{{ m(person.name) }}",
    "in a caller": "{% macro m() %}{{ caller() }}{% endmacro %}{% call m() %}{{ person.name }}{% endcall %}",
    "own": "{{ person.name|own }}",
    "of a default": "{{ none|default(person.name) or person.name }}",
    "in pieces": "{{ person.name|list|join }}",
    "included": "{% include ['nope', 'name.md.j2'] %}",
}


@pytest.mark.parametrize("way", MARKUP)
def test_text_stays_text(folder: Path, way: str) -> None:
    """However a text is put together with markup, it is escaped for the format, once."""
    (folder / "name.md.j2").write_text("{{ person.name }}", encoding="utf-8")
    if way == "in pieces":
        assert filled(folder, MARKUP[way], "text") == HOSTILE
        return
    assert filled(folder, MARKUP[way], "md") == ESCAPED
    assert filled(folder, MARKUP[way], "text") == HOSTILE
    document = html5lib.parse(filled(folder, MARKUP[way], "html"), namespaceHTMLElements=False)
    body = document.find("body")
    assert body is not None
    assert (list(body), (body.text or "").strip()) == ([], HOSTILE)


UNESCAPING = {
    "replaced": "{% set a %}{{ person.name }}{% endset %}{{ a.replace('&lt;', '<') }}",
    "replaced by markup": "{% set l %}<{% endset %}{% set a %}{{ person.name }}{% endset %}{{ a|replace('&lt;', l) }}",
    "taken apart": "{% set a %}{{ person.name }}{% endset %}{{ a[1:] }}",
    "letter by letter": "{% set a %}{{ person.name }}{% endset %}{% for b in a %}{{ b }}{% endfor %}",
    "split": r"{% set a %}{{ person.name }}{% endset %}{{ a.split('\\')|join }}",
    "stripped": r"{% set a %}{{ person.name }}{% endset %}{{ a.strip('\\') }}",
    "trimmed": r"{% set a %}{{ person.name }}{% endset %}{{ a|trim('\\') }}",
    "first letter": "{% set a %}{{ person.name }}{% endset %}{{ a|first }}{{ a[0] }}",
    "unescaped": "{% set a %}{{ person.name }}{% endset %}{{ a|map('string')|join }}",
    "reversed": "{% set a %}{{ person.name }}{% endset %}{{ a|reverse }}",
}


@pytest.mark.parametrize("way", UNESCAPING)
def test_escapes_stay(folder: Path, way: str) -> None:
    """Markup that is taken apart is text again, so that nothing takes away what escapes a sign."""
    document = html5lib.parse(filled(folder, UNESCAPING[way], "html", "<b>x</b>"), namespaceHTMLElements=False)
    assert not list(document.iter("b"))
    assert "\\*" in filled(folder, UNESCAPING[way], "md", "*x*") or way in {"first letter", "reversed"}
    assert not filled(folder, UNESCAPING[way], "md", "# x").startswith("#")


@pytest.mark.parametrize(
    "name", ['"; } body { display: none', "</style><script>", "a\nb", "å\\", "\\", "*/", "url(x)", "\ud7ff\U0001f600"]
)
def test_text_in_a_style(folder: Path, name: str) -> None:
    """``css`` makes a text of CSS of whatever somebody has written, which neither ends nor leaves the style."""
    made = filled(folder, "<style>p { content: {{ person.name|css }} }</style>", "html", name)
    document = html5lib.parse(made, namespaceHTMLElements=False)
    (style,) = document.iter("style")
    text = (style.text or "").removeprefix('p { content: "').removesuffix('" }')
    assert not set(text) & set("\"'<>{};&\n")
    read = "".join(
        chr(int(piece.partition(" ")[0], 16)) + piece.partition(" ")[2] if number else piece
        for number, piece in enumerate(text.split("\\"))
    )
    assert read == name
    assert not list(document.iter("script"))


# --- where and when


def test_template_in_a_framework_does_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of templates in a framework is used only where it is named."""
    monkeypatch.chdir(tmp_path)
    ledarskap_folder = tmp_path / "eget"
    from ledarskap.editors.starting import start

    start(ledarskap_folder)
    (ledarskap_folder / "templates").mkdir()
    (ledarskap_folder / "templates" / "booklet.md.j2").write_text("körd", encoding="utf-8")
    framework = ledarskap.load(ledarskap_folder)
    assert "körd" not in render(framework, "md")
    assert render(framework, "md", templates=ledarskap_folder / "templates") == "körd\n"


def test_file_is_told_as_it_was_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A mistake stands in a file of the folder that the caller has named, as it was named."""
    monkeypatch.chdir(folder.parent)
    (folder / "plan.md.j2").write_text("{{ nej }}", encoding="utf-8")
    with pytest.raises(RenderError) as raised:
        render(plan(), "md", templates="mallar")
    assert raised.value.problems[0].location.file == os.path.join("mallar", "plan.md.j2")


@pytest.mark.parametrize(
    ("others", "place"),
    [
        ({"plan.md.j2": '{% extends "a.md.j2" %}', "a.md.j2": "\n{{ nej }}"}, "a.md.j2:2"),
        (
            {
                "plan.md.j2": '{% from "a.md.j2" import b %}\n\n{{ b() }}',
                "a.md.j2": "{% macro b() %}\n{{ nej }}{% endmacro %}",
            },
            "a.md.j2:2",
        ),
        ({"plan.md.j2": '\n{% include "a.js" %}', "a.js": "\n\n{{ nej }}"}, "a.js:3"),
        ({"plan.md.j2": '\n{% include "a.css" %}', "a.css": "\n\n{% if %}"}, "a.css:3"),
        ({"plan.md.j2": '\n{% include "del/a" %}', "del/a": "\n{{ 1 / 0 }}"}, "del/a:2"),
        ({"plan.md.j2": '\n{% include "a.md.j2" %}', "a.md.j2": "{{ " + "[" * 9000}, "a.md.j2:1"),
        ({"plan.md.j2": '{% from "words.md.j2" import heading %}\n{{ heading("a", 1) }}'}, "plan.md.j2:2"),
    ],
)
def test_place_of_a_mistake(folder: Path, others: dict[str, str], place: str) -> None:
    """A mistake in a parent, a macro or a piece is placed there; one that shows in a piece of ours, where that is used."""
    for name, text in others.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    with pytest.raises(RenderError) as raised:
        render(plan(), "md", templates=folder)
    found = raised.value.problems[0].location
    assert f"{os.path.relpath(found.file, folder)}:{found.line}" == place.replace("/", os.sep)


def test_threads(folder: Path) -> None:
    """Documents that are made at the same time do not pay for each other's work."""
    (folder / "plan.md.j2").write_text("{% for a in range(90000) %}{% endfor %}klart", encoding="utf-8")
    made: list[str] = []
    work: Callable[[], None] = lambda: made.extend(render(plan(), "md", templates=folder) for _ in range(4))  # noqa: E731 – one line
    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == ["klart\n"] * 16


def test_work_grows_with_the_document() -> None:
    """A large framework is not refused: what a template may do grows with what it is given."""
    from ledarskap.documents.templating.metering import LEAST_WORK, metered

    with metered(["a"] * 100_000) as meter:
        assert meter.left > 4 * LEAST_WORK
    with metered([]) as meter:
        assert LEAST_WORK <= meter.left < 2 * LEAST_WORK


def test_built_in_ones_are_not_looked_for_in_vain() -> None:
    """The place of the built-in templates is known to those who list them."""
    assert templating.BUILT_IN == BUILT_IN

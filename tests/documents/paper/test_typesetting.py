"""The making of PDF documents: the same bytes everywhere, no text that fails, and faults that are found."""

from __future__ import annotations

import base64
import datetime
import hashlib
import io
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import metadata
from pathlib import Path
from typing import Any, Literal, cast

import pikepdf
import pytest
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.documents.paper.papers import paper, values
from tests.documents.paper.pdfs import SOFT_HYPHEN, Part, document, failures
from tests.documents.parsing import parsed, texts_of

import ledarskap
from ledarskap.development.plan import Plan
from ledarskap.documents.choosing import documents_of
from ledarskap.documents.contents import plan_contents
from ledarskap.documents.document import Asked, Page
from ledarskap.documents.errors import RenderError
from ledarskap.documents.looks.look import COLOURS, OWN_LOOK, Logotype, Look
from ledarskap.documents.paper.typesetting import FONTS, TYPST_TEMPLATES, typeset
from ledarskap.documents.templating.filling import fill

PLAN = cast("Plan", values("sv")["plan"])
RESULT = cast("Any", values("sv")["result"])
# One black dot.
DOT = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==")
PICTURE = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60"><rect width="40" height="40" fill="#0b5563"/>
<text x="60" y="30" font-family="Arial" font-size="12">Nästan aldrig 王</text></svg>"""


def with_picture(picture: str, alternative: str | None) -> bytes:
    """A result with another picture for a radar, as a PDF."""
    made = documents_of(RESULT)
    assert made is not None
    page = made["result"].make(Asked("pdf", "sv"))
    assert isinstance(page, Page)
    radar = next(one for one in cast("list[dict[str, object]]", page.contents["radars"]) if one["picture"])
    drawn = {**radar, "name": "bild", "title": alternative, "description": alternative}
    return typeset(page._replace(contents={**page.contents, "radars": [drawn]}), {"bild": picture}, OWN_LOOK)


def looking_back(text: str) -> bytes:
    return ledarskap.render(PLAN.model_copy(update={"looking_back": text}), "pdf")


def folded(text: str) -> str:
    return " ".join(text.split())


# --- the same bytes everywhere


def test_bytes_are_the_same_in_any_process(tmp_path: Path) -> None:
    """Another process, with another clock, place, language, folder and seed, makes the same bytes."""
    program = """
import hashlib
from tests.documents.paper.papers import paper
print(*(hashlib.sha256(paper(*one)).hexdigest() for one in (("plan", "en"), ("result", "sv"))))
"""
    surroundings = (
        {"TZ": "Pacific/Auckland", "LC_ALL": "C", "PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": "1"},
        {"TZ": "America/New_York", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2", "TYPST_FONT_PATHS": "/usr/share/fonts"},
    )
    here = Path(__file__).parents[3]
    printed = [
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=tmp_path,
            env={**os.environ, **one, "PYTHONPATH": str(here)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.split()
        for one in surroundings
    ]
    expected = [hashlib.sha256(paper(*one)).hexdigest() for one in (("plan", "en"), ("result", "sv"))]
    assert printed == [expected, expected]


def dates(data: bytes) -> set[str]:
    """Every date that a file says of itself."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        told = pdf.open_metadata()
        kept = (told["xmp:CreateDate"], told["xmp:ModifyDate"])
        return {str(pdf.docinfo[key])[2:10] for key in ("/CreationDate", "/ModDate")} | {
            one[:10].replace("-", "") for one in kept
        }


def test_date() -> None:
    """A document says the day that is asked for, or its own; one that has none says a day that nobody takes for true."""
    day = datetime.date(2027, 3, 1)
    assert dates(ledarskap.render(PLAN, "pdf", date=day)) == {"20270301"}
    assert dates(ledarskap.render(PLAN, "pdf")) == {"20261201"}
    undated = PLAN.model_copy(update={"period": PLAN.period.model_copy(update={"start": None})})
    assert dates(ledarskap.render(undated, "pdf")) == {"19700101"}
    assert dates(ledarskap.render(RESULT, "pdf")) == {"20261116"}


def test_only_our_fonts_are_used() -> None:
    """Every letter is set in a font that comes along, and is embedded."""
    for name in ("plan", "result"):
        with pikepdf.open(io.BytesIO(paper(name, "sv"))) as pdf:
            fonts = [font for page in pdf.pages for font in cast("Any", page.obj).Resources.Font.as_dict().values()]
            names = {str(font.BaseFont).partition("+")[2] for font in fonts}
            assert names - {"SourceSans3-Italic"} == {"SourceSans3-Regular", "SourceSans3-SemiBold"}
            assert all("/FontFile2" in font.DescendantFonts[0].FontDescriptor for font in fonts)


def test_threads() -> None:
    """Two threads at once make what one makes."""
    texts = [f"Nummer {number}." for number in range(8)]
    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(looking_back, texts)) == [looking_back(text) for text in texts]


def test_memory_stays_bounded() -> None:
    """A process that makes many different documents does not keep them."""
    program = """
from tests.documents.paper.test_typesetting import looking_back
def held():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096
for number in range(40):
    looking_back(f"Nummer {number}. " * 50)
before = held()
for number in range(40, 120):
    looking_back(f"Nummer {number}. " * 50)
print((held() - before) // 2**20)
"""
    if not Path("/proc/self/statm").exists():
        pytest.skip("what a process holds is read from /proc, which this system has not got")
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    # What is kept of one document is about 2 MiB.
    assert int(run.stdout) < 40


# --- texts that are only text


@pytest.mark.parametrize(
    "text",
    [
        '#read("/etc/passwd")',
        '#include "plan.typ"',
        "*fet* _kursiv_ `kod` $x^2$ <etikett> @namn",
        "= Rubrik",
        "- punkt\n+ punkt\n/ ord: text",
        "\\n \\u{41} \\",
        "// inget /* inget */",
        "~ -- --- ... 'a' \"b\"",
        '] } ) " #} #',
        "{evidence} {lowest} %s",
    ],
)
def test_text_is_never_markup(text: str) -> None:
    """What a person writes is shown as it was written, whatever it means to typst."""
    page = Page("plan", _everywhere(plan_contents(PLAN, "sv"), text))
    data = typeset(page, {}, OWN_LOOK)
    seen = "".join(texts_of(parsed(fill(page, "html", OWN_LOOK))))
    heard = document(data).text
    assert [heard.count(line) for line in text.split("\n")] == [seen.count(line) for line in text.split("\n")]
    assert seen.count(text) > 40
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert str(pdf.docinfo["/Title"]) == f"Utvecklingsplan – {text}".replace("\n", " ")


def _everywhere(value: Any, text: str, key: str = "") -> Any:
    """The contents of a document with every text that is not the document's own replaced."""
    if key in {"label", "language", "content_language", "by", "source", "status"}:
        return value
    if isinstance(value, dict):
        return {name: _everywhere(one, text, name) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_everywhere(one, text) for one in value]
    return text if isinstance(value, str) else value


@settings(max_examples=30, deadline=None)
@given(st.text(st.characters(exclude_categories=[]), max_size=60))
def test_no_text_makes_a_document_fail(text: str) -> None:
    """Any text at all can be part of a document, also in its title, and the document holds both standards."""
    person = PLAN.parties.person.model_copy(update={"name": text or None})
    parties = PLAN.parties.model_copy(update={"person": person})
    data = ledarskap.render(PLAN.model_copy(update={"parties": parties, "looking_back": text}), "pdf")
    assert failures(data) == []


def test_what_no_font_has_is_told() -> None:
    """A character that cannot be shown is told in brackets, and what is around it is as it was."""
    heard = document(looking_back("Bra 👍, 王伟! Łódź, Ελλάδα, Київ")).text
    assert "Bra [thumbs up sign], [U+738B, U+4F1F]! Łódź, Ελλάδα, Київ" in heard


def test_long_words_stay_on_the_page() -> None:
    """An address and a word without end are broken, with no character added that would be copied along."""
    address = "https://www.regionblekinge.se/om-oss/ledning-och-styrning/ledningsfilosofi?bilaga=12345678901234567890"
    heard = document(looking_back(f"{address} {'x' * 300}")).text
    assert address in heard
    assert "x" * 300 in heard


def test_hyphens_are_swedish() -> None:
    """Swedish words are divided as Swedish is."""
    heard = "".join(words.text for words in document(looking_back("arbetsplatsträff " * 60)).words)
    divided = {word.replace(SOFT_HYPHEN, "-") for word in heard.split() if SOFT_HYPHEN in word}
    assert "arbetsplats-träff" in divided
    assert "arbetsplat-sträff" not in divided


def test_absurdly_long_texts() -> None:
    """Nothing is lost of a text that is longer than a page, wherever it stands."""
    text = " ".join(f"ord{number}" for number in range(700))
    page = Page("plan", _everywhere(plan_contents(PLAN, "sv"), text))
    data = typeset(page, {}, OWN_LOOK)
    seen = "".join(texts_of(parsed(fill(page, "html", OWN_LOOK))))
    assert folded(document(data).text).count(text) == seen.count(text) > 40
    assert failures(data) == []


@pytest.mark.parametrize("sign", ["a", "("])
def test_text_without_a_space(sign: str) -> None:
    """However long a text without any white space is, all of it is there."""
    data = looking_back(sign * 40_000)
    assert "".join(document(data).text.split()).replace(SOFT_HYPHEN, "").count(sign * 1000) == 40
    assert failures(data) == []


# --- pictures, and faults that are found


def test_picture_has_an_alternative() -> None:
    """A picture says what it shows, and its own text can be shown too."""
    data = with_picture(PICTURE, "En bild")
    (figure,) = document(data).parts("Figure")
    assert (figure.alternative, figure.text) == ("En bild. En bild", "Nästan aldrig [U+738B]")
    assert failures(data) == []


@pytest.mark.parametrize("alternative", [None, ""])
def test_picture_without_an_alternative_is_a_fault(alternative: str | None) -> None:
    """No document is made with a picture that says nothing to those who do not see it."""
    with pytest.raises(RenderError) as caught:
        with_picture(PICTURE, alternative)
    (problem,) = caught.value.problems
    assert (problem.code, problem.location.file) == ("not-typeset", "result.typ")
    assert problem.message("sv") == (
        "det går inte att göra en PDF av dokumentet: PDF/A-2a, PDF/UA-1 error: missing alt text"
        " – gör det utan egna mallar; går det inte heller är felet vårt"
    )


@pytest.mark.parametrize(
    "picture",
    [
        "<svg",
        "",
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><image href="/etc/hostname" width="9" height="9"/></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><image href="plan.typ" width="9" height="9"/></svg>',
    ],
)
def test_picture_that_cannot_be_drawn(picture: str) -> None:
    """A picture that is broken, or that would fetch a file, is told of and not drawn."""
    with pytest.raises(RenderError) as caught:
        with_picture(picture, "En bild")
    assert [problem.code for problem in caught.value.problems] == ["not-typeset"]


@pytest.mark.parametrize("kind", ["svg", "png"])
def test_look_of_a_region(kind: Literal["svg", "png"]) -> None:
    """A region's logotype stands first and says what it shows; its colours are those of the headings."""
    logotype = Logotype(kind, "Region Nord", PICTURE.encode() if kind == "svg" else DOT)
    data = typeset(Page("plan", plan_contents(PLAN, "sv")), {}, Look({**COLOURS, "accent": "#880033"}, logotype))
    first, second, *_ = document(data).inside
    assert isinstance(first, Part)
    assert isinstance(second, Part)
    assert [(one.tag, one.alternative) for one in (first, second)] == [("Figure", "Region Nord"), ("H1", None)]
    with pikepdf.open(io.BytesIO(data)) as pdf:
        drawn = b"".join(one.Contents.read_bytes() for one in pdf.pages)
    assert b"0.53333336 0 0.2 scn" in drawn
    assert failures(data) == []


def test_lines_of_a_logotype_end_as_they_like() -> None:
    """A logotype that was saved on Windows is drawn like any other."""
    picture = '<svg xmlns="http://www.w3.org/2000/svg"\r\n viewBox="0 0 9 9">\r<path\r\n d="M0 0h9v9z"/></svg>'
    data = typeset(
        Page("plan", plan_contents(PLAN, "sv")), {}, Look(COLOURS, Logotype("svg", "Nord", picture.encode()))
    )
    assert failures(data) == []


def fonts_of(data: bytes) -> set[str]:
    """The names of the fonts that a PDF is set in."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        fonts = [font for page in pdf.pages for font in cast("Any", page.obj).Resources.Font.as_dict().values()]
        return {str(font.BaseFont).partition("+")[2] for font in fonts}


def test_letters_of_a_region(tmp_path: Path) -> None:
    """A region's own letters are those of the document, in their bold too; what they have not got is in ours."""
    for name, style in (("text", "Regular"), ("bold", "SemiBold")):
        with TTFont(FONTS / f"SourceSans3-{style}.ttf") as font:
            for number, named in (
                (1, "Egna Bokstäver"),
                (4, f"Egna {style}"),
                (6, f"Egna-{style}"),
                (16, "Egna Bokstäver"),
            ):
                font["name"].setName(named, number, 3, 1, 0x409)
            for table in font["cmap"].tables:
                for character in "–”":
                    table.cmap.pop(ord(character), None)
            font.save(tmp_path / f"{name}.ttf")
    look = "format: look/1\nfonts: {text: text.ttf, bold: bold.ttf}\n"
    (tmp_path / "look.yaml").write_text(look, encoding="utf-8")
    data = ledarskap.render(PLAN, "pdf", templates=tmp_path)
    assert fonts_of(data) == {"Egna-Regular", "Egna-SemiBold", "SourceSans3-Regular", "SourceSans3-SemiBold"}
    assert failures(data) == []
    # A font that lies in the folder and is not named has not been looked through.
    (tmp_path / "look.yaml").write_text(look.replace(", bold: bold.ttf", ""), encoding="utf-8")
    assert "Egna-SemiBold" not in fonts_of(ledarskap.render(PLAN, "pdf", templates=tmp_path))


def spoilt(data: bytes, fault: str) -> bytes:
    """A PDF with something taken away."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        root = cast("Any", pdf.Root)
        if fault == "language":
            del root.Lang
        elif fault == "alternative":
            for one in pdf.objects:
                if isinstance(one, pikepdf.Dictionary) and "/Alt" in one:
                    del cast("Any", one).Alt
        elif fault == "title":
            del root.ViewerPreferences
        else:
            del root.StructTreeRoot
        out = io.BytesIO()
        pdf.save(out)
    return out.getvalue()


@pytest.mark.parametrize("fault", ["language", "alternative", "title", "tags"])
def test_faults_are_found(fault: str) -> None:
    """What looks after the standards finds a PDF without language, alternative, title or tags."""
    assert failures(spoilt(with_picture(PICTURE, "En bild"), fault)) != []


def test_a_wrong_length_is_found() -> None:
    """A stream that is longer than it says is a fault, also where the validator itself is forgiven."""
    data = paper("plan", "sv")
    at = data.index(b"/Length ")
    number = data[at + 8 :].split(b"/")[0]
    wrong = str(int(number) - 3).zfill(len(number)).encode()
    assert failures(data[: at + 8] + wrong + data[at + 8 + len(number) :]) != []


# --- what comes along


def test_without_the_package() -> None:
    """Where typst is not installed one error says how to install it, in both languages, and nothing else fails."""
    program = """
import sys
sys.modules["typst"] = None
from tests.documents.paper.papers import values
import ledarskap
from ledarskap.reading.extras import ExtraMissingError
plan = values("sv")["plan"]
assert ledarskap.render(plan, "html")
try:
    ledarskap.render(plan, "pdf")
except ExtraMissingError as error:
    (problem,) = error.problems
    print(problem.code, problem.message("sv"), problem.message("en"), sep="\\n")
"""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout == (
        "extra-missing\n"
        'en PDF behöver paketet typst, som inte är installerat – installera det med: pip install "ledarskap[pdf]"\n'
        'a PDF needs the package typst, which is not installed – install it with: pip install "ledarskap[pdf]"\n'
    )


def test_other_documents_do_not_need_it() -> None:
    """The package is imported only where a PDF is made."""
    program = "import sys, ledarskap.documents.rendering; print('typst' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"


def test_licence_of_the_fonts_comes_along() -> None:
    """The fonts lie beside their licence, and the package says that it holds them."""
    assert "SIL Open Font License, Version 1.1" in (FONTS / "OFL.txt").read_text(encoding="utf-8")
    declared = (Path(__file__).parents[3] / "pyproject.toml").read_text(encoding="utf-8")
    assert 'license = "MIT AND CC-BY-4.0 AND OFL-1.1"' in declared
    assert metadata("ledarskap")["Name"] == "ledarskap"


def test_templates_read_nothing() -> None:
    """No template of ours evaluates a text, reads a file or fetches a package: what they show comes in as data."""
    for path in TYPST_TEMPLATES.glob("*.typ"):
        code = "\n".join(line.partition("//")[0] for line in path.read_text(encoding="utf-8").splitlines())
        assert [word for word in ("eval(", "read(", "include ", '"@', "plugin(", "csv(", "yaml(") if word in code] == []
        assert code.count("json(") == (1 if path.name == "ledarskap.typ" else 0)
        assert code.count("#import ") == (0 if path.name == "ledarskap.typ" else 1)

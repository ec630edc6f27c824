"""A region's own look: its colours, logotype and fonts over ours, piece by piece, and every mistake at its place."""

from __future__ import annotations

import base64
import os
import re
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Browser
from tests.browsing import NARROW, nu_messages, overflowing, page_of, violations
from tests.documents.made_programmes import programme
from tests.documents.parsing import parsed
from tests.documents.test_plain_data import other_than_plain
from tests.documents.test_rendering import plan

import ledarskap
from ledarskap.documents.errors import NoTemplatesError, RenderError
from ledarskap.documents.looks.finding import look_in
from ledarskap.documents.looks.look import COLOURS, OWN_LOOK, Look
from ledarskap.documents.paper.typesetting import FONTS
from ledarskap.documents.rendering import render
from ledarskap.reading.reporting import as_text

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 50"><path d="M0 0h200v50H0z" fill="#7a1f5c"/></svg>'
REGULAR, BOLD, ITALIC = (FONTS / f"SourceSans3-{style}.ttf" for style in ("Regular", "SemiBold", "Italic"))


def chunk(tag: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + tag + body + struct.pack(">I", zlib.crc32(tag + body))


def png(width: int = 2, height: int = 2) -> bytes:
    """A black picture."""
    return png_of(zlib.compress(b"\0" * (height * (1 + width)) if width * height < 10**6 else b""), width, height)


def png_of(rows: bytes, width: int = 2, height: int = 2) -> bytes:
    """A picture of rows that are packed already."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "mallar"
    made.mkdir()
    return made


def write(folder: Path, text: str, **files: bytes | str) -> Path:
    """A folder with a look and the files that it names; an underscore stands for the dot."""
    (folder / "look.yaml").write_text(f"format: look/1\n{text}\n", encoding="utf-8")
    for name, content in files.items():
        data = content.encode() if isinstance(content, str) else content
        (folder / name.replace("_", ".")).write_bytes(data)
    return folder


def problems(folder: Path) -> list[str]:
    """The first line of each problem with a look, without where the folder lies; the same from check and from render."""
    found = ledarskap.check(folder / "look.yaml")
    if any(problem.severity == "error" for problem in found):
        with pytest.raises(RenderError) as raised:
            look_in(str(folder))
        assert raised.value.problems == found
    else:
        look_in(str(folder))
    prefix = f"{folder}{os.sep}look.yaml:"
    return [as_text([problem], "sv").splitlines()[0].removeprefix(prefix) for problem in found]


def style(text: str) -> str:
    return "".join(one.text or "" for one in parsed(text).iter("style"))


# --- colours


def test_no_folder_and_no_look(folder: Path) -> None:
    """Without a folder, or without a look in it, documents look as ours."""
    assert look_in(None) is OWN_LOOK
    assert look_in(str(folder)) is OWN_LOOK


@pytest.mark.parametrize("to", ["html", "pdf", "json"])
def test_folder_that_is_not_there(tmp_path: Path, to: str) -> None:
    """A folder that does not exist is told of in every format, also where no template is used."""
    for name in ("nej", "n\0j"):
        with pytest.raises(NoTemplatesError):
            render(plan(), to, templates=tmp_path / name if "\0" not in name else name)  # type: ignore[call-overload]


def test_one_colour(folder: Path) -> None:
    """A colour that is said replaces ours, and the others stay; it is written in small letters."""
    write(folder, 'colours: {accent: "#7A1F5C"}')
    assert look_in(str(folder)) == Look({**COLOURS, "accent": "#7a1f5c"})
    text = style(render(plan(), templates=folder))
    assert "--accent: #7a1f5c;" in text
    assert f"--ink: {COLOURS['ink']};" in text


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (
            'accent: "#ff9900"',
            '2:19: fel: #ff9900 har kontrasten 2,14:1 mot vitt, men text behöver minst 4,5:1 – närmaste färg som räcker är "{}"',
        ),
        (
            'quiet: "#767676"',
            '2:18: fel: #767676 har kontrasten 4,05:1 mot #eef3f4 (tint), men text behöver minst 4,5:1 – närmaste färg som räcker är "{}"',
        ),
        (
            'line: "#b0b0b0"',
            '2:17: fel: #b0b0b0 har kontrasten 2,16:1 mot vitt, men linjer behöver minst 3:1 – närmaste färg som räcker är "{}"',
        ),
        (
            'tint: "#336699"',
            '2:17: fel: #336699 har kontrasten 2,63:1 mot #1b2429 (ink), men text behöver minst 4,5:1 – närmaste färg som räcker är "{}"',
        ),
        (
            'tint: "#bbc7c9"',
            '2:17: fel: #bbc7c9 har kontrasten 4,1:1 mot #4d5a61 (quiet), men text behöver minst 4,5:1 – närmaste färg som räcker är "{}"',
        ),
    ],
)
def test_low_contrast(folder: Path, written: str, said: str) -> None:
    """A colour that is too weak is told of at its place, with its contrast, the limit, and the nearest one that will do; which does."""
    write(folder, f"colours: {{{written}}}")
    (problem,) = ledarskap.check(folder / "look.yaml")
    assert problem.proposal is not None
    assert problems(folder) == [f"{said.format(problem.proposal)} [low-contrast]"]
    write(folder, f"colours: {{{written.partition(':')[0]}: '{problem.proposal}'}}")
    assert problems(folder) == []


def test_a_dark_ground_is_to_blame(folder: Path) -> None:
    """Where the ground is too dark for any text, the colours that are right on ours are not told of as well."""
    write(folder, 'colours: {tint: "#000000", ink: "#222222"}')
    assert [line.partition(" ")[0] for line in problems(folder)] == ["2:17:"]


@pytest.mark.parametrize(
    ("written", "advice"),
    [
        ("0b5563", 'skriv "#0b5563"'),
        ('"#ABC"', 'skriv "#aabbcc"'),
        ('"rgb(11, 85, 99)"', 'skriv "#0b5563"'),
        ("11 85 99", 'skriv "#0b5563"'),
        ("blue", 'skriv # och sex tecken inom citattecken, två för rött, två för grönt och två för blått: "#0b5563"'),
        (
            '"300, 0, 0"',
            'skriv # och sex tecken inom citattecken, två för rött, två för grönt och två för blått: "#0b5563"',
        ),
        (
            '"#0b5563;} body{display:none"',
            'skriv # och sex tecken inom citattecken, två för rött, två för grönt och två för blått: "#0b5563"',
        ),
    ],
)
def test_no_colour(folder: Path, written: str, advice: str) -> None:
    """What is no colour is told of, with the colour that is meant where it can be seen."""
    write(folder, f"colours: {{accent: {written}}}")
    (line,) = problems(folder)
    assert line.startswith("2:19: fel: ")
    assert line.endswith(f" är inte en färg – {advice} [bad-colour]")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("colors: {ink: '#000000'}", '2:1: fel: okänd nyckel "colors" – menade du "colours"? [unknown-key]'),
        ("färger: {ink: '#000000'}", '2:1: fel: okänd nyckel "färger" – menade du "colours"? [unknown-key]'),
        ("colours: {acent: '#000000'}", '2:11: fel: okänd nyckel "acent" – menade du "accent"? [unknown-key]'),
        ("logotype: {file: a.svg}", '2:1: fel: nyckeln "text" saknas – lägg till den [missing-key]'),
        ("colours:", '2:1: fel: "colours" har inget värde – skriv ett värde, eller ta bort nyckeln [empty-value]'),
        ("fonts: {bold: a.ttf}", '2:1: fel: nyckeln "text" saknas – lägg till den [missing-key]'),
    ],
)
def test_keys(folder: Path, text: str, expected: str) -> None:
    """A key that is misspelt, in Swedish, missing or blank is told of as in every format of ours."""
    assert problems(write(folder, text)) == [expected]


def test_other_format(folder: Path) -> None:
    """A file of another format in the look's place is told of as what it is."""
    (folder / "look.yaml").write_text("format: plan/1\n", encoding="utf-8")
    with pytest.raises(RenderError) as raised:
        look_in(str(folder))
    assert [problem.message("sv") for problem in raised.value.problems] == [
        "det här är en utvecklingsplan, inte ett utseende – ange rätt fil"
    ]


# --- files beside it


@pytest.mark.skipif(os.name == "nt", reason="links and pipes are made otherwise on Windows")
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("../utanfor.svg", '"../utanfor.svg" leder ut ur mappen – lägg filen i mappen [outside-folder]'),
        ("lank.svg", '"lank.svg" leder ut ur mappen – lägg filen i mappen [outside-folder]'),
        ("/etc/hostname.svg", '"/etc/hostname.svg" leder ut ur mappen – lägg filen i mappen [outside-folder]'),
        ("ror.svg", "detta är ingen vanlig fil – lägg innehållet i en fil [not-a-file]"),
        ("logotip.svg", 'filen "logotip.svg" finns inte i mappen – menade du "logotyp.svg"? [look-file-missing]'),
        ("bild.svg", 'filen "bild.svg" finns inte i mappen – lägg den där, eller rätta namnet [look-file-missing]'),
        (
            "logotyp.gif",
            '"logotyp.gif" kan inte vara logotyp: den är varken SVG eller PNG – välj en annan fil [bad-logotype]',
        ),
    ],
)
def test_files_that_are_not_there(folder: Path, name: str, said: str) -> None:
    """Only an ordinary file in the folder is read, and no link is followed out of it; nothing hangs."""
    write(folder, f"logotype: {{file: {name}, text: Region}}", logotyp_svg=SVG)
    (folder.parent / "utanfor.svg").write_text(SVG, encoding="utf-8")
    (folder / "lank.svg").symlink_to("../utanfor.svg")
    os.mkfifo(folder / "ror.svg")
    assert problems(folder) == [f"2:18: fel: {said}"]


@pytest.mark.skipif(os.name == "nt", reason="links are made otherwise on Windows")
def test_look_that_is_a_link(folder: Path) -> None:
    """A look.yaml that is a link out of the folder is not read, and told of."""
    (folder.parent / "annan.yaml").write_text("format: look/1\n", encoding="utf-8")
    (folder / "look.yaml").symlink_to("../annan.yaml")
    with pytest.raises(RenderError) as raised:
        look_in(str(folder))
    assert [problem.code for problem in raised.value.problems] == ["outside-folder"]


# --- the logotype

FETCHES = "den hämtar eller bäddar in något annat; spara den med allt som kurvor"
RUNS = "den innehåller program; spara den utan skript"
DAMAGED = "den är skadad"
NOT_PLAIN = "den har text, mönster, masker, filter eller kopior av delar; spara den som ren SVG med allt som kurvor"
BAD_SVGS = {
    "script": ("<script>alert(1)</script>", RUNS),
    "script of another case": ("<SCRIPT>alert(1)</SCRIPT>", RUNS),
    "script with a prefix": ('<a:script xmlns:a="http://www.w3.org/2000/svg">alert(1)</a:script>', RUNS),
    "handler": ('<path onclick="alert(1)"/>', RUNS),
    "image": ('<image href="file:///etc/passwd"/>', FETCHES),
    "image inside": ('<image href="data:image/svg+xml;base64,AAAA"/>', FETCHES),
    "image by xlink": ('<image xmlns:x="http://www.w3.org/1999/xlink" x:href="http://a/"/>', FETCHES),
    "use of another file": ('<use href="annan.svg#a"/>', NOT_PLAIN),
    "link": ('<a href="javascript:alert(1)"><path/></a>', FETCHES),
    "HTML": ("<foreignObject><p>a</p></foreignObject>", FETCHES),
    "animation": ('<set attributeName="href" to="http://a/"/>', FETCHES),
    "style that imports": ('<style>@import "http://a/";</style>', FETCHES),
    "style that fetches": ("<style>path { fill: url(http://a/) }</style>", FETCHES),
    "style in two pieces": ("<style>path { fill: url<![CDATA[(http://a/)]]> }</style>", FETCHES),
    "style with escapes": (r"<style>path { fill: \75rl(http://a/) }</style>", FETCHES),
    "attribute that fetches": ("<path fill=\"url( 'http://a/#b')\"/>", FETCHES),
    "copies": ('<defs><g id="b"/></defs><use href="#b"/>', NOT_PLAIN),
    "letters": ("<text>&#x738B;</text>", NOT_PLAIN),
    "pattern": ('<pattern id="p"><path/></pattern>', NOT_PLAIN),
    "not closed": ("<g>", DAMAGED),
    "entity": ("&a;", DAMAGED),
    "too deep": ("<g>" * 100 + "</g>" * 100, "den har för många delar"),
    "too many": ("<g/>" * 30_000, "den har för många delar"),
}


def fault(folder: Path, file: str, data: bytes | str, key: str = "logotype") -> str:
    """Why a file is refused."""
    entry = f"logotype: {{file: {file}, text: Region}}" if key == "logotype" else f"fonts: {{text: {file}}}"
    (line,) = problems(write(folder, entry, **{file.replace(".", "_"): data}))
    found = re.search(
        r": fel: \".*\" kan inte (?:vara logotyp|användas som teckensnitt): (.*) – välj en annan fil", line
    )
    assert found is not None, line
    return found[1]


@pytest.mark.parametrize("name", BAD_SVGS)
def test_svg_that_is_more_than_a_picture(folder: Path, name: str) -> None:
    """An SVG that runs, fetches or embeds anything, or is too large to be drawn, is refused with the reason."""
    inside, expected = BAD_SVGS[name]
    assert fault(folder, "a.svg", SVG.replace("<path", f"{inside}<path")) == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("", "den är varken SVG eller PNG"),
        ("<html><body>svg</body></html>", "den är varken SVG eller PNG"),
        ('<svg viewBox="0 0 1 1"/>', "den är varken SVG eller PNG"),
        ('<svg xmlns="http://www.w3.org/2000/svg"/>', "den saknar viewBox, så den går inte att skala"),
        (png(), "den är varken SVG eller PNG"),
        (SVG.encode("utf-16"), "den är varken SVG eller PNG"),
        ('<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG, "den har en DOCTYPE med entiteter; spara den som ren SVG"),
        ('<?xml-stylesheet href="http://a/"?>' + SVG, FETCHES),
        (SVG + "<!-- " + "a" * 600_000 + " -->", "den är större än 512 KiB"),
    ],
)
def test_no_svg(folder: Path, data: bytes | str, expected: str) -> None:
    """What only calls itself an SVG is refused."""
    assert fault(folder, "a.svg", data) == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (SVG, "den är varken SVG eller PNG"),
        (b"\x89PNG\r\n\x1a\n", DAMAGED),
        (png()[:-8], DAMAGED),
        (png() + b"mer", DAMAGED),
        (png().replace(b"IDAT", b"IDAX"), DAMAGED),
        (png_of(b"no pixels"), DAMAGED),
        (png_of(zlib.compress(b"\0" * 6)[:-3]), DAMAGED),
        (png_of(zlib.compress(b"\0" * 150_000_000)), DAMAGED),
        (png(5000, 2), "den är bredare eller högre än 4096 bildpunkter"),
        (png(2, 2**31 - 1), "den är bredare eller högre än 4096 bildpunkter"),
    ],
)
def test_no_png(folder: Path, data: bytes | str, expected: str) -> None:
    """What only calls itself a PNG, is broken, or would be huge when it is unpacked, is refused."""
    assert fault(folder, "a.png", data) == expected


@pytest.mark.parametrize(
    ("file", "data", "media"),
    [
        ("a.svg", SVG.encode(), "svg+xml"),
        ("a.SVG", b'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg>\n' + SVG.encode(), "svg+xml"),
        ("a.svg", SVG.replace("fill=", 'style="stroke: url(#a)" fill=').encode(), "svg+xml"),
        ("a.png", png(), "png"),
    ],
)
def test_logotype(folder: Path, file: str, data: bytes, media: str) -> None:
    """The logotype is the first thing in a document, as a picture whose bytes are those of the file, with its alternative."""
    write(folder, f"logotype: {{file: {file}, text: 'Region <b>\"Blekinge\"'}}")
    (folder / file).write_bytes(data)
    document = parsed(render(plan(), templates=folder))
    body = document.find("body")
    assert body is not None
    assert body[0].tag == "header"
    (picture,) = document.iter("img")
    assert picture.get("alt") == 'Region <b>"Blekinge"'
    assert picture.get("src") == f"data:image/{media};base64,{base64.b64encode(data).decode()}"
    assert not list(document.iter("svg"))


def test_byte_order_mark(folder: Path) -> None:
    """A mark that some programs write before an SVG is no part of the picture."""
    look = look_in(str(write(folder, "logotype: {file: a.svg, text: Region}", a_svg=b"\xef\xbb\xbf" + SVG.encode())))
    assert look.logotype is not None
    assert look.logotype.data == SVG.encode()


# --- fonts


def other_names(data: bytes) -> bytes:
    """A font that says of itself what nobody could write in a style sheet."""
    named, hostile = "Source Sans 3", 'a"}*{} url(xy'
    assert len(named) == len(hostile)
    return data.replace(named.encode("utf-16-be"), hostile.encode("utf-16-be"))


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda _: b"", "den är varken TrueType (.ttf) eller OpenType (.otf)"),
        (lambda _: b"wOF2" + bytes(100), "den är varken TrueType (.ttf) eller OpenType (.otf)"),
        (lambda data: data[:1000], DAMAGED),
        (lambda data: data[:4] + b"\0\0" + data[6:], DAMAGED),
        (other_names, "det går inte att läsa vad den heter"),
        (lambda data: data + bytes(1_100_000), "den är större än 1 MiB"),
    ],
)
def test_no_font(folder: Path, change: Callable[[bytes], bytes], expected: str) -> None:
    """What is no font, or one that cannot be used, is refused with the reason."""
    assert fault(folder, "a.ttf", change(REGULAR.read_bytes()), "fonts") == expected


def test_font_that_must_not_be_embedded(folder: Path) -> None:
    """A font whose own licence bits forbid it is never put in a document."""
    data = bytearray(REGULAR.read_bytes())
    (count,) = struct.unpack_from(">H", data, 4)
    for number in range(count):
        tag, _, offset, _ = struct.unpack_from(">4sIII", data, 12 + 16 * number)
        if tag == b"OS/2":
            struct.pack_into(">H", data, offset + 8, 2)
    assert fault(folder, "a.ttf", bytes(data), "fonts") == "den säger själv att den inte får bäddas in i dokument"


def test_fonts(folder: Path) -> None:
    """The fonts stand whole in the document, under the name that they have, and come first."""
    write(
        folder,
        "fonts: {text: a.ttf, bold: b.ttf, italic: c.ttf}",
        a_ttf=REGULAR.read_bytes(),
        b_ttf=BOLD.read_bytes(),
        c_ttf=ITALIC.read_bytes(),
    )
    look = look_in(str(folder))
    assert look.families == ("Source Sans 3",)
    text = style(render(plan(), templates=folder))
    assert re.findall(r"font-weight: (\w+); font-style: (\w+)", text) == [
        ("normal", "normal"),
        ("bold", "normal"),
        ("normal", "italic"),
    ]
    assert [base64.b64decode(one) for one in re.findall(r"url\(data:font/ttf;base64,([^)]+)\)", text)] == [
        path.read_bytes() for path in (REGULAR, BOLD, ITALIC)
    ]
    assert 'font: 1rem/1.5 "Source Sans 3", "Segoe UI"' in text


# --- the whole


@pytest.fixture
def whole(folder: Path) -> Path:
    """A folder with everything in its look."""
    return write(
        folder,
        'colours: {accent: "#7a1f5c", tint: "#f6eef3"}\nlogotype: {file: logotyp.svg, text: Region Exempel}\n'
        "fonts: {text: a.ttf, bold: b.ttf}",
        logotyp_svg=SVG,
        a_ttf=REGULAR.read_bytes(),
        b_ttf=BOLD.read_bytes(),
    )


def test_plain_data(whole: Path) -> None:
    """Templates get the look as plain data too."""
    look = look_in(str(whole))
    assert [*other_than_plain(look.contents), *other_than_plain(look.embedded)] == []
    assert [*other_than_plain(OWN_LOOK.contents), *other_than_plain(OWN_LOOK.embedded)] == []


def test_folder_is_checked(whole: Path) -> None:
    """``check`` of the folder checks its look."""
    assert ledarskap.check(whole) == ()
    write(whole, "colours: {acent: a}")
    assert [problem.code for problem in ledarskap.check(whole)] == ["unknown-key"]


def test_picture_by_itself(whole: Path) -> None:
    """A picture has the region's colours, on a dark screen an accent of that hue that can be seen there, and no logotype."""
    text = render(programme(), "svg", document="paths", templates=whole)
    ET.fromstring(text)
    assert "--accent: #7a1f5c;" in text
    dark = re.findall(r"--accent: (#\w{6});", text)[1]
    assert dark == look_in(str(whole)).dark_colours["accent"]
    assert dark not in {"#7a1f5c", "#7cc7d6"}
    assert "data:" not in text
    ours = render(programme(), "svg", document="paths")
    assert re.findall(r"--accent: (#\w{6});", ours) == ["#0b5563", "#7cc7d6"]


def test_page_in_a_browser(browser: Browser, whole: Path, tmp_path: Path) -> None:
    """The logotype and the font are really shown, nothing is fetched or refused, and the page is as accessible as ours."""
    file = tmp_path / "plan.html"
    file.write_text(render(plan(), templates=whole), encoding="utf-8")
    with page_of(browser, file) as page:
        assert page.evaluate("document.images[0].naturalWidth / document.images[0].naturalHeight") == 4
        assert page.evaluate("document.fonts.ready.then(() => [...document.fonts].map(one => one.status))") == [
            "loaded",
            "loaded",
        ]
        assert violations(page) == []
    with page_of(browser, file, NARROW) as page:
        assert overflowing(page) == []
    assert nu_messages(file) == []

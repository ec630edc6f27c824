"""The documents of a programme: the folder for those who think of applying, and the picture of its ways."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import get_args
from xml.etree import ElementTree

import pytest
from tests.documents.made_programmes import FRAMEWORK, HOSTILE, PROGRAMME_TEXT, hostile_programme, programme
from tests.documents.parsing import faults_of_headings, headings, in_order, parsed, shown
from tests.documents.wordings import faults_of_wordings

from ledarskap.documents.document import TextFormat
from ledarskap.documents.errors import RenderError
from ledarskap.documents.programmes.layers import WayKind
from ledarskap.documents.programmes.programme_contents import counted, meetings_in_words
from ledarskap.documents.programmes.programme_labels import (
    COUNTED,
    MEETING_ONCE,
    MEETINGS,
    PROGRAMME_LABELS,
    PROGRAMME_STATUSES,
    READINESS,
    WAY_KINDS,
    WEIGHTS,
)
from ledarskap.documents.rendering import DocumentName, render
from ledarskap.framework.model import TRANSLATED
from ledarskap.programme.model import Meetings, Programme, Status, Weights
from ledarskap.programme.participants import Readiness
from ledarskap.reading.reporting import as_text
from ledarskap.reading.wording import Language, Wording

SVG = "{http://www.w3.org/2000/svg}"
every_format = pytest.mark.parametrize("to", ["html", "md", "text"])
every_language = pytest.mark.parametrize("language", ["sv", "en"])
every_document = pytest.mark.parametrize("document", ["folder", "paths"])


def text_of(document: str, to: TextFormat) -> str:
    """What people read of a document, whichever the format."""
    return shown(parsed(document)) if to == "html" else document.replace("**", "")


# --- words


def test_every_word_is_in_both_languages() -> None:
    """Every text is there in Swedish and in English, with the same values to be filled in."""
    others = {"meetings": MEETINGS, "once": MEETING_ONCE}
    counts = {f"{what} {number}": one for what, pair in COUNTED.items() for number, one in enumerate(pair)}
    kinds = (PROGRAMME_LABELS, PROGRAMME_STATUSES, READINESS, WAY_KINDS, WEIGHTS, others, counts)
    assert [faults_of_wordings(kind) for kind in kinds] == [[]] * len(kinds)


def test_every_value_that_can_be_shown_has_a_word() -> None:
    """Every status, readiness, kind of way and weight that there can be has a word, and no other has."""
    assert set(PROGRAMME_STATUSES) == set(get_args(Status))
    assert set(READINESS) == set(get_args(Readiness))
    assert set(WAY_KINDS) == set(get_args(WayKind))
    assert set(WEIGHTS) == set(Weights.model_fields)


@pytest.mark.parametrize(
    ("what", "number", "swedish", "english"),
    [
        ("hours", 1, "en timme", "one hour"),
        ("hours", 2, "2 timmar", "2 hours"),
        ("apart", 1, "varje vecka", "every week"),
        ("apart", 2, "varannan vecka", "every 2 weeks"),
        ("apart", 4, "var fjärde vecka", "every 4 weeks"),
        ("apart", 10, "var 10:e vecka", "every 10 weeks"),
        ("years", 1, "ett år", "one year"),
    ],
)
def test_counted(what: str, number: int, swedish: str, english: str) -> None:
    """One of something is a word; more are a number with its unit."""
    assert (counted(what, number, "sv"), counted(what, number, "en")) == (swedish, english)


def test_meetings_in_words() -> None:
    """Meetings say how many they are, how far apart and how long; a single one has no distance."""
    meetings = Meetings(name="Träff", number=3, weeks_apart=2, hours=1)
    assert meetings_in_words(meetings, "sv") == "3 gånger varannan vecka, en timme varje gång"
    assert meetings_in_words(meetings.model_copy(update={"number": 1}), "sv") == "en gång, en timme"
    assert meetings_in_words(meetings, "en") == "3 times, one every 2 weeks, one hour each time"


# --- the folder


def test_chapters_of_the_folder() -> None:
    """What is voluntary comes first, then the ways and the stages, and last what holds for mentoring and trials."""
    assert headings(parsed(render(programme(), framework=FRAMEWORK))) == [
        (1, "Pröva att leda"),
        (2, "Innehåll"),
        (2, "Syfte"),
        (2, "Det här säger du ja till"),
        (2, "Med dina egna ord: hur ser du på att leda?"),
        (2, "Att lämna programmet"),
        (2, "Vägarna"),
        (3, "Vägarna i ord"),
        (2, "Stegen"),
        (3, "Intresse"),
        (3, "Pröva på"),
        (3, "Åt sidan"),
        (3, "Tillbaka"),
        (2, "Mentorskap"),
        (2, "Tidsbegränsat chefsuppdrag med avtalad återgång"),
    ]


@every_language
@every_document
def test_html_is_sound(document: DocumentName, language: Language) -> None:
    """A document is HTML without an error, in its language, with headings without gaps, and every link leads somewhere."""
    page = parsed(render(programme(), document=document, language=language, framework=FRAMEWORK))
    assert page.get("lang") == language
    assert faults_of_headings(page) == []
    ids = [one.get("id") for one in page.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    links = [str(one.get("href")) for one in page.iter("a")]
    assert [link for link in links if link[1:] not in ids or link[0] != "#"] == []
    named = [name for one in page.iter() for name in str(one.get("aria-labelledby") or "").split()]
    assert set(named) <= set(ids)


@every_format
@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("proposed", "Programmet är ett förslag, inte ett beslut."),
        ("adopted", "Programmet är beslutat."),
        ("withdrawn", "Programmet gäller inte längre."),
    ],
)
@every_document
def test_status_stands_first(document: DocumentName, status: str, words: str, to: TextFormat) -> None:
    """At the top of every document it says in words whether the programme has been decided on."""
    text = text_of(render(programme(status=status), to, document=document), to)
    assert in_order(text, "Pröva att leda", words, "Vägarna")
    assert text.index(words) < 400


@every_format
def test_the_folder_says_everything(to: TextFormat) -> None:
    """All that an applicant needs to know stands in the folder, in its order."""
    assert in_order(
        text_of(render(programme(), to, framework=FRAMEWORK), to),
        "Pröva att leda",
        "Programmapp",
        "Litet ramverk",
        "används inte för lön eller urval",
        "Kontakt: Programledaren på HR, prova@example.org",
        "Den som vill ska få pröva.",
        "”Fler ska vilja bli chefer.”",
        "”De ska kunna gå tillbaka.”",
        "Källa: En motion, Partiet (motion som är ett förslag)",
        "Vi gör det enkelt.",
        "hämtat ord för ord ur en källa, och källan står intill.",
        "Jag är med för att jag vill.",
        "Ingen räknar ut den, och ingen annan kan välja den åt dig.",
        "Jag är nyfiken.",
        "Jag provar.",
        "Jag är redo om ett till två år.",
        "Jag är redo nu.",
        "Inte nu.",
        "gäller i 12 månader. Sedan räknas det inte längre, om du inte säger det igen.",
        "Säg till programledaren.",
        "Att sluta är inte ett misslyckande, och det är ingens fel.",
        "Från Intresse (här kan du börja)",
        "till Pröva på: När du vill pröva.",
        "Från Tillbaka. Härifrån går ingen väg vidare.",
        "Att ta reda på mer.",
        "Alla som är nyfikna.",
        "en månad",
        "Att du vill.",
        "Rond. Gå en rond.",
        "okand",
        "Tid på arbetstid.",
        "Träff: 2 gånger var fjärde vecka, en timme varje gång",
        "Sammanlagt 2 timmar.",
        "Pröva på: När du vill pröva.",
        "Du kan sluta när som helst, och här är ett naturligt läge. Kom inte nästa gång.",
        "6 månader",
        "Ny chef",
        "att lyssna: Gruppen vill bli hörd.",
        "Du har en mentor under det här steget.",
        "Du kan sluta när som helst.",
        "så länge du vill",
        "Att tänka högt.",
        "40 timmar i 12 månader, ett samtal var fjärde vecka",
        "Det stannar mellan er.",
        "Utom vid fara för liv.",
        "Den som har varit chef i minst 5 år.",
        "Den som arbetar i en annan organisation än du.",
        "Ingen som är chef över dig, som du är chef över eller som arbetar på din enhet.",
        "Ingen som någon av er har sagt nej till.",
        "Bli trygg",
        "en människa bestämmer tillsammans med er",
        "plats: 2",
        "dina mål: 4",
        "en annan mentor inom 30 dagar. Till dess stöttar programledaren dig. Du behöver inte säga varför.",
        "högst 12 månader",
        "Senast 8 veckor innan",
        "Minst 20 procent",
        "30 dagar i förväg. Skälet antecknas inte.",
        "4 veckor för varje år borta",
        "Avtalet stäms av med jurist, HR och facket innan det skrivs under.",
    )


@every_format
def test_what_counts_for_nothing_is_not_told(to: TextFormat) -> None:
    """A weight of nought is no part of how pairs are proposed; what a programme has not is no chapter of it."""
    assert "verksamhet:" not in text_of(render(programme(), to), to)
    bare = text_of(render(programme(mentoring=None, trial=None, about=()), to), to)
    assert "Mentorskap" not in bare
    assert "avtalad återgång" not in bare
    assert "Allt i mappen är programmets och ramverkets egen utformning" in bare


@every_format
def test_without_the_framework(to: TextFormat) -> None:
    """Where the framework is not at hand its activities and sources stand by their ids, and nothing is lost."""
    text = text_of(render(programme(), to), to)
    assert in_order(text, "”Fler ska vilja bli chefer.”", "Källa: motion", "Aktiviteter i ramverket", "rond", "okand")
    assert "litet, version 1.0.0" in text


@every_format
def test_one_source_is_told_once(to: TextFormat) -> None:
    """Passages from the same source that follow each other say it once, after the last of them."""
    assert text_of(render(programme(), to, framework=FRAMEWORK), to).count("Källa: En motion") == 1


@every_format
def test_what_matters_most_is_quoted(to: TextFormat) -> None:
    """A statement of the framework that is quoted stands in quotation marks with its source; one that is translated in none."""
    chef = FRAMEWORK.roles["chef"]
    quoted = chef.duties["lyssna"].model_copy(update={"source": "motion"})
    roles = {"chef": chef.model_copy(update={"duties": {"lyssna": quoted}})}
    framework = FRAMEWORK.model_copy(update={"roles": roles})
    text = text_of(render(programme(about=()), to, framework=framework), to)
    assert in_order(
        text, "hämtat ord för ord", "”att lyssna”: Gruppen vill bli hörd.", "Källa: En motion, Partiet (motion som"
    )
    framework = FRAMEWORK.model_copy(update={"roles": roles})
    framework.derived[TRANSLATED] = ("roles.chef.duties.lyssna.text",)
    text = text_of(render(programme(about=()), to, framework=framework), to)
    assert "”att lyssna”" not in text
    assert in_order(text, "inget är citerat ur en källa", "att lyssna: Gruppen vill bli hörd.")


def test_english_around_swedish() -> None:
    """In English the folder's words are English, and what the programme and its framework say is marked as Swedish."""
    page = parsed(render(programme(), language="en", framework=FRAMEWORK))
    swedish = [shown(one) for one in page.iter() if one.get("lang") == "sv"]
    for text in ("Pröva att leda", "Den som vill ska få pröva.", "När du vill pröva.", "Rond", "Ny chef", "En motion"):
        assert text in swedish
    assert in_order(
        shown(page), "The programme is a proposal, not a decision.", "I am curious.", "From Intresse", "The stages"
    )
    english = re.compile(r"\b(the|you|with|hours|here)\b")
    assert [text for text in swedish if english.search(text)] == []


def test_swedish_marks_no_language_inside() -> None:
    """Where all is Swedish nothing is marked inside the folder."""
    page = parsed(render(programme(), framework=FRAMEWORK))
    assert [one.get("lang") for one in page.iter() if one.get("lang")] == ["sv"]


@every_language
@every_document
def test_what_people_write_is_text(document: DocumentName, language: Language) -> None:
    """A text that looks like markup or like a template is shown as the text that it is, everywhere."""
    document_text = render(hostile_programme(), document=document, language=language)
    page = parsed(document_text)
    assert not list(page.iter("script"))
    # In the picture the names are broken into lines.
    text = shown(parsed(re.sub(r"<svg.*</svg>", "", document_text, flags=re.DOTALL)))
    assert text.count("<script>") == text.count(HOSTILE) >= 10
    assert "49" not in text.replace("{{ 7*7 }}", "")


def test_markdown_is_escaped() -> None:
    """In Markdown, what people wrote is escaped, and the folder's own markup is not."""
    lines = render(programme(aim="1. *Nej* <b>"), "md").splitlines()
    assert lines[0] == "# Pröva att leda"
    assert lines[2] == "**Programmet är ett förslag, inte ett beslut.**"
    assert "1\\. \\*Nej\\* \\<b>" in lines


@every_document
def test_text_has_no_signs_of_markdown(document: DocumentName) -> None:
    """For a terminal nothing is marked with signs."""
    text = render(programme(), "text", document=document)
    assert "#" not in text
    assert "**" not in text


def test_folder_as_json_is_a_programme_file() -> None:
    """A programme as JSON is a programme file, which reads back to the same programme."""
    tree = json.loads(render(programme(), "json"))
    assert Programme.model_validate_json(json.dumps(tree)) == programme()


# --- the picture


def svg_in(document: str) -> ElementTree.Element:
    """The picture in a document, whichever it is in."""
    return ElementTree.fromstring(document[document.index("<svg") : document.index("</svg>") + len("</svg>")])


@pytest.mark.parametrize("document", ["folder", "paths"])
def test_picture_is_an_image_with_a_name(document: DocumentName) -> None:
    """For a screen reader the picture is one image with a title and a description, and the ways stand in words beside it."""
    text = render(programme(), document=document)
    picture = svg_in(text)
    assert picture.get("role") == "img"
    title, words = picture.find(f"{SVG}title"), picture.find(f"{SVG}desc")
    assert title is not None
    assert words is not None
    assert picture.get("aria-labelledby") == f"{title.get('id')} {words.get('id')}"
    assert title.text == "Vägarna i Pröva att leda"
    assert words.text == "En bild av 4 steg och vägarna mellan dem. Samma vägar står i ord intill."
    assert not list(picture.iter(f"{SVG}a")), "nothing inside an image can be reached"
    listed = [one for one in parsed(text).iter("ul") if one.get("class") == "in-words"]
    assert [shown(one).split(" ")[1] for one in listed[0] if one.tag == "li"] == [
        "Intresse",
        "Pröva",
        "Åt",
        "Tillbaka.",
    ]


def test_picture_by_itself() -> None:
    """As a file the picture is SVG that needs nothing from elsewhere, says its status and every way in words, and has both themes."""
    text = render(programme(), "svg")
    picture = ElementTree.fromstring(text)
    assert picture.tag == f"{SVG}svg"
    assert picture.get("viewBox") == f"0 0 {picture.get('width')} {picture.get('height')}"
    # Whoever only sees it is told too, inside the picture.
    seen = [(one.text, float(one.get("y", "0"))) for one in picture.iter(f"{SVG}text")]
    assert "Programmet är ett förslag, inte ett beslut." in " ".join(str(text) for text, _ in seen)
    assert max(y for _, y in seen) < float(picture.get("height", "0"))
    words = picture.find(f"{SVG}desc")
    assert words is not None
    assert in_order(
        " ".join(str(words.text).split()),
        "Programmet är ett förslag, inte ett beslut.",
        "Från Intresse: till Pröva på, När du vill pröva.",
        "Från Pröva på: till Åt sidan, När du vill något annat.; till Tillbaka, När du vill tillbaka.",
        "Från Tillbaka: Härifrån går ingen väg vidare.",
    )
    assert "url(" not in text
    assert "@import" not in text
    assert "<script" not in text
    assert "prefers-color-scheme: dark" in text
    drawn = [one.text for one in picture.iter(f"{SVG}text")]
    assert drawn == [
        *("Intresse", "en månad", "här kan du börja", "Pröva på", "6 månader", "Åt sidan", "Tillbaka"),
        *("vidare", "åt sidan", "tillbaka"),
        *("Programmet är ett förslag, inte ett", "beslut."),
    ]
    assert render(programme(), "svg", document="paths") == text


def test_lines_differ_by_more_than_colour() -> None:
    """Each kind of line has a pattern of its own, and every way ends in an arrow or joins one that does."""
    text = render(programme(), "svg")
    kinds = {str(one.get("class")) for one in ElementTree.fromstring(text).iter(f"{SVG}path")}
    assert kinds == set(get_args(WayKind))
    patterns = {kind: re.search(rf"\.ways \.{kind} {{[^}}]*stroke-dasharray: ([\d. ]+)", text) for kind in kinds}
    assert patterns["forward"] is None
    assert len({found[1] for found in patterns.values() if found}) == len(kinds) - 1


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.1)."""
    digits = colour if len(colour) > len("fff") else "".join(digit * 2 for digit in colour)
    shares = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_contrast() -> None:
    """In both themes text stands out from its ground by 4.5 to 1 at least, and lines by 3 to 1."""
    themes = re.findall(r":root { (--ink[^}]+)}", render(programme(), "svg"))
    assert len(themes) == 2
    for theme in themes:
        colours = {name: luminance(value) for name, value in re.findall(r"--(\w+): #(\w+)", theme)}
        for name, ground, least in (
            ("ink", "paper", 4.5),
            ("ink", "tint", 4.5),
            ("accent", "paper", 3),
            ("accent", "tint", 3),
            ("line", "paper", 3),
        ):
            lighter, darker = sorted((colours[name], colours[ground]), reverse=True)
            assert (lighter + 0.05) / (darker + 0.05) >= least, (name, ground)


def test_hostile_picture() -> None:
    """A name that looks like markup is text in the picture too."""
    picture = ElementTree.fromstring(render(hostile_programme(), "svg"))
    assert not [one for one in picture.iter() if "script" in str(one.tag)]
    assert "<script>" in "".join(one.text or "" for one in picture.iter(f"{SVG}text"))


def test_paths_as_json() -> None:
    """For programs the ways have ids, kinds and how far each stage is from the start."""
    data = json.loads(render(programme(), "json", document="paths"))
    assert data["format"] == "paths/1"
    assert data["programme"] == {
        "id": "prova-leda",
        "version": "1.0.0",
        "title": "Pröva att leda",
        "status": "proposed",
    }
    assert [(one["id"], one["layer"], one["start"], one["ends"]) for one in data["stages"]] == [
        ("intresse", 0, True, True),
        ("prova", 1, False, False),
        ("sidan", 2, False, False),
        ("tillbaka", 3, False, True),
    ]
    assert [(one["from"], one["to"], one["kind"]) for one in data["ways"]] == [
        ("intresse", "prova", "forward"),
        ("prova", "sidan", "sideways"),
        ("prova", "tillbaka", "back"),
        ("prova", "intresse", "back"),
        ("sidan", "prova", "sideways"),
        ("sidan", "tillbaka", "back"),
    ]


# --- choosing


def test_unknown_document_or_format() -> None:
    """A document that a programme has not, or a format that a document has not, is an error that lists those it has."""
    with pytest.raises(RenderError) as raised:
        render(programme(), document="booklet")
    assert as_text(raised.value.problems, "sv") == (
        '–: fel: det finns inget dokument "booklet" – välj bland: folder, paths [no-such-document]'
    )
    with pytest.raises(RenderError) as raised:
        render(programme(), "svg", document="folder")
    assert as_text(raised.value.problems, "sv") == (
        '–: fel: "svg" går inte att skriva – välj bland: html, md, text, json, pdf [not-a-format]'
    )


def test_a_regions_own_template(tmp_path: Path) -> None:
    """A template, or a piece of one, in the region's folder comes before the built-in one."""
    (tmp_path / "folder.md.j2").write_text("{{ programme.title }}: {{ status }}\n", encoding="utf-8")
    (tmp_path / "paths.css").write_text(".ways .box { fill: rebeccapurple; }", encoding="utf-8")
    assert (
        render(programme(), "md", templates=tmp_path) == "Pröva att leda: Programmet är ett förslag, inte ett beslut.\n"
    )
    assert "rebeccapurple" in render(programme(), templates=tmp_path)
    assert "rebeccapurple" in render(programme(), "svg", templates=tmp_path)


def test_language_follows_the_programme() -> None:
    """Without a language a document speaks the programme's."""
    assert parsed(render(programme(language="en"))).get("lang") == "en"
    assert parsed(render(programme())).get("lang") == "sv"
    assert "language:" not in PROGRAMME_TEXT


def test_no_label_hides_another() -> None:
    """No two words of one document share a key."""
    from ledarskap.documents.framework_labels import FRAMEWORK_LABELS
    from ledarskap.documents.labels import LABELS

    assert set(PROGRAMME_LABELS) & (set(LABELS) | set(FRAMEWORK_LABELS)) == set()
    assert all(isinstance(one, Wording) for one in PROGRAMME_LABELS.values())

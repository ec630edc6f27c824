"""The numbers of a programme: how many are where, and nothing about any one of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.documents.made_programmes import participants, programme
from tests.documents.parsing import faults_of_headings, headings, in_order, parsed, shown
from tests.documents.wordings import faults_of_wordings

from ledarskap.documents.document import TextFormat
from ledarskap.documents.framework_labels import FRAMEWORK_LABELS
from ledarskap.documents.labels import LABELS
from ledarskap.documents.programmes.numbers_labels import FEWEST, NUMBERS_LABELS
from ledarskap.documents.rendering import render
from ledarskap.programme.numbers import FEWEST_SHOWN
from ledarskap.reading.wording import Language

every_format = pytest.mark.parametrize("to", ["html", "md", "text"])


def rows(document: str) -> list[tuple[str, str]]:
    """The rows of the tables in a page: what each row is about, and the number."""
    page = parsed(document)
    found = [[shown(cell) for cell in row] for row in page.iter("tr") if row.find("td") is not None]
    return [(name, number) for name, number in found]


def test_every_word_is_in_both_languages() -> None:
    """Every text is there in Swedish and in English, with a word for the number that hides."""
    assert faults_of_wordings(NUMBERS_LABELS) == []
    assert set(NUMBERS_LABELS) & (set(LABELS) | set(FRAMEWORK_LABELS)) == set()
    assert FEWEST_SHOWN in FEWEST


def test_tables() -> None:
    """The stages stand in their order with how many are there; a number that is hidden says so in words."""
    document = render(participants(intresse=12, prova=3, tillbaka=5), programme=programme())
    assert rows(document) == [
        ("Intresse", "12"),
        ("Pröva på", "färre än fem, visas inte"),
        ("Åt sidan", "0"),
        ("Tillbaka", "5"),
        ("Har sagt ja men inte börjat", "0"),
        ("Summan av det som visas", "17"),
        ("Har lämnat programmet", "0"),
        ("Är i ett steg med mentor", "visas inte"),
        ("Saknar mentor där", "visas inte"),
    ]
    headers = [(one.get("scope"), shown(one)) for one in parsed(document).iter("th") if one.get("scope") == "col"]
    assert headers == [("col", "Steg"), ("col", "Antal"), ("col", "Vilka"), ("col", "Antal")]


def test_a_whole_is_called_one() -> None:
    """Where nothing is hidden the sum is of all who take part."""
    document = render(participants(intresse=12, prova=6), programme=programme())
    assert ("Alla som är med", "18") in rows(document)
    assert ("Saknar mentor där", "6") in rows(document)


@every_format
def test_the_rule_stands_beside(to: TextFormat) -> None:
    """It says what the programme's status is, what is hidden and why, and how often the table can be made."""
    text = render(participants(intresse=2), to, programme=programme())
    assert in_order(
        shown(parsed(text)) if to == "html" else text,
        "Pröva att leda",
        "2027-03-01",
        "Programmet är ett förslag, inte ett beslut.",
        "Antal från ett till fyra visas inte, och inte heller något som de kan räknas ut ur.",
        "högst två gånger om året",
        "färre än fem, visas inte",
    )
    assert "None" not in text
    assert "intresse-0" not in text


@pytest.mark.parametrize("language", ["sv", "en"])
def test_html_is_sound(language: Language) -> None:
    """The page is HTML without an error, in its language, with headings without gaps."""
    page = parsed(render(participants(intresse=5), programme=programme(), language=language))
    assert (page.get("lang"), faults_of_headings(page)) == (language, [])
    assert [level for level, _ in headings(page)] == [1, 2, 2]


def test_json() -> None:
    """For programs a hidden number is null, and nobody is named."""
    text = render(participants(intresse=12, prova=3), "json", programme=programme())
    data = json.loads(text)
    assert data["format"] == "numbers/1"
    assert [(one["stage"], one["people"]) for one in data["stages"]][:2] == [("intresse", 12), ("prova", None)]
    assert "prova-0" not in text


def test_without_the_programme() -> None:
    """Numbers are by the stages of a programme: without one it is a mistake in the program."""
    with pytest.raises(TypeError, match=r"^the numbers of a list of participants need its programme: "):
        render(participants(intresse=5))


def test_a_regions_own_template(tmp_path: Path) -> None:
    """A region can have a table of its own."""
    (tmp_path / "numbers.md.j2").write_text("{{ stages[0].people }}\n", encoding="utf-8")
    assert render(participants(intresse=7), "md", programme=programme(), templates=tmp_path) == "7\n"

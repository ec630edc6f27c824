"""Results and plans as documents: parsed, not grepped."""

from __future__ import annotations

import datetime
import json
import os
import re
from itertools import pairwise
from pathlib import Path
from typing import Any, cast

import pytest
from tests.documents.parsing import faults_of_headings, headings, in_order, parsed, shown, texts_of

import ledarskap
from ledarskap.assessment.answers import Answer, Answers
from ledarskap.assessment.scoring import Result, UnknownProfileError, score
from ledarskap.development.drafting import draft_plan
from ledarskap.development.plan import (
    Commitment,
    Focus,
    FollowUp,
    Parties,
    Party,
    Period,
    Plan,
    PlanCondition,
    PlannedActivity,
    PlanRole,
)
from ledarskap.development.plan_checking import read_plan
from ledarskap.documents.document import TextFormat
from ledarskap.documents.errors import RenderError
from ledarskap.documents.rendering import render
from ledarskap.documents.templating.filling import BUILT_IN
from ledarskap.framework.model import TRANSLATED, Activity, Framework, FrameworkReference, Perspective
from ledarskap.reading.reporting import as_text
from ledarskap.reading.wording import Language
from ledarskap.reading.yaml_reader import read_yaml

FRAMEWORK_TEXT = """
format: framework/1
id: liten
version: 1.2.0
title: Litet ramverk
evidence: {status: untested}
scale: ofta
sources:
  skrift: {title: Skriften, publisher: Liten, kind: policy, status: adopted}
scales:
  ofta: {kind: frequency, name: Hur ofta, levels: {1: Aldrig, 2: Ibland, 3: Oftast, 4: Alltid}}
roles:
  chef:
    name: Chef
    duties:
      lyssna:
        text: att lyssna
        source: skrift
        indicators:
          fragar: {self: Jag frågar., observer: Chefen frågar.}
          svarar: {self: Jag svarar., observer: Chefen svarar.}
    qualities:
      lugn:
        text: att vara lugn
        indicators:
          visar: {self: Jag visar lugn., observer: Chefen visar lugn.}
          minns: {self: Jag minns lugnet., observer: Chefen minns lugnet.}
organisation:
  conditions:
    tid: {text: det finns tid, indicators: {racker: {self: Min tid räcker., observer: Tiden räcker.}}}
profiles:
  ny:
    name: Ny chef
    role: chef
    priorities:
      chef.lugn: {when: now, because: Gruppen ser på chefen.}
activities:
  rond: {name: Rond, text: Gå en rond., way: practice, hours: 12, develops: [chef.lyssna]}
"""
FRAMEWORK = Framework.model_validate(read_yaml(FRAMEWORK_TEXT, "framework.yaml").root)
ANSWERS = Answers(
    framework=FrameworkReference(id="liten", version="1.0.0"),
    role="chef",
    perspective="self",
    date=datetime.date(2026, 11, 22),
    wants=("chef.lyssna",),
    answers={
        "organisation.tid.racker": Answer(level=1, comment="Schemat tar kvällarna"),
        "chef.lyssna.fragar": Answer(level=4),
        "chef.lyssna.svarar": Answer(level=3),
        "chef.lugn.visar": Answer(state="not-applicable", comment="Inget bråk än"),
        "chef.lugn.minns": Answer(state="cannot-judge"),
    },
)
HOSTILE = "<script>alert(1)</script> & {{ 7*7 }} {% if x %} \"'"


def result(perspective: Perspective = "self", **more: Any) -> Result:
    """The result of the answers above; of an observer's, who wants nothing for another person."""
    update = {"wants": ANSWERS.wants if perspective == "self" else (), **more}
    return score(FRAMEWORK, ANSWERS.model_copy(update={"perspective": perspective, **update}))


def plan(language: str = "sv") -> Plan:
    """A plan with something in every part."""
    return draft_plan(FRAMEWORK, result(), ["chef.lyssna"], "ny", datetime.date(2026, 11, 22)).model_copy(
        update={
            "language": language,
            "parties": Parties(person=Party(name="Åsa Öman", title="Avdelningschef"), manager=Party(name="Bo Ek")),
            "looking_back": "Förra planen höll.",
            "assignment": "Korta köerna.",
            "conditions": (PlanCondition(statement="organisation.tid", text="det finns tid", note="En vakans fylls"),),
            "strengths": ("Bra på svåra samtal",),
            "commitments": (
                Commitment(
                    what="Ledig från möten på tisdagar",
                    by="manager",
                    date=datetime.date(2026, 12, 1),
                    statement="chef.lyssna",
                ),
                Commitment(what="Bokar uppföljningen", by="person", status="kept"),
            ),
            "dissent": "Vi ser olika på tempot.",
        }
    )


EXAMPLES = Path(__file__).parents[2] / "frameworks" / "region-blekinge" / "examples"


def bundled_result(name: str) -> Result:
    framework = ledarskap.load("region-blekinge")
    return ledarskap.score(framework, ledarskap.read_answers(EXAMPLES / name, framework))


def bundled_plan() -> Plan:
    chosen = ["chef.narvarande", "chef.larande", "chef.lika-varde"]
    return draft_plan(ledarskap.load("region-blekinge"), bundled_result("svar-chef.yaml"), chosen)


DOCUMENTS = {
    "result": result,
    "result without answers": lambda: result(answers={}, date=None, wants=()),
    "observer": lambda: result("manager"),
    "plan": plan,
    "blank plan": lambda: Plan(framework=ANSWERS.framework, role=PlanRole(id="chef", name="Chef")),
    "bundled manager": lambda: bundled_result("svar-chef.yaml"),
    "bundled employee": lambda: bundled_result("svar-medarbetare.yaml"),
    "bundled plan": bundled_plan,
}
every_document = pytest.mark.parametrize("name", DOCUMENTS)
every_language = pytest.mark.parametrize("language", ["sv", "en"])


def document_of(name: str, to: TextFormat, language: Language) -> str:
    return render(cast("Any", DOCUMENTS[name])(), to, language=language)


# --- HTML that anybody can read


@every_language
@every_document
def test_html_is_valid_and_says_its_language(name: str, language: Language) -> None:
    """A document is HTML without a single error, in a declared language and encoding, with a title."""
    document = parsed(document_of(name, "html", language))
    assert document.get("lang") == language
    assert [one.get("charset") for one in document.iter("meta") if one.get("charset")] == ["utf-8"]
    assert len([one for one in document.iter("title") if (one.text or "").strip()]) == 1
    assert len(list(document.iter("main"))) == 1


@every_language
@every_document
def test_headings_have_no_gaps(name: str, language: Language) -> None:
    """There is one h1, it comes first, no level is skipped on the way down, and no heading is empty."""
    assert faults_of_headings(parsed(document_of(name, "html", language))) == []


@every_document
def test_nothing_is_fetched(name: str) -> None:
    """A document fetches nothing and runs nothing: no links, pictures, scripts or styles from elsewhere."""
    text = document_of(name, "html", "sv")
    document = parsed(text)
    attributes = {key for one in document.iter() for key in one.attrib}
    assert not attributes & {"src", "href", "srcset", "action", "data", "poster", "background"}
    assert not [key for key in attributes if key.startswith("on")]
    assert not list(document.iter("script"))
    styles = "".join(one.text or "" for one in document.iter("style"))
    assert styles
    assert "url(" not in styles
    assert "@import" not in styles
    policies = [one.get("content", "") for one in document.iter("meta") if one.get("http-equiv")]
    assert [policy.startswith("default-src 'none'") for policy in policies] == [True]


@every_document
def test_table_cells_have_headers(name: str) -> None:
    """Every heading of a table says which cells it belongs to, and every row has as many cells as headings."""
    document = parsed(document_of(name, "html", "sv"))
    for table in document.iter("table"):
        assert {one.get("scope") for one in table.iter("th")} <= {"col", "row", "rowgroup", "colgroup"}
        columns = [one for one in table.iter("th") if one.get("scope") == "col"]
        for row in table.iter("tr"):
            assert sum(int(cell.get("colspan", "1")) for cell in row) == len(columns)


def test_activities_are_a_table() -> None:
    """The activities stand in a table of what, and of who, when and paid time, under their focus area."""
    tables = list(parsed(render(plan())).iter("table"))
    assert [one.get("aria-labelledby") for one in tables] == ["activities"]
    assert [shown(one) for one in tables[0].iter("th") if one.get("scope") == "col"] == [
        "Vad",
        "Vem, Klart, Betald tid",
    ]
    assert [shown(one) for one in tables[0].iter("th") if one.get("scope") == "rowgroup"] == ["1. ”att lyssna”"]
    assert [shown(one) for one in tables[0].iter("td")] == [
        "Rond. Gå en rond. (Ungefär 12 timmar.)",
        "Vem (ej ifyllt) Klart (ej ifyllt) Betald tid (ej ifyllt)",
    ]


# --- the result


def test_result_in_swedish() -> None:
    """The result's headings: how tested the questions are, then conditions, and only then the person's statements."""
    assert headings(parsed(render(result()))) == [
        (1, "Ditt resultat"),
        (2, "Hur prövade är frågorna?"),
        (2, "Organisatoriska förutsättningar"),
        (3, "det finns tid"),
        (2, "Uppgifter"),
        (3, "”att lyssna”"),
        (2, "Egenskaper"),
        (3, "att vara lugn"),
        (2, "Medelvärden i ett radardiagram"),
        (2, "Värt att överväga"),
        (2, "Nästa steg"),
        (2, "Skalorna"),
        (3, "Hur ofta"),
    ]


@pytest.mark.parametrize("to", ["html", "md", "text"])
def test_result_says_what_it_is(to: TextFormat) -> None:
    """Every result says how tested its questions are, that it is private, and that it is not for pay or selection."""
    text = render(result(), to)
    text = shown(parsed(text)) if to == "html" else text
    assert "De är ramverkets egen tolkning av källan och har inte prövats." in text
    assert "Ingen annan ser det förrän du själv lämnar det vidare. Det är inte gjort för lön eller urval." in text
    assert "Det finns ingen totalsumma och inget mål att nå upp till." in text


@pytest.mark.parametrize("to", ["html", "md", "text"])
def test_result_shows_every_answer(to: TextFormat) -> None:
    """Levels stand in words, states in words of their own, comments beside them, and the mean with a Swedish comma."""
    text = render(result(), to)
    text = shown(parsed(text)) if to == "html" else text.replace("*", "")
    assert in_order(
        text,
        "det finns tid",
        "Min tid räcker.",
        "Aldrig",
        "Schemat tar kvällarna",
        "att lyssna",
        "Jag frågar.",
        "Alltid",
        "Jag svarar.",
        "Oftast",
        "Medelvärde: 3,5 (skalan går från 1 till 4)",
        "att vara lugn",
        "Jag visar lugn.",
        "Inte aktuellt",
        "Inget bråk än",
        "Jag minns lugnet.",
        "Kan inte bedöma",
    )
    assert text.count("Medelvärde:") == 1


@pytest.mark.parametrize("to", ["html", "md", "text"])
def test_result_tells_unanswered_from_not_asked(to: TextFormat) -> None:
    """In the short form what was left is listed, and what was not asked is counted and not listed."""
    text = render(result(form="key", answers={}, wants=()), to)
    text = shown(parsed(text)) if to == "html" else text
    assert in_order(
        text, "Jag frågar.", "Obesvarad", "Frågor som inte ingick i det här formuläret: 1", "Jag visar lugn."
    )
    assert "Jag svarar." not in text
    assert "Ingick inte" not in text


@pytest.mark.parametrize("to", ["html", "md", "text"])
@pytest.mark.parametrize(
    ("perspective", "words"),
    [
        ("self", "Det här kan din närmaste chef göra: Fast tid. Boka en timme."),
        ("manager", "Det här kan du göra som närmaste chef: Fast tid. Boka en timme."),
    ],
)
def test_result_says_what_the_manager_can_do(perspective: Perspective, words: str, to: TextFormat) -> None:
    """What stands low is followed by what the person's own manager can do; whoever that is is spoken to as such."""
    tid = Activity(name="Fast tid", text="Boka en timme.", way="people", by="manager", develops=("organisation.tid",))
    framework = FRAMEWORK.model_copy(update={"activities": {"tid": tid}})
    low = {"perspective": perspective, "wants": (), "answers": {"organisation.tid.racker": Answer(level=1)}}
    answers = ANSWERS.model_copy(update=low)
    document = render(score(framework, answers), to)
    assert words in (shown(parsed(document)) if to == "html" else document)
    high = answers.model_copy(update={"answers": {"organisation.tid.racker": Answer(level=4)}})
    assert "Boka en timme" not in render(score(framework, high), to)


@pytest.mark.parametrize("to", ["md", "text"])
def test_reason_is_one_sentence(to: TextFormat) -> None:
    """The pieces of a reason keep the blanks between them."""
    low = ANSWERS.model_copy(update={"wants": (), "answers": {"chef.lyssna.fragar": Answer(level=1)}})
    assert "  - Du svarade ”Aldrig” på: Jag frågar.\n" in render(score(FRAMEWORK, low), to)


def test_candidates_with_their_reasons() -> None:
    """The candidates stand with every reason, those of the profile too when one is named."""
    assert in_order(
        shown(parsed(render(result(), profile="ny"))),
        "Värt att överväga",
        "Prioriteringsprofil: Ny chef",
        "”att lyssna”",
        "Du vill arbeta med det.",
        "att vara lugn",
        "Ny chef: Gruppen ser på chefen.",
        "Nästa steg",
    )


def test_observers_see_only_what_they_were_asked_about() -> None:
    """A peer is not asked about conditions, or of what only others can see: their answers say nothing of those."""
    answers = bundled_result("svar-chef.yaml").answers.model_copy(
        update={"perspective": "peer", "wants": (), "answers": {}}
    )
    scored = score(ledarskap.load("region-blekinge"), answers)
    asked = [
        f"”{one.text}”"
        for one in (*scored.conditions, *scored.statements)
        if any(indicator.state != "not-asked" for indicator in one.indicators)
    ]
    told = headings(parsed(render(scored)))
    assert (2, "Organisatoriska förutsättningar") not in told
    assert (3, "”att vara synlig, närvarande och insatt i verksamheten”") not in told
    assert [text for _, text in told if text.startswith("”")] == asked != []


def test_observers_get_no_candidates() -> None:
    """Answers about somebody else end without anything to choose."""
    assert [text for _, text in headings(parsed(render(result("manager"))))] == [
        "Svar om en annan person",
        "Hur prövade är frågorna?",
        "Organisatoriska förutsättningar",
        "det finns tid",
        "Uppgifter",
        "”att lyssna”",
        "Egenskaper",
        "att vara lugn",
        "Medelvärden i ett radardiagram",
        "Skalorna",
        "Hur ofta",
    ]


@pytest.mark.parametrize(
    ("evidence", "words"),
    [
        ({"status": "piloted", "n": 24}, "har prövats i liten skala (n = 24)."),
        (
            {"status": "validated", "n": "812", "date": "2026-05-04", "report": "Rapport 7"},
            "har validerats (n = 812, 2026-05-04, Rapport 7).",
        ),
    ],
)
def test_evidence_with_its_details(evidence: dict[str, object], words: str) -> None:
    """Tried-out questions are told with how many answered, when, and where it is reported."""
    tree = cast("dict[str, object]", read_yaml(FRAMEWORK_TEXT, "framework.yaml").root)
    tested = Framework.model_validate({**tree, "evidence": evidence})
    assert words in shown(parsed(render(score(tested, ANSWERS))))


def test_unknown_profile() -> None:
    """A profile that the role has not is an error in every format."""
    formats: tuple[TextFormat, ...] = ("html", "md", "text", "json")
    for to in formats:
        with pytest.raises(UnknownProfileError):
            render(result(), to, profile="gammal")


# --- languages


def test_english_labels_around_swedish_content() -> None:
    """In English the document's words are English, and what the framework and the person wrote is marked as Swedish."""
    document = parsed(render(result(), language="en"))
    swedish = [shown(one) for one in document.iter() if one.get("lang") == "sv"]
    for text in ("Chef", "Litet ramverk", "att lyssna", "Jag frågar.", "Alltid", "Inget bråk än", "Hur ofta"):
        assert text in swedish
    text = shown(document)
    assert in_order(
        text, "Your result", "Organisational conditions", "Mean: 3.5 (the scale goes from 1 to 4)", "Not applicable"
    )


def test_comment_in_the_language_of_the_answers() -> None:
    """What was written while answering is in the language of the answers, whichever the framework has come to be in."""
    english = FRAMEWORK.model_copy(update={"language": "en"})
    answers = ANSWERS.model_copy(update={"language": "sv", "answers": {"chef.lyssna.fragar": Answer(comment="Nja")}})
    document = render(score(english, answers), "html", language="en")
    assert '<span lang="sv">Nja</span>' in document
    assert document.count("lang=") == len(('<html lang="en">', '<span lang="sv">'))


@every_document
def test_english_words_are_not_marked_as_swedish(name: str) -> None:
    """Nothing that the document says in English stands in a part that is marked as Swedish."""
    document = parsed(document_of(name, "html", "en"))
    swedish = {shown(one) for one in document.iter() if one.get("lang") == "sv"}
    english = re.compile(r"\b(You|want|answered|to work on|filled in|Not applicable|Cannot judge|the)\b")
    assert [text for text in swedish if english.search(text)] == []


@every_document
def test_swedish_document_marks_no_language_inside(name: str) -> None:
    """Where all is Swedish nothing is marked inside the document."""
    document = parsed(document_of(name, "html", "sv"))
    assert [one.get("lang") for one in document.iter() if one.get("lang")] == ["sv"]


def test_language_follows_the_framework() -> None:
    """Without a language the document speaks the framework's, and Swedish where it has no words in that one."""
    tree = cast("dict[str, object]", read_yaml(FRAMEWORK_TEXT, "framework.yaml").root)
    for own, spoken in (("en", "en"), ("sv", "sv"), ("fi", "sv")):
        framework = Framework.model_validate({**tree, "language": own})
        assert parsed(render(score(framework, ANSWERS))).get("lang") == spoken


# --- the plan


def test_plan_in_its_order() -> None:
    """The plan goes from looking back to signatures, with the manager's promise inside each focus area."""
    assert headings(parsed(render(plan()))) == [
        (1, "Utvecklingsplan"),
        (2, "Tillbakablick"),
        (3, "Styrkor att bygga på"),
        (2, "Uppdraget och målen"),
        (2, "Organisatoriska förutsättningar"),
        (2, "Fokusområden"),
        (3, "1. ”att lyssna”"),
        (4, "Närmaste chefs löfte"),
        (2, "Aktiviteter"),
        (2, "Fler löften"),
        (2, "Uppföljning"),
        (2, "Avvikande mening"),
        (2, "Underskrifter"),
    ]


@pytest.mark.parametrize("to", ["html", "md", "text"])
def test_plan_shows_everything_that_was_agreed(to: TextFormat) -> None:
    """Every part of a plan is in its documents, in the plan's order."""
    text = render(plan(), to)
    text = shown(parsed(text)) if to == "html" else text
    assert in_order(
        text,
        "Utvecklingsplan",
        "Åsa Öman",
        "Avdelningschef",
        "Bo Ek",
        "2026-11-22 – 2027-11-22",
        "Förra planen höll.",
        "Bra på svåra samtal",
        "Korta köerna.",
        "det finns tid",
        "En vakans fylls",
        "1. ”att lyssna”",
        "Ledig från möten på tisdagar",
        "2026-12-01",
        "Rond. Gå en rond.",
        "Eget löfte",
        "Bokar uppföljningen",
        "hållet",
        "2027-05-22",
        "Vad har blivit gjort, av er båda? Vad ska ändras?",
        "2027-11-22",
        "Vi ser olika på tempot.",
        "Underskrifter",
        "Planen kan bli allmän handling. Skriv inget om lön eller hälsa.",
        "Enligt regionens beslut om bevarande och gallring.",
    )


def test_promise_stands_beside_its_focus() -> None:
    """Each focus area's own section holds what the manager has promised for it, or room for it."""
    two = plan().model_copy(
        update={
            "focus": (
                Focus(statement="chef.lyssna", text="att lyssna"),
                Focus(statement="chef.lugn", text="att vara lugn"),
            )
        }
    )
    sections = [one for one in parsed(render(two)).iter("section") if one.get("class") == "focus"]
    first, second = (shown(section) for section in sections)
    assert in_order(first, "1. att lyssna", "Närmaste chefs löfte", "Ledig från möten på tisdagar", "senast 2026-12-01")
    assert in_order(second, "2. att vara lugn", "Närmaste chefs löfte", "(ej ifyllt)")
    assert "Ledig" not in second


def test_blank_plan_says_what_is_not_filled_in() -> None:
    """A plan with nothing filled in has every part all the same, each said to be blank."""
    blank = Plan(framework=ANSWERS.framework, role=PlanRole(id="chef", name="Chef"))
    text = shown(parsed(render(blank)))
    for part in ("Tillbakablick", "Uppdraget och målen", "Aktiviteter", "Uppföljning", "Avvikande mening"):
        assert re.search(f"{part}.*?\\(ej ifyllt\\)", text)
    assert "Planen kan bli allmän handling. Skriv inget om lön eller hälsa." in text


def test_plan_without_dates_or_names_says_none() -> None:
    """The word None, which is Python's and nobody else's, is in no document."""
    formats: tuple[TextFormat, ...] = ("html", "md", "text")
    for name in DOCUMENTS:
        for to in formats:
            assert "None" not in document_of(name, to, "sv")


def test_lines_of_a_text_stay_apart() -> None:
    """A text of several lines is shown with its lines."""
    two_lines = plan().model_copy(update={"dissent": "Rad ett.\nRad två."})
    written = [one for one in parsed(render(two_lines)).iter() if "written" in (one.get("class") or "")]
    assert "Rad ett.\nRad två." in ["".join(texts_of(one)).strip() for one in written]


# --- what is quoted


@pytest.fixture
def translated() -> Framework:
    """The framework with its one quotation in the words of a translation."""
    framework = FRAMEWORK.model_copy()
    framework.derived[TRANSLATED] = ("roles.chef.duties.lyssna.text",)
    return framework


def quoted(text: str) -> list[str]:
    """What stands in quotation marks in a page."""
    return [shown(one) for one in parsed(text).iter("q")]


def test_a_quotation_stands_in_quotation_marks() -> None:
    """What is quoted from a source, and nothing else, is in quotation marks: in a plan beside its goal and its activities."""
    assert quoted(render(result())) == ["”att lyssna”"]
    assert quoted(render(draft_plan(FRAMEWORK, result(), ["chef.lyssna", "chef.lugn"]))) == ["”att lyssna”"] * 2


@pytest.mark.parametrize("to", ["html", "md", "text"])
def test_a_translated_quotation_stands_in_none(translated: Framework, to: TextFormat) -> None:
    """A translation of what is quoted is not word for word any more, and is in no quotation marks anywhere."""
    one = score(translated, ANSWERS)
    for document in (render(one, to), render(draft_plan(translated, one, ["chef.lyssna", "chef.lugn"]), to)):
        assert "att lyssna" in document
        assert "<q>" not in document
        assert "”att lyssna”" not in document


def test_json_says_what_is_translated(translated: Framework) -> None:
    """The data name the source all the same, and say that the text is translated from it."""
    one = score(translated, ANSWERS)
    lyssna, lugn = json.loads(render(one, "json"))["statements"]
    assert (lyssna["source"], lyssna["translated"]) == ("Skriften", True)
    assert (lugn["source"], lugn["translated"]) == (None, False)
    drafted = json.loads(render(draft_plan(translated, one, ["chef.lyssna", "chef.lugn"]), "json"))["focus"]
    assert [(area["source"], area.get("translated")) for area in drafted] == [("Skriften", True), (None, None)]


# --- what people write is text


@pytest.mark.parametrize("language", ["sv", "en"])
def test_html_shows_what_was_written(language: Language) -> None:
    """A name that looks like HTML or like a template is shown as the text that it is, everywhere in a plan."""
    hostile = Plan(
        framework=FrameworkReference(id="liten", version="1.0.0", title=HOSTILE),
        role=PlanRole(id="chef", name=HOSTILE),
        parties=Parties(person=Party(name=HOSTILE, title=HOSTILE), manager=Party(name=HOSTILE)),
        looking_back=HOSTILE,
        assignment=HOSTILE,
        conditions=(PlanCondition(text=HOSTILE, note=HOSTILE), PlanCondition(text=HOSTILE)),
        focus=(
            Focus(
                statement="chef.lyssna",
                text=HOSTILE,
                source=HOSTILE,
                goal=HOSTILE,
                when=HOSTILE,
                then=HOSTILE,
                activities=(PlannedActivity(text=HOSTILE, owner=HOSTILE),),
            ),
        ),
        strengths=(HOSTILE,),
        commitments=(Commitment(what=HOSTILE, statement="chef.lyssna"), Commitment(what=HOSTILE)),
        follow_up=(FollowUp(text=HOSTILE),),
        dissent=HOSTILE,
        retention=HOSTILE,
    )
    document = parsed(render(hostile, language=language))
    assert not list(document.iter("script"))
    text = shown(document)
    assert text.count(HOSTILE) >= 20
    assert text.count("<script>") == text.count(HOSTILE)
    assert "49" not in text
    assert HOSTILE in next(document.iter("title")).text  # type: ignore[operator]  # a title that has none fails too


@pytest.mark.parametrize("language", ["sv", "en"])
def test_html_shows_comments_as_written(language: Language) -> None:
    """A comment in a result is shown as the text that it is."""
    document = parsed(render(result(answers={"chef.lugn.visar": Answer(level=1, comment=HOSTILE)}), language=language))
    assert not list(document.iter("script"))
    assert shown(document).count(HOSTILE) == 1


def test_text_is_not_escaped() -> None:
    """For a terminal, what people wrote stands as they wrote it."""
    odd = "1. *Nej* & <ja> [x](y) _a_"
    lines = render(plan().model_copy(update={"dissent": odd}), "text").splitlines()
    assert lines[lines.index("Avvikande mening") + 1] == "-" * len("Avvikande mening")
    assert lines[lines.index("Avvikande mening") + 3] == odd


def test_markdown_is_escaped() -> None:
    """In Markdown, what people wrote is escaped, and the document's own markup is not."""
    odd = "1. *Nej* & <ja> [x](y) _a_\n# Rubrik"
    lines = render(plan().model_copy(update={"dissent": odd}), "md").splitlines()
    at = lines.index("## Avvikande mening")
    assert lines[at + 2 : at + 4] == ["1\\. \\*Nej\\* & \\<ja> \\[x](y) \\_a\\_  ", "\\# Rubrik"]
    assert "**Planen kan bli allmän handling. Skriv inget om lön eller hälsa.**" in lines


def test_result_in_markdown() -> None:
    """The result in Markdown, line by line."""
    assert render(result(wants=()), "md").split("## Uppgifter\n")[1] == (
        "\n"
        "### ”att lyssna”\n"
        "\n"
        "- Jag frågar. **Alltid**\n"
        "- Jag svarar. **Oftast**\n"
        "\n"
        "Medelvärde: 3,5 (skalan går från 1 till 4)\n"
        "\n"
        "## Egenskaper\n"
        "\n"
        "### att vara lugn\n"
        "\n"
        "- Jag visar lugn. **Inte aktuellt**\n"
        "  - Din kommentar: Inget bråk än\n"
        "- Jag minns lugnet. **Kan inte bedöma**\n"
        "\n"
        "## Värt att överväga\n"
        "\n"
        "Svaren pekar inte ut något särskilt. Välj gärna ändå något som du vill bli bättre på.\n"
        "\n"
        "## Nästa steg\n"
        "\n"
        "Välj tillsammans med din chef vad planen ska handla om. "
        "Den du väljer att visa resultatet för ser också dina kommentarer.\n"
        "\n"
        "## Skalorna\n"
        "\n"
        "- Hur ofta: 1 Aldrig, 2 Ibland, 3 Oftast, 4 Alltid\n"
    )


@every_document
def test_text_has_no_signs_of_markdown(name: str) -> None:
    """For a terminal nothing is marked as a heading or as weighty with signs."""
    text = document_of(name, "text", "sv")
    assert "#" not in text
    assert "**" not in text


@every_document
def test_headings_in_text_have_a_line(name: str) -> None:
    """For a terminal a heading has a line below it, as long as the heading, but no wider than the terminal."""
    lines = document_of(name, "text", "sv").splitlines()
    under = [(above, line) for above, line in pairwise(lines) if line and set(line) <= set("=-·")]
    assert under
    assert [above for above, line in under if len(line) != min(len(above), 78)] == []


def test_name_and_title_are_apart() -> None:
    """A person's title stands on a line of its own below the name."""
    document = parsed(render(plan()))
    (names,) = [one for one in document.iter("dd") if "Avdelningschef" in shown(one) and one.find("br") is not None]
    (line_break, title) = list(names)
    assert (names.text, line_break.tag, line_break.tail, shown(title)) == ("Åsa Öman", "br", None, "Avdelningschef")


@pytest.mark.parametrize("to", ["html", "md", "text"])
def test_plan_names_the_mentor_where_there_is_one(to: TextFormat) -> None:
    """Whoever has a mentor has the mentor's name beside the manager's; nobody else's plan says anything of one."""
    parties = plan().parties.model_copy(update={"mentor": Party(name="Mia Sjö", title="Verksamhetschef")})
    text = render(plan().model_copy(update={"parties": parties}), to)
    text = shown(parsed(text)) if to == "html" else text
    assert in_order(text, "Närmaste chef", "Bo Ek", "Mentor", "Mia Sjö", "Verksamhetschef", "Period")
    nameless = plan().model_copy(update={"parties": parties.model_copy(update={"mentor": Party()})})
    assert "Mentor" in render(nameless, to)
    assert "Mentor" not in render(plan(), to)


@pytest.mark.parametrize("to", ["html", "md", "text"])
def test_plan_says_what_it_is_for(to: TextFormat) -> None:
    """Under its title a plan says what it is for and how tested the questions behind it are."""
    text = render(plan(), to)
    text = shown(parsed(text)) if to == "html" else text
    assert in_order(
        text,
        "Utvecklingsplan",
        "Planen är till för utveckling, inte för lön eller urval."
        " Frågorna bakom den är ramverkets egen tolkning och har inte prövats.",
        "Tillbakablick",
    )


@pytest.mark.parametrize("to", ["html", "md", "text"])
def test_observers_result_says_what_it_is(to: TextFormat) -> None:
    """An observer is told that the answers are about somebody else, and is never told that they are the observer's own result."""
    text = render(result("manager"), to)
    text = shown(parsed(text)) if to == "html" else text
    assert in_order(
        text,
        "Det här är dina svar om en annan person. De är inte gjorda för lön eller urval. Lämna dem bara till den som har "
        "bett om dem, och först när du vet vad de ska användas till.",
        "Svaren visar hur ofta eller i vilken grad, så som du har sett det. Det finns ingen totalsumma",
        "De står först, för att det som organisationen ger avgör mycket av vad en person kan göra.",
    )
    assert "ditt eget" not in text


@pytest.mark.parametrize("value", [None, "text", {}])
def test_something_else_rendered(value: object) -> None:
    """What is no result, plan or framework is a TypeError that names it."""
    with pytest.raises(TypeError) as raised:
        render(cast("Plan", value))
    expected = f"a result, a plan, a framework or a part of a programme is rendered, not {type(value).__name__}"
    assert str(raised.value) == expected


# --- JSON


def test_result_as_json() -> None:
    """For programs the result has codes and numbers: levels, unrounded means, states and reasons."""
    data = json.loads(render(result(), "json", profile="ny"))
    assert data["format"] == "result/1"
    assert data["date"] == "2026-11-22"
    assert data["evidence"]["status"] == "untested"
    assert data["evidence"]["text"].startswith("De är ramverkets egen tolkning av källan och har inte prövats.")
    assert data["scales"]["ofta"]["levels"] == {"1": "Aldrig", "2": "Ibland", "3": "Oftast", "4": "Alltid"}
    assert data["conditions"] == [
        {
            "id": "organisation.tid",
            "kind": "condition",
            "text": "det finns tid",
            "source": None,
            "translated": False,
            "scale": "ofta",
            "mean": None,
            "indicators": [
                {
                    "id": "organisation.tid.racker",
                    "text": "Min tid räcker.",
                    "state": "rated",
                    "level": 1,
                    "label": "Aldrig",
                    "comment": "Schemat tar kvällarna",
                }
            ],
        }
    ]
    lyssna, lugn = data["statements"]
    assert (lyssna["mean"], [one["level"] for one in lyssna["indicators"]]) == (3.5, [4, 3])
    assert (lugn["mean"], [one["state"] for one in lugn["indicators"]]) == (None, ["not-applicable", "cannot-judge"])
    assert all("level" not in one for one in lugn["indicators"])
    assert data["candidates"] == [
        {"statement": "chef.lyssna", "text": "att lyssna", "reasons": [{"kind": "wanted"}]},
        {
            "statement": "chef.lugn",
            "text": "att vara lugn",
            "reasons": [{"kind": "profile", "profile": "Ny chef", "because": "Gruppen ser på chefen."}],
        },
    ]


def test_plan_as_json_is_a_plan_file(tmp_path: Path) -> None:
    """A plan as JSON is a plan file, which reads back to the same plan."""
    (tmp_path / "plan.json").write_text(render(plan(), "json"), encoding="utf-8")
    assert read_plan(tmp_path / "plan.json") == plan()


def test_unknown_format() -> None:
    """A format that cannot be written is an error that lists those that can."""
    with pytest.raises(RenderError) as raised:
        render(plan(), cast("TextFormat", "docx"))
    assert as_text(raised.value.problems, "sv") == (
        '–: fel: "docx" går inte att skriva – välj bland: html, md, text, json, ics, pdf [not-a-format]'
    )


# --- a region's own templates


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "mallar"
    made.mkdir()
    return made


def refused(folder: Path) -> str:
    """What is said of a folder of templates that no plan can be written with."""
    with pytest.raises(RenderError) as raised:
        render(plan(), "md", templates=folder)
    return as_text(raised.value.problems, "sv").replace(f"{folder.resolve()}{os.sep}", "")


def test_one_template_replaced(folder: Path) -> None:
    """A template in the region's folder comes before the built-in one of its name, and the others stay."""
    (folder / "plan.md.j2").write_text("# Plan för {{ person.name }}\n", encoding="utf-8")
    assert render(plan(), "md", templates=folder) == "# Plan för Åsa Öman\n"
    assert render(plan(), "html", templates=folder) == render(plan(), "html")
    assert render(result(), "md", templates=str(folder)) == render(result(), "md")


def test_a_piece_replaced(folder: Path) -> None:
    """A piece that other templates include, such as the style, can be replaced by itself."""
    (folder / "style.css").write_text("h1 { color: rebeccapurple; }", encoding="utf-8")
    document = parsed(render(plan(), templates=folder))
    assert "rebeccapurple" in "".join(one.text or "" for one in document.iter("style"))
    assert headings(document) == headings(parsed(render(plan())))


def test_template_added_later(folder: Path) -> None:
    """A template that is put in the folder while the program runs is used from then on, and so is a change of it."""
    assert render(plan(), "md", templates=folder) == render(plan(), "md")
    (folder / "plan.md.j2").write_text("ett\n", encoding="utf-8")
    assert render(plan(), "md", templates=folder) == "ett\n"
    (folder / "plan.md.j2").write_text("två\n", encoding="utf-8")
    os.utime(folder / "plan.md.j2", (1, 1))
    assert render(plan(), "md", templates=folder) == "två\n"


def test_regions_template_is_escaped(folder: Path) -> None:
    """What people write is escaped in a region's own template too, without a word about it in the template."""
    (folder / "plan.html.j2").write_text("<p>{{ person.name }}</p>\n", encoding="utf-8")
    hostile = plan().model_copy(update={"parties": Parties(person=Party(name="<b>Bo</b>"))})
    assert render(hostile, templates=folder) == "<p>&lt;b&gt;Bo&lt;/b&gt;</p>\n"


def test_undefined_name(folder: Path) -> None:
    """A name that the document has not is an error with the template, the line and the name."""
    (folder / "plan.md.j2").write_text("# Plan\n\n{{ persson.name }}\n", encoding="utf-8")
    assert refused(folder) == (
        "plan.md.j2:3:1: fel: mallen går inte att använda: 'persson' is undefined"
        " – jämför med den inbyggda mallen med samma namn [template-error]\n"
        "    3 | {{ persson.name }}\n"
        "      | ^"
    )


def test_template_that_is_no_template(folder: Path) -> None:
    """A template with a fault in its own writing is an error with its line."""
    (folder / "plan.md.j2").write_text("# Plan\n{% if person %}\n", encoding="utf-8")
    lines = refused(folder).splitlines()
    assert lines[0].startswith("plan.md.j2:2:1: fel: mallen går inte att använda: Unexpected end of template.")
    assert lines[1] == "    2 | {% if person %}"


def test_fault_in_an_included_piece(folder: Path) -> None:
    """A fault in a piece that is included is placed in the piece."""
    (folder / "plan.md.j2").write_text('{% include "del.md.j2" %}\n', encoding="utf-8")
    (folder / "del.md.j2").write_text("\n\n{{ 1 / 0 }}\n", encoding="utf-8")
    assert refused(folder) == (
        "del.md.j2:3:1: fel: mallen går inte att använda: division by zero"
        " – jämför med den inbyggda mallen med samma namn [template-error]\n"
        "    3 | {{ 1 / 0 }}\n"
        "      | ^"
    )


def test_template_that_is_not_utf_8(folder: Path) -> None:
    """A template in another encoding is an error, not an exception of Python's."""
    (folder / "plan.md.j2").write_bytes("Åsa".encode("latin-1"))
    assert refused(folder) == (
        "plan.md.j2:1:1: fel: mallen går inte att använda: filen är inte sparad som UTF-8 (byten 0xC5)"
        " – jämför med den inbyggda mallen med samma namn [template-error]\n"
        "    1 | \ufffdsa\n"
        "      | ^"
    )


def test_template_that_includes_itself(folder: Path) -> None:
    """A template that includes itself is an error, not an endless one."""
    (folder / "plan.md.j2").write_text('{% include "plan.md.j2" %}\n', encoding="utf-8")
    assert refused(folder).startswith("plan.md.j2:1:1: fel: mallen går inte att använda:")


@pytest.mark.parametrize(
    "expression",
    [
        "''.__class__.__mro__",
        "''.__class__.__base__.__subclasses__()",
        "person.__init__.__globals__",
        "(''|attr('__class__')).__mro__",
        "''['__class__']",
        "label.__class__.__name__",
        "self.__init__.__globals__.__builtins__",
        "lipsum.__globals__['os'].popen('id').read()",
        "cycler.__init__.__globals__.os",
        "'{0.__class__.__mro__}'.format(person)",
        "'%s'.__mod__.__self__.__class__",
        "period.start.__class__.__subclasses__",
    ],
)
def test_templates_cannot_reach_python(folder: Path, expression: str) -> None:
    """What leads from a value to Python is refused, or gives nothing."""
    (folder / "plan.md.j2").write_text("[{{ " + expression + " }}]\n", encoding="utf-8")
    try:
        text = render(plan(), "md", templates=folder)
    except RenderError:
        return
    assert text == "[]\n"


@pytest.mark.parametrize("statement", ["{% set _ = focus.append(1) %}", "{% do person.update({'name': 1}) %}"])
def test_templates_change_nothing(folder: Path, statement: str) -> None:
    """A template cannot change what it is given."""
    (folder / "plan.md.j2").write_text(statement + "\n", encoding="utf-8")
    with pytest.raises(RenderError):
        render(plan(), "md", templates=folder)


def test_templates_get_plain_data_only(folder: Path) -> None:
    """Everything that a template is given is plain: no model and no path whose methods could be called."""
    for method in ("model_dump", "model_copy", "parse_raw", "unlink", "write_text"):
        for name in ("person", "framework", "focus[0]", "label", "period"):
            (folder / "plan.md.j2").write_text(f"[{{{{ {name}.{method} }}}}]\n", encoding="utf-8")
            os.utime(folder / "plan.md.j2", (hash((method, name)) % 10**6, hash((method, name)) % 10**6))
            assert f"has no attribute '{method}'" in refused(folder)


@pytest.mark.parametrize("name", ["../hemlig.txt", "/etc/hostname", "lank.txt", "mapp/../../hemlig.txt"])
def test_nothing_outside_the_folder_is_included(folder: Path, name: str) -> None:
    """A name or a link that leads out of the folder is as good as none."""
    (folder.parent / "hemlig.txt").write_text("hemligt", encoding="utf-8")
    (folder / "lank.txt").symlink_to(folder.parent / "hemlig.txt")
    (folder / "plan.md.j2").write_text(f'\n{{% include "{name}" %}}\n', encoding="utf-8")
    assert refused(folder) == (
        f'plan.md.j2:2:1: fel: mallen går inte att använda: det finns ingen mall "{name}" i mappen eller bland de inbyggda'
        " – jämför med den inbyggda mallen med samma namn [template-error]\n"
        f'    2 | {{% include "{name}" %}}\n'
        "      | ^"
    )


def test_link_in_a_templates_place_is_not_followed(folder: Path) -> None:
    """A link out of the folder that has a template's name leaves the built-in template in its place."""
    (folder.parent / "annan.md.j2").write_text("en annan\n", encoding="utf-8")
    (folder / "plan.md.j2").symlink_to(folder.parent / "annan.md.j2")
    assert render(plan(), "md", templates=folder) == render(plan(), "md")


def test_linked_folder_is_followed(folder: Path) -> None:
    """The folder itself may be a link, since the caller has named it; so may a file that stays inside it."""
    (folder / "min.md.j2").write_text("min\n", encoding="utf-8")
    (folder / "plan.md.j2").symlink_to("min.md.j2")
    (folder.parent / "lank").symlink_to(folder)
    assert render(plan(), "md", templates=folder.parent / "lank") == "min\n"


def test_missing_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of templates that is not there, or is a file, is an error that names it."""
    monkeypatch.chdir(tmp_path)
    Path("fil").touch()
    for name in ("saknas", "fil"):
        with pytest.raises(RenderError) as raised:
            render(plan(), templates=name)
        assert as_text(raised.value.problems, "sv") == (
            f"{name}: fel: mappen med mallar finns inte – rätta sökvägen [no-template-folder]"
        )


def test_built_in_templates_are_all_used() -> None:
    """Every file among the built-in templates is one that a document is made from."""
    texts = {path.name: path.read_text(encoding="utf-8") for path in BUILT_IN.iterdir()}
    kinds = (
        *("plan", "follow_up", "result", "feedback", "booklet", "dialogue", "folder", "paths"),
        *("trial_agreement", "mentor_agreement", "overview", "numbers"),
    )
    documents = {f"{kind}.{to}.j2" for kind in kinds for to in ("html", "md")}
    documents |= {"form.html.j2", "paths.svg.j2", "ways.svg.j2", "levels.svg.j2", "radar.svg.j2"}
    assert documents <= set(texts)
    assert [name for name in set(texts) - documents if not any(f'"{name}"' in text for text in texts.values())] == []


def test_documents_do_not_depend_on_what_was_made_before() -> None:
    """The same value gives the same document each time, whatever was rendered in between."""
    first = {name: document_of(name, "html", "sv") for name in DOCUMENTS}
    assert {name: document_of(name, "html", "sv") for name in reversed(DOCUMENTS)} == first


def test_period_with_one_end() -> None:
    """A period with only one of its dates shows that one."""
    start = plan().model_copy(update={"period": Period(start=datetime.date(2026, 11, 22))})
    assert "2026-11-22" in shown(parsed(render(start)))

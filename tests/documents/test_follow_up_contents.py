"""The page for a follow-up: the promises first, then the habits, then what changes."""

from __future__ import annotations

import datetime
import json
import re
from typing import get_args

import pytest
from tests.documents.made_programmes import HOSTILE
from tests.documents.parsing import faults_of_headings, headings, in_order, parsed, shown
from tests.documents.plans import CALM, LISTEN, MEETING, hostile, plan, revised, undecided
from tests.documents.test_plain_data import other_than_plain
from tests.documents.wordings import faults_of_wordings

from ledarskap.development.changes import Changed
from ledarskap.development.following_up import next_plan
from ledarskap.development.plan import Commitment, Focus, Parties, Party, Period, Plan
from ledarskap.development.plan_checking import FollowUpError
from ledarskap.documents.document import TextFormat
from ledarskap.documents.errors import UnsuitableError
from ledarskap.documents.follow_up_contents import follow_up_contents
from ledarskap.documents.follow_up_labels import DETAILS, FOLLOW_UP_LABELS, PARTS, PROMISERS
from ledarskap.documents.labels import LABELS
from ledarskap.documents.rendering import render
from ledarskap.reading.reporting import as_text
from ledarskap.reading.wording import Language

every_format = pytest.mark.parametrize("to", ["html", "md", "text"])
every_language = pytest.mark.parametrize("language", ["sv", "en"])
VALUES = {
    "open": (undecided(), None),
    "told": (plan(), MEETING),
    "held": (revised(), MEETING),
    "coming": (revised(), None),
    "empty": (Plan(framework=plan().framework, role=plan().role), None),
    "hostile": (hostile(), MEETING),
}
every_value = pytest.mark.parametrize("name", VALUES)


def page(one: Plan, date: datetime.date | None = None, to: TextFormat = "html", language: Language = "sv") -> str:
    return render(one, to, document="follow-up", date=date, language=language)


def text_of(document: str, to: TextFormat) -> str:
    return shown(parsed(document)) if to == "html" else " ".join(document.replace("**", "").split())


def tables(document: str) -> dict[str, list[list[str]]]:
    """The rows of each table with a caption, by that caption."""
    return {
        shown(caption): [[shown(cell) for cell in row] for body in table.iter("tbody") for row in body.iter("tr")]
        for table in parsed(document).iter("table")
        for caption in table.iter("caption")
    }


# --- the words


@pytest.mark.parametrize(
    "wordings", [FOLLOW_UP_LABELS, PARTS, DETAILS, PROMISERS], ids=["labels", "parts", "details", "who"]
)
def test_every_word_is_in_both_languages(wordings: dict[str, object]) -> None:
    """Every text is there in Swedish and in English."""
    assert faults_of_wordings(wordings) == []  # type: ignore[arg-type]  # the parameter has one type for all of them


def test_labels_hide_none_of_the_plans_words() -> None:
    """The page's words stand beside those of all documents."""
    assert set(FOLLOW_UP_LABELS) & set(LABELS) == set()


def test_every_change_has_a_word() -> None:
    """Everything that can be different has a word."""
    assert set(PARTS) == set(get_args(Changed))
    parties = Parties(person=Party(name="Åsa Öman"))
    other = Commitment(what="Går rond", by="person", statement="chef.lyssna", date=MEETING, status="kept")
    before = next_plan(plan(parties=parties, commitments=(other,)), MEETING)
    assert before.history
    assert {"start", "end", "note", "goal", "when", "then", "owner", "date", "hours", "what", "by", "status"} == set(
        DETAILS
    )


# --- the order


def test_chapters() -> None:
    """The page goes from the promises over the focus areas to what changes, the next time, and the signatures."""
    assert headings(parsed(page(plan(), MEETING))) == [
        (1, "Uppföljning av utvecklingsplanen"),
        (2, "Löften som hölls: 1 av 5"),
        (2, "Fokusområden"),
        (3, "1. ”att lyssna”"),
        (4, "Aktiviteter"),
        (4, "Har det blivit gjort?"),
        (4, "Vad kom emellan?"),
        (4, "Hur går det vidare?"),
        (3, "2. att vara lugn"),
        (4, "Har det blivit gjort?"),
        (4, "Vad kom emellan?"),
        (4, "Hur går det vidare?"),
        (2, "Det här ändras"),
        (2, "Nästa uppföljning"),
        (2, "Avvikande mening"),
        (2, "Underskrifter"),
    ]


@every_format
def test_everything_stands_in_its_order(to: TextFormat) -> None:
    """The manager's promises come first, then the conditions, then the person's own; then each focus area; then what is next."""
    assert in_order(
        text_of(page(plan(), MEETING, to), to),
        "Uppföljning av utvecklingsplanen",
        "Chef",
        "Litet ramverk, version 1.2.0",
        "Planen är till för utveckling, inte för lön eller urval.",
        "har inte prövats",
        "Åsa Öman",
        "Avdelningschef",
        "Bo Ek",
        "Cy Lind",
        "2027-05-20",
        "2026-12-01 – 2027-12-01",
        "Löften som hölls: 1 av 5",
        "1 flyttat, 1 inte hållet, 1 saknar besked, 1 ska hållas senare",
        "Närmaste chefs löften",
        "Ger tid",
        "hållet",
        "Ger rum",
        "flyttat",
        "Ger råd",
        "Förutsättningarna: det här skulle göras",
        "Halvtid från mars.",
        "det finns tid",
        "Löften där det inte står vem som lovar",
        "Ordnar kaffe",
        "Egna löften",
        "Jag går kursen",
        "inte hållet",
        "Fokusområden",
        "att lyssna",
        "Alla har frågat",
        "någon klagar",
        "frågar jag först",
        "Gå rond",
        "Åsa, senast 2027-02-01, 4 tim",
        "Har det blivit gjort?",
        "Vad kom emellan?",
        "Hur går det vidare?",
        "att vara lugn",
        "Det här ändras",
        "Nästa uppföljning",
        "2027-12-01 Till sist",
        "Avvikande mening",
        "Åsa vill ha heltid.",
        "Underskrifter",
        "Åsa Öman",
        "Bo Ek",
        "Uppföljningen kan bli allmän handling. Skriv inget om lön eller hälsa.",
        "Enligt beslutet om gallring.",
    )


@every_format
def test_what_is_not_for_the_page(to: TextFormat) -> None:
    """A condition that nothing is done about, a promise without words and the follow-up that is held now are not on it."""
    text = text_of(page(plan(), MEETING, to), to)
    assert [words for words in ("det finns rum", "Halvvägs", "2027-06-01") if words in text] == []


# --- the promises


def test_promises_are_tables_with_captions() -> None:
    """Each party's promises are a table with a caption, a heading for each column, and the promise as the heading of its row."""
    document = parsed(page(plan(), MEETING))
    found = [
        (shown(next(table.iter("caption"))), [(cell.get("scope"), shown(cell)) for cell in table.iter("th")])
        for table in document.iter("table")
    ]
    assert found == [
        (
            "Närmaste chefs löften Bo Ek",
            [
                ("col", "Löfte"),
                ("col", "Så gick det"),
                ("row", "Ger tid senast 2027-01-15, fokusområde 1"),
                ("row", "Ger rum senast 2027-03-15"),
                ("row", "Ger råd senast 2027-09-01"),
            ],
        ),
        (
            "Förutsättningarna: det här skulle göras",
            [("col", "Det här gör vi"), ("col", "Så blev det"), ("row", "Halvtid från mars.det finns tid")],
        ),
        (
            "Löften där det inte står vem som lovar",
            [("col", "Löfte"), ("col", "Så gick det"), ("row", "Ordnar kaffe senast 2027-04-01")],
        ),
        (
            "Egna löften Åsa Öman",
            [("col", "Löfte"), ("col", "Så gick det"), ("row", "Jag går kursen senast 2027-03-01")],
        ),
    ]


def test_what_became_of_each_promise() -> None:
    """What has been said stands in words; an open promise has room for it, and says so where it is due later."""
    rows = tables(page(plan(), MEETING))
    room = "Att kryssa för: hållet inte hållet flyttat till"
    assert [row[1] for row in rows["Närmaste chefs löften Bo Ek"]] == ["hållet", "flyttat", f"ska hållas senare {room}"]
    assert [row[1] for row in rows["Löften där det inte står vem som lovar"]] == [room]


def test_before_anything_is_said_the_count_is_left_open() -> None:
    """A page with nothing but open promises does not say that none was kept: there is a line to write the number on."""
    document = page(undecided(), MEETING)
    assert (2, "Löften som hölls: (ej ifyllt) av 5") in headings(parsed(document))
    assert "saknar besked" not in document
    assert "## Löften som hölls: …… av 5\n" in page(undecided(), MEETING, "md").replace("\\_", "_")


@every_format
def test_no_promises_at_all(to: TextFormat) -> None:
    """A plan without promises says so, and what a plan is where one side promises alone; both have room."""
    document = page(plan(commitments=(Commitment(by="manager"),)), MEETING, to)
    assert in_order(
        text_of(document, to),
        "Löften",
        "Planen har inga löften än. Skriv vad var och en tar på sig. En plan där bara den ena lovar något är en halv plan.",
        "Närmaste chefs löften",
        "(ej ifyllt)",
        "Egna löften",
        "(ej ifyllt)",
    )
    assert "av 0" not in document


@pytest.mark.parametrize("by", ["manager", "person"])
def test_only_one_side_promises(by: str) -> None:
    """Where only one has promised anything the page says that it is half a plan, and makes room for the other."""
    one = Commitment(what="Ger tid").model_copy(update={"by": by})
    document = page(plan(commitments=(one,)), MEETING)
    assert "Här är det bara den ena av er som har lovat något." in document
    assert [len(rows) for rows in tables(document).values()] == [1, 1, 1]
    assert "den ena av er" not in page(plan(), MEETING)


@every_format
def test_follow_up_held_without_promises(to: TextFormat) -> None:
    """Of a follow-up that has been held, nobody is asked any more to promise anything."""
    none = text_of(page(next_plan(plan(commitments=()), MEETING), MEETING, to), to)
    assert in_order(none, "Löften", "Inga löften hade getts.", "Närmaste chefs löften")
    assert "av 0" not in none
    assert "halv plan" not in none
    one = Commitment(what="Ger tid", by="manager")
    assert "halv plan" not in page(next_plan(plan(commitments=(one,)), MEETING), MEETING, to)


def test_it_is_not_known_who_promises() -> None:
    """Where no promise says who makes it, nobody is told that they have promised nothing."""
    document = page(plan(commitments=(Commitment(what="Ger tid"),)), MEETING)
    assert "den ena av er" not in document
    assert "Löften där det inte står vem som lovar" in document


# --- what changes


def changes_in(document: str) -> list[list[str]]:
    (table,) = [one for one in parsed(document).iter("table") if one.get("aria-labelledby") == "changes"]
    return [[shown(cell) for cell in row] for row in table.iter("tr")][1:]


def test_what_a_follow_up_changed() -> None:
    """The page of a follow-up that was held tells everything that was changed, from what to what."""
    assert changes_in(page(revised(), MEETING)) == [
        ["Period"],
        ["Sista dag", "2027-12-01", "2028-06-01"],
        ["Förutsättning: det finns tid"],
        ["Det här gör vi", "Halvtid från mars.", "Heltid."],
        ["Förutsättning", "det finns rum", "struket"],
        ["Fokusområde: ”att lyssna”"],
        ["Mål", "Alla har frågat", "Fler har frågat"],
        ["så", "frågar jag först", "(ej ifyllt)"],
        ["Aktivitet: Gå rond"],
        ["Klart", "2027-02-01", "2027-09-01"],
        ["Betald tid", "4 tim", "8 tim"],
        ["Aktivitet", "fanns inte", "Läsa"],
        ["Fokusområde", "fanns inte", "att våga"],
        ["Fokusområde", "att vara lugn", "struket"],
        ["Löfte: Ger rum"],
        ["Klart", "2027-03-15", "2027-10-01"],
        ["Löfte", "Jag går kursen", "struket"],
    ]


def test_quotations_in_what_changed() -> None:
    """A focus area that is quoted from a source stands in quotation marks there too, and a translated one does not."""
    quoted, translated = (
        plan().focus[0].model_copy(update={"source": "Källan", "translated": is_translated})
        for is_translated in (False, True)
    )

    def first_words(before: Focus, *after: Focus) -> list[str]:
        held = next_plan(plan(focus=(before,), commitments=()), MEETING)
        return changes_in(page(held.model_copy(update={"focus": after}), MEETING))[0]

    def with_goal(one: Focus) -> Focus:
        return one.model_copy(update={"goal": "Ett annat"})

    assert first_words(quoted, with_goal(quoted)) == ["Fokusområde: ”att lyssna”"]
    assert first_words(translated, with_goal(translated)) == ["Fokusområde: att lyssna"]
    assert first_words(quoted) == ["Fokusområde", "”att lyssna”", "struket"]


@every_format
def test_page_of_a_follow_up_that_was_held(to: TextFormat) -> None:
    """It tells how each promise went and each focus area went on, and has nothing to fill in but the signatures."""
    text = text_of(page(revised(), MEETING, to), to)
    assert in_order(
        text,
        "Löften som hölls: 1 av 5",
        "Ger råd",
        "ska hållas senare",
        "Ordnar kaffe",
        "saknar besked",
        "att lyssna",
        "Så går det vidare",
        "ändras",
        "att vara lugn",
        "avslutas",
        "Tillbakablick",
        "Fler frågar nu.",
        "Det här ändrades",
        "Nästa uppföljning",
        "2027-12-01 Till sist",
    )
    assert [words for words in ("Har det blivit gjort?", "Att kryssa för", "Det här ändras ") if words in text] == []
    assert "Uppföljd" not in text
    later = next_plan(revised(), datetime.date(2027, 12, 1))
    assert "Uppföljd" not in page(later, MEETING, to)
    assert page(later, datetime.date(2027, 12, 1), to).count("Uppföljd") == 1


@every_format
def test_nothing_was_changed(to: TextFormat) -> None:
    """A follow-up that changed nothing says so, and that the focus areas go on."""
    text = text_of(page(next_plan(plan(), MEETING), MEETING, to), to)
    assert in_order(text, "Så går det vidare", "fortsätter", "Det här ändrades", "Inget i planen ändrades.")


@every_format
def test_page_of_the_next_follow_up(to: TextFormat) -> None:
    """The next page says how the last follow-up went and what it changed, and has room for what changes now."""
    text = text_of(page(revised(), None, to), to)
    assert in_order(
        text,
        "2027-12-01",
        "av 3",
        "Uppföljd 2027-05-20. Löften som hölls: 1 av 5 (1 flyttat, 1 inte hållet, 1 saknar besked, 1 ska hållas senare).",
        "Ändrat vid uppföljningen 2027-05-20",
        "Fler har frågat",
        "Det här ändras",
    )
    assert "Till sist" not in text


@every_format
def test_plan_says_when_it_was_followed_up(to: TextFormat) -> None:
    """The plan itself tells of its follow-ups where it looks back, and of none where there was none."""
    assert in_order(
        text_of(render(revised(), to), to),
        "Tillbakablick",
        "Uppföljd 2027-05-20. Löften som hölls: 1 av 5",
        "Fler frågar nu.",
    )
    assert "Uppföljd" not in render(plan(), to)
    without = next_plan(plan(commitments=()), MEETING)
    assert "Uppföljd 2027-05-20." in text_of(render(without, to), to)
    assert "av 0" not in render(without, to)


# --- in the formats


@every_value
@every_language
def test_html_is_sound(name: str, language: Language) -> None:
    """The HTML is valid, says its language, and no level of headings is skipped."""
    document = parsed(page(*VALUES[name], language=language))
    assert document.get("lang") == language
    assert faults_of_headings(document) == []


@every_value
def test_plain_data_only(name: str) -> None:
    """The template is given dicts, lists, texts, numbers and dates, however deep."""
    assert list(other_than_plain(follow_up_contents(*VALUES[name], "sv"))) == []


def test_the_plans_own_words_are_marked() -> None:
    """In a document in another language each text of the plan's own is marked with its language, and nothing else is."""
    document = parsed(page(revised(), MEETING, language="en"))
    marked = {shown(one) for one in document.iter() if one.get("lang") == "sv"}
    assert marked == {
        *("Chef", "Litet ramverk", "Åsa Öman", "Avdelningschef", "Bo Ek", "Cy Lind"),
        *("Ger tid", "Ger rum", "Ger råd", "Ordnar kaffe", "Jag går kursen"),
        *(
            "Halvtid från mars.",
            "det finns tid",
            "det finns rum",
            "att lyssna",
            "”att lyssna”",
            "Alla har frågat",
            "någon klagar",
            "frågar jag först",
        ),
        *("Gå rond", "Åsa", "att vara lugn", "Fler frågar nu.", "Heltid.", "Fler har frågat", "Läsa", "att våga"),
        *("Till sist", "Åsa vill ha heltid.", "Enligt beslutet om gallring."),
    }
    assert not [one for one in parsed(page(revised(), MEETING)).iter() if one.get("lang") and one.tag != "html"]


def test_what_was_written_is_no_markup() -> None:
    """A text that looks like a tag or a template stands on the page as it was written, in every place."""
    document = page(hostile(), MEETING)
    assert "<script" not in document
    assert len(re.findall(re.escape("{{ 7*7 }}"), document)) > 20
    assert shown(parsed(document)).count(HOSTILE) == document.count("{{ 7*7 }}") - document.partition("</title>")[
        0
    ].count("{{ 7*7 }}")
    assert "<script" not in page(hostile(), MEETING, "md").replace("\\<script", "")


@pytest.mark.parametrize("name", ["told", "held", "coming", "empty"])
def test_text_has_no_signs_of_markdown(name: str) -> None:
    """In a terminal headings have a line below, and no sign stands for weight."""
    text = page(*VALUES[name], "text")
    assert "Uppföljning av utvecklingsplanen\n================================\n" in text
    assert [line for line in text.splitlines() if line.startswith("#") or "**" in line] == []


def test_forty_promises() -> None:
    """A plan with very many promises, some of them long, is told whole."""
    many = tuple(
        Commitment(what=f"Löfte nummer {number} {'med mycket text ' * (number % 20)}.", by="person")
        for number in range(40)
    )
    rows = tables(page(plan(commitments=many), MEETING))["Egna löften Åsa Öman"]
    assert [row[0].split()[2] for row in rows] == [str(number) for number in range(40)]


def test_period_with_one_end() -> None:
    """A period of which only one day is known shows that one."""
    text = text_of(page(plan(period=Period(end=datetime.date(2027, 12, 1)))), "html")
    assert "Period – 2027-12-01" in text
    assert "Period" not in text_of(page(plan(period=Period())), "html")


def test_follow_up_as_json() -> None:
    """As JSON the follow-up is codes, dates and the plan's own texts, with every change from what to what."""
    made = json.loads(page(revised(), MEETING, "json"))
    assert {key: made[key] for key in ("format", "date", "is_held", "since", "dissent", "tally")} == {
        "format": "follow-up/1",
        "date": "2027-05-20",
        "is_held": True,
        "since": "2027-05-20",
        "dissent": "Åsa vill ha heltid.",
        "tally": {"kept": 1, "moved": 1, "not_kept": 1, "unsaid": 1, "later": 1, "all": 5},
    }
    assert [one["status"] for one in made["commitments"]] == ["not-kept", "kept", "moved", "open", "open"]
    assert made["changes"][0] == {
        "part": "period",
        "about": None,
        "detail": "end",
        "before": "2027-12-01",
        "now": "2028-06-01",
    }
    assert [one["statement"] for one in made["focus"]] == [LISTEN.statement, CALM.statement]
    assert [one["text"] for one in made["follow_up"]] == ["Till sist"]


def test_day_that_no_follow_up_can_be_on() -> None:
    """For a day before the last follow-up there is no page, and one is told why."""
    with pytest.raises(FollowUpError) as raised:
        page(revised(), datetime.date(2027, 1, 1))
    assert as_text(raised.value.problems, "en") == (
        "–: error: the plan was followed up on 2027-05-20, and 2027-01-01 is not later – choose a later day "
        "[follow-ups-out-of-order]"
    )


def test_no_calendar_of_a_follow_up() -> None:
    """The page is no calendar file: that is the plan's."""
    with pytest.raises(UnsuitableError):
        render(plan(), "ics", document="follow-up")

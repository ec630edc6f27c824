"""The whole of it: who gets which mentor, what stands, what is replaced, and what is said of it."""

from __future__ import annotations

import datetime
import random
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.mentoring.people_made import TODAY, made, mentee, mentor, people, programme

from ledarskap.mentoring import matching as module
from ledarskap.mentoring.matching import Quality, best_match, match
from ledarskap.mentoring.pairs import Matching, MatchingError, Pair, Replacement, Unmatched, Who
from ledarskap.mentoring.people import People, Person
from ledarskap.mentoring.people_checking import PeopleError
from ledarskap.mentoring.units import Unit
from ledarskap.programme.model import Programme
from ledarskap.reading.extras import ExtraMissingError
from ledarskap.reading.problems import MOST_PROBLEMS

A_YEAR_ON = datetime.date(2027, 11, 25)
START = datetime.date(2026, 5, 25)
END = datetime.date(2027, 5, 25)


def matching(*pairs: Pair, unmatched: tuple[Unmatched, ...] = ()) -> Matching:
    """An earlier matching."""
    return Matching(programme=programme().reference, date=START, pairs=pairs, unmatched=unmatched)


def pair(one: str, other: str, status: str = "confirmed", **said: object) -> Pair:
    """A pair of half a year's standing."""
    whole = {"mentee": {"id": one}, "mentor": {"id": other}, "status": status, "start": START, "end": END, **said}
    return Pair.model_validate({"hours_left": 25, **whole})


def brief(found: Matching) -> list[str]:
    """The pairs in short."""
    return [f"{one.mentee.id}–{one.mentor.id} {one.status}" for one in found.pairs]


# --- new pairs


def test_everybody_with_a_mentor() -> None:
    """Each mentee gets a mentor for the time and the hours of the programme, with what speaks for the pair."""
    anna = mentee("anna", name="Anna Berg", place="Umeå", goals=("ekonomi", "svara-samtal"), wishes=("bo",))
    bo = mentor("bo", name="Bo Dahl", place="umeå", goals=("ekonomi",), capacity=2)
    found = match(programme(), people(anna, bo), date=TODAY)
    assert found.pairs == (
        Pair(
            mentee=Who(id="anna", name="Anna Berg"),
            mentor=Who(id="bo", name="Bo Dahl"),
            status="proposed",
            start=TODAY,
            end=A_YEAR_ON,
            hours_left=40,
            reasons=(
                "Adepten har önskat den här mentorn",
                "Kan hjälpa till med 1 av 2 mål: Förstå budget och bemanning",
                "Samma ort: Umeå",
            ),
        ),
    )
    assert found.unmatched == ()
    assert [(room.mentor.id, room.places) for room in found.places_left] == [("bo", 1)]


def reasons(one: Person, other: Person, terms: Programme | None = None) -> list[str]:
    """What is said to speak for a pair."""
    return [str(reason) for reason in match(terms or programme(), people(one, other), date=TODAY).pairs[0].reasons]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            {"goals": ("ekonomi",)},
            {"goals": ("ekonomi",)},
            "Kan hjälpa till med adeptens mål: Förstå budget och bemanning",
        ),
        (
            {"goals": ("ekonomi", "svara-samtal")},
            {"goals": ("svara-samtal", "ekonomi")},
            "Kan hjälpa till med alla 2 mål: Förstå budget och bemanning, Klara svåra samtal",
        ),
        (
            {"needs": ("chef.a", "chef.b")},
            {"strengths": ("chef.b",)},
            "Har styrkor som svarar mot 1 av 2 behov: chef.b",
        ),
        ({"needs": ("chef.a",)}, {"strengths": ("chef.a",)}, "Har en styrka som svarar mot adeptens behov: chef.a"),
        ({"field": "Kirurgi"}, {"field": "kirurgi"}, "Samma område: Kirurgi"),
        ({}, {"wishes": ("a",)}, "Mentorn har önskat den här adepten"),
        ({}, {}, "Inga hinder finns, och adepten har inte sagt något om vad en mentor ska kunna"),
        (
            {"field": "Kirurgi"},
            {},
            "Inga hinder finns, men inget av det som adepten har sagt talar för just den här mentorn",
        ),
    ],
)
def test_reasons_are_words(one: dict[str, object], other: dict[str, object], expected: str) -> None:
    """What speaks for a pair is said in words; also that nothing does."""
    assert reasons(mentee("a", **one), mentor("b", **other)) == [expected]


def test_needs_in_the_words_of_the_framework() -> None:
    """With the framework needs are told as the statements that they are."""
    from ledarskap.explaining import BASE
    from ledarskap.framework.loading import load

    framework = load(BASE / "vart-ramverk")
    one, other = mentee("a", needs=("chef.lyssnar",)), mentor("b", strengths=("chef.lyssnar",))
    found = match(programme(), people(one, other), framework, date=TODAY)
    text = framework.statements["chef.lyssnar"].text
    assert found.pairs[0].reasons == (f"Har en styrka som svarar mot adeptens behov: {text}",)


def test_in_english() -> None:
    """The texts are in the programme's language."""
    english = programme().model_copy(update={"language": "en"})
    assert reasons(mentee("a", place="Umeå"), mentor("b", place="Umeå"), english) == ["Same place: Umeå"]
    assert match(english, people(mentee("a")), date=TODAY).unmatched[0].because == ("There are no mentors on the list",)


# --- those without a mentor


def test_what_stood_in_the_way_and_what_would_help() -> None:
    """Whoever is without a mentor learns how many each thing stands in the way of, each mentor counted once, and what would help."""
    units = (
        Unit(id="regionen", name="Regionen", place="Umeå"),
        Unit(id="medicin", parent="regionen"),
        Unit(id="kirurgi", parent="regionen"),
    )
    everyone = people(
        mentee("anna", unit="medicin", veto=("cilla",)),
        mentor("bo", unit="medicin", years=1),
        mentor("cilla", unit="kirurgi"),
        mentor("david", unit="kirurgi", years=2),
        mentor("eva", unit="kirurgi", years=None, veto=("anna",)),
        mentor("farid", unit="kirurgi", until=datetime.date(2027, 1, 1)),
        units=units,
    )
    found = match(programme(), everyone, date=TODAY)
    assert found.unmatched[0].because == (
        "1 mentor är i samma linje som adepten",
        "2 mentorer har varit chef i mindre än 5 år, eller har inte sagt hur länge",
        "1 mentor slutar före 2027-11-25",
        "1 mentor är bortvald eller jävig, eller har varit på förslag förut",
    )
    assert found.unmatched[0].would_help == (
        "En mentor till med minst 5 år som chef, utanför adeptens linje, som kan vara med till och med 2027-11-25, gärna i Umeå",
    )


def test_one_place_more_would_help() -> None:
    """A mentor who cannot be had directly can still help, where somebody else can change; nobody loses theirs."""
    everyone = people(
        mentee("anna", wishes=("x",)),
        mentee("bo", veto=("y",), field="kirurgi"),
        mentee("cilla"),
        mentor("x", name="Xenia"),
        mentor("y", name="Ylva"),
    )
    found = match(programme(), everyone, date=TODAY)
    assert brief(found) == ["anna–x proposed", "cilla–y proposed"]
    assert found.unmatched[0].because == (
        "1 mentor går att välja, men har ingen plats över",
        "1 mentor är bortvald eller jävig, eller har varit på förslag förut",
    )
    # With one place more, Ylva could have Anna, and Xenia have Bo.
    assert found.unmatched[0].would_help[0] == "En plats till hos någon av Xenia, Ylva"


def test_at_most_five_names() -> None:
    """Among very many who could help only some are named."""
    mentors = [mentor(f"m{number}") for number in range(9)]
    mentees = [mentee(f"a{number:02}") for number in range(10)]
    found = match(programme(), people(*mentors, *mentees), date=TODAY)
    assert found.unmatched[0].because == ("9 mentorer går att välja, men har inga platser över",)
    assert found.unmatched[0].would_help[0] == "En plats till hos någon av m0, m1, m2, m3, m4 eller 4 till"


def test_mentee_whose_organisation_is_not_known() -> None:
    """Where the programme wants a mentor from outside, the first thing that helps is to say where outside is."""
    one, other = mentee("a", unit=None), mentor("b", unit=None, organisation="Kommunen")
    found = match(programme(outside_organisation=True), people(one, other), date=TODAY)
    assert found.unmatched[0].because == ("Det är inte sagt i vilken organisation adepten arbetar",)
    assert found.unmatched[0].would_help == ("Att det står i vilken organisation adepten arbetar",)


# --- what there was before


def test_confirmed_pairs_stand() -> None:
    """A confirmed pair keeps its mentor, its dates and its hours, also where others would suit better; and takes its place."""
    everyone = people(mentee("a"), mentee("b", wishes=("x",)), mentor("x"), mentor("y"))
    before = pair("a", "x", reasons=("Samma ort: Umeå",))
    found = match(programme(), everyone, previous=matching(before), date=TODAY)
    assert found.pairs[0] == before
    assert brief(found) == ["a–x confirmed", "b–y proposed"]


def test_proposals_are_made_anew() -> None:
    """What was only proposed is forgotten."""
    everyone = people(mentee("a", wishes=("y",)), mentor("x"), mentor("y"))
    found = match(programme(), everyone, previous=matching(pair("a", "x", "proposed")), date=TODAY)
    assert brief(found) == ["a–y proposed"]


@pytest.mark.parametrize("status", ["declined", "ended"])
def test_what_was_declined_or_has_ended_is_not_proposed_again(status: str) -> None:
    """It stays in the file, so that it is remembered; its place is free for others."""
    everyone = people(mentee("a", wishes=("x",)), mentee("b"), mentor("x"), mentor("y"))
    found = match(programme(), everyone, previous=matching(pair("a", "x", status)), date=TODAY)
    assert brief(found) == [f"a–x {status}", "a–y proposed", "b–x proposed"]
    again = match(programme(), everyone, previous=found, date=TODAY)
    assert again == found


def test_mentor_who_quits_is_replaced() -> None:
    """The pair ends on the mentor's last day, and somebody else takes over what is left of the time and of the hours."""
    everyone = people(mentee("a"), mentor("x", name="Xenia", until=datetime.date(2026, 11, 20)), mentor("y"))
    found = match(
        programme(), everyone, previous=matching(pair("a", "x", mentor={"id": "x", "name": "Xenia"})), date=TODAY
    )
    old, new = found.pairs
    assert (old.status, old.start, old.end, old.hours_left) == ("ended", START, datetime.date(2026, 11, 20), 25)
    assert old.notes == (
        "Mentorn slutade 2026-11-20",
        "Anteckningarna är adeptens egna och följer med adepten, inte med mentorn",
    )
    assert (new.mentor.id, new.status, new.start, new.end, new.hours_left) == ("y", "proposed", TODAY, END, 25)
    assert new.replaces == Replacement(
        mentor=Who(id="x", name="Xenia"), date=datetime.date(2026, 11, 20), replace_by=datetime.date(2026, 12, 20)
    )
    assert new.notes == (
        "Ersätter Xenia, vars sista dag var 2026-11-20. En ny mentor ska vara på plats senast 2026-12-20",
        "Stöd till dess: Programledaren (programledaren@regionen.example)",
        "Anteckningarna är adeptens egna och följer med adepten, inte med mentorn",
    )


def test_whoever_is_left_in_the_middle_comes_first() -> None:
    """Where there is one place, it goes to somebody whose mentor has quit, though another one suits better."""
    everyone = people(
        mentee("a"), mentee("b"), mentor("x", until=datetime.date(2026, 11, 20)), mentor("y", wishes=("b",))
    )
    assert brief(match(programme(), everyone, date=TODAY)) == ["b–y proposed"]
    found = match(programme(), everyone, previous=matching(pair("a", "x")), date=TODAY)
    assert brief(found) == ["a–x ended", "a–y proposed"]
    assert [one.mentee.id for one in found.unmatched] == ["b"]


def test_mentor_who_is_gone_from_the_list() -> None:
    """Whoever is not among the people any longer has quit on the day of the matching."""
    found = match(programme(), people(mentee("a"), mentor("y")), previous=matching(pair("a", "x")), date=TODAY)
    assert brief(found) == ["a–x ended", "a–y proposed"]
    assert (found.pairs[0].end, found.pairs[1].end) == (TODAY, END)
    # So has one who is a mentee now.
    everyone = people(mentee("a"), mentor("y"), mentee("x", unit="annan"))
    assert brief(match(programme(), everyone, previous=matching(pair("a", "x")), date=TODAY))[0] == "a–x ended"


@pytest.mark.parametrize("status", ["proposed", "declined"])
def test_what_is_left_is_remembered_until_there_is_a_mentor(status: str) -> None:
    """What is left of a pair is carried on through what was proposed or declined since, and until somebody is found."""
    gone = Replacement(mentor=Who(id="w"), date=START, replace_by=END)
    before = matching(pair("a", "w", "ended"), pair("a", "x", status, hours_left=12, replaces=gone))
    found = match(programme(), people(mentee("a"), mentor("x"), mentor("y")), previous=before, date=TODAY)
    assert (found.pairs[-1].hours_left, found.pairs[-1].end, found.pairs[-1].replaces) == (12, END, gone)
    nobody = match(programme(), people(mentee("a")), previous=before, date=TODAY)
    (one,) = nobody.unmatched
    assert (one.hours_left, one.end, one.replaces) == (12, END, gone)
    assert one.because == (
        f"w var mentor till och med {START}. En ny mentor ska vara på plats senast {END}",
        "Stöd till dess: Programledaren (programledaren@regionen.example)",
        "Anteckningarna är adeptens egna och följer med adepten, inte med mentorn",
        "Det finns inga mentorer i listan",
    )
    later = match(programme(), people(mentee("a"), mentor("y")), previous=nobody, date=TODAY)
    assert (later.pairs[-1].hours_left, later.pairs[-1].end, later.pairs[-1].replaces) == (12, END, gone)


def test_what_was_left_is_forgotten_with_the_next_mentor() -> None:
    """Once there is a new mentor, what was left of the old pair is that pair's, and a later one begins anew."""
    gone = Replacement(mentor=Who(id="w"), date=START, replace_by=END)
    before = matching(pair("a", "x", "declined", replaces=gone), pair("a", "y", "ended", replaces=gone))
    found = match(programme(), people(mentee("a"), mentor("z")), previous=before, date=TODAY)
    assert (found.pairs[-1].hours_left, found.pairs[-1].replaces) == (40, None)


def test_time_that_is_over() -> None:
    """A pair whose last day has passed has ended, and leaves nothing to take over."""
    before = matching(pair("a", "x", end=datetime.date(2026, 11, 24)))
    found = match(programme(), people(mentee("a"), mentor("x"), mentor("y")), previous=before, date=TODAY)
    assert found.pairs[0].notes == ("Tiden är slut",)
    assert (found.pairs[0].end, found.pairs[1].mentor.id, found.pairs[1].hours_left) == (
        datetime.date(2026, 11, 24),
        "y",
        40,
    )


def test_mentee_who_is_gone() -> None:
    """A pair whose mentee wants no mentor any longer has ended, and frees the place."""
    found = match(programme(), people(mentee("b"), mentor("x")), previous=matching(pair("a", "x")), date=TODAY)
    assert brief(found) == ["a–x ended", "b–x proposed"]
    assert found.pairs[0].notes == ("Adepten finns inte längre bland dem som vill ha en mentor",)


def test_pair_that_had_not_begun() -> None:
    """A pair that ends before it has begun does not end before it begins."""
    before = matching(pair("a", "x", start=datetime.date(2027, 1, 1)))
    found = match(programme(), people(mentee("a")), previous=before, date=TODAY)
    assert (found.pairs[0].start, found.pairs[0].end) == (TODAY, TODAY)


def test_pair_without_dates_or_hours() -> None:
    """Where a file says neither dates nor hours, those of the programme are taken."""
    before = matching(pair("a", "x", start=None, end=None, hours_left=None))
    found = match(programme(), people(mentee("a"), mentor("y")), previous=before, date=TODAY)
    assert (found.pairs[1].end, found.pairs[1].hours_left) == (A_YEAR_ON, 40)


def test_confirmed_pairs_are_looked_at_again() -> None:
    """What has come to stand in the way of a confirmed pair is told, once, and changes nothing by itself."""
    units = (Unit(id="topp"), Unit(id="under", parent="topp"))
    everyone = people(
        mentee("a", unit="under"),
        mentor("x", unit="topp", until=datetime.date(2027, 1, 31), partial=("a",)),
        units=units,
    )
    found = match(programme(), everyone, previous=matching(pair("a", "x", notes=("Ses på tisdagar",))), date=TODAY)
    assert brief(found) == ["a–x confirmed"]
    assert found.pairs[0].notes == (
        "Ses på tisdagar",
        "Se över paret: mentorn är i samma linje som adepten",
        "Se över paret: en av dem har anmält jäv eller vill inte fortsätta",
        "Mentorn slutar 2027-01-31, men paret har tid till 2027-05-25: ordna en ny mentor i god tid",
    )
    assert match(programme(), everyone, previous=found, date=TODAY) == found


def test_more_confirmed_than_there_is_room_for() -> None:
    """Where people have agreed on more than a mentor has places for, that stands, and nobody is added."""
    everyone = people(mentee("a"), mentee("b"), mentee("c"), mentor("x", capacity=1))
    found = match(programme(), everyone, previous=matching(pair("a", "x"), pair("b", "x")), date=TODAY)
    assert brief(found) == ["a–x confirmed", "b–x confirmed"]
    assert [one.mentee.id for one in found.unmatched] == ["c"]
    assert found.unmatched[0].would_help[0] == "En plats till hos x"


# --- the whole


def in_other_order(everyone: People, seed: int) -> People:
    """The same people and units, as another file could hold them."""
    chance = random.Random(seed)
    return People(
        units=tuple(chance.sample(everyone.units, len(everyone.units))),
        people=tuple(chance.sample(everyone.people, len(everyone.people))),
    )


@settings(max_examples=20)
@given(st.integers(0, 1000), st.integers(0, 1000))
def test_order_of_the_file_does_not_matter(seed: int, order: int) -> None:
    """The same people in another order give the same matching, to the letter."""
    everyone = made(25, 10, seed)
    assert match(programme(), in_other_order(everyone, order), date=TODAY) == match(programme(), everyone, date=TODAY)


@settings(max_examples=20)
@given(st.integers(0, 1000))
def test_matching_keeps_the_rules(seed: int) -> None:
    """Whoever is matched has nothing in the way, nobody has too many, and everybody is either matched or told why not."""
    everyone = made(25, 10, seed)
    found = best_match(programme(), everyone, date=TODAY)
    taken = [one.mentor.id for one in found.matching.pairs]
    for one in found.matching.pairs:
        its, theirs = everyone.by_id[one.mentee.id], everyone.by_id[one.mentor.id]
        assert its.unit != theirs.unit
        assert (theirs.years or 0) >= 5
        assert theirs.until is None or theirs.until >= A_YEAR_ON
        assert theirs.id not in (*its.veto, *its.partial)
        assert its.id not in (*theirs.veto, *theirs.partial)
    assert all(taken.count(id_) <= everyone.by_id[id_].places for id_ in taken)
    told = [one.mentee.id for one in found.matching.pairs] + [one.mentee.id for one in found.matching.unmatched]
    assert sorted(told) == [one.id for one in everyone.mentees]
    assert all(one.because and one.would_help for one in found.matching.unmatched)
    assert found.quality.matched == len(taken)


def test_quality_is_for_programs() -> None:
    """How good a matching is comes beside it, and stands nowhere in what people read."""
    everyone = people(mentee("a", goals=("ekonomi",)), mentor("b", goals=("ekonomi",)))
    found = best_match(programme(), everyone, date=TODAY)
    assert found.quality == Quality(matched=1, worst=1000, total=1000)
    assert "1000" not in found.matching.model_dump_json()


def test_today_where_no_day_is_given() -> None:
    """Without a date it is today."""
    days = datetime.timedelta(days=1)
    assert abs(match(programme(), People()).date - datetime.datetime.now(tz=datetime.UTC).date()) <= days


def test_last_days_that_there_are() -> None:
    """At the end of the calendar nothing goes wrong."""
    before = matching(pair("a", "x", start=None, end=None))
    found = match(programme(), people(mentee("a"), mentor("y")), previous=before, date=datetime.date.max)
    assert found.pairs[-1].end == datetime.date.max


# --- what cannot be matched


def test_programme_without_mentoring() -> None:
    """A programme that says nothing of mentoring matches nobody."""
    bare = programme().model_copy(update={"mentoring": None})
    with pytest.raises(MatchingError) as caught:
        match(bare, People())
    assert caught.value.problems[0].message("sv") == (
        'programmet "prova" har inga villkor för mentorskap, så ingen kan matchas – lägg till mentoring i programmet'
    )


def test_people_who_do_not_fit() -> None:
    """People who do not fit together, or the programme, are told of."""
    with pytest.raises(PeopleError) as caught:
        match(programme(), people(mentee("a", goals=("segling",), veto=("c",))))
    assert [problem.code for problem in caught.value.problems] == ["unknown-goal", "unknown-person"]


@pytest.mark.parametrize(
    ("change", "code"), [({"id": "annat"}, "other-programme"), ({"version": "2.0.0"}, "other-programme-version")]
)
def test_matching_of_another_programme(change: dict[str, str], code: str) -> None:
    """A matching of another programme is not gone on from."""
    other = programme().reference.model_copy(update=change)
    with pytest.raises(MatchingError) as caught:
        match(programme(), People(), previous=matching().model_copy(update={"programme": other}))
    assert [problem.code for problem in caught.value.problems] == [code]


def test_more_people_than_can_be_matched(monkeypatch: pytest.MonkeyPatch) -> None:
    """Too many at once are told of before the memory is full."""
    monkeypatch.setattr(module, "MOST_CELLS", 50)
    with pytest.raises(MatchingError) as caught:
        match(programme(), made(10, 6), date=TODAY)
    assert caught.value.problems[0].code == "too-many-to-match"
    assert len(caught.value.problems) < MOST_PROBLEMS


def test_without_scipy() -> None:
    """Where scipy is not installed one sentence says what to do; and all the rest of the library can be loaded."""
    program = """
import sys
sys.modules["scipy"] = sys.modules["numpy"] = None
from ledarskap.reading.extras import ExtraMissingError
from ledarskap.mentoring.matching import match
from ledarskap.mentoring import arrays, assigning, fitting, reading, pairs
from tests.mentoring.people_made import made, programme
try:
    match(programme(), made(2, 1))
except ExtraMissingError as error:
    print(error.problems[0].message("sv"))
"""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout == (
        'matchning behöver paketet scipy, som inte är installerat – installera det med: pip install "ledarskap[match]"\n'
    )
    assert issubclass(ExtraMissingError, ImportError)

"""The words that the numbers of a programme add to its own, in two languages."""

from __future__ import annotations

from collections.abc import Mapping

from ledarskap.reading.wording import Wording

NUMBERS_LABELS: Mapping[str, Wording] = {
    "numbers_title": Wording("Hur många som är var i programmet", "How many people are at each stage of the programme"),
    "numbers_about": Wording(
        "Tabellen handlar om programmet och inte om någon som är med i det.",
        "The table is about the programme and not about anybody in it.",
    ),
    "numbers_rule": Wording(
        "Antal från ett till fyra visas inte, och inte heller något som de kan räknas ut ur.",
        "Counts from one to four are not shown, nor is anything from which they could be worked out.",
    ),
    "numbers_how_often": Wording(
        "Gör tabellen högst två gånger om året, på samma datum varje år. Två tabeller tätt inpå varandra kan visa var en "
        "enda person är.",
        "Make the table at most twice a year, on the same dates every year. Two tables made close together can show where a "
        "single person is.",
    ),
    "stages_numbers": Wording("Steg för steg", "Stage by stage"),
    "stage": Wording("Steg", "Stage"),
    "which": Wording("Vilka", "Who"),
    "people": Wording("Antal", "People"),
    "fewer_than": Wording("färre än {fewest}, visas inte", "fewer than {fewest}, not shown"),
    "is_hidden": Wording("visas inte", "not shown"),
    "not_begun": Wording("Har sagt ja men inte börjat", "Have said yes but not started"),
    "total": Wording("Summan av det som visas", "The sum of what is shown"),
    "total_whole": Wording("Alla som är med", "Everybody taking part"),
    "others": Wording("Dessutom", "In addition"),
    "has_left": Wording("Har lämnat programmet", "Have left the programme"),
    "should_have_mentor": Wording("Är i ett steg med mentor", "Are at a stage with a mentor"),
    "without_mentor": Wording("Saknar mentor där", "Do not have one yet"),
}
FEWEST: Mapping[int, Wording] = {5: Wording("fem", "five")}

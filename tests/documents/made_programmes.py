"""A programme with something in every part, and what belongs to it, for the tests of their documents."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, cast

from ledarskap.development.plan import FollowUp, Party
from ledarskap.framework.model import Framework
from ledarskap.mentoring.pairs import Matching, Pair, Replacement, Room, Unmatched, Who
from ledarskap.programme.model import Programme
from ledarskap.programme.participants import Participant, Participants, Step
from ledarskap.programme.trial import (
    Assignment,
    CatchingUp,
    EarlyEnd,
    Post,
    Return,
    StandIn,
    Trial,
    TrialParties,
    TrialPeriod,
)
from ledarskap.reading.yaml_reader import read_yaml

FRAMEWORK = Framework.model_validate(
    read_yaml(
        """
format: framework/1
id: litet
version: 1.2.0
title: Litet ramverk
scale: ofta
evidence: {status: untested}
sources:
  motion: {title: En motion, publisher: Partiet, kind: motion, status: proposed}
scales:
  ofta: {kind: frequency, name: Hur ofta, levels: {1: Aldrig, 2: Ibland, 3: Alltid}}
roles:
  chef:
    name: Chef
    duties:
      lyssna: {text: att lyssna, indicators: {fragar: {self: Jag frågar., observer: Chefen frågar.}}}
profiles:
  ny: {name: Ny chef, role: chef, priorities: {chef.lyssna: {when: now, because: Gruppen vill bli hörd.}}}
activities:
  rond: {name: Rond, text: Gå en rond., way: practice, develops: [chef.lyssna]}
""",
        "framework.yaml",
    ).root
)
PROGRAMME_TEXT = """
format: programme/1
id: prova-leda
version: 1.0.0
title: Pröva att leda
status: proposed
framework: {id: litet, version: 1.0.0}
about:
  - {text: Fler ska vilja bli chefer., source: motion}
  - {text: De ska kunna gå tillbaka., source: motion}
  - {text: Vi gör det enkelt.}
aim: Den som vill ska få pröva.
leader: {title: Programledaren på HR, contact: prova@example.org}
consent: Jag är med för att jag vill.
leaving: Säg till programledaren.
start: [intresse]
stages:
  intresse:
    kind: interest
    name: Intresse
    purpose: Att ta reda på mer.
    who: Alla som är nyfikna.
    months: 1
    needs: [Att du vill.]
    activities: [rond, okand]
    support: [Tid på arbetstid., Svar på frågor.]
    meetings:
      traff: {name: Träff, number: 2, weeks_apart: 4, hours: 1}
    after:
      prova: När du vill pröva.
    ends: true
    leaving: Kom inte nästa gång.
  prova:
    kind: trial
    name: Pröva på
    purpose: Att pröva på riktigt.
    who: Den som vill.
    months: 6
    profile: ny
    mentor: true
    after:
      sidan: När du vill något annat.
      tillbaka: När du vill tillbaka.
      intresse: När du vill tänka mer.
  sidan:
    kind: sideways
    name: Åt sidan
    purpose: Att leda annorlunda.
    who: Den som vill.
    after:
      prova: När du ångrar dig.
      tillbaka: När du vill tillbaka.
  tillbaka:
    kind: back
    name: Tillbaka
    purpose: Att komma tillbaka.
    who: Den som vill.
    ends: true
mentoring:
  aim: Att tänka högt.
  months: 12
  hours: 40
  weeks_apart: 4
  confidentiality: Det stannar mellan er.
  limits: Utom vid fara för liv.
  mentor_years: 5
  outside_organisation: true
  replace_within_days: 30
  goals: {trygg: Bli trygg, samtal: Klara svåra samtal}
  weights: {place: 2, field: 0, goals: 4, strengths: 3, wishes: 4}
trial:
  longest_months: 12
  decide_weeks_before_end: 8
  least_clinical_percent: 20
  notice_days: 30
  catching_up_weeks_a_year: 4
"""
HOSTILE = "<script>alert(1)</script> & {{ 7*7 }} {% if x %} \"'"


def programme(**more: object) -> Programme:
    """The programme above, with some of its parts in place of what stands there."""
    tree = cast("Mapping[str, object]", read_yaml(PROGRAMME_TEXT, "programme.yaml").root)
    return Programme.model_validate({**tree, **more})


def hostile_programme() -> Programme:
    """The programme with a text in every place of a text that looks like markup and like a template."""
    return Programme.model_validate(_hostile(read_yaml(PROGRAMME_TEXT, "programme.yaml").root, ()))


_NO_TEXTS = frozenset(
    {"format", "id", "version", "status", "framework", "start", "kind", "activities", "profile", "source"}
)


def _hostile(tree: object, path: tuple[object, ...]) -> object:
    if path and path[-1] in _NO_TEXTS:
        return tree
    if isinstance(tree, Mapping):
        return {key: _hostile(child, (*path, key)) for key, child in tree.items()}
    if isinstance(tree, (list, tuple)):
        return tuple(_hostile(child, (*path, number)) for number, child in enumerate(tree))
    return HOSTILE if isinstance(tree, str) and not tree.isdigit() and tree not in {"true", "false"} else tree


def day(month: int, day_: int) -> datetime.date:
    return datetime.date(2027, month, day_)


def trial(**more: Any) -> Trial:
    """A trial appointment with something in every part."""
    values: dict[str, Any] = {
        "programme": programme().reference,
        "parties": TrialParties(
            person=Party(name="Elin Norberg", title="Sjuksköterska"),
            manager=Party(name="Karin Lund"),
            clinical_manager=Party(name="Bo Ek"),
        ),
        "assignment": Assignment(title="Enhetschef", place="Avdelning 2", clinical_percent=20),
        "period": TrialPeriod(start=day(2, 1), end=day(7, 31)),
        "post": Post(title="Specialistsjuksköterska", place="Avdelning 1", held_until=day(8, 31)),
        "agreed": day(1, 11),
        "back": Return(date=day(8, 1)),
        "half_time": day(4, 30),
        "decide_by": day(6, 5),
        "catching_up": CatchingUp(weeks=2, text="Gå bredvid en kollega."),
        "stand_in": StandIn(name="Ali Reza", until=day(7, 31)),
        "early_end": EarlyEnd(notice=30, place_until_return="Mottagningen", stand_in_until=day(6, 30)),
        "follow_up": (FollowUp(date=day(3, 1), text="Vad behöver du?"), FollowUp(text="Hur blev det?")),
        "retention": "Enligt beslutet om gallring.",
    }
    return Trial(**{**values, **more})


def hostile_trial() -> Trial:
    """A trial appointment with a text in every place of a text that looks like markup and like a template."""
    somebody = Party(name=HOSTILE, title=HOSTILE)
    everyone = TrialParties(person=somebody, manager=somebody, clinical_manager=somebody)
    return trial(
        parties=everyone,
        programme=programme().reference.model_copy(update={"title": HOSTILE}),
        assignment=Assignment(title=HOSTILE, place=HOSTILE, clinical_percent=20),
        post=Post(title=HOSTILE, place=HOSTILE, held_until=day(8, 31)),
        back=Return(date=day(8, 1), title=HOSTILE, place=HOSTILE),
        catching_up=CatchingUp(weeks=2, text=HOSTILE),
        stand_in=StandIn(name=HOSTILE, until=day(7, 31)),
        early_end=EarlyEnd(notice=30, place_until_return=HOSTILE),
        follow_up=(FollowUp(date=day(3, 1), text=HOSTILE), FollowUp(text=HOSTILE)),
        retention=HOSTILE,
    )


def participants(**counts: int) -> Participants:
    """So many in each stage of the programme, none of them with a mentor."""
    entered = Step.model_validate({"stage": "intresse", "date": day(1, 1)})
    return Participants(
        programme=programme().reference,
        date=day(3, 1),
        participants={
            f"{stage}-{number}": Participant(consent=day(1, 1), steps=(entered.model_copy(update={"stage": stage}),))
            for stage, count in counts.items()
            for number in range(count)
        },
    )


def matching(**more: Any) -> Matching:
    """A matching with something in every part."""
    values: dict[str, Any] = {
        "programme": programme().reference,
        "date": day(1, 15),
        "pairs": (
            Pair(
                mentee=Who(id="elin", name="Elin Norberg"),
                mentor=Who(id="gun", name="Gun Sehlin"),
                status="confirmed",
                start=day(2, 1),
                end=day(12, 31),
                hours_left=40,
                reasons=("Elin vill bli trygg.", "Båda är i Umeå."),
                notes=("Helst tisdagar.",),
            ),
            Pair(
                mentee=Who(id="omar", name="Omar Aziz"),
                mentor=Who(id="per"),
                status="confirmed",
                start=day(2, 1),
                end=day(8, 31),
                hours_left=22,
                reasons=("Per är bra på svåra samtal.",),
                replaces=Replacement(mentor=Who(id="inga", name="Inga Berg"), date=day(1, 10), replace_by=day(2, 9)),
            ),
            Pair(mentee=Who(id="sara", name="Sara Holm"), mentor=Who(id="gun", name="Gun Sehlin")),
            Pair(mentee=Who(id="ida", name="Ida Ek"), mentor=Who(id="per"), status="declined"),
        ),
        "unmatched": (
            Unmatched(
                mentee=Who(id="ida", name="Ida Ek"),
                because=("Alla mentorer är i chefslinjen.",),
                would_help=("En mentor på distans.",),
                end=day(6, 1),
                hours_left=10,
                replaces=Replacement(mentor=Who(id="bo", name="Bo Ek"), date=day(1, 9), replace_by=day(2, 8)),
            ),
        ),
        "places_left": (Room(mentor=Who(id="per"), places=2),),
    }
    return Matching(**{**values, **more})


def hostile_matching() -> Matching:
    """A matching with a text in every place of a text that looks like markup and like a template."""
    one, other = Who(id="a", name=HOSTILE), Who(id="b", name=HOSTILE)
    replaced = Replacement(mentor=other, date=day(1, 10), replace_by=day(2, 9))
    texts = (HOSTILE, HOSTILE)
    pair = Pair(
        mentee=one, mentor=other, status="confirmed", start=day(2, 1), reasons=texts, notes=texts, replaces=replaced
    )
    return matching(
        programme=programme().reference.model_copy(update={"title": HOSTILE}),
        pairs=(pair, pair.model_copy(update={"status": "proposed"}), pair.model_copy(update={"status": "ended"})),
        unmatched=(Unmatched(mentee=one, because=texts, would_help=texts, replaces=replaced),),
        places_left=(Room(mentor=other, places=1),),
    )

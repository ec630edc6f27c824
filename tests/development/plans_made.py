"""Plans for tests: a small framework, plans that anybody could have filled in, and files of them."""

from __future__ import annotations

import datetime
from pathlib import Path

from hypothesis import strategies as st

from ledarskap.assessment.answers import Answer, Answers
from ledarskap.assessment.scoring import Result, score
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
    PlanProfile,
    PlanRole,
    Signature,
    Signatures,
)
from ledarskap.development.plan_checking import check_plan
from ledarskap.framework.model import Framework, FrameworkReference
from ledarskap.reading.opening import open_document
from ledarskap.reading.reporting import as_text
from ledarskap.reading.yaml_reader import read_yaml

FRAMEWORK = Framework.model_validate(
    read_yaml(
        """
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
      planera: {text: att planera}
      vaga: {text: att våga}
      vila: {text: att vila}
  medarbetare:
    name: Medarbetare
    duties:
      dela: {text: att dela med sig}
organisation:
  conditions:
    tid: {text: det finns tid, indicators: {racker: {self: Min tid räcker.}}}
    stod: {text: chefen får stöd, roles: [chef]}
    lokal: {text: det finns en lokal, roles: [medarbetare]}
profiles:
  ny: {name: Ny chef, role: chef}
activities:
  rond: {name: Rond, text: Gå en rond., way: practice, hours: 12, develops: [chef.lyssna, chef.planera]}
  bok: {name: Bok, text: Läs en bok., way: course, develops: [chef.lyssna]}
  fika: {name: Fika, text: Drick kaffe., way: people, hours: 2, develops: [medarbetare.dela]}
""",
        "framework.yaml",
    ).root
)
START = datetime.date(2026, 11, 22)
HEAD = """\
format: plan/1
framework: {id: liten, version: 1.2.0}
role: {id: chef, name: Chef}
"""
FOCUS = """\
focus:
  - {statement: chef.lyssna, text: att lyssna}
  - {statement: chef.planera, text: att planera}
"""


def result(answers: dict[str, Answer] | None = None, role: str = "chef") -> Result:
    return score(
        FRAMEWORK,
        Answers(
            framework=FrameworkReference(id="liten", version="1.0.0"),
            role=role,
            perspective="self",
            answers=answers or {},
        ),
    )


def written(text: str) -> str:
    Path("plan.yaml").write_text(text, encoding="utf-8")
    return "plan.yaml"


def problems_in(text: str) -> str:
    """Everything that is said of a plan, warnings too."""
    return as_text(check_plan(open_document(written(text)))[1], "sv")


ODD_TEXTS = [
    "null",
    "~",
    "ja",
    "no",
    "4",
    "0x1F",
    "2026-11-22",
    "# inte en kommentar",
    "- inte en lista",
    "a: b",
    "'enkla' och \"dubbla\"",
    "*stjärna* & <tagg> {{ 7*7 }}",
    "rad ett\nrad två",
    "rad ett\n\n  indragen\n\tflik",
    "slut på rad \n nästa",
    "|\n>",
    "😀 👩‍⚕️",
    "\u00a0hårt\u00a0blanksteg",
    "ord " * 60 + "slut",
    "%YAML 1.1",
    "--- \n...",
    "=",
    "<<",
]
filled = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\u2028\u2029\ufeff\ufffe\uffff"))
texts = st.sampled_from([text.strip() for text in ODD_TEXTS]) | filled.map(str.strip).filter(bool)
maybe = st.none() | texts
maybe_date = st.none() | st.dates()
activities = st.lists(
    st.builds(PlannedActivity, text=maybe, owner=maybe, date=maybe_date, hours=st.none() | st.integers(0, 2000)),
    max_size=2,
).map(tuple)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """A plan that anybody could have filled in."""
    ids = draw(st.lists(st.sampled_from(["chef.a", "chef.b", "chef.c-d"]), max_size=3, unique=True))
    start, end = sorted(draw(st.tuples(st.dates(), st.dates())))
    statements = st.sampled_from([None, *ids])
    return Plan(
        language=draw(st.sampled_from(["sv", "en"])),
        framework=FrameworkReference(id="liten", version="1.0.0", title=draw(maybe)),
        role=PlanRole(id="chef", name=draw(texts)),
        profile=draw(st.none() | st.builds(PlanProfile, id=st.just("ny"), name=texts)),
        parties=Parties(
            person=Party(name=draw(maybe), title=draw(maybe)),
            manager=Party(name=draw(maybe)),
            mentor=draw(st.none() | st.builds(Party, name=maybe)),
        ),
        period=draw(st.sampled_from([Period(), Period(start=start), Period(start=start, end=end)])),
        looking_back=draw(maybe),
        assignment=draw(maybe),
        conditions=(PlanCondition(statement="organisation.tid", text=draw(maybe), note=draw(maybe)),),
        focus=tuple(
            Focus(
                statement=id_,
                text=draw(texts),
                source=draw(maybe),
                goal=draw(maybe),
                when=draw(maybe),
                then=draw(maybe),
                activities=draw(activities),
            )
            for id_ in ids
        ),
        strengths=tuple(draw(st.lists(texts, max_size=2))),
        commitments=tuple(
            draw(
                st.lists(
                    st.builds(
                        Commitment,
                        what=maybe,
                        by=st.sampled_from([None, "manager", "person"]),
                        date=maybe_date,
                        status=st.sampled_from(["open", "kept", "moved", "not-kept"]),
                        statement=statements,
                    ),
                    max_size=2,
                )
            )
        ),
        follow_up=tuple(draw(st.lists(st.builds(FollowUp, date=maybe_date, text=maybe), max_size=2))),
        dissent=draw(maybe),
        signatures=Signatures(
            person=Signature(name=draw(maybe)), manager=Signature(name=draw(maybe), date=draw(maybe_date))
        ),
        retention=draw(maybe),
    )

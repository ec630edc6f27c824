"""Names, folders and files to frameworks, and frameworks to files."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ledarskap.files.checking import check
from ledarskap.files.dumping import dump
from ledarskap.framework.loading import FrameworkError, load
from ledarskap.framework.locating import FrameworkNotFoundError
from ledarskap.framework.model import (
    OBSERVERS,
    Activity,
    Condition,
    Duty,
    Evidence,
    Framework,
    Indicator,
    Organisation,
    Passage,
    Principle,
    Priority,
    Profile,
    Quality,
    Role,
    Scale,
    Source,
    Statement,
)
from ledarskap.reading.reporting import as_text

HEAD = """\
format: framework/1
id: vart
version: 1.0
title: Vårt ramverk
evidence: {status: untested}
scale: oftast
scales:
  ofta: {kind: frequency, name: Hur ofta, levels: {1: Aldrig, 2: Alltid}}
roles: {}
"""
PROBLEMS = """\
vart.yaml:3:10: fel: "1.0" är inte en version – skriv 1.0.0 [bad-version]
    3 | version: 1.0
      |          ^^^
vart.yaml:6:8: fel: skalan "oftast" finns inte i ramverket – menade du "ofta"? [unknown-reference]
    6 | scale: oftast
      |        ^^^^^^"""


def test_error_holds_all_problems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A framework that cannot be used raises, with every problem at once, in the order of the file."""
    monkeypatch.chdir(tmp_path)
    Path("vart.yaml").write_text(HEAD, encoding="utf-8")
    with pytest.raises(FrameworkError) as raised:
        load("vart.yaml")
    assert str(raised.value) == PROBLEMS
    assert raised.value.problems == check("vart.yaml")


COMMENTED = """\
format: framework/1
id: vart
version: 1.0.0
title: Vårt ramverk # 2026
evidence: {status: untested}
scale: ofta
scales:
  ofta: {kind: frequency, name: Hur ofta, levels: {1: Aldrig, 2: Alltid}}
roles: {}
"""
COMMENT = """\
hela/framework.yaml:4:21: varning: allt efter "#" på raden läses som en kommentar – hör det till texten, sätt hela texten \
inom citattecken; annars lägg kommentaren på en egen rad [comment-after-text]
    4 | title: Vårt ramverk # 2026
      |                     ^^^^^^"""


def test_warning_does_not_stop_a_framework(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A framework that only warnings are told of is loaded."""
    monkeypatch.chdir(tmp_path)
    Path("hela").mkdir()
    Path("hela/framework.yaml").write_text(COMMENTED, encoding="utf-8")
    assert as_text(check("hela"), "sv") == COMMENT
    assert load("hela").title == "Vårt ramverk"


def test_warning_leaves_no_part_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is missing in a file that only has a warning is told beside it, since the whole file was read."""
    monkeypatch.chdir(tmp_path)
    Path("hela").mkdir()
    Path("hela/framework.yaml").write_text(COMMENTED.replace("scale: ofta\n", "scale: oftast\n"), encoding="utf-8")
    assert as_text(check("hela"), "sv") == (
        f"{COMMENT}\n"
        'hela/framework.yaml:6:8: fel: skalan "oftast" finns inte i ramverket – menade du "ofta"? [unknown-reference]\n'
        "    6 | scale: oftast\n"
        "      |        ^^^^^^"
    )


def test_null_is_no_framework(tmp_path: Path) -> None:
    """A file that holds nothing but null raises like any other that is no framework."""
    (tmp_path / "vart.json").write_text("null", encoding="utf-8")
    with pytest.raises(FrameworkError):
        load(tmp_path / "vart.json")


def test_nothing_there() -> None:
    """Where nothing lies, FileNotFoundError is raised, which is also an error of ours."""
    with pytest.raises(FileNotFoundError) as raised:
        load("finns-inte")
    assert isinstance(raised.value, FrameworkNotFoundError)


LETTERS = st.characters(codec="utf-8", exclude_characters="\r\u2028\u2029\ufeff\ufffe\uffff").filter(
    lambda letter: letter in "\t\n" or not (ord(letter) < 32 or 127 <= ord(letter) < 160)
)
ODD = (
    *("no", "on", "~", "null", "true", "010", "1e3", "1.10", "12:30", "2026-11-22", "-1", "=", "<<", "---", "..."),
    *(
        "# inte en kommentar",
        "a # b",
        "a: b",
        "a:",
        ": a",
        "- a",
        "-",
        "? a",
        "* a",
        "&a",
        "!a",
        "%a",
        "@a",
        "`a`",
        "|",
        "> a",
    ),
    *("'a'", '"a"', "'", '"', 'a "b" c', "a\nb", "a\n\n b\n", "a\tb", "a  b", "{a}", "[a, b]", "a, b", "\\n", "å 😀 ä"),
)
TEXTS = st.one_of(st.sampled_from(ODD), st.text(LETTERS, min_size=1, max_size=30)).map(str.strip).filter(bool)
SLUGS = st.one_of(
    st.sampled_from(("no", "null", "1", "010", "1e3", "a-b", "y")), st.text("abcdefgh0123", min_size=1, max_size=5)
)
RETIRED_IDS = st.lists(SLUGS, min_size=2, max_size=3).map(".".join)
EVIDENCE = st.one_of(
    st.builds(
        Evidence,
        status=st.just("untested"),
        n=st.none() | st.integers(1, 10**18),
        date=st.none() | st.dates(),
        report=st.none() | TEXTS,
    ),
    st.builds(
        Evidence,
        status=st.sampled_from(("piloted", "validated")),
        n=st.integers(1, 10**18),
        date=st.dates(),
        report=TEXTS,
    ),
)
PASSAGES = st.lists(st.builds(Passage, text=TEXTS), max_size=2).map(tuple)


@st.composite
def scales(draw: st.DrawFn) -> Scale:
    first = draw(st.integers(0, 5))
    labels = draw(st.lists(TEXTS, min_size=2, max_size=5))
    return Scale(kind="extent", name=draw(TEXTS), levels=dict(enumerate(labels, first)))


@st.composite
def frameworks(draw: st.DrawFn) -> Framework:
    """Sound frameworks with odd texts and ids; nothing in them is quoted, since that needs a source's file."""
    principles = draw(st.dictionaries(SLUGS, st.builds(Principle, name=TEXTS, text=TEXTS), max_size=2))
    scale_ids = draw(st.lists(SLUGS, min_size=1, max_size=2, unique=True))
    role_ids = draw(st.lists(SLUGS, min_size=1, max_size=2, unique=True))
    ids = {role: draw(st.lists(SLUGS, max_size=3, unique=True)) for role in (*role_ids, "organisation")}
    full = [f"{role}.{id_}" for role, inside in ids.items() for id_ in inside]
    references = st.lists(st.sampled_from(full), max_size=2).map(tuple) if full else st.just(())
    indicators = st.dictionaries(
        SLUGS,
        st.builds(
            Indicator,
            self=TEXTS,
            observer=st.none() | TEXTS,
            key=st.booleans(),
            seen_by=st.lists(st.sampled_from(OBSERVERS), unique=True).map(tuple),
            anchors=st.dictionaries(st.integers(0, 10), TEXTS, max_size=2),
        ),
        max_size=2,
    )

    def statements(kind: type[Statement], ids: list[str]) -> dict[str, Statement]:
        built = st.builds(
            kind,
            text=TEXTS,
            principles=st.lists(st.sampled_from([*principles]), max_size=2).map(tuple) if principles else st.just(()),
            counterparts=references,
            scale=st.none() | st.sampled_from(scale_ids),
            indicators=indicators,
        )
        return {id_: draw(built) for id_ in ids}

    def role(id_: str) -> dict[str, object]:
        return {
            "name": draw(TEXTS),
            "about": draw(PASSAGES),
            "duties": statements(Duty, ids[id_][:2]),
            "qualities": statements(Quality, ids[id_][2:]),
        }

    profiled = draw(st.sampled_from(role_ids))
    content = {
        "format": "framework/1",
        "id": draw(SLUGS),
        "version": draw(st.sampled_from(("0.0.0", "1.10.0", "2026.1.1"))),
        "title": draw(TEXTS),
        "language": draw(st.sampled_from(("sv", "en", "sv-FI"))),
        "licence": draw(st.none() | TEXTS),
        "evidence": draw(EVIDENCE),
        "scale": scale_ids[0],
        "sources": draw(
            st.dictionaries(SLUGS, st.builds(Source, title=TEXTS, publisher=TEXTS, kind=st.just("law")), max_size=1)
        ),
        "vision": draw(st.none() | st.builds(Passage, text=TEXTS)),
        "about": draw(PASSAGES),
        "principles": principles,
        "scales": {id_: draw(scales()) for id_ in scale_ids},
        "roles": {id_: Role.model_validate(role(id_)) for id_ in role_ids},
        "organisation": Organisation.model_validate(
            {"about": draw(PASSAGES), "conditions": statements(Condition, ids["organisation"])}
        ),
        "profiles": {
            "p": Profile(
                name=draw(TEXTS),
                role=profiled,
                priorities={f"{profiled}.{id_}": Priority(when="later", because=draw(TEXTS)) for id_ in ids[profiled]},
            )
        },
        "activities": draw(
            st.dictionaries(
                SLUGS,
                st.builds(
                    Activity,
                    name=TEXTS,
                    text=TEXTS,
                    notice=st.none() | TEXTS,
                    hours=st.none() | st.integers(0, 2000),
                    develops=references,
                ),
                max_size=2,
            )
        ),
    }
    framework = Framework.model_validate(content)
    in_use = {*framework.statements, *framework.indicators}
    gone = st.dictionaries(RETIRED_IDS.filter(lambda id_: id_ not in in_use), TEXTS, max_size=2)
    return Framework.model_validate({**content, "retired": draw(gone)})


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(framework=frameworks())
def test_any_framework_survives_being_written_and_read(
    tmp_path_factory: pytest.TempPathFactory, framework: Framework
) -> None:
    """Whatever a framework's texts and ids look like, what is dumped is sound and loads as the same framework."""
    file = tmp_path_factory.getbasetemp() / "dumped.yaml"
    file.write_text(dump(framework), encoding="utf-8", newline="\n")
    assert as_text([problem for problem in check(file) if problem.severity == "error"], "sv") == ""
    assert load(file) == framework


@pytest.mark.parametrize("format_", ["answers/1", "plan/1", "programme/1", "people/1"])
def test_file_of_another_format(tmp_path: Path, format_: str) -> None:
    """Of a file that is something else of ours that alone is said, and not all that a framework would have."""
    path = tmp_path / "fil.yaml"
    path.write_text(f"format: {format_}\ntitle: Något annat\n", encoding="utf-8")
    with pytest.raises(FrameworkError) as raised:
        load(path)
    assert [problem.code for problem in raised.value.problems] == ["other-format"]
    assert "inte ett ramverk" in raised.value.problems[0].message("sv")

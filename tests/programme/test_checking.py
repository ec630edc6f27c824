"""A programme and what is said of it: whole messages, at their places."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.programme.programmes import SMALL, changed, put, said, small

from ledarskap.files.belonging import ProgrammeNotFoundError, known_programmes, read_programme
from ledarskap.programme.checking import ProgrammeError

MEETINGS = "    months: 6\n    meetings:\n      samtal: {name: Samtal, number: %d, weeks_apart: %d, hours: 1}\n"


def test_sound(tmp_path: Path) -> None:
    """The small programme has three stages, one of them a trial with a way back."""
    programme = small(tmp_path)
    assert {id_: stage.kind for id_, stage in programme.stages.items()} == {
        "intresse": "interest",
        "prova": "trial",
        "tillbaka": "back",
    }
    assert programme.reference.model_dump() == {
        "id": "programmet",
        "version": "1.0.0",
        "title": "Prova att leda",
        "status": "proposed",
    }


def test_unknown_stage_hides_what_only_follows(tmp_path: Path) -> None:
    """A misspelt stage is one problem, though nobody could come to the one that was meant."""
    path = put(tmp_path, changed(("prova: När", "prov: När")))
    assert said(path) == (
        'program.yaml:19:7: fel: steget "prov" finns inte i programmet – menade du "prova"? [unknown-stage]\n'
        "   19 |       prov: När du vill pröva.\n"
        "      |       ^^^^"
    )


def test_unknown_start(tmp_path: Path) -> None:
    """The place where one begins must be a stage too."""
    path = put(tmp_path, changed(("[intresse]", "[intresset]")))
    assert said(path) == (
        'program.yaml:11:9: fel: steget "intresset" finns inte i programmet – menade du "intresse"? [unknown-stage]\n'
        "   11 | start: [intresset]\n"
        "      |         ^^^^^^^^^"
    )


def test_way_back_must_be_straight(tmp_path: Path) -> None:
    """That a trial leads back by way of another stage is not enough."""
    path = put(
        tmp_path,
        changed(
            ("tillbaka: När uppdraget tar slut.", "intresse: När uppdraget tar slut."),
            ("prova: När du vill pröva.", "prova: När du vill pröva.\n      tillbaka: När du vill."),
        ),
    )
    assert said(path).splitlines()[0] == (
        'program.yaml:22:3: fel: från steget "prova", där man prövar att vara chef, går det inte att komma tillbaka – skriv ett steg av slaget back '
        "under after: den som prövar ska kunna gå tillbaka direkt [no-way-back]"
    )


@pytest.mark.parametrize(
    ("number", "apart", "fits"),
    [(27, 1, True), (28, 1, False), (7, 4, True), (8, 4, False), (1, 104, True), (2, 26, True), (2, 27, False)],
)
def test_meetings_that_fit(tmp_path: Path, number: int, apart: int, fits: bool) -> None:
    """Half a year is 26 weeks: the first meeting can be on its first day, and the last on its last."""
    path = put(tmp_path, changed(("    months: 6\n", MEETINGS % (number, apart))))
    assert (said(path) == "") == fits
    if not fits:
        assert "[too-many-meetings]" in said(path)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            ("    months: 6\n", "    months: 6\n    activities: [rond]\n"),
            'fel: aktiviteten "rond" finns inte i ramverket – skriv ett id som finns, eller lägg till aktiviteten [unknown-reference]',
        ),
        (
            ("    months: 6\n", "    months: 6\n    profile: ny-chefen\n"),
            'fel: profilen "ny-chefen" finns inte i ramverket – menade du "ny-chef"? [unknown-reference]',
        ),
        (
            ("    months: 6\n", "    months: 6\n    mentor: true\n"),
            'fel: steget "prova" behöver villkor för mentorskapet, som programmet inte har – lägg till mentoring i programmet [terms-missing]',
        ),
        (
            ("start: [", "about:\n  - {text: Alla måste vilja., source: filosofi}\nstart: ["),
            "fel: texten står inte så i källan – skriv av källan ord för ord, eller ta bort source om texten är er tolkning [not-quoted]",
        ),
        (
            ("start: [", "about:\n  - {text: Så är det., source: filosofin}\nstart: ["),
            'fel: källan "filosofin" finns inte i ramverket – menade du "filosofi"? [unknown-reference]',
        ),
        (
            ("status: proposed", "status: förslag"),
            'fel: "förslag" går inte att välja här – menade du "proposed"? [unknown-value]',
        ),
        (("    kind: trial", "    kind: prövning"), 'fel: "prövning" går inte att välja här – välj bland: '),
        (("consent: ", "samtycke: "), 'fel: okänd nyckel "samtycke" – menade du "consent"? [unknown-key]'),
    ],
)
def test_what_is_said(tmp_path: Path, change: tuple[str, str], sentence: str) -> None:
    """References, terms, quotations and words that can be chosen are each one problem where they stand."""
    first = said(put(tmp_path, changed(change))).splitlines()[0]
    assert sentence in first
    assert first.startswith("program.yaml:")


def test_quotation_that_departs_from_its_source(tmp_path: Path) -> None:
    """A quotation that is nearly right is told where the source goes on."""
    path = put(
        tmp_path,
        changed(
            ("start: [", "about:\n  - text: En chef hos oss lyssnar på arbetslaget\n    source: filosofi\nstart: [")
        ),
    )
    assert 'fortsätter källan "sina medarbetare och' in said(path)


def test_not_silently_another_framework(tmp_path: Path) -> None:
    """A programme whose framework is not to be found is an error where it names it."""
    path = put(tmp_path, changed(("id: vart-ramverk", "id: vart-ramverket")))
    assert said(path).splitlines()[0].startswith('program.yaml:6:17: fel: ramverket "vart-ramverket" finns inte här')


def test_every_line_that_is_lost_is_told(tmp_path: Path) -> None:
    """Whichever key of the programme or of a stage is taken away, what is said names it, or nothing needs it."""
    lines = SMALL.splitlines(keepends=True)
    for number, line in enumerate(lines):
        key = line.strip().partition(":")[0]
        if (line.startswith(" ") and key in {"kind", "name", "purpose", "who"}) or (
            not line.startswith(" ") and key not in {"stages", "trial"}
        ):
            found = said(put(tmp_path, "".join(lines[:number] + lines[number + 1 :])))
            assert f'nyckeln "{key}" saknas' in found, line


def test_bundled_programme() -> None:
    """The bundled programme is a proposal, is known by its name, and quotes the motion."""
    programme = read_programme("mentorsprogram")
    assert "mentorsprogram" in known_programmes()
    assert (programme.id, programme.status) == ("mentorsprogram", "proposed")
    assert {passage.source for passage in programme.about} == {"motion"}


def test_reading_raises(tmp_path: Path) -> None:
    """What has errors is not read, and what is not there is said to be not there."""
    with pytest.raises(ProgrammeError) as raised:
        read_programme(put(tmp_path, changed(("[intresse]", "[intresset]"))))
    assert [problem.code for problem in raised.value.problems] == ["unknown-stage"]
    with pytest.raises(ProgrammeNotFoundError):
        read_programme("inget-sadant")


def test_another_version_of_the_framework(tmp_path: Path) -> None:
    """A framework that has changed too much since is told of at the version, and nothing that only follows from it."""
    path = put(tmp_path, changed(("{id: vart-ramverk, version: 1.0.0}", "{id: vart-ramverk, version: 7.0.0}")))
    assert said(path).splitlines()[0] == (
        "program.yaml:6:40: fel: programmet hör till version 7.0.0, och ramverket är version 1.0.0 – se över programmet och skriv "
        "den nya versionen, eller läs det med ett ramverk vars första siffra är 7 [other-version]"
    )

"""Which templates there are, and copies of them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.documents.test_rendering import plan

import ledarskap
from ledarskap.documents.errors import NoTemplatesError
from ledarskap.documents.looks.finding import look_in
from ledarskap.documents.looks.look import OWN_LOOK
from ledarskap.documents.rendering import render
from ledarskap.documents.templating.listing import built_in_names, copy_templates, templates_listed
from ledarskap.documents.templating.loading import BUILT_IN
from ledarskap.reading.errors import UnknownChoiceError
from ledarskap.reading.wording import Language


def test_every_template_is_listed() -> None:
    """Each built-in template is listed once, with what it is for in both languages."""
    listed = templates_listed()
    assert sorted(one.name for one in listed) == sorted(path.name for path in BUILT_IN.iterdir())
    assert [one.name for one in listed if not one.purpose.swedish or not one.purpose.english] == []
    assert [one.name for one in listed if one.purpose.swedish.endswith("av ")] == []
    assert not any(one.is_replaced for one in listed)


def test_what_they_are_for() -> None:
    """A template of a document is told with its format, a piece with what it is a part of; documents come first."""
    purposes = {one.name: one.purpose for one in templates_listed()}
    assert purposes["plan.html.j2"] == ("utvecklingsplan, HTML", "development plan, HTML")
    assert purposes["plan.md.j2"].swedish == "utvecklingsplan, Markdown och text"
    assert purposes["framework.css"].english == "a part of booklet.html.j2, dialogue.html.j2"
    names = list(purposes)
    assert names.index("trial_agreement.md.j2") < names.index("base.html.j2")


@pytest.mark.skipif(os.name == "nt", reason="links are made otherwise on Windows")
def test_replaced(tmp_path: Path) -> None:
    """Those that a folder replaces are marked; a link out of it replaces nothing."""
    folder = tmp_path / "mallar"
    folder.mkdir()
    (folder / "style.css").touch()
    (tmp_path / "annan").touch()
    (folder / "plan.md.j2").symlink_to("../annan")
    (folder / "plan.html.j2").mkdir()
    assert [one.name for one in templates_listed(str(folder)) if one.is_replaced] == ["style.css"]
    with pytest.raises(NoTemplatesError):
        templates_listed(str(tmp_path / "nej"))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_copies(tmp_path: Path, language: Language) -> None:
    """All templates are copied to the letter, with a look that is ours, passes ``check`` and changes nothing."""
    folder = tmp_path / "ny" / "mallar"
    written = copy_templates(str(folder), language)
    assert written == (*built_in_names(), "look.yaml")
    assert sorted(path.name for path in folder.iterdir()) == sorted(written)
    for name in built_in_names():
        assert (folder / name).read_bytes() == (BUILT_IN / name).read_bytes()
    assert ledarskap.check(folder) == ()
    assert look_in(str(folder)) == OWN_LOOK
    assert render(plan(), templates=folder) == render(plan())
    assert ("Regionens utseende" in (folder / "look.yaml").read_text(encoding="utf-8")) == (language == "sv")


def test_the_examples_in_the_look_to_start_from(tmp_path: Path) -> None:
    """What stands after # there is right once the files are there."""
    copy_templates(str(tmp_path), "sv")
    path = tmp_path / "look.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("# logotype", "logotype").replace("# fonts", "fonts"), "utf-8"
    )
    assert {problem.code for problem in ledarskap.check(path)} == {"look-file-missing"}
    assert len(ledarskap.check(path)) == 4


def test_nothing_is_written_over(tmp_path: Path) -> None:
    """Where one file is there already nothing is written at all; with ``force`` all are."""
    (tmp_path / "style.css").write_text("mitt", encoding="utf-8")
    with pytest.raises(UnknownChoiceError) as raised:
        copy_templates(str(tmp_path), "sv")
    assert [problem.message("sv") for problem in raised.value.problems] == [
        'mappen har redan filer som skulle skrivas över: 1, den första är "style.css" – välj en annan mapp, eller skriv --force'
    ]
    assert [path.name for path in tmp_path.iterdir()] == ["style.css"]
    assert (tmp_path / "style.css").read_text(encoding="utf-8") == "mitt"
    copy_templates(str(tmp_path), "sv", force=True)
    assert (tmp_path / "style.css").read_bytes() == (BUILT_IN / "style.css").read_bytes()


def test_a_look_of_ones_own_stays(tmp_path: Path) -> None:
    """Whoever fetches the templates anew keeps the look that they have, with ``force`` too."""
    (tmp_path / "look.yaml").write_text("format: look/1\n", encoding="utf-8")
    assert "look.yaml" not in copy_templates(str(tmp_path), "sv")
    assert "look.yaml" not in copy_templates(str(tmp_path), "sv", force=True)
    assert (tmp_path / "look.yaml").read_text(encoding="utf-8") == "format: look/1\n"

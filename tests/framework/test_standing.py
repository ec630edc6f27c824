"""Whether what a framework is quoted from has been decided on: every document and command says where it has not."""

from __future__ import annotations

import datetime

import pytest

from ledarskap.assessment.answers import read_answers
from ledarskap.assessment.scoring import score
from ledarskap.development.drafting import draft_plan
from ledarskap.documents.document import TextFormat
from ledarskap.documents.rendering import render
from ledarskap.files.opening import open_value
from ledarskap.framework.loading import load
from ledarskap.framework.locating import bundled
from ledarskap.framework.model import Framework, Source, Standing

PROPOSED = "Ramverket bygger på ett förslag, inte på ett beslut."


def source(status: str) -> Source:
    return Source.model_validate({"title": "A", "publisher": "B", "kind": "policy", "status": status})


@pytest.mark.parametrize(
    ("statuses", "standing"),
    [
        ((), None),
        (("adopted",), None),
        (("proposed",), "proposed"),
        (("withdrawn",), "withdrawn"),
        (("adopted", "proposed"), None),
        (("proposed", "withdrawn"), "proposed"),
    ],
)
def test_standing(statuses: tuple[str, ...], standing: Standing | None) -> None:
    """One source that has been adopted is enough; without any, a proposal is at least on its way."""
    framework: Framework = load("region-blekinge")
    sources = {f"kalla-{number}": source(status) for number, status in enumerate(statuses)}
    assert framework.model_copy(update={"sources": sources}).standing == standing


@pytest.mark.parametrize("to", ["html", "md", "text"])
def test_every_document_says_so(to: TextFormat) -> None:
    """The booklet, the dialogue sheet, a result and a plan of a framework that is built on a motion; of no other."""
    for name, expected in (("region-vasterbotten", True), ("region-blekinge", False)):
        framework = load(name)
        file = next(iter(sorted((bundled()[name] / "examples").glob("svar-*.yaml"))))
        result = score(framework, read_answers(file, framework))
        plan = draft_plan(framework, result, result.answers.wants, start=datetime.date(2027, 1, 11))
        documents = [render(value, to) for value in (framework, result, plan)]
        documents.append(render(framework, to, document="dialogue"))
        assert [PROPOSED in document for document in documents] == [expected] * len(documents)


def test_the_examples_say_so_too() -> None:
    """Every example file of the framework and of its programme, as a document, says that it is built on a proposal."""
    folder = bundled()["region-vasterbotten"]
    files = [*(folder / "examples").glob("plan-*.yaml"), *(folder / "programmes" / "examples").glob("*.yaml")]
    assert len(files) == 3
    for file in files:
        opened = open_value(file)
        text = render(opened.value, "text", programme=opened.programme)
        assert "förslag, inte" in text, file

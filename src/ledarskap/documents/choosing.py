"""Which documents a value has, in which formats, and what each is made of; nothing is written here."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from ledarskap.assessment.questionnaire import Questionnaire
from ledarskap.assessment.scoring import Result
from ledarskap.development.plan import Plan
from ledarskap.documents.calendars import calendar_of, plan_events
from ledarskap.documents.contents import plan_contents
from ledarskap.documents.dialogue_contents import dialogue_contents, dialogue_data
from ledarskap.documents.document import TEXTS, Asked, Document, Made, Page
from ledarskap.documents.framework_contents import booklet_contents
from ledarskap.framework.counterparts import answering
from ledarskap.framework.model import Framework
from ledarskap.reading.problems import Kind, Location, Problem
from ledarskap.reading.wording import Wording
from ledarskap.writing import plain, to_json

NO_COUNTERPARTS = Kind(
    "no-counterparts",
    Wording(
        "inga punkter i två roller motsvarar varandra, så det finns inget att prata om",
        "no statements of two roles answer each other, so there is nothing to talk about",
    ),
    Wording(
        "skriv counterparts under en punkt, med id på den punkt i en annan roll som motsvarar den",
        "write counterparts under a statement, with the id of the statement of another role that answers it",
    ),
)


def documents_of(value: object) -> Mapping[str, Document] | None:
    """The documents of a value by their names, the one that is meant where none is said first; None where it has none."""
    if isinstance(value, Plan):
        return {
            "plan": Document((*TEXTS, "ics", "pdf"), partial(_plan, value)),
            "follow-up": Document((*TEXTS, "pdf"), partial(_follow_up, value)),
        }
    if isinstance(value, Result):
        # The charts are only for those who make a document of a result.
        from ledarskap.documents.result_choosing import documents_of_result

        return documents_of_result(value)
    if isinstance(value, Framework):
        return {
            "booklet": Document((*TEXTS, "pdf"), partial(_booklet, value)),
            "dialogue": Document((*TEXTS, "pdf"), partial(_dialogue, value)),
        }
    if isinstance(value, Questionnaire):
        return {"form": Document(("html",), partial(_form, value))}
    from ledarskap.feedback.report import Feedback

    if isinstance(value, Feedback):
        from ledarskap.documents.feedback.choosing import documents_of_feedback

        return documents_of_feedback(value)
    # Most who make a document make one of those, and shall not wait for the models of programmes.
    from ledarskap.documents.programmes.choosing import documents_of_programmes

    return documents_of_programmes(value)


def language_of(value: object) -> str:
    """The language that a value's own texts are in."""
    return value.questionnaire.language if isinstance(value, Result) else str(getattr(value, "language", "sv"))


def _plan(plan: Plan, asked: Asked) -> Made:
    if asked.to == "json":
        return to_json(plan.model_dump())
    if asked.to == "ics":
        return calendar_of(plan_events(plan, asked.language), asked, plan.period.start)
    contents = plan_contents(plan, asked.language)
    if plan.history:
        from ledarskap.documents.follow_up_contents import earlier_follow_ups

        contents["history"] = earlier_follow_ups(plan, asked.language)
    return Page("plan", contents)


def _follow_up(plan: Plan, asked: Asked) -> Made:
    from ledarskap.documents.follow_up_contents import follow_up_contents, follow_up_data

    if asked.to == "json":
        return to_json(follow_up_data(plan, asked.date))
    return Page("follow_up", follow_up_contents(plan, asked.date, asked.language))


def _booklet(framework: Framework, asked: Asked) -> Made:
    if asked.to == "json":
        # With all that it inherits, and so without what it is laid over, as a framework is dumped.
        return to_json({key: part for key, part in plain(framework).items() if key != "extends"})
    return Page("booklet", booklet_contents(framework, asked.language))


def _form(questionnaire: Questionnaire, asked: Asked) -> Made:
    # Most documents are no forms, and need none of their words.
    from ledarskap.documents.form import form_contents

    return Page("form", form_contents(questionnaire, asked.language))


def _dialogue(framework: Framework, asked: Asked) -> Made:
    if not answering(framework):
        return Problem(NO_COUNTERPARTS, Location(framework.id))
    if asked.to == "json":
        return to_json(dialogue_data(framework, asked.language))
    return Page("dialogue", dialogue_contents(framework, asked.language))

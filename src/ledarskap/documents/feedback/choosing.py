"""Which documents a feedback report has, and what each is made of."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from ledarskap.documents.document import TEXTS, Asked, Document, Made, Page
from ledarskap.documents.feedback.contents import feedback_contents
from ledarskap.documents.feedback.data import feedback_data
from ledarskap.feedback.report import Feedback
from ledarskap.writing import to_json


def documents_of_feedback(feedback: Feedback) -> Mapping[str, Document]:
    """The documents of a feedback report by their names."""
    return {"feedback": Document((*TEXTS, "pdf"), partial(_feedback, feedback))}


def _feedback(feedback: Feedback, asked: Asked) -> Made:
    if asked.to == "json":
        return to_json(feedback_data(feedback, asked.language, asked.profile))
    return Page("feedback", feedback_contents(feedback, asked.language, asked.profile))

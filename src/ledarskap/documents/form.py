"""A questionnaire as a form: a page that asks, saves the answers in a file and opens it again, without a network."""

from __future__ import annotations

from ledarskap.assessment.answers import MOST_WANTS
from ledarskap.assessment.dialogue import SECONDS_A_QUESTION
from ledarskap.assessment.questionnaire import Question, Questionnaire, StatementQuestions
from ledarskap.documents.contents import Contents, evidence_sentence
from ledarskap.documents.escaping import in_quotes
from ledarskap.documents.form_labels import FILE_NAMES, FORM_LABELS, FORM_WORDS, HANDLING, KINDS
from ledarskap.documents.labels import EVIDENCE, FORMS, LABELS, PERSPECTIVES, STATES, in_language
from ledarskap.reading.decoding import MOST_BYTES
from ledarskap.reading.formats import FORMATS
from ledarskap.reading.wording import Language

FORMAT = "answers/1"
# Far more than anybody writes, and in UTF-8 less than a text of a file may hold.
LONGEST_COMMENT = 20_000


def form_contents(form: Questionnaire, language: Language) -> Contents:
    """What the page of a form begins with, and in ``data`` all that it needs while it is filled in."""
    is_self = form.perspective == "self"
    return {
        "label": {**in_language(LABELS, language), **in_language(FORM_LABELS, language)},
        "language": language,
        "content_language": form.language,
        "framework": {
            "id": form.framework.id,
            "title": form.framework.title or form.framework.id,
            "version": form.framework.version,
        },
        "role": form.role_name,
        "role_id": form.role,
        "perspective_id": form.perspective,
        "perspective": PERSPECTIVES[form.perspective].in_language(language),
        "form_id": form.form,
        "form": FORMS[form.form].in_language(language),
        "is_self": is_self,
        "handling": [wording.in_language(language) for wording in HANDLING[form.perspective]],
        "evidence": evidence_sentence(EVIDENCE, form.evidence, language, form.framework.standing),
        "data": _data(form, language),
    }


def _data(form: Questionnaire, language: Language) -> Contents:
    """What the page's script works with: the head of an answers file, the questions, and the words."""
    return {
        "format": FORMAT,
        "framework": {"id": form.framework.id, "version": form.framework.version},
        "role": form.role,
        "perspective": form.perspective,
        "form": form.form,
        "language": form.language,
        "file_name": FILE_NAMES[form.perspective].in_language(language).format(role=form.role),
        "most_wants": MOST_WANTS,
        "most_bytes": MOST_BYTES,
        "longest_comment": LONGEST_COMMENT,
        "seconds": SECONDS_A_QUESTION,
        "scales": {
            id_: {"name": scale.name, "levels": [[level, text] for level, text in scale.levels.items()]}
            for id_, scale in form.scales.items()
        },
        "statements": [_statement(one, form.language) for one in form.statements if _visible(one)],
        "words": in_language(FORM_WORDS, language),
        "kinds": in_language(KINDS, language),
        "states": in_language(STATES, language),
        "formats": in_language(FORMATS, language),
        "perspectives": in_language(PERSPECTIVES, language),
    }


def _visible(statement: StatementQuestions) -> tuple[Question, ...]:
    """The questions that this perspective can answer, whether the form asks them or not."""
    return tuple(question for question in statement.questions if question.visible)


def _statement(statement: StatementQuestions, language: str) -> Contents:
    is_quoted = statement.source is not None and not statement.translated
    return {
        "id": statement.id,
        "kind": statement.kind,
        "text": in_quotes(statement.text, language) if is_quoted else statement.text,
        "source": statement.source if is_quoted else None,
        "scale": statement.scale,
        "questions": [
            {
                "id": question.id,
                "text": question.text,
                "asked": question.asked,
                "anchors": [[level, text] for level, text in question.anchors.items()],
            }
            for question in _visible(statement)
        ],
    }

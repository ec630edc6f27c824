"""Values of ours as YAML that reads back to the same."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ledarskap.framework.model import Framework
from ledarskap.reading.wording import nearest_language

if TYPE_CHECKING:
    from ledarskap.assessment.answers import Answers
    from ledarskap.development.plan import EarlierAgreement, Plan
    from ledarskap.mentoring.pairs import Matching


def dump(value: Framework | Answers | Plan | Matching) -> str:
    """A framework, answers, a plan or a matching as YAML that reads back to the same value.

    A framework comes with all that it inherits, and so without ``extends``. The files of its sources are named, not copied:
    the text belongs beside them, and those of what it extends lie in the parent's folder. One that was loaded in another
    language than its own does not load again as long as its texts name sources in the first. A plan comes with every key that can be filled
    in, and with what to write there.

    >>> from ledarskap.framework.loading import load
    >>> dump(load("region-blekinge")).splitlines()[1]
    'id: region-blekinge'
    """
    from ledarskap.assessment.answers import Answers
    from ledarskap.writing import plain, to_yaml

    if isinstance(value, Framework):
        return to_yaml({key: part for key, part in plain(value).items() if key != "extends"})
    from ledarskap.development.plan import Plan

    if isinstance(value, Answers):
        return to_yaml(answers_data(value))
    if isinstance(value, Plan):
        return _plan(value)
    from ledarskap.mentoring.pairs import Matching, matching_data

    if not isinstance(value, Matching):
        raise TypeError(f"a framework, answers, a plan or a matching is dumped, not {type(value).__name__}")
    return to_yaml(matching_data(value))


def _plan(plan: Plan) -> str:
    from ledarskap.development.guidance import PLAN_COMMENTS
    from ledarskap.writing import to_yaml

    language = nearest_language(plan.language)
    comments = {key: wording.in_language(language) for key, wording in PLAN_COMMENTS.items()}
    data: dict[str, object] = dict(plan.model_dump(exclude={"framework"}))
    framework = plan.framework.model_dump(exclude_none=True)
    data |= {"framework": framework, "history": [_earlier(one) for one in plan.history]}
    ordered = {key: data[key] for key in type(plan).model_fields if key != "history" or plan.history}
    return to_yaml({key: _listed(child) for key, child in ordered.items()}, comments)


def _earlier(agreement: EarlierAgreement) -> dict[str, object]:
    """What nobody fills in any more, in its shortest form; only what became of a promise is always said."""
    data: dict[str, object] = dict(agreement.model_dump(exclude_defaults=True))
    promises = [one.model_dump(exclude_none=True) for one in agreement.commitments]
    return {key: promises if key == "commitments" else value for key, value in data.items()}


def answers_data(answers: Answers) -> dict[str, object]:
    """Answers as plain data in their shortest form: a level alone where there is nothing else to say."""
    data: dict[str, object] = dict(answers.model_dump(exclude={"framework", "answers", "wants"}, exclude_none=True))
    given = {
        id_: answer.level if answer.comment is None and answer.state is None else answer.model_dump(exclude_none=True)
        for id_, answer in answers.answers.items()
    }
    return {
        "format": data.pop("format"),
        "framework": answers.framework.model_dump(exclude_none=True),
        **data,
        "wants": list(answers.wants),
        "answers": given,
    }


def _listed(value: object) -> object:
    """Tuples as lists, for writers that know only lists; an empty one is a blank, to be filled in."""
    if isinstance(value, tuple):
        return [_listed(child) for child in value] or None
    if isinstance(value, Mapping):
        return {key: _listed(child) for key, child in value.items()}
    return value

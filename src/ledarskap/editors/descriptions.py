"""What an editor says of each key that people write: what it is for, in their own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from ledarskap.editors.answers_descriptions import ANSWERS
from ledarskap.editors.describing import Key, Thing
from ledarskap.editors.framework_descriptions import FRAMEWORK
from ledarskap.editors.look_descriptions import LOOK
from ledarskap.editors.matching_descriptions import MATCHING
from ledarskap.editors.participants_descriptions import PARTICIPANTS
from ledarskap.editors.parts_descriptions import PARTS
from ledarskap.editors.people_descriptions import PEOPLE
from ledarskap.editors.plan_descriptions import PLAN
from ledarskap.editors.programme_descriptions import PROGRAMME
from ledarskap.editors.statements_descriptions import STATEMENTS
from ledarskap.editors.trial_descriptions import TRIAL

THINGS: Mapping[type[BaseModel], Thing] = {
    **FRAMEWORK,
    **STATEMENTS,
    **PARTS,
    **ANSWERS,
    **PLAN,
    **PROGRAMME,
    **TRIAL,
    **PARTICIPANTS,
    **PEOPLE,
    **MATCHING,
    **LOOK,
}


def thing(model: type[BaseModel]) -> Thing:
    """What is said of a model and of every key of it, those that it shares with others among them; keys as in the model.

    >>> from ledarskap.framework.model import Duty
    >>> thing(Duty).keys["principles"].text.english
    'The principles that the statement carries out: their ids under principles.'
    """
    own = THINGS[model]
    said = dict(_inherited(model))
    return Thing(own.name, own.text, {name: said[name] for name in model.model_fields})


def _inherited(model: type[BaseModel]) -> Iterator[tuple[str, Key]]:
    """The keys that are described for a model, those of what it builds on first, so that its own words come last."""
    for base in reversed(model.__mro__):
        if base in THINGS:
            yield from THINGS[base].keys.items()

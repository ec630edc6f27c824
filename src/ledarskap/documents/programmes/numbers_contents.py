"""What the numbers of a programme show, as plain data: how many are where, and nothing about any one of them."""

from __future__ import annotations

from ledarskap.documents.contents import Contents
from ledarskap.documents.programmes.numbers_labels import FEWEST, NUMBERS_LABELS
from ledarskap.documents.programmes.programme_contents import head_of
from ledarskap.programme.model import Programme
from ledarskap.programme.numbers import FEWEST_SHOWN, Numbers
from ledarskap.reading.wording import Language


def numbers_contents(found: Numbers, programme: Programme, language: Language) -> Contents:
    """What the table shows; a number that is hidden says so in words."""

    def says(key: str, **values: str) -> str:
        return NUMBERS_LABELS[key].in_language(language).format(**values)

    too_few = says("fewer_than", fewest=FEWEST[FEWEST_SHOWN].in_language(language))
    hidden = says("is_hidden")
    return {
        **head_of(programme, language, NUMBERS_LABELS),
        "date": found.date,
        "stages": [{"name": one.name, "people": too_few if one.people is None else one.people} for one in found.stages],
        "not_begun": too_few if found.not_begun is None else found.not_begun,
        "total": {"name": says("total_whole" if found.is_whole else "total"), "people": found.total},
        "others": [
            {"name": says("has_left"), "people": too_few if found.left is None else found.left},
            {
                "name": says("should_have_mentor"),
                "people": hidden if found.should_have_mentor is None else found.should_have_mentor,
            },
            {
                "name": says("without_mentor"),
                "people": hidden if found.without_mentor is None else found.without_mentor,
            },
        ],
    }

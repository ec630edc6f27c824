"""A name, folder or file to a framework, or to every problem with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, cast

from ledarskap.framework.assembling import TRANSLATIONS, Assembled, assemble
from ledarskap.framework.checking import rule_problems
from ledarskap.framework.locating import locate
from ledarskap.framework.model import TRANSLATED, UNTRANSLATED, Framework
from ledarskap.reading.binding import Bound, bind
from ledarskap.reading.errors import LedarskapError, UnknownChoiceError
from ledarskap.reading.formats import FORMATS, OTHER_FORMAT
from ledarskap.reading.problems import Kind, Location, Problem, has_errors, in_order, without_followers
from ledarskap.reading.proposals import nearest
from ledarskap.reading.tree import Document
from ledarskap.reading.wording import Wording

if TYPE_CHECKING:
    from ledarskap.framework.quotation import SourceText

FRAMEWORK_FORMAT = "framework/1"

UNKNOWN_LANGUAGE = Kind(
    "unknown-language",
    Wording('ramverket finns inte på "{language}"', 'the framework does not exist in "{language}"'),
    Wording("välj bland: {known}", "choose among: {known}"),
)


class FrameworkError(LedarskapError):
    """A framework that cannot be used; ``problems`` says where, what, and what to do."""


def load(name_or_path: str | PathLike[str], language: str | None = None) -> Framework:
    """The framework with a name, or in a folder or a file, with all that it inherits.

    ``language`` chooses one that it is translated into; ``framework.translated`` then lists the texts that come from the
    translation, and ``framework.untranslated`` those that stand as they are for want of one. Raises :class:`FrameworkError`
    with every error that its files hold, :class:`~ledarskap.reading.errors.UnknownChoiceError` where it has no translation
    into the language, and FileNotFoundError (as :class:`~ledarskap.framework.locating.FrameworkNotFoundError`) where there
    is nothing of that name.

    >>> load("region-blekinge").principles["ansvarstagande"].name
    'Ansvarstagande'
    """
    framework, problems = read_framework(locate(name_or_path), language=language)
    errors = [problem for problem in problems if problem.severity == "error"]
    if errors:
        raise FrameworkError(errors)
    return cast("Framework", framework)


def load_in(name_or_path: str | PathLike[str], language: str) -> Framework:
    """The framework in a language where it has that one, else in its own. Raises as :func:`load` does.

    >>> load_in("region-blekinge", "fi").language
    'sv'
    """
    loaded = load(name_or_path)
    if loaded.language == language or language not in languages(name_or_path):
        return loaded
    return load(name_or_path, language=language)


def languages(name_or_path: str | PathLike[str]) -> tuple[str, ...]:
    """The languages that a framework can be loaded in, its own first. Raises as :func:`load` does for what is not there.

    >>> languages("region-blekinge")[0]
    'sv'
    """
    from ledarskap.framework import translating

    return translating.languages(_whole(locate(name_or_path)))


def read_framework(
    path: Path, *, language: str | None = None, advise: bool = False, required: Sequence[str] = ()
) -> tuple[Framework | None, tuple[Problem, ...]]:
    """The framework in a folder or a file, if it can be had, and the problems of its files in their order.

    ``advise`` asks for warnings and hints besides the errors, and for what is wrong with any translation; ``required`` for
    every text that has no translation into one of these languages.
    """
    assembled = _whole(path)
    other = _other_format(assembled)
    if not assembled.tree or other is not None:
        return None, in_order(assembled.problems) if other is None else (other,)
    # The rules first, before there is a value: what they need for a moment then comes on top of less.
    is_broken = any(rule_problems(assembled, None))
    bound = bind(Framework, assembled.tree, assembled.places, unread=assembled.unread)
    if bound.value is None or assembled.problems:
        from ledarskap.framework.mending import mend

        mended = mend(assembled, bound.problems)
        if mended is not assembled:
            assembled, is_broken = mended, True
            bound = bind(Framework, assembled.tree, assembled.places, unread=assembled.unread)
    if ("extends",) in bound.misplaced:
        # What may be inherited is not missing.
        from ledarskap.framework.extending import without_parent

        assembled = without_parent(assembled)
        bound = bind(Framework, assembled.tree, assembled.places, unread=assembled.unread)
    problems = [*bound.problems, *(rule_problems(assembled, bound.misplaced) if is_broken else ())]
    if advise or required:
        is_sound = bound.value is not None and not has_errors((*assembled.problems, *problems))
        problems += _advice(assembled, bound, required, is_sound=is_sound)
    value = None if has_errors(assembled.problems) else bound.value
    if language is not None or assembled.layers:
        value, found = _spoken(assembled, value, language)
        problems += found
    if not problems and not assembled.problems:
        return value, ()
    # What is no error is said, or silenced, among the rest of the advice.
    causes = [one for one in assembled.problems if one.severity == "error" or not advise]
    return value, without_followers(causes, problems)


def _other_format(assembled: Assembled) -> Problem | None:
    """The problem of a file that is something else of ours, so that it is not said to lack all that a framework has."""
    written = assembled.tree.get("format")
    if not isinstance(written, str) or written == FRAMEWORK_FORMAT or written not in FORMATS:
        return None
    values = {"found": FORMATS[written], "expected": FORMATS[FRAMEWORK_FORMAT]}
    return assembled.places.problem(OTHER_FORMAT, ("format",), "value", None, **values)


def _whole(path: Path) -> Assembled:
    """The tree of a framework, with what it inherits."""
    assembled = assemble(path)
    if "extends" not in assembled.tree:
        return assembled
    from ledarskap.framework.extending import extend

    return extend(assembled)


def _spoken(
    assembled: Assembled, value: Framework | None, language: str | None
) -> tuple[Framework | None, list[Problem]]:
    """A framework in a language, and what is wrong with its translation into that language."""
    from ledarskap.framework import translating

    if value is None or not translating.needs_translation(assembled, language):
        return value, []
    known = translating.languages(assembled)
    if language is not None and language not in known:
        values = {"language": language, "known": ", ".join(known)}
        raise UnknownChoiceError(
            [Problem(UNKNOWN_LANGUAGE, Location(str(assembled.path)), values, nearest(language, known))]
        )
    spoken = translating.speak(assembled, language)
    translated = Framework.model_validate(spoken.tree)
    translated.derived[TRANSLATED] = tuple(".".join(map(str, path)) for path in spoken.translated)
    translated.derived[UNTRANSLATED] = tuple(".".join(map(str, path)) for path in spoken.untranslated)
    if language is None:
        return translated, []
    from ledarskap.framework.translation_checking import translation_problems

    return translated, list(translation_problems(assembled, language))


def _foreign_documents(assembled: Assembled) -> Iterator[Document]:
    """The documents of what a framework inherits from one in another language."""
    from ledarskap.framework import translating

    for layer in assembled.layers:
        if translating.language_of(layer) != translating.language_of(assembled):
            yield from (document for _, document in layer.places.parts)


def _advice(
    assembled: Assembled, bound: Bound[Framework], required: Sequence[str], *, is_sound: bool
) -> Iterator[Problem]:
    """What may be wrong; not what a parent says of itself already, since whoever writes the child cannot mend it."""
    from ledarskap.framework.checking import advice

    said: set[tuple[str, Location]] = set()
    parent = assembled.parent
    if parent is not None:
        inherited = bind(Framework, parent.tree, parent.places, unread=parent.unread)
        of_parent = advice(parent, inherited.misplaced, is_bound=inherited.value is not None, is_bounded=False)
        said = {(one.code, one.location) for one in of_parent}
    found = list(advice(assembled, bound.misplaced, is_bound=bound.value is not None, said=said))
    if parent is not None:
        # A hint is about the words, and judges them by the words of the framework's own language.
        foreign = {document.file for document in _foreign_documents(assembled)}
        found = [one for one in found if one.severity != "hint" or one.location.file not in foreign]
    yield from found
    if not (required or assembled.layers or (assembled.path / TRANSLATIONS).is_dir()):
        return
    from ledarskap.framework.rules.completeness import MISSING_KEYS
    from ledarskap.framework.translation_checking import TRANSLATION_OF_NOTHING, translation_problems

    # What is missing from the framework may stand in a translation, where it is then no mistake.
    missing = {(one.subject, MISSING_KEYS[one.code]) for one in found if one.code in MISSING_KEYS}
    for one in translation_problems(assembled, required=required, is_sound=is_sound):
        if one.code != TRANSLATION_OF_NOTHING.code or (one.subject, one.values.get("key")) not in missing:
            yield one


def source_texts(name_or_path: str | PathLike[str]) -> Mapping[str, SourceText]:
    """The texts of a framework's sources by their ids, made ready to look quotations up in; without those that cannot be read.

    >>> sorted(source_texts("region-blekinge"))
    ['ledningsfilosofi']
    """
    from ledarskap.framework.rules.material import Material
    from ledarskap.framework.rules.quotations import readable_sources

    return readable_sources(Material(_whole(locate(name_or_path)), frozenset()))

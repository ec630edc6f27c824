"""A name, folder or file to a framework, or to every problem with it."""

from __future__ import annotations

from os import PathLike
from pathlib import Path
from typing import cast

from ledarskap.framework.assembling import assemble
from ledarskap.framework.checking import rule_problems
from ledarskap.framework.locating import locate
from ledarskap.framework.model import Framework
from ledarskap.reading.binding import bind
from ledarskap.reading.errors import LedarskapError
from ledarskap.reading.problems import Problem, has_errors, in_order, without_followers


class FrameworkError(LedarskapError):
    """A framework that cannot be used; ``problems`` says where, what, and what to do."""


def load(name_or_path: str | PathLike[str]) -> Framework:
    """The framework with a name, or in a folder or a file.

    Raises :class:`FrameworkError` with every problem that its files hold, and FileNotFoundError (as
    :class:`~ledarskap.framework.locating.FrameworkNotFoundError`) where there is nothing of that name.

    >>> load("region-blekinge").principles["ansvarstagande"].name
    'Ansvarstagande'
    """
    framework, problems = read_framework(locate(name_or_path))
    errors = [problem for problem in problems if problem.severity == "error"]
    if errors:
        raise FrameworkError(errors)
    return cast("Framework", framework)


def read_framework(path: Path) -> tuple[Framework | None, tuple[Problem, ...]]:
    """The framework in a folder or a file, if it can be had, and all problems of its files in their order."""
    assembled = assemble(path)
    if not assembled.tree:
        return None, in_order(assembled.problems)
    bound = bind(Framework, assembled.tree, assembled.places, unread=assembled.unread)
    problems = (*bound.problems, *rule_problems(assembled, bound.misplaced))
    if not problems and not assembled.problems:
        return bound.value, ()
    return (None if has_errors(assembled.problems) else bound.value), without_followers(assembled.problems, problems)

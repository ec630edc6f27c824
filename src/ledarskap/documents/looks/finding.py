"""The look of a folder of templates, found where the caller says that it is."""

from __future__ import annotations

import os

from ledarskap.documents.errors import NO_TEMPLATE_FOLDER, NoTemplatesError, RenderError
from ledarskap.documents.looks.look import LOOK_FILE, OWN_LOOK, Look
from ledarskap.reading.problems import Location, Problem, has_errors


def template_folder(templates: str) -> str:
    """The real path of a folder that the caller has named. Raises :class:`~ledarskap.documents.errors.NoTemplatesError`."""
    if "\0" not in templates:
        folder = os.path.realpath(templates)
        if os.path.isdir(folder):
            return folder
    raise NoTemplatesError([Problem(NO_TEMPLATE_FOLDER, Location(templates))])


def look_in(folder: str | None) -> Look:
    """The look that a folder of templates holds, over our own; ours, where there is no folder or no look in it.

    Raises :class:`~ledarskap.documents.errors.NoTemplatesError` where there is no such folder, and
    :class:`~ledarskap.documents.errors.RenderError` with every problem of its ``look.yaml`` and of what that names.
    """
    if folder is None:
        return OWN_LOOK
    template_folder(folder)
    file = os.path.join(folder, LOOK_FILE)
    if not os.path.lexists(file):
        return OWN_LOOK
    # Most look as we do, and shall not wait for what reads another look.
    from ledarskap.documents.looks.reading import check_look_in

    look, problems = check_look_in(folder)
    if look is None or has_errors(problems):
        raise RenderError(problem for problem in problems if problem.severity == "error")
    return look

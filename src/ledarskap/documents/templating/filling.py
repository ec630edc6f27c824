"""Templates filled in: sandboxed, escaped for their format, with plain data and nothing else.

A folder that the caller names can replace any template, piece by piece: a file of the same name there comes first. Then all
templates are metered, so that whatever is written there ends soon. Our own by themselves are as they are known to be.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from jinja2 import StrictUndefined
from markupsafe import escape

from ledarskap.documents.document import Page, TextFormat
from ledarskap.documents.errors import RenderError
from ledarskap.documents.escaping import css_text, in_own_language, in_own_quotes, markdown, unescaped
from ledarskap.documents.looks.finding import template_folder
from ledarskap.documents.looks.look import Look
from ledarskap.documents.scripting import fingerprint, inert
from ledarskap.documents.templating.errors import template_problem
from ledarskap.documents.templating.loading import BUILT_IN, Loader
from ledarskap.documents.templating.sandbox import Sandbox

__all__ = ["BUILT_IN", "SUFFIXES", "fill"]

SUFFIXES: dict[str, str] = {"html": ".html.j2", "md": ".md.j2", "text": ".md.j2", "svg": ".svg.j2"}


def fill(page: Page, to: TextFormat, look: Look, templates: str | None = None) -> str:
    """A page in a format, by the template of its name. Raises :class:`~ledarskap.documents.errors.RenderError`.

    Whatever goes wrong in a template is a problem at its line: there is no other way for it to end than in a document.
    """
    folder = None if templates is None else template_folder(templates)
    name = page.template + SUFFIXES[to]
    beside = {"look": look.embedded, "is_markdown": to == "md"}
    try:
        if folder is None:
            text = _environment(to, None).get_template(name).render(page.contents, **beside)
        else:
            text = _metered(to, folder, name, {**page.contents, **beside})
    except Exception as error:  # templates can raise whatever Python does
        raise RenderError([template_problem(error, name, Loader(folder).folders, templates)]) from error
    return text.rstrip() + "\n"


def _metered(to: TextFormat, folder: str, name: str, values: dict[str, object]) -> str:
    from ledarskap.documents.templating.metering import joined_within, metered

    with metered(values):
        text = joined_within(_environment(to, folder).get_template(name).generate(values))
    # Half a character is what no file can hold.
    text.encode()
    return text


@lru_cache(maxsize=16)
def _environment(to: TextFormat, folder: str | None) -> Sandbox:
    """Made once for each format and folder: making one costs more than a document."""
    escaped: Callable[[object], object] = {"md": markdown, "text": unescaped}.get(to, escape)
    own = in_own_language if to in {"html", "svg"} else in_own_quotes
    filters: dict[str, Callable[..., object]] = {
        "own": own,
        "css": css_text,
        "fingerprint": fingerprint,
        "inert": inert,
    }
    options: dict[str, object] = {
        "loader": Loader(folder),
        # The built-in templates never change while a program runs; those of somebody who is writing them do.
        "auto_reload": folder is not None,
        "undefined": StrictUndefined,
        "autoescape": True,
        "finalize": None if escaped is escape else escaped,
        "trim_blocks": True,
        "lstrip_blocks": True,
        "keep_trailing_newline": True,
    }
    if folder is None:
        return Sandbox(filters, **options)
    from ledarskap.documents.templating.metered_sandbox import MeteredSandbox

    return MeteredSandbox(filters, escaped, **options)

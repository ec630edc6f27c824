"""What can be wrong about a document that is asked for."""

from __future__ import annotations

from ledarskap.reading.errors import LedarskapError, UnknownChoiceError
from ledarskap.reading.problems import Kind
from ledarskap.reading.wording import Wording

TEMPLATE_ERROR = Kind(
    "template-error",
    Wording("mallen går inte att använda: {reason}", "the template cannot be used: {reason}"),
    Wording("jämför med den inbyggda mallen med samma namn", "compare with the built-in template of the same name"),
)
NOT_TYPESET = Kind(
    "not-typeset",
    Wording("det går inte att göra en PDF av dokumentet: {reason}", "no PDF can be made of the document: {reason}"),
    Wording(
        "gör det utan egna mallar; går det inte heller är felet vårt",
        "make it without templates of your own; if that fails too, the fault is ours",
    ),
)
NO_TEMPLATE_FOLDER = Kind(
    "no-template-folder",
    Wording("mappen med mallar finns inte", "the folder of templates does not exist"),
    Wording("rätta sökvägen", "correct the path"),
)
NOT_A_FORMAT = Kind(
    "not-a-format",
    Wording('"{format}" går inte att skriva', '"{format}" cannot be written'),
    Wording("välj bland: {known}", "choose among: {known}"),
)
NO_SUCH_DOCUMENT = Kind(
    "no-such-document",
    Wording('det finns inget dokument "{document}"', 'there is no document "{document}"'),
    Wording("välj bland: {known}", "choose among: {known}"),
)


class RenderError(LedarskapError):
    """A document that cannot be made; ``problems`` says which template, which line, and why."""


class UnsuitableError(RenderError, UnknownChoiceError):
    """A document, or a format, that a value has not got."""


class NoTemplatesError(RenderError, UnknownChoiceError):
    """The folder of templates does not exist."""

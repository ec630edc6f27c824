"""What the library does with packages that are installed only where they are asked for."""

from __future__ import annotations

from ledarskap.reading.errors import LedarskapError
from ledarskap.reading.problems import Kind, Location, Problem
from ledarskap.reading.wording import Wording

EXTRA_MISSING = Kind(
    "extra-missing",
    Wording(
        "{what} behöver paketet {package}, som inte är installerat",
        "{what} needs the package {package}, which is not installed",
    ),
    Wording(
        'installera det med: pip install "ledarskap[{extra}]"', 'install it with: pip install "ledarskap[{extra}]"'
    ),
)


class ExtraMissingError(LedarskapError, ImportError):
    """Something needs a package that is installed only where it is asked for; ``problems`` says how."""


def extra_missing(what: Wording, package: str, extra: str) -> ExtraMissingError:
    """The error for something that needs a package, and the extra that brings it.

    >>> error = extra_missing(Wording("att matcha", "matching"), "scipy", "match")
    >>> error.problems[0].message("en")
    'matching needs the package scipy, which is not installed – install it with: pip install "ledarskap[match]"'
    """
    values: dict[str, str | Wording] = {"what": what, "package": package, "extra": extra}
    return ExtraMissingError([Problem(EXTRA_MISSING, Location(package), values)])

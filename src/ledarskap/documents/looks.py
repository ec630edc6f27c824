"""How documents look: the colours, the logotype and the letters, which a region can have as its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

COLOURS: Mapping[str, str] = MappingProxyType(
    {"ink": "#1b2429", "quiet": "#4d5a61", "line": "#82909a", "tint": "#eef3f4", "accent": "#0b5563"}
)


@dataclass(frozen=True)
class Look:
    """What every document is drawn with; each colour is ``#rrggbb``."""

    colours: Mapping[str, str] = field(default_factory=lambda: COLOURS)

    @cached_property
    def contents(self) -> dict[str, object]:
        """The look as plain data, for templates."""
        return {"colours": dict(self.colours)}


OWN_LOOK = Look()


def look_in(folder: str | None) -> Look:
    """The look that a folder of templates holds, over our own; ours, where there is no folder."""
    return OWN_LOOK

"""Stages for the tests of the picture, named by letters."""

from __future__ import annotations

from collections.abc import Mapping

from ledarskap.documents.programmes.layers import Place


def ways(after: Mapping[str, str], *starts: str) -> dict[str, Place]:
    """Stages named by letters, each with the letters that can come next; A is the start, where none is said."""
    return {
        id_: Place(
            f"Steg {id_}", "back" if id_ == "T" else "preparation", tuple(nexts), is_start=id_ in (starts or "A")
        )
        for id_, nexts in after.items()
    }

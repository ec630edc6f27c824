"""Which of the values in a framework's tree are texts that people read, as the model's annotations mark them."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Annotated, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel

from ledarskap.framework.model import Framework
from ledarskap.reading.tree import Path, Tree
from ledarskap.reading.values import TRANSLATABLE


class Shape(NamedTuple):
    """What a value with an annotation can hold: a text that is translated, fields by their names, or many of one kind."""

    is_text: bool
    holds_texts: bool
    fields: Mapping[str, Shape]
    inside: Shape | None

    def step(self, step: str | int) -> Shape | None:
        """The shape of what stands under a key or an index; None where nothing can."""
        return self.fields.get(str(step)) if self.fields else self.inside

    def texts_in(self, tree: Tree, path: Path = ()) -> Iterator[tuple[Path, str]]:
        """The texts of a tree of this shape, with their paths."""
        if isinstance(tree, str):
            if self.is_text:
                yield path, tree
        elif isinstance(tree, (dict, tuple)):
            for step, child in tree.items() if isinstance(tree, dict) else enumerate(tree):
                inner = self.step(step)
                if inner is not None and inner.holds_texts:
                    yield from inner.texts_in(child, (*path, step))


def texts_in(tree: Tree) -> Iterator[tuple[Path, str]]:
    """The texts of a framework's tree that a translation may hold, with their paths.

    >>> list(texts_in({"id": "vart", "principles": {"tillit": {"name": "Tillit", "source": "policy"}}}))
    [(('principles', 'tillit', 'name'), 'Tillit')]
    """
    return shape_of(Framework).texts_in(tree)


@cache
def shape_of(annotation: object) -> Shape:
    """What a value with this annotation can hold; found out once for each annotation."""
    bare, is_text = _bare(annotation)
    fields: dict[str, Shape] = {}
    inside: Shape | None = None
    if isinstance(bare, type) and issubclass(bare, BaseModel):
        for name, field in bare.model_fields.items():
            # Pydantic keeps apart what stands around the type of a field.
            fields[name] = shape_of(Annotated[(field.annotation, *field.metadata, None)])
    elif arguments := get_args(bare):
        inside = shape_of(arguments[-1] if _is_mapping(bare) else arguments[0])
    holds_texts = is_text or any(one.holds_texts for one in (*fields.values(), *((inside,) if inside else ())))
    return Shape(is_text, holds_texts, types.MappingProxyType(fields), inside)


def _bare(annotation: object) -> tuple[object, bool]:
    """An annotation without what stands around it, and whether it is marked as a text that can be translated."""
    marked = False
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            first, *metadata = get_args(annotation)
            annotation, marked = first, marked or TRANSLATABLE in metadata
        elif origin in (Union, types.UnionType):
            annotation = next(one for one in get_args(annotation) if one is not type(None))
        else:
            return annotation, marked


def _is_mapping(annotation: object) -> bool:
    origin = get_origin(annotation)
    return isinstance(origin, type) and issubclass(origin, Mapping)

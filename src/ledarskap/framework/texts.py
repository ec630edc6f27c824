"""Which of the values in a framework's tree are texts that people read, as the model's annotations mark them."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Annotated, Union, get_args, get_origin

from pydantic import BaseModel

from ledarskap.framework.model import Framework
from ledarskap.reading.tree import Path, Tree
from ledarskap.reading.values import TRANSLATABLE


def texts_in(tree: Tree, annotation: object = Framework, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """The texts of a framework's tree that a translation may hold, with their paths.

    >>> list(texts_in({"id": "vart", "principles": {"tillit": {"name": "Tillit", "source": "policy"}}}))
    [(('principles', 'tillit', 'name'), 'Tillit')]
    """
    if isinstance(tree, str):
        if _is_marked(annotation):
            yield path, tree
    elif isinstance(tree, dict):
        for key, child in tree.items():
            yield from texts_in(child, step_into(annotation, key), (*path, key))
    elif isinstance(tree, tuple):
        for index, child in enumerate(tree):
            yield from texts_in(child, step_into(annotation, index), (*path, index))


def step_into(annotation: object, step: str | int) -> object:
    """The annotation of what stands under a key or an index of a value with this annotation; None where nothing can."""
    bare, _ = _bare(annotation)
    if isinstance(bare, type) and issubclass(bare, BaseModel):
        field = bare.model_fields.get(str(step))
        # Pydantic keeps apart what stands around the type of a field.
        return None if field is None else Annotated[(field.annotation, *field.metadata, None)]
    arguments = get_args(bare)
    return arguments[-1] if _is_mapping(bare) else arguments[0] if arguments else None


@cache
def holds_texts(annotation: object) -> bool:
    """Whether a value with this annotation is a text that can be translated, or can hold one."""
    bare, is_marked = _bare(annotation)
    if isinstance(bare, type) and issubclass(bare, BaseModel):
        return any(holds_texts(step_into(bare, name)) for name in bare.model_fields)
    return is_marked or any(holds_texts(inside) for inside in get_args(bare))


def _is_marked(annotation: object) -> bool:
    """Whether a value with this annotation is a text that can be translated."""
    return _bare(annotation)[1]


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

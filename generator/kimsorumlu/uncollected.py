"""Python's search for cycles of garbage, kept from what is made by the million and stands in no cycle."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")


@contextmanager
def uncollected() -> Iterator[None]:
    """Nothing is searched meanwhile: a search goes through all there is, again and again as it grows."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def made_uncollected(make: Callable[[], T]) -> T:
    """What `make` makes. Nothing is searched meanwhile, nor, up to `gc.unfreeze`, is what is there by then.

    At a hundred articles searching took half a second of a build's twelve.
    """
    with uncollected():
        made = make()
        gc.freeze()
        return made

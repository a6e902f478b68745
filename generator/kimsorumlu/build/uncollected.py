"""Python's search for cycles of garbage, kept from what a build knows: values by the million, in no cycle."""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def made_uncollected(make: Callable[[], T]) -> T:
    """What `make` makes. Nothing is searched meanwhile, nor, up to `gc.unfreeze`, is what is there by then.

    A search goes through all there is: at a hundred articles they took half a second of a build's twelve.
    """
    gc.disable()
    try:
        made = make()
        gc.freeze()
        return made
    finally:
        gc.enable()

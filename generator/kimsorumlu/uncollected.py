"""Python's search for cycles of garbage, kept from work that makes values by the million, none of them in a cycle."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected(*, kept: bool = False) -> Iterator[None]:
    """Nothing is searched meanwhile; `kept`: nor afterwards, up to `gc.unfreeze`, what is there by then.

    A search goes through all there is: at a hundred articles they took half a second of a build's twelve.
    """
    gc.disable()
    done = False
    try:
        yield
        done = True
    finally:
        # What was made counts as old from now on, or the first thing made afterwards would have all of it searched.
        gc.freeze()
        if not (kept and done):
            gc.unfreeze()
        gc.enable()

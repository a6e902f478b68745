"""A file of the open data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DataFile:
    """One file: its address, which is its place in the site's folder, and how what it holds is made.

    `follows` is all that its bytes follow from beside the code, as plain values; None where nothing was gained by
    knowing. `archived`: it is in the archive of whole tables and texts, too.
    """

    address: str
    make: Callable[[], bytes]
    follows: object = None
    archived: bool = False

    @property
    def content(self) -> bytes:
        """What it holds, made now."""
        return self.make()

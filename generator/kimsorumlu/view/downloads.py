"""What a page shows as a table, to be taken along as a file."""

from __future__ import annotations

from dataclasses import dataclass

from kimsorumlu.view.link import Link


@dataclass(frozen=True, slots=True)
class Downloads:
    """A table or a part of one: what it is called, and its files, each by what its form is called."""

    title: str
    files: tuple[Link, ...]

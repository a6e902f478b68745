"""A text with the address it leads to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A name with the address it leads to, relative to the site's root; no address where there is no page.

    `silent`: not a name, but the words for a regulation that gives none.
    """

    text: str
    address: str | None = None
    silent: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """Words and the address they lead to."""

    text: str
    address: str

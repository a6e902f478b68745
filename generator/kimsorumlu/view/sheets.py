"""Lists on several pages: each holds some of the entries, in their order, so that no page grows with the country.

The first sheet stands at the list's own address, the further ones below it: "/birimler/", "/birimler/2/" …
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

T = TypeVar("T")

# Bytes of a page's entries: with what stands around them it stays under 150 KB.
HEAVIEST: Final = 90_000


@dataclass(frozen=True, slots=True)
class SheetLink:
    """One of several pages of a list, by what it holds first and last: "Adana – Bolu"."""

    text: str
    address: str
    current: bool


def in_sheets(entries: Iterable[T], weight: Callable[[T], int], most: int = HEAVIEST) -> tuple[tuple[T, ...], ...]:
    """The entries in sheets, none heavier than `most` unless it is a single entry; one empty sheet where there is none.

    >>> in_sheets(["bir", "iki", "üç"], len, 6)
    (('bir', 'iki'), ('üç',))
    """
    sheets: list[tuple[T, ...]] = []
    here: list[T] = []
    heavy = 0
    for entry in entries:
        own = weight(entry)
        if here and heavy + own > most:
            sheets.append(tuple(here))
            here, heavy = [], 0
        here.append(entry)
        heavy += own
    return (*sheets, tuple(here))


def spans(sheets: Iterable[Sequence[T]], name: Callable[[T], str]) -> tuple[str, ...]:
    """What each sheet is called, by its first and last entry: "Adana – Bolu", "Adana"; "" where there is only one."""
    ends = [(name(sheet[0]), name(sheet[-1])) for sheet in sheets if sheet]
    return tuple(first if first == last else f"{first} – {last}" for first, last in ends) if len(ends) > 1 else ("",)


def sheet_links(spans: Sequence[str], current: int, url: Callable[[int], str]) -> tuple[SheetLink, ...]:
    """The ways to all sheets (the first is 1) from one of them; none where there is only one."""
    numbered = enumerate(spans, 1) if len(spans) > 1 else ()
    return tuple(SheetLink(text, url(number), number == current) for number, text in numbered)

"""The entries of an index under their letters, with the ways to these, on as many sheets as it takes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final, Generic, TypeVar

from kimsorumlu import ids
from kimsorumlu.turkish.order import OTHER, initial, sort_key
from kimsorumlu.view.sheets import SheetLink, in_sheets, sheet_links, spans

T = TypeVar("T")

# Bytes of HTML around the words and the address of an entry.
_AROUND: Final = 140


@dataclass(frozen=True, slots=True)
class LetterGroup(Generic[T]):
    """The entries of one letter. `letter` is as the jump bar shows it, `anchor` its id on the page: "harf-cx" for Ç."""

    letter: str
    anchor: str
    entries: tuple[T, ...]


@dataclass(frozen=True, slots=True)
class LetterJump:
    """The way to where a letter begins, and how many entries it has on all sheets."""

    letter: str
    count: int
    address: str


@dataclass(frozen=True, slots=True)
class LetterSheet(Generic[T]):
    """A page of an index: some of its entries under their letters; the ways to all letters and to all its pages.

    `span` is what it is called beside the others, "" if there is none; `count` how many entries there are on all.
    """

    number: int
    span: str
    letters: tuple[LetterGroup[T], ...]
    jumps: tuple[LetterJump, ...]
    links: tuple[SheetLink, ...]
    count: int


def letter_groups(entries: Iterable[T], name: Callable[[T], str]) -> tuple[LetterGroup[T], ...]:
    """The entries under the first letters of their names, both in alphabetical order; empty letters are left out."""
    groups: dict[str, list[T]] = {}
    for entry in sorted(entries, key=lambda entry: sort_key(name(entry))):
        groups.setdefault(initial(name(entry)), []).append(entry)
    # What begins with neither digit nor Turkish letter sorts last but stands with the digits, which come first.
    ordered = sorted(groups, key=lambda letter: (letter != OTHER, sort_key(letter)))
    return tuple(LetterGroup(letter, f"harf-{ids.label_code(letter)}", tuple(groups[letter])) for letter in ordered)


def letter_jumps(groups: Iterable[LetterGroup[T]], before: str) -> tuple[LetterJump, ...]:
    """The jump bar of letters that are all on one page; `before` their ids: "mevzuat/#kanun-"."""
    return tuple(LetterJump(group.letter, len(group.entries), f"{before}{group.anchor}") for group in groups)


def letter_sheets(
    entries: Iterable[T], name: Callable[[T], str], own: Callable[[T], int], page: str
) -> Iterator[LetterSheet[T]]:
    """The pages of the index that begins at the address `page`; `own`: the letters of an entry's words and address."""
    url = partial(ids.sheet_url, page)
    groups = letter_groups(entries, name)
    sheets = in_sheets((entry for group in groups for entry in group.entries), lambda entry: _AROUND + own(entry))
    parted = [letter_groups(sheet, name) for sheet in sheets]
    first_on: dict[str, int] = {}
    for number, here in enumerate(parted, 1):
        for group in here:
            first_on.setdefault(group.letter, number)
    jumps = tuple(
        LetterJump(group.letter, len(group.entries), f"{url(first_on[group.letter])}#{group.anchor}")
        for group in groups
    )
    count, called = sum(jump.count for jump in jumps), spans(sheets, name)
    for number, here in enumerate(parted, 1):
        yield LetterSheet(number, called[number - 1], here, jumps, sheet_links(called, number, url), count)

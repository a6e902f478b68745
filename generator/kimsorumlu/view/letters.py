"""The entries of an index under their letters, for its jump bar."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from kimsorumlu.ids import label_code
from kimsorumlu.turkish.order import OTHER, initial, sort_key

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class LetterGroup(Generic[T]):
    """The entries of one letter. `letter` is as the jump bar shows it, `anchor` its id on the page: "harf-cx" for Ç."""

    letter: str
    anchor: str
    entries: tuple[T, ...]


def letter_groups(entries: Iterable[T], name: Callable[[T], str]) -> tuple[LetterGroup[T], ...]:
    """The entries under the first letters of their names, both in alphabetical order; empty letters are left out."""
    groups: dict[str, list[T]] = {}
    for entry in sorted(entries, key=lambda entry: sort_key(name(entry))):
        groups.setdefault(initial(name(entry)), []).append(entry)
    # What begins with neither digit nor Turkish letter sorts last but stands with the digits, which come first.
    ordered = sorted(groups, key=lambda letter: (letter != OTHER, sort_key(letter)))
    return tuple(LetterGroup(letter, f"harf-{label_code(letter)}", tuple(groups[letter])) for letter in ordered)

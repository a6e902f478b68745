"""What kinds of responsibility there are, and how one is held against the words that prove it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Responsibility(StrEnum):
    """What a unit or a role has to do with the work its duty names."""

    DOES = "does"
    HAS_DONE = "has-done"
    SUPPORTS = "supports"
    COORDINATES = "coordinates"
    SUPERVISES = "supervises"
    APPROVES = "approves"
    REPORTS = "reports"
    MAY = "may"
    MUST_NOT = "must-not"


@dataclass(frozen=True, slots=True)
class ProvingWords:
    """Words that prove a kind: the clause's `fragment`, and the characters of its text from `start` to `end`.

    `aside`: they say how the work is done, or what is done on the way to it.
    """

    fragment: str
    start: int
    end: int
    aside: bool = False


@dataclass(frozen=True, slots=True)
class ProvenResponsibility:
    """One kind of one duty with the words that prove it, in reading order."""

    kind: Responsibility
    words: tuple[ProvingWords, ...]


# Duty reference → its kinds, the main one first; every duty has at least one.
Responsibilities = Mapping[str, tuple[ProvenResponsibility, ...]]

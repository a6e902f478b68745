"""What the words of one text are, as values: stretches of characters beside the text, runs nested inside one another.

Whatever the stretches, the text is the same afterwards, character by character.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from kimsorumlu.facts.citations.citation import Citation
from kimsorumlu.facts.terms import Definition
from kimsorumlu.model.text import CELL_END


class RunKind(StrEnum):
    """What words are that lead nowhere.

    MARK      a printed amendment mark: "(Değişik: …)"
    TOGETHER  never split at the end of a line: "e-devlet", "5 inci"
    PARTING   a comma after which a line may end: "139,140,243"
    MATCH     words that made the clause an answer
    PROOF     words that prove of what kind the duty is
    """

    MARK = "mark"
    TOGETHER = "together"
    PARTING = "parting"
    MATCH = "match"
    PROOF = "proof"


@dataclass(frozen=True, slots=True)
class CiteLink:
    """Words that cite something: the address of what they cite, relative to the site's root."""

    target: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class TermLink:
    """Words that use a defined term: the address of the definition, relative to the site's root."""

    target: str
    definition: Definition


What = CiteLink | TermLink | RunKind


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters `start` to `end` of a text, and what they are."""

    start: int
    end: int
    what: What

    @property
    def whole(self) -> bool:
        """Never cut in pieces. A link is whole; a word kept on one line may be cut where a link ends inside it."""
        return not isinstance(self.what, RunKind)


@dataclass(frozen=True, slots=True)
class Wrapped:
    """Runs that together are something."""

    what: What
    inside: tuple[Run, ...]


Run = str | Wrapped


def nested(text: str, stretches: Iterable[Stretch]) -> tuple[Run, ...]:
    """The text as runs one inside the other.

    Stretches that come first go first: of two whole ones that overlap the later is left out, and any other is cut where
    it sticks out of one before it. Stretches that do not fit the text are left out.
    """
    placed: list[Stretch] = []
    known = [stretch for stretch in stretches if 0 <= stretch.start < stretch.end <= len(text)]
    for stretch in sorted(known, key=lambda stretch: not stretch.whole):
        if not stretch.whole:
            placed += _cut(stretch, placed)
        elif not any(_overlap(stretch, other) for other in placed):
            placed.append(stretch)
    # Of two that are equal the first stands outside.
    return _inside(text, 0, len(text), sorted(placed, key=lambda stretch: (stretch.start, -stretch.end)))


def paragraphs(runs: Iterable[Run]) -> Iterator[tuple[Run, ...]]:
    """The runs of each paragraph: line breaks part them, and stand inside no link (`setting.set_words`)."""
    return _parted(runs, "\n")


def cells(runs: Iterable[Run]) -> Iterator[tuple[Run, ...]]:
    """The runs of each cell of a table's row, in the same way."""
    return _parted(runs, CELL_END)


def _parted(runs: Iterable[Run], end: str) -> Iterator[tuple[Run, ...]]:
    here: list[Run] = []
    for run in runs:
        first, *others = run.split(end) if isinstance(run, str) else (run,)
        here.append(first)
        for other in others:
            yield tuple(part for part in here if part)
            here = [other]
    yield tuple(part for part in here if part)


def letters(runs: Iterable[Run]) -> Iterator[str]:
    """The text again, in pieces."""
    for run in runs:
        if isinstance(run, str):
            yield run
        else:
            yield from letters(run.inside)


def _overlap(one: Stretch, other: Stretch) -> bool:
    return one.start < other.end and other.start < one.end


def _cut(stretch: Stretch, placed: Iterable[Stretch]) -> list[Stretch]:
    """The stretch in as many pieces as it takes for each to stand inside, around or beside every placed one."""
    ends = {stretch.start, stretch.end}
    for other in placed:
        if _overlap(stretch, other):
            around = stretch.start <= other.start and other.end <= stretch.end
            ends |= set() if around else {end for end in (other.start, other.end) if stretch.start < end < stretch.end}
    return [replace(stretch, start=start, end=end) for start, end in pairwise(sorted(ends))]


def _inside(text: str, start: int, end: int, stretches: list[Stretch]) -> tuple[Run, ...]:
    """The runs of a part of the text. `stretches` lie within it, outer before inner; none sticks out of another."""
    runs: list[Run] = []
    at, place = start, 0
    while place < len(stretches):
        outer, place = stretches[place], place + 1
        first = place
        while place < len(stretches) and stretches[place].start < outer.end:
            place += 1
        if at < outer.start:
            runs.append(text[at : outer.start])
        runs.append(Wrapped(outer.what, _inside(text, outer.start, outer.end, stretches[first:place])))
        at = outer.end
    if at < end:
        runs.append(text[at:end])
    return tuple(runs)

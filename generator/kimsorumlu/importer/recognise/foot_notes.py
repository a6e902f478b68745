"""Which lines are notes to the text: those that their format sets apart, and those that only look like it.

Notes stand behind the text, as the reader of the document leaves them. What looks like one and is not told so by its
format stays where it is, with a doubt: a line of smaller letters at the foot of a page, or one that begins above the
line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from kimsorumlu.received.line import SMALLER, ReceivedLine

# "¹ Müdürlük", "⁽¹⁾", "ⁱ": what begins above the line.
_MARKED: Final = re.compile(r"[⁽]?[⁰¹²³⁴⁵⁶⁷⁸⁹ⁱᵛˣ]{1,4}[⁾]?\s?(?=\S)")
# "1 Müdürlük", "*Bu madde", "[1] Resmî Gazete".
_NUMBERED: Final = re.compile(r"(?:[0-9]{1,3}\s?(?=[^\W\d_])|\*{1,3}\s?(?=\w)|\[[0-9]{1,3}\])")
# What stands behind the text begins with its mark, or goes on.
BEGINS: Final = re.compile(r"[⁽⁰¹²³⁴⁵⁶⁷⁸⁹ⁱᵛˣ0-9*\[†‡]")


@dataclass(frozen=True, slots=True)
class FootNotes:
    """The numbers of received lines: of notes behind the text, and of lines that look like one."""

    behind: frozenset[int]
    like: frozenset[int]


def notes_of(lines: Sequence[ReceivedLine], cut: Collection[int] = ()) -> FootNotes:
    """The notes of a document; the lines in `cut` are none of its text."""
    there = [line for line in lines if line.bare.strip() and line.number not in cut]
    behind = frozenset(line.number for line in takewhile(lambda line: line.part == "note", reversed(there)))
    like = {line.number for line in there if line.number not in behind and _MARKED.match(line.bare.strip())}
    like |= {line.number for line in there if line.part == "note"} - behind
    return FootNotes(behind, frozenset(like | {*_small(there)}))


def _small(lines: Sequence[ReceivedLine]) -> Iterator[int]:
    """The first of those lines in smaller letters that end a page, where it begins as a note does."""
    body = [line for line in lines if line.part == "body" and line.page is not None and line.style.size is not None]
    sizes = Counter(round(line.style.size or 0, 1) for line in body for _ in line.bare.split())
    usual = sizes.most_common(1)[0][0] if sizes else 0.0
    for place, line in enumerate(body):
        before = body[place - 1] if place else None
        if before is None or not _smaller(line, usual) or (before.page == line.page and _smaller(before, usual)):
            continue
        rest = (other for other in body[place:] if other.page == line.page)
        if all(_smaller(other, usual) for other in rest) and _NUMBERED.match(line.bare.strip()):
            yield line.number


def _smaller(line: ReceivedLine, usual: float) -> bool:
    return line.style.size is not None and line.style.size < SMALLER * usual

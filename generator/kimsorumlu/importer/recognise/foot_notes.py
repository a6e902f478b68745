"""Which lines are notes to the text: those that their format sets apart, and those that only look like it.

Notes stand behind the text, as the reader of the document leaves them; each is a note of the clause with its mark. What
looks like one and is not told so by its format stays where it is, with a doubt: a line of smaller letters at the foot
of a page, or one that begins above the line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Final

from kimsorumlu.read.text_shapes import ArticleShape, BlockShape, ClauseShape, EntryShape, PieceShape, SubheadingShape
from kimsorumlu.received.line import SMALLER, ReceivedLine
from kimsorumlu.received.list_numbers import mark_borne

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


def beside_clauses(
    text: tuple[PieceShape, ...], notes: tuple[str, ...]
) -> tuple[tuple[PieceShape, ...], tuple[str, ...]]:
    """The text with each note at the clause that bears its mark, and the notes that are at none.

    What is printed behind the text stands there in its order. So either every note finds its clause, one after the
    other, or all stay what stands behind the text: a note to the regulation's name is at no clause.
    """
    pieces, at = text, 0
    for note in notes:
        mark = mark_borne(note)
        made = (_noted(place, pieces[place], mark, note) for place in range(at, len(pieces) if mark else 0))
        found = next((each for each in made if each is not None), None)
        if found is None:
            return text, notes
        at, piece = found
        pieces = (*pieces[:at], piece, *pieces[at + 1 :])
    return pieces, ()


def _noted(place: int, piece: PieceShape, mark: re.Pattern[str] | None, note: str) -> tuple[int, PieceShape] | None:
    if mark is None or not isinstance(piece, ArticleShape | BlockShape):
        return None
    body = _noted_among(piece.body, mark, note)
    return (place, replace(piece, body=body)) if body is not None else None


def _noted_among(entries: tuple[EntryShape, ...], mark: re.Pattern[str], note: str) -> tuple[EntryShape, ...] | None:
    """The entries with the note at the first clause that bears its mark and has no later note; None if none does."""
    for place, entry in enumerate(entries):
        made = _noted_entry(entry, mark, note)
        if made is not None:
            return (*entries[:place], made, *entries[place + 1 :])
    return None


def _noted_entry(entry: EntryShape, mark: re.Pattern[str], note: str) -> EntryShape | None:
    if isinstance(entry, ClauseShape):
        own = "\n".join(part for part in (entry.text, entry.closing, entry.then) if part)
        if mark.search(own):
            return replace(entry, footnotes="\n".join(part for part in (entry.footnotes, note) if part))
    if isinstance(entry, ClauseShape | SubheadingShape):
        items = _noted_among(entry.items, mark, note)
        if items is not None:
            return replace(entry, items=items)
    body = _noted_among(entry.body, mark, note) if isinstance(entry, SubheadingShape) else None
    return replace(entry, body=body) if isinstance(entry, SubheadingShape) and body is not None else None


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

"""Word-level redline of two texts, as a reader of a law expects it: few, whole changes.

Words are compared as printed. A word keeps its suffix after an apostrophe ("Kurumu'ndan"), its inner hyphens, and dots
and slashes between digits ("2022-544", "10/07/2004"); other punctuation stands for itself. What is left between two
changes is absorbed by them if it has no more words than either of them changes, so that a phrase of which about half
changed is shown as one deletion and one insertion; conjunctions and punctuation count for nothing. Changes are whole
words: "müdürlüğün" → "müdürlüğünün".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby

from kimsorumlu.turkish.case import lower
from kimsorumlu.turkish.stems import stem


class Edit(StrEnum):
    """What happened to a stretch of text."""

    EQUAL = "equal"
    DELETE = "delete"
    INSERT = "insert"


@dataclass(frozen=True, slots=True)
class RedlineSegment:
    """A stretch of text, white space included. No two neighbours have the same `edit`."""

    edit: Edit
    text: str


_LETTER = r"[^\W_]|[\u0300-\u036f]"
# "Kurumu'ndan", "e-imza", "2022-544", "10/07/2004", "27.01.2018"; or one mark: "," "(" "…"
_TOKEN = re.compile(rf"(?:{_LETTER})+(?:(?:['’-]|(?<=\d)[./](?=\d))(?:{_LETTER})+)*|\S")
# Words that join others and carry no meaning alone.
_LIGHT = frozenset({"ve", "veya", "ya", "da", "de", "ile"})


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Tokens i1–i2 of the old text against j1–j2 of the new one."""

    equal: bool
    i1: int
    i2: int
    j1: int
    j2: int


def redline(old: str, new: str) -> tuple[RedlineSegment, ...]:
    """The segments of a redline: those not inserted spell the old text, those not deleted the new, to the character."""
    a, b = list(_TOKEN.finditer(old)), list(_TOKEN.finditer(new))
    stretches = _readable(_stretches([m[0] for m in a], [m[0] for m in b]), [m[0] for m in a], [m[0] for m in b])
    return _joined(_segments(old, new, a, b, stretches))


def cut(old: str, news: Sequence[str]) -> tuple[str, ...]:
    """The text cut into the stretches that each of the new texts took over, in their order.

    Together they are the text, but for white space between them; what none of the new texts has stays with the stretch
    before it. A new text that took nothing over gets "".
    """
    tokens = list(_TOKEN.finditer(old))
    theirs = [(number, stem(lower(m[0]))) for number, new in enumerate(news) for m in _TOKEN.finditer(new)]
    matcher = SequenceMatcher(None, [stem(lower(m[0])) for m in tokens], [word for _, word in theirs], autojunk=False)
    starts: dict[int, int] = {}
    for i, j, size in matcher.get_matching_blocks():
        for token, (number, _) in zip(tokens[i : i + size], theirs[j : j + size], strict=True):
            if _weight([token[0]]):
                starts.setdefault(number, token.start())
    if not starts:
        return ("",) * len(news)
    starts[min(starts)] = 0
    ends = dict(zip(starts, [*list(starts.values())[1:], len(old)], strict=True))
    return tuple(old[starts[n] : ends[n]].strip() if n in starts else "" for n in range(len(news)))


def _stretches(a: Sequence[str], b: Sequence[str]) -> list[_Stretch]:
    """Alternating changed and equal stretches."""
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    found: list[_Stretch] = []
    i = j = 0
    for block in matcher.get_matching_blocks():
        if i < block.a or j < block.b:
            found.append(_Stretch(False, i, block.a, j, block.b))
        i, j = block.a + block.size, block.b + block.size
        if block.size:
            found.append(_Stretch(True, block.a, i, block.b, j))
    return found


def _readable(stretches: Sequence[_Stretch], a: Sequence[str], b: Sequence[str]) -> list[_Stretch]:
    """The stretches with every equal one absorbed that is outweighed by the changes on both its sides."""
    kept: list[_Stretch] = []
    for stretch in stretches:
        kept.append(stretch)
        while len(kept) > 2 and _outweighed(kept[-3], kept[-2], kept[-1], a, b):
            first, last = kept[-3], kept[-1]
            kept[-3:] = [_Stretch(False, first.i1, last.i2, first.j1, last.j2)]
    return kept


def _outweighed(before: _Stretch, island: _Stretch, after: _Stretch, a: Sequence[str], b: Sequence[str]) -> bool:
    if before.equal or not island.equal or after.equal:
        return False
    weight = _weight(a[island.i1 : island.i2])
    return all(weight <= max(_weight(a[side.i1 : side.i2]), _weight(b[side.j1 : side.j2])) for side in (before, after))


def _weight(tokens: Sequence[str]) -> int:
    """The words that carry meaning."""
    return sum(token[0].isalnum() and lower(token) not in _LIGHT for token in tokens)


def _segments(
    old: str, new: str, a: Sequence[re.Match[str]], b: Sequence[re.Match[str]], stretches: Sequence[_Stretch]
) -> Iterator[RedlineSegment]:
    """Equal tokens one by one; what lies between them, white space included, as deleted and inserted text."""
    at_old = at_new = 0
    for stretch in stretches:
        for step in range(stretch.i2 - stretch.i1 if stretch.equal else 0):
            left, right = a[stretch.i1 + step], b[stretch.j1 + step]
            yield from _between(old[at_old : left.start()], new[at_new : right.start()])
            yield RedlineSegment(Edit.EQUAL, left[0])
            at_old, at_new = left.end(), right.end()
    yield from _between(old[at_old:], new[at_new:])


def _between(old: str, new: str) -> Iterator[RedlineSegment]:
    """The text between two equal tokens. White space that both have at an end stays outside the change."""
    start = _common_space(old, new)
    end = _common_space(old[start:][::-1], new[start:][::-1])
    yield RedlineSegment(Edit.EQUAL, old[:start])
    yield RedlineSegment(Edit.DELETE, old[start : len(old) - end])
    yield RedlineSegment(Edit.INSERT, new[start : len(new) - end])
    yield RedlineSegment(Edit.EQUAL, old[len(old) - end :])


def _common_space(old: str, new: str) -> int:
    length = 0
    while length < min(len(old), len(new)) and old[length] == new[length] and old[length].isspace():
        length += 1
    return length


def _joined(segments: Iterator[RedlineSegment]) -> tuple[RedlineSegment, ...]:
    texts = (segment for segment in segments if segment.text)
    return tuple(
        RedlineSegment(edit, "".join(segment.text for segment in run)) for edit, run in groupby(texts, lambda s: s.edit)
    )

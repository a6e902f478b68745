"""Word-level redline of two texts, as a reader of a law expects it: few, whole changes; and what is read against what.

Words are compared as a reader sees them (`turkish.visible`): space, soft hyphens and the form of a letter are no
change, amounts and days are one word each. What is left between two changes is absorbed by them if it has no more words
than either of them changes, so that a phrase of which about half changed is shown as one deletion and one insertion;
conjunctions and punctuation count for nothing. Changes are whole words: "müdürlüğün" → "müdürlüğünün".

Of passages that belong together those are read against each other that have enough in common to be read so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache
from itertools import groupby

from kimsorumlu.facts.alignment import Passage, Relation, once
from kimsorumlu.turkish.case import lower
from kimsorumlu.turkish.characters import as_printed
from kimsorumlu.turkish.stems import stem
from kimsorumlu.turkish.visible import WORD, read_alike

# Where less of the longer text than this is the same on both sides, a redline is no help: both texts stand whole.
READABLE = 0.15
# In a group the old text may stand whole; a part is read against it only where it took over this much.
PART_READABLE = 0.2


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


@dataclass(frozen=True, slots=True)
class RedlinePair:
    """A new passage with the old one it is read against; alone it is wholly new, an old one alone is wholly gone.

    `taken` is the stretch of the old passage that the new one took over, where one became several; else None.
    """

    old: Passage | None
    new: Passage | None
    taken: str | None = None


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


@lru_cache(maxsize=8192)  # a pair is measured, then drawn, and occurs in several comparisons of a long history
def redline(old: str, new: str) -> tuple[RedlineSegment, ...]:
    """The segments of a redline. Those not deleted spell the new text as printed (`as_printed`), to the character.

    Those not inserted spell the old one but for white space: where words stay, the space between is the new text's.
    """
    old, new = as_printed(old), as_printed(new)
    a, b = list(WORD.finditer(old)), list(WORD.finditer(new))
    left, right = [read_alike(m[0]) for m in a], [read_alike(m[0]) for m in b]
    stretches = _readable(_stretches(left, right), left, right)
    return _joined(_segments(old, new, a, b, stretches))


def cut(old: str, news: Sequence[str]) -> tuple[str, ...]:
    """The text cut into the stretches that each of the new texts took over, in their order.

    Together they are the text, but for white space between them; what none of the new texts has stays with the stretch
    before it. A new text that took nothing over gets "".
    """
    tokens = list(WORD.finditer(old))
    theirs = [(number, stem(lower(m[0]))) for number, new in enumerate(news) for m in WORD.finditer(new)]
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
    return sum(any(map(str.isalnum, token)) and lower(token) not in _LIGHT for token in tokens)


def _segments(
    old: str, new: str, a: Sequence[re.Match[str]], b: Sequence[re.Match[str]], stretches: Sequence[_Stretch]
) -> Iterator[RedlineSegment]:
    """Equal tokens one by one; what lies between them, white space included, as deleted and inserted text."""
    at_old = at_new = 0
    for stretch in stretches:
        for step in range(stretch.i2 - stretch.i1 if stretch.equal else 0):
            left, right = a[stretch.i1 + step], b[stretch.j1 + step]
            yield from _between(old[at_old : left.start()], new[at_new : right.start()])
            yield RedlineSegment(Edit.EQUAL, right[0])
            at_old, at_new = left.end(), right.end()
    yield from _between(old[at_old:], new[at_new:])


def _between(old: str, new: str) -> Iterator[RedlineSegment]:
    """The text between two equal tokens. White space that both have at an end stays outside the change.

    Space alone is no change: it stands as in the new text.
    """
    if not old.strip() and not new.strip():
        yield RedlineSegment(Edit.EQUAL, new)
        return
    start = _common_space(old, new)
    end = _common_space(old[start:][::-1], new[start:][::-1])
    gone, come = old[start : len(old) - end], new[start : len(new) - end]
    yield RedlineSegment(Edit.EQUAL, new[:start])
    yield RedlineSegment(Edit.DELETE, gone if gone.strip() else "")
    yield RedlineSegment(Edit.INSERT if come.strip() else Edit.EQUAL, come)
    yield RedlineSegment(Edit.EQUAL, new[len(new) - end :])


def _common_space(old: str, new: str) -> int:
    length = 0
    while length < min(len(old), len(new)) and old[length].isspace() and new[length].isspace():
        length += 1
    return length


def _joined(segments: Iterator[RedlineSegment]) -> tuple[RedlineSegment, ...]:
    texts = (segment for segment in segments if segment.text)
    return tuple(
        RedlineSegment(edit, "".join(segment.text for segment in run)) for edit, run in groupby(texts, lambda s: s.edit)
    )


# what is read against what -------------------------------------------------------------------------------------------


def redline_pairs(group: Sequence[Relation]) -> tuple[RedlinePair, ...]:
    """What a group of relations is read as: every new passage once, in order, and every old one.

    One that became several is cut into what each took over, if that can be read. Else those that have most in common
    are read against each other, if that is enough; what is left of the old text comes first, whole.
    """
    olds, news = once(relation.old for relation in group), once(relation.new for relation in group)
    against, pieces = _read_together(group), _pieces(olds, news)
    if _sum_shared(pieces, news) > _sum_shared({new: old.text for new, old in against.items()}, news):
        return tuple(
            RedlinePair(olds[0], new, piece) if (piece := pieces[new.at]) else RedlinePair(None, new) for new in news
        )
    read = {old.at for old in against.values()}
    left = [RedlinePair(old, None) for old in olds if old.at not in read]
    return (*left, *(RedlinePair(against.get(new.at), new) for new in news))


def title_pairs(relations: Iterable[Relation]) -> tuple[RedlinePair, ...]:
    """The same of an article's or a division's title: it is read against the one it is most like, if at all.

    Those of others that went into it come first. Titles without words are left out.
    """
    best, *others = sorted(relations, key=lambda relation: -relation.similarity)
    left = [RedlinePair(other.old, None) for other in others if other.old and other.old.text]
    old, new = (side if side and side.text else None for side in (best.old, best.new))
    if old and new and _kept(best) < READABLE:
        return (*left, RedlinePair(old, None), RedlinePair(None, new))
    return (*left, RedlinePair(old, new)) if old or new else tuple(left)


def _kept(relation: Relation) -> float:
    """The share of the longer text that a redline shows as unchanged; 0 where there is only one side."""
    if relation.old is None or relation.new is None:
        return 0.0
    if not relation.text_changed:
        return 1.0
    old, new = relation.old.words, relation.new.words
    return _shared(old, new) / max(1, len(old), len(new))


def _shared(old: str, new: str) -> int:
    """How many characters a redline shows as unchanged."""
    return sum(len(segment.text) for segment in redline(old, new) if segment.edit is Edit.EQUAL)


def _sum_shared(texts: Mapping[str, str], news: Iterable[Passage]) -> int:
    return sum(_shared(texts[new.at], new.text) for new in news if new.at in texts)


def _read_together(group: Sequence[Relation]) -> dict[str, Passage]:
    """New passage (by its place) → the old one it is read against; each old and new passage at most once."""
    floor = READABLE if len(group) == 1 else PART_READABLE
    linked = [(relation, relation.old, relation.new) for relation in group]
    likely = sorted((-_kept(r), place) for place, (r, old, new) in enumerate(linked) if old and new)
    found: dict[str, Passage] = {}
    for share, place in likely:
        _, old, new = linked[place]
        assert old is not None and new is not None  # so chosen above
        if -share >= floor and new.at not in found and old not in found.values():
            found[new.at] = old
    return found


def _pieces(olds: Sequence[Passage], news: Sequence[Passage]) -> dict[str, str]:
    """New passage (by its place) → what it took over of the only old one; nothing if that is too little to be read."""
    if len(olds) != 1 or len(news) < 2 or any(passage.closing for passage in (*olds, *news)):
        return {}
    found = dict(zip((new.at for new in news), cut(olds[0].text, [new.text for new in news]), strict=True))
    longer = max(len(olds[0].text), sum(len(new.text) for new in news))
    return found if _sum_shared(found, news) >= PART_READABLE * longer else {}

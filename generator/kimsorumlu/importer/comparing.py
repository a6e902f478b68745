"""Two versions of a regulation compared in words, so that a slip in the text or in its reading stands out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kimsorumlu.facts.alignment import Alignment, Change, Fate, PassageKind, Relation, unit_changes
from kimsorumlu.model.citing import short_citation
from kimsorumlu.model.text import Article
from kimsorumlu.model.unit import Unit
from kimsorumlu.model.version import Version
from kimsorumlu.read.topics_file import Topics
from kimsorumlu.turkish.case import lower
from kimsorumlu.turkish.dates import day
from kimsorumlu.turkish.lists import listed
from kimsorumlu.view.history.words import FATES, WORDS, ShownChange

_COUNTED: Final = {
    Change.UNCHANGED: ShownChange.SAME,
    Change.REDUCED: ShownChange.REDUCED,
    Change.REWORDED: ShownChange.REWORDED,
    Change.MOVED: ShownChange.MOVED,
    Change.SPLIT: ShownChange.SPLIT,
    Change.MERGED: ShownChange.MERGED,
    Change.ADDED: ShownChange.ADDED,
    Change.REMOVED: ShownChange.REMOVED,
}
_SHOWN: Final = 40
_WIDTH: Final = 70


def comparison_lines(old: Version, new: Version, alignment: Alignment) -> Iterator[str]:
    """What became of the old text in the new one: in numbers, unit by unit, clause by clause."""
    yield f"{day(old.date)} tarihli metinle karşılaştırma:"
    counts = alignment.counts()
    told = [f"{lower(WORDS[_COUNTED[change]])}: {number}" for change, number in counts.items() if number]
    yield f"  fıkra ve bentler: {', '.join(told)}"
    for change in unit_changes(old, new, alignment):
        if change.fate is not Fate.KEPT:
            sides = " → ".join(_units(side) for side in (change.olds, change.news) if side)
            yield f"  birim: {lower(FATES[change.fate])}: {sides}"
    changed = [each for each in alignment.relations if each.change is not Change.UNCHANGED and _is_told(each)]
    yield from (_line(relation) for relation in changed[:_SHOWN])
    if len(changed) > _SHOWN:
        yield f"  … ve {len(changed) - _SHOWN} değişiklik daha"


def by_hand(old: Version, alignment: Alignment, topics: Topics) -> Iterator[str]:
    """The clauses of the old version that topics name by hand, and where they stand now."""
    for topic in topics.topics:
        shape = topic.shape
        named = [each.at for each in (*shape.includes, *shape.excludes)]
        named += [*shape.foremost, *shape.besides, *(at for p in shape.parts for at in (*p.at, *p.besides))]
        for at in dict.fromkeys(named):
            if at.startswith(old.url):
                now = alignment.counterpart(at)
                yield f"  konu {topic.id}: {at} → {now.reference if now else 'kaldırılmış'}"


def _is_told(relation: Relation) -> bool:
    """A clause or a heading inside an article; of articles and divisions the heading, if it changed."""
    return relation.kind.within_article or relation.text_changed or relation.old is None or relation.new is None


def _units(units: tuple[Unit, ...]) -> str:
    return listed([unit.name for unit in units])


def _line(relation: Relation) -> str:
    before, after = relation.old, relation.new
    word = lower(WORDS[_COUNTED[relation.change]])
    if before is None or after is None:
        side = after or before
        assert side is not None  # a relation has one
        return f"  {word}: {_cited(side.entry, relation, new=after is not None)}: {_cut(side.words)}"
    old, new = _cited(before.entry, relation, new=False), _cited(after.entry, relation, new=True)
    places = new if old == new else f"{old} → {new}"
    if not relation.text_changed:
        return f"  {word}: {places}"
    same = next((at for at, (a, b) in enumerate(zip(before.words, after.words, strict=False)) if a != b), 0)
    start = max(0, same - 20)
    return f"  {word}: {places}: “{_cut(before.words[start:])}” → “{_cut(after.words[start:])}”"


def _cited(entry: object, relation: Relation, *, new: bool) -> str:
    side = relation.new if new else relation.old
    if side is None or not isinstance(entry, Article):
        return "kısım ya da bölüm" if side is not None and side.kind is PassageKind.DIVISION else ""
    return short_citation(entry, side.chain)


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return f"{line[:_WIDTH]}…" if len(line) > _WIDTH else line

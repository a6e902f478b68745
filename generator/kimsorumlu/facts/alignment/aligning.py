"""From links to relations: what each passage's change is called, and the order relations stand in."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from kimsorumlu.facts.alignment.links import PassageLink, VersionLinks, find, succession
from kimsorumlu.facts.alignment.passages import Alphabet, Passage, PassageKind, stems
from kimsorumlu.facts.alignment.powers import LostPower, lost_power
from kimsorumlu.facts.alignment.relation import Alignment, Change, Relation
from kimsorumlu.facts.alignment.similarity import share_kept
from kimsorumlu.facts.alignment.speakers import continued
from kimsorumlu.facts.alignment.units import responsible
from kimsorumlu.model.version import Version
from kimsorumlu.turkish.visible import is_same


@dataclass(frozen=True)
class VersionStep:
    """A version and the one that followed it; what links them is found when first asked for, and kept."""

    old: Version
    new: Version

    @cached_property
    def links(self) -> VersionLinks:
        return find(self.old, self.new)

    @cached_property
    def successors(self) -> Mapping[str, tuple[str, ...]]:
        return continued(self.old, self.new, succession(self.old, self.new), self.links)

    @cached_property
    def responsible(self) -> tuple[Mapping[str, set[str]], Mapping[str, set[str]]]:
        """Who answers for each duty in the one and in the other."""
        return responsible(self.old), responsible(self.new)


def align(old: Version, new: Version) -> Alignment:
    """Aligns a version with the one that followed it, overrides of the newer one included."""
    return align_steps((VersionStep(old, new),))


def align_through(versions: Sequence[Version]) -> Alignment:
    """Aligns the first version with the last through all those between, so that every override on the way counts."""
    return align_steps([VersionStep(old, new) for old, new in pairwise(versions)])


def align_steps(steps: Sequence[VersionStep]) -> Alignment:
    """Aligns where the first step begins with where the last one ends. The steps are found once, however often used.

    What one version drops and a later one brings back in other words is removed and added, as it was.
    """
    joined, successors = steps[0].links, dict(steps[0].successors)
    for step in steps[1:]:
        joined = _join(joined, step.links)
        successors = {
            id: tuple(dict.fromkeys(later for name in names for later in step.successors.get(name, ())))
            for id, names in successors.items()
        }
    return Alignment(_in_order(joined, _relations(joined, successors)), successors)


def _join(first: VersionLinks, second: VersionLinks) -> VersionLinks:
    ahead: dict[int, list[PassageLink]] = {}
    for link in second.links:
        ahead.setdefault(link.old, []).append(link)
    links = {}
    for link in first.links:
        for further in ahead.get(link.new, ()):
            reasons = dict.fromkeys(reason for reason in (link.evidence, further.evidence) if reason)
            power = "lost" if "lost" in (link.power, further.power) else further.power or link.power
            links[link.old, further.new] = PassageLink(link.old, further.new, " ".join(reasons) or None, power)
    return VersionLinks(first.old, second.new, tuple(links[pair] for pair in sorted(links)), second.fresh)


def _relations(links: VersionLinks, successors: Mapping[str, tuple[str, ...]]) -> list[Relation]:
    heirs: dict[int, list[PassageLink]] = {}
    sources: dict[int, list[PassageLink]] = {}
    for link in links.links:
        heirs.setdefault(link.old, []).append(link)
        sources.setdefault(link.new, []).append(link)
    moved_rows = _moved_rows(links)
    found = []
    for link in links.links:
        old, new = links.old[link.old], links.new[link.new]
        same = is_same(old.text, new.text) and is_same(old.closing, new.closing)
        renumbered = old.place != new.place or (link.old, link.new) in moved_rows
        other_unit = _other_unit(old, new, successors)
        lost = None if same else _lost(old, heirs[link.old], links)
        # The strongest change names the relation; `text_changed`, `renumbered` and `other_unit` tell of the others.
        if len(heirs[link.old]) > 1 or len(sources[link.new]) > 1:
            change = _of_group(link, heirs, sources)
        elif lost:
            change = Change.REDUCED
        elif renumbered or other_unit:
            change = Change.MOVED
        else:
            change = Change.UNCHANGED if same else Change.REWORDED
        similarity = 100 if same else _similarity(old, new)
        found.append(Relation(change, old, new, similarity, not same, renumbered, other_unit, link.evidence, lost))
    removed = [passage for passage in links.old if passage.position not in heirs]
    added = [passage for passage in links.new if passage.position not in sources]
    found += [Relation(Change.REMOVED, passage, None, 0, False, False, False) for passage in removed]
    reasons = links.fresh
    found += [Relation(Change.ADDED, None, p, 0, False, False, False, reasons.get(p.position)) for p in added]
    return found


def _lost(old: Passage, became: Sequence[PassageLink], links: VersionLinks) -> LostPower | None:
    """The power lost on the way from a passage to all that it became; what the data says of it comes first."""
    told = {link.power for link in became}
    if "kept" in told or not old.kind.lays_down or not old.speaks_for:
        return None
    now = [links.new[link.new] for link in became]
    if not any(passage.speaks_for and not passage.repealed for passage in now):
        return None
    found = lost_power(old.words, [passage.words for passage in now])
    return found or (LostPower() if "lost" in told else None)


def _moved_rows(links: VersionLinks) -> set[tuple[int, int]]:
    """The rows of tables that stand before one they stood after, or after one they stood before.

    As few as can be said to have moved: the others follow one another as they did.
    """
    rows = [link for link in links.links if links.old[link.old].kind is PassageKind.ROW]
    rows.sort(key=lambda link: (link.old, link.new))
    # The longest run of links whose new places rise, with the last of the shortest run of each length.
    ends: list[int] = []
    lasts: list[int] = []
    before: list[int] = []
    for place, link in enumerate(rows):
        at = bisect_left(ends, link.new)
        ends[at : at + 1] = [link.new]
        lasts[at : at + 1] = [place]
        before.append(lasts[at - 1] if at else -1)
    kept, place = set(), lasts[-1] if lasts else -1
    while place >= 0:
        kept.add(place)
        place = before[place]
    return {(link.old, link.new) for place, link in enumerate(rows) if place not in kept}


def _similarity(old: Passage, new: Passage) -> int:
    """The share of words kept, 0 to 99: 100 is for the same text, "yürütmek" for "yürütülmek" keeps every stem too."""
    alphabet = Alphabet()
    return min(99, round(100 * share_kept(alphabet.code(stems(old.words)), alphabet.code(stems(new.words)))))


def _of_group(
    link: PassageLink, heirs: Mapping[int, list[PassageLink]], sources: Mapping[int, list[PassageLink]]
) -> Change:
    """One name for the whole group, so that it is one change: split if it has more new parts than old ones."""
    olds, news, pending = {link.old}, {link.new}, [link]
    while pending:
        here = pending.pop()
        for other in (*heirs[here.old], *sources[here.new]):
            if other.old not in olds or other.new not in news:
                olds.add(other.old)
                news.add(other.new)
                pending.append(other)
    return Change.SPLIT if len(news) > len(olds) else Change.MERGED


def _other_unit(old: Passage, new: Passage, successors: Mapping[str, tuple[str, ...]]) -> bool:
    # A clause that says nothing of whose it is cannot be said to have gone to somebody else.
    if not old.speaks_for or not new.speaks_for:
        return False
    return not any(set(successors.get(name, ())) & set(new.speaks_for) for name in old.speaks_for)


def _in_order(links: VersionLinks, relations: Iterable[Relation]) -> tuple[Relation, ...]:
    """In the order of the new text. What was removed stands after what preceded it in its article, or after that."""
    went = {link.old: link.new for link in reversed(links.links)}
    article_of, ends = _articles(links.new)
    place: dict[int, int] = {}
    home, anchor, end = -1, -1, -1
    for passage in links.old:
        new = went.get(passage.position)
        if not passage.kind.within_article:
            home, anchor = (-1, end) if new is None else (new, new)
            end = end if new is None else ends[new]
        elif new is not None and article_of[new] == home:
            anchor = new
        place[passage.position] = anchor

    def key(relation: Relation) -> tuple[int, int, int]:
        if relation.new is not None:
            return relation.new.position, 0, relation.old.position if relation.old else -1
        assert relation.old is not None
        return place[relation.old.position], 1, relation.old.position

    return tuple(sorted(relations, key=key))


def _articles(new: Sequence[Passage]) -> tuple[dict[int, int], dict[int, int]]:
    """For every new passage the heading of its article, and for every heading the article's last passage."""
    heading_of, ends, heading = {}, {}, -1
    for passage in new:
        heading = heading if passage.kind.within_article else passage.position
        heading_of[passage.position] = heading
        ends[heading] = passage.position
    return heading_of, ends

"""Which unit or role of the new version continues which of the old one: by id, by the data, else proposed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from kimsorumlu.facts.alignment.counterparts import Succession
from kimsorumlu.facts.alignment.links import VersionLinks
from kimsorumlu.facts.alignment.passages import Passage
from kimsorumlu.facts.alignment.similarity import common, rarities
from kimsorumlu.model.unit import Role, Unit
from kimsorumlu.model.version import Version

# A successor is proposed if the share of common words in the names and the share of duties taken over add up to this.
PROPOSED = 0.5
PROPOSED_BY_DUTIES = 0.25


def continued(old: Version, new: Version, given: Succession, links: VersionLinks) -> dict[str, tuple[str, ...]]:
    """Old speaker → new speakers, in the order of the new version.

    Proposals are made only for those that neither kept their id nor are named in `renamed_from`, units among units and
    roles among roles; both sides propose their best, so that splits and mergers show.
    """
    found = {id: {id} for id in given.kept}
    for id, befores in given.declared.items():
        for before in befores:
            found.setdefault(before, set()).add(id)
    settled = given.kept | given.declared.keys()
    shared = _shared(links)
    for olds, news in ((old.units, new.units), (old.roles, new.roles)):
        left = [entry for entry in olds if entry.id not in found]
        right = [entry for entry in news if entry.id not in settled]
        for one, other in _proposals(left, right, shared):
            found.setdefault(one, set()).add(other)
    order = [*(unit.id for unit in new.units), *(role.id for role in new.roles)]
    return {id: tuple(sorted(names, key=order.index)) for id, names in sorted(found.items())}


def _proposals(
    olds: Sequence[Unit | Role], news: Sequence[Unit | Role], shared: Mapping[tuple[str, str], float]
) -> set[tuple[str, str]]:
    """Each one's best successor and predecessor; where they disagree, only if duties went over, not for a name."""
    rarity = rarities(entry.name for entry in (*olds, *news))
    weights = {
        (old.id, new.id): common(old.name, new.name, rarity) + shared.get((old.id, new.id), 0.0)
        for old in olds
        for new in news
    }
    likely = {pair: weight for pair, weight in sorted(weights.items()) if weight >= PROPOSED}
    best_new = {old: max((p for p in likely if p[0] == old), key=likely.__getitem__) for old, _ in likely}
    best_old = {new: max((p for p in likely if p[1] == new), key=likely.__getitem__) for _, new in likely}
    forward, backward = set(best_new.values()), set(best_old.values())
    return {
        pair for pair in forward | backward if pair in forward & backward or shared.get(pair, 0.0) >= PROPOSED_BY_DUTIES
    }


def _shared(links: VersionLinks) -> dict[tuple[str, str], float]:
    """For two speakers the share of clauses, of the one that has fewer, that one took over from the other."""
    taken: Counter[tuple[str, str]] = Counter()
    for link in links.links:
        old, new = links.old[link.old], links.new[link.new]
        if old.kind.lays_down:
            taken.update((one, other) for one in old.speaks_for for other in new.speaks_for)
    size_old, size_new = _sizes(links.old), _sizes(links.new)
    return {(one, other): count / min(size_old[one], size_new[other]) for (one, other), count in taken.items()}


def _sizes(passages: Sequence[Passage]) -> Counter[str]:
    return Counter(name for passage in passages if passage.kind.lays_down for name in passage.speaks_for)

"""Which passage of one version became which of the next: overrides of the data first, then articles, clauses, parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kimsorumlu.facts.alignment.counterparts import DECLARED_OTHER, ArticleOutline, Succession, counterparts
from kimsorumlu.facts.alignment.headings import heading_links
from kimsorumlu.facts.alignment.matching import MatchingFrame, VersionClauses, match
from kimsorumlu.facts.alignment.parts import parts_of_wholes
from kimsorumlu.facts.alignment.passages import Alphabet, Passage, PassageKind, passages, stems
from kimsorumlu.facts.alignment.similarity import similarities
from kimsorumlu.model.version import Version, amendment_key
from kimsorumlu.read.values import PowerTold


@dataclass(frozen=True, slots=True)
class PassageLink:
    """An old passage and one it became, by position in the versions' passages, with the reason the data gives.

    `power` is what the data says became of the power that the old one lays down; None: its verbs tell.
    """

    old: int
    new: int
    evidence: str | None = None
    power: PowerTold | None = None


@dataclass(frozen=True, slots=True)
class DeclaredLinks:
    """The overrides of a version, resolved: links, and passages said to continue nothing (position → reason)."""

    links: tuple[PassageLink, ...] = ()
    fresh: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class VersionLinks:
    """Everything that links two versions. Passages without a link are added or removed."""

    old: tuple[Passage, ...]
    new: tuple[Passage, ...]
    links: tuple[PassageLink, ...]
    fresh: Mapping[int, str]


def succession(old: Version, new: Version) -> Succession:
    """Who goes on as whom, by ids and by `renamed_from`; a name the old version does not hold counts for nothing."""
    known, names = _ids(old), _ids(new)
    declared = {
        unit.id: tuple(before.unit for before in unit.renamed_from if before.unit in known) for unit in new.units
    }
    if old.date >= new.date:
        declared = {}
    return Succession(known & names, {id: before for id, before in declared.items() if before})


def _ids(version: Version) -> frozenset[str]:
    return frozenset([*(unit.id for unit in version.units), *(role.id for role in version.roles)])


def find(old: Version, new: Version) -> VersionLinks:
    """The links between a version and the one that followed it."""
    before, after = passages(old), passages(new)
    # Overrides speak of the version before, not of a version compared with itself.
    declared = _declared(before, after, _marks(old, new)) if old.date < new.date else DeclaredLinks()
    given = succession(old, new)
    sides = _Sides(before, after)
    alike = similarities(sides.old.codes, sides.new.codes)
    articles = counterparts(
        sides.outlines(sides.old_articles, sides.old),
        sides.outlines(sides.new_articles, sides.new),
        alike,
        given,
        sides.declared_articles(declared),
    )
    siblings = frozenset(
        (i, j)
        for i, one in enumerate(sides.old_articles)
        for j, other in enumerate(sides.new_articles)
        if given.weight(one.speaks_for, other.speaks_for) > 0
    )
    clauses = _clauses(sides, alike, MatchingFrame(articles, siblings), declared)
    headings = [
        PassageLink(sides.old_articles[i].position, sides.new_articles[j].position) for i, j in articles.items()
    ]
    headings += _absorbed(sides, articles, clauses, given)
    goes_on, settled = {link.old: link.new for link in headings}, [(link.old, link.new) for link in declared.links]
    for kind in (PassageKind.HEADING, PassageKind.ROW):
        inner = heading_links(before, after, goes_on, settled, kind)
        clauses += [PassageLink(i, j) for i, j in inner if j not in declared.fresh]
    divisions = _divisions(before, after, [*headings, *clauses])
    text = [*headings, *clauses, *divisions]
    return VersionLinks(before, after, _with_evidence(text, declared), declared.fresh)


def _marks(old: Version, new: Version) -> frozenset[str]:
    """The amendments between the two whose marks say what became of a place; in a text adopted anew they say nothing.

    Amending leaves the numbers as they are: the place that a mark names is the place that was amended.
    """
    if any(repeal.version == old.date for repeal in new.repeals):
        return frozenset()
    told = {amendment_key(amendment) for amendment in old.amendments}
    fresh = [amendment for amendment in new.amendments if amendment_key(amendment) not in told]
    return frozenset(a.id for a in fresh if a.date is None or a.date > old.date)


def _declared(before: Sequence[Passage], after: Sequence[Passage], marks: frozenset[str]) -> DeclaredLinks:
    """Overrides that name a place the old version does not hold are left to the check that reports them.

    An amendment mark (of an amendment in `marks`) declares as much, where the data says nothing else.
    """
    places = {passage.at: passage.position for passage in before}
    links, fresh = [], {}
    for passage in after:
        owner = passage.clause or passage.entry
        mark = getattr(owner, "mark", None)
        if mark is not None and mark.amendment in marks and not getattr(owner, "follows", ()):
            if mark.effect == "added":
                fresh[passage.position] = mark.text
            elif passage.at in places and before[places[passage.at]].kind is passage.kind:
                links.append(PassageLink(places[passage.at], passage.position, mark.text))
        for follows in getattr(owner, "follows", ()):
            if follows.at is None:
                fresh[passage.position] = follows.why
            elif follows.at in places and before[places[follows.at]].kind is passage.kind:
                links.append(PassageLink(places[follows.at], passage.position, follows.why, follows.power))
    return DeclaredLinks(tuple(links), fresh)


class _Sides:
    """Both versions, their clauses coded in one alphabet."""

    def __init__(self, before: Sequence[Passage], after: Sequence[Passage]) -> None:
        alphabet = Alphabet()
        self.old_articles = tuple(passage for passage in before if passage.kind is PassageKind.ARTICLE)
        self.new_articles = tuple(passage for passage in after if passage.kind is PassageKind.ARTICLE)
        self.old, self.new = _side(before, alphabet), _side(after, alphabet)
        self.old_index = {passage.position: i for i, passage in enumerate(self.old.passages)}
        self.new_index = {passage.position: j for j, passage in enumerate(self.new.passages)}

    def outlines(self, articles: Sequence[Passage], side: VersionClauses) -> list[ArticleOutline]:
        clauses = side.articles()
        return [
            ArticleOutline(
                article.at,
                article.text,
                article.speaks_for or _speakers(side, clauses.get(index, ())),
                tuple(side.codes[clause] for clause in clauses.get(index, ())),
            )
            for index, article in enumerate(articles)
        ]

    def declared_articles(self, declared: DeclaredLinks) -> dict[int, int | None]:
        """New article → old article by index, None if the data says it continues none."""
        old = {passage.position: i for i, passage in enumerate(self.old_articles)}
        new = {passage.position: j for j, passage in enumerate(self.new_articles)}
        found: dict[int, int | None] = {new[position]: None for position in declared.fresh if position in new}
        for link in declared.links:
            if link.new in new and old[link.old] not in found.values():
                found.setdefault(new[link.new], old[link.old])
        return found


def _side(all_passages: Sequence[Passage], alphabet: Alphabet) -> VersionClauses:
    clauses, codes, homes, home = [], [], [], -1
    for passage in all_passages:
        if passage.kind is PassageKind.ARTICLE:
            home += 1
        elif passage.kind is PassageKind.CLAUSE:
            clauses.append(passage)
            codes.append(alphabet.code(stems(passage.words)))
            homes.append(home)
    return VersionClauses(tuple(clauses), tuple(codes), tuple(homes))


def _speakers(side: VersionClauses, clauses: Iterable[int]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for index in clauses for name in side.passages[index].speaks_for))


def _clauses(
    sides: _Sides, alike: Mapping[str, Mapping[str, float]], frame: MatchingFrame, declared: DeclaredLinks
) -> list[PassageLink]:
    old, new = sides.old, sides.new
    given = {
        (sides.old_index[link.old], sides.new_index[link.new]) for link in declared.links if link.old in sides.old_index
    }
    closed_old = frozenset(i for i, _ in given)
    closed_new = frozenset(j for _, j in given) | {
        sides.new_index[position] for position in declared.fresh if position in sides.new_index
    }
    found = match(old, new, alike, frame, (closed_old, closed_new))
    links = given | set(found.items())
    reverse = {j: i for i, j in found.items()}
    split = parts_of_wholes(
        old.codes, _candidates(old, new, frame.counterparts, found, closed_old, closed_new), new.codes, found
    )
    links |= {(i, j) for i, group in split.items() for j in group}
    gone_old, gone_new = closed_old | split.keys(), closed_new | {j for group in split.values() for j in group}
    back = {j: i for i, j in frame.counterparts.items()}
    merged = parts_of_wholes(new.codes, _candidates(new, old, back, reverse, gone_new, gone_old), old.codes, reverse)
    links |= {(i, j) for j, group in merged.items() for i in group}
    return [PassageLink(old.passages[i].position, new.passages[j].position) for i, j in sorted(links)]


def _candidates(
    wholes: VersionClauses,
    others: VersionClauses,
    counterpart: Mapping[int, int],
    found: Mapping[int, int],
    closed: Iterable[int],
    taken: Iterable[int],
) -> dict[int, list[int]]:
    """For every clause that is not settled the free clauses of its article's counterpart."""
    gone, settled, members = set(taken) | set(found.values()), set(closed), others.articles()
    free = {home: [index for index in indexes if index not in gone] for home, indexes in members.items()}
    return {
        whole: free[counterpart[home]]
        for whole, home in enumerate(wholes.homes)
        if whole not in settled and free.get(counterpart.get(home, -1))
    }


def _absorbed(
    sides: _Sides, articles: Mapping[int, int], clauses: Sequence[PassageLink], given: Succession
) -> list[PassageLink]:
    """Articles without a counterpart that went into one article, or came out of one: merged, split.

    More than half of their words did, or the data says so of their unit; then the article is the one that shares most.
    """
    pairs = [
        (sides.old.homes[i], sides.new.homes[j], len(sides.old.codes[i]), len(sides.new.codes[j]))
        for i, j in ((sides.old_index[link.old], sides.new_index[link.new]) for link in clauses)
    ]
    into = _shared(sides.old, [(old, new, size) for old, new, size, _ in pairs])
    out_of = _shared(sides.new, [(new, old, size) for old, new, _, size in pairs])
    found = set()
    for i, one in enumerate(sides.old_articles):
        for j, other in enumerate(sides.new_articles):
            declared = given.weight(one.speaks_for, other.speaks_for) >= DECLARED_OTHER
            if i not in articles and _goes(into.get(i, {}), j, declared):
                found.add((i, j))
            if j not in articles.values() and _goes(out_of.get(j, {}), i, declared):
                found.add((i, j))
    return [PassageLink(sides.old_articles[i].position, sides.new_articles[j].position) for i, j in sorted(found)]


def _goes(shares: Mapping[int, float], there: int, declared: bool) -> bool:
    share = shares.get(there, 0.0)
    return share > 0.5 or (declared and share > 0 and share == max(shares.values()))


def _shared(side: VersionClauses, linked: Iterable[tuple[int, int, int]]) -> dict[int, dict[int, float]]:
    """Article → the share of its words that each article of the other version has."""
    total: dict[int, int] = {}
    for home, code in zip(side.homes, side.codes, strict=True):
        total[home] = total.get(home, 0) + len(code)
    shares: dict[int, dict[int, float]] = {}
    for home, there, size in linked:
        row = shares.setdefault(home, {})
        row[there] = row.get(there, 0.0) + size / max(1, total[home])
    return shares


def _divisions(before: Sequence[Passage], after: Sequence[Passage], links: Sequence[PassageLink]) -> list[PassageLink]:
    """Parts and chapters by title and by the passages they hold."""
    home_old, home_new = _division_of(before), _division_of(after)
    shared: dict[tuple[int, int], int] = {}
    for link in links:
        pair = home_old[link.old], home_new[link.new]
        shared[pair] = shared.get(pair, 0) + 1
    sizes = {position: max(1, list(home_new.values()).count(position)) for position in set(home_new.values())}
    olds = [passage for passage in before if passage.kind is PassageKind.DIVISION]
    news = [passage for passage in after if passage.kind is PassageKind.DIVISION]
    weighed = []
    for old in olds:
        for new in news:
            same_title = stems(old.text) == stems(new.text)
            weight = shared.get((old.position, new.position), 0) / sizes[new.position] + same_title
            if weight >= DIVISION:
                weighed.append((-weight, abs(olds.index(old) - news.index(new)), old.position, new.position))
    found: dict[int, int] = {}
    for _, _, i, j in sorted(weighed):
        if i not in found and j not in found.values():
            found[i] = j
    return [PassageLink(i, j) for i, j in sorted(found.items())]


# A division goes on in the one that took half of its passages over, or under the same title.
DIVISION = 0.5


def _division_of(all_passages: Sequence[Passage]) -> dict[int, int]:
    found, here = {}, -1
    for passage in all_passages:
        here = passage.position if passage.kind is PassageKind.DIVISION else here
        found[passage.position] = here
    return found


def _with_evidence(links: Iterable[PassageLink], declared: DeclaredLinks) -> tuple[PassageLink, ...]:
    given = {(link.old, link.new): link for link in declared.links}
    pairs = sorted({(link.old, link.new) for link in links} | given.keys())
    return tuple(given.get(pair) or PassageLink(*pair) for pair in pairs)

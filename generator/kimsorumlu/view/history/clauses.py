"""The redline of a comparison: articles in the order of the new text, below each what became of its clauses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from markupsafe import Markup

from kimsorumlu.facts.alignment import Passage, PassageKind, Relation, once
from kimsorumlu.facts.history import Comparison
from kimsorumlu.model.citing import short_citation
from kimsorumlu.model.text import Article, Division
from kimsorumlu.model.version import Version
from kimsorumlu.turkish.case import capital, lower
from kimsorumlu.turkish.lists import listed, separator
from kimsorumlu.view.contents import speaker_name
from kimsorumlu.view.history import redline
from kimsorumlu.view.history.redline import RedlinePart, passage_anchor
from kimsorumlu.view.history.words import WORDS, ShownChange, labels, lost, shown, sign
from kimsorumlu.view.link import Link


@dataclass(frozen=True, slots=True)
class ComparedPlace:
    """Where something stands in one of the versions ("2022", its date), and for whom it speaks there."""

    label: str
    iso: str
    places: tuple[Link, ...]
    who: str

    @property
    def comma(self) -> str:
        return separator(place.text for place in self.places)

    @property
    def cited(self) -> str:
        return listed((place.text for place in self.places), self.comma)


@dataclass(frozen=True, slots=True)
class ComparisonEntry:
    """One change: its kind, from where to where, the words. `see` leads to the entry that has them, if this has none.

    `elsewhere` says so if the clause, or a part of it, now belongs to somebody who does not continue its former owner,
    `lost` with which words it laid down more power over its subject, and with which it does now.
    """

    id: str
    kind: str
    word: str
    sign: Markup
    cited: str
    lines: tuple[ComparedPlace, ...]
    elsewhere: str
    lost: str
    reasons: tuple[str, ...]
    parts: tuple[RedlinePart, ...]
    see: Link | None = None


@dataclass(frozen=True, slots=True)
class ComparisonSection:
    """An article with its entries, or the title of a part or a chapter (`division`).

    `kinds` are those to be found in it, `lines` where the article stood if it stood elsewhere, `gone`: in the old text
    only. `corrected`: how many of its clauses are told of apart, as only their spelling changed.
    """

    division: bool
    id: str
    name: str
    address: str
    title: Markup
    gone: bool
    lines: tuple[ComparedPlace, ...]
    kinds: tuple[str, ...]
    entries: tuple[ComparisonEntry, ...]
    corrected: int = 0

    @property
    def counts(self) -> str:
        """ "3 ifadesi değişti, 13 yeni": how many changes of each kind."""
        found = Counter(entry.word for entry in self.entries)
        words = [word for kind in ShownChange if found[word := WORDS[kind]]]
        told = [f"{found[word]} {lower(word)}" for word in words]
        if self.corrected:
            told.append(f"{self.corrected} küçük düzeltme")
        return ", ".join(told)


@dataclass
class _Open:
    """An article while its entries come in; none before the first."""

    relations: list[Relation] = field(default_factory=list)
    entries: list[ComparisonEntry] = field(default_factory=list)
    corrected: int = 0

    def takes(self, relation: Relation) -> bool:
        """Whether the relation is of the same article: one more old article that went into it."""
        return relation.new is not None and bool(self.relations) and self.relations[0].new is relation.new


def sections(comparison: Comparison) -> tuple[tuple[ComparisonSection, ...], tuple[ComparisonEntry, ...]]:
    """The whole comparison, article by article in the order of the new version, each change with its words.

    Apart from it, in the same order, the clauses in which only the spelling changed.
    """
    writer = _Writer(comparison)
    return tuple(writer.sections()), tuple(writer.corrections)


class _Writer:
    """Makes the sections of one comparison, going through its relations once."""

    def __init__(self, comparison: Comparison) -> None:
        self._old, self._new = comparison.old, comparison.new
        self._labels = labels(comparison.old.date, comparison.new.date)
        self._relations = comparison.alignment.relations
        groups = (comparison.alignment.groups(kind) for kind in PassageKind if kind.within_article)
        self._groups = {id(r): group for each in groups for group in each for r in group}
        self._cited: dict[str, str] = {}
        self._told: set[str] = set()  # new passages that have been shown, or led to
        self._last: tuple[Relation, ...] = ()  # the group shown right before
        self.corrections: list[ComparisonEntry] = []

    def sections(self) -> Iterator[ComparisonSection]:
        article = _Open()
        for relation in self._relations:
            if relation.kind.within_article:
                entries = [*self._entries(relation)]
                if shown(relation) is ShownChange.CORRECTED:
                    self.corrections += entries
                    article.corrected += len(entries)
                else:
                    article.entries += entries
            elif relation.kind is PassageKind.ARTICLE and article.takes(relation):
                article.relations.append(relation)
            else:
                yield from self._article(article)
                article = _Open([relation] if relation.kind is PassageKind.ARTICLE else [])
                if relation.kind is PassageKind.DIVISION:
                    yield _division(relation)
        yield from self._article(article)

    def _article(self, article: _Open) -> Iterator[ComparisonSection]:
        if not article.relations:
            return
        first = article.relations[0]
        passage = first.new or first.old
        assert passage is not None and isinstance(passage.entry, Article)
        kinds = {entry.kind for entry in article.entries}
        kinds |= {shown(r).value for r in article.relations if r.text_changed or not (r.old and r.new)}
        yield ComparisonSection(
            division=False,
            id=passage_anchor(passage, new=first.new is not None),
            name=passage.entry.name.title if passage.entry.number else capital(passage.entry.name.word),
            address=passage.reference,
            title=redline.title(article.relations),
            gone=first.new is None,
            lines=self._stood(article.relations),
            kinds=tuple(kind for kind in ShownChange if kind in (kinds or {shown(first).value})),
            entries=tuple(article.entries),
            corrected=article.corrected,
        )

    def _stood(self, relations: Iterable[Relation]) -> tuple[ComparedPlace, ...]:
        olds = once(r.old for r in relations if r.new is not None and (r.renumbered or shown(r) in _GROUPED))
        return (self._line(self._old, olds, who=False),) if olds else ()

    def _entries(self, relation: Relation) -> Iterator[ComparisonEntry]:
        """A group stands as a whole where its first part does; from where its other parts stand a way leads there."""
        group = self._groups[id(relation)]
        if relation is group[0]:
            self._last = group
            yield self._entry(group)
        elif relation.new is not None and relation.new.at not in self._told and group is not self._last:
            self._last = ()
            yield self._way(relation, group)
        if relation.new is not None:
            self._told.add(relation.new.at)

    def _entry(self, group: tuple[Relation, ...]) -> ComparisonEntry:
        olds, news = once(relation.old for relation in group), once(relation.new for relation in group)
        lines = ((self._old, olds), (self._new, news))
        kind = shown(group[0])
        return ComparisonEntry(
            id=passage_anchor(news[0], new=True) if news else passage_anchor(olds[0], new=False),
            kind=kind.value,
            word=WORDS[kind],
            sign=sign(kind),
            cited=several(self._cite(passage) for passage in (*olds, *news)),
            lines=tuple(self._line(version, side) for version, side in lines if side),
            elsewhere=_elsewhere(group),
            lost=lost(group),
            reasons=self._reasons(group),
            parts=redline.redline_parts(group),
        )

    def _way(self, relation: Relation, group: tuple[Relation, ...]) -> ComparisonEntry:
        assert relation.new is not None and group[0].new is not None  # parts of a split
        olds = once(other.old for other in group if other.new is relation.new)
        kind = shown(relation)
        return ComparisonEntry(
            id="",
            kind=kind.value,
            word=WORDS[kind],
            sign=sign(kind),
            cited=self._cite(relation.new),
            lines=(self._line(self._old, olds), self._line(self._new, (relation.new,))),
            elsewhere=_elsewhere((relation,)),
            lost="",
            reasons=(),
            parts=(),
            see=Link(self._cite(group[0].new), f"#{passage_anchor(relation.new, new=True)}"),
        )

    def _line(self, version: Version, passages: tuple[Passage, ...], *, who: bool = True) -> ComparedPlace:
        speakers = dict.fromkeys(id for passage in passages for id in passage.speaks_for) if who else ()
        return ComparedPlace(
            label=self._labels[version is self._new],
            iso=version.date.isoformat(),
            places=contracted(Link(self._cite(passage), passage.reference) for passage in passages),
            who=listed(name for id in speakers if (name := speaker_name(version, id))),
        )

    def _reasons(self, group: tuple[Relation, ...]) -> tuple[str, ...]:
        """What the data says of the match; where it speaks of several passages, after their places."""
        by_old = len(once(relation.new for relation in group)) == 1
        given: dict[str, list[Passage]] = {}
        for relation in group:
            place = relation.old if by_old else relation.new
            if place and relation.evidence:
                given.setdefault(relation.evidence, []).append(place)
        if len(group) == 1:
            return tuple(given)
        return tuple(f"{several(self._cite(passage) for passage in places)}: {why}" for why, places in given.items())

    def _cite(self, passage: Passage) -> str:
        """As `cited`, once for each passage."""
        if passage.reference not in self._cited:
            self._cited[passage.reference] = passage_citation(passage)
        return self._cited[passage.reference]


def _elsewhere(group: tuple[Relation, ...]) -> str:
    if all(relation.other_unit for relation in group):
        return "Başka birime geçti"
    return "Bir bölümü başka birime geçti" if any(relation.other_unit for relation in group) else ""


_GROUPED = (ShownChange.SPLIT, ShownChange.MERGED)


def _division(relation: Relation) -> ComparisonSection:
    passage = relation.new or relation.old
    assert passage is not None and isinstance(passage.entry, Division)
    return ComparisonSection(
        division=True,
        id=passage_anchor(passage, new=relation.new is not None),
        name="" if passage.entry.kind == "group" else passage.entry.label,
        address=passage.reference,
        title=redline.title([relation]),
        gone=relation.new is None,
        lines=(),
        kinds=(shown(relation).value,),
        entries=(),
    )


def several(citations: Iterable[str]) -> str:
    """ "m. 8/a, m. 8/b ve m. 8/c"; "m. 2/a; m. 2/a, 1–5. alt bent ve m. 2/a, 7. alt bent" where commas stand inside."""
    texts = [link.text for link in contracted(Link(citation, "") for citation in citations)]
    return listed(texts, separator(texts))


# "m. 2/a, 1. alt bent", "m. 5, tablo, 3. satır": what is counted
_COUNTED = re.compile(r"(?P<above>.+), (?P<number>\d+)\. (?P<what>(?:alt )?bent|satır)")


def contracted(links: Iterable[Link]) -> tuple[Link, ...]:
    """Counted clauses that follow one another as one: "m. 2/a, 1–5. alt bent", which leads to the first of them."""
    found: list[Link] = []
    run: list[re.Match[str]] = []
    for link in links:
        here = _COUNTED.fullmatch(link.text)
        if here and run and _follows(here, run[-1]):
            run.append(here)
            first = run[0]
            text = f"{first['above']}, {first['number']}–{here['number']}. {first['what']}"
            found[-1] = Link(text, found[-1].address)
        else:
            run = [here] if here else []
            found.append(link)
    return tuple(found)


def _follows(here: re.Match[str], before: re.Match[str]) -> bool:
    same = here["above"] == before["above"] and here["what"] == before["what"]
    return same and int(here["number"]) == int(before["number"]) + 1


def passage_citation(passage: Passage) -> str:
    """ "m. 8/a" for a clause, "m. 8" for an article."""
    assert isinstance(passage.entry, Article)  # clauses and articles are cited
    return short_citation(passage.entry, passage.chain)

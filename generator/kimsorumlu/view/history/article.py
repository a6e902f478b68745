"""An article's past for its own page: where it and its clauses came from, where they went, what amended it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from kimsorumlu import ids
from kimsorumlu.facts.alignment import Passage, Relation, once
from kimsorumlu.facts.amendments import deeds_in
from kimsorumlu.facts.history import Comparison, History
from kimsorumlu.facts.lineage import earlier_places, later_places
from kimsorumlu.model.citing import short_citation
from kimsorumlu.model.text import Article
from kimsorumlu.model.version import Version
from kimsorumlu.turkish.lists import separator
from kimsorumlu.view.history.amended import amendment_anchor
from kimsorumlu.view.history.clauses import contracted, passage_citation
from kimsorumlu.view.history.counterparts import anchor_of
from kimsorumlu.view.history.words import WORDS, ShownChange, shown, sign
from kimsorumlu.view.link import Link
from kimsorumlu.view.sentence import Emphasis, Sentence, sentence
from kimsorumlu.view.words import EFFECTS, instrument, text_of


@dataclass(frozen=True, slots=True)
class ClauseTrace:
    """A clause with the places it came from; without `here` a clause that is gone."""

    here: Link | None
    there: tuple[Link, ...]

    @property
    def comma(self) -> str:
        return separator(link.text for link in self.there)


@dataclass(frozen=True, slots=True)
class ClauseTraces:
    """The clauses that changed in one way."""

    word: str
    sign: Markup
    clauses: tuple[ClauseTrace, ...]

    @property
    def comma(self) -> str:
        return separator(trace.here.text for trace in self.clauses if trace.here)


@dataclass(frozen=True, slots=True)
class ArticleInOtherVersion:
    """The article in another version: its places there, in words if it has none; the comparison with that version."""

    label: str
    address: str
    places: tuple[Link, ...]
    words: str
    comparison: str
    traces: tuple[ClauseTraces, ...]

    @property
    def comma(self) -> str:
        return separator(place.text for place in self.places)


@dataclass(frozen=True, slots=True)
class ArticleAmendment:
    """An amendment that touched the article: the instrument, its entry in the timeline, where it did what.

    `olds` are the places of the former wording, where that is held.
    """

    instrument: str
    address: str
    deeds: tuple[tuple[Link, str], ...]
    olds: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ArticleHistory:
    """Everything known of an article's past and, in a superseded text, of its future; newest version first."""

    others: tuple[ArticleInOtherVersion, ...]
    amendments: tuple[ArticleAmendment, ...]
    timeline: str


def past(history: History, version: Version, article: Article) -> ArticleHistory | None:
    """The past of one article; None if nothing is known of it."""
    others = (*reversed([*_later(history, version, article)]), *_earlier(history, version, article))
    amendments = tuple(_amendments(history, version, article))
    if not others and not amendments:
        return None
    return ArticleHistory(others, amendments, ids.history_url(version.municipality, version.regulation))


def changed(history: History, version: Version, article: Article) -> Sentence:
    """The line on whether the article changed: since the text held before this one, or by a mark printed in it.

    Without an older text nothing is known, which is not the same as no change.
    """
    asked = Emphasis(f"{article.name.this} değişti mi?")
    before = next(earlier_places(history, version, article), None)
    if before is None:
        if any(deeds_in(record, version, article) for record in history.shown_in(version)):
            return sentence(asked, " Evet: ", Link("değişiklikler", version.article_url(article, "gecmis")), ".")
        return sentence(asked, " Bilinmiyor: önceki metin elimizde yok.")
    step, older = before.step, text_of(before.step.old)
    way = Link("Ne değişti?", f"{step.redline_url}#y-{article.slug}")
    if not before.passages:
        return sentence(asked, f" Yeni {article.name.word}: {older}nde yoktu.")
    if {traces.word for traces in _traces(step, article, before.passages)} <= {WORDS[ShownChange.SAME]}:
        return sentence(asked, f" Hayır: {older}ndekiyle aynı.")
    return sentence(asked, f" Evet, {older}nden bu yana. ", way)


def _later(history: History, version: Version, article: Article) -> Iterator[ArticleInOtherVersion]:
    """The article in each later version, nearest first, until it ends."""
    for found in later_places(history, version, article):
        step = found.step
        place = f"#{anchor_of(step, article)}" if step.old.date == version.date else ""
        yield _other(
            step.new,
            found.passages,
            f"bu {article.name.word} yok",
            f"{step.redline_url if place else step.url}{place}",
            (),
        )


def _earlier(history: History, version: Version, article: Article) -> Iterator[ArticleInOtherVersion]:
    """The article in each earlier version, newest first, back to where it began; clause by clause in the newest."""
    for found in earlier_places(history, version, article):
        step = found.step
        near = step.new.date == version.date
        page = f"{step.redline_url}#y-{article.slug}" if near else step.url
        traces = tuple(_traces(step, article, found.passages)) if near else ()
        yield _other(step.old, found.passages, f"bu {article.name.word} yoktu", page, traces)


def _other(
    version: Version, passages: tuple[Passage, ...], none: str, page: str, traces: tuple[ClauseTraces, ...]
) -> ArticleInOtherVersion:
    places = tuple(Link(passage_citation(passage), passage.reference) for passage in passages)
    return ArticleInOtherVersion(f"{text_of(version)}nde", version.url, places, "" if places else none, page, traces)


def _traces(step: Comparison, article: Article, sources: Iterable[Passage]) -> Iterator[ClauseTraces]:
    """What each clause of the article was, and which clauses of the articles it came from are gone."""
    found: dict[ShownChange, list[ClauseTrace]] = {}
    for chain in article.chains():
        relations = step.alignment.before(step.new.article_url(article, chain[-1].fragment))
        if relations:
            here = Link(short_citation(article, chain).removeprefix("m. "), f"#{chain[-1].fragment}")
            found.setdefault(shown(relations[0]), []).append(ClauseTrace(here, _olds(relations)))
    gone = [relation for source in sources for relation in _removed(step, source)]
    if gone:
        found[ShownChange.REMOVED] = [ClauseTrace(None, _olds([relation])) for relation in gone]
    for kind in ShownChange:
        if kind in found:
            yield ClauseTraces(WORDS[kind], sign(kind), tuple(found[kind]))


def _olds(relations: Iterable[Relation]) -> tuple[Link, ...]:
    return contracted(
        Link(passage_citation(old), old.reference) for old in once(relation.old for relation in relations)
    )


def _removed(step: Comparison, source: Passage) -> Iterator[Relation]:
    assert isinstance(source.entry, Article)  # articles come from articles
    for clause in source.entry.walk():
        for relation in step.alignment.after(step.old.article_url(source.entry, clause.fragment)):
            if relation.new is None:
                yield relation


# amendments --------------------------------------------------------------------------------------------------------


def _amendments(history: History, version: Version, article: Article) -> Iterator[ArticleAmendment]:
    """The amendments that touched the article, also where an older version was the first to print their marks."""
    for record in history.shown_in(version):
        deeds = deeds_in(record, version, article)
        if not deeds:
            continue
        olds = {old.reference: old for deed in deeds for old in deed.before}
        yield ArticleAmendment(
            instrument=instrument(record.amendment),
            address=f"{ids.history_url(version.municipality, version.regulation)}#{amendment_anchor(record)}",
            deeds=tuple(
                (
                    Link(short_citation(article, deed.chain), f"#{deed.chain[-1].fragment}" if deed.chain else ""),
                    EFFECTS[deed.effect],
                )
                for deed in deeds
            ),
            olds=tuple(Link(passage_citation(old), old.reference) for old in olds.values()),
        )

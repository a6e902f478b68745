"""The home page: the question, where the answers come from, which municipalities are here, what changed last."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kimsorumlu import ids
from kimsorumlu.model.corpus import Corpus, Municipality
from kimsorumlu.turkish.dates import day
from kimsorumlu.view import head
from kimsorumlu.view.changes import DatedChange, changes
from kimsorumlu.view.link import Link
from kimsorumlu.view.municipalities import alphabetical, date_basis_words
from kimsorumlu.view.output import OutputFile, PageMeta, page
from kimsorumlu.view.topic_parts import TopicParts

_EXAMPLES = ("kamera", "e-imza", "telsiz", "web sitesi", "6698 sayılı Kanun")
_MOST_CARDS = 12
_MOST_CHANGES = 8


@dataclass(frozen=True, slots=True)
class MunicipalityCard:
    """A municipality with its newest version; the counts are that version's, `regulations` and `versions` its own."""

    name: str
    address: str
    title: str
    iso: str
    day: str
    basis: str
    articles: int
    units: int
    regulations: int
    versions: int


def home_page(theme: Path, corpus: Corpus, topics: TopicParts | None = None) -> OutputFile:
    """The page at the site's root; it depends on all data. With `topics` it answers a question and names the others."""
    latest = [r.latest for m in corpus.municipalities for r in m.regulations]
    cards = tuple(_card(m) for m in alphabetical(corpus.municipalities) if m.regulations)
    return page(
        theme,
        "home.html.j2",
        "",
        PageMeta(
            title="Kim Sorumlu? Belediyede bu işe kim bakıyor?",
            description="Belediyelerin görev yönetmelikleri: sorumlu birim, dayandığı hüküm, değişiklikler.",
            kind="home",
            lastmod=max((version.date.isoformat() for version in corpus.versions), default=""),
            data=(head.website(ids.SEARCH),),
        ),
        search=ids.SEARCH,
        examples=tuple(Link(text, ids.search_url(text.removesuffix(" sayılı Kanun"))) for text in _EXAMPLES),
        konular=topics.home() if topics else None,
        cards=cards[:_MOST_CARDS],
        all_shown=len(cards) <= _MOST_CARDS,
        municipality_count=len(corpus.municipalities),
        version_count=len(corpus.versions),
        article_count=sum(len(version.articles) for version in latest),
        changes=_latest_changes(corpus),
    )


def _card(municipality: Municipality) -> MunicipalityCard:
    version = max((r.latest for r in municipality.regulations), key=lambda version: version.date)
    return MunicipalityCard(
        name=municipality.name,
        address=municipality.url,
        title=version.title,
        iso=version.date.isoformat(),
        day=day(version.date),
        basis=date_basis_words(version),
        articles=len(version.articles),
        units=len(version.units),
        regulations=len(municipality.regulations),
        versions=sum(len(r.versions) for r in municipality.regulations),
    )


def _latest_changes(corpus: Corpus) -> tuple[DatedChange, ...]:
    found = [change for m in alphabetical(corpus.municipalities) for change in changes(m)]
    return tuple(sorted(found, key=lambda change: change.date, reverse=True)[:_MOST_CHANGES])

"""One article at its permanent address: its text, whom it speaks for, and everything needed to check and cite it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from kimsorumlu import ids
from kimsorumlu.facts.references import References, texts_of
from kimsorumlu.model.citing import citation, short_citation
from kimsorumlu.model.corpus import Corpus, Municipality, Regulation, Version
from kimsorumlu.model.text import Article
from kimsorumlu.view import head, legal_basis
from kimsorumlu.view.contents import contents, short_title
from kimsorumlu.view.corrections import corrections_in
from kimsorumlu.view.history.article import past
from kimsorumlu.view.history.counterparts import clause_notes, links_to_counterparts, unit_fates
from kimsorumlu.view.imprint import imprint_view
from kimsorumlu.view.output import OutputFile, PageMeta, page
from kimsorumlu.view.page_head import Crumb, band, regulation_crumbs, status, with_band
from kimsorumlu.view.reporting import NOWHERE, Contact
from kimsorumlu.view.social_card import article_card_url
from kimsorumlu.view.speakers import speaker_card
from kimsorumlu.view.text.html import HtmlWriter, marker
from kimsorumlu.view.topic_parts import TopicParts


@dataclass(frozen=True, slots=True)
class NeighbourArticle:
    """The previous or next article: "madde 8"."""

    name: str
    title: str
    address: str


def article_pages(
    theme: Path,
    corpus: Corpus,
    contact: Contact = NOWHERE,
    references: References | None = None,
    topics: TopicParts | None = None,
) -> Iterator[OutputFile]:
    """A page for every article of every version.

    With `references` its text and panels link to what it refers to, with `topics` it names its topics and the same
    duties elsewhere.
    """
    for municipality in corpus.municipalities:
        for regulation in municipality.regulations:
            for version in regulation.versions:
                for article in version.articles:
                    yield article_page(theme, municipality, regulation, version, article, contact, references, topics)


def article_page(
    theme: Path,
    municipality: Municipality,
    regulation: Regulation,
    version: Version,
    article: Article,
    contact: Contact = NOWHERE,
    references: References | None = None,
    topics: TopicParts | None = None,
) -> OutputFile:
    """The page of one article; depends on its regulation and municipality, whom slips are told, and the layers."""
    url, number = version.article_url(article), article.number.title
    before, after = _neighbours(version, article)
    text, writer = texts_of(references).article(version, article), HtmlWriter(url)
    history = references.layers.histories[regulation.url] if references else None
    told, to_force = (past(history, version, article), history.to_force(version)) if history else (None, None)
    file = page(
        theme,
        "article.html.j2",
        url,
        _meta(municipality, regulation, version, article),
        number=number,
        heading=writer.heading(text),
        iz=(*regulation_crumbs(municipality, regulation, version), Crumb(number)),
        durum=replace(status(regulation, version, address=version.url, imprint=True), past=told is not None),
        icindekiler=contents(version, version.article_url, article),
        kart=speaker_card(regulation, version, article, references),
        akibet=unit_fates(to_force, url),
        marker=marker(text),
        body=writer.body(text, beside=clause_notes(to_force, text, url)),
        gecmis=told,
        terimler=writer.meanings((text,)),
        mevzuat=legal_basis.cited_laws(references, version, article) if references else (),
        dayanak=legal_basis.legal_basis_of_duties(references, version, article) if references else None,
        konular=topics.of_article(version, article) if topics else (),
        baska=topics.elsewhere(municipality, version, article) if topics and regulation.in_force(version) else (),
        duzeltmeler=corrections_in(version, article),
        onceki=before,
        sonraki=after,
        **imprint_view(contact, municipality, regulation, version, article),
    )
    return with_band(file, band(regulation, version, url, links_to_counterparts(to_force, url, article)))


def _meta(municipality: Municipality, regulation: Regulation, version: Version, article: Article) -> PageMeta:
    current = regulation.in_force(version)
    title = article.number.title + ("" if current else " (mülga)")
    if article.heading:
        title += f": {short_title(version, article)}"
    where = municipality.short_name if current else f"{municipality.short_name} {version.date.year}"
    about = citation(municipality, version, article) + (f": {article.heading}" if article.heading else "")
    return PageMeta(
        title=f"{title} · {where}",
        description=f"{about}." if current else f"Yürürlükte olmayan metin. {about}.",
        kind="article",
        section="belediyeler",
        status="" if current else "superseded",
        lastmod=version.date.isoformat(),
        card=article_card_url(regulation, version, article),
        running=head.running_head(municipality, regulation, version, short_citation(article)),
        data=(head.article_node(municipality, regulation, version, article),),
    )


def _neighbours(version: Version, article: Article) -> tuple[NeighbourArticle | None, NeighbourArticle | None]:
    articles = version.articles
    place = next(index for index, other in enumerate(articles) if other is article)

    def neighbour(index: int) -> NeighbourArticle | None:
        if not 0 <= index < len(articles):
            return None
        other = articles[index]
        return NeighbourArticle(ids.lower(other.number.title), short_title(version, other), version.article_url(other))

    return neighbour(place - 1), neighbour(place + 1)


# the unit card -----------------------------------------------------------------------------------------------------

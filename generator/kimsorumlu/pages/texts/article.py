"""One article at its permanent address: its text, whom it speaks for, and everything needed to check and cite it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from kimsorumlu import ids
from kimsorumlu.exports.embeds import EMBEDS, LEADING_EMBEDS, TEXT_POLICY, embed_page, leading_embed_page
from kimsorumlu.exports.formats import PAPER
from kimsorumlu.exports.paper import article_paper
from kimsorumlu.facts.lineage import leading_by_address
from kimsorumlu.model.citing import citation, short_citation
from kimsorumlu.model.municipality import Edition
from kimsorumlu.model.text import Article
from kimsorumlu.model.version import Version
from kimsorumlu.site import Site
from kimsorumlu.turkish.case import lower
from kimsorumlu.view import depends, head, legal_basis
from kimsorumlu.view.action import action
from kimsorumlu.view.contents import contents, short_title
from kimsorumlu.view.corrections import corrections_in
from kimsorumlu.view.days import article_days, article_led
from kimsorumlu.view.elsewhere import elsewhere
from kimsorumlu.view.embed.embed import Embed, embed_source
from kimsorumlu.view.embed.snippet import Snippet, text_snippet
from kimsorumlu.view.history.article import changed, past
from kimsorumlu.view.history.counterparts import clause_notes, links_to_counterparts, unit_fates
from kimsorumlu.view.html import HTML
from kimsorumlu.view.imprint import imprint_view
from kimsorumlu.view.page import Kind, Page, View
from kimsorumlu.view.page_head import Crumb, regulation_crumbs, status
from kimsorumlu.view.redirect import second_anchors
from kimsorumlu.view.social_card import article_card_url
from kimsorumlu.view.speakers import speaker_card
from kimsorumlu.view.standing import band, described, page_status, standing_mark
from kimsorumlu.view.text.fragment import article_fragment
from kimsorumlu.view.text.html import HtmlWriter, marker
from kimsorumlu.view.topic_parts import article_topics


@dataclass(frozen=True, slots=True)
class NeighbourArticle:
    """The previous or next article: "madde 8"."""

    name: str
    title: str
    address: str


def article_pages(site: Site) -> Iterator[Page]:
    """A page for every article of every version."""
    for edition in site.corpus.editions:
        for article in edition.version.articles:
            yield article_page(site, edition, article)


def article_page(site: Site, edition: Edition, article: Article) -> Page:
    """The page of one article."""
    version, current = edition.version, edition.in_force
    title = f"{_heading(article)}{standing_mark(edition)}"
    if article.heading and article.number:
        title += f": {short_title(version, article)}"
    where = edition.municipality.short_name if current else f"{edition.municipality.short_name} {version.date.year}"
    about = citation(edition, article) + (f": {article.heading}" if article.heading and article.number else "")
    return Page(
        address=version.article_url(article),
        kind=ARTICLE,
        title=f"{title} · {where}",
        description=described(edition, f"{about}."),
        view=partial(_view, edition, article),
        beside=((PAPER, partial(article_paper, edition, article)),) if current else (),
        status=page_status(edition),
        lastmod=version.date.isoformat(),
        card=article_card_url(site, edition, article),
        running=head.running_head(edition, short_citation(article)),
        data=ids.article_record_url(*version.place_in_data, article.slug),
        anchors=tuple(clause.fragment for clause in article.walk()),
        depends=_depends(site, edition, article),
    )


def _depends(site: Site, edition: Edition, article: Article) -> tuple[str, ...]:
    """The text with its links, the roles it speaks for, its topics and, in force, what others answer on them."""
    slug, version = edition.municipality.slug, edition.version
    regulation = edition.regulation.slug
    duties = site.facts.duties_of_article.get(version.article_url(article), ()) if edition.in_force else ()
    topics = dict.fromkeys(why.topic for duty in duties for why in site.facts.assigned.get(duty.reference, ()))
    own = (*depends.text(slug, regulation), depends.role_links(slug), depends.duty_topics(slug))
    return *own, *map(depends.answers, topics)


def _view(edition: Edition, article: Article, site: Site) -> View:
    version = edition.version
    url, number = version.article_url(article), article.name.title if article.number else ""
    before, after = _neighbours(version, article)
    text, writer = site.facts.texts.article(version, article), HtmlWriter(url)
    history = site.facts.histories[edition.regulation.url]
    told, to_force = past(history, version, article), history.to_force(version)
    beside, also = clause_notes(to_force, text), second_anchors(url, site.moved(url))
    parts = {
        "name": article.name,
        "number": number,
        "heading": writer.heading(text),
        "crumbs": (*regulation_crumbs(edition), Crumb(_heading(article))),
        "status": replace(status(edition, address=version.url, imprint=True), past=told is not None),
        "days": (article_days(history, version, article),),
        "changed": changed(history, version, article),
        "contents": contents(version, version.article_url, article),
        "speaker_card": speaker_card(site, edition, article),
        "fate": unit_fates(to_force),
        "action": action(url, short_citation(article)) if edition.in_force else None,
        "marker": marker(text),
        "body": writer.body(text, beside=beside, also=also),
        "past": told,
        "meanings": writer.meanings((text,)),
        "laws": legal_basis.cited_laws(site, version, article),
        "basis": legal_basis.legal_basis_of_duties(site, version, article),
        "topics": article_topics(site, version, article),
        "elsewhere": elsewhere(site, edition, article) if edition.in_force else (),
        "corrections": corrections_in(version, article),
        "previous": before,
        "next": after,
        **imprint_view(site, edition, article),
    }
    banner = band(edition, links_to_counterparts(to_force, article))
    return View(parts, banner, (head.article_node(edition, article),))


def _neighbours(version: Version, article: Article) -> tuple[NeighbourArticle | None, NeighbourArticle | None]:
    articles = version.articles
    place = next(index for index, other in enumerate(articles) if other is article)

    def neighbour(index: int) -> NeighbourArticle | None:
        if not 0 <= index < len(articles):
            return None
        other = articles[index]
        name = lower(other.name.title) if other.number else "başlık"
        return NeighbourArticle(name, short_title(version, other), version.article_url(other))

    return neighbour(place - 1), neighbour(place + 1)


def _heading(article: Article) -> str:
    """ "Madde 9"; a block is its heading."""
    return article.name.title if article.number else article.title


# the unit card -----------------------------------------------------------------------------------------------------


ARTICLE = Kind(
    "article",
    article_pages,
    (HTML, PAPER),
    "article.html.j2",
    sheets=("law",),
    scripts=("copy", "report", "keyboard", "share", "term", "action", "on-day"),
    section="belediyeler",
    embed_height=640,
    is_text=True,
    label="madde",
)


# the article on other sites ------------------------------------------------------------------------------------------


def article_embeds(site: Site) -> Iterator[Page]:
    """The embed of every article at its dated address."""
    for edition in site.corpus.editions:
        version = edition.version
        text = depends.linked_text(version.municipality, version.regulation)
        follows = (*text, depends.role_links(version.municipality))
        for article in version.articles:
            embed, url = _embed(edition, article), version.article_url(article)
            view, plain = partial(_embedded, edition, article), partial(_plain, version, article)
            yield embed_page(ARTICLE_EMBED, embed, url, view, plain, follows)


def leading_article_embeds(site: Site) -> Iterator[Page]:
    """The embed at the undated address of every article; of a marker's several numbers only at the first."""
    for edition in site.corpus.editions:
        version, leading = edition.version, leading_by_address(edition.regulation)
        for article in version.articles:
            if leading[article.slug][0].url == version.url:
                days, plain = article_led(edition, version, article, embed=True), partial(_plain, version, article)
                follows = depends.linked_text(version.municipality, version.regulation)
                yield leading_embed_page(LEADING_ARTICLE_EMBED, _embed(edition, article), days, plain, follows)


def _embed(edition: Edition, article: Article) -> Embed:
    number = article.name.title
    return Embed(
        page=edition.version.article_url(article),
        small=number if article.heading and article.number else "",
        title=article.heading or number,
        where=f"{edition.municipality.name}, {edition.regulation.name}",
        status=status(edition),
        sources=(embed_source(edition, article),),
    )


def _embedded(edition: Edition, article: Article, site: Site, _at: str) -> dict[str, object]:
    version = edition.version
    history = site.facts.histories[edition.regulation.url]
    return {
        "policy": TEXT_POLICY,
        "own": article.name,
        "banner": band(edition, links_to_counterparts(history.to_force(version), article)),
        "days": (article_days(history, version, article),),
        "speaker_card": speaker_card(site, edition, article),
    }


def _plain(version: Version, article: Article, site: Site) -> Snippet:
    return text_snippet(article_fragment(site.facts.texts.article(version, article)))


ARTICLE_EMBED = Kind(
    "embed-article",
    article_embeds,
    EMBEDS,
    "embed_article.html.j2",
    embed_height=640,
    label="eklenen madde",
)
LEADING_ARTICLE_EMBED = Kind(
    "embed-article-leading",
    leading_article_embeds,
    LEADING_EMBEDS,
    "embed_leading.html.j2",
    embed_height=640,
)

"""One article at its permanent address: its text, whom it speaks for, and everything needed to check and cite it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from kimsorumlu import ids
from kimsorumlu.model.citing import citation, short_citation
from kimsorumlu.model.corpus import Corpus, Municipality, Regulation, Version
from kimsorumlu.model.text import Article
from kimsorumlu.render import head, legal_basis, legal_text
from kimsorumlu.render.contents import contents, listed, short_title, speaker_name
from kimsorumlu.render.corrections import corrections_in
from kimsorumlu.render.history.article import past
from kimsorumlu.render.history.counterparts import clause_notes, fates, ways_on
from kimsorumlu.render.imprint import imprint_view
from kimsorumlu.render.output import OutputFile, PageMeta, page
from kimsorumlu.render.page_head import Crumb, band, regulation_crumbs, status, with_band
from kimsorumlu.render.references import References
from kimsorumlu.render.reporting import NOWHERE, Contact
from kimsorumlu.render.social_card import article_card_url
from kimsorumlu.render.text_links import TextLinks
from kimsorumlu.render.topic_parts import TopicParts


@dataclass(frozen=True, slots=True)
class Speaker:
    """A unit or role an article speaks for; `clause` is set where only one of its clauses does.

    `above_address` is set where a role reports to its unit as such.
    """

    name: str
    address: str
    unit: str
    unit_address: str
    above: str
    clause: str
    fragment: str
    above_address: str = ""


@dataclass(frozen=True, slots=True)
class SpeakerCard:
    """The unit card: what the article does for the speakers, in words, and where they stand in the chart."""

    words: str
    speakers: tuple[Speaker, ...]
    chart: str


@dataclass(frozen=True, slots=True)
class Neighbour:
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
    links = TextLinks(references, url) if references else None
    history = references.layers.histories[regulation.url] if references else None
    told, since = (past(history, version, article), history.to_force(version)) if history else (None, None)
    file = page(
        theme,
        "article.html.j2",
        url,
        _meta(municipality, regulation, version, article),
        number=number,
        heading=legal_text.heading(article, version, links),
        iz=(*regulation_crumbs(municipality, regulation, version), Crumb(number)),
        durum=replace(status(regulation, version, address=version.url, imprint=True), past=told is not None),
        icindekiler=contents(version, version.article_url, article),
        kart=speaker_card(regulation, version, article, references),
        akibet=fates(since, url),
        marker=legal_text.marker(article),
        body=legal_text.article_body(article, version, links=links, beside=clause_notes(since, article, url)),
        gecmis=told,
        terimler=links.meanings(version, (article,)) if links else (),
        mevzuat=legal_basis.cited_laws(references, version, article) if references else (),
        dayanak=legal_basis.basis_of_duties(references, version, article) if references else None,
        konular=topics.of_article(version, article) if topics else (),
        baska=topics.elsewhere(municipality, version, article) if topics and regulation.in_force(version) else (),
        duzeltmeler=corrections_in(version, article),
        onceki=before,
        sonraki=after,
        **imprint_view(contact, municipality, regulation, version, article),
    )
    return with_band(file, band(regulation, version, url, ways_on(since, url, article)))


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


def _neighbours(version: Version, article: Article) -> tuple[Neighbour | None, Neighbour | None]:
    articles = version.articles
    place = next(index for index, other in enumerate(articles) if other is article)

    def neighbour(index: int) -> Neighbour | None:
        if not 0 <= index < len(articles):
            return None
        other = articles[index]
        return Neighbour(ids.lower(other.number.title), short_title(version, other), version.article_url(other))

    return neighbour(place - 1), neighbour(place + 1)


# the unit card -----------------------------------------------------------------------------------------------------


def speaker_card(
    regulation: Regulation, version: Version, article: Article, references: References | None = None
) -> SpeakerCard | None:
    """The card of the units and roles an article speaks for, as a whole or in single clauses; None if for nobody.

    With `references` its roles link to their pages.
    """
    named = [(id, "", "") for id in article.speaks_for]
    for chain in article.chains():
        named += [(id, short_citation(article, chain), chain[-1].fragment) for id in chain[-1].speaks_for]
    known = [entry for entry in named if version.unit(entry[0]) or version.role(entry[0])]
    if not known:
        return None
    chart = ids.chart_url(version.municipality, version.regulation, version.date) if version.top_unit else ""
    words = _card_words(regulation, version, article, [id for id, _, _ in known])
    return SpeakerCard(words, tuple(_speaker(version, *entry, references) for entry in known), chart)


def _speaker(version: Version, id: str, clause: str, fragment: str, references: References | None) -> Speaker:
    unit, role = version.unit(id), version.role(id)
    if unit is not None:
        address = ids.unit_url(version.municipality, unit.id)
        above = speaker_name(version, unit.parent or unit.reports_to or "") or ""
        return Speaker(unit.name, address, "", "", above, clause, fragment)
    assert role is not None  # the caller keeps only what the version knows
    home = version.unit(role.unit)
    above = listed(name for id in role.reports_to if (name := speaker_name(version, id)))
    own = (references.role_address(role) if references else None) or ""
    if home is None:
        return Speaker(role.name, own, "", "", above, clause, fragment)
    address = ids.unit_url(version.municipality, home.id)
    if role.reports_to == (home.id,):
        return Speaker(role.name, own, "", "", above, clause, fragment, address)
    return Speaker(role.name, own, home.name, address, above, clause, fragment)


def _card_words(regulation: Regulation, version: Version, article: Article, speakers: list[str]) -> str:
    """Says "duties" only where the data says that this article lists them; of an old text in the past tense."""
    current = regulation.in_force(version)
    whom, whose = _words_for(version, speakers)
    if all(_duties(version, id) == article.number.spoken for id in speakers):
        return f"Bu madde {whose} görevlerini {'düzenler' if current else 'düzenliyordu'}"
    return f"Bu madde {whom} için hüküm {'koyar' if current else 'koyuyordu'}"


def _words_for(version: Version, speakers: list[str]) -> tuple[str, str]:
    """ "şu birim", "şu birimin"; staff ("tüm personel") hold no title (unvan)."""
    if len(speakers) > 1:
        return "şunlar", "şunların"
    role = version.role(speakers[0])
    if role is None:
        return "şu birim", "şu birimin"
    return ("şu görevliler", "şu görevlilerin") if role.staff else ("şu unvan", "şu unvanın")


def _duties(version: Version, id: str) -> str | None:
    speaker = version.unit(id) or version.role(id)
    return speaker.duties if speaker else None

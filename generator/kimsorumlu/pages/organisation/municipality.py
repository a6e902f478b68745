"""The list of municipalities, and each municipality's page: what it is, its regulations, its units, its chart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from operator import attrgetter
from typing import Final

from markupsafe import Markup

from kimsorumlu import ids
from kimsorumlu.exports.data import tables
from kimsorumlu.exports.data.offered import table_part, whole_table
from kimsorumlu.exports.embeds import EMBEDS, embed_page
from kimsorumlu.exports.feeds import FEEDS, Feed, feeds, latest
from kimsorumlu.exports.formats import CARD
from kimsorumlu.exports.past import PAST
from kimsorumlu.facts.earlier import past_texts
from kimsorumlu.facts.history import NotHeld
from kimsorumlu.model.citing import short_citation
from kimsorumlu.model.municipality import Edition, Municipality
from kimsorumlu.model.version import Version
from kimsorumlu.site import Site
from kimsorumlu.turkish.dates import day
from kimsorumlu.turkish.endings import locative
from kimsorumlu.view import depends, head, org_tree, words
from kimsorumlu.view.charts import CHART, DESCRIPTION, chart_address, chart_title
from kimsorumlu.view.contacts import contact_lines
from kimsorumlu.view.contents import counted_pieces
from kimsorumlu.view.days import today_only
from kimsorumlu.view.directorates import kind_elsewhere, required_not_held
from kimsorumlu.view.embed.embed import Embed, embed_source
from kimsorumlu.view.embed.snippet import Snippet
from kimsorumlu.view.examples import example_questions
from kimsorumlu.view.gaps import ledger_url, letter_for
from kimsorumlu.view.history.validity import ValidityView, validity_view
from kimsorumlu.view.html import HTML
from kimsorumlu.view.link import Link
from kimsorumlu.view.management import has_chart, municipality_tree
from kimsorumlu.view.municipalities import KINDS, alphabetical, place_name, texts_of
from kimsorumlu.view.org_tree import TreeBranch
from kimsorumlu.view.page import Kind, Page, View
from kimsorumlu.view.page_head import Crumb, VersionStatus, above_municipalities, status
from kimsorumlu.view.past import municipality_past
from kimsorumlu.view.role_table import RoleRow, role_rows
from kimsorumlu.view.sentence import NOTHING
from kimsorumlu.view.sheets import SheetLink, in_sheets, sheet_links, spans
from kimsorumlu.view.social_card import SocialCard
from kimsorumlu.view.sources import checked_sources
from kimsorumlu.view.standing import StandingView, news, standing
from kimsorumlu.view.topic_parts import municipality_topics
from kimsorumlu.view.vocabularies import organization_node
from kimsorumlu.view.words import date_basis

# Regulations whose units are drawn; of more they are listed, regulation by regulation, with a link to each drawing.
_MOST_DRAWN: Final = 2


@dataclass(frozen=True, slots=True)
class VersionLine:
    """A version in a list: its date, its state, its size, its address.

    `basis` says on what the date rests. `held` is how long it was the text, `chart` its chart, "" if it has none.
    """

    iso: str
    day: str
    basis: str
    standing: StandingView
    title: str
    articles: int
    size: str
    units: int
    address: str
    held: ValidityView
    chart: str


@dataclass(frozen=True, slots=True)
class ListedMunicipality:
    """A municipality in the list, with the version that stands for each of its regulations."""

    name: str
    address: str
    kind: str
    province: str
    texts: tuple[VersionLine, ...]


@dataclass(frozen=True, slots=True)
class TextNotHeld:
    """A text known only from another: what it is called, what is known of it, where it is told of.

    `letter` asks the municipality for it.
    """

    title: str
    facts: str
    told: Link
    letter: str


@dataclass(frozen=True, slots=True)
class RegulationBlock:
    """A regulation on its municipality's page: all its texts, newest first.

    Units, drawing and roles are those of `shown`, the text that stands for it: the one in force, if there is one.
    `drawing` is empty where there are many. `not_held` are older texts that are known and not held. `history` is the
    page of its past, `elsewhere` that of the same directorate in other municipalities, "" if none has it.
    """

    slug: str
    name: str
    shown: VersionLine
    texts: tuple[VersionLine, ...]
    not_held: tuple[TextNotHeld, ...]
    tree: TreeBranch | None
    drawing: Markup
    chart: str
    roles: tuple[RoleRow, ...]
    history: str
    elsewhere: str


@dataclass(frozen=True, slots=True)
class WholeChart:
    """The municipality's offices and directorates, as a list and drawn, and the page of this chart."""

    tree: TreeBranch
    drawing: Markup
    address: str


# Bytes of a text's row in the list.
_ROW: Final = 560

_index_url = partial(ids.sheet_url, ids.MUNICIPALITIES)


def municipality_index(site: Site) -> Iterator[Page]:
    """The list of all municipalities, on as many pages as it takes."""
    if not site.sets_side_by_side(ids.MUNICIPALITIES):
        return
    sheets = in_sheets(alphabetical(site.corpus.municipalities), lambda one: _ROW * max(1, len(one.leading)))
    called = spans(sheets, attrgetter("short_name"))
    for number, shown in enumerate(sheets, 1):
        yield Page(
            address=_index_url(number),
            kind=MUNICIPALITIES,
            title=f"Belediyeler {called[number - 1]}".strip(),
            description="Görev yönetmeliği burada bulunan belediyeler, alfabe sırasıyla.",
            view=partial(_index_view, shown, sheet_links(called, number, _index_url)),
            lastmod=site.corpus.newest_day,
            depends=(depends.CORPUS,),
        )


def _index_view(shown: Sequence[Municipality], sheets: Sequence[SheetLink], site: Site) -> View:
    listed = tuple(
        ListedMunicipality(m.name, m.url, KINDS[m.kind], m.province, tuple(_line(site, e) for e in m.leading))
        for m in shown
    )
    parts = {"listed": listed, "count": len(site.corpus.municipalities), "sheets": sheets}
    return View(parts, downloads=(whole_table(tables.VERSIONS),))


def municipality_pages(site: Site) -> Iterator[Page]:
    """The page of each municipality."""
    for municipality in site.corpus.municipalities:
        yield Page(
            address=municipality.url,
            kind=MUNICIPALITY,
            title=municipality.name,
            description=f"{municipality.name}: kim neye bakıyor, birimleri, görev yönetmelikleri ve teşkilat şeması.",
            view=partial(_view, municipality),
            beside=(
                (CARD, partial(_card, municipality)),
                *(((PAST, partial(municipality_past, municipality)),) if past_texts(municipality) else ()),
                *feeds(partial(_feed, municipality)),
            ),
            lastmod=max((edition.version.date.isoformat() for edition in municipality.leading), default=""),
            card=ids.card_url(municipality.url),
            data=ids.municipality_record_url(municipality.slug),
            depends=_depends(municipality.slug),
        )


def _whole(municipality: Municipality) -> WholeChart:
    tree, title = municipality_tree(municipality), f"{CHART}: {municipality.name}"
    drawn = org_tree.draw_tree(tree, municipality.url, title=title, description=DESCRIPTION, part="belediye")
    return WholeChart(tree, drawn.wide, ids.municipality_chart_url(municipality.slug))


def _depends(slug: str) -> tuple[str, ...]:
    """Its files; how many remarks they are worth; all topics with its places on them; whom it can be compared with."""
    own = (depends.files(slug), depends.role_links(slug), depends.topic_places(slug))
    return *own, depends.LEGISLATION, depends.TOPICS, depends.MUNICIPALITIES, depends.DIRECTORATES


def _view(municipality: Municipality, site: Site) -> View:
    blocks = tuple(_block(site, edition, len(municipality.leading)) for edition in municipality.leading)
    parts = {
        "crumbs": (*above_municipalities(site), Crumb(municipality.name)),
        "slug": municipality.slug,
        "name": municipality.name,
        "where": locative(place_name(municipality)),
        "examples": example_questions(site, municipality),
        "holding": texts_of(municipality),
        "kind": KINDS[municipality.kind],
        "province": municipality.province,
        "website": _website(municipality),
        "detsis": municipality.detsis,
        "contacts": contact_lines(municipality),
        "looked": municipality.checked,
        "ledger": ledger_url(site, municipality),
        "source_check": checked_sources(site, municipality),
        "blocks": blocks,
        "required": required_not_held(site, municipality),
        "whole": _whole(municipality) if has_chart(municipality) else None,
        "drawn": any(block.drawing for block in blocks),
        "news": news(municipality),
        "topics": municipality_topics(site, municipality),
        "past": municipality.url + PAST.file if past_texts(municipality) else "",
    }
    offered = tuple(
        table_part(table, ids.OF_MUNICIPALITY, municipality.slug)
        for table in (tables.DUTIES, tables.ANSWERS, tables.UNITS, tables.VERSIONS)
    )
    nodes = (head.municipality_node(municipality), organization_node(municipality))
    return View(parts, data=nodes, downloads=offered)


def _card(municipality: Municipality, site: Site) -> SocialCard:
    """Its name; the unit whose regulation is held, or how many regulations there are."""
    names = [regulation.name for regulation in municipality.regulations]
    held = names[0] if len(names) == 1 else f"{len(names)} görev yönetmeliği" if names else ""
    province = "" if municipality.kind == "metropolitan" else municipality.province
    return SocialCard(KINDS[municipality.kind], municipality.name, held, province)


def _feed(municipality: Municipality, site: Site) -> Feed:
    return Feed(municipality.name, latest(site, lambda address: address.startswith(municipality.url)))


def _website(municipality: Municipality) -> Link | None:
    address = municipality.website
    return Link(address.split("//")[1].rstrip("/"), address) if address else None


def _block(site: Site, edition: Edition, of: int) -> RegulationBlock:
    """One of so many regulations of its municipality."""
    municipality, regulation, version = edition.municipality, edition.regulation, edition.version
    tree, drawing = org_tree.unit_tree(version), Markup()
    if tree and of <= _MOST_DRAWN:
        title, part = chart_title(version), regulation.slug if of > 1 else ""
        drawing = org_tree.draw_tree(tree, municipality.url, title=title, description=DESCRIPTION, part=part).wide
    return RegulationBlock(
        slug=regulation.slug,
        name=regulation.name,
        shown=_line(site, edition),
        texts=tuple(_line(site, site.corpus.edition(held)) for held in reversed(regulation.versions)),
        not_held=tuple(_not_held(site, lost) for lost in site.facts.histories[regulation.url].not_held),
        history=ids.history_url(municipality.slug, regulation.slug),
        tree=tree,
        drawing=drawing,
        chart=chart_address(version),
        roles=role_rows(site, version),
        elsewhere=kind_elsewhere(site, edition),
    )


def _not_held(site: Site, lost: NotHeld) -> TextNotHeld:
    version, repeal, letter = lost.version, lost.repeal, letter_for(site, lost)
    if repeal is None:
        return TextNotHeld(words.BEFORE_AMENDMENT, "", Link(words.text_of(version), version.url), letter)
    known = (day(repeal.date) if repeal.date else "", words.decision_label(repeal.decision))
    article = version.article(repeal.article)
    where = f"{words.text_of(version)}, {short_citation(article)}" if article else words.text_of(version)
    address = version.article_url(article) if article else version.url
    return TextNotHeld(words.repealed_title(repeal), ", ".join(filter(None, known)), Link(where, address), letter)


def _line(site: Site, edition: Edition) -> VersionLine:
    version, history = edition.version, site.facts.histories[edition.regulation.url]
    return VersionLine(
        iso=version.date.isoformat(),
        day=day(version.date),
        basis=date_basis(version),
        standing=standing(edition),
        title=version.title,
        articles=sum(article.number is not None for article in version.articles),
        size=counted_pieces(version),
        units=len(version.units),
        address=version.url,
        held=validity_view(history, version),
        chart=chart_address(version) if version.top_unit else "",
    )


MUNICIPALITIES = Kind(
    "municipalities",
    municipality_index,
    (HTML,),
    "municipalities.html.j2",
    section="belediyeler",
    label="belediyeler",
)
MUNICIPALITY = Kind(
    "municipality",
    municipality_pages,
    (HTML, CARD, PAST, *FEEDS),
    "municipality.html.j2",
    sheets=("directory", "topics", "municipality"),
    scripts=("day",),
    section="belediyeler",
    embed_height=560,
    label="belediye",
)


# the municipality on other sites -------------------------------------------------------------------------------------


def municipality_embeds(site: Site) -> Iterator[Page]:
    """The embed of every municipality: its regulations in force and their units."""
    for municipality in site.corpus.municipalities:
        embed = Embed(
            page=municipality.url,
            small="",
            title=municipality.name,
            where="",
            status=None,
            sources=tuple(embed_source(edition) for edition in municipality.leading),
        )
        view, plain = partial(_embedded, municipality), partial(_plain, municipality)
        follows = (depends.files(municipality.slug),)
        yield embed_page(MUNICIPALITY_EMBED, embed, municipality.url, view, plain, follows)


def _embedded(municipality: Municipality, site: Site, at: str) -> dict[str, object]:
    about = f"{KINDS[municipality.kind]}, {municipality.province}"
    days = (today_only(municipality.url),)
    return {"banner": NOTHING, "blocks": _embedded_texts(municipality), "about": about, "days": days}


def _plain(municipality: Municipality, site: Site) -> Snippet:
    return Snippet("snippet_municipality.html.j2", {"blocks": _embedded_texts(municipality)})


def _embedded_texts(municipality: Municipality) -> list[tuple[Version, VersionStatus, TreeBranch | None]]:
    return [(e.version, status(e), org_tree.unit_tree(e.version)) for e in municipality.leading]


MUNICIPALITY_EMBED = Kind(
    "embed-municipality",
    municipality_embeds,
    EMBEDS,
    "embed_municipality.html.j2",
    embed_height=560,
    label="başka siteye eklenen belediye",
)

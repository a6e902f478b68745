"""A unit in one version, as its page and its embed show it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from kimsorumlu import ids
from kimsorumlu.facts.text.setting import SetArticle
from kimsorumlu.model.citing import place_citation
from kimsorumlu.model.municipality import Edition
from kimsorumlu.model.text import Article
from kimsorumlu.model.unit import Unit
from kimsorumlu.model.validity import Standing
from kimsorumlu.model.version import Version
from kimsorumlu.site import Site
from kimsorumlu.turkish.case import capital
from kimsorumlu.turkish.dates import day
from kimsorumlu.view import org_tree
from kimsorumlu.view.charts import chart_address
from kimsorumlu.view.history.counterparts import fate
from kimsorumlu.view.history.flow import FlowRow, where_duties_went
from kimsorumlu.view.history.units import unit_past
from kimsorumlu.view.link import Link, NamedPlace
from kimsorumlu.view.org_tree import TreeBranch
from kimsorumlu.view.page_head import VersionStatus, status
from kimsorumlu.view.role_table import RoleRow, role_row
from kimsorumlu.view.sentence import NOTHING, Emphasis, Sentence, sentence
from kimsorumlu.view.standing import StandingView, band, standing
from kimsorumlu.view.text import notes
from kimsorumlu.view.text.html import HtmlWriter, TermMeaning


@dataclass(frozen=True, slots=True)
class ClauseExtract:
    """A clause that speaks for the unit inside an article that as a whole does not."""

    cited: str
    address: str
    text: Markup


@dataclass(frozen=True, slots=True)
class ArticleBlock:
    """An article that speaks for the unit, quoted in full below its heading; or, without `body`, in `extracts`.

    A block has its heading for a name, and no other.
    """

    name: str
    heading: str | None
    address: str
    body: Markup
    extracts: tuple[ClauseExtract, ...]


@dataclass(frozen=True, slots=True)
class UnitInVersion:
    """The unit in one version: the version's date, state and address, and the article on the unit's duties there."""

    day: str
    iso: str
    address: str
    standing: StandingView
    name: str
    duties: NamedPlace | None


@dataclass(frozen=True, slots=True)
class UnitInRegulation:
    """The unit as the newest version of one regulation that has it shows it.

    `prefix` begins the ids of this part of the page. `gone` says if the newest version of all no longer has the unit.
    `past` are what the unit continues and the way to what changed in it; `went` is where its duties went if it is gone.
    `look` is where to look for duties that no article lists: those of the nearest unit above that has any.
    """

    prefix: str
    title: str
    status: VersionStatus
    gone: Sentence
    past: tuple[Sentence, ...]
    went: FlowRow | None
    kind: str
    above: NamedPlace | None
    established: NamedPlace | None
    duties: NamedPlace | None
    look: NamedPlace | None
    tree: TreeBranch
    chart: str
    duty_articles: tuple[ArticleBlock, ...]
    other_articles: tuple[ArticleBlock, ...]
    roles: tuple[RoleRow, ...]
    note: Markup | None
    sightings: tuple[UnitInVersion, ...]
    meanings: tuple[TermMeaning, ...]


def presence(site: Site, edition: Edition, unit: Unit, writer: HtmlWriter) -> UnitInRegulation:
    """A unit as one edition has it, its texts written by `writer`, whose `part` tells several on one page apart."""
    version, history = edition.version, site.facts.histories[edition.regulation.url]
    next_one = history.to_next(version)
    articles, own = version.articles_of(unit.id), version.place(unit.duties)
    texts = [(article, site.facts.texts.article(version, article)) for article in articles]
    duties = own.article if own else None
    blocks = [(article is duties, _block(article, unit.id, text, writer)) for article, text in texts]
    return UnitInRegulation(
        prefix=writer.part,
        title=version.title,
        status=replace(status(edition, address=version.url), gone=_is_gone(edition)),
        gone=_gone(site, edition, unit),
        past=unit_past(history, version, unit),
        went=where_duties_went(next_one, unit) if not edition.in_force and next_one else None,
        kind=capital(unit.kind),
        above=_above(version, unit),
        established=text_place(version, unit.established),
        duties=text_place(version, unit.duties),
        look=None if own else _look(version, unit),
        tree=org_tree.lineage(version, unit),
        chart=f"{chart_address(version)}#birim-{unit.id}",
        duty_articles=tuple(block for is_own, block in blocks if is_own),
        other_articles=tuple(block for is_own, block in blocks if not is_own),
        roles=tuple(role_row(site, version, role) for role in version.roles if role.unit == unit.id),
        note=notes.note(unit.note) if unit.note else None,
        sightings=tuple(
            _sighting(site.corpus.edition(held), found)
            for held in reversed(edition.regulation.versions)
            if (found := held.unit(unit.id)) is not None
        ),
        meanings=writer.meanings(text for _, text in texts),
    )


def _gone(site: Site, edition: Edition, unit: Unit) -> Sentence:
    """The sentence on a unit that the text in force no longer has, with what became of it; else that on its text."""
    if not _is_gone(edition):
        return band(edition)
    version, now = edition.version, edition.regulation.leading
    to_force = site.facts.histories[edition.regulation.url].to_force(version)
    became = fate(to_force, unit) if to_force else NOTHING
    return sentence(
        Emphasis("Bu birim yürürlükteki metinde yok."),
        f" Buradaki maddeler {day(version.date)} tarihli metindendir. ",
        *((became, " ") if became else ()),
        Link(f"{day(now.date)} tarihli, yürürlükteki metin", now.url),
    )


def _is_gone(edition: Edition) -> bool:
    """Whether the text in force no longer has what this one, which is over, had."""
    return edition.standing is Standing.ENDED and edition.regulation.valid is not None


def _above(version: Version, unit: Unit) -> NamedPlace | None:
    """The unit above, be it another regulation's, or the office above the top unit; None where none is named."""
    parent = version.unit(unit.parent)
    if parent is not None:
        return NamedPlace(parent.name, ids.unit_url(version.municipality, parent.id))
    if unit.superior is not None and unit.superior.name is not None:
        return NamedPlace(unit.superior.name, unit.superior.address)
    office = version.role(unit.reports_to)
    return NamedPlace(office.name) if office else None


def _look(version: Version, unit: Unit) -> NamedPlace | None:
    """ "Donanım Servisi, m. 11", the article on the duties of the nearest unit above that has one."""
    for above in version.ancestors(unit):
        place = text_place(version, above.duties)
        if place is not None:
            return NamedPlace(f"{above.name}, {place.text}", place.address)
    return None


def _sighting(edition: Edition, unit: Unit) -> UnitInVersion:
    version, duties = edition.version, text_place(edition.version, unit.duties)
    return UnitInVersion(day(version.date), version.date.isoformat(), version.url, standing(edition), unit.name, duties)


def text_place(version: Version, name: str | None) -> NamedPlace | None:
    """ "m. 9", "m. 9/a": a place in the text that the data names, with its address; None if it names none."""
    place = version.place(name)
    return NamedPlace(place_citation(place), version.place_url(place)) if place else None


def _block(article: Article, unit: str, text: SetArticle, writer: HtmlWriter) -> ArticleBlock:
    whole = unit in article.speaks_for
    return ArticleBlock(
        name=article.name.title,
        heading=article.heading if article.number else None,
        address=text.address,
        body=writer.body(text, f"{writer.part}{text.slug}-", level=4) if whole else Markup(""),
        extracts=() if whole else tuple(_extracts(article, unit, text, writer)),
    )


def _extracts(article: Article, unit: str, text: SetArticle, writer: HtmlWriter) -> Iterator[ClauseExtract]:
    for chain in article.chains():
        clause = text.clauses[chain[-1].fragment]
        if unit in article.speakers(chain) and clause.words is not None and clause.words.text:
            yield ClauseExtract(clause.citation, f"{text.address}#{clause.fragment}", writer.words(clause.words))

"""Two municipalities side by side: topic by topic, and their units.

Every pair has a page of its own as long as the municipalities are few: n of them make n·(n−1)/2 pairs, 66 for 12 but
half a million for 1,000. Above `MOST` the reader chooses two on one page, whose script lays the two columns side by
side from one small file per municipality (content/dev/decisions/2026-11-20-pairs.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import combinations
from typing import Final

from kimsorumlu import ids
from kimsorumlu.exports.formats import JSON
from kimsorumlu.look.theme_files import TEMPLATES
from kimsorumlu.model.corpus import Municipality
from kimsorumlu.site import Site
from kimsorumlu.view import depends, org_tree
from kimsorumlu.view.cells import MatrixCell, cell
from kimsorumlu.view.html import HTML, environment
from kimsorumlu.view.link import NamedPlace
from kimsorumlu.view.org_tree import TreeBranch
from kimsorumlu.view.page import Kind, Page, View
from kimsorumlu.view.page_head import Crumb
from kimsorumlu.view.pairs import MOST
from kimsorumlu.view.words import version_name

# What one column is written with.
_CELL, _TREE = "_cell.html.j2", "_tree.html.j2"
_CRUMBS: Final = (Crumb("Konular", ids.TOPICS), Crumb("Karşılaştırma", ids.PAIRS))


@dataclass(frozen=True, slots=True)
class PairSide:
    """One of the two: who it is, the versions asked, its units; `number` tells it apart where pairs are listed."""

    slug: str
    name: str
    short_name: str
    address: str
    versions: tuple[NamedPlace, ...]
    trees: tuple[TreeBranch, ...]
    number: int = 0


@dataclass(frozen=True, slots=True)
class PairLine:
    """One topic and what both say on it."""

    topic: NamedPlace
    one: MatrixCell
    other: MatrixCell


@dataclass(frozen=True, slots=True)
class MunicipalityPair:
    """A pair in the list: the two, by their numbers too, and in how many topics both answer."""

    one: PairSide
    other: PairSide
    address: str
    shared: int


def pair_pages(site: Site) -> Iterator[Page]:
    """Two municipalities side by side: every pair as long as they are few, and every pair that was published.

    A published pair keeps its page however many municipalities there are.
    """
    for one, other in _chosen(site):
        yield Page(
            address=ids.pair_url(one.slug, other.slug),
            kind=PAIR,
            title=_title(one, other),
            description=f"{one.name} ile {other.name}: görevler konu konu, birimler yan yana.",
            view=partial(_view, one, other),
            lastmod=max(e.version.date.isoformat() for m in (one, other) for e in m.latest),
            depends=(*_column_of(one), *_column_of(other)),
        )


def _column_of(municipality: Municipality) -> tuple[str, ...]:
    """What it says on each topic, and where that stands in full; its units."""
    return depends.files(municipality.slug), depends.topic_places(municipality.slug), depends.TOPICS


def _chosen(site: Site) -> list[tuple[Municipality, Municipality]]:
    ordered = site.facts.answers.municipalities
    if len(ordered) <= MOST:
        return list(combinations(ordered, 2))
    return list(_kept(site, {municipality.slug: municipality for municipality in ordered}))


def _kept(site: Site, known: Mapping[str, Municipality]) -> Iterator[tuple[Municipality, Municipality]]:
    for address in sorted(site.published):
        pair = ids.pair_of(address)
        if pair and pair[0] in known and pair[1] in known:
            yield known[pair[0]], known[pair[1]]


def _shared(site: Site, one: Municipality, other: Municipality) -> int:
    """In how many topics both answer."""
    return sum(
        bool(site.facts.answers.in_force(one, id) and site.facts.answers.in_force(other, id))
        for id in site.facts.answers.answering
    )


def _side(municipality: Municipality, number: int = 0) -> PairSide:
    latest = [edition.version for edition in municipality.latest]
    return PairSide(
        slug=municipality.slug,
        name=municipality.name,
        short_name=municipality.short_name,
        address=municipality.url,
        versions=tuple(NamedPlace(version_name(version), version.url) for version in latest),
        trees=tuple(tree for version in latest if (tree := org_tree.unit_tree(version)) is not None),
        number=number,
    )


def _title(one: Municipality, other: Municipality) -> str:
    return f"{one.short_name} ile {other.short_name}: kim neye bakıyor?"


def _view(one: Municipality, other: Municipality, site: Site) -> View:
    lines = [
        PairLine(place, cell(site, one, topic.id), cell(site, other, topic.id))
        for topic, place in zip(site.facts.catalogues.topics.topics, _places(site), strict=True)
    ]
    parts = {
        "crumbs": (*_CRUMBS, Crumb(f"{one.name} ile {other.name}")),
        "title": _title(one, other),
        "one": _side(one),
        "other": _side(other),
        "both": [line for line in lines if _told(line.one) and _told(line.other)],
        "only_one": [line for line in lines if _told(line.one) and not _told(line.other)],
        "only_other": [line for line in lines if _told(line.other) and not _told(line.one)],
        "neither": [line for line in lines if not _told(line.one) and not _told(line.other)],
    }
    return View(parts)


def _told(cell: MatrixCell) -> bool:
    return bool(cell.holders or cell.above)


def _places(site: Site) -> tuple[NamedPlace, ...]:
    return tuple(
        NamedPlace(topic.shape.label, ids.topic_url(topic.id)) for topic in site.facts.catalogues.topics.topics
    )


PAIR = Kind(
    "pair",
    pair_pages,
    (HTML,),
    "pair.html.j2",
    sheets=("directory", "changes", "topics"),
    section="konu",
    label="iki belediyenin karşılaştırması",
)


# the list of pairs ---------------------------------------------------------------------------------------------------


# A pair still without words: what the script pairs.js copies and fills.
_BLANK: Final = PairSide("", "", "", "", (), (TreeBranch("", "", "", None, "top"),))
_BLANK_LINE: Final = PairLine(NamedPlace("", ""), MatrixCell((), (), "", ""), MatrixCell((), (), "", ""))


def pair_index(site: Site) -> Iterator[Page]:
    """The list of pairs; with many municipalities the page where two are chosen."""
    newest = (e.version.date.isoformat() for m in site.facts.answers.municipalities for e in m.latest)
    yield Page(
        address=ids.PAIRS,
        kind=PAIRS,
        title="İki belediyeyi karşılaştırın",
        description="İki belediyenin görevleri ve birimleri yan yana: ikisinde de olan, yalnız birinde olan konular.",
        view=_index_view,
        lastmod=max(newest, default=""),
        depends=(depends.CORPUS, depends.TOPICS, depends.PUBLISHED),
    )


def _index_view(site: Site) -> View:
    sides = {m.slug: _side(m, number) for number, m in enumerate(site.facts.answers.municipalities, 1)}
    pairs = tuple(
        MunicipalityPair(
            sides[one.slug], sides[other.slug], ids.pair_url(one.slug, other.slug), _shared(site, one, other)
        )
        for one, other in _chosen(site)
    )
    parts = {
        "crumbs": (Crumb("Konular", ids.TOPICS), Crumb("Karşılaştırma")),
        "sides": tuple(sides.values()),
        "pairs": pairs,
        "all": len(sides) <= MOST,
        "blank": _BLANK,
        "blank_lines": (_BLANK_LINE,),
    }
    return View(parts)


PAIRS = Kind(
    "pairs",
    pair_index,
    (HTML,),
    "pairs.html.j2",
    sheets=("directory", "changes", "topics"),
    scripts=("pairs",),
    section="konu",
    label="karşılaştırma seçimi",
)


# many municipalities: a small file for each, which the script lays side by side ---------------------------------------


def column_files(site: Site) -> Iterator[Page]:
    """The topics, and each municipality's column, as data for the page of pairs; none while pairs have pages."""
    if len(site.facts.answers.municipalities) <= MOST:
        return
    yield Page(ids.PAIR_TOPICS, COLUMN, "", "", _topic_places, depends=(depends.TOPICS,))
    for municipality in site.facts.answers.municipalities:
        address = ids.pair_column_url(municipality.slug)
        follows = (*_column_of(municipality), *(depends.theme(f"{TEMPLATES}/{name}") for name in (_CELL, _TREE)))
        yield Page(address, COLUMN, municipality.name, "", partial(_column, municipality), depends=follows)


def _topic_places(site: Site) -> list[list[str]]:
    """Id, label and address of every topic, the address as the page of pairs links it."""
    topics = site.facts.catalogues.topics.topics
    return [[t.id, t.shape.label, ids.relative(ids.topic_url(t.id), ids.PAIRS)] for t in topics]


def _column(municipality: Municipality, site: Site) -> dict[str, object]:
    """One municipality's column: what it is called, its cells and its units as ready HTML for the page of pairs."""

    def link(address: str) -> str:
        return ids.relative(address, ids.PAIRS)

    render, found = environment(site.config.theme).get_template, {}
    for topic in site.facts.catalogues.topics.topics:
        told = cell(site, municipality, topic.id)
        if _told(told):
            found[topic.id] = render(_CELL).render(cell=told, link=link)
    side = _side(municipality)
    trees = [render(_TREE).render(tree=tree, tree_prefix="", link=link) for tree in side.trees]
    return {
        "name": side.name,
        "short_name": side.short_name,
        "address": link(side.address),
        "topics": found,
        "tree": "".join(trees),
    }


COLUMN = Kind("pair-column", column_files, (JSON,))

"""Two municipalities side by side: topic by topic who answers, by which clauses, and their units.

A topic opens to the clauses of both, which the script pair.js takes from the topic's page; without it there are links.

Every pair has a page of its own as long as the municipalities are few: n of them make n·(n−1)/2 pairs, 66 for 12 but
half a million for 1,000. Above `MOST` the reader chooses two on one page, whose script lays the two columns side by
side from one small file per municipality (content/dev/decisions/2026-11-20-pairs.md).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import combinations
from typing import Final

from kimsorumlu import ids
from kimsorumlu.exports.data import tables
from kimsorumlu.exports.data.offered import table_part, whole_table
from kimsorumlu.exports.formats import JSON
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.read.topics_file import Topic
from kimsorumlu.site import Site
from kimsorumlu.turkish.case import capital
from kimsorumlu.view import depends, org_tree
from kimsorumlu.view.html import HTML
from kimsorumlu.view.link import Link, NamedPlace
from kimsorumlu.view.management import municipality_tree
from kimsorumlu.view.many import answering_besides, foremost
from kimsorumlu.view.org_tree import TreeBranch
from kimsorumlu.view.page import Kind, Page, View
from kimsorumlu.view.page_head import Crumb
from kimsorumlu.view.pairs import MOST
from kimsorumlu.view.topic_parts import AnsweringUnit, answering_units
from kimsorumlu.view.topics import HOUSEKEEPING, headings, place_on_topic, unheld
from kimsorumlu.view.words import edition_name

# What stands for the answer of a municipality whose texts say nothing.
SILENT: Final = "yazmıyor"
# A municipality's regulations whose units are all named; of more only the directorates are.
_MOST_TREES: Final = 4
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
class PairCell:
    """Who answers in one of the two; nobody if `units` is empty. `address` is the answer in full.

    `none` says why nobody does: the text in force does not say, or there is none; `rest` in how many more regulations
    somebody does.
    """

    units: tuple[AnsweringUnit, ...]
    address: str
    none: str = SILENT
    rest: str = ""

    @property
    def said(self) -> str:
        """The same as a sentence."""
        return "Yönetmeliğinde bu konu yazmıyor." if self.none == SILENT else f"{capital(self.none)}."


@dataclass(frozen=True, slots=True)
class PairLine:
    """One topic and what both say on it."""

    topic: NamedPlace
    one: PairCell
    other: PairCell

    @property
    def where(self) -> str:
        """Who says anything: "both", "one", "other" or "neither"."""
        if self.one.units:
            return "both" if self.other.units else "one"
        return "other" if self.other.units else "neither"

    @property
    def silent(self) -> bool:
        """Whether texts of both could say who does it, and say nothing."""
        return self.where == "neither" and self.one.none == self.other.none == SILENT


@dataclass(frozen=True, slots=True)
class PairGroup:
    """The topics of one heading on which one of the two says anything."""

    title: str
    lines: tuple[PairLine, ...]


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
            lastmod=max(e.version.date.isoformat() for m in (one, other) for e in m.leading),
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
    return PairSide(
        slug=municipality.slug,
        name=municipality.name,
        short_name=municipality.short_name,
        address=municipality.url,
        versions=tuple(NamedPlace(edition_name(e), e.version.url) for e in municipality.leading),
        trees=tuple(_trees(municipality)),
        number=number,
    )


def _trees(municipality: Municipality) -> Iterator[TreeBranch]:
    """Its units, regulation by regulation; of many regulations only the directorates, in one tree."""
    if len(municipality.leading) > _MOST_TREES:
        yield municipality_tree(municipality)
        return
    for edition in municipality.leading:
        if (tree := org_tree.unit_tree(edition.version)) is not None:
            yield tree


def _title(one: Municipality, other: Municipality) -> str:
    return f"{one.short_name} ile {other.short_name}: kim neye bakıyor?"


def _view(one: Municipality, other: Municipality, site: Site) -> View:
    services = _groups(site, one, other, services=True)
    own = _groups(site, one, other, services=False)
    lines = [line for group in (*services, *own) for line in group.lines]
    parts = {
        "crumbs": (*_CRUMBS, Crumb(f"{one.name} ile {other.name}")),
        "title": _title(one, other),
        "one": _side(one),
        "other": _side(other),
        "services": _told(services),
        "own": _told(own),
        "own_title": HOUSEKEEPING,
        "silent": [line.topic for line in lines if line.silent],
        "half_held": [line.topic for line in lines if line.where == "neither" and not line.silent],
        "unheld": any(cell.none != SILENT for line in lines for cell in (line.one, line.other) if not cell.units),
        "counts": Counter(line.where for line in lines),
    }
    offered = (table_part(tables.ANSWERS, ids.OF_MUNICIPALITY, side.slug, side.short_name) for side in (one, other))
    return View(parts, downloads=tuple(offered))


def _groups(site: Site, one: Municipality, other: Municipality, *, services: bool) -> list[PairGroup]:
    """The topics under their headings, those of services or those that a unit does for itself."""
    return [
        PairGroup(
            heading.title,
            tuple(
                PairLine(
                    NamedPlace(topic.shape.label, ids.topic_url(topic.id)),
                    _cell(site, one, topic),
                    _cell(site, other, topic),
                )
                for topic in heading.topics
                # On what neither has a text there is nothing to compare.
                if any(site.facts.answers.asked(each, topic.id) or not each.in_force for each in (one, other))
            ),
        )
        for heading in headings(site, services=services)
    ]


def _told(groups: list[PairGroup]) -> list[PairGroup]:
    """The same without the topics on which neither says anything."""
    found = [PairGroup(g.title, tuple(line for line in g.lines if line.where != "neither")) for g in groups]
    return [group for group in found if group.lines]


def _cell(site: Site, municipality: Municipality, topic: Topic) -> PairCell:
    answers = site.facts.answers.in_force(municipality, topic.id)
    none = unheld(topic, [edition.version for edition in municipality.in_force]) or SILENT
    units = answering_units(site, foremost(answers), topic)
    return PairCell(units, place_on_topic(site, topic.id, municipality), none, answering_besides(answers))


PAIR = Kind(
    "pair",
    pair_pages,
    (HTML,),
    "pair.html.j2",
    sheets=("directory", "law", "answers", "topics", "choice", "signs", "kinds", "pair"),
    scripts=("pair",),
    section="konu",
    label="iki belediyenin karşılaştırması",
)


# the list of pairs ---------------------------------------------------------------------------------------------------


# A pair still without words: what the script pairs.js copies and fills.
_BLANK: Final = PairSide("", "", "", "", (), (TreeBranch("", "", "", None, "top"),))
_BLANK_CELL: Final = PairCell((AnsweringUnit("", Link("", ""), ""),), "")
_BLANK_GROUP: Final = PairGroup("", (PairLine(NamedPlace("", ""), _BLANK_CELL, _BLANK_CELL),))


def pair_index(site: Site) -> Iterator[Page]:
    """The list of pairs; with many municipalities the page where two are chosen."""
    if not site.sets_side_by_side(ids.PAIRS):
        return
    newest = (e.version.date.isoformat() for m in site.facts.answers.municipalities for e in m.leading)
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
        "blank_groups": (_BLANK_GROUP,),
        "own_title": HOUSEKEEPING,
    }
    return View(parts, downloads=(whole_table(tables.ANSWERS),))


PAIRS = Kind(
    "pairs",
    pair_index,
    (HTML,),
    "pairs.html.j2",
    sheets=("directory", "changes", "law", "answers", "topics", "choice", "signs", "kinds", "pair"),
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
        view = partial(_column, municipality)
        yield Page(address, COLUMN, municipality.name, "", view, depends=_column_of(municipality))


def _topic_places(site: Site) -> list[list[dict[str, object]]]:
    """The headings of services, then those of a unit's own work: title, and id, label and address of every topic."""
    return [
        [
            {
                "title": heading.title,
                "topics": [[t.id, t.shape.label, _from_pairs(ids.topic_url(t.id))] for t in heading.topics],
            }
            for heading in headings(site, services=services)
        ]
        for services in (True, False)
    ]


def _column(municipality: Municipality, site: Site) -> dict[str, object]:
    """One municipality's column: what it is called, who answers on which topic and where, and its units.

    `without`: topics on which no text of it could answer, and why.
    """
    found, without = {}, {}
    for topic in site.facts.catalogues.topics.topics:
        told = _cell(site, municipality, topic)
        if told.units:
            units = [[unit.name, unit.cited.text, _from_pairs(unit.cited.address), unit.does] for unit in told.units]
            rest = {"rest": told.rest} if told.rest else {}
            found[topic.id] = {"at": _from_pairs(told.address), "units": units, **rest}
        elif told.none != SILENT:
            without[topic.id] = told.none
    side = _side(municipality)
    return {
        "slug": side.slug,
        "name": side.name,
        "short_name": side.short_name,
        "address": _from_pairs(side.address),
        "topics": found,
        "without": without,
        "trees": [_branch(tree) for tree in side.trees],
    }


def _branch(tree: TreeBranch) -> list[object]:
    """A unit with all below it: name, caption, address ("" for none), branches."""
    address = "" if tree.address is None else _from_pairs(tree.address)
    return [tree.name, tree.caption, address, [_branch(child) for child in tree.children]]


def _from_pairs(address: str) -> str:
    """The address as the page of pairs links it."""
    return ids.relative(address, ids.PAIRS)


COLUMN = Kind("pair-column", column_files, (JSON,))

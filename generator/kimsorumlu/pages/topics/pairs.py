"""Two municipalities chosen: the list of pairs, or of many municipalities the page where two are chosen.

Every pair has a page of its own as long as the municipalities are few: n of them make n·(n−1)/2 pairs, 66 for 12 but
half a million for 1,000. Above `MOST` the reader chooses two on one page, whose script lays the two columns side by
side from one small file per municipality (content/dev/decisions/2026-11-20-pairs.md).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from kimsorumlu import ids
from kimsorumlu.exports.data import tables
from kimsorumlu.exports.data.offered import whole_table
from kimsorumlu.exports.formats import JSON
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.site import Site
from kimsorumlu.view import depends
from kimsorumlu.view.html import HTML
from kimsorumlu.view.link import Link, NamedPlace
from kimsorumlu.view.org_tree import TreeBranch
from kimsorumlu.view.page import Kind, Page, View
from kimsorumlu.view.page_head import Crumb
from kimsorumlu.view.pairs import MOST
from kimsorumlu.view.side_by_side import (
    SILENT,
    PairCell,
    PairGroup,
    PairLine,
    PairSide,
    chosen_pairs,
    column_depends,
    pair_cell,
    pair_side,
)
from kimsorumlu.view.topic_parts import AnsweringUnit
from kimsorumlu.view.topics import HOUSEKEEPING, headings


@dataclass(frozen=True, slots=True)
class MunicipalityPair:
    """A pair in the list: the two, by their numbers too, and in how many topics both answer."""

    one: PairSide
    other: PairSide
    address: str
    shared: int


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


def _shared(site: Site, one: Municipality, other: Municipality) -> int:
    """In how many topics both answer."""
    return sum(
        bool(site.facts.answers.in_force(one, id) and site.facts.answers.in_force(other, id))
        for id in site.facts.answers.answering
    )


def _index_view(site: Site) -> View:
    sides = {m.slug: pair_side(m, number) for number, m in enumerate(site.facts.answers.municipalities, 1)}
    pairs = tuple(
        MunicipalityPair(
            sides[one.slug], sides[other.slug], ids.pair_url(one.slug, other.slug), _shared(site, one, other)
        )
        for one, other in chosen_pairs(site)
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
        yield Page(address, COLUMN, municipality.name, "", view, depends=column_depends(municipality))


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
        told = pair_cell(site, municipality, topic)
        if told.units:
            units = [[unit.name, unit.cited.text, _from_pairs(unit.cited.address), unit.does] for unit in told.units]
            rest = {"rest": told.rest} if told.rest else {}
            found[topic.id] = {"at": _from_pairs(told.address), "units": units, **rest}
        elif told.none != SILENT:
            without[topic.id] = told.none
    side = pair_side(municipality)
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

"""Two municipalities side by side: topic by topic who answers, by which clauses, and their units.

A topic opens to the clauses of both, which the script pair.js takes from the topic's page; without it there are links.
Where both answer much, some of the topics stand on each of several pages; what neither says and units on the last.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from kimsorumlu import ids
from kimsorumlu.exports.data import tables
from kimsorumlu.exports.data.offered import table_part
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.read.topics_file import Topic
from kimsorumlu.site import Site
from kimsorumlu.view.html import HTML
from kimsorumlu.view.page import Kind, Page, View
from kimsorumlu.view.page_head import Crumb
from kimsorumlu.view.sheets import in_sheets, sheet_links, spans
from kimsorumlu.view.side_by_side import SILENT, chosen_pairs, column_depends, pair_groups, pair_side, told_groups
from kimsorumlu.view.topics import HOUSEKEEPING, headings

_CRUMBS: Final = (Crumb("Konular", ids.TOPICS), Crumb("Karşılaştırma", ids.PAIRS))
# Bytes of a topic on which either answers; on the last page of one on which neither does, and of a unit.
_OF_LINE: Final = 1_350
_OF_REST: Final = 110
_OF_UNIT: Final = 550
_MOST: Final = 145_000


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A page of a pair: the topics (their ids) it tells of, and what every page is called."""

    one: Municipality
    other: Municipality
    number: int
    topics: frozenset[str]
    spans: tuple[str, ...]

    @property
    def last(self) -> bool:
        return self.number == len(self.spans)

    def url_of(self, number: int) -> str:
        return ids.sheet_url(ids.pair_url(self.one.slug, self.other.slug), number)


def pair_pages(site: Site) -> Iterator[Page]:
    """Two municipalities side by side: every pair as long as they are few, and every pair that was published.

    A published pair keeps its page however many municipalities there are.
    """
    for one, other in chosen_pairs(site):
        for sheet in _sheets_of(site, one, other):
            yield Page(
                address=sheet.url_of(sheet.number),
                kind=PAIR,
                title=f"{_title(one, other)} {sheet.spans[sheet.number - 1]}".strip(),
                description=f"{one.name} ile {other.name}: görevler konu konu, birimler yan yana.",
                view=partial(_view, sheet),
                lastmod=max(e.version.date.isoformat() for m in (one, other) for e in m.leading),
                depends=(*column_depends(one), *column_depends(other)),
            )


def _sheets_of(site: Site, one: Municipality, other: Municipality) -> Iterator[_Sheet]:
    answering = site.facts.answers.answering
    told, rest = list[Topic](), frozenset[str]()
    for topic in (t for services in (True, False) for h in headings(site, services=services) for t in h.topics):
        if {one.slug, other.slug} & answering[topic.id].keys():
            told.append(topic)
        else:
            rest |= {topic.id}
    units = sum(len(edition.version.units) for side in (one, other) for edition in side.leading)
    tail = _OF_REST * len(rest) + _OF_UNIT * units
    whole = _OF_LINE * len(told) + tail
    pages = -(-whole // _MOST)
    # Pages weigh alike: one line more on each, and what stands on the last is not pushed to one of its own.
    sheets = in_sheets(told, lambda t: _OF_LINE + (tail if t is told[-1] else 0), whole // max(1, pages) + _OF_LINE)
    called = spans(sheets, lambda topic: topic.shape.label)
    for number, own in enumerate(sheets, 1):
        topics = frozenset(topic.id for topic in own)
        yield _Sheet(one, other, number, topics | rest if number == len(sheets) else topics, called)


def _title(one: Municipality, other: Municipality) -> str:
    return f"{one.short_name} ile {other.short_name}: kim neye bakıyor?"


def _view(sheet: _Sheet, site: Site) -> View:
    one, other = sheet.one, sheet.other
    services = pair_groups(site, one, other, sheet.topics, services=True)
    own = pair_groups(site, one, other, sheet.topics, services=False)
    lines = [line for group in (*services, *own) for line in group.lines]
    parts = {
        "crumbs": (*_CRUMBS, Crumb(f"{one.name} ile {other.name}")),
        "title": _title(one, other),
        "one": pair_side(one),
        "other": pair_side(other),
        "services": told_groups(services),
        "own": told_groups(own),
        "own_title": HOUSEKEEPING,
        "silent": [line.topic for line in lines if line.silent],
        "half_held": [line.topic for line in lines if line.where == "neither" and not line.silent],
        "unheld": any(cell.none != SILENT for line in lines for cell in (line.one, line.other) if not cell.units),
        "last": sheet.last,
        "sheets": sheet_links(sheet.spans, sheet.number, sheet.url_of),
        "counts": Counter(line.where for line in lines),
    }
    offered = (table_part(tables.ANSWERS, ids.OF_MUNICIPALITY, side.slug, side.short_name) for side in (one, other))
    return View(parts, downloads=tuple(offered))


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

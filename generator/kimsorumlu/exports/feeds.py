"""Feeds of what happened to the regulations, for the site, each municipality, topic and law.

Atom (RFC 4287) and JSON Feed 1.1. An entry is published on its legal date and updated on the day on which its text
entered the data, if that is later: an old text that is added late is new to readers. No date is the build's; ids follow
from what happened, not from its wording. An unchanged corpus gives the same bytes.
"""

from __future__ import annotations

import datetime
import json
import uuid
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Final

from kimsorumlu import ids
from kimsorumlu.facts.history import Comparison
from kimsorumlu.site import Site
from kimsorumlu.view.changes import DatedChange, changes
from kimsorumlu.view.history.words import ShownChange, shown
from kimsorumlu.view.page import Format, Make, Page

_ATOM = "http://www.w3.org/2005/Atom"
# Turkey keeps UTC+03:00 all year since 2016; a legal date is a whole day, its entry carries the day's beginning.
_ZONE = "T00:00:00+03:00"
# An empty feed has no date of its own; this day stands for "nothing yet".
_NOTHING_YET: Final = datetime.date(2020, 1, 1)
# A fixed namespace of this project (RFC 9562, section 5.5): the same event has the same id in every feed, for good.
_NAMESPACE = uuid.UUID("6f0a0d5e-54f5-5d0c-9d0b-6a1f5c6b7a11")

# Whoever follows a feed has read what is older; the page of changes has everything.
MOST_ENTRIES: Final = 30

# As the comparison page counts them, so that both say the same.
_COUNTED = (
    (ShownChange.ADDED, "yeni"),
    (ShownChange.REMOVED, "kaldırılan"),
    (ShownChange.REDUCED, "yetkisi azalan"),
    (ShownChange.REWORDED, "ifadesi değişen"),
    (ShownChange.CORRECTED, "yazımı değişen"),
    (ShownChange.MOVED, "yeri değişen"),
    (ShownChange.SPLIT, "bölünen"),
    (ShownChange.MERGED, "birleşme"),
    (ShownChange.SAME, "aynen kalan"),
)


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One event as feeds and the page of changes tell it. `comparison` is the page that shows what changed, if any."""

    change: DatedChange
    summary: str
    comparison: str | None

    @property
    def id(self) -> str:
        return uuid.uuid5(_NAMESPACE, self.change.key).urn


@lru_cache(maxsize=1)
def all_changes(site: Site) -> tuple[DatedChange, ...]:
    """Every event of the corpus, the newest first; events of one day in the order of their keys.

    Kept for the last site asked, as `entries`.
    """
    found = (change for each in site.corpus.municipalities for change in changes(each, site.facts.histories))
    return tuple(sorted(found, key=lambda change: (-change.date.toordinal(), change.key)))


@lru_cache(maxsize=1)
def entries(site: Site) -> tuple[FeedEntry, ...]:
    """The same events as they are told: every municipality, topic and law picks its own entries from these."""
    compared = _compared(site)
    return tuple(
        _entry(change, compared.get(change.address) if change.key.endswith("#kabul") else None)
        for change in all_changes(site)
    )


def latest(site: Site, of: Callable[[str], bool] | None = None) -> tuple[FeedEntry, ...]:
    """The events told last, no more than a feed has; `of` picks versions by their addresses."""
    found = (entry for entry in entries(site) if of is None or of(entry.change.address))
    return tuple(islice(sorted(found, key=lambda entry: entry.change.told, reverse=True), MOST_ENTRIES))


def _compared(site: Site) -> Mapping[str, Comparison]:
    """Version address → its comparison with the version held before it."""
    found = {}
    for edition in site.corpus.editions:
        comparison = site.facts.histories[edition.regulation.url].from_before(edition.version)
        if comparison is not None:
            found[edition.version.url] = comparison
    return found


def _entry(change: DatedChange, comparison: Comparison | None) -> FeedEntry:
    if comparison is None:
        return FeedEntry(change, change.text, None)
    counts = Counter(shown(group[0]) for group in comparison.alignment.groups())
    told = ", ".join(f"{counts[kind]} {words}" for kind, words in _COUNTED if counts[kind])
    return FeedEntry(change, f"{change.text} Önceki metne göre fıkra ve bentler: {told}.", comparison.url)


@dataclass(frozen=True, slots=True)
class Feed:
    """What one feed tells, newest first. Its title follows the site's name."""

    title: str
    entries: tuple[FeedEntry, ...]


def feeds(make: Callable[[Site], Feed]) -> tuple[tuple[Format, Make], ...]:
    """What `make` tells as a feed, in both formats: to be given as `Page.beside` of the page it is about."""
    return (ATOM, make), (JSON_FEED, make)


def _link(address: str, page: str, site: str) -> str:
    return site + address if site else ids.relative(address, page)


def _atom(at: Site, of: Page, told: Feed) -> bytes:
    page, site = of.address, at.config.address
    ET.register_namespace("", _ATOM)
    feed = ET.Element(f"{{{_ATOM}}}feed", {"xml:lang": "tr"})
    _text(feed, "id", uuid.uuid5(_NAMESPACE, page).urn)
    _text(feed, "title", f"{at.config.name} · {told.title}")
    _text(feed, "subtitle", of.description)
    _text(feed, "updated", _time(told.entries[0].change.told if told.entries else _NOTHING_YET))
    ET.SubElement(feed, f"{{{_ATOM}}}link", {"rel": "self", "href": _link(ids.feed_url(page, "xml"), page, site)})
    ET.SubElement(feed, f"{{{_ATOM}}}link", {"rel": "alternate", "href": _link(page, page, site)})
    author = ET.SubElement(feed, f"{{{_ATOM}}}author")
    _text(author, "name", at.config.name)
    for entry in told.entries:
        node = ET.SubElement(feed, f"{{{_ATOM}}}entry")
        _text(node, "id", entry.id)
        _text(node, "title", entry.change.headline)
        _text(node, "updated", _time(entry.change.told))
        _text(node, "published", _time(entry.change.date))
        ET.SubElement(node, f"{{{_ATOM}}}link", {"rel": "alternate", "href": _link(entry.change.address, page, site)})
        if entry.comparison:
            ET.SubElement(node, f"{{{_ATOM}}}link", {"rel": "related", "href": _link(entry.comparison, page, site)})
        _text(node, "summary", f"{entry.change.title}. {entry.summary}")
    body: str = ET.tostring(feed, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{body}\n'.encode()


def _time(day: datetime.date) -> str:
    return f"{day.isoformat()}{_ZONE}"


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, f"{{{_ATOM}}}{name}").text = text


def _json(at: Site, of: Page, told: Feed) -> bytes:
    """Addresses are left out where the site's is not known: a JSON feed has no relative ones."""
    page, site = of.address, at.config.address

    def linked(**addresses: str | None) -> dict[str, str]:
        return {key: site + address for key, address in addresses.items() if site and address is not None}

    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": f"{at.config.name} · {told.title}",
        "description": of.description,
        "language": "tr",
        **linked(home_page_url=page, feed_url=ids.feed_url(page, "json")),
        "items": [
            {
                "id": entry.id,
                **linked(url=entry.change.address),
                "title": entry.change.headline,
                "content_text": f"{entry.change.title}. {entry.summary}",
                "date_published": _time(entry.change.date),
                "date_modified": _time(entry.change.told),
                **linked(external_url=entry.comparison),
            }
            for entry in told.entries
        ],
    }
    return (json.dumps(feed, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


ATOM = Format("atom", ids.feed_file("xml"), "application/atom+xml", _atom, "Değişiklikler")
JSON_FEED = Format("json-feed", ids.feed_file("json"), "application/feed+json", _json, "Değişiklikler")
FEEDS: Final = (ATOM, JSON_FEED)

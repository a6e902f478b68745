"""`/degisiklikler/`: what the feeds tell, for people, on as many pages as it takes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from operator import attrgetter
from typing import Final

from kimsorumlu import ids
from kimsorumlu.exports.data import tables
from kimsorumlu.exports.data.offered import whole_table
from kimsorumlu.exports.feeds import FEEDS, Feed, FeedEntry, all_changes, entries, feeds, latest
from kimsorumlu.facts.references import NAMED
from kimsorumlu.site import Site
from kimsorumlu.view import depends
from kimsorumlu.view.html import HTML
from kimsorumlu.view.page import Kind, Page, View
from kimsorumlu.view.sheets import in_sheets, sheet_links, spans

# Events on a page, of about 600 bytes each.
_MOST: Final = 150

_url = partial(ids.sheet_url, ids.CHANGES)


def changes_page(site: Site) -> Iterator[Page]:
    """The pages of all that happened to regulations, the newest first, year by year.

    They name the feed of the site and, while these are few, of each municipality.
    """
    sheets = in_sheets(all_changes(site), lambda _: 1, _MOST)
    called = spans(sheets, attrgetter("day"))
    for number, span in enumerate(called, 1):
        yield Page(
            address=_url(number),
            kind=CHANGES,
            title=f"Değişiklikler {span}".strip(),
            description="Yönetmeliklerde ne zaman ne değişti: yeni metinler, değişiklikler, düzeltmeler.",
            view=partial(_view, number, called),
            beside=feeds(_feed) if number == 1 else (),
            depends=(depends.CORPUS,),
        )


def _view(number: int, called: tuple[str, ...], site: Site) -> View:
    """A page by its number; `called` is what all are called."""
    years: dict[int, list[FeedEntry]] = {}
    for entry in entries(site)[(number - 1) * _MOST : number * _MOST]:
        years.setdefault(entry.change.date.year, []).append(entry)
    everything = "Bütün belediyeler" if site.several else "Bütün değişiklikler"
    municipalities = site.corpus.municipalities
    named = municipalities if len(municipalities) <= NAMED else ()
    sources = [(everything, ids.CHANGES), *((m.name, m.url) for m in named)]
    parts = {
        "years": tuple((year, tuple(found)) for year, found in years.items()),
        "sheets": sheet_links(called, number, _url),
        "feeds": tuple((name, ids.feed_url(at, "xml"), ids.feed_url(at, "json")) for name, at in sources),
        "own_feeds": "konunun" if named else "belediyenin, konunun",
    }
    return View(parts, downloads=(whole_table(tables.VERSIONS), whole_table(tables.AMENDMENTS)))


def _feed(site: Site) -> Feed:
    return Feed("Değişiklikler", latest(site))


CHANGES = Kind(
    "changes",
    changes_page,
    (HTML, *FEEDS),
    "changes.html.j2",
    sheets=("directory", "home"),
    section="degisiklikler",
    label="değişiklikler",
)

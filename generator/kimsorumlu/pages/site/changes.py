"""`/degisiklikler/`: what the feeds tell, for people."""

from __future__ import annotations

from collections.abc import Iterator

from kimsorumlu import ids
from kimsorumlu.exports.data import tables
from kimsorumlu.exports.data.offered import whole_table
from kimsorumlu.exports.feeds import FEEDS, Feed, FeedEntry, entries, feeds, latest
from kimsorumlu.site import Site
from kimsorumlu.view import depends
from kimsorumlu.view.html import HTML
from kimsorumlu.view.page import Kind, Page, View


def changes_page(site: Site) -> Iterator[Page]:
    """The page of all that happened to regulations, the newest first, year by year.

    It names the feeds of the site and of each municipality.
    """
    yield Page(
        address=ids.CHANGES,
        kind=CHANGES,
        title="Değişiklikler",
        description="Yönetmeliklerde ne zaman ne değişti: yeni metinler, değişiklikler, düzeltmeler.",
        view=_view,
        beside=feeds(_feed),
        depends=(depends.CORPUS,),
    )


def _view(site: Site) -> View:
    years: dict[int, list[FeedEntry]] = {}
    for entry in entries(site):
        years.setdefault(entry.change.date.year, []).append(entry)
    everything = "Bütün belediyeler" if site.several else "Bütün değişiklikler"
    sources = [(everything, ids.CHANGES), *((m.name, m.url) for m in site.corpus.municipalities)]
    parts = {
        "years": tuple((year, tuple(found)) for year, found in years.items()),
        "feeds": tuple((name, ids.feed_url(at, "xml"), ids.feed_url(at, "json")) for name, at in sources),
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

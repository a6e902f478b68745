"""From the plan to the site: what the engine sets into the staging folder, all else straight into the new site."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kimsorumlu.exports.formats import CARD
from kimsorumlu.exports.search_files import search_index
from kimsorumlu.publish.bundles import bundles
from kimsorumlu.publish.cards import KeptCards
from kimsorumlu.publish.files import Writer, emptied
from kimsorumlu.publish.plan import Plan, PlannedFile
from kimsorumlu.publish.shares import Shares
from kimsorumlu.publish.shells import Shells
from kimsorumlu.publish.shrinking import shrunk, shrunk_theme
from kimsorumlu.publish.sitemap import sitemap_files
from kimsorumlu.publish.turns import TurnedPage
from kimsorumlu.site import Site
from kimsorumlu.view.html import HTML, ready
from kimsorumlu.view.page import paint


def stage(site: Site, plan: Plan, shares: Shares, staging: Path) -> int:
    """Writes what the engine is to set into an emptied staging folder; gives how many files that are.

    Its share of the plan, the specimens of shells, the pages that people wrote.
    """
    # Emptied: a file that is no longer planned would be published again.
    emptied(staging)
    writer = Writer(staging)
    for file in shares.by_engine:
        writer.write(file.path, paint(file.page, site, file.format))
    for one in shares.specimens:
        writer.write(one.path, one.page.staged())
    for place, source in plan.handwritten.items():
        writer.write(place, shrunk(place, source.content()))
    return len(writer.written)


def stage_theme(site: Site, staging: Path) -> int:
    """Writes the theme's scripts and sheets, single and joined, into the staging folder as they travel; gives how many.

    The engine takes a staged file before the theme's of the same name. What a project's content put there stays.
    """
    writer = Writer(staging)
    for path, content in (*shrunk_theme(site), *bundles(site)):
        if not (staging / path).exists():
            writer.write(path, content)
    return len(writer.written)


def stage_sitemap(site: Site, plan: Plan, staging: Path, epoch: int) -> int:
    """Writes the site's sitemap into the staging folder, if the site has an address; gives how many files that are."""
    writer = Writer(staging)
    for name, content in sitemap_files(site, plan, epoch).items():
        writer.write(name, content)
    return len(writer.written)


def paint_files(
    site: Site, files: Iterable[PlannedFile], shells: Shells, writer: Writer, cards: KeptCards | None = None
) -> None:
    """Paints planned files that need no engine and writes them, one at a time. `cards`: those of earlier builds."""
    for file in files:
        page = file.page
        if file.format is HTML:
            set_page = shells.around(page.address, ready(site, page, page.view(site)))
            writer.write(file.published, set_page)
        elif file.format is CARD and cards is not None:
            writer.write(file.path, cards.painted(site, page))
        else:
            writer.write(file.path, paint(page, site, file.format))


def paint_rest(site: Site, turned: Iterable[TurnedPage], writer: Writer) -> None:
    """Writes what is planned with no page of its own: pages as they are from a day to come on, the search index."""
    for one in turned:
        writer.write(one.path, one.painted())
    for found in search_index(site):
        writer.write(found.path, found.content)

"""From the plan to the site: what the engine sets into the staging folder, all else straight into the new site."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from kimsorumlu.digest import digest_of
from kimsorumlu.exports.formats import CARD
from kimsorumlu.exports.search_files import search_index
from kimsorumlu.publish.bundles import bundles
from kimsorumlu.publish.cards import card_to_paint
from kimsorumlu.publish.digests import digest, whole_digest
from kimsorumlu.publish.files import Writer, emptied
from kimsorumlu.publish.kept import KeptFiles
from kimsorumlu.publish.page_records import way_to_record
from kimsorumlu.publish.plan import Plan, PlannedFile
from kimsorumlu.publish.shares import Shares
from kimsorumlu.publish.shells import Shells
from kimsorumlu.publish.shrinking import shrunk, shrunk_theme
from kimsorumlu.publish.sitemap import sitemap_files
from kimsorumlu.publish.sparing import is_sparing, spared
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
        writer.write(place, shrunk(place, source.content(way_to_record(place, source))))
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


def take_set(engine_site: Path, writer: Writer, by_engine: Iterable[PlannedFile]) -> None:
    """Writes what the engine set; those of its files that are planned as all others of the plan are."""
    sparing = {file.published for file in by_engine if is_sparing(file)}
    for file in sorted(engine_site.rglob("*")):
        if file.is_file():
            place, content = file.relative_to(engine_site).as_posix(), file.read_bytes()
            writer.write(place, spared(content) if place in sparing else content)


def paint_files(site: Site, files: Iterable[PlannedFile], shells: Shells, writer: Writer, kept: KeptFiles) -> None:
    """Writes planned files that need no engine, one at a time: as they are kept, else painted."""
    # The files of a page stand side by side and follow from the same.
    for page, some in groupby(files, attrgetter("page")):
        followed = digest(page, site)
        for file in some:
            name, make = _to_paint(site, file, followed, shells)
            # What lies there already is not even read.
            if not writer.holds(file.published, name):
                writer.write(file.published, kept.content(name, make), name)


def _to_paint(site: Site, file: PlannedFile, followed: str, shells: Shells) -> tuple[str, Callable[[], bytes]]:
    """A planned file that needs no engine: its name, and how it is painted. `followed`: its page's digest."""
    page, form = file.page, file.format
    if form is CARD:
        return card_to_paint(site, page)
    if form is HTML:
        name = digest_of([followed, form.name, shells.digest(page)])
        return name, lambda: spared(shells.around(page.address, ready(site, page, page.view(site))))
    name = digest_of([followed, form.name])
    return name, (lambda: spared(paint(page, site, form))) if is_sparing(file) else lambda: paint(page, site, form)


def paint_rest(site: Site, turned: Iterable[TurnedPage], writer: Writer, kept: KeptFiles) -> None:
    """Writes what is planned with no page of its own: pages as they are from a day to come on, the search index."""
    for one in turned:
        writer.write(one.path, one.painted())
    for path, content in index_files(site, kept):
        writer.write(path, content)


def index_files(site: Site, kept: KeptFiles) -> Iterator[tuple[str, bytes]]:
    """The files of the search index: as they are kept, else made."""
    index = ((file.path, file.content) for file in search_index(site))
    return kept.files(digest_of(["search", whole_digest(site)]), lambda: index)

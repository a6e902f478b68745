"""From the plan to the staging folder: every planned file painted and written, one at a time."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kimsorumlu.exports.search_files import search_index
from kimsorumlu.publish.bundles import bundles
from kimsorumlu.publish.files import emptied
from kimsorumlu.publish.plan import Plan, PlannedFile
from kimsorumlu.publish.shrinking import shrunk, shrunk_theme
from kimsorumlu.publish.sitemap import sitemap_files
from kimsorumlu.publish.turns import TurnedPage
from kimsorumlu.site import Site
from kimsorumlu.view.page import paint


def stage(site: Site, plan: Plan, staging: Path, turned: Iterable[TurnedPage] = ()) -> int:
    """Writes every file of the site into an emptied staging folder; gives how many there are.

    `turned` are pages of the plan as they are from a day to come on.
    """
    # Emptied: a file that is no longer planned would be published again.
    emptied(staging)
    count = stage_files(site, plan.files, staging)
    for one in turned:
        write(staging / one.path, one.painted())
        count += 1
    for place, source in plan.handwritten.items():
        write(staging / place, shrunk(place, source.content()))
        count += 1
    for found in search_index(site):
        write(staging / found.path, found.content)
        count += 1
    return count


def stage_theme(site: Site, staging: Path) -> int:
    """Writes the theme's scripts and sheets, single and joined, into the staging folder as they travel; gives how many.

    The engine takes a staged file before the theme's of the same name. What a project's content put there stays.
    """
    files = [
        (path, content) for path, content in (*shrunk_theme(site), *bundles(site)) if not (staging / path).exists()
    ]
    for path, content in files:
        write(staging / path, content)
    return len(files)


def stage_sitemap(site: Site, plan: Plan, staging: Path, epoch: int) -> int:
    """Writes the site's sitemap into the staging folder, if the site has an address; gives how many files that are."""
    files = sitemap_files(site, plan, epoch)
    for name, content in files.items():
        write(staging / name, content)
    return len(files)


def stage_files(site: Site, files: Iterable[PlannedFile], staging: Path) -> int:
    """Paints and writes some of the planned files; gives how many."""
    count = 0
    for file in files:
        write(staging / file.path, paint(file.page, site, file.format))
        count += 1
    return count


def write(path: Path, content: bytes) -> None:
    """Writes a file of the staging folder, with the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)

"""The plan of a site: every page and every file, before a byte of any is made.

The lock, permanence, the check of clashing addresses and the painting itself all read the plan.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kimsorumlu import ids
from kimsorumlu.exports.data.files import promised
from kimsorumlu.pages.kinds import KINDS
from kimsorumlu.problems import FileSpan, Finding, finding
from kimsorumlu.publish.handwritten import Handwritten, handwritten, unknown_kinds
from kimsorumlu.publish.manifest import MANIFEST
from kimsorumlu.read.redirects_file import too_long
from kimsorumlu.site import Site
from kimsorumlu.view.page import Format, Page

_INDEX: Final = "index.html"


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """One file of the staging folder: its path relative to it, and which format of which page it is."""

    path: str
    page: Page
    format: Format

    @property
    def published(self) -> str:
        """Its path in the site: what is staged as Markdown comes out as HTML."""
        return f"{self.path.removesuffix('.md')}.html" if self.path.endswith(".md") else self.path


@dataclass(frozen=True)
class Plan:
    """All pages, all files made from them, and the pages people wrote (path in the staging folder → where they are).

    `data`: the addresses of open data that are promised. `findings`: two files at one path. Files that no address leads
    to (the search index), or whose addresses follow from others (parts of tables), are not planned one by one.
    """

    pages: tuple[Page, ...]
    files: tuple[PlannedFile, ...]
    handwritten: Mapping[str, Handwritten]
    findings: tuple[Finding, ...]
    data: tuple[str, ...] = ()

    @property
    def addresses(self) -> Iterator[str]:
        """Every address of the site, those of single files too."""
        paths = (*self.handwritten, *(file.path for file in self.files), *self.data)
        return (address for path in paths if (address := ids.address_of(path)) is not None)


def plan(site: Site, content: Iterable[Path]) -> Plan:
    """The plan of a site with the pages that people wrote in the folders `content`."""
    written, findings = handwritten(content)
    pages = planned_pages(site)
    files = []
    made_last = (MANIFEST, ids.SITEMAP_FILE, f"{ids.SITEMAP_FILE}.gz")
    taken = dict.fromkeys(made_last, "") | dict.fromkeys(promised(), "data")
    clashes = [*findings, *unknown_kinds(written, (kind.name for kind in KINDS))]
    for place in written:
        if _one(place) in taken:
            clashes.append(_clash(f"content/{place}", place))
        taken[_one(place)] = f"content/{place}"
    for file in _files(site, pages):
        if _one(file.path) in taken:
            clashes.append(_clash(taken[_one(file.path)], file.path))
            continue
        taken[_one(file.path)] = "data"
        files.append(file)
    clashes += _below_files(taken)
    clashes += (too_long(path, FileSpan(origin)) for path, origin in taken.items() if ids.is_too_long(path))
    return Plan(pages, tuple(files), written, tuple(clashes), promised())


def _below_files(taken: Mapping[str, str]) -> Iterator[Finding]:
    """Where a file would have to be a folder, for what lies below it; `taken` says of each path where it is from."""
    folders = {folder: origin for path, origin in taken.items() if (folder := path.rpartition("/")[0])}
    for folder, origin in list(folders.items()):
        while (folder := folder.rpartition("/")[0]) and folder not in folders:
            folders[folder] = origin
    yield from (
        _clash(origin or "data", folder)
        for folder, origin in folders.items()
        if folder in taken or (folder.endswith(_INDEX) and folder.removesuffix(_INDEX) in taken)
    )


def _one(path: str) -> str:
    """What all paths share that come out at one address. File systems that fold case would silently merge them."""
    address = ids.address_of(path)
    return (path if address is None else address).lower()


def _clash(file: str, path: str) -> Finding:
    return finding("address-clash", FileSpan(file), value=path.removesuffix("index.md"))


def planned_pages(site: Site) -> tuple[Page, ...]:
    """Every page of the site, kind by kind."""
    return tuple(page for kind in KINDS for page in kind.pages(site))


def _files(site: Site, pages: tuple[Page, ...]) -> Iterator[PlannedFile]:
    """The files of all pages; a file that was published under another name stands there too."""
    copies: dict[str, list[str]] = {}
    for old, new in site.carried.items():
        if "#" not in old and not old.endswith("/"):
            copies.setdefault(new, []).append(old)
    for page in pages:
        for format in page.formats:
            path = page.path(format)
            yield PlannedFile(path, page, format)
            yield from (PlannedFile(old, page, format) for old in copies.get(path, ()))

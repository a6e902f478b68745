"""The plan of a site: every page and every file, before a byte of any is made.

The lock, permanence, the check of clashing addresses and the painting itself all read the plan.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kimsorumlu import ids
from kimsorumlu.pages.kinds import KINDS
from kimsorumlu.problems import FileSpan, Finding, finding
from kimsorumlu.site import Site
from kimsorumlu.view.page import Format, Page


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """One file of the staging folder: its path relative to it, and which format of which page it is."""

    path: str
    page: Page
    format: Format


@dataclass(frozen=True)
class Plan:
    """All pages, all files made from them, and the pages people wrote (path in the staging folder → where they are).

    `findings`: two files at one path. Files that no address leads to (the search index) are not planned one by one.
    """

    pages: tuple[Page, ...]
    files: tuple[PlannedFile, ...]
    handwritten: Mapping[str, Path]
    findings: tuple[Finding, ...]

    @property
    def addresses(self) -> Iterator[str]:
        """Every address of the site, those of single files too."""
        paths = (*self.handwritten, *(file.path for file in self.files))
        return (address for path in paths if (address := ids.address_of(path)) is not None)


def plan(site: Site, content: Iterable[Path]) -> Plan:
    """The plan of a site with the pages that people wrote in the folders `content`."""
    written = handwritten(content)
    pages = tuple(page for kind in KINDS for page in kind.pages(site))
    files, clashes = [], []
    # File systems that fold case would silently merge two such pages.
    seen = {path.lower() for path in written}
    for file in _files(site, pages):
        if file.path.lower() in seen:
            clashes.append(finding("address-clash", FileSpan("data"), value=file.path.removesuffix("index.md")))
            continue
        seen.add(file.path.lower())
        files.append(file)
    return Plan(pages, tuple(files), written, tuple(clashes))


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


def handwritten(content: Iterable[Path]) -> dict[str, Path]:
    """The pages people wrote, but for content/dev, which is for those who work on the project.

    A page of a later folder stands in the place of an earlier one's.
    """
    found = {}
    for folder in content:
        for path in folder.rglob("*"):
            place = path.relative_to(folder)
            if path.is_file() and place.parts[0] != "dev" and not path.name.startswith("."):
                found[place.as_posix()] = path
    return dict(sorted(found.items()))

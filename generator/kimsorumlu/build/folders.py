"""Where the things of a project are. Brings nothing along: every command begins with it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kimsorumlu.base import BASE


@dataclass(frozen=True, slots=True)
class Project:
    """Where things are. `root` holds data/ and mkdocs.yml, and what a project has of its own: content/, theme/.

    `apart` is where a build works that must not meet the project's own: one of several on the same files. `remembers`:
    what was read is remembered, so that what did not change is not read again. `jobs`: so many processes read, check.
    """

    root: Path
    apart: Path | None = None
    remembers: bool = False
    jobs: int = 1

    @property
    def content(self) -> tuple[Path, ...]:
        """Folders of hand-written pages: the package's, and the project's, whose pages stand in the place of those."""
        return BASE / "content", self.root / "content"

    @property
    def work(self) -> Path:
        return self.apart or self.root / "build"

    @property
    def staging(self) -> Path:
        return self.work / "docs"

    @property
    def fresh_site(self) -> Path:
        return self.work / "site"

    @property
    def set_site(self) -> Path:
        """What the engine set of the new site."""
        return self.work / "set"

    @property
    def spare_site(self) -> Path:
        """The site before the one that stands: what the next is made of (publish/spare.py)."""
        return self.work / "spare"

    @property
    def kept(self) -> Path:
        """What is kept from one build to the next."""
        return self.work / "kept"

    @property
    def known(self) -> Path:
        """What is remembered of files that were read."""
        return self.work / "known"

    @property
    def site(self) -> Path:
        return self.root / "site"

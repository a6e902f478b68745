"""What stays the same while a version file is looked through: its municipality, its document, the catalogues."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from kimsorumlu import ids
from kimsorumlu.facts.version_facts import VersionReader
from kimsorumlu.model.catalogues import Catalogues, read_catalogues
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.linking import link
from kimsorumlu.problems import Finding
from kimsorumlu.read.config_file import Config, read_config
from kimsorumlu.read.lock_file import read_lock
from kimsorumlu.read.project import MUNICIPALITIES, MunicipalityEntry, read_municipality
from kimsorumlu.read.version_file import VersionFile
from kimsorumlu.received.document import Received


@dataclass(frozen=True)
class Held:
    """The surroundings of one version file. `promised`: whether its text was published, so that its words are kept."""

    root: Path
    path: Path
    municipality: MunicipalityEntry
    regulation: str
    received: Received | None
    catalogues: Catalogues
    reader: VersionReader
    promised: bool

    @property
    def file(self) -> str:
        """The version file as findings name it."""
        return self.path.relative_to(self.root).as_posix()

    def corpus(self, version: VersionFile) -> Corpus:
        """The municipality with this file in the place of the one that was read."""
        entries = tuple(
            replace(entry, file=version) if entry.file.document.file == self.file else entry
            for entry in self.municipality.versions
        )
        return link((replace(self.municipality, versions=entries),))


class NotHeldError(Exception):
    """Raised where there is no version file to look through, with the findings that say why."""

    def __init__(self, findings: tuple[Finding, ...] = ()) -> None:
        self.findings = findings
        super().__init__("; ".join(found.code for found in findings))


def hold(root: Path, path: Path) -> Held:
    """Reads the surroundings of a version file. Raises NotHeldError for a path that is none, or cannot be read."""
    if not path.is_relative_to(root / MUNICIPALITIES) or len(path.relative_to(root / MUNICIPALITIES).parts) != 3:
        raise NotHeldError
    file = path.relative_to(root).as_posix()
    slug, regulation, _ = path.relative_to(root / MUNICIPALITIES).parts
    municipality, findings = read_municipality(root, slug)
    versions = municipality.versions if municipality else ()
    found = next((entry for entry in versions if entry.file.document.file == file), None)
    if municipality is None or found is None:
        raise NotHeldError(tuple(each for each in findings if each.span.file in (file, f"{MUNICIPALITIES}/{slug}")))
    config, _ = read_config(root, {})
    catalogues, _ = read_catalogues(root, (config or Config()).catalogues)
    lock, _ = read_lock(root)
    published = ids.version_url(slug, regulation, found.file.head.date) in lock.addresses
    return Held(root, path, municipality, regulation, found.received, catalogues, VersionReader(catalogues), published)

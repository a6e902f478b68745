"""Whether a copy of a site is what its manifest says: nothing changed, nothing missing, nothing added."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from kimsorumlu.publish.manifest import MANIFEST, file_digest, read_manifest
from kimsorumlu.read.files import is_within


@dataclass(frozen=True, slots=True)
class Verified:
    """How a copy differs, by paths, sorted. `files` is how many files the manifest lists, `manifest` its own digest.

    What the manifest lists but is no plain file of the copy, or cannot be read, is missing.
    """

    manifest: str
    files: int
    changed: tuple[str, ...]
    missing: tuple[str, ...]
    added: tuple[str, ...]

    @property
    def same(self) -> bool:
        return not (self.changed or self.missing or self.added)


def verify(copy: Path, manifest: Path) -> Verified | None:
    """The copy held against a manifest; None if that is none. By its own a copy is only shown to be consistent."""
    listed = read_manifest(manifest)
    if not listed:
        return None
    found = {place: _digest(copy, place) for place in listed}
    there = {
        (Path(folder) / name).relative_to(copy).as_posix()
        for folder, folders, files in os.walk(copy)
        for name in (*files, *(name for name in folders if (Path(folder) / name).is_symlink()))
    }
    return Verified(
        file_digest(manifest),
        len(listed),
        tuple(sorted(place for place, digest in found.items() if digest not in (None, listed[place]))),
        tuple(sorted(place for place, digest in found.items() if digest is None)),
        tuple(sorted(there - listed.keys() - {MANIFEST})),
    )


def _digest(copy: Path, place: str) -> str | None:
    path = copy / place
    try:
        # A listed place outside the copy is none of it, whatever stands there.
        return file_digest(path) if is_within(path, copy) and path.is_file() and not path.is_symlink() else None
    except (OSError, ValueError):  # a name that no file can have
        return None

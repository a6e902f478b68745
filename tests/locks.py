"""Locks that tests write, sealed as `kimsorumlu lock` seals them."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from kimsorumlu.read.lock_file import LockedAddress, lock_files, read_lock

# For copies of folders that make a project of their own, where nothing was promised yet.
UNLOCKED = shutil.ignore_patterns("addresses.lock")


def entries_of(root: Path) -> dict[str, LockedAddress]:
    """What the locks of a project promise."""
    return dict(read_lock(root)[0].entries)


def seal(root: Path, entries: Mapping[str, LockedAddress]) -> None:
    """Writes locks with just these promises."""
    held = [(folder.parent.name, folder.name) for folder in root.glob("data/municipalities/*/*") if folder.is_dir()]
    for name, content in lock_files(entries, read_lock(root)[0], held).items():
        (root / name).write_bytes(content)

"""Files on disk: the swap of a finished site into place, files written whole or not at all, one build at a time."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows has no such locks; builds there must not overlap
    fcntl = None  # type: ignore[assignment]


@contextmanager
def one_at_a_time(work: Path) -> Iterator[None]:
    """Holds the project's work folder; another build of the same project waits until this one is done."""
    work.mkdir(parents=True, exist_ok=True)
    with (work / "lock").open("w") as lock:
        if fcntl is not None:
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def write_whole(path: Path, content: bytes) -> None:
    """Writes a file whole or not at all: beside its place first, then moved."""
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(content)
    beside.replace(path)


def write_together(root: Path, files: Mapping[str, bytes]) -> None:
    """Writes files that belong together, in this order; none is touched before all are on the disk beside them."""
    beside = {root / name: (root / name).with_name(f".{Path(name).name}.new") for name in files}
    for (path, new), content in zip(beside.items(), files.values(), strict=True):
        path.parent.mkdir(parents=True, exist_ok=True)
        new.write_bytes(content)
    for path, new in beside.items():
        new.replace(path)


def replaceable(site: Path) -> bool:
    """Whether a site can be moved to this place: nothing is there, or a real folder that may be written."""
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        return False
    return os.access(site.parent, os.W_OK)


def publish(fresh: Path, site: Path) -> None:
    """Moves a finished site into place. The old one is gone only when the new one stands."""
    # Renamed, not copied, so that nobody is ever served half a site.
    old = fresh.with_name("site-old")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    try:
        fresh.rename(site)
    except OSError:
        if old.exists():
            old.rename(site)
        raise
    shutil.rmtree(old, ignore_errors=True)


def measure(site: Path) -> tuple[int, int]:
    """How many HTML pages a site has, and its size in bytes."""
    files = [path for path in site.rglob("*") if path.is_file()]
    return sum(path.suffix == ".html" for path in files), sum(path.stat().st_size for path in files)

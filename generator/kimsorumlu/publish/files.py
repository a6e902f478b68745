"""Files on disk: the staging folder, the swap of a finished site into place, one build at a time."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from kimsorumlu.problems import FileSpan, Finding, finding
from kimsorumlu.view.output import OutputFile

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


def handwritten(content: Path) -> Iterator[OutputFile]:
    """The pages people wrote, but for content/dev, which is for those who work on the project."""
    for path in sorted(content.rglob("*")):
        place = path.relative_to(content)
        if path.is_file() and place.parts[0] != "dev" and not path.name.startswith("."):
            yield OutputFile(place.as_posix(), path.read_bytes())


def write(files: Iterable[OutputFile], staging: Path) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
    """Writes the files into an emptied staging folder, one at a time; gives their paths.

    Two files at one path are a finding.
    """
    shutil.rmtree(staging, ignore_errors=True)
    seen: set[str] = set()
    paths, clashes = [], []
    for file in files:
        # File systems that fold case would silently merge two such pages.
        if file.path.lower() in seen:
            clashes.append(finding("address-clash", FileSpan("data"), value=file.path.removesuffix("index.md")))
            continue
        seen.add(file.path.lower())
        paths.append(file.path)
        path = staging / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    return tuple(paths), tuple(clashes)


def write_whole(path: Path, content: bytes) -> None:
    """Writes a file whole or not at all: beside its place first, then moved."""
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(content)
    beside.replace(path)


def replaceable(site: Path) -> bool:
    """Whether a site can be moved to this place: nothing is there, or a real folder that may be written."""
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        return False
    return os.access(site.parent, os.W_OK)


def publish(fresh: Path, site: Path) -> None:
    """Moves a finished site into place. The old one is gone only when the new one stands."""
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

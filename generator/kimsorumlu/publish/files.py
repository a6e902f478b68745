"""Files on disk: written whole or not at all, readable by whoever serves them; one build at a time."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from kimsorumlu.publish.manifest import MANIFEST, file_digest, manifest_bytes

try:
    import fcntl
except ImportError:  # Windows has no such locks; builds there must not overlap
    fcntl = None  # type: ignore[assignment]

# What a site's files and folders may be read by: everyone, whatever the umask of the shell is.
_FILE_MODE: Final = 0o644
_FOLDER_MODE: Final = 0o755


@contextmanager
def one_at_a_time(work: Path, *, wait: bool = True) -> Iterator[bool]:
    """Holds the project's work folder. Another build of the same project waits; or, without `wait`, is told False."""
    work.mkdir(parents=True, exist_ok=True)
    # Not through a link, and nothing is cut off: the file is only there to be held.
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
    lock = os.open(work / "lock", flags, _FILE_MODE)
    try:
        yield _held(lock, wait)
    finally:
        os.close(lock)


def _held(lock: int, wait: bool) -> bool:
    if fcntl is None:
        return True
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except BlockingIOError:
        return False
    return True


def write_whole(path: Path, content: bytes) -> None:
    """Writes a file whole or not at all: beside its place first, then moved. Raises OSError."""
    write_together({path: content})


def write_together(files: Mapping[Path, bytes]) -> None:
    """Writes files that belong together, in this order: all beside their places first, then moved. Raises OSError."""
    beside = {path: path.with_name(f".{path.name}.new") for path in files}
    try:
        for path, content in files.items():
            beside[path].unlink(missing_ok=True)
            # "x": what somebody puts there in between, a link perhaps, is not written through.
            with beside[path].open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        for path in files:
            beside[path].replace(path)
    except OSError:
        for new in beside.values():
            with suppress(OSError):
                new.unlink(missing_ok=True)
        raise


def emptied(folder: Path) -> None:
    """Removes a folder with all it holds, if it is there. Raises OSError: what stayed would be published."""
    if os.path.lexists(folder):
        shutil.rmtree(folder)


def replaceable(site: Path) -> bool:
    """Whether a site can be moved to this place: nothing is there, or a real folder that may be written."""
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        return False
    return os.access(site.parent, os.W_OK)


def complete(site: Path, made_from: Mapping[str, object]) -> tuple[int, int]:
    """Gives a finished site its manifest, and everyone the right to read it; how many HTML pages it has, its bytes.

    `made_from` goes into the manifest beside the files: what the site was made from.
    """
    files = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*")) if path.is_file()}
    digests = {place: file_digest(path) for place, path in files.items()}
    (site / MANIFEST).write_bytes(manifest_bytes(digests, made_from))
    size = pages = 0
    for path in (site, *site.rglob("*")):
        folder = path.is_dir()
        path.chmod(_FOLDER_MODE if folder else _FILE_MODE)
        size += 0 if folder else path.stat().st_size
        pages += not folder and path.suffix == ".html"
    return pages, size

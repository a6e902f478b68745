"""Files on disk: written whole or not at all, readable by whoever serves them; one build at a time."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from kimsorumlu.publish.manifest import MANIFEST, digest_of_content, file_digest, manifest_bytes

try:
    import fcntl
except ImportError:  # Windows has no such locks; builds there must not overlap
    fcntl = None  # type: ignore[assignment]

# What a site's files and folders may be read by: everyone, whatever the umask of the shell is.
_FILE_MODE: Final = 0o644
_FOLDER_MODE: Final = 0o755


_FRESH: Final = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Written:
    """What is known of a file that was written: the SHA-256 of its bytes, how many they are, when that was.

    `follows` is the name it is kept under, the digest of all that it follows from; "" where it has none of its own.
    """

    digest: str
    size: int
    moment: int = 0
    follows: str = ""


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


class Writer:
    """Writes the files of a folder that is being filled, each once, and keeps what each has: SHA-256 and bytes.

    `there` is what the folder holds already, by place (spare.py): a file that is to be the same is left as it is.
    """

    def __init__(self, root: Path, there: Mapping[str, Written] | None = None) -> None:
        self._root = os.fspath(root)
        self._folders: set[str] = set()
        self._there = there or {}
        self.written: dict[str, Written] = {}

    def fresh(self) -> Writer:
        """A writer into the same folder that knows of nothing written yet."""
        fresh = Writer(Path(self._root), self._there)
        fresh._folders = self._folders
        return fresh

    @property
    def begins_with_something(self) -> bool:
        """Whether the folder held anything before."""
        return bool(self._there)

    def written_content(self, place: str) -> bytes:
        """What was written to a place, or left there. Raises OSError."""
        return Path(self._root, place).read_bytes()

    def holds(self, place: str, follows: str) -> bool:
        """Whether the folder holds already what follows from this; it counts as written then."""
        there = self._unwritten(place)
        if there is None or there.follows != follows:
            return False
        self.written[place] = there
        return True

    def write(self, place: str, content: bytes, follows: str = "") -> None:
        """Writes a file by its place in the folder, with the folders above it. Raises OSError."""
        digest, there = digest_of_content(content), self._unwritten(place)
        if there is not None and there.digest == digest:
            self.written[place] = replace(there, follows=follows)
            return
        if self._there:
            self._make_room(place)
        folder = place.rpartition("/")[0]
        if folder not in self._folders:
            Path(self._root, folder).mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)
        # Not through a link, and readable whatever the umask is.
        file = os.open(f"{self._root}/{place}", _FRESH, _FILE_MODE)
        try:
            os.fchmod(file, _FILE_MODE)
            rest = memoryview(content)
            while rest:
                rest = rest[os.write(file, rest) :]
            moment = os.fstat(file).st_mtime_ns
        finally:
            os.close(file)
        self.written[place] = Written(digest, len(content), moment, follows)

    def clear(self) -> None:
        """Removes what the folder held and was not written: pages that are no more."""
        for place in self._there.keys() - self.written.keys():
            path = f"{self._root}/{place}"
            # Or it went already, to make room for a folder or for a file.
            if os.path.lexists(path) and not os.path.isdir(path):  # noqa: PTH112
                os.unlink(path)  # noqa: PTH108
            folder = place.rpartition("/")[0]
            with suppress(OSError):  # something stands in it
                while folder:
                    os.rmdir(f"{self._root}/{folder}")  # noqa: PTH106
                    folder = folder.rpartition("/")[0]

    def _unwritten(self, place: str) -> Written | None:
        """What is known of a file that was there before and is still."""
        return None if place in self.written else self._there.get(place)

    def _make_room(self, place: str) -> None:
        """Takes out of the way what was at a place: a file may have more names, one of them in the site that stands."""
        path = f"{self._root}/{place}"
        if place in self._there:
            with suppress(FileNotFoundError):
                os.unlink(path)  # noqa: PTH108
            return
        if os.path.isdir(path):  # noqa: PTH112
            shutil.rmtree(path)
        above = place
        while above := above.rpartition("/")[0]:
            if above in self._there:
                with suppress(FileNotFoundError):
                    os.unlink(f"{self._root}/{above}")  # noqa: PTH108


def complete(
    site: Path, made_from: Mapping[str, object], written: Mapping[str, Written] | None = None
) -> tuple[int, int]:
    """Gives a finished site its manifest, and everyone the right to read it; how many HTML pages it has, its bytes.

    `made_from` goes into the manifest beside the files: what the site was made from. `written` is what is known of its
    files because this program just wrote them.
    """
    digests: dict[str, str] = {}
    size = pages = 0
    root = os.fspath(site)
    for folder, _, names in os.walk(root):
        os.chmod(folder, _FOLDER_MODE)  # noqa: PTH101
        above = folder[len(root) + 1 :].replace(os.sep, "/")
        for name in names:
            place = f"{above}/{name}" if above else name
            known = written.get(place) if written else None
            if known is None:
                path = site / place
                path.chmod(_FILE_MODE)
                known = Written(file_digest(path), path.stat().st_size)
            digests[place] = known.digest
            size += known.size
            pages += name.endswith(".html")
    manifest = Writer(site)
    manifest.write(MANIFEST, manifest_bytes(digests, made_from))
    return pages, size + manifest.written[MANIFEST].size

"""What is kept from one build to the next: bytes under the digest of all that they follow from.

A file, and with it a page, is made anew only if something that it follows from changed. All lies in one folder below
build/ that may be deleted at any time, and carried from one machine or branch to another. A build that publishes a site
removes what it did not use: no more is kept than one site has.
"""

from __future__ import annotations

import os
import re
import shutil
import stat
from collections.abc import Callable, Container, Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from kimsorumlu.digest import digest_of, digest_of_bytes
from kimsorumlu.publish.files import emptied

# Much larger files are read no faster than they are made.
_MOST_BYTES: Final = 50_000_000
# So much of what is made together lies in one file: thousands of small ones take as long to write as to make.
_BUNDLE: Final = 2_000_000
_LISTED: Final = re.compile("([0-9]{1,9}) (.+)")
_READ: Final = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_NEW: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
# As long as the digest that stands before the bytes.
_DIGEST: Final = 64
_BEGUN: Final = "begun"
_NAME: Final = re.compile(rf"[0-9a-f]{{{_DIGEST}}}")


@contextmanager
def keeping(folder: Path, read: Callable[[], str]) -> Iterator[KeptFiles]:
    """What is kept in a folder, while a build runs. `read` tells, by a digest, what files are read again and again.

    Who edits one of those while a build runs gets files made from what it was and files made from what it is, under
    one name. So nothing is kept then, however the build ended; one that was ended from outside leaves a mark.
    """
    before, begun = read(), folder / _BEGUN
    if not _says(begun, before):
        emptied(folder)
    folder.mkdir(parents=True, exist_ok=True)
    begun.unlink(missing_ok=True)
    begun.write_text(before)
    try:
        yield KeptFiles(folder, begun.stat().st_mtime_ns)
    finally:
        if _same(read, before):
            begun.unlink(missing_ok=True)
        else:
            shutil.rmtree(folder, ignore_errors=True)


def _says(begun: Path, now: str) -> bool:
    """Whether no build was ended from outside, or none that read anything else than there is now."""
    try:
        return not os.path.lexists(begun) or (not begun.is_symlink() and begun.read_text() == now)
    except (OSError, UnicodeError):
        return False


def _same(read: Callable[[], str], before: str) -> bool:
    try:
        return read() == before
    except OSError:  # gone while it was read
        return False


def add_kept(folder: Path, files: Iterable[tuple[str, bytes]]) -> int:
    """Keeps files, by their names, beside what a folder keeps already; gives how many. Raises OSError.

    What a build left that was ended from outside is not added to.
    """
    if os.path.lexists(folder / _BEGUN):
        emptied(folder)
    folder.mkdir(parents=True, exist_ok=True)
    kept, count = KeptFiles(folder, 0), 0
    for name, content in files:
        kept.write(name, content)
        count += 1
    return count


def kept_in(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Everything a folder keeps, by name; nothing else that lies there. Raises OSError if there is no such folder."""
    kept = KeptFiles(folder, 0)
    for name in sorted(path.name for path in folder.iterdir()):
        content = kept.read(name) if _NAME.fullmatch(name) else None
        if content is not None:
            yield name, content


class KeptFiles:
    """The folder, for a build that began at a time. Several processes may ask at once.

    What a build uses gets a new time: by it `done` knows it, whichever process asked. What cannot be kept is made again
    next time.
    """

    def __init__(self, folder: Path, begun: int) -> None:
        self._folder, self._begun = folder, begun
        self._root = os.fspath(folder)

    def content(self, name: str, make: Callable[[], bytes]) -> bytes:
        """The bytes under a name, a digest; made if they are not kept."""
        content = self.read(name)
        if content is None:
            content = make()
            self.write(name, content)
        return content

    def files(self, name: str, make: Callable[[], Iterable[tuple[str, bytes]]]) -> Iterator[tuple[str, bytes]]:
        """Files that are made together, each by its place; should one be missing all are made, and given, again."""
        listed = self.read(name)
        if listed is not None and (yield from self._bundled(name, listed.decode())):
            return
        places, bundle, number = list[str](), bytearray(), 0
        for place, content in make():
            if bundle and len(bundle) + len(content) > _BUNDLE:
                self.write(_inside(name, number), bundle)
                bundle, number = bytearray(), number + 1
            bundle += content
            places.append(f"{len(content)} {place}")
            yield place, content
        self.write(_inside(name, number), bundle)
        self.write(name, "\n".join(places).encode())

    def _bundled(self, name: str, listed: str) -> Generator[tuple[str, bytes], None, bool]:
        """Files that lie together, one after the other; whether all were there. `listed`: how long each is, its place.

        A bundle ends before the file that it would be too large with.
        """
        bundle, start, number = self.read(_inside(name, 0)), 0, 0
        for line in filter(None, listed.split("\n")):
            known = _LISTED.fullmatch(line)
            if known is None or not _is_place(known[2]):
                return False
            length = int(known[1])
            if start and start + length > _BUNDLE:
                number, start = number + 1, 0
                bundle = self.read(_inside(name, number))
            if bundle is None or start + length > len(bundle):
                return False
            yield known[2], bundle[start : start + length]
            start += length
        return bundle is not None

    def done(self, used: Container[str] = ()) -> None:
        """Removes what the build did not use; `used` are names of what it had no need to read."""
        for entry in [*os.scandir(self._folder)]:
            with suppress(OSError):
                if entry.is_dir(follow_symlinks=False):
                    shutil.rmtree(entry.path)
                elif entry.name not in used and entry.stat(follow_symlinks=False).st_mtime_ns < self._begun:
                    os.unlink(entry.path)  # noqa: PTH108

    def read(self, name: str) -> bytes | None:
        """The bytes under a name; None if there are none, or others than were kept. Follows no link."""
        path = f"{self._root}/{name}"
        try:
            file = os.open(path, _READ)
        except OSError:
            return None
        try:
            state = os.fstat(file)
            if not stat.S_ISREG(state.st_mode) or state.st_size > _MOST_BYTES:
                return None
            with open(file, "rb", closefd=False) as opened:
                kept = opened.read()
        finally:
            os.close(file)
        content = kept[_DIGEST:]
        if kept[:_DIGEST] != digest_of_bytes(content).encode():
            return None
        with suppress(OSError):
            os.utime(path)
        return content

    def holds(self, name: str) -> bool:
        """Whether something lies under a name; not whether it can be read."""
        return os.path.lexists(self._folder / name)

    def write(self, name: str, content: bytes | bytearray) -> None:
        """Keeps bytes under a name, whole or not at all: another process may keep the same."""
        if len(content) > _MOST_BYTES - _DIGEST:
            return
        path = f"{self._root}/{name}"
        beside = f"{path}.{os.getpid()}"
        with suppress(OSError):
            _write_new(beside, digest_of_bytes(content).encode() + content)
            os.replace(beside, path)  # noqa: PTH105


def _write_new(path: str, content: bytes) -> None:
    """Writes a file that was not there; what an ended build left in its place goes first. Raises OSError."""
    try:
        file = os.open(path, _NEW)
    except FileExistsError:
        os.unlink(path)  # noqa: PTH108
        file = os.open(path, _NEW)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(file, rest) :]
    finally:
        os.close(file)


def _inside(name: str, number: int) -> str:
    return digest_of([name, number])


def _is_place(place: str) -> bool:
    """Whether a file with this place stands inside the folder that it is written to: the list may be anybody's."""
    return not {"", ".", ".."}.intersection(place.split("/")) and "\\" not in place and ":" not in place

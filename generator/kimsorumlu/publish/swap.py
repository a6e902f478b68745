"""The moment a site becomes another: at any instant there is a whole one, whatever ends this program.

Where the system can exchange two folders in one step (Linux: renameat2, macOS: renamex_np) there is no moment without
a site. Elsewhere two renames follow one another; if this program ends between them, the next start mends it (`heal`).
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import shutil
import stat
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from kimsorumlu.publish.files import Written
from kimsorumlu.publish.foreign import Kept, keep

# The old site while the new one takes its place: always whole. Before it is taken apart it gets another name.
OLD: Final = "site-old"
GONE: Final = "site-gone"

_AT_FDCWD: Final = -100
_RENAME_EXCHANGE: Final = 2
_RENAME_SWAP: Final = 2
# What a system or a file system says that does not know the exchange (renameat2(2), rename(2) of macOS).
_UNKNOWN: Final = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EPERM})


def publish(
    fresh: Path, site: Path, spare: Path | None = None, known: Mapping[str, Written] = MappingProxyType({})
) -> Kept:
    """Puts a finished site into place; says what became of files that are not ours. Raises OSError: then nothing is.

    Where two folders can be exchanged the old one is left at `spare`. `known` is what was written into it.
    """
    work = fresh.parent
    fresh.stat()  # before anything is put into it
    heal(work, site)
    if not site.exists():
        fresh.rename(site)
        return Kept()
    kept = keep(site, fresh, work, known)
    if exchanged(fresh, site):
        if spare is None or os.path.lexists(spare):
            _removed(fresh)
        else:
            fresh.rename(spare)
    else:
        _renamed(fresh, site, work / OLD)
        heal(work, site)
    return kept


def heal(work: Path, site: Path) -> None:
    """Ends what an interrupted swap left behind: without a site the old one is put back; else it is cleared away."""
    old, gone = work / OLD, work / GONE
    _removed(gone)
    if not os.path.lexists(old):
        return
    if not os.path.lexists(site):
        old.rename(site)
        return
    old.rename(gone)
    _removed(gone)


def exchanged(one: Path, other: Path) -> bool:
    """Exchanges two folders in one step; False where the system cannot. Raises OSError if it can, and fails."""
    names = os.fsencode(one), os.fsencode(other)
    if sys.platform == "win32":
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    if hasattr(libc, "renameat2"):
        failed = libc.renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE)
    elif hasattr(libc, "renamex_np"):
        failed = libc.renamex_np(*names, _RENAME_SWAP)
    else:
        return False
    if not failed:
        return True
    number = ctypes.get_errno()
    if number in _UNKNOWN:
        return False
    raise OSError(number, os.strerror(number), os.fspath(other))


def _renamed(fresh: Path, site: Path, old: Path) -> None:
    site.rename(old)
    try:
        fresh.rename(site)
    except OSError:
        old.rename(site)
        raise


def _removed(folder: Path) -> None:
    """Removes what was a site; of what is not ours in it the new one holds everything. What resists, stays."""

    def opened(remove: Callable[[str], object], path: str, _error: object) -> None:
        # In a folder that its owner closed; nothing but removing is tried again.
        with contextlib.suppress(OSError):
            Path(path).parent.chmod(stat.S_IRWXU)
            if remove in (os.unlink, os.rmdir):
                remove(path)

    if os.path.lexists(folder):
        shutil.rmtree(folder, onerror=opened)

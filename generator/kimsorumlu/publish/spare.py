"""What a new site begins with: the one before the last, in which only what is another has to be written.

A site of fifty thousand files takes longer to write, and its forerunner to remove, than one clause edited takes to
paint. So the site whose place another took is not taken apart: it lies in the folder for work, and the next site is
made of it. Of both there are lists beside what is kept (kept.py), of each file its digest, when it was written, what it
follows from; only a file that is as its list says is used. Who deletes the folder, or what is kept, has all written
anew. Where there is a site but no spare one, its files get a second name each, where the system can do that.
"""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kimsorumlu.publish.files import Written, emptied

_LIST: Final = "site.json"
_SPARE_LIST: Final = "spare.json"
_FILE: Final = stat.S_IFREG | 0o644
_FOLDER: Final = stat.S_IFDIR | 0o755

Listed = Mapping[str, Written]


@dataclass(frozen=True, slots=True)
class Begun:
    """A site that is begun: what its folder holds already, and what is known of the files of the site that stands."""

    there: Listed
    standing: Listed


def begin(fresh: Path, spare: Path, site: Path, kept: Path) -> Begun:
    """Fills the folder of the new site with what it can begin with. Raises OSError."""
    emptied(fresh)
    standing, listed = _list(kept / _LIST), _list(kept / _SPARE_LIST)
    # From here on it is no site any more, however this build ends.
    (kept / _SPARE_LIST).unlink(missing_ok=True)
    if listed and spare.is_dir() and not spare.is_symlink():
        spare.rename(fresh)
        return Begun(_as_listed(fresh, listed), standing)
    emptied(spare)
    if not standing or site.is_symlink():
        return Begun({}, standing)
    if not _linked(site, fresh, standing):
        emptied(fresh)
        return Begun({}, standing)
    return Begun(_as_listed(fresh, standing), standing)


def keep_lists(kept: Path, site: Listed, spare: Listed) -> None:
    """Writes down what is known of the files of the site that stands now, and of the one it took the place of."""
    for name, listed in ((_LIST, site), (_SPARE_LIST, spare)):
        if listed:
            told = {place: (file.digest, file.size, file.moment, file.follows) for place, file in listed.items()}
            with suppress(OSError):
                (kept / name).unlink(missing_ok=True)
                with (kept / name).open("x", encoding="utf-8") as file:
                    file.write(json.dumps(told, ensure_ascii=False, separators=(",", ":")))


def is_as_listed(state: os.stat_result, file: Written) -> bool:
    """Whether a file is the one that was written, as far as its time and size tell."""
    return (state.st_mode, state.st_size, state.st_mtime_ns) == (_FILE, file.size, file.moment)


def _list(path: Path) -> Listed:
    """A list as it was written down; none if there is no such file, or it is none of ours."""
    try:
        told = json.loads(path.read_bytes()) if path.is_file() and not path.is_symlink() else {}
        return {place: Written(*file) for place, file in told.items()}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return {}


def _as_listed(folder: Path, listed: Listed) -> Listed:
    """What is listed and stands in the folder as it is listed; all else is removed. Raises OSError."""
    found: dict[str, Written] = {}
    _sift(os.fspath(folder), "", listed, found)
    return found


def _sift(root: str, above: str, listed: Listed, found: dict[str, Written]) -> bool:
    """Sifts one folder; whether anything is left in it."""
    left = False
    with os.scandir(f"{root}/{above}") as entries:
        for entry in [*entries]:
            place = f"{above}{entry.name}"
            state = entry.stat(follow_symlinks=False)
            if stat.S_ISDIR(state.st_mode):
                if state.st_mode != _FOLDER:
                    os.chmod(entry.path, stat.S_IMODE(_FOLDER))  # noqa: PTH101
                if _sift(root, f"{place}/", listed, found):
                    left = True
                else:
                    os.rmdir(entry.path)  # noqa: PTH106
            elif place in listed and is_as_listed(state, listed[place]):
                found[place] = listed[place]
                left = True
            else:
                os.unlink(entry.path)  # noqa: PTH108
    return left


def _linked(site: Path, fresh: Path, listed: Listed) -> bool:
    """Whether every file listed that the site holds has a second name in the new one."""
    fresh.mkdir()
    made = {""}
    for place in listed:
        folder = place.rpartition("/")[0]
        if folder not in made:
            (fresh / folder).mkdir(parents=True, exist_ok=True)
            made.add(folder)
        try:
            os.link(f"{site}/{place}", f"{fresh}/{place}", follow_symlinks=False)
        except FileNotFoundError:
            continue
        except (OSError, NotImplementedError):
            return False
    return True

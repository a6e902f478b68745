"""What stands in site/ that this program did not make: CNAME, .git, .htaccess … A build loses none of it."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from kimsorumlu.problems import FileSpan, Finding, finding
from kimsorumlu.publish.files import Written
from kimsorumlu.publish.manifest import MANIFEST, file_digest, read_manifest
from kimsorumlu.publish.spare import is_as_listed

_NAMED = 3


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of the files that are not ours, by their paths in the site.

    `carried`: they stand in the new site. `set_aside`: the new site has files of its own in their places; they stand in
    the folder `aside`, below the project's folder for work.
    """

    carried: tuple[str, ...] = ()
    set_aside: tuple[str, ...] = ()
    aside: str = ""


def keep(old: Path, fresh: Path, work: Path, known: Mapping[str, Written] = MappingProxyType({})) -> Kept:
    """Gives the new site what the old one holds beside its own files; the old site stays as it is. Raises OSError.

    Ours is what the old site's manifest lists with the bytes it has; what is `known` of a file, and is so, need not be
    read. Files are linked, where the system can do that, so that at no moment there is only one of two folders that
    holds them.
    """
    aside = _free(work)
    carried: list[str] = []
    set_aside: list[str] = []
    for place in sorted(_foreign(old, known)):
        path = old / place
        if _room(fresh, place):
            _add(old, place, fresh)
            carried.append(place)
        elif not _same(path, fresh / place):
            _add(old, place, aside)
            set_aside.append(place)
    return Kept(tuple(carried), tuple(set_aside), aside.name)


def said(kept: Kept, site: str, work: str) -> tuple[Finding, ...]:
    """What a person is told of files that are not ours. `site` and `work` are the names of the two folders."""
    found = []
    if kept.carried:
        span = FileSpan(f"{site}/{kept.carried[0]}")
        # A folder of many files (.git) is one name.
        shown = _named(tuple(dict.fromkeys(place.partition("/")[0] for place in kept.carried)))
        found.append(finding("site-kept", span, value=shown, count=str(len(kept.carried))))
    if kept.set_aside:
        span, folder = FileSpan(f"{site}/{kept.set_aside[0]}"), f"{work}/{kept.aside}/"
        shown, count = _named(kept.set_aside), str(len(kept.set_aside))
        found.append(finding("site-set-aside", span, value=shown, count=count, folder=folder))
    return tuple(found)


def _named(places: tuple[str, ...]) -> str:
    return ", ".join(places[:_NAMED]) + (" …" if len(places) > _NAMED else "")


def _foreign(site: Path, known: Mapping[str, Written]) -> Iterator[str]:
    """Every file, link and empty folder of a site that its manifest does not list as it is. Follows no link."""

    def unread(error: OSError) -> None:
        # What is not seen would be lost.
        raise error

    ours, root = read_manifest(site / MANIFEST), os.fspath(site)
    for folder, folders, files in os.walk(site, onerror=unread):
        here = Path(folder)
        above = folder[len(root) + 1 :].replace(os.sep, "/")
        links = [name for name in folders if os.path.islink(f"{folder}/{name}")]  # noqa: PTH114
        for name in (*files, *links):
            place = f"{above}/{name}" if above else name
            if not (_is(here, name, ours[place], known.get(place)) if place in ours else place == MANIFEST and ours):
                yield place
        if not folders and not files and here != site:
            yield here.relative_to(site).as_posix()


def _is(folder: Path, name: str, digest: str, known: Written | None) -> bool:
    """Whether a file is what the manifest says. What cannot be read is not."""
    try:
        if known is not None and known.digest == digest and is_as_listed(os.lstat(f"{folder}/{name}"), known):
            return True
        path = folder / name
        return not path.is_symlink() and path.is_file() and file_digest(path) == digest
    except OSError:
        return False


def _room(fresh: Path, place: str) -> bool:
    """Whether nothing of the new site stands at this place or in the way to it."""
    path = fresh / place
    above = [folder for folder in path.parents if folder.is_relative_to(fresh)]
    return not os.path.lexists(path) and all(folder.is_dir() for folder in above if os.path.lexists(folder))


def _same(one: Path, other: Path) -> bool:
    """Whether nothing would be lost if `other` took the place of `one`."""
    if one.is_symlink() or other.is_symlink():
        return False
    if one.is_dir():
        return other.is_dir()
    try:
        return one.is_file() and other.is_file() and file_digest(one) == file_digest(other)
    except OSError:
        return False


def _add(old: Path, place: str, new: Path) -> None:
    """One more name for a file of the old site; a copy where the file system knows none. A link stays a link."""
    source, target = old / place, new / place
    above = list(reversed(Path(place).parents))
    for folder in [*above, Path(place)] if _is_folder(source) else above:
        if not (new / folder).is_dir():
            (new / folder).mkdir(parents=True)
            # As its owner has it, but open to this program, which has more to put into it.
            (new / folder).chmod(stat.S_IMODE((old / folder).stat().st_mode) | stat.S_IRWXU)
    if _is_folder(source):
        return
    try:
        os.link(source, target, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(source, target, follow_symlinks=False)


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _free(work: Path) -> Path:
    """The first folder of this name that is not there yet."""
    number = 1
    while os.path.lexists(work / f"kept-{number}"):
        number += 1
    return work / f"kept-{number}"

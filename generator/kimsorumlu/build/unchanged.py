"""Whether the site that stands there is what a build would make, told without reading the data.

Of the last site published the working folder holds the digest of all that was read for it (the project's files, the
package, the libraries, what the environment says, how it was asked), when each of its files was written, and what was
said of it. If neither is another today, there is nothing to build. Anything that cannot be told leads to a build.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from kimsorumlu.build.folders import Project
from kimsorumlu.digest import digest_of, installed
from kimsorumlu.look.theme import package_theme
from kimsorumlu.publish.manifest import file_digest

_FILE: Final = "last-build.json"
_PACKAGE: Final = Path(__file__).parents[1]
_OWN: Final = ("mkdocs.yml", "data", "content", "theme")
_VARIABLES: Final = "KIMSORUMLU_"
# When each was written, and its bytes.
_Files = dict[str, tuple[int, str]]


@dataclass(frozen=True, slots=True)
class Sources:
    """All that a build reads: its digest; `moment` is another, too, if anything was written again as it was."""

    digest: str
    moment: str


@dataclass(frozen=True, slots=True)
class LastBuild:
    """The last site published: its sources and its own files (digests); what was said of it, by language."""

    sources: str
    site: str
    said: Mapping[str, str]
    pages: int
    size: int


def sources_now(project: Project, *, draft: bool) -> Sources | None:
    """What a build asked for like this reads now; None where that cannot be told: behind a link to a folder, say."""
    own = {name: value for name, value in os.environ.items() if name.startswith(_VARIABLES)}
    try:
        files = {str(place): _files(place) for place in (*(project.root / name for name in _OWN), _PACKAGE)}
        files["theme of the package"] = _files(package_theme())
    except OSError:
        return None
    digests = [(place, [(file, digest) for file, (_, digest) in found.items()]) for place, found in files.items()]
    known = digest_of([draft, sys.version, installed(), own, digests])
    return Sources(known, digest_of(files))


def last_build(project: Project, now: Sources | None) -> LastBuild | None:
    """The last build, if it was made from the same and its site is as it was left; else None."""
    try:
        kept = LastBuild(**json.loads((project.work / _FILE).read_text("utf-8")))
        same = now is not None and kept.sources == now.digest and kept.site == _state(project.site)
    except (OSError, ValueError, TypeError):
        return None
    return kept if same else None


def keep_build(
    project: Project, before: Sources | None, now: Sources | None, said: Mapping[str, str], pages: int, size: int
) -> None:
    """Keeps what is known of the site just published, made from `before`; nothing if anything was edited meanwhile."""
    try:
        (project.work / _FILE).unlink(missing_ok=True)
        if before is not None and before == now:
            last = LastBuild(now.digest, _state(project.site), said, pages, size)
            (project.work / _FILE).write_text(json.dumps(asdict(last), ensure_ascii=False), "utf-8")
    except OSError:
        return


def _files(place: Path) -> _Files:
    """Every file at a place. Raises OSError for what leads elsewhere."""
    if place.is_file():
        return {place.name: _file(place)}
    return {path.relative_to(place).as_posix(): _file(path) for path in _walk(place)}


def _walk(folder: Path) -> Iterator[Path]:
    def unread(error: OSError) -> None:
        if not isinstance(error, FileNotFoundError):
            raise error

    for here, folders, names in os.walk(folder, onerror=unread):
        if any(os.path.islink(os.path.join(here, name)) for name in folders):  # noqa: PTH114, PTH118
            raise OSError(here)
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        yield from (Path(here, name) for name in sorted(names))


def _file(path: Path) -> tuple[int, str]:
    if not path.is_file():
        raise OSError(path)
    return path.stat().st_mtime_ns, file_digest(path)


def _state(site: Path) -> str:
    """When each file of the site was written, and how long it is."""
    found = []
    for here, _, names in os.walk(site):
        for name in names:
            file = os.path.join(here, name)  # noqa: PTH118
            state = os.lstat(file)
            found.append((file, state.st_size, state.st_mtime_ns, state.st_mode))
    return digest_of(sorted(found))

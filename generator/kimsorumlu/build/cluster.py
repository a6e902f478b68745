"""The shards of a site made by the workers of a Dask cluster, which see the same files under the same path.

A task is a path, the digest of all that a build reads there, and a shard; its result is what the shard holds. A worker
that sees other files says so instead of making what nobody could use. What a worker had begun when it ended another
takes up; what no worker made the build makes itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Final

from distributed import Client, as_completed

from kimsorumlu.build.clock import Clock, silent
from kimsorumlu.build.folders import Project
from kimsorumlu.build.preparing import Work, fit, lay_theme, prepare
from kimsorumlu.build.sharding import Shard, paint_shard
from kimsorumlu.build.unchanged import sources_now
from kimsorumlu.problems import FileSpan, Finding, Phrase, finding, has_errors
from kimsorumlu.publish.files import one_at_a_time
from kimsorumlu.publish.kept import KeptFiles, add_kept, kept_in
from kimsorumlu.publish.mkdocs_engine import MkDocs
from kimsorumlu.publish.shells import Shells
from kimsorumlu.read.config_file import CONFIG
from kimsorumlu.site import Site

# So many shards of pages for each worker: a slow one is not waited for, and what is on its way at once stays small.
_SHARDS: Final = 8
# Who answers no sooner is not there.
_SECONDS: Final = 30
# One site at a time is made in a process, however many threads it has.
_ALONE: Final = Lock()


class OtherFilesError(Exception):
    """A worker does not see what the build sees: other data, another package, other libraries or variables."""


class NotFitError(Exception):
    """No site can be made of the data; the build that follows says why."""


def keep_shards(project: Project, address: str, *, promised: bool) -> tuple[int, tuple[Finding, ...]]:
    """Has a cluster make the shards of a project's site, and keeps them; how many files, and what went wrong.

    `address` is that of its scheduler: tcp://127.0.0.1:8786. Raises OSError if they cannot be kept.
    """
    sources = sources_now(project, draft=not promised)
    if sources is None:
        return 0, (_lost(Phrase("sources-unknown")),)
    count = 0
    with one_at_a_time(project.work):
        try:
            with Client(address, timeout=_SECONDS) as client:
                of = _SHARDS * max(1, len(client.nthreads())) + 1
                # The longest task, which is the last shard, first.
                shards = [Shard(number, of) for number in range(of, 0, -1)]
                given = {"root": str(project.root.resolve()), "sources": sources.digest, "promised": promised}
                tasks = client.map(shard_files, shards, pure=False, **given)
                for task, files in as_completed(tasks, with_results=True):
                    count += add_kept(project.kept, files)
                    task.release()
        except OtherFilesError:
            return count, (_lost(Phrase("other-files")),)
        except NotFitError:
            return count, ()
        except Exception as error:
            # Whatever a cluster can meet: there is a build without one, too.
            return count, (_lost(str(error) or type(error).__name__),)
    return count, ()


def shard_files(shard: Shard, *, root: str, sources: str, promised: bool) -> list[tuple[str, bytes]]:
    """What a worker makes of a shard, as it is kept: name and bytes. Raises OtherFilesError."""
    with _ALONE:
        project = Project(Path(root))
        now = sources_now(project, draft=not promised)
        if now is None or now.digest != sources:
            raise OtherFilesError
        ready = _ready(root, sources, promised)
        with TemporaryDirectory() as folder:
            kept = KeptFiles(Path(folder), 0)
            paint_shard(ready.work, ready.site, ready.shells, shard, kept)
            return [*kept_in(Path(folder))]


@dataclass(frozen=True)
class _Ready:
    """A site ready to be painted, in a folder that is there as long as this is."""

    folder: TemporaryDirectory[str]
    site: Site
    work: Work
    shells: Shells


@lru_cache(maxsize=1)
def _ready(root: str, sources: str, promised: bool) -> _Ready:  # noqa: ARG001
    """The site of the files that were read under this digest: made ready once for all shards of a worker."""
    folder = TemporaryDirectory()
    project = Project(Path(root), Path(folder.name))
    _, planned, _ = fit(project, Clock(silent), promised=promised)
    if planned is None or lay_theme(project, planned):
        raise NotFitError
    work, shells, found = prepare(project, planned, KeptFiles(project.work, 0), MkDocs(), through_engine=False)
    if has_errors(found):
        raise NotFitError
    return _Ready(folder, planned.site, work, shells)


def _lost(reason: str) -> Finding:
    return finding("cluster-lost", FileSpan(CONFIG), reason=reason)

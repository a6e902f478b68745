"""A site made by several machines: each makes a shard of what a build keeps, and a build that has them makes the rest.

What is in a shard lies under the digests of all that it follows from (publish/kept.py). So what is missing, or was made
from other data, the build makes itself: shards save time and change no byte.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path

from kimsorumlu.build.building import failure
from kimsorumlu.build.clock import Clock, Stage, silent
from kimsorumlu.build.folders import Project
from kimsorumlu.build.preparing import Work, fit, lay_theme, prepare
from kimsorumlu.problems import Finding, has_errors, in_order
from kimsorumlu.publish.digests import read_again
from kimsorumlu.publish.engine import Engine
from kimsorumlu.publish.files import Writer, emptied, one_at_a_time
from kimsorumlu.publish.handbooks import handbooks
from kimsorumlu.publish.kept import KeptFiles, keeping
from kimsorumlu.publish.mkdocs_engine import MkDocs
from kimsorumlu.publish.open_data import open_data
from kimsorumlu.publish.painting import index_files, paint_files
from kimsorumlu.publish.plan import PlannedFile
from kimsorumlu.publish.shells import Shells
from kimsorumlu.publish.workers import lots, ordered, paint_shared
from kimsorumlu.site import Site

# So many lots of neighbouring pages for each shard, so that none has all the long ones.
_LOTS = 16


@dataclass(frozen=True, slots=True)
class Shard:
    """The shard with this `number`, from 1 on, `of` so many.

    The last one holds the search index, the open data and the handbooks, the others pages. With one there is no other.
    """

    number: int
    of: int

    @property
    def holds_data(self) -> bool:
        return self.number == self.of

    def pages(self, files: Sequence[PlannedFile]) -> Sequence[PlannedFile]:
        """Of the files of all pages those of this shard."""
        if self.of == 1:
            return files
        if self.holds_data:
            return ()
        others = self.of - 1
        return [*chain.from_iterable(lots(ordered(files), _LOTS * others)[self.number - 1 :: others])]


@dataclass(frozen=True, slots=True)
class MadeShard:
    """What came of a shard: all that was found, what it cost; `made` only if nothing of that is an error."""

    findings: tuple[Finding, ...]
    stages: tuple[Stage, ...]
    made: bool


def make_shard(
    project: Project,
    shard: Shard,
    folder: Path,
    progress: Callable[[str], object] = silent,
    *,
    promised: bool = False,
    jobs: int = 1,
    engine: Engine | None = None,
) -> MadeShard:
    """Makes a shard of a project's site into a folder, which is emptied; what is asked is what `build` is asked."""
    clock, project = Clock(progress), replace(project, jobs=jobs)
    checked, planned, findings = fit(project, clock, promised=promised)
    if planned is None:
        return MadeShard(findings, clock.stop(), made=False)
    try:
        with one_at_a_time(project.work):
            clock.begin("engine", len(planned.plan.pages))
            unknown = lay_theme(project, planned)
            if unknown:
                return MadeShard(in_order([*findings, *unknown]), clock.stop(), made=False)
            emptied(folder)
            with keeping(folder, partial(read_again, planned.site.config.theme)) as kept:
                work, shells, found = prepare(project, planned, kept, engine or MkDocs(), through_engine=False)
                findings = in_order([*findings, *found])
                if has_errors(found):
                    return MadeShard(findings, clock.stop(), made=False)
                clock.begin("paint", len(work.shares.by_engine))
                painted = paint_shard(work, planned.site, shells, shard, kept, jobs)
                emptied(project.fresh_site)
                return MadeShard(findings, clock.stop(painted), made=True)
    except Exception as error:
        failed = failure(error, project, checked.config)
        if failed is None:
            raise
        return MadeShard(in_order([*findings, failed]), clock.stop(), made=False)


def paint_shard(work: Work, site: Site, shells: Shells, shard: Shard, kept: KeptFiles, jobs: int = 1) -> int:
    """Makes what is in a shard so that it is kept; gives how many pages' files that are."""
    files = shard.pages(work.shares.ready)

    def paint(some: Sequence[PlannedFile], writer: Writer) -> None:
        paint_files(site, some, shells, writer, kept)

    def of_whole() -> None:
        if shard.holds_data:
            # Made in order to be kept; nothing more is done with them here.
            deque(chain(index_files(site, kept), open_data(site, work.plan, kept), handbooks(site, kept)), maxlen=0)

    paint_shared(files, paint, Writer(work.project.fresh_site), jobs, of_whole)
    return len(files)

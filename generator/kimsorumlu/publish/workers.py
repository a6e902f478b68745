"""Painting shared between processes: what is to be painted in lots of neighbours.

A process writes its files itself, and tells of each the digest and size. Which process paints what changes no byte.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from kimsorumlu import ids
from kimsorumlu.processes import MOST_PIECES, shared
from kimsorumlu.publish.files import Writer, Written
from kimsorumlu.publish.plan import PlannedFile

# With fewer files for each, one process is done before another has begun.
FEWEST: Final = 40
# So many lots a process, so that the last one is not waited for.
_LOTS: Final = 16

Paint = Callable[[Sequence[PlannedFile], Writer], None]
Lots = Sequence[Sequence[PlannedFile]]


def paint_shared(
    files: Sequence[PlannedFile],
    paint: Paint,
    writer: Writer,
    jobs: int,
    meanwhile: Callable[[], None] = lambda: None,
    whole: Sequence[Callable[[Writer], None]] = (),
) -> None:
    """Has at most `jobs` processes, this one among them, paint the files; it does `meanwhile` first.

    `paint` writes what it paints with the writer it is given. `whole` are makers of many files each, which begin before
    the first file is painted. Raises what `paint` raises.
    """
    jobs = min(jobs, len(files) // FEWEST)
    dealt = lots(ordered(files), min(MOST_PIECES - len(whole), _LOTS * jobs) if jobs > 1 else 1)

    def make(number: int) -> Mapping[str, Written]:
        own = writer.fresh()
        if number < len(whole):
            whole[number](own)
        else:
            paint(dealt[number - len(whole)], own)
        return own.written

    # What is there by now no collector needs to look at: it stays, and looking would give each process its own copy.
    gc.freeze()
    try:
        for written in shared(len(whole) + len(dealt), make, jobs, meanwhile).values():
            writer.written.update(written)
    finally:
        gc.unfreeze()


def ordered(files: Sequence[PlannedFile]) -> Sequence[PlannedFile]:
    """Those of a page, its embed and its neighbours one after the other: they ask for the same."""
    return sorted(files, key=lambda file: ids.embedded(file.page.address))


def lots(files: Sequence[PlannedFile], count: int) -> Lots:
    """The files in lots of neighbours."""
    size = max(1, -(-len(files) // count))
    return [files[start : start + size] for start in range(0, len(files), size)]

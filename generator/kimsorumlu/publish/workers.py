"""Painting shared between processes: what is to be painted in lots, the next lot to whoever is free.

A forked process has the site without anything being sent to it. It writes its files itself, and tells of each the
digest and size. Which process paints what changes no byte. What a process could not finish, because it met an error or
was ended, this one paints once more: an error then arises here, with its place.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from kimsorumlu import ids
from kimsorumlu.publish.files import Writer, Written
from kimsorumlu.publish.plan import PlannedFile

# With fewer files for each, one process is done before another has begun.
FEWEST: Final = 300
# So many lots a process, so that the last one is not waited for.
_LOTS: Final = 16
# Their numbers are one byte each: no two processes can read parts of one.
_MOST_LOTS: Final = 240

Paint = Callable[[Sequence[PlannedFile], Writer], None]
Lots = Sequence[Sequence[PlannedFile]]


def cores() -> int:
    """How many processes this machine can run for us at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def paint_shared(
    files: Sequence[PlannedFile], paint: Paint, writer: Writer, jobs: int, meanwhile: Callable[[], None]
) -> None:
    """Has at most `jobs` processes, this one among them, paint the files; it does `meanwhile` first.

    `paint` writes what it paints with the writer it is given. Raises what `paint` raises.
    """
    # Elsewhere a forked process may not do all that its parent may.
    jobs = min(jobs, len(files) // FEWEST) if sys.platform == "linux" else 1
    files = ordered(files)
    # What is there by now no collector needs to look at: it stays, and looking would give each process its own copy.
    gc.freeze()
    try:
        if jobs < 2:
            meanwhile()
            paint(files, writer)
        else:
            _shared(files, paint, writer, jobs, meanwhile)
    finally:
        gc.unfreeze()


def _shared(
    files: Sequence[PlannedFile], paint: Paint, writer: Writer, jobs: int, meanwhile: Callable[[], None]
) -> None:
    dealt = lots(files, min(_MOST_LOTS, _LOTS * jobs))
    numbers, fill = os.pipe()
    os.write(fill, bytes(range(len(dealt))))
    os.close(fill)
    others: list[tuple[int, int]] = []
    try:
        for _ in range(jobs - 1):
            others += _begun(dealt, numbers, paint, writer)
        meanwhile()
        for lot in _taken(dealt, numbers):
            paint(lot, writer)
        while others:
            writer.written.update(_told(*others.pop()))
    finally:
        os.close(numbers)
        # After an error: nobody goes on writing.
        for process, report in others:
            os.kill(process, signal.SIGKILL)
            _told(process, report)
    paint([file for file in files if file.published not in writer.written], writer)


def ordered(files: Sequence[PlannedFile]) -> Sequence[PlannedFile]:
    """Those of a page, its embed and its neighbours one after the other: they ask for the same."""
    return sorted(files, key=lambda file: ids.embedded(file.page.address))


def lots(files: Sequence[PlannedFile], count: int) -> Lots:
    """The files in lots of neighbours."""
    size = max(1, -(-len(files) // count))
    return [files[start : start + size] for start in range(0, len(files), size)]


def _taken(dealt: Lots, numbers: int) -> Iterator[Sequence[PlannedFile]]:
    """Lots that nobody has taken, one by one."""
    while number := os.read(numbers, 1):
        yield dealt[number[0]]


def _begun(dealt: Lots, numbers: int, paint: Paint, writer: Writer) -> Iterator[tuple[int, int]]:
    """Another process that paints: its number, and where it reports; none where the system has no room for one."""
    report, tell = os.pipe()
    try:
        process = os.fork()
    except OSError:
        os.close(report)
        os.close(tell)
        return
    if process:
        os.close(tell)
        yield process, report
        return
    # The other process. Nothing of this program's is cleared away twice, and nothing said.
    code = 1
    try:
        parent, own = os.getppid(), writer.fresh()
        for lot in _taken(dealt, numbers):
            paint(lot, own)
            if os.getppid() != parent:
                break
        with open(tell, "wb") as file:  # noqa: PTH123  (of a descriptor)
            pickle.dump(own.written, file)
        code = 0
    finally:
        os._exit(code)


def _told(process: int, report: int) -> dict[str, Written]:
    """What a process wrote; nothing if it did not come to its end."""
    with open(report, "rb") as file:
        said = file.read()
    code = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    return pickle.loads(said) if code == 0 else {}  # noqa: S301  (our own process wrote it)

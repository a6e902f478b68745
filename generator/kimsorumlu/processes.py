"""Work shared between processes of this machine: numbered pieces, the next one to whoever is free.

A forked process has all that this one has without anything being sent to it; it sends back what became of its pieces.
Which process does what must change nothing. What a process could not finish, because it met an error or was ended, this
one does once more: an error then arises here, with its place.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
from collections.abc import Callable, Iterator
from typing import Final, TypeVar, cast

T = TypeVar("T")

# Numbers are one byte each: no two processes can read parts of one.
MOST_PIECES: Final = 250


def cores() -> int:
    """How many processes this machine can run for us at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def shared(
    count: int, do: Callable[[int], T], jobs: int, meanwhile: Callable[[], object] = lambda: None
) -> dict[int, T]:
    """What `do` makes of each number below `count`, by at most `jobs` processes, this one among them.

    This one does `meanwhile` first. What `do` gives has to be of values that can be sent; raises what it raises.
    """
    done: dict[int, T] = {}
    # Elsewhere a forked process may not do all that its parent may.
    if min(jobs, count) > 1 and count <= MOST_PIECES and sys.platform == "linux":
        done = _shared(count, do, jobs, meanwhile)
    else:
        meanwhile()
    done.update((number, do(number)) for number in range(count) if number not in done)
    return done


def _shared(count: int, do: Callable[[int], T], jobs: int, meanwhile: Callable[[], object]) -> dict[int, T]:
    numbers, fill = os.pipe()
    os.write(fill, bytes(range(count)))
    os.close(fill)
    others: list[tuple[int, int]] = []
    done: dict[int, T] = {}
    try:
        for _ in range(min(jobs, count) - 1):
            others += _begun(numbers, do)
        meanwhile()
        for number in _taken(numbers):
            done[number] = do(number)
        while others:
            done.update(cast(dict[int, T], _told(*others.pop())))
    finally:
        os.close(numbers)
        # After an error: nobody goes on.
        for process, report in others:
            os.kill(process, signal.SIGKILL)
            _told(process, report)
    return done


def _taken(numbers: int) -> Iterator[int]:
    """Numbers that nobody has taken, one by one."""
    while number := os.read(numbers, 1):
        yield number[0]


def _begun(numbers: int, do: Callable[[int], object]) -> Iterator[tuple[int, int]]:
    """Another process: its number, and where it reports; none where the system has no room for one."""
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
        parent, done = os.getppid(), {}
        for number in _taken(numbers):
            done[number] = do(number)
            if os.getppid() != parent:
                break
        with open(tell, "wb") as file:  # noqa: PTH123  (of a descriptor)
            pickle.dump(done, file, pickle.HIGHEST_PROTOCOL)
        code = 0
    finally:
        os._exit(code)


def _told(process: int, report: int) -> dict[int, object]:
    """What a process did; nothing if it did not come to its end."""
    with open(report, "rb") as file:
        said = file.read()
    code = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    return pickle.loads(said) if code == 0 else {}  # noqa: S301  (our own process wrote it)

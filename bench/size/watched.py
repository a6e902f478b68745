"""A command run and watched: wall and processor time, the memory of its largest process and of all together.

Of one process the resident set is told, at its highest (VmHWM, which the kernel keeps); of all together what they hold
in proportion (PSS), since forked processes share most of it: sampled, so a short peak of all can be missed.
"""

from __future__ import annotations

import os
import re
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_EVERY: Final = 0.2
_KILOBYTES: Final = re.compile(rb"^(VmHWM|Pss):\s+([0-9]+) kB", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Watched:
    """What a command cost: seconds, megabytes (10^6 bytes), and what it printed. `printed` holds its errors, too."""

    code: int
    wall: float
    processor: float
    largest: float
    together: float
    printed: str
    # Seconds since the beginning, then megabytes of all, whenever they grew by a tenth.
    growth: tuple[tuple[float, float], ...]


def watched(command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None) -> Watched:
    """Runs a command in a folder to its end. Linux alone."""
    before, begun = os.times(), time.monotonic()
    process = subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    largest = together = 0.0
    growth: list[tuple[float, float]] = []
    while process.poll() is None:
        held = [_held(number) for number in _family(process.pid)]
        largest = max([largest, *(highest for highest, _ in held)])
        now = sum(share for _, share in held)
        if now > together:
            together = now
            if not growth or now > 1.1 * growth[-1][1]:
                growth.append((time.monotonic() - begun, now))
        time.sleep(_EVERY)
    wall = time.monotonic() - begun
    after = os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    printed = process.stdout.read() if process.stdout else ""
    return Watched(process.returncode, wall, used, largest, together, printed, tuple(growth))


def _family(number: int) -> Iterator[int]:
    """A process and all that it began, by number."""
    yield number
    try:
        threads = [*Path(f"/proc/{number}/task").iterdir()]
        children = [child for thread in threads for child in (thread / "children").read_text().split()]
    except OSError:  # it has ended
        return
    for child in children:
        yield from _family(int(child))


def _held(number: int) -> tuple[float, float]:
    """The highest resident set of a process so far, and its share of the memory; 0 if it has ended."""
    try:
        said = Path(f"/proc/{number}/status").read_bytes() + Path(f"/proc/{number}/smaps_rollup").read_bytes()
    except OSError:
        return 0.0, 0.0
    found = {name: int(value) * 1024 / 1e6 for name, value in _KILOBYTES.findall(said)}
    return found.get(b"VmHWM", 0.0), found.get(b"Pss", 0.0)

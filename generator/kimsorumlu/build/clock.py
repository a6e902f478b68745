"""What a run tells of itself: which stage begins, and what each cost."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage's cost, for the summary and the benchmark: seconds, and how many things it handled."""

    name: str
    seconds: float
    count: int


def silent(stage: str) -> None:
    """Progress for those who do not watch it: does nothing with a stage's name."""


class Clock:
    """Times stages that follow one another; `progress` is told the name of each as it begins."""

    def __init__(self, progress: Callable[[str], object]) -> None:
        self._progress = progress
        self._stages: list[Stage] = []
        self._name = ""
        self._start = 0.0

    def begin(self, name: str, count: int = 0) -> None:
        """Ends the running stage, which handled `count` things, and begins the next."""
        self._end(count)
        self._progress(name)
        self._name, self._start = name, time.perf_counter()

    def stop(self, count: int = 0) -> tuple[Stage, ...]:
        self._end(count)
        self._name = ""
        return tuple(self._stages)

    def _end(self, count: int) -> None:
        if self._name:
            self._stages.append(Stage(self._name, time.perf_counter() - self._start, count))

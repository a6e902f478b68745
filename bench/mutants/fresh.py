"""A plugin of pytest: while mutmut notes which test reaches which function, no test profits from another's caches.

Where a mutant is tried, nothing is left that the unchanged code made while the tests were collected: a text read for a
constant of a test's module would be what every test asks, and no mutant of what read it would be met. And the quick
tests come first: the first that fails ends the trial. A test that uses far more of the processor than it did with the
unchanged code fails.
"""

from __future__ import annotations

import functools
import gc
import json
import os
import signal
import sys
from pathlib import Path

import pytest

# What mutmut noted, beside its copy of the code, in which the tests run.
_NOTED = Path("mutmut-stats.json")

# Of the processor's seconds a test has so many times what it took, and as many to begin with.
_TIMES, _FIRST = 5.0, 5.0
_noted: dict[str, float] = {}
# Whether the caches were emptied for the mutant that is tried.
_emptied: list[bool] = []
# The cached functions, by how many modules had been imported when they were looked for.
_known: dict[int, list[functools._lru_cache_wrapper[object]]] = {}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Quick tests first, as far as their times are known."""
    if _NOTED.is_file():
        _noted.update(json.loads(_NOTED.read_text("utf-8"))["duration_by_test"])
        items.sort(key=lambda item: _noted.get(item.nodeid, 0.0))


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Before every test."""
    if os.environ.get("MUTANT_UNDER_TEST") == "stats":
        for cached in _caches():
            cached.cache_clear()
    elif _NOTED.is_file():
        if not _emptied:
            _emptied.append(True)
            for cached in _caches():
                cached.cache_clear()
        signal.signal(signal.SIGVTALRM, lambda *_: os._exit(pytest.ExitCode.TESTS_FAILED))
        signal.setitimer(signal.ITIMER_VIRTUAL, _FIRST + _TIMES * _noted.get(item.nodeid, 0.0))


def _caches() -> list[functools._lru_cache_wrapper[object]]:
    """Every cached function; they are looked for again when a module was imported."""
    modules = len(sys.modules)
    if modules not in _known:
        _known[modules] = [each for each in gc.get_objects() if isinstance(each, functools._lru_cache_wrapper)]
    return _known[modules]

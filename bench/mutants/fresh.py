"""A plugin of pytest: while mutmut notes which test reaches which function, no test profits from another's caches."""

from __future__ import annotations

import functools
import gc
import os
import sys

# The cached functions, by how many modules had been imported when they were looked for.
_known: dict[int, list[functools._lru_cache_wrapper[object]]] = {}


def pytest_runtest_setup() -> None:
    """Before every test."""
    if os.environ.get("MUTANT_UNDER_TEST") == "stats":
        for cached in _caches():
            cached.cache_clear()


def _caches() -> list[functools._lru_cache_wrapper[object]]:
    """Every cached function; they are looked for again when a module was imported."""
    modules = len(sys.modules)
    if modules not in _known:
        _known[modules] = [each for each in gc.get_objects() if isinstance(each, functools._lru_cache_wrapper)]
    return _known[modules]

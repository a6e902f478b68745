"""A plugin of pytest: while mutmut notes which test reaches which function, no test profits from another's caches.

Where a mutant is tried, nothing is left that the unchanged code made while the tests were collected: a text read for a
constant of a test's module would be what every test asks, and no mutant of what read it would be met. And those tests
come first that speak of the findings of the module, the quick ones before the others: the first that fails ends the
trial. A test that uses far more of the processor than it did with the unchanged code fails.
"""

from __future__ import annotations

import functools
import gc
import json
import os
import re
import signal
import sys
from pathlib import Path

import pytest

# What mutmut noted, beside its copy of the code, in which the tests run.
_NOTED = Path("mutmut-stats.json")

# Of the processor's seconds a test has so many times what it took, and as many to begin with.
_TIMES, _FIRST = 5.0, 5.0
_noted: dict[str, float] = {}
_CODE = "[a-z]+(?:-[a-z]+)+"
# "kimsorumlu.check.role_rules.x_ids_of_one_role__mutmut_3": how mutmut calls what it changed.
_FUNCTION = re.compile(r"\.x(?:_|ǁ)")
# Whether the caches were emptied for the mutant that is tried.
_emptied: list[bool] = []
# The cached functions, by how many modules had been imported when they were looked for.
_known: dict[int, list[functools._lru_cache_wrapper[object]]] = {}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of the module's findings first, and quick ones, as far as their times are known."""
    if _NOTED.is_file():
        _noted.update(json.loads(_NOTED.read_text("utf-8"))["duration_by_test"])
        codes = codes_of(os.environ.get("MUTANT_UNDER_TEST", ""), Path("src"))
        items.sort(key=lambda item: (codes.isdisjoint(_said_of(item)), _noted.get(item.nodeid, 0.0)))


def codes_of(mutant: str, source: Path) -> frozenset[str]:
    """What in the module of a mutant looks like the codes of findings ("role-clash")."""
    module = _FUNCTION.split(mutant)[0]
    path = source.joinpath(*module.split(".")).with_suffix(".py")
    return frozenset(re.findall(rf'"({_CODE})"', path.read_text("utf-8"))) if module and path.is_file() else frozenset()


def _said_of(item: pytest.Item) -> frozenset[str]:
    """What looks so in the name of a test, and in the case that it is given."""
    case = getattr(getattr(item, "callspec", None), "params", "")
    return frozenset(re.findall(_CODE, f"{item.nodeid} {case}"))


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

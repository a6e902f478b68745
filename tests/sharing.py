"""What is dear to make and only looked at: made once in a run, whoever of the processes that test side by side asks."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock
from pytest import TempPathFactory


def made_once(factory: TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """The folder of this name, which `make` has made and filled; those that ask meanwhile wait."""
    base = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:  # said by pytest-xdist; tests run without it, too
        base = base.parent
    folder = base / name
    with FileLock(base / f"{name}.lock"):
        if not folder.exists():
            make(folder)
    return folder

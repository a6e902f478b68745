"""The example that a new project begins with, known by a file in its folder; a first text of one's own replaces it.

data/municipalities/<municipality>/.example
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

from kimsorumlu.read.lock_file import LOCK, is_lock
from kimsorumlu.read.project import MUNICIPALITIES

EXAMPLE: Final = ".example"


def examples(root: Path) -> tuple[Path, ...]:
    """The folders of municipalities of the project at `root` that are examples, sorted."""
    return tuple(sorted(path.parent for path in (root / MUNICIPALITIES).glob(f"*/{EXAMPLE}")))


def remove_examples(root: Path, but: str) -> tuple[Path, ...]:
    """Removes the examples of the project at `root`, and says which there were; not the municipality `but` (its slug).

    Where nothing else was ever promised, what was promised of them goes, too: a site of an example is no publication.
    """
    removed = tuple(folder for folder in examples(root) if folder.name != but)
    for folder in removed:
        shutil.rmtree(folder)
    if removed and not any(is_lock(path) for path in (root / MUNICIPALITIES).rglob("*")):
        (root / LOCK).unlink(missing_ok=True)
    return removed

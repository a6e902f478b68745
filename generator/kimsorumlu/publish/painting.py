"""From the plan to the staging folder: every planned file painted and written, one at a time."""

from __future__ import annotations

import shutil
from pathlib import Path

from kimsorumlu.exports.search_files import search_index
from kimsorumlu.publish.plan import Plan
from kimsorumlu.site import Site
from kimsorumlu.view.page import paint


def stage(site: Site, plan: Plan, staging: Path) -> int:
    """Writes every file into an emptied staging folder; gives how many there are."""
    shutil.rmtree(staging, ignore_errors=True)
    count = 0
    for place, source in plan.handwritten.items():
        _write(staging / place, source.read_bytes())
        count += 1
    for file in plan.files:
        _write(staging / file.path, paint(file.page, site, file.format))
        count += 1
    for found in search_index(site):
        _write(staging / found.path, found.content)
        count += 1
    return count


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)

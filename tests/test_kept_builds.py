"""A build with what earlier builds kept is the build without, byte for byte, whatever was edited in between."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from random import Random
from typing import Final

import pytest

from kimsorumlu.build import Project, build
from tests.edits import edited
from tests.sites import SMALL
from tests.test_build import fingerprint

# Hundreds take most of an hour: for whoever changes what pages follow from, or what is kept.
SEQUENCES: Final = int(os.environ.get("KIMSORUMLU_EDITS", "3"))
# The longest sequence between two builds that are compared.
_MOST: Final = 3


@pytest.mark.parametrize("seed", range(SEQUENCES))
def test_after_any_edits_a_build_is_what_a_clean_one_is(tmp_path: Path, seed: int) -> None:
    root, random, told = tmp_path / "project", Random(seed), []
    root.mkdir()
    shutil.copytree(SMALL / "data", root / "data")
    shutil.copy(SMALL / "mkdocs.yml", root)
    build(Project(root, remembers=True))
    for number in range(_MOST):
        before = _copy(root, tmp_path / f"before-{number}")
        told.append(edited(root, random))
        if not build(Project(root, remembers=True)).published:
            # A slip, mended.
            told.append("taken back")
            for path in [each for each in root.iterdir() if each.name not in ("build", "site")]:
                shutil.rmtree(path) if path.is_dir() else path.unlink()
            shutil.copytree(before, root, dirs_exist_ok=True)
            assert build(Project(root, remembers=True)).published, told
    last = build(Project(root, remembers=True))
    clean = _copy(root, tmp_path / "clean")
    afresh = build(Project(clean))
    assert afresh.published
    assert last.findings == afresh.findings, told
    ours, theirs = fingerprint(root / "site"), fingerprint(clean / "site")
    assert [path for path in ours | theirs if ours.get(path) != theirs.get(path)] == [], told


def _copy(root: Path, to: Path) -> Path:
    """The project without anything built."""
    return shutil.copytree(root, to, ignore=shutil.ignore_patterns("build", "site"))

"""Mutated data files: every one is read, checked and held against what was promised, in this process."""

from __future__ import annotations

import random
import shutil
import tempfile
from difflib import unified_diff
from pathlib import Path

from bench.hostile.mutation import mutated
from bench.hostile.tally import Tally

from kimsorumlu.build import Clock, Project, examine, lock, silent
from kimsorumlu.read.source import parse

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests" / "fixtures" / "small"
_REDIRECTS = "redirects:\n- old: ornek/birim/eski/\n  new: ornek/birim/bakim-servisi/\n  date: 2024-01-02\n  why: Ad\n"


def project(root: Path) -> Project:
    """The small project, its locks written, with redirects."""
    shutil.copytree(SMALL, root)
    schema = "# yaml-language-server: $schema=../schema/redirects.json\n"
    (root / "data" / "redirects.yml").write_text(schema + _REDIRECTS, "utf-8")
    lock(Project(root), first=True)
    return Project(root)


def run(tally: Tally, seed: int, count: int) -> None:
    """So many mutants, each of one file of the project."""
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        small = project(Path(folder) / "p")
        files = sorted(path for path in (small.root / "data").rglob("*") if path.is_file())
        sound = {path: path.read_bytes() for path in files}
        usual = _codes(small)
        for number in range(count):
            path = rng.choice(files)
            kind, changed = mutated(rng, sound[path])
            path.write_bytes(changed)

            what = f"no. {number}, {path.relative_to(small.root)}"

            def work(kind: str = kind, what: str = what, path: Path = path, changed: bytes = changed) -> str:
                if _codes(small) - usual:
                    return "found"
                if _same(sound[path], changed) or (path.suffix == ".lock" and _lines(sound[path]) == _lines(changed)):
                    return "harmless"
                tally.accepted.append(f"{kind}, {what}\n{_difference(sound[path], changed)}")
                return "accepted"

            tally.attempt(kind, what, work)
            path.write_bytes(sound[path])


def _codes(small: Project) -> set[tuple[str, str]]:
    checked, _ = examine(small, Clock(silent))
    return {(found.code, found.span.file) for found in checked.findings}


def _lines(lock: bytes) -> list[str]:
    """What a lock promises, in whatever order and with whatever ends of lines."""
    lines = (line.removesuffix("\r") for line in lock.decode("utf-8-sig", "replace").split("\n"))
    return sorted(line for line in lines if line and not line.startswith("# "))


def _difference(one: bytes, other: bytes) -> str:
    """The lines that went and those that came, as they would be written in Python."""
    before, after = (repr(raw.decode("utf-8", "backslashreplace")).split("\\n") for raw in (one, other))
    return "\n".join(line for line in unified_diff(before, after, n=0, lineterm="") if line[:1] in "+-")


def _same(one: bytes, other: bytes) -> bool:
    """Whether two files hold the same data, however they are written."""
    first, second = parse(one, "x")[0].data, parse(other, "x")[0].data
    return one == other or (first is not None and first == second)

"""What the commands that paint nothing cost beside a build, in one run: `lock`, and `check` of a broken promise.

    PYTHONPATH=. .venv/bin/python -m bench.unpainted                 the texts as they are, and 1,000 articles
    PYTHONPATH=. .venv/bin/python -m bench.unpainted 1 100 1000      1: the texts as they are

Each command is a process of its own, start-up included, as a person runs it; the package's bytecode is there already.
First with nothing kept from earlier runs, then with what the build before it kept. Ratios are of processor time, all
processes together, and of wall time: seconds are this machine's, ratios can be compared.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.build import ROOT, multiplied

SIZES = (1, 1000)
# At most so much of a build (issue 10).
AIM = 0.25
UNIT = "donanim-servisi"


def cost(root: Path, *command: str, fails: bool = False) -> tuple[float, float]:
    """Processor and wall seconds of a command on the project; `fails`: it has to find something."""
    before, begun = _used(), time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "kimsorumlu", "--project", root, *command],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT / "generator"), "PYTHONDONTWRITEBYTECODE": ""},
    )
    took = _used() - before, time.perf_counter() - begun
    if done.returncode != (1 if fails else 0):
        sys.exit(done.stderr or done.stdout)
    return took


def _used() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def broken(root: Path) -> None:
    """Breaks a promise: a unit has another name in addresses, and no redirect leads there."""
    files = sorted((root / "data" / "municipalities").glob("*/*/*.yml"))
    file, text = next((file, text) for file in files if UNIT in (text := file.read_text("utf-8")))
    file.write_text(text.replace(UNIT, f"{UNIT}-yeni"), "utf-8")


def measured(articles: int) -> list[tuple[str, float, float]]:
    """Each command with its processor and wall seconds: the build, then what paints nothing."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        print(f"{multiplied(articles, root)} articles")
        # Brings bytecode, and the lock that promises are held against.
        cost(root, "lock", "--new")
        shutil.rmtree(root / "build")
        lock = "lock", *cost(root, "lock")
        shutil.rmtree(root / "build")
        build = "build", *cost(root, "build")
        kept = "lock, after a build", *cost(root, "lock")
        broken(root)
        found = "broken promise, after a build", *cost(root, "check", fails=True)
        shutil.rmtree(root / "build")
        return [build, lock, ("broken promise", *cost(root, "check", fails=True)), kept, found]


def main(sizes: tuple[int, ...]) -> None:
    """Prints a table for each size."""
    for size in sizes:
        (name, processor, wall), *rows = measured(size)
        print(f"{name:>30} {processor:8.2f} s processor {wall:9.2f} s wall")
        for name, ours, walled in rows:
            told = "" if ours <= AIM * processor and walled <= AIM * wall else "  (above a quarter)"
            print(f"{name:>30} {ours:8.2f} ({ours / processor:.2f}) {walled:15.2f} ({walled / wall:.2f}){told}")


if __name__ == "__main__":
    main(tuple(int(size) for size in sys.argv[1:]) or SIZES)

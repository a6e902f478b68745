"""What a page costs as the site grows: the real data multiplied to N articles, built whole, stage by stage.

    make bench                          100, 500, 1,000 and 2,000 articles
    .venv/bin/python bench/build.py 100 5000
    .venv/bin/python bench/build.py --against df15c81 1000

Each size runs in a process of its own, so that memory is that size's alone. Times are processor seconds of one run, all
processes together: read them as cost per page and as the ratio between rows, not as absolute numbers. With `--against`
each size is also built by the package of another commit, with the data of that commit, right after: the ratio of the
two is what can be compared.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from itertools import pairwise
from pathlib import Path

from kimsorumlu.build import Project, build

ROOT = Path(__file__).parents[1]
SIZES = (100, 500, 1000, 2000)
# What a row says beside the seconds of stages.
_NO_STAGES = ("articles", "pages", "bytes", "mb")
# Nothing was promised of copies.
_UNLOCKED = shutil.ignore_patterns("addresses.lock")


def multiplied(articles: int, root: Path) -> int:
    """Fills `root` with a project of at least that many articles; returns how many. Copies keep all but their slug."""
    for name in ("content", "theme", "mkdocs.yml"):
        (root / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "data", root / "data", ignore=shutil.ignore_patterns("municipalities", "addresses.lock"))
    originals = sorted((ROOT / "data" / "municipalities").iterdir())
    made = number = 0
    while made < articles:
        for original in originals:
            if made >= articles and number:
                break
            # The first set keeps its slugs, so that references from other data files hold.
            slug = original.name if number == 0 else f"{original.name}-{number}"
            shutil.copytree(original, root / "data" / "municipalities" / slug, ignore=_UNLOCKED)
            made += sum(path.read_text("utf-8").count("\n- article:") for path in original.glob("*/*.yml"))
        number += 1
    return made


def one(articles: int) -> dict[str, float]:
    """Builds one size and says what it cost."""
    with tempfile.TemporaryDirectory() as folder:
        made = multiplied(articles, Path(folder))
        begun: list[tuple[str, float]] = []
        built = build(Project(Path(folder)), lambda stage: begun.append((stage, _seconds())))
        if not built.published:
            sys.exit("\n".join(str(found) for found in built.findings[:5]))
        begun.append(("", _seconds()))
        row: dict[str, float] = {"articles": made, "pages": built.pages, "bytes": built.size}
        row |= {stage: end - start for (stage, start), (_, end) in pairwise(begun)}
        return row | {"mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def _seconds() -> float:
    """Processor time of this process and of those it has ended."""
    used = (resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in used)


def measured(size: int, tree: Path = ROOT) -> dict[str, float]:
    """One size, built by the package of a tree in a process of its own."""
    done = subprocess.run(
        [sys.executable, __file__, "--one", str(size), str(tree)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(tree / "generator")},
    )
    if done.returncode:
        sys.exit(done.stderr or done.stdout)
    row: dict[str, float] = json.loads(done.stdout)
    return row


def total(row: dict[str, float]) -> float:
    """The seconds of all stages."""
    return sum(value for name, value in row.items() if name not in _NO_STAGES)


def main(sizes: tuple[int, ...]) -> None:
    """Builds each size in a process of its own and prints a row per size."""
    rows = [measured(size) for size in sizes]
    stages = [key for key in rows[0] if key not in _NO_STAGES]
    print(
        f"{'articles':>8} {'pages':>6} {'total s':>8} " + " ".join(f"{name + ' ms/p':>12}" for name in stages), end=" "
    )
    print(f"{'all ms/p':>9} {'ratio':>6} {'KB/page':>8} {'peak MB':>8}")
    first = None
    for row in rows:
        per_page = 1000 * total(row) / row["pages"]
        first = first or per_page
        print(f"{row['articles']:>8.0f} {row['pages']:>6.0f} {total(row):>8.2f}", end=" ")
        print(" ".join(f"{1000 * row[name] / row['pages']:>12.3f}" for name in stages), end=" ")
        print(f"{per_page:>9.2f} {per_page / first:>6.2f} {row['bytes'] / row['pages'] / 1000:>8.1f} {row['mb']:>8.0f}")


def against(commit: str, sizes: tuple[int, ...]) -> None:
    """Builds each size by this tree and by another commit in turns, twice, and prints the ratios."""
    with tempfile.TemporaryDirectory() as folder:
        other = Path(folder) / "tree"
        subprocess.run(["git", "-C", ROOT, "worktree", "add", "--detach", other, commit], check=True)
        try:
            for size in sizes:
                turns = [(measured(size), measured(size, other)) for _ in range(2)]
                ours, theirs = (min(map(total, found)) for found in zip(*turns, strict=True))
                one, two = turns[0]
                print(f"{size:>8} articles: {ours:8.2f} s, {theirs:8.2f} s at {commit}, ratio {ours / theirs:.2f};")
                print(f"{'':>18} {one['mb']:8.0f} MB, {two['mb']:8.0f} MB, ratio {one['mb'] / two['mb']:.2f}")
        finally:
            subprocess.run(["git", "-C", ROOT, "worktree", "remove", "--force", other], check=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        ROOT = Path(sys.argv[3]) if len(sys.argv) > 3 else ROOT
        print(json.dumps(one(int(sys.argv[2]))))
    elif sys.argv[1:2] == ["--against"]:
        against(sys.argv[2], tuple(int(size) for size in sys.argv[3:]) or SIZES)
    else:
        main(tuple(int(size) for size in sys.argv[1:]) or SIZES)

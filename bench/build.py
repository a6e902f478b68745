"""What a page costs as the site grows: the real data multiplied to N articles, built whole, stage by stage.

    make bench                          100, 500, 1,000 and 2,000 articles
    .venv/bin/python bench/build.py 100 5000

Each size runs in a process of its own, so that memory is that size's alone. Times are of one run: read them as cost per
page and as the ratio between rows, not as absolute numbers.
"""

from __future__ import annotations

import json
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from kimsorumlu.build import Project, build

ROOT = Path(__file__).parents[1]
SIZES = (100, 500, 1000, 2000)
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
        built = build(Project(Path(folder)))
        if not built.published:
            sys.exit("\n".join(str(found) for found in built.findings[:5]))
        row: dict[str, float] = {"articles": made, "pages": built.pages, "bytes": built.size}
        row |= {stage.name: stage.seconds for stage in built.stages}
        return row | {"mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def main(sizes: tuple[int, ...]) -> None:
    """Builds each size in a process of its own and prints a row per size."""
    rows = []
    for size in sizes:
        done = subprocess.run(
            [sys.executable, __file__, "--one", str(size)], capture_output=True, text=True, check=False
        )
        if done.returncode:
            sys.exit(done.stderr or done.stdout)
        rows.append(json.loads(done.stdout))
    stages = [key for key in rows[0] if key not in ("articles", "pages", "bytes", "mb")]
    print(
        f"{'articles':>8} {'pages':>6} {'total s':>8} " + " ".join(f"{name + ' ms/p':>12}" for name in stages), end=" "
    )
    print(f"{'all ms/p':>9} {'ratio':>6} {'KB/page':>8} {'peak MB':>8}")
    first = None
    for row in rows:
        total = sum(row[name] for name in stages)
        per_page = 1000 * total / row["pages"]
        first = first or per_page
        print(f"{row['articles']:>8.0f} {row['pages']:>6.0f} {total:>8.2f}", end=" ")
        print(" ".join(f"{1000 * row[name] / row['pages']:>12.3f}" for name in stages), end=" ")
        print(f"{per_page:>9.2f} {per_page / first:>6.2f} {row['bytes'] / row['pages'] / 1000:>8.1f} {row['mb']:>8.0f}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(one(int(sys.argv[2]))))
    else:
        main(tuple(int(size) for size in sys.argv[1:]) or SIZES)

"""What each part of a built site weighs, in bytes an article: kind of page by kind, form by form.

    PYTHONPATH=. .venv/bin/python -m bench.parts 1000      # builds the real data multiplied, as bench/build.py does
    PYTHONPATH=. .venv/bin/python -m bench.parts FOLDER    # of a project whose site is built

The open data below /veri/ and what is for paper (PDF, DOCX) are told apart. Bytes as they lie
there, not as they travel.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from pathlib import Path

from bench.build import multiplied

from kimsorumlu.build import Clock, Project, build, examine, silent

_PRINTED = frozenset({".pdf", ".docx"})


def weights(root: Path) -> tuple[int, Counter[str], Counter[str]]:
    """How many articles a built project has; bytes and files by part."""
    _, planned = examine(Project(root), Clock(silent))
    if planned is None:
        sys.exit("the data has errors")
    part_of = {file.published: f"{file.page.kind.name}: {file.format.name}" for file in planned.plan.files}
    size, count = Counter[str](), Counter[str]()
    site = root / "site"
    for path in site.rglob("*"):
        if path.is_file():
            place = path.relative_to(site)
            above = place.parts[0] if len(place.parts) > 1 else "at the root"
            part = "for paper" if path.suffix in _PRINTED else part_of.get(place.as_posix(), f"/{above}/")
            size[part] += path.stat().st_size
            count[part] += 1
    return sum(len(version.articles) for version in planned.site.corpus.versions), size, count


def table(root: Path) -> str:
    """The parts, the heaviest first, and the sum."""
    articles, size, count = weights(root)
    apart = {"/veri/", "for paper"}
    lines = [f"{'part':44}{'files':>8}{'B/article':>11}"]
    lines += [f"{part:44}{count[part]:8}{weight / articles:11,.0f}" for part, weight in size.most_common()]
    rest = sum(weight for part, weight in size.items() if part not in apart)
    return "\n".join(
        [*lines, f"{f'{articles} articles, without ' + ' and '.join(sorted(apart)):52}{rest / articles:11,.0f}"]
    )


def main(wanted: str) -> None:
    """Prints the table of a project, or of the real data multiplied to so many articles."""
    if not wanted.isdecimal():
        print(table(Path(wanted)))
        return
    with tempfile.TemporaryDirectory() as folder:
        multiplied(int(wanted), Path(folder))
        if not build(Project(Path(folder))).published:
            sys.exit("it could not be built")
        print(table(Path(folder)))


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "1000")

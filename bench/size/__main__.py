"""What a site costs from a hundred articles to tens of thousands, beside other tools in the same run.

    .venv/bin/python -m bench.size 100 1000 5000                 ours alone
    .venv/bin/python -m bench.size --beside hugo 1000 5000       and Hugo on frozen pages, right after
    .venv/bin/python -m bench.size --beside hugo mkdocs zensical --write 100

Each size is a project of its own, of texts that vary (texts.py), locked and then built clean by the command line, all
cores. `hugo` has to be found on the path. Trust the ratios of one run: seconds of different runs do not subtract.
`--write` puts the rows into measured.tsv and onto the page /yontem/hiz/. Runs on Linux; 5,000 articles take minutes,
50,000 more than an hour.
"""

from __future__ import annotations

import argparse
import datetime
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.size.hugo import frozen_site, hugo_project
from bench.size.rivals import mkdocs_project
from bench.size.table import MEASURED, PAGE, SizeRow, on_page, read_table, write_table
from bench.size.texts import ROOT, varied
from bench.size.watched import Watched, watched

_BESIDE = ("hugo", "mkdocs", "zensical")
_COMMANDS = {
    "hugo": ("hugo", "--quiet"),
    "mkdocs": (sys.executable, "-m", "mkdocs", "build", "--quiet"),
    "zensical": (sys.executable, "-m", "zensical", "build"),
}
_SITES = {"ours": "site", "hugo": "public", "mkdocs": "site", "zensical": "site"}


def ours(articles: int, folder: Path) -> tuple[SizeRow, Watched]:
    """A project of that many articles, built clean below an empty folder."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generator")}
    command = (sys.executable, "-m", "kimsorumlu")
    varied(articles, folder)
    subprocess.run([*command, "lock", "--new"], cwd=folder, env=environment, capture_output=True, check=True)
    shutil.rmtree(folder / "build")
    run = watched([*command, "build"], folder, environment)
    return _row("ours", articles, run, folder), run


def frozen(articles: int, kept: Path) -> Path:
    """A Hugo project of the pages that the frozen commit made of as many articles, in a folder that keeps it."""
    project = kept / f"hugo-{articles}"
    if not project.exists():
        with tempfile.TemporaryDirectory() as place:
            frozen_site(articles, Path(place))
            project.mkdir(parents=True)
            hugo_project(Path(place) / "project" / "site", project)
    return project


def beside(tool: str, articles: int, project: Path, folder: Path) -> SizeRow:
    """What another tool needs for the pages of a Hugo project; `folder` is empty."""
    if tool == "hugo":
        shutil.copytree(project, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("public"))
    else:
        mkdocs_project(project, folder)
    return _row(tool, articles, watched(_COMMANDS[tool], folder), folder)


def _row(tool: str, articles: int, run: Watched, folder: Path) -> SizeRow:
    if run.code:
        sys.exit(run.printed[-2000:])
    files = [path for path in (folder / _SITES[tool]).rglob("*") if path.is_file()]
    pages, size = sum(path.suffix == ".html" for path in files), sum(path.stat().st_size for path in files)
    day = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    seconds = (round(run.wall, 1), round(run.processor, 1), round(run.largest), round(run.together))
    return SizeRow(day, tool, articles, pages, *seconds, len(files), size)


def main() -> None:
    """Measures each size and prints a row for each tool."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="*", type=int, default=[100, 500, 1000])
    parser.add_argument("--beside", nargs="+", choices=_BESIDE, default=[])
    parser.add_argument("--frozen", type=Path, help="a folder that keeps the frozen pages from run to run")
    parser.add_argument("--write", action="store_true", help="into measured.tsv and the page")
    given = parser.parse_args()
    for articles in given.articles:
        with tempfile.TemporaryDirectory() as place:
            folders = {tool: Path(place, tool) for tool in ("ours", *given.beside)}
            for folder in folders.values():
                folder.mkdir()
            # Made before anything is measured, so that what is compared runs side by side in time.
            project = frozen(articles, given.frozen or Path(place)) if given.beside else Path(place)
            row, run = ours(articles, folders["ours"])
            rows = [row, *(beside(tool, articles, project, folders[tool]) for tool in given.beside)]
        for one in rows:
            print(
                f"{one.tool:>9} {one.articles:>7} articles {one.pages:>7} pages {one.wall:>8.1f} s "
                f"(processor {one.processor:>8.1f}) {one.largest:>6.0f} MB, together {one.together:>6.0f} MB "
                f"{one.files:>7} files {one.bytes / 1e6:>7.1f} MB; ours / it: {row.wall / one.wall:.2f}"
            )
        print("\n".join(line for line in run.printed.splitlines() if " sn " in line), flush=True)
        if given.write:
            write_table(rows, MEASURED)
            PAGE.write_text(on_page(PAGE.read_text("utf-8"), read_table()), "utf-8")


if __name__ == "__main__":
    main()

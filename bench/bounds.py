"""How the time of each kind of input grows: every row is one input at four sizes, each twice the one before.

    .venv/bin/python -m bench.bounds                 all inputs
    .venv/bin/python -m bench.bounds redirects       one

Seconds are of the process, so that a busy machine does not show. A ratio near 2 is time that grows with the size, near
4 with its square. "refused" is an input beyond its bound: the finding's code is shown, and the time is that of reading.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from markdown import markdown

from kimsorumlu import ids
from kimsorumlu.build import Clock, Project, examine, silent
from kimsorumlu.problems import FileSpan
from kimsorumlu.read.page_file import read_page
from kimsorumlu.read.patterns import PatternError, compile_pattern
from kimsorumlu.read.redirects_file import Redirect, moves
from kimsorumlu.read.source import parse

ROOT = Path(__file__).parents[1]
SMALL = ROOT / "tests" / "fixtures" / "small"
VERSION = "data/municipalities/ornek/park-ve-bahceler/2023-06-07.yml"
EXTENSIONS = ["toc", "tables", "fenced_code", "attr_list", "def_list"]

# What a measurement does at a size; it says why an input is refused, "" if it is not.
Work = Callable[[int], str]


def redirects(size: int) -> str:
    """Redirects of single pages, each once."""
    moves([f"b/birim/e{i}/" for i in range(size)], [_redirect(f"b/birim/e{i}/", f"b/birim/y{i}/") for i in range(size)])
    return ""


def chain(size: int) -> str:
    """Redirects one after the other: what was renamed again and again."""
    moves(["b/birim/e0/"], [_redirect(f"b/birim/e{i}/", f"b/birim/e{i + 1}/") for i in range(size)])
    return ""


def renamed(size: int) -> str:
    """One municipality renamed, with as many addresses."""
    moves([f"eski/birim/e{i}/" for i in range(size)], [_redirect("eski/", "yeni/")])
    return ""


def _redirect(old: str, new: str) -> Redirect:
    return Redirect(old, new, FileSpan("data/redirects.yml"))


def marker(size: int) -> str:
    """An article marker of blanks."""
    ids.article_number("MADDE" + " " * size + "9x")
    ids.article_number("MADDE 5" + " " * size + "x")
    ids.article_number("MADDE 5" + "-" * size + "x")
    ids.article_number("M A D D E " * size + "5")
    ids.article_number("MADDE 1" + ", 2" * size + "x")
    ids.article_number("EK" + " - " * size + "MADDE")
    ids.article_number("5" + "." * size + " MADDE x")
    return ""


def fragments(size: int) -> str:
    """An article whose items all have one label."""
    taken = ids.Fragments()
    for _ in range(size):
        taken.take("bent-a")
    return ""


def yaml_list(size: int) -> str:
    """A YAML list of one letter each."""
    return _codes(parse(("x: [" + "a, " * size + "a]\n").encode(), "x.yml")[1])


def yaml_text(size: int) -> str:
    """One long text."""
    return _codes(parse(("x: |\n  " + "a" * size + "\n").encode(), "x.yml")[1])


def pattern(size: int) -> str:
    """The worst pattern that is accepted, on a text of equal words."""
    try:
        compile_pattern("=a … =a … =a … =z").find("a " * size)
    except PatternError as error:
        return str(error.reason)
    return ""


def brackets(size: int) -> str:
    """A page of brackets in paragraphs of 100."""
    return _page(("[" * 100 + "\n\n") * (size // 100))


def one_paragraph(size: int) -> str:
    """A page of brackets in one paragraph."""
    return _page("[" * size)


def tags(size: int) -> str:
    """A page of tags that are never closed."""
    return _page("<a " * size)


def _page(text: str) -> str:
    page, findings = read_page(text.encode(), "content/x.md")
    if page is None:
        return _codes(findings)
    markdown(page.body, extensions=EXTENSIONS)
    return ""


def items(size: int) -> str:
    """An article of so many items, read, checked and planned, in data and document."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "p"
        shutil.copytree(SMALL, root)
        file = root / VERSION
        text = file.read_text("utf-8").removesuffix("notes: []\n")
        listed = "".join(f"    - {i}): |\n        Park bakımı {i}.\n" for i in range(size))
        article = f"- article: MADDE 99-\n  body:\n  - text: |\n      Şunlar:\n    items:\n{listed}"
        file.write_text(f"{text}{article}", "utf-8")
        examine(Project(root), Clock(silent))
    return ""


def _codes(findings: tuple[object, ...]) -> str:
    return ", ".join(sorted({getattr(found, "code", "") for found in findings}))


MEASURED: dict[str, tuple[Work, int]] = {
    "redirects": (redirects, 2_000),
    "chain": (chain, 2_000),
    "renamed": (renamed, 4_000),
    "marker": (marker, 20_000),
    "fragments": (fragments, 5_000),
    "yaml_list": (yaml_list, 30_000),
    "yaml_text": (yaml_text, 1_000_000),
    "pattern": (pattern, 1_000),
    "brackets": (brackets, 2_000),
    "one_paragraph": (one_paragraph, 100),
    "tags": (tags, 500),
    "items": (items, 2_500),
}


def measure(work: Work, size: int) -> tuple[float, str]:
    """Seconds of the process, and why the input was refused."""
    start = time.process_time()
    refused = work(size)
    return time.process_time() - start, refused


def main(names: list[str]) -> None:
    """Prints a row for each input."""
    for name in names or MEASURED:
        work, size = MEASURED[name]
        work(size // 4 or 1)  # what is loaded or compiled once
        cells, before = [], 0.0
        for step in range(4):
            seconds, refused = measure(work, size << step)
            ratio = f" ×{seconds / before:.1f}" if before > 0.005 else ""
            cells.append(f"{size << step:>9}: {seconds:7.3f} s{ratio}" + (f" refused: {refused}" if refused else ""))
            before = seconds
        print(f"{name:14}" + " | ".join(cells), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])

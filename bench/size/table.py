"""What was last measured: a table in a file, dated, and the same table on the page /yontem/hiz/."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from typing import Final

MEASURED: Final = Path(__file__).with_name("measured.tsv")
PAGE: Final = Path(__file__).parents[2] / "content" / "yontem" / "hiz.md"
_BEGIN, _END = "<!-- measured -->", "<!-- /measured -->"
_TABLE: Final = re.compile(f"{_BEGIN}.*{_END}", re.DOTALL)
# Four columns, as many as a phone shows.
_HEAD: Final = "| Ne | Süre / işlemci (sn) | Bellek (MB) | Site |\n| --- | --- | --- | --- |\n"
_TOOLS: Final = {"ours": "Bu site", "hugo": "Hugo", "mkdocs": "MkDocs", "zensical": "Zensical"}


@dataclass(frozen=True, slots=True)
class SizeRow:
    """One tool at one size: seconds, megabytes (10^6 bytes), files and bytes of the site; `pages` is what it set."""

    day: str
    tool: str
    articles: int
    pages: int
    wall: float
    processor: float
    largest: float
    together: float
    files: int
    bytes: int


def read_table(path: Path = MEASURED) -> list[SizeRow]:
    """The rows of the file, by tool and size."""
    kinds = [{"str": str, "int": int, "float": float}[str(field.type)] for field in fields(SizeRow)]
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t"))[1:]
    return [SizeRow(*(kind(value) for kind, value in zip(kinds, row, strict=True))) for row in rows]


def write_table(new: Iterable[SizeRow], path: Path = MEASURED) -> None:
    """Puts rows in the place of those of the same tool and size."""
    known = {(row.tool, row.articles): row for row in (read_table(path) if path.exists() else [])}
    known |= {(row.tool, row.articles): row for row in new}
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(field.name for field in fields(SizeRow))
        writer.writerows(astuple(row) for _, row in sorted(known.items(), key=lambda one: (one[0][1], one[0][0])))


def shown(rows: Iterable[SizeRow]) -> str:
    """The table as readers see it."""
    lines = (
        f"| {_TOOLS[row.tool]}, {_number(row.articles)} madde ({'.'.join(reversed(row.day.split('-')))}) "
        f"| {_number(row.wall, 1)} / {_number(row.processor, 1)} | {_number(row.largest)} / {_number(row.together)} "
        f"| {_number(row.files)} dosya, {_number(row.bytes / 1e6)} MB |"
        for row in rows
    )
    return _HEAD + "\n".join(lines)


def on_page(page: str, rows: Iterable[SizeRow]) -> str:
    """The page with this table."""
    return _TABLE.sub(f"{_BEGIN}\n\n{shown(rows)}\n\n{_END}", page)


def _number(value: float, digits: int = 0) -> str:
    return f"{value:,.{digits}f}".translate(str.maketrans(",.", ".,"))

"""The open data of a site as it lies below a folder, and rows as their readers get them."""

from __future__ import annotations

import csv
import io
from functools import cache
from pathlib import Path
from typing import Any

from tests.sites import ROOT, real

from kimsorumlu import ids
from kimsorumlu.exports.data.cells import in_words, unguarded
from kimsorumlu.exports.data.files import made_files
from kimsorumlu.exports.data.table import Table
from kimsorumlu.publish.page_records import page_records
from kimsorumlu.publish.plan import plan


@cache
def files() -> dict[str, bytes]:
    """Every file of the real site's open data by its address."""
    return made()


def made() -> dict[str, bytes]:
    """The same, made anew."""
    pages = page_records(plan(real(), [ROOT / "content"]))
    return dict(made_files(real(), pages))


def whole(table: Table, suffix: str) -> bytes:
    """A whole table in one of its forms."""
    return files()[ids.table_url(table.name, suffix)]


def csv_rows(content: bytes, delimiter: str = ",") -> list[dict[str, str]]:
    """The rows of a CSV as `csv` reads them, without the marks that keep them from being formulas."""
    found = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=delimiter)
    return [{name: unguarded(value) for name, value in row.items()} for row in found]


def laid_out(folder: Path, addresses: list[str]) -> Path:
    """Some of the files below a folder, as a server would give them."""
    for address in addresses:
        path = folder / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(files()[address])
    return folder


def as_text(value: Any) -> str:
    """A value that another reader found, as CSV writes it."""
    return in_words(tuple(value) if isinstance(value, list) else value)

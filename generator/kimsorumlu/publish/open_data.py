"""The open data written into the finished site, beside the pages that the engine made."""

from __future__ import annotations

from pathlib import Path

from kimsorumlu.exports.data.files import data_files
from kimsorumlu.exports.data.parquet_file import parquet_available
from kimsorumlu.problems import FileSpan, Finding, finding
from kimsorumlu.publish.painting import write
from kimsorumlu.site import Site


def write_open_data(site: Site, folder: Path) -> tuple[int, tuple[Finding, ...]]:
    """Writes every file of the open data below the folder; gives how many, and what could not be written here."""
    count = 0
    for file in data_files(site):
        write(folder / file.address, file.content)
        count += 1
    skipped = () if parquet_available() else (finding("parquet-skipped", FileSpan("data")),)
    return count, skipped

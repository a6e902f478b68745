"""The open data written into the finished site, beside the pages."""

from __future__ import annotations

from kimsorumlu.exports.data.files import data_files
from kimsorumlu.exports.data.parquet_file import parquet_available
from kimsorumlu.problems import FileSpan, Finding, finding
from kimsorumlu.publish.files import Writer
from kimsorumlu.site import Site


def write_open_data(site: Site, writer: Writer) -> tuple[Finding, ...]:
    """Writes every file of the open data; gives what could not be written here."""
    for file in data_files(site):
        writer.write(file.address, file.content)
    return () if parquet_available() else (finding("parquet-skipped", FileSpan("data")),)

"""The open data written into the finished site, beside the pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple

from kimsorumlu.digest import digest_of
from kimsorumlu.exports.data.files import data_files
from kimsorumlu.exports.data.parquet_file import parquet_available
from kimsorumlu.problems import FileSpan, Finding, finding
from kimsorumlu.publish.digests import whole_digest
from kimsorumlu.publish.files import Writer
from kimsorumlu.publish.kept import KeptFiles
from kimsorumlu.publish.page_records import page_records
from kimsorumlu.publish.plan import Plan
from kimsorumlu.site import Site


def unwritten() -> tuple[Finding, ...]:
    """What of the open data cannot be written here."""
    return () if parquet_available() else (finding("parquet-skipped", FileSpan("data")),)


def write_open_data(site: Site, plan: Plan, writer: Writer, kept: KeptFiles) -> None:
    """Writes every file of the open data, as they are kept or made."""
    for address, content in open_data(site, plan, kept):
        writer.write(address, content)


def open_data(site: Site, plan: Plan, kept: KeptFiles) -> Iterator[tuple[str, bytes]]:
    """The files of the open data by their addresses: as they are kept, else made."""
    pages = page_records(plan)
    files = ((file.address, file.content) for file in data_files(site, pages))
    # A comparison that was published stays, also where facts alone would make none.
    compared = [each.url for history in site.histories.values() for each in history.comparisons]
    return kept.files(digest_of(["data", whole_digest(site), compared, list(map(astuple, pages))]), lambda: files)

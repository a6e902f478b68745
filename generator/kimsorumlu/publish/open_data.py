"""The open data written into the finished site, beside the pages."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import astuple

from kimsorumlu import ids
from kimsorumlu.digest import digest_of
from kimsorumlu.exports.data.bulk.archive import DataArchive
from kimsorumlu.exports.data.data_file import DataFile
from kimsorumlu.exports.data.files import data_files, made_files
from kimsorumlu.exports.data.parquet_file import parquet_available
from kimsorumlu.problems import FileSpan, Finding, finding
from kimsorumlu.publish.digests import code, whole_digest
from kimsorumlu.publish.files import Writer
from kimsorumlu.publish.kept import KeptFiles
from kimsorumlu.publish.page_records import page_records
from kimsorumlu.publish.plan import Plan
from kimsorumlu.site import Site


def unwritten() -> tuple[Finding, ...]:
    """What of the open data cannot be written here."""
    return () if parquet_available() else (finding("parquet-skipped", FileSpan("data")),)


def write_open_data(site: Site, plan: Plan, writer: Writer, kept: KeptFiles) -> None:
    """Writes every file of the open data: none where the new site begins with what it would hold."""
    if writer.begins_with_something:
        _write_changed(site, plan, writer)
        return
    names, archived = dict[str, str](), list[tuple[str, str]]()
    for name, file in named_data_files(site, plan):
        names[file.address] = name
        archived += [(file.address, name)] if file.archived else []
    names[ids.BULK] = _archive_name(archived)
    for address, content in open_data(site, plan, kept):
        writer.write(address, content, names[address])


def _write_changed(site: Site, plan: Plan, writer: Writer) -> None:
    """Makes what the new site does not hold yet; the archive of what it holds then."""
    archived: list[tuple[str, str]] = []
    for name, file in named_data_files(site, plan):
        if not (name and writer.holds(file.address, name)):
            writer.write(file.address, file.content, name)
        archived += [(file.address, name)] if file.archived else []
    name = _archive_name(archived)
    if not writer.holds(ids.BULK, name):
        archive = DataArchive()
        for address, _ in archived:
            archive.put(address, writer.written_content(address))
        writer.write(ids.BULK, archive.content(), name)


def open_data(site: Site, plan: Plan, kept: KeptFiles) -> Iterator[tuple[str, bytes]]:
    """The files of the open data by their addresses: as they are kept, else made."""
    pages = page_records(plan)
    # A comparison that was published stays, also where facts alone would make none.
    compared = [each.url for history in site.histories.values() for each in history.comparisons]
    followed = ["data", whole_digest(site), compared, list(map(astuple, pages))]
    return kept.files(digest_of(followed), lambda: made_files(site, pages))


def named_data_files(site: Site, plan: Plan) -> Iterator[tuple[str, DataFile]]:
    """Every file with the digest of all that it follows from; "" where that is not known."""
    for file in data_files(site, page_records(plan)):
        name = "" if file.follows is None else digest_of(["data", code(), file.address, file.follows])
        yield name, file


def _archive_name(archived: Iterable[tuple[str, str]]) -> str:
    """The digest of what the archive follows from: the addresses and names of all that is in it."""
    return digest_of(["archive", code(), zlib.ZLIB_RUNTIME_VERSION, *archived])

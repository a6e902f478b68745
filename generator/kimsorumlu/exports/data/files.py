"""Every file of the open data: the one list of what is written below /veri/, made from facts alone.

Addresses of whole files are promised (`promised`, in the lock). Those of parts follow from addresses that are promised
themselves: of a municipality, a topic, a law.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from functools import cache, cached_property, lru_cache, partial
from importlib.metadata import version
from operator import attrgetter
from sqlite3 import sqlite_version
from typing import Final

from kimsorumlu import ids
from kimsorumlu.digest import digest_of_bytes
from kimsorumlu.exports.data.akn.document import akoma_ntoso
from kimsorumlu.exports.data.api import files as api
from kimsorumlu.exports.data.api.records import PageRecord, TableRecord
from kimsorumlu.exports.data.bulk.archive import DataArchive
from kimsorumlu.exports.data.bulk.database import database, metadata
from kimsorumlu.exports.data.bulk.deposit import datacite, zenodo
from kimsorumlu.exports.data.bulk.package import data_package
from kimsorumlu.exports.data.data_file import DataFile
from kimsorumlu.exports.data.forms import CSV, PARQUET, TABLE_FORMS
from kimsorumlu.exports.data.linked.graph import linked_data
from kimsorumlu.exports.data.parquet_file import parquet_available, parquet_writer
from kimsorumlu.exports.data.row_digests import RowDigests
from kimsorumlu.exports.data.table import Rows, Table, TableForm, WrittenForm
from kimsorumlu.exports.data.tables import TABLES
from kimsorumlu.site import Site
from kimsorumlu.view import depends

# What there is once, whatever the texts are.
_BULK: Final = (
    ids.BULK,
    ids.DATABASE,
    ids.DATABASE_METADATA,
    ids.DATA_PACKAGE,
    ids.DATACITE,
    ids.ZENODO,
    ids.LINKED_DATA,
)


@lru_cache(maxsize=1)
def table_rows(site: Site) -> dict[str, Rows]:
    """The rows of every table by its name; kept for the last site asked, whose page on open data counts them, too."""
    return {table.name: tuple(table.rows(site)) for table in TABLES}


def table_digests(rows: Mapping[str, Rows]) -> dict[str, RowDigests]:
    """The digests of the rows of every table by its name."""
    return {table.name: RowDigests(table, rows[table.name]) for table in TABLES}


def table_forms() -> tuple[TableForm, ...]:
    """The forms of whole tables that can be written here."""
    return (*TABLE_FORMS, PARQUET) if parquet_available() else TABLE_FORMS


def promised() -> tuple[str, ...]:
    """The addresses of files that are there in every build, whatever the texts are."""
    tables = (ids.table_url(table.name, form.suffix) for table in TABLES for form in TABLE_FORMS)
    return (*tables, *api.PROMISED, *_BULK)


def data_files(site: Site, pages: Sequence[PageRecord] = ()) -> Iterator[DataFile]:
    """Every file, one after the other, to be made before the next is asked for; the archive is not among them.

    `pages` are the records of pages that no facts are of.
    """
    rows = table_rows(site)
    digests = table_digests(rows)
    # What the archive has comes in the order of its names.
    yield from sorted(_texts(site), key=attrgetter("address"))
    package = data_package(site.config.name, site.corpus.known_day.isoformat(), site.config.licence)
    yield DataFile(ids.DATA_PACKAGE, lambda: package, digest_of_bytes(package), archived=True)
    for table in sorted(TABLES, key=attrgetter("name")):
        yield from _of_table(table, rows[table.name], digests[table.name], _subjects(site))
    if parquet_available():
        yield from _parquet(rows, digests)
    yield from api.record_files(site, rows, digests, _tables(rows), pages)
    yield DataFile(ids.DATACITE, lambda: datacite(site.config, site.corpus.known_day))
    yield DataFile(ids.ZENODO, lambda: zenodo(site.config, site.corpus.known_day))
    yield DataFile(ids.LINKED_DATA, lambda: linked_data(site))
    whole = [digests[table.name].whole for table in TABLES]
    yield DataFile(ids.DATABASE, lambda: database(rows), ["database", sqlite_version, whole])
    yield DataFile(ids.DATABASE_METADATA, lambda: metadata(site.config.name, site.config.licence))


def made_files(site: Site, pages: Sequence[PageRecord] = ()) -> Iterator[tuple[str, bytes]]:
    """Every file by its address, made; the archive of whole tables and texts last."""
    archive = DataArchive()
    for file in data_files(site, pages):
        content = file.content
        if file.archived:
            archive.put(file.address, content)
        yield file.address, content
    yield ids.BULK, archive.content()


def _texts(site: Site) -> Iterator[DataFile]:
    for edition in site.corpus.editions:
        place, slug = edition.version.place_in_data, edition.municipality.slug
        followed = (depends.files(slug), *depends.text(slug), depends.CONFIG)
        follows = ["akn", edition.version.url, [site.digest(name) for name in followed]]
        yield DataFile(ids.akoma_ntoso_url(*place), partial(akoma_ntoso, site, edition), follows, archived=True)


def _parquet(rows: Mapping[str, Rows], digests: Mapping[str, RowDigests]) -> Iterator[DataFile]:
    with ExitStack() as open_until_then:
        # Another process, for those that have to be written.
        writer = cache(lambda: open_until_then.enter_context(parquet_writer()))

        def written(table: Table) -> bytes:
            return writer()(table, rows[table.name])

        for table in TABLES:
            follows = ["parquet", table.name, version("pyarrow"), digests[table.name].whole]
            yield DataFile(ids.table_url(table.name, PARQUET.suffix), partial(written, table), follows)


def _tables(rows: dict[str, Rows]) -> Iterator[TableRecord]:
    for table in TABLES:
        files = tuple(ids.table_url(table.name, form.suffix) for form in table_forms())
        yield TableRecord(table.name, table.title, len(rows[table.name]), files)


def _subjects(site: Site) -> dict[str, tuple[str, ...]]:
    """Of what there are parts of tables, empty ones too, so that addresses follow from what has a page."""
    catalogues = site.facts.catalogues
    return {
        ids.OF_MUNICIPALITY: tuple(municipality.slug for municipality in site.corpus.municipalities),
        ids.OF_TOPIC: tuple(topic.id for topic in catalogues.topics.topics),
        ids.OF_LAW: tuple(law.id for law in catalogues.legislation.laws),
    }


def _of_table(
    table: Table, rows: Rows, digests: RowDigests, subjects: Mapping[str, Sequence[str]]
) -> Iterator[DataFile]:
    """A table row by row, whole and by its parts; in one form after the other, whose lines are all that is kept."""
    for form in TABLE_FORMS:
        written = _Written(table, rows, form)
        about = (table.name, form.suffix, version("xlsxwriter"))
        whole = ids.table_url(table.name, form.suffix)
        yield DataFile(whole, written.whole, [*about, digests.whole], archived=form is CSV)
        for part, places in digests.places.items():
            for of in subjects[part] if part in form.parts else ():
                some = places.get(of, ())
                address = ids.table_part_url(table.name, part, of, form.suffix)
                yield DataFile(address, partial(written.some, some), [*about, digests.at(some)])


class _Written:
    """A table in one form: its lines, made when a file of any of them is."""

    def __init__(self, table: Table, rows: Rows, form: WrittenForm) -> None:
        self._table, self._rows, self._form = table, rows, form

    @cached_property
    def _lines(self) -> Sequence[str]:
        return self._form.lines(self._table, self._rows)

    def whole(self) -> bytes:
        return self._form.file(self._table, self._lines)

    def some(self, places: Iterable[int]) -> bytes:
        return self._form.file(self._table, [self._lines[place] for place in places])

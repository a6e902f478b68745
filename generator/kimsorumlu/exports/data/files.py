"""Every file of the open data: the one list of what is written below /veri/, made from facts alone.

Addresses of whole files are promised (`promised`, in the lock). Those of parts follow from addresses that are promised
themselves: of a municipality, a topic, a law.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from operator import attrgetter, itemgetter
from typing import Final

from kimsorumlu import ids
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
from kimsorumlu.exports.data.table import Rows, Table, TableForm
from kimsorumlu.exports.data.tables import TABLES
from kimsorumlu.site import Site

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


def table_forms() -> tuple[TableForm, ...]:
    """The forms of whole tables that can be written here."""
    return (*TABLE_FORMS, PARQUET) if parquet_available() else TABLE_FORMS


def promised() -> tuple[str, ...]:
    """The addresses of files that are there in every build, whatever the texts are."""
    tables = (ids.table_url(table.name, form.suffix) for table in TABLES for form in TABLE_FORMS)
    return (*tables, *api.PROMISED, *_BULK)


def data_files(site: Site, pages: Sequence[PageRecord] = ()) -> Iterator[DataFile]:
    """Every file, one after the other; the archive of whole tables and texts last.

    `pages` are the records of pages that no facts are of.
    """
    rows = table_rows(site)
    # What the archive has comes in the order of its names.
    archive = DataArchive()
    for address, edition in sorted(
        ((ids.akoma_ntoso_url(*edition.version.place_in_data), edition) for edition in site.corpus.editions),
        key=itemgetter(0),
    ):
        yield archive.put(DataFile(address, akoma_ntoso(site, edition)))
    package = data_package(site.config.name, site.corpus.known_day.isoformat(), site.config.licence)
    yield archive.put(DataFile(ids.DATA_PACKAGE, package))
    for table in sorted(TABLES, key=attrgetter("name")):
        whole = ids.table_url(table.name, CSV.suffix)
        for file in _of_table(table, rows[table.name], _subjects(site)):
            yield archive.put(file) if file.address == whole else file
    if parquet_available():
        yield from _parquet(rows)
    yield from api.record_files(site, rows, _tables(rows), pages)
    yield DataFile(ids.DATACITE, datacite(site.config, site.corpus.known_day))
    yield DataFile(ids.ZENODO, zenodo(site.config, site.corpus.known_day))
    yield DataFile(ids.LINKED_DATA, linked_data(site))
    yield DataFile(ids.DATABASE, database(rows))
    yield DataFile(ids.DATABASE_METADATA, metadata(site.config.name, site.config.licence))
    yield DataFile(ids.BULK, archive.content())


def _parquet(rows: Mapping[str, Rows]) -> Iterator[DataFile]:
    with parquet_writer() as write:
        for table in TABLES:
            yield DataFile(ids.table_url(table.name, PARQUET.suffix), write(table, rows[table.name]))


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


def _of_table(table: Table, rows: Rows, subjects: Mapping[str, Sequence[str]]) -> Iterator[DataFile]:
    """A table row by row, whole and by its parts; in one form after the other, whose lines are all that is kept."""
    apart = {part: table.apart(rows, part) for part in table.parts}
    for form in TABLE_FORMS:
        lines = form.lines(table, rows)
        yield DataFile(ids.table_url(table.name, form.suffix), form.file(table, lines))
        for part, places in apart.items():
            for of in subjects[part] if part in form.parts else ():
                some = [lines[place] for place in places.get(of, ())]
                yield DataFile(ids.table_part_url(table.name, part, of, form.suffix), form.file(table, some))

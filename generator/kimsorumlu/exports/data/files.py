"""Every file of the open data: the one list of what is written below /veri/, made from facts alone.

Addresses of whole files are promised (`promised`, in the lock). Those of parts follow from addresses that are promised
themselves: of a municipality, a topic, a law.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kimsorumlu import ids
from kimsorumlu.exports.data.forms import PARQUET, TABLE_FORMS
from kimsorumlu.exports.data.parquet_file import parquet_available
from kimsorumlu.exports.data.table import Rows, Table, TableForm
from kimsorumlu.exports.data.tables import TABLES
from kimsorumlu.site import Site


@dataclass(frozen=True, slots=True)
class DataFile:
    """One file: its address, which is its place in the site's folder, and what it holds."""

    address: str
    content: bytes


@lru_cache(maxsize=1)
def table_rows(site: Site) -> dict[str, Rows]:
    """The rows of every table by its name; kept for the last site asked, whose page on open data counts them, too."""
    return {table.name: tuple(table.rows(site)) for table in TABLES}


def table_forms() -> tuple[TableForm, ...]:
    """The forms of whole tables that can be written here."""
    return (*TABLE_FORMS, PARQUET) if parquet_available() else TABLE_FORMS


def promised() -> tuple[str, ...]:
    """The addresses of files that are there in every build, whatever the texts are."""
    return tuple(ids.table_url(table.name, form.suffix) for table in TABLES for form in TABLE_FORMS)


def data_files(site: Site) -> Iterator[DataFile]:
    """Every file, one after the other."""
    for table in TABLES:
        yield from _of_table(table, table_rows(site)[table.name], _subjects(site))


def _subjects(site: Site) -> dict[str, tuple[str, ...]]:
    """Of what there are parts of tables, empty ones too, so that addresses follow from what has a page."""
    catalogues = site.facts.catalogues
    return {
        ids.OF_MUNICIPALITY: tuple(municipality.slug for municipality in site.corpus.municipalities),
        ids.OF_TOPIC: tuple(topic.id for topic in catalogues.topics.topics),
        ids.OF_LAW: tuple(law.id for law in catalogues.legislation.laws),
    }


def _of_table(table: Table, rows: Rows, subjects: dict[str, tuple[str, ...]]) -> Iterator[DataFile]:
    for form in table_forms():
        yield DataFile(ids.table_url(table.name, form.suffix), form.write(table, rows))
    for part in table.parts:
        apart = table.apart(rows, part)
        for of in subjects[part]:
            for form in TABLE_FORMS:
                if part in form.parts:
                    content = form.write(table, apart.get(of, ()))
                    yield DataFile(ids.table_part_url(table.name, part, of, form.suffix), content)

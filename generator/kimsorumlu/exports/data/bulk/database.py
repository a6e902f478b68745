"""The tables as one SQLite file with a full-text search, and questions ready to be asked of it.

Lists are JSON arrays (`json_each`). The search holds words with their Turkish letters made plain (`turkish.fold`), so
that "ışık" and "isik" find the same; the tokenizer does the same to what is asked, but for the dotless i.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from operator import attrgetter
from typing import Any, Final

from kimsorumlu import ids
from kimsorumlu.exports.data.cells import Value, in_words
from kimsorumlu.exports.data.fields import FieldType
from kimsorumlu.exports.data.table import Rows
from kimsorumlu.exports.data.tables import ALIGNMENTS, ANSWERS, DUTIES, TABLES, UNITS
from kimsorumlu.read.licences import Licence
from kimsorumlu.turkish.fold import fold_search

SEARCH: Final = "arama"
# By what Datasette calls the database: its file's name without the suffix.
_NAME: Final = ids.DATABASE.removeprefix(ids.DATA).rpartition(".")[0]
_TYPES: Final = {FieldType.INTEGER: "INTEGER", FieldType.BOOLEAN: "INTEGER"}

# What can be asked without knowing SQL, by its address in Datasette: title, query.
QUERIES: Final[Mapping[str, tuple[str, str]]] = {
    "ara": (
        "Görev maddelerinde arama",
        f"SELECT d.municipality_name, d.unit_names, d.kind, d.citation, d.text, d.address FROM {SEARCH} s "
        f"JOIN {DUTIES.name} d ON d.address = s.address WHERE s.words MATCH replace(:q, 'ı', 'i') "
        "AND d.standing = 'in-force' ORDER BY s.rank LIMIT 100",
    ),
    "kim-sorumlu": (
        "Bir konunun sorumluları",
        f"SELECT municipality_name, state, unit_name, kind, sentence, citation, address FROM {ANSWERS.name} "
        "WHERE topic = :topic AND standing = 'in-force' ORDER BY municipality_name",
    ),
    "bir-gun": (
        "Bir gün, bir konudan kim sorumluydu?",
        f"SELECT municipality_name, unit_name, kind, citation, address FROM {ANSWERS.name} "
        "WHERE topic = :topic AND valid_from <= :day AND (valid_to IS NULL OR valid_to > :day)",
    ),
    "sona-eren-birimler": (
        "Bir yılda sona eren birimler ve görevlerinin yeni yeri",
        "SELECT u.municipality_name, u.name, u.ended, a.change, a.old_text, a.new_units, a.old_address, a.new_address "
        f"FROM {UNITS.name} u JOIN {ALIGNMENTS.name} a ON a.municipality = u.municipality "
        "AND a.regulation = u.regulation AND a.old_version = u.version JOIN json_each(a.old_units) o "
        "ON o.value = u.unit WHERE u.ended LIKE :year || '%' AND a.level = 'clause' ORDER BY u.name, a.old_address",
    ),
}


def database(rows: Mapping[str, Rows]) -> bytes:
    """The database as the bytes of its file."""
    connection = sqlite3.connect(":memory:")
    try:
        for table in TABLES:
            columns = ", ".join(
                f'"{field.name}" {_TYPES.get(field.type, "TEXT")}{"" if field.nullable else " NOT NULL"}'
                for field in table.fields
            )
            connection.execute(f'CREATE TABLE "{table.name}" ({columns})')
            values = attrgetter(*(field.name for field in table.fields))
            places = ", ".join("?" * len(table.fields))
            connection.executemany(
                f'INSERT INTO "{table.name}" VALUES ({places})',
                ([_stored(value) for value in values(row)] for row in rows[table.name]),
            )
        connection.execute(
            f"CREATE VIRTUAL TABLE {SEARCH} USING "
            "fts5(address UNINDEXED, words, tokenize='unicode61 remove_diacritics 2')"
        )
        connection.executemany(
            f"INSERT INTO {SEARCH} VALUES (?, ?)",
            ((row.address, fold_search(row.text)) for row in rows[DUTIES.name]),
        )
        connection.commit()
        return connection.serialize()
    finally:
        connection.close()


def _stored(value: Value) -> str | int | None:
    if value is None or isinstance(value, int):
        return None if value is None else int(value)
    return json.dumps(value, ensure_ascii=False) if isinstance(value, tuple) else in_words(value)


def metadata(name: str, licence: Licence) -> bytes:
    """What Datasette shows beside the database: titles, what columns hold, the questions."""
    tables: dict[str, Any] = {
        table.name: {
            "title": table.title,
            "description": table.about,
            "columns": {field.name: f"{field.about.label}. {field.about.text}" for field in table.fields},
        }
        for table in TABLES
    }
    queries = {key: {"title": title, "sql": sql} for key, (title, sql) in QUERIES.items()}
    told = {
        "title": f"{name} Açık veri",
        "license": licence.name,
        "license_url": licence.deed,
        "databases": {_NAME: {"tables": tables, "queries": queries}},
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()

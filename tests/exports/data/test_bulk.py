"""Everything at once: a database that answers, an archive that proves itself, a description that fits."""

from __future__ import annotations

import asyncio
import hashlib
import io
import json
import re
import sqlite3
import zipfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from datacite import schema45
from datasette.app import Datasette
from frictionless import Package
from tests.exports.data.reading import csv_rows, files, laid_out, whole
from tests.sites import real, small

from kimsorumlu import ids
from kimsorumlu.exports.data.bulk.archive import DIGESTS, DataArchive
from kimsorumlu.exports.data.bulk.database import QUERIES, database
from kimsorumlu.exports.data.bulk.deposit import datacite, zenodo
from kimsorumlu.exports.data.files import table_rows
from kimsorumlu.exports.data.tables import DUTIES, TABLES
from kimsorumlu.site import Site
from kimsorumlu.turkish.fold import fold_letters


@pytest.fixture
def base() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(files()[ids.DATABASE])
    yield connection
    connection.close()


def asked(base: sqlite3.Connection, query: str, **values: str) -> list[sqlite3.Row]:
    base.row_factory = sqlite3.Row
    return base.execute(QUERIES[query][1], values).fetchall()


# database ----------------------------------------------------------------------------------------------------------


def test_every_row_of_every_table_is_in_the_database(base: sqlite3.Connection) -> None:
    for table in TABLES:
        columns = [each[1] for each in base.execute(f'PRAGMA table_info("{table.name}")')]
        assert columns == [field.name for field in table.fields]
        (count,) = base.execute(f'SELECT count(*) FROM "{table.name}"').fetchone()
        assert count == len(table_rows(real())[table.name])
    assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@pytest.mark.parametrize("word", ["güvenlik", "GÜVENLİK", "guvenlik", "güvenlik", "Guvenlık"])
def test_the_search_takes_turkish_letters_as_they_come(base: sqlite3.Connection, word: str) -> None:
    found = {row["address"] for row in asked(base, "ara", q=word)}
    expected = {
        row["address"]
        for row in csv_rows(whole(DUTIES, ".csv"))
        if row["standing"] == "in-force" and "guvenlik" in re.findall(r"\w+", fold_letters(row["text"]))
    }
    assert found == expected != set()


def test_questions_ready_to_be_asked_answer(base: sqlite3.Connection) -> None:
    now = asked(base, "kim-sorumlu", topic="kisisel-veriler")
    assert {row["municipality_name"] for row in now} == {m.name for m in real().corpus.municipalities}
    then = asked(base, "bir-gun", topic="guvenlik-kameralari", day="2023-06-01")
    kocaeli = [row for row in then if row["municipality_name"].startswith("Kocaeli")]
    assert kocaeli and all("/2022-10-11/" in row["address"] for row in kocaeli)


def test_units_that_ended_in_2025_and_where_their_duties_went(base: sqlite3.Connection) -> None:
    """A question of newcomers, from the database alone; as the comparison of the two texts has it."""
    found = asked(base, "sona-eren-birimler", year="2025")
    (step,) = real().facts.histories["kocaeli-bb/bilgi-islem/"].comparisons
    ended = {unit.name for unit in step.old.units if step.new.unit(unit.id) is None and unit.id in step.balances}
    assert {row["name"] for row in found} == ended != set()
    homes = {(row["old_address"], row["new_address"]) for row in found if row["new_address"]}
    assert homes and all(
        new in {each.new.reference for each in step.alignment.after(old) if each.new} for old, new in homes
    )


def test_a_database_is_the_same_twice() -> None:
    rows = table_rows(small())
    assert database(rows) == database(rows)


def test_datasette_is_told_of_every_table_column_and_question() -> None:
    told = json.loads(files()[ids.DATABASE_METADATA])["databases"]["veritabani"]
    assert list(told["tables"]) == [table.name for table in TABLES]
    assert list(told["tables"][DUTIES.name]["columns"]) == [field.name for field in DUTIES.fields]
    assert {key: each["sql"] for key, each in told["queries"].items()} == {
        key: sql for key, (_, sql) in QUERIES.items()
    }


def test_datasette_opens_the_database_with_its_questions(tmp_path: Path) -> None:
    laid_out(tmp_path, [ids.DATABASE])
    shown = Datasette(
        [str(tmp_path / ids.DATABASE)],
        metadata=json.loads(files()[ids.DATABASE_METADATA]),
        crossdb=False,
    )

    async def get(path: str) -> Any:
        answer = await shown.client.get(path)
        assert answer.status_code == 200, (path, answer.text[:300])
        return answer.json()

    async def look() -> None:
        listed = await get("/veritabani.json")
        assert {table.name for table in TABLES} <= {each["name"] for each in listed["tables"]}
        assert {each["name"] for each in listed["queries"]} == set(QUERIES)
        answered = await get("/veritabani/kim-sorumlu.json?topic=kisisel-veriler&_shape=array")
        assert {row["municipality_name"] for row in answered} == {m.name for m in real().corpus.municipalities}
        found = await get("/veritabani/ara.json?q=kamera&_shape=array")
        assert found and all("kamera" in fold_letters(row["text"]) for row in found)
        page = await shown.client.get(f"/veritabani/{DUTIES.name}")
        assert DUTIES.title in page.text and DUTIES.fields[0].about.text in page.text

    # In a thread of its own: where browsers are tested, too, one loop runs already.
    with ThreadPoolExecutor(1) as other:
        other.submit(asyncio.run, look()).result()


# archive -----------------------------------------------------------------------------------------------------------


def test_the_archive_has_every_table_and_text_with_its_digest() -> None:
    book = zipfile.ZipFile(io.BytesIO(files()[ids.BULK]))
    assert book.testzip() is None
    *names, last = book.namelist()
    assert (last, names) == (DIGESTS, sorted(names))
    expected = {ids.table_url(table.name, ".csv") for table in TABLES} | {ids.DATA_PACKAGE}
    expected |= {ids.akoma_ntoso_url(*version.place_in_data) for version in real().corpus.versions}
    assert {ids.DATA + name for name in names} == expected
    listed = dict(line.split("  ")[::-1] for line in book.read(DIGESTS).decode().splitlines())
    assert listed == {name: hashlib.sha256(book.read(name)).hexdigest() for name in names}
    assert all(book.read(name) == files()[ids.DATA + name] for name in names)


def test_an_archive_names_no_hour_and_no_machine() -> None:
    archive = DataArchive()
    archive.put(ids.table_url(DUTIES.name, ".csv"), b"a")
    entries = zipfile.ZipFile(io.BytesIO(archive.content())).infolist()
    assert {(each.date_time[0], each.create_system) for each in entries} == {(1980, 3)}


# package -----------------------------------------------------------------------------------------------------------


def test_the_package_describes_the_csv_that_is_there() -> None:
    told = json.loads(files()[ids.DATA_PACKAGE])
    assert [each["name"] for each in told["resources"]] == [table.name for table in TABLES]
    for table, resource in zip(TABLES, told["resources"], strict=True):
        assert ids.DATA + resource["path"] in files()
        fields = resource["schema"]["fields"]
        rows = csv_rows(whole(table, ".csv"))
        assert [field["name"] for field in fields] == list(rows[0])
        for field in fields:
            limits, values = field.get("constraints", {}), {row[field["name"]] for row in rows}
            assert not limits.get("required") or "" not in values, field["name"]
            assert values - {""} <= set(limits.get("enum", values)), field["name"]


def test_frictionless_finds_no_fault_with_a_table(tmp_path: Path) -> None:
    addresses = [ids.DATA_PACKAGE, *(ids.table_url(table.name, ".csv") for table in TABLES)]
    report = Package(str(laid_out(tmp_path, addresses) / ids.DATA_PACKAGE)).validate()
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "message"])[:5]
    assert {task.name: task.stats["rows"] for task in report.tasks} == {
        table.name: len(table_rows(real())[table.name]) for table in TABLES
    }


# deposit -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("site", [real, small])
def test_a_research_archive_is_told_what_its_schema_asks_for(site: Callable[[], Site]) -> None:
    about = (site().config, site().corpus.known_day)
    record, form = json.loads(datacite(*about)), json.loads(zenodo(*about))
    schema45.validator.validate(record)
    assert form["title"] == record["titles"][0]["title"]
    assert form["version"].endswith(about[1].isoformat())
    assert "doi" not in record | form
    assert not schema45.validator.is_valid({**record, "creators": []})

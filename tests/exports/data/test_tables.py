"""Tables as those read them who get them: csv, DuckDB, pandas, a spreadsheet, Parquet; all say the same."""

from __future__ import annotations

import datetime
import io
import json
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import duckdb
import openpyxl
import pandas as pd
import pyarrow.parquet as pq
import pytest
from openpyxl.utils.escape import unescape
from tests.exports.data.reading import as_text, csv_rows, files, laid_out, made, whole
from tests.sites import awkward, forms, inside, many, markers, real, several, small

from kimsorumlu import ids
from kimsorumlu.exports.data import parquet_file
from kimsorumlu.exports.data.files import made_files, promised, table_rows
from kimsorumlu.exports.data.parquet_file import parquet_writer
from kimsorumlu.exports.data.table import Table
from kimsorumlu.exports.data.tables import (
    ALIGNMENTS,
    AMENDMENTS,
    ANSWERS,
    CITATIONS,
    DUTIES,
    QUALITIES,
    TABLES,
    UNITS,
    VERSIONS,
)
from kimsorumlu.exports.data.xlsx_file import CUT, MOST_LETTERS, xlsx_file, xlsx_lines
from kimsorumlu.site import Site

BY_NAME = {table.name: table for table in TABLES}
each_table = pytest.mark.parametrize("name", BY_NAME)


# forms -------------------------------------------------------------------------------------------------------------


@each_table
def test_every_form_of_a_table_has_the_same_rows(name: str) -> None:
    table = BY_NAME[name]
    rows = csv_rows(whole(table, ".csv"))
    assert len(rows) == len(table_rows(real())[name]) > 0
    assert csv_rows(whole(table, ".tr.csv"), ";") == rows
    told = json.loads(whole(table, ".json"))
    assert [{key: as_text(value) for key, value in row.items()} for row in told] == rows
    columns = pq.read_table(io.BytesIO(whole(table, ".parquet"))).to_pylist()
    assert [{key: as_text(value) for key, value in row.items()} for row in columns] == rows


@each_table
def test_a_spreadsheet_has_filters_a_frozen_head_and_no_formula(name: str) -> None:
    table = BY_NAME[name]
    book = openpyxl.load_workbook(io.BytesIO(whole(table, ".xlsx")))
    sheet, fields = book.worksheets
    rows = csv_rows(whole(table, ".csv"))
    assert (sheet.freeze_panes, sheet.max_row) == ("A2", len(rows) + 1)
    assert sheet.auto_filter.ref.startswith("A1:")
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "b", "d"}
    shown = [
        {
            head.value: as_text(cell.value.date() if isinstance(cell.value, datetime.datetime) else cell.value)
            for head, cell in zip(sheet[1], row, strict=True)
        }
        for row in sheet.iter_rows(min_row=2)
    ]
    assert shown == rows
    assert [fields.cell(number, 1).value for number in range(2, len(table.fields) + 2)] == list(rows[0])


def test_csv_has_a_mark_of_its_encoding_and_lines_as_the_standard_wants() -> None:
    content = whole(DUTIES, ".csv")
    assert content.startswith(b"\xef\xbb\xbfmunicipality,municipality_name,")
    assert content.endswith(b"\r\n")


def test_pandas_and_duckdb_need_no_settings(tmp_path: Path) -> None:
    address = ids.table_url(DUTIES.name, ".csv")
    path = laid_out(tmp_path, [address]) / address
    rows = csv_rows(files()[address])
    frame = pd.read_csv(path)
    assert list(frame.columns) == list(rows[0])
    assert len(frame) == len(rows)
    counted = duckdb.sql(
        f"SELECT count(*), count(DISTINCT address), typeof(any_value(version)) FROM read_csv('{path}')"
    )
    assert counted is not None and counted.fetchall() == [(len(rows), len(rows), "DATE")]


@pytest.mark.parametrize(
    ("suffix", "opened_as"), [(".xlsx", ()), (".tr.csv", ("--infilter=CSV:59,34,76,1,,1055,false,false",))]
)
def test_libreoffice_opens_spreadsheets(suffix: str, opened_as: tuple[str, ...], tmp_path: Path) -> None:
    program = shutil.which("soffice")
    if program is None or not (Path(program).resolve().parent / "libsclo.so").exists():
        pytest.skip("no LibreOffice Calc here")
    for name, table in BY_NAME.items():
        (tmp_path / f"{name}{suffix}").write_bytes(whole(table, suffix))
    command = [program, "--headless", f"-env:UserInstallation={(tmp_path / 'settings').as_uri()}", *opened_as]
    # Commas, quotes where they are needed, UTF-8; cells as they are, not as they look; the first sheet.
    command += ["--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"]
    command += ["--outdir", str(tmp_path / "seen"), *map(str, tmp_path.glob(f"*{suffix}"))]
    subprocess.run(command, check=True, capture_output=True)
    truth = {"TRUE": "true", "FALSE": "false"}
    for name, table in BY_NAME.items():
        seen = csv_rows((tmp_path / "seen" / f"{name}{suffix}").with_suffix(".csv").read_bytes())
        assert [{key: truth.get(value, value) for key, value in row.items()} for row in seen] == csv_rows(
            whole(table, ".csv")
        ), name


def test_texts_longer_than_a_cell_are_cut_in_spreadsheets_alone() -> None:
    long = replace(table_rows(real())[DUTIES.name][0], text="a" * (MOST_LETTERS + 1))
    book = openpyxl.load_workbook(io.BytesIO(xlsx_file(DUTIES, xlsx_lines(DUTIES, [long]))))
    place = [cell.value for cell in book.worksheets[0][1]].index("text") + 1
    text = book.worksheets[0].cell(2, place).value
    assert isinstance(text, str)
    assert (len(text), text.endswith(CUT)) == (MOST_LETTERS, True)


def test_a_spreadsheet_has_texts_letter_by_letter() -> None:
    text = " _x0041_ <b>& \n=1+1 "
    row = replace(table_rows(real())[DUTIES.name][0], text=text)
    book = openpyxl.load_workbook(io.BytesIO(xlsx_file(DUTIES, xlsx_lines(DUTIES, [row]))))
    place = [cell.value for cell in book.worksheets[0][1]].index("text") + 1
    cell = book.worksheets[0].cell(2, place)
    assert (unescape(cell.value), cell.data_type) == (text, "s")  # as spreadsheets do with _x005F_


def test_a_process_that_ends_before_its_work_is_done_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet_file, "_CHILD", "kimsorumlu.nothing")
    with pytest.raises(OSError), parquet_writer() as write:
        write(DUTIES, table_rows(small())[DUTIES.name])


# files -------------------------------------------------------------------------------------------------------------


def test_what_is_promised_is_written_and_nothing_twice() -> None:
    addresses = [address for address, _ in made_files(small())]
    assert len(addresses) == len(set(addresses))
    assert set(promised()) <= set(addresses)
    assert {address for address in addresses if not address.startswith(ids.DATA)} == {ids.FOR_READERS}


def test_the_same_site_gives_the_same_bytes() -> None:
    assert made() == files()


@each_table
def test_the_parts_of_a_table_are_its_rows(name: str) -> None:
    """Those of municipalities are all of them, each once; of a topic or a law there are the rows that name it."""
    table = BY_NAME[name]
    rows = csv_rows(whole(table, ".csv"))
    for part, field in table.parts.items():
        found = {
            address.split("/")[-2]: csv_rows(content)
            for address, content in files().items()
            if address.startswith(ids.table_part_url("", part, "", "").rstrip("/")) and address.endswith(f"/{name}.csv")
        }
        assert all(of in row[field].split("|") for of, some in found.items() for row in some)
        named = sum(len(list(filter(None, row[field].split("|")))) for row in rows)
        assert sum(map(len, found.values())) == named


def test_a_law_that_nobody_cites_has_an_empty_file() -> None:
    site = real()
    assert len(site.facts.catalogues.legislation.laws) == sum(a.endswith("/atiflar.csv") for a in files()) - 1 - len(
        site.corpus.municipalities
    )


@pytest.mark.parametrize("site", [small, several, forms, awkward, inside, markers])
def test_every_sort_of_text_can_be_written(site: Callable[[], Site]) -> None:
    assert all(content for _, content in made_files(site()))


def test_files_grow_with_municipalities_and_no_faster() -> None:
    sizes = [sum(len(content) for _, content in made_files(many(count))) for count in (4, 8)]
    assert sizes[1] < 2.05 * sizes[0]


# rows --------------------------------------------------------------------------------------------------------------


def one(table: Table, **values: str) -> dict[str, str]:
    """The only row of a table with these values."""
    found = [row for row in csv_rows(whole(table, ".csv")) if values.items() <= row.items()]
    assert len(found) == 1, found
    return found[0]


def test_a_duty_is_told_with_its_proof() -> None:
    row = one(DUTIES, address="kutahya/bilgi-islem/2020-11-04/madde-11/#bent-f")
    assert (row["municipality_name"], row["citation"], row["standing"]) == ("Kütahya Belediyesi", "m. 11/f", "in-force")
    assert (row["unit_names"], row["kind"], row["proof"]) == ("Donanım Servisi", "supports", "desteği vermek")
    assert "guvenlik-kameralari" in row["topics"].split("|")
    assert row["valid_to"] == row["valid_to_exact"] == ""


def test_a_text_that_is_over_says_until_when() -> None:
    row = one(VERSIONS, municipality="kocaeli-bb", version="2022-10-11")
    assert (row["standing"], row["valid_to"], row["ended_by"]) == ("ended", "2025-11-13", "successor")


def test_a_unit_says_what_it_continues() -> None:
    rows = [row for row in csv_rows(whole(UNITS, ".csv")) if row["municipality"] == "kocaeli-bb"]
    ended = [row for row in rows if row["ended"]]
    assert {row["ended"] for row in ended} == {"2025-11-13"}
    new = {row["unit"] for row in rows if row["version"] == "2025-11-13"}
    assert all(set(filter(None, row["continued_by"].split("|"))) <= new for row in ended)
    assert any(row["continued_by"] for row in ended)


def test_silence_is_a_row_too() -> None:
    rows = csv_rows(whole(ANSWERS, ".csv"))
    site = real()
    texts = {(row["topic"], row["municipality"], row["version"]) for row in rows}
    assert len(texts) == len(site.facts.catalogues.topics.topics) * len(site.corpus.versions)
    silent = [row for row in rows if row["state"] == "silent"]
    assert silent and all(row["unit"] == row["sentence"] == row["address"] == "" for row in silent)


def test_a_citation_leads_to_the_law_on_record() -> None:
    rows = [row for row in csv_rows(whole(CITATIONS, ".csv")) if row["law"] == "kanun-5393"]
    assert rows and {row["target"] for row in rows} == {"mevzuat/kanun-5393/"}
    assert all(row["cited"] in row["text"] for row in rows)


def test_alignments_count_what_the_comparison_counts() -> None:
    comparison = real().facts.histories["kocaeli-bb/bilgi-islem/"].comparisons[0]
    assert len(csv_rows(whole(ALIGNMENTS, ".csv"))) == len(comparison.alignment.relations)


def test_amendments_name_the_place_and_the_mark() -> None:
    rows = csv_rows(whole(AMENDMENTS, ".csv"))
    assert rows and {row["municipality"] for row in rows} == {"eyupsultan"}
    assert all(row["mark"] and row["effect"] in ("changed", "added", "repealed") for row in rows)


def test_quality_counts_and_does_not_grade() -> None:
    row = one(QUALITIES, municipality="kutahya")
    assert (row["imprint_known"], row["imprint_fields"]) == ("3", "6")
    assert (row["units_with_duties"], row["units"]) == ("4", "8")
    assert not {"score", "rank", "grade"} & row.keys()


# questions of newcomers ----------------------------------------------------------------------------------------------


def test_who_handles_personal_data_in_each_municipality() -> None:
    """From the CSV of the topic alone: every municipality is there, with its unit or with its silence."""
    rows = csv_rows(files()["veri/tablo/konu/kisisel-veriler/yanitlar.csv"])
    valid = [row for row in rows if row["standing"] == "in-force"]
    assert {row["municipality"] for row in valid} == {m.slug for m in real().corpus.municipalities}
    answered = {(row["municipality"], row["unit_name"]) for row in valid if row["state"] == "answered"}
    page = real().facts.answers
    assert {slug for slug, _ in answered} == set(page.answering["kisisel-veriler"])
    assert all(row["citation"] and row["address"] and row["sentence"] for row in valid if row["state"] == "answered")

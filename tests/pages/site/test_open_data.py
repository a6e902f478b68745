"""The page on open data says what is there, field by field, and its examples work."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd
import pytest
from lxml.html import HtmlElement, fromstring
from tests.exports.data.reading import files, laid_out
from tests.sites import many, real, small

from kimsorumlu import ids
from kimsorumlu.exports.data.files import promised
from kimsorumlu.exports.data.tables import ANSWERS, TABLES
from kimsorumlu.pages.site.home import home_page
from kimsorumlu.pages.site.open_data import examples, open_data_page
from kimsorumlu.site import Site
from kimsorumlu.view.page import paint

TOPIC = "kisisel-veriler"


def page(site: Site) -> HtmlElement:
    (planned,) = open_data_page(site)
    return fromstring(paint(planned, site, planned.formats[0]).decode().split("\n---\n", 1)[1])


def test_every_table_is_there_with_every_file_and_field() -> None:
    shown = page(real())
    links = {
        ids.DATA + link.removeprefix("./") for link in shown.xpath("//table[contains(@class,'data-tables')]//a/@href")
    }
    assert {address for address in promised() if "/tablo/" in address} <= links
    everything = {ids.DATA + link for link in shown.xpath("//a/@href") if "../" not in link}
    assert {address for address in promised() if address.startswith(ids.DATA)} <= everything
    assert links <= files().keys()
    for table in TABLES:
        fold = shown.get_element_by_id(f"alanlar-{table.name}")
        assert fold.xpath(".//tbody//th//code/text()") == [field.name for field in table.fields]


def test_machines_find_the_catalogue_from_here_and_from_home() -> None:
    assert [page.data for page in (*home_page(real()), *open_data_page(real()))] == [ids.CATALOGUE] * 2
    assert ids.CATALOGUE in files()


def test_each_text_is_measured_without_a_rank() -> None:
    shown = page(real())
    lines = shown.xpath("//table[contains(@class,'data-quality')]/tbody/tr")
    assert len(lines) == len(real().corpus.versions)
    assert "3/6" in lines[-1].text_content()


def test_of_many_texts_the_newest_are_shown_and_all_are_a_table() -> None:
    shown = page(many(31))
    assert len(shown.xpath("//table[contains(@class,'data-quality')]/tbody/tr")) == 24
    assert "62 metnin hepsi" in shown.text_content()


def test_a_site_without_topics_has_no_examples() -> None:
    assert page(small()).xpath("//*[@id='ornekler']")
    assert not examples("", TOPIC)[0].code.startswith("http")


def expected() -> set[tuple[str, str]]:
    site = real()
    return {
        (m.slug, unit.name)
        for m in site.facts.answers.municipalities
        for answer in site.facts.answers.in_force(m, TOPIC)
        for unit in answer.units
    }


@pytest.fixture
def root(tmp_path: Path) -> str:
    return f"{laid_out(tmp_path, [ids.table_url(ANSWERS.name, '.csv')])}/"


def test_the_example_for_duckdb_answers(root: str) -> None:
    code = next(one.code for one in examples(root, TOPIC) if one.tool == "DuckDB")
    found = duckdb.sql(code.rstrip(";"))
    assert found is not None
    assert {(row[0], row[1]) for row in found.fetchall() if row[1]} == expected()


def test_the_example_for_pandas_answers(root: str) -> None:
    code = next(one.code for one in examples(root, TOPIC) if one.tool == "pandas")
    *lines, asked = code.splitlines()
    names: dict[str, object] = {}
    exec("\n".join(lines), names)
    found = eval(asked, names)
    assert isinstance(found, pd.DataFrame)
    assert {
        (row.municipality, row.unit_name) for row in found.itertuples() if isinstance(row.unit_name, str)
    } == expected()

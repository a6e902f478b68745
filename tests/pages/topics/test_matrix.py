from __future__ import annotations

import re

from lxml.html import HtmlElement
from tests import sites
from tests.painted import body, head, only, targets, text, texts

from kimsorumlu.pages.topics.matrix import COLUMNS, matrix_pages
from kimsorumlu.view.pairs import MOST

CSS = (sites.THEME / "mkdocs" / "assets" / "css" / "topics.css").read_text("utf-8")


def real_matrix() -> HtmlElement:
    return body(sites.real(), only(matrix_pages(sites.real())))


def test_every_topic_has_a_row_and_every_municipality_a_column() -> None:
    page = real_matrix()
    assert texts(page, "thead th") == ["Konu", "Eyüpsultan", "İzmir BB", "Kocaeli BB", "Kütahya"]
    topics = sites.real().facts.catalogues.topics
    assert [row.get("id") for row in page.cssselect("tbody tr[id]")] == [
        f"k-{topic.id}" for group in topics.groups for topic in topics.topics
        if topic.shape.group == group
    ]  # fmt: skip
    assert {len(row.cssselect("td")) for row in page.cssselect("tbody tr[id]")} == {4}
    assert {th.get("scope") for th in page.cssselect("th")} == {"col", "row", "rowgroup"}


def test_cells_name_the_unit_and_link_its_clause() -> None:
    cells = real_matrix().cssselect("#k-guvenlik-kameralari td")
    assert texts(cells[2], "li") == ["Yapan: Elektronik Sistemler ŞM m. 8/a +2 madde daha"]
    assert targets(cells[2], "a", "konu/cizelge/") == [
        "kocaeli-bb/bilgi-islem/2025-11-13/madde-8/#bent-a",
        "konu/guvenlik-kameralari/#b-kocaeli-bb",
    ]
    assert cells[2].cssselect("a")[1].text_content() == "+2 madde daha"


def test_a_cell_shows_the_kind_by_sign_and_word() -> None:
    (cell,) = real_matrix().cssselect("#k-guvenlik-kameralari td:last-child li")
    assert (cell.get("data-kinds"), text(cell)) == ("supports", "Destekleyen: Donanım Servisi m. 11/f")


def test_overlaps_higher_units_and_blanks_are_told_apart() -> None:
    cells = real_matrix().cssselect("#k-kisisel-veriler td")
    assert texts(cells[1], ".tag") == ["İki birim"]
    assert texts(cells[1], ".cell__above li") == ["Yapan: Bilgi İşlem DB m. 5/1, 11. bent +2 madde daha"]
    assert (text(cells[0]), cells[0].get("class")) == ("—yazmıyor", "empty")


def test_a_sheet_holds_a_fixed_number_of_municipalities() -> None:
    site = sites.many(COLUMNS + 3)
    pages = list(matrix_pages(site))
    assert [page.address for page in pages] == ["konu/cizelge/", "konu/cizelge/2/"]
    first, second = (body(site, page) for page in pages)
    assert (len(first.cssselect("thead th")), len(second.cssselect("thead th"))) == (COLUMNS + 1, 4)
    assert texts(first, "nav.letters a") == ["B01 – B24", "B25 – B27"]
    assert targets(second, "nav.letters a", "konu/cizelge/2/") == ["konu/cizelge/", "konu/cizelge/2/"]
    assert head(site, pages[0])["title"] != head(site, pages[1])["title"]


def test_the_style_sheet_filters_as_many_as_the_pages_number() -> None:
    assert [int(n) for n in re.findall(r"#s-(\d+):", CSS)] == list(range(2, COLUMNS + 2))
    assert [int(n) for n in re.findall(r"#g-(\d+):", CSS)] == list(range(1, COLUMNS + 1))
    assert [int(n) for n in re.findall(r"#c-(\d+):", CSS)] == list(range(1, MOST + 1))
    assert len(sites.real().facts.catalogues.topics.groups) <= COLUMNS

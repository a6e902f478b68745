from __future__ import annotations

import re
from dataclasses import replace

import pytest
from lxml import html
from lxml.html import HtmlElement
from tests import sites
from tests.painted import body, head, only, targets, text, texts

from kimsorumlu.model.corpus import Corpus
from kimsorumlu.pages.topics.matrix import matrix_groups, matrix_overview, matrix_pages
from kimsorumlu.view import matrix_places
from kimsorumlu.view.matrix_places import COLUMNS
from kimsorumlu.view.page import Page
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
    assert texts(cells[2], "li") == ["Elektronik Sistemler ŞM m. 8/a +2 madde daha"]
    assert targets(cells[2], "a", "konu/cizelge/") == [
        "kocaeli-bb/bilgi-islem/2025-11-13/madde-8/#bent-a",
        "konu/guvenlik-kameralari/#b-kocaeli-bb",
    ]
    assert cells[2].cssselect("a")[1].text_content() == "+2 madde daha"


def test_a_cell_shows_the_kind_by_sign_and_word() -> None:
    (cell,) = real_matrix().cssselect("#k-guvenlik-kameralari td:last-child li")
    assert (cell.get("data-kinds"), text(cell)) == ("supports", "Donanım Servisi m. 11/f")
    assert [(sign.get("role"), sign.get("title")) for sign in cell.cssselect("i")] == [("img", "Destekleyen")]


def test_overlaps_higher_units_and_blanks_are_told_apart() -> None:
    cells = real_matrix().cssselect("#k-kisisel-veriler td")
    assert texts(cells[1], ".tag") == ["İki birim"]
    assert texts(cells[1], ".cell__above li") == ["Bilgi İşlem DB m. 5/1, 11. bent +2 madde daha"]
    assert (text(cells[0]), cells[0].get("class")) == ("—yazmıyor", "empty")


def test_a_sheet_holds_a_fixed_number_of_municipalities() -> None:
    site = sites.many(COLUMNS + 3)
    pages = list(matrix_pages(site))
    assert [page.address for page in pages] == ["konu/cizelge/", "konu/cizelge/2/"]
    first, second = (body(site, page) for page in pages)
    assert (len(first.cssselect("thead th")), len(second.cssselect("thead th"))) == (COLUMNS + 1, 4)
    assert texts(first, "nav.sheets a") == ["B01 – B24", "B25 – B27"]
    assert targets(second, "nav.sheets a", "konu/cizelge/2/") == ["konu/cizelge/", "konu/cizelge/2/"]
    assert head(site, pages[0])["title"] != head(site, pages[1])["title"]


def test_the_style_sheet_filters_as_many_as_the_pages_number() -> None:
    assert [int(n) for n in re.findall(r"#s-(\d+):", CSS)] == list(range(2, COLUMNS + 2))
    assert [int(n) for n in re.findall(r"#g-(\d+):", CSS)] == list(range(1, COLUMNS + 1))
    assert [int(n) for n in re.findall(r"#c-(\d+):", CSS)] == list(range(1, MOST + 1))
    assert len(sites.real().facts.catalogues.topics.groups) <= COLUMNS


def test_a_matrix_too_large_for_a_page_has_one_for_each_heading(monkeypatch: pytest.MonkeyPatch) -> None:
    site = sites.many(COLUMNS + 3)
    assert not [*matrix_overview(site), *matrix_groups(site)]
    monkeypatch.setattr(matrix_places, "_MOST_CELLS", 10)
    assert not list(matrix_pages(site))
    overview = {page.address: page for page in matrix_overview(site)}
    assert [address for address in overview if "/iller/" not in address] == ["konu/cizelge/", "konu/cizelge/2/"]
    parts = {page.address: page for page in matrix_groups(site)}
    page = body(site, overview["konu/cizelge/"])
    led = targets(page, "tbody th a", "konu/cizelge/")
    assert set(led) == {address for address in parts if not re.search(r"/\d+/$", address)}
    assert f"{led[0]}2/" in parts
    shown = {text(name) for address in led for name in body(site, parts[address]).cssselect("tbody th[scope=row] a")}
    assert shown == {topic.shape.label for topic in site.facts.catalogues.topics.topics}
    for topic in site.facts.catalogues.topics.topics:
        address, _, row = matrix_places.place_in_matrix(site, topic).partition("#")
        assert body(site, parts[address]).cssselect(f"#{row}")


def test_what_the_whole_matrix_published_stays_when_it_is_parted(monkeypatch: pytest.MonkeyPatch) -> None:
    site = sites.real()

    def published(page: Page) -> set[str]:
        return {page.address, *(f"{page.address}{form.file}" for form, _ in page.beside)}

    before = published(only(matrix_pages(site)))
    assert before == {"konu/cizelge/", "konu/cizelge/gecmis.html"}
    monkeypatch.setattr(matrix_places, "_MOST_CELLS", 10)
    overview = only(matrix_overview(site))
    assert published(overview) == before
    ((form, make),) = overview.beside
    led = targets(html.fromstring(form.write(site, overview, make(site))), "a", overview.address)
    assert set(led) <= {page.address for page in matrix_groups(site)} and len(led) > 5


def test_the_overview_counts_what_is_answered_of_what_could_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matrix_places, "_MOST_CELLS", 10)
    site = sites.site_of(sites.of_kind(sites.real().corpus, "zabita", "izmir-bb"), sites.real().facts.given)
    page = body(site, only(matrix_overview(site)))
    names = ["Eyüpsultan", "İzmir BB", "Kocaeli BB", "Kütahya"]
    assert texts(page, "thead th") == ["Konu grubu", "Sorulan metin", "En az birini yazan belediye", *names]
    row = next(row for row in page.cssselect("tbody tr") if "Akıllı şehir" in text(row.cssselect("th")[0]))
    asked, writing, eyupsultan, izmir, *_ = row.cssselect("td")
    group = [topic for topic in site.facts.catalogues.topics.topics if topic.shape.group == "akilli-sehir"]
    answered = sum("eyupsultan" in site.facts.answers.answering[topic.id] for topic in group)
    assert (text(asked), text(eyupsultan)) == ("4", f"{answered}/{len(group)}")
    could = [cell for cell in row.cssselect("td")[2:] if text(cell)[0] != "?"]
    assert text(writing) == f"{sum(not text(cell).startswith('0/') for cell in could)}/{len(could)}"
    # Of the police's regulation only what any directorate may do can be asked.
    open_to_all = [topic for topic in group if not topic.shape.directorates]
    assert text(izmir).endswith(f"/{len(open_to_all)}") and 0 < len(open_to_all) < len(group)
    assert {cell.get("data-step") for cell in page.cssselect("td[data-step]")} <= set("01234")


def test_a_province_has_an_overview_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matrix_places, "_MOST_CELLS", 10)
    given = sites.many(4)
    first, *others = given.corpus.municipalities
    # Three of one province, one of another, which is no province to compare within.
    apart = tuple(replace(one, province="Ada" if one is not first else "Bolu") for one in (first, *others))
    site = sites.site_of(Corpus(apart), given.facts.given)
    pages = {page.address: page for page in matrix_overview(site)}
    assert list(pages) == ["konu/cizelge/", "konu/cizelge/iller/ada/"]
    whole, page = (body(site, page) for page in pages.values())
    assert texts(page, "h1") == ["Ada: konular ve belediyeler"]
    assert texts(page, "thead th a") == [one.short_name for one in others]
    assert not pages["konu/cizelge/iller/ada/"].beside
    nav = "nav[aria-label='İl il'] a"
    assert texts(whole, nav) == texts(page, nav) == ["Bütün iller", "Ada"]
    assert (texts(whole, f"{nav}[aria-current]"), texts(page, f"{nav}[aria-current]")) == (["Bütün iller"], ["Ada"])
    # Each counts its own texts and municipalities.
    for shown, count in ((whole, 4), (page, 3)):
        assert f", {count} belediye;" in text(shown.cssselect(".status-line")[0])
        asked, writing = (text(cell) for cell in shown.cssselect("tbody tr:first-child td")[:2])
        assert (asked, writing.partition("/")[2]) == (str(count), str(count))

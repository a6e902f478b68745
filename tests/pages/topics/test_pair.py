from __future__ import annotations

import json
from functools import cache

import lxml.html
from lxml.html import HtmlElement
from tests import sites
from tests.painted import body, only, targets, text, texts

from kimsorumlu.exports.formats import JSON
from kimsorumlu.pages.topics.pair import column_files, pair_index, pair_pages
from kimsorumlu.site import Site
from kimsorumlu.view.page import Page, paint
from kimsorumlu.view.pairs import MOST, compare_links


def pages(site: Site) -> dict[str, Page]:
    """The page of pairs, the pairs with a page of their own, and the columns that the script lays side by side."""
    return {page.address: page for page in (*pair_index(site), *pair_pages(site), *column_files(site))}


@cache
def real_page(address: str) -> HtmlElement:
    return body(sites.real(), pages(sites.real())[address])


def topics_of(page: HtmlElement, section: str) -> list[str]:
    return texts(page.cssselect(f'section[aria-labelledby="{section}"]')[0], "tbody th, .chip")


def test_few_municipalities_have_a_page_for_each_pair() -> None:
    slugs = [municipality.slug for municipality in sites.real().corpus.municipalities]
    pairs = [f"karsilastir/{a}..{b}/" for a in sorted(slugs) for b in sorted(slugs) if a < b]
    assert sorted(pages(sites.real())) == ["karsilastir/", *pairs]
    page = real_page("karsilastir/")
    assert sorted(targets(page, ".pairs a", "karsilastir/")) == pairs
    assert len(page.cssselect("form input[type=checkbox]")) == len(slugs)


def test_every_topic_is_in_both_in_one_or_in_neither() -> None:
    page = real_page("karsilastir/izmir-bb..kutahya/")
    parts = [topics_of(page, section) for section in ("ikisinde", "yalniz-bir", "yalniz-iki", "hicbirinde")]
    assert sorted(label for part in parts for label in part) == sorted(
        t.shape.label for t in sites.real().facts.catalogues.topics.topics
    )
    assert "Güvenlik kameraları" in parts[0] and "Telsiz" in parts[1] and "Yedekleme" in parts[2]
    assert texts(page, ".counts dd") == [str(len(part)) for part in parts]
    row = next(row for row in page.cssselect("tbody tr") if texts(row, "th") == ["Güvenlik kameraları"])
    assert texts(row, "td") == ["Bilgi Ağları ŞM m. 9/1-ı", "Donanım Servisi m. 11/f"]


def test_units_stand_side_by_side() -> None:
    page = real_page("karsilastir/izmir-bb..kutahya/")
    left, right = page.cssselect(".two-columns--trees > div")
    assert "Bilgi Ağları Şube Müdürlüğü" in texts(left, ".tree a")
    assert "Donanım Servisi" in texts(right, ".tree a")
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(ids) == len(set(ids))


def test_many_municipalities_share_one_page_and_have_a_file_each() -> None:
    site = sites.many(MOST + 1)
    made = pages(site)
    assert [address.removeprefix("karsilastir/") for address in made][:3] == ["", "konular.json", "veri/b01.json"]
    assert len(made) == MOST + 3
    page = body(site, made["karsilastir/"])
    assert len(page.cssselect("#choose-a option")) == len(page.cssselect("#choose-b option")) == MOST + 2
    topics = json.loads(paint(made["karsilastir/konular.json"], site, JSON))
    assert topics[0] == ["kameralar", "Kameralar", "../konu/kameralar/"]
    column = json.loads(paint(made["karsilastir/veri/b01.json"], site, JSON))
    assert column["name"] == "B01 Belediyesi" and "telsiz" not in column["topics"]
    cell = lxml.html.fromstring(f"<div>{column['topics']['kameralar']}</div>")
    assert text(cell) == "Park ve Bahçeler Müdürlüğü m. 4/1-a"
    assert cell.cssselect("a")[0].get("href") == "../b01/park-ve-bahceler/2023-06-07/madde-4/#fikra-1-bent-a"
    (place,) = compare_links(site, sites.municipality(site))
    assert place.address == "karsilastir/?a=b01"


def test_a_published_pair_keeps_its_page_however_many_there_are() -> None:
    addresses = ["karsilastir/b02..b01/", "karsilastir/b01..b13/", "karsilastir/b01..gone/", "karsilastir/", "b01/"]
    site = sites.site_of(sites.many(MOST + 1).corpus, published=frozenset(addresses))
    page = only(pair_pages(site))
    assert page.address == "karsilastir/b01..b13/"
    assert [*pages(site)][:3] == ["karsilastir/", "karsilastir/b01..b13/", "karsilastir/konular.json"]
    assert texts(body(site, page), ".counts dd") == ["5", "0", "0", "1"]


def test_one_municipality_has_nobody_to_be_compared_with() -> None:
    site = sites.many(1)
    assert [*pages(site)] == ["karsilastir/"]
    assert compare_links(site, sites.municipality(site)) == ()

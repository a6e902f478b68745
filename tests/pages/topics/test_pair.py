from __future__ import annotations

import json
from dataclasses import replace
from functools import cache

import pytest
from lxml.html import HtmlElement
from tests import sites
from tests.painted import body, only, targets, text, texts

from kimsorumlu.exports.formats import JSON
from kimsorumlu.pages.topics import pair
from kimsorumlu.pages.topics.pair import pair_pages
from kimsorumlu.pages.topics.pairs import column_files, pair_index
from kimsorumlu.site import Site
from kimsorumlu.view.page import Page, paint
from kimsorumlu.view.pairs import MOST, compare_links


def pages(site: Site) -> dict[str, Page]:
    """The page of pairs, the pairs with a page of their own, and the columns that the script lays side by side."""
    return {page.address: page for page in (*pair_index(site), *pair_pages(site), *column_files(site))}


@cache
def real_page(address: str) -> HtmlElement:
    return body(sites.real(), pages(sites.real())[address])


def topics_in(page: HtmlElement, where: str) -> list[str]:
    return texts(page, f'.pair__topic[data-in="{where}"] .pair__name, [data-in="{where}"] .chip')


def test_few_municipalities_have_a_page_for_each_pair() -> None:
    slugs = [municipality.slug for municipality in sites.real().corpus.municipalities]
    pairs = [f"karsilastir/{a}..{b}/" for a in sorted(slugs) for b in sorted(slugs) if a < b]
    assert sorted(pages(sites.real())) == ["karsilastir/", *pairs]
    page = real_page("karsilastir/")
    assert sorted(targets(page, ".pairs a", "karsilastir/")) == pairs
    assert len(page.cssselect("form input[type=checkbox]")) == len(slugs)


def test_every_topic_is_in_both_in_one_or_in_neither() -> None:
    page = real_page("karsilastir/izmir-bb..kutahya/")
    parts = [topics_in(page, where) for where in ("both", "one", "other", "neither")]
    assert sorted(label for part in parts for label in part) == sorted(
        t.shape.label for t in sites.real().facts.catalogues.topics.topics
    )
    assert "Güvenlik kameraları" in parts[0] and "Telsiz" in parts[1] and "Yedekleme" in parts[2]
    counted = {str(count.get("data-count")): text(count) for count in page.cssselect("[data-count]")}
    assert [counted[where] for where in ("both", "one", "other", "neither")] == [str(len(part)) for part in parts]
    row = next(row for row in page.cssselect(".pair__topic") if texts(row, ".pair__name") == ["Güvenlik kameraları"])
    assert texts(row, ".pair__side") == [
        "İzmir BB: Bilgi Ağları Şube Müdürlüğü m. 9/1-ı",
        "Kütahya: Donanım Servisi destek verir m. 11/f",
    ]


def test_a_topic_leads_to_the_clauses_of_both() -> None:
    page = real_page("karsilastir/izmir-bb..kutahya/")
    row = next(row for row in page.cssselect(".pair__topic") if texts(row, ".pair__name") == ["Telsiz"])
    one, other = row.cssselect(".pair__clauses")
    assert (one.get("data-clauses"), one.get("data-of")) == ("../../konu/telsiz/#b-izmir-bb", "izmir-bb")
    assert targets(one, "a", "karsilastir/izmir-bb..kutahya/")[0].startswith("izmir-bb/bilgi-islem/2023-11-30/madde-")
    assert other.get("data-clauses") is None
    assert texts(other, ".muted") == ["Yönetmeliğinde bu konu yazmıyor."]
    assert targets(row, ".pair__page a", "karsilastir/izmir-bb..kutahya/") == ["konu/telsiz/"]


def test_services_stand_before_a_units_own_work_under_their_headings() -> None:
    page = real_page("karsilastir/izmir-bb..kutahya/")
    assert texts(page, ".pair h2") == ["Hizmetler", "Birimin kendi işleri", "Hiçbirinde"]
    assert "Kamera ve saha" in texts(page.cssselect(".pair")[0], "h3")
    assert "Personel ve yönetim" in texts(page.cssselect(".pair")[1], "h3")


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
    assert topics[0][0] == {
        "title": "Saha",
        "topics": [["kameralar", "Kameralar", "../konu/kameralar/"], ["telsiz", "Telsiz", "../konu/telsiz/"]],
    }
    column = json.loads(paint(made["karsilastir/veri/b01.json"], site, JSON))
    assert column["name"] == "B01 Belediyesi" and "telsiz" not in column["topics"]
    clause = "../b01/park-ve-bahceler/2023-06-07/madde-4/#fikra-1-bent-a"
    assert column["topics"]["kameralar"] == {
        "at": "../konu/kameralar/#b-b01",
        "units": [["Park ve Bahçeler Müdürlüğü", "m. 4/1-a", clause, "iş yaptırır"]],
    }
    ((office, _, _, below),) = column["trees"]
    assert (office, [unit[0] for unit in below]) == ("Belediye Başkanı", ["Park ve Bahçeler Müdürlüğü"])
    (place,) = compare_links(site, sites.municipality(site))
    assert place.address == "karsilastir/?a=b01"


def test_a_published_pair_keeps_its_page_however_many_there_are() -> None:
    addresses = ["karsilastir/b02..b01/", "karsilastir/b01..b13/", "karsilastir/b01..gone/", "karsilastir/", "b01/"]
    site = sites.site_of(sites.many(MOST + 1).corpus, published=frozenset(addresses))
    page = only(pair_pages(site))
    assert page.address == "karsilastir/b01..b13/"
    assert [*pages(site)][:3] == ["karsilastir/", "karsilastir/b01..b13/", "karsilastir/konular.json"]
    assert texts(body(site, page), "[data-count]") == ["0", "0", "5", "1"]


def test_one_municipality_has_nobody_to_be_compared_with() -> None:
    site = sites.many(1)
    assert [*pages(site)] == []
    assert [*pages(replace(site, published=frozenset({"karsilastir/"})))] == ["karsilastir/"]
    assert compare_links(site, sites.municipality(site)) == ()


def test_what_two_say_can_be_taken_along() -> None:
    page = real_page("karsilastir/izmir-bb..kutahya/")
    offered = [
        (text(each), targets(each, "a", "karsilastir/izmir-bb..kutahya/")) for each in page.cssselect(".downloads li")
    ]
    for place, (slug, name) in enumerate((("izmir-bb", "İzmir BB"), ("kutahya", "Kütahya"))):
        words, files = offered[place]
        assert words.startswith(f"{name}: Konular çizelgesi")
        assert f"veri/tablo/belediye/{slug}/yanitlar.csv" in files


def test_a_pair_that_answers_much_is_on_several_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    start = "karsilastir/izmir-bb..kutahya/"
    whole = real_page(start)
    monkeypatch.setattr(pair, "_MOST", 42_000)
    made = [page for page in pair_pages(sites.real()) if page.address.startswith(start)]
    assert [page.address for page in made] == [start, f"{start}2/", f"{start}3/"]
    parts = [body(sites.real(), page) for page in made]
    assert [name for part in parts for name in texts(part, ".pair__name")] == texts(whole, ".pair__name")
    assert [len(part.cssselect(".pair__topic")) for part in parts] == [30, 30, 21]
    # What neither says, and units, are told once.
    assert [len(part.cssselect(".two-columns--trees")) for part in parts] == [0, 0, 1]
    assert [name for part in parts for name in texts(part, ".chip:not(nav *)")] == texts(whole, ".chip")
    for part in parts:
        shown = {where: len(topics_in(part, where)) for where in ("both", "one", "other", "neither")}
        assert {str(c.get("data-count")): int(text(c)) for c in part.cssselect("[data-count]")} == shown


def test_of_many_regulations_the_directorates_stand_for_their_units() -> None:
    page = body(sites.crowded(), only(pair_pages(sites.crowded())))
    many, one = page.cssselect(".two-columns--trees > div")
    assert len(many.cssselect(".tree")) == len(one.cssselect(".tree")) == 1
    assert len(many.cssselect(".tree a")) == len(["B01 Belediyesi"]) + 6

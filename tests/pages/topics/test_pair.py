from __future__ import annotations

import json
from collections.abc import Collection

import lxml.html
from lxml.html import HtmlElement
from tests.pages import real, small, topical
from tests.pages.topics.test_topic import real_told

from kimsorumlu.model.corpus import Corpus
from kimsorumlu.pages.topics.pair import pair_pages
from kimsorumlu.view.output import OutputFile
from kimsorumlu.view.pairs import MOST, compare_links


def real_files() -> dict[str, OutputFile]:
    return {small.address(f): f for f in pair_pages(real.THEME, real.layers().catalogues.topics, real_told())}


def few(count: int, published: Collection[str] = ()) -> tuple[Corpus, list[OutputFile]]:
    corpus = topical.many(count)
    told = topical.answers_of(corpus, topical.layers_of(corpus))
    return corpus, list(pair_pages(small.THEME, topical.topics(), told, published))


def topics_of(page: HtmlElement, section: str) -> list[str]:
    return small.texts(page.cssselect(f'section[aria-labelledby="{section}"]')[0], "tbody th, .cip")


def test_few_municipalities_have_a_page_for_each_pair() -> None:
    slugs = [municipality.slug for municipality in real.corpus().municipalities]
    pairs = [f"karsilastir/{a}..{b}/" for a in sorted(slugs) for b in sorted(slugs) if a < b]
    assert sorted(real_files()) == ["karsilastir/", *pairs]
    page = small.body(real_files()["karsilastir/"])
    assert sorted(small.targets(page, ".ciftler a", "karsilastir/")) == pairs
    assert len(page.cssselect("form input[type=checkbox]")) == len(slugs)


def test_every_topic_is_in_both_in_one_or_in_neither() -> None:
    page = small.body(real_files()["karsilastir/izmir-bb..kutahya/"])
    parts = [topics_of(page, section) for section in ("ikisinde", "yalniz-bir", "yalniz-iki", "hicbirinde")]
    assert sorted(label for part in parts for label in part) == sorted(
        t.shape.label for t in real.layers().catalogues.topics.topics
    )
    assert "Güvenlik kameraları" in parts[0] and "Telsiz" in parts[1] and "Yedekleme" in parts[2]
    assert small.texts(page, ".sayim dd") == [str(len(part)) for part in parts]
    row = next(row for row in page.cssselect("tbody tr") if small.texts(row, "th") == ["Güvenlik kameraları"])
    assert small.texts(row, "td") == ["Bilgi Ağları ŞM m. 9/1-ı", "Donanım Servisi m. 11/f"]


def test_units_stand_side_by_side() -> None:
    page = small.body(real_files()["karsilastir/izmir-bb..kutahya/"])
    left, right = page.cssselect(".iki--agac > div")
    assert "Bilgi Ağları Şube Müdürlüğü" in small.texts(left, ".agac a")
    assert "Donanım Servisi" in small.texts(right, ".agac a")
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(ids) == len(set(ids))


def test_many_municipalities_share_one_page_and_have_a_file_each() -> None:
    corpus, files = few(MOST + 1)
    assert [file.path.removeprefix("karsilastir/") for file in files][:3] == [
        "index.md",
        "konular.json",
        "veri/b01.json",
    ]
    assert len(files) == MOST + 3
    page = small.body(files[0])
    assert len(page.cssselect("#sec-a option")) == len(page.cssselect("#sec-b option")) == MOST + 2
    topics = json.loads(files[1].content)
    assert topics[0] == ["kameralar", "Kameralar", "../konu/kameralar/"]
    column = json.loads(files[2].content)
    assert column["ad"] == "B01 Belediyesi" and "telsiz" not in column["konular"]
    cell = lxml.html.fromstring(f"<div>{column['konular']['kameralar']}</div>")
    assert small.text(cell) == "Park ve Bahçeler Müdürlüğü m. 4/1-a"
    assert cell.cssselect("a")[0].get("href") == "../b01/park-ve-bahceler/2023-06-07/madde-4/#fikra-1-bent-a"
    told = topical.answers_of(corpus, topical.layers_of(corpus))
    assert [place.address for place in compare_links(corpus.municipalities[0], told)] == ["karsilastir/?a=b01"]


def test_a_published_pair_keeps_its_page_however_many_there_are() -> None:
    addresses = ["karsilastir/b02..b01/", "karsilastir/b01..b13/", "karsilastir/b01..gone/", "karsilastir/", "b01/"]
    _, files = few(MOST + 1, addresses)
    assert [small.address(file) for file in files[:3]] == [
        "karsilastir/",
        "karsilastir/b01..b13/",
        "karsilastir/konular.json",
    ]
    assert small.texts(small.body(files[1]), ".sayim dd") == ["5", "0", "0", "1"]


def test_one_municipality_has_nobody_to_be_compared_with() -> None:
    corpus, files = few(1)
    assert [file.path for file in files] == ["karsilastir/index.md"]
    told = topical.answers_of(corpus, topical.layers_of(corpus))
    assert compare_links(corpus.municipalities[0], told) == ()

"""The page of what changed: the sentence, the flow of duties, units, clauses by article; its data beside it."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from lxml.html import HtmlElement
from tests import sites
from tests.pages.history.pages import comparison
from tests.painted import body, headings, ids, inner_links, only, staged, targets, text, texts

from kimsorumlu.exports.formats import COMPARISON
from kimsorumlu.pages.history.comparison import comparison_pages
from kimsorumlu.pages.history.redline import redline_pages
from kimsorumlu.view.history.counts import counts
from kimsorumlu.view.page import Page, paint

LARGEST = 150_000


def planned() -> Page:
    return only(comparison_pages(sites.real()))


@pytest.fixture(scope="module")
def page() -> HtmlElement:
    return body(sites.real(), planned())


def test_what_changed_is_told_first(page: HtmlElement) -> None:
    assert texts(page, "h1") == ["Kocaeli’de 2022’den 2025’e ne değişti?"]
    assert texts(page, ".change-lead") == [
        "2022’deki dört birim 2025’te yok; altı birim yeni. Artık olmayan birimlerin 45 görevinden 33’ü başka "
        "birimlere geçti, 12’si kalktı. 2025’te birimlere 87 yeni görev yazıldı."
    ]


def test_the_list_says_what_the_drawings_show_and_adds_up(page: HtmlElement) -> None:
    rows = [text(row) for row in page.cssselect(".flow-list > li")]
    assert rows[2] == (
        "Bilişim Teknolojileri Şube Müdürlüğü 12 görev 6 Bilgi Teknolojileri Şube Müdürlüğü "
        "6 Elektronik Sistemler Şube Müdürlüğü 2 yeni metinde yok"
    )
    duties = [int(text(row.cssselect("small")[0]).split()[0]) for row in page.cssselect(".flow-list > li")]
    told = [int(text(number)) for number in page.cssselect(".flow-list li li > span:first-child")]
    notes = " ".join(texts(page, ".flow-note"))
    assert sum(duties) == 45 and sum(told) == 45 + 4
    assert (
        "Dört görev birden çok birime geçti, her birinde sayıldı: 2022’deki m. 6/a, m. 7/h, m. 7/l ve m. 8/h." in notes
    )
    assert "İdari ve Mali İşler Birimi, m. 4/s: 2022’de m. 4/c içindeydi (Bilgi İşlem Dairesi Başkanı)" in notes
    for drawing in page.cssselect(".flow svg"):
        numbers = sorted(int(text(number)) for number in drawing.cssselect(".number"))
        assert numbers == sorted([3, 6, 7, 1, 6, 6, 3, 2, 3])
    assert page.cssselect(".flow")[0].get("aria-hidden") == "true" and not page.cssselect(".flow a")


def test_every_place_that_links_lead_to_is_on_the_page_and_leads_to_the_words(page: HtmlElement) -> None:
    """Whoever cited a clause of the page when it had the words on it still finds the clause."""
    words = body(sites.real(), only(redline_pages(sites.real())))
    assert {id for id in ids(words) if id.startswith(("y-", "e-")) and not id.endswith("-ad")} <= set(ids(page))
    told = targets(page, ".outline dd a", comparison().url)
    assert len(told) > 150
    there = {f"{comparison().redline_url}#{id}" for id in ids(words)}
    assert set(told) <= there
    assert set(targets(page, ".duty-lists li > a", comparison().url)) <= there


def test_the_page_is_light_and_well_built(page: HtmlElement) -> None:
    assert len(staged(sites.real(), planned()).encode()) < LARGEST - 10_000  # the shell around it is less than that
    assert len(ids(page)) == len(set(ids(page)))
    levels = headings(page)
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
    assert inner_links(page) <= set(ids(page))
    assert not page.cssselect("details[open]")


def test_articles_tell_how_many_clauses_changed_in_which_way(page: HtmlElement) -> None:
    folds = {text(fold.cssselect("h3")[0]): text(fold) for fold in page.cssselect("summary") if fold.cssselect("h3")}
    (cameras,) = (fold for head, fold in folds.items() if head.startswith("Madde 8,"))
    assert cameras.endswith("1 yetkisi azaldı, 7 bölündü, 14 yeni")
    assert folds["Madde 19, Yürütme"].endswith("1 küçük düzeltme")
    assert folds["Küçük düzeltmeler: büyük küçük harf, noktalama, boşluk"].endswith("4 yerde")


def test_units_before_and_after_with_the_reasons_of_the_data(page: HtmlElement) -> None:
    rows = [
        [[b.text_content() for b in cell.cssselect("b")] or text(cell) for cell in row.cssselect("td")]
        for row in page.cssselect(".matching tbody tr")
    ]
    assert rows[3] == [
        ["Bilişim Teknolojileri Şube Müdürlüğü"],
        "Bölündü",
        ["Bilgi Teknolojileri Şube Müdürlüğü", "Elektronik Sistemler Şube Müdürlüğü"],
    ]
    assert "Müdürlüğün akıllı şehir görevi (2022, madde 8/c) madde 5 ile bu müdürlüğe verilmiştir." in texts(
        page, ".matching small"
    )


def row(page: HtmlElement, id: str) -> HtmlElement:
    (unit,) = page.cssselect(f"details:has(> #{id})")
    return unit


def test_what_a_unit_kept_and_gained(page: HtmlElement) -> None:
    unit = row(page, "birim-idari-ve-mali-isler-birimi")
    assert text(unit.cssselect("summary")[0]) == "İdari ve Mali İşler Birimi 11 eskiden, 25 yeni"
    assert texts(unit, ".duty-lists__head") == [
        "Öncüllerinden gelen 10 görev",
        "Başka birimden gelen 1 görev",
        "Yeni 25 görev",
    ]
    assert [len(ul.cssselect("li")) for ul in unit.cssselect("ul")] == [10, 1, 25]
    assert text(unit.cssselect(".status-line")[0]).startswith(
        "Öncülleri (2022): Sekretarya ve Bilgi Sistemleri Şube Müdürlüğü"
    )
    whole = texts(unit, "li")
    assert any(line.startswith("m. 4/a") and line.endswith("eskiden m. 5/a, Sekretarya") for line in whole)
    (less,) = (line for line in whole if line.startswith("m. 4/i"))
    assert less.endswith("eskiden m. 5/c, Sekretarya, yetkisi azaldı")
    assert sum(line.startswith("m. 4/ğ ") for line in whole) == 1, "in part its own before: kept, not gained too"


def test_a_unit_that_is_no_more_says_where_each_of_its_duties_is(page: HtmlElement) -> None:
    assert texts(page, ".folds-head + .folds > details summary")[0] == "Sekretarya 3 geçti, 7 kalktı"
    unit = row(page, "birim-bilisim-teknolojileri-sube-mudurlugu")
    assert text(unit.cssselect("summary")[0]).endswith("10 geçti, 2 kalktı")
    assert text(unit.cssselect(".status-line")[0]).startswith(
        "Bölündü: Bilgi Teknolojileri Şube Müdürlüğü ve Elektronik Sistemler Şube Müdürlüğü"
    )
    cameras = next(line for line in texts(unit, "li") if line.startswith("m. 7/e"))
    assert cameras.endswith("şimdi m. 8/a, m. 8/b ve m. 8/c, Elektronik Sistemler Şube Müdürlüğü")
    assert targets(unit, "li a", comparison().url)[-1] == f"{comparison().redline_url}#e-madde-7-bent-k"


@pytest.mark.parametrize(("gone", "count"), [(True, 45), (False, 130)])
def test_no_duty_is_counted_twice(page: HtmlElement, gone: bool, count: int) -> None:
    (over,) = page.cssselect(".folds-head + .folds")
    units = (
        over.cssselect("details") if gone else over.xpath("preceding-sibling::div[contains(@class, 'folds')]//details")
    )
    cited = [text(link) for unit in units for link in unit.cssselect(".duty-lists li > a")]
    assert len(cited) == len(set(cited)) == count


# data --------------------------------------------------------------------------------------------------------------


def test_the_data_beside_the_page() -> None:
    page = planned()
    assert page.path(COMPARISON) == "kocaeli-bb/bilgi-islem/gecmis/2022-10-11..2025-11-13/index.json"
    data = json.loads(paint(page, sites.real(), COMPARISON))
    alignment = comparison().alignment
    assert len(data["relations"]) == len(alignment.relations)
    for told, relation in zip(data["relations"], alignment.relations, strict=True):
        assert told["moved"] == (relation.renumbered or relation.other_unit)
        assert told["level"] == relation.kind.value
        assert told["old"] == (relation.old.reference if relation.old else None)
        assert told["new"] == (relation.new.reference if relation.new else None)
        assert told["similarity"] == relation.similarity
        assert told["reason"] == relation.evidence
        assert (told["lost"] is not None) == (relation.lost is not None)
    assert [told["lost"] for told in data["relations"] if told["kind"] == "reduced"][-1] == {
        "before": {"kind": "does", "words": "belgesinin verilmesi"},
        "after": {"kind": "does", "words": "değerlendirmek"},
    }
    words = {
        "reduced": "Yetkisi azaldı",
        "reworded": "İfadesi değişti",
        "moved": "Yeri değişti",
        "split": "Bölündü",
        "merged": "Birleşti",
        "added": "Yeni",
        "removed": "Kaldırıldı",
        "unchanged": "Aynen kaldı",
    }
    on_page = {count.word: count.number for count in counts(comparison())}
    # The page sets apart what changed in spelling only.
    on_page["İfadesi değişti"] += on_page.pop("Yazımı değişti")
    assert {words[kind]: count for kind, count in data["counts"]["clause"].items() if count} == on_page
    clauses = [told for told in data["relations"] if told["level"] == "clause"]
    for kind in ("reduced", "reworded", "moved", "added", "unchanged"):
        assert sum(told["kind"] == kind for told in clauses) == on_page[words[kind]]
    assert all(told["moved"] and not told["text_changed"] for told in clauses if told["kind"] == "moved")
    assert any(told["moved"] for told in clauses if told["kind"] == "reworded")
    assert {unit["fate"] for unit in data["units"]} == {"kept", "merged", "split"}
    assert data["old"]["decision"] == "2022-544" and data["new"]["date"] == "2025-11-13"


def test_every_field_of_the_data_is_documented() -> None:
    told = (sites.ROOT / "content" / "yontem.md").read_text("utf-8")
    data = json.loads(paint(planned(), sites.real(), COMPARISON))
    for name in (*data["relations"][0], "counts", "units", "successors", "relations", "format"):
        assert f"`{name}`" in told, name
    for value in {r["kind"] for r in data["relations"]} | {r["level"] for r in data["relations"]}:
        assert f"`{value}`" in told, value

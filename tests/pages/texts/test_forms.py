"""Pages of a text with one of every form of outer structure (tests/fixtures/forms): from the data to what is read."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from xml.etree.ElementTree import Element

import pytest
from tests.pages.reading import having, headings, ids, read, text
from tests.painted import only
from tests.sites import article, forms

from kimsorumlu.model.citing import short_citation, spoken_citation
from kimsorumlu.model.municipality import Edition
from kimsorumlu.pages.history.redline import redline_pages
from kimsorumlu.pages.organisation.unit import unit_pages
from kimsorumlu.pages.redirects import redirect_pages
from kimsorumlu.pages.texts.article import article_page, article_pages
from kimsorumlu.pages.texts.version import version_page
from kimsorumlu.view.contents import contents as contents_beside
from kimsorumlu.view.history.counterparts import links_to_counterparts
from kimsorumlu.view.org_tree import unit_tree

SITE = forms()


def edition(regulation: str) -> Edition:
    return next(e for e in SITE.corpus.editions if e.in_force and e.regulation.slug == regulation)


CLEANING, WORKS, DISASTER = map(edition, ("temizlik-isleri", "fen-isleri", "afet-isleri"))


def whole(of: Edition = CLEANING) -> Element:
    return read(SITE, version_page(SITE, of))


def own(name: str, of: Edition = CLEANING) -> Element:
    return read(SITE, article_page(SITE, of, article(of.version, name)))


def printed(page: Element) -> list[tuple[int, str]]:
    """The headings of the law text with their levels."""
    law = having(page, "div", cls="law-text")[0]
    return [(int(h.tag[1]), text(h)) for h in law.iter() if h.tag in {"h2", "h3", "h4", "h5", "h6"}]


def contents(page: Element) -> list[str]:
    """The lines of the contents column, in order."""
    column = having(page, "nav", cls="contents")[0]
    return [text(line) for line in column.iter() if line.tag in {"p", "li"}][1:]


# the whole text -----------------------------------------------------------------------------------------------------


def test_headings_stand_in_one_another_as_printed() -> None:
    assert printed(whole()) == [
        (2, "Gerekçe"),
        (2, "Genel Esaslar"),
        (3, "Amaç"),
        (3, "Kuruluş"),
        (2, "İKİNCİ KISIM"),
        (3, "b. Görevler"),
        (4, "15. Müdürlüğün görevleri"),
        (4, "Çöp kutularının yeri:"),
        (3, "Çalışanlar"),
        (4, "Müdür"),
        (4, "2. Şoför"),
        (4, "Kontrolör"),
        (4, "ÇEŞİTLİ HUSUSLAR"),
        (5, "Eğitim"),
        (5, "Kılık kıyafet"),
        (4, "SON MADDELER"),
        (5, "Yürürlük"),
        (5, "Yürütme"),
    ]
    for of in (CLEANING, WORKS, DISASTER):
        page = whole(of)
        assert all(later <= earlier + 1 for earlier, later in pairwise(headings(page)))
        assert len(set(ids(page))) == len(ids(page))


def test_chapters_over_parts_and_parts_over_chapters_have_addresses_of_their_own() -> None:
    divisions = [d.get("id") for d in having(whole(), "div", cls="division")]
    assert divisions == [
        *("kisim-1", "kisim-2", "kisim-2-bolum-1", "kisim-2-bolum-2", "grup-cesitli-hususlar", "grup-son-maddeler")
    ]
    divisions = [d.get("id") for d in having(whole(WORKS), "div", cls="division")]
    assert divisions == ["bolum-1", "bolum-1-kisim-1", "bolum-1-kisim-2", "bolum-2", "bolum-2-kisim-1"]


def test_what_is_printed_before_a_line_stands_before_it_and_in_no_title() -> None:
    before = [text(span) for span in having(whole(), "span", cls="printed-before")]
    assert before == ["a.", "b.", "15.", "17.", "v", "2."]
    page = own("3")
    assert [text(h) for h in page.iter("h1")] == ["Müdürlüğün görevleri"]
    assert [text(p) for p in having(page, "p", cls="article-marker")] == ["17. MADDE 3-"]
    assert (
        article_page(SITE, CLEANING, article(CLEANING.version, "3")).title == "Madde 3: Müdürlüğün görevleri · Denekent"
    )


def test_the_contents_show_parts_chapters_groups_blocks_and_what_is_missing() -> None:
    assert contents(whole()) == [
        "Gerekçe",
        "BİRİNCİ KISIM · Genel Esaslar",
        "1Amaç",
        "2Kuruluş",
        "İKİNCİ KISIM",
        "BİRİNCİ BÖLÜM · Görevler",
        "3Müdürlüğün görevleri",
        "4Çöp kutularının yeri",
        "İKİNCİ BÖLÜM · Çalışanlar",
        "5Müdür",
        "Şoför",
        "Kontrolör",
        "ÇEŞİTLİ HUSUSLAR",
        "6 ve 7. maddeler belgede yoktur.",
        "8Eğitim",
        "Madde 8 (ikinci): Kılık kıyafet",
        "SON MADDELER",
        "9Yürürlük",
        "10Yürütme",
    ]
    column = having(whole(), "nav", cls="contents")[0]
    levels = [p.get("data-level", "1") for p in having(column, "p", cls="contents__division")]
    assert levels == ["1", "1", "2", "2", "3", "3"]
    assert [text(small) for small in having(whole(DISASTER), "details", cls="contents-toggle")] == [
        "İçindekiler 4 başlık"
    ]


def test_beside_an_article_stand_those_of_its_division_and_the_ways_to_the_others() -> None:
    version = CLEANING.version
    here = contents_beside(version, version.article_url, article(version, "4"))
    assert [(group.title, [line.text for line in group.entries], group.address) for group in here.groups][:4] == [
        ("", ["Gerekçe"], ""),
        ("BİRİNCİ KISIM · Genel Esaslar", [], f"{version.url}#kisim-1"),
        ("İKİNCİ KISIM", [], f"{version.url}#kisim-2"),
        ("BİRİNCİ BÖLÜM · Görevler", ["Müdürlüğün görevleri", "Çöp kutularının yeri"], ""),
    ]
    ways = [group.address.partition("#")[2] for group in here.groups if group.address]
    assert len(ways) == len(here.groups) - 2 and set(ways) <= set(ids(whole()))


def test_a_text_without_articles_is_a_text() -> None:
    assert printed(whole(DISASTER)) == [(2, "AMAÇ:"), (2, "Afet İşleri Müdürlüğü"), (2, "Şoför"), (2, "YÜRÜRLÜK")]
    assert [text(a) for a in having(whole(DISASTER), "section", cls="article")][2] == (
        "Şoför • Arama kurtarma aracını göreve hazır tutar."
    )


# the page of a block ------------------------------------------------------------------------------------------------


def test_a_block_has_a_page_like_an_article() -> None:
    page = article_page(SITE, CLEANING, article(CLEANING.version, "baslik-sofor"))
    assert page.address == "denekent/temizlik-isleri/2024-05-02/baslik-sofor/"
    assert page.title == "Şoför · Denekent"
    assert page.description.endswith("Yönetmeliği, “Şoför” başlığı.")
    shown = own("baslik-sofor")
    assert [text(h) for h in shown.iter("h1")] == ["Şoför"]
    assert [text(p) for p in having(shown, "p", cls="article-marker")] == ["2."]
    assert text(having(shown, "div", cls="speaker-card")[0]).startswith(
        "Bu başlık şu unvanın görevlerini düzenler Şoför"
    )
    assert [text(small) for small in having(shown, "nav", cls="neighbours")[0].iter("small")] == [
        *("Önceki: madde 5", "Sonraki: başlık")
    ]


def test_every_piece_of_a_text_has_a_page_in_its_order() -> None:
    slugs = [p.address.split("/")[3] for p in article_pages(SITE) if p.address.startswith(CLEANING.version.url)]
    assert slugs == [
        *("baslik-gerekce", "madde-1", "madde-2", "madde-3", "madde-4", "madde-5", "baslik-sofor", "baslik-kontrolor"),
        *("madde-8", "madde-8--2", "madde-9", "madde-10"),
    ]
    undated = {page.address for page in redirect_pages(SITE)}
    assert {"denekent/temizlik-isleri/baslik-sofor/", "denekent/temizlik-isleri/madde-8--2/"} <= undated


def test_one_number_twice_is_told_apart() -> None:
    second = article(CLEANING.version, "madde-8--2")
    assert (second.heading, article(CLEANING.version, "8").heading) == ("Kılık kıyafet", "Eğitim")
    assert [text(small) for small in having(own("9"), "nav", cls="neighbours")[0].iter("small")] == [
        *("Önceki: madde 8 (ikinci)", "Sonraki: madde 10")
    ]
    assert short_citation(second, next(second.chains())) == "m. 8 (ikinci)/1"
    assert spoken_citation(second, next(second.chains())) == "ikinci 8. maddesinin 1. fıkrası"


@pytest.mark.parametrize(
    ("name", "cited", "spoken"),
    [
        (
            "baslik-sofor",
            ["“Şoför” başlığı, 1. fıkra", "“Şoför” başlığı, 2. fıkra"],
            ["“Şoför” başlığının 1. fıkrası", "“Şoför” başlığının 2. fıkrası"],
        ),
        (
            "baslik-kontrolor",
            ["“Kontrolör” başlığı", "“Kontrolör” başlığı, a bendi", "“Kontrolör” başlığı, b bendi"],
            ["“Kontrolör” başlığı", "“Kontrolör” başlığının (a) bendi", "“Kontrolör” başlığının (b) bendi"],
        ),
    ],
)
def test_clauses_below_a_heading_are_cited_with_it(name: str, cited: list[str], spoken: list[str]) -> None:
    block = article(CLEANING.version, name)
    assert [short_citation(block, chain) for chain in block.chains()] == cited
    assert [spoken_citation(block, chain) for chain in block.chains()] == spoken


# units and roles whose duties are a clause or a block ---------------------------------------------------------------


def test_a_unit_whose_duties_are_a_clause_shows_that_clause() -> None:
    (page,) = (page for page in unit_pages(SITE) if page.address == "denekent/birim/toplama-birimi/")
    shown = read(SITE, page)
    assert "m. 2/1-a" in [text(a) for a in shown.iter("a")]
    assert "Toplama Birimi: evsel atıkları toplar, aktarma istasyonuna götürür." in text(shown)
    assert "sokakları ve pazar yerlerini süpürür" not in text(shown)


def test_the_chart_says_where_duties_stand() -> None:
    tree = unit_tree(CLEANING.version)
    assert tree is not None
    assert [branch.caption for branch in (tree, *tree.children)] == ["m. 3", "m. 2/1-a", "görevleri ayrıca yazmıyor"]
    tree = unit_tree(DISASTER.version)
    assert tree is not None
    assert tree.caption == "“Afet İşleri Müdürlüğü” başlığı"


# and back -----------------------------------------------------------------------------------------------------------


def test_the_redline_follows_a_block_and_tells_new_groups() -> None:
    page = only(redline_pages(SITE), "denekent/temizlik-isleri/gecmis/2021-03-01..2024-05-02/metin/")
    shown = read(SITE, page)
    assert "Başlık Şoför 1 ifadesi değişti, 1 aynen kaldı" in [text(line) for line in shown.iter("summary")]
    assert [text(heading) for heading in having(shown, "h3", cls="change-division")][-2:] == [
        "ÇEŞİTLİ HUSUSLAR",
        "SON MADDELER",
    ]
    older = next(e for e in SITE.corpus.editions if e.version.date == date(2021, 3, 1))
    to_force = SITE.facts.histories[older.regulation.url].to_force(older.version)
    heirs, _ = links_to_counterparts(to_force, article(older.version, "baslik-sofor"))
    assert str(heirs) == "Yerini alan metin: “Şoför” başlığı"

from __future__ import annotations

from itertools import pairwise

from lxml.html import HtmlElement
from tests.painted import body, head, only, targets, texts
from tests.sites import municipality, real, small, with_last_article, with_second_regulation

from kimsorumlu.facts.units import unit_ids
from kimsorumlu.pages.organisation.unit import unit_pages
from kimsorumlu.site import Site
from kimsorumlu.turkish.case import capital
from kimsorumlu.view.page import Page

NEW, OLD = "ornek/park-ve-bahceler/2023-06-07/", "ornek/park-ve-bahceler/2021-03-02/"


def unit(id: str, site: Site | None = None) -> Page:
    return only(unit_pages(site or small()), f"ornek/birim/{id}/")


def shown(id: str, site: Site | None = None) -> HtmlElement:
    return body(site or small(), unit(id, site))


def test_every_unit_of_every_version_has_one_page() -> None:
    ids = ("park-ve-bahceler-mudurlugu", "bakim-servisi", "sulama-birimi", "fidanlik-servisi")
    assert unit_ids(municipality(small())) == ids
    assert [page.address for page in unit_pages(small())] == [f"ornek/birim/{id}/" for id in ids]


def test_duties_are_quoted_from_the_newest_version_with_permanent_addresses() -> None:
    page = shown("bakim-servisi")
    assert texts(page, "h1") == ["Bakım Servisi"]
    assert texts(page, "blockquote .item > p:first-child") == [
        "a) çimleri biçer,",
        "b) ağaçları budar,",
        "c) Sulama Biriminin sulama programını onaylar.",
    ]
    assert targets(page, "blockquote .label", "ornek/birim/bakim-servisi/") == [
        f"{NEW}madde-5/#bent-{letter}" for letter in "abc"
    ]


def test_a_unit_in_force_offers_the_letter_of_its_first_duty_and_no_other_does() -> None:
    way = targets(shown("bakim-servisi"), ".actions a", "ornek/birim/bakim-servisi/")[0]
    assert way == "basvuru/?madde=ornek/park-ve-bahceler/2023-06-07/madde-5/%23bent-a"
    assert not shown("fidanlik-servisi").cssselect(".actions")  # is in the older text only


def test_place_above_and_below_roles_and_versions() -> None:
    page, url = shown("park-ve-bahceler-mudurlugu"), "ornek/birim/park-ve-bahceler-mudurlugu/"
    assert texts(page, ".head .status-line")[-2:] == ["Bağlı olduğu: Belediye Başkanı", "Bu birimde ne değişti?"]
    assert texts(page, ".tree [aria-current]") == ["Park ve Bahçeler Müdürlüğü"]
    assert texts(page, ".tree :is(a, b)") == ["Belediye Başkanı", "Park ve Bahçeler Müdürlüğü", "Bakım Servisi"]
    assert texts(page, "tbody tr") == ["Müdür Belediye Başkanı m. 6"]
    versions = targets(page, ".panel dd a", url)[2:]
    assert versions == [NEW, f"{NEW}madde-4/", OLD, f"{OLD}madde-4/"]
    assert texts(page, ".panel .note") == ["Editör notu. Bağlılık 3. maddenin 1. fıkrasında yazılıdır."]
    assert targets(page, ".panel__actions > a", url) == [
        f"{NEW}sema/#birim-park-ve-bahceler-mudurlugu",
        "siteye-ekle/?neyi=ornek/birim/park-ve-bahceler-mudurlugu#hazirla",
    ]


def test_a_unit_without_duties_article_says_so_and_shows_the_clauses_that_name_it() -> None:
    page = shown("sulama-birimi")
    assert texts(page, ".unit-duties p") == [
        "Görevleri tek bir maddede toplanmamış; ilgili maddeler aşağıda. "
        "Bağlı olduğu birimin görevleri: Bakım Servisi, m. 5"
    ]
    (look,) = targets(page, ".unit-duties p a", "ornek/birim/sulama-birimi/")
    assert look == f"{NEW}madde-5/"
    assert texts(page, "blockquote") == ["Sulama Biriminin sulama programını onaylar. m. 5/c"]
    assert targets(page, "blockquote a", "ornek/birim/sulama-birimi/") == [f"{NEW}madde-5/#bent-c"]


def test_a_unit_that_is_gone_says_so_and_keeps_its_old_text() -> None:
    page, meta = shown("fidanlik-servisi"), head(small(), unit("fidanlik-servisi"))
    assert meta["status"] == "superseded"
    assert "Bu birim yürürlükteki metinde yok." in meta["banner"]
    assert "07.06.2023" in meta["banner"]
    assert texts(page, "blockquote .paragraph > p") == [
        "(1) Fidanlık Servisi fidan yetiştirir ve 1. sınıf fidan *satışını* <yapar>."
    ]
    assert texts(page, ".status") == ["Bugünkü yönetmelikte yok"]


def test_a_unit_of_two_regulations_shows_both_without_sharing_ids() -> None:
    site = with_second_regulation()
    page = shown("fidanlik-servisi", site)
    assert "status" not in head(site, unit("fidanlik-servisi", site))  # the other regulation is in force
    assert texts(page, ".status") == ["Yürürlükte", "Bugünkü yönetmelikte yok"]
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(ids) == len(set(ids))


def test_no_page_shares_an_id_or_skips_a_heading() -> None:
    for made in unit_pages(small()):
        page = body(small(), made)
        ids = [element.get("id") for element in page.iter() if element.get("id")]
        assert len(ids) == len(set(ids))
        main = [int(str(h.tag)[1]) for h in page.cssselect(".frame__text :is(h1, h2, h3, h4)")]
        assert all(here <= before + 1 for before, here in pairwise(main))


def test_capital_by_turkish_rules() -> None:
    assert [capital(word) for word in ("işletme", "şube müdürlüğü", "")] == ["İşletme", "Şube müdürlüğü", ""]


def test_articles_outside_the_row_are_named_as_they_are_cited() -> None:
    for marker, name in (("GEÇİCİ MADDE 1-", "Geçici madde 1"), ("MÜKERRER MADDE 5-", "Mükerrer madde 5")):
        page = shown("sulama-birimi", with_last_article(article=marker, speaks_for=("sulama-birimi",)))
        assert name in " ".join(texts(page, "h3, h4"))


def test_a_unit_that_is_gone_says_first_where_its_duties_went() -> None:
    site = real()
    address = "kocaeli-bb/birim/bilisim-teknolojileri-sube-mudurlugu/"
    page = body(site, only(unit_pages(site), address))
    (went,) = page.cssselect(".went")
    assert texts(went, "h2") == ["Görevleri şimdi nerede?"]
    lines = texts(went, "li")
    assert lines and all(line.split()[1] == "görev" and int(line.split()[0]) > 0 for line in lines)
    assert any("Bilgi Teknolojileri Şube Müdürlüğü" in line for line in lines)
    still = body(site, only(unit_pages(site), "kutahya/birim/donanim-servisi/"))
    assert not still.cssselect(".went")

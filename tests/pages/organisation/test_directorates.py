"""Directorates by kind: the list, and the same directorate across municipalities."""

from __future__ import annotations

from dataclasses import replace

from tests.painted import body, only, targets, text, texts
from tests.sites import many, of_kind, real, site_of, small, small_catalogues

from kimsorumlu.pages.organisation.directorates import directorate_index, directorate_pages
from kimsorumlu.pages.organisation.municipality import municipality_pages
from kimsorumlu.read.directorate_kinds_file import DirectorateKindShape

PAGE = "mudurluk/bilgi-islem/"


def test_the_list_says_what_is_held_and_what_is_not() -> None:
    page = body(real(), only(directorate_index(real())))
    assert texts(page, ".record") == ["Bilgi İşlem 4 belediye"]
    assert targets(page, ".record a", "mudurluk/") == [PAGE]
    (missing,) = texts(page, "section[aria-labelledby='elimizde-olmayan']")
    assert "Temizlik İşleri" in missing and "Bilgi İşlem" not in missing


def test_a_site_without_kinds_says_so() -> None:
    assert list(directorate_pages(small())) == []
    two = many(2)
    page = body(two, only(directorate_index(two)))
    assert "hangi müdürlük türünden olduğu yazılmamış" in text(page)


def test_the_same_directorate_stands_side_by_side() -> None:
    page = body(real(), only(directorate_pages(real()), PAGE))
    assert texts(page, "h1") == ["Bilgi İşlem"]
    assert texts(page, ".held__title") == [
        "Bilgi İşlem Müdürlüğü",
        "Bilgi İşlem Dairesi Başkanlığı",
        "Bilgi İşlem Dairesi Başkanlığı",
        "Bilgi İşlem Müdürlüğü",
    ]
    assert texts(page, ".matrix thead th") == ["Konu", "Eyüpsultan", "İzmir BB", "Kocaeli BB", "Kütahya"]
    rows = {text(row.cssselect("th")[0]): texts(row, "td") for row in page.cssselect(".matrix tbody tr:has(td)")}
    assert rows["Telsiz"] == ["—yazmıyor", "Bilgi Ağları ŞM", "Elektronik Sistemler ŞM", "—yazmıyor"]
    # What a row says is what the topic's page says.
    answering = real().facts.answers.answering
    labels = {topic.shape.label: topic.id for topic in real().facts.catalogues.topics.topics}
    for label, cells in rows.items():
        assert sum(cell != "—yazmıyor" for cell in cells) == len(answering[labels[label]]), label


def test_what_only_one_has_and_what_two_have_word_for_word() -> None:
    page = body(real(), only(directorate_pages(real()), PAGE))
    alone = {text(li.cssselect("h3")[0]): texts(li, "a") for li in page.cssselect(".passages li:not(:has(blockquote))")}
    assert "Çağrı merkezi" in alone["İzmir BB"]
    for topics in alone.values():
        for label in topics:
            row = next(row for row in page.cssselect(".matrix tbody tr") if text(row.cssselect("th")[0]) == label)
            assert sum(cell != "—yazmıyor" for cell in texts(row, "td")) == 1
    (shared,) = page.cssselect(".passages li:has(blockquote)")
    assert "Elimizde ilk: Eyüpsultan, m. 10/1-d (08.11.2024)" in text(shared)


def test_of_many_municipalities_it_is_counted_who_answers() -> None:
    site = site_of(
        of_kind(many(30).corpus, "park-ve-bahceler"),
        replace(real().facts.given, topics=small_catalogues().topics),
    )
    page = body(site, only(directorate_pages(site)))
    assert texts(page, ".matrix thead th") == ["Konu", "Yazan belediye"]
    assert set(texts(page, ".matrix td")) == {"30/30"}
    assert texts(page, ".passages li:has(blockquote) h3")[0] == "30 belediye"
    assert "22 belediye daha" in text(page)


def test_the_page_of_a_municipality_leads_there() -> None:
    page = body(real(), only(municipality_pages(real()), "kutahya/"))
    assert PAGE in targets(page, ".held__texts a", "kutahya/")


def test_what_the_law_counts_in_every_municipality_is_said_and_whose_text_is_missing() -> None:
    index = body(real(), only(directorate_index(real())))
    said = "Yazı İşleri, Mali Hizmetler, Fen İşleri ve Zabıta: büyükşehir dışında her belediyede bulunur"
    assert f"{said} (5393 sayılı Belediye Kanunu m. 48)." in text(index)
    assert "mevzuat/kanun-5393/" in targets(index, "header a", "mudurluk/")
    site = site_of(of_kind(real().corpus, "zabita", "kutahya"), real().facts.given)
    page = body(site, only(directorate_pages(site), "mudurluk/zabita/"))
    assert texts(page, "header > p")[1] == (
        "Büyükşehir dışında her belediyede bulunur (5393 sayılı Belediye Kanunu m. 48). "
        "Yönetmeliği elimizde olmayanlar: Eyüpsultan Belediyesi."
    )
    # Of a kind that no law counts nothing is missing anywhere.
    assert len(texts(body(real(), only(directorate_pages(real()), PAGE)), "header > p")) == 1


def test_a_municipalitys_page_names_those_of_the_law_that_are_not_held() -> None:
    page = body(real(), only(municipality_pages(real()), "kutahya/"))
    assert texts(page, ".not-held .held__title")[1:] == [
        "Yazı İşleri, Mali Hizmetler, Fen İşleri ve Zabıta müdürlükleri",
        "Diğer birimlerin yönetmelikleri",
    ]
    assert texts(page, ".not-held p:last-child")[1] == (
        "Her belediyede bulunan birimler (5393 sayılı Belediye Kanunu m. 48). Yönetmelikleri elimizde yok."
    )
    metropolitan = body(real(), only(municipality_pages(real()), "izmir-bb/"))
    assert texts(metropolitan, ".not-held .held__title")[-1] == "Diğer birimlerin yönetmelikleri"
    assert not any("müdürlükleri" in title for title in texts(metropolitan, ".not-held .held__title"))


def test_a_directorate_of_the_law_that_another_text_names_is_known() -> None:
    kinds = replace(
        real().facts.given.directorate_kinds,
        kinds=(DirectorateKindShape("park-ve-bahceler", "Park ve Bahçeler", required_by={"kanun-5393": "48"}),),
    )
    site = site_of(of_kind(small().corpus, "zabita"), replace(real().facts.given, directorate_kinds=kinds))
    page = body(site, only(municipality_pages(site), "ornek/"))
    assert texts(page, ".not-held .held__title")[0] == "Park ve Bahçeler Müdürlüğü"
    assert texts(page, ".not-held p:last-child")[0] == (
        "Her belediyede bulunan birim (5393 sayılı Belediye Kanunu m. 48). Yönetmeliği elimizde yok. "
        "Park ve Bahçeler Müdürlüğü başka bir yönetmelikte geçiyor: 07.06.2023 metni."
    )

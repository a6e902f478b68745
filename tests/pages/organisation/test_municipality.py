from __future__ import annotations

from dataclasses import replace

from tests.pages import small

from kimsorumlu.model.corpus import Corpus
from kimsorumlu.pages.organisation.municipality import municipality_pages
from kimsorumlu.turkish.order import sort_key
from kimsorumlu.view.municipalities import alphabetical, date_basis_words


def test_municipalities_are_sorted_by_name() -> None:
    found = alphabetical(replace(small.municipality(), name=name) for name in ("Şile", "Sivas", "Çan", "Can"))
    assert [municipality.name for municipality in found] == ["Can", "Çan", "Sivas", "Şile"]


def test_municipalities_stand_in_the_one_order_of_the_site() -> None:
    names = ["2 Eylül", "19 Mayıs", "100. Yıl", "Hakkari", "Hakkâri", "Halfeti"]
    found = alphabetical(replace(small.municipality(), name=name) for name in reversed(names))
    assert [municipality.name for municipality in found] == names == sorted(names, key=sort_key)


def test_basis_of_a_date() -> None:
    new = small.new()
    assert date_basis_words(new) == "karar 48"
    assert date_basis_words(replace(new, adoption=replace(new.adoption, decision=None))) == "meclis kararı"
    assert date_basis_words(replace(new, date_basis="amendment")) == "değişiklik işareti"
    assert date_basis_words(replace(new, date_basis="document-stamp")) == "belge damgası"


def test_list_links_municipality_and_version_in_force() -> None:
    file = next(iter(municipality_pages(small.THEME, small.corpus())))
    page = small.body(file)
    assert small.address(file) == "belediyeler/"
    assert small.targets(page, "tbody a", "belediyeler/") == ["ornek/", small.new().url]
    assert small.texts(page, "tbody td") == [
        "İlçe belediyesi",
        "Çanakkale",
        small.new().title,
        "07.06.2023 karar 48",
        "10",
        "3",
    ]


def test_a_municipality_without_regulation_is_listed_and_has_a_page() -> None:
    corpus = Corpus((replace(small.municipality(), regulations=()),))
    listed, own = municipality_pages(small.THEME, corpus)
    assert small.texts(small.body(listed), "td.bos") == ["Yönetmeliği henüz eklenmedi."]
    assert "Bu belediyenin yönetmeliği henüz eklenmedi." in small.text(small.body(own))


def test_page_of_a_municipality() -> None:
    _, file = municipality_pages(small.THEME, small.corpus())
    page = small.body(file)
    assert small.address(file) == "ornek/"
    assert small.texts(page, "h1") == ["Örnek Belediyesi"]
    assert small.texts(page, ".kunye dd") == ["İlçe belediyesi", "Çanakkale", "Bilinmiyor", "Bilinmiyor"]
    assert small.texts(page, ".gunluk .durum") == ["Yürürlükte", "Mülga"]
    assert small.targets(page, ".gunluk a", "ornek/") == [small.new().url, small.old().url]
    assert small.targets(page, ".agac a", "ornek/") == [f"ornek/birim/{unit.id}/" for unit in small.new().units]
    assert len(page.cssselect("svg.sema__svg")) == 2


def test_website_is_linked() -> None:
    def sites(website: str | None) -> list[str]:
        _, file = municipality_pages(small.THEME, Corpus((replace(small.municipality(), website=website),)))
        return [str(a.get("href")) for a in small.body(file).cssselect(".kunye dd a")]

    assert sites("https://www.ornek.bel.tr/") == ["https://www.ornek.bel.tr/"]
    assert sites(None) == []


def test_two_regulations_share_a_page_without_sharing_ids() -> None:
    _, file = municipality_pages(small.THEME, Corpus((small.with_second_regulation(),)))
    ids = [element.get("id") for element in small.body(file).iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert len(small.body(file).cssselect("svg.sema__svg")) == 4

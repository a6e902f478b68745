from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from tests.painted import body, only, targets, text, texts
from tests.sites import crowded, many, municipality, new, old, real, site_of, small, with_second_regulation

from kimsorumlu.model.corpus import Corpus
from kimsorumlu.pages.organisation import municipality as municipality_page
from kimsorumlu.pages.organisation.municipality import municipality_index, municipality_pages
from kimsorumlu.pages.site.gaps import gap_pages
from kimsorumlu.read.municipality_shape import Look
from kimsorumlu.turkish.order import sort_key
from kimsorumlu.view.gaps import ledger_url
from kimsorumlu.view.municipalities import alphabetical, texts_of
from kimsorumlu.view.words import date_basis

VERSION = new(small()).version


def test_municipalities_are_sorted_by_name() -> None:
    found = alphabetical(replace(municipality(small()), name=name) for name in ("Şile", "Sivas", "Çan", "Can"))
    assert [m.name for m in found] == ["Can", "Çan", "Sivas", "Şile"]


def test_municipalities_stand_in_the_one_order_of_the_site() -> None:
    names = ["2 Eylül", "19 Mayıs", "100. Yıl", "Hakkari", "Hakkâri", "Halfeti"]
    found = alphabetical(replace(municipality(small()), name=name) for name in reversed(names))
    assert [m.name for m in found] == names == sorted(names, key=sort_key)


def test_basis_of_a_date() -> None:
    assert date_basis(VERSION) == "karar 48"
    assert date_basis(replace(VERSION, adoption=replace(VERSION.adoption, decision=None))) == "meclis kararı"
    assert date_basis(replace(VERSION, date_basis="amendment")) == "son değişikliğin tarihi"
    assert date_basis(replace(VERSION, date_basis="document-stamp")) == "belgedeki damganın tarihi"


def test_list_links_municipality_and_version_in_force() -> None:
    promised = replace(small(), published=frozenset({"belediyeler/"}))
    listed = only(municipality_index(promised))
    page = body(promised, listed)
    assert listed.address == "belediyeler/"
    assert targets(page, "tbody a", "belediyeler/") == ["ornek/", VERSION.url]
    assert texts(page, "tbody td") == [
        "İlçe belediyesi",
        "Çanakkale",
        VERSION.title,
        "07.06.2023 karar 48",
        "10",
        "3",
    ]


def test_a_long_list_is_on_several_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(municipality_page, "_ROW", 40_000)
    made = [*municipality_index(many(3))]
    assert [page.address for page in made] == ["belediyeler/", "belediyeler/2/"]
    parts = [body(many(3), page) for page in made]
    assert [texts(part, "tbody th") for part in parts] == [["B01 Belediyesi", "B02 Belediyesi"], ["B03 Belediyesi"]]
    for page, part in zip(made, parts, strict=True):
        assert texts(part, "nav.sheets a") == ["B01 – B02", "B03"]
        assert targets(part, "nav.sheets a", page.address) == ["belediyeler/", "belediyeler/2/"]
        assert "3 belediye, alfabe sırasıyla" in text(part)


def test_there_is_no_list_of_one_unless_it_was_promised() -> None:
    assert [*municipality_index(small())] == []
    assert body(small(), only(municipality_pages(small()))).cssselect(".crumbs") == []


def test_a_municipality_without_regulation_is_listed_and_has_a_page() -> None:
    bare = replace(municipality(small()), regulations=())
    site = site_of(Corpus((bare,)), published=frozenset({"belediyeler/"}))
    listed, own = only(municipality_index(site)), only(municipality_pages(site))
    assert texts(body(site, listed), "td.empty") == ["Yönetmeliği henüz eklenmedi."]
    page = body(site, own)
    assert texts(page, ".holding") == ["Bu belediyenin yönetmeliği elimizde yok."]
    assert page.cssselect(".ask, .section") == []


def test_page_of_a_municipality() -> None:
    own = only(municipality_pages(small()))
    page = body(small(), own)
    assert own.address == "ornek/"
    assert texts(page, "h1") == ["Örnek Belediyesi"]
    assert texts(page, ".panel dd") == [
        "İlçe belediyesi",
        "Çanakkale",
        "Bilinmiyor",
        "Bilinmiyor",
        "Hiç bakılmadı",
        "Bu belediyenin eksikleri",
        "Uyuşmayan atıf yok",
    ]
    assert texts(page, ".held .status") == ["Yürürlükte", "Mülga"]
    assert targets(page, ".held li[data-since] a", "ornek/") == [
        VERSION.url,
        f"{VERSION.url}sema/",
        "ornek/park-ve-bahceler/gecmis/",
        old(small()).version.url,
        f"{old(small()).version.url}sema/",
    ]
    assert targets(page, ".tree a", "ornek/") == [f"ornek/birim/{unit.id}/" for unit in VERSION.units]
    assert len(page.cssselect("svg.chart__svg")) == 1


def test_units_of_many_regulations_are_listed_and_not_drawn() -> None:
    one = municipality(small())
    regulations = tuple(
        replace(r, slug=f"r{n}", versions=tuple(replace(v, regulation=f"r{n}") for v in r.versions))
        for n in range(3)
        for r in one.regulations
    )
    site = site_of(Corpus((replace(one, regulations=regulations),)))
    page = body(site, only(municipality_pages(site)))
    # Drawn is only which directorate belongs where.
    assert len(page.cssselect("svg.chart__svg")) == 1
    assert len(page.cssselect("section[aria-labelledby=teskilat] svg.chart__svg")) == 1
    folds = page.cssselect('section[aria-labelledby="birimler"] .fold')
    assert [text(fold.cssselect("summary")[0]) for fold in folds] == ["Park ve Bahçeler Müdürlüğü 3 birim"] * 3
    assert targets(folds[2], "p a", "ornek/") == ["ornek/r2/2023-06-07/sema/"]
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(ids) == len(set(ids))


def test_a_municipality_is_asked_by_a_search_of_its_own() -> None:
    page = body(small(), only(municipality_pages(small())))
    (form,) = page.cssselect("form.ask")
    assert form.get("action") == "../ara/"
    assert [(field.get("name"), field.get("value")) for field in form.cssselect("input")] == [
        ("q", None),
        ("belediye", "ornek"),
    ]
    assert texts(form, "label") == ["Örnek’te hangi işi soruyorsunuz?"]
    assert targets(page, ".examples a", "ornek/")[0] == "ara/?q=mobese&belediye=ornek"
    assert len(page.cssselect(".examples a")) == 4


def test_what_is_held_and_what_is_not_is_said() -> None:
    page = body(small(), only(municipality_pages(small())))
    assert texts(page, ".municipality__head .holding") == [
        "Elimizde bu belediyenin bir yönetmeliği var: Park ve Bahçeler Müdürlüğü, 07.06.2023. "
        "Belediyenin diğer birimlerinin işlerini burada bulamazsınız."
    ]
    assert texts(page, ".not-held .held__title") == ["Diğer birimlerin yönetmelikleri"]
    known = body(real(), only(municipality_pages(real()), "kutahya/"))
    assert "10.06.2019, karar 161. Elimizde yok; yalnız 04.11.2020 metni, m. 18 ondan söz ediyor." in text(known)
    assert targets(known, ".not-held + p a", "kutahya/") == [
        "basvuru/?eksik=kutahya/bilgi-islem-2020-11-04-onceki-yonetmelik",
        "eksikler/#b-kutahya",
        "eksikler/#b-kutahya",
    ]


def test_when_somebody_last_looked_for_a_newer_text_is_said() -> None:
    looked = replace(municipality(small()), checked=Look(datetime.date(2026, 11, 29), "ornek.example"))
    site = site_of(Corpus((looked,)))
    assert "29.11.2026 ornek.example" in texts(body(site, only(municipality_pages(site))), ".panel dd")


def test_the_ledgers_page_of_a_municipality_is_found_among_many() -> None:
    site = many(30)
    places = [ledger_url(site, one) for one in alphabetical(site.corpus.municipalities)]
    assert (places[0], places[24], places[25]) == ("eksikler/#b-b01", "eksikler/#b-b25", "eksikler/2/#b-b26")
    sheets = {page.address: body(site, page) for page in gap_pages(site)}
    for place in places:
        address, _, anchor = place.partition("#")
        assert sheets[address].cssselect(f"#{anchor}")


def test_many_regulations_are_counted_and_few_are_named() -> None:
    one = municipality(small())
    name, day = "Park ve Bahçeler Müdürlüğü", "07.06.2023"
    said = [str(texts_of(replace(one, regulations=one.regulations * n))) for n in (2, 5)]
    assert said[0].startswith(f"Elimizde bu belediyenin iki yönetmeliği var: {name}, {day}; {name}, {day}. ")
    assert said[1].startswith("Elimizde bu belediyenin beş yönetmeliği var. ")


def test_website_is_linked() -> None:
    def sites(website: str | None) -> list[str]:
        site = site_of(Corpus((replace(municipality(small()), website=website),)))
        return [str(a.get("href")) for a in body(site, only(municipality_pages(site))).cssselect(".panel dd a")]

    always = ["../eksikler/#b-ornek", "bulgular/"]  # what is not known, what the check of its sources found
    assert sites("https://www.ornek.bel.tr/") == ["https://www.ornek.bel.tr/", *always]
    assert sites(None) == always


def test_two_regulations_share_a_page_without_sharing_ids() -> None:
    site = with_second_regulation()
    page = body(site, only(municipality_pages(site)))
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert len(page.cssselect("svg.chart__svg")) == 3  # each of the two, and the municipality


def test_of_many_regulations_one_field_asks_for_the_day() -> None:
    site = crowded()
    many, few = (body(site, only(municipality_pages(site), f"{slug}/")) for slug in ("b01", "b02"))
    assert [form.get("data-day") for form in many.cssselect(".day-picker")] == ["yonetmelikleri"]
    assert len(many.cssselect("#yonetmelikleri[data-lists] > .held > ol")) == 6
    assert [form.get("data-day") for form in few.cssselect(".day-picker")] == [
        f"{held.get('id')}" for held in few.cssselect(".held > ol")
    ]

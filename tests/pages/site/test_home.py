from __future__ import annotations

from dataclasses import replace

from lxml.html import HtmlElement
from tests.painted import body, only, targets, texts
from tests.sites import awkward, many, new, old, several, small

from kimsorumlu.exports.formats import CARD
from kimsorumlu.pages.site.home import home_page
from kimsorumlu.site import Site
from kimsorumlu.view.html import HTML


def shown(site: Site | None = None) -> HtmlElement:
    return body(site or small(), only(home_page(site or small())))


def test_question_form_and_examples_ask_the_search_page() -> None:
    home, page = only(home_page(small())), shown()
    assert [home.path(format) for format in (HTML, CARD)] == ["index.md", "kart.png"]
    assert texts(page, "h1") == ["Belediyemizde bu işe kim bakıyor?"]
    form = page.cssselect("form")[0]
    assert (form.get("action"), form.get("method")) == ("ara/", None)
    field = page.cssselect("form input")[0]
    assert field.get("name") == "q"
    assert [label.get("for") for label in page.cssselect("form label")] == [field.get("id")]
    assert targets(page, ".examples a", "")[-1] == "ara/?q=6698"


def test_a_site_of_one_municipality_speaks_as_it_does_and_compares_nothing() -> None:
    one, two = shown(), shown(many(2))
    assert texts(two, "h1") == ["Belediyede bu işe kim bakıyor?"]
    assert "konu/cizelge/" in targets(two, "a", "")
    assert "konu/cizelge/" not in targets(one, "a", "")
    assert only(home_page(small())).title.endswith("Belediyemizde bu işe kim bakıyor?")


def test_a_question_is_answered_from_the_topics_or_left_out() -> None:
    page = shown()
    assert texts(page, ".example-answer h2") == ["“Kameralara kim bakıyor?”"]
    assert texts(page, ".example-answer li") == ["Örnek Park ve Bahçeler Müdürlüğü iş yaptırır m. 4/1-a"]
    assert targets(page, ".example-answer a", "")[-1] == "konu/kameralar/"
    assert shown(awkward()).cssselect(".example-answer, .chips") == []


def test_featured_topics_with_their_coverage() -> None:
    assert texts(shown(many(2)), ".chips:not(:has(.chip--small)) li") == [
        "Kameralar, 2 belediyenin 2’sinin yönetmeliğinde var 2/2",
        "Telsiz, 2 belediyenin hiçbirinin yönetmeliğinde yok 0/2",
    ]
    assert texts(shown(), ".chips li") == ["Kameralar", "Telsiz"]


def test_a_site_that_names_no_topics_shows_those_that_its_texts_answer() -> None:
    plain = replace(small().facts.catalogues, topics=replace(small().facts.catalogues.topics, featured=()))
    site = replace(small(), facts=replace(small().facts, catalogues=plain), config=replace(small().config, searches=()))
    page = shown(site)
    assert texts(page, ".chips li")[0] == "Kameralar"
    assert "Telsiz" not in texts(page, ".chips li")
    assert texts(page, ".examples a")[0] == "mobese"


def test_card_counts_the_newest_version() -> None:
    page = shown()
    assert targets(page, ".card a", "") == ["ornek/"]
    assert texts(page, ".card__size") == ["07.06.2023 · 10 madde · 3 birim · 1 eski metin"]
    assert texts(page, "#belediyeler .section__head") == ["Belediyemiz"]
    assert texts(shown(many(2)), "#belediyeler .section__head p") == ["2 belediye, alfabe sırasıyla. Tablo olarak"]


def test_a_card_of_several_regulations_names_them() -> None:
    page = body(several(), only(home_page(several())))
    assert texts(page, ".card > p") == [
        "İki yönetmelik: Kültür ve Sanat Müdürlüğü ve Zabıta Müdürlüğü",
        "en yeni metin 02.09.2024 · 17 birim",
    ]


def test_changes_are_newest_first_and_lead_to_versions() -> None:
    page = shown()
    assert texts(page, ".log time") == ["07.06.2023", "01.02.2022", "02.03.2021"]
    newer, older = new(small()).version.url, old(small()).version.url
    assert targets(page, ".log a", "") == [newer, newer, older]


def test_many_municipalities_are_cut_with_a_way_to_all() -> None:
    page = shown(many(30))
    assert len(page.cssselect(".card")) == 12
    assert len(page.cssselect(".log li")) == 8
    assert texts(page, "#belediyeler .section__head p") == [
        "30 belediyenin alfabe sırasıyla ilk 12 tanesi. Bütün belediyeler"
    ]
    assert len(page.cssselect("select[name=belediye] option")) == 31


def test_the_title_begins_with_the_sites_name() -> None:
    for name, title in (("Kim Sorumlu?", "Kim Sorumlu? Belediyemizde"), ("Örnek", "Örnek: Belediyemizde")):
        site = replace(small(), config=replace(small().config, name=name, searches=()))
        assert only(home_page(site)).title.startswith(title)

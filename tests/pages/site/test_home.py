from __future__ import annotations

from dataclasses import replace

from tests.pages import small, topical

from kimsorumlu.model.corpus import Corpus
from kimsorumlu.pages.site.home import home_page


def test_question_form_and_examples_ask_the_search_page() -> None:
    file = home_page(small.THEME, small.corpus())
    page = small.body(file)
    assert file.path == "index.md"
    assert small.texts(page, "h1") == ["Belediyede bu işe kim bakıyor?"]
    form = page.cssselect("form")[0]
    assert (form.get("action"), form.get("method")) == ("ara/", None)
    field = page.cssselect("form input")[0]
    assert field.get("name") == "q"
    assert [label.get("for") for label in page.cssselect("form label")] == [field.get("id")]
    assert small.targets(page, ".ornekler a", "")[-1] == "ara/?q=6698"


def test_a_question_is_answered_from_the_topics_or_left_out() -> None:
    page = small.body(home_page(small.THEME, small.corpus(), topical.parts()))
    assert small.texts(page, ".ornek-yanit h2") == ["“Kameralara kim bakıyor?”"]
    assert small.texts(page, ".ornek-yanit li") == ["Örnek Park ve Bahçeler Müdürlüğü m. 4/1-a"]
    assert small.targets(page, ".ornek-yanit a", "")[-1] == "konu/kameralar/"
    assert small.body(home_page(small.THEME, small.corpus())).cssselect(".ornek-yanit, .cipler") == []


def test_featured_topics_with_their_coverage() -> None:
    page = small.body(home_page(small.THEME, small.corpus(), topical.parts()))
    assert small.texts(page, ".cipler li") == [
        "Kameralar, 1 belediyenin 1’inde hüküm var 1/1",
        "Telsiz, 1 belediyenin hiçbirinde hüküm yok 0/1",
    ]


def test_card_counts_the_newest_version() -> None:
    page = small.body(home_page(small.THEME, small.corpus()))
    assert small.targets(page, ".kart a", "") == ["ornek/"]
    assert small.texts(page, ".kart dd") == ["07.06.2023 karar 48", "10", "3", "2 sürüm"]
    assert small.texts(page, "#belediyeler .bolum__bas p") == [
        "1 belediye, 2 sürüm; yürürlükteki sürümlerde 10 madde. Çizelge olarak"
    ]


def test_changes_are_newest_first_and_lead_to_versions() -> None:
    page = small.body(home_page(small.THEME, small.corpus()))
    assert small.texts(page, ".gunluk time") == ["07.06.2023", "01.02.2022", "02.03.2021"]
    new, old = small.new().url, small.old().url
    assert small.targets(page, ".gunluk a", "") == [new, new, old]


def test_many_municipalities_are_cut_with_a_way_to_all() -> None:
    many = Corpus(tuple(replace(small.municipality(), slug=f"m{n}", name=f"M{n:02}") for n in range(30)))
    page = small.body(home_page(small.THEME, many))
    assert len(page.cssselect(".kart")) == 12
    assert len(page.cssselect(".gunluk li")) == 8
    assert small.texts(page, "#belediyeler .bolum__bas a") == ["Bütün belediyeler"]

from __future__ import annotations

from functools import cache

from tests.pages import real, small, topical
from tests.pages.topics.test_topic import real_told

from kimsorumlu.model.corpus import Municipality
from kimsorumlu.pages.organisation.municipality import municipality_pages
from kimsorumlu.pages.organisation.unit import unit_pages
from kimsorumlu.pages.texts.article import article_page
from kimsorumlu.view.topic_parts import TopicParts


@cache
def parts() -> TopicParts:
    return TopicParts(real.layers(), real_told(), real.known())


def izmir() -> Municipality:
    return next(m for m in real.corpus().municipalities if m.slug == "izmir-bb")


def test_topics_of_an_article_with_their_clauses() -> None:
    version = real.version("izmir-bb")
    article = version.article("9")
    assert article
    found = {topic.name: topic for topic in parts().of_article(version, article)}
    assert [link.text for link in found["Güvenlik kameraları"].clauses] == ["bent ı"]
    network = found["Bilgisayar ağı"]
    assert [link.text for link in network.clauses] == ["bent b", "c", "ç"]
    assert [link.full for link in network.clauses] == ["bent b", "bent c", "bent ç"]
    assert network.clauses[2].address.endswith("/madde-9/#fikra-1-bent-cx")
    assert all(len(topic.clauses) <= 3 for topic in found.values())


def test_the_article_page_shows_its_topics_and_the_same_elsewhere() -> None:
    version, regulation = real.version("izmir-bb"), izmir().regulations[0]
    article = version.article("9")
    assert article
    page = small.body(article_page(real.THEME, izmir(), regulation, version, article, topics=parts()))
    assert "Güvenlik kameraları bent ı" in small.texts(page, ".kunye--konu li")
    assert small.texts(page, "#baska ~ .ozet")[0] == "Güvenlik kameraları (bu maddede m. 9/1-ı)"
    assert small.texts(page, ".baska h3")[:3] == ["Kütahya", "Eyüpsultan", "Kocaeli BB"]
    assert small.texts(page, ".baska__birim")[0] == "Donanım Servisi"
    bare = small.body(article_page(real.THEME, izmir(), regulation, version, article))
    assert bare.cssselect(".kunye--konu, #baska") == []


def test_a_superseded_article_is_not_compared() -> None:
    kocaeli = next(m for m in real.corpus().municipalities if m.slug == "kocaeli-bb")
    article = real.old().article("7")
    assert article
    page = small.body(article_page(real.THEME, kocaeli, kocaeli.regulations[0], real.old(), article, topics=parts()))
    assert page.cssselect(".kunye--konu li") != [] and page.cssselect("#baska") == []


def test_a_unit_names_its_topics_and_those_of_its_roles_apart() -> None:
    found = topical.parts().of_unit(small.municipality(), small.new(), "park-ve-bahceler-mudurlugu")
    assert [place.text for place in found.own] == ["Kameralar", "Bakım", "Fidan"]
    assert [place.text for place in found.roles] == ["Yönetim"]
    assert found.own[0].address == "konu/kameralar/#b-ornek"
    files = unit_pages(small.THEME, small.corpus(), topics=topical.parts())
    page = small.body(next(f for f in files if small.address(f) == "ornek/birim/park-ve-bahceler-mudurlugu/"))
    assert small.texts(page, "#konulari ~ .cipler li") == ["Kameralar", "Bakım", "Fidan", "Yönetim"]


def test_a_municipality_lists_what_is_answered_and_what_is_not() -> None:
    files = municipality_pages(small.THEME, small.corpus(), topics=topical.parts())
    page = small.body(next(file for file in files if small.address(file) == "ornek/"))
    section = page.cssselect('section[aria-labelledby="konulari"]')[0]
    assert small.texts(section, "summary") == ["Saha 1 konu", "İşler 4 konu", "Hüküm bulunamayan konular 1 konu"]
    assert small.texts(section, ".cipler li") == ["Telsiz"]
    assert small.texts(section, "tbody tr")[0] == "Kameralar Park ve Bahçeler Müdürlüğü m. 4/1-a"


def test_the_home_page_answers_the_first_featured_topic() -> None:
    home = parts().home()
    assert home and home.question == "Güvenlik kameralarına kim bakıyor?"
    assert [(line.municipality, line.unit) for line in home.answers] == [
        ("Eyüpsultan", "Teknik Altyapı Birimi"),
        ("İzmir BB", "Bilgi Ağları Şube Müdürlüğü"),
        ("Kocaeli BB", "Elektronik Sistemler Şube Müdürlüğü"),
        ("Kütahya", "Donanım Servisi"),
    ]

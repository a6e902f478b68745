from __future__ import annotations

from tests import sites
from tests.painted import body, only, targets, texts

from kimsorumlu.pages.organisation.municipality import municipality_pages
from kimsorumlu.pages.organisation.unit import unit_pages
from kimsorumlu.pages.texts.article import article_page
from kimsorumlu.view.topic_parts import article_topics, home_topics, unit_topics
from kimsorumlu.view.topics import coverage_legend, topic_question


def test_topics_of_an_article_with_their_clauses() -> None:
    version = sites.edition(sites.real(), "izmir-bb").version
    found = {topic.name: topic for topic in article_topics(sites.real(), version, sites.article(version, "9"))}
    assert [link.text for link in found["Güvenlik kameraları"].clauses] == ["bent ı"]
    network = found["Bilgisayar ağı"]
    assert [link.text for link in network.clauses] == ["bent b", "c", "ç"]
    assert [link.full for link in network.clauses] == ["bent b", "bent c", "bent ç"]
    assert network.clauses[2].address.endswith("/madde-9/#fikra-1-bent-cx")
    assert all(len(topic.clauses) <= 3 for topic in found.values())


def test_the_article_page_shows_its_topics_and_the_same_elsewhere() -> None:
    site, izmir = sites.real(), sites.edition(sites.real(), "izmir-bb")
    page = body(site, article_page(site, izmir, sites.article(izmir.version, "9")))
    assert "Güvenlik kameraları bent ı" in texts(page, ".panel--topics li")
    assert texts(page, "#baska ~ .summary")[0] == "Güvenlik kameraları (bu maddede m. 9/1-ı)"
    assert texts(page, ".passages h3")[:3] == ["Kütahya", "Eyüpsultan", "Kocaeli BB"]
    assert texts(page, ".passages__unit")[0] == "Donanım Servisi"


def test_an_article_without_a_topic_names_none() -> None:
    site, izmir = sites.real(), sites.edition(sites.real(), "izmir-bb")
    bare = body(site, article_page(site, izmir, sites.article(izmir.version, "1")))
    assert bare.cssselect(".panel--topics, #baska") == []


def test_a_superseded_article_is_not_compared() -> None:
    site, old = sites.real(), sites.old(sites.real())
    page = body(site, article_page(site, old, sites.article(old.version, "7")))
    assert page.cssselect(".panel--topics li") != [] and page.cssselect("#baska") == []


def test_a_unit_names_its_topics_and_those_of_its_roles_apart() -> None:
    site = sites.small()
    found = unit_topics(site, sites.new(site), "park-ve-bahceler-mudurlugu")
    assert [place.text for place in found.own] == ["Kameralar", "Bakım", "Fidan"]
    assert [place.text for place in found.roles] == ["Yönetim"]
    assert found.own[0].address == "konu/kameralar/#b-ornek"
    page = body(site, only(unit_pages(site), "ornek/birim/park-ve-bahceler-mudurlugu/"))
    assert texts(page, "#konulari ~ .chips li") == ["Kameralar", "Bakım", "Fidan", "Yönetim"]


def test_a_municipality_lists_what_is_answered_and_what_is_not() -> None:
    page = body(sites.small(), only(municipality_pages(sites.small()), "ornek/"))
    section = page.cssselect('section[aria-labelledby="konulari"]')[0]
    assert texts(section, ".who-does h3") == ["Saha", "İşler", "İşler"]
    assert texts(section, ".fold summary") == ["Birimin kendi işleri İşler", "Yönetmelikte yazmayan konular 1 konu"]
    assert texts(section, ".fold .who-does__topic > a") == ["Yönetim"]
    assert texts(section, ".unwritten li") == ["Telsiz"]
    first = section.cssselect(".who-does__topic")[0]
    assert texts(first, "a, span") == ["Kameralar", "Park ve Bahçeler Müdürlüğü iş yaptırır", "m. 4/1-a"]
    assert targets(first, "a", "ornek/")[0] == "konu/kameralar/?belediye=ornek#b-ornek"


def test_the_home_page_answers_the_first_featured_topic() -> None:
    home = home_topics(sites.real())
    assert home and home.question == "Güvenlik kameralarına kim bakıyor?"
    assert [(line.municipality, line.unit.name, line.unit.does) for line in home.answers if line.unit] == [
        ("Eyüpsultan", "Teknik Altyapı Birimi", ""),
        ("Eyüpsultan", "Sistem ve Network Birimi", ""),
        ("İzmir BB", "Bilgi Ağları Şube Müdürlüğü", ""),
        ("Kocaeli BB", "Elektronik Sistemler Şube Müdürlüğü", ""),
        ("Kütahya", "Donanım Servisi", "destek verir"),
    ]


def test_a_question_about_a_units_own_work_says_whose() -> None:
    site = sites.real()
    asked = {topic.id: topic_question(topic) for topic in site.facts.catalogues.topics.topics}
    assert asked["butce"] == "Bilgi işlem biriminin bütçesini kim hazırlıyor?"
    assert asked["guvenlik-kameralari"] == "Güvenlik kameralarına kim bakıyor?"
    own = [topic.id for topic in site.facts.catalogues.topics.topics if not topic.is_service]
    assert all(asked[id].startswith("Bilgi işlem biriminin ") for id in own) and 20 < len(own) < 40


def test_the_figures_beside_topics_are_explained() -> None:
    assert coverage_legend(sites.real()) == "3/4: dört belediyenin üçünün yönetmeliğinde var."
    assert coverage_legend(sites.small()) == ""

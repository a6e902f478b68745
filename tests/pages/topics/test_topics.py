from __future__ import annotations

import pytest
from lxml.html import HtmlElement
from tests import sites
from tests.painted import body, only, targets, texts

from kimsorumlu.pages.topics import topics
from kimsorumlu.pages.topics.topics import topics_page
from kimsorumlu.view.topics import everyday_names


def shown() -> HtmlElement:
    return body(sites.small(), only(topics_page(sites.small())))


def test_topics_stand_under_their_headings_with_coverage() -> None:
    page = shown()
    assert texts(page, ".topic-groups h2") == ["Saha", "İşler"]
    assert texts(page, "#grup-saha + ul li") == ["Kameralar", "Telsiz"]
    two = sites.many(2)
    assert texts(body(two, only(topics_page(two))), "#grup-saha + ul li") == [
        "Kameralar, 2 belediyenin 2’sinin yönetmeliğinde var 2/2",
        "Telsiz, 2 belediyenin hiçbirinin yönetmeliğinde yok 0/2",
    ]
    assert texts(page, "#birimin-isleri") == ["Birimin kendi işleri"]
    assert texts(page, ".topic-groups h3") == ["İşler"]
    assert texts(page, "#grup-isler-birim + ul li")[0].startswith("Yönetim")
    assert targets(page, "#grup-saha + ul a", "konu/") == ["konu/kameralar/", "konu/telsiz/"]


def test_what_the_site_holds_is_said_above_the_topics() -> None:
    assert texts(shown(), ".scope-line") == ["Bu sitede Örnek Belediyesinin görev yönetmeliği var (07.06.2023)."]


def test_only_the_first_everyday_names_are_printed() -> None:
    topics = sites.real().facts.catalogues.topics.topics
    attacked = next(topic for topic in topics if topic.id == "siber-olaylar")
    assert "hacklendik" in attacked.shape.synonyms and len(attacked.shape.synonyms) > 5
    assert everyday_names(attacked) == ("SOME", "siber olay", "güvenlik ihlali", "bilgisayar korsanı", "hacklendik")


def test_a_to_z_holds_everyday_words_that_lead_to_their_topic() -> None:
    page = shown()
    assert texts(page, ".topic-index h3") == ["B", "C", "Ç", "F", "K", "M", "S", "T", "Y"]
    assert texts(page, "#harf-cx + ul li") == ["çim sulama, bkz. Sulama"]
    assert targets(page, "#harf-m + ul a", "konu/") == ["konu/kameralar/"]
    bar = [str(link.get("href")) for link in page.cssselect(".letters a")]
    assert bar == [f"#{heading.get('id')}" for heading in page.cssselect(".topic-index h3")]


def test_many_words_are_folded_under_their_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    """The ways to the letters lead into what is folded, which opens by itself then."""
    monkeypatch.setattr(topics, "_MOST_OPEN", 3)
    page = shown()
    assert texts(page, ".topic-index > details > summary > h3") == ["B", "C", "Ç", "F", "K", "M", "S", "T", "Y"]
    assert texts(page, "#harf-cx > li") == ["çim sulama, bkz. Sulama"]
    bar = [str(link.get("href")) for link in page.cssselect(".letters a")]
    assert bar == [f"#{held.get('id')}" for held in page.cssselect(".topic-index > details > ul")]

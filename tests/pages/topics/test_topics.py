from __future__ import annotations

from lxml.html import HtmlElement
from tests import sites
from tests.painted import body, only, targets, texts

from kimsorumlu.pages.topics.topics import topics_page


def shown() -> HtmlElement:
    return body(sites.small(), only(topics_page(sites.small())))


def test_topics_stand_under_their_headings_with_coverage() -> None:
    page = shown()
    assert texts(page, ".topic-groups h2") == ["Saha", "İşler"]
    assert texts(page, ".topic-groups section:first-child li") == [
        "Kameralar, 1 belediyenin 1’inde hüküm var 1/1",
        "Telsiz, 1 belediyenin hiçbirinde hüküm yok 0/1",
    ]
    assert targets(page, "#grup-saha + ul a", "konu/") == ["konu/kameralar/", "konu/telsiz/"]


def test_a_to_z_holds_everyday_words_that_lead_to_their_topic() -> None:
    page = shown()
    assert texts(page, ".topic-index h3") == ["B", "C", "Ç", "F", "K", "M", "S", "T", "Y"]
    assert texts(page, "#harf-cx + ul li") == ["çim sulama →bakınız: Sulama"]
    assert targets(page, "#harf-m + ul a", "konu/") == ["konu/kameralar/"]
    bar = [str(link.get("href")) for link in page.cssselect(".letters a")]
    assert bar == [f"#{heading.get('id')}" for heading in page.cssselect(".topic-index h3")]

from __future__ import annotations

from tests.pages import small, topical

from kimsorumlu.pages.topics.topics import topics_page


def test_topics_stand_under_their_headings_with_coverage() -> None:
    page = small.body(topics_page(small.THEME, topical.topics(), topical.told()))
    assert small.texts(page, ".konu-gruplari h2") == ["Saha", "İşler"]
    assert small.texts(page, ".konu-gruplari section:first-child li") == [
        "Kameralar, 1 belediyenin 1’inde hüküm var 1/1",
        "Telsiz, 1 belediyenin hiçbirinde hüküm yok 0/1",
    ]
    assert small.targets(page, "#grup-saha + ul a", "konu/") == ["konu/kameralar/", "konu/telsiz/"]


def test_a_to_z_holds_everyday_words_that_lead_to_their_topic() -> None:
    page = small.body(topics_page(small.THEME, topical.topics(), topical.told()))
    assert small.texts(page, ".konu-dizini h3") == ["B", "C", "Ç", "F", "K", "M", "S", "T", "Y"]
    assert small.texts(page, "#harf-cx + ul li") == ["çim sulama →bakınız: Sulama"]
    assert small.targets(page, "#harf-m + ul a", "konu/") == ["konu/kameralar/"]
    bar = [str(link.get("href")) for link in page.cssselect(".harfler a")]
    assert bar == [f"#{heading.get('id')}" for heading in page.cssselect(".konu-dizini h3")]

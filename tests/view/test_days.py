"""What a page says of another day: of the text, its chart, an article by its words, a unit by what it continues."""

from __future__ import annotations

from tests import sites

from kimsorumlu.facts.history import History
from kimsorumlu.model.municipality import Edition
from kimsorumlu.view.days import (
    Days,
    article_days,
    article_led,
    chart_days,
    chart_led,
    today_only,
    unit_days,
    version_led,
)


def history(edition: Edition) -> History:
    return sites.real().facts.histories[edition.regulation.url]


def words(days: Days) -> list[str]:
    return [str(place.words) for place in days.places]


def changed() -> tuple[Edition, Edition]:
    """The one real regulation of two texts: the old one, the new one."""
    old = sites.old(sites.real())
    return old, sites.real().corpus.edition(old.regulation.leading)


def test_an_article_is_found_by_its_words_whatever_its_number() -> None:
    old, new = changed()
    days = article_days(history(new), new.version, sites.article(new.version, "8"))
    assert days.own == "Burada 13.11.2025 tarihli metin gösteriliyor."
    assert [(place.since, place.until, place.here) for place in days.places] == [
        ("2022-10-11", "2025-11-13", False),
        ("2025-11-13", "", True),
    ]
    assert words(days)[0] == "11.10.2022 tarihli metin, m. 7"
    assert [link.address for link in days.places[0].words.links] == [old.version.url, f"{old.version.url}madde-7/"]


def test_an_article_without_forerunner_has_none() -> None:
    new = sites.new(sites.small())
    known = sites.small().facts.histories[new.regulation.url]
    said = [words(article_days(known, new.version, article))[0] for article in new.version.articles]
    assert "02.03.2021 tarihli metin, bu madde orada yok" in said


def test_by_its_address_it_is_the_article_of_that_number() -> None:
    old, new = changed()
    article = sites.article(new.version, "8")
    assert [place.target for place in article_led(new, new.version, article).places] == [
        f"{old.version.url}madde-8/",
        f"{new.version.url}madde-8/",
    ]
    embedded = article_led(new, new.version, article, embed=True)
    assert [place.target for place in embedded.places] == [
        f"embed/{old.version.url}madde-8/",
        f"embed/{new.version.url}madde-8/",
    ]
    lacking = article_led(new, new.version, sites.article(new.version, "19"))
    assert lacking.leads and lacking.places[0].target == ""
    assert words(lacking)[0] == "11.10.2022 tarihli metin, Madde 19 orada yok"


def test_a_unit_is_followed_by_its_id_then_by_what_it_continues() -> None:
    old, new = changed()
    for version, id, said in (
        (new.version, "bilgi-islem-dairesi-baskanligi", "11.10.2022 tarihli metin, görevleri orada ayrıca yazmıyor"),
        (
            new.version,
            "elektronik-sistemler-sube-mudurlugu",
            "11.10.2022 tarihli metin, bu birim orada yok; öncülü: Bilişim Teknolojileri Şube Müdürlüğü",
        ),
    ):
        unit = version.unit(id)
        assert unit is not None
        assert words(unit_days(history(new), version, unit))[0] == said
    gone = old.version.unit("bilisim-teknolojileri-sube-mudurlugu")
    assert gone is not None
    assert words(unit_days(history(new), old.version, gone))[1] == (
        "13.11.2025 tarihli metin, bu birim orada yok; yerini alan: "
        "Bilgi Teknolojileri Şube Müdürlüğü ve Elektronik Sistemler Şube Müdürlüğü"
    )


def test_a_chart_and_a_regulation_lead_to_those_of_the_day() -> None:
    old, new = changed()
    assert [place.target for place in version_led(new.regulation, new.version).places] == [
        old.version.url,
        new.version.url,
    ]
    assert chart_led(new.regulation, new.version).places[0].target == f"{old.version.url}sema/"
    assert words(chart_days(history(new), new.version))[0] == "11.10.2022 tarihli metin, teşkilat şeması"


def test_what_shows_today_only_names_the_page_to_ask() -> None:
    days = today_only("konu/x/")
    assert (days.page, days.places, days.leads) == ("konu/x/", (), False)

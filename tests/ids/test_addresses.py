from __future__ import annotations

from datetime import date

import pytest
from tests import sites

from kimsorumlu import ids
from kimsorumlu.ids import addresses


def test_addresses() -> None:
    day = date(2023, 11, 30)
    assert ids.municipality_url("izmir-bb") == "izmir-bb/"
    assert ids.version_url("izmir-bb", "bilgi-islem", day) == "izmir-bb/bilgi-islem/2023-11-30/"
    assert (
        ids.article_url("izmir-bb", "bilgi-islem", day, "madde-9", "fikra-1-bent-ix")
        == "izmir-bb/bilgi-islem/2023-11-30/madde-9/#fikra-1-bent-ix"
    )
    assert ids.latest_article_url("izmir-bb", "bilgi-islem", "madde-9") == "izmir-bb/bilgi-islem/madde-9/"
    assert ids.chart_url("izmir-bb", "bilgi-islem", day) == "izmir-bb/bilgi-islem/2023-11-30/sema/"
    assert ids.unit_url("izmir-bb", "yazilim") == "izmir-bb/birim/yazilim/"


@pytest.mark.parametrize(
    ("target", "page", "link"),
    [
        ("a/b/", "", "a/b/"),
        ("", "a/b/", "../../"),
        ("a/b/", "a/b/", "./"),
        ("a/b/#x", "a/b/", "#x"),
        ("a/c/#x", "a/b/", "../c/#x"),
        ("assets/x.svg", "a/", "../assets/x.svg"),
        ("a/b/x.svg", "a/b/", "x.svg"),
    ],
)
def test_relative(target: str, page: str, link: str) -> None:
    assert ids.relative(target, page) == link


def test_no_municipality_can_take_a_page_of_which_there_is_one() -> None:
    pages = [value for value in vars(addresses).values() if isinstance(value, str) and value.endswith("/")]
    folders = {address.partition("/")[0] for address in pages if not address.startswith("/")}
    assert len(folders) > 10
    assert folders - ids.RESERVED == {"gecmis"}  # stands below a regulation


def test_the_address_of_a_comparison_says_what_is_compared() -> None:
    address = ids.comparison_url("m", "r", date(2022, 10, 11), date(2025, 11, 13))
    assert ids.compared(address) == ("m/r/", "2022-10-11", "2025-11-13")
    assert ids.compared(ids.redline_url(address)) == ids.compared(address)
    assert ids.compared(ids.history_url("m", "r")) is None
    assert ids.compared("m/r/2022-10-11/") is None


def test_files_beside_pages() -> None:
    assert ids.card_url("m/r/2022-10-11/") == "m/r/2022-10-11/kart.png"
    received = sites.old(sites.small()).version.received_url
    assert received == f"ornek/park-ve-bahceler/2021-03-02/{ids.received_file('.txt')}"
    assert ids.received_file(".txt") == "kaynak.txt"
    assert ids.embedded(ids.embed_url("m/r/2022-10-11/sema/")) == "m/r/2022-10-11/sema/"
    assert ids.pair_column_url("m") == "karsilastir/veri/m.json"


def test_a_question_stands_in_the_address_of_the_search() -> None:
    assert ids.search_url("web sitesi/ı&") == "ara/?q=web%20sitesi%2F%C4%B1%26"


def test_what_an_address_says_is_read_where_it_is_written() -> None:
    assert ids.pair_of(ids.pair_url("kutahya", "izmir-bb")) == ("izmir-bb", "kutahya")
    assert ids.pair_of("karsilastir/kutahya..izmir-bb/") is None, "the slug that sorts first comes first"
    assert ids.pair_of("karsilastir/konular.json") is None
    assert ids.dated("m/r/2023-11-30/madde-9/") == ("r", "2023-11-30")
    assert ids.dated("m/r/madde-9/") is None

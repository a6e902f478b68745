from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

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
        ("a/b", "a/b/", "../b"),
        ("a", "a/b/", "../../a"),
        ("a/b/c/", "a/b/", "c/"),
        ("a/b/", "a/b/c/", "../"),
        ("a/x/c/", "a/b/c/", "../../x/c/"),
        ("a/b/#x#y", "a/", "b/#x#y"),
    ],
)
def test_relative(target: str, page: str, link: str) -> None:
    assert ids.relative(target, page) == link


OLD, NEW = date(2022, 10, 11), date(2025, 11, 13)


# An address that was published never changes: every one stands here as readers see it.
@pytest.mark.parametrize(
    ("make", "of", "address"),
    [
        (ids.municipality_url, ("m",), "m/"),
        (ids.regulation_url, ("m", "r"), "m/r/"),
        (ids.version_url, ("m", "r", OLD), "m/r/2022-10-11/"),
        (ids.article_url, ("m", "r", OLD, "madde-5"), "m/r/2022-10-11/madde-5/"),
        (ids.article_url, ("m", "r", OLD, "madde-5", "bent-a"), "m/r/2022-10-11/madde-5/#bent-a"),
        (ids.latest_article_url, ("m", "r", "madde-5"), "m/r/madde-5/"),
        (ids.chart_url, ("m", "r", OLD), "m/r/2022-10-11/sema/"),
        (ids.municipality_chart_url, ("m",), "m/sema/"),
        (ids.municipality_chart_url, ("m", "baskan"), "m/sema/#kutu-baskan"),
        (ids.pdf_url, ("m", "r", OLD), "m/r/2022-10-11/m-r-2022-10-11.pdf"),
        (ids.docx_url, ("m", "r", OLD), "m/r/2022-10-11/m-r-2022-10-11.docx"),
        (ids.received_file, (".pdf",), "kaynak.pdf"),
        (ids.history_url, ("m", "r"), "m/r/gecmis/"),
        (ids.comparison_url, ("m", "r", OLD, NEW), "m/r/gecmis/2022-10-11..2025-11-13/"),
        (ids.redline_url, ("m/r/gecmis/2022-10-11..2025-11-13/",), "m/r/gecmis/2022-10-11..2025-11-13/metin/"),
        (ids.feed_file, ("xml",), "akis.xml"),
        (ids.feed_url, ("m/", "json"), "m/akis.json"),
        (ids.unit_url, ("m", "u"), "m/birim/u/"),
        (ids.source_check_url, ("m",), "m/bulgular/"),
        (ids.law_url, ("kanun-5393",), "mevzuat/kanun-5393/"),
        (ids.term_url, ("birim",), "tanim/birim/"),
        (ids.term_url, ("birim", "m-r"), "tanim/birim/#m-r"),
        (ids.role_url, ("mudur",), "unvan/mudur/"),
        (ids.topic_url, ("kamera",), "konu/kamera/"),
        (ids.topic_url, ("kamera", 2), "konu/kamera/2/"),
        (ids.matrix_url, (), "konu/cizelge/"),
        (ids.matrix_url, (2,), "konu/cizelge/2/"),
        (ids.matrix_group_url, ("acil",), "konu/cizelge/acil/"),
        (ids.matrix_group_url, ("acil", 2), "konu/cizelge/acil/2/"),
        (ids.pair_url, ("b", "a"), "karsilastir/a..b/"),
        (ids.pair_url, ("a", "b"), "karsilastir/a..b/"),
        (ids.pair_column_url, ("m",), "karsilastir/veri/m.json"),
        (ids.embed_url, ("m/birim/u/",), "embed/m/birim/u/"),
        (ids.search_box_url, ("m",), "m/ara/"),
        (ids.search_box_url, ("",), "ara/"),
        (ids.card_url, ("m/",), "m/kart.png"),
        (ids.search_url, ("kim/ne?",), "ara/?q=kim%2Fne%3F"),
        (ids.search_url, ("kamera", "m"), "ara/?q=kamera&belediye=m"),
        (ids.letter_url, ("m/r/2022-10-11/madde-5/#bent-a",), "basvuru/?madde=m/r/2022-10-11/madde-5/%23bent-a"),
        (ids.printed_card_url, ("m/r/2022-10-11/madde-5/#bent-a",), "kart/?madde=m/r/2022-10-11/madde-5/%23bent-a"),
        (ids.gaps_url, (), "eksikler/"),
        (ids.gaps_url, (2,), "eksikler/2/"),
        (ids.gap_letters_url, ("m",), "m/eksikler.json"),
        (ids.gap_letter_url, ("m", "g"), "basvuru/?eksik=m/g"),
        (ids.silence_letter_url, ("m", "kamera"), "basvuru/?konu=m/kamera"),
        (ids.offer_url, ("m/birim/u/",), "siteye-ekle/?neyi=m/birim/u#hazirla"),
        (ids.below, ("m/r/", "x"), "m/r/x/"),
        (ids.on_day, ("m/r/", "2026-01-02"), "m/r/2026-01-02.html"),
    ],
)
def test_every_address_as_it_is_promised(make: Callable[..., str], of: tuple[Any, ...], address: str) -> None:
    assert make(*of) == address


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("index.md", ""),
        ("index.html", ""),
        ("a/index.md", "a/"),
        ("a/index.html", "a/"),
        ("index.md/index.md", "index.md/"),
        ("atif.md", "atif/"),
        ("a/atif.md", "a/atif/"),
        ("a/sema.svg", "a/sema.svg"),
        ("a/myindex.md", "a/myindex/"),
        ("assets/x.md", None),
        ("a/assets/x.md", "a/assets/x/"),
    ],
)
def test_address_of_a_file_of_the_staging_folder(path: str, address: str | None) -> None:
    assert ids.address_of(path) == address


@pytest.mark.parametrize(
    ("address", "version", "rest", "latest"),
    [
        ("m/r/2023-11-30/madde-9/", "m/r/2023-11-30/", "madde-9/", "m/r/madde-9/"),
        ("m/r/2023-11-30/", "m/r/2023-11-30/", "", "m/r/"),
        ("m/r/2023-11-30/m/r/2023-11-30/", "m/r/2023-11-30/", "m/r/2023-11-30/", "m/r/m/r/2023-11-30/"),
        ("m/r/madde-9/", "", "", "m/r/madde-9/"),
        ("m/birim/u/", "", "", "m/birim/u/"),
    ],
)
def test_the_version_that_an_address_lies_in(address: str, version: str, rest: str, latest: str) -> None:
    assert ids.in_version(address) == (version, rest)
    assert ids.undated(address) == latest


def test_a_regulation_may_be_called_as_the_history_is() -> None:
    assert ids.compared("m/su-gecmis/gecmis/2022-10-11..2025-11-13/metin/") == (
        *("m/su-gecmis/", "2022-10-11", "2025-11-13"),
    )
    assert ids.compared("m/su-gecmis/2022-10-11/") is None


@pytest.mark.parametrize("address", ["m/r/gecmis/", "m/r/gecmis/2022-10-11/", "m/r/2022-10-11..2025-11-13/"])
def test_what_compares_nothing(address: str) -> None:
    assert ids.compared(address) is None


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


def test_an_address_that_no_file_can_have() -> None:
    """What counts are bytes, of which a Turkish letter has two; of the whole address and of each of its steps."""
    step = "a" * addresses.LONGEST_STEP
    assert not ids.is_too_long(f"{step}/{step}/")
    assert ids.is_too_long(f"b/{step}a/b")
    assert ids.is_too_long("ş" * (addresses.LONGEST_STEP // 2 + 1))
    whole = "ab/" * (addresses.LONGEST // 3 + 1)
    assert not ids.is_too_long(whole[: addresses.LONGEST])
    assert ids.is_too_long(whole[: addresses.LONGEST + 1])


@pytest.mark.parametrize(
    ("page", "record"),
    [("", "index"), ("hakkinda/", "hakkinda"), ("katki/kodlar/", "katki~kodlar"), ("a/b/c/", "a~b~c")],
)
def test_the_record_of_a_page_is_called_by_its_address(page: str, record: str) -> None:
    assert ids.page_record_url(page) == f"veri/v1/sayfa/{record}.json"


def test_the_matrix_of_a_province_has_sheets() -> None:
    first = ids.matrix_province_url("Çanakkale")
    assert first == ids.matrix_province_url("Çanakkale", 1) == "konu/cizelge/iller/canakkale/"
    assert ids.matrix_province_url("Çanakkale", 2) == f"{first}2/"

"""Pages on paper, as Chromium prints them: whose text, which address, which sheet; hanging labels, no lost headings."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2 as pdfium
import pytest
from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.site]

ARTICLE = "izmir-bb/bilgi-islem/2023-11-30/madde-9/"
VERSION = "eyupsultan/bilgi-islem/2024-11-08/"
COMPARISON = "kocaeli-bb/bilgi-islem/gecmis/2022-10-11..2025-11-13/"
TOPIC = "konu/guvenlik-kameralari/"
OLD = "kocaeli-bb/bilgi-islem/2022-10-11/madde-7/"
MILLIMETRE = 72 / 25.4
FOOT = 20 * MILLIMETRE  # the lower margin


@contextmanager
def printed(page: Page, address: str) -> Iterator[pdfium.PdfDocument]:
    page.goto(address)
    document = pdfium.PdfDocument(page.pdf(prefer_css_page_size=True, tagged=True, outline=True))
    try:
        yield document
    finally:
        document.close()


def words(sheet: pdfium.PdfPage) -> str:
    return " ".join(sheet.get_textpage().get_text_range().split())


def left_of(sheet: pdfium.PdfPage, text: str) -> float:
    found = sheet.get_textpage()
    place = found.search(text, match_case=True).get_next()
    assert place is not None, text
    return float(found.get_charbox(place[0])[0])


@pytest.mark.parametrize(
    "address", [ARTICLE, VERSION, OLD, "kutahya/", "kutahya/bilgi-islem/2020-11-04/sema/", "yontem/"]
)
def test_every_sheet_is_a4_numbered_and_says_its_address(page: Page, served: str, address: str) -> None:
    with printed(page, served + address) as document:
        for number, sheet in enumerate(document, 1):
            assert [round(side / MILLIMETRE) for side in sheet.get_size()] == [210, 297]
            assert f"{number} / {len(document)}" in words(sheet)
            assert f"/{address}" in words(sheet)


def test_the_first_sheet_carries_the_imprint_and_the_permanent_address(page: Page, served: str) -> None:
    with printed(page, served + ARTICLE) as document:
        first = words(document[0])
        assert f"Sitedeki adresi: /{ARTICLE}" in first
        assert "Hakkında Yönetmelik, 30.11.2023 metni (yürürlükte) · m. 9" in first
        assert "Resmî yayın değildir." in first
        assert "Yürürlükte" in first
        assert "metni (yürürlükte) · m. 9" in words(document[1]), "and so does every other"


def test_a_superseded_text_says_so_on_paper(page: Page, served: str) -> None:
    with printed(page, served + OLD) as document:
        assert "Bu metin yürürlükte değil." in words(document[0])
        assert "(mülga)" in words(document[0])


def test_labels_hang_and_sentences_share_one_edge(page: Page, served: str) -> None:
    with printed(page, served + ARTICLE) as document:
        sheet = document[0]
        labels = [left_of(sheet, label) for label in ("(1) ", "a) ", "ç) ")]
        sentences = [
            left_of(sheet, start) for start in ("Bilgi Ağları Şube Müdürlüğü'nün", "E-devletten", "Afet ve kriz")
        ]
        assert max(labels) - min(labels) < 3
        assert max(sentences) - min(sentences) < 3
        assert min(sentences) - max(labels) > 15


def test_copied_text_follows_the_reading_order(page: Page, served: str) -> None:
    with printed(page, served + VERSION) as document:
        text = " ".join(words(sheet) for sheet in document)
        definitions = text[text.index("Bu yönetmelikte geçen;") :]
        assert definitions.index("a) Bakanlık") < definitions.index("k) Yönetmelik") < definitions.index("ifade eder.")


@pytest.mark.parametrize(("address", "headings"), [(VERSION, 30), (COMPARISON, 12)])
def test_no_heading_ends_a_sheet(page: Page, served: str, address: str, headings: int) -> None:
    with printed(page, served + address) as document:
        checked = 0
        for entry in document.get_toc():
            place = entry.get_dest()
            assert place is not None
            sheet, top = document[place.get_index()], place.get_view()[1][1]
            below = sheet.get_textpage().get_text_bounded(bottom=FOOT, top=top - 1)
            heading = "".join(entry.get_title().split())
            rest = "".join(below.split()).removeprefix(heading)
            assert len(rest) > 20, f"{entry.get_title()!r} stands alone at the end of its sheet"
            checked += 1
        assert checked > headings


@pytest.mark.alone
def test_black_on_white_whatever_the_screen(page: Page, served: str) -> None:
    page.emulate_media(color_scheme="dark")
    page.add_init_script("localStorage.setItem('tema', 'koyu')")
    with printed(page, served + ARTICLE) as document:
        image = document[0].render(scale=0.7).to_pil().convert("RGB")
    assert image.getpixel((3, 3)) == (255, 255, 255)
    colours = image.getcolors(1 << 20) or []
    assert all(max(colour) - min(colour) <= 4 for _, colour in colours if isinstance(colour, tuple))


def test_links_that_leave_the_site_say_where_to(page: Page, served: str) -> None:
    with printed(page, served + "kutahya/") as document:
        assert "(https://www.kutahya.bel.tr)" in " ".join(words(sheet) for sheet in document)


def test_roles_are_a_table_on_paper_too(page: Page, served: str) -> None:
    with printed(page, served + "kocaeli-bb/bilgi-islem/2025-11-13/sema/") as document:
        assert "Unvan Birim Bağlı olduğu" in " ".join(words(sheet) for sheet in document)


def test_the_words_of_a_comparison_come_out_whole(page: Page, served: str) -> None:
    address = "kocaeli-bb/bilgi-islem/gecmis/2022-10-11..2025-11-13/metin/"
    with printed(page, served + address) as document:
        text = " ".join(words(sheet) for sheet in document)
    assert "Kurum envanterine giren bilişim cihazlarının sisteme entegrasyonunu sağlamak" in text


def test_a_comparison_leaves_no_sheet_half_empty(page: Page, served: str) -> None:
    with printed(page, served + COMPARISON) as document:
        assert len(document) <= 15
        for number, sheet in enumerate([*document][2:-1], 3):
            lower = sheet.get_textpage().get_text_bounded(bottom=FOOT, top=sheet.get_height() / 3)
            assert lower.strip(), f"two thirds of sheet {number} are white"


def test_the_name_of_a_text_has_the_whole_line(page: Page, served: str) -> None:
    page.set_viewport_size({"width": 794, "height": 1123})  # A4, as a browser measures it for its rules
    page.goto(served + "kocaeli-bb/")
    page.emulate_media(media="print")
    widths = page.evaluate(
        "[...document.querySelectorAll('.held__texts > li')].map((li) =>"
        " li.querySelector('.held__title').offsetWidth / li.offsetWidth)"
    )
    assert len(widths) >= 3 and min(widths) > 0.9


def test_the_signs_of_the_picture_of_time_are_told_apart_on_paper(page: Page, served: str) -> None:
    """As browsers print it unless told otherwise: without the colours behind things."""
    page.goto(served + TOPIC)
    document = pdfium.PdfDocument(page.pdf(prefer_css_page_size=True, print_background=False))
    try:
        (sheet,) = (sheet for sheet in document if "bugün sorumlu" in words(sheet))
        scale = 4
        image = sheet.render(scale=scale).to_pil().convert("L")
        grey = {}
        for sign in ("bugün sorumlu", "eskiden sorumlu"):
            place = sheet.get_textpage().search(sign).get_next()
            assert place is not None
            left, bottom, _, top = sheet.get_textpage().get_charbox(place[0])
            middle = sheet.get_height() - (bottom + top) / 2
            row = [image.getpixel((int((left - back) * scale), int(middle * scale))) for back in (6, 7, 8)]
            grey[sign] = sum(int(str(value)) for value in row) / 3
        assert grey["bugün sorumlu"] < 80 < 200 < grey["eskiden sorumlu"]
        assert "Sarı" not in " ".join(words(sheet) for sheet in document)
    finally:
        document.close()

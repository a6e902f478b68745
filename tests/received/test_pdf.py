"""PDFs: letters and their places become lines in the order they are read, headers and stamps apart."""

from __future__ import annotations

import random
import zlib
from pathlib import Path

import pytest
from tests.received.asked import readable, told
from tests.received.pdf_files import Drawn, column, pdf

from kimsorumlu.received.document import Received, received
from kimsorumlu.received.pdf import process

OFFICE = (
    Path(__file__).parents[1] / "fixtures" / "office" / "data" / "municipalities" / "ornek" / "temizlik" / "sources"
)


def read(content: bytes) -> Received:
    return readable(content, "pdf")


def texts(document: Received, part: str = "body") -> list[str]:
    return [line.bare for line in document.lines if line.part == part]


WORDS = ["cadde", "sokak", "meydan", "pazar", "park", "kaldırım"]
SENTENCES = [
    f"{one} ile {other} temizliğini yapar ve bunu bildirir" for one in WORDS for other in WORDS if one != other
]
LEFT = [f"Sol sütunun {n}. satırı burada biter ve" for n in range(1, 31)]
RIGHT = [f"sağ sütunun {n}. satırı burada sürer ve" for n in range(1, 31)]


def test_lines_with_their_page_and_place() -> None:
    document = read(
        pdf([Drawn("İLÇE BELEDİYESİ", 70, 100, bold=True), Drawn("ağaçları budar", 88, 120)], column(["Şef"]))
    )
    first, second, third = document.lines
    assert [line.bare for line in document.lines] == ["İLÇE BELEDİYESİ", "ağaçları budar", "Şef"]
    assert [line.page for line in document.lines] == [1, 1, 2]
    assert (first.style.bold, second.style.bold, first.style.size) == (1, 0, 11)
    assert second.style.indent is not None and third.style.indent is not None
    assert second.style.indent - third.style.indent == pytest.approx(18, abs=1)
    assert first.box is not None
    assert first.box.left == pytest.approx(70, abs=1)
    assert first.box.bottom == pytest.approx(102.75, abs=1)


def test_a_label_and_its_text_are_one_line() -> None:
    document = read(
        pdf([Drawn("a)", 70, 100), Drawn("Çöpü toplar,", 90, 100), Drawn("b)", 70, 115), Drawn("yıkar.", 90, 115)])
    )
    assert texts(document) == ["a) Çöpü toplar,", "b) yıkar."]


def test_letters_of_old_fonts_are_read_as_what_they_print() -> None:
    (line,) = read(pdf(column(["ĠLÇE"]))).lines
    assert (line.text, line.bare) == ("ĠLÇE", "İLÇE")


def test_a_page_drawn_in_any_order_is_ordered_by_its_places() -> None:
    drawn = column(SENTENCES)
    random.Random(7).shuffle(drawn)
    document = read(pdf(drawn))
    assert texts(document) == SENTENCES
    assert told(document) == ["document-order"]


def test_two_columns_are_read_one_after_the_other() -> None:
    title = [Drawn("ORTAK BAŞLIK " * 5, 70, 80)]
    left, right = column(LEFT, 60), column(RIGHT, 310)
    by_column = read(pdf([*title, *left, *right]))
    assert texts(by_column)[1:] == LEFT + RIGHT
    assert by_column.remarks == ()
    by_line = read(pdf([*title, *(each for pair in zip(left, right, strict=True) for each in pair)]))
    assert texts(by_line)[1:] == LEFT + RIGHT
    shuffled = [*title, *left, *right]
    random.Random(3).shuffle(shuffled)
    assert texts(read(pdf(shuffled)))[1:] == LEFT + RIGHT


def test_a_number_above_the_line_stays_on_it() -> None:
    note = [Drawn("Kamulaştırma Kanununa", 70, 100), Drawn("2", 188.5, 96.4, size=6.4), Drawn("göre 40 m", 195, 100)]
    area = [Drawn("2", 244, 96.4, size=6.4), Drawn("Amaç", 70, 114), Drawn("8", 70, 700, size=6.4)]
    assert texts(read(pdf([*note, *area]))) == ["Kamulaştırma Kanununa² göre 40 m²", "Amaç", "8"]


def test_a_second_column_may_end_early() -> None:
    document = read(pdf([*column(LEFT), *column(RIGHT[:6], left=310)]))
    assert texts(document) == [*LEFT, *RIGHT[:6]]
    assert {line.style.indent for line in document.lines} == {0}


def test_a_short_second_column_may_stand_below_a_line_over_both() -> None:
    head = Drawn("ÖRNEK BELEDİYESİ MÜDÜRLÜĞÜNÜN YÖNETMELİĞİ", 180, 70)
    document = read(pdf([head, *column(LEFT), *column(RIGHT[:3], left=310)]))
    assert texts(document)[1:] == [*LEFT, *RIGHT[:3]]
    assert {line.style.indent for line in document.lines[1:]} == {0}


def test_a_label_that_hangs_over_the_gutter_stays_in_its_column() -> None:
    right = [*column(RIGHT[:-1], 310), Drawn("MADDE 6- Sağ sütunda asılı duran madde", 292, 100 + 29 * 14.3)]
    assert texts(read(pdf([*column(LEFT, 60), *right])))[-1].startswith("MADDE 6-")


def test_a_table_of_terms_and_meanings_is_no_page_of_two_columns() -> None:
    terms = ["Belediye", "Başkan", "Müdürlük", "Temizlik İşleri Müdürü", "Atık", "Moloz"] * 5
    rows = [
        [Drawn(term, 60, 100 + n * 14), Drawn(f": {n}. anlamı budur ve böyle", 250, 100 + n * 14)]
        for n, term in enumerate(terms)
    ]
    document = read(pdf([each for row in rows for each in row]))
    assert texts(document)[0] == "Belediye : 0. anlamı budur ve böyle"


def test_headers_and_footers_are_parts_of_their_own() -> None:
    def page(n: int) -> list[Drawn]:
        return [
            Drawn("Örnek Belediyesi Yönetmeliği", 200, 40),
            *column(SENTENCES[n : n + 5]),
            Drawn(f"Sayfa {n}", 280, 810),
        ]

    document = read(pdf(*map(page, (1, 2, 3))))
    assert texts(document, "header") == ["Örnek Belediyesi Yönetmeliği"] * 3
    assert texts(document, "footer") == ["Sayfa 1", "Sayfa 2", "Sayfa 3"]
    assert [line.part for line in document.lines if line.page == 2] == ["header", *["body"] * 5, "footer"]


def test_headers_of_left_and_right_pages_take_turns() -> None:
    heads = ["Sol sayfa", "Sağ sayfa"] * 2
    document = read(pdf(*([Drawn(head, 200, 40), *column(SENTENCES[n : n + 4])] for n, head in enumerate(heads))))
    assert texts(document, "header") == heads


def test_what_stands_once_at_the_edge_is_text() -> None:
    document = read(pdf([Drawn("T.C.", 280, 60), *column(SENTENCES)], column(["Amaç"], top=60)))
    assert texts(document, "header") == []
    assert texts(document)[0] == "T.C."


def test_a_lone_number_at_the_foot_of_a_single_page_is_its_number() -> None:
    assert texts(read(pdf([*column(SENTENCES), Drawn("- 1 -", 280, 810)])), "footer") == ["- 1 -"]


@pytest.mark.parametrize("turned", [45, 90, 270])
def test_what_is_written_across_a_page_is_a_stamp(turned: int) -> None:
    document = read(
        pdf(
            [
                *column(SENTENCES[:10]),
                Drawn("ASLI GİBİDİR", 300, 400, turned=turned),
                *column(SENTENCES[10:20], top=250),
            ]
        )
    )
    assert texts(document) == SENTENCES[:20]
    assert texts(document, "stamp") == ["ASLI GİBİDİR"]


@pytest.mark.parametrize("rotate", [90, 180, 270])
def test_a_page_that_is_turned_is_read_as_it_is_shown(rotate: int) -> None:
    def place(n: int) -> tuple[float, float]:
        return {90: (100 + 14 * n, 742), 180: (525, 742 - 14 * n), 270: (495 - 14 * n, 100)}[rotate]

    drawn = [Drawn(text, *place(n), turned=rotate) for n, text in enumerate(SENTENCES[:6])]
    document = read(pdf(drawn, rotate=rotate))
    assert texts(document) == SENTENCES[:6]
    assert [line.box.top for line in document.lines if line.box] == sorted(
        line.box.top for line in document.lines if line.box
    )


def test_letters_beyond_the_page_are_left_out_and_told() -> None:
    document = read(pdf([*column(["Amaç"]), Drawn("dışarıda", 700, 100)]))
    assert texts(document) == ["Amaç"]
    assert told(document) == ["document-outside-page"]


def test_a_scan_says_what_to_do_and_a_scanned_page_is_told() -> None:
    assert received(pdf([], [], picture=True), "pdf").unreadable == "document-scan"
    assert received(pdf([], []), "pdf").unreadable == "document-scan"
    recognised = read(pdf(column(SENTENCES), [], picture=True))
    assert told(recognised) == ["document-picture-page", "document-scanned-page"]


def test_a_real_file_is_read_line_by_line() -> None:
    document = read((OFFICE / "2024-02-05.pdf").read_bytes())
    assert document.remarks == ()
    assert [line.bare for line in document.lines if line.page == 2][:3] == [
        "Temizlik İşleri Müdürlüğü Görev ve Çalışma Yönetmeliği",
        "Toplama Biriminin görevleri",
        "MADDE 6- (1) Toplama Birimi;",
    ]
    bold = [line.bare for line in document.lines if line.style.bold > 0.9]
    assert "Toplama Biriminin görevleri" in bold and "ÜÇÜNCÜ BÖLÜM" in bold and len(bold) == 19
    assert {line.style.alignment for line in document.lines if line.bare.endswith("BÖLÜM")} == {"centre"}
    assert not any(line.ends for line in document.lines)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "document-damaged"),
        (b"%PDF-1.7\n\x00\x01", "document-damaged"),
        (pdf(*[[]] * 601), "document-pages"),
        (pdf([Drawn("abcdefghij " * 200, 10, 10 + n, 1) for n in range(10)]), "document-letters"),
    ],
    ids=["nothing", "junk", "pages", "letters"],
)
def test_what_cannot_be_read_is_refused(content: bytes, code: str) -> None:
    document = received(content, "pdf")
    assert getattr(document.unreadable, "code", "") == code
    assert document.lines == ()


def test_a_hyphen_that_parts_a_word_at_a_lines_end_stays(tmp_path: Path) -> None:
    document = read(pdf(column(["Müdürlük bu Yönet-", "meliğin gereğini yapar"])))
    assert texts(document) == ["Müdürlük bu Yönet-", "meliğin gereğini yapar"]


# RC4 with 40 bits, as old programs lock a file: what matters is that pdfium asks for a password.
LOCKED = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj "
    b"3 0 obj<</Filter/Standard/V 1/R 2/O<" + b"11" * 32 + b">/U<" + b"22" * 32 + b">/P -4>>endobj\n"
    b"trailer<</Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]/Size 4>>\n%%EOF\n"
)


def test_a_password_is_named() -> None:
    assert received(LOCKED, "pdf").unreadable == "document-password"


def bomb(size: int) -> bytes:
    """A page whose content unpacks to so many letters."""
    packed = zlib.compress(b"BT /F1 1 Tf 1 0 0 1 9 9 Tm (" + b"a" * size + b") Tj ET")
    return (
        pdf(column(["x"]))
        .replace(b"/F1 3 0 R", b"/F1 3 0 R")
        .replace(
            b"trailer",
            b"9 0 obj<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream endobj\ntrailer" % (len(packed), packed),
        )
        .replace(b"/Contents 7 0 R", b"/Contents 9 0 R")
    )


def test_a_page_of_letters_without_end_stays_within_the_bounds() -> None:
    document = received(bomb(8_000_000), "pdf")
    assert getattr(document.unreadable, "code", "") in ("document-too-much", "document-letters")
    assert document.lines == ()


def test_a_reader_that_crashes_is_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "_MODULE", "kimsorumlu.received.pdf.no_such_module")
    assert received(pdf(column(["x"])), "pdf").unreadable == "document-too-much"


def test_a_reader_that_takes_too_long_is_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "_SECONDS", 0.01)
    assert received(pdf(column(["x"])), "pdf").unreadable == "document-too-much"


def test_notes_at_the_foot_of_a_page_are_parts_of_their_own_behind_the_text() -> None:
    marked = [*column(SENTENCES[:20]), Drawn("Kanununun", 70, 372), Drawn("1", 126.5, 368.4, size=6.4)]
    first = Drawn("1", 70, 756.4, size=6), Drawn("13/7/2005 tarihli Resmî Gazete'de", 76, 760, size=9)
    second = [Drawn("2 Kadrosu yoktur.", 70, 785, size=9)]
    more = [*column(SENTENCES[20:]), Drawn("Müdür", 70, 300), Drawn("2", 101.4, 296.4, size=6.4)]
    document = read(pdf([*marked, *first], [*more, Drawn("yayımlanmıştır.", 70, 771, size=9), *second]))
    assert texts(document) == [*SENTENCES[:20], "Kanununun¹", *SENTENCES[20:], "Müdür²"]
    notes = ["¹ 13/7/2005 tarihli Resmî Gazete'de", "yayımlanmıştır.", "2 Kadrosu yoktur."]
    assert texts(document, "note") == notes
    assert [line.bare for line in document.lines[-3:]] == notes
    assert [line.page for line in document.lines[-3:]] == [1, 2, 2]


def test_notes_as_large_as_the_text_need_all_their_marks() -> None:
    marks = [Drawn("Şefliğin", 70, 372), Drawn("1", 106.3, 368.4, size=6.4), Drawn("ve Büronun", 112, 372)]
    marks += [Drawn("2", 168.5, 368.4, size=6.4)]
    notes = column(["1 Kadrosu yoktur.", "213/7/2005 tarihli."], top=750)
    assert texts(read(pdf([*column(SENTENCES[:20]), *marks, *notes])), "note") == [
        "1 Kadrosu yoktur.",
        "213/7/2005 tarihli.",
    ]
    assert texts(read(pdf([*column(SENTENCES[:20]), *marks, *notes[:1]])), "note") == []


def test_what_no_mark_leads_to_is_no_note() -> None:
    area = [Drawn("40 m", 70, 400), Drawn("2", 92.5, 396.4, size=6.4)]
    small = column(["2 Müdür Yardımcısı", "1. Şef"], top=760, size=8)
    assert texts(read(pdf([*column(SENTENCES[:20]), *area, *small])), "note") == []


def test_notes_of_two_columns_stand_at_the_foot_of_each() -> None:
    left = [*column(LEFT[:-1], 60), Drawn("asılı", 60, 514.7), Drawn("1", 80.4, 511.1, size=6.4)]
    right = [*column(RIGHT[:-1], 310), Drawn("duran", 310, 514.7), Drawn("2", 338.3, 511.1, size=6.4)]
    notes = [Drawn("1 Solun notudur.", 60, 560, size=8), Drawn("2 Sağın notudur.", 310, 560, size=8)]
    document = read(pdf([*left, notes[0], *right, notes[1]]))
    assert texts(document, "note") == ["1 Solun notudur.", "2 Sağın notudur."]
    assert texts(document) == [*LEFT[:-1], "asılı¹", *RIGHT[:-1], "duran²"]


def test_a_head_that_is_a_table_of_many_lines_is_a_header_whole() -> None:
    def page(n: int) -> list[Drawn]:
        names = ["Doküman No YD-14", "Yayın Tarihi 04.03.2019", "Revizyon No 02", "Revizyon Tarihi", "17.01.2022"]
        table = [*column(["KIYIKENT", "BELEDİYESİ"], top=40), *column([*names, f"Sayfa {n}/3"], left=400, top=42)]
        return [*table, *column(SENTENCES[4 * n : 4 * n + 4], top=160)]

    document = read(pdf(*map(page, (1, 2, 3))))
    assert texts(document) == SENTENCES[4:16]
    assert len(texts(document, "header")) == 24


def test_what_recurs_below_a_line_that_does_not_is_text() -> None:
    pages = [column(["Aynı başlık", f"{SENTENCES[n]}", "Görevleri"], top=40) for n in range(3)]
    assert (
        texts(read(pdf(*([*page, *column(SENTENCES[9:12], top=300)] for page in pages))), "header")
        == [
            "Aynı başlık",
            "Görevleri",
        ]
        * 3
    )
    pages = [column(["Aynı başlık", f"{SENTENCES[n]}", f"{SENTENCES[n + 3]}", "Görevleri"], top=40) for n in range(3)]
    assert texts(read(pdf(*pages)), "header") == ["Aynı başlık"] * 3

"""The whole text on one page, and the received document beside it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from xml.etree.ElementTree import Element

from tests.pages.reading import having, headings, ids, read, rows, text
from tests.painted import head, only
from tests.sites import awkward, new, old, small, with_newest

from kimsorumlu.exports.formats import SOURCES
from kimsorumlu.model.municipality import Edition
from kimsorumlu.model.text import Division
from kimsorumlu.pages.texts.version import version_page, version_pages
from kimsorumlu.view.page import paint

SITE = awkward()
NEW, OLD = new(SITE), old(SITE)
VERSION = NEW.version


def made(edition: Edition = NEW) -> Element:
    return read(SITE, version_page(SITE, edition))


def test_every_version_has_a_page_its_card_and_the_document_as_received() -> None:
    assert [page.path(format) for page in version_pages(SITE) for format in page.formats] == [
        "ornek/bilgi-islem/2020-01-02/index.md",
        "ornek/bilgi-islem/2020-01-02/kart.png",
        "ornek/bilgi-islem/2020-01-02/kaynak.txt",
        "ornek/bilgi-islem/2024-05-06/index.md",
        "ornek/bilgi-islem/2024-05-06/kart.png",
        "ornek/bilgi-islem/2024-05-06/kaynak.txt",
    ]
    assert VERSION.received is not None
    assert paint(only(version_pages(SITE), VERSION.url), SITE, SOURCES["plain"]) == VERSION.received.content


def test_the_page_is_well_built() -> None:
    for edition in (OLD, NEW):
        page = made(edition)
        assert len(set(ids(page))) == len(ids(page))
        levels = headings(page)
        assert levels.count(1) == 1 and levels[0] == 1
        assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
        inside = {a.get("href", "")[1:] for a in page.iter("a") if a.get("href", "").startswith("#")}
        assert inside <= set(ids(page))


def test_everything_printed_stands_in_the_order_of_the_document() -> None:
    (law,) = having(made(), "div", cls="law-text")
    printed = [
        "T.C.", "ÖRNEK BELEDİYESİ", "BİRİNCİ BÖLÜM", "GENEL",
        "Bilgi İşlem Müdürlüğünün görev ve sorumlulukları", "MADDE 1-", "ı) e-devlet", "ifade eder.",
        "MADDE 2-", "Müdürün görevleri", "(1) Müdür", "MADDE 3-", "(Mülga:", "İKİNCİ BÖLÜM", "MADDE 6-",
        "Geçiş", "GEÇİCİ MADDE 1-", "a) Bir", "a) İki", "Kabul edilmiştir.", "Ada ÖRNEK",
    ]  # fmt: skip
    whole, place = text(law), 0
    for piece in printed:
        found = whole.find(piece, place)
        assert found >= 0, piece
        place = found + len(piece)


def test_articles_and_clauses_have_anchors_and_labels_lead_to_the_permanent_page() -> None:
    page = made()
    known = set(ids(page))
    for article, clause in VERSION.clauses():
        assert article.slug in known
        assert f"{article.slug}-{clause.fragment}" in known
    (item,) = having(page, "li", id="madde-1-bent-ix")
    assert {a.get("href") for a in item.iter("a")} == {"madde-1/#bent-ix"}
    (section,) = having(page, "section", id="madde-6")
    assert [(h.tag, a.get("href")) for h in section.iter("h3") for a in h.iter("a")] == [("h3", "madde-6/")]


def test_the_contents_stay_on_the_page() -> None:
    (column,) = having(made(), "nav", cls="contents")
    links = [a.get("href") for a in column.iter("a")]
    assert links == ["./", "#madde-1", "#madde-2", "#madde-3", "#madde-6", "#gecici-madde-1"]


def test_parts_chapters_and_articles_nest() -> None:
    chapter = next(piece for piece in VERSION.text if isinstance(piece, Division))
    part = replace(chapter, kind="part", label="BİRİNCİ KISIM", title=None, slug="kisim-1")
    below = (replace(piece, level=2) if isinstance(piece, Division) else piece for piece in VERSION.text)
    site = with_newest(SITE, text=(part, *below))
    levels = headings(read(site, version_page(site, new(site))))
    assert levels[:4] == [1, 2, 3, 4]
    assert headings(made(OLD))[:4] == [1, 2, 2, 2]


def test_the_imprint_is_complete() -> None:
    known = rows(made())
    assert known["İmzalayanlar"] == "Ada ÖRNEK Meclis Başkanı"
    assert [known[term] for term in ("Valiliğe ya da kaymakamlığa gönderilme", "İlan", "Yürürlüğe giriş")] == [
        "Belgede yazılı değil"
    ] * 3
    assert known["Sitedeki adresi"] == "/ornek/bilgi-islem/2024-05-06/"
    assert known["Kaynak belge"].endswith(f" SHA-256 {'b' * 64}")


def test_corrections_notes_and_what_is_not_text_are_listed() -> None:
    page = made()
    (remedies,) = having(page, "section", aria_labelledby="duzeltmeler")
    assert [text(li) for li in remedies.iter("li")] == [
        "Taramadan doğan düzeltme, m. 1/ı: belgede “akıll ı” → “akıllı”",
        "Dönüştürmeden doğan düzeltme, BİRİNCİ BÖLÜM: belgede “BÖLÖM” → “BÖLÜM”",
    ]
    assert [a.get("href") for a in remedies.iter("a")] == ["#madde-1-bent-ix", "#bolum-1"]
    (notes,) = having(page, "section", aria_labelledby="notlar")
    assert [text(p) for p in notes.iter("p")] == ["Editör notu. Numaralar basıldığı gibidir."]
    (compared,) = having(page, "section", aria_labelledby="uygunluk")
    assert [text(li) for li in compared.iter("li")] == [
        "Sayfa başlığı: “ÖRNEK BELEDİYESİ” Alınan belgenin 4–5, 9. satırlarında.",
        "Elektronik imza kaydı: “-06.05.2024” Alınan belgenin 12. satırında.",
    ]


def test_the_fidelity_is_said_as_it_was_measured() -> None:
    assert SITE.share(VERSION) != "%100"  # what was received there is not the text
    for site, share in ((SITE, SITE.share(VERSION)), (small(), "%100")):
        page = read(site, version_page(site, new(site)))
        assert f"payı: {share}." in text(having(page, "section", aria_labelledby="uygunluk")[0])


def test_what_was_declared_stands_beside_the_share() -> None:
    def compared(edition: Edition) -> str:
        return text(having(read(small(), version_page(small(), edition)), "section", aria_labelledby="uygunluk")[0])

    assert "payı: %100. Bunların 1 tanesi, yani %0,4 kadarı, aşağıdaki sayfa öğeleridir. 1 yerde" in compared(
        old(small())
    )
    assert "yani %3,2 kadarı, aşağıdaki sayfa öğeleridir. Düzeltilen bir yer yoktur." in compared(new(small()))


def test_chart_and_document_are_linked() -> None:
    links = {text(a): a.get("href") for a in made().iter("a")}
    assert links["Teşkilat şeması"] == "sema/"
    assert links["Alınan belge"] == "kaynak.txt"


def test_the_document_is_saved_under_a_name_of_its_own() -> None:
    """Shown in the browser it would be spoiled wherever a server names no character set."""
    saved = [a.get("download") for a in made().iter("a") if a.get("href") == "kaynak.txt"]
    assert saved == ["ornek-bilgi-islem-2024-05-06.txt"] * 2


def test_a_superseded_version_carries_a_banner() -> None:
    meta = head(SITE, version_page(SITE, OLD))
    assert meta["status"] == "superseded"
    assert meta["title"] == "Bilgi İşlem Müdürlüğü Çalışma Yönetmeliği, 02.01.2020 (mülga) · Örnek"
    assert meta["banner"].endswith(
        '<a href="../2024-05-06/">Yürürlükteki metin</a> · <a href="../gecmis/2020-01-02..2024-05-06/">Ne değişti?</a>'
    )
    current = head(SITE, version_page(SITE, NEW))
    assert current["title"] == "Bilgi İşlem Müdürlüğü Çalışma Yönetmeliği, 06.05.2024 · Örnek"

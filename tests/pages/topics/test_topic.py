from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise

from lxml.html import HtmlElement
from tests import sites
from tests.painted import body, head, only, targets, texts

from kimsorumlu.facts.answers import SHEET
from kimsorumlu.facts.references import NAMED
from kimsorumlu.pages.topics.topic import topic_pages, topic_sheets
from kimsorumlu.read.config_file import Config
from kimsorumlu.site import Site
from kimsorumlu.view.cells import cell
from kimsorumlu.view.page import Page

NEW = "ornek/park-ve-bahceler/2023-06-07/"


def shown(site: Site, topic: str) -> HtmlElement:
    return body(site, only(topic_pages(site), f"konu/{topic}/"))


def page(topic: str) -> HtmlElement:
    return shown(sites.small(), topic)


@cache
def real_page(topic: str) -> HtmlElement:
    return shown(sites.real(), topic)


def municipality(body: HtmlElement, name: str) -> HtmlElement:
    return next(entry for entry in body.cssselect("article.answer") if texts(entry, "h3") == [name])


def test_the_heading_is_the_question_or_the_label() -> None:
    assert texts(page("kameralar"), "h1") == ["Kameralara kim bakıyor?"]
    assert texts(page("bakim"), "h1") == ["Bakım"]


def test_what_it_covers_and_everyday_words() -> None:
    assert texts(page("kameralar"), ".scope p") == [
        "Güvenlik kameraları.",
        "Gündelik sözlerle: mobese, CCTV",
    ]


def test_what_is_narrower_has_its_own_answers() -> None:
    first, *_ = real_page("sistem-odasi").cssselect(".topic-parts > div")
    assert texts(first, "dt") == ["UPS güç kaynağı, kesintisiz güç kaynağı"]
    assert texts(first, "dd") == [
        "İzmir BB: Bilgi Ağları Şube Müdürlüğü (m. 9/1-f)",
        "Kütahya: Donanım Servisi (m. 11/c)",
    ]
    assert targets(first, "dd:last-child a", "konu/sistem-odasi/") == [
        "kutahya/birim/donanim-servisi/",
        "kutahya/bilgi-islem/2020-11-04/madde-11/#bent-c",
    ]
    assert page("kameralar").cssselect(".topic-parts") == []


def test_a_unit_with_its_clause_its_citation_and_the_reason() -> None:
    entry = municipality(page("kameralar"), "Örnek Belediyesi")
    assert texts(entry, ".answer__who p") == ["07.06.2023 metni, karar 48"]
    assert texts(entry, ".answer__sentence") == ["Kameralar konusunda Park ve Bahçeler Müdürlüğü iş yaptırır."]
    assert targets(entry, ".answer__sentence b a", "konu/kameralar/") == ["ornek/birim/park-ve-bahceler-mudurlugu/"]
    assert texts(entry, "blockquote") == ["a) Parkları kurmak, bakımını yapmak ve güvenlik kameralarını izletmek,"]
    assert texts(entry, "mark") == ["güvenlik kameralarını"]
    assert texts(entry, ".answer__citation a") == ["m. 4/1-a"]
    assert targets(entry, ".answer__citation a", "konu/kameralar/") == [f"{NEW}madde-4/#fikra-1-bent-a"]
    assert texts(entry, ".why") == []  # the mark says it
    assert texts(entry, ".earlier") == []  # the older text said the same


def test_a_role_stands_small_beside_its_unit_and_over_its_clauses() -> None:
    entry = municipality(page("yonetim"), "Örnek Belediyesi")
    assert texts(entry, ".answer__sentence b") == ["Park ve Bahçeler Müdürlüğü"]
    assert texts(entry, ".answer__sentence small") == ["(Müdür)"]
    assert texts(entry, ".answer__role") == ["Müdür"]


def test_the_kind_of_responsibility_stands_beside_the_clause_with_the_words_that_prove_it() -> None:
    entry = municipality(real_page("guvenlik-kameralari"), "Kütahya Belediyesi")
    assert texts(entry, ".kind") == ["Destekleyen"]
    assert texts(entry, ".proof") == ["desteği vermek"]
    assert [one.get("data-kinds") for one in entry.cssselect(".answer__unit")] == ["supports"]


def test_kinds_can_be_chosen_where_there_are_several() -> None:
    found = real_page("guvenlik-kameralari").cssselect("[data-kind-filter] input")
    assert [(box.get("value"), box.get("data-kind")) for box in found][-1] == ("destekleyen", "supports")
    assert not page("kameralar").cssselect("[data-kind-filter]")
    shown = [set((one.get("data-kinds") or "").split()) for one in real_page("wifi").cssselect("[data-kinds]")]
    for label in real_page("wifi").cssselect("[data-kind-filter] label"):
        (box,), (count,) = label.cssselect("input"), texts(label, "small")
        assert sum((box.get("data-kind") or "") in kinds for kinds in shown) == int(count)


def test_the_page_is_described_by_its_answers() -> None:
    site = sites.real()
    found = only(topic_pages(site), "konu/guvenlik-kameralari/").description
    assert found.startswith("Eyüpsultan’da güvenlik kameralarına iki birim bakar: Teknik Altyapı Birimi (m. 11/1-m)")
    assert "). İzmir’de güvenlik kameralarına" in found
    assert only(topic_pages(sites.small()), "konu/telsiz/").description.endswith("hiçbirinde yazmıyor.")


def test_a_higher_units_own_duties_stand_apart() -> None:
    entry = municipality(page("fidan"), "Örnek Belediyesi")
    assert texts(entry, ".answer__voices > .answer__unit .answer__sentence b") == ["Bakım Servisi"]
    assert texts(entry, ".answer__above .answer__sentence b") == ["Park ve Bahçeler Müdürlüğü"]
    assert texts(entry, ".why")[0].endswith("m. 5/a: Çim de fidanlıktan gelir. Okunarak eklendi.")


def test_what_an_older_text_said_otherwise() -> None:
    entry = municipality(page("fidan"), "Örnek Belediyesi")
    assert texts(entry, ".earlier li") == [
        "02.03.2021 tarihli metin (02.03.2021 – 07.06.2023): fidan konusunda Fidanlık Servisi görevliydi (m. 6/1) "
        "Yapan (1) Fidanlık Servisi fidan yetiştirir ve 1. sınıf fidan *satışını* <yapar>."
    ]
    entry = municipality(page("sulama"), "Örnek Belediyesi")
    assert texts(entry, ".earlier li")[0].endswith(": bu konu yazmıyor")


def test_nothing_found_never_says_that_nobody_does_it() -> None:
    entry = municipality(page("telsiz"), "Örnek Belediyesi")
    assert texts(entry, "h4") == ["Yönetmeliğinde bu konu yazmıyor"]
    words = texts(entry, ".not-found p")[0]
    assert "Yürürlükteki 10 maddenin hiçbirinde bu konuda bir görev yok." in words
    assert "yazılmış olabilir" in words
    assert targets(entry, ".not-found a", "konu/telsiz/") == ["ara/?q=Telsiz"]
    assert targets(entry, ".actions a", "konu/telsiz/") == ["basvuru/?konu=ornek/telsiz"]
    config = Config(sites.THEME, "https://s.example/", mail="a@b.example")
    written = shown(replace(sites.small(), config=config), "telsiz")
    link = written.cssselect(".not-found a")[1].get("href")
    assert link and link.startswith("mailto:a@b.example?subject=Konu%3A%20Telsiz%2C%20%C3%96rnek")
    assert "https%3A%2F%2Fs.example%2Fkonu%2Ftelsiz%2F" in link


def test_how_the_clauses_were_chosen_is_told() -> None:
    section = page("fidan").cssselect(".selection")[0]
    assert texts(section, "code") == ["fidan"]
    assert texts(section, "li") == [
        "Örnek, 07.06.2023, m. 5/a: Çim de fidanlıktan gelir.",
        "Örnek, 02.03.2021, m. 4/1-a: Görev değil.",
    ]


def test_related_topics_are_those_of_the_same_heading() -> None:
    assert targets(page("kameralar"), ".chips a", "konu/kameralar/") == ["konu/telsiz/"]


def test_overlaps_are_tagged_with_a_neutral_note() -> None:
    page = real_page("kisisel-veriler")
    assert texts(page, ".summary-line > span") == [
        "4 belediyenin 3’ünün yönetmeliğinde yazıyor",
        "2’sinde birden çok birimin görevi",
    ]
    assert texts(page, ".tag--overlap") == ["İki birim", "Üç birim"]
    note = texts(municipality(page, "Kocaeli Büyükşehir Belediyesi"), ".answer__voices > .note")
    assert note == [
        "Üç birimin görevleri arasında. Maddeler yazıldığı gibi yan yana verilmiştir; "
        "birimler arasındaki sınır için maddelerin tamamına bakın."
    ]
    assert texts(municipality(page, "Kütahya Belediyesi"), ".tag") == []
    assert [texts(entry, "h3") for entry in page.cssselect("article.answer")][-1] == ["Eyüpsultan Belediyesi"]


def test_a_unit_that_only_bears_the_name_is_mentioned() -> None:
    entry = municipality(real_page("guvenlik-kameralari"), "Kütahya Belediyesi")
    assert texts(entry, ".note") == [
        "Teşkilat yapısında bir Güvenlik Kamera Sistemleri Servisi de var; görevleri ayrıca yazılmamış."
    ]


def test_roles_lead_to_their_pages() -> None:
    entry = municipality(real_page("kisisel-veriler"), "Kütahya Belediyesi")
    assert targets(entry, ".answer__role a", "konu/kisisel-veriler/")[0].startswith("unvan/")


def test_real_pages_share_no_title_and_no_id_and_skip_no_heading() -> None:
    site = sites.real()
    pages = list(topic_pages(site))
    assert len(pages) == len(site.facts.catalogues.topics.topics)
    assert len({head(site, page)["title"] for page in pages}) == len(pages)
    for page in pages:
        shown = body(site, page)
        ids = [element.get("id") for element in shown.iter() if element.get("id")]
        assert len(ids) == len(set(ids))
        levels = [int(str(h.tag)[1]) for h in shown.cssselect("h1, h2, h3, h4")]
        assert all(here <= before + 1 for before, here in pairwise(levels)), page.address


def test_many_that_answer_stand_on_several_pages() -> None:
    site = sites.many(SHEET + 3)
    made: dict[str, Page] = {page.address: page for page in (*topic_pages(site), *topic_sheets(site))}
    pages = (made["konu/fidan/"], made["konu/fidan/2/"])
    first, second = (body(site, page) for page in pages)
    assert [len(shown.cssselect("article.answer")) for shown in (first, second)] == [SHEET, 3]
    assert texts(second, "nav.sheets a") == ["B01 – B24", "B25 – B27"]
    assert targets(second, "nav.sheets a", "konu/fidan/2/") == ["konu/fidan/", "konu/fidan/2/"]
    assert texts(second, ".summary-line b") == ["27", "27’sinin"]
    assert [head(site, page)["title"] for page in pages] == ["Fidan B01 – B24", "Fidan B25 – B27"]
    assert ["oembed" in head(site, page) for page in pages] == [True, False]
    assert first.cssselect(".selection") and not second.cssselect(".selection")
    # Whoever points at an answer points at the right page.
    cells = [cell(site, m, "fidan").address for m in site.facts.answers.municipalities]
    assert cells[SHEET - 1 : SHEET + 1] == ["konu/fidan/#b-b24", "konu/fidan/2/#b-b25"]
    for address in cells:
        page, _, place = address.partition("#")
        assert body(site, made[page]).cssselect(f"#{place}")


def test_very_many_without_a_clause_are_counted() -> None:
    page = shown(sites.many(NAMED + 1), "telsiz")
    assert texts(page, "article.answer h3") == ["25 belediye"]
    assert page.cssselect(".not-found__list > li") == []


def test_many_without_a_clause_share_one_entry() -> None:
    page = shown(sites.many(13), "telsiz")
    assert texts(page, "article.answer h3") == ["13 belediye"]
    assert len(page.cssselect(".not-found__list > li")) == 13


def test_municipalities_with_two_regulations_name_the_regulation() -> None:
    page = shown(sites.with_second_regulation(), "fidan")
    assert "Park ve Bahçeler Müdürlüğü" in texts(page, ".answer__place > p")
    assert len(page.cssselect("article.answer .answer__who p.figures")) == 2

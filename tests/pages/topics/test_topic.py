from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise

from lxml.html import HtmlElement
from tests.pages import real, small, topical

from kimsorumlu.facts.answers import Answers, answers
from kimsorumlu.facts.references import NAMED
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.pages.topics.topic import topic_pages
from kimsorumlu.view.cells import cell
from kimsorumlu.view.output import OutputFile
from kimsorumlu.view.reporting import Contact
from kimsorumlu.view.topics import SHEET


def page(topic: str, contact: Contact | None = None) -> HtmlElement:
    files = topic_pages(small.THEME, topical.layers(), topical.told(), contact or Contact())
    return small.body(next(file for file in files if small.address(file) == f"konu/{topic}/"))


@cache
def real_told() -> Answers:
    layers = real.layers()
    return answers(real.corpus(), layers.duties, layers.assigned, layers.catalogues.topics)


@cache
def real_files() -> dict[str, OutputFile]:
    files = topic_pages(real.THEME, real.layers(), real_told(), references=real.known())
    return {small.address(file): file for file in files}


def real_page(topic: str) -> HtmlElement:
    return small.body(real_files()[f"konu/{topic}/"])


def municipality(body: HtmlElement, name: str) -> HtmlElement:
    return next(entry for entry in body.cssselect("article.yanit") if small.texts(entry, "h3") == [name])


def test_the_heading_is_the_question_or_the_label() -> None:
    assert small.texts(page("kameralar"), "h1") == ["Kameralara kim bakıyor?"]
    assert small.texts(page("bakim"), "h1") == ["Bakım"]


def test_what_it_covers_and_everyday_words() -> None:
    assert small.texts(page("kameralar"), ".kapsam p") == [
        "Güvenlik kameraları.",
        "Gündelik sözlerle: mobese, CCTV",
    ]


def test_a_unit_with_its_clause_its_citation_and_the_reason() -> None:
    body = page("kameralar")
    entry = municipality(body, "Örnek Belediyesi")
    assert small.texts(entry, ".yanit__kim p") == ["07.06.2023 sürümü, karar 48"]
    assert small.texts(entry, ".yanit__ad") == ["Park ve Bahçeler Müdürlüğü"]
    assert small.targets(entry, ".yanit__ad a", "konu/kameralar/") == ["ornek/birim/park-ve-bahceler-mudurlugu/"]
    assert small.texts(entry, "blockquote") == [
        "a) Parkları kurmak, bakımını yapmak ve güvenlik kameralarını izletmek,"
    ]
    assert small.texts(entry, ".yanit__atif a") == ["m. 4/1-a"]
    assert small.targets(entry, ".yanit__atif a", "konu/kameralar/") == [f"{topical.NEW}madde-4/#fikra-1-bent-a"]
    assert small.texts(entry, ".neden code") == ["güvenlik kamera", "kamera"]
    assert small.texts(entry, ".onceki") == []  # the older text said the same


def test_a_role_is_named_with_its_unit() -> None:
    entry = municipality(page("yonetim"), "Örnek Belediyesi")
    assert small.texts(entry, ".yanit__ad") == ["Müdür"]
    assert small.texts(entry, ".yanit__unvan") == ["Unvan, Park ve Bahçeler Müdürlüğü"]


def test_a_higher_units_own_duties_stand_apart() -> None:
    entry = municipality(page("fidan"), "Örnek Belediyesi")
    assert small.texts(entry, ".yanit__sesler > .yanit__birim .yanit__ad") == ["Bakım Servisi"]
    assert small.texts(entry, ".yanit__ust .yanit__ad") == ["Park ve Bahçeler Müdürlüğü"]
    assert small.texts(entry, ".neden")[0] == "Neden burada? m. 5/a elle eklendi. Çim de fidanlıktan gelir."


def test_what_an_older_text_said_otherwise() -> None:
    entry = municipality(page("fidan"), "Örnek Belediyesi")
    assert small.texts(entry, ".onceki li") == [
        "02.03.2021 tarihli metin (02.03.2021 – 07.06.2023): Fidanlık Servisi (m. 6/1) "
        "(1) Fidanlık Servisi fidan yetiştirir ve 1. sınıf fidan *satışını* <yapar>."
    ]
    entry = municipality(page("sulama"), "Örnek Belediyesi")
    assert small.texts(entry, ".onceki li")[0].endswith(": bu konuda hüküm bulunamadı")


def test_nothing_found_never_says_that_nobody_does_it() -> None:
    entry = municipality(page("telsiz"), "Örnek Belediyesi")
    assert small.texts(entry, "h4") == ["Bu konuda hüküm bulunamadı"]
    words = small.texts(entry, ".yok p")[0]
    assert "Yürürlükteki 10 maddede bu konuya giren bir görev bulunamadı." in words
    assert "düzenlenmiş olabilir" in words
    assert small.targets(entry, ".yok a", "konu/telsiz/") == ["ara/?q=Telsiz", "katki/#hata"]
    written = page("telsiz", Contact(mail="a@b.example", site="https://s.example/"))
    link = written.cssselect(".yok a")[1].get("href")
    assert link and link.startswith("mailto:a@b.example?subject=Konu%3A%20Telsiz%2C%20%C3%96rnek")
    assert "https%3A%2F%2Fs.example%2Fkonu%2Ftelsiz%2F" in link


def test_how_the_clauses_were_chosen_is_told() -> None:
    section = page("fidan").cssselect(".secim")[0]
    assert small.texts(section, "code") == ["fidan"]
    assert small.texts(section, "li") == [
        "Örnek, 07.06.2023, m. 5/a: Çim de fidanlıktan gelir.",
        "Örnek, 02.03.2021, m. 4/1-a: Görev değil.",
    ]


def test_related_topics_are_those_of_the_same_heading() -> None:
    assert small.targets(page("kameralar"), ".cipler a", "konu/kameralar/") == ["konu/telsiz/"]


def test_overlaps_are_tagged_with_a_neutral_note() -> None:
    body = real_page("kisisel-veriler")
    assert small.texts(body, ".ozet-satiri > span") == [
        "4 belediyenin 3’ünde hüküm var",
        "2’sinde birden çok birimin görevleri arasında",
    ]
    assert small.texts(body, ".etiket--cakisma") == ["İki birim", "Üç birim"]
    note = small.texts(municipality(body, "Kocaeli Büyükşehir Belediyesi"), ".yanit__sesler > .not")
    assert note == [
        "Üç birimin görevleri arasında geçiyor. Hükümler basıldığı gibi yan yana verilmiştir; "
        "aralarındaki sınır için maddelerin tamamına bakın."
    ]
    assert small.texts(municipality(body, "Kütahya Belediyesi"), ".etiket") == []
    assert [small.texts(entry, "h3") for entry in body.cssselect("article.yanit")][-1] == ["Eyüpsultan Belediyesi"]


def test_a_unit_that_only_bears_the_name_is_mentioned() -> None:
    entry = municipality(real_page("guvenlik-kameralari"), "Kütahya Belediyesi")
    assert small.texts(entry, ".not") == [
        "Teşkilat yapısında ayrıca Güvenlik Kamera Sistemleri Servisi sayılır; onun için ayrı hüküm yoktur."
    ]


def test_roles_lead_to_their_pages() -> None:
    entry = municipality(real_page("kisisel-veriler"), "Kütahya Belediyesi")
    assert small.targets(entry, ".yanit__ad a", "konu/kisisel-veriler/")[0].startswith("unvan/")


def test_real_pages_share_no_title_and_no_id_and_skip_no_heading() -> None:
    assert len(real_files()) == len(real.layers().catalogues.topics.topics)
    assert len({small.head(file)["title"] for file in real_files().values()}) == len(real_files())
    for file in real_files().values():
        body = small.body(file)
        ids = [element.get("id") for element in body.iter() if element.get("id")]
        assert len(ids) == len(set(ids))
        levels = [int(str(h.tag)[1]) for h in body.cssselect("h1, h2, h3, h4")]
        assert all(here <= before + 1 for before, here in pairwise(levels)), file.path


def test_many_that_answer_stand_on_several_pages() -> None:
    corpus = topical.many(SHEET + 3)
    layers = topical.layers_of(corpus)
    told = topical.answers_of(corpus, layers)
    made = {small.address(f): f for f in topic_pages(small.THEME, layers, told)}
    first, second = made["konu/fidan/"], made["konu/fidan/2/"]
    assert [len(small.body(f).cssselect("article.yanit")) for f in (first, second)] == [SHEET, 3]
    assert small.texts(small.body(second), ".harfler a") == ["B01 – B24", "B25 – B27"]
    assert small.targets(small.body(second), ".harfler a", "konu/fidan/2/") == ["konu/fidan/", "konu/fidan/2/"]
    assert small.texts(small.body(second), ".ozet-satiri b") == ["27", "27’sinde"]
    assert [small.head(f)["title"] for f in (first, second)] == ["Fidan B01 – B24", "Fidan B25 – B27"]
    assert "oembed" in small.head(first) and "oembed" not in small.head(second)
    assert small.body(first).cssselect(".secim") and not small.body(second).cssselect(".secim")
    # Whoever points at an answer points at the right page.
    cells = [cell(m, "fidan", told).address for m in told.municipalities]
    assert cells[SHEET - 1 : SHEET + 1] == ["konu/fidan/#b-b24", "konu/fidan/2/#b-b25"]
    for address in cells:
        page, _, place = address.partition("#")
        assert small.body(made[page]).cssselect(f"#{place}")


def test_very_many_without_a_clause_are_counted() -> None:
    corpus = topical.many(NAMED + 1)
    layers = topical.layers_of(corpus)
    file = next(
        f
        for f in topic_pages(small.THEME, layers, topical.answers_of(corpus, layers))
        if small.address(f) == "konu/telsiz/"
    )
    assert small.texts(small.body(file), "article.yanit h3") == ["25 belediye"]
    assert small.body(file).cssselect(".yok__liste > li") == []


def test_many_without_a_clause_share_one_entry() -> None:
    corpus = topical.many(13)
    layers = topical.layers_of(corpus)
    told = topical.answers_of(corpus, layers)
    file = next(f for f in topic_pages(small.THEME, layers, told) if small.address(f) == "konu/telsiz/")
    body = small.body(file)
    assert small.texts(body, "article.yanit h3") == ["13 belediye"]
    assert len(body.cssselect(".yok__liste > li")) == 13


def test_municipalities_with_two_regulations_name_the_regulation() -> None:
    one = small.with_second_regulation()
    corpus = Corpus((replace(one),))
    layers = topical.layers_of(corpus)
    told = topical.answers_of(corpus, layers)
    file = next(f for f in topic_pages(small.THEME, layers, told) if small.address(f) == "konu/fidan/")
    assert "Park ve Bahçeler Müdürlüğü" in small.texts(small.body(file), ".yanit__yer > p")
    assert len(small.body(file).cssselect("article.yanit .yanit__kim p.rakam")) == 2

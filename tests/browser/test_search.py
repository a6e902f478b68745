"""The search as a reader meets it: the field on every page, suggestions, the results page, the way to a clause."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import cast
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser.audit import auditor, measure
from tests.browser.waiting import until

pytestmark = [pytest.mark.browser, pytest.mark.site]

ARTICLE = "izmir-bb/bilgi-islem/2023-11-30/madde-9/"
PERMANENT = re.compile(r"[a-z-]+/[a-z-]+/\d{4}-\d{2}-\d{2}/[a-z0-9-]+/(#[a-z0-9-]+)?")
INSIDE = """
[...CSS.highlights.get('sought')].every((range) => document.querySelector(':target').contains(range.startContainer))
"""
FIRST_DRAWN = """
new MutationObserver(() => { globalThis.third ??= document.querySelectorAll('.found h3 a')[2]; })
  .observe(document, { childList: true, subtree: true });
"""
DONE = "[data-results][aria-busy=false]"
# What the answer shows is not repeated among the other clauses.
HITS = ".answer-row__place a, .found h3 a"


def results(page: Page, served: str, query: str) -> Locator:
    """The links of the results, those of the answer first, when all of the first are drawn."""
    page.goto(f"{served}ara/{query}")
    page.wait_for_selector(DONE, state="attached")
    return page.locator(HITS)


def addresses(links: Locator, served: str) -> list[str]:
    return [str(link.get_attribute("href")).removeprefix(served) for link in links.all()]


def suggestions(page: Page) -> Locator:
    return page.get_by_role("option")


def type_into(page: Page, selector: str, text: str) -> Locator:
    field = page.locator(selector)
    field.focus()
    expect(field).to_have_attribute("role", "combobox")
    page.keyboard.type(text)
    expect(suggestions(page).first).to_be_visible()
    return field


# The results page -----------------------------------------------------------------------------------------


def test_a_topic_that_is_named_answers_whatever_is_said_of_it(page: Page, served: str) -> None:
    results(page, served, f"?{urlencode({'q': 'belediyenin sitesi açılmıyor'})}")
    expect(page.locator(".answer-card").first).to_contain_text("Yazılım ve Sistem Servisi")


def test_an_answer_first_then_clauses_with_the_words_marked(page: Page, served: str) -> None:
    links = results(page, served, "?q=g%C3%BCvenlik+kameras%C4%B1+kim+bak%C4%B1yor")
    answer = page.get_by_role("region", name="Yanıt")
    expect(answer.get_by_role("listitem")).to_have_count(4)
    expect(answer.get_by_role("listitem").filter(has_text="Kocaeli")).to_contain_text(
        "Elektronik Sistemler Şube Müdürlüğü"
    )
    found = addresses(links, served)
    assert len(found) == 10
    assert all(PERMANENT.fullmatch(address) for address in found)
    assert f"{ARTICLE}#fikra-1-bent-ix" in found[:3]
    marked = page.locator(".answer-row__text mark, .found__text mark").all_inner_texts()
    assert {"güvenlik", "kameralarının"} <= set(marked)


@pytest.mark.parametrize(
    ("asked", "topic", "unit"),
    [
        ("e imza", "e-imza", "Entegre Sistemler Şube Müdürlüğü"),
        ("yazıcım bozuldu", "yazicilar", "Bilgi Teknolojileri Şube Müdürlüğü"),
        ("internetim yok", "internet-erisimi", "Bilgi Ağları Şube Müdürlüğü"),
    ],
)
def test_what_the_question_names_is_answered(page: Page, served: str, asked: str, topic: str, unit: str) -> None:
    results(page, served, f"?q={asked}")
    answer = page.locator(".answer-card")
    expect(answer.get_by_role("link", name=unit).first).to_be_visible()
    whole = answer.get_by_role("link", name="Yanıtın tamamı ve dayandığı maddeler")
    expect(whole).to_have_attribute("href", f"{served}konu/{topic}/")


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("şef ne iş yapar", "Şef"),
        ("bilgi edinme hakkı kanunu", "4982 sayılı Bilgi Edinme Hakkı Kanunu"),
        ("elektronik sistemler şube müdürlüğü", "Elektronik Sistemler Şube Müdürlüğü"),
        ("verileri nereden indirebilirim", "Açık veri"),
        ("sitemize nasıl eklerim", "Siteye ekleme"),
        ("kvkk kanunu", "6698 sayılı Kişisel Verilerin Korunması Kanunu"),
    ],
)
def test_a_page_asked_for_by_its_name_is_offered(page: Page, served: str, asked: str, name: str) -> None:
    results(page, served, f"?q={asked}")
    expect(page.locator(".page-card h3").first).to_have_text(name)


def test_names_that_share_a_word_are_offered_only_as_near(page: Page, served: str) -> None:
    results(page, served, "?q=e%C4%9Fitim")
    expect(page.locator(".answer-card")).to_have_count(0)
    near = page.get_by_role("list", name="Yakın adlar")
    expect(near.get_by_role("link", name="Personel eğitimi")).to_be_visible()


def test_the_answer_counts_units_as_the_topic_page_does(page: Page, served: str) -> None:
    """Two roles and the directorate above also speak of backups in Eyüpsultan; one unit answers."""
    results(page, served, "?q=yedekleme")
    row = page.locator(".answer-card").first.get_by_role("listitem").filter(has_text="Eyüpsultan")
    expect(row).to_have_count(1)
    expect(row).to_contain_text("Sistem ve Network Birimi")


@pytest.mark.parametrize(
    ("query", "hint"),
    [
        ("?q=lahana kamera", "“lahana” bu yönetmeliklerde geçmiyor."),
        ("?q=kütahya telsiz", "En yakın maddeler başka belediyelerde. Yalnız Kütahya sonuçlarını göster"),
        ("?q=kütahya kamera", "Önce Kütahya sonuçları. Yalnız Kütahya sonuçlarını göster"),
        ("?q=eyüpte kamera", "Önce Eyüpsultan sonuçları. Yalnız Eyüpsultan sonuçlarını göster"),
        ("?q=eyüp sultan kamera", "Önce Eyüpsultan sonuçları. Yalnız Eyüpsultan sonuçlarını göster"),
    ],
)
def test_what_the_results_do_not_say_is_said_above_them(page: Page, served: str, query: str, hint: str) -> None:
    results(page, served, query)
    for summary in page.locator("[data-results] > .folded > summary").all():
        summary.click()
    expect(page.locator(".search-hint").first).to_have_text(hint)


@pytest.mark.parametrize(
    ("asked", "outcome"),
    [
        ("güvenlik kamerası kim bakıyor", "answer"),
        ("parkta internet", "answer"),
        ("yangın söndürme", "answer"),
        ("plaka tanıma", "answer"),
        ("4734 sayılı kanun", "clauses"),
        ("elektronik sistemler şube müdürlüğü", "page"),
        ("çöpümü kim topluyor", "outside"),
        ("nikah randevusu", "outside"),
        ("Bursa'da kamera", "other-place"),
        ("İzmit telsiz", "other-place"),
        ("eyüpsultan istanbul kamera", "answer"),
        ("qqqq", "nothing"),
        ("eyüpsultan telsiz", "silent"),
        ("kütahya akıllı şehir", "silent"),
        ("izmir kocaeli kamera", "compare"),
        ("zabıta müdürü kime bağlı", "outside"),
        ("fen işleri müdürü ne yapar", "outside"),
        ("insan kaynakları müdürlüğünün alt birimleri", "outside"),
        ("kocaelide ne değişti", "compare"),
        ("izmir", "page"),
        ("kütahya belediyesi", "page"),
        ("izmir bilgi işlem teşkilat şeması", "page"),
        ("emlak vergsi", "outside"),
        ("kanalizsyon taştı", "outside"),
        ("festival programı", "outside"),
        ("evde internet yavaş türk telekom", "outside"),
        ("pizza bursu ne zaman", "outside"),
        ("istanbl kamera", "other-place"),
        ("ankrada kamera", "other-place"),
        ("çeşme baz istasyonu", "other-place"),
        ("gölbaşında kamera", "other-place"),
        ("vize başvurusu", "outside"),
        ("yıldırım düştü", "outside"),
        ("kutaya", "page"),
        ("merhaba iyi günler", "nothing"),
        ("e-postam dolmuş", "answer"),
        ("performans programı", "answer"),
        ("kredi kartıyla tahsilat", "answer"),
        ("su kartıma yükleme makinesi", "answer"),
        ("hizmet binasının temizliğini kim yaptırıyor", "answer"),
        ("evrak kaydını yapan servis", "page"),
        ("alkollü sürücü ihbar", "outside"),
        ("numarataj", "outside"),
    ],
)
def test_the_page_says_its_outcome(page: Page, served: str, asked: str, outcome: str) -> None:
    results(page, served, f"?q={asked}")
    expect(page.locator("[data-results]")).to_have_attribute("data-outcome", outcome)


@pytest.mark.parametrize(
    ("asked", "unit"),
    [
        ("kocaeli 2023 kamera sistemlerini kim kuruyordu", "Bilişim Teknolojileri Şube Müdürlüğü"),
        ("eski yönetmelikte kent bilgi sistemine kim bakıyordu", "Kent Bilgi Sistemleri Şube Müdürlüğü"),
    ],
)
def test_what_was_before_is_answered_from_the_text_of_that_time(page: Page, served: str, asked: str, unit: str) -> None:
    results(page, served, f"?q={asked}")
    expect(page.locator("[data-results]")).to_have_attribute("data-outcome", "answer")
    row = page.locator(".answer-row").first
    expect(row).to_contain_text(unit)
    expect(row.locator(".answer-row__place a")).to_contain_text("11.10.2022 metni, yürürlükte değil")
    assert "/2022-10-11/" in addresses(page.locator(HITS), served)[0]


@pytest.mark.parametrize(
    "asked", ["kocaeli 2025 güvenlik kamerası", "izmir 2024 güvenlik kamerası", "2022 güvenlik kamerası"]
)
def test_a_year_that_no_earlier_text_was_in_force_in_is_today_s(page: Page, served: str, asked: str) -> None:
    results(page, served, f"?q={asked}")
    expect(page.locator(".answer-row").first).to_be_visible()
    expect(page.locator(".answer-row", has_text="yürürlükte değil")).to_have_count(0)


@pytest.mark.parametrize(
    ("asked", "clauses"),
    [
        ("toner kimden istenir", ["11/1-j", "8/1-e", "4/f", "8/c"]),
        ("bant genişliğini kim belirliyor", ["9/1-g"]),
        ("internet bant genişliğini belirleyen", ["9/1-g"]),
        ("kablosuz internet çekmiyor", ["23/2-a", "9/1-ç", "8/s"]),
        ("yazıcı bozuldu kim tamir ediyor", ["11/1-g", "6/g", "11/c"]),
        ("otomasyon dondu", ["8/1-e", "7/1-a", "9/c", "12/f"]),
    ],
)
def test_a_narrower_name_is_answered_by_what_answers_to_it(
    page: Page, served: str, asked: str, clauses: list[str]
) -> None:
    results(page, served, f"?q={asked}")
    cited = page.locator(".answer-row__place a")
    expect(cited).to_have_count(len(clauses))
    assert sorted(text.rpartition("m. ")[2] for text in cited.all_inner_texts()) == sorted(clauses)


def test_a_job_not_held_is_said_with_law_unit_and_way_to_ask(page: Page, served: str) -> None:
    results(page, served, "?q=çöpümü kim topluyor")
    said = page.locator(".outside")
    expect(said.locator(".outside__sentence")).to_have_text("Çöp toplama elimizdeki yönetmeliklerin konusu değil.")
    expect(said.get_by_role("link", name="5216 sayılı Büyükşehir Belediyesi Kanunu")).to_have_attribute(
        "href", f"{served}mevzuat/kanun-5216/"
    )
    expect(said).to_contain_text("Temizlik İşleri Müdürlüğü")
    expect(said).to_contain_text("CİMER")
    expect(page.locator(".answer-card")).to_have_count(0)
    expect(page.locator(".found")).to_have_count(0)
    page.locator(".folded > summary").click()
    expect(page.locator(".found > li").first).to_be_visible()


def test_what_lies_folded_is_loaded_when_it_is_opened(browser: Browser, served: str) -> None:
    context = browser.new_context(locale="tr-TR")
    page = context.new_page()
    texts: list[str] = []
    page.on("request", lambda request: texts.append(request.url) if "/articles-" in request.url else None)
    results(page, served, "?q=çöpümü kim topluyor")
    assert not texts
    summary = page.locator(".folded > summary")
    expect(summary).to_contain_text(re.compile(r"\d+ yer"))
    page.route("**/articles-*", lambda route: route.abort())
    summary.click()
    expect(page.get_by_role("status").first).to_have_text("Arama dizini yüklenemedi. Bağlantınızı denetleyin.")
    expect(page.locator(".folded__content")).to_be_hidden()
    page.unroute("**/articles-*")
    summary.click()
    first = page.locator(".found h3 a").first
    expect(first).to_be_visible()
    assert texts
    first.click()
    page.wait_for_url(PERMANENT)
    page.go_back()
    expect(page.locator(".found h3 a").first).to_be_visible()
    context.close()


def test_texts_come_with_an_answer_and_with_an_outcome_that_is_not_folded(page: Page, served: str) -> None:
    for query in ("kamera", "izmir kocaeli kamera", "elektronik sistemler şube müdürlüğü"):
        results(page, served, f"?q={query}")
        expect(page.locator(".found h3 a").first).to_be_attached()


@pytest.mark.parametrize(
    ("asked", "led"),
    [
        ("eyüp", "eyupsultan/"),
        ("İzmir Büyükşehir Belediyesi", "izmir-bb/"),
        ("kütahya bilgi işlem yönetmeliği", "kutahya/bilgi-islem/"),
        ("kocaeli teşkilat şeması", "kocaeli-bb/bilgi-islem/2025-11-13/sema/"),
        ("kocaeli eski yönetmelik", "kocaeli-bb/bilgi-islem/gecmis/2022-10-11..2025-11-13/"),
        ("kütahya mı eyüpsultan mı", "karsilastir/eyupsultan..kutahya/"),
        ("izmirde ve kocaelide kamera", "karsilastir/izmir-bb..kocaeli-bb/"),
    ],
)
def test_what_is_asked_for_by_name_stands_first(page: Page, served: str, asked: str, led: str) -> None:
    results(page, served, f"?q={asked}")
    expect(page.locator("[data-results] a").first).to_have_attribute("href", f"{served}{led}")


def test_a_regulation_that_says_nothing_is_said_to_and_others_are_folded(page: Page, served: str) -> None:
    results(page, served, "?q=eyüpsultanda telsizlere kim bakıyor")
    expect(page.locator(".outside__sentence")).to_have_text(
        "“Telsiz” Eyüpsultan Belediyesinin yönetmeliğinde yazmıyor."
    )
    expect(page.locator(".answer-card")).to_be_hidden()
    page.get_by_text("Diğer belediyelerin yönetmeliklerinde ne yazıyor?").click()
    expect(page.locator(".answer-card")).to_be_visible()


def test_an_answer_shows_the_sign_of_its_kind_and_asks_by_letter(page: Page, served: str) -> None:
    results(page, served, "?q=güvenlik kamerası kütahya")
    row = page.locator(".answer-row--large").first
    expect(row.locator(".kind")).to_have_text("Destekleyen")
    expect(row.locator(".kind__sign")).to_have_class("kind__sign kind__sign--supports")
    assert (
        row.locator(".kind__sign")
        .evaluate("sign => getComputedStyle(sign).maskImage")
        .startswith('url("data:image/svg')
    )
    letter = row.get_by_role("link", name=re.compile("Belediyeye sorun"))
    expect(letter).to_contain_text(": Kütahya, m. 11/f")
    letter.click()
    page.wait_for_url(f"{served}basvuru/?madde=kutahya/bilgi-islem/2020-11-04/madde-11/%23bent-f")
    expect(page.locator("[data-source] a")).to_contain_text("Kütahya")


def test_silence_asks_by_letter_where_the_letter_knows_the_topic(page: Page, served: str) -> None:
    results(page, served, "?q=eyüpsultanda telsizlere kim bakıyor")
    page.get_by_role("link", name="Belediyeye başvuru yazısı hazırlayın").click()
    page.wait_for_url(f"{served}basvuru/?konu=eyupsultan/telsiz")
    expect(page.locator("[data-slot=opening]")).to_contain_text("Telsiz.")
    expect(page.locator("[data-missing]")).to_be_hidden()


def test_a_district_is_offered_its_metropolitan_municipality(page: Page, served: str) -> None:
    results(page, served, "?q=konak kamera")
    row = page.locator(".outside dl > div").first
    expect(row).to_contain_text("Konak, İzmir’in ilçesidir; büyükşehir belediyesinin yönetmeliği bu sitede var")
    row.get_by_role("link", name="Aynı soruyu ona sorun").click()
    page.wait_for_selector(DONE, state="attached")
    expect(page.locator("[data-results]")).to_have_attribute("data-outcome", "answer")
    expect(page.locator(".answer-card").first).to_contain_text("Bilgi Ağları Şube Müdürlüğü")


def test_the_municipality_named_has_the_answer_and_the_others_fold(page: Page, served: str) -> None:
    for name, unit in (("Kocaeli BB", "Elektronik Sistemler Şube Müdürlüğü"), ("Kütahya", "Donanım Servisi")):
        results(page, served, f"?q=güvenlik kamerası {name}")
        answer = page.get_by_role("region", name=f"Yanıt · {name}")
        expect(answer.get_by_role("listitem").first).to_contain_text(unit)
        expect(answer.locator(".answer-row:visible")).to_have_count(1)
        answer.get_by_text("Diğer üç belediyede kim bakıyor?").click()
        expect(answer.locator(".answer-row:visible")).to_have_count(4)


def test_two_named_municipalities_lead_and_the_others_fold(page: Page, served: str) -> None:
    results(page, served, "?q=kütahya eyüpsultan kamera")
    assert page.locator("[data-results] > section").first.get_by_role("link").get_attribute("href") == (
        f"{served}karsilastir/eyupsultan..kutahya/"
    )
    answer = page.get_by_role("region", name="Yanıt · Kütahya, Eyüpsultan")
    places = answer.locator(".answer-row__place:visible").all_inner_texts()
    assert [text.split(",")[0] for text in places] == ["Kütahya", "Eyüpsultan"]
    answer.get_by_text("Diğer iki belediyede kim bakıyor?").click()
    expect(answer.locator(".answer-row:visible")).to_have_count(4)
    seen = {text.split(",")[0] for text in page.locator(".found__place:visible").all_inner_texts()}
    assert seen == {"Kütahya", "Eyüpsultan"}
    expect(page.locator(".found-groups > details").filter(has_text="Kocaeli BB")).to_have_count(1)


def test_suggestions_for_two_municipalities_begin_with_them(page: Page, served: str) -> None:
    page.goto(served)
    type_into(page, "#soru", "kütahya eyüpsultan kamera")
    answer = page.get_by_role("group", name="Yanıt").get_by_role("option").first
    rows = answer.locator(".suggestion__row")
    expect(rows.nth(0)).to_contain_text("Kütahya:")
    expect(rows.nth(1)).to_contain_text("Eyüpsultan:")
    pair = suggestions(page).filter(has_text="Kütahya ile Eyüpsultan yan yana")
    expect(pair).to_have_attribute("href", f"{served}karsilastir/eyupsultan..kutahya/")


def test_what_the_answer_shows_is_not_repeated_below_it(page: Page, served: str) -> None:
    results(page, served, "?q=kamera")
    said = addresses(page.locator(".answer-row__place a"), served)
    section = page.get_by_role("region", name="Diğer maddeler")
    expect(section).to_contain_text(f"Yanıttaki {len(said)} madde burada yinelenmedi.")
    shown = addresses(section.locator(".found h3 a"), served)
    page.get_by_role("button", name="Daha fazla göster").click()
    more = section.locator(".found h3 a")
    expect(more.nth(len(shown))).to_be_attached()
    all_of_them = addresses(more, served)
    assert all_of_them[: len(shown)] == shown
    assert len(set(all_of_them)) == len(all_of_them)
    assert not set(said) & set(all_of_them)


def test_a_directorate_of_which_no_text_is_held_is_said_to_be_so(page: Page, served: str) -> None:
    results(page, served, "?q=zabıta müdürü kime bağlı")
    said = page.locator(".outside__sentence")
    expect(said).to_have_text("Zabıta Müdürlüğü: elimizde hiçbir belediyenin bu birime ait yönetmeliği yok.")
    expect(page.locator(".answer-card")).to_have_count(0)
    results(page, served, "?q=bilgi işlem müdürü kime bağlı")
    expect(page.locator("[data-results]")).to_have_attribute("data-outcome", "clauses")


def test_older_texts_are_offered_only_where_there_are_any(page: Page, served: str) -> None:
    older = page.get_by_label("Yürürlükten kalkmış metinlerde de ara")
    results(page, served, "?q=telsiz")
    expect(older).to_be_visible()
    page.get_by_label("Belediye").select_option(label="Kütahya")
    expect(older).to_be_hidden()
    results(page, served, "?q=zzqqxx&belediye=kutahya")
    expect(page.get_by_role("link", name="Bütün belediyelerde arayın")).to_be_visible()
    expect(page.get_by_role("link", name="Yürürlükten kalkmış metinlerde de arayın")).to_have_count(0)
    results(page, served, "?q=zzqqxx&belediye=kocaeli-bb")
    expect(page.get_by_role("link", name="Yürürlükten kalkmış metinlerde de arayın")).to_be_visible()


def test_results_of_a_named_municipality_stand_first_and_the_others_fold(page: Page, served: str) -> None:
    results(page, served, "?q=kütahyada kamera")
    assert {text.split(",")[0] for text in page.locator(".found__place:visible").all_inner_texts()} == {"Kütahya"}
    folded = page.locator(".found-groups > details").filter(has_text="Kocaeli BB")
    count = folded.locator(".found > li").count()
    expect(folded.locator("summary span")).to_have_text(f"{count} yer")
    folded.locator("summary").click()
    expect(folded.locator(".found__place").first).to_contain_text("Kocaeli BB, m. 8/")


def test_a_title_stands_small_beside_its_unit(page: Page, served: str) -> None:
    results(page, served, "?q=wifi eyüpsultan")
    said = page.locator(".answer-row--large .answer-row__said").first
    expect(said.locator("b")).to_have_text("Sistem ve Network Birimi")
    expect(said.locator("small")).to_have_text("· Network Uzmanı")


def test_what_a_word_means_is_defined_and_nobody_is_named(page: Page, served: str) -> None:
    results(page, served, "?q=usom nedir")
    expect(page.locator(".answer-card")).to_have_count(0)
    expect(page.locator(".found__heading, .found__unit").first).to_contain_text(re.compile("tanım", re.IGNORECASE))


@pytest.mark.parametrize(
    ("asked", "said", "clause"),
    [
        (
            "müdür kime bağlı (kocaeli)",
            "Şube Müdürünün bağlı olduğu makam: Bilgi İşlem Dairesi Başkanı",
            "kocaeli-bb/bilgi-islem/2025-11-13/madde-11/#bent-i",
        ),
        (
            "kocaelide müdürlük kime bağlı",
            "5 şube müdürlüğünün bağlı olduğu birim: Bilgi İşlem Dairesi Başkanlığı",
            "kocaeli-bb/bilgi-islem/2025-11-13/madde-3/#fikra-n1-bent-cx",
        ),
        (
            "izmir bilgi işlem kaç müdürlükten oluşuyor",
            "5 şube müdürlüğü ve 1 kurul",
            "izmir-bb/bilgi-islem/2023-11-30/madde-4/#fikra-1",
        ),
        (
            "kütahya yönetmeliği ne zaman yürürlüğe girdi",
            "Yürürlüğe girdiği gün belgede yazılı değil.",
            "kutahya/bilgi-islem/2020-11-04/madde-19/#fikra-n1",
        ),
    ],
)
def test_what_is_no_duty_is_answered_from_the_data(page: Page, served: str, asked: str, said: str, clause: str) -> None:
    links = results(page, served, f"?{urlencode({'q': asked})}")
    row = page.locator(".answer-card").get_by_role("listitem")
    expect(row).to_have_count(1)
    expect(row).to_contain_text(said)
    expect(row.locator(".answer-row__place a")).to_have_attribute("href", f"{served}{clause}")
    expect(row.locator(".answer-row__ask")).to_have_count(0)
    assert addresses(links, served)[0] == clause


@pytest.mark.parametrize(
    "asked",
    [
        "bilgi işlem dairesinin kira işlerini takip eden",  # "daire" is the office here, no flat
        "maks adres kayıt sistemi çalışması",  # two names of one topic say more than the job "adres kaydı"
        "devlet malzeme ofisinden alışveriş",  # a topic's long name beside a job
    ],
)
def test_what_only_looks_like_a_job_of_everyday_life_is_answered(page: Page, served: str, asked: str) -> None:
    results(page, served, f"?q={asked}")
    expect(page.locator("[data-results]")).to_have_attribute("data-outcome", "answer")


def test_of_two_subjects_in_one_the_answer_is_about_that_of_its_best_clause(page: Page, served: str) -> None:
    rows = page.locator(".answer-card").get_by_role("listitem")
    results(page, served, "?q=istifa dilekçesi")
    expect(rows).to_have_count(1)
    expect(rows).to_contain_text("Kocaeli BB, m. 4/h")
    # Two things are two questions.
    results(page, served, "?q=istifa ve dilekçe")
    expect(rows.nth(1)).to_be_attached()


def test_a_misspelt_noun_that_looks_like_a_verb_is_a_noun(page: Page, served: str) -> None:
    results(page, served, "?q=bilgsayar tamiri kim yapıyo")
    expect(page.locator(".answer-card")).to_contain_text("Teknik Altyapı Birimi")


@pytest.mark.alone
def test_nothing_is_loaded_to_mend_the_words_of_a_job(page: Page, served: str) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    results(page, served, "?q=nikah tarihi almak")
    expect(page.locator("[data-results]")).to_have_attribute("data-outcome", "outside")
    assert not [url for url in loaded if "mend" in url or "/spellings-" in url]


def test_every_form_of_a_verb_of_asking_only_asks(page: Page, served: str) -> None:
    asking = addresses(results(page, served, "?q=bilgisayarımın klavyesi basmıyor, yardım isteyeyim"), served)
    assert asking == addresses(results(page, served, "?q=bilgisayarımın klavyesi basmıyor, yardım"), served)


def test_a_word_as_wide_as_a_whole_text_has_no_answer(page: Page, served: str) -> None:
    results(page, served, "?q=proje")
    expect(page.locator(".answer-card")).to_have_count(0)
    expect(page.locator("[data-results]")).to_have_attribute("data-outcome", "clauses")


@pytest.mark.parametrize(
    ("asked", "topic"), [("yedkleme", "yedekleme"), ("kullanıcı yetkisi açtırmak", "kullanici-hesaplari")]
)
def test_typos_and_words_between_reach_the_topic(page: Page, served: str, asked: str, topic: str) -> None:
    results(page, served, f"?q={asked}")
    whole = page.locator(".answer-card").get_by_role("link", name="Yanıtın tamamı ve dayandığı maddeler")
    expect(whole).to_have_attribute("href", f"{served}konu/{topic}/")


def test_a_year_is_no_law(page: Page, served: str) -> None:
    results(page, served, "?q=kocaeli 2022 kamera")
    expect(page.locator(".page-card--law")).to_have_count(0)
    results(page, served, "?q=2022")
    expect(page.locator(".page-card--law")).to_have_count(1)


def test_more_are_shown_in_the_same_order(page: Page, served: str) -> None:
    links = results(page, served, "?q=birim")
    before = addresses(links, served)
    page.get_by_role("button", name="Daha fazla göster").click()
    expect(links).to_have_count(30)
    assert addresses(links, served)[:10] == before
    expect(links.nth(10)).to_be_focused()


def test_more_that_cannot_be_had_is_said_and_asked_for_again(browser: Browser, served: str) -> None:
    context = browser.new_context(locale="tr-TR")
    page = context.new_page()
    links = results(page, served, "?q=birim")
    page.route("**/assets/search/*/articles-*", lambda route: route.abort())
    more = page.get_by_role("button", name="Daha fazla göster")
    more.click()
    expect(page.locator("[data-status]")).to_have_text("Arama dizini yüklenemedi. Bağlantınızı denetleyin.")
    expect(links).to_have_count(10)
    page.unroute("**/assets/search/*/articles-*")
    more.click()
    expect(links).to_have_count(30)
    context.close()


@pytest.mark.parametrize("asked", ["BILGI ISLEM MUDURLUGU", "yazici", "5393", "madde 7 ğ", "kişsel veriler", "22/d"])
def test_however_it_is_written(page: Page, served: str, asked: str) -> None:
    page.goto(f"{served}ara/")
    page.get_by_label("Hangi işi soruyorsunuz?").fill(asked)
    page.keyboard.press("Enter")
    page.wait_for_selector(DONE, state="attached")
    assert page.locator(HITS).count() > 0
    assert page.evaluate("new URLSearchParams(location.search).get('q')") == asked
    expect(page).to_have_title(re.compile(f"^“{re.escape(asked)}”"))


def test_a_municipality_and_older_texts_are_kept_in_the_address(page: Page, served: str) -> None:
    results(page, served, "?q=telsiz")
    page.get_by_label("Belediye").select_option(label="Kocaeli BB")
    expect(page).to_have_url(f"{served}ara/?q=telsiz&belediye=kocaeli-bb")
    expect(page.locator(".found__place").first).to_contain_text("Kocaeli BB")
    page.get_by_label("Yürürlükten kalkmış metinlerde de ara").check()
    expect(page).to_have_url(f"{served}ara/?q=telsiz&belediye=kocaeli-bb&eski=1")
    expect(page.locator(".found .status--superseded").first).to_contain_text("11.10.2022")
    page.wait_for_selector(DONE, state="attached")
    shared = page.locator(HITS).all_inner_texts()
    links = results(page, served, "?q=telsiz&belediye=kocaeli-bb&eski=1")
    assert links.all_inner_texts() == shared
    assert all(text.startswith("Kocaeli BB") for text in shared)
    expect(page.get_by_label("Belediye")).to_have_value("kocaeli-bb")


def test_nothing_found_leads_on(page: Page, served: str) -> None:
    links = results(page, served, "?q=zzqqxx")
    expect(links).to_have_count(0)
    expect(page.get_by_role("status").first).to_have_text("“zzqqxx” için sonuç yok.")
    expect(page.get_by_role("link", name="Konular").last).to_be_visible()
    results(page, served, "?q=tesliz")
    page.get_by_role("link", name="telsiz", exact=True).click()
    expect(page).to_have_url(f"{served}ara/?q=telsiz")


def test_a_question_without_words_in_one_municipality_offers_the_others(page: Page, served: str) -> None:
    results(page, served, "?q=zzqqxx&belediye=kutahya")
    page.get_by_role("link", name="Bütün belediyelerde arayın").click()
    expect(page).to_have_url(f"{served}ara/?q=zzqqxx")


def test_back_leads_to_the_same_question_and_place(page: Page, served: str) -> None:
    links = results(page, served, "?q=kamera")
    found = addresses(links, served)
    field = page.get_by_label("Hangi işi soruyorsunuz?")
    field.fill("telsiz")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{served}ara/?q=telsiz")
    page.go_back()
    expect(field).to_have_value("kamera")
    expect(page).to_have_title(re.compile("^“kamera”"))
    until(lambda: addresses(links, served) == found)
    last = len(found) - 1
    links.nth(last).scroll_into_view_if_needed()
    assert page.evaluate("scrollY") > 500
    links.nth(last).click()
    page.wait_for_url("**/madde-*/*")
    page.go_back()
    expect(links.nth(last)).to_be_in_viewport()


def painted(page: Page) -> list[str]:
    """The words shown as sought."""
    until(lambda: page.evaluate("CSS.highlights.has('sought')"))
    return cast(list[str], page.evaluate("[...CSS.highlights.get('sought')].map(String)"))


def test_the_words_are_shown_on_the_page_a_result_leads_to(page: Page, served: str) -> None:
    links = results(page, served, "?q=yazici")
    links.first.click()
    page.wait_for_url("**/madde-*/#*")
    words = painted(page)
    assert words and all(word.lower().startswith("yazıcı") for word in words)
    assert page.evaluate(INSIDE)
    assert "?" not in page.url


@pytest.mark.alone
def test_the_words_are_shown_whatever_the_fragment(page: Page, served: str) -> None:
    page.add_init_script("window.name = 'sought:kamera'")
    page.goto(f"{served}{ARTICLE}#%")
    assert painted(page)


@pytest.mark.parametrize(
    "query",
    [
        "<img src=x onerror=alert(1)>",
        '"><svg/onload=alert(1)>',
        "(a+)+$" * 20,
        "%00%ff",
        "__proto__",
        "a" * 5000,
        "javascript:alert(1)",
    ],
)
@pytest.mark.alone
def test_a_question_is_text_everywhere(page: Page, served: str, query: str) -> None:
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    results(page, served, "?" + urlencode({"q": query, "belediye": query, "eski": query}))
    assert page.locator("main img, main svg").count() == 0
    assert len(page.locator("[data-status]").inner_text()) < 300
    field = type_into(page, "#soru", " kamera") if len(query) < 100 else page.locator("#soru")
    assert page.locator(".suggestions img, .suggestions svg").count() == 0
    assert field.input_value()


def test_without_script_the_page_names_the_other_ways(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}{ARTICLE}")
    page.locator("#masthead-search").fill("kamera")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{served}ara/?q=kamera")
    expect(page.get_by_text("Arama JavaScript ile çalışır.")).to_be_visible()
    for name in ("Konular", "Birimler", "Mevzuat", "Tanımlar", "Unvanlar", "Belediyeler"):
        expect(page.get_by_role("main").get_by_role("link", name=name)).to_be_visible()
    expect(page.locator(".search-form__filter")).to_be_hidden()
    context.close()


# Suggestions ----------------------------------------------------------------------------------------------


def test_slash_arrows_enter_and_escape(page: Page, served: str) -> None:
    page.goto(served + ARTICLE)
    page.keyboard.press("/")
    field = page.locator("#masthead-search")
    expect(field).to_be_focused()
    expect(field).to_have_attribute("role", "combobox")
    page.keyboard.type("kamera")
    expect(suggestions(page).first).to_be_visible()
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(field).not_to_have_attribute("aria-activedescendant", re.compile("."))
    page.keyboard.press("ArrowDown")
    first = page.locator("[role=option][aria-selected=true]")
    expect(first).to_contain_text("Güvenlik kameraları")
    assert field.get_attribute("aria-activedescendant") == first.get_attribute("id")
    expect(field).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(first).to_have_count(0)
    page.keyboard.press("ArrowUp")
    expect(first).to_have_text("“kamera” için bütün sonuçlar")
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_value("kamera")
    page.keyboard.press("ArrowDown")
    expect(suggestions(page).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/konu/"))


def test_enter_without_a_choice_asks_the_results_page(page: Page, served: str) -> None:
    page.goto(served)
    type_into(page, "#soru", "web sitesi")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{served}ara/?q=web+sitesi")


def test_what_was_marked_is_not_followed_once_the_question_changed(page: Page, served: str) -> None:
    page.goto(served)
    type_into(page, "#soru", "kamera")
    page.keyboard.press("ArrowDown")
    page.keyboard.type(" telsiz")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{served}ara/?q=kamera+telsiz")


def test_suggestions_keep_to_the_municipality_chosen(page: Page, served: str) -> None:
    results(page, served, "?q=kamera&belediye=kutahya")
    field = page.locator("#soru")
    field.focus()
    expect(field).to_have_attribute("role", "combobox")
    page.keyboard.type(" ")
    clauses = page.get_by_role("group", name="Maddeler").get_by_role("option")
    expect(clauses.first).to_be_visible()
    assert all(text.strip().startswith("Kütahya") for text in clauses.all_inner_texts())
    assert "belediye=kutahya" in str(page.locator(".suggestion--all").get_attribute("href"))


def test_what_is_not_held_suggests_no_clauses_that_share_a_word(page: Page, served: str) -> None:
    page.goto(served)
    page.get_by_label("Hangi işi soruyorsunuz?").press_sequentially("tarsus çöpü kim topluyor")
    told = page.get_by_role("option", name="“tarsus çöpü kim topluyor”: yanıtı bu sitede yok. Kime soracağınızı görün")
    expect(told).to_be_visible()
    expect(suggestions(page)).to_have_count(1)
    told.click()
    expect(page.locator("[data-outcome=other-place]")).to_be_visible()


@pytest.mark.parametrize(
    ("typed", "name", "address"),
    [
        ("iz", "Belediye İzmir BB", "izmir-bb/"),
        ("kam", "Güvenlik kameraları", "konu/guvenlik-kameralari/"),
        ("elektronik sis", "Elektronik Sistemler Şube Müdürlüğü", "birim/elektronik-sistemler-sube-mudurlugu/"),
    ],
)
def test_names_that_begin_so_are_suggested_before_clauses(
    page: Page, served: str, typed: str, name: str, address: str
) -> None:
    page.goto(f"{served}ara/")
    type_into(page, "#soru", typed)
    option = page.get_by_role("option").filter(has_text=name).first
    expect(option).to_be_visible()
    assert str(option.get_attribute("href")).endswith(address)
    groups = page.get_by_role("listbox").get_by_role("group").all_inner_texts()
    assert name.split()[-1] in groups[0]


@pytest.mark.parametrize(("typed", "job"), [("pasap", "Pasaport"), ("nikâh", "Nikâh"), ("çöp topl", "Çöp toplama")])
def test_everyday_jobs_are_suggested(page: Page, served: str, typed: str, job: str) -> None:
    page.goto(f"{served}ara/")
    type_into(page, "#soru", typed)
    option = page.get_by_role("group", name="Gündelik işler").get_by_role("option").filter(has_text=job).first
    option.click()
    expect(page.locator("[data-outcome=outside]")).to_be_visible()


@pytest.mark.alone
def test_a_clause_is_chosen_with_the_pointer(page: Page, served: str) -> None:
    page.goto(served)
    type_into(page, "#soru", "telsiz")
    option = page.get_by_role("group", name="Maddeler").get_by_role("option").first
    target = str(option.get_attribute("href"))
    option.click()
    expect(page).to_have_url(target)
    assert all(word.lower().startswith("telsiz") for word in painted(page))
    assert page.evaluate(INSIDE)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()  # the question came along once; it is kept nowhere
    page.wait_for_load_state("networkidle")
    assert asked and not [url for url in asked if "/search/" in url], "nothing is sought"


def test_leaving_the_field_closes_the_list(page: Page, served: str) -> None:
    page.goto(served)
    type_into(page, "#soru", "telsiz")
    page.keyboard.press("Tab")
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_slash_types_a_slash_in_fields_and_can_be_switched_off(page: Page, served: str) -> None:
    page.goto(served + ARTICLE)
    type_into(page, "#masthead-search", "22/d")
    expect(page.locator("#masthead-search")).to_have_value("22/d")
    page.evaluate("localStorage.setItem('kisayol', 'kapali')")
    page.goto(served + "konu/")
    page.keyboard.press("/")
    expect(page.locator("#masthead-search")).not_to_be_focused()


def test_on_a_phone(page: Page, served: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(served + ARTICLE)
    page.keyboard.press("/")
    page.wait_for_url("**/ara/")
    expect(page.locator("#soru")).to_be_focused()
    type_into(page, "#soru", "elektronik sistemler")
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    box = page.locator(".suggestions").bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= 320
    page.keyboard.press("Enter")
    page.wait_for_selector(DONE, state="attached")
    assert page.locator(HITS).count() == 10
    assert page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize(
    "query", ["?q=kamera", "?q=çöp", "?q=konak kamera", "?q=zzqqxx&belediye=kutahya", "?q=tesliz&eski=1", "?q=5393"]
)
def test_axe_finds_nothing_on_the_results_page(browser: Browser, served: str, query: str) -> None:
    with auditor(browser) as visitor:
        results(visitor, served, query)
        assert measure(visitor).violations == ()


def test_axe_finds_nothing_in_the_suggestions(browser: Browser, served: str) -> None:
    with auditor(browser) as visitor:
        visitor.goto(served)
        type_into(visitor, "#soru", "kamera")
        visitor.keyboard.press("ArrowDown")
        assert measure(visitor).violations == ()


# Networks -------------------------------------------------------------------------------------------------


@pytest.fixture
def held(page: Page) -> Iterator[Callable[[], None]]:
    """A connection that delivers nothing of the index until it is let go."""
    waiting: list[Route] = []
    open_now = {"yes": False}

    def hold(route: Route) -> None:
        if open_now["yes"]:
            route.continue_()
        else:
            waiting.append(route)

    def let_go() -> None:
        open_now["yes"] = True
        for route in waiting:
            route.continue_()

    page.route("**/assets/search/**", hold)
    yield let_go


def answered(page: Page, served: str, question: str) -> None:
    """Asks the engine itself: what the page asked before has its answer by then."""
    ask = "async ([at, asked]) => { await (await (await import(at)).opened()).search(asked, {}); }"
    page.evaluate(ask, [f"{served}assets/site/later-search-opened.js", question])


def test_a_slow_connection_says_so_and_never_stops_the_typing(
    page: Page, served: str, held: Callable[[], None]
) -> None:
    page.goto(served)
    field = page.locator("#soru")
    field.focus()
    expect(field).to_have_attribute("role", "combobox")
    page.keyboard.type("güv")
    expect(page.get_by_text("Aranıyor …").first).to_be_visible()
    page.keyboard.type("enlik kamerası")
    expect(field).to_have_value("güvenlik kamerası")
    held()
    expect(suggestions(page).first).to_contain_text("Güvenlik kameraları")
    expect(page.locator(".suggestions__waiting")).to_be_hidden()


def test_an_answer_that_comes_too_late_opens_nothing(page: Page, served: str, held: Callable[[], None]) -> None:
    page.goto(served)
    page.locator("#soru").focus()
    expect(page.locator("#soru")).to_have_attribute("role", "combobox")
    page.keyboard.type("telsiz")
    expect(page.get_by_text("Aranıyor …").first).to_be_visible()
    page.locator("h1").click()
    held()
    answered(page, served, "telsiz")
    expect(page.locator(".suggestions")).to_be_hidden()


def test_the_results_page_says_that_it_is_loading(page: Page, served: str, held: Callable[[], None]) -> None:
    page.goto(f"{served}ara/?q=kamera")
    status = page.get_by_role("status").first
    expect(status).to_have_text("Aranıyor …")
    expect(page.locator("[data-results]")).to_have_attribute("aria-busy", "true")
    held()
    expect(status).to_contain_text("“kamera” için")


def test_a_question_taken_back_while_it_is_answered(page: Page, served: str, held: Callable[[], None]) -> None:
    page.goto(f"{served}ara/?q=kamera")
    expect(page.locator("[data-results]")).to_have_attribute("aria-busy", "true")
    page.locator("#soru").fill("")
    page.keyboard.press("Enter")
    held()
    expect(page.locator("[data-results]")).to_have_attribute("aria-busy", "false")
    answered(page, served, "kamera")
    expect(page.locator(".found")).to_have_count(0)


@pytest.mark.alone
def test_what_is_drawn_first_stays_when_more_arrives(page: Page, served: str) -> None:
    """A reader on the third result is still there when the rest comes."""
    page.add_init_script(FIRST_DRAWN)
    links = results(page, served, "?q=birim")
    page.get_by_role("button", name="Daha fazla göster").click()
    expect(links).to_have_count(30)
    assert page.evaluate("globalThis.third === document.querySelectorAll('.found h3 a')[2]")


def test_a_broken_connection_is_named_and_tried_again(browser: Browser, served: str) -> None:
    context = browser.new_context(locale="tr-TR")
    page = context.new_page()
    page.route("**/assets/search/**", lambda route: route.abort())
    page.goto(f"{served}ara/?q=kamera")
    expect(page.get_by_role("status").first).to_have_text("Arama dizini yüklenemedi. Bağlantınızı denetleyin.")
    page.unroute("**/assets/search/**")
    page.get_by_role("button", name="Yeniden deneyin").click()
    expect(page.locator(".found h3 a").first).to_be_visible()
    context.close()


@pytest.mark.alone
def test_nothing_is_loaded_before_it_is_wanted_nor_from_elsewhere(page: Page, served: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(served + ARTICLE)
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "/search/" in url]
    type_into(page, "#masthead-search", "telsiz")
    assert [url for url in asked if "/assets/search/" in url]
    assert all(url.startswith((served, "data:")) for url in asked)

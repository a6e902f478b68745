"""Questions in other words than the texts have, put to the engine on the built site: its topics and duties answer."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.site]

KOCAELI, IZMIR = "kocaeli-bb/bilgi-islem/2025-11-13", "izmir-bb/bilgi-islem/2023-11-30"
KUTAHYA, EYUPSULTAN = "kutahya/bilgi-islem/2020-11-04", "eyupsultan/bilgi-islem/2024-11-08"
SEARCH = """
async (q) => {
  const { openEngine } = await import(new URL('../assets/js/search/engine.js', location.href).href);
  return (await openEngine(new URL('../assets/search/', location.href))).search(q, { limit: 10 });
}
"""


def ask(page: Page, served: str, q: str) -> dict[str, Any]:
    page.goto(f"{served}ara/")
    result: dict[str, Any] = page.evaluate(SEARCH, q)
    return result


@pytest.mark.parametrize(
    ("q", "topic", "row"),
    [
        # Two letters that have changed places across a third.
        ("telzis sistemi", "Telsiz", f"{IZMIR}/madde-9/#fikra-1-bent-d"),
        # "pc" is spoken letter by letter.
        ("pcm çöktü kim bakcak", "Bilgisayar ve donanım bakımı", f"{KUTAHYA}/madde-11/#bent-c"),
        # What does not come is no second thing that is asked for.
        ("monitörüm görüntü vermiyor", "Bilgisayar ve donanım bakımı", f"{KUTAHYA}/madde-11/#bent-c"),
        # On what it is done, where something else is named.
        (
            "uzaktan bağlanıp bilgisayarıma bakan",
            "Teknik destek ve arıza bildirimi",
            f"{EYUPSULTAN}/madde-24/#fikra-2-bent-g",
        ),
        ("odamızın kliması üflemiyor", "Hizmet binası, temizlik ve abonelikler", f"{KOCAELI}/madde-4/#bent-l"),
        # A topic's longer name against a job's name with a verb, or with a municipality's own word.
        ("iş kazası oldu", "İş sağlığı ve güvenliği", f"{EYUPSULTAN}/madde-14/#fikra-2-bent-c"),
        (
            "eyüp belediyesinde iş zekası raporunu kim hazırlar",
            "Büyük veri ve veri analitiği",
            f"{EYUPSULTAN}/madde-8/#fikra-1-bent-h",
        ),
        # Through what something is used, beside it; alone it is asked for.
        ("belediye uygulaması telefonda açılmıyor", "Mobil uygulamalar", f"{KOCAELI}/madde-9/#bent-a"),
        ("cep telefonundan maillere bakamıyorum", "Kurumsal e-posta", f"{KUTAHYA}/madde-12/#bent-m"),
        ("telefonda ses yok", "Telefon santrali ve telefonlar", f"{KOCAELI}/madde-8/#bent-cx"),
        ("vergimi internetten ödeyemedim", "Online tahsilat", f"{KUTAHYA}/madde-12/#bent-k"),
        # Who keeps the accounts is asked for a forgotten password, not who keeps those of the servers.
        ("şifremi unuttum", "Şifreler", f"{KUTAHYA}/madde-12/#bent-d"),
        ("kamera kaydı bulanık", "Güvenlik kameraları", f"{KOCAELI}/madde-8/#bent-c"),
        # A duty of another topic that answers besides.
        ("veritabanı yedeği", "Yedekleme", f"{KUTAHYA}/madde-12/#bent-h"),
        ("şüpheli mail geldi", "Siber güvenlik ve saldırılara karşı korunma", f"{IZMIR}/madde-12/#fikra-1-bent-cx"),
    ],
)
def test_who_answers_what_is_asked_in_other_words(page: Page, served: str, q: str, topic: str, row: str) -> None:
    found = ask(page, served, q)
    assert found["outcome"] == "answer"
    assert found["card"]["topic"]["label"] == topic
    assert row in {shown["address"] for shown in found["card"]["rows"]}


@pytest.mark.parametrize(
    ("q", "topic", "row"),
    [
        # What no duty names is asked of its kind, with what is asked of it: mending, having, buying, learning.
        ("kulaklığım bozuldu", "Bilgisayar ve donanım bakımı", f"{KUTAHYA}/madde-11/#bent-c"),
        ("mikrofon lazım", "Toner ve sarf malzemesi", f"{IZMIR}/madde-8/#fikra-1-bent-e"),
        ("kulaklık alımı", "Satın alma ve ihale", f"{EYUPSULTAN}/madde-11/#fikra-1-bent-d"),
        ("excel kursu", "Kullanıcı eğitimi", f"{IZMIR}/madde-7/#fikra-1-bent-g"),
        ("autocad kurulacak", "Yazılım geliştirme ve güncelleme", f"{KOCAELI}/madde-6/#bent-c"),
        # The first person, a verb with its endings, what stands between, a letter that lacks.
        ("evden sisteme nasıl bağlanırım", "Bilgisayar ağı", f"{IZMIR}/madde-9/#fikra-1-bent-c"),
        ("posta kutum doldu", "Kurumsal e-posta", f"{IZMIR}/madde-8/#fikra-1-bent-d"),
        ("kulaklk bozuldu", "Bilgisayar ve donanım bakımı", f"{KOCAELI}/madde-6/#bent-c"),
        ("mikrafon lazım", "Toner ve sarf malzemesi", f"{IZMIR}/madde-8/#fikra-1-bent-e"),
        # What stands behind a thing is what is asked of it.
        ("excel dosyamın yedeği", "Yedekleme", f"{KUTAHYA}/madde-12/#bent-g"),
    ],
)
def test_a_thing_that_no_duty_names_is_asked_of_its_kind(page: Page, served: str, q: str, topic: str, row: str) -> None:
    found = ask(page, served, q)
    assert found["outcome"] == "answer"
    assert found["card"]["topic"]["label"] == topic
    assert row in {shown["address"] for shown in found["card"]["rows"]}


def test_a_wider_kind_answers_only_where_no_narrower_one_does(page: Page, served: str) -> None:
    # "Ofis programı" is answered by three; for the fourth "program" answers, which by itself is answered otherwise.
    rows = [row["address"] for row in ask(page, served, "excel çalışmıyor")["card"]["rows"]]
    assert {address.partition("/")[0] for address in rows} == {"eyupsultan", "izmir-bb", "kocaeli-bb", "kutahya"}
    wider = [row["address"] for row in ask(page, served, "program çalışmıyor")["card"]["rows"]]
    assert [at for at in rows if at.startswith("izmir")] == [at for at in wider if at.startswith("izmir")]
    assert not {at for at in rows if not at.startswith("izmir")} & {at for at in wider if at.startswith("eyup")}


def test_no_municipality_answers_and_is_silent(page: Page, served: str) -> None:
    card = ask(page, served, "şüpheli mail geldi")["card"]
    assert not set(card["silent"]) & {row["municipality"] for row in card["rows"]}


def test_only_the_name_alone_of_what_is_everywhere_asks_for_it(page: Page, served: str) -> None:
    assert ask(page, served, "bilgisayarlara kim bakıyor")["card"]["topic"]["label"] == "Bilgisayar ve donanım bakımı"
    assert ask(page, served, "hurda malzeme")["outcome"] == "answer"
    assert ask(page, served, "hurda araba")["outcome"] == "outside"


@pytest.mark.parametrize(
    ("q", "row"),
    [
        # "sefer" is no bus here, and one duty says all that is asked.
        ("bu sefer ihale naklen verilmedi", f"{EYUPSULTAN}/madde-18/#fikra-1-bent-g"),
        # One word of everyday life among several of the texts.
        ("şantiyedeki memura kurum içi iletişim hattı lazım", f"{EYUPSULTAN}/madde-10/#fikra-1-bent-r"),
    ],
)
def test_one_word_of_an_everyday_job_decides_nothing_against_what_else_is_asked(
    page: Page, served: str, q: str, row: str
) -> None:
    found = ask(page, served, q)
    assert found["outcome"] == "answer"
    assert row in {shown["address"] for shown in found["card"]["rows"]}


@pytest.mark.parametrize("q", ["bu sefer otobüs gelmedi", "meydan süpürülmedi", "lokanta açma şartları"])
def test_a_job_beside_which_little_is_asked_is_outside(page: Page, served: str, q: str) -> None:
    assert ask(page, served, q)["outcome"] == "outside"


@pytest.mark.parametrize(
    "q", ["mesai dışında arıza olursa", "bilgi işlemde kaç kişi çalışıyor", "müdür izinliyken kim vekâlet eder"]
)
def test_what_no_unit_answers_has_no_card(page: Page, served: str, q: str) -> None:
    found = ask(page, served, q)
    assert (found["outcome"], found["card"]) == ("clauses", None)


@pytest.mark.parametrize("q", ["farenin tekeri dönmüyor", "farem çalışmıyor"])
def test_a_mouse_with_a_wheel_or_of_ones_own_is_no_animal(page: Page, served: str, q: str) -> None:
    assert ask(page, served, q)["card"]["topic"]["label"] == "Bilgisayar ve donanım bakımı"


def test_an_animal_in_the_garden_is_no_mouse_of_a_computer(page: Page, served: str) -> None:
    assert ask(page, served, "bahçede fare var")["job"]["label"] == "İlaçlama"


def test_a_thermal_printer_is_asked_of_no_district(page: Page, served: str) -> None:
    found = ask(page, served, "termal yazıcı bozuldu")
    assert (found["outcome"], found["card"]["topic"]["label"]) == ("answer", "Yazıcı ve faks")

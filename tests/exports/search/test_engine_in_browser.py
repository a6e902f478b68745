"""What the engine promises, in a real browser."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from bench.search.measure import Answered, load, rows
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

HALVES = Path(__file__).parents[3] / "bench" / "search"
KOCAELI, IZMIR = "kocaeli-bb/bilgi-islem/2025-11-13", "izmir-bb/bilgi-islem/2023-11-30"
KUTAHYA, EYUPSULTAN = "kutahya/bilgi-islem/2020-11-04", "eyupsultan/bilgi-islem/2024-11-08"
SEARCH = """
async ({base, q, options}) => {
  const { openEngine } = await import(new URL('assets/js/search/engine.js', base));
  return (await (globalThis.engine ??= openEngine())).search(q, options);
}
"""


class Asked:
    """An engine in a page."""

    def __init__(self, page: Page, base: str) -> None:
        self.page, self.base = page, base
        page.goto(base)

    def __call__(self, q: Any, **options: Any) -> dict[str, Any]:
        result: dict[str, Any] = self.page.evaluate(SEARCH, {"base": self.base, "q": q, "options": options})
        return result

    def addresses(self, q: str, **options: Any) -> list[str]:
        return [clause["address"] for clause in self(q, **options)["clauses"]]


@pytest.fixture(scope="module")
def ask(tour: Page, search_base: str) -> Asked:
    """All questions to one engine, as a reader asks them."""
    return Asked(tour, search_base)


@pytest.mark.parametrize("half", ["tune", "heldout", "blind"])
def test_judged_questions(ask: Asked, half: str) -> None:
    judged = load(HALVES / f"judged-{half}.json")
    answers = [Answered(tuple(ask.addresses(question.q, limit=40)), 0, 0) for question in judged]
    overall, *kinds = rows(judged, answers)
    assert overall.article >= 0.97
    assert overall.mrr >= 0.95
    assert overall.clause is not None and overall.clause >= 0.90
    assert overall.lost == 0
    assert all(row.article == row.mrr == 1.0 for row in kinds if row.name == "number")


@pytest.mark.parametrize(
    ("q", "expected"),
    [
        ("madde 7 ğ", [f"{IZMIR}/madde-7/#fikra-1-bent-gx", f"{KOCAELI}/madde-7/#bent-gx"]),
        ("m. 9/1-ı", [f"{IZMIR}/madde-9/#fikra-1-bent-ix", f"{KOCAELI}/madde-9/#bent-ix"]),
        ("İzmir 9/1-ı", [f"{IZMIR}/madde-9/#fikra-1-bent-ix"]),
        ("izmir 7. maddenin g bendi", [f"{IZMIR}/madde-7/#fikra-1-bent-g"]),
        ("KÜTAHYA MADDE 6/2/a", [f"{KUTAHYA}/madde-6/#fikra-2-bent-2-alt-2-a"]),
        ("eyüp sultan madde 14", [f"{EYUPSULTAN}/madde-14/"]),
        ("eyüp 9", [f"{EYUPSULTAN}/madde-9/"]),
        ("22/d", [f"{KOCAELI}/madde-4/#bent-e", f"{EYUPSULTAN}/madde-22/#fikra-2-bent-d"]),
    ],
)
def test_places_are_looked_up(ask: Asked, q: str, expected: list[str]) -> None:
    assert ask.addresses(q)[: len(expected)] == expected


@pytest.mark.parametrize(
    ("q", "key"),
    [
        ("MÜKERRER MADDE 5", "@mukerrer 5"),
        ("mukerrer m. 5", "@mukerrer 5"),
        ("Geçici madde 1", "@gecici 1"),
        ("geçici 1. madde", "@gecici 1"),
        ("ek 2. maddenin a bendi", "@ek 2/a"),
        ("izmir 7. madde", "@7"),
    ],
)
def test_an_article_outside_the_row_is_looked_up_as_the_index_has_it(ask: Asked, q: str, key: str) -> None:
    read = "async ({base, q}) => (await import(new URL('assets/js/search/place.js', base))).readPlace(q).terms"
    assert ask.page.evaluate(read, {"base": ask.base, "q": q})[0] == key


@pytest.mark.parametrize(
    ("q", "keys"),
    [
        ("madde 25/III", ["@25/ııı", "@25/iii"]),
        ("m. 25/1-iv", ["@25/1/iv", "@25/1/ıv"]),
        ("25/viii", ["@25/viii", "@25/vııı"]),
        ("madde 9/ı", ["@9/ı", "@9"]),
    ],
)
def test_a_roman_figure_is_looked_up_however_its_sign_is_written(ask: Asked, q: str, keys: list[str]) -> None:
    read = "async ({base, q}) => (await import(new URL('assets/js/search/place.js', base))).readPlace(q).terms"
    assert ask.page.evaluate(read, {"base": ask.base, "q": q})[:2] == keys


def test_an_article_of_a_law_is_not_an_article_of_these_texts(ask: Asked) -> None:
    first = ask("5393 sayılı kanunun 15. maddesi")["clauses"][0]
    assert "5393" in first["text"]


def test_a_municipality_named_comes_first_and_one_chosen_alone(ask: Asked) -> None:
    named = ask("kütahya kamera")
    assert named["municipality"] == "kutahya"
    assert named["clauses"][0]["municipalitySlug"] == "kutahya"
    assert {clause["municipalitySlug"] for clause in named["clauses"]} > {"kutahya"}
    chosen = ask("kamera", municipality="izmir-bb")
    assert {clause["municipalitySlug"] for clause in chosen["clauses"]} == {"izmir-bb"}


def test_marks_stand_on_the_words_as_spelled(ask: Asked) -> None:
    clause = next(c for c in ask("guvenlik kamerasi")["clauses"] if c["address"].endswith("madde-9/#fikra-1-bent-ix"))
    marked = [clause["text"][start:end] for start, end in clause["marks"]]
    assert {"güvenlik", "kamera", "kameralarının"} == set(marked)


def test_superseded_versions_only_if_asked_for_or_alone_in_having_a_word(ask: Asked) -> None:
    assert all(clause["inForce"] for clause in ask("sekretarya")["clauses"])
    everything = ask("sekretarya", superseded=True)["clauses"]
    assert {clause["inForce"] for clause in everything} == {True, False}
    alone = ask("stajyer")["clauses"]
    assert [clause["inForce"] for clause in alone] == [False]
    assert "/2022-10-11/" in alone[0]["address"]


def test_near_spellings_are_tried_only_for_words_not_found(ask: Asked) -> None:
    assert ask("tesliz")["didYouMean"] == "telsiz"
    assert ask.addresses("tesliz")[0] == ask.addresses("telsiz")[0]
    assert ask("telsiz")["didYouMean"] is None
    assert ask("Kisok sistemleri")["didYouMean"] == "kiosk sistemleri"


@pytest.mark.parametrize("q", ["adresim sistemde yanlış", "eski programdaki veriler", "mesaiye gelmeyen personel"])
def test_what_says_how_something_is_or_is_done_is_no_slip(ask: Asked, q: str) -> None:
    assert ask(q)["didYouMean"] is None


def test_a_place_where_something_is_wanted_is_not_what_is_asked_for(ask: Asked) -> None:
    assert ask.addresses("odaya fiber hat")[0] == ask.addresses("fiber hat")[0]
    rooms = {f"{IZMIR}/madde-9/#fikra-1-bent-f", f"{EYUPSULTAN}/madde-10/#fikra-1-bent-e"}
    assert ask.addresses("sistem odası")[0] in rooms


@pytest.mark.parametrize(
    ("q", "topic"),
    [
        ("belediye uygulaması telefonda açılmıyor", "Mobil uygulamalar"),
        ("cep telefonundan maillere bakamıyorum", "Kurumsal e-posta"),
        ("telefonda ses yok", "Telefon santrali ve telefonlar"),
        ("vergimi internetten ödeyemedim", "Online tahsilat"),
        ("mesai saatleri kaç", "Mesai, izin ve özlük"),
    ],
)
def test_what_something_is_used_through_is_asked_for_only_alone(ask: Asked, q: str, topic: str) -> None:
    card = ask(q)["card"]
    assert card["topic"]["label"] == topic
    clauses = {sentence["clause"] for sentence in card["topic"]["sentences"]}
    assert clauses & {row["address"] for row in card["rows"]}  # the card's rows are about what it is headed by


def test_what_no_unit_answers_has_no_card(ask: Asked) -> None:
    for q in ("mesai dışında arıza olursa", "bilgi işlemde kaç kişi çalışıyor", "müdür izinliyken kim vekâlet eder"):
        found = ask(q)
        assert (found["outcome"], found["card"]) == ("clauses", None), q


@pytest.mark.parametrize(
    ("q", "word"),
    [
        ("şifremi", "şifre"),
        ("yazıcımız", "yazıcı"),
        ("kameralı", "kamera"),
        ("penetrasyon testi", "sızma"),
        ("mobese", "KGYS"),
    ],
)
def test_other_forms_and_other_words_find_it_too(ask: Asked, q: str, word: str) -> None:
    assert any(word in clause["text"] for clause in ask(q, limit=3)["clauses"])


def test_a_word_still_being_typed_finds_its_continuations(ask: Asked) -> None:
    assert any("iklimlendirme" in clause["text"] for clause in ask("iklimlendi", typing=True)["clauses"])
    assert ask("tels", typing=True)["total"] >= ask("telsiz")["total"]


def test_a_unit_named_is_answered_with_its_card(ask: Asked) -> None:
    answer = ask("kocaeli elektronik sistemler şube müdürlüğü")["answers"][0]
    assert (answer["kind"], answer["municipality"]) == ("unit", "Kocaeli BB")
    assert answer["duties"]["address"] == "kocaeli-bb/bilgi-islem/2025-11-13/madde-8/"


@pytest.mark.parametrize(
    "q",
    [
        "<img src=x onerror=alert(1)>", "(a+)+$", "(((((((((", "\\", "[^]", "%00", "{{constructor}}", "__proto__",
        "toString", "hasOwnProperty constructor", "'" * 500, "a/" * 300, "madde " * 100, "m. " + "1/" * 100,
        "ı" * 10_000, "\ud800", "😀", "", " ", None, 5, ["x"], {"q": 1},
    ],
)  # fmt: skip
def test_a_question_is_text_and_nothing_else(ask: Asked, q: Any) -> None:
    result = ask(q)
    assert len(result["query"]) <= 200
    assert ask.page.evaluate("document.body ? document.body.childElementCount : 0") == 0


def test_equal_scores_have_one_order(ask: Asked) -> None:
    first = ask.addresses("amiri tarafından verilen diğer görevler", limit=40)
    assert first == ask.addresses("amiri tarafından verilen diğer görevler", limit=40)
    assert first[:12] == ask.addresses("amiri tarafından verilen diğer görevler", limit=12)


@pytest.mark.alone
def test_nothing_is_asked_of_anybody_else_and_little_of_the_site(page: Page, search_base: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    Asked(page, search_base)("güvenlik kamerasına kim bakıyor", limit=10)
    assert all(url.startswith((search_base, "data:")) for url in asked)
    assert not any("superseded" in url or "/spellings-" in url for url in asked)
    assert len(asked) < 30


def test_a_site_published_anew_is_noticed(browser: Browser, search_folder: Path, search_base: str) -> None:
    page = browser.new_page()
    ask = Asked(page, search_base)
    ask("kamera", limit=1)
    gone = {"done": False}

    def once(route: Any) -> None:
        if gone["done"]:
            route.continue_()
        else:
            gone["done"] = True
            route.fulfill(status=404)

    page.route("**/search/*/terms-*.json", once)
    assert ask("telsiz", limit=1)["total"] > 0
    assert gone["done"]
    page.close()


def test_a_word_that_begins_like_an_asking_one_is_looked_for(ask: Asked) -> None:
    """ "Haberleşme" has the stem of "haber", with which people ask ("kime haber vereyim")."""
    assert "haberleşme" in ask("haberleşme sistemleri")["clauses"][0]["text"].casefold()
    assert "haberleşme" in ask("haberleşmeyi kim sağlıyor")["content"]


@pytest.mark.parametrize("asked", ["ﬁrma", "fіrmа", "ｆｉｒｍａ", "fir\u00adma"])
def test_a_word_is_found_by_what_looks_like_it(ask: Asked, asked: str) -> None:
    """A ligature, Cyrillic letters, wide ones, a soft hyphen: copied from a document nobody sees the difference."""
    assert ask.addresses(asked, limit=10) == ask.addresses("firma", limit=10) != []


def test_spelling_is_mended_with_older_texts_too(ask: Asked) -> None:
    assert ask("kamearların bakımı", superseded=True)["didYouMean"]

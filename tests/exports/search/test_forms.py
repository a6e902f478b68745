"""What the search makes of the forms of everyday speech: verbs, whose a thing is, what a word means."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser


def said(page: Page, base: str, function: str, word: str) -> Any:
    """What a function of forms.js makes of a word."""
    page.goto(base)
    call = "async ({base, name, word}) => (await import(new URL('assets/js/search/forms.js', base)))[name](word)"
    return page.evaluate(call, {"base": base, "name": function, "word": word})


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("kaydediyor", "kayded"),
        ("tariyor", "tara"),
        ("gelistiriyo", "gelistir"),
        ("calismiyor", "calis"),
        ("duzeltecek", "duzelt"),
        ("sildigim", "sil"),
        ("bozuldu", "bozul"),
        ("baslatan", "baslat"),
        ("goruselim", "gorus"),
        ("gidicem", "gid"),
        ("baglanirim", "baglan"),
    ],
)
def test_a_verb_is_taken_back_to_its_root(page: Page, search_base: str, word: str, root: str) -> None:
    assert root in said(page, search_base, "rootsOf", word)


@pytest.mark.parametrize(
    ("word", "verb"),
    [
        ("yararlanmak", True),
        ("goruselim", True),
        ("olursa", True),
        ("kullandigimiz", True),
        ("gidicem", True),
        ("gelmeyen", True),
        ("baglanirim", True),
        ("yatirim", False),
        ("kaldirim", False),
        ("kamera", False),
        ("ekran", False),
    ],
)
def test_a_verbs_form_is_known_beyond_doubt(page: Page, search_base: str, word: str, verb: bool) -> None:
    assert said(page, search_base, "isVerb", word) is verb


def test_your_thing_is_the_thing(page: Page, search_base: str) -> None:
    assert said(page, search_base, "yours", "kulenizden") == ["kule"]
    assert said(page, search_base, "yours", "kamera") == []


@pytest.mark.parametrize(
    ("word", "aside"), [("yanlislikla", True), ("sessiz", True), ("gelirse", True), ("kamera", False), ("kopek", False)]
)
def test_how_something_is_done_is_not_what_is_asked_for(page: Page, search_base: str, word: str, aside: bool) -> None:
    assert said(page, search_base, "beside", word) is aside


@pytest.mark.parametrize(
    ("asked", "meaning"),
    [
        ("USOM nedir", True),
        ("cbs tanımı", True),
        ("E-imza ne demek?", True),
        ("kamera kim bakar", False),
        ("tanımlama kartı", False),
    ],
)
def test_a_meaning_is_asked_for_by_its_words(page: Page, search_base: str, asked: str, meaning: bool) -> None:
    assert said(page, search_base, "asksMeaning", asked) is meaning


@pytest.mark.parametrize(
    ("asked", "rule"),
    [
        ("yönetmelik ne zaman yürürlüğe giriyor", True),
        ("müdürlük kime bağlı", True),
        ("izmirde kaç müdürlük var", True),
        ("kamera kime sorulur", False),
        ("ne zamandır kamera var", False),
    ],
)
def test_who_asks_for_a_rule_of_the_text_asks_for_no_unit(page: Page, search_base: str, asked: str, rule: bool) -> None:
    assert said(page, search_base, "asksRule", asked) is rule

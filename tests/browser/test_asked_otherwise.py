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


def test_no_municipality_answers_and_is_silent(page: Page, served: str) -> None:
    card = ask(page, served, "şüpheli mail geldi")["card"]
    assert not set(card["silent"]) & {row["municipality"] for row in card["rows"]}


def test_only_the_name_alone_of_what_is_everywhere_asks_for_it(page: Page, served: str) -> None:
    assert ask(page, served, "bilgisayarlara kim bakıyor")["card"]["topic"]["label"] == "Bilgisayar ve donanım bakımı"
    assert ask(page, served, "hurda malzeme")["outcome"] == "answer"
    assert ask(page, served, "hurda araba")["outcome"] == "outside"

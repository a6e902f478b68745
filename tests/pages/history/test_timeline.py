"""A regulation's past: what is held, what is only known, what was amended."""

from __future__ import annotations

from itertools import pairwise

import pytest
from lxml.html import HtmlElement
from tests import sites
from tests.painted import body, ids, inner_links, only, targets, text, texts

from kimsorumlu.pages.history.timeline import TimelineEntry, timeline, timeline_pages


def page(slug: str) -> HtmlElement:
    return body(sites.real(), only(timeline_pages(sites.real()), f"{slug}/bilgi-islem/gecmis/"))


def entries(slug: str) -> tuple[TimelineEntry, ...]:
    return timeline(sites.real().municipality(slug), sites.real().histories[f"{slug}/bilgi-islem/"])


def told(slug: str) -> list[tuple[str, str]]:
    return [(entry.day, entry.title) for entry in entries(slug)]


def test_kocaeli_versions_and_the_predecessor_known_by_citation() -> None:
    title = "Bilgi İşlem Dairesi Başkanlığı Görev ve Çalışma Yönetmeliği"
    assert told("kocaeli-bb") == [("13.11.2025", title), ("11.10.2022", title), ("16.02.2017", title)]
    found = page("kocaeli-bb")
    missing = found.cssselect(".timeline__missing")[0]
    assert text(missing.cssselect(".status-line")[0]) == "Metni elimizde yok Karar 63"
    url = "kocaeli-bb/bilgi-islem/gecmis/"
    assert targets(missing, "a", url)[0] == "kocaeli-bb/bilgi-islem/2022-10-11/madde-16/"
    assert not missing.cssselect("h2 a"), "no link to a text that is not here"
    assert f"{url}2022-10-11..2025-11-13/" in targets(found, "a", url)
    facts = texts(found.cssselect(".timeline__version")[1], ".timeline__facts li")
    assert facts[0] == "Kocaeli Büyükşehir Belediyesi Meclisi, 2022-544 sayılı karar"
    assert facts[-1] == "Kaldırdığı: 16.02.2017 tarihli ve 63 sayılı kararla kabul edilen yönetmelik (m. 16)"


def test_kutahya_and_izmir_name_what_they_repeal() -> None:
    assert told("kutahya")[1] == (
        "10.06.2019",
        "Kütahya Belediyesi Bilgi İşlem Müdürlüğü Görev, Yetki, Sorumluluk ve Çalışma Yönetmeliği",
    )
    assert told("izmir-bb")[1] == ("", "Önceki yönetmelik")
    missing = page("izmir-bb").cssselect(".timeline__missing")[0]
    assert "Tarihi bilinmiyor" in text(missing)


def test_eyupsultan_shows_the_amendment_with_its_clauses() -> None:
    assert [title for _, title in told("eyupsultan")[1:]] == [
        "08.11.2024 tarihli ve 208104 sayılı İç Genelge",
        "Değişiklikten önceki metin",
    ]
    amendment = page("eyupsultan").cssselect(".timeline__amendment")[0]
    lines = texts(amendment, ".plain-list li")
    assert lines[0] == "m. 5/1 değişti."
    assert lines[1].startswith("m. 7/1-o, m. 7/1-p, m. 7/1-q, m. 12, m. 19 ve m. 25 değişti.")
    assert "önceki metni elimizde yok" in text(amendment)
    version = "eyupsultan/bilgi-islem/2024-11-08/"
    assert f"{version}madde-7/#fikra-1-bent-o" in targets(amendment, "a", "eyupsultan/bilgi-islem/gecmis/")


@pytest.mark.parametrize("slug", ["kocaeli-bb", "kutahya", "izmir-bb", "eyupsultan"])
def test_the_page_is_well_built(slug: str) -> None:
    found = page(slug)
    assert len(ids(found)) == len(set(ids(found)))
    assert inner_links(found) <= set(ids(found))
    assert next(e.tag for e in found.iter() if e.tag in ("h1", "h2", "h3")) == "h1"
    days = [entry.iso for entry in entries(slug) if entry.iso]
    assert all(later <= earlier for earlier, later in pairwise(days)), "newest first"
    (listed,) = found.cssselect("#zaman")
    assert len(listed.cssselect("[data-since]")) == len(sites.edition(sites.real(), slug).regulation.versions)

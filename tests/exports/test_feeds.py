"""Feeds, read by a real feed parser, on the built site."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date
from pathlib import Path

import feedparser
import pytest
from lxml.html import fromstring
from tests import sites
from tests.painted import only
from tests.sites import many

from kimsorumlu.exports.feeds import ATOM as ATOM_FEED
from kimsorumlu.exports.feeds import JSON_FEED, MOST_ENTRIES, entries
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.pages.site.changes import CHANGES, changes_page
from kimsorumlu.view.html import HTML
from kimsorumlu.view.page import paint

pytestmark = pytest.mark.site

ATOM = "{http://www.w3.org/2005/Atom}"


def feeds(site: Path) -> list[Path]:
    return sorted(site.rglob("akis.xml"))


def test_there_is_one_for_the_site_each_municipality_topic_and_law(site: Path) -> None:
    places = {path.parent.relative_to(site).as_posix() for path in feeds(site)}
    assert {"degisiklikler", "kutahya", "izmir-bb", "kocaeli-bb", "eyupsultan"} <= places
    assert sum(place.startswith("konu/") for place in places) >= 60
    assert "mevzuat/kanun-6698" in places


def test_a_feed_parser_reads_every_feed(site: Path) -> None:
    for path in feeds(site):
        parsed = feedparser.parse(path.read_bytes())
        assert not parsed.bozo, (path, parsed.get("bozo_exception"))
        assert parsed.version == "atom10"
        assert parsed.feed.title and parsed.feed.id and parsed.feed.updated
        for entry in parsed.entries:
            assert entry.id.startswith("urn:uuid:") and entry.title and entry.summary and entry.links


def test_atom_has_what_rfc_4287_requires(site: Path) -> None:
    for path in feeds(site):
        root = ET.parse(path).getroot()
        for node in [root, *root.findall(f"{ATOM}entry")]:
            for name in ("id", "title", "updated"):
                assert len(node.findall(f"{ATOM}{name}")) == 1
        ids = [node.findtext(f"{ATOM}id") for node in root.findall(f"{ATOM}entry")]
        assert len(ids) == len(set(ids))
        assert root.find(f"{ATOM}author") is not None


def test_the_events_of_the_site_have_their_legal_dates(site: Path) -> None:
    parsed = feedparser.parse((site / "degisiklikler" / "akis.xml").read_bytes())
    told = [(entry.published[:10], entry.title) for entry in parsed.entries]
    assert [day for day, _ in told] == ["2025-11-13", "2024-11-08", "2023-11-30", "2022-10-11", "2020-11-04"]
    kocaeli = parsed.entries[0]
    page = fromstring((site / "kocaeli-bb/bilgi-islem/gecmis/2022-10-11..2025-11-13/metin/index.html").read_bytes())
    counts = {
        label.xpath("string(text())").strip(): label.cssselect("small")[0].text_content().split()[0]
        for label in page.xpath("//label[input/@type='checkbox']")
    }
    assert f"fıkra ve bentler: {counts['Yeni']} yeni, {counts['Kaldırıldı']} kaldırılan, " in kocaeli.summary
    assert (
        f"{counts['İfadesi değişti']} ifadesi değişen, {counts['Yazımı değişti']} yazımı değişen, " in kocaeli.summary
    )
    assert any(link.rel == "related" and "gecmis/2022-10-11..2025-11-13" in link.href for link in kocaeli.links)


def test_a_text_that_is_added_late_is_new_to_readers_on_the_day_it_entered_the_data() -> None:
    """Its legal date stays; programs that read feeds show what was updated since they asked last."""
    site = sites.small()
    municipality, (regulation,) = site.corpus.municipalities[0], site.corpus.municipalities[0].regulations
    older, newer = regulation.versions
    late = replace(regulation, versions=(replace(older, entered=date(2026, 11, 20)), newer))
    later = sites.site_of(Corpus((replace(municipality, regulations=(late,)),)), config=site.config)
    page = only(changes_page(later))
    atom = feedparser.parse(paint(page, later, ATOM_FEED))
    told = [(entry.published[:10], entry.updated[:10]) for entry in atom.entries]
    assert told == [("2021-03-02", "2026-11-20"), ("2023-06-07",) * 2, ("2022-02-01",) * 2]
    assert atom.feed.updated[:10] == "2026-11-20"
    items = json.loads(paint(page, later, JSON_FEED))["items"]
    assert [(item["date_published"][:10], item["date_modified"][:10]) for item in items] == told
    # The page of changes goes by the law's days.
    assert [entry.change.iso for entry in entries(later)] == ["2023-06-07", "2022-02-01", "2021-03-02"]


def test_an_event_has_one_id_in_all_feeds(site: Path) -> None:
    every = feedparser.parse((site / "degisiklikler" / "akis.xml").read_bytes())
    known = {entry.id for entry in every.entries}
    for path in feeds(site):
        assert {entry.id for entry in feedparser.parse(path.read_bytes()).entries} <= known


def test_json_feeds_tell_the_same(site: Path) -> None:
    for path in feeds(site):
        told = json.loads(path.with_suffix(".json").read_text("utf-8"))
        assert told["version"] == "https://jsonfeed.org/version/1.1"
        assert {"title", "items"} <= told.keys()
        atom = feedparser.parse(path.read_bytes())
        assert [item["id"] for item in told["items"]] == [entry.id for entry in atom.entries]


def test_without_the_sites_address_a_json_feed_has_none() -> None:
    """An address in it must be whole; that the site does not say its own is a warning of its own."""
    site = sites.small()
    page = only(changes_page(site))
    for address, named in (("https://gorev.ornek.example/", True), ("", False)):
        told = json.loads(paint(page, replace(site, config=replace(site.config, address=address)), JSON_FEED))
        assert ("home_page_url" in told, "feed_url" in told) == (named, named)
        assert told["items"] and all(("url" in item) is named for item in told["items"])


def test_a_topics_feed_says_who_is_responsible_by_each_text(site: Path) -> None:
    parsed = feedparser.parse((site / "konu" / "guvenlik-kameralari" / "akis.xml").read_bytes())
    assert parsed.feed.subtitle.startswith("Eyüpsultan’da güvenlik kameralarına ")
    now, before = (entry.summary for entry in parsed.entries if entry.title == "Kocaeli BB: yönetmelik yenilendi")
    assert "Bu metne göre Kocaeli’de güvenlik kameralarına Elektronik Sistemler Şube Müdürlüğü bakar (m. 8/a)" in now
    assert "Bilişim Teknolojileri Şube Müdürlüğü" in before


def test_a_feed_tells_of_a_beginning_and_an_end_when_they_have_come() -> None:
    told = {entry.change.key.rpartition("#")[2]: entry for entry in entries(sites.days().on(date(2027, 8, 1)))[:2]}
    assert (told["son"].change.headline, told["son"].summary) == (
        "Deneme, Temizlik İşleri: yönetmelik yürürlükten kalktı",
        "01.08.2027 tarihinde 09.11.2026 tarihli ve 79 sayılı kararla kaldırıldı; yerine metin konmadı.",
    )
    assert (told["yururluk"].change.headline, told["yururluk"].summary) == (
        "Örnek, Park ve Bahçeler: yönetmelik yürürlüğe girdi",
        "02.11.2026 tarihli metin. Örnek Belediye Meclisi, 71 sayılı karar.",
    )
    assert not {"son"} & {entry.change.key.rpartition("#")[2] for entry in entries(sites.days())}


def test_a_feed_has_the_newest_events_and_the_page_of_changes_has_all() -> None:
    site = many(MOST_ENTRIES + 2)
    (page,) = CHANGES.pages(site)
    told = json.loads(paint(page, site, JSON_FEED))["items"]
    assert [item["id"] for item in told] == [entry.id for entry in entries(site)[:MOST_ENTRIES]]
    assert b"B32" in paint(page, site, HTML)


def test_the_page_of_changes_tells_what_the_feed_tells(site: Path) -> None:
    page = (site / "degisiklikler" / "index.html").read_text("utf-8")
    for entry in feedparser.parse((site / "degisiklikler" / "akis.xml").read_bytes()).entries:
        assert entry.title in page

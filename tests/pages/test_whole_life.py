"""A municipality over its whole life: what pages say of many older texts is short, and nothing of it is lost."""

from __future__ import annotations

from itertools import pairwise

import pytest
from bench.country import write_country
from tests.painted import body, only, texts
from tests.painted import ids as found_ids
from tests.sites import examined

from kimsorumlu.pages.organisation.municipality import MUNICIPALITY
from kimsorumlu.pages.site.gaps import gap_pages
from kimsorumlu.pages.sources.source_check import source_check_pages
from kimsorumlu.site import Site
from kimsorumlu.view import earlier_answers
from kimsorumlu.view.earlier_answers import earlier
from kimsorumlu.view.gaps import open_gap

REGULATIONS, VERSIONS = 2, 12


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    root = tmp_path_factory.mktemp("life")
    write_country(root, 1, REGULATIONS, versions=VERSIONS)
    return examined(root)[0].site()


def test_each_regulation_has_a_text_a_year(site: Site) -> None:
    (municipality,) = site.corpus.municipalities
    years = [[version.date.year for version in one.versions] for one in municipality.regulations]
    assert [len(set(of_one)) for of_one in years] == [VERSIONS] * REGULATIONS
    assert all(abs(older - newer) == 1 for of_one in years for older, newer in pairwise(of_one))


def test_the_municipality_tells_the_newest_in_full_and_of_the_others_the_day(site: Site) -> None:
    (municipality,) = site.corpus.municipalities
    page = body(site, only(MUNICIPALITY.pages(site)))
    told = page.cssselect(".held__texts > li[data-since]")
    assert len(told) == REGULATIONS * VERSIONS
    assert len(page.cssselect(".held__older")) == REGULATIONS * (VERSIONS - 1)
    # Asked for a day, the page knows for each text how long it was the text.
    assert all(li.get("data-since") and li.cssselect("a[data-show]") for li in told)
    linked = {str(a.get("href")).rstrip("/").rsplit("/", 2)[-1] for a in page.cssselect(".held__texts a[data-show]")}
    assert {version.date.isoformat() for one in municipality.regulations for version in one.versions} <= linked


def test_what_is_not_known_of_each_text_alike_is_said_once(site: Site) -> None:
    page = body(site, only(gap_pages(site)))
    gaps = [gap for gaps in site.facts.gaps.values() for gap in gaps]
    assert texts(page, ".ledger-sum")[0].startswith(f"{len(gaps)} eksik açık.")
    assert {open_gap(gap).anchor for gap in gaps} <= set(found_ids(page))
    (alike,) = page.cssselect(".ledger__alike")
    assert len(alike) == REGULATIONS * VERSIONS
    letters = {str(a.get("href")).partition("?")[2] for a in page.cssselect(".ledger a") if "?" in str(a.get("href"))}
    assert letters == {open_gap(gap).letter.partition("?")[2] for gap in gaps}


def test_texts_without_findings_are_one_list(site: Site) -> None:
    page = body(site, only(source_check_pages(site)))
    (municipality,) = site.corpus.municipalities
    anchors = {f"{v.regulation}-{v.date.isoformat()}" for one in municipality.regulations for v in one.versions}
    assert anchors <= set(found_ids(page))
    listed = page.cssselect('[aria-labelledby="uyusan"] li')
    assert listed
    assert len(page.cssselect(".section")) == REGULATIONS * VERSIONS - len(listed) + 1


def test_of_very_many_older_answers_who_answered_is_told_once_for_each_change(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    (municipality,) = site.corpus.municipalities
    topics = site.facts.catalogues.topics.topics
    topic = max(topics, key=lambda each: len(earlier(site, each, municipality)))
    full = earlier(site, topic, municipality)
    monkeypatch.setattr(earlier_answers, "_MOST_CITED", 0)
    brief = earlier(site, topic, municipality)
    assert 0 < len(brief) <= len(full)
    assert [one.cited for entry in brief for one in entry.speakers] == [()] * sum(len(e.speakers) for e in brief)
    # Every day that had another answer has one still.
    assert {entry.since for entry in brief} <= {entry.since for entry in full}
    assert min(entry.since for entry in brief) == min(entry.since for entry in full)
    assert max(entry.until for entry in brief) == max(entry.until for entry in full)
    for entry in full:
        told = [one for one in brief if one.since <= entry.since and entry.until <= one.until]
        assert [bool(one.speakers) for one in told if one.address.rsplit("/", 2)[0] == entry.address.rsplit("/", 2)[0]]

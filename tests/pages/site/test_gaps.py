"""The ledger of gaps: its numbers add up, every gap leads to its letter, what was closed stays."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from tests import sites
from tests.painted import body, only, targets, texts
from tests.painted import ids as found_ids

from kimsorumlu import ids
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.pages.site.gaps import gap_letter_files, gap_pages
from kimsorumlu.read.municipality_shape import ClosedGap, Look
from kimsorumlu.view import gaps as ledger
from kimsorumlu.view.gaps import open_gap

DAY = datetime.date(2026, 11, 29)


def test_first_seen_is_how_many_are_open_and_the_numbers_add_up() -> None:
    site = sites.real()
    page = body(site, only(gap_pages(site)))
    gaps = [gap for gaps in site.facts.gaps.values() for gap in gaps]
    assert texts(page, ".ledger-sum")[0] == f"{len(gaps)} eksik açık. Henüz kapanan yok."
    assert sum(int(count) for count in texts(page, ".ledger-kinds b")) == len(gaps)
    heads = texts(page, ".section__head p")[: len(site.facts.gaps)]
    assert sum(int(words.split()[0]) for words in heads) == len(gaps) == len(page.cssselect(".ledger > li"))


def test_every_gap_leads_to_the_letter_that_would_close_it() -> None:
    site = sites.real()
    page = body(site, only(gap_pages(site)))
    gaps = [gap for gaps in site.facts.gaps.values() for gap in gaps]
    assert sorted(targets(page, ".ledger a.button", ids.GAPS)) == sorted(open_gap(gap).letter for gap in gaps)
    assert {open_gap(gap).anchor for gap in gaps} <= set(found_ids(page))
    letters = {page.address: page.view(site) for page in gap_letter_files(site)}
    for slug, of_one in site.facts.gaps.items():
        assert list(letters[ids.gap_letters_url(slug)]["gaps"]) == [gap.id for gap in of_one]


def test_what_was_closed_stays_with_its_day() -> None:
    closed = ClosedGap("detsis", "DETSİS numarası", DAY, "Belediye bildirdi.")
    one = replace(sites.municipality(sites.small()), detsis="12", closed=(closed,), checked=Look(DAY, "ornek.example"))
    site = sites.site_of(Corpus((one,)))
    page = body(site, only(gap_pages(site)))
    assert texts(page, ".ledger-sum")[0].endswith("1 eksik kapandı.")
    assert texts(page, "#ornek--detsis .ledger__state") == ["Kapandı29.11.2026"]
    (looked,) = page.cssselect("[data-looked]")
    assert (looked.get("data-looked"), looked.get("data-fresh")) == ("2026-11-29", "Taze")
    assert texts(page, "td[data-head='Son bakış']") == ["29.11.2026 ornek.example"]


def test_where_nobody_looked_it_says_so() -> None:
    page = body(sites.small(), only(gap_pages(sites.small())))
    assert texts(page, "td[data-head='Son bakış']") == ["Kimse bakmadı"]
    assert texts(page, "td[data-head='Durum']") == ["Bakılmalı"]


def test_many_municipalities_are_parted_and_the_count_is_of_all() -> None:
    site = sites.many(60)
    pages = list(gap_pages(site))
    assert [page.address for page in pages] == ["eksikler/", "eksikler/2/", "eksikler/3/"]
    count = sum(map(len, site.facts.gaps.values()))
    for page in pages:
        assert texts(body(site, page), ".ledger-sum b") == [f"{count} eksik"]
    assert texts(body(site, pages[1]), "[aria-current]") == ["B26 – B50"]


def test_a_page_of_the_ledger_ends_before_its_gaps_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    site = sites.many(4)
    own = len(site.facts.gaps["b01"])
    monkeypatch.setattr(ledger, "LEDGER_GAPS", 2 * own)
    assert ledger.ledger_sheets(site) == [("b01", "b02"), ("b03", "b04")]
    assert ledger.ledger_url(site, site.municipality("b03")) == "eksikler/2/#b-b03"
    assert [page.address for page in gap_pages(site)] == ["eksikler/", "eksikler/2/"]
    monkeypatch.setattr(ledger, "LEDGER_GAPS", 1)
    assert [len(sheet) for sheet in ledger.ledger_sheets(site)] == [1, 1, 1, 1]

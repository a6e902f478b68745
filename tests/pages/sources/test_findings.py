from __future__ import annotations

from tests import sites
from tests.painted import body, only, staged, targets, text, texts

from kimsorumlu import ids
from kimsorumlu.pages.sources.findings import findings_page
from kimsorumlu.problems import CATALOGUE
from kimsorumlu.site import Site
from kimsorumlu.view.sources import checked_sources


def test_every_finding_of_every_municipality_stands_once() -> None:
    site = sites.real()
    page = body(site, only(findings_page(site)))
    rows = targets(page, "tbody th a", ids.FINDINGS)
    remarked = site.facts.remarks
    assert sorted(rows) == sorted(reference for reference, remarks in remarked.items() for _ in remarks)
    assert len(rows) == int(texts(page, ".summary-line b")[0]) > 0


def test_municipalities_lead_to_their_own_pages_and_say_how_many() -> None:
    site = sites.real()
    page = body(site, only(findings_page(site)))
    own = targets(page, ".section__head:first-child a", ids.FINDINGS)
    listed = [m for m in site.corpus.municipalities if checked_sources(site, m).text != "Uyuşmayan atıf yok"]
    assert sorted(own) == sorted(ids.source_check_url(m.slug) for m in listed)
    counts = [int(words.rpartition("(")[2].rstrip(")")) for words in texts(page, "nav li")]
    assert sum(counts) == int(texts(page, ".summary-line b")[0]) and 0 not in counts


def test_without_a_finding_it_says_so() -> None:
    site = without_findings()
    page = body(site, only(findings_page(site)))
    assert "Hiçbir metinde uyuşmayan atıf yok." in text(page)
    assert page.cssselect("table") == [] and page.cssselect("section") == []


def test_the_codes_that_stood_here_are_led_to() -> None:
    site = without_findings()
    page = staged(site, only(findings_page(site)))
    for code in CATALOGUE:
        assert f'id="{code}"><a href="../katki/kodlar/#{code}">' in page


def without_findings() -> Site:
    site = sites.awkward()
    assert not site.facts.remarks
    return site

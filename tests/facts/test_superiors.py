"""Who stands above whom, and the clause that is taken for saying so."""

from __future__ import annotations

import pytest
from tests import sites

from kimsorumlu.facts.superiors import ReportingLine, reporting_lines
from kimsorumlu.model.citing import short_citation
from kimsorumlu.site import Site


def lines(site: Site, municipality: str, day: str) -> dict[str, ReportingLine]:
    versions = (v for v in site.corpus.versions if v.municipality == municipality and v.date.isoformat() == day)
    return {line.below.name: line for version in versions for line in reporting_lines(version)}


def cited(line: ReportingLine) -> str:
    return short_citation(*line.said) if line.said else ""


def test_a_unit_is_below_the_office_its_text_names_or_the_unit_it_is_listed_in() -> None:
    found = lines(sites.small(), "ornek", "2023-06-07")
    assert {name: ([above.name for above in line.above], cited(line)) for name, line in found.items()} == {
        "Park ve Bahçeler Müdürlüğü": (["Belediye Başkanı"], "m. 3/1"),
        "Bakım Servisi": (["Park ve Bahçeler Müdürlüğü"], "m. 3/2-a"),
        "Sulama Birimi": (["Bakım Servisi"], "m. 3/2-a-1"),
        "Müdür": (["Belediye Başkanı"], "m. 6/1"),
    }
    assert found["Bakım Servisi"].above[0].address == "ornek/birim/park-ve-bahceler-mudurlugu/"
    assert found["Müdür"].above[0].address == ""


@pytest.mark.parametrize(
    ("municipality", "day", "below", "above", "clause"),
    [
        ("kocaeli-bb", "2025-11-13", "Şube Müdürü", ["Bilgi İşlem Dairesi Başkanı"], "m. 11/i"),
        ("kocaeli-bb", "2025-11-13", "Şef", ["Şube Müdürü", "Bilgi İşlem Dairesi Başkanı"], "m. 12/a"),
        # By its kind, in the article of definitions; not by the article on its duties.
        (
            "kocaeli-bb",
            "2025-11-13",
            "Akıllı Şehirler Şube Müdürlüğü",
            ["Bilgi İşlem Dairesi Başkanlığı"],
            "m. 3 (I)/ç",
        ),
        ("izmir-bb", "2023-11-30", "Bilgi Ağları Şube Müdürlüğü", ["Bilgi İşlem Dairesi Başkanlığı"], "m. 4/2"),
        ("izmir-bb", "2023-11-30", "Bilgi İşlem Dairesi Başkanlığı", ["Genel Sekreter"], "m. 4/2"),
        ("eyupsultan", "2024-11-08", "Network Uzmanı", ["Sistem ve Network Birimi"], "m. 23/1"),
        # Two names end alike: the clause that is this name alone.
        ("kutahya", "2020-11-04", "Sistem Servisi", ["Yazılım ve Sistem Servisi"], "m. 6/2-2/b"),
        # Nothing says so in a sentence: the data knows it from the chart.
        ("kocaeli-bb", "2025-11-13", "İdari ve Mali İşler Birimi", ["Bilgi İşlem Dairesi Başkanlığı"], ""),
    ],
)
def test_the_clause_names_both(municipality: str, day: str, below: str, above: list[str], clause: str) -> None:
    line = lines(sites.real(), municipality, day)[below]
    assert ([one.name for one in line.above], cited(line)) == (above, clause)

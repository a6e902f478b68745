"""What pages refer to: names that tell laws apart, addresses, and who has nothing to say."""

from __future__ import annotations

from dataclasses import replace

from tests import sites

from kimsorumlu.facts.references import NAMED


def test_laws_of_one_name_are_told_apart_by_their_gazette() -> None:
    known = sites.real().facts.references
    names = [known.law_name(law) for law in known.legislation.laws]
    assert len(set(names)) == len(names)
    law = known.legislation.law("yonetmelik-resmi-yazismalar-2015")
    assert law is not None
    assert (
        known.law_name(law)
        == "Resmî Yazışmalarda Uygulanacak Usul ve Esaslar Hakkında Yönetmelik (RG 02.02.2015, 29255)"
    )
    law = known.legislation.law("kanun-5393")
    assert law is not None and known.law_name(law) == "5393 sayılı Belediye Kanunu"


def test_what_is_not_on_record_has_no_address() -> None:
    known = sites.real().facts.references
    assert known.law_address("kanun-5393") == "mevzuat/kanun-5393/"
    assert known.law_address("kanun-1") is None
    assert known.law_address(None) is None
    assert known.role_address(None) is None


def test_every_version_names_its_basis() -> None:
    known = sites.real().facts.references
    assert [version.url for version in known.corpus.versions if known.basis(version) is None] == []


def test_a_version_rests_on_what_its_article_on_the_basis_cites() -> None:
    known = sites.real().facts.references
    resting = known.resting(known.by_law["kanun-5393"])
    assert len({place.version.url for place in resting}) == len(resting) > 3
    assert all(known.bases[place.version.url] is place.article for place in resting)
    elsewhere = [place for place in known.by_law["kanun-5393"] if place.article is not known.bases[place.version.url]]
    assert elsewhere and known.resting(elsewhere) == ()


def test_few_silent_municipalities_are_named_and_many_are_counted() -> None:
    known = sites.real().facts.references
    silent = known.silent({"kutahya"})
    assert [m.short_name for m in silent.municipalities] == ["Eyüpsultan", "İzmir BB", "Kocaeli BB"]
    many = replace(known, speaking=known.speaking * 10)
    assert many.silent({"kutahya"}).count == 39 > NAMED
    assert many.silent({"kutahya"}).municipalities == ()

"""Gaps in words: each is told to the reader and asked of the municipality, with endings that fit every name."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from tests import sites

from kimsorumlu import ids
from kimsorumlu.facts.gaps import Gap, GapKind
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.view.gap_words import GAP_KINDS
from kimsorumlu.view.gaps import gap_letter, open_gap, silence_letter

EVERY = [gap for site in (sites.small(), sites.real()) for gaps in site.facts.gaps.values() for gap in gaps]


def one(id: str) -> Gap:
    return next(gap for gap in EVERY if gap.id == id)


def test_every_kind_has_its_words_and_occurs() -> None:
    assert set(GAP_KINDS) == set(GapKind) == {gap.kind for gap in EVERY}


@pytest.mark.parametrize("gap", EVERY, ids=lambda gap: f"{gap.municipality.slug}-{gap.id}")
def test_every_gap_is_told_and_asked_for(gap: Gap) -> None:
    told, letter = open_gap(gap), gap_letter(gap)
    assert told.what.endswith(".") and told.why.endswith(".") and letter.said.endswith(".")
    assert letter.requests and not any(words.endswith(".") for words in letter.requests)
    assert "  " not in f"{told.what} {letter.said} {' '.join(letter.requests)}" and "None" not in letter.said
    assert re.fullmatch(r"basvuru/\?eksik=[a-z0-9-]+/[a-z0-9-]+", told.letter)
    assert told.anchor == f"{gap.municipality.slug}--{gap.id}"


def test_a_repealed_regulation_is_asked_for_by_its_decision() -> None:
    letter = gap_letter(one("bilgi-islem-2020-11-04-onceki-yonetmelik"))
    assert letter.about == "Kütahya, 2019 yönetmeliği"
    assert letter.said == (
        "Belediyenizin 04.11.2020 tarihli ve 337 sayılı kararla kabul edilen Bilgi İşlem Müdürlüğü Görev, Yetki, "
        "Sorumluluk ve Çalışma Yönetmeliği’nin 18. maddesine göre 10.06.2019 tarihli ve 161 sayılı kararla kabul "
        "edilen yönetmelik yürürlükten kaldırıldı. Kaldırılan yönetmeliğin metnine ulaşamadım."
    )
    assert letter.requests[0] == "10.06.2019 tarihli ve 161 sayılı Meclis kararının bir örneği"


def test_no_two_letters_of_a_municipality_share_a_name() -> None:
    names = [gap_letter(gap).about for gap in EVERY]
    assert len(names) == len(set(names))


def test_only_the_unknown_steps_are_asked_for() -> None:
    gap = one("park-ve-bahceler-2023-06-07-sonraki-islemler")
    assert gap.edition
    adoption = replace(gap.edition.version.adoption, sent_to_governor=gap.edition.version.date)
    known = replace(gap, edition=replace(gap.edition, version=replace(gap.edition.version, adoption=adoption)))
    assert gap_letter(known).requests == (
        "Yönetmeliğin ilan edildiği yer ve tarih",
        "Yönetmeliğin yürürlüğe girdiği tarih",
    )
    assert open_gap(known).what == "Belgede yazılı değil: İlan ve yürürlüğe giriş."


def test_of_several_regulations_one_letter_asks() -> None:
    site = sites.with_second_regulation()
    gap = next(gap for gap in site.facts.gaps["ornek"] if gap.kind is GapKind.NEWER_TEXT)
    assert gap_letter(gap).said.startswith("Belediyenizin şu yönetmeliklerinin bugün yürürlükte olup olmadığını")


def test_many_places_are_named_in_the_letter_alone() -> None:
    gap = one("bilgi-islem-2025-11-13-gorevlerin-birimleri")
    assert open_gap(gap).what.endswith("m. 11/d ve 8 yer daha.")
    assert gap_letter(gap).said.endswith("m. 11/i; m. 12/a.")


def test_the_addresses() -> None:
    assert (ids.gaps_url(), ids.gaps_url(2)) == ("eksikler/", "eksikler/2/")
    assert ids.gap_letters_url("m") == "m/eksikler.json"


def test_of_topics_that_no_regulation_writes_of_one_letter_asks() -> None:
    municipality = sites.municipality(sites.small())
    letter = silence_letter(sites.small(), municipality)
    assert letter and letter.topics == {"telsiz": "Telsiz"}
    assert letter.said == (
        "Belediyenizin 07.06.2023 tarihli ve 48 sayılı kararla kabul edilen Park ve Bahçeler Müdürlüğü Görev ve "
        "Çalışma Yönetmeliği’nin metninde şu konuda bir görev yazılı değil:"
    )
    several = sites.with_second_regulation()
    letter = silence_letter(several, sites.municipality(several))
    assert letter and letter.said.startswith("Belediyenizin ulaşabildiğim metinlerinde şu konuda")
    nothing = sites.site_of(Corpus((replace(municipality, regulations=()),)))
    assert silence_letter(nothing, sites.municipality(nothing)) is None

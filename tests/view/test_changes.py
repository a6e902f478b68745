from __future__ import annotations

from dataclasses import replace

from tests import sites

from kimsorumlu.facts.history import histories
from kimsorumlu.model.corpus import Corpus
from kimsorumlu.model.municipality import Municipality
from kimsorumlu.model.text import Article
from kimsorumlu.model.version import Version
from kimsorumlu.view.changes import changes


def older() -> Version:
    return sites.old(sites.small()).version


def newest() -> Version:
    return sites.new(sites.small()).version


def one() -> Municipality:
    return sites.municipality(sites.small())


def told(municipality: Municipality) -> list[tuple[str, str, str]]:
    return [
        (change.day, change.headline, change.text)
        for change in changes(municipality, histories(Corpus((municipality,))))
    ]


def only(version: Version) -> Municipality:
    return replace(one(), regulations=(replace(sites.regulation(sites.small()), versions=(version,)),))


def test_adopted_amended_renewed_oldest_first() -> None:
    assert told(one()) == [
        ("02.03.2021", "Örnek: yönetmelik kabul edildi", "Örnek Belediye Meclisi, 15 sayılı karar."),
        ("01.02.2022", "Örnek: 4. madde değişti", "3 sayılı Meclis Kararı."),
        (
            "07.06.2023",
            "Örnek: yönetmelik yenilendi",
            "Örnek Belediye Meclisi, 48 sayılı karar. "
            "02.03.2021 tarihli ve 15 sayılı kararla kabul edilen yönetmelik kaldırıldı.",
        ),
    ]


def test_an_amendment_that_a_later_version_repeats_is_told_once() -> None:
    new = newest()
    later = replace(new, date=new.date.replace(year=2025), repeals=())
    regulation = replace(sites.regulation(sites.small()), versions=(new, later))
    found = told(replace(one(), regulations=(regulation,)))
    assert [headline for _, headline, _ in found].count("Örnek: 4. madde değişti") == 1


def test_a_date_from_a_stamp_claims_no_adoption() -> None:
    stamped = replace(older(), date_basis="document-stamp", date_note="Tarih damgadandır.")
    assert told(only(stamped)) == [
        ("02.03.2021", "Örnek: yönetmelik eklendi (belgedeki damganın tarihi 02.03.2021)", "Tarih damgadandır.")
    ]


def test_what_is_unknown_is_left_out() -> None:
    old = older()
    bare = replace(old, adoption=replace(old.adoption, body=None, decision=None))
    assert told(only(bare)) == [("02.03.2021", "Örnek: yönetmelik kabul edildi", "Karar.")]


def test_articles_are_named_by_what_happened_to_them() -> None:
    new = newest()
    mark = next(clause.mark for _, clause in new.clauses() if clause.mark)
    effects = {"madde-5": "added", "madde-6": "changed", "gecici-madde-1": "repealed"}
    text = tuple(
        replace(entry, mark=replace(mark, effect=effects[entry.slug]))
        if isinstance(entry, Article) and entry.slug in effects
        else entry
        for entry in new.text
    )
    headlines = [headline for _, headline, _ in told(only(replace(new, text=text)))]
    assert headlines[0] == "Örnek: 4 ve 6. maddeler değişti; 5. madde eklendi; geçici 1. madde kaldırıldı"

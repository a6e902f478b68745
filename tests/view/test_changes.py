from __future__ import annotations

from dataclasses import replace

from tests.pages import small

from kimsorumlu.model.corpus import Municipality, Version
from kimsorumlu.model.text import Article
from kimsorumlu.view.changes import changes


def told(municipality: Municipality) -> list[tuple[str, str, str]]:
    return [(change.day, change.headline, change.text) for change in changes(municipality)]


def only(version: Version) -> Municipality:
    return replace(small.municipality(), regulations=(replace(small.regulation(), versions=(version,)),))


def test_adopted_amended_renewed_oldest_first() -> None:
    assert told(small.municipality()) == [
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
    new = small.new()
    later = replace(new, date=new.date.replace(year=2025), repeals=())
    regulation = replace(small.regulation(), versions=(new, later))
    found = told(replace(small.municipality(), regulations=(regulation,)))
    assert [headline for _, headline, _ in found].count("Örnek: 4. madde değişti") == 1


def test_a_date_from_a_stamp_claims_no_adoption() -> None:
    stamped = replace(small.old(), date_basis="document-stamp", date_note="Tarih damgadandır.")
    assert told(only(stamped)) == [
        ("02.03.2021", "Örnek: yönetmelik eklendi (belge damgası 02.03.2021)", "Tarih damgadandır.")
    ]


def test_what_is_unknown_is_left_out() -> None:
    old = small.old()
    bare = replace(old, adoption=replace(old.adoption, body=None, decision=None))
    assert told(only(bare)) == [("02.03.2021", "Örnek: yönetmelik kabul edildi", "Karar.")]


def test_articles_are_named_by_what_happened_to_them() -> None:
    new = small.new()
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

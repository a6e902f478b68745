"""Words and signs of changes, numbers with their endings, spans of time."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from tests import sites
from tests.pages.history.pages import comparison

from kimsorumlu.facts.alignment import Change, Fate, LostPower
from kimsorumlu.facts.history import history
from kimsorumlu.model.version import Version
from kimsorumlu.view.history.validity import validity_view
from kimsorumlu.view.history.words import FATES, WORDS, ShownChange, comparison_question, labels, lost, shown, sign


def older() -> Version:
    return sites.old(sites.small()).version


def newest() -> Version:
    return sites.new(sites.small()).version


@pytest.mark.parametrize(
    ("old", "new", "asked"),
    [
        (2022, 2025, "2022’den 2025’e ne değişti?"),
        (2019, 2020, "2019’dan 2020’ye ne değişti?"),
        (2013, 2014, "2013’ten 2014’e ne değişti?"),
        (2016, 2017, "2016’dan 2017’ye ne değişti?"),
        (2010, 2011, "2010’dan 2011’e ne değişti?"),
        (2000, 2030, "2000’den 2030’a ne değişti?"),
        (1999, 2006, "1999’dan 2006’ya ne değişti?"),
        (2040, 2072, "2040’tan 2072’ye ne değişti?"),
        (2070, 2080, "2070’ten 2080’e ne değişti?"),
        (1900, 2018, "1900’den 2018’e ne değişti?"),
    ],
)
def test_years_take_the_ending_of_their_last_word(old: int, new: int, asked: str) -> None:
    assert comparison_question(datetime.date(old, 3, 8), datetime.date(new, 11, 1)) == asked


def test_within_a_year_days_tell_the_versions_apart() -> None:
    old, new = datetime.date(2024, 3, 8), datetime.date(2024, 11, 1)
    assert labels(old, new) == ("08.03.2024", "01.11.2024")
    assert comparison_question(old, new) == "08.03.2024 ile 01.11.2024 arasında ne değişti?"
    assert labels(old, datetime.date(2025, 1, 1)) == ("2024", "2025")


def test_every_kind_has_a_word_and_a_sign_of_its_own() -> None:
    assert set(WORDS) == set(ShownChange) and set(FATES) == set(Fate)
    assert len({sign(kind) for kind in ShownChange}) == len(ShownChange)
    assert all('aria-hidden="true"' in sign(kind) for kind in (*ShownChange, *Fate))


def test_the_wording_goes_before_the_place() -> None:
    for relation in comparison().alignment.relations:
        kind = shown(relation)
        if relation.change is Change.MOVED:
            worded = ShownChange.CORRECTED if relation.only_spelling else ShownChange.REWORDED
            assert kind is (worded if relation.text_changed else ShownChange.MOVED)
        elif kind is not ShownChange.CORRECTED:
            assert kind.name == {"UNCHANGED": "SAME"}.get(relation.change.name, relation.change.name)


@pytest.mark.parametrize(
    ("old", "new", "only"),
    [
        ("Bilgi İşlem birimi", "bilgi işlem Birimi;", True),
        ("alt yapı, hâlâ", "altyapı hala", True),
        ("işleri yapar.", "işleri yapmaz.", False),
        ("10 gün", "15 gün", False),
        ("açar", "acar", False),
    ],
)
def test_a_letter_more_is_no_small_correction(old: str, new: str, only: bool) -> None:
    relation = next(r for r in comparison().alignment.relations if r.text_changed and r.old and r.new)
    assert relation.old and relation.new
    sides = (replace(relation.old, text=old, closing=""), replace(relation.new, text=new, closing=""))
    spelled = replace(relation, old=sides[0], new=sides[1])
    assert spelled.only_spelling is only
    assert shown(spelled) is (ShownChange.CORRECTED if only else ShownChange.REWORDED)
    assert not replace(spelled, other_unit=True).only_spelling


def test_spans_claim_no_more_than_is_known() -> None:
    told = history(sites.regulation(sites.small()))
    assert validity_view(told, older()).words == "02.03.2021 – 07.06.2023"
    assert validity_view(told, newest()).words == "07.06.2023’ten beri"
    assert (validity_view(told, older()).first, validity_view(told, newest()).last) == ("2021-03-02", "")
    stamped = replace(older(), date_basis="document-stamp")
    silent = replace(newest(), repeals=(), date_basis="document-stamp")
    unsure = history(replace(sites.regulation(sites.small()), versions=(stamped, silent)))
    assert validity_view(unsure, stamped).words == "en geç 02.03.2021 – en geç 07.06.2023"
    assert validity_view(unsure, silent).words == "en geç 07.06.2023’ten beri"


def test_a_power_lost_is_told_with_its_words() -> None:
    found = comparison().alignment
    (reduced,) = found.after(comparison().old.url + "madde-7/#bent-g")
    assert WORDS[shown(reduced)] == "Yetkisi azaldı"
    assert lost([reduced]) == "“belgesinin verilmesi” yerine “değerlendirmek”"
    # A split or a merger is called so; that it lost power is said beside it.
    assert lost([replace(reduced, change=Change.SPLIT)] * 2) == f"Yetkisi azaldı: {lost([reduced])}"
    assert lost([replace(reduced, lost=LostPower())]) == ""
    assert lost([replace(reduced, change=Change.MERGED, lost=LostPower())]) == "Yetkisi azaldı"
    assert lost([replace(reduced, lost=None)]) == ""

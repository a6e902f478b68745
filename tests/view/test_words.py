"""What is said of legal acts, phrase by phrase, on the five real texts where one of them has the case."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from tests import sites

from kimsorumlu.facts.text.setting import Lost
from kimsorumlu.model.version import Version
from kimsorumlu.read.shapes import Amendment, Repeal
from kimsorumlu.view import words

CIRCULAR = Amendment("ic-genelge-208104", "İç Genelge", datetime.date(2024, 11, 8), "208104")


def held(municipality: str) -> Version:
    return sites.edition(sites.real(), municipality).version


def superseded() -> Version:
    """Kocaeli's regulation of 2022."""
    return sites.old(sites.real()).version


def repeal(municipality: str) -> Repeal:
    return held(municipality).repeals[0]


def test_an_act_is_named_by_what_is_known_of_it() -> None:
    day = datetime.date(2024, 11, 8)
    assert words.act("İç Genelge", day, "208104") == "08.11.2024 tarihli ve 208104 sayılı İç Genelge"
    assert words.act("İç Genelge", day) == "08.11.2024 tarihli İç Genelge"
    assert words.act("İç Genelge", number="208104") == "208104 sayılı İç Genelge"
    assert words.act("İç Genelge") == "İç Genelge"


# versions ----------------------------------------------------------------------------------------------------------


def test_a_version_is_named_by_its_day_and_decision() -> None:
    assert words.version_name(held("kocaeli-bb")) == "13.11.2025 metni, karar 602"
    assert words.version_name(held("izmir-bb")) == "30.11.2023 metni"
    assert words.text_of(held("eyupsultan")) == "08.11.2024 metni"


@pytest.mark.parametrize(
    ("municipality", "basis"),
    [("kutahya", "karar 337"), ("eyupsultan", "son değişikliğin tarihi"), ("izmir-bb", "belgedeki damganın tarihi")],
)
def test_the_date_of_a_version_says_on_what_it_rests(municipality: str, basis: str) -> None:
    assert words.date_basis(held(municipality)) == basis


def test_a_decision_without_a_number_is_a_decision_all_the_same() -> None:
    known = held("kutahya")
    assert words.date_basis(replace(known, adoption=replace(known.adoption, decision=None))) == "meclis kararı"
    assert words.decision_label(None) == ""


# in force ----------------------------------------------------------------------------------------------------------


def test_every_status_of_a_law_has_its_words() -> None:
    laws = sites.real().facts.catalogues.legislation.laws
    assert {law.status for law in laws} <= words.LAW_STANDINGS.keys()


# adopted -----------------------------------------------------------------------------------------------------------


def test_who_adopted_a_text_by_which_decision() -> None:
    assert words.adopted_by(held("kutahya").adoption) == "Kütahya Belediye Meclisi, 337 sayılı karar"
    assert words.adopted_by(superseded().adoption) == "Kocaeli Büyükşehir Belediyesi Meclisi, 2022-544 sayılı karar"
    assert words.adopted_by(held("izmir-bb").adoption) == "İzmir Büyükşehir Belediyesi Meclisi"
    assert words.adopted_by(held("eyupsultan").adoption) == ""
    assert words.adopted(renewed=False) == "yönetmelik kabul edildi"
    assert words.adopted(renewed=True) == "yönetmelik yenilendi"


def test_the_steps_after_adoption_stand_in_the_order_of_the_law() -> None:
    dated = replace(held("kutahya").adoption, announced=datetime.date(2020, 11, 10))
    assert words.steps(dated) == (
        ("Valiliğe ya da kaymakamlığa gönderilme", None),
        ("İlan", datetime.date(2020, 11, 10)),
        ("Yürürlüğe giriş", None),
    )


def test_a_text_without_its_adoption_was_received() -> None:
    assert words.received(held("izmir-bb")) == (
        "yönetmelik eklendi (belgedeki damganın tarihi 30.11.2023)",
        "Tarih, belgenin sonundaki elektronik imza kaydından alınmıştır; Meclisin kabul tarihi olmayabilir.",
    )
    headline, text = words.received(replace(held("eyupsultan"), date_note=None))
    assert headline == "yönetmelik eklendi (eldeki metnin tarihi 08.11.2024)"
    assert text == "Kabul tarihi bilinmiyor; tarih belgenin üzerinden alınmıştır."


# repealed ----------------------------------------------------------------------------------------------------------


def test_a_repealed_regulation_is_named_by_its_decision() -> None:
    named = words.repealed_regulation
    assert named(repeal("kutahya")) == "10.06.2019 tarihli ve 161 sayılı kararla kabul edilen yönetmelik"
    assert named(superseded().repeals[0]) == "16.02.2017 tarihli ve 63 sayılı kararla kabul edilen yönetmelik"
    assert named(replace(repeal("kutahya"), date=None)) == "161 sayılı kararla kabul edilen yönetmelik"
    assert named(replace(repeal("kutahya"), decision=None)) == "10.06.2019 tarihli yönetmelik"


def test_else_it_is_named_as_the_text_names_it() -> None:
    assert words.repealed_regulation(repeal("izmir-bb")) == "“bundan önceki Yönetmelik”"
    assert words.repealed_regulation(replace(repeal("izmir-bb"), title=None)) == "önceki yönetmelik"


def test_a_title_that_is_none_does_not_head_its_entry() -> None:
    title = "Kütahya Belediyesi Bilgi İşlem Müdürlüğü Görev, Yetki, Sorumluluk ve Çalışma Yönetmeliği"
    assert words.repealed_title(repeal("kutahya")) == title
    assert words.repealed_title(repeal("izmir-bb")) == "Önceki yönetmelik"


def test_what_a_version_repealed_and_what_repealed_it() -> None:
    assert words.repealing(repeal("kocaeli-bb")) == (
        "11.10.2022 tarihli ve 2022-544 sayılı kararla kabul edilen yönetmelik kaldırıldı."
    )
    assert words.repealing(repeal("izmir-bb")) == "“bundan önceki Yönetmelik” kaldırıldı."
    assert words.repealing(replace(repeal("izmir-bb"), title=None)) == "Önceki yönetmelik kaldırıldı."
    assert words.repealed_by(held("kocaeli-bb")) == "13.11.2025 tarihli ve 602 sayılı kararla kaldırıldı."
    assert words.repealed_by(held("izmir-bb")) == "30.11.2023 tarihli metinle kaldırıldı."


# amended -----------------------------------------------------------------------------------------------------------


def test_an_instrument_is_named_with_and_without_its_day() -> None:
    (amendment,) = held("eyupsultan").amendments
    assert words.instrument(amendment) == "08.11.2024 tarihli ve 208104 sayılı İç Genelge"
    assert words.undated_instrument(amendment) == "208104 sayılı İç Genelge"


def test_what_an_amendment_did_article_by_article() -> None:
    (record,) = sites.real().histories["eyupsultan/bilgi-islem/"].amendments
    assert words.amended(record.articles) == "5, 7, 12, 19 ve 25. maddeler değişti"
    first, second, *_ = record.articles
    assert words.amended([first, replace(second, effect="added")]) == "5. madde değişti; 7. madde eklendi"
    assert words.amended([replace(first, effect="repealed")]) == "5. madde kaldırıldı"
    assert words.amended(()) == "yönetmelik değişti"


def test_what_changed_a_text_of_which_only_the_mark_is_printed() -> None:
    name = "08.11.2024 tarihli ve 208104 sayılı İç Genelge"
    assert words.amended_by(Lost("changed", CIRCULAR)) == ("Değiştiren işlem", name)
    assert words.amended_by(Lost("added", CIRCULAR)) == ("Ekleyen işlem", name)
    assert words.amended_by(Lost("repealed", None)) == ("Kaldıran işlem", "")


# corrected ---------------------------------------------------------------------------------------------------------


def test_a_correction_is_of_the_data() -> None:
    assert words.corrected(held("kutahya")) == "04.11.2020 tarihli metinde düzeltme"
    assert words.correction_of(datetime.date(2026, 11, 20)) == "20.11.2026 tarihli düzeltme"

from __future__ import annotations

import pytest

from kimsorumlu.importer.recognise.families import as_letter, as_roman, label_at, read_label, steps_to


@pytest.mark.parametrize(
    ("text", "label", "family", "place"),
    [
        ("a) Planları hazırlar.", "a)", "letter a  )", 1),
        ("(1) Bu Yönetmelik", "(1)", "number ( )", 1),
        ("( 2)  Gelen evrak", "( 2)", "number ( )", 2),
        ("(ç) Devredilen işler", "(ç)", "letter a ( )", 4),
        ("1.Bölge", "1.", "number  .", 1),
        ("1-1234 sayılı Kanun", "1-", "number  -", 1),
        ("2-)Personel", "2-)", "number  -)", 2),
        ("-1234 Sayılı Kanun", "-", "sign -", 0),
        ("– Müdür", "–", "sign -", 0),
        ("• Müdür", "•", "sign •", 0),
        ("a-Müdür", "a-", "letter a  -", 1),
        ("A – Görevler", "A –", "letter A  -", 1),
        ("II- Yeri", "II-", "roman A  -", 2),
        ("iv) Evrak", "iv)", "roman a  )", 4),
        ("aa) Memur", "aa)", "letter a  )", 33),
        ("3.1 Başkan", "3.1", "nested 1  ", 1),
        ("2/a) Yazı Servisi", "2/a)", "nested 1  )", 1),
        ("j.1)Ulaşım", "j.1)", "nested 1  )", 1),
    ],
)
def test_a_text_begins_with_a_label(text: str, label: str, family: str, place: int) -> None:
    found = label_at(text)
    assert found is not None
    assert (found[0].printed, found[0].family, found[0].place) == (label, family, place)


@pytest.mark.parametrize(
    "text",
    [
        "T.C.",
        "e-imza kullanılır",
        "09.04.2023 tarihli",
        "9001:2015 belgesi",
        "2981/3290 sayılı Kanun",
        "12–16 maddeleri",
        "7 gün 24 saat",
        "50.000 nüfus",
        "5 inci madde",
        "Müdür",
    ],
)
def test_a_text_begins_with_none(text: str) -> None:
    assert label_at(text) is None


@pytest.mark.parametrize(
    ("before", "label", "distance"),
    [
        ("a)", "b)", 1),
        ("c)", "ç)", 1),
        ("c)", "d)", 1),
        ("h)", "ı)", 1),
        ("h)", "i)", 1),
        ("i)", "ı)", 1),
        ("h)", "j)", 2),
        ("o)", "p)", 1),
        ("z)", "aa)", 1),
        ("aa)", "bb)", 1),
        ("aa)", "ab)", 1),
        ("i)", "ii)", 1),
        ("ii)", "j)", 1),
        ("b)", "b)", 0),
        ("d)", "a)", -3),
        ("1.", "2.", 1),
        ("1.", "4.", 3),
        ("•", "•", 1),
    ],
)
def test_how_far_a_label_is_from_the_one_before(before: str, label: str, distance: int) -> None:
    one, other = read_label(before), read_label(label)
    assert one is not None
    assert other is not None
    assert steps_to(one.place, other) == distance


def test_a_letter_may_count_as_a_numeral_and_the_other_way_round() -> None:
    letter, numeral, plain = read_label("i)"), read_label("I."), read_label("b)")
    assert letter is not None
    assert numeral is not None
    assert plain is not None
    roman, small = as_roman(letter), as_letter(numeral)
    assert roman is not None
    assert small is not None
    assert (roman.family, roman.place) == ("roman a  )", 1)
    assert (small.family, small.place) == ("letter A  .", 11)
    assert as_roman(plain) is None
    assert as_letter(plain) is None
